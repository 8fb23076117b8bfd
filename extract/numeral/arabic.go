package numeral

import (
	"strings"
	"unicode/utf8"
)

// digitAt gives the ASCII or full-width digit at i and its width in bytes; width 0 where there is none.
func digitAt(s string, i int) (d, w int) {
	if i >= len(s) {
		return 0, 0
	}
	if c := s[i]; c < utf8.RuneSelf {
		if '0' <= c && c <= '9' {
			return int(c - '0'), 1
		}
		return 0, 0
	}
	if i+2 < len(s) && s[i] == 0xEF && s[i+1] == 0xBC && 0x90 <= s[i+2] && s[i+2] <= 0x99 {
		return int(s[i+2] - 0x90), 3
	}
	return 0, 0
}

// leadingPoint says whether the point at i begins a number, as some programs print what is below 1: .5
func leadingPoint(s string, i int) bool {
	if _, w := digitAt(s, i+1); w == 0 {
		return false
	}
	if i == 0 {
		return true
	}
	c := s[i-1]
	return c == ' ' || c == '\t' || c == '\n' || c == '|' || c == '-' || c == '+' || c == '(' || c >= utf8.RuneSelf && !isNumeral(s, i)
}

// an accumulator for decimal digits.
type acc struct {
	d      Decimal
	digits int
	long   bool
}

// whole adds the digits at i of a whole number, and says where they end and how many they are.
func (a *acc) whole(s string, i int) (end, count int) {
	for {
		d, w := digitAt(s, i)
		if w == 0 {
			return i, count
		}
		a.add(d, false)
		i, count = i+w, count+1
	}
}

func (a *acc) add(digit int, fraction bool) {
	if a.digits > 0 || digit > 0 {
		a.digits++
	}
	if a.digits > maxDigits || fraction && a.d.Scale == maxDigits {
		a.long = true
		return
	}
	a.d.Coef = a.d.Coef*10 + int64(digit)
	if fraction {
		a.d.Scale++
	}
}

// group reports whether exactly three digits and no fourth stand at i, and where they end.
func group(s string, i int) (end int, ok bool) {
	j := i
	for range 3 {
		_, w := digitAt(s, j)
		if w == 0 {
			return 0, false
		}
		j += w
	}
	if _, w := digitAt(s, j); w > 0 {
		return 0, false
	}
	return j, true
}

func pointAt(s string, i int) int {
	if i < len(s) && s[i] == '.' {
		return 1
	}
	if strings.HasPrefix(s[i:], "．") {
		return len("．")
	}
	if raised := "·"; strings.HasPrefix(s[i:], raised) && raisedBefore(s, i+len(raised)) {
		return len(raised)
	}
	return 0
}

// raisedBefore says whether digits stand at i, behind a raised dot, and behind them a multiplier, the sign of a rate or a unit that is
// measured, not counted: that of 42·1万 and of 16·51美元 is a decimal point, that of 3·15晚会 none.
func raisedBefore(s string, i int) bool {
	end := digitsEnd(s, i)
	return end > i && strings.ContainsRune("万萬亿億%％‰元美港欧歐英吨噸米公千毫平立亩畝度级級升克斤桶倍", first(s, end))
}

func slashAt(s string, i int) int {
	if i < len(s) && s[i] == '/' {
		return 1
	}
	if strings.HasPrefix(s[i:], "／") {
		return len("／")
	}
	return 0
}

func commaAt(s string, i int) int {
	if i < len(s) && s[i] == ',' {
		return 1
	}
	if strings.HasPrefix(s[i:], "，") {
		return len("，")
	}
	return 0
}

// hanBefore says whether a Chinese character stands directly before i: what follows is no list number.
func hanBefore(s string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(s[:i])
	return i > 0 && isHan(r)
}

