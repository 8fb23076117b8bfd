package extract_test

import (
	"fmt"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"zhibiao/extract"
	"zhibiao/extract/text"
)

// FuzzExtract holds every result to what Record promises, whatever the text.
func FuzzExtract(f *testing.F) {
	files, _ := filepath.Glob(filepath.Join(casesDir, "*.txt"))
	for _, path := range files {
		if filepath.Base(path) == "known.txt" {
			continue
		}
		var all strings.Builder // a file's texts as one document
		for i, c := range readCases(f, path) {
			if i < 3 {
				f.Add(c.body)
			}
			all.WriteString(c.body + "\n")
		}
		f.Add(all.String())
	}
	for _, s := range []string{"", "\xe4\xb8", "9", "％", "第", "（1", "增长%和", "万元", "×", "由由由到到到9", "1/0", "同比\n上升\r\n2\u30003%", "占占占5%", "其中：（1起", strings.Repeat("9", 5000),
		strings.Repeat("增长1%、", 300), strings.Repeat("（", 500) + "1起", "\u200b9\u200b起\u200b", "𠀀９９起", "一二三四五六七八九十百千万亿兆",
		wrap(strings.Repeat("全县粮食总产量达到23.5万吨，比上年增长3.8%，农民合作社发展到318家，带动农户2.6万户，", 30), 44)} {
		f.Add(s)
	}
	e := newExtractor(f)
	f.Fuzz(func(t *testing.T, s string) {
		body := strings.ToValidUTF8(s, "\uFFFD") // readers make valid text
		got := e.Extract("fuzz", &text.Text{Body: body})
		checkResult(t, body, &got)
		if again := e.Extract("fuzz", &text.Text{Body: body}); !reflect.DeepEqual(got, again) {
			t.Error("the same text gives another result the second time")
		}
	})
}

// checkResult holds a result to its own promises: places, order, and numbers that are there or are not.
func checkResult(t *testing.T, body string, got *extract.Result) {
	t.Helper()
	within := func(what string, start, end, after int) {
		t.Helper()
		if start < after || end < start || end > len(body) || !utf8.ValidString(body[start:end]) {
			t.Fatalf("%s at %d–%d after %d, in %d bytes %q", what, start, end, after, len(body), body)
		}
	}
	ids := map[string]bool{}
	for i := range got.Records {
		r := &got.Records[i]
		if r.ID == "" || ids[r.ID] {
			t.Errorf("record %d has the ID %q of another", i, r.ID)
		}
		ids[r.ID] = true
		within("evidence", r.Evidence.Start, r.Evidence.End, 0)
		if r.Evidence.Text != body[r.Evidence.Start:r.Evidence.End] {
			t.Errorf("evidence %q is not %q", r.Evidence.Text, body[r.Evidence.Start:r.Evidence.End])
		}
		if r.Confidence <= 0 || r.Confidence > 1 {
			t.Errorf("confidence %v", r.Confidence)
		}
		first, last := len(body), 0
		r.Quantities(func(role string, q *extract.Quantity) bool {
			within(role, q.Start, q.End, 0)
			first, last = min(first, q.Start), max(last, q.End)
			switch {
			case q.Literal == "" || q.Literal != body[q.Start:q.End]:
				t.Errorf("%s %q is not %q", role, q.Literal, body[q.Start:q.End])
			case q.Masked && (q.Value != nil || q.Max != nil):
				t.Errorf("%s %q is masked and has a value", role, q.Literal)
			case q.Value == nil && !q.Masked && role != "change":
				t.Errorf("%s %q has no value", role, q.Literal)
			case q.Max != nil && q.Value.Cmp(*q.Max) > 0:
				t.Errorf("%s %q runs from %v to %v", role, q.Literal, q.Value, q.Max)
			case q.Bound == "" || role == "change" && q.Direction == "" || role != "change" && role != "from" && q.Direction != "":
				t.Errorf("%s %q: bound %q, direction %q", role, q.Literal, q.Bound, q.Direction)
			case (q.Basis == extract.Other) != (q.Versus != ""):
				t.Errorf("%s %q: basis %q, versus %q", role, q.Literal, q.Basis, q.Versus)
			}
			return true
		})
		if n := len(r.Evidence.Text); n > max(600, last-first) {
			t.Errorf("evidence of %d bytes for figures from %d to %d", n, first, last)
		}
	}
	end := 0
	for _, f := range figuresOf(got.Records) {
		within("figure after another", f.Start, f.End, end)
		end = f.End
	}
	for _, l := range got.Leftover {
		within("leftover", l.Start, l.End, 0)
	}
	end = 0
	for _, s := range got.Sections {
		within("section after another", s.Start, s.End, end)
		end = s.End
	}
}

