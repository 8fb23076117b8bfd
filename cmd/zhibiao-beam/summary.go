package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"math/big"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"zhibiao/extract"
	"zhibiao/report/derive"
)

func init() {
	beam.RegisterCoder(reflect.TypeFor[tally](), func(t tally) []byte { return encode(&t) },
		func(b []byte) (t tally, err error) { return t, decode(b, &t) })
	register.Combiner3[tally, []byte, tally](&tallyFn{})
	register.Function3x0(summaryLine)
	register.Emitter2[string, string]()
}

// A tally is a summary that is being added up. Parts of it, on any workers and in any order, add up to the same: rates are
// kept as a count for each different rate, of which there are far fewer than records, because texts state them with one or two
// decimals. So the summary over all records, a single key, is as easily spread as that of a rare indicator.
type tally struct {
	Up, Down, Flat int64
	Least, Most    *extreme
	Grid           int              // 0: rates are exact; n: rounded to multiples of 10^(n-4) percent
	Cells          map[string]*cell // by the rate as text
	Missing        int64            // growths without a base
	Sums           map[string]*sum  // of the weighted mean, by base unit
}

type extreme struct {
	At   derivePlace
	Rate number
}

// A cell counts records of one rate.
type cell struct {
	Rate  number
	Count int64
	First []derivePlace // of these the first in order, at most keptPlaces
}

// A sum is that of levels and bases in one unit.
type sum struct {
	At      derivePlace // of the first
	Unit    string      // as the first states it
	Current number
	Base    number
}

const (
	keptPlaces   = 8       // records that a rate names
	keptOutliers = 100     // outliers that a summary lists
	maxCells     = 1 << 16 // different rates that a summary tells apart
)

type tallyFn struct{}

func (*tallyFn) CreateAccumulator() tally { return tally{} }

func (*tallyFn) AddInput(t tally, in []byte) tally {
	var r rate
	if err := decode(in, &r); err != nil {
		panic(err)
	}
	one := tally{
		Least: &extreme{r.At, r.Rate}, Most: &extreme{r.At, r.Rate},
		Cells: map[string]*cell{rateKey(&r.Rate): {r.Rate, 1, []derivePlace{r.At}}},
	}
	switch sign := r.Rate.Point.Sign(); {
	case sign > 0:
		one.Up = 1
	case sign < 0:
		one.Down = 1
	default:
		one.Flat = 1
	}
	switch {
	case !r.Mean:
	case r.Base == nil || r.Current == nil:
		one.Missing = 1
	default:
		unit, factor := derive.BaseUnit(r.Current.Unit)
		one.Sums = map[string]*sum{unit: {r.At, r.Current.Unit, r.Current.times(factor), r.Base.times(factor)}}
	}
	return merge(t, one)
}

func (*tallyFn) MergeAccumulators(a, b tally) tally { return merge(a, b) }
func (*tallyFn) ExtractOutput(t tally) tally        { return t }

// merge adds b to a, both of which may be changed.
func merge(a, b tally) tally {
	a.Up, a.Down, a.Flat, a.Missing = a.Up+b.Up, a.Down+b.Down, a.Flat+b.Flat, a.Missing+b.Missing
	a.Least = further(a.Least, b.Least, -1)
	a.Most = further(a.Most, b.Most, 1)
	grid := max(a.Grid, b.Grid)
	a.coarsen(grid)
	b.coarsen(grid)
	if a.Cells == nil {
		a.Cells = map[string]*cell{}
	}
	for key, c := range b.Cells {
		a.put(key, c)
	}
	// The grid depends on the rates alone, not on the order in which they came: a part never needs a coarser one than the whole,
	// and what falls into one cell of a grid falls into one of the next.
	for len(a.Cells) > maxCells {
		a.coarsen(a.Grid + 1)
	}
	if a.Sums == nil {
		a.Sums = map[string]*sum{}
	}
	for unit, s := range b.Sums {
		t := a.Sums[unit]
		if t == nil {
			a.Sums[unit] = s
			continue
		}
		if s.At.before(t.At) {
			t.At, t.Unit = s.At, s.Unit
		}
		if unit != "%" && unit != "个百分点" { // of which there is no mean
			t.Current, t.Base = t.Current.plus(s.Current), t.Base.plus(s.Base)
		}
	}
	return a
}

// further is the more extreme of two, the first in order among equals.
func further(a, b *extreme, sign int) *extreme {
	if a == nil || b == nil {
		return cmp.Or(a, b)
	}
	c := b.Rate.Point.Cmp(a.Rate.Point) * sign
	if c > 0 || c == 0 && b.At.before(a.At) {
		return b
	}
	return a
}

func (t *tally) put(key string, c *cell) {
	have := t.Cells[key]
	if have == nil {
		t.Cells[key] = c
		return
	}
	have.Count += c.Count
	have.First = append(have.First, c.First...)
	slices.SortFunc(have.First, func(a, b derivePlace) int {
		return cmp.Or(strings.Compare(a.Document, b.Document), cmp.Compare(a.N, b.N))
	})
	have.First = have.First[:min(len(have.First), keptPlaces)]
}

