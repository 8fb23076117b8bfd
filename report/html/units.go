package html

import "unicode/utf8"

// units turns byte offsets into offsets in UTF-16 code units, in which JavaScript counts. A byte that is no UTF-8 is one unit:
// it reaches the page as U+FFFD.
type units struct {
	body  string
	known []place // at or after every stepth byte, the first character's
}

type place struct{ byte, unit int }

const step = 256

func newUnits(body string) *units {
	u := &units{body: body, known: make([]place, 0, len(body)/step+1)}
	n := 0
	for i, r := range body {
		if i >= len(u.known)*step {
			u.known = append(u.known, place{i, n})
		}
		n += width(r)
	}
	return u
}

func width(r rune) int {
	if r >= 0x10000 {
		return 2
	}
	return 1
}

// at is the offset in units of the byte at i, or of the character that it is in.
func (u *units) at(i int) int {
	if len(u.known) == 0 || i <= 0 {
		return 0
	}
	i = min(i, len(u.body))
	p := u.known[min(i/step, len(u.known)-1)]
	for p.byte < i {
		r, size := utf8.DecodeRuneInString(u.body[p.byte:])
		if p.byte+size > i {
			break
		}
		p.byte += size
		p.unit += width(r)
	}
	return p.unit
}
