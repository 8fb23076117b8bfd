package extract

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"zhibiao/extract/internal/rule"
	"zhibiao/extract/internal/scan"
	"zhibiao/extract/numeral"
	"zhibiao/extract/text"
)

// fromList reads as many movements as the list has numbers: 铜、铝库存分别由8.6万吨、41万吨降至5.3万吨、36万吨.
func (a *assembly) fromList(list []int) bool {
	m := &a.match[list[0]]
	f := m.Labels[rule.FromQ]
	if f.Hi <= f.Lo || m.Rule.Role != "level" {
		return false
	}
	froms := []int{f.Lo}
	for j := a.listHead(f.Lo); j >= 0 && len(froms) < len(list); j = a.listHead(j) {
		froms = append(froms, j)
	}
	p := a.before(a.fromToken(froms[len(froms)-1]))
	if a.fromYears(list, froms, p) {
		return true
	}
	names := a.lists.splitList(p.text(a), len(list), a)
	if len(froms) != len(list) || len(names) != len(list) && (a.eachBefore(list[0]) || !a.apartByUnit(list, froms)) {
		return false
	}
	for len(names) < len(list) { // 低保人数从2120户、6310人增加到2654户、7820人: one thing in two units
		names = append(names, p.text(a))
	}
	var first Quantity
	for i, k := range list {
		q, from := a.quantity(k), a.quantity(froms[len(froms)-1-i])
		if from.Unit == "" {
			from.Unit = q.Unit
		}
		if i == 0 {
			first = from
		}
		shareDenominator(&first, &from) // 每人每月分别由600元、400元提高到650元、450元
		shareDenominator(&from, &q)
		d := a.newDraft(k, names[i], p)
		d.Level, d.distr = &q, len(list)
		d.Changes = append(d.Changes, Quantity{Basis: FromTo, From: &from, Bound: Exact, Direction: a.movement(m, &from, &q)})
		a.result.Figures++
		a.note(d, k, "level", &q)
	}
	return true
}

// fromYears reads as many values of one thing, each of a time of its own, that went to as many others: 由1994年和1995年的8%和9%回落到1996年和
// 1997年的6%和5%.
func (a *assembly) fromYears(list, froms []int, p phrase) bool {
	n := len(list)
	if len(froms) != n {
		return false
	}
	was, now := a.timesInRow(froms[n-1], n), a.timesInRow(list[0], n)
	if was == nil || now == nil {
		return false
	}
	name, m := p.text(a), &a.match[list[0]]
	for i, k := range list {
		q, from := a.quantity(k), a.quantity(froms[n-1-i])
		from.Period = was[i]
		if from.Unit == "" {
			from.Unit = q.Unit
		}
		d := a.newDraft(k, name, p)
		d.Level, d.distr, d.Period = &q, n, now[i]
		d.Changes = append(d.Changes, Quantity{Basis: FromTo, From: &from, Bound: Exact, Direction: a.movement(m, &from, &q)})
		a.result.Figures++
		a.note(d, k, "level", &q)
	}
	return true
}

// timesInRow are the n times in a row that stand before token k, with 的 between; nil where they are not n.
func (a *assembly) timesInRow(k, n int) []string {
	ts := a.s.Tokens
	if k--; k > 0 && trimSpace(a.s.Text(k)) == "的" {
		k--
	}
	out := make([]string, n)
	for i := n - 1; i >= 0; i-- {
		if k < 0 || ts[k].Class != scan.Date {
			return nil
		}
		out[i] = a.clear(ts[k].Start, ts[k].End)
		if i > 0 && (k < 2 || !a.joins(k-1)) {
			return nil
		}
		k -= 2
	}
	return out
}

// apartByUnit says whether the numbers of a list are counted each in a unit of its own, and those of froms, in reverse order, in the same.
func (a *assembly) apartByUnit(list, froms []int) bool {
	for i, k := range list {
		unit := a.s.Nums[a.s.Tokens[k].Num].Unit
		if unit == "" || !sameUnit(unit, a.s.Nums[a.s.Tokens[froms[len(froms)-1-i]].Num].Unit) || i > 0 && sameUnit(unit, a.s.Nums[a.s.Tokens[list[i-1]].Num].Unit) {
			return false
		}
	}
	return true
}

// joins says whether token k parts the items of a list: 、 和 及.
func (a *assembly) joins(k int) bool {
	t := &a.s.Tokens[k]
	if t.Class == scan.Dun {
		return true
	}
	if t.Classes.Has(scan.With) || t.Class == scan.Word {
		switch trimSpace(a.s.Text(k)) {
		case "和", "及", "与", "以及", "與", "或":
			return !a.oneKind(k)
		}
	}
	return false
}

// oneKind says whether token k joins the two halves of what is counted as one: 国家和地区.
func (a *assembly) oneKind(k int) bool {
	ts := a.s.Tokens
	return k > 0 && k+1 < len(ts) && strings.HasSuffix(a.body[ts[k-1].Start:ts[k-1].End], "国家") && strings.HasPrefix(a.body[ts[k+1].Start:ts[k+1].End], "地区")
}

// list is the numbers that stand in a row from k on, with only 、 and 和 between them.
func (a *assembly) list(k int) []int {
	if a.listHead(k) >= 0 {
		return nil
	}
	out := []int{k}
	ts := a.s.Tokens
	for {
		j := out[len(out)-1] + 1
		if len(out) == 1 && a.movedBeside(j) { // 同比减少5起4人
			return append(out, j)
		}
		if j < len(ts) && ts[j].Class == scan.After {
			j++
		}
		if j+1 >= len(ts) || !a.joins(j) {
			return out
		}
		j++
		own := j < len(ts) && ts[j].Classes&changeVerbs != 0 && ts[j].Class != scan.Word && a.has[out[0]] && a.match[out[0]].Rule.Role == "change" && a.eachBefore(k)
		if own { // 分别增长5.1%、下降3.2%
			j++
		}
		for j < len(ts) && (ts[j].Class == scan.Bound || a.perToken(j)) {
			j++
		}
		if j >= len(ts) || ts[j].Class != scan.Num || a.named[j] || strings.Trim(a.body[ts[j-1].End:ts[j].Start], " 了") != "" || own && (!a.has[j] || a.match[j].Rule.Role != "change") {
			return out
		}
		out = append(out, j)
	}
}

// movedBeside says whether the number at token k tells the movement of the number directly before it in another unit of whole things, for
// those that were counted in both: 同比减少5起4人.
func (a *assembly) movedBeside(k int) bool {
	ts := a.s.Tokens
	if k < 1 || k >= len(ts) || ts[k].Class != scan.Num || ts[k-1].Class != scan.Num || ts[k-1].End != ts[k].Start || a.named[k] || a.named[k-1] || !a.has[k-1] || a.match[k-1].Rule.Role != "change" {
		return false
	}
	x, y := &a.s.Nums[ts[k-1].Num], &a.s.Nums[ts[k].Num]
	return x.Kind == "count" && y.Kind == "count" && x.UnitWord != "" && y.UnitWord != "" && !sameUnit(x.Unit, y.Unit)
}

// perToken says whether token j is a denominator before a number: 每人, 每年.
func (a *assembly) perToken(j int) bool {
	t := &a.s.Tokens[j]
	return (t.Class == scan.Word || t.Class == scan.Date) && t.End-t.Start == len("每人") && strings.HasPrefix(a.body[t.Start:], "每")
}

// ofItem is the match of the number at token j of a list that begins with match m: its direction is its own where it has a verb.
func (a *assembly) ofItem(m *rule.Match, j int) *rule.Match {
	if !a.has[j] || a.match[j].Rule.Role != "change" || m.Rule.Role != "change" {
		return m
	}
	v := a.match[j].Labels[rule.Verb]
	if v.Hi <= v.Lo {
		return m
	}
	item := *m
	item.Labels[rule.Verb] = v
	return &item
}

// listHead is the number directly before k in a row of numbers, -1 where there is none.
func (a *assembly) listHead(k int) int {
	ts := a.s.Tokens
	j := k - 1
	if a.movedBeside(k) {
		return j
	}
	for j >= 0 && (ts[j].Class == scan.Bound || a.perToken(j)) {
		j--
	}
	own := j > 0 && ts[j].Classes&changeVerbs != 0 && ts[j].Class != scan.Word && a.has[k] && a.match[k].Rule.Role == "change"
	if own {
		j--
	}
	if j < 1 || !a.joins(j) {
		return -1
	}
	j--
	if ts[j].Class == scan.After && j > 0 {
		j--
	}
	if ts[j].Class == scan.Num && !a.named[j] && (!own || a.has[j] && a.match[j].Rule.Role == "change" && a.eachBefore(j)) {
		return j
	}
	return -1
}

// eachBefore says whether 分别 or 各 stands in the clause before k.
func (a *assembly) eachBefore(k int) bool {
	const farthest = 120 // tokens
	for j := k - 1; j >= max(0, k-farthest); j-- {
		t := &a.s.Tokens[j]
		if t.Class == scan.Each {
			w := a.s.Text(j)
			return strings.HasPrefix(w, "分") || strings.HasPrefix(w, "依次") || w == "各" || w == "各自"
		}
		if t.Class == scan.Reach && strings.HasPrefix(a.s.Text(j), "分") {
			return true
		}
		if (t.Class == scan.Share || t.Class == scan.RankVerb) && strings.HasPrefix(a.s.Text(j), "分") { // 分别占, 分列
			return true
		}
		if t.Classes&scan.Of(scan.Comma, scan.Semi, scan.Stop) != 0 && t.Class != scan.Word {
			return false
		}
	}
	return false
}

// shareUnit gives the numbers of a list that have only a multiplier the word that the last one counts in: 10.1亿、16.4亿和1.8亿人次.
func (a *assembly) shareUnit(list []int) {
	last := &a.s.Nums[a.s.Tokens[list[len(list)-1]].Num]
	if last.UnitWord == "个百分点" || last.UnitWord == "個百分點" { // 提高0.4个和1.2个百分点
		for _, k := range list[:len(list)-1] {
			if f := &a.s.Nums[a.s.Tokens[k].Num]; f.UnitWord == "个" || f.UnitWord == "個" {
				f.UnitWord, f.Unit, f.Kind = last.UnitWord, last.Unit, last.Kind
			}
		}
	}
	if last.Kind == "point" || last.Kind == "rate" && a.eachBefore(list[0]) { // 提升1.3和下降0.6个百分点
		for _, k := range list[:len(list)-1] {
			if f := &a.s.Nums[a.s.Tokens[k].Num]; f.Unit == "" {
				f.UnitWord, f.Unit, f.Kind = last.UnitWord, last.Unit, last.Kind
			}
		}
	}
	if last.UnitWord == "" || last.Mult == "" {
		return
	}
	for _, k := range list[:len(list)-1] {
		if f := &a.s.Nums[a.s.Tokens[k].Num]; f.UnitWord == "" && f.Mult != "" && f.Unit == f.Mult {
			f.UnitWord, f.Unit, f.Kind = last.UnitWord, f.Mult+last.UnitWord, last.Kind
		}
	}
}

// spread is a list of numbers that is to be given to as many subjects, and what stands before it.
type spread struct {
	list   []int       // the tokens of the numbers
	m      *rule.Match // of the first of them
	p      phrase      // before the list, nothing where it only points back
	name   string      // the text of p
	each   bool        // 分别 or 各 stands before the list
	firsts bool        // p points back to the first that the sentence told: 前三项指数
}

