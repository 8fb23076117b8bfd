// Package xlsx writes a book as an Excel workbook, and reads back what reviewers typed into one.
//
// excelize makes the package: styles, tables, charts, conditional formats, validation, print set-up. The rows are written by
// this package, straight into the zip: excelize's own StreamWriter puts large sheets into temporary files, writes the parts in
// the order of a map, and loses what is set after Flush.
package xlsx

import (
	"fmt"
	"io"
	"strconv"

	"github.com/xuri/excelize/v2"

	"zhibiao/report"
	"zhibiao/report/derive"
)

// Creator is the author that the workbook's properties name, by which a workbook of ours is known.
const Creator = "zhibiao"

// stamp is the date of every workbook: the same input gives the same bytes.
const stamp = "2000-01-01T00:00:00Z"

// font is the typeface of all cells: on every Windows in Chinese, and replaced by the system's own elsewhere.
const font = "微软雅黑"

// Write writes the book. It holds one row at a time, whatever the number of records.
func Write(w io.Writer, b *report.Book) (err error) {
	f := excelize.NewFile(excelize.Options{})
	defer func() {
		if e := f.Close(); err == nil {
			err = e
		}
	}()
	out := &workbook{book: b, file: f, styles: make(map[look]int), templates: make(map[string][]piece), bodies: make(map[string]*body)}
	if err := out.assemble(); err != nil {
		return fmt.Errorf("workbook: %w", err)
	}
	if err := out.pack(w); err != nil {
		return fmt.Errorf("workbook: %w", err)
	}
	return nil
}

// A workbook is a book on its way into a package.
type workbook struct {
	book      *report.Book
	file      *excelize.File
	styles    map[look]int
	templates map[string][]piece // formulas, taken apart
	bodies    map[string]*body   // by path in the package: the rows to write there
	layouts   []*layout
}

// A layout is a sheet of the book with its columns' letters.
type layout struct {
	*report.Sheet
	letters []string
	at      map[string]string // column key → letter
	widths  []float64
	parts   int
}

func (w *workbook) layout(key string) *layout {
	for _, l := range w.layouts {
		if l.Key == key {
			return l
		}
	}
	return nil
}

// rows is the number of rows in one part of a table.
func (w *workbook) rows(l *layout, part int) int {
	per := w.book.SheetRows - 1
	return max(0, min(l.Count-part*per, per))
}

func (w *workbook) assemble() error {
	f, b := w.file, w.book
	if err := f.SetDocProps(&excelize.DocProperties{Creator: Creator, LastModifiedBy: Creator, Created: stamp, Modified: stamp, Title: b.Title,
		Description: "zhibiao " + b.Version, Language: map[derive.Lang]string{derive.Chinese: "zh-CN", derive.English: "en"}[b.Lang]}); err != nil {
		return err
	}
	if err := f.SetAppProps(&excelize.AppProperties{Application: Creator, DocSecurity: 0}); err != nil {
		return err
	}
	if err := f.SetDefaultFont(font); err != nil {
		return err
	}
	for _, s := range b.Sheets {
		l := &layout{Sheet: s, at: make(map[string]string), parts: b.Parts(s)}
		for i := range s.Columns {
			letter, err := excelize.ColumnNumberToName(i + 1)
			if err != nil {
				return err
			}
			l.letters = append(l.letters, letter)
			l.at[s.Columns[i].Key] = letter
		}
		l.widths = w.fit(l)
		w.layouts = append(w.layouts, l)
	}
	first := true
	for _, l := range w.layouts {
		for part := range l.parts {
			name := b.PartName(l.Sheet, part)
			if first {
				first = false
				if err := f.SetSheetName("Sheet1", name); err != nil {
					return err
				}
			} else if _, err := f.NewSheet(name); err != nil {
				return err
			}
		}
	}
	for _, l := range w.layouts {
		for part := range l.parts {
			if err := w.sheet(l, part); err != nil {
				return fmt.Errorf("sheet %s: %w", l.Name, err)
			}
		}
	}
	f.SetActiveSheet(0)
	return nil
}

var tabs = map[string]string{report.OverviewSheet: "1F4E79", report.RecordSheet: "2E75B6", report.GrowthSheet: "C55A11", report.GroupSheet: "C55A11",
	report.SeriesSheet: "C55A11", report.PointSheet: "C55A11", report.PartSheet: "C55A11", report.MergeSheet: "7F7F7F", report.CheckSheet: "A61C1C", report.SourceSheet: "7F7F7F", report.NoteSheet: "7F7F7F", report.ReviewSheet: "BF9000"}

