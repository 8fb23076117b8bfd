package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"zhibiao/extract/internal/rule"
	"zhibiao/extract/internal/scan"
	"zhibiao/extract/text"
)

// nameLevel names the indicator by the words on whichever side of the number there are any.
func (a *assembly) nameLevel(r *levelReading) {
	if f := r.m.Labels[rule.FromQ]; f.Hi > f.Lo && strings.HasSuffix(r.left, "把") { // 市里把28个部门精简为21个: who did it
		r.left = ""
	}
	if who := a.addressed(r); who != "" {
		r.ind = who
		return
	}
	if p, ok := a.firstPast(r); ok {
		r.p, r.ind, r.right = p, p.text(a), phrase{}
		if r.ind == "" {
			r.ind, r.inherited = a.cur.Indicator, true
		}
		return
	}
	if noun := a.byValueOf(r); noun != "" {
		r.ind = strings.TrimSuffix(r.left, "以") + noun
		return
	}
	if a.addedUp(r) {
		return
	}
	if topic := a.pricedAhead(r); topic != "" {
		r.ind, r.inherited = topic, true
		return
	}
	switch {
	case r.left == "" && !r.right.empty():
		a.nameBehind(r)
	case r.left == "":
		a.nameless(r)
	case r.right.empty():
		a.nameAhead(r)
	default:
		a.nameAround(r)
	}
}

// levelnameLists are the lists of words that levelname.go reads.
type levelnameLists struct {
	// HeadedMeasures say nothing without the heading on a line above: 收入, 支出.
	HeadedMeasures map[string]bool

	// Conversions end what a value is reckoned once more by: 按年均汇率折算.
	Conversions []string `list:"reckonedBy conversions"`

	// ConversionMeans are what a value is reckoned once more by; by what else it is reckoned, it is another value: 按工龄计算.
	ConversionMeans []string

	// ConversionVerbs stand between that and the value.
	ConversionVerbs []string

	// Addressing begin the words before a number of people whom a speaker speaks for, thanks or owes something to.
	Addressing []string

	// Spokesmen begin those of a speaker who speaks for others: 我谨代表.
	Spokesmen []string

	// Greeting is what a speaker says to people, or says that they gave: 3万名教师致以问候, 26万人民的共同努力.
	Greeting []string

	// Owners end the words for places and bodies, beside districts, that are told to be the first to pass a mark.
	Owners []string

	// RanksBy begin what somebody is told to be by a value: 以86亿元总资产居首.
	RanksBy []string

	// Settlements end the names of places that households and persons live in.
	Settlements []string

	// Mergers are verbs by which a number of bodies or things becomes another.
	Mergers []string

	// Cases end the names of what is counted as cases are.
	Cases []string

	// LocalParts are the parts of a place in which the same is told to be otherwise.
	LocalParts map[string]bool

	// AreasOf end the names of how much land is under a crop, herds those of how large a stock is: what is told next of the same leaves the crop or
	// the animals out.
	AreasOf []string

	// Herds name what is told of animals: 存栏.
	Herds []string

	// Outputs name what fields and works yield: 产量.
	Outputs map[string]bool

	ComeIn []string `list:"admissions comeIn"`

	// Stocked are verbs between a time and things that came or went in it: 新建, 关闭.
	Stocked []string

	// DailyPeaks say on which day there was most of what was told before.
	DailyPeaks map[string]bool

	// Abstracts end the labels that say what kind of thing is told behind the colon, and name no bearer of it.
	Abstracts []string

	// Trades end the names of what has an output.
	Trades []string

	// Attaining are verbs that say that the measure behind them was reached: 实现 of 实现产值.
	Attaining []string

	// StateNouns end a name before what is said of how it fares: 恢复态势 of 煤炭业恢复态势良好.
	StateNouns []string

	// Invested are what is spent on works, which name nothing without these.
	Invested map[string]bool

	// InvestedIn end the names of works.
	InvestedIn []string

	// YieldsOf are measures that name nothing without what they are of.
	YieldsOf map[string]bool

	// Traits are measures of persons and things that do not end as amounts do.
	Traits []string

	// Siting are the verbs behind which a place tells where those are that are counted.
	Siting beginnings

	// Districts end the short names of places that share the rate of the record before them.
	Districts []string

	// Fining are the verbs that a rule imposes a fine with.
	Fining map[string]bool

	// Recipients end the words before a number that counts those to whom something is done: 为2100名学生.
	Recipients []string

	// Reaching are verbs behind which a place only tells where those are that they reach.
	Reaching []string

	// Numbers end the names of what is counted, beside which the noun behind the number is no more than its unit's.
	Numbers []string

	// Ceilings are words for the most that may be had: 最多.
	Ceilings []string

	// Floors are words for the least that may be had: 最少.
	Floors []string

	// Granted are the verbs that a ceiling stands before: 最高可获补贴5万元.
	Granted []string

	// SpentOn stand before what money was spent on, or what a debt is held to.
	SpentOn []string

	// Allots are what is done with money by one who gives it to others.
	Allots []string

	// Purposes begin what money is given for.
	Purposes []string `list:"purposes aids"`

	// NoPurposes stand behind the verb of a gift where no purpose follows: 补助资金全部到位, 支持力度加大.
	NoPurposes []string

	// Carriers are what something serves as that is relied on.
	Carriers []string `list:"centres carriers"`

	// Achieving are the verbs between projects and what they brought about.
	Achieving []string

	// OfAll are means that stand behind what they are of as well as before it: 耕地人均.
	OfAll map[string]bool

	// TimedMeans tell of what was told before how much of it falls on a day, a week, a month.
	TimedMeans map[string]bool

	// Yields end the names of what a trade or a body brings in.
	Yields []string

	// Befallen end what befell the people of a part, beside which other losses are told of the same place: 其中,甲县97人受伤,倒塌房屋310户.
	Befallen []string

	// Superlatives tell an extreme of the indicator told before.
	Superlatives map[string]bool

	// BareTotals need the words of the record before them to name anything.
	BareTotals map[string]bool

	// Graded tell of which of those just told an amount is.
	Graded map[string]bool

	// Projects end the names of what is built or carried out, of several of which the verbs in the list are the names.
	Projects []string

	// Amounts end the name of an amount.
	Amounts []string

	// Dimensions are what a length may be of: 长, 宽.
	Dimensions []string

	// Growths end the names of how far and how fast something moves.
	Growths []string

	// Gains end the name of what was added to a total.
	Gains []string

	// Newly begin the name of what was added to a total.
	Newly []string

	// AddressWords are words with which an address begins: 祝贺.
	AddressWords []string

	// IsNoBy are words that end in 以 and tell no means: 可以.
	IsNoBy []string

	// PassedVerbs are verbs of reaching or passing a value: 突破.
	PassedVerbs []string

	// Whither are verbs that the place follows where something goes: 运往.
	Whither []string

	// OfSingle begin what is told of each single one: 单户.
	OfSingle []string

	// BeforeAndAfter tell of a time before or after a deed: 实施前.
	BeforeAndAfter []string

	// OtherDoers end the names of those who do something in a place and are not the place: 央企.
	OtherDoers []string

	// TopicMeasures end topics that are measures: 单产.
	TopicMeasures []string

	// TopicEnds end what frames a clause and is no topic: 方面, 时.
	TopicEnds []string

	// ExtremeOf are whose extreme is told: 的县.
	ExtremeOf []string

	// RecountVerbs begin what tells how a value was counted anew: 折算.
	RecountVerbs []string

	// RecountEnds end what tells how a value was counted anew: 标化后.
	RecountEnds []string

	// LocalWords say that something lies in the place: 辖区内.
	LocalWords []string

	// AreaTails end words for areas: 流域.
	AreaTails []string

	// LevelVerbs compare a value with a level: 优于.
	LevelVerbs []string

	// BeforeMiddle are characters before 中 with which it tells no part of something: 集中, 过程中.
	BeforeMiddle []string

	// TotalNames name a total: 总规模.
	TotalNames []string

	// TotalVerbs stand between a name and its total: 累计.
	TotalVerbs []string

	// DwellerNames are the units that those who dwell in a place are counted in, and the name of the count.
	DwellerNames map[string]string
}

// addressed are the people that the number counts, where a speaker greets or thanks them: 首先我代表全局2300名干部职工.
func (a *assembly) addressed(r *levelReading) string {
	if r.kind == "rate" || r.right.empty() {
		return ""
	}
	who := r.right.text(a)
	switch r.figure(a).UnitWord {
	case "名", "位", "":
	case "个", "家":
		if i := strings.Index(who, "表示"); i >= 2*len("人") && beginsWith(who[i+len("表示"):], a.lists.AddressWords...) > 0 {
			return who[:i]
		}
		return ""
	default:
		return ""
	}
	in := charsOf(who)
	for _, w := range a.lists.Greeting {
		if !in.may(w) {
			continue
		}
		if i := strings.Index(who, w); i >= 2*len("人") {
			who = who[:i]
		}
	}
	spoken := strings.Contains(r.left, "代表") && beginsWith(r.left, a.lists.Spokesmen...) > 0 && !strings.HasPrefix(r.left, "代表团") || beginsWith(r.left, a.lists.Addressing...) > 0 || strings.Contains(r.left, "离不开")
	if !spoken && (who == r.right.text(a) || r.left != "" && !endsIn(r.left, a.lists.Recipients...)) {
		return ""
	}
	return who
}

// firstPast is what has passed the number at hand where the clause tells in which place its owner was to do so, and says whether it does:
// 工业总产值6100亿元,成为全省第三个突破6000亿元的市. It is empty where the clause leaves it to the record at hand.
func (a *assembly) firstPast(r *levelReading) (phrase, bool) {
	const far, longest = 30, 40 // tokens, bytes
	ts := a.s.Tokens
	if r.kind == "rate" {
		return phrase{}, false
	}
	owner := r.behindFigure(a)
	if i := clauseEnds.index(owner[:min(len(owner), longest)]); i >= 0 {
		owner = owner[:i]
	} else if len(owner) > longest {
		return phrase{}, false
	}
	if !endsIn(owner, a.lists.Districts...) && !endsIn(owner, a.lists.Owners...) || utf8.RuneCountInString(owner) > 12 {
		return phrase{}, false
	}
	be := r.m.Lo
	for be > 0 && ts[be].Classes&clauseMarks == 0 && r.m.Lo-be < far && (ts[be].Class != scan.To || a.s.Text(be) != "成为") {
		be--
	}
	if ts[be].Class != scan.To || a.s.Text(be) != "成为" {
		return phrase{}, false
	}
	if s := a.body[ts[be].End:ts[r.m.Lo].Start]; !strings.Contains(s, "第") && !strings.Contains(s, "首个") && !strings.Contains(s, "唯一") {
		return phrase{}, false
	}
	lo := be
	for lo > 0 && ts[lo-1].Classes&clauseMarks == 0 && be-lo < far {
		lo--
	}
	if lo < be {
		if p := a.between(lo, be); p.text(a) != "" && !a.e.areas.whole(p.text(a)) {
			return p, true
		}
	}
	return phrase{}, a.recordBefore()
}

// byValueOf is the noun that a number is the value of, with which somebody is told to have done something: 票房 of 以8亿元的票房领跑.
func (a *assembly) byValueOf(r *levelReading) string {
	const longest = 60 // bytes
	rest, ok := strings.CutPrefix(r.behindFigure(a), "的")
	if r.m.Lo == 0 {
		return ""
	}
	j := r.m.Lo - 1
	if a.s.Tokens[j].Class == scan.Bound && j > 0 { // 以超过8亿元的票房
		j--
	}
	if w := trimSpace(a.s.Text(j)); !strings.HasSuffix(w, "以") || endsIn(w, a.lists.IsNoBy...) {
		return ""
	}
	rest = rest[:min(len(rest), longest)]
	if i := strings.IndexAny(rest, "，,。；;、\n"); i >= 0 {
		rest = rest[:i]
	}
	for rest != "" && !utf8.ValidString(rest) {
		rest = rest[:len(rest)-1]
	}
	a.wordBuf = a.cut(rest)
	for i, w := range a.wordBuf {
		ranks := i > 0 && beginsWith(rest[w.Start:], a.lists.RanksBy...) > 0
		if i == 0 || !ranks && (strings.HasPrefix(w.Tag, "n") || w.Tag == "vn") {
			continue
		}
		noun := rest[:w.Start]
		if (strings.HasPrefix(a.wordBuf[i-1].Tag, "n") || ranks && a.nominal(noun)) && (ok && strings.HasPrefix(w.Tag, "v") || ranks) && (r.kind != "rate" || a.lists.endsAsRate(noun)) {
			r.ofValue = true
			return noun
		}
		return ""
	}
	return ""
}

