package numeral

import (
	"errors"
	"math"
	"strconv"
	"strings"
)

// A Decimal is an exact decimal number, Coef × 10^-Scale. The scale keeps the digits as they were stated: 20.0 is
// {200, 1}, which is not the same statement as 20, {20, 0}. The zero value is 0.
type Decimal struct {
	Coef  int64
	Scale int // digits after the point, 0 to 18
}

// maxDigits is the number of significant digits that a Decimal holds; a longer number in a text is no statistic.
const maxDigits = 18

var pow10 = func() (p [19]int64) {
	p[0] = 1
	for i := 1; i < len(p); i++ {
		p[i] = p[i-1] * 10
	}
	return p
}()

// Int returns n as a Decimal.
func Int(n int64) Decimal { return Decimal{Coef: n} }

// Float64 is the nearest binary number.
func (d Decimal) Float64() float64 {
	f, _ := strconv.ParseFloat(d.String(), 64)
	return f
}

// String prints the digits as stated: 20.0, 0.05, -3.
func (d Decimal) String() string { return string(d.Append(nil)) }

// Append appends String's digits to b. They are a valid JSON number.
func (d Decimal) Append(b []byte) []byte {
	n := uint64(d.Coef)
	if d.Coef < 0 {
		b, n = append(b, '-'), -n
	}
	var digits [64]byte // more than the largest coefficient and scale take
	i := len(digits)
	for left := d.Scale; n > 0 || left >= 0 || i == len(digits); left-- {
		if left == 0 && i < len(digits) {
			i--
			digits[i] = '.'
		}
		i--
		digits[i] = '0' + byte(n%10)
		n /= 10
	}
	return append(b, digits[i:]...)
}

// MarshalJSON writes a JSON number with the digits as stated.
func (d Decimal) MarshalJSON() ([]byte, error) { return d.Append(nil), nil }

// UnmarshalJSON reads a JSON number.
func (d *Decimal) UnmarshalJSON(b []byte) error {
	v, err := ParseDecimal(string(b))
	if err == nil {
		*d = v
	}
	return err
}

var errDecimal = errors.New("not a decimal number of at most 18 digits")

// ParseDecimal reads an optional sign, ASCII digits and an optional point, as 12, -3.20 or 0.5.
func ParseDecimal(s string) (Decimal, error) {
	var d Decimal
	t := strings.TrimPrefix(s, "-")
	digits, point := 0, false
	for i := 0; i < len(t); i++ {
		switch c := t[i]; {
		case c == '.' && !point && i > 0 && i < len(t)-1:
			point = true
		case '0' <= c && c <= '9':
			if d.Coef != 0 || c != '0' {
				digits++
			}
			if digits > maxDigits || point && d.Scale == maxDigits {
				return Decimal{}, errDecimal
			}
			d.Coef = d.Coef*10 + int64(c-'0')
			if point {
				d.Scale++
			}
		default:
			return Decimal{}, errDecimal
		}
	}
	if t == "" {
		return Decimal{}, errDecimal
	}
	if len(t) < len(s) {
		d.Coef = -d.Coef
	}
	return d, nil
}

// Shift multiplies by 10^n exactly; ok is false where the result needs more than 18 digits.
func (d Decimal) Shift(n int) (r Decimal, ok bool) {
	d.Scale -= n
	for d.Scale < 0 {
		if d.Coef > math.MaxInt64/10 || d.Coef < math.MinInt64/10 {
			return Decimal{}, false
		}
		d.Coef *= 10
		d.Scale++
	}
	return d, d.Scale <= maxDigits && d.fits()
}

// fits says whether d has no more than 18 digits.
func (d Decimal) fits() bool { return -pow10[maxDigits] < d.Coef && d.Coef < pow10[maxDigits] }

// Mul multiplies exactly; ok is false where the result needs more than 18 digits.
func (d Decimal) Mul(o Decimal) (r Decimal, ok bool) {
	if d.Coef == 0 || o.Coef == 0 {
		return Decimal{}, true
	}
	p := d.Coef * o.Coef
	if p/o.Coef != d.Coef || d.Scale+o.Scale > maxDigits {
		return Decimal{}, false
	}
	r = Decimal{p, d.Scale + o.Scale}
	return r, r.fits()
}

// Normal drops zeros at the end of the fraction: 20.0 becomes 20.
func (d Decimal) Normal() Decimal {
	for d.Scale > 0 && d.Coef%10 == 0 {
		d.Coef /= 10
		d.Scale--
	}
	return d
}

// Cmp compares as numbers: -1, 0 or 1.
func (d Decimal) Cmp(o Decimal) int {
	s := max(d.Scale, o.Scale)
	a, ok1 := d.to(s)
	b, ok2 := o.to(s)
	if !ok1 || !ok2 {
		x, y := d.Float64(), o.Float64()
		switch {
		case x < y:
			return -1
		case x > y:
			return 1
		}
		return 0
	}
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// to is the coefficient at a larger scale.
func (d Decimal) to(scale int) (int64, bool) {
	n := scale - d.Scale
	if n > 18 {
		return 0, d.Coef == 0
	}
	if p := pow10[n]; d.Coef > math.MaxInt64/p || d.Coef < math.MinInt64/p {
		return 0, false
	}
	return d.Coef * pow10[n], true
}

// Neg is -d.
func (d Decimal) Neg() Decimal { d.Coef = -d.Coef; return d }

// Abs is the number without its sign.
func (d Decimal) Abs() Decimal { d.Coef = max(d.Coef, -d.Coef); return d }