// sheet sets up one sheet and notes the rows to be written into it.
func (w *workbook) sheet(l *layout, part int) error {
	f, name := w.file, w.book.PartName(l.Sheet, part)
	fit, colour := fits(l.Sheet), tabs[l.Key]
	if err := f.SetSheetProps(name, &excelize.SheetPropsOptions{TabColorRGB: &colour, FitToPage: &fit}); err != nil {
		return err
	}
	for i, width := range l.widths {
		if err := f.SetColWidth(name, l.letters[i], l.letters[i], width); err != nil {
			return err
		}
	}
	for i := range l.Columns {
		if l.Columns[i].Unused {
			if err := f.SetColVisible(name, l.letters[i], false); err != nil {
				return err
			}
		}
	}
	if err := w.print(l, name, part); err != nil {
		return err
	}
	no := false
	if err := f.SetSheetView(name, 0, &excelize.ViewOptions{ShowGridLines: &no}); err != nil {
		return err
	}
	rows := w.rows(l, part)
	last := "A1"
	if l.Table != "" {
		last = l.letters[len(l.letters)-1] + strconv.Itoa(max(rows, 1)+1)
		if err := w.table(l, name, part, last); err != nil {
			return err
		}
	} else {
		for i, line := range l.Lines {
			for _, m := range line.Merge {
				row := strconv.Itoa(i + 1)
				if err := f.MergeCell(name, l.letters[m[0]]+row, l.letters[min(m[1], len(l.letters)-1)]+row); err != nil {
					return err
				}
			}
			if line.Break {
				if err := f.InsertPageBreak(name, "A"+strconv.Itoa(i+1)); err != nil {
					return err
				}
			}
		}
		last = l.letters[len(l.letters)-1] + strconv.Itoa(max(len(l.Lines), 1))
	}
	if err := f.SetSheetDimension(name, "A1:"+last); err != nil {
		return err
	}
	for i := range l.Charts {
		if err := w.chart(name, &l.Charts[i]); err != nil {
			return fmt.Errorf("chart %s: %w", l.Charts[i].Title, err)
		}
	}
	index, err := f.GetSheetIndex(name)
	if err != nil {
		return err
	}
	w.bodies[fmt.Sprintf("xl/worksheets/sheet%d.xml", index+1)] = &body{w: w, layout: l, part: part}
	return nil
}

// table makes the sheet a table with a frozen header, filters, drop-downs, bars and colours.
func (w *workbook) table(l *layout, name string, part int, last string) error {
	f := w.file
	for i := range l.Columns {
		if err := f.SetCellStr(name, l.letters[i]+"1", title(&l.Columns[i], w.book.Lang)); err != nil {
			return err
		}
	}
	table := l.Table
	if part > 0 {
		table += strconv.Itoa(part + 1)
	}
	no := false
	if err := f.AddTable(name, &excelize.Table{Range: "A1:" + last, Name: table, ShowRowStripes: &no}); err != nil {
		return err
	}
	corner, err := excelize.CoordinatesToCellName(l.Freeze+1, 2)
	if err != nil {
		return err
	}
	if err := f.SetPanes(name, &excelize.Panes{Freeze: true, XSplit: l.Freeze, YSplit: 1, TopLeftCell: corner, ActivePane: "bottomRight"}); err != nil {
		return err
	}
	end := strconv.Itoa(max(w.rows(l, part), 1) + 1)
	for i := range l.Columns {
		c := &l.Columns[i]
		if len(c.Offers) == 0 {
			continue
		}
		v := excelize.NewDataValidation(true)
		v.SetSqref(l.letters[i] + "2:" + l.letters[i] + end)
		if err := v.SetDropList(c.Offers); err != nil {
			return err
		}
		v.SetError(excelize.DataValidationErrorStyleWarning, title(c, w.book.Lang), c.Meaning.Text(w.book.Lang))
		v.SetInput(title(c, w.book.Lang), c.Meaning.Text(w.book.Lang))
		if err := f.AddDataValidation(name, v); err != nil {
			return err
		}
	}
	return w.conditions(l, name, end)
}

func title(c *report.Column, lang derive.Lang) string { return c.Title.Text(lang) }

