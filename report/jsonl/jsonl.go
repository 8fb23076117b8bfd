// Package jsonl writes records as JSON Lines: one record, one line, the project's contract with other programs.
//
// The fields stand in a fixed order and mean what extract.Record says. Always present are document, indicator, status and
// evidence, and in a quantity literal, bound, start and end; whatever else is empty is left out, lists included.
package jsonl

import (
	"bufio"
	"io"
	"math"
	"strconv"
	"unicode/utf8"

	"zhibiao/extract"
	"zhibiao/extract/numeral"
)

// Schema is the version of the contract that every line states.
const Schema = 1

// Append appends the record as one JSON object, without a line end, and returns the extended buffer. It allocates nothing
// where dst has room. Text that is not valid UTF-8 gets U+FFFD for each wrong byte.
func Append(dst []byte, r *extract.Record) []byte { return appendRecord(dst, r, nil) }

// appendRecord is Append with a memory, which may be nil.
func appendRecord(dst []byte, r *extract.Record, last *memory) []byte {
	o := object{append(dst, `{"schema":`...)}
	o.b = strconv.AppendInt(o.b, Schema, 10)
	o.text("id", r.ID)
	o.must("document", r.Document)
	o.text("section", r.Section)
	o.text("copy_of", r.CopyOf)
	o.text("rule", r.Rule)
	o.key("confidence")
	o.float(r.Confidence)
	o.list("warnings", r.Warnings)
	o.must("indicator", r.Indicator)
	o.text("parent", r.Parent)
	o.text("area", r.Area)
	o.text("period", r.Period)
	o.text("period_start", r.PeriodStart)
	o.text("period_end", r.PeriodEnd)
	o.must("status", string(r.Status))
	if r.Level != nil {
		o.key("level")
		o.quantity(r.Level, false)
	}
	o.quantities("changes", r.Changes, true)
	o.quantities("shares", r.Shares, false)
	o.quantities("ranks", r.Ranks, false)
	o.key("evidence")
	o.b = append(o.b, `{"text":`...)
	o.b = last.append(o.b, r.Evidence.Text)
	o.int("start", r.Evidence.Start)
	o.int("end", r.Evidence.End)
	if r.Evidence.Cut {
		o.b = append(o.b, `,"cut":true`...)
	}
	o.b = append(o.b, '}')
	o.some("page", r.Block.Page)
	o.some("table", r.Block.Table)
	o.some("row", r.Block.Row)
	o.some("col", r.Block.Col)
	o.text("cell", r.Block.Cell)
	return append(o.b, '}')
}

// A memory is the last text that was appended, and the string that it was. The records of a sentence have their evidence in common.
type memory struct {
	text   string
	string []byte
}

func (m *memory) append(b []byte, s string) []byte {
	if m == nil {
		return appendString(b, s)
	}
	if s != m.text {
		m.text, m.string = s, appendString(m.string[:0], s)
	}
	return append(b, m.string...)
}

// An object is a JSON object that is being appended to and already holds a member.
type object struct{ b []byte }

func (o *object) key(name string) {
	o.b = append(o.b, ',', '"')
	o.b = append(o.b, name...)
	o.b = append(o.b, '"', ':')
}

func (o *object) must(name, s string) {
	o.key(name)
	o.b = appendString(o.b, s)
}

func (o *object) text(name, s string) {
	if s != "" {
		o.must(name, s)
	}
}

func (o *object) int(name string, n int) {
	o.key(name)
	o.b = strconv.AppendInt(o.b, int64(n), 10)
}

func (o *object) some(name string, n int) {
	if n != 0 {
		o.int(name, n)
	}
}

// float appends f with at most four digits after the point. JSON knows no NaN and no infinity: they become 0.
func (o *object) float(f float64) {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		f = 0
	}
	o.b = strconv.AppendFloat(o.b, math.Round(f*1e4)/1e4, 'f', -1, 64)
}

func (o *object) decimal(name string, d *numeral.Decimal) {
	if d != nil {
		o.key(name)
		o.b = d.Append(o.b)
	}
}

func (o *object) list(name string, items []string) {
	if len(items) == 0 {
		return
	}
	o.key(name)
	for i, s := range items {
		o.b = append(o.b, separator(i))
		o.b = appendString(o.b, s)
	}
	o.b = append(o.b, ']')
}

func (o *object) quantities(name string, qs []extract.Quantity, change bool) {
	if len(qs) == 0 {
		return
	}
	o.key(name)
	for i := range qs {
		o.b = append(o.b, separator(i))
		o.quantity(&qs[i], change)
	}
	o.b = append(o.b, ']')
}

// separator is what stands before item i of a list.
func separator(i int) byte {
	if i == 0 {
		return '['
	}
	return ','
}

