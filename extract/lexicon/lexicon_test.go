package lexicon

import (
	"testing"
)

func TestBuiltIn(t *testing.T) {
	l, err := Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]int{}
	for _, u := range l.Units {
		if seen[u.Word] > 0 {
			t.Errorf("%s:%d: %s stands already in line %d", u.File, u.Line, u.Word, seen[u.Word])
		}
		seen[u.Word] = u.Line
		if u.Factor.Coef == 1 && u.Factor.Scale == 0 || u.Kind == "compound" {
			continue
		}
		if b, ok := l.Unit(u.Base); !ok || b.Base != b.Word || b.Factor != (Factor{Coef: 1}) {
			t.Errorf("%s:%d: base %s of %s is no unit with the factor 1", u.File, u.Line, u.Base, u.Word)
		}
	}
}

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Load(nil); err != nil {
			b.Fatal(err)
		}
	}
}
