// Package layout lays out what a reader finds, block after block, into one text: paragraphs a line each, the cells of a table's
// row separated by tabs.
package layout

import (
	"context"
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"zhibiao/extract/document/limit"
	"zhibiao/extract/text"
)

// A Builder collects blocks. Its methods do nothing after the first error, which Text returns.
type Builder struct {
	ctx    context.Context
	lim    limit.Limits
	body   strings.Builder
	blocks []text.Block
	page   int
	tables int
	err    error
}

// New returns a builder that keeps to lim.TextBytes and to the deadline of ctx.
func New(ctx context.Context, lim limit.Limits) *Builder {
	return &Builder{ctx: ctx, lim: lim.Start()}
}

// Page says that what follows is on page n.
func (b *Builder) Page(n int) { b.page = n }

// Heading adds a title: level 1 is the document's, 0 is unknown.
func (b *Builder) Heading(level int, s string) {
	b.line(text.Block{Kind: text.Heading, Level: level}, s)
}

// Paragraph adds running text. Line breaks within it stay.
func (b *Builder) Paragraph(s string) { b.line(text.Block{Kind: text.Paragraph}, s) }

// Caption adds a table's title, or the line above it that names its unit.
func (b *Builder) Caption(s string) { b.line(text.Block{Kind: text.Caption}, s) }

// Furniture adds what is on the page but not of the text.
func (b *Builder) Furniture(s string) { b.line(text.Block{Kind: text.Furniture}, s) }

// Fail makes err the builder's error unless it has one.
func (b *Builder) Fail(err error) {
	if b.err == nil {
		b.err = err
	}
}

// Err is the builder's first error.
func (b *Builder) Err() error { return b.err }

func (b *Builder) line(block text.Block, s string) {
	if b.write(block, Trim(s)) {
		b.body.WriteByte('\n')
	}
}

// write adds s as a block, without a line's end, and reports whether there was anything to add.
func (b *Builder) write(block text.Block, s string) bool {
	if b.err != nil || s == "" {
		return false
	}
	if b.err = limit.Check(b.ctx); b.err != nil {
		return false
	}
	if int64(b.body.Len()+len(s)) > b.lim.TextBytes {
		b.err = fmt.Errorf("text %w of %s", limit.ErrTooLarge, limit.Bytes(b.lim.TextBytes))
		return false
	}
	if len(b.blocks) >= b.lim.Blocks() {
		b.tooMany()
		return false
	}
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "\uFFFD")
	}
	block.Page = b.page
	block.Start = b.body.Len()
	b.body.WriteString(s)
	block.End = b.body.Len()
	b.blocks = append(b.blocks, block)
	return true
}

func (b *Builder) tooMany() {
	b.Fail(fmt.Errorf("number of paragraphs and cells %w of %d", limit.ErrTooLarge, b.lim.Blocks()))
}

// A Cell is one cell of a table. Row and Col are 1-based; a merged cell stands once, at its first row and column. Spans of 0
// mean 1.
type Cell struct {
	Text             string
	Row, Col         int
	RowSpan, ColSpan int
	Head             bool
	Name             string // in a spreadsheet: 工作表1!B7
}

// MaxColumns is the widest gap between two cells that is written out in tabs.
const MaxColumns = 256

// Table adds the cells of one table, which stand in the order of rows and columns. The lines above it, three at most, that name
// table and unit become its captions. What only lays out the page (one column, or cells of long text) is no table: its cells
// become paragraphs.
func (b *Builder) Table(cells []Cell) {
	full := cells[:0:0]
	for _, c := range cells {
		if c.Text = Trim(c.Text); c.Text != "" {
			full = append(full, c)
		}
	}
	if len(full) == 0 {
		return
	}
	if full[0].Name == "" && pageLayout(full) {
		for _, c := range full {
			for line := range strings.SplitSeq(c.Text, "\n") {
				b.Paragraph(line)
			}
		}
		return
	}
	b.StartTable()
	for len(full) > 0 {
		n := 1
		for n < len(full) && full[n].Row == full[0].Row {
			n++
		}
		b.Row(full[:n])
		full = full[n:]
	}
}

