package scan

import (
	"sort"
	"strings"
	"unicode/utf8"

	"zhibiao/extract/numeral"
)

// figureLists are the lists of words that figure.go reads.
type figureLists struct {
	// SpanMeans follow so many years, months or days where their mean is named: 均值.
	SpanMeans []string

	// Abstract nouns: N of them number the points of a text, not things of the world.
	Abstract list

	// MileSites are what is named after how many 里 it lies from elsewhere: 桥 of 八里桥.
	MileSites list

	// NoMileSites begin as those do and are what so many 里 of are told: 河堤 of 五里河堤.
	NoMileSites list

	// NamedSites are named after a round area: 万亩示范片.
	NamedSites []string

	// Races are what a distance in the name of a contest stands before.
	Races []string

	// MoveWords are the beginnings of verbs that tell how far a number is from what it is compared with.
	MoveWords []string

	// Rated are the kinds of things whose names begin with how large they are.
	Rated []string

	// Points are what a speech numbers, in any digits: 8个方面, 6个字.
	Points list

	// People are words for those who may be counted without a classifier.
	People []string

	// Sized end the names of bodies and things that are told apart by how many they hold.
	Sized []string

	// GradedAmounts end the names of what those whom a bound tells apart have together.
	GradedAmounts []string

	// CountedSpans follow 个 where what is counted is time, behind a number that ends with 多: 多小时.
	CountedSpans []string

	// BehindLimit follow a limit that kinds of bodies are told by: 万元以上项目.
	BehindLimit []string

	// PerStep begin what something is told of for each step: 每增加.
	PerStep []string

	// EqualsWords stand before a number that is no figure of its clause: 依次.
	EqualsWords []string

	// SchoolGroups are groups of a school that a number names: 班级.
	SchoolGroups []string

	// Trains are what numbers name on rails and in the air: 列车.
	Trains []string

	// Diameters are measures whose number is a size: 口径.
	Diameters []string

	// PastAge stand before an age: 年逾.
	PastAge []string

	// BracketBounds begin what a bracket says of a bound: （含.
	BracketBounds []string

	// OfNumbered follow a number by which bodies are chosen: 的乡镇.
	OfNumbered []string

	// Phased are words that follow 期 where it numbers what is held: 办, 培训.
	Phased []string

	// Tallies end the names of counts: 户数.
	Tallies []string

	// ThresholdVerbs stand before a threshold: 超过.
	ThresholdVerbs []string

	// FloorKinds are what a floor is told of: 重大项目.
	FloorKinds []string

	// OfBodiesVerbs stand between bodies of a size and their number: 共有.
	OfBodiesVerbs []string

	// CountedBodies are bodies and people that are told apart by a size: 企业, 农户.
	CountedBodies []string

	// ApartPlaces are places that are told apart by a size: 街道.
	ApartPlaces []string

	// ApartKinds are kinds of things that are told apart by a size: 基地.
	ApartKinds []string

	// DaySigns are the characters that end a day before an hour: 晚.
	DaySigns []string

	// Numberings end what a number is of that names something: 密码.
	Numberings []string

	// BareKinds follow a number that is part of a name: 国道, 热线.
	BareKinds []string

	// ItemNames stand before the number of a part of a text: 附表.
	ItemNames []string

	// HeldVerbs are verbs of holding an event: 承办.
	HeldVerbs []string

	// Collections are words of the titles of collections, whose number counts texts: 范文.
	Collections []string

	// BoundsBehind are the bounds behind a number: 以上.
	BoundsBehind list

	// GravestWords are what the gravest accidents are told by: 死亡.
	GravestWords []string

	// GravestEvents are what is called grave: 事故.
	GravestEvents []string

	// UpToWords are what is given or taken up to an amount: 罚款.
	UpToWords []string

	// PassedSigns are the characters that end verbs of passing a number: 破.
	PassedSigns []string

	// ReachedVerbs stand before a number that is gone: 合计.
	ReachedVerbs []string

	// Captures are what the police and inspectors do to cases and gangs, and Additions what adds a thing to others: the one or the few behind them
	// are counted, 打掉一个团伙, 新建三个车间.
	Captures  []string
	Additions []string

	// Times are classifiers of what is done or issued: 次, 场.
	Times map[string]bool

	// Countables are things and bodies of which a small number in Chinese is a count, whatever its classifier is: 七个单位, 十六项工程;
	// Centred stand before a number that only sums up what a plan turns on: 围绕三个产业.
	Countables []string
	Centred    []string

	// QuakeWords stand behind the magnitude of an earthquake, or 的 behind it: 地震; QuakeScales before it: 里氏; QuakeVerbs tell before it that there
	// was one.
	QuakeWords  []string
	QuakeScales []string
	// RankNouns name the place that something has among others: 位次.
	RankNouns []string
	// MagnitudeSigns stand before it in letters: Ms.
	MagnitudeSigns list
	QuakeVerbs     []string

	// Precincts are what a place is divided into, which a number needs no classifier to count behind what says that it is, which Governs are:
	// 辖4镇、10乡.
	Precincts []string
	Governs   []string

	// NoneOf follow 一户 and its like where it means that none was left: 不漏.
	NoneOf []string

	// OneOfThose stand before 一 where it counts nothing: 另.
	OneOfThose []string

	// CountAhead stand before a number in Chinese that counts: 先后.
	CountAhead []string

	// LimitedThings follow a limit that sets them apart: 500元以上案件.
	LimitedThings []string

	// NotedIn end with 录 words of other things than what was recorded of something: 登录, 目录.
	NotedIn []string

	// TakenIn end with 收 words for taking or gaining something: 营收, 征收.
	TakenIn []string

	// EndsFirst are words that end with 首 and do not tell of the first ones: 榜首.
	EndsFirst []string

	// PartedInto are verbs of taking several apart in groups, before how many those are: 分成.
	PartedInto []string

	// OrderedBy follow 最 where a part of those in order is told apart: 最低20%家庭.
	OrderedBy []string

	// OrderedMeans are what those in order have much or little of: 最低所得20%家庭.
	OrderedMeans []string

	// GroupsInOrder are those that a percentage of them in order tells apart: 家庭.
	GroupsInOrder []string

	// LimitedPlaces follow a limit of places and things: 学校.
	LimitedPlaces []string
}

// noFigure says whether the number is none of the figures that records.md means, and the kind that it is instead.
func (r *run) noFigure(s string, i int, n *Figure) (kind string, ok bool) {
	rest := s[n.End:]
	cn := n.Form == numeral.Chinese || n.Form == numeral.Digits
	var prev rune
	if i > r.Start {
		prev, _ = utf8.DecodeLastRuneInString(s[:i])
	}
	if kind, ok, sure := r.settled(s, i, n, prev); sure {
		return kind, ok
	}
	switch {
	case n.Kind == "age":
		return r.ageGroup(s, i, n)
	case n.NoUnit && r.lists.casualties(s, i, n.End): // 3死5伤
		return "", false
	case n.NoUnit && cn:
		return r.chineseAlone(s, i, n)
	case n.NoUnit:
		return r.arabicAlone(s, i, n)
	}
	// not 限额以上亿元商户
	bounded := strings.HasSuffix(s[:i], "上") && !strings.HasSuffix(s[:i], "以上") || r.boundBefore(i)
	if n.UnitWord == "" {
		return r.multiplierAlone(rest, n, bounded)
	}
	return r.counted(s, i, n, bounded)
}

// multiplierAlone is noFigure for what has only a multiplier: 615万学生. 百万 is a turn of phrase unless something bounds it.
func (r *run) multiplierAlone(rest string, n *Figure, bounded bool) (kind string, ok bool) {
	if n.Bare && !bounded {
		return "name", true
	}
	if strings.HasPrefix(rest, "级") {
		return "name", true
	}
	if anyPrefix(rest, 0, "人口以上", "人口以下") > 0 && nounFollows(rest[len("人口以上"):]) { // 覆盖80万人口以上城市
		return "group limit", true
	}
	if w, k := r.lists.afterWord(rest); (w == "以上" || w == "以下") && anyPrefix(strings.TrimPrefix(rest[k:], "的"), 0, r.lists.BehindLimit...) > 0 && r.delimits(rest[k:]) { // 1030万以上项目到位资金3亿元
		return "group limit", true
	}
	return "", false
}

// counted is noFigure for what has a unit.
func (r *run) counted(s string, i int, n *Figure, bounded bool) (kind string, ok bool) {
	rest := s[n.End:]
	cn := n.Form == numeral.Chinese || n.Form == numeral.Digits
	if n.UnitWord == "个" && anyPrefix(rest, 0, r.lists.CountedSpans...) > 0 { // 6个多小时
		return "duration", true
	}
	if n.Kind == "length" && anyPrefix(rest, 0, "之外", "以外", "外的", "开外") > 0 { // 650公里之外的县城
		return "distance", true
	}
	if n.UnitWord == "层" && anyPrefix(rest, 0, r.lists.Storeyed...) > 0 { // 3至6层建筑物火灾
		return "group limit", true
	}
	if n.UnitWord == "组" && anySuffix(s[r.Start:i], r.lists.PartedInto...) { // 按所得高低分成5组
		return "group limit", true
	}
	if n.UnitWord == "位" && n.Form == numeral.Chinese && strings.HasPrefix(rest, "数") { // 降到两位数
		return "order of magnitude", true
	}
	if n.Kind == "time" {
		return "", false // settled by the rules: a length is a figure where it is measured or ruled
	}
	if n.Bare && n.Inner == numeral.None && n.Exp >= 4 && n.Value.Coef == 1 && n.UnitWord != "" && r.deletedBefore(s, i, rest, n.Kind) {
		n.Deleted, n.Form = true, numeral.Mask
		return "", false
	}
	if n.Bare && n.Kind != "money" && !bounded && powerOfTen(n.Value.Coef) && r.lists.campaign(rest) { // 百万亩国土绿化行动
		return "name", true
	}
	if s[i:n.End] == "百万吨" && anyPrefix(rest, 0, "死亡", "伤亡", "事故") > 0 { // 煤矿百万吨死亡人数
		return "group limit", true
	}
	if n.Bare && n.Kind == "area" && n.Value.Coef == 1 && !bounded && anyPrefix(rest, 0, r.lists.NamedSites...) > 0 { // 建成万亩示范片21片
		return "name", true
	}
	if t := r.last(i); n.Bare && n.Mult != "" && powerOfTen(n.Value.Coef) && t != nil && t.Class == Num && t.End == i && anyPrefix(rest, 0, "的", "台阶", "大台阶", "大关", "关口") == 0 && (nounFollows(rest) || r.goesOnWith(s, n.End)) {
		return "name", true // 2个万亩示范片
	}
	if n.Bare && n.Value.Coef == 1 && !bounded && n.Kind == "count" && perHead(rest) {
		return "denominator", true
	}
	if r.tellsWhich(s, i, n, bounded) {
		return "group limit", true
	}
	// 百亩示范区, 千头万绪: a bare power of ten names something unless it is bounded or measures money
	if n.Bare && n.Mult == "" && n.Inner == numeral.None && !bounded && n.Kind != "money" {
		return "name", true
	}
	if strings.HasPrefix(s[i:], "一二") && (n.UnitWord == "类" || n.UnitWord == "级" || n.UnitWord == "等") { // 一二类苗: of the first and the second
		return "ordinal", true
	}
	if r.lists.rates(n, rest) { // 110千伏变电站, 11万吨油轮: how large the kind of thing is
		return "rating", true
	}
	if n.UnitWord == "篇" && r.collected(s[:i]) {
		return "name", true
	}
	if n.Kind == "count" && !cn && n.Mult == "" && n.Inner == numeral.None && r.lists.numbersPoints(n.UnitWord, rest) {
		return "name", true
	}
	if anyPrefix(rest, 0, "级", "以上级", "以下级", "级以上") > 0 && n.Kind != "count" || strings.HasPrefix(rest, "強") || strings.HasPrefix(rest, "强") && n.Kind != "count" {
		return "name", true
	}
	if cn && n.Mult == "" && !n.Range && n.Inner == numeral.None {
		return r.cnCount(s, i, n)
	}
	if !cn && n.Mult == "" && n.Kind == "count" {
		switch n.UnitWord {
		case "点", "方":
			return "name", true
		}
		if n.UnitWord == "大" {
			return "name", true
		}
	}
	return "", false
}

