package derive

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"zhibiao/extract"
)

// outlierScore is the modified z-score from which a rate is an outlier, and outlierCount the fewest rates to look for one in
// (B. Iglewicz, D. Hoaglin: How to Detect and Handle Outliers, ASQC 1993).
const (
	outlierScore = 3.5
	outlierCount = 5
)

// stated is the rate of a growth that a summary counts, in %; ok is false where there is none.
func (g *Growth) stated() (rate *Number, ok bool) {
	switch {
	case g.Rate.OK():
		return &g.Rate, true
	case g.Recomputed.OK():
		return &g.Recomputed, true
	}
	return nil, false
}

// counted are the growths of record i that a summary counts: of those that state one movement, the first with a rate of its
// own, else the first whose rate can be recomputed.
func (d *deriver) counted(i int) []int {
	var out []int
next:
	for j := d.growthAt[i]; j < d.growthAt[i+1]; j++ {
		g := &d.growths[j]
		if _, ok := g.stated(); !ok {
			continue
		}
		for n, k := range out {
			if o := &d.growths[k]; o.Basis == g.Basis && o.Versus == g.Versus {
				if !o.Rate.OK() && g.Rate.OK() {
					out[n] = j
				}
				continue next
			}
		}
		out = append(out, j)
	}
	return out
}

// A group is what a Summary is over.
type group struct {
	grouping Grouping
	name     string
	basis    extract.Basis
}

// groupings in their order.
var groupings = []Grouping{ByAll, ByIndicator, ByArea, BySection, ByDocument}

func (a group) compare(b group) int {
	return cmp.Or(cmp.Compare(slices.Index(groupings, a.grouping), slices.Index(groupings, b.grouping)),
		strings.Compare(a.name, b.name), strings.Compare(string(a.basis), string(b.basis)))
}

// sums reports whether a summary counts record i: it sums up what is, not what is planned or expected; and each text once, however
// often it was copied.
func (d *deriver) sums(i int) bool {
	r := d.records[i]
	return r.CopyOf == "" && (r.Status == extract.Actual || r.Status == "")
}

// groupName is the group that record i is in; ok is false where it is in none.
func (d *deriver) groupName(i int, grouping Grouping) (name string, ok bool) {
	r := d.records[i]
	switch grouping {
	case ByAll:
		return "", true
	case ByIndicator:
		name = d.normal[i]
	case ByArea:
		name = r.Area
	case ByDocument:
		name = r.Document
	case BySection:
		return r.Document + "#" + r.Section, r.Section != ""
	}
	return name, name != ""
}

// summaries sums up the rates of each group. A record that states one movement twice, as a difference and as a rate, counts once:
// its first rate is taken.
func (d *deriver) summaries() []Summary {
	groups := map[group][]*Rate{}
	for i := range d.records {
		if !d.sums(i) {
			continue
		}
		for _, j := range d.counted(i) {
			g := &d.growths[j]
			stated, _ := g.stated()
			rate := &Rate{g.Record, g.Index, *stated, g}
			for _, by := range groupings {
				if name, ok := d.groupName(i, by); ok {
					k := group{by, name, g.Basis}
					groups[k] = append(groups[k], rate)
				}
			}
		}
	}
	keys := make([]group, 0, len(groups))
	for k := range groups {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, group.compare)
	out := make([]Summary, 0, len(keys))
	for _, k := range keys {
		rates := groups[k]
		s, at := summary(k, len(rates), func(i int) *Number { return &rates[i].Rate }, func(i int) *Growth { return rates[i].growth })
		s.Rates = rates
		s.Least, s.Most = rates[at.least].Record, rates[at.most].Record
		for _, i := range at.outliers {
			s.Outliers = append(s.Outliers, Outlier{*rates[i.rate], i.score})
		}
		out = append(out, s)
	}
	return out
}

// extremes are the rates of a group that a Summary names, by their number in it.
type extremes struct {
	least, most int
	outliers    []outlier
}

type outlier struct {
	rate  int
	score float64
}

// summary sums up n rates, which it asks for by number; what it was given is good until it asks again.
func summary(k group, n int, rate func(int) *Number, growth func(int) *Growth) (s Summary, at extremes) {
	s = Summary{Grouping: k.grouping, Key: k.name, Basis: k.basis, Count: n}
	s.LeastRate = *rate(0)
	s.MostRate = s.LeastRate
	for i := range n {
		r := rate(i)
		if r.Point.Cmp(s.LeastRate.Point) < 0 {
			s.LeastRate, at.least = *r, i
		}
		if r.Point.Cmp(s.MostRate.Point) > 0 {
			s.MostRate, at.most = *r, i
		}
		switch sign := r.Point.Sign(); {
		case sign > 0:
			s.Up++
		case sign < 0:
			s.Down++
		default:
			s.Flat++
		}
	}
	s.Lower, s.Median, s.Upper = quartiles(n, rate)
	at.outliers = outliers(n, rate)
	s.Mean = refused(Reason{Code: MixedIndicators})
	if k.grouping == ByIndicator {
		s.Mean = weightedMean(n, growth)
	}
	return s, at
}

