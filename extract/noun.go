package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"zhibiao/extract/internal/scan"
	"zhibiao/extract/internal/words"
	"zhibiao/extract/text"
)

// nounLists are the lists of words that noun.go reads.
type nounLists struct {
	// OtherItems begin what is told beside a number without one of its own: 电脑8台及部分账册.
	OtherItems []string `list:"uncounted otherItems"`

	// CountNames end the name of a count, which needs no noun behind its number: 人数.
	CountNames []string

	// BehindZhi follow 之 where it is no 的 before what is counted: 之间.
	BehindZhi []string

	// TopPlaces end a clause that says where somebody ranks: 之冠 of 居全省之冠.
	TopPlaces []string

	// PerWords begin the name of an average.
	PerWords map[string]bool

	// DoneWords begin what a clause tells of its next number.
	DoneWords map[string]bool

	// Dealings are the prepositions behind which an act begins that tells whom or what it is done to.
	Dealings map[string]bool

	// Goings are what is going on of which only how tells anything: 进展顺利.
	Goings []string

	// Undertakings end the names of what is undertaken.
	Undertakings []string

	// Heights are what a number is called that it reaches, behind a word or two: 登上5万吨、8万吨两个台阶, 迈上新台阶.
	Heights []string

	// Intransitive are verbs that say all of what befell those who are counted: a verb behind one is that of the next number.
	Intransitive map[string]bool

	// BodyKinds end what kind of bodies are counted.
	BodyKinds []string

	// CountedKinds end what is counted of which a measure behind it may be told.
	CountedKinds []string `list:"placeKinds bodyKinds"`

	// PlaceKinds end what kind of places are counted.
	PlaceKinds []string

	// States are what a clause behind a number makes, which is not what the number counts: 300户农户没有安全住房的问题.
	States []string

	// Manners begin what says by what rule or as what those who are counted act.
	Manners []string

	// Sendings are verbs of going or being sent to a place: 赶赴, 驰援.
	Sendings []string

	// Ties end the words behind a number without being part of what is counted: 的情况看, 及, 等.
	Ties []string

	// TiedWords end as ties do, and are words of their own: 参与.
	TiedWords []string

	// Turns are words behind which a clause says something else of its subject.
	Turns map[string]bool

	// OnDuty tell how somebody came to harm.
	OnDuty []string

	// Modals stand before the verb of a predicate.
	Modals map[string]bool

	// ReachWords tell the field in which something is the most: 全国历史.
	ReachWords []string

	// BeforeAmong are characters before 中 with which it tells no several: 初中.
	BeforeAmong []string

	// NoManner begin with 按 or 为 and tell no manner: 按揭.
	NoManner []string

	// WithinPlaces say that something lies within places: 辖区内.
	WithinPlaces []string

	// DuiWords end in 对 and are no tie: 针对.
	DuiWords []string

	// NoNoun begin words behind a number that name nothing that is counted: 用于绿化, 左右, 的情况下.
	NoNoun []string
}

// leadsToNum says whether a number follows token k with at most a verb before it.
func (a *assembly) leadsToNum(k int) bool {
	ts := a.s.Tokens
	for n := 0; k < len(ts) && n < 3; n, k = n+1, k+1 {
		if ts[k].Class == scan.Num && !a.named[k] {
			return n > 0
		}
		if ts[k].Classes&scan.Of(scan.Comma, scan.Semi, scan.Stop, scan.Colon) != 0 || ts[k].Class == scan.Word && ts[k].End-ts[k].Start > 24 {
			return false
		}
	}
	return false
}

// isWhat is what the clause of the number at k says that so many are: 其中28人为女职工. It must end with that.
func (a *assembly) isWhat(k int) phrase {
	ts := a.s.Tokens
	if k+3 < len(ts) && ts[k+1].Classes.Has(scan.Reach) && a.s.Text(k+1) == "是" && ts[k+2].Class == scan.From && ts[k+3].Class == scan.Word && a.endsClause(k+4) { // 其中3900人是从机场入境
		return phrase{pieces: []text.Span{{Start: ts[k+2].Start, End: ts[k+3].End}}, lo: k + 2, hi: k + 4}
	}
	if k+2 >= len(ts) || ts[k+1].Class == scan.Word || ts[k+1].Classes&scan.Of(scan.Reach, scan.To) == 0 || ts[k+2].Class != scan.Word {
		return phrase{}
	}
	const most = 4 // kinds
	hi := k + 3
	for n := 1; n < most && hi+1 < len(ts) && a.joins(hi) && ts[hi+1].Class == scan.Word; n++ { // 有5起是道路和煤矿事故
		hi += 2
	}
	if hi < len(ts) && ts[hi].Classes&clauseMarks == 0 && ts[hi].Class != scan.Close {
		return phrase{}
	}
	switch w := trimSpace(a.s.Text(k + 2)); {
	case w == "多", w == "主", w == "首", w == "最", w == "众", a.lists.Superlatives[w]: // 以甲地59例为多, 甲地59例为最少
		return phrase{}
	}
	switch a.s.Text(k + 1) {
	case "是", "为", "均为", "都是", "均是", "系", "属":
		return a.between(k+2, hi)
	case "达到", "达到了", "達到": // 860户达到脱贫标准: what they have reached
		if p := a.between(k+2, hi); len(p.pieces) > 0 {
			p.pieces[0].Start = ts[k+1].Start
			return p
		}
	}
	return phrase{}
}

// behind reads the noun phrase that follows the number at k: 5个老旧小区完成改造.
func (a *assembly) behind(k int) phrase { return a.behindList(k, maxList) }

// maxList is how many numbers of a list a noun behind it is looked for over, so that the work at each stays bounded.
const maxList = 50

// behindList reads the noun behind the number at k, over up to left more numbers of a list: 42类75件民生实事.
func (a *assembly) behindList(k, left int) phrase {
	if left == 0 {
		return phrase{}
	}
	j := a.behindAt(k)
	if p := a.doneTimes(k, j); !p.empty() {
		return p
	}
	if next, listed := a.listNext(k, j); listed {
		if next == 0 || k > 0 && a.s.Tokens[k-1].Class == scan.Word && endsIn(a.s.Text(k-1), a.lists.CountNames...) { // 死亡人数4人、52人受伤
			return phrase{}
		}
		return a.behindList(next, left-1)
	}
	if !a.nounMayBegin(j) && !(a.happensIn(j) && a.kind(k) == "count" && a.namelessBefore(k)) || a.ranksBehind(j) || a.saysOther(j) || a.tellsAlso(k, j) {
		return phrase{}
	}
	e := a.nounEnd(j)
	if a.numStands(e) {
		e = a.beforeNext(j, e)
	}
	p := a.countedNoun(j, e)
	if a.kind(k) == "count" && a.joinedAct(&p, e) {
		return p
	}
	if a.numStands(e) {
		if n := len(p.pieces); n > 0 && p.next == 0 { // 12个专业以及毕业生从事的36个职业
			l := &p.pieces[n-1]
			if i := strings.Index(a.body[l.Start:l.End], "以及"); i > 0 && i+len("以及") < l.Len() {
				l.End = l.Start + i
				p.next = l.End + len("以及")
				return p
			}
		}
		if len(p.pieces) == 1 && a.kind(k) == "count" && a.opensAct(k, p.pieces[0]) {
			return phrase{}
		}
		a.cutNextMeasure(&p)
		if len(p.pieces) == 1 && !(p.pieces[0].Start == a.s.Tokens[k].End && a.s.Nums[a.s.Tokens[k].Num].Precinct) && a.nextAct(&p) {
			return phrase{}
		}
		a.cutPer(&p)
	} else if a.amountsTo(e) {
		if a.cutMean(&p); len(p.pieces) == 1 && p.next == 0 {
			a.cutAmong(&p)
		}
	}
	a.trimCounted(&p, k, e)
	a.cutMeasure(&p, e)
	a.withManner(&p, e)
	if n := len(p.pieces); n > 0 { // 客商到会、其中
		l := &p.pieces[n-1]
		l.End = l.Start + len(strings.TrimSuffix(a.body[l.Start:l.End], "、"))
	}
	return p
}

