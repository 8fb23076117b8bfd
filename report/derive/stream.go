package derive

import (
	"cmp"
	"iter"
	"reflect"
	"slices"
	"sort"
	"strconv"
	"strings"

	"zhibiao/extract"
)

// A Store gives records again by their number, from 0 in the order of the run, and keeps bytes. Where it can't, it panics: what was
// derived so far is of no use then.
type Store interface {
	Record(row int) *extract.Record   // as reviewed
	Row(id string) (row int, ok bool) // of the first record with an ID
	Put(b []byte) (at int64)
	Get(at int64) []byte // until the next Get
}

// A Stream derives what Derive does from records that are not in memory. It is told of each as it comes by and later has the Store
// give them again: section by section for what hangs on a section alone; the few that share indicator, area and unit for what hangs
// on records in different places; one by one for their changes. Of a record, some bytes of fixed size stay in memory, and some
// more of each rate that a summary counts.
type Stream struct {
	d     *deriver // what all derivers share; it holds no record
	store Store

	documents []stretch
	last      placed // the record that came last
	rows      int
	units     map[string]placed // where the first quantity stands whose unit is known by it alone
	changes   int               // of records that summaries count
	mayStand  int               // in a series: so many levels at the most

	order  []uint32         // row of each record, by document and offset
	starts []uint32         // place in order of each document's first record, by document
	first  []uint32         // number of the first growth of each row
	many   []uint32         // how many growths each row has
	twice  map[string][]int // rows of IDs that several have, of which one at least has growths

	growths       int
	rates         rates
	levels        []levelAt
	ranks         []rankAt
	checks        []checkAt
	contributions []int64
	series        []seriesAt
	merges        []seriesAt
	groups        []rateGroup
	scratch       []byte
}

// A stretch are the rows of one document that came one after the other.
type stretch struct {
	document    string
	first, last uint32
	sorted      bool // they came by offset
}

// A placed is where a record stands.
type placed struct {
	document string
	at       int
	id       string
}

func (p placed) compare(q placed) int {
	return cmp.Or(strings.Compare(p.document, q.document), cmp.Compare(p.at, q.at), strings.Compare(p.id, q.id))
}

// NewStream returns a Stream that has been told of no record.
func NewStream(o Options, store Store) *Stream {
	return &Stream{d: emptyDeriver(o, newNames(o.Synonyms)), store: store, units: map[string]placed{}, rates: rates{areas: map[string]uint32{}}}
}

// Add tells of a record as reviewed. Rows must rise; those left out are those of records that reviewers deleted.
func (s *Stream) Add(row int, r *extract.Record) {
	p := placed{r.Document, place(r), r.ID}
	n := len(s.documents)
	if n == 0 || s.documents[n-1].document != p.document || int(s.documents[n-1].last)+1 != row {
		s.documents = append(s.documents, stretch{strings.Clone(p.document), uint32(row), uint32(row), true})
	} else {
		d := &s.documents[n-1]
		d.last = uint32(row)
		d.sorted = d.sorted && s.last.compare(p) <= 0
	}
	s.last, s.rows = p, row+1
	s.learn(r, p)
	if actual := r.Status == extract.Actual || r.Status == ""; actual && r.CopyOf == "" {
		s.changes += len(r.Changes)
		if r.Level != nil && r.Level.Value != nil {
			s.mayStand++
		}
	}
}

// learn looks up units. One that the table of conversions does not know is what the first quantity with it says, by document and
// offset: records may come in another order.
func (s *Stream) learn(r *extract.Record, p placed) {
	r.Quantities(func(_ string, q *extract.Quantity) bool {
		_, known := s.d.measures[q.Unit]
		from, own := s.units[q.Unit]
		if known && (!own || from.compare(p) <= 0) {
			return true
		}
		unit := strings.Clone(q.Unit)
		m := measureOf(unit)
		if _, table := conversions[m.base]; !table {
			m = measureAs(q)
			m.base = strings.Clone(m.base)
			s.units[unit] = placed{strings.Clone(p.document), p.at, strings.Clone(p.id)}
		}
		s.d.measures[unit] = m
		return true
	})
}

