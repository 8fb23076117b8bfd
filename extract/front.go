package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"zhibiao/extract/internal/scan"
	"zhibiao/extract/numeral"
	"zhibiao/extract/text"
)

// front takes off the start of a phrase what does not belong to an indicator: 其中,今年以来全市共.
func (a *assembly) front(r *reading) {
	for r.lo < r.hi && a.frontStep(r) {
	}
	if r.start < 0 && r.lo < r.hi {
		r.start = a.s.Tokens[r.lo].Start
	}
}

// frontStep takes the next thing off the start, and says whether there was one: 今年 of 今年投放共享单车.
func (a *assembly) frontStep(r *reading) bool {
	ts, lo, hi := a.s.Tokens, r.lo, r.hi
	t := &ts[lo]
	if r.start < 0 {
		r.start = t.Start
	}
	if r.start < a.takenAt && a.takenAt < t.End {
		r.start = a.takenAt
	}
	rest := a.s.Body[r.start:t.End]
	w := trimLeft(rest)
	r.start += len(rest) - len(w)
	if w == "" {
		r.drop()
		return true
	}
	if lo == r.phrase.lo && r.start == t.Start {
		if k, at := a.taskIs(lo, hi); k > 0 { // 下达我市的减排任务是化学需氧量: what is set is named behind it
			a.setFor(r, ts[lo].Start, ts[k].Start)
			r.phrase.status, r.lo, r.start = Target, k, at
			return true
		}
	}
	switch {
	case t.Class == scan.Date:
		return a.frontTime(r, t)
	case lo+2 < hi && a.rankedNext(lo): // 再次为韭菜
		r.drop()
		r.drop()
		return true
	case t.Class == scan.Word && lo+1 < hi && ts[lo+1].Class == scan.Date && a.lists.Turns[trimSpace(w)]: // 而今年新增学位
		r.drop()
		return true
	case t.Class == scan.Target && !a.intent(lo):
		return false
	case t.Classes&scan.Of(scan.Target) != 0:
		r.phrase.status = a.intentStatus(lo)
		r.drop()
		return true
	case w == "可" && lo+1 < hi && ts[lo+1].Class == scan.Word && strings.HasPrefix(a.s.Text(lo+1), "供") && !strings.HasPrefix(a.s.Text(lo+1), "供应"): // 可供客房数目
		return false
	case t.Classes.Has(scan.Forecast) && t.Class != scan.Word:
		if st := a.intentStatus(lo); st != "" {
			r.phrase.status = st
		}
		r.drop()
		return true
	case t.Class == scan.Share && a.ratioIn(lo, hi): // 占世界经济比重
		return false
	case (w == "到" || w == "至") && t.Class != scan.Word && lo+1 < hi && ts[lo+1].Class != scan.Date: // 到基层就业的
		return false
	case t.Class == scan.Adverb && strings.HasPrefix(w, "累计") && lo+1 < hi && ts[lo+1].Class == scan.Word && (strings.HasPrefix(a.s.Text(lo+1), "结余") || strings.HasPrefix(a.s.Text(lo+1), "结存")): // 累计结余: not what was saved this year
		return false
	case (t.Class == scan.Above || t.Class == scan.Below) && lo+1 < hi: // 略低于去年毛利率2.6%
		r.drop()
		return true
	case t.Classes&frontSkip != 0 && t.Class != scan.Word:
		return a.frontParticle(r, t, w)
	case t.Class == scan.Word && lo+2 < hi && ts[lo+2].Class == scan.Date && a.s.Text(lo+1) == "到" && endsIn(w, a.lists.Proposals...): // 规划提出到2030年粮食产量
		r.phrase.status = Target
		r.drop()
		return true
	case t.Class == scan.Word || t.Class == scan.RankVerb:
		return a.frontWord(r, t, w)
	}
	return false
}

// frontLists are the lists of words that front.go reads.
type frontLists struct {
	// Lying are verbs that tell where something lies: 位于.
	Lying []string

	// Proposals end the words before 到 that tell who sets a goal up to a time: 方案要求, 会议明确.
	Proposals []string

	// Achievers end the words for those who are counted by what they have reached: 达到国家标准的产品.
	Achievers []string

	// ThisTime point to what is done once, in whose course something was found.
	ThisTime map[string]bool

	// Institutes are what acts in a place that is named by one character: 在甬高校获科技奖.
	Institutes []string

	// Reviews are what someone passes: 通过考核57人.
	Reviews []string

	// QuotedVerbs tell that the price of shares rose or fell: 升, 急跌.
	QuotedVerbs map[string]bool

	// Companies are what a report calls the company that it is of.
	Companies []string

	// OfCompanies begin what 公司 is the kind of: 公司债, 公司类贷款.
	OfCompanies []string

	// Earning are the verbs that a company's figures begin with.
	Earning map[string]bool

	// ThenAt tie a time to what came before it.
	ThenAt []string

	// Most end a clause that picks out who has most of what it tells.
	Most []string

	// Aims are verbs whose object is what somebody is bent on.
	Aims beginnings

	// Conditions begin a clause about what would be, or tell only that it took an effort.
	Conditions beginnings

	// Modal are words that say of a time to come that something can or shall be then.
	Modal []string

	// Routes end the names of what leads from one place to another.
	Routes []string

	// Guests are those whom the place before them tells the origin of, where nothing else is told of them: 日本旅客.
	Guests map[string]bool

	// Lasting stand behind a number of years that says how long something lasts, or which one of a school it is: 一年以上, 一年期.
	Lasting []string

	// ByWay are words before what says under whose lead, by what means or in the course of what something was done.
	ByWay map[string]bool

	// FrameWords: frames end what byWay begins.
	FrameWords []string

	// Qualities are what those who are counted have behind 有: 有条件的村.
	Qualities []string

	// HoldersOf are those who have something.
	HoldersOf []string

	// Surroundings belong to the place before them: 甲市及周边地区.
	Surroundings []string

	// Buying are verbs that bring something from elsewhere: 自东盟进口.
	Buying []string

	// ListSums are the kinds of places that a list of them is summed up as: 等4省区.
	ListSums []string

	// SumKinds end what a list of places is summed up as by what they are known for: 等劳动力输出大省.
	SumKinds []string

	// Copula are the verbs that do not belong to an indicator even where they begin its clause.
	Copula map[string]bool

	// Inclusions say what a bracket includes or leaves out: 含重症.
	Inclusions []string

	// VillageEnds end the names of villages and the like.
	VillageEnds endings

	// TimeTails stand behind a time, between it and what is told of it: 1月份, 期间.
	TimeTails []string

	// PartLabels head the parts of an abstract, a blank behind them: 结果 治疗组有效率95%.
	PartLabels []string

	// Particles stand before an indicator without being part of it.
	Particles []string

	// Denominators are the units that a rate is told for behind 每: 每亩.
	Denominators []string

	// PrefixSigns are the characters that the words of Particles, TimeTails and PartLabels begin with: hardly anything does.
	PrefixSigns runeSet `list:"particles timeTails partLabels"`

	// CourseEnds end what is the measure of a course or class: 人数.
	CourseEnds []string

	// OpensNames begin names that look as what opens a clause: 医疗, 每股.
	OpensNames []string

	// HeldThings end what somebody is told to hold or have: 余额, 房源.
	HeldThings []string

	// RegionWords are words for places that stand before what is told of them: 两地.
	RegionWords []string

	// Setters end who sets a rule: 条例, 会议.
	Setters []string

	// PlanTerms follow 五年 and their like in the names of plans and their terms: 规划.
	PlanTerms []string

	// SizesOfBodies are what the size of a body is told by: 占地, 固定资产.
	SizesOfBodies []string

	// HavingVerbs are the verbs between a body and its size: 拥有.
	HavingVerbs []string

	// EndsInYi are characters with which 以 ends another word: 可以, 足以.
	EndsInYi []string

	// Promises are verbs and words before money that is promised: 拨款, 预留.
	Promises []string

	// ObjectVerbs are verbs between a body and what it is counted among: 属, 列入.
	ObjectVerbs []string

	// AtFirst are words for the start: 起初.
	AtFirst []string

	// ThisAlone say that this one does so much by itself: 这一项就.
	ThisAlone []string

	// GoalWords name what was to be done: 任务.
	GoalWords []string

	// GuestMeasures end what is told of guests and is no count of them: 增幅.
	GuestMeasures []string

	// SchoolsAndClinics end the names of houses that a village has one of: 中心小学.
	SchoolsAndClinics []string

	// BracketedLevels are levels of places in brackets: 县（市、区）.
	BracketedLevels []string

	// TimeUnits end spans within which something is done: 季度.
	TimeUnits []string
}

// taskIs is the token behind one of the tokens from lo to hi that says what a task or a goal is, with the byte in it where what is set begins, -1
// for its start; 0 where none does or nothing stands behind it.
func (a *assembly) taskIs(lo, hi int) (k, at int) {
	ts := a.s.Tokens
	for j := lo; j+1 < hi; j++ {
		if t := &ts[j]; t.Class == scan.Target && endsIn(a.s.Text(j), "任务是", "目标是") {
			return j + 1, -1
		}
		if n := beginsWith(a.s.Text(j+1), "为", "是"); n > 0 && ts[j].Class == scan.Target && ts[j+1].End-ts[j+1].Start > n && setBy(a.body[ts[lo].Start:ts[j].End]) > 0 { // 下达我市的生产计划|为粮食
			return j + 1, ts[j+1].Start + n
		}
		w := trimSpace(a.s.Text(j + 1))
		if j+2 >= hi || w != "是" && w != "为" {
			continue
		}
		if of := trimSpace(a.s.Text(j)); ts[j].Class == scan.Word && endsIn(of, "任务", "目标任务") || ts[j].Class == scan.Target && setBy(a.body[ts[lo].Start:ts[j].End]) > 0 || ts[j].Class == scan.Word && setBy(of) > 0 { // 今年的招商任务是签约项目
			return j + 2, -1
		}
	}
	return 0, 0
}

