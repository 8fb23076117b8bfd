package extract

import (
	"slices"
	"strings"

	"zhibiao/extract/internal/rule"
	"zhibiao/extract/internal/scan"
	"zhibiao/extract/text"
)

// An aside is the value in brackets of what something is compared with: 7.7% of 比全省(7.7%)高0.7个百分点.
type aside struct {
	who string // what that is, as far as its words stand before the bracket
	at  int    // the token behind it, once it is taken out
	q   Quantity
}

// asideLists are the lists of words that aside.go reads.
type asideLists struct {
	// Standing are the words that may stand between the bracket and the value.
	Standing map[string]bool

	// Counters count how often something was held, or years: 届, 年度.
	Counters []string
}

// setAside takes the values in brackets out of the comparisons that they stand in, so that those read as without them, and keeps them for
// the changes told: 比全省(1.7%)和全国(7.0%)分别高0.7、1.4个百分点.
func (a *assembly) setAside() {
	const most = 16 // comparisons of a sentence: each moves the tokens behind it
	a.asides = a.asides[:0]
	for k, n := 2, 0; k+2 < len(a.s.Tokens) && n < most; k++ {
		if a.s.Tokens[k].Class == scan.Open && a.valueIn(k) > 0 {
			k = a.setAsideAt(k)
			n++
		}
	}
}

// valueIn is the token that closes the bracket at token k where there is only a value in it, 0 where there is more.
func (a *assembly) valueIn(k int) int {
	ts := a.s.Tokens
	j := k + 1
	for ; j < len(ts) && j < k+4 && (ts[j].Class == scan.Bound || ts[j].Class == scan.Share || a.lists.Standing[trimSpace(a.s.Text(j))]); j++ {
	}
	if j >= len(ts) || ts[j].Class != scan.Num || a.s.Nums[ts[j].Num].Signed && a.s.Nums[ts[j].Num].Kind != "rate" {
		return 0
	}
	if j++; j < len(ts) && ts[j].Class == scan.After {
		j++
	}
	if j < len(ts) && ts[j].Class == scan.Close {
		return j
	}
	return 0
}

// setAsideAt takes out the values of the comparison whose first bracket opens at token k, where a change by a number is told behind it, and
// gives the token to go on from.
func (a *assembly) setAsideAt(k int) int {
	const far, near = 12, 8 // tokens before the first bracket, and between the others and the change
	ts := a.s.Tokens
	if ts[k-1].End != ts[k].Start || ts[k-1].Class != scan.Word && ts[k-1].Class != scan.Date && ts[k-1].Class != scan.Target && ts[k-1].Class != scan.ThanEnd {
		return k
	}
	than := k - 1
	for ; than >= 0 && than > k-far && ts[than].Classes&(clauseMarks|scan.Of(scan.Num, scan.Open, scan.Close)) == 0; than-- {
		if c := ts[than].Class; c == scan.Than || c == scan.Above || c == scan.Below || c == scan.With && ts[than].Start > 0 && than < k-1 && a.comparedBehind(k) {
			break
		}
	}
	if than < 0 || than >= k-1 || ts[than].Class != scan.Than && ts[than].Class != scan.Above && ts[than].Class != scan.Below && ts[than].Class != scan.With {
		return k
	}
	type bracket struct{ open, shut int }
	var found []bracket
	by := k
	for last := k; by < len(ts) && by <= last+near; by++ {
		if ts[by].Class == scan.Open {
			shut := a.valueIn(by)
			if shut == 0 {
				return k
			}
			found = append(found, bracket{by, shut})
			by, last = shut, shut
			continue
		}
		if ts[by].Class == scan.Num || ts[by].Class == scan.Close || ts[by].Classes&(clauseMarks&^scan.Of(scan.Comma)) != 0 {
			break
		}
	}
	if by >= len(ts) || ts[by].Class != scan.Num || len(found) == 0 {
		return k
	}
	whole, holes := slices.Clone(ts), a.seg.Holes
	a.has, a.named, a.match = resize(a.has, len(ts)), resize(a.named, len(ts)), resize(a.match, len(ts))
	var out []aside
	taken := 0
	seg := slices.Clone(holes)
	lo := than + 1
	for _, b := range found {
		num := b.shut - 1
		for whole[num].Class != scan.Num {
			num--
		}
		hi := b.open
		if whole[hi-1].Class == scan.ThanEnd {
			hi--
		}
		if lo < hi && a.joins(lo) {
			lo++
		}
		out = append(out, aside{who: trimAny(a.clean(lo, hi), "的"), at: b.open - taken, q: a.quantity(num)})
		lo = b.shut + 1
		seg = append(seg, text.Span{Start: whole[b.open].Start, End: whole[b.shut].End})
		taken += b.shut - b.open + 1
	}
	for i := len(found) - 1; i >= 0; i-- {
		a.s.Tokens = slices.Delete(a.s.Tokens, found[i].open, found[i].shut+1)
	}
	by -= taken
	if m, ok := a.e.rules.Match(&a.s, by); !ok || m.Rule.Role != "change" || m.Labels[rule.Versus].Hi < out[0].at-1 || m.Labels[rule.Versus].Lo >= out[0].at {
		a.s.Tokens = append(a.s.Tokens[:0], whole...)
		return k
	}
	slices.SortFunc(seg, func(x, y text.Span) int { return x.Start - y.Start })
	a.seg.Holes = seg
	a.asides = append(a.asides, out...)
	return by
}

// comparedBehind says whether 相比 stands before or behind the bracket at token k.
func (a *assembly) comparedBehind(k int) bool {
	ts := a.s.Tokens
	if ts[k-1].Class == scan.ThanEnd {
		return true
	}
	const near = 12
	for j := k + 1; j < len(ts) && j < k+near && ts[j].Classes&clauseMarks == 0; j++ {
		if ts[j].Class == scan.ThanEnd {
			return true
		}
	}
	return false
}

// apartByAsides are the n that a comparison names, where the value of each stood in brackets behind it; nil where they did not.
func (a *assembly) apartByAsides(v rule.Range, n int) []string {
	if len(a.asides) < n || a.asides[n-1].at != v.Hi || a.asides[0].at <= v.Lo {
		return nil
	}
	names := make([]string, n)
	for i := range names {
		names[i] = a.asides[i].who
	}
	return names
}

// asideOf gives a change its base, or what it is compared with a level, where the value of that stood in brackets.
func (a *assembly) asideOf(c *changeReading, d *draft) {
	v := c.m.Labels[rule.Versus]
	for i, s := range a.asides {
		if s.at <= v.Lo || s.at > v.Hi+1 || !strings.Contains(c.versus, s.who) && !strings.Contains(s.who, c.versus) {
			continue
		}
		a.asides = slices.Delete(a.asides, i, i+1)
		if c.q.Basis != Other || a.holdsTime(rule.Range{Lo: s.at - 1, Hi: s.at}) || endsIn(s.who, a.lists.Counters...) {
			s.q.Period = s.who
			d.Changes[len(d.Changes)-1].From = &s.q
			d.end = max(d.end, s.q.End)
			a.result.Figures++
			return
		}
		was := a.cur
		a.cur = d
		a.heldTo(c.k, c.versus, &s.q)
		a.cur = was
		return
	}
}
