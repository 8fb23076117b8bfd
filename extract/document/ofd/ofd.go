// Package ofd reads OFD files (GB/T 33190-2016), the fixed pages of Chinese administrations: a zip of XML, in which texts stand
// at places on pages. What the places make is package page's reading, as for PDF.
//
// Texts of pages and of their templates are read; annotations, seals and what composite drawings hold are not. Memory is
// bounded by the largest part (by the limits on expansion), one page's characters (at most a million) and the text.
//
// Tests read files of our own making after the standard; no program that writes OFD (数科, 福昕, WPS) could be had.
package ofd

import (
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math"
	"path"
	"strconv"
	"strings"

	"zhibiao/extract/document/layout"
	"zhibiao/extract/document/limit"
	"zhibiao/extract/document/page"
	"zhibiao/extract/document/part"
	"zhibiao/extract/text"
)

// Read reads a document; where a file holds several, their pages follow each other. Errors wrap those of package limit:
// ErrEncrypted, ErrScanned, ErrDamaged, ErrBomb, ErrDepth, ErrTooLarge, ErrTime.
func Read(ctx context.Context, data []byte, lim limit.Limits) (t *text.Text, err error) {
	defer func() {
		if r := recover(); r != nil {
			t, err = nil, fmt.Errorf("ofd: %w (%v)", limit.ErrDamaged, r)
		}
	}()
	lim = lim.Start()
	p, err := part.Open(data, lim)
	if err != nil {
		return nil, fmt.Errorf("ofd: %w", err)
	}
	r := &reader{ctx: ctx, lim: lim, pkg: p, doc: page.New(ctx, lim)}
	if err := r.read(); err != nil {
		return nil, fmt.Errorf("ofd: %w", err)
	}
	b := layout.New(ctx, lim)
	wrote, err := r.doc.Write(b)
	if err == nil && !wrote {
		err = limit.ErrScanned
	}
	if err != nil {
		return nil, fmt.Errorf("ofd: %w", err)
	}
	t, err = b.Text()
	if err != nil {
		return nil, fmt.Errorf("ofd: %w", err)
	}
	t.Title = r.title
	return t, nil
}

type reader struct {
	ctx   context.Context
	lim   limit.Limits
	pkg   *part.Package
	doc   *page.Document
	pages int
	title string
}

// A handler takes the elements of a part one after the other. It returns false to have an element's content skipped.
type handler func(e xml.StartElement, inner func() (string, error)) (bool, error)

// each reads an XML part.
func (r *reader) each(name string, do handler) error {
	in, err := r.pkg.Open(name)
	if err != nil {
		return err
	}
	defer in.Close()
	x := part.NewXML(in, r.lim)
	for n := 0; ; n++ {
		if n%1024 == 0 {
			if err := limit.Check(r.ctx); err != nil {
				return err
			}
		}
		tok, err := x.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("part %s: %w", name, err)
		}
		start, ok := tok.(xml.StartElement)
		if !ok {
			continue
		}
		start = start.Copy()
		ended := false
		inner := func() (string, error) {
			ended = true
			return characters(x)
		}
		enter, err := do(start, inner)
		if err == nil && !enter && !ended {
			err = x.Skip()
		}
		if err != nil {
			return fmt.Errorf("part %s: %w", name, err)
		}
	}
}

// characters is the text of the element whose start was read last.
func characters(x *part.XML) (string, error) {
	var s strings.Builder
	for depth := 1; depth > 0; {
		tok, err := x.Token()
		if err != nil {
			return "", part.Damage(err)
		}
		switch t := tok.(type) {
		case xml.StartElement:
			depth++
		case xml.EndElement:
			depth--
		case xml.CharData:
			s.Write(t)
		}
	}
	return s.String(), nil
}

func (r *reader) read() error {
	if r.pkg.Has("Encryptions.xml") {
		return limit.ErrEncrypted
	}
	var roots []string
	err := r.each("OFD.xml", func(e xml.StartElement, inner func() (string, error)) (bool, error) {
		switch e.Name.Local {
		case "DocRoot":
			s, err := inner()
			roots = append(roots, r.find("", strings.TrimSpace(s)))
			return false, err
		case "Title":
			s, err := inner()
			if r.title == "" {
				r.title = strings.Join(strings.Fields(s), " ")
			}
			return false, err
		}
		return true, nil
	})
	if err != nil {
		return err
	}
	if len(roots) == 0 {
		return fmt.Errorf("no document in it: %w", limit.ErrDamaged)
	}
	for _, root := range roots {
		if err := r.document(root); err != nil {
			return err
		}
	}
	return nil
}

