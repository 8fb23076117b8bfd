package scan

import (
	"slices"
	"strings"
	"unicode/utf8"

	"zhibiao/extract/lexicon"
	"zhibiao/extract/numeral"
	"zhibiao/extract/text"
)

// A Token is one typed span of a sentence. The tokens of a sentence cover it but for blanks.
type Token struct {
	Class      Class
	Classes    Set // every class that the word may have; the rules may settle on another than Class
	Start, End int // byte offsets into the body
	Num        int // index into Sentence.Nums where Class is Num or Rank, else -1
	Value      string
}

// A Figure is a number with its unit.
type Figure struct {
	numeral.Number
	Start, End int    // with the unit: the literal
	Unit       string // multiplier and unit as stated
	UnitWord   string // the unit without the multiplier
	Kind       string // of the unit, as the lexicon's unit table says; "" without a unit
	Bound      string // exact, about, more_than, …
	Max        numeral.Decimal
	HasMax     bool
	After      int  // end of what belongs to the quantity: bounds behind it (以上) included
	NoUnit     bool // neither unit nor multiplier
	Deleted    bool // the digits are gone, only the unit is left
	Precinct   bool // it counts what a place is divided into, and has no classifier: 辖4镇
	Signed     bool // written with a sign: a change wherever it stands
	FullMax    bool // the upper end stands with its own unit
}

// A Leftover is a numeral that is part of no quantity, and why.
type Leftover struct {
	Start, End int
	Kind       string
}

// A Sentence is a scanned range of a body.
type Sentence struct {
	Body       string
	Start, End int
	Tokens     []Token
	Nums       []Figure
	Left       []Leftover
	Numerals   int  // numerals seen, figures or not
	Lost       bool // the text around has lost digits: units without a number are looked for; set before Scan

	lists *lists // of the scanner
}

// Reset empties s for the next sentence and keeps its memory.
func (s *Sentence) Reset() {
	s.Tokens, s.Nums, s.Left, s.Numerals = s.Tokens[:0], s.Nums[:0], s.Left[:0], 0
}

// Text is the text of token i.
func (s *Sentence) Text(i int) string { return s.Body[s.Tokens[i].Start:s.Tokens[i].End] }

type run struct {
	*Sentence
	sc      *Scanner
	word    int    // start of the open Word run, -1 where none is open
	money   string // the currency that a sign told last
	moneyAt int    // where its number begins
}

func (r *run) flush(at int) {
	if r.word >= 0 && at > r.word && (r.Body[r.word] > ' ' || strings.TrimLeft(r.Body[r.word:at], " \n\r\t") != "") { // blanks part nothing
		for r.Body[at-1] == ' ' {
			at--
		}
		t := r.add()
		t.Class, t.Classes, t.Start, t.End, t.Num, t.Value = Word, Of(Word), r.word, at, -1, ""
	}
	r.word = -1
}

func (r *run) emit(c Class, cs Set, start, end int, value string) {
	r.flush(start)
	t := r.add()
	t.Class, t.Classes, t.Start, t.End, t.Num, t.Value = c, cs|Of(c), start, end, -1, value
}

// add makes room for a token, which holds what stood there before.
func (r *run) add() *Token {
	n := len(r.Tokens)
	if n == cap(r.Tokens) {
		r.Tokens = slices.Grow(r.Tokens, 1)
	}
	r.Tokens = r.Tokens[:n+1]
	return &r.Tokens[n]
}

// message passes over the dateline at the start of the sentence at i.
func (r *run) message(s string, i int) int {
	end := r.lists.dateline(s, i)
	if end == i {
		return i
	}
	if k := strings.IndexAny(s[i:end], "0123456789"); k >= 0 {
		if day := strings.Index(s[i+k:end], "日"); day > 0 {
			r.left(i+k, i+k+day, "date")
		}
	}
	r.emit(Comma, 0, i, end, "")
	return end
}

// bullet passes over the one sign at i that sets off an item of a list, where a word follows: ▲, ⑴, √. More of them are a mask: □□县.
func (r *run) bullet(s string, i int) int {
	j := i
	for j < len(s) && (s[j] <= ' ' || strings.HasPrefix(s[j:], "\u3000")) {
		_, w := runeAt(s, j)
		j += w
	}
	ru, w := runeAt(s, j)
	if w == 0 || !setsOff(ru) {
		return i
	}
	end := j + w
	next, _ := runeAt(s, end+len(s[end:])-len(strings.TrimLeft(s[end:], " \u3000")))
	figure := '0' <= next && next <= '9' && ru > '※' && ru != '□' && ru != '△' // not +5%, △5%
	if (next < firstHan || next > lastHan) && !figure && !strings.ContainsRune("“《【", next) {
		return i
	}
	r.emit(Comma, 0, i, end, "")
	return end
}

// setsOff says whether ru may set off an item of a list: a number in a ring, brackets or with its point, a shape, a dingbat, an arrow to the
// side, a dash. ○ alone is a mask as well.
func setsOff(ru rune) bool {
	switch {
	case ru < 0x2000:
		return strings.ContainsRune("*#>+~§·", ru)
	case 0x2190 <= ru && ru <= 0x21FF:
		return ru != '↑' && ru != '↓'
	case 0x2460 <= ru && ru <= 0x24FF, 0x2580 <= ru && ru <= 0x27BF, 0x2B00 <= ru && ru <= 0x2BFF, 0x3220 <= ru && ru <= 0x3229, 0x1F300 <= ru && ru <= 0x1FAFF:
		return ru != '○'
	}
	return strings.ContainsRune("—―–•‣※√⊙", ru)
}

// relayed passes over the dateline behind a blank or a number in the middle of a line, before which another message or the headline
// stands: 3人死亡 据新华社太原3月19日电.
func (r *run) relayed(s string, i int) int {
	if anyPrefix(s, i, r.lists.Relayed...) == 0 {
		return i
	}
	return r.message(s, i)
}

// open makes sure that a Word run is open at i.
func (r *run) open(i int) {
	if r.word < 0 {
		r.word = i
	}
}

func (r *run) left(start, end int, kind string) {
	r.Numerals++
	r.Left = append(r.Left, Leftover{start, end, kind})
}

