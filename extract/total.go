package extract

import (
	"math"
	"strings"
	"unicode/utf8"

	"zhibiao/extract/internal/scan"
)

// totalLists are the lists of words that total.go reads.
type totalLists struct {
	// SumWords say that what stands behind them is the sum of what was told before them: 合计.
	SumWords map[string]bool

	// SumOrAll are words that say so only where it adds up, and else that it is all there is: 共.
	SumOrAll map[string]bool

	// MadeUp end a clause that tells of what something is made up, behind its parts: 由甲12名、乙8名组成.
	MadeUp map[string]bool

	// PartedAs stand before the parts of what was told before them: 共12名,分别为甲5名、乙7名.
	PartedAs []string

	// Summed are what the things together are called that a sum is of: 三项合计.
	Summed map[string]bool
}

// addedUp names the number whose clause says only that it is the sum of what was told before it: 北站进站旅客20万人,南站进站旅客80万人,合计100万人. It says
// whether it did.
func (a *assembly) addedUp(r *levelReading) bool {
	n := len(a.drafts)
	what := trimAhead(r.left, "以上", "上述", "前述", "这")
	if r.kind == "rate" || !r.right.empty() || n-a.first < 2 || what != "" && !a.lists.Summed[what] {
		return false
	}
	x, y := a.drafts[n-2], a.drafts[n-1]
	unit := r.figure(a).Unit
	if x.Level == nil || y.Level == nil || !sameUnit(x.Level.Unit, unit) || !sameUnit(y.Level.Unit, unit) {
		return false
	}
	word := a.sumWord(a.regionStart(r.m.Lo), r.k)
	if word == "" || a.lists.SumOrAll[word] && !a.addsUp(r) || !a.noLess(r, x) || !a.noLess(r, y) {
		return false
	}
	r.dropLeft()
	r.summed = x.Area != y.Area
	tail := a.sharedEnd(x.Indicator, y.Indicator)
	if n-a.first > 2 { // 地方文献、少儿图书、盲文图书: not all of them are books
		if z := a.drafts[n-3]; z.Level != nil && z.Level.Unit == y.Level.Unit && !strings.HasSuffix(z.Indicator, tail) {
			tail = ""
		}
	}
	switch {
	case x.Indicator == y.Indicator:
		r.ind = x.Indicator
	case tail != "":
		r.ind = tail
	case y.verb != "" && strings.HasPrefix(x.Indicator, y.verb):
		r.ind = y.verb
	case a.lists.SumWords[word]:
		r.ind = word
	default:
		return false
	}
	return true
}

// sumWord is the word among tokens lo to hi that says that a number is a sum, "" where none does or a word stands there that it is not of.
func (a *assembly) sumWord(lo, hi int) string {
	ts := a.s.Tokens
	if lo == 0 || ts[lo-1].Classes&scan.Of(scan.Comma, scan.Semi, scan.Stop) == 0 {
		return ""
	}
	for j := lo; j < hi; j++ {
		w := trimSpace(a.s.Text(j))
		if t := strings.TrimSuffix(w, "为"); a.lists.SumWords[t] || a.lists.SumOrAll[t] {
			return t
		}
	}
	return ""
}

// noLess says whether the number is no smaller than the level of d, as far as their units tell.
func (a *assembly) noLess(r *levelReading, d *draft) bool {
	return d.Level.Value == nil || d.Level.Unit != r.figure(a).Unit || r.figure(a).Value.Cmp(*d.Level.Value) >= 0
}

// addsUp says whether the last records told, of the same unit, add up to the number.
func (a *assembly) addsUp(r *levelReading) bool {
	const most, near = 12, 1e-6 // records, difference of sums of decimals
	f, sum := r.figure(a), 0.0
	for i := len(a.drafts) - 1; i >= a.first && i > len(a.drafts)-most; i-- {
		q := a.drafts[i].Level
		if q == nil || q.Value == nil || q.Unit != f.Unit {
			return false
		}
		if sum += q.Value.Float64(); i < len(a.drafts)-1 && math.Abs(sum-f.Value.Float64()) <= near*sum {
			return true
		}
	}
	return false
}

// sharedEnd is what two names have in common at their end, from where a word of more than one character begins; "" where they have no such word in common.
func (a *assembly) sharedEnd(one, two string) string {
	u, v := []rune(one), []rune(two)
	i := 0
	for i < len(u) && i < len(v) && u[len(u)-1-i] == v[len(v)-1-i] {
		i++
	}
	at := len(two) - len(string(u[len(u)-i:]))
	for _, w := range a.cut(two) {
		if w.Start >= at && w.End-w.Start > 3 && w.Start > 0 {
			if rest := two[w.Start:]; utf8.RuneCountInString(rest) > 1 {
				return rest
			}
			return ""
		}
	}
	return ""
}

// madeUp says whether token k ends a clause by telling that its items make up something, and makes a word of it that names nothing: 由甲12名、乙8名组成.
func (a *assembly) madeUp(k int) bool {
	const near = 24 // tokens
	ts := a.s.Tokens
	if k < 2 || ts[k].Class != scan.Word || ts[k-1].Class != scan.Num || !a.lists.MadeUp[trimSpace(a.s.Text(k))] || !a.endsClause(k+1) {
		return false
	}
	for j := k - 2; j >= 0 && j > k-near; j-- {
		if ts[j].Class == scan.From && strings.HasSuffix(a.s.Text(j), "由") {
			ts[k].Class, ts[k].Classes = scan.Adverb, scan.Of(scan.Adverb)
			return true
		}
		if ts[j].Classes&scan.Of(scan.Comma, scan.Semi, scan.Stop) != 0 {
			break
		}
	}
	return false
}

// partedAs says whether the number is the first of the parts that the record before it is told to be parted into: 共12名,分别为甲5名、乙7名; 共12名,
// 由甲5名、乙7名组成.
func (a *assembly) partedAs(r *levelReading) bool {
	ts, lo := a.s.Tokens, a.regionStart(r.m.Lo)
	for lo > 0 && ts[lo-1].Classes&scan.Of(scan.Each, scan.Reach, scan.From) != 0 && ts[lo-1].Class != scan.Word {
		lo--
	}
	if lo == 0 || lo >= r.k || ts[lo-1].Class != scan.Comma || r.left == "" || !sameUnit(a.cur.Level.Unit, r.figure(a).Unit) || a.cur.Level.Unit == r.figure(a).Unit && a.noLess(r, a.cur) {
		return false
	}
	w := trimSpace(a.body[ts[lo].Start:ts[r.k].Start])
	return beginsWith(w, a.lists.PartedAs...) > 0 || a.endsMadeUp(r.k) && (strings.HasPrefix(w, "由") || strings.HasPrefix(w, "主要由"))
}

// endsMadeUp says whether the clause that token k stands in ends by telling that its items make up something.
func (a *assembly) endsMadeUp(k int) bool {
	const near = 24 // tokens
	ts := a.s.Tokens
	for j := k + 1; j < len(ts) && j < k+near && ts[j].Classes&scan.Of(scan.Comma, scan.Semi, scan.Stop) == 0; j++ {
		if ts[j].Class == scan.Adverb && a.lists.MadeUp[trimSpace(a.s.Text(j))] {
			return true
		}
	}
	return false
}
