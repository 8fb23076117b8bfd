package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"zhibiao/extract/internal/rule"
	"zhibiao/extract/internal/scan"
	"zhibiao/extract/text"
)

// percentReading is what the steps share that read one percentage beside its whole.
type percentReading struct {
	k      int    // token of the percentage
	p      phrase // what stands before it
	left   string // the text of p
	right  phrase // what stands behind it
	r      string // the text of right
	bound  int    // token behind the words before it, without those of a bound: 的近七成
	direct bool   // no copula stands between those words and the number
	of     bool   // what stands behind it begins with 的: 98.9%的人口
	told   bool   // the sentence has a record already
}

// percentOf reads a percentage whose whole stands beside it without 占.
func (a *assembly) percentOf(k int, m *rule.Match, p, right phrase, left string) bool {
	ts := a.s.Tokens
	if m.Rule.Name != "level" || beginsWith(right.text(a), a.lists.StandingWords...) > 0 { // 白队19%垫底
		return false
	}
	bound := m.Lo
	for bound > 0 && (ts[bound-1].Class == scan.Bound || ts[bound-1].Class == scan.Adverb) {
		bound--
	}
	if bound > 1 && ts[bound-1].Class == scan.Reach && ts[bound-2].Class == scan.Reach && strings.HasSuffix(a.s.Text(bound-1), "达") && strings.HasSuffix(a.s.Text(bound-2), "有") {
		bound-- // 中立选民有高达63%反对
	}
	if a.percentThat(k, m, p, right, left, bound) {
		return true
	}
	if bound > 0 && ts[bound-1].Class == scan.Reach && a.s.Text(bound-1) == "有" && endsIn(left, a.lists.SeenBy...) { // 由此可看出有三成的农户愿意搬迁
		p.pieces, left = nil, ""
	}
	c := percentReading{k: k, p: p, left: left, right: right, r: right.text(a), bound: bound, told: a.cur != nil && len(a.drafts) > a.first}
	c.direct = bound > 0 && (ts[bound-1].Class == scan.Word || ts[bound-1].Class == scan.Target && !a.intent(bound-1))
	if c.r == "" {
		if a.normOf(&c) {
			return true
		}
		return c.direct && a.endsInOf(bound) && a.goalReached(&c) || a.percentAlone(&c)
	}
	c.of = strings.HasPrefix(trimSpace(a.body[a.s.Nums[ts[k].Num].After:]), "的")
	return a.percentAhead(&c)
}

// shareLists are the lists of words that share.go reads.
type shareLists struct {
	// SeenBy end the words that tell how it is known that so many are told of: 看出有三成.
	SeenBy []string

	// OfVerbs stand before the whole that a percentage is of: 达到总数的72%.
	OfVerbs []string

	// PartTaken are verbs that tell how somebody has a part in a whole: 承担了全国就业的60%.
	PartTaken []string

	// PartVerbs are the verbs between a whole and the part of it that a clause tells about: 劳动力有六成外出务工.
	PartVerbs map[string]bool

	// Equities are what a company is owned in parts as.
	Equities []string

	// Equals stand between an indicator and the mean that it is told as a part of: 中位数是平均数的15%.
	Equals []string

	// Anybody are those of whom a percentage is told that a whole before it names: 受访者中,42%的人.
	Anybody []string

	// Opinions are what somebody thinks of what stands behind them, although they are no verbs elsewhere: 满意市长施政.
	Opinions map[string]bool

	// Degrees are how much somebody thinks so: 很信任, 有点不满.
	Degrees map[string]bool

	// Barely are the words of one character that a predicate begins with and no noun: those that nouns begin with are of longer words.
	Barely map[string]bool

	// Holders are those of whom a measure of theirs may be told behind a percentage, which is of them and not of it: 三分之二的乡镇棉花单产超过往年.
	Holders []string

	// EndsSubject are verbs that end a subject, although a dictionary has them as nouns as well: 快递包装使用可降解材料.
	EndsSubject map[string]bool

	// Mutual are what somebody does with another: 居民与物业签订合同.
	Mutual map[string]bool

	// Whose end the names of those of whom, and not of what is theirs, a part is told: 四成农户的住房.
	Whose []string

	// TaskYears may stand before the name of a task as a time, and belong to it: 全年任务.
	TaskYears []string

	// Those end the names of people and cases.
	Those []string

	// FallingShort are the verbs between a subject and the whole that it makes less than a part of.
	FallingShort []string

	// Amounting are the verbs between a subject and the whole that it amounts to a part of.
	Amounting []string

	// AskedVerbs are what those who were asked do, behind whom they tell what they say, think or plan: 直言.
	AskedVerbs map[string]bool

	// ShareVerbs begin what is said of a part that is told as a percentage alone.
	ShareVerbs []string

	// Tasks end the names of what was to be done, by the amount that is told of them.
	Tasks []string

	// Doing are the verbs that stand before the name of a task: 完成年度任务.
	Doing []string

	// TaskTimes are what a task is named of that is named by its time alone: when it was set, by whom, and that it is one.
	TaskTimes []string

	// MostOfShares stand behind 比重 where the share is told as the greatest or least.
	MostOfShares []string

	// Proportions end the name of a whole and are no part of it: 占工业总产值比重为.
	Proportions []string

	// Togethers mean all those that the sentence has just told.
	Togethers map[string]bool

	// Mostly are the verbs between those who are told of and the kind that most of them are.
	Mostly []string

	// FewOrMany end a clause that says of a kind how many of them it is: 占多数.
	FewOrMany []string

	// Mainly end a clause that says what most of them are: 为主.
	Mainly []string

	// Respondents end the names of those of whom a part is told by what it answered.
	Respondents []string

	// Surveyed are those of whom so many are said to be or do something, as are told apart before 的: 企业.
	Surveyed map[string]bool

	// KeptVerbs are verbs of a rate that is kept: 维持.
	KeptVerbs []string

	// ReachedAdverbs are adverbs before a percentage reached: 甚至.
	ReachedAdverbs []string

	// BeforeIn are characters with which 在 or 有 ends another word: 存在.
	BeforeIn []string

	// FromWords tell from where something comes: 外地.
	FromWords []string

	// MostOf end what says who or what is the most: 居多.
	MostOf []string
}

// percentThat reads a percentage of those named before 有 that the words behind it say something of: 农民收入有90%来自建筑业.
func (a *assembly) percentThat(k int, m *rule.Match, p, right phrase, left string, bound int) bool {
	ts := a.s.Tokens
	if bound == 0 || left == "" || a.lists.endsAsRate(left) || ts[bound-1].Class != scan.Reach || !a.lists.PartVerbs[trimSpace(a.s.Text(bound-1))] {
		return false
	}
	lo := k + 1
	if lo < len(ts) && ts[lo].Class == scan.After {
		lo++
	}
	if lo >= len(ts) || strings.HasPrefix(trimSpace(a.body[ts[lo].Start:a.seg.End]), "的") {
		return false
	}
	hi := lo
	for hi < len(ts) && ts[hi].Classes&clauseMarks == 0 && ts[hi].Class != scan.Close && ts[hi].Class != scan.Open && ts[hi].Class != scan.Dun {
		if ts[hi].Class == scan.Num && !a.named[hi] {
			return false
		}
		hi++
	}
	if right.empty() || right.text(a) == "" {
		was := a.taken
		a.taken = 0
		right = a.between(lo, hi)
		a.taken = was
	}
	what := right.text(a)
	if what == "" {
		return false
	}
	q := a.quantity(k)
	q.Of = trimAny(left, "当中", "之中", "中", "里")
	name := what
	if q.Of == left {
		name = left + what
	}
	a.addShare(a.newDraft(k, name, p), k, q)
	return true
}

// endsInOf says whether the words before token bound end in 的: 为全市平均水平的.
func (a *assembly) endsInOf(bound int) bool {
	return strings.HasSuffix(a.body[a.seg.Start:a.s.Tokens[bound-1].End], "的")
}

// rateKept says whether the number is what a rate amounts to that the words before it name: 出勤率98%, 保持利率3%.
func (c *percentReading) rateKept(lists *lists, l *lists) bool {
	if c.of && strings.HasSuffix(c.left, "贡献") {
		return false // 企业贡献了六成的税收
	}
	return c.direct && (l.endsAsRate(c.left) || l.endsAsRate(trimAny(c.left, lists.KeptVerbs...)))
}

// percentAhead reads a percentage that words stand behind: 覆盖91.9%的人口, 80%养老机构可提供医疗服务.
func (a *assembly) percentAhead(c *percentReading) bool {
	switch {
	case c.of && (a.lists.endsAsRate(c.r) || endsIn(c.r, "势头", "态势", "步伐")): // 保持6.5%的增长幅度
		return false
	case c.rateKept(a.lists, a.lists):
		return false
	case c.of && a.movedSince(c): // 继7月录得14%的按年升幅后,8月货值为
	case a.percentHeld(c): // 收购乙公司51%的股权
	case c.of && a.lists.rateAhead(c.r) != "": // 以8.8%的增速跻身前十
		a.percentAsRate(c)
	case c.of: // 覆盖91.9%的人口
		a.percentOfBehind(c)
	case c.left == "": // 80%养老机构可提供医疗服务
		a.percentWhich(c)
	case c.direct: // 经营户百分之百登记建档
		q := a.quantity(c.k)
		name := c.left + c.r
		if q.Of = trimAny(c.left, "当中", "之中", "中"); q.Of != c.left && utf8.RuneCountInString(q.Of) > 1 { // 受访者中七成支持
			name = c.r
		} else {
			q.Of = c.left
		}
		a.addShare(a.newDraft(c.k, name, c.p), c.k, q)
	default:
		return false
	}
	return true
}

