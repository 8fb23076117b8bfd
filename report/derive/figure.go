package derive

import (
	"strings"
	"unicode/utf8"

	"zhibiao/extract"
	"zhibiao/extract/numeral"
)

// rat is a decimal as a fraction.
func rat(d numeral.Decimal) Fraction { return ratio(d.Coef, pow10[max(d.Scale, 0)]) }

// steps give the unit of the last digit that a literal states: strict as its digits say, loose when zeros at its end say
// nothing. fraction is set for 三分之一, 一半 and the like, which are no measurement at all.
func steps(q *extract.Quantity) (strict, loose Fraction, fraction bool) {
	v := *q.Value
	strict = tens(-v.Scale)
	lit := q.Literal
	switch {
	case strings.Contains(lit, "半"), strings.Contains(lit, "分之") && !percentWords(lit), strings.Contains(lit, "/") && !strings.Contains(q.Unit, "/"):
		return tens(1), tens(1), true
	case q.Unit == "%" && (strings.Contains(lit, "成")):
		if strings.HasSuffix(strings.TrimRight(lit, "多余左右以上下内"), "成") && v.Scale == 0 {
			strict = tens(1)
		}
	case v.Scale == 0:
		// 三千万元 states one digit of 3000 万元.
		if n := chineseStep(numeralOf(q)); n > 0 {
			strict = tens(n)
		}
	}
	// One zero is as good a digit as any; a number with two or more may be a round one: 300亿元, 增长100%.
	loose = strict
	if z := zeros(v.Coef); v.Scale == 0 && z > 1 && tens(z).Cmp(loose) > 0 {
		loose = tens(z)
	}
	return strict, loose, false
}

func percentWords(lit string) bool {
	return strings.Contains(lit, "百分之") || strings.Contains(lit, "千分之")
}

// numeralOf is the literal without its unit: 百 in 个百分点 and 千 in 千瓦 are no digits.
func numeralOf(q *extract.Quantity) string {
	lit := q.Literal
	if i := strings.LastIndex(lit, q.Unit); i > 0 && q.Unit != "" {
		lit = lit[:i]
	}
	return unitDigits.Replace(lit)
}

// unitDigits are the numerals in the names of units.
var unitDigits = strings.NewReplacer("百分之", "", "千分之", "", "百分点", "")

// zeros counts the zeros at the end of a whole number.
func zeros(n int64) (z int) {
	for n != 0 && n%10 == 0 {
		n /= 10
		z++
	}
	return z
}

// chineseStep is the power of ten of the last Chinese digit that is stated: 3 for 三千, 1 for 二十, 0 for 二十一 and for digits.
func chineseStep(lit string) int {
	last := 0
	for _, r := range lit {
		switch r {
		case '十', '拾':
			last = 1
		case '百', '佰':
			last = 2
		case '千', '仟':
			last = 3
		case '一', '二', '两', '三', '四', '五', '六', '七', '八', '九', '零', '〇', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
			last = 0
		case '万', '亿', '萬', '億':
			return last
		}
	}
	return last
}

// around is what a stated number limits: [v-step/2, v+step/2) for one that was rounded half up (away from zero), [v, v+step) for
// one that was cut off.
func around(v, step Fraction, cut bool) Interval {
	if v.Sign() < 0 {
		return around(v.neg(), step, cut).neg()
	}
	h := step.mul(half)
	iv := Interval{Lo: v.sub(h), Hi: v.add(h), HiOpen: true}
	if v.Sign() == 0 {
		iv.LoOpen = true // symmetric: a stated 0 may have been -0.4 or 0.4
	}
	if cut {
		iv.Lo, iv.LoOpen, iv.Hi = v, false, v.add(step)
	}
	return iv
}

