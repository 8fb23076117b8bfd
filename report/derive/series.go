package derive

import (
	"cmp"
	"math"
	"math/big"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"gonum.org/v1/gonum/stat"

	"zhibiao/extract"
)

// trendCount is the fewest stated points that a trend is drawn through: with four, a line that explains half of the spread
// is mere chance in three of ten cases.
const trendCount = 5

// seriesKey is what the points of one series have in common.
type seriesKey struct {
	normal, parent string
	area           string
	place          string // where the area is relative (全市) or unnamed: the section, for in another it may be another place
	unit           string // base unit
	kind           string // period.kind
}

func (d *deriver) seriesKey(i int) seriesKey {
	r := d.records[i]
	k := seriesKey{normal: d.normal[i], area: r.Area, unit: d.measure(r.Level).base, kind: d.period[i].kind()}
	if general(k.normal) {
		k.parent = d.parent[i]
	}
	if relative(r.Area) {
		k.place = r.Document + "#" + r.Section
	}
	return k
}

// counts reports whether a record can stand in a series: an actual, plain level of a resolved period.
func (d *deriver) counts(i int) bool {
	r := d.records[i]
	return r.Level != nil && r.Level.Value != nil && !r.Level.Masked && r.CopyOf == "" && d.normal[i] != "" &&
		(r.Status == extract.Actual || r.Status == "") && d.period[i].known()
}

// series puts levels of the same indicator, area and unit, of several periods of one kind, side by side.
func (d *deriver) series() ([]Series, []Merge) {
	keys, groups := d.seriesGroups()
	var out []Series
	merges := d.merges(keys, groups)
	slices.SortFunc(keys, seriesKey.compare)
	for _, k := range keys {
		if s := d.oneSeries(k, groups[k]); len(s.Points) > 1 {
			out = append(out, s)
		}
	}
	return out, merges
}

// seriesGroups are the records of each series, and the keys of these in the order in which they are met.
func (d *deriver) seriesGroups() (keys []seriesKey, groups map[seriesKey][]int) {
	groups = map[seriesKey][]int{}
	for i := range d.records {
		if !d.counts(i) {
			continue
		}
		k := d.seriesKey(i)
		if groups[k] == nil {
			keys = append(keys, k)
		}
		groups[k] = append(groups[k], i)
	}
	return keys, groups
}

func (k seriesKey) compare(o seriesKey) int {
	return cmp.Or(strings.Compare(k.normal, o.normal), strings.Compare(k.parent, o.parent), strings.Compare(k.area, o.area),
		strings.Compare(k.place, o.place), strings.Compare(k.unit, o.unit), strings.Compare(k.kind, o.kind))
}

// A pointAt is a point that grows.
type pointAt struct {
	Point
	period period
	value  value
	has    bool
}

// put adds what record id says of the point.
func (x *pointAt) put(v value, id string) {
	if n := len(x.Records); n == 0 || x.Records[n-1] != id { // what one record says comes together
		x.Records = append(x.Records, id)
	}
	switch {
	case !x.has:
		x.value, x.has = v, true
	case x.Conflict:
	case x.value.strict.Meets(v.strict):
		// Both are true: what both allow is left. The closer statement gives the number.
		at := x.value.at
		if narrower(v.strict, x.value.strict) {
			at = v.at
		}
		x.value = value{at, x.value.strict.intersect(v.strict), x.value.loose.intersect(v.loose), x.value.about && v.about}
	case x.value.loose.Meets(v.loose) || x.value.about || v.about:
		if narrower(v.strict, x.value.strict) {
			x.value = v
		}
	default:
		x.Conflict = true
	}
}

// pointsAt are points by their periods.
type pointsAt struct {
	all   []*pointAt
	index map[[2]int64]*pointAt
}

// at is the point of a period, a new one where there was none.
func (s *pointsAt) at(p period) *pointAt {
	key := p.key()
	x := s.index[key]
	if x == nil {
		x = &pointAt{period: p, Point: Point{Start: p.start.Format(iso), End: p.end.Format(iso), Label: p.label(), Against: -1}}
		s.index[key] = x
		s.all = append(s.all, x)
	}
	return x
}