// distribute gives the numbers of a list to as many subjects: 城镇、农村居民收入分别增长7.4%、5.8%.
func (a *assembly) distribute(list []int) bool {
	m := &a.match[list[0]]
	if moved, hi := a.movedEach(list); moved != nil {
		m = moved
		defer func() { a.taken = max(a.taken, hi) }()
	}
	s := &spread{list: list, m: m, each: a.eachBefore(list[0]), p: a.before(m.Lo)}
	if s.each {
		a.shareBound(list)
	}
	if m.Rule.Role == "change" {
		s.p.cut(a, a.lists.drivenAt(s.p.text(a)))
		s.p.cut(a, a.lists.madeAt(s.p.text(a)))
	}
	if (m.Rule.Role == "change" || m.Rule.Role == "share") && s.each && a.overBrackets(list, m, s.p) {
		return true
	}
	if a.pointsBack(s.p) {
		s.firsts = strings.HasPrefix(s.p.text(a), "前")
		s.p = phrase{} // 前三项指数同比分别下降: of the figures just told
	}
	if a.overArea(s) {
		return true
	}
	if s.name = s.p.text(a); a.overMovedRates(s) || a.overWithin(s) {
		return true
	}
	if s.p.empty() || s.p.lo >= s.p.hi {
		return a.withoutWords(s)
	}
	if a.overWhole(s) {
		return true
	}
	s.name = s.p.text(a)
	if names := a.withPlaces(s); names != nil {
		a.overSubjects(s, names)
		return true
	}
	if a.sharesOver(s) || a.overSame(s) || a.overTotals(s) || a.overShares(s) || a.overVersus(s, s.p) || a.overRates(s) || a.overGrowth(s) || a.overBases(s) || a.overActs(s) {
		return true
	}
	if !a.tellsSeveral(s) {
		return !s.p.period.Empty() && a.overYears(s) // 112、113年的13.1%、15%
	}
	if a.overPeriods(s) || a.overYears(s) {
		return true
	}
	if a.overRankedKinds(s) {
		return true
	}
	names := a.subjects(s)
	if names == nil {
		if names = a.measuresAgain(s); names == nil {
			return a.overBearers(s) || a.overBodies(s)
		}
		a.deal(s, names)
		return true
	}
	if !a.overPlaces(s, names) {
		a.grant(s, names)
		a.shareTopic(s, names)
		a.movedShares(s, names)
		a.overSubjects(s, names)
	}
	return true
}

// listLists are the lists of words that list.go reads.
type listLists struct {
	// Pointing begin the name of what several were told as before: 相应升幅.
	Pointing []string

	// TrailingBounds stand behind the last number of a list and hold for all of it; 多 and 余 are of the number that they stand at.
	TrailingBounds []string

	// RankWords begin what is said of those who rank so: 最低的3个城市, 居前的区.
	RankWords []string

	// BareShares name a share without its whole.
	BareShares map[string]bool

	// Tallied are what several things told before are counted as: 三项, 两类.
	Tallied []string

	// SummedUp are what the items of a list are all called, which is no part of their names: 三项指标.
	SummedUp []string

	// FaringWords say, before 的, how those fared that a list names: 人口增长较多的南街乡、北街乡.
	FaringWords []string

	// Naming are the verbs between what items have in common and their list: 产量较高的为, 前三位的省份是, 主要有.
	Naming map[string]bool `list:"rankedVerbs"`

	// SpanMarks stand between the first and the last year of a span.
	SpanMarks []string

	// ReachingVerbs stand between 分别 and the whole that percentages are of: 分别完成全年任务的.
	ReachingVerbs []string

	// BackWords begin what only refers to the figures before it: 上述指标.
	BackWords []string

	// BriefAmounts name sums that were told just before with more words: 损失 of 直接经济损失.
	BriefAmounts map[string]bool

	// IsWords stand between a superlative and what it is said of: 升幅最大的为家具.
	IsWords []string

	// CommaAnds join the last item of a list behind a comma: 是甲服务,以及乙服务.
	CommaAnds []string

	// LocalLevels end the names of places: 街道.
	LocalLevels []string

	// ShareNames name the share that something has: 的比重.
	ShareNames []string

	// BodyEnds end the names of bodies and places: 大学, 镇.
	BodyEnds []string

	// GrowthBy are the names of a growth or a fall that the rates behind them tell, and which way it went.
	GrowthBy map[string]string

	// DeadNames are the ways to name the dead: 亡人 are those of 死亡3人.
	DeadNames []string

	// HurtNames are the ways to name the hurt.
	HurtNames []string
}

// overSame gives the numbers to what the last as many records told, at another time: 甲类、乙类指数5月升幅分别为0.8%、1.3%,4月的相应升幅分别为1%、
// 1.2%.
func (a *assembly) overSame(s *spread) bool {
	n := len(s.list)
	w := beginsWith(s.name, a.lists.Pointing...)
	if w == 0 || !s.each || s.m.Rule.Role != "level" || s.p.period.Empty() || utf8.RuneCountInString(s.name[w:]) > 4 {
		return false
	}
	told := a.recent(n)
	if told == nil {
		return false
	}
	for i, j := range s.list {
		if d := told[i]; d.Level == nil || !sameUnit(d.Level.Unit, a.s.Nums[a.s.Tokens[j].Num].Unit) {
			return false
		}
	}
	told = slices.Clone(told)
	for i, j := range s.list {
		d := a.newDraft(j, told[i].Indicator, s.p)
		d.Area, d.Parent, d.inherited, d.distr = told[i].Area, told[i].Parent, true, n
		a.put(d, j, a.ofItem(s.m, j))
	}
	return true
}

// movedShares names the points by which a share of several moved as those of the share that the record before it told so: 工业比重提高2个百分点,
// 农业、服务业则分别下降1.2个和0.8个百分点.
func (a *assembly) movedShares(s *spread, names []string) {
	if s.m.Rule.Role != "change" || a.kind(s.list[len(s.list)-1]) != "point" {
		return
	}
	for i, name := range names {
		if rate := a.rateOf(name); slices.Contains(a.lists.PartRates, rate) && !a.lists.endsAsRate(name) && alikeTail(strings.TrimSuffix(a.cur.Indicator, rate), name) > 0 { // not 物价 behind 工业比重
			names[i] += rate
		}
	}
}

// grant names what is granted to several by the act, and to whom where they are short names of a kind: 对一等奖、二等奖分别奖励5000元和3000元,
// but 对获得国家级、省级奖项的企业,分别奖励50万元和20万元.
func (a *assembly) grant(s *spread, names []string) {
	first, ok := strings.CutPrefix(names[0], "对")
	if !ok || !s.each || len(names) < 2 {
		return
	}
	lo := s.list[0]
	for lo > 0 && a.s.Tokens[lo-1].Class == scan.Word {
		lo--
	}
	act := trimAny(strings.TrimPrefix(a.clean(lo, s.list[0]), "分别"), "的")
	if !endsIn(act, a.lists.Aids...) && beginsWith(act, a.lists.Grants...) != len(act) || act == "" {
		return
	}
	aid := ""
	for _, w := range a.lists.Grants {
		if act != w {
			continue
		}
		if right := a.behind(s.list[len(s.list)-1]); !right.empty() && endsIn(right.text(a), a.lists.Aids...) { // 分别给予10万元、5万元奖励
			aid = right.text(a)
			a.taken = max(a.taken, right.hi)
		}
	}
	same := utf8.RuneCountInString(first)
	for _, n := range names[1:] {
		if utf8.RuneCountInString(n) != same {
			same = -1
		}
	}
	names[0] = first
	for i := range names {
		if same < 0 {
			names[i] = act
		}
		names[i] += aid
	}
}

// shareBound gives the numbers of a list the bound that the verb before them states, or the word behind the last where no other has
// one: 分别超过3万人和2万人, 分别增长7%和9%左右.
func (a *assembly) shareBound(list []int) {
	ts, k := a.s.Tokens, list[0]
	if last := list[len(list)-1]; last+1 < len(ts) && ts[last+1].Class == scan.After && endsIn(trimSpace(a.s.Text(last+1)), a.lists.TrailingBounds...) {
		b := a.s.Nums[ts[last].Num].Bound
		for _, j := range list[:len(list)-1] {
			if ts[j+1].Class == scan.After || a.s.Nums[ts[j].Num].Bound != string(Exact) || a.s.Nums[ts[j].Num].Unit == "" && a.s.Nums[ts[last].Num].Unit != "" {
				b = ""
			}
		}
		for _, j := range list[:len(list)-1] {
			if b != "" {
				a.s.Nums[ts[j].Num].Bound = b
			}
		}
	}
	if k == 0 || a.s.Tokens[k-1].Class != scan.Bound {
		return
	}
	q := a.quantity(k)
	if q.Bound == Exact || q.Bound == About { // 近 is of the number that it stands before
		return
	}
	for _, j := range list[1:] {
		if f := &a.s.Nums[a.s.Tokens[j].Num]; a.s.Tokens[j-1].Class != scan.Bound && f.Bound == string(Exact) {
			f.Bound = string(q.Bound)
		}
	}
}

// deal gives the numbers of a list to as many new records in order.
func (a *assembly) deal(s *spread, names []string) {
	for i, j := range s.list {
		name := names[i]
		if s.m.Rule.Role == "change" {
			name = a.lists.achieved(name)
		}
		d := a.levelTold(s, name)
		if d == nil {
			d = a.newDraft(j, name, s.p)
		}
		d.distr = len(s.list)
		a.put(d, j, a.ofItem(s.m, j))
	}
	a.perAlike(len(s.list))
}

// perAlike gives the per whom or what of the first of the last n levels to the others: 分别提高到每人每月820元和660元.
func (a *assembly) perAlike(n int) {
	if n > len(a.drafts)-a.first {
		return
	}
	ds := a.drafts[len(a.drafts)-n:]
	for _, d := range ds[1:] {
		if ds[0].Level != nil && d.Level != nil {
			shareDenominator(ds[0].Level, d.Level)
		}
	}
}

// levelTold is the record of the sentence that has a level of that name and no change yet, which a list of changes belongs to:
// 就业、失业人口分别有25万人和1万人;…,就业及失业人口分别增加. It is nil where there is none.
func (a *assembly) levelTold(s *spread, name string) *draft {
	if s.m.Rule.Role != "change" || !s.p.area.Empty() || !s.p.period.Empty() {
		return nil
	}
	clause := s.list[0]
	for clause > 0 && a.s.Tokens[clause-1].Classes&clauseMarks == 0 {
		clause--
	}
	for i := len(a.drafts) - 1; i >= a.first && i >= len(a.drafts)-maxList; i-- {
		if d := a.drafts[i]; d.Indicator == name && d.Level != nil && d.token < clause && len(d.Changes) == 0 {
			return d
		}
	}
	return nil
}

// dealPlaces gives the numbers of a list to one indicator in as many places.
func (a *assembly) dealPlaces(s *spread, indicator string, places []string) {
	for i, j := range s.list {
		d := a.newDraft(j, indicator, s.p)
		d.Area, d.distr = places[i], len(s.list)
		a.put(d, j, a.ofItem(s.m, j))
	}
}