// movedSince reads how much something had moved before that of which the next clause tells: 继7月录得14%的按年升幅后,8月货值为4亿元.
func (a *assembly) movedSince(c *percentReading) bool {
	r := trimAny(c.r, "之后", "后")
	move := trimAny(r, a.lists.Rates...)
	if r == c.r || move == r || move != "" && move != "按年" && move != "按月" && move != "按季" && move != "同比" && move != "环比" {
		return false
	}
	ts := a.s.Tokens
	comma := c.k + 1
	for comma < len(ts) && ts[comma].Classes&clauseMarks == 0 {
		comma++
	}
	next := comma + 1
	for next < len(ts) && ts[next].Class != scan.Num && ts[next].Classes&clauseMarks == 0 {
		next++
	}
	if comma >= len(ts) || ts[comma].Class != scan.Comma || next >= len(ts) || ts[next].Class != scan.Num || !a.has[next] {
		return false
	}
	period, area, durable := a.period, a.area, a.durable
	p := a.between(comma+1, max(comma+1, a.match[next].Lo))
	name := p.text(a)
	if name == "" {
		return false
	}
	if c.left != "" && a.lastTag(c.left) != "v" && !endsIn(c.left, "经历", "经过") { // 出口录得14%的增长后,旅客为320万人次: it names what moved itself, 经历8%的降幅后 does not
		name = c.left
	}
	q := a.quantity(c.k)
	if q.Direction = Up; endsIn(r, "跌幅", "降幅", "减幅") {
		q.Direction = Down
	}
	switch said := a.body[a.s.Nums[ts[c.k].Num].After:ts[comma].Start]; {
	case strings.Contains(said, "按年"), strings.Contains(said, "同比"):
		q.Basis = YearOnYear
	case strings.Contains(said, "按月"), strings.Contains(said, "按季"), strings.Contains(said, "环比"):
		q.Basis = PeriodOn
	}
	a.period, a.area, a.durable = period, area, durable
	d := a.newDraft(c.k, name, c.p)
	a.addChange(d, c.k, &q)
	return true
}

const stakeVerbEnds = "持购让有押得售买划"

// percentHeld reads what part of a company somebody holds, gets or gives away: 收购乙公司51%的股权.
func (a *assembly) percentHeld(c *percentReading) bool {
	n := beginsWith(c.r, a.lists.Equities...)
	if n == 0 || c.left == "" || n < len(c.r) && !a.isVerbAhead(c.r[n:]) {
		return false
	}
	verb, owner := -1, 0
	for _, w := range a.cut(c.left) {
		if last, _ := utf8.DecodeLastRuneInString(c.left[w.Start:w.End]); strings.HasPrefix(w.Tag, "v") && w.End < len(c.left) && strings.ContainsRune(stakeVerbEnds, last) {
			if verb < 0 || strings.Contains(c.left[owner:w.Start], "后") { // 减持后仍持有
				verb = w.Start
			}
			owner = w.End
		}
	}
	whole := c.left[owner:]
	for _, w := range []string{"了", "其", "所持", "的"} {
		whole = strings.TrimPrefix(whole, w)
	}
	if whole == "" {
		return false
	}
	name := c.left[max(verb, 0):]
	if strings.HasSuffix(c.left[:max(verb, 0)], "所") { // 其所持乙公司股权
		name = whole
	}
	a.addPart(c, name+c.r[:n], whole+c.r[:n])
	return true
}

// addPart makes a record of its own, named ind, of the percentage of of.
func (a *assembly) addPart(c *percentReading, ind, of string) {
	q := a.quantity(c.k)
	q.Of = of
	d := a.newDraft(c.k, ind, c.p)
	d.behind = c.right.hi
	a.addShare(d, c.k, q)
}

// percentAlone reads a percentage that no words stand behind: 全年任务目前已完成七成, 达到毕业生总数的72%.
func (a *assembly) percentAlone(c *percentReading) bool {
	switch {
	case a.percentFlat(c):
	case endsIn(c.left, "平均水平", "平均数", "平均值") && (c.told && a.cur.Level != nil || a.lists.ofMean(c.left) != "") && a.endsInOf(c.bound): // 为全市平均水平的近七成
		a.percentOfMean(c)
	case c.rateKept(a.lists, a.lists):
		return false
	case !c.direct && c.bound > 0 && a.s.Text(c.bound-1) == "完成" && endsIn(c.left, "任务", "计划", "目标"): // 全年任务目前已完成七成
		a.taskSoFar(c)
	case c.left == "" && c.direct && c.told && a.cur.Level != nil && !c.p.area.Empty() && a.endsInOf(c.bound) && a.s.Nums[a.s.Tokens[c.k].Num].UnitWord == "%": // 是邻县的一半
		q := a.quantity(c.k)
		q.Of = a.clear(c.p.area.Start, c.p.area.End)
		a.addShare(a.cur, c.k, q)
	case c.direct && a.covers(c.left) > 0: // 预警覆盖重点区域90%以上
		q := a.quantity(c.k)
		q.Of = c.left[a.covers(c.left):]
		a.addShare(a.newDraft(c.k, c.left, c.p), c.k, q)
	case c.direct && endsIn(c.left, "中", "当中") && utf8.RuneCountInString(c.left) > 2 && a.predicateFollows(c.k): // 受访者中六成是女性
		return a.percentAmong(c)
	case c.left != "" && c.direct && a.percentWhoAre(c): // 受害人七成六是女性
	case c.left != "" && c.direct && a.endsInOf(c.bound) && a.goesTo(c): // 票款的两成用于修缮
	case a.ofTask(c): // 完成全年任务的68%
		a.percentOfTask(c)
	case c.left != "" && c.direct && a.endsInOf(c.bound) && !a.heldByRule(c): // 达到毕业生总数的72%
		a.percentOfNamed(c)
	case c.left != "" && c.direct && c.told && a.cur.Level == nil && len(a.cur.Shares) == 1 && len(a.cur.Changes) == 0 && a.cur.Shares[0].Of != "" && a.cur.behind > 0 && !a.lists.endsAsRate(c.left): // 三成受访者支持甲队,乙队两成
		a.addPart(c, c.left, a.cur.Shares[0].Of)
		a.cur.behind = c.k + 1
	default:
		return false
	}
	return true
}

// heldByRule says whether the words before a percentage name those whom a rule holds to it, and no whole: 地处城区的不低于25%, not 达到总数的不低于25%.
func (a *assembly) heldByRule(c *percentReading) bool {
	_, b := a.lists.ruledBound(a.body[a.s.Tokens[c.bound].Start:a.seg.End])
	return b != "" && !containsAny(c.left, a.lists.OfVerbs)
}

// goesTo reads a percentage of what is named before 的 by what is said of it: 门票收入的20%用于修缮.
func (a *assembly) goesTo(c *percentReading) bool {
	what := a.predicate(c.k)
	name := what.text(a)
	if what.empty() || beginsWith(name, "用于", "用来") == 0 {
		return false
	}
	q := a.quantity(c.k)
	q.Of = c.left
	d := a.newDraft(c.k, name, c.p)
	d.behind = what.hi
	a.addShare(d, c.k, q)
	return true
}

// percentFlat reads a part, told behind others, of those that stayed as they were: 六成企业订单增加,两成持平.
func (a *assembly) percentFlat(c *percentReading) bool {
	ts := a.s.Tokens
	if !c.told || len(a.cur.Shares) != 1 || a.cur.Level != nil || c.left != "" || c.k+1 >= len(ts) || ts[c.k+1].Class != scan.Flat || !a.endsClause(c.k+2) {
		return false
	}
	q := a.quantity(c.k)
	q.Of = a.cur.Shares[0].Of
	a.addShare(a.newDraft(c.k, a.clean(c.k+1, c.k+2), phrase{}), c.k, q)
	a.done[c.k+1] = true
	return true
}

// goalReached reads how much was done of a goal that 完成 stands before: 财政收入完成全年目标的68.5%.
func (a *assembly) goalReached(c *percentReading) bool {
	ts := a.s.Tokens
	for j := c.bound - 1; j > c.p.lo; j-- {
		if ts[j].Class == scan.Reach && strings.HasSuffix(a.s.Text(j), "完成") {
			q := a.quantity(c.k)
			q.Of = strings.TrimSuffix(a.clean(j+1, c.bound), "的")
			of := a.between(c.p.lo, j)
			if of.empty() {
				return false
			}
			a.addShare(a.newDraft(c.k, of.text(a)+"完成"+q.Of, of), c.k, q)
			return true
		}
	}
	return false
}

// ofMean is the indicator that s says is a part of a mean, "" where it names none: 中位数是平均数.
func (l *lists) ofMean(s string) string {
	for _, w := range l.Equals {
		if name, _, ok := strings.Cut(s, w); ok && len(name) > 3 {
			return name
		}
	}
	return ""
}

// percentOfMean reads a percentage of a mean as a share of the record at hand, or of the indicator that is named before it:
// 为全市平均水平的近七成.
func (a *assembly) percentOfMean(c *percentReading) {
	q := a.quantity(c.k)
	q.Of = c.left
	if name := a.lists.ofMean(c.left); name != "" { // 中位数是平均数的15%
		for _, w := range a.lists.Equals {
			q.Of = strings.TrimPrefix(c.left[min(len(name), len(c.left)):], w)
			if len(q.Of) < len(c.left)-len(name) {
				break
			}
		}
		if !c.told || !strings.HasSuffix(a.cur.Indicator, name) {
			a.addShare(a.newDraft(c.k, name, c.p), c.k, q)
			return
		}
	}
	if !c.p.area.Empty() {
		q.Of = a.clear(c.p.area.Start, c.p.area.End) + q.Of
	}
	a.addShare(a.cur, c.k, q)
}

// percentAsRate reads a percentage as the level of the rate that is named behind it: 以8.8%的增速跻身前十.
func (a *assembly) percentAsRate(c *percentReading) {
	q := a.quantity(c.k)
	ind := a.lists.rateAhead(c.r)
	if c.told && c.p.area.Empty() && a.cur.Level != nil && !a.lists.endsAsRate(a.cur.Indicator) {
		ind = a.cur.Indicator + ind
	} else if c.left != "" && c.left != "以" {
		ind = strings.TrimSuffix(c.left, "以") + ind
	}
	d := a.newDraft(c.k, ind, c.p)
	d.Level = &q
	a.note(d, c.k, "level", &q)
}

// limited adds to what is said of those whom a percentage is of the mark that a measure of theirs passes, behind the words of right, and gives
// who they are; "" where no mark stands there: 68%的受访者月均网购3次以上.
func (a *assembly) limited(c *percentReading) string {
	ts := a.s.Tokens
	j := c.right.hi
	n := len(c.right.pieces)
	if n == 0 || j <= c.k || j >= len(ts) {
		return ""
	}
	passed := false
	for ; j < len(ts) && j < c.right.hi+3 && (ts[j].Class == scan.Bound || ts[j].Class == scan.Above || ts[j].Class == scan.Below); j++ {
		passed = passed || ts[j].Value != "about"
	}
	if j >= len(ts) || ts[j].Class != scan.Num || a.named[j] || a.kind(j) == "rate" {
		return ""
	}
	end := ts[j].End
	if j+1 < len(ts) && ts[j+1].Class == scan.After && a.s.Text(j+1) != "左右" {
		passed, end = true, ts[j+1].End
	}
	if !passed || c.right.pieces[n-1].End > ts[j].Start {
		return ""
	}
	who := a.those(c.r)
	if w := a.cut(c.r); who == c.r && len(w) > 1 && strings.HasPrefix(w[0].Tag, "n") && w[0].End > 3 { // 企业员工不足50人: of the enterprises
		who = c.r[:w[0].End]
	}
	c.r += a.clear(c.right.pieces[n-1].End, end)
	a.name(j, "group limit")
	return who
}