// joinedAct cuts the act of the next number, which a word joins to the noun before token e, off that noun: 新建3所学校及改造5所医院,
// 增加40个名额及增加200张券.
func (a *assembly) joinedAct(p *phrase, e int) bool {
	ts := a.s.Tokens
	n := len(p.pieces)
	if n == 0 || p.next > 0 || e >= len(ts) {
		return false
	}
	last := &p.pieces[n-1]
	s := a.body[last.Start:last.End]
	moves := ts[e].Class != scan.Word && ts[e].Classes&changeVerbs != 0 && a.numStands(e+1) && last.End == ts[e].Start
	if !moves && !a.numStands(e) {
		return false
	}
	for _, and := range [...]string{"以及", "及", "并", "和"} {
		i := lastIndex(s, and)
		if i < 2*len("及") {
			continue
		}
		act := s[i+len(and):]
		if w := a.cut(act); moves != (act == "") || !moves && (len(w) != 1 || !strings.HasPrefix(w[0].Tag, "v") || len(act) <= len("建")) {
			return false
		}
		p.next = last.Start + i + len(and)
		last.End = last.Start + i
		return true
	}
	return false
}

// doneTimes is the act behind the number at k, from the preposition at token j on, where the number tells how many times it was done: 先后12次将
// 走失老人送回家中. It is empty where the words before the number name what was done.
func (a *assembly) doneTimes(k, j int) phrase {
	ts := a.s.Tokens
	if j+1 >= len(ts) || ts[j].Class == scan.Word || !a.lists.Dealings[a.s.Text(j)] || ts[j].Start != ts[k].End || k > 0 && ts[k-1].Classes&scan.Of(scan.Adverb, scan.Reach) == 0 && ts[k-1].Classes&clauseMarks == 0 {
		return phrase{}
	}
	switch u := a.s.Nums[ts[k].Num].UnitWord; u {
	case "次", "回", "趟", "轮":
	case "人", "名", "位", "户", "家", "人次":
		if w := a.s.Text(j); w != "与" && w != "和" && w != "同" && w != "跟" || ts[j].Class != scan.With { // 有320人与企业签约
			return phrase{}
		}
	default:
		return phrase{}
	}
	e := a.nounEnd(j)
	p := phrase{lo: j, hi: e, pieces: []text.Span{{Start: ts[j].Start, End: ts[e-1].End}}}
	if a.numStands(e) || !a.actsIn(a.body[ts[j].End:ts[e-1].End]) {
		return phrase{}
	}
	return p
}

// withManner keeps how something goes in a phrase that ends its clause at token e and tells nothing else of what is counted: 5个项目进展顺利.
func (a *assembly) withManner(p *phrase, e int) {
	n := len(p.pieces)
	if n == 0 || e == 0 || a.s.Tokens[e-1].Class != scan.Adverb || a.s.Tokens[e-1].Start != p.pieces[n-1].End {
		return
	}
	if last := &p.pieces[n-1]; endsIn(a.body[last.Start:last.End], a.lists.Goings...) {
		last.End = a.s.Tokens[e-1].End
	}
}

// numStands says whether token k is a number of its own: 531 of 及其531名家属, not that of a name.
func (a *assembly) numStands(k int) bool {
	return k < len(a.s.Tokens) && a.s.Tokens[k].Class == scan.Num && !a.named[k]
}

// behindAt is the token where a noun behind the number at k would begin: behind 以上, behind 2006年 of 328个2006年以后新建的居民点.
func (a *assembly) behindAt(k int) int {
	ts := a.s.Tokens
	j := k + 1
	if j < len(ts) && ts[j].Class == scan.After {
		j++
	}
	if j+2 < len(ts) && ts[j].Class == scan.Date && ts[j].Start == ts[k].End && ts[j+1].Class == scan.Word && ts[j+1].Start == ts[j].End && (strings.HasPrefix(a.s.Text(j+1), "以后") || strings.HasPrefix(a.s.Text(j+1), "以前") || strings.HasPrefix(a.s.Text(j+1), "后") || strings.HasPrefix(a.s.Text(j+1), "前")) {
		j++ // 328个2006年以后新建的居民点
	}
	if j+1 < len(ts) && ts[j].Class == scan.Bound && ts[j+1].Class == scan.Num { // 16个约107万平方米的项目
		j++
	}
	if j+3 < len(ts) && ts[j].Class == scan.Open && ts[j+1].Class != scan.Num && a.lists.remark(a.body[ts[j].End:a.seg.End]) { // 12人(含旁听生)报名
		const near = 8 // tokens
		for m := j + 1; m+1 < len(ts) && m < j+near && ts[m].Class != scan.Num; m++ {
			if ts[m].Class == scan.Close {
				if ts[m+1].Class == scan.Word && !strings.HasPrefix(a.s.Text(m+1), "的") && a.kind(k) == "count" {
					j = m + 1
				}
				break
			}
		}
	}
	if j+3 < len(ts) && ts[j].Class == scan.Open && ts[j+1].Class == scan.Num && ts[j+2].Class == scan.Close && ts[j+3].Class == scan.Word && strings.HasPrefix(a.s.Text(j+3), "的") { // 近半数(47.5%)的受访者
		j += 3
	} else if b := a.pastShare(k, j); b > j {
		j = b
	}
	return j
}

// pastShare is the token behind the bracket at token j, where that has only the share of those whom the number at k counts, and no words name
// them before it: 有45户(占9%)没有厕所. It is j where there is no such bracket.
func (a *assembly) pastShare(k, j int) int {
	ts := a.s.Tokens
	if j >= len(ts) || ts[j].Class != scan.Open || a.kind(k) != "count" {
		return j
	}
	end := j + 1
	for end < len(ts) && ts[end].Classes&scan.Of(scan.Share, scan.Bound, scan.Reach) != 0 {
		end++
	}
	if end+2 >= len(ts) || ts[end].Class != scan.Num || a.kind(end) != "rate" || ts[end+1].Class != scan.Close || ts[end+2].Classes&(clauseMarks|scan.Of(scan.Num)) != 0 {
		return j
	}
	if !a.namelessBefore(k) {
		return j
	}
	return end + 2
}

