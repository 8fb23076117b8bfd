package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"zhibiao/extract/internal/rule"
	"zhibiao/extract/internal/scan"
)

// paidLists are the lists of words that paid.go reads.
type paidLists struct {
	// Aids end the names of what is granted as a percentage of something, grants are the verbs that it is granted with.
	Aids []string

	// Grants are verbs of giving somebody money: 发放.
	Grants []string

	// Levies are verbs of what is taken at a rate, which is no part of it: 加收3%的滞纳金.
	Levies []string

	// Settles and dues are what is done with a due behind the percentage that it is of something; the first is no part of its name.
	Settles []string

	// Dues are verbs of money that is due at a rate: 缴纳, 计提.
	Dues []string
}

// A payment is what the words behind a percentage tell of what is paid.
type payment struct {
	thing string // what is paid: 履约保证金
	verb  string // by which it is paid, where it is a due: 缴纳
	rated bool   // the percentage is called a rate: 的比例
	other bool   // the words tell of no payment in themselves: 自付
	hi    int    // token behind the words
}

// paidPart reads the percentages from token k on as what is paid or granted of something that stands before them: 按合同金额的10%缴纳履约保证金,
// 给予设备购置款15%的奖励, 分别给予检测费用20%、35%和50%的补贴.
func (a *assembly) paidPart(k int, m *rule.Match) bool {
	if m.Rule.Name != "level" || a.kind(k) != "rate" {
		return false
	}
	last := k
	for last+2 < len(a.s.Tokens) && last-k < 2*maxList && a.joins(last+1) && a.numStands(last+2) && a.kind(last+2) == "rate" {
		last += 2
	}
	pay, ok := a.paidBehind(last)
	if !ok {
		return false
	}
	p := a.before(m.Lo)
	base, subject := a.paidOf(k, &pay, p.text(a))
	if utf8.RuneCountInString(base) < 2 && pay.thing != "" && !pay.other && last == k && a.paidAlone(k, &pay) { // 按0.5%的比例缴纳失业保险费
		q := a.quantity(k)
		d := a.newDraft(k, pay.verb+pay.thing, p)
		d.Level, d.levelKind = &q, "rate"
		a.note(d, k, "level", &q)
		a.taken = max(a.taken, pay.hi)
		return true
	}
	ind := pay.verb + pay.thing
	switch {
	case utf8.RuneCountInString(base) < 2 || utf8.RuneCountInString(base) > 20:
		return false
	case pay.thing == "" && utf8.RuneCountInString(subject) > 1:
		ind = subject + pay.verb
	case pay.thing == "":
		return false
	}
	if p.status == "" && endsIn(pay.thing, a.lists.Aids...) && !containsAny(a.body[a.seg.Start:a.s.Tokens[k].Start], a.lists.DoneSigns) { // a rule
		p.status = Target
	}
	for j := k; j <= last; j += 2 {
		q := a.quantity(j)
		q.Of = base
		d := a.newDraft(j, ind, p)
		d.behind = pay.hi
		a.addShare(d, j, q)
		a.done[j] = true
	}
	a.taken = max(a.taken, pay.hi)
	return true
}

// paidAlone says whether the words before the percentage at token k are only a verb by which something is paid, or only say that it is by a
// rate, so that it is of nothing that is named.
func (a *assembly) paidAlone(k int, pay *payment) bool {
	ahead := trimSpace(a.body[a.seg.Start:a.s.Tokens[k].Start])
	if pay.rated {
		return endsIn(ahead, "按", "按照", "依")
	}
	return endsIn(pay.thing, a.lists.Aids...) && endsIn(ahead, a.lists.Grants...) || endsIn(ahead, a.lists.Levies...) // not 公司按时支付80%的货款
}

