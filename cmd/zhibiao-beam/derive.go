package main

import (
	"context"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"zhibiao/extract"
	"zhibiao/extract/lexicon"
	"zhibiao/report/derive"
)

func init() {
	register.DoFn7x1[context.Context, string, []byte, func(string, []byte), func(string, []byte), func(string, string), func(string, string), error](&deriveFn{})
}

var (
	countRates      = beam.NewCounter(namespace, "rates")
	countStatements = beam.NewCounter(namespace, "statements")
)

// deriveFn derives from a document what a document can tell alone: its rates, for the summaries over all documents; its levels and
// bases, for the series; and, finished, the summaries of the document and its sections and the series of places that only
// the document knows (全市).
type deriveFn struct {
	Options options
	keyer   *derive.Keyer
}

func (f *deriveFn) Setup() (err error) {
	f.keyer, err = f.Options.keyer()
	return err
}

// keyer derives as the command zhibiao does.
func (o *options) keyer() (*derive.Keyer, error) {
	user, err := o.lexicon()
	if err != nil {
		return nil, err
	}
	l, err := lexicon.Load(user)
	if err != nil {
		return nil, err
	}
	return derive.NewKeyer(deriving(l)), nil
}

// deriving are the options with which the command derives.
func deriving(l *lexicon.Lexicon) derive.Options {
	var o derive.Options
	for _, s := range l.Synonyms {
		o.Synonyms = append(o.Synonyms, derive.Synonym{Indicator: s.Indicator, Word: s.Word})
	}
	return o
}

// A rate is one change's rate, on its way to the summaries that count it.
type rate struct {
	At      derivePlace
	Rate    number
	Mean    bool    // of a summary by indicator, which has a weighted mean; then
	Current *number // nil where there is none
	Base    *number
}

// A derivePlace orders growths as package derive does: by document, byte for byte, and there by offset.
type derivePlace struct {
	Document string
	N        int // the how-manieth growth of the document
	Record   string
	Index    int
}

func (a derivePlace) before(b derivePlace) bool {
	if a.Document != b.Document {
		return a.Document < b.Document
	}
	return a.N < b.N
}

// A said is one record's level, with the changes that imply bases, on its way to its series.
type said struct {
	What   string // the same for records of one series that say the same of the same period
	Record extract.Record
}

func (f *deriveFn) ProcessElement(ctx context.Context, _ string, in []byte, rates, statements func(string, []byte), summaries, series func(string, string)) error {
	documents, err := unpack(in)
	if err != nil {
		return err
	}
	var records []extract.Record
	for i := range documents {
		records = append(records, documents[i].Records...)
	}
	r := f.keyer.Derive(records)
	type change struct {
		record string
		index  int
	}
	at := make(map[change]int, len(r.Growths))
	growths := map[string][]*derive.Growth{}
	for i := range r.Growths {
		g := &r.Growths[i]
		at[change{g.Record, g.Index}] = i
		growths[g.Record] = append(growths[g.Record], g)
	}
	for i := range r.Summaries {
		s := &r.Summaries[i]
		if s.Grouping == derive.BySection || s.Grouping == derive.ByDocument {
			key, line := lineOf(s)
			summaries(key, line)
			continue
		}
		for _, one := range s.Rates {
			n := at[change{one.Record, one.Index}]
			g := &r.Growths[n]
			out := rate{At: derivePlace{g.Document, n, one.Record, one.Index}, Rate: numberOf(&one.Rate)}
			if s.Grouping == derive.ByIndicator {
				out.Mean = true
				if g.Current.OK() && g.Base.OK() {
					current, base := numberOf(&g.Current), numberOf(&g.Base)
					out.Current, out.Base = &current, &base
				}
			}
			countRates.Inc(ctx, 1)
			rates(summaryKey(s), encode(&out))
		}
	}

	local := map[string]bool{} // by record
	for i := range records {
		record := &records[i]
		k, ok := f.keyer.Series(record)
		if !ok {
			continue
		}
		if k.Place != "" {
			local[record.ID] = true
			continue
		}
		countStatements.Inc(ctx, 1)
		statements(seriesKey(k), encode(&said{what(record, growths[record.ID]), slim(record)}))
	}
	for i := range r.Series {
		if s := &r.Series[i]; local[s.Points[0].Records[0]] {
			key, line := lineOfSeries(s, 0)
			series(key, line)
		}
	}
	return nil
}

// summaryKey names a summary: what it is over, and the basis.
func summaryKey(s *derive.Summary) string {
	return strings.Join([]string{string(s.Grouping), s.Key, string(s.Basis)}, "\x00")
}

func seriesKey(k derive.SeriesKey) string {
	return strings.Join([]string{k.Normal, k.Parent, k.Area, k.Place, k.Unit, k.Kind}, "\x00")
}

// what tells statements of one series apart: another wording, period or value, or other bases.
func what(r *extract.Record, growths []*derive.Growth) string {
	q := r.Level
	said := []any{r.Indicator, r.PeriodStart, r.PeriodEnd, q.Value, q.Max, q.Unit, q.Bound, q.BaseUnit}
	for _, g := range growths {
		said = append(said, g.Basis, show(g.Base))
	}
	b, _ := json.Marshal(said)
	h := fnv.New128a()
	h.Write(b)
	return fmt.Sprintf("%x", h.Sum(nil))
}

// slim is a record without what no series looks at.
func slim(r *extract.Record) extract.Record {
	s := *r
	s.Shares, s.Ranks, s.Warnings, s.Rule = nil, nil, nil, ""
	return s
}
