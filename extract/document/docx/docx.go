// Package docx reads Word documents (Office Open XML, strict and transitional).
package docx

import (
	"context"
	"encoding/xml"
	"io"
	"path"
	"strconv"
	"strings"

	"zhibiao/extract/document/layout"
	"zhibiao/extract/document/limit"
	"zhibiao/extract/document/part"
	"zhibiao/extract/text"
)

// Read reads a document's text, tables, text boxes, footnotes and endnotes. Tracked deletions, hidden text, comments, and the
// headers and footers of pages are not text. Pages are those of the last time it was laid out, where the file says.
func Read(ctx context.Context, data []byte, lim limit.Limits) (*text.Text, error) {
	lim = lim.Start()
	p, err := part.Open(data, lim)
	if err != nil {
		return nil, err
	}
	main := mainPart(p, lim)
	r := &reader{Flow: layout.NewFlow(layout.New(ctx, lim)), ctx: ctx, page: 1}
	if r.levels, err = styles(p, path.Join(path.Dir(main), "styles.xml"), lim); err != nil {
		return nil, err
	}
	r.Page(1)
	if err := r.part(p, main, lim); err != nil {
		return nil, err
	}
	r.Page(r.page)
	for _, notes := range []string{"footnotes.xml", "endnotes.xml"} {
		if name := path.Join(path.Dir(main), notes); p.Has(name) {
			if err := r.part(p, name, lim); err != nil {
				return nil, err
			}
		}
	}
	t, err := r.Text()
	if err != nil {
		return nil, err
	}
	if r.page == 1 { // the file does not say where pages end
		for i := range t.Blocks {
			t.Blocks[i].Page = 0
		}
	}
	t.Title = title(p, t, lim)
	return t, nil
}

// mainPart is the name of the part that holds the text.
func mainPart(p *part.Package, lim limit.Limits) string {
	const usual = "word/document.xml"
	r, err := p.Open("_rels/.rels")
	if err != nil {
		return usual
	}
	defer r.Close()
	x := part.NewXML(r, lim)
	for {
		t, err := x.Token()
		if err != nil {
			return usual
		}
		if e, ok := t.(xml.StartElement); ok && strings.HasSuffix(part.Attr(e, "Type"), "/officeDocument") {
			if name := strings.TrimPrefix(path.Clean(part.Attr(e, "Target")), "/"); p.Has(name) {
				return name
			}
			return usual
		}
	}
}

// styles gives the heading level of each paragraph style that has one.
func styles(p *part.Package, name string, lim limit.Limits) (map[string]int, error) {
	levels := map[string]int{}
	if !p.Has(name) {
		return levels, nil
	}
	r, err := p.Open(name)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	x := part.NewXML(r, lim)
	based := map[string]string{}
	id := ""
	for {
		t, err := x.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, err
		}
		e, ok := t.(xml.StartElement)
		if !ok {
			continue
		}
		switch e.Name.Local {
		case "style":
			id = part.Attr(e, "styleId")
		case "name":
			if n := headingName(part.Attr(e, "val")); n > 0 {
				levels[id] = n
			}
		case "basedOn":
			based[id] = part.Attr(e, "val")
		case "outlineLvl":
			if n, err := strconv.Atoi(part.Attr(e, "val")); err == nil && n >= 0 && n < 9 && levels[id] == 0 {
				levels[id] = n + 1
			}
		}
	}
	out := make(map[string]int, len(levels))
	for id := range levels {
		out[id] = levels[id]
	}
	for id := range based {
		for up, n := based[id], 0; out[id] == 0 && up != "" && n < 10; up, n = based[up], n+1 {
			if levels[up] > 0 {
				out[id] = levels[up]
			}
		}
	}
	return out, nil
}

// headingName is the level of a built-in heading style by its name, which no translation of Word changes in the file.
func headingName(name string) int {
	name = strings.ToLower(name)
	if name == "title" {
		return 1
	}
	if rest, ok := strings.CutPrefix(name, "heading "); ok {
		if n, err := strconv.Atoi(rest); err == nil && n >= 1 && n <= 9 {
			return n
		}
	}
	return 0
}

// title is the title among the document's properties, if the document's own first lines have it: templates and old copies
// leave wrong ones there.
func title(p *part.Package, t *text.Text, lim limit.Limits) string {
	r, err := p.Open("docProps/core.xml")
	if err != nil {
		return ""
	}
	defer r.Close()
	x := part.NewXML(r, lim)
	for {
		tok, err := x.Token()
		if err != nil {
			return ""
		}
		if e, ok := tok.(xml.StartElement); ok && e.Name.Local == "title" {
			s := ""
			if c, err := x.Token(); err == nil {
				if c, ok := c.(xml.CharData); ok {
					s = layout.Trim(string(c))
				}
			}
			if s != "" && strings.Contains(t.Body[:min(len(t.Body), 2000)], s) {
				return s
			}
			return ""
		}
	}
}

type reader struct {
	*layout.Flow
	ctx     context.Context
	levels  map[string]int
	page    int
	merge   bool // the end of the open paragraph is a tracked deletion: the next one goes on in it
	hidden  bool // the run at hand is not shown
	dropped bool // the row at hand is a tracked deletion
	text    int  // open elements whose characters are text
}

