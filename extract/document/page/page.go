// Package page makes text of characters that stand at places on pages, as PDF and OFD have them: lines, paragraphs whose hard
// line ends are joined, headings by their size, tables by their rules or by the gaps between their columns, and the running
// headers, footers and page numbers that are no text of the document.
//
// It knows nothing but places: what it makes of them is a reading, as a person's would be. Coordinates are in points from the
// upper left corner, downwards.
package page

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"zhibiao/extract/document/limit"
)

// A Glyph is one shown character, or the few that a ligature stands for.
type Glyph struct {
	X, Y     float64 // left end on the baseline
	W        float64 // along the line
	Size     float64 // of the font
	Angle    float64 // of the line, in radians, 0 to the right
	Text     string
	Bold     bool
	Artifact bool // marked as furniture by the file itself
}

// A Rule is a horizontal or vertical line.
type Rule struct {
	X0, Y0, X1, Y1 float64
}

// A Page is what stands on one page.
type Page struct {
	Width, Height float64
	Glyphs        []Glyph
	Rules         []Rule
}

// A Document collects pages. Of a page that was added only its lines are kept.
type Document struct {
	ctx   context.Context
	lim   limit.Limits
	pages []sheet
	bytes int64
	all   bool // nothing is furniture
}

// sheet is a page read into lines and ruled tables.
type sheet struct {
	width, height float64
	lines         []line
	tables        []table
	askew         string // text that stands at an angle: watermarks
}

// A line is text on one baseline.
type line struct {
	y, x0, x1, size float64
	bold, artifact  bool
	segments        []segment
}

// A segment is a part of a line without a wide gap.
type segment struct {
	x0, x1 float64
	text   string
}

func (l line) text() string {
	if len(l.segments) == 1 {
		return l.segments[0].text
	}
	var parts []string
	for _, s := range l.segments {
		parts = append(parts, s.text)
	}
	return strings.Join(parts, " ")
}

// New returns an empty document.
func New(ctx context.Context, lim limit.Limits) *Document {
	return &Document{ctx: ctx, lim: lim.Start()}
}

// Add reads the next page. It takes the glyphs' slice over.
func (d *Document) Add(p *Page) error {
	if err := limit.Check(d.ctx); err != nil {
		return err
	}
	p.Glyphs = slices.DeleteFunc(p.Glyphs, func(g Glyph) bool { return beyond(g.X) || beyond(g.Y) || beyond(g.W) || beyond(g.Size) })
	s := sheet{}
	s.askew = p.upright()
	s.width, s.height = p.Width, p.Height
	glyphs := p.Glyphs
	s.tables, glyphs = ruled(p.Rules, glyphs)
	s.lines = lines(glyphs)
	for _, l := range s.lines {
		for _, g := range l.segments {
			d.bytes += int64(len(g.text)) + lineCost
		}
	}
	for _, t := range s.tables {
		for _, c := range t.cells {
			d.bytes += int64(len(c.Text)) + lineCost
		}
	}
	if d.bytes > d.lim.TextBytes {
		return fmt.Errorf("text %w of %s", limit.ErrTooLarge, limit.Bytes(d.lim.TextBytes))
	}
	d.pages = append(d.pages, s)
	return nil
}

// beyond says that a coordinate is on no page: a file may state any number, a width of one character among them.
func beyond(v float64) bool {
	const far = 1e6 // points, 350 metres
	return !(math.Abs(v) <= far)
}

// KeepAll takes for text what the file marks as furniture, and what looks like it.
func (d *Document) KeepAll() {
	d.all = true
	for _, s := range d.pages {
		for i := range s.lines {
			s.lines[i].artifact = false
		}
	}
}

// lineCost is what keeping a line takes besides its text: without it a file of a million lines of one character would take far
// more than the limit on text says.
const lineCost = 100

// upright turns the page so that most of its text runs to the right, and takes out what still stands at an angle.
func (p *Page) upright() (askew string) {
	var quarter [4]int
	for _, g := range p.Glyphs {
		if q, ok := quarterOf(g.Angle); ok {
			quarter[q]++
		}
	}
	most := 0
	for q, n := range quarter {
		if n > quarter[most] {
			most = q
		}
	}
	w, h := p.Width, p.Height
	turn := func(x, y float64) (float64, float64) {
		switch most {
		case 1: // downwards
			return y, w - x
		case 2:
			return w - x, h - y
		case 3: // upwards
			return h - y, x
		}
		return x, y
	}
	if most%2 == 1 {
		p.Width, p.Height = h, w
	}
	var out strings.Builder
	kept := p.Glyphs[:0]
	for _, g := range p.Glyphs {
		if q, ok := quarterOf(g.Angle); !ok || q != most {
			if out.Len() < 200 {
				out.WriteString(g.Text)
			}
			continue
		}
		g.X, g.Y = turn(g.X, g.Y)
		kept = append(kept, g)
	}
	p.Glyphs = kept
	if most != 0 {
		for i, r := range p.Rules {
			x0, y0 := turn(r.X0, r.Y0)
			x1, y1 := turn(r.X1, r.Y1)
			p.Rules[i] = Rule{min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)}
		}
	}
	return out.String()
}

