package extract

import (
	"strings"
	"unicode/utf8"

	"zhibiao/extract/internal/rule"
	"zhibiao/extract/internal/scan"
)

// endsMeasure says whether s ends as the names of what is measured do.
func endsMeasure(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(measures, r)
}

// withoutKind is the name of a part without what its whole's name ends in as well, where something is left: 医院 of 医院诊疗人次, a part of
// 诊疗人次.
func withoutKind(part, whole string) string {
	n := 0
	for n < len(part) && n < len(whole) && part[len(part)-1-n] == whole[len(whole)-1-n] {
		n++
	}
	for n > 0 && !utf8.RuneStart(part[len(part)-n]) {
		n--
	}
	if head := part[:len(part)-n]; n >= len("一二三") && endsMeasure(part) && utf8.RuneCountInString(strings.TrimSuffix(head, "总")) >= 2 {
		return strings.TrimSuffix(head, "总")
	}
	return part
}

// sharer is the record, of those that a list just gave numbers to, that the whole of a share is of the kind of: 营业收入 of 收入9.8亿元,
// 利润1.2亿元,分别增加10%、11%,占全市营业收入的56%.
func (a *assembly) sharer(whole string) *draft {
	best, n := a.cur, alikeTail(a.cur.Indicator, whole)
	for i := len(a.drafts) - 1; i >= a.first && i >= len(a.drafts)-a.cur.distr; i-- {
		if d := a.drafts[i]; d.Level != nil && d.distr == a.cur.distr {
			if m := alikeTail(d.Indicator, whole); m > n && m >= 2 {
				best, n = d, m
			}
		}
	}
	return best
}

// alikeTail is how many characters a and b end in alike.
func alikeTail(a, b string) int {
	x, y := []rune(a), []rune(b)
	n := 0
	for n < len(x) && n < len(y) && x[len(x)-1-n] == y[len(y)-1-n] {
		n++
	}
	return n
}

// actAgain is the indicator of the record before where left is only its verb again, told for another time: 受理案件320件,2019年受理356件; ""
// where it is not.
func (a *assembly) actAgain(left string, right, p phrase, q *Quantity) string {
	d := a.cur
	if d == nil || len(a.drafts) == a.first || d.Level == nil || !right.empty() || p.period.Empty() || d.Level.Unit != q.Unit || len(left) < 6 || !strings.HasPrefix(d.Indicator, left) {
		return ""
	}
	return d.Indicator
}

// rateTail is the name of a rate that s ends with, with the basis before it, where more stands before: 环比增速 of 净利润环比增速.
func rateTail(s string) string {
	for _, w := range rateWords {
		t, ok := strings.CutSuffix(s, w)
		if !ok || t == "" || w == "占比" || w == "比重" || w == "进度" {
			continue
		}
		for _, b := range []string{"同比", "环比", "環比", "年均"} {
			if u, ok := strings.CutSuffix(t, b); ok && u != "" {
				return b + w
			}
		}
		return w
	}
	return ""
}

// sharedBefore is the whole that the clause before the colon at token k says that what follows are shares of: 占样品总量为:; "" where it says
// none.
func (a *assembly) sharedBefore(k int) string {
	ts := a.s.Tokens
	for j := k - 1; j >= 0 && ts[j].Classes&clauseMarks == 0 && ts[j].Class != scan.Num; j-- {
		if ts[j].Class != scan.Share {
			continue
		}
		s := a.clean(j+1, k)
		for _, w := range []string{"分别为", "依次为", "为", "分别是", "是", "的比例", "的比重", "比例", "比重"} {
			s = strings.TrimSuffix(s, w)
		}
		return s
	}
	return ""
}

