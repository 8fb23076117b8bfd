package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"zhibiao/extract/internal/rule"
	"zhibiao/extract/internal/scan"
	"zhibiao/extract/lexicon"
	"zhibiao/extract/numeral"
	"zhibiao/extract/text"
)

// heldLists are the lists of words that held.go reads.
type heldLists struct {
	// Exceeding are verbs that hold one rate against another.
	Exceeding []string

	// HowMoved may stand before such a noun.
	HowMoved []string

	// Beneficiaries are those for whom an act is done, which does not name it: 为国家挽回损失.
	Beneficiaries []string

	// Gifts are what is done for somebody, in words that the dictionary takes for nouns.
	Gifts map[string]bool

	// Yardsticks end the names of what a figure is held against, behind its value.
	Yardsticks []string

	// Traded end what is traded at a price: 指数, 汇率.
	Traded []string

	// EarlierTimes are times of which a mean is known: 往年.
	EarlierTimes []string

	// HaveMoved are verbs before a movement that happened: 录得.
	HaveMoved []string

	// MovesBy are nouns of movement behind a rate that are no verbs too, and the way that they go.
	MovesBy []lexicon.Listed
}

// rankBehind is the token of the rank behind the number at token k in its clause, and of the verb before the rank; -1 where none is.
func (a *assembly) rankBehind(k int) (verb, r int) {
	ts := a.s.Tokens
	const near = 10 // tokens
	verb = -1
	for j := k + 1; j < len(ts) && j < k+near && ts[j].Classes&scan.Of(scan.Comma, scan.Semi, scan.Stop, scan.Num, scan.Colon) == 0; j++ {
		if ts[j].Class == scan.Open { // 以51枚金牌(比上届多19枚)荣登榜首
			for j < len(ts) && j < k+2*near && ts[j].Class != scan.Close {
				j++
			}
			continue
		}
		if ts[j].Classes.Has(scan.RankVerb) && ts[j].Class != scan.Word {
			verb = j
		}
		if (ts[j].Class == scan.Rank || ts[j].Class == scan.RankWord) && verb >= 0 {
			return verb, j
		}
	}
	return verb, -1
}

// heldBy reads a level that its bearer ranks with, 以 before it and the rank behind it in the clause: 该品牌以5万辆居销量榜首.
func (a *assembly) heldBy(k int, m *rule.Match, p phrase, left string) bool {
	ts := a.s.Tokens
	verb, r := a.rankBehind(k)
	if r < 0 {
		return false
	}
	by := k
	for by > 0 && ts[by-1].Class == scan.Bound { // 以超4000万吨位列第三
		by--
	}
	before := strings.TrimRight(a.aheadInClause(by), " ")
	i := lastIndex(before, "以")
	if i < 0 {
		return false
	}
	name := trimSpace(before[i+len("以"):])
	if utf8.RuneCountInString(name) > 10 || strings.HasPrefix(name, "来") {
		return false
	}
	what := a.between(verb+1, r)
	name, scope := a.heldMeasure(k, name, &what)
	if n := strings.Index(left, "以"); n >= 0 {
		p.keep(a, n)
	}
	if !what.period.Empty() && p.period.Empty() {
		p.period = what.period
	}
	a.bearerAsArea(&p, before[:i])
	p.pieces = nil
	q := a.quantity(k)
	d := a.newDraft(k, name, p)
	d.Level = &q
	a.note(d, k, "level", &q)
	rank := Quantity{Bound: Exact, Scope: scope}
	if t := &ts[r]; t.Class == scan.RankWord {
		v := numeral.Int(1)
		a.result.Numerals++
		rank.Value, rank.Literal, rank.Start, rank.End = &v, a.body[t.Start:t.End], t.Start, t.End
	} else {
		rank = a.place(r)
		rank.Scope = scope
	}
	d.Ranks = append(d.Ranks, rank)
	a.note(d, r, "rank", &rank)
	a.done[r] = true
	a.taken = max(a.taken, r+1)
	return true
}

// heldMeasure is what the number at token k measures by which its bearer ranks, and the field of the rank: name is what stands before the
// number, what the words between the verb and the rank.
func (a *assembly) heldMeasure(k int, name string, what *phrase) (measure, scope string) {
	ts := a.s.Tokens
	scope = what.text(a)
	noun := ""
	if t := &ts[k+1]; name == "" && t.Class == scan.Word { // 以51枚金牌荣登金牌榜头名, 以35亿元的产值位居全省第一
		if w := strings.TrimPrefix(trimSpace(a.s.Text(k+1)), "的"); utf8.RuneCountInString(w) <= 6 {
			noun = w
		}
	}
	if n := areaAhead(a, scope); n > 0 && n < len(scope) {
		scope, what.area = scope[n:], text.Span{}
	}
	switch {
	case noun != "":
		name = noun
		if !what.area.Empty() {
			scope = a.clear(what.area.Start, what.area.End) + scope
		}
	case name == "":
		name, scope = scope, ""
		if !what.area.Empty() {
			scope = a.clear(what.area.Start, what.area.End)
		} else if name == "" || a.isPlace(name) {
			scope, name = name, ""
		}
	case !what.area.Empty():
		scope = a.clear(what.area.Start, what.area.End) + scope
	}
	if name == "" {
		name, _ = a.inherit(k)
	}
	if of := strings.TrimSuffix(name, "排行榜"); of != name && scope == "" && endsMeasure(of) { // 列旅游总收入排行榜第一名
		name, scope = of, name
	}
	return name, scope
}

