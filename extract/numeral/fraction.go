package numeral

import (
	"strings"
)

// scanWhole is scan with the fraction that may stand behind a whole number.
func scanWhole(s string, i int) (Number, bool) {
	n, ok := scan(s, i)
	if ok && strings.HasPrefix(s[n.End:], "又") {
		if m, ok := withFraction(s, n); ok {
			return m, true
		}
	}
	return n, ok
}

// fractionDigits is how many decimals of a fraction behind a whole number are kept.
const fractionDigits = 6

// withFraction reads 又 and a fraction behind the whole number n: 一又二分之一, 3又1/3.
func withFraction(s string, n Number) (Number, bool) {
	if n.Form != Arabic && n.Form != Chinese || n.Value.Scale > 0 || n.Inner != None || n.Range || n.Long {
		return n, false
	}
	num, den, end, ok := parts(s, n.End+len("又"))
	if !ok || num <= 0 || num >= den || num > pow10[9] || den > pow10[9] {
		return n, false
	}
	c := (num*pow10[fractionDigits]*2 + den) / (2 * den)
	sum, ok := add(n.Value, Decimal{c, fractionDigits + n.Exp}.Normal())
	if !ok || sum.Scale > maxDigits {
		return n, false
	}
	n.Value, n.End, n.Ungrouped, n.Bare = sum, end, false, false
	n.Rounded = num*pow10[fractionDigits]%den != 0
	return n, true
}

// parts reads a fraction at i as its two whole numbers: 二分之一, 3分之1, 1/3.
func parts(s string, i int) (num, den int64, end int, ok bool) {
	if j := digitsEnd(s, i); j > i {
		var a acc
		a.whole(s, i)
		if a.long {
			return 0, 0, 0, false
		}
		if w := slashAt(s, j); w > 0 {
			d, dw := digitAt(s, j+w)
			return a.d.Coef, int64(d), j + w + dw, dw > 0 && digitsEnd(s, j+w) == j+w+dw
		}
		den, end = a.d.Coef, j
	} else if den, end = denominator(s, i); end == i {
		return 0, 0, 0, false
	}
	if !strings.HasPrefix(s[end:], "分之") {
		return 0, 0, 0, false
	}
	n, ok := scan(s, end+len("分之"))
	if !ok || n.Form != Arabic && n.Form != Chinese || n.Value.Scale > 0 || n.Mult != "" || n.Inner != None || n.Range {
		return 0, 0, 0, false
	}
	return n.Value.Coef, den, n.End, true
}

// scanFraction reads 百分之三十五, 千分之五, 三分之二, 百分百, 四分三 at i.
func scanFraction(s string, i int) (n Number, ok bool) {
	if strings.HasPrefix(s[i:], "百分百") {
		return Number{Start: i, End: i + len("百分百"), Value: Int(100), Unit: "%", Form: Percent}, true
	}
	den, end := denominator(s, i)
	if end == i {
		return n, false
	}
	if !strings.HasPrefix(s[end:], "分之") {
		if !shortFraction(s, i, end, den) {
			return n, false
		}
		return fraction(s, i, end+len("分"), den)
	}
	return fraction(s, i, end+len("分之"), den)
}

// shortFraction says whether the number den, from i to end, is the denominator of a fraction that Cantonese writes without 之: 四分三, 百分二十.
func shortFraction(s string, i, end int, den int64) bool {
	at := end + len("分")
	if !strings.HasPrefix(s[end:], "分") {
		return false
	}
	r, w := runeAt(s, at)
	num := cnDigit(r)
	if den == 100 {
		return strings.HasPrefix(s[i:], "百") && (num > 0 || r == '零' || r == '十' || r == '百')
	}
	return den >= 3 && den <= 5 && num > 0 && int64(num) < den && cnDigit(first(s, at+w)) < 0 && cnPower(first(s, at+w)) == 0 &&
		!strings.ContainsRune("球分钟鐘秒次个個点點人名场場局中投半成段线線级級类類年月日号號元角厘", first(s, at+w))
}

// denominator reads the Chinese number before 分之: 三, 百, 万, 百万.
func denominator(s string, i int) (den int64, end int) {
	den, end, _, runes := cnSection(s, i)
	if runes == 0 {
		den, end = 1, i
	}
	for { // 万分之, 百万分之
		r, w := runeAt(s, end)
		if cnPower(r) != 4 || den > pow10[8] {
			return den, end
		}
		den, end = den*10_000, end+w
	}
}

