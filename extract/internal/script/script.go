// Package script turns traditional characters into simplified ones without moving a byte, so that a text in either script is read
// with the same words and rules.
package script

import (
	_ "embed"
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

// Simplify returns text with its traditional characters simplified, and whether it had any. Every byte offset stays.
func Simplify(text string) (string, bool) {
	t := Simplified()
	for i := 0; i+2 < len(text); {
		if text[i]&0xF0 != 0xE0 {
			i++
			continue
		}
		if c := int(text[i]&0x0F)<<12 | int(text[i+1]&0x3F)<<6 | int(text[i+2]&0x3F) - first; 0 <= c && c < len(t) && t[c] != 0 {
			b := []byte(text)
			InPlace(b[i:])
			return string(b), true
		}
		i += 3
	}
	return text, false
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
