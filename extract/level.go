package extract

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"zhibiao/extract/internal/rule"
	"zhibiao/extract/internal/scan"
	"zhibiao/extract/internal/words"
	"zhibiao/extract/lexicon"
	"zhibiao/extract/text"
)

// levelReading is what the steps that make a record of a level hand on to each other.
type levelReading struct {
	k    int // token of the number
	m    *rule.Match
	kind string // of the number

	p     phrase // the words before the number
	left  string // what of them names the indicator
	right phrase // the words behind the number that name it
	taken int    // assembly.taken before the words behind were taken

	carried bool // the words behind belong to an item of a list: 清理242名干部及其561名家属
	ofValue bool // a noun behind names it, as that by which somebody is ranked: 以0.9%的不良率保持最优
	oneOf   bool // it is one of those counted: 是全市首批8个示范区之一
	summed  bool // it is the sum of what was told of several places

	ind       string // the indicator's name
	inherited bool   // that name is the name of a record before it
	ofPart    string // what of a part it measures, where ind has the part's name before it
	q         *Quantity
}

// cutLeft takes the first n bytes off the name before the number.
func (r *levelReading) cutLeft(a *assembly, n int) {
	r.p.cut(a, n)
	r.left = r.left[n:]
}

// dropLeft says that the words before the number name nothing.
func (r *levelReading) dropLeft() { r.left, r.p.pieces = "", nil }

// cutEnd keeps the first n bytes of the name before the number.
func (r *levelReading) cutEnd(a *assembly, n int) {
	if n == 0 {
		r.dropLeft()
		return
	}
	r.p.keep(a, n)
	r.left = r.left[:n]
}

// standsWith says whether the words behind the number say where its bearer stands with it: 以26胜位居榜首, 以94%遥遥领先.
func (a *assembly) standsWith(r *levelReading) bool {
	rest := strings.TrimPrefix(r.behindFigure(a), "的成绩")
	j := r.k + 1
	return j < len(a.s.Tokens) && a.s.Tokens[j].Classes&scan.Of(scan.RankVerb, scan.Rank) != 0 && a.s.Tokens[j].Start == r.figure(a).After || beginsWith(rest, a.lists.StandingWords...) > 0
}

// figure is the number of the level.
func (r *levelReading) figure(a *assembly) *scan.Figure { return &a.s.Nums[a.s.Tokens[r.k].Num] }

// behindFigure is the text from the end of the number and its unit on.
func (r *levelReading) behindFigure(a *assembly) string { return a.body[r.figure(a).After:] }

// ahead is the text of the sentence before the first token of the match.
func (r *levelReading) ahead(a *assembly) string {
	return a.body[a.seg.Start:a.s.Tokens[r.m.Lo].Start]
}

// recordBefore says whether a record of this sentence stands before the number.
func (a *assembly) recordBefore() bool { return a.cur != nil && len(a.drafts) > a.first }

// levelBefore says whether a record of this sentence that has a level stands before the number.
func (a *assembly) levelBefore() bool {
	return a.cur != nil && a.cur.Level != nil && len(a.drafts) > a.first
}

// level makes a record of the level at token k.
func (a *assembly) level(k int, m *rule.Match) {
	r := &levelReading{k: k, m: m, kind: a.kind(k)}
	a.readSides(r)
	if a.goalOf(r) || a.reckonedAgain(r) {
		return
	}
	a.takeBehind(r)
	a.dropSetting(r)
	a.nextRated(r)
	a.dropOneOf(r)
	a.borrowSides(r)
	if a.surpassed(r) {
		return
	}
	a.dropIncluded(r)
	a.gradeAgain(r)
	a.openIncluded(r)
	if a.exceeds(r) {
		return
	}
	a.openAmong(r)
	if a.heldBy(k, m, r.p, r.left) {
		return
	}
	a.cutCause(r)
	a.cutTraded(r)
	a.placePart(r)
	if a.passesFormer(r) {
		return
	}
	a.openExcept(r)
	if r.kind != "rate" && r.right.empty() && m.Rule.Name == "level" && a.taskDone(k, r.left, r.p) {
		return
	}
	a.dropForemost(r)
	a.cutActors(r)
	a.cutItems(r)
	if a.shareCounted(r) || a.otherWords(r) {
		return
	}
	if !a.byStandard(r) {
		a.nameLevel(r)
	}
	if a.levelIsShare(r) {
		return
	}
	a.passMarks(k)
	q := a.quantity(k)
	r.q = &q
	if a.pointsMoved(r) || a.moreOfTold(r) || a.signedChange(r) || a.changeAgain(r) || a.gappedChange(r) || a.levelPastBracket(r) || a.levelOfShare(r) || a.changeRate(r) || a.shareOfParent(r) || a.levelOfChange(r) {
		return
	}
	a.renameLevel(r)
	if of := a.ofCounted(r); of != "" {
		r.ind = of
	}
	a.leaveGroups(r)
	a.recordLevel(r)
	a.bothSexes(k)
	if s := r.right.places; !s.Empty() { // 6个沿海城市水产品价格上涨3.1%: that is where it rose
		a.setArea(s)
	}
}

// bothSexes makes the bare numbers of men and women that end at token k parts of those counted before them whom both make up, and goes on
// with these: 录取考生12名,9男3女.
func (a *assembly) bothSexes(k int) {
	n := len(a.drafts)
	if n < a.first+3 || a.s.Tokens[k].Num < 0 || !a.s.Nums[a.s.Tokens[k].Num].NoUnit {
		return
	}
	whole, one, other := a.drafts[n-3], a.drafts[n-2], a.drafts[n-1]
	if !a.sexTold(one) || !a.sexTold(other) || whole.Level == nil || whole.Level.Value == nil || whole.levelKind != "count" || whole.Level.Value.Scale != 0 {
		return
	}
	if one.Level.Value.Coef+other.Level.Value.Coef != whole.Level.Value.Coef || whole.Indicator == "" {
		return
	}
	for _, d := range a.drafts[n-2:] {
		if d.Parent == "" {
			d.Parent = whole.Indicator
		}
	}
	a.cur = whole
}

// sexTold says whether the record counts men or women by a bare number directly before the word: 9男.
func (a *assembly) sexTold(d *draft) bool {
	if d.Level == nil || d.Level.Value == nil || d.Level.Unit != "" || d.Level.Value.Scale != 0 {
		return false
	}
	return beginsWith(a.body[d.Level.End:], "男", "女") > 0
}

// ofCounted is the name of a measure with the things whose it is, which are counted directly before it: 水利工程总投资 of 28项水利工程总投资3600万元;
// "" where none are.
func (a *assembly) ofCounted(r *levelReading) string {
	if r.kind == "count" || !r.right.empty() || len(r.p.pieces) != 1 || !a.levelBefore() || a.cur.levelKind != "count" || !a.lists.BareMeasures[strings.TrimPrefix(r.ind, "总")] {
		return ""
	}
	of, at := strings.TrimPrefix(a.cur.Indicator, a.cur.verb), r.p.pieces[0].Start
	if utf8.RuneCountInString(of) < 2 || !strings.HasSuffix(a.body[a.seg.Start:at], of) {
		return ""
	}
	ts, k := a.s.Tokens, a.cur.token
	for k > 0 && ts[k-1].Classes&scan.Of(scan.Bound, scan.Adverb) != 0 {
		k--
	}
	if k > 0 && ts[k-1].End == ts[k].Start && endsIn(trimSpace(a.s.Text(k-1)), "对", "向", "在", "从", "为", "与", "给", "由", "于", "到") {
		return "" // 对8家企业投资2亿元: it is done to them
	}
	return of + r.ind
}

// readSides reads the words on either side of the number, and drops those behind it that are not its own.
func (a *assembly) readSides(r *levelReading) {
	r.p = a.before(r.m.Lo)
	if v := r.m.Labels[rule.Verb]; r.m.Rule.Set["keep"] == "verb" && v.Hi > v.Lo { // 拉动经济增长: its verb is part of the name
		r.p = a.between(a.regionStart(r.m.Lo), v.Hi)
	}
	if j := a.praisedFrom(r.m.Lo); j > 0 {
		r.p = a.between(a.regionStart(r.m.Lo), j)
	}
	r.taken = a.taken
	r.right = a.behind(r.k)
	if w := r.right.text(a); w == "多" || w == "少" || w == "高" || w == "低" || strings.HasPrefix(w, "最") && utf8.RuneCountInString(w) <= 3 { // 较2018年的310人及2017年的290人多, 受损2亿元最重
		r.right = phrase{}
	}
	a.cutHeld(r)
	a.cutCounted(r)
	if w := r.right.text(a); w != "" && !r.p.empty() && beginsWith(w, a.lists.Settles...) == len(w) && endsIn(a.body[a.seg.Start:a.s.Tokens[r.m.Lo].Start], "按") { // 赤字率按3%安排
		r.right = phrase{}
	}
	if !r.p.empty() && !r.right.empty() && a.tellsHow(r) { // 整改隐患32处有效遏制了事故
		r.right = phrase{}
	}
	if !r.p.empty() && !r.right.empty() && (a.parted(r.k) || a.spacedOff(r)) {
		r.right = phrase{}
	}
	if gap := a.body[r.figure(a).After:]; !r.right.empty() && r.kind != "count" && a.recordBefore() && (strings.HasPrefix(gap, "  ") || strings.HasPrefix(gap, "\u3000\u3000")) { // 扩大6%至4亿元    来源:某报
		r.right = phrase{}
	}
	if r.p.status == "" && !r.right.empty() && r.kind == "count" { // 12个项目要在年底前完工
		r.p.status = r.right.status
	}
	if r.kind == "rate" && !r.right.empty() && strings.HasSuffix(r.p.text(a), "率") && !strings.HasPrefix(r.behindFigure(a), "的") {
		r.right = phrase{} // 抽检合格率97.2%绿色基地不断壮大: a rate is named before its number
	}
	if r.kind == "count" && !r.right.empty() && a.numberNamed(r) {
		r.right = phrase{}
	}
	if !r.right.empty() && r.k > 0 && a.joins(r.k-1) && a.recordBefore() { // 对8个先进集体和20名先进个人进行了表彰: of them all
		w := r.right.text(a)
		for _, v := range []string{"进行", "给予", "予以"} {
			if i := strings.Index(w, v); i > 3 {
				r.right.keep(a, i)
				break
			}
		}
	}
	if j := r.k + 1; !r.right.empty() && !r.p.empty() && j < len(a.s.Tokens) && a.s.Tokens[j].Class == scan.Adverb && endsIn(a.s.Text(j), "虽然", "虽", "尽管", "都", "均") {
		r.right = phrase{} // 本科3727元、硕士4959元虽然都有提高
	}
	if j := r.k + 1; !r.right.empty() && !r.p.empty() && j < len(a.s.Tokens) && a.s.Tokens[j].Class == scan.Adverb && r.kind == "count" {
		switch a.s.Text(j) {
		case "已", "已经", "均", "全部", "正", "正在", "都": // 改造项目5项已全面开工: what became of them is no part of the name
			if left := r.p.text(a); utf8.RuneCountInString(left) >= 4 && !(endsIn(left, "等", "等等") && a.nounBehind(r.right.text(a))) { // not 引进甲厂、乙厂等5个已投产项目
				r.right = phrase{}
			}
		}
	}
}

// praisedFrom is the verb behind which the clause says, up to token hi, that there was never so much or so little: 为 of 失业率为十年来最低的3%. It is 0
// where the clause says no such thing.
func (a *assembly) praisedFrom(hi int) int {
	const far = 6 // tokens
	ts := a.s.Tokens
	for hi > 0 && ts[hi-1].Class == scan.Bound {
		hi--
	}
	lo := a.regionStart(hi)
	if hi-lo < 2 || !endsIn(trimAny(trimSpace(a.body[ts[lo].Start:ts[hi-1].End]), "的", "之"), a.lists.AllTimeEnds...) || !endsIn(a.s.Text(hi-1), "的", "之") {
		return 0
	}
	for j := hi - 1; j > lo && j >= hi-far; j-- {
		if ts[j].Classes&scan.Of(scan.To, scan.Reach) == 0 || ts[j].Class == scan.Word {
			continue
		}
		for j > lo && ts[j-1].Classes&changeVerbs != 0 && ts[j-1].Class != scan.Word { // 降至
			j--
		}
		return j
	}
	return 0
}

// numberNamed says whether the words before the number name how many there are, so that those counted behind it add nothing: 建屋量达300个单位.
func (a *assembly) numberNamed(r *levelReading) bool {
	const longest = 4 // characters of what is counted
	name, of := r.p.text(a), &r.right.pieces[len(r.right.pieces)-1]
	if utf8.RuneCountInString(name) < 3 || !endsIn(name, a.lists.HowMany...) || len(r.right.pieces) > 1 || utf8.RuneCountInString(r.right.text(a)) > longest || of.Start != r.figure(a).After {
		return false
	}
	return clauseLen(a.body[of.End:max(of.End, a.seg.End)]) == 0
}

// cutCounted cuts off a rate those whose it is, who were counted directly before it: 28个县的森林覆盖率超过60%.
func (a *assembly) cutCounted(r *levelReading) {
	if r.kind != "rate" || len(r.p.pieces) != 1 {
		return
	}
	f := r.p.pieces[0]
	name := a.body[f.Start:f.End]
	of := strings.Index(name, "的")
	if of <= 0 || !a.lists.endsAsRate(name) || utf8.RuneCountInString(name[of+len("的"):]) < 2 {
		return
	}
	for k := r.m.Lo - 1; k >= 0 && a.s.Tokens[k].End >= f.Start; k-- {
		if t := &a.s.Tokens[k]; t.Class == scan.Num && t.End == f.Start && a.kind(k) == "count" {
			r.p.cut(a, of+len("的"))
			return
		}
	}
}

// beginsInNoun says whether a noun stands at the start of s, and something is told of it.
func (a *assembly) beginsInNoun(s string) bool {
	w := a.cut(s)
	return len(w) > 1 && strings.HasPrefix(w[0].Tag, "n")
}

// nounBehind says whether a noun stands in s behind its first word: 投产项目, 在园项目增资, not 全面开工.
func (a *assembly) nounBehind(s string) bool {
	for i, w := range a.cut(s) {
		if i > 0 && strings.HasPrefix(w.Tag, "n") {
			return true
		}
	}
	return false
}

// spacedOff says whether a space stands behind a number that has a name before it and none in front: 毕业学生820人 办学条件改善. The space is
// what is left of the end of a sentence.
func (a *assembly) spacedOff(r *levelReading) bool {
	t := &a.s.Tokens[r.k]
	if r.kind != "count" || t.Start == 0 || t.End >= len(a.body) || strings.ContainsRune(" \n\t", rune(a.body[t.Start-1])) || a.body[t.End] != ' ' && !strings.HasPrefix(a.body[t.End:], "\u3000") {
		return false
	}
	name := r.p.text(a)
	return utf8.RuneCountInString(name) >= 4 && a.headVerb(name) == ""
}

// tellsHow says whether the words behind the number begin with how something was done, where the words before it name what is counted.
func (a *assembly) tellsHow(r *levelReading) bool {
	s := a.body[r.right.pieces[0].Start:r.right.pieces[0].End]
	if r.right.pieces[0].Start != r.figure(a).After || beginsWith(s, a.lists.WaysDone...) == 0 {
		return false
	}
	w := a.cut(s)
	if len(w) < 2 || !strings.HasPrefix(w[1].Tag, "v") || w[1].Tag == "vn" {
		return false
	}
	left := r.p.text(a)
	return utf8.RuneCountInString(left) > 1 && !a.isAct(left)
}

