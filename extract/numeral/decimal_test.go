package numeral

import "testing"

// TestDigits holds that no result has more than the 18 digits that a Decimal may have.
func TestDigits(t *testing.T) {
	large := Decimal{Coef: 999_999_999_999_999_999}
	if _, ok := large.Shift(1); ok {
		t.Error("shifted beyond 18 digits")
	}
	if v, ok := large.Mul(Int(10)); ok {
		t.Errorf("multiplied to %v", v)
	}
	if v, ok := add(large, Int(1)); ok {
		t.Errorf("added to %v", v)
	}
	if v, ok := large.Shift(-18); !ok || v.String() != "0.999999999999999999" {
		t.Errorf("%v, %v", v, ok)
	}
	if n, ok := Scan("33333333333333333E3", 0); !ok || n.End != len("33333333333333333") {
		t.Errorf("%+v, %v", n, ok)
	}
}
