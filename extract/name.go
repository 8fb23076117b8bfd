package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"zhibiao/extract/internal/scan"
	"zhibiao/extract/internal/words"
	"zhibiao/extract/text"
)

// behindSayer is where the clause begins that stands before the one at start, where that one only says who tells, or what to think of
// it: 就业方面,劳工局表示,3月为6万人.
func (a *assembly) behindSayer(start int) int {
	const longest = 60 // bytes of that clause
	ts := a.s.Tokens
	if start < 2 || ts[start-1].Class != scan.Comma || !a.lists.tells(a.body[ts[start-2].Start:ts[start-2].End]) && !endsIn(a.body[a.seg.Start:ts[start-2].End], "的是") { // 值得关注的是,
		return start
	}
	lo := a.regionStart(start - 1)
	if lo >= start-1 || ts[start-1].Start-ts[lo].Start > longest || lo > 0 && ts[lo-1].Class != scan.Comma && ts[lo-1].Class != scan.Among || a.numIn(lo, start-1) {
		return start
	}
	return lo
}

// nameLists are the lists of words that name.go reads.
type nameLists struct {
	// Tellers end a clause that says who tells what follows, or from whom that is known.
	Tellers []string

	// MovedMost are the verbs that end the name of what somebody is foremost in where that is how much it moved: 减少 of 窃案减少最多.
	MovedMost []string

	// PicksOut end a clause that says who comes first, or next.
	PicksOut []string

	// Predicates are stock phrases that say how an indicator fared.
	Predicates []string

	// Extremes are predicates where they end a clause.
	Extremes []string

	// BesideActs stand between a body and its act as adverbs do: 五个工作组合计走访商户.
	BesideActs map[string]bool

	// ActManners stand between a body and its act, and tell how it was done: 紧急.
	ActManners map[string]bool

	// EventsActing end what is held, and drew people or had things set up: 大赛设置奖项.
	EventsActing []string

	// TradeBodies end the names of those who are told of all together, as a trade: 快递企业日均处理包裹.
	TradeBodies []string

	// BodiesSeen end what a body is called, beside which only how it acted tells that it acts: 镇政府紧急调运, but 政府采购金额.
	BodiesSeen []string

	// Going are verbs of going somewhere, or of turning to somebody, behind which what was done there is told.
	Going map[string]bool

	// Occasions are what somebody acts upon, before 后: 接报.
	Occasions []string

	// OccasionVerbs begin what somebody acts upon, before 后: 接获 of 接获居民投诉后.
	OccasionVerbs []string

	// TogetherWords end with whom somebody acts: 合作 of 与邻埠合作.
	TogetherWords map[string]bool

	// ActorTies stand behind one who acts, before with whom, for what or by what means he does.
	ActorTies map[string]bool

	// RuleEnds end the names of rules behind what they rule: 条例 of 管制条例.
	RuleEnds []string

	// GoingTo are verbs of coming to a place, behind which 后 tells what was done there.
	GoingTo []string

	// WaysOfActing end what begins with 以 and tells in what way something was done.
	WaysOfActing []string

	// Has are the verbs behind which what a body has is named.
	Has map[string]bool

	// Built are what is done to facilities, which no one of them does.
	Built map[string]bool

	// Facilities end the names of what is built to be used.
	Facilities []string

	// Holding are verbs that tell whose something is, not what somebody did.
	Holding map[string]bool

	// Means are verbs that say by what means something was done.
	Means map[string]bool

	// Pronouns name one who acts without a name.
	Pronouns map[string]bool

	// Placing are the prepositions whose phrase says where or by what means something was done, which is no part of what is counted.
	Placing map[string]bool

	// KindOfBody are nouns that make a name of the act before them: 侦查人员.
	KindOfBody map[string]bool

	// ActingBodies end what those who act are called, besides ActorNouns.
	ActingBodies endings

	// PartsOfBodies end what a part of a body is called: 分馆, 办公室.
	PartsOfBodies endings

	// SecondActs are verbs that begin another act behind an object.
	SecondActs map[string]bool

	// Undertaking are what is done with works themselves: 完成工程12处.
	Undertaking map[string]bool

	// OwnObjects are verbs that name what they are done to, so that none of another item is: 灭火救援32起、社会救助45起.
	OwnObjects beginnings

	// Helping are verbs whose object is who does the act behind it.
	Helping map[string]bool

	// OwnActs are acts that the dictionary takes for nouns too, and that are done to what is named behind them: 改造渠道.
	OwnActs map[string]bool

	// CompoundEnds end nouns that such an act is the first part of: 培训中心, 检查活动.
	CompoundEnds []string

	// BodyActs are those of ownActs that are done to bodies, and that no kind of bodies is named after: 检查企业, but 销售企业.
	BodyActs map[string]bool

	// LeadActs are acts that another one, of the object, stands behind.
	LeadActs map[string]bool

	// LightActs may stand behind one of leadActs.
	LightActs map[string]bool

	// Works are acts that are told in a row of one thing: 新建改造, 改建、新建.
	Works map[string]bool

	// Owning are verbs whose subject is the body that a clause is about, not the whole whose parts are told.
	Owning map[string]bool

	// ListActs are acts that the dictionary takes for nouns.
	ListActs map[string]bool

	// Offences begin what cases and gangs are told apart by: the offence, which is no act of those who deal with them.
	Offences []string

	// WaysOfUse begin the names of what is used for them: 巡逻警车, 执勤民警.
	WaysOfUse []string

	// StateWords begin the names of those who are in a state that is nobody's act: 在逃人员, 漂浮垃圾.
	StateWords []string

	// MeasuresOfLaw are what is done to people and cases, and what the dictionary takes for nouns: they need neither an object nor another verb.
	MeasuresOfLaw map[string]bool

	// Dealing are the verbs by which such a measure is taken.
	Dealing map[string]bool

	// Divided tell what an area is divided into: 下辖东关、西关2个街道.
	Divided []string

	// BareMeasures name how large or dear the item before them is.
	BareMeasures map[string]bool

	// Centres end what tells round what things lie, or what stands for them: 以范庄为中心.
	Centres []string

	// Themes end what tells what something was about, or where it lies.
	Themes []string `list:"centres themes"`

	// Moods end the names of what is said to fare well or badly and has no size of its own: a number behind it is of something else.
	Moods []string

	// NextInRow are what the next one is told with that a row of them ranks: 其次为家具.
	NextInRow map[string]bool

	// Pointers only say which of several things is told of next.
	Pointers map[string]bool

	// Completions end the words that tell from when on a work yields what is named behind them.
	Completions []string

	// MeasureSigns are the characters that end measures which need the name before them: 税.
	MeasureSigns []string

	// PredicateMeasures are the characters that end the measure of a predicate: 增速.
	PredicateMeasures []string

	// OnMeasure end the measure under which something is seen: 从总量上.
	OnMeasure []string

	// OfPlaces end places whose value follows: 国家最新.
	OfPlaces []string

	// Viewed begin how something is seen: 若按.
	Viewed []string

	// BySource begin where something is known from: 根据.
	BySource []string

	// PlacesBehind are the kinds of places that follow a number of them: 区县.
	PlacesBehind []string

	// HighestWords tell that one of a row is the extreme: 居首.
	HighestWords []string

	// RankedVerbs stand between what several have in common, as a rank, and their names: 依次为.
	RankedVerbs []string

	// RankedWords tell by what those named stand out: 靠前.
	RankedWords []string

	// PerUnits are what a value may be told of, each: 亩.
	PerUnits []string

	// RecordVerbs are predicates of reaching a record: 创新高.
	RecordVerbs []string

	// NoActor follow 计划 where it is no one's plan: 计划生育.
	NoActor []string

	// BearerEnds end the names of houses and bodies that bear a value: 该校, 景区.
	BearerEnds []string

	// PeopleActing end words for people who act: 民警.
	PeopleActing []string

	// BodiesActing end words for bodies that act: 企业.
	BodiesActing []string

	// WithinRules end in 内 and are attributes: 计划内.
	WithinRules []string

	// NoActorEnds end as words for actors do and are none: 社会, 举行.
	NoActorEnds []string

	// HeadVerbs are verbs of one character about money: 征.
	HeadVerbs []string

	// Helped end words for those who are helped to do something: 农户.
	Helped []string

	// AfterWith stand behind what something happened with: 死亡, 结余.
	AfterWith []string

	// CaseVerbs are what is done to cases: 受理.
	CaseVerbs []string

	// ItemMeasureEnds end measures that each item has of its own: 面积, 单价.
	ItemMeasureEnds []string

	// StillWords are adverbs before what becomes of something: 正在.
	StillWords []string

	// SubjectAdverbs are adverbs behind a subject: 稳步.
	SubjectAdverbs []string

	// Rates name rates of growth: 涨幅.
	Rates []string
}

// tells says whether s ends in one of tellers, and not in a noun that only ends as they do: 局长介绍; not 评定职称.
func (l *lists) tells(s string) bool {
	return endsIn(s, l.Tellers...) && !endsIn(s, "职称", "名称", "简称", "统称", "小说")
}

// inherit is the indicator of a number without words of its own: of the clause before, or of the last record.
func (a *assembly) inherit(k int) (ind string, inherited bool) {
	ts := a.s.Tokens
	start := a.regionStart(a.match[k].Lo)
	if start > 1 && ts[start-1].Class == scan.Among && ts[start-2].Class == scan.Comma && len(a.drafts) == a.first {
		start-- // 各县投资均实现增长,其中甲县增长12%
		defer func() { ind = a.behindPlaces(ind) }()
	}
	start = a.behindSayer(start)
	if w := a.caseBefore(start); w != "" && a.ruledAt(start) {
		return w, false
	}
	if w := a.clauseNaming(k, start); w != "" {
		if inUnits(a.kind(k)) { // 投诉类工单占比最高,共34件
			w = trimAny(w, "占比", "佔比", "所占比重", "比重")
		}
		return w, true
	}
	if a.cur != nil {
		if stem, ok := strings.CutSuffix(a.cur.Indicator, "率"); ok && inUnits(a.kind(k)) && a.kind(k) != "money" && utf8.RuneCountInString(stem) >= 2 && !endsIn(stem, a.lists.MeasureSigns...) {
			return stem, true // 合格率96%,达320批次
		}
		if stem := trimAny(strings.TrimSuffix(trimAny(a.cur.Indicator, a.lists.Growths...), "的"), "年均", "年平均", "同比", "平均"); inUnits(a.kind(k)) && a.cur.levelKind == "rate" && stem != a.cur.Indicator && utf8.RuneCountInString(stem) >= 2 {
			return stem, true // 旅客增幅达12.5%,为8万人次
		}
		return a.cur.Indicator, true
	}
	if len(a.drafts) == a.first && a.opensPart(start) { // 该市场菜价持续上涨。从3元涨至5元
		if topic := a.topicAbove(); topic != "" {
			return topic, true
		}
	}
	if d := a.lastWhole(); d != nil && len(a.drafts) == a.first && !(a.lists.endsAsRate(d.Indicator) && inUnits(a.kind(k))) && !(d.levelKind == "money" && a.kind(k) == "count") { // no rate and no sum is counted in persons
		return d.Indicator, true
	}
	if d := a.meanAbove(); d != nil && a.match[k].Rule.Role == "change" && (start == 0 || ts[start-1].Class != scan.Among) {
		return d.Indicator, true
	}
	return "", true
}