// part reads one XML part.
func (r *reader) part(p *part.Package, name string, lim limit.Limits) error {
	in, err := p.Open(name)
	if err != nil {
		return err
	}
	defer in.Close()
	x := part.NewXML(in, lim)
	r.hidden, r.dropped, r.text = false, false, 0
	for n := 0; ; n++ {
		if n%1024 == 0 {
			if err := limit.Check(r.ctx); err != nil {
				return err
			}
		}
		if err := r.Err(); err != nil {
			return err
		}
		t, err := x.Token()
		if err == io.EOF {
			r.Close()
			return nil
		}
		if err != nil {
			return err
		}
		switch e := t.(type) {
		case xml.CharData:
			if r.text > 0 && !r.hidden {
				r.Write(string(e))
			}
		case xml.StartElement:
			if err := r.start(x, e); err != nil {
				return err
			}
		case xml.EndElement:
			r.end(e.Name.Local)
		}
	}
}

// start reads the start of an element of x, and what it holds where that is read at once.
func (r *reader) start(x *part.XML, e xml.StartElement) (err error) {
	switch e.Name.Local {
	case "del", "moveFrom", "Fallback", "instrText", "delText", "tblPr", "sectPr", "rt", "sdtPr", "binData":
		err = x.Skip()
	case "footnote", "endnote":
		if t := part.Attr(e, "type"); t != "" && t != "normal" { // the rule above the notes
			err = x.Skip()
		}
	case "p":
		if r.merge {
			r.merge = false
		} else {
			r.StartParagraph(0)
		}
	case "pPr":
		err = r.paragraphProperties(x)
	case "r":
		r.hidden = false
	case "rPr":
		r.hidden, err = runProperties(x)
	case "t":
		r.text++
	case "tab", "ptab":
		r.Write("\t")
	case "br":
		if part.Attr(e, "type") == "" || part.Attr(e, "type") == "textWrapping" {
			r.Write("\n")
		}
	case "cr":
		r.Write("\n")
	case "noBreakHyphen":
		r.Write("-")
	case "lastRenderedPageBreak":
		r.page++
		r.Page(r.page)
	case "tbl":
		r.StartTable()
	case "tr":
		r.StartRow()
		r.dropped = false
	case "trPr":
		r.dropped, err = r.rowProperties(x)
	case "tc":
		r.StartCell(1, 1, false)
	case "tcPr":
		err = r.cellProperties(x)
	}
	return err
}

// end reads the end of an element.
func (r *reader) end(name string) {
	switch name {
	case "t":
		r.text--
	case "p":
		if !r.merge {
			r.EndParagraph()
		}
	case "tc":
		r.merge = false
		r.EndCell()
	case "tr":
		if r.dropped {
			r.DropRow()
			r.dropped = false
		}
	case "tbl":
		r.EndTable()
	}
}

// children calls each for the start of every element within the one just begun.
func children(x *part.XML, each func(e xml.StartElement, depth int)) error {
	for depth := 1; depth > 0; {
		t, err := x.Token()
		if err != nil {
			return part.Damage(err)
		}
		switch e := t.(type) {
		case xml.StartElement:
			each(e, depth)
			depth++
		case xml.EndElement:
			depth--
		}
	}
	return nil
}

func (r *reader) paragraphProperties(x *part.XML) error {
	return children(x, func(e xml.StartElement, depth int) {
		switch {
		case e.Name.Local == "pStyle" && depth == 1:
			if n := r.levels[part.Attr(e, "val")]; n > 0 {
				r.SetLevel(n)
			}
		case e.Name.Local == "outlineLvl" && depth == 1:
			if n, err := strconv.Atoi(part.Attr(e, "val")); err == nil && n >= 0 && n < 9 {
				r.SetLevel(n + 1)
			}
		case e.Name.Local == "del" && depth == 2: // in rPr: the paragraph's mark
			r.merge = true
		}
	})
}

func runProperties(x *part.XML) (hidden bool, err error) {
	err = children(x, func(e xml.StartElement, _ int) {
		if e.Name.Local == "vanish" {
			v := part.Attr(e, "val")
			hidden = v != "0" && v != "false" && v != "off"
		}
	})
	return hidden, err
}

func (r *reader) rowProperties(x *part.XML) (dropped bool, err error) {
	err = children(x, func(e xml.StartElement, _ int) {
		switch e.Name.Local {
		case "del":
			dropped = true
		case "gridBefore":
			n, _ := strconv.Atoi(part.Attr(e, "val"))
			r.SkipColumns(n)
		}
	})
	return dropped, err
}

func (r *reader) cellProperties(x *part.XML) error {
	columns, continues := 1, false
	err := children(x, func(e xml.StartElement, _ int) {
		switch e.Name.Local {
		case "gridSpan":
			columns, _ = strconv.Atoi(part.Attr(e, "val"))
		case "vMerge":
			continues = part.Attr(e, "val") != "restart"
		}
	})
	r.Span(columns, continues)
	return err
}
