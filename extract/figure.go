package extract

import (
	"strings"
	"unicode/utf8"

	"zhibiao/extract/internal/rule"
	"zhibiao/extract/internal/scan"
	"zhibiao/extract/numeral"
	"zhibiao/extract/text"
)

// number makes a record, or part of one, of the number at token k.
func (a *assembly) number(k int) {
	if !a.has[k] {
		a.name(k, "")
		return
	}
	if a.turnsFlat(k) || a.heldInBrackets(k) || a.baseInBracket(k) || a.basesInBracket(k) {
		return
	}
	m := &a.match[k]
	a.nameBehindBase(m)
	a.heldAhead(m)
	if a.yardstick(k) {
		return
	}
	if a.paidPart(k, m) || a.inList(k, m) || a.otherRole(k, m) {
		return
	}
	role := m.Rule.Role
	if dir := a.pace(k); dir != "" && (role == "level" || role == "share") {
		a.paced(k, m, dir)
		return
	}
	if dir, hi := a.movedBy(k); dir != "" && (role == "level" || role == "share") {
		a.change(k, m, a.before(m.Lo))
		a.taken = max(a.taken, hi)
		return
	}
	if keep := a.cur; a.baseOfShare(k) && keep != nil && len(a.drafts) > a.first { // 约占全省销售额260亿元的7%
		n := len(a.drafts)
		if a.level(k, m); len(a.drafts) > n {
			a.setPlanned(a.drafts[n], k)
		}
		a.cur = keep
		return
	}
	if m.Rule.Name == "above" && strings.HasPrefix(a.versusText(m), "部分") { // 超出部分每公里1.8元: what goes beyond
		role = "level"
	}
	if m.Rule.Name == "above" && a.normAbove(k, m) {
		return
	}
	if m.Rule.Name == "above" && a.heldValue(k, m) {
		if p := a.before(m.Lo); !p.empty() && a.holdsTime(m.Labels[rule.Versus]) && a.otherPlace(m) == "" {
			a.cur, role = a.newDraft(k, p.text(a), p), "base" // 客流量低于2019年的6万人次: the new value is not told
		} else if a.cur != nil && a.cur.Level != nil && len(a.drafts) > a.first {
			role = "base" // 指数为3.08,低于2014年的3.39
		}
	}
	if role == "level" {
		if first := a.nextMoved(k, m); first != nil {
			role, m = "change", first
		}
	}
	switch role {
	case "change":
		a.change(k, m, a.before(a.match[k].Lo))
	case "share":
		a.share(k, m, a.before(m.Lo))
	case "base":
		a.heldBase(k, m)
	case "rank":
		a.rank(k)
	case "none":
		a.name(k, m.Rule.Name)
	default:
		a.level(k, m)
	}
}

// nextMoved is the match of the change that the number at token k, whose match is m, goes on with, as that of the one that moved next most:
// 以儿科减少8%最多,其次是眼科7%; nil where it is none.
func (a *assembly) nextMoved(k int, m *rule.Match) *rule.Match {
	const longest = 8 // of a row
	ts := a.s.Tokens
	start := a.regionStart(m.Lo)
	for n := 0; n < longest && start > 1 && start+2 < m.Hi && a.rankedNext(start); n++ {
		j := start - 1
		for j > 0 && ts[j].Class != scan.Num {
			j--
		}
		if ts[j].Class != scan.Num || !a.has[j] || inUnits(a.kind(k)) || a.kind(j) != a.kind(k) {
			return nil
		}
		first := &a.match[j]
		if first.Rule.Role == "change" && first.Rule.Name != "above" && a.outranks(j, start) {
			return first
		}
		start = a.regionStart(first.Lo)
	}
	return nil
}

// rankedNext says whether the clause at token lo tells of the next one in a row: 其次为, 再次是.
func (a *assembly) rankedNext(lo int) bool {
	return a.lists.NextInRow[trimSpace(a.s.Text(lo))] && (a.s.Text(lo+1) == "为" || a.s.Text(lo+1) == "是")
}

// outranks says whether nothing but that it is the most stands between the number at token j and token end: 8%最多,.
func (a *assembly) outranks(j, end int) bool {
	s := strings.TrimRight(a.body[a.s.Nums[a.s.Tokens[j].Num].After:a.s.Tokens[end].Start], " ,，;；、")
	return utf8.RuneCountInString(s) <= 4 && beginsWith(s, "最", "为最", "居首", "居冠", "较") > 0
}

// inList reads the number at token k, whose match is m, with the others of the list that it begins, or as the item before it was read where it
// has no words of its own, and says whether it did.
func (a *assembly) inList(k int, m *rule.Match) bool {
	if list := a.list(k); len(list) > 1 {
		a.shareUnit(list)
		restated := len(list) == 2 && m.Rule.Role == "change" && a.sameMove(list[1]) == list[0] && !a.eachBefore(list[0]) // 增加300人、11.1%
		if restated {
			// one movement, not one of each of two
		} else if n := len(a.drafts); a.fromList(list) || a.heldToEach(list, m) || a.distribute(list) {
			a.nounOverList(list, n)
			for _, j := range list {
				a.done[j] = true
			}
			return true
		}
	}
	// an item of a list without words of its own does as the one before it did
	if p := a.listHead(k); p >= 0 && a.cur != nil {
		const longest = 100 // numbers of a list
		for h, n := a.listHead(p), 0; h >= 0 && n < longest; h, n = a.listHead(h), n+1 {
			p = h
		}
		if pm := &a.match[p]; a.has[p] && pm.Rule.Role == "change" && m.Rule.Role == "level" {
			if q := a.quantity(k); a.movedAgain(k, &q) {
				return true
			}
			a.change(k, pm, phrase{})
			return true
		} else if a.has[p] && pm.Rule.Role == "share" && m.Rule.Role == "level" && a.kind(k) == "rate" {
			a.share(k, pm, phrase{})
			return true
		}
	}
	return false
}

