package extract

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"zhibiao/extract/internal/rule"
	"zhibiao/extract/internal/scan"
	"zhibiao/extract/numeral"
	"zhibiao/extract/text"
)

// levelOf gives a level to a subject that has one already: a new record of the same indicator.
func (a *assembly) levelOf(k int, m *rule.Match, of *draft) {
	q := a.quantity(k)
	d := a.newDraft(k, of.Indicator, phrase{})
	d.Parent, d.inherited = of.Parent, true
	if w := a.pulled(m); w != "" {
		d.Indicator, d.inherited = contributor(of.Indicator)+w, false
	}
	d.Level = &q
	a.note(d, k, "level", &q)
}

// direction of the verb that a match names.
func (a *assembly) direction(m *rule.Match) Direction {
	v := m.Labels[rule.Verb]
	for j := v.Lo; j < v.Hi; j++ {
		if w := trimSpace(a.s.Text(j)); a.s.Tokens[j].Class == scan.Word {
			if strings.HasPrefix(w, "多") || endsIn(w, "增", "增加", "增幅", "升幅", "涨幅") {
				return Up
			} else if strings.HasPrefix(w, "少") || endsIn(w, "降幅", "减幅", "跌幅", "跌势") {
				return Down
			}
		}
		switch a.s.Tokens[j].Class {
		case scan.Up, scan.Up1, scan.Above:
			return Up
		case scan.Down, scan.Down1, scan.Below:
			return Down
		}
	}
	for j := m.Lo; j < m.Hi; j++ {
		switch a.s.Tokens[j].Class {
		case scan.Above:
			return Up
		case scan.Below:
			return Down
		}
	}
	return ""
}

func (a *assembly) versusText(m *rule.Match) string {
	v := m.Labels[rule.Versus]
	s := trimAny(trimAny(a.clean(v.Lo, v.Hi), "再", "又"), a.lists.BehindVersus...)                           // 比历史最高水平还高出
	if v.Lo > 0 && v.Lo < v.Hi && beginsWith(s, "前", "后") > 0 && strings.HasSuffix(a.s.Text(v.Lo-1), "之") { // 比之前
		s = "之" + s
	}
	if of := trimAny(s, "预计", "日均"); of != "" { // 比“十三五”预计增加, 比2019年同期日均增长: of what is compared
		s = of
	}
	return s
}

// change adds the change at token k to a record.
func (a *assembly) change(k int, m *rule.Match, p phrase) {
	a.changeVersus(k, m, p, a.versusText(m))
}

// changeReading is what the steps share that read one change.
type changeReading struct {
	k      int // token of the number
	m      *rule.Match
	versus string     // what it is compared with, as written
	kind   string     // of the number
	q      Quantity   // the change
	p      phrase     // what stands before it
	name   string     // what changed, as p tells it; empty where p names nothing
	named  bool       // the sentence has a record already
	rate   string     // what the rate is called that percentage points are of, where the words of the comparison tell it
	from   rule.Range // the value that it started from, empty where none is told
}

// elidedSubject looks elsewhere for the subject of a change that no words directly before it name: behind the number, in the clause before, or in
// what the record before tells of.
func (a *assembly) elidedSubject(c *changeReading) {
	if c.name == "" && inUnits(c.kind) && (c.versus != "" || c.q.Basis != "") && strings.HasPrefix(a.body[a.s.Nums[a.s.Tokens[c.k].Num].After:], "的") {
		if r := a.behind(c.k); !r.empty() { // 比上年减少了1.2万吨的排放
			c.name = r.text(a)
		}
	}
	if c.name == "" && c.named && a.cur.end > 0 {
		if s := a.subjectBefore(c.m.Lo); s != "" { // 重大隐患数量首次降到两位数,比上年下降15%
			c.name = s
			if c.p.period.Empty() {
				c.p.period = a.timeOfClause(c.m.Lo)
			}
		}
	}
	if c.named && (c.name == "" || c.name == a.cur.Indicator) {
		if w := a.theirs(c); w != "" {
			c.name = w
		}
	}
	if c.name == "" && c.named && c.kind == "rate" && c.p.period.Empty() && (a.cur.Level == nil || a.spanAlone(c.m.Lo)) && a.cur.lastRole == "change" {
		if at := a.timeOfClause(c.m.Lo); at.Start > a.cur.end {
			c.p.period = at // 二季度增速由负转正,增长5%: of that time
		}
	}
	if c.name == "" && inUnits(c.kind) && c.versus == "" && a.ratedInBracket(c.k) {
		c.name = a.nounBefore(c.m.Lo)
	}
}

// changeVersus adds the change at token k, of what p names, to a record: against versus, where that is written.
func (a *assembly) changeVersus(k int, m *rule.Match, p phrase, versus string) {
	if ts := a.s.Tokens; m.Rule.Name == "multiple" && m.Lo > 0 && m.Lo < k && ts[m.Lo].Class == scan.To && ts[m.Lo-1].Class != scan.Word && ts[m.Lo-1].Classes&changeVerbs != 0 && !p.empty() {
		p = a.before(m.Lo - 1) // 限额提高到人均收入的6倍
	}
	c := changeReading{k: k, m: m, versus: versus, p: p, q: a.quantity(k), kind: a.kind(k)}
	c.q.Direction = a.changeDirection(k, m)
	if versus == "" && a.itemChange(k, m, p, &c.q) {
		return
	}
	if c.q.Value != nil && c.q.Value.Coef < 0 {
		c.q.Direction = Down
	}
	a.setBasis(&c.q, k, m, versus)
	a.ratePastTime(&c)
	a.changedSubject(&c)
	if of := c.name; a.improves(m) { // 综合成本率优化0.8个百分点
		if of == "" && c.named {
			of = a.cur.Indicator
		}
		if endsIn(of, a.lists.BetterLow...) {
			c.q.Direction = Down
		}
	}
	a.stripCause(&c)
	a.stripManner(&c)
	if c.named && a.lists.Reversing[c.name] { // 扭转一季度大幅下降14%的局面: of what was told before
		c.name, c.p.pieces = "", nil
	}
	if a.changeOfExtreme(&c) {
		return
	}
	a.elidedSubject(&c)
	if a.levelOfOther(&c) || a.increment(&c) || a.placesMoved(&c) {
		return
	}
	if c.name == "" && k+1 < len(a.s.Tokens) && a.s.Tokens[k+1].Class == scan.Word && inUnits(c.kind) && a.arrives(k, c.q.Unit) { // 增加5000个床位至2万个
		if r := a.behind(k); !r.empty() {
			c.p, c.name = r, r.text(a)
			a.taken = max(a.taken, r.hi)
		}
	}
	a.startOf(&c)
	d := a.changedRecord(&c)
	if d == nil {
		base := a.cur
		a.comparedLevel(&c)
		a.cur = base
		a.changeOfRate(&c)
		return
	}
	a.comparedLevel(&c)
	a.setFrom(&c, d)
	d.Changes = append(d.Changes, c.q)
	if d.Rule == "" {
		d.Rule = m.Rule.Name
	}
	a.note(d, k, "change", &c.q)
	a.asideOf(&c, d)
}

// changeLists are the lists of words that change.go reads.
type changeLists struct {
	// MovingVerbs tell how far something that is measured went, with an amount behind them: 上调, 高开.
	MovingVerbs map[string]bool

	// Reversing are verbs that say of a movement before that it is over: 扭转下降8%的局面.
	Reversing map[string]bool

	// OfMeasures begin the name of a measure, not that of what it is of.
	OfMeasures map[string]bool

	// Comparable end what a time is compared in, which is no name of what changed: 比上年平均水平提高.
	Comparable []string

	// Reckoned stand before a growth and tell how it was reckoned.
	Reckoned []string

	// BetterLow end the names of what is better the lower it is.
	BetterLow []string

	// Owing begin what a change is due to: 得益于订单回流.
	Owing []string

	// DueTo stand between what happened and the cause that is told of: 主要由于.
	DueTo []string

	// Making are verbs that begin a clause about what something led to: 致基本金属年减10%. MadeWords go on as words of their own.
	Making []string

	// MadeWords are the last characters of words that end in a verb of making and are no such verb: 致命.
	MadeWords []string

	// Causes are words that 因 stands in without telling a cause.
	Causes []string

	// PerHead tell of whom an amount is the mean.
	PerHead map[string]bool

	// Grows are verbs that tell of a rate where no unit stands behind their number.
	Grows map[string]bool

	// Outflows begin or end the names of what goes out, against which a net gain is told.
	Outflows []string

	// Inflows begin the names of what comes in, of which a net gain is a part and not a movement: 新增企业14家,净增7家.
	Inflows []string `list:"newly admissions inflows"`

	// Improving are verbs of movement that are also done to things, behind another act: 整治提升.
	Improving map[string]bool

	// Acts are those acts.
	Acts map[string]bool

	// RankedBodies end the names of those who move in a rank: 北坡乡, 城南派出所.
	RankedBodies []string

	// Relatives stand between what is said of a body and its name: 进步明显的有北坡乡.
	Relatives []string

	// Drivers are the verbs by which one thing makes another move: 以旧换新带动家电零售额.
	Drivers []string

	// LeadDrivers are those of them that are no part of a name that begins with them: 带动逆差.
	LeadDrivers []string `list:"drivers leadDrivers"`

	// MovedMeasures end what a measure is called that somebody sets for things: 收费标准.
	MovedMeasures []string

	// DrivingAdverbs tell how something was driven: 有力.
	DrivingAdverbs []string

	// Moving are those of leadDrivers that what they drive is never a name with: 推动停车位增至9万个.
	Moving []string

	// Proposing are the verbs by which a plan or a list names what it holds: 规划提出.
	Proposing []string

	// SettingAside begin what a growth rate leaves out or allows for: 剔除减税因素后.
	SettingAside []string

	// PartRates end the names of rates that the next subject may be told of without: 第一产业比重下降6.5个百分点,第二产业上升3.3个百分点.
	PartRates []string

	// OwnGains are increments that name what increased: 组织200名农民务工,每年增收90万元.
	OwnGains map[string]bool

	// RateWords name the rate of the indicator before them.
	RateWords []string

	// GrowthWords make an indicator the growth of it: 增加值增速.
	GrowthWords []string

	// YearlyWords may stand before the name of a rate: 年均增速.
	YearlyWords []string

	RateWordEnds endings `list:"rateWords"`

	// RateEndings are both.
	RateEndings endings `list:"rateWords rateEnds"`

	// Turning are the words between how something moved and how it moves now.
	Turning map[string]bool

	// BehindVersus stand behind what is compared with and are no part of it: 基础上.
	BehindVersus []string

	// BeforeCause are characters with which 因 or 由 ends another word: 原因, 诱因.
	BeforeCause []string

	// BeforeSuffer are characters with which 受 ends another word: 接受.
	BeforeSuffer []string

	// Proposers end the names of what sets goals: 规划, 报告.
	Proposers []string

	// ReckonedBy follow what a growth is reckoned with: 可比价格.
	ReckonedBy []string

	// Judged are what people rate: 质量, 能力.
	Judged []string

	// Judges end who rates or is rated: 选民.
	Judges []string

	// TimeEnds end words for a part of a time: 初期.
	TimeEnds []string
}