// thinSpace is the length of a blank at k that groups the digits of the number at i between Chinese characters, as Hong Kong's
// public offices write it: 約6 800人; else 0.
func thinSpace(s string, i, k int) int {
	if k >= len(s) || s[k] != ' ' {
		return 0
	}
	if prev, _ := utf8.DecodeLastRuneInString(s[:i]); !isHan(prev) && !strings.ContainsRune("(（)）、，：:", prev) {
		return 0
	}
	end := k
	for end < len(s) && s[end] == ' ' {
		e, ok := group(s, end+1)
		if !ok {
			if end > k {
				break // 9 000 吨: the last blank stands before the unit
			}
			return 0
		}
		end = e
	}
	if w := pointAt(s, end); w > 0 { // 货物周转量1 228.3亿吨公里
		if e := digitsEnd(s, end+w); e > end+w {
			end = e
		}
	}
	if end < len(s) && s[end] == ' ' {
		end++
	}
	if r, _ := runeAt(s, end); !isHan(r) {
		return 0
	}
	return 1
}

func scanArabic(s string, i int) (n Number, ok bool) {
	n.Start = i
	var a acc
	j, count := a.whole(s, i)
	if m, ok := maskBehind(s, i, j); ok {
		return m, true
	}
	grouped := false
	if count <= 3 && (count > 1 || a.d.Coef > 0) {
		j, grouped = groups(s, i, j, &a)
	}
	end, frac, m, masked := decimals(s, i, j, &a)
	if masked {
		return m, true
	}
	j = end
	n.Value, n.Long, n.End = a.d, a.long, j
	n.Ungrouped = !grouped && !frac
	if n.Long {
		return n, true
	}
	if n.formula(s) {
		return n, true
	}
	if n.Ungrouped && strings.HasPrefix(s[j:], "分之") { // 3分之1
		if f, ok := fraction(s, i, j+len("分之"), a.d.Coef); ok {
			return f, true
		}
	}
	// a fraction: 1/3
	if slash := slashAt(s, j); n.Ungrouped && slash > 0 && count == 1 && (i == 0 || s[i-1] != '/' && s[i-1] != '.') {
		k := digitsEnd(s, j+slash)
		if d, w := digitAt(s, j+slash); w > 0 && k == j+slash+w && int64(d) > a.d.Coef && a.d.Coef > 0 && (k >= len(s) || s[k] != '/') && !strings.HasPrefix(s[k:], "年") {
			n.Value, n.Form, n.Unit, n.End = ratio(a.d.Coef, int64(d)), Fraction, "%", k
			return n, true
		}
	}
	if count == 1 && !frac && n.tenths(s, a.d, j) {
		return n, true
	}
	if r, w := runeAt(s, j); r == '成' && (count == 1 || a.d == Int(10)) && chengEnds(s, j+w) {
		if v, ok := a.d.Shift(1); ok {
			n.Value, n.Unit, n.Form, n.End, n.Ungrouped = v, "%", Percent, j+w, false
			if count == 1 && !frac {
				n.tenth(s)
			}
			return n, true
		}
	}
	multiplier(s, &n)
	return n, true
}

// groups adds the groups of three digits behind the digits from i to j, parted by commas or thin spaces, to a: 12,345. It returns where
// they end, and whether there are any.
func groups(s string, i, j int, a *acc) (end int, found bool) {
	for k := j; ; {
		w := commaAt(s, k)
		if w == 0 {
			w = thinSpace(s, i, k)
		}
		if w == 0 {
			return j, found
		}
		end, ok := group(s, k+w)
		if !ok {
			return j, found
		}
		k = addDigits(s, k+w, end, a, false)
		j, found = end, true
	}
}

// addDigits adds the digits from k to end, all of one width, to a.
func addDigits(s string, k, end int, a *acc, frac bool) int {
	for k < end {
		d, w := digitAt(s, k)
		a.add(d, frac)
		k += w
	}
	return k
}