// coarsen widens every rate to a grid: it becomes the multiple below it, with an interval that holds all of the old one.
func (t *tally) coarsen(grid int) {
	if grid <= t.Grid {
		return
	}
	t.Grid = grid
	step := big.NewRat(1, 10000)
	for range grid {
		step.Mul(step, big.NewRat(10, 1))
	}
	old := t.Cells
	t.Cells = make(map[string]*cell, len(old))
	for _, c := range old {
		c.Rate = c.Rate.widened(step)
		t.put(rateKey(&c.Rate), c)
	}
}

// rateKey is all that a summary sees of a rate.
func rateKey(n *number) string {
	end := func(r *big.Rat) string {
		if r == nil {
			return ""
		}
		return r.RatString()
	}
	return strings.Join([]string{n.Point.RatString(), end(n.Lo), end(n.Hi), strconv.FormatBool(n.LoOpen), strconv.FormatBool(n.HiOpen),
		strconv.FormatBool(n.About), strconv.FormatBool(n.Integer)}, "|")
}

// summaryLine finishes a summary.
func summaryLine(key string, t tally, emit func(string, string)) {
	part := strings.Split(key, "\x00")
	s := derive.Summary{Grouping: derive.Grouping(part[0]), Key: part[1], Basis: extract.Basis(part[2])}
	cells := make([]*cell, 0, len(t.Cells))
	for _, c := range t.Cells {
		cells = append(cells, c)
	}
	s.Count = int(t.Up + t.Down + t.Flat)
	s.Up, s.Down, s.Flat = int(t.Up), int(t.Down), int(t.Flat)
	s.Least, s.LeastRate, s.Most, s.MostRate = t.Least.At.Record, t.Least.Rate.derived(), t.Most.At.Record, t.Most.Rate.derived()
	s.Lower, s.Median, s.Upper = quartiles(cells, int64(s.Count))
	s.Mean = t.mean(s.Grouping, s.Count)
	line := summaryJSON(&s)
	if t.Grid > 0 {
		line.Grid = fmt.Sprintf("1e%d", t.Grid-4)
	}
	line.Outliers, line.OutlierCount = outliers(cells, int64(s.Count))
	emit(summaryOrder(&s), string(encode(&line)))
}

// A ranked is the ends or points of rates in order, each standing for so many.
type ranked []struct {
	r *big.Rat
	n int64
}

func rank(cells []*cell, of func(*number) *big.Rat) (ranked, bool) {
	x := make(ranked, len(cells))
	for i, c := range cells {
		x[i].r, x[i].n = of(&c.Rate), c.Count
		if x[i].r == nil {
			return nil, false
		}
	}
	slices.SortFunc(x, func(a, b struct {
		r *big.Rat
		n int64
	}) int {
		return a.r.Cmp(b.r)
	})
	return x, true
}

// at is the element of a place, counted from 0.
func (x ranked) at(i int64) *big.Rat {
	for _, e := range x {
		if i -= e.n; i < 0 {
			return e.r
		}
	}
	panic("a place beyond the last")
}

// quantile is package derive's: linear between neighbours, Hyndman and Fan's definition 7.
func (x ranked) quantile(n, count int64) *big.Rat {
	h := n * (count - 1)
	lower := x.at(h / 4)
	if h%4 == 0 {
		return lower
	}
	step := new(big.Rat).Sub(x.at(h/4+1), lower)
	return step.Add(lower, step.Mul(step, big.NewRat(h%4, 4)))
}

func quartiles(cells []*cell, count int64) (lower, median, upper derive.Number) {
	points, _ := rank(cells, func(n *number) *big.Rat { return n.Point })
	lows, low := rank(cells, func(n *number) *big.Rat { return n.Lo })
	highs, high := rank(cells, func(n *number) *big.Rat { return n.Hi })
	about := slices.ContainsFunc(cells, func(c *cell) bool { return c.Rate.About })
	q := func(n int64) derive.Number {
		r := number{Point: points.quantile(n, count), Unit: "%", About: about}
		if low {
			r.Lo = lows.quantile(n, count)
		}
		if high {
			r.Hi = highs.quantile(n, count)
		}
		return r.derived()
	}
	return q(1), q(2), q(3)
}

// mean is Σ level ÷ Σ base - 1, refused as package derive refuses it.
func (t *tally) mean(grouping derive.Grouping, count int) derive.Number {
	refused := func(code derive.Code, args ...string) derive.Number {
		return derive.Number{Reason: derive.Reason{Code: code, Args: args}}
	}
	if grouping != derive.ByIndicator {
		return refused(derive.MixedIndicators)
	}
	units := make([]string, 0, len(t.Sums))
	for u := range t.Sums {
		units = append(units, u)
	}
	slices.SortFunc(units, func(a, b string) int {
		if t.Sums[a].At.before(t.Sums[b].At) {
			return -1
		}
		return 1
	})
	switch {
	case len(units) > 0 && (units[0] == "%" || units[0] == "个百分点"):
		return refused(derive.NotSummed)
	case len(units) > 1:
		return refused(derive.UnlikeUnits, cmp.Or(t.Sums[units[0]].Unit, "—"), cmp.Or(t.Sums[units[1]].Unit, "—"))
	case t.Missing > 0:
		return refused(derive.MissingBases, strconv.FormatInt(t.Missing, 10), strconv.Itoa(count))
	}
	s := t.Sums[units[0]]
	return derive.GrowthRate(s.Current.derived(), s.Base.derived())
}

