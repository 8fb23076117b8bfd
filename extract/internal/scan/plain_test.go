package scan

import (
	"slices"
	"testing"

	"zhibiao/extract/lexicon"
)

// What Scan passes over by a table is what it would take for words character by character.
func TestPlain(t *testing.T) {
	lex, err := lexicon.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	fast, slow := New(lex), New(lex)
	for i := range slow.starts {
		slow.starts[i] |= wordStart | singleStart | numeralStart // as if something might begin anywhere
	}
	check := func(text string) {
		t.Helper()
		var a, b Sentence
		fast.Scan(&a, text, 0, len(text))
		slow.Scan(&b, text, 0, len(text))
		if !slices.Equal(a.Tokens, b.Tokens) || !slices.Equal(a.Left, b.Left) || len(a.Nums) != len(b.Nums) {
			t.Fatalf("%s: got %v, %v; want %v, %v", text, a.Tokens, a.Left, b.Tokens, b.Left)
		}
	}
	var words []string
	for _, c := range lex.Cues {
		words = append(words, c.Word)
	}
	for i := 0; i < len(lex.Areas); i += 7 {
		words = append(words, lex.Areas[i].Word)
	}
	for i := range lex.Units {
		words = append(words, "三"+lex.Units[i].Word)
	}
	// Each word behind others, cut short, and at the end.
	for i, w := range words {
		next := []rune(words[(i*31+7)%len(words)])
		check("我们进一步" + w + "了工作" + string(next[:1]) + "，魑魅" + string(next) + w)
	}
}
