package sheet

import (
	"context"
	"fmt"
	"strings"

	"zhibiao/extract/document/layout"
	"zhibiao/extract/document/limit"
	"zhibiao/extract/text"
)

// CSV reads a table of values between commas, semicolons or tabs. The body is the file's own text; the cells are blocks in it, without the
// quotes around them.
func CSV(ctx context.Context, body string, lim limit.Limits) (*text.Text, error) {
	if lim = lim.Start(); int64(len(body)) > lim.TextBytes {
		return nil, fmt.Errorf("text %w of %s", limit.ErrTooLarge, limit.Bytes(lim.TextBytes))
	}
	delimiter := Delimiter(body)
	if delimiter == 0 {
		delimiter = ','
	}
	var blocks []text.Block
	for at, row := 0, 1; at < len(body); row++ {
		if err := limit.Check(ctx); err != nil {
			return nil, err
		}
		fields, next := record(body, at, delimiter)
		filled := 0
		for _, f := range fields {
			if !f.Empty() {
				filled++
			}
		}
		for i, f := range fields {
			if f.Empty() {
				continue
			}
			b := text.Block{Span: f, Kind: text.Cell, Table: 1, Row: row, Col: i + 1, RowSpan: 1, ColSpan: 1}
			if filled == 1 && (row <= 2 || layout.IsCaption(body[f.Start:f.End])) {
				b = text.Block{Span: f, Kind: text.Caption}
			}
			blocks = append(blocks, b)
		}
		if len(blocks) > lim.Blocks() {
			return nil, fmt.Errorf("number of cells %w of %d", limit.ErrTooLarge, lim.Blocks())
		}
		at = next
	}
	return &text.Text{Body: body, Blocks: blocks}, nil
}

// record returns the fields of the record that begins at an offset, and where the next begins. A quote within a quoted field
// is doubled; a quoted field may hold line ends. A quote that does not end before a delimiter is an ordinary character.
func record(body string, at int, delimiter byte) (fields []text.Span, next int) {
	for {
		f := text.Span{Start: at}
		if end := quoted(body, at, delimiter); end > 0 {
			f = text.Span{Start: at + 1, End: end}
			at = end + 1
			for at < len(body) && body[at] != delimiter && body[at] != '\n' {
				at++
			}
		} else {
			for at < len(body) && body[at] != delimiter && body[at] != '\n' {
				at++
			}
			f.End = at
		}
		s := layout.Trim(body[f.Start:f.End])
		from := f.Start + strings.Index(body[f.Start:f.End], s)
		fields = append(fields, text.Span{Start: from, End: from + len(s)})
		if at >= len(body) {
			return fields, at
		}
		at++
		if body[at-1] == '\n' {
			return fields, at
		}
	}
}

// quoted is the offset of the quote that ends the quoted field beginning at an offset, 0 where there is no such field.
func quoted(body string, at int, delimiter byte) int {
	if at >= len(body) || body[at] != '"' {
		return 0
	}
	end := closing(body, at+1)
	if end < 0 {
		return 0
	}
	after := strings.TrimLeft(body[end+1:min(len(body), end+16)], " \r")
	if after == "" || after[0] == delimiter || after[0] == '\n' {
		return end
	}
	return 0
}

// closing is the offset of the quote that ends a quoted field, -1 where there is none.
func closing(body string, at int) int {
	for at < len(body) {
		i := strings.IndexByte(body[at:], '"')
		if i < 0 {
			return -1
		}
		at += i
		if at+1 < len(body) && body[at+1] == '"' {
			at += 2
			continue
		}
		return at
	}
	return -1
}

// Delimiter is what stands between the values of a text that is a table from its first line to its last looked at, 0 where
// it is none.
func Delimiter(body string) byte {
	head := body[:min(len(body), 64<<10)]
	for _, d := range []byte{',', '\t', ';'} {
		if regular(head, d, len(head) < len(body)) {
			return d
		}
	}
	return 0
}

// regular reports whether the records of a text have one number of fields, two or more, a fifth of them numbers and few of
// them sentences.
func regular(head string, d byte, cut bool) bool {
	count := map[int]int{}
	records, long, numbers, all := 0, 0, 0, 0
	for at := 0; at < len(head) && records < 200; {
		fields, next := record(head, at, d)
		line := layout.Trim(head[at:next])
		at = next
		if cut && at >= len(head) {
			break
		}
		if line == "" {
			continue
		}
		records++
		count[len(fields)]++
		all += len(fields)
		for _, f := range fields {
			s := head[f.Start:f.End]
			if s != "" && strings.Trim(s, "0123456789.,%-+ ") == "" {
				numbers++
			}
			if len(s) > 120 || strings.HasSuffix(s, "。") || strings.Contains(s, "\uFF0C") && len(s) > 60 {
				long++
			}
		}
	}
	best := 0
	for n, c := range count {
		if n >= 2 && (c > count[best] || c == count[best] && n > best) {
			best = n
		}
	}
	return best >= 2 && records >= 2 && count[best]*10 >= records*8 && long*5 <= all && numbers*5 >= all
}
