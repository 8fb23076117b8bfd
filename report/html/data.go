package html

import (
	"math"
	"strings"

	"zhibiao/extract"
	"zhibiao/extract/numeral"
	"zhibiao/extract/text"
	"zhibiao/report"
	"zhibiao/report/derive"
)

// The shapes of the data blocks. Names are short because there are many of them; offsets count UTF-16 code units.

type file struct {
	Path     string   `json:"path"`
	Format   string   `json:"format,omitempty"`
	Encoding string   `json:"encoding,omitempty"`
	Size     int64    `json:"size,omitempty"`
	Pages    int      `json:"pages,omitempty"`
	Numerals int      `json:"numerals,omitempty"`
	Known    int      `json:"known,omitempty"` // numerals that were understood
	CopyOf   string   `json:"copyOf,omitempty"`
	Skipped  string   `json:"skipped,omitempty"`
	Err      string   `json:"err,omitempty"`
	Warnings []string `json:"warnings,omitempty"`
	Records  []record `json:"records,omitempty"`
}

func fileOf(s *report.Source) file {
	return file{Path: s.Path, Format: s.Format, Encoding: s.Encoding, Size: s.Size, Pages: s.Pages, Numerals: s.Numerals,
		Known: s.Figures + s.Named, CopyOf: s.CopyOf, Skipped: s.Skipped, Err: s.Err, Warnings: s.Warnings}
}

type record struct {
	ID         string     `json:"id"`
	Indicator  string     `json:"n"`
	Parent     string     `json:"p,omitempty"`
	Area       string     `json:"a,omitempty"`
	Period     string     `json:"t,omitempty"`
	From       string     `json:"t1,omitempty"` // the period as ISO dates
	To         string     `json:"t2,omitempty"`
	Status     string     `json:"st"`
	Section    string     `json:"sec,omitempty"`
	Place      string     `json:"at,omitempty"`
	CopyOf     string     `json:"cp,omitempty"`
	Rule       string     `json:"rule,omitempty"`
	Confidence float64    `json:"c,omitempty"`
	Warnings   []string   `json:"w,omitempty"`
	Evidence   [2]int     `json:"e"`
	Cut        bool       `json:"cut,omitempty"`
	Quantities []quantity `json:"q"`
}

type quantity struct {
	Role      string  `json:"k"` // level, change, share, rank, from
	Index     int     `json:"i,omitempty"`
	Literal   string  `json:"l,omitempty"`
	Start     int     `json:"s,omitempty"`
	End       int     `json:"e,omitempty"`
	Value     string  `json:"v,omitempty"` // the digits as stated
	Max       string  `json:"m,omitempty"`
	Unit      string  `json:"u,omitempty"`
	Base      float64 `json:"bv,omitempty"` // in the base unit
	Bound     string  `json:"b,omitempty"`  // nothing where exact
	Masked    bool    `json:"x,omitempty"`
	Direction string  `json:"d,omitempty"`
	Basis     string  `json:"vs,omitempty"`
	Versus    string  `json:"vo,omitempty"`
	Of        string  `json:"of,omitempty"`
	Scope     string  `json:"sc,omitempty"`
	FromEnd   bool    `json:"fe,omitempty"`
	Period    string  `json:"t,omitempty"`
}

func recordOf(r *extract.Record, at *units, lang derive.Lang) record {
	d := record{ID: r.ID, Indicator: r.Indicator, Parent: r.Parent, Area: r.Area, Period: r.Period, From: r.PeriodStart, To: r.PeriodEnd,
		Status: string(r.Status), Section: r.Section, Place: report.Place(r.Block, lang), CopyOf: r.CopyOf, Rule: r.Rule, Confidence: finite(r.Confidence),
		Warnings: r.Warnings, Evidence: [2]int{at.at(r.Evidence.Start), at.at(r.Evidence.End)}, Cut: r.Evidence.Cut}
	add := func(role string, index int, q *extract.Quantity) {
		d.Quantities = append(d.Quantities, quantityOf(role, index, q, at))
	}
	if r.Level != nil {
		add("level", 0, r.Level)
	}
	for i := range r.Changes {
		if r.Changes[i].From != nil {
			add("from", i, r.Changes[i].From)
		}
		add("change", i, &r.Changes[i])
	}
	for i := range r.Shares {
		add("share", i, &r.Shares[i])
	}
	for i := range r.Ranks {
		add("rank", i, &r.Ranks[i])
	}
	return d
}