// nameBehind names an indicator that only words behind the number tell of: 新增320个车位.
func (a *assembly) nameBehind(r *levelReading) {
	if a.cur != nil && a.cur.Level != nil && a.listHead(r.k) >= 0 && a.cur.token == a.listHead(r.k) && len(a.drafts) > a.first && strings.HasSuffix(a.cur.Indicator, r.right.text(a)) && !sameUnit(a.cur.Level.Unit, r.figure(a).Unit) {
		r.ind = a.cur.Indicator // 为低保对象4508户、5886人发放救助金: one thing in two units
		return
	}
	r.ind = a.sharedNoun(r.k) + r.right.text(a)
	if topic := a.topicBefore(r.m.Lo); topic != "" && a.isAct(r.ind) { // 招聘岗位增加较快,共2.3万个上线
		r.ind, r.inherited = topic, true
	}
	if r.carried && a.cur != nil && a.cur.verb != "" && len(a.drafts) > a.first && a.headVerb(r.ind) == "" {
		r.ind = a.cur.verb + r.ind
	}
}

// nameless names an indicator that has words on neither side by what was told before it: 16项任务已完成15项.
func (a *assembly) nameless(r *levelReading) {
	if p := a.aheadOfBracket(r.m.Lo); !p.empty() {
		r.p, r.ind = p, p.text(a)
		return
	}
	if r.kind == "area" && !r.p.area.Empty() && r.p.lo >= r.p.hi && !a.rowOfPlaces(r) { // 罗家镇90平方公里
		r.ind = a.clear(r.p.area.Start, r.p.area.End) + "面积"
		return
	}
	if what := a.behindBase(r); what != "" { // 由37项审批事项减少到12项
		r.ind = what
		return
	}
	if r.kind == "count" {
		if what := a.isWhat(r.k); !what.empty() { // 其中28人为女职工
			r.p = what
			r.ind = r.p.text(a)
			a.taken = max(a.taken, r.p.hi)
			return
		}
	}
	if who := a.dwellers(r); who != "" {
		r.ind = who
		return
	}
	if going := a.whitherAlso(r); going != "" {
		r.ind, r.p.area = going, text.Span{}
		return
	}
	if d := a.alikeBefore(r); d != nil { // 移入病例221例,东南亚占89%,以甲国59例为多
		r.ind, r.inherited = d.Indicator, true
		return
	}
	if n := a.measuredAbove(r); n > 0 { // 总装机30万千瓦的风电项目2个
		r.ind = a.cur.Indicator[:n]
		return
	}
	if of := a.passedAlso(r); of != "" {
		r.ind = of
		return
	}
	if r.ind, r.inherited = a.inherit(r.k); (r.ind == "" || r.ind == "户数") && r.kind == "count" && (!r.p.area.Empty() || a.area.text != "") { // 全村有320户、1200人
		if who := a.lists.DwellerNames[r.figure(a).UnitWord]; who != "" {
			r.ind, r.inherited = who, false
		}
	}
	if of := r.ind[issued(r.ind):]; a.recordBefore() && a.completed(r.m.Lo) && (of != r.ind || r.inherited && (a.cur.Status == Target && r.kind != "count" || trimAny(of, "目标任务", "计划任务") != of) && endsIn(of, a.lists.Tasks...)) { // 下达造林任务3200亩,已完成3500亩; 税收计划5亿元,完成6亿元
		if done := trimAny(trimAny(of, "目标任务", "计划任务"), a.lists.Tasks...); done != "" {
			r.ind, r.inherited = "完成"+done, false
			return
		}
	}
	if r.inherited && r.kind != "rate" && !a.recordBefore() && a.completed(r.m.Lo) && endsIn(r.ind, a.lists.Tasks...) { // 培训计划任务300人。实际完成310人
		if done := trimAny(r.ind, a.lists.Tasks...); utf8.RuneCountInString(done) >= 2 {
			done = done[beginsWith(done, "下达", "承担", "落实"):]
			r.ind, r.inherited = "完成"+strings.TrimSuffix(done, "计划"), false
			return
		}
	}
	if r.kind != "rate" && r.kind != "money" && a.recordBefore() && a.completed(r.m.Lo) && !strings.Contains(r.ind, "完成") && !(endsMeasure(r.ind) && a.cur.Status != Target) { // 16项任务已完成15项; not 吞吐量超过2亿吨,完成2.1亿吨
		done := "完成"
		if lo := a.regionStart(r.m.Lo); a.s.Tokens[lo].Class == scan.Basis && a.s.Text(lo) == "年均" {
			done = "年均完成"
		}
		r.ind, r.inherited = r.ind+done, false
	}
}

// rowOfPlaces says whether a place without a name of what it measures stands in a row of places of which one thing is told in the same unit:
// 甲县造林5万亩,乙县3万亩; 造林:甲县5万亩.
func (a *assembly) rowOfPlaces(r *levelReading) bool {
	lo := a.regionStart(r.m.Lo)
	if lo > 1 && a.s.Tokens[lo-1].Class == scan.Colon && len(a.drafts) == a.first {
		ind, _ := a.inherit(r.k)
		return ind != ""
	}
	return a.levelBefore() && sameUnit(a.cur.Level.Unit, r.figure(a).Unit) && a.cur.Area != "" && a.cur.Indicator != a.cur.Area+"面积"
}

// aheadOfBracket is the phrase that token hi goes on behind a bracket with a number of its own: 平均湿度（9个站平均）为71%. It is empty where
// the bracket belongs to a number.
func (a *assembly) aheadOfBracket(hi int) phrase {
	ts := a.s.Tokens
	for hi > 0 && ts[hi-1].Class != scan.Close && ts[hi-1].Classes&frontSkip != 0 && ts[hi-1].Classes&phraseStop == 0 {
		hi--
	}
	if hi == 0 || ts[hi-1].Class != scan.Close {
		return phrase{}
	}
	if m := a.opening(hi - 1); m > 0 && ts[m-1].Class == scan.Word && a.numIn(m, hi-1) {
		taken := a.taken
		a.taken = 0 // by a number of the bracket
		p := a.before(m)
		a.taken = taken
		return p
	}
	return phrase{}
}

// dwellers names households and persons told behind the places that they live in, by the act or else by what they are: 辖12个村、4200户、1.68万人,
// 涉及12个村1860户.
func (a *assembly) dwellers(r *levelReading) string {
	unit := r.figure(a).UnitWord
	if a.lists.DwellerNames[unit] == "" || !a.levelBefore() || sameUnit(a.cur.Level.Unit, r.figure(a).Unit) || !endsIn(a.cur.Indicator, a.lists.Settlements...) && a.cur.Indicator != "户数" {
		return ""
	}
	if v := a.cur.verb; v != "" && v != "辖" && v != "下辖" && v != "管辖" {
		return v
	}
	return a.lists.DwellerNames[unit]
}

// measuredAbove is how much of the name of the record at hand is those that the number at hand counts, directly behind the noun that a measure
// of theirs was told with: 风电项目 of 风电项目总装机; 0 where it is no such record.
func (a *assembly) measuredAbove(r *levelReading) int {
	if at := a.s.Tokens[r.m.Lo].Start; !a.levelBefore() || r.kind != "count" || a.cur.levelKind == "count" || a.cur.end >= at || !strings.HasPrefix(a.body[a.cur.end:at], "的") || clauseEnds.index(a.body[a.cur.end:at]) >= 0 {
		return 0
	}
	n := len(a.cur.Indicator) - endOf(a.cur.Indicator, a.lists.Amounts)
	n = len(strings.TrimSuffix(a.cur.Indicator[:n], "总"))
	if n == len(a.cur.Indicator) || n < 2*len("站") {
		return 0
	}
	return n
}

// passedAlso is the measure that the number at hand is of where so many places or bodies were told before to have passed a mark of it, and
// those just counted are told of the same: 43个城市超200万辆 behind 96个城市汽车保有量超过100万辆. What is counted is named alike.
func (a *assembly) passedAlso(r *levelReading) string {
	const near = 4 // records
	c := a.cur
	if !a.levelBefore() || c.behind == 0 || c.levelKind != "count" || !endsIn(c.Indicator, a.lists.CountedKinds...) || sameUnit(c.Level.Unit, r.figure(a).Unit) {
		return ""
	}
	for i := len(a.drafts) - 2; i >= a.first && i >= len(a.drafts)-1-near; i-- {
		rest, ok := strings.CutPrefix(a.drafts[i].Indicator, c.Indicator)
		if !ok || rest == "" || a.drafts[i].behind == 0 {
			continue
		}
		for _, w := range a.lists.PassedVerbs {
			j := strings.Index(rest, w)
			if j <= 0 {
				continue
			}
			if of := rest[:j]; endsMeasure(of) || a.lists.endsAsRate(of) || measureKind(of) > 0 {
				c.Indicator += of + a.clean(c.behind, r.k+1)
				return of
			}
		}
	}
	return ""
}

// whitherAlso is the verb of the item before in a list with the place that the item at hand only names, where that too was a verb and a place:
// 前往甲地区49万人次、乙地区10万人次; "" where it was not.
func (a *assembly) whitherAlso(r *levelReading) string {
	lo := a.regionStart(r.m.Lo)
	if !a.levelBefore() || r.p.area.Empty() || lo == 0 || a.s.Tokens[lo-1].Class != scan.Dun || !sameUnit(a.cur.Level.Unit, r.figure(a).Unit) {
		return ""
	}
	was := a.cur.Indicator
	n := beginsWith(was, a.lists.Whither...)
	if n == 0 || n == len(was) || !a.isPlace(was[n:]) {
		return ""
	}
	return was[:n] + a.clear(r.p.area.Start, r.p.area.End)
}

// behindBase is the noun between the value that the level started from and the verb: 由37项审批事项减少到12项.
func (a *assembly) behindBase(r *levelReading) string {
	f := r.m.Labels[rule.FromQ]
	if f.Hi <= f.Lo {
		return ""
	}
	j := f.Hi
	for j < r.k && a.s.Tokens[j].Class == scan.Word {
		j++
	}
	name := a.clean(f.Hi, j)
	for _, w := range a.lists.Mergers {
		name = strings.TrimSuffix(name, w)
	}
	return name
}

// alikeBefore is the record of the sentence that is counted as the number is, where the one at hand is a share and has no level; nil where
// there is none.
func (a *assembly) alikeBefore(r *levelReading) *draft {
	if r.kind != "count" || !a.recordBefore() || a.cur.Level != nil || a.cur.lastRole != "share" || r.p.area.Empty() {
		return nil
	}
	for i := len(a.drafts) - 1; i >= a.first && i >= len(a.drafts)-maxList; i-- {
		if d := a.drafts[i]; d.Level != nil && sameUnit(d.Level.Unit, r.figure(a).Unit) {
			return d
		}
	}
	return nil
}

// nameAhead names an indicator that only words before the number tell of, which may tell no more than whose it is: 城区绿化覆盖率41.3%,
// 开发区38.7%.
func (a *assembly) nameAhead(r *levelReading) {
	a.trimAhead(r)
	a.dropTimes(r)
	if a.dropExtreme(r) || a.inheritAhead(r) {
		return
	}
	if i := a.lists.atStation(r.left); i > 0 && len(r.p.pieces) == 1 { // 最大点雨量为黄岗站980毫米
		end := r.p.pieces[0].End
		r.p.area = text.Span{Start: end - len(r.left) + i + len("为"), End: end}
		r.ind = r.left[:i]
		return
	}
	if measure, of := a.measureOfItem(r); measure != "" { // 近视率小学36%、初中71%
		a.label, a.labelled, a.labelOf, r.ind = measure, a.area, r.figure(a), of+measure
		if n, ok := a.e.areas.prefix(of); ok && n == len(of) && len(r.p.pieces) == 1 {
			end := r.p.pieces[0].End
			r.p.area, r.ind = text.Span{Start: end - len(of), End: end}, measure
		}
		return
	}
	if a.label != "" && len(a.groups) == 0 && !a.lists.endsAsRate(r.left) && !endsMeasure(r.left) && !strings.HasSuffix(r.left, "标准") && a.lists.fitsKind(a.label, r.kind) && a.inLabelUnit(r) {
		if r.ind = a.label; !strings.HasPrefix(a.label, r.left) { // 若以来台人数来看,来台605万人次
			r.ind = r.left + a.label // 报销比例:一级医院90%
		}
		a.area = a.labelled // 升学率方面,城区为96%,农村为88%: the place was that of another item
		return
	}
	if r.ind = a.sameMeasure(r); r.ind != "" { // 第一产业增加值3亿元,第二产业5亿元
		a.gapped = r.k
		return
	}
	if name := a.bareItem(r); name != "" { // 小麦机收率98%,玉米86%
		r.ind = name
		return
	}
	if noun := a.laterNoun(r); noun != "" {
		r.ind = r.left + noun
		return
	}
	if topic := a.topicActed(r); topic != "" {
		r.ind, r.inherited = topic, true
		return
	}
	r.ind = a.behindActs(r.left)
	if name := a.allottedFor(r); name != "" {
		r.ind = name
		return
	}
	if name := a.taskNamed(r); name != "" {
		r.ind = name
		return
	}
	if name := a.elided(r); name != "" {
		r.ind = name
		return
	}
	if of := a.topicOf(r.m.Lo, r.ind); of != "" {
		r.ind = of + r.ind
		return
	}
	if name := a.numberOfTopic(r); name != "" {
		r.ind = name
		return
	}
	if topic, what := a.yielding(r); topic != "" {
		r.ind = topic[:len(topic)-actShared(topic, what)] + what // 图书市场再度升温,市场规模达3亿元
	}
	if a.levelBefore() && strings.HasSuffix(a.cur.Indicator, "新增"+r.ind) && len(r.p.pieces) > 0 && strings.HasSuffix(a.body[a.seg.Start:r.p.pieces[0].Start], "累计") { // 新增并网容量600万千瓦,累计并网容量3亿千瓦
		r.ind = "累计" + r.ind
	}
	if r.kind == "rate" && a.levelBefore() && endsIn(r.left, a.lists.Amounts...) { // 客流增幅分别为8%、9%;收入为5%、6%
		for _, w := range a.lists.Growths {
			if hasSuffix(a.cur.Indicator, w) {
				r.ind = r.left + w
				break
			}
		}
	}
}

