package page

import (
	"cmp"
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"zhibiao/extract/document/layout"
	"zhibiao/extract/document/limit"
)

// Write lays the pages out and reports whether there was any text but furniture. The error is the context's.
func (d *Document) Write(b *layout.Builder) (bool, error) {
	furniture := d.furniture()
	w := writer{b: b, body: d.bodySize(furniture), boldBody: d.boldBody(furniture)}
	w.levels = d.headingSizes(furniture, w.body)
	askew := ""
	for i := range d.pages {
		if err := limit.Check(d.ctx); err != nil {
			return false, err
		}
		s := &d.pages[i]
		w.page = i + 1
		var text []line
		var heads, feet []string
		for k, l := range s.lines {
			switch {
			case !furniture[place{i, k}]:
				text = append(text, l)
			case l.y < s.height/2:
				heads = append(heads, l.text())
			default:
				feet = append(feet, l.text())
			}
		}
		if s.askew != askew && s.askew != "" {
			heads = append(heads, s.askew)
			askew = s.askew
		}
		w.furniture(heads)
		for _, f := range flows(text, s.tables, w.body) {
			w.flow(f)
		}
		w.furniture(feet)
	}
	w.close()
	return w.wrote, nil
}

// place is a line's page and number.
type place struct{ page, line int }

const (
	margin     = 0.13 // of a page's height: where furniture stands
	marginRows = 3    // lines from the top or bottom
)

var digits = regexp.MustCompile(`[0-9\x{FF10}-\x{FF19}]+|[ivxlcIVXLC]+$`)

// furniture finds the lines that stand at the same height on several pages with the same words, numbers apart, and those that
// read like the number of a page.
func (d *Document) furniture() map[place]bool {
	type sight struct {
		words string
		y     int
	}
	seen := map[sight][]place{}
	out := map[place]bool{}
	if d.all {
		return out
	}
	for i, s := range d.pages {
		order := make([]int, len(s.lines))
		for k := range order {
			order[k] = k
		}
		for n, k := range order {
			l := s.lines[k]
			if l.artifact {
				out[place{i, k}] = true
				continue
			}
			top := l.y < margin*s.height && n < marginRows
			bottom := l.y > (1-margin)*s.height && n >= len(order)-marginRows
			if !top && !bottom {
				continue
			}
			words := strings.ReplaceAll(digits.ReplaceAllString(l.text(), "#"), " ", "")
			seen[sight{words, int(l.y / 4)}] = append(seen[sight{words, int(l.y / 4)}], place{i, k})
			last := n == len(order)-1 || n == 0
			if layout.IsFurniture(l.text()) || last && bottom && pageNumber.MatchString(l.text()) && l.x0 > 0.1*s.width {
				out[place{i, k}] = true
			}
		}
	}
	for at, places := range seen {
		near := places
		for _, y := range []int{at.y - 1, at.y + 1} {
			near = append(slices.Clone(near), seen[sight{at.words, y}]...)
		}
		pages := map[int]bool{}
		for _, p := range near {
			pages[p.page] = true
		}
		if len(pages) >= 2 && 4*len(pages) >= len(d.pages) {
			for _, p := range places {
				out[p] = true
			}
		}
	}
	return out
}

// pageNumber is a number alone on the last line.
var pageNumber = regexp.MustCompile(`^[-–—·•\s]*[0-9]{1,4}[-–—·•\s]*$`)

// bodySize is the size that most characters have.
func (d *Document) bodySize(furniture map[place]bool) float64 {
	count := map[float64]int{}
	best := 0.0
	for i, s := range d.pages {
		for k, l := range s.lines {
			if furniture[place{i, k}] {
				continue
			}
			size := math.Round(l.size*2) / 2
			count[size] += utf8.RuneCountInString(l.text())
			if n := count[size]; n > count[best] || n == count[best] && size < best {
				best = size
			}
		}
	}
	return max(best, 1)
}

func (d *Document) boldBody(furniture map[place]bool) bool {
	bold, all := 0, 0
	for i, s := range d.pages {
		for k, l := range s.lines {
			if !furniture[place{i, k}] {
				n := len(l.text())
				all += n
				if l.bold {
					bold += n
				}
			}
		}
	}
	return 3*bold > all
}

