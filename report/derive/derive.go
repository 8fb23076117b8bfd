package derive

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"zhibiao/extract"
)

// A deriver is the state of one call of Derive: the records in order, and what is looked up often. After deriveGrowths it is
// only read, by several goroutines.
type deriver struct {
	records  []*extract.Record // by document and offset
	normal   []string          // normal form of each record's indicator
	parent   []string          // normal form of each record's parent
	period   []period          // each record's period
	byID     map[string]int
	levels   []value  // reading of each record's level; at is nil where there is none
	levelWhy []Reason // why not
	growths  []Growth
	moves    []value // of each growth, the change with its sign; at is nil where there is none
	moveWhy  []Reason
	growthAt []int // first growth of each record, in growths

	whole    func(string) bool
	unnamed  extract.Basis
	names    *names
	measures map[string]measure
	things   map[string]string // of normal forms; for the checks only, which run in one goroutine
}

// Derive works out everything. The records are not changed; their order does not matter.
func Derive(records []extract.Record, o Options) *Results {
	d := newDeriver(records, o)
	d.deriveGrowths()
	r := &Results{Growths: d.growths}
	var wg sync.WaitGroup
	wg.Go(func() { r.Summaries = d.summaries() })
	wg.Go(func() { r.Contributions = d.contributions() })
	wg.Go(func() { r.Series, r.Merges = d.series() })
	r.Checks = d.checks()
	wg.Wait()
	return r
}

func newDeriver(records []extract.Record, o Options) *deriver {
	return newDeriverOf(records, o, newNames(o.Synonyms))
}

func newDeriverOf(records []extract.Record, o Options, n *names) *deriver {
	d := emptyDeriver(o, n)
	type placed struct {
		r  *extract.Record
		at int
	}
	order := make([]placed, len(records))
	for i := range records {
		order[i] = placed{&records[i], place(&records[i])}
	}
	slices.SortStableFunc(order, func(a, b placed) int {
		return cmp.Or(strings.Compare(a.r.Document, b.r.Document), cmp.Compare(a.at, b.at), strings.Compare(a.r.ID, b.r.ID))
	})
	sorted := make([]*extract.Record, len(order))
	for i, p := range order {
		sorted[i] = p.r
		d.learn(p.r)
	}
	d.hold(sorted)
	return d
}

func emptyDeriver(o Options, n *names) *deriver {
	d := &deriver{whole: o.Whole, unnamed: o.Unnamed, names: n, measures: map[string]measure{}, things: map[string]string{}}
	if d.whole == nil {
		d.whole = WholeUnit
	}
	return d
}

// hold makes the deriver one of these records, by document and offset.
func (d *deriver) hold(records []*extract.Record) {
	d.records = records
	d.byID = make(map[string]int, len(records))
	d.normal = make([]string, len(records))
	d.parent = make([]string, len(records))
	d.levels = make([]value, len(records))
	d.levelWhy = make([]Reason, len(records))
	d.period = make([]period, len(records))
	for i, r := range records {
		d.normal[i] = d.names.normal(r.Indicator)
		d.parent[i] = d.names.normal(r.Parent)
		d.period[i] = periodOf(r.PeriodStart, r.PeriodEnd)
		d.byID[r.ID] = i
		d.levelWhy[i] = Reason{Code: NoLevel}
		if r.Level != nil {
			d.levels[i], d.levelWhy[i] = d.reading(r.Level)
		}
	}
}

// learn looks up what a record names, once for all that names it.
func (d *deriver) learn(r *extract.Record) {
	r.Quantities(func(_ string, q *extract.Quantity) bool {
		if _, ok := d.measures[q.Unit]; !ok {
			d.measures[q.Unit] = measureAs(q)
		}
		d.names.normal(q.Versus)
		d.names.normal(q.Of)
		return true
	})
}

// thing is the normal form of record i's indicator without its verb: see thing.
func (d *deriver) thing(i int) string {
	n := d.normal[i]
	t, ok := d.things[n]
	if !ok {
		t = thing(n)
		d.things[n] = t
	}
	return t
}

// runs calls each with the borders of every stretch of records for which same holds between neighbours.
func (d *deriver) runs(same func(a, b *extract.Record) bool, each func(from, to int)) {
	for i := 0; i < len(d.records); {
		j := i + 1
		for j < len(d.records) && same(d.records[j-1], d.records[j]) {
			j++
		}
		each(i, j)
		i = j
	}
}

func sameSection(a, b *extract.Record) bool {
	return a.Document == b.Document && a.Section == b.Section
}

// sameSentence reports whether two neighbours stand in one sentence: their evidences overlap, where a long sentence was cut.
func sameSentence(a, b *extract.Record) bool {
	return sameSection(a, b) && a.Evidence.Start < b.Evidence.End && b.Evidence.Start < a.Evidence.End
}