// otherRole reads the number at token k, whose match is m, where its unit and the words around tell that it is a place in a rank, a multiple of
// another, a share of another whole or how far something moved, and says whether it did.
func (a *assembly) otherRole(k int, m *rule.Match) bool {
	if f := &a.s.Nums[a.s.Tokens[k].Num]; (f.UnitWord == "名" || f.UnitWord == "位" || f.UnitWord == "强" || f.UnitWord == "強") && endsIn(strings.TrimRight(a.body[a.seg.Start:f.Start], " "), "前", "后", "後") && m.Rule.Role == "level" {
		for j := k - 1; j >= 0 && a.s.Tokens[j].Class != scan.Comma && a.s.Tokens[j].Class != scan.Semi && a.s.Tokens[j].Class != scan.Num; j-- {
			if a.s.Tokens[j].Class == scan.RankVerb || containsAny(a.s.Text(j), a.lists.EntryVerbs) || a.keepsPlace(j) { // 跻身全国百强县前30名
				a.rank(k)
				return true
			}
		}
	}
	if m.Rule.Role == "level" && placeUnit(a.s.Nums[a.s.Tokens[k].Num].UnitWord) && a.placeTold(k) {
		a.rank(k)
		return true
	}
	if m.Rule.Role == "level" && a.kind(k) == "multiple" {
		if p := a.multipleBefore(k); p >= 0 { // 是甲镇的1.5倍、乙镇的2倍
			lo := k - 1
			if a.s.Tokens[lo].Class == scan.Bound {
				lo--
			}
			of, _ := strings.CutSuffix(a.clean(lo, lo+1), "的")
			a.changeVersus(k, &a.match[p], phrase{}, of)
			return true
		}
	}
	if m.Rule.Role == "level" && a.kind(k) == "rate" && a.shareGoesOn(k) { // 是甲县的一半、乙县的三分之一
		return true
	}
	if m.Rule.Name == "moved-many" {
		switch a.s.Nums[a.s.Tokens[k].Num].UnitWord {
		case "只", "支", "家", "个", "档":
		default: // 案件下跌12宗: by how many
			a.change(k, m, a.before(m.Lo))
			return true
		}
	}
	return false
}

// fractionOf says whether the words before the number at token k tell what of its own it is a fraction of: 人均水量不足世界平均的1/4.
func (a *assembly) fractionOf(k int) bool {
	s := a.clean(a.regionStart(k), k)
	for _, w := range a.lists.FractionVerbs {
		if i := strings.Index(s, w); i > 3 && strings.HasSuffix(s, "的") {
			return true
		}
	}
	return false
}

// placeTold says whether the words before the number at token k name a place among others, whose number it is: 在全国的排位达到40位.
func (a *assembly) placeTold(k int) bool {
	if ts := a.s.Tokens; k > 1 && ts[k-1].Class == scan.Word && ts[k-2].Class == scan.RankVerb && a.isPlace(trimSpace(a.s.Text(k-1))) { // 居全国12位
		return true
	}
	for j := k - 1; j >= 0 && j >= k-3; j-- {
		switch t := &a.s.Tokens[j]; {
		case t.Class == scan.Word || t.Class == scan.RankVerb:
			return endsIn(strings.TrimSpace(a.s.Text(j)), "排位", "排名", "位次", "名次") || j == k-1 && t.Class == scan.RankVerb && endsIn(a.s.Text(j), "分列", "分居", "位列", "位居", "排在")
		case t.Classes&scan.Of(scan.Reach, scan.To, scan.Adverb) == 0:
			return false
		}
	}
	return false
}

// setPlanned makes a target of the value d of the whole that the share behind token k is of, where that was planned: 完成收入4亿元,占年初预算5亿元的80%.
// It is no whole of which anything told behind is a part.
func (a *assembly) setPlanned(d *draft, k int) {
	of := a.clean(a.match[k+2].Labels[rule.Whole].Lo, k)
	d.versus = true
	if a.lists.ofPlan(of) {
		d.Indicator, d.Parent, d.Status = of, "", Target
	}
}

// heldTo makes a level of the number at token k that the record at hand is held against: of the same indicator elsewhere, or of a standard.
func (a *assembly) heldTo(k int, versus string, q *Quantity) {
	was := a.cur
	d := a.newDraft(k, was.Indicator, phrase{})
	d.Parent, d.inherited, d.Level, d.versus = was.Parent, true, q, true
	if _, placed := a.e.areas.prefix(versus); endsIn(versus, a.lists.HeldTo...) {
		d.Indicator, d.inherited = versus, false
		if a.lists.ofPlan(versus) {
			d.Status = Target
		}
	} else if !placed && a.lists.endsAsRate(versus) && !endsIn(versus, "水平") && !a.lists.isRateWord(versus) { // 登记失业率: by its own name
		d.Indicator, d.inherited = versus, false
	} else if name := fellow(was.Indicator, versus); name != "" && !placed {
		d.Indicator, d.inherited = name, false
	} else if of := trimAny(versus, a.lists.MeanLevels...); of != "" {
		d.Area = of
	}
	a.note(d, k, "level", q)
	a.cur = was
}

// fellow is what indicator is called of those that other names, where it begins or ends with those who are told apart from them by all but their
// last character: 男生及格率 of 女生及格率 and 男生. It is "" where it does not.
func fellow(indicator, other string) string {
	const shortest = 2 // characters
	r := []rune(indicator)
	o := []rune(other)
	n := len(o)
	if n < shortest || len(r) < n {
		return ""
	}
	if head := r[:n]; head[n-1] == o[n-1] && string(head) != other && len(r) > n {
		return other + string(r[n:])
	}
	if tail := r[len(r)-n:]; tail[n-1] == o[n-1] && string(tail) != other {
		return string(r[:len(r)-n]) + other
	}
	return ""
}

// heldToEach makes levels of the numbers of a list that the last records are held against one by one: 均优于邻市的5.6小时、2.3小时.
func (a *assembly) heldToEach(list []int, m *rule.Match) bool {
	if m.Rule.Name != "above" || a.kind(list[0]) == "point" || a.holdsTime(m.Labels[rule.Versus]) || !strings.HasSuffix(a.versusText(m), "的") {
		return false
	}
	told := a.recent(len(list))
	if told == nil {
		return false
	}
	for _, d := range told {
		if d.Level == nil {
			return false
		}
	}
	told = append([]*draft(nil), told...)
	for i, k := range list {
		q := a.quantity(k)
		a.cur = told[i]
		a.heldTo(k, strings.TrimSuffix(a.versusText(m), "的"), &q)
	}
	return true
}

// heldValue says whether the number at token k is what another amounts to that something is above or below, not by how much it is: 低于2014年的3.39,
// 高于城镇3.5%的水平.
func (a *assembly) heldValue(k int, m *rule.Match) bool {
	if a.kind(k) == "point" {
		return false
	}
	n := a.s.Tokens[k].Num
	if strings.HasSuffix(a.versusText(m), "的") {
		return true
	}
	if n < 0 {
		return false
	}
	if a.rateElsewhere(k, m) {
		return true
	}
	rest := a.body[a.s.Nums[n].After:a.seg.End]
	of, named := strings.CutPrefix(rest, "的") // 高于去年75分的成绩: by how much stands last
	return strings.HasPrefix(rest, "水平") || named && clauseLen(of) > 0 && beginsWith(of, "占", "有", "为", "是") == 0
}

