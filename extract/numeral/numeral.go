// Package numeral reads the numbers of Chinese texts: Arabic (976, 1,299.2), full-width (９７６), Chinese (两千三百), mixed
// (37亿6千多万), fractions (百分之三十五, 三分之二, 三成), adjacent-digit ranges (七八千) and masked digits (20xx, 1x5, ×).
//
// Scan reads the one number that starts at a byte offset; it looks at each byte a bounded number of times. What the number
// means (a date, a rank, a figure) is for the caller to say.
package numeral

import (
	"math/big"
	"strings"
	"unicode/utf8"
)

// Form says how a number is written.
type Form uint8

const (
	Arabic   Form = iota // ASCII or full-width digits
	Chinese              // 两千三百; mixed forms that begin with a digit are Arabic
	Digits               // Chinese digits one by one, as in years: 一九九八, 二〇一五
	Percent              // 百分之三十五, 三成, 千分之五: Unit is % or ‰
	Fraction             // 三分之二, 一半, 1/3: the value in percent, Unit %
	Mask                 // digits hidden by the source: no value
)

// Inner says what bound stands inside a number: 余 or 多 (20余万), 几 or 数 (十几, 数百).
type Inner uint8

const (
	None Inner = iota
	More       // 余 多 來: at least a little more than the value
	Some       // 几 数: about the value
)

// A Number is one number of a text. Its literal is s[Start:End].
type Number struct {
	Start, End int
	Value      Decimal
	Max        Decimal // upper end of 七八千; only where Range is set
	Range      bool
	Form       Form
	Inner      Inner
	Mult       string // the multiplier that belongs to the unit, as written: 万, 亿, 万亿, 萬; or ""
	Exp        int    // its power of ten: 4, 8, 12
	Unit       string // % or ‰ for percentages and fractions written as words
	Bare       bool   // only a multiplier, no digit: 百, 千万, 万
	Long       bool   // more than 18 digits: an identifier, no statistic
	Ungrouped  bool   // plain digits without point, separator or multiplier: could be a year or an identifier
	Formula    bool   // written as in formulas and by spreadsheets: 40k, 2.5E+05, 10^4. In prose a name (4K) unless a unit follows
	Rounded    bool   // the value is rounded: a whole number with a fraction, a power that is no short decimal
}

// Begins says whether a number may begin with r.
func Begins(r rune) bool {
	switch r {
	case '几', '幾', '数', '數', '半', '.', '[', '【', '［', '廿', '卅':
		return true
	}
	return '0' <= r && r <= '9' || '０' <= r && r <= '９' || cnDigit(r) >= 0 || cnPower(r) > 0 || isMaskRune(r)
}

func isMore(r rune) bool { return r == '余' || r == '餘' || r == '多' || r == '來' || r == '来' }

// Scan reads the number that starts at byte i of s, if one does.
func Scan(s string, i int) (n Number, ok bool) {
	n, ok = scanWhole(s, i)
	if !ok || n.End >= len(s) {
		return n, ok
	}
	switch s[n.End] {
	case ' ':
	case "分"[0], "点"[0], "點"[0]: // 二分 之一, 四点 五个百分点
		if anyOf(s, n.End, "分 ", "点 ", "點 ") == 0 {
			return n, true
		}
	default:
		return n, true
	}
	if m, ok := scanParted(s, n); ok {
		return m, true
	}
	return n, true
}

// anyOf is the length of the first of the words that stands at i, 0 where none does.
func anyOf(s string, i int, words ...string) int {
	for _, w := range words {
		if strings.HasPrefix(s[i:], w) {
			return len(w)
		}
	}
	return 0
}

func scan(s string, i int) (n Number, ok bool) {
	if i >= len(s) {
		return n, false
	}
	if _, w := digitAt(s, i); w > 0 || s[i] == '.' && leadingPoint(s, i) {
		return scanArabic(s, i)
	}
	r, w := runeAt(s, i)
	switch {
	case inWords(r) && !countsAlone(s, i, i+w):
		return n, false
	case cnDigit(r) >= 0, cnPower(r) > 0, cnTens(r) > 0, r == '几', r == '幾', r == '数', r == '數', r == '半':
		return scanChinese(s, i)
	case isMaskRune(r):
		return scanMask(s, i)
	case r == '[' || r == '【' || r == '［':
		return scanBoxed(s, i, w)
	}
	return n, false
}

// isNumeral says whether a numeral ends at i.
func isNumeral(s string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(s[:i])
	return cnDigit(r) >= 0 || cnPower(r) > 0 || '０' <= r && r <= '９' || r == '．' || r == '，'
}

