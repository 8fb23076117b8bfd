package extract

import (
	"strings"
	"unicode/utf8"

	"zhibiao/extract/internal/rule"
	"zhibiao/extract/internal/scan"
	"zhibiao/extract/lexicon"
	"zhibiao/extract/numeral"
	"zhibiao/extract/text"
)

// A movement is what a clause without a number tells to have moved, and against what; those behind it tell by how much:
// 各镇的投诉量比上年减少,柳河镇减少12件.
type movement struct {
	name  string
	basis Basis
	at    int // records told before it
}

// setMovement keeps what the clause that token k ends tells to have moved, where it ends in that verb and names what that is against.
// What it is against holds for the changes behind it that name nothing else.
func (a *assembly) setMovement(k int) {
	ts := a.s.Tokens
	if ts[k].Class == scan.Semi || ts[k].Class == scan.Stop {
		a.moved = movement{}
	}
	if k < 2 || ts[k-1].Class == scan.Word || ts[k-1].Classes&changeVerbs == 0 || ts[k].Class != scan.Comma && ts[k].Class != scan.Colon {
		return
	}
	base, lo := -1, k-1
	for ; lo > a.clauseStart; lo-- {
		c := ts[lo-1].Class
		if c == scan.Num && !a.named[lo-1] || c == scan.Among || c == scan.Rank {
			break
		}
		if c == scan.Basis || c == scan.Than || c == scan.With && base >= 0 && ts[base].Class == scan.ThanEnd {
			base = lo - 1
		} else if c == scan.ThanEnd && base < 0 {
			base = lo - 1
		}
	}
	if base < 0 || ts[base].Class == scan.ThanEnd {
		return
	}
	var b Basis
	if ts[base].Class == scan.Basis {
		b = Basis(ts[base].Value)
	} else {
		hi := k - 1
		for j := base + 1; j < k-1; j++ {
			if c := ts[j].Class; c == scan.ThanEnd || c == scan.Adverb {
				hi = j
				break
			}
		}
		b, _ = a.basisOf(a.clean(base+1, hi))
	}
	if b != YearOnYear && b != PeriodOn && b != YearToDate {
		return
	}
	a.basis = b
	p := a.between(lo, base)
	name := p.text(a)
	if lo > 0 && ts[lo-1].Class == scan.Num { // 有6个村的投诉量比上年减少
		if _, of, ok := strings.Cut(name, "的"); ok {
			name = of
		} else {
			return
		}
	}
	if n, ok := numeral.Scan(name, 0); ok && n.End > 0 || strings.HasPrefix(name, "各") { // 三个支队的事故起数, 各镇的投诉量
		if _, of, ok := strings.Cut(name, "的"); ok {
			name = of
		}
	}
	name = a.behindPlaces(trimAny(name, "均", "都"))
	if utf8.RuneCountInString(name) >= 2 {
		a.moved = movement{name, b, len(a.drafts)}
	}
}

// byHowMuch names a change of which only the body is told, by what the clause before told to have moved: 柳河镇减少12件 behind 投诉量比上年减少.
func (a *assembly) byHowMuch(c *changeReading) {
	if n := len(a.drafts); n > a.moved.at && a.drafts[n-1].Indicator != a.moved.name {
		a.moved = movement{} // something else has been told since
	}
	if a.moved.name == "" || c.versus != "" {
		return
	}
	body := endsIn(c.name, a.lists.RankedBodies...) && !a.lists.BodyUnits[c.q.Unit] // 新建学校减少12所: they are counted themselves
	switch {
	case c.name == "" && !c.p.area.Empty():
	case len(c.p.pieces) == 0:
		return
	case body, a.cur != nil && a.cur.Indicator == a.moved.name && a.cur.lastRole == "change" && utf8.RuneCountInString(c.name) <= 4 && c.m.Lo > 1 && a.s.Tokens[c.m.Lo-2].Class == scan.Dun:
		a.setArea(text.Span{Start: c.p.pieces[0].Start, End: c.p.pieces[len(c.p.pieces)-1].End})
		c.p.pieces, c.p.area = nil, text.Span{}
	default:
		return
	}
	c.name = a.moved.name
	if c.q.Basis == "" {
		c.q.Basis = a.moved.basis
	}
}