// ofWithin takes off a phrase those who only stand for the whole that the sentence opened with, and says whether there were any.
func (a *assembly) ofWithin(c *percentReading) bool {
	if a.within == "" && !(c.told && a.peopleCounted()) {
		if n := len(a.groups); c.left != "" || n == 0 || a.groups[n-1].bracket || a.groups[n-1].parent.Level != nil || a.groups[n-1].parent.end > 0 {
			return false // 走访企业62家,其中七成的人支持: they are not what was counted
		}
	}
	for _, w := range a.lists.Anybody {
		if rest, ok := strings.CutPrefix(c.r, w); ok && (a.isVerbAhead(rest) || rest != "" && a.subject(c.r) == w) {
			c.right.cut(a, len(w))
			c.r = rest
			return true
		}
	}
	return false
}

// peopleCounted says whether the record at hand counts people: 620人接受培训,七成人找到工作.
func (a *assembly) peopleCounted() bool {
	if a.cur.Level == nil {
		return false
	}
	switch strings.TrimLeft(a.cur.Level.Unit, "万亿萬億") {
	case "人", "名", "位", "人次":
		return true
	}
	return false
}

// whoBehind are those whom the words behind a percentage tell something of.
func (a *assembly) whoBehind(c *percentReading) string {
	of := a.limited(c)
	if of == "" {
		of = a.those(c.r)
	}
	if n := len(c.right.pieces); n > 1 && of == c.r { // 受访白领每周工作超过50小时: who stands before the time
		if who := a.clear(c.right.pieces[0].Start, c.right.pieces[0].End); a.endsInNoun(who) && utf8.RuneCountInString(who) > 1 {
			return who
		}
	}
	return of
}

// percentOfBehind reads a percentage of the whole behind 的, as a share of the record at hand where only a short verb stands before it:
// 覆盖91.9%的人口.
func (a *assembly) percentOfBehind(c *percentReading) {
	q := a.quantity(c.k)
	whole := a.ofWithin(c)
	if q.Of = a.whoBehind(c); q.Of != "" {
		q.Of = a.whoseAre(c) + q.Of
	}
	if whole || a.isVerbAhead(c.r) && a.within != "" {
		q.Of = a.wholeBefore()
	} else if w := a.sameVerbOf(c.r); c.told && w != "" {
		q.Of = w
	}
	if who := trimAny(c.left, "当中", "之中", "中", "里"); who != c.left && utf8.RuneCountInString(who) > 1 { // 老年群体中只有38%的人赞成
		for _, w := range a.lists.Anybody {
			if rest, ok := strings.CutPrefix(c.r, w); ok && rest != "" && q.Of == w {
				a.addPart(c, rest, who)
				return
			}
		}
	}
	if c.told && c.left != "" && utf8.RuneCountInString(c.left) <= 4 && !endsIn(c.left, "带动", "帮助", "引导", "吸引", "促使") {
		a.addShare(a.cur, c.k, q)
		return
	}
	if n := len(a.drafts); n > a.first && q.Of != "" && c.left == "" && c.k > 1 && a.joins(c.k-1) { // 100%的乡镇和89.6%的建制村通客车: what is said of both
		was := a.drafts[n-1]
		if what, ok := strings.CutPrefix(c.r, q.Of); ok && what != "" && len(was.Shares) == 1 && was.Level == nil && was.Shares[0].Of == was.Indicator && was.behind == c.k-1 {
			was.Indicator += what
		}
	}
	d := a.newDraft(c.k, c.left+c.r, c.p)
	if c.left == "" {
		d.behind = c.right.hi
	}
	if w := a.whoseBehind(c); w != "" && c.p.area.Empty() {
		d.Area = w
	}
	a.addShare(d, c.k, q)
}

// whoseAre is the place that those behind a percentage belong to, where it stands right before them or before the number: 45%的滨海青年, 全镇97%的农户;
// "" where none does.
func (a *assembly) whoseAre(c *percentReading) string {
	if s := a.whoseBehind(c); s != "" {
		return s
	}
	n := a.s.Tokens[c.k].Num
	ahead := trimSpace(a.body[max(a.seg.Start, a.s.Nums[n].Start-40):a.s.Nums[n].Start])
	ahead = trimAny(ahead, "近", "超过", "超", "约", "逾")
	if i := lastIndex(ahead, "全"); i >= 0 && allOf(ahead[i:]) == ahead[i:] {
		return ahead[i:]
	}
	return ""
}

// whoseBehind is the place between the number and those behind it, whose they are: 45%的滨海青年; "" where none stands there.
func (a *assembly) whoseBehind(c *percentReading) string {
	if len(c.right.pieces) == 0 {
		return ""
	}
	if from, to := a.s.Nums[a.s.Tokens[c.k].Num].After, c.right.pieces[0].Start; from < to && to-from < 40 {
		if s := strings.TrimPrefix(trimSpace(a.body[from:to]), "的"); s != "" && a.e.areas.whole(s) {
			return s
		}
	}
	return ""
}

// percentWhich reads a percentage of those named behind it, or of the whole told before where only what they do is:
// 80%养老机构可提供医疗服务; 案件中,一半来自群众举报.
func (a *assembly) percentWhich(c *percentReading) {
	q := a.quantity(c.k)
	whole := a.ofWithin(c)
	q.Of = a.whoBehind(c)
	if whole || strings.HasPrefix(c.r, "“") && strings.HasSuffix(c.r, "”") || a.onlySays(c.r) || a.saysWhat(c.r) || beginsWith(c.r, a.lists.ShareVerbs...) > 0 { // 案件中,一半来自群众举报: the whole stands before it
		if w := a.wholeBefore(); w != "" || q.Of == c.r || beginsWith(c.r, a.lists.ShareVerbs...) > 0 {
			q.Of = w
		}
	}
	if n := len(a.drafts); c.told && q.Of == c.r && n > a.first && c.bound > 0 && a.s.Tokens[c.bound-1].Class == scan.Dun { // 国人中有18%高血脂、9%高血压
		if d := a.drafts[n-1]; d == a.cur && d.Level == nil && len(d.Shares) == 1 && d.Shares[0].Of != "" && d.Shares[0].Of != d.Indicator && !strings.HasPrefix(d.Indicator, d.Shares[0].Of) {
			q.Of = d.Shares[0].Of
		}
	}
	if c.told && q.Of != "" {
		if w := a.sameVerbOf(c.r); w != "" { // 62%的大学生选择搭公车、20%的选择骑车
			q.Of = w
		}
	}
	who := q.Of
	if i := strings.Index(who, "人均"); i >= 2*len("人") && beginsWith(c.r, a.lists.Answers...) > 0 { // 居民人均住房面积24平方米,其中47%表示满意: of those who have it
		q.Of = who[:i]
	}
	d := a.newDraft(c.k, c.r, c.p)
	if d.behind = c.right.hi; d.Parent == who {
		d.Parent = q.Of
	}
	a.addShare(d, c.k, q)
}

// sameVerbOf is the whole of the share right before, where s tells with the same verb what others of it do: 选择骑车 behind 大学生选择搭公车.
func (a *assembly) sameVerbOf(s string) string {
	if a.cur == nil || len(a.cur.Shares) == 0 {
		return ""
	}
	n := len(a.cur.Shares)
	if a.cur.Level != nil || a.cur.Shares[n-1].Of == "" {
		return ""
	}
	of := a.cur.Shares[n-1].Of
	did := strings.TrimPrefix(a.cur.Indicator, of)
	w := a.cut(s[:min(len(s), 60)])
	if len(w) < 2 || !strings.HasPrefix(w[0].Tag, "v") || w[0].Tag == "vn" || !strings.HasPrefix(did, s[:w[0].End]) {
		return ""
	}
	return of
}

// onlySays says whether s says something of a part and does not name whose part it is: 没特别支持, 已被检控, 会裁员, 反对.
func (a *assembly) onlySays(s string) bool {
	if a.isVerbAhead(strings.TrimPrefix(s, "未")) {
		return true
	}
	words := a.cut(s[:min(len(s), 60)])
	if len(words) == 0 {
		return false
	}
	first := s[:words[0].End]
	if a.lists.Opinions[first] && len(words) > 1 {
		return true
	}
	return words[0].Tag == "d" && first != "不同" || (a.lists.Barely[first] || a.lists.Degrees[first] && !strings.Contains(s, "的")) && len(words) > 1
}

// those are the ones that a percentage before s is of: what its predicate is said of, or whose measure that is.
func (a *assembly) those(s string) string {
	if n := a.asked(s); n > 0 { // 受访护士直言人手不足: they are those who say it
		return s[:n]
	}
	of := a.subject(s)
	if w := a.cut(of); len(of) < len(s) && len(w) > 0 && (a.lists.Degrees[of] || w[0].Tag == "d" && len(w) == 1 || a.lists.Opinions[of[:w[0].End]]) { // 很信任: nobody is named
		of = s
	}
	if t := trimAny(of, a.lists.AlsoWords...); len(of) < len(s) && utf8.RuneCountInString(t) >= 2 { // 近六成市民却表示
		of = t
	}
	if i := strings.Index(of, "“"); i > 0 && strings.HasSuffix(s, "”") { // 家庭“想去但没时间”: what they say
		of = of[:i]
	}
	for _, w := range a.lists.Respondents { // 受访者关注度“一般”: of them, not of their interest
		if m, ok := strings.CutPrefix(of, w); ok && len(of) < len(s) && (endsMeasure(m) || a.lists.endsAsRate(m)) {
			return w
		}
	}
	if t, ok := strings.CutSuffix(of, "会"); ok && len(of) < len(s) && endsIn(t, a.lists.Whose...) { // 大学生会关注
		of = t
	}
	for _, w := range a.cut(of) { // 学生日均睡眠不足7小时: who they are, not their mean
		if w.Start > 3 && a.lists.PerWords[of[w.Start:w.End]] {
			return of[:w.Start]
		}
	}
	if rest, ok := strings.CutPrefix(s, "人"); ok && len(of) > len("人") && !strings.ContainsRune("员群口士家才数均民类大工", firstRune(rest)) && utf8.RuneCountInString(rest) > 2 { // 61%的人用手机看书
		return "人"
	}
	for _, w := range a.lists.Holders {
		rest, ok := strings.CutPrefix(of, w)
		if !ok {
			continue
		}
		for i, c := range a.cut(of) {
			if i == 0 && c.End != len(w) {
				break
			}
			if last, _ := utf8.DecodeLastRuneInString(of[:c.End]); i > 0 && c.End-c.Start > 3 && strings.ContainsRune(measures, last) && (c.End < len(of) || len(of) < len(s)) && utf8.RuneCountInString(rest) > 2 {
				return w
			}
		}
	}
	if i := strings.Index(of, "的"); i > 0 && utf8.RuneCountInString(of[i+len("的"):]) <= 4 && (endsIn(of[:i], a.lists.Respondents...) || endsIn(of[:i], a.lists.Whose...)) { // 三成受访者的职业是教师: of them
		return of[:i]
	}
	return of
}