// longBar is the percentile of a column's numbers at which its bars are as long as the cell.
const longBar = "90"

// conditions are the formats that follow what a reviewer types.
func (w *workbook) conditions(l *layout, name, end string) error {
	f := w.file
	if at, ok := l.at[l.Struck]; ok {
		for _, v := range []struct {
			verdict report.Verdict
			style   excelize.Style
		}{
			{report.Right, excelize.Style{Font: &excelize.Font{Color: good}, Fill: solid("E2F0D9")}},
			{report.Wrong, excelize.Style{Font: &excelize.Font{Color: bad}, Fill: solid("FBE0DD")}},
			{report.Pending, excelize.Style{Font: &excelize.Font{Color: doubt}, Fill: solid("FFF2CC")}},
		} {
			style, err := f.NewConditionalStyle(&v.style)
			if err != nil {
				return err
			}
			if err := f.SetConditionalFormat(name, at+"2:"+at+end, []excelize.ConditionalFormatOptions{{Type: "cell", Criteria: "==", Format: &style,
				Value: `"` + report.VerdictText(v.verdict, w.book.Lang) + `"`}}); err != nil {
				return err
			}
		}
		struck, err := f.NewConditionalStyle(&excelize.Style{Font: &excelize.Font{Strike: true, Color: muted}})
		if err != nil {
			return err
		}
		if err := f.SetConditionalFormat(name, "A2:"+l.letters[len(l.letters)-1]+end, []excelize.ConditionalFormatOptions{{Type: "formula", Format: &struck,
			Criteria: "$" + at + `2="` + report.VerdictText(report.Delete, w.book.Lang) + `"`}}); err != nil {
			return err
		}
	}
	for i := range l.Columns {
		c := &l.Columns[i]
		if !c.Bar {
			continue
		}
		bar := excelize.ConditionalFormatOptions{Type: "data_bar", Criteria: "=", MinType: "num", MinValue: "0", MaxType: "percentile", MaxValue: longBar,
			BarColor: "#9DC3E6", BarSolid: true, BarOnly: !c.Whole}
		if c.Whole {
			bar.MaxType, bar.MaxValue = "num", "1"
		}
		if err := f.SetConditionalFormat(name, l.letters[i]+"2:"+l.letters[i]+end, []excelize.ConditionalFormatOptions{bar}); err != nil {
			return err
		}
	}
	return nil
}

// breakable is the scale, in percent, at which a sheet with page breaks of its own is printed: Excel heeds them only on sheets
// that it does not fit to the page.
var breakable = uint(64)

// fits reports whether the sheet is scaled to the width of the page.
func fits(s *report.Sheet) bool {
	for i := range s.Lines {
		if s.Lines[i].Break {
			return false
		}
	}
	return true
}

// print sets up A4 landscape, as many pages wide as the sheet wants, with the header on every page.
func (w *workbook) print(l *layout, name string, part int) error {
	f := w.file
	a4, landscape, wide, high := 9, "landscape", max(1, l.PrintWide), 0
	layout := &excelize.PageLayoutOptions{Size: &a4, Orientation: &landscape, FitToWidth: &wide, FitToHeight: &high}
	if !fits(l.Sheet) {
		layout = &excelize.PageLayoutOptions{Size: &a4, Orientation: &landscape, AdjustTo: &breakable}
	}
	if err := f.SetPageLayout(name, layout); err != nil {
		return err
	}
	side, top, small := 0.4, 0.6, 0.3
	if err := f.SetPageMargins(name, &excelize.PageLayoutMarginsOptions{Left: &side, Right: &side, Top: &top, Bottom: &top, Header: &small, Footer: &small}); err != nil {
		return err
	}
	footer := "&L&8" + w.book.Title + " · &A&R&8&P / &N"
	if err := f.SetHeaderFooter(name, &excelize.HeaderFooterOptions{OddFooter: footer}); err != nil {
		return err
	}
	quoted := "'" + name + "'!"
	if l.Table != "" {
		if err := f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: quoted + "$1:$1", Scope: name}); err != nil {
			return err
		}
		to := l.letters[len(l.letters)-1]
		if at, ok := l.at[l.PrintTo]; ok {
			to = at
		}
		return f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Area", Scope: name,
			RefersTo: quoted + "$A$1:$" + to + "$" + strconv.Itoa(max(w.rows(l, part), 1)+1)})
	}
	return nil
}