// levelLists are the lists of words that level.go reads.
type levelLists struct {
	// Adjusts are verbs by which somebody moves what stands behind them, who may stand before them: 上调.
	Adjusts map[string]bool

	// AllTimeEnds end what says that there was never so much or so little: 新低.
	AllTimeEnds []string

	// HowMany end the names of how many there are of something.
	HowMany []string

	// WaysDone are words of how something was done.
	WaysDone []string

	// ThoseWho end the words before 有 that point at one of whom more is told: 这家, 是一所.
	ThoseWho []string

	// BackPointing are words that point back to what was told before.
	BackPointing beginnings

	// ManyMoved are ends of the name of the first of those that moved: 股票上涨320只,下跌410只.
	ManyMoved []string

	// Praised end what a value is praised as: 优异成绩.
	Praised []string

	// SettingUp are the verbs before what such a value is of: 创造.
	SettingUp []string

	// Fates are what befalls people, all of what is told behind their number: 遇难.
	Fates map[string]bool

	// MeansOfAll end the names of what a level or a share is held against in any unit: 超过市平均分3.4分.
	MeansOfAll []string

	// Surpassing are the verbs before the mark that a level is over.
	Surpassing []string

	// Including are the verbs before the parts of what was told.
	Including []string

	// Planned are what was to be reached.
	Planned map[string]bool

	// Listing stand between what several have in common and the first of them.
	Listing []string

	// Causing are the verbs between a cause and what it brought about.
	Causing []string

	// Selling end the words before a price and tell that something is sold for it.
	Selling []string

	// Assigning end the words that tell who set a task, before the act that the task is.
	Assigning []string

	// Directing are the verbs by which one body has others act.
	Directing []string

	// Addends end the names of what a budget sums up.
	Addends []string

	// NoCohorts begin words in which 组 and 班 end no name of a group; teams are such groups as work together and are not compared.
	NoCohorts []string

	// Teams are words that end as 组 does where no group of people is counted off: 机组, 班组.
	Teams []string

	// Answers are the verbs of what those say who are asked.
	Answers []string

	// Harms are what befalls people, of which a report tells how many more there were.
	Harms []string

	// HowActed tell how somebody moved something.
	HowActed map[string]bool

	// Findings are verbs that tell that something came about or was found, the kinds of which may be told by verbs: 发生案件65起,其中盗窃1起,毁坏林木7起.
	Findings map[string]bool

	// Spanning are verbs of how far something goes, which the items of a list share behind any subject.
	Spanning []string

	// Relating are verbs, beside kindVerbs, that say which are meant, where 的 stands behind their object.
	Relating map[string]bool

	// TakingActs have another act for their object, and share it with them: 完成征收, 受到表彰.
	TakingActs map[string]bool

	// Grades are the ranks of bodies that the items of a list are told apart by.
	Grades map[string]bool

	// Crossing are bounds that are the verb of their clause: 增长9%,突破2万元.
	Crossing map[string]bool

	// OtherMoney are the words that tell an amount over again in another currency.
	OtherMoney map[string]bool

	// MoreOrMost end a clause that picks out those of whom there are more: 伤者较多.
	MoreOrMost []string

	// StandingWords say how somebody stands among others without a number: 领先.
	StandingWords []string

	// OneSuch begin the setting of what is told: 这样一个.
	OneSuch []string

	// ServesAs are what a value serves as: 上限, 门槛.
	ServesAs []string

	// OverPlanBy say by how much a plan was passed, without a number: 大幅.
	OverPlanBy []string

	// OfLeaders count those who lead: 强, 位.
	OfLeaders []string

	// PriceAdverbs stand between a price and its verb: 竟, 就.
	PriceAdverbs []string

	// BeforeAct stand before a verb that is not the act of the clause: 和, 未.
	BeforeAct []string

	// BeforeWrought are characters with which what was made ends in another word: 精品.
	BeforeWrought []string

	// WroughtPlaces are places that are counted among what was made: 省区.
	WroughtPlaces []string

	// Stations end the names of places at which something is measured: 水库.
	Stations []string

	// AlsoWords are adverbs between those told of and what is told: 仍, 均.
	AlsoWords []string

	// PartMeasures end what tells how large a part is: 份额.
	PartMeasures []string

	// RateSpans say for what span a movement is told: 单日.
	RateSpans []string

	// FromLevels end what a level is reckoned from: 高峰, 低谷.
	FromLevels []string

	// MovedNames end the name of what an increment is told of, with the way that it went.
	MovedNames []lexicon.Listed
}

// comparedWith is the time that the number at token k is told for, where something is held against it: 较2018年的310人; "" where it is not.
func (a *assembly) comparedWith(k int) string {
	ts := a.s.Tokens
	for k--; k > 1 && ts[k].Class == scan.Bound; k-- {
	}
	if k < 2 || ts[k].Class != scan.Word || strings.TrimSpace(a.s.Text(k)) != "的" || ts[k-1].Class != scan.Date || ts[k-2].Class != scan.Than {
		return ""
	}
	return a.clear(ts[k-1].Start, ts[k-1].End)
}

// plainNoun says whether nothing is said of the noun that s begins with.
func (a *assembly) plainNoun(s string) bool { return a.subject(s) == s }

// cutHeld ends the words behind a number before 的 where the number only tells what one of whom more is told has: 这个拥有3000名职工的老厂
// 亏损1200万元. What it is told of begins the next name.
func (a *assembly) cutHeld(r *levelReading) {
	if r.kind != "count" || r.k == 0 || len(r.right.pieces) == 0 {
		return
	}
	switch t := &a.s.Tokens[r.k-1]; {
	case t.Class != scan.Reach && t.Class != scan.Bound:
		return
	case !endsIn(a.body[a.seg.Start:t.End], "有"):
		return
	case !endsIn(strings.TrimRight(a.body[a.seg.Start:t.Start], "拥只仅具现"), a.lists.ThoseWho...):
		return
	}
	s := &r.right.pieces[0]
	behind := a.body[s.Start:s.End]
	i := strings.Index(behind, "的")
	switch {
	case i > 0:
		s.End = s.Start + i
		r.right.next = s.End + len("的")
		r.right.pieces = r.right.pieces[:1]
	case strings.HasSuffix(a.body[:s.Start], "的"): // 只有40多人的小厂研制出
		noun := a.subject(behind)
		if noun == behind {
			return
		}
		s.End = s.Start + len(noun)
		r.right.next = s.End
		r.right.pieces = r.right.pieces[:1]
	default:
		return
	}
	r.dropLeft()
}

// takeBehind keeps the words behind the number from the numbers after it, unless they name those too: 投入2亿元新建桥梁9座.
func (a *assembly) takeBehind(r *levelReading) {
	if j := a.behindAt(r.k); r.right.empty() && j < len(a.s.Tokens) && a.s.Tokens[j].Class == scan.Word && endsIn(a.s.Text(j), a.lists.Heights...) && a.saysOther(j) {
		a.taken = max(a.taken, j+1) // 突破2000亿元大关、增长6%
	}
	if r.right.hi > r.right.lo && len(r.right.pieces) > 0 {
		if lo := a.regionStart(r.m.Lo); r.p.empty() && a.taken > 0 && lo >= a.taken && lo <= a.taken+1 && a.taken < r.k && a.joins(a.taken) {
			r.carried = true
		} else if r.p.empty() && r.kind == "count" && a.levelBefore() && a.taken == r.m.Lo && r.taken == r.m.Lo && a.cur.levelKind == "count" && !a.followsOf(r) && a.plainNoun(r.right.text(a)) {
			r.carried = true // 涉及3个乡镇12个村
		}
		if r.right.next > 0 {
			a.takenAt = r.right.next
			for j := r.right.lo; j < len(a.s.Tokens) && a.s.Tokens[j].Start < r.right.next; j++ { // 320个村(居)委会设立: 设立 is the next number's
				a.taken = max(a.taken, j)
			}
		} else if r.right.hi < len(a.s.Tokens) && a.isNum(r.right.hi) && r.kind == "money" && !r.p.empty() && a.isVerbAhead(r.right.text(a)) {
			// 投入2亿元新建桥梁9座: the words name both
		} else if !a.numIn(r.k+1, r.right.lo) { // not 新建3座、加固7座水闸: the second has words of its own before it
			a.taken = max(a.taken, r.right.hi)
		}
	}
}

// dropSetting drops words before the number that tell where it was counted, and not what: 运动员在15个大项中获得93个冠军.
func (a *assembly) dropSetting(r *levelReading) {
	r.left = r.p.text(a)
	if of, ok := strings.CutSuffix(r.left, "以"); ok && r.kind != "count" {
		if w := a.lists.servesAs(r.behindFigure(a)); w != "" { // 补贴以每亩300元为上限
			r.left, r.right = of+strings.TrimSuffix(w, "限额"), phrase{}
		}
	}
	if of, ok := strings.CutSuffix(r.left, "以"); ok && a.standsWith(r) { // 甲队以26胜位居榜首: its measure is not named by that
		r.cutEnd(a, len(of))
		r.right = phrase{}
	}
	if (r.left == "单月" || r.left == "当月" || r.left == "单季") && r.right.empty() && !r.p.period.Empty() { // 5月出口52亿元,6月单月60亿元
		r.dropLeft()
	}
	if of, ok := strings.CutSuffix(r.left, "部分"); ok && utf8.RuneCountInString(of) >= 2 && len(r.p.pieces) > 0 && strings.HasSuffix(a.body[a.seg.Start:r.p.pieces[0].Start], "在") { // 在出境部分有9亿人次
		r.cutEnd(a, len(of))
	}
	if w := r.right.text(a); endsIn(w, "之外", "以外") && strings.Contains(a.aheadInClause(r.k), "除") { // 除了只有1万名观众的主场之外
		if t := trimAny(w, "之外", "以外"); t == "" {
			r.right = phrase{}
		} else {
			r.right.keep(a, len(t))
		}
	}
	if perEach(r.left) && r.kind == "money" && r.right.empty() && a.pickedAhead(r.m.Lo) != "" { // 价格最低的是白菜,每公斤1.2元
		r.dropLeft()
	}
	a.bearerPicked(r)
	if a.lists.theSame(r.left) && r.right.empty() { // 城镇新增就业1230万人,去年这一数字是1180万人
		r.dropLeft()
	}
	if r.k > 0 && len(r.right.pieces) == 1 && r.left != "" && r.kind == "count" && a.s.Tokens[r.k-1].Class == scan.Reach && a.s.Text(r.k-1) == "在" && strings.HasPrefix(a.body[r.right.pieces[0].End:], "中") {
		r.dropLeft() // 运动员在15个大项中获得93个冠军
	}
	if w := r.right.text(a); r.kind != "count" && r.left != "" && endsIn(w, a.lists.Praised...) && strings.HasPrefix(r.behindFigure(a), "的") { // 创造了亩产860斤的高产纪录
		if n := a.lists.attained(r.left); n > 0 && utf8.RuneCountInString(r.left[n:]) >= 2 {
			r.cutLeft(a, n)
			r.right = phrase{}
		}
	}
	if r.kind == "count" && endsIn(r.left, "中", "期间") && !r.right.empty() && beginsWith(strings.TrimLeft(a.aheadInClause(r.k), " "), "在") > 0 && a.beginsInNoun(r.right.text(a)) { // 在这次塌方中7名矿工被困
		r.dropLeft()
	}
	if r.left != "" && r.kind == "count" && a.lists.Fates[r.right.text(a)] && a.happens(r.left) { // 矿井透水12人被困
		r.dropLeft()
	}
	if endsIn(r.left, a.lists.OneSuch...) && len(r.right.pieces) == 1 { // 这样一个有8千万人口的大省: of the country, not of what is said
		s := &r.right.pieces[0]
		i := strings.Index(a.body[s.Start:s.End], "的")
		if i > 0 {
			s.End = s.Start + i
		}
		if i > 0 || s.Len() == len("人口") {
			r.dropLeft()
		}
	}
}

// attained is where in the words before a value the verb ends that says that it was attained, behind who did: 全社取得了 of 全社取得了玉米亩产; 0 where
// none stands there.
func (l *lists) attained(s string) int {
	n := beginsWith(s, l.SettingUp...)
	for _, w := range l.SettingUp {
		if i := strings.Index(s, w); i > 0 && len(w) > len("创") {
			n = max(n, i+len(w))
		}
	}
	if n > 0 {
		n += len(s[n:]) - len(strings.TrimPrefix(s[n:], "了"))
	}
	return n
}

// happens says whether the words before those whom something befell tell what happened, and not who they are: 发生矿难, 仓库爆炸.
func (a *assembly) happens(s string) bool {
	return !endsIn(s, a.lists.Causing...) && (strings.Contains(s, "发生") || strings.HasPrefix(a.lastTag(s), "v") || endsIn(s, "事故", "事件"))
}

// nextRated reads the one that a rate is next highest of, behind the one that was picked out: 合格率以三中最高,为98%,其次为二中96%.
func (a *assembly) nextRated(r *levelReading) {
	if r.kind != "rate" || r.left == "" || !r.right.empty() || !a.recordBefore() || a.cur.Level == nil || a.cur.Area == "" || !a.lists.endsAsRate(a.cur.Indicator) || a.lists.endsAsRate(r.left) || endsMeasure(r.left) || len(r.p.pieces) != 1 {
		return
	}
	start := a.regionStart(r.m.Lo)
	if start+1 < len(a.s.Tokens) && a.lists.NextInRow[a.s.Text(start)] && (a.s.Text(start+1) == "为" || a.s.Text(start+1) == "是") {
		a.setArea(r.p.pieces[0])
		r.dropLeft()
	}
}

// servesAs is what the words behind a number say that it serves as: 上限 of 为上限; "" where they say no such thing.
func (l *lists) servesAs(s string) string {
	rest, ok := strings.CutPrefix(strings.TrimLeft(s, " "), "为")
	if !ok {
		return ""
	}
	if n := beginsWith(rest, l.ServesAs...); n > 0 {
		return rest[:n]
	}
	return ""
}

// theSame says whether s only points back to what was told before: 这一数字, 该比例.
func (l *lists) theSame(s string) bool {
	if l.BackPointing.of(s) == 0 {
		return false
	}
	for _, w := range l.BackPointing.words {
		t, ok := strings.CutPrefix(s, w)
		if !ok {
			continue
		}
		switch t {
		case "数字", "数据", "比例", "比重", "指标", "数值", "占比", "比率", "數字", "數據", "比率为", "数量", "规模", "水平", "增速", "增幅":
			if w == "有关" || w == "相关" {
				return t == "数字" || t == "数据" || t == "比例" || t == "比率"
			}
			return t != "增速" && t != "增幅" && t != "占比" || w == "这一"
		}
	}
	return false
}

// dropOneOf drops 之一 behind what is counted, and the 首批 before it: 是全市首批8个示范区之一.
func (a *assembly) dropOneOf(r *levelReading) {
	n := len(r.right.pieces)
	if n == 0 || !strings.HasSuffix(a.body[r.right.pieces[n-1].Start:r.right.pieces[n-1].End], "之一") {
		return
	}
	r.right.pieces[n-1].End -= len("之一")
	if m := len(r.p.pieces); m > 0 {
		s := &r.p.pieces[m-1]
		s.End = s.Start + len(trimAny(a.body[s.Start:s.End], "首批", "第一批"))
		r.oneOf = true
		if a.e.areas.whole(a.body[s.Start:s.End]) {
			r.p.area, r.p.pieces = *s, r.p.pieces[:m-1]
		} else if s.Len() == 0 {
			r.p.pieces = r.p.pieces[:m-1]
		}
		r.left = r.p.text(a)
	}
}

// borrowSides names a number that has no name of its own by what it is used for, 其中4.6亿元用于产业发展, and what was moved by the record
// that moved it: 第三产业增长7.1%,拉动经济增长3.6个百分点.
func (a *assembly) borrowSides(r *levelReading) {
	if r.left == "历史性" { // 历史性跨越2530亿元大关
		r.dropLeft()
	}
	if r.left == "" && r.right.empty() && r.kind == "money" && len(a.groups) > 0 && !a.groups[len(a.groups)-1].bracket {
		if what := a.predicate(r.k); !what.empty() && strings.HasPrefix(what.text(a), "用") { // 其中4.6亿元用于产业发展
			r.right = what
		}
	}
	if r.m.Rule.Set["keep"] == "verb" && r.p.lo == r.m.Lo && a.recordBefore() { // 第三产业增长7.1%,拉动经济增长3.6个百分点
		subject := a.cur.Indicator
		if r.m.Rule.Name == "moved-many" {
			subject = trimAny(subject, a.lists.ManyMoved...)
		}
		r.left = contributor(subject) + r.left
	}
}

