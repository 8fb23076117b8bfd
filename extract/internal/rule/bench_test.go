package rule

import (
	"testing"

	"zhibiao/extract/internal/scan"
	"zhibiao/extract/lexicon"
)

func BenchmarkMatch(b *testing.B) {
	lex, err := lexicon.Load(nil)
	if err != nil {
		b.Fatal(err)
	}
	table, err := NewTable(lex.Rules)
	if err != nil {
		b.Fatal(err)
	}
	sc := scan.New(lex)
	for _, c := range []struct{ name, text string }{
		{"level", "全年破获各类案件976起"},
		{"change", "全市刑事发案同比上升了26.26%"},
		{"share", "占全部案件的比重为58.4%"},
		{"from", "发案由上年的976起下降到773起"},
	} {
		var s scan.Sentence
		sc.Scan(&s, c.text, 0, len(c.text))
		last := len(s.Tokens) - 1
		if s.Tokens[last].Class != scan.Num {
			b.Fatalf("%s does not end in a number", c.text)
		}
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				table.Match(&s, last)
			}
		})
	}
}