// areaMarks makes one of the marks between the places of a list.
var areaMarks = strings.NewReplacer("和", "、", "及", "、")

// overArea gives the numbers to the places that were read as the area before the indicator: 东部、中部、西部地区投资分别增长.
func (a *assembly) overArea(s *spread) bool {
	if !s.each || s.p.area.Empty() || a.lists.Guests[s.p.text(a)] {
		return false
	}
	n := len(s.list)
	places := strings.Split(areaMarks.Replace(a.clear(s.p.area.Start, s.p.area.End)), "、")
	if len(places) != n {
		return false
	}
	last := &places[n-1]
	if w, ok := a.e.areas.prefix(*last); ok && a.lists.listTail((*last)[w:]) == len(*last)-w { // 广州三市
		*last = (*last)[:w]
	}
	indicator := s.p.text(a)
	if indicator == "" {
		indicator = a.toldBefore()
	}
	if indicator == "" {
		return false
	}
	a.dealPlaces(s, indicator, places)
	return true
}

// overKinds gives the shares of a list to the kinds that the clause before says most are of: 旅客以日本、南韩及泰国旅客为主,分别占.
func (a *assembly) overKinds(s *spread) bool {
	if s.m.Rule.Role != "share" || !s.each || s.m.Labels[rule.Whole].Hi > s.m.Labels[rule.Whole].Lo {
		return false
	}
	var p phrase
	kind, whole := a.kindTold(s.m.Lo, &p)
	if kind == "" {
		return false
	}
	names := a.lists.splitList(kind, len(s.list), a)
	if names == nil {
		return false
	}
	if whole == "" && len(a.drafts) > a.first {
		whole = a.drafts[len(a.drafts)-1].Indicator
	}
	for i, j := range s.list {
		q := a.quantity(j)
		q.Of = whole
		d := a.newDraft(j, names[i], p)
		d.distr = len(s.list)
		a.addShare(d, j, q)
	}
	return true
}

// withoutWords gives the numbers of a list that has no words of its own to what came before: 棉花、麻类产量3万吨、2万吨,分别增长4%和7%.
func (a *assembly) withoutWords(s *spread) bool {
	if k := a.timesAhead(s.list[0]); k >= 0 && s.p.period.Empty() { // 而7月及10月,分别为
		s.p.period, s.p.lo = text.Span{Start: a.s.Tokens[k].Start, End: a.s.Tokens[k].End}, k
	}
	if s.each && s.m.Rule.Role == "level" && !s.p.period.Empty() {
		if s.name, _ = a.inherit(s.list[0]); s.name != "" && a.overYears(s) { // 装机容量增长较快,2018及2019年底分别为62万、79万千瓦
			return true
		}
	}
	if a.overBases(s) || a.overVersus(s, phrase{}) || a.overKinds(s) || a.overRanked(s) || a.overRankedKinds(s) { // 比全国、全区分别低6.5和5个百分点
		return true
	}
	if names := a.singledList(s.list[0], len(s.list)); names != nil && s.m.Rule.Role == "change" {
		a.deal(s, names)
		return true
	}
	if s.each && a.fromClause(s.list[0], s.m, s.list) {
		return true
	}
	return a.overTold(s)
}

// timesAhead is the last of the times that the clause before that of token k ends with, where it is no more than a list of them: 7月及10月; -1 where
// there is no such clause.
func (a *assembly) timesAhead(k int) int {
	ts := a.s.Tokens
	at := a.regionStart(k) - 2
	if at < 2 || ts[at].Class != scan.Date || ts[at+1].Class != scan.Comma {
		return -1
	}
	j := at
	for j >= 2 && a.joins(j-1) && ts[j-2].Class == scan.Date {
		j -= 2
	}
	if j == at || j > 0 && ts[j-1].Class != scan.Adverb && ts[j-1].Classes&clauseMarks == 0 {
		return -1
	}
	return at
}

// overRanked gives the levels of a list, or the rates of growth that it ranks by, to the places that the clause before names in their
// order: 销量最高的3个市依次是甲市、乙市和丙市,分别为47、55和58万辆.
func (a *assembly) overRanked(s *spread) bool {
	const far = 30 // tokens of that clause
	ts := a.s.Tokens
	start := a.regionStart(s.m.Lo)
	if !s.each || s.m.Rule.Role != "level" && s.m.Rule.Role != "change" || start < 3 || ts[start-1].Class != scan.Comma {
		return false
	}
	be, lo := -1, start-1
	for ; lo > 0 && ts[lo-1].Classes&(clauseMarks&^scan.Of(scan.Dun)) == 0; lo-- {
		if start-lo > far {
			return false
		}
		if t := &ts[lo-1]; be < 0 && t.Class != scan.Word && endsIn(trimSpace(a.s.Text(lo-1)), "是", "为", "為") {
			be = lo - 1
		}
	}
	if be <= lo {
		return false
	}
	places := strings.Split(areaMarks.Replace(trimSpace(a.clear(ts[be].End, ts[start-1].Start))), "、")
	if len(places) != len(s.list) {
		return false
	}
	for _, w := range places {
		if !a.e.areas.whole(w) && !endsIn(w, a.lists.LocalLevels...) {
			return false
		}
	}
	for lo < be && (ts[lo].Class == scan.Date || ts[lo].Class == scan.Adverb) {
		lo++
	}
	measure := a.rankedMeasure(trimSpace(a.clear(ts[lo].Start, ts[be].Start)))
	if s.m.Rule.Role == "change" { // 客流增速最快的城市是甲市、乙市,分别增长34%、30%: what grew
		measure = strings.TrimSuffix(measure[:len(measure)-endOf(measure, a.lists.Growths)], "增长")
	}
	if utf8.RuneCountInString(measure) < 2 {
		return false
	}
	a.dealPlaces(s, measure, places)
	return true
}

// overGrowth gives rates of growth to the last as many records, which told levels alone: 收入分别达5.8万元、2.6万元,增幅分别为4.2%、5.3%.
func (a *assembly) overGrowth(s *spread) bool {
	n := len(s.list)
	way, ok := a.lists.GrowthBy[s.name]
	told := a.recent(n)
	if !ok || told == nil || s.m.Rule.Role != "level" || a.kind(s.list[0]) != "rate" || !s.p.period.Empty() || !s.each && told[0].distr != n {
		return false
	}
	for _, d := range told {
		if d.Level == nil || d.levelKind == "rate" || len(d.Changes) > 0 {
			return false
		}
	}
	for i, j := range s.list {
		q := a.quantity(j)
		q.Direction = Direction(way)
		a.setBasis(&q, j, s.m, "")
		a.cur, a.done[j] = told[i], true
		a.addChange(told[i], j, &q)
	}
	return true
}

// overTold gives the numbers to the last records that were told: 分别减少4起、3人 behind 发生事故9起,受伤6人.
func (a *assembly) overTold(s *spread) bool {
	n := len(s.list)
	told := a.toldFor(s)
	if told == nil || s.each && told[0].Level == nil && told[0].end < a.s.Tokens[a.clauseBefore(s.list[0], n)].Start {
		return a.overInherited(s)
	}
	if !s.each && told[0].distr != n && !a.awaitChanges(s, told) && !a.awaitShares(s, told) {
		return false
	}
	if g := len(a.groups); g > 0 && !a.groups[g-1].bracket && a.groups[g-1].used && told[0] == a.groups[g-1].parent {
		a.groups = a.groups[:g-1] // 查处320起,其中甲类86起,分别增长5%、3%: of the whole again
	}
	wholes := []string(nil)
	if w := s.m.Labels[rule.Whole]; s.each && s.m.Rule.Role == "share" && w.Hi > w.Lo {
		if of := a.wholeName(w); strings.ContainsAny(of, "和与及、") {
			wholes = a.lists.splitList(of, n, a) // 分别占总户数和总人口的94%和97%
		}
	}
	for i, j := range s.list {
		a.cur = told[i]
		told[i].distr = n // a further list without words is theirs as well: 分别减少4起、3人,下降30.8%和33.3%
		switch s.m.Rule.Role {
		case "change":
			a.change(j, a.ofItem(s.m, j), phrase{})
		case "share":
			if len(wholes) == n {
				q := a.quantity(j)
				q.Of = wholes[i]
				a.addShare(told[i], j, q)
				continue
			}
			a.share(j, s.m, phrase{})
		default:
			if d := told[i]; d.Level == nil && len(d.Changes) > 0 && a.kind(j) != "point" && (a.kind(j) != "rate" || d.lastKind == "point") { // 分别增长3%、5%,分别达到40万吨、62万吨
				a.put(d, j, s.m)
				continue
			}
			a.levelOf(j, s.m, told[i])
		}
	}
	return true
}

// toldFor are the records that a list without words may tell of: the last ones, the first of the sentence behind 前三项, for shares those that
// are counted alike; nil where they are fewer.
func (a *assembly) toldFor(s *spread) []*draft {
	n := len(s.list)
	told := a.recent(n)
	if s.firsts && len(a.drafts)-a.first > n {
		return a.drafts[a.first : a.first+n]
	}
	if alike := a.recentAlike(n); alike != nil && s.m.Rule.Role == "share" && (told == nil || s.each || !a.awaitShares(s, told)) {
		return alike
	}
	return told
}

// overInherited gives the numbers to the subjects that the clause before lists: 甲、乙两项分别比上一时期下降.
func (a *assembly) overInherited(s *spread) bool {
	n := len(s.list)
	if told := a.toldLast(n); s.each && told != nil {
		for i, j := range s.list {
			d := a.retold(j, told[i], s.p)
			d.distr = n
			a.put(d, j, a.ofItem(s.m, j))
		}
		return true
	}
	indicator, _ := a.inherit(s.list[0])
	if !s.each || indicator == "" {
		return false
	}
	names := a.lists.splitList(indicator[a.namingEnd(indicator):], n, a)
	if len(names) != n {
		return false
	}
	for i, j := range s.list {
		d := a.newDraft(j, names[i], s.p)
		d.distr = n
		if s.m.Rule.Role == "change" {
			a.cur = d
			a.changeVersus(j, a.ofItem(s.m, j), phrase{}, a.versusText(s.m))
		} else {
			a.put(d, j, a.ofItem(s.m, j))
		}
	}
	return true
}

// toldLast are the n levels that the sentence before told, where this one opens with what each of them makes: 造林9亩,育苗3亩。分别占
// 任务的90%和60%; nil where it told more or fewer.
func (a *assembly) toldLast(n int) []*draft {
	if a.first == 0 || len(a.drafts) > a.first {
		return nil
	}
	last := a.drafts[a.first-1]
	if between := a.body[min(last.Evidence.End, a.seg.Start):a.seg.Start]; trimSpace(between) != "" {
		return nil
	}
	var out []*draft
	for i := a.first - 1; i >= 0 && i > a.first-1-maxList; i-- {
		d := a.drafts[i]
		if d.Evidence.Start != last.Evidence.Start { // 造林9亩。育苗3亩。分别占: of as many sentences
			if len(out) >= n || !strings.HasPrefix(trimLeft(a.body[a.seg.Start:a.seg.End]), "分") || trimSpace(a.body[min(d.Evidence.End, last.Evidence.Start):last.Evidence.Start]) != "" {
				break
			}
			last = d
		}
		if d.Level != nil && !d.inBracket {
			out = append([]*draft{d}, out...)
		}
	}
	if len(out) != n {
		return nil
	}
	return out
}