// theirs is what of the bodies counted at hand changed, where nothing else stands between their number and the change: 86家企业产值同比下降20%.
// "" where the change is of their number.
func (a *assembly) theirs(c *changeReading) string {
	const near = 4 // tokens
	ts := a.s.Tokens
	if a.cur.Level == nil || a.cur.levelKind != "count" || inUnits(c.kind) && sameUnit(c.q.Unit, a.cur.Level.Unit) || len(a.cur.Changes) > 0 {
		return ""
	}
	j := c.m.Lo - 1
	for lo := j - near; j > max(lo, 0) && (ts[j].Class == scan.Word || ts[j].Class == scan.Adverb); j-- {
	}
	if j < 0 || ts[j].Class != scan.Num || a.s.Nums[ts[j].Num].Start != a.cur.Level.Start {
		return ""
	}
	s := trimAny(a.clean(j+1, c.m.Lo), "均", "都")
	last := firstRune(lastRune(s))
	if !strings.ContainsRune(measures, last) || strings.ContainsRune("件案例人户", last) || strings.HasPrefix(s, "的") {
		return ""
	}
	words := a.cut(s)
	if len(words) < 2 || !strings.HasPrefix(words[0].Tag, "n") || words[len(words)-1].Start == 0 {
		return ""
	}
	at := len(words) - 1
	for at > 1 && a.lists.OfMeasures[s[words[at-1].Start:words[at-1].End]] { // 18种蔬菜平均批发价格
		at--
	}
	who, name := s[:words[at].Start], s
	if of, ok := strings.CutSuffix(a.cur.Indicator, s); ok { // what is counted are they, not what is told of them
		name, a.cur.Indicator = a.cur.Indicator, of+strings.TrimSuffix(who, "的")
	}
	return name
}

// nameBehindBase takes what changed out of what a match says it is compared with, where that is a time and nothing before it is named:
// 2012年比2011年投诉总数下降11%, 和上年同期比来访减少30件.
func (a *assembly) nameBehindBase(m *rule.Match) {
	ts := a.s.Tokens
	v := m.Labels[rule.Versus]
	if m.Rule.Name != "than" && m.Rule.Name != "than-ahead" && m.Rule.Name != "better-than" || v.Hi <= v.Lo {
		return
	}
	if m.Rule.Name == "than-ahead" && a.nameBehindBody(m, v) {
		return
	}
	start, base := m.Lo, rule.Range{Lo: v.Lo, Hi: v.Lo}
	for base.Hi < v.Hi && ts[base.Hi].Class == scan.Date {
		base.Hi++
	}
	if base.Hi == base.Lo && start > 1 && ts[start-1].Class == scan.Date && ts[start-2].Class == scan.With {
		start, base = start-2, rule.Range{Lo: start - 1, Hi: start}
	}
	from := max(base.Hi, v.Lo)
	if base.Hi == base.Lo || from >= v.Hi || ts[from].Class != scan.Word || beginsWith(trimSpace(a.s.Text(from)), "的", "末", "底", "初") > 0 {
		return
	}
	for j := from; j < v.Hi; j++ {
		if ts[j].Classes&scan.Of(scan.Than, scan.Comma, scan.Semi, scan.Num, scan.Date) != 0 {
			return
		}
	}
	p := a.between(from, v.Hi)
	name := p.text(a)
	if utf8.RuneCountInString(name) < 2 || endsIn(name, a.lists.Comparable...) {
		return
	}
	if before := a.before(start); !before.empty() || start == m.Lo && a.recordBefore() && before.period.Empty() {
		return // 录取3000人,比上年录取人数增加120人; but 蓄水9亿立方米,与上年相比水位上升3米: 相比 has closed the comparison
	}
	for j := base.Lo; j < base.Hi; j++ {
		a.referred[j] = true
	}
	m.Lo, m.Labels[rule.Versus] = v.Hi, base
}

// nameBehindBody does so where a body or a place is compared with, and says whether it is: 与城镇居民相比农村居民收入低3200元.
func (a *assembly) nameBehindBody(m *rule.Match, v rule.Range) bool {
	ts := a.s.Tokens
	end := v.Lo - 1
	if end < 2 || ts[end].Class != scan.ThanEnd {
		return false
	}
	with := a.regionStart(end)
	if ts[with].Class != scan.With || with+1 >= end {
		return false
	}
	for j := with + 1; j < v.Hi; j++ {
		if j != end && ts[j].Class != scan.Word {
			return false
		}
	}
	a.taken = max(a.taken, v.Lo)
	m.Lo, m.Labels[rule.Versus] = v.Hi, rule.Range{Lo: with + 1, Hi: end}
	return true
}

// heldAhead takes what a change is against from the clause before it, where that says of what changed only that it is above or below it:
// 亩产明显高于对照田和常规田,分别增产15%和8%.
func (a *assembly) heldAhead(m *rule.Match) {
	const far = 12 // tokens of that clause behind its verb
	ts := a.s.Tokens
	if m.Rule.Name != "change" || m.Lo < 3 || ts[m.Lo-1].Class != scan.Comma {
		return
	}
	for j := m.Lo; j < m.Hi; j++ {
		if ts[j].Class == scan.Basis {
			return
		}
	}
	hi := m.Lo - 1
	for j := hi - 1; j > 0 && j > hi-far && ts[j].Classes&clauseMarks == 0; j-- {
		switch {
		case ts[j].Class == scan.Above && a.direction(m) == Up, ts[j].Class == scan.Below && a.direction(m) == Down:
			if j+1 < hi && ts[j+1].Class != scan.Num && !(m.Hi <= len(ts) && a.kind(m.Hi-1) == "rate" && endsIn(trimSpace(a.s.Text(j-1)), a.lists.GrowthWords...)) { // not 税收增速低于全省,下降2%
				m.Lo, m.Labels[rule.Versus] = j, rule.Range{Lo: j + 1, Hi: hi}
			}
			return
		case ts[j].Class == scan.Num, ts[j].Class == scan.Open, ts[j].Class == scan.Close, ts[j].Class == scan.Than:
			return
		}
	}
}

// ratePastTime takes the name of a rate off the time that percentage points are compared with: 比1-7月降幅收窄4.8个百分点 is of the 降幅.
func (a *assembly) ratePastTime(c *changeReading) {
	v := c.m.Labels[rule.Versus]
	if c.kind != "point" || v.Hi-v.Lo < 2 || a.s.Tokens[v.Hi-2].Class != scan.Date {
		return
	}
	if w := strings.TrimPrefix(trimSpace(a.s.Text(v.Hi-1)), "的"); a.lists.isRateWord(w) && w != "占比" && w != "比重" {
		c.rate = w
		c.q.Versus = strings.TrimSuffix(strings.TrimSuffix(c.q.Versus, w), "的")
	}
}

// changeDirection is the way that the change at token k went: as its pace or its verb tells, else up: 以年均8%的幅度递减.
func (a *assembly) changeDirection(k int, m *rule.Match) Direction {
	if d := a.pace(k); d != "" {
		return d
	}
	if d, _ := a.movedBy(k); d != "" && m.Rule.Role != "change" {
		return d
	}
	if d := a.direction(m); d != "" {
		return d
	}
	return Up
}

// inUnits says whether a number of a kind is told in units of its own, not as a rate or a multiple of something: 86台, not 8%.
func inUnits(kind string) bool { return kind != "rate" && kind != "point" && kind != "multiple" }

// outsideBracket is the phrase that the bracket which a comparison opens at token lo stands behind, where no number does: 不良贷款率
// of 不良贷款率（比年初下降1个百分点）为5%; empty where there is none.
func (a *assembly) outsideBracket(lo int) phrase {
	ts := a.s.Tokens
	if lo < 2 || ts[lo].Classes&scan.Of(scan.Than, scan.With, scan.Basis) == 0 || ts[lo-1].Class != scan.Open || ts[lo-2].Class != scan.Word || ts[lo-2].End != ts[lo-1].Start {
		return phrase{}
	}
	n := a.regionStart(lo - 1)
	if n > 0 && (ts[n-1].Class == scan.Num || ts[n-1].Class == scan.After) || strings.Contains(a.body[ts[n].Start:ts[lo-1].Start], "最") { // 300家企业（比上年增长5%）, 最高的为甲县(同比增长5%)
		return phrase{}
	}
	return a.before(lo - 1)
}

// leaveBrackets leaves the groups that brackets opened.
func (a *assembly) leaveBrackets() {
	for n := len(a.groups); n > 0 && a.groups[n-1].bracket; n = len(a.groups) {
		a.groups = a.groups[:n-1]
	}
}