// rateElsewhere says whether the percentage at token k is what the rate just told amounts to elsewhere, and not by how much that is above or below:
// 失业率3.5%,高于邻市3.3%. As a difference it would be no less than half of the rate, or leave nothing of what is held below it.
func (a *assembly) rateElsewhere(k int, m *rule.Match) bool {
	if a.cur == nil || len(a.drafts) == a.first || a.cur.Level == nil || a.cur.Level.Value == nil || a.cur.Level.Max != nil || a.otherPlace(m) == "" {
		return false
	}
	f := &a.s.Nums[a.s.Tokens[k].Num]
	if f.Range || !strings.HasSuffix(f.Unit, "%") || !strings.HasSuffix(a.cur.Level.Unit, "%") {
		return false
	}
	if a.s.Tokens[m.Lo].Classes.Has(scan.Below) {
		return f.Value.Cmp(*a.cur.Level.Value) > 0
	}
	twice, ok := f.Value.Mul(numeral.Int(2))
	return ok && f.Value.Cmp(*a.cur.Level.Value) < 0 && twice.Cmp(*a.cur.Level.Value) >= 0
}

// heldBase reads what the number at token k amounts to that the record at hand is held against: what it was at another time, or is elsewhere.
func (a *assembly) heldBase(k int, m *rule.Match) {
	if a.cur == nil || len(a.drafts) == a.first {
		a.level(k, m)
		return
	}
	q := a.quantity(k)
	dir := Up
	for j := k + 1; j < len(a.s.Tokens) && j < m.Hi; j++ {
		if strings.ContainsAny(a.s.Text(j), "低少") || a.s.Tokens[j].Class == scan.Down {
			dir = Down
		}
	}
	if m.Rule.Name == "above" && a.s.Tokens[m.Lo].Classes.Has(scan.Below) {
		dir = Down
	}
	if place := a.otherPlace(m); place != "" && a.cur.Level != nil { // 高于农村地区的48.8%: what it is there
		was := a.cur
		d := a.newDraft(k, was.Indicator, phrase{})
		d.Area, d.Parent, d.inherited, d.Level = place, was.Parent, true, &q
		a.note(d, k, "level", &q)
		a.cur = was
		return
	}
	if !a.holdsTime(m.Labels[rule.Versus]) && (m.Rule.Name == "above" || !endsIn(strings.TrimSuffix(a.versusText(m), "的"), a.lists.Counters...)) { // 优于省内平均水平的9.8分钟: what it is there
		a.heldTo(k, strings.TrimSuffix(a.versusText(m), "的"), &q)
		return
	}
	q.Period = strings.TrimSuffix(a.versusText(m), "的")
	a.cur.Changes = append(a.cur.Changes, Quantity{Basis: FromTo, Bound: Exact, Direction: dir, From: &q})
	a.result.Figures++
}

// baseInBracket reads the value in brackets of the time that something is held against, without how much it moved: 高于上届(91.3%).
func (a *assembly) baseInBracket(k int) bool {
	const near = 6 // tokens
	ts := a.s.Tokens
	if k < 3 || k+1 >= len(ts) || ts[k-1].Class != scan.Open || ts[k+1].Class != scan.Close {
		return false
	}
	than := k - 2
	for ; than >= 0 && than > k-2-near && ts[than].Classes&(clauseMarks|scan.Of(scan.Num, scan.Open, scan.Close)) == 0; than-- {
		if c := ts[than].Class; c == scan.Than || c == scan.Above || c == scan.Below || c == scan.With || c == scan.Bound && ts[than+1].Class == scan.Date { // 低于2010年同期
			break
		}
	}
	if than < 0 || than >= k-2 || ts[than].Classes&scan.Of(scan.Than, scan.Above, scan.Below, scan.With, scan.Bound) == 0 || ts[than].Class == scan.Word {
		return false
	}
	versus := a.clean(than+1, k-1)
	if a.heldBeside(k, versus) {
		return true
	}
	if !a.holdsTime(rule.Range{Lo: than + 1, Hi: k - 1}) && !endsIn(versus, a.lists.Counters...) {
		return false
	}
	q := a.quantity(k)
	if p := a.between(than+1, k-1); !p.period.Empty() && a.recordBefore() && !endsIn(p.text(a), a.lists.Comparable...) && utf8.RuneCountInString(p.text(a)) >= 4 && a.endsClause(k+2) { // 月薪(4300元)高于居民2017年月均收入(3000元): another's
		was := a.cur
		d := a.newDraft(k, p.text(a), p)
		d.Level, d.Parent, d.versus = &q, "", true
		a.note(d, k, "level", &q)
		a.cur = was
		return true
	}
	q.Period = versus
	for j := k + 2; j < len(ts) && j < k+2+near && ts[j].Classes&clauseMarks == 0; j++ {
		if ts[j].Class == scan.Num {
			return false
		}
	}
	if a.cur == nil || len(a.drafts) == a.first {
		return false
	}
	dir := Up
	for j := than; j < len(ts) && (j <= k || ts[j].Classes&clauseMarks == 0); j++ {
		if j != k && (ts[j].Class == scan.Below || ts[j].Class == scan.Down || (j == than || j > k) && strings.ContainsAny(a.s.Text(j), "低少")) {
			dir = Down
		}
	}
	a.cur.Changes = append(a.cur.Changes, Quantity{Basis: FromTo, Bound: Exact, Direction: dir, From: &q})
	a.cur.end = max(a.cur.end, q.End)
	a.result.Figures++
	return true
}

// basesInBracket reads one of the values in brackets that several records had at the time that they are held against, by its name or its unit:
// 报告病例812例,死亡1人,较2月(报告1032例、死亡3人)下降.
func (a *assembly) basesInBracket(k int) bool {
	const (
		near = 12 // tokens
		back = 8  // records
	)
	ts := a.s.Tokens
	open := k - 1
	for open > 1 && k-open < near && ts[open].Classes&scan.Of(scan.Open, scan.Close, scan.Semi, scan.Stop) == 0 {
		open--
	}
	if open < 2 || ts[open].Class != scan.Open || !a.recordBefore() {
		return false
	}
	than := open - 1
	for than > 0 && open-than < near/2 && ts[than].Class != scan.Than && ts[than].Class != scan.With && ts[than].Classes&(clauseMarks|scan.Of(scan.Num)) == 0 {
		than--
	}
	if than >= open-1 || ts[than].Class != scan.Than && ts[than].Class != scan.With || !a.holdsTime(rule.Range{Lo: than + 1, Hi: open}) {
		return false
	}
	end := k + 1
	for end < len(ts) && end-k < near && ts[end].Classes&scan.Of(scan.Open, scan.Close, scan.Semi, scan.Stop) == 0 {
		end++
	}
	if end >= len(ts) || ts[end].Class != scan.Close {
		return false
	}
	var dir Direction
	for j := end + 1; j < len(ts) && j < end+near && ts[j].Classes&clauseMarks == 0 && dir == ""; j++ {
		switch ts[j].Class {
		case scan.Up:
			dir = Up
		case scan.Down:
			dir = Down
		case scan.Num: // by how much it moved: the base is told as such there
			return false
		}
	}
	if dir == "" {
		return false
	}
	q := a.quantity(k)
	word := ""
	if ts[k-1].Class == scan.Word {
		word = trimSpace(a.s.Text(k - 1))
	}
	var of *draft
	for i := len(a.drafts) - 1; i >= a.first && i >= len(a.drafts)-back; i-- {
		d := a.drafts[i]
		if d.Level == nil || d.Level.End > ts[open].Start || d.Level.Unit != q.Unit {
			continue
		}
		if word != "" && strings.Contains(d.Indicator, word) {
			of = d
			break
		}
		if of == nil {
			of = d
		}
	}
	if of == nil {
		return false
	}
	q.Period = a.clean(than+1, open)
	of.Changes = append(of.Changes, Quantity{Basis: FromTo, Bound: Exact, Direction: dir, From: &q})
	of.end = max(of.end, q.End)
	a.taken = max(a.taken, k+1)
	a.result.Figures++
	return true
}