// retold makes an empty draft of what told, a record of the sentence before, is about, in the place and at the time of it where this
// sentence states none of its own.
func (a *assembly) retold(k int, told *draft, p phrase) *draft {
	d := a.newDraft(k, told.Indicator, p)
	d.inherited = true
	if a.area.span.Start < a.seg.Start {
		d.Area = told.Area
	}
	if a.period.span.Start < a.seg.Start {
		d.Period = told.Period
	}
	return d
}

// awaitChanges says whether each of the records has a level and no change yet, so that a list of changes without 分别 is theirs:
// 游客3万人次,收入5亿元,增长2%和3%.
func (a *assembly) awaitChanges(s *spread, told []*draft) bool {
	if s.m.Rule.Role != "change" {
		return false
	}
	if a.movedBeside(s.list[len(s.list)-1]) { // 受理320件410人,同比增加35件42人
		for i, d := range told {
			if d.Level == nil || len(d.Changes) > 0 || !sameUnit(d.Level.Unit, a.s.Nums[a.s.Tokens[s.list[i]].Num].Unit) {
				return false
			}
		}
		return true
	}
	for i, d := range told {
		if d.Level == nil || len(d.Changes) > 0 || i > 0 && d.Indicator == told[i-1].Indicator && a.listHead(d.token) != told[i-1].token {
			return false
		}
	}
	return true
}

// awaitShares says whether each of the records has a level, in a unit of its own, and nothing else yet, so that a list of shares without 分别
// is theirs: 火灾39万起、亡670人,占总数的59%和48%.
func (a *assembly) awaitShares(s *spread, told []*draft) bool {
	if s.m.Rule.Role != "share" || s.m.Labels[rule.Whole].Hi <= s.m.Labels[rule.Whole].Lo {
		return false
	}
	for i, d := range told {
		if d.Level == nil || len(d.Changes)+len(d.Shares) > 0 || i > 0 && sameUnit(d.Level.Unit, told[i-1].Level.Unit) {
			return false
		}
	}
	return true
}

// overWhole takes percentages behind 分别 as shares of a whole that the last records have: 分别完成全年任务的70%和62%.
func (a *assembly) overWhole(s *spread) bool {
	whole := a.eachOf(s.m.Lo)
	if whole == "" || a.kind(s.list[0]) != "rate" {
		return false
	}
	if names, p := a.subjectsOfEach(s.m.Lo, len(s.list)); names != nil { // 接待人次和旅游收入分别完成全年任务的62%和58%
		for i, j := range s.list {
			q := a.quantity(j)
			q.Of = whole
			d := a.toldOver(names[i], &p)
			if d == nil {
				d = a.newDraft(j, names[i], p)
				d.distr = len(s.list)
			}
			a.addShare(d, j, q)
		}
		return true
	}
	if s.m.Rule.Role != "level" {
		return false
	}
	told := a.recent(len(s.list))
	before := told == nil // of the sentence before
	if before {
		told = a.toldLast(len(s.list))
	}
	if told == nil {
		return false
	}
	for i, j := range s.list {
		d := told[i]
		if before {
			d = a.retold(j, told[i], phrase{})
		}
		q := a.quantity(j)
		q.Of = whole
		a.addShare(d, j, q)
	}
	return true
}

// subjectsOfEach are the n subjects that stand before 分别 in the clause of token k, and the phrase that they stand in; nil where they are
// not as many.
func (a *assembly) subjectsOfEach(k, n int) ([]string, phrase) {
	ts := a.s.Tokens
	for j := k - 1; j > 0 && j >= k-8 && ts[j].Classes&scan.Of(scan.Comma, scan.Semi, scan.Stop, scan.Colon, scan.Num) == 0; j-- {
		if ts[j].Class != scan.Each {
			continue
		}
		p := a.before(j)
		if names := a.lists.splitList(p.text(a), n, a); len(names) == n {
			return names, p
		}
		break
	}
	return nil, phrase{}
}

// overTotals gives the numbers to the totals of what the last records tell: 净增45家、30家,总数分别达到286家、231家.
func (a *assembly) overTotals(s *spread) bool {
	n := len(s.list)
	told := a.recent(n)
	if !a.lists.BareTotals[s.name] || told == nil || !s.each || s.m.Rule.Role != "level" {
		return false
	}
	for i, j := range s.list {
		d := a.newDraft(j, a.lists.wholeOf(told[i])+s.name, s.p)
		d.distr = n
		a.put(d, j, a.ofItem(s.m, j))
	}
	return true
}

// overShares gives percentages to the last records as shares of what they are parts of: 其中客运事故21起、死亡24人,占比分别为55%和58%.
func (a *assembly) overShares(s *spread) bool {
	told := a.recent(len(s.list))
	if told == nil || !s.each || !a.lists.BareShares[s.name] || a.kind(s.list[0]) != "rate" || s.m.Rule.Role != "level" {
		return false
	}
	for i, j := range s.list {
		if told[i].Level == nil || told[i].levelKind == "rate" {
			return false
		}
		q := a.quantity(j)
		q.Of = told[i].Parent
		a.addShare(told[i], j, q)
	}
	return true
}

// overRates gives the numbers to the rates at which the last records moved: 小区和商铺物业费分别上涨2%和1%,涨幅分别扩大0.4个和0.2个百分点.
func (a *assembly) overRates(s *spread) bool {
	n := len(s.list)
	told := a.recent(n)
	if told == nil || !s.each || !a.lists.isRateWord(s.name) || a.kind(s.list[0]) != "point" || s.m.Rule.Role != "change" {
		return false
	}
	for _, d := range told {
		if len(d.Changes) == 0 && (d.Level == nil || d.levelKind == "rate") {
			return false
		}
	}
	for i, j := range s.list {
		d := a.newDraft(j, a.lists.growthless(told[i].Indicator)+s.name, s.p)
		d.Area, d.Parent, d.distr = told[i].Area, told[i].Parent, n
		a.put(d, j, a.ofItem(s.m, j))
	}
	return true
}

// overBases gives the changes of a list to as many bases of one indicator: 同比、环比分别增长6.1%和9.8%.
func (a *assembly) overBases(s *spread) bool {
	n := len(s.list)
	bases := a.bases(s.list[0])
	if s.m.Rule.Role != "change" || len(bases) != n || n <= 1 || a.s.Tokens[bases[0]].Value == a.s.Tokens[bases[1]].Value {
		return false
	}
	p := a.before(bases[0])
	for i, j := range s.list {
		if i > 0 {
			p = phrase{}
		}
		a.changeVersus(j, a.ofItem(s.m, j), p, "")
		c := &a.cur.Changes[len(a.cur.Changes)-1]
		c.Basis, c.Versus = Basis(a.s.Tokens[bases[i]].Value), ""
	}
	return true
}

// overVersus gives the changes of a list, the first of them told behind p, to as many that the indicator is compared with:
// 税收比甲市、乙市分别低8亿元和3亿元.
func (a *assembly) overVersus(s *spread, p phrase) bool {
	if v := s.m.Labels[rule.Versus]; s.m.Rule.Role != "change" || v.Hi <= v.Lo {
		return false
	}
	n := len(s.list)
	versus := a.apartByAsides(s.m.Labels[rule.Versus], n)
	if versus == nil {
		versus = a.lists.splitList(a.versusText(s.m), n, a)
	}
	if len(versus) != n && a.holdsTime(s.m.Labels[rule.Versus]) { // 较今年一季度和2-5月分别提高
		versus = a.lists.splitMarks(a.versusText(s.m), n)
	}
	if len(versus) != n {
		return false
	}
	for i, j := range s.list {
		if i > 0 {
			p = phrase{}
		}
		a.changeVersus(j, a.ofItem(s.m, j), p, versus[i])
	}
	return true
}

// overActs gives the numbers to as many acts on one object: 受理和审结行政案件128件、117件.
func (a *assembly) overActs(s *spread) bool {
	names := a.splitActs(s.name, len(s.list))
	if names == nil && len(s.list) == 2 && sameUnit(a.quantity(s.list[0]).Unit, a.quantity(s.list[1]).Unit) {
		var body string
		if body, names = a.splitActsOf(s.name); body != "" {
			f := &s.p.pieces[0]
			if !strings.HasPrefix(a.body[f.Start:f.End], body) {
				return false
			}
			at := f.Start
			if s.p.area.End == at {
				at = s.p.area.Start // 全国法院
			}
			s.p.area = text.Span{Start: at, End: f.Start + len(body)}
		}
	}
	if names == nil {
		return false
	}
	a.deal(s, names)
	return true
}

// tellsSeveral says whether the list is of several subjects: 分别 says so, its words list as many, 甲、乙同比增长6.9%和2.6%, or one of them is
// two, 城乡居民收入达到2.3万元和7750元. Where its words list as many, the steps behind read it as though 分别 stood before it.
func (a *assembly) tellsSeveral(s *spread) bool {
	n := len(s.list)
	if names := a.lists.splitList(s.name, n, a); !s.each && len(names) == n && strings.ContainsAny(s.name, "、和与及") {
		s.each = true
		a.shareBound(s.list)
	}
	return s.each || n == 2 && pairOf(s.name) && s.m.Rule.Role == "level" && sameUnit(a.s.Nums[a.s.Tokens[s.list[0]].Num].Unit, a.s.Nums[a.s.Tokens[s.list[1]].Num].Unit)
}

// overPeriods gives the numbers to as many periods that share their last word: 一、二、三季度用电量分别增长.
func (a *assembly) overPeriods(s *spread) bool {
	p := s.p
	if p.period.Empty() {
		if p.period = a.period.span; p.period.Start < a.seg.Start || p.period.Empty() || len(a.lists.splitList(s.name, len(s.list), a)) == len(s.list) { // 6月13、15日,全市降雨量分别为
			return false
		}
	}
	periods := a.lists.splitPeriods(a.clear(p.period.Start, p.period.End), len(s.list))
	if len(periods) != len(s.list) {
		return false
	}
	for i, j := range s.list {
		a.period = place{periods[i], p.period}
		p.period = text.Span{}
		d := a.newDraft(j, s.name, p)
		a.put(d, j, a.ofItem(s.m, j))
	}
	return true
}

// overYears gives the numbers to as many times of one indicator: 2022年、2023年末同比增速分别为.
func (a *assembly) overYears(s *spread) bool {
	p, name := s.p, s.name
	years := a.yearsBefore(p, len(s.list))
	if years == nil {
		return false
	}
	for i, j := range s.list {
		p.period = text.Span{}
		if base, _ := a.inherit(j); i == 0 && a.lists.isRateWord(strings.TrimPrefix(name, "同比")) && base != "" {
			name = base + name
		}
		d := a.newDraft(j, name, p)
		d.Period = years[i]
		a.put(d, j, s.m)
	}
	return true
}