// maxCached is how many normal forms are remembered at a time.
const maxCached = 20_000

// deriver holds some records, by document and offset.
func (s *Stream) deriver(records []*extract.Record) *deriver {
	if len(s.d.names.cache) > maxCached {
		clear(s.d.names.cache)
	}
	if len(s.d.things) > maxCached {
		clear(s.d.things)
	}
	d := &deriver{whole: s.d.whole, unnamed: s.d.unnamed, names: s.d.names, measures: s.d.measures, things: s.d.things}
	d.hold(records)
	d.deriveGrowths()
	return d
}

// Derive works everything out but what can be worked out again when it is asked for.
func (s *Stream) Derive() *Findings {
	s.arrange()
	s.first, s.many = make([]uint32, s.rows), make([]uint32, s.rows)
	s.rates.room(s.changes)
	s.levels = make([]levelAt, 0, s.mayStand)
	near := func(d *deriver, from int) func(Check, bool) {
		return func(c Check, ok bool) { s.check(d, func(i int) int { return from + i }, c, ok) }
	}
	l := newLong()
	s.sections(func(d *deriver, from int) {
		s.count(d, from)
		d.nearChecks(near(d, from))
		for _, c := range d.contributions() {
			s.contributions = append(s.contributions, s.put(reflect.ValueOf(&c)))
		}
	}, func(d *deriver, from int) {
		s.count(d, from)
		l.piece(d, from, near(d, from))
	}, func() {
		s.endLong(l)
		l = newLong()
	})
	s.groupRates()
	s.across()
	s.rankTwice()
	s.finish()
	s.levels, s.ranks = nil, nil
	return s.findings()
}

// arrange puts the rows in order.
func (s *Stream) arrange() {
	slices.SortStableFunc(s.documents, func(a, b stretch) int { return strings.Compare(a.document, b.document) })
	n := 0
	for _, d := range s.documents {
		n += int(d.last-d.first) + 1
	}
	s.order = make([]uint32, 0, n)
	for i := 0; i < len(s.documents); {
		j := i + 1
		for j < len(s.documents) && s.documents[j].document == s.documents[i].document {
			j++
		}
		from := len(s.order)
		s.starts = append(s.starts, uint32(from))
		sorted := j == i+1
		for _, d := range s.documents[i:j] {
			sorted = sorted && d.sorted
			for row := d.first; row <= d.last; row++ {
				s.order = append(s.order, row)
			}
		}
		if !sorted {
			rows := s.order[from:]
			keys := make(map[uint32]placed, len(rows))
			for _, row := range rows {
				r := s.store.Record(int(row))
				keys[row] = placed{"", place(r), strings.Clone(r.ID)}
			}
			slices.SortStableFunc(rows, func(a, b uint32) int { return keys[a].compare(keys[b]) })
		}
		i = j
	}
	s.documents = nil
}

func (s *Stream) at(place int) *extract.Record { return s.store.Record(int(s.order[place])) }

const (
	// several records are worked out together: whole sections, the next when there are so many.
	several = 128
	// longSection is how many records of a section are worked out at once.
	longSection = 2048
	// apart are sentences that no sum goes across.
	apart = 30 // bytes
)

// sections goes through all records, whole sections at a time; from is the place of the first. Of a section with very many records
// it gives pieces that end between sentences apart from each other, and says when the section is at its end.
func (s *Stream) sections(each func(d *deriver, from int), piece func(d *deriver, from int), ended func()) {
	var run []*extract.Record // not worked out yet
	var last *extract.Record
	from, begin, end := 0, 0, 0 // of run; in it, of the last section; of the evidence there
	long := false               // the last section comes in pieces
	give := func(n int, to func(*deriver, int)) {
		if n > 0 {
			to(s.deriver(run[:n]), from)
			from += n
			run = append(run[:0], run[n:]...)
		}
		begin = 0
	}
	closed := func() {
		if long {
			give(len(run), piece)
			ended()
			long = false
		} else if len(run) >= several {
			give(len(run), each)
		}
		begin, end = len(run), 0
	}
	for place := range s.order {
		r := s.at(place)
		switch {
		case last == nil:
		case !sameSection(last, r):
			closed()
		case len(run)-begin >= longSection && r.Evidence.Start >= end+apart:
			give(begin, each)
			give(len(run), piece)
			long = true
		}
		run = append(run, r)
		last, end = r, max(end, r.Evidence.End)
	}
	closed()
	give(len(run), each)
}