func (d *deriver) oneSeries(k seriesKey, members []int) Series {
	first := d.records[members[0]]
	unit := d.measure(first.Level)
	s := Series{Indicator: d.wording(members), Normal: k.normal, Area: k.area, Unit: first.Level.Unit, Span: d.period[members[0]].span}
	points := pointsAt{index: map[[2]int64]*pointAt{}}
	for _, i := range members {
		if v, ok := d.level(i, unit); ok {
			points.at(d.period[i]).put(v, d.records[i].ID)
		}
	}
	d.fill(&points, k, members, unit)
	slices.SortFunc(points.all, func(a, b *pointAt) int {
		return cmp.Or(a.period.start.Compare(b.period.start), a.period.end.Compare(b.period.end))
	})
	for _, x := range points.all {
		switch {
		case x.Conflict:
			x.Value = refused(Reason{Code: ConflictingValues})
		default:
			x.Value = x.value.number(s.Unit)
			if d.whole(s.Unit) {
				x.Value.whole()
			}
		}
		s.Points = append(s.Points, x.Point)
	}
	d.neighbours(&s, points.all)
	s.CAGR = cagr(points.all)
	s.Trend = trend(points.all)
	return s
}

// fill gives the bases that growth implies to the periods of the series' kind that no text states.
func (d *deriver) fill(points *pointsAt, k seriesKey, members []int, unit measure) {
	type base struct {
		v  value
		id string
	}
	implied := map[*pointAt][]base{}
	var filled []*pointAt
	for _, i := range members {
		r := d.records[i]
		for n := range d.growthsOf(i) {
			g := &d.growthsOf(i)[n]
			if !g.Base.OK() || g.Assumed {
				continue
			}
			p, ok := basePeriod(d.period[i], g.Basis)
			if !ok || p.kind() != k.kind {
				continue
			}
			if x := points.index[p.key()]; x != nil && x.has {
				continue
			}
			v, ok := d.convert(g.Base.value(), r.Level, unit)
			if !ok {
				continue
			}
			x := points.at(p)
			if implied[x] == nil {
				filled = append(filled, x)
			}
			implied[x] = append(implied[x], base{v, r.ID})
		}
	}
	for _, x := range filled {
		x.Implied = true
		for _, b := range implied[x] {
			x.put(b.v, b.id)
		}
	}
}

// narrower reports whether a is bounded and says more than b.
func narrower(a, b Interval) bool {
	if !a.Lo.Known() || !a.Hi.Known() {
		return false
	}
	if !b.Lo.Known() || !b.Hi.Known() {
		return true
	}
	return a.Hi.sub(a.Lo).Cmp(b.Hi.sub(b.Lo)) < 0
}

// basePeriod is the period of what a change of a period is measured against.
func basePeriod(p period, basis extract.Basis) (period, bool) {
	switch basis {
	case extract.YearOnYear:
		return p.yearBefore(), true
	case extract.PeriodOn:
		return p.before()
	case extract.YearToDate:
		return p.yearEnd(), p.span == Days
	}
	return period{}, false
}

// wording is the most frequent of the indicator's wordings, the first in order among equals.
func (d *deriver) wording(members []int) string {
	n := map[string]int{}
	best := ""
	for _, i := range members {
		w := d.records[i].Indicator
		n[w]++
		if best == "" || n[w] > n[best] || n[w] == n[best] && w < best {
			best = w
		}
	}
	return best
}

// neighbours fills in the growth of each point: against the same span a year before where that stands in the series, else
// against the span right before.
func (d *deriver) neighbours(s *Series, points []*pointAt) {
	index := map[[2]int64]int{}
	for i, x := range points {
		index[x.period.key()] = i
	}
	for i, x := range points {
		j := -1
		y := x.period.yearBefore()
		if k, ok := index[y.key()]; ok {
			j = k
		} else if i > 0 && x.follows(points[i-1]) {
			j = i - 1
		} else if i > 0 {
			// The rate would be over a gap, which the CAGR tells better.
			s.Points[i].Growth = refused(Reason{UnlikePeriods, []string{points[i-1].Label, x.Label}})
			continue
		}
		if j < 0 {
			s.Points[i].Growth = refused(Reason{TooFew, []string{"1"}})
			continue
		}
		if x.Conflict || points[j].Conflict {
			s.Points[i].Growth = refused(Reason{Code: ConflictingValues})
			continue
		}
		s.Points[i].Against = j
		if measureOf(s.Unit).base == "%" {
			s.Points[i].Growth = x.value.sub(points[j].value).number("个百分点")
			continue
		}
		s.Points[i].Growth = growthRate(x.value, points[j].value)
	}
}