// subjects are as many names as the list has numbers: its words taken apart, the subjects behind an earlier number, or the items of the clause
// before with its words behind them; nil where they are not as many.
func (a *assembly) subjects(s *spread) []string {
	n := len(s.list)
	names := a.lists.splitList(s.name, n, a)
	if len(names) != n && s.each && a.taken > 0 && s.p.lo >= a.taken { // 27家公司收入、利润分别增长: their subjects are behind that number
		names = a.subjectsBehind(s.m.Lo, n)
	}
	if len(names) != n && s.each && !strings.ContainsAny(s.name, "、和与及") {
		names = a.itemsBefore(s.m.Lo, n) // 甲类、乙类等薪资较高,月收入分别为
		measure := strings.TrimPrefix(s.name, "实现")
		for i := range names {
			names[i] = strings.TrimSuffix(names[i], measure) + measure
		}
	}
	if len(names) != n {
		return nil
	}
	sharePrefix(names)
	for i := range names {
		names[i] = a.lists.dropTally(names[i], n)
	}
	a.dropSums(names)
	return names
}

// sharePrefix gives the later of several names what the first has before its place in a row, where they begin with theirs: 民事 of 民事一审, to 二审.
func sharePrefix(names []string) {
	const row, least = "一二三四五六七八九十甲乙丙丁", 2 * len("一")
	for i := 1; i < len(names); i++ {
		first, n := utf8.DecodeRuneInString(names[i])
		next, m := utf8.DecodeRuneInString(names[i][n:])
		if m == 0 || !strings.ContainsRune(row, first) {
			return
		}
		at := strings.Index(names[0], names[i][n:n+m])
		if _, w := utf8.DecodeLastRuneInString(names[0][:max(at, 0)]); at-w < least || !strings.Contains(row, names[0][at-w:at]) || next == '、' {
			return
		}
		before, _ := utf8.DecodeLastRuneInString(names[0][:at])
		if before == first { // 核心一级资本充足率、一级资本充足率: another of the same grade
			return
		}
		names[i] = names[0][:at-utf8.RuneLen(before)] + names[i]
	}
}

// overBearers gives the numbers of another measure to those whom the list told last named, in the order of that one: 同城、异地业务量分别占全部业务量的
// 12%和88%,业务收入分别占全部收入的7%和93%.
func (a *assembly) overBearers(s *spread) bool {
	n := len(s.list)
	if !s.each || n > len(a.drafts)-a.first || !s.p.area.Empty() || utf8.RuneCountInString(s.name) > 8 || !strings.ContainsRune(measures+"重差龄", firstRune(lastRune(s.name))) {
		return false
	}
	told := a.drafts[len(a.drafts)-n:]
	tail, places := told[0].Indicator, make([]string, n)
	for i, d := range told {
		if i > 0 && a.listHead(d.token) != told[i-1].token && !a.itemsInRow(told[i-1], d) || d.lastRole != s.m.Rule.Role && !(d.lastRole == "share" && s.m.Rule.Role == "level") {
			return false
		}
		for !strings.HasSuffix(d.Indicator, tail) {
			_, w := utf8.DecodeRuneInString(tail)
			tail = tail[w:]
		}
		places[i] = d.Area
	}
	if tail == told[0].Indicator { // 东、中、西部比重分别为…,收入比重分别为…
		if places[0] == places[1] || places[0] == "" {
			return false
		}
		a.dealPlaces(s, s.name, places)
		return true
	}
	if utf8.RuneCountInString(tail) < 2 {
		return false
	}
	if told[0].levelKind == "count" && !endsMeasure(tail) && !strings.ContainsRune(tail, '人') && !a.isAct(tail) { // 城市低保8600户、农村低保2万户,人均补差分别为: of those who are counted
		tail = ""
	}
	names := make([]string, n)
	for i, d := range told {
		names[i] = strings.TrimSuffix(d.Indicator, tail) + s.name
	}
	a.deal(s, names)
	return true
}

// itemsInRow says whether two records are the levels of items of one list, each told with words of its own: 城市低保8600户、农村低保2万户.
func (a *assembly) itemsInRow(x, y *draft) bool {
	if x.Level == nil || y.Level == nil || !sameUnit(x.Level.Unit, y.Level.Unit) {
		return false
	}
	start := a.regionStart(y.token)
	return start > 1 && a.s.Tokens[start-1].Class == scan.Dun && start-2 == x.token
}

// measuresAgain are the names of the measures that the sentence told last, told again of another bearer: 甲组治愈率92%,复发率6%,乙组分别为81%、
// 12%; nil where the bearer is none of their kind, or the numbers are not counted alike.
func (a *assembly) measuresAgain(s *spread) []string {
	n := len(s.list)
	if !s.each || s.m.Rule.Role != "level" || n > len(a.drafts)-a.first || utf8.RuneCountInString(s.name) > 8 {
		return nil
	}
	told := a.drafts[len(a.drafts)-n:]
	for i, d := range told {
		if d.Level == nil || d.Level.Unit != cleanUnit(a.s.Nums[a.s.Tokens[s.list[i]].Num].Unit) {
			return nil
		}
	}
	first := a.lists.measureOfOther(told[0], s.name)
	if first == "" {
		return nil
	}
	names := []string{first}
	bearer := strings.TrimSuffix(told[0].Indicator, strings.TrimPrefix(first, s.name))
	for _, d := range told[1:] {
		names = append(names, s.name+strings.TrimPrefix(d.Indicator, bearer))
	}
	return names
}

// tallies are the numerals of a list's length that stand before what its items are, and tallied the words that they count in.
var (
	tallies = []string{"", "", "两", "三", "四", "五", "六", "七", "八"}
)

// dropTally takes out of the name of the last of n items how many there are of their kind, and what they are all called: 乙 of 甲及乙两项指标,
// 税收 of 产值、税收等主要指标.
func (l *lists) dropTally(s string, n int) string {
	if i := strings.Index(s, "等"); i >= len("税收") && endsIn(s[i:], l.SummedUp...) {
		return s[:i] // 税收等主要指标
	}
	if n >= len(tallies) || tallies[n] == "" {
		return s
	}
	i := strings.Index(s, tallies[n])
	if i <= 0 {
		return s
	}
	for _, w := range l.Tallied {
		if rest, ok := strings.CutPrefix(s[i+len(tallies[n]):], w); ok && utf8.RuneCountInString(rest) >= 2 {
			if i >= len("税收") && endsIn(rest, l.SummedUp...) {
				return s[:i] // 税收三项指标
			}
			return s[:i] + rest
		}
	}
	return s
}

// overBodies gives the levels of a list to the bodies that the clause before lists: 依次是甲公司、乙公司和丙公司,分别销售.
func (a *assembly) overBodies(s *spread) bool {
	bodies, _ := a.bodiesBefore(s.p.lo, len(s.list))
	if bodies == nil || s.m.Rule.Role != "level" {
		return false
	}
	if of := trimAny(s.name, a.lists.ShareNames...); of != s.name && a.kind(s.list[0]) == "rate" { // 选择它们的网民占比分别为: of whom each has a part
		if i := lastIndex(of, "的"); i >= 0 {
			of = of[i+len("的"):]
		}
		if of == "" {
			return false
		}
		a.shareOut(s, bodies, of)
		return true
	}
	for i, j := range s.list {
		d := a.newDraft(j, s.name, s.p)
		d.Area, d.distr = bodies[i], len(s.list)
		a.put(d, j, s.m)
	}
	return true
}

// overRankedKinds gives the levels of a list to the things that the clause before lists by a measure: 升幅前两名的是冬瓜、南瓜,升幅分别为.
func (a *assembly) overRankedKinds(s *spread) bool {
	const longest = 6 // characters of a measure told again
	if s.m.Rule.Role != "level" || !s.each || utf8.RuneCountInString(s.name) > longest {
		return false
	}
	kinds, lo := a.bodiesBefore(a.regionStart(s.m.Lo), len(s.list))
	if kinds == nil || slices.ContainsFunc(kinds, a.isBody) {
		return false
	}
	of := a.measureRanked(lo)
	if of == "" {
		return false
	}
	measure := s.name
	if measure == "" || a.lists.isRateWord(measure) || measure == "幅度" {
		measure = of
	}
	for i := range kinds {
		kinds[i] += measure
	}
	a.deal(s, kinds)
	return true
}

// isBody says whether s is a place, or ends as the names of places and bodies do.
func (a *assembly) isBody(s string) bool {
	return a.e.areas.whole(s) || a.lists.actorNoun(s) || endsIn(s, a.lists.BodyEnds...)
}

// measureRanked is the measure by which the clause that begins at token lo, or at the colon before it, ranks what it lists: 价格升幅 of
// 价格升幅前五名的是:. It is "" where it names none.
func (a *assembly) measureRanked(lo int) string {
	ts := a.s.Tokens
	end := lo
	if lo > 0 && ts[lo-1].Class == scan.Colon {
		for lo--; lo > 0 && ts[lo-1].Classes&(clauseMarks&^scan.Of(scan.Dun)) == 0; lo-- {
		}
	} else {
		for ts[end].Classes&clauseMarks == 0 && (ts[end].Class == scan.Word || !endsIn(a.s.Text(end), "是", "为")) {
			end++
		}
		if ts[end].Classes&clauseMarks != 0 { // 女性和老人最多,分别为46人和49人: it ranks those by no measure that it names
			return ""
		}
	}
	s := a.clear(ts[lo].Start, ts[end].Start)
	if i := lastIndex(s, "相比"); i >= 0 {
		s = s[i+len("相比"):]
	}
	return a.rankedMeasure(trimSpace(s))
}

// rankedMeasure is the measure that s ranks by: 平均浓度 of 平均浓度最低的3个城市. It is "" where s ranks nothing.
func (a *assembly) rankedMeasure(s string) string {
	if n, ok := a.e.areas.prefix(s); ok && n < len(s) {
		s = s[n:]
	}
	at := len(s)
	for _, w := range a.lists.RankWords {
		if i := strings.Index(s, w); i > 0 && i < at {
			at = i
		}
	}
	measure := trimAny(strings.TrimSuffix(s[:at], "的"), "居", "排名", "排在", "位列")
	if at == len(s) || utf8.RuneCountInString(measure) < 2 {
		return ""
	}
	return measure
}

// shareOut gives the numbers of a list to names as their shares of a whole.
func (a *assembly) shareOut(s *spread, names []string, whole string) {
	for i, j := range s.list {
		q := a.quantity(j)
		q.Of = whole
		d := a.newDraft(j, names[i], s.p)
		d.distr, d.whole = len(s.list), whole
		a.addShare(d, j, q)
	}
}

// overPlaces gives the numbers to one indicator in several places, where all names are places: 北京、上海同比分别增长65.2%、87.2%.
func (a *assembly) overPlaces(s *spread, names []string) bool {
	for _, name := range names {
		if w, ok := a.e.areas.prefix(name); !ok || w != len(name) {
			return false
		}
	}
	indicator := a.toldBefore()
	if indicator == "" {
		return false
	}
	a.dealPlaces(s, indicator, names)
	return true
}