// meanAbove is the mean that the sentence directly before this one ended with, which has no parts but may have moved: 人均产量210公斤。比上年增长3%。
// nil where it ended with none.
func (a *assembly) meanAbove() *draft {
	if len(a.drafts) > a.first || a.first == 0 {
		return nil
	}
	d := a.drafts[a.first-1]
	if d.Level == nil || !mean(d) || trimSpace(a.body[min(d.Evidence.End, a.seg.Start):a.seg.Start]) != "" {
		return nil
	}
	return d
}

// tellsManner says whether s, which stands alone before a rank or a change, is a word that tells how or in what order that came, and names nothing:
// 同步, 温和, 随之, 暂.
func (a *assembly) tellsManner(s string) bool {
	const longest = 4 // characters
	if s == "" || len(s) > longest*len("暂") || endsMeasure(s) || a.lists.endsAsRate(s) {
		return false
	}
	w := a.cut(s)
	return len(w) == 1 && (w[0].Tag == "d" || w[0].Tag == "p" || w[0].Tag == "a" || w[0].Tag == "ad")
}

// movedMost is what moved most, where s names it with the way that it moved and the number at token k tells from what to what or by how much: 竊案 of
// 竊案減少最多的是甲區,由12件降至5件. Of a rate (涨幅最高的是甲市,达12%) it is s.
func (a *assembly) movedMost(s string, k int) string {
	if r := a.match[k].Rule; r.Role != "change" && !(inUnits(a.kind(k)) && (strings.HasPrefix(r.Name, "from-") || r.Name == "change-to")) { // 收入增长最多的是甲县,达3亿元: so much it grew
		return s
	}
	of := trimAny(trimAny(s, "幅度"), a.lists.MovedMost...)
	if of == s {
		of = trimAny(s, a.lists.Growths...)
	}
	if of = strings.TrimSuffix(of, "的"); utf8.RuneCountInString(of) < 2 {
		return s
	}
	return of
}

// foremostThing is the indicator that the number at token k tells where who has the most of what, as the clause from token lo up to hi says, is no
// place or body but a thing: 价格最低的是白菜 of its price, 增幅最大的是财政拨款,为5000万元 of itself. It is "" where who is one.
func (a *assembly) foremostThing(lo, hi, k int, what string, who text.Span) string {
	for j := lo; j < hi; j++ {
		if t := &a.s.Tokens[j]; t.Class == scan.Date && t.Start == who.Start && t.End < who.End { // 2011年财政拨款
			who.Start = t.End
		}
	}
	name := a.clear(who.Start, who.End)
	tag := a.lastTag(name)
	if tag != "n" && tag != "vn" && tag != "v" || a.isPlace(name) || a.lists.whoseIs(name) || endsIn(name, a.lists.RankedBodies...) {
		return ""
	}
	switch rate := a.lists.isRateWord(what); {
	case rate && inUnits(a.kind(k)):
		return name
	case rate, endsMeasure(what), a.lists.Flows[what], what == "收入", what == "支出", what == "投资":
		return name + what
	}
	return ""
}

// clauseNaming is the indicator that the clause before token start, directly before that of the number at token k, names where it has no
// number: 棉花产量创下新高,为5万吨; "" where it names none.
func (a *assembly) clauseNaming(k, start int) string {
	ts := a.s.Tokens
	if start == 0 || ts[start-1].Class != scan.Comma && ts[start-1].Class != scan.Colon {
		return ""
	}
	lo := a.regionStart(start - 1)
	if lo > 0 && ts[lo-1].Class == scan.Vague { // 收入实现翻番,从8亿元增至17亿元
		lo = a.regionStart(lo - 1)
	}
	if lo > 0 && (ts[lo-1].Class == scan.Num || ts[lo-1].Class == scan.After) {
		return ""
	}
	for j := lo; j < start-1; j++ {
		if ts[j].Class == scan.Num && !a.named[j] || ts[j].Class == scan.Rank {
			return ""
		}
	}
	if most, where := a.foremost(lo, start-1); most != "" { // 面积最大的是桐城街道,6.7平方公里
		if name := a.foremostThing(lo, start-1, k, most, where); name != "" {
			return name
		}
		a.setArea(where)
		return a.movedMost(most, k)
	}
	if of, who := a.highestAt(lo, start-1, a.kind(k)); of != "" { // 空置率以城东最高,达12%
		a.setArea(who)
		return of
	}
	if lo >= start-1 || a.lists.setsAside(trimSpace(a.body[ts[lo].Start:ts[start-1].Start])) {
		return ""
	}
	if w := a.pickedOut(lo, start-1); w != "" { // 其次是东区医院,达160分钟
		return w
	}
	source := trimSpace(a.s.Text(lo))
	for lo+1 < start-1 && (ts[lo].Class == scan.Adverb || ts[lo].Class == scan.Up || ts[lo].Class == scan.Down) {
		lo++ // 积极扩大直选的覆盖面
	}
	hi := a.predicateAt(lo, start-1)
	if p := a.source(lo, start-1); !p.empty() {
		return p.text(a)
	}
	p := a.between(lo, hi)
	fared := a.cutPredicate(&p)
	if !fared {
		a.cutAfterMeasure(&p) // 汽车产量傲视群雄,达9万辆
	}
	if !fared && hi == start-1 && a.tellsSource(source) {
		return ""
	}
	if w := p.text(a); hi < start-1 && len(p.pieces) == 1 && utf8.RuneCountInString(trimAny(w, "发展", "運行", "运行", "發展")) >= 2 {
		p.keep(a, len(trimAny(w, "发展", "運行", "运行", "發展"))) // 民宿经济发展较快
	}
	a.trimClause(&p, k, start, fared)
	if w := a.lists.rankedBy(p.text(a)); w != "" && a.kind(k) == "rate" { // 涨幅较高的城市包括:甲市16%
		return w
	}
	a.dropView(&p, lo)
	if n := len(a.groups); n > 0 && len(p.pieces) == 1 && a.e.areas.whole(p.text(a)) { // 危房1200户,其中城关镇最多,达310户
		a.setArea(p.pieces[0])
		return a.groups[n-1].parent.Indicator
	}
	if !p.empty() && a.clauseCounts(&p, k, lo, start, hi, fared) {
		return p.text(a)
	}
	if p.empty() && a.cur == nil && lo > 0 && ts[lo-1].Class == scan.Comma { // 指数止跌回升,由负转正,上涨0.4%
		if p := a.before(lo - 1); !p.empty() && !a.numIn(p.lo, p.hi) {
			a.cutPredicate(&p)
			return p.text(a)
		}
	}
	return ""
}

// predicateAt is the token where the predicate of the clause of tokens lo to end begins, end where it has none.
func (a *assembly) predicateAt(lo, end int) int {
	ts := a.s.Tokens
	if ts[end].Class == scan.Colon && a.headsColon(end-1) { // 文化产业实现增加值:2016年为30亿元
		return end
	}
	hi := lo
	for hi < end {
		c := ts[hi].Class
		if (c == scan.Up || c == scan.Down) && hi+1 < end && ts[hi+1].Class == scan.Word && ts[hi+1].Start == ts[hi].End && beginsWith(a.s.Text(hi+1), a.lists.PredicateMeasures...) > 0 {
			hi += 2 // 案件增长率最高
			continue
		}
		if hi > lo && (c == scan.Vague || c == scan.Reach && (a.s.Text(hi) == "是" || !a.ofNoun(hi, end)) || c == scan.To || c == scan.Up || c == scan.Down || c == scan.Basis || c == scan.Than || c == scan.Adverb && len(a.s.Text(hi)) > 3 && !a.lists.SubjectAdverb[a.s.Text(hi)] && !a.ofNoun(hi, end)) {
			break
		}
		hi++
	}
	return hi
}

// trimClause takes off the phrase of a clause, before token start, what only leads to the number at token k: 空置率如下:, 在电话普及率上,.
func (a *assembly) trimClause(p *phrase, k, start int, fared bool) {
	mark := a.s.Tokens[start-1].Class
	if w := p.text(a); endsIn(w, "占") && utf8.RuneCountInString(w) > 2 && strings.HasPrefix(trimSpace(a.body[p.pieces[len(p.pieces)-1].End:]), "最") { // 以身体虐待占最多
		p.keep(a, len(w)-len("占"))
	}
	if w := p.text(a); mark == scan.Comma && endsIn(w, a.lists.OnMeasure...) && utf8.RuneCountInString(w) > 3 {
		p.keep(a, len(trimAny(w, "上", "方面"))) // 在电话普及率上,由8%提高到33%
		p.cut(a, beginsWith(w, "针对", "关于", "至于", "有关"))
	} else if of, ok := strings.CutSuffix(w, "部分"); ok && mark == scan.Comma && !strings.Contains(of, "的") && (a.endsInNoun(of) || a.lastTag(of) == "vn") { // 小学生部分,减至5万人; not 收入的主要部分
		p.keep(a, len(of))
	}
	if of, ok := a.lists.leadersOf(trimAny(p.text(a), "为", "是")); ok && of != "" && mark == scan.Colon {
		p.keep(a, len(of)) // 投资增速前三名:甲县36%
	}
	if w := p.text(a); fared && (a.kind(k) == "count" || a.kind(k) == "rate" && a.match[k].Rule.Role == "change") && endsIn(w, "增速", "增长", "增幅") { // 客流增速惊人:2013年3万人次
		p.keep(a, len(trimAny(w, "增速", "增长", "增幅")))
	} else if of := trimAny(w, "降幅", "涨幅", "跌幅", "升幅", "减幅"); of != w && utf8.RuneCountInString(of) >= 2 && a.kind(k) == "rate" && a.match[k].Rule.Role == "change" { // 事故降幅明显,同比下降27%
		p.keep(a, len(of))
	}
	if w := p.text(a); mark == scan.Colon && endsIn(w, "如下", "如次") && len(w) > len("率如下") { // 空置率如下:
		p.keep(a, len(w)-len("如下"))
		if w = p.text(a); len(p.pieces) == 1 {
			for _, of := range a.lists.OfPlaces {
				if i := lastIndex(w, of); i > 0 {
					p.pieces[0].Start += i + len(of)
				}
			}
		}
	}
}