// lowerEnd says whether the Chinese digits s[i:e] are the lower end of a range, of which the upper has the multiplier: 一一一至一一四萬.
func lowerEnd(s string, i, e int) bool {
	w := dashAt(s, e)
	if w == 0 {
		return false
	}
	n, ok := numeral.Scan(s, e+w)
	return ok && n.Form == numeral.Chinese && n.Mult != "" && n.Value.Scale == 0 && utf8.RuneCountInString(s[i:e])+1 == utf8.RuneCountInString(s[e+w:n.End])
}

// settled says what a number is by the words beside it, whatever its unit is; sure where they tell.
func (r *run) settled(s string, i int, n *Figure, prev rune) (kind string, ok, sure bool) {
	e := n.Number.End
	rest := s[n.End:]
	cn := n.Form == numeral.Chinese || n.Form == numeral.Digits
	if t := r.last(i); n.Kind == "time" && t != nil && t.End == i && t.Class != Word && t.Classes&Of(Above, Below, Up, Than) != 0 && anyPrefix(rest, 0, r.lists.SpanMeans...) > 0 { // 高出五年均值
		return "name", true, true
	}
	switch {
	case n.Unit == "" && n.Form == numeral.Digits && !lowerEnd(s, i, e):
		return "name", true, true
	case n.Formula && (n.UnitWord == "" || n.Mult != "" && n.Kind != "money" && n.Kind != "rate" && n.Kind != "point"): // 4K, 3M; but 40k元, 2.5e6吨
		return "name", true, true
	case n.Kind == "rate" || n.Kind == "point" || n.Kind == "multiple":
		if n.Kind == "rate" && r.quantile(s, i, n.End) {
			return "group limit", true, true
		}
		if n.Kind == "point" && n.Form == numeral.Chinese && n.Value.Coef == 1 && r.twice(s, i, n) { // 一个点一个点
			return "name", true, true
		}
		if n.Form == numeral.Fraction && s[i:e] == "半" { // 过半, 近半; not 半年, 半数以上的
			if prev != '过' && prev != '過' && prev != '近' && prev != '逾' && prev != '占' && prev != '超' {
				return "name", true, true
			}
		}
		return "", false, true
	case (n.UnitWord == "所" || n.NoUnit) && n.Mult == "" && ofPicture(s[r.Start:i], rest, n.NoUnit):
		return "ordinal", true, true
	case prev == '〔' || prev == '第' || prev == '№' || prev == '#':
		return "ordinal", true, true
	case n.Bare && (prev == '以' || prev == '計' || prev == '计') && (anySuffix(s[r.Start:i], "数以", "數以") || anyPrefix(s, e, "计", "計") > 0 && prev == '以'): // 数以百计, 數以億元計
		return "name", true, true
	case (prev == '每' || anySuffix(s[r.Start:i], r.lists.PerStep...)) && !n.NoUnit && n.Kind != "time": // 每10股派1.8元, 每百元收入中的成本
		return "denominator", true, true
	case prev == '前' && (n.UnitWord == "名" || n.UnitWord == "位" || n.UnitWord == "大") && anyPrefix(rest, 0, r.lists.EqualsWords...)+listsThose(rest) > 0: // 前三名是甲、乙和丙
		return "group limit", true, true
	case n.UnitWord == "期" && n.Form == numeral.Chinese && (s[i:n.End] == "二期" || r.phase(i, n)): // the second phase, or crop: two are 两期
		return "ordinal", true, true
	case n.UnitWord == "里" && cn && r.lists.milestone(rest): // 五里镇, 三里河街道
		return "name", true, true
	case n.UnitWord == "大类" && (rest == "" || !isDigit(rest[0])): // not 6大类32条
		return "name", true, true
	case (n.UnitWord == "科" || n.UnitWord == "属") && !taxa(rest): // 考获5科, not 10科34种
		return "name", true, true
	case n.UnitWord == "班" && anyPrefix(rest, 0, r.lists.SchoolGroups...) > 0 && n.Mult == "": // 会计4班团支部
		return "ordinal", true, true
	case n.UnitWord == "单元" && anySuffix(s[r.Start:i], "号楼", "幢", "栋", "座", "楼"): // 3号楼2单元: an address
		return "identifier", true, true
	case n.UnitWord == "次" && anyPrefix(rest, 0, r.lists.Trains...) > 0:
		return "identifier", true, true
	case n.Kind == "length" && strings.HasPrefix(rest, "的") && nounFollows(rest[len("的"):]) && anySuffix(s[r.Start:i], r.lists.Diameters...): // 直径8厘米的钢管
		return "rating", true, true
	case (n.UnitWord == "毫米" || n.UnitWord == "英寸" || n.UnitWord == "吋") && nounFollows(rest) && !r.lists.limits(rest) && dashAt(rest, 0) == 0 && !strings.HasPrefix(rest, "的") && r.delimits(rest): // 年产300毫米铸管7500吨
		return "rating", true, true
	case n.Kind == "length" && r.contest(s, n.End): // 100米、200米短跑
		return "name", true, true
	case (n.UnitWord == "点" || n.UnitWord == "點" || n.UnitWord == "时" || n.UnitWord == "時") && n.Mult == "" && n.Value.Scale == 0 && n.Value.Coef <= 24 && r.ofDay(i): // 昨晚20点
		return "date", true, true
	case n.UnitWord == "位" && n.Mult == "" && anyPrefix(rest, 0, "数", "數") > 0: // 2位数增长
		return "name", true, true
	case n.UnitWord == "份" && anySuffix(s[r.Start:i], "共印", "（共印", "(共印", "印数"): // 共印80份
		return "name", true, true
	case n.NoUnit && anySuffix(s[r.Start:i], r.lists.PastAge...):
		return "age group", true, true
	case prev == '首' && n.Kind == "count" && n.Mult == "" && n.Value.Scale == 0 && n.Value.Coef <= 20 && strings.Contains(headHan(rest, 10), "的") && !anySuffix(s[r.Start:i], r.lists.EndsFirst...): // 首三个志愿
		return "group limit", true, true
	case prev == '含' && closes(rest) && (anySuffix(s[r.Start:i], r.lists.BracketBounds...)): // 10名之后(不含10名)
		return "group limit", true, true
	}
	if strings.HasPrefix(rest, "号") || strings.HasPrefix(rest, "號") || n.UnitWord == "号" || n.UnitWord == "號" {
		return "identifier", true, true
	}
	if (n.UnitWord == "名" || n.UnitWord == "位") && anySuffix(s[r.Start:i], "前", "后", "末", "倒数") && anyPrefix(rest, 0, r.lists.OfNumbered...) > 0 { // 对排名后3位的乡镇进行约谈
		return "group limit", true, true
	}
	if (n.UnitWord == "名" || n.UnitWord == "位") && (strings.HasPrefix(rest, "之后") || strings.HasPrefix(rest, "之前") || strings.HasPrefix(rest, "以后") || strings.HasPrefix(rest, "以前") || strings.HasPrefix(rest, "开外")) {
		return "group limit", true, true
	}
	if (n.UnitWord == "级" || n.UnitWord == "級") && r.magnitude(s, i, n) { // 5.1级地震
		return "", false, true
	}
	if n.UnitWord == "届" && !r.held(i) || n.UnitWord == "代" || n.UnitWord == "星级" || n.UnitWord == "星" || n.UnitWord == "级" || n.UnitWord == "年级" || n.UnitWord == "級" || n.UnitWord == "屆" && !r.held(i) || n.UnitWord == "线" || n.UnitWord == "版" || n.UnitWord == "方" && (cn || n.Mult == "" && n.Value.Float64() < 10) {
		return "ordinal", true, true
	}
	return "", false, false
}

// magnitude says whether a number of 级 at i is how strong an earthquake was, and tells no kind of it apart.
func (r *run) magnitude(s string, i int, n *Figure) bool {
	if _, k := r.lists.afterWord(s[n.End:]); k > 0 {
		return false
	}
	before := strings.TrimRight(s[r.Start:i], " ")
	if anySuffix(before, r.lists.QuakeScales...) {
		return true
	}
	if t := r.last(i); t != nil && t.End == i && t.Classes&Of(Reach, Bound) != 0 {
		before = s[r.Start:t.Start]
	}
	if anySuffix(s[:i], r.lists.MagnitudeSigns.words...) {
		return true
	}
	if anySuffix(before, r.lists.QuakeScales...) {
		return true
	}
	if n.Value.Scale == 0 || anyPrefix(strings.TrimPrefix(s[n.End:], "的"), 0, r.lists.QuakeWords...) == 0 || anySuffix(before, "”", "\"") {
		return false // “10·16”6.1级地震: which one is meant
	}
	const near = 90 // bytes
	clause := before[max(0, len(before)-near):]
	clause = clause[strings.LastIndexAny(clause, ",，。；;")+1:]
	return anyWithin(clause, r.lists.QuakeVerbs...)
}

// governed says whether the bare number from i to e counts the places that another is divided into: 辖4镇、10乡.
func (r *run) governed(s string, i, e int) bool {
	return anyPrefix(s, e, r.lists.Precincts...) > 0 && r.governs(i)
}

// governs says whether a verb before i tells into what a place is divided, or the first of a row of those.
func (r *run) governs(i int) bool {
	s := r.Body
	if anySuffix(s[r.Start:i], r.lists.Governs...) {
		return true
	}
	for k := len(r.Tokens) - 1; k >= 0 && k > len(r.Tokens)-4; k-- {
		t := &r.Tokens[k]
		if t.Class != Num || t.Start >= i {
			continue
		}
		w := anyPrefix(s, t.End, r.lists.Precincts...)
		return r.Nums[t.Num].NoUnit && w > 0 && t.End+w+anyPrefix(s, t.End+w, "、", "，", "和") == i
	}
	return false
}

// captured says whether a verb of what the police do to cases and gangs stands directly before i, 打掉, 侦破了, and not for each of them: 每破获.
func (r *run) captured(i int) bool {
	before := strings.TrimSuffix(r.Body[r.Start:i], "了")
	k := anySuffixLen(before, r.lists.Captures)
	return k > 0 && !anySuffix(before[:len(before)-k], "每", "凡")
}

// anySuffixLen is the length of the first of words that s ends in, 0 where it ends in none.
func anySuffixLen(s string, words []string) int {
	for _, w := range words {
		if hasSuffix(s, w) {
			return len(w)
		}
	}
	return 0
}

// milestone says whether rest, behind a number of 里, goes on as the name of a place does that is called so: 铺村 of 十里铺村.
func (l *lists) milestone(rest string) bool {
	return l.MileSites.begins(rest) && !l.NoMileSites.begins(rest)
}

// phase says whether a number of 期 at i says which phase of a work is meant, as behind its name, not how many courses or issues there were:
// 滨江花园三期、四期, not 举办培训班三期.
func (r *run) phase(i int, n *Figure) bool {
	return n.Mult == "" && n.Value.Scale == 0 && n.Value.Coef <= 10 && i > r.Start && hanBefore(r.Body, i) &&
		!anySuffix(r.Body[r.Start:i], r.lists.Phased...)
}

// quantile says whether the percentage from i to e says only which part of those in order is told of: 收入最低20%家庭的支出, 最高收入20%(第五等分组)家庭.
func (r *run) quantile(s string, i, e int) bool {
	const far = 30 // bytes
	ahead := s[max(r.Start, i-far):i]
	if k := strings.LastIndexAny(ahead, ",，、。；;0123456789"); k >= 0 {
		ahead = ahead[k:]
	}
	k := strings.LastIndex(ahead, "最")
	if k < 0 {
		return false
	}
	kind := ahead[k+len("最"):]
	w := anyPrefix(kind, 0, r.lists.OrderedBy...)
	by := strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(kind[w:], "前"), "的"), "之")
	if w == 0 || by != "" && anyPrefix(by, 0, r.lists.OrderedMeans...) != len(by) {
		return false
	}
	rest := s[e:]
	if anyPrefix(rest, 0, "(", "（") > 0 {
		if k := strings.IndexAny(rest[:min(len(rest), far)], ")）"); k > 0 {
			_, w := utf8.DecodeRuneInString(rest[k:])
			rest = rest[k+w:]
		}
	}
	return anyPrefix(rest, anyPrefix(rest, 0, "的", "之"), r.lists.GroupsInOrder...) > 0
}