// movement is the direction that the verb of a match names, or else that of its two values.
func (a *assembly) movement(m *rule.Match, from, to *Quantity) Direction {
	if d := a.direction(m); d != "" || from.Value == nil || to.Value == nil {
		return d
	}
	x, y := to.Value, from.Value
	if to.BaseValue != nil && from.BaseValue != nil && to.BaseUnit == from.BaseUnit { // 由4090亿元到6.4万亿元
		x, y = to.BaseValue, from.BaseValue
	}
	switch x.Cmp(*y) {
	case 1:
		return Up
	case -1:
		return Down
	}
	return Flat
}

// multipleBefore is the multiple that begins a list of what something is compared with, of which k is an item; -1 where there is none.
func (a *assembly) multipleBefore(k int) int {
	ts := a.s.Tokens
	for range maxList {
		if k > 0 && ts[k-1].Class == scan.Bound {
			k-- // 乙镇的近2倍
		}
		if k < 3 || a.cur == nil || ts[k-1].Class != scan.Word || !strings.HasSuffix(a.s.Text(k-1), "的") || !a.joins(k-2) {
			return -1
		}
		if k -= 3; ts[k].Class == scan.After && k > 0 {
			k-- // 是甲镇的1.5倍左右、乙镇的2倍
		}
		if ts[k].Class != scan.Num || !a.has[k] || a.kind(k) != "multiple" {
			return -1
		}
		if a.match[k].Rule.Name == "multiple" {
			return k
		}
	}
	return -1
}

// shareGoesOn reads a fraction of another whole, told in a list behind the first: 是甲县的一半、乙县的三分之一.
func (a *assembly) shareGoesOn(k int) bool {
	ts := a.s.Tokens
	if k < 3 || a.cur == nil || len(a.drafts) == a.first || a.cur.lastRole != "share" || ts[k-1].Class != scan.Word || !a.joins(k-2) || ts[k-3].Class != scan.Num || a.cur.end != a.s.Nums[ts[k-3].Num].End {
		return false
	}
	of, ok := strings.CutSuffix(a.clean(k-1, k), "的")
	if !ok || utf8.RuneCountInString(of) < 1 || a.fractionOf(k) {
		return false
	}
	q := a.quantity(k)
	q.Of = of
	a.addShare(a.cur, k, q)
	return true
}

func (a *assembly) kind(k int) string {
	if n := a.s.Tokens[k].Num; n >= 0 {
		return a.s.Nums[n].Kind
	}
	return ""
}

func lastRune(s string) string {
	_, w := utf8.DecodeLastRuneInString(s)
	return s[len(s)-w:]
}

// sane is name, or "" where it is so long that it is none: words run together where no mark parts them, and those of the records before.
func sane(name string) string {
	const longest = 330 // bytes
	if len(name) > longest {
		return ""
	}
	return name
}

// newDraft begins a record with its first number at token k.
func (a *assembly) newDraft(k int, indicator string, p phrase) *draft {
	if indicator == "" {
		indicator = a.placesCounted(k, &p)
	}
	d := a.draft()
	d.token = k
	d.Indicator = sane(strings.TrimLeft(indicator, "*# ")) // marks of Markdown, a masked name
	d.Status = Actual
	st := a.withinGoal(k, indicator, &p)
	if st != "" {
		d.Status = st
	}
	if k < len(a.has) && a.has[k] {
		d.Rule = a.match[k].Rule.Name
	}
	held := a.area
	if !p.area.Empty() {
		a.setArea(p.area)
	}
	if !p.period.Empty() && (a.period.text == "" || a.period.span.Start < p.period.Start) {
		a.period = place{a.clear(p.period.Start, p.period.End), p.period}
		if a.lists.holds(a.period.text) {
			a.durable = a.period
		}
	}
	d.Area, d.Period = a.area.text, a.period.text
	d.periodAt = a.period.span.Start
	if was := a.cur; !p.area.Empty() && len(p.pieces) == 0 && was != nil && was.Indicator == d.Indicator && was.Area != d.Area && len(a.drafts) > a.first && a.e.areas.whole(d.Indicator) && a.e.areas.whole(d.Area) { // 其次是香港,占14%;韩国排名第3: the place is what is told of
		if d.Indicator, d.Area = d.Area, was.Area; d.Area == was.Indicator {
			d.Area = ""
		}
		a.area = held
	}
	if was := a.cur; was != nil && len(a.drafts) > a.first && was.Area == was.Indicator && d.Area == was.Area && d.Indicator != was.Indicator && a.e.areas.whole(was.Indicator) && a.e.areas.whole(d.Indicator) { // 申诉案件中,高雄市120件最多,其次是台南市88件
		d.Area = d.Indicator
	}
	if verb := a.wentTo(k, d, &p); verb != "" { // 以赴泰国61万人次最多,其次为越南52万人次
		d.Indicator, d.Area = verb+d.Area, a.cur.Area
		if a.area = a.passed.area; a.area.text != d.Area {
			a.area = place{}
		}
		held = a.area
	}
	if !p.area.Empty() && (a.tellsBase(k) || endsIn(a.body[a.seg.Start:p.area.Start], a.lists.GoTo...) && (beginsWith(a.area.text, "全国", "全球") > 0 || !relativeArea(a.area.text))) {
		a.area = held // 赴全国8个省份: where they went
	}
	a.settleStatus(d, k, st, indicator, &p)
	if d.Status == Actual && a.period.span.Start >= a.seg.Start && comesLater(d.Period) && !tellsDone(a.aheadInClause(k)) {
		d.Status = Forecast // 来年开支12亿元
	}
	if len(p.pieces) > 0 {
		d.name = text.Span{Start: p.pieces[0].Start, End: p.pieces[len(p.pieces)-1].End}
	}
	a.partDraft(d, k, indicator, &p)
	a.drafts = append(a.drafts, d)
	return d
}