// dropView empties the phrase of a clause that begins at token lo and only says what is looked at, but for a measure: 就学生而言,
// 分季度看, not 从批发均价来看.
func (a *assembly) dropView(p *phrase, lo int) {
	w := p.text(a)
	if beginsWith(w, "观察", "综观", "检视", "细看") > 0 && endsIn(w, "表现", "情况", "市况", "动态", "变化") { // 观察各市表现,甲市增加12%
		p.pieces = nil
		return
	}
	if endsIn(w, "而言", "来说", "来讲") || endsIn(w, "看") && beginsWith(w, "分", "按", "从") > 0 {
		p.pieces = nil
		return
	}
	if of := trimAny(w, "来看", "来说", "来论", "观之"); of != w { // 若以就业人数来看: by a measure, which is what is told
		if n := beginsWith(of, a.lists.Viewed...); n > len("以") || n > 0 && a.standsAlone(of, 0, of[:n]) { // not 就业人数来看
			if p.keep(a, len(of)); endsMeasure(of) || a.lists.endsAsRate(of) {
				p.cut(a, n)
			} else {
				p.pieces = nil
			}
			return
		}
	}
	if of := trimAny(w, "上来看", "来看", "上看", "看"); of != w && a.s.Tokens[lo].Class == scan.From {
		if p.keep(a, len(of)); !endsMeasure(of) && !a.lists.endsAsRate(of) {
			p.pieces = nil
		}
	}
}

// clauseCounts says whether the phrase of the clause of tokens lo to start-1 is what the number at token k tells of, not the record at hand:
// fared is whether it says how that fared, which it does from token hi on.
func (a *assembly) clauseCounts(p *phrase, k, lo, start, hi int, fared bool) bool {
	ts := a.s.Tokens
	comma := ts[start-1].Class == scan.Comma
	if fared && comma && endsIn(a.clear(ts[lo].Start, ts[start-2].End), a.lists.PicksOut...) { // 私校人数最多,达7100人,官校人数次之,达3200人
		return true
	}
	switch {
	case a.cur != nil && comma && endsIn(p.text(a), "开始"): // 2014年开始减少,
		return false
	case a.cur == nil, ts[start-1].Class == scan.Colon, hi < start-1:
		return true
	case !fared && comma && a.behindSemi(lo) && a.sumsUp(start, k) && (a.headVerb(p.text(a)) != "" || beginsWith(p.text(a), "给", "为", "向") > 0):
		return true // 一处下拨粮食,共计30吨;另一处调拨帐篷,共计500顶
	case !fared:
		return false
	}
	return a.kind(k) == "rate" && a.lists.endsAsRate(p.text(a)) || lo > 0 && ts[lo-1].Class == scan.Among || comma && (lo > 0 && ts[lo-1].Class == scan.Semi || a.contrasts(lo))
}

// behindSemi says whether nothing but the number of an item stands between a semicolon and token k.
func (a *assembly) behindSemi(k int) bool {
	ts := a.s.Tokens
	if k > 1 && ts[k-1].Class == scan.Adverb {
		k--
	}
	return k > 0 && ts[k-1].Class == scan.Semi
}

// sumsUp says whether nothing but a word for a sum, and how exact it is, stands from token lo to the number at token k.
func (a *assembly) sumsUp(lo, k int) bool {
	sum := false
	for ; lo < k; lo++ {
		switch w := a.s.Text(lo); {
		case w == "共计" || w == "合计" || w == "总计" || w == "共" || w == "计":
			sum = true
		case a.s.Tokens[lo].Class != scan.Bound && a.s.Tokens[lo].Class != scan.Reach:
			return false
		}
	}
	return sum
}

// tellsSource says whether the clause s begins with by what something is known: 根据各乡上报统计, 经初步核算, not 经济总量.
func (a *assembly) tellsSource(s string) bool {
	const longest = 30 // bytes that tell whether the first character is a word
	return beginsWith(s, a.lists.BySource...) > 0 && (a.cut(s[:min(len(s), longest)])[0].Tag == "p" || strings.HasPrefix(s, "据悉"))
}

// behindPlaces is s without the places that it begins with, told together: 用电量 of 东、中、西部地区用电量, 房租 of 各区房租.
func (a *assembly) behindPlaces(s string) string {
	n := a.e.areas.eachPrefix(s)
	if n == 0 && strings.HasPrefix(s, "各") {
		n = len("各") + beginsWith(s[len("各"):], a.lists.PlacesBehind...)
		if n == len("各") {
			n = 0
		}
	}
	if i := strings.Index(s, "地区"); n == 0 && i > 0 && strings.Contains(s[:i], "、") {
		n = i + len("地区")
	}
	if rest := s[n:]; n > 0 && utf8.RuneCountInString(rest) >= 2 {
		return rest
	}
	return s
}

// contrasts says whether the clause that begins at token lo, or just behind it, sets its subject off from the one before: 而专科较少,只有3.1%.
func (a *assembly) contrasts(lo int) bool {
	for j := lo; j >= 0 && j >= lo-1; j-- {
		if w := trimSpace(a.s.Text(j)); strings.HasPrefix(w, "而") && !strings.HasPrefix(w, "而且") || strings.HasPrefix(w, "但") {
			return true
		}
	}
	return false
}

// opensPart says whether nothing but 其中 and times stand before token k in its sentence: 其中,2022年.
func (a *assembly) opensPart(k int) bool {
	for _, t := range a.s.Tokens[:k] {
		if t.Classes&scan.Of(scan.Among, scan.Comma, scan.Colon, scan.Date) == 0 {
			return false
		}
	}
	return true
}

// highestAt reads a clause, tokens lo to hi, that picks out who has most of a rate, told in it or by the record before: 空置率以城东最高, 当中以
// 城东最高.
func (a *assembly) highestAt(lo, hi int, kind string) (of string, who text.Span) {
	const longest = 120 // bytes
	if lo >= hi || kind != "rate" {
		return "", text.Span{}
	}
	start, end := a.s.Tokens[lo].Start, a.s.Tokens[hi-1].End
	if end-start > longest {
		return "", text.Span{}
	}
	s := a.body[start:end]
	i := a.lists.asFrom(s)
	if i < 0 {
		return "", text.Span{}
	}
	name := trimAny(s[i+len("以"):], a.lists.HighestWords...)
	if name == s[i+len("以"):] || utf8.RuneCountInString(name) < 2 || strings.ContainsAny(name, "、“《(（的") || a.lists.endsAsRate(name) || endsMeasure(name) {
		return "", text.Span{}
	}
	p := a.between(lo, a.tokenAt(lo, hi, start+i))
	if of = trimAny(trimSpace(s[:i]), "则", "仍", "均"); of == "" || of == "当中" || of == "其中" {
		if a.cur == nil || len(a.drafts) == a.first || a.cur.Level == nil || a.cur.levelKind != "rate" {
			return "", text.Span{}
		}
		of = a.cur.Indicator
	} else if !p.empty() && strings.HasSuffix(of, p.text(a)) {
		of = p.text(a)
	}
	if !a.lists.endsAsRate(of) && !endsMeasure(of) {
		return "", text.Span{}
	}
	return of, text.Span{Start: start + i + len("以"), End: start + i + len("以") + len(name)}
}

// tokenAt is the first of tokens lo to hi that ends behind byte at.
func (a *assembly) tokenAt(lo, hi, at int) int {
	for lo < hi && a.s.Tokens[lo].End <= at {
		lo++
	}
	return lo
}

// rankedBy is the measure in words that lead to a list of those that have much or little of it: 涨幅 of 涨幅较高的主要城市包括.
func (l *lists) rankedBy(s string) string {
	i := lastIndex(s, "的")
	if i < 0 || !endsIn(s, l.RankedVerbs...) {
		return ""
	}
	of := trimAny(s[:i], l.RankedWords...)
	if of == s[:i] || !l.endsAsRate(of) && !endsMeasure(of) {
		return ""
	}
	return of
}

// headsColon says whether token k, before a colon, ends the name of a measure.
func (a *assembly) headsColon(k int) bool {
	w := trimSpace(a.s.Text(k))
	end, _ := utf8.DecodeLastRuneInString(w)
	return a.s.Tokens[k].Class == scan.Word && (utf8.RuneCountInString(w) > 1 || k > 0 && a.s.Tokens[k-1].End == a.s.Tokens[k].Start) && (strings.ContainsRune("值量额率积入出重價价幅度數数費费額", end) || a.lists.endsAsRate(w))
}

// cutPredicate ends a phrase where its clause begins to say how it fared, and says whether it did: 家具出口表现突出.
func (a *assembly) cutPredicate(p *phrase) bool {
	contrasts := a.cutReason(p)
	for i := range p.pieces {
		s := a.body[p.pieces[i].Start:p.pieces[i].End]
		at := 0
		in := charsOf(s)
		for _, w := range a.lists.Predicates {
			if !in.may(w) {
				continue
			}
			if j := strings.Index(s, w); j > 3 && (at == 0 || j < at) && (w != "均" || !endsIn(s[:j], a.lists.PerUnits...) && !partOfMean(s[j+len(w):])) && (w != "增长" || beginsWith(s[j+len(w):], "率", "幅", "速", "量", "额") == 0) {
				at = j
			}
		}
		for _, w := range a.lists.Extremes {
			if t, ok := strings.CutSuffix(s, w); ok && at == 0 && len(t) > 3 { // 案件增长率最高
				at = len(t)
			}
		}
		if i > 0 && beginsWith(s, a.lists.RecordVerbs...) > 0 { // 比例也出现小幅下降, 产值又创新高
			p.pieces = p.pieces[:i]
			return true
		}
		if at > 0 {
			if t := trimAny(trimAny(s[:at], "则", "則", "亦", "却", "卻"), "发展", "發展", "运行"); utf8.RuneCountInString(t) >= 2 {
				at = len(t) // 民宿经济发展较快
			}
			p.pieces[i].End = p.pieces[i].Start + at
			p.pieces = p.pieces[:i+1]
			return true
		}
	}
	return contrasts
}

// cutAfterMeasure ends the phrase of a clause without a number behind the measure that it begins with, where a verb follows and no other
// measure: 汽车产量 of 汽车产量傲视群雄.
func (a *assembly) cutAfterMeasure(p *phrase) {
	if len(p.pieces) != 1 {
		return
	}
	s := p.text(a)
	if endsMeasure(s) || a.lists.endsAsRate(s) || strings.Contains(s, "的") || endsIn(s, "看", "名", "榜") { // 分季度看, 效率排名
		return
	}
	words := a.cut(s)
	for i := 0; i+1 < len(words); i++ {
		name := s[:words[i].End]
		if next := words[i+1].Tag; (next == "v" || next == "d" || next == "i" || next == "l") && utf8.RuneCountInString(name) >= 3 && (endsIn(name, "量", "額", "额", "值", "数", "數", "积", "積") || a.lists.endsAsRate(name)) {
			p.keep(a, len(name))
			return
		}
	}
}

