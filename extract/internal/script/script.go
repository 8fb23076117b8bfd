// Package script turns traditional characters into simplified ones without moving a byte, so that a text in either script is read
// with the same words and rules.
package script

import (
	_ "embed"
	"strings"
	"sync"
	"unicode/utf8"
)

//go:embed simplify.txt
var pairs string

const first, end = '一', 0xA000

// Simplified holds the simplified form of each CJK character from 一 on, as its distance from 一; 0 where it is its own. Not to be
// changed.
var Simplified = sync.OnceValue(func() *[end - first]uint16 {
	t := new([end - first]uint16)
	for p := pairs; len(p) >= 6; p = p[6:] {
		from, _ := utf8.DecodeRuneInString(p)
		to, _ := utf8.DecodeRuneInString(p[3:])
		if first <= to && to < end {
			t[from-first] = uint16(to - first)
		}
	}
	return t
})

// traditional has a bit for each character that is not its own simplified form.
var traditional = sync.OnceValue(func() *[1 << 16 / 64]uint64 {
	t := new([1 << 16 / 64]uint64)
	for i, to := range Simplified() {
		if r := first + i; to != 0 {
			t[r>>6] |= 1 << (r & 63)
		}
	}
	return t
})

// next is the place of the first traditional character from i on, -1 where there is none.
func next(text string, i int) int {
	t := traditional()
	rest := text[i:]
	for len(rest) >= 4 {
		if len(rest) >= 8 { // almost always: two characters at a time, in one load
			v := uint64(rest[0]) | uint64(rest[1])<<8 | uint64(rest[2])<<16 | uint64(rest[3])<<24 | uint64(rest[4])<<32 | uint64(rest[5])<<40 | uint64(rest[6])<<48 | uint64(rest[7])<<56
			both := v<<12&0xF000_00F000 | v>>2&0x0FC0_000FC0 | v>>16&0x3F_00003F
			a, b := uint16(both), uint16(both>>24)
			if v&0xF00000F0 == 0xE00000E0 && (t[a>>6]>>(a&63)|t[b>>6]>>(b&63))&1 == 0 {
				rest = rest[6:]
				continue
			}
		}
		v := uint32(rest[0]) | uint32(rest[1])<<8 | uint32(rest[2])<<16 | uint32(rest[3])<<24 // one load
		if v&0xF0 != 0xE0 {
			rest = rest[1:]
			continue
		}
		if isIn(t, v) {
			return len(text) - len(rest)
		}
		rest = rest[3:]
	}
	if len(rest) == 3 && rest[0]&0xF0 == 0xE0 && isIn(t, uint32(rest[0])|uint32(rest[1])<<8|uint32(rest[2])<<16) {
		return len(text) - len(rest)
	}
	return -1
}

// isIn says whether the character of three bytes in v, the first lowest, is in a set.
func isIn(t *[1 << 16 / 64]uint64, v uint32) bool {
	r := uint16(v<<12 | v>>2&0x0FC0 | v>>16&0x3F)
	return t[r>>6]>>(r&63)&1 != 0
}

// Simplify returns text with its traditional characters simplified, and whether it had any. Where it had, a 之 between a noun and its
// attribute, as such texts write, is 的. Every byte offset stays.
func Simplify(text string) (string, bool) {
	i := next(text, 0)
	if i < 0 {
		return text, false
	}
	b := []byte(text)
	for t := Simplified(); i >= 0; i = next(text, i+3) {
		r, _ := utf8.DecodeRune(b[i:])
		utf8.EncodeRune(b[i:], first+rune(t[r-first]))
	}
	for at := genitive(text, 0); at >= 0; at = genitive(text, at+len(of)) {
		copy(b[at:], "的")
	}
	return string(b), true
}

// Changed are the places of the characters of text, in order, that are others in simple, which Simplify made of it.
func Changed(text, simple string) (at []int) {
	const width = 64 // bytes that are looked at in one go
	for i := 0; i < len(text); {
		if n := min(len(text), i+width); text[i:n] == simple[i:n] {
			i = n
			continue
		}
		for text[i] == simple[i] {
			i++
		}
		for !utf8.RuneStart(text[i]) {
			i--
		}
		at = append(at, i)
		i += len(of)
	}
	return at
}

const of = "之"

// Characters that 之 makes a word with: 总之, 之间.
const (
	beforeOf = "分總总反隨随因次繼继加兼為为使置與与由久謂谓付言求視视聽听棄弃用行受當当等有從从至是並并非"
	behindOf = "間间內内外前後后上下中際际初時时多久類类首最冠路城家末餘余勢势所於于嫌虞流列年子日夜"
)

// genitive is the place of the first 之 from byte i on that ties an attribute to a noun, -1 where there is none.
func genitive(text string, i int) int {
	for {
		k := strings.Index(text[i:], of)
		if k < 0 {
			return -1
		}
		i += k
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		rest := text[i+len(of):]
		behind, n := utf8.DecodeRuneInString(rest)
		switch {
		case before < first && !('0' <= before && before <= '9' || before == '%' || before == ')'), strings.ContainsRune(beforeOf, before):
		case behind < first && !('0' <= behind && behind <= '9'), strings.ContainsRune(behindOf, behind):
		case behind == '一' && !strings.HasPrefix(rest[n:], "半") && !strings.HasPrefix(rest[n:], "成"): // 原因之一
		default:
			return i
		}
		i += len(of)
	}
}

// InPlace simplifies the traditional characters of b.
func InPlace(b []byte) {
	t := Simplified()
	for i := 0; i+2 < len(b); {
		if b[i]&0xF0 != 0xE0 {
			i++
			continue
		}
		if c := int(b[i]&0x0F)<<12 | int(b[i+1]&0x3F)<<6 | int(b[i+2]&0x3F) - first; 0 <= c && c < len(t) && t[c] != 0 {
			utf8.EncodeRune(b[i:i+3], first+rune(t[c]))
		}
		i += 3
	}
}