// scanParted reads n on where a scraped text has parted its characters by spaces: 3.2 万, 二十 億, 一 百 五 十, 二分 之一, 六 成. Arabic
// digits go on only with 万, 亿, 成 or 分之.
func scanParted(s string, n Number) (Number, bool) {
	const maxSpaces, maxBytes = 3, 96
	if n.Inner != None {
		return n, false
	}
	j := n.End
	w := anyOf(s, j, "分", "点", "點")
	for j += w; j < len(s) && s[j] == ' '; {
		j++
	}
	r, rw := runeAt(s, j)
	goesOn, rate := false, false
	switch {
	case j-n.End-w > maxSpaces:
	case n.Form == Percent: // 七成 六
		if d := cnDigit(r); d > 0 && strings.HasSuffix(s[:n.End], "成") && n.Value.Coef%10 == 0 && n.Value.Scale == 0 && !isHan(first(s, j+rw)) {
			n.Value.Coef += int64(d)
			n.End = j + rw
			return n, true
		}
	case n.Form != Arabic && n.Form != Chinese:
	case w > 0 && strings.HasPrefix(s[n.End:], "分"):
		goesOn = r == '之'
	case w > 0: // 四点 五个: only where a rate is stated, else it is four o'clock
		goesOn, rate = n.Form == Chinese && cnDigit(r) >= 0, true
	default:
		goesOn = cnPower(r) >= 4 && n.Mult == "" || r == '分' || r == '成' && partedCheng(s, j+rw)
		if n.Form == Chinese {
			// Behind what a digit numbers (高二 十五个班) another number begins.
			prev, _ := utf8.DecodeLastRuneInString(s[:n.Start])
			goesOn = goesOn || !strings.ContainsRune("第表图高初附件题卷章节组班", prev) &&
				(cnPower(r) > 0 || cnDigit(r) > 0 || isMore(r) || strings.ContainsRune("几幾点點又", r))
		}
	}
	if !goesOn {
		return n, false
	}
	var compact []byte
	var ends []int // behind the rune that each byte of compact comes from
	spaces := 0
	for k := n.Start; k < len(s) && len(compact) < maxBytes; {
		r, w := runeAt(s, k)
		if r == ' ' {
			if spaces++; spaces > maxSpaces {
				break
			}
			k++
			continue
		}
		if _, digit := digitAt(s, k); digit == 0 && cnDigit(r) < 0 && cnPower(r) == 0 && !isMore(r) && !strings.ContainsRune("几幾点點.．分之又", r) &&
			(r != '成' || !partedCheng(s, k+w)) && (r != 'k' || isLatin(first(s, k+w))) {
			break
		}
		spaces = 0
		for range w {
			ends = append(ends, k+w)
		}
		compact = append(compact, s[k:k+w]...)
		k += w
	}
	m, ok := scanWhole(string(compact), 0)
	if !ok || m.Form == Digits || m.Range || ends[m.End-1] <= n.End {
		return n, false
	}
	m.Start, m.End = n.Start, ends[m.End-1]
	if rate && !percentAt(s, m.End) && m.Unit == "" {
		return n, false
	}
	return m, true
}

// partedCheng says whether 成 before i, which a space parts from its number, ends a tenth: nothing that it could make a word with
// follows, unless it is a bound.
func partedCheng(s string, i int) bool {
	return !isHan(first(s, i)) || anyOf(s, i, "以上", "以下", "左右", "多") > 0
}

func isHan(r rune) bool { return 0x4E00 <= r && r <= 0x9FFF }

// runeAt is utf8.DecodeRuneInString at i, with width 0 at the end.
func runeAt(s string, i int) (rune, int) {
	if i >= len(s) {
		return 0, 0
	}
	if c := s[i]; c < utf8.RuneSelf {
		return rune(c), 1
	} else if 0xE4 <= c && c <= 0xE9 && i+2 < len(s) && s[i+1]&0xC0 == 0x80 && s[i+2]&0xC0 == 0x80 { // as almost always
		return rune(c&0x0F)<<12 | rune(s[i+1]&0x3F)<<6 | rune(s[i+2]&0x3F), 3
	}
	return utf8.DecodeRuneInString(s[i:])
}

// isLatin says whether r is a Latin letter or a digit, of half or full width.
func isLatin(r rune) bool {
	if r >= 0xFF01 && r <= 0xFF5E {
		r -= 0xFEE0
	}
	return '0' <= r && r <= '9' || 'a' <= r|0x20 && r|0x20 <= 'z'
}

