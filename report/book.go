package report

import (
	"fmt"
	"iter"
	"slices"
	"strings"

	"zhibiao/extract"
	"zhibiao/report/derive"
)

// Keys of sheets.
const (
	OverviewSheet = "overview"
	RecordSheet   = "records"
	GrowthSheet   = "growth"
	GroupSheet    = "groups"
	SeriesSheet   = "series"
	PointSheet    = "points"
	PartSheet     = "contributions"
	MergeSheet    = "merges"
	CheckSheet    = "checks"
	SourceSheet   = "sources"
	NoteSheet     = "notes"
	ReviewSheet   = "reviewed"
)

// SheetRows is how many rows a sheet of a workbook holds, the header included.
const SheetRows = 1 << 20

// A Book is what a run found, laid out in sheets.
type Book struct {
	Lang      derive.Lang
	Version   string
	Title     string
	Sheets    []*Sheet
	Carried   Carried // what became of the earlier review
	SheetRows int     // rows of a sheet before the table goes on in the next; SheetRows but in tests

	in    Input
	index map[string]map[string]int // sheet key → row key → row of the table, from 0: of rows that formulas look for
	known map[string]*known         // what is said elsewhere about records: record ID →
	total tally
}

// A Sheet is one sheet: a table with a header, or lines of free form.
type Sheet struct {
	Key     string
	Name    string
	Table   string // name of the table, ASCII; empty for a sheet of free form
	Columns []Column
	Count   int            // rows of the table, the header not counted
	Rows    iter.Seq[*Row] // of the table; a Row is good until the next

	Lines []Line // of a sheet of free form

	Charts    []Chart
	Freeze    int    // columns that stay in sight
	PrintTo   string // key of the last column that is printed; all where empty
	PrintWide int    // pages beside each other
	Empty     string // what to say where the table has no row
	Struck    string // rows whose column of that key says 删除 are struck through
}

// Parts is the number of sheets that the table takes.
func (b *Book) Parts(s *Sheet) int {
	return max(1, (s.Count+b.SheetRows-2)/(b.SheetRows-1))
}

// PartName is the name of one of the sheets that a table takes, from 0.
func (b *Book) PartName(s *Sheet, part int) string {
	if part == 0 {
		return s.Name
	}
	return fmt.Sprintf("%s (%d)", s.Name, part+1)
}

// Sheet returns the sheet of a key, or nil.
func (b *Book) Sheet(key string) *Sheet {
	for _, s := range b.Sheets {
		if s.Key == key {
			return s
		}
	}
	return nil
}

// Find tells which part of a sheet's table holds the row of a key and in which row of that sheet, counted from 1 with the
// header; ok is false for rows that no formula looks for.
func (b *Book) Find(sheet, key string) (part, row int, ok bool) {
	i, ok := b.index[sheet][key]
	return i / (b.SheetRows - 1), i%(b.SheetRows-1) + 2, ok
}

// Column is the position of a column, from 0, or -1.
func (s *Sheet) Column(key string) int {
	for i := range s.Columns {
		if s.Columns[i].Key == key {
			return i
		}
	}
	return -1
}

// A Row is one row of a table.
//
// Formulas in its cells are those of a spreadsheet with references in braces:
//
//	{key}           the column of that key in the same row
//	{@key}          the column of the record sheet, in the row that this row's column at names
//	{key@ID}        the column of the record sheet, in the row of that record
//	{sheet:key@ID}  the same of another sheet
//	{row:sheet@ID}  the number of that row
//	{range:sheet:key#1}  the whole column in the first part of a sheet
//
// All but the first find their row by key and not by number: a reader may sort any table.
type Row struct {
	Cells  []Cell
	Record string // ID of the record that {@key} is about
}

// Style is how a line of a free sheet looks.
type Style uint8

const (
	Body    Style = iota
	Title         // the sheet's title
	Lead          // what the sheet says, in a sentence
	Section       // the title of a block
	Head          // column titles of a block
	Label         // small words over a large number
	Big           // the large number
)

// A Line is a row of a free sheet.
type Line struct {
	Style  Style
	Cells  []Cell
	Merge  [][2]int // columns that are one cell, first and last, from 0
	Height float64  // in points; 0 fits the text
	Break  bool     // a new printed page begins here
}