// namelessBefore says whether no words stand before the number at k in its clause, but those that say whom it is a part of: 受访者中有320人.
func (a *assembly) namelessBefore(k int) bool {
	ts := a.s.Tokens
	lo := k - 1
	for lo >= 0 && ts[lo].Classes&scan.Of(scan.Bound, scan.Adverb, scan.Each, scan.Reach, scan.Date) != 0 && ts[lo].Class != scan.Word {
		lo--
	}
	return lo < 0 || ts[lo].Classes&clauseMarks != 0 || ts[lo].Class == scan.Among || endsIn(a.s.Text(lo), "中", "另", "另外")
}

// happensIn says whether 在 at token j, behind those who are counted, begins where or when what they did was, and what they did: 88人在事故中受伤.
func (a *assembly) happensIn(j int) bool {
	ts := a.s.Tokens
	return j > 0 && j+1 < len(ts) && ts[j].Class == scan.Reach && a.s.Text(j) == "在" && ts[j+1].Class == scan.Word && utf8.RuneCountInString(a.s.Text(j+1)) > 1
}

// listNext says whether token j goes on with the list that the number at k is of, and at which number, 0 where at none that fits:
// 新建6条、拓宽7条农村公路.
func (a *assembly) listNext(k, j int) (next int, listed bool) {
	ts := a.s.Tokens
	if j < len(ts) && ts[j].Class == scan.Num && ts[j-1].End == ts[j].Start && !a.named[j] { // 42类75件民生实事
		return j, true
	}
	if j+1 < len(ts) && ts[j].Class == scan.Dun && ts[j+1].Class == scan.Num && !a.named[j+1] && a.kind(k) == "count" && a.kind(j+1) == "count" { // 2.6万户、8.4万人受灾
		return j + 1, true
	}
	if j+1 >= len(ts) || !a.joins(j) {
		return 0, false
	}
	if ts[j+1].Class == scan.Num && !a.named[j+1] && a.kind(k) == "count" && sameUnit(a.s.Nums[ts[j+1].Num].Unit, a.s.Nums[ts[k].Num].Unit) && a.s.Nums[ts[k].Num].Unit != "" { // 395家和320家企业
		return j + 1, true
	}
	for x := j + 1; x < len(ts) && x <= j+2; x++ { // 新建6条、拓宽7条农村公路
		if ts[x].Class == scan.Num && !a.named[x] && sameUnit(a.s.Nums[ts[x].Num].Unit, a.s.Nums[ts[k].Num].Unit) && x > j+1 {
			return x, true
		}
	}
	return 0, true
}

// nounMayBegin says whether a noun may begin at token j: not at a comma, an increase or 并.
func (a *assembly) nounMayBegin(j int) bool {
	ts := a.s.Tokens
	if j >= len(ts) {
		return false
	}
	switch ts[j].Class {
	case scan.Word:
		return !a.beginsNext(j)
	case scan.Each, scan.RankVerb, scan.Than:
		return true
	case scan.Up, scan.Down:
		return a.namesWork(j)
	case scan.Below:
		return a.s.Text(j) == "落后"
	case scan.Reach:
		if a.s.Text(j) == "有" && j+1 < len(ts) && ts[j+1].Class == scan.Word {
			return a.lists.having(a.s.Text(j+1)) || a.havingActs(a.s.Text(j+1)) // 840名有创业意愿的妇女, 320间有营业的食肆
		}
		return a.s.Text(j) == "实现" || a.s.Text(j) == "完成" || a.keeps(j) || a.whereKnown(j)
	case scan.Adverb:
		return !a.lists.Turns[a.s.Text(j)]
	}
	return false
}

// havingActs says whether s, behind 有, goes on with what somebody does or has and who that is: 营业的食肆.
func (a *assembly) havingActs(s string) bool {
	const longest = 4 // characters of what they do
	i := strings.Index(s, "的")
	if i < 2*len("的") || utf8.RuneCountInString(s[:i]) > longest || utf8.RuneCountInString(s[i+len("的"):]) < 2 {
		return false
	}
	w := a.cut(s[:i])
	return len(w) == 1 && (strings.HasPrefix(w[0].Tag, "v") || strings.HasPrefix(w[0].Tag, "n"))
}

// whereKnown says whether 在 at token j, right behind a number, begins what is told of those that it counts, whose name ends the clause:
// 培育5家在国内外有影响力的企业.
func (a *assembly) whereKnown(j int) bool {
	const longest = 72 // bytes
	ts := a.s.Tokens
	if a.s.Text(j) != "在" || j == 0 || ts[j-1].Class != scan.Num || ts[j-1].End != ts[j].Start || a.kind(j-1) != "count" {
		return false
	}
	s := a.body[ts[j].End:min(a.seg.End, ts[j].End+longest)]
	n := clauseLen(s)
	i := lastIndex(s[:n], "的")
	if i < 2*len("的") || n == longest || strings.ContainsAny(s[:n], "0123456789") {
		return false
	}
	w := a.cut(s[i+len("的") : n])
	for _, c := range w {
		if c.Tag == "f" || c.Tag == "p" || c.Tag == "d" || c.Tag == "v" && c.End == w[len(w)-1].End { // 在市委的领导下
			return false
		}
	}
	return len(w) > 0 && w[len(w)-1].End > len("业") && !endsIn(s[:n], "中", "下", "里", "时", "后")
}

// keeps says whether the verb at token j, behind those who are counted, begins what they did and no value: 6家保持盈利.
func (a *assembly) keeps(j int) bool {
	ts := a.s.Tokens
	w := a.s.Text(j)
	return j > 0 && j+1 < len(ts) && ts[j-1].Class == scan.Num && a.kind(j-1) == "count" && utf8.RuneCountInString(w) > 1 && !a.lists.Copula[w] && (ts[j+1].Class == scan.Word || ts[j+1].Class == scan.Date) && endsIn(w, "保持", "维持")
}

// tellsAlso says whether the adverb at token j begins what is said of an amount at token k that the words before it name: 顺差16亿元亦创新高.
func (a *assembly) tellsAlso(k, j int) bool {
	ts := a.s.Tokens
	return ts[j].Class == scan.Adverb && a.kind(k) == "money" && k > 0 && ts[k-1].Class == scan.Word && ts[k-1].End == ts[k].Start
}

// namesWork says whether the verb of movement at token j begins the name of what is undertaken: 69个扩大内需项目.
func (a *assembly) namesWork(j int) bool {
	const longest = 24 // bytes of the name
	ts := a.s.Tokens
	if j < 1 || j+1 >= len(ts) || ts[j-1].Class != scan.Num || ts[j+1].Class != scan.Word || ts[j+1].Start != ts[j].End || a.kind(j-1) != "count" {
		return false
	}
	s := a.s.Text(j + 1)
	for _, w := range a.lists.Undertakings {
		if i := strings.Index(s[:min(len(s), longest)], w); i > 0 {
			return true
		}
	}
	return false
}

// beginsNext says whether the word at token j is 及 with the name of the next number, behind a verb: 毛利为3亿元及毛利率为25%.
func (a *assembly) beginsNext(j int) bool {
	name, ok := strings.CutPrefix(trimSpace(a.s.Text(j)), "及")
	return ok && j+1 < len(a.s.Tokens) && a.s.Tokens[j+1].Classes&scan.Of(scan.Reach, scan.To) != 0 && a.s.Tokens[j+1].Class != scan.Word && a.numStands(j+2) && (endsMeasure(name) || a.lists.endsAsRate(name))
}