// Scan cuts body[start:end] into s, which is reset first. The range must begin and end at rune borders.
// Holes are ranges within it that are passed over, in order.
func (sc *Scanner) Scan(s *Sentence, body string, start, end int, holes ...text.Span) {
	s.Reset()
	s.Body, s.Start, s.End = body, start, end
	s.lists = sc.lists
	r := run{Sentence: s, sc: sc, word: -1}
	line := body[:end] // nothing looks beyond the sentence
	i := r.message(line, start)
	if i == start {
		i = r.bullet(line, i)
	}
	for i < end {
		if len(holes) > 0 && i >= holes[0].Start {
			e, mark := max(i, holes[0].End), citation(line, i) > 0
			if holes = holes[1:]; mark && r.absorb(i, e) || r.word < 0 && i > start && (e == end || anyPrefix(line, e, "，", "。", "；", "、", ",", ";") > 0) { // 18亿元（下同）。
				r.flush(i)
			} else {
				r.open(i)
			}
			if i = e; mark {
				i = r.pointBehind(line, i)
			}
			continue
		}
		c := line[i]
		if c < utf8.RuneSelf {
			if i = r.ascii(line, i); c == ' ' || isDigit(c) {
				i = r.relayed(line, i)
			}
			continue
		}
		limit := end
		if len(holes) > 0 {
			limit = holes[0].Start
		}
		j, e := sc.plain(line, i, limit, s.Lost)
		if j > i {
			r.open(i)
		}
		switch {
		case e != nil:
			i = r.hanWord(line, j, e)
		case j < limit && line[j] >= utf8.RuneSelf:
			i = r.wide(line, j)
		default:
			i = j
		}
	}
	r.flush(end)
	r.finish(line)
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
func isDigit(c byte) bool  { return '0' <= c && c <= '9' }

// currency passes over the sign of a currency at i that stands before a number, and is its end; i where none stands there.
func (r *run) currency(s string, i int) int {
	sign := r.lists.CurrencySigns.begin(s[i:])
	if sign == "" {
		return i
	}
	j := i + len(sign)
	k := j + anyPrefix(s, j, " ")
	if k >= len(s) || !isDigit(s[k]) {
		return i
	}
	r.emit(Bound, 0, i, j, "")
	r.money, r.moneyAt = r.lists.CurrencyOf[sign], k
	return j
}

// magnitudeSign passes over the letters at i that say how the strength of an earthquake was measured, before a number of 级, and is their
// end: M3.8级, Ms5.1级; i where none stand there.
func (r *run) magnitudeSign(s string, i int) int {
	sign := r.lists.MagnitudeSigns.begin(s[i:])
	k := i + len(sign)
	if sign == "" || k >= len(s) || !isDigit(s[k]) || i > 0 && (isLetter(s[i-1]) || isDigit(s[i-1])) {
		return i
	}
	if n, ok := numeral.Scan(s, k); !ok || n.Value.Scale != 1 || anyPrefix(s, n.End, "级", "級") == 0 {
		return i
	}
	r.emit(Bound, 0, i, k, "")
	return k
}

// measureAfter is where the letters from i on end that name a measure, before the number that ends at j or behind it and counts money or
// percent: GDP5.8万元, CPI1.9%; 0 where they do not.
func (r *run) measureAfter(s string, i, j int) int {
	k := i
	for k < j && isLetter(s[k]) {
		k++
	}
	if k-i < 2 || k == j || !isDigit(s[k]) {
		return 0
	}
	n, ok := numeral.Scan(s, k)
	if !ok || n.End < j {
		return 0
	}
	if n.Unit == "%" || n.Unit == "％" || strings.HasPrefix(s[n.End:], "%") {
		return k
	}
	if u := r.sc.unitAt(s, n.End); u > 0 && n.Mult != "" && r.sc.kind(s[n.End:n.End+u]) == "money" {
		return k
	}
	return 0
}

// inLatin says whether the byte at j, behind another, goes on with a Latin word, a web address or a number that is part of one.
func inLatin(s string, j int) bool {
	c, next := s[j], byte(' ')
	if j+1 < len(s) {
		next = s[j+1]
	}
	switch {
	case isLetter(c) || isDigit(c):
		return true
	case c == '+':
		return isDigit(s[j-1]) && isDigit(next)
	}
	return strings.IndexByte(".-/:_@?=&#%~", c) >= 0 && (isLetter(next) || isDigit(next) || next == '/')
}

// letters reads the Latin word at i: a mask, letters that a quantity follows, or a name, with what digits and signs are of it.
func (r *run) letters(s string, i int) int {
	if strings.IndexByte("xX*_", s[i]) >= 0 {
		if j := r.mask(s, i); j > i {
			return j
		}
	}
	if e := r.magnitudeSign(s, i); e > i {
		return e
	}
	if e := significance(s, i); e > 0 {
		r.open(i)
		r.left(i, e, "name")
		return e
	}
	r.open(i)
	j := i + 1
	for j < len(s) && inLatin(s, j) {
		j++
	}
	if k := r.measureAfter(s, i, j); k > i { // GDP5.8万元
		return k
	}
	if strings.ContainsAny(s[i:j], "0123456789") {
		if k := r.acronym(s, i); k > 0 {
			return k
		}
		r.left(i, j, "name")
	}
	return j
}

func (r *run) ascii(s string, i int) int {
	c := s[i]
	if c == '$' || isLetter(c) {
		if e := r.currency(s, i); e > i {
			return e
		}
	}
	switch {
	case isDigit(c):
		return r.number(s, i)
	case isLetter(c) || c == '*' || c == '_':
		return r.letters(s, i)
	case c == ',':
		r.emit(Comma, 0, i, i+1, "")
	case c == ';':
		r.emit(Semi, 0, i, i+1, "")
	case c == ':':
		r.emit(Colon, 0, i, i+1, "")
	case c == '[' && citation(s, i) > 0:
		e := citation(s, i)
		r.left(i, e, "reference")
		if !r.absorb(i, e) {
			r.open(i)
		}
		return r.pointBehind(s, e)
	case (c == '<' || c == '>') && r.numberFollows(s, i+1): // <0.5%
		bound := "more_than"
		if c == '<' {
			bound = "less_than"
		}
		r.emit(Bound, 0, i, i+1, bound)
		return i + 1
	case c == '(' || c == '[':
		if c == '[' { // [X]件
			if j := r.mask(s, i); j > i {
				return j
			}
		}
		if e := r.bracketedRatio(s, i, 1); e > i {
			return e
		}
		if e := r.bracketedTime(s, i, 1); e > i {
			return e
		}
		r.emit(Open, 0, i, i+1, "")
	case c == ')' || c == ']':
		r.emit(Close, 0, i, i+1, "")
	case c == '|' || c == '\t':
		r.emit(Bar, 0, i, i+1, "")
	case c == '!' || c == '?':
		r.emit(Stop, 0, i, i+1, "")
	case c == '%':
		return r.deleted(s, i)
	case (c == '-' || c == '+') && i+1 < len(s) && isDigit(s[i+1]) && r.negativeHere(s, i):
		return r.number(s, i)
	case c == '.' && i > r.Start && s[i-1] >= utf8.RuneSelf && r.pointLeft(s, i): // 到位资金.亿元: the point of a number that is gone
		return r.Nums[len(r.Nums)-1].End
	case c == '.' && i+1 < len(s) && isDigit(s[i+1]) && (i == r.Start || !isLetter(s[i-1]) && !isDigit(s[i-1])):
		if n, ok := numeral.Scan(s, i); ok && n.Start == i && r.sc.unitAt(s, n.End) > 0 { // .5%
			return r.number(s, i)
		}
		r.open(i)
	case c == '.' && i > r.Start && (s[i-1] >= utf8.RuneSelf || s[i-1] == '%' || s[i-1] == ')' || s[i-1] == '"') && (i+1 >= len(s) || !isDigit(s[i+1])):
		r.emit(Stop, 0, i, i+1, "") // a full stop of half width
	case c == '.' && i > r.Start+1 && s[i-1] == ' ' && (s[i-2] >= utf8.RuneSelf || s[i-2] == '%' || s[i-2] == ')' || s[i-2] == '"') && (i+1 >= len(s) || s[i+1] == ' '):
		r.emit(Stop, 0, i, i+1, "")
	case c == ' ' || c == '\n' || c == '\r':
		// white space neither opens nor closes a run: a hard-wrapped word goes on
		r.open(i)
	default:
		r.open(i)
	}
	return i + 1
}

// spread gives the number that ends at i the unit that stands behind its spread, which ends at e, and behind the bracket around both:
// (56.3±8.2)岁. It returns where the unit ends, 0 where none stands there.
func (r *run) spread(s string, i, e int) int {
	k := len(r.Tokens) - 1
	if k < 0 || r.Tokens[k].Class != Num || r.Tokens[k].End != i {
		return 0
	}
	num := &r.Nums[r.Tokens[k].Num]
	at := e + anyPrefix(s, e, ")", "）")
	bracket := at > e
	u := r.sc.unitAt(s, at)
	if !num.NoUnit || u == 0 || bracket && (k == 0 || r.Tokens[k-1].Class != Open || r.Tokens[k-1].End != r.Tokens[k].Start) {
		return 0
	}
	w := s[at : at+u]
	unit, ok := r.sc.Unit(w)
	if !ok {
		return 0
	}
	num.Unit, num.UnitWord, num.Kind, num.NoUnit = w, w, unit.Kind, false
	num.End, num.After = at+u, at+u
	r.Tokens[k].End = at + u
	if bracket { // it holds nothing but the number
		r.Tokens = append(r.Tokens[:k-1], r.Tokens[k])
	}
	return at + u
}

// significance is where the level of significance ends that begins at i: P<0.05; 0 where none does.
func significance(s string, i int) int {
	if s[i] != 'P' && s[i] != 'p' || i > 0 && (isLetter(s[i-1]) || isDigit(s[i-1])) {
		return 0
	}
	k := i + 1
	for k < len(s) && s[k] == ' ' {
		k++
	}
	w := anyPrefix(s, k, "均<", "均＜", "<", "＜", "〈", "﹤", ">", "＞", "〉", "﹥", "=", "＝", "≤", "≥")
	if w == 0 {
		return 0
	}
	for k += w; k < len(s) && s[k] == ' '; k++ {
	}
	if n, ok := numeral.Scan(s, k); ok && n.Form == numeral.Arabic && n.Mult == "" {
		return n.End
	}
	return 0
}

// acronym is where the letters at i end that a quantity follows without a blank, 0 where they are part of a name: GDP of GDP320亿元, not
// the A of A4. What is known to be a measure needs no multiplier behind it: 人均GDP3508元.
func (r *run) acronym(s string, i int) int {
	k := i
	for k < len(s) && 'A' <= s[k] && s[k] <= 'Z' {
		k++
	}
	if k < i+2 || k >= len(s) || !isDigit(s[k]) {
		return 0
	}
	n, ok := numeral.Scan(s, k)
	if ok && n.Form == numeral.Arabic && r.lists.MeasureLetters[s[i:k]] && (n.Value.Scale > 0 || r.sc.unitAt(s, n.End) > 0) {
		return k
	}
	if !ok || n.Form != numeral.Arabic || n.Mult == "" && anyPrefix(s, n.End, "%", "％") == 0 && n.Unit == "" {
		return 0
	}
	return k
}

// negativeHere says whether a hyphen before a digit at i is a minus: behind a verb or a copula, not between words.
func (r *run) negativeHere(s string, i int) bool {
	r.flush(i)
	if len(r.Tokens) == 0 {
		return true
	}
	t := r.Tokens[len(r.Tokens)-1]
	if t.End == i && t.Class == Word && i > 0 && (s[i-1] >= utf8.RuneSelf || s[i-1] == '~' || s[i-1] == ']') { // 自然增长率-2.1‰: no name of a thing goes on with a hyphen and ends in %
		n, ok := numeral.Scan(s, i+anyPrefix(s, i, "-", "－", "−"))
		if ok && n.Form == numeral.Arabic && anyPrefix(s, n.End, "%", "％", "﹪", "‰", "个百分点") > 0 {
			return true
		}
		if ok && n.Form == numeral.Arabic && r.mayBeNegative(s, i, n.End) {
			return true
		}
	}
	return t.End == i && t.Classes&Of(Up, Up1, Down, Down1, Reach, To, Bound, Bar, Each, Open, Basis, Comma, Dun, With, Colon) != 0
}

// mayBeNegative says whether what is measured by the words before i can fall below nought, so that a hyphen before its number is a minus: a
// temperature (平均气温-4.2℃), or the difference of two amounts of money (净利润-260万元). end is the number's.
func (r *run) mayBeNegative(s string, i, end int) bool {
	u := r.sc.unitAt(s, end)
	if k := rangeSign(s, end); u == 0 && k > 0 { // -12～-8℃
		if m, ok := numeral.Scan(s, k); ok {
			end = m.End
			u = r.sc.unitAt(s, end)
		}
	}
	if u == 0 {
		return false
	}
	switch r.sc.kind(s[end : end+u]) {
	case "temperature":
		return true
	case "money":
		return anySuffix(s[r.Start:i], r.lists.NetValues...)
	}
	return false
}

// rangeSign is where the second number of a range begins behind the dash at i and a minus, 0 where there is no dash: 12～-8, 12至8.
func rangeSign(s string, i int) int {
	w := dashAt(s, i)
	if w == 0 {
		return 0
	}
	return i + w + anyPrefix(s, i+w, "-", "－", "−")
}

// quotes that open a name, and what closes it.
var quotes = map[rune]string{'“': "”", '《': "》", '「': "」", '『': "』", '‘': "’", '〈': "〉", '〔': "〕", '【': "】", '〖': "〗"}

// numbersDocument says whether s goes on as what 〔 opens in the number of a document does: 2018〕3号.
func numbersDocument(s string) bool {
	in, _, ok := strings.Cut(s[:min(len(s), 24)], "〕")
	return ok && len(in) <= 12 && strings.Trim(in, "0123456789xX×*＊_○Ｏ〇一二三四五六七八九０１２３４５６７８９ ") == ""
}

// absorb makes what stands from i to e, which tells nothing of its own, a part of the span that ends at i, and says whether one does.
func (r *run) absorb(i, e int) bool {
	t := r.last(i)
	if r.word >= 0 || t == nil || t.End != i || t.Class != Num {
		return false
	}
	t.End = e
	return true
}

// pointBehind parts the next point of a list from what a citation before i belongs to: …股[27] - 期初股本. It returns where the point begins.
func (r *run) pointBehind(s string, i int) int {
	const dash = " - "
	if !strings.HasPrefix(s[i:], dash) {
		return i
	}
	r.emit(Semi, 0, i, i+len(dash), "")
	return i + len(dash)
}

// citation is where the mark at i ends that points to a source: [3], [4-6], [7,9]; 0 where it is none.
func citation(s string, i int) int {
	const longest = 16
	k := i + 1
	for k < len(s) && k < i+longest && (isDigit(s[k]) || k > i+1 && (s[k] == '-' || s[k] == ',')) {
		k++
	}
	if k == i+1 || k >= len(s) || s[k] != ']' || !isDigit(s[k-1]) || i == 0 || s[i-1] == '\n' || s[i-1] == ' ' {
		return 0
	}
	return k + 1
}

// bracketedRatio is where the bracket at i ends, w bytes wide, that tells behind a percentage only of how many it was counted: 31.2%(10/32); 0
// where it tells anything else.
func (r *run) bracketedRatio(s string, i, w int) int {
	t := r.last(i)
	if t == nil || t.End != i || t.Class != Num || r.Nums[t.Num].Kind != "rate" {
		return 0
	}
	k := i + w
	for _, sep := range []string{"/", ")"} {
		n := k
		for n < len(s) && isDigit(s[n]) {
			n++
		}
		w := anyPrefix(s, n, sep)
		if w == 0 && sep == ")" {
			w = anyPrefix(s, n, "）")
		}
		if n == k || w == 0 {
			return 0
		}
		k = n + w
	}
	r.left(i, k, "ratio")
	r.absorb(i, k)
	return k
}

const maxQuoted = 150 // bytes: longer quotations are speech, not names

// wide reads what begins with a character of more than a byte at i.
func (r *run) wide(s string, i int) int {
	ru, w := runeAt(s, i)
	if firstHan <= ru && ru <= lastHan && r.sc.starts[ru]&ordinalStart == 0 {
		return r.han(s, i, ru)
	}
	if c := markOf(ru); c != Word {
		if c == Dun && inGrades(s, i, w) {
			r.open(i)
			return i + w
		}
		r.emit(c, 0, i, i+w, "")
		return i + w
	}
	if e := r.currency(s, i); e > i {
		return e
	}
	switch ru {
	case '±':
		return r.plusMinus(s, i, w)
	case '（':
		if e := r.bracketedRatio(s, i, w); e > i {
			return e
		}
		if e := r.bracketedTime(s, i, w); e > i {
			return e
		}
		r.emit(Open, 0, i, i+w, "")
		return i + w
	case '％', '﹪':
		return r.deleted(s, i)
	case '—', '─':
		if strings.HasPrefix(s[i+w:], string(ru)) { // a dash in prose parts clauses
			r.emit(Comma, 0, i, i+2*w, "")
			return i + 2*w
		}
		fallthrough
	case '–':
		if t := r.last(i); t != nil && t.Class == Basis && t.End == i && i+w < len(s) && isDigit(s[i+w]) { // 同比–2.2%
			return r.number(s, i)
		}
		r.open(i)
		return i + w
	case '第':
		return r.ordinal(s, i, w)
	case '“', '《', '「', '『', '‘', '〈', '〔', '【', '〖':
		return r.opensQuote(s, i, w, ru)
	case '×', '※', '＊', 'ｘ', 'Ｘ', '╳', '□':
		if ru == '□' && i+w < len(s) && '0' <= s[i+w] && s[i+w] <= '9' && strings.TrimSpace(s[r.Start:i]) == "" { // □57.6%的居民: a list mark
			r.emit(Comma, 0, i, i+w, "")
			return i + w
		}
		if j := r.mask(s, i); j > i {
			return j
		}
		r.open(i)
		return i + w
	case '负', '負':
		if e := r.negative(s, i, w); e > i {
			return e
		}
	case '－', '−', '＋':
		if k := i + w; k < len(s) && r.negativeHere(s, i) {
			if _, ok := numeral.Scan(s, k); ok {
				return r.number(s, i)
			}
		}
		r.open(i)
		return i + w
	}
	return r.han(s, i, ru)
}

// markOf is the class of the wide marks that are one whatever stands around them, Word for others.
func markOf(ru rune) Class {
	switch ru {
	case '，', '﹐', '\u3000', '\u00a0': // an ideographic space parts headline clauses
		return Comma
	case '、', '﹑':
		return Dun
	case '；', '﹔':
		return Semi
	case '：', '﹕', '︰':
		return Colon
	case '。', '！', '？', '…':
		return Stop
	case '［':
		return Open
	case '）', '〕', '］':
		return Close
	case '｜', '│':
		return Bar
	}
	return Word
}

// inGrades says whether a mark of w bytes at s[i] stands between the numbers of grades that are told together: 一、二级残疾人, 三、四年级.
func inGrades(s string, i, w int) bool {
	const digits = "一二三四五六七八九"
	before := i - len("一")
	if before < 0 || !strings.Contains(digits, s[before:i]) {
		return false
	}
	if r, _ := utf8.DecodeLastRuneInString(s[:before]); before == 0 || r == '\n' || r == '。' || r == '（' || r == '(' { // a list number: 一、二级水库
		return false
	}
	const most = 6 // grades told together
	for j, k := i, 1; k < most && anyPrefix(s, j, "、", "﹑") > 0; k++ {
		j += w
		next, m := runeAt(s, j)
		if m == 0 || !strings.ContainsRune(digits, next) {
			return false
		}
		if j += m; anyPrefix(s, j, "级", "年级", "类", "孩", "线城市", "級", "年級", "類") > 0 {
			return true
		}
	}
	return false
}

// plusMinus reads a ±, of width w: how far a value spreads (56.3±8.2), or a bound.
func (r *run) plusMinus(s string, i, w int) int {
	if n, ok := numeral.Scan(s, i+w); ok && i > r.Start && isDigit(s[i-1]) {
		if e := r.spread(s, i, n.End); e > 0 {
			return e
		}
		r.left(i, n.End, "name")
		r.emit(Adverb, 0, i, n.End, "")
		return n.End
	}
	if t := r.last(i); r.word < 0 && t != nil && t.End == i && t.Classes&Of(Bound, Above, Below) != 0 && t.Class != Word { // 偏差不应超过±3%: of its bound
		t.End = i + w
		return i + w
	}
	r.emit(Adverb, 0, i, i+w, "")
	return i + w
}

// opensQuote reads an opening quotation mark or bracket ru, of width w.
func (r *run) opensQuote(s string, i, w int, ru rune) int {
	if ru == '〔' && !numbersDocument(s[i+w:]) { // 在册职工420人〔其中女职工180人〕
		r.emit(Open, 0, i, i+w, "")
		return i + w
	}
	if ru == '【' { // 【X】件
		if j := r.mask(s, i); j > i {
			return j
		}
	}
	if e := r.quoted(s, i, w, ru); e > i {
		return e
	}
	r.open(i)
	return i + w
}

// negative reads a number behind 负, of width w, and gives where it ends, i where there is none: 使用量为负5.8万平方米.
func (r *run) negative(s string, i, w int) int {
	k := i + w
	if k >= len(s) {
		return i
	}
	if r.word >= 0 && s[r.word:i] == "的" { // 较第2季的负11.0%
		if t := r.last(r.word); t == nil || t.Class != Date || t.End != r.word {
			return i
		}
		n, ok := numeral.Scan(s, k)
		if !ok || !isDigit(s[k]) {
			return i
		}
		return r.quantity(s, i, w, n)
	}
	if r.word >= 0 && r.word < i {
		return i
	}
	t := r.last(i)
	if t == nil || t.End != i || t.Class == Word || t.Classes&Of(Reach, To, From, With, Dun, Bound, Adverb, Date) == 0 {
		return i
	}
	n, ok := numeral.Scan(s, k)
	if !ok || !isDigit(s[k]) && n.Form != numeral.Chinese && n.Form != numeral.Percent {
		return i
	}
	return r.quantity(s, i, w, n)
}

// han reads a word of the cue table, a numeral, or the character ru alone at i.
func (r *run) han(s string, i int, ru rune) int {
	w := utf8.RuneLen(ru)
	if r.Lost && firstHan <= ru && ru <= lastHan && r.sc.starts[ru]&lostStart != 0 {
		if j := r.lostDigits(s, i, ru); j > i {
			return j
		}
	}
	e, end := r.besideTime(s, i, r.sc.cues.at(s, i, ru))
	if end > i {
		return end
	}
	if e != nil && e.word == "其中有" && anyPrefix(s, i+len(e.word), r.lists.BehindHave...) > 0 {
		e = r.sc.cues.at(s[:i+len("其中")], i, ru) // 其中有线电视用户
	}
	if e != nil && e.word == "至今" && anyPrefix(s, i+len(e.word), r.lists.SeasonSigns...) > 0 {
		e = r.sc.cues.at(s[:i+w], i, ru) // 下降至今年的9.3%
	}
	if ru >= '①' && ru <= '⑳' || ru == '•' || ru == '◆' || ru == '●' || ru == '■' {
		r.emit(Comma, 0, i, i+w, "")
		return i + w
	}
	var n numeral.Number
	isNum := false
	if ru < firstHan || ru > lastHan || r.sc.starts[ru]&numeralStart != 0 {
		n, isNum = numeral.Scan(s, i)
		isNum = isNum && anyPrefix(s, i, "数百分比", "数百分点", "数百分率") == 0
	}
	if e != nil && (e.classes.Has(Name) || e.classes == Of(Word)) && (!isNum || r.nameWins(s, i, e, n)) {
		r.open(i)
		j := r.wordEnd(s, i, e)
		if isNum {
			r.left(i, j, "name")
			if n.End > j && n.Form != numeral.Chinese { // 一2…: what is left of the number stands alone
				return j
			}
		}
		return j
	}
	if isNum && (e == nil || len(e.word) <= w || e.classes == Of(Bound) || e.classes == Of(Name)) {
		if j := r.numberOf(s, i, n); j > i {
			return j
		}
	}
	return r.cue(s, i, w, e)
}

// besideTime is the word e at i as what stands around tells it, and where it ends if it went on with the time before it, i if it did not.
func (r *run) besideTime(s string, i int, e *entry) (*entry, int) {
	e = r.perHeadValue(s, i, r.ofConsumed(s, i, e))
	k := r.partOfDay(s, i, e)
	if k > 0 {
		r.Tokens[len(r.Tokens)-1].End = i + k
	}
	return e, i + k
}

// perHeadValue is the word e at i, which may end in 人均, without that where no value stands behind it: 达到 of 达到人均收入水平.
func (r *run) perHeadValue(s string, i int, e *entry) *entry {
	if e == nil || len(e.word) <= len("人均") || !hasSuffix(e.word, "人均") {
		return e
	}
	if j := i + len(e.word); r.numberFollows(s, j) || anyPrefix(s, j, "每", "约", "近", "超") > 0 {
		return e
	}
	ru, _ := utf8.DecodeRuneInString(s[i:])
	return r.sc.cues.at(s[:i+len(e.word)-len("人均")], i, ru)
}

// ofConsumed is the word e at i, without the 用 that begins the name of the whole behind it: 占 of 农业用水量占用水总量的六成.
func (r *run) ofConsumed(s string, i int, e *entry) *entry {
	if e == nil || e.word != "占用" || anyPrefix(s, i+len(e.word), r.lists.Consumed...) == 0 {
		return e
	}
	ru, w := utf8.DecodeRuneInString(s[i:])
	return r.sc.cues.at(s[:i+w], i, ru)
}

// partOfDay is the length of e at i where it is a part of a day, directly behind the time of one: 上午 of 3日上午; 0 where it is none.
func (r *run) partOfDay(s string, i int, e *entry) int {
	n := len(r.Tokens)
	if e == nil || n == 0 || r.word >= 0 {
		return 0
	}
	t := &r.Tokens[n-1]
	if t.Class != Date || t.End != i || t.Value != "" || !r.lists.PartsOfDay[e.word] || !anySuffix(s[t.Start:i], r.lists.DayEnds...) {
		return 0
	}
	return len(e.word) + anyPrefix(s, i+len(e.word), "时分", "时段")
}

// hanWord reads the word e of the cue table at i, where a Chinese character stands that begins no numeral.
func (r *run) hanWord(s string, i int, e *entry) int {
	e, end := r.besideTime(s, i, e)
	if end > i {
		return end
	}
	if e.classes.Has(Name) || e.classes == Of(Word) {
		r.open(i)
		return r.wordEnd(s, i, e)
	}
	return r.cue(s, i, len("一"), e)
}

// wordEnd is where the word e of no class at i ends.
func (r *run) wordEnd(s string, i int, e *entry) int {
	if e.word == "案由" && r.valueFollows(s, i+len(e.word)) { // 盗窃案由920宗减至874宗
		return i + len("案")
	}
	if e.word == "会上" && anyPrefix(s, i+len(e.word), "月", "周", "星期", "季度", "年度") > 0 && anyPrefix(s, i+len(e.word), "周到", "周年", "周密") == 0 { // 商会上月, 该会上周
		return i + len("会")
	}
	if e.word == "而今" && anyPrefix(s, i+len(e.word), "年", "日", "天", "季", "月") > 0 { // 而今年头半年
		return i + len("而")
	}
	if e.word == "人为" && r.numberFollows(s, i+len(e.word)) { // 外国人为39人
		return i + len("人")
	}
	return i + len(e.word)
}

// valueFollows says whether digits stand at i, or a time and what was then.
func (r *run) valueFollows(s string, i int) bool {
	if i >= len(s) || isDigit(s[i]) {
		return i < len(s)
	}
	ru, _ := utf8.DecodeRuneInString(s[i:])
	e := r.sc.cues.at(s, i, ru)
	return e != nil && e.classes.Has(Date)
}

// dateEnd is where the time ends that the word e at i, up to j, begins: with its season, day or part of the month, and without what is of the
// word behind it.
func (r *run) dateEnd(s string, i, j int, e *entry) int {
	if strings.HasSuffix(e.word, "年") { // 今年秋季
		j += anyPrefix(s, j, "春季", "夏季", "秋季", "冬季")
	}
	if strings.HasSuffix(e.word, "年初") && anyPrefix(s, j, "见", "具", "步", "显", "现", "露", "尝", "中教", "中学", "中生", "中毕", "中阶", "中在校", "中招生", "中部") > 0 {
		j -= len("初") // 今年初见成效, 去年初中教师
	}
	if strings.HasSuffix(e.word, "昨") || strings.HasSuffix(e.word, "今") || strings.HasSuffix(e.word, "天") || strings.HasSuffix(e.word, "日") {
		j = bracketedDay(s, j)
	}
	if (strings.HasSuffix(e.word, "星期") || strings.HasSuffix(e.word, "周")) && anyPrefix(s, i, "上", "本", "这", "下") > 0 { // 上星期五
		j = r.lists.dayOfWeek(s, j)
	}
	if strings.HasSuffix(e.word, "月") { // 本月底
		j = tail(s, j, "底", "初", "中旬", "上旬", "下旬")
		j = daysOf(s, j)
	}
	if e.word == "去年来" && anyPrefix(s, j, "，", ",", "共", "累计", "已", "全") == 0 || strings.HasSuffix(e.word, "来") && !strings.HasSuffix(e.word, "以来") && anyPrefix(s, j, "台", "港", "澳", "华") > 0 && anyPrefix(s, j, "台湾", "港澳", "澳门") == 0 { // 去年来访, 今年来台旅客
		j -= len("来")
	}
	return j
}

// cue reads the word e of the cue table at i, nil for none, where no numeral is read. A character of w bytes stands there.
func (r *run) cue(s string, i, w int, e *entry) int {
	if e != nil {
		if (e.word == "现在" || e.word == "現在") && anyPrefix(s, i+len(e.word), r.lists.BehindIn...) > 0 {
			r.emit(Adverb, 0, i, i+w, "") // 现|在编教职工
			return i + w
		}
		if e.classes.Has(RankWord) && r.title(s, i, i+len(e.word)) {
			r.open(i)
			return i + len(e.word)
		}
		if c, ok := r.cueHere(s, i, e); ok {
			j := i + len(e.word)
			if c == Date && r.lists.HolidayTails[e.word] {
				return r.holidays(s, i, j)
			}
			if c == Date && strings.HasPrefix(e.word, "元月") && anySuffix(s[r.Start:i], r.lists.MoneyAhead...) { // 美元月内, 每单元月均
				r.open(i)
				return i + len("元")
			}
			if c == Since && strings.HasSuffix(e.word, "来") && (strings.HasPrefix(s[j:], "自") || (i == r.Start || !hanBefore(s, i) || anySuffix(s[:i], "若", "如", "但")) && anyPrefix(s, j, "台", "港", "澳", "华") > 0) { // 主要以来自东盟的为多, 若以来台人数来看
				r.open(i)
				return i + w
			}
			if c == Since {
				r.since(i, j)
				return j
			}
			if e.word == "年中" && anySuffix(s[:i], "青", "少", "中", "老", "成", "幼", "童", "近", "历", "往", "当") { // 青年中
				r.open(i)
				return i + w
			}
			if e.word == "全年" && anyPrefix(s, j, r.lists.SetTasks...) > 0 && anySuffix(s[r.Start:i], r.lists.TaskSetters...) { // 市里下达全年目标
				r.open(i)
				return j
			}
			if e.word == "至今" && strings.HasPrefix(s[j:], "年") { // 去年初至今年3月
				e, c = &entry{word: "至", classes: Of(To)}, To
				j = i + len("至")
			}
			if c == Date && e.word == "后年" && i > r.Start && hanBefore(s, i) && !anySuffix(s[r.Start:i], "到", "至", "在", "明", "和", "从", "于", "大", "及") { // 建成后年发电25亿千瓦时
				r.open(i)
				return i + w
			}
			if c == Date {
				j = r.dateEnd(s, i, j, e)
			}
			if n := len(r.Tokens); c == Date && n > 0 && r.Tokens[n-1].Class == Date && r.Tokens[n-1].End == i && r.Tokens[n-1].Value == "" && (r.word < 0 || r.word >= i) && !strings.HasPrefix(e.word, "每") {
				r.Tokens[n-1].End = j // 去年 + 年底, not 去年每日
				r.word = -1
				return j
			}
			if c == Date && strings.HasSuffix(e.word, "期间") && r.lists.FestivalList.begins(e.word) {
				r.flush(i)
				i = r.joinFestivals(i) // 元旦、春节期间
			}
			r.emit(c, e.classes, i, j, e.value(c))
			if Of(c)&Of(Up, Up1, Down, Down1, Above, Below, Reach) != 0 {
				return r.behindAspect(s, j)
			}
			return j
		}
		r.open(i)
		if e.classes&Of(Bound, Up1, Down1, Than, With, From, To, Reach, Adverb, Target, Forecast, RankVerb) != 0 && len(e.word) > w || e.classes.Has(After) && anyPrefix(e.word, 0, "及", "或") > 0 { // 大专及以上失业率
			return i + len(e.word)
		}
		return i + w
	}
	r.open(i)
	return i + w
}

// behindAspect passes over a 了 at j, behind a verb, that only its number follows: 下降了2.1%. It gives j where none stands there.
func (r *run) behindAspect(s string, j int) int {
	k := j + anyPrefix(s, j, "了")
	if k > j && k < len(s) && (isDigit(s[k]) || r.numberFollows(s, k)) {
		return k
	}
	return j
}

// scanLists are the lists of words that scan.go reads.
type scanLists struct {
	// Exceeds say that something is above what is named behind, where that ends as Yardsticks do: 超过警戒水位2米.
	Exceeds    map[string]bool
	Yardsticks []string

	// TaskSetters set SetTasks for somebody, which are then known by their time: 下达全年目标.
	TaskSetters []string
	SetTasks    []string

	// StayingAt tell where a value stays, before a number alone: 徘徊在.
	StayingAt map[string]bool

	// MeasureLetters are the measures that are called by Latin letters: GDP.
	MeasureLetters map[string]bool

	// CurrencySigns stand before an amount of money: US$; CurrencyOf is the currency that each tells.
	CurrencySigns list
	CurrencyOf    map[string]string `list:"currencySigns"`

	// MoneyAhead are the characters before 元 that make a word with it, behind which no 元月 begins.
	MoneyAhead []string

	// Batched: ordinal reads 第N at i.
	// batched are what ordinals of a row are told of without 第 before the later ones.
	Batched []string

	// NumberedHouses are what is counted in 所.
	NumberedHouses []string

	// NetValues are what may be negative: 利润.
	NetValues []string

	// BehindHave follow 有 where it begins another word: 有线电视.
	BehindHave []string

	// SeasonSigns follow a number of years or days: 春.
	SeasonSigns []string

	// BehindIn follow 在 where it begins another word: 在校学生.
	BehindIn []string

	// TitleWords follow 冠军 and its like where no rank is told: 总数, 争夺.
	TitleWords []string

	// BracketedTimes end a time in brackets: 学年.
	BracketedTimes []string

	// AroundModal stand between 将 and its verb: 陆续.
	AroundModal []string

	// ModalVerbs are verbs and prepositions that follow 将 or 会 of what shall be: 预留.
	ModalVerbs []string

	// ModalSubjects end what 会 behind them says of that it will be or do something: 政府会拨款, 人口会增至.
	ModalSubjects []string

	// NoModal follow 会 where it is a noun: 会员, 会计.
	NoModal []string

	// RuleSigns are the characters with which 则 ends a word: 规则, 守则.
	RuleSigns []string

	// NoRule end as RuleSigns do, in words of their own before 则: 违规, 标准.
	NoRule []string

	// SolvingSigns are the characters with which 破 ends a word: 侦破.
	SolvingSigns []string

	// FestivalTails follow a festival as spans of it: 假期.
	FestivalTails []string

	// PlanTails follow a five-year plan, told by its number, as the time of it: 期间.
	PlanTails []string

	// RankMoves end what stands before the place that a rank moved to: 跃升.
	RankMoves []string

	// AmongVerbsAhead stand before 前 and a number: 跻身.
	AmongVerbsAhead []string

	// EntryVerbs are the verbs of coming among the first, which rank only where those stand behind them: 进入全省前3名.
	EntryVerbs []string

	// Consumed are what follows 用 in the name of all that is used, so that 占 before it makes no 占用: 占用水总量.
	Consumed []string

	// RanksListed stand before places that are listed: 位次.
	RanksListed []string

	// DealtVerbs are verbs with which something is done to what is counted: 给予.
	DealtVerbs []string

	// InnerUnits are units within which another one is counted: 盒.
	InnerUnits []string

	// MoveSigns begin verbs of movement that look as a unit's end: 涨.
	MoveSigns []string

	// RatePeople are how many people a rate is told for: 10万人口.
	RatePeople []string

	// PerUnitsBehind are the units that a value is told by, behind a slash: 公斤.
	PerUnitsBehind []string

	// TodayWords are the days of a message before a count: 昨日.
	TodayWords []string

	// NoChapter begin as marks of chapters do and are none: 节能.
	NoChapter []string

	// NoListMark begin as marks of lists do and are none: 二季度.
	NoListMark []string

	// MaskedMeasures end the measures of masked values: 指数.
	MaskedMeasures []string

	// Congresses are congresses that a number names: 党代会.
	Congresses []string

	// LostAhead stand before a count whose digits are lost: 全市.
	LostAhead []string
}

// daysOf is where the days of a month end that are told at j, behind its name: 上月21至27日; j where none are.
func daysOf(s string, j int) int {
	d, ok := dateNum(s, j)
	if !ok || d.mask || d.value < 1 || d.value > 31 {
		return j
	}
	w := dashAt(s, d.end)
	if w == 0 {
		return j
	}
	e, ok := dateNum(s, d.end+w)
	if !ok || e.mask || e.value <= d.value || e.value > 31 || anyPrefix(s, e.end, "日", "号") == 0 {
		return j
	}
	return e.end + len("日")
}

// title says whether a word of rank at s[i:j] is what is counted or part of a name, and ranks nothing: 获得12个世界冠军, 冠军总数.
func (r *run) title(s string, i, j int) bool {
	const longest = 30 // bytes of the words between the number and it
	switch s[i:j] {
	case "冠军", "冠軍":
		if anyPrefix(s, j, r.lists.TitleWords...) > 0 {
			return true
		}
	case "第一", "头名", "魁首":
	default:
		return false
	}
	n := len(r.Tokens)
	if n == 0 || r.Tokens[n-1].Class != Num {
		return false
	}
	t := &r.Tokens[n-1]
	switch r.Nums[t.Num].UnitWord {
	case "个", "個", "项", "項", "枚", "名", "位", "次", "对":
	default:
		return false
	}
	between := s[t.End:i]
	return len(between) <= longest && !strings.ContainsAny(between, "获獲夺奪得摘荣居列排为為")
}

// bracketedDay is the end of the day of the month that stands in brackets at i, as newspapers write it behind 昨 or 今: 昨（9）日; i where
// none does.
func bracketedDay(s string, i int) int {
	j := i + anyPrefix(s, i, "（", "(")
	k := digitsOf(s, j, 2)
	if j == i || k == j {
		return i
	}
	k += anyPrefix(s, k, "日")
	w := anyPrefix(s, k, "）", ")")
	if w == 0 {
		return i
	}
	return k + w + anyPrefix(s, k+w, "日", "天")
}

// digitsOf is where at most n digits at i end.
func digitsOf(s string, i, n int) int {
	end := i
	for end < len(s) && end < i+n && isDigit(s[end]) {
		end++
	}
	return end
}

// bracketedTime reads the time whose number a bracket of w bytes at i opens, as offices in Taiwan write it: 今(22)日, 本(11)月, 今(114)年3月, 去(2025)年. It
// returns its end, i where it is none.
func (r *run) bracketedTime(s string, i, w int) int {
	j := i + w
	j += anyPrefix(s, j, " ")
	k := digitsOf(s, j, 5)
	digits := k - j
	if digits == 0 || digits > 4 || digits == 4 && anyPrefix(s, j, "19", "20") == 0 {
		return i
	}
	if w := anyPrefix(s, k, "-", "/", "–", "—", "至"); digits == 4 && w > 0 && k+w+1 < len(s) && isDigit(s[k+w]) && isDigit(s[k+w+1]) { // 本(2024-25)年度
		k += w + len("25")
	}
	e := k + anyPrefix(s, k, " ")
	c := anyPrefix(s, e, ")", "）")
	if c == 0 {
		return i
	}
	e += c + anyPrefix(s, e+c, " ")
	u := anyPrefix(s, e, r.lists.BracketedTimes...)
	if u == 0 {
		return i
	}
	before := strings.TrimRight(s[r.Start:i], " ")
	first, fw := utf8.DecodeLastRuneInString(before)
	prev, _ := utf8.DecodeLastRuneInString(before[:len(before)-fw])
	switch first {
	case '今', '昨':
		if strings.ContainsRune("如至当古现", prev) {
			return i
		}
	case '本', '上', '去', '前', '明', '次':
		year := digits > 1 && strings.HasSuffix(s[e:e+u], "年") || strings.HasSuffix(s[e:e+u], "年度") // 全县去(2023)年, not 成本(2023)年
		if isHan(prev) && !strings.ContainsRune("于在至自由较比与和及为计从到", prev) && !(year && !makesWord(prev, first)) {
			return i
		}
	default:
		return i
	}
	end := e + u
	if s[e:end] == "年" {
		end = r.lists.yearTail(s, end)
	} else if strings.HasPrefix(s[e:], "月") {
		end = r.lists.monthTail(s, end)
	}
	start := r.Start + len(before) - fw
	r.back(start)
	r.left(start, end, "date")
	r.time(start, end)
	return end
}

// makesWord says whether prev makes a word with last, which begins no time then: 日本, 目前.
func makesWord(prev, last rune) bool {
	for _, w := range [...]string{"本日成资基版样文书课", "上以之海网晚早路线", "去过失前离", "前目以之提此当从日先眼", "明说证表声文昆三光发透", "次其再首多依每人"} {
		if before, ok := strings.CutPrefix(w, string(last)); ok {
			return strings.ContainsRune(before, prev)
		}
	}
	return false
}

// nameWins says whether a fixed expression at i is meant, not the number n that begins there too: 一家 is one, 一家5口 is none;
// with a number that reads further than the expression it is the number (三大 against 三大类 is left to the table).
func (r *run) nameWins(s string, i int, e *entry, n numeral.Number) bool {
	j := i + len(e.word)
	if n.Value.Coef == 1 && r.sc.unitAt(s, n.End) == j-n.End && nounFollows(s[j:]) && r.captured(i) { // 侦破一起案件
		return false
	}
	if n.End > j {
		return false
	}
	if n.End == j { // only digits: 五一, 三八, 两: a number where a unit follows
		if u := r.sc.unitAt(s, j); u > 0 {
			return false
		}
		if w := dashAt(s, j); w > 0 { // 十一至十二%
			if e, kind := r.lists.dateOf(s, i, &n, true); kind == point && e > j { // 一五至一六年度
				return false
			}
			if m, ok := numeral.Scan(s, j+w); ok && m.Form == numeral.Chinese && m.Value.Cmp(n.Value) > 0 && (m.Unit != "" || r.sc.unitAt(s, m.End) > 0 && anyPrefix(s, m.End, "月", "日", "年") == 0) {
				return false
			}
		}
	}
	return true
}

// modal says whether 会 at s[i:j] says what someone will do: 政府会为, 新年度会额外拨款; not 委员会, 部会.
func (r *run) modal(s string, i, j int) bool {
	k := j
	for range 2 {
		k += anyPrefix(s, k, r.lists.AroundModal...)
	}
	if k == j {
		k += anyPrefix(s, k, r.lists.ModalVerbs...)
	}
	if k == j || anyPrefix(s, j, r.lists.NoModal...) > 0 {
		return false
	}
	n := len(r.Tokens)
	if r.word < 0 {
		return n == 0 || r.Tokens[n-1].Class != Num
	}
	return anySuffix(s[:i], r.lists.ModalSubjects...)
}

// cueHere settles whether a word of the cue table is a cue at its place, and the class that it has first.
func (r *run) cueHere(s string, i int, e *entry) (Class, bool) {
	if e.settled {
		return e.first, e.cue
	}
	if e.word == "收" && !r.closesAt(s, i) || (e.word == "报" || e.word == "報") && !r.numberFollows(s, i+len(e.word)) || e.word == "录" && (!r.numberFollows(s, i+len("录")) || anySuffix(s[r.Start:i], r.lists.NotedIn...)) {
		return Word, false
	}
	if e.word == "均" && r.meanPer(i) || e.word == "则" && anySuffix(s[r.Start:i], r.lists.RuleSigns...) && !anySuffix(s[r.Start:i], r.lists.NoRule...) {
		return Word, false
	}
	if e.classes&Of(Up, Down) != 0 && strings.HasPrefix(e.word, "同") && (!r.numberFollows(s, i+len(e.word)) || anySuffix(s[r.Start:i], "共", "协", "一", "相", "不", "會", "会")) { // 共同增12%
		return Word, false
	}
	j := i + len(e.word)
	if e.word == "相对" && !r.valueFollows(s, j) { // 相对较高; 相对2017年 is a comparison
		return Word, false
	}
	if e.word == "会" && e.classes.Has(Forecast) && !r.modal(s, i, j) {
		return Word, false
	}
	cs := e.classes
	if cs.Has(Reach) && r.lists.StayingAt[e.word] && !r.numberFollows(s, j) { // 停留在产业链低端
		return Word, false
	}
	if cs.Has(Bound) && r.lists.Exceeds[e.word] && r.heldAgainst(s, j) {
		return Above, true
	}
	if cs.Has(Bound) {
		if r.numberFollows(s, j) && (e.word != "上" || cnPowerAt(s, j) && !strings.HasSuffix(s[:i], "以")) && (e.word != "超" || !r.deficit(i)) && !r.lists.endsWord(s[:i], e.word) && (!cs.Has(Above) && !cs.Has(Below) || !r.compares() && !r.meanOfSpan(s, j)) {
			return Bound, true
		}
		cs &^= Of(Bound)
	}
	if cs.Has(After) {
		if n := len(r.Tokens); n > 0 && r.Tokens[n-1].Class == Num && (r.word < 0 && r.Tokens[n-1].End == i || r.word == i-1 && r.Tokens[n-1].End == i-1 && r.Body[i-1] == ' ') && (e.word != "起" && e.word != "内" && e.word != "之内" || !nounFollows(s[j:])) && (e.word != "多" || !r.moreBy(s, j)) {
			return After, true
		}
		cs &^= Of(After)
	}
	if cs.Has(RankVerb) && anySuffix(e.word, r.lists.EntryVerbs...) && !frontOf(s, j) { // 进入全省前3名, not 进入市场
		cs &^= Of(RankVerb)
	}
	if k := anyPrefix(s, j, "地"); cs.Has(Share) && k > 0 && r.numberFollows(s, j+k) {
		return Word, false // 占地20亩
	}
	if cs&Of(Up, Down) != 0 && strings.HasPrefix(e.word, "大") && strings.HasSuffix(s[:i], "最") { // 最大降雨量
		cs &^= Of(Up, Down)
	}
	if cs&Of(Up, Down) != 0 && strings.HasPrefix(s[j:], "幅") && !strings.HasPrefix(s[j:], "幅度") && beforeExtent(e.word) { // 实质升幅
		cs &^= Of(Up, Down)
	}
	if cs&Of(Up1, Down1) != 0 {
		if r.verbHere(s, i, j) {
			if cs.Has(Up1) {
				return Up1, true
			}
			return Down1, true
		}
		cs &^= Of(Up1, Down1)
	}
	return cs.first()
}

// closesAt says whether 收 at i tells at what price or level a market closed, and not what was taken: 恒指收21450点, 中电收68.5元,跌0.3元;
// not 每人收105元.
func (r *run) closesAt(s string, i int) bool {
	n, ok := numeral.Scan(s, i+len("收"))
	if !ok || n.Form != numeral.Arabic || n.Start != i+len("收") || n.Mult != "" || anySuffix(s[r.Start:i], r.lists.TakenIn...) {
		return false
	}
	unit := n.Unit
	if unit == "" {
		unit = s[n.End : n.End+r.sc.unitAt(s, n.End)]
	}
	if unit == "点" {
		return true
	}
	if unit != "" && r.sc.kind(unit) != "money" {
		return false
	}
	const near = 48 // bytes
	return r.lists.moved(s[max(r.Start, i-near):i]) || r.lists.moved(s[n.End:min(len(s), n.End+near)])
}

// moved says whether s tells of a price by how much it moved: 跌1.5元, 升近3%.
func (l *lists) moved(s string) bool {
	for i, ru := range s {
		if !strings.ContainsRune("升跌涨挫贬", ru) {
			continue
		}
		j := i + utf8.RuneLen(ru)
		j += anyPrefix(s, j, "值", "了", "约", "近", "逾", "超")
		if j < len(s) && isDigit(s[j]) {
			return true
		}
	}
	return false
}

// quoteMoves says whether t is a verb of a price that moved, which a number may follow without a unit: 升312.
func (r *run) quoteMoves(t *Token) bool {
	return t.Classes&Of(Up1, Down1) != 0 && t.Class != Word && anySuffix(r.Body[t.Start:t.End], "升", "跌", "涨", "挫", "开", "收")
}

// endsWord says whether w, behind s, is the second half of a word and says nothing of the number behind it: 捣破一个, 附近一间.
func (l *lists) endsWord(s, w string) bool {
	switch w {
	case "破":
		return anySuffix(s, l.SolvingSigns...)
	case "近":
		return anySuffix(s, "附", "邻", "临", "靠")
	}
	return false
}

// heldAgainst says whether what something is held against and a number stand at i: 警戒水位2.09米.
func (r *run) heldAgainst(s string, i int) bool {
	const most = 10 // characters
	name := headHan(s[i:], most)
	return i+len(name) < len(s) && isDigit(s[i+len(name)]) && anySuffix(name, r.lists.Yardsticks...)
}

// moreBy says whether 多, which ends at j behind a number, says by how much or that something is more than that number, and not that the
// number is exceeded: 比上年的51亿元多2亿元, 较去年的4900人多; but 每斤3元多.
func (r *run) moreBy(s string, j int) bool {
	return r.numberFollows(s, j) || anyPrefix(s, j, "了", "出") > 0 || r.compares()
}

// compares says whether 比 or its like opens a comparison in the clause that is being read, and no change closes it.
func (r *run) compares() bool {
	const near = 12 // tokens
	for n := len(r.Tokens) - 1; n >= max(0, len(r.Tokens)-near); n-- {
		switch c := r.Tokens[n].Class; c {
		case Than:
			return true
		case Comma, Semi, Stop, Colon, Up, Down: // 比上年增加一倍多: how much is told by the verb
			return false
		}
	}
	return false
}

// meanPer says whether 均 at i stands behind a single character for what a mean is taken over: 县均产值, 全省校均规模; not 全县均完成, where
// it says that all did, nor 省、市、县均设.
func (r *run) meanPer(i int) bool {
	if r.word < 0 {
		return false
	}
	w := strings.TrimSpace(r.Body[r.word:i])
	last, n := utf8.DecodeLastRuneInString(w)
	if !strings.ContainsRune("省市州县縣区區镇鎮乡鄉校班店床园院站馆企栋件项次例笔单吨", last) {
		return false
	}
	if rest := w[:len(w)-n]; rest != "" {
		region, m := utf8.DecodeLastRuneInString(rest)
		return anyPrefix(rest, 0, "全", "我", "本") == len(rest)-m && strings.ContainsRune("国省市州县區区镇乡", region)
	}
	k := len(r.Tokens)
	return k == 0 || r.Tokens[k-1].Class != Dun && r.Tokens[k-1].Class != With && r.Tokens[k-1].Class != Num
}

// hanBefore says whether a Chinese character stands directly before i.
func hanBefore(s string, i int) bool {
	ru, _ := utf8.DecodeLastRuneInString(s[:i])
	return firstHan <= ru && ru <= lastHan
}

// deficit says whether the words that end at i make 入超 of a 超 there: 第二季入超12亿元, not 收入超12亿元.
func (r *run) deficit(i int) bool {
	return r.word >= 0 && (strings.TrimLeft(r.Body[r.word:i], " ") == "入" || anySuffix(r.Body[r.word:i], "贸易入", "外贸入"))
}

// frontOf says whether 前 and a number stand behind at most a few characters from i on.
func frontOf(s string, i int) bool {
	const far = 24 // bytes: 全国同类城市
	rest := s[i:min(len(s), i+far)]
	k := strings.Index(rest, "前")
	if k < 0 || strings.ContainsAny(rest[:k], "，。；,;、的") {
		return false
	}
	n, ok := numeral.Scan(s, i+k+len("前"))
	return ok && n.Unit == "" && n.Mult == ""
}

// notFirst are the classes that a word has only where nothing else is left: those below Basis, and three that hang on what stands
// around.
const notFirst Set = 1<<Basis - 1 | 1<<Name | 1<<Bound | 1<<After

// cnPowerAt says whether 十, 百, 千, 万 or 亿 stands at i: 上百家, not 登上100.
func cnPowerAt(s string, i int) bool {
	ru, _ := utf8.DecodeRuneInString(s[min(i, len(s)):])
	return strings.ContainsRune("十百千万亿萬億", ru)
}

// numberFollows says whether a number stands at i, behind at most a bound word, 了 or a space.
func (r *run) numberFollows(s string, i int) bool {
	for range 3 {
		i += anyPrefix(s, i, "了", " ", "±", "约", "近", "到", "出", "至")
	}
	if i >= len(s) {
		return false
	}
	i = skipEach(s, i)
	if i < len(s) && !isDigit(s[i]) {
		i += len(r.lists.CurrencySigns.begin(s[i:])) // 约USD960,000元
	}
	if i >= len(s) {
		return false
	}
	ru, _ := utf8.DecodeRuneInString(s[i:])
	if _, ok := numeral.Scan(s, i); ok && ru != '半' {
		return true
	}
	if e := r.sc.cues.at(s, i, ru); e != nil && e.classes.Has(Bound) {
		_, ok := numeral.Scan(s, i+len(e.word))
		return ok
	}
	return ru == '半'
}

// skipEach is where the number stands behind the denominators at i: 每小时19.5元, 每人每年380元; i where none do.
func skipEach(s string, i int) int {
	j := i
	for range 2 {
		k := anyPrefix(s, j, "每")
		if k == 0 {
			break
		}
		j += k
		for range 3 {
			if ru, w := runeAt(s, j); ru >= 0x4E00 && ru <= 0x9FFF && !numeral.Begins(ru) && ru != '每' {
				j += w
			}
		}
	}
	if j > i {
		if _, ok := numeral.Scan(s, j); ok {
			return j
		}
	}
	return i
}

// verbHere says whether a one-character verb (增, 高, 快) at i is one: a number follows it, and it does not end a longer word.
func (r *run) verbHere(s string, i, j int) bool {
	if !r.numberFollows(s, j) {
		return false
	}
	prev, _ := utf8.DecodeLastRuneInString(s[:i])
	switch prev {
	case '最', '新', '至', '不', '走', '拔', '提', '升', '很', '太', '较' - 1:
		return false
	}
	return true
}

// since takes the words before 以来 or 期间, back to the last comma or date, into one Date.
func (r *run) since(i, j int) {
	start := i
	if r.word >= 0 {
		start = r.word
	}
	spaced := strings.LastIndexByte(r.Body[start:i], ' ') + 1
	if spaced > 0 && start+spaced < i { // 本报消息 运动会期间: whence the news came is no part of it
		start += spaced
		r.flush(start)
	}
	r.word = -1
	k := len(r.Tokens)
	for k > 0 {
		t := r.Tokens[k-1]
		if t.End != start || spaced > 0 || t.Classes&Of(Comma, Semi, Colon, Stop, Bar, Num, Among, Target) != 0 || t.Class == Dun && start-t.Start > 60 {
			break
		}
		if t.Class == From || t.Class == Than && t.Classes.Has(From) {
			break
		}
		start = t.Start
		k--
	}
	if start == i { // nothing before it
		r.open(i)
		return
	}
	r.Tokens = r.Tokens[:k]
	for _, p := range []string{"自从", "自", "从", "在", "從"} {
		if hasPrefix(r.Body[start:], p) {
			r.emit(Adverb, 0, start, start+len(p), "")
			start += len(p)
			break
		}
	}
	r.Tokens = append(r.Tokens, Token{Class: Date, Classes: Of(Date), Start: start, End: j, Num: -1, Value: "since"})
}

// maxSaid is how many bytes of clauses in quotation marks are read as one name.
const maxSaid = 72

// quoted reads a quoted name whose numbers are no figures.
func (r *run) quoted(s string, i, w int, open rune) int {
	closing := quotes[open]
	limit := min(len(s), i+maxQuoted)
	end, clauses := i+w, false
	for ; ; end++ {
		if end >= limit {
			return i
		}
		switch c := s[end]; {
		case c == ',' || c == ';':
			clauses = clauses || c == ';' || !isDigit(s[end-1]) || end+1 >= limit || !isDigit(s[end+1]) // not in 1,000强
		case c == closing[0] || c == "，"[0] || c == "。"[0]: // hardly anything else begins so
			if strings.HasPrefix(s[end:limit], closing) {
				goto closed
			}
			clauses = clauses || anyPrefix(s[:limit], end, "，", "。", "；") > 0
		}
	}
closed:
	inner, j := s[i+w:end], end+len(closing)
	if open == '“' || open == '「' || open == '‘' {
		if clauses && len(inner) <= maxSaid && !hasNumeral(inner) && !strings.Contains(inner, "。") {
			clauses = false // 认为“会上涨,应尽早购买”: an answer, which tells no figure
		}
		if clauses || strings.Contains(inner, "百分之") && len(inner) > 40 || strings.Count(inner, "%")+strings.Count(inner, "％") > 1 && len(inner) > 40 {
			r.emit(Comma, 0, i, i+w, "") // what is quoted tells its own
			return i + w
		}
	}
	// a festival names a time: “五一”黄金周期间
	e := r.lists.festival(s, inner, j)
	if e == 0 && r.meanOfPlan(s, inner, i, j) {
		e = j
	}
	if e > 0 {
		r.emit(Date, 0, i, e, "")
		r.left(i, j, "date")
		return e
	}
	r.open(i)
	if hasNumeral(inner) {
		r.left(i, j, "quoted name")
	}
	return j
}

// meanOfPlan says whether the five-year plan that is named from i to j opens a clause as the time of a mean: “十五”年均增长11.6%. Behind a word of
// comparison it is what is compared with.
func (r *run) meanOfPlan(s, inner string, i, j int) bool {
	return strings.HasSuffix(inner, "五") && anyPrefix(s, j, "年均", "年平均", "时期年均") > 0 && (i == r.Start || anySuffix(strings.TrimRight(s[:i], " "), ",", ";", ":", "。", "，", "；", "：", "(", "（", "、"))
}

func (l *lists) festival(s, inner string, j int) int {
	switch inner {
	case "五一", "十一", "七一", "八一", "六一", "三八", "国庆", "春节", "元旦", "中秋", "端午", "清明", "暑假", "寒假",
		"十五", "十一五", "十二五", "十三五", "十四五", "十五五", "九五", "八五", "七五", "六五", "五五", "四五", "三五", "二五", "一五":
	default:
		return 0
	}
	k := j
	if w := anyPrefix(s, k, "七天", "七日"); w > 0 {
		k += w
	}
	for _, w := range l.FestivalTails {
		if hasPrefix(s[k:], w) {
			if strings.HasPrefix(s[k+len(w):], "间") {
				continue
			}
			return k + len(w)
		}
	}
	return 0
}

func hasNumeral(s string) bool {
	for i := 0; i < len(s); {
		r, w := runeAt(s, i)
		switch {
		case r < utf8.RuneSelf:
			if isDigit(byte(r)) {
				return true
			}
		case firstHan <= r && r <= lastHan && !numeral.Begins(r):
		default:
			if _, ok := numeral.Scan(s, i); ok {
				return true
			}
		}
		i += w
	}
	return false
}

// planTime is where the time of a five-year plan ends whose number ends at i: 第一个五年计划期间; 0 where the plan itself is meant.
func (l *lists) planTime(s string, i int) int {
	at := i + anyPrefix(s, i, "个五年计划", "个五年规划")
	if at == i {
		return 0
	}
	if w := anyPrefix(s, at, l.PlanTails...); w > 0 {
		return at + w
	}
	return 0
}

// batches is where the last number of a row of ordinals ends, of which the first ends at byte end of s: 二 of 第一、二批.
func (l *lists) batches(s string, end int) (int, bool) {
	const most = 12 // of a row
	at := end
	for range most {
		w := anyPrefix(s, at, "、", "和", "及", "至")
		if w == 0 {
			break
		}
		n, ok := numeral.Scan(s, at+w+anyPrefix(s, at+w, "第")) // 第一和第二产业
		if !ok || n.Unit != "" || n.Value.Scale > 0 || n.Value.Coef > 99 {
			break
		}
		at = n.End
	}
	blank := anyPrefix(s, at, " ") // 第 8、11 页
	return at, at > end && anyPrefix(s, at+blank, l.Batched...) > 0
}

// ordinalTime is where the time ends that 第 at i and the number n at j begin, as a token of its own: 第一季度, 第26周; 0 where they begin none.
func (r *run) ordinalTime(s string, i, j int, n numeral.Number) int {
	// 第一季度, 第三季度
	if e, kind := r.lists.dateAt(s, j); kind == point && !strings.HasPrefix(s[n.End:], "年") && !strings.HasPrefix(s[n.End:], "日") && !strings.HasPrefix(s[n.End:], "月") {
		r.time(i, e)
		r.left(i, e, "date")
		return e
	}
	if w := anyPrefix(s, n.End, "季", " 季"); w > 0 && n.Value.Coef <= 4 && anyPrefix(s, n.End, "季节") == 0 { // 第二季
		e := n.End + w
		if anyPrefix(s, e, r.lists.NoSeasonEnd...) == 0 {
			e = tail(s, e, "末", "底")
		}
		r.time(i, e)
		r.left(i, e, "date")
		return e
	}
	if w := anyPrefix(s, n.End, "周", " 周"); w > 0 && n.Value.Coef <= 53 && anyPrefix(s, n.End+w, "岁", "年") == 0 { // 第26周
		e := n.End + w
		r.time(i, e)
		r.left(i, e, "date")
		return e
	}
	if e := r.lists.planTime(s, n.End); e > 0 {
		r.time(i, e)
		r.left(i, e, "date")
		return e
	}
	return 0
}

// ordinal reads 第, of w bytes at i, and the number behind it: a time, a place among others, or what is only numbered.
func (r *run) ordinal(s string, i, w int) int {
	if e := r.sc.cues.at(s, i, '第'); e != nil && e.classes.Has(Name) {
		r.open(i)
		r.left(i, i+len(e.word), "ordinal")
		return i + len(e.word)
	}
	j := i + w
	blank := j < len(s) && s[j] == ' ' // 第 2 季
	if blank && j+1 < len(s) && isDigit(s[j+1]) {
		j++
	}
	n, ok := numeral.Scan(s, j)
	if !ok || n.Unit != "" || n.Value.Scale > 0 {
		r.open(i)
		return i + w
	}
	if e := r.ordinalTime(s, i, j, n); e > 0 {
		return e
	}
	end := n.End
	if e := r.lists.chapterMark(s, end); e > end && strings.TrimLeft(s[r.Start:i], " \t\u3000\n\r#") == "" {
		r.flush(i)
		r.emit(Comma, 0, i, e, "")
		r.left(i, e, "ordinal")
		return e
	}
	if w := dashAt(s, end); w > 0 { // 第112—118页, 第15至第20题
		if m, ok := numeral.Scan(s, end+w+anyPrefix(s, end+w, "第")); ok && m.Unit == "" && m.Value.Cmp(n.Value) > 0 && m.Value.Scale == 0 && anyPrefix(s, m.End, "位", "名") == 0 {
			r.open(i)
			r.left(i, m.End, "ordinal")
			return m.End
		}
	}
	if m, ok := r.lists.batches(s, end); ok { // 第一、二批项目
		r.open(i)
		r.left(i, m, "ordinal")
		return m
	}
	var most *numeral.Number
	if w := max(dashAt(s, end), anyPrefix(s, end, "至", "到")); w > 0 { // 第2—4位
		if m, ok := numeral.Scan(s, end+w+anyPrefix(s, end+w, "第")); ok && m.Unit == "" && m.Value.Scale == 0 && m.Value.Cmp(n.Value) > 0 && anyPrefix(s, m.End, "位", "名") > 0 {
			most, end = &m, m.End
		}
	}
	place := anyPrefix(s, end, "位", "名")
	chained := r.lists.ranksListed(s, i, end)
	if strings.HasPrefix(s[end:], "、第") && !chained { // 第一、第二、第三产业
		r.open(i)
		r.left(i, end, "ordinal")
		return end
	}
	next, _ := utf8.DecodeRuneInString(s[end:])
	bare := end >= len(s) || strings.ContainsRune("，。；,;、（）()！”」’ \n：的", next) || anyPrefix(s, end, r.lists.RankMoves...) > 0
	if place > 0 && !strings.HasPrefix(s[end:], "名副") || bare && next != '的' || chained {
		num := Figure{Number: n, Start: j, End: end, Bound: "exact", After: end}
		if place > 0 {
			num.End, num.After = end+place, end+place
			num.Unit = s[end : end+place]
		}
		if most != nil {
			num.Max, num.HasMax = most.Value, true
		}
		r.flush(i)
		r.Nums = append(r.Nums, num)
		r.Numerals++
		r.Tokens = append(r.Tokens, Token{Class: Rank, Classes: Of(Rank), Start: i, End: num.End, Num: len(r.Nums) - 1})
		return num.End
	}
	r.open(i)
	r.left(i, end, "ordinal")
	return end
}

// placed says whether the number at i is a place that something rose or fell to, or from, though no 第 says so: 全国排名由30位上升到24位.
func (r *run) placed(s string, i int, n *Figure) bool {
	const far, last = 60, 5000 // bytes of its clause, places
	if n.UnitWord != "位" && n.UnitWord != "名" || n.Mult != "" || n.HasMax || n.Value.Scale > 0 || n.Value.Coef < 1 || n.Value.Coef > last {
		return false
	}
	t := r.last(i)
	if t == nil || t.End != i || t.Class == Word || t.Classes&Of(To, From) == 0 {
		return false
	}
	clause := s[max(r.Start, i-far):i]
	if j := strings.LastIndexAny(clause, ",，。；;"); j >= 0 {
		clause = clause[j:]
	}
	return anyWithin(clause, r.lists.RankNouns...)
}

// amongFirst says whether a number without a unit is how many 前 takes as the first, among which something ranks: 稳居全省前十, 进入全国前10.
func (r *run) amongFirst(s string, i int, n *Figure) bool {
	const far = 36 // bytes
	if !strings.HasSuffix(strings.TrimRight(s[r.Start:i], " "), "前") || n.Form == numeral.Mask || n.Value.Scale > 0 || n.Value.Coef < 2 || n.Value.Coef > 1000 {
		return false
	}
	end := n.End + anyPrefix(s, n.End, "强") // 挺进全省前20强
	if next, _ := utf8.DecodeRuneInString(s[end:]); end < len(s) && !strings.ContainsRune("，。；,;、）)！\n", next) {
		return false
	}
	before := s[max(r.Start, i-far):i]
	for _, w := range r.lists.AmongVerbsAhead {
		if strings.Contains(before, w) {
			return true
		}
	}
	return false
}

// ranksListed says whether the number of an ordinal that ends at i is followed by others of a list of places: 第7、第5、第4位.
func (l *lists) ranksListed(s string, start, i int) bool {
	for range 20 {
		w := anyPrefix(s, i, "位", "名")
		j := i + w
		w2 := anyPrefix(s, j, "、第", "和第", "及第", "与第", "，第")
		if w2 == 0 {
			if w > 0 {
				return true
			}
			lo := s[max(0, start-45):start]
			for _, w := range l.RanksListed {
				if strings.Contains(lo, w) {
					next, _ := utf8.DecodeRuneInString(s[j:])
					return j == len(s) || strings.ContainsRune("，。；,;\n", next)
				}
			}
			return false
		}
		n, ok := numeral.Scan(s, j+w2)
		if !ok || n.Unit != "" {
			return false
		}
		i = n.End
	}
	return false
}

// unitBlock lists, for a unit, the runes behind it that make another word of it: 人 before 口 or 民 is no unit.
var unitBlock = map[string]string{
	"人": "口民才员類类大均工文体格生力事为物士居", "家": "庭长具属乡教电务政禽畜", "个人": "才民口员工事", "千瓦": "", "人次": "数", "名": "称单额录胜义牌词师副列贵录次", "条": "件例款理约文幅", "次": "数序要品生产",
	"户": "籍口外主型均", "所": "有在属以谓需用致列长得涉", "位": "于置居列处次势", "台": "湾风账州北阶", "分": "别布析为公配类工行局支管解散期享流歧级校院会层割之钟店子", "项": "目链",
	"群": "众體体岛主像眾衆", "点": "名评滴击缀燃明亮", "天": "然津气空地下候文际", "度": "假量过夏日", "年": "轻级龄终夜度会检报代鉴货关画", "个": "别体人性案", "级": "别差", "件": "数套均", "种": "植子粮苗业养", "科": "室目学技级研员普长协院举教幻系股", "属": "于地性实国员相", "类": "似别型推", "起": "来草诉点到重步码用义因伏飞诉源初于", "张": "家贴扬开", "张床": "位垫单头铺", "场": "所地景馆面", "处": "理罚置于级分长方", "座": "谈位右落椅", "批": "发准复评次量示", "本": "地市省级土科金届着来身年月质次报县区科书级国校院局厅", "期": "间货望刊待末初限内中", "门": "诊类户店窗票槛前", "部": "门分署队委长级位省下", "里": "程", "分之": "", "斤": "", "里程": "", "口": "径岸号腔罩袋粮", "头": "部盔", "方": "面案式法针便", "对": "外于象口比接策称标越", "双": "方向边重语创职", "片": "区面剂", "套": "餐利路装", "份": "额", "层": "次级面", "间": "接隔", "把": "握关", "只": "有要是能", "节": "约能目日假点", "线": "路索上下", "段": "落时", "成": "", "时": "间期代速候段尚刻限效任", "日": "本报常前益期程子", "周": "边年期岁围转", "月": "份球均饼", "元": "旦素件宝首月朝", "角": "度色落场星形洲债梅湖枫楼", "米": "面粉饭", "亩": "产均", "吨": "位", "克": "服拉隆制", "局": "面部级长", "步": "骤伐行入", "代": "表理价办码", "组": "织成建合长委", "班": "级子组长主车", "届": "时满", "轮": "流船换胎岗椅", "集": "中团体合成贸聚资约装镇市", "版": "权本", "页": "岩面", "幅": "度员射", "款": "项式待物", "篇": "章幅", "字": "体符", "句": "子话", "声": "音明誉", "枚": "", "株": "洲", "根": "本据源治", "支": "持付出撑部队援配行架柱书线流", "指": "数标导出引挥", "星": "级期球", "站": "点台位", "标": "准志题识本杆", "等": "级待", "台阶": "",
	"股": "东民票份", "车": "辆主手间站牌厢道型队", "团": "队员伙体", "回": "族", "苗": "族木", "包": "裹", "手": "机表工术套", "卡": "车片", "桌": "椅面", "案": "件例", "课": "程题堂", "单": "位元亲车身", "队": "员伍", "票": "房",
	"笔": "记试", "罐": "头", "瓶": "装", "箱": "包", "袋": "装", "盒": "装饭", "桶": "装", "床": "垫品单", "眼": "镜", "面": "条包", "针": "织灸", "碗": "筷", "架": "构桥", "卷": "烟宗",
	"羽": "绒毛", "尾": "气矿", "副": "食区县市省部局厅处院校总主书司秘", "首": "饰", "窝": "点案", "打": "印诈击非拐黑造假私工卡", "石": "油材", "升": "学级旗",
}

// blocked says whether rest makes another word of the unit before it.
func blocked(unit, rest string) bool {
	next, _ := utf8.DecodeRuneInString(rest)
	if next == '要' && strings.HasSuffix(unit, "次") { // 29条次要河流
		return true
	}
	if unit == "吨位" && (next == '居' || next == '列') || unit == "吨" && (strings.HasPrefix(rest, "位居") || strings.HasPrefix(rest, "位列")) { // 以2亿吨位居第一
		return unit == "吨位"
	}
	return rest != "" && strings.ContainsRune(unitBlock[unit], next) && anyPrefix(rest, 0, unitStands[unit]...) == 0
}

// unitStands lists, for a unit, words that begin with one of the runes of unitBlock and leave the unit standing: 5名师生 counts
// persons, 名师 does not.
var unitStands = map[string][]string{
	"名": {"优秀", "师生", "师范", "师资", "录取", "录用", "副", "贵宾", "牌友"}, "个": {"体育", "体验", "体检", "体系", "人才", "人大", "人民", "人口", "人文", "人行", "人员", "人力", "人防", "案例", "案件", "别墅"},
	"家": {"电力", "电子", "电商", "电厂", "电网", "电站", "电信", "电影", "电视", "教育", "教学", "政府", "乡镇", "乡村", "具有", "具备"}, "支": {"队伍", "流动", "流行", "流调", "线上", "线下", "书法", "书画", "援疆", "援藏", "援外", "援建", "配套"}, "人": {"大增", "大减", "大降", "大涨", "大跌", "大约", "大关", "大专", "大学", "大病", "体检", "为", "均为", "均已", "均系", "生病", "生还", "居住", "居第", "居首", "居冠", "居次", "工作组", "类似"},
	"分": {"之间", "之内"}, "台": {"风机", "风力", "风电"}, "套": {"路灯", "餐具", "餐桌", "装置", "装备", "装配", "装修", "装载"}, "床": {"单人", "单位", "品牌"}, "单": {"位于", "车用"}, "笔": {"记账"}, "集": {"装修"}, "条": {"文化"}, "起": {"诉讼", "重大", "重特大", "重伤"}, "位": {"居民", "处级", "列席"}, "项": {"目标"}, "户": {"均为", "均已"},
	"场": {"地方", "面向"}, "座": {"位于"}, "对": {"口译"}, "处": {"分散", "长江", "级配"}, "次": {"产品", "生产", "要求"}, "所": {"以上", "以内", "以下"}, "批": {"量化", "准备", "发电"},
}

// dealtWith says whether the clause that rest begins tells what was done to what is named first in it, so that 对 before it is no pair:
// 投入50万对道路进行维修.
func (l *lists) dealtWith(rest string) bool {
	const far = 60 // bytes
	rest = rest[:min(len(rest), far)]
	if i := strings.IndexAny(rest, "，,。；;"); i >= 0 {
		rest = rest[:i]
	}
	for _, w := range l.DealtVerbs {
		if strings.Contains(rest, w) {
			return true
		}
	}
	return false
}

// unitAt is the length of the unit at i, 0 where there is none.
func (sc *Scanner) unitAt(s string, i int) int {
	if i >= len(s) {
		return 0
	}
	ru, w := runeAt(s, i)
	e := sc.units.at(s, i, ru)
	if e == nil {
		return 0
	}
	j := i + len(e.word)
	if e.word == "对" && sc.lists.dealtWith(s[j:]) {
		return 0
	}
	if len(e.word) > len("次") && strings.HasSuffix(e.word, "次") && strings.HasPrefix(s[j:], "之") && anyPrefix(s, j+len("之"), ",", "，", "。", "；", ";", "、", "(", "（") > 0 { // 增加9800人次之
		return len(e.word) - len("次")
	}
	if blocked(e.word, s[j:]) { // 个人 before 才: a shorter unit may still stand
		if len(e.word) == w {
			return 0
		}
		longer := e.word
		if e = sc.units.at(s[:i+w], i, ru); e == nil || blocked(e.word, s[i+w:]) && longer != "个人" && longer != "個人" { // 3个人才项目
			return 0
		}
		j = i + w
	}
	if isLetter(e.word[len(e.word)-1]) && j < len(s) && (isLetter(s[j]) || isDigit(s[j])) {
		return 0
	}
	// 件(次), 套（间）: a bracketed addition that the table need not list
	if k := anyPrefix(s, j, "(", "（"); k > 0 {
		for _, in := range sc.lists.InnerUnits {
			if c := anyPrefix(s, j+k+len(in), ")", "）"); c > 0 && hasPrefix(s[j+k:], in) {
				return j + k + len(in) + c - i
			}
		}
	}
	// 元/吨: a denominator that the table need not list
	if j < len(s) && (s[j] == '/' || strings.HasPrefix(s[j:], "／")) {
		k := j + anyPrefix(s, j, "/", "／")
		if x := anyPrefix(s, k, "百", "千", "万"); x > 0 { // 元/百斤
			first, _ := utf8.DecodeRuneInString(s[k:])
			if d, _ := utf8.DecodeRuneInString(s[k+x:]); k+x < len(s) && sc.units.at(s, k, first) == nil && sc.units.at(s, k+x, d) != nil {
				k += x
			}
		}
		if d, _ := utf8.DecodeRuneInString(s[k:]); k < len(s) {
			if e2 := sc.units.at(s, k, d); e2 != nil {
				m := k + len(e2.word)
				if x := anyPrefix(s, m, "·", "•", "・", "/"); x > 0 {
					if d2, _ := utf8.DecodeRuneInString(s[m+x:]); m+x < len(s) {
						if e3 := sc.units.at(s, m+x, d2); e3 != nil {
							return m + x + len(e3.word) - i
						}
					}
				}
				return m - i
			}
		}
	}
	return j - i
}

// numeralAt says whether a numeral begins at i.
func numeralAt(s string, i int) bool {
	_, ok := numeral.Scan(s, i)
	return ok
}

// number reads what begins with a numeral at i: a date, a name or a quantity. It returns i where it is none of them.
func (r *run) number(s string, i int) int {
	neg := 0
	if s[i] == '-' || s[i] == '+' {
		neg = 1
	} else {
		neg = anyPrefix(s, i, "－", "−", "＋", "–", "—", "─")
	}
	n, ok := numeral.Scan(s, i+neg)
	if neg == 0 && ok && n.Form == numeral.Arabic {
		if w := r.signWord(s, i); w > 0 {
			return r.quantity(s, i-w, w, n)
		}
		if e := dottedDate(s, i); e > 0 {
			return r.date(s, i, e, point)
		}
		if e := telephone(s, i); e > 0 {
			r.open(i)
			r.left(i, e, "identifier")
			return e
		}
	}
	if neg == 0 && ok {
		if e := r.eraYear(s, i, n); e > 0 {
			return r.date(s, i, e, point)
		}
	}
	if neg == 0 {
		if e, kind := r.lists.dateOf(s, i, &n, ok); kind != noDate && kind != length {
			return r.date(s, i, e, kind)
		}
	}
	if !ok {
		return i
	}
	return r.quantity(s, i, neg, n)
}

// numberOf is number where the numeral at i is known.
func (r *run) numberOf(s string, i int, n numeral.Number) int {
	if e := r.eraYear(s, i, n); e > 0 {
		return r.date(s, i, e, point)
	}
	if e, kind := r.lists.dateOf(s, i, &n, true); kind != noDate && kind != length {
		return r.date(s, i, e, kind)
	}
	return r.quantity(s, i, 0, n)
}

// boundInside gives num the bound that a word within the numeral n says: 三百来名, 两千多人.
func boundInside(s string, n numeral.Number, num *Figure) {
	switch n.Inner {
	case numeral.More:
		num.Bound = "more_than"
		if strings.Contains(s[n.Start:n.End], "来") || strings.Contains(s[n.Start:n.End], "來") { // 三百来名
			num.Bound = "about"
		}
	case numeral.Some:
		num.Bound = "about"
	}
}

// quantity reads the numeral n, behind a sign of neg bytes at i, as a name or a quantity.
func (r *run) quantity(s string, i, neg int, n numeral.Number) int {
	if n.Form == numeral.Mask {
		if neg > 0 {
			r.open(i) // a sign before hidden digits is no part of them
		}
		if j := r.mask(s, i+neg); j > i {
			return j
		}
		return r.named(i, n.End, "mask")
	}
	if neg > 0 && s[i] != '+' && !strings.HasPrefix(s[i:], "＋") && !strings.HasPrefix(s[i:], "正") {
		n.Value = n.Value.Neg()
	}
	n.Start = i
	if n.Long {
		return r.named(i, n.End, "identifier")
	}
	// list numbers at the start of a line or sentence: 1. 2、 （3）
	if k := r.listMark(s, i, n); k > 0 {
		r.flush(i)
		from := i
		if t := r.last(i); t != nil && t.Class == Open && t.End == i { // (2): no bracket of the item before
			from = t.Start
			r.Tokens = r.Tokens[:len(r.Tokens)-1]
		}
		r.emit(Comma, 0, from, k, "")
		r.left(i, min(n.End, k), "list number")
		return k
	}
	// 1+8, 7×24, 3:1, 110/220
	if k := combination(s, i, n); k > 0 {
		return r.named(i, k, "name")
	}
	k, u := r.unitOf(s, i, &n)
	num := r.figureOf(s, i, k, u, n)
	if r.money != "" && r.moneyAt == i && num.UnitWord == "" && num.Kind != "rate" {
		num.UnitWord, num.Unit, num.Kind, num.NoUnit = r.money, num.Unit+r.money, "money", false
	}
	num.Signed = neg > 0 && !inWords(s[i:i+neg])
	if num.NoUnit && r.amongFirst(s, i, &num) { // 稳居全省前十
		num.After, num.Bound = num.End, "at_most"
		r.figure(Rank, num)
		return num.End
	}
	if e := r.format(s, &num); e > 0 {
		return r.named(i, e, "format")
	}
	r.halves(s, &num)
	if kind, ok := r.noFigure(s, i, &num); ok {
		r.dangling(i)
		e := num.Number.End
		if u > 0 && kind != "ordinal" && kind != "identifier" && kind != "" {
			e = num.End
		}
		return r.named(i, e, kind)
	}
	boundInside(s, n, &num)
	if n.Range {
		num.Max, num.HasMax = n.Max, true
	}
	r.timesAndMore(s, &num)
	num.After = num.End
	if r.placed(s, i, &num) {
		r.figure(Rank, num)
		return num.End
	}
	r.figure(Num, num)
	if w := anyPrefix(s, num.End, r.lists.Precincts...); num.NoUnit && w > 0 && r.governs(i) { // 辖4居: its name is no verb
		r.Nums[len(r.Nums)-1].Precinct = true
		r.open(num.End)
		return num.End + w
	}
	r.join(s)
	return r.Tokens[len(r.Tokens)-1].End
}

// named leaves the numeral from i to end as part of a word, for the reason that kind names, and returns end.
func (r *run) named(i, end int, kind string) int {
	r.open(i)
	r.left(i, end, kind)
	return end
}

// figure adds a figure and its token of class c.
func (r *run) figure(c Class, num Figure) {
	r.flush(num.Start)
	r.Nums = append(r.Nums, num)
	r.Numerals++
	r.Tokens = append(r.Tokens, Token{Class: c, Classes: Of(c), Start: num.Start, End: num.End, Num: len(r.Nums) - 1})
}

// roseTo says whether what stands at i, behind 升, is where something rose to, and no volume: 至105.3, not 至5升.
func (sc *Scanner) roseTo(s string, i int) bool {
	w := anyPrefix(s, i, "至", "到")
	if w == 0 {
		return false
	}
	n, ok := numeral.Scan(s, i+w)
	return ok && n.Form == numeral.Arabic && !strings.HasSuffix(s[n.End:n.End+sc.unitAt(s, n.End)], "升")
}

// unitOf finds the unit of the numeral n at i: where it begins, at most behind a blank or a line's end, and its length, 0 where none
// stands there. n takes 个亿 in.
func (r *run) unitOf(s string, i int, n *numeral.Number) (k, u int) {
	k = n.End
	if k < len(s) && s[k] == ' ' && r.sc.unitAt(s, k+1) > 0 && (k+1 < len(s) && s[k+1] >= utf8.RuneSelf || strings.HasPrefix(s[k+1:], "%") || n.Unit == "" && isLetter(s[k+1]) && r.sc.unitAt(s, k+1) > 1) {
		k++
	}
	if n.Unit != "" {
		return k, 0
	}
	if (strings.HasPrefix(s[k:], "个亿") || strings.HasPrefix(s[k:], "個億")) && !(anyPrefix(s, k+len("个亿"), "元") > 0 && nounFollows(s[k+len("个亿元"):])) { // 100多个亿, not 3个亿元村
		m := len("个")
		n.Mult, n.Exp = s[k+m:k+2*m], 8
		n.End, k = k+2*m, k+2*m
	}
	if w := anyPrefix(s, k, "\r\n", "\n", " "); w > 0 && n.Mult != "" && r.sc.unitAt(s, k+w) > 0 { // 12.3 万 over a line's end 平方米
		k += w
	} else if w > 0 && s[k] != ' ' && n.Ungrouped && r.countedOver(s, i, k+w) { // 建成609 over a line's end 个村
		k += w
	}
	if u = r.sc.unitAt(s, k); k < len(s) && (u == 0 && s[k] == ' ' || u == len("个") && k+u < len(s) && s[k+u] == ' ') { // 个 百分 点
		if w := numeral.PointsAt(s, k); w > 0 {
			u = w
		}
	}
	switch {
	case u == 0:
	case anyPrefix(s, k, "人", "件", "批") == u: // 人 次
		if w := anyPrefix(s, k+u, " 次", "\n次", "\r\n次"); w > 0 && !nounFollows(s[k+u+w:]) {
			u += w
		}
	case n.Mult != "" && s[k:k+u] == "年" && anyPrefix(s, k+u, r.lists.MoveSigns...) > 0: // 12亿年升3%: the year is the basis
		u = 0
	case s[k:k+u] == "升" && (numeralAt(s, k+u) || r.sc.roseTo(s, k+u)): // 较前日的870升49%, 由101.2升至105.3: it rose
		u = 0
	}
	return k, u
}

// hasBlank says whether a blank or a line break stands in s.
func hasBlank(s string) bool {
	for i := range len(s) {
		if s[i] == ' ' || s[i] == '\r' || s[i] == '\n' {
			return true
		}
	}
	return false
}

// figureOf is the figure of the numeral n at i with the unit of u bytes at k, with what is counted per head behind it.
func (r *run) figureOf(s string, i, k, u int, n numeral.Number) Figure {
	num := Figure{Number: n, Start: i, End: n.End, Bound: "exact", Unit: n.Mult, NoUnit: u == 0 && n.Unit == "" && n.Mult == ""}
	switch {
	case n.Unit != "":
		num.Unit, num.UnitWord, num.Kind = n.Unit, n.Unit, "rate"
	case u > 0:
		num.UnitWord = s[k : k+u]
		if hasBlank(num.UnitWord) {
			num.UnitWord = strings.NewReplacer(" ", "", "\r", "", "\n", "").Replace(num.UnitWord)
		}
		num.End = k + u
		if num.UnitWord == "％" || num.UnitWord == "﹪" {
			num.UnitWord = "%"
		}
		num.Unit = n.Mult + num.UnitWord
		num.Kind = r.sc.kind(num.UnitWord)
	}
	if num.Kind == "count" && num.End < len(s) && s[num.End] == '/' { // 120.5件/10万人
		if w := anyPrefix(s, num.End+1, r.lists.RatePeople...); w > 0 {
			num.Unit += s[num.End : num.End+1+w]
			num.End += 1 + w
		}
	}
	if num.Kind != "money" {
		return num
	}
	if w := anyPrefix(s, num.End, "人民币", "人民幣", "新台币", "新台幣", "新臺幣"); w > 0 {
		num.Unit, num.End = num.Unit+s[num.End:num.End+w], num.End+w
	}
	if w := len("多"); hasPrefix(s[num.End:], "多一") && r.lists.perBehind(s, num.End+w) > 0 { // 2元多一公斤
		num.Bound = "more_than"
		num.End += w
	}
	if w := r.lists.perBehind(s, num.End); w > 0 { // 3.5元每斤
		num.Unit += "/" + s[num.End+len("每"):num.End+w]
		num.End += w
	}
	return num
}

// halves adds the half that stands behind a unit: 一亩半, 3个半小时.
func (r *run) halves(s string, num *Figure) {
	const w = len("半")
	if num.Number.Value.Scale != 0 || num.UnitWord == "" || !strings.HasPrefix(s[num.End:], "半") {
		return
	}
	half := numeral.Decimal{Coef: num.Number.Value.Coef*10 + 5, Scale: 1}
	switch {
	case num.Number.Unit == "" && halved(num.Kind) && !nounFollows(s[num.End+w:]):
		num.Value = half
		num.End += w
	case num.UnitWord == "个" && num.Mult == "": // 3个半小时, 两个半月
		if u := r.sc.unitAt(s, num.End+w); u > 0 && r.sc.kind(s[num.End+w:num.End+w+u]) == "time" && !strings.HasPrefix(s[num.End+w+u:], "后") {
			num.UnitWord = s[num.End+w : num.End+w+u]
			if num.UnitWord == "月" {
				num.UnitWord = "个月"
			}
			num.Unit, num.Kind = num.UnitWord, "time"
			num.Value = half
			num.End += w + u
		}
	}
}

// timesAndMore adds what stands behind 倍 to a multiple: 一倍八 is 1.8, 一倍半 1.5.
func (r *run) timesAndMore(s string, num *Figure) {
	n := &num.Number
	if num.Kind != "multiple" || n.Value.Scale != 0 {
		return
	}
	if n.Form == numeral.Chinese {
		if d, ok := numeral.Scan(s, num.End); ok && d.Form == numeral.Chinese && d.Value.Coef > 0 && d.Value.Coef < 10 && d.Value.Scale == 0 && d.Mult == "" && d.Unit == "" && r.sc.unitAt(s, d.End) == 0 && !nounFollows(s[d.End:]) {
			num.Value = numeral.Decimal{Coef: n.Value.Coef*10 + d.Value.Coef, Scale: 1}
			num.End = d.End
			return
		}
	}
	if strings.HasPrefix(s[num.End:], "半") {
		num.Value = numeral.Decimal{Coef: n.Value.Coef*10 + 5, Scale: 1}
		num.End += len("半")
	}
}

// inWords says whether a sign is the word for it, as before a value that is no movement: 净值为负3.
func inWords(sign string) bool {
	return sign == "负" || sign == "負" || sign == "正" || sign == "零下"
}

// signWord is the length of 零下, or of the 正 that is told beside a 负, before the number at i: 零下6℃, 净值为正5个百分点.
func (r *run) signWord(s string, i int) int {
	const w = len("正")
	if i < r.Start+2*w || s[i-1] < utf8.RuneSelf {
		return 0
	}
	before := s[r.Start : i-w]
	switch s[i-w : i] {
	case "下":
		if strings.HasSuffix(before, "零") {
			if n := len(r.Left); n > 0 && r.Left[n-1].Start == i-2*w { // read as a numeral of its own
				r.Left = r.Left[:n-1]
				r.Numerals--
			}
			return 2 * w
		}
	case "正":
		if anySuffix(before, "为", "為", "是", "达", "達") || anySuffix(before, "和", "及", "与", "、") && (strings.Contains(before, "为负") || strings.Contains(before, "為負")) {
			return w
		}
	}
	return 0
}

// perBehind is the length of 每 or 一 and what an amount of money is told for at i, where the clause ends with it: 3.5元每斤, 6元一斤.
func (l *lists) perBehind(s string, i int) int {
	k := anyPrefix(s, i, "每", "一")
	if k == 0 {
		return 0
	}
	u := anyPrefix(s, i+k, l.PerUnitsBehind...)
	if u == 0 {
		return 0
	}
	if next, _ := utf8.DecodeRuneInString(s[i+k+u:]); i+k+u < len(s) && !strings.ContainsRune("，。；,;、）)”!！\n 左上以起不", next) {
		return 0
	}
	return k + u
}

// halved says whether half a unit of that kind is told by 半 behind it.
func halved(kind string) bool {
	switch kind {
	case "area", "length", "mass", "volume":
		return true
	}
	return false
}

// format reads the measures of a thing that f begins, with its unit: 2.4m×1.2m. It returns their end, 0 where there is none.
func (r *run) format(s string, f *Figure) int {
	if f.Kind != "length" {
		return 0
	}
	end := 0
	for j := f.End; ; {
		w := anyPrefix(s, j, "×", "*", "x", "X", "╳")
		if w == 0 {
			return end
		}
		n, ok := numeral.Scan(s, j+w)
		if !ok || n.Form != numeral.Arabic {
			return end
		}
		j = n.End
		if u := r.sc.unitAt(s, j); u > 0 && r.sc.kind(s[j:j+u]) == "length" {
			j += u
		}
		end = j
	}
}

// telephone reads a telephone number with its area code or its extension at i: 0000-8862000, 82340000转301. It returns its end, 0 where
// there is none.
func telephone(s string, i int) int {
	j := i
	for j < len(s) && isDigit(s[j]) {
		j++
	}
	if w := anyPrefix(s, j, "转", "轉"); (j-i == 7 || j-i == 8) && w > 0 && j+w < len(s) && isDigit(s[j+w]) {
		return j + w
	}
	if s[i] != '0' || j-i < 3 || j-i > 4 || j >= len(s) || s[j] != '-' {
		return 0
	}
	k := j + 1
	for k < len(s) && isDigit(s[k]) {
		k++
	}
	if k-j < 7 || k-j > 9 {
		return 0
	}
	return k
}

// dottedDate reads a date written with points at i: 2019.6.3. It returns its end, 0 where there is none.
func dottedDate(s string, i int) int {
	j, field := i, 0
	for {
		k := j
		for k < len(s) && isDigit(s[k]) {
			k++
		}
		v := 0
		for _, c := range []byte(s[j:min(k, j+4)]) {
			v = v*10 + int(c-'0')
		}
		if ok := [...]bool{k-j == 4 && 1900 <= v && v <= 2100, k-j <= 2 && 1 <= v && v <= 12, k-j <= 2 && 1 <= v && v <= 31}[field]; !ok {
			return 0
		}
		if field++; field == 3 {
			if k < len(s) && s[k] == '.' && k+1 < len(s) && isDigit(s[k+1]) {
				return 0
			}
			return k
		}
		if k >= len(s) || s[k] != '.' {
			return 0
		}
		j = k + 1
	}
}

// dangling makes the number before i part of the name that i is part of, where only a dash parts them: 3至6岁, 第112—118页.
func (r *run) dangling(i int) {
	n := len(r.Tokens)
	at := i
	if r.word >= 0 && r.word < i && dashAt(r.Body, r.word) == i-r.word {
		at = r.word
	} else if n > 1 && r.Tokens[n-1].End == i && dashAt(r.Body, r.Tokens[n-1].Start) == i-r.Tokens[n-1].Start {
		at = r.Tokens[n-1].Start
		n--
	}
	if at == i || n == 0 || r.Tokens[n-1].Class != Num || r.Tokens[n-1].End != at || !r.Nums[r.Tokens[n-1].Num].NoUnit {
		return
	}
	start := r.Tokens[n-1].Start
	r.Nums = r.Nums[:len(r.Nums)-1]
	r.Tokens = r.Tokens[:n-1]
	r.Left = append(r.Left, Leftover{start, at, "name"})
	r.word = start
	if k := len(r.Tokens); k > 0 && r.Tokens[k-1].Class == Word && r.Tokens[k-1].End == start {
		r.word = r.Tokens[k-1].Start
		r.Tokens = r.Tokens[:k-1]
	}
}

// Unit is the lexicon's entry of a unit, as the text that is scanned writes it.
func (sc *Scanner) Unit(word string) (lexicon.Unit, bool) {
	if u, ok := sc.lex.Unit(word); ok {
		return u, true
	}
	r, _ := utf8.DecodeRuneInString(word)
	if e := sc.units.at(word, 0, r); e != nil && e.word == word && e.from != "" {
		return sc.lex.Unit(e.from)
	}
	return lexicon.Unit{}, false
}

func (sc *Scanner) kind(unit string) string {
	if r, _ := runeAt(unit, 0); unit != "" {
		if e := sc.units.at(unit, 0, r); e != nil && len(e.word) == len(unit) {
			return e.values[0].value
		}
	}
	if u, ok := sc.Unit(unit); ok {
		return u.Kind
	}
	if i := strings.IndexAny(unit, "/／(（"); i > 0 {
		if unit[i] == '/' || strings.HasPrefix(unit[i:], "／") {
			return "compound"
		}
		return sc.kind(unit[:i])
	}
	return "count"
}

// date emits a time expression, or takes it into the words where it only names something.
func (r *run) date(s string, i, e int, kind dateKind) int {
	switch kind {
	case clock:
		if n := len(r.Tokens); n > 0 && r.word < 0 && r.Tokens[n-1].Class == Date && r.Tokens[n-1].End == i && r.lists.dayPart(s[r.Tokens[n-1].Start:i]) { // 昨天早上8时
			e += anyPrefix(s, e, "分")
			r.left(i, e, "time of day")
			r.time(i, e)
			return e
		}
		if start := r.countedAt(s, i); start >= 0 {
			r.back(start)
			r.left(i, e, "time of day")
			r.time(start, e)
			return e
		}
		r.open(i)
		r.left(i, e, "time of day")
		return e
	case other:
		r.open(i)
		r.left(i, e, "name")
		return e
	}
	start := i
	if kind == duration || kind == point {
		if w := r.lists.durationPrefix(s, i); w > 0 && start-w >= r.Start && (kind == duration || anySuffix(strings.TrimSuffix(s[:i], " "), "前", "首", "头")) {
			start -= w
			r.back(start)
		}
	}
	if kind == point {
		if w := r.lists.eraBefore(s[r.Start:i]); w > 0 {
			start = i - w
			r.back(start)
		}
	}
	if kind == point && strings.Contains(s[i:e], "月") {
		if w := fromJanuary(s[r.Start:i]); w > 0 {
			start -= w
			r.back(start)
		}
	}
	if kind == duration && strings.HasPrefix(s[start:], "连") || strings.HasPrefix(s[start:], "連") {
		r.left(i, e, "duration")
		r.emit(Adverb, 0, start, e, "")
		return e
	}
	r.left(i, e, "date")
	r.time(start, e)
	return e
}

// countedAt is where the time of day at i begins, its part of the day included, where it is the one that something was counted at: 截至17时,
// 昨日17时; -1 where it is none.
func (r *run) countedAt(s string, i int) int {
	start := i
	for _, p := range r.lists.HoursOfDay {
		if hasSuffix(s[r.Start:i], p) {
			start -= len(p)
			break
		}
	}
	if anySuffix(s[r.Start:start], "截至", "截止", "截至到", "截止到") {
		return start
	}
	if n := len(r.Tokens); n > 0 && r.Tokens[n-1].Class == Date && r.Tokens[n-1].End == start && r.Tokens[n-1].Value == "" && anySuffix(s[r.Start:start], r.lists.TodayWords...) {
		return start
	}
	return -1
}

// time emits a time, or joins it to the one directly before it: 今年 + 前4个月, 今年 + 第三季度.
func (r *run) time(start, e int) {
	r.flush(start)
	if n := len(r.Tokens); n > 0 && r.Tokens[n-1].Class == Date && r.Tokens[n-1].End == start && r.Tokens[n-1].Value != "since" {
		r.Tokens[n-1].End = e
		return
	}
	r.Tokens = append(r.Tokens, Token{Class: Date, Classes: Of(Date), Start: start, End: e, Num: -1})
}

// back gives back what was scanned from start on: the open run is cut, tokens are dropped.
func (r *run) back(start int) {
	if r.word >= 0 && r.word < start {
		r.flush(start)
		return
	}
	r.word = -1
	for n := len(r.Tokens); n > 0 && r.Tokens[n-1].End > start; n = len(r.Tokens) {
		t := r.Tokens[n-1]
		r.Tokens = r.Tokens[:n-1]
		if t.Start < start {
			r.word = t.Start
			r.flush(start)
		}
	}
}

// chapterMark is where the word ends that makes the ordinal before i the number of a chapter whose title follows: 节 of 第一节市场空间. It is
// i where the chapter itself is told of: 第三章共12条, 第一节课.
func (l *lists) chapterMark(s string, i int) int {
	w := anyPrefix(s, i, "章", "节", "编")
	if anyPrefix(s, i, "条 ", "条\u3000", "条\t") > 0 { // 第七条 公园绿地率不低于70%; not 第三条地铁
		return i + len("条")
	}
	if w == 0 || anyPrefix(s, i, l.NoChapter...) > 0 {
		return i
	}
	if r, _ := utf8.DecodeRuneInString(s[i+w:]); r < firstHan && r != ' ' || r > lastHan || anyPrefix(s, i+w, "的", "共", "有", "中", "内", "为", "是", "第", "规定", "所", "至", "和", "及", "、") > 0 {
		return i
	}
	return i + w
}

// listMark says whether the number n at i numbers a line or an item, and where the mark ends.
func (r *run) listMark(s string, i int, n numeral.Number) int {
	if n.Form == numeral.Arabic && n.Value.Scale == 4 && n.Mult == "" && strings.HasPrefix(s[n.End:], "年") && opensItem(s[r.Start:i]) { // 1.2011年
		if y := s[n.End-4 : n.End]; ("1900" <= y && y <= "2099") && n.End-5-i <= 2 {
			return n.End - 4
		}
	}
	if n.Mult != "" || n.Inner != numeral.None || n.Unit != "" || n.Value.Scale > 0 && n.Form == numeral.Arabic || n.Range && n.Form == numeral.Arabic {
		return 0
	}
	e := n.End
	switch behind, _ := runeAt(s, e); behind {
	case '、', '．', '）', ')', '。', '.', ' ', '是':
	default:
		return 0
	}
	before := strings.TrimRight(s[r.Start:i], " \t\u3000\n\r（(#")
	bracketed := anySuffix(s[r.Start:i], "（", "(") && anyPrefix(s, e, "）", ")") > 0 && n.Value.Coef <= 60 && opensItem(before)                                                                                                 // 说明如下:（二）营业收入
	if before != "" && !bracketed && (n.Form != numeral.Arabic || n.Value.Coef > 60 || !anySuffix(before, "；", ";", "：", ":") && !markInList(before, s[e:], n.Value.Coef) || numeralAt(s, e+anyPrefix(s, e, "、", "．", "."))) { // 续建泵站；2.新建水闸
		return 0
	}
	if w := anyPrefix(s, e, "、", "．", "）", ")", "。"); w > 0 {
		if n.Form != numeral.Arabic && anyPrefix(s, e+w, r.lists.NoListMark...) > 0 && anyPrefix(s, e, "、") > 0 { // 一、二、三产业: it numbers what is told
			return 0
		}
		return e + w
	}
	if e < len(s) && s[e] == '.' && (e+1 >= len(s) || !isDigit(s[e+1])) {
		return e + 1
	}
	if n.Form != numeral.Arabic && (e < len(s) && s[e] == ' ' || anyPrefix(s, e, "是") > 0) {
		return e
	}
	return 0
}

// opensItem says whether s, which stands before a number, is white space, or ends where an item of a list begins.
func opensItem(s string) bool {
	s = strings.Trim(s, " \t\u3000\n\r（(#")
	return s == "" || anySuffix(s, "；", ";", "：", ":")
}

// markInList says whether n, with s before it and rest behind, numbers an item of a list within a sentence: 依序為1.肺炎(12人)、2.感冒(9人).
func markInList(s, rest string, n int64) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimPrefix(rest, "."))
	if !strings.HasPrefix(rest, ".") || !isHan(r) {
		return false
	}
	if n == 1 {
		return anySuffix(s, "为", "是", "有")
	}
	return anySuffix(s, "、", "）、", ")，", "）,", "),")
}

