package extract

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"zhibiao/extract/text"
)

// speeches is a compilation of so many bytes and a few more, every speech of which states a year of its own.
func speeches(size int) string {
	var b strings.Builder
	for i := 0; b.Len() < size; i++ {
		fmt.Fprintf(&b, "在全县第%d次林业工作会议上的讲话\n\n同志们:\n\n%d年,全县完成造林%d亩,比上年增长%d.%d%%,其中油茶%d亩。\n\n", i+1, 1950+i%70, 6000+i, 3+i%9, i%10, 700+i)
		b.WriteString(strings.Repeat("我们要进一步统一思想,一手抓造林,一手抓管护,坚持不懈地把这项工作抓紧抓好。\n\n", 4+i%5))
		fmt.Fprintf(&b, "一、年份\t造林(亩)\t管护(亩)\n二〇〇%d年\t%d\t%d\n\n", i%10, 300+i, 900+i)
	}
	return b.String()
}

// However many read a long text, they find the same, and each part as if it stood alone.
func TestCompilation(t *testing.T) {
	body := speeches(compilation + partSize)
	whole := &text.Text{Body: body}
	parts := partsOf(whole)
	if len(parts) < 4 {
		t.Fatalf("%d parts", len(parts))
	}
	at := 0
	for _, p := range parts {
		if p.Start != at || p.Len() < partSize || !strings.HasPrefix(body[p.Start:], "在全县第") {
			t.Fatalf("a part from %d to %d, behind %d", p.Start, p.End, at)
		}
		at = p.End
	}
	if at != len(body) {
		t.Fatalf("the parts end at %d of %d", at, len(body))
	}
	read := func(workers int) Result {
		e, err := New(Options{Workers: workers})
		if err != nil {
			t.Fatal(err)
		}
		return e.Extract("a.txt", whole)
	}
	want := read(1)
	for _, workers := range []int{0, 3, 64} {
		if got := read(workers); !reflect.DeepEqual(got, want) {
			t.Fatalf("%d workers find other records: %d, want %d", workers, len(got.Records), len(want.Records))
		}
	}
	ids := map[string]bool{}
	tables := 0
	for i := range want.Records {
		r := &want.Records[i]
		if ids[r.ID] {
			t.Fatalf("%s stands for two records", r.ID)
		}
		ids[r.ID] = true
		if q := r.Level; q != nil && body[q.Start:q.End] != q.Literal {
			t.Fatalf("%q at %d, where %q stands", q.Literal, q.Start, body[q.Start:q.End])
		}
		if r.Block.Table > 0 {
			if r.Block.Table != tables && r.Block.Table != tables+1 {
				t.Fatalf("table %d behind table %d", r.Block.Table, tables)
			}
			tables = r.Block.Table
		}
	}
	if n := strings.Count(body, "管护(亩)"); tables != n {
		t.Errorf("%d tables, want %d", tables, n)
	}
	for i, s := range want.Sections {
		if i > 0 && s.Start != want.Sections[i-1].End || !strings.HasPrefix(body[s.Start:], s.Title) {
			t.Fatalf("section %q from %d to %d", s.Title, s.Start, s.End)
		}
	}
	p := parts[2]
	e, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	alone := e.Extract("a.txt", &text.Text{Body: body[p.Start:p.End]})
	n := 0
	for i := range want.Records {
		if r := &want.Records[i]; p.Start <= r.Evidence.Start && r.Evidence.Start < p.End {
			if a := &alone.Records[n]; a.Indicator != r.Indicator || a.Period != r.Period || a.Area != r.Area || a.Evidence.Start+p.Start != r.Evidence.Start {
				t.Fatalf("%+v, alone %+v", r, a)
			}
			n++
		}
	}
	if n != len(alone.Records) || n == 0 {
		t.Errorf("%d records, alone %d", n, len(alone.Records))
	}
}

// A text that is short, has no titles or has tables of its reader's is one part.
func TestOnePart(t *testing.T) {
	long := speeches(2 * compilation)
	for name, of := range map[string]*text.Text{
		"short":     {Body: speeches(compilation - 8<<10)},
		"no titles": {Body: strings.ReplaceAll(long, "讲话\n", "情形。\n")},
		"tables":    {Body: long, Blocks: []text.Block{{Kind: text.Cell, Span: text.Span{Start: 0, End: 3}, Table: 1, Row: 1, Col: 1}}},
	} {
		if n := len(partsOf(of)); n != 1 {
			t.Errorf("%s: %d parts", name, n)
		}
	}
}

// What goes wrong on one goroutine goes wrong for who asked, once all have ended.
func TestConcurrentlyPanics(t *testing.T) {
	for _, workers := range []int{1, 4} {
		func() {
			defer func() {
				if recover() != "fault" {
					t.Errorf("%d workers: no fault", workers)
				}
			}()
			concurrently(workers, 100, func(i int) {
				if i == 57 {
					panic("fault")
				}
			})
		}()
	}
}