// ranksBehind says whether the words from token j on tell how the number ranks: 存底6000亿美元仍居全球第四.
func (a *assembly) ranksBehind(j int) bool {
	ts := a.s.Tokens
	for x := j; ts[j].Class != scan.Word && x < len(ts) && x < j+8 && ts[x].Classes&clauseMarks == 0; x++ {
		if ts[x].Class == scan.Rank {
			return true
		}
	}
	return ts[j].Class == scan.RankVerb && a.standsHigh(ts[j].Start) // 支出31亿元居首
}

// saysOther says whether the words from token j on tell something else than what is counted: 用于绿化, 的目标, 个台阶.
func (a *assembly) saysOther(j int) bool {
	ts := a.s.Tokens
	w := strings.TrimLeft(a.body[ts[j].Start:ts[j].End], " ")
	if j+1 < len(ts) && ts[j+1].Class == scan.Num && ts[j+1].Start == ts[j].End && (strings.HasPrefix(w, "及") || strings.HasPrefix(w, "以及") || strings.HasPrefix(w, "和")) { // 东区8处、西区2处及南区1处: the next item's
		return true
	}
	if strings.HasPrefix(w, "以及") && len(w) > len("以及") { // 水泵5台以及必要的工具: another item
		return true
	}
	if n := beginsWith(w, "及", "和", "与", "并", "连同"); n > 0 && beginsWith(w[n:], a.lists.OtherItems...) > 0 { // 电脑8台及部分账册
		return true
	}
	if w == "创" && j+1 < len(ts) && ts[j+1].Class == scan.Date { // 657亿元创历年单月新高
		return true
	}
	if strings.HasPrefix(w, "等") && len(w) > len("等") && a.cut(w[:min(len(w), len("等重要措施"))])[0].End == len("等") { // 补助5万元等措施: what such items are
		return true
	}
	if w == "之" || w == "外" || strings.HasPrefix(w, "外，") || strings.HasPrefix(w, "外,") {
		return true
	}
	if rest := a.body[ts[j].Start:a.seg.End]; beginsWith(rest, "的目标", "的任务", "的要求", "的方向") > 0 || j > 0 && strings.HasPrefix(rest, "的") && a.goalNamed(j-1) != "" || a.onHeight(rest) || a.onlyLevel(rest) || strings.HasPrefix(rest, "的标准") && a.isVerbAhead(rest[len("的标准"):]) { // 每户不超过5000元的标准发放
		return true // 达到2.5%的目标
	}
	if a.lists.inReach(a.body[ts[j].Start:a.seg.End]) {
		return true
	}
	if beginsWith(w, a.lists.NoNoun...) > 0 || strings.HasPrefix(w, "\n\n") {
		return true
	}
	if to, ok := strings.CutPrefix(w, "对"); ok && j > 0 && doneTo(to) {
		return true // 投入50万元对道路进行维修
	}
	for _, step := range a.lists.Heights {
		if i := strings.Index(w[:min(len(w), len("两个大台阶"))], step); i >= 0 {
			return true
		}
	}
	return false
}

// inReach says whether the words behind a number only tell how high that is held to be, up to the end of their clause: 保持在92%的合理区间.
func (l *lists) inReach(rest string) bool {
	const longest = 8 // characters
	rest, ok := strings.CutPrefix(rest, "的")
	if !ok {
		return false
	}
	n := 0
	for i, r := range rest {
		if strings.ContainsRune("，,。；;、)）\n", r) {
			rest = rest[:i]
			break
		}
		if n++; n > longest || r < '一' {
			return false
		}
	}
	return endsIn(strings.TrimSuffix(rest, "内"), "区间", "水平", "高位", "低位", "水准") && !strings.Contains(rest, "平均") && beginsWith(rest, l.ReachWords...) == 0
}

// onlyLevel says whether the clause ends with 水平: 产值达到50亿元水平.
func (a *assembly) onlyLevel(rest string) bool {
	behind, ok := strings.CutPrefix(rest, "水平")
	if !ok {
		return false
	}
	r, _ := utf8.DecodeRuneInString(behind)
	return behind == "" || strings.ContainsRune("，,。；;、)）\n", r)
}

// doneTo says whether a verb stands in s that is done to what 对 names before it: 对道路进行维修.
func doneTo(s string) bool {
	return strings.Contains(s, "进行") || strings.Contains(s, "开展") || strings.Contains(s, "实施") || strings.Contains(s, "给予") || strings.Contains(s, "予以")
}

// nounEnd is the token behind the noun phrase that begins at token j: the comma of 5个小区完成改造，.
func (a *assembly) nounEnd(j int) int {
	ts := a.s.Tokens
	e := j
	for e < len(ts) {
		if e > j && e+1 < len(ts) && a.joins(e) && '1' <= a.body[ts[e+1].Start] && a.body[ts[e+1].Start] <= '9' {
			break // 35个实事项目和8大工程
		}
		if ts[e].Class == scan.Open && !a.numAfterOpen(e) {
			for e < len(ts) && ts[e].Class != scan.Close {
				e++
			}
			if e < len(ts) {
				e++
			}
			continue
		}
		if a.endsNoun(j, e) || ts[e].Class == scan.Dun && a.centredOn(e+1) {
			break
		}
		if a.joins(e) && ts[e].Class == scan.Dun && e+1 < len(ts) && (ts[e+1].Class == scan.Num || e+2 < len(ts) && ts[e+2].Class == scan.Num) {
			if ts[e+1].Class != scan.Num { // 5条道路的改造和甲路、乙路等4条道路: the list is the next number's
				return a.beforeList(j, e)
			}
			break
		}
		e++
	}
	return e
}

// centredOn says whether the words from token k on tell round what the things lie that a number right behind them counts: 、以李庄为中心的2000亩.
func (a *assembly) centredOn(k int) bool {
	ts := a.s.Tokens
	if k >= len(ts) || !strings.HasPrefix(a.s.Text(k), "以") {
		return false
	}
	for j := k; j+1 < len(ts) && j < k+5; j++ {
		if ts[j+1].Class == scan.Num {
			s, ok := strings.CutSuffix(trimSpace(a.body[ts[k].Start:ts[j].End]), "的")
			return ok && (endsIn(s, a.lists.Centres...) || strings.HasSuffix(s, "为主"))
		}
	}
	return false
}

// standsHigh says whether the clause ends with where somebody ranks, from byte at on: 居全省之冠, 位居全国第一, not 位居前列的企业.
func (a *assembly) standsHigh(at int) bool {
	s := a.body[at:a.seg.End]
	s = strings.TrimRight(s[:clauseLen(s)], " 。！")
	return rankedAt(s) || endsIn(s, a.lists.TopPlaces...)
}

