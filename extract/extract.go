// Package extract takes the statistics out of Chinese policy texts: text in, records out. It does no I/O and its Extractor
// is safe for concurrent use.
package extract

import (
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"zhibiao/extract/internal/rule"
	"zhibiao/extract/internal/scan"
	"zhibiao/extract/internal/script"
	"zhibiao/extract/internal/segment"
	"zhibiao/extract/internal/words"
	"zhibiao/extract/lexicon"
	"zhibiao/extract/text"
)

// Options set up an Extractor. The zero value uses the built-in lexicon and no defaults.
type Options struct {
	Lexicon fs.FS  // a user's folder laid over the built-in lexicon; nil for none
	Date    string // ISO date (2015-01-20) that resolves 今年 where the document states none
	Area    string // the area of figures for which the document states none
	Workers int    // at most so many goroutines read a long text; 0 is one. What they find is the same
}

// An Extractor reads texts. Make one with New and share it between goroutines.
type Extractor struct {
	options Options
	lex     *lexicon.Lexicon
	scanner *scan.Scanner
	rules   *rule.Table
	words   *words.Segmenter
	areas   *areaTable
	lists   *lists
	buffers sync.Pool // of *buffers, between texts

	thorough bool // tests look at all words of a sentence and take all steps, to show that what is passed over is of no account
}

// New loads the lexicon and the rules. A fault in the user's folder is an error that names file, line and column.
func New(o Options) (*Extractor, error) {
	lex, err := lexicon.Load(o.Lexicon)
	if err != nil {
		return nil, err
	}
	rules, err := rule.NewTable(lex.Rules)
	if err != nil {
		return nil, err
	}
	cut := &words.Segmenter{Own: lex.Words}
	l := newLists(lex)
	return &Extractor{options: o, lex: lex, scanner: scan.New(lex), rules: rules, words: cut, lists: l, areas: newAreas(lex, l, cut)}, nil
}

// A Section is a part of a document with its own title: a speech in a compilation, a chapter.
type Section struct {
	text.Span
	Title  string
	Print  uint64 // a fingerprint of the section's text that page marks, spaces and masks do not change
	Date   string // ISO date where stated
	Issuer string
}

// A Leftover is a numeral that is no part of a figure.
type Leftover struct {
	text.Span
	Kind string // date, ordinal, name, …: a named kind of non-figure; "" where it was not understood
}

// A Result is what one text gave.
type Result struct {
	Records  []Record // in the order of the text
	Sections []Section
	Numerals int        // numerals in the text
	Figures  int        // of these, numerals that are part of a figure
	Leftover []Leftover // all the others, in the order of the text
}

// Extract reads a text. Name is the document's path as records show it.
func (e *Extractor) Extract(name string, t *text.Text) Result {
	if simple, ok := script.Simplify(t.Body); ok {
		return e.inSimplified(name, t, simple)
	}
	return e.read(name, t, false)
}

// read reads a text in simplified characters, which traditional ones were turned into or not.
func (e *Extractor) read(name string, t *text.Text, traditional bool) Result {
	cutter := segment.Cutter{Spans: e.spans}
	if joins := cutter.Joins(t.Body, cells(t)); len(joins) > 0 {
		return e.unwrapped(name, t, segment.Unwrap(t.Body, joins), traditional)
	}
	return e.extract(name, t, traditional)
}

func (e *Extractor) extract(name string, t *text.Text, traditional bool) Result {
	parts := partsOf(t)
	concurrently(e.options.Workers, len(parts), func(i int) { e.part(name, t, &parts[i], traditional) })
	return joined(parts)
}