// cutReason ends a phrase where its clause begins to say why, and says whether it is set against what was told before it: 灯具业因换季促销,销售额增长3%;
// 纸业则因停工,减少2%.
func (a *assembly) cutReason(p *phrase) (contrasts bool) {
	for i := range p.pieces {
		s := a.body[p.pieces[i].Start:p.pieces[i].End]
		for _, w := range []string{"因", "由于", "随着", "受惠", "受益"} {
			j := strings.Index(s, w)
			if j < 2*len("因") {
				continue
			}
			if rest := s[j+len(w):]; len(rest) < 4*len("因") || w == "因" && (endsIn(s[:j], a.lists.BeforeCause...) || strings.ContainsRune("素为此子而缘果特地应", firstRune(rest))) {
				continue
			}
			if t := trimAny(s[:j], "则", "亦", "也"); len(t) < j && len(t) >= 2*len("因") { // 化学品则因需求转强
				j, contrasts = len(t), true
			}
			p.pieces[i].End = p.pieces[i].Start + j
			p.pieces = p.pieces[:i+1]
			return contrasts
		}
	}
	return false
}

// around joins the words before and behind a number: 开展6次安全检查, but 收入5亿元用于建设 keeps to the words before it.
func (a *assembly) around(left, right, kind string) string {
	if strings.HasSuffix(left, "等") || strings.HasSuffix(left, "等等") { // 认证甲公司等57家高新技术企业
		a.wordBuf = a.cut(left)
		for i, w := range a.wordBuf { // the verb, and the adverb before it: 柔性引进
			if strings.HasPrefix(w.Tag, "v") && w.Tag != "vn" {
				end := w.End
				if w.End-w.Start == len("通") { // 通达甲镇、乙镇等5个乡镇
					if r, n := utf8.DecodeRuneInString(left[end:]); strings.ContainsRune("达往到至向達", r) {
						end += n
					}
				}
				return left[:end] + right
			}
			if i > 0 {
				break
			}
		}
		return right
	}

	a.wordBuf = a.cut(left)
	if len(a.wordBuf) == 0 {
		return left + right
	}
	last := a.wordBuf[len(a.wordBuf)-1]
	if last.Tag == "v" || len(a.wordBuf) == 1 { // 选派30名干部充实一线: the object ends where another act begins
		buf := a.cut(right)
		for i, w := range buf {
			if i > 0 && a.lists.SecondActs[right[w.Start:w.End]] && strings.HasPrefix(buf[i-1].Tag, "n") && w.End < len(right) && (i <= 4 || strings.HasSuffix(right[:w.End], "给")) {
				right = right[:w.Start]
				break
			}
		}
	}
	if strings.HasPrefix(last.Tag, "n") && last.Tag != "nr" && last.End-last.Start > 3 {
		var buf = a.cut(right)
		if len(buf) > 0 && (strings.HasPrefix(buf[0].Tag, "v") && buf[0].Tag != "vn" || buf[0].Tag == "p") && kind != "count" {
			return left
		}
	}
	return left + right
}

// An actorReading is what was read of a name that may begin with one who acts.
type actorReading struct {
	end      int  // where the subject ends, -1 where nothing ended it yet
	prep     bool // a preposition stands behind it
	placed   bool // a preposition stands before
	benefits bool // 为 stands before, and for whom it was done
	at       bool // 在 or 于 stands before, and where it was done
	went     bool // a verb of going or of turning to somebody stands before, and where or to whom
	frame    int  // where the occasion ends that a preposition begins
	kept     int  // where it is told how it was done, which is of the name; 0 where it is not
}

// ends notes that the subject ends at a byte, unless it ended before.
func (r *actorReading) ends(at int) {
	if r.end < 0 {
		r.end = at
	}
}

// actor is the length of the one who acts at the start of s, with what tells where or how he does, where an act follows: 救援队 of
// 救援队转移被困群众; else 0. The number's noun, right, may stand behind it; unit is what it counts in.
func (a *assembly) actor(s, right, unit string) int {
	if len(s) < 9 || endsIn(s, "贡献率", "贡献度", "依存度") { // 消费对经济增长的贡献率
		return 0
	}
	const longest, farthest = 7, 24 // words of the subject, and with where it acts
	a.wordBuf = a.cut(s[:min(len(s), 180)])
	cut := a.wordBuf
	r := actorReading{end: -1}
	quoted := 0 // what a name in quotes at the start takes
	if strings.HasPrefix(s, "“") {
		quoted = strings.Index(s, "”")
	}
	for i, w := range cut {
		if w.Start < quoted || w.Start < r.frame {
			continue // “点对点”输送: 对 is of the name; 在专项检查中查处: what is done there comes behind
		}
		v, rest := s[w.Start:w.End], s[w.End:]
		if i == 0 {
			if w.Tag == "v" && w.End-w.Start > 3 || w.Tag == "p" || strings.HasPrefix(rest, "了") {
				return 0 // 查办保险系统案件, 表彰了集团下属单位: it begins with the act
			}
			if w.Tag == "r" && a.lists.Pronouns[v] {
				r.end = w.End
			}
			continue
		}
		if v == "至" || v == "到" || v == "用" && cut[i-1].End-cut[i-1].Start == len(v) { // 东湖至西山公路: from where to where it leads; 油用大豆
			continue
		}
		if i == 1 && v == "为" && w.Start == len("华") { // 华为公司: of the name
			continue
		}
		if v == "计划" && strings.HasPrefix(rest, "完成") && a.lists.toComplete(s[:w.Start], rest[len("完成"):]) {
			return w.End // 水利实事计划完成水库加固
		}
		if v == "计划" && utf8.RuneCountInString(rest) >= 2 && (a.lists.bearsOut(s[:w.Start]) || a.lists.actsAs(s[:w.Start], unit)) && beginsWith(rest, a.lists.NoActor...) == 0 {
			return w.End // 学校计划招生: who is to act
		}
		if a.beside(&r, s, cut, i) {
			continue
		}
		if !strings.HasPrefix(w.Tag, "v") || v == "组织" && i+1 < len(cut) && strings.HasPrefix(cut[i+1].Tag, "v") { // 调解组织调解纠纷
			if i > farthest || r.end < 0 && i > longest {
				return 0
			}
			continue
		}
		if n, ok := a.actsWith(&r, s, w, right, unit); ok {
			return n
		}
	}
	return 0
}

// beside says whether word i of s tells for whom, where or how one acts, which it notes in r.
func (a *assembly) beside(r *actorReading, s string, cut []words.Word, i int) bool {
	w, last := cut[i], i+1 >= len(cut)
	v := s[w.Start:w.End]
	switch {
	case (v == "为" || v == "给") && !last && w.Start >= len("项目") && !strings.HasPrefix(cut[i+1].Tag, "v"): // 项目为儿童发放棉衣
		r.ends(w.Start)
		r.benefits, r.placed = true, true
	case v == "为" && !last && w.Start >= len("项目") && a.servingAct(s[w.End:], "", false) > 0: // 消防署为配合新例批出: what for
		r.ends(w.Start)
		r.placed, r.frame = true, w.End+a.servingAct(s[w.End:], "", false)
	case v == "关于" && strings.HasSuffix(s[:w.Start], "海"): // 海关|于机场检获
		r.end, r.placed, r.at = w.Start+len("关"), true, true
	case r.kept == 0 && (a.lists.TimedMeans[v] && !endsIn(s[:w.Start], a.lists.TradeBodies...) || a.lists.ActManners[v] && !endsIn(s[:w.Start], a.lists.PeopleActing...) && !last && strings.HasPrefix(cut[i+1].Tag, "v")): // 海关月均验放旅客, 水务局紧急调运砂石: that is of the name
		r.ends(w.Start)
		r.kept = w.Start
	case w.Tag == "c" && a.partnered(s, cut, i) > 0: // 海关与邻埠合作查扣: with whom
		r.ends(w.Start)
		r.placed, r.frame = true, a.partnered(s, cut, i)
	case a.lists.Going[v] && (r.end >= 0 || a.lists.actsAs(s[:w.Start], "")): // 医疗队赴乡镇
		r.ends(w.Start)
		r.placed, r.went = true, true
	case w.Tag == "p" && v != "被" || w.Tag == "d" && (last || !strings.HasPrefix(cut[i+1].Tag, "n")) || a.lists.BesideActs[v]:
		r.ends(w.Start)
		r.prep = r.prep || w.Tag == "p" && (last || !a.lists.Placing[v])
		r.placed = r.placed || w.Tag == "p"
		r.at = r.at || v == "在" || v == "于"
		if v == "在" {
			r.frame = w.End + a.lists.frameEnd(s[w.End:])
		}
	default: // of a place that the dictionary does not know: 在临江; not 为农民工追讨
		return r.placed && w.Tag == "v" && len(v) <= len("临") && !(r.benefits && !last && cut[i+1].Tag == "v" && cut[i+1].End-w.End <= len("讨"))
	}
	return true
}

// partnered is where it ends with whom one acts, as the word i of s, a conjunction, begins to tell: 与民间团体合作; 0 where none of the
// next words says that it was done together, or no act follows.
func (a *assembly) partnered(s string, cut []words.Word, i int) int {
	const farthest = 6 // words
	for j := i + 2; j+1 < len(cut) && j <= i+farthest; j++ {
		if a.lists.TogetherWords[s[cut[j].Start:cut[j].End]] && a.actNext(s[cut[j].End:]) >= 0 {
			return cut[j].End
		}
	}
	return 0
}