// changedSubject decides what the phrase names, and which record is at hand where it names nothing new: 起诉73件98人,件数下降4.8%.
func (a *assembly) changedSubject(c *changeReading) {
	if c.name = c.p.text(a); c.name == "" {
		if p := a.aheadOfBracket(c.m.Lo); !p.empty() {
			c.p, c.name = p, p.text(a)
		} else if p := a.outsideBracket(c.m.Lo); !p.empty() {
			a.leaveBrackets()
			c.p, c.name = p, p.text(a)
		}
	}
	if d := a.countedAbove(c.name); d != nil {
		c.name = d.Indicator + c.name
		return
	}
	if len(c.p.pieces) == 1 && a.partPlace(c.k, c.name) {
		c.p.area, c.name = c.p.pieces[0], a.groups[len(a.groups)-1].parent.Indicator
	}
	if d := a.countedBy(c.name); d != nil && c.p.period.Empty() && c.p.area.Empty() { // 起诉73件98人,件数下降4.8%
		a.cur, c.name, c.p = d, "", phrase{}
	} else if d := a.cur; c.name == "" && d != nil && ofYearBefore(d) && len(a.drafts)-a.first > 1 && a.drafts[len(a.drafts)-1] == d {
		if now := a.drafts[len(a.drafts)-2]; now.Level != nil && now.Indicator == d.Indicator && !ofYearBefore(now) {
			a.cur = now // 受理97件,去年同期为120件,同比下降
		}
	}
	c.named = a.cur != nil && len(a.drafts) > a.first
	a.byHowMuch(c)
	if act := a.moreOf(c.m); act != "" && (c.name != "" || !c.named) && !strings.HasSuffix(c.name, act) {
		c.name += act
	}
	if c.kind == "multiple" && (c.name == "恢复" || c.name == "恢復" || c.name == "相当于") { // 恢复到2019年同期的1.2倍
		c.name = ""
		if c.q.Basis == YearOnYear {
			c.q.Basis, c.q.Versus = Other, strings.TrimSuffix(c.versus, "的")
		}
	}
}

// moreOf is the act that 多 or 少 begins as the verb of a match: 多发电, 少蓄水.
func (a *assembly) moreOf(m *rule.Match) string {
	v := m.Labels[rule.Verb]
	if v.Hi <= v.Lo || a.s.Tokens[v.Lo].Class != scan.Word {
		return ""
	}
	w := trimSpace(a.s.Text(v.Lo))
	for _, c := range []string{"多", "少"} {
		if act, ok := strings.CutPrefix(w, c); ok {
			return act
		}
	}
	return ""
}

// improves says whether the verb of a change tells that something became better, not which way it went: 改善, 优化.
func (a *assembly) improves(m *rule.Match) bool {
	for j := m.Lo; j < m.Hi; j++ {
		switch a.s.Text(j) {
		case "改善", "优化", "好转":
			return true
		}
	}
	return false
}

// stripCause takes off the name what is told of the cause of the change: 以旧换新带动家电零售额增长8%.
func (a *assembly) stripCause(c *changeReading) {
	for _, w := range a.lists.Owing {
		if hasPrefix(c.name, w) && utf8.RuneCountInString(c.name[len(w):]) > 2 {
			c.name = c.name[len(w):]
			c.p.cut(a, len(w))
		}
	}
	in := charsOf(c.name)
	for _, w := range a.lists.DueTo { // 罪案上升主要由于骗案增加300宗: what is told of is the cause
		if !in.may(w) {
			continue
		}
		if i := strings.Index(c.name, w); i >= 0 && utf8.RuneCountInString(c.name[i+len(w):]) >= 2 {
			c.p.cut(a, i+len(w))
			c.name = c.name[i+len(w):]
			break
		}
	}
	if n := a.lists.madeAt(c.name); n > 0 {
		c.p.cut(a, n)
		c.name = c.name[n:]
	}
	if strings.HasPrefix(c.name, "受") && strings.HasSuffix(c.name, "影响") && !c.p.area.Empty() { // 甲国则受海啸影响减少38%
		if c.p.pieces, c.name = nil, ""; a.cur != nil && len(a.drafts) > a.first {
			c.name = a.cur.Indicator
		}
	}
	if n := a.actor(c.name, "", ""); n > 0 && (c.q.Basis != "" || !inUnits(c.kind)) && a.lists.actorNoun(c.name[:n]) && !endsIn(c.name[:n], "单位", "家庭", "企业", "公司", "机构") && a.acting(c.name[n:]) { // 海关查获走私案件同比上升21%: as the levels beside it
		c.name = c.name[n:]
		c.p.cut(a, n)
	}
	if n := a.lists.causeAt(c.name); n > 0 { // 出口因外需转弱下降3%
		c.name = c.name[:n]
		c.p.keep(a, n)
	}
	if n := a.lists.drivenAt(c.name); n > 0 {
		c.name = c.name[n:]
		c.p.cut(a, n)
	}
}

// madeAt is the length of such a verb at the start of s.
func (l *lists) madeAt(s string) int {
	for _, w := range l.Making {
		if rest, ok := strings.CutPrefix(s, w); ok && utf8.RuneCountInString(rest) >= 2 && (len(w) > len("致") || utf8.RuneCountInString(rest) >= 3 && beginsWith(rest, l.MadeWords...) == 0) {
			return len(w)
		}
	}
	return 0
}

// causeAt is where the cause begins that s tells behind its subject: 出口因外需转弱, 零件受关税影响; 0 where it tells none.
func (l *lists) causeAt(s string) int {
	const least = len("出口")
	if i := strings.Index(s, "因"); i >= least && beginsWith(s[i:], l.Causes...) == 0 && !endsIn(s[:i], l.BeforeCause...) && utf8.RuneCountInString(s[i:]) > 3 {
		return i
	}
	if i := strings.Index(s, "受"); i >= least && strings.Contains(s[i:], "影响") && !endsIn(s[:i], l.BeforeSuffer...) {
		return i
	}
	return 0
}

// stripManner takes off the name what tells how, when or of what remainder it changed, and settles what that leaves: 确保提前比2010年翻一番.
func (a *assembly) stripManner(c *changeReading) {
	switch c.name {
	case "若", "如", "如果", "倘若", "假如": // 若与去年同期比较,减少1万人
		c.name, c.p = "", phrase{}
	case "时间": // 6年时间减少8000人
		if a.cur != nil && len(a.drafts) > a.first {
			c.name = ""
		}
	case "历史性", "历史性地", "周", "单日", "当日", "当周", "全周", "日", "月", "年", "盘中", "同样": // 确保提前比2010年翻一番, 周跌1.6%
		c.name = ""
	}
	if a.tellsManner(c.name) { // 收入9000元、8000元,同步增长6%
		c.name = ""
	}
	if c.named && a.lists.PerHead[c.name] && a.cur.Level != nil && strings.Contains(a.cur.Indicator, c.name) { // 农民人均收入8125元,人均增收1320元: by so much more
		c.name, c.p.pieces = "", nil
	}
	if strings.HasPrefix(c.name, "每") && utf8.RuneCountInString(c.name) <= 4 && (c.named || strings.Contains(c.q.Unit, "/") && a.clauseNaming(c.k, a.regionStart(c.m.Lo)) != "") { // 涨幅最大的是茭白,每公斤涨2元; 单产每公顷5400公斤,每公顷比上年增产90公斤
		c.name, c.p.pieces = "", nil
	}
	if a.lists.theSame(c.name) { // 这一比例比上年提高2个百分点
		c.name = ""
	}
	for _, w := range [...]string{"按可比价", "可比价", "按不变价", "不变价"} { // 工业增加值可比价增长5%
		if of, ok := strings.CutSuffix(c.name, w); ok && len(of) >= len("产值") {
			c.name = of
			break
		}
	}
	if t := trimAny(c.name, "出现", "呈现", "迎来"); t != c.name && c.kind == "rate" { // 销量出现了4%的回升
		c.name = t
		c.p.keep(a, len(t))
	}
	if slices.Contains(a.lists.Reckoned, c.name) { // 可比增长5%
		c.name = ""
	}
	for _, w := range a.lists.SettingAside { // 产值剔除停产因素后增长7.8%
		if i := strings.Index(c.name, w); i >= 2*len("产") && a.lists.setsAside(c.name[i:]) && beginsWith(c.name[i+len(w):], "因素", "影响") == 0 {
			c.name = c.name[:i]
			break
		}
	}
	if t := trimAny(c.name, a.lists.Reckoned...); t != c.name && a.lists.setsAside(t) {
		c.name = "" // 扣除特殊因素后可比增长2%
	}
	if c.named && a.lists.setsAside(c.name) { // 考虑留抵退税因素后增长13.1%: of the same
		c.name = ""
	}
	if n := a.lists.urgedAt(c.name); n > 0 && utf8.RuneCountInString(c.name[n:]) > 3 && len(c.p.pieces) > 0 && (c.kind != "point" || a.lists.endsAsRate(c.name)) {
		c.p.cut(a, n) // 带动逆差下降9.9%: what it moved, not that it did
		c.name = c.name[n:]
	}
	if t := a.lists.themed(c.name); strings.HasPrefix(c.name, "以") && t != c.name { // 以纸浆为代表的大宗商品进口
		c.p.cut(a, len(c.name)-len(t))
		c.name = t
	}
	if rest, ok := strings.CutPrefix(c.name, "提出"); ok && utf8.RuneCountInString(rest) > 3 {
		c.name = rest // 提出工业投资增长40%左右
	}
	if (c.name != "" || !c.p.period.Empty()) && c.q.Basis == FromTo {
		c.q.Basis = "" // its own subject: what the one before came from is not its base
	}
	if c.named && ofShare(c.name) && a.cur.lastRole != "share" {
		c.name = a.lists.shareNamed(a.cur.Indicator, c.name) // 加工贸易增长5%,占全市比重提升1个百分点
	}
}

