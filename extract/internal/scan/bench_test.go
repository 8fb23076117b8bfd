package scan

import (
	"strings"
	"testing"

	"zhibiao/extract/lexicon"
)

func BenchmarkScan(b *testing.B) {
	lex, err := lexicon.Load(nil)
	if err != nil {
		b.Fatal(err)
	}
	sc := New(lex)
	for _, c := range []struct{ name, text string }{
		{"prose", "我们要进一步解放思想、振奋精神，统一步调，一心一意谋发展，把各项工作推上新的台阶。"},
		{"figures", "全年破获各类案件976起，同比上升26.26%，占全部案件的58.4%，比上年提高3.2个百分点，位居全市第二。"},
	} {
		b.Run(c.name, func(b *testing.B) {
			text := strings.Repeat(c.text, 20)
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			var s Sentence
			for b.Loop() {
				sc.Scan(&s, text, 0, len(text))
			}
		})
	}
}

func BenchmarkNew(b *testing.B) {
	lex, err := lexicon.Load(nil)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		New(lex)
	}
}