// inLabelUnit says whether the number of r has the unit of the first item that the label named, whatever that is where it is the first itself:
// 投资额方面,工业30亿元,企业12家.
func (a *assembly) inLabelUnit(r *levelReading) bool {
	f := r.figure(a)
	if a.labelOf == nil {
		a.labelOf = f
	}
	return a.lists.alikeUnit(a.labelOf.Unit, f.Unit) || f.Kind == "money" && a.labelOf.Kind == f.Kind
}

// trimAhead takes off of the words before the number what only says how the value came: 调整为, 分为, 由半天.
func (a *assembly) trimAhead(r *levelReading) {
	if i := lastIndex(r.left, "分为"); i >= 0 && r.kind == "count" && utf8.RuneCountInString(r.left[i+len("分为"):]) > 1 { // 病例随机分为治疗组75例和对照组72例
		r.cutLeft(a, i+len("分为"))
	}
	for _, w := range []string{"调整为", "划分为", "确定为", "分为"} { // 最低工资标准调整为第一档2200元
		if r.kind == "rate" || !strings.Contains(r.left, "为") {
			break
		}
		if i := strings.Index(r.left, w); i > 3 && utf8.RuneCountInString(r.left[i+len(w):]) <= 6 && len(r.left) > i+len(w) {
			r.left = r.left[:i] + r.left[i+len(w):]
			break
		}
	}
	if r.m.Rule.Name == "change-to" { // 通关时间由半天缩短至30分钟
		if i := strings.LastIndex(r.left, "由"); i > 6 && utf8.RuneCountInString(r.left[i:]) <= 5 {
			r.left = r.left[:i]
			r.p.keep(a, i)
		}
	}
}

// inheritAhead names a level whose words before the number tell only the bearer, the place or the state of what was told before, and says
// whether they do.
func (a *assembly) inheritAhead(r *levelReading) bool {
	at, place := a.placedAt(r)
	switch {
	case place.End > place.Start: // 病例分别居住于甲市13例
		a.setArea(place)
		if r.ind = r.left[:at]; a.recordBefore() {
			r.ind, r.inherited = a.cur.Indicator, true
		}
	case a.levelBefore() && a.lists.LocalParts[r.left] && sameUnit(a.cur.Level.Unit, r.figure(a).Unit): // 平均雨量30毫米,局部地区超过80毫米
		a.setArea(text.Span{Start: r.p.pieces[0].Start, End: r.p.pieces[len(r.p.pieces)-1].End})
		r.ind, r.inherited = a.cur.Indicator, true
	case a.levelBefore() && r.kind == "rate" && sameUnit(a.cur.Level.Unit, "%") && utf8.RuneCountInString(r.left) <= 6 && endsIn(r.left, a.lists.Districts...):
		a.setArea(text.Span{Start: r.p.pieces[0].Start, End: r.p.pieces[len(r.p.pieces)-1].End})
		r.ind, r.inherited = a.cur.Indicator, true
	case r.kind == "money" && a.recordBefore() && len(a.cur.Shares) > 0 && beginsWith(r.left, a.lists.OfSingle...) > 0 && utf8.RuneCountInString(r.left) <= 6: // 按投入的5%给予奖补,单个企业不超过80万元
		r.ind, r.inherited = a.cur.Indicator, true
	case (r.left == "计划" || r.left == "预计" || r.left == "规划") && a.levelBefore() && sameUnit(a.cur.Level.Unit, r.figure(a).Unit): // 2005年产量为319万吨,明年计划190万吨
		if r.ind, r.inherited, r.p.status = a.cur.Indicator, true, Target; r.left == "预计" {
			r.p.status = Forecast
		}
	case a.levelBefore() && a.lists.recounted(r.left) && sameUnit(a.cur.Level.Unit, r.figure(a).Unit): // 患病率为2.4%,用标准人口调整后为2.1%
		r.ind, r.inherited = a.cur.Indicator, true
	case endsIn(r.left, a.lists.BeforeAndAfter...) && a.stagedOf(r) != "": // 儿童的贫穷率,在政策介入前为23%
		r.ind, r.inherited = a.stagedOf(r), true
	case a.doneByOther(r): // 集团完成货运量33亿吨;下属公司完成13亿吨
		a.setArea(text.Span{Start: r.p.pieces[0].Start, End: r.p.pieces[len(r.p.pieces)-1].End})
		r.ind, r.inherited = a.cur.Indicator, true
	case r.left == "差" && endsIn(r.ahead(a), "还差", "尚差", "仍差", "只差"): // 还差1.8万人
		r.ind = r.left
	case a.lists.Graded[r.left] && a.recordBefore(): // 好的达到6000元
		r.ind, r.inherited = a.cur.Indicator, true
		if i := lastIndex(r.ind, "的"); i >= 0 {
			r.ind = r.ind[i+len("的"):]
		}
	case a.partPlace(r.k, r.left):
		a.setArea(text.Span{Start: r.p.pieces[0].Start, End: r.p.pieces[len(r.p.pieces)-1].End})
		r.ind, r.inherited = a.groups[len(a.groups)-1].parent.Indicator, true // 其中,香港4243例
	default:
		return false
	}
	return true
}

// taskNamed is a task that has no name of its own with what the words before a colon call it: 沼气池建设目标任务, of 沼气池建设:目标任务200口; "" where the
// words before the number are no such task.
func (a *assembly) taskNamed(r *levelReading) string {
	const longest, far = 14, 12 // characters, tokens
	if bare := trimAny(r.left, a.lists.Tasks...); bare == r.left || trimAny(bare, "计划", "目标", "年度", "全年", "下达") != "" {
		return ""
	}
	colon := a.regionStart(r.m.Lo) - 1
	if colon < 1 || a.s.Tokens[colon].Class != scan.Colon {
		return ""
	}
	lo := a.regionStart(colon)
	if lo >= colon || colon-lo > far || a.numIn(lo, colon) {
		return ""
	}
	p := a.between(lo, colon)
	of := p.text(a)
	if n := utf8.RuneCountInString(of); n < 2 || n > longest || endsIn(of, "如下", "情况", "方面", "表示", "指出") {
		return ""
	}
	return of + r.left
}

// doneByOther says whether the words before the number only name another body that has done as much of what the record at hand counts.
func (a *assembly) doneByOther(r *levelReading) bool {
	if !a.levelBefore() || len(a.groups) > 0 || r.kind == "rate" || !sameUnit(a.cur.Level.Unit, r.figure(a).Unit) || len(r.p.pieces) == 0 {
		return false
	}
	t := &a.s.Tokens[r.m.Lo]
	if r.m.Lo > 0 && t.Class == scan.Num {
		t = &a.s.Tokens[r.m.Lo-1]
	}
	if t.Class != scan.Reach || !endsIn(trimSpace(a.body[t.Start:t.End]), "完成", "完成了", "实现", "实现了") {
		return false
	}
	if k := a.cur.token; k > 0 && k < len(a.s.Tokens) && a.s.Tokens[k-1].Class == scan.Reach && a.lists.doer(a.cur.Indicator) {
		return false // 国税局完成2亿元,地税局完成3亿元: nothing is named that both did
	}
	return a.lists.doer(r.left)
}

// doer says whether s names a body by which something is done.
func (l *lists) doer(s string) bool {
	return l.actorNoun(s) || l.whoseIs(s) || endsIn(s, l.OtherDoers...)
}

// yielding is the trade, the works or the crop that clauses ahead tell the state of, where the words before the number name no more than a measure
// of it, what: 装备制造业 of 装备制造业加速扩张,产值突破百亿元, and of 装备制造业加速扩张,新增企业9家,实现产值百亿元. It is "" where there is none.
func (a *assembly) yielding(r *levelReading) (topic, what string) {
	what = r.ind[beginsWith(r.ind, a.lists.Attaining...):]
	invested := a.lists.Invested[what]
	if !invested && !a.lists.YieldsOf[what] && !a.lists.Outputs[what] {
		return "", ""
	}
	if invested {
		what = r.ind // 完成投资
	}
	lo, end := a.stateAhead(r.m.Lo)
	if topic = a.motto(); lo < end {
		topic = a.topicOfState(lo, end)
	}
	of, made := strings.CutSuffix(topic, "生产")
	switch {
	case made && utf8.RuneCountInString(of) >= 2 && !invested: // 原煤生产较快增长,产量9万吨
		return of, what
	case lo < end && a.lists.Outputs[what] && strings.HasSuffix(trimSpace(a.body[a.s.Tokens[lo].Start:a.s.Tokens[end].Start]), "丰收"): // 粮食再获丰收,总产量9万吨
		return topic, what
	case endsIn(topic, a.lists.Trades...), invested && endsIn(topic, a.lists.InvestedIn...):
		return topic, what
	}
	return "", ""
}

// stateAhead is the tokens lo to end of the clause without a figure that a run parted by commas begins with, where those between it and token k only
// tell what was done: 游戏业较快增长 of 游戏业较快增长,吸纳就业3万人,. None where there is no such clause.
func (a *assembly) stateAhead(k int) (lo, end int) {
	const far = 60 // tokens
	ts := a.s.Tokens
	if lo, end = a.clauseAhead(k); lo == end || !a.holdsNum(lo, end) {
		return lo, end
	}
	for lo > 0 && (ts[lo-1].Classes&clauseMarks == 0 || ts[lo-1].Class == scan.Comma) {
		if lo--; k-lo > far {
			return 0, 0
		}
	}
	for _, d := range a.drafts[a.first:] {
		if d.token >= lo && a.headVerb(d.Indicator) == "" {
			return 0, 0
		}
	}
	end = lo
	for end < k && ts[end].Class != scan.Comma {
		end++
	}
	if end == k || a.holdsNum(lo, end) {
		return 0, 0
	}
	return lo, end
}

// topicOfState is what the clause of tokens lo to end says how it fares: 水产养殖业 of 水产养殖业发展较快; "" where it says no such thing.
func (a *assembly) topicOfState(lo, end int) string {
	p := a.between(lo, end)
	if p.empty() {
		return ""
	}
	if !a.cutPredicate(&p) {
		hi := a.predicateAt(lo, end)
		if hi == end || hi == lo {
			return ""
		}
		p = a.between(lo, hi)
	}
	s := trimAny(trimAny(p.text(a), a.lists.StateNouns...), a.lists.StateNouns...)
	if n, _ := a.readArea(s); n > 0 && n < len(s) { // 我国钢的生产
		s = strings.TrimPrefix(s[n:], "的")
	}
	return s
}

// topicActed is what the clause before says how it fares, where the words before the number only tell what is done with it: 盗窃警情有所遏制,
// 共接报8000起. It is "" where they name anything themselves, or that is nothing to be counted so.
func (a *assembly) topicActed(r *levelReading) string {
	if r.kind == "rate" || a.recordBefore() || !a.isAct(r.left) {
		return ""
	}
	topic := a.topicBefore(r.m.Lo)
	if strings.HasSuffix(topic, r.left) && topic != r.left || isCase(r.figure(a).UnitWord) && endsIn(topic, a.lists.Cases...) { // 汽车出口表现亮眼,前8月出口12万辆
		return topic
	}
	return ""
}

