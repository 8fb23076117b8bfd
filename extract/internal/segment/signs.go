package segment

import "unicode/utf8"

// Signs says what kinds of characters a sentence holds, so that what none of them can begin need not be looked for.
type Signs uint8

const (
	Number   Signs = 1 << iota // a digit, a Chinese numeral, a mask, a word of rank or change without a numeral: no figure is without one
	Year                       // 年
	Month                      // 月
	Goal                       // 目, of 目标
	Document                   // a character that the name of a plan or a rule ends with (of 纲要 the first), or is put in
)

// numbers are the characters of Number.
const numbers = "0123456789xX*%﹪[一二三四五六七八九十百千万亿两半零萬億兩×※□○％首榜平翻倍０１２３４５６７８９＊ｘＸ"

// DocumentEnds are the characters that the names of documents of plans end with (规划, 纲要, 方案, 条例, 办法, 细则, 通知, 规程), of 纲要 the
// first, and their mark.
const DocumentEnds = "划纲案例法则知程》"

// signsOf are the signs of each character of the basic plane.
var signsOf = func() (t [1 << 16]Signs) {
	for _, r := range numbers {
		t[r] |= Number
	}
	t['年'] |= Year
	t['月'] |= Month
	t['目'] |= Goal
	for _, r := range DocumentEnds {
		t[r] |= Document
	}
	return t
}()

// FNV-1a, by characters.
const (
	PrintOffset = 14695981039346656037 // the fingerprint of nothing
	printPrime  = 1099511628211
)

// Print goes on with a fingerprint over s, and tells the signs in it.
func Print(print uint64, s string) (uint64, Signs) {
	var signs Signs
	for s != "" {
		print2, in, n := printHan(print, s)
		print, signs = print2, signs|in
		if s = s[n:]; s == "" {
			break
		}
		if c := s[0]; c < utf8.RuneSelf {
			signs |= signsOf[c]
			s = s[1:]
			continue
		}
		r, w := utf8.DecodeRuneInString(s)
		print = printOther(print, r)
		if r <= 0xFFFF {
			signs |= signsOf[r]
		}
		s = s[w:]
	}
	return print, signs
}

// printHan is Print for the characters of the main block at the start of s, and says how many bytes they take. It may leave the last
// ones over.
func printHan(print uint64, s string) (uint64, Signs, int) {
	var signs Signs
	rest := s
	for len(rest) >= 8 { // two characters at a time, in one load
		v := uint64(rest[0]) | uint64(rest[1])<<8 | uint64(rest[2])<<16 | uint64(rest[3])<<24 | uint64(rest[4])<<32 | uint64(rest[5])<<40 | uint64(rest[6])<<48 | uint64(rest[7])<<56
		both := v<<12&0xF000_00F000 | v>>2&0x0FC0_000FC0 | v>>16&0x3F_00003F
		a, b := uint16(both), uint16(both>>24)
		if v&0xC0C0F0C0C0F0 != 0x8080E08080E0 || a-0x4E00 > 0x9FFF-0x4E00 || b-0x4E00 > 0x9FFF-0x4E00 {
			break
		}
		print = (print ^ uint64(a)) * printPrime
		print = (print ^ uint64(b)) * printPrime
		signs |= signsOf[a] | signsOf[b]
		rest = rest[6:]
	}
	if len(rest) >= 4 {
		if r, ok := hanAt(rest); ok {
			print = (print ^ uint64(r)) * printPrime
			signs |= signsOf[r]
			rest = rest[3:]
		}
	}
	return print, signs, len(s) - len(rest)
}

// printOther goes on with a fingerprint over a character that hanAt does not take.
func printOther(print uint64, r rune) uint64 {
	if 0x4000 <= r && r <= 0x9FFF {
		return (print ^ uint64(r)) * printPrime
	}
	return print
}

// SignsOf are the signs in s.
func SignsOf(s string) Signs {
	_, signs := Print(0, s)
	return signs
}

// hanAt is the character of the main block of Chinese characters at the start of s, which has four bytes, if one stands there. It
// loads them at once.
func hanAt(s string) (r uint16, ok bool) {
	v := uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
	r = uint16(v<<12 | v>>2&0x0FC0 | v>>16&0x3F)
	return r, v&0xC0C0F0 == 0x8080E0 && r-0x4E00 <= 0x9FFF-0x4E00
}