// decimals adds the point at j and the decimals behind it to a, where they stand, as scraping may have left them: 26..26, 26 .26%, over the
// end of a line. It returns where they end, and the number that begins at i where it turns out to be masked: 3.x万.
func decimals(s string, i, j int, a *acc) (end int, frac bool, m Number, masked bool) {
	if w := pointAt(s, j); w > 0 {
		k := j + w
		if pw := pointAt(s, k); pw > 0 { // a scraped double point: 26..26
			k += pw
		}
		if b := lineBreak(s, k); b > 0 { // a wrapped line: 26.⏎26
			if _, dw := digitAt(s, k+b); dw > 0 {
				k += b
			}
		}
		if m, ok := maskBehind(s, i, k); ok {
			return j, false, m, true
		}
		if _, dw := digitAt(s, k); dw == 0 && k < len(s) && s[k] == ' ' { // a scraped space: 26. 26%
			if end := digitsEnd(s, k+1); end > k+1 && (percentAt(s, end) || hanBefore(s, i) && cnPower(first(s, end+anyOf(s, end, " "))) >= 4) { // 只有3. 21 万台
				k++
			}
		}
		if end = addDigits(s, k, digitsEnd(s, k), a, true); end == k {
			return j, false, m, false
		}
		if m, ok := maskBehind(s, i, end); ok {
			return j, false, m, true
		}
		return end, true, m, false
	}
	if b := lineBreak(s, j); b > 0 && j+b+1 < len(s) && s[j+b] == '.' && isDigit(s[j+b+1]) { // a wrapped line: 26⏎.26
		for j += b + 1; j < len(s) && isDigit(s[j]); j++ {
			a.add(int(s[j]-'0'), true)
		}
		return j, true, m, false
	}
	if j+1 < len(s) && s[j] == ' ' && s[j+1] == '.' { // 26 .26%
		if end := digitsEnd(s, j+2); end > j+2 && percentAt(s, end) {
			return addDigits(s, j+2, end, a, true), true, m, false
		}
	}
	return j, false, m, false
}

// maxPower is the largest exponent that is read.
const maxPower = 30

// formula reads what formulas and spreadsheets write behind digits: k and M as multipliers, an exponent (2.5E+05), a power (10^4).
func (n *Number) formula(s string) bool {
	j := n.End
	r, w := runeAt(s, j)
	if r == ' ' {
		if r, w = runeAt(s, j+1); r != 'M' && r != 'k' {
			return false
		}
		w++
	}
	switch r {
	case 'k', 'K', 'Ｋ', 'M':
		if next := first(s, j+w); next == '/' || next == '²' || next == '³' || next == '-' || next == '+' || isLatin(next) {
			return false
		}
		n.Mult, n.Exp = s[j:j+w], 3
		if strings.TrimLeft(n.Mult, " ") == "M" {
			n.Exp = 6
		}
		n.End = j + w
	case 'e', 'E', 'ｅ', 'Ｅ', '^':
		k, negative := j+w, false
		switch sign, w := runeAt(s, k); sign {
		case '-', '－', '−':
			k, negative = k+w, true
		case '+', '＋':
			k += w
		}
		end := digitsEnd(s, k)
		if end == k || end-k > 6 || isLatin(first(s, end)) || first(s, end) == '-' {
			return false
		}
		exp := 0
		for k < end {
			d, w := digitAt(s, k)
			exp = exp*10 + d
			k += w
		}
		if negative {
			exp = -exp
		}
		v, ok := n.Value, false
		if r == '^' {
			v, n.Rounded, ok = power(v, exp)
		} else if -maxPower <= exp && exp <= maxPower {
			if v, ok = v.Shift(exp); ok && exp < 0 {
				v = v.Normal()
			}
		}
		if !ok {
			return false
		}
		n.Value, n.End = v, end
	case '×', 'x', 'X', '*':
		exp, end := powerOfTen(s, j+w)
		v, ok := n.Value.Shift(exp)
		if end == 0 || !ok {
			return false
		}
		n.Value, n.End = v.Normal(), end
	default:
		return false
	}
	n.Formula, n.Ungrouped = true, false
	return true
}

// superscripts are the raised digits, in order.
const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹"

// powerOfTen reads the power of ten of a number that stands behind the sign of a product: 10^8, 10⁸. End is 0 where none stands at i.
func powerOfTen(s string, i int) (exp, end int) {
	rest, ok := strings.CutPrefix(s[i:], "10")
	if !ok {
		return 0, 0
	}
	j := len(s) - len(rest)
	raised, ok := strings.CutPrefix(rest, "^")
	if ok {
		j++
		for k := digitsEnd(s, j); j < k && exp <= maxPower; {
			d, w := digitAt(s, j)
			exp, j, end = exp*10+d, j+w, j+w
		}
	} else {
		for _, r := range raised {
			k := strings.IndexRune(superscripts, r)
			if k < 0 || exp > maxPower {
				break
			}
			exp = exp*10 + utf8.RuneCountInString(superscripts[:k])
			j += utf8.RuneLen(r)
			end = j
		}
	}
	if exp > maxPower {
		return 0, 0
	}
	return exp, end
}