// onBase makes a comparison of 在…基础上 where a time or a standard stands within: 在2020年基础上下降13%, 在现行价格基础上加价20%.
func (a *assembly) onBase(k int) {
	const far, longest = 6, 8 // tokens; characters behind a time: 的高基数的基础上
	ts := a.s.Tokens
	if !endsIn(a.s.Text(k), "基础", "基础上") {
		return
	}
	at := k - 1
	timed := false
	for ; at >= 0 && at > k-far && ts[at].Classes&clauseMarks == 0 && ts[at].Class != scan.Num; at-- {
		if ts[at].Class == scan.Reach && strings.HasSuffix(a.s.Text(at), "在") {
			break
		}
		timed = timed || ts[at].Class == scan.Date
	}
	if at < 0 || ts[at].Class != scan.Reach || a.s.Text(at) != "在" {
		return
	}
	of := trimAny(trimAny(strings.TrimSuffix(a.clean(at+1, k+1), "上"), "基础"), "的")
	if w := trimSpace(a.s.Text(k)); timed && utf8.RuneCountInString(w) > longest || !timed && !endsIn(of, a.lists.RaisedBases...) {
		return
	}
	ts[at].Class, ts[at].Classes = scan.Than, scan.Of(scan.Than)
}

// toldLists are the lists of words that told.go reads.
type toldLists struct {
	// RaisedBases end what is raised or lowered by so much, behind 在 and before 基础上.
	RaisedBases []string

	// HeightNouns name, beside heights, how high a number is.
	HeightNouns []string

	// HeightWords may stand before such a noun.
	HeightWords []string

	// ItemMeasures are what the items of a list of goods share that only the first is told with: 水稻面积12万亩、玉米3万亩.
	ItemMeasures []string

	// OverMoved stand between several and their movements: 普遍.
	OverMoved []string

	// WhomSigns are the characters that end words for people: 民.
	WhomSigns []string

	// ItemSigns are what ends the measures of items: 税.
	ItemSigns []string

	// SummedPlaces end the names of what is summed: 校.
	SummedPlaces []string
}

// onHeight says whether s, behind a number, only says how high that is: 的较高水平, 的历史新高, 新低点.
func (a *assembly) onHeight(s string) bool {
	s, ok := strings.CutPrefix(s, "的")
	if !ok {
		s = s[beginsWith(s, "历史", "历来"):]
		n := beginsWith(s, "新高点", "新低点", "新高", "新低", "高点", "低点")
		return n > 0 && (n == len(s) || clauseEnds.index(s) == n || beginsWith(s[n:], "后") > 0)
	}
	n := max(beginsWith(s, a.lists.HeightNouns...), beginsWith(s, a.lists.Heights...))
	for w := beginsWith(s, a.lists.HeightWords...); n == 0 && w > 0; w = beginsWith(s, a.lists.HeightWords...) {
		s = s[w:]
		n = max(beginsWith(s, a.lists.HeightNouns...), beginsWith(s, a.lists.Heights...))
	}
	if n == 0 || n == len(s) || clauseEnds.index(s) == n {
		return n > 0
	}
	return hasSuffix(s[:n], "水平") && a.isVerbAhead(strings.TrimPrefix(s[n:], "上")) // 在8.5%的较高水平运行, not 300名的较高水平人才
}

// movedRule stands for the rule of a change where nouns behind the numbers tell that they moved.
var movedRule = &rule.Rule{Rule: lexicon.Rule{Name: "moved", Role: "change"}}

// movedEach is the match of a list of rates of which a noun behind the last tells that each moved, and its verb only that they did:
// 分别录得4.7%、3.1%及5.2%的减幅; and the token behind that noun. It is nil where none does.
func (a *assembly) movedEach(list []int) (m *rule.Match, hi int) {
	first := &a.match[list[0]]
	if first.Rule.Role != "level" && first.Rule.Role != "share" {
		return nil, 0
	}
	dir, hi := a.movedOver(list[0], list[len(list)-1])
	if dir == "" {
		return nil, 0
	}
	as := *first
	as.Rule, as.Labels[rule.Whole] = movedRule, rule.Range{}
	as.Labels[rule.Verb] = rule.Range{Lo: hi - 1, Hi: hi}
	for j := list[len(list)-1] + 1; j < hi; j++ {
		if a.s.Tokens[j].Class == scan.Basis { // 12.3%及8.6%的按年升幅
			as.Labels[rule.BasisOf] = rule.Range{Lo: j, Hi: j + 1}
		}
	}
	return &as, hi
}

// ownShare reads a percentage that the noun behind it names as a share of no stated whole: 占据31%的市场份额. That is a level.
func (a *assembly) ownShare(k int, whole rule.Range, p phrase) bool {
	if whole.Hi > whole.Lo || !strings.HasPrefix(a.body[a.s.Nums[a.s.Tokens[k].Num].After:], "的") {
		return false
	}
	right := a.behind(k)
	name := strings.TrimPrefix(right.text(a), "的")
	if !endsIn(name, "份额", "份額") {
		return false
	}
	q := a.quantity(k)
	a.taken = max(a.taken, right.hi)
	keep := a.cur
	d := a.newDraft(k, name, p)
	d.Level = &q
	a.note(d, k, "level", &q)
	if keep != nil && len(a.drafts)-1 > a.first {
		a.cur = keep
	}
	return true
}