// find is the name of the part that a location leads to: from the container's root where it begins with a slash or where
// there is no such part beside the one that names it.
func (r *reader) find(from, loc string) string {
	loc = strings.ReplaceAll(loc, "\\", "/")
	if strings.HasPrefix(loc, "/") {
		return strings.TrimPrefix(path.Clean(loc), "/")
	}
	name := path.Join(path.Dir(from), loc)
	if !r.pkg.Has(name) && r.pkg.Has(path.Clean(loc)) {
		return path.Clean(loc)
	}
	return name
}

// document reads the pages that a Document.xml lists.
func (r *reader) document(root string) error {
	box := [4]float64{0, 0, 210, 297}
	templates := map[string]string{}
	var pages []string
	err := r.each(root, func(e xml.StartElement, inner func() (string, error)) (bool, error) {
		switch e.Name.Local {
		case "PhysicalBox":
			s, err := inner()
			setBox(&box, s)
			return false, err
		case "TemplatePage":
			templates[part.Attr(e, "ID")] = r.find(root, part.Attr(e, "BaseLoc"))
		case "Page":
			if loc := part.Attr(e, "BaseLoc"); loc != "" {
				pages = append(pages, r.find(root, loc))
			}
			return false, nil
		}
		return true, nil
	})
	if err != nil {
		return err
	}
	if r.pages += len(pages); r.pages > r.lim.Pages {
		return fmt.Errorf("more than %d pages: %w", r.lim.Pages, limit.ErrTooLarge)
	}
	for i, name := range pages {
		s := &sheet{reader: r, box: box}
		if err := s.content(name, templates); err != nil {
			return fmt.Errorf("page %d: %w", i+1, err)
		}
		s.out.Width, s.out.Height = s.box[2]*point, s.box[3]*point
		if err := r.doc.Add(&s.out); err != nil {
			return fmt.Errorf("page %d: %w", i+1, err)
		}
	}
	return nil
}

// point is how many points a millimetre has.
const point = 72 / 25.4

// maxGlyphs and maxRules bound one page.
const (
	maxGlyphs = 1_000_000
	maxRules  = 50_000
)

// A sheet is a page being read.
type sheet struct {
	*reader
	box [4]float64 // left, top, width, height in millimetres
	out page.Page

	text object // the TextObject or PathObject that was begun last
}

// An object is what a text or path object says of its place: its frame, and the matrix within it.
type object struct {
	x, y   float64
	ctm    [6]float64
	size   float64
	bold   bool
	spread float64 // horizontal scale
	turn   float64 // CharDirection and ReadDirection in degrees
}

func (s *sheet) content(name string, templates map[string]string) error {
	return s.each(name, func(e xml.StartElement, inner func() (string, error)) (bool, error) {
		switch e.Name.Local {
		case "PhysicalBox":
			v, err := inner()
			setBox(&s.box, v)
			return false, err
		case "Template":
			if loc, ok := templates[part.Attr(e, "TemplateID")]; ok && s.pkg.Has(loc) {
				return false, s.content(loc, nil)
			}
		case "TextObject", "PathObject":
			s.text = newObject(e)
		case "TextCode":
			v, err := inner()
			if err == nil {
				err = s.code(e, v)
			}
			return false, err
		case "AbbreviatedData":
			v, err := inner()
			s.path(v)
			return false, err
		case "Clips": // shapes that cut, not lines
			return false, nil
		}
		return true, nil
	})
}

func newObject(e xml.StartElement) object {
	o := object{ctm: [6]float64{1, 0, 0, 1, 0, 0}, spread: 1}
	if b := numbers(part.Attr(e, "Boundary")); len(b) >= 2 {
		o.x, o.y = b[0], b[1]
	}
	if m := numbers(part.Attr(e, "CTM")); len(m) == 6 {
		copy(o.ctm[:], m)
	}
	if n := numbers(part.Attr(e, "Size")); len(n) == 1 {
		o.size = n[0]
	}
	if n := numbers(part.Attr(e, "HScale")); len(n) == 1 && n[0] > 0 {
		o.spread = n[0]
	}
	if n := numbers(part.Attr(e, "Weight")); len(n) == 1 {
		o.bold = n[0] >= 600
	}
	if n := numbers(part.Attr(e, "CharDirection")); len(n) == 1 {
		o.turn = n[0]
	}
	return o
}

// at is a place on the page, in points.
func (s *sheet) at(x, y float64) (float64, float64) {
	o := s.text
	return (o.x + x*o.ctm[0] + y*o.ctm[2] + o.ctm[4] - s.box[0]) * point, (o.y + x*o.ctm[1] + y*o.ctm[3] + o.ctm[5] - s.box[1]) * point
}

