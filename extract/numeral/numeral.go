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

// cnDigit is the value of a Chinese digit, -1 for any other rune.
func cnDigit(r rune) int {
	switch r {
	case '零', '〇', '○':
		return 0
	case '一', '壹', '弌':
		return 1
	case '二', '两', '兩', '贰', '貳', '俩', '倆':
		return 2
	case '三', '叁', '參', '叄':
		return 3
	case '四', '肆':
		return 4
	case '五', '伍':
		return 5
	case '六', '陆', '陸':
		return 6
	case '七', '柒':
		return 7
	case '八', '捌':
		return 8
	case '九', '玖':
		return 9
	}
	return -1
}

// cnPower is the power of ten of 十 百 千 (1 to 3), of 万 亿 兆 (4, 8, 12), and 0 for any other rune.
func cnPower(r rune) int {
	switch r {
	case '十', '拾':
		return 1
	case '百', '佰':
		return 2
	case '千', '仟':
		return 3
	case '万', '萬':
		return 4
	case '亿', '億':
		return 8
	case '兆':
		return 12
	}
	return 0
}

// cnTens is the value of a character that stands for tens, as newspapers in traditional script write them: 廿六, 卅四; else 0.
func cnTens(r rune) int64 {
	switch r {
	case '廿':
		return 20
	case '卅':
		return 30
	}
	return 0
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

// isNumeral says whether a numeral ends at i.
func isNumeral(s string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(s[:i])
	return cnDigit(r) >= 0 || cnPower(r) > 0 || '０' <= r && r <= '９' || r == '．' || r == '，'
}

// inWords says whether a formal digit is more often part of a word: 队伍, 大陆, 收拾, 放肆, 參加.
func inWords(r rune) bool {
	switch r {
	case '伍', '陆', '陸', '肆', '拾', '參':
		return true
	}
	return false
}

// countsAlone says whether the formal digit s[i:j] is one of a sum in formal digits: another stands beside it, or 元.
func countsAlone(s string, i, j int) bool {
	prev, _ := utf8.DecodeLastRuneInString(s[:i])
	next, _ := runeAt(s, j)
	for _, r := range [...]rune{prev, next} {
		if cnDigit(r) >= 0 || cnPower(r) > 0 {
			return true
		}
	}
	return prev == '之' || strings.ContainsRune("元圆圓角分整点點 ", next)
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

func isMaskRune(r rune) bool {
	switch r {
	case 'x', 'X', '×', '*', '※', '＊', 'ｘ', 'Ｘ', '╳', '_', '＿', '□', '○':
		return true
	}
	return false
}

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

// maskBehind reads the number that begins with the digits from i to k and goes on with masks: 20xx, 1x5, 3.x万.
func maskBehind(s string, i, k int) (Number, bool) {
	r, w := runeAt(s, k)
	if !isMaskRune(r) || r == '_' || r == '○' {
		return Number{}, false
	}
	if _, end := powerOfTen(s, k+w); end > 0 { // 1.2×10^8
		return Number{}, false
	}
	return maskRun(s, i, k)
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

// thousandUnits begin units behind 千: 千克, 千瓦.
const thousandUnits = "克瓦米伏卡帕赫焦字"

// above reads on where 万 belongs to the value: 四万万, 一万五千亿 (15000 亿).
func (n *Number) above(s string) {
	c, end, inner, _ := cnSection(s, n.End)
	r, w := runeAt(s, end)
	p := cnPower(r)
	if inner != None || p < 4 || p == 4 && end > n.End {
		return
	}
	if v, ok := n.Value.Shift(4); ok {
		if sum, ok := add(v, Int(c)); ok {
			n.Value, n.Mult, n.Exp, n.End = sum, s[end:end+w], p, end+w
		}
	}
}

func add(a, b Decimal) (Decimal, bool) {
	sc := max(a.Scale, b.Scale)
	x, ok1 := a.to(sc)
	y, ok2 := b.to(sc)
	if !ok1 || !ok2 || !(Decimal{Coef: x}).fits() || !(Decimal{Coef: y}).fits() {
		return Decimal{}, false
	}
	r := Decimal{x + y, sc}
	return r, r.fits()
}

// section reads one smaller part of a compound number at i: 6千多万 (of 37亿), 5千 (of 1万), 三百二十 (of 五万). Power is the
// power of ten that v is counted in: 4 for 6000 万, 0 for plain units.
func section(s string, i, below int) (v Decimal, inner Inner, power, end int, ok bool) {
	k := i
	if r, w := runeAt(s, k); r == '零' || r == '〇' {
		k += w
	}
	if _, w := digitAt(s, k); w > 0 {
		return digitSection(s, k, below)
	}
	if k == i && cnDigit(first(s, k)) < 0 { // 7751亿千瓦时: the 千 is the unit's
		return
	}
	if c, p, e := oneByOne(s, k, below); e > k {
		return Int(c), None, p, e, true
	}
	c, e, in, n := cnSection(s, k)
	if n == 0 {
		return
	}
	in2, m2 := in, e
	if in == None {
		in2, m2 = innerAt(s, e)
	}
	r, w := runeAt(s, m2)
	if p := cnPower(r); p >= 4 && p < below {
		return Int(c), in2, p, m2 + w, true
	}
	if p := cnPower(r); p >= below {
		return
	}
	if n == 1 && k == i { // 三万五 is 35000
		if c < 10 && below >= 4 {
			return Decimal{c, 1}, None, below, e, true
		}
	}
	if in2 == More && !moreCounts(s, m2) {
		in2, m2 = None, e
	}
	return Int(c), in2, 0, m2, true
}

// digitSection is section for a part that begins with digits.
func digitSection(s string, k, below int) (v Decimal, inner Inner, power, end int, ok bool) {
	var a acc
	j, n := a.whole(s, k)
	if c := commaAt(s, j); c > 0 && n <= 3 && (a.d.Coef > 0 || n == 1) { // 12億8,000萬, 9萬0,219
		if e, ok := group(s, j+c); ok {
			for j += c; j < e; {
				d, w := digitAt(s, j)
				a.add(d, false)
				j += w
			}
			if r, _ := runeAt(s, j); cnPower(r) < 4 && !fractionOf(s, j) {
				if below == 4 && n == 1 && !a.long { // 1万9,000元
					return a.d, None, 0, j, true
				}
				return v, None, 0, 0, false
			}
		}
	}
	if r, w := runeAt(s, j); r == '.' || r == '．' { // 1億5374.4萬
		if _, k := digitAt(s, j+w); k > 0 {
			j += w
			for d, k := digitAt(s, j); k > 0; d, k = digitAt(s, j) {
				a.add(d, true)
				j += k
			}
		}
	}
	in, m := innerAt(s, j)
	r, w := runeAt(s, m)
	p := cnPower(r)
	if p == 0 && n <= below && n > 1 && in == None && !a.long && r != '年' && r != '月' && r != '日' && r != '.' && r != '．' && (n == below || isHan(r)) { // 3万4000, 5万283人
		return a.d, None, 0, j, true
	}
	if p == 0 && n == 4 && n == below && in == More && !a.long && moreCounts(s, m) { // 18萬9000多名
		return a.d, in, 0, m, true
	}
	if p == 0 || p >= below || in == Some {
		return
	}
	if p >= 4 {
		return a.d, in, p, m + w, true
	}
	if v, ok = a.d.Shift(p); !ok {
		return
	}
	end = m + w
	if in == None {
		v, end = smallerPowers(s, v, p, end)
	}
	more, e := innerAt(s, end)
	r, w = runeAt(s, e)
	if q := cnPower(r); q >= 4 && q < below {
		if more != None {
			in = more
		}
		return v, in, q, e + w, true
	}
	if more == More && moreCounts(s, e) {
		in, end = more, e
	}
	return v, in, 0, end, true
}

// smallerPowers adds to v, whose last part ends at end and was counted in the power p of ten, what stands behind it in smaller ones:
// 4百 of 6千4百多万.
func smallerPowers(s string, v Decimal, p, end int) (Decimal, int) {
	for {
		d, w := digitAt(s, end)
		if w == 0 {
			return v, end
		}
		r, w2 := runeAt(s, end+w)
		q := cnPower(r)
		if q <= 0 || q >= p {
			return v, end
		}
		v, _ = add(v, mustShift(int64(d), q))
		p = q
		end += w + w2
	}
}

// oneByOne reads a section whose digits stand one by one, with the power of ten that it is counted in: 四五四七 and 九三一 behind 萬, 二四二四萬
// behind 億. They are as many as the section has places, or fewer where leading zeros are left out, but no range of neighbours (三萬四五). End
// is i where it is none.
func oneByOne(s string, i, below int) (v int64, power, end int) {
	end = i
	n, first2 := 0, [2]int{}
	for n < below {
		r, w := runeAt(s, end)
		d := cnDigit(r)
		if d < 0 {
			break
		}
		if n < len(first2) {
			first2[n] = d
		}
		v, end = v*10+int64(d), end+w
		n++
	}
	r, w := runeAt(s, end)
	p := cnPower(r)
	switch {
	case n < 2, cnDigit(r) >= 0, r == '分', r == '成', n == 2 && first2[0] > 0 && first2[1] == first2[0]+1:
		return 0, 0, i
	case p == 0:
		return v, 0, end
	case p >= 4 && p < below && n <= 4:
		return v, p, end + w
	}
	return 0, 0, i
}

func mustShift(d int64, p int) Decimal { return Decimal{Coef: d * pow10[p]} }

// cnSection reads a Chinese number below 10,000 at i: 三百二十, 十二, 两千零五, 十几, 五. Runes is how many were read.
func cnSection(s string, i int) (v int64, end int, inner Inner, runes int) {
	end = i
	digit, last, zero := int64(-1), 5, false
	for {
		r, w := runeAt(s, end)
		if d := cnDigit(r); d >= 0 {
			if digit >= 0 && digit != 0 {
				return v + digit, end, inner, runes // two digits in a row: the caller looks
			}
			zero = digit == 0
			digit = int64(d)
		} else if p := cnPower(r); 0 < p && p < 4 && p < last {
			switch {
			case digit > 0:
				v += digit * pow10[p]
			case p == 1 && (v == 0 || v%100 == 0) || v == 0 && digit < 0:
				v += pow10[p]
			default:
				return v + max(digit, 0), end, inner, runes
			}
			digit, last = -1, p
		} else if t := cnTens(r); t > 0 && digit <= 0 && last > 1 {
			v, digit, last = v+t, -1, 1
		} else if (r == '几' || r == '幾') && runes > 0 && (digit < 0 && last == 1 || digit == 0 && v > 0) { // 十几, 一百零几
			return v, end + w, Some, runes + 1
		} else {
			break
		}
		end += w
		runes++
	}
	if digit > 0 && v > 0 && last > 1 && !zero { // 两千三 is 2300
		v += digit * pow10[last-1]
	} else if digit > 0 {
		v += digit
	} else if digit == 0 && runes > 1 && v > 0 { // 一百零: the zero is not ours
		_, w := utf8.DecodeLastRuneInString(s[:end])
		end -= w
		runes--
	}
	return v, end, inner, runes
}

// zeroLike says whether r is written for the zero of a Chinese year: 二00七年, 一九九O年.
func zeroLike(r rune) bool { return r == '0' || r == '０' || r == 'O' || r == 'o' || r == 'Ｏ' }

// mixedYear reads a year of Chinese digits whose zeros are others' signs.
func mixedYear(s string, i int) (n Number, ok bool) {
	j, v := i, 0
	for range 4 {
		r, w := runeAt(s, j)
		d := cnDigit(r)
		if zeroLike(r) {
			d = 0
		}
		if d < 0 {
			return n, false
		}
		v, j = 10*v+d, j+w
	}
	if first(s, j) != '年' || v < 1900 || v > 2100 {
		return n, false
	}
	n.Start, n.Form, n.Value, n.End = i, Digits, Int(int64(v)), j
	return n, true
}

func scanChinese(s string, i int) (n Number, ok bool) {
	n.Start, n.Form = i, Chinese
	r, w := runeAt(s, i)
	if r == '半' {
		return scanHalf(s, i)
	}
	if r == '几' || r == '幾' || r == '数' || r == '數' {
		if _, end := denominator(s, i+w); strings.HasPrefix(s[end:], "分之") && end > i+w { // 佔總人數百分之四十: the end of a noun
			return n, false
		}
		return scanSome(s, i)
	}
	if d := cnDigit(r); d > 0 && endsDigit(first(s, i+w)) && !zeroLike(first(s, i+w)) { // 一个, 三级: most of all
		n.Value, n.End = Int(int64(d)), i+w
		return n, true
	}
	if f, ok := scanFraction(s, i); ok {
		return f, true
	}
	if cnDigit(r) >= 0 {
		if d, ok, done := scanDigits(s, i); done {
			return d, ok
		}
	}
	v, end, inner, runes := cnSection(s, i)
	if runes > 0 && first(s, i) == '十' && cnDigit(first(s, end)) > 0 { // 十七八: neighbours behind a ten
		d1 := v % 10
		r2, w2 := runeAt(s, end)
		if d2 := int64(cnDigit(r2)); d1 > 0 && d2 == d1+1 {
			n.Value, n.Max, n.Range, n.End = Int(v), Int(v-d1+d2), true, end+w2
			return n, true
		}
	}
	if runes == 0 {
		if p := cnPower(r); p >= 4 { // 万, 亿 alone: one of them
			n.Value, n.Bare, n.End = Int(1), true, i
			n.mult(s, i, w, p)
			return n, true
		}
		return n, false
	}
	n.Value, n.End, n.Inner = Int(v), end, inner
	n.Bare = cnPower(r) > 1 && onlyPowers(s[i:end])
	point := acc{d: n.Value, digits: 1}
	if e, ok := cnPoint(s, end, &point); ok {
		n.Value, n.End = point.d, e
		if r, w := runeAt(s, e); r == '成' && v < 10 && chengEnds(s, e+w) { // 八点五成
			if t, ok := point.d.Shift(1); ok {
				n.Value, n.Unit, n.Form, n.End = t, "%", Percent, e+w
				return n, true
			}
		}
		multiplier(s, &n)
		return n, true
	}
	if r, w := runeAt(s, n.End); r == '成' && v == 10 && runes == 1 && chengEnds(s, n.End+w) { // 十成
		n.Value, n.Unit, n.Form, n.End, n.Bare = Int(100), "%", Percent, n.End+w, false
		return n, true
	}
	if r, w := runeAt(s, n.End); r == '成' && v > 0 && v < 10 && runes == 1 && chengEnds(s, n.End+w) {
		n.Value, n.Unit, n.Form = Int(v*10), "%", Percent
		n.End += w
		n.tenth(s)
		return n, true
	}
	if n.Inner == Some {
		if r, w := runeAt(s, n.End); cnPower(r) >= 4 {
			n.mult(s, n.End, w, cnPower(r))
		}
		return n, true
	}
	multiplier(s, &n)
	return n, true
}

// scanDigits reads Chinese digits one by one (二〇二五, 九三〇萬), and two neighbours as a range (三四十, 五六成). Done is false where
// they begin a number of another form.
func scanDigits(s string, i int) (n Number, ok, done bool) {
	n.Start, n.Form = i, Chinese
	j, count := i, 0
	var ds [24]int
	for count < len(ds) {
		r, w := runeAt(s, j)
		d := cnDigit(r)
		if count > 0 && wideZero(s, j, r) { // 六四０
			d = 0
		}
		if d < 0 || (r == '两' || r == '兩') && count > 0 {
			break
		}
		ds[count] = d
		count++
		j += w
	}
	if count < 4 && zeroLike(first(s, j)) {
		if y, ok := mixedYear(s, i); ok {
			return y, true, true
		}
	}
	switch {
	case count == 1 && strings.HasPrefix(s[j:], "半"): // 一半
		h, ok := scanHalf(s, i)
		return h, ok, ok
	case count == 2 && (ds[1] == ds[0]+1 && ds[0] > 0 || ds[0] == 3 && ds[1] == 5):
		return neighbours(s, i, j, int64(ds[0]), int64(ds[1])), true, true
	case count >= 2 && strings.Trim(s[i:j], "○") == "": // ○○家
		m, ok := scanMask(s, i)
		return m, ok, true
	}
	p := cnPower(first(s, j))
	if count < 2 || 0 < p && p < 4 {
		return n, false, false
	}
	var a acc
	for _, d := range ds[:count] {
		a.add(d, false)
	}
	n.Value, n.Form, n.End, n.Long = a.d, Digits, j, count == len(ds)
	if end, ok := cnPoint(s, j, &a); ok {
		n.Value, n.End, n.Form = a.d, end, Chinese
	} else if p > 0 { // 九三〇萬, 八五七萬四五四七
		n.Form = Chinese
	}
	if n.Form == Chinese {
		multiplier(s, &n)
	}
	return n, true, true
}

// wideZero says whether r, at j among Chinese digits, is the full-width zero that newspapers set for 〇, and no Arabic number begins with it: 四四０六億.
func wideZero(s string, j int, r rune) bool {
	if r != '０' {
		return false
	}
	_, w := digitAt(s, j+len("０"))
	return w == 0 || strings.HasPrefix(s[j+len("０"):], "０")
}

// fractionOf says whether a point with digits behind it stands at j, and the power that all of it is counted in: .05億 of 78兆9,450.05億元.
func fractionOf(s string, j int) bool {
	r, w := runeAt(s, j)
	if r != '.' && r != '．' {
		return false
	}
	k := j + w
	for _, w := digitAt(s, k); w > 0; _, w = digitAt(s, k) {
		k += w
	}
	return k > j+w && cnPower(first(s, k)) >= 4
}

// neighbours reads the range from digit lo to digit hi, which stand from i to j, with what stands behind them: 三四十, 五六成, 七八万.
func neighbours(s string, i, j int, lo, hi int64) (n Number) {
	n.Start, n.Form, n.Range = i, Chinese, true
	n.Value, n.Max = Int(lo), Int(hi)
	next, w := runeAt(s, j)
	if p := cnPower(next); 0 < p && p < 4 {
		n.Value, n.Max, j = mustShift(lo, p), mustShift(hi, p), j+w
	}
	n.End = j
	if r, w := runeAt(s, j); r == '成' && chengEnds(s, j+w) {
		n.Value, n.Max, n.Unit, n.Form, n.End = mustShift(lo, 1), mustShift(hi, 1), "%", Percent, j+w
		return n
	}
	in, k := innerAt(s, j)
	if r, w := runeAt(s, k); cnPower(r) >= 4 {
		n.Inner = in
		n.Mult, n.Exp, n.End = s[k:k+w], cnPower(r), k+w
		if r2, w2 := runeAt(s, n.End); cnPower(r) == 4 && cnPower(r2) == 8 {
			n.Mult, n.Exp, n.End = s[k:n.End+w2], 12, n.End+w2
		}
	} else if in == More && moreCounts(s, k) {
		n.Inner, n.End = in, k
	}
	return n
}

// tenth reads what may follow whole tenths: a digit (三成五, 1成1), 半, 多.
func (n *Number) tenth(s string) {
	d, w := runeAt(s, n.End)
	v := cnDigit(d)
	if a, aw := digitAt(s, n.End); aw > 0 && n.Form == Percent && digitsEnd(s, n.End) == n.End+aw && pointAt(s, n.End+aw) == 0 && cnPower(first(s, n.End+aw)) == 0 && !percentAt(s, n.End+aw) {
		v, w = a, aw
	}
	switch {
	case v > 0 && anyOf(s, n.End+w, "个", "個") == 0:
		n.Value, n.End = Int(n.Value.Coef+int64(v)), n.End+w
	case d == '半' && !strings.HasPrefix(s[n.End+w:], "以"):
		n.Value, n.End = Int(n.Value.Coef+5), n.End+w
	case d == '多':
		n.Inner, n.End = More, n.End+w
	}
}

func onlyPowers(s string) bool {
	for _, r := range s {
		if cnPower(r) == 0 {
			return false
		}
	}
	return true
}

func first(s string, i int) rune { r, _ := runeAt(s, i); return r }

// cnPoint reads 点, or the point of newspapers, and the digits behind it at i: 八点五, 六四〇．五.
func cnPoint(s string, i int, a *acc) (end int, ok bool) {
	r, w := runeAt(s, i)
	raised := r == '·' || r == '・' || r == '•' || r == '.'
	if r != '点' && r != '點' && r != '．' && r != '‧' && !raised {
		return 0, false
	}
	j := i + w
	for {
		r, w := runeAt(s, j)
		d := cnDigit(r)
		if wideZero(s, j, r) { // 三．０五
			d = 0
		}
		if d < 0 || r == '两' {
			break
		}
		a.add(d, true)
		j += w
	}
	if raised && !raisedPoint(s, i, j) || r == '.' && opensLine(s, i) {
		return 0, false
	}
	return j, j > i+w && !a.long
}

// raisedPoint says whether the raised dot at i, or the common one, with Chinese digits behind it up to j, is a decimal point: 廿五・五萬,
// 百分之一·八, 一七.六億元. Between a month and a day it is none, nor behind the number of a list: 一·二八, 二.三年來.
func raisedPoint(s string, i, j int) bool {
	const far = 24 // bytes
	if k := strings.LastIndex(s[max(0, i-far):i], "分之"); k >= 0 && strings.IndexFunc(s[max(0, i-far)+k+len("分之"):i], func(r rune) bool { return cnDigit(r) < 0 && cnPower(r) == 0 }) < 0 {
		return true
	}
	return anyOf(s, j, "万", "萬", "亿", "億", "％", "%", "个百分点", "個百分點", "倍", "公顷", "公頃", "公吨", "公噸", "公里", "公尺", "公斤", "公升", "吨", "噸") > 0
}

// opensLine says whether the Chinese digits before i open a line: they number what follows.
func opensLine(s string, i int) bool {
	before := strings.TrimRightFunc(s[:i], func(r rune) bool { return cnDigit(r) >= 0 || cnPower(r) > 0 })
	before = strings.TrimRight(before, " \u3000")
	return before == "" || strings.HasSuffix(before, "\n")
}

// endsDigit says whether no number goes on with r behind a Chinese digit.
func endsDigit(r rune) bool {
	switch r {
	case '半', '成', '点', '點', '．', '.', '‧', '·', '・', '•', '分', '几', '幾':
		return false
	}
	return cnDigit(r) < 0 && cnPower(r) == 0 && !isMore(r)
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

// chengEnds says whether 成 before i ends a tenth (三成) and does not begin a word (三成员, 一成为).
func chengEnds(s string, i int) bool {
	r, w := runeAt(s, i)
	if r == '为' || r == '為' { // 近九成为青年, 受访者七成为女性, but 一成为
		d := i - len("九成")
		if d < 0 {
			return false
		}
		b, _ := utf8.DecodeLastRuneInString(s[:d])
		if strings.ContainsRune("近约約超过逾达有占佔", b) {
			return true
		}
		digit, _ := utf8.DecodeRuneInString(s[d:])
		return digit != '一' && cnDigit(digit) > 0 && strings.ContainsRune("者客员員生案例众眾户戶，。；、", b)
	}
	switch r {
	case '人': // 三成人口, 近八成人, but 成人教育
		return anyOf(s, i+w, "高", "教", "学", "學", "票", "礼", "禮", "考", "用", "病", "本", "中", "技", "仪", "培", "院") == 0
	case '都': // 七成都在, but 成都
		return anyOf(s, i+w, "在", "是", "有", "没", "沒", "未", "不", "会", "會", "来", "來", "能", "已", "由", "认", "認", "表示", "属", "屬", "集中", "用", "选", "選", "希望", "想", "要", "达", "達", "为", "為") > 0
	case '功', '员', '員', '立', '果', '本', '效', '绩', '績', '长', '長', '交', '熟', '型', '就', '品', '套', '片', '群', '因', '名', '语', '年', '不', '材', '份':
		return false
	}
	return true
}

// scanMask reads a number whose digits are hidden, at i: xx, ×, **, x5.
func scanMask(s string, i int) (Number, bool) {
	// Latin words are no masks: the rune before and behind must not be a letter. A run is read from its first mask or not at all.
	if i > 0 {
		if c := s[i-1]; c < utf8.RuneSelf && ('a' <= c|0x20 && c|0x20 <= 'z') {
			return Number{}, false
		}
		if r, _ := utf8.DecodeLastRuneInString(s[:i]); isMaskRune(r) {
			return Number{}, false
		}
	}
	return maskRun(s, i, i)
}

// maxMask is the most bytes of a number with hidden digits: a longer run is a line between paragraphs.
const maxMask = 96

// maskRun reads a run of mask runes and digits that starts at i and is known to hold a mask at from.
func maskRun(s string, i, from int) (n Number, ok bool) {
	j := from
	for {
		if j-i > maxMask {
			return n, false
		}
		if _, w := digitAt(s, j); w > 0 {
			j += w
			continue
		}
		r, w := runeAt(s, j)
		if isMaskRune(r) || (r == '.' || r == '．') && j > i && (isMaskRune(first(s, j+w)) || digitsEnd(s, j+w) > j+w) {
			j += w
			continue
		}
		break
	}
	if j < len(s) {
		if c := s[j]; 'a' <= c|0x20 && c|0x20 <= 'z' && c < utf8.RuneSelf {
			return n, false
		}
	}
	return maskTail(s, i, j), true
}

// boxWords are what a form asks for where a number belongs: [具体数字]件.
var boxWords = []string{"具体数字", "具体数值", "具体数量", "具体人数", "具体金额", "数字", "数值", "数量", "人数", "金额", "若干", "N", "n"}

// scanBoxed reads a number whose digits a form leaves open in a bracket of width w at i: [X]件, 【X】%.
func scanBoxed(s string, i, w int) (n Number, ok bool) {
	j := i + w
	for j-i < maxMask {
		r, w := runeAt(s, j)
		if !isMaskRune(r) && r != '.' {
			break
		}
		j += w
	}
	if j == i+w {
		if j += anyOf(s, j, boxWords...); j == i+w {
			return n, false
		}
	}
	k := anyOf(s, j, "]", "】", "］")
	if k == 0 {
		return n, false
	}
	return maskTail(s, i, j+k), true
}

// maskTail is the hidden number s[i:j] with what follows its digits: 余, 万, 亿.
func maskTail(s string, i, j int) Number {
	n := Number{Start: i, End: j, Form: Mask}
	if in, k := innerAt(s, j); in == More {
		n.Inner, n.End = More, k
	}
	if r, w := runeAt(s, n.End); cnPower(r) == 1 || cnPower(r) == 2 || cnPower(r) == 3 {
		if q := first(s, n.End+w); cnPower(q) >= 4 {
			n.End += w
		}
	}
	if r, w := runeAt(s, n.End); cnPower(r) >= 4 {
		n.Mult, n.Exp = s[n.End:n.End+w], cnPower(r)
		n.End += w
		if r2, w2 := runeAt(s, n.End); n.Exp == 4 && cnPower(r2) == 8 {
			n.Mult, n.Exp = n.Mult+s[n.End:n.End+w2], 12
			n.End += w2
		}
		if in, k := innerAt(s, n.End); in == More && moreCounts(s, k) {
			n.Inner, n.End = More, k
		}
	}
	return n
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