// quantile is the n/m quantile of numbers in order by linear interpolation between them, definition 7 of R. Hyndman and Y. Fan
// (Sample Quantiles in Statistical Packages, The American Statistician 50(4), 1996), which is Excel's QUARTILE.INC; none of no
// numbers. (gonum's LinInterp is their definition 4, whose median of two numbers is the smaller.)
func quantile(sorted []Fraction, n, m int64) Fraction {
	if len(sorted) == 0 {
		return Fraction{}
	}
	h := n * int64(len(sorted)-1)
	i, f := h/m, ratio(h%m, m)
	if f.Sign() == 0 || sorted[i] == sorted[i+1] {
		return sorted[i]
	}
	return sorted[i].add(sorted[i+1].sub(sorted[i]).mul(f))
}

// quartiles of rates. A quantile grows with each of the numbers, so that the quantiles of the lower and of the upper ends are
// the ends of its interval.
func quartiles(n int, rate func(int) *Number) (lower, median, upper Number) {
	at := make([]Fraction, 0, n)
	lo, hi := make([]Fraction, 0, n), make([]Fraction, 0, n)
	about := false
	for i := range n {
		r := rate(i)
		at = append(at, r.Point)
		if r.Lo.Known() {
			lo = append(lo, r.Lo)
		}
		if r.Hi.Known() {
			hi = append(hi, r.Hi)
		}
		about = about || r.About
	}
	if n == 0 {
		none := refused(Reason{TooFew, []string{"0"}})
		return none, none, none
	}
	slices.SortFunc(at, Fraction.Cmp)
	slices.SortFunc(lo, Fraction.Cmp)
	slices.SortFunc(hi, Fraction.Cmp)
	q := func(a, b int64) Number {
		r := Number{Point: quantile(at, a, b), Unit: "%", About: about}
		if len(lo) == n {
			r.Lo = quantile(lo, a, b)
		}
		if len(hi) == n {
			r.Hi = quantile(hi, a, b)
		}
		return r
	}
	return q(1, 4), q(1, 2), q(3, 4)
}

// outliers are the rates whose modified z-score 0.6745·(x - median)/MAD is beyond 3.5. Where more than half of the rates are
// the same the MAD is zero and nothing is said.
func outliers(n int, rate func(int) *Number) []outlier {
	if n < outlierCount {
		return nil
	}
	x := make([]float64, n)
	for i := range x {
		x[i] = rate(i).Float()
	}
	median := middle(x)
	dev := make([]float64, len(x))
	for i := range x {
		dev[i] = max(x[i]-median, median-x[i])
	}
	mad := middle(dev)
	if mad == 0 {
		return nil
	}
	var out []outlier
	for i := range x {
		if z := 0.6745 * (x[i] - median) / mad; z > outlierScore || z < -outlierScore {
			out = append(out, outlier{i, z})
		}
	}
	slices.SortStableFunc(out, func(a, b outlier) int {
		return cmp.Compare(max(b.score, -b.score), max(a.score, -a.score))
	})
	return out
}

// middle is the median of numbers, which stay in their order.
func middle(x []float64) float64 {
	s := slices.Clone(x)
	slices.Sort(s)
	n := len(s)
	return (s[(n-1)/2] + s[n/2]) / 2
}

// weightedMean is Σcurrent ÷ Σbase - 1 of growths of one indicator.
func weightedMean(all int, growth func(int) *Growth) Number {
	var current, base total
	var unit measure
	var stated string
	missing := 0
	for n := range all {
		g := growth(n)
		if !g.Base.OK() || !g.Current.OK() {
			missing++
			continue
		}
		m := measureOf(g.Current.Unit)
		if n == missing {
			unit, stated = m, g.Current.Unit
		}
		if m.base != unit.base {
			return refused(unlike(stated, g.Current.Unit))
		}
		if m.base == "%" || m.base == "个百分点" {
			return refused(Reason{Code: NotSummed})
		}
		k := m.factor.quo(unit.factor)
		current.add(g.Current.value().scale(k))
		base.add(g.Base.value().scale(k))
	}
	if missing > 0 {
		return refused(Reason{MissingBases, []string{strconv.Itoa(missing), strconv.Itoa(all)}})
	}
	if all == 0 {
		return refused(Reason{TooFew, []string{"0"}})
	}
	return growthRate(current.sum(), base.sum())
}

// A total adds up any number of values, pair by pair and pairs of pairs: the more different denominators are in a sum the longer
// its own is, and long ones are added seldom. Very long ones are shortened.
type total struct {
	sums []value // of 2^i values each, for the bits of n from the highest
	n    int
}

func (t *total) add(v value) {
	t.sums = append(t.sums, v)
	for n := t.n; n&1 == 1; n >>= 1 {
		t.merge()
	}
	t.n++
}

func (t *total) merge() {
	last := len(t.sums) - 1
	v := t.sums[last-1].add(t.sums[last])
	v.at = v.at.shortened(-1)
	v.strict = Interval{Lo: v.strict.Lo.shortened(-1), Hi: v.strict.Hi.shortened(1), LoOpen: v.strict.LoOpen, HiOpen: v.strict.HiOpen}
	t.sums[last-1] = v.tight()
	t.sums = t.sums[:last]
}

// sum is what was added; nothing may be added afterwards.
func (t *total) sum() value {
	for len(t.sums) > 1 {
		t.merge()
	}
	return t.sums[0]
}