// follows reports whether y is the calendar span right before x. Points of time follow at any distance.
func (x *pointAt) follows(y *pointAt) bool {
	if x.period.span == Days {
		return true
	}
	p, ok := x.period.before()
	return ok && p.start.Equal(y.period.start) && p.end.Equal(y.period.end)
}

// cagr is the mean yearly growth between the first and last stated points, (last/first)^(1/years) - 1, in %. The root is not
// exact: its interval is widened by a part in 10^12.
func cagr(points []*pointAt) Number {
	var first, last *pointAt
	for _, x := range points {
		if x.Implied || x.Conflict {
			continue
		}
		if first == nil {
			first = x
		}
		last = x
	}
	if first == nil || first == last {
		return refused(Reason{TooFew, []string{"1"}})
	}
	years := first.period.years(last.period)
	if years < 1 {
		return refused(Reason{TooFew, []string{first.Label + "—" + last.Label}})
	}
	if first.value.strict.Negative() || last.value.strict.Negative() {
		return refused(Reason{Code: NegativeBase})
	}
	q, ok := last.value.quo(first.value)
	if !ok || !first.value.strict.Positive() {
		return refused(Reason{Code: ZeroBase})
	}
	root := func(r Fraction, way float64) Fraction {
		f := r.Float64()
		f = (math.Pow(f, 1/years) - 1) * 100
		f += way * 1e-12 * (math.Abs(f) + 100)
		return fraction(new(big.Rat).SetFloat64(f))
	}
	n := Number{Point: root(q.at, 0), Unit: "%", About: q.about}
	if q.strict.Lo.Known() && q.strict.Lo.Sign() >= 0 {
		n.Lo = root(q.strict.Lo, -1)
	}
	if q.strict.Hi.Known() {
		n.Hi = root(q.strict.Hi, 1)
	}
	return n
}

// trend is the least-squares line through the stated points.
func trend(points []*pointAt) Trend {
	var x, y []float64
	var origin *pointAt
	for _, p := range points {
		if p.Implied || p.Conflict {
			continue
		}
		if origin == nil {
			origin = p
		}
		f := p.value.at.Float64()
		x = append(x, origin.period.years(p.period))
		y = append(y, f)
	}
	if len(x) < trendCount {
		return Trend{Points: len(x), Reason: Reason{TooFew, []string{strconv.Itoa(len(x))}}}
	}
	if x[0] == x[len(x)-1] {
		return Trend{Points: len(x), Reason: Reason{Code: NoSpread}}
	}
	a, b := stat.LinearRegression(x, y, nil, false)
	r2 := stat.RSquared(x, y, nil, a, b)
	if math.IsNaN(r2) { // all values are the same: the line is right
		r2 = 1
	}
	return Trend{Slope: b, Intercept: a, R2: r2, Points: len(x)}
}

// mergeWindow is how many neighbours in order each name is compared with.
const mergeWindow = 8

// A pair are two series whose indicators may be one, and why: the smaller name first.
type pair struct {
	keys [2]seriesKey
	why  Reason
}

func comparePairs(p, q *pair) int {
	return cmp.Or(strings.Compare(p.keys[0].normal, q.keys[0].normal), strings.Compare(p.keys[1].normal, q.keys[1].normal), strings.Compare(p.keys[0].area, q.keys[0].area),
		strings.Compare(p.keys[0].place, q.keys[0].place), strings.Compare(p.keys[0].unit, q.keys[0].unit), strings.Compare(p.keys[0].kind, q.keys[0].kind),
		strings.Compare(p.keys[0].parent, q.keys[0].parent), strings.Compare(p.keys[1].parent, q.keys[1].parent))
}