// elided is the name of a level whose words leave out what the level in the clause before was told of: 小麦面积2万亩,产量6000吨;
// 生猪出栏3万头,存栏1万头; 农民合作社70个,新增6个. It is empty where they leave nothing out.
func (a *assembly) elided(r *levelReading) string {
	if !a.levelBefore() || a.s.Tokens[a.regionStart(r.m.Lo)].Start-a.cur.end > len("，") {
		return ""
	}
	was := a.cur.Indicator
	of := ""
	acts := slices.Contains(a.lists.Stocked, r.ind)
	if acts { // 新建3所,改扩建2所
		if was = was[beginsWith(was, a.lists.Stocked...):]; was != "" && strings.HasPrefix(a.cut(was)[0].Tag, "v") && utf8.RuneCountInString(was) <= 2 {
			return "" // 驳回12件、撤销3件: what was done as well, and no thing
		}
	}
	switch whole := a.cur.Indicator; {
	case r.kind == "count" && slices.Contains(a.lists.Outflows, r.ind) && endOf(whole, a.lists.ComeIn) > 0: // 城区低保新增30户,退出12户
		of = whole[:len(whole)-endOf(whole, a.lists.ComeIn)]
	case a.lists.DailyPeaks[r.ind]:
		if of = was[beginsWith(was, "日均", "平均每天", "日平均", "平均"):]; endsMeasure(of) && a.headVerb(of) == "" {
			return r.ind + of
		}
		return ""
	case a.lists.Outputs[r.ind]:
		if n := endOf(was, a.lists.AreasOf); n > 0 {
			of = was[:len(was)-n]
		}
	case slices.Contains(a.lists.Herds, r.ind):
		if n := endOf(was, a.lists.Herds); n > 0 {
			of = was[:len(was)-n]
		} else if n := beginsWith(was, a.lists.Herds...); n > 0 {
			of = was[n:]
		}
	case acts && r.kind == "count" && was != "" && a.cur.Level.Unit == r.figure(a).Unit && a.headVerb(was) == "" && (!endsMeasure(was) || endsIn(was, "户", "人", "案件")) && !endsIn(was, "量", "数"):
		return r.ind + was
	case acts && (r.kind == "length" || r.kind == "area") && r.kind == a.cur.levelKind && strings.HasPrefix(r.ind, "新增") && a.headVerb(was) == "": // 公路总里程3000公里,五年新增600公里
		return r.ind + was
	}
	of = strings.TrimSuffix(of, "总")
	of = of[beginsWith(of, "人均", "户均", "亩均", "生均", "平均"):] // 人均茶园面积1.3亩,产量4万吨
	if utf8.RuneCountInString(of) < 2 || a.isVerbAhead(of) {
		return ""
	}
	return of + r.ind
}

// numberOfTopic is the full name of a number of those whose size the clause before tells of: 宽带用户数 behind 宽带用户规模扩大,. It is "" where that
// tells of nobody of the name.
func (a *assembly) numberOfTopic(r *levelReading) string {
	who := trimAny(r.ind, "总数", "数量", "数")
	if who == r.ind {
		return ""
	}
	if n := utf8.RuneCountInString(who); n < 2 || n > 4 {
		return ""
	}
	if of := trimAny(a.topicBefore(r.m.Lo), "规模", "数量", "总量", "队伍"); strings.HasSuffix(of, who) && of != who {
		return of + strings.TrimPrefix(r.ind, who)
	}
	return ""
}

// topicOf is the noun that a stretch of clauses begins with, set off by a comma, or of a measure also by a colon, where name needs it to name
// anything: 夏粮 before 产量 in 夏粮,播种面积21万亩,产量8万吨; 鸡蛋 in 鸡蛋:均价7元. It is "" where there is none.
func (a *assembly) topicOf(k int, name string) string {
	const far, longest = 60, 10 // tokens, characters
	if a.lists.HeadedMeasures[name] && len(a.s.Tokens) > 0 && a.s.Tokens[0].Class == scan.Word && trimSpace(a.s.Text(0)) == name {
		return a.lineAbove()
	}
	short := len(name) <= 4*utf8.UTFMax && utf8.RuneCountInString(name) <= 4
	measure := short && (a.lists.YieldsOf[name] || a.lists.BareMeasures[name] || endsIn(name, a.lists.TopicMeasures...))
	if !measure && !(short && a.isAct(name)) {
		return ""
	}
	ts := a.s.Tokens
	lo := k
	for lo > 0 && ts[lo-1].Class != scan.Semi && ts[lo-1].Class != scan.Stop && ts[lo-1].Class != scan.Among {
		if lo--; k-lo > far {
			return ""
		}
	}
	for lo < k && (ts[lo].Class == scan.Colon || ts[lo].Class == scan.Comma) {
		lo++
	}
	if lo+1 >= k || ts[lo].Class != scan.Word || ts[lo+1].Class != scan.Comma && !(measure && ts[lo+1].Class == scan.Colon) {
		return ""
	}
	for j := lo + 2; j < k && ts[j].Class != scan.Num; j++ {
		if ts[j].Class == scan.Comma {
			return "" // 产量方面,受天气影响,产量下降: a clause of its own stands between
		}
	}
	of := trimSpace(a.s.Text(lo))
	if n := utf8.RuneCountInString(of); n < 2 || n > longest || a.e.areas.whole(of) || endsIn(of, a.lists.TopicEnds...) {
		return ""
	}
	if topic := a.topicOfState(lo, lo+1); topic != "" && topic != of {
		return "" // 钟表业日趋兴旺,产值300亿元: how it fares
	}
	if ts[lo+1].Class == scan.Colon && (endsIn(of, a.lists.Abstracts...) || measureKind(of) > 0 || endsMeasure(of) || a.lists.labels(of) || a.lists.actorNoun(of)) {
		return "" // 主要目标:产值300亿元
	}
	return a.nounTopic(of)
}

// nounTopic is what a topic is without the place before it, "" where it is more than a noun.
func (a *assembly) nounTopic(of string) string {
	if n, ok := a.e.areas.prefix(of); ok && n < len(of) && relativeArea(of[:n]) { // 全市服务业,增加值增长1%
		of = of[n:]
	}
	w := a.cut(of)
	for i := range w {
		switch t := w[i].Tag; {
		case strings.HasPrefix(t, "n"):
		case i < len(w)-1 && (t == "vn" || t == "b" || t == "a" || t == "m" || t == "j" || t == "x"):
		default:
			return ""
		}
	}
	return of
}

// lineAbove is the noun on the line above the sentence, or above other lines with figures, where all are short lines without a mark, as
// posters have them: 一般公共预算⏎收入300亿元⏎同比增长20%⏎支出280亿元. It is "" where there is none.
func (a *assembly) lineAbove() string {
	const longest, shortLine, lines = 12, 60, 6 // characters, bytes
	if !posterLine(a.body[a.seg.Start:a.seg.End], shortLine) {
		return ""
	}
	above := a.body[:a.seg.Start]
	for range lines {
		t := strings.TrimRight(above, " \t\u3000\r")
		if !strings.HasSuffix(t, "\n") {
			return ""
		}
		t = strings.TrimRight(t[:len(t)-1], " \t\u3000\r")
		start := strings.LastIndexByte(t, '\n') + 1
		line := trimSpace(t[start:])
		if !posterLine(line, shortLine) {
			return ""
		}
		if strings.IndexFunc(line, func(r rune) bool { return !unicode.Is(unicode.Han, r) }) < 0 {
			if n := utf8.RuneCountInString(line); n < 2 || n > longest || a.e.areas.whole(line) || endsIn(line, a.lists.TopicEnds...) || endsIn(line, a.lists.Abstracts...) {
				return ""
			}
			return a.nounTopic(line)
		}
		above = t[:start]
	}
	return ""
}

// posterLine says whether a line is short and without a mark.
func posterLine(s string, most int) bool {
	return s != "" && len(s) <= most && !strings.ContainsAny(s, "，。；：,;:、")
}

// laterNoun is what the words before the number do with as many of, where the next number of the list tells what is counted: 乡镇组建5人以上、城区组建
// 8人以上的巡逻队; "" where they are no mere verb or the next number counts in another unit.
func (a *assembly) laterNoun(r *levelReading) string {
	const near = 10 // tokens
	ts := a.s.Tokens
	if r.kind != "count" || !a.isAct(r.left) {
		return ""
	}
	j := r.k + 1
	if j < len(ts) && ts[j].Class == scan.After {
		j++
	}
	if j >= len(ts) || ts[j].Class != scan.Dun {
		return ""
	}
	for j++; j < len(ts) && j < r.k+near && ts[j].Classes&clauseMarks == 0; j++ {
		if !a.numStands(j) {
			continue
		}
		if p := a.behind(j); sameUnit(a.s.Nums[ts[j].Num].Unit, r.figure(a).Unit) && strings.Contains(a.body[ts[r.k+1].Start:ts[j].Start], r.left) {
			return p.text(a)
		}
		return ""
	}
	return ""
}

// stagedOf is what the clause before names, of which the one at hand only tells before or after what that is: 儿童的贫穷率,在政策介入前为;
// else the rate at hand. It is "" where there is neither.
func (a *assembly) stagedOf(r *levelReading) string {
	if s := a.nounBefore(r.m.Lo); s != "" {
		return s
	}
	if a.levelBefore() && sameUnit(a.cur.Level.Unit, r.figure(a).Unit) {
		return a.cur.Indicator
	}
	return ""
}

// dropForemost takes off the end of a name among whom it was first: 补偿率在全省率先达到60%.
func (a *assembly) dropForemost(r *levelReading) {
	t, ok := strings.CutSuffix(r.left, "率先")
	if !ok {
		return
	}
	if i := lastIndex(t, "在全"); i > 0 {
		t = t[:i]
	}
	r.left = t
	r.p.keep(a, len(t))
}

// dropTimes takes off the end of a name how many times something came about: 吞吐量三次突破.
func (a *assembly) dropTimes(r *levelReading) {
	t, ok := strings.CutSuffix(r.left, "次")
	if !ok || r.kind == "count" && r.figure(a).UnitWord == "次" {
		return
	}
	last, n := utf8.DecodeLastRuneInString(t)
	if !strings.ContainsRune("一两二三四五六七八九十多首再数", last) || endsMeasure(r.left) && !strings.ContainsRune("再两二三四五六七八九", last) {
		return
	}
	if t = strings.TrimSuffix(t[:len(t)-n], "第"); utf8.RuneCountInString(t) > 2 {
		r.left = t
		r.p.keep(a, len(t))
	}
}

// dropExtreme takes off the end of a name the place that has most or least of it: 单产最高的县. Where nothing is left it is of what was told
// before, and dropExtreme says so: 单产最高的县628千克,最低的县247千克.
func (a *assembly) dropExtreme(r *levelReading) (named bool) {
	if n, who := a.extremePlace(r.left); n >= 0 && r.right.empty() && len(r.p.pieces) > 0 {
		end := r.p.pieces[len(r.p.pieces)-1].End
		of := strings.TrimSuffix(r.left[:n], "的")
		if of == "" && a.levelBefore() && sameUnit(a.cur.Level.Unit, r.figure(a).Unit) {
			of, r.inherited = a.cur.Indicator, true
		} else if of == "" {
			of = trimAny(a.behindPlaces(a.topicBefore(r.m.Lo)), "差距", "差异")
		}
		if of != "" && a.body[end-len(who):end] == who {
			r.dropLeft()
			a.setArea(text.Span{Start: end - len(who), End: end})
			r.ind = of
			return true
		}
	}
	i := lastIndex(r.left, "最")
	if i == 0 && a.levelBefore() && (sameUnit(a.cur.Level.Unit, r.figure(a).Unit) || r.kind == "money" && a.cur.levelKind == r.kind) && utf8.RuneCountInString(r.left) <= 6 && strings.Contains(r.left, "的") {
		left := strings.TrimSuffix(r.left, "的")
		r.dropLeft()
		if r.ind, r.inherited = a.cur.Indicator, true; a.lists.Superlatives[left] {
			r.ind = a.lists.otherExtreme(a.cur.Indicator, left)
		}
		return true
	}
	if i <= 3 || !endsIn(r.left, a.lists.ExtremeOf...) || utf8.RuneCountInString(r.left[i:]) > 5 {
		return false
	}
	r.left = strings.TrimSuffix(r.left[:i], "的")
	r.p.keep(a, len(r.left))
	return false
}