// actsWith is the length of the one who acts where the verb w of s is his act, 0 where s tells of no one who acts; ok is false where w is
// of his name, or tells neither.
func (a *assembly) actsWith(r *actorReading, s string, w words.Word, right, unit string) (n int, ok bool) {
	v, head, rest := s[w.Start:w.End], s[:w.Start], s[w.End:]
	if r.end >= 0 {
		head = s[:r.end]
	}
	if r.went && r.kept == 0 && w.Tag != "v" && !a.lists.OwnActs[v] { // 会同应急管理部门排查: of whom he turned to
		return 0, false
	}
	if a.lists.Has[v] && a.lists.bearsOut(head) && utf8.RuneCountInString(rest) >= 2 && !a.startsAct(rest) { // 医院设科室: what there is
		return w.End, true
	}
	reaches := (r.prep || (r.benefits || r.at && len(v) > len("设") && (right != "" || !endsMeasure(rest))) && r.end >= 2*len("项")) && w.Tag == "v" && rest+right != "" && !strings.Contains(s[:w.Start], "的") // 监督员对餐饮单位开展检查
	if !a.lists.actsAs(head, unit) && !reaches && !((r.kept > 0 || r.placed) && endsIn(head, a.lists.BodiesSeen...)) && !(w.Tag == "v" && utf8.RuneCountInString(rest) >= 2 && !endsMeasure(rest) && beginsWith(v, "获", "参") == 0 && endsIn(head, a.lists.EventsActing...)) || head == "组织" || strings.HasPrefix(rest, "的") {
		return 0, w.Tag == "v" || r.end >= 0 // 消防救援队转移群众: 救援 is of the name
	}
	switch {
	case a.lists.NoArea[head] || a.lists.KindsOfPeople[head]:
		return 0, true // 国内旅游: no one who acts
	case a.lists.Holding[v] && !strings.HasPrefix(s, "每"):
		return 0, true // 民营企业拥有专利: whose it is
	case (v == "实现" || v == "完成") && endsIn(head, "企业", "公司", "行业"):
		return 0, true // 规模以上工业企业实现利润: whose it is
	case len(v) <= 3 && r.end < 0:
		return 0, !strings.Contains(rest, "在") // 刑事局侦九大队在城北查扣: of the name
	case a.lists.Built[v] && endsIn(head, a.lists.Facilities...):
		return 0, true // 敬老院建设新增床位: what is built
	case rest == "" && right == "" && !r.placed && r.kept == 0 && !endsIn(head, "里", "内", "们"):
		return 0, true // 普通学校招生
	case w.Tag == "vn" && (rest == "" && right == "" && r.kept == 0 || a.lists.KindOfBody[rest]), r.end < 0 && right == "" && (a.lists.endsAsRate(rest) || endsIn(rest, "标准")):
		return 0, true // 公安机关侦查人员, 特困人员供养标准
	}
	switch {
	case r.end >= 0 && r.prep:
		return r.end, true
	case r.kept > 0:
		return r.kept, true
	}
	return w.Start, true
}

// bearsOut says whether a noun names one body, not a kind of them, which what it has is not named by.
func (l *lists) bearsOut(s string) bool {
	return endsIn(s, l.BearerEnds...) && !strings.Contains(s, "的")
}

// forWhom is the length of the one for whom, or of the place where, an act was done, where s stands behind 为 or 在 and an act with an
// object follows; else 0.
func (a *assembly) forWhom(s, right string, p phrase) int {
	tie := ""
	if p.lo > 0 && len(p.pieces) > 0 && (a.s.Tokens[p.lo-1].End == p.pieces[0].Start || a.s.Tokens[p.lo-1].End == p.area.Start) {
		tie = a.s.Text(p.lo - 1)
	}
	from := 0
	if c := a.cut(s[:min(len(s), len("为")*2)]); tie == "" && len(c) > 1 && s[:c[0].End] == "为" { // 消防署去年为配合新例批出: behind a time
		tie, from = "为", len("为")
	}
	in := false
	switch tie {
	case "在", "于":
		in = true
	case "为", "為", "给", "給":
	case "从", "從", "通过", "通過", "透过", "依托":
		if strings.Contains(s, "的") { // 从二线进入特区的旅客: it tells which
			return 0
		}
	default:
		return 0
	}
	if n := a.servingAct(s[from:], right, in); n > 0 {
		return from + n
	}
	return 0
}

// servingAct is where in s an act begins, behind for whom, or in what place, it was done; 0 where none does.
func (a *assembly) servingAct(s, right string, in bool) int {
	a.wordBuf = a.cut(s[:min(len(s), 180)])
	at := 0
	for i, w := range a.wordBuf {
		if i > 0 && (w.Tag == "v" || (i > 1 || in) && a.lists.OwnActs[s[w.Start:w.End]] && w.End < len(s)) && (w.End-w.Start > 3 || w.End == len(s)) && (w.End < len(s) || right != "") && !strings.HasPrefix(s[w.End:], "的") {
			if s[w.Start:w.End] != "组织" {
				return w.Start
			}
			at = w.Start // 为调解组织配备, but 为群众组织演出
		}
	}
	return at
}

// byMeans is the length of what says by what means something was done, at the start of s, where an act with an object follows; else 0.
func (a *assembly) byMeans(s, right string) int {
	if n := a.inWay(s); n > 0 { // 贩子以代购名义骗取
		return n
	}
	if strings.HasPrefix(s, "以") && len(s) >= 15 { // 以现金资助学生
		for i, w := range a.cut(s[:min(len(s), 60)]) {
			switch {
			case i == 0 && s[:w.End] == "以", i > 0 && strings.HasPrefix(w.Tag, "n"):
			case i > 1 && w.Tag == "v" && w.End-w.Start > len("为") && w.End < len(s) && !strings.HasPrefix(s[w.End:], "的"):
				return w.Start
			default:
				return 0
			}
		}
		return 0
	}
	if len(s) < 15 {
		return 0
	}
	first := a.cut(s[:min(len(s), 90)])
	if n := a.partnered(s[:min(len(s), 90)], first, 0); first[0].Tag == "c" && n > 0 { // 与邻埠合作查扣
		return n + a.actNext(s[n:])
	}
	if !a.lists.Means[s[:first[0].End]] || right == "" && strings.Contains(s, "的") && a.lists.endsAsRate(s) { // 利用短视频销售农产品的比例
		return 0
	}
	for i, w := range first {
		switch {
		case i < 2:
		case strings.HasPrefix(s[w.End:], "的"), endsIn(s[w.End:], "措施", "手段", "方式", "办法", "行动"):
			return 0 // 采取强制措施
		case beginsWith(s[w.End:], a.lists.RuleEnds...) > 0: // 依据废弃物清理法资助: of its name
		case w.Tag == "vn" && i+1 < len(first) && first[i+1].Tag == "v" && first[i+1].End-w.End > 3: // 经职业辅导转介
		case (w.Tag == "v" && w.End-w.Start > 3 || a.lists.OwnActs[s[w.Start:w.End]]) && (w.End < len(s) || right != ""):
			return w.Start
		}
	}
	return 0
}

// inWay is the length of what tells at the start of s, from 以 on, in what way an act was done: 以走村入户方式; 0 where nothing does.
func (a *assembly) inWay(s string) int {
	const farthest = 36 // bytes
	from := a.lists.asFrom(s)
	if from < 0 || from > 4*len("以") || from > 0 && (len(a.cut(s[:from])) > 1 || !a.endsInNoun(s[:from])) {
		return 0
	}
	for _, w := range a.lists.WaysOfActing {
		if i := strings.Index(s, w); i > from+len("以") && i <= from+farthest && a.startsAct(s[i+len(w):]) {
			return i + len(w)
		}
	}
	return 0
}

// goneTo is the length of where somebody went, or whom he turned to, at the start of s, before what was done there: 面向牧民 of
// 面向牧民印发手册; 0 where nobody did. Who did it stands before that unless persons are counted, in unit.
func (a *assembly) goneTo(s, unit string, p phrase) int {
	const longest, farthest = 90, 4 // bytes, words
	c := a.cut(s[:min(len(s), longest)])
	at := 0
	if len(p.pieces) > 0 && endsIn(a.body[a.seg.Start:p.pieces[0].Start], a.lists.Aims.words...) { // 围绕茶产业引进企业
		at = -1
	}
	for at >= 0 && at+3 < len(c) && at < farthest && strings.HasPrefix(c[at].Tag, "n") && !a.lists.Persons[unit] && !a.lists.Going[s[c[at].Start:c[at].End]] {
		at++
	}
	if at+3 >= len(c) || at >= 0 && !a.lists.Going[s[c[at].Start:c[at].End]] {
		return 0
	}
	for i, end := at+1, at+farthest; i < len(c) && i <= end; i++ {
		w, v := c[i], s[c[i].Start:c[i].End]
		switch {
		case v == "、" || v == "和" || v == "等":
			end += 2
		case v == "的", i == at+1 && endsIn(s, "量", "额", "值", "率", "数", "积"): // 联合收割机保有量
			return 0
		case i > at+1 && w.End < len(s) && (w.Tag == "v" && len(v) > len("搞") || a.lists.OwnActs[v]):
			return w.Start
		}
	}
	return 0
}

// arrived is the length of who came where at the start of s, before what was done there: 小偷溜进仓库后 of 小偷溜进仓库后盗走; 0 where nobody did.
func (a *assembly) arrived(s string) int {
	const farthest = 48 // bytes
	i := strings.Index(s, "后")
	if i <= 0 || i > farthest || strings.Contains(s[:i], "的") {
		return 0
	}
	if n := a.actNext(s[i+len("后"):]); n >= 0 && a.occasioned(s[:i]) {
		return i + len("后") + n
	}
	if !a.isVerbAhead(s[i+len("后"):]) {
		return 0
	}
	for _, w := range a.lists.GoingTo {
		if j := strings.Index(s[:i], w); j >= 0 && utf8.RuneCountInString(s[j+len(w):i]) >= 2 && (j == 0 || a.endsInNoun(s[:j])) && (utf8.RuneCountInString(w) > 1 || a.standsAlone(s, j, w)) {
			return i + len("后")
		}
	}
	return 0
}

// actNext is where in s an act begins, at its start or behind how it was done: 培训 of 额外培训; -1 where none does.
func (a *assembly) actNext(s string) int {
	const longest = 60 // bytes
	for _, w := range a.cut(s[:min(len(s), longest)]) {
		v := s[w.Start:w.End]
		if w.Tag == "d" || a.lists.BesideActs[v] || a.lists.ActManners[v] {
			continue
		}
		if len(v) > len("搞") && (w.Tag == "v" || a.lists.OwnActs[v]) {
			return w.Start
		}
		break
	}
	return -1
}

// occasioned says whether s, before 后, tells upon what somebody acted: 接报, 警方接获居民投诉, 获街坊通知.
func (a *assembly) occasioned(s string) bool {
	for _, w := range a.lists.Occasions {
		if who, ok := strings.CutSuffix(s, w); ok {
			return who == "" || a.lists.actsAs(who, "")
		}
	}
	for _, w := range a.lists.OccasionVerbs {
		if i := strings.Index(s, w); i >= 0 && utf8.RuneCountInString(s[i+len(w):]) >= 2 && (i == 0 || a.lists.actsAs(s[:i], "")) {
			return true
		}
	}
	return false
}

