package jsonl

import (
	"bytes"
	"encoding/json"
	"io"
	"math"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"zhibiao/extract"
	"zhibiao/extract/numeral"
	"zhibiao/extract/text"
)

func decimal(s string) *numeral.Decimal {
	d, err := numeral.ParseDecimal(s)
	if err != nil {
		panic(err)
	}
	return &d
}

func theft() extract.Record {
	return extract.Record{ID: "2bddtfy6jvagj", Document: "folder/a.txt", Section: "篇1", Rule: "count", Confidence: 0.97,
		Indicator: "刑事发案", Period: "今年以来", Status: extract.Actual,
		Level:    &extract.Quantity{Literal: "976起", Value: decimal("976"), Unit: "起", Bound: extract.Exact, Start: 25, End: 31},
		Changes:  []extract.Quantity{{Literal: "26.26%", Value: decimal("26.26"), Unit: "%", Bound: extract.Exact, Direction: extract.Up, Basis: extract.YearOnYear, Start: 47, End: 53}},
		Evidence: extract.Evidence{Text: "今年以来,刑事发案976起,同比上升了26.26%;", Start: 0, End: 54}}
}

func TestAppend(t *testing.T) {
	r := theft()
	const want = `{"schema":1,"id":"2bddtfy6jvagj","document":"folder/a.txt","section":"篇1","rule":"count","confidence":0.97,` +
		`"indicator":"刑事发案","period":"今年以来","status":"actual",` +
		`"level":{"literal":"976起","value":976,"unit":"起","bound":"exact","start":25,"end":31},` +
		`"changes":[{"literal":"26.26%","value":26.26,"unit":"%","bound":"exact","direction":"up","basis":"同比","start":47,"end":53}],` +
		`"evidence":{"text":"今年以来,刑事发案976起,同比上升了26.26%;","start":0,"end":54}}`
	if got := string(Append(nil, &r)); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestFields(t *testing.T) {
	for _, c := range []struct {
		name      string
		change    func(r *extract.Record)
		has, hasn string
	}{
		{"a change with From only has no literal, bound or place", func(r *extract.Record) {
			r.Changes = []extract.Quantity{{Direction: extract.Down, Basis: extract.FromTo, From: &extract.Quantity{Literal: "20天", Value: decimal("20"), Unit: "天", Bound: extract.Exact, Start: 3, End: 8, Period: "去年"}}}
		}, `"changes":[{"direction":"down","basis":"由…到…","from":{"literal":"20天","value":20,"unit":"天","bound":"exact","period":"去年","start":3,"end":8}}]`, ""},
		{"digits as stated", func(r *extract.Record) { r.Level.Value = decimal("20.0") }, `"value":20.0,`, ""},
		{"masked has no value", func(r *extract.Record) { r.Level.Value, r.Level.Masked = nil, true }, `"bound":"exact","masked":true`, `"level":{"literal":"976起","value"`},
		{"a range", func(r *extract.Record) { r.Level.Max = decimal("980") }, `"value":976,"max":980,`, ""},
		{"a change of no named basis says so", func(r *extract.Record) { r.Changes[0].Basis = "" }, `"basis":""`, ""},
		{"share, rank, copy, place", func(r *extract.Record) {
			r.Shares = []extract.Quantity{{Literal: "12%", Value: decimal("12"), Unit: "%", Of: "总数"}}
			r.Ranks = []extract.Quantity{{Literal: "2", Value: decimal("2"), Scope: "全省", FromEnd: true}}
			r.CopyOf, r.Block, r.Evidence.Cut = "b.txt#篇2", text.Block{Page: 3, Table: 1, Row: 2, Col: 4, Cell: "表!D2"}, true
		}, `"of":"总数"`, ""},
		{"no null and no empty list", func(r *extract.Record) { r.Level, r.Changes, r.Warnings = nil, nil, nil }, `"evidence"`, "null"},
		{"no number that JSON lacks", func(r *extract.Record) { r.Confidence = math.NaN() }, `"confidence":0,`, "NaN"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := theft()
			c.change(&r)
			line := Append(nil, &r)
			if !json.Valid(line) {
				t.Fatalf("not JSON: %s", line)
			}
			if !strings.Contains(string(line), c.has) || c.hasn != "" && strings.Contains(string(line), c.hasn) {
				t.Errorf("%s", line)
			}
		})
	}
}

// Whatever is in a string, the line is one line of valid UTF-8 and JSON, and holds the string.
func FuzzString(f *testing.F) {
	for _, s := range []string{"", "甲\"\\\n\r\t\x00\x1b\x7f", "\xff\xfe", "a\u0085b\u2028c\u2029d", "a\u009b31mb", "末\xe4\xb8", "\xed\xa0\x80"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		r := extract.Record{Document: s, Indicator: s, Status: extract.Actual, Evidence: extract.Evidence{Text: s}}
		line := Append(nil, &r)
		if !utf8.Valid(line) || bytes.ContainsFunc(line, func(r rune) bool { return unicode.IsControl(r) || r == '\u2028' || r == '\u2029' }) {
			t.Fatalf("%q", line)
		}
		var back struct {
			Document string
			Evidence struct{ Text string }
		}
		if err := json.Unmarshal(line, &back); err != nil {
			t.Fatalf("%v: %q", err, line)
		}
		if want := replaced(s); back.Document != want || back.Evidence.Text != want {
			t.Fatalf("%q came back as %q", s, back.Document)
		}
	})
}

// replaced has U+FFFD for each wrong byte, as a range over the string sees it.
func replaced(s string) string {
	var b strings.Builder
	for _, r := range s {
		b.WriteRune(r)
	}
	return b.String()
}

func TestWriter(t *testing.T) {
	var out bytes.Buffer
	w := NewWriter(&out)
	for range 3 {
		r := theft()
		if err := w.Write(&r); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(out.String(), "\n"); n != 3 {
		t.Errorf("%d lines", n)
	}
	if allocs := testing.AllocsPerRun(100, func() { r := theft(); _ = Append(out.Bytes()[:0], &r) }); allocs > 5 { // the test record's own
		t.Errorf("%v allocations", allocs)
	}
}

func BenchmarkWriter(b *testing.B) {
	r := theft()
	w := NewWriter(io.Discard)
	b.SetBytes(int64(len(Append(nil, &r)) + 1))
	b.ReportAllocs()
	for b.Loop() {
		if err := w.Write(&r); err != nil {
			b.Fatal(err)
		}
	}
}
