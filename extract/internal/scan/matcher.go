package scan

import (
	"cmp"
	"math/bits"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"zhibiao/extract/internal/script"
	"zhibiao/extract/lexicon"
	"zhibiao/extract/numeral"
)

// An entry is a word of the lexicon with every class that it may have.
type entry struct {
	word    string
	classes Set
	values  []value // of classes that carry one
	from    string  // the word of the lexicon that it was simplified from, "" where it is that word
	settled bool    // its class is first wherever it stands, and it is a cue where cue says so
	first   Class
	cue     bool
}

// settle finds out whether the class of e hangs on what stands around it.
func (e *entry) settle() {
	if e.classes&(hanging|Of(Share, RankVerb)) != 0 || e.word == "均" || e.word == "收" || e.word == "录" || e.word == "报" || e.word == "報" || e.word == "会" || e.word == "则" || e.word == "相对" || e.classes.Has(Reach) && len(e.word) > len("在") && anySuffix(e.word, "在", "于") || e.classes&Of(Up, Down) != 0 && (strings.HasPrefix(e.word, "大") || beforeExtent(e.word)) {
		return
	}
	e.settled = true
	e.first, e.cue = e.classes.first()
}

// beforeExtent says whether a verb of movement ends as the nouns of its extent begin: 实质升, of 实质升幅.
func beforeExtent(w string) bool { return anySuffix(w, "升", "跌", "增", "减", "涨", "降") }

// hanging are the classes that a word has only beside a number.
const hanging Set = 1<<Bound | 1<<After | 1<<Up1 | 1<<Down1