// multiplier reads what may follow the digits of n: 余/多/几, 十 百 千, 万 亿 and their compounds (37亿6千多万).
func multiplier(s string, n *Number) {
	j := n.End
	if j < len(s) && s[j] == ' ' && cnPower(first(s, j+1)) >= 4 && n.Form == Arabic { // 5.6 万平方米
		j++
	} else if b := lineBreak(s, j); b > 0 && cnPower(first(s, j+b)) >= 4 && n.Form == Arabic { // a wrapped line: 1088⏎万人次
		j += b
	}
	if n.Form == Arabic && anyOf(s, j, " 余", " 餘") > 0 { // 4300 余人
		j++
	}
	inner, k := innerAt(s, j)
	r, w := runeAt(s, k)
	p := cnPower(r)
	if p == 0 {
		if inner != None && moreCounts(s, k) {
			n.Inner, n.End, n.Ungrouped = inner, k, false
		}
		return
	}
	if inner == Some && p < 4 {
		return // 3几百 is not written
	}
	n.Ungrouped = false
	if p < 4 && n.Form == Chinese {
		return // cnSection took what it could: 五十千 is not written
	}
	if next := first(s, k+w); p < 4 && p > 1 && (p == 3 && strings.ContainsRune(thousandUnits, next) || p == 2 && (next == '帕' || anyOf(s, k+w, "分点", "分點", "分比") > 0)) {
		if inner != None {
			n.Inner, n.End = inner, k // 1200多千克
		}
		return // 0.13千克: the 千 is the unit's
	}
	if p < 4 { // 6千, 6千多万, 3百万
		v, ok := n.Value.Shift(p)
		if !ok {
			return
		}
		n.Value, n.End = v, k+w
		if inner != None {
			n.Inner = inner
		} else if e, ok := n.afterZero(s, p); ok { // 1千零20
			n.End = e
		} else if n.Value.Scale == 0 {
			n.Value, n.End = smallerPowers(s, n.Value, p, n.End) // 3千5百
			if k+w == n.End {
				n.smallerDigits(s, p) // 2千134萬
			} else if e, ok := n.afterZero(s, 2); ok { // 8千3百零5
				n.End = e
			}
		}
		in2, k2 := innerAt(s, n.End)
		if r2, w2 := runeAt(s, k2); cnPower(r2) >= 4 {
			if in2 != None {
				n.Inner = in2
			}
			n.mult(s, k2, w2, cnPower(r2))
		} else if in2 != None && moreCounts(s, k2) {
			n.Inner, n.End = in2, k2
		}
		return
	}
	if inner != None {
		n.Inner = inner
	}
	n.mult(s, k, w, p)
}

// smallerDigits adds the Arabic digits right behind n, which ends in the power p, where they are all that it has zeros, and a multiplier or a
// unit follows: 134 of 2千134萬, 516 of 1千516萬辆.
func (n *Number) smallerDigits(s string, p int) {
	var a acc
	j, count := a.whole(s, n.End)
	r, _ := runeAt(s, j)
	if count == 0 || count > p || cnPower(r) < 4 && (count < p || !isHan(r) || strings.ContainsRune("年月日", r)) {
		return
	}
	if v, ok := add(n.Value, a.d); ok {
		n.Value, n.End = v, j
	}
}

// afterZero adds the Arabic digits that stand behind 零 at the end of n, which ends in the power p: fewer of them than p has zeros.
func (n *Number) afterZero(s string, p int) (end int, ok bool) {
	r, w := runeAt(s, n.End)
	if r != '零' && r != '〇' {
		return 0, false
	}
	var a acc
	j, count := a.whole(s, n.End+w)
	if count == 0 || count >= p {
		return 0, false
	}
	n.Value, ok = add(n.Value, a.d)
	return j, ok
}
