package numeral

import "testing"

// TestLineBreak holds that a decimal that a line break splits is one number.
func TestLineBreak(t *testing.T) {
	for _, s := range []string{"23\n.6", "23.\n6", "23\r\n.6"} {
		n, ok := Scan(s+"万吨", 0)
		if want := (Decimal{Coef: 236, Scale: 1}); !ok || n.Value != want {
			t.Errorf("%q is %v, want %v", s, n.Value, want)
		}
	}
	if n, ok := Scan("23\n个", 0); !ok || n.Value != Int(23) {
		t.Errorf("23 and a line break is %v", n.Value)
	}
}