// StartTable begins a table whose rows follow one by one, for readers of tables too large to collect.
func (b *Builder) StartTable() {
	b.captions()
	b.tables++
}

// Row adds the cells of a table's next row.
func (b *Builder) Row(cells []Cell) {
	col, begun := 1, false
	for _, c := range cells {
		s := JoinLines(Trim(c.Text))
		if s == "" || b.err != nil {
			continue
		}
		if gap := min(c.Col-col, MaxColumns); gap > 0 {
			b.body.WriteString(strings.Repeat("\t", gap))
		}
		col = max(col, c.Col)
		b.write(text.Block{
			Kind: text.Cell, Table: b.tables, Row: c.Row, Col: c.Col,
			RowSpan: max(c.RowSpan, 1), ColSpan: max(c.ColSpan, 1), Head: c.Head, Cell: c.Name,
		}, s)
		begun = true
	}
	if begun {
		b.body.WriteByte('\n')
	}
}

// pageLayout reports whether cells stand in one column, or hold long text.
func pageLayout(cells []Cell) bool {
	columns, long := false, 0
	for _, c := range cells {
		columns = columns || c.Col != cells[0].Col
		if len(c.Text) > 600 {
			long++
		}
	}
	return !columns || long*4 > len(cells)
}

// captions turns the last paragraphs into captions where they read like a table's title or unit.
func (b *Builder) captions() {
	end := b.body.Len()
	for i := len(b.blocks) - 1; i >= 0 && i >= len(b.blocks)-3; i-- {
		block := &b.blocks[i]
		if block.Kind == text.Caption {
			end = block.Start
			continue
		}
		if block.Kind != text.Paragraph || !IsCaption(b.body.String()[block.Start:block.End]) {
			return
		}
		if strings.TrimSpace(b.body.String()[block.End:end]) != "" {
			return
		}
		block.Kind = text.Caption
		end = block.Start
	}
}

var caption = regexp.MustCompile(`^[(（]?(?:计量|金额|数量)?单位\s*[:：]|^(?:附表|表|续表)\s*[0-9０-９一二三四五六七八九十]+|(?:情况|统计|一览|明细|汇总|指标|数据|进度|对比|比较|考核|预算|决算|收支|平衡|完成|产值|数)表(?:[(（].{0,24}[)）])?$`)

// IsCaption reports whether a line above a table reads like its title (表1 …, …统计表) or its unit (单位:万元).
func IsCaption(line string) bool {
	line = strings.TrimSpace(line)
	return len(line) <= 150 && !strings.ContainsAny(line, "。;；\n") && caption.MatchString(line)
}

// Text returns what was laid out.
func (b *Builder) Text() (*text.Text, error) {
	if b.err != nil {
		return nil, b.err
	}
	return &text.Text{Body: b.body.String(), Blocks: b.blocks}, nil
}

// Trim cuts white space off both ends of a block, ideographic and no-break space and byte order marks included.
func Trim(s string) string {
	return strings.TrimFunc(s, func(r rune) bool { return unicode.IsSpace(r) || r == '\uFEFF' || r == '\u200B' || r == 0 })
}

// JoinLines makes one line of a cell's lines: nothing between two Chinese characters (比上年⏎增长), else a space.
func JoinLines(s string) string {
	if !strings.ContainsAny(s, "\r\n\t\v\f") {
		return s
	}
	var out strings.Builder
	for line := range strings.FieldsFuncSeq(s, func(r rune) bool { return strings.ContainsRune("\r\n\t\v\f", r) }) {
		line = Trim(line)
		if line == "" {
			continue
		}
		if out.Len() > 0 {
			last, _ := utf8.DecodeLastRuneInString(out.String())
			first, _ := utf8.DecodeRuneInString(line)
			if !glued(last) || !glued(first) {
				out.WriteByte(' ')
			}
		}
		out.WriteString(line)
	}
	return out.String()
}

// glued reports whether no space is wanted between r and another such rune.
func glued(r rune) bool {
	return unicode.Is(unicode.Han, r) || r >= 0x3000 && r <= 0x303F || r >= 0xFF01 && r <= 0xFF0F || r == '(' || r == ')' || r == '%'
}
