package extract_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"

	"zhibiao/extract/text"
)

// wrap breaks each line of a text after so many half-width columns, anywhere but before a mark.
func wrap(body string, columns int) string {
	var out strings.Builder
	n := 0
	for _, r := range body {
		w := 1
		if r > 0x2000 {
			w = 2
		}
		switch {
		case r == '\n':
			n = 0
		case n+w > columns && !strings.ContainsRune("，。；：、,;:", r):
			out.WriteByte('\n')
			n = w
		default:
			n += w
		}
		out.WriteRune(r)
	}
	return out.String()
}

// TestWrappedLines wraps documents at several widths: words, numbers and units parted by line ends are read as if they were not.
func TestWrappedLines(t *testing.T) {
	e := newExtractor(t)
	figures := func(body string) map[string]int {
		out := map[string]int{}
		got := e.Extract("a.txt", &text.Text{Body: body})
		checkResult(t, body, &got)
		for _, f := range figuresOf(got.Records) {
			value := "none"
			if f.Value != nil {
				value = f.Value.String()
			}
			out[fmt.Sprint(f.role, value, f.Unit, f.rec.Indicator)]++
		}
		return out
	}
	files, err := filepath.Glob("../testdata/documents/0[12458]-*.txt")
	if err != nil || len(files) < 5 {
		t.Fatal(files, err)
	}
	all, same := 0, 0
	for _, path := range files {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		body := string(data)
		if strings.ToValidUTF8(body, "") != body {
			if body, err = simplifiedchinese.GB18030.NewDecoder().String(body); err != nil {
				t.Fatal(err)
			}
		}
		body = strings.TrimPrefix(strings.ReplaceAll(body, "\r", ""), "\uFEFF")
		want := figures(body)
		for _, columns := range []int{40, 56, 76} {
			got := figures(wrap(body, columns))
			for f, n := range want {
				all += n
				if same += min(n, got[f]); n > got[f] {
					t.Logf("%s at %d columns: missing %s", filepath.Base(path), columns, f)
				}
			}
		}
	}
	if share := float64(same) / float64(all); share < 0.99 {
		t.Errorf("%d of %d figures are the same in wrapped lines (%.3f), want at least 0.99", same, all, share)
	}
}

// TestUnitOnTheNextLine reads a number that ends a line with the classifier that begins the next one, in a text of two lines.
func TestUnitOnTheNextLine(t *testing.T) {
	body := "全市污水处理率超过60%,建成 609\n个光伏泵站、31 个集污池。"
	got := newExtractor(t).Extract("a.txt", &text.Text{Body: body})
	checkResult(t, body, &got)
	for _, r := range got.Records {
		if r.Level != nil && r.Level.Literal == "609\n个" && r.Level.Unit == "个" && r.Indicator == "建成光伏泵站" {
			return
		}
	}
	t.Error("609 has lost what it counts")
}