// reading is what one quantity of the text says, in its own unit and with its own sign.
//
// A literal with 余 or 多 (70余起) is at least the number and less than the next of its last digit that is not zero: 80. Any other
// bound leaves one end open: 超过70 is (70, ∞). What is counted or measured is not below zero.
func (d *deriver) reading(q *extract.Quantity) (value, Reason) {
	switch {
	case q.Masked:
		return value{}, Reason{Masked, []string{q.Literal}}
	case q.Value == nil:
		return value{}, Reason{NoValue, []string{q.Literal}}
	}
	v := rat(*q.Value)
	strict, loose, fraction := steps(q)
	whole := d.whole(q.Unit) && q.Value.Scale == 0
	var x value
	x.at = v
	if whole && q.Bound == extract.Exact {
		x.strict, x.loose = point(v), point(v)
		// 1000人, 三百人: few counts end in so many zeros.
		if q.Value.Coef%1000 == 0 || chineseStep(numeralOf(q)) >= 2 {
			x.loose = around(v, loose, false)
		}
	} else {
		x.strict = around(v, strict, false)
		x.loose = x.strict.hull(around(v, strict, true)).hull(around(v, loose, false))
	}
	if q.Max != nil {
		w := *q
		w.Value, w.Max, w.Bound = q.Max, nil, extract.Exact
		top, _ := d.reading(&w)
		x.at = v.add(top.at).mul(half)
		x.strict, x.loose = x.strict.hull(top.strict), x.loose.hull(top.loose)
	}
	x.about = fraction
	switch q.Bound {
	case extract.About:
		x.about = true
	case extract.MoreThan:
		iv := Interval{Lo: v, LoOpen: true}
		if strings.ContainsAny(q.Literal, "余多餘") && q.Value.Coef > 0 {
			z := tens(zeros(q.Value.Coef) - q.Value.Scale)
			iv = Interval{Lo: v, Hi: v.add(z), HiOpen: true}
		}
		x.strict, x.loose = iv, Interval{Lo: x.loose.Lo}
	case extract.AtLeast:
		x.strict, x.loose = Interval{Lo: v}, Interval{Lo: x.loose.Lo}
	case extract.AtMost, extract.LessThan:
		low := zero
		if v.Sign() < 0 {
			low = Fraction{}
		}
		x.strict = Interval{Lo: low, Hi: v, HiOpen: q.Bound == extract.LessThan}
		x.loose = Interval{Lo: low, Hi: x.loose.Hi}
	}
	return x, Reason{}
}

// convert is a reading in another unit; ok is false where the units don't meet.
func (d *deriver) convert(x value, q *extract.Quantity, to measure) (value, bool) {
	m := d.measure(q)
	if m.base != to.base {
		return value{}, false
	}
	if m.factor.Cmp(to.factor) == 0 {
		return x, true
	}
	return x.scale(m.factor.quo(to.factor)), true
}

// figure quotes a quantity of a record.
func figure(r *extract.Record, role string, index int, q *extract.Quantity, part Part) Figure {
	return Figure{Record: r.ID, Role: role, Index: index, Part: part, Literal: q.Literal, Document: r.Document, Start: q.Start, End: q.End}
}

// place is where a record's first figure stands.
func place(r *extract.Record) int {
	at := -1
	r.Quantities(func(_ string, q *extract.Quantity) bool {
		if at < 0 || q.Start < at {
			at = q.Start
		}
		return true
	})
	if at < 0 {
		return r.Evidence.Start
	}
	return at
}

// before is the evidence up to a body offset, at most n bytes of it, from a character border; "" where the evidence does not
// reach there.
func before(r *extract.Record, at, n int) string {
	e := at - r.Evidence.Start
	if e <= 0 || e > len(r.Evidence.Text) {
		return ""
	}
	s := max(0, e-n)
	for s < e && !utf8.RuneStart(r.Evidence.Text[s]) {
		s++
	}
	return r.Evidence.Text[s:e]
}

// after is the evidence from a body offset on, at most n bytes.
func after(r *extract.Record, at, n int) string {
	s := at - r.Evidence.Start
	if s < 0 || s >= len(r.Evidence.Text) {
		return ""
	}
	e := min(len(r.Evidence.Text), s+n)
	for e < len(r.Evidence.Text) && e > s && !utf8.RuneStart(r.Evidence.Text[e]) {
		e--
	}
	return r.Evidence.Text[s:e]
}