const larger = 1.12 // than the body's size: a heading

// headingSizes are the sizes above the body's, the largest first: their order gives the levels of headings.
func (d *Document) headingSizes(furniture map[place]bool, body float64) []float64 {
	var sizes []float64
	for i, s := range d.pages {
		for k, l := range s.lines {
			if size := math.Round(l.size*2) / 2; !furniture[place{i, k}] && size >= larger*body {
				sizes = append(sizes, size)
			}
		}
	}
	slices.Sort(sizes)
	sizes = slices.Compact(sizes)
	slices.Reverse(sizes)
	return sizes
}

// A flow is what is read from top to bottom in one column: lines and tables, by their height.
type flow struct {
	lines       []line
	tables      []table // each before the line of the same number in before
	before      []int
	left, right float64
}

// flows cuts a page into its columns: what stands over all columns, then the left one, the right one, and so on.
func flows(text []line, tables []table, body float64) []flow {
	var out []flow
	for _, part := range columns(text, body, maxBands) {
		f := flow{lines: part}
		f.left, f.right = edges(part)
		out = append(out, f)
	}
	if len(out) == 0 && len(tables) > 0 {
		out = []flow{{}}
	}
	for _, t := range tables {
		best, at := 0, len(out[0].lines)
		distance := math.Inf(1)
		for i, f := range out {
			for k, l := range f.lines { // before the first line below it, in the flow that comes nearest
				if l.y > t.y0 && l.x0 < t.x1 && l.x1 > t.x0 && l.y-t.y0 < distance {
					best, at, distance = i, k, l.y-t.y0
				}
			}
		}
		if math.IsInf(distance, 1) {
			best = len(out) - 1
			at = len(out[best].lines)
			for k, l := range out[best].lines {
				if l.y > t.y0 {
					at = k
					break
				}
			}
		}
		out[best].tables = append(out[best].tables, t)
		out[best].before = append(out[best].before, at)
	}
	return out
}

// edges are the left and right edge of a column's text.
func edges(part []line) (left, right float64) {
	if len(part) == 0 {
		return 0, 0
	}
	var lefts, rights []float64
	for _, l := range part {
		right := l.x1
		if r, _ := utf8.DecodeLastRuneInString(l.text()); strings.ContainsRune(closing, r) {
			right -= l.size // points may hang over the edge
		}
		lefts, rights = append(lefts, l.x0), append(rights, right)
	}
	slices.Sort(lefts)
	slices.Sort(rights)
	return lefts[len(lefts)/20], rights[len(rights)-1-len(rights)/20]
}

const (
	maxLines   = 5_000 // of a page that is looked through for columns
	maxColumns = 100   // of a table by gaps
	maxBands   = 20    // runs of lines in columns, one below the other
	maxGaps    = 500   // places across a page where a gap between columns is looked for
)

// columns cuts lines into runs that are read one after the other. A column is found where, over at least four lines, nothing
// crosses a gap in the middle of the page and both sides are filled with prose. So many bands of columns are looked for, one
// below the other.
func columns(text []line, body float64, bands int) [][]line {
	if len(text) < 4 || len(text) > maxLines || bands == 0 {
		return [][]line{text}
	}
	left, right := edges(text)
	var best struct {
		from, to int
		x        float64
	}
	step := max(body/2, 2, (right-left)/maxGaps)
	for x := left + 0.3*(right-left); x < left+0.7*(right-left); x += step {
		for from := 0; from < len(text); {
			to := from
			for to < len(text) && !crosses(text[to], x, body) && len(text[to].segments) <= 2 && (to == from || text[to].y-text[to-1].y < 2.5*body) {
				to++
			}
			if to-from > best.to-best.from && prose(text[from:to], left, x, right) {
				best.from, best.to, best.x = from, to, x
			}
			from = max(to, from+1)
		}
	}
	if best.to == 0 {
		return [][]line{text}
	}
	// A short line or two on the left, above or below both columns, is a title over them or a paragraph after them.
	title := func(l line) bool {
		return len(l.segments) == 1 && l.x0 < best.x && l.x1-l.x0 < 0.75*(best.x-left)
	}
	for n := 0; n < 2 && best.to-best.from > 4 && title(text[best.to-1]); n++ {
		best.to--
	}
	for n := 0; n < 2 && best.to-best.from > 4 && title(text[best.from]); n++ {
		best.from++
	}
	var sides [2][]line
	for _, l := range text[best.from:best.to] {
		for side := range sides {
			part := l
			part.segments = nil
			for _, s := range l.segments {
				if (s.x0 > best.x) == (side == 1) {
					part.segments = append(part.segments, s)
				}
			}
			if n := len(part.segments); n > 0 {
				part.x0, part.x1 = part.segments[0].x0, part.segments[n-1].x1
				sides[side] = append(sides[side], part)
			}
		}
	}
	var out [][]line
	if best.from > 0 {
		out = append(out, text[:best.from])
	}
	out = append(out, sides[0], sides[1])
	if best.to < len(text) {
		out = append(out, columns(text[best.to:], body, bands-1)...)
	}
	return out
}