// part reads a part of a text.
func (e *Extractor) part(name string, whole *text.Text, p *part, traditional bool) {
	r := &p.result
	t := *whole
	t.Body = t.Body[:p.End] // places in it are places in the whole
	t.Blocks = blocksIn(t.Blocks, p.Span)
	a := e.assembly(t.Body, traditional, r)
	defer a.close()
	a.head.area.text = e.options.Area
	a.year = yearOf(t.Date, name[strings.LastIndexByte(name, '/')+1:], e.options.Date)
	a.titled(t.Title)
	section := ""
	parts := sections{at: p.Start, title: t.Title, date: t.Date, issuer: t.Issuer}
	cutter := segment.Cutter{Spans: e.spans, RunIn: e.lists.runInHeading, Print: segment.PrintOffset}
	sentence := func(s segment.Sentence) {
		if s.Heading {
			body := t.Body[s.Start:s.End]
			title := segment.IsTitle(body)
			if title {
				section = strings.Trim(trimSpace(body), "#* ")
				parts.begin(s.Start, section)
				cutter.Print, _ = segment.Print(segment.PrintOffset, body)
				a.lost = 0
			}
			parts.add(cutter.Print)
			a.heading(s, title)
		} else {
			parts.add(cutter.Print)
			a.articles = a.articles || opensArticle(t.Body[s.Start:s.End])
		}
		if s.Signs&segment.Number == 0 && a.lost < 2 && (s.Heading || s.Signs&segment.Year == 0 || !strings.Contains(t.Body[s.Start:s.End], "以来")) && !a.leadsIn(s) {
			if !s.Heading {
				a.putOff(s)
				a.announce(s)
			}
			return
		}
		a.scan(s)
		if !s.Heading && !a.holdsFigure() && !a.outlives() {
			a.leave()
			if a.e.thorough || !a.idle() || a.opensItem() {
				a.putOff(s)
			}
			a.announce(s)
			return
		}
		n := len(a.drafts)
		if !s.Heading {
			a.catchUp(s.Paragraph)
		}
		a.read()
		a.leave()
		for _, d := range a.drafts[n:] {
			d.Section = section
			a.finish(name, d, s)
		}
		if !s.Heading && n == len(a.drafts) {
			a.announce(s)
		}
	}
	tables := newGridReader(a, func(d *draft, row text.Span) {
		d.Section = section
		a.finish(name, d, segment.Sentence{Span: row})
	})
	for _, b := range t.Blocks {
		if b.Kind == text.Furniture {
			cutter.Furniture = append(cutter.Furniture, b.Span)
		}
	}
	p.tables = a.lists.stretches(&t, p.Start, func(s text.Span) { cutter.Sentences(t.Body, s, sentence) }, tables.read)
	slices.SortStableFunc(r.Leftover, func(x, y Leftover) int { return x.Start - y.Start })
	r.Sections = parts.end(len(t.Body))
	p.drafts = a.drafts
}

// yearOf is the year of the first of its texts that states one: the document's date, its file name, the date given.
func yearOf(texts ...string) int {
	for _, s := range texts {
		if y := yearIn(s); y > 0 {
			return y
		}
	}
	return 0
}

// sections collects the parts of a document and their fingerprints.
type sections struct {
	list                []Section
	at                  int // where the first begins
	title, date, issuer string
	print               uint64
	open                bool
}

const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

// fnv1a goes on with the hash of that name (64 bits) over s.
func fnv1a[T string | []byte](h uint64, s T) uint64 {
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * fnvPrime
	}
	return h
}

// begin ends the open section and begins one with a title of its own.
func (p *sections) begin(at int, title string) {
	p.close(at)
	p.list = append(p.list, Section{Span: text.Span{Start: at}, Title: title})
	p.open = true
}

func (p *sections) close(at int) {
	if p.open {
		s := &p.list[len(p.list)-1]
		s.End, s.Print = at, p.print
	}
}

// add takes a sentence into the open section, whose fingerprint is now print.
func (p *sections) add(print uint64) {
	if !p.open {
		p.list = append(p.list, Section{Span: text.Span{Start: p.at}, Title: p.title, Date: p.date, Issuer: p.issuer})
		p.open = true
	}
	p.print = print
}

func (p *sections) end(at int) []Section {
	p.close(at)
	return p.list
}

// spans says whether a word of the dictionary runs over the border between tail and head.
func (e *Extractor) spans(tail, head string) bool {
	for _, w := range e.words.Cut(nil, tail+head) {
		if w.Start < len(tail) && w.End > len(tail) {
			return true
		}
	}
	return false
}