// itemsBefore are the n items of a list that the clause before that of token hi begins with, where it has no number: 甲类、乙类、丙类等专业薪资
// 较高; nil where it lists not as many.
func (a *assembly) itemsBefore(hi, n int) []string {
	ts := a.s.Tokens
	start := a.regionStart(hi)
	if n < 2 || n > maxList || start == 0 || ts[start-1].Class != scan.Comma {
		return nil
	}
	lo := start - 1
	for ; lo > 0 && ts[lo-1].Classes&clauseMarks == 0; lo-- {
		if ts[lo-1].Class == scan.Num || ts[lo-1].Class == scan.Rank {
			return nil
		}
	}
	p := a.between(lo, start-1)
	head, _, summed := strings.Cut(p.text(a), "等")
	items := splitAny(head)
	if len(items) != n {
		return nil
	}
	for i, s := range items {
		if len(s) < 6 || len(s) > 36 {
			return nil
		}
		if i == n-1 && !summed { // 小客车、摩托车酒驾突出: the last ends where its first word does
			w := a.cut(s)
			if len(w) == 0 || w[0].End < 6 {
				return nil
			}
			items[i] = s[:w[0].End]
		}
	}
	return items
}

// otherPlace is the place that a comparison with a value names, "" where it names a time or something else: 高于农村地区的45.8%.
func (a *assembly) otherPlace(m *rule.Match) string {
	if a.holdsTime(m.Labels[rule.Versus]) {
		return ""
	}
	s := strings.TrimSuffix(a.versusText(m), "的")
	if n, ok := a.e.areas.prefix(s); ok && n == len(s) || endsIn(s, "地区", "城市", "县城", "农村") {
		return s
	}
	return ""
}

// shareNoun gives the noun behind the last of a list of grades to those before it: 4个国家特级、16个企业级高效矿井.
func (a *assembly) shareNoun(k int, right phrase) {
	r := right.text(a)
	i := strings.LastIndex(r, "级")
	if i < 0 || utf8.RuneCountInString(r[i+len("级"):]) < 2 {
		return
	}
	noun := r[i+len("级"):]
	ts := a.s.Tokens
	j := k - 1
	for n := len(a.drafts) - 1; n >= a.first && n >= len(a.drafts)-maxList; n-- {
		d := a.drafts[n]
		if j < 2 || !a.joins(j) || d.token >= j || a.numIn(d.token+1, j) || d.Level == nil || !strings.HasSuffix(d.Indicator, "级") {
			return
		}
		d.Indicator += noun
		for j = d.token - 1; j > 0 && ts[j].Class == scan.Bound; j-- {
		}
	}
}

// subjectsBehind are the n subjects that begin with the words behind an earlier number, up to token hi: 27家公司收入、利润分别; nil where they
// are not as many.
func (a *assembly) subjectsBehind(hi, n int) []string {
	ts := a.s.Tokens
	lo := hi
	for lo > 0 && ts[lo-1].Classes&clauseMarks == 0 && (ts[lo-1].Class != scan.Num || a.named[lo-1]) {
		lo--
	}
	if lo == 0 || ts[lo-1].Class != scan.Num {
		return nil
	}
	was := a.taken
	a.taken = 0
	p := a.between(lo, hi)
	a.taken = was
	if names := splitList(p.text(a), n, a); len(names) == n {
		return names
	}
	return nil
}

// spansYears says whether a time runs from one year to another: 1980—1997年6月底.
func spansYears(s string) bool {
	y := yearIn(s)
	for _, to := range []string{"—", "－", "-", "至", "到", "～", "~"} {
		if _, end, ok := strings.Cut(s, to); ok && y > 0 && yearIn(end) > y {
			return true
		}
	}
	return false
}

// rateAhead is the name of a rate that s begins with, where more stands behind it: 增速 of 增速跻身前十; "" where none does.
func rateAhead(s string) string {
	for _, w := range []string{"增长速度", "增长率", "年均增速", "增速", "增幅", "涨幅", "降幅", "跌幅", "增長率", "漲幅"} {
		if rest, ok := strings.CutPrefix(s, w); ok && rest != "" {
			return w
		}
	}
	return ""
}