// surpassed reads a number that tells by how much the record before it is over something: 水位31.2米,超汛限水位0.7米.
func (a *assembly) surpassed(r *levelReading) bool {
	if then := a.surpassedTime(r); then != "" {
		r.p.period = text.Span{}
		a.changeVersus(r.k, r.m, phrase{}, then)
		return true
	}
	if r.right.empty() && a.recordBefore() && (r.kind == "point" || r.kind == "rate" && a.cur.Level != nil && a.cur.levelKind != "rate" && !a.lists.endsAsRate(r.left) || a.cur.Level != nil && sameUnit(a.cur.Level.Unit, r.figure(a).Unit) && endsIn(r.left, a.lists.Marks...) || r.kind != "count" && endsIn(r.left, a.lists.MeansOfAll...)) {
		for _, w := range a.lists.Surpassing {
			if than, ok := strings.CutPrefix(r.left, w); ok && utf8.RuneCountInString(than) > 1 { // 超过全市平均水平3.5个百分点, 水位31.2米,超汛限水位0.7米
				if strings.HasSuffix(a.body[:a.s.Tokens[r.k].Start], than+"平均") { // 超全省平均1个百分点
					than += "平均"
				}
				a.changeVersus(r.k, r.m, phrase{}, than)
				return true
			}
		}
	}
	return false
}

// surpassedTime is the time whose value the number is over, as the verb directly before it tells behind a value in the same unit:
// 出口3.5亿美元,超过上年4200万美元. It is "" where none is.
func (a *assembly) surpassedTime(r *levelReading) string {
	ts := a.s.Tokens
	j := r.k - 1
	if j < 2 || ts[j].Class != scan.Date || ts[j].End != ts[r.k].Start || ts[j-1].End != ts[j].Start || ts[j-2].Classes&clauseMarks == 0 || !r.right.empty() {
		return ""
	}
	if !slices.Contains(a.lists.Surpassing, a.s.Text(j-1)) || !a.recordBefore() || a.cur.Level == nil || !sameUnit(a.cur.Level.Unit, r.figure(a).Unit) {
		return ""
	}
	return a.s.Text(j)
}

// dropIncluded drops what 包括…在内的 names from among the whole: 承担包括甲、乙在内的任务.
func (a *assembly) dropIncluded(r *levelReading) {
	if i, j := strings.Index(r.left, "包括"), strings.Index(r.left, "在内的"); i >= 0 && j > i {
		r.left = r.left[:i] + r.left[j+len("在内的"):]
	}
}

// gradeAgain names a bare grade by what the record before it counts of another: 国家级示范岗3个,省级8个.
func (a *assembly) gradeAgain(r *levelReading) {
	if a.lists.Grades[r.left] && r.right.empty() && a.levelBefore() && sameUnit(a.cur.Level.Unit, r.figure(a).Unit) {
		of := strings.TrimPrefix(a.cur.Indicator, a.cur.verb)
		if i := strings.Index(of, "级"); i > 0 && a.lists.Grades[of[:i+len("级")]] {
			r.left += of[i+len("级"):]
		}
	}
}

// openIncluded opens a group where a verb says that what follows is part of the record before it: 投入830万元,包括校舍维修资金210万元;
// (含教学点7个).
func (a *assembly) openIncluded(r *levelReading) {
	if !r.right.empty() {
		return
	}
	if !a.levelBefore() {
		a.cutIncluding(r)
		return
	}
	if a.partedAs(r) && !a.inBracketGroup() {
		a.openGroup(a.cur, false)
		return
	}
	for _, w := range a.lists.Including {
		rest, ok := strings.CutPrefix(r.left, w)
		alike := sameUnit(a.cur.Level.Unit, r.figure(a).Unit)
		if lo := a.regionStart(r.m.Lo); !ok || utf8.RuneCountInString(rest) < 2 || w == "含" && (lo == 0 || a.s.Tokens[lo-1].Class != scan.Open && !(a.s.Tokens[lo-1].Class == scan.Comma && a.itemsFollow(r.k) && (alike || !endsMeasure(rest)))) {
			continue
		}
		r.cutLeft(a, len(w))
		if !a.inBracketGroup() {
			a.openGroup(a.cur, false)
		}
		return
	}
}

// inBracketGroup says whether the parts that are being told stand in a bracket.
func (a *assembly) inBracketGroup() bool {
	g := len(a.groups)
	return g > 0 && a.groups[g-1].bracket
}

// cutIncluding cuts the verb off before the first of the parts of what was told without a level: 多种传染病回落,包括流感占320宗.
func (a *assembly) cutIncluding(r *levelReading) {
	if i := lastIndex(r.left, "由"); i > 0 && utf8.RuneCountInString(r.left[i:]) > 2 && a.endsMadeUp(r.k) { // 专家组由教授3名、工程师5名组成
		r.cutLeft(a, i+len("由"))
		return
	}
	lo := a.regionStart(r.m.Lo)
	if lo == 0 || a.s.Tokens[lo-1].Class != scan.Comma && a.s.Tokens[lo-1].Class != scan.Colon || strings.Contains(r.left, "在内") {
		return
	}
	for _, w := range a.lists.Including {
		if rest, ok := strings.CutPrefix(r.left, w); ok && w != "含" && utf8.RuneCountInString(rest) >= 2 {
			r.cutLeft(a, len(w))
			return
		}
	}
}

// overPlan reads by how much something is over what was expected or planned: 土地出让收入超预期12亿元.
func (a *assembly) overPlan(r *levelReading) bool {
	ts := a.s.Tokens
	goal, j := "", r.m.Lo-1
	for j > 0 && (ts[j].Class == scan.Bound || ts[j].Class == scan.Adverb) {
		j--
	}
	if j >= 0 && a.lists.Planned[a.s.Text(j)] && ts[j].Class != scan.Word {
		goal = a.s.Text(j)
	}
	if goal != "" && j > 0 && ts[j-1].Class != scan.Word && endsIn(a.s.Text(j-1), a.lists.Surpassing...) && r.left != "" { // 税收收入远超预期约90亿元
		a.changeVersus(r.k, r.m, r.p, goal)
		return true
	}
	if !strings.Contains(r.left, "超") {
		return false
	}
	for _, w := range a.lists.Surpassing {
		i := lastIndex(r.left, w)
		if i < 0 {
			continue
		}
		than := r.left[i+len(w):]
		if than == "" {
			than = goal
		}
		if !a.lists.Planned[than] || i <= 3 && (i > 0 || !a.recordBefore()) {
			continue
		}
		r.p.keep(a, len(trimAny(r.left[:i], a.lists.OverPlanBy...)))
		a.changeVersus(r.k, r.m, r.p, than)
		return true
	}
	return false
}

// exceeds reads a rate or a number of points by which a verb holds what it is about against something else: 利润增速超过全市平均水平3.5个百分点.
func (a *assembly) exceeds(r *levelReading) bool {
	if !r.right.empty() {
		return false
	}
	if a.overPlan(r) {
		return true
	}
	amount := r.kind != "point" && r.kind != "rate"
	if amount && (r.m.Lo == 0 || a.s.Tokens[r.m.Lo-1].Class != scan.Date || !endsIn(a.s.Text(r.m.Lo-1), "同期", "全年", "去年", "上年")) { // 超去年同期3亿元
		return false
	}
	for _, w := range a.lists.Exceeding {
		i := lastIndex(r.left, w)
		name := r.left[:max(i, 0)]
		name = trimAny(name, "都", "均", "也")
		if t := &a.s.Tokens[max(0, r.m.Lo-1)]; i > 3 && i+len(w) == len(r.left) && r.m.Lo > 0 && (t.Class == scan.Date || t.Class == scan.Basis) { // 客流量超过去年同期15%
			r.p.keep(a, len(name))
			r.p.period = text.Span{}
			a.changeVersus(r.k, r.m, r.p, a.s.Text(r.m.Lo-1))
			return true
		}
		if amount || i <= 3 || utf8.RuneCountInString(r.left[i+len(w):]) < 2 || r.kind == "rate" && !a.lists.isMean(r.left[i+len(w):]) {
			continue
		}
		r.p.keep(a, len(name))
		a.changeVersus(r.k, r.m, r.p, r.left[i+len(w):])
		return true
	}
	return false
}

// openAmong makes a record without a number of those among whom some are counted: 查处的官员中有83名处级干部, 教师中有博士35人.
func (a *assembly) openAmong(r *levelReading) {
	if i := strings.Index(r.left, "中有"); i > len("一") && r.kind == "count" && r.right.empty() && utf8.RuneCountInString(r.left[i+len("中有"):]) > 1 && len(a.groups) == 0 && a.standsAlone(r.left, i+len("中"), "有") && !endsIn(r.left[:i], "其", "当", "之", "集") {
		of := a.draft()
		of.Indicator = r.left[:i]
		a.groups = append(a.groups, group{parent: of, at: len(a.drafts)})
		r.cutLeft(a, i+len("中有"))
		return
	}
	if whole, ok := strings.CutSuffix(r.left, "中"); ok && !r.right.empty() && r.m.Lo > 0 && utf8.RuneCountInString(whole) > 2 && len(a.groups) == 0 && endsIn(r.ahead(a), "中有", "中共有") && !a.happening(whole, r.k-1) {
		of := a.draft()
		of.Indicator = whole
		a.groups = append(a.groups, group{parent: of, at: len(a.drafts)})
		r.dropLeft()
	}
}

// cutCause cuts off what brought about that which is measured: 强降雨造成农作物受灾面积.
func (a *assembly) cutCause(r *levelReading) {
	if n := beginsWith(r.left, "连带"); n > 0 && utf8.RuneCountInString(r.left[n:]) > 3 && !strings.HasPrefix(r.left[n:], "责任") { // 连带成交额达8亿元
		r.cutLeft(a, n)
	}
	if n := beginsWith(r.left, "一项是", "一项为", "一个是"); n > 0 && utf8.RuneCountInString(r.left[n:]) >= 2 { // 另一项是社会福利支出10亿元
		r.cutLeft(a, n)
	}
	if n := a.urged(r); n > 0 {
		r.cutLeft(a, n)
	}
	if i := strings.Index(r.left, "影响"); i > len("受雨") && strings.HasPrefix(r.left, "受") && a.isVerbAhead(r.left[i+len("影响"):]) { // 受大雾影响停航班轮
		r.cutLeft(a, i+len("影响"))
	}
	a.firstInRow(r)
	for _, w := range a.lists.Causing {
		if i := strings.Index(r.left, w); i > 0 && utf8.RuneCountInString(r.left[i+len(w):]) >= 2 && !strings.HasPrefix(r.left[i+len(w):], "的") {
			r.cutLeft(a, i+len(w))
			if n := a.placesHit(r.left); n > 0 && (n < len(r.left) || !r.right.empty()) && r.p.area.Empty() && len(r.p.pieces) > 0 && strings.HasPrefix(a.body[r.p.pieces[0].Start:], r.left[:n]) { // 洪水造成全县农田受淹面积
				r.p.area = text.Span{Start: r.p.pieces[0].Start, End: r.p.pieces[0].Start + n}
				r.cutLeft(a, n)
			}
			break
		}
	}
}

// urged is the length of the verb, with how it was done, by which somebody brought the measure behind it to what the number tells: 有力推动 of
// 有力推动客运量达到2亿人次; 0 where there is none, or what was brought about is itself what is counted: 带动就业320人.
func (a *assembly) urged(r *levelReading) int {
	n := a.lists.urgedAt(r.left)
	if n == 0 || !r.right.empty() || r.kind == "point" || len(r.p.pieces) == 0 {
		return 0
	}
	reached, of := "", r.left[n:]
	for j := r.k - 1; j >= 0 && a.s.Tokens[j].Start >= r.p.pieces[len(r.p.pieces)-1].End; j-- {
		if t := &a.s.Tokens[j]; t.Classes&scan.Of(scan.Reach, scan.To, scan.Up, scan.Down) != 0 || t.Class == scan.Bound && a.lists.Crossing[a.s.Text(j)] {
			reached = a.s.Text(j)
		}
	}
	switch {
	case reached == "":
		return 0
	case endsMeasure(of), a.lists.endsAsRate(of), measureKind(of) > 0, reached == "实现":
		return n
	case endsIn(r.left[:n], a.lists.Moving...) && utf8.RuneCountInString(of) > 2:
		return n
	}
	return 0
}

// placesHit is the length of the place, or of the row of places with what sums it up, that s begins with: 全县, 甲省、乙省等9省(区、市). It is 0
// where there is none, or the row goes on.
func (a *assembly) placesHit(s string) int {
	n, _ := a.readArea(s)
	for and := 1; n > 0 && and > 0; {
		if and = beginsWith(s[n:], "、", "和", "及"); and > 0 {
			m, _ := a.readArea(s[n+and:])
			if m == 0 {
				return 0
			}
			n += and + m
		}
	}
	if n == 0 {
		return 0
	}
	if t := a.lists.listTail(s[n:]); t > 0 {
		n += t
	} else if strings.HasPrefix(s[n:], "等") {
		return 0
	}
	for _, b := range [][2]string{{"(", ")"}, {"（", "）"}} { // 9省(区、市)
		if i := strings.Index(s[n:], b[1]); i > 0 && strings.HasPrefix(s[n:], b[0]) && strings.Contains("区、市、自治区、直辖市、县", s[n+len(b[0]):n+i]) {
			n += i + len(b[1])
		}
	}
	if beginsWith(s[n:], "、", "和", "及", "与", "等", "(", "（") > 0 {
		return 0
	}
	return n
}

// firstInRow cuts off what a row of those who have most of something is told by, before the first of them: 投诉前三名为租屋420件. Where that is a
// place, the number is of what was measured or counted there: 来台旅客前三名为日本148万人次.
func (a *assembly) firstInRow(r *levelReading) {
	in := charsOf(r.left)
	for _, w := range a.lists.Listing {
		if !in.may(w) {
			continue
		}
		i := lastIndex(r.left, w)
		if i <= 0 || utf8.RuneCountInString(r.left[i+len(w):]) < 2 || !a.standsAlone(r.left, i, w) { // 前5大违法行为案件
			continue
		}
		of, leads := a.lists.leadersOf(r.left[:i])
		if !leads && (w == "为" || w == "是" || !strings.ContainsAny(r.left[:i], "前最居的较") && !(a.itemsFollow(r.k) && a.e.areas.whole(r.left[i+len(w):]))) { // 居前三位的依次是盗窃120件: what the first of them is
			continue
		}
		if !leads {
			of = r.left[:i]
		}
		if a.e.areas.whole(r.left[i+len(w):]) && len(r.p.pieces) == 1 && !(of != "" && picks(of)) {
			end := r.p.pieces[0].End
			at := text.Span{Start: end - len(r.left[i+len(w):]), End: end}
			a.setArea(at)
			if !r.p.area.Empty() { // 六都普及率较高的前三名分别为甲市99%: it is one of those
				r.p.area = at
			}
			r.cutEnd(a, len(trimAny(trimAny(trimAny(of, a.lists.RankedWords...), a.lists.MoreOrMost...), "的", "之")))
			return
		}
		r.cutLeft(a, i+len(w))
		return
	}
}

// standsAlone says whether w at byte i of s, if one character, is a word of its own there, or behind the measure word of a row: 前三名为, not 行为.
func (a *assembly) standsAlone(s string, i int, w string) bool {
	if utf8.RuneCountInString(w) > 1 {
		return true
	}
	for _, x := range a.cut(s) {
		if x.Start <= i && i < x.End {
			return x.Start == i && x.End == i+len(w) || s[x.Start:x.End] == "名"+w
		}
	}
	return false
}