// endsNoun says whether the noun phrase that begins at token j ends before token e: before 占 of 14个基地产量占全省的六成.
func (a *assembly) endsNoun(j, e int) bool {
	ts := a.s.Tokens
	t := &ts[e]
	switch t.Class {
	case scan.Comma, scan.Semi, scan.Colon, scan.Stop, scan.Bar, scan.Open, scan.Close, scan.Among:
		return true
	}
	if t.Class == scan.Share && e > j {
		return true // 14个基地产量占全省的六成
	}
	if t.Class == scan.RankVerb && e > j && j > 1 && ts[j-1].Class == scan.Num && ts[j-2].Class == scan.Word && !a.isPlace(trimSpace(a.s.Text(j))) && a.standsHigh(t.Start) {
		return true // 生产120万辆汽车居全省之冠, not 5项指标居全省首位
	}
	if t.Class == scan.Each && e > j && e+1 < len(ts) && ts[e+1].Classes&scan.Of(scan.Reach, scan.To) != 0 && ts[e+1].Class != scan.Word {
		return true // 最低的4个城市依次是
	}
	if t.Class == scan.Reach && e > j && a.lists.Haves[a.s.Text(e)] && ts[e-1].Class == scan.Word && ts[e-1].End == t.Start && endsIn(a.s.Text(e-1), "中", "内", "里") {
		return true // 86个小区中共有老旧小区31个
	}
	if t.Classes.Has(scan.Adverb) && e > j && a.lists.Turns[a.s.Text(e)] && !(a.s.Text(e) == "而" && strings.HasPrefix(a.s.Text(j), "因")) && !a.inWord(ts[j].Start, t.Start, t.End) { // not 挺身而出
		return true
	}
	if t.Class == scan.Num && !a.named[e] {
		return true
	}
	if t.Classes&scan.Of(scan.Adverb, scan.Reach) != 0 && t.Class != scan.Word && e > j && a.lists.DoneWords[a.s.Text(e)] && a.leadsToNum(e+1) {
		return true // 16项重点任务已完成15项: what follows tells of the next number
	}
	return t.Class == scan.Dun && e+1 < len(ts) && ts[e+1].Class == scan.RankVerb // 获得8项专利、位列全省第2
}

// beforeList is the first 和 between tokens j and e, e where there is none: that of 5条道路的改造和甲路、乙路等4条道路.
func (a *assembly) beforeList(j, e int) int {
	for x := j + 1; x < e; x++ {
		if a.joins(x) && a.s.Tokens[x].Class != scan.Dun {
			return x
		}
	}
	return e
}

// beforeNext cuts the words from token j to the number at e back to what belongs to the number before them: 242名村干部及其561名家属.
func (a *assembly) beforeNext(j, e int) int {
	ts := a.s.Tokens
	if e > j+1 && ts[e-1].Class == scan.Word && ts[e-1].End == ts[e].Start && strings.HasSuffix(a.s.Text(e-1), "的") && a.nounAt(e-1) {
		return e // 12个国家和地区的326家企业: all up to 的 is counted here
	}
	for x := j + 1; x < e; x++ {
		if ts[x].Class == scan.Open { // 12个省(区、市)的
			for x < e && ts[x].Class != scan.Close {
				x++
			}
			continue
		}
		if a.joins(x) {
			if a.numStands(e) && (a.kind(e) != "count" || x+1 < e) && a.actedBefore(j, x) {
				return e // 5个村增加租金和补偿收入30万元: from the verb on the next number's
			}
			e = x
			break
		}
	}
	for e > j && ts[e-1].Class != scan.Word && ts[e-1].Class != scan.Close {
		e--
	}
	return e
}

// actedBefore says whether tokens j to x are who did something, and what: 村增加土地租金.
func (a *assembly) actedBefore(j, x int) bool {
	s := a.clean(j, x)
	for i, w := range a.cut(s) {
		if i == 0 && !strings.HasPrefix(w.Tag, "n") {
			return false
		}
		if i > 0 && w.Tag == "v" && w.End-w.Start > len("增") && w.End < len(s) {
			return true
		}
	}
	return false
}

// countedNoun reads tokens j to e as what is counted, an area among them: 7座老旧水库, 21个县环保局.
func (a *assembly) countedNoun(j, e int) phrase {
	a.counting = true
	p := a.between(j, e)
	a.counting = false
	if len(p.pieces) > 0 {
		if rest, ok := strings.CutPrefix(a.body[p.pieces[0].Start:p.pieces[0].End], "之"); ok && utf8.RuneCountInString(rest) > 1 && beginsWith(rest, a.lists.BehindZhi...) == 0 { // 1,250場次之宣導活動
			p.pieces[0].Start += len("之")
		}
	}
	if p.empty() && !p.area.Empty() { // 7座老旧水库: what is counted, not where
		p.lo, p.hi, p.pieces, p.area = j, e, []text.Span{p.area}, text.Span{}
	}
	if s := p.area; !p.empty() && !s.Empty() && s.End == p.pieces[0].Start && strings.ContainsRune("县乡镇区", firstRune(a.body[s.Start:])) { // 21个县环保局升格
		p.pieces[0].Start, p.area = s.Start, text.Span{}
	}
	p.next = 0
	return p
}

// cutNextMeasure cuts off the end of a phrase the measure that the number behind it tells, of what is named behind that one: 建筑面积 of
// 新建建筑面积, in 投资600万元新建建筑面积3200平方米的展馆.
func (a *assembly) cutNextMeasure(p *phrase) {
	n := len(p.pieces)
	if n == 0 || p.next > 0 {
		return
	}
	last := &p.pieces[n-1]
	s := a.body[last.Start:last.End]
	w := a.cut(s)
	if len(w) == 0 {
		return
	}
	m := w[len(w)-1]
	if word := s[m.Start:]; !a.lists.BareMeasures[word] {
		return
	}
	at := len(strings.TrimSuffix(s[:m.Start], "总")) // 水库总库容
	p.next = last.Start + at
	if last.End = p.next; last.Empty() {
		p.pieces = p.pieces[:n-1]
	}
}

// actsIn says whether one of the words of s is an act.
func actsIn(s string, list []words.Word) bool {
	return slices.ContainsFunc(list, func(w words.Word) bool {
		return strings.HasPrefix(w.Tag, "v") && w.Tag != "vn" && w.End-w.Start > len("增")
	})
}

// nextAct cuts the act of the number behind it off a phrase, and says whether the whole phrase is that act: 五保户发放补贴1479万元,
// 暴雨3次冲毁12公里.
func (a *assembly) nextAct(p *phrase) bool {
	s := a.body[p.pieces[0].Start:p.pieces[0].End]
	a.wordBuf = a.cut(s)
	if w := a.wordBuf; len(w) > 0 && w[0].End >= len(strings.TrimSuffix(s, "了")) && strings.HasPrefix(w[0].Tag, "v") {
		return true // 暴雨3次冲毁12公里: the verb is the next number's
	}
	for i, w := range a.wordBuf {
		if i == 0 || w.End >= len(s) && (w.Tag != "v" || w.End-w.Start <= 3 || a.lists.Intransitive[s[w.Start:w.End]]) {
			continue
		}
		if strings.HasPrefix(s[w.End:], "的") && !a.lists.Intransitive[s[w.Start:w.End]] && actsIn(s, a.wordBuf[i+1:]) { // 23名新考上的学生发放助学金4.6万元: who they are
			continue
		}
		if a.lists.Intransitive[s[w.Start:w.End]] { // 8万人受灾倒塌房屋320间
			p.next = p.pieces[0].Start + w.End
			p.pieces[0].End = p.next
			break
		}
		if a.lists.PerWords[s[w.Start:w.End]] || strings.HasPrefix(w.Tag, "v") && w.Tag != "vn" && w.End-w.Start > 3 { // 32家老年食堂日均供餐2600份
			p.next = p.pieces[0].Start + w.Start
			p.pieces[0].End = p.pieces[0].Start + len(trimAny(s[:w.Start], "可以", "可", "能够", "将")) // 食堂可|提供餐位2600个
			break
		}
	}
	return false
}