// ageGroup says whether an age tells who is counted, and measures nobody: 60岁以上老人.
func (r *run) ageGroup(s string, i int, n *Figure) (kind string, ok bool) {
	rest := s[n.End:]
	if closes(rest) && agesInBracket(s[r.Start:i]) { // 青少年(10至20岁)
		return "age group", true
	}
	if n.Value.Scale > 0 { // 平均余命分别增加0.4岁、0.3岁及0.2岁: nobody is told apart by tenths of a year
		return "", false
	}
	if t := r.last(i); t != nil && (t.Class == From && r.arrives(s, n.End) || t.Class == To && r.fromBefore()) || r.ageOfTime(s, i, n.End) { // 由60周岁延长至63周岁
		return "", false
	}
	if t := r.last(i); t != nil && t.Classes&Of(Reach, To) != 0 && anyWithin(s[max(r.Start, i-36):i], "寿命", "年龄", "壽命", "年齡") {
		if _, k := r.lists.afterWord(rest); k > 0 && (rest[k:] == "" || anyPrefix(rest, k, "。", "，", ",", "；", ";", "、", "\n") > 0) { // 人均预期寿命达到79岁左右
			return "", false
		}
	}
	if r.agesOf(s, n.End) {
		return "age group", true
	}
	return "", false
}

