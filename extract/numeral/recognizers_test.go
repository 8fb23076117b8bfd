package numeral_test

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"zhibiao/extract/lexicon"
	"zhibiao/extract/numeral"
)

// The cases of Microsoft's Recognizers-Text (MIT), which the project does not carry: they stand in the folder that ZHIBIAO_GOLD
// names. Where this project reads otherwise on purpose, recognizers-exceptions.tsv has the text and why.
const exceptionsFile = "../../testdata/recognizers-exceptions.tsv"

const longestName = 30 // bytes of a word of the table

const recognizersFloor = 0.97 // of the cases that are no exceptions

// recognizersPass is how many cases of each file are read as they want, exceptions counted against it: it only rises.
var recognizersPass = map[string]int{"NumberModel": 282, "PercentModel": 119}

// A reading is one number found: where it starts and ends, in runes, and its value.
type reading struct {
	start, end int
	value      float64
	rounded    bool // a fraction: Scan gives hundredths of a percent
}

func (r reading) String() string { return fmt.Sprintf("%d–%d %v", r.start, r.end, r.value) }

func same(want, got []reading, values bool) bool {
	return slices.EqualFunc(want, got, func(w, g reading) bool {
		tolerance := 1e-12 * math.Abs(w.value)
		if g.rounded {
			tolerance = 0.00005
		}
		return w.start == g.start && w.end == g.end && (!values || math.Abs(w.value-g.value) <= tolerance)
	})
}

func TestRecognizers(t *testing.T) {
	gold := os.Getenv("ZHIBIAO_GOLD")
	if gold == "" {
		gold = filepath.Join("..", "shared") // of the root, as for .ci/run
	}
	if gold == "none" {
		fmt.Println("recognizers: not run, ZHIBIAO_GOLD=none")
		return
	}
	if !filepath.IsAbs(gold) {
		gold = filepath.Join("..", "..", gold)
	}
	dir := filepath.Join(gold, "cases", "recognizers-zh")
	if _, err := os.Stat(dir); err != nil {
		t.Skipf("needs the cases of recognizers-zh: %v", err)
	}
	lex, err := lexicon.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	names := map[string]bool{} // words that only look like numbers: 四川
	for _, c := range lex.Cues {
		if c.Class == "name" {
			names[c.Word] = true
		}
	}
	exceptions := readExceptions(t)
	for _, model := range []string{"NumberModel", "PercentModel"} {
		t.Run(model, func(t *testing.T) {
			data, err := os.ReadFile(filepath.Join(dir, model+".json"))
			if err != nil {
				t.Fatal(err)
			}
			var cases []struct {
				Input            string
				IgnoreResolution bool
				Results          []struct {
					Start, End int // the last rune
					Resolution struct{ Value string }
				}
			}
			if err := json.Unmarshal([]byte(strings.TrimPrefix(string(data), "\uFEFF")), &cases); err != nil {
				t.Fatal(err)
			}
			pass, excepted := 0, 0
			var failing []string
			for _, c := range cases {
				var want []reading
				for _, r := range c.Results {
					v, err := strconv.ParseFloat(strings.TrimSuffix(r.Resolution.Value, "%"), 64)
					if err != nil {
						t.Fatalf("%q: %v", c.Input, err)
					}
					want = append(want, reading{start: r.Start, end: r.End + 1, value: v})
				}
				got := readings(c.Input, model == "PercentModel", names, lex)
				same := same(want, got, !c.IgnoreResolution)
				_, listed := exceptions[model+"\t"+c.Input]
				switch {
				case same && listed:
					t.Errorf("%q is read as they want: take it out of %s", c.Input, exceptionsFile)
				case listed:
					excepted++
					exceptions[model+"\t"+c.Input] = true
				case same:
					pass++
				default:
					failing = append(failing, fmt.Sprintf("%s\twant %v\tgot %v", c.Input, want, got))
				}
			}
			fmt.Printf("recognizers: %s %d of %d as they want, %d exceptions, %d failing\n", model, pass, len(cases), excepted, len(failing))
			t.Logf("failing:\n%s", strings.Join(failing, "\n"))
			if float64(pass) < recognizersFloor*float64(pass+len(failing)) {
				t.Errorf("fewer than %v of the cases are read as they want", recognizersFloor)
			}
			if pass < recognizersPass[model] {
				t.Errorf("%d cases are read as they want, want at least %d", pass, recognizersPass[model])
			}
		})
	}
	for key, met := range exceptions {
		if !met {
			t.Errorf("%s lists %q, which fails nowhere", exceptionsFile, key)
		}
	}
}

// readings are the numbers that Scan reads in s from left to right, as numbers or, of percentages, in percent. A sign belongs to the
// number, a fraction is a part of 1, and what a unit says belongs to Percent's numbers.
func readings(s string, percent bool, names map[string]bool, lex *lexicon.Lexicon) []reading {
	var out []reading
next:
	for i := 0; i < len(s); {
		_, w := utf8.DecodeRuneInString(s[i:])
		start, sign := i, 1.0
		for _, minus := range []string{"-", "－", "负", "負"} {
			prev, _ := utf8.DecodeLastRuneInString(s[:i])
			if strings.HasPrefix(s[i:], minus) && !unicode.IsDigit(prev) && !strings.HasSuffix(s[:i], minus) {
				i, sign = i+len(minus), -1
				break
			}
		}
		n, ok := numeral.Scan(s, i)
		if !ok || n.Form == numeral.Mask || n.Bare && n.End-n.Start == w { // 万 alone is for the caller to judge
			i = max(start+w, n.End)
			continue
		}
		for j := n.End + 1; j <= min(len(s), n.End+longestName); j++ {
			if names[s[n.Start:j]] {
				i = j
				continue next
			}
		}
		i = n.End
		v := sign * n.Value.Float64()
		for range n.Exp {
			v *= 10
		}
		end := n.End
		switch n.Unit {
		case "‰":
			v /= 10
		case "‱":
			v /= 100
		}
		if percent {
			if n.Unit == "" {
				u := percentUnit(s[end:], lex)
				if u == 0 {
					continue
				}
				if strings.HasSuffix(s[:end+u], "折") && v < 10 { // eight tenths of the price
					v *= 10
				}
				end += u
				i = end
			}
		} else if n.Unit != "" {
			v /= 100
		}
		out = append(out, reading{utf8.RuneCountInString(s[:start]), utf8.RuneCountInString(s[:end]), v, n.Form == numeral.Fraction})
	}
	return out
}

// percentUnit is the length of the unit of a rate at the beginning of s, spaces before it included, 0 where there is none.
func percentUnit(s string, lex *lexicon.Lexicon) int {
	rest := strings.TrimLeft(s, " ")
	for _, word := range []string{"个百分点", "個百分點", "百分点", "百分點", "%", "％", "折"} {
		if _, ok := lex.Unit(word); ok && strings.HasPrefix(rest, word) {
			return len(s) - len(rest) + len(word)
		}
	}
	return 0
}

// readExceptions reads the table of model, text and reason; the value becomes true when the case is met.
func readExceptions(t *testing.T) map[string]bool {
	t.Helper()
	data, err := os.ReadFile(exceptionsFile)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]bool{}
	for i, line := range strings.Split(strings.TrimSuffix(string(data), "\n"), "\n") {
		if i == 0 || strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 3 || f[2] == "" {
			t.Fatalf("%s:%d: not model, text, reason: %q", exceptionsFile, i+1, line)
		}
		out[f[0]+"\t"+f[1]] = false
	}
	return out
}
