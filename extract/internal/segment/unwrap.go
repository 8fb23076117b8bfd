package segment

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"zhibiao/extract/text"
)

// Joins finds the line breaks that wrapping put into the paragraphs of a body, each with the white space around it, in order:
// what stands on both sides of one may be a word, a number, or a number and its unit, and is read as if there were no
// break. A text is taken for wrapped where many of its lines are of one width, or where indentation marks its paragraphs and
// lines without it go on in them; and where these lines are prose: with commas in them, or with words parted at their ends.
// Lines that hold one of the places in fixed stay as they are.
func (c *Cutter) Joins(body string, fixed []text.Span) []Join {
	spans := slices.Concat(c.wrapped(body, fixed), loneNumbers(body, fixed), partedNumbers(body, fixed), spaced(body, fixed), partedTimes(body, fixed), hardSpaced(body, fixed), c.chunked(body, fixed))
	out := rereads(body, fixed)
	if len(spans)+len(out) == 0 {
		return nil
	}
	for _, s := range spans {
		out = append(out, Join{Span: s})
	}
	slices.SortStableFunc(out, func(a, b Join) int { return a.Start - b.Start })
	return slices.CompactFunc(out, func(b, a Join) bool { return b.Start < a.End }) // found both ways
}

// loneNumbers finds the line breaks around numbers that a converter has put on lines of their own, between the words before them and
// their units: 出动⏎800⏎余人次.
func loneNumbers(body string, fixed []text.Span) []text.Span {
	const longest = 16 // bytes of a number with the white space around it
	var out []text.Span
	alone := 0
	for i := strings.IndexByte(body, '\n'); i >= 0 && i+1 < len(body); {
		next := strings.IndexByte(body[i+1:], '\n')
		if next < 0 {
			break
		}
		end := i + 1 + next
		if !opensWithDigit(body, i+1, end) {
			i = end
			continue
		}
		if number := strings.Trim(body[i+1:end], " \r\t"); end-i <= longest && loneNumber(number) {
			a, b := lineBefore(body, i), lineAt(body, end+1)
			last, _ := utf8.DecodeLastRuneInString(body[a.start:a.end])
			if first := firstRune(body[b.start:b.end]); a.end > a.start && unicode.Is(unicode.Han, last) && b.end > b.start && strings.ContainsRune(unitSigns+"，,；;。", first) && !overlaps(fixed, a.start, b.end) {
				start := i + 1 + strings.Index(body[i+1:end], number)
				out = append(out, text.Span{Start: a.end, End: start}, text.Span{Start: start + len(number), End: b.start})
				alone++
			}
		} else if l := lineAt(body, i+1); startsWithAmount(body[l.start:l.end]) { // 来访⏎90多次, in a text that has others
			a := lineBefore(body, i)
			last, _ := utf8.DecodeLastRuneInString(body[a.start:a.end])
			if a.end > a.start && unicode.Is(unicode.Han, last) && !overlaps(fixed, a.start, l.end) {
				out = append(out, text.Span{Start: a.end, End: l.start})
			}
		}
		i = end
	}
	if alone < 2 { // one may be anything
		return nil
	}
	return out
}

// partedNumbers finds the line breaks that part a number in a line of prose, or it and its sign: 总人口1⏎0485人, 出生率为12.5⏎‰.
func partedNumbers(body string, fixed []text.Span) []text.Span {
	const (
		prose   = 40 // half-width columns of a line that may have been wrapped
		longest = 6  // digits of a number
	)
	var out []text.Span
	for i := strings.IndexByte(body, '\n'); i > 0 && i+1 < len(body); {
		end := i
		if body[i-1] == '\r' {
			end--
		}
		if c := body[max(0, end-1)]; '0' <= c && c <= '9' && partsNumber(body, end, i+1, longest) {
			if a := lineBefore(body, i); width(body[a.start:a.end]) >= prose && strings.ContainsAny(body[a.start:a.end], "，,、；。") && !overlaps(fixed, a.start, i+1) {
				out = append(out, text.Span{Start: end, End: i + 1})
			}
		}
		next := strings.IndexByte(body[i+1:], '\n')
		if next < 0 {
			break
		}
		i += 1 + next
	}
	return out
}