// changeOfExtreme reads a change of which the words before it tell whose is the most: 增速最高的为青田县(同比增长5%).
func (a *assembly) changeOfExtreme(c *changeReading) bool {
	if c.name != "" {
		return false
	}
	ind, at := a.extreme(c.m.Lo)
	if ind == "" {
		return false
	}
	d := a.newDraft(c.k, ind, phrase{})
	d.Area = a.clear(at.Start, at.End)
	a.addChange(d, c.k, &c.q)
	return true
}

// levelOfOther reads a number that is what the other indicator amounts to, not how far this one is from it: 低于人口增长率20%.
func (a *assembly) levelOfOther(c *changeReading) bool {
	v := c.m.Labels[rule.Versus]
	if c.kind != "rate" || v.Hi <= v.Lo || c.m.Rule.Name != "above" || !a.lists.endsAsRate(c.versus) && a.behind(c.k).empty() {
		return false
	}
	q := a.quantity(c.k)
	vp := a.between(v.Lo, v.Hi)
	ind := vp.text(a)
	if r := a.behind(c.k); !r.empty() {
		ind = r.text(a)
	}
	d := a.newDraft(c.k, ind, vp)
	d.Level = &q
	keep := a.cur
	a.note(d, c.k, "level", &q)
	if keep != nil && c.named {
		a.cur = keep
	}
	return true
}

// isIncrement says whether an amount that came or went has no base that it is a change from: 贷款增加8.6万亿元, not 贷款比上年增加8.6万亿元.
func (a *assembly) isIncrement(c *changeReading) bool {
	if v := c.m.Labels[rule.Verb]; inUnits(c.kind) && c.name == "" && c.named && a.netOf(a.clean(v.Lo, v.Hi)) {
		return a.explicitBasis(c.k, c.m) == ""
	}
	if v := c.m.Labels[rule.Verb]; inUnits(c.kind) && c.kind != "money" && c.q.Basis == "" && c.versus == "" && c.name != "" && a.lists.Improving[a.clean(v.Lo, v.Hi)] && a.lists.Acts[c.name] {
		return true // 整治提升281家: so many were
	}
	if v := c.m.Labels[rule.Verb]; c.q.Unit == "" && a.lists.Grows[a.clean(v.Lo, v.Hi)] && a.behind(c.k).empty() {
		return false // 产值13亿元,增长25: a rate that has lost its sign
	}
	if c.named && c.name == a.cur.Indicator && a.cur.Level != nil && a.cur.Level.BaseUnit == c.q.BaseUnit && a.behindBracket(c.m.Labels[rule.Verb].Lo) { // 运输业(1.4万人)则增加900人
		return false
	}
	if a.ratedInBracket(c.k) {
		return false
	}
	if inUnits(c.kind) && c.name != "" && c.versus == "" && a.explicitBasis(c.k, c.m) == "" && a.moreBehind(c.k) {
		return true // 存款增加5亿元,同比多增2亿元: the increment itself is what is compared
	}
	if c.kind == "count" && c.name == "" && c.q.Basis == "" && c.versus == "" && a.movesMeasure(c.k) {
		return true // 下调86种药品的零售价格: of so many
	}
	if !inUnits(c.kind) || c.q.Basis != "" || c.versus != "" || placeUnit(c.q.Unit) || a.moves(c.m) || a.arrives(c.k, c.q.Unit) {
		return false
	}
	if c.name == "" && c.named && a.cur.Level != nil && sameUnit(a.cur.Level.Unit, c.q.Unit) && a.behind(c.k).empty() {
		return false
	}
	if n := len(a.recordChanges(c)); c.name == "" && n > 0 && a.cur.Changes[n-1].Direction == c.q.Direction && a.behind(c.k).empty() {
		return false // 降低成本3.6个百分点,减少20万元: one movement
	}
	if c.named && c.name != "" && a.cur.lastRole == "change" && a.cur.Level == nil && len(a.cur.Changes) > 0 && a.cur.Changes[0].Versus != "" && sameUnit(a.cur.Changes[0].Unit, c.q.Unit) {
		return false // 报告病例数较2018年减少7例,死亡数增加1例: against the same
	}
	return a.explicitBasis(c.k, c.m) == ""
}

// movesMeasure says whether the things that the number at token k counts are those whose measure, named behind them, was moved.
func (a *assembly) movesMeasure(k int) bool {
	r := a.behind(k)
	s := r.text(a)
	return !r.empty() && utf8.RuneCountInString(s) > 2 && (a.lists.endsAsRate(s) || endsIn(s, a.lists.MovedMeasures...))
}

// recordChanges are the changes of the record at hand where it has no level and the last thing told of it is the rate or the points by which it
// changed.
func (a *assembly) recordChanges(c *changeReading) []Quantity {
	if !c.named || a.cur.Level != nil || a.cur.lastRole != "change" || inUnits(a.cur.lastKind) {
		return nil
	}
	return a.cur.Changes
}

// moreBehind says whether the clause behind the number at token k tells by how much more or less that was: 同比多增, 比上年少减.
func (a *assembly) moreBehind(k int) bool {
	const near = 6 // tokens
	ts := a.s.Tokens
	if k+2 >= len(ts) || ts[k+1].Class != scan.Comma || ts[k+2].Class != scan.Basis && ts[k+2].Class != scan.Than {
		return false
	}
	for j := k + 3; j < len(ts) && j < k+near && ts[j].Class != scan.Num && ts[j].Classes&clauseMarks == 0; j++ {
		if beginsWith(a.s.Text(j), "多增", "多减", "少增", "少减") > 0 {
			return true
		}
	}
	return false
}

// behindBracket says whether nothing but adverbs stands between a bracket and token k.
func (a *assembly) behindBracket(k int) bool {
	for k > 0 && a.s.Tokens[k-1].Class == scan.Adverb {
		k--
	}
	return k > 0 && a.s.Tokens[k-1].Class == scan.Close
}

// nounBefore is what the clause before that of token k names, where it says no more: 包括网购骗案,增164宗(+13.8%)、求职骗案,增102宗(+40.3%).
func (a *assembly) nounBefore(k int) string {
	ts := a.s.Tokens
	hi := a.regionStart(k) - 1
	if hi < 1 || ts[hi].Class != scan.Comma {
		return ""
	}
	lo := hi
	for lo > 0 && (ts[lo-1].Class == scan.Word || ts[lo-1].Class == scan.Adverb || ts[lo-1].Class == scan.Dun && !a.behindBracket(lo-1)) {
		lo--
	}
	if lo == hi {
		return ""
	}
	p := a.between(lo, hi)
	s := strings.TrimPrefix(p.text(a), "及")
	if i := strings.LastIndex(s, "包括"); i >= 0 {
		s = s[i+len("包括"):]
	}
	w := a.cut(s)
	if utf8.RuneCountInString(s) < 2 || strings.ContainsAny(w[0].Tag[:1], "vpdr") || !strings.HasPrefix(w[len(w)-1].Tag, "n") {
		return ""
	}
	return s
}

// ratedInBracket says whether a rate with a sign stands in brackets behind the number at token k, so that it is by how much something rose:
// 增164宗(+13.8%).
func (a *assembly) ratedInBracket(k int) bool {
	ts := a.s.Tokens
	if k+3 >= len(ts) || ts[k+1].Class != scan.Open || ts[k+2].Class != scan.Num || ts[k+3].Class != scan.Close {
		return false
	}
	return a.s.Nums[ts[k+2].Num].Signed && a.kind(k+2) == "rate"
}

// netOf says whether a verb tells what is left of what came in when what went out, told last, is taken off: 新登记360户,注销120户,净增240户.
func (a *assembly) netOf(verb string) bool {
	if !strings.HasPrefix(verb, "净增") || a.cur == nil || a.cur.Level == nil {
		return false
	}
	for _, w := range a.lists.Outflows {
		if hasPrefix(a.cur.Indicator, w) || hasSuffix(a.cur.Indicator, w) {
			return true
		}
	}
	return beginsWith(a.cur.Indicator, a.lists.Inflows...) > 0
}

// increment reads an increment without a base as a level whose indicator keeps the verb: 新增, 贷款增加8.6万亿元.
func (a *assembly) increment(c *changeReading) bool {
	if !a.isIncrement(c) {
		return false
	}
	v := c.m.Labels[rule.Verb]
	verb := a.clean(v.Lo, v.Hi)
	q := c.q
	q.Direction, q.Basis, q.Versus = "", "", ""
	if d := a.cur; c.name == "" && c.named && d.end == 0 && d.Level == nil && len(d.Changes)+len(d.Shares)+len(d.Ranks) == 0 { // a subject that a list was just given
		d.Indicator += verb
		d.Level = &q
		a.note(d, c.k, "level", &q)
		return true
	}
	if c.name == "" && !c.named { // 山区学生人数减少最多,减少了3000人
		c.name = a.subjectBefore(c.m.Lo)
	}
	ind := c.name + verb
	r := a.behind(c.k)
	if !r.empty() {
		ind = c.name + verb + r.text(a)
	}
	if c.name == "" && c.named && r.empty() && !a.lists.OwnGains[verb] && !a.netOf(verb) {
		ind = a.cur.Indicator
	}
	if lo := a.regionStart(c.m.Lo); c.name != "" && lo > 0 && a.s.Tokens[lo-1].Class == scan.Semi { // what is lost may be less than what one part gains
		a.closeGroups(c.k, ind, &q)
	}
	d := a.newDraft(c.k, ind, c.p)
	d.Level = &q
	if !r.empty() && r.next == 0 && r.hi+1 < len(a.s.Tokens) && a.joins(r.hi) && a.isNum(r.hi+1) { // 增加20部客车、60个班次
		a.taken = max(a.taken, r.hi)
		d.verb = c.name + verb
	}
	if r.next > 0 { // 增加40个名额及增加200张券
		a.takenAt = r.next
		for j := r.lo; j < len(a.s.Tokens) && a.s.Tokens[j].End <= r.next; j++ {
			a.taken = max(a.taken, j+1)
		}
	}
	a.note(d, c.k, "level", &q)
	return true
}

