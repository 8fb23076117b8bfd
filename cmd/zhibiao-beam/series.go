package main

import (
	"cmp"
	"maps"
	"reflect"
	"slices"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"zhibiao/extract"
	"zhibiao/report/derive"
)

func init() {
	beam.RegisterCoder(reflect.TypeFor[strand](), func(s strand) []byte { return encode(&s) },
		func(b []byte) (s strand, err error) { return s, decode(b, &s) })
	register.Combiner3[strand, []byte, strand](&strandFn{})
	register.DoFn3x1[string, strand, func(string, string), error](&seriesFn{})
}

// A strand is the records of one series that are being gathered. A figure that everybody quotes is quoted in the same words: of records that
// say the same of the same period a few are kept, and all are counted; so a strand is as large as what is said, not as often as it is
// said.
type strand struct {
	Statements map[string]*statement // by said.What
}

type statement struct {
	Count int64
	First []extract.Record // of the records the first in order, at most keptRecords
}

const (
	keptRecords   = 4    // records of one statement
	maxStatements = 2000 // of one series: beyond, those of the smallest hashes stay, a sample that does not depend on the order
)

type strandFn struct{}

func (*strandFn) CreateAccumulator() strand { return strand{} }

func (*strandFn) AddInput(s strand, in []byte) strand {
	var one said
	if err := decode(in, &one); err != nil {
		panic(err)
	}
	return join(s, strand{map[string]*statement{one.What: {1, []extract.Record{one.Record}}}})
}

func (*strandFn) MergeAccumulators(a, b strand) strand { return join(a, b) }
func (*strandFn) ExtractOutput(s strand) strand        { return s.trimmed() }

// join adds b to a, both of which may be changed.
func join(a, b strand) strand {
	if a.Statements == nil {
		a.Statements = map[string]*statement{}
	}
	for what, s := range b.Statements {
		t := a.Statements[what]
		if t == nil {
			a.Statements[what] = s
			continue
		}
		t.Count += s.Count
		t.First = append(t.First, s.First...)
		slices.SortFunc(t.First, func(x, y extract.Record) int {
			return cmp.Or(strings.Compare(x.Document, y.Document), cmp.Compare(x.Level.Start, y.Level.Start), strings.Compare(x.ID, y.ID))
		})
		t.First = t.First[:min(len(t.First), keptRecords)]
	}
	if len(a.Statements) > 2*maxStatements {
		a.trimmed()
	}
	return a
}

// trimmed drops the statements beyond maxStatements. What a part drops has so many before it that the whole drops it too.
func (s strand) trimmed() strand {
	if len(s.Statements) > maxStatements {
		for _, what := range slices.Sorted(maps.Keys(s.Statements))[maxStatements:] {
			delete(s.Statements, what)
		}
	}
	return s
}

// seriesFn makes the series of a strand.
type seriesFn struct {
	Options options
	keyer   *derive.Keyer
}

func (f *seriesFn) Setup() (err error) {
	f.keyer, err = f.Options.keyer()
	return err
}

func (f *seriesFn) ProcessElement(_ string, in strand, emit func(string, string)) error {
	var records []extract.Record
	wording, left := map[string]int64{}, int64(0)
	for _, what := range slices.Sorted(maps.Keys(in.Statements)) {
		s := in.Statements[what]
		records = append(records, s.First...)
		wording[s.First[0].Indicator] += s.Count
		left += s.Count - int64(len(s.First))
	}
	r := f.keyer.Derive(records)
	for i := range r.Series {
		s := &r.Series[i]
		// The most frequent wording of all records, not only of those that were kept; the first in order among equals.
		s.Indicator = ""
		for _, w := range slices.Sorted(maps.Keys(wording)) {
			if s.Indicator == "" || wording[w] > wording[s.Indicator] {
				s.Indicator = w
			}
		}
		emit(lineOfSeries(s, left))
	}
	return nil
}

// A seriesOut is one line of the series.
type seriesOut struct {
	Indicator string     `json:"indicator"`
	Normal    string     `json:"normal"`
	Area      string     `json:"area"`
	Unit      string     `json:"unit"`
	Span      string     `json:"span"`
	Points    []pointOut `json:"points"`
	CAGR      shown      `json:"cagr"`
	Trend     trendOut   `json:"trend"`
	Repeats   int64      `json:"repeats"` // records that say what others say, and are counted but not named
}

type pointOut struct {
	Start    string   `json:"start"`
	End      string   `json:"end"`
	Label    string   `json:"label"`
	Value    shown    `json:"value"`
	Implied  bool     `json:"implied"`
	Conflict bool     `json:"conflict"`
	Growth   shown    `json:"growth"`
	Against  int      `json:"against"`
	Records  []string `json:"records"`
}

type trendOut struct {
	Slope     float64 `json:"slope"`
	Intercept float64 `json:"intercept"`
	R2        float64 `json:"r2"`
	Points    int     `json:"points"`
	Reason    string  `json:"reason"`
}

// lineOfSeries is a series' line, and what it is sorted by.
func lineOfSeries(s *derive.Series, repeats int64) (key, line string) {
	out := seriesOut{Indicator: s.Indicator, Normal: s.Normal, Area: s.Area, Unit: s.Unit, Span: string(s.Span), CAGR: show(s.CAGR), Repeats: repeats,
		Trend: trendOut{s.Trend.Slope, s.Trend.Intercept, s.Trend.R2, s.Trend.Points, s.Trend.Reason.Text(derive.English)}}
	for _, p := range s.Points {
		out.Points = append(out.Points, pointOut{p.Start, p.End, p.Label, show(p.Value), p.Implied, p.Conflict, show(p.Growth), p.Against, p.Records})
	}
	return strings.Join([]string{s.Normal, s.Area, s.Unit, string(s.Span), s.Points[0].Start, s.Points[0].Records[0]}, "\x00"), string(encode(&out))
}