// leadersOf says whether s ends by saying how many of something come first, and gives what stands before that: 旅客 of 旅客前5大来源国.
func (l *lists) leadersOf(s string) (of string, ok bool) {
	const longest = 6 // characters of what they are
	i := lastIndex(s, "前")
	if i < 0 {
		return "", false
	}
	rest := s[i+len("前"):]
	n := strings.TrimLeft(rest, "0123456789一二两三四五六七八九十")
	if n == rest || beginsWith(n, l.OfLeaders...) == 0 || utf8.RuneCountInString(n) > longest+1 {
		return "", false
	}
	return trimAny(trimAny(s[:i], "居", "排名", "排在", "位居", "列"), "的", "之"), true
}

// cutItems cuts off of what a list of items is, before the first of them, and the acts that are told before the one that is counted:
// 工程包括隧道2亿元、桥梁1亿元; 召开座谈会、走访企业35家.
func (a *assembly) cutItems(r *levelReading) {
	if a.itemsFollow(r.k) {
		for _, w := range a.lists.Including {
			if i := lastIndex(r.left, w); i >= 0 && w != "含" && utf8.RuneCountInString(r.left[i+len(w):]) >= 2 && !strings.HasPrefix(r.left[i+len(w):], "的") {
				r.cutLeft(a, i+len(w))
				break
			}
		}
	}
	const shortest = 4                                                                                       // characters of an act with its object
	if r.kind != "count" || !r.right.empty() || r.figure(a).UnitWord == "人" || r.figure(a).UnitWord == "名" { // 救助流浪、乞讨人员300人
		return
	}
	i := lastIndex(r.left, "、")
	if i <= 0 || utf8.RuneCountInString(r.left[i:]) <= shortest {
		return
	}
	item := r.left[:i]
	if j := lastIndex(item, "、"); j >= 0 {
		item = item[j+len("、"):]
	}
	if utf8.RuneCountInString(item) < shortest || a.headVerb(item) == "" || a.headVerb(r.left[i+len("、"):]) == "" {
		return
	}
	if w := a.cut(item); strings.HasPrefix(w[len(w)-1].Tag, "n") && len(w) > 1 && !strings.HasSuffix(item, "性") { // not 暂时性、突发性困难
		r.cutLeft(a, i+len("、"))
	}
}

// itemsFollow says whether the number at token k, or the bracket that it stands in, is followed by another item of a list.
func (a *assembly) itemsFollow(k int) bool {
	ts := a.s.Tokens
	j := k + 1
	for j < len(ts) && j < k+3 && ts[j].Classes&scan.Of(scan.After, scan.Close) != 0 {
		j++
	}
	return j < len(ts) && (ts[j].Class == scan.Dun || a.joins(j))
}

// cutTraded cuts off the verb of the market behind what is traded: 深成指收8079点.
func (a *assembly) cutTraded(r *levelReading) {
	if u := r.figure(a).Unit; r.right.empty() && (strings.HasPrefix(u, "元") || strings.HasPrefix(u, "块")) { // 生菜卖到5元, 茭白只要6元一斤
		if of := trimAny(r.left, a.lists.Selling...); of != r.left && !endsIn(of, "可", "买") {
			of = trimAny(of, a.lists.PriceAdverbs...)
			r.left = of
			r.p.keep(a, len(of))
		}
	}
	if u := r.figure(a).UnitWord; (u == "点" || u == "元") && r.right.empty() && endsIn(r.left, "收", "报", "开") && (utf8.RuneCountInString(r.left) == 1 || a.s.Tokens[r.m.Lo].Start > 0 && a.lists.isTraded(r.left)) {
		r.left = r.left[:len(r.left)-len("收")]
		r.p.keep(a, len(r.left))
	}
}

// placePart takes an area alone before a part's number as where it was counted: 其中,岷县53人死亡.
func (a *assembly) placePart(r *levelReading) {
	if r.right.empty() && len(r.p.pieces) == 1 && a.levelBefore() && a.cur.Area != "" && a.cur.Parent == "" && sameUnit(a.cur.Level.Unit, r.figure(a).Unit) && a.lists.NoArea[r.left] && a.e.areas.whole(a.cur.Area) && !a.e.areas.whole(a.cur.Indicator) && a.cur.token == r.k-3 { // 旅客以日本148万人次最多,港澳131万人次
		a.setArea(r.p.pieces[0])
		r.dropLeft()
	}
	if !r.right.empty() && r.left != "" && r.kind == "count" && len(a.groups) > 0 && !a.groups[len(a.groups)-1].bracket && len(r.p.pieces) == 1 {
		if n, ok := a.e.areas.prefix(r.left); ok && n == len(r.left) {
			a.setArea(r.p.pieces[0])
			r.dropLeft()
		}
	}
}

// passesFormer reads a number that the record before it has passed, as what that was at another time: 已超去年全年7万亿元的规模.
func (a *assembly) passesFormer(r *levelReading) bool {
	if !a.levelBefore() || r.p.period.Empty() || !a.passes(r.left, r.right.text(a)) || !sameUnit(a.cur.Level.Unit, r.figure(a).Unit) {
		return false
	}
	keep, period, durable := a.cur, a.period, a.durable
	q := a.quantity(r.k)
	d := a.newDraft(r.k, keep.Indicator, r.p)
	d.Parent, d.inherited = keep.Parent, true
	d.Level = &q
	a.note(d, r.k, "level", &q)
	a.cur, a.period, a.durable = keep, period, durable
	return true
}

// openExcept makes a record without a number of the whole that 除…外 takes a part out of: 救助资金除中央补助90万元外,地方配套136万元.
func (a *assembly) openExcept(r *levelReading) {
	if i := strings.Index(r.left, "除"); i > 0 && r.right.empty() && strings.HasPrefix(r.behindFigure(a), "外") && utf8.RuneCountInString(r.left[i:]) > 2 {
		whole := a.draft()
		whole.Indicator = r.left[:i]
		a.groups = append(a.groups, group{parent: whole, at: len(a.drafts)})
		r.cutLeft(a, i+len("除"))
	}
}

// cutActors cuts off for whom, on whose proposal, by what means and by whom that was done which is counted: 为消费者挽回经济损失.
func (a *assembly) cutActors(r *levelReading) {
	if n := a.wrought(r.left); n > 0 && !r.right.empty() { // 台风致9省份1160万人受灾
		r.cutLeft(a, n)
	}
	if n := a.forWhom(r.left, r.right.text(a), r.p); n > 0 { // 为消费者挽回经济损失
		r.cutLeft(a, n)
	}
	if r.kind == "money" && strings.HasPrefix(r.left, "加") && r.right.empty() && endsIn(r.left[:a.cut(r.left)[0].End], "加", "加上", "再加") { // 加上上级补助收入46亿元: what is summed up
		n := len("加")
		if strings.HasPrefix(r.left, "加上") && !strings.HasPrefix(r.left, "加上级") && !strings.HasPrefix(r.left, "加上解") {
			n = len("加上")
		}
		if endsIn(r.left, a.lists.Addends...) {
			r.cutLeft(a, n)
		}
	}
	if n := beginsWith(r.left, "维持", "保持"); n > 0 && r.kind == "rate" && a.lists.endsAsRate(r.left) && utf8.RuneCountInString(r.left) > 4 { // 维持基准利率3.5%不变
		r.cutLeft(a, n)
	}
	if n := a.mainAct(r); n > 0 { // 我校组织学生赴福利院慰问老人并赠送了毛毯
		r.cutLeft(a, n)
	}
	if n := a.lists.proposed(r.left, r.kind); n > 0 && r.right.empty() { // 提出森林覆盖率达到24%
		if !strings.HasPrefix(r.left, "包") {
			r.p.status, a.status = Target, Target
		}
		r.cutLeft(a, n)
	}
	if rest := r.behindFigure(a); strings.HasPrefix(r.left, "对") && !r.right.empty() && doneTo(rest[:min(len(rest), 60)]) && a.isAct(r.left[len("对"):]) { // 对建成的45座书屋进行改造
		r.cutLeft(a, len("对"))
	}
	if n := a.assigned(r.left); n > 0 { // 完成市里下达的新建
		r.cutLeft(a, n)
	}
	if n := a.directed(r.left); n > 0 { // 组织各单位编制方案
		r.cutLeft(a, n)
	}
	if n := a.goneTo(r.left, r.figure(a).UnitWord, r.p); n > 0 { // 赴乡镇义诊群众
		r.cutLeft(a, n)
	}
	if n := a.arrived(r.left); n > 0 { // 小偷溜进仓库后盗走电缆
		r.cutLeft(a, n)
	}
	if n := a.byMeans(r.left, r.right.text(a)); n > 0 { // 利用闲置校舍改建养老院
		r.cutLeft(a, n)
	}
	if (r.kind == "count" || r.kind == "money") && r.left != "" && a.disposed(r.p.hi, r.k, r.right.text(a)) { // 中队长先后将697名群众转移到高处
		r.dropLeft()
	}
	if n := a.doer(r.left, r.right.text(a), r.kind, r.figure(a).UnitWord); n > 0 && !a.benefits(r.p.hi, r.k) && !a.actsAsWhole(r.left[n:]) { // 法官陈丽华按照要求再次追回抚养费
		r.cutLeft(a, n)
	}
	unit := r.figure(a).UnitWord
	if !r.right.empty() { // 人员截获八名黑工: those behind are counted, not he who acts
		unit = ""
	}
	if n := a.actor(r.left, r.right.text(a), unit); n > 0 && !a.actsAsWhole(r.left[n:]) { // 救援队转移被困群众: what is counted is the act
		if strings.HasSuffix(r.left[:n], "计划") { // 学校计划招生
			r.p.status = Target
		}
		r.cutLeft(a, n)
		if n := a.byMeans(r.left, r.right.text(a)); n > 0 { // 海关依据新例查扣: behind who did it
			r.cutLeft(a, n)
		}
	}
}

// actsAsWhole says whether act is what the whole at hand tells of all, so that its parts are told apart by who did it: 其中动车组发送旅客6万人次.
func (a *assembly) actsAsWhole(act string) bool {
	n := len(a.groups)
	return n > 0 && a.groups[n-1].parent != nil && act != "" && strings.HasSuffix(a.groups[n-1].parent.Indicator, act)
}

// mainAct is the length of what stands before the verb that a 了 marks as what the clause tells, among the words before the number: who acted, for whom
// and what was done before; 0 where there is nothing, or it belongs to the verb.
func (a *assembly) mainAct(r *levelReading) int {
	const shortest, longest, far = 3, 6, 360 // characters: not 柔性引进了; of an act that shares its object; bytes
	if r.kind == "rate" || len(r.p.pieces) == 0 || r.left != r.p.text(a) {
		return 0
	}
	end, n := 0, 0 // of what stands before the last 了
	for _, s := range r.p.pieces {
		n += len(a.clear(s.Start, s.End))
		if strings.HasPrefix(a.body[s.End:a.seg.End], "了") {
			end = n
		}
	}
	if end == 0 || end > far {
		return 0
	}
	head := r.left[:end]
	cut := a.cut(head)
	i := len(cut) - 1
	if i > 0 && cut[i].End-cut[i].Start == len("起") && cut[i-1].End-cut[i-1].Start == len("救") && strings.HasPrefix(cut[i-1].Tag, "v") { // 救起了
		i--
	}
	if i < 1 {
		return 0
	}
	at := cut[i].Start
	before := head[:at]
	if j := lastIndex(before, "对"); j >= 0 { // 对企业开展了检查
		at, before = j, before[:j]
	}
	if done, and := strings.CutSuffix(before, "并"); and && utf8.RuneCountInString(done) <= longest { // 策划并举办了
		return 0
	}
	if utf8.RuneCountInString(before) < shortest || endsIn(before, a.lists.BeforeAct...) {
		return 0
	}
	if r.right.empty() && end == len(r.left) && !a.lists.actsAs(before, "") && onlyNouns(cut[:i]) { // 民事案件受理了1200件: what it was done with
		return 0
	}
	return at
}

// onlyNouns says whether words tell of no act, and of no one for whom, where or how it was done.
func onlyNouns(list []words.Word) bool {
	return !slices.ContainsFunc(list, func(w words.Word) bool {
		return w.Tag == "v" && w.End-w.Start > len("做") || w.Tag == "p" || w.Tag == "r" || w.Tag == "d"
	})
}

// assigned is the length of who set a task at the start of s, before the act that the task is: 完成市里下达的 of 完成市里下达的新建; 0 where no act
// stands behind it.
func (a *assembly) assigned(s string) int {
	const longest = 18 // characters of who set it
	done := beginsWith(s, "完成", "全面完成", "圆满完成", "超额完成", "顺利完成")
	if done == 0 {
		return 0
	}
	for _, w := range a.lists.Assigning {
		i := strings.Index(s, w)
		if i > 0 && endsIn(s[i+len(w):], "工程", "项目", "建设") && utf8.RuneCountInString(s[done:i]) <= longest {
			return i + len(w) // 完成县里安排的节水工程
		}
		if i > 0 && (a.isVerbAhead(s[i+len(w):]) || beginsWith(s[i+len(w):], "新建", "改建", "扩建", "改扩建") > 0) {
			return i + len(w)
		}
	}
	return 0
}

// directed is the length of who had whom act at the start of s, before the act that is counted: 组织动员各单位 of 组织动员各单位编制方案; 0 where
// nobody is directed.
func (a *assembly) directed(s string) int {
	i := 0
	for n := beginsWith(s, a.lists.Directing...); n > 0; n = beginsWith(s[i:], a.lists.Directing...) {
		i += n
	}
	if i == 0 || !strings.HasPrefix(s[i:], "各") {
		return 0
	}
	c := a.cut(s[i:])
	for j, w := range c {
		if j > 0 && (w.Tag == "v" || j == len(c)-1) && w.End-w.Start > 3 && (a.lists.mayAct(s[i:i+w.Start]) || endsIn(s[i:i+w.Start], "级", "户", "乡", "镇")) {
			return i + w.Start
		}
	}
	return 0
}

// wrought is the length of what brought about what follows, at the start of s, with the places behind 致: 台风致9省份; 0 where nothing did.
func (a *assembly) wrought(s string) int {
	i := lastIndex(s, "致")
	if i < 2*len("致") || endsIn(s[:i], a.lists.BeforeWrought...) {
		return 0
	}
	rest := s[i+len("致"):]
	if n, _ := a.e.areas.read(rest); rest == "" || n == len(rest) || strings.Trim(rest, "0123456789") != rest && endsIn(rest, a.lists.WroughtPlaces...) {
		return len(s)
	}
	return 0
}

// atStation splits off whose extreme a name is told to be: 黄岗站 of 最大点雨量为黄岗站. It is the length of the name without it, 0 where it
// is all of it.
func (l *lists) atStation(s string) int {
	i := lastIndex(s, "为")
	if i < 4*len("为") || !strings.HasPrefix(s, "最") && !strings.Contains(s[:i], "的最") {
		return 0
	}
	if who := s[i+len("为"):]; utf8.RuneCountInString(who) >= 2 && utf8.RuneCountInString(who) <= 6 && endsIn(who, l.Stations...) {
		return i
	}
	return 0
}

