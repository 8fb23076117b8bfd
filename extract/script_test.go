package extract

import (
	"strings"
	"testing"
	"unicode"

	"zhibiao/extract/internal/script"
	"zhibiao/extract/text"
)

// A text in traditional characters gives what its simplified form gives, in its own characters.
func TestTraditional(t *testing.T) {
	e, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	body := "三、縣屬圖書館借閱情況\n去年全縣圖書館借出圖書52.4萬冊，較前年增長8.3%，其中兒童讀物佔三成五。\n館藏總量由118萬冊增至126萬冊，館員餘下缺額27個。\n" +
		"| 分館 | 藏書（冊） |\n| --- | --- |\n| 東門 | 8,200 |\n| 龍灣 | 9,450 |\n"
	simple, ok := script.Simplify(body)
	if !ok || len(simple) != len(body) {
		t.Fatalf("not simplified: %q", simple)
	}
	got, want := e.Extract("a.txt", &text.Text{Body: body}).Records, e.Extract("a.txt", &text.Text{Body: simple}).Records
	if len(got) != len(want) || len(got) < 5 {
		t.Fatalf("%d records, simplified %d", len(got), len(want))
	}
	written := func(s string) bool {
		return !strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Han, r) && !strings.ContainsRune(body, r) })
	}
	for i := range got {
		for _, f := range [][2]string{{got[i].Indicator, want[i].Indicator}, {got[i].Area, want[i].Area}, {got[i].Period, want[i].Period},
			{got[i].Parent, want[i].Parent}, {got[i].Section, want[i].Section}, {got[i].Evidence.Text, want[i].Evidence.Text}} {
			if s, _ := script.Simplify(f[0]); s != f[1] || !written(f[0]) {
				t.Errorf("%q of %q", f[0], f[1])
			}
		}
		got[i].Quantities(func(role string, q *Quantity) bool {
			if q.Literal != body[q.Start:q.End] || !written(q.Unit) {
				t.Errorf("%s %q, unit %q at %q", role, q.Literal, q.Unit, body[q.Start:q.End])
			}
			return true
		})
	}
}
