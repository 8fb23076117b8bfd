package lexicon

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// A layout is what a table's header may and must name.
type layout struct {
	file     string
	columns  []string // in the order of the cells of a row
	required int      // how many of columns, from the first, a header must have
	key      int      // how many columns, from the first, make an entry's key; its cells may not be empty
}

// A row is one entry of a table; cells stand in the order of the layout's columns, "" where the file has none.
type row struct {
	cells   []string
	offsets []int // where each cell begins in text, in bytes
	line    int
	text    string
}

// A table is a file being read, and the faults found in it.
type table struct {
	layout
	values  map[string][]string // of lists: those that a user's word may have
	classes []string            // those that a user's cue may have, and the lists that a user's words may be of; nil for any
	faults  []Fault
}

// fault reports a fault of a row's cell; column -1 is the row as a whole.
func (t *table) fault(r *row, column int, format string, args ...any) {
	t.report(r, column, false, fmt.Sprintf(format, args...))
}

// note reports what is worth knowing and no fault.
func (t *table) note(r *row, column int, format string, args ...any) {
	t.report(r, column, true, fmt.Sprintf(format, args...))
}

func (t *table) report(r *row, column int, note bool, message string) {
	f := Fault{File: t.file, Line: r.line, Text: r.text, Message: message, Note: note}
	if column >= 0 {
		f.Column = columnAt(r.text, r.offsets[column])
	}
	t.faults = append(t.faults, f)
}

// read calls each for every entry of a table in its order. The row is reused between calls; its strings are not.
//
// A table is UTF-8, with or without a byte order mark, or UTF-16 with one (Excel's "Unicode text"); its cells are
// separated by tabs and may be quoted as Excel does; its first line names the columns, in any order. Blank lines and lines
// that begin with # are skipped.
func (t *table) read(data string, each func(r *row)) {
	data, err := decode(data)
	if err != "" {
		t.faults = append(t.faults, Fault{File: t.file, Message: err})
		return
	}
	var (
		r     row
		raw   []string
		at    []int
		order []int // layout column of the i-th cell
	)
	for data != "" {
		var line string
		line, data, _ = strings.Cut(data, "\n")
		r.line++
		r.text = strings.TrimSuffix(line, "\r")
		if blank(r.text) || r.text[0] == '#' || strings.HasPrefix(r.text, `"#`) {
			continue
		}
		var bad int
		raw, at, bad = split(raw[:0], at[:0], r.text)
		if bad >= 0 {
			t.faults = append(t.faults, Fault{File: t.file, Line: r.line, Column: columnAt(r.text, bad), Text: r.text,
				Message: `quoted cell is not closed: a cell may not hold a line break, and a quotation mark in it is written twice`})
			continue
		}
		if order == nil {
			r.offsets = at
			if order = t.header(&r, raw); order == nil {
				return
			}
			r.cells, r.offsets = make([]string, len(t.columns)), make([]int, len(t.columns))
			continue
		}
		for i := range r.cells {
			r.cells[i], r.offsets[i] = "", len(r.text)
		}
		ok := true
		for i, cell := range raw {
			if i < len(order) {
				r.cells[order[i]], r.offsets[order[i]] = cell, at[i]
			} else if cell != "" {
				t.faults = append(t.faults, Fault{File: t.file, Line: r.line, Column: columnAt(r.text, at[i]), Text: r.text,
					Message: fmt.Sprintf("more cells than the header's %d columns", len(order))})
				ok = false
				break
			}
		}
		for i := 0; ok && i < t.key; i++ {
			if r.cells[i] == "" {
				t.fault(&r, i, "%s is empty", t.columns[i])
				ok = false
			}
		}
		if ok {
			each(&r)
		}
	}
	if order == nil {
		t.faults = append(t.faults, Fault{File: t.file, Line: 1, Message: "no header: the first line names the columns: " + strings.Join(t.columns, ", ")})
	}
}

// header is the layout column of each cell of the first line; nil where it is faulty.
func (t *table) header(r *row, cells []string) []int {
	before := len(t.faults)
	order := make([]int, len(cells))
	for i, name := range cells {
		order[i] = slices.Index(t.columns, name)
		if order[i] < 0 {
			t.fault(r, i, "unknown column %q: the columns are %s", name, strings.Join(t.columns, ", "))
		} else if slices.Index(order[:i], order[i]) >= 0 {
			t.fault(r, i, "column %q stands twice", name)
		}
	}
	for i, name := range t.columns[:t.required] {
		if !slices.Contains(order, i) {
			t.fault(r, -1, "column %q is missing", name)
		}
	}
	if len(t.faults) > before {
		return nil
	}
	return order
}

const bom = "\uFEFF"

// decode makes UTF-8 of a file's bytes. Its error tells what to do.
func decode(data string) (string, string) {
	switch {
	case strings.HasPrefix(data, bom):
		data = data[len(bom):]
	case strings.HasPrefix(data, "\xFF\xFE"), strings.HasPrefix(data, "\xFE\xFF"):
		lo := 0
		if data[0] == 0xFE {
			lo = 1
		}
		units := make([]uint16, 0, len(data)/2)
		for i := 2; i+1 < len(data); i += 2 {
			units = append(units, uint16(data[i+lo])|uint16(data[i+1-lo])<<8)
		}
		return string(utf16.Decode(units)), ""
	}
	if !utf8.ValidString(data) {
		return "", "is not UTF-8: save it as UTF-8 or, in Excel, as “Unicode 文本” (tab-delimited)"
	}
	return data, ""
}

func blank(line string) bool {
	for i := 0; i < len(line); i++ {
		if line[i] != '\t' && line[i] != ' ' {
			return false
		}
	}
	return true
}

// split appends a line's cells, trimmed of spaces, and where each begins. bad is the offset of a quotation mark that is
// never closed, else -1.
func split(cells []string, at []int, line string) (_ []string, _ []int, bad int) {
	for i := 0; ; {
		start := i
		if i < len(line) && line[i] == '"' {
			end, escaped := i+1, false
			for end < len(line) && (line[end] != '"' || end+1 < len(line) && line[end+1] == '"') {
				if line[end] == '"' {
					escaped = true
					end++
				}
				end++
			}
			if end >= len(line) {
				return cells, at, start
			}
			if end+1 == len(line) || line[end+1] == '\t' {
				cell := line[i+1 : end]
				if escaped {
					cell = strings.ReplaceAll(cell, `""`, `"`)
				}
				cells, at = append(cells, strings.Trim(cell, " ")), append(at, start+1)
				if end+1 == len(line) {
					return cells, at, -1
				}
				i = end + 2
				continue
			}
			// Something follows the closing mark: the cell was written by hand and only begins with a quotation.
		}
		end := strings.IndexByte(line[i:], '\t')
		last := end < 0
		if last {
			end = len(line)
		} else {
			end += i
		}
		cell := strings.TrimLeft(line[i:end], " ")
		cells, at = append(cells, strings.TrimRight(cell, " ")), append(at, end-len(cell))
		if last {
			return cells, at, -1
		}
		i = end + 1
	}
}