// crosses reports whether a line has text near x.
func crosses(l line, x, body float64) bool {
	return slices.ContainsFunc(l.segments, func(s segment) bool { return s.x0 < x+0.4*body && s.x1 > x-0.4*body })
}

// prose reports whether both sides of x are filled with lines of text.
func prose(part []line, left, x, right float64) bool {
	for side := range 2 {
		full, n := 0, 0
		from, to := left, x
		if side == 1 {
			from, to = x, right
		}
		for _, l := range part {
			x0, x1, runes := math.Inf(1), 0.0, 0
			for _, s := range l.segments {
				if (s.x0 > x) == (side == 1) {
					x0, x1 = min(x0, s.x0), max(x1, s.x1)
					runes += utf8.RuneCountInString(s.text)
				}
			}
			if runes > 0 {
				n++
				if x1-x0 > 0.75*(to-from) && runes >= 10 {
					full++
				}
			}
		}
		if n < 4 || 2*full < n || n < 6 && 4*full < 3*n {
			return false
		}
	}
	return true
}

// A writer puts paragraphs together.
type writer struct {
	b        *layout.Builder
	page     int
	body     float64
	boldBody bool
	levels   []float64
	wrote    bool

	open    []line // of the paragraph that is being read
	ends    bool   // its last line ends short of the right edge: nothing goes on
	at      int    // the page where it began
	pending []func()
}

// furniture lays out what is no text, after the paragraph that it may stand in the middle of.
func (w *writer) furniture(list []string) {
	page := w.page
	for _, s := range list {
		w.after(func() {
			w.b.Page(page)
			w.b.Furniture(s)
		})
	}
}

func (w *writer) after(do func()) {
	if len(w.open) == 0 {
		do()
		return
	}
	w.pending = append(w.pending, do)
}

// flow reads one column.
func (w *writer) flow(f flow) {
	pitch := pitch(f.lines)
	for i := 0; i < len(f.lines); {
		w.tables(f, i)
		if n, cells := gapTable(f.lines[i:tableLimit(f, i)]); n > 0 {
			w.close()
			w.b.Page(w.page)
			w.b.Table(cells)
			w.wrote = true
			i += n
			continue
		}
		l := f.lines[i]
		if len(w.open) > 0 {
			last := w.open[len(w.open)-1]
			if i == 0 || slices.Contains(f.before, i) {
				if w.ends || !goesOn(last, l, f) {
					w.close()
				}
			} else if breaks(last, l, f, pitch, w.body) {
				w.close()
			}
		}
		if len(w.open) == 0 {
			w.at = w.page
		}
		w.open = append(w.open, l)
		w.ends = f.right-l.x1 > 2*l.size || sentenceEnd(l.text())
		i++
	}
	w.tables(f, len(f.lines))
	if w.ends {
		w.close()
	}
}

// tableLimit is the line before which the next ruled table stands: a table by gaps ends there.
func tableLimit(f flow, i int) int {
	end := len(f.lines)
	for _, at := range f.before {
		if at > i {
			end = min(end, at)
		}
	}
	return end
}

func (w *writer) tables(f flow, i int) {
	for k, t := range f.tables {
		if f.before[k] == i {
			w.close()
			w.b.Page(w.page)
			w.b.Table(t.cells)
			w.wrote = true
		}
	}
}

