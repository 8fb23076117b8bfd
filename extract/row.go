package extract

import (
	"strings"
	"unicode/utf8"

	"zhibiao/extract/internal/scan"
)

// What a row of parts is, and where it ends: 完成造林9万亩,其中飞播造林1万亩,低效林改造3万亩.

// rounding is by what of their whole parts that are rounded each for itself may miss it.
const rounding = 0.005

// partsTold is what the parts of a group that are counted as its whole amount to, in its base unit, and how many of them there are.
func (a *assembly) partsTold(g *group) (sum float64, n int) {
	const most = 200 // records, so that the work at each stays bounded
	whole := g.parent.Level
	if whole == nil {
		return 0, 0
	}
	for i := max(g.at, len(a.drafts)-most); i < len(a.drafts); i++ {
		if d := a.drafts[i]; d.Parent == g.parent.Indicator && d.Level != nil && d.Level.BaseValue != nil && d.Level.BaseUnit == whole.BaseUnit {
			sum += d.Level.BaseValue.Float64()
			n++
		}
	}
	return sum, n
}

// rowGoesOn says whether q fits beside the parts that a group has: it is counted as its whole is, and all of them are no more than that.
func (a *assembly) rowGoesOn(g *group, q *Quantity) bool {
	whole := g.parent.Level
	if g.bracket || !g.used || whole == nil || whole.BaseValue == nil || q.BaseValue == nil || whole.BaseUnit != q.BaseUnit || whole.BaseUnit == "" || g.kind == "rate" || a.lists.averages(g.parent.Indicator) {
		return false
	}
	sum, n := a.partsTold(g)
	return n > 0 && sum+q.BaseValue.Float64() <= whole.BaseValue.Float64()*(1+rounding)
}

// fills says whether q makes up, with the parts that a group has, just its whole.
func (a *assembly) fills(g *group, q *Quantity) bool {
	whole := g.parent.Level
	if q == nil || whole == nil || whole.BaseValue == nil || q.BaseValue == nil || whole.BaseUnit != q.BaseUnit || whole.BaseUnit == "" || g.kind == "rate" || g.kind == "" {
		return false
	}
	sum, n := a.partsTold(g)
	return n > 0 && alikeSums(sum+q.BaseValue.Float64(), whole.BaseValue.Float64())
}

// alikeSums says whether two sums are the same but for rounding.
func alikeSums(x, y float64) bool {
	return x > y*(1-rounding) && x < y*(1+rounding)
}

// rowLists are the lists of words that row.go reads.
type rowLists struct {
	// KindVerbs are verbs that say of what kind what is counted is, and that nobody does: 其中财产类案件8件,涉及未成年人2件.
	KindVerbs map[string]bool

	// DoneActs are verbs of doing, beside lightActs, whose object may be a kind of work.
	DoneActs map[string]bool

	// Members are units of kinds and sets, of which what is counted otherwise may be a part: 水鸟34种,其中白鹤35羽.
	Members map[string]bool

	// Balances end the names of what the parts of a whole leave between them.
	Balances []string

	// Steady end the clauses that tell how a whole fares in all: 粮油价格总体平稳.
	Steady []string

	// Uncounted are words for amounts that nobody counted.
	Uncounted []string

	// BodyUnits count bodies and places, more persons than which are those in them: 学校36所,其中中学9所,学生7300人.
	BodyUnits map[string]bool

	// NounsOfActs are what an act is done to: 工程.
	NounsOfActs []string

	// UnmeasuredWords tell a movement without a number: 略有.
	UnmeasuredWords []string

	// BesideWords open a clause beside others: 据统计.
	BesideWords []string

	// Happenings open what is told of a case: 首例.
	Happenings []string

	// KindsVerbs stand between a heading of kinds and these: 依次.
	KindsVerbs []string

	// KindsHeadings head how a whole is made up: 结构, 年龄.
	KindsHeadings []string
}