// asked is the length of those at the start of s who were asked, before what they say, think or plan: 受访护士 of 受访护士直言人手不足; 0 where
// none were, or nothing stands behind the verb.
func (a *assembly) asked(s string) int {
	const longest = 36 // bytes of who they are
	if !strings.HasPrefix(s, "受") && !strings.HasPrefix(s, "被") && !a.namesPeople(s) {
		return 0
	}
	at := 0
	for i, w := range a.cut(s) {
		if i == 0 {
			continue
		}
		if w.Start > longest {
			break
		}
		if at == 0 && w.Tag == "d" {
			at = w.Start // 受访家长不知道
			continue
		}
		if at == 0 {
			at = w.Start
		}
		if a.lists.AskedVerbs[s[w.Start:w.End]] && w.End < len(s) && !strings.HasPrefix(s[w.End:], "的") {
			head := s[:at]
			if beginsWith(s, "受访", "被访", "受调查") > 0 || endsIn(head, a.lists.Respondents...) || endsIn(head, a.lists.Whose...) {
				return at
			}
			return 0
		}
		at = 0
	}
	return 0
}

// saysWhat says whether s begins with what those who were asked say, think or plan, without them: 坦言 of 坦言人手不足.
func (a *assembly) saysWhat(s string) bool {
	c := a.cut(s[:min(len(s), 60)])
	return len(c) > 1 && a.lists.AskedVerbs[s[:c[0].End]]
}

// namesPeople says whether one of the first words of s ends as those do who may be asked: 退休教师.
func (a *assembly) namesPeople(s string) bool {
	const farthest = 3 // words
	for i, w := range a.cut(s) {
		if i >= farthest {
			break
		}
		if endsIn(s[:w.End], a.lists.Whose...) || endsIn(s[:w.End], a.lists.Respondents...) {
			return true
		}
	}
	return false
}

// taskSoFar reads how much of a task is done that is named first: 全年任务目前已完成七成.
func (a *assembly) taskSoFar(c *percentReading) {
	q := a.quantity(c.k)
	q.Of = c.left
	for _, w := range a.lists.TaskYears {
		if len(c.p.pieces) > 0 && hasSuffix(a.body[a.seg.Start:c.p.pieces[0].Start], w) {
			q.Of = w + c.left
		}
	}
	a.addShare(a.newDraft(c.k, "完成"+q.Of, c.p), c.k, q)
}

// predicateFollows says whether what is said of the part that token k amounts to stands behind it: 六成是女性.
func (a *assembly) predicateFollows(k int) bool {
	ts := a.s.Tokens
	return k+2 < len(ts) && ts[k+1].Class == scan.Reach && ts[k+2].Class == scan.Word || k+1 < len(ts) && ts[k+1].Class == scan.Word && a.isVerbAhead(trimSpace(a.s.Text(k+1))) && a.endsClause(k+2)
}

// percentAmong reads a percentage of those named before 中 who are what is named behind it: 受访者中六成是女性.
func (a *assembly) percentAmong(c *percentReading) bool {
	at := c.k + 2
	switch a.s.Text(c.k + 1) {
	case "是", "为", "為":
	default:
		if a.s.Tokens[c.k+1].Class != scan.Word {
			return false
		}
		at-- // 受访者中五成关注养老
	}
	q := a.quantity(c.k)
	q.Of = strings.TrimSuffix(strings.TrimSuffix(c.left, "当中"), "中")
	right := a.between(at, at+1)
	if right.text(a) == "" {
		return false
	}
	a.addShare(a.newDraft(c.k, right.text(a), right), c.k, q)
	return true
}

// percentWhoAre reads a percentage of those named right before it by what a copula says that they are: 受害人七成六是女性. What a measure or a
// rate comes to (首付三成是底线) is no part of anybody.
func (a *assembly) percentWhoAre(c *percentReading) bool {
	ts := a.s.Tokens
	at := c.k + 1
	if at < len(ts) && ts[at].Class == scan.After {
		at++
	}
	if at+1 >= len(ts) || ts[at].Classes&scan.Of(scan.Reach, scan.To) == 0 || ts[at+1].Class != scan.Word {
		return false
	}
	switch a.s.Text(at) {
	case "都是", "均为", "都为": // 法人单位七成都是服务业: of several, whatever they are
		if utf8.RuneCountInString(c.left) < 2 || endsMeasure(c.left) || a.lists.endsAsRate(c.left) {
			return false
		}
	case "是", "为":
		if !a.endsWithThose(c.left) {
			return false
		}
	default:
		return false
	}
	hi := at + 1
	for hi < len(ts) && ts[hi].Classes&clauseMarks == 0 && ts[hi].Class != scan.Open {
		if ts[hi].Class == scan.Num && !a.named[hi] || ts[hi].Class == scan.Rank {
			return false
		}
		hi++
	}
	right := a.between(at+1, hi)
	name := right.text(a)
	if utf8.RuneCountInString(name) < 2 || beginsWith(name, "最", "历", "第", "近年") > 0 && !strings.HasSuffix(name, "产业") || endsIn(name, a.lists.ServesAs...) { // 个人8%为上限
		return false
	}
	c.right = right
	c.right.hi = hi
	a.addPart(c, name, trimAny(c.left, "当中", "之中", "的"))
	return true
}

// endsWithThose says whether s ends in the name of people or cases, of which a percentage behind it may be a part.
func (a *assembly) endsWithThose(s string) bool {
	return endsIn(s, a.lists.Whose...) || endsIn(s, a.lists.Respondents...) || endsIn(s, a.lists.Those...)
}

// ofTask says whether the words before the percentage name what was to be done: 完成年度计划, 完成预算.
func (a *assembly) ofTask(c *percentReading) bool {
	return (endsIn(c.left, a.lists.Tasks...) || strings.HasPrefix(c.left, "完成") && endsIn(c.left, "指标", "指標", "预算") || c.told && a.lists.bareBudget(c.left)) &&
		(c.direct || strings.HasSuffix(trimSpace(a.body[a.seg.Start:a.s.Nums[a.s.Tokens[c.k].Num].Start]), "的"))
}

// percentOfTask reads how much of a task was done, as a share of the record at hand where the task is named by its time alone:
// 农村改厕完成年度计划的86%.
func (a *assembly) percentOfTask(c *percentReading) {
	q := a.quantity(c.k)
	left := strings.TrimPrefix(c.left, "实现")
	if p := &c.p; left == c.left && len(p.pieces) > 0 && p.lo > 0 { // 为年初计划61%: of its name
		if t := &a.s.Tokens[p.lo-1]; t.Class == scan.Date && t.End == p.pieces[0].Start && slices.Contains(a.lists.TaskYears, a.s.Text(p.lo-1)) {
			left = a.s.Text(p.lo-1) + left
			p.period = text.Span{}
		}
	}
	q.Of = left
	ind := "完成" + left
	if i := lastIndex(left, "完成"); i >= 0 { // 农村改厕完成年度计划
		q.Of, ind = strings.TrimPrefix(left[i+len("完成"):], "了"), left
		if i > 0 {
			ind = left[:i]
		}
	}
	if c.told && (a.lists.generalTask(q.Of) || a.taskOf(q.Of)) && !strings.Contains(left[:max(0, lastIndex(left, "完成"))], q.Of) && ind == "完成"+q.Of {
		a.addShare(a.cur, c.k, q)
		return
	}
	a.addShare(a.newDraft(c.k, ind, c.p), c.k, q)
}

// percentMovedTo reads a percentage of the whole to which part something was brought: 办理时限压缩至法定时限的50%, 压缩时限到法定时限的50%.
func (a *assembly) percentMovedTo(c *percentReading) bool {
	const moves = 1<<scan.Up | 1<<scan.Down
	ts := a.s.Tokens
	lo, to := c.p.lo, c.bound-1
	for to > lo && ts[to].Class != scan.To {
		to--
	}
	if to <= lo || to+1 >= c.bound || !endsIn(a.s.Text(to), "至", "到") {
		return false
	}
	hi := to
	switch {
	case ts[to-1].Classes&moves != 0 && ts[to-1].Class != scan.Word:
		hi--
	case ts[lo].Classes&moves != 0 && ts[lo].Class != scan.Word:
		lo++
	default:
		return false
	}
	of := a.between(lo, hi)
	q := a.quantity(c.k)
	q.Of = strings.TrimSuffix(a.clean(to+1, c.bound), "的")
	if lo >= hi || of.empty() || utf8.RuneCountInString(q.Of) < 2 {
		return false
	}
	a.addShare(a.newDraft(c.k, of.text(a), of), c.k, q)
	return true
}