// wentTo is the verb of the record at hand where it is told of those who went to a place or came from one, and d, which begins at token k
// with nothing but another place, is the next in their row; "" where it is none.
func (a *assembly) wentTo(k int, d *draft, p *phrase) string {
	was := a.cur
	if was == nil || p.area.Empty() || len(p.pieces) > 0 || was.Indicator != d.Indicator || len(a.drafts) == a.first || d.Area == was.Area || relativeArea(d.Area) {
		return ""
	}
	for _, w := range a.lists.Whither {
		if rest, ok := strings.CutPrefix(was.Indicator, w); ok && a.e.areas.whole(rest) && was.Area != rest {
			return w
		}
	}
	return ""
}

// tellsBase says whether the number at token k is what a figure is held against: 3.9% of 高于同期世界3.9%的增速. Its place is its own.
func (a *assembly) tellsBase(k int) bool {
	for k--; k >= a.clauseStart && k < len(a.s.Tokens); k-- {
		switch t := &a.s.Tokens[k]; {
		case t.Class == scan.Above, t.Class == scan.Below, t.Class == scan.Than:
			return true
		case t.Class == scan.Num, t.Classes&clauseMarks != 0:
			return false
		}
	}
	return false
}

// comesLater says whether a time is one to come, of which nothing can be told as a fact: 来年, 未来五年.
func comesLater(s string) bool {
	return beginsWith(s, "来年", "明年", "下年度", "下学年") > 0 || strings.HasPrefix(s, "未来") && strings.HasSuffix(s, "年")
}

// statedStatus is the status that the words of an indicator, its sentence, its paragraph or the heading above give it, "" where none does.
func (a *assembly) statedStatus(indicator string, p *phrase) Status {
	st := a.status
	if p.status != "" {
		st = p.status
		if !(st == Target && beginsWith(indicator, "总投资", "投资") > 0) { // 计划总投资3亿元: of that sum alone
			a.status = st
		}
	}
	if st == "" {
		st = a.paraStatus
	}
	if st == "" {
		st = a.below
	}
	if st == "" && !a.statusEnded && !a.toCome.Empty() && a.period.span == a.toCome {
		st = Target // 到2030年,产业再上台阶。产量达到5万吨
	}
	if st == "" && a.articles {
		st = Target // 第七条 每班不超过45人
	}
	return st
}

// settleStatus looks at what else tells whether the record of the number at token k is a fact, where its words and those before it stated st.
func (a *assembly) settleStatus(d *draft, k int, st Status, indicator string, p *phrase) {
	if a.s.Tokens[k].Num >= 0 && d.Status == Actual && st == "" && (a.ruledGrant(k) || a.doneBesideTask(k, indicator)) {
		d.Status = Target
	}
	if n := a.s.Tokens[k].Num; n >= 0 {
		rest := a.body[a.s.Nums[n].After:]
		if strings.HasPrefix(rest, "的要求") || a.goalAt(k) {
			d.Status = Target // 204万套的任务
		}
	}
	if d.Status == Actual && (a.namesTask(k, indicator) || st == "" && beginsWith(indicator, "总投资", "概算") > 0 && a.recordBefore() && a.cur.Status == Target && endsIn(a.cur.Indicator, a.lists.Tasks...)) {
		d.Status = Target // 造林任务3800亩,总投资720万元
	} else if n := len(a.groups); n > 0 && a.groups[n-1].parent.Status == Target && d.Status == Actual && (endsIn(a.groups[n-1].parent.Indicator, "计划", "计划数", "任务数", "任务") || endsIn(a.groups[n-1].parent.Indicator, a.lists.Budgets...)) {
		d.Status = Target
	} else if d.Status == Actual && st == "" && strings.Contains(indicator, "预算") && containsAny(indicator, a.lists.Budgeting) && !strings.Contains(a.aheadInClause(k), "安排的") {
		d.Status, a.status = Target, Target // 预算草案安排教育支出45亿元,卫生支出21亿元
	}
	if st == "" && d.Status == Actual && a.ruled(k) {
		d.Status, a.status = Target, Target
	}
	if d.Status == Target && p.status == "" && a.status == "" && (strings.HasPrefix(a.period.text, "去年") || strings.HasPrefix(a.period.text, "上年")) && a.period.span.Start >= a.seg.Start {
		d.Status = Actual // what was is told among what shall be
	}
	if d.Status == Target && p.status == "" && a.status == "" && a.period.span.Start >= a.seg.Start && a.period != a.head.period && yearIn(a.period.text) > 0 && yearIn(a.period.text) < yearIn(a.head.period.text) {
		d.Status = Actual // 2025年,新建道路8条: below a heading of 2026's plans
	}
	if d.Status == Target && p.status == "" && !a.goesOnAhead() && a.doneSoFar(k) {
		d.Status = Actual // 确保供水安全,全县共改造管网: told as done
		if a.status == Target && (a.doneOver(k) || len(a.drafts) == a.first && !a.toCome.Empty() && a.period.span == a.toCome) {
			a.status, a.statusEnded = "", true // 计划投资12亿元,已完成11亿元,完成率92%; 到2019年底,累计减贫5万人,贫困发生率下降至0.5%
		}
	}
	if d.Status == Forecast && p.status == "" && a.status == Forecast && a.headVerb(indicator) != "" && a.foretoldBehind(k) {
		d.Status, a.status, a.statusEnded = Actual, "", true // 加工产值预计增长9%,新增企业42户
	}
	if d.Status == Forecast && p.status == "" && (a.doneOver(k) && a.doneSoFar(k) || a.period.span.Start >= a.s.Tokens[a.clauseStart].Start && beginsWith(a.period.text, "去年", "上年", "昨", "前天") > 0) {
		d.Status, a.status, a.statusEnded = Actual, "", true // 预计全年接待游客12万人次,上半年已接待5万人次
	}
	if d.Status == Target && p.status == "" && strings.HasPrefix(indicator, "完成") && a.heldToPlan(k) {
		d.Status, a.status, a.statusEnded = Actual, "", true // 计划通车项目47宗,完成投资46亿元,完成年度计划的39%
	}
	if d.Status == Target && a.isThere(k) {
		d.Status = Actual
	}
	if d.Status == Actual && a.lists.targetValue(indicator) && !bygone(d.Period) {
		d.Status = Target
	}
	if d.Status != Actual && a.lists.Present[d.Period] {
		d.Period = "" // 目前已完成四成,可入住600人
	}
	if d.Status != Actual && a.period.span.End <= a.seg.Start && !a.period.span.Empty() && a.period.span != a.toCome && yearIn(a.period.text) == 0 && !strings.HasPrefix(a.period.text, "今年") && !(a.chapterOfPlans() && endsIn(a.period.text, a.lists.PlanTimes...)) {
		d.Period = "" // a plan is not about the time that was told before it
	}
}