// partsNumber says whether the digits up to byte end, behind a Chinese character, go on at byte next as a number of no more than longest digits with
// a unit that ends its clause, or with a sign of a rate alone.
func partsNumber(body string, end, next, longest int) bool {
	const unitAndMark = 5 * 3 // bytes of a unit and the mark that ends its clause
	if r := firstRune(body[next:]); strings.ContainsRune("‰％%", r) {
		return true
	}
	lo, hi := end, next
	for lo > 0 && '0' <= body[lo-1] && body[lo-1] <= '9' {
		lo--
	}
	for hi < len(body) && '0' <= body[hi] && body[hi] <= '9' {
		hi++
	}
	if hi == next || end-lo+hi-next > longest || hi == len(body) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(body[:lo])
	unit := firstRune(body[hi:])
	if unit == '年' {
		return end-lo+hi-next == 4
	}
	return unicode.Is(unicode.Han, last) && strings.ContainsRune("人户亩元吨斤头只株册公平万亿", unit) && strings.IndexAny(body[hi:min(len(body), hi+unitAndMark)], "，,、；。(（") > 0
}

// opensWithDigit says whether a digit is the first of a line from i to end, behind white space.
func opensWithDigit(body string, i, end int) bool {
	i = skipBlank(body, i, end)
	return i < end && '0' <= body[i] && body[i] <= '9'
}

// chunked finds the line breaks, each with the number behind it, that cut a text into numbered pieces of a length, as the previews of
// document sites do, wherever a sentence stands there: 发放补贴6.3万⏎2、元.
func (c *Cutter) chunked(body string, fixed []text.Span) []text.Span {
	const (
		piece   = 100 // characters: a line of a list that ends without a mark is shorter
		longest = 3   // digits of a number
	)
	var out []text.Span
	for i := strings.IndexByte(body, '\n'); i >= 0; {
		if end := lineEnd(body, i+1, len(body)); !opensWithDigit(body, i+1, end) {
			if i = end; i == len(body) {
				break
			}
			continue
		}
		b := lineAt(body, i+1)
		n := 0
		for b.start+n < b.end && n <= longest && '0' <= body[b.start+n] && body[b.start+n] <= '9' {
			n++
		}
		if n > 0 && n <= longest && strings.HasPrefix(body[b.start+n:b.end], "、") && body[b.start:b.start+n] != "1" { // the first begins the text
			behind := b.start + n + len("、")
			a := lineBefore(body, i)
			if line, rest := body[a.start:a.end], body[behind:b.end]; line != "" && rest != "" && !closed(line) && !overlaps(fixed, a.end-1, b.start+1) {
				last := line[len(line)-1]
				switch {
				case '0' <= last && last <= '9' && (rest[0] >= '0' && rest[0] <= '9' || rest[0] == '.' || strings.ContainsRune(unitSigns, firstRune(rest))),
					startsWithUnit(rest) && endsWithMultiplier(line),
					utf8.RuneCountInString(line) >= piece && !endsWithAmount(line),
					c.Spans != nil && width(line) >= minWidth && strings.ContainsAny(line, "，,。") && c.Spans(tailOf(line), headOf(rest)):
					out = append(out, text.Span{Start: a.end, End: behind})
				}
			}
		}
		next := strings.IndexByte(body[i+1:], '\n')
		if next < 0 {
			break
		}
		i += 1 + next
	}
	return out
}

// endsWithAmount says whether s ends with a number and its unit, as a line of a list may: 宣传册500份.
func endsWithAmount(s string) bool {
	for n := 0; n < 3 && s != ""; n++ {
		r, w := utf8.DecodeLastRuneInString(s)
		if '0' <= r && r <= '9' {
			return n > 0
		}
		s = s[:len(s)-w]
	}
	return false
}

// endsWithMultiplier says whether s ends with a number and 万 or 亿: 6.3 万.
func endsWithMultiplier(s string) bool {
	rest, ok := strings.CutSuffix(s, "万")
	if !ok {
		rest, ok = strings.CutSuffix(s, "亿")
	}
	rest = strings.TrimRight(rest, " ")
	return ok && rest != "" && rest[len(rest)-1] >= '0' && rest[len(rest)-1] <= '9'
}

// startsWithUnit says whether s begins with what a number may count.
func startsWithUnit(s string) bool { return strings.ContainsRune(unitSigns, firstRune(s)) }

// startsWithAmount says whether s begins with a number and its unit: 90多次.
func startsWithAmount(s string) bool {
	i := 0
	for i < len(s) && (s[i] >= '0' && s[i] <= '9' || i > 0 && s[i] == '.' && i+1 < len(s) && s[i+1] >= '0' && s[i+1] <= '9') {
		i++
	}
	return i > 0 && i < len(s) && strings.ContainsRune(unitSigns, firstRune(s[i:]))
}