// sameMeasure names what the words before the number tell only the bearer of, where the record before it is of a bearer of the same kind:
// 女性患病率, where 男性患病率12%,女性9%. It is "" where the two are not of a kind.
func (a *assembly) sameMeasure(r *levelReading) string {
	if name := a.itemMeasure(r); name != "" {
		return name
	}
	if !a.levelBefore() || len(a.groups) > 0 {
		return ""
	}
	n := utf8.RuneCountInString(r.left)
	if n < 2 || n > 8 && !(n <= 12 && strings.Contains(r.left, "岁")) && !(n <= 20 && strings.ContainsAny(r.left, "、及和") && a.lists.actorNoun(r.left)) || !r.right.empty() || !sameUnit(a.cur.Level.Unit, r.figure(a).Unit) || a.cur.Level.Unit == "" || a.numBehind(a.cur, r.k) {
		return ""
	}
	if name := a.lists.measureOfOther(a.cur, r.left); name != "" || r.kind != "rate" || !a.lists.endsAsRate(a.cur.Indicator) || !a.copulaAt(r.k) {
		return name
	}
	return a.otherBearer(a.cur.Indicator, r.left)
}

// copulaAt says whether nothing but a copula stands between a name and the number at token k: 支流为88.5%.
func (a *assembly) copulaAt(k int) bool {
	return k > 1 && a.s.Tokens[k-1].Class != scan.Word && a.s.Tokens[k-2].Class == scan.Word && endsIn(a.body[a.seg.Start:a.s.Tokens[k].Start], "为", "是", "达", "达到")
}

// otherBearer is name told of other, a short noun, in the place of the one that name begins with: 支流达标率, of 干流达标率; 城镇居民支出, of
// 农村居民支出. It is "" where the two are no words alike.
func (a *assembly) otherBearer(name, other string) string {
	n := utf8.RuneCountInString(other)
	w := a.cut(other)
	if n < 2 || n > 4 || len(w) != 1 || !strings.HasPrefix(w[0].Tag, "n") && !strings.HasPrefix(w[0].Tag, "s") && !strings.HasPrefix(w[0].Tag, "f") && !strings.HasPrefix(w[0].Tag, "b") || strings.Contains(name, other) || a.lists.endsAsRate(other) || endsMeasure(other) {
		return ""
	}
	for i, c := range a.cut(name) {
		if i > 3 || c.End == len(name) {
			return ""
		}
		if head := name[c.Start:c.End]; utf8.RuneCountInString(head) == n && (i == 0 || alikeTail(head, other) > 0) {
			return other + name[c.End:]
		}
	}
	return ""
}

// numBehind says whether a number stands before token k that is not yet told of, behind the last one told of record d.
func (a *assembly) numBehind(d *draft, k int) bool {
	for k--; k > d.token && a.s.Tokens[k].Start >= d.end; k-- {
		if a.s.Tokens[k].Class == scan.Num {
			return true
		}
	}
	return false
}

// measureOfOther is the measure that record d is of with another bearer of the same kind in the place of its own: 女性患病率, of 男性患病率
// and 女性. It is "" where the two are not of a kind.
func (l *lists) measureOfOther(d *draft, other string) string {
	name := d.Indicator
	if l.endsAsRate(other) || endsMeasure(other) || strings.HasPrefix(name, other) {
		return ""
	}
	n, i := utf8.RuneCountInString(other), 0
	for k := 0; i < len(name) && k < n+6; k++ {
		_, w := utf8.DecodeRuneInString(name[i:])
		i += w
		head, rest := name[:i], name[i:]
		if beginsWith(rest, "及", "和", "、", "与") > 0 && !strings.HasPrefix(rest, "及格") || strings.HasPrefix(rest, "地") { // 有林地面积: no 面积 of 有林; 东区医院及北区医院占用率: of both
			continue
		}
		if alike := alikeTail(head, other); utf8.RuneCountInString(rest) >= 2 && (alike >= 2 || alike == 1 && k+1 == n) && alike < n && (l.endsAsRate(rest) || (endsMeasure(rest) || endsIn(rest, l.Traits...)) && d.levelKind != "count") && !l.endsAsRate(head) && k > 0 {
			return other + rest
		}
	}
	return ""
}

// recounted says whether s only tells after what the value told before was counted again: 剔除退税后, 用标准人口标化后.
func (l *lists) recounted(s string) bool {
	return endsIn(s, "后") && (beginsWith(s, l.SettingAside...) > 0 || beginsWith(s, l.RecountVerbs...) > 0 && endsIn(s, l.RecountEnds...))
}

// placedAt is the place that such a verb at the start of the words before the number is followed by, where nothing else is told, and the
// length of the verb.
func (a *assembly) placedAt(r *levelReading) (n int, at text.Span) {
	if len(r.p.pieces) != 1 {
		return 0, text.Span{}
	}
	if a.lists.Siting.of(r.left) == 0 {
		return 0, text.Span{}
	}
	for _, v := range a.lists.Siting.words {
		rest, ok := strings.CutPrefix(r.left, v)
		if !ok || rest == "" {
			continue
		}
		if w, ok := a.e.areas.prefix(rest); ok && w == len(rest) {
			l := r.p.pieces[0]
			return len(v), text.Span{Start: l.End - len(rest), End: l.End}
		}
	}
	return 0, text.Span{}
}

// nameAround names an indicator that words on both sides of the number tell of, by one side where the other tells something else: 会议上确定的
// 10个项目.
func (a *assembly) nameAround(r *levelReading) {
	behind := r.right.text(a)
	if is, ok := strings.CutPrefix(behind, "属"); ok && utf8.RuneCountInString(is) >= 2 && r.kind == "count" && beginsWith(is, "于", "地", "性", "下") == 0 { // 包括230宗属轻微
		behind = is
		r.right.cut(a, len("属"))
	}
	switch left := r.left; {
	case strings.HasSuffix(left, behind), strings.HasPrefix(left, behind) && endsIn(left, "总数", "总量", "数", "数量"):
		r.ind = left // 人口是132万人口
	case a.followsOf(r) && utf8.RuneCountInString(left) > 6:
		r.ind = behind // 会议上确定的10个项目
	case endsIn(left, a.lists.Says...) && (utf8.RuneCountInString(left) > 2 || left == "指出" || left == "强调" || left == "介绍" || left == "表示"):
		r.ind = behind
	case (behind == "罚款" || behind == "罚金" || behind == "罰款") && a.lists.Fining[left]: // 处2万元以上5万元以下的罚款
		r.ind, r.p.status = behind, Target
	case r.kind == "money" && strings.HasPrefix(r.behindFigure(a), "的") && endsIn(left, a.lists.Aids...) && endsIn(behind, a.lists.Aids...): // 落实每户补助600元的一次性取暖补贴
		r.ind = behind
	case left == "保证" && r.p.status == Target, left == "主要包括" || left == "主要有":
		r.ind = behind
	case endsIn(left, "来自", "來自") && r.kind == "count": // 赛事吸引了来自32个国家的运动员
		r.ind = behind
	case left == "包括" || left == "包含" || left == "其中包括" || left == "含":
		r.ind = behind // 包括41宗死亡
		if a.levelBefore() {
			a.openGroup(a.cur, false)
		}
	case endsIn(left, "包括", "涵盖") && r.kind == "count" && utf8.RuneCountInString(left) > 3 && !strings.ContainsAny(left, "、“"): // 新生包括399名研究生: parts of the subject
		r.ind = behind
		if whole := strings.TrimSuffix(trimAny(left, "包括", "涵盖"), "主要"); a.headVerb(whole) == "" {
			a.openGroup(&draft{Record: Record{Indicator: whole}}, false)
		}
	case (left == "高于" || left == "低于" || left == "优于" || left == "高出") && endsIn(behind, "标准", "目标", "要求", "指标"): // 高于16%控制标准
		r.ind = behind
	case strings.HasPrefix(left, "对") && len(r.p.pieces) > 0 && a.isLocal(left[len("对"):]): // 对全镇辖区内300座桥梁进行检测
		r.ind = behind
		if at := r.p.pieces[0].Start + len("对"); a.body[at-len("对"):at] == "对" {
			a.setArea(text.Span{Start: at, End: at + areaAhead(a, left[len("对"):])})
		}
	case endsIn(left, a.lists.Recipients...), left != "造成" && endsIn(left, a.lists.Causing...):
		r.ind = behind
	case strings.HasPrefix(left, "向") && a.followsOf(r):
		r.ind = a.subject(behind) // 向辛勤耕耘的4286名教师致以问候
	case r.kind == "length" && endsIn(left, a.lists.Dimensions...), // 新建长300米、宽20米的栈桥
		r.kind != "count" && r.kind != "rate" && strings.HasPrefix(r.behindFigure(a), "的") && endsIn(left, a.lists.Amounts...): // 总投资5亿元的产业园, 建成总长度300公里的公路网
		noun := a.subject(behind)
		if strings.Contains(behind, "、") && endsIn(behind, a.lists.Projects...) { // 投资5亿元的河道治理、湿地修复等工程
			noun = behind
		}
		if utf8.RuneCountInString(behind) == utf8.RuneCountInString(noun)+1 {
			noun = behind // 急救包: no verb stands alone at the end
		}
		r.ind = noun + a.measureDone(left)
	case r.kind == "money" && (left == "投资" || left == "总投资") && a.faresBehind(behind) != "": // 投资5亿元新能源项目落户工业园
		r.ind = a.faresBehind(behind) + left
	case r.kind == "rate" && r.m.Lo > 0 && a.s.Text(r.m.Lo-1) == "实现", // 项目实现98%交付
		r.kind == "rate" && strings.HasPrefix(r.behindFigure(a), "的") && a.lists.endsAsRate(behind): // 收入保持7%的增长速度
		r.ind = left + behind
	case r.kind == "count" && r.m.Rule.Name == "change-to" && endsIn(left, a.lists.Numbers...) && utf8.RuneCountInString(behind) <= 4: // 落成量将降至2万个单位
		r.ind = left
	default:
		a.dropAhead(r, behind)
		r.ind = a.around(r.left, behind, r.kind)
	}
}

// measureDone is the measure at the end of left without the act before it: 价值 of 寄出价值.
func (a *assembly) measureDone(left string) string {
	measure := ""
	for _, words := range [...][]string{a.lists.Amounts, a.lists.Dimensions} {
		for _, m := range words {
			if strings.HasSuffix(left, m) && len(m) > len(measure) {
				measure = m
			}
		}
	}
	if strings.HasSuffix(strings.TrimSuffix(left, measure), "总") {
		measure = "总" + measure
	}
	if act := strings.TrimSuffix(left, measure); act != "" && act != left && utf8.RuneCountInString(act) <= 3 && a.isVerbAhead(act) {
		return measure
	}
	return strings.TrimPrefix(left, a.headVerb(left))
}

// faresBehind is the project that words behind an amount begin with and tell the fate of: 新能源项目 of 新能源项目落户工业园; "" where they
// tell what is done with the money, or nothing of it.
func (a *assembly) faresBehind(behind string) string {
	if of := a.subject(behind); of != behind && utf8.RuneCountInString(of) >= 3 && a.headVerb(behind) == "" && !a.isVerbAhead(behind) {
		return of
	}
	return ""
}

// isLocal says whether s is a place, or what lies in it, and nothing else: 全街道辖区内.
func (a *assembly) isLocal(s string) bool {
	n := areaAhead(a, s)
	return n > 0 && (n == len(s) || beginsWith(s[n:], a.lists.LocalWords...) == len(s)-n)
}

// followsOf says whether the number stands behind 的: 会议上确定的10个项目.
func (a *assembly) followsOf(r *levelReading) bool {
	return strings.HasSuffix(strings.TrimRight(r.ahead(a), " "), "的")
}

