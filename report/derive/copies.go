package derive

import (
	"slices"
	"sort"
	"strings"
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
// A section is held against what was read before passage by passage, because two readings of one speech need not be cut into
// sections alike. Its Chinese characters, digits, marks and spaces left out, are hashed in runs of shingleLen, and one hash in
// sampleRate is kept; in a section that would keep more than maxText, one in twice as many, and so on. Numbers are kept with
// the characters before them, for last year's report in this year's words is no copy.
//
// So a section costs at most about maxText + 2 × maxFigures entries of 8 bytes, and one without a record costs nothing. All sections
// together cost at most some 200 MB: where their samples take more, of all of them one hash in twice as many is kept, from some
// 300 MB of text on. What is repeated word for word is known at any size. Copies is not safe for
// concurrent use: documents must be marked in the order in which they are read.
type Copies struct {
	known      []copied
	passages   owners // hash of a whole passage → the first section that has it
	text       owners // shingle → …
	words      owners // the characters before a number → …
	numbers    owners // those and the number → …
	rate       uint64 // one shingle in so many is still there
	figureRate uint64 // the same of numbers
	votes      []int32
	hashes     []uint64
}

// A copied is one section that others may be copies of.
type copied struct {
	name       string // document, or document#section
	rate       uint64 // one shingle in so many was kept
	figureRate uint64
}

const (
	shingleLen = 8
	sampleRate = 8
	maxText    = 4096
	maxFigures = 1024
	minText    = 6 // fewer common shingles prove nothing

	passageLen = 300 // Chinese characters after which a passage ends with its paragraph; after twice as many, with its sentence

	minPassage = 30 // Chinese characters of a passage that is recognised as a whole
	minNumbers = 3

	copiedText    = 0.7 // share of the sample that must be found in the earlier section
	copiedFigures = 0.8

	textSlots   = 1 << 24 // of all shingles
	figureSlots = 1 << 22 // of all numbers, and of the words before them
)

// NewCopies returns a Copies that has read nothing.
func NewCopies() *Copies {
	return &Copies{rate: sampleRate, figureRate: 1}
}

// Mark sets CopyOf of the records that stand in passages which repeat an earlier section, and remembers the others. Sections
// lie in body, in order; what lies between them, or all of a text without sections, is a section of its own.
func (c *Copies) Mark(document, body string, sections []extract.Section, records []extract.Record) {
	c.MarkSketched(document, NewSketch(body, sections, records), records)
}

// A Sketch is what Copies looks at in a document. It hangs on that document alone: unlike marking, many can be made at once.
type Sketch struct{ sections []sketchedSection }

// A sketchedSection is a section that has records.
type sketchedSection struct {
	title            string
	rate, figureRate uint64
	passages         []sketched
}

// NewSketch sketches the sections of body that hold a record.
func NewSketch(body string, sections []extract.Section, records []extract.Record) *Sketch {
	order := make([]int, len(records))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return records[a].Evidence.Start - records[b].Evidence.Start })
	within := func(start, end int) []int {
		from := sort.Search(len(order), func(n int) bool { return records[order[n]].Evidence.Start >= start })
		to := sort.Search(len(order), func(n int) bool { return records[order[n]].Evidence.Start >= end })
		return order[from:max(from, to)]
	}
	k := new(Sketch)
	at := 0
	section := func(title string, end int) {
		end = min(end, len(body))
		if at < end && len(within(at, end)) > 0 {
			k.sections = append(k.sections, newSection(title, body, at, end, within))
		}
		at = max(at, end)
	}
	for _, s := range sections {
		section("", s.Start)
		section(s.Title, s.End)
	}
	section("", len(body))
	return k
}

func newSection(title, body string, start, end int, within func(start, end int) []int) sketchedSection {
	k := sketchedSection{title: title, rate: sampleRate, figureRate: 1}
	n := uint64(0)
	of := samples{text: make([]uint64, 0, (end-start)/(3*sampleRate))} // about as many as a text of three bytes a character has
	for start < end {
		p, rest := of.sketch(body[start:end], false)
		next := end - len(rest)
		p.records = within(start, next)
		n += uint64(p.size)
		k.passages = append(k.passages, p)
		start = next
	}
	for n/k.rate > maxText {
		k.rate *= 2
	}
	for n/20/k.figureRate > maxFigures { // a number takes at least twenty characters but in tables
		k.figureRate *= 2
	}
	return k
}