// TestAccounts holds results to what they promise of all numerals together: each is part of a figure or listed as a leftover,
// leftovers stand in the order of the text and in no figure, and no record is without a figure.
func TestAccounts(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(casesDir, "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	e := newExtractor(t)
	texts, off := 0, 0
	for _, path := range files {
		if filepath.Base(path) == "known.txt" {
			continue
		}
		for _, c := range readCases(t, path) {
			texts++
			got := e.Extract("case", &text.Text{Body: c.body})
			if why := accounts(c.body, &got); why != "" {
				off++
				t.Logf("%s:%d: %s\n%s", path, c.line, why, c.body)
			}
		}
	}
	if off > 0 {
		t.Errorf("%d of %d texts whose numerals do not add up", off, texts)
	}
}

// accounts says what does not add up in a result, "" where all does.
func accounts(body string, got *extract.Result) string {
	figures := figuresOf(got.Records)
	end := 0
	for _, l := range got.Leftover {
		if l.Start < end {
			return fmt.Sprintf("leftover %q stands before the one listed before it", body[l.Start:l.End])
		}
		end = l.End
		if i := slices.IndexFunc(figures, func(f figure) bool { return l.Start < f.End && f.Start < l.End }); i >= 0 {
			return fmt.Sprintf("leftover %q (%s) is part of the figure %s", body[l.Start:l.End], l.Kind, figures[i])
		}
	}
	for i := range got.Records {
		if r := &got.Records[i]; len(figuresOf(got.Records[i:i+1])) == 0 {
			return fmt.Sprintf("record %d (%s) has no figure", i, r.Indicator)
		}
	}
	if got.Numerals != got.Figures+len(got.Leftover) {
		return fmt.Sprintf("%d numerals are %d figures and %d others", got.Numerals, got.Figures, len(got.Leftover))
	}
	return ""
}

// FuzzLinear reads a text over and over in one document: sixteen times as much takes no more than about sixteen times as long.
func FuzzLinear(f *testing.F) {
	for _, s := range []string{"7", "一", "（", " ", "目前\n", "新建公路35公里、", "“1", "，1起", "由1到", "占其中", "1|2\t", "# 1\n", "第一条", "１/２", "x", "2014年—", "分别为1、", "1\n", "：", "同比", "》《3", "一、", "1年、"} {
		f.Add(s, "刑事发案976起")
	}
	e := newExtractor(f)
	e.Extract("", &text.Text{Body: "全市新建公路9公里。"}) // loads the words
	f.Fuzz(func(t *testing.T, unit, rest string) {
		unit, rest = strings.ToValidUTF8(unit, "\uFFFD"), strings.ToValidUTF8(rest, "\uFFFD")
		if len(unit) == 0 || len(unit) > 64 || len(rest) > 64 {
			return
		}
		read := func(size int) time.Duration {
			body := strings.Repeat(unit, size/len(unit)) + rest
			began := time.Now()
			e.Extract("fuzz", &text.Text{Body: body})
			return time.Since(began)
		}
		const size, times = 4 << 10, 16
		// Another program may take the time of one try, not of each.
		for range 4 {
			if small, large := read(size), read(times*size); large < 4*times*small || large < 100*time.Millisecond {
				return
			}
		}
		t.Errorf("%q repeated: %d bytes take %v, %d take %v", unit, size, read(size), times*size, read(times*size))
	})
}
