// Package words cuts the text around a figure into words with their parts of speech, so that the borders of a noun phrase can
// be found where rules leave them open. It is go-ego/gse's dictionary and its way to cut, with words of our own size, loaded on
// first use: a test holds the cut against gse's own.
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

	// The words as a tree of their units (see split). Its root is the table first, by Chinese characters; whatever else a word may
	// begin with hangs on node 0.
	first [lastHan - firstHan + 1]int32 // the node of each character that begins a word, 0 where none does
	nodes []node
	edges []edge          // open addressing; its length is a power of two, and more than a third of it is empty
	runs  map[string]rune // the number of each Latin run that stands in a word
	tags  []string
}

// A node is the words that begin in one way, and the one that is no longer than that.
type node struct {
	distance float64 // of the word, as in gse: log₂(total ÷ frequency); 0 where it is none
	after    uint64  // a bit of bitOf for each unit that words go on with
	tag      int32   // index into tags
	word     bool
}

// An edge leads from a node over a unit to the next.
type edge struct {
	from int32
	unit rune
	to   int32 // 0 where the slot is empty
}

const firstHan, lastHan = 0x4E00, 0x9FFF

// bitOf spreads units over the bits of a word.
func bitOf(unit rune) uint64 { return 1 << (uint32(unit) * 0x9E3779B1 >> 26) }

// firstRun is the number of the first Latin run that stands in a word, behind all characters; a run that stands in none is
// unknownRun.
const firstRun, unknownRun = utf8.MaxRune + 1, math.MaxInt32

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

	// gse's Segment makes all its arrays anew for each text and finds out how a word would be cut in itself, which we never ask
	// for; its tree is one of bytes. Over this one, of characters, the same cut takes a tenth of the time.
	s.nodes = make([]node, 1, len(words)*3/2)
	s.edges = make([]edge, 1<<bits.Len(uint(len(words))*3/2))
	s.runs = map[string]rune{}
	tags := map[string]int32{}
	var units []rune
	for _, w := range words {
		units = s.split(units[:0], nil, w.text, true)
		at := int32(0)
		for i, u := range units {
			next := s.next(at, u)
			if i == 0 && firstHan <= u && u <= lastHan {
				next = s.first[u-firstHan]
			}
			if next == 0 {
				next = int32(len(s.nodes))
				s.nodes = append(s.nodes, node{})
				if i == 0 && firstHan <= u && u <= lastHan {
					s.first[u-firstHan] = next
				} else {
					s.nodes[at].after |= bitOf(u)
					s.add(edge{at, u, next})
				}
			}
			at = next
		}
		if n := &s.nodes[at]; at > 0 && !n.word { // the first of two equal words stays
			tag, ok := tags[w.tag]
			if !ok {
				tag = int32(len(s.tags))
				tags[w.tag] = tag
				s.tags = append(s.tags, w.tag)
			}
			n.distance, n.tag, n.word = math.Log2(total/w.freq), tag, true
		}
	}
}

// slot is where the search for an edge begins.
func (s *Segmenter) slot(from int32, unit rune) uint32 {
	return (uint32(from)*0x85EBCA6B ^ uint32(unit)*0x9E3779B1) >> 7 & uint32(len(s.edges)-1)
}

// next is the node that follows from over a unit, 0 where there is none.
func (s *Segmenter) next(from int32, unit rune) int32 {
	for i := s.slot(from, unit); ; i = (i + 1) & uint32(len(s.edges)-1) {
		switch e := &s.edges[i]; {
		case e.to == 0:
			return 0
		case e.from == from && e.unit == unit:
			return e.to
		}
	}
}

// add adds an edge that is not there.
func (s *Segmenter) add(e edge) {
	if len(s.nodes) > len(s.edges)*2/3 {
		old := s.edges
		s.edges = make([]edge, 2*len(old))
		for _, e := range old {
			if e.to > 0 {
				s.add(e)
			}
		}
	}
	i := s.slot(e.from, e.unit)
	for s.edges[i].to > 0 {
		i = (i + 1) & uint32(len(s.edges)-1)
	}
	s.edges[i] = e
}

