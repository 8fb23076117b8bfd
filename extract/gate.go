package extract

import "zhibiao/extract/text"

// A signTable says which of a row of steps may find something in a text, by its characters: each step has signs, characters one of which it
// needs. So a text is looked at once, and most of the steps are passed over. Characters that end alike share a place: they only let more through.
type signTable [1 << 12]uint32

// place is where the character at byte i of s stands in a signTable, and how many bytes it takes.
func (t *signTable) place(s string, i int) (at, width int) {
	if s[i] >= 0xE0 && i+2 < len(s) {
		return int(s[i+1]&0x3F)<<6 | int(s[i+2]&0x3F), 3
	}
	return int(s[i]), 1
}

// add gives a step signs: all characters of s.
func (t *signTable) add(step int, s string) {
	for i := 0; i < len(s); {
		at, n := t.place(s, i)
		t[at] |= 1 << step
		i += n
	}
}

// addWords gives a step the characters that words begin with as signs.
func (t *signTable) addWords(step int, words []string) {
	for _, w := range words {
		_, n := t.place(w, 0)
		t.add(step, w[:n])
	}
}

// in is the set of the steps that have a sign in one of the pieces of a body.
func (t *signTable) in(body string, pieces []text.Span) (steps uint32) {
	for _, p := range pieces {
		s := body[p.Start:p.End]
		for i := 0; i < len(s); {
			at, n := t.place(s, i)
			steps |= t[at&(len(t)-1)]
			i += n
		}
	}
	return steps
}
