package derive

// point is the interval of one number.
func point(r Fraction) Interval { return Interval{Lo: r, Hi: r} }

// single reports whether a is the interval of one number, as point makes it. (Of two equal numbers too large for two words it may
// not know: then there is only more to do.)
func (a Interval) single() bool { return a.Lo.Known() && a.Lo == a.Hi && !a.LoOpen && !a.HiOpen }

// Contains reports whether r is in the interval.
func (a Interval) Contains(r Fraction) bool {
	if a.Lo.Known() {
		if c := r.Cmp(a.Lo); c < 0 || c == 0 && a.LoOpen {
			return false
		}
	}
	if a.Hi.Known() {
		if c := r.Cmp(a.Hi); c > 0 || c == 0 && a.HiOpen {
			return false
		}
	}
	return true
}

// Empty reports whether no number is in the interval.
func (a Interval) Empty() bool {
	if !a.Lo.Known() || !a.Hi.Known() {
		return false
	}
	c := a.Lo.Cmp(a.Hi)
	return c > 0 || c == 0 && (a.LoOpen || a.HiOpen)
}

// Meets reports whether some number is in both intervals.
func (a Interval) Meets(b Interval) bool { return !a.intersect(b).Empty() }

// Positive reports whether every number of the interval is above zero.
func (a Interval) Positive() bool {
	return a.Lo.Known() && (a.Lo.Sign() > 0 || a.Lo.Sign() == 0 && a.LoOpen)
}

// Negative reports whether every number of the interval is below zero.
func (a Interval) Negative() bool { return a.neg().Positive() }