// placesMoved reads places of a rank that a body moved by, whose name is who moved and not what: 北坡乡上升了6位.
func (a *assembly) placesMoved(c *changeReading) bool {
	placed := false
	if placeUnit(c.q.Unit) && c.name == "" && !c.p.area.Empty() && (c.named || len(a.drafts) > 0) { // 北坡乡上升了6位
		c.p.pieces = []text.Span{c.p.area}
		c.p.area = text.Span{}
		c.name, placed = c.p.text(a), true
	}
	if !placeUnit(c.q.Unit) || c.name == "" || len(c.p.pieces) == 0 || !placed && !endsIn(c.name, a.lists.RankedBodies...) {
		return false
	}
	s := c.p.pieces[len(c.p.pieces)-1]
	base, _ := a.inherit(c.k)
	if d := a.lastWhole(); base == "" && d != nil {
		base = d.Indicator
	}
	if c.named {
		base = a.cur.Indicator
	}
	for _, of := range a.lists.Relatives { // 进步明显的有北坡乡
		if i := lastIndex(a.body[s.Start:s.End], of); i >= 0 {
			s.Start += i + len(of)
		}
	}
	a.setArea(s)
	c.p.pieces = nil
	d := a.newDraft(c.k, base, c.p)
	d.inherited = true
	a.addChange(d, c.k, &c.q)
	return true
}

// startOf sets where the value stands that the change started from, which only the first item of a list has: 由5%、7%分别提高到8%、9%.
func (a *assembly) startOf(c *changeReading) {
	c.from = c.m.Labels[rule.FromQ]
	if c.from.Hi > c.from.Lo {
		if a.done[c.from.Lo] { // the items of a list share the match, not its base
			c.from.Hi = c.from.Lo
		}
		a.done[c.from.Lo] = true
	}
}

// ownChange leaves the change at token k without the base that its rule found for it, where that number is a change of its own:
// 比上年少蓄水3亿立方米,少11%.
func (a *assembly) ownChange(k int) {
	m := &a.match[k]
	f, v := m.Labels[rule.FromQ], m.Labels[rule.Verb]
	if !a.has[k] || f.Hi <= f.Lo || v.Lo < f.Hi || !a.has[f.Lo] || a.match[f.Lo].Rule.Role != "change" || a.match[f.Lo].Labels[rule.Verb].Hi != f.Lo || a.match[f.Lo].Labels[rule.Versus].Hi == 0 {
		return
	}
	m.Lo, m.Labels[rule.FromQ], m.Labels[rule.Versus] = v.Lo, rule.Range{}, rule.Range{}
}

// changedRecord is the record that the change belongs to: the one at hand, an earlier one, or a new one; nil where percentage points are
// those of a rate that has no record yet: 销售额86亿元,提高2个百分点.
func (a *assembly) changedRecord(c *changeReading) *draft {
	unnamed := c.name == "" && c.named
	if unnamed && (c.kind == "rate" || c.kind == "point" || inUnits(c.kind)) {
		if w := a.partsDone(c); w != nil {
			a.cur, a.groups = w, a.groups[:len(a.groups)-1]
			if c.kind != "point" || w.Level != nil {
				return w
			}
			return nil
		}
	}
	if c.name == "" && a.inBracket.owned && a.s.Tokens[c.m.Lo].Start >= a.inBracket.span.End && !(unnamed && a.cur.Area == a.area.text && a.cur.end > a.inBracket.span.Start) {
		if of, _ := a.toldToMove(c.m.Lo); of != "" { // 货值录得升幅,尤其是泰国（升7%）和越南（升4%）
			d := a.newDraft(c.k, of, c.p)
			d.Parent, d.inherited = "", true
			return d
		}
	}
	switch {
	case unnamed && a.elsewhere(&c.p): // 东片增长5%,西片增长7%
		return a.sameOf(c)
	case (c.kind == "point" || a.cur != nil && a.cur.distr > 1) && unnamed && a.cur.end == 0: // a subject that a list was just given
		return a.cur
	case c.kind == "point" && unnamed && a.rateBefore() != nil:
		return a.rateBefore()
	case c.kind == "point" && c.named && c.name != "" && a.rateOfBearer(c.name) != nil:
		return a.rateOfBearer(c.name)
	case c.kind == "point" && !a.attachesPoints(c.name):
		return nil
	case unnamed && c.kind == "rate" && a.cur.Level != nil && len(a.cur.Changes) > 0 && a.leadsTo(c.k): // 人次增加9%至14万,去年减少6%至13万
		return a.sameOf(c)
	case unnamed && (a.laterPeriod(c) || !c.p.period.Empty() && a.cur.end < c.p.period.Start && a.spanAlone(c.m.Lo)): // 一季度增长8.4%,二季度增长8.2%: the same indicator at another time
		return a.sameOf(c)
	case unnamed:
		if w := a.outgrown(c); w != nil {
			a.cur = w
			return w
		}
		return a.recordInUnit(c)
	case c.name == "":
		ind, _ := a.inherit(c.k)
		if dir, _ := a.movedBy(c.k); dir != "" { // 电器的销货量升幅最大,录得33.2%的升幅
			ind = strings.TrimPrefix(trimAny(ind, a.lists.Growths...), "期间")
		}
		d := a.newDraft(c.k, ind, c.p)
		d.inherited = true
		return d
	case c.named && c.name == a.cur.Indicator && a.cur.Level != nil && c.p.area.Empty() && c.p.period.Empty() && !(c.kind == "rate" && a.leadsTo(c.k)):
		return a.cur // 日均用电7.5亿千瓦时,日均用电增长6.6%: told over
	}
	return a.changedNew(c)
}

// toldToMove is what the sentence says before token hi, without a number, that it recorded a rise or a fall in, and which: 输往各地的货值均录得跌幅.
func (a *assembly) toldToMove(hi int) (what string, dir Direction) {
	const far = 80 // tokens
	ts := a.s.Tokens
	for j := hi - 1; j > 1 && hi-j < far; j-- {
		if ts[j].Class == scan.Semi || ts[j].Class == scan.Stop || ts[j].Class == scan.Comma && ts[j-1].Class != scan.Word && ts[j-1].Classes&changeVerbs != 0 && ts[j-2].Class == scan.Word {
			return "", "" // 旅客增长,其中日本（升5%）: something else moved since
		}
		if ts[j].Class == scan.Colon && ts[j-1].Classes&(scan.Of(scan.Up)|scan.Of(scan.Down)) != 0 && ts[j-1].Class != scan.Word { // 各地楼价均上升:
			if dir = Down; ts[j-1].Class == scan.Up {
				dir = Up
			}
			return a.movedAhead(j-1, j), dir
		}
		if ts[j-1].Class == scan.Word || !ts[j-1].Classes.Has(scan.Reach) || !endsIn(a.s.Text(j-1), "录得", "出现") {
			continue
		}
		switch w := a.s.Text(j); {
		case beginsWith(w, "升幅", "增幅", "增长", "涨幅") > 0:
			dir = Up
		case beginsWith(w, "跌幅", "降幅", "减幅", "下跌") > 0:
			dir = Down
		default:
			continue
		}
		return a.movedAhead(j-1, j), dir
	}
	return "", ""
}

// movedAhead is what the clause before token hi names, "" where there is a number in it before token end.
func (a *assembly) movedAhead(hi, end int) string {
	lo := a.regionStart(hi)
	if lo >= hi || a.numIn(lo, end) {
		return ""
	}
	p := a.between(lo, hi)
	return p.text(a)
}

// outgrown is the whole of the record at hand where that has not enough to have grown by so much, so that the change is told of the
// whole again: 完成造林8200亩,其中油茶600亩,比上年增加900亩; else nil.
func (a *assembly) outgrown(c *changeReading) *draft {
	n := len(a.groups)
	l := a.cur.Level
	if n == 0 || a.groups[n-1].bracket || c.q.Direction != Up || c.q.Masked || !inUnits(c.kind) || l == nil || l.BaseValue == nil || c.q.BaseValue == nil || !sameUnit(l.Unit, c.q.Unit) {
		return nil
	}
	w := a.groups[n-1].parent
	if w == a.cur || a.cur.Parent != w.Indicator || w.Level == nil || w.Level.BaseValue == nil || c.q.BaseValue.Float64() <= l.BaseValue.Float64() || c.q.BaseValue.Float64() >= w.Level.BaseValue.Float64() {
		return nil
	}
	return w
}

// partsDone is the whole whose parts add up to it, where the change stands behind a comma and none of them was told to have moved, so that it is
// told of the whole again: 活动56场,包括展览21场和讲座35场,较上年增加7%; else nil.
func (a *assembly) partsDone(c *changeReading) *draft {
	n := len(a.groups)
	start := a.regionStart(c.m.Lo)
	if n == 0 || a.groups[n-1].bracket || c.p.hi > c.p.lo || start == 0 || a.s.Tokens[start-1].Class != scan.Comma || a.groups[n-1].parent == a.cur || len(a.list(c.k)) > 1 || !a.makeUp(&a.groups[n-1]) {
		return nil
	}
	return a.groups[n-1].parent
}

// makeUp says whether the parts of a group, of which none was told to have moved, add up to its whole: to its amount, or to what part it is itself.
func (a *assembly) makeUp(g *group) bool {
	w := g.parent
	if w == nil || len(a.drafts)-g.at < 2 || len(a.drafts)-g.at > maxList {
		return false
	}
	whole := amountOf(w)
	if whole == nil || whole.BaseValue == nil {
		return false
	}
	sum, near := 0.0, whole.BaseValue.Float64()*1e-9
	for _, d := range a.drafts[g.at:] {
		q := amountOf(d)
		if d.Parent != w.Indicator || q == nil || q.BaseValue == nil || len(d.Changes) > 0 || !sameUnit(q.Unit, whole.Unit) {
			return false
		}
		if sum += q.BaseValue.Float64(); strings.HasSuffix(q.Unit, "%") {
			near = 0.15 // each was rounded
		}
	}
	return math.Abs(sum-whole.BaseValue.Float64()) <= near
}

