package rule

import (
	"slices"
	"testing"
	"time"
	"unicode/utf8"

	"zhibiao/extract/internal/scan"
	"zhibiao/extract/lexicon"
)

// FuzzMatch compiles a pattern of whatever kind and tries it, and the lexicon's own rules, at every span of a sentence.
func FuzzMatch(f *testing.F) {
	lex, err := lexicon.Load(nil)
	if err != nil {
		f.Fatal(err)
	}
	table, err := NewTable(lex.Rules)
	if err != nil {
		f.Fatal(err)
	}
	sc := scan.New(lex)
	for i, r := range lex.Rules {
		for _, x := range r.Examples {
			f.Add(r.Pattern, x.Text)
		}
		for _, x := range r.Counter {
			f.Add(lex.Rules[(i+7)%len(lex.Rules)].Pattern, x.Text)
		}
	}
	f.Add("'x' far* far* far* far* far* far* far* far* far* far* far* far* @", "一3一3一3一3一3一3一3一3一3一3一3一3一3一3一3一3一3一3一3一3一3一3一3一3一3一3起")
	f.Add("any+ verb:(up|down)? '增~' @ far* 'x'", "刑事发案976起")
	f.Add("@", "（1起）（2起")
	f.Add("", "1")
	f.Fuzz(func(t *testing.T, pattern, body string) {
		if len(body) > 1<<11 || len(pattern) > 1<<9 || !utf8.ValidString(body) {
			return
		}
		tables := []*Table{table}
		if own, err := NewTable([]lexicon.Rule{{Name: "own", Pattern: pattern}}); err == nil {
			tables = append(tables, own)
		}
		var s scan.Sentence
		sc.Scan(&s, body, 0, len(body))
		began := time.Now()
		for _, table := range tables {
			for i := range s.Tokens {
				m, ok := table.Match(&s, i)
				for _, r := range table.Rules { // none before it matches
					if ok && r == m.Rule {
						break
					}
					n := s.Tokens[i].Num
					if r.anchor.Has(s.Tokens[i].Class) && (r.kinds == nil || n >= 0 && slices.Contains(r.kinds, s.Nums[n].Kind)) && r.match(new(Match), &s, i) {
						t.Fatalf("at span %d of %q: %s was not tried", i, body, r.Pattern)
					}
				}
				if ok {
					if m.Rule == nil || m.Lo < 0 || m.Lo > i || m.Hi <= i || m.Hi > len(s.Tokens) {
						t.Fatalf("at span %d of %d: %d–%d in %q", i, len(s.Tokens), m.Lo, m.Hi, body)
					}
					for l, r := range m.Labels {
						if r.Lo < r.Hi && (r.Lo < m.Lo || r.Hi > m.Hi) {
							t.Fatalf("label %d takes %d–%d of %d–%d in %q", l, r.Lo, r.Hi, m.Lo, m.Hi, body)
						}
					}
				}
				table.Near(&s, i, m.Rule)
			}
		}
		if took := time.Since(began); took > time.Second+time.Duration(len(s.Tokens))*10*time.Millisecond {
			t.Fatalf("%q at %d spans took %v", pattern, len(s.Tokens), took)
		}
	})
}