// combination says where a group of numbers tied by signs ends that is a name or a ratio: 1+8, 7×24, 3∶1.
func combination(s string, i int, n numeral.Number) int {
	e := n.End
	if n.Form != numeral.Arabic || n.Mult != "" {
		return 0
	}
	last := 0
	for {
		w := anyPrefix(s, e, "+", "＋", "∶", "︰", "×", "*")
		if w == 0 && (n.Ungrouped || n.Value.Scale > 0) {
			w = anyPrefix(s, e, "：", "﹕") // 12.1：45.3：42.6
		}
		if w == 0 && e < len(s) && (s[e] == ':' || s[e] == '/') && (n.Ungrouped || s[e] == ':' && n.Value.Scale > 0) { // 2.4:1
			w = 1
		}
		if w == 0 {
			return last
		}
		k := e + w
		if anyPrefix(s, k, "10万", "10萬", "100万", "1000人") > 0 && s[e] == '/' { // 发病率21/10万
			return last
		}
		m, ok := numeral.Scan(s, k)
		if !ok || m.Form != numeral.Arabic {
			if strings.HasPrefix(s[e:], "+") || strings.HasPrefix(s[e:], "＋") {
				if last == 0 && k < len(s) && s[k] < utf8.RuneSelf && isLetter(s[k]) {
					return k + 1
				}
			}
			return last
		}
		e, last = m.End, m.End
	}
}

