package extract

import (
	"strings"
	"unicode/utf8"

	"zhibiao/extract/internal/scan"
)

// setOff says whether the number at token k stands in a clause that only tells under what conditions: 在限座50%情况下,.
func (a *assembly) setOff(k int) bool {
	ts := a.s.Tokens
	hi := k + 1
	for hi < len(ts) && ts[hi].Classes&clauseMarks == 0 && ts[hi].Class != scan.Num {
		hi++
	}
	return endsIn(a.body[ts[k].End:ts[hi-1].End], "情况下", "条件下", "背景下", "前提下", "基础上")
}

// aheadInClause is what stands before token k in the clause at hand; nothing where k stands in an earlier one.
func (a *assembly) aheadInClause(k int) string {
	ts := a.s.Tokens
	return a.body[ts[min(a.clauseStart, k)].Start:ts[k].Start]
}

// inWords says whether s[start:end] is part of a longer word of s: 中 of 收入中位数.
func (a *assembly) inWords(s string, start, end int) bool {
	for _, w := range a.cut(s) {
		if w.Start <= start && end <= w.End {
			return w.End-w.Start > end-start
		}
	}
	return false
}

// viewed says whether the basis at token k is told as the one of the sentence behind it: 从同比看, 环比来看, 按年比较; 同比,.
func (a *assembly) viewed(k int) bool {
	if k == a.clauseStart && k+1 < len(a.s.Tokens) && a.s.Tokens[k+1].Class == scan.Comma {
		return true
	}
	if k+2 >= len(a.s.Tokens) || a.s.Tokens[k+2].Class != scan.Comma && a.s.Tokens[k+2].Class != scan.Colon {
		return false
	}
	switch trimSpace(a.s.Text(k + 1)) {
	case "看", "来看", "上看", "比较", "相比", "计", "计算", "而言":
		return true
	}
	return false
}

// clauseLists are the lists of words that clause.go reads.
type clauseLists struct {
	// PassedMarks are what a value passes as a milestone: 大关.
	PassedMarks []string
}

// milestone says whether the number at token k is only a mark that was passed: 突破万亿大关.
func (a *assembly) milestone(k int) bool {
	rest := a.body[a.s.Nums[a.s.Tokens[k].Num].After:a.seg.End]
	for _, w := range a.lists.PassedMarks {
		if hasPrefix(rest, w) {
			return true
		}
	}
	return false
}

// sameWhole is the whole that the share before it named, in this sentence or the one before it in the paragraph, for one that names none
// and qualifies what is counted alike: 占进出口总值的6.5%;…,占2.7%. It is "" where there is none.
func (a *assembly) sameWhole(name string) string {
	if a.cur == nil && name == "" {
		return ""
	}
	unit := ""
	if name == "" && a.cur.Level != nil {
		unit = a.cur.Level.Unit
	}
	for i := len(a.drafts) - 1; i >= 0 && i > len(a.drafts)-8; i-- {
		d := a.drafts[i]
		if i < a.first && d.Evidence.End < a.seg.Start-2 {
			return ""
		}
		if len(d.Shares) == 0 || d == a.cur && name == "" {
			continue
		}
		of := d.Shares[len(d.Shares)-1].Of
		if of != "" && d.Level != nil && unit != "" && sameUnit(d.Level.Unit, unit) {
			return of
		}
		if of != "" && d.Level == nil && name != "" && i >= a.first && i == len(a.drafts)-1 { // 四成市民满意,表示不满者占三成
			return of
		}
	}
	return ""
}

// passes says whether the words around a value only hold the indicator told before against it: 已超…的规模.
func (a *assembly) passes(left, right string) bool {
	switch right {
	case "", "规模", "水平", "总量", "总额", "规模水平", "規模", "總量", "總額":
	default:
		return false
	}
	switch strings.TrimPrefix(strings.TrimPrefix(left, "已"), "經") {
	case "超", "超过", "超出", "超過", "高于", "高於", "低于", "低於", "接近", "达到":
		return true
	}
	return false
}

