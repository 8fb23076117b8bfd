package extract

import (
	"math/rand/v2"
	"runtime/debug"
	"strings"
	"testing"

	"zhibiao/extract/text"
)

// Whatever stands where another character should, and wherever a sentence breaks off, a text is read to its end: the texts of the cases,
// shuffled, one character in a dozen of them left out, doubled or exchanged for another of theirs.
func TestMutated(t *testing.T) {
	var lines []string
	for _, file := range caseTexts(t) {
		lines = append(lines, file.texts...)
	}
	e, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	for seed := range uint64(12) {
		r := rand.New(rand.NewPCG(seed, 1))
		r.Shuffle(len(lines), func(i, j int) { lines[i], lines[j] = lines[j], lines[i] })
		for from := 0; from < len(lines); from += 100 {
			body := mutated(r, strings.Join(lines[from:min(from+100, len(lines))], "\n"))
			func() {
				defer func() {
					if fault := recover(); fault != nil {
						t.Errorf("seed %d, lines from %d on: %v\n%s", seed, from, fault, debug.Stack())
					}
				}()
				e.Extract("a.txt", &text.Text{Body: body})
			}()
		}
	}
}

func mutated(r *rand.Rand, s string) string {
	in := []rune(s)
	var out strings.Builder
	for _, c := range in {
		switch r.IntN(36) {
		case 0:
		case 1:
			out.WriteRune(c)
			out.WriteRune(c)
		case 2:
			out.WriteRune(in[r.IntN(len(in))])
		default:
			out.WriteRune(c)
		}
	}
	return out.String()
}