// percentReached reads a percentage of the whole between the verb that its subject has, or a bound, and 的: 林业产值达全县总产值的20%, 降雨不足
// 常年同期的四成.
func (a *assembly) percentReached(c *percentReading) bool {
	if a.percentMovedTo(c) {
		return true
	}
	ts := a.s.Tokens
	for j := c.bound - 1; j > c.p.lo; j-- {
		about := ts[j].Class == scan.Adverb && a.s.Text(j) == "约"                                                                // 女工工资约男工的八成
		if ts[j].Class != scan.Reach && ts[j].Class != scan.Bound && !about && !(ts[j].Class == scan.To && a.s.Text(j) == "为") { // 电费为总成本的三成
			continue
		}
		q := a.quantity(c.k)
		q.Of = strings.TrimSuffix(a.clean(j+1, c.bound), "的")
		of := a.between(c.p.lo, j)
		if of.empty() || utf8.RuneCountInString(q.Of) < 2 {
			return false
		}
		switch {
		case q.Bound != Exact:
		case ts[j].Class == scan.Bound:
			q.Bound = Bound(ts[j].Value)
		case about:
			q.Bound = About
		}
		a.addShare(a.newDraft(c.k, of.text(a), of), c.k, q)
		return true
	}
	raw := strings.TrimSuffix(a.clean(c.p.lo, c.bound), "的")
	for _, w := range a.lists.FallingShort { // 降雨不足常年同期的四成
		i, j := lastIndex(c.left, w), lastIndex(raw, w)
		if i <= 3 || j < 0 || utf8.RuneCountInString(raw[j+len(w):]) < 2 {
			continue
		}
		q := a.quantity(c.k)
		if q.Of = raw[j+len(w):]; q.Bound == Exact {
			q.Bound = LessThan
		}
		c.p.keep(a, len(trimAny(c.left[:i], a.lists.ReachedAdverbs...)))
		c.p.period = text.Span{}
		a.addShare(a.newDraft(c.k, c.p.text(a), c.p), c.k, q)
		return true
	}
	return false
}

// percentOfNamed reads a percentage of the whole that is named before 的, of the subject that its verb has or of the record at hand:
// 参保职工达到在册职工总数的72%.
func (a *assembly) percentOfNamed(c *percentReading) {
	if a.percentReached(c) {
		return
	}
	ts := a.s.Tokens
	q := a.quantity(c.k)
	left := strings.TrimPrefix(c.left, "实现")
	for _, w := range a.lists.Amounting { // 仅为国外同类产品的一半
		if t, ok := strings.CutPrefix(left, w); ok && utf8.RuneCountInString(t) > 1 {
			left = t
			break
		}
	}
	q.Of = left
	if i := strings.Index(left, "达到"); i > 0 { // 参保职工达到在册职工总数的72%
		q.Of = left[i+len("达到"):]
		a.addShare(a.newDraft(c.k, left[:i], c.p), c.k, q)
		return
	}
	if i, n := a.takesPart(left, c.k); n > 0 { // 承担了全国就业的60%
		q.Of = left[i+n:]
		a.addShare(a.newDraft(c.k, left, c.p), c.k, q)
		return
	}
	if i := strings.Index(left, "完成"); i >= 0 { // 造林完成计划面积的20%
		q.Of = strings.TrimPrefix(left[i+len("完成"):], "了")
		if i > 0 {
			a.addShare(a.newDraft(c.k, left, c.p), c.k, q)
			return
		}
	}
	if p := &c.p; len(p.pieces) > 0 && p.lo > 0 && ts[p.lo-1].Class == scan.Date && ts[p.lo-1].End == p.pieces[0].Start { // 为年初预算的53.4%
		q.Of = a.clear(ts[p.lo-1].Start, ts[p.lo-1].End) + q.Of
		p.period = text.Span{}
	}
	if c.told {
		if a.cur.distr > 1 {
			a.cur = a.sharer(q.Of)
		}
		if w := a.doneAmount(c.k); w != nil {
			a.addShare(w, c.k, q)
			return
		}
		a.addShare(a.cur, c.k, q)
		return
	}
	a.addShare(a.newDraft(c.k, left, c.p), c.k, q)
}

// takesPart is where in s, the words before the percentage at token k, the verb stands, of n bytes, that tells how somebody has a part in the whole
// behind it, at the start of s or behind who has it: 承担全国就业, 民营经济贡献税收; n is 0 where none does.
func (a *assembly) takesPart(s string, k int) (i, n int) {
	for _, w := range a.lists.PartTaken {
		i := strings.Index(s, w)
		if i < 0 || utf8.RuneCountInString(s[i+len(w):]) < 2 || strings.HasPrefix(s[i+len(w):], "的") || strings.Contains(s[:i], "的") || i > 0 && utf8.RuneCountInString(s[:i]) < 2 {
			continue
		}
		if strings.Contains(a.aheadInClause(k), w+"了") || w == "拥有" {
			return i, len(w)
		}
	}
	return 0, 0
}

// doneAmount is the last amount of the sentence, where the clause of token k tells how much of something was done and the record at hand
// is a rate, which is done of nothing: 接种疫苗3200人,接种率98%,完成应种数的92%; else nil.
func (a *assembly) doneAmount(k int) *draft {
	if a.cur == nil || a.cur.Level == nil || a.cur.levelKind != "rate" || !strings.HasSuffix(a.s.Text(a.regionStart(k)), "完成") {
		return nil
	}
	for i := len(a.drafts) - 1; i >= a.first && i >= len(a.drafts)-4; i-- {
		if d := a.drafts[i]; d.Level != nil && d.levelKind != "rate" && !d.inBracket {
			return d
		}
	}
	return nil
}

// covers is where the whole begins of which s says how much is covered, 0 where it does not: 预警覆盖重点区域, not 覆盖率.
func (a *assembly) covers(s string) int {
	i := lastIndex(s, "覆盖")
	if i < 0 {
		return 0
	}
	i += len("覆盖")
	if t := strings.TrimPrefix(s[i:], "了"); len(t) < len(s[i:]) {
		i += len("了")
	}
	if utf8.RuneCountInString(s[i:]) < 2 || strings.HasPrefix(s[i:], "率") || strings.HasPrefix(s[i:], "面") || strings.HasPrefix(s[i:], "范围") || a.lists.endsAsRate(s) {
		return 0
	}
	return i
}

// wholeBefore is what a share is of that names no whole: what the parts being told belong to, or the last indicator.
func (a *assembly) wholeBefore() string {
	if a.within != "" {
		return a.within
	}
	if n := len(a.groups); n > 0 && a.groups[n-1].parent != nil {
		return a.groups[n-1].parent.Indicator
	}
	d := a.cur
	if d == nil && len(a.drafts) == a.first { // 三成受访者支持。换言之,七成不支持
		d = a.lastWhole()
	}
	if d != nil && d.Level == nil && len(d.Shares) == 1 { // 受访者中七成支持,两成反对: of the same
		return d.Shares[0].Of
	}
	if a.cur != nil {
		return a.cur.Indicator
	}
	return ""
}

// predicate is what is said of the part that the percentage at token k amounts to: 用于偏远乡镇; empty where nothing is.
func (a *assembly) predicate(k int) phrase {
	ts := a.s.Tokens
	lo := k + 1
	if lo < len(ts) && ts[lo].Class == scan.After {
		lo++
	}
	if lo >= len(ts) {
		return phrase{}
	}
	w := strings.TrimLeft(a.body[ts[lo].Start:a.seg.End], " ")
	found := a.within != "" && ts[lo].Classes&clauseMarks == 0
	for _, v := range a.lists.ShareVerbs {
		found = found || hasPrefix(w, v) && len(w) > len(v)
	}
	if ts[lo].Classes.Has(scan.With) { // 逾七成与网购有关
		clause, _, _ := strings.Cut(strings.NewReplacer("，", ",", "。", ",", "；", ",").Replace(w[:min(len(w), 60)]), ",")
		found = found || endsIn(strings.TrimRight(clause, ";. "), "有关", "相关")
	}
	if !found {
		return phrase{}
	}
	hi := lo
	for hi < len(ts) && ts[hi].Classes&scan.Of(scan.Comma, scan.Semi, scan.Stop, scan.Colon, scan.Close, scan.Open, scan.Bar) == 0 {
		if ts[hi].Class == scan.Num && !a.named[hi] {
			return phrase{}
		}
		hi++
	}
	p := phrase{lo: lo, hi: hi}
	if hi > lo {
		start := a.seg.End - len(w)
		for _, be := range a.lists.IsWords {
			if hasPrefix(w, be) {
				start += len(be)
			}
		}
		if start < ts[hi-1].End {
			p.pieces = []text.Span{{Start: start, End: ts[hi-1].End}}
		}
	}
	return p
}

// taskDone reads an amount that was to be done and how much of it was, as a share of what was done just before: 培训320人,完成年度任务300人的
// 106.7%.
func (a *assembly) taskDone(k int, left string, p phrase) bool {
	ts := a.s.Tokens
	if k > 0 && k+2 < len(ts) && ts[k-1].Class == scan.Open && ts[k+1].Class == scan.Close { // 完成全年目标(4亿元)87%
		return a.taskInBracket(k)
	}
	if !endsIn(left, a.lists.Tasks...) && (!a.lists.ofPlan(left) && !endsIn(left, "指标") || k+2 < len(ts) && a.has[k+2] && a.match[k+2].Rule.Name == "share-of-value") || k+2 >= len(ts) || ts[k+2].Class != scan.Num || a.named[k+2] || a.kind(k+2) != "rate" || trimSpace(a.s.Text(k+1)) != "的" {
		return false
	}
	lo := k
	for r := a.regionStart(k); lo > r; lo-- {
		if c := ts[lo-1].Classes; c&scan.Of(scan.Reach, scan.Share, scan.Adverb) != 0 && ts[lo-1].Class != scan.Word {
			break
		}
	}
	of, what := a.clean(lo, k), left
	for _, w := range a.lists.Doing {
		if t, ok := strings.CutPrefix(what, w); ok {
			what = t
			break
		}
	}
	done := a.cur
	if len(a.drafts) == a.first {
		done = nil
	}
	q := a.quantity(k)
	d := a.newDraft(k, what, p)
	d.Level, d.Status = &q, Target
	if done != nil { // 其中教育支出8000万元,完成预算2亿元的40%: the plan is no part of what was done
		d.Parent = ""
	}
	a.note(d, k, "level", &q)
	if done == nil {
		done = d
	}
	part := a.quantity(k + 2)
	part.Of = of
	a.addShare(done, k+2, part)
	a.done[k+2] = true
	return true
}