// fraction reads the number at j, behind 分之, as so many of den; the whole begins at i.
func fraction(s string, i, j int, den int64) (n Number, ok bool) {
	if j < len(s) && s[j] == ' ' {
		j++
	}
	num, ok := Scan(s, j)
	next, _ := runeAt(s, num.End)
	if comma := strings.Index(s[j:max(j, num.End)], "，"); ok && comma > 0 && (num.Unit != "" || isHan(next)) { // 增长百分之6，191家: two numbers
		num, ok = Scan(s[:j+comma], j)
	}
	if !ok || num.Unit != "" || num.Form == Mask && (den != 100 || num.Mult != "") {
		return n, false
	}
	if num.Mult != "" { // 万分之十万: the multiplier belongs to the value
		if num.Value, ok = num.Value.Shift(num.Exp); !ok || num.Range {
			return n, false
		}
		num.Mult, num.Exp = "", 0
	}
	n = num
	n.Start, n.Ungrouped, n.Bare = i, false, false
	if den == 100 && n.Form == Chinese && !n.Range {
		n.upTo(s)
	}
	switch den {
	case 100:
		n.Unit = "%"
		if n.Form != Mask {
			n.Form = Percent
		}
	case 1000:
		n.Unit, n.Form = "‰", Percent
	case 10_000:
		n.Unit, n.Form = "‱", Percent
	case 100_000, 1_000_000, 10_000_000, 100_000_000: // 百万分之五 is 0.0005 %
		for d := den; d > 100; d /= 10 {
			n.Value.Scale++
		}
		if n.Unit, n.Form = "%", Percent; n.Value.Scale > maxDigits || num.Form == Mask {
			return n, false
		}
	default:
		if den <= 1 || num.Value.Scale > 0 || num.Value.Coef <= 0 {
			return n, false
		}
		n.Value, n.Unit, n.Form = ratio(num.Value.Coef, den), "%", Fraction
	}
	return n, true
}

// tenths reads a range of tenths from the digit d that ends at j, of which 成 is written once: 3至4成.
func (n *Number) tenths(s string, d Decimal, j int) bool {
	r, w := runeAt(s, j)
	if r != '至' && r != '到' && r != '-' && r != '～' && r != '~' && r != '—' {
		return false
	}
	e, ew := digitAt(s, j+w)
	c, cw := runeAt(s, j+w+ew)
	if ew == 0 || c != '成' || !chengEnds(s, j+w+ew+cw) || d.Scale > 0 || int64(e) <= d.Coef || d.Coef < 1 {
		return false
	}
	n.Value, n.Max, n.Range = Int(d.Coef*10), Int(int64(e)*10), true
	n.Unit, n.Form, n.End, n.Ungrouped = "%", Percent, j+w+ew+cw, false
	return true
}

// upTo takes the upper end of a range of percentages, of which 百分之 is written once: 百分之三至五.
func (n *Number) upTo(s string) {
	r, w := runeAt(s, n.End)
	if r != '至' && r != '到' && r != '—' && r != '～' {
		return
	}
	if _, end := denominator(s, n.End+w); strings.HasPrefix(s[end:], "分之") { // 百分之三至百分之五: a number of its own
		return
	}
	m, ok := Scan(s, n.End+w)
	if !ok || m.Form != Chinese || m.Mult != "" || m.Unit != "" || m.Range || m.Bare || m.Inner != None || m.Value.Cmp(n.Value) <= 0 {
		return
	}
	if next := first(s, m.End); strings.ContainsRune("年月日号號时時点點分个個名人家元倍", next) { // 百分之三到五月
		return
	}
	n.Max, n.Range, n.End = m.Value, true, m.End
}

// ratio is a/b in percent, to two decimals where it does not come out even.
func ratio(a, b int64) Decimal {
	if a*100%b == 0 {
		return Int(a * 100 / b)
	}
	return Decimal{(a*10000*2 + b) / (2 * b), 2}.Normal()
}

// scanHalf reads 一半, 半数, 过半's 半: half of a whole, in percent.
func scanHalf(s string, i int) (n Number, ok bool) {
	switch {
	case strings.HasPrefix(s[i:], "半百"): // fifty
		return Number{Start: i, End: i + len("半百"), Value: Int(50), Form: Chinese, Bare: true}, true
	case strings.HasPrefix(s[i:], "半成") && chengEnds(s, i+len("半成")): // half of a tenth
		return Number{Start: i, End: i + len("半成"), Value: Int(5), Unit: "%", Form: Percent}, true
	case anyOf(s, i+len("半"), "个百分点", "個百分點", "个点", "個點") > 0: // half of one
		return Number{Start: i, End: i + len("半"), Value: Decimal{5, 1}, Form: Chinese}, true
	}
	for _, w := range []string{"一半", "半数", "半數", "半折", "半"} {
		if strings.HasPrefix(s[i:], w) {
			return Number{Start: i, End: i + len(w), Value: Int(50), Unit: "%", Form: Fraction}, true
		}
	}
	return n, false
}
