package xlsx

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"zhibiao/extract/numeral"
	"zhibiao/report"
)

// ErrNotOurs says that a workbook holds no record table.
var ErrNotOurs = errors.New("no sheet has the columns 编号 and 复核结论 (ID and Verdict): this is not a workbook of zhibiao")

// reviewBytes is what the parts of a reviewed workbook may expand to.
const reviewBytes = 4 << 30

// ReadReview reads what reviewers typed into a workbook that this package wrote, and that Excel, WPS or LibreOffice may have
// saved since: sorted, filtered, with columns moved, in either language. Reviews without a record, which an earlier run kept on
// a sheet of their own, are read too.
func ReadReview(data []byte) (review *report.Review, err error) {
	defer func() { // the file comes from outside
		if r := recover(); r != nil {
			review, err = nil, fmt.Errorf("the workbook is damaged: %v", r)
		}
	}()
	f, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{RawCellValue: true, UnzipSizeLimit: reviewBytes, UnzipXMLSizeLimit: reviewBytes})
	if err != nil {
		return nil, fmt.Errorf("not a workbook that can be opened: %w", err)
	}
	defer f.Close()
	keys := headers()
	v := new(report.Review)
	seen := make(map[string]bool)
	ours := false
	for _, leftOver := range []bool{false, true} { // records first: what a review says beside its record counts
		for _, sheet := range f.GetSheetList() {
			found, err := readSheet(f, sheet, keys, leftOver, seen, v)
			if err != nil {
				return nil, fmt.Errorf("sheet %s: %w", sheet, err)
			}
			ours = ours || found
		}
	}
	if !ours {
		return nil, ErrNotOurs
	}
	v.Index()
	return v, nil
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

// readSheet reads a sheet if it is a record table (or, with leftOver, a table of left-over reviews); found tells that.
func readSheet(f *excelize.File, sheet string, keys map[string]string, leftOver bool, seen map[string]bool, v *report.Review) (found bool, err error) {
	rows, err := f.Rows(sheet)
	if err != nil {
		return false, nil // a chart sheet or the like
	}
	defer rows.Close()
	if !rows.Next() {
		return false, rows.Error()
	}
	head, err := rows.Columns()
	if err != nil {
		return false, err
	}
	at := make(map[string]int)
	for i, title := range head {
		if key, ok := keys[strings.TrimSpace(title)]; ok {
			at[key] = i + 1
		}
	}
	if at["id"] == 0 || at["verdict"] == 0 || (at["fate"] != 0) != leftOver {
		return false, nil
	}
	for rows.Next() {
		cells, err := rows.Columns()
		if err != nil {
			return true, err
		}
		cell := func(key string) string {
			if i := at[key]; i > 0 && i <= len(cells) {
				return strings.TrimSpace(cells[i-1])
			}
			return ""
		}
		o := report.Opinion{ID: cell("id"), Verdict: report.ParseVerdict(cell("verdict")), Reviewer: cell("reviewer"), Note: cell("note"),
			Document: cell("document"), Indicator: cell("indicator"), Literal: cell("literal"), Unit: cell("unit"), ChangeUnit: cell("change_unit"), Evidence: cell("evidence")}
		o.Value, o.ValueText = parseTyped(cell("corrected"), o.Unit)
		o.Change, o.ChangeText = parseTyped(cell("corrected_change"), o.ChangeUnit)
		if o.Empty() && (o.ID == "" || seen[o.ID]) {
			continue
		}
		seen[o.ID] = true
		if o.Empty() {
			if !leftOver {
				v.Shown = append(v.Shown, o)
			}
			continue
		}
		v.Opinions = append(v.Opinions, o)
	}
	return true, rows.Error()
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