// setFor takes the place that a task was set for from the words between two bytes: 我市 of 省下达我市的任务.
func (a *assembly) setFor(r *reading, from, to int) {
	s := a.body[from:to]
	i := strings.Index(s, "我")
	if i < 0 || !r.phrase.area.Empty() {
		return
	}
	if n, kind := a.readArea(s[i:]); n > 0 && kind == "relative" {
		r.phrase.area = text.Span{Start: from + i, End: from + i + n}
	}
}

// frontTime takes a time off the start, with the words that tie it to what follows: 2014年的, 当年以后.
func (a *assembly) frontTime(r *reading, t *scan.Token) bool {
	ts, body := a.s.Tokens, a.s.Body
	if a.carriedOver(r.lo) || a.perTime(r.lo) {
		return false
	}
	if !a.noPeriod(r.lo) && !(r.lo > 0 && ts[r.lo-1].Class == scan.Than) { // not 较今年的预算减少
		r.phrase.period = text.Span{Start: t.Start, End: t.End}
	}
	r.drop()
	lo := r.lo
	if lo < r.hi && ts[lo].Class == scan.Word {
		if w := a.withinTime(lo); w > 0 {
			r.start = ts[lo].Start + w
		} else if w := beginsWith(body[ts[lo].Start:ts[lo].End], "一年里", "一年中", "一年间", "一年内", "一年来"); w > 0 { // 在去年一年里
			r.start = ts[lo].Start + w
		} else if rest, ok := strings.CutPrefix(body[ts[lo].Start:ts[lo].End], "起"); ok && ts[lo].Start == t.End && !strings.ContainsRune("诉草步降火飞获用点源居到付搏价征家码吊止因落", firstRune(rest)) && !strings.HasPrefix(rest, "重机") && endsIn(body[t.Start:t.End], "日", "月", "年", "时") { // 7月1日起我市
			r.start = ts[lo].Start + len("起")
		} else if w := beforeThen(body[ts[lo].Start:ts[lo].End]); w > 0 && ts[lo].Start == t.End { // 5月底前新建
			r.start = ts[lo].Start + w
		} else if w := a.lists.prefixLen(body[ts[lo].Start:ts[lo].End], a.lists.TimeTails); w > 0 && !(ts[lo].Start+w == ts[lo].End && lo+1 < r.hi && ts[lo+1].Class == scan.Dun) { // not 2015年初、高中学校
			r.start = ts[lo].Start + w
		}
	}
	return true
}

// wordAhead is the word behind token k, of the tokens before hi: 转病人 behind 上.
func (a *assembly) wordAhead(k, hi int) (string, bool) {
	if k+1 < hi && a.s.Tokens[k+1].Class == scan.Word {
		return a.s.Text(k + 1), true
	}
	return "", false
}

// frontParticle takes an adverb, a preposition or a copula off the start, unless it belongs to the name: 共, not 基本 of 基本业务利润.
func (a *assembly) frontParticle(r *reading, t *scan.Token, w string) bool {
	if a.frontVerb(r, t, w) {
		return false
	}
	if a.frontFrame(r, w) {
		return true
	}
	if a.frontWhence(r, t) {
		return false
	}
	if w == "在" && a.frontWho(r, t) || a.lists.ThisTime[w] && a.frontCourse(r, t) {
		return true
	}
	if a.opensName(r, t, w) || a.opensAge(r, t, w) {
		return false
	}
	if w == "各" && a.frontEach(r) {
		return true
	}
	r.drop()
	return true
}

// opensAge says whether the word w at the start begins up to what age those are whom the name tells of: 未满 of 未满十八岁学徒.
func (a *assembly) opensAge(r *reading, t *scan.Token, w string) bool {
	if w != "未满" && w != "不满" {
		return false
	}
	next, ok := a.wordAhead(r.lo, r.hi)
	return ok && a.s.Tokens[r.lo+1].Start == t.End && beginsWith(strings.TrimLeft(next, "0123456789０１２３４５６７８９一二三四五六七八九十"), "岁", "周岁", "歲") > 0
}

// frontVerb says whether the word w at the start is a verb that counts: 完成 of 完成整改5721项, 有 of 有条件的村.
func (a *assembly) frontVerb(r *reading, t *scan.Token, w string) bool {
	if t.Classes.Has(scan.Reach) && !a.lists.Copula[trimSpace(w)] && !t.Classes.Has(scan.Adverb) {
		return true
	}
	next, ok := a.wordAhead(r.lo, r.hi)
	switch w {
	case "有":
		return ok && (a.lists.having(next) || a.havingNoun(next))
	case "达到", "達到": // 达到优秀的班级比例
		noun := trimSpace(next)
		return ok && strings.Index(noun, "的") > 0 && (a.lists.endsAsRate(noun) || strings.HasSuffix(noun, "的") || endsIn(noun, a.lists.CountedKinds...) || endsIn(noun, a.lists.Achievers...)) // 达到录取线的仅27人
	}
	return false
}

// frontFrame takes off under whose lead or by what means something was done: 在各方的支持下投入, 通过购买服务等方式为乡镇配备.
func (a *assembly) frontFrame(r *reading, w string) bool {
	if !a.lists.ByWay[w] {
		return false
	}
	if r.lo+1 >= r.hi {
		return false
	}
	ts := a.s.Tokens
	from, to := ts[r.lo+1].Start, ts[r.hi-1].End
	n := a.lists.frameEnd(a.s.Body[from:to])
	if n == 0 || from+n >= to {
		return false
	}
	if rest := a.s.Body[from+n : to]; strings.Contains(rest, "的") && a.lists.endsAsRate(rest) {
		return false // 通过固定线路方式上网的用户比例: it says whose
	}
	for r.drop(); ts[r.lo].End <= from+n; r.lo++ { // 通过两个月的集训、观摩等方式: over its numbers and marks
	}
	if r.start = from + n; r.start <= ts[r.lo].Start {
		r.start = -1
	}
	return true
}

// frontWhence says whether a preposition at the start tells whence something came, not where: 中国自东盟进口农产品.
func (a *assembly) frontWhence(r *reading, t *scan.Token) bool {
	n := a.whence(r.lo, r.hi)
	return n > 0 && (!r.phrase.area.Empty() && t.Start == r.phrase.area.End || a.lists.buys(a.s.Body[n:a.s.Tokens[r.lo+1].End]))
}

// frontCourse takes what was done once off the start, where what it brought about follows: 此次行动 of 此次行动抓获在逃人员.
func (a *assembly) frontCourse(r *reading, t *scan.Token) bool {
	next, ok := a.wordAhead(r.lo, r.hi)
	if !ok || a.s.Tokens[r.lo+1].Start != t.End {
		return false
	}
	n := a.course(next)
	if n > 0 {
		r.dropTo(a.s.Tokens[r.lo+1].Start + n)
	}
	return n > 0
}

// course is the length of what was done once at the start of s, behind 此次, where what it brought about follows.
func (a *assembly) course(s string) int {
	n := 0
	for _, w := range a.lists.Surveys {
		if i := strings.Index(s, w); i >= 0 && i <= len("专项集中") {
			n = max(n, i+len(w))
		}
	}
	if act := s[n:]; n == 0 || act == "" || !a.startsAct(act) || endsIn(act, a.lists.CourseEnds...) || strings.HasPrefix(act, "的") {
		return 0
	}
	return n
}

// shortPlaces are places that one character names behind 在: 在京招生.
const shortPlaces = "京津沪渝港澳台滬臺"

// frontWho takes 在 off the start with who or where stands behind it: 在宁的两院院士, 在甬高校获科技奖.
func (a *assembly) frontWho(r *reading, t *scan.Token) bool {
	w, ok := a.wordAhead(r.lo, r.hi)
	if !ok {
		return false
	}
	at := a.s.Tokens[r.lo+1].Start
	inside, _ := a.e.areas.prefix(w)                                                                                                         // 在本地参团的旅客: which they are
	if i := strings.Index(w, "的"); i > 0 && i <= 12 && i+len("的") < len(w) && (inside == 0 || inside >= i) && (i <= 6 || !a.actsIn(w[:i])) { // not 在医学观察的
		r.dropTo(at + i + len("的"))
		return true
	}
	first, n := utf8.DecodeRuneInString(w)
	if n == 3 {
		for _, b := range a.lists.Institutes {
			if hasPrefix(w[n:], b) && n+len(b) < len(w) {
				r.phrase.area = text.Span{Start: t.Start, End: at + n + len(b)}
				r.dropTo(r.phrase.area.End)
				return true
			}
		}
	}
	if strings.ContainsRune(shortPlaces, first) && utf8.RuneCountInString(w) > 2 && !a.namesArea(w) {
		r.phrase.area = text.Span{Start: at, End: at + n}
		r.dropTo(at + n)
		return true
	}
	return false
}