// A long is what is known of a section with very many records while its pieces go by.
type long struct {
	links *links
	ranks map[scopeKey][]int // places of the records
	keys  []scopeKey         // in order
}

func newLong() *long { return &long{newLinks(), map[scopeKey][]int{}, nil} }

// piece takes the next piece.
func (l *long) piece(d *deriver, from int, add func(Check, bool)) {
	d.partChecks(0, len(d.records), add)
	d.sentenceChecks(add)
	for i := range d.records {
		l.links.add(d, i, from+i)
		d.eachRank(i, add, func(k scopeKey, _ ranked) {
			if l.ranks[k] == nil {
				k = scopeKey{k.normal, strings.Clone(k.scope), strings.Clone(k.period), k.fromEnd}
				l.keys = append(l.keys, k)
			}
			if at := l.ranks[k]; len(at) == 0 || at[len(at)-1] != from+i {
				l.ranks[k] = append(at, from+i)
			}
		})
	}
}

// endLong works out what hangs on records in different pieces.
func (s *Stream) endLong(l *long) {
	held := func(places []int) *deriver {
		records := make([]*extract.Record, len(places))
		for i, p := range places {
			records[i] = s.at(p)
		}
		return s.deriver(records)
	}
	for _, w := range l.links.order {
		parts := l.links.parts[w]
		if c, ok := held(append([]int{w}, parts...)).contribution(0, places(1, 1+len(parts))); ok {
			s.contributions = append(s.contributions, s.put(reflect.ValueOf(&c)))
		}
	}
	for _, k := range l.keys {
		if at := l.ranks[k]; len(at) > 0 {
			d := held(at)
			var g []ranked
			for i := range d.records {
				d.eachRank(i, func(Check, bool) {}, func(o scopeKey, x ranked) {
					if o == k {
						g = append(g, x)
					}
				})
			}
			d.together(g, func(c Check, ok bool) { s.check(d, func(i int) int { return at[i] }, c, ok) })
		}
	}
}

// document is which of the documents in order holds a place.
func (s *Stream) document(place int) int {
	return sort.Search(len(s.starts), func(n int) bool { return int(s.starts[n]) > place }) - 1
}

// put keeps what v points to.
func (s *Stream) put(v reflect.Value) int64 {
	s.scratch = encoded(s.scratch[:0], v.Elem())
	return s.store.Put(s.scratch)
}

// get reads into v what was put.
func (s *Stream) get(at int64, v any) {
	d := decoder{b: s.store.Get(at)}
	to := reflect.ValueOf(v).Elem()
	if d.decode(to); d.bad {
		panic(errDamaged)
	}
}

// count notes the growths, rates, levels and ranks of some records.
func (s *Stream) count(d *deriver, from int) {
	for i, r := range d.records {
		row := s.order[from+i]
		s.first[row], s.many[row] = uint32(s.growths), uint32(len(r.Changes))
		s.growths += len(r.Changes)
		if len(r.Changes) > 0 {
			if of, ok := s.store.Row(r.ID); ok && of != int(row) {
				id := strings.Clone(r.ID)
				if s.twice == nil {
					s.twice = map[string][]int{}
				}
				if s.twice[id] == nil {
					s.twice[id] = []int{of}
				}
				s.twice[id] = append(s.twice[id], int(row))
			}
		}
		if d.sums(i) {
			for _, j := range d.counted(i) {
				s.rate(d, i, from, j)
			}
		}
		if d.counts(i) {
			s.level(d, i, from)
		}
		for n := range r.Ranks {
			if k, _, ok := d.rankKey(i, n); ok {
				s.ranks = append(s.ranks, rankAt{k.hash(), uint32(from + i)})
			}
		}
	}
}