// pitch is the usual distance of lines, in font sizes.
func pitch(part []line) float64 {
	var list []float64
	for i := 1; i < len(part); i++ {
		if d := (part[i].y - part[i-1].y) / max(part[i].size, 1); d > 0.8 && d < 4 && math.Abs(part[i].size-part[i-1].size) < 0.5 {
			list = append(list, d)
		}
	}
	if len(list) == 0 {
		return 1.6
	}
	slices.Sort(list)
	return list[len(list)/2]
}

var marker = regexp.MustCompile(`^(?:第[一二三四五六七八九十百零〇0-9]+[章节条款部篇]|[一二三四五六七八九十]+[、.\x{FF0E}]|[(\x{FF08}][一二三四五六七八九十0-9]+[)\x{FF09}]|[0-9]{1,2}(?:[、\x{FF0E}]|\.[^0-9])|[\x{2460}-\x{2473}]|[-•●■◆▪·※])`)

func sentenceEnd(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, "”’\")\uFF09"))
	return strings.ContainsRune("。!?;:\uFF01\uFF1F\uFF1B\uFF1A", r)
}

// breaks reports whether a new paragraph begins with the line l after last.
func breaks(last, l line, f flow, pitch, body float64) bool {
	size := max(last.size, l.size)
	indent, before := l.x0-f.left, last.x0-f.left
	short := f.right - last.x1
	switch {
	case math.Abs(last.size-l.size) > 0.1*size:
		return true
	case l.y <= last.y || (l.y-last.y)/size > 1.35*pitch:
		return true
	case centred(last, f) && centred(l, f):
		return last.size < larger*body // a title may take two lines
	case short > firstWord(l.text())*size+slack(l.text())*size:
		return true
	case marker.MatchString(l.text()) && sentenceEnd(last.text()):
		return true
	case last.bold != l.bold && sentenceEnd(last.text()):
		return true
	case indent > 1.2*size && indent > before+1.2*size:
		return true
	case indent > 1.2*size && math.Abs(indent-before) < 0.5*size:
		return sentenceEnd(last.text())
	}
	return false
}

// goesOn reports whether a line at the head of a column or page continues the last paragraph.
func goesOn(last, l line, f flow) bool {
	return math.Abs(last.size-l.size) < 0.1*l.size && l.x0-f.left < 1.2*l.size && !marker.MatchString(l.text()) &&
		len(l.segments) == 1 && !centred(l, f) && last.bold == l.bold
}

// centred reports whether a line stands in the middle with room on both sides.
func centred(l line, f flow) bool {
	left, right := l.x0-f.left, f.right-l.x1
	return left > 2.5*l.size && right > 2.5*l.size && math.Abs(left-right) < 2*l.size
}

// slack is how much, in font sizes, a full line may still fall short: Chinese lines are not always stretched to the edge.
func slack(next string) float64 {
	if r, _ := utf8.DecodeRuneInString(next); Latin(r) {
		return 0.6
	}
	return 1
}

const (
	// opening signs never end a line, closing ones never begin one.
	opening = "“‘「『《〈[【〔(\uFF08"
	closing = "”’」』》〉]】〕)、。,.;:!?%\uFF09\uFF0C\uFF0E\uFF1B\uFF1A\uFF01\uFF1F\uFF05"
)

// firstWord is the width, in font sizes, of what would have had to fit at the end of the line before: a Chinese character or a
// Latin word or number, with the brackets before it and the points after it, which may not stand alone.
func firstWord(s string) float64 {
	width, inWord, done := 0.0, false, false
	for _, r := range s {
		em := 1.0
		if r < 0x2E80 && !strings.ContainsRune(opening+closing, r) {
			em = 0.55
		}
		word := Latin(r) && !strings.ContainsRune(opening+closing, r) || r >= '\uFF10' && r <= '\uFF5A'
		switch {
		case strings.ContainsRune(closing, r):
			done = true
		case done:
			return width
		case strings.ContainsRune(opening, r):
			if inWord {
				return width
			}
		case word:
			inWord = true
		case inWord:
			return width
		default:
			done = true
		}
		if width += em; width > 15 {
			break
		}
	}
	return width
}