func quantityOf(role string, index int, q *extract.Quantity, at *units) quantity {
	d := quantity{Role: role, Index: index, Literal: q.Literal, Value: digits(q.Value), Max: digits(q.Max), Unit: q.Unit, Masked: q.Masked,
		Direction: string(q.Direction), Basis: string(q.Basis), Versus: q.Versus, Of: q.Of, Scope: q.Scope, FromEnd: q.FromEnd, Period: q.Period}
	if q.End > q.Start {
		d.Start, d.End = at.at(q.Start), at.at(q.End)
	}
	if q.BaseValue != nil {
		d.Base = finite(q.BaseValue.Float64())
	}
	if q.Bound != extract.Exact {
		d.Bound = string(q.Bound)
	}
	return d
}

func digits(d *numeral.Decimal) string {
	if d == nil {
		return ""
	}
	return d.String()
}

// finite keeps out what JSON has no words for.
func finite(f float64) float64 {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return 0
	}
	return f
}

type body struct {
	Body   string   `json:"body"`
	Blocks [][]int  `json:"blocks,omitempty"` // start, end, kind; of a heading level, of a cell table, row, column, spans, head
	Open   [][2]int `json:"open,omitempty"`   // numerals that were not understood
}

func textOf(d *Document, at *units) body {
	if d.Text == nil {
		return body{}
	}
	b := body{Body: d.Text.Body}
	for i := range d.Text.Blocks {
		t := &d.Text.Blocks[i]
		n := []int{at.at(t.Start), at.at(t.End)}
		switch t.Kind {
		case text.Heading:
			n = append(n, int(t.Kind), t.Level)
		case text.Cell:
			head := 0
			if t.Head {
				head = 1
			}
			n = append(n, int(t.Kind), t.Table, t.Row, t.Col, max(1, t.RowSpan), max(1, t.ColSpan), head)
		case text.Caption, text.Furniture:
			n = append(n, int(t.Kind))
		}
		b.Blocks = append(b.Blocks, n)
	}
	for _, l := range d.Leftover {
		if l.Kind == "" {
			b.Open = append(b.Open, [2]int{at.at(l.Start), at.at(l.End)})
		}
	}
	return b
}

type rest struct {
	Lang          string         `json:"lang"`
	Version       string         `json:"version,omitempty"`
	Served        bool           `json:"served,omitempty"`
	Growths       []growth       `json:"growths,omitempty"`
	Checks        []check        `json:"checks,omitempty"`
	Series        []series       `json:"series,omitempty"`
	Contributions []contribution `json:"contributions,omitempty"`
	Opinions      []opinion      `json:"opinions,omitempty"`
	Settings      [][2]string    `json:"settings,omitempty"`
}

// A number is one that follows from others: how it prints, its range where it has one, and the reason where there is none.
type number struct {
	Text  string   `json:"t,omitempty"`
	Range string   `json:"r,omitempty"`
	Unit  string   `json:"u,omitempty"`
	Float *float64 `json:"f,omitempty"`
	Why   string   `json:"why,omitempty"`
}

func numberOf(n derive.Number, lang derive.Lang) *number {
	if !n.OK() {
		if why := n.Reason.Text(lang); why != "" {
			return &number{Why: why}
		}
		return nil
	}
	f := finite(n.Float())
	d := &number{Unit: n.Unit, Float: &f}
	switch {
	case n.Integer || n.Exact():
		d.Text = n.Text(lang)
	default:
		d.Text, d.Range = n.Decimal().String(), n.Text(lang)
	}
	return d
}

// computed is a number of a check as the stated figures give it, to four decimals: the digits that its interval supports would
// leave nothing of a difference that rounding explains.
func computed(n derive.Number, lang derive.Lang) *number {
	d := numberOf(n, lang)
	if d != nil && n.OK() {
		d.Text = n.Point.FloatString(4)
		d.Text = strings.TrimSuffix(strings.TrimRight(d.Text, "0"), ".")
	}
	return d
}

type growth struct {
	Record     string  `json:"r"`
	Index      int     `json:"i,omitempty"`
	Basis      string  `json:"vs,omitempty"`
	Assumed    bool    `json:"as,omitempty"`
	Copy       bool    `json:"cp,omitempty"`
	Rate       *number `json:"rate,omitempty"`
	Base       *number `json:"base,omitempty"`
	Change     *number `json:"change,omitempty"`
	Recomputed *number `json:"again,omitempty"`
	Impossible bool    `json:"no,omitempty"`
}

type figure struct {
	Record  string `json:"r"`
	Role    string `json:"k"`
	Index   int    `json:"i,omitempty"`
	Part    string `json:"p"`
	Literal string `json:"l"`
}

type check struct {
	ID         string   `json:"id"`
	Kind       string   `json:"kind"`
	Name       string   `json:"name"` // the kind in words
	Indicator  string   `json:"n"`
	Verdict    string   `json:"v"`
	Reason     string   `json:"why,omitempty"`
	Formula    string   `json:"formula,omitempty"`
	Stated     *number  `json:"stated,omitempty"`
	Recomputed *number  `json:"again,omitempty"`
	Difference *number  `json:"diff,omitempty"`
	Tolerance  *number  `json:"tol,omitempty"`
	Figures    []figure `json:"f"`
	Copy       bool     `json:"cp,omitempty"`
}

