// Package words cuts the text around a figure into words with their parts of speech, so that the borders of a noun phrase can
// be found where rules leave them open. It is go-ego/gse with a dictionary of our own size, loaded on first use.
package words

import (
	_ "embed"
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

// A Segmenter cuts texts into words. It loads its dictionary at the first Cut (about 50 ms) and is safe for concurrent
// use. The zero value has the built-in dictionary alone.
type Segmenter struct {
	// Own are words of the domain; they come before those of the dictionary. Not to be changed after the first Cut.
	Own []lexicon.Word

	once sync.Once
	gse  gse.Segmenter
}

func (s *Segmenter) load() {
	s.gse = gse.Segmenter{NotLoadHMM: true, SkipLog: true, MinTokenFreq: 1}
	s.gse.Dict = gse.NewDict()
	s.gse.Init()
	for _, w := range s.Own {
		s.gse.AddToken(string(simplify(nil, w.Word)), float64(w.Freq), w.Tag) // the first of two equal words stays
	}
	if err := s.gse.LoadDictStr(dictionary); err != nil {
		panic(err) // the dictionary is part of the program
	}
}

// Cut appends the words of text to dst. Text is a stretch of prose without numerals, at best a clause: what a figure does not
// claim for itself. Traditional characters are looked up as their simplified forms.
func (s *Segmenter) Cut(dst []Word, text string) []Word {
	s.once.Do(s.load)
	for _, seg := range s.gse.Segment(simplify(make([]byte, 0, len(text)), text)) {
		dst = append(dst, Word{seg.Start(), seg.End(), seg.Token().Pos()})
	}
	return dst
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

// simplify appends text with its traditional characters replaced; every byte offset stays.
func simplify(b []byte, text string) []byte {
	t := simplified()
	start := len(b)
	b = append(b, text...)
	for i := start; i+2 < len(b); {
		if b[i]&0xF0 != 0xE0 {
			i++
			continue
		}
		r := rune(b[i]&0x0F)<<12 | rune(b[i+1]&0x3F)<<6 | rune(b[i+2]&0x3F)
		if r -= '一'; r >= 0 && r < rune(len(t)) && t[r] != 0 {
			r = '一' + rune(t[r])
			b[i], b[i+1], b[i+2] = 0xE0|byte(r>>12), 0x80|byte(r>>6)&0x3F|0x80, 0x80|byte(r)&0x3F
		}
		i += 3
	}
	return b
}