// power is d to the power of exp, exactly or to 15 digits.
func power(d Decimal, exp int) (v Decimal, rounded, ok bool) {
	if exp < -maxPower || exp > maxPower || d.Coef == 0 {
		return d, false, false
	}
	e := big.NewInt(int64(max(exp, -exp)))
	x := new(big.Rat).SetFrac(new(big.Int).Exp(big.NewInt(d.Coef), e, nil), new(big.Int).Exp(big.NewInt(pow10[d.Scale]), e, nil))
	if exp < 0 {
		x.Inv(x)
	}
	whole := len(new(big.Int).Quo(x.Num(), x.Denom()).String())
	text := x.FloatString(max(0, 15-whole))
	v, err := ParseDecimal(text)
	if err != nil {
		return d, false, false
	}
	if back, ok := new(big.Rat).SetString(text); ok {
		rounded = back.Cmp(x) != 0
	}
	return v.Normal(), rounded, true
}

func digitsEnd(s string, i int) int {
	for {
		_, w := digitAt(s, i)
		if w == 0 {
			return i
		}
		i += w
	}
}

func percentAt(s string, i int) bool {
	return i < len(s) && s[i] == '%' || strings.HasPrefix(s[i:], "％") || strings.HasPrefix(s[i:], "﹪") || PointsAt(s, i) > 0
}

// PointsAt is the length of 个百分点 at i, with the spaces that a scraped text has before it and between its characters; 0 where it
// does not stand there.
func PointsAt(s string, i int) int {
	const maxSpaces = 4
	word, j := "个百分点", i
	if strings.HasPrefix(strings.TrimLeft(s[i:min(len(s), i+maxSpaces+len("個"))], " "), "個") {
		word = "個百分點"
	}
	for _, want := range word {
		for spaces := 0; j < len(s) && s[j] == ' ' && spaces < maxSpaces; spaces++ {
			j++
		}
		r, w := runeAt(s, j)
		if r != want {
			return 0
		}
		j += w
	}
	return j - i
}

// innerAt reads 余 多 几 at i.
func innerAt(s string, i int) (Inner, int) {
	r, w := runeAt(s, i)
	switch {
	case isMore(r):
		return More, i + w
	case r == '几' || r == '幾':
		return Some, i + w
	}
	return None, i
}

// moreCounts says whether 余 or 多 before i belongs to the number: not in 多次, 多年, 来自, where it begins a word.
func moreCounts(s string, i int) bool {
	prev, _ := utf8.DecodeLastRuneInString(s[:i])
	if prev == '来' || prev == '來' { // 二十来户, not 来自, 来源, 来访
		r, _ := runeAt(s, i)
		return isHan(r) && !strings.ContainsRune("自源到说說看得访訪电電信客历歷临臨往福凤宾賓安榜广廣函回不的了", r)
	}
	return true
}

// mult takes 万, 亿, 万亿 at k as the unit's multiplier, and adds the smaller sections behind it to the value.
func (n *Number) mult(s string, k, w, p int) {
	n.Mult, n.Exp, n.End = s[k:k+w], p, k+w
	if p == 4 {
		if r, w2 := runeAt(s, n.End); cnPower(r) == 8 {
			n.Mult, n.Exp, n.End = s[k:n.End+w2], 12, n.End+w2
			w += w2
		}
	}
	if in, e := innerAt(s, n.End); in == More && moreCounts(s, e) {
		if r, w2 := runeAt(s, e); p == 4 && n.Exp == 4 && cnPower(r) == 8 { // 10万多亿元
			n.Mult, n.Exp, e = n.Mult+s[e:e+w2], 12, e+w2
		}
		n.Inner, n.End = in, e
		return
	}
	if n.Inner != None || n.Value.Scale > 0 {
		return
	}
	if n.Exp == 4 && !n.Bare {
		n.above(s)
	}
	if n.Form == Chinese && !n.Bare { // 两千万点五: the fraction is one of the whole number
		var a acc
		if e, ok := cnPoint(s, n.End, &a); ok && a.d.Scale+n.Exp <= maxDigits {
			if sum, ok := add(n.Value, Decimal{a.d.Coef, a.d.Scale + n.Exp}); ok {
				n.Value, n.End = sum.Normal(), e
			}
			return
		}
	}
	if v, e, ok := spacedSections(s, n.End, min(n.Exp, 4)); ok && n.Form == Arabic { // 7万 5千 4百
		if sum, ok := add(n.Value, Decimal{v, n.Exp}.Normal()); ok {
			n.Value, n.End = sum, e
		}
		return
	}
	if k > n.Start && s[k-1] == ' ' && n.Form == Arabic {
		if v, e, ok := spacedRest(s, n.End, n.Exp); ok { // 44 萬 1000 人
			if sum, ok := add(n.Value, Decimal{v, n.Exp}.Normal()); ok {
				n.Value, n.End = sum, e
			}
			return
		}
	}
	// 37亿6千多万, 1万5千, 三万五千: sections of falling power.
	last := n.Exp
	for {
		v, inner, power, end, ok := section(s, n.End, last)
		if !ok || n.Form == Arabic && power == last && end == n.End+len("二") { // 1000万二手房: no 1.2
			return
		}
		if a := (acc{d: v, digits: 1}); power == 0 && inner == None && n.Form == Chinese { // 一万零一十八点一五
			if e, ok := cnPoint(s, end, &a); ok {
				v, end = a.d, e
			}
		}
		shifted := Decimal{v.Coef, v.Scale + n.Exp - power}
		if shifted.Scale > maxDigits {
			return
		}
		sum, ok := add(n.Value, shifted.Normal())
		if !ok {
			return
		}
		n.Value, n.End, last = sum, end, power
		if inner == None && power >= 4 { // 1亿2千万余
			if in, e := innerAt(s, end); in == More && moreCounts(s, e) {
				inner, n.End = in, e
			}
		}
		if inner != None {
			n.Inner = inner
			return
		}
		if power == 0 {
			return
		}
	}
}