// paidBehind reads what is paid from the words behind the percentage at token k, and says whether they tell of a payment.
func (a *assembly) paidBehind(k int) (payment, bool) {
	const longest = 12 // characters
	ts := a.s.Tokens
	j := k + 1
	if j < len(ts) && ts[j].Class == scan.After {
		j++
	}
	pay := payment{hi: j}
	for pay.hi < len(ts) && pay.hi < j+4 && ts[pay.hi].Classes&clauseMarks == 0 && ts[pay.hi].Class != scan.Num && ts[pay.hi].Class != scan.Bound && ts[pay.hi].Class != scan.Open && ts[pay.hi].Class != scan.Close {
		pay.hi++
	}
	if j >= pay.hi || ts[j].Class != scan.Word {
		return pay, false
	}
	s := trimSpace(a.body[ts[j].Start:ts[pay.hi-1].End])
	if utf8.RuneCountInString(s) > 2*longest {
		return pay, false
	}
	s = strings.TrimPrefix(s, "的")
	n := beginsWith(s, "比例", "标准", "额度", "幅度")
	pay.rated, s = n > 0, s[n:]
	v, d, e := beginsWith(s, a.lists.Grants...), beginsWith(s, a.lists.Dues...), beginsWith(s, a.lists.Settles...)
	switch {
	case v > 0 && v < len(s):
		pay.thing = s[v:]
	case v > 0: // 给予最高不超过1000万元补助: it stands behind its limit
		if pay.thing = a.paidUpTo(pay.hi); pay.thing == "" {
			return pay, false
		}
	case d > 0:
		pay.verb, pay.thing = s[:d], strings.TrimPrefix(s[d:], "了")
		return pay, utf8.RuneCountInString(pay.thing) <= longest && pay.thing != "的"
	case e > 0 && e == len(s): // how much it is, of what the words before tell
		return pay, true
	case e > 0: // 按工资总额的2%安排培训经费
		pay.thing = s
	case !endsIn(s, a.lists.Aids...) && !endsAsMoney(s):
		if !strings.Contains(a.aheadInClause(k), "按") {
			return pay, false
		}
		pay.other = true
		if w := a.cut(s); len(w) == 1 {
			pay.verb = s
		} else {
			pay.thing = s
		}
		return pay, utf8.RuneCountInString(s) <= longest
	default:
		pay.thing = s
	}
	return pay, utf8.RuneCountInString(pay.thing) > 1 && utf8.RuneCountInString(pay.thing) <= longest && (endsIn(pay.thing, a.lists.Aids...) || endsAsMoney(pay.thing))
}

// paidUpTo is what is granted up to the amount that stands at token k, behind its bound; "" where no such amount does.
func (a *assembly) paidUpTo(k int) string {
	ts := a.s.Tokens
	for n := 0; k < len(ts) && n < 3 && ts[k].Class == scan.Bound; n++ {
		k++
	}
	if !a.numStands(k) || k+1 >= len(ts) || ts[k+1].Class != scan.Word || a.kind(k) != "money" {
		return ""
	}
	return strings.TrimPrefix(trimSpace(a.s.Text(k+1)), "的")
}

// endsAsMoney says whether s ends as the names of what is paid do: 保证金, 手续费.
func endsAsMoney(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune("金费税款息佣薪", r)
}

// endsAsAmount says whether s ends as the names of what something may be paid of do: 投资额, 电费, 地方留成部分.
func endsAsAmount(s string) bool {
	return endsMeasure(s) || endsAsMoney(s) || endsIn(s, "费用", "部分", "标准")
}

// paidOf is what the percentage at token k is paid of, and the subject before it, in a clause whose words before the number name left.
func (a *assembly) paidOf(k int, pay *payment, left string) (base, subject string) {
	ts := a.s.Tokens
	hi := k
	for hi > 0 && ts[hi-1].Class == scan.Bound {
		hi--
	}
	start := ts[min(a.clauseStart, hi)].Start
	s := trimAny(trimSpace(a.body[start:ts[hi].Start]), "的")
	by, n := lastIndex(s, "按"), len("按")
	if by < 0 {
		by, n = lastIndex(s, "依"), len("依")
	}
	if by < 0 && !pay.other && (pay.thing != "" || pay.rated) {
		by, n = a.lists.asFrom(s), len("以")
	}
	if by >= 0 {
		base = strings.TrimPrefix(s[by+n:], "照")
		base = base[beginsWith(base, "不低于", "不高于", "不少于", "不超过"):]
		base = trimAny(trimAny(strings.TrimPrefix(base, "其"), append(slices.Clone(a.lists.Grants), "的")...), a.lists.Dues...)
		if i := lastIndex(left, s[by:by+n]); i >= 0 {
			subject = left[:i]
		} else if base == "" {
			subject = left
		}
		switch {
		case (pay.other || base != "") && !endsAsAmount(base): // 按时支付
			return "", ""
		case base == "" && pay.rated && pay.thing == "" && subject != "":
			return subject, subject // 住院费用按70%的比例报销
		case base == "" && subject == "" && len(a.drafts) > a.first:
			base = a.shareTold() // 首年按实缴税额的100%给予奖励,次年按50%给予奖励
		}
		return base, subject
	}
	verbEnd := -1
	for _, list := range [][]string{a.lists.Grants, a.lists.Dues} {
		for _, v := range list {
			if i := lastIndex(s, v); i >= 0 {
				verbEnd = max(verbEnd, i+len(v))
			}
		}
	}
	if verbEnd < 0 || pay.thing == "" || pay.other {
		return "", ""
	}
	base = strings.TrimPrefix(strings.TrimPrefix(s[verbEnd:], "了"), "其")
	if base == "" { // 对出口信用保险保费给予40%的补贴
		n := beginsWith(s, "对", "将")
		if n == 0 {
			return "", ""
		}
		base = trimAny(trimAny(s[n:], a.lists.Grants...), a.lists.Dues...)
	}
	if !endsAsAmount(base) {
		return "", ""
	}
	return base, ""
}