// opensName says whether the word w at the start is the beginning of a name: 基本业务利润, 年平均增长率, 各大商场.
func (a *assembly) opensName(r *reading, t *scan.Token, w string) bool {
	ts, lo := a.s.Tokens, r.lo
	next, ok := a.wordAhead(lo, r.hi)
	if ok && t.Class == scan.Basis && t.Value == string(YearAverage) {
		if a.lists.isRateWord(trimSpace(next)) { // 年平均增长率: one word
			return true
		}
		if w := trimSpace(next); ts[lo+1].Start == t.End && (a.isNounAhead(w) || endsMeasure(w) && !a.isVerbAhead(w)) { // 年平均气温: the mean is what is told
			return true
		}
	}
	switch w {
	case "轻微": // 轻微交通事故
		return ok && ts[lo+1].Start == t.End && a.isNounAhead(trimSpace(next))
	case "曾": // 曾文水库, not 曾停电
		return !ok || !a.isVerbAhead(trimSpace(next))
	case "基本": // 基本业务利润, 基本每股收益
		return ok && ts[lo+1].Start == t.End && (a.isNounAhead(trimSpace(next)) || beginsWith(next, a.lists.OpensNames...) > 0 || a.lists.endsAsRate(trimSpace(next))) // 基本康复服务率
	case "通过": // 通过考核57人
		return ok && lo+2 == r.hi && endsIn(trimSpace(next), a.lists.Reviews...)
	case "成功": // 成功调解: all that names it
		return ok && lo+2 == r.hi && utf8.RuneCountInString(trimSpace(next)) <= 2
	case "各": // 各大商场, 各科成绩
		if lo+1 >= r.hi {
			return false
		}
		next := trimSpace(a.s.Text(lo + 1))
		return strings.HasPrefix(next, "大") || beginsWith(next, "组", "班", "队") > 0 && len(a.cut(next)) > 1 && a.cut(next)[0].End == len("组") || strings.HasPrefix(next, "科") && !strings.HasPrefix(next, "科技") && !strings.HasPrefix(next, "科研")
	case "直接": // 直接财产损失
		return ok && !a.isVerbAhead(trimSpace(next))
	case "正在": // 正在整改2个, beside those that were
		return ok && lo+2 == r.hi && a.isAct(trimSpace(next))
	case "在": // 在院人数: the two tell what they are
		return ok && ts[lo+1].Start == t.End && a.statesHolder(trimSpace(next))
	case "上": // 上转病人: the verb
		return ok && (lo == 0 || ts[lo-1].End != t.Start || ts[lo-1].Class != scan.Word)
	}
	return false
}

// statesHolder says whether s, behind 在, is the character of a state and those whose state it is: 院人数, not 市公园植树.
func (a *assembly) statesHolder(s string) bool {
	const places = "市县区省镇乡村州国家" + shortPlaces
	words := a.cut(s)
	if len(words) > 1 && s[:words[0].End] == "外" && endsIn(s, a.lists.HeldThings...) { // 在外各类务工人员
		return true
	}
	return len(words) == 2 && words[0].End == len("院") && !strings.ContainsAny(s[:words[0].End], places) &&
		endsIn(s, a.lists.HeldThings...)
}

// frontEach takes 各 off the start with the places behind it: 各口岸入境旅客.
func (a *assembly) frontEach(r *reading) bool {
	if r.lo+1 >= r.hi {
		return false
	}
	behind := a.s.Text(r.lo + 1)
	next := trimSpace(behind)
	const each = "各"
	n := a.e.areas.eachPrefix(each + next)
	if n == 0 && r.phrase.area.End == a.s.Tokens[r.lo].Start { // 全国各口岸出境旅客: all the places of an area
		n = a.lists.eachKind(each + next)
	}
	if n > 0 && n < len(each+next) && next == behind {
		r.dropTo(a.s.Tokens[r.lo+1].Start + n - len(each))
		return true
	}
	return false
}

// frontWord takes the beginning of a word off the start, or the area that it begins with: 的, 每亩, 全市.
func (a *assembly) frontWord(r *reading, t *scan.Token, w string) bool {
	if of, ok := strings.CutPrefix(w, "上述"); ok && r.phrase.area.Empty() { // 上述地区造林面积
		if n := beginsWith(of, a.lists.RegionWords...); n > 0 && n < len(of) && !strings.HasPrefix(of[n:], "的") {
			r.phrase.area = text.Span{Start: r.start, End: r.start + len("上述") + n}
			r.dropBytes(len("上述")+n, t.End)
			return true
		}
	}
	if n := a.frontTie(r, t, w); n > 0 {
		r.dropBytes(n, t.End)
		return true
	}
	if n := asWhat(w); n > 0 && (r.lo == 0 || a.s.Tokens[r.lo-1].Class != scan.Num) { // not 8个示范区之一的
		r.dropBytes(n, t.End)
		return true
	}
	if n := a.lists.planTerm(w); n > 0 && n < len(w) && r.phrase.period.Empty() { // “十四五”营业收入年均增长
		r.phrase.period = text.Span{Start: r.start, End: r.start + n}
		r.dropBytes(n, t.End)
		return true
	}
	if at := a.located(r, w); at > 0 {
		for r.lo+1 < r.hi && a.s.Tokens[r.lo].End <= at {
			r.lo++
		}
		r.start = at
		return true
	}
	ts, lo := a.s.Tokens, r.lo
	if (strings.HasPrefix(w, "最") || slices.Contains(a.lists.PicksOut, w)) && lo+1 < r.hi && ts[lo+1].Class == scan.Dun && lo > 0 && ts[lo-1].Class == scan.Num { // 占36%最多、东镇12户次之、西镇10户
		r.lo, r.start = lo+2, -1
		return true
	}
	if n := a.frontObject(r, w); n > 0 {
		r.dropBytes(n, t.End)
		return true
	}
	if k := a.causedAt(r); k > 0 {
		r.lo, r.start = k, -1
		return true
	}
	return a.frontMost(r, w) || a.frontDisposal(r, t, w) || a.frontBody(r, t, w) || a.frontArea(r, t)
}

// located is the byte at which those begin that w, the words at hand, tell where they lie: 东山港 of 位于海湾的东山港卸货量; 0 where nothing tells that.
func (a *assembly) located(r *reading, w string) int {
	n := beginsWith(w, a.lists.Lying...)
	if n == 0 {
		return 0
	}
	at, rest := r.start+n, w[n:]
	if rest == "" && r.lo+1 < r.hi && a.s.Tokens[r.lo+1].Class == scan.Word && a.s.Tokens[r.lo+1].Start == a.s.Tokens[r.lo].End {
		at, rest = a.s.Tokens[r.lo+1].Start, a.s.Text(r.lo+1)
	}
	i := strings.Index(rest, "的")
	if i <= 3 || utf8.RuneCountInString(rest[i+len("的"):]) < 4 {
		return 0
	}
	if hit, kind := a.readArea(rest[i+len("的"):]); hit == 0 || kind == "each" || kind == "relative" {
		return 0 // 位于山区的行政村: what lies elsewhere is not meant
	}
	return at + i + len("的")
}

// frontDisposal takes off who brings what is measured to its value: 省政府将 of 省政府将最低工资标准调整到, 会议把 of 会议把增长目标定为.
func (a *assembly) frontDisposal(r *reading, t *scan.Token, w string) bool {
	ts, lo, hi := a.s.Tokens, r.lo, r.hi
	end := hi
	for end > lo+1 && ts[end-1].Class == scan.Date { // 调整到每月2100元
		end--
	}
	if set := changeVerbs | scan.Of(scan.To, scan.Reach); hi >= len(ts) || ts[hi].Classes&set == 0 && ts[end-1].Classes&set == 0 && !endsIn(trimSpace(a.s.Text(end-1)), "为", "到", "至", "在") {
		return false
	}
	if i := strings.Index(w, "把"); i >= 0 && (i+len("把") < len(w) || lo+1 < end) && beginsWith(w[i+len("把"):], "握", "关", "手", "脉", "柄") == 0 && !strings.ContainsRune("一火车门扶", finalRune(w[:i])) {
		r.dropBytes(i+len("把"), t.End)
		return true
	}
	next := lo + 2
	for next < end && ts[next].Class == scan.Date {
		next++
	}
	if next >= end || ts[lo+1].Start != t.End || ts[next].Class != scan.Word {
		return false
	}
	switch a.s.Text(lo + 1) {
	case "将", "將":
		if !a.lists.sets(w) || a.isVerbAhead(a.s.Text(next)) {
			return false // 企业将新增产值5亿元
		}
	default:
		return false
	}
	r.lo, r.start = lo+2, -1
	return true
}

// sets says whether a noun names who or what may set the value of something else: 省政府, 《通知》, 这次会议.
func (l *lists) sets(s string) bool {
	return l.actorNoun(s) || endsIn(s, l.Setters...)
}

// causedAt is the token of r behind 使, 令 with what something did to it: 财政储备 of 几年下来令财政储备; 0 where nothing was done to anything.
func (a *assembly) causedAt(r *reading) int {
	const far = 12 // tokens
	ts := a.s.Tokens
	for j := r.lo + 1; j+1 < r.hi && j < r.lo+far; j++ {
		if t := &ts[j]; t.Class == scan.Adverb && (a.s.Text(j) == "令" || a.s.Text(j) == "使" || a.s.Text(j) == "使得") && ts[j+1].Class == scan.Word && ts[j-1].End == t.Start {
			return j + 1
		}
	}
	return 0
}