// MarkSketched is Mark for a document whose sketch was made before.
func (c *Copies) MarkSketched(document string, s *Sketch, records []extract.Record) {
	for i := range s.sections {
		k := &s.sections[i]
		name := document
		if k.title != "" {
			name += "#" + k.title
		}
		id := int32(len(c.known))
		c.known = append(c.known, copied{name, k.rate, k.figureRate})
		for j := range k.passages {
			p := &k.passages[j]
			if of, ok := c.find(p); ok {
				for _, i := range p.records {
					records[i].CopyOf = c.known[of].name
				}
			} else {
				c.remember(p, id)
			}
		}
	}
}

// A sketched is what is known of a passage.
type sketched struct {
	all     uint64 // hash of every character and number
	size    int    // Chinese characters
	text    []uint64
	numbers []numbered
	records []int // those that stand in it
}

// A numbered is one number, by hashes.
type numbered struct {
	words  uint64 // the characters before it
	number uint64 // those and the number
}

func (c *Copies) remember(p *sketched, id int32) {
	k := c.known[id]
	c.passages.put(p.all, id)
	for c.text.full(len(p.text), textSlots) {
		c.rate *= 2
		c.text.thin(c.rate)
	}
	rate := max(k.rate, c.rate)
	for _, h := range p.text {
		if h%rate == 0 {
			c.text.put(h, id)
		}
	}
	for c.words.full(len(p.numbers), figureSlots) || c.numbers.full(len(p.numbers), figureSlots) {
		c.figureRate *= 2
		c.words.thin(c.figureRate)
		c.numbers.thin(c.figureRate)
	}
	rate = max(k.figureRate, c.figureRate)
	for _, n := range p.numbers {
		if n.words%rate == 0 {
			c.words.put(n.words, id)
			c.numbers.put(n.number, id)
		}
	}
}

// owners is the section that owns each of many hashes. A slot of its table holds the low bits of a hash and, behind them, the
// section counted from 1: eight bytes for each hash, and none that the garbage collector looks at. Other hashes with the same low
// bits are taken for each other, one in some hundred thousand at the most.
type owners struct {
	slots []uint64
	n     int // of them taken
}

const (
	ownerBits = 24 // of a slot: the section
	maxOwner  = 1<<ownerBits - 1
	hashMask  = 1<<(64-ownerBits) - 1
)

func (o *owners) slot(h uint64) int {
	return int(h*base>>32) & (len(o.slots) - 1)
}

// get is the section that owns h.
func (o *owners) get(h uint64) (section int32, ok bool) {
	if len(o.slots) == 0 {
		return 0, false
	}
	h &= hashMask
	for i := o.slot(h); ; i = (i + 1) & (len(o.slots) - 1) {
		switch s := o.slots[i]; {
		case s == 0:
			return 0, false
		case s>>ownerBits == h:
			return int32(s&maxOwner) - 1, true
		}
	}
}

// put makes a section the owner of h if it has none. Sections beyond the number that a slot holds own nothing.
func (o *owners) put(h uint64, section int32) {
	if section >= maxOwner {
		return
	}
	if o.n >= len(o.slots)/4*3 {
		o.resize(max(1024, 2*len(o.slots)))
	}
	h &= hashMask
	i := o.slot(h)
	for ; o.slots[i] != 0; i = (i + 1) & (len(o.slots) - 1) {
		if o.slots[i]>>ownerBits == h {
			return
		}
	}
	o.slots[i] = h<<ownerBits | uint64(section+1)
	o.n++
}

func (o *owners) resize(slots int) {
	old := o.slots
	o.slots, o.n = make([]uint64, slots), 0
	for _, s := range old {
		if s != 0 {
			o.put(s>>ownerBits, int32(s&maxOwner)-1)
		}
	}
}

// full reports whether so many more would take more than most slots.
func (o *owners) full(more, most int) bool { return o.n+more >= most/4*3 }

// thin keeps one hash in rate, a power of two.
func (o *owners) thin(rate uint64) {
	kept := make([]uint64, 0, o.n/2+o.n/8)
	for _, s := range o.slots {
		if s != 0 && s>>ownerBits%rate == 0 {
			kept = append(kept, s)
		}
	}
	clear(o.slots)
	o.n = 0
	for _, s := range kept {
		o.put(s>>ownerBits, int32(s&maxOwner)-1)
	}
}