// actsAs says whether a noun names one who acts and is not himself what is counted in unit.
func (l *lists) actsAs(head, unit string) bool {
	if l.Pronouns[head] {
		return true
	}
	if strings.HasSuffix(head, "社会") && head != "全社会" { // 处置社会救助警情: no society that acts
		return false
	}
	switch unit {
	case "人", "名", "位", "人次", "户":
		if endsIn(head, l.PeopleActing...) {
			return false
		}
	case "家", "个", "所":
		if endsIn(head, l.BodiesActing...) {
			return false
		}
	}
	return l.actorNoun(head) || l.ActingBodies.end(head) || endsIn(head, "内") && utf8.RuneCountInString(head) <= 3 && !endsIn(head, l.WithinRules...) ||
		l.PartsOfBodies.end(head) && utf8.RuneCountInString(head) >= 3 && !endsIn(head, l.NoActorEnds...)
}

// headVerb is the verb that an indicator begins with, for the items of a list that share it.
func (a *assembly) headVerb(ind string) string {
	if a.lists.OwnObjects.of(ind) > 0 || len(ind) == len("误工费") && endsIn(ind, "费", "金", "税") && beginsWith(ind, a.lists.HeadVerbs...) == 0 { // a noun that begins as a verb does
		return ""
	}
	a.wordBuf = a.cut(ind[:min(len(ind), 48)])
	if w := a.wordBuf; len(w) > 2 && w[0].Tag == "p" { // 向社会公开招聘教师
		for i := 1; i < len(w) && i < 5; i++ {
			if w[i].Tag == "v" && w[i].End < len(ind) {
				return ind[:w[i].End]
			}
		}
	}
	for i, w := range a.wordBuf {
		if n := a.helpedTo(ind, i); n > 0 {
			return ind[:n]
		}
		if strings.HasPrefix(w.Tag, "v") && w.Tag != "vn" && w.End < len(ind) {
			if ind[w.End:] == "工程" && !a.lists.LightActs[ind[w.Start:w.End]] && !a.lists.Undertaking[ind[w.Start:w.End]] {
				return "" // 大修工程: a kind of works
			}
			if utf8.RuneCountInString(ind[w.End:]) == 1 && (w.End-w.Start <= 3 || strings.ContainsRune("丸机器具信证书表单卡员品会队班站", []rune(ind[w.End:])[0])) {
				return "" // a word that the dictionary does not know
			}
			if i+1 < len(a.wordBuf) && a.lists.LeadActs[ind[w.Start:w.End]] { // 打卡发放低保金, 组织开展培训
				if v := a.wordBuf[i+1]; (a.lists.LightActs[ind[v.Start:v.End]] || a.lists.OwnActs[ind[v.Start:v.End]]) && v.End < len(ind) {
					return ind[:v.End]
				}
			}
			end := a.worksEnd(ind, i)
			if ind[w.Start:w.End] == "通" && strings.ContainsRune("达往到至向達", firstRune(ind[w.End:])) { // 通达8个国家、31个机场
				end += len("达")
			}
			return ind[:end]
		}
		if i == 0 && a.ownAct(ind, w.End) {
			return ind[:w.End]
		}
		if i > 0 || w.Tag != "d" && w.Tag != "ad" {
			break
		}
	}
	return ""
}

// helpedTo is where the act ends that word i of wordBuf helps somebody to: 支持企业收购 of 支持企业收购粮食; 0 where it helps to none.
func (a *assembly) helpedTo(ind string, i int) int {
	words := a.wordBuf
	if i+2 >= len(words) || !a.lists.Helping[ind[words[i].Start:words[i].End]] || !strings.HasPrefix(words[i+1].Tag, "n") || !strings.HasPrefix(words[i+2].Tag, "v") || words[i+2].End >= len(ind) {
		return 0
	}
	if !endsIn(ind[:words[i+1].End], a.lists.Helped...) {
		return 0
	}
	return words[i+2].End
}

// ownAct says whether the first word of ind, which ends at byte end, is one of ownActs and not the first part of a noun.
func (a *assembly) ownAct(ind string, end int) bool {
	rest := ind[end:]
	if !a.lists.OwnActs[ind[:end]] || utf8.RuneCountInString(rest) < 2 {
		return false
	}
	if a.lists.BodyActs[ind[:end]] && endsIn(rest, "企业", "学校", "公司") {
		return true
	}
	return endsIn(rest, "小区", "社区", "街区", "片区", "棚户区") || !endsIn(rest, a.lists.CompoundEnds...)
}

// worksEnd is where the row of acts that word i of wordBuf begins ends.
func (a *assembly) worksEnd(ind string, i int) int {
	words := a.wordBuf
	end := words[i].End
	if !a.lists.Works[ind[words[i].Start:end]] {
		return end
	}
	for i++; i < len(words); i++ {
		switch w := ind[words[i].Start:words[i].End]; {
		case a.lists.Works[w] && words[i].End < len(ind):
			end = words[i].End
		case w == "、" || w == "和" || w == "及" || w == "与" || w == "并":
		default:
			return end
		}
	}
	return end
}

// withVerb gives an item of a list the verb of the item before it: 新增精品课程3门、特色专业25个.
func (a *assembly) withVerb(k int, ind string, lo int) string {
	ts := a.s.Tokens
	if a.cur != nil && len(a.drafts) > a.first && lo >= 2 && ts[lo-1].Class == scan.Dun && a.isNum(lo-2) && !strings.HasPrefix(ind, "每") {
		if i := strings.Index(a.cur.Indicator, "拥有"); i > 0 && strings.HasPrefix(a.cur.Indicator, "每") { // 每百户拥有汽车42辆、电脑86台
			return a.cur.Indicator[:i+len("拥有")] + ind
		}
	}
	if a.cur == nil || a.cur.verb == "" || len(a.drafts) == a.first || lo < 2 || ts[lo-1].Class != scan.Dun || !a.isNum(lo-2) {
		return ind
	}
	if a.actAlone(ind) { // 查处案件80起、处理120人
		return ind
	}
	if beginsWith(ind, a.lists.Offences...) > 0 && (endsIn(ind, "案", "案件") || strings.HasPrefix(ind, "涉")) || beginsWith(ind, a.lists.WaysOfUse...) > 0 || beginsWith(ind, a.lists.StateWords...) > 0 && len(ind) > len("在逃") { // 破获涉毒案件3起、盗窃电缆案件2起
		return a.cur.verb + ind
	}
	if a.wordBuf = a.cut(ind[:min(len(ind), 48)]); len(a.wordBuf) > 1 && a.lists.ListActs[ind[:a.wordBuf[0].End]] && utf8.RuneCountInString(ind[a.wordBuf[0].End:]) >= 3 {
		return ind // 新建步道12公里、创建美丽湿地3处: an act of its own
	}
	if v := a.headVerb(ind); v != "" || slices.Contains(a.lists.Harms, ind) || endsIn(ind, a.lists.AfterWith...) { // what befell needs no other verb
		return ind
	}
	if endsIn(a.cur.Indicator, a.lists.CaseVerbs...) && len(a.cur.Indicator) > len(a.cur.verb)+len("受理") { // 求助个案受理9件、家访6次: what it begins with is of its noun
		return ind
	}
	if a.lists.BareMeasures[ind] || strings.HasPrefix(ind, a.cur.verb) || a.measuresItem(k, ind) || beginsWith(ind, "人均", "户均", "亩均", "平均") > 0 {
		return ind // 新建教学楼2栋、面积4230平方米: of what was built; 减免税费3亿元、户均减免2万元
	}
	if of := strings.TrimPrefix(a.cur.Indicator, a.cur.verb); a.lists.BareMeasures[of] && strings.HasSuffix(ind, of) {
		return ind // 排涝面积0.9万亩、高标准农田面积0.3万亩, 出生人数800人、死亡人数700人: the measure's kind
	}
	if i := strings.Index(a.cur.Indicator, "的"); a.lists.TakingActs[a.cur.verb] && a.kind(k) == a.cur.levelKind && i > len(a.cur.verb) && !strings.Contains(ind, "的") {
		return a.cur.Indicator[:i+len("的")] + ind // 受到省级表彰的集体30个、个人35人
	}
	return a.cur.verb + ind
}

// measuresItem says whether the number at token k, behind things that were counted, tells how large or dear they are: 引进企业30家、合同金额2亿元.
func (a *assembly) measuresItem(k int, ind string) bool {
	return a.cur.levelKind == "count" && a.kind(k) != "count" && endsIn(ind, a.lists.ItemMeasureEnds...)
}

// actAlone says whether an item of a list is an act and nothing else: 抓获嫌疑人310人、刑拘201人、移送起诉184人.
func (a *assembly) actAlone(ind string) bool {
	if a.lists.OwnActs[ind] {
		return true
	}
	if a.lists.MeasuresOfLaw[ind] { // but 给予警告处分3人、记过2人
		return !a.lists.Dealing[a.cur.verb]
	}
	a.wordBuf = a.cut(ind)
	for _, w := range a.wordBuf {
		if w.Tag != "v" && w.Tag != "d" && w.Tag != "ad" {
			return false
		}
	}
	return len(a.wordBuf) > 0
}

// topicBefore is what the clause directly before that of token k says how it fared, without a figure: 装备制造业快速扩张.
func (a *assembly) topicBefore(k int) string {
	const far = 60 // tokens of a clause
	ts := a.s.Tokens
	start := k
	for start > 0 && ts[start-1].Classes&phraseStop == 0 {
		if start--; k-start > far {
			return ""
		}
	}
	if start == 0 {
		return a.motto()
	}
	if ts[start-1].Class != scan.Comma {
		return ""
	}
	lo := start - 1
	for lo > 0 && ts[lo-1].Classes&phraseStop == 0 {
		if lo--; ts[lo].Class == scan.Num || ts[lo].Class == scan.Rank || ts[lo].Class == scan.Among {
			break
		}
	}
	if lo < start-1 && ts[lo].Class == scan.Among {
		lo++
	}
	if lo >= start-1 || ts[lo].Class == scan.Num || ts[lo].Class == scan.Rank {
		return ""
	}
	p := a.between(lo, start-1)
	if p.empty() || !a.cutPredicate(&p) {
		return ""
	}
	s := trimAny(trimAny(p.text(a), a.lists.StateNouns...), a.lists.StateNouns...)
	return s[beginsWith(s, "若以", "如以", "若就", "若按"):]
}

// topicAbove is motto where the sentence before may have other clauses ahead of the one that says how something fared, without the place
// that it is told of: 入秋以来,全县菜价持续上涨。
func (a *assembly) topicAbove() string {
	s := a.fared(true)
	if n, ok := a.e.areas.prefix(s); ok {
		s = s[n:]
	}
	if s = strings.TrimPrefix(s, "的"); measureKind(s) > 0 || a.lists.endsAsRate(s) || endsMeasure(s) {
		return s
	}
	return ""
}

// motto is what a sentence of one short clause before this one says how it fared: 经营主体稳步增长。总量达120万户.
func (a *assembly) motto() string { return a.fared(false) }