// quantity appends an object. A change that only states what it starts from has no literal, place or bound of its own.
func (o *object) quantity(q *extract.Quantity, change bool) {
	open := len(o.b)
	stated := q.End > q.Start || q.Literal != "" || q.From == nil
	if stated {
		o.must("literal", q.Literal)
	}
	o.decimal("value", q.Value)
	o.decimal("max", q.Max)
	o.text("unit", q.Unit)
	o.decimal("base_value", q.BaseValue)
	o.decimal("base_max", q.BaseMax)
	o.text("base_unit", q.BaseUnit)
	if stated {
		o.must("bound", string(q.Bound))
	}
	if q.Masked {
		o.key("masked")
		o.b = append(o.b, "true"...)
	}
	o.text("direction", string(q.Direction))
	if change {
		o.must("basis", string(q.Basis))
	}
	o.text("versus", q.Versus)
	if q.From != nil {
		o.key("from")
		o.quantity(q.From, false)
	}
	o.text("period", q.Period)
	o.text("of", q.Of)
	o.text("scope", q.Scope)
	if q.FromEnd {
		o.key("from_end")
		o.b = append(o.b, "true"...)
	}
	if stated {
		o.int("start", q.Start)
		o.int("end", q.End)
	}
	if len(o.b) == open { // nothing at all: not even a comma to turn into the brace
		o.b = append(o.b, '{')
	}
	o.b[open] = '{'
	o.b = append(o.b, '}')
}

// plain marks the bytes of ASCII that stand in a JSON string as they are: all but control characters, quote, backslash, DEL.
var plain = func() (t [1 << 8]bool) {
	for c := 0x20; c < utf8.RuneSelf; c++ {
		t[c] = c != '"' && c != '\\' && c != 0x7f
	}
	return t
}()

const hex = "0123456789abcdef"

// appendString appends s as a JSON string.
func appendString(b []byte, s string) []byte {
	b = append(b, '"')
	done := s // from what is not appended yet
	for rest := s; rest != ""; {
		n := 0
		for n < len(rest) && plain[rest[n]] {
			n++
		}
		if rest = rest[n:]; rest == "" {
			break
		}
		c := rest[0]
		if c < utf8.RuneSelf {
			b = append(b, done[:len(done)-len(rest)]...)
			b = appendEscape(b, c)
			rest = rest[1:]
			done = rest
			continue
		}
		// Chinese characters, as almost always, two at a time in one load
		for len(rest) >= 8 {
			v := uint64(rest[0]) | uint64(rest[1])<<8 | uint64(rest[2])<<16 | uint64(rest[3])<<24 | uint64(rest[4])<<32 | uint64(rest[5])<<40 | uint64(rest[6])<<48 | uint64(rest[7])<<56
			if x, y := byte(v)-0xE3, byte(v>>24)-0xE3; v&0xC0C0F0C0C0F0 != 0x8080E08080E0 || x > 0xE9-0xE3 || y > 0xE9-0xE3 {
				break
			}
			rest = rest[6:]
		}
		// A Chinese character or mark; not U+2028 and U+2029, nor what else begins as they do and ends alike.
		if c := rest[0]; len(rest) >= 3 && (0xE1 <= c && c <= 0xEC || c == 0xEF) && rest[1]&0xC0 == 0x80 && rest[2]&0xC0 == 0x80 && (c != 0xE2 || rest[2]|1 != 0xA9) {
			rest = rest[3:]
			continue
		}
		r, n := utf8.DecodeRuneInString(rest)
		behind := rest[n:]
		switch {
		case r == utf8.RuneError && n == 1:
			b = append(append(b, done[:len(done)-len(rest)]...), "\uFFFD"...)
			done = behind
		case 0x80 <= r && r < 0xA0, r == 0x2028, r == 0x2029: // which steer a terminal, or at which some programs break lines
			b = append(b, done[:len(done)-len(rest)]...)
			b = append(b, '\\', 'u', hex[r>>12], hex[r>>8&15], hex[r>>4&15], hex[r&15])
			done = behind
		case n == 1: // of ASCII, behind Chinese characters
			continue
		}
		rest = behind
	}
	return append(append(b, done...), '"')
}

func appendEscape(b []byte, c byte) []byte {
	switch c {
	case '"', '\\':
		return append(b, '\\', c)
	case '\n':
		return append(b, '\\', 'n')
	case '\r':
		return append(b, '\\', 'r')
	case '\t':
		return append(b, '\\', 't')
	}
	return append(b, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
}

// A Writer writes records, a line each, through a buffer. Call Flush at the end.
type Writer struct {
	w        *bufio.Writer
	line     []byte
	evidence memory
}

// NewWriter returns a Writer on w.
func NewWriter(w io.Writer) *Writer { return &Writer{w: bufio.NewWriterSize(w, 64<<10)} }

// Write writes one record. The error is that of the underlying writer, and stays.
func (w *Writer) Write(r *extract.Record) error {
	w.line = append(appendRecord(w.line[:0], r, &w.evidence), '\n')
	_, err := w.w.Write(w.line)
	return err
}

// Flush hands what is buffered to the underlying writer.
func (w *Writer) Flush() error { return w.w.Flush() }