// beforeShare is the record told before the one at hand where that is a share, which moves by points, and the change is in percent:
// 销量210万台,市场份额15%,同比下降8%; else nil.
func (a *assembly) beforeShare(c *changeReading) *draft {
	d := a.cur
	if c.kind != "rate" || d.levelKind != "rate" || d.Level == nil || !endsIn(d.Indicator, "份额", "份額", "占比", "比重") || len(a.drafts)-a.first < 2 {
		return nil
	}
	if w := a.drafts[len(a.drafts)-2]; a.drafts[len(a.drafts)-1] == d && w.Level != nil && w.levelKind != "rate" && len(w.Changes) == 0 && w.Parent == d.Parent {
		return w
	}
	return nil
}

// overMovedRates gives the rates of a list to those of which the clause before tells that they moved, or how far they did beside
// others: 铜、铝价格环比下降,降幅分别为3%和2%; 白菜、青椒价格涨幅较大,幅度分别为12%、8%.
func (a *assembly) overMovedRates(s *spread) bool {
	ts := a.s.Tokens
	start := a.regionStart(s.m.Lo)
	bare := s.name == ""
	if s.m.Rule.Role != "level" || a.kind(s.list[0]) != "rate" || start < 3 || ts[start-1].Class != scan.Comma || bare && !s.each || !bare && s.name != "幅度" && !endsIn(s.name, a.lists.Growths...) || utf8.RuneCountInString(s.name) > 2 {
		return false
	}
	lo, verb := start-1, -1
	for lo > 0 && ts[lo-1].Classes&(clauseMarks&^scan.Of(scan.Dun)) == 0 && ts[lo-1].Class != scan.Among {
		if lo--; ts[lo].Class == scan.Num || ts[lo].Class == scan.Rank {
			return false
		}
		if ts[lo].Class != scan.Word && ts[lo].Classes&changeVerbs != 0 && lo > 0 {
			verb = lo
		}
	}
	at := *s
	if verb > lo && !bare {
		m := *s.m
		m.Rule, m.Labels[rule.Verb] = movedRule, rule.Range{Lo: verb, Hi: verb + 1}
		at.m, at.p, at.each = &m, a.between(lo, verb), true
		at.name = trimAny(trimAny(at.p.text(a), a.lists.OverMoved...), "同比", "环比", "按年", "按月")
		return a.overArea(&at) || a.overNamed(&at)
	}
	raw := a.clean(lo, start-1)
	for _, noun := range a.lists.Growths {
		i := strings.Index(raw, noun)
		if i <= 0 || !endsIn(raw[i+len(noun):], a.lists.Extremes...) {
			continue
		}
		at.p, at.each = a.between(lo, start-1), true
		if at.name = at.p.text(a); strings.Contains(at.name, noun) {
			at.name = at.name[:strings.Index(at.name, noun)]
		}
		names := a.lists.splitList(trimAny(trimAny(at.name, "同比", "环比", "按年", "按月"), "的"), len(s.list), a)
		if len(names) != len(s.list) {
			return false
		}
		for i := range names {
			names[i] = strings.TrimSuffix(names[i], "的") + noun
		}
		a.overSubjects(&at, names)
		return true
	}
	return false
}

// overNamed gives the numbers of a list to the subjects that its name lists.
func (a *assembly) overNamed(s *spread) bool {
	names := a.lists.splitList(s.name, len(s.list), a)
	if len(names) != len(s.list) {
		return false
	}
	a.overSubjects(s, names)
	return true
}

// overWithin gives the shares of a list to the parts of those within whom they are told: 受访者中男性、女性分别占45%和55%.
func (a *assembly) overWithin(s *spread) bool {
	w := s.m.Labels[rule.Whole]
	if s.m.Rule.Role != "share" || !s.each || w.Hi > w.Lo {
		return false
	}
	whole, names := a.withinWhom(s.name, len(s.list))
	if whole == "" {
		return false
	}
	a.shareOut(s, names, whole)
	return true
}