// unitSigns are the characters that a number's unit, or what bounds it, begins with.
const unitSigns = "余多名人个件起户家万亿次场份条处辆台所平公亩吨元%％﹪年月日只头套棵株本册张块宗例项支座米千岁天倍位期批篇间栋床车"

// loneNumber says whether a line is a number and nothing else.
func loneNumber(s string) bool {
	for i := range len(s) {
		if c := s[i]; (c < '0' || c > '9') && (c != '.' && c != ',' || i == 0) {
			return false
		}
	}
	return s != ""
}

// lineBefore is the line that ends with the line break at i.
func lineBefore(body string, i int) line {
	return lineAt(body, strings.LastIndexByte(body[:i], '\n')+1)
}

// overlaps says whether one of the places in fixed, which are in order, overlaps start to end.
func overlaps(fixed []text.Span, start, end int) bool {
	k, _ := slices.BinarySearchFunc(fixed, start, func(f text.Span, i int) int {
		if f.End <= i {
			return -1
		}
		return 1
	})
	return k < len(fixed) && fixed[k].Start < end
}

// wrapped is Joins for the breaks of wrapped paragraphs.
func (c *Cutter) wrapped(body string, fixed []text.Span) []text.Span {
	var out []text.Span
	var style wrapping
	next := 0     // where the style has to be looked at anew
	var last line // the line before, where it may go on
	seen := 0     // where the line before ends
	for i := 0; i < len(body); {
		if i >= next {
			if style, next = c.wrappingOf(body, i); style == (wrapping{}) {
				i, last = next, line{}
				continue
			}
		}
		l := lineAt(body, i)
		i = l.next
		if l.start == l.end {
			last = line{}
			continue
		}
		before := seen
		seen = l.end
		for len(fixed) > 0 && fixed[0].End <= before {
			fixed = fixed[1:]
		}
		if len(fixed) > 0 && fixed[0].Start < l.end {
			if last = (line{}); fixed[0].End <= l.start {
				last = l
			}
			continue
		}
		if last.end > 0 && style.joins(body, last, l) {
			out = append(out, text.Span{Start: last.end, End: l.start})
		}
		last = l
	}
	return out
}

// A line is a line's text without the white space around it, how far it is moved in, and where the next one begins.
type line struct {
	start, end, next int
	indent           int // half-width columns
}

func lineAt(body string, i int) line {
	e := lineEnd(body, i, len(body))
	l := line{start: i, end: e, next: min(e+1, len(body))}
	if l.next == e {
		l.next = len(body)
	}
	for l.start < l.end {
		switch c := body[l.start]; {
		case c == ' ' || c == '\t' || c == '\r':
			l.start++
			l.indent++
			continue
		case strings.HasPrefix(body[l.start:l.end], "\u3000"):
			l.start += len("\u3000")
			l.indent += 2
			continue
		}
		break
	}
	l.end = l.start + len(trimBlank(body[l.start:l.end]))
	return l
}

// A wrapping is how the lines of a text were wrapped.
type wrapping struct {
	width    int  // half-width columns, 0 where lines are of no one width
	indented bool // paragraphs begin with an indented line, and other lines go on in them
}

const (
	minWidth = 20 // half-width columns of a line that may have been wrapped
	maxTried = 40 // line ends in a stretch of lines that are tried for parted words
)

// wrappingOf looks at the lines from i on, and says how far it looked.
func (c *Cutter) wrappingOf(body string, i int) (w wrapping, end int) {
	first, on, flat := 0, 0, 0 // lines that are indented, lines that are not and follow a line directly, of these such as follow an open one
	open := 0                  // lines that a line follows directly and that do not end with a sentence
	prose, tried := 0, 0       // open lines with commas in them or a word parted at their end, and how many were tried for words
	last := line{}
	n := 0
	for end = i; end < len(body) && n < wrapTries; n++ {
		l := lineAt(body, end)
		end = l.next
		switch {
		case l.start == l.end:
		case l.indent >= 4:
			first++
		case last.end > 0:
			on++
		}
		if s := body[last.start:last.end]; last.end > 0 && l.start < l.end && !closed(s) && width(s) >= minWidth {
			if open++; strings.ContainsAny(s, "，,、；") {
				prose++
			} else if c.Spans != nil && tried < maxTried {
				if tried++; c.Spans(tailOf(s), headOf(body[l.start:l.end])) {
					prose++
				}
			}
			if l.indent < 4 {
				flat++
			}
		}
		if last = l; l.start == l.end {
			last = line{}
		}
	}
	w.width, _ = wrapWidth(body[i:end])
	w.indented = first >= 2 && flat >= wrapLines && 2*flat >= on
	if 4*prose < open {
		w = wrapping{}
	}
	return w, end
}

