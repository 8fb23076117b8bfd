package extract

import (
	"strings"
	"unicode/utf8"

	"zhibiao/extract/internal/rule"
	"zhibiao/extract/internal/scan"
	"zhibiao/extract/numeral"
)

// normLists are the lists of words that norm.go reads.
type normLists struct {
	// Grantings are verbs of what a rule gives to those who meet it, and nouns of that.
	Grantings []string

	// GrantNouns name what is given to somebody: 补助.
	GrantNouns []string

	// Entitled tells who is to be given something.
	Entitled []string

	// DoneSigns are signs that something was given, not that it is to be.
	DoneSigns []string

	// TooLittle: The words of a bound behind one that forbids: 不得 低于, 不宜 超过.
	TooLittle []string

	// TooMuch are the verbs of what is above a limit: 超过.
	TooMuch []string

	// NormNames end the words before such a verb without naming what is held to it.
	NormNames []string

	// GrantVerbs are verbs of giving money: 资助.
	GrantVerbs []string
}

// opensArticle says whether a sentence begins with the number of an article of a rule: 第七条 绿地率不低于30%.
func opensArticle(s string) bool {
	s = trimLeft(s)
	rest, ok := strings.CutPrefix(s, "第")
	if !ok {
		return false
	}
	n, ok := numeral.Scan(rest, 0)
	return ok && n.Unit == "" && n.Value.Scale == 0 && beginsWith(rest[n.End:], "条 ", "条\u3000", "条\t") > 0
}

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
	verb := containsAny(clause, a.lists.Grantings)
	if !verb || !containsAny(clause, a.lists.GrantVerbs) && !containsAny(rest, a.lists.GrantNouns) {
		return false
	}
	return containsAny(before, a.lists.Entitled) && !containsAny(before, a.lists.DoneSigns) && !a.lists.gotAid(clause) && !a.headcount(k)
}

// gotAid says whether s tells of aid that was got, and of none that is due to those who got it: 获得资助的比例, not 对获得称号的企业给予.
func (l *lists) gotAid(s string) bool {
	for _, v := range [...]string{"获得", "得到", "受到"} {
		if i := lastIndex(s, v); i >= 0 {
			got, more, _ := strings.Cut(s[i+len(v):], "的")
			return containsAny(got, l.GrantNouns) && !containsAny(more, l.Grantings)
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

// ruledBound is the length of the words that s begins with which forbid to be under or over what follows, and the bound that they set.
func (l *lists) ruledBound(s string) (n int, b Bound) {
	if n = beginsWith(s, l.Forbidding...); n == 0 && strings.HasPrefix(s, "不") {
		n = len("不")
	}
	if n == 0 {
		return 0, ""
	}
	if m := beginsWith(s[n:], l.TooLittle...); m > 0 {
		return n + m, AtLeast
	}
	if m := beginsWith(s[n:], l.TooMuch...); m > 0 {
		return n + m, AtMost
	}
	return 0, ""
}

// normVerb finds the verb by which a rule holds one thing to a percentage of another: where it begins and ends in s, and the bound that it
// sets. hi is 0 where there is none.
func (l *lists) normVerb(s string) (lo, hi int, b Bound) {
	for i := range s {
		if n := beginsWith(s[i:], "应当占", "应占", "须占"); n > 0 {
			return i, i + n, Exact
		}
		if n, b := l.ruledBound(s[i:]); n > 0 {
			return i, i + n, b
		}
	}
	return 0, 0, ""
}

// normOf reads what a rule holds to a percentage of something as a share of that: 首期出资不低于出资总额的20%.
func (a *assembly) normOf(c *percentReading) bool {
	if c.bound == 0 || c.left == "" || !a.endsInOf(c.bound) {
		return false
	}
	lo, hi, b := a.lists.normVerb(c.left)
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
	if _, hi, b := a.lists.normVerb(not); hi > 0 && hi == len(not) {
		p := a.before(m.Lo)
		a.addNorm(k, p, p.text(a), whole, b)
		return true
	}
	return false
}

// addNorm makes the record of a share that a rule sets.
func (a *assembly) addNorm(k int, p phrase, name, whole string, bound Bound) {
	if name = trimAll(name, a.lists.NormNames...); name == "" && a.cur != nil && len(a.drafts) > a.first {
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