// planTerm is the length of the term of a five-year plan at the start of s, 0 where none stands there or the plan itself is named.
func (l *lists) planTerm(s string) int {
	of, ok := strings.CutPrefix(s, "“十")
	if !ok {
		return 0
	}
	if r, n := utf8.DecodeRuneInString(of); strings.ContainsRune("一二三四五", r) && strings.HasPrefix(of[n:], "五”") {
		of = of[n:]
	}
	of, ok = strings.CutPrefix(of, "五”")
	if !ok || beginsWith(of, l.PlanTerms...) > 0 {
		return 0
	}
	return len(s) - len(of)
}

// frontBody takes the company that a clause is about off the start, where what it earned or owns follows: 公司 of 公司实现营业收入; not
// of 公司债, nor of 公司倒闭.
func (a *assembly) frontBody(r *reading, t *scan.Token, w string) bool {
	if beginsWith(w, "境内", "辖区内", "域内") == len(w) && r.lo+2 < r.hi && a.lists.Haves[trimSpace(a.s.Text(r.lo+1))] { // 境内有中学2所
		r.lo, r.start = r.lo+2, -1
		return true
	}
	if strings.HasPrefix(w, "有人口") { // 明末有人口1.2万户
		r.dropBytes(len("有"), t.End)
		return true
	}
	n := beginsWith(w, a.lists.Companies...)
	if n == 0 {
		if h := beginsWith(w, "学校", "医院", "学院", "校园"); h > 0 && beginsWith(w[h:], a.lists.SizesOfBodies...) > 0 && r.phrase.area.Empty() { // not 全区学校占地: what they are of
			n = h
		}
	}
	if n == 0 || r.lo > 0 && a.s.Tokens[r.lo-1].Classes&scan.Of(scan.With, scan.Num, scan.After) != 0 {
		return false
	}
	rest, k := w[n:], r.lo+1
	if rest == "" && k < r.hi && a.s.Tokens[k].Class == scan.Adverb && a.s.Text(k) == "现有" {
		k++
	}
	if rest == "" && k < r.hi && a.s.Tokens[k].Class == scan.Reach && (endsIn(a.s.Text(k), a.lists.HavingVerbs...) || a.s.Text(k) == "持有") {
		k++
	}
	if rest == "" && k < r.hi && a.s.Tokens[k].Class == scan.Word {
		if rest = a.s.Text(k); strings.HasPrefix(rest, "人") && k > r.lo+1 && a.s.Text(k-1) == "拥有" && a.cut(rest[:min(len(rest), 30)])[0].End == len("人") {
			return false // 公司拥有人应占溢利, not 公司拥有人才
		}
	}
	if utf8.RuneCountInString(rest) < 2 || beginsWith(rest, a.lists.OfCompanies...) > 0 || strings.HasPrefix(rest, "的") {
		return false
	}
	if a.wordBuf = a.cut(rest[:min(len(rest), 30)]); a.wordBuf[0].Tag == "v" && !a.lists.Earning[rest[:a.wordBuf[0].End]] {
		return false
	}
	r.phrase.area = text.Span{Start: r.start, End: r.start + n}
	if strings.HasPrefix(w[n:], "现占地") {
		n += len("现")
	}
	r.dropBytes(n, t.End)
	return true
}

// frontTie is the length of what ties the word w at the start to the words before it without being part of a name: 的, 每亩, 便.
func (a *assembly) frontTie(r *reading, t *scan.Token, w string) int {
	ts, lo, hi := a.s.Tokens, r.lo, r.hi
	more := lo+1 < hi
	if n := a.lists.perPrefix(w); n > 0 && (n < len(w) || more) { // 每亩补贴: the denominator is the unit's
		return n
	}
	if lo > 0 && (ts[lo-1].Class == scan.Open || ts[lo-1].Class == scan.Among) && len(r.phrase.pieces) == 0 { // 60例(含重症3例), 其中含重症3例
		if n := a.includes(w); n > 0 && (n < len(w) || more) {
			return n
		}
	}
	if n := beginsWith(w, a.lists.ThenAt...); n == len(w) && n > 0 && more && ts[lo+1].Class == scan.Date { // 后于2019年跌破
		return n
	}
	if n := merely(w); n > 0 {
		return n
	}
	if n := a.occasion(w); n > 0 && (n < len(w) || more && ts[lo+1].Class != scan.Dun) { // 灾情发生后官兵值守
		return n
	}
	if strings.HasPrefix(w, "现") { // 现开放床位
		if c := a.cut(w[:min(len(w), 30)]); len(c) > 1 && c[0].End == len("现") && (len(c) > 2 && strings.HasPrefix(c[1].Tag, "v") || strings.HasPrefix(w[len("现"):], "开放")) {
			return len("现")
		}
	}
	if n := a.lists.prefixLen(w, a.lists.PartLabels); n > 0 && n < len(w) && (w[n] == ' ' || strings.HasPrefix(w[n:], "\u3000")) {
		return n
	}
	if all := a.s.Body[r.start:]; strings.HasPrefix(w, "共建") && (strings.HasPrefix(all, "共建成") || strings.HasPrefix(all, "共建立") || strings.HasPrefix(all, "共建设") || strings.HasPrefix(all, "共建起")) { // in all, not 共建 together
		return len("共")
	}
	if lo > 0 && ts[lo-1].End == t.Start && r.start == t.Start && (a.s.Text(lo-1) == "这" || a.s.Text(lo-1) == "那") {
		if c := a.cut(w); len(c) > 0 && (len(c) > 1 || more) && c[0].End == len("家") && (strings.Contains("家条项座批种类款台辆艘所间个名位届次支份", w[:c[0].End]) ||
			(len(c) == 1 || c[1].End-c[1].Start > len("馆")) && strings.Contains("场起宗桩笔期轮片块栋幢株棵件套组本部篇幅趟班架枚颗群队门处", w[:c[0].End])) {
			return c[0].End // 这家企业, 这家只有30人的小厂
		}
	}
	if strings.HasPrefix(w, "“") && !strings.Contains(a.s.Body[r.start:ts[hi-1].End], "”") { // what is quoted begins, and does not end here
		return len("“")
	}
	if n := a.lists.prefixLen(w, a.lists.Particles); n > 0 && !(n == len(w) && more && ts[lo+1].Class == scan.Dun && t.Class == scan.Word) && !a.restOf(w) { // not 中、高等职业教育
		if a.lists.ThisTime[w[:n]] {
			n += a.course(w[n:])
		}
		return n
	}
	return 0
}

// restOf says whether w begins with those that are left, the noun that says of what behind them: 其余产品销量. Where only 其余 stands, or a number
// or a verb behind it, it says nothing of what is counted.
func (a *assembly) restOf(w string) bool {
	of, ok := strings.CutPrefix(w, "其余")
	if !ok {
		of, ok = strings.CutPrefix(w, "余下")
	}
	return ok && of != "" && !strings.HasPrefix(of, "的") && a.isNounAhead(of)
}

// frontMost takes off the start what stands before the one that a clause picks out as having most: 以 of 以河东区污染比率38.5%最高, 就业人数以 of
// 就业人数以服务业582万人居首. A place that is picked out does not name what it has: 户数以乙市178万户最多.
func (a *assembly) frontMost(r *reading, w string) bool {
	ts, lo, at := a.s.Tokens, r.lo, r.start
	i := a.lists.asFrom(w)
	if i < 0 { // 客源仍以日本旅客41万人次居冠
		for lo++; lo < r.hi && ts[lo].Class == scan.Adverb; lo++ {
		}
		if lo == r.lo+1 || lo >= r.hi || ts[lo].Class != scan.Word || !strings.HasPrefix(a.s.Text(lo), "以") {
			return false
		}
		at, i = ts[lo].Start, 0
	}
	if t := r.phrase.hi; i > 0 && t < len(ts) && ts[t].Class == scan.Share { // 患者以女性占64%为多: the whole stands before it
		return false
	}
	if endsIn(w[:i], a.lists.EndsInYi...) || !a.singlesOut(at+i) {
		return false
	}
	at += i + len("以")
	who := trimAny(a.s.Body[at:ts[lo].End], "的")
	if n, ok := a.e.areas.prefix(who); (i > 0 || lo > r.lo) && (who == "" || ok && n == len(who)) && lo+1 == r.hi {
		return false
	}
	if r.lo, r.start = lo, at; at >= ts[lo].End {
		r.drop()
	}
	return true
}

// singlesOut says whether the clause from byte at on picks out who has most, itself or where a share goes on with it: 以花溪镇损失5万元、花山镇损失4万元
// 较为严重; 以税收收入325亿元,占68%最高.
func (a *assembly) singlesOut(at int) bool {
	const far = 180 // bytes
	s := a.s.Body[at:min(a.seg.End, at+far)]
	n := clauseLen(s)
	if next := strings.TrimLeft(s[n:], "，, "); beginsWith(next, "占", "约占", "合占", "占比", "比重") > 0 && len(next) < len(s[n:]) {
		n = len(s) - len(next) + clauseLen(next)
	}
	for _, w := range a.lists.Most {
		if strings.Contains(s[:n], w) {
			return true
		}
	}
	return false
}

// clauseBehind is what the clause goes on with at byte i of the text, as far as one looks for words.
func (a *assembly) clauseBehind(i int) string {
	const farthest = 240 // bytes
	s := a.body[i:max(i, a.seg.End)]
	s = s[:min(len(s), farthest)]
	return s[:clauseLen(s)]
}

// clauseLen is how much of s is its first clause; a comma within a number parts none.
func clauseLen(s string) int {
	for i, r := range s {
		switch r {
		case '，', '；', '。', ';':
			return i
		case ',':
			if i == 0 || i+1 == len(s) || s[i-1]-'0' > 9 || s[i+1]-'0' > 9 {
				return i
			}
		}
	}
	return len(s)
}