// first is the class that a word of these has first, and whether it makes it a cue.
func (s Set) first() (Class, bool) {
	if rest := s &^ notFirst; rest != 0 {
		return Class(bits.TrailingZeros64(uint64(rest))), true
	}
	if s.Has(Date) {
		return Date, true
	}
	return Word, false
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

// words finds the longest word of a list at a place. Longer words than a single rune are found by their first two runes, so that a
// place where no word begins costs one look into a table.
type words struct {
	first  [1 << 16]uint16 // of each rune of the basic plane, 1-based, its head; 0 where no word begins with it
	heads  []head
	longer []entry                     // by their first two runes; of those with the same two the longest first
	pairs  []pair                      // hashed by their runes; its length is a power of two, and more than half of it is empty
	begins [1 << beginBits / 64]uint64 // a bit for the hash of each two runes that words begin with
}

// A head is the words that begin with one rune.
type head struct {
	alone  *entry // the word that the rune is alone, nil where it is none
	longer bool   // others begin with it
}

// beginBits is the binary logarithm of the number of bits in words.begins: so many that few of them are set.
const beginBits = 18

// mayBegin says whether a word may begin with r and next: hardly ever wrongly.
func (w *words) mayBegin(r, next rune) bool {
	h := twoRunes(r, next) * 0x9E3779B1 >> (32 - beginBits)
	return w.begins[h/64]>>(h%64)&1 != 0
}

// A pair is two runes that words begin with, and the range of these words in longer.
type pair struct {
	runes    uint32
	from, to uint16
	thirds   uint32 // a bit of thirdBit for each rune that longer words go on with; the lowest where the two are a word
}

// thirdBit spreads runes over the bits of a word but the lowest.
func thirdBit(r rune) uint32 { return 1 << (uint32(r)*0x9E3779B1>>27 | 1) }

func twoRunes(r, next rune) uint32 { return uint32(r)<<16 ^ uint32(next) }

func newWords(entries map[string]*entry) *words {
	w := new(words)
	type key struct{ word, head string }
	keys := make([]key, 0, len(entries))
	for k := range entries {
		keys = append(keys, key{k, k[:headLen(k)]})
	}
	slices.SortFunc(keys, func(a, b key) int {
		if c := strings.Compare(a.head, b.head); c != 0 {
			return c
		}
		return cmp.Or(len(b.word)-len(a.word), strings.Compare(a.word, b.word))
	})
	var pairs []pair
	for _, key := range keys {
		k := key.word
		entries[k].settle()
		r, size := utf8.DecodeRuneInString(k)
		if r >= 1<<16 {
			continue
		}
		if w.first[r] == 0 {
			w.heads = append(w.heads, head{})
			w.first[r] = uint16(len(w.heads))
		}
		h := &w.heads[w.first[r]-1]
		if len(k) == size {
			h.alone = entries[k]
			continue
		}
		next, _ := utf8.DecodeRuneInString(k[size:])
		h.longer = true
		b := twoRunes(r, next) * 0x9E3779B1 >> (32 - beginBits)
		w.begins[b/64] |= 1 << (b % 64)
		at := uint16(len(w.longer))
		if n := len(pairs); n == 0 || pairs[n-1].runes != twoRunes(r, next) {
			pairs = append(pairs, pair{twoRunes(r, next), at, at, 0})
		}
		p := &pairs[len(pairs)-1]
		p.to = at + 1
		if n := len(key.head); n == len(k) {
			p.thirds |= 1
		} else {
			third, _ := utf8.DecodeRuneInString(k[n:])
			p.thirds |= thirdBit(third)
		}
		w.longer = append(w.longer, *entries[k])
	}
	w.pairs = make([]pair, 1<<bits.Len(uint(2*len(pairs))))
	for _, p := range pairs {
		i := w.slot(p.runes)
		for w.pairs[i].to > 0 {
			i = (i + 1) & (len(w.pairs) - 1)
		}
		w.pairs[i] = p
	}
	return w
}

// headLen is the length of the first two runes of s.
func headLen(s string) int {
	_, n := utf8.DecodeRuneInString(s)
	_, m := utf8.DecodeRuneInString(s[n:])
	return n + m
}

// slot is where the search for two runes begins in pairs.
func (w *words) slot(runes uint32) int {
	return int(runes*0x9E3779B1>>16) & (len(w.pairs) - 1)
}

// longest finds the longest word of those that begin with r and next, of head bytes together, where tail stands behind them.
func (w *words) longest(r, next rune, tail string, head int) *entry {
	runes := twoRunes(r, next)
	i := w.slot(runes)
	for w.pairs[i].runes != runes {
		if w.pairs[i].to == 0 {
			return nil
		}
		i = (i + 1) & (len(w.pairs) - 1)
	}
	p := &w.pairs[i]
	from, to := p.from, p.to
	if third, _ := runeAt(tail, 0); p.thirds&thirdBit(third) == 0 { // as mostly
		if p.thirds&1 == 0 || to == 0 {
			return nil
		}
		from = to - 1
	}
	for k := from; k < to; k++ {
		if e := &w.longer[k]; len(e.word) <= head || strings.HasPrefix(tail, e.word[head:]) {
			return e
		}
	}
	return nil
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
	h := &w.heads[x-1]
	if h.longer {
		if j := i + utf8.RuneLen(r); j < len(s) {
			if next, size := runeAt(s, j); w.mayBegin(r, next) {
				if e := w.longest(r, next, s[j+size:], j+size-i); e != nil {
					return e
				}
			}
		}
	}
	return h.alone
}

// A Scanner holds the lexicon in the form that scanning needs. It is read-only.
type Scanner struct {
	cues  *words
	units *words
	lex   *lexicon.Lexicon
	lists *lists

	traditional func() *Scanner // see Traditional
	starts      [1 << 16]start
}

// A start says what may begin with a Chinese character. Where nothing does, scanning goes on without a further look.
type start uint8

const (
	wordStart   start = 1 << iota // a word of the cue table of more than this character
	singleStart                   // a word of this character alone
	numeralStart
	ordinalStart // 第, and 负 as a sign
	lostStart    // a unit that may have lost its number
)

const firstHan, lastHan = 0x4E00, 0x9FFF

// New prepares a lexicon for scanning.
func New(lex *lexicon.Lexicon) *Scanner {
	sc := newScanner(lex, false)
	sc.traditional = sync.OnceValue(func() *Scanner { return newScanner(lex, true) })
	return sc
}

// Traditional is the scanner of texts whose traditional characters were simplified: words that the lexicon has in traditional ones
// stand in it as such texts have them, and mean what they mean there (成長 is a growth).
func (sc *Scanner) Traditional() *Scanner {
	if sc.traditional == nil {
		return sc
	}
	return sc.traditional()
}

// simplify adds the simplified forms of the words of m, which take the place of words that instead says they do.
func simplify(m map[string]*entry, instead func(e, of *entry) bool) {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	for _, k := range keys {
		if w, ok := script.Simplify(k); ok {
			if e := m[w]; e == nil || instead(e, m[k]) {
				of := *m[k]
				of.word, of.from = w, k
				m[w] = &of
			}
		}
	}
}

func newScanner(lex *lexicon.Lexicon, traditional bool) *Scanner {
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
		if w := lex.Areas[i].Word; len(w) > 3 && m[w] == nil && !(traditional && w == "我会") { // 我會撥款: I shall
			m[w] = &entry{word: w, classes: Of(Word)}
		}
	}
	u := map[string]*entry{}
	for i := range lex.Units {
		u[lex.Units[i].Word] = &entry{word: lex.Units[i].Word, values: []value{{Num, lex.Units[i].Kind}}}
	}
	if traditional {
		simplify(m, func(e *entry, of *entry) bool { return of.classes&^e.classes != 0 })
		simplify(u, func(e *entry, of *entry) bool { return false })
	}
	sc := &Scanner{cues: newWords(m), units: newWords(u), lex: lex, lists: newLists(lex)}
	for r := rune(firstHan); r <= lastHan; r++ {
		if x := sc.cues.first[r]; x > 0 {
			h := &sc.cues.heads[x-1]
			if h.longer {
				sc.starts[r] |= wordStart
			}
			if h.alone != nil {
				sc.starts[r] |= singleStart
			}
		}
		if numeral.Begins(r) {
			sc.starts[r] |= numeralStart
		}
	}
	for _, r := range "第负負" {
		sc.starts[r] |= ordinalStart
	}
	for _, r := range lostSigns {
		sc.starts[r] |= lostStart
	}
	return sc
}

