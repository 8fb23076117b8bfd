package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"zhibiao/extract/internal/scan"
	"zhibiao/extract/numeral"
)

// What is singled out, and in a row behind it, with its value in brackets: 教师的满意率最高(68.3%),其次为医生(55.9%)和律师(52.7%).

// pickedName is the name of a value in the bracket at token k, which the words from token lo on tell as name: without what singles it
// out, or of an item of a row with the measure that was named before it. first is the token that the clause begins with.
func (a *assembly) pickedName(name string, first, lo, k int) string {
	ts := a.s.Tokens
	of := trimAny(trimAny(name, a.lists.PicksOut...), "的")
	if of != name && utf8.RuneCountInString(of) >= 2 && (a.lists.endsAsRate(of) || a.picked == "" && endsMeasure(of)) {
		if a.lists.endsAsRate(of) {
			a.picked = measureIn(of)
		}
		return of
	}
	join := first
	if ts[join].Class != scan.With && ts[join].Class != scan.Dun {
		join--
	}
	row := of != name || a.lists.NextInRow[trimSpace(a.s.Text(first))] || join > 0 && ts[join].Classes&scan.Of(scan.With, scan.Dun) != 0 && ts[join-1].Class == scan.Close
	if lo > first { // 满意率最高的是教师(68.3%),最低的是学生(45%)
		said := trimAny(trimAny(a.clear(ts[first].Start, ts[lo-1].Start), "又", "也", "还", "仍"), "的")
		if measure := a.lists.foremost(said); measure != "" {
			if row = true; a.lists.endsAsRate(measure) && (strings.Contains(measure, "的") || utf8.RuneCountInString(measure) > 6) {
				a.picked = measureIn(measure)
			} else if a.lists.endsAsRate(measure) || endsMeasure(measure) || endsIn(measure, "规模") {
				a.picked = measure
			}
		}
	}
	if !row || a.picked == "" || a.lists.endsAsRate(of) {
		return name
	}
	if a.levelBefore() && strings.HasSuffix(a.cur.Indicator, a.picked) {
		if other := a.besideName(a.cur, of); other != "" { // 数字化普及率 of 大型企业数字化普及率, not its last three characters
			return other
		}
	}
	return of + a.picked
}

// foremost is the measure by which s picks out the first of a row: 投诉量 of 投诉量前五名, 满意率 of 满意率最高. It is "" where s picks out none.
func (l *lists) foremost(s string) string {
	s = strings.TrimSuffix(s, "的")
	if measure := trimAny(s, l.PicksOut...); measure != s {
		return measure
	}
	i := lastIndex(s, "前")
	if i <= 3 || i+len("前") >= len(s) {
		return ""
	}
	rest := s[i+len("前"):]
	n := strings.TrimLeft(rest, "0123456789一二两三四五六七八九十")
	if n == rest || beginsWith(n, l.OfLeaders...) == 0 {
		return ""
	}
	return trimAny(s[:i], "居", "排名", "排在", "位居", "列")
}

// measureIn is the measure that name ends in: 满意率 of 教师的满意率.
func measureIn(name string) string {
	if i := lastIndex(name, "的"); i > 0 && i+len("的") < len(name) {
		return name[i+len("的"):]
	}
	for _, w := range [...]string{"占比", "比例", "比重", "比率"} {
		if strings.HasSuffix(name, w) {
			return w
		}
	}
	for i, n := len(name), 0; i > 0; n++ { // 阅读率: the two characters before its last, no more
		_, w := utf8.DecodeLastRuneInString(name[:i])
		if i -= w; n == 2 {
			return name[i:]
		}
	}
	return name
}

