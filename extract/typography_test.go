package extract

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/text/width"

	"zhibiao/extract/text"
)

// typography sets a text otherwise without saying anything else. The floors are shares of the texts of the cases whose records stay the
// same; they may only rise.
var typography = []struct {
	name  string
	floor float64
	set   func(string) string
}{
	{"no-break spaces between numbers and words", 0.995, spacedBy("\u00a0")},
	{"spaces between numbers and words", 0.988, spacedBy(" ")},
	{"spaces before numbers alone", 0.995, func(s string) string { return beforeNumber.ReplaceAllString(s, "${1} ${2}") }},
	{"a remark behind amounts of money", 0.99, func(s string) string { return endsInMoney.ReplaceAllString(s, "$1（下同）$2") }},
	{"a sign that sets off an item", 0.99, func(s string) string { return opensLine.ReplaceAllString(s, "▲$0") }},
	{"full-width digits", 0.995, func(s string) string {
		return strings.Map(func(r rune) rune {
			if '0' <= r && r <= '9' {
				return r - '0' + '０'
			}
			return r
		}, s)
	}},
	{"half-width commas with a space behind", 0.98, func(s string) string { return strings.ReplaceAll(s, "，", ", ") }},
	{"full-width commas", 0.998, func(s string) string { return halfComma.ReplaceAllString(s, "，$1") }},
	{"straight quotation marks", 0.97, func(s string) string { return strings.NewReplacer("“", `"`, "”", `"`).Replace(s) }},
	{"signs without width", 0.995, func(s string) string { return besideNumber.ReplaceAllString(s, "$1\u200b$2") }},
}

var (
	halfComma    = regexp.MustCompile(`,(\D|$)`)
	besideNumber = regexp.MustCompile(`([0-9%])(\p{Han})`)
	opensLine    = regexp.MustCompile(`(?m)^\p{Han}`)
	endsInMoney  = regexp.MustCompile(`([0-9万亿]元)([，。；])`)
	beforeNumber = regexp.MustCompile(`(\p{Han})([0-9])`)
)

func spacedBy(space string) func(string) string {
	return func(s string) string {
		s = besideNumber.ReplaceAllString(s, "${1}"+space+"${2}")
		return beforeNumber.ReplaceAllString(s, "${1}"+space+"${2}")
	}
}

// TestTypography holds that a text says the same however it is set.
func TestTypography(t *testing.T) {
	e, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, other := range typography {
		t.Run(other.name, func(t *testing.T) {
			same, all := 0, 0
			for _, file := range caseTexts(t) {
				for _, body := range file.texts {
					set := other.set(body)
					if set == body {
						continue
					}
					all++
					if want, got := told(e, body), told(e, set); got == want {
						same++
					} else {
						t.Logf("%s\nsays\n%s\nand as it was\n%s", set, got, want)
					}
				}
			}
			share := float64(same) / float64(max(all, 1))
			t.Logf("%d of %d texts: %.4f", same, all, share)
			if share < other.floor {
				t.Errorf("%.4f of the texts say the same, want %.4f", share, other.floor)
			}
		})
	}
}

// told is what the records of a text say, without what typography may change.
func told(e *Extractor, body string) string {
	var b strings.Builder
	for _, r := range e.Extract("a.txt", &text.Text{Body: body}).Records {
		fmt.Fprint(&b, r.Indicator, "|", r.Parent, "|", r.Area, "|", r.Period, "|", r.Status)
		r.Quantities(func(role string, q *Quantity) bool {
			fmt.Fprint(&b, "|", role, q.Value, q.Unit, q.Bound, q.Direction, q.Basis, q.Versus, q.Of, q.Scope)
			return true
		})
		b.WriteByte('\n')
	}
	return unset.Replace(width.Fold.String(b.String()))
}

var unset = strings.NewReplacer(" ", "", "\u00a0", "", "\u3000", "", "\u200b", "", "\r", "", "“", "", "”", "", `"`, "")
