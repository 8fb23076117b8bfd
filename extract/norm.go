package extract

import (
	"strings"
	"unicode/utf8"

	"zhibiao/extract/internal/rule"
	"zhibiao/extract/internal/scan"
)

// grantings are verbs of what a rule gives to those who meet it, and nouns of that.
var (
	grantings  = []string{"给予", "給予", "予以", "奖励", "獎勵", "补助", "補助", "补贴", "補貼", "奖补", "资助", "資助"}
	grantNouns = []string{"补助", "補助", "补贴", "補貼", "奖励", "獎勵", "奖补", "资助", "資助", "奖金", "经费支持", "资金支持", "资金扶持", "扶持", "救助", "减免", "生活费", "津贴", "支持"}
	// entitled tells who is to be given something.
	entitled = []string{"符合条件", "达到", "新认定", "首次", "通过认定", "获得", "获评", "评为", "被认定", "经认定", "从事", "参加", "的企业", "的单位", "的机构", "的个人", "的家庭", "的项目", "的人员", "的,", "的，"}
	// doneSigns are signs that something was given, not that it is to be.
	doneSigns = []string{"已", "了", "共", "累计", "去年", "今年", "全年", "上半年", "以来", "先后", "目前", "截至", "同比", "月底", "季度"}
)

// ruledGrant says whether the number at token k is what a rule gives to those who meet its condition, told without a word of what was done:
// 对符合条件的机构,每张床位给予1万元的补贴.
func (a *assembly) ruledGrant(k int) bool {
	const (
		near = 14  // bytes behind the number
		far  = 600 // before it
	)
	n := a.s.Tokens[k].Num
	f := &a.s.Nums[n]
	if f.Kind != "money" && f.Kind != "rate" {
		return false
	}
	before := a.body[max(a.seg.Start, a.s.Tokens[k].Start-far):a.s.Tokens[k].Start]
	if !strings.Contains(before, "对") && !strings.Contains(before, "的") {
		return false
	}
	clause := a.aheadInClause(k)
	clause = clause[max(0, len(clause)-far):]
	rest := a.body[f.After:min(a.seg.End, f.After+3*near)]
	verb := containsAny(clause, grantings)
	if !verb || !containsAny(clause, []string{"奖励", "獎勵", "补助", "補助", "补贴", "補貼", "资助", "資助", "奖补"}) && !containsAny(rest, grantNouns) {
		return false
	}
	return containsAny(before, entitled) && !containsAny(before, doneSigns) && !gotAid(clause) && !a.headcount(k)
}

// gotAid says whether s tells of aid that was got, and of none that is due to those who got it: 获得资助的比例, not 对获得称号的企业给予.
func gotAid(s string) bool {
	for _, v := range [...]string{"获得", "得到", "受到"} {
		if i := lastIndex(s, v); i >= 0 {
			got, more, _ := strings.Cut(s[i+len(v):], "的")
			return containsAny(got, grantNouns) && !containsAny(more, grantings)
		}
	}
	return false
}

// headcount says whether the sentence counts those who were given something before token k: 对120户家庭给予补助.
func (a *assembly) headcount(k int) bool {
	const far = 40 // tokens
	for j := k - 1; j >= 0 && j > k-far; j-- {
		if a.s.Tokens[j].Class == scan.Num && !a.named[j] && a.kind(j) == "count" {
			return true
		}
	}
	return false
}

// doneBesideTask says whether the number at token k is how much a task is, of which the next clause tells how much was done: 改厕任务380座,
// 完成386座.
func (a *assembly) doneBesideTask(k int, indicator string) bool {
	if !endsIn(indicator, "任务", "任务数", "计划数", "指标", "任務") || strings.Contains(indicator, "完成") {
		return false
	}
	ts := a.s.Tokens
	if k+3 >= len(ts) || ts[k+1].Class != scan.Comma || ts[k+3].Class != scan.Num || !endsIn(trimSpace(a.s.Text(k+2)), "完成", "实际完成", "已完成", "实际") {
		return false
	}
	return sameUnit(a.s.Nums[ts[k].Num].Unit, a.s.Nums[ts[k+3].Num].Unit)
}

// The words of a bound behind one that forbids: 不得 低于, 不宜 超过.
var (
	tooLittle = []string{"低于", "少于", "小于"}
	tooMuch   = []string{"超过", "高于", "大于", "多于"}
)

// ruledBound is the length of the words that s begins with which forbid to be under or over what follows, and the bound that they set.
func ruledBound(s string) (n int, b Bound) {
	if n = beginsWith(s, forbidding...); n == 0 && strings.HasPrefix(s, "不") {
		n = len("不")
	}
	if n == 0 {
		return 0, ""
	}
	if m := beginsWith(s[n:], tooLittle...); m > 0 {
		return n + m, AtLeast
	}
	if m := beginsWith(s[n:], tooMuch...); m > 0 {
		return n + m, AtMost
	}
	return 0, ""
}

// normVerb finds the verb by which a rule holds one thing to a percentage of another: where it begins and ends in s, and the bound that it
// sets. hi is 0 where there is none.
func normVerb(s string) (lo, hi int, b Bound) {
	for i := range s {
		if n := beginsWith(s[i:], "应当占", "应占", "须占"); n > 0 {
			return i, i + n, Exact
		}
		if n, b := ruledBound(s[i:]); n > 0 {
			return i, i + n, b
		}
	}
	return 0, 0, ""
}

// normNames end the words before such a verb without naming what is held to it.
var normNames = []string{"最高", "最低", "最多", "最少", "至少", "一般", "原则上", "一律", "均", "每次", "应当", "应", "须", "必须", "比例"}

// normOf reads what a rule holds to a percentage of something as a share of that: 首期出资不低于出资总额的20%.
func (a *assembly) normOf(c *percentReading) bool {
	if c.bound == 0 || c.left == "" || !a.endsInOf(c.bound) {
		return false
	}
	lo, hi, b := normVerb(c.left)
	whole := strings.TrimSuffix(c.left[hi:], "的")
	if hi == 0 || utf8.RuneCountInString(whole) < 2 {
		return false
	}
	a.addNorm(c.k, c.p, c.left[:lo], whole, b)
	return true
}

// normAbove reads the same where its verb is a word of comparison: 资本金不得低于总投资的25%.
func (a *assembly) normAbove(k int, m *rule.Match) bool {
	whole, ok := strings.CutSuffix(a.versusText(m), "的")
	v := m.Labels[rule.Versus]
	if !ok || a.kind(k) != "rate" || a.holdsTime(v) || m.Lo == 0 || utf8.RuneCountInString(whole) < 2 {
		return false
	}
	not := a.body[a.s.Tokens[m.Lo-1].Start:a.s.Tokens[m.Lo].End]
	if _, hi, b := normVerb(not); hi > 0 && hi == len(not) {
		p := a.before(m.Lo)
		a.addNorm(k, p, p.text(a), whole, b)
		return true
	}
	return false
}

// addNorm makes the record of a share that a rule sets.
func (a *assembly) addNorm(k int, p phrase, name, whole string, bound Bound) {
	if name = trimAll(name, normNames...); name == "" && a.cur != nil && len(a.drafts) > a.first {
		name = a.cur.Indicator
	}
	q := a.quantity(k)
	if q.Of = whole; q.Bound == Exact {
		q.Bound = bound
	}
	if p.status == "" && a.status == "" {
		p.status = Target
		defer func(st Status) { a.status = st }(a.status)
	}
	a.addShare(a.newDraft(k, name, p), k, q)
}