// bearerAsArea takes who ranks, whose name ends before, for the area of what he ranks with.
func (a *assembly) bearerAsArea(p *phrase, before string) {
	if w := len(p.pieces); w > 0 && strings.HasSuffix(trimSpace(before), a.body[p.pieces[w-1].Start:p.pieces[w-1].End]) {
		who := text.Span{Start: p.pieces[0].Start, End: p.pieces[w-1].End} // whose it is
		if p.area.End == who.Start {
			who.Start = p.area.Start // 海丰钢铁: a firm called after its place
		}
		who.End -= len(a.body[who.Start:who.End]) - len(strings.TrimSuffix(a.body[who.Start:who.End], "则"))
		p.area = who
	}
}

// areaAhead is the length of the area that s begins with.
func areaAhead(a *assembly, s string) int {
	n, _ := a.e.areas.prefix(s)
	return n
}

// isPlace says whether s is an area and nothing else.
func (a *assembly) isPlace(s string) bool { return areaAhead(a, s) == len(s) }

// isTraded says whether the words before a value that something closed or opened at name what is traded: 深成指收, 上证综指报.
func (l *lists) isTraded(s string) bool {
	_, w := utf8.DecodeLastRuneInString(s)
	return endsIn(s[:len(s)-w], l.Traded...)
}

// isMean says whether what something exceeds by a percentage is a time or a mean, not a body whose rate it is: 超过去年同期15%.
func (l *lists) isMean(s string) bool {
	for _, w := range l.EarlierTimes {
		if hasPrefix(s, w) {
			return true
		}
	}
	return endsIn(s, "平均水平", "平均", "同期", "往年")
}

// ofNoun says whether the word at token k is part of what stands before a noun: 选择继续学习的学生比例.
func (a *assembly) ofNoun(k, hi int) bool {
	for j := k + 1; j < hi; j++ {
		if c := a.s.Tokens[j].Class; c != scan.Word && c != scan.Adverb && !(c == scan.Reach && a.s.Text(j) == "在") {
			return false
		}
		if i := strings.Index(a.s.Text(j), "的"); i > 0 || i == 0 && j == k+1 && a.s.Text(j) != "的" { // 目前拥有的资产
			return true
		}
	}
	return false
}

// partOfMean says whether rest makes a noun of the 均 before it: 均值, 均价.
func partOfMean(rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	return rest != "" && strings.ContainsRune("值价衡匀等分线", r)
}

// pace is the direction of what moves at the rate of the number at token k: 以50%的速度持续增长; "" where nothing does.
func (a *assembly) pace(k int) Direction {
	f := &a.s.Nums[a.s.Tokens[k].Num]
	if f.Kind == "length" || f.Kind == "time" { // how fast it goes, not how fast it grows
		return ""
	}
	const longest = 45 // bytes of the words looked at
	rest := a.body[f.After:min(a.seg.End, f.After+longest)]
	rest = rest[beginsWith(rest, "左右", "上下", "以上"):]
	if !strings.HasPrefix(rest, "的速度") && !strings.HasPrefix(rest, "的幅度") && !strings.HasPrefix(rest, "的增速") && !strings.HasPrefix(rest, "的速率") {
		return ""
	}
	for j := k + 1; j < len(a.s.Tokens) && j < k+5; j++ {
		switch t := &a.s.Tokens[j]; {
		case t.Class == scan.Up || t.Class == scan.Up1:
			return Up
		case t.Class == scan.Down || t.Class == scan.Down1:
			return Down
		case t.Class != scan.Word && t.Class != scan.Adverb && t.Class != scan.After:
			return ""
		}
	}
	return ""
}

// movedBy is the way that something moved by the rate at token k, where a noun behind 的 tells that it moved and its verb only that it did:
// 录得2.5%的实质升幅, 录得2.5%升幅; and the token behind that noun.
func (a *assembly) movedBy(k int) (dir Direction, hi int) { return a.movedOver(k, k) }

