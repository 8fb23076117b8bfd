// Package odt reads text documents of OpenDocument, as LibreOffice writes them.
package odt

import (
	"bytes"
	"context"
	"encoding/xml"
	"io"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"zhibiao/extract/document/layout"
	"zhibiao/extract/document/limit"
	"zhibiao/extract/document/part"
	"zhibiao/extract/text"
)

// Read reads a document's text, tables, text boxes and notes. Tracked deletions and comments are not text.
func Read(ctx context.Context, data []byte, lim limit.Limits) (*text.Text, error) {
	lim = lim.Start()
	p, err := part.Open(data, lim)
	if err != nil {
		return nil, err
	}
	if p.Has("META-INF/manifest.xml") {
		manifest, err := p.Read("META-INF/manifest.xml")
		if err != nil {
			return nil, err
		}
		if bytes.Contains(manifest, []byte("encryption-data")) {
			return nil, limit.ErrEncrypted
		}
	}
	in, err := p.Open("content.xml")
	if err != nil {
		return nil, err
	}
	defer in.Close()
	r := &reader{Flow: layout.NewFlow(layout.New(ctx, lim)), ctx: ctx, x: part.NewXML(in, lim), page: 1}
	r.Page(1)
	if err := r.read(); err != nil {
		return nil, err
	}
	t, err := r.Text()
	if err != nil {
		return nil, err
	}
	if r.page == 1 {
		for i := range t.Blocks {
			t.Blocks[i].Page = 0
		}
	}
	t.Title = title(p, t, lim)
	return t, nil
}

// title is the title among the document's properties, if the document's own first lines have it.
func title(p *part.Package, t *text.Text, lim limit.Limits) string {
	r, err := p.Open("meta.xml")
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
			c, _ := x.Token()
			if c, ok := c.(xml.CharData); ok {
				if s := layout.Trim(string(c)); s != "" && strings.Contains(t.Body[:min(len(t.Body), 2000)], s) {
					return s
				}
			}
			return ""
		}
	}
}

type reader struct {
	*layout.Flow
	ctx   context.Context
	x     *part.XML
	page  int
	notes []string
	note  *strings.Builder // the open footnote: its text waits for the end of the document
	paras int              // open paragraphs
	last  rune             // the last written, for white space
	head  int              // open table-header-rows
	spans []int            // columns of the open cells, the innermost last
	cover int              // covered cells to come that belong to the cell just ended
}

func (r *reader) read() error {
	for n := 0; ; n++ {
		if n%1024 == 0 {
			if err := limit.Check(r.ctx); err != nil {
				return err
			}
		}
		if err := r.Err(); err != nil {
			return err
		}
		t, err := r.x.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			return err
		}
		switch e := t.(type) {
		case xml.CharData:
			if r.paras > 0 {
				r.characters(string(e))
			}
		case xml.StartElement:
			if err := r.start(e); err != nil {
				return err
			}
		case xml.EndElement:
			r.end(e.Name.Local)
		}
	}
	r.Close()
	for _, n := range r.notes {
		r.Paragraph(n)
	}
	return nil
}

func (r *reader) start(e xml.StartElement) error {
	switch e.Name.Local {
	case "tracked-changes", "annotation", "note-citation", "ruby-text", "font-face-decls", "automatic-styles", "forms", "sequence-decls", "variable-decls", "meta", "settings", "hidden-text", "title", "desc":
		return r.x.Skip()
	case "p", "h":
		r.paras++
		if r.note != nil {
			break
		}
		level := 0
		if e.Name.Local == "h" {
			level = max(number(part.Attr(e, "outline-level")), 1)
		} else if part.Attr(e, "style-name") == "Title" {
			level = 1
		}
		r.StartParagraph(level)
		r.last = ' '
	case "s":
		r.write(strings.Repeat(" ", min(max(number(part.Attr(e, "c")), 1), 1000)))
	case "tab":
		r.write("\t")
	case "line-break":
		r.write("\n")
	case "soft-page-break":
		r.page++
		r.Page(r.page)
	case "note":
		r.note = new(strings.Builder)
	case "table":
		r.StartTable()
	case "table-header-rows":
		r.head++
	case "table-row":
		r.StartRow()
	case "table-cell":
		columns := max(number(part.Attr(e, "number-columns-spanned")), 1)
		r.spans = append(r.spans, columns)
		r.StartCell(number(part.Attr(e, "number-rows-spanned")), columns, r.head > 0)
		r.cover = 0
	case "covered-table-cell": // by a cell to its left, which counted it, or by one above
		n := max(number(part.Attr(e, "number-columns-repeated")), 1)
		r.SkipColumns(n - r.cover)
		r.cover = max(r.cover-n, 0)
		return r.x.Skip()
	}
	return nil
}

func (r *reader) end(name string) {
	switch name {
	case "p", "h":
		r.paras--
		if r.note != nil {
			r.note.WriteByte('\n')
			break
		}
		r.EndParagraph()
	case "note":
		if r.note != nil {
			r.notes = append(r.notes, layout.JoinLines(r.note.String()))
			r.note = nil
		}
	case "table-cell":
		r.EndCell()
		if n := len(r.spans); n > 0 {
			r.cover = r.spans[n-1] - 1
			r.spans = r.spans[:n-1]
		}
	case "table-header-rows":
		r.head--
	case "table":
		r.EndTable()
	}
}

func (r *reader) write(s string) {
	if r.note != nil {
		r.note.WriteString(s)
	} else {
		r.Write(s)
	}
	r.last, _ = utf8.DecodeLastRuneInString(s)
}

// characters writes text, each run of white space as one space, as the format has it.
func (r *reader) characters(s string) {
	var out strings.Builder
	for _, c := range s {
		if unicode.IsSpace(c) && c < 0x80 {
			if r.last == ' ' {
				continue
			}
			c = ' '
		}
		out.WriteRune(c)
		r.last = c
	}
	last := r.last
	if out.Len() > 0 {
		r.write(out.String())
	}
	r.last = last
}

func number(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}
