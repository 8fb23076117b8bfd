// Package words cuts the text around a figure into words with their parts of speech, so that the borders of a noun phrase can
// be found where rules leave them open. It is go-ego/gse's dictionary and its way to cut, with words of our own size, loaded on
// first use.
package words

import (
	_ "embed"
	"math"
	"math/bits"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/go-ego/gse"

	"zhibiao/extract/internal/script"
	"zhibiao/extract/lexicon"
)

//go:generate go run generate.go

//go:embed dictionary.txt
var dictionary string

// A Word is a word of a text.
type Word struct {
	Start, End int    // byte offsets into the text given to Cut
	Tag        string // part of speech as in gse's dictionary: n, v, vn, a, d, p, …; x where the word is unknown
}

// A Segmenter cuts texts into words. It loads its dictionary at the first Cut and is safe for concurrent use. The zero
// value has the built-in dictionary alone.
type Segmenter struct {
	// Own are words of the domain; they come before those of the dictionary. Not to be changed after the first Cut.
	Own []lexicon.Word

	once sync.Once
	dict *gse.Dictionary // see load
	tags []string

	// What most places in a text need of dict, close together: the word that a Chinese character is alone, a bit of bitOf for the
	// second character of each longer word that it begins, and the words of two and of three characters, hashed by how they begin
	// and end: the length of short is a power of two, and more than half of it is empty.
	single  [lastHan - firstHan + 1]entry
	seconds [lastHan - firstHan + 1]uint64
	short   []beginning
}

// An entry is a word as far as a cut needs it: log₂(total ÷ frequency) and the number of its tag. One without a word has no tag.
type entry struct {
	distance float64
	tag      uint16
}

// A beginning is two or three characters that words begin with: the word that they are alone, and a bit of bitOf, of 32, for what
// longer words go on with.
type beginning struct {
	key uint64 // 0 where there is none
	entry
	next uint32
}

const firstHan, lastHan = 0x4E00, 0x9FFF

// bitOf spreads characters over the bits of a word.
func bitOf(han int32) uint64 { return 1 << (uint32(han) * 0x9E3779B1 >> 26) }

// nextBit spreads them over those of a shorter one.
func nextBit(han int32) uint32 { return 1 << (uint32(han) * 0x9E3779B1 >> 27) }

// Keys of two characters, and of a third behind those whose place in the table is known.
func twoKey(first, second int32) uint64         { return 1<<63 | uint64(first)<<32 | uint64(second) }
func threeKey(place uint32, third int32) uint64 { return uint64(place)<<32 | uint64(third) | 1<<62 }

// find is the place of a key in the table, or the empty one where it belongs.
func (s *Segmenter) find(key uint64) uint32 {
	mask := uint32(len(s.short) - 1)
	for i := uint32(key * 0x9E3779B97F4A7C15 >> 32); ; i++ {
		if k := s.short[i&mask].key; k == key || k == 0 {
			return i & mask
		}
	}
}

func (s *Segmenter) load() {
	type word struct {
		text string
		tag  uint16
		freq float64
	}
	words := make([]word, 0, len(s.Own)+strings.Count(dictionary, "\n"))
	numbers := map[string]uint16{"x": unknownTag}
	s.tags = []string{"", "x"}
	tagged := func(tag string) uint16 {
		n, ok := numbers[tag]
		if !ok {
			n = uint16(len(s.tags))
			numbers[tag] = n
			s.tags = append(s.tags, tag)
		}
		return n
	}
	for _, w := range s.Own {
		words = append(words, word{string(normalize(nil, w.Word)), tagged(w.Tag), float64(w.Freq)})
	}
	for rest := dictionary; rest != ""; {
		var line string
		line, rest, _ = strings.Cut(rest, "\n")
		text, line, _ := strings.Cut(line, " ")
		freq, tag, _ := strings.Cut(line, " ")
		n, err := strconv.Atoi(freq)
		if err != nil {
			panic(err) // the dictionary is part of the program
		}
		if utf8.RuneCountInString(text) == 1 {
			n = 2 // as gse does: a single character is mostly part of a word that the dictionary lacks
		}
		words = append(words, word{text, tagged(tag), float64(n)})
	}
	total := 0.0
	for _, w := range words {
		total += w.freq
	}

	// Segment makes all its arrays anew for each text and finds out how a word would be cut in itself, which we never
	// ask for: half of its time, 20 bytes for each byte of text, half of the time to load. So the cut is made here. The words of up
	// to three Chinese characters, which are nearly all, stand in tables of ours; the others in gse's dictionary, whose entries hold
	// in place of the frequency its distance, log₂(total ÷ frequency), and for the part of speech two characters, the number of
	// units (see split) that the word spans and that of its tag. Only where one of them may begin are they looked up there.
	s.dict = gse.NewDict()
	s.short = make([]beginning, 1<<bits.Len(uint(2*len(words))))
	var seg gse.Segmenter
	var w work
	for _, x := range words { // the first of two equal words stays
		w.split(x.text)
		if e := (entry{math.Log2(total / x.freq), x.tag}); !s.shorten(w.units, e) {
			s.dict.AddToken(seg.ToToken(x.text, e.distance, string([]rune{rune(len(w.units)), rune(x.tag)})))
		}
	}
}