const maxEvidence = 600 // bytes

// finish fills in what a record has besides its numbers.
func (a *assembly) finish(name string, d *draft, s segment.Sentence) {
	d.Document = name
	d.Indicator = sane(d.Indicator)
	if d.Period != a.resolved.text || a.year != a.resolved.year { // records of one sentence have it in common
		a.resolved = resolved{text: d.Period, year: a.year}
		a.resolved.start, a.resolved.end = resolvePeriod(d.Period, a.year)
	}
	d.PeriodStart, d.PeriodEnd = a.resolved.start, a.resolved.end
	lo, hi := s.Start, s.End
	for lo < hi && (a.body[lo] == ' ' || a.body[lo] == '\n' || a.body[lo] == '\r' || a.body[lo] == '\t') {
		lo++
	}
	if hi-lo > maxEvidence {
		first, last := hi, lo
		d.Quantities(func(_ string, q *Quantity) bool { first, last = min(first, q.Start), max(last, q.End); return true })
		room := max(0, maxEvidence-(last-first)) / 2
		l, h := max(lo, first-room), min(hi, last+room)
		h = min(h, l+maxEvidence)
		for l < first && !utf8.RuneStart(a.body[l]) {
			l++
		}
		h = border(a.body, h, lo)
		d.Evidence.Cut = l > lo || h < hi
		lo, hi = l, max(h, l)
	}
	d.Evidence.Start, d.Evidence.End, d.Evidence.Text = lo, hi, a.body[lo:hi]
	if d.Confidence == 0 {
		d.Confidence = a.confidence(d)
	}
	literal := ""
	d.Quantities(func(_ string, q *Quantity) bool { literal = q.Literal; return false })
	if s.Span != a.hashed || a.hashed.Empty() { // records of one sentence have it in common
		a.clearBuf = appendClean(a.clearBuf[:0], a.body[s.Start:s.End])
		a.hashed, a.hash = s.Span, fnv1a(fnv1a(fnv1a(fnvOffset, name), "\x00"), a.clearBuf)
	}
	d.key = fnv1a(fnv1a(a.hash, "\x00"), literal)
}

// number gives a record its ID. Seen is how often each key came before it in its document.
func (d *draft) number(seen map[uint64]int) {
	times := seen[d.key] + 1
	seen[d.key] = times
	d.ID = strconv.FormatUint(d.key, 36)
	if times > 1 {
		d.ID += "-" + strconv.Itoa(times)
	}
}

func border(s string, i, lo int) int {
	for i > lo && i < len(s) && !utf8.RuneStart(s[i]) {
		i--
	}
	return i
}

// A runeSet is a set of runes of the basic plane.
type runeSet [1 << 16 / 64]uint64

func newRuneSet(runes string) *runeSet {
	s := new(runeSet)
	for _, r := range runes {
		s.add(r)
	}
	return s
}

func (s *runeSet) add(r rune) { s[r>>6&1023] |= 1 << (r & 63) }

func (s *runeSet) has(r rune) bool { return r < 1<<16 && s[r>>6&1023]>>(r&63)&1 != 0 }

// in says whether text holds one of the runes.
func (s *runeSet) in(text string) bool { return s.index(text) >= 0 }

// index is where the first of the runes stands in text, -1 where none does.
func (s *runeSet) index(text string) int {
	for i := 0; i < len(text); {
		for i+3 < len(text) { // almost always
			r, ok := wideAt(text[i:])
			if !ok {
				break
			}
			if s.has(r) {
				return i
			}
			i += 3
		}
		r, w := runeAt(text, i)
		if s.has(r) {
			return i
		}
		i += w
	}
	return -1
}

// clauseEnds end a clause.
var clauseEnds = newRuneSet("，。；,;\n")

// index is strings.Index, faster for Chinese words: it looks for the third byte, as the first ones are those of many characters.
func index(s, word string) int {
	const longest = 64 // longer words may be held against s again and again
	if len(word) < 3 || len(word) > longest {
		return strings.Index(s, word)
	}
	for from := 2; from < len(s); from++ {
		i := strings.IndexByte(s[from:], word[2])
		if i < 0 {
			return -1
		}
		if from += i; s[from-1] == word[1] && strings.HasPrefix(s[from-2:], word) {
			return from - 2
		}
	}
	return -1
}