type series struct {
	Indicator string  `json:"n"`
	Area      string  `json:"a,omitempty"`
	Unit      string  `json:"u,omitempty"`
	Span      string  `json:"span,omitempty"`
	Points    []point `json:"pts"`
	CAGR      *number `json:"cagr,omitempty"`
}

type point struct {
	Label    string   `json:"l"`
	End      string   `json:"t"` // ISO date
	Value    *number  `json:"v,omitempty"`
	Growth   *number  `json:"g,omitempty"`
	Implied  bool     `json:"imp,omitempty"`
	Conflict bool     `json:"bad,omitempty"`
	Records  []string `json:"r,omitempty"`
}

type contribution struct {
	Whole   string  `json:"r"` // record
	Why     string  `json:"why,omitempty"`
	Overlap bool    `json:"over,omitempty"`
	Rest    *number `json:"rest,omitempty"`
	Parts   []share `json:"parts"`
}

type share struct {
	Record  string  `json:"r"`
	Points  *number `json:"pp,omitempty"`
	Percent *number `json:"pct,omitempty"`
}

type opinion struct {
	Record   string `json:"r"`
	Verdict  string `json:"v,omitempty"`
	Value    string `json:"value,omitempty"`
	Change   string `json:"change,omitempty"`
	Reviewer string `json:"who,omitempty"`
	Note     string `json:"note,omitempty"`
}

func restOf(r *Rest, o *Options) rest {
	out := rest{Lang: string(o.Lang), Version: o.Version, Served: o.Served}
	for _, s := range r.Settings {
		out.Settings = append(out.Settings, [2]string{s.Name, s.Value})
	}
	if r.Review != nil {
		for i := range r.Review.Opinions {
			if v := &r.Review.Opinions[i]; !v.Empty() {
				out.Opinions = append(out.Opinions, opinion{v.ID, string(v.Verdict), typed(v.Value, v.ValueText), typed(v.Change, v.ChangeText), v.Reviewer, v.Note})
			}
		}
	}
	d := r.Derived
	if d == nil {
		return out
	}
	for i := range d.Growths {
		g := &d.Growths[i]
		out.Growths = append(out.Growths, growth{g.Record, g.Index, string(g.Basis), g.Assumed, g.Copy, numberOf(g.Rate, o.Lang), numberOf(g.Base, o.Lang),
			numberOf(g.Change, o.Lang), numberOf(g.Recomputed, o.Lang), g.Impossible})
	}
	for i := range d.Checks {
		c := &d.Checks[i]
		out.Checks = append(out.Checks, check{c.ID, string(c.Kind), c.Kind.Text(o.Lang), c.Indicator, string(c.Verdict), c.Reason.Text(o.Lang), c.Formula,
			computed(c.Stated, o.Lang), computed(c.Recomputed, o.Lang), computed(c.Difference, o.Lang), computed(c.Tolerance, o.Lang), figuresOf(c.Figures), c.Copy})
	}
	for i := range d.Series {
		out.Series = append(out.Series, seriesOf(&d.Series[i], o.Lang))
	}
	for i := range d.Contributions {
		c := &d.Contributions[i]
		k := contribution{Whole: c.Whole.Record, Why: c.Reason.Text(o.Lang), Overlap: c.Overlap, Rest: numberOf(c.Rest, o.Lang)}
		for j := range c.Parts {
			p := &c.Parts[j]
			k.Parts = append(k.Parts, share{p.Part.Record, numberOf(p.Points, o.Lang), numberOf(p.Percent, o.Lang)})
		}
		out.Contributions = append(out.Contributions, k)
	}
	return out
}

// typed is what a reviewer typed as a number, or in its place.
func typed(d *numeral.Decimal, s string) string {
	if d != nil {
		return d.String()
	}
	return s
}

func figuresOf(list []derive.Figure) []figure {
	out := make([]figure, 0, len(list))
	for i := range list {
		f := &list[i]
		out = append(out, figure{f.Record, f.Role, f.Index, string(f.Part), f.Literal})
	}
	return out
}

func seriesOf(s *derive.Series, lang derive.Lang) series {
	out := series{Indicator: s.Indicator, Area: s.Area, Unit: s.Unit, Span: strings.TrimSpace(s.Span.Text(lang)), CAGR: numberOf(s.CAGR, lang)}
	for i := range s.Points {
		p := &s.Points[i]
		out.Points = append(out.Points, point{p.Label, p.End, numberOf(p.Value, lang), numberOf(p.Growth, lang), p.Implied, p.Conflict, p.Records})
	}
	return out
}
