package pdf

import (
	"fmt"
	"math"
	"unicode/utf16"

	"zhibiao/extract/document/limit"
	"zhibiao/extract/document/page"
)

// A matrix is [a b c d e f] of ISO 32000-1, 8.3.4.
type matrix [6]float64

func (m matrix) mul(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

func (m matrix) apply(x, y float64) (float64, float64) {
	return x*m[0] + y*m[2] + m[4], x*m[1] + y*m[3] + m[5]
}

// state is the graphics state, as far as text and lines depend on it.
type state struct {
	ctm                            matrix
	font                           *font
	size, chars, words, lead, rise float64
	stretch                        float64 // horizontal scaling, 1 for 100 %
}

// A mark is an open marked-content sequence.
type mark struct {
	artifact bool
	actual   string // text that stands for what is shown inside
	replaces bool
	glyphs   int // shown when it began
}

// A walker runs the operators of a page and collects characters and lines.
type walker struct {
	f      *file
	fonts  map[any]*font // by reference or, for direct dictionaries, by page and name
	out    *page.Page
	images int
	ops    int

	state
	stack    []state
	tm, line matrix
	marks    []mark
	path     []segment
	from, at [2]float64 // of the path: its start, its last point
}

type segment struct{ x0, y0, x1, y1 float64 }

const (
	maxOps    = 20_000_000 // operators of one page
	maxGlyphs = 1_000_000  // characters of one page
	maxRules  = 50_000     // lines of one page
	maxForms  = 12         // forms within forms

	maxCodesHeld = 4_000_000 // codes and widths of the fonts that are kept
)

// walk reads one page.
func (f *file) walk(s sheet, fonts map[any]*font) (*page.Page, int, error) {
	x0, y0, x1, y1 := min(s.box[0], s.box[2]), min(s.box[1], s.box[3]), max(s.box[0], s.box[2]), max(s.box[1], s.box[3])
	w := &walker{f: f, fonts: fonts, out: &page.Page{Width: x1 - x0, Height: y1 - y0}}
	// Page coordinates run from the upper left corner downwards, after the page was turned.
	base := matrix{1, 0, 0, -1, -x0, y1}
	switch s.rotate {
	case 90:
		base = base.mul(matrix{0, 1, -1, 0, y1 - y0, 0})
	case 180:
		base = base.mul(matrix{-1, 0, 0, -1, x1 - x0, y1 - y0})
	case 270:
		base = base.mul(matrix{0, -1, 1, 0, 0, x1 - x0})
	}
	if s.rotate%180 != 0 {
		w.out.Width, w.out.Height = w.out.Height, w.out.Width
	}
	w.state = state{ctm: base, stretch: 1}
	var content []byte
	for _, part := range f.list(s.dict["Contents"], nil) {
		if st, ok := part.(*stream); ok {
			data, err := f.decode(st)
			if err != nil {
				return nil, 0, err
			}
			content = append(append(content, data...), '\n')
		}
	}
	if err := w.run(content, s.resources, 0); err != nil {
		return nil, 0, err
	}
	for _, a := range f.list(s.dict["Annots"], nil) {
		w.state, w.stack, w.marks = state{ctm: base, stretch: 1}, nil, nil
		if err := w.annotation(f.dict(a)); err != nil {
			return nil, 0, err
		}
	}
	return w.out, w.images, nil
}

// annotation draws what fields of forms and text boxes show; other annotations, hidden ones and signatures are no text.
func (w *walker) annotation(d dict) error {
	const hidden, noView = 1 << 1, 1 << 5
	kind, _ := w.f.resolve(d["Subtype"]).(name)
	if kind != "Widget" && kind != "FreeText" || int(w.f.number(d["F"]))&(hidden|noView) != 0 || w.f.resolve(d["FT"]) == name("Sig") {
		return nil
	}
	n := w.f.resolve(w.f.dict(d["AP"])["N"])
	if states, ok := n.(dict); ok {
		as, _ := w.f.resolve(d["AS"]).(name)
		n = w.f.resolve(states[as])
	}
	s, _ := n.(*stream)
	rect, box := w.f.list(d["Rect"], nil), []any(nil)
	if s != nil {
		box = w.f.list(s.dict["BBox"], nil)
	}
	if len(rect) != 4 || len(box) != 4 {
		return nil
	}
	data, err := w.f.decode(s)
	if err != nil {
		return err
	}
	var form = matrix{1, 0, 0, 1, 0, 0}
	if m := w.f.list(s.dict["Matrix"], nil); len(m) == 6 {
		for i := range form {
			form[i], _ = m[i].(float64)
		}
	}
	// The form's box, turned by its matrix, is moved and scaled into the annotation's rectangle (ISO 32000-1, 12.5.5).
	x0, y0, x1, y1 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for i := range 4 {
		x, y := form.apply(w.f.number(box[i%2*2]), w.f.number(box[i/2*2+1]))
		x0, y0, x1, y1 = min(x0, x), min(y0, y), max(x1, x), max(y1, y)
	}
	left, bottom := min(w.f.number(rect[0]), w.f.number(rect[2])), min(w.f.number(rect[1]), w.f.number(rect[3]))
	sx, sy := 1.0, 1.0
	if x1 > x0 && y1 > y0 {
		sx, sy = math.Abs(w.f.number(rect[2])-w.f.number(rect[0]))/(x1-x0), math.Abs(w.f.number(rect[3])-w.f.number(rect[1]))/(y1-y0)
	}
	w.ctm = form.mul(matrix{sx, 0, 0, sy, left - x0*sx, bottom - y0*sy}).mul(w.ctm)
	return w.run(data, w.f.dict(s.dict["Resources"]), 1)
}

func (w *walker) run(content []byte, resources dict, depth int) error {
	l := lexer{b: content}
	var args []any
	for {
		v, ok := l.next()
		if !ok {
			return nil
		}
		o, isOp := v.(op)
		if !isOp {
			if len(args) < 64 {
				args = append(args, v)
			}
			continue
		}
		if w.ops++; w.ops%4096 == 0 {
			if err := limit.Check(w.f.ctx); err != nil {
				return err
			}
		}
		if w.ops > maxOps || len(w.out.Glyphs) > maxGlyphs {
			return fmt.Errorf("page %w of %d operators and %d characters", limit.ErrTooLarge, maxOps, maxGlyphs)
		}
		if o == "BI" {
			w.images++
			l.pos = endOfImage(content, l.pos)
		} else if err := w.do(o, args, resources, depth); err != nil {
			return err
		}
		args = args[:0]
	}
}

// endOfImage is the place after an inline image: EI between white space.
func endOfImage(b []byte, pos int) int {
	for ; pos+2 < len(b); pos++ {
		if isSpace(b[pos]) && b[pos+1] == 'E' && b[pos+2] == 'I' && (pos+3 == len(b) || isSpace(b[pos+3])) {
			return pos + 3
		}
	}
	return len(b)
}

func (w *walker) do(o op, args []any, resources dict, depth int) error {
	n := func(i int) float64 {
		if i < len(args) {
			v, _ := args[i].(float64)
			return v
		}
		return 0
	}
	str := func(i int) string {
		if i < len(args) {
			v, _ := args[i].(string)
			return v
		}
		return ""
	}
	m := func() matrix { return matrix{n(0), n(1), n(2), n(3), n(4), n(5)} }
	switch o {
	case "q":
		if len(w.stack) < 512 {
			w.stack = append(w.stack, w.state)
		}
	case "Q":
		if k := len(w.stack) - 1; k >= 0 {
			w.state, w.stack = w.stack[k], w.stack[:k]
		}
	case "cm":
		w.ctm = m().mul(w.ctm)
	case "gs":
		w.setState(args, resources)
	case "BT":
		w.tm, w.line = matrix{1, 0, 0, 1, 0, 0}, matrix{1, 0, 0, 1, 0, 0}
	case "Tc":
		w.chars = n(0)
	case "Tw":
		w.words = n(0)
	case "Tz":
		w.stretch = n(0) / 100
	case "TL":
		w.lead = n(0)
	case "Ts":
		w.rise = n(0)
	case "Tf":
		w.selectFont(args, resources, n(1))
	case "Td", "TD":
		if o == "TD" {
			w.lead = -n(1)
		}
		w.move(n(0), n(1))
	case "Tm":
		w.tm = m()
		w.line = w.tm
	case "T*":
		w.move(0, -w.lead)
	case "Tj":
		w.show(str(0))
	case "'":
		w.move(0, -w.lead)
		w.show(str(0))
	case "\"":
		w.words, w.chars = n(0), n(1)
		w.move(0, -w.lead)
		w.show(str(2))
	case "TJ":
		w.showSpaced(args)
	case "BMC", "BDC":
		w.beginMark(args, resources)
	case "EMC":
		w.endMark()
	case "Do":
		return w.object(args, resources, depth)
	default:
		w.draw(o, n)
	}
	return nil
}

// setState sets the font and its size where the graphics state that args names has one.
func (w *walker) setState(args []any, resources dict) {
	if len(args) == 0 {
		return
	}
	key, _ := args[0].(name)
	gs := w.f.dict(w.f.dict(resources["ExtGState"])[key])
	if set := w.f.list(gs["Font"], nil); len(set) == 2 {
		if d := w.f.dict(set[0]); d != nil {
			w.font = w.readFont(w.f.dict(gs)["Font"], d)
			w.size = w.f.number(set[1])
		}
	}
}

// selectFont takes the font that args names, at the given size.
func (w *walker) selectFont(args []any, resources dict, size float64) {
	if len(args) == 0 {
		return
	}
	key, _ := args[0].(name)
	entry := w.f.dict(resources["Font"])[key]
	w.font = nil
	if d := w.f.dict(entry); d != nil {
		w.font = w.readFont(entry, d)
	}
	w.size = size
}

// showSpaced shows strings with the distances between them that stand in one list, in thousandths of the font's size.
func (w *walker) showSpaced(args []any) {
	if len(args) == 0 {
		return
	}
	list, _ := args[0].(array)
	for _, v := range list {
		switch v := v.(type) {
		case string:
			w.show(v)
		case float64:
			w.advance(-v / 1000 * w.size)
		}
	}
}

func (w *walker) readFont(entry any, d dict) *font {
	r, ok := entry.(ref)
	if !ok {
		return w.f.readFont(d) // direct dictionaries are rare
	}
	if ft := w.fonts[r]; ft != nil {
		return ft
	}
	ft := w.f.readFont(d)
	if w.f.codes += ft.codesHeld(); w.f.codes > maxCodesHeld {
		clear(w.fonts)
		w.f.codes = 0
	}
	w.fonts[r] = ft
	return ft
}

func (w *walker) move(x, y float64) {
	w.line = matrix{1, 0, 0, 1, x, y}.mul(w.line)
	w.tm = w.line
}

// advance moves on along the line by a distance in text space.
func (w *walker) advance(by float64) {
	if w.font != nil && w.font.vertical {
		w.tm = matrix{1, 0, 0, 1, 0, by}.mul(w.tm)
		return
	}
	w.tm = matrix{1, 0, 0, 1, by * w.stretch, 0}.mul(w.tm)
}

func (w *walker) show(s string) {
	if w.font == nil {
		return
	}
	w.font.show(s, func(c shown) {
		all := w.tm.mul(w.ctm)
		x, y := all.apply(0, w.rise)
		by := c.width*w.size + w.chars
		if c.space {
			by += w.words
		}
		// Size and direction of the text on the page.
		dx, dy := all[0]*w.size*w.stretch, all[1]*w.size*w.stretch
		height := math.Hypot(all[2], all[3]) * math.Abs(w.size)
		artifact := false
		for _, m := range w.marks {
			artifact = artifact || m.artifact
		}
		if c.text != "" && finite(x, y, dx, dy, height) && len(w.out.Glyphs) <= maxGlyphs {
			w.out.Glyphs = append(w.out.Glyphs, page.Glyph{
				X: x, Y: y, W: c.width * math.Hypot(dx, dy), Size: height, Angle: math.Atan2(dy, dx),
				Text: c.text, Bold: w.font.bold, Artifact: artifact,
			})
		}
		if w.font.vertical {
			by = -w.size + w.chars
		}
		w.advance(by)
	})
}

func finite(list ...float64) bool {
	for _, v := range list {
		if math.IsNaN(v) || math.Abs(v) > 1e6 {
			return false
		}
	}
	return true
}

// beginMark opens marked content: an artifact is no text of the document, and ActualText is what shapes stand for.
func (w *walker) beginMark(args []any, resources dict) {
	m := mark{glyphs: len(w.out.Glyphs)}
	if len(args) > 0 {
		m.artifact = args[0] == name("Artifact")
	}
	if len(args) > 1 {
		p := args[1]
		if key, ok := p.(name); ok {
			p = w.f.dict(resources["Properties"])[key]
		}
		if s, ok := w.f.resolve(w.f.dict(p)["ActualText"]).(string); ok {
			m.replaces, m.actual = true, textString(s)
		}
	}
	if len(w.marks) < 256 {
		w.marks = append(w.marks, m)
	}
}

func (w *walker) endMark() {
	k := len(w.marks) - 1
	if k < 0 {
		return
	}
	m := w.marks[k]
	w.marks = w.marks[:k]
	if shown := w.out.Glyphs[min(m.glyphs, len(w.out.Glyphs)):]; m.replaces && len(shown) > 0 {
		first, last := &shown[0], shown[len(shown)-1]
		if first.Angle == 0 && last.Y == first.Y {
			first.W = max(last.X+last.W-first.X, first.W)
		}
		first.Text = m.actual
		w.out.Glyphs = w.out.Glyphs[:m.glyphs+1]
	}
}

// textString reads a text string of a dictionary: UTF-16 or UTF-8 with a mark, else Latin.
func textString(s string) string {
	switch {
	case len(s) >= 2 && s[:2] == "\xFE\xFF":
		var u []uint16
		for i := 2; i+1 < len(s); i += 2 {
			u = append(u, uint16(s[i])<<8|uint16(s[i+1]))
		}
		return string(utf16.Decode(u))
	case len(s) >= 3 && s[:3] == "\xEF\xBB\xBF":
		return s[3:]
	}
	out := make([]rune, 0, len(s))
	for i := range len(s) {
		out = append(out, rune(s[i]))
	}
	return string(out)
}

// object draws an external object: a form is a page in the page, an image is counted.
func (w *walker) object(args []any, resources dict, depth int) error {
	if len(args) == 0 {
		return nil
	}
	key, _ := args[0].(name)
	s, _ := w.f.resolve(w.f.dict(resources["XObject"])[key]).(*stream)
	if s == nil {
		return nil
	}
	if w.f.resolve(s.dict["Subtype"]) != name("Form") {
		w.images++
		return nil
	}
	if depth >= maxForms {
		return nil
	}
	data, err := w.f.decode(s)
	if err != nil {
		return err
	}
	before, stack, marks := w.state, w.stack, w.marks
	w.stack = nil
	if m := w.f.list(s.dict["Matrix"], nil); len(m) == 6 {
		var of matrix
		for i := range of {
			of[i], _ = m[i].(float64)
		}
		w.ctm = of.mul(w.ctm)
	}
	if own := w.f.dict(s.dict["Resources"]); own != nil {
		resources = own
	}
	err = w.run(data, resources, depth+1)
	w.state, w.stack = before, stack
	w.marks = marks
	return err
}

// draw follows paths: straight lines along the page's edges are the rules of tables.
func (w *walker) draw(o op, n func(int) float64) {
	to := func(x, y float64) {
		w.path = append(w.path, segment{w.at[0], w.at[1], x, y})
		w.at = [2]float64{x, y}
	}
	if len(w.path) > maxRules {
		w.path = nil
	}
	switch o {
	case "m":
		w.at[0], w.at[1] = w.ctm.apply(n(0), n(1))
		w.from = w.at
	case "l":
		to(w.ctm.apply(n(0), n(1)))
	case "c", "v", "y":
		k := 4
		if o != "c" {
			k = 2
		}
		w.at[0], w.at[1] = w.ctm.apply(n(k), n(k+1))
	case "h":
		to(w.from[0], w.from[1])
	case "re":
		x, y, dx, dy := n(0), n(1), n(2), n(3)
		w.at[0], w.at[1] = w.ctm.apply(x, y)
		w.from = w.at
		to(w.ctm.apply(x+dx, y))
		to(w.ctm.apply(x+dx, y+dy))
		to(w.ctm.apply(x, y+dy))
		to(w.from[0], w.from[1])
	case "S", "s", "B", "B*", "b", "b*":
		for _, s := range w.path {
			w.rule(s)
		}
		w.path = w.path[:0]
	case "f", "F", "f*":
		w.fill()
		w.path = w.path[:0]
	case "n":
		w.path = w.path[:0]
	}
}

// thin is how wide, in points, a filled rectangle may be to be a line.
const thin = 3

// fill takes thin filled shapes as lines. A path holds several shapes one after the other; each ends where it began.
func (w *walker) fill() {
	for i := 0; i < len(w.path); {
		start := w.path[i]
		box := segment{start.x0, start.y0, start.x0, start.y0}
		k := i
		for ; k < len(w.path); k++ {
			s := w.path[k]
			if k > i && (s.x0 != w.path[k-1].x1 || s.y0 != w.path[k-1].y1) {
				break
			}
			box.x0, box.y0 = min(box.x0, s.x1), min(box.y0, s.y1)
			box.x1, box.y1 = max(box.x1, s.x1), max(box.y1, s.y1)
			if k > i && s.x1 == start.x0 && s.y1 == start.y0 {
				k++
				break
			}
		}
		i = k
		switch dx, dy := box.x1-box.x0, box.y1-box.y0; {
		case dy <= thin && dx > dy:
			y := (box.y0 + box.y1) / 2
			w.rule(segment{box.x0, y, box.x1, y})
		case dx <= thin && dy > dx:
			x := (box.x0 + box.x1) / 2
			w.rule(segment{x, box.y0, x, box.y1})
		}
	}
}

func (w *walker) rule(s segment) {
	dx, dy := math.Abs(s.x1-s.x0), math.Abs(s.y1-s.y0)
	if len(w.out.Rules) >= maxRules || !finite(s.x0, s.y0, s.x1, s.y1) || min(dx, dy) > 1 || max(dx, dy) < 2 {
		return
	}
	w.out.Rules = append(w.out.Rules, page.Rule{X0: min(s.x0, s.x1), Y0: min(s.y0, s.y1), X1: max(s.x0, s.x1), Y1: max(s.y0, s.y1)})
}
