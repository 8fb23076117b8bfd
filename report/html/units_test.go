package html

import (
	"testing"
	"unicode/utf16"
	"unicode/utf8"
)

func FuzzUnits(f *testing.F) {
	for _, s := range []string{"", "a", "今年以来,刑事发案976起", "😀𠮷\xff\xf0\x9f坏", string(make([]byte, 600)), "\xe4\xbb"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		u := newUnits(s)
		n := 0
		for i := 0; i < len(s); {
			r, size := utf8.DecodeRuneInString(s[i:])
			if got := u.at(i); got != n {
				t.Fatalf("byte %d of %q is unit %d, want %d", i, s, got, n)
			}
			n += len(utf16.Encode([]rune{r}))
			i += size
		}
		if got := u.at(len(s)); got != n {
			t.Fatalf("the end of %q is unit %d, want %d", s, got, n)
		}
	})
}