// code places the characters of a TextCode: the first at X, Y, each further one by DeltaX and DeltaY from the one before.
func (s *sheet) code(e xml.StartElement, content string) error {
	o := s.text
	value := func(key string) float64 {
		if n := numbers(part.Attr(e, key)); len(n) == 1 {
			return n[0]
		}
		return 0
	}
	x, y := value("X"), value("Y")
	chars := []rune(strings.Trim(content, "\r\n"))
	dx, dy := deltas(part.Attr(e, "DeltaX"), len(chars)), deltas(part.Attr(e, "DeltaY"), len(chars))
	angle := math.Atan2(o.ctm[1], o.ctm[0]) + o.turn*math.Pi/180
	stretch := math.Hypot(o.ctm[0], o.ctm[1])
	height := math.Hypot(o.ctm[2], o.ctm[3]) * o.size * point
	if !(height > 0 && height < 1e4) || !(stretch < 1e4) {
		return nil
	}
	for i, r := range chars {
		if len(s.out.Glyphs) >= maxGlyphs {
			return fmt.Errorf("page %w of %d characters", limit.ErrTooLarge, maxGlyphs)
		}
		width := o.size * o.spread
		if page.Latin(r) || r == ' ' {
			width /= 2
		}
		next := 0.0
		if i < len(dx) {
			next = dx[i]
			if next > 0 && next < 1.2*o.size { // the next character follows at once
				width = next
			}
		} else if len(dy) == 0 {
			next = width
		}
		px, py := s.at(x, y)
		if math.Abs(px) < 1e6 && math.Abs(py) < 1e6 {
			s.out.Glyphs = append(s.out.Glyphs, page.Glyph{X: px, Y: py, W: width * stretch * point, Size: height, Angle: angle, Text: string(r), Bold: o.bold})
		}
		x += next
		if i < len(dy) {
			y += dy[i]
		}
	}
	return nil
}

// deltas reads at most so many distances; "g 3 4.2" stands for 4.2 three times.
func deltas(s string, most int) []float64 {
	words := strings.Fields(s)
	var out []float64
	for i := 0; i < len(words) && len(out) < most; i++ {
		if words[i] == "g" && i+2 < len(words) {
			n, _ := strconv.Atoi(words[i+1])
			v, _ := strconv.ParseFloat(words[i+2], 64)
			for range min(max(n, 0), most-len(out)) {
				out = append(out, v)
			}
			i += 2
			continue
		}
		v, _ := strconv.ParseFloat(words[i], 64)
		out = append(out, v)
	}
	return out
}

// path takes the straight lines of a path as rules.
func (s *sheet) path(data string) {
	words := strings.Fields(data)
	var from, last [2]float64
	next := func(i int) float64 {
		if i < len(words) {
			v, _ := strconv.ParseFloat(words[i], 64)
			return v
		}
		return 0
	}
	line := func(to [2]float64) {
		x0, y0 := s.at(last[0], last[1])
		x1, y1 := s.at(to[0], to[1])
		dx, dy := math.Abs(x1-x0), math.Abs(y1-y0)
		if min(dx, dy) <= 1 && max(dx, dy) >= 2 && max(math.Abs(x0), math.Abs(y0), dx, dy) < 1e6 && len(s.out.Rules) < maxRules {
			s.out.Rules = append(s.out.Rules, page.Rule{X0: min(x0, x1), Y0: min(y0, y1), X1: max(x0, x1), Y1: max(y0, y1)})
		}
		last = to
	}
	for i := 0; i < len(words); i++ {
		switch words[i] {
		case "M", "S":
			last = [2]float64{next(i + 1), next(i + 2)}
			from = last
			i += 2
		case "L":
			line([2]float64{next(i + 1), next(i + 2)})
			i += 2
		case "Q":
			last = [2]float64{next(i + 3), next(i + 4)}
			i += 4
		case "B":
			last = [2]float64{next(i + 5), next(i + 6)}
			i += 6
		case "A":
			last = [2]float64{next(i + 6), next(i + 7)}
			i += 7
		case "C":
			line(from)
		}
	}
}

// numbers reads numbers between spaces, nil where one is none.
func numbers(s string) []float64 {
	var out []float64
	for _, w := range strings.Fields(s) {
		v, err := strconv.ParseFloat(w, 64)
		if err != nil || math.IsNaN(v) || math.Abs(v) > 1e6 {
			return nil
		}
		out = append(out, v)
	}
	return out
}

func setBox(box *[4]float64, s string) {
	if n := numbers(s); len(n) == 4 && n[2] > 0 && n[3] > 0 {
		copy(box[:], n)
	}
}