func (a Interval) intersect(b Interval) Interval {
	if b.Lo.Known() {
		if !a.Lo.Known() {
			a.Lo, a.LoOpen = b.Lo, b.LoOpen
		} else if c := b.Lo.Cmp(a.Lo); c > 0 {
			a.Lo, a.LoOpen = b.Lo, b.LoOpen
		} else if c == 0 {
			a.LoOpen = a.LoOpen || b.LoOpen
		}
	}
	if b.Hi.Known() {
		if !a.Hi.Known() {
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
	if !a.Lo.Known() || !b.Lo.Known() {
		r.Lo, r.LoOpen = Fraction{}, false
	} else if c := b.Lo.Cmp(a.Lo); c < 0 {
		r.Lo, r.LoOpen = b.Lo, b.LoOpen
	} else if c == 0 {
		r.LoOpen = a.LoOpen && b.LoOpen
	}
	if !a.Hi.Known() || !b.Hi.Known() {
		r.Hi, r.HiOpen = Fraction{}, false
	} else if c := b.Hi.Cmp(a.Hi); c > 0 {
		r.Hi, r.HiOpen = b.Hi, b.HiOpen
	} else if c == 0 {
		r.HiOpen = a.HiOpen && b.HiOpen
	}
	return r
}

func (a Interval) neg() Interval {
	r := Interval{LoOpen: a.HiOpen, HiOpen: a.LoOpen}
	if a.Hi.Known() {
		r.Lo = a.Hi.neg()
	}
	if a.Lo.Known() {
		r.Hi = a.Lo.neg()
	}
	return r
}

func (a Interval) add(b Interval) Interval {
	r := Interval{LoOpen: a.LoOpen || b.LoOpen, HiOpen: a.HiOpen || b.HiOpen}
	if a.Lo.Known() && b.Lo.Known() {
		r.Lo = a.Lo.add(b.Lo)
	}
	if a.Hi.Known() && b.Hi.Known() {
		r.Hi = a.Hi.add(b.Hi)
	}
	return r
}

// scale multiplies by a single number.
func (a Interval) scale(k Fraction) Interval {
	switch {
	case k.Sign() == 0:
		return point(zero)
	case k.Sign() < 0:
		a = a.neg()
		k = k.neg()
	}
	if a.Lo.Known() {
		a.Lo = a.Lo.mul(k)
	}
	if a.Hi.Known() {
		a.Hi = a.Hi.mul(k)
	}
	return a
}

// An end is one end of an interval in the extended numbers.
type end struct {
	r    Fraction // none at infinity
	inf  int      // -1, +1 at infinity
	open bool
}

func (e end) sign() int {
	if !e.r.Known() {
		return e.inf
	}
	return e.r.Sign()
}

func (e end) cmp(f end) int {
	switch {
	case !e.r.Known() || !f.r.Known():
		return e.inf - f.inf
	default:
		return e.r.Cmp(f.r)
	}
}

// times is the product of two ends. A closed zero is reached whatever the other end is, so that the product is closed.
func (e end) times(f end) end {
	if e.sign() == 0 || f.sign() == 0 {
		closed := e.r.Known() && e.sign() == 0 && !e.open || f.r.Known() && f.sign() == 0 && !f.open
		return end{r: zero, open: !closed}
	}
	if !e.r.Known() || !f.r.Known() {
		return end{inf: e.sign() * f.sign(), open: true}
	}
	return end{r: e.r.mul(f.r), open: e.open || f.open}
}

func (a Interval) ends() [2]end {
	lo, hi := end{r: a.Lo, open: a.LoOpen}, end{r: a.Hi, open: a.HiOpen}
	if !a.Lo.Known() {
		lo.inf = -1
	}
	if !a.Hi.Known() {
		hi.inf = 1
	}
	return [2]end{lo, hi}
}

func (a Interval) mul(b Interval) Interval {
	if a.single() {
		return b.scale(a.Lo)
	}
	if b.single() {
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
	return Interval{Lo: lo.r, Hi: hi.r, LoOpen: lo.r.Known() && lo.open, HiOpen: hi.r.Known() && hi.open}
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
		r.Hi, r.HiOpen = a.Lo.inv(), a.LoOpen
	}
	if a.Hi.Known() {
		r.Lo, r.LoOpen = a.Hi.inv(), a.HiOpen
	} else {
		r.Lo, r.LoOpen = zero, true
	}
	return r, true
}

// integers gives the first and last integer of a bounded interval; ok is false where it is unbounded, holds none, or they do
// not fit.
func (a Interval) integers() (first, last int64, ok bool) {
	if !a.Lo.Known() || !a.Hi.Known() {
		return 0, 0, false
	}
	first, ok1 := a.Lo.floor()
	if !a.Lo.IsInt() || a.LoOpen {
		first++
	}
	last, ok2 := a.Hi.floor()
	if a.Hi.IsInt() && a.HiOpen {
		last--
	}
	if !ok1 || !ok2 || first > last {
		return 0, 0, false
	}
	return first, last, true
}

// A value is a number under two readings of how its figures were rounded: strict is what their digits say; loose also
// allows that digits were cut off instead of rounded, and that zeros at the end of a round number say nothing. Only what
// contradicts the loose reading is called off. Every operation is exact.
type value struct {
	at     Fraction // from the figures as stated
	strict Interval
	loose  Interval
	about  bool // a figure says 约 or the like
}

func certain(r Fraction) value { return value{at: r, strict: point(r), loose: point(r)} }

// exact reports whether a is a single number under both readings. Counts are, and most of the work is with counts.
func (a value) exact() bool {
	return a.strict.single() && a.strict.Lo == a.at && a.loose == a.strict
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
	r := value{at: a.at.add(b.at), about: a.about || b.about}
	if a.exact() && b.exact() {
		r.strict, r.loose = point(r.at), point(r.at)
		return r
	}
	r.strict, r.loose = both(a, b, Interval.add)
	return r
}

func (a value) neg() value {
	r := value{at: a.at.neg(), about: a.about}
	if a.exact() {
		r.strict, r.loose = point(r.at), point(r.at)
		return r
	}
	r.strict, r.loose = both(a, a, func(a, _ Interval) Interval { return a.neg() })
	return r
}

func (a value) sub(b value) value { return a.add(b.neg()) }

func (a value) mul(b value) value {
	r := value{at: a.at.mul(b.at), about: a.about || b.about}
	if a.exact() && b.exact() {
		r.strict, r.loose = point(r.at), point(r.at)
		return r
	}
	r.strict, r.loose = both(a, b, Interval.mul)
	return r
}

func (a value) scale(k Fraction) value {
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
	r := value{at: a.at.inv(), strict: strict, loose: strict, about: a.about}
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
