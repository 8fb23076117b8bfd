package numeral

import (
	"strings"
	"unicode/utf8"
)

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