// amountOf is what d comes to, or the only share that it tells; nil where it tells neither.
func amountOf(d *draft) *Quantity {
	switch {
	case d.Level != nil:
		return d.Level
	case len(d.Shares) == 1:
		return &d.Shares[0]
	}
	return nil
}

// sameOf is a new record of the indicator at hand, for another place or time: 东片增长5%,西片增长7%.
func (a *assembly) sameOf(c *changeReading) *draft {
	was := a.cur
	if inUnits(c.kind) && was.levelKind == "rate" { // 人口2306万人,增加率为3.2‰,平均每天增加204人
		was = a.recordInUnit(c)
	}
	name := was.Indicator
	if c.kind == "rate" { // GDP下降5.6%,二季度降幅收窄2个百分点,上半年下降3.8%: of what has that rate
		if w := a.ofRate(name); w != nil {
			name = w.Indicator
		}
	}
	d := a.newDraft(c.k, name, c.p)
	d.Parent, d.inherited = was.Parent, true
	return d
}

// laterPeriod says whether the phrase names a time, other than that of the record at hand, that the same is told of: 二季度增长8.2%.
func (a *assembly) laterPeriod(c *changeReading) bool {
	at := c.p.period
	return !at.Empty() && !lasting(a.clear(at.Start, at.End)) && at.Start > a.cur.periodAt && a.cur.end < at.Start && a.cur.Period != "" && !valueCompared[c.m.Rule.Name]
}

// ofRate is the record of the sentence whose growth the rate called name is; nil where there is none.
func (a *assembly) ofRate(name string) *draft {
	for _, w := range a.lists.Growths {
		of, ok := strings.CutSuffix(name, w)
		for i := len(a.drafts) - 1; ok && i >= a.first && i > len(a.drafts)-maxList; i-- {
			if a.drafts[i].Indicator == of {
				return a.drafts[i]
			}
		}
	}
	return nil
}

// recordInUnit is the last record of the sentence that is counted as the change is, else the one at hand: 优良天数318天,优良率87.1%,同比增加9天.
func (a *assembly) recordInUnit(c *changeReading) *draft {
	d := a.cur
	if w := a.beforeShare(c); w != nil {
		return w
	}
	if c.kind == "rate" && d.Level == nil && len(d.Changes) > 0 && d.Changes[len(d.Changes)-1].Unit == "个百分点" {
		if w := a.ofRate(d.Indicator); w != nil { // 均价上涨3.7%,涨幅比上月收窄9.4个百分点,同比上涨25.5%: of the price
			return w
		}
	}
	if inUnits(c.kind) && (d.Level == nil || !sameUnit(d.Level.Unit, c.q.Unit)) {
		for i := len(a.drafts) - 1; i >= a.first; i-- {
			if w := a.drafts[i]; w.Level != nil && sameUnit(w.Level.Unit, c.q.Unit) && !w.versus {
				return w
			}
		}
	}
	return d
}

// changedNew is the record of a change whose phrase names it: a new one, or the one that a list gave that name already: 用电量增长8%.
func (a *assembly) changedNew(c *changeReading) *draft {
	name := a.lists.achieved(c.name)
	if c.named && a.lists.isRateWord(name) {
		name = a.cur.Indicator + name
	}
	if !c.named && a.lists.isRateWord(name) && c.p.area.Empty() { // 出口快速增长,增速高出全省5个百分点
		name = a.topicBefore(c.m.Lo) + name
	}
	if a.lists.TimedMeans[name] && c.named && a.levelBefore() { // 客运量达3600万人次,日均增长4.1%
		name += a.cur.Indicator
	}
	if of := a.topicOf(c.m.Lo, name); of != "" && c.p.area.Empty() {
		name = of + name // 家电产品,上半年产量增长9%
	} else if measureKind(name) > 0 && utf8.RuneCountInString(name) <= 4 && c.p.area.Empty() {
		topic := a.topicBefore(c.m.Lo)
		if topic == "" {
			if lo, end := a.clauseAhead(c.m.Lo); lo < end && !a.holdsNum(lo, end) {
				topic = a.topicOfState(lo, end)
			}
		}
		if endsIn(topic, "业", "产业", "企业", "主体", "领域") { // 装备制造业快速扩张,用电量增长8%
			name = topic + name
		}
	}
	if n := len(a.groups); n > 0 && a.apart(&a.groups[n-1], name, nil) {
		a.groups = a.groups[:n-1]
	}
	if sub := a.itemPart(name, phrase{}, c.p); sub != "" {
		name = sub
		for i := len(a.drafts) - 1; i >= a.first && i >= len(a.drafts)-4; i-- {
			if d := a.drafts[i]; d.Indicator == name && len(d.Changes) == 0 {
				return d
			}
		}
	}
	return a.newDraft(c.k, name, c.p)
}

// changeOfRate reads percentage points of a rate that has no record yet as a change of its own, and goes on about the level:
// 销售额86亿元,增长8%,提高2个百分点.
func (a *assembly) changeOfRate(c *changeReading) {
	base := a.rateName(c)
	parent := ""
	if c.named {
		parent = a.cur.Parent
	}
	keep := a.cur
	d := a.newDraft(c.k, base, c.p)
	if c.named && c.name == "" {
		d.Parent = parent
	}
	if a.kind(c.from.Lo) == "rate" || c.from.Hi <= c.from.Lo { // 46%的居民持卡,较上年的41%提高5个百分点
		a.setFrom(c, d)
	}
	a.addChange(d, c.k, &c.q)
	a.asideOf(c, d)
	if c.name == "" && keep != nil {
		a.cur = keep // what follows goes on about the level
		a.cur.end = max(a.cur.end, c.q.End)
	}
}

// rateName is the rate that percentage points are of: the share told just before, the rate that is named, or that of what is named:
// 占全省的6.4%,提高4.8个百分点.
func (a *assembly) rateName(c *changeReading) string {
	base := c.name
	if base == "" && c.named {
		base = a.cur.Indicator
	} else if rate := a.rateToldLast(); base == "" && rate != "" {
		return rate
	} else if base == "" {
		base, _ = a.inherit(c.k)
	}
	switch {
	case c.named && a.cur.lastRole == "share" && c.name == "" && !endsIn(c.versus, "增速", "增幅", "增长"): // not 占全省的6.4%,较全省增速高1.8个百分点
		if a.cur.whole == "" {
			return base + "占比"
		}
		return base + "占" + a.cur.whole + "比重"
	case c.named && a.lists.isRateWord(c.name):
		return strings.TrimSuffix(a.cur.Indicator, c.name) + c.name
	case endsIn(base, a.lists.GrowthWords...): // 增速居全市第2位,高于全市平均3.6个百分点
		return base
	case c.named && c.name == "" && c.rate != "":
		return base + c.rate
	case c.named && c.name == "" && a.cur.rate != "":
		return base + a.cur.rate
	case c.named && c.name == "" && endsIn(base, "价格") && a.cur.lastRole == "change" && a.cur.lastKind == "rate":
		return base + "涨幅" // 价格上涨4.3%,低于全省3.2个百分点
	case c.name == "" && len(a.drafts) == a.first && a.lists.endsAsRate(base) && !endsIn(base, a.lists.GrowthWords...): // 参合率达到95%。较上年提高了40个百分点
		return base
	case c.name != "" && c.versus != "" && finalRune(base) == finalRune(c.versus) && !endsMeasure(base): // 甲党领先乙党5个百分点: by what is told of both
		return base
	case c.name != "" && !a.lists.endsAsRate(base) && a.lists.rateAt(c.versus) != "": // 城市比农村增幅高2个百分点
		return base + a.lists.rateAt(c.versus)
	case (c.name == "" || !a.lists.endsAsRate(base)) && !endsIn(base, "价格"):
		return base + a.rateOf(c.name)
	}
	return base
}

// rateAt is the rate of movement that s ends in by name: 增幅 of 农村增幅; "" where it ends in none.
func (l *lists) rateAt(s string) string {
	if n := len(s) - len("增幅"); n > 0 && l.isRateWord(s[n:]) {
		return s[n:]
	}
	return ""
}

// valueCompared are the rules of a change against something that is told with its value.
var valueCompared = map[string]bool{"than-value": true, "from-value": true, "from-then": true, "with-value": true, "above-value": true}

// comparedLevel gives a record of its own to what a value is compared with that is no earlier state of it: 比核定的编制240人超出13人.
func (a *assembly) comparedLevel(c *changeReading) {
	v := c.m.Labels[rule.Versus]
	plan := a.lists.ofPlan(c.q.Versus)
	if c.from.Hi <= c.from.Lo || c.q.Basis != Other || !valueCompared[c.m.Rule.Name] || a.holdsTime(v) && !plan {
		return
	}
	vp := a.between(v.Lo, v.Hi)
	level := a.quantity(c.from.Lo)
	of := a.newDraft(c.from.Lo, vp.text(a), vp)
	if plan { // 比计划产量58万吨增产3万吨
		of.Indicator, of.Status = c.q.Versus, Target
	}
	of.Level, of.versus = &level, true
	a.note(of, c.from.Lo, "level", &level)
	c.from.Hi = c.from.Lo
}

// setFrom gives the change the value that it started from: 由下降14.1%转为增长8%.
func (a *assembly) setFrom(c *changeReading, d *draft) {
	if c.from.Hi <= c.from.Lo {
		return
	}
	f := a.quantity(c.from.Lo)
	if f.Unit == "" && inUnits(c.kind) {
		f.Unit = c.q.Unit
	} else if f.Unit == "" && d.Level != nil { // 较2018年的79689更增加11%: counted as the level is
		f.Unit = d.Level.Unit
	}
	a.result.Figures++
	if v := c.from.Lo - 1; v >= 0 { // 由下降14.1%转为增长8%
		switch a.s.Tokens[v].Class {
		case scan.Down, scan.Down1:
			f.Direction = Down
		case scan.Up, scan.Up1:
			f.Direction = Up
		}
	}
	c.q.From = &f
	f.Period = a.timeIn(c.m.Labels[rule.Versus])
}