// rates are the rates that summaries count, by document and offset: their numbers, and the groups that they are in.
type rates struct {
	at    []rateAt
	wide  []Number // those that do not fit
	bases []extract.Basis

	areas             map[string]uint32
	titles            map[string]uint32 // of the last document: its sections
	document, section uint32            // the last of each, counted from 1
}

// A rateAt is one rate. Of a number without a denominator there is none: see Fraction.
type rateAt struct {
	lo, hi, point           [2]int64
	name                    uint64 // of the indicator
	place                   uint32
	index                   uint32 // which change
	area, section, document uint32 // 0 for none
	basis                   uint8
	loOpen, hiOpen, about   bool
}

func (s *rates) room(n int) { s.at = make([]rateAt, 0, n) }

func (s *Stream) rate(d *deriver, i, from, j int) {
	g, r := &d.growths[j], d.records[i]
	n, _ := g.stated()
	x := rateAt{place: uint32(from + i), index: uint32(g.Index), loOpen: n.LoOpen, hiOpen: n.HiOpen, about: n.About}
	if n.Lo.big != nil || n.Hi.big != nil || n.Point.big != nil {
		x.point[1] = -1
		x.point[0] = int64(len(s.rates.wide))
		s.rates.wide = append(s.rates.wide, *n)
	} else {
		x.lo, x.hi, x.point = [2]int64{n.Lo.num, n.Lo.den}, [2]int64{n.Hi.num, n.Hi.den}, [2]int64{n.Point.num, n.Point.den}
	}
	at := slices.Index(s.rates.bases, g.Basis)
	if at < 0 {
		at = len(s.rates.bases)
		s.rates.bases = append(s.rates.bases, extract.Basis(strings.Clone(string(g.Basis))))
	}
	x.basis = uint8(at)
	if d.normal[i] != "" {
		x.name = max(1, uint64(hash(offset).add(d.normal[i])))
	}
	if r.Area != "" {
		n, ok := s.rates.areas[r.Area]
		if !ok {
			n = uint32(len(s.rates.areas)) + 1
			s.rates.areas[strings.Clone(r.Area)] = n
		}
		x.area = n
	}
	if document := uint32(s.document(int(x.place))) + 1; document != s.rates.document {
		s.rates.document, s.rates.titles = document, map[string]uint32{}
	}
	if r.Document != "" {
		x.document = s.rates.document
	}
	if r.Section != "" {
		n, ok := s.rates.titles[r.Section]
		if !ok {
			s.rates.section++
			n = s.rates.section
			s.rates.titles[r.Section] = n
		}
		x.section = n
	}
	s.rates.at = append(s.rates.at, x)
}

// number is a rate again, into n.
func (s *rates) number(i uint32, n *Number) {
	x := &s.at[i]
	if x.point[1] < 0 {
		*n = s.wide[x.point[0]]
		return
	}
	two := func(x [2]int64) Fraction { return Fraction{num: x[0], den: x[1]} }
	*n = Number{Interval: Interval{Lo: two(x.lo), Hi: two(x.hi), LoOpen: x.loOpen, HiOpen: x.hiOpen}, Point: two(x.point), Unit: "%", About: x.about}
}

// A rateGroup is a group of a Summary with its rates: some of an order of all.
type rateGroup struct {
	group
	rates []uint32
}

