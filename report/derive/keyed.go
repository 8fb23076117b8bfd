package derive

import (
	"math/big"

	"zhibiao/extract"
)

// What stands here lets a program that never holds all records at once derive from groups of them what Derive does from all:
// it groups by these keys, and adds up what can be added in any order.

// A Keyer derives from some records at a time, and tells which records belong together. Make one with NewKeyer; it is not safe
// for concurrent use.
type Keyer struct {
	options Options
	names   *names // read once, where Derive reads all synonyms in every call
}

// NewKeyer returns a Keyer for the records that Derive is given with the same options.
func NewKeyer(o Options) *Keyer { return &Keyer{o, newNames(o.Synonyms)} }

// maxNames is how many normal forms a Keyer remembers: it may live as long as a worker.
const maxNames = 100_000

// Derive is the growths, summaries and series that the function Derive gives, without the rest.
func (k *Keyer) Derive(records []extract.Record) *Results {
	k.forget()
	d := newDeriverOf(records, k.options, k.names)
	d.deriveGrowths()
	r := &Results{Growths: d.growths, Summaries: d.summaries()}
	r.Series, _ = d.series()
	return r
}

func (k *Keyer) forget() {
	if len(k.names.cache) > maxNames {
		clear(k.names.cache)
	}
}

// A SeriesKey is what the records of one series have in common. All of those that have it give, derived by themselves, the
// series that they have in the Results of all.
type SeriesKey struct {
	Normal, Parent string // normal forms of indicator and parent; no parent where the indicator says enough
	Area           string
	Place          string // document#section, where the area means another place in another text: no other document has the key
	Unit           string // base unit
	Kind           string // of period
}

// Series is the key of a record's series; ok is false where it can stand in none: a target, a copy, an unknown period.
func (k *Keyer) Series(r *extract.Record) (key SeriesKey, ok bool) {
	if r.Level == nil {
		return key, false
	}
	k.forget()
	d := &deriver{
		records:  []*extract.Record{r},
		normal:   []string{k.names.normal(r.Indicator)},
		parent:   []string{k.names.normal(r.Parent)},
		period:   []period{periodOf(r.PeriodStart, r.PeriodEnd)},
		measures: map[string]measure{r.Level.Unit: measureAs(r.Level)},
		names:    k.names,
	}
	if !d.counts(0) {
		return key, false
	}
	s := d.seriesKey(0)
	return SeriesKey{s.normal, s.parent, s.area, s.place, s.unit, s.kind}, true
}

// BaseUnit is the unit that a unit is converted into before numbers are added, and by what: 亿元 is 元 and 100000000.
func BaseUnit(unit string) (base string, factor *big.Rat) {
	m := measureOf(unit)
	return m.base, m.factor.Rat()
}

// FractionOf is r as a Fraction; nil is none. It must not be changed afterwards.
func FractionOf(r *big.Rat) Fraction { return fraction(r) }

// GrowthRate is the growth in % from a base to a current number of the same unit, each over its whole interval.
func GrowthRate(current, base Number) Number { return growthRate(current.value(), base.value()) }

// Fingerprint is the hash of a passage's Chinese characters and unmasked numbers, by which Copies knows a passage again. Spaces,
// marks and page marks do not count. ok is false of a passage too short to be known.
func Fingerprint(passage string) (hash uint64, ok bool) {
	p, _ := new(samples).sketch(passage, true)
	return p.all, p.size >= minPassage
}