// otherWords reads a number that tells the one before it over again: (累计55名), (约2.3亿港元), 折合人民币22亿元.
func (a *assembly) otherWords(r *levelReading) bool {
	if r.left == "" && r.right.empty() && (a.itemInBracket(r, true) || a.movedKinds(r) || a.movedPlaces(r) || a.shareInBracket(r) || a.shareOfCount(r)) {
		return true
	}
	if r.left == "" && r.right.empty() && a.itemInBracket(r, false) {
		return true
	}
	g := len(a.groups)
	inBracket := g > 0 && a.groups[g-1].bracket && r.left == "" && r.right.empty() && !r.figure(a).Signed
	if !inBracket && r.left != "累计" && !(r.kind == "money" && a.lists.OtherMoney[r.left] && r.right.empty()) {
		return false
	}
	if c := a.cur; c != nil && c.lastRole == "share" && r.left == "" && r.kind == "rate" && len(a.drafts) > a.first { // 近半数(47.5%)的受访者
		q := a.quantity(r.k)
		q.Of = c.Shares[len(c.Shares)-1].Of
		a.addShare(c, r.k, q)
		return true
	}
	if c := a.cur; c != nil && c.lastRole == "change" && r.left == "" && len(a.drafts) > a.first && len(c.Changes) > 0 && !a.newlyNamed(r.m.Lo, c.Changes[len(c.Changes)-1].End) { // 比上年增加50万吨(10亿斤)
		q := a.quantity(r.k)
		l := &c.Changes[len(c.Changes)-1]
		q.Direction, q.Basis, q.Versus = l.Direction, l.Basis, l.Versus
		a.addChange(c, r.k, &q)
		return true
	}
	if a.cur != nil {
		q := a.quantity(r.k)
		parent, name, p := a.cur.Parent, a.cur.Indicator, r.p
		if n := len(a.cur.Changes); inBracket && n > 0 && a.newlyNamed(r.m.Lo, a.cur.Changes[n-1].End) {
			open := r.m.Lo
			for a.s.Tokens[open].Class != scan.Open || open >= r.k {
				open--
			}
			if of := a.before(open); of.text(a) != "" {
				p, parent, name = of, name, of.text(a)
			}
		}
		d := a.newDraft(r.k, name, p)
		d.Parent, d.inherited = parent, true
		d.Level = &q
		a.note(d, r.k, "level", &q)
		return true
	}
	return false
}

// movedKinds reads a rate in brackets behind a kind as how it moved, where the sentence tells that such kinds are listed: 其他录得升幅的类别,包括
// 服装(10.9%)、燃料(3.4%).
func (a *assembly) movedKinds(r *levelReading) bool {
	ts, open := a.s.Tokens, r.m.Lo
	if r.kind != "rate" || r.figure(a).Signed {
		return false
	}
	for open > 0 && ts[open].Class != scan.Open && open+2 > r.k {
		open--
	}
	if open == 0 || ts[open].Class != scan.Open || ts[open-1].Class == scan.Num || ts[open-1].Class == scan.Close {
		return false
	}
	const (
		far  = 300 // bytes
		near = 24  // bytes from the movement to 包括
	)
	lead := a.body[max(a.seg.Start, ts[open].Start-far):ts[open].Start]
	i := lastIndex(lead, "录得")
	if i < 0 {
		return false
	}
	at := ts[open].Start - len(lead) + i + len("录得")
	dir, n := a.moveAt(open, at)
	rest, ok := strings.CutPrefix(a.body[at+n:ts[open].Start], "的")
	if n = strings.Index(rest, "包括"); dir == "" || !ok || n < 0 || n > near {
		return false
	}
	p := a.before(open)
	name := p.text(a)
	if i := lastIndex(name, "包括"); i >= 0 {
		name = name[i+len("包括"):]
	}
	if name == "" {
		return false
	}
	a.movedSo(r, name, p, dir)
	return true
}

// movedSo makes the rate of r a record of how what is named moved.
func (a *assembly) movedSo(r *levelReading, name string, p phrase, dir Direction) {
	q := a.quantity(r.k)
	if q.Direction = dir; q.Value != nil && q.Value.Coef < 0 {
		q.Direction = Down
	}
	a.setBasis(&q, r.k, r.m, "")
	d := a.newDraft(r.k, name, p)
	d.Parent, d.inherited = "", true
	a.addChange(d, r.k, &q)
}

// moveAt is the way that the noun or verb of movement at byte at goes, some tokens before token k, and its length; "" where none stands there.
func (a *assembly) moveAt(k, at int) (Direction, int) {
	for _, m := range a.lists.MovesBy {
		if strings.HasPrefix(a.body[at:], m.Word) {
			return Direction(m.Value), len(m.Word)
		}
	}
	for k--; k >= 0 && a.s.Tokens[k].Start >= at; k-- {
		switch t := &a.s.Tokens[k]; {
		case t.Start > at:
		case t.Class == scan.Up:
			return Up, t.End - t.Start
		case t.Class == scan.Down:
			return Down, t.End - t.Start
		}
	}
	return "", 0
}

// movedPlaces reads a signed rate in brackets behind a place, or behind something else, as how what the sentence tells to have moved did so there:
// 输往主要目的地的货量均录得跌幅:泰国(-5.3%)、越南(-2.1%).
func (a *assembly) movedPlaces(r *levelReading) bool {
	ts, open := a.s.Tokens, r.m.Lo-1
	if r.kind != "rate" || !r.figure(a).Signed && !a.inBracket.owned || open < 1 || ts[open].Class != scan.Open || ts[open-1].Class != scan.Word || r.k+1 >= len(ts) || ts[r.k+1].Class != scan.Close {
		return false
	}
	what, dir := a.toldToMove(open)
	if what == "" {
		return false
	}
	p := phrase{}
	if !a.inBracket.owned {
		if p = a.before(open); p.text(a) == "" {
			return false
		}
		what = p.text(a)
	}
	a.movedSo(r, what, p, dir)
	return true
}

// newlyNamed says whether the bracket before token k stands directly behind words in a clause of its own after at: 增长5.5%;五星级酒店(93.4%).
func (a *assembly) newlyNamed(k, at int) bool {
	ts := a.s.Tokens
	for k > 0 && ts[k-1].Class == scan.Bound {
		k--
	}
	if k < 2 || ts[k-1].Class != scan.Open || ts[k-2].Classes&scan.Of(scan.Num, scan.Close) != 0 || ts[k-2].Classes&clauseMarks != 0 {
		return false
	}
	for j := k - 2; j >= 0 && ts[j].Start >= at; j-- {
		if ts[j].Classes&clauseMarks != 0 {
			return true
		}
	}
	return false
}

// shareInBracket reads a percentage alone in brackets behind words that have no number as the share that they have of the amount told
// before them: 毕业生有500名,主要修读商科(38%)和护理(21%).
func (a *assembly) shareInBracket(r *levelReading) bool {
	ts := a.s.Tokens
	open := r.m.Lo - 1
	if r.kind != "rate" || r.figure(a).Signed || a.masked(r.k) || open < 1 || ts[open].Class != scan.Open || ts[open-1].Class != scan.Word || trimSpace(a.body[ts[open-1].End:ts[open].Start]) != "" || r.k+1 >= len(ts) || ts[r.k+1].Class != scan.Close {
		return false
	}
	if n := len(a.groups); n > 0 && a.groups[n-1].bracket && a.groups[n-1].named { // 其次为教师(55.9%): named by the measure of them all
		return false
	}
	of := a.amountBefore()
	p := a.before(open)
	name := p.text(a)
	if who, what := a.fallsOn(name); what != "" {
		if name = what; of == "" {
			of = who
		}
	} else if n := len(a.drafts); of == "" && n > a.first && len(a.drafts[n-1].Shares) == 1 && a.drafts[n-1].Level == nil {
		of = a.drafts[n-1].Shares[0].Of
	}
	if name == "" && !p.area.Empty() && strings.TrimSpace(a.body[p.area.End:ts[open].Start]) == "" { // 主要来自甲区(45%)、乙区(30%): the place is what the part is told by
		name, p.area = a.clear(p.area.Start, p.area.End), text.Span{}
	}
	name = strings.TrimPrefix(name, "以")
	alone := false
	if of == "" && a.partsAlone() {
		alone = true
		name, of = a.partAlone(name)
		if first, lo := a.itemBefore(open); of == "" && lo > first { // 首先是就业(54%)
			if item := a.between(lo, open); !item.empty() {
				p, name = item, item.text(a)
			}
		}
	}
	if of == "" && !alone || name == "" || a.lists.endsAsRate(name) || of != "" && strings.HasSuffix(of, name) {
		return false
	}
	q := a.quantity(r.k)
	q.Of = of
	if a.area.text == name && a.area.span.Start >= ts[open-1].Start { // 到访日本(34%),中国大陆(24%): the place is what the part is told by
		if a.area, a.inBracket.owned = (place{}), false; len(a.drafts) > a.first {
			a.area.text = a.drafts[len(a.drafts)-1].Area
		}
	}
	was := a.cur
	d := a.newDraft(r.k, name, p)
	if was != nil {
		d.Parent = was.Parent
	}
	a.addShare(d, r.k, q)
	return true
}

// partsAlone says whether the sentence tells of nothing but parts so far.
func (a *assembly) partsAlone() bool {
	n := len(a.drafts)
	if n == a.first {
		return true
	}
	d := a.drafts[n-1]
	return d.Level == nil && len(d.Changes) == 0 && len(d.Shares) == 1
}

// partAlone parts the words before a percentage alone in brackets into the part that it tells of and those whom that is a part of: 沐浴, 住户用水 of
// 住户用水以沐浴(23%)最多; 最关心治安, 受访者 of 受访者最关心治安(21%). Of is "" where nobody is named.
func (a *assembly) partAlone(name string) (part, of string) {
	if i := a.lists.asFrom(name); i >= 2*len("以") && i+len("以") < len(name) {
		return name[i+len("以"):], trimAny(name[:i], a.lists.AlsoWords...)
	}
	if i := strings.Index(name, "则"); i > 0 && beginsWith(name[i+len("则"):], "紧", "以", "排", "居", "落") > 0 { // 乙则紧追在后
		name = name[:i]
	}
	for _, w := range a.lists.Including {
		if i := strings.Index(name, w); i >= 0 && i+len(w) < len(name) {
			return name[i+len(w):], ""
		}
	}
	if i := strings.Index(name, "的"); i > 0 && strings.HasPrefix(name, "最") || strings.Contains(name, "最") && i > strings.Index(name, "最") { // 最受欢迎的活动是登山
		for _, w := range a.lists.IsWords {
			if j := strings.Index(name[i:], w); j > 0 && i+j+len(w) < len(name) {
				return name[i+j+len(w):], ""
			}
		}
	}
	name = trimAny(name, a.lists.PicksOut...)
	for _, w := range a.lists.Respondents {
		if rest, ok := strings.CutPrefix(name, w); ok && rest != "" && !strings.HasPrefix(rest, "的") {
			return rest, w
		}
	}
	return name, ""
}

// fallsOn parts what is told to fall mostly on something from that: 职工, 制造业 of 职工主要集中在制造业. What is "" where name tells no such thing,
// who where it does not name what falls.
func (a *assembly) fallsOn(name string) (who, what string) {
	if i := strings.Index(name, "主要"); i >= 0 && len(name) > i+len("主要") {
		what = name[i+len("主要"):]
		if n := beginsWith(what, a.lists.ShareVerbs...); n > 0 && n < len(what) {
			if who = name[:i]; utf8.RuneCountInString(who) < 2 || a.lists.endsAsRate(who) {
				who = ""
			}
			what = what[n:]
		} else if i == 0 {
			if of, is := a.mostly(what); is != "" {
				return of, is
			}
		}
		return who, what
	}
	for _, v := range a.lists.ShareVerbs {
		if utf8.RuneCountInString(v) < 2 {
			continue
		}
		if of, on, ok := strings.Cut(name, v); ok && on != "" && utf8.RuneCountInString(of) >= 2 && !a.lists.endsAsRate(of) { // 投诉集中在物业
			return of, on
		}
	}
	return "", ""
}

// mostly parts what was told as 主要 from what it is, at a verb that is a word: 死因, 心脏病 of 死因为心脏病; none in 违法行为.
func (a *assembly) mostly(s string) (of, is string) {
	for _, w := range a.cut(s) {
		switch s[w.Start:w.End] {
		case "为", "是", "有", "因为": // 死|因为 is cut wrong
			if of = s[:w.End-len("为")]; utf8.RuneCountInString(of) >= 2 && w.End < len(s) {
				return of, s[w.End:]
			}
		}
	}
	return "", ""
}

// beyond says whether q is more than the whole whose parts the group tells, and more than what was told before it that q may be a part of:
// 教师42人,其中高级教师14人,学生302人.
func (a *assembly) beyond(g *group, q *Quantity) bool {
	if g.bracket || !g.used || g.parent.Level == nil || q.BaseValue == nil || !a.lists.alikeUnit(g.parent.Level.Unit, q.Unit) || !a.lists.outweighs(q, g.parent) || endsIn(g.parent.Indicator, a.lists.Befallen...) {
		return false
	}
	for i, lo := g.at-1, a.floor(g); i >= lo && i > g.at-8; i-- {
		if d := a.drafts[i]; d.Level != nil && a.lists.alikeUnit(d.Level.Unit, q.Unit) && !a.lists.outweighs(q, d) {
			return false
		}
	}
	return true
}

// shareOfCount reads a percentage alone in brackets behind a count, or the noun of what is counted, as the share that those counted are of the whole that they are told
// within: 男性120例(60%), behind 收治200例,其中.
func (a *assembly) shareOfCount(r *levelReading) bool {
	ts := a.s.Tokens
	open := r.m.Lo - 1
	for open > 0 && ts[open].Class == scan.Bound {
		open--
	}
	if r.kind != "rate" || open < 1 || ts[open].Class != scan.Open || ts[open-1].Class != scan.Num && ts[open-1].Class != scan.After && !a.countedAhead(open-1) || r.k+1 >= len(ts) || ts[r.k+1].Class != scan.Close || !a.levelBefore() || a.cur.levelKind != "count" {
		return false
	}
	num := open - 1
	if ts[num].Class == scan.After || ts[num].Class == scan.Word {
		num--
	}
	if num != a.cur.token || len(a.cur.Shares) > 0 || r.figure(a).Signed {
		return false
	}
	q := a.quantity(r.k)
	if q.Of = a.cur.Parent; q.Of == "" {
		q.Of = a.within
	} else {
		for i := range a.groups {
			if g := &a.groups[i]; g.parent.Indicator == q.Of && !makes(a.cur.Level, g.parent.Level, &q) {
				q.Of = "" // 并发症85例,其中甲组8例(10.8%): of another whole
				break
			}
		}
	}
	if q.Of == "" {
		q.Of = a.wholeOfCount(a.cur, &q)
	}
	a.cur.whole = q.Of
	a.addShare(a.cur, r.k, q)
	return true
}

// countedAhead says whether the word at token k, right behind the number of the record at hand, ends the name of what that counts:
// 126名学生(8%).
func (a *assembly) countedAhead(k int) bool {
	ts := a.s.Tokens
	return k > 0 && ts[k].Class == scan.Word && ts[k-1].Class == scan.Num && ts[k-1].End == ts[k].Start && ts[k].End == ts[k+1].Start && a.levelBefore() && strings.HasSuffix(a.cur.Indicator, a.s.Text(k))
}

// wholeOfCount is what those counted by d are the percentage share of that names no whole: the last larger count of the sentence that they are
// just that percentage of, else the group of a study that they are told of, or that the one told before d was. It is "" where there is none.
func (a *assembly) wholeOfCount(d *draft, share *Quantity) string {
	const back = 12 // records
	cohort := a.cohortOf(d.Indicator)
	if cohort == "" && d.Level != nil { // who it was may have been left out of the name
		cohort = a.cohortOf(a.justAhead(d.Level.Start))
	}
	for i := len(a.drafts) - 1; i >= a.first && i >= len(a.drafts)-back; i-- {
		switch o := a.drafts[i]; {
		case o == d:
		case o.levelKind == "count" && d.levelKind == "count" && a.lists.justMakes(d.Level, o.Level, share):
			return o.Indicator
		case cohort != "":
		case len(o.Shares) == 1 && endsIn(o.Shares[0].Of, "组", "班"):
			if cohort = o.Shares[0].Of; endsIn(d.Indicator, "组", "班") { // 甲组感染6例(10%),乙组仅2例(3%)
				cohort = d.Indicator
			}
		}
	}
	return cohort
}