// The modified z-score from which a rate is an outlier, and the fewest rates to look for one in, as in package derive.
const (
	outlierScore = 3.5
	outlierCount = 5
)

// outliers are the rates too far from the median, most extreme first, and how many records have them.
func outliers(cells []*cell, count int64) (out []outlierJSON, total int64) {
	if count < outlierCount {
		return nil, 0
	}
	type weighed struct {
		x float64
		n int64
	}
	middle := func(x []weighed) float64 {
		slices.SortFunc(x, func(a, b weighed) int { return cmp.Compare(a.x, b.x) })
		at := func(i int64) float64 {
			for _, e := range x {
				if i -= e.n; i < 0 {
					return e.x
				}
			}
			panic("a place beyond the last")
		}
		return (at((count-1)/2) + at(count/2)) / 2
	}
	x := make([]weighed, len(cells))
	for i, c := range cells {
		x[i] = weighed{c.Rate.float(), c.Count}
	}
	median := middle(x)
	for i := range x {
		x[i].x = max(x[i].x-median, median-x[i].x)
	}
	mad := middle(x)
	if mad == 0 {
		return nil, 0
	}
	type found struct {
		at    derivePlace
		rate  shown
		score float64
	}
	var all []found
	for _, c := range cells {
		if z := 0.6745 * (c.Rate.float() - median) / mad; z > outlierScore || z < -outlierScore {
			total += c.Count
			for _, at := range c.First {
				all = append(all, found{at, show(c.Rate.derived()), z})
			}
		}
	}
	slices.SortFunc(all, func(a, b found) int {
		return cmp.Or(cmp.Compare(max(b.score, -b.score), max(a.score, -a.score)), strings.Compare(a.at.Document, b.at.Document), cmp.Compare(a.at.N, b.at.N))
	})
	for _, f := range all[:min(len(all), keptOutliers)] {
		out = append(out, outlierJSON{f.at.Record, f.at.Index, f.rate, f.score})
	}
	return out, total
}

// A summaryOut is one line of the summaries.
type summaryOut struct {
	Grouping     string        `json:"grouping"`
	Key          string        `json:"key"`
	Basis        string        `json:"basis"`
	Count        int           `json:"count"`
	Up           int           `json:"up"`
	Down         int           `json:"down"`
	Flat         int           `json:"flat"`
	Lower        shown         `json:"lower"`
	Median       shown         `json:"median"`
	Upper        shown         `json:"upper"`
	Mean         shown         `json:"mean"`
	Least        string        `json:"least"`
	LeastRate    shown         `json:"least_rate"`
	Most         string        `json:"most"`
	MostRate     shown         `json:"most_rate"`
	OutlierCount int64         `json:"outlier_count"`
	Outliers     []outlierJSON `json:"outliers"`
	Grid         string        `json:"rounded_to,omitempty"` // rates were rounded to multiples of this before quartiles and outliers were found
}

type outlierJSON struct {
	Record string  `json:"record"`
	Index  int     `json:"index"`
	Rate   shown   `json:"rate"`
	Score  float64 `json:"score"`
}

func summaryJSON(s *derive.Summary) summaryOut {
	out := summaryOut{
		Grouping: string(s.Grouping), Key: s.Key, Basis: string(s.Basis), Count: s.Count, Up: s.Up, Down: s.Down, Flat: s.Flat,
		Lower: show(s.Lower), Median: show(s.Median), Upper: show(s.Upper), Mean: show(s.Mean),
		Least: s.Least, LeastRate: show(s.LeastRate), Most: s.Most, MostRate: show(s.MostRate),
		OutlierCount: int64(len(s.Outliers)),
	}
	for _, o := range s.Outliers[:min(len(s.Outliers), keptOutliers)] {
		out.Outliers = append(out.Outliers, outlierJSON{o.Record, o.Index, show(o.Rate.Rate), o.Score})
	}
	return out
}

// lineOf is a finished summary's line, and what it is sorted by.
func lineOf(s *derive.Summary) (key, line string) {
	b, _ := json.Marshal(summaryJSON(s))
	return summaryOrder(s), string(b)
}

func summaryOrder(s *derive.Summary) string {
	order := []derive.Grouping{derive.ByAll, derive.ByIndicator, derive.ByArea, derive.BySection, derive.ByDocument}
	return strconv.Itoa(slices.Index(order, s.Grouping)) + "\x00" + s.Key + "\x00" + string(s.Basis)
}
