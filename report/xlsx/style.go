package xlsx

import (
	"strings"

	"github.com/xuri/excelize/v2"

	"zhibiao/report"
)

// Colours by meaning.
const (
	ink    = "262626"
	good   = "2E7D32"
	bad    = "C00000"
	doubt  = "B45F06"
	muted  = "8C8C8C"
	blue   = "1F5FA8"
	rise   = "C00000"
	fall   = "2E7D32"
	line   = "D9D9D9"
	header = "1F4E79"
	asked  = "FFF8E1" // where a reviewer types
)

func solid(colour string) excelize.Fill {
	return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colour}}
}

// A look is everything that tells one cell style from another.
type look struct {
	kind          report.Kind
	tone          report.Tone
	format        report.Format
	wrap, centre  bool
	input, narrow bool
	head          bool
	free          bool // on a sheet of free form
	ruled         bool // of a body line: a rule below
	style         report.Style
}

// style is the number of the style in the workbook, made when first asked for.
func (w *workbook) style(l look) int {
	if id, ok := w.styles[l]; ok {
		return id
	}
	id, err := w.file.NewStyle(l.excel())
	if err != nil { // of a style made here: a mistake of this package that a test would show
		id = 0
	}
	w.styles[l] = id
	return id
}

func (l look) excel() *excelize.Style {
	s := &excelize.Style{
		Font:      &excelize.Font{Family: font, Size: 10, Color: ink},
		Alignment: &excelize.Alignment{Vertical: "center", WrapText: l.wrap},
	}
	if (l.kind == report.Words || l.kind == report.Link) && !l.centre && !l.free {
		s.Alignment.Horizontal, s.Alignment.Indent = "left", 1
	}
	if l.head {
		s.Font = &excelize.Font{Family: font, Size: 10, Bold: true, Color: "FFFFFF"}
		s.Fill = solid(header)
		if l.input {
			s.Fill = solid("BF8F00")
		}
		if l.narrow {
			s.Fill = solid("A6A6A6")
		}
		s.Alignment = &excelize.Alignment{Vertical: "center", Horizontal: "center", WrapText: true}
		return s
	}
	if !l.free {
		s.Border = []excelize.Border{{Type: "bottom", Color: line, Style: 1}}
		if l.input {
			s.Fill = solid(asked)
			s.Border = []excelize.Border{{Type: "bottom", Color: line, Style: 1}, {Type: "left", Color: line, Style: 1}, {Type: "right", Color: line, Style: 1}}
		}
	}
	if l.centre {
		s.Alignment.Horizontal, s.Alignment.Indent = "center", 0
	}
	switch l.kind {
	case report.Number, report.Live, report.Blank:
		code := numberCode(l.format)
		s.CustomNumFmt = &code
	case report.Date:
		code := "yyyy-mm-dd"
		s.CustomNumFmt = &code
		s.Alignment.Horizontal = "center"
	case report.Link:
		s.Font.Color, s.Font.Underline = blue, "single"
	}
	switch l.tone {
	case report.Good:
		s.Font.Color, s.Fill = good, solid("E2F0D9")
	case report.Bad:
		s.Font.Color, s.Fill = bad, solid("FBE0DD")
	case report.Doubt:
		s.Font.Color, s.Fill = doubt, solid("FFF2CC")
	case report.Muted:
		s.Font.Color = muted
	case report.Implied:
		s.Font.Color, s.Font.Italic = blue, true
	case report.Rise:
		s.Font.Color = rise
	case report.Fall:
		s.Font.Color = fall
	}
	if l.narrow {
		s.Font.Size, s.Font.Color = 8, muted
	}
	if l.free {
		l.dress(s)
	}
	return s
}

// dress gives a cell of a free sheet what its line asks for.
func (l look) dress(s *excelize.Style) {
	switch l.style {
	case report.Title:
		s.Font.Size, s.Font.Bold, s.Font.Color = 20, true, header
		s.Alignment = &excelize.Alignment{Vertical: "center"}
	case report.Lead:
		s.Font.Size, s.Font.Color = 11, "595959"
		s.Alignment = &excelize.Alignment{Vertical: "center", WrapText: true}
	case report.Section:
		s.Font.Size, s.Font.Bold, s.Font.Color = 13, true, header
		s.Border = []excelize.Border{{Type: "bottom", Color: header, Style: 2}}
		s.Alignment = &excelize.Alignment{Vertical: "center"}
	case report.Head:
		s.Font.Bold, s.Font.Color = true, header
		s.Fill = solid("DDEBF7")
		s.Alignment = &excelize.Alignment{Vertical: "center", Horizontal: "center", WrapText: true}
	case report.Label:
		s.Font.Size, s.Font.Color = 10, "595959"
		s.Fill = solid("F2F6FA")
		s.Alignment = &excelize.Alignment{Vertical: "bottom", Horizontal: "center", WrapText: true}
	case report.Big:
		if l.tone == report.Normal {
			s.Font.Color = header
		}
		s.Font.Size, s.Font.Bold = 18, true
		s.Fill = solid("F2F6FA")
		s.Alignment = &excelize.Alignment{Vertical: "center", Horizontal: "center"}
	case report.Body:
		if l.ruled {
			s.Border = []excelize.Border{{Type: "bottom", Color: line, Style: 1}}
		}
		s.Alignment.WrapText = l.wrap
	}
}

// numberCode is the number format of a spreadsheet.
func numberCode(f report.Format) string {
	code := "#,##0"
	if f.Plain {
		code = "0"
	}
	if f.Scale > 0 {
		code += "." + strings.Repeat("0", min(f.Scale, 15))
	}
	if f.Percent {
		code += "%"
	}
	if f.Signed {
		return "+" + code + ";-" + code + ";" + code
	}
	return code
}