// promises says whether rest, what follows 建议 or 承诺 at token lo, or the token behind it begins an act: 建议再增拨, 承诺为学校提供; not 建议采纳率.
func (a *assembly) promises(rest string, lo, hi int) bool {
	if rest == "" {
		if lo+1 >= hi {
			return false
		}
		rest = a.s.Text(lo + 1)
		switch a.s.Tokens[lo+1].Class {
		case scan.Adverb, scan.To, scan.With:
			return lo+2 < hi
		}
	}
	return beginsWith(rest, a.lists.Promises...) > 0 && utf8.RuneCountInString(rest) >= 3
}

// frontObject is the length of a word before what is counted at the start of w: 最新 of 最新民调, 把 of 把税率降到, 所 of 在所实现的35亿元收入中.
func (a *assembly) frontObject(r *reading, w string) int {
	ts, lo, hi := a.s.Tokens, r.lo, r.hi
	more := lo+1 < hi
	if strings.HasPrefix(w, "最新") && !strings.HasPrefix(w, "最新版") && (len(w) > len("最新")+3 || more) {
		return len("最新")
	}
	if i := strings.Index(w, "讯 "); i > 0 && lo == 0 && r.start == ts[0].Start && endsIn(w[:i], "报", "网", "社", "台", "快") && utf8.RuneCountInString(w[:i]) <= 6 { // 早报讯 出租车
		return i + len("讯 ")
	}
	if strings.HasPrefix(w, "把") && (len(w) > len("把")+3 || more) && lo+1 < len(ts) && hi < len(ts) && ts[hi].Classes&(changeVerbs|scan.Of(scan.To)) != 0 {
		return len("把")
	}
	if n := beginsWith(w, "建议", "承诺"); n > 0 && a.promises(w[n:], lo, hi) { // 建议再增拨20亿元
		r.phrase.status = Target
		return n
	}
	switch w {
	case "若", "如", "如果", "假如", "倘若": // 若将税率降低2个百分点
		if next := trimSpace(a.s.Text(min(lo+1, len(ts)-1))); more && (next == "将" || next == "把") {
			return len(w)
		}
	}
	if rest, ok := strings.CutPrefix(w, "凡"); ok && (beginsWith(rest, a.lists.ObjectVerbs...) > 0 && utf8.RuneCountInString(rest) > 2) { // 凡是参保的农户
		return len(w) - len(strings.TrimPrefix(rest, "是"))
	}
	if rest, ok := strings.CutPrefix(w, "保证"); ok && lo > 0 && ts[lo-1].Class == scan.Target && (utf8.RuneCountInString(rest) >= 2 || rest == "" && more) && !strings.HasPrefix(rest, "金") && !strings.HasPrefix(rest, "率") { // 必须保证销售收入
		return len("保证")
	}
	if a.lists.Conditions.of(w) > 0 {
		for _, cond := range a.lists.Conditions.words { // 如果产量增长3%
			if rest, ok := strings.CutPrefix(w, cond); ok && (utf8.RuneCountInString(rest) >= 2 || rest == "" && more) {
				return len(cond)
			}
		}
	}
	if n := a.aimAhead(w, a.body[r.start:ts[hi-1].End], hi); n > 0 { // 按照减排3%的要求, 锚定产值突破千亿元
		return n
	}
	if lo > 0 && ts[lo-1].Class == scan.From { // 由初期财政收入3万元
		if n := beginsWith(w, a.lists.AtFirst...); n > 0 && n < len(w) {
			return n
		}
	}
	if w == "指" && more && ts[lo+1].Class == scan.Date { // 指上半年有关活动共560宗
		return len(w)
	}
	if n := beginsWith(w, a.lists.ThisAlone...); n > 0 && (n < len(w) || more) && beginsWith(w[n:], "目", "工", "的", "举") == 0 { // 仅此一项就可增产粮食
		return n
	}
	if w == "相对" && more && ts[lo+1].Class == scan.Date { // 相对同期经营收入只增加13%
		return len(w)
	}
	if (w == "所" || w == "我" || w == "他" || w == "她") && more { // 我先后到12个乡镇
		return len(w)
	}
	if rest, ok := strings.CutPrefix(w, "未来"); ok && (beginsWith(rest, a.lists.Modal...) > 0 || rest == "" && more && beginsWith(a.s.Text(lo+1), a.lists.Modal...) > 0) { // 未来可提供单位
		r.phrase.period = text.Span{Start: r.start, End: r.start + len("未来")}
		if beginsWith(rest, "会", "料") > 0 || rest == "" && beginsWith(a.s.Text(lo+1), "会", "料") > 0 {
			r.phrase.status = Forecast
		}
		return len("未来")
	}
	if rest, ok := strings.CutPrefix(w, "实际"); ok && (rest == "" && more && endsIn(a.s.Text(lo+1), "完成", "实现") || strings.HasPrefix(rest, "完成") && len(rest) > len("完成")) {
		return len("实际") // 实际完成投资
	}
	return 0
}

// aimAhead is the length of what leads to a goal, or to a norm, at the start of w, the first word of whole, where that goes on behind it and
// the number that token k leads to is one: 围绕 of 围绕生猪存栏8万头, 按照 of 按照减排3%的要求, 以 of 以新增就业5万人为目标.
func (a *assembly) aimAhead(w, whole string, k int) int {
	n := a.lists.Aims.of(w)
	switch {
	case n > 0:
		if strings.ContainsAny(whole, "、等") { // 围绕营商环境等出台举措: a theme
			return 0
		}
	case strings.HasPrefix(w, "为了"):
		n = len("为了")
	case strings.HasPrefix(w, "举"):
		if i := strings.Index(w, "之力"); i > 0 && i <= len("举全省上下之力") { // 举全县之力
			n = i + len("之力")
		}
	case strings.HasPrefix(w, "以"):
		if a.aimedAt(k, "为") {
			n = len("以")
		}
	case a.aimedAt(k, "的"):
		if c := a.cut(w); len(c) > 0 && c[0].Tag == "p" && c[0].End > len("按") { // 按照, 根据, 朝着
			n = c[0].End
		}
	}
	if n >= len(whole) {
		return 0
	}
	return n
}

// aimedAt says whether the number that token k leads to, or one behind it in its list, is told as a goal or a norm, behind tie: 增长12%的目标,
// 增长12%、减排3%的要求, 5万人为目标.
func (a *assembly) aimedAt(k int, tie string) bool {
	const far, longest = 16, 8 // tokens of the list, characters of what the goal is called
	ts := a.s.Tokens
	for j := k; j < len(ts) && j < k+far; j++ {
		if ts[j].Class == scan.Num {
			rest, ok := strings.CutPrefix(a.body[a.s.Nums[ts[j].Num].After:a.seg.End], tie)
			if ok {
				return endsIn(rest[:a.lists.goalNoun(rest, longest)], "要求", "目标", "任务", "标准", "方向")
			}
			if j+1 >= len(ts) || ts[j+1].Classes&scan.Of(scan.Dun, scan.With, scan.After) == 0 {
				return false // no list goes on
			}
			continue
		}
		if ts[j].Classes&clauseMarks != 0 {
			return false
		}
	}
	return false
}

// goalNoun is where the noun ends that s begins with and that calls something a goal, within so many characters; 0 where there is none.
func (l *lists) goalNoun(s string, longest int) int {
	for i := range s {
		if longest--; longest < 0 {
			break
		}
		if n := beginsWith(s[i:], l.GoalWords...); n > 0 {
			return i + n
		}
	}
	return 0
}

// pastBracket is the token behind the bracket that opens at token k, and k where none does.
func (a *assembly) pastBracket(k int) int {
	ts := a.s.Tokens
	if k >= len(ts) || ts[k].Class != scan.Open {
		return k
	}
	for j := k + 1; j < len(ts); j++ {
		if ts[j].Class == scan.Close {
			return j + 1
		}
	}
	return k
}

// isQuoted says whether the name of a firm, tokens lo to hi with what stands in brackets behind it, is that of the shares whose price rose or fell.
func (a *assembly) isQuoted(lo, hi int) bool {
	ts := a.s.Tokens
	if lo+1 < hi && !(ts[lo+1].Class == scan.Open && ts[hi-1].Class == scan.Close) || hi+1 >= len(ts) || ts[hi].Class == scan.Word {
		return false
	}
	return ts[hi].Classes&changeVerbs != 0 && a.lists.QuotedVerbs[a.s.Text(hi)] && endsIn(a.s.Text(lo), a.lists.Companies...)
}