// enough says whether a rest is long enough for a passage of its own; else it goes with the last.
func enough(rest string) bool {
	for n := 0; n < passageLen/2; {
		if len(rest) >= 4 {
			if _, ok := hanAt(rest); ok {
				n++
				rest = rest[3:]
				continue
			}
		}
		if rest == "" {
			return false
		}
		r, size := utf8.DecodeRuneInString(rest)
		if isHan(r) {
			n++
		}
		rest = rest[size:]
	}
	return true
}

// hanAt is the character of the main block of Chinese characters at the start of s, which has four bytes, if one stands there. It
// loads them at once.
func hanAt(s string) (r uint16, ok bool) {
	v := uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
	r = uint16(v<<12 | v>>2&0x0FC0 | v>>16&0x3F)
	return r, v&0xC0C0F0 == 0x8080E0 && r-0x4E00 <= 0x9FFF-0x4E00
}

// find names the earlier section that holds a passage.
func (c *Copies) find(p *sketched) (section int32, ok bool) {
	if s, ok := c.passages.get(p.all); ok && p.size >= minPassage {
		return s, true
	}
	// By the words: nearly all of them stand in one section, and where it has a number after the same words it is the same.
	// Masks take numbers away, here or there.
	best, most, found := c.vote(&c.text, p.text)
	if found < minText {
		return 0, false
	}
	if float64(most) >= copiedText*float64(comparable(p.text, max(c.rate, c.known[best].rate))) {
		same, other := 0, 0
		for _, n := range p.numbers {
			if s, ok := c.numbers.get(n.number); ok && s == best {
				same++
			} else if s, ok := c.words.get(n.words); ok && s == best {
				other++
			}
		}
		if float64(same) >= copiedFigures*float64(same+other) {
			return best, true
		}
	}
	// By the numbers: where every year's report has the same words, the first year owns them, but not the numbers of the later.
	c.hashes = c.hashes[:0]
	for _, n := range p.numbers {
		c.hashes = append(c.hashes, n.number)
	}
	best, most, _ = c.vote(&c.numbers, c.hashes)
	if most < minNumbers || max(c.figureRate, c.known[best].figureRate) != 1 || float64(most) < copiedFigures*float64(len(c.hashes)) {
		return 0, false
	}
	return best, float64(found) >= copiedText*float64(comparable(p.text, max(c.rate, c.known[best].rate)))
}

// vote is the section that owns most of some hashes, the first of several, how many, and how many have an owner.
func (c *Copies) vote(o *owners, hashes []uint64) (best int32, most, found int) {
	votes := c.votes[:0]
	for _, h := range hashes {
		if s, ok := o.get(h); ok {
			votes = append(votes, s)
		}
	}
	c.votes = votes
	slices.Sort(votes)
	for i := 0; i < len(votes); {
		j := i + 1
		for j < len(votes) && votes[j] == votes[i] {
			j++
		}
		if j-i > most {
			best, most = votes[i], j-i
		}
		i = j
	}
	return best, most, len(votes)
}

// comparable is how many of some hashes a section of that rate would have kept.
func comparable(hashes []uint64, rate uint64) (n int) {
	for _, h := range hashes {
		if h%rate == 0 {
			n++
		}
	}
	return n
}

// figureMask are the bits of a number's hash that are those of the words before it, so that both are kept or dropped together.
const figureMask = 1<<16 - 1

// samples are the hashes of the passages of a section, which share two arrays.
type samples struct {
	text    []uint64
	numbers []numbered
}

// A rolling is what is known of a passage up to a place in it.
type rolling struct {
	window [shingleLen]uint64 // its last Chinese characters
	words  uint64             // a rolling hash of them (Karp and Rabin)
	all    uint64             // a hash of every character and number
	size   int                // Chinese characters
}

const last = shingleLen - 1

// add goes on with a Chinese character.
func (k *samples) add(at *rolling, r uint64) {
	at.words = at.words*base + r - at.window[at.size&last]*leaving
	at.window[at.size&last] = r
	at.size++
	at.all = (at.all ^ r) * prime
	if h := mix(at.words); h%sampleRate == 0 && at.size >= shingleLen {
		k.text = append(k.text, h)
	}
}

// addHan is add for the characters of the main block at the start of s, and returns what is left behind them. It may leave the last ones
// over.
func (k *samples) addHan(at *rolling, s string) (rest string) {
	window, words, all, size := &at.window, at.words, at.all, at.size
	for rest = s; len(rest) >= 4; rest = rest[3:] {
		c, ok := hanAt(rest)
		if !ok {
			break
		}
		r := uint64(c)
		words = words*base + r - window[size&last]*leaving
		window[size&last] = r
		size++
		all = (all ^ r) * prime
		if h := mix(words); h%sampleRate == 0 && size >= shingleLen {
			k.text = append(k.text, h)
		}
	}
	at.words, at.all, at.size = words, all, size
	return rest
}