// groupRates finds the groups of each grouping.
func (s *Stream) groupRates() {
	for _, by := range groupings {
		in := func(x *rateAt) uint64 { // 0 for no group
			switch by {
			case ByIndicator:
				return x.name
			case ByArea:
				return uint64(x.area)
			case BySection:
				return uint64(x.section)
			case ByDocument:
				return uint64(x.document)
			}
			return 1
		}
		all := make([]uint32, 0, len(s.rates.at))
		for i := range s.rates.at {
			if in(&s.rates.at[i]) != 0 {
				all = append(all, uint32(i))
			}
		}
		slices.SortFunc(all, func(a, b uint32) int {
			x, y := &s.rates.at[a], &s.rates.at[b]
			return cmp.Or(cmp.Compare(in(x), in(y)), cmp.Compare(x.basis, y.basis), cmp.Compare(a, b))
		})
		// Of the groups, those of one rate are told by none but that over all: they go.
		kept := all[:0]
		for i := 0; i < len(all); {
			x := &s.rates.at[all[i]]
			j := i + 1
			for j < len(all) && in(&s.rates.at[all[j]]) == in(x) && s.rates.at[all[j]].basis == x.basis {
				j++
			}
			if j-i > 1 || by == ByAll {
				from := len(kept)
				kept = append(kept, all[i:j]...)
				s.groups = append(s.groups, rateGroup{group{by, "", s.rates.bases[x.basis]}, kept[from:len(kept):len(kept)]})
			}
			i = j
		}
	}
	for i := range s.groups {
		g := &s.groups[i]
		if g.grouping == ByAll {
			continue
		}
		r := s.at(int(s.rates.at[g.rates[0]].place))
		d := deriver{records: []*extract.Record{r}, normal: []string{s.d.names.normal(r.Indicator)}}
		name, _ := d.groupName(0, g.grouping)
		g.name = strings.Clone(name)
	}
	slices.SortFunc(s.groups, func(a, b rateGroup) int { return a.compare(b.group) })
}

// summary sums up a group.
func (s *Stream) summary(k *rateGroup) *Summary {
	var n Number
	rate := func(i int) *Number {
		s.rates.number(k.rates[i], &n)
		return &n
	}
	var one *deriver
	growth := func(i int) *Growth {
		x := &s.rates.at[k.rates[i]]
		one = s.deriver([]*extract.Record{s.at(int(x.place))})
		return &one.growths[x.index]
	}
	sum, at := summary(k.group, len(k.rates), rate, growth)
	id := func(i int) string { return s.at(int(s.rates.at[k.rates[i]].place)).ID }
	sum.Least, sum.Most = id(at.least), id(at.most)
	for n, o := range at.outliers {
		r := Rate{Index: int(s.rates.at[k.rates[o.rate]].index), Rate: *rate(o.rate)}
		if n == 0 { // the farthest is told by its name, the others by how many they are
			r.Record = id(o.rate)
		}
		sum.Outliers = append(sum.Outliers, Outlier{r, o.score})
	}
	return &sum
}

// A levelAt is one that may stand in a series: hashes of what it has in common with others, and its period.
type levelAt struct {
	place, name uint64 // of area, section and unit; of indicator and parent
	kind        uint32 // of the period
	at          uint32 // place of the record
	based       bool   // a change of it leads to another period
}

func (s *Stream) level(d *deriver, i, from int) {
	k := d.seriesKey(i)
	x := levelAt{
		place: uint64(hash(offset).add(k.area).add("\x00").add(k.place).add("\x00").add(k.unit)),
		name:  uint64(hash(offset).add(k.normal).add("\x00").add(k.parent)),
		kind:  uint32(mix(uint64(hash(offset).add(k.kind)))),
		at:    uint32(from + i),
	}
	for n := range d.growthsOf(i) {
		g := &d.growthsOf(i)[n]
		x.based = x.based || g.Base.OK() && !g.Assumed
	}
	s.levels = append(s.levels, x)
}

// across derives what hangs on records of one indicator, area and unit: series, and checks between places.
func (s *Stream) across() {
	slices.SortFunc(s.levels, func(a, b levelAt) int {
		return cmp.Or(cmp.Compare(a.place, b.place), cmp.Compare(a.name, b.name), cmp.Compare(a.at, b.at))
	})
	for i := 0; i < len(s.levels); {
		j := i + 1
		names := 1
		for j < len(s.levels) && s.levels[j].place == s.levels[i].place {
			if s.levels[j].name != s.levels[j-1].name {
				names++
			}
			j++
		}
		all := s.levels[i:j]
		for a := 0; a < len(all); {
			b := a + 1
			for b < len(all) && all[b].name == all[a].name {
				b++
			}
			if b-a > 1 || all[a].based {
				s.acrossOne(all[a:b])
			}
			a = b
		}
		if names > 1 {
			s.pairs(all)
		}
		i = j
	}
}

// held is a deriver of the records of some points.
func (s *Stream) held(points []levelAt) *deriver {
	records := make([]*extract.Record, len(points))
	for i := range points {
		records[i] = s.at(int(points[i].at))
	}
	return s.deriver(records)
}