// amountsTo says whether a verb of reaching stands at token e, before a number, with at most a bound between.
func (a *assembly) amountsTo(e int) bool {
	ts := a.s.Tokens
	if e+1 >= len(ts) || ts[e].Class == scan.Word || ts[e].Classes&scan.Of(scan.Reach, scan.To) == 0 {
		return false
	}
	return a.numStands(e+1) || ts[e+1].Class == scan.Bound && a.numStands(e+2)
}

// cutAmong leaves of a phrase those among whom the words behind 中 tell one of: 141个经济体中最高得分为84分.
func (a *assembly) cutAmong(p *phrase) {
	s := &p.pieces[0]
	name := a.body[s.Start:s.End]
	if !strings.Contains(name, "中最") {
		return
	}
	i := strings.Index(name, "中最")
	if endsIn(name[:i], a.lists.BeforeAmong...) || utf8.RuneCountInString(name[:i]) < 2 {
		return
	}
	p.next = s.Start + i + len("中")
	s.End = s.Start + i
}

// cutMeasure leaves of a phrase before token e the places that are counted, where the words behind them tell what of theirs moved:
// 6个沿海城市水产品价格上涨3.1%.
func (a *assembly) cutMeasure(p *phrase, e int) {
	if len(p.pieces) != 1 || p.next > 0 {
		return
	}
	s := &p.pieces[0]
	n := a.measureOf(a.body[s.Start:s.End], e)
	if n == 0 {
		return
	}
	p.next = s.Start + n
	s.End = p.next
	if endsIn(a.body[s.Start:s.End], a.lists.BodyKinds...) {
		return // 62家企业产值增长3%
	}
	if slices.Contains(a.lists.PlaceKinds, a.body[s.Start:s.End]) && p.area.End != s.Start { // 85个城市的优良天数比例: no places that are told apart
		return
	}
	if p.places = *s; p.area.End == s.Start {
		p.places.Start = p.area.Start
	}
}

// measureOf is where the name of a measure begins in s behind the places that are counted, of which the words from token k on tell how it moved:
// 沿海城市水产品价格 before 上涨3.1%; 0 where s tells nothing else than the places.
func (a *assembly) measureOf(s string, k int) int {
	ts := a.s.Tokens
	tells := a.amountsTo(k)
	if k >= len(ts) || ts[k].Class == scan.Word || !tells && ts[k].Classes&(changeVerbs|scan.Of(scan.Basis, scan.Than, scan.Each)) == 0 {
		return 0
	}
	at := 0
	for _, w := range a.lists.CountedKinds {
		i := strings.Index(s, w)
		if i < 0 || i+len(w) <= at {
			continue
		}
		rest := s[i+len(w):]
		if end, _ := utf8.DecodeLastRuneInString(rest); utf8.RuneCountInString(rest) > 1 && (a.lists.endsAsRate(rest) || strings.ContainsRune(measures, end) && !tells) && (tells || !strings.HasPrefix(rest, "的")) {
			at = i + len(w)
		}
	}
	return at
}

// opensAct says whether the words at s, directly behind the number at token k and before another, are the act of that one, where words before
// k name what it counts: 培训农民120人发放补贴3万元, which has lost a comma.
func (a *assembly) opensAct(k int, s text.Span) bool {
	ts := a.s.Tokens
	if lo := a.regionStart(k); lo >= k || ts[k-1].Class != scan.Word || ts[k-1].End != ts[k].Start || s.Start != ts[k].End || utf8.RuneCountInString(a.s.Text(k-1)) < 3 {
		return false
	}
	act := a.body[s.Start:s.End]
	w := a.cut(act[beginsWith(act, a.lists.WaysDone...):]) // 紧急下拨救济款
	return len(w) > 1 && w[0].Tag == "v" && w[0].End-w[0].Start > 3 && w[0].End < s.Len()
}

// cutPer cuts what the next number is told for off a phrase that goes on with how often: 30名护林员每人每月领取补贴800元.
func (a *assembly) cutPer(p *phrase) {
	if len(p.pieces) < 2 {
		return
	}
	f := &p.pieces[0]
	s := a.body[f.Start:f.End]
	i := lastIndex(s, "每")
	if i > 0 && a.lists.PerWords[s[i:]] {
		p.next = f.Start + i
		f.End = p.next
		p.pieces = p.pieces[:1]
	}
}

// cutMean leaves those who are counted before what each of them has, which the next number tells: 38万脱贫人口人均收入达到1.4万元.
func (a *assembly) cutMean(p *phrase) {
	if len(p.pieces) != 1 || p.next > 0 {
		return
	}
	s := &p.pieces[0]
	name := a.body[s.Start:s.End]
	for i, w := range a.cut(name) {
		if word := name[w.Start:w.End]; i > 0 && len(word) >= len("人均") && a.lists.PerWords[word[:len("人均")]] {
			p.next = s.Start + w.Start
			s.End = p.next
			return
		}
	}
}

// trimCounted takes off what is counted by the number at k, which ends before token e, what else is said of it: 按划定区域巡逻.
func (a *assembly) trimCounted(p *phrase, k, e int) {
	for i := range p.pieces { // “8000人脱贫”的要求: the quote ends there
		s := a.body[p.pieces[i].Start:p.pieces[i].End]
		if x := strings.Index(s, "”"); x > 3 && !strings.Contains(s[:x], "“") && strings.HasPrefix(s[x+len("”"):], "的") {
			p.pieces[i].End = p.pieces[i].Start + x
			p.pieces = p.pieces[:i+1]
			break
		}
	}
	for i := range p.pieces { // 压缩480万锭的任务已完成
		if x := strings.Index(a.body[p.pieces[i].Start:p.pieces[i].End], "的任务"); x > 3 {
			p.pieces[i].End = p.pieces[i].Start + x
			p.pieces = p.pieces[:i+1]
			break
		}
	}
	if len(p.pieces) == 0 || a.cutPeople(p) || a.cutExamples(p) {
		return
	}
	last := &p.pieces[len(p.pieces)-1]
	if i := max(strings.Index(a.body[last.Start:last.End], "中包括"), strings.Index(a.body[last.Start:last.End], "中包含")); i > len("案") { // 380起案件中包括盗窃120起
		last.End = last.Start + i
		p.next = last.End + len("中")
		return
	}
	a.cutGoal(p, k)
	a.cutState(p, k)
	a.cutWhy(p)
	a.cutManner(p)
	a.cutWhere(p)
	a.cutWhither(p)
	a.cutAmid(p)
	if !a.cutMidst(p, k) {
		a.cutTie(p, e)
	}
}

