package derive

import "math/big"

var (
	zero    = new(big.Rat)
	one     = big.NewRat(1, 1)
	hundred = big.NewRat(100, 1)
	half    = big.NewRat(1, 2)
)

// point is the interval of one number.
func point(r *big.Rat) Interval { return Interval{Lo: r, Hi: r} }

// Contains reports whether r is in the interval.
func (a Interval) Contains(r *big.Rat) bool {
	if a.Lo != nil {
		if c := r.Cmp(a.Lo); c < 0 || c == 0 && a.LoOpen {
			return false
		}
	}
	if a.Hi != nil {
		if c := r.Cmp(a.Hi); c > 0 || c == 0 && a.HiOpen {
			return false
		}
	}
	return true
}

// Empty reports whether no number is in the interval.
func (a Interval) Empty() bool {
	if a.Lo == nil || a.Hi == nil {
		return false
	}
	c := a.Lo.Cmp(a.Hi)
	return c > 0 || c == 0 && (a.LoOpen || a.HiOpen)
}

// Meets reports whether some number is in both intervals.
func (a Interval) Meets(b Interval) bool { return !a.intersect(b).Empty() }

// Positive reports whether every number of the interval is above zero.
func (a Interval) Positive() bool {
	return a.Lo != nil && (a.Lo.Sign() > 0 || a.Lo.Sign() == 0 && a.LoOpen)
}

// Negative reports whether every number of the interval is below zero.
func (a Interval) Negative() bool { return a.neg().Positive() }

func (a Interval) intersect(b Interval) Interval {
	if b.Lo != nil {
		if a.Lo == nil {
			a.Lo, a.LoOpen = b.Lo, b.LoOpen
		} else if c := b.Lo.Cmp(a.Lo); c > 0 {
			a.Lo, a.LoOpen = b.Lo, b.LoOpen
		} else if c == 0 {
			a.LoOpen = a.LoOpen || b.LoOpen
		}
	}
	if b.Hi != nil {
		if a.Hi == nil {
			a.Hi, a.HiOpen = b.Hi, b.HiOpen
		} else if c := b.Hi.Cmp(a.Hi); c < 0 {
			a.Hi, a.HiOpen = b.Hi, b.HiOpen
		} else if c == 0 {
			a.HiOpen = a.HiOpen || b.HiOpen
		}
	}
	return a
}

// hull is the smallest interval that holds both.
func (a Interval) hull(b Interval) Interval {
	r := a
	if a.Lo == nil || b.Lo == nil {
		r.Lo, r.LoOpen = nil, false
	} else if c := b.Lo.Cmp(a.Lo); c < 0 {
		r.Lo, r.LoOpen = b.Lo, b.LoOpen
	} else if c == 0 {
		r.LoOpen = a.LoOpen && b.LoOpen
	}
	if a.Hi == nil || b.Hi == nil {
		r.Hi, r.HiOpen = nil, false
	} else if c := b.Hi.Cmp(a.Hi); c > 0 {
		r.Hi, r.HiOpen = b.Hi, b.HiOpen
	} else if c == 0 {
		r.HiOpen = a.HiOpen && b.HiOpen
	}
	return r
}

func (a Interval) neg() Interval {
	r := Interval{LoOpen: a.HiOpen, HiOpen: a.LoOpen}
	if a.Hi != nil {
		r.Lo = new(big.Rat).Neg(a.Hi)
	}
	if a.Lo != nil {
		r.Hi = new(big.Rat).Neg(a.Lo)
	}
	return r
}

func (a Interval) add(b Interval) Interval {
	r := Interval{LoOpen: a.LoOpen || b.LoOpen, HiOpen: a.HiOpen || b.HiOpen}
	if a.Lo != nil && b.Lo != nil {
		r.Lo = new(big.Rat).Add(a.Lo, b.Lo)
	}
	if a.Hi != nil && b.Hi != nil {
		r.Hi = new(big.Rat).Add(a.Hi, b.Hi)
	}
	return r
}

// scale multiplies by a single number.
func (a Interval) scale(k *big.Rat) Interval {
	switch {
	case k.Sign() == 0:
		return point(zero)
	case k.Sign() < 0:
		a = a.neg()
		k = new(big.Rat).Neg(k)
	}
	if a.Lo != nil {
		a.Lo = new(big.Rat).Mul(a.Lo, k)
	}
	if a.Hi != nil {
		a.Hi = new(big.Rat).Mul(a.Hi, k)
	}
	return a
}

// An end is one end of an interval in the extended numbers.
type end struct {
	r    *big.Rat // nil at infinity
	inf  int      // -1, +1 at infinity
	open bool
}

func (e end) sign() int {
	if e.r == nil {
		return e.inf
	}
	return e.r.Sign()
}

func (e end) cmp(f end) int {
	switch {
	case e.r == nil || f.r == nil:
		return e.inf - f.inf
	default:
		return e.r.Cmp(f.r)
	}
}

// times is the product of two ends. A closed zero is reached whatever the other end is, so that the product is closed.
func (e end) times(f end) end {
	if e.sign() == 0 || f.sign() == 0 {
		closed := e.r != nil && e.sign() == 0 && !e.open || f.r != nil && f.sign() == 0 && !f.open
		return end{r: zero, open: !closed}
	}
	if e.r == nil || f.r == nil {
		return end{inf: e.sign() * f.sign(), open: true}
	}
	return end{r: new(big.Rat).Mul(e.r, f.r), open: e.open || f.open}
}

func (a Interval) ends() [2]end {
	lo, hi := end{r: a.Lo, open: a.LoOpen}, end{r: a.Hi, open: a.HiOpen}
	if a.Lo == nil {
		lo.inf = -1
	}
	if a.Hi == nil {
		hi.inf = 1
	}
	return [2]end{lo, hi}
}