// foretoldBehind says whether an earlier clause of the sentence foretells what its own subject will be, and no clause opens with that:
// 加工产值预计增长9%.
func (a *assembly) foretoldBehind(k int) bool {
	const far = 60 // tokens
	ts := a.s.Tokens
	own := true // the clause at hand
	for j := k - 1; j > 0 && j > k-far && ts[j].Class != scan.Semi && ts[j].Class != scan.Stop; j-- {
		switch ts[j].Class {
		case scan.Comma:
			own = false
		case scan.Forecast:
			if j+1 < k && a.s.Text(j+1) == a.s.Text(a.regionStart(k)) {
				return false // 将完成货运量8亿吨,完成客运量3亿人次: told alike
			}
			return !own && ts[j-1].Class == scan.Word && ts[j-1].End == ts[j].Start && !a.onceDone(j)
		}
	}
	return false
}

// heldToPlan says whether the clause behind the number at token k tells how much of a plan that is.
func (a *assembly) heldToPlan(k int) bool {
	const longest = 40 // bytes
	ts := a.s.Tokens
	if k+1 >= len(ts) || ts[k+1].Class != scan.Comma {
		return false
	}
	s := a.body[ts[k+1].End:min(a.seg.End, ts[k+1].End+longest)]
	i := max(strings.Index(s, "计划"), strings.Index(s, "任务"), strings.Index(s, "目标"))
	return beginsWith(s, "完成", "占") > 0 && i > 0 && clauseEnds.index(s[:i]) < 0
}

// figureLists are the lists of words that figure.go reads.
type figureLists struct {
	// PlanTimes end the times that a plan is made for, which its sentences go on to be about: “十一五”期间.
	PlanTimes []string

	// GoTo are verbs of going to or reaching as far as a place, which is not who acts: 赴全国8个省份.
	GoTo []string

	// PlanActs are what is done with plans: 35家公司发布分红计划.
	PlanActs []string

	// Budgets end the names of what a budget grants.
	Budgets []string

	// OfBudgets are what becomes of what was granted: 节约预算300万元.
	OfBudgets []string

	// Budgeting is what a budget does.
	Budgeting []string

	// GoalEnds end the names of amounts that are aimed at: 产值目标.
	GoalEnds []string

	// GoalCounters count aims themselves: 目标12项.
	GoalCounters map[string]bool

	// GoalsMet say in a clause that an aim was met or missed: 完成.
	GoalsMet []string

	// DocumentUnits count plans themselves, not what they plan: 作战计划120份.
	DocumentUnits map[string]bool

	// PlacesAmong are what places are called among which one is picked out: 失业率最高的县市.
	PlacesAmong []string

	// FractionVerbs stand before a fraction of something: 不足三分之一.
	FractionVerbs []string

	// HeldTo are what a value is held against: 标准, 警戒线.
	HeldTo []string

	// MeanLevels are the mean that a value is held against: 平均水平.
	MeanLevels []string

	// TaskVerbs are verbs of reaching a task: 完成.
	TaskVerbs []string

	// WonVerbs are verbs of winning a place among many: 斩获.
	WonVerbs []string

	// OfForemost are what the foremost has: 占比.
	OfForemost []string

	// OfExtremes say that a value is the extreme of several, or a bound: 最高.
	OfExtremes []string `list:"superlatives"`
}

// namesTask says whether the indicator of the number at token k names what is set to be done: 招生计划, 下达指标, 征收任务.
func (a *assembly) namesTask(k int, indicator string) bool {
	n := a.s.Tokens[k].Num
	switch {
	case strings.HasPrefix(indicator, "完成"), strings.Contains(indicator, "完成") && a.s.Tokens[k].Num >= 0 && a.kind(k) == "rate": // 投资完成年度计划的半数
		return false
	case endsIn(indicator, "计划", "计划数", "任务数", "指导性计划", "目标任务"):
		return n < 0 || !a.lists.DocumentUnits[a.s.Nums[n].UnitWord] && !containsAny(indicator, a.lists.PlanActs)
	case endsIn(indicator, a.lists.Budgets...), endsIn(strings.TrimSuffix(trimAny(indicator, "总投资", "投资"), "的"), "计划", "规划") && endsIn(indicator, "投资"): // 基金支出预算, 规划总投资
		if beginsWith(indicator, a.lists.OfBudgets...) > 0 {
			return false
		}
		before, _, _ := strings.Cut(a.aheadInClause(k), indicator)
		return (n < 0 || a.kind(k) == "money") && !a.tellsBase(k) && !endsIn(strings.TrimRight(before, " 了到"), a.lists.TaskVerbs...) // 达预算数2亿元: of what was taken
	case endsIn(indicator, a.lists.GoalEnds...): // 产值目标200亿元; not 完成目标12个, 高于目标3亿元
		return n >= 0 && !a.lists.GoalCounters[a.s.Nums[n].UnitWord] && !a.tellsBase(k) && !containsAny(a.aheadInClause(k), a.lists.GoalsMet)
	case issued(indicator) > len("下达") && n >= 0 && a.kind(k) != "money" && a.s.Nums[n].UnitWord != "项":
		return true // 市下达改厕3200户
	case strings.HasPrefix(indicator, "下达"):
		return endsIn(indicator, a.lists.Tasks...) || endsIn(indicator, "指标")
	case indicator == "任务" && k > 1 && a.s.Tokens[k-2].Class == scan.Open: // 培训320人(任务300人)
		return true
	case !endsIn(indicator, "任务") || n < 0 || a.kind(k) == "count" || a.kind(k) == "rate":
		return false
	}
	before := strings.TrimRight(a.aheadInClause(k), " 约近")
	return !strings.Contains(indicator, "完成") && !endsIn(before, "完成", "完成了") && beginsWith(indicator, "超额", "承担", "落实", "执行", "实施") == 0
}