// A ChartKind is a form of chart.
type ChartKind uint8

const (
	BarChart    ChartKind = iota // horizontal bars, for long labels
	ColumnChart                  // upright
	PieChart                     // parts of a whole
)

// A Chart shows one column of numbers of one kind over one column of labels. Its title says what is seen.
type Chart struct {
	Kind          ChartKind
	Title         string
	Axis          string // what the numbers are, with their unit
	Sheet         string // key of the sheet that holds the numbers
	First, Last   int    // rows of it, from 1
	Labels, Value int    // columns, from 0
	Percent       bool
	Column, Row   int       // cell of the upper left corner, from 0
	Width, Height int       // pixels
	Points        []float64 // of a bar or column chart: the numbers, for the ends of the axis
}

// tally counts what the run found.
type tally struct {
	records, copies, changes int
	targets                  int
	used                     [columnsThatMayBeEmpty]bool
}

// known is what other sheets say about a record that they refer to.
type known struct {
	row             int
	record          *extract.Record
	growth, check   string // key of the first growth and the first check about it
	growths, checks int
}

// New lays out a book.
func New(in Input) *Book {
	if in.Lang != derive.English {
		in.Lang = derive.Chinese
	}
	if in.Derived == nil {
		in.Derived = new(derive.Results)
	}
	if in.Records == nil {
		in.Records = Slice(nil)
	}
	b := &Book{Lang: in.Lang, Version: in.Version, SheetRows: SheetRows, in: in}
	b.Title = b.say("统计指标", "Statistical figures")
	b.survey()
	growth := b.growthSheet()
	b.Sheets = []*Sheet{nil, b.recordSheet(), growth, b.groupSheet(), b.contributionSheet(), b.seriesSheet(), b.pointSheet(), b.checkSheet(), b.sourceSheet()}
	for _, s := range []*Sheet{b.mergeSheet(), b.reviewSheet()} {
		if s != nil {
			b.Sheets = append(b.Sheets, s)
		}
	}
	b.Sheets[0] = b.overviewSheet()
	row := 1
	for _, c := range b.Sheets[0].Charts { // the same pictures beside the growth table
		if c.Kind == BarChart {
			c.Column, c.Row = len(growth.Columns)+1, row
			row += c.Height/22 + 2
			growth.Charts = append(growth.Charts, c)
		}
	}
	b.Sheets = append(b.Sheets, b.noteSheet())
	return b
}

// say picks the book's language.
func (b *Book) say(zh, en string) string {
	if b.Lang == derive.English {
		return en
	}
	return zh
}

func (b *Book) sayf(zh, en string, args ...any) string { return fmt.Sprintf(b.say(zh, en), args...) }

// survey reads all records once: it counts them, follows up the review, and notes those that other sheets refer to.
func (b *Book) survey() {
	b.known = make(map[string]*known)
	b.index = map[string]map[string]int{RecordSheet: {}, GrowthSheet: {}, CheckSheet: {}, PointSheet: {}}
	d := b.in.Derived
	for i := range d.Growths {
		g := &d.Growths[i]
		k := b.refer(g.Record)
		key := growthKey(g)
		if k.growths == 0 {
			k.growth = key
		}
		k.growths++
		b.index[GrowthSheet][key] = i
	}
	for i := range d.Checks {
		c := &d.Checks[i]
		b.index[CheckSheet][c.ID] = i
		for j := range c.Figures {
			k := b.refer(c.Figures[j].Record)
			if k.checks == 0 {
				k.check = c.ID
			}
			k.checks++
		}
	}
	points := 0
	for i := range d.Series {
		for j := range d.Series[i].Points {
			b.index[PointSheet][pointKey(i, j)] = points
			points++
			for _, id := range d.Series[i].Points[j].Records {
				b.refer(id)
			}
		}
	}
	for i := range d.Merges {
		for _, ids := range [][]string{d.Merges[i].RecordsA, d.Merges[i].RecordsB} {
			if len(ids) > 0 {
				b.refer(ids[0])
			}
		}
	}
	follow := newFollower(b.in.Review)
	row := 0
	for r := range b.in.Records {
		b.total.add(r)
		follow.see(r)
		if k := b.known[r.ID]; k != nil {
			if _, twice := b.index[RecordSheet][r.ID]; !twice {
				b.index[RecordSheet][r.ID] = row
				k.row, k.record = row, r
			}
		}
		row++
	}
	b.Carried = follow.done()
}