// movedOver is the same of a list of rates, from the one at token k to the one at token last.
func (a *assembly) movedOver(k, last int) (dir Direction, hi int) {
	ts := a.s.Tokens
	f := &a.s.Nums[ts[last].Num]
	j := k - 1
	for j > 0 && (ts[j].Class == scan.Bound || ts[j].Class == scan.Adverb || a.s.Text(j) == "了") {
		j--
	}
	if f.Kind != "rate" || j < 0 || ts[j].Class == scan.Num || !endsIn(strings.TrimSuffix(a.s.Text(j), "了"), a.lists.HaveMoved...) {
		return "", 0
	}
	rest, tied := strings.CutPrefix(a.body[f.After:a.seg.End], "的")
	for n := -1; n != len(rest); { // 的实质升幅, 的大幅下滑
		n = len(rest)
		if t := a.tokenFrom(last+1, a.seg.End-len(rest)); t == nil || t.Class == scan.Word {
			rest = trimAhead(rest, a.lists.HowMoved...)
		} else if t.Class == scan.Adverb || t.Class == scan.Basis {
			rest = rest[t.End-t.Start:]
		}
	}
	t := a.tokenFrom(last+1, a.seg.End-len(rest))
	behind := rest
	for _, m := range a.lists.MovesBy {
		if of, ok := strings.CutPrefix(rest, m.Word); ok && (tied || strings.HasSuffix(m.Word, "幅")) {
			dir, behind = Direction(m.Value), of
			break
		}
	}
	if dir == "" && tied && t != nil && t.End-t.Start > len("升") {
		switch t.Class {
		case scan.Up:
			dir = Up
		case scan.Down:
			dir = Down
		}
		behind = rest[min(len(rest), t.End-t.Start):]
	}
	if r, _ := utf8.DecodeRuneInString(behind); dir == "" || unicode.Is(unicode.Han, r) && !strings.ContainsRune("至到和及与", r) { // 有20%的增加投资的企业: it begins the name of more
		return "", 0
	}
	end := a.seg.End - len(behind)
	for hi = last + 1; hi < len(ts) && ts[hi].Start < end; hi++ {
	}
	return dir, hi
}

// tokenFrom is the token that begins at byte at, of the few from token k on; nil where none does.
func (a *assembly) tokenFrom(k, at int) *scan.Token {
	const far = 8 // tokens
	ts := a.s.Tokens
	for j := k; j < len(ts) && j < k+far && ts[j].Start <= at; j++ {
		if ts[j].Start == at {
			return &ts[j]
		}
	}
	return nil
}

// paced records the rate at which the subject before 以 moves.
func (a *assembly) paced(k int, m *rule.Match, dir Direction) {
	q := a.quantity(k)
	q.Direction = dir
	p := a.before(k)
	name := p.text(a)
	i := lastIndex(name, "以")
	if i < 0 {
		i = lastIndex(name, "按")
	}
	if i >= 0 {
		name = name[:i]
	}
	name = trimAny(trimAny(name, "每年", "年均", "都"), "每年", "年均", "都")
	p.keep(a, len(name))
	if b := a.explicitBasis(k, m); b != "" {
		q.Basis = b
	} else if before := a.aheadInClause(k); strings.Contains(before, "每年") || strings.Contains(before, "年均") {
		q.Basis = YearAverage
	}
	d := a.cur
	if name != "" || d == nil || len(a.drafts) == a.first {
		if name == "" {
			name, _ = a.inherit(k)
		}
		d = a.newDraft(k, name, p)
	}
	if strings.HasPrefix(d.Period, "每") {
		d.Period = ""
	}
	a.addChange(d, k, &q)
	a.taken = max(a.taken, min(k+2, len(a.s.Tokens)))
}

// baseOfShare says whether the number at token k is the value of the whole that the share behind it is of, or of what the multiple behind it
// is held against: 占全省销售额260亿元的7%, 是十年前会员12万人的3倍.
func (a *assembly) baseOfShare(k int) bool {
	j := k + 2
	return j < len(a.s.Tokens) && a.s.Tokens[j].Class == scan.Num && a.has[j] && (a.match[j].Rule.Name == "share-of-value" || a.match[j].Rule.Name == "multiple-of-value") && a.match[j].Lo < k
}

// forThem takes the one for whom an act was done, with what stands before it, off the start of a phrase.
func (a *assembly) forThem(p *phrase) {
	if len(p.pieces) == 0 {
		return
	}
	f := &p.pieces[0]
	s := a.body[f.Start:f.End]
	at := strings.Index(s, "为")
	rest := ""
	switch {
	case at >= 0:
		rest = s[at+len("为"):]
	case f.Start >= len("为") && a.body[f.Start-len("为"):f.Start] == "为":
		rest = s
	default:
		return
	}
	for _, w := range a.lists.Beneficiaries {
		if act, ok := strings.CutPrefix(rest, w); ok {
			if a.wordBuf = a.cut(act[:min(len(act), 36)]); len(a.wordBuf) > 0 && strings.HasPrefix(a.wordBuf[0].Tag, "v") && a.wordBuf[0].End > 3 && (a.wordBuf[0].End < len(act) || len(act) > 0 && a.wordBuf[0].Tag == "v") || a.lists.Gifts[act] {
				f.Start = f.End - len(act)
			}
			return
		}
	}
}