// shorten takes a short word, or what a longer one begins with, into the tables beside dict, and says whether that is all of it.
func (s *Segmenter) shorten(units []unit, e entry) bool {
	first := units[0].han
	if first < 0 {
		return false
	}
	if len(units) == 1 {
		if s.single[first].tag == 0 {
			s.single[first] = e
		}
		return true
	}
	second := units[1].han
	if second < 0 {
		return false
	}
	s.seconds[first] |= bitOf(second)
	key := twoKey(first, second)
	for n := 2; ; n++ {
		at := s.find(key)
		b := &s.short[at]
		b.key = key
		if n == len(units) {
			if b.tag == 0 {
				b.entry = e
			}
			return true
		}
		third := units[n].han
		if third < 0 {
			b.next = ^uint32(0)
			return false
		}
		b.next |= nextBit(third)
		if n == 3 {
			return false
		}
		key = threeKey(at, third)
	}
}

// unknown is the distance of a unit that no word begins at, as in gse, and unknownTag the number of its tag.
const (
	unknown    = 32
	unknownTag = 1
)

// A step is the best way to cut a text up to one of its units.
type step struct {
	distance float64
	from     int32 // the unit that the last word begins at
	tag      uint16
}

// A unit is what words are made of: a character, or a run of Latin letters and digits, as in gse.
type unit struct {
	end int32 // in the text
	han int32 // the number of a Chinese character, simplified, from 一 on, else -1
}

// A work holds the arrays of one Cut.
type work struct {
	units  []unit
	steps  []step
	text   []byte     // normalized, and its units as gse wants them: where a longer word is looked up
	slices []gse.Text // empty before the first
	tokens []*gse.Token
}

var works = sync.Pool{New: func() any { return new(work) }}

// reach makes st the way to unit to where it is the shortest so far.
func (w *work) reach(to int, st step) {
	if st.distance < w.steps[to].distance {
		w.steps[to] = st
	}
}