// merges lists pairs of indicators that may be one: see pairs; in different periods or documents.
func (d *deriver) merges(keys []seriesKey, groups map[seriesKey][]int) []Merge {
	var out []Merge
	all := pairs(keys)
	slices.SortFunc(all, comparePairs)
	for _, p := range all {
		if a, b := groups[p.keys[0]], groups[p.keys[1]]; d.otherPeriods(a, b) {
			out = append(out, d.merge(p, a, b))
		}
	}
	return out
}

func (d *deriver) merge(p *pair, a, b []int) Merge {
	m := Merge{A: d.wording(a), B: d.wording(b), Reason: p.why}
	for _, i := range a {
		m.RecordsA = append(m.RecordsA, d.records[i].ID)
	}
	for _, i := range b {
		m.RecordsB = append(m.RecordsB, d.records[i].ID)
	}
	return m
}

// pairs are the series of one area, unit and kind of period whose names contain one the other or differ in one character. Names are
// compared with their neighbours in the order from the front and from the back, so that the cost is n log n; a pair that is far
// apart in both is not found.
func pairs(keys []seriesKey) []*pair {
	found := map[[2]seriesKey]bool{}
	var out []*pair
	try := func(a, b seriesKey) {
		if a.area != b.area || a.place != b.place || a.unit != b.unit || a.kind != b.kind || a.normal == b.normal {
			return
		}
		if a.normal > b.normal {
			a, b = b, a
		}
		p := [2]seriesKey{a, b}
		if found[p] {
			return
		}
		why, ok := alike(a.normal, b.normal)
		if !ok {
			return
		}
		found[p] = true
		out = append(out, &pair{p, why})
	}
	for _, back := range []bool{false, true} {
		sorted := slices.Clone(keys)
		text := func(k seriesKey) string {
			if back {
				return reversed(k.normal)
			}
			return k.normal
		}
		order := make(map[seriesKey]string, len(keys))
		for _, k := range keys {
			order[k] = strings.Join([]string{k.area, k.place, k.unit, k.kind, text(k), k.parent}, "\x00")
		}
		slices.SortFunc(sorted, func(a, b seriesKey) int { return strings.Compare(order[a], order[b]) })
		for i := range sorted {
			for j := i + 1; j < min(i+1+mergeWindow, len(sorted)); j++ {
				try(sorted[i], sorted[j])
			}
		}
	}
	return out
}

// otherPeriods reports whether two groups have no period in common, so that one may go on where the other ends. Two values of
// one period in one series are either the same thing twice or two things: neither is worth asking.
func (d *deriver) otherPeriods(a, b []int) bool {
	for _, i := range a[:min(len(a), 50)] {
		for _, j := range b[:min(len(b), 50)] {
			if d.period[i].start.Equal(d.period[j].start) {
				return false
			}
		}
	}
	return true
}

// alike reports whether two names may be one.
func alike(a, b string) (Reason, bool) {
	if general(a) || general(b) {
		return Reason{}, false
	}
	if strings.Contains(a, b) || strings.Contains(b, a) {
		return Reason{Code: Contained}, true
	}
	x, y := []rune(a), []rune(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(y)-len(x) > 1 || len(y) < 5 {
		return Reason{}, false
	}
	i := 0
	for i < len(x) && x[i] == y[i] {
		i++
	}
	j := 0
	for j < len(x)-i && x[len(x)-1-j] == y[len(y)-1-j] {
		j++
	}
	if len(x)-i-j <= 1 && len(y)-i-j <= 1 {
		return Reason{NearWording, []string{string(x[i:len(x)-j]) + "/" + string(y[i:len(y)-j])}}, true
	}
	return Reason{}, false
}

func reversed(s string) string {
	b := make([]byte, 0, len(s))
	for len(s) > 0 {
		r, n := utf8.DecodeLastRuneInString(s)
		b = utf8.AppendRune(b, r)
		s = s[:len(s)-n]
	}
	return string(b)
}