// budgeted says whether the clause that ends at token k says no more than that what follows is what a budget grants: 在2020年财政预算中,
// 根据部门预算, 收入预算安排情况:.
func (a *assembly) budgeted(k int) bool {
	if k > 1 && a.s.Tokens[k].Class == scan.Colon && (a.s.Text(k-1) == "为" || a.s.Text(k-1) == "是") && setBy(trimSpace(a.s.Text(k-2))) > 0 { // 上级下达的任务指标为:
		return true
	}
	if k == 0 || k+1 >= len(a.s.Tokens) || a.s.Tokens[k-1].Class != scan.Word {
		return false
	}
	w := trimSpace(a.s.Text(k - 1))
	if a.s.Tokens[k].Class == scan.Colon {
		return endsIn(trimAny(w, "情况", "如下"), "预算安排", "预算拟安排")
	}
	if !endsIn(trimAny(trimAny(w, "中", "里"), "草案", "安排"), "预算") {
		return false
	}
	if next := a.cut(trimSpace(a.s.Text(k + 1))); len(next) == 0 || next[0].Tag != "v" || beginsWith(trimSpace(a.s.Text(k+1)), "完成", "实现") > 0 {
		return false // 在经常开支预算中,教育占三成: what it is made up of
	}
	lo := k
	for lo > 0 && a.s.Tokens[lo-1].Classes&clauseMarks == 0 && a.s.Tokens[lo-1].Class != scan.Num {
		lo--
	}
	return beginsWith(trimSpace(a.body[a.s.Tokens[lo].Start:a.s.Tokens[k].Start]), "在", "根据", "按照", "按", "依据") > 0
}

// setBy is where in the name of a task the words behind what sets it begin, 0 where nothing sets it: 任务 of 市里下达的任务.
func setBy(s string) int {
	if !endsIn(s, "任务", "目标", "指标", "计划") || strings.Contains(s, "完成") {
		return 0
	}
	for _, w := range [...]string{"下达", "安排", "分配", "交办", "核定"} {
		if i := strings.Index(s, w); i >= 0 {
			return i + len(w)
		}
	}
	return 0
}

// partDraft gives a record the whole that it is a part of, or ends the parts where it is told anew.
func (a *assembly) partDraft(d *draft, k int, indicator string, p *phrase) {
	if n := len(a.groups); n > 0 && !a.groups[n-1].bracket && a.groups[n-1].used && (!p.period.Empty() && p.period.Start > a.groups[n-1].parent.end && !a.timedParts(&a.groups[n-1]) || a.dated(a.drafts[len(a.drafts)-1].end)) {
		a.groups = a.groups[:n-1] // 其中…;全年出栏: what has a time of its own is told anew
	}
	if n := len(a.groups); n > 0 && !a.groups[n-1].bracket && a.groups[n-1].used && a.meanBeside(&a.groups[n-1], indicator) {
		a.groups = a.groups[:n-1] // 总产值85亿元,其中农业产值6亿元,农民人均纯收入1.2万元: an average is no part of a sum
	}
	if n := len(a.groups); n > 0 {
		g := &a.groups[n-1]
		d.inBracket = g.bracket || n > 1 && a.groups[n-2].bracket // (其中省级3亿元)
		if g.parent != d && !(g.bracket && a.has[k] && g.parent.Indicator == indicator) {
			d.Parent = g.parent.Indicator
			if !g.bracket {
				d.Parent = a.measuredAlike(g, indicator)
			}
			if !g.bracket && d.Status == Target && g.parent.Status != Target && endsIn(indicator, a.lists.Tasks...) {
				d.Parent = "" // 其中工业投资2亿元,完成下达任务数3亿元的67%: what is held against a part is none
			}
			if g.bracket && (endsIn(indicator, a.lists.Tasks...) || strings.HasPrefix(indicator, "满分")) {
				d.Parent = "" // 造林1.7万亩(任务1.5万亩): nor in brackets
			}
			g.used = true
		}
	}
}

// meanBeside says whether an indicator behind the parts of a sum is a mean that was not told of the whole: 校舍面积90万平方米,其中…,生均校舍面积8平方米.
func (a *assembly) meanBeside(g *group, indicator string) bool {
	if strings.HasPrefix(indicator, "每") {
		return !strings.HasPrefix(g.parent.Indicator, "每") // 其中老年床位90张,每千名老人床位数4.6张
	}
	if !strings.Contains(indicator, "均") || strings.Contains(g.parent.Indicator, "均") {
		return false
	}
	at := -1
	for _, w := range [...]string{"人均", "户均", "生均", "亩均", "平均", "均价", "均拥有"} {
		if at = strings.Index(indicator, w); at >= 0 {
			break
		}
	}
	if at < 0 {
		return false
	}
	for i := g.at - 1; i >= 0 && i > g.at-6; i-- {
		if endsIn(a.drafts[i].Indicator, indicator[at:]) {
			return false // told of the whole as well
		}
	}
	return true
}

// goesOnAhead says whether the sentence has told of a time to come already, so that 累计 in a later clause sums up what is planned: 到2030年,
// 覆盖率达到48%,能耗累计下降13%.
func (a *assembly) goesOnAhead() bool {
	return !a.toCome.Empty() && a.period.span == a.toCome && len(a.drafts) > a.first && a.drafts[a.first].Status == Target
}

// note keeps on the draft what later numbers look at.
func (a *assembly) note(d *draft, k int, role string, q *Quantity) {
	d.lastRole, d.lastKind = role, a.kind(k)
	if role == "level" {
		d.levelKind = d.lastKind
	}
	d.end = max(d.end, q.End)
	a.result.Figures++
	a.cur = d
}

// told says whether the number at token k is the level of a record already: 分别由86万吨、41万吨降至5万吨 tells two levels and leaves
// no value that a third starts from.
func (a *assembly) told(k int) bool {
	const last = 16 // records that are looked at, so that a long list takes time in proportion
	start := a.s.Nums[a.s.Tokens[k].Num].Start
	for _, d := range a.drafts[max(a.first, len(a.drafts)-last):] {
		if d.Level != nil && d.Level.Start == start {
			return true
		}
	}
	return false
}

func (a *assembly) masked(k int) bool {
	f := &a.s.Nums[a.s.Tokens[k].Num]
	return f.Form == numeral.Mask || f.Deleted
}

// endsIn says whether one of words, none of them empty, ends s. It looks at their last bytes first, which tell almost all from s, and is
// no part of its hundreds of callers, so that the processor keeps more of them at hand.
//
//go:noinline
func endsIn(s string, words ...string) bool {
	if s == "" {
		return false
	}
	last := s[len(s)-1]
	for _, w := range words {
		if w[len(w)-1] == last && strings.HasSuffix(s, w) {
			return true
		}
	}
	return false
}

// hasSuffix is strings.HasSuffix where w is one of many words and not empty: almost all are told from s by one byte.
func hasSuffix(s, w string) bool {
	n := len(s) - len(w)
	return n >= 0 && s[len(s)-1] == w[len(w)-1] && s[n:] == w
}

// hasPrefix is strings.HasPrefix where w is one of many words and not empty.
func hasPrefix(s, w string) bool {
	n := len(w)
	return n <= len(s) && s[n-1] == w[n-1] && s[:n] == w
}

// beginsWith is the length of the first of words that s begins with, as endsIn: the third byte tells most Chinese words from s.
//
//go:noinline
func beginsWith(s string, words ...string) int {
	third := byte(0)
	if len(s) > 2 {
		third = s[2]
	}
	for _, w := range words {
		if (len(w) < 3 || w[2] == third) && strings.HasPrefix(s, w) {
			return len(w)
		}
	}
	return 0
}