func (s *Stream) acrossOne(points []levelAt) {
	d := s.held(points)
	d.acrossChecks(func(c Check, ok bool) { s.check(d, func(i int) int { return int(points[i].at) }, c, ok) })
	keys, groups := d.seriesGroups()
	for _, k := range keys {
		if x := d.oneSeries(k, groups[k]); len(x.Points) > 1 {
			s.series = append(s.series, seriesAt{k.text(), s.put(reflect.ValueOf(&x)), len(x.Points)})
		}
	}
}

// pairs finds the indicators that may be one, among those of one area and unit.
func (s *Stream) pairs(points []levelAt) {
	type series struct {
		name uint64
		kind uint32
	}
	of := map[series][]levelAt{} // some of all
	var first []levelAt          // the first record of each
	for _, p := range points {
		k := series{p.name, p.kind}
		if of[k] == nil {
			first = append(first, p)
		}
		of[k] = append(of[k], p)
	}
	records := make([]*extract.Record, len(first))
	for i := range first {
		records[i] = s.at(int(first[i].at))
	}
	d := &deriver{names: s.d.names, measures: s.d.measures}
	d.hold1(records)
	keys, groups := d.seriesGroups()
	all := pairs(keys)
	for _, p := range all {
		both := slices.Clone(of[series{first[groups[p.keys[0]][0]].name, first[groups[p.keys[0]][0]].kind}])
		both = append(both, of[series{first[groups[p.keys[1]][0]].name, first[groups[p.keys[1]][0]].kind}]...)
		slices.SortFunc(both, func(a, b levelAt) int { return cmp.Compare(a.at, b.at) })
		h := s.held(both)
		_, groups := h.seriesGroups()
		if a, b := groups[p.keys[0]], groups[p.keys[1]]; h.otherPeriods(a, b) {
			m := h.merge(p, a, b)
			s.merges = append(s.merges, seriesAt{p.text(), s.put(reflect.ValueOf(&m)), 0})
		}
	}
}

// hold1 makes the deriver one of these records as far as the keys of their series go.
func (d *deriver) hold1(records []*extract.Record) {
	d.records = records
	for _, r := range records {
		d.normal = append(d.normal, d.names.normal(r.Indicator))
		d.parent = append(d.parent, d.names.normal(r.Parent))
		d.period = append(d.period, periodOf(r.PeriodStart, r.PeriodEnd))
	}
}

// A seriesAt is where a series, or a pair of them, was put; they are in the order of their texts.
type seriesAt struct {
	text   string
	at     int64
	points int
}

// text is a text for each key that orders keys as compare does. No name holds a NUL, which stands before all that it may hold.
func (k seriesKey) text() string {
	return strings.Join([]string{k.normal, k.parent, k.area, k.place, k.unit, k.kind}, "\x00")
}

func (p *pair) text() string {
	a, b := p.keys[0], p.keys[1]
	return strings.Join([]string{a.normal, b.normal, a.area, a.place, a.unit, a.kind, a.parent, b.parent}, "\x00")
}

// A rankAt is a rank that may stand in two places.
type rankAt struct {
	key uint64
	at  uint32 // place of the record
}

func (k rankKey) hash() uint64 {
	h := hash(offset)
	for _, s := range []string{k.normal, k.area, k.place, k.scope, k.start, k.end, strconv.FormatBool(k.fromEnd)} {
		h = h.add(s).add("\x00")
	}
	return uint64(h)
}

func (s *Stream) rankTwice() {
	slices.SortFunc(s.ranks, func(a, b rankAt) int { return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.at, b.at)) })
	s.ranks = slices.Compact(s.ranks)
	for i := 0; i < len(s.ranks); {
		j := i + 1
		for j < len(s.ranks) && s.ranks[j].key == s.ranks[i].key {
			j++
		}
		if all := s.ranks[i:j]; len(all) > 1 {
			records := make([]*extract.Record, len(all))
			for n := range all {
				records[n] = s.at(int(all[n].at))
			}
			d := s.deriver(records)
			d.rankTwice(func(k rankKey) bool { return k.hash() == all[0].key },
				func(c Check, ok bool) { s.check(d, func(i int) int { return int(all[i].at) }, c, ok) })
		}
		i = j
	}
}