// frontArea takes an area off the start, unless it is what is told of: 全市 of 全市用电量, not 贫困村 of 83个贫困村脱贫.
func (a *assembly) frontArea(r *reading, t *scan.Token) bool {
	ts, lo, hi := a.s.Tokens, r.lo, r.hi
	next, kind := a.areaAt(lo, hi, r.start)
	if next <= r.start || a.frontPart(r, t, next, kind) || a.routeFrom(next, lo, hi) || next < t.End && a.lists.isGuests(a.s.Body[next:t.End]) && (lo+1 == hi || ts[lo+1].Class != scan.Word) && (kind != "relative" || a.s.Body[r.start:next] == "本地") && kind != "each" {
		return false
	}
	if first := next + len("率先"); kind == "relative" && lo > 0 && a.s.Text(lo-1) == "在" && first <= t.End && strings.HasPrefix(a.s.Body[next:], "率先") {
		if r.start = first; first == t.End { // 在全省率先实现: against whom, not where
			r.drop()
		}
		return true
	}
	if (kind == "body" || kind == "named") && next == t.End && hi-1 > lo+1 && ts[lo+1].Class == scan.Open && a.opening(hi-1) == lo+1 && hi < len(ts) && ts[hi].Class == scan.Num {
		return false // 水务公司(所)6个: they are what is counted
	}
	if (kind == "named" || kind == "body") && next == t.End && a.isQuoted(lo, hi) {
		return false // 某某集团升3%: its shares are what rose
	}
	if kind == "body" && next < t.End && !r.phrase.area.Empty() && r.phrase.area.End == r.start && a.e.areas.division(a.s.Body[r.start:t.End]) > 0 {
		return false // 全省消防支队出动车辆: all of them in the area before them
	}
	if kind == "body" && lo > 0 && ts[lo-1].Class == scan.From && ts[lo-1].End == t.Start && next < t.End {
		r.start = next // 从湖南农业大学引种: whence, not where
		return true
	}
	if next >= t.End && !r.phrase.area.Empty() && a.countsPlaces(lo+1) { // 我省试验区增加到22个: of the area before them
		return false
	}
	if kind != "relative" && kind != "each" && a.heldAsExample(next, lo) {
		r.lo, r.start = hi, -1 // 甲公司、乙公司等8家企业: the first of those who are counted, not where
		return true
	}
	if next < t.End || lo+1 < hi {
		if lo == 0 || ts[lo-1].Class != scan.With && ts[lo-1].Class != scan.Than || r.start > t.Start { // 与北京市的医院: not where it is about
			r.phrase.area = text.Span{Start: r.start, End: next}
		}
		for r.lo < hi && ts[r.lo].End <= next {
			r.lo++
		}
		if r.start = next + a.andOthers(r.phrase.area, ts[min(r.lo, hi-1)].End); r.lo >= hi || r.start <= ts[r.lo].Start {
			r.start = -1
		}
		if kind == "named" || kind == "body" {
			a.dropWhere(r)
		}
		return true
	}
	if kind == "group" && hi == r.phrase.hi && hi < len(ts) && ts[hi].Class == scan.Num && a.s.Nums[ts[hi].Num].UnitWord == "个" {
		return false // 共有贫困村31个: they are what is counted
	}
	r.phrase.area = text.Span{Start: r.start, End: next} // it is all there is
	r.lo, r.start = hi, -1
	return true
}

// andOthers is the length of the 等 behind a list of places that is no part of what is told of them: 安庆、池州等重点医院门诊量.
func (a *assembly) andOthers(area text.Span, end int) int {
	s := a.body[area.End:max(area.End, end)]
	if len(s) <= len("等") || !strings.HasPrefix(s, "等") || !strings.Contains(a.body[area.Start:area.End], "、") || a.inWords(s, 0, len("等")) {
		return 0
	}
	return len("等")
}

// heldAsExample says whether the words from next on, in token k, go on with a list of examples of what the next number counts, and name no act:
// 甲省某水库、乙省某枢纽等34项工程.
func (a *assembly) heldAsExample(next, k int) bool {
	const far = 24 // tokens
	ts := a.s.Tokens
	lo := k
	for k++; k < len(ts) && k < lo+far && ts[k].Classes&clauseMarks == 0 && ts[k].Class != scan.Num; k++ {
	}
	if k >= len(ts) || ts[k].Class != scan.Num || next >= ts[k].Start || !strings.HasSuffix(a.s.Text(k-1), "等") {
		return false
	}
	first, _, listed := strings.Cut(a.body[next:ts[k].Start], "、")
	const longest = 90 // bytes of the first
	return listed && len(first) <= longest && !a.actsIn(first) || first == "等" && lo > 0 && ts[lo-1].Class == scan.Dun
}

// nameOver is the length of the name of a body that begins with the one character of token lo, where its second is one that else has a
// sense of its own, 0 where none does: 康达公司, 永和公司.
func (a *assembly) nameOver(lo, hi int) int {
	ts := a.s.Tokens
	if lo+2 >= hi || ts[lo].End-ts[lo].Start != len("康") || ts[lo+1].End-ts[lo+1].Start != len("达") || ts[lo+1].Start != ts[lo].End || ts[lo+2].Start != ts[lo+1].End || ts[lo+2].Class != scan.Word {
		return 0
	}
	two := a.body[ts[lo].Start:ts[lo+1].End]
	if w := a.cut(two); len(w) > 1 && ts[lo+1].Classes&scan.Of(scan.With, scan.From, scan.Than) != 0 || len(w) > 1 && strings.HasSuffix(two, "为") {
		return 0 // 校和公司, 厂为集团
	}
	if n := a.e.areas.named(a.body[ts[lo].Start:ts[lo+2].End]); n > len(two) {
		return n
	}
	return 0
}

// countsPlaces says whether the number behind token k, of which no more than a verb parts it, counts things that may be places.
func (a *assembly) countsPlaces(k int) bool {
	ts := a.s.Tokens
	for n := 0; n < 4 && k < len(ts) && ts[k].Class != scan.Num; n++ {
		if w := trimSpace(a.s.Text(k)); ts[k].Classes&(changeVerbs|scan.Of(scan.Reach, scan.To, scan.Bound, scan.Adverb)) == 0 && a.lists.movesBefore(w) < len(w) {
			return false
		}
		k++
	}
	return k < len(ts) && ts[k].Class == scan.Num && slices.Contains([]string{"个", "家", "处"}, a.s.Nums[ts[k].Num].UnitWord)
}

// actingBodies says whether w, an area of n bytes or none and what stands behind it, names all the bodies of its levels, and nothing else.
func (a *assembly) actingBodies(w string, n int) bool {
	return a.lists.LeveledEnds.end(w) && a.lists.allBodies(w+"受", n) == len(w)
}

// dropWhere takes a list of places off the start, where the body before it acts: 在甲、乙等地 of 公司在甲、乙等地开店.
func (a *assembly) dropWhere(r *reading) {
	const near = 24 // tokens
	ts := a.s.Tokens
	if r.start >= 0 || r.lo >= r.hi || ts[r.lo].Class != scan.Reach || a.s.Text(r.lo) != "在" {
		return
	}
	for j := r.lo + 2; j < r.hi && j < r.lo+near; j++ {
		if ts[j].Class == scan.Dun || ts[j].Class == scan.Word && ts[j-1].Class != scan.Dun {
			continue
		}
		if ts[j].Class != scan.Word {
			return
		}
		w := a.body[ts[j].Start:ts[j].End]
		for _, s := range [...]string{"等方向", "等地区", "等地", "等处", "等城市", "等省市", "等区域", "等国家"} {
			if i := strings.Index(w, s); i > 0 && i+len(s) < len(w) {
				r.lo, r.start = j, ts[j].Start+i+len(s)
				return
			}
		}
	}
}

// routeFrom says whether the area that ends at byte next, at the end of token lo, is where a road or a pipe begins: 柳河至双桥堤防.
func (a *assembly) routeFrom(next, lo, hi int) bool {
	ts := a.s.Tokens
	if lo+2 >= hi || next != ts[lo].End || ts[lo+1].Start != next || ts[lo+2].Class != scan.Word || ts[lo+2].Start != ts[lo+1].End {
		return false
	}
	w := a.s.Text(lo + 1)
	return w == "至" || w == "到" && endsIn(trimSpace(a.s.Text(hi-1)), a.lists.Routes...)
}

// isGuests says whether s names guests, or a measure of them: 旅客, 旅客增幅. A place before it is whence they come.
func (l *lists) isGuests(s string) bool {
	return l.Guests[trimAny(s, l.GuestMeasures...)]
}

// namesAfter says whether s goes on with a name that a place begins: 籍务工人员, 青的价格.
func namesAfter(s string) bool {
	const ownParts = "的市县区省州镇乡村每"
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 || strings.ContainsRune(ownParts, r) {
		return false
	}
	return r == '籍' || r == '裔' || beginsWith(s[n:], "的", "每") > 0
}

// frontPart says whether the area at the start, up to byte next, is what is counted, or what parts are told apart by: 其中市区占29%.
func (a *assembly) frontPart(r *reading, t *scan.Token, next int, kind string) bool {
	ts, hi := a.s.Tokens, r.hi
	if a.counting && kind == "group" && r.lo == r.phrase.lo && (next < t.End || r.lo+1 < r.hi) && r.start == t.Start {
		return true // 83个贫困村脱贫: they are what is counted
	}
	if rest := a.clean(r.lo, hi); next < t.End && kind != "each" && utf8.RuneCountInString(rest) > 4 && !a.counting && a.lists.ownMeasure(a.s.Body[next:ts[hi-1].End]) {
		return false // 其中江苏城镇居民人均可支配收入: the area of a measure told in full
	}
	return len(a.groups) > 0 && !a.groups[len(a.groups)-1].bracket && kind != "body" && !relativeArea(a.s.Body[r.start:next]) &&
		!(next < t.End && a.startsAct(a.s.Body[next:t.End]))
}

// ownMeasure says whether s names a measure in full: 城镇居民人均可支配收入, not 游客数量.
func (l *lists) ownMeasure(s string) bool {
	end, _ := utf8.DecodeLastRuneInString(s)
	return utf8.RuneCountInString(s) >= 6 && (strings.ContainsRune("入值率额价格量度数积", end) || l.endsAsRate(s)) && (strings.Contains(s, "人均") || strings.Contains(s, "户均") || strings.Contains(s, "总值") || strings.Contains(s, "增加值") || l.endsAsRate(s))
}

