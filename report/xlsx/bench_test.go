package xlsx

import (
	"fmt"
	"io"
	"runtime"
	"testing"

	"github.com/xuri/excelize/v2"

	"zhibiao/extract"
	"zhibiao/report"
	"zhibiao/report/derive"
)

// many repeats the sample until there are n records, each with an ID of its own.
func many(t testing.TB, n int) []extract.Record {
	records, _ := sample(t)
	out := make([]extract.Record, 0, n)
	for len(out) < n {
		for i := range records {
			if len(out) == n {
				break
			}
			r := records[i]
			r.ID = fmt.Sprintf("%012x", len(out))
			r.Document = fmt.Sprintf("%d/%s", len(out)/len(records), r.Document)
			out = append(out, r)
		}
	}
	return out
}

// growths are derived by hand: the benchmark is about writing.
func growths(records []extract.Record) *derive.Findings {
	d := new(derive.Results)
	for i := range records {
		for j := range records[i].Changes {
			d.Growths = append(d.Growths, derive.Growth{Record: records[i].ID, Index: j, Indicator: records[i].Indicator})
		}
	}
	return d.Findings()
}

const benchRecords = 100_000

// BenchmarkWrite writes the whole workbook of 100,000 records.
func BenchmarkWrite(b *testing.B) {
	records := many(b, benchRecords)
	book := report.New(report.Input{Records: report.Slice(records), Derived: growths(records)})
	b.ReportAllocs()
	for b.Loop() {
		n := counter{}
		if err := Write(&n, book); err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(n.n)/benchRecords, "bytes/record")
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	b.ReportMetric(float64(m.HeapSys)/(1<<20), "heap-MB")
}

// BenchmarkStreamWriter writes the same cells, formulas and rich text with excelize's StreamWriter and nothing around them.
func BenchmarkStreamWriter(b *testing.B) {
	records := many(b, benchRecords)
	book := report.New(report.Input{Records: report.Slice(records), Derived: growths(records)})
	w := &workbook{book: book, file: excelize.NewFile(), styles: make(map[look]int), templates: make(map[string][]piece), bodies: make(map[string]*body)}
	if err := w.assemble(); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		f := excelize.NewFile()
		for _, l := range w.layouts {
			if l.Table == "" {
				continue
			}
			if _, err := f.NewSheet(l.Name); err != nil {
				b.Fatal(err)
			}
			sw, err := f.NewStreamWriter(l.Name)
			if err != nil {
				b.Fatal(err)
			}
			row := 1
			for r := range l.Rows {
				row++
				cells := make([]any, len(r.Cells))
				for i := range r.Cells {
					c := &r.Cells[i]
					switch c.Kind {
					case report.Blank:
						cells[i] = excelize.Cell{StyleID: 1}
					case report.Number:
						cells[i] = excelize.Cell{StyleID: 1, Value: c.Number}
					case report.Live:
						cells[i] = excelize.Cell{StyleID: 1, Formula: w.formula(c.Formula, l, row, r.Record), Value: c.Number}
					case report.Link:
						cells[i] = excelize.Cell{StyleID: 1, Formula: w.link(c, l, row, r.Record), Value: c.Text}
					default:
						if len(c.Marks) == 0 {
							cells[i] = excelize.Cell{StyleID: 1, Value: c.Text}
							continue
						}
						var runs []excelize.RichTextRun
						done := 0
						for _, m := range c.Marks {
							runs = append(runs, excelize.RichTextRun{Text: c.Text[done:m.Start]}, excelize.RichTextRun{Text: c.Text[m.Start:m.End], Font: &excelize.Font{Bold: true}})
							done = m.End
						}
						cells[i] = excelize.Cell{StyleID: 1, Value: append(runs, excelize.RichTextRun{Text: c.Text[done:]})}
					}
				}
				at, _ := excelize.CoordinatesToCellName(1, row)
				if err := sw.SetRow(at, cells); err != nil {
					b.Fatal(err)
				}
			}
			if err := sw.Flush(); err != nil {
				b.Fatal(err)
			}
		}
		if err := f.Write(io.Discard); err != nil {
			b.Fatal(err)
		}
		f.Close()
	}
}

type counter struct{ n int }

func (c *counter) Write(p []byte) (int, error) { c.n += len(p); return len(p), nil }