// Cut appends the words of text to dst. Text is a stretch of prose without numerals, at best a clause: what a figure does not
// claim for itself. Traditional characters are looked up as their simplified forms.
//
// The words are those of gse's Segment: the way to cut that is the most likely if each word stood there by its
// frequency alone. Cost is linear in the length of text.
func (s *Segmenter) Cut(dst []Word, text string) []Word {
	s.once.Do(s.load)
	w := works.Get().(*work)
	w.split(text)
	n := len(w.units)
	w.steps = slices.Grow(w.steps[:0], n+1)[:n+1]
	w.steps[0] = step{}
	for i := range w.steps[1:] {
		w.steps[i+1].distance = math.Inf(1)
	}
	for i, u := range w.units {
		so, at := w.steps[i].distance, int32(i)
		if u.han < 0 {
			s.lookup(w, i, text)
			continue
		}
		// the words from here, the shortest first
		if e := &s.single[u.han]; e.tag != 0 {
			w.reach(i+1, step{so + e.distance, at, e.tag})
		} else {
			w.reach(i+1, step{so + unknown, at, unknownTag})
		}
		if i+1 == n {
			break
		}
		next := w.units[i+1].han
		if next < 0 {
			s.lookup(w, i, text)
			continue
		}
		if s.seconds[u.han]&bitOf(next) == 0 {
			continue
		}
		place := s.find(twoKey(u.han, next))
		two := &s.short[place]
		if two.tag != 0 {
			w.reach(i+2, step{so + two.distance, at, two.tag})
		}
		if two.next == 0 || i+2 == n {
			continue
		}
		if next = w.units[i+2].han; next < 0 {
			s.lookup(w, i, text)
			continue
		}
		if two.next&nextBit(next) == 0 {
			continue
		}
		three := &s.short[s.find(threeKey(place, next))]
		if three.tag != 0 {
			w.reach(i+3, step{so + three.distance, at, three.tag})
		}
		if three.next == 0 || i+3 == n {
			continue
		}
		if next = w.units[i+3].han; next < 0 || three.next&nextBit(next) != 0 {
			s.lookup(w, i, text)
		}
	}
	first := len(dst)
	for i := n; i > 0; {
		st := &w.steps[i]
		word := Word{End: int(w.units[i-1].end), Tag: s.tags[st.tag]}
		if i = int(st.from); i > 0 {
			word.Start = int(w.units[i-1].end)
		}
		dst = append(dst, word)
	}
	slices.Reverse(dst[first:])
	works.Put(w)
	return dst
}

// lookup reaches on from unit i by every word of dict that begins there.
func (s *Segmenter) lookup(w *work, i int, text string) {
	if len(w.slices) == 0 {
		w.text = normalize(w.text[:0], text)
		start := int32(0)
		for _, u := range w.units {
			w.slices = append(w.slices, w.text[start:u.end])
			start = u.end
		}
	}
	longest := s.dict.MaxTokenLen()
	w.tokens = slices.Grow(w.tokens[:0], longest)[:longest]
	so, single := w.steps[i].distance, false
	for _, t := range w.tokens[:s.dict.LookupTokens(w.slices[i:min(len(w.slices), i+longest)], w.tokens)] {
		pos := t.Pos()
		length, size := utf8.DecodeRuneInString(pos)
		tag, _ := utf8.DecodeRuneInString(pos[size:])
		w.reach(i+int(length), step{so + t.Freq(), int32(i), uint16(tag)})
		single = single || length == 1
	}
	if !single && w.units[i].han < 0 {
		w.reach(i+1, step{so + unknown, int32(i), unknownTag})
	}
}

// split finds the units of text.
func (w *work) split(text string) {
	w.units, w.slices = w.units[:0], w.slices[:0]
	t := script.Simplified()
	for i := 0; i < len(text); {
		c := text[i]
		if c >= utf8.RuneSelf {
			if c&0xF0 == 0xE0 && i+2 < len(text) {
				if r := rune(c&0x0F)<<12 | rune(text[i+1]&0x3F)<<6 | rune(text[i+2]&0x3F); firstHan <= r && r <= lastHan && text[i+1]&0xC0 == 0x80 && text[i+2]&0xC0 == 0x80 {
					i += 3
					r -= firstHan
					if to := t[r]; to != 0 {
						r = rune(to)
					}
					w.units = append(w.units, unit{int32(i), r})
					continue
				}
			}
			_, size := utf8.DecodeRuneInString(text[i:])
			i += size
		} else if i++; alphanumeric(c) {
			for i < len(text) && alphanumeric(text[i]) {
				i++
			}
		}
		w.units = append(w.units, unit{int32(i), -1})
	}
}

func alphanumeric(c byte) bool {
	return 'a' <= c && c <= 'z' || '0' <= c && c <= '9' || 'A' <= c && c <= 'Z'
}

// normalize appends text with traditional characters simplified and Latin letters in lower case; every byte offset stays.
func normalize(b []byte, text string) []byte {
	start := len(b)
	b = append(b, text...)
	for i := start; i < len(b); i++ {
		if c := b[i]; 'A' <= c && c <= 'Z' {
			b[i] += 'a' - 'A'
		}
	}
	script.InPlace(b[start:])
	return b
}