// fared is motto, or of the last clause of the sentence before where others may stand ahead of it.
func (a *assembly) fared(others bool) string {
	const longest = 45 // bytes
	before, ok := strings.CutSuffix(strings.TrimRight(a.body[:a.seg.Start], " "), "。")
	if !ok {
		return ""
	}
	from := max(0, len(before)-longest-len("。"))
	marks := "。；\n"
	if others {
		marks = "。；\n，,"
	}
	i := strings.LastIndexAny(before[from:], marks)
	if i < 0 && from > 0 {
		return ""
	}
	if i >= 0 {
		_, w := utf8.DecodeRuneInString(before[from+i:])
		before = before[from+i+w:]
	}
	before = strings.TrimLeft(before, " \u3000")
	if len(before) > longest || strings.ContainsAny(before, ",，、：:0123456789") {
		return ""
	}
	at := 0
	for _, w := range a.lists.Predicates {
		if j := strings.Index(before, w); j > 3 && (at == 0 || j < at) {
			at = j
		}
	}
	return trimAny(before[:at], a.lists.StillWords...)
}

// holds says whether 有 or a verb like it stands between tokens lo and k.
func (a *assembly) holds(lo, k int) bool {
	for j := lo; j < k; j++ {
		switch a.s.Text(j) {
		case "有", "共有", "还有", "现有", "拥有", "尚有", "仍有", "已有":
			return a.s.Tokens[j].Class == scan.Reach || a.s.Tokens[j].Class == scan.Adverb
		}
	}
	return false
}

// themed is s without what says what something was about: 召开以“强化作风”为主题的座谈会.
func (l *lists) themed(s string) string {
	i := strings.Index(s, "以")
	if i < 0 {
		return s
	}
	for _, w := range l.Themes {
		j := strings.Index(s[i:], w)
		if j <= 0 {
			continue
		}
		if rest, ok := strings.CutPrefix(s[i+j+len(w):], "的"); ok && rest != "" {
			return s[:i] + rest
		}
	}
	return s
}

// leadingVerbs are the verbs that s begins with: 梳理排查出 of 梳理排查出用电.
func (a *assembly) leadingVerbs(s string) string {
	n := 0
	for _, w := range a.cut(s) {
		if !strings.HasPrefix(w.Tag, "v") && (n == 0 || s[w.Start:w.End] != "出") {
			break
		}
		n = w.End
	}
	if n == len(s) {
		return ""
	}
	return s[:n]
}

// enumerates says whether the names in s are those that the number at token k counts: 甲、乙、丙3个社区, 甲、乙和丙3个社区.
func (a *assembly) enumerates(s string, k int) bool {
	n := strings.Count(s, "、") + 1
	for _, and := range a.lists.Ands {
		if before, last, ok := strings.Cut(s[strings.LastIndex(s, "、")+1:], and); ok && n > 1 && utf8.RuneCountInString(before) > 1 && utf8.RuneCountInString(last) > 1 {
			n++
			break
		}
	}
	v := a.s.Nums[a.s.Tokens[k].Num].Value
	if v.Scale != 0 || v.Coef != int64(n) || a.masked(k) || n < 2 {
		return false
	}
	return n > 2 || beginsWith(s, a.lists.Divided...) > 0 || a.headVerb(s) == "" && !a.isVerbAhead(s) && !strings.Contains(s, "的")
}

// subject is the noun that a predicate in s is said of: 养老机构 of 养老机构可提供医疗服务.
func (a *assembly) subject(s string) string {
	a.wordBuf = a.cut(s)
	for i, w := range a.wordBuf {
		if i > 0 && s[w.Start:w.End] == "在线" && strings.HasPrefix(s[w.End:], "下") { // 网民在线下购物: cut in the wrong place
			return s[:w.Start]
		}
		if i > 0 && (strings.HasPrefix(w.Tag, "v") && (w.Tag != "vn" || strings.HasPrefix(s[w.End:], "了")) || w.Tag == "d" && s[w.Start:w.End] != "快速" && s[w.Start:w.End] != "高速" || w.Tag == "p") { // not 公路快速通道
			return strings.TrimSuffix(s[:w.Start], "的")
		}
		if i > 0 && (a.lists.EndsSubject[s[w.Start:w.End]] && w.End < len(s) || a.withAnother(s, i)) {
			return s[:w.Start]
		}
	}
	return s
}

// withAnother says whether word i of s, cut in wordBuf, joins to its subject one with whom that does something: 居民与物业签订合同, not 水稻与玉米增产, 城市和农村建立.
func (a *assembly) withAnother(s string, i int) bool {
	const near = 4 // words
	switch w := a.wordBuf[i]; s[w.Start:w.End] {
	case "与", "跟", "同":
	default:
		return false
	}
	for j := i + 2; j < len(a.wordBuf) && j <= i+near; j++ {
		if w := a.wordBuf[j]; a.lists.Mutual[s[w.Start:w.End]] {
			return true
		}
	}
	return false
}

// onTopOf is the subject of the clause of tokens lo to hi, where that only tells on top of what the next one comes: 警情在上年下降一成的基础上,.
func (a *assembly) onTopOf(lo, hi int) string {
	if !endsIn(a.body[a.s.Tokens[lo].Start:a.s.Tokens[hi-1].End], "基础上") {
		return ""
	}
	for j := lo; j < hi; j++ {
		w := a.s.Text(j)
		i := strings.Index(w, "在")
		if i < 0 || i == 0 && j == lo {
			continue
		}
		p := a.between(lo, j+1)
		s := p.text(a)
		if k := strings.Index(s, "在"); k >= 0 {
			s = s[:k]
		}
		if utf8.RuneCountInString(s) > 1 {
			return s
		}
		return ""
	}
	return ""
}

// clauseAhead is the tokens lo to end of the clause that a comma parts from the one of token hi; none where it stands behind another mark.
func (a *assembly) clauseAhead(hi int) (lo, end int) {
	ts := a.s.Tokens
	end = a.regionStart(hi) - 1
	if end < 0 || ts[end].Class != scan.Comma {
		return 0, 0
	}
	lo = end
	for lo > 0 && ts[lo-1].Classes&clauseMarks == 0 && ts[lo-1].Class != scan.Among {
		lo--
	}
	return lo, end
}

// holdsNum says whether a number or a rank stands among tokens lo to end.
func (a *assembly) holdsNum(lo, end int) bool {
	return slices.ContainsFunc(a.s.Tokens[lo:end], func(t scan.Token) bool { return t.Class == scan.Num || t.Class == scan.Rank })
}

// subjectBefore is the subject of the clause before token hi, where that clause has no number but tells how its own subject moved.
func (a *assembly) subjectBefore(hi int) string {
	ts := a.s.Tokens
	lo, end := a.clauseAhead(hi)
	if lo == end || a.cur != nil && ts[lo].Start < a.cur.end {
		return ""
	}
	for _, w := range []string{"未发生", "没有发生", "未出现", "未發生"} { // 未发生特别重大火灾,同比减少2起
		if rest, ok := strings.CutPrefix(a.clean(lo, end), w); ok && !a.numIn(lo, end) && utf8.RuneCountInString(rest) > 1 {
			return rest
		}
	}
	if s := a.onTopOf(lo, end); s != "" {
		return s
	}
	move := -1
	for j := lo; j < end; j++ {
		if ts[j].Class == scan.Num || ts[j].Class == scan.Rank {
			return ""
		}
		if move < 0 && j > lo && ts[j].Classes&(changeVerbs|scan.Of(scan.To, scan.Above, scan.Below)) != 0 && ts[j].Class != scan.Word {
			move = j
		}
	}
	if s := a.pickedOut(lo, end); s != "" {
		return s
	}
	if move < 0 {
		if lo > 0 && ts[lo-1].Class == scan.Among || lo > 1 && ts[lo-1].Class == scan.Comma && ts[lo-2].Class == scan.Among {
			// 其中,国际航线客运规模超上年,增长3.4%: a part with a clause of its own
			p := a.between(lo, end)
			s := p.text(a)
			if of := a.subject(s); of != s && utf8.RuneCountInString(of) > 2 {
				return of
			}
		}
		if ts[lo].Class == scan.Date { // 7月网上销售价值,较上年同月上升4.6%
			if p := a.between(lo, end); !p.empty() && a.plainWords(lo+1, end) && a.nominal(p.text(a)) {
				return p.text(a)
			}
		}
		return a.faredBefore(lo, end)
	}
	p := a.between(lo, move)
	if n := a.lists.causeAt(p.text(a)); n > 0 { // 光学器材因需求扩大而订单增加,增长3%
		p.keep(a, n)
	}
	s := trimAny(trimAny(p.text(a), "降", "升", "跌", "涨", "减"), a.lists.SubjectAdverbs...)
	if !a.mayMove(s) {
		return ""
	}
	return s
}

// mayMove says whether s is the name of something that may have moved by a number that the next clause tells, and no words of how or why.
func (a *assembly) mayMove(s string) bool {
	n := utf8.RuneCountInString(s)
	if n < 2 || endsIn(s, a.lists.Moods...) {
		return false
	}
	a.wordBuf = a.cut(s)
	w := a.wordBuf
	if len(w) == 0 {
		return false
	}
	switch first, last := w[0].Tag, w[len(w)-1].Tag; {
	case n == 2 && !endsMeasure(s):
		return len(w) == 1 && first == "n"
	case first == "v" || strings.ContainsAny(first[:1], "pdcrutfmqy"):
		return false
	case endsMeasure(s) || a.lists.endsAsRate(s):
		return true
	default:
		return strings.HasPrefix(last, "n") || last == "vn" || last == "j" || last == "x" || a.isAct(s[w[len(w)-1].Start:])
	}
}

// pickedOut is what the clause of the tokens in [lo, hi) picks out of what is told of in turn: 其次为家具, 比例最小的是家电; "" where it picks out nothing.
func (a *assembly) pickedOut(lo, hi int) string {
	if p := a.singled(lo, hi); !p.empty() {
		return p.text(a)
	}
	if lo+2 < hi+1 && (a.lists.NextInRow[trimSpace(a.s.Text(lo))] || nthPlace(trimSpace(a.s.Text(lo)))) && (a.s.Text(lo+1) == "为" || a.s.Text(lo+1) == "是") {
		if lo+3 == hi && a.s.Tokens[lo+2].Class == scan.Date && a.cur != nil { // 其次为11月,为101万人次: the same at that time
			return a.cur.Indicator
		}
		next := a.withoutPredicate(a.clean(lo+2, hi))
		if a.cur != nil && len(a.drafts) > a.first && a.cur.Area != "" && a.e.areas.whole(next) && a.cur.Level != nil { // 以东区最多,有98人,第三位是南区,有12人
			return a.cur.Indicator
		}
		return next
	}
	if s := trimSpace(a.clear(a.s.Tokens[lo].Start, a.s.Tokens[hi-1].End)); endsIn(s, "次之", "居次") { // 慢跑者次之,占22%
		return strings.TrimPrefix(trimAny(s, "再次之", "次之", "居次"), "以")
	}
	return ""
}

