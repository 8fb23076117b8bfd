package xlsx

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strconv"
	"strings"

	"zhibiao/extract/numeral"
	"zhibiao/report"
)

// ErrNotOurs says that a workbook holds no record table.
var ErrNotOurs = errors.New("no sheet has the columns 编号 and 复核结论 (ID and Verdict): this is not a workbook of zhibiao")

// ReadReview reads what reviewers typed into a workbook that this package wrote, and that Excel, WPS or LibreOffice may have
// saved since: sorted, filtered, with columns moved, in either language. Reviews without a record, which an earlier run kept on
// a sheet of their own, are read too. What nobody touched goes to keep, for as long as the review is used.
func ReadReview(r io.ReaderAt, size int64, keep Keeper) (review *report.Review, err error) {
	defer func() { // the file comes from outside
		if r := recover(); r != nil {
			if _, ours := r.(runtime.Error); !ours {
				panic(r) // the keeper's
			}
			review, err = nil, fmt.Errorf("the workbook is damaged: %v", r)
		}
	}()
	f, err := openWorkbook(r, size, keep)
	if err != nil {
		return nil, fmt.Errorf("not a workbook that can be opened: %w", err)
	}
	v := &reviewing{keys: headers(), seen: make(map[uint64]bool)}
	ours := false
	for _, leftOver := range []bool{false, true} { // records first: what a review says beside its record counts
		for _, sheet := range f.sheets {
			found, err := v.sheet(f, sheet.path, leftOver)
			if err != nil {
				return nil, fmt.Errorf("sheet %s: %w", sheet.name, err)
			}
			ours = ours || found
		}
	}
	if !ours {
		return nil, ErrNotOurs
	}
	v.review.Shown = report.OpinionsAt(len(v.shown), func(i int) report.Opinion { return shownAt(keep.Get(v.shown[i])) })
	v.review.Index()
	return &v.review, nil
}

// headers leads from a column's title, in either language, to its key.
func headers() map[string]string {
	m := make(map[string]string)
	for _, c := range report.RecordColumns() {
		m[c.Title.ZH], m[c.Title.EN] = c.Key, c.Key
	}
	for _, c := range append(report.ReviewColumns(), report.LeftOverColumns()...) {
		m[c.Title.ZH], m[c.Title.EN] = c.Key, c.Key
	}
	return m
}

// A reviewing is a review that is being read.
type reviewing struct {
	review report.Review
	keys   map[string]string // title of a column → its key
	seen   map[uint64]bool   // IDs, hashed
	shown  []int64           // where the records that nobody touched were put
}

// sheet reads a sheet if it is a record table (or, with leftOver, a table of left-over reviews); found tells that.
func (v *reviewing) sheet(f *reading, part string, leftOver bool) (found bool, err error) {
	at := make(map[string]int) // key → column, from 1
	var wanted []bool
	want := func(column int) bool { return !found || column < len(wanted) && wanted[column] }
	err = f.rows(part, want, func(row int, cells []string) bool {
		if !found {
			if row != 1 {
				return false
			}
			wanted = make([]bool, len(cells))
			for i, title := range cells {
				if key, ok := v.keys[strings.TrimSpace(title)]; ok {
					at[key], wanted[i] = i+1, true
				}
			}
			found = at["id"] != 0 && at["verdict"] != 0 && (at["fate"] != 0) == leftOver
			return found
		}
		v.row(leftOver, f.keep, func(key string) string {
			if i := at[key]; i > 0 && i <= len(cells) {
				return strings.TrimSpace(cells[i-1])
			}
			return ""
		})
		return true
	})
	if errors.Is(err, errNoPart) {
		err = nil // a chart sheet or the like
	}
	return found, err
}

// row reads one row.
func (v *reviewing) row(leftOver bool, keep Keeper, cell func(key string) string) {
	o := report.Opinion{ID: cell("id"), Verdict: report.ParseVerdict(cell("verdict")), Reviewer: cell("reviewer"), Note: cell("note"),
		Document: cell("document"), Indicator: cell("indicator"), Literal: cell("literal"), Unit: cell("unit"), ChangeUnit: cell("change_unit"), Evidence: cell("evidence")}
	o.Value, o.ValueText = parseTyped(cell("corrected"), o.Unit)
	o.Change, o.ChangeText = parseTyped(cell("corrected_change"), o.ChangeUnit)
	id := report.Hashed(o.ID)
	if o.Empty() && (o.ID == "" || v.seen[id]) {
		return
	}
	v.seen[id] = true
	if !o.Empty() {
		v.review.Opinions = append(v.review.Opinions, o)
	} else if !leftOver {
		v.shown = append(v.shown, keep.Put(shownBytes(&o)))
	}
}

// shownBytes and shownAt keep of an opinion what the workbook showed.
func shownBytes(o *report.Opinion) (b []byte) {
	for _, s := range shownStrings(o) {
		b = append(binary.AppendUvarint(b, uint64(len(*s))), *s...)
	}
	return b
}

func shownAt(b []byte) report.Opinion {
	o := report.Opinion{Verdict: report.Pending}
	for _, s := range shownStrings(&o) {
		n, i := binary.Uvarint(b)
		*s = string(b[i:][:n])
		b = b[i+int(n):]
	}
	return o
}

func shownStrings(o *report.Opinion) []*string {
	return []*string{&o.ID, &o.Document, &o.Indicator, &o.Literal, &o.Unit, &o.ChangeUnit, &o.Evidence}
}

// parseTyped reads what a reviewer typed as a number of a unit: a number cell, of which one in % holds a fraction of 1; or text
// as 26.5%, 1,234 or 980起. What is no number comes back as text.
func parseTyped(s, unit string) (*numeral.Decimal, string) {
	if s == "" {
		return nil, ""
	}
	if f, err := strconv.ParseFloat(s, 64); err == nil {
		// Excel computes with 15 digits: what lies beyond them was not typed.
		f, _ = strconv.ParseFloat(strconv.FormatFloat(f, 'e', 14, 64), 64)
		d, err := numeral.ParseDecimal(strconv.FormatFloat(f, 'f', -1, 64))
		if err != nil {
			return nil, s
		}
		if unit == "%" {
			shifted, ok := d.Shift(2)
			if !ok {
				return nil, s
			}
			d = shifted
		}
		return &d, ""
	}
	t := strings.Map(func(r rune) rune {
		if r >= '\uff01' && r <= '\uff5e' { // full-width forms
			r -= '\uff01' - '!'
		}
		if r == ',' || r == ' ' || r == '\u3000' || r == '\u00a0' {
			return -1
		}
		return r
	}, s)
	t = strings.TrimSuffix(t, unit)
	d, err := numeral.ParseDecimal(strings.TrimPrefix(t, "+"))
	if err != nil {
		return nil, s
	}
	return &d, ""
}
