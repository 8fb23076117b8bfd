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
// names. Where this project reads otherwise, recognizers-exceptions.tsv has the text and why: "wrong" where what they want would be
// wrong in statistics, "unread" where they are right.
const exceptionsFile = "../../testdata/recognizers-exceptions.tsv"

const longestName = 30 // bytes of a word of the table

const recognizersFloor = 0.97 // of the cases in which they are not wrong

// recognizersPass is how many cases of each file are read as they want, all exceptions counted against it: it only rises.
var recognizersPass = map[string]int{"NumberModel": 349, "PercentModel": 144}

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
	all, asked := 0, 0
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
			pass, wrong, unread := 0, 0, 0
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
				key := model + "\t" + c.Input
				exception, listed := exceptions[key]
				switch {
				case same && listed:
					t.Errorf("%q is read as they want: take it out of %s", c.Input, exceptionsFile)
				case listed:
					if exception.kind == "wrong" {
						wrong++
					} else {
						unread++
					}
					exception.met = true
				case same:
					pass++
				default:
					failing = append(failing, fmt.Sprintf("%s\twant %v\tgot %v", c.Input, want, got))
				}
			}
			fmt.Printf("recognizers: %s %d of %d as they want; of the others they are wrong in %d, %d are not read, %d fail\n",
				model, pass, len(cases), wrong, unread, len(failing))
			if len(failing) > 0 {
				t.Errorf("neither as they want nor in %s:\n%s", exceptionsFile, strings.Join(failing, "\n"))
			}
			all, asked = all+pass, asked+len(cases)-wrong
			if pass < recognizersPass[model] {
				t.Errorf("%d cases are read as they want, want at least %d", pass, recognizersPass[model])
			}
		})
	}
	if float64(all) < recognizersFloor*float64(asked) {
		t.Errorf("%d of %d cases in which they are not wrong are read as they want, fewer than %v", all, asked, recognizersFloor)
	}
	for key, e := range exceptions {
		if !e.met {
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
		if strings.HasPrefix(s[i:], "http") { // the scanner of sentences passes over addresses
			for i < len(s) && s[i] > ' ' && s[i] < utf8.RuneSelf {
				i++
			}
			continue
		}
		if w := len("百分之"); !percent && strings.HasPrefix(s[i:], "百分之") { // they leave the unit to their other model
			start, i = i+w, i+w
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
		if n.Inner == numeral.More { // the bound is no part of their number: 四百多
			if r, w := utf8.DecodeLastRuneInString(s[:end]); r == '多' {
				end -= w
			}
		}
		unit, factor := unitAt(s[n.End:], lex)
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
		} else if factor == 0 { // they leave sums of money and rates to other models
			continue
		} else if factor > 1 { // a dozen
			v, end = v*factor, end+unit
		}
		out = append(out, reading{utf8.RuneCountInString(s[:start]), utf8.RuneCountInString(s[:end]), v, n.Form == numeral.Fraction || n.Rounded})
	}
	return out
}

// percentUnit is the length of the unit of a rate at the beginning of s, spaces before it included, 0 where there is none.
func percentUnit(s string, lex *lexicon.Lexicon) int {
	rest := strings.TrimLeft(s, " ")
	if w := numeral.PointsAt(s, 0); w > 0 {
		return w
	}
	for _, word := range []string{"百分点", "百分點", "%", "％", "折"} {
		if _, ok := lex.Unit(word); ok && strings.HasPrefix(rest, word) {
			return len(s) - len(rest) + len(word)
		}
	}
	return 0
}

// unitAt is the length of a unit at the beginning of s that their numbers look at, and what it multiplies the number by: 0 for money and
// rates, 12 for 打, 1 where none stands there.
func unitAt(s string, lex *lexicon.Lexicon) (length int, factor float64) {
	for _, word := range []string{"美元", "美刀", "折", "％"} {
		if u, ok := lex.Unit(word); ok && (u.Kind == "money" || u.Kind == "rate") && strings.HasPrefix(s, word) {
			return len(word), 0
		}
	}
	if u, ok := lex.Unit("打"); ok && strings.HasPrefix(s, "打") {
		return len("打"), float64(u.Factor.Coef)
	}
	return 0, 1
}

// An exception is a case that is not read as they want.
type exception struct {
	kind string // wrong or unread
	met  bool   // the case was found, and is indeed not read so
}

// readExceptions reads the table of model, text, kind and reason.
func readExceptions(t *testing.T) map[string]*exception {
	t.Helper()
	data, err := os.ReadFile(exceptionsFile)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]*exception{}
	for i, line := range strings.Split(strings.TrimSuffix(string(data), "\n"), "\n") {
		if i == 0 || strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 4 || f[2] != "wrong" && f[2] != "unread" || f[3] == "" {
			t.Fatalf("%s:%d: not model, text, wrong or unread, reason: %q", exceptionsFile, i+1, line)
		}
		out[f[0]+"\t"+f[1]] = &exception{kind: f[2]}
	}
	return out
}