// anyWithin says whether any of words stands in s.
func anyWithin(s string, words ...string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// chineseAlone is noFigure for a number in Chinese characters without a unit: 零 of 降至零 is a figure, 三 of 三农 none.
func (r *run) chineseAlone(s string, i int, n *Figure) (kind string, ok bool) {
	e := n.Number.End
	rest := s[n.End:]
	if !n.Bare {
		if w := dashAt(s, e); w > 0 { // 三十至四十人, 一至两成
			if m, ok := numeral.Scan(s, e+w); ok && m.Form != numeral.Arabic && (m.Unit != "" || m.Mult != "" || r.sc.unitAt(s, m.End) > 0) && m.Value.Cmp(n.Value) > 0 {
				return "", false
			}
		}
	}
	if n.Inner != numeral.None && (strings.HasPrefix(s[e:], "人") || n.Inner == numeral.Some || n.Inner == numeral.More && n.Value.Coef >= 10) && !strings.HasPrefix(s[e:], "年") {
		return "", false
	}
	if n.Value.Coef == 0 && s[i:e] == "零" && !nounFollows(rest) { // 死亡率为零, 降至零
		if t := r.last(i); t != nil && t.End == i && t.Classes&Of(Reach, To) != 0 && t.Class != Word {
			return "", false
		}
	}
	if n.Value.Scale > 0 && (rest == "" || anyPrefix(rest, 0, "，", ",", "。", "；", ";", "\n", ")", "）") > 0) { // 利用系数为一点七二
		if t := r.last(i); t != nil && t.End == i && t.Classes&Of(Reach, To) != 0 && t.Class != Word {
			return "", false
		}
	}
	if n.Bare && n.Value.Coef >= 100 { // 上百家庭 is kept where a bound stands before it
		if strings.HasSuffix(s[:i], "上") || strings.HasSuffix(s[:i], "近") || strings.HasSuffix(s[:i], "超") || strings.HasSuffix(s[:i], "逾") {
			return "", false
		}
	}
	return "name", true
}

// arabicAlone is noFigure for a number in digits without a unit.
func (r *run) arabicAlone(s string, i int, n *Figure) (kind string, ok bool) {
	e := n.Number.End
	rest := s[n.End:]
	if e < len(s) && (isLetter(s[e])) {
		return "name", true
	}
	if n.Ungrouped {
		if digits := utf8.RuneCountInString(s[i:e]); digits >= 7 || digits > 1 && (s[i] == '0' || strings.HasPrefix(s[i:], "０")) {
			return "identifier", true
		}
		if prevLetter := i > 0 && isLetter(s[i-1]); prevLetter {
			return "name", true
		}
		if n.Value.Scale == 0 && n.Value.Coef >= 100 && !dialled(n.Value.Coef) && anyPrefix(s, e, r.lists.People...) > 0 { // 全市有211741农民参合
			return "", false
		}
		if n.Value.Scale == 0 && r.governed(s, i, e) { // 辖4镇、10乡
			return "", false
		}
		// a bare number is a figure only beside a copula or in a cell: the rules look again
		t := r.last(i)
		next, _ := utf8.DecodeRuneInString(s[e:])
		if k := rangeSign(s, e); k > 0 {
			if m, ok := numeral.Scan(s, k); ok && (r.sc.unitAt(s, m.End) > 0 || m.Mult != "") {
				return "", false
			}
		}
		if hasPrefix(rest, "±") && anySuffix(s[r.Start:i], "(", "（") { // (121±46)min
			return "", false
		}
		if r.listed(s, e) || r.itemized(s, i, e) { // 1800、950、400个; 体操6枚(自由操4、平衡木2)
			return "", false
		}
		if t != nil && t.Class == From && t.End == i && (r.arrives(s, e) || r.arrivesBare(s, e)) { // 由43缩短至19分钟
			return "", false
		}
		if t != nil && t.Classes&Of(Reach, To) != 0 && r.numbering(t.Start) { // 船舷号为3502
			return "identifier", true
		}
		if t != nil && (t.Classes&Of(Reach, To, Bar, Bound, Up, Down) != 0 || r.quoteMoves(t)) && (e >= len(s) || strings.ContainsRune("，。；,;、）)|\t\n ", next)) {
			if t.Classes&Of(Reach) != 0 && !t.Classes.Has(Bar) && utf8.RuneCountInString(s[t.Start:t.End]) == 1 && strings.Contains("在是", s[t.Start:t.End]) {
				return "", true
			}
			return "", false
		}
		if r.comparedTo(s, i) && anyPrefix(s, e, r.lists.MoveWords...) > 0 {
			return "", false
		}
		if closed := e >= len(s) || strings.ContainsRune("，。；,;、）)|\t\n", next); r.movedList(t, s, i, e, closed) || closed && r.lists.tally(s[r.Start:i]) {
			return "", false
		}
		return r.bareKind(s, i, e), true
	}
	if n.Value.Scale > 0 && n.Unit == "" && nounFollows(rest) { // 工业4.0机遇
		if next, _ := utf8.DecodeRuneInString(rest); firstHan <= next && next <= lastHan && r.last(i) == nil && r.sc.cues.at(rest, 0, next) == nil && i > r.Start {
			return "name", true
		}
	}
	return "", false
}

// tally says whether words name how many there are, whose number no unit need follow: 已填表个体户数11699.
func (l *lists) tally(before string) bool {
	return hasSuffix(before, "数") && anySuffix(before, l.Tallies...)
}

// movedList says whether the number of s[i:e], behind token t, is one of a list without units that tells by how much things moved, which have
// lost their signs: 分别增长29和27.
func (r *run) movedList(t *Token, s string, i, e int, closed bool) bool {
	if t == nil {
		return false
	}
	if t.Classes&Of(Up, Down) != 0 && t.Class != Word && !closed { // the first: another one follows
		w := anyPrefix(s, e, "、", "和", "及", " 和 ", " 及 ", "和 ", "、 ")
		m, ok := numeral.Scan(s, e+w)
		if w == 0 || !ok || m.Form == numeral.Chinese || m.Form == numeral.Mask || m.Unit != "" || m.Mult != "" {
			return false
		}
		next, _ := utf8.DecodeRuneInString(s[m.End:])
		return m.End >= len(s) || strings.ContainsRune("，。；,;、）)和及\n ", next)
	}
	n := len(r.Tokens)
	return (t.Class == Dun || t.Class == With) && n > 1 && r.Tokens[n-2].Class == Num && r.Nums[r.Tokens[n-2].Num].NoUnit && n > 2 && r.Tokens[n-3].Class != Word && (closed || anyPrefix(s, e, "和", "及", " 和") > 0)
}

// perHead says whether a measure that is told for so many begins s: 万人发案率, 百户拥有量.
func perHead(s string) bool {
	const longest = 6 // characters
	for i, n := 0, 0; i < len(s) && n < longest; n++ {
		r, w := runeAt(s, i)
		if r < firstHan || r > lastHan {
			return false
		}
		if i += w; n > 0 && (r == '率' || anyPrefix(s[:i], i-2*w, "有量", "拥量", "位数", "利数", "生数") > 0) {
			return true
		}
	}
	return false
}

// tellsWhich says whether a number only tells which of its kind are counted behind it, and takes the bound before it for a part of their
// name: 产值过亿元企业86家. Bounded is whether 上 or a word like it makes a quantity of it.
func (r *run) tellsWhich(s string, i int, n *Figure, bounded bool) bool {
	rest := s[n.End:]
	which, of := strings.CutPrefix(rest, "的")
	limit := r.boundBefore(i) && r.last(i).Value != "about"
	switch {
	case !of && nounFollows(rest) && r.movesTo(s, n.End) == 0 && r.delimits(rest) && r.threshold(i, n, bounded): // 年产值过亿元企业86家, 万元工业增加值能耗0.04吨
	case (limit || r.comparedAt(i)) && r.lists.ofBodies(rest): // 造林面积超过6万亩的乡镇
	case of && limit && n.Kind == "money" && beginsNumber(which): // 年收入低于600元的90万人
	case n.Bare && n.Mult != "" && r.boundBefore(i) && n.Kind == "money" && r.countedBefore(): // 17家商户营业收入超百万元
	case r.tellsApart(s, i, rest): // 投资超亿元的2个, 存栏40万只以上的村5个
	default:
		return r.floors(s, i, n, rest)
	}
	if t := r.last(i); t != nil && (r.boundBefore(i) || r.comparedAt(i)) {
		t.Class, t.Classes = Word, Of(Word)
	}
	return true
}

// threshold says whether a number with a noun behind it is the least of what makes something of that kind, or what a rate is told for.
func (r *run) threshold(i int, n *Figure, bounded bool) bool {
	return r.boundWord(i, r.lists.ThresholdVerbs...) && n.Kind != "count" ||
		n.Bare && n.Mult != "" && powerOfTen(n.Value.Coef) && !bounded && n.Kind != "area"
}

// floors says whether a number and its 以上 only delimit a group: 5万元以上大案, 规模2000万元以上企业, 50人以上村小12所.
func (r *run) floors(s string, i int, n *Figure, rest string) bool {
	if w, k := r.lists.afterWord(rest); k > 0 && (w == "以上" || w == "以下" || w == "及以上" || w == "或以上" || w == "或以下" || w == "以内") && n.Kind != "count" {
		after := strings.TrimPrefix(rest[k:], "的")
		if w := anyPrefix(after, 0, r.lists.FloorKinds...); n.Kind == "money" && w > 0 && anyPrefix(after, w, "款", "资金", "经费", "投资", "贷款") == 0 { // 5000万元以上项目入库滞后, not 1000万元以上工程款
			return true
		}
		if nounFollows(after) && !r.lists.upToFine(after) && (r.delimits(after) || r.clauseBegins(i, "凡", "对", "针对") && strings.HasPrefix(rest[k:], "的")) {
			return true
		}
	}
	return r.gravest(s[r.Start:i], rest) || // 未发生一次死亡4人以上的事故
		n.Kind == "count" && r.sizes(s, i, rest) // 一次死亡3人的特大事故2起
}

// beginsNumber says whether s begins with a number.
func beginsNumber(s string) bool {
	_, ok := numeral.Scan(s, 0)
	return ok
}

// ofPicture says whether a number between before and rest is that of a picture or a table: 如图2所示, 见表3、4所列.
func ofPicture(before, rest string, bare bool) bool {
	if !bare && anyPrefix(rest, 0, "示", "列", "述") == 0 {
		return false
	}
	if anySuffix(before, "图", "表", "圖", "图表") {
		return !bare || anyPrefix(rest, 0, "、", "和", "及", "-", "—", "~", "～") > 0
	}
	if bare {
		return false
	}
	head := strings.TrimRight(before, "0123456789、和及-—~～")
	return len(head) < len(before) && anySuffix(head, "图", "表", "圖")
}

// powerOfTen says whether v is what a bare 万, 千 or 百 before a multiplier stands for.
func powerOfTen(v int64) bool { return v == 1 || v == 10 || v == 100 || v == 1000 }

// goesOnWith says whether a list goes on at e with another number and its unit: 3个万亩、10个千亩示范片.
func (r *run) goesOnWith(s string, e int) bool {
	w := anyPrefix(s, e, "、", "和", "及")
	if w == 0 {
		return false
	}
	m, ok := numeral.Scan(s, e+w)
	return ok && r.sc.unitAt(s, m.End) > 0
}

// ofBodies says whether rest goes on with 的 and ends its clause with those who are told apart by a figure: 的区县, 的工业企业.
func (l *lists) ofBodies(rest string) bool {
	const longest = 24                                 // bytes
	if w, k := l.afterWord(rest); k > 0 && w != "左右" { // 年交易额超过1030万元以上的市场
		rest = rest[k:]
	}
	body, ok := strings.CutPrefix(rest, "的")
	if !ok {
		return false
	}
	for i, r := range body[:min(len(body), longest+len("共有"))] { // 的贫困户有69户: those are counted
		if isDigit(byte(r)) && r < utf8.RuneSelf {
			name := body[:i]
			for _, w := range l.OfBodiesVerbs {
				name = strings.TrimSuffix(name, w)
			}
			_, ok := numeral.Scan(body, i)
			return ok && utf8.RuneCountInString(name) >= 2
		}
		if r < firstHan || r > lastHan {
			break
		}
	}
	end := strings.IndexAny(body, "，。；,;、 \n）)")
	if end < 0 {
		end = len(body)
	}
	return end <= longest && l.bodies(body[:end])
}

// bodies says whether s ends with those who are told apart by a figure.
func (l *lists) bodies(s string) bool {
	return anySuffix(s, l.CountedBodies...)
}

// tellsApart says whether the number at i before rest is a bound, by which those are told apart that are counted next: 超亿元的2个,
// 百万元以上的企业达到12家, 6万只以上养殖小区5个.
func (r *run) tellsApart(s string, i int, rest string) bool {
	const longest = 36 // bytes between the two numbers
	if w, k := r.lists.afterWord(rest); k > 0 && w != "左右" {
		rest = rest[k:]
	} else if k := r.upTo(rest); k > 0 {
		rest = rest[k:]
	} else if n := len(r.Left); n > 0 && r.Left[n-1].Kind == "group limit" && r.Left[n-1].End < i && anyPrefix(s, r.Left[n-1].End, "至", "到", "—", "-", "~", "～") == i-r.Left[n-1].End {
		// the end of such a span
	} else if !r.boundBefore(i) || r.last(i).Value == "about" {
		return false
	}
	body, of := strings.CutPrefix(rest, "的")
	for j, ru := range body {
		if j > longest || ru < firstHan || ru > lastHan {
			if ru < '0' || ru > '9' || j > longest {
				return false
			}
		}
		m, ok := numeral.Scan(body, j)
		if !ok || m.Form != numeral.Arabic && !(of && j == 0 && m.Form == numeral.Chinese) || m.Mult != "" { // 亿元以上的三个
			continue
		}
		u := r.sc.unitAt(body, m.End)
		if u == 0 || r.sc.kind(body[m.End:m.End+u]) != "count" {
			return false
		}
		noun := body[:j]
		for _, w := range r.lists.OfBodiesVerbs {
			if t, ok := strings.CutSuffix(noun, w); ok {
				if noun = t; of && strings.HasSuffix(w, "有") && utf8.RuneCountInString(noun) <= 6 {
					return true // 超过5万人的镇有3个
				}
				break
			}
		}
		return of && anySuffix(noun, r.lists.ApartPlaces...) || of && noun == "" || r.lists.bodies(noun) || anySuffix(noun, r.lists.ApartKinds...)
	}
	return false
}

// upTo is the length of what makes a span of the number before rest, where such a span tells bodies apart: 至5万人之间, or 之间 behind its end; 0
// where rest does not begin so.
func (r *run) upTo(rest string) int {
	if k := anyPrefix(rest, 0, "之间"); k > 0 {
		return k
	}
	w := anyPrefix(rest, 0, "至", "到", "—", "-", "~", "～")
	if w == 0 {
		return 0
	}
	m, ok := numeral.Scan(rest, w)
	if _, kind := r.lists.dateAt(rest, w); !ok || m.Form == numeral.Mask || kind == point { // 从2009年的180支到2014年的120支
		return 0
	}
	e := m.End + r.sc.unitAt(rest, m.End)
	return e + anyPrefix(rest, e, "之间")
}

// agesOf says whether an age that ends at e limits a group: what it is of follows, or stands behind a list of ages: 0—14岁、15—59岁人口.
func (r *run) agesOf(s string, e int) bool {
	const longest = 8 // ages
	for range longest {
		rest := s[e:]
		if _, after := r.lists.afterWord(rest); after > 0 || nounFollows(rest) && !strings.HasPrefix(rest, "、") && !strings.HasPrefix(rest, "和") || dashAt(s, e) > 0 {
			return true
		}
		w := anyPrefix(s, e, "、", "和", "与", "及")
		if w == 0 {
			return false
		}
		m, ok := numeral.Scan(s, e+w)
		if !ok {
			return false
		}
		if d := dashAt(s, m.End); d > 0 {
			if m, ok = numeral.Scan(s, m.End+d); !ok {
				return false
			}
		}
		u := anyPrefix(s, m.End, "周岁", "岁", "歲")
		if u == 0 {
			return false
		}
		e = m.End + u
	}
	return false
}

// agesInBracket says whether before ends with a bracket that opens before an age, or a span of ages, of those named before it.
func agesInBracket(before string) bool {
	before = strings.TrimRight(before, "0123456789至到-~～—–－")
	for _, open := range []string{"(", "（"} {
		if who, ok := strings.CutSuffix(before, open); ok {
			return !anySuffix(who, "龄", "齡", "寿命", "壽命", "岁数")
		}
	}
	return false
}

// ofDay says whether a day, or a part of one, stands directly before i.
func (r *run) ofDay(i int) bool {
	t := r.last(i)
	return t != nil && t.Class == Date && t.End == i && anySuffix(r.Body[t.Start:t.End], r.lists.DaySigns...)
}

// numbering says whether the words before i end as what is numbered does: 舷号, 编码.
func (r *run) numbering(i int) bool {
	return anySuffix(r.Body[r.Start:i], r.lists.Numberings...)
}

// taxa says whether rest, behind a count of families or genera, goes on with that of the genera or species in them: 34种, 、12属.
func taxa(rest string) bool {
	rest = rest[anyPrefix(rest, 0, "、", ","):]
	n, ok := numeral.Scan(rest, 0)
	return ok && n.Start == 0 && anyPrefix(rest, n.End, "属", "种", "多种", "余种") > 0
}

// contest says whether the distance that ends at e, or the list that it is the first of, names contests.
func (r *run) contest(s string, e int) bool {
	const longest = 10 // distances
	for range longest {
		if anyPrefix(s, e, r.lists.Races...) > 0 {
			return true
		}
		w := anyPrefix(s, e, "、", "和", "及")
		if w == 0 {
			return false
		}
		m, ok := numeral.Scan(s, e+w)
		if !ok || m.Form != numeral.Arabic && m.Form != numeral.Mask {
			return false
		}
		u := r.sc.unitAt(s, m.End)
		if u == 0 || r.sc.kind(s[m.End:m.End+u]) != "length" {
			return false
		}
		e = m.End + u
	}
	return false
}

// bareKind names what a bare number that ends at e is instead of a figure, "" where nothing around it tells.
func (r *run) bareKind(s string, i, e int) string {
	before := s[r.Start:i]
	switch {
	case anySuffix(before, "(", "（") && anyPrefix(s, e, ")", "）") > 0:
		return "list number"
	case anySuffix(before, "篇", "篇 ", "图", "表", "附件", "附表", "专栏", "页数:", "页数：", "之", "注", "課", "课", "式"):
		return "ordinal"
	case anyPrefix(s, e, r.lists.BareKinds...) > 0:
		return "name"
	case anyPrefix(s, e, "咨询电话", "举报电话", "电话") > 0:
		return "identifier"
	}
	return ""
}

// comparedTo says whether 较 or 比 and a time, with or without 的, stand directly before i: 较前日的870升49%.
func (r *run) comparedTo(s string, i int) bool {
	k := len(r.Tokens) - 1
	if k < 1 || r.Tokens[k].Class != Date || r.Tokens[k-1].Class != Than {
		return false
	}
	between := s[r.Tokens[k].End:i]
	return between == "" || between == "的"
}

// listed says whether a number that ends at e is one of a list whose last states the unit for all: 1800、950、400个.
func (r *run) listed(s string, e int) bool {
	const longest = 20 // numbers
	for range longest {
		w := anyPrefix(s, e, "、", "和", "及", "或")
		if w == 0 {
			return false
		}
		m, ok := numeral.Scan(s, e+w)
		if !ok || m.Form == numeral.Chinese {
			return false
		}
		if r.sc.unitAt(s, m.End) > 0 || m.Unit != "" || m.Mult != "" {
			return true
		}
		e = m.End
	}
	return false
}

// itemized says whether a bare number of s[i:e] stands in a bracket that tells the parts of the count before it, behind a noun.
func (r *run) itemized(s string, i, e int) bool {
	next, _ := utf8.DecodeRuneInString(s[e:])
	if e < len(s) && !strings.ContainsRune("、，,)）;；。", next) || e-i > 4 {
		return false
	}
	n := len(r.Tokens) - 1
	if n < 1 || r.word < 0 {
		return false
	}
	noun := strings.TrimSpace(s[r.Tokens[n].End:i])
	if c := utf8.RuneCountInString(noun); c < 2 && (c == 0 || !strings.Contains("男女金银铜銀銅老中青", noun)) || c > 8 || len(noun) != 3*c || anySuffix(noun, r.lists.ItemNames...) {
		return false
	}
	const longest = 40 // tokens
	for k := n; k > 0 && k > n-longest; k-- {
		switch t := &r.Tokens[k]; t.Class {
		case Word, Dun, Comma:
		case Num:
			if !r.Nums[t.Num].NoUnit {
				return false
			}
		case Open:
			p := &r.Tokens[k-1]
			return next != '。' && p.Class == Num && p.End == t.Start && r.Nums[p.Num].Kind == "count"
		case Among: // 学生500人,其中男300、女200; 500人(其中男300)
			year := e-i == 4 && (hasPrefix(s[i:], "19") || hasPrefix(s[i:], "20"))
			p := &r.Tokens[k-1]
			return !year && k > 1 && p.Classes&Of(Comma, Open, Semi) != 0 && r.Tokens[k-2].Class == Num && r.Tokens[k-2].End == p.Start && r.Nums[r.Tokens[k-2].Num].Kind == "count"
		default:
			return false
		}
	}
	return false
}

// fromBefore says whether the clause holds a number behind 由 already.
func (r *run) fromBefore() bool {
	for k := len(r.Tokens) - 1; k > 0; k-- {
		switch t := &r.Tokens[k]; {
		case t.Class == Comma || t.Class == Semi || t.Class == Stop || t.Class == Dun:
			return false
		case t.Class == Num && (r.Tokens[k-1].Class == From || k > 2 && r.ofTime(k-1) && r.Tokens[k-3].Class == From):
			return true
		}
	}
	return false
}

// ofTime says whether token k is the 的 by which a value is told to be that of the time before it: 由1990年的.
func (r *run) ofTime(k int) bool {
	return k > 0 && r.Tokens[k].Class == Word && r.Body[r.Tokens[k].Start:r.Tokens[k].End] == "的" && r.Tokens[k-1].Class == Date && r.Tokens[k-1].End == r.Tokens[k].Start
}

// ageOfTime says whether the age from i to e is one that a time had, from which or to which it moved: 由1953年的41岁延长到1990年的70岁.
func (r *run) ageOfTime(s string, i, e int) bool {
	n := len(r.Tokens)
	if n < 2 || r.Tokens[n-1].Class != Date || s[r.Tokens[n-1].End:i] != "的" {
		return false
	}
	rest := s[e:]
	switch r.Tokens[n-2].Class {
	case From:
		next, _ := utf8.DecodeRuneInString(rest)
		c := r.sc.cues.at(s, e, next)
		return c != nil && c.classes&Of(Up, Down, Up1, Down1) != 0 && (r.arrives(s, e) || r.arrivesBare(s, e))
	case To:
		_, k := r.lists.afterWord(rest)
		return (rest[k:] == "" || anyPrefix(rest, k, "。", "，", ",", "；", ";", "、", "\n") > 0) && r.fromBefore()
	}
	return false
}

// arrives says whether, behind a number that ends at e, 至 or 到 and a number with a unit follow in the clause.
func (r *run) arrives(s string, e int) bool {
	const near = 36 // bytes
	for j, ru := range s[e:min(len(s), e+near)] {
		switch ru {
		case '，', ',', '。', '；', '、':
			return false
		case '至', '到', '为':
			at := e + j + utf8.RuneLen(ru)
			if d, _ := r.lists.dateAt(s, at); d > 0 && strings.HasPrefix(s[d:], "的") { // 到1990年的68岁
				at = d + len("的")
			}
			m, ok := numeral.Scan(s, at)
			if ok && (r.sc.unitAt(s, m.End) > 0 || m.Unit != "" || m.Mult != "") {
				return true
			}
		}
	}
	return false
}

// arrivesBare says whether a verb of change at e leads to another number without a unit, at the end of its clause: 由12降至5.
func (r *run) arrivesBare(s string, e int) bool {
	at := r.movesTo(s, e)
	if at == 0 {
		return false
	}
	m, ok := numeral.Scan(s, at)
	return ok && m.Start == at && m.Form == numeral.Arabic && (m.End >= len(s) || anyPrefix(s, m.End, "，", "。", "；", ",", ";", "、", "）", ")", "\n") > 0)
}

// movesTo is where what something came to stands behind a verb of change at e, with its time passed over: 增加到900元; 0 where there is no such verb.
func (r *run) movesTo(s string, e int) int {
	next, _ := utf8.DecodeRuneInString(s[e:])
	c := r.sc.cues.at(s, e, next)
	if c == nil || c.classes&Of(Up, Down, Up1, Down1) == 0 {
		return 0
	}
	at := e + len(c.word)
	to := anyPrefix(s, at, "到", "至", "为", "為")
	if to == 0 {
		return 0
	}
	if at += to; at < len(s) {
		if d, _ := r.lists.dateAt(s, at); d > 0 && strings.HasPrefix(s[d:], "的") {
			at = d + len("的")
		}
	}
	return at
}

// held says whether a meeting's number before i counts what was held: 承办3届大会.
func (r *run) held(i int) bool {
	before := r.Body[r.Start:i]
	for _, v := range r.lists.HeldVerbs {
		if hasSuffix(before, v) {
			return true
		}
	}
	return false
}

// numbersPoints says whether a number with that unit before rest numbers the points of a text, or tells a time: 4个春秋.
func (l *lists) numbersPoints(unit, rest string) bool {
	switch unit {
	case "个", "项", "大", "種", "种", "個", "×":
	default:
		return false
	}
	if l.Points.begins(rest) {
		return true
	}
	if open, w := utf8.DecodeRuneInString(rest); quotes[open] != "" { // 4个“五一”黄金周
		if inner, after, ok := strings.Cut(rest[w:min(len(rest), maxQuoted)], quotes[open]); ok {
			return l.festival(rest, inner, len(rest)-len(after)) > 0
		}
	}
	return false
}

// twice says whether the same one is counted again right before or behind: 发现一起查处一起, 一个点一个点.
func (r *run) twice(s string, i int, n *Figure) bool {
	const near = 18 // bytes between the two
	literal := s[i:n.End]
	if k := strings.Index(s[n.End:min(len(s), n.End+near+len(literal))], literal); k >= 0 && !strings.ContainsAny(s[n.End:n.End+k], "。；;、") {
		return true
	}
	lo := max(r.Start, i-near-len(literal))
	k := strings.LastIndex(s[lo:i], literal)
	return k >= 0 && !strings.ContainsAny(s[lo+k:i], "。；;、")
}

// rates says whether the quantity n before rest says how large a kind of thing is: 110千伏变电站, 60万千瓦机组, 11万吨成品油船.
func (l *lists) rates(n *Figure, rest string) bool {
	switch n.UnitWord {
	case "千伏", "kV", "KV", "kv", "伏", "千瓦", "兆瓦", "MW", "瓦", "kW", "吨", "噸", "载重吨", "标箱", "标准箱", "TEU", "蒸吨", "米":
	default:
		return false
	}
	if n.Inner != numeral.None || n.Bound != "exact" {
		return false
	}
	const longest = 24     // bytes of a name: 成品油, 超大型集装箱
	if n.UnitWord == "米" { // 8000米超深井
		return anyPrefix(rest, 0, "深井", "超深井", "以上深井", "以上超深井") > 0
	}
	head := rest[:min(len(rest), longest+len("变电站"))]
	for i, r := range head {
		if r < firstHan || r > lastHan || r == '的' {
			break
		}
		for _, w := range l.Rated {
			if hasPrefix(rest[i:], w) {
				next, _ := utf8.DecodeRuneInString(rest[i+len(w):])
				return i > 0 || !strings.ContainsRune("用运次期", next)
			}
		}
	}
	return false
}

// closes says whether a bracket closes at the start of rest.
func closes(rest string) bool { return strings.HasPrefix(rest, ")") || strings.HasPrefix(rest, "）") }

func anySuffix(s string, words ...string) bool {
	for _, w := range words {
		if hasSuffix(s, w) {
			return true
		}
	}
	return false
}

// collected says whether a number of pieces tells the size of a compilation: 精选20篇.
func (r *run) collected(before string) bool {
	for _, w := range r.lists.Collections {
		if hasSuffix(before, w) {
			return true
		}
	}
	return false
}

// boundWord says whether one of the words stands as a bound directly before i.
func (r *run) boundWord(i int, words ...string) bool {
	if !r.boundBefore(i) {
		return false
	}
	t := r.Tokens[len(r.Tokens)-1]
	for _, w := range words {
		if r.Body[t.Start:t.End] == w {
			return true
		}
	}
	return false
}

// boundBefore says whether the token that ends at i is a bound.
func (r *run) boundBefore(i int) bool {
	n := len(r.Tokens)
	return (r.word < 0 || r.word >= i) && n > 0 && r.Tokens[n-1].Class == Bound && r.Tokens[n-1].End == i
}

// meanOfSpan says whether the mean of a span that something is compared with begins at i: 五年均值 of 低于五年均值0.5度.
func (r *run) meanOfSpan(s string, i int) bool {
	i += anyPrefix(s, i, "近", "最近", "前", "过去")
	n, ok := numeral.Scan(s, i)
	if !ok || n.Start != i || n.Mult != "" {
		return false
	}
	end := n.End
	if n.Unit == "" {
		end += r.sc.unitAt(s, end)
	}
	return end > i && r.sc.kind(s[n.End:end]) == "time" && anyPrefix(s, end, r.lists.SpanMeans...) > 0
}

// comparedAt says whether 高于 or 低于 ends at i.
func (r *run) comparedAt(i int) bool {
	t := r.last(i)
	return t != nil && t.End == i && (t.Class == Above || t.Class == Below)
}

// countedBefore says whether the clause counts things already, with words behind their number.
func (r *run) countedBefore() bool {
	words := false
	for k := len(r.Tokens) - 1; k >= 0; k-- {
		switch t := &r.Tokens[k]; {
		case t.Class == Word:
			words = true
		case t.Class == Num:
			return words && r.Nums[t.Num].Kind == "count"
		case t.Class == Comma || t.Class == Semi || t.Class == Stop || t.Class == Colon || t.Class == Dun:
			return false
		}
	}
	return false
}

// last is the token that ends at i, nil where a word does.
func (r *run) last(i int) *Token {
	if r.word >= 0 && r.word < i {
		if r.Body[r.word] >= 0xE4 || strings.TrimSpace(r.Body[r.word:i]) != "" { // no white space from U+4000 on
			return nil
		}
	}
	if n := len(r.Tokens); n > 0 {
		return &r.Tokens[n-1]
	}
	return nil
}

// afterWord is the bound word behind a number, with its length and that of a bracket on either side that says that the number itself is
// meant too: (含)以上, 以下(含15万元).
func (l *lists) afterWord(rest string) (string, int) {
	k := included(rest)
	w := l.BoundsBehind.begin(rest[k:])
	if w == "" {
		return "", 0
	}
	k += len(w)
	return w, k + included(rest[k:])
}

// listsThose is where the noun ends at the start of rest whose first few are then listed: 的行业 of 的行业是化工、钢铁, 0 where none are.
func listsThose(rest string) int {
	const longest = 21 // bytes
	if !strings.HasPrefix(rest, "的") {
		return 0
	}
	for i := 2 * len("的"); i < min(len(rest), longest); i++ {
		if !utf8.RuneStart(rest[i]) {
			continue
		}
		if anyPrefix(rest, i, "，", ",", "、", "。", "；", "有") > 0 {
			return 0
		}
		if anyPrefix(rest, i, "是", "为", "分别", "依次", "：", ":", "包括") > 0 {
			return i
		}
	}
	return 0
}

// limits says whether a word that makes a limit of the number before it begins rest: 以上.
func (l *lists) limits(rest string) bool {
	_, n := l.afterWord(rest)
	return n > 0
}

// included is the length of a bracket at the start of s that says that a limit is meant too: （含60分贝）; 0 where none stands there.
func included(s string) int {
	const longest = 30 // bytes
	if anyPrefix(s, 0, "（含", "(含", "（不含", "(不含") == 0 {
		return 0
	}
	if i := strings.IndexAny(s[:min(len(s), longest)], "）)"); i > 0 {
		_, w := utf8.DecodeRuneInString(s[i:])
		return i + w
	}
	return 0
}

// campaign says whether s, behind a round number, goes on to the end of the name of what is undertaken: 国土绿化行动.
func (l *lists) campaign(s string) bool {
	const longest = 12 // characters
	s = headHan(s, longest)
	for _, w := range l.Campaigns {
		if i := strings.Index(s, w); i > 0 && !strings.Contains(s[:i], "的") {
			return true
		}
	}
	return false
}

// nounFollows says whether a word stands at the start of rest, and no mark or note.
func nounFollows(rest string) bool {
	switch r, _ := runeAt(rest, 0); r {
	case '，', '。', '；', ',', ';', '、', '）', ')', '（', '(', '！', ' ', '\n', '：', ':', '[', '①', '②', '③', '④', '⑤':
		return false
	}
	return rest != ""
}

// dialled says whether a number may be a year, or one of five digits that is called: 12345, 95598.
func dialled(v int64) bool {
	return 1900 <= v && v <= 2100 || 12000 <= v && v < 13000 || 95000 <= v && v < 97000
}

// sizes says whether the count at i, before rest, only tells how large those are that the next number counts: it opens its clause and
// stands before 以上, or tells of the dead of accidents.
func (r *run) sizes(s string, i int, rest string) bool {
	w, k := r.lists.afterWord(rest)
	if w == "" && !anySuffix(s[r.Start:i], "死亡") {
		return false
	}
	const longest = 120 // bytes between the two numbers
	between := strings.TrimPrefix(rest[k:], "的")
	between = between[:min(len(between), longest)]
	end := strings.IndexAny(between, "0123456789，,。；;\n（(")
	if end <= 0 || between[end] < '0' || between[end] > '9' {
		return false
	}
	between = strings.TrimRight(between[:end], " ")
	if anySuffix(s[r.Start:i], "死亡") {
		return anySuffix(between, "事故", "案件")
	}
	if w != "以上" && w != "以下" && w != "及以上" && w != "及以下" && w != "或以上" && w != "或以下" {
		return false
	}
	t := r.last(i)
	opens := strings.TrimSpace(s[r.Start:i]) == "" || t != nil && t.End == i && t.Classes&Of(Comma, Dun, Semi, Colon, Open) != 0
	return opens && anySuffix(between, r.lists.Sized...)
}

// gravest says whether a number between before and rest only tells how grave those accidents are that are told of: 死亡3人以上的事故.
func (r *run) gravest(before, rest string) bool {
	w, k := r.lists.afterWord(rest)
	if k == 0 || w == "左右" || !anySuffix(before, r.lists.GravestWords...) {
		return false
	}
	const longest = 60 // bytes
	what := strings.TrimPrefix(rest[k:], "的")
	what = what[:min(len(what), longest)]
	if end := strings.IndexAny(what, "0123456789，,。；;、\n（("); end >= 0 {
		what = what[:end]
	}
	for _, x := range r.lists.GravestEvents {
		if strings.Contains(what, x) {
			return true
		}
	}
	return false
}

// upToFine says whether s goes on with the ceiling of a fine or a grant: 20万元以下的罚款, behind 5万元以上.
func (l *lists) upToFine(s string) bool {
	n, ok := numeral.Scan(s, 0)
	if !ok {
		return false
	}
	i := strings.Index(s[n.End:min(len(s), n.End+24)], "以下")
	return i >= 0 && anyPrefix(strings.TrimPrefix(s[n.End+i+len("以下"):], "的"), 0, l.UpToWords...) > 0
}

// delimits says whether another number follows in the clause, so that the one before only limits a group.
func (r *run) delimits(rest string) bool {
	if w := anyPrefix(rest, 0, "和", "及", "与"); w > 0 { // 分别超过32万吨和35万吨: a list
		if n, ok := numeral.Scan(rest, w); ok && n.Form == numeral.Arabic {
			return false
		}
	}
	const longest = 300 // bytes
	for i, ru := range rest {
		switch ru {
		case '，', '。', '；', ',', ';', '\n':
			return false
		}
		if i > longest {
			return false
		}
		if firstHan <= ru && ru <= lastHan {
			continue // no digit, no mask
		}
		if n, ok := numeral.Scan(rest, i); ok && (n.Form == numeral.Arabic || n.Form == numeral.Mask) {
			return true
		}
	}
	return false
}

// deletedBefore says whether 万元 at i has lost its number: a noun or a verb of change stands before it, and the clause ends behind
// it. Persons and things may be told as 万人 without a loss, so that they are believed only of a movement, or in a text that has lost
// others.
func (r *run) deletedBefore(s string, i int, rest, kind string) bool {
	if nounFollows(rest) || i == r.Start || anySuffix(s[r.Start:i], r.lists.PassedSigns...) { // 年内破百亿
		return false
	}
	t := r.last(i)
	moved := t != nil && t.End == i && t.Classes&Of(Up, Down, Up1, Down1) != 0
	if kind == "count" && !r.Lost && !moved && !anySuffix(s[r.Start:i], "人口", "人数", "户数", "总数", "数量") {
		return false
	}
	if kind == "money" && t != nil && t.Class != Dun && !moved { // 产值达亿元 may be meant
		return t.Classes&Of(Reach, To) != 0 && anySuffix(s[r.Start:i], r.lists.ReachedVerbs...)
	}
	return t == nil || moved || t.Classes&Of(Dun, Reach, To) != 0
}

// stepsBehind says whether what stands behind a number tells of the marks that something passed: 三个“百亿元”台阶, 三个百亿台阶.
func stepsBehind(rest string) bool {
	const longest = 30 // bytes
	if t, ok := strings.CutPrefix(rest, "“"); ok {
		_, t, ok = strings.Cut(t[:min(len(t), longest)], "”")
		return ok && strings.HasPrefix(t, "台阶")
	}
	step := strings.TrimLeft(rest, "十百千万亿元")
	return step != rest && anyPrefix(step, 0, "台阶", "大关", "关口", "门槛") > 0
}

// cnCount decides whether a small number in Chinese with a unit counts things (两起命案) or is a turn of phrase (三个方面).
func (r *run) cnCount(s string, i int, n *Figure) (kind string, ok bool) {
	rest := s[n.End:]
	v := n.Value.Coef
	if n.Value.Scale > 0 {
		return "", false
	}
	strong := n.Kind == "money" || n.Kind == "mass" || n.Kind == "length" || n.Kind == "area" || n.Kind == "volume" || n.Kind == "energy" || n.Kind == "score"
	switch n.UnitWord {
	case "名", "人", "起", "例", "家", "所", "户", "辆", "栋", "台", "头", "艘", "人次", "座", "枚", "间", "只", "戶", "輛", "幢", "间次", "宗", "件次", "台次", "处":
		strong = true
	case "位":
		strong = anyPrefix(rest, 0, "一体", "数", "小数", "编码", "密码") == 0 && !anySuffix(s[r.Start:i], "前", "后", "这", "那") // 五位一体, 前三位
	}
	if n.Kind == "score" && (strings.HasPrefix(rest, "之") || v < 10) {
		return "name", true
	}
	t := r.last(i)
	bounded := t != nil && (t.Class == Bound || t.Class == Up || t.Class == Up1 || t.Class == Down || t.Class == Down1 || t.Class == To)
	ends := !nounFollows(rest) || rest[0] >= '0' && rest[0] <= '9' // 门诊楼一栋3630平方米
	if r.lists.numbersPoints(n.UnitWord, rest) {
		return "name", true
	}
	if (v > 1 || strong || n.UnitWord == "个" && r.itemNext(rest)) && !r.lists.Abstract.begins(rest) && r.anotherItem(i, rest) { // 新建了三幢宿舍,一幢食堂,二个实验室
		return "", false
	}
	if (strong || n.UnitWord == "个" || n.UnitWord == "条") && r.captured(i) && !r.lists.Abstract.begins(rest) && nounFollows(rest) && !r.twice(s, i, n) {
		return "", false
	}
	if v > 1 && n.UnitWord == "个" && anySuffix(s[r.Start:i], r.lists.Additions...) && !r.lists.Abstract.begins(rest) && nounFollows(rest) { // 新建三个车间
		return "", false
	}
	if v == 1 {
		if anySuffix(s[r.Start:i], r.lists.NoneOf...) { // 不漏一户: none at all
			return "name", true
		}
		if (n.UnitWord == "人" || n.UnitWord == "名" || n.UnitWord == "位") && r.lists.befalls(rest) && !strings.Contains(s[max(r.Start, i-60):i], "每") { // 一人死亡, 一名工人受伤
			return "", false
		}
		if t != nil && t.Class == To && !ends || r.twice(s, i, n) { // 提高到一个新水平; 发现一起查处一起
			return "name", true
		}
		if t != nil && t.Class == Each && t.End == i && ends && strong && strings.HasSuffix(s[t.Start:t.End], "各") { // 食堂、浴室各一座
			return "", false
		}
		if bounded || n.UnitWord == "次" && strings.Contains(s[max(r.Start, i-60):i], "每") {
			return "", false
		}
		if anySuffix(s[r.Start:i], r.lists.OneOfThose...) { // 最忙的一次, 这一次
			return "name", true
		}
		if n.UnitWord == "项" && r.alone(i) { // 仅门票一项
			return "name", true
		}
		if ends && t == nil && (n.UnitWord == "个" || strong || n.UnitWord == "次" || n.UnitWord == "项" || n.UnitWord == "件") && i > r.Start {
			return "", false // 小金库一个: the noun stands before it
		}
		return "name", true
	}
	if ends && n.UnitWord != "点" && n.UnitWord != "条" && i > r.Start && t == nil {
		return "", false
	}
	if n.UnitWord == "次" && v > 1 && anySuffix(s[r.Start:i], r.lists.CountAhead...) { // 先后两次召开
		return "", false
	}
	if strings.HasSuffix(s[r.Start:i], "了") && (n.UnitWord == "个" || r.lists.Times[n.UnitWord]) { // 兴办了三个企业, 举办了三场报告会
		if r.lists.Abstract.begins(rest) {
			return "name", true
		}
		return "", false
	}
	if stepsBehind(rest) || r.lists.Abstract.begins(rest) {
		return "name", true
	}
	if strong || bounded || v > 20 || r.countable(i, v, n.UnitWord, rest) {
		return "", false
	}
	return "name", true
}

// countable says whether the words at the start of rest, behind a number at i, name things or bodies that are counted there: with one
// character at their start, 五个县, with more anywhere, 九个全国重点实验室.
func (r *run) countable(i int, count int64, unit, rest string) bool {
	const (
		most        = 10 // characters of a name
		listedBytes = 45
		farthest    = 180 // bytes that are looked at before it
	)
	switch unit {
	case "个", "個", "项", "項", "条", "條", "种", "種":
	default:
		return false
	}
	before := r.Body[max(r.Start, i-farthest):i]
	if anySuffix(before, r.lists.OneOfThose...) || anySuffix(before, r.lists.Centred...) || anySuffix(before, "各", "每", "前", "第", "“", "《", "‘") {
		return false
	}
	name := headHan(rest, most)
	if count == 2 && strings.ContainsAny(name, "和与與及") { // 两个投资公司和改造工程: named
		return false
	}
	if strings.HasSuffix(name, "中") && anyPrefix(rest, len(name), "，", ",") > 0 || i == r.Start && strings.Contains(name, "的") { // 六条河流中，; 三个支队的事故
		return false
	}
	if clause := before[strings.LastIndexAny(before, "，,；;：:。")+1:]; !strings.HasSuffix(clause, "等") && (strings.ContainsAny(clause, "、”") || len(clause) <= listedBytes && strings.Contains(clause, "和")) { // 甲、乙两个乡镇: named
		return false
	}
	for _, w := range r.lists.Countables {
		if k := strings.Index(name, w); (k == 0 || k > 0 && len(w) > len("县")) && !r.lists.Abstract.begins(name[k+len(w):]) {
			return true
		}
	}
	return false
}

// headHan is the Chinese characters at the start of s, no more than most.
func headHan(s string, most int) string {
	n := 0
	for i, ru := range s {
		if n++; n > most || ru < firstHan || ru > lastHan {
			return s[:i]
		}
	}
	return s
}

// anotherItem says whether the count at i, before rest, is told beside others in a list: behind the mark that ends one, or before one.
func (r *run) anotherItem(i int, rest string) bool {
	t := r.last(i)
	if t == nil || t.End != i || t.Classes&Of(Comma, Dun) == 0 {
		return false
	}
	n := len(r.Tokens)
	if n > 2 && r.Tokens[n-2].Class == Word && r.Tokens[n-3].Class == Num && r.Tokens[n-2].Start == r.Tokens[n-3].End && r.Nums[r.Tokens[n-3].Num].Kind == "count" {
		return true // 一幢教学楼,二个实验室
	}
	if n > 1 && r.Tokens[n-2].Class == Num && r.Nums[r.Tokens[n-2].Num].Kind == "count" { // 人口326人,三个村民组、7个自然村
		return r.itemNext(rest)
	}
	return false
}

// itemNext says whether a noun and another count stand in rest: 一个居委会,42个村民小组.
func (r *run) itemNext(rest string) bool {
	const longest = 8 * 3
	j := strings.IndexAny(rest[:min(len(rest), longest+len("，"))], "，、,；;。")
	if j < 2*3 || j > longest {
		return false
	}
	m, ok := numeral.Scan(rest, j+max(anyPrefix(rest, j, "，", "、", ","), 1))
	if !ok {
		return false
	}
	u := r.sc.unitAt(rest, m.End)
	return u > 0 && r.sc.kind(rest[m.End:m.End+u]) == "count"
}

// beforeDash is the number that a dash, or a word for one, ties to the number read last, and its token; nil where nothing does.
func (r *run) beforeDash(s string) (a *Token, k int) {
	k = len(r.Tokens) - 2
	// the dash may have been left as a word, or read as a cue (至, 到)
	if t := &r.Tokens[k]; t.Class == Num {
		a = t
	} else if t.Class == Dun && r.neighbours(k, s) { // 5、6万名
		a = &r.Tokens[k-1]
		k--
	} else if k > 0 && r.Tokens[k-1].Class == Num && (t.Classes&Of(To, Reach) != 0 || t.Class == Word || t.Class == Comma) {
		at := t.Start
		if t.End-at > 2 && s[at] == ' ' && s[t.End-1] == ' ' || s[at] == ' ' && dashAt(s, at+1) > 0 || strings.HasPrefix(s[at:t.End], " -") && t.End-at <= 3 { // 2 - 3个
			at++
		}
		if w := dashAt(s, at); w > 0 && at+w == at+len(strings.TrimRight(s[at:t.End], " ")) && t.Start == r.Tokens[k-1].End {
			a = &r.Tokens[k-1]
			k--
		}
	}
	return a, k
}

// join merges the last two numbers where they are the ends of a range: 3-5元, 两成至三成, 1600亿元至1730亿元.
func (r *run) join(s string) {
	n := len(r.Tokens)
	if n < 2 {
		return
	}
	r.dropInner(s)
	n = len(r.Tokens)
	b := &r.Tokens[n-1]
	start := b.Start
	a, k := r.beforeDash(s)
	if a != nil && a.End == start && k == n-2 && r.coins(&r.Nums[a.Num], &r.Nums[b.Num]) {
		a.End = b.End
		r.Nums, r.Tokens = r.Nums[:len(r.Nums)-1], r.Tokens[:n-1]
		r.Numerals--
		return
	}
	if a == nil || a.End == start && k == n-2 {
		return
	}
	x, y := &r.Nums[a.Num], &r.Nums[b.Num]
	if x.HasMax || y.HasMax || x.Form == numeral.Mask || y.Form == numeral.Mask || x.Deleted {
		return
	}
	varies := k > 0 && r.Tokens[k-1].Class == From && anyPrefix(s, b.End, "不等") > 0 // 票价从5元至30元不等
	if !varies && k > 0 && r.Tokens[k-1].Classes.Has(From) && !(x.NoUnit && y.Unit != "" && (y.Kind == "count" || y.Kind == "age")) || k > 1 && r.Tokens[k-1].Class == Bound && r.Tokens[k-2].Classes.Has(From) {
		return // 从85%到92% is a movement
	}
	if x.UnitWord != "" && x.UnitWord != y.UnitWord {
		return
	}
	lo, hi := x.Value, y.Value
	if v, ok := hi.Shift(y.Exp); ok && x.Mult == "" && y.Mult != "" && x.UnitWord != "" && (varies || k > 0 && r.between(k-1, s) || r.spans(k, x, lo, v)) { // 介乎100元至6万元
		hi, y.Mult, y.Exp, y.Unit = v, "", 0, x.Unit
	}
	if x.Mult != y.Mult && x.Mult != "" {
		return
	}
	if c := strings.TrimSuffix(s[y.Start:y.End], "多"); x.NoUnit && y.Unit == "%" && strings.HasSuffix(c, "成") { // 一至两成
		if v, ok := lo.Shift(1); ok {
			lo = v
		}
	}
	if hi.Cmp(lo) <= 0 {
		return
	}
	if r.movesBy(k, x, y, lo, hi) {
		return
	}
	y.Max, y.HasMax, y.Value = hi, true, lo
	y.FullMax = x.Unit != ""
	y.Start, y.Number.Start = x.Start, x.Start
	if n := len(r.Left); n > 0 && r.Left[n-1].Start > x.Start { // 12%一15%: the dash was counted as a numeral
		r.Left = r.Left[:n-1]
		r.Numerals--
	}
	if y.Bound == "exact" {
		y.Bound = x.Bound
	}
	y.Ungrouped = false
	nums := len(r.Nums)
	r.Nums[nums-2] = r.Nums[nums-1]
	r.Nums = r.Nums[:nums-1]
	r.Numerals-- // a range is one
	tok := Token{Class: Num, Classes: Of(Num), Start: r.Nums[nums-2].Start, End: r.Nums[nums-2].End, Num: nums - 2}
	if varies {
		k--
	}
	r.Tokens = append(r.Tokens[:k], tok)
}

// movesBy says whether the token before that at k tells a movement by x, of lo, to y, of hi, which are then no ends of a range.
func (r *run) movesBy(k int, x, y *Figure, lo, hi numeral.Decimal) bool {
	if m := k - 1; m >= 0 && y.Kind != "rate" && (x.Unit != "" || x.Mult != "") && hi.Float64() > 3*lo.Float64() {
		if r.Tokens[m].Class == Bound && m > 0 {
			m--
		}
		if r.Tokens[m].Classes&Of(Up, Down, Up1, Down1) != 0 && r.Tokens[m].Class != Word {
			return true // 减少86万平方米至1260万平方米 is a movement, not a range
		}
	}
	m := k - 1 // 同比减少0.6小时至1.5小时: what is told of the past is no range
	return m > 0 && y.Kind != "rate" && x.UnitWord != "" && r.Tokens[m].Classes&Of(Up, Down, Up1, Down1) != 0 && r.Tokens[m].Class != Word && (r.Tokens[m-1].Class == Basis || y.Kind == "count" && r.compared(m))
}

// dropInner takes the bound before the upper end of a range of percentages away, so that the two can be joined: 近 of 升逾4%至近5%.
func (r *run) dropInner(s string) {
	n := len(r.Tokens)
	if n < 5 || r.Tokens[n-2].Class != Bound || r.Tokens[n-3].Class != To || r.Tokens[n-4].Class != Num {
		return
	}
	x, y := &r.Nums[r.Tokens[n-4].Num], &r.Nums[r.Tokens[n-1].Num]
	if to := s[r.Tokens[n-3].Start:r.Tokens[n-3].End]; to != "至" && to != "到" || x.Kind != "rate" || y.Kind != "rate" || x.HasMax || y.Value.Cmp(x.Value) <= 0 {
		return
	}
	for j := n - 4; j+1 < n; j++ {
		if r.Tokens[j].End != r.Tokens[j+1].Start {
			return
		}
	}
	m := n - 5
	if r.Tokens[m].Class == Bound {
		m--
	}
	if m < 0 || r.Tokens[m].Class == Word || r.Tokens[m].Classes&Of(Up, Down, Up1, Down1) == 0 { // 由4%至近5%, 从4%上升到近5%
		return
	}
	y.Bound = "exact"
	r.Tokens = append(r.Tokens[:n-2], r.Tokens[n-1])
}

// spans says whether the amounts of money x, of lo, and hi are the ends of a range although they are counted in other multiples: 8000元至2万元.
// Where the token before that at k tells a movement, the second is where it led to.
func (r *run) spans(k int, x *Figure, lo, hi numeral.Decimal) bool {
	const most = 10 // times the lower end
	return x.Kind == "money" && (k == 0 || r.Tokens[k-1].Classes&Of(Up, Down, Up1, Down1) == 0) && hi.Float64() <= most*lo.Float64()
}

// smaller are the parts of a unit of money that may follow it, a tenth of it each.
var smaller = map[string][]string{"元": {"角", "毛", "毫"}, "块": {"角", "毛"}, "角": {"分", "仙"}, "毛": {"分"}, "毫": {"仙"}}

// neighbours says whether the mark at token k stands between two digits that follow each other and mean about so many, the unit behind the
// second alone: 5、6万名; not 分别增加5、6人, nor a list of more.
func (r *run) neighbours(k int, s string) bool {
	const near = 8 // tokens
	if k == 0 || k+1 >= len(r.Tokens) || r.Tokens[k-1].Class != Num || r.Tokens[k-1].End != r.Tokens[k].Start || r.Tokens[k].End != r.Tokens[k+1].Start {
		return false
	}
	x, y := &r.Nums[r.Tokens[k-1].Num], &r.Nums[r.Tokens[k+1].Num]
	if x.Form != numeral.Arabic || y.Form != numeral.Arabic || x.Unit != "" || x.HasMax || y.HasMax || x.Value.Scale != 0 || y.Value.Scale != 0 || x.Value.Coef < 1 || y.Value.Coef > 9 || y.Value.Coef != x.Value.Coef+1 || y.UnitWord == "" {
		return false
	}
	switch y.UnitWord {
	case "号", "期", "层", "楼", "级", "年级", "版", "章", "节", "条", "款", "项", "季", "组", "班", "队", "区", "线", "路", "标段", "届", "轮", "批", "次", "个百分点", "個百分點":
		return false
	}
	for j := k - 2; j >= max(0, k-near); j-- {
		if c := r.Tokens[j].Classes; c&Of(Each) != 0 || j == k-2 && c&Of(Dun) != 0 {
			return false
		} else if c&Of(Comma, Stop, Semi) != 0 {
			break
		}
	}
	next := s[r.Tokens[k+1].End:]
	return anyPrefix(next, 0, "、", "和", "及") == 0
}

// coins adds to an amount of money the smaller coins directly behind it, and says whether it did: 六元九角三分 is 6.93元.
func (r *run) coins(x, y *Figure) bool {
	if x.Mult != "" || y.Mult != "" || x.HasMax || y.HasMax || x.Deleted || y.Deleted || x.Form == numeral.Mask || y.Form == numeral.Mask || x.Bound != "exact" || y.Value.Scale > 0 || y.Value.Coef < 1 || y.Value.Coef > 9 || x.Value.Scale > 1 {
		return false
	}
	unit := x.UnitWord
	if x.Value.Scale == 1 { // 六元九角 and 三分
		unit = ""
		for _, s := range smaller[x.UnitWord] {
			if strings.HasSuffix(r.Body[x.Start:x.End], s) {
				unit = s
			}
		}
	}
	for _, s := range smaller[unit] {
		if y.UnitWord == s {
			x.Value.Coef, x.Value.Scale = x.Value.Coef*10+y.Value.Coef, x.Value.Scale+1
			x.End, x.After, x.Number.End, x.Ungrouped = y.End, y.After, y.Number.End, false
			return true
		}
	}
	return false
}

// between says whether the token at m tells that what follows are the ends of a range: 介乎.
func (r *run) between(m int, s string) bool {
	t := &r.Tokens[m]
	return anySuffix(s[t.Start:t.End], "介乎", "介于", "介於")
}

// compared says whether the verb at token m stands behind what something is compared with: 较去年增加.
func (r *run) compared(m int) bool {
	const near = 4 // tokens
	for j := m - 1; j >= 0 && j >= m-near; j-- {
		switch t := &r.Tokens[j]; {
		case t.Class == Than:
			return true
		case t.Classes&Of(Comma, Semi, Stop, Num) != 0:
			return false
		}
	}
	return false
}

// finish settles what needs the whole sentence: bounds behind numbers, units that only the last of several states.
func (r *run) finish(s string) {
	if len(r.Nums) == 0 {
		return
	}
	r.limits(s)
	r.groups()
	r.grades(s)
	ts := r.Tokens
	for i := range ts {
		if ts[i].Class != Num {
			continue
		}
		n := &r.Nums[ts[i].Num]
		if i > 1 && n.Bound == "exact" && ts[i-1].Classes&Of(Reach, Share) != 0 && ts[i-1].Class != Word && ts[i-1].End == ts[i].Start && ts[i-2].End == ts[i-1].Start && ts[i-2].Class == Adverb && ts[i-2].Classes.Has(Bound) && afterBound(r.sc, s[ts[i-2].Start:ts[i-2].End]) { // 大约有5%
			n.Bound = "about"
		}
		if i+1 < len(ts) && ts[i+1].Class == After && ts[i+1].Start <= ts[i].End+1 {
			n.Bound = ts[i+1].Value
			if v := afterValue(r.sc, s[ts[i+1].Start:ts[i+1].End]); v != "" {
				n.Bound = v
			}
			n.After = ts[i+1].End
		}
	}
	for i := len(ts) - 3; i >= 0; i-- {
		if ts[i].Class != Num || ts[i+1].Class != Dun && !ts[i+1].Classes.Has(With) && !joins(s[ts[i+1].Start:ts[i+1].End]) || ts[i+2].Class != Num {
			continue
		}
		a, b := &r.Nums[ts[i].Num], &r.Nums[ts[i+2].Num]
		if a.Form == numeral.Mask && a.Unit == "" || a.NoUnit && b.Unit != "" {
			a.Unit, a.UnitWord, a.Kind, a.NoUnit = b.Unit, b.UnitWord, b.Kind, false
		}
		spread := i+4 < len(ts) && ts[i+3].Class == Dun && ts[i+4].Class == Num && r.Nums[ts[i+4].Num].Bound == b.Bound // from behind the last of them
		if a.Bound == "exact" && a.Unit == b.Unit && ts[i+1].Class == Dun && a.After == a.End && (b.Bound == "at_least" || b.Bound == "at_most" || b.Bound == "about") && (b.After > b.End || spread) {
			a.Bound = b.Bound
		}
	}
}

// limits reads the ranges of money that only say which projects are counted, the count behind them: 2000万元至5030万元项目48个.
func (r *run) limits(s string) {
	ts := r.Tokens
	for i := len(ts) - 5; i >= 0; i-- { // 贪污5万元以上、挪用40万元以上大案185件
		if ts[i].Class != Num || ts[i+1].Class != After || ts[i+2].Class != Dun || ts[i+3].Class != Word {
			continue
		}
		if k := r.Nums[ts[i].Num].Kind; k != "money" && k != "count" {
			continue
		}
		j := i + 3
		for j < len(ts) && (ts[j].Class == Word || ts[j].Class == Adverb || ts[j].Class == Dun && j > i+3) {
			j++
		}
		w := s[ts[i+3].Start:ts[j-1].End]
		if j >= len(ts) || ts[j].Class != Num || r.Nums[ts[j].Num].Kind != "count" || !strings.Contains(w, "以上") && !strings.Contains(w, "以下") || !anySuffix(w, r.lists.LimitedThings...) {
			continue
		}
		r.Left = append(r.Left, Leftover{ts[i].Start, ts[i].End, "group limit"})
		for k := i; k < i+3; k++ {
			ts[k].Class, ts[k].Classes = Word, Of(Word)
		}
	}
	for i := 1; i+2 < len(ts); i++ { // 存栏30—500头的猪场138个
		if ts[i].Class != Num || !r.Nums[ts[i].Num].HasMax || r.Nums[ts[i].Num].Kind != "count" || ts[i+1].Class != Word || ts[i+1].Start != ts[i].End || ts[i+2].Class != Num || r.Nums[ts[i+2].Num].Kind != "count" || ts[i+2].Start != ts[i+1].End {
			continue
		}
		if noun, ok := strings.CutPrefix(s[ts[i+1].Start:ts[i+1].End], "的"); ok && (anySuffix(noun, r.lists.LimitedPlaces...) || anySuffix(noun, r.lists.Sized...)) {
			r.Left = append(r.Left, Leftover{ts[i].Start, ts[i].End, "group limit"})
			ts[i].Class, ts[i].Classes = Word, Of(Word)
		}
	}
	for i := 0; i+2 < len(ts); i++ {
		if ts[i].Class != Num || r.Nums[ts[i].Num].Kind != "money" || i > 0 && ts[i-1].Classes&Of(Comma, Dun, Semi, Colon, Open) == 0 {
			continue
		}
		j := i
		if x := &r.Nums[ts[i].Num]; !x.HasMax { // 5030万元至2亿元
			if ts[i+1].Class == Word || ts[i+1].Classes&Of(To, Reach) == 0 || i+2 >= len(ts) || ts[i+2].Class != Num || r.Nums[ts[i+2].Num].Kind != "money" || dashAt(s, ts[i+1].Start) == 0 {
				continue
			}
			j = i + 2
		}
		if j+2 >= len(ts) || ts[j+1].Class != Word || ts[j+1].Start != ts[j].End || ts[j+2].Class != Num || r.Nums[ts[j+2].Num].Kind != "count" {
			continue
		}
		if noun := s[ts[j+1].Start:ts[j+1].End]; !nounFollows(noun) || !anySuffix(noun, r.lists.LimitedThings...) {
			continue
		}
		for k := i; k <= j; k++ {
			if ts[k].Class == Num {
				r.Left = append(r.Left, Leftover{ts[k].Start, ts[k].End, "group limit"})
			}
			ts[k].Class, ts[k].Classes = Word, Of(Word)
		}
	}
}

// groups makes words of what joins the two ends of a group that is told by its age or size: 50岁至59岁年龄段的网民.
func (r *run) groups() {
	for i := 1; i < len(r.Left); i++ {
		a, b := &r.Left[i-1], &r.Left[i]
		if a.Kind != b.Kind || a.Kind != "age group" && a.Kind != "group limit" || b.Start <= a.End || b.Start-a.End > len("至") {
			continue
		}
		k := sort.Search(len(r.Tokens), func(k int) bool { return r.Tokens[k].Start >= a.End })
		if k < len(r.Tokens) {
			if t := &r.Tokens[k]; t.Start == a.End && t.End == b.Start && t.Classes&Of(To, Reach) != 0 {
				t.Class, t.Classes = Word, Of(Word)
			}
		}
	}
}

// grades reads the bounds of a measure that only say which are counted, their count or share behind them: 利润率在18%以上的企业有7家,
// 在10%至18%之间的企业有12家, 10%以下的有3家, 年吞吐量30-60万吨码头9座. The measure's number becomes a part of the name.
func (r *run) grades(s string) {
	ts := r.Tokens
	graded := false
	for i := 0; i+2 < len(ts); i++ {
		if ts[i].Class != Num || r.Nums[ts[i].Num].Form == numeral.Mask {
			continue
		}
		begins := i == 0 || ts[i-1].Classes&Of(Comma, Semi) != 0 && ts[i-1].Class != Word
		if begins && !graded && !r.limitedBefore(ts[i].Start) || !begins && ts[i-1].End != ts[i].Start {
			continue
		}
		moved := !begins && ts[i-1].Class != Word && ts[i-1].Classes&Of(Up, Down, To, Bound, Share) != 0
		within := moved || !begins && ts[i-1].Class == Reach
		if !begins && !within && ts[i-1].Class != Word {
			continue
		}
		last := i
		for last+4 < len(ts) && ts[last+1].Class == Dun && ts[last+2].Class == Num && r.Nums[ts[last].Num].HasMax && r.Nums[ts[last+2].Num].HasMax && r.Nums[ts[last+2].Num].Unit == r.Nums[ts[i].Num].Unit {
			last += 2 // 2001元至3000元、3001元至5030元的群体
		}
		end := r.graded(s, last, begins && last == i)
		if end == 0 || moved && (ts[i-1].Value == "about" || ts[end+1].Class != Reach || !strings.HasPrefix(s[ts[end].Start:], "的")) {
			continue
		}
		graded = true
		from := i
		if within && i > 1 && (ts[i-2].Class == Word || ts[i-2].Classes&Of(Among, Comma, Semi) != 0 && boundVerb(s[ts[i-1].Start:ts[i-1].End], false)) {
			from--
		}
		for m := from; m < end; m++ {
			if ts[m].Class == Num {
				r.Left = append(r.Left, Leftover{ts[m].Start, ts[m].End, "group limit"})
			}
			if ts[m].Class != Dun {
				ts[m].Class, ts[m].Classes = Word, Of(Word)
			}
		}
	}
}

// limitedBefore says whether a bound that tells those counted apart stands in the sentence before i.
func (r *run) limitedBefore(i int) bool {
	n := len(r.Left)
	return n > 0 && (r.Left[n-1].Kind == "group limit" || r.Left[n-1].Kind == "rating") && r.Start <= r.Left[n-1].Start && r.Left[n-1].End <= i
}

// graded says where the words begin that name those whom the bound at token i tells apart, and 0 where it tells none apart; begins says that
// the bound begins its clause, so that what it bounds has been told before.
func (r *run) graded(s string, i int, begins bool) int {
	const longest = 36 // bytes of those who are counted
	ts := r.Tokens
	n := &r.Nums[ts[i].Num]
	j := i + 1
	bounded := ts[j].Class == After && ts[j].Start == ts[i].End && ts[j].Value != "about"
	if bounded {
		j++
	}
	if j+1 >= len(ts) || ts[j].Class != Word || ts[j].Start != ts[j-1].End {
		return 0
	}
	who := s[ts[j].Start:ts[j].End]
	if w := anyPrefix(who, 0, "之间", "之間"); w > 0 && n.HasMax {
		who, bounded = who[w:], true
	}
	noun, of := strings.CutPrefix(who, "的")
	over := i > 0 && ts[i-1].Class == Bound && ts[i-1].Value != "about" && of && noun == ""                                // 合格率超过95%的有12个
	over = over || i > 0 && of && noun == "" && ts[i-1].Class == Reach && boundVerb(s[ts[i-1].Start:ts[i-1].End], bounded) // 增幅在200%以上的有5个, 合格率达100%的有3个
	switch {
	case len(noun) > longest || !nounFollows(noun) && !(of && noun == "" && (begins || over)):
		return 0
	case of && !bounded && !n.HasMax && !over:
		return 0
	case !of && (!n.HasMax || begins || n.NoUnit || n.Kind == "count" && n.Mult == ""):
		return 0
	}
	k := j + 1
	shared := anySuffix(noun, "占比", "比例", "比重")
	for k < len(ts) && k < j+4 && ts[k].Start == ts[k-1].End && ts[k].Classes&Of(Reach, Adverb, Each, Share, Bound) != 0 && ts[k].Class != Word {
		shared = shared || ts[k].Class == Share
		k++
	}
	if k >= len(ts) || ts[k].Class != Num || ts[k].Start != ts[k-1].End {
		return 0
	}
	c := &r.Nums[ts[k].Num]
	amount := c.Kind == "money" && of && bounded && anySuffix(noun, r.lists.GradedAmounts...) // 总额1000万元及以下的企业贷款余额14亿元
	if !(c.Kind == "count" && !c.HasMax) && !(shared && c.Kind == "rate") && !amount {
		return 0
	}
	return j
}

// boundVerb says whether w leads to a bound that tells those counted apart: 在 or 达 to one that is told as such, 达 to one that is not.
func boundVerb(w string, bounded bool) bool {
	return w == "达" || w == "达到" || w == "達" || w == "達到" || w == "在" && bounded
}

// joins says whether a word is one of those that join the last item of a list without being a preposition.
func joins(w string) bool {
	switch w {
	case "及", "以及":
		return true
	}
	return false
}

// afterBound says whether a word that stands before a copula is a bound that only rounds.
func afterBound(sc *Scanner, w string) bool {
	ru, _ := utf8.DecodeRuneInString(w)
	e := sc.cues.at(w, 0, ru)
	return e != nil && e.value(Bound) == "about"
}

func afterValue(sc *Scanner, w string) string {
	ru, _ := utf8.DecodeRuneInString(w)
	if e := sc.cues.at(w, 0, ru); e != nil {
		return e.value(After)
	}
	return ""
}

// alone says whether the clause that goes on at i sets one thing off from the others: 仅门票一项, 光学费一项.
func (r *run) alone(i int) bool { return r.clauseBegins(i, "仅", "单", "光", "只", "單", "僅") }

// clauseBegins says whether the clause that goes on at i begins with one of words.
func (r *run) clauseBegins(i int, words ...string) bool {
	const longest = 90 // bytes
	lo := max(r.Start, i-longest)
	clause := r.Body[lo:i]
	if k := strings.LastIndexAny(clause, "，。；,;、：:"); k >= 0 {
		_, w := utf8.DecodeRuneInString(clause[k:])
		clause = clause[k+w:]
	} else if lo > r.Start {
		return false
	}
	return anyPrefix(strings.TrimLeft(clause, " \u3000"), 0, words...) > 0
}