// lastIndex is strings.LastIndex, faster where word stands in s rarely.
func lastIndex(s, word string) int {
	last := -1
	for from := 0; ; from = last + 1 {
		k := index(s[from:], word)
		if k < 0 {
			return last
		}
		last = from + k
	}
}

// contains is strings.Contains, faster for Chinese words.
func contains(s, word string) bool { return index(s, word) >= 0 }

// A charFilter is a set of Chinese characters by their last two bytes: one that it does not let through is not in it.
type charFilter [4]uint64

// bit is where the last two bytes of a character stand in a charFilter.
func (f *charFilter) bit(a, b byte) (word *uint64, bit uint64) {
	h := (uint32(a)<<8 | uint32(b)) * 0x9E3779B1
	return &f[h>>30], 1 << (h >> 24 & 63)
}

// anyChar lets every character through.
var anyChar = charFilter{^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0)}

// A charSet is the Chinese characters of a text by the last six bits of each: one that it does not let through is not in the text.
type charSet uint64

// charsOf is the set of the characters of s, before s is searched for several words.
func charsOf(s string) (c charSet) {
	for i := 0; i+2 < len(s); {
		if s[i]&0xF0 != 0xE0 {
			i++
			continue
		}
		c |= 1 << (s[i+2] & 63)
		i += 3
	}
	return c
}

// may says whether a text of these characters may hold the word w.
func (c charSet) may(w string) bool {
	n := len(w)
	if n < 3 || w[0]&0xF0 != 0xE0 || w[n-1] < 0x80 {
		return true // no Chinese word
	}
	return c>>(w[2]&63)&(c>>(w[n-1]&63))&1 != 0
}

// finalRune is the last character of s, utf8.RuneError where s is empty.
func finalRune(s string) rune {
	if n := len(s); n >= 3 {
		a, b, c := s[n-3], s[n-2], s[n-1]
		if 0xE4 <= a && a <= 0xE9 && b&0xC0 == 0x80 && c&0xC0 == 0x80 {
			return rune(a&0x0F)<<12 | rune(b&0x3F)<<6 | rune(c&0x3F)
		}
	}
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// mayHoldNumber says whether a text can hold a figure.
func mayHoldNumber(s string) bool { return segment.SignsOf(s)&segment.Number != 0 }

// solid says whether c is a sign of ASCII and no white space.
func solid(c byte) bool { return '!' <= c && c <= '~' }

// trimSpace is strings.TrimSpace, faster for what begins and ends with Chinese characters.
func trimSpace(s string) string {
	if n := len(s); n > 0 && (s[0] >= 0xE4 || solid(s[0])) && (solid(s[n-1]) || n >= 3 && s[n-1] >= utf8.RuneSelf && s[n-3] >= 0xE4) { // no white space from U+4000 on
		return s
	}
	return strings.TrimSpace(s)
}

// wideAt is the character of three bytes at the start of s, which has four bytes, if one stands there. It loads them at once.
func wideAt(s string) (r rune, ok bool) {
	v := uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
	return rune(v<<12&0xF000 | v>>2&0x0FC0 | v>>16&0x3F), v&0xC0C0F0 == 0x8080E0
}

// runeAt is utf8.DecodeRuneInString(s[i:]), faster for Chinese characters.
func runeAt(s string, i int) (rune, int) {
	if i+3 < len(s) {
		v := uint32(s[i]) | uint32(s[i+1])<<8 | uint32(s[i+2])<<16 | uint32(s[i+3])<<24 // one load
		if r := rune(v<<12&0xF000 | v>>2&0x0FC0 | v>>16&0x3F); v&0xC0C0F0 == 0x8080E0 && (0x2000 <= r && r < 0xD800 || r >= 0xE000) {
			return r, 3
		}
	}
	return utf8.DecodeRuneInString(s[min(i, len(s)):])
}