// mask reads a hidden number at i: a date (20xx年), a figure (xx万元) or nothing (×市).
func (r *run) mask(s string, i int) int {
	if e, kind := r.lists.dateAt(s, i); kind == point || kind == duration {
		return r.date(s, i, e, kind)
	}
	n, ok := numeral.Scan(s, i)
	if !ok || n.Form != numeral.Mask {
		return i
	}
	if e := n.End; strings.HasPrefix(s[e:], "年") { // xx年, **年
		k := r.lists.yearTail(s, e+len("年"))
		return r.date(s, i, k, point)
	}
	if i > 0 && isLetter(s[i-1]) {
		return i
	}
	k := n.End
	if k < len(s) && s[k] == ' ' {
		k++
	}
	u := r.sc.unitAt(s, k)
	if u == 0 && n.Mult == "" {
		if t := r.last(i); t != nil && t.End == i && t.Classes&Of(Reach, To) != 0 && t.Class != Word && n.Inner == numeral.None && !nounFollows(s[n.End:]) && anySuffix(s[r.Start:t.Start], r.lists.MaskedMeasures...) { // 死亡率为×
			r.Nums = append(r.Nums, Figure{Number: n, Start: i, End: n.End, Bound: "exact", After: n.End, NoUnit: true})
			r.Numerals++
			r.Tokens = append(r.Tokens, Token{Class: Num, Classes: Of(Num), Start: i, End: n.End, Num: len(r.Nums) - 1})
			return n.End
		}
		return i
	}
	unit := s[k : k+u]
	if u > 0 {
		if unit == "次" && anyPrefix(s, k+u, r.lists.Congresses...) > 0 || unit == "家" && strings.HasPrefix(s[k+u:], "住") { // 省×次党代会: which one
			return i
		}
		switch unit {
		case "处": // 拆除违建※处, 整改xx处, but 报请×处, x处
			if n.End-i < len("xx") && s[i] == 'x' || nounFollows(s[k+u:]) || anySuffix(s[r.Start:i], "在", "到", "为", "向", "由", "请", "、") || strings.TrimSpace(s[r.Start:i]) == "" {
				return i
			}
		case "所": // 新建学校X所, XX所高校, but X所民警
			if before := strings.TrimRight(s[r.Start:i], " 共有达到为"); !anySuffix(before, r.lists.NumberedHouses...) && !r.lists.institutionAt(s[k+u:]) {
				return i
			}
		case "两", "副", "县", "市", "省", "区", "镇", "乡", "村", "局", "站", "厅", "部", "队", "院", "校", "站点", "街", "路", "班", "届", "号", "级", "组", "科", "里", "站台", "本", "地", "方", "学年", "年度":
			return i
		case "月", "日":
			return i
		}
	} else if n.Mult == "" || len(n.Mult) == 0 {
		return i
	}
	if w, m := r.lists.afterWord(s[k+u:]); m > 0 && w != "左右" && u > 0 && r.sc.kind(unit) == "money" { // xx万元以上项目xx个
		if after := strings.TrimPrefix(s[k+u+m:], "的"); nounFollows(after) && r.delimits(after) {
			return i
		}
	}
	if u > 0 && (r.lists.numbersPoints(unit, s[k+u:]) || r.sc.kind(unit) == "length" && r.contest(s, k+u)) { // 4×100米接力
		return i
	}
	if k > n.End && u == 0 {
		k = n.End
	}
	if kind := r.sc.kind(unit); u > 0 && kind == "time" && n.Inner == numeral.None && unit != "个工作日" && unit != "工作日" && unit != "学时" && unit != "天" && unit != "小时" {
		return i
	}
	if unit == "％" || unit == "﹪" {
		unit = "%"
	}
	num := Figure{Number: n, Start: i, End: k + u, Unit: n.Mult + unit, UnitWord: unit, Bound: "exact", After: k + u}
	if u > 0 {
		num.Kind = r.sc.kind(unit)
	}
	if n.Inner == numeral.More {
		num.Bound = "more_than"
	}
	r.flush(i)
	r.Nums = append(r.Nums, num)
	r.Numerals++
	r.Tokens = append(r.Tokens, Token{Class: Num, Classes: Of(Num), Start: i, End: num.End, Num: len(r.Nums) - 1})
	return num.End
}