// sketch hashes the passage at the start of s, or all of s as one, and tells what is left behind it.
func (k *samples) sketch(s string, whole bool) (p sketched, rest string) {
	firstText, firstNumber := len(k.text), len(k.numbers)
	at := rolling{all: offset}
	t := s
	for t != "" {
		if t = k.addHan(&at, t); t == "" { // almost all of a text
			break
		}
		r, width := rune(t[0]), 1
		if r >= utf8.RuneSelf {
			if r, width = utf8.DecodeRuneInString(t); isHan(r) {
				k.add(&at, uint64(r))
				t = t[width:]
				continue
			}
		}
		if '0' <= r && r <= '9' {
			i := len(s) - len(t)
			e := i
			for e < len(s) && ('0' <= s[e] && s[e] <= '9' || s[e] == '.' || s[e] == ',') {
				e++
			}
			// A number with a letter or a mask in it is masked: 1x5. One alone on its line is a page mark.
			if !masked(s, i, e) && !alone(s, i, e) {
				n := at.words
				for _, d := range []byte(s[i:e]) {
					if d != ',' {
						n = (n ^ uint64(d)) * prime
						at.all = (at.all ^ uint64(d)) * prime
					}
				}
				if at.size >= shingleLen {
					h := mix(at.words)
					k.numbers = append(k.numbers, numbered{h, mix(n)&^figureMask | h&figureMask})
				}
			}
			width = e - i
		}
		t = t[width:]
		if !whole && (r == '\n' && at.size >= passageLen || r == '。' && at.size >= 2*passageLen) {
			if enough(t) {
				break
			}
			whole = true
		}
	}
	p.all, p.size = mix(at.all), at.size
	p.text, p.numbers = k.text[firstText:len(k.text):len(k.text)], k.numbers[firstNumber:len(k.numbers):len(k.numbers)]
	return p, t
}

// FNV-1a, by characters.
const (
	offset = 14695981039346656037
	prime  = 1099511628211
)

// base is that of the rolling hash, and leaving base^shingleLen: the weight of the character that leaves the window.
const (
	base    = 0x9E3779B97F4A7C15
	leaving = ((base * base & full) * (base * base & full) & full) * ((base * base & full) * (base * base & full) & full) & full
	full    = 1<<64 - 1
)

// isHan is unicode.Is(unicode.Han, r), faster for what is common.
func isHan(r rune) bool {
	switch {
	case r < 0x2E80, 0xFAD9 < r && r < 0x16FE2: // before radicals; full-width signs
		return false
	case 0x4E00 <= r && r <= 0x9FFF:
		return true
	case 0x2FD5 < r && r <= '。', '〈' <= r && r <= '〠': // marks
		return false
	}
	return unicode.Is(unicode.Han, r)
}

// mix makes the low bits of a hash depend on all of them.
func mix(h uint64) uint64 {
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	h ^= h >> 33
	h *= 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}

// masked reports whether a number touches a letter or a mask.
func masked(s string, start, end int) bool {
	touches := func(r rune) bool {
		if r < 'A' || 0x4E00 <= r && r <= 0x9FFF {
			return r == '*'
		}
		return unicode.Is(unicode.Latin, r) || strings.ContainsRune("*×_＊○□", r)
	}
	before, _ := utf8.DecodeLastRuneInString(s[:start])
	after, _ := utf8.DecodeRuneInString(s[end:])
	return touches(before) || touches(after)
}

// alone reports whether a number stands on a line without a Chinese character but those of a page mark, as far as one looks to either side.
func alone(s string, start, end int) bool {
	const far = 60 // bytes
	if r, _ := utf8.DecodeLastRuneInString(s[:start]); ofText(r) {
		return false
	}
	for i := end; i < len(s) && i < end+far && s[i] != '\n'; { // almost always the next character tells
		r, n := utf8.DecodeRuneInString(s[i:min(len(s), end+far)])
		if ofText(r) {
			return false
		}
		i += n
	}
	line := s[max(0, start-far):start]
	line = line[strings.LastIndexByte(line, '\n')+1:]
	for _, r := range line {
		if ofText(r) {
			return false
		}
	}
	return true
}

// ofText reports whether r is a Chinese character that stands in no page mark.
func ofText(r rune) bool { return isHan(r) && r != '第' && r != '页' && r != '共' }