func (a Interval) mul(b Interval) Interval {
	if a.Lo != nil && a.Lo == a.Hi {
		return b.scale(a.Lo)
	}
	if b.Lo != nil && b.Lo == b.Hi {
		return a.scale(b.Lo)
	}
	var lo, hi end
	first := true
	for _, x := range a.ends() {
		for _, y := range b.ends() {
			p := x.times(y)
			if first {
				lo, hi, first = p, p, false
				continue
			}
			switch c := p.cmp(lo); {
			case c < 0:
				lo = p
			case c == 0:
				lo.open = lo.open && p.open
			}
			switch c := p.cmp(hi); {
			case c > 0:
				hi = p
			case c == 0:
				hi.open = hi.open && p.open
			}
		}
	}
	return Interval{Lo: lo.r, Hi: hi.r, LoOpen: lo.r != nil && lo.open, HiOpen: hi.r != nil && hi.open}
}

// inverse is 1/a; ok is false where a holds zero.
func (a Interval) inverse() (r Interval, ok bool) {
	if a.Negative() {
		r, ok = a.neg().inverse()
		return r.neg(), ok
	}
	if !a.Positive() {
		return Interval{}, false
	}
	if a.Lo.Sign() > 0 {
		r.Hi, r.HiOpen = new(big.Rat).Inv(a.Lo), a.LoOpen
	}
	if a.Hi != nil {
		r.Lo, r.LoOpen = new(big.Rat).Inv(a.Hi), a.HiOpen
	} else {
		r.Lo, r.LoOpen = zero, true
	}
	return r, true
}

// integers gives the first and last integer of a bounded interval; ok is false where it is unbounded, holds none, or they do
// not fit.
func (a Interval) integers() (first, last int64, ok bool) {
	if a.Lo == nil || a.Hi == nil {
		return 0, 0, false
	}
	f := floor(a.Lo)
	if a.LoOpen || new(big.Rat).SetInt(f).Cmp(a.Lo) < 0 {
		f = f.Add(f, big.NewInt(1))
	}
	l := floor(a.Hi)
	if a.HiOpen && a.Hi.IsInt() {
		l = l.Sub(l, big.NewInt(1))
	}
	if f.Cmp(l) > 0 || !f.IsInt64() || !l.IsInt64() {
		return 0, 0, false
	}
	return f.Int64(), l.Int64(), true
}

// floor is the largest integer not above r. (Div rounds down because a denominator is positive.)
func floor(r *big.Rat) *big.Int { return new(big.Int).Div(r.Num(), r.Denom()) }

// A value is a number under two readings of how its figures were rounded: strict is what their digits say; loose also
// allows that digits were cut off instead of rounded, and that zeros at the end of a round number say nothing. Only what
// contradicts the loose reading is called off. Every operation is exact.
type value struct {
	at     *big.Rat // from the figures as stated
	strict Interval
	loose  Interval
	about  bool // a figure says 约 or the like
}

func certain(r *big.Rat) value { return value{at: r, strict: point(r), loose: point(r)} }

// exact reports whether a is a single number under both readings. Counts are, and most of the work is with counts.
func (a value) exact() bool {
	return a.strict.Lo == a.at && a.strict.Hi == a.at && a.loose == a.strict
}

// tight drops the loose reading, for numbers that no verdict hangs on.
func (a value) tight() value { a.loose = a.strict; return a }

// both applies an operation to both readings, once where they are the same.
func both(a, b value, f func(a, b Interval) Interval) (strict, loose Interval) {
	strict = f(a.strict, b.strict)
	if a.loose == a.strict && b.loose == b.strict {
		return strict, strict
	}
	return strict, f(a.loose, b.loose)
}

func (a value) add(b value) value {
	r := value{at: new(big.Rat).Add(a.at, b.at), about: a.about || b.about}
	if a.exact() && b.exact() {
		r.strict, r.loose = point(r.at), point(r.at)
		return r
	}
	r.strict, r.loose = both(a, b, Interval.add)
	return r
}

func (a value) neg() value {
	r := value{at: new(big.Rat).Neg(a.at), about: a.about}
	if a.exact() {
		r.strict, r.loose = point(r.at), point(r.at)
		return r
	}
	r.strict, r.loose = both(a, a, func(a, _ Interval) Interval { return a.neg() })
	return r
}

func (a value) sub(b value) value { return a.add(b.neg()) }

func (a value) mul(b value) value {
	r := value{at: new(big.Rat).Mul(a.at, b.at), about: a.about || b.about}
	if a.exact() && b.exact() {
		r.strict, r.loose = point(r.at), point(r.at)
		return r
	}
	r.strict, r.loose = both(a, b, Interval.mul)
	return r
}

func (a value) scale(k *big.Rat) value {
	if k.Cmp(one) == 0 {
		return a
	}
	b := certain(k)
	b.about = a.about
	return a.mul(b)
}

// inverse is 1/a. Where only the loose reading reaches zero, its interval is unbounded: then it never contradicts.
func (a value) inverse() (value, bool) {
	strict, ok := a.strict.inverse()
	if !ok || a.at.Sign() == 0 {
		return value{}, false
	}
	r := value{at: new(big.Rat).Inv(a.at), strict: strict, loose: strict, about: a.about}
	switch {
	case a.exact():
		r.strict, r.loose = point(r.at), point(r.at)
	case a.loose != a.strict:
		if r.loose, ok = a.loose.inverse(); !ok {
			r.loose = Interval{}
		}
	}
	return r, true
}

func (a value) quo(b value) (value, bool) {
	i, ok := b.inverse()
	if !ok {
		return value{}, false
	}
	return a.mul(i), true
}