func sameUnit(a, b string) bool {
	strip := func(s string) string {
		return strings.TrimSuffix(strings.TrimSuffix(trimAhead(s, "万", "亿", "萬", "億"), "人民币"), "人民幣")
	}
	return a == b || strip(a) == strip(b)
}

// rankedAt says whether s begins with the place that a number takes.
func rankedAt(s string) bool {
	for _, w := range []string{"居首", "居冠", "居次", "居末", "居榜首"} {
		if hasPrefix(s, w) {
			return true
		}
	}
	return false
}

// inMidst is where 中 stands in a phrase behind which is told what was got among so many: 大项中获得; 0 where it is no such phrase.
func (l *lists) inMidst(s string) int {
	for _, w := range l.WonVerbs {
		if i := strings.Index(s, "中"+w); i > 3 {
			return i
		}
	}
	if t, ok := strings.CutSuffix(s, "之中"); ok && len(t) >= 2*3 {
		return len(t)
	}
	if t, ok := strings.CutSuffix(s, "中"); ok && len(t) > 3 && !endsIn(t, "过程", "高", "初", "集") {
		return len(t)
	}
	return 0
}

// foremost reads a clause that says which of several has most of something: what that is, and who.
func (a *assembly) foremost(lo, hi int) (what string, who text.Span) {
	if lo >= hi {
		return "", text.Span{}
	}
	start, end := a.s.Tokens[lo].Start, a.s.Tokens[hi-1].End
	s := a.body[start:end]
	i := strings.Index(s, "最")
	if of, place := a.foremostOf(s); of != "" { // 最高投票率的选区是荃湾
		a.most = of
		return of, text.Span{Start: end - len(place), End: end}
	}
	if next := s[beginsWith(s, "其次", "再其次"):]; a.most != "" && len(next) < len(s) { // 其次是南区,为50.5%
		place := next[beginsWith(next, "则是", "则为", "是", "为"):]
		if m, _ := a.e.areas.read(place); m > 0 && m == len(place) && m < len(next) {
			return a.most, text.Span{Start: end - len(place), End: end}
		}
	}
	again := i == 0 && a.most != "" // 增速最快的是甲业,达23%;最慢的是乙业,仅1%
	if i < 6 && !again || i+len("最多是") >= len(s) {
		return "", text.Span{}
	}
	_, w := utf8.DecodeRuneInString(s[i+len("最"):])
	rest := s[i+len("最")+w:]
	name, ok := strings.CutPrefix(rest, "的是")
	if !ok { // 投票率最低是离岛区,有28%; 最高的县市为甲县, 最低者乙县
		name = rest
		if rest, ok := strings.CutPrefix(rest, "的"); ok {
			name = rest[beginsWith(rest, a.lists.PlacesAmong...):]
		}
		n := beginsWith(name, "者为", "者是", "者", "为", "是")
		name = strings.TrimPrefix(name[n:], "则为")
		m, _ := a.e.areas.read(name)
		ok = n > 0 && m > 0 && m == len(name)
	}
	if !ok || utf8.RuneCountInString(name) > 14 || strings.ContainsAny(s, "、“《(（") {
		return "", text.Span{}
	}
	if what = a.most; !again {
		what = trimSpace(a.clear(start, start+i))
		what = what[a.turnAhead(what):]
		if n, kind := a.readArea(what); n > 0 && (kind == "relative" || kind == "group") && utf8.RuneCountInString(what[n:]) >= 2 {
			what = what[n:] // 全市产量最高的乡镇为甲镇
		}
	}
	if n, _ := a.e.areas.read(name); n < len(name) && endsIn(what, a.lists.OfForemost...) && !a.lists.actorNoun(name) { // 占比最多的是巴士,有12辆: that is what is counted
		return "", text.Span{}
	}
	a.most = what
	return what, text.Span{Start: end - len(name), End: end}
}

// turnAhead is the length of the word by itself that a clause s begins with to say something else: 而 of 而失业率, not of 而立之年.
func (a *assembly) turnAhead(s string) int {
	if w := a.cut(s); len(w) > 1 && a.lists.Turns[s[:w[0].End]] {
		return w[0].End
	}
	return 0
}

// foremostOf parts a clause that picks out the place with the highest or lowest of a measure, named first, into that measure and the place: 投票率,
// 荃湾 of 最高投票率的选区是荃湾; "" where it does not.
func (a *assembly) foremostOf(s string) (of, place string) {
	n := beginsWith(s, a.lists.OfExtremes...)
	if n == 0 {
		return "", ""
	}
	i := strings.Index(s[n:], "的")
	if i <= 0 || !a.lists.endsAsRate(s[n:n+i]) && !endsMeasure(s[n:n+i]) {
		return "", ""
	}
	rest := s[n+i+len("的"):]
	w := beginsWith(rest, a.lists.PlacesAmong...)
	be := beginsWith(rest[w:], "是", "为")
	if place = rest[w+be:]; w == 0 || be == 0 || place == "" {
		return "", ""
	}
	if m, _ := a.e.areas.read(place); m != len(place) {
		return "", ""
	}
	return s[n : n+i], place
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// trimAny is s without the first of the words that it ends in, as endsIn.
//
//go:noinline
func trimAny(s string, words ...string) string {
	if s == "" {
		return s
	}
	last := s[len(s)-1]
	for _, w := range words {
		if w[len(w)-1] == last && strings.HasSuffix(s, w) {
			return s[:len(s)-len(w)]
		}
	}
	return s
}

// pulled is what the subjects of a list moved, as their names tell it: 拉动经济增长 of 分别拉动经济增长4.7个和4个百分点; "" where they moved nothing.
func (a *assembly) pulled(m *rule.Match) string {
	v := m.Labels[rule.Verb]
	if m.Rule.Name != "contribution" || v.Hi <= m.Lo {
		return ""
	}
	s := a.clean(m.Lo, v.Hi)
	if i := strings.Index(s, "拉动"); i > 0 {
		s = s[i:]
	}
	return s
}

// contributor is who a rate of contribution is told of: 第一产业 of 第一产业对经济增长的贡献率.
func contributor(s string) string {
	if t, ok := strings.CutSuffix(s, "贡献率"); ok {
		if i := lastIndex(t, "对"); i > 3 {
			return t[:i]
		} else if i < 0 && len(t) > 3 {
			return t
		}
	}
	return s
}

// tokens' text without the white space of broken lines.
func (a *assembly) clean(lo, hi int) string {
	if lo >= hi {
		return ""
	}
	ts := a.s.Tokens
	return string(a.appendClear(nil, ts[lo].Start, ts[hi-1].End))
}