// countedBefore is the record of the sentences just before that is counted as q is and named alike at its end, nil where there is none.
func (a *assembly) countedBefore(q *Quantity, name string) *draft {
	const near = 600 // bytes
	_, w := utf8.DecodeLastRuneInString(name)
	if len(name) < 2*w {
		return nil
	}
	end := name[len(name)-2*w:]
	for i := a.first - 1; i >= 0 && i > a.first-10; i-- {
		d := a.drafts[i]
		if a.seg.Start-d.Evidence.End > near {
			return nil
		}
		if d.Level != nil && sameUnit(d.Level.Unit, q.Unit) && strings.HasSuffix(d.Indicator, end) {
			return d
		}
	}
	return nil
}

// picks says whether s tells what is singled out of something: 增长最快的, 增长较快的领域.
func picks(s string) bool {
	i := lastIndex(s, "的")
	return i > 0 && utf8.RuneCountInString(s[i+len("的"):]) <= 3
}

// partPlace says whether left, all that names the number at token k, is a place that the whole of the group is told apart by, counted as
// the whole is, or how that moved there: 其中,河南增长2.1%.
func (a *assembly) partPlace(k int, left string) bool {
	n := len(a.groups)
	if n == 0 || a.groups[n-1].bracket || a.groups[n-1].parent.Indicator == "" || relativeArea(left) {
		return false
	}
	moved := a.match[k].Rule.Role == "change" && !inUnits(a.kind(k))
	if !moved && (a.groups[n-1].parent.Level == nil || !sameUnit(a.groups[n-1].unit, a.s.Nums[a.s.Tokens[k].Num].Unit)) {
		return false
	}
	w, ok := a.e.areas.prefix(left)
	return ok && w == len(left)
}

// dated says whether the time that holds now was stated behind byte end as the one that a stock is counted at: …,截至2024年底,.
func (a *assembly) dated(end int) bool {
	at := a.period.span.Start
	return at > end && at > a.seg.Start && endsIn(strings.TrimRight(a.body[a.seg.Start:at], " "), "截至", "截止", "截止到", "截至到")
}

// itemOf says whether the words before token hi are those of an item in a list of counts: behind 、 and the number before it.
func (a *assembly) itemOf(hi int) bool {
	lo := a.regionStart(hi)
	return lo >= 2 && a.s.Tokens[lo-1].Class == scan.Dun && a.isNum(lo-2)
}

// compound says whether ind, which begins with verb, is short enough to be one noun: 折叠床, 防潮垫.
func compound(verb, ind string) bool {
	return utf8.RuneCountInString(ind) <= 4 && utf8.RuneCountInString(ind[len(verb):]) <= 2
}

// perUnits are what a mean may be told for before 均, perOnly those of them that no longer noun ends in.
const perUnits, perOnly = "套单笔株头件次车店场班校村台床架吨企县镇厂只社篇例站幢棵", "套单笔株"

// perUnit says whether 均 at token k makes a mean of the one character before it: 套均总价, 单均12元, not 各车均为新能源车.
func (a *assembly) perUnit(k int) bool {
	ts := a.s.Tokens
	if k == 0 || k+1 >= len(ts) || a.s.Text(k) != "均" || ts[k-1].Class != scan.Word || ts[k-1].End != ts[k].Start || ts[k+1].Start != ts[k].End || ts[k+1].Class != scan.Word && ts[k+1].Class != scan.Num {
		return false
	}
	w := trimSpace(a.s.Text(k - 1))
	last, n := utf8.DecodeLastRuneInString(w)
	if strings.HasSuffix(w[:len(w)-n], w[len(w)-n:]) && strings.ContainsRune(perUnits, last) {
		return true // 学校校均规模
	}
	return n == len(w) && strings.ContainsRune(perUnits, last) || strings.ContainsRune(perOnly, last)
}