// taskInBracket reads what was to be done, or what something is a part of, in brackets, and how much of it was: 完成全年目标(4.59亿元)的87%,
// 占下达指标(150吨)的47%.
func (a *assembly) taskInBracket(k int) bool {
	ts := a.s.Tokens
	part := k + 2
	if trimSpace(a.s.Text(part)) == "的" {
		part++
	}
	if part >= len(ts) || ts[part].Class != scan.Num || a.named[part] || a.kind(part) != "rate" || a.kind(k) == "rate" || a.cur == nil || len(a.drafts) == a.first {
		return false
	}
	lo := a.regionStart(k - 1)
	for lo < k-1 && !strings.HasSuffix(a.s.Text(lo), "完成") && ts[lo].Class != scan.Share {
		lo++
	}
	partOf := lo < k-1 && ts[lo].Class == scan.Share
	if lo++; lo >= k-1 {
		return false
	}
	of := a.clean(lo, k-1)
	planned := endsIn(of, a.lists.Tasks...) || endsIn(of, "指标", "预算")
	if !planned && (!partOf || a.e.areas.whole(of)) { // 占全省(55个)一半: what is counted there, not the place
		return false
	}
	done := a.drafts[len(a.drafts)-1]
	if n := len(a.groups); n > 0 && a.groups[n-1].bracket {
		a.groups[n-1].parent, a.groups[n-1].named = done, false // what follows the bracket is about it again
	}
	q := a.quantity(k)
	d := a.newDraft(k, of, phrase{})
	if d.Level, d.Parent = &q, ""; planned {
		d.Status = Target
	}
	a.note(d, k, "level", &q)
	share := a.quantity(part)
	share.Of = of
	a.addShare(done, part, share)
	a.done[part] = true
	return true
}

// generalTask says whether a task is named by its time alone: 全年目标任务, 年度计划.
func (l *lists) generalTask(s string) bool {
	for _, w := range l.TaskTimes {
		s = strings.ReplaceAll(s, w, "")
	}
	return s == "" || s == "分"
}

// bareBudget says whether s names the budget of what was told before, by its time alone: 年初预算, 预算数.
func (l *lists) bareBudget(s string) bool {
	return endsIn(s, "预算", "预算数") && l.generalTask(s)
}

// taskOf says whether a task is named by its time and by what the record at hand tells of: 年度投资计划 of 完成投资, 筛查任务 of 免费筛查妇女.
func (a *assembly) taskOf(s string) bool {
	for _, w := range a.lists.TaskTimes {
		s = strings.ReplaceAll(s, w, "")
	}
	return utf8.RuneCountInString(s) >= 2 && strings.Contains(a.cur.Indicator, s)
}

func (a *assembly) addShare(d *draft, k int, q Quantity) {
	if n := beginsWith(q.Of, a.lists.FallingShort...); n > 0 && q.Bound == Exact && utf8.RuneCountInString(q.Of[n:]) > 1 { // 不足全国平均水平的一半
		q.Of, q.Bound = q.Of[n:], LessThan
	}
	d.Shares = append(d.Shares, q)
	if d.Rule == "" {
		d.Rule = "share"
	}
	a.note(d, k, "share", &q)
	if n := len(a.groups); n > 0 && d.Parent != "" && q.Of == a.groups[n-1].parent.Indicator && len(a.groups[n-1].parent.Shares) == 1 && a.makeUp(&a.groups[n-1]) {
		for _, part := range a.drafts[a.groups[n-1].at:] { // 五成二满意,其中两成很满意,三成二还算满意: of all who were asked
			if part.Level == nil {
				part.Shares[0].Of = a.groups[n-1].parent.Shares[0].Of
			}
		}
	}
}

// wholeName is the whole that the tokens of w name, without the words that only say that something is a part of it: 占工业总产值比重为.
func (a *assembly) wholeName(w rule.Range) string {
	of := strings.TrimSuffix(a.clean(w.Lo, w.Hi), "之")
	for _, suf := range a.lists.MeansOfAll { // 占比平均值
		if t := strings.TrimSuffix(strings.TrimSuffix(of, suf), "的"); endsIn(t, "比重", "比例", "比") {
			of = strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(t, "重"), "例"), "比")
			break
		}
	}
	if t := trimAny(of, a.lists.MostOfShares...); t != of && endsIn(t, a.lists.Proportions...) { // 占总人数的比重最高为
		of = t
	}
	of = strings.TrimSuffix(of, "的")
	for _, suf := range a.lists.Proportions {
		of = strings.TrimSuffix(of, suf)
	}
	of = strings.TrimSuffix(of, "的")
	if all := a.ofAll(w.Lo); !strings.HasPrefix(of, all) {
		of = all + of
	}
	return of
}

// ofAll is the 全部 that the whole before token k begins with, or that the share's verb ends in: 占全部县域的6%; "" where none does.
func (a *assembly) ofAll(k int) string {
	if k < len(a.s.Tokens) && a.s.Text(k) == "全部" || k > 0 && a.s.Tokens[k-1].Class == scan.Share && strings.HasSuffix(a.s.Text(k-1), "全部") {
		return "全部"
	}
	return ""
}

// together names those that a share before token hi is of, where that is told of all that the sentence has just counted alike:
// 小学、初中 in 小学120所,初中80所,合计占全省的12%. It is "" where it is told of no more than one.
func (a *assembly) together(hi int) string {
	const most = 4 // records
	total := false
	for j := hi; j > 0 && j >= hi-2 && a.s.Tokens[j].Classes&clauseMarks == 0; j-- {
		switch w := trimSpace(a.s.Text(j)); {
		case w == "合计", w == "共占", w == "合占", w == "合计占", w == "总共", w == "合共", w == "合計":
			total = true
		}
	}
	if !total {
		return ""
	}
	var names []string
	for i := len(a.drafts) - 1; i >= a.first && len(names) < most && a.cur.Level != nil; i-- {
		d := a.drafts[i]
		if d.inBracket {
			continue
		}
		if d.Level == nil || !sameUnit(d.Level.Unit, a.cur.Level.Unit) || len(d.Shares) > 0 || d.Parent != a.cur.Parent {
			break
		}
		names = append(names, d.Indicator)
	}
	if len(names) < 2 {
		return ""
	}
	slices.Reverse(names)
	return strings.Join(names, "、")
}

// share adds the share at token k to a record.
func (a *assembly) share(k int, m *rule.Match, p phrase) {
	q := a.quantity(k)
	w := m.Labels[rule.Whole]
	if a.ownShare(k, w, p) {
		return
	}
	name, of := a.shareOf(k, m, &p)
	named := a.cur != nil && len(a.drafts) > a.first
	if named && (a.cur.distr > 1 && a.cur.bare() || a.lists.BareTotals[name] && p.area.Empty() && p.period.Empty()) { // 凌晨是高发时段,事故、伤者分别占总数的20%、22%: of the item that the list gave it; 采矿业增加值增长5%,总量占全市的9%
		name = ""
	}
	q.Of = of
	if q.Bound == Exact && slices.Contains(a.lists.FallingShort, a.s.Text(m.Lo)) { // 不到去年同期的三成
		q.Bound = LessThan
	}
	if w := a.s.Text(m.Lo); q.Bound == Exact && strings.HasPrefix(w, "约") && w != "约当" { // 约占总量的39%
		q.Bound = About
	}
	if name == "" && named || a.lists.Togethers[name] {
		if of := a.together(m.Lo); of != "" {
			name, p = of, phrase{}
		}
	}
	d := a.cur
	if name == "" && named && (d.Level == nil && d.lastRole == "change" && d.lastKind == "point" || d.Level != nil && d.levelKind == "rate" && a.lists.growthless(d.Indicator) != d.Indicator) {
		if w := a.ofRate(d.Indicator); w != nil { // 产值增长9%,增速快于全省3个百分点,占全省的12%; 产值3亿元,增速6%,占全省的12%: the output is, not its growth
			d, a.cur = w, w
		}
	}
	if name == "" && named {
		if w := a.contributes(d); w != nil && !endsIn(q.Of, "幅", "幅度", "增量") && a.lists.growthless(q.Of) == q.Of { // 产值3亿元,拉动全省增长2个百分点,占全省的12%
			d, a.cur = w, w
		}
	}
	if name == "" && named && a.cur.distr > 1 && len(a.list(k)) == 1 && a.listHead(k) < 0 {
		d = a.sharer(of)
		a.cur = d
	}
	if name == "" && named && (a.elsewhere(&p) || d.Level == nil && len(d.Shares) > 0 && len(d.Changes) == 0 && p.period.Start > d.Shares[0].Start) { // 上半年占总数的22%,下半年占28%
		was := d
		d = a.newDraft(k, was.Indicator, p)
		d.Parent, d.inherited = was.Parent, true
		if q.Of == "" && was.Level == nil && len(was.Shares) > 0 {
			q.Of = was.Shares[0].Of
		}
	} else if t := a.toldOver(name, &p); t != nil {
		d = t
	} else if t := a.countedBy(name); t != nil && p.period.Empty() && p.area.Empty() { // 火灾16起、亡2人,起数占总数的8%
		d = t
	} else if name != "" || !named {
		ind := name
		if ind == "" && !p.area.Empty() && len(p.pieces) == 0 {
			ind = a.ofPlaces(of)
		}
		if ind == "" {
			ind, _ = a.inherit(k)
		}
		if n := len(a.groups); n > 0 && name != "" && a.groups[n-1].direct && a.groups[n-1].semi && w.Hi > w.Lo && of != a.groups[n-1].parent.Indicator {
			a.groups = a.groups[:n-1] // 外贸依存度30%,其中…;非农产值占农业产值的59%: a share of another whole
		}
		d = a.newDraft(k, ind, p)
	}
	if d != a.cur && named && m.Lo > 0 && a.s.Tokens[m.Lo-1].Class == scan.Open && name != "" && d.Parent == a.cur.Indicator && p.hi == m.Lo-1 { // 散客（占9%）: an item beside the one told before
		d.Parent = a.cur.Parent
	}
	if d.Level != nil && q.Of == d.Indicator { // 医院613万人(占57%): of what it is a part of, not of itself
		q.Of = d.Parent
		of = q.Of
	}
	d.whole = of
	a.addShare(d, k, q)
}

// contributes is the record of this sentence whose subject d tells to move something else, and whose share of that is told behind it; nil where
// d tells no contribution.
func (a *assembly) contributes(d *draft) *draft {
	if d.Rule != "contribution" {
		return nil
	}
	const back = 24 // records
	for i := len(a.drafts) - 1; i >= max(a.first, len(a.drafts)-back); i-- {
		if w := a.drafts[i]; w != d && w.Rule != "contribution" && !strings.HasSuffix(w.Indicator, "贡献率") {
			if n := len(w.Changes); n > 0 && w.Level == nil && strings.HasSuffix(w.Changes[n-1].Unit, "百分点") {
				continue // 高出全省增速3个百分点
			}
			return w
		}
	}
	return nil
}