// justAhead is what stands before byte end in its clause or its item of a list.
func (a *assembly) justAhead(end int) string {
	const far = 90 // bytes
	s := a.body[max(a.seg.Start, end-far):end]
	if i := strings.LastIndexAny(s, ",，;；。、:：()（）"); i >= 0 {
		_, w := utf8.DecodeRuneInString(s[i:])
		s = s[i+w:]
	}
	return trimSpace(s)
}

// cohortOf is the group of a study whose members name tells something of: 观察组 of 观察组治愈; "" where it tells of none.
func (a *assembly) cohortOf(name string) string {
	const longest = 12 // characters
	if !strings.ContainsAny(name, "组班") {
		return ""
	}
	for _, w := range a.cut(name) {
		of := name[:w.End]
		if !endsIn(of, "组", "班") {
			continue
		}
		if n := utf8.RuneCountInString(of); n < 2 || n > longest || len(of) == len(name) || endsIn(of, a.lists.Teams...) || beginsWith(name[w.End-len("组"):], a.lists.NoCohorts...) > 0 {
			return ""
		}
		return of
	}
	return ""
}

// justMakes says whether part is the percentage share of whole, as near as the share is stated.
func (l *lists) justMakes(part, whole, share *Quantity) bool {
	if whole == nil || part == nil || part.Value == nil || whole.Value == nil || share.Value == nil || !l.alikeUnit(part.Unit, whole.Unit) || whole.Value.Float64() <= part.Value.Float64() {
		return false
	}
	half := 0.5
	if _, decimals, ok := strings.Cut(strings.TrimRight(share.Literal, "%％"), "."); ok {
		half = math.Pow10(-len(decimals)) / 2
	}
	return math.Abs(part.Value.Float64()/whole.Value.Float64()*100-share.Value.Float64()) <= half*1.02
}

// makes says whether part may be the percentage of whole that is stated: not where both are counted alike and another one results.
func makes(part, whole, share *Quantity) bool {
	const rounded = 0.6 // points
	if whole == nil || part.Value == nil || whole.Value == nil || share.Value == nil || part.Unit != whole.Unit || whole.Value.Float64() <= 0 {
		return true
	}
	return math.Abs(part.Value.Float64()/whole.Value.Float64()*100-share.Value.Float64()) < rounded
}

// levelIsShare reads a rate as a share of what the words around it or the record before it name: 80%企业已投保.
func (a *assembly) levelIsShare(r *levelReading) bool {
	if r.ofValue {
		return false
	}
	if a.shareByPredicate(r) || a.shareOfKind(r) || a.shareOfOther(r) {
		return true
	}
	if r.left == "" && !r.right.empty() {
		a.sharePredicate(r.k, r.right)
		a.shareNoun(r.k, r.right)
	}
	if r.kind == "rate" && a.listed != "" && r.left != "" && r.right.empty() && !a.masked(r.k) && !a.lists.endsAsRate(r.left) { // 占不合格样品总量为:甲类42%,乙类14%
		q := a.quantity(r.k)
		q.Of = a.listed
		d := a.newDraft(r.k, r.ind, r.p)
		a.addShare(d, r.k, q)
		return true
	}
	// percentages of a whole that follows or stands before: 80%企业已投保, 经营户百分之百登记
	return r.kind == "rate" && (!r.figure(a).Deleted || endsIn(r.left, a.lists.Tasks...)) && a.percentOf(r.k, r.m, r.p, r.right, r.left)
}

// behindAmong says whether 其中 stands directly before the words that end before token hi.
func (a *assembly) behindAmong(hi int) bool {
	lo := a.regionStart(hi)
	return lo > 0 && a.s.Tokens[lo-1].Class == scan.Among
}

// shareByPredicate reads a rate without a name as a share, named by what is said of it: 补助资金3亿元,80%用于偏远乡镇.
func (a *assembly) shareByPredicate(r *levelReading) bool {
	if r.kind != "rate" || r.left != "" || !r.right.empty() || r.figure(a).Deleted || !(a.recordBefore() || a.within != "" || r.inherited && r.ind != "" || a.behindAmong(r.m.Lo)) {
		return false
	}
	what := a.predicate(r.k)
	if what.empty() {
		what = a.isWhat(r.k) // 其中近三成是老人
	}
	if what.empty() {
		return false
	}
	q := a.quantity(r.k)
	q.Of = a.wholeBefore()
	if len(a.drafts) == a.first && a.within == "" {
		q.Of = r.ind // 诉求集中,60%是反映停车问题
	}
	d := a.newDraft(r.k, what.text(a), r.p)
	a.addShare(d, r.k, q)
	return true
}

// shareOfKind reads 占比 behind a clause that tells of whom most are of a kind as the share of that kind: 求职者以大专生为主,占比为52%.
func (a *assembly) shareOfKind(r *levelReading) bool {
	switch r.left {
	case "占比", "佔比", "所占比例", "占比例", "所占比重", "比例":
	default:
		if a.shareWithin(r) {
			return true
		}
		if kind := trimAny(r.left, "占比", "佔比"); kind != r.left && a.within != "" && r.kind == "rate" && r.right.empty() && a.sharesAlone() { // 在受访青年中,大专以上学历占比87%
			q := a.quantity(r.k)
			q.Of = a.within
			p := r.p
			p.keep(a, len(kind))
			d := a.newDraft(r.k, kind, p)
			d.whole = q.Of
			a.addShare(d, r.k, q)
			return true
		}
		return false
	}
	if r.kind != "rate" || !r.right.empty() || a.masked(r.k) {
		return false
	}
	p := r.p
	kind, whole := a.kindTold(r.m.Lo, &p)
	if kind == "" {
		if kind = a.pickedBefore(r.m.Lo); kind == "" || len(a.drafts) == a.first {
			return false
		}
		if whole = a.amountBefore(); whole == "" {
			if whole = a.shareTold(); whole == "" {
				return false
			}
		}
	}
	if whole == "" {
		whole = a.shareTold()
	}
	q := a.quantity(r.k)
	q.Of = whole
	d := a.newDraft(r.k, kind, p)
	d.whole = whole
	a.addShare(d, r.k, q)
	return true
}

// shareWithin reads a rate as a share where the words before it tell within what somebody has it: 国产片票房255亿元,在总票房中占比84.8%.
func (a *assembly) shareWithin(r *levelReading) bool {
	if r.kind != "rate" || r.m.Rule.Name != "level" || !r.right.empty() || a.masked(r.k) {
		return false
	}
	in := trimAny(r.left, a.lists.PartMeasures...)
	if in == r.left {
		return false
	}
	p := r.p
	p.keep(a, len(in))
	who, whole := a.wholeAhead(&p)
	if whole == "" || who == "" && !a.levelBefore() {
		return false
	}
	q := a.quantity(r.k)
	q.Of = whole
	d := a.cur
	if who != "" {
		p.keep(a, len(who))
		d = a.newDraft(r.k, who, p)
	}
	d.whole = whole
	a.addShare(d, r.k, q)
	return true
}

// shareOfOther reads a rate behind a noun and a copula as the share that another has of the same whole, where the record before it tells one:
// 农村居民食品支出占消费支出的比重为36%,城镇为29%.
func (a *assembly) shareOfOther(r *levelReading) bool {
	if r.kind != "rate" || r.left == "" || !r.right.empty() || !a.recordBefore() || a.cur.Level != nil || len(a.cur.Shares) != 1 || len(a.cur.Changes) > 0 || a.cur.Shares[0].Of == "" {
		return false
	}
	name := ""
	if ahead := trimSpace(a.aheadInClause(r.k)); beginsWith(ahead, a.lists.Answers...) > 0 { // 选择“不关注”的有7%: of those asked
		if i := lastIndex(ahead, "的"); i > 0 && len(ahead[i+len("的"):]) <= 3*len("有") {
			name = ahead[:i]
		}
	} else if a.copulaAt(r.k) {
		name = a.otherBearer(a.cur.Indicator, r.left)
	}
	if name == "" {
		return false
	}
	q := a.quantity(r.k)
	q.Of = a.cur.Shares[0].Of
	d := a.newDraft(r.k, name, r.p)
	d.whole = q.Of
	a.addShare(d, r.k, q)
	return true
}

// sharesAlone says whether the sentence has told of no amounts but that of its whole, so that what follows are shares of it, and not rates
// beside amounts: 在6320名参赛者中,外省选手占比31%; not 10个项目中,5个滞后,滞后项目占比50%.
func (a *assembly) sharesAlone() bool {
	const most = 40 // records that are looked at
	n := 0
	for i := len(a.drafts) - 1; i >= a.first && i >= len(a.drafts)-most; i-- {
		if a.drafts[i].Level != nil {
			n++
		}
	}
	return n <= 1
}

// pickedBefore is what the clause before that of token k picks out: 居首的客源是日本,占比16%; 其次则是香港,占比15%.
func (a *assembly) pickedBefore(k int) string {
	ts := a.s.Tokens
	start := a.regionStart(k)
	if start < 2 || ts[start-1].Class != scan.Comma {
		return ""
	}
	lo := start - 1
	for lo > 0 && ts[lo-1].Classes&clauseMarks == 0 && ts[lo-1].Class != scan.Num {
		lo--
	}
	p := a.singled(lo, start-1)
	if j := lo + 1; p.empty() && p.area.Empty() && a.lists.NextInRow[a.s.Text(lo)] {
		for j < start-1 && ts[j].Class == scan.Adverb {
			j++
		}
		if w := a.s.Text(j); j+1 < start && (w == "为" || w == "是" || w == "则是" || w == "则为") {
			p = a.between(j+1, start-1)
		}
	}
	if p.empty() {
		return a.clear(p.area.Start, p.area.End)
	}
	return p.text(a)
}

// levelOfShare reads a number without words of its own as what the share just told amounts to: 网购占7.3%,为24亿元.
func (a *assembly) levelOfShare(r *levelReading) bool {
	if r.left != "" || !r.right.empty() || r.kind == "rate" || !a.recordBefore() || a.cur.Level != nil || len(a.cur.Shares) != 1 || len(a.cur.Changes) > 0 || a.cur.lastRole != "share" || !r.p.period.Empty() || !r.p.area.Empty() || !a.reaches(r.m.Lo, r.k) {
		return false
	}
	a.cur.Level = r.q
	a.note(a.cur, r.k, "level", r.q)
	return true
}

// shareCounted reads the number alone in brackets that counts those whom the share before the bracket tells of: 案件中约八成为盗窃(200宗).
func (a *assembly) shareCounted(r *levelReading) bool {
	ts := a.s.Tokens
	lo := r.m.Lo
	for lo > 0 && ts[lo-1].Classes&scan.Of(scan.Bound, scan.Reach) != 0 && ts[lo-1].Class != scan.Word {
		lo--
	}
	if r.kind == "rate" || lo < 2 || ts[lo-1].Class != scan.Open || r.k+1 >= len(ts) || ts[r.k+1].Class != scan.Close || a.cur == nil || len(a.drafts) == a.first {
		return false
	}
	if a.cur.Level != nil || len(a.cur.Shares) != 1 || len(a.cur.Changes) > 0 || a.cur.lastRole != "share" || a.cur.Shares[0].End > ts[lo-1].Start {
		return false
	}
	said := a.clear(a.cur.Shares[0].End, ts[lo-1].Start)
	if is := strings.TrimSuffix(said, a.cur.Indicator); is == said || is != "" && !a.lists.Copula[is] {
		return false
	}
	q := a.quantity(r.k)
	a.cur.Level = &q
	a.note(a.cur, r.k, "level", &q)
	return true
}

// signedChange reads a number with a sign as the change of the record before it: 总产值8.9亿元(+13.4%).
func (a *assembly) signedChange(r *levelReading) bool {
	counted := inUnits(r.kind) && a.recordBefore() && a.cur.lastRole == "change" && a.cur.Level != nil && sameUnit(a.cur.Level.Unit, r.figure(a).Unit) && r.m.Lo > 0 && a.s.Tokens[r.m.Lo-1].Class == scan.Open // 微升0.6%(+2宗)
	if g := len(a.groups); g > 0 && a.groups[g-1].named && a.groups[g-1].parent == a.cur {                                                                                                                      // 跌幅较大的有猪肉(-8%)、鸡蛋(-3%): of its own item
		return false
	}
	if !r.figure(a).Signed || a.listHead(r.k) >= 0 || r.kind != "rate" && r.kind != "point" && !counted || !a.recordBefore() || r.left != "" || !r.right.empty() {
		return false
	}
	r.q.Direction = Up
	if r.q.Value.Coef < 0 {
		r.q.Direction = Down
	}
	a.addLevelChange(r)
	return true
}

// movesAfter may stand before the verb of a movement: how, when or with what intent it came.
var movesAfter = scan.Of(scan.Adverb, scan.Date, scan.Target, scan.Forecast)

// pointsMoved reads points, or a rate, that a verb before its object moves: 降低贷款利率2个百分点, 减少用药30%.
func (a *assembly) pointsMoved(r *levelReading) bool {
	if r.kind != "point" && r.kind != "rate" || !r.right.empty() || r.m.Rule.Name != "level" {
		return false
	}
	lo := a.regionStart(r.m.Lo)
	opens := lo // the first token that is not taken off the name
	// 有效提高, 实现增加
	for lo < r.m.Lo && (scan.Of(a.s.Tokens[lo].Class)&movesAfter != 0 || a.s.Text(lo) == "实现" || a.s.Tokens[lo].Class == scan.Word && a.tellsManner(a.s.Text(lo))) {
		lo++
	}
	object := r.m.Lo - 1
	if object < lo {
		return false
	}
	for object > lo && a.s.Tokens[object].Class == scan.Bound { // 灌溉能力约25%
		object--
	}
	foreseen := ""
	if t := &a.s.Tokens[object]; t.Class == scan.Forecast && object > lo+1 && a.s.Tokens[object-1].Class == scan.Word && a.s.Tokens[object-1].End == t.Start { // 上调盈利预测9%
		foreseen = a.s.Text(object)
	}
	if lo >= object || r.kind == "rate" && a.s.Tokens[object].Class != scan.Word && foreseen == "" {
		return false // not 减少面积占20%
	}
	verb := lo
	if a.s.Tokens[lo].Class == scan.Word && a.lead.text != "" { // 与旧工艺相比,新工艺减少用水18%
		verb = r.m.Lo - 2
	} else if lo+1 < object && a.s.Tokens[lo].Class == scan.Word && a.lists.Adjusts[a.s.Text(lo+1)] { // 央行下调存款准备金率0.5个百分点
		verb = lo + 1
	}
	t := &a.s.Tokens[verb]
	up, down := t.Classes&scan.Of(scan.Up) != 0, t.Classes&scan.Of(scan.Down) != 0
	if t.Class == scan.Word || !up && !down {
		return false
	}
	i := lastIndex(r.left, a.s.Text(verb))
	if i < 0 || verb == lo && i > a.s.Tokens[lo].Start-a.s.Tokens[opens].Start {
		return false
	}
	name := r.left[i+len(a.s.Text(verb)):]
	if utf8.RuneCountInString(name) < 2 || r.kind == "rate" && a.lead.text == "" && !a.lists.Adjusts[a.s.Text(verb)] && (a.lists.endsAsRate(name) && !strings.HasSuffix(name, "效率") || a.lists.ofPlan(name) || strings.HasSuffix(name, "的")) { // not 提高覆盖率95%
		return false
	}
	if foreseen != "" && !a.lists.Adjusts[a.s.Text(verb)] {
		return false
	}
	r.p.cut(a, len(r.left)-len(name))
	name += foreseen
	r.q.Direction = Up
	if down {
		r.q.Direction = Down
	}
	a.setBasis(r.q, r.k, r.m, "")
	d := a.newDraft(r.k, name, r.p)
	a.addChange(d, r.k, r.q)
	return true
}