// frameEnd is where a frame ends in s, 0 where none does.
func (l *lists) frameEnd(s string) int {
	const longest = 90 // bytes
	head := s[:min(len(s), longest)]
	at := 0
	in := charsOf(head)
	for _, w := range l.FrameWords {
		if !in.may(w) {
			continue
		}
		if i := lastIndex(head, w); i >= 0 && i+len(w) > at {
			at = i + len(w)
		}
	}
	return at
}

// having says whether s, behind 有, goes on with what those who are counted have: 条件的村.
func (l *lists) having(s string) bool {
	for _, w := range l.Qualities {
		if i := strings.Index(s, w); i >= 0 && i <= len("创业就") && (strings.HasPrefix(s[i+len(w):], "的") || i > 0 && len(s) > i+len(w)) { // 有创业意愿的, 有务工意向农民
			return true
		}
	}
	return false
}

// havingNoun says whether s, behind 有, goes on with what someone has and who that is: 储蓄习惯的受访者, not 登记在册的企业.
func (a *assembly) havingNoun(s string) bool {
	const longest = 8 // characters of what they have
	i := strings.Index(s, "的")
	if i < 0 || utf8.RuneCountInString(s[:i]) < 3 || utf8.RuneCountInString(s[:i]) > longest || utf8.RuneCountInString(s[i+len("的"):]) < 2 {
		return false
	}
	w := a.cut(s[:i])
	return len(w) > 1 && strings.HasPrefix(w[len(w)-1].Tag, "n") && beginsWith(s[i+len("的"):], a.lists.HoldersOf...) > 0
}

// areaAt reads the area that begins at byte start of token lo, of the tokens before hi, and says where it ends, 0 where none does: over a
// bracket that is part of it (各县(市、区)) and over a list (内蒙古、贵州).
func (a *assembly) areaAt(lo, hi, start int) (next int, kind string) {
	ts, end := a.s.Tokens, a.s.Tokens[lo].End
	if next, kind := a.areaWithBracket(lo, hi, start); next > 0 {
		return next, kind
	}
	n, kind := a.readArea(a.body[start:end])
	if n == 0 && start == ts[lo].Start {
		if n = a.nameOver(lo, hi); n > 0 {
			return start + n, "named"
		}
	}
	if lo+1 < len(ts) && ts[lo+1].Class == scan.Target && start == ts[lo].Start+len(a.body[ts[lo].Start:end])-len(trimLeft(a.body[ts[lo].Start:end])) && a.intent(lo+1) { // 乡镇要, 城区的村要
		of, who, ok := strings.Cut(trimSpace(a.body[start:end]), "的")
		if a.lists.Actors[of] && (!ok || a.lists.Actors[who]) || ok && a.lists.Actors[who] && n == len(of) {
			return end, "each"
		}
	}
	if n == 0 && lo+1 < hi && ts[lo+1].Class == scan.Reach && ts[lo+1].Start == end && end-start > 1 && strings.Trim(a.body[start:end], masks) == "" && endsIn(a.s.Text(lo+1), "实现", "完成", "拥有") {
		return end, "place" // ××实现税收
	}
	if lo+1 < len(ts) && ts[lo+1].Start == end && ts[lo+1].Classes&scan.Of(scan.Reach, scan.Adverb, scan.Date) != 0 && ts[lo+1].Class != scan.Word {
		switch w := a.body[start:end]; { // what it does stands in the next token
		case n == 0 && a.s.Text(lo+1) != "建成" && !a.lists.dayLike(a.s.Text(lo+1)) && a.e.areas.wholeOffice(w): // 省民航集团完成, 市第一中学现有
			return end, "body"
		case n < len(w) && a.actingBodies(w, n): // 地方各级法院共受理
			if n == 0 {
				kind = "body"
			}
			return end, kind
		}
	}
	if n == 0 {
		if start == ts[lo].Start && a.placeInRow(lo) {
			return end, "place"
		}
		return 0, ""
	}
	next = start + n
	if b := beginsWith(a.body[next:end], a.lists.SchoolsAndClinics...); b > 0 && kind != "relative" && kind != "each" && kind != "group" && (next+b < end || lo+1 < len(ts) && ts[lo+1].Classes&scan.Of(scan.Date, scan.Adverb, scan.Reach) != 0) {
		next, kind = next+b, "body" // 江州白沙中学创建于: a school is called by its place
	}
	if strings.HasPrefix(a.body[next:], "或") {
		return 0, "" // 全球或国内首发: a choice
	}
	if kind == "each" && next == end && lo+1 < hi && ts[lo+1].Class == scan.Dun { // 各区、县(市)
		m := lo + 1
		for m < hi && m < lo+8 && ts[m].Classes&scan.Of(scan.Word, scan.Dun, scan.Open, scan.Close) != 0 {
			m++
		}
		if n := a.e.areas.eachPrefix(a.body[start:ts[m-1].End]); start+n > end {
			return start + n, kind
		}
	}
	if n := a.foremostIn(next, hi, kind); n > next {
		return n, "named" // 全省面积最大的山河县: the one that stands out there
	}
	if kind == "relative" || kind == "each" {
		return next, kind
	}
	if namesAfter(a.body[next:end]) {
		return 0, "" // 四川籍务工人员, 上海青
	}
	if strings.Contains(a.body[next:end], "为主的") && !strings.HasPrefix(a.body[next:end], "以") { // 崇明山羊为主的家畜: a kind, not where
		return 0, ""
	}
	for _, w := range a.lists.Surroundings {
		if hasPrefix(a.body[next:], w) { // 京津冀及周边地区
			return next + len(w), kind
		}
	}
	next, listed := a.placesListed(lo, hi, next)
	for _, b := range a.lists.BracketedLevels {
		if listed && hasPrefix(a.body[next:a.seg.End], b) { // 东阳、浦江两县（市）
			return next + len(b), kind
		}
	}
	return next, kind
}

// foremostIn is where the place ends that the words from byte next up to token hi tell to be foremost in the area before them, 0 where none
// does: 面积最大的山河县.
func (a *assembly) foremostIn(next, hi int, kind string) int {
	const longest = 36 // bytes of what it is foremost in
	if kind == "body" || kind == "named" || kind == "each" || hi > len(a.s.Tokens) || hi == 0 {
		return 0
	}
	s := a.body[next:max(next, a.s.Tokens[hi-1].End)]
	most := strings.Index(s[:min(len(s), longest)], "最")
	if most < 0 || strings.ContainsAny(s[:most], ",，、的") {
		return 0
	}
	of := strings.Index(s[most:min(len(s), most+longest)], "的")
	if of < len("最大") || strings.ContainsAny(s[most:most+of], ",，、0123456789") {
		return 0
	}
	at := most + of + len("的")
	n, k := a.e.areas.read(s[at:])
	switch k {
	case "province", "city", "county", "district", "place":
		if !strings.HasPrefix(s[at+n:], "的") && at+n < len(s) || next+at+n < a.seg.End {
			return next + at + n
		}
	}
	return 0
}

// areaWithBracket reads the area from byte start on in token lo, where a bracket behind that token belongs to its name; next is 0 where none does.
func (a *assembly) areaWithBracket(lo, hi, start int) (next int, kind string) {
	ts, end := a.s.Tokens, a.s.Tokens[lo].End
	if lo+1 >= hi || ts[lo+1].Class != scan.Open || ts[lo+1].Start != end {
		return 0, ""
	}
	m := lo + 2
	for m < hi && m < lo+8 && ts[m].Class != scan.Close && ts[m].Class != scan.Num {
		m++
	}
	if m >= hi || ts[m].Class != scan.Close {
		return 0, ""
	}
	limit := ts[m].End
	if m+1 < hi && ts[m+1].Class == scan.Word && ts[m+1].Start == limit {
		limit = ts[m+1].End
	}
	if n, k := a.readArea(a.body[start:limit]); start+n > end {
		return start + n, k
	}
	return 0, ""
}

// placesListed is where the places of a list end whose first ends at byte next of token lo, and whether there is more than that one:
// 大连、上海及青岛.
func (a *assembly) placesListed(lo, hi, next int) (last int, listed bool) {
	ts, end := a.s.Tokens, a.s.Tokens[lo].End
	good := a.placesJoined(next, end)
	listed = good > next
	next = good
	for j := lo; next == ts[j].End && j+2 < hi && ts[j+1].Start == next && ts[j+2].Start == ts[j+1].End && ts[j+2].Class == scan.Word; j += 2 {
		if w := trimSpace(a.s.Text(j + 1)); w != "、" && w != "和" && w != "及" {
			break
		}
		at := a.body[ts[j+2].Start:ts[j+2].End]
		n, k := a.readArea(at)
		if n == 0 {
			n = a.lists.shortPlace(at)
		}
		if n == 0 || k == "relative" || k == "each" {
			break
		}
		if next = ts[j+2].Start + n; k == "" && n == len(at) {
			continue // a name that no table has: a place where more of them follow
		}
		good, listed = next, true
		end = ts[j+2].End
	}
	next = good
	if listed {
		next = a.placesJoined(next, end) // 大连、上海及青岛
	}
	if listed || strings.HasPrefix(a.body[next:end], "等") { // 广东省等九省市
		next += a.lists.listTail(a.body[next:end])
	}
	return next, listed
}

