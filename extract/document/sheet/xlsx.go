// Package sheet reads tables: Excel workbooks (xlsx) and CSV.
package sheet

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"regexp"
	"strings"

	"github.com/xuri/excelize/v2"

	"zhibiao/extract/document/layout"
	"zhibiao/extract/document/limit"
	"zhibiao/extract/document/part"
	"zhibiao/extract/text"
)

// Read reads a workbook: each visible sheet with its name as heading, its cells as they are shown, and the lines above a table
// as its captions. A formula stands with the value that was saved with it.
func Read(ctx context.Context, data []byte, lim limit.Limits) (*text.Text, error) {
	lim = lim.Start()
	p, err := part.Open(data, lim)
	if err != nil {
		return nil, err
	}
	if err := p.Weigh(); err != nil {
		return nil, err
	}
	// Excelize would put large sheets into temporary files: the second limit keeps it in memory.
	book, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{UnzipSizeLimit: lim.ExpandedBytes, UnzipXMLSizeLimit: lim.ExpandedBytes})
	if err != nil {
		return nil, part.Damage(err)
	}
	defer book.Close()
	b := layout.New(ctx, lim)
	merged, err := mergedCells(p, lim)
	if err != nil {
		return nil, err
	}
	for _, name := range book.GetSheetList() {
		if visible, err := book.GetSheetVisible(name); err == nil && !visible {
			continue
		}
		if err := sheet(b, book, name, merged[name]); err != nil {
			return nil, err
		}
	}
	return b.Text()
}

// unnamed are the names that sheets have before anyone names them.
var unnamed = regexp.MustCompile(`^(?i:sheet|工作表|表)\s*\d*$`)

func sheet(b *layout.Builder, book *excelize.File, name string, merged map[[2]int][2]int) error {
	rows, err := book.Rows(name)
	if err != nil {
		var missing excelize.ErrSheetNotExist
		if strings.Contains(err.Error(), "not a worksheet") || errors.As(err, &missing) { // a chart, a module of macros
			return nil
		}
		return part.Damage(err)
	}
	defer rows.Close()
	if !unnamed.MatchString(name) {
		b.Heading(2, name)
	}
	open := false // a table has been begun
	blank := true // the row before had no cell: a table may begin
	var line []layout.Cell
	for row := 1; rows.Next(); row++ {
		values, err := rows.Columns()
		if err != nil {
			return part.Damage(err)
		}
		line = line[:0]
		for i, v := range values {
			if layout.Trim(v) == "" {
				continue
			}
			c := layout.Cell{Text: v, Row: row, Col: i + 1}
			if span, ok := merged[[2]int{row, i + 1}]; ok {
				c.RowSpan, c.ColSpan = span[0], span[1]
			}
			at, err := excelize.CoordinatesToCellName(i+1, row)
			if err != nil {
				return part.Damage(err)
			}
			c.Name = name + "!" + at
			line = append(line, c)
		}
		switch {
		case len(line) == 0:
			blank = true
		case len(line) == 1 && (blank || layout.IsCaption(line[0].Text)):
			// Above a table: its title or its unit. Below one: a note.
			open = false
			if len(line[0].Text) > 200 {
				b.Paragraph(line[0].Text)
			} else {
				b.Caption(layout.JoinLines(line[0].Text))
			}
		default:
			if !open {
				b.StartTable()
			}
			open, blank = true, false
			b.Row(line)
		}
		if err := b.Err(); err != nil {
			return err
		}
	}
	if err := rows.Error(); err != nil {
		return part.Damage(err)
	}
	return b.Err()
}

// mergedCells gives, for each sheet by name, the rows and columns that merged cells span, by their first row and column.
// Excelize would load whole sheets as objects to tell.
func mergedCells(p *part.Package, lim limit.Limits) (map[string]map[[2]int][2]int, error) {
	targets := map[string]string{}
	err := elements(p, "xl/_rels/workbook.xml.rels", lim, func(e xml.StartElement) {
		if e.Name.Local == "Relationship" {
			target := part.Attr(e, "Target")
			if !strings.HasPrefix(target, "/") {
				target = path.Join("xl", target)
			}
			targets[part.Attr(e, "Id")] = strings.TrimPrefix(path.Clean(target), "/")
		}
	})
	if err != nil {
		return nil, err
	}
	parts := map[string]string{}
	var order []string
	err = elements(p, "xl/workbook.xml", lim, func(e xml.StartElement) {
		if e.Name.Local == "sheet" {
			name := part.Attr(e, "name")
			parts[name] = targets[part.Attr(e, "id")]
			order = append(order, name)
		}
	})
	if err != nil {
		return nil, err
	}
	out := map[string]map[[2]int][2]int{}
	for _, name := range order {
		if !p.Has(parts[name]) {
			continue
		}
		spans := map[[2]int][2]int{}
		merges, err := mergeElement(p, parts[name])
		if err != nil {
			return nil, err
		}
		err = starts(bytes.NewReader(merges), lim, func(e xml.StartElement) {
			if e.Name.Local != "mergeCell" || len(spans) >= 1_000_000 {
				return
			}
			from, to, _ := strings.Cut(part.Attr(e, "ref"), ":")
			c1, r1, err1 := excelize.CellNameToCoordinates(from)
			c2, r2, err2 := excelize.CellNameToCoordinates(to)
			if err1 == nil && err2 == nil && r2 >= r1 && c2 >= c1 {
				spans[[2]int{r1, c1}] = [2]int{r2 - r1 + 1, c2 - c1 + 1}
			}
		})
		if err != nil {
			return nil, err
		}
		out[name] = spans
	}
	return out, nil
}

// elements calls each for the start of every element of a part; a missing part has none.
func elements(p *part.Package, name string, lim limit.Limits, each func(xml.StartElement)) error {
	if !p.Has(name) {
		return nil
	}
	in, err := p.Open(name)
	if err != nil {
		return err
	}
	defer in.Close()
	if err := starts(in, lim, each); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

func starts(r io.Reader, lim limit.Limits, each func(xml.StartElement)) error {
	x := part.NewXML(r, lim)
	for {
		t, err := x.Token()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		if e, ok := t.(xml.StartElement); ok {
			each(e)
		}
	}
}

var mergeTags = regexp.MustCompile(`<(?:\w+:)?mergeCell\s[^<>]*/?>`)

// mergeElement cuts the mergeCell elements out of a sheet, which stand behind all its rows: to parse those would take as long as
// all else.
func mergeElement(p *part.Package, name string) ([]byte, error) {
	sheet, err := p.Read(name)
	if err != nil {
		return nil, err
	}
	i := bytes.LastIndex(sheet, []byte("</sheetData>"))
	if i < 0 {
		i = 0
	}
	var out bytes.Buffer
	out.WriteString("<mergeCells>")
	for _, tag := range mergeTags.FindAll(sheet[i:], -1) {
		out.Write(bytes.TrimSuffix(tag, []byte(">")))
		if !bytes.HasSuffix(tag, []byte("/>")) {
			out.WriteByte('/')
		}
		out.WriteByte('>')
	}
	out.WriteString("</mergeCells>")
	return out.Bytes(), nil
}