// dropAhead drops from the words before the number those that the words behind it do not go with: 编制实施方案和5项人才政策.
func (a *assembly) dropAhead(r *levelReading, behind string) {
	if i := lastIndex(r.left, "、"); i > 0 && !endsIn(r.left, "等") && a.headVerb(r.left[i+len("、"):]+"物") != "" && !a.onlyActs(r.left[:i]) { // 举办展览、召开30场会议
		r.left = r.left[i+len("、"):]
	}
	if r.kind != "rate" && r.m.Lo > 0 && !a.s.Tokens[r.m.Lo-1].Classes.Has(scan.From) && a.lists.actsAs(r.left, r.figure(a).UnitWord) && (utf8.RuneCountInString(r.left) >= 3 && a.isVerbAhead(behind) || beginsWith(behind, "将", "把") > 0) {
		r.left = "" // 委员会昨以38票赞成, 民警先后12次将走失老人送回家中
	}
	if r.left != "" && a.lists.actsAs(r.left, r.figure(a).UnitWord) && a.recorded(r.p.hi, r.k) {
		r.left = "" // 卫生署录得8宗个案: who recorded them
	}
	if a.holds(r.p.hi, r.k) && a.headVerb(r.left) == "" && r.kind != "rate" && r.kind != "money" { // 展会共有320家企业参展: who they are, not where
		r.left = ""
	}
	if a.benefits(r.p.hi, r.k) && r.kind == "count" && a.headVerb(r.left) == "" && a.subject(behind) != behind { // 平台已为320家企业提供服务
		r.left = ""
	}
	if a.whileHaving(r.p.hi, r.k) { // 协会在只有30万会员的时候
		r.left = ""
	}
	if r.kind == "count" && (a.lists.actorNoun(r.left) || strings.HasSuffix(r.left, "部")) && utf8.RuneCountInString(r.left) > 2 && a.broughtAbout(r.p.hi, r.k) { // 水利厅实现了全省300个乡镇通自来水
		r.left = ""
	}
	if of, ok := strings.CutSuffix(r.left, "设"); ok && a.lists.bearsOut(trimAny(of, "现", "共", "内", "下")) { // 医院设28个科室, 学院现设14个系
		r.left = ""
	}
	if i := len(r.left) - len("设有"); i > 0 && a.lists.Owning[r.left[i:]] && a.lists.whoseIs(r.left[:i]) { // 学校设有12个专业
		r.left = ""
	}
	if strings.HasPrefix(r.left, "以") && endsIn(r.left, a.lists.Centres...) { // 以范庄为中心的5000亩果园: round what
		r.left = ""
	}
	a.dropAffected(r)
	if r.kind == "count" && len(r.p.pieces) == 1 && endsIn(r.left, a.lists.AreaTails...) && utf8.RuneCountInString(r.left) <= 10 && a.headVerb(r.left) == "" && !strings.ContainsAny(r.left, "、的") { // 暴雨造成江淮地区16万人受灾
		a.setArea(r.p.pieces[0])
		r.left = ""
	}
	if a.enumerates(r.left, r.k) { // 甲、乙、丙3个社区
		r.left = a.leadingVerbs(r.left[:strings.Index(r.left, "、")])
	}
	if a.joinedBefore(r.m.Lo) || a.listedBefore(r) { // 编制实施方案和5项人才政策: the verb is shared, its first object is not
		r.left = a.headVerb(r.left)
	}
}

// onlyActs says whether the items of s are verbs that have no object of their own: 新建、改建、扩建12所学校. What is counted is of all.
func (a *assembly) onlyActs(s string) bool {
	for item := range strings.SplitSeq(s, "、") {
		w := a.cut(item)
		if len(w) == 0 || w[len(w)-1].End-w[len(w)-1].Start != len("新建") {
			return false
		}
		for i := range w {
			if tag := w[i].Tag; !strings.HasPrefix(tag, "v") && (i == len(w)-1 || tag != "d" && tag != "ad") {
				return false
			}
		}
		if len(w) > 1 && strings.HasPrefix(w[len(w)-2].Tag, "v") && len(item) > len("新建") { // 举办展览
			return false
		}
	}
	return true
}

// dropAffected takes the place behind such a verb, or behind what brought something about, off the words before the number:
// 惠及河西县1200户农户, 造成福建省70万人受灾.
func (a *assembly) dropAffected(r *levelReading) {
	if r.kind != "count" || len(r.p.pieces) != 1 || r.left == "" {
		return
	}
	if a.isPlace(r.left) { // what brought it about is cut off already
		a.setArea(r.p.pieces[0])
		r.left = ""
		return
	}
	for _, v := range a.lists.Reaching {
		i := strings.LastIndex(r.left, v)
		if i < 0 {
			continue
		}
		place := r.left[i+len(v):]
		if place == "" || !a.isPlace(place) {
			return
		}
		end := r.p.pieces[0].End
		a.setArea(text.Span{Start: end - len(place), End: end})
		r.left = r.left[:i+len(v)]
		return
	}
}

// benefits says whether 为 or 给 stands between tokens lo and k, before those for whom something is done.
func (a *assembly) benefits(lo, k int) bool {
	for j := lo; j < k; j++ {
		if w := a.s.Text(j); a.s.Tokens[j].Class != scan.Word && (w == "为" || w == "给" || w == "已为" || w == "為") {
			return true
		}
	}
	return false
}

// whileHaving says whether 在只有 stands between tokens lo and k: what is counted is told of a state that something was done in.
func (a *assembly) whileHaving(lo, k int) bool {
	for j := lo; j+1 < k; j++ {
		if a.s.Text(j) == "在" && endsIn(a.s.Text(j+1), "有") {
			return true
		}
	}
	return false
}

// broughtAbout says whether 实现 stands between tokens lo and k: what is counted came about by whom the words before it name.
func (a *assembly) broughtAbout(lo, k int) bool {
	for j := lo; j < k; j++ {
		if t := &a.s.Tokens[j]; t.Class == scan.Reach && strings.HasPrefix(a.s.Text(j), "实现") {
			return true
		}
	}
	return false
}

// toldWithin is a name without the words that only lead to it: 减少的罪案主要包括毒品罪行, 接近美国标准.
func (l *lists) toldWithin(s string) string {
	if i := strings.Index(s, "主要包括"); i >= 0 && utf8.RuneCountInString(s[i+len("主要包括"):]) >= 2 {
		return s[i+len("主要包括"):]
	}
	if endsIn(s, "标准", "限值") {
		for _, w := range l.LevelVerbs {
			s = strings.TrimPrefix(s, w)
		}
	}
	return s
}

// dropCeiling takes 最高 off before the verb of a grant or a fine, whose most the number is: 每户最高可补贴5万元.
func (a *assembly) dropCeiling(r *levelReading) {
	if name := trimAny(r.ind, a.lists.OfExtremes...); name != r.ind && strings.HasPrefix(r.ind, name) && utf8.RuneCountInString(name) >= 2 {
		switch rest := r.ind[len(name):]; {
		case r.q.Bound == AtMost || r.q.Bound == AtLeast: // 期限最长不超过20年
			r.ind = name
		case r.kind == "money" && (rest == "最高" || rest == "最多") && containsAny(name, a.lists.Aids): // 奖励金额最高50万元
			r.ind, r.q.Bound = name, AtMost
		}
	}
	for _, w := range a.lists.Ceilings {
		if a.dropLimit(r, w, AtMost) {
			return
		}
	}
	for _, w := range a.lists.Floors {
		if a.dropLimit(r, w, AtLeast) {
			return
		}
	}
	if i, n := a.mayIn(r.ind); n > 0 && (r.q.Bound == AtMost || r.q.Bound == AtLeast) && a.isVerbAhead(r.ind[i+n:]) { // 每月最少可领取: 最少 is off already
		r.ind = r.ind[:i] + r.ind[i+n:]
	}
}

// dropLimit takes the word w for most or least off before a grant or a fine, or beside 可, with that, and says whether it did.
func (a *assembly) dropLimit(r *levelReading, w string, b Bound) bool {
	i := strings.Index(r.ind, w)
	if i < 0 {
		return false
	}
	head, rest := r.ind[:i], r.ind[i+len(w):]
	for _, m := range a.lists.May {
		head = strings.TrimSuffix(head, m)
		if t, ok := strings.CutPrefix(rest, m); ok && t != "" {
			rest = t
			break
		}
	}
	if len(head)+len(rest) == len(r.ind)-len(w) && beginsWith(rest, a.lists.Granted...) == 0 || utf8.RuneCountInString(head+rest) < 2 {
		return false
	}
	r.ind = head + rest
	if r.q.Bound == Exact {
		r.q.Bound = b
	}
	return true
}

// mayIn is where a word for what may be done stands in s, and its length, behind those who may: 可 of 申请人可领取津贴.
func (a *assembly) mayIn(s string) (at, n int) {
	for _, w := range a.lists.May {
		if i := strings.Index(s, w); i >= 0 && a.standsAlone(s, i, w) {
			return i, len(w)
		}
	}
	return 0, 0
}

// recorded says whether 录得 or a verb like it stands between tokens lo and k.
func (a *assembly) recorded(lo, k int) bool {
	for j := lo; j < k; j++ {
		if a.s.Tokens[j].Class == scan.Reach && strings.HasSuffix(a.s.Text(j), "录得") {
			return true
		}
	}
	return false
}

// renameLevel completes the name by the records and the words before it, and takes off what is no part of it.
func (a *assembly) renameLevel(r *levelReading) {
	a.nameDoneBy(r)
	a.nameRatio(r)
	if act, ok := strings.CutSuffix(r.left, "占地"); ok && act != "" && r.ind == r.left && (a.lists.Built[act] || a.lists.Works[act] || act == "建成") { // 新建一所占地30亩,集…于一体的学校
		r.ind = "占地"
	}
	if r.left != "" && !r.p.empty() {
		r.ind = a.withVerb(r.k, r.ind, a.regionStart(r.m.Lo))
	}
	a.nameMeasure(r)
	a.nameMean(r)
	a.nameExtreme(r)
	a.nameWithin(r)
	a.nameTotal(r)
	a.nameAtTime(r)
	a.namePassed(r)
	if r.m.Rule.Name == "mean" && r.left != "" && r.right.empty() {
		r.ind += trimSpace(a.s.Text(r.m.Lo))
	}
	if r.left == "" && r.m.Rule.Name == "change-to" && a.levelBefore() && sameUnit(a.cur.Level.Unit, r.q.Unit) && endsIn(a.cur.Indicator, a.lists.Numbers...) && utf8.RuneCountInString(r.right.text(a)) <= 4 {
		r.ind, r.inherited = a.cur.Indicator, true // 落成量降至3万个单位,明年降至2万个单位
	}
	for _, w := range a.lists.SpentOn { // 主要用于办公费21万元、水电费8万元: what each part went into
		if of, ok := strings.CutPrefix(r.ind, w); ok && r.kind == "money" && utf8.RuneCountInString(of) > 1 && !r.inherited {
			r.ind = of
			break
		}
	}
	r.ind = a.lists.toldWithin(r.ind)
	a.dropCeiling(r)
	r.dropAchieved(a.lists)
	r.ind = a.lists.themed(a.relied(r.ind))
	a.dropPerWord(r)
	a.nameOfPart(r)
	a.dropAllotted(r)
}

// allottedFor is what money is given for, which names it where only the verb stands before it: 下达3亿元,支持养老服务; 拨出80万元用于绿化. It is ""
// where that is not told, or with a number of its own.
func (a *assembly) allottedFor(r *levelReading) string {
	const far, shortest = 40, 4 // tokens, characters
	if r.kind != "money" || !r.right.empty() || !slices.Contains(a.lists.Allots, r.left) {
		return ""
	}
	ts := a.s.Tokens
	lo := r.k + 1
	for lo < len(ts) && (ts[lo].Class == scan.After || ts[lo].Class == scan.Comma) && lo < r.k+3 {
		lo++
	}
	hi := lo
	for ; hi < len(ts) && ts[hi].Classes&clauseMarks == 0; hi++ {
		if hi > lo+far || ts[hi].Class == scan.Num && !a.named[hi] {
			return ""
		}
	}
	if hi == lo {
		return ""
	}
	name := a.clean(lo, hi)
	name = name[beginsWith(name, "主要", "专项", "专门", "全部"):]
	used := beginsWith(name, "用于")
	name = name[used:]
	if utf8.RuneCountInString(name) < shortest {
		return ""
	}
	if used > 0 || beginsWith(name, "为", "給", "给") > 0 {
		return name
	}
	if n := beginsWith(name, a.lists.Purposes...); n > 0 && beginsWith(name[n:], a.lists.NoPurposes...) == 0 {
		return name
	}
	return ""
}

// dropAllotted takes the place that something was allotted to out of the name, and who allotted it, and makes it the area: 省水利厅下达石门县
// 资金.
func (a *assembly) dropAllotted(r *levelReading) {
	in := charsOf(r.ind)
	for _, verb := range a.lists.Allots {
		if !in.may(verb) {
			continue
		}
		i := strings.Index(r.ind, verb)
		if i < 0 {
			continue
		}
		rest := r.ind[i+len(verb):]
		n := areaAhead(a, rest)
		if n == 0 || utf8.RuneCountInString(rest[n:]) < 2 || i > 0 && !a.lists.mayAct(r.ind[:i]) && !a.lists.officeOf(r.ind[:i]) {
			return
		}
		place := rest[:n]
		r.ind = verb + rest[n:]
		for _, s := range r.p.pieces {
			if j := strings.Index(a.body[s.Start:s.End], place); j >= 0 {
				r.p.area = text.Span{Start: s.Start + j, End: s.Start + j + n}
			}
		}
		return
	}
}

// relied is what a name says that something is done by: 以12个示范园为载体.
func (a *assembly) relied(name string) string {
	of, ok := strings.CutPrefix(name, "以")
	if !ok {
		return name
	}
	for _, w := range a.lists.Carriers {
		if t, ok := strings.CutSuffix(of, w); ok && t != "" {
			if n, ok := a.e.areas.prefix(t); ok && n < len(t) {
				t = t[n:]
			}
			return t
		}
	}
	return name
}