// overSubjects gives the numbers to the subjects of these names; a bare 件数 or 人数 is the record that was counted so.
func (a *assembly) overSubjects(s *spread, names []string) {
	pull := a.pulled(s.m)
	if n := len(a.groups); n > 0 && !a.groups[n-1].bracket && slices.Contains(names, a.groups[n-1].parent.Indicator) {
		a.groups = a.groups[:n-1] // 工业产值5亿元,服务业产值3亿元,其中二者分别增长: the whole is one of them
	}
	a.shareFullMeasure(names)
	for i, j := range s.list {
		a.done[j] = true
		d := a.counted(names[i])
		if d == nil && s.p.area.Empty() && s.m.Rule.Role == "change" {
			d = a.countedAs(names[i])
		}
		if d == nil && s.p.area.Empty() && s.p.period.Empty() {
			if d = a.toldAs(names[i]); s.m.Rule.Role == "share" {
				d = a.toldOver(names[i], &s.p)
			}
			if d == nil {
				d = a.toldBriefly(names[i])
			}
		}
		if d != nil && (s.m.Rule.Role == "change" || s.m.Rule.Role == "share") {
			a.put(d, j, a.ofItem(s.m, j))
			continue
		}
		d = a.newDraft(j, strings.TrimSuffix(names[i], pull)+pull, s.p)
		if w, ok := a.e.areas.prefix(names[i]); ok && w < len(names[i]) && !a.lists.Guests[names[i][w:]] && !strings.Contains(names[i], "为主的") { // 南部、北部地区分别完成投资
			d.Area, d.Indicator = names[i][:w], strings.TrimPrefix(names[i][w:], "等")
			if d.Parent != "" && d.Parent != d.Indicator && a.toldOfAll(d.Indicator) {
				d.Parent = d.Indicator
			}
		}
		d.distr = len(s.list)
		a.put(d, j, a.ofItem(s.m, j))
	}
	a.perAlike(len(s.list))
}

// shareFullMeasure gives all of a row of places the measure that the last of them has in full: 上海、南昌猪肉价格, not 上海's 价格.
func (a *assembly) shareFullMeasure(names []string) {
	last := names[len(names)-1]
	n, ok := a.e.areas.prefix(last)
	if !ok || n == len(last) {
		return
	}
	for _, s := range names {
		if w, ok := a.e.areas.prefix(s); !ok || w == len(s) || !strings.HasSuffix(last[n:], s[w:]) {
			return
		}
	}
	for i, s := range names {
		w, _ := a.e.areas.prefix(s)
		names[i] = s[:w] + last[n:]
	}
}

// toldOfAll says whether one of the last records before the sentence tells of the indicator, of which that of a place may be a part.
func (a *assembly) toldOfAll(indicator string) bool {
	const far = 8 // records
	for i := a.first - 1; i >= 0 && i >= a.first-far; i-- {
		if a.drafts[i].Indicator == indicator {
			return true
		}
	}
	return false
}

// toldAs is the record of this sentence that tells the level of what a list names again, and has no change yet: 过火面积 behind
// 过火面积21亩; nil where there is none.
func (a *assembly) toldAs(name string) *draft {
	const last = 12
	for i := len(a.drafts) - 1; i >= a.first && i >= len(a.drafts)-last; i-- {
		d := a.drafts[i]
		if d.Level == nil || len(d.Changes) > 0 || d.behind > 0 || ofYearBefore(d) || d.inBracket {
			continue
		}
		if d.Indicator == name {
			return d
		}
		for _, count := range counts {
			if of, ok := strings.CutSuffix(name, count); ok && strings.HasSuffix(d.Indicator, of) && of != "" && strings.Contains(countNames[count], strings.TrimLeft(d.Level.Unit, "万亿")) {
				return d
			}
		}
	}
	return nil
}

// namingEnd is where the list begins in s behind such a verb, before which at most a noun stands: 省份为; 0 where none does.
func (a *assembly) namingEnd(s string) int {
	at := 0
	for i, w := range a.cut(s) {
		word := s[w.Start:w.End]
		switch {
		case a.lists.Naming[word] && w.End < len(s):
			if i == 0 || word != "有" {
				return w.End
			}
			return 0
		case word == "主要" || word == "依次" || word == "分别":
		case at > 0 || w.Tag != "n" && w.Tag != "ns" && w.Tag != "l":
			return 0
		default:
			at = w.End
		}
	}
	return 0
}

// fromClause gives the numbers of a list to the subjects that the clause before, which has no number, is a list of: 南街乡、北街乡和
// 东街乡,分别增加12人、23人和8人.
func (a *assembly) fromClause(k int, m *rule.Match, list []int) bool {
	ts := a.s.Tokens
	start := a.regionStart(m.Lo)
	if start == 0 || ts[start-1].Class != scan.Comma {
		return false
	}
	p := a.before(start - 1)
	if p.hi < start-1 || p.lo > 0 && a.isNum(p.lo-1) || a.numIn(p.lo, p.hi) || start == 2 && ts[0].Class == scan.Date {
		return false // 6月13、15日,全市降雨量分别为: days are no subjects
	}
	for j := p.hi - 1; j > p.lo && !a.joins(j); j-- {
		if ts[j].Classes&(changeVerbs|scan.Of(scan.Reach, scan.To, scan.Basis, scan.Adverb)) != 0 && ts[j].Class != scan.Word {
			return false // 甲、乙均显著增加: it tells how they fared
		}
	}
	if m.Rule.Role == "level" && !p.area.Empty() { // 大连、上海增幅较大,分别为
		at := &spread{list: list, m: m, p: p, each: true}
		a.cutPredicate(&at.p)
		if a.overArea(at) {
			return true
		}
	}
	names, ind, places := a.subjectsOfClause(p, m, len(list))
	if len(names) != len(list) {
		return false
	}
	if ind == "" {
		ind = a.toldBefore()
	}
	if places && ind == "" {
		return false
	}
	verb := ""
	if kind := a.kind(k); places && m.Rule.Role == "change" && kind != "rate" && kind != "point" && kind != "multiple" && a.explicitBasis(k, m) == "" && a.lead.text == "" && a.versusText(m) == "" {
		verb = a.clean(m.Labels[rule.Verb].Lo, m.Labels[rule.Verb].Hi) // what came has no base: a level
	}
	a.dealClause(list, m, names, places, ind, verb)
	return true
}

// subjectsOfClause are the n subjects that the words of a clause list, whether they are places, and what the clause says is measured of
// them; no names where they are not as many.
func (a *assembly) subjectsOfClause(p phrase, m *rule.Match, n int) (names []string, ind string, places bool) {
	s := p.text(a)
	if s == "" && !p.area.Empty() {
		s = a.clear(p.area.Start, p.area.End)
	}
	if i := strings.Index(s, "的"); i > 0 && i < strings.Index(s, "、") { // 人口增长较多的南街乡、北街乡
		for _, w := range a.lists.FaringWords {
			if j := strings.Index(s[:i], w); j > 3 && (ind == "" || j < len(ind)) {
				ind = s[:j]
			}
		}
		s = s[i+len("的"):]
	}
	s = s[a.namingEnd(s):]
	for _, w := range a.lists.Extremes { // 白菜、青椒价格涨幅较大,分别为
		if of, ok := strings.CutSuffix(s, w); ok && len(of) > 3 {
			s = of
			break
		}
	}
	if m.Rule.Role == "change" { // 甲、乙存款增速领先,分别增长
		s = trimAny(s, a.lists.Growths...)
	} else if t := trimAny(s, "相对", "普遍"); t != s {
		s = t
	}
	names = splitAny(s)
	places = len(names) == n
	for _, s := range names {
		w, ok := a.e.areas.prefix(s)
		places = places && (ok && w == len(s) || endsIn(s, a.lists.LocalLevels...))
	}
	if !places {
		names = a.lists.splitList(s, n, a)
	}
	return names, ind, places
}

// dealClause gives the numbers of a list to the subjects that the clause before named: places, each of the indicator ind with the verb
// that makes a level of what came, or indicators.
func (a *assembly) dealClause(list []int, m *rule.Match, names []string, places bool, ind, verb string) {
	for i, j := range list {
		d := a.counted(names[i])
		if d == nil {
			d = a.toldAs(names[i])
		}
		if d != nil && m.Rule.Role == "change" && !places {
			a.put(d, j, a.ofItem(m, j))
			continue
		}
		d = a.newDraft(j, names[i], phrase{})
		if places {
			d.Area, d.Indicator = names[i], ind+verb
		} else if w, ok := a.e.areas.prefix(names[i]); ok && w < len(d.Area) && strings.Contains("、"+areaMarks.Replace(d.Area)+"、", "、"+names[i][:w]+"、") {
			d.Area = names[i][:w] // 其中大连、上海增幅较大,分别为: each of its own place
		}
		d.distr = len(list)
		if a.cur = d; verb != "" {
			q := a.quantity(j)
			d.Level = &q
			a.note(d, j, "level", &q)
			continue
		}
		a.put(d, j, a.ofItem(m, j))
	}
}

// yearsBefore are the n times, in a row joined by 、 or one span of as many years, that the phrase p stands behind; nil where they are not n.
func (a *assembly) yearsBefore(p phrase, n int) []string {
	if p.period.Empty() {
		if p.period = a.period.span; p.period.Start < a.seg.Start || p.period.Empty() { // 2019年至2021年,费率分别为
			return nil
		}
	}
	ts := a.s.Tokens
	k := min(p.lo, len(ts)-1)
	for k > 0 && ts[k].Start > p.period.Start {
		k--
	}
	if ts[k].Class != scan.Date {
		return nil
	}
	s := a.clear(ts[k].Start, ts[k].End)
	if out := a.lists.yearsOfSpan(s, n); out != nil {
		return out
	}
	out := []string{s}
	for k >= 2 && len(out) < n && ts[k-2].Class == scan.Date && a.joins(k-1) {
		k -= 2
		out = append([]string{a.clear(ts[k].Start, ts[k].End)}, out...)
	}
	if len(out) != n {
		return nil
	}
	for i := range out[:n-1] { // 2018及2019年度
		if at := strings.Index(out[n-1], "年"); at > 0 && yearIn(out[i])+republicYear(out[i]+"年") > 0 && !strings.Contains(out[i], "年") {
			out[i] += out[n-1][at:]
		}
	}
	if last := out[n-1]; endsIn(last, "年末", "年底") { // the end is all theirs
		for i := range out {
			if strings.HasSuffix(out[i], "年") {
				out[i] += last[len(last)-len("末"):]
			}
		}
	}
	return out
}

// yearsOfSpan are the n years of the span s, of either calendar: 2016至2018年, 108至110年度; nil where it is none or of another length.
func (l *lists) yearsOfSpan(s string, n int) []string {
	for _, to := range l.SpanMarks {
		one, two, ok := strings.Cut(s, to)
		if !ok {
			continue
		}
		tail := strings.TrimLeft(two, "0123456789")
		from, err := strconv.Atoi(strings.TrimRight(one, "年度"))
		last, err2 := strconv.Atoi(two[:len(two)-len(tail)])
		if err != nil || err2 != nil || tail != "年" && tail != "年度" || last-from != n-1 || yearIn(two)+republicYear(two) != last {
			continue
		}
		var out []string
		for y := from; y <= last; y++ {
			out = append(out, strconv.Itoa(y)+tail)
		}
		return out
	}
	return nil
}

// toldBefore is the indicator that was told last, of the whole where its parts are told.
func (a *assembly) toldBefore() string {
	if g := len(a.groups); g > 0 {
		return a.groups[g-1].parent.Indicator
	} else if a.cur != nil {
		return a.cur.Indicator
	} else if d := a.lastWhole(); d != nil {
		return d.Indicator
	}
	return ""
}

