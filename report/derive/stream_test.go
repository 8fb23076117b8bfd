package derive

import (
	"bytes"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"zhibiao/extract"
	"zhibiao/extract/numeral"
)

// A memory is a Store for tests.
type memory struct {
	records []extract.Record
	kept    [][]byte
}

func (m *memory) Record(row int) *extract.Record {
	r := m.records[row]
	return &r
}

func (m *memory) Row(id string) (int, bool) {
	row := slices.IndexFunc(m.records, func(r extract.Record) bool { return r.ID == id })
	return row, row >= 0
}

func (m *memory) Put(b []byte) int64 {
	m.kept = append(m.kept, bytes.Clone(b))
	return int64(len(m.kept) - 1)
}

func (m *memory) Get(at int64) []byte { return m.kept[at] }

// flat is what findings tell, in words.
func flat(f *Findings) string {
	var b bytes.Buffer
	one := func(name string, v any) {
		b.WriteString(name)
		printValue(&b, reflect.ValueOf(v))
		b.WriteByte('\n')
	}
	for v := range f.Growths {
		first, n := f.GrowthsOf(v.Record)
		one("growth", *v)
		fmt.Fprintln(&b, first, n)
	}
	for v := range f.Summaries() {
		s := *v
		s.Rates = nil
		for i := range s.Outliers[min(1, len(s.Outliers)):] {
			s.Outliers[i+1].Record = ""
		}
		one("summary", s)
	}
	for v := range f.Contributions {
		one("contribution", *v)
	}
	points := 0
	for v := range f.Series {
		one("series", *v)
		points += len(v.Points)
	}
	for v := range f.Merges {
		one("merge", *v)
	}
	for v := range f.Checks {
		one("check", *v)
	}
	fmt.Fprintln(&b, points == f.Points(f.SeriesCount), f.GrowthCount, f.SummaryCount, f.SeriesCount, f.MergeCount, f.CheckCount, f.OffCount)
	return b.String()
}

// streamed derives by a Stream, with every other row left out that a reviewer deleted.
func streamed(records []extract.Record, gone func(int) bool) string {
	s := NewStream(Options{}, &memory{records: records})
	for i := range records {
		if !gone(i) {
			s.Add(i, &records[i])
		}
	}
	return flat(s.Derive())
}

// TestStream derives the same from a Stream as from all at once, in whatever order the documents come.
func TestStream(t *testing.T) {
	base := append(varied(t, 3, 39), corpus(t, 24, 30)...)
	// The end of a document before its beginning, a section that comes again, copies, and a unit that only the text explains.
	for i := range base {
		r := &base[i]
		switch i % 97 {
		case 3, 4, 50:
			r.Section = "第二部分"
		case 11:
			r.CopyOf = "别处"
		case 17:
			r.Status = extract.Target
		}
		if l := r.Level; l != nil && i%13 == 0 && l.Value != nil {
			v := numeral.Int(l.Value.Coef * int64(10+i%3))
			l.Unit, l.BaseUnit, l.BaseValue = "筐", "颗", &v
		}
	}
	none := func(int) bool { return false }
	for _, c := range []struct {
		name string
		make func() []extract.Record
		gone func(int) bool
	}{
		{"in order", func() []extract.Record { return slices.Clone(base) }, none},
		{"documents backwards", func() []extract.Record {
			records := slices.Clone(base)
			slices.SortStableFunc(records, func(a, b extract.Record) int { return strings.Compare(b.Document, a.Document) })
			return records
		}, none},
		{"all backwards", func() []extract.Record {
			records := slices.Clone(base)
			slices.Reverse(records)
			return records
		}, none},
		{"some deleted", func() []extract.Record { return slices.Clone(base) }, func(i int) bool { return i%11 == 5 }},
		{"a document in two parts", func() []extract.Record {
			records := slices.Clone(base)
			return append(records[50:], records[:50]...)
		}, none},
		{"nothing", func() []extract.Record { return nil }, none},
	} {
		t.Run(c.name, func(t *testing.T) {
			records := c.make()
			var stay []extract.Record
			for i := range records {
				if !c.gone(i) {
					stay = append(stay, records[i])
				}
			}
			want := strings.Split(flat(Derive(stay, Options{}).Findings()), "\n")
			got := strings.Split(streamed(records, c.gone), "\n")
			for i := range min(len(got), len(want)) {
				if got[i] != want[i] {
					t.Fatalf("line %d:\n got %s\nwant %s", i, got[i], want[i])
				}
			}
			if len(got) != len(want) {
				t.Fatalf("%d lines, want %d", len(got), len(want))
			}
		})
	}
}