// shareOf is what the share at token k is told of, and the whole it is of, each "" where nothing names it. What names the former is left in p.
func (a *assembly) shareOf(k int, m *rule.Match, p *phrase) (name, of string) {
	w := m.Labels[rule.Whole]
	name, of = p.text(a), a.wholeName(w)
	if who, whole := a.wholeAhead(p); whole != "" && of == "" { // 外籍游客在入境游客中占12%
		name, of = who, whole
		p.keep(a, len(who))
		if who == "" {
			p.pieces = nil
		}
	}
	if name == "" && w.Hi <= w.Lo {
		if kind, whole := a.kindTold(m.Lo, p); kind != "" {
			name = kind
			if of = whole; of == "" {
				of = a.shareTold()
			}
		}
	}
	if name == "" || m.Lo > 0 && a.s.Tokens[m.Lo-1].Classes&clauseMarks != 0 {
		if who := a.whoMakesUp(k); !who.empty() { // 占企业总数八成的小微企业
			*p, name = who, who.text(a)
		}
	}
	if who := a.aheadOfShare(m.Lo); name == "" && !who.empty() { // 其次为团客（占21.3%）、散客（占9%）
		*p, name = who, who.text(a)
		if i := a.lists.asFrom(name); i >= 0 && i+len("以") < len(name) {
			if i > len("以") && of == "" {
				of = name[:i]
			}
			name = name[i+len("以"):]
		}
		if of == "" {
			of = a.shareTold()
		}
	}
	if i := a.lists.asFrom(name); of == "" && i > len("人") && i+len("以") < len(name) && a.mostOf(k) { // 患者以女性占64%为多
		name, of = name[i+len("以"):], name[:i]
		p.cut(a, i+len("以"))
	}
	named := a.cur != nil && len(a.drafts) > a.first
	if named && m.Lo > 0 && a.s.Tokens[m.Lo-1].Class == scan.Open && (slices.Contains(a.lists.Predicates, name) || slices.Contains(a.lists.Extremes, name)) {
		name, *p = "", phrase{} // 乙籍5万人居次(占29%)
	}
	if name == "" && named {
		name = a.nextPicked(m.Lo) // 食品占36%;其次是服装,占30%
	}
	if named && a.lists.BareMeasures[name] && a.cur.Level != nil && strings.HasSuffix(a.cur.Indicator, name) && p.area.Empty() && p.period.Empty() { // 物流业实现收入26亿元,收入占全市的8%: of the same
		name, *p = "", phrase{}
	}
	if name == "" && w.Hi > w.Lo {
		name = a.copulaBefore(m.Lo)
	}
	if name == "" && named && a.cur.end > 0 && a.semi > 0 && a.s.Tokens[a.semi].Start >= a.cur.end { // 出口增加8亿元;加工贸易占比提高,占65%: of a clause of its own
		name = a.subjectBefore(m.Lo)
	}
	if name == "" && !named && m.Lo > 1 && a.s.Tokens[m.Lo-1].Class == scan.Open { // 增加值(占GDP的32%)增长5.6%
		*p = a.before(m.Lo - 1)
		name = p.text(a)
	}
	if m.Lo > 0 && a.s.Tokens[m.Lo-1].Class == scan.Open { // 以车祸居首(占45%)、溺水居次(占16%)
		name = a.standingIn(name)
	}
	return a.wholeOfShare(k, m, p, name, of)
}

// standingIn is what name tells to come first or next in a row, without that it does: 车祸 of 车祸居首, 死因以车祸为首.
func (a *assembly) standingIn(name string) string {
	who := trimAny(name, a.lists.PicksOut...)
	if who == name || utf8.RuneCountInString(who) < 2 || a.lists.endsAsRate(who) || endsMeasure(who) {
		return name
	}
	if i := a.lists.asFrom(who); i >= 0 && utf8.RuneCountInString(who[i+len("以"):]) >= 2 {
		who = who[i+len("以"):]
	}
	return who
}

// wholeOfShare is the whole that the share at token k is of, where of does not name it yet, and what the share is told of, which may name
// the whole as well. What names the latter is left in p.
func (a *assembly) wholeOfShare(k int, m *rule.Match, p *phrase, name, of string) (string, string) {
	named := a.cur != nil && len(a.drafts) > a.first
	if of == "" && a.within != "" {
		of = a.within
	}
	if n := a.amongAt(name); of == "" && n > 0 { // 查处案件中涉及医疗领域的占12%
		of = name[:n]
		p.cut(a, n+len("中"))
		name = p.text(a)
	}
	if of == "" {
		of = a.pickedFrom(m.Lo)
	}
	if of == "" {
		of = a.wholeTold(name, named)
	}
	if of == "" && name == "" && a.levelBefore() && a.cur.levelKind == "count" { // 甲组复发9例,占16%
		q := a.quantity(k)
		of = a.wholeOfCount(a.cur, &q)
	}
	if of == "" && name == "" && a.levelBefore() {
		q := a.quantity(k)
		of = a.wholeMade(a.cur, &q)
	}
	if of == "" {
		of = a.sameWhole(name)
	}
	if of == "" && (name != "" || !p.area.Empty()) && named { // 人口占全县的8%,面积占1%
		if d := a.drafts[len(a.drafts)-1]; d.Level == nil && len(d.Changes) == 0 && len(d.Shares) == 1 {
			of = d.Shares[0].Of
		}
	}
	if of == "" && name == "" && named && a.cur.distr > 1 && a.cur.Level == nil { // 甲类占总数的58%;乙类、丙类分别占28%、8%
		of = a.shareTold()
	}
	if of == "" && name == "" && named { // 甲业占总产值的8%;乙业增长6%,占41%
		of = a.wholeInRow()
	}
	if i := lastIndex(name, "的"); of == "" && i > 0 && (endsIn(name, a.lists.Respondents...) || a.lists.Surveyed[name[i+len("的"):]]) { // 表示满意的受访者占四成, 订货增长的企业占31%
		of = name[i+len("的"):]
	}
	for _, w := range a.lists.Respondents { // 男性受访者占58%
		if kind, ok := strings.CutSuffix(name, w); ok && of == "" && kind != "" && utf8.RuneCountInString(kind) <= 4 {
			of = w
		}
	}
	return name, of
}

// wholeMade is the indicator of the record told before, maybe sentences ago, that d is just the stated share of; "" where none is. A share that is
// told without decimals may be that of much by chance, and is looked for nearby.
func (a *assembly) wholeMade(d *draft, share *Quantity) string {
	back := 6 // records
	if strings.Contains(share.Literal, ".") {
		back = 24
	}
	for i := len(a.drafts) - 1; i >= 0 && i >= len(a.drafts)-back; i-- {
		if o := a.drafts[i]; o != d && o.Parent == "" && o.Indicator != "" && o.levelKind == d.levelKind && a.lists.justMakes(d.Level, o.Level, share) {
			return a.calledWhole(o)
		}
	}
	return ""
}

// calledWhole is what the last share of the same whole calls it, else the indicator of o, which tells how much it is.
func (a *assembly) calledWhole(o *draft) string {
	const back = 4 // records
	for i := len(a.drafts) - 1; i >= 0 && i >= len(a.drafts)-back; i-- {
		d := a.drafts[i]
		if n := len(d.Shares); n > 0 && d.Shares[n-1].Of != "" && d.Level != nil && a.lists.justMakes(d.Level, o.Level, &d.Shares[n-1]) {
			return d.Shares[n-1].Of
		}
	}
	return o.Indicator
}

// aheadOfShare are the words that the bracket stands behind which holds nothing but the share whose verb is token lo, where they are an item of a row
// without a number of its own; empty where they are not.
func (a *assembly) aheadOfShare(lo int) phrase {
	ts := a.s.Tokens
	if lo < 2 || ts[lo].Class != scan.Share || ts[lo-1].Class != scan.Open || a.cur == nil || len(a.drafts) == a.first {
		return phrase{}
	}
	item := lo - 2
	for item > 0 && (ts[item].Class == scan.Adverb || ts[item].Class == scan.Close && a.s.Text(item) != ")" && a.s.Text(item) != "）") {
		item--
	}
	if ts[item].Class != scan.Word || a.cur.end > ts[item].Start || a.regionStart(lo-1) > item || a.numIn(a.regionStart(lo-1), lo-1) {
		return phrase{}
	}
	taken := a.taken
	a.taken = 0
	p := a.before(lo - 1)
	a.taken = taken
	return p
}

// wholeAhead parts the words before a share that tell within what somebody has it: 外籍游客, 入境游客 of 外籍游客在入境游客中. whole is "" where they tell
// no such thing, who where they name nobody.
func (a *assembly) wholeAhead(p *phrase) (who, whole string) {
	s := p.text(a)
	in := trimAny(trimAny(strings.TrimSuffix(s, "的"), "所占", "占"), "当中", "之中", "中", "里") // 在总出口占的比重
	if in == s || s == "" {
		return "", ""
	}
	if i := lastIndex(in, "在"); i > 0 && !endsIn(in[:i], a.lists.BeforeIn...) {
		who, whole = strings.TrimSuffix(in[:i], "的"), in[i+len("在"):]
	} else if strings.HasSuffix(trimAny(strings.TrimRight(a.body[a.seg.Start:p.pieces[0].Start], " "), "全部", "所有", "整个"), "在") {
		whole = in
	}
	if utf8.RuneCountInString(whole) < 2 || a.e.areas.whole(whole) {
		return "", ""
	}
	return who, whole
}

// wholeInRow is the whole that the record before the one at hand is a share of, where a semicolon parts the two and both are told alike; "" where none
// is.
func (a *assembly) wholeInRow() string {
	n := len(a.drafts)
	if n-2 < a.first || a.semi <= 0 || a.cur != a.drafts[n-1] || len(a.cur.Shares) > 0 || a.cur.Parent != a.drafts[n-2].Parent {
		return ""
	}
	was, at := a.drafts[n-2], a.s.Tokens[a.semi].Start
	if l, m := was.Level, a.cur.Level; l != nil && m != nil && !sameUnit(l.Unit, m.Unit) { // 用电3亿度,占60%;用水2亿吨,占45%
		return ""
	}
	if len(was.Shares) != 1 || was.end > at || a.cur.end < at || (was.Level == nil) != (a.cur.Level == nil) || (len(was.Changes) == 0) != (len(a.cur.Changes) == 0) {
		return ""
	}
	return was.Shares[0].Of
}