// A checkAt is where a check was put, and what its order hangs on.
type checkAt struct {
	id       uint64
	at       int64
	document uint32
	verdict  uint8
	start    int
}

// check keeps a check that a deriver found; place tells where each of its records stands.
func (s *Stream) check(d *deriver, place func(i int) int, c Check, ok bool) {
	if !ok {
		return
	}
	c = d.doubt(c)
	id, _ := strconv.ParseUint(c.ID, 16, 64)
	x := checkAt{id: id, verdict: uint8(slices.Index(worst, c.Verdict)), start: c.Figures[0].Start}
	x.document = uint32(s.document(place(d.byID[c.Figures[0].Record])))
	x.at = s.put(reflect.ValueOf(&c))
	s.checks = append(s.checks, x)
}

// finish puts what was found in order.
func (s *Stream) finish() {
	slices.SortFunc(s.checks, func(a, b checkAt) int { return cmp.Or(cmp.Compare(a.id, b.id), cmp.Compare(a.at, b.at)) })
	s.checks = slices.CompactFunc(s.checks, func(a, b checkAt) bool { return a.id == b.id }) // the first stays
	slices.SortFunc(s.checks, func(a, b checkAt) int {
		return cmp.Or(cmp.Compare(a.verdict, b.verdict), cmp.Compare(a.document, b.document), cmp.Compare(a.start, b.start), cmp.Compare(a.id, b.id))
	})
	for _, all := range [][]seriesAt{s.series, s.merges} {
		slices.SortFunc(all, func(a, b seriesAt) int { return strings.Compare(a.text, b.text) })
		for i := range all {
			all[i].text = ""
		}
	}
}

func (s *Stream) findings() *Findings {
	off := 0
	for i := range s.checks {
		if worst[s.checks[i].verdict] == Off {
			off++
		}
	}
	points := make([]int, len(s.series)+1)
	for i := range s.series {
		points[i+1] = points[i] + s.series[i].points
	}
	return &Findings{
		Growths: s.allGrowths,
		Summaries: func(only ...Grouping) iter.Seq[*Summary] {
			return func(yield func(*Summary) bool) {
				for i := range s.groups {
					if g := &s.groups[i]; (len(only) == 0 || slices.Contains(only, g.grouping)) && !yield(s.summary(g)) {
						return
					}
				}
			}
		},
		Contributions: kept[Contribution](s, len(s.contributions), func(i int) int64 { return s.contributions[i] }),
		Series:        kept[Series](s, len(s.series), func(i int) int64 { return s.series[i].at }),
		Merges:        kept[Merge](s, len(s.merges), func(i int) int64 { return s.merges[i].at }),
		Checks:        kept[Check](s, len(s.checks), func(i int) int64 { return s.checks[i].at }),
		GrowthCount:   s.growths,
		SummaryCount:  len(s.groups),
		SeriesCount:   len(s.series),
		MergeCount:    len(s.merges),
		CheckCount:    len(s.checks),
		OffCount:      off,
		GrowthsOf: func(record string) (first, n int) {
			row, ok := s.store.Row(record)
			if !ok {
				return 0, 0
			}
			first, n = int(s.first[row]), int(s.many[row])
			for _, other := range s.twice[record] {
				if other != row {
					n += int(s.many[other])
				}
			}
			return first, n
		},
		Points: func(series int) int { return points[series] },
	}
}

// kept gives again what was put.
func kept[T any](s *Stream, n int, at func(int) int64) iter.Seq[*T] {
	return func(yield func(*T) bool) {
		for i := range n {
			v := new(T)
			s.get(at(i), v)
			if !yield(v) {
				return
			}
		}
	}
}

// allGrowths works the growths out again, record by record.
func (s *Stream) allGrowths(yield func(*Growth) bool) {
	for _, row := range s.order {
		if s.many[row] == 0 {
			continue
		}
		d := s.deriver([]*extract.Record{s.store.Record(int(row))})
		for i := range d.growths {
			if !yield(&d.growths[i]) {
				return
			}
		}
	}
}