// spacedSections reads the smaller powers of a number whose parts a scraped text has set apart: 5千 4百, 5 千4 百. One space must
// stand among them, else they are section's.
func spacedSections(s string, i, below int) (v int64, end int, ok bool) {
	end = i
	for spaced := false; ; {
		j := end
		if j < len(s) && s[j] == ' ' {
			j, spaced = j+1, true
		}
		d, w := digitAt(s, j)
		if j += w; w == 0 || d == 0 {
			return v, end, ok
		}
		if j < len(s) && s[j] == ' ' {
			j, spaced = j+1, true
		}
		r, w := runeAt(s, j)
		p := cnPower(r)
		if p == 0 || p >= below || !spaced || p == 3 && strings.ContainsRune(thousandUnits, first(s, j+w)) {
			return v, end, ok
		}
		v, end, below, ok = v+int64(d)*pow10[p], j+w, p, true
	}
}

// spacedRest reads the digits below the multiplier that ends at i, where the text parts all its digits from its characters by spaces: the
// 1000 of 44 萬 1000 人. A unit follows them.
func spacedRest(s string, i, exp int) (v int64, end int, ok bool) {
	if exp != 4 || i >= len(s) || s[i] != ' ' {
		return 0, i, false
	}
	j := i + 1
	end = digitsEnd(s, j)
	if w := commaAt(s, end); w > 0 && end == j+1 {
		if e, ok := group(s, end+w); ok {
			end = e
		}
	}
	places := 0
	for k := j; k < end; {
		if d, w := digitAt(s, k); w > 0 {
			v, places, k = v*10+int64(d), places+1, k+w
		} else {
			k += commaAt(s, k)
		}
	}
	if places < 2 || places > exp || end >= len(s) {
		return 0, i, false
	}
	r, _ := runeAt(s, end+anyOf(s, end, " "))
	return v, end, isHan(r) && cnPower(r) == 0 && !strings.ContainsRune("年月日时時分号號度", r)
}

// scanSome reads 几十, 数百, 几万, 几个 at i: the power is the value, about it.
func scanSome(s string, i int) (n Number, ok bool) {
	_, w := runeAt(s, i)
	n.Start, n.Form, n.Inner, n.Value = i, Chinese, Some, Int(1)
	j := i + w
	r, w := runeAt(s, j)
	p := cnPower(r)
	if p == 0 {
		return n, false // 几个: no number at all
	}
	if p < 4 {
		if r == '十' && cnDigit(first(s, j+w)) > 0 { // 學生總數十五年間, 人數十二萬: the end of a noun
			return n, false
		}
		n.Value, n.End = mustShift(1, p), j+w
		if in, k := innerAt(s, n.End); in == More && cnPower(first(s, k)) == 0 {
			n.End = k
		}
		if r, w := runeAt(s, n.End); cnPower(r) >= 4 {
			n.mult(s, n.End, w, cnPower(r))
		}
		return n, true
	}
	n.mult(s, j, w, p)
	return n, true
}

// lineBreak is the length of the line break at i, 0 where there is none.
func lineBreak(s string, i int) int {
	switch {
	case i < len(s) && s[i] == '\n':
		return 1
	case i+1 < len(s) && s[i] == '\r' && s[i+1] == '\n':
		return 2
	}
	return 0
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