// stateUnits count such states themselves: 30个群众关心的问题.
const stateUnits = "个件项类条批起种大例次"

// cutState leaves the clause without the state that it makes.
func (a *assembly) cutState(p *phrase, k int) {
	if f := &a.s.Nums[a.s.Tokens[k].Num]; strings.Contains(stateUnits, f.UnitWord) && f.UnitWord != "" {
		return
	}
	last := &p.pieces[len(p.pieces)-1]
	s := a.body[last.Start:last.End]
	for _, w := range a.lists.States {
		if t, ok := strings.CutSuffix(s, "的"+w); ok && len(t) > 3 {
			last.End = last.Start + len(t)
			return
		}
	}
}

// cutGoal takes off what is counted that it is a goal: 新建6所养老院目标任务. What counts goals themselves keeps them.
func (a *assembly) cutGoal(p *phrase, k int) {
	if f := &a.s.Nums[a.s.Tokens[k].Num]; a.kind(k) != "count" || f.UnitWord == "" || strings.Contains(stateUnits, f.UnitWord) {
		return
	}
	last := &p.pieces[len(p.pieces)-1]
	s := a.body[last.Start:last.End]
	if t := trimAny(s, "目标任务", "年度任务", "目标"); len(t) < len(s) && utf8.RuneCountInString(t) > 2 {
		last.End = last.Start + len(strings.TrimSuffix(t, "的"))
	}
}

// cutPeople leaves 人口 of those who live somewhere: 3亿人口的大国.
func (a *assembly) cutPeople(p *phrase) bool {
	if !strings.HasPrefix(a.body[p.pieces[0].Start:p.pieces[0].End], "人口的") {
		return false
	}
	p.pieces = p.pieces[:1]
	p.pieces[0].End = p.pieces[0].Start + len("人口")
	return true
}

