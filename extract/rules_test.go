package extract_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"zhibiao/extract"
	"zhibiao/extract/text"
)

// TestRules extracts the examples and counter-examples that stand with each rule in rules.toml. An example must be read as it wants,
// and not be read so without the rule; a counter-example must not be read by the rule.
func TestRules(t *testing.T) {
	for _, f := range extract.CheckLexicon(nil) {
		t.Error(f)
	}
}

// ownRule is a rule as a user writes one: what stands behind 缺口 is a level whatever comes between.
const ownRule = `[[rule]]
name = "gap"
title = "缺口扩大的量"
pattern = "('~缺口') (up|down) @"
role = "level"
set = { keep = "verb" }
[[rule.example]]
text = "全市养老床位缺口扩大300张。"
want = "level 300张"
[[rule.counter]]
text = "全市养老床位增长12.5%。"
why = "no gap"
`

func TestCheckRules(t *testing.T) {
	for _, c := range []struct {
		name       string
		from, to   string
		want       []string // beginnings of the faults; the second line of each holds a caret
		underCaret string   // of the first
	}{
		{name: "good"},
		{name: "example of another reading", from: `want = "level 300张"`, to: `want = "change 300张 up"`,
			want: []string{`rules.toml:9:9: the example 全市养老床位缺口扩大300张。 is not read as wanted: want change 300张 up, got level 300张`}, underCaret: `change 300张 up"`},
		{name: "example without a figure", from: `扩大300张。"`, to: `扩大。"`, want: []string{`rules.toml:9:9: the example 全市养老床位缺口扩大。 is not read as wanted: want level 300张, got no figure`}},
		{name: "want of no form", from: `want = "level 300张"`, to: `want = "300张"`, want: []string{`rules.toml:9:9: want "300张" is not of the form ROLE LITERAL`}},
		{name: "want of unknown words", from: `want = "level 300张"`, to: `want = "level 300张 up fast"`, want: []string{`rules.toml:9:9: want "level 300张 up fast": what is fast?`}},
		{name: "counter-example that is read", from: `全市养老床位增长12.5%。`, to: `护士缺口增长120名。`,
			want: []string{"rules.toml:11: the counter-example 护士缺口增长120名。 is read by the rule (no gap): level 120名"}},
		{name: "unknown class", from: `(up|down)`, to: `(up|dwon)`, want: []string{`rules.toml:4:24: unknown class "dwon"`}, underCaret: `dwon) @"`},
		{name: "unknown label", from: `(up|down)`, to: `verbs:(up|down)`, want: []string{`rules.toml:4:20: unknown label "verbs": one of basis, from`}, underCaret: `verbs:`},
		{name: "no number", from: ` @"`, to: `"`, want: []string{`rules.toml:4: the pattern has no @ for the number`}},
		{name: "unknown role", from: `role = "level"`, to: `role = "lever"`, want: []string{`rules.toml:5:9: unknown role "lever": one of level, change`}, underCaret: `lever"`},
		{name: "unknown setting", from: `keep = "verb"`, to: `kepp = "verb"`, want: []string{`rules.toml:6:9: unknown key kepp`}, underCaret: `kepp = `},
		{name: "unknown value", from: `keep = "verb"`, to: `kind = "mony"`, want: []string{`rules.toml:6:17: unknown kind "mony": one of count, money`}, underCaret: `mony"`},
		{name: "unknown key", from: `title = `, to: `tilte = `, want: []string{`rules.toml:3:1: unknown key rule.tilte`}},
		{name: "no example", from: ownRule[strings.Index(ownRule, "[[rule.example]]"):], want: []string{`rules.toml:2:9: note: rule gap has no example`}},
		{name: "not needed", from: "扩大300张", to: "300张", want: []string{`rules.toml:2:9: note: rule gap is not needed`}},
		{name: "in a built-in one's place", from: `name = "gap"`, to: `name = "change-to"`, want: []string{`rules.toml:2:9: note: change-to takes the place of the built-in rule`}},
		{name: "breaks a built-in one", from: `('~缺口') (up|down) @`, to: `up @`, want: []string{"rules.toml:11: the counter-example", "rules.toml: note: the example 旅游业拉动"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			data := ownRule
			if c.from != "" {
				if data = strings.Replace(ownRule, c.from, c.to, 1); data == ownRule {
					t.Fatalf("nothing was replaced")
				}
			}
			faults := extract.CheckLexicon(fstest.MapFS{"rules.toml": {Data: []byte(data)}})
			t.Log(faults)
			if len(faults) < len(c.want) || len(c.want) == 0 && len(faults) > 0 {
				t.Fatalf("got %v, want %v", faults, c.want)
			}
			for i, w := range c.want {
				if got := faults[i].String(); !strings.HasPrefix(got, w) {
					t.Errorf("got  %s\nwant %s", got, w)
				}
			}
			if c.underCaret != "" {
				f := faults[0]
				if at := []rune(f.Text)[f.Column-1:]; !strings.HasPrefix(string(at), c.underCaret) {
					t.Errorf("the caret points at %s, want %s", string(at), c.underCaret)
				}
			}
		})
	}
}

// A rule of one's own is tried before the built-in ones, the last of which takes any number.
func TestOwnRule(t *testing.T) {
	e, err := extract.New(extract.Options{Lexicon: fstest.MapFS{"rules.toml": {Data: []byte(ownRule)}}})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		e    *extract.Extractor
		want string
	}{{newExtractor(t), "change"}, {e, "gap"}} {
		if r := c.e.Extract("-", &text.Text{Body: "护士缺口扩大120名。"}).Records; len(r) != 1 || r[0].Rule != c.want {
			t.Errorf("got %+v, want a record by the rule %s", r, c.want)
		}
	}
}

// A fault in a pattern is told with its place to whoever runs with the lexicon, too.
func TestNewTellsPlace(t *testing.T) {
	_, err := extract.New(extract.Options{Lexicon: fstest.MapFS{"rules.toml": {Data: []byte(strings.Replace(ownRule, "(up|down)", "(up|dwon)", 1))}}})
	if err == nil || !strings.Contains(err.Error(), "rules.toml:4:24: unknown class") {
		t.Errorf("got %v", err)
	}
}
