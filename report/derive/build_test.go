package derive

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"zhibiao/extract"
	"zhibiao/extract/numeral"
)

// A text builds records by hand: a sentence is added, then its records, whose figures are found in it by their literals, in
// order.
type text struct {
	t        testing.TB
	document string
	section  string
	body     string
	start    int // of the last sentence
	cursor   int
	records  []extract.Record
}

func in(t testing.TB, document string) *text { return &text{t: t, document: document} }

// say adds a sentence.
func (b *text) say(s string) *text {
	b.start = len(b.body)
	b.cursor = b.start
	b.body += s
	return b
}

var quantityRE = regexp.MustCompile(`^(-?[0-9.]+)(余|多)?(.*)$`)

// quantity finds a literal at or after the cursor and reads it: digits, 余, unit.
func (b *text) quantity(literal string) *extract.Quantity {
	b.t.Helper()
	at := strings.Index(b.body[b.cursor:], literal)
	if at < 0 {
		b.t.Fatalf("no %q after %q", literal, b.body[b.start:b.cursor])
	}
	q := &extract.Quantity{Literal: literal, Start: b.cursor + at, End: b.cursor + at + len(literal), Bound: extract.Exact}
	b.cursor = q.End
	if strings.ContainsAny(literal, "x×") {
		q.Masked = true
		q.Unit = strings.TrimLeft(literal, "x×0123456789.")
		return q
	}
	if m := quantityRE.FindStringSubmatch(literal); m != nil {
		v, err := numeral.ParseDecimal(m[1])
		if err != nil {
			b.t.Fatal(err)
		}
		q.Value, q.Unit = &v, m[3]
		if m[2] != "" {
			q.Bound = extract.MoreThan
		}
		return q
	}
	words := map[string]struct {
		value int64
		unit  string
	}{"一番": {1, "番"}, "两番": {2, "番"}, "一倍": {1, "倍"}, "两倍": {2, "倍"}, "三成": {30, "%"}, "一半": {50, "%"}, "两倍多": {2, "倍"}}
	w, ok := words[literal]
	if ok {
		v := numeral.Int(w.value)
		q.Value, q.Unit = &v, w.unit
	} else if literal != "持平" {
		b.t.Fatalf("can't read %q", literal)
	}
	if strings.HasSuffix(literal, "多") {
		q.Bound = extract.MoreThan
	}
	return q
}

type opt func(b *text, r *extract.Record)

// rec adds a record of the last sentence.
func (b *text) rec(indicator string, opts ...opt) *text {
	b.t.Helper()
	r := extract.Record{
		ID: fmt.Sprintf("%s:%d", b.document, len(b.records)), Document: b.document, Section: b.section, Indicator: indicator, Status: extract.Actual,
		Evidence: extract.Evidence{Text: b.body[b.start:], Start: b.start, End: len(b.body)},
	}
	for _, o := range opts {
		o(b, &r)
	}
	b.records = append(b.records, r)
	return b
}

func level(literal string) opt {
	return func(b *text, r *extract.Record) { r.Level = b.quantity(literal) }
}

func change(literal string, d extract.Direction, basis extract.Basis) opt {
	return func(b *text, r *extract.Record) {
		q := b.quantity(literal)
		q.Direction, q.Basis = d, basis
		r.Changes = append(r.Changes, *q)
	}
}

func up(literal string) opt   { return change(literal, extract.Up, extract.YearOnYear) }
func down(literal string) opt { return change(literal, extract.Down, extract.YearOnYear) }

func versus(literal string, d extract.Direction, v string) opt {
	return func(b *text, r *extract.Record) {
		change(literal, d, extract.Other)(b, r)
		r.Changes[len(r.Changes)-1].Versus = v
	}
}

// from adds a change from a value; the level comes after it.
func from(literal string) opt {
	return func(b *text, r *extract.Record) {
		r.Changes = append(r.Changes, extract.Quantity{Basis: extract.FromTo, Direction: extract.Up, From: b.quantity(literal), Bound: extract.Exact})
	}
}

func share(literal, of string) opt {
	return func(b *text, r *extract.Record) {
		q := b.quantity(literal)
		q.Of = of
		r.Shares = append(r.Shares, *q)
	}
}

func rank(literal, scope string) opt {
	return func(b *text, r *extract.Record) {
		q := b.quantity(literal)
		q.Scope, q.Unit = scope, ""
		r.Ranks = append(r.Ranks, *q)
	}
}

func parent(p string) opt { return func(_ *text, r *extract.Record) { r.Parent = p } }
func area(a string) opt   { return func(_ *text, r *extract.Record) { r.Area = a } }
func year(y int) opt {
	return func(_ *text, r *extract.Record) {
		r.Period = fmt.Sprintf("%d年", y)
		r.PeriodStart, r.PeriodEnd = fmt.Sprintf("%d-01-01", y), fmt.Sprintf("%d-12-31", y)
	}
}
func span(start, end string) opt {
	return func(_ *text, r *extract.Record) { r.PeriodStart, r.PeriodEnd = start, end }
}
func bounded(bound extract.Bound) opt {
	return func(_ *text, r *extract.Record) {
		if len(r.Changes) > 0 {
			r.Changes[len(r.Changes)-1].Bound = bound
			return
		}
		r.Level.Bound = bound
	}
}
func status(s extract.Status) opt { return func(_ *text, r *extract.Record) { r.Status = s } }
func copyOf(s string) opt         { return func(_ *text, r *extract.Record) { r.CopyOf = s } }

// only is the one growth of the records.
func only(t testing.TB, b *text, o Options) Growth {
	t.Helper()
	g := Derive(b.records, o).Growths
	if len(g) != 1 {
		t.Fatalf("%d growths, want 1", len(g))
	}
	return g[0]
}