// close lays the open paragraph out, and what waited for its end.
func (w *writer) close() {
	if len(w.open) > 0 {
		var s strings.Builder
		for _, l := range w.open {
			appendLine(&s, l.text())
		}
		w.b.Page(w.at)
		text := s.String()
		if level := w.heading(text); level > 0 {
			w.b.Heading(level, text)
		} else {
			w.b.Paragraph(text)
		}
		w.wrote = true
		w.open = nil
	}
	for _, do := range w.pending {
		do()
	}
	w.pending = nil
	w.ends = false
}

// heading is the level of a heading, 0 for running text: headings are larger than the body or bold, short, and no sentences.
func (w *writer) heading(s string) int {
	if n := utf8.RuneCountInString(s); n > 80 || n < 2 || strings.ContainsAny(s, "。;\uFF1B") || strings.HasSuffix(s, ",") || strings.HasSuffix(s, "\uFF0C") || !strings.ContainsFunc(s, unicode.IsLetter) {
		return 0
	}
	size := math.Round(w.open[0].size*2) / 2
	if i := slices.Index(w.levels, size); i >= 0 {
		return i + 1
	}
	for _, l := range w.open {
		if !l.bold {
			return 0
		}
	}
	if !w.boldBody {
		return len(w.levels) + 1
	}
	return 0
}

// appendLine joins a hard-wrapped line to the text before it: nothing stands between Chinese characters, nor within a
// number that was broken; a space between Latin words.
func appendLine(s *strings.Builder, line string) {
	line = layout.Trim(line)
	before := s.String()
	last, _ := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(line)
	if s.Len() > 0 && Latin(last) && Latin(first) && !(unicode.IsDigit(first) && (unicode.IsDigit(last) || last == '.' || last == ',')) &&
		!(unicode.IsDigit(last) && strings.ContainsRune(".,%", first)) && last != '-' {
		s.WriteByte(' ')
	}
	s.WriteString(line)
}

// gapTable reads a table without rules from the start of a run of lines: at least two lines in two or more columns. It returns
// how many lines it took, 0 where there is no table.
func gapTable(run []line) (int, []layout.Cell) {
	if len(run) < 2 || len(run[0].segments) < 2 {
		return 0, nil
	}
	end := 0
	for end < len(run) && len(run[end].segments) >= 2 && (end == 0 || run[end].y-run[end-1].y < 3.5*run[end].size) {
		end++
	}
	most := 0
	for _, l := range run[:end] {
		most = max(most, len(l.segments))
	}
	if end < 2 || most > maxColumns {
		return 0, nil
	}
	// Columns are what the lines with most segments have together.
	var cols []segment
	for _, l := range run[:end] {
		if len(l.segments) < most {
			continue
		}
		for _, s := range l.segments {
			cols = append(cols, segment{x0: s.x0, x1: s.x1})
		}
	}
	slices.SortFunc(cols, func(a, b segment) int { return cmp.Compare(a.x0, b.x0) })
	merged := cols[:1]
	for _, c := range cols[1:] {
		if last := &merged[len(merged)-1]; c.x0 <= last.x1 {
			last.x1 = max(last.x1, c.x1)
		} else {
			merged = append(merged, c)
		}
	}
	if len(merged) < 2 || len(merged) < most-1 {
		return 0, nil
	}
	var cells []layout.Cell
	markers := true
	for i, l := range run[:end] {
		for k, s := range l.segments {
			c := layout.Cell{Text: s.text, Row: i + 1, Col: 1, ColSpan: 1}
			first, last := -1, 0
			for n, col := range merged {
				if s.x0 < col.x1 && s.x1 > col.x0 {
					if first < 0 {
						first = n
					}
					last = n
				}
			}
			if first < 0 { // between columns: the nearest
				for n, col := range merged {
					if first < 0 || math.Abs(col.x0-s.x0) < math.Abs(merged[first].x0-s.x0) {
						first = n
					}
				}
				last = first
			}
			c.Col, c.ColSpan = first+1, last-first+1
			if n := len(cells); n > 0 && cells[n-1].Row == c.Row && cells[n-1].Col+cells[n-1].ColSpan > c.Col {
				cells[n-1].Text += " " + c.Text // two segments in one column
				continue
			}
			if k == 0 && !marker.MatchString(s.text+" x") {
				markers = false
			}
			cells = append(cells, c)
		}
	}
	if markers && len(merged) == 2 {
		return 0, nil // a list: its marks stand apart
	}
	return end, cells
}