// nounOfAct says whether name, which begins with verb, is the noun of a kind of work, rather than an act that somebody did to an object: what
// stands behind the verb ends with an act itself: 退化 of 退化草场修复, not 实施 of 实施草场修复.
func (a *assembly) nounOfAct(name, verb string) bool {
	if a.lists.DoneActs[verb] || a.lists.LightActs[verb] || len(name) <= len(verb) {
		return false
	}
	if endsIn(name, a.lists.NounsOfActs...) || utf8.RuneCountInString(verb) == 1 && !strings.Contains("办收建修种获立结抓招投植购批发接受审判查扣缴罚评选派送捐增减", verb) { // 背街整治
		return true
	}
	w := a.cut(name)
	last := w[len(w)-1]
	return len(w) > 1 && strings.HasPrefix(last.Tag, "v") && last.End-last.Start > 3 && (len(w) > 2 || a.lists.ListActs[name[last.Start:]])
}

// resumed says whether the row of parts goes on behind the number at token k with another that is counted as the whole is, so that one
// counted in a unit of its own stands in it: 查处违规320起,其中无证摊点46个,占道经营180起.
func (a *assembly) resumed(g *group, k int) bool {
	const near = 8 // tokens
	ts := a.s.Tokens
	for j := k - 1; j >= 0 && j >= k-near && ts[j].Classes&clauseMarks == 0; j-- {
		if ts[j].Class == scan.Than {
			return false // 较上年接到的11起
		}
	}
	for j := k + 1; j < len(ts) && j <= k+near; j++ {
		switch ts[j].Class {
		case scan.Num:
			if !a.named[j] {
				return a.has[j] && a.match[j].Rule.Role == "level" && a.s.Nums[ts[j].Num].Unit == g.unit
			}
		case scan.Word, scan.Comma, scan.Dun, scan.With, scan.Bound, scan.Reach:
		default:
			return false
		}
	}
	return false
}

// timedParts says whether the first part of a group was told for a time of its own, so that each may be: 其中2021年立项3个,2022年立项5个.
func (a *assembly) timedParts(g *group) bool {
	if g.at >= len(a.drafts) {
		return false
	}
	d := a.drafts[g.at]
	return d.Parent == g.parent.Indicator && d.periodAt > g.parent.end && d.Level != nil && d.periodAt < d.Level.Start && clauseEnds.index(a.body[d.periodAt:d.Level.Start]) < 0
}

// filled says whether the parts that a group has make up its whole, so that what comes next is told beside it. Persons and things may be
// taken apart in another way too, so that of counts only three parts and more say so.
func (a *assembly) filled(g *group, name string, k int, q *Quantity) bool {
	if endsIn(name, a.lists.Balances...) || g.bracket || !g.used || g.parent.Level == nil || g.kind == "rate" || g.kind == "" || g.parent.Level.BaseValue == nil || a.joined(k) {
		return false
	}
	sum, n := a.partsTold(g)
	whole := g.parent.Level.BaseValue.Float64()
	if g.kind == "count" {
		return n > 2 && sum == whole
	}
	return n > 1 && alikeSums(sum, whole) && !(q.BaseValue != nil && sum < whole && sum+q.BaseValue.Float64() < whole*(1+rounding))
}

// countsMembers says whether an item counts those of whom the parts told before it are made up, and is none of them: 26家社区参加,其中4家全员签约,
// 签约人数达2300人.
func (a *assembly) countsMembers(g *group, name string, q *Quantity) bool {
	return g.used && !g.bracket && g.unit != "" && endsIn(name, measured[0]...) && !a.lists.alikeUnit(g.unit, q.Unit) && !a.lists.alikeUnit(g.partUnit, q.Unit) && measureKind(g.parent.Indicator) == 0
}

// breakOff ends the group at hand at a number that is no part of its whole, of which another part may be told behind a semicolon.
func (a *assembly) breakOff() {
	n := len(a.groups)
	a.broken, a.brokenAt = a.groups[n-1], len(a.drafts)
	a.groups = a.groups[:n-1]
}