// closed says whether a line ends with the end of a sentence.
func closed(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune("。！？!?…|：:；;", r)
}

// joins says whether b goes on where a was wrapped.
func (w wrapping) joins(body string, a, b line) bool {
	line, next := body[a.start:a.end], body[b.start:b.end]
	n := width(line) + a.indent
	switch {
	case w.indented && b.indent >= 4, !w.indented && b.indent > a.indent:
		return false // a paragraph begins
	case closed(line), strings.ContainsAny(line, "\t|"), strings.ContainsAny(next, "\t|"), strings.HasPrefix(line, "#"), strings.HasPrefix(next, "#"), pageMark(line), pageMark(next):
		return false
	case numbered(next), numbered(line) && !strings.ContainsAny(line, "，,。"):
		return false
	case w.width > 0 && n+unparted(next) >= w.width-wrapSlack:
	case w.indented && n >= minWidth:
	default:
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(line)
	first := firstRune(next)
	return !latin(last) || !latin(first) // a break between Latin words stands for a space
}

// unparted is the width of the number or Latin word that s begins with, which no wrapping parts: the line before it may be as much shorter.
func unparted(s string) int {
	n := 0
	for n < len(s) && s[n] < utf8.RuneSelf && (unicode.IsLetter(rune(s[n])) || unicode.IsDigit(rune(s[n])) || n > 0 && strings.IndexByte(".,%", s[n]) >= 0) {
		n++
	}
	return n
}

func latin(r rune) bool {
	return r < 0x2E80 && (unicode.IsLetter(r) || strings.ContainsRune(".,!?'\")(", r))
}

// A Join is a place of a body that is read as if it were not there, or as if something else stood there.
type Join struct {
	text.Span
	With string
}

// Unwrap takes the joins out of a body. Places of what is left are found by Unwrapped.
func Unwrap(body string, joins []Join) *Unwrapped {
	u := &Unwrapped{joins: joins}
	var b strings.Builder
	b.Grow(len(body))
	at := 0
	for _, j := range joins {
		b.WriteString(body[at:j.Start])
		b.WriteString(j.With)
		u.ends = append(u.ends, b.Len())
		at = j.End
	}
	b.WriteString(body[at:])
	u.Body = b.String()
	return u
}

// An Unwrapped is a body without the line breaks that wrapping put into it.
type Unwrapped struct {
	Body  string
	joins []Join // in the wrapped body
	ends  []int  // where each, or what stands in its place, ends in Body
}

// Wrapped is the place of a span of Body in the wrapped body. A break at one of its ends is no part of it.
func (u *Unwrapped) Wrapped(s text.Span) text.Span {
	k, found := slices.BinarySearch(u.ends, s.Start)
	if found {
		k++
	}
	out := text.Span{Start: u.back(k, s.Start)}
	if s.Empty() {
		out.End = out.Start
		return out
	}
	k, found = slices.BinarySearch(u.ends, s.End)
	if found && u.joins[k].With != "" {
		k++
	}
	out.End = u.back(k, s.End)
	return out
}

// back is the place in the wrapped body of the offset i behind the first k joins.
func (u *Unwrapped) back(k, i int) int {
	if k == 0 {
		return i
	}
	return u.joins[k-1].End + i - u.ends[k-1]
}

// Place is the place in Body of a span of the wrapped body.
func (u *Unwrapped) Place(s text.Span) text.Span {
	return text.Span{Start: u.forth(s.Start), End: u.forth(s.End)}
}

func (u *Unwrapped) forth(i int) int {
	k, _ := slices.BinarySearchFunc(u.joins, i, func(j Join, i int) int {
		if j.End <= i {
			return -1
		}
		return 1
	}) // the first join that ends behind i
	if k < len(u.joins) && u.joins[k].Start <= i {
		return u.ends[k] - len(u.joins[k].With)
	}
	if k == 0 {
		return i
	}
	return u.ends[k-1] + i - u.joins[k-1].End
}
