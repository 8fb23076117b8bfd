package derive

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"zhibiao/extract"
	extracttext "zhibiao/extract/text"
)

// speech is a made-up text of paragraphs with figures; another seed gives other words.
func speech(seed uint64, paragraphs int) string {
	const han = "工作会议全市经济社会发展建设管理服务群众企业项目安全生产教育卫生文化环境保护农村城镇道路交通水利农业工业投资财政税收就业保障改革创新开放市场质量监督检查整治推进落实加强完善提高重点任务目标责任制度机制"
	r := rnd(seed)
	chars := []rune(han)
	var b strings.Builder
	for range paragraphs {
		for range 4 {
			for range 25 {
				b.WriteRune(chars[r.IntN(len(chars))])
			}
			fmt.Fprintf(&b, "%d起,", 10+r.IntN(990))
		}
		b.WriteString("。\n")
	}
	return b.String()
}

var digitsRE = regexp.MustCompile(`[0-9]+`)

// recordsOf are one record for each number.
func recordsOf(document, body string) []extract.Record {
	var rs []extract.Record
	for i, at := range digitsRE.FindAllStringIndex(body, -1) {
		rs = append(rs, extract.Record{ID: fmt.Sprint(document, i), Document: document, Evidence: extract.Evidence{Text: body[at[0]:at[1]], Start: at[0], End: at[1]}})
	}
	return rs
}

// copied is the share of a text's records that Mark calls copies, and of what.
func marked(c *Copies, document, body string, sections ...extract.Section) (share float64, of string) {
	rs := recordsOf(document, body)
	c.Mark(document, body, sections, rs)
	n := 0
	for _, r := range rs {
		if r.CopyOf != "" {
			n++
			of = r.CopyOf
		}
	}
	return float64(n) / float64(len(rs)), of
}

// pageMarks puts a page mark into every few lines, in mid-sentence.
func pageMarks(s string) string {
	var b strings.Builder
	n := 0
	for i, r := range []rune(s) {
		if i%700 == 650 {
			n++
			fmt.Fprintf(&b, "\n- %d -\n", n)
		}
		b.WriteRune(r)
	}
	return b.String()
}

func masks(s string) string {
	n := 0
	return digitsRE.ReplaceAllStringFunc(s, func(d string) string {
		if n++; n%2 == 0 {
			return "x" + d[1:]
		}
		return d
	})
}

func otherNumbers(s string) string {
	return digitsRE.ReplaceAllStringFunc(s, func(d string) string { return fmt.Sprint(len(d)*37, d[:1]) })
}

func TestCopies(t *testing.T) {
	original := speech(1, 12)
	for _, c := range []struct {
		name, body string
		copy       bool
	}{
		{"the same", original, true},
		{"spaces", strings.ReplaceAll(original, ",", " , "), true},
		{"page marks", pageMarks(original), true},
		{"masks", masks(original), true},
		{"all at once", pageMarks(masks(original)), true},
		{"another text", speech(2, 12), false},
		{"the same words with other numbers", otherNumbers(original), false},
	} {
		k := NewCopies()
		if share, _ := marked(k, "a.txt", original); share != 0 {
			t.Fatalf("%s: the first text is called a copy", c.name)
		}
		share, of := marked(k, "b.txt", c.body)
		if c.copy && (share < 0.95 || of != "a.txt") || !c.copy && share != 0 {
			t.Errorf("%s: %.0f%% copied, of %q", c.name, 100*share, of)
		}
		// And the other way round: the masked one first.
		k = NewCopies()
		marked(k, "b.txt", c.body)
		if share, _ := marked(k, "a.txt", original); c.copy && share < 0.95 || !c.copy && share != 0 {
			t.Errorf("%s, first: %.0f%% copied", c.name, 100*share)
		}
	}
}

func TestCopiesBySection(t *testing.T) {
	one, two, three := speech(1, 6), speech(2, 6), speech(3, 6)
	section := func(title string, start, end int) extract.Section {
		return extract.Section{Span: extracttext.Span{Start: start, End: end}, Title: title}
	}
	k := NewCopies()
	marked(k, "a.txt", one+two, section("篇1", 0, len(one)), section("篇2", len(one), len(one)+len(two)))

	// A section of another file.
	rs := recordsOf("b.txt", three+two)
	k.Mark("b.txt", three+two, []extract.Section{section("讲话", 0, len(three)), section("又一讲话", len(three), len(three)+len(two))}, rs)
	for _, r := range rs {
		want := ""
		if r.Evidence.Start >= len(three) {
			want = "a.txt#篇2"
		}
		if r.CopyOf != want {
			t.Fatalf("record at %d is a copy of %q, want %q", r.Evidence.Start, r.CopyOf, want)
		}
	}
	// Twice in one file, and without sections.
	k = NewCopies()
	if share, of := marked(k, "c.txt", one+three+one); share < 0.25 || share > 0.4 || of != "c.txt" {
		t.Errorf("twice in one: %.2f copied, of %q", share, of)
	}
	// A report of the third year, in the words of the first two: no copy; and its copy is one.
	k = NewCopies()
	year := func(n int) string {
		i := 0
		return digitsRE.ReplaceAllStringFunc(one, func(string) string { i++; return fmt.Sprint(n*1000 + i*7) })
	}
	for n := 1; n <= 3; n++ {
		if share, _ := marked(k, fmt.Sprint(n), year(n)); share != 0 {
			t.Errorf("year %d: %.2f copied", n, share)
		}
	}
	if share, of := marked(k, "again", pageMarks(year(2))); share < 0.9 || of != "2" {
		t.Errorf("the second year again: %.2f copied, of %q", share, of)
	}
}

func TestCopiesCountOnce(t *testing.T) {
	b := in(t, "a.txt").say("刑事发案976起,同比上升26.26%。").rec("刑事案件发案", level("976起"), up("26.26%"), year(2014), area("湘乡市"))
	c := in(t, "b.txt").say("刑事发案976起,同比上升26.26%。").rec("刑事案件发案", level("976起"), up("26.26%"), year(2014), area("湘乡市"), copyOf("a.txt"))
	res := Derive(append(b.records, c.records...), Options{})
	if len(res.Growths) != 2 || res.Growths[0].Copy || !res.Growths[1].Copy {
		t.Errorf("growths: %+v", res.Growths)
	}
	for _, s := range res.Summaries {
		if s.Count != 1 {
			t.Errorf("%s %s counts %d", s.Grouping, s.Key, s.Count)
		}
	}
	if len(res.Series) != 1 || len(res.Series[0].Points[1].Records) != 1 {
		t.Errorf("series: %+v", res.Series)
	}
}

// Memory is bounded by section, and time is linear.
func BenchmarkCopies(b *testing.B) {
	body := speech(1, 400)
	rs := recordsOf("a.txt", body)
	b.SetBytes(int64(len(body)))
	for b.Loop() {
		NewCopies().Mark("a.txt", body, nil, rs)
	}
}