// lostEnds are units whose number is gone where they end a clause behind one of the characters beside them.
var lostEnds = []struct{ unit, behind string }{
	{"余人次", ""}, {"余人", ""}, {"余名", ""}, {"余件", ""}, {"余户", ""}, {"人次", ""}, {"多万元", ""}, {"余万元", ""}, {"万元", ""}, {"亿元", ""},
	{"人", "员象众者童及属兵徒患民军"}, {"名", "员者生师工"}, {"家", "业店录构位司"}, {"户", "庭困"}, {"起", "案件纷故"}, {"件", "案资诉题"}, {"所", "校院园"},
	{"个百分点", ""}, {"平方米", ""}, {"平方公里", ""}, {"公斤", ""}, {"公里", ""}, {"公顷", ""},
}

// lostSigns are the characters that a unit whose number is gone begins with.
const lostSigns = "余人件名户多万亿家起所元个平公"

// lostDigits reads a unit whose number is gone, in a text that is known to have lost digits: 修缮危房户,补助万元; 全县个便民站.
func (r *run) lostDigits(s string, i int, ru rune) int {
	prev, _ := utf8.DecodeLastRuneInString(s[r.Start:i])
	if prev < 0x4E00 && !strings.ContainsRune("，,、；;）)", prev) {
		return i
	}
	if _, ok := numeral.Scan(s, i); ok && ru != '万' && ru != '亿' {
		return i
	}
	emit := func(end int, unit string, bound string) int {
		r.flush(i)
		f := Figure{Number: numeral.Number{Start: i, End: i, Form: numeral.Mask}, Start: i, End: end, Unit: unit, UnitWord: strings.TrimLeft(unit, "万亿"), Bound: bound, After: end, Deleted: true}
		f.Kind = r.sc.kind(f.UnitWord)
		r.Nums = append(r.Nums, f)
		r.Numerals++
		r.Tokens = append(r.Tokens, Token{Class: Num, Classes: Of(Num), Start: i, End: end, Num: len(r.Nums) - 1})
		return end
	}
	if n, ok := numeral.Scan(s[:i], max(r.Start, i-len("万"))); ok && n.End == i { // a number stands before it
		return i
	}
	if prev >= 0x4E00 {
		for _, l := range lostEnds {
			if !hasPrefix(s[i:], l.unit) || l.behind != "" && !strings.ContainsRune(l.behind, prev) {
				continue
			}
			if nounFollows(s[i+len(l.unit):]) || r.last(i) != nil && r.last(i).Class == Num {
				return i
			}
			unit, bound := l.unit, "exact"
			for _, w := range []string{"余", "多"} {
				if t, ok := strings.CutPrefix(unit, w); ok {
					unit, bound = t, "more_than"
				}
			}
			return emit(i+len(l.unit), unit, bound)
		}
		if ru == '元' && strings.ContainsRune("到至高为", prev) {
			end := i + len("元")
			for _, w := range []string{"/每人每年", "/每人每月", "/人·年", "/人·月", "/人年", "/人月", "/年", "/月"} {
				if hasPrefix(s[end:], w) {
					end += len(w)
					break
				}
			}
			return emit(end, s[i:end], "exact")
		}
	}
	if ru == '个' || ru == '名' {
		next, _ := utf8.DecodeRuneInString(s[i+len("个"):])
		if next < 0x4E00 || strings.ContainsRune("别人体性案税股称单月", next) {
			return i
		}
		at := strings.ContainsRune("，,、；;", prev)
		for _, w := range r.lists.LostAhead {
			at = at || hasSuffix(s[r.Start:i], w)
		}
		if at {
			return emit(i+len("个"), string(ru), "exact")
		}
	}
	return i
}