// find is the word that text is, if it is one.
func (s *Segmenter) find(text string) (n node, ok bool) {
	at := int32(0)
	for i, u := range s.split(nil, nil, text, false) {
		if i == 0 && firstHan <= u && u <= lastHan {
			at = s.first[u-firstHan]
		} else {
			at = s.next(at, u)
		}
		if at == 0 {
			return n, false
		}
	}
	return s.nodes[at], at > 0 && s.nodes[at].word
}

const (
	// unknown is the distance of a unit that no word begins at, as in gse.
	unknown = 32
	// noWord is the tag of such a unit: no index into tags.
	noWord = -1
)

// A step is the best way to cut a text up to one of its units.
type step struct {
	distance float64
	from     int32 // the unit that the last word begins at
	tag      int32 // of that word
}

// A work holds the arrays of one Cut.
type work struct {
	units []rune
	ends  []int32 // where each unit ends in the text
	steps []step
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
	w.ends = w.ends[:0]
	w.units = s.split(w.units[:0], &w.ends, text, false)
	n := len(w.units)
	w.steps = slices.Grow(w.steps[:0], n+1)[:n+1]
	steps := w.steps
	steps[0] = step{}
	for i := 1; i <= n; i++ {
		steps[i].distance = math.Inf(1)
	}
	for i, u := range w.units {
		so := steps[i].distance
		at := int32(0)
		if r := u - firstHan; 0 <= r && r < rune(len(s.first)) {
			at = s.first[r]
		} else {
			at = s.next(0, u)
		}
		alone := false // a word of this unit alone
		if at > 0 {
			node := &s.nodes[at]
			alone = node.word
			for j := i; ; {
				j++
				if node.word {
					if d := so + node.distance; d < steps[j].distance {
						steps[j] = step{d, int32(i), node.tag}
					}
				}
				if j == n || node.after&bitOf(w.units[j]) == 0 {
					break
				}
				if at = s.next(at, w.units[j]); at == 0 {
					break
				}
				node = &s.nodes[at]
			}
		}
		if !alone {
			if d := so + unknown; d < steps[i+1].distance {
				steps[i+1] = step{d, int32(i), noWord}
			}
		}
	}
	first := len(dst)
	for i := int32(n); i > 0; i = steps[i].from {
		word := Word{End: int(w.ends[i-1]), Tag: "x"}
		if t := steps[i].tag; t != noWord {
			word.Tag = s.tags[t]
		}
		if from := steps[i].from; from > 0 {
			word.Start = int(w.ends[from-1])
		}
		dst = append(dst, word)
	}
	slices.Reverse(dst[first:])
	return dst
}

// split appends the units that words are made of: characters, simplified, but a run of Latin letters and digits is one unit, as
// in gse. Where ends is not nil, it gets the place where each unit ends. In the words of the dictionary every run is given a number.
func (s *Segmenter) split(units []rune, ends *[]int32, text string, word bool) []rune {
	simple := simplified()
	for i := 0; i < len(text); {
		var u rune
		switch c := text[i]; {
		case alphanumeric(c):
			start := i
			for i < len(text) && alphanumeric(text[i]) {
				i++
			}
			u = s.run(text[start:i], word)
		case c&0xF0 == 0xE0 && i+2 < len(text) && text[i+1]&0xC0 == 0x80 && text[i+2]&0xC0 == 0x80 && c > 0xE0 && c != 0xED:
			u = rune(c&0x0F)<<12 | rune(text[i+1]&0x3F)<<6 | rune(text[i+2]&0x3F)
			i += 3
			if r := u - firstHan; !word && 0 <= r && r < rune(len(simple)) && simple[r] != 0 {
				u = firstHan + rune(simple[r])
			}
		default:
			var size int
			u, size = utf8.DecodeRuneInString(text[i:])
			i += size
		}
		units = append(units, u)
		if ends != nil {
			*ends = append(*ends, int32(i))
		}
	}
	return units
}

// run is the number of a Latin run, whose letters count in lower case.
func (s *Segmenter) run(text string, word bool) rune {
	if len(s.runs) == 0 && !word {
		return unknownRun
	}
	lower := strings.ToLower(text)
	n, ok := s.runs[lower]
	if !ok {
		if n = unknownRun; word {
			n = firstRun + rune(len(s.runs))
			s.runs[lower] = n
		}
	}
	return n
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