// A heldItem is one of several that something is held against, its value in brackets behind it.
type heldItem struct {
	lo, hi int // tokens of its name
	num    int // token of its value
}

// heldItems are the items of the comparison at token than, two at least, and the token behind the last bracket: 比全省(1.4%)和全国(6.3%).
func (a *assembly) heldItems(than int) (items []heldItem, next int) {
	const longest = 6 // tokens of a name
	ts := a.s.Tokens
	for lo := than + 1; len(items) < maxList; {
		open := lo
		for open < len(ts) && open < lo+longest && ts[open].Classes&scan.Of(scan.Open, scan.Num, scan.Close, scan.Comma, scan.Semi, scan.Stop, scan.Dun) == 0 {
			open++
		}
		num := open + 1
		if num < len(ts) && (a.s.Text(num) == "为" || a.s.Text(num) == "即") {
			num++
		}
		if open == lo || num+1 >= len(ts) || ts[open].Class != scan.Open || ts[num].Class != scan.Num || a.named[num] || ts[num+1].Class != scan.Close {
			break
		}
		items = append(items, heldItem{lo, open, num})
		if next = num + 2; next >= len(ts) || !a.joins(next) {
			break
		}
		lo = next + 1
	}
	if len(items) < 2 {
		return nil, 0
	}
	return items, next
}

// heldInBrackets reads what something is held against where several are told with their values in brackets, k the first of these, and not by
// how much it is more or less than each: 高于全省(1.4%)和全国(6.3%).
func (a *assembly) heldInBrackets(k int) bool {
	const near = 6 // tokens
	ts := a.s.Tokens
	if k < 3 || a.cur == nil || len(a.drafts) == a.first || ts[k-1].Class != scan.Open && (k < 4 || ts[k-2].Class != scan.Open) {
		return false
	}
	than := k - 2
	for ; than > 0 && than > k-2-near; than-- {
		if ts[than].Classes&scan.Of(scan.Than, scan.Above, scan.Below) != 0 && ts[than].Class != scan.Word {
			break
		}
		if ts[than].Classes&(clauseMarks|scan.Of(scan.Num, scan.Close)) != 0 {
			return false
		}
	}
	if ts[than].Classes&scan.Of(scan.Than, scan.Above, scan.Below) == 0 || ts[than].Class == scan.Word {
		return false
	}
	items, _ := a.heldItems(than)
	if items == nil || items[0].num != k {
		return false
	}
	was := a.cur
	of := *was
	if w := a.before(than).text(a); a.lists.isRateWord(w) {
		of.Indicator = strings.TrimSuffix(of.Indicator, w) + w
	} else if w == "" && was.lastRole == "change" && a.kind(k) == "rate" && !a.lists.endsAsRate(of.Indicator) {
		of.Indicator += "增速"
	}
	a.cur = &of
	if n := len(a.groups); n > 0 && a.groups[n-1].bracket {
		a.groups = a.groups[:n-1] // the bracket tells of no parts
	}
	for _, it := range items {
		q := a.quantity(it.num)
		a.done[it.num] = true
		a.heldTo(it.num, a.clean(it.lo, it.hi), &q)
	}
	a.cur = was
	return true
}

// yardstick reads the value of what is told behind it and held against: 高于1.5%的监管底线, 低于85%控制标准.
func (a *assembly) yardstick(k int) bool {
	ts := a.s.Tokens
	if k == 0 || k+1 >= len(ts) || ts[k-1].Classes&scan.Of(scan.Above, scan.Below) == 0 || ts[k-1].Class == scan.Word || ts[k+1].Class != scan.Word {
		return false
	}
	r := a.behind(k)
	if r.empty() || !a.endsClause(r.hi) {
		return false
	}
	name := r.text(a)
	if !r.area.Empty() {
		name = a.clear(r.area.Start, r.area.End) + name
	}
	if !endsIn(name, a.lists.Yardsticks...) || utf8.RuneCountInString(name) < 3 {
		return false
	}
	q := a.quantity(k)
	q.Bound = Exact
	was := a.cur
	if was != nil && endsIn(name, "平均水平", "平均值", "均值") {
		a.heldTo(k, name, &q)
	} else {
		d := a.newDraft(k, name, phrase{})
		d.Level, d.Parent, d.versus = &q, "", true
		a.note(d, k, "level", &q)
		a.cur = was
	}
	a.taken = max(a.taken, r.hi)
	return true
}