// heldBeside reads the value in brackets of those whom others of their kind are held against: 女性(54.0%) behind 男性患病率(62.1%)高于.
func (a *assembly) heldBeside(k int, versus string) bool {
	if !a.levelBefore() || !sameUnit(a.cur.Level.Unit, a.s.Nums[a.s.Tokens[k].Num].Unit) {
		return false
	}
	name := a.besideName(a.cur, versus)
	if name == "" {
		return false
	}
	was, q := a.cur, a.quantity(k)
	d := a.newDraft(k, name, phrase{})
	d.Parent, d.Level, d.versus = was.Parent, &q, true
	a.note(d, k, "level", &q)
	a.cur = was
	return true
}

// besideName is the measure of d with who in place of those whom it is of, where both are named alike, but for what stands before who:
// 农村女童超重率 of 男童超重率 and 农村女童. "" where they are not.
func (a *assembly) besideName(d *draft, who string) string {
	for _, w := range a.cut(who) {
		if name := a.lists.measureOfOther(d, who[w.Start:]); name != "" {
			return who[:w.Start] + name
		}
	}
	return ""
}

// itemBefore is where the words begin that the bracket at token k stands behind: at first with what introduces them, at lo without it: 超速 of
// 主要为超速(3起). lo is -1 where something is held against them.
func (a *assembly) itemBefore(k int) (first, lo int) {
	ts := a.s.Tokens
	first = a.regionStart(k)
	lo = first
	for i := k - 1; i > lo; i-- {
		if c := ts[i-1].Class; c == scan.Share || c == scan.Than || (c == scan.Above || c == scan.Below) && i < k {
			return first, -1 // 占全省（55个）一半: what something is held against
		}
		if w := trimSpace(a.s.Text(i - 1)); ts[i-1].Class == scan.Reach && (a.lists.Copula[w] || endsIn(w, "为", "是", "有", "包括")) || ts[i-1].Class == scan.To && w == "为" && i-1 > lo && a.lists.foremost(trimSpace(a.s.Text(i-2))) != "" || ts[i-1].Class == scan.Each || endsIn(w, "主要", "主要为", "主要是", "主要有") {
			lo = i // 主要为超速(3起)
			break
		}
	}
	return first, lo
}

// itemInBracket reads a value that is all that a bracket holds as that of the item of a row which stands directly before it: 首先是房价(64.8%),
// 其次是就业(54.1%). Of places it is the measure that picks them out: 气温最高的城市是甲市(40.2℃). With measured only a row is read that a measure picks out.
func (a *assembly) itemInBracket(r *levelReading, measured bool) bool {
	ts := a.s.Tokens
	open := r.k - 1
	for open > 0 && ts[open].Class == scan.Bound {
		open--
	}
	if open < 1 || ts[open].Class != scan.Open || ts[open-1].Classes&scan.Of(scan.Word, scan.Up, scan.Down) == 0 || ts[open-1].End != ts[open].Start || r.figure(a).Signed && !measured {
		return false
	}
	if n := len(a.groups); n > 0 && a.groups[n-1].bracket && a.groups[n-1].named { // 教师的满意率最高(68.3%): named already
		return false
	}
	end := a.valueIn(open)
	first, lo := a.itemBefore(open)
	if end <= r.k || lo < 0 {
		return false
	}
	inRow := first > 0 && ts[first].Classes&scan.Of(scan.Dun, scan.With) != 0 && ts[first-1].Class == scan.Close
	if !inRow && ts[open-1].Class != scan.Word {
		return false
	}
	if !inRow && end+1 < len(ts) && ts[end+1].Classes&(clauseMarks|scan.Of(scan.Dun, scan.With)) == 0 && beginsWith(trimSpace(a.s.Text(end+1)), "等") == 0 {
		return false
	}
	a.pickMeasure(first, lo)
	if a.pickedFor == "" && lo == first {
		a.pickedFor = a.measureBehindRow(r, open, inRow)
	}
	if measured && a.pickedFor == "" {
		return false
	}
	p := a.between(lo, open)
	name := p.text(a)
	if p.area.Empty() && p.period.Empty() && (lo > first || lo > 0 && ts[lo-1].Classes&scan.Of(scan.Dun, scan.Colon) != 0) {
		if ts[lo].Class == scan.With && ts[lo].End == ts[lo+1].Start {
			lo++
		}
		name = a.clear(ts[lo].Start, ts[open].Start) // 向媒体反映(20.7%), 积极进取(74.2)
	}
	switch {
	case name == "" && a.pickedFor != "" && !p.area.Empty():
		name = a.pickedFor
	case name == "" || r.kind != "rate" && a.pickedFor == "":
		return false
	case a.pickedFor != "" && !strings.HasSuffix(name, a.pickedFor):
		name += a.pickedFor
	}
	q := a.quantity(r.k)
	alike := inRow && !measured && len(a.drafts) > a.first && a.partsAlone()
	d := a.newDraft(r.k, name, p)
	d.Parent = a.parentOutside()
	if alike { // 缺少时间(52%)、费用偏高(20%): parts, as those before it
		q.Of = a.drafts[len(a.drafts)-2].Shares[0].Of
		a.addShare(d, r.k, q)
		return true
	}
	d.Level = &q
	a.note(d, r.k, "level", &q)
	return true
}