// cutExamples leaves what stands before 等 and another number: 8000亩茶园等十大基地.
func (a *assembly) cutExamples(p *phrase) bool {
	last := &p.pieces[len(p.pieces)-1]
	s := a.body[last.Start:last.End]
	i := strings.Index(s, "等")
	if i <= 3 {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(s[i+len("等"):]); !strings.ContainsRune("一二三四五六七八九十百0123456789", r) {
		return false
	}
	last.End = last.Start + i
	return true
}

// mannerSigns are the characters of which one stands in what cutManner looks for.
var mannerSigns = newRuneSet("按根依为结再")

// cutManner takes off by what rule or as what those who are counted act, and how that is to be done: 35名队员按划定区域巡逻, 12条措施再完善、再细化.
func (a *assembly) cutManner(p *phrase) {
	last := &p.pieces[len(p.pieces)-1]
	s := a.body[last.Start:last.End]
	if !mannerSigns.in(s) || endsIn(s, a.lists.Carriers...) { // not 以9个乡镇为重点, which is no manner of theirs
		return
	}
	if i := strings.Index(s, "再"); i > 3 && strings.Contains(s[i:], "、再") { // 12条措施再完善、再细化
		last.End = last.Start + i
		return
	}
	for _, w := range a.lists.Manners {
		i := strings.Index(s, w)
		if i <= 3 || beginsWith(s[i:], a.lists.NoManner...) > 0 || a.sufferedBefore(s[:i]) || len(p.pieces) > 1 && strings.HasPrefix(s, "被") { // 5人已|被警方依法拘留
			continue
		}
		rest := text.Span{Start: last.Start + i + len(w), End: last.End}
		last.End = last.Start + i
		if strings.HasPrefix(a.body[rest.Start:rest.End], "被") { // 9名嫌疑人依法被刑事拘留
			p.pieces = append(p.pieces, rest)
		}
		return
	}
}

// sufferedBefore says whether s tells to whom something is done, and maybe by whom: 嫌疑人被公安机关 of 嫌疑人被公安机关依法拘留. What it
// is follows, in whatever manner it is done.
func (a *assembly) sufferedBefore(s string) bool {
	for i := range s {
		if w := beginsWith(s[i:], "被", "由"); i > 0 && w > 0 && !a.inWords(s, i, i+w) {
			return true
		}
	}
	return false
}

// cutWhere takes out where those who are counted act: 12家企业在外地上市.
func (a *assembly) cutWhere(p *phrase) {
	last := &p.pieces[len(p.pieces)-1]
	s := a.body[last.Start:last.End]
	if i := strings.Index(s, "在"); i <= 3 || strings.Contains(s[i:], "的") {
		return
	}
	w := a.cut(s)
	for i := 1; i < len(w); i++ {
		if s[w[i].Start:w[i].End] != "在" || w[i].Tag != "p" || !strings.HasPrefix(w[i-1].Tag, "n") {
			continue
		}
		act := len(w) - 1 // the verb that is left, with its object
		for act > i+1 && strings.HasPrefix(w[act].Tag, "n") {
			act--
		}
		end := last.End
		last.End = last.Start + w[i].Start
		if act > i+1 && w[act].Tag == "v" {
			p.pieces = append(p.pieces, text.Span{Start: last.Start + w[act].Start, End: end})
		}
		return
	}
}

// cutWhy takes out why something was done to those who are counted: 12名干部因履职不力被问责.
func (a *assembly) cutWhy(p *phrase) {
	last := &p.pieces[len(p.pieces)-1]
	s := a.body[last.Start:last.End]
	i := strings.Index(s, "因")
	if i <= 3 {
		return
	}
	k := strings.Index(s[i:], "被")
	if k <= len("因") || i+k+len("被") >= len(s) || a.inWords(s, i, i+len("因")) || a.inWords(s, i+k, i+k+len("被")) {
		return
	}
	rest := text.Span{Start: last.Start + i + k, End: last.End}
	last.End = last.Start + i
	p.pieces = append(p.pieces, rest)
}

// cutWhither takes off to which places those who are counted were sent: 12支医疗队驰援武汉、黄冈.
func (a *assembly) cutWhither(p *phrase) {
	for n := range p.pieces {
		s := a.body[p.pieces[n].Start:p.pieces[n].End]
		for _, w := range a.lists.Sendings {
			i := strings.Index(s, w)
			if i < 0 || n == 0 && i <= 3 {
				continue
			}
			if hit, _ := a.readArea(s[i+len(w):]); hit == 0 {
				continue
			}
			if i > 0 {
				p.pieces[n].End = p.pieces[n].Start + len(trimAny(s[:i], a.lists.WaysDone...))
				n++
			}
			p.pieces = p.pieces[:n]
			return
		}
	}
}

// cutAmid takes off the end of a phrase the verb that 于 ties to the words of the next number: 500名志愿者穿梭于6个展馆之间.
func (a *assembly) cutAmid(p *phrase) {
	last := &p.pieces[len(p.pieces)-1]
	s, ok := strings.CutSuffix(a.body[last.Start:last.End], "于")
	if !ok {
		return
	}
	last.End -= len("于")
	w := a.cut(s)
	if n := len(w); n > 1 && strings.HasPrefix(w[n-1].Tag, "v") && w[n-1].End-w[n-1].Start == len("穿梭") {
		last.End = last.Start + w[n-1].Start
	}
}

// cutMidst leaves of a phrase behind 在 or 从 what the whole is called: 在15个大项中获得93个冠军, 从全县40个村中选出.
func (a *assembly) cutMidst(p *phrase, k int) bool {
	lo := k - 1
	if lo > 0 && a.placed(lo) {
		lo--
	}
	if lo < 0 || len(p.pieces) != 1 || a.s.Text(lo) != "在" && a.s.Text(lo) != "从" {
		return false
	}
	last := &p.pieces[0]
	i := a.lists.inMidst(a.body[last.Start:last.End])
	if i <= 0 {
		return false
	}
	last.End = last.Start + i
	return true
}

// placed says whether token k is a place and nothing else.
func (a *assembly) placed(k int) bool {
	return a.s.Tokens[k].Class == scan.Word && a.e.areas.whole(trimSpace(a.s.Text(k)))
}

// cutTie takes off the end of a phrase, before token e, what ties it to the words behind it: 中 of 8起火灾中有3起.
func (a *assembly) cutTie(p *phrase, e int) {
	ts := a.s.Tokens
	last := &p.pieces[len(p.pieces)-1]
	s := a.body[last.Start:last.End]
	if e < len(ts) && ts[e].Classes&scan.Of(scan.Reach, scan.Adverb) != 0 && endsIn(s, a.lists.WithinPlaces...) { // 12个村内有养老院3家
		last.End -= len("中")
		return
	}
	if t := strings.TrimSuffix(s, "中"); len(t) < len(s) && (len(t) > 6 || len(t) == 6 && p.next > 0 && beginsWith(a.body[p.next:], "包括", "包含") > 0) && e < len(ts) && (ts[e].Classes&scan.Of(scan.Num, scan.Reach) != 0 || ts[e].Class == scan.Comma && e+1 < len(ts) && ts[e+1].Classes&scan.Of(scan.Num, scan.Reach) != 0) && !endsIn(t, "过程", "高", "初", "集") { // 8起火灾中有3起
		last.End -= len("中")
		s = t
	}
	if t := strings.TrimSuffix(s, "中"); len(t) < len(s) && len(t) >= len("新生") && e < len(ts) && ts[e].Class == scan.Comma && a.endsApart(s, "中") { // 468名新生中,达到录取线的仅22人
		last.End -= len("中")
		return
	}
	for _, suf := range a.lists.Ties {
		if len(suf) == len("与") && len(s) >= len("参与") && endsIn(s, a.lists.TiedWords...) { // 12万人参与
			return
		}
		if hasSuffix(s, suf) && len(s) > len(suf) && (suf != "对" || !endsIn(s, a.lists.DuiWords...)) && (suf != "被" || !endsIn(s, "棉被", "毛被", "绒被", "薄被", "厚被")) && (suf != "中" || ts[a.clauseStart].Class != scan.Word && a.s.Text(a.clauseStart) == "在") {
			last.End -= len(suf)
			return
		}
	}
}

// endsApart says whether the last word of s is that one, behind a noun: 中 of 新生中, not of 初中.
func (a *assembly) endsApart(s, last string) bool {
	w := a.cut(s)
	n := len(w)
	return n > 1 && s[w[n-1].Start:] == last && strings.HasPrefix(w[n-2].Tag, "n")
}

// nounAt says whether the words of token k begin with a noun.
func (a *assembly) nounAt(k int) bool {
	w := a.cut(trimSpace(a.s.Text(k)))
	return len(w) > 0 && strings.HasPrefix(w[0].Tag, "n")
}

func (a *assembly) numAfterOpen(k int) bool {
	for j := k + 1; j < len(a.s.Tokens); j++ {
		switch a.s.Tokens[j].Class {
		case scan.Close:
			return false
		case scan.Num:
			return true
		}
	}
	return false
}

// sharedNoun is the noun that the words behind the number at token k are said of, where the item before it had it and they have
// none: 300间房屋倒塌,1.1万间受损.
func (a *assembly) sharedNoun(k int) string {
	d := a.cur
	if d == nil || len(a.drafts) == a.first || d.behind == 0 || d.Level == nil || d.Level.Unit == "" || len(d.Changes) > 0 {
		return ""
	}
	if f := &a.s.Nums[a.s.Tokens[k].Num]; cleanUnit(f.UnitWord) != strings.TrimLeft(d.Level.Unit, "万亿萬億") {
		return ""
	}
	w := a.cut(trimSpace(a.s.Text(min(k+1, len(a.s.Tokens)-1))))
	if len(w) == 0 || w[0].Tag != "v" && w[0].Tag != "d" && w[0].Tag != "p" && !(w[0].Tag == "a" && w[len(w)-1].Tag == "v") {
		return ""
	}
	noun := a.subject(d.Indicator)
	if noun != d.Indicator {
		if w := a.cut(noun); len(w) > 1 && strings.HasPrefix(w[len(w)-1].Tag, "a") { // 房屋严重损坏: how badly is of the act
			noun = noun[:w[len(w)-1].Start]
		}
	}
	if noun == d.Indicator || utf8.RuneCountInString(noun) < 2 || a.headVerb(noun) != "" {
		return ""
	}
	return noun
}

// isAct says whether s is one verb.
func (a *assembly) isAct(s string) bool {
	a.wordBuf = a.cut(s)
	return len(a.wordBuf) == 1 && strings.HasPrefix(a.wordBuf[0].Tag, "v")
}

// sharePredicate gives what is said of the last item of a list to those before it: 3个集体、5名干警受到表彰.
func (a *assembly) sharePredicate(k int, right phrase) {
	ts := a.s.Tokens
	j := k - 1
	for j > 0 && ts[j].Class == scan.Bound {
		j--
	}
	if j < 2 || !a.joins(j) || a.cur == nil || a.cur.behind != j {
		return
	}
	r := right.text(a)
	said := ""
	a.wordBuf = a.cut(r)
	for i, w := range a.wordBuf {
		if i > 0 && (w.Tag == "v" && w.End-w.Start > 3 || a.lists.Modals[r[w.Start:w.End]]) && !strings.ContainsAny(a.wordBuf[i-1].Tag[:1], "vdpu") {
			said = r[w.Start:]
			for _, how := range a.lists.OnDuty {
				if n := w.Start - len(how); n > 0 && r[n:w.Start] == how { // 20名民警、17名辅警因公牺牲
					said = r[n:]
				}
			}
			break
		}
	}
	if len(a.wordBuf) == 1 && a.wordBuf[0].Tag == "v" { // 1.1万公顷农作物、20万人受灾
		said = r
	}
	if utf8.RuneCountInString(said) < 2 {
		return
	}
	for i := len(a.drafts) - 1; i >= a.first && i >= len(a.drafts)-maxList; i-- {
		d := a.drafts[i]
		if d.behind != j || d.Level == nil && len(d.Shares) != 1 || len(d.Changes) > 0 || a.subject(d.Indicator) != d.Indicator || a.isAct(d.Indicator) || a.lists.Fates[a.lastWord(d.Indicator)] {
			return
		}
		d.Indicator += said
		for j = d.token - 1; j > 0 && ts[j].Class == scan.Bound; j-- {
		}
		if j < 2 || !a.joins(j) {
			return
		}
	}
}
