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

// summaries sums up what is, not what is planned or expected; and each text once, however often it was copied. A record that
// states one movement twice, as a difference and as a rate, counts once: its first rate is taken.
func (d *deriver) summaries() []Summary {
	type key struct {
		grouping Grouping
		name     string
		basis    extract.Basis
	}
	groups := map[key][]*Rate{}
	for i, r := range d.records {
		if r.CopyOf != "" || r.Status != extract.Actual && r.Status != "" {
			continue
		}
		for _, j := range d.counted(i) {
			g := &d.growths[j]
			stated, _ := g.stated()
			rate := &Rate{g.Record, g.Index, *stated, g}
			for _, k := range []key{{ByAll, "", g.Basis}, {ByIndicator, d.normal[i], g.Basis}, {ByArea, r.Area, g.Basis}, {ByDocument, r.Document, g.Basis},
				{BySection, r.Document + "#" + r.Section, g.Basis}} {
				if k.name == "" && k.grouping != ByAll || k.grouping == BySection && r.Section == "" {
					continue
				}
				groups[k] = append(groups[k], rate)
			}
		}
	}
	keys := make([]key, 0, len(groups))
	for k := range groups {
		keys = append(keys, k)
	}
	order := []Grouping{ByAll, ByIndicator, ByArea, BySection, ByDocument}
	slices.SortFunc(keys, func(a, b key) int {
		return cmp.Or(cmp.Compare(slices.Index(order, a.grouping), slices.Index(order, b.grouping)),
			strings.Compare(a.name, b.name), strings.Compare(string(a.basis), string(b.basis)))
	})
	out := make([]Summary, 0, len(keys))
	for _, k := range keys {
		out = append(out, d.summary(k.grouping, k.name, k.basis, groups[k]))
	}
	return out
}

func (d *deriver) summary(grouping Grouping, name string, basis extract.Basis, rates []*Rate) Summary {
	s := Summary{Grouping: grouping, Key: name, Basis: basis, Count: len(rates), Rates: rates}
	least, most := rates[0], rates[0]
	for _, r := range rates {
		if r.Rate.Point.Cmp(least.Rate.Point) < 0 {
			least = r
		}
		if r.Rate.Point.Cmp(most.Rate.Point) > 0 {
			most = r
		}
		switch sign := r.Rate.Point.Sign(); {
		case sign > 0:
			s.Up++
		case sign < 0:
			s.Down++
		default:
			s.Flat++
		}
	}
	s.Lower, s.Median, s.Upper = quartiles(rates)
	s.Least, s.LeastRate = least.Record, least.Rate
	s.Most, s.MostRate = most.Record, most.Rate
	s.Outliers = outliers(rates)
	s.Mean = d.weightedMean(grouping, rates)
	return s
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
func quartiles(rates []*Rate) (lower, median, upper Number) {
	at := make([]Fraction, 0, len(rates))
	lo, hi := make([]Fraction, 0, len(rates)), make([]Fraction, 0, len(rates))
	about := false
	for _, r := range rates {
		at = append(at, r.Rate.Point)
		if r.Rate.Lo.Known() {
			lo = append(lo, r.Rate.Lo)
		}
		if r.Rate.Hi.Known() {
			hi = append(hi, r.Rate.Hi)
		}
		about = about || r.Rate.About
	}
	if len(rates) == 0 {
		none := refused(Reason{TooFew, []string{"0"}})
		return none, none, none
	}
	slices.SortFunc(at, Fraction.Cmp)
	slices.SortFunc(lo, Fraction.Cmp)
	slices.SortFunc(hi, Fraction.Cmp)
	q := func(n, m int64) Number {
		r := Number{Point: quantile(at, n, m), Unit: "%", About: about}
		if len(lo) == len(rates) {
			r.Lo = quantile(lo, n, m)
		}
		if len(hi) == len(rates) {
			r.Hi = quantile(hi, n, m)
		}
		return r
	}
	return q(1, 4), q(1, 2), q(3, 4)
}

// outliers are the rates whose modified z-score 0.6745·(x - median)/MAD is beyond 3.5. Where more than half of the rates are
// the same the MAD is zero and nothing is said.
func outliers(rates []*Rate) []Outlier {
	if len(rates) < outlierCount {
		return nil
	}
	x := make([]float64, len(rates))
	for i, r := range rates {
		x[i] = r.Rate.Float()
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
	var out []Outlier
	for i, r := range rates {
		if z := 0.6745 * (x[i] - median) / mad; z > outlierScore || z < -outlierScore {
			out = append(out, Outlier{*r, z})
		}
	}
	slices.SortStableFunc(out, func(a, b Outlier) int {
		return cmp.Compare(max(b.Score, -b.Score), max(a.Score, -a.Score))
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
func (d *deriver) weightedMean(grouping Grouping, rates []*Rate) Number {
	if grouping != ByIndicator {
		return refused(Reason{Code: MixedIndicators})
	}
	var current, base total
	var unit measure
	var stated string
	missing := 0
	for n, r := range rates {
		g := r.growth
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
		return refused(Reason{MissingBases, []string{strconv.Itoa(missing), strconv.Itoa(len(rates))}})
	}
	if len(rates) == 0 {
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