// parentOutside is the whole whose parts are being told, the bracket at hand left aside.
func (a *assembly) parentOutside() string {
	for i := len(a.groups) - 1; i >= 0; i-- {
		if g := &a.groups[i]; !g.bracket {
			return g.parent.Indicator
		} else if g.named {
			return g.parent.Parent
		}
	}
	return ""
}

// pickMeasure keeps the measure by which the clause that ends before the copula at token lo-1 picks out the row behind it, if it is that.
func (a *assembly) pickMeasure(first, lo int) {
	ts := a.s.Tokens
	if lo == first && first > 1 && ts[first-1].Class == scan.Colon && (a.lists.Copula[trimSpace(a.s.Text(first-2))] || endsIn(a.s.Text(first-2), "为", "是", "有", "包括")) {
		lo = first - 1 // 气温最高的城市依次为:甲市(40.2℃)
	}
	if lo < 2 || lo == first {
		return
	}
	start := lo - 1
	for start > 0 && ts[start-1].Classes&clauseMarks == 0 {
		start--
	}
	n := a.lists.pickedBy(a.body[ts[start].Start:ts[lo-1].Start])
	if n <= 0 {
		return
	}
	end, j := ts[start].Start+n, start
	for ts[j].End < end {
		j++
	}
	name := a.between(start, j+1)
	over := strings.TrimSuffix(a.clear(end, ts[j].End), "的")
	if of := strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(name.text(a), "的"), over), "的"); !endsIn(of, "排名", "排位", "位次", "名次") {
		a.pickedFor = of
	}
}

// measureBehindRow is the measure that is told behind a row of places with the values of it in brackets, of which the one at token open is one:
// 雨量 of 甲镇(86毫米)、乙镇(73毫米)等5个乡镇雨量超过历史极值. It is "" where none fits.
func (a *assembly) measureBehindRow(r *levelReading, open int, inRow bool) string {
	const longest = 80 // tokens
	ts := a.s.Tokens
	j := a.valueIn(open) + 1
	for end := min(j+longest, len(ts)-1); j < end && ts[j].Classes&scan.Of(scan.Dun, scan.With) != 0; {
		next := j + 1
		for next < end && ts[next].Class != scan.Open && ts[next].Classes&(clauseMarks|scan.Of(scan.Num)) == 0 {
			next++
		}
		e := a.valueIn(next)
		if ts[next].Class != scan.Open || e == 0 {
			return ""
		}
		j, inRow = e+1, true
	}
	lo := j
	for j < len(ts) && ts[j].Classes&(clauseMarks|scan.Of(scan.Bound, scan.Reach, scan.Up, scan.Down, scan.To)) == 0 && j < lo+6 {
		j++
	}
	if !inRow || lo >= j {
		return ""
	}
	s := strings.TrimSpace(a.body[ts[lo].Start:ts[j-1].End])
	s = strings.TrimPrefix(s, "等")
	if n, ok := numeral.Scan(s, 0); ok && n.Unit == "" {
		s = s[n.End:]
		s = s[beginsWith(s, "个", "個"):]
	}
	if n := beginsWith(s, a.lists.PlacesAmong...); n > 0 {
		s = s[n:]
		s = s[beginsWith(s, "（市）", "(市)", "（区、市）", "(区、市)", "（市、区）", "(市、区)"):]
	}
	name := a.subject(strings.TrimPrefix(s, "的"))
	if !endsMeasure(name) && !a.lists.endsAsRate(name) || !a.lists.fitsKind(name, r.kind) || utf8.RuneCountInString(name) > 12 {
		return ""
	}
	return name
}