// nameDoneBy names what the projects or bodies just counted brought about by them: 94个投产项目完成投资.
func (a *assembly) nameDoneBy(r *levelReading) {
	if a.recordBefore() && len(r.p.pieces) > 0 && r.p.pieces[0].Start == a.takenAt && a.cur.behind > 0 && endsIn(a.cur.Indicator, "项目", "工程", "企业", "園區", "园区") {
		for _, w := range a.lists.Achieving {
			if hasPrefix(r.left, w) { // the projects' investment
				r.ind = a.cur.Indicator + r.ind
				break
			}
		}
	}
}

// nameRatio names a ratio by both that it is of: 顺差与国内生产总值之比.
func (a *assembly) nameRatio(r *levelReading) {
	if endsIn(r.left, "之比", "比值") && r.right.empty() && r.p.lo > 0 && a.s.Tokens[r.p.lo-1].Classes.Has(scan.With) && a.s.Tokens[r.p.lo-1].Class != scan.Word {
		r.ind = a.clean(r.p.lo-1, r.p.lo) + r.ind
		if a.cur != nil {
			r.ind = a.subjectBefore(r.m.Lo) + r.ind
		} else if of, _ := a.inherit(r.k); !strings.HasSuffix(of, r.left) {
			r.ind = of + r.ind
		}
	}
}

// nameMeasure names a bare measure by what the record before it is about: 受理案件310宗,金额2.6亿元.
func (a *assembly) nameMeasure(r *levelReading) {
	if a.recordBefore() && r.right.empty() && ofShare(r.left) && a.cur.lastRole != "share" {
		r.ind = a.lists.shareNamed(a.cur.Indicator, r.left)
	}
	if r.left != "" && a.recordBefore() && (r.left == "金额" || r.left == "金額" || r.left == "总金额" || a.lists.isRateWord(r.left)) {
		r.ind = trimAny(a.summedUp(r), r.left, "数量", "数目", "件数", "宗数", "人数", "户数") + r.left
	} else if a.lists.isRateWord(r.left) {
		base, _ := a.inherit(r.k)
		r.ind = strings.TrimSuffix(base, r.left) + r.left
	} else if of, ok := strings.CutPrefix(r.left, "对"); ok && endsIn(of, "贡献率", "贡献度", "依存度") && r.right.empty() && a.recordBefore() && !a.lists.endsAsRate(a.cur.Indicator) { // 第一产业增加值46亿元,对GDP贡献率为1.3%
		whose := a.cur.Indicator
		if a.cur.behind > 0 { // 420家新增出口企业表现不俗,对出口增长贡献率为61%
			whose = a.subject(whose)
		}
		r.ind = whose + r.left
	}
}

// summedUp is whose amount a bare 金额 is: what the sentence counted last where the record at hand is itself an amount of money:
// 成交85套,均价1.2万元,总金额1亿元.
func (a *assembly) summedUp(r *levelReading) string {
	if a.lists.isRateWord(r.left) || a.levelKindOf(a.cur) != "money" && !ofPrice(a.cur.Indicator) {
		return a.cur.Indicator
	}
	for i := len(a.drafts) - 1; i >= a.first && i > len(a.drafts)-8; i-- {
		if d := a.drafts[i]; d.Level != nil && d.levelKind == "count" {
			return d.Indicator
		}
	}
	return ""
}

// nameMean names a bare mean by the record before it, and what is done again by what it is done to: 耕地2.3万亩,人均1.2亩.
func (a *assembly) nameMean(r *levelReading) {
	if i := len(r.left) - len("人均"); i > 0 && strings.HasPrefix(r.left, "按") && a.lists.PerWords[r.left[i:]] && endsIn(r.left[:i], a.lists.Conversions...) {
		r.left = r.left[i:] // 按人口计算人均80元
	}
	if a.lists.TimedMeans[r.left] && r.right.empty() && a.levelBefore() {
		r.ind = r.left + withoutMean(a.cur.Indicator)
	}
	if same := a.actAgain(r.left, r.right, r.p, r.q); same != "" {
		r.ind = same
	}
	if r.left != "" && meanAt(r.left) == len(r.left) && !a.lists.TimedMeans[r.left] && r.right.empty() && a.recordBefore() {
		if r.ind = r.left + withoutMean(a.cur.Indicator); a.lists.OfAll[r.left] { // 占地面积9000平方米,生均45平方米
			r.ind = withoutMean(strings.TrimPrefix(a.cur.Indicator, a.cur.verb)) + r.left
		}
	}
	r.ind = a.meanOfCounted(r, r.ind)
}

// meanAt is the length of the mean that s begins with, two characters of which the second is 均: 人均, 生均; 0 where it begins with none.
func meanAt(s string) int {
	_, n := utf8.DecodeRuneInString(s)
	if n == 0 || n == len(s) || !strings.HasPrefix(s[n:], "均") {
		return 0
	}
	return n + len("均")
}

// withoutMean is an indicator without the mean that it begins or ends with, as another takes its place: 藏书 of 生均藏书, 耕地 of 耕地人均.
func withoutMean(indicator string) string {
	of := indicator[meanAt(indicator):]
	if t, ok := strings.CutSuffix(of, "均"); ok && meanAt(of) == 0 {
		_, n := utf8.DecodeLastRuneInString(t)
		of = t[:len(t)-n]
	}
	return of
}

// meanOfCounted is the name of a mean with those who were just counted ahead of it: 蔬菜平均价格, where 28种蔬菜平均价格4元. It is the name where it is
// no mean, or none were counted.
func (a *assembly) meanOfCounted(r *levelReading, name string) string {
	const longest = 10 // characters
	if !a.levelBefore() || a.cur.levelKind != "count" || len(r.p.pieces) != 1 || a.takenAt != r.p.pieces[0].Start || a.takenAt <= a.cur.Level.End {
		return name
	}
	if w := a.cut(name); len(w) < 2 || !a.lists.PerWords[name[:w[0].End]] && !strings.HasPrefix(name, "平均") && beginsWith(name, "周均", "月均", "日均") == 0 {
		return name
	}
	of := a.clear(a.cur.Level.End, a.takenAt)
	if n := utf8.RuneCountInString(of); n < 2 || n > longest || !strings.HasSuffix(a.cur.Indicator, of) {
		return name
	}
	return of + name
}

// otherExtreme is the name of what an indicator tells the extreme of, with another extreme in its place: 合同金额最小 of 合同金额最大 and 最小.
// It is the indicator where that tells none.
func (l *lists) otherExtreme(indicator, extreme string) string {
	if i := strings.LastIndex(indicator, "最"); i > 0 && l.Superlatives[strings.TrimSuffix(indicator[i:], "的")] {
		return indicator[:i] + extreme
	}
	return indicator
}

// nameExtreme names a bare extreme by the record that it is the extreme of: 最大负荷1351万千瓦,19日最高达1379万千瓦.
func (a *assembly) nameExtreme(r *levelReading) {
	if r.left == "" && r.inherited && hasSuffix(r.ahead(a), "平均") { // 年龄最大的78岁,最小的16岁,平均42岁
		if of := a.lists.otherExtreme(r.ind, ""); of != r.ind {
			r.ind = "平均" + of
		}
		return
	}
	if !a.lists.Superlatives[r.left] || !r.right.empty() || len(a.groups) > 0 {
		return
	}
	if d := a.cur; d != nil && len(a.drafts) > a.first && d.Level != nil && sameUnit(d.Level.Unit, r.q.Unit) {
		r.ind = a.lists.otherExtreme(d.Indicator, r.left)
	} else if d := a.lastWhole(); d != nil && d.Level != nil && sameUnit(d.Level.Unit, r.q.Unit) && len(a.drafts) == a.first {
		r.ind = d.Indicator
	}
}

// nameWithin names a part of an item just told, and a part of the whole that its own words name: 森林蓄积中天然林.
func (a *assembly) nameWithin(r *levelReading) {
	if sub := a.itemPart(r.left, r.right, r.p); sub != "" {
		r.ind = sub
	}
	if of := a.partWithin(r.left, r.right); of != nil {
		r.cutLeft(a, len(of.Indicator)+len("中"))
		r.ind = r.left
		a.groups = a.groups[:0]
		a.openGroup(of, false)
	} else if n := a.amidst(r); n > 0 {
		whole := r.left[:n]
		r.cutLeft(a, n+len("中"))
		r.ind = r.left
		if len(a.groups) == 0 {
			a.openGroup(&draft{Record: Record{Indicator: whole}}, false)
		}
	}
}

// amidst is the length of the whole before 中, behind which a part of it is named: 受访者 of 受访者中男性; 0 where none is.
func (a *assembly) amidst(r *levelReading) int {
	i := strings.Index(r.left, "中")
	if i < 2*len("中") || r.kind == "rate" || r.ind != r.left || !r.right.empty() || r.inherited || strings.Contains(r.left[:i], "在") {
		return 0
	}
	whole, part := r.left[:i], r.left[i+len("中"):]
	if utf8.RuneCountInString(part) < 2 || strings.HasPrefix(part, "的") || endsIn(whole, a.lists.BeforeMiddle...) || a.inWords(r.left, i, i+len("中")) {
		return 0
	}
	for _, s := range []string{whole, part} {
		w := a.cut(s)
		if last := w[len(w)-1]; !strings.HasPrefix(last.Tag, "n") || strings.HasPrefix(w[0].Tag, "v") && w[0].Tag != "vn" || strings.HasPrefix(w[0].Tag, "p") {
			return 0
		}
	}
	return i
}

// nameTotal names a bare total by what the record before it is part of: 规上企业净增45家,总数达到286家.
func (a *assembly) nameTotal(r *levelReading) {
	if !a.lists.BareTotals[r.left] {
		return
	}
	if n := len(a.drafts); n > a.first+1 && a.cur == a.drafts[n-1] && a.joined(a.cur.token) && a.drafts[n-2].levelKind == a.cur.levelKind {
		return // 新建大棚14座、温室5座,总面积3万平方米: of them all
	}
	if r.right.empty() && a.recordBefore() && !(r.kind == "area" && a.levelKindOf(a.cur) == "length") && !(a.levelKindOf(a.cur) == "count" && r.kind != "count" && a.cur.Parent != "") && !strings.HasSuffix(a.cur.Indicator, r.left) && r.p.area.Empty() && r.p.period.Empty() {
		r.ind = a.lists.wholeOf(a.cur) + r.left
	} else if r.right.empty() && !a.recordBefore() { // 文旅机构数量再创新高,总数达到7万家
		if topic := a.topicBefore(r.m.Lo); utf8.RuneCountInString(topic) >= 3 && (endsMeasure(topic) || measureKind(topic) > 0 || endsIn(topic, "规模")) {
			if r.ind = trimAny(topic, a.lists.TotalNames...) + r.left; endsMeasure(topic) && strings.HasPrefix(r.ind, topic) {
				r.ind, r.inherited = topic, true // 参保人数稳步增加,总量达到62万人
			}
		}
	}
}

// nameAtTime gives a measure that a clause tells for another time the full name that it was told by for the first: 乡镇2019年达标率达到90%,2020年
// 达标率达到100%.
func (a *assembly) nameAtTime(r *levelReading) {
	ts := a.s.Tokens
	lo := a.regionStart(r.m.Lo)
	if !r.right.empty() || !a.levelBefore() || a.cur.Parent != "" || lo < 1 || ts[lo].Class != scan.Date || ts[lo-1].Class != scan.Comma || yearIn(a.s.Text(lo)) == 0 || yearIn(a.cur.Period) == 0 || ts[lo-1].Start-a.cur.end > len("以上") {
		return
	}
	if of, ok := strings.CutSuffix(a.cur.Indicator, r.ind); ok && utf8.RuneCountInString(of) > 1 && utf8.RuneCountInString(r.ind) > 1 && a.cur.levelKind == r.kind && endsMeasure(r.ind) && a.headVerb(of) == "" {
		r.ind, r.inherited = a.cur.Indicator, true
	}
}