// urgedAt is the length of the verb of driving that s begins with, and of how it was done before it: 有效带动; 0 where none stands there, or
// nothing was driven.
func (l *lists) urgedAt(s string) int {
	n := beginsWith(s, l.DrivingAdverbs...)
	v := beginsWith(s[n:], l.LeadDrivers...)
	if n += v; v == 0 || utf8.RuneCountInString(s[n:]) < 2 || strings.HasPrefix(s[n:], "的") {
		return 0
	}
	return n
}

// drivenAt is where what was made to move begins in s: 以旧换新带动家电零售额; 0 where nothing is.
func (l *lists) drivenAt(s string) int {
	for _, w := range l.LeadDrivers {
		if i := strings.Index(s, w); i > 3 && (slices.Contains(l.Drivers, w) || endsIn(s[:i], l.DrivingAdverbs...)) && utf8.RuneCountInString(s[i+len(w):]) >= 2 && !strings.HasPrefix(s[i+len(w):], "的") { // not 以旧换新带动的销售
			return i + len(w)
		}
	}
	return 0
}

// proposed is the length of the verb at the start of s by which a plan names what shall be reached: 提出, 设定; or of 包括, by which a list
// of such things is told; 0 where what is counted is what was proposed: 提出意见30条.
func (l *lists) proposed(s, kind string) int {
	in := charsOf(s)
	for _, w := range l.Proposing {
		if !in.may(w) {
			continue
		}
		i := strings.Index(s, w)
		if i < 0 || i+len(w) == len(s) || i > 0 && !endsIn(s[:i], l.Proposers...) {
			continue
		}
		rest := s[i+len(w):]
		if end, _ := utf8.DecodeLastRuneInString(rest); kind == "rate" && l.endsAsRate(rest) || kind != "count" && kind != "rate" && strings.ContainsRune(measures, end) || l.endsAsRate(rest) {
			return i + len(w)
		}
		return 0
	}
	return 0
}

// setsAside says whether s only tells what a growth rate leaves out or allows for: 剔除减税因素后, 考虑增值税留抵退税等因素.
func (l *lists) setsAside(s string) bool {
	for _, w := range l.SettingAside {
		if hasPrefix(s, w) {
			return endsIn(s, "后", "因素", "影响", "等因素")
		}
	}
	return strings.HasPrefix(s, "按") && endsIn(s, l.ReckonedBy...) // 按自然口径计算
}

// lasting says whether a time only tells how long: 16年间, 五年来.
func lasting(s string) bool {
	if n, ok := numeral.Scan(s, 0); ok && n.End > 0 && s[n.End:] == "年" && n.Value.Coef < 100 { // 五年增长1.5倍
		return true
	}
	return yearIn(s) == 0 && endsIn(s, "年间", "年来", "年里", "年中", "年内")
}

// rateOf is the rate that percentage points behind name are of: the one that the sentence told last of others, 第一产业比重下降3.5个百分点,
// 第二产业上升3.3个百分点; else a growth rate.
func (a *assembly) rateOf(name string) string {
	if endsIn(name, a.lists.Judged...) {
		return "" // 财政收入质量高于平均水平3个百分点: it is told in points itself
	}
	if d := a.cur; name != "" && d != nil && len(a.drafts) > a.first && d.Level == nil && d.lastKind == "point" && d.lastRole == "change" {
		for _, w := range a.lists.PartRates {
			if hasSuffix(d.Indicator, w) && !strings.Contains(d.Indicator, "占"+w) && utf8.RuneCountInString(name) <= utf8.RuneCountInString(d.Indicator)-utf8.RuneCountInString(w)+2 {
				return w
			}
		}
	}
	if endsIn(name, a.lists.Judges...) {
		return "" // 中间选民上升7个百分点: people and parties have shares, no growth
	}
	return "增速"
}

// timeIn is the time that stands among the tokens of r: 2010年 of 2010年第六次人口普查; all of them where none does.
func (a *assembly) timeIn(r rule.Range) string {
	lo, hi := r.Hi, r.Lo
	for j := r.Lo; j < r.Hi; j++ {
		if a.s.Tokens[j].Class == scan.Date || a.s.Tokens[j].Class == scan.Basis {
			lo, hi = min(lo, j), j+1
		}
	}
	if lo >= hi {
		lo, hi = r.Lo, r.Hi
	}
	return strings.TrimSuffix(a.clean(lo, hi), "的")
}

// elsewhere says whether a phrase that names nothing but a place tells the same of another place than the record at hand.
func (a *assembly) elsewhere(p *phrase) bool {
	d := a.cur
	if p.area.Empty() && d.end > 0 && d.Area != "" && a.area.span.Start >= d.end && a.area.text != d.Area && a.clauseNames(a.area.span) { // 东部占36%,其次是西部,占30%
		return true
	}
	return !p.area.Empty() && d.Area != "" && d.end > 0 && p.area.Start >= d.end && a.clear(p.area.Start, p.area.End) != d.Area
}

// clauseNames says whether the clause before the one at hand says no more than that what is next is at s: 其次是西部.
func (a *assembly) clauseNames(s text.Span) bool {
	ts := a.s.Tokens
	hi := a.clauseStart - 1
	if hi < 1 || hi >= len(ts) || ts[hi].Class != scan.Comma || ts[hi-1].End != s.End {
		return false
	}
	lo := hi
	for lo > 0 && ts[lo-1].Classes&clauseMarks == 0 && hi-lo < 4 {
		lo--
	}
	return a.lists.NextInRow[trimSpace(a.s.Text(lo))] || strings.HasSuffix(a.s.Text(hi-2), "是")
}

// planSpan says whether s names the years of a five-year plan: “十一五”.
func planSpan(s string) bool {
	return plans[strings.Trim(trimAny(trimSpace(s), "的", "期", "时期", "期间"), "“”\"")] > 0
}

// holdsTime says whether a time stands among the tokens of r.
func (a *assembly) holdsTime(r rule.Range) bool {
	for j := r.Lo; j < r.Hi; j++ {
		if a.s.Tokens[j].Class == scan.Date || a.s.Tokens[j].Class == scan.Basis || planSpan(a.s.Text(j)) || endsIn(trimAny(strings.TrimSpace(a.s.Text(j)), "的"), a.lists.TimeEnds...) {
			return true
		}
	}
	return false
}

// moves says whether the verb of a match tells of a value that moved, not of an amount that came or went: 上升, 提高, not 增加.
func (a *assembly) moves(m *rule.Match) bool {
	v := m.Labels[rule.Verb]
	verb := a.clean(v.Lo, v.Hi)
	if endsIn(verb, "涨", "跌", "挫") { // 大涨24元
		return true
	}
	return a.lists.MovingVerbs[verb]
}

// arrives says whether the number at token k is followed by the level that it leads to, in the same unit: 减少6800人至367万人.
func (a *assembly) arrives(k int, unit string) bool {
	ts := a.s.Tokens
	j := k + 1
	switch {
	case j+1 >= len(ts):
		return false
	case ts[j].Class == scan.Comma: // 减少569宗,至4084宗; 减少15万人,减至36万人
		if j++; ts[j].Class == scan.Word || ts[j].Class == scan.Date {
			return false
		}
		if ts[j].Classes&(changeVerbs|scan.Of(scan.To)) != 0 && j+1 < len(ts) && ts[j+1].Classes.Has(scan.To) {
			j++
		}
	case ts[j].Class == scan.Word && ts[j].Start == ts[k].End: // 增加5000个床位至2万个
		j++
	}
	if !ts[j].Classes.Has(scan.To) && !(j == k+1 && ts[j].Start == ts[k].End && beginsWith(a.s.Text(j), "达") > 0) { // 净增60公里达190公里
		return false
	}
	for j++; j < len(ts) && ts[j].Class == scan.Bound; j++ {
	}
	return j < len(ts) && ts[j].Class == scan.Num && sameUnit(a.s.Nums[ts[j].Num].Unit, unit)
}

// leadsTo says whether 至 and a level follow the rate at token k: 减少16%至1190万.
func (a *assembly) leadsTo(k int) bool {
	ts := a.s.Tokens
	j := k + 1
	if j >= len(ts) || ts[j].Start != ts[k].End || !ts[j].Classes.Has(scan.To) {
		return false
	}
	for j++; j < len(ts) && ts[j].Class == scan.Bound; j++ {
	}
	return j < len(ts) && ts[j].Class == scan.Num && a.kind(j) != "rate"
}

// placeUnit says whether a unit counts places of a rank.
func placeUnit(u string) bool {
	return u == "位" || u == "个位次" || u == "位次" || u == "名次" || u == "个名次"
}

// rateBefore is the last record of the sentence that amounts to a rate and has no change yet, where the current one is no rate:
// 优良天数318天,优良率87.1%,同比增加9天,提高2.5个百分点; nil where there is none.
func (a *assembly) rateBefore() *draft {
	if a.attachesPoints("") || a.cur.lastRole == "share" {
		return nil
	}
	for i := len(a.drafts) - 1; i >= a.first && i >= len(a.drafts)-4; i-- {
		d := a.drafts[i]
		if d == a.cur && d.lastRole == "change" && d.lastKind == "rate" { // 贡献率45%;服务业增长6%,高于全市1个百分点: of its growth
			return nil
		}
		if d.Level != nil && strings.HasSuffix(d.Level.Unit, "%") && len(d.Changes) == 0 && !d.versus && !a.lists.ofPlan(d.Indicator) {
			return d
		}
	}
	return nil
}

// rateToldLast is the rate that the sentence before ended with, where the one at hand has no record yet: 参合21万人,参合率为95%。较上年提高2个百分点;
// empty where it ended otherwise, or with how that rate moved.
func (a *assembly) rateToldLast() string {
	n := len(a.drafts)
	if n != a.first || n <= a.atParagraph {
		return ""
	}
	d := a.drafts[n-1]
	if d.Level == nil || d.inBracket || d.versus || len(d.Changes)+len(d.Shares) > 0 || !strings.HasSuffix(d.Level.Unit, "%") || !a.lists.endsAsRate(d.Indicator) {
		return ""
	}
	return d.Indicator
}