// perEach says whether s tells only of how much or many something is the price or the amount: 每公斤.
func perEach(s string) bool { return strings.HasPrefix(s, "每") && utf8.RuneCountInString(s) <= 4 }

// pickedAhead is the measure by which the clause before that of token k picks out, without a number, of what is told next; "" where it does not.
func (a *assembly) pickedAhead(k int) string {
	lo, end := a.clauseAhead(k)
	if lo >= end || a.holdsNum(lo, end) {
		return ""
	}
	s := a.body[a.s.Tokens[lo].Start:a.s.Tokens[end].Start]
	return s[:max(a.lists.pickedBy(s), 0)]
}

// bearerPicked puts before a measure whose it is, where the clause before it picks that out: 收入最高的是建筑业职工,月均收入5488元.
func (a *assembly) bearerPicked(r *levelReading) {
	if r.left == "" || a.lists.isRateWord(r.left) || !r.right.empty() || !r.p.area.Empty() || !endsMeasure(r.left) && !a.lists.endsAsRate(r.left) {
		return
	}
	if of := a.pickedAhead(r.m.Lo); !endsMeasure(of) && !a.lists.endsAsRate(of) { // 最大的变化是结构优化,服务业占比达52%: no measure that it has
		return
	}
	who := a.singled(a.clauseAhead(r.m.Lo))
	if name := who.text(a); name != "" && !strings.Contains(r.left, name) && len(who.pieces) == 1 {
		r.p.pieces = append(slices.Clone(who.pieces), r.p.pieces...)
		r.left = name + r.left
	}
}

// pickedLists are the lists of words that picked.go reads.
type pickedLists struct {
	// PicksSome end a clause that says of which several it tells, beside picksOut.
	PicksSome []string
}

// timedRow says whether the length of time at token k, alone in its bracket, is the measure that picks out the row of those which have one:
// 降雨日数较多的县有甲县(39天)、乙县(36天).
func (a *assembly) timedRow(k int) bool {
	const far = 60 // tokens
	ts := a.s.Tokens
	if ts[k-1].Class != scan.Open || a.valueIn(k-1) == 0 {
		return false
	}
	j := k - 1
	for j > 0 && k-j < far && ts[j-1].Classes&scan.Of(scan.Comma, scan.Semi, scan.Stop) == 0 {
		j--
	}
	s := a.body[ts[j].Start:ts[k].Start]
	n := a.lists.pickedBy(s)
	return n > 0 && endsIn(s[:n], a.lists.TimeMeasures...)
}

// pickedBy is where the words of s begin that pick out some by what stands before them: 最高的三个城市 of 气温最高的三个城市. It is -1 where there are none.
func (l *lists) pickedBy(s string) int {
	for i := strings.Index(s, "的"); i >= 0; {
		if n := i - len(trimAny(s[:i], l.PicksOut...)); n > 0 {
			return i - n
		}
		if n := i - len(trimAny(s[:i], l.PicksSome...)); n > 0 {
			return i - n
		}
		n := strings.Index(s[i+len("的"):], "的")
		if n < 0 {
			break
		}
		i += len("的") + n
	}
	return -1
}