// quarterOf is how many quarter turns an angle is; text of italic or warped fonts may be off by a little.
func quarterOf(angle float64) (int, bool) {
	q := angle / (math.Pi / 2)
	n := math.Round(q)
	return (int(n)%4 + 4) % 4, math.Abs(q-n) < 0.05
}

// lines puts glyphs on baselines.
func lines(glyphs []Glyph) []line {
	slices.SortStableFunc(glyphs, func(a, b Glyph) int { return cmp.Compare(a.Y, b.Y) })
	var out []line
	for start := 0; start < len(glyphs); {
		end := start + 1
		y, size := glyphs[start].Y, glyphs[start].Size
		for end < len(glyphs) && near(glyphs[end].Y-y, size, glyphs[end].Size) && glyphs[end].Artifact == glyphs[start].Artifact {
			if glyphs[end].Size > size { // a raised sign came first: the line is the larger text's
				y, size = glyphs[end].Y, glyphs[end].Size
			}
			end++
		}
		if l, ok := newLine(glyphs[start:end]); ok {
			out = append(out, l)
		}
		start = end
	}
	return out
}

// near reports whether two baselines are one: raised and lowered signs are smaller and stand further off.
func near(distance, size, other float64) bool {
	large := max(size, other)
	if min(size, other) < 0.8*large {
		return distance <= 0.55*large
	}
	return distance <= 0.4*large
}

const (
	wordGap = 0.2 // of the font's size: between Latin words
	hanGap  = 0.6 // between Chinese characters, which justified lines stretch
	cellGap = 1.2 // between what does not belong together
)

// newLine makes a line of the glyphs of one baseline. White space only says that there may be a gap.
func newLine(glyphs []Glyph) (line, bool) {
	glyphs = slices.Clone(glyphs)
	slices.SortStableFunc(glyphs, func(a, b Glyph) int { return cmp.Compare(a.X, b.X) })
	sizes := map[float64]int{}
	bold, seen := 0, 0
	l := line{artifact: glyphs[0].Artifact}
	for _, g := range glyphs {
		if blank(g.Text) {
			continue
		}
		seen++
		if g.Bold {
			bold++
		}
		size := math.Round(g.Size*10) / 10
		sizes[size]++
		if n := sizes[size]; n > sizes[l.size] || n == sizes[l.size] && size > l.size {
			l.size = size
		}
	}
	if seen == 0 {
		return line{}, false
	}
	l.bold = 2*bold > seen
	for _, g := range glyphs { // the baseline is that of the prevailing size
		if math.Abs(g.Size-l.size) < 0.1 && !blank(g.Text) {
			l.y = g.Y
			break
		}
	}
	var s strings.Builder
	var last Glyph
	space := false
	begin := 0.0
	for _, g := range glyphs {
		if blank(g.Text) {
			space = true
			continue
		}
		if s.Len() == 0 && len(l.segments) == 0 {
			begin = g.X
		} else {
			if g.Text == last.Text && math.Abs(g.X-last.X) < 0.25*g.Size && math.Abs(g.Y-last.Y) < 0.25*g.Size {
				continue // printed twice to look bold
			}
			gap := (g.X - last.X - last.W) / l.size
			before, _ := utf8.DecodeLastRuneInString(last.Text)
			after, _ := utf8.DecodeRuneInString(g.Text)
			switch {
			case gap <= cellGap && g.raisedFrom(l):
			case gap > cellGap && !(space && gap < 2*cellGap && Latin(before) && Latin(after)):
				l.segments = append(l.segments, segment{begin, last.X + last.W, s.String()})
				s.Reset()
				begin = g.X
			case gap > hanGap, gap > wordGap && (space || Latin(before) && Latin(after)), space && gap > 0.1 && Latin(before) && Latin(after):
				s.WriteByte(' ')
			}
		}
		if g.raisedFrom(l) {
			g.Text = raised(g.Text, s.String())
		}
		s.WriteString(g.Text)
		last, space = g, false
	}
	if s.Len() > 0 {
		l.segments = append(l.segments, segment{begin, last.X + last.W, s.String()})
	}
	if len(l.segments) == 0 {
		return line{}, false
	}
	l.x0, l.x1 = l.segments[0].x0, last.X+last.W
	return l, true
}

// raisedFrom reports whether a sign is small and stands above the line.
func (g Glyph) raisedFrom(l line) bool { return g.Size < 0.8*l.size && g.Y < l.y-0.15*l.size }

func blank(s string) bool { return strings.TrimSpace(strings.Trim(s, "\u200B\uFEFF\u00AD")) == "" }

// raised is what a small raised sign stands for: an exponent after a digit or a metre, else the mark of a note, which is
// no text.
func raised(sign, before string) string {
	const digits, exponents = "0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"
	r, _ := utf8.DecodeLastRuneInString(before)
	if i := strings.Index(digits, sign); i >= 0 && len(sign) == 1 {
		if r == 'm' || r == '米' || r >= '0' && r <= '9' || strings.ContainsRune(exponents, r) {
			return string([]rune(exponents)[i])
		}
		return ""
	}
	if strings.ContainsAny(sign, "[]〔〕*①②③④⑤⑥⑦⑧⑨") {
		return ""
	}
	return sign
}

// Latin reports whether a character stands in words that spaces part.
func Latin(r rune) bool {
	return r < 0x2E80 && (unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune(".,;:!?)(%'\"-–—’”“‘&/$€", r))
}
