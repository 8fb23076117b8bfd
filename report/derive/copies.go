package derive

import (
	"cmp"
	"slices"
	"unicode"
	"unicode/utf8"

	"zhibiao/extract"
)

// Copies recognises sections that repeat an earlier one, page marks and masks notwithstanding; their records stay and count once
// in summaries and series.
//
// Formula: seven tenths of the sampled runs of 8 characters and eight tenths of the unmasked numbers stand in one earlier
// section.
//
// Conditions: The order of reading decides. The same words with other numbers are no copy.
//
// Source: A. Broder, On the Resemblance and Containment of Documents, 1997.
//
// A section is sampled by its shingles (A. Broder: On the Resemblance and Containment of Documents, 1997): every run of
// shingleLen Chinese characters is hashed, digits, Latin letters, marks and spaces left out, and the smallest hashes are kept. One that
// has nearly all of its sample in one earlier section is its copy, unless their numbers differ: last year's report in this
// year's words is no copy. So figures are sampled too, each with the characters before it.
//
// At most maxText + maxFigures hashes are kept of a section, about 12 kB, and none of a section without a record. Copies is
// not safe for concurrent use: documents must be marked in the order in which they are read.
type Copies struct {
	text    map[uint64]int32 // shingle → the first section that has it
	figures map[uint64]int32
	known   []copied
}

// A copied is one section that others may be copies of.
type copied struct {
	name                 string // document, or document#section
	textBelow, figsBelow uint64 // every hash of the section below this was kept
	numbers              int    // figure hashes kept
}

const (
	shingleLen = 8
	sampleRate = 4 // one in so many shingles is kept
	maxText    = 256
	maxFigures = 64
	minText    = 6 // fewer common shingles prove nothing

	copiedText    = 0.7 // share of the sample that must be found in the earlier section
	copiedFigures = 0.8
)

// NewCopies returns a Copies that has read nothing.
func NewCopies() *Copies {
	return &Copies{text: map[uint64]int32{}, figures: map[uint64]int32{}}
}

// Mark sets CopyOf of the records that stand in sections which repeat an earlier one, and remembers the others. Sections lie
// in body; a text without sections is one. A record belongs to the section that its evidence begins in.
func (c *Copies) Mark(document, body string, sections []extract.Section, records []extract.Record) {
	type part struct {
		start, end int
		title      string
	}
	var parts []part
	for _, s := range sections {
		parts = append(parts, part{max(0, s.Start), min(s.End, len(body)), s.Title})
	}
	if len(parts) == 0 {
		parts = append(parts, part{0, len(body), ""})
	}
	members := make([][]int, len(parts))
	for i := range records {
		at := records[i].Evidence.Start
		n, found := slices.BinarySearchFunc(parts, at, func(p part, at int) int { return cmp.Compare(p.start, at) })
		if !found {
			n--
		}
		if n >= 0 && at < max(parts[n].end, parts[n].start+1) {
			members[n] = append(members[n], i)
		}
	}
	for n, p := range parts {
		if len(members[n]) == 0 || p.start >= p.end {
			continue
		}
		text, figures := sketch(body[p.start:p.end])
		if of := c.find(text, figures); of != "" {
			for _, i := range members[n] {
				records[i].CopyOf = of
			}
			continue
		}
		name := document
		if p.title != "" {
			name += "#" + p.title
		}
		c.remember(name, text, figures)
	}
}

// A sampling is the smallest hashes of a section; every one below the mark is in it.
type sampling struct {
	hashes []uint64
	below  uint64
}