// withinWhom parts the whole that n parts are told within from their names: 高中教师 of 高中教师中男性、女性. It is "" where there is none.
func (a *assembly) withinWhom(s string, n int) (whole string, names []string) {
	for i := strings.LastIndex(s, "中"); i > 0; i = strings.LastIndex(s[:i], "中") {
		whole = s[:i]
		if utf8.RuneCountInString(whole) < 2 || !endsIn(whole, a.lists.WhomSigns...) && (endsIn(whole, "中") || !a.nominal(whole)) {
			continue
		}
		if names = a.lists.splitList(s[i+len("中"):], n, a); len(names) == n {
			return whole, names
		}
	}
	return "", nil
}

// nounOverList gives the records of a list of levels, from the n-th on, the noun behind its last number, where their names end in what was
// done: 两县分别新建3座、5座水库.
func (a *assembly) nounOverList(list []int, n int) {
	k := list[len(list)-1]
	if len(a.drafts)-n != len(list) || a.match[list[0]].Rule.Role != "level" || k+1 >= len(a.s.Tokens) || a.s.Tokens[k+1].Class != scan.Word || a.taken > k+1 {
		return
	}
	for _, d := range a.drafts[n:] {
		if w := a.cut(d.Indicator); d.Level == nil || len(w) == 0 || !strings.HasPrefix(w[len(w)-1].Tag, "v") {
			return
		}
	}
	r := a.behind(k)
	noun := strings.TrimPrefix(r.text(a), "的")
	if r.empty() || utf8.RuneCountInString(noun) < 2 || a.headVerb(noun) != "" && !endsIn(noun, a.lists.Aids...) {
		return
	}
	a.taken = max(a.taken, r.hi)
	for _, d := range a.drafts[n:] {
		if !strings.HasSuffix(d.Indicator, noun) {
			d.Indicator += noun
		}
	}
}

// itemMeasure names an item of a list that tells only what it is of, where the one before it tells the measure as well: 苹果产量12万吨、
// 梨3万吨; "" where it does not.
func (a *assembly) itemMeasure(r *levelReading) string {
	ts := a.s.Tokens
	start := a.regionStart(r.m.Lo)
	if !a.levelBefore() || start < 2 || ts[start-1].Class != scan.Dun || a.cur.token != start-2 && a.cur.token != start-3 || !r.right.empty() || len(r.p.pieces) != 1 || !r.p.period.Empty() || !sameUnit(a.cur.Level.Unit, r.figure(a).Unit) || r.kind == "count" && a.cur.Level.Unit != "头" && a.cur.Level.Unit != "只" {
		return ""
	}
	if n := utf8.RuneCountInString(r.left); n == 0 || n > 6 || a.lists.endsAsRate(r.left) || measureKind(r.left) > 0 || endsIn(r.left, a.lists.ItemSigns...) && !strings.HasSuffix(r.left, "贷款") {
		return ""
	}
	for _, m := range a.lists.ItemMeasures {
		of, ok := strings.CutSuffix(a.cur.Indicator, m)
		if !ok || utf8.RuneCountInString(of) > 8 || of == "" {
			continue
		}
		w := a.cut(r.left)
		verb := w[0].Tag == "v" && utf8.RuneCountInString(r.left[:w[0].End]) == 1 // 夹竹桃: a noun that the dictionary takes for a verb by its first character
		if !verb && !strings.HasPrefix(w[0].Tag, "n") || !strings.HasPrefix(w[len(w)-1].Tag, "n") {
			return ""
		}
		return r.left + m
	}
	return ""
}

// ofShare says whether a name tells the share of something without saying of what: 占出口总额的比重, 在出口总额中所占比重.
func ofShare(s string) bool {
	if !endsIn(s, "比重", "比例", "占比") {
		return false
	}
	return hasPrefix(s, "占") && !hasSuffix(s, "占比") || strings.Contains(s, "中所占") || strings.Contains(s, "中的比重") || strings.Contains(s, "中的占比") || strings.Contains(s, "中的比例")
}

// shareNamed is the name of such a share of what is named subject.
func (l *lists) shareNamed(subject, name string) string {
	if !strings.HasPrefix(name, "占") && !strings.HasPrefix(name, "在") {
		name = "在" + name
	}
	return l.growthless(trimAny(subject, l.Growths...)) + name
}

// sharesOver gives the numbers of a list that tells shares without whose to those whom the list told last named: 机电产品、农产品出口分别增长
// 11%和5%,占出口总额的比重分别上升4个和1个百分点.
func (a *assembly) sharesOver(s *spread) bool {
	n := len(s.list)
	if !s.each || !ofShare(s.name) || n > len(a.drafts)-a.first || !s.p.period.Empty() {
		return false
	}
	told := a.drafts[len(a.drafts)-n:]
	names := make([]string, n)
	for i, d := range told {
		if i > 0 && d.distr != n || d.lastKind == "point" {
			return false
		}
		names[i] = a.lists.shareNamed(d.Indicator, s.name)
	}
	places := make([]string, n)
	for i, d := range told {
		places[i] = d.Area
	}
	a.deal(s, names)
	for i, d := range a.drafts[len(a.drafts)-n:] {
		d.Area = places[i]
	}
	return true
}