// moreOfTold reads by how many more or fewer there were, told by a verb before its object, than in the time that a lead or a change
// before it compares with: 与上年相比,多死亡1人; 发生事故312起,同比下降11%,减少事故38起.
func (a *assembly) moreOfTold(r *levelReading) bool {
	if r.kind != "count" || !r.right.empty() || r.m.Rule.Name != "level" {
		return false
	}
	name, dir := a.lists.moreOf(r.left)
	if name == "" {
		return false
	}
	if d := a.toldAlike(name, r.figure(a).Unit); d != nil && len(d.Changes) > 0 {
		c := d.Changes[len(d.Changes)-1]
		if c.Direction != dir || c.Basis == "" || c.Basis == FromTo {
			return false
		}
		r.q.Direction, r.q.Basis, r.q.Versus = dir, c.Basis, c.Versus
		a.addChange(d, r.k, r.q)
		return true
	}
	if a.lead.text == "" || !endsIn(name, a.lists.Harms...) {
		return false
	}
	r.q.Direction = dir
	a.setBasis(r.q, r.k, r.m, "")
	d := a.newDraft(r.k, name, r.p)
	a.addChange(d, r.k, r.q)
	return true
}

// moreOf parts the name of what came to be more or fewer from the verb that stands before it: 减少事故, 多死亡, 事故多死亡, 事故减少死亡.
func (l *lists) moreOf(s string) (name string, dir Direction) {
	for _, m := range l.MovedNames {
		if hasPrefix(s, m.Word) && utf8.RuneCountInString(s[len(m.Word):]) >= 2 {
			return s[len(m.Word):], Direction(m.Value)
		}
	}
	if !endsIn(s, l.Harms...) {
		return "", ""
	}
	for _, w := range l.Harms {
		of, ok := strings.CutSuffix(s, w)
		if !ok {
			continue
		}
		for _, m := range l.MovedNames { // 事故减少死亡
			if of, ok := strings.CutSuffix(of, m.Word); ok {
				return of + w, Direction(m.Value)
			}
		}
		if of, ok := strings.CutSuffix(of, "多"); ok {
			return of + w, Up
		}
		if of, ok := strings.CutSuffix(of, "少"); ok {
			return of + w, Down
		}
		return "", ""
	}
	return "", ""
}

// toldAlike is the record of the sentence that tells the level of what is named, in that unit; nil where there is none.
func (a *assembly) toldAlike(name, unit string) *draft {
	for i := len(a.drafts) - 1; i >= a.first && i >= len(a.drafts)-maxList; i-- {
		if d := a.drafts[i]; d.Level != nil && d.Indicator != "" && sameUnit(d.Level.Unit, unit) && (hasSuffix(d.Indicator, name) || hasSuffix(name, d.Indicator)) && !ofYearBefore(d) {
			return d
		}
	}
	return nil
}

// addLevelChange adds the number to the record before it, as its change.
func (a *assembly) addLevelChange(r *levelReading) {
	a.setBasis(r.q, r.k, r.m, "")
	a.cur.Changes = append(a.cur.Changes, *r.q)
	a.note(a.cur, r.k, "change", r.q)
}

// changeAgain reads a rate behind 或 as the last change told in another unit: 升286点,或1.6%.
func (a *assembly) changeAgain(r *levelReading) bool {
	return r.right.empty() && (r.left == "" || r.left == "或") && a.recordBefore() && a.movedAgain(r.k, r.q)
}

// movedAgain takes the number at token k as the change before it over again, where it tells that in another unit.
func (a *assembly) movedAgain(k int, q *Quantity) bool {
	j := a.sameMove(k)
	if j < 0 {
		return false
	}
	end := a.s.Nums[a.s.Tokens[j].Num].End
	for i := len(a.drafts) - 1; i >= a.first && i >= len(a.drafts)-maxList; i-- {
		d := a.drafts[i]
		n := len(d.Changes)
		if n == 0 || d.Changes[n-1].End != end || sameUnit(d.Changes[n-1].Unit, q.Unit) {
			continue
		}
		c := &d.Changes[n-1]
		q.Direction, q.Basis, q.Versus = c.Direction, c.Basis, c.Versus
		a.addChange(d, k, q)
		return true
	}
	return false
}

// sameMove is the token of the number directly before the one at token k, where 或, 即 or a mark of a list between them says that both
// tell one movement, in a unit of things and in percent: 增加56宗,即1.9%, 减少300人、2.5%. Else it is -1.
func (a *assembly) sameMove(k int) int {
	ts := a.s.Tokens
	j := k - 1
	for j > 0 && ts[j].Class == scan.Bound {
		j--
	}
	if j > 0 && (ts[j].Class == scan.Reach || ts[j].Class == scan.Word) {
		switch trimSpace(a.s.Text(j)) {
		case "或", "即", "约合", "相当于", "折合":
		default:
			return -1
		}
		if j--; ts[j].Class == scan.Comma && j > 0 {
			j--
		}
	} else if j > 0 && ts[j].Class == scan.Dun {
		j--
	} else {
		return -1
	}
	if ts[j].Class != scan.Num || (a.kind(j) == "rate") == (a.kind(k) == "rate") {
		return -1
	}
	return j
}

// changeRate reads the rate of the change that was just told: 比上年减少20家,减少幅度为4%.
func (a *assembly) changeRate(r *levelReading) bool {
	if r.kind != "rate" && r.kind != "multiple" || !r.right.empty() {
		return false
	}
	subject, told := "", false // where no level stands before it, the clause before must tell how that moved: 租金下跌,跌幅约2%
	if !a.levelBefore() && !a.movedInUnits(r) {
		if subject, told = a.movedBefore(r.m.Lo); subject == "" {
			return false
		}
	}
	left := r.left
	if i := lastIndex(left, "、"); i > 0 && subject != "" {
		left = left[i+len("、"):] // 全面下跌、跌幅约2%
	}
	for _, w := range a.lists.RateSpans { // 周跌幅1.1%, 总体减幅8%
		if t, ok := strings.CutPrefix(left, w); ok && endsIn(t, "幅") {
			left = t
		}
	}
	switch left {
	case "增幅", "增加幅度", "增长幅度", "升幅", "涨幅", "上升幅度", "上涨幅度", "漲幅", "增長幅度", "累计增长", "增长":
		r.q.Direction = Up
	case "降幅", "跌幅", "下降幅度", "减少幅度", "减幅", "減幅", "下跌幅度":
		r.q.Direction = Down
	case "幅度":
		if subject == "" {
			return false
		}
		r.q.Direction = Up
		if told {
			r.q.Direction = Down
		}
	default:
		t := &a.s.Tokens[r.p.lo]
		if verb, ok := strings.CutSuffix(left, "幅度"); !ok || a.body[t.Start:t.End] != verb {
			return false
		}
		switch t.Class { // 削减幅度
		case scan.Up:
			r.q.Direction = Up
		case scan.Down:
			r.q.Direction = Down
		default:
			return false
		}
	}
	if subject != "" {
		a.cur = a.newDraft(r.k, subject, r.p)
		a.addLevelChange(r)
		return true
	}
	if s := a.subjectBefore(r.m.Lo); s != "" { // 增长较快的是保险服务,增幅达56%
		a.cur = a.newDraft(r.k, s, r.p)
	}
	if n := len(a.cur.Changes); n > 0 && a.cur.lastRole == "change" && r.p.period.Empty() && a.cur.Changes[n-1].Direction == r.q.Direction && !sameUnit(a.cur.Changes[n-1].Unit, r.q.Unit) && !a.hasBasis(r.m.Lo, r.k) { // 较甲年减少3336人,降幅9%: one movement
		c := &a.cur.Changes[n-1]
		r.q.Basis, r.q.Versus = c.Basis, c.Versus
		a.cur.Changes = append(a.cur.Changes, *r.q)
		a.note(a.cur, r.k, "change", r.q)
	} else {
		a.addLevelChange(r)
	}
	if a.lists.isRateWord(r.left) { // 减幅0.3%,同比下降6.2个百分点
		a.cur.rate = r.left
	}
	return true
}

// movedInUnits says whether the record at hand, which has no level, was just told to have moved by an amount whose rate the level reading is:
// 预算减少9万元,减幅为0.5%.
func (a *assembly) movedInUnits(r *levelReading) bool {
	if a.cur == nil || len(a.drafts) == a.first || len(a.cur.Changes) == 0 || a.cur.lastRole != "change" || !r.p.period.Empty() {
		return false
	}
	c := &a.cur.Changes[len(a.cur.Changes)-1]
	return endsIn(r.left, "幅", "幅度") && c.End > 0 && !sameUnit(c.Unit, r.q.Unit) && c.Direction != Flat && (c.Direction == Down) == (beginsWith(r.left, "降", "减", "減", "跌", "下") > 0)
}

// movedBefore is what the clause before that of token k tells a movement of without a number, and whether that went down:
// 各类租金全面下跌,跌幅约2%.
func (a *assembly) movedBefore(k int) (subject string, down bool) {
	ts := a.s.Tokens
	start := a.regionStart(k)
	lo := start
	for j := k - 1; j > start && j > k-5; j-- {
		if ts[j].Class == scan.Dun { // 全面下跌、幅度约0.5%
			start = j + 1
			break
		}
	}
	if start < 2 || start == lo && ts[start-1].Class != scan.Comma {
		return "", false
	}
	if start == lo {
		lo = a.regionStart(start - 1)
	}
	if of, down := a.movedObject(lo, start-1); of != "" {
		return of, down
	}
	for j := start - 2; j > lo; j-- {
		if ts[j].Class == scan.Word || ts[j].Classes&changeVerbs == 0 {
			continue
		}
		p := a.between(lo, j)
		if s := p.text(a); utf8.RuneCountInString(s) > 1 {
			return s, ts[j].Classes&scan.Of(scan.Down, scan.Down1) != 0
		}
		return "", false
	}
	return "", false
}

// movedObject is what a clause of the tokens in [lo, hi) tells that somebody moved, and whether down: 适时提高了补助标准.
func (a *assembly) movedObject(lo, hi int) (object string, down bool) {
	ts := a.s.Tokens
	for lo < hi && (ts[lo].Class == scan.Adverb || ts[lo].Class == scan.Word && a.lists.HowActed[trimSpace(a.s.Text(lo))]) {
		lo++
	}
	if lo+1 >= hi || ts[lo].Class == scan.Word || ts[lo].Classes&changeVerbs == 0 || a.numIn(lo, hi) {
		return "", false
	}
	s := strings.TrimPrefix(a.clean(lo+1, hi), "了")
	if n := utf8.RuneCountInString(s); n < 3 || n > 24 {
		return "", false
	}
	return s, ts[lo].Classes&scan.Of(scan.Down, scan.Down1) != 0
}

// hasBasis says whether the clause of token k names what it is compared with.
func (a *assembly) hasBasis(lo, k int) bool {
	for j := a.regionStart(lo); j < k; j++ {
		if a.s.Tokens[j].Classes&scan.Of(scan.Basis, scan.Than) != 0 && a.s.Tokens[j].Class != scan.Word {
			return true
		}
	}
	return false
}

// shareOfParent reads 占比 behind a part's amount as the part's share of its whole: 其中直接融资73亿元,占比17.5%. Where nothing tells of a whole,
// it stays a rate.
func (a *assembly) shareOfParent(r *levelReading) bool {
	if r.left != "占比" && r.left != "佔比" || r.kind != "rate" || !r.right.empty() || !a.levelBefore() || strings.HasSuffix(a.cur.Level.Unit, "%") || a.cur.Level.Value == nil {
		return false
	}
	whole := a.cur.Parent
	if whole == "" {
		whole = a.within
	}
	if whole == "" {
		whole = a.largerBefore()
	}
	if whole == "" {
		whole = a.sameWhole("")
	}
	if whole == "" {
		return false
	}
	r.q.Of = whole
	a.cur.whole = r.q.Of
	a.addShare(a.cur, r.k, *r.q)
	return true
}

// incrementTo reads a level right behind its increment, which is the change that it came about by: 日均客流增加3万人次,达到22万人次.
func (a *assembly) incrementTo(r *levelReading) bool {
	if r.left != "" || !r.right.empty() || !r.p.period.Empty() || !a.levelBefore() || a.cur.lastRole != "level" || len(a.cur.Changes) > 0 || a.cur.distr > 1 || !sameUnit(a.cur.Level.Unit, r.q.Unit) || r.kind == "rate" || !a.reaches(r.m.Lo, r.k) {
		return false
	}
	if lo := a.regionStart(r.m.Lo); lo == 0 || a.s.Tokens[lo-1].Class != scan.Comma || a.cur.token < lo-3 {
		return false
	}
	for _, m := range a.lists.MovedNames {
		name, ok := strings.CutSuffix(a.cur.Indicator, m.Word)
		if !ok && strings.HasPrefix(m.Word, "净") { // 净增宽带用户1255万户,达到9542万户
			name, ok = strings.CutPrefix(a.cur.Indicator, m.Word)
		}
		if !ok || utf8.RuneCountInString(name) < 2 {
			continue
		}
		c := *a.cur.Level
		c.Direction = Direction(m.Value)
		a.cur.Indicator, a.cur.Level, a.cur.levelKind = name, r.q, r.kind
		a.cur.Changes = append(a.cur.Changes, c)
		a.addStart(r)
		a.note(a.cur, r.k, "level", r.q)
		return true
	}
	return false
}

// levelOfChange reads a level that comes behind its change: 同比增长9.4%,达到32.6亿千瓦时; 放缓4.2个百分点至6.5%.
func (a *assembly) levelOfChange(r *levelReading) bool {
	if a.incrementTo(r) {
		return true
	}
	if r.left != "" || !r.right.empty() || !a.recordBefore() || a.cur.Level != nil || len(a.cur.Changes) == 0 || len(a.groups) > 0 && !a.openPart() || !r.p.period.Empty() && !a.grewTo(r) ||
		r.kind == "rate" && a.cur.lastKind != "point" || !a.reaches(r.m.Lo, r.k) {
		return false
	}
	if w := a.clear(r.p.area.Start, r.p.area.End); w != "" && w != a.cur.Area { // 甲镇增加6万元;乙区从4万元增至5万元
		return false
	}
	a.cur.Level = r.q
	a.addStart(r)
	if a.cur.lastKind == "point" {
		a.cur.Indicator = strings.TrimSuffix(a.cur.Indicator, "增速增速")
	}
	a.note(a.cur, r.k, "level", r.q)
	return true
}

// levelPastBracket gives its level to what a bracket between name and level told to have changed: 进出口（同比增长5%）300亿元.
func (a *assembly) levelPastBracket(r *levelReading) bool {
	ts := a.s.Tokens
	hi := r.m.Lo
	for hi > 0 && ts[hi-1].Classes&frontSkip != 0 && ts[hi-1].Classes&phraseStop == 0 && ts[hi-1].Class != scan.Close {
		hi--
	}
	if hi == 0 || ts[hi-1].Class != scan.Close || !r.right.empty() || !a.recordBefore() {
		return false
	}
	d := a.drafts[len(a.drafts)-1]
	m := a.opening(hi - 1)
	if m <= 0 || d.Level != nil || len(d.Changes) == 0 || d.token <= m || d.lastKind != "point" && r.kind == "rate" || d.Indicator != "" && d.Indicator != r.ind || d.Changes[0].Bound == AtLeast { // 农田(减产三成以上)300亩: which
		return false
	}
	a.leaveBrackets()
	if n := len(a.groups); n > 0 && d.Parent != "" {
		d.Parent = a.groups[n-1].parent.Indicator
	}
	d.Indicator, d.Level, a.cur = r.ind, r.q, d
	a.note(d, r.k, "level", r.q)
	return true
}

// openPart says whether the record at hand is a part of the group at hand, told last: 其中海运旅客增加3%,为4,200人次.
func (a *assembly) openPart() bool {
	g := &a.groups[len(a.groups)-1]
	return !g.bracket && a.cur != g.parent && a.cur == a.drafts[len(a.drafts)-1] && a.cur.lastRole == "change"
}