// reopened gives back a group within another that the last semicolon closed, where q makes up its whole: 产值86亿元,其中种植业56亿元,其中
// 果业20亿元;粮食36亿元. It also gives back one that broke off at another measure of its part, where a part of the like is told behind the
// semicolon: 事故53起,其中矿山事故1起,损失2万元;交通事故38起.
func (a *assembly) reopened(name string, q *Quantity) {
	g := a.shut
	a.shut = group{}
	if g.parent != nil && len(a.groups) > 0 && a.fills(&g, q) {
		a.groups = append(a.groups, g)
	}
	b := &a.broken
	if b.parent == nil || len(a.groups) > 0 || b.at >= len(a.drafts) {
		return
	}
	first := a.drafts[b.at]
	behind := a.atSemi >= a.brokenAt && len(a.drafts) == a.atSemi // a semicolon
	switch {
	case first.Parent != b.parent.Indicator:
		return
	case behind && commonEnd(first.Indicator, name) > 0 && sameUnit(b.unit, q.Unit) && a.rowGoesOn(b, q):
	case behind && commonEnd(first.Indicator, name) > 1 && b.kind == "count" && b.partUnit == q.Unit && b.unit != q.Unit:
	case len(a.drafts)-b.at < 8 && a.fills(b, q): // 其中男性32例,平均年龄45岁,女性28例
	default:
		return
	}
	a.groups = append(a.groups, *b)
	a.groups[0].semi, a.groups[0].direct = behind, a.groups[0].direct && !behind
}

// movesBehind says whether the first number behind 其中 at token k tells by how much something moved.
func (a *assembly) movesBehind(k int) bool {
	j := a.firstNum(k)
	return j >= 0 && a.has[j] && a.match[j].Rule.Role == "change" && a.kind(j) == "rate"
}

// growthOfPart says whether name is that of the rate of growth of a part of an amount: 均价每斤6元,其中草莓涨幅最大,达12%.
func (l *lists) growthOfPart(g *group, name string) bool {
	return g.kind != "count" && g.kind != "rate" && g.kind != "" && endsIn(name, l.Growths...) && !strings.HasPrefix(name, g.parent.Indicator)
}

// unmeasuredWhole is what the clause before 其中 at token k tells of without a figure, where it is a measure or a vague amount, so that the
// parts are told of it: 水果价格普遍回落,其中; 查扣了一批仿冒药品:其中; "" where there is none.
func (a *assembly) unmeasuredWhole(k int) string {
	const far = 60 // tokens of a clause
	ts := a.s.Tokens
	if k < 2 || ts[k-1].Classes&scan.Of(scan.Comma, scan.Colon) == 0 {
		return ""
	}
	hi, lo, move := k-1, k-1, -1
	for ; lo > 0 && ts[lo-1].Classes&clauseMarks == 0; lo-- {
		if c := ts[lo-1].Class; c == scan.Num || c == scan.Rank || c == scan.Flat || c == scan.Among || k-lo > far {
			return ""
		}
		if lo > 1 && ts[lo-1].Classes&(changeVerbs|scan.Of(scan.Than, scan.Basis)) != 0 && ts[lo-1].Class != scan.Word {
			move = lo - 1
		}
	}
	if a.cur != nil && a.drafts[len(a.drafts)-1].token > a.semi || len(a.groups) > 0 || lo == hi {
		return "" // of what was told before in its part of the sentence
	}
	if move > lo {
		hi = move
	}
	if name := trimAny(a.faredBefore(lo, hi), "普遍", "全面", "整体", "继续"); name != "" {
		return name
	}
	p := a.between(lo, hi)
	name := p.text(a)
	if t := trimAny(name, a.lists.Steady...); move > lo || t != name || endsIn(trimSpace(a.body[ts[lo].Start:ts[hi-1].End]), a.lists.Steady...) {
		name = trimAny(t, a.lists.UnmeasuredWords...)
		if n := utf8.RuneCountInString(name); n >= 3 && n <= 16 && !strings.Contains(name, "、") && (measureKind(name) > 0 || endsMeasure(name)) {
			return name
		}
		return ""
	}
	return a.vagueAmount(trimSpace(a.body[ts[lo].Start:ts[hi-1].End]))
}

// vagueAmount is the act that name, which begins with a verb, tells with a vague amount of what it was done to, without that word:
// 查扣仿冒药品 of 查扣一批仿冒药品.
func (a *assembly) vagueAmount(name string) string {
	if len(name) > 100 {
		return ""
	}
	for _, w := range a.lists.Uncounted {
		i := strings.Index(name, w)
		if i < 0 {
			continue
		}
		verb, of := strings.TrimSuffix(name[:i], "了"), name[i+len(w):]
		words := a.cut(verb)
		at := len(verb)
		for j := len(words) - 1; j >= 0 && strings.HasPrefix(words[j].Tag, "v") && len(verb)-at < 2*len("查"); j-- {
			at = words[j].Start // 查获 may be cut in two
		}
		if n := utf8.RuneCountInString(of); n >= 2 && n <= 12 && len(verb)-at >= 2*len("查") {
			return verb[at:] + of
		}
		return ""
	}
	return ""
}