// plain is the first place from i on, before end, at which something may begin: a word, a numeral, a mark or anything that is
// no Chinese character. Where digits were lost, a unit alone is something too. Where it is the first
// of a longer word of the cue table and nothing else, it gives that word.
func (sc *Scanner) plain(s string, i, end int, lost bool) (int, *entry) {
	stop := ^wordStart
	if !lost {
		stop &^= lostStart
	}
	rest := s[i:]
	if len(rest) < 4 {
		return i, nil // the last character may be taken for something
	}
	first, ok := han(rest)
	if !ok {
		return i, nil
	}
	r := uint16(first)
	for last := end - len("一"); len(rest) >= 7 && i <= last; i += 3 {
		begins := sc.starts[r]
		if begins&stop != 0 {
			break
		}
		v := uint32(rest[3]) | uint32(rest[4])<<8 | uint32(rest[5])<<16 | uint32(rest[6])<<24 // one load
		next := uint16(v<<12 | v>>2&0x0FC0 | v>>16&0x3F)
		if v&0xC0C0F0 != 0x8080E0 || next-firstHan > lastHan-firstHan {
			return sc.plainLast(i, rune(r), rest[3:])
		}
		if begins != 0 && sc.cues.mayBegin(rune(r), rune(next)) {
			if e := sc.cues.longest(rune(r), rune(next), rest[6:], 2*len("一")); e != nil {
				return i, e
			}
		}
		rest, r = rest[3:], next
	}
	return i, nil
}

// plainLast is plain for the character r at i, behind which rest begins with another than a Chinese character.
func (sc *Scanner) plainLast(i int, r rune, rest string) (int, *entry) {
	if next, size := utf8.DecodeRuneInString(rest); sc.cues.mayBegin(r, next) {
		if e := sc.cues.longest(r, next, rest[size:], len("一")+size); e != nil {
			return i, e
		}
	}
	return i + len("一"), nil
}

// runeAt is utf8.DecodeRuneInString(s[i:]), faster for characters of three bytes, but for those of the first and the last rows.
func runeAt(s string, i int) (rune, int) {
	if i+3 < len(s) {
		v := uint32(s[i]) | uint32(s[i+1])<<8 | uint32(s[i+2])<<16 | uint32(s[i+3])<<24 // one load
		if r := rune(v<<12&0xF000 | v>>2&0x0FC0 | v>>16&0x3F); v&0xC0C0F0 == 0x8080E0 && (0x2000 <= r && r < 0xD800 || r >= 0xE000) {
			return r, 3
		}
	}
	return utf8.DecodeRuneInString(s[min(i, len(s)):])
}

// han is the Chinese character at the start of s, which has four bytes, if one stands there. It loads them at once.
func han(s string) (r rune, ok bool) {
	v := uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
	c := uint16(v<<12 | v>>2&0x0FC0 | v>>16&0x3F)
	return rune(c), v&0xC0C0F0 == 0x8080E0 && c-firstHan <= lastHan-firstHan
}