// placesJoined is where the places end that 及 joins, in the word that ends at end, to the one that ends at next: 台南市及嘉义县.
func (a *assembly) placesJoined(next, end int) int {
	for next < end {
		w := beginsWith(a.body[next:end], "及", "以及")
		m, k := a.readArea(a.body[next+w : end])
		if w == 0 || m == 0 || k == "relative" || k == "each" || k == "body" {
			break
		}
		next += w + m
	}
	return next
}

// shortPlace is the length of a name of two or three characters in a list of places: all of s, or what how many they are follows: 温岭 of
// 温岭4县.
func (l *lists) shortPlace(s string) int {
	n := 0
	for i := range s {
		if n >= 2 && l.listTail(s[i:]) > 0 {
			return i
		}
		if n++; n > 3 {
			return 0
		}
	}
	if n < 2 {
		return 0
	}
	return len(s)
}

// whence is the byte where the area ends that stands behind a preposition at token k, before other words; 0 where none does: 自东盟 of
// 自东盟进口橡胶.
func (a *assembly) whence(k, hi int) int {
	ts := a.s.Tokens
	if ts[k].Classes&scan.Of(scan.From, scan.With) == 0 || k+1 >= hi || ts[k+1].Class != scan.Word || ts[k+1].Start != ts[k].End {
		return 0
	}
	if n, ok := a.e.areas.prefix(a.body[ts[k+1].Start:ts[k+1].End]); ok && ts[k+1].Start+n < ts[k+1].End {
		n += beginsWith(a.body[ts[k+1].Start+n:ts[k+1].End], "国家", "各国", "诸国") // 自中亚国家
		return ts[k+1].Start + n
	}
	return 0
}

// buys says whether s begins with a verb that brings something from elsewhere.
func (l *lists) buys(s string) bool {
	for _, v := range l.Buying {
		if hasPrefix(s, v) {
			return true
		}
	}
	return false
}

// listTail is the length of what sums up a list of places at the start of s: 两市, 等4省区, 等地, 等旅游大县.
func (l *lists) listTail(s string) int {
	n := 0
	if strings.HasPrefix(s, "等") {
		n += len("等")
	}
	for n < len(s) && '0' <= s[n] && s[n] <= '9' {
		n++
	}
	if r, w := utf8.DecodeRuneInString(s[n:]); strings.ContainsRune("两兩二三四五六七八九十", r) {
		n += w
	}
	for _, w := range l.ListSums {
		if hasPrefix(s[n:], w) && (n > 0) {
			return n + len(w)
		}
	}
	if n != len("等") || !strings.HasPrefix(s, "等") {
		return 0
	}
	const longest = 45 // bytes
	in := s[n:min(len(s), n+longest)]
	if i := strings.IndexAny(in, "、，,；;"); i >= 0 {
		in = in[:i]
	}
	for _, w := range l.SumKinds {
		if i := strings.Index(in, w); i > 0 && !strings.HasPrefix(in[i+len(w):], "级") { // 等劳动力输出大的省份
			return n + i + len(w)
		}
	}
	return 0
}

// withinTime is the length of 内 between a span of time and the place or the act behind it at token k: 七日内杭州接待.
func (a *assembly) withinTime(k int) int {
	if ts := a.s.Tokens; k > 1 && ts[k-1].Class == scan.Date && ts[k-1].End == ts[k].Start && trimSpace(a.s.Text(k-2)) == "在" {
		if rest, ok := strings.CutPrefix(a.s.Text(k), "中"); ok && a.cut(a.s.Text(k))[0].End == len("中") && a.headVerb(rest) != "" { // 在这一年中建成泵站
			return len("中")
		}
	}
	rest, ok := strings.CutPrefix(a.s.Text(k), "内")
	if !ok || rest == "" || k == 0 || !endsIn(a.s.Text(k-1), a.lists.TimeUnits...) {
		return 0
	}
	if _, ok := a.e.areas.prefix(rest); !ok {
		return 0
	}
	return len("内")
}

// merely is the length of an adverb of one character at the start of s that no word begins with: 便接待, 竟卖出
func merely(s string) int {
	const w = len("便")
	if len(s) <= w || !strings.Contains("便竟亦能致", s[:w]) {
		return 0
	}
	if next, _ := utf8.DecodeRuneInString(s[w:]); strings.ContainsRune("民利捷宜秘携道器衣函当服条桥餐帽血池溺然源力量耗手人见干繁级够效富敬辞使癌死残电伤贫病谢意畸盲密命", next) {
		return 0 // 便民, 便利, 竟然
	}
	return w
}

// includes is the length of the verb at the start of s that says what a bracket includes or leaves out: 含 of 含重症病例, not of 含硫量.
func (a *assembly) includes(s string) int {
	for _, x := range a.lists.Inclusions {
		if rest, ok := strings.CutPrefix(s, x); ok && !endsIn(rest, "量", "率", "价") {
			if w := a.cut(s); len(w) > 0 && w[0].End <= len(x) {
				return len(x)
			}
			return 0
		}
	}
	return 0
}

// relativeSigns begin the areas that a text calls its own: 全市, 我县.
const relativeSigns = "全我本各"

// placeInRow says whether the word at token k, which is called as no place that is known, is one in a row of villages or the like, with what each
// has directly behind it: 建设村118亩、胜利村86亩茶园. Where they themselves are counted they are kinds: 行政村12个、自然村36个.
func (a *assembly) placeInRow(k int) bool {
	ts := a.s.Tokens
	kind := a.villageKind(k)
	if kind == "" {
		return false
	}
	for _, j := range [...]int{k - 3, k + 3} {
		if j < 0 || j+1 >= len(ts) || a.villageKind(j) != kind {
			continue
		}
		if mark := ts[max(j, k)-1].Class; mark == scan.Dun || mark == scan.Comma {
			return true
		}
	}
	return false
}

// villageKind is what the word at token k, of two to five characters, calls a village or the like by, where a number of something else stands
// directly behind it.
func (a *assembly) villageKind(k int) string {
	ts := a.s.Tokens
	if k+1 >= len(ts) || ts[k].Class != scan.Word || ts[k+1].Class != scan.Num || ts[k+1].Start != ts[k].End || ts[k+1].Num < 0 {
		return ""
	}
	w := a.s.Text(k)
	if !a.lists.VillageEnds.end(w) {
		return ""
	}
	if n := utf8.RuneCountInString(w); n < 3 && !strings.HasSuffix(w, "庄") || n < 2 || n > 5 || endsIn(w, "山庄", "村庄") || a.lists.endsNoPlace(w) && !strings.HasSuffix(w, "社区") {
		return ""
	}
	switch a.s.Nums[ts[k+1].Num].UnitWord {
	case "", "个", "座", "处", "個":
		return ""
	}
	for _, kind := range a.lists.VillageEnds.words {
		if strings.HasSuffix(w, kind) {
			return kind
		}
	}
	return ""
}

func relativeArea(s string) bool {
	r, _ := runeAt(s, 0)
	return relativeSet.has(r)
}

// perPrefix is the length of 每亩, 每公斤 at the start of s.
func (l *lists) perPrefix(s string) int {
	if !strings.HasPrefix(s, "每") {
		return 0
	}
	for _, u := range l.Denominators {
		if hasPrefix(s[len("每"):], u) {
			return len("每") + len(u)
		}
	}
	return 0
}

// headsPer is the length of the power of ten and those that a rate is told for at the start of s, behind 每: 十万人口, 千活产.
func headsPer(s string) int {
	n, ok := numeral.Scan(s, 0)
	if !ok || n.Value.Scale > 0 && n.Mult == "" {
		return 0
	}
	for _, u := range [...]string{"名活产婴儿", "活产婴儿", "名新生儿", "活产", "人口", "名人口", "人次", "人年"} {
		if hasPrefix(s[n.End:], u) {
			return n.End + len(u)
		}
	}
	return 0
}

// prefixLen is the length of the first of words, particles or timeTails, that s begins with.
func (l *lists) prefixLen(s string, words []string) int {
	if r, _ := utf8.DecodeRuneInString(s); !l.PrefixSigns.has(r) {
		return 0
	}
	for _, w := range words {
		if hasPrefix(s, w) {
			if w == "中" && strings.HasPrefix(s, "中国") || w == "后" && strings.HasPrefix(s, "后备") || w == "上" && (strings.HasPrefix(s, "上海") || strings.HasPrefix(s, "上市")) ||
				w == "中" && !strings.HasPrefix(s, "中的") && len(s) > len("中") || w == "内" && len(s) > len("内") || w == "上" && len(s) > len("上") || w == "前" && len(s) > len("前") || w == "后" && len(s) > len("后") || w == "里" && len(s) > len("里") ||
				w == "的" && strings.HasPrefix(s, "的士") || w == "及" && (strings.HasPrefix(s, "及格") || strings.HasPrefix(s, "及时")) ||
				w == "其" && len(s) > len("其") && !strings.HasPrefix(s, "其中") || w == "等" && len(s) > len("等") {
				continue
			}
			if w == "这个" && beginsWith(s[len(w):], l.RelativeKinds...) > 0 {
				continue // where it is
			}
			if w == "一年" && beginsWith(s[len(w):], l.Lasting...) > 0 {
				continue // 一年以上未结案件
			}
			if w == "“" || w == "吨" || w == "继" && len(s) > len("继") {
				continue
			}
			return len(w)
		}
	}
	return 0
}

// namesArea says whether s begins with a name of the area table.
func (a *assembly) namesArea(s string) bool {
	_, ok := a.e.areas.prefix(s)
	return ok
}