// opensBeside says whether s, up to a clause that tells what parts are among, ends in words that only lead to that: 记者注意到,12起案例中,有3起….
func (l *lists) opensBeside(s string) bool {
	return l.tells(s) || endsIn(s, l.BesideWords...)
}

// happening says whether name tells of something that came about or was done, behind which token k stands, and not of those of whom a part
// is told: of 征兵 in 征兵中有320人报名 persons are no part, nor is anything of one case: 首宗个案中.
func (a *assembly) happening(name string, k int) bool {
	if beginsWith(name, a.lists.Happenings...) > 0 {
		return true
	}
	w := a.cut(name)
	if len(w) == 0 || !strings.HasPrefix(w[len(w)-1].Tag, "v") {
		return false
	}
	u := strings.TrimLeft(a.countedBehind(k), "万亿萬億")
	return a.lists.Persons[u] || u == "人次"
}

// countedBehind is the unit of the first number behind token k that is no age, "" where none is near.
func (a *assembly) countedBehind(k int) string {
	j := a.firstNum(k)
	for n := 0; n < 3 && j >= 0; n++ {
		if u := a.s.Nums[a.s.Tokens[j].Num].Unit; u != "岁" && u != "周岁" && u != "歲" {
			return u
		}
		j = a.firstNum(j)
	}
	return ""
}

// trimAll is s without the words that it ends in, as often as it does.
func trimAll(s string, words ...string) string {
	for {
		t := trimAny(s, words...)
		if t == s {
			return s
		}
		s = t
	}
}

// trimAhead is s without the words that it begins with, as often as it does.
func trimAhead(s string, words ...string) string {
	for n := beginsWith(s, words...); n > 0; n = beginsWith(s, words...) {
		s = s[n:]
	}
	return s
}

// kindsOf is the record told shortly before whose kinds the words before the colon at token k announce: 各类救助对象为:, 党员年龄结构:; nil where
// they announce none.
func (a *assembly) kindsOf(k int) *draft {
	const far, near, longest = 400, 12, 14 // bytes, records, characters
	ts := a.s.Tokens
	lo := k
	for lo > 0 && ts[lo-1].Classes&clauseMarks == 0 && k-lo <= longest {
		lo--
	}
	if k-lo > longest || lo == k || len(a.drafts) == 0 || len(a.groups) > 0 || a.numIn(lo, k) {
		return nil
	}
	name := trimSpace(a.body[ts[lo].Start:ts[k].Start])
	name = trimAll(name, a.lists.KindsVerbs...)
	of := trimAll(name, a.lists.KindsHeadings...)
	if n := beginsWith(of, "各类", "各种", "各级各类"); n > 0 {
		of = of[n:]
	} else if of == name || endsIn(name, "情况") {
		return nil
	}
	unit := a.countedBehind(k)
	if n := utf8.RuneCountInString(of); unit == "" || n < 2 || n > longest {
		return nil
	}
	for i := len(a.drafts) - 1; i >= 0 && i > len(a.drafts)-near; i-- {
		d := a.drafts[i]
		if d.Level != nil && d.Parent == "" && (i >= a.first || a.seg.Start-d.Evidence.End < far) && a.lists.alikeUnit(d.Level.Unit, unit) && (strings.HasSuffix(d.Indicator, of) || strings.HasPrefix(of, d.Indicator)) {
			return d
		}
	}
	return nil
}

// partBefore says whether shortly before draft i another part of the whole that the record at hand is a part of was told.
func (a *assembly) partBefore(i int) bool {
	if a.cur == nil || a.cur.Parent == "" {
		return false
	}
	for j := i - 1; j >= 0 && j >= i-3; j-- {
		if a.drafts[j].Parent == a.cur.Parent {
			return true
		}
	}
	return false
}