// rateOfBearer is the record of the sentence whose rate is that of the body named: 甲组治愈率为72%,乙组为51%,甲组比乙组高21个百分点; nil where none is.
func (a *assembly) rateOfBearer(name string) *draft {
	for i := len(a.drafts) - 1; i >= a.first && i >= len(a.drafts)-maxList; i-- {
		d := a.drafts[i]
		if of, ok := strings.CutPrefix(d.Indicator, name); ok && of != "" && d.Level != nil && strings.HasSuffix(d.Level.Unit, "%") && a.lists.endsAsRate(of) {
			return d
		}
	}
	return nil
}

// attachesPoints says whether percentage points belong to the last record: it is a rate itself.
func (a *assembly) attachesPoints(name string) bool {
	if a.cur == nil || len(a.drafts) == a.first {
		return name != "" && a.lists.endsAsRate(name)
	}
	if name != "" {
		return a.lists.endsAsRate(name) && !a.lists.isRateWord(name)
	}
	d := a.cur
	if d.Level != nil && d.lastKind == "money" && ofPrice(d.Indicator) { // 中间价报7.1168元,调升86个基点
		return true
	}
	if d.lastRole == "share" {
		return false
	}
	if d.Level != nil && (d.lastRole == "level" || d.lastKind == "point") && d.Level.Unit == "" && endsIn(strings.TrimRight(d.Indicator, "”’」』》"), "指数", "系数", "指數", "係數") { // 综合指数97.0,提高3.4个百分点
		return true
	}
	if d.Level != nil && (d.lastRole == "level" && (d.lastKind == "rate" || d.lastKind == "point") || strings.HasPrefix(d.Level.Unit, "%")) { // 拉动增长2.3个百分点,比上年提高0.4个百分点, as well
		return true
	}
	return d.Level == nil && len(d.Changes) > 0 && (d.lastKind == "point" || d.lastRole == "change" && strings.HasSuffix(d.Indicator, "率") && !endsIn(d.Indicator, a.lists.GrowthWords...))
}

// growthless is s without the words that make it the growth of something: 增加值年均增速占比重 is no share of a rate.
func (l *lists) growthless(s string) string {
	for _, w := range l.GrowthWords {
		if of, ok := strings.CutSuffix(s, w); ok && of != "" {
			return trimAny(of, "年均", "同比", "平均", "年平均")
		}
	}
	return s
}

// ofPrice says whether an indicator is a price, which may move by points.
func ofPrice(s string) bool {
	return endsIn(s, "价", "价格", "汇率", "利率", "点位")
}

func (l *lists) isRateWord(s string) bool {
	if i := strings.Index(s, "年平均"); i > 0 { // 两年平均增速
		if n, ok := numeral.Scan(s, 0); ok && n.End == i {
			s = s[i:]
		}
	}
	if !l.RateWordEnds.may(s) {
		return false
	}
	for _, w := range l.YearlyWords {
		s = strings.TrimPrefix(s, w)
	}
	for _, w := range l.RateWords {
		if s == w {
			return true
		}
	}
	return false
}

func (l *lists) endsAsRate(s string) bool {
	return l.RateEndings.end(s) && !endsIn(s, "态度", "制度")
}

// joinsItems says whether the 和 or 与 at token j joins the last of those that the movement at token k is told of, and names nothing that
// they are compared with: 萝卜、白菜和芹菜价格环比持平, 油和米的价格均持平.
func (a *assembly) joinsItems(j, k int) bool {
	ts := a.s.Tokens
	if j > 1 && ts[j-1].Class == scan.Word && ts[j-2].Class == scan.Dun {
		return true
	}
	for i := j + 1; i < k; i++ {
		if ts[i].Class == scan.Basis && i+1 < k || (ts[i].Class == scan.Adverb || ts[i].Class == scan.Each) && endsIn(a.s.Text(i), "均", "都", "皆") {
			return i > j+1
		}
	}
	return false
}

// turnsFlat reads how something moved by the number at token k, and moves no more, as a change from the one to the other: 由上月上涨3.6%转为持平.
func (a *assembly) turnsFlat(k int) bool {
	const near = 8 // tokens
	ts := a.s.Tokens
	if k+2 >= len(ts) || !a.lists.Turning[a.s.Text(k+1)] || ts[k+2].Class != scan.Flat || k == 0 || ts[k-1].Classes&changeVerbs == 0 || ts[k-1].Class == scan.Word {
		return false
	}
	from := k - 2
	for from >= 0 && from > k-near && ts[from].Class != scan.From && ts[from].Classes&clauseMarks == 0 {
		from--
	}
	if from < 0 || ts[from].Class != scan.From {
		return false
	}
	was := a.quantity(k)
	if was.Direction = Up; ts[k-1].Classes&scan.Of(scan.Down, scan.Down1) != 0 {
		was.Direction = Down
	}
	for j := from; j < k; j++ {
		if ts[j].Class == scan.Date {
			was.Period, a.referred[j] = a.clear(ts[j].Start, ts[j].End), true
		}
	}
	t := &ts[k+2]
	q := Quantity{Literal: a.body[t.Start:t.End], Start: t.Start, End: t.End, Bound: Exact, Direction: Flat, From: &was}
	m := rule.Match{Lo: from, Hi: k + 3}
	a.setBasis(&q, k, &m, "")
	p := a.before(from)
	d := a.cur
	if name := p.text(a); name != "" || d == nil || len(a.drafts) == a.first {
		if name == "" {
			name, _ = a.inherit(k)
		}
		d = a.newDraft(k, name, p)
		d.Rule = "flat"
	}
	a.addChange(d, k, &q)
	a.done[k+2] = true
	return true
}

// addChange adds the change of the number at token k to record d.
func (a *assembly) addChange(d *draft, k int, q *Quantity) {
	d.Changes = append(d.Changes, *q)
	a.note(d, k, "change", q)
}

// levelsOut says whether 持平 with another span than that a year before is said of the growth that the record at hand was just told to have.
func (a *assembly) levelsOut(q *Quantity, with rule.Range) bool {
	d := a.cur
	return (q.Basis == PeriodOn || q.Basis == Other && a.withinYear(with)) && d.lastRole == "change" && d.lastKind == "rate" && !ofPrice(d.Indicator) && !a.lists.endsAsRate(d.Indicator) &&
		len(d.Changes) > 0 && d.Changes[len(d.Changes)-1].Basis != PeriodOn
}

// withinYear says whether a time among the tokens of r is a part of the year that is told of: 1-2月份.
func (a *assembly) withinYear(r rule.Range) bool {
	for j := r.Lo; j < r.Hi; j++ {
		if t := a.s.Text(j); a.s.Tokens[j].Class == scan.Date && yearIn(t) == 0 && containsAny(t, []string{"月", "季", "半年"}) && beginsWith(t, "去年", "上年", "前年") == 0 {
			return true
		}
	}
	return false
}

// flat adds a change that states no number: 持平, 翻番.
func (a *assembly) flat(k int, dir Direction) {
	t := &a.s.Tokens[k]
	if a.done[k] {
		return
	}
	if k+1 < len(a.s.Tokens) && a.s.Tokens[k+1].Class == scan.Num && a.s.Tokens[k+1].Start == t.End || k < a.taken {
		return // 1个行业持平: what is said of those counted
	}
	if k+1 < len(a.s.Tokens) && a.lists.Turning[a.s.Text(k+1)] {
		return // 由持平转为上涨0.3%: where it came from
	}
	if dir != Flat && a.s.Text(k) != "成倍" {
		return
	}
	q := Quantity{Literal: a.body[t.Start:t.End], Start: t.Start, End: t.End, Bound: Exact, Direction: dir}
	m := rule.Match{Lo: k, Hi: k + 1}
	versus := ""
	for j := k - 1; j >= 0 && j > k-5; j-- {
		if c := a.s.Tokens[j].Class; c == scan.Than || c == scan.With && dir == Flat && !a.joinsItems(j, k) { // 与上年持平; not 粮食和油料产量成倍增长
			versus = a.clean(j+1, k)
			m.Lo = j
			break
		}
		if a.s.Tokens[j].Class == scan.Comma {
			break
		}
	}
	a.setBasis(&q, k, &m, versus)
	p := a.before(m.Lo)
	name := p.text(a)
	if d := a.countedBy(name); d != nil && p.period.Empty() && p.area.Empty() { // 事故1起、死亡3人,同比起数持平
		a.cur, name, p = d, "", phrase{}
	}
	switch {
	case name == "" && (a.cur == nil || len(a.drafts) == a.first):
		return
	case name == "" && a.cur.lastRole == "share": // 占全市的8.4%,与上年持平: of the share
		was := a.cur
		name = was.Indicator + "占比"
		if was.whole != "" {
			name = was.Indicator + "占" + was.whole + "比重"
		}
		a.cur = a.newDraft(k, name, p)
		a.cur.Parent, a.cur.Rule = was.Parent, "flat"
	case name == "" && versus != "" && a.levelsOut(&q, rule.Range{Lo: m.Lo + 1, Hi: k}): // 同比增长6.1%,与上月持平: its growth
		was := a.cur
		a.cur = a.newDraft(k, was.Indicator+a.rateOf(""), p)
		a.cur.Parent, a.cur.Area, a.cur.Rule = was.Parent, was.Area, "flat"
	case name != "":
		if a.cur != nil && len(a.drafts) > a.first && a.lists.isRateWord(name) {
			name = a.cur.Indicator + name
		}
		a.newDraft(k, name, p)
		a.cur = a.drafts[len(a.drafts)-1]
		a.cur.Rule = "flat"
	}
	a.cur.Changes = append(a.cur.Changes, q)
	a.note(a.cur, k, "change", &q)
	a.result.Figures--
}