// namePassed names those counted whose measure is told to pass a mark by that mark: 12家企业年产值超过10亿元.
func (a *assembly) namePassed(r *levelReading) {
	ts := a.s.Tokens
	if r.kind != "count" || r.right.empty() || r.right.next > 0 || r.right.hi >= len(ts) {
		return
	}
	w := r.right.text(a)
	end, _ := utf8.DecodeLastRuneInString(w)
	if !strings.HasSuffix(r.ind, w) {
		return
	}
	for _, all := range a.lists.TotalVerbs { // 26个项目完成投资超320亿元: all of them together
		if strings.Contains(w, all) && !a.lists.endsAsRate(w) { // not 9个县任务完成率超过80%: no sum has a rate
			return
		}
	}
	j, passed := r.right.hi, false
	for ; j < len(ts) && j < r.right.hi+3 && (ts[j].Class == scan.Bound || ts[j].Class == scan.Above || ts[j].Class == scan.Below || ts[j].Class == scan.Adverb); j++ {
		passed = passed || ts[j].Class != scan.Adverb && ts[j].Value != "about"
	}
	if !passed || j >= len(ts) || ts[j].Class != scan.Num || a.named[j] {
		return
	}
	if mark := &a.s.Nums[ts[j].Num]; !(mark.Bare && mark.Mult != "") && // 7部影片票房过亿: a bare power is a mark whatever passes it
		(a.kind(j) == "count" && !endsIn(w, "数", "量", "流", "次") || utf8.RuneCountInString(w) < 4 || !strings.ContainsRune(measures, end) && !a.lists.endsAsRate(w)) {
		return
	}
	for _, flow := range []string{"接待", "发送", "运送"} { // 20个景区接待游客超过30万人次: all of them together, but not 年接待量超百万人次
		if i := strings.Index(w, flow); i > 0 && !endsIn(w[:i], "年", "月", "日", "均") && !a.s.Nums[ts[j].Num].Bare {
			return
		}
	}
	if n := len(r.right.pieces); r.right.pieces[n-1].End <= ts[j].Start {
		r.ind += a.clear(r.right.pieces[n-1].End, ts[j].End)
		a.name(j, "group limit")
	}
}

// achieved is a name without the verb that says that it, or its growth, was reached: 实现进出口总额.
func (l *lists) achieved(name string) string {
	for _, w := range []string{"实现", "實現", "录得", "取得"} {
		if w == "取得" && !endsIn(name, l.Yields...) {
			continue // 取得证书
		}
		if of, ok := strings.CutPrefix(name, w); ok && (utf8.RuneCountInString(of) > 2 || endsIn(of, l.Yields...)) {
			return of
		}
	}
	return name
}

// dropAchieved takes the verb off that says that the indicator was reached: 实现地区生产总值, 完成投资, 养殖业实现产值.
func (r *levelReading) dropAchieved(l *lists) {
	if of := l.achieved(r.ind); of != r.ind {
		r.ind = of
	} else if of, ok := strings.CutPrefix(r.ind, "完成"); ok && r.kind == "money" && utf8.RuneCountInString(of) > 2 {
		r.ind = of // 完成投资: what was reached is the indicator
	}
	for _, w := range [...]string{"录得", "錄得"} { // 外佣录得净流入320人
		if i := strings.Index(r.ind, w); i > 3 && utf8.RuneCountInString(r.ind[i+len(w):]) >= 2 && !endsIn(r.ind[:i], "后", "後") && !strings.HasPrefix(r.ind[i+len(w):], "的") {
			r.ind = r.ind[:i] + r.ind[i+len(w):]
			break
		}
	}
	if i := strings.Index(r.ind, "实现"); i > 3 && endsIn(r.ind[i:], l.Yields...) {
		if endsIn(r.ind[:i], "可", "将", "能", "后") {
			r.ind = r.ind[i+len("实现"):] // 建成后可实现年产值
		} else {
			r.ind = r.ind[:i] + r.ind[i+len("实现"):] // 养殖业实现产值
		}
	}
}

// pricedAhead is what the clause before tells of, where no more stands before an amount than what each of it costs: 玉米价格继续上涨,每斤1.2元;
// "" where it is not so.
func (a *assembly) pricedAhead(r *levelReading) string {
	if !perEach(r.left) || r.kind != "money" || !r.right.empty() || a.caseBefore(a.regionStart(r.m.Lo)) != "" {
		return ""
	}
	if topic := a.topicBefore(r.m.Lo); topic != "" || a.recordBefore() {
		return topic
	}
	return a.clauseNaming(r.k, a.regionStart(r.m.Lo))
}

// dropPerWord takes 每X off the name where it is in the unit: 拆迁户每平方米补偿.
func (a *assembly) dropPerWord(r *levelReading) {
	w, _, _ := strings.Cut(a.perWord, "·")
	if w != "" && strings.Contains(r.q.Unit, "/") && len(r.ind) > len(w)+3 {
		if i := strings.Index(r.ind, w); i >= 0 && len(r.ind) > len(w)+3 {
			r.ind = r.ind[:i] + r.ind[i+len(w):]
			if i == len(r.ind) { // 均价为每500克
				r.ind = trimAny(r.ind, "为", "是", "达")
			}
		}
	}
	if a.perWord == "" || r.kind != "money" {
		return
	}
	if r.ind == w && a.recordBefore() && a.cur.levelKind == "money" { // 每亩补助200元、每户不超过5000元
		r.ind, r.inherited = a.cur.Indicator, true
		return
	}
	for _, by := range []string{"按照", "按"} { // 按照每亩补助200元
		if of, ok := strings.CutPrefix(r.ind, by); ok && utf8.RuneCountInString(of) >= 2 && (a.isVerbAhead(of) || a.lists.pays(of)) {
			r.ind = of
			break
		}
	}
}

// nameOfPart puts the part's name before what is measured of a part as it was of the whole: 收入2.1亿元。其中过夜游客9万人次,收入1.2亿元.
func (a *assembly) nameOfPart(r *levelReading) {
	if !a.recordBefore() || a.cur.Parent == "" || a.cur.Indicator == r.ind || !r.right.empty() {
		return
	}
	of, named := a.partNamed(a.cur)
	w := a.wholeNamed(r.ind, r.q, named)
	if w == nil && r.kind == "rate" {
		w = a.rateBeside(r.ind)
	}
	if w == nil || !named && (a.cur.Indicator == a.cur.Parent || endsIn(a.cur.Indicator, a.lists.Befallen...)) {
		return
	}
	if !named {
		if a.endsInAct(of) || a.headVerb(of) != "" && a.actsOn(r.ind) { // 侦破案件80起,抓获逃犯30人: an act beside the part's
			return
		}
		if verb := a.headVerb(of); verb != "" && (a.isAct(r.ind) || strings.HasPrefix(r.ind, "结案")) && utf8.RuneCountInString(of[len(verb):]) >= 2 { // 受理民事案件30件,审结28件: 民事案件审结
			of = of[len(verb):]
		}
	}
	if r.kind == "rate" {
		of = a.withoutLastAct(of, r.ind)
	}
	r.ofPart, r.ind = r.ind, joinNames(of, r.ind)
}

// withoutLastAct is the name of a part without the act that it ends in, which a rate has a name of its own for: 重大纠纷受理 before 调处成功率, not
// 廉租房开工 before 开工率.
func (a *assembly) withoutLastAct(of, rate string) string {
	w := a.cut(of)
	if n := len(w) - 1; n > 0 && w[n].Tag == "v" && !strings.HasPrefix(rate, of[w[n].Start:]) && utf8.RuneCountInString(of[:w[n].Start]) >= 2 {
		return of[:w[n].Start]
	}
	return of
}

// partNamed is the name of the part that d tells of, and whether that stands in d's name before what the whole was told with as well:
// 道路交通事故 of 道路交通事故死亡.
func (a *assembly) partNamed(d *draft) (of string, named bool) {
	if of, ok := strings.CutSuffix(d.Indicator, d.Parent); ok && d.ofPart && utf8.RuneCountInString(of) >= 2 {
		return of, true
	}
	return withoutKind(d.Indicator, d.Parent), false
}

// rateBeside is the rate of just this name that was told beside the whole that the part at hand is of; nil where there is none:
// 受理案件457件,结案率95%。其中刑事案件184件,结案率94%.
func (a *assembly) rateBeside(name string) *draft {
	const near = 12 // records
	if !a.lists.endsAsRate(name) || utf8.RuneCountInString(name) < 2 {
		return nil
	}
	for i := len(a.drafts) - 2; i >= 0 && i > len(a.drafts)-near; i-- {
		w := a.drafts[i]
		if w.Indicator != name || w.Parent != "" || w.Level == nil || w.Evidence.End < a.seg.Start-6 && i < a.first {
			continue
		}
		for j := i - 1; j >= 0 && a.drafts[j].Evidence.Start == w.Evidence.Start; j-- {
			if a.drafts[j].Indicator == a.cur.Parent {
				return w
			}
		}
	}
	return nil
}

// endsInAct says whether of ends in the verb of an act, and has nothing left of what that was done to: 协助侦破、带破.
func (a *assembly) endsInAct(of string) bool {
	w := a.cut(of)
	return len(w) > 0 && w[len(w)-1].Tag == "v" && a.headVerb(of) != ""
}

// actsOn says whether a name tells an act and what it was done to: 抓获逃犯, not 审结.
func (a *assembly) actsOn(name string) bool {
	verb := a.headVerb(name)
	return verb != "" && utf8.RuneCountInString(name[len(verb):]) >= 2
}

// joinNames is name behind of, with what both tell told once: 廉租房开工 and 开工率.
func joinNames(of, name string) string {
	for i := range name {
		if i > len("一") && strings.HasSuffix(of, name[:i]) {
			return of + name[i:]
		}
	}
	return of + name
}

// joinedBefore says whether 和 stands directly before token k, behind words that are no number.
func (a *assembly) joinedBefore(k int) bool {
	ts := a.s.Tokens
	for k > 0 && ts[k-1].Class == scan.Bound {
		k--
	}
	if k < 2 || !ts[k-1].Classes.Has(scan.With) || ts[k-2].Class == scan.Num || ts[k-2].Class == scan.After {
		return false
	}
	switch trimSpace(a.s.Text(k - 1)) {
	case "和", "及", "与", "以及", "與":
		return true
	}
	return false
}

// listedBefore says whether the number goes on with a list whose items before it have none, behind the verb of all: 慰问敬老院、16户家庭.
func (a *assembly) listedBefore(r *levelReading) bool {
	lo := r.m.Lo
	for lo > 0 && a.s.Tokens[lo-1].Class == scan.Bound {
		lo--
	}
	return lo > 1 && a.s.Tokens[lo-1].Class == scan.Dun && !a.isNum(lo-2) && a.headVerb(r.left) != ""
}

// completed says whether 完成 stands directly before token k.
func (a *assembly) completed(k int) bool {
	for k > 0 && a.s.Tokens[k-1].Class == scan.Bound {
		k--
	}
	return k > 0 && a.s.Tokens[k-1].Class == scan.Reach && strings.HasSuffix(a.s.Text(k-1), "完成")
}

// wholeOf names what a total told after a record is the total of: 企业净增45家,总数286家 has no 净增.
func (l *lists) wholeOf(d *draft) string {
	s := d.Indicator
	for _, w := range l.Gains {
		s = strings.TrimSuffix(s, w)
	}
	for _, w := range l.Newly {
		if rest, ok := strings.CutPrefix(s, w); ok && utf8.RuneCountInString(rest) > 1 {
			return rest
		}
	}
	return strings.TrimPrefix(s, d.verb)
}

// issued is the length of what s begins with that tells of a task being set, and who set it: 下达, 市里下达.
func issued(s string) int {
	who, _, ok := strings.Cut(s, "下达")
	if by := strings.TrimSuffix(who, "里"); !ok || by != "" && by != "上级" && (utf8.RuneCountInString(by) > 1 || !strings.Contains("省市州盟县区旗乡镇", by)) {
		return 0
	}
	return len(who) + len("下达")
}

// reckonedAgain reads a level whose clause only tells by what the value told directly before it is reckoned once more: of the same
// and of the same time. 人均存款6.8万元,按上年汇率折算为9520美元.
func (a *assembly) reckonedAgain(r *levelReading) bool {
	ts := a.s.Tokens
	start := a.regionStart(r.m.Lo)
	if r.kind == "rate" || r.m.Rule.Name != "level" || start < 2 || start >= r.k || ts[start-1].Class != scan.Comma || ts[start-2].Class != scan.Num || !a.levelBefore() || a.cur.end != a.s.Nums[ts[start-2].Num].End || a.cur.levelKind != r.kind {
		return false
	}
	end := r.k
	for end-1 > start && ts[end-1].Classes&scan.Of(scan.Bound, scan.Reach, scan.Adverb) != 0 {
		end--
	}
	by := trimAny(trimSpace(a.body[ts[start].Start:ts[end-1].End]), a.lists.ConversionVerbs...)
	if !strings.HasPrefix(by, "按") || !endsIn(by, a.lists.Conversions...) || !containsAny(by, a.lists.ConversionMeans) {
		return false
	}
	was := a.cur
	a.levelOf(r.k, r.m, was)
	d := a.drafts[len(a.drafts)-1]
	d.Period, d.Area = was.Period, was.Area
	return true
}
