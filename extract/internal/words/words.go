// Package words cuts the text around a figure into words with their parts of speech, so that the borders of a noun phrase can
// be found where rules leave them open. It is go-ego/gse's dictionary and its way to cut, with words of our own size, loaded on
// first use.
package words

import (
	_ "embed"
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/go-ego/gse"

	"zhibiao/extract/lexicon"
)

//go:generate go run generate.go

//go:embed dictionary.txt
var dictionary string

//go:embed simplify.txt
var simplifyPairs string

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

	// What most places in a text need of dict: the word that a Chinese character is alone, and a bit of bitOf for the second
	// character of each longer word that it begins.
	single  [lastHan - firstHan + 1]*gse.Token
	seconds [lastHan - firstHan + 1]uint64
}

const firstHan, lastHan = 0x4E00, 0x9FFF

// han is the number of a Chinese character from 一 on, -1 for any other unit.
func han(unit []byte) int {
	if len(unit) == 3 {
		if r := rune(unit[0]&0x0F)<<12 | rune(unit[1]&0x3F)<<6 | rune(unit[2]&0x3F); unit[0]&0xF0 == 0xE0 && firstHan <= r && r <= lastHan {
			return int(r - firstHan)
		}
	}
	return -1
}

// bitOf spreads characters over the bits of a word.
func bitOf(han int) uint64 { return 1 << (uint32(han) * 0x9E3779B1 >> 26) }

func (s *Segmenter) load() {
	type word struct {
		text, tag string
		freq      float64
	}
	words := make([]word, 0, len(s.Own)+strings.Count(dictionary, "\n"))
	for _, w := range s.Own {
		words = append(words, word{string(normalize(nil, w.Word)), w.Tag, float64(w.Freq)})
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
		words = append(words, word{text, tag, float64(n)})
	}
	total := 0.0
	for _, w := range words {
		total += w.freq
	}

	// Segment makes all its arrays anew for each text and finds out how a word would be cut in itself, which we never
	// ask for: half of its time, 20 bytes for each byte of text, half of the time to load. So the cut is made here, over gse's
	// dictionary, whose entries hold what it needs: in place of the frequency its distance, log₂(total ÷ frequency), and before
	// the part of speech the number of units (see split) that it spans.
	s.dict = gse.NewDict()
	s.dict.Tokens = make([]gse.Token, 0, len(words))
	var seg gse.Segmenter
	var text []byte
	var units []gse.Text
	var ends []int
	for _, w := range words {
		text = append(text[:0], w.text...)
		units, ends = split(units[:0], ends[:0], text)
		s.dict.AddToken(seg.ToToken(w.text, math.Log2(total/w.freq), string(rune(len(units)))+w.tag)) // the first of two equal words stays
		if c := han(units[0]); c >= 0 && len(units) > 1 {
			if next := han(units[1]); next >= 0 {
				s.seconds[c] |= bitOf(next)
			}
		}
	}
	var found [1]*gse.Token
	for i := range s.single {
		if s.dict.LookupTokens([]gse.Text{gse.Text(string(rune(firstHan + i)))}, found[:]) > 0 {
			s.single[i] = found[0]
		}
	}
}

// lookup finds the words that begin at unit i, the shortest first.
func (s *Segmenter) lookup(w *work, i int) []*gse.Token {
	if c := han(w.units[i]); c >= 0 {
		last := i+1 == len(w.units)
		if !last {
			next := han(w.units[i+1])
			last = next >= 0 && s.seconds[c]&bitOf(next) == 0
		}
		if last {
			w.tokens[0] = s.single[c]
			if w.tokens[0] == nil {
				return nil
			}
			return w.tokens[:1]
		}
	}
	n := s.dict.LookupTokens(w.units[i:min(len(w.units), i+len(w.tokens))], w.tokens)
	return w.tokens[:n]
}

// unknown is the distance of a unit that no word begins at, as in gse.
const unknown = 32

// A step is the best way to cut a text up to one of its units.
type step struct {
	distance float64
	from     int // the unit that the last word begins at
	tag      string
}

// A work holds the arrays of one Cut.
type work struct {
	text   []byte
	units  []gse.Text
	ends   []int // where each unit ends in text
	steps  []step
	tokens []*gse.Token
}

