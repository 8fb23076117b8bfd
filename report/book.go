package report

import (
	"cmp"
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

	in       Input
	checkIDs []string          // of the checks, in order
	checks   map[uint64]uint32 // hash of a check's ID → its number
	uses     []use             // of records in checks, by record
	recent   [16]recent        // records that were asked for lately
	oldest   int
	total    tally
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
	i := 0
	switch sheet {
	case RecordSheet:
		i, ok = b.in.Records.Row(key)
	case GrowthSheet:
		i, ok = b.findGrowth(key)
	case CheckSheet:
		n, found := b.checks[Hashed(key)]
		i, ok = int(n), found
	case PointSheet:
		i, ok = b.findPoint(key)
	}
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
	doubtful                 int // checks that can't be told
	used                     [columnsThatMayBeEmpty]bool
}

// A use is one figure of a record in a check, both by their numbers from 0.
type use struct{ record, check uint32 }

type recent struct {
	row int // from 1
	r   *extract.Record
}

// New lays out a book.
func New(in Input) *Book {
	if in.Lang != derive.English {
		in.Lang = derive.Chinese
	}
	if in.Derived == nil {
		in.Derived = new(derive.Results).Findings()
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

// survey reads all checks and records once: it counts them, notes which checks use which records, and follows up the review.
func (b *Book) survey() {
	b.checks = make(map[uint64]uint32, b.in.Derived.CheckCount)
	for c := range b.in.Derived.Checks {
		n := uint32(len(b.checkIDs))
		b.checkIDs = append(b.checkIDs, c.ID)
		b.checks[Hashed(c.ID)] = n
		for j := range c.Figures {
			if row, ok := b.in.Records.Row(c.Figures[j].Record); ok {
				b.uses = append(b.uses, use{uint32(row), n})
			}
		}
		if c.Verdict == derive.Undecidable {
			b.total.doubtful++
		}
	}
	slices.SortFunc(b.uses, func(x, y use) int { return cmp.Or(cmp.Compare(x.record, y.record), cmp.Compare(x.check, y.check)) })
	follow := newFollower(b.in.Review)
	for r := range b.in.Records.All() {
		b.total.add(r)
		follow.see(r)
	}
	b.Carried = follow.done()
}

// usesOf are the uses of a record, of the worst check first.
func (b *Book) usesOf(row int) []use {
	from, _ := slices.BinarySearchFunc(b.uses, row, func(u use, row int) int { return cmp.Compare(int(u.record), row) })
	to := from
	for to < len(b.uses) && int(b.uses[to].record) == row {
		to++
	}
	return b.uses[from:to]
}

// Hashed is FNV-1a, for what is known by an ID: of a million, two have the same hash in one of ten million runs.
func Hashed(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}

// about is the record of an ID that a sheet refers to; an empty record where there is none.
func (b *Book) about(id string) *extract.Record {
	row, ok := b.in.Records.Row(id)
	if !ok || id == "" {
		return new(extract.Record)
	}
	for i := range b.recent {
		if b.recent[i].row == row+1 {
			return b.recent[i].r
		}
	}
	r := b.in.Records.At(row)
	b.recent[b.oldest] = recent{row + 1, r}
	b.oldest = (b.oldest + 1) % len(b.recent)
	return r
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
	return rows(func(yield func(*T) bool) {
		for i := range items {
			if !yield(&items[i]) {
				return
			}
		}
	}, row)
}

// rows is a Rows of a sequence.
func rows[T any](items iter.Seq[*T], row func(item *T, cells []Cell) ([]Cell, string)) iter.Seq[*Row] {
	return func(yield func(*Row) bool) {
		var r Row
		for item := range items {
			r.Cells, r.Record = row(item, r.Cells[:0])
			if !yield(&r) {
				return
			}
		}
	}
}
