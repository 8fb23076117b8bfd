package html_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"zhibiao/extract"
	"zhibiao/extract/document"
	"zhibiao/extract/document/limit"
	"zhibiao/extract/numeral"
	"zhibiao/extract/text"
	"zhibiao/report"
	"zhibiao/report/derive"
	"zhibiao/report/html"
)

// A sample is a document by name and content.
type sample struct{ name, content string }

// samples are the whole documents of testdata.
func samples(t testing.TB) (all []sample) {
	t.Helper()
	paths, err := filepath.Glob("../../testdata/documents/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range paths {
		if len(p) > 9 && p[len(p)-9:] == ".want.txt" {
			continue
		}
		b, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, sample{filepath.Base(p), string(b)})
	}
	if len(all) == 0 {
		t.Fatal("no documents")
	}
	return all
}

// read makes documents of samples, as a run does.
func read(t testing.TB, all []sample) (docs []html.Document, records []extract.Record) {
	t.Helper()
	e, err := extract.New(extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	copies := derive.NewCopies()
	for _, s := range all {
		err := document.ReadBytes(context.Background(), s.name, []byte(s.content), limit.Default, func(d document.Document) error {
			doc := html.Document{Source: report.Source{Path: d.Path, Format: d.Format, Encoding: d.Encoding, Size: d.Size, Warnings: d.Warnings}}
			if d.Err != nil {
				doc.Err = d.Err.Error()
			} else {
				r := e.Extract(d.Path, d.Text)
				copies.Mark(d.Path, d.Text.Body, r.Sections, r.Records)
				doc.Text, doc.Records, doc.Leftover = d.Text, r.Records, r.Leftover
				doc.Numerals, doc.Figures = r.Numerals, r.Figures
				for _, l := range r.Leftover {
					if l.Kind != "" {
						doc.Named++
					}
				}
				records = append(records, r.Records...)
			}
			docs = append(docs, doc)
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return docs, records
}

func write(t *testing.T, o html.Options, docs []html.Document, rest html.Rest) []byte {
	t.Helper()
	var b bytes.Buffer
	w := html.NewWriter(&b, o)
	for i := range docs {
		if err := w.Document(&docs[i]); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(rest); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func pageOf(t *testing.T, all ...sample) []byte {
	t.Helper()
	docs, records := read(t, all)
	return write(t, html.Options{Version: "test"}, docs, html.Rest{Derived: derive.Derive(records, derive.Options{})})
}

// A fact is a record for byHand: literals as they stand in the body, each found behind the fact before.
type fact struct {
	indicator, parent, area, period, from, to string
	level, change                             string // 976起; +26.26%
	target                                    bool
}

// byHand makes a document without extraction, so that a test does not depend on how well that reads.
func byHand(t *testing.T, name, body string, facts ...fact) html.Document {
	t.Helper()
	d := html.Document{Source: report.Source{Path: name, Format: "txt"}, Text: &text.Text{Body: body}}
	at := 0
	quantity := func(literal string) *extract.Quantity {
		i := strings.Index(body[at:], literal)
		if i < 0 {
			t.Fatalf("%s: no %q", name, literal)
		}
		q := &extract.Quantity{Literal: literal, Bound: extract.Exact, Start: at + i, End: at + i + len(literal)}
		at = q.End
		digits := strings.IndexFunc(literal, func(r rune) bool { return r != '.' && (r < '0' || r > '9') })
		v, err := numeral.ParseDecimal(literal[:digits])
		if err != nil {
			t.Fatal(err)
		}
		q.Value, q.Unit = &v, literal[digits:]
		base := v
		unit, wan := strings.CutPrefix(q.Unit, "万")
		if wan {
			base, _ = v.Shift(4)
		}
		q.BaseValue, q.BaseUnit = &base, unit
		return q
	}
	for i, f := range facts {
		r := extract.Record{ID: fmt.Sprint(strings.TrimSuffix(name, ".txt"), i), Document: name, Indicator: f.indicator, Parent: f.parent, Area: f.area, Period: f.period,
			PeriodStart: f.from, PeriodEnd: f.to, Status: extract.Actual, Confidence: 0.9}
		if f.target {
			r.Status = extract.Target
		}
		first := 0
		if f.level != "" {
			r.Level = quantity(f.level)
			first = r.Level.Start
		}
		if f.change != "" {
			c := quantity(f.change[1:])
			c.Direction, c.Basis = extract.Up, extract.YearOnYear
			if f.change[0] == '-' {
				c.Direction = extract.Down
			}
			r.Changes = append(r.Changes, *c)
		}
		start := strings.LastIndex(body[:first], "\n") + 1
		end := len(body)
		if i := strings.Index(body[at:], "\n"); i >= 0 {
			end = at + i
		}
		r.Evidence = extract.Evidence{Text: body[start:end], Start: start, End: end}
		d.Records = append(d.Records, r)
	}
	return d
}

// handPage is the page of documents made by hand.
func handPage(t *testing.T, docs ...html.Document) []byte {
	t.Helper()
	var records []extract.Record
	for _, d := range docs {
		records = append(records, d.Records...)
	}
	return write(t, html.Options{}, docs, html.Rest{Derived: derive.Derive(records, derive.Options{})})
}

// many makes n records: nine tenths in one document, the rest in many.
func many(t *testing.T, n int) (docs []html.Document, records []extract.Record) {
	t.Helper()
	add := func(name string, from, to int) {
		d := html.Document{Source: report.Source{Path: name}}
		var b strings.Builder
		for i := from; i < to; i++ {
			start := b.Len()
			level, rate := fmt.Sprint(i+1000, "起"), fmt.Sprintf("%d.%d%%", i%97, i%10)
			fmt.Fprintf(&b, "第%d项案件共%s,同比上升%s。", i, level, rate)
			sentence := b.String()[start:]
			quantity := func(literal string, value numeral.Decimal, unit string) extract.Quantity {
				at := start + strings.Index(sentence, literal)
				return extract.Quantity{Literal: literal, Value: &value, BaseValue: &value, Unit: unit, BaseUnit: unit, Bound: extract.Exact, Start: at, End: at + len(literal)}
			}
			l, c := quantity(level, numeral.Int(int64(i+1000)), "起"), quantity(rate, numeral.Decimal{Coef: int64(i%97*10 + i%10), Scale: 1}, "%")
			c.Direction, c.Basis = extract.Up, extract.YearOnYear
			if i%3 == 0 {
				c.Direction = extract.Down
			}
			d.Records = append(d.Records, extract.Record{ID: fmt.Sprint("r", i), Document: name, Indicator: fmt.Sprintf("第%d项案件", i), Period: "2023年", Status: extract.Actual,
				Level: &l, Changes: []extract.Quantity{c}, Evidence: extract.Evidence{Text: sentence, Start: start, End: b.Len()}, Confidence: 0.9})
			if i%4 == 3 {
				b.WriteByte('\n')
			}
		}
		d.Text = &text.Text{Body: b.String()}
		docs = append(docs, d)
		records = append(records, d.Records...)
	}
	large := n * 9 / 10
	add("大.txt", 0, large)
	for i := large; i < n; i += 20 {
		add(fmt.Sprint("小/", i, ".txt"), i, min(n, i+20))
	}
	return docs, records
}

// blocks are the data blocks of a kind in a page.
func blocks(t *testing.T, page []byte, kind string) (all []map[string]any) {
	t.Helper()
	for _, part := range strings.Split(string(page), "<script type=\"application/json\" data-is=\""+kind+"\">")[1:] {
		block, _, _ := strings.Cut(part, "</script>")
		var m map[string]any
		if err := json.Unmarshal([]byte(block), &m); err != nil {
			t.Fatal(err)
		}
		all = append(all, m)
	}
	return all
}

// TestOffsetsCountUTF16 holds every offset of the page to its text, as JavaScript counts.
func TestOffsetsCountUTF16(t *testing.T) {
	page := pageOf(t, append(samples(t), sample{"字.txt", "\uFEFF😀𠮷村今年以来,刑事发案976起,同比上升了26.26%;𠮷村破获583起。\r\n末尾\xff坏字节,全县生产总值12.6亿元。"})...)
	texts, n := blocks(t, page, "text"), 0
	for i, f := range blocks(t, page, "file") {
		body := utf16.Encode([]rune(texts[i]["body"].(string)))
		records, _ := f["records"].([]any)
		for _, r := range records {
			for _, q := range r.(map[string]any)["q"].([]any) {
				q := q.(map[string]any)
				literal, _ := q["l"].(string)
				if literal == "" {
					continue
				}
				s, _ := q["s"].(float64)
				if got := string(utf16.Decode(body[int(s):int(q["e"].(float64))])); got != literal {
					t.Errorf("%s: %q stands where %q should", f["path"], got, literal)
				}
				n++
			}
		}
	}
	if n < 700 {
		t.Errorf("only %d quantities", n)
	}
}

// TestSameBytes holds the page to its input alone.
func TestSameBytes(t *testing.T) {
	if !bytes.Equal(pageOf(t, samples(t)...), pageOf(t, samples(t)...)) {
		t.Error("two pages of the same documents differ")
	}
}

func TestNothingToShow(t *testing.T) {
	page := write(t, html.Options{}, nil, html.Rest{})
	if !bytes.HasPrefix(page, []byte(html.Begin)) || !bytes.HasSuffix(page, []byte("</html>\n")) {
		t.Errorf("page %q", page)
	}
}

// A full writer fails at the end, or as soon as its buffer is full, and says so.
func TestWriteError(t *testing.T) {
	docs, _ := many(t, 2000)
	w := html.NewWriter(full{}, html.Options{})
	var err error
	for i := range docs {
		if e := w.Document(&docs[i]); err == nil {
			err = e
		}
	}
	if e := w.Close(html.Rest{}); err == nil || e == nil {
		t.Errorf("errors %v, %v", err, e)
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, os.ErrClosed }

// BenchmarkWriter writes the page of the samples.
func BenchmarkWriter(b *testing.B) {
	docs, records := read(b, samples(b))
	derived := derive.Derive(records, derive.Options{})
	write := func() (n counter) {
		w := html.NewWriter(&n, html.Options{})
		for i := range docs {
			if err := w.Document(&docs[i]); err != nil {
				b.Fatal(err)
			}
		}
		if err := w.Close(html.Rest{Derived: derived}); err != nil {
			b.Fatal(err)
		}
		return n
	}
	b.SetBytes(int64(write()))
	b.ReportAllocs()
	for b.Loop() {
		write()
	}
}

// A counter counts what is written to it.
type counter int64

func (n *counter) Write(p []byte) (int, error) {
	*n += counter(len(p))
	return len(p), nil
}
