package scan

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"zhibiao/extract/lexicon"
	"zhibiao/extract/numeral"
)

// An entry is a word of the lexicon with every class that it may have.
type entry struct {
	word    string
	classes Set
	values  []value // of classes that carry one
}

type value struct {
	class Class
	value string
}

func (e *entry) value(c Class) string {
	for _, v := range e.values {
		if v.class == c {
			return v.value
		}
	}
	return ""
}

// words finds the longest word of a list at a place. It is indexed by the first rune and then by the second, so that a place
// where no word begins costs two looks into arrays.
type words struct {
	first [1 << 16]uint16 // 1-based index into lists, for runes of the basic plane
	lists []wordList
}

// A wordList holds the words that begin with one rune.
type wordList struct {
	single  *entry   // the word that is the rune alone; nil for none
	seconds uint64   // a bit of bitOf for the second rune of each longer word
	longer  []entry  // by their second rune; of those with the same one the longest first
	second  []rune   // the second runes, in order
	from    []uint16 // where those of each second rune begin in longer; one more at the end
}

// bitOf spreads runes over the bits of a word.
func bitOf(r rune) uint64 { return 1 << (uint32(r) * 0x9E3779B1 >> 26) }

func newWords(entries map[string]*entry) *words {
	w := new(words)
	keys := make([]string, 0, len(entries))
	for k := range entries {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b string) int {
		n, m := headLen(a), headLen(b)
		return cmp.Or(strings.Compare(a[:n], b[:m]), len(b)-len(a), strings.Compare(a, b))
	})
	for _, k := range keys {
		r, size := utf8.DecodeRuneInString(k)
		if r >= 1<<16 {
			continue
		}
		i := w.first[r]
		if i == 0 {
			w.lists = append(w.lists, wordList{})
			i = uint16(len(w.lists))
			w.first[r] = i
		}
		l := &w.lists[i-1]
		if len(k) == size {
			l.single = entries[k]
			continue
		}
		next, _ := utf8.DecodeRuneInString(k[size:])
		if n := len(l.second); n == 0 || l.second[n-1] != next {
			l.second, l.from = append(l.second, next), append(l.from, uint16(len(l.longer)))
			l.seconds |= bitOf(next)
		}
		l.longer = append(l.longer, *entries[k])
	}
	for i := range w.lists {
		l := &w.lists[i]
		l.from = append(l.from, uint16(len(l.longer)))
	}
	return w
}

// headLen is the length of the first two runes of s.
func headLen(s string) int {
	_, n := utf8.DecodeRuneInString(s)
	_, m := utf8.DecodeRuneInString(s[n:])
	return n + m
}

// at finds the longest word at i, where the rune r stands.
func (w *words) at(s string, i int, r rune) *entry {
	if r >= 1<<16 {
		return nil
	}
	x := w.first[r]
	if x == 0 {
		return nil
	}
	l := &w.lists[x-1]
	if j := i + utf8.RuneLen(r); j < len(s) {
		if e := l.at(s[i:], s[j:]); e != nil {
			return e
		}
	}
	return l.single
}

// at finds the longest word of more than one rune at the start of s, whose second rune begins rest.
func (l *wordList) at(s, rest string) *entry {
	next, _ := runeAt(rest, 0)
	if l.seconds&bitOf(next) == 0 {
		return nil
	}
	k, ok := slices.BinarySearch(l.second, next)
	if !ok {
		return nil
	}
	longer := l.longer[l.from[k]:l.from[k+1]]
	for i := range longer {
		if strings.HasPrefix(s, longer[i].word) {
			return &longer[i]
		}
	}
	return nil
}

// A Scanner holds the lexicon in the form that scanning needs. It is read-only.
type Scanner struct {
	cues   *words
	units  *words
	lex    *lexicon.Lexicon
	starts [lastHan - firstHan + 1]start
}

// A start says what may begin with a Chinese character. Where nothing does, scanning goes on without a further look.
type start uint8

const (
	wordStart start = 1 << iota // a word of the cue table
	numeralStart
	ordinalStart
)

const firstHan, lastHan = 0x4E00, 0x9FFF

// New prepares a lexicon for scanning.
func New(lex *lexicon.Lexicon) *Scanner {
	m := map[string]*entry{}
	for _, c := range lex.Cues {
		cl, ok := ClassOf(c.Class)
		if !ok {
			continue // the lexicon's own check names it
		}
		e := m[c.Word]
		if e == nil {
			e = &entry{word: c.Word}
			m[c.Word] = e
		}
		e.classes |= Of(cl)
		if c.Value != "" {
			e.values = append(e.values, value{cl, c.Value})
		}
	}
	for i := range lex.Areas { // 呼和浩特: no 和 in it
		if w := lex.Areas[i].Word; len(w) > 3 && m[w] == nil {
			m[w] = &entry{word: w, classes: Of(Word)}
		}
	}
	u := map[string]*entry{}
	for i := range lex.Units {
		u[lex.Units[i].Word] = &entry{word: lex.Units[i].Word, values: []value{{Num, lex.Units[i].Kind}}}
	}
	sc := &Scanner{cues: newWords(m), units: newWords(u), lex: lex}
	for i := range sc.starts {
		r := rune(firstHan + i)
		if sc.cues.first[r] > 0 {
			sc.starts[i] = wordStart
		}
		if numeral.Begins(r) {
			sc.starts[i] |= numeralStart
		}
	}
	sc.starts['第'-firstHan] |= ordinalStart
	return sc
}

// plain is the first place from i on, before end, at which something may begin: a word, a numeral, a mark or anything that is
// no Chinese character.
func (sc *Scanner) plain(s string, i, end int) int {
	for i+2 < end {
		r, ok := hanAt(s, i)
		if !ok {
			return i
		}
		switch st := sc.starts[r-firstHan]; {
		case st == 0:
		case st != wordStart:
			return i
		default:
			l := &sc.cues.lists[sc.cues.first[r]-1]
			if l.single != nil {
				return i
			}
			next, ok := rune(0), false
			if i+5 < end {
				next, ok = hanAt(s, i+3)
			}
			if !ok || l.seconds&bitOf(next) != 0 {
				return i
			}
		}
		i += 3
	}
	return i
}

// runeAt is utf8.DecodeRuneInString(s[i:]), faster for Chinese characters.
func runeAt(s string, i int) (rune, int) {
	if i+2 < len(s) {
		if r, ok := hanAt(s, i); ok {
			return r, 3
		}
	}
	return utf8.DecodeRuneInString(s[min(i, len(s)):])
}

// hanAt is the Chinese character at i, where at least three bytes stand.
func hanAt(s string, i int) (r rune, ok bool) {
	a, b, c := s[i], s[i+1], s[i+2]
	r = rune(a&0x0F)<<12 | rune(b&0x3F)<<6 | rune(c&0x3F)
	return r, 0xE4 <= a && a <= 0xE9 && b&0xC0 == 0x80 && c&0xC0 == 0x80 && r >= firstHan && r <= lastHan
}
