package numeral

import (
	"unicode/utf8"
)

func isMaskRune(r rune) bool {
	switch r {
	case 'x', 'X', '×', '*', '※', '＊', 'ｘ', 'Ｘ', '╳', '_', '＿', '□', '○':
		return true
	}
	return false
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