// eachOf is what the shares before token k are shares of, told behind 分别: 分别完成全年任务的, 分别相当于去年的; "" where nothing is.
func (a *assembly) eachOf(k int) string {
	ts := a.s.Tokens
	for j := k - 1; j >= 0 && j >= k-8; j-- {
		t := &ts[j]
		if t.Classes&scan.Of(scan.Comma, scan.Semi, scan.Stop, scan.Colon, scan.Num) != 0 && t.Class != scan.Word {
			return ""
		}
		if t.Class != scan.Each && !strings.HasPrefix(a.s.Text(j), "分别") {
			continue
		}
		s, ok := strings.CutSuffix(strings.TrimPrefix(a.clean(j, k), "分别"), "的")
		if !ok {
			return ""
		}
		for _, w := range a.lists.ReachingVerbs {
			if of, ok := strings.CutPrefix(s, w); ok && len(of) > 3 {
				return of
			}
		}
		return ""
	}
	return ""
}

// pointsBack says whether a phrase only refers to the figures before it: 前三项指数, 上述指标, 三项指标.
func (a *assembly) pointsBack(p phrase) bool {
	if p.empty() || a.cur == nil || len(a.drafts) == a.first {
		return false
	}
	s := p.text(a)
	for _, w := range a.lists.BackWords {
		if t, ok := strings.CutPrefix(s, w); ok {
			s = t
			break
		}
	}
	if n, ok := numeral.Scan(s, 0); ok && n.End > 0 {
		s = s[n.End:]
	}
	s = strings.TrimPrefix(s, "项")
	switch s {
	case "指数", "指标", "数据", "数字", "主要指标", "指數", "指標":
		return true
	}
	return false
}

// bases are the tokens of the bases that the clause before k names.
func (a *assembly) bases(k int) []int {
	var out []int
	for j := k - 1; j >= 0; j-- {
		t := &a.s.Tokens[j]
		if t.Class == scan.Basis {
			out = append([]int{j}, out...)
		} else if t.Class == scan.Comma || t.Class == scan.Semi || t.Class == scan.Stop || t.Class == scan.Num {
			break
		}
	}
	return out
}

// clauseBefore is the first token of the n-th clause before that of token k.
func (a *assembly) clauseBefore(k, n int) int {
	j := k
	for i := -1; j > 0; j-- {
		if c := a.s.Tokens[j-1].Class; c == scan.Comma || c == scan.Semi || c == scan.Colon || c == scan.Stop {
			if i++; i == n {
				break
			}
		}
	}
	return j
}

// put gives the number at k to d in the role of match m.
func (a *assembly) put(d *draft, k int, m *rule.Match) {
	a.cur = d
	switch m.Rule.Role {
	case "change":
		a.change(k, m, phrase{})
	case "share":
		a.share(k, m, phrase{})
	default:
		q := a.quantity(k)
		if each := a.eachTime(k); each != "" && d.Period != "" {
			d.Period = each
		}
		d.Level = &q
		a.note(d, k, "level", &q)
	}
}

// eachTime is the time directly before the number at token k that it is told for each of, where it is an item of a list that has its own: 每年 of
// 每月630元、每年5200元; "" where none stands there.
func (a *assembly) eachTime(k int) string {
	ts := a.s.Tokens
	if k < 2 || ts[k-1].Class != scan.Date || ts[k-1].End != ts[k].Start || ts[k-2].Class != scan.Dun && ts[k-2].Class != scan.With || !strings.HasPrefix(a.s.Text(k-1), "每") {
		return ""
	}
	return a.s.Text(k - 1)
}

// recent are the last n drafts of the sentence in order, nil where there are fewer.
func (a *assembly) recent(n int) []*draft {
	if len(a.drafts)-a.first < n {
		return nil
	}
	if items := a.itemsInUnits(n); items != nil {
		return items
	}
	ds := a.drafts[len(a.drafts)-n:]
	if outer := a.outsideBrackets(n); outer != nil {
		return outer
	}
	if before := len(a.drafts) - 2*n; before >= a.first && ofYearBefore(ds[0]) && !ofYearBefore(a.drafts[before]) && a.drafts[before].Indicator == ds[0].Indicator {
		return a.drafts[before : before+n] // 受理27件164人,去年同期为127件305人,同比分别下降: of this year's
	}
	return ds
}

// outsideBrackets are the last n drafts of the sentence that stand in no bracket, where others between them do and the list does not:
// 客运量8亿人次(日均2万人次)及9亿公里,分别增长; nil where none stands in a bracket, or there are fewer.
func (a *assembly) outsideBrackets(n int) []*draft {
	if g := len(a.groups); g > 0 && a.groups[g-1].bracket {
		return nil
	}
	var out []*draft
	inner, last := false, 0 // how many stand in a bracket at the end
	for i := len(a.drafts) - 1; i >= a.first && i > len(a.drafts)-maxList && len(out) < n; i-- {
		if d := a.drafts[i]; d.inBracket {
			if inner = true; len(out) == 0 {
				last++
			}
		} else {
			out = append([]*draft{d}, out...)
		}
	}
	if !inner || len(out) < n || last >= n { // 进出口7亿元(出口4亿元、进口3亿元),分别增长: may be of those within
		return nil
	}
	return out
}

// itemsInUnits are the first records of the last n items of a list, of which some are told in two units, where the list has just so many:
// 来信76件、来访158批390人次; nil where it has more or fewer, or none is.
func (a *assembly) itemsInUnits(n int) []*draft {
	var out []*draft
	two := false
	for i := len(a.drafts) - 1; i >= a.first && i >= len(a.drafts)-maxList && len(out) <= n; i-- {
		d := a.drafts[i]
		if d.Level == nil || d.inBracket {
			return nil
		}
		if i > a.first && d.token-a.drafts[i-1].token <= 2 && a.s.Nums[a.s.Tokens[d.token].Num].Start-a.drafts[i-1].end <= len("多") && a.drafts[i-1].Indicator == d.Indicator {
			two = true // the same in another unit
			continue
		}
		out = append([]*draft{d}, out...)
		if lo := a.regionStart(d.token); lo == 0 || a.s.Tokens[lo-1].Class != scan.Dun {
			break
		}
	}
	if !two || len(out) != n || n < 2 {
		return nil
	}
	return out
}

// ofYearBefore says whether a record tells what stood a year before, beside what stands now.
func ofYearBefore(d *draft) bool {
	return d.Level != nil && (strings.HasPrefix(d.Period, "去年同期") || strings.HasPrefix(d.Period, "上年同期"))
}

// countNames are what alone refers to the record that was told in one of these units.
var countNames = map[string]string{"件数": "件宗起例", "起数": "起宗件例", "人数": "人名位", "户数": "户", "次数": "次", "家数": "家户", "人次": "人次"}

// counts are the keys of countNames, in one order.
var counts = slices.Sorted(maps.Keys(countNames))

// counted is the record of this year, of the last that were told, that a bare 件数 or 人数 means.
func (a *assembly) counted(name string) *draft {
	units, ok := countNames[name]
	if !ok {
		return nil
	}
	const last = 6
	for i := len(a.drafts) - 1; i >= a.first && i >= len(a.drafts)-last; i-- {
		if d := a.drafts[i]; d.Level != nil && d.Level.Unit != "" && strings.Contains(units, strings.TrimLeft(d.Level.Unit, "万亿")) && !ofYearBefore(d) {
			return d
		}
	}
	return nil
}

// countedBy is the record of this sentence that a name means which only counts: 起数, 死亡人数.
func (a *assembly) countedBy(name string) *draft {
	if d := a.counted(name); d != nil {
		return d
	}
	if d := a.countedAs(name); d != nil {
		return d
	}
	return a.toldBriefly(name)
}

// toldBriefly is the one record of this sentence that a shorter name means: 亡人 of 死亡3人, 损失 of 直接经济损失8万元; nil where there is none, or
// more than one.
func (a *assembly) toldBriefly(name string) *draft {
	const last = 8
	var same []string
	for _, names := range [...][]string{a.lists.DeadNames, a.lists.HurtNames} {
		if slices.Contains(names, name) {
			same = names
		}
	}
	if same == nil && !a.lists.BriefAmounts[name] {
		return nil
	}
	var found *draft
	for i := len(a.drafts) - 1; i >= a.first && i >= len(a.drafts)-last; i-- {
		d := a.drafts[i]
		if d.Level == nil || d.inBracket || ofYearBefore(d) || d.Indicator == name {
			continue
		}
		if same != nil && (d.levelKind != "count" || !endsIn(d.Indicator, same...)) || same == nil && (d.levelKind != "money" || !hasSuffix(d.Indicator, name)) {
			continue
		}
		if found != nil {
			return nil
		}
		found = d
	}
	return found
}

// countedAs is the record of this sentence that tells how many there were of what a name counts: 死亡 behind 死亡20人,受伤6人,同比死亡人数下降;
// nil where there is none.
func (a *assembly) countedAs(name string) *draft {
	if !endsIn(name, counts...) {
		return nil
	}
	const last = 8
	for i := len(a.drafts) - 1; i >= a.first && i >= len(a.drafts)-last; i-- {
		d := a.drafts[i]
		if d.Level == nil || d.Indicator == "" || d.inBracket || ofYearBefore(d) {
			continue
		}
		for _, count := range counts {
			if of, ok := strings.CutSuffix(name, count); ok && of != "" && hasSuffix(d.Indicator, of) && strings.Contains(countNames[count], strings.TrimLeft(d.Level.Unit, "万亿")) {
				return d
			}
		}
	}
	return nil
}

// countedAbove is the record of the sentence before, of the last that were told, that a bare 起数 at the start of its sentence means.
func (a *assembly) countedAbove(name string) *draft {
	units, ok := countNames[name]
	if !ok || name == "人数" || name == "人次" || len(a.drafts) > a.first {
		return nil
	}
	const last = 6
	for i := a.first - 1; i >= 0 && i >= a.first-last; i-- {
		if d := a.drafts[i]; d.Level != nil && d.Level.Unit != "" && strings.Contains(units, strings.TrimLeft(d.Level.Unit, "万亿")) && !ofYearBefore(d) && a.seg.Start-d.Evidence.End < len("。") {
			return d
		}
	}
	return nil
}