// grewTo says whether the level is what the record at hand grew to by a multiple over years, at the year that it names: 增长两倍,2018年达到86亿元.
func (a *assembly) grewTo(r *levelReading) bool {
	c := &a.cur.Changes[len(a.cur.Changes)-1]
	if u := c.Unit; u != "倍" && u != "番" || c.Basis != "" || len(a.cur.Changes) > 1 {
		return false
	}
	p := a.clear(r.p.period.Start, r.p.period.End)
	if yearIn(p) == 0 {
		return false
	}
	a.period = place{p, r.p.period}
	a.cur.Period, a.cur.periodAt = p, r.p.period.Start
	return true
}

// leaveGroups leaves the groups whose parts the number does not tell of.
func (a *assembly) leaveGroups(r *levelReading) {
	if r.m.Rule.Name == "contribution" || r.inherited && r.q.Unit == "" { // of the part that it is told of; 死亡1人,上年为0
		return
	}
	if n := len(a.groups); n > 0 && !a.groups[n-1].bracket && a.groups[n-1].used && a.groups[n-1].unit != "" && !sameUnit(a.groups[n-1].unit, r.q.Unit) {
		if lo := a.regionStart(r.m.Lo); a.lists.Owning[a.s.Text(lo)] {
			a.groups = a.groups[:n-1] // 职工2860人,其中技术人员占41%,拥有技术中心1个: of the body again
		}
	}
	a.fitGroup(r.q, r.ind)
	if n := len(a.groups); n > 0 && r.kind == "count" && a.beyond(&a.groups[n-1], r.q) && !a.likeParts(&a.groups[n-1], r.ind) {
		a.groups = a.groups[:n-1]
	}
	if n := len(a.groups); n > 0 && !a.groups[n-1].bracket && r.ofPart == "" && a.actBeside(&a.groups[n-1], r) {
		a.breakOff() // 其中补领843对,办理离婚登记2017对: an act of its own is no part
	}
	a.closeGroups(r.k, r.left, r.q)
}

// actBeside says whether the item that the number tells of is no part of the group, but what somebody did beside that.
func (a *assembly) actBeside(g *group, r *levelReading) bool {
	name := withoutBracket(r.ind)
	verb := a.headVerb(name)
	acts := verb != "" && !a.lists.KindVerbs[verb]
	switch {
	case a.joined(r.k): // to the part before it
		return false
	case !g.used:
		g.acts, g.verb = acts, verb
		return false
	case !acts || a.rowGoesOn(g, r.q) && a.nounOfAct(name, verb):
		return false
	case verb != g.verb && verb == a.headVerb(g.parent.Indicator) && a.cur != nil && a.headVerb(a.cur.Indicator) != verb && g.kind == r.kind:
		return true // 办理结婚登记6120对,其中补领证件843对,办理离婚登记2017对
	}
	return !g.acts && !a.kindOfEvent(g, r) && (a.headVerb(g.parent.Indicator) != "" || g.unit != "" && !sameUnit(g.unit, r.q.Unit) && r.kind == g.kind)
}

// kindOfEvent says whether an item that begins with a verb is a kind of what the whole counts in the same unit, and no other act of who counts.
func (a *assembly) kindOfEvent(g *group, r *levelReading) bool {
	return g.parent.Level != nil && sameUnit(g.parent.Level.Unit, r.q.Unit) && g.parent.Level.Unit != "人" && g.parent.Level.Unit != "名" && a.lists.Findings[a.headVerb(g.parent.Indicator)] && !a.lists.Findings[a.headVerb(withoutBracket(r.ind))]
}

// withoutBracket is s up to a bracket in it: 协办 of 协办(三方).
func withoutBracket(s string) string {
	if i := strings.IndexAny(s, "(（"); i > 0 {
		return s[:i]
	}
	return s
}

// recordLevel makes the record, with all that is told of it beside its name.
func (a *assembly) recordLevel(r *levelReading) {
	if utf8.RuneCountInString(r.ind) == 1 && !r.inherited && r.right.empty() && r.m.Lo > 1 && a.s.Text(r.m.Lo-2) == "已" {
		r.ind = "已" + r.ind // 受理公诉案件387件,已结284件
	}
	area, home := a.area, a.home
	was := a.cur
	d := a.newDraft(r.k, r.ind, r.p)
	if who := a.originToo(r, was, d); who != "" {
		d.Indicator, d.Area = who, was.Area
		a.area = place{text: was.Area}
	}
	if r.oneOf {
		a.area, a.home = area, home // the others of that area are not meant
	}
	if r.summed && r.p.area.Empty() {
		d.Area = ""
	}
	a.partOf(d, r.q)
	if r.ofPart != "" {
		d.ofPart = true
		if d.Parent = r.ofPart; r.kind == "rate" {
			d.Parent = "" // a ratio is no part of another
		}
	}
	if n := len(a.groups); n > 0 && a.groups[n-1].partUnit == "" {
		a.groups[n-1].partUnit = r.q.Unit
	}
	d.inherited = r.inherited
	if !r.right.period.Empty() && r.left == "" && (a.period.text == "" || a.period.span.Start < a.s.Tokens[a.clauseStart].Start) { // 8600名运动员报名参加2024年马拉松
		d.Period = a.clear(r.right.period.Start, r.right.period.End)
	}
	if was != nil && r.inherited && (len(a.groups) == 0 || was.token == r.k-1 && was.Indicator == d.Indicator) { // 20件22人: one thing in two units
		d.Parent = was.Parent
	}
	if !r.right.empty() && (r.left == "" || endsIn(r.left, a.lists.Causing...)) && !r.carried { // 造成3万亩水稻、5万人受灾
		d.behind = r.right.hi
	}
	if !r.right.empty() && r.left == "" {
		d.name = text.Span{Start: r.right.pieces[0].Start, End: r.right.pieces[len(r.right.pieces)-1].End}
	}
	if when := a.comparedWith(r.k); when != "" {
		d.Period = when
	}
	a.setVerb(d, r)
	d.Level = r.q
	keep := a.cur
	aside := keep != nil && len(a.drafts) > a.first+1 && (a.setOff(r.k) || r.inherited && keep.Level != nil && a.milestone(r.k))
	a.levelFrom(d, r)
	a.note(d, r.k, "level", r.q)
	if aside {
		a.cur = keep
	}
}

// originToo names the guests of a place that stands alone as those of the place told before it, whence they are: 日本旅客8万人次、韩国12万人次.
func (a *assembly) originToo(r *levelReading, was, d *draft) string {
	if was == nil || was.Level == nil || len(a.drafts)-a.first < 2 || !sameUnit(was.Level.Unit, r.q.Unit) || d.Area == "" || a.area.text != d.Area || a.area.span.Start < was.end || r.left != "" && r.left != d.Area || !r.right.empty() {
		return ""
	}
	n, ok := a.e.areas.prefix(was.Indicator)
	if !ok || !a.lists.Guests[was.Indicator[n:]] {
		return ""
	}
	return d.Area + was.Indicator[n:]
}

// kindOfWhole says whether an item that begins like the act of verb is named as a kind of its whole, which ends as it does: 注销登记 of 不动产登记.
func kindOfWhole(verb, item, whole string) bool {
	rest, ok := strings.CutPrefix(item, verb)
	return ok && utf8.RuneCountInString(rest) == 2 && strings.Contains(whole, rest) && !strings.HasPrefix(whole, verb)
}

// setVerb sets the act that the record's name begins with, which the items behind it share: 表彰了25名先进个人、8个集体.
func (a *assembly) setVerb(d *draft, r *levelReading) {
	d.verb = a.headVerb(r.ind)
	if d.verb != "" && a.cur != nil && len(a.drafts) > a.first+1 && a.cur.verb == "" && a.itemOf(r.m.Lo) || !r.right.empty() && r.ind == r.right.text(a) && compound(d.verb, r.ind) {
		d.verb = "" // 帐篷71顶、折叠床24张、棉被36床: a noun that begins like an act
	}
	if n := len(a.groups); n > 0 && d.verb != "" && a.groups[n-1].parent != nil && kindOfWhole(d.verb, r.ind, a.groups[n-1].parent.Indicator) {
		d.verb = "" // 不动产登记500宗,其中注销登记30宗、抵押登记60宗: a kind of it, no act
	}
	if d.verb != "" && (a.lists.Relating[d.verb] || a.lists.KindVerbs[d.verb]) && strings.Contains(r.ind, "的") {
		d.verb = "" // 从事批发的单位1085个、从业人员3590人: it only says which units
	}
	if d.verb == "" && a.cur != nil && len(a.drafts) > a.first+1 && strings.HasPrefix(r.ind, a.cur.verb) {
		d.verb = a.cur.verb
	}
	if !r.right.empty() {
		for _, w := range a.lists.Spanning { // 工程涉及4个乡镇18个村
			if hasSuffix(r.left, w) {
				d.verb = w
			}
		}
	}
	if d.verb == "" && r.left != "" && !r.right.empty() && strings.HasPrefix(r.ind, r.left) { // 表彰了25名先进个人
		if a.wordBuf = a.cut(r.left); len(a.wordBuf) == 1 && strings.HasPrefix(a.wordBuf[0].Tag, "v") {
			d.verb = r.left
		}
	} else if !r.right.empty() && a.lists.TakingActs[d.verb] && r.ind == r.left+r.right.text(a) { // 完成征收115户住户、53家企业
		if a.wordBuf = a.cut(r.left); len(a.wordBuf) == 2 && strings.HasPrefix(a.wordBuf[1].Tag, "v") {
			d.verb = r.left
		}
	}
}

// passMarks gives all the marks in a row that one value passed the bound of the first: 突破8亿元、9亿元、10亿元大关.
func (a *assembly) passMarks(k int) {
	if k == 0 || k+1 >= len(a.s.Tokens) || a.s.Tokens[k-1].Class != scan.Bound || a.s.Tokens[k+1].Class != scan.Dun {
		return
	}
	if marks := a.list(k); len(marks) > 1 && a.milestone(marks[len(marks)-1]) {
		a.shareBound(marks)
	}
}

// startedFrom is the movement from the value that the level started from.
func (a *assembly) startedFrom(r *levelReading) (c Quantity, ok bool) {
	f := r.m.Labels[rule.FromQ]
	if f.Hi <= f.Lo || a.told(f.Lo) {
		return c, false
	}
	from := a.quantity(f.Lo)
	if from.Unit == "" {
		from.Unit = r.q.Unit
	}
	if p := a.between(a.fromToken(f.Lo)+1, f.Lo); !p.period.Empty() {
		from.Period = a.body[p.period.Start:p.period.End]
	}
	shareDenominator(&from, r.q)
	a.result.Figures++
	return Quantity{Basis: FromTo, From: &from, Bound: Exact, Direction: a.movement(r.m, &from, r.q)}, true
}

// addStart adds the value that a level started from to a record that has told by how much it moved: 减少5所,由453所减至448所.
func (a *assembly) addStart(r *levelReading) {
	c, ok := a.startedFrom(r)
	if !ok {
		return
	}
	for i := range a.cur.Changes {
		if b := &a.cur.Changes[i]; b.Basis == "" {
			b.Basis = FromTo
		}
	}
	a.cur.Changes = append(a.cur.Changes, c)
	if a.period.span.Start > a.s.Tokens[r.m.Lo].Start { // 由453所减至2026年的448所
		a.cur.Period = a.period.text
	}
}

// levelFrom adds the value that the level started from, and reads the name that stands around it: 出勤率由88%提高到93%.
func (a *assembly) levelFrom(d *draft, r *levelReading) {
	f := r.m.Labels[rule.FromQ]
	c, ok := a.startedFrom(r)
	if !ok {
		return
	}
	if r.m.Rule.Name == "from-by-to" {
		a.changesBetween(d, r, &c)
	} else {
		d.Changes = append(d.Changes, c)
	}
	// the indicator stands before 由, or between it and its number
	a.taken, r.taken = r.taken, a.taken
	p0 := a.before(a.fromToken(f.Lo))
	a.taken = r.taken
	for j := a.fromToken(f.Lo) - 2; j > 0 && j >= p0.lo; j-- { // 央行将增长预期从2.2%下调至2.1%: who did it
		if w := trimSpace(a.s.Text(j)); w == "将" || w == "把" || w == "將" {
			p0 = a.between(j+1, a.fromToken(f.Lo))
			break
		}
	}
	if name := p0.text(a); ofShare(name) && strings.HasSuffix(r.ind, name) || name != "" && strings.HasPrefix(r.ind, name) && slices.Contains(a.lists.Growths, r.ind[len(name):]) {
		// 占财政支出比重从8%提高到9%: ind has whose it is; 工业增速由8%提高到9%,投资由3%回落到2%: or of what it is the rate
	} else if name != "" && !strings.HasSuffix(name, "把") { // 市里把28个部门精简为21个: who did it
		if i := lastIndex(name, "把"); i >= 0 && utf8.RuneCountInString(name[i:]) > 2 { // 用三年时间把全县入户率由28%提高到40%
			name = name[i+len("把"):]
			if n, _ := a.e.areas.read(name); n > 0 && n < len(name) {
				d.Area, name = name[:n], strings.TrimPrefix(name[n:], "的")
			}
		}
		d.Indicator = name
		if right := a.behind(f.Lo); !right.empty() && right.hi <= r.k && r.m.Rule.Set["wide"] != "" {
			d.Indicator += right.text(a)
		}
	}
	p1 := a.between(a.fromToken(f.Lo)+1, f.Lo)
	if name := p1.text(a); name != "" && p0.empty() && name != "增长" && name != "下降" && !endsIn(name, a.lists.FromLevels...) { // not 由前七月的增长35.8%回落至34.6%
		d.Indicator = name
	}
}

// changesBetween adds the changes that stand between the value that a level started from and the level, c what they share:
// 由7500元增加900元(+12%)至8400元.
func (a *assembly) changesBetween(d *draft, r *levelReading, c *Quantity) {
	for j := r.m.Labels[rule.FromQ].Hi; j < r.k; j++ {
		if a.s.Tokens[j].Class != scan.Num || a.named[j] {
			continue
		}
		q := a.quantity(j)
		q.Direction, q.Basis, q.From = c.Direction, c.Basis, c.From
		c.From = nil
		a.addChange(d, j, &q)
	}
}

// shareDenominator gives the one of two values of the same thing what the other is told for: 每人每月由260元提高到310元.
func shareDenominator(x, y *Quantity) {
	if len(x.Unit) < len(y.Unit) {
		x, y = y, x
	}
	if per, ok := strings.CutPrefix(x.Unit, y.Unit); ok && strings.HasPrefix(per, "/") && y.Unit != "" {
		y.Unit += per
		if y.BaseUnit != "" {
			y.BaseUnit += per
		}
	}
}

// parted says whether the blank behind the number at token k ends its clause, as between the parts of a headline: the number is
// written close to the words before it, and what follows has a number of its own.
func (a *assembly) parted(k int) bool {
	ts := a.s.Tokens
	f := &a.s.Nums[ts[k].Num]
	if f.After >= len(a.body) || a.body[f.After] != ' ' || f.Start == 0 || a.body[f.Start-1] == ' ' || strings.Contains(a.body[f.Start:f.After], " ") {
		return false
	}
	for j := k + 1; j < len(ts) && ts[j].Classes&clauseMarks == 0; j++ {
		if ts[j].Class == scan.Num && ts[j].Start > f.After+1 || ts[j].Class == scan.Rank || ts[j].Class == scan.Flat {
			return true
		}
	}
	return false
}

// reaches says whether a copula (达到, 为, 至) stands between the clause's start and the number.
func (a *assembly) reaches(lo, k int) bool {
	for j := k - 1; j >= 0 && j >= lo-3; j-- {
		t := &a.s.Tokens[j]
		if t.Classes&scan.Of(scan.Reach, scan.To) != 0 && t.Class != scan.Word || t.Class == scan.Bound && a.lists.Crossing[trimSpace(a.s.Text(j))] {
			return true
		}
		if t.Class == scan.Comma || t.Class == scan.Num {
			return false
		}
	}
	return false
}

// fromToken is the 由 before token k.
func (a *assembly) fromToken(k int) int {
	for j := k - 1; j >= 0; j-- {
		if a.s.Tokens[j].Classes.Has(scan.From) {
			return j
		}
	}
	return k
}