// withoutPredicate is the subject of s where s ends in what is said of it, else all of s: 索赔案件 of 索赔案件仍居高不下.
func (a *assembly) withoutPredicate(s string) string {
	if i := strings.Index(s, "仍"); i >= 2*len("仍") {
		return s[:i]
	}
	w := a.cut(s)
	if n := len(w); n < 2 || strings.HasPrefix(w[n-1].Tag, "n") || w[n-1].Tag == "vn" || w[n-1].Tag == "b" || w[n-1].Tag == "s" || w[n-1].Tag == "x" || endsIn(s, "者", "的") {
		return s
	}
	if of := trimAny(a.subject(s), "仍然", "依然", "仍", "也", "还"); utf8.RuneCountInString(of) > 1 {
		return of
	}
	return s
}

// nthPlace says whether s says which of a row something is, and nothing else: 第三位.
func nthPlace(s string) bool {
	of, ok := strings.CutPrefix(s, "第")
	if !ok {
		return false
	}
	n := trimAny(of, "位", "名", "大类", "类")
	return n != of && n != "" && strings.Trim(n, "0123456789一二三四五六七八九十") == ""
}

// nextPicked is what the clause before the one of token hi picks out, where it has no number.
func (a *assembly) nextPicked(hi int) string {
	lo, end := a.clauseAhead(hi)
	if lo == end || a.holdsNum(lo, end) {
		return ""
	}
	return a.pickedOut(lo, end)
}

// faredBefore is the measure that a clause of the tokens in [lo, hi) says only how it fared: 环城路车流量增速最快,较上年增长21%; "" where it names none.
func (a *assembly) faredBefore(lo, hi int) string {
	p := a.between(lo, hi)
	if p.empty() || !a.cutPredicate(&p) {
		return ""
	}
	s := p.text(a)
	if i := a.lists.asFrom(s); i >= 0 && i+len("以") < len(s) { // 各类股以光电类股表现最佳,上涨1.1%
		s = s[i+len("以"):]
	}
	of := trimAny(s, a.lists.Rates...)
	if a.lists.endsAsRate(of) || !a.mayMove(of) {
		return ""
	}
	if d := a.cur; of == s && !endsMeasure(of) && measureKind(of) == 0 && d != nil && d.Level != nil && len(d.Changes) == 0 {
		return "" // 零售总额120亿元,消费市场活跃,增长8%: of what has no change yet
	}
	return of
}

// nominal says whether s is words that name a thing, with no predicate among them.
func (a *assembly) nominal(s string) bool {
	if utf8.RuneCountInString(s) < 3 {
		return false
	}
	if measureKind(s) > 0 || a.lists.endsAsRate(s) || endsIn(s, "值", "额", "量", "数") {
		return true
	}
	a.wordBuf = a.cut(s)
	for _, w := range a.wordBuf {
		if w.Tag == "v" || w.Tag == "d" || w.Tag == "p" || w.Tag == "r" || w.Tag == "c" {
			return false
		}
	}
	last := a.wordBuf[len(a.wordBuf)-1]
	return strings.HasPrefix(last.Tag, "n")
}

// plainWords says whether the tokens in [lo, hi) are words and nothing that predicates.
func (a *assembly) plainWords(lo, hi int) bool {
	for ; lo < hi; lo++ {
		if c := a.s.Tokens[lo].Class; c != scan.Word && c != scan.Adverb {
			return false
		}
	}
	return true
}

// timeOfClause is the time that the clause before the one of token hi begins with.
func (a *assembly) timeOfClause(hi int) text.Span {
	ts := a.s.Tokens
	start := a.regionStart(hi)
	if start == 0 || ts[start-1].Class != scan.Comma {
		return text.Span{}
	}
	lo := start - 1
	for lo > 0 && ts[lo-1].Classes&clauseMarks == 0 {
		lo--
	}
	if ts[lo].Class != scan.Date {
		return text.Span{}
	}
	return text.Span{Start: ts[lo].Start, End: ts[lo].End}
}

// spanAlone says whether the clause before that of token hi names a span of months, as what the mean of them is told of, and nothing else:
// 1-9月平均,较上年同期上涨0.9%.
func (a *assembly) spanAlone(hi int) bool {
	at := a.timeOfClause(hi)
	if at.Empty() {
		return false
	}
	lo, end := a.clauseAhead(hi)
	w := trimSpace(a.body[at.End:a.s.Tokens[end-1].End])
	return lo < end && a.s.Tokens[lo].Start == at.Start && (w == "" || w == "平均" || w == "合计" || w == "累计") && a.lists.spanOfReport(a.clear(at.Start, at.End))
}

// copulaBefore is the subject of the clause before token hi, where that clause has no number but says what its subject is: 发病数靠前的病种
// 依次为流感和水痘,占发病总数的八成.
func (a *assembly) copulaBefore(hi int) string {
	ts := a.s.Tokens
	lo, end := a.clauseAhead(hi)
	be := -1
	for j := lo; j < end; j++ {
		switch t := &ts[j]; {
		case (t.Class == scan.Num || t.Class == scan.Rank) && !a.named[j]:
			return ""
		case be < 0 && t.Classes&scan.Of(scan.Reach, scan.Each, scan.To) != 0 && t.Class != scan.Word && endsIn(a.s.Text(j), "为", "是"):
			be = j
		}
	}
	if be <= lo || a.cur != nil && len(a.drafts) > a.first && ts[lo].Start < a.cur.end {
		return ""
	}
	if most, where := a.foremost(lo, end); most != "" { // 老年人口最多的县市为甲县,占20.8%
		a.setArea(where)
		return most
	}
	p := a.between(lo, be)
	s := strings.TrimSuffix(p.text(a), "依次")
	s = trimAny(s, a.lists.OfExtremes...) // 缺额比率最高为艺术类,占…
	if utf8.RuneCountInString(s) < 3 {    // 化工是第一大行业,占…
		if w := a.cut(s); len(w) != 1 || !strings.HasPrefix(w[0].Tag, "n") {
			return ""
		}
	}
	return s
}

// extreme is whose growth the bracket before token hi tells, where the clause before the bracket picks out a place, and what grew there:
// 财政支出增速最高的为青田县(增长5%),最低为任县(下降1%).
func (a *assembly) extreme(hi int) (string, text.Span) {
	ts := a.s.Tokens
	open := a.regionStart(hi) - 1
	if open < 2 || ts[open].Class != scan.Open {
		return "", text.Span{}
	}
	lo := open
	for lo > 0 && ts[lo-1].Classes&clauseMarks == 0 {
		lo--
	}
	copula := open - 1
	for copula > lo && a.s.Text(copula) != "为" && a.s.Text(copula) != "是" {
		copula--
	}
	s := strings.TrimSuffix(a.clean(lo, copula), "的")
	if copula <= lo || copula+1 >= open || !endsIn(s, a.lists.OfExtremes...) {
		return "", text.Span{}
	}
	s = s[:len(s)-len("最高")]
	at := text.Span{Start: ts[copula+1].Start, End: ts[open-1].End}
	for i := len(a.drafts) - 1; i >= a.first && i >= len(a.drafts)-maxList; i-- {
		d := a.drafts[i]
		if s == "" && d.lastRole == "change" && d.Area != "" && d.token < lo {
			return d.Indicator, at
		}
		if of, ok := strings.CutSuffix(d.Indicator, s); ok && a.lists.isRateWord(s) && of != "" {
			return of, at
		}
	}
	if of := trimAny(s, a.lists.RateWords...); of != s && of != "" {
		return of, at
	}
	return "", text.Span{}
}

// singled is what a clause of the tokens in [lo, hi) picks out: 升幅最大的是网购骗案, 一项是氨氮.
func (a *assembly) singled(lo, hi int) phrase {
	ts := a.s.Tokens
	copula := hi - 2
	for copula > lo+1 && ts[copula].Class == scan.Word && ts[copula-1].Class == scan.Dun || copula > lo && ts[copula].Class == scan.Dun { // 是甲及乙
		copula--
	}
	if copula < lo || ts[copula].Class != scan.Reach && ts[copula].Class != scan.To || ts[copula+1].Class != scan.Word || !picks(trimAny(a.clean(lo, copula), "依然", "仍然", "仍", "还")) && !a.lists.Pointers[a.clean(lo, copula)] {
		return phrase{}
	}
	switch a.s.Text(copula) {
	case "是", "为", "為", "依然是", "仍是", "仍然是", "还是":
		return a.between(copula+1, hi)
	}
	return phrase{}
}

// source is what a clause of the tokens in [lo, hi) says that its subject comes from: 案件增加主要来自电信诈骗.
func (a *assembly) source(lo, hi int) phrase {
	start, end := a.s.Tokens[lo].Start, a.s.Tokens[hi-1].End
	s := a.body[start:end]
	for _, w := range []string{"主要来自", "主要來自", "主要源于"} {
		if i := strings.Index(s, w); i > 0 && i+len(w) < len(s) {
			return phrase{pieces: []text.Span{{Start: start + i + len(w), End: end}}, lo: lo, hi: hi}
		}
	}
	return phrase{}
}

// behindActs is the measure in a name that stands behind what was done, which 、 parts from it: 二期建成投用、年产值.
func (a *assembly) behindActs(name string) string {
	for _, w := range a.lists.Completions {
		if !strings.Contains(name, "后") {
			break
		}
		if i := lastIndex(name, w); i >= 0 && utf8.RuneCountInString(name[i+len(w):]) > 2 {
			name = name[i+len(w):] // 项目建成后可实现年产值
			for _, v := range []string{"可实现", "将实现", "能实现", "可", "将"} {
				if rest, ok := strings.CutPrefix(name, v); ok {
					return rest
				}
			}
			return name
		}
	}
	i := lastIndex(name, "、")
	if i <= 0 || measureKind(name[i+len("、"):]) == 0 && !a.lists.endsAsRate(name[i+len("、"):]) {
		return name
	}
	tail := name[i+len("、"):]
	if act := strings.TrimSuffix(tail, "率"); act != tail && utf8.RuneCountInString(act) >= 2 && strings.Contains(name[:i], act) { // 签订劳动合同、签订率
		return tail
	}
	a.wordBuf = a.cut(name[:i])
	if a.wordBuf[0].Tag == "v" {
		return name
	}
	for _, w := range a.wordBuf[max(1, len(a.wordBuf)-2):] {
		if w.Tag == "v" && w.End-w.Start > 3 {
			return name[i+len("、"):]
		}
	}
	return name
}
