package extract_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"zhibiao/extract"
	"zhibiao/extract/lexicon"
	"zhibiao/extract/text"
)

// rulesKnown are rules whose examples do not hold yet, with why. One that holds must leave the list.
var rulesKnown = map[string]string{
	"contribution": "拉动 within a run of words is no span of its own, so the rule never matches",
	"more-less":    "the rule change reads 多退 as well",
	"over-plan":    "超 and 警戒水位 are one run of words, no spans of their own",
}

// TestRules extracts the examples and counter-examples that stand with each rule in rules.toml. An example must be read as it wants,
// and not be read so without the rule; a counter-example must not be read by the rule.
func TestRules(t *testing.T) {
	lex, err := lexicon.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	e := newExtractor(t)
	figures := func(e *extract.Extractor, body string) []figure {
		return figuresOf(e.Extract("example", &text.Text{Body: body}).Records)
	}
	for _, r := range lex.Rules {
		t.Run(r.Name, func(t *testing.T) {
			var faults []string
			fault := func(line int, format string, args ...any) {
				faults = append(faults, fmt.Sprintf("%s:%d: ", r.File, line)+fmt.Sprintf(format, args...))
			}
			if len(r.Examples) == 0 && len(r.Counter) == 0 {
				fault(r.Line, "no example and no counter-example")
			}
			without := newExtractorWithout(t, r)
			needed := len(r.Examples) == 0
			for _, x := range r.Examples {
				got, other := figures(e, x.Text), figures(without, x.Text)
				for part := range strings.SplitSeq(x.Want, ", ") {
					w, err := readExample(part)
					if err != nil {
						fault(x.Line, "%v", err)
						continue
					}
					if !slices.ContainsFunc(got, w.is) {
						fault(x.Line, "%s\nwant %s\n got %v", x.Text, part, got)
					}
					needed = needed || !slices.ContainsFunc(other, w.is)
				}
				needed = needed || slices.ContainsFunc(got, func(f figure) bool { return f.rec.Rule == r.Name })
			}
			if !needed {
				fault(r.Line, "the examples are read by other rules, and the same without this one")
			}
			for _, x := range r.Counter {
				for _, f := range figures(e, x.Text) {
					if f.rec.Rule == r.Name {
						fault(x.Line, "%s (%s)\nis read by the rule: %s", x.Text, x.Why, f)
					}
				}
			}
			switch why, known := rulesKnown[r.Name]; {
			case known && len(faults) == 0:
				t.Errorf("%s holds now: take it out of rulesKnown", r.Name)
			case known:
				t.Logf("known to fail (%s):\n%s", why, strings.Join(faults, "\n"))
			case len(faults) > 0:
				t.Error(strings.Join(faults, "\n"))
			}
		})
	}
	fmt.Printf("rules: %d, of these known not to hold: %d\n", len(lex.Rules), len(rulesKnown))
}

// newExtractorWithout makes an extractor with a rule of the same name in r's place that matches nothing.
func newExtractorWithout(t *testing.T, r lexicon.Rule) *extract.Extractor {
	t.Helper()
	rules := fmt.Sprintf("[[rule]]\nname = %q\ntitle = \"nothing\"\npattern = \"'\uFFFD' @\"\nrole = %q\n", r.Name, r.Role)
	e, err := extract.New(extract.Options{Lexicon: fstest.MapFS{"rules.toml": {Data: []byte(rules)}}})
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// An exampleWant is one part of an example's want: ROLE LITERAL and then, in any order, a direction, a basis, a bound, a status, and
// of, versus, scope, indicator, unit or value with what it is. "of" is a share's whole, else the literal of the level.
type exampleWant struct {
	role, literal string
	fields        map[string]string
}

func readExample(s string) (exampleWant, error) {
	words := strings.Fields(s)
	if len(words) < 2 || !slices.Contains([]string{"level", "change", "share", "rank", "from"}, words[0]) {
		return exampleWant{}, fmt.Errorf("want %q is not of the form ROLE LITERAL …", s)
	}
	w := exampleWant{words[0], words[1], map[string]string{}}
	for i := 2; i < len(words); i++ {
		switch word := words[i]; word {
		case "up", "down", "flat":
			w.fields["dir"] = word
		case "同比", "环比", "比年初", "年均", "由…到…", "其他":
			w.fields["basis"] = word
		case "about", "more_than", "at_least", "at_most", "less_than":
			w.fields["bound"] = word
		case "target", "forecast":
			w.fields["status"] = word
		case "of", "versus", "scope", "indicator", "unit", "value":
			if i++; i == len(words) {
				return w, fmt.Errorf("want %q ends behind %s", s, word)
			}
			if word == "of" && w.role == "share" {
				word = "whole"
			}
			w.fields[word] = words[i]
		default:
			return w, fmt.Errorf("want %q: what is %s?", s, word)
		}
	}
	return w, nil
}

// is reports whether f is what the example wants.
func (w exampleWant) is(f figure) bool {
	if f.role != w.role || f.Literal != w.literal && !(f.role == "rank" && strings.HasPrefix(f.Literal, w.literal)) {
		return false
	}
	for name, want := range w.fields {
		got := f.rec.Indicator
		if name != "indicator" {
			got = f.field(name)
		}
		if norm(got) != norm(want) {
			return false
		}
	}
	return true
}