// extremePlace parts a place that has most or least of what is measured from the end of a name: 收入最高的清河县. It is the length of the name
// without what picks the place out, -1 where none is.
func (a *assembly) extremePlace(s string) (name int, place string) {
	i := lastIndex(s, "最")
	if i < 0 {
		return -1, ""
	}
	_, who, ok := strings.Cut(s[i:], "的")
	if n := utf8.RuneCountInString(who); !ok || n < 2 || n > 8 || len(s[i:])-len(who) > len("最明显的") || !a.e.areas.whole(who) && (!endsIn(who, a.lists.RankedBodies...) || n < 3) {
		return -1, ""
	}
	return i, who
}

// dropSums takes out of the names of places that a list sums up by their number that number, and gives each what kind of place they are:
// 清河镇新增就业 of 清河、南岭两镇新增就业.
func (a *assembly) dropSums(names []string) {
	n := len(names)
	if n >= len(tallies) || tallies[n] == "" {
		return
	}
	i := strings.Index(names[n-1], tallies[n])
	if i <= 0 {
		return
	}
	sum := names[n-1][i:]
	kind := beginsWith(sum[len(tallies[n]):], a.lists.SummedPlaces...)
	if kind == 0 {
		return
	}
	for _, name := range names {
		if who, ok := strings.CutSuffix(name, sum); !ok || who == "" || utf8.RuneCountInString(who) > 4 || strings.Contains(who, "等") {
			return
		}
	}
	of := sum[len(tallies[n]) : len(tallies[n])+kind]
	rest := sum[len(tallies[n])+kind:]
	for j := range names {
		who := strings.TrimSuffix(names[j], sum)
		names[j] = strings.TrimSuffix(who, of) + of + rest
	}
}

// placesCounted is what is counted where the words before the number at token k name nothing but a kind of places, which the clause took for
// where it was counted: 贫困村由128个减少到35个.
func (a *assembly) placesCounted(k int, p *phrase) string {
	if n := a.s.Tokens[k].Num; n < 0 || a.s.Nums[n].UnitWord != "个" || p.area.Empty() {
		return ""
	}
	s := a.clear(p.area.Start, p.area.End)
	if n, kind := a.e.areas.read(s); n < len(s) || kind != "group" || !endsIn(s, a.lists.LocalLevels...) {
		return ""
	}
	if a.area.span == p.area {
		a.area, a.home = a.passed.area, a.passed.home
	}
	p.area = text.Span{}
	return s
}

// rankedBefore are the n subjects that the clause before token lo tells to stand high, which ranks behind it are told of in turn:
// 投资、消费增速均居全省前列,分别排第2、第3位; the phrase that they stand in, and whom they stand high among.
func (a *assembly) rankedBefore(lo, n int) (names []string, p phrase, scope string) {
	const far = 20 // tokens
	ts := a.s.Tokens
	if lo < 3 || ts[lo-1].Class != scan.Comma {
		return nil, phrase{}, ""
	}
	for j := lo - 2; j > 0 && j > lo-far && ts[j].Classes&clauseMarks == 0; j-- {
		if ts[j].Class != scan.RankVerb {
			continue
		}
		scope = strings.TrimSuffix(trimAny(a.clean(j+1, lo-1), "前列", "上游", "前茅"), "的")
		for j > 1 && (ts[j-1].Class == scan.Adverb || ts[j-1].Class == scan.Each) {
			j--
		}
		p = a.before(j)
		if names = a.lists.splitList(p.text(a), n, a); len(names) == n {
			return names, p, scope
		}
		break
	}
	return nil, phrase{}, ""
}

// shareTopic gives names that only tell apart who is meant what the clause before names of them all: 城市、农村 behind 特困人员标准同步提高.
func (a *assembly) shareTopic(s *spread, names []string) {
	if !s.each || s.m.Rule.Role != "level" || a.kind(s.list[0]) != "money" {
		return
	}
	for _, name := range names {
		if utf8.RuneCountInString(name) > 2 || endsMeasure(name) || measureKind(name) > 0 {
			return
		}
	}
	topic := a.subjectBefore(s.m.Lo)
	if !endsIn(topic, "标准", "价格", "待遇", "工资", "收入") {
		return
	}
	for i := range names {
		names[i] += topic
	}
}