// find names the earlier section that holds nearly all of a sample, "" for none.
func (c *Copies) find(text, figures sampling) string {
	votes := map[int32]int{}
	for _, h := range text.hashes {
		if s, ok := c.text[h]; ok {
			votes[s]++
		}
	}
	best, most := int32(-1), 0
	for s, n := range votes {
		if n > most || n == most && s < best {
			best, most = s, n
		}
	}
	if best < 0 {
		return ""
	}
	k := c.known[best]
	// Only hashes that both samples would have kept can be compared.
	comparable := under(text.hashes, min(text.below, k.textBelow))
	if most < minText || float64(most) < copiedText*float64(comparable) {
		return ""
	}
	same, mine := 0, 0
	limit := min(figures.below, k.figsBelow)
	for _, h := range figures.hashes {
		if h < limit {
			mine++
			if c.figures[h] == best+1 {
				same++
			}
		}
	}
	// Masks take figures away from one of the two; a copy agrees in those that are left.
	if least := min(mine, k.numbers); least > 0 && float64(same) < copiedFigures*float64(least) {
		return ""
	}
	return k.name
}

func under(hashes []uint64, limit uint64) (n int) {
	for _, h := range hashes {
		if h < limit {
			n++
		}
	}
	return n
}

func (c *Copies) remember(name string, text, figures sampling) {
	id := int32(len(c.known))
	for _, h := range text.hashes {
		if _, ok := c.text[h]; !ok {
			c.text[h] = id
		}
	}
	for _, h := range figures.hashes {
		if _, ok := c.figures[h]; !ok {
			c.figures[h] = id + 1
		}
	}
	c.known = append(c.known, copied{name, text.below, figures.below, len(figures.hashes)})
}

// sketch hashes the shingles and the figures of a text.
func sketch(s string) (text, figures sampling) {
	var window [shingleLen]rune
	n := 0
	var t, f []uint64
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case unicode.Is(unicode.Han, r):
			window[n%shingleLen] = r
			n++
			if n >= shingleLen {
				if h := hash(window, n, ""); h%sampleRate == 0 {
					t = append(t, h)
				}
			}
		case '0' <= r && r <= '9':
			e := i
			for e < len(s) && ('0' <= s[e] && s[e] <= '9' || s[e] == '.' || s[e] == ',') {
				e++
			}
			// A number with a letter or a mask in it is masked: 1x5. One alone on its line is a page mark.
			if n >= shingleLen && !masked(s, i, e) && !alone(s, i, e) {
				f = append(f, hash(window, n, s[i:e]))
			}
			size = e - i
		}
		i += size
	}
	return smallest(t, maxText), smallest(f, maxFigures)
}

// masked reports whether a number touches a letter or a mask.
func masked(s string, start, end int) bool {
	touches := func(r rune) bool {
		return unicode.Is(unicode.Latin, r) || r == '*' || r == '×' || r == '_' || r == '＊' || r == '○' || r == '□' || r == 'Ｘ'
	}
	before, _ := utf8.DecodeLastRuneInString(s[:start])
	after, _ := utf8.DecodeRuneInString(s[end:])
	return touches(before) || touches(after)
}

// alone reports whether a number stands on a line without a Chinese character but those of a page mark.
func alone(s string, start, end int) bool {
	from, to := start, end
	for from > 0 && s[from-1] != '\n' && start-from < 60 {
		from--
	}
	for to < len(s) && s[to] != '\n' && to-end < 60 {
		to++
	}
	for _, r := range s[from:to] {
		if unicode.Is(unicode.Han, r) && r != '第' && r != '页' && r != '共' {
			return false
		}
	}
	return true
}

// hash is FNV-1a over the last shingleLen characters and a number, mixed so that its low and high bits are even.
func hash(window [shingleLen]rune, n int, number string) uint64 {
	h := uint64(14695981039346656037)
	for i := range shingleLen {
		h = (h ^ uint64(window[(n+i)%shingleLen])) * 1099511628211
	}
	for i := range len(number) {
		if number[i] != ',' {
			h = (h ^ uint64(number[i])) * 1099511628211
		}
	}
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	return h ^ h>>33
}

// smallest keeps the n smallest different hashes.
func smallest(h []uint64, n int) sampling {
	slices.Sort(h)
	h = slices.Compact(h)
	if len(h) <= n {
		return sampling{h, ^uint64(0)}
	}
	return sampling{slices.Clone(h[:n]), h[n]}
}