// pickedFrom is what the clause before token k picks that out of which there is most, of which the share is told: 服务类投诉 of
// 服务类投诉中最多的为餐饮投诉,占31%. It is "" where that clause picks nothing out.
func (a *assembly) pickedFrom(k int) string {
	ts := a.s.Tokens
	if k < 2 || ts[k-1].Class != scan.Comma {
		return ""
	}
	lo := a.regionStart(k - 1)
	if lo >= k-1 || a.numIn(lo, k-1) {
		return ""
	}
	s := a.clean(lo, k-1)
	most := strings.Index(s, "最")
	if most < 0 || !strings.Contains(s[most:], "的为") && !strings.Contains(s[most:], "的是") {
		return ""
	}
	n := strings.LastIndex(s[:most], "中")
	if n < 2*len("中") {
		return ""
	}
	of := strings.TrimPrefix(s[:n], "在")
	return of[beginsWith(of, "而"):]
}

// amongAt is where the 中 stands in s that parts a whole from the part of it that is told of: 查处案件中涉及医疗领域; 0 where none does.
func (a *assembly) amongAt(s string) int {
	const least = 2 * len("中")
	if !strings.Contains(s, "中") {
		return 0
	}
	noun := false
	for _, w := range a.cut(s) {
		if s[w.Start:w.End] == "中" && noun && w.Start >= least && len(s)-w.End >= least {
			return w.Start
		}
		noun = strings.HasPrefix(w.Tag, "n")
	}
	return 0
}

// ofPlaces is what a place has a share of where the whole is that of a larger place: 粮食产量 of 甲县占全市粮食产量的18%; "" where the whole
// is not told of a place.
func (a *assembly) ofPlaces(whole string) string {
	n, ok := a.e.areas.prefix(whole)
	if !ok {
		return ""
	}
	what := strings.TrimPrefix(whole[n:], "的")
	if s, ok := strings.CutSuffix(what, "总数"); ok {
		what = s
	}
	if utf8.RuneCountInString(what) < 2 || what == "比重" || what == "份额" {
		return ""
	}
	return what
}

// whoMakesUp are those behind the share at token k who make it up: 占企业总数八成的小微企业; empty where nobody is named so.
func (a *assembly) whoMakesUp(k int) phrase {
	j := a.behindAt(k)
	if j >= len(a.s.Tokens) || a.s.Tokens[j].Class != scan.Word || a.saysOther(j) {
		return phrase{}
	}
	of, ok := strings.CutPrefix(strings.TrimSpace(a.body[a.s.Tokens[j].Start:a.seg.End]), "的")
	if w := a.cut(of[:min(len(of), 24)]); !ok || len(w) == 0 || w[0].Tag != "b" && !strings.HasPrefix(w[0].Tag, "n") {
		return phrase{}
	}
	p := a.countedNoun(j, a.nounEnd(j))
	if s := p.text(a); s != "" {
		p.keep(a, len(a.subject(s)))
	}
	if !p.empty() && p.text(a) != "" {
		a.taken = max(a.taken, p.hi)
	}
	return p
}

// kindTold is the kind that the clause before token hi tells of, without a number, and of whom it is: 求职者以大专生为主,占52%; 借款人多为个体户,
// 占58%; 有房产的较少,占6%. What stands before it is left in p. It is "" where the clause tells of none.
func (a *assembly) kindTold(hi int, p *phrase) (kind, whole string) {
	ts := a.s.Tokens
	lo, end := a.clauseAhead(hi)
	for j := lo; j < end; j++ {
		if (ts[j].Class == scan.Num || ts[j].Class == scan.Rank) && !a.named[j] {
			return "", ""
		}
	}
	if lo == end || len(a.drafts) > a.first && ts[lo].Start < a.drafts[len(a.drafts)-1].end {
		return "", ""
	}
	of := a.between(lo, end)
	if of.empty() {
		return "", ""
	}
	from := of.pieces[0].Start
	if of.area.Empty() && of.period.Empty() { // 拥有房产的较少: the verb is of the kind
		from = ts[lo].Start
	}
	s := a.clear(from, ts[end-1].End)
	for _, w := range a.lists.Mainly {
		t, ok := strings.CutSuffix(s, w)
		if i := a.lists.asFrom(t); ok && (i > 3 || i == 0) && utf8.RuneCountInString(t[i:]) > 2 {
			p.area, p.period = of.area, of.period
			return t[i+len("以"):], trimAny(t[:i], a.lists.AlsoWords...)
		}
	}
	for _, w := range a.lists.Mostly {
		if i := strings.Index(s, w); i > 3 && i+len(w) < len(s) {
			p.area, p.period = of.area, of.period
			kind = s[i+len(w):]
			if j := strings.LastIndexAny(w, "来集分"); j >= 0 {
				kind = s[i+j:i+len(w)] + kind
			}
			return kind, s[:i]
		}
	}
	if t, ok := strings.CutSuffix(s, "的"); ok && utf8.RuneCountInString(t) > 2 { // 犯诈骗罪的,占6%
		p.area, p.period = of.area, of.period
		return t, ""
	}
	for _, w := range a.lists.FewOrMany {
		if t, ok := strings.CutSuffix(s, w); ok && utf8.RuneCountInString(t) > 1 {
			p.area, p.period = of.area, of.period
			return t, ""
		}
	}
	return "", ""
}

// asFrom is where the last 以 of s stands that is no part of 以上 or 以外 (以上海客 is not), -1 where none does.
func (l *lists) asFrom(s string) int {
	for i := lastIndex(s, "以"); i >= 0; i = lastIndex(s[:i], "以") {
		rest := s[i+len("以"):]
		if next, _ := utf8.DecodeRuneInString(rest); !strings.ContainsRune("上下内外来前后及", next) || beginsWith(rest, l.FromWords...) > 0 {
			return i
		}
	}
	return -1
}

// mostOf says whether the clause behind the number at token k says that most are of the kind told: 占64%为多.
func (a *assembly) mostOf(k int) bool {
	rest := a.body[a.s.Nums[a.s.Tokens[k].Num].End:a.seg.End]
	rest = rest[:clauseLen(rest)]
	if row, ok := strings.CutPrefix(rest, "、"); ok && (strings.Contains(row, "占") || strings.Contains(row, "佔")) { // 患者以男性占六成、长者占三成
		return true
	}
	return endsIn(rest, a.lists.MostOf...)
}

// shareTold is the whole of the last share of the sentence, "" where there is none.
func (a *assembly) shareTold() string {
	for i := len(a.drafts) - 1; i >= a.first && i > len(a.drafts)-maxList; i-- {
		if n := len(a.drafts[i].Shares); n > 0 {
			return a.drafts[i].Shares[n-1].Of
		}
	}
	return ""
}

// wholeTold is what a share is of that names no whole: what the parts being told belong to, else what the sentence told before, of the share
// of name or of the record at hand: 职工240人,博士占38%.
func (a *assembly) wholeTold(name string, named bool) string {
	n := len(a.groups)
	if n > 0 && a.groups[n-1].bracket && a.groups[n-1].parent == a.cur && name == "" && a.levelBefore() {
		n-- // 大型企业30家(占1%): the bracket is its own
	}
	if n > 0 && a.groups[n-1].parent != nil {
		if p := a.groups[n-1].parent; p.Level == nil && len(p.Shares) == 1 && p.Shares[0].Of == "" {
			return "" // 90岁及以上人口占43%,其中95岁及以上人口占9%: both of the same that is not named
		} else if p.levelKind == "rate" && endsIn(p.Indicator, "占比", "比重", "比例") {
			return "" // 财产类案件占比过半,其中盗窃占四成: as well
		}
		return a.groups[n-1].parent.Indicator
	}
	switch {
	case named && a.cur.Parent != "":
		return a.cur.Parent
	case named && a.lists.Togethers[name]: // 住宅3例、工厂2例(占8%),三者合占四成
		return a.shareTold()
	case name == "" && named && a.cur.Level != nil && a.cur.Level.Value != nil:
		return a.largerBefore()
	case name != "" && named:
		return a.amountBefore()
	}
	return ""
}

// largerBefore is the last indicator of the sentence whose level is larger than the one at hand, in the same unit:
// 常住人口7461万人,居住在城镇的4890万人,占65.5%.
func (a *assembly) largerBefore() string {
	for i := len(a.drafts) - 1; i >= a.first && i >= len(a.drafts)-maxList; i-- {
		if d := a.drafts[i]; d != a.cur && d.Level != nil && d.Level.Value != nil && d.Level.Unit == a.cur.Level.Unit && d.Level.Value.Cmp(*a.cur.Level.Value) > 0 && len(d.Shares) == 0 && !(i+1 < len(a.drafts) && a.drafts[i+1].Indicator == d.Indicator+"占比") {
			return d.Indicator
		}
	}
	return ""
}

// amountBefore is the last indicator of the sentence that has an amount, with nothing but shares and means behind it:
// 职工240人,博士占38%,高级职称占45%.
func (a *assembly) amountBefore() string {
	for i := len(a.drafts) - 1; i >= a.first; i-- {
		if d := a.drafts[i]; mean(d) {
			continue
		} else if d.Level != nil && len(d.Shares) == 1 && endsIn(d.Shares[0].Of, "总数", "总量", "总额", "总计") {
			return d.Shares[0].Of // 甲院办结42件,占总数的14%;乙院占9%: of the same
		} else if d.Level != nil && !strings.HasSuffix(d.Level.Unit, "%") {
			return strings.TrimSuffix(d.Indicator, "中")
		} else if len(d.Shares) == 0 {
			break
		} else if d.Level == nil && len(d.Changes) == 0 && d.Shares[0].Of != "" && i > a.first && a.drafts[i-1].Level != nil { // 病例120例及死亡9例,病例以男性占六成、长者占三成: of the same
			return d.Shares[0].Of
		}
	}
	return ""
}

// toldOver is the record of the sentence with a level whose indicator name tells over, without another place or time: 渔业产值215亿元,…,渔业产值
// 占农业产值的12.6%; nil where there is none.
func (a *assembly) toldOver(name string, p *phrase) *draft {
	const last = 8 // records
	if name == "" || !p.area.Empty() || !p.period.Empty() {
		return nil
	}
	for i := len(a.drafts) - 1; i >= a.first && i >= len(a.drafts)-last; i-- {
		if d := a.drafts[i]; d.Indicator == name && d.Level != nil && d.levelKind != "rate" && !d.versus {
			return d
		}
	}
	return nil
}