// overBrackets gives the changes of a list to the items before it, each of which has its level in brackets behind it:
// 甲镇(5万人次)、乙镇(3万人次)的游客分别增加1.2倍和8%.
func (a *assembly) overBrackets(list []int, m *rule.Match, p phrase) bool {
	ts := a.s.Tokens
	at := a.regionStart(m.Lo)
	drafts := make([]*draft, len(list))
	items := make([]phrase, len(list))
	for i := len(list) - 1; i >= 0; i-- {
		if at < 4 || ts[at-1].Class != scan.Close || ts[at-2].Class != scan.Num || ts[at-3].Class != scan.Open || ts[at-4].Class != scan.Word && ts[at-4].Class != scan.Date {
			return false
		}
		for _, d := range a.drafts[a.first:] {
			if d.token == at-2 && d.Level != nil && len(d.Changes)+len(d.Shares) == 0 {
				drafts[i] = d
			}
		}
		if drafts[i] == nil {
			return false
		}
		items[i] = a.before(at - 3)
		at -= 4
		for at > 0 && ts[at-1].Class != scan.Close && ts[at-1].Classes&clauseMarks == 0 {
			at--
		}
	}
	noun := strings.TrimPrefix(p.text(a), "的")
	if l := &items[len(items)-1]; noun == "" && len(l.pieces) == 1 && items[0].empty() && !items[0].area.Empty() { // 内地(5万人次)及香港旅客(3万人次)
		if w, ok := a.e.areas.prefix(l.text(a)); ok && a.lists.Guests[l.text(a)[w:]] {
			l.area = text.Span{Start: l.pieces[0].Start, End: l.pieces[0].Start + w}
			l.pieces[0].Start += w
		}
	}
	if noun == "" && !items[len(items)-1].area.Empty() { // 甲镇(5万人次)和乙镇游客(3万人次)
		noun = items[len(items)-1].text(a)
		items[len(items)-1].pieces = nil
	}
	whole := ""
	if m.Rule.Role == "share" {
		if whole = a.wholeName(m.Labels[rule.Whole]); whole == "" {
			whole = a.wholeOver(drafts[0])
		}
	}
	for i, j := range list {
		d := drafts[i]
		item := items[i].text(a)
		switch {
		case item == "" && !items[i].area.Empty():
			d.Area = a.clear(items[i].area.Start, items[i].area.End)
			item = noun
		case noun != "":
			item += noun
			if n, _ := a.e.areas.prefix(items[i].text(a)); n == len(items[i].text(a)) {
				d.Area, item = items[i].text(a), noun
			}
		}
		if item != "" {
			d.Indicator = item
		}
		q := a.quantity(j)
		m := a.ofItem(m, j)
		if m.Rule.Role == "share" {
			q.Of = whole
			a.addShare(d, j, q)
			continue
		}
		if q.Direction = a.direction(m); q.Direction == "" {
			q.Direction = Up
		}
		a.setBasis(&q, j, m, a.versusText(m))
		a.addChange(d, j, &q)
	}
	return true
}

// wholeOver is what the parts that begin with draft d are of: what they are told to be in, else the amount told before them.
func (a *assembly) wholeOver(d *draft) string {
	if d.Parent != "" {
		return d.Parent
	}
	of := ""
	for _, w := range a.drafts[a.first:] {
		if w == d {
			break
		}
		if w.Level != nil && sameUnit(w.Level.Unit, d.Level.Unit) {
			of = w.Indicator
		}
	}
	return of
}

// itemChange takes a change that stands alone in brackets as that of what they stand behind: 其次是家具(销售额上升3.1%);灯具(上升2.4%). What
// is measured is told once for all.
func (a *assembly) itemChange(k int, m *rule.Match, p phrase, q *Quantity) bool {
	ts := a.s.Tokens
	open := m.Lo - 1
	for open >= 0 && open >= m.Lo-3 && (ts[open].Class == scan.Word || ts[open].Class == scan.Basis) {
		open--
	}
	if open < 1 || ts[open].Class != scan.Open || ts[open-1].Class != scan.Word || ts[open-1].End != ts[open].Start {
		return false
	}
	item := a.before(open)
	name := item.text(a)
	for _, w := range a.lists.IsWords { // 升幅最大的为家具
		if head, rest, ok := strings.Cut(name, w); ok && (head == "" || head == "其次" || strings.HasPrefix(head, "最") || strings.HasSuffix(head, "的")) && rest != "" {
			name = rest
		}
	}
	if n, _ := a.e.areas.prefix(name); utf8.RuneCountInString(name) < 2 || n == len(name) || !item.area.Empty() && item.area.End == ts[open].Start { // 最高的为甲县(增长15%): where, not what
		return false
	}
	if what := p.text(a); what != "" {
		a.measure = what
	}
	a.setBasis(q, k, m, "")
	d := a.newDraft(k, name+a.measure, item)
	a.addChange(d, k, q)
	if n := len(a.groups); n > 0 && a.groups[n-1].bracket && (n == 1 || a.groups[n-2].bracket) {
		d.Parent = "" // the item before is no whole
	}
	return true
}

// recentAlike are the last n drafts of the sentence that are counted as the last one is, where others stand between them: 8个项目投资3亿元,
// 5个项目投资2亿元,分别占…; nil where there are fewer, or nothing stands between, or one of them has its share.
func (a *assembly) recentAlike(n int) []*draft {
	last := len(a.drafts) - 1
	if last < a.first || a.drafts[last].Level == nil {
		return nil
	}
	unit := a.drafts[last].Level.Unit
	var out []*draft
	for i := last; i >= a.first && i > last-maxList && len(out) < n; i-- {
		if d := a.drafts[i]; d.Level != nil && sameUnit(d.Level.Unit, unit) {
			if len(d.Shares) > 0 { // 亡30人,占总数的7%;火灾2起,亡14人,分别占总数的7%和10%
				return nil
			}
			out = append([]*draft{d}, out...)
		}
	}
	if len(out) < n || out[0] == a.drafts[len(a.drafts)-n] {
		return nil
	}
	return out
}

// singledList are the n things that the clauses before token k pick out: 增长较快的领域是甲服务,以及乙服务; nil where they do not.
func (a *assembly) singledList(k, n int) []string {
	ts := a.s.Tokens
	start := a.regionStart(k)
	for start > 0 && ts[start-1].Class != scan.Comma {
		start = a.regionStart(start - 1)
		if start > 0 && ts[start-1].Class != scan.Comma && ts[start-1].Class != scan.Dun {
			return nil
		}
	}
	const most = 24 // tokens that are looked at
	for j := start - 2; j > 0 && j > start-most; j-- {
		switch t := &ts[j]; {
		case t.Class == scan.Num, t.Class == scan.Semi, t.Class == scan.Stop, t.Class == scan.Rank:
			return nil
		case t.Class == scan.Reach && (a.s.Text(j) == "是" || a.s.Text(j) == "为" || a.s.Text(j) == "分别是" || a.s.Text(j) == "分别为"):
			if b := a.body[a.seg.Start:t.Start]; !strings.Contains(b[max(0, len(b)-60):], "的") {
				return nil
			}
			s := a.clean(j+1, start-1)
			for _, c := range a.lists.CommaAnds {
				s = strings.ReplaceAll(s, c, "、")
			}
			if strings.ContainsAny(s, ",，") {
				return nil
			}
			if items := strings.Split(strings.ReplaceAll(s, "以及", "、"), "、"); len(items) == n {
				return items // each is named in full
			}
			if names := a.lists.splitList(s, n, a); len(names) == n {
				return names
			}
			return nil
		}
	}
	return nil
}

// itemsBefore are the n items of a list that the clause before that of token hi begins with, where it has no number: 甲类、乙类、丙类等专业薪资
// 较高; nil where it lists not as many.
func (a *assembly) itemsBefore(hi, n int) []string {
	if n < 2 || n > maxList {
		return nil
	}
	lo, end := a.clauseAhead(hi)
	if lo == end || a.holdsNum(lo, end) {
		return nil
	}
	p := a.between(lo, end)
	head, _, summed := strings.Cut(p.text(a), "等")
	items := splitAny(head)
	if len(items) != n {
		return nil
	}
	tail := ""
	for i, s := range items {
		if len(s) < 6 || len(s) > 36 {
			return nil
		}
		if i == n-1 && !summed { // 小客车、摩托车酒驾突出: the last ends where its first word does
			w := a.cut(s)
			if len(w) == 0 || w[0].End < 6 {
				return nil
			}
			end := w[0].End
			for j := 0; j < len(w) && j < 3; j++ { // 租赁车 in two words, as 网约车 before it
				if s[w[j].Start:w[j].End] != "" && strings.HasSuffix(s[:w[j].End], lastRune(items[0])) {
					end = w[j].End
					break
				}
			}
			items[i] = s[:end]
			tail = a.lists.told(s[end:])
		}
	}
	for i := range items {
		items[i] += tail
	}
	return items
}

// withPlaces are the names of what is done with each of several places: 与甲国的贸易额 and 与乙国的贸易额 of 与甲国、乙国的贸易额分别达.
func (a *assembly) withPlaces(s *spread) []string {
	const far = 20 // tokens
	ts := a.s.Tokens
	n := len(s.list)
	if !s.each || n < 2 || n > maxList || len(s.p.pieces) == 0 {
		return nil
	}
	j := s.m.Lo - 1
	for ; j >= 0 && j > s.m.Lo-far && ts[j].Classes&clauseMarks == 0; j-- {
		if ts[j].Classes.Has(scan.With) && endsIn(a.s.Text(j), "与", "同") {
			break
		}
	}
	if j < 0 || !ts[j].Classes.Has(scan.With) || ts[j].Classes&clauseMarks != 0 {
		return nil
	}
	end := s.p.pieces[len(s.p.pieces)-1].End
	if end <= ts[j].End {
		return nil // what is measured stands before 与
	}
	items := a.lists.splitMarks(trimSpace(a.body[ts[j].End:end]), n)
	if len(items) != n {
		return nil
	}
	for _, place := range items[:n-1] {
		if !a.e.areas.whole(place) {
			return nil
		}
	}
	l, ok := a.e.areas.prefix(items[n-1])
	if !ok || l == len(items[n-1]) {
		return nil
	}
	what := items[n-1][l:]
	for i := range items[:n-1] {
		items[i] += what
	}
	for i := range items {
		items[i] = "与" + items[i]
	}
	return items
}

// told is what s, behind the last item of a list, names of all of them before it tells how that fared: 酒驾 of 酒驾突出.
func (l *lists) told(s string) string {
	at := len(s)
	for _, w := range l.Predicates {
		if i := strings.Index(s, w); i >= 0 && i < at {
			at = i
		}
	}
	for _, w := range []string{"拉动", "带动"} { // 出口拉动作用强劲
		if i := strings.Index(s[:at], w); i >= 0 {
			at = i
		}
	}
	if at == len(s) || at < 6 || l.endsAsRate(s[:at]) || strings.ContainsAny(s[:at], "的均也") {
		return ""
	}
	return s[:at]
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
	if names := a.lists.splitList(p.text(a), n, a); len(names) == n {
		return names
	}
	return nil
}

// bodiesBefore are the n bodies that the clause before token k lists, behind a colon or 是: 依次是甲公司、乙公司和丙公司,分别销售…, and the token that the
// clause begins at.
func (a *assembly) bodiesBefore(k, n int) ([]string, int) {
	ts := a.s.Tokens
	for k > 0 && ts[k-1].Class == scan.Each {
		k--
	}
	if k == 0 || ts[k-1].Class != scan.Comma || n < 2 {
		return nil, 0
	}
	lo := k - 1
	for lo > 0 && ts[lo-1].Classes&scan.Of(scan.Comma, scan.Semi, scan.Colon, scan.Stop) == 0 {
		if ts[lo-1].Class == scan.Num && !a.named[lo-1] {
			return nil, 0
		}
		lo--
	}
	s := a.body[ts[lo].Start:ts[k-1].Start]
	if i := lastIndex(s, "是"); i >= 0 {
		s = s[i+len("是"):]
	} else if i := strings.Index(s, "的"); i > 0 {
		s = s[i+len("的"):]
		s = s[a.namingEnd(s):]
	}
	items := strings.Split(s, "、")
	last := items[len(items)-1]
	if i := max(lastIndex(last, "和"), lastIndex(last, "及")); i > 0 && len(items) == n-1 {
		items = append(items[:len(items)-1], last[:i], last[i+len("和"):])
	}
	if len(items) != n {
		return nil, 0
	}
	const longest = 12 // characters of a name
	for i := range items {
		items[i] = trimSpace(items[i])
		if c := utf8.RuneCountInString(items[i]); c < 2 || c > longest {
			return nil, 0
		}
	}
	return items, lo
}