var works = sync.Pool{New: func() any { return new(work) }}

// Cut appends the words of text to dst. Text is a stretch of prose without numerals, at best a clause: what a figure does not
// claim for itself. Traditional characters are looked up as their simplified forms.
//
// The words are those of gse's Segment: the way to cut that is the most likely if each word stood there by its
// frequency alone. Cost is linear in the length of text.
func (s *Segmenter) Cut(dst []Word, text string) []Word {
	s.once.Do(s.load)
	w := works.Get().(*work)
	defer works.Put(w)
	w.text = normalize(w.text[:0], text)
	w.units, w.ends = split(w.units[:0], w.ends[:0], w.text)
	w.tokens = slices.Grow(w.tokens[:0], s.dict.MaxTokenLen())[:s.dict.MaxTokenLen()]
	n := len(w.units)
	w.steps = append(w.steps[:0], step{})
	for range n {
		w.steps = append(w.steps, step{distance: math.Inf(1)})
	}
	reach := func(to int, st step) {
		if st.distance < w.steps[to].distance {
			w.steps[to] = st
		}
	}
	for i := range n {
		so := w.steps[i].distance
		found := s.lookup(w, i)
		for _, t := range found {
			tag := t.Pos()
			length, size := rune(tag[0]), 1
			if length >= utf8.RuneSelf { // a long word of one's own
				length, size = utf8.DecodeRuneInString(tag)
			}
			reach(i+int(length), step{so + t.Freq(), i, tag[size:]})
		}
		if len(found) == 0 || found[0].Pos()[0] > 1 {
			reach(i+1, step{so + unknown, i, "x"})
		}
	}
	first := len(dst)
	for i := n; i > 0; i = w.steps[i].from {
		word := Word{End: w.ends[i-1], Tag: w.steps[i].tag}
		if from := w.steps[i].from; from > 0 {
			word.Start = w.ends[from-1]
		}
		dst = append(dst, word)
	}
	slices.Reverse(dst[first:])
	return dst
}

// split appends the units that words are made of, and where each ends: characters, but a run of Latin letters and digits is
// one unit, as in gse.
func split(units []gse.Text, ends []int, text []byte) ([]gse.Text, []int) {
	for i := 0; i < len(text); {
		start := i
		for i < len(text) && alphanumeric(text[i]) {
			i++
		}
		if i == start {
			_, size := utf8.DecodeRune(text[i:])
			i += size
		}
		units, ends = append(units, text[start:i]), append(ends, i)
	}
	return units, ends
}

func alphanumeric(c byte) bool {
	return 'a' <= c && c <= 'z' || '0' <= c && c <= '9' || 'A' <= c && c <= 'Z'
}

// simplified holds the simplified form of each CJK character from 一 on, as its distance from 一; 0 where it is its own.
var simplified = sync.OnceValue(func() *[0xA000 - '一']uint16 {
	t := new([0xA000 - '一']uint16)
	for p := simplifyPairs; len(p) >= 6; p = p[6:] {
		from, _ := utf8.DecodeRuneInString(p)
		to, _ := utf8.DecodeRuneInString(p[3:])
		if '一' <= to && to < 0xA000 {
			t[from-'一'] = uint16(to - '一')
		}
	}
	return t
})

// normalize appends text with traditional characters simplified and Latin letters in lower case; every byte offset stays.
func normalize(b []byte, text string) []byte {
	t := simplified()
	start := len(b)
	b = append(b, text...)
	for i := start; i < len(b); {
		switch c := b[i]; {
		case 'A' <= c && c <= 'Z':
			b[i] += 'a' - 'A'
			i++
		case c&0xF0 != 0xE0 || i+2 >= len(b):
			i++
		default:
			r := rune(c&0x0F)<<12 | rune(b[i+1]&0x3F)<<6 | rune(b[i+2]&0x3F)
			if r -= '一'; r >= 0 && r < rune(len(t)) && t[r] != 0 {
				utf8.EncodeRune(b[i:i+3], '一'+rune(t[r]))
			}
			i += 3
		}
	}
	return b
}