// TestLongSection takes a section apart that has very many records, and no sum, contribution or ranking is lost where it does.
func TestLongSection(t *testing.T) {
	b := in(t, "a.txt").say("短的一段9起,同比上升12.5%。").rec("短的一段", level("9起"), up("12.5%"), section("前"))
	for i := range 4 * longSection / 5 {
		n := fmt.Sprintf("第%s类产品产量", strings.Repeat("甲乙"[:3+3*(i%2)], 1+i%40))
		if i%9 == 0 {
			b.say("这里有一句没有数字的话,它把前后的句子隔开得足够远。")
		}
		b.say(n+"100吨,增长25%,其中出口40吨,增长10%,内销60吨,增长37.5%。").
			rec(n, level("100吨"), up("25%")).rec("出口", parent(n), level("40吨"), up("10%")).rec("内销", parent(n), level("60吨"), up("37.5%"))
		if i%50 == 0 {
			place := fmt.Sprintf("第%d市", i/50)
			b.say(place+"总产值"+fmt.Sprint(100+i)+"亿元,列全省第"+fmt.Sprint(1+i/90)+"位。").
				rec("总产值", level(fmt.Sprint(100+i)+"亿元"), area(place), rank(fmt.Sprint(1+i/90), "全省"))
		}
		if i%70 == 3 { // a part of what was said long before
			b.say("另外,出口部分另有5吨,增长2%。").rec("出口部分", parent("第甲类产品产量"), level("5吨"), up("2%"))
		}
	}
	b.say("末尾一段8起,同比上升14.3%。").rec("末尾一段", level("8起"), up("14.3%"), section("后"))
	none := func(int) bool { return false }
	want, got := strings.Split(flat(Derive(b.records, Options{}).Findings()), "\n"), strings.Split(streamed(b.records, none), "\n")
	for i := range min(len(got), len(want)) {
		if got[i] != want[i] {
			t.Fatalf("line %d:\n got %s\nwant %s", i, got[i], want[i])
		}
	}
	if len(got) != len(want) {
		t.Errorf("%d lines, want %d", len(got), len(want))
	}
	s := NewStream(Options{}, &memory{records: b.records})
	for i := range b.records {
		s.Add(i, &b.records[i])
	}
	s.arrange()
	pieces, ends := 0, 0
	s.sections(func(*deriver, int) {}, func(d *deriver, _ int) { pieces++ }, func() { ends++ })
	if pieces < 2 || ends != 1 {
		t.Errorf("%d pieces, %d ends", pieces, ends)
	}
}

func section(title string) opt { return func(_ *text, r *extract.Record) { r.Section = title } }

// TestStreamLongNumbers keeps numbers that do not fit into two machine words.
func TestStreamLongNumbers(t *testing.T) {
	b := in(t, "a.txt")
	for i := range 6 {
		rate := fmt.Sprintf("%d.123456789012345%d%%", 3+i, i)
		b.say("指标甲98765432109876543亿元,增长"+rate+"。").rec("指标甲", level("98765432109876543亿元"), up(rate), year(2012+i), area("甲市"))
	}
	if got, want := streamed(b.records, func(int) bool { return false }), flat(Derive(b.records, Options{}).Findings()); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestDamaged(t *testing.T) {
	var c Check
	d := decoder{b: []byte{200, 1, 'a'}}
	if d.decode(reflect.ValueOf(&c).Elem()); !d.bad {
		t.Error("damaged bytes were read")
	}
}