// pointLeft reads the point at i with its unit where it is all that is left of a number, and says whether it is.
func (r *run) pointLeft(s string, i int) bool {
	k := i + 1
	mult := anyPrefix(s, k, "万", "亿")
	u := r.sc.unitAt(s, k+mult)
	if u == 0 {
		return false
	}
	unit := s[k+mult : k+mult+u]
	switch kind := r.sc.kind(unit); {
	case kind == "rate" || kind == "point":
	case mult > 0 && !nounFollows(s[k+mult+u:]):
	default:
		return false
	}
	if unit == "％" || unit == "﹪" {
		unit = "%"
	}
	f := Figure{Number: numeral.Number{Start: i, End: k, Form: numeral.Mask}, Start: i, End: k + mult + u, Unit: s[k:k+mult] + unit, UnitWord: unit, Kind: r.sc.kind(unit), Bound: "exact", After: k + mult + u, Deleted: true}
	r.flush(i)
	r.Nums = append(r.Nums, f)
	r.Numerals++
	r.Tokens = append(r.Tokens, Token{Class: Num, Classes: Of(Num), Start: i, End: f.End, Num: len(r.Nums) - 1})
	return true
}

// deleted reads a percent sign at i that has lost its number: 增长和%.
func (r *run) deleted(s string, i int) int {
	w := 1
	if s[i] != '%' {
		w = len("％")
	}
	if i > 0 && (isLetter(s[i-1]) || (s[i-1] == '(' || strings.HasSuffix(s[:i], "（")) && closes(s[i+w:])) { // ILI%为7.9%: of a name; 增速(%): in what it is told
		r.open(i)
		return i + w
	}
	r.flush(i)
	r.Nums = append(r.Nums, Figure{Number: numeral.Number{Start: i, End: i, Form: numeral.Mask}, Start: i, End: i + w, Unit: "%", UnitWord: "%", Kind: "rate", Bound: "exact", After: i + w, Deleted: true})
	r.Numerals++
	r.Tokens = append(r.Tokens, Token{Class: Num, Classes: Of(Num), Start: i, End: i + w, Num: len(r.Nums) - 1})
	return i + w
}

// institutionAt says whether s begins with the name of an institution that is counted in 所: 农村中小学.
func (l *lists) institutionAt(s string) bool {
	const longest = 8 // characters before its kind
	n := 0
	for i, ru := range s {
		if ru < firstHan || ru > lastHan || n > longest {
			break
		}
		n++
		if anyPrefix(s, i, l.NumberedHouses...) > 0 {
			return true
		}
	}
	return false
}

// countedOver says whether a unit that counts stands at k, where a line begins, for the number at i, which ends the line before behind
// words.
func (r *run) countedOver(s string, i, k int) bool {
	u := r.sc.unitAt(s, k)
	if u == 0 || r.sc.kind(s[k:k+u]) != "count" || !nounFollows(s[k+u:]) {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s[r.Start:i], " "))
	return firstHan <= before && before <= lastHan
}