func (b *Book) refer(id string) *known {
	k := b.known[id]
	if k == nil {
		k = new(known)
		b.known[id] = k
	}
	return k
}

// about is what is known of a record that a sheet refers to; an empty record where there is none of that ID.
func (b *Book) about(id string) *extract.Record {
	if k := b.known[id]; k != nil && k.record != nil {
		return k.record
	}
	return new(extract.Record)
}

func (t *tally) add(r *extract.Record) {
	t.records++
	t.changes += len(r.Changes)
	if r.CopyOf != "" {
		t.copies++
	}
	if r.Status != extract.Actual {
		t.targets++
	}
	for i := range mayBeEmpty {
		t.used[i] = t.used[i] || mayBeEmpty[i].used(r)
	}
}

const columnsThatMayBeEmpty = 17

// mayBeEmpty are columns of the record sheet that few texts need, and what needs them.
var mayBeEmpty = [columnsThatMayBeEmpty]struct {
	keys []string
	used func(r *extract.Record) bool
}{
	{[]string{"parent"}, func(r *extract.Record) bool { return r.Parent != "" }},
	{[]string{"area"}, func(r *extract.Record) bool { return r.Area != "" }},
	{[]string{"period"}, func(r *extract.Record) bool { return r.Period != "" }},
	{[]string{"period_start", "period_end"}, func(r *extract.Record) bool { return r.PeriodStart != "" || r.PeriodEnd != "" }},
	{[]string{"max"}, func(r *extract.Record) bool { return r.Level != nil && r.Level.Max != nil }},
	{[]string{"versus"}, func(r *extract.Record) bool { return changeAt(r, 0).Versus != "" }},
	{[]string{"from"}, func(r *extract.Record) bool { return changeAt(r, 0).From != nil }},
	{[]string{"change2_direction", "change2", "change2_unit", "change2_basis"}, func(r *extract.Record) bool { return len(r.Changes) > 1 }},
	{[]string{"more_changes"}, func(r *extract.Record) bool { return len(r.Changes) > 2 }},
	{[]string{"share", "share_of"}, func(r *extract.Record) bool { return len(r.Shares) > 0 }},
	{[]string{"rank", "rank_scope"}, func(r *extract.Record) bool { return len(r.Ranks) > 0 }},
	{[]string{"section"}, func(r *extract.Record) bool { return r.Section != "" }},
	{[]string{"place"}, func(r *extract.Record) bool { return r.Block.Page+r.Block.Table > 0 || r.Block.Cell != "" }},
	{[]string{"base_value", "base_unit"}, func(r *extract.Record) bool {
		return r.Level != nil && (r.Level.BaseValue != nil || r.Level.BaseUnit != "")
	}},
	{[]string{"warnings"}, func(r *extract.Record) bool { return len(r.Warnings) > 0 }},
	{[]string{"copy_of"}, func(r *extract.Record) bool { return r.CopyOf != "" }},
	{[]string{"change_direction", "change", "change_unit", "basis"}, func(r *extract.Record) bool { return len(r.Changes) > 0 }},
}

// unused reports whether no record has anything in the column.
func (t *tally) unused(column string) bool {
	for i := range mayBeEmpty {
		if slices.Contains(mayBeEmpty[i].keys, column) {
			return t.records > 0 && !t.used[i]
		}
	}
	return false
}

// documentLink is the path from the book to a document's file, or "" where it has none to open.
func (b *Book) documentLink(document string) string {
	if document == "-" || document == "" {
		return ""
	}
	file, _, _ := strings.Cut(document, "!/")
	if b.in.Folder == "" || strings.HasPrefix(file, "/") || len(file) > 1 && file[1] == ':' {
		return file
	}
	return strings.TrimSuffix(b.in.Folder, "/") + "/" + file
}

// table is a Rows of a slice.
func table[T any](items []T, row func(item *T, cells []Cell) ([]Cell, string)) iter.Seq[*Row] {
	return func(yield func(*Row) bool) {
		var r Row
		for i := range items {
			r.Cells, r.Record = row(&items[i], r.Cells[:0])
			if !yield(&r) {
				return
			}
		}
	}
}
