// Package rtf reads Rich Text Format, as Word, WPS and LibreOffice write it.
package rtf

import (
	"bytes"
	"context"
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"

	"zhibiao/extract/document/layout"
	"zhibiao/extract/document/limit"
	"zhibiao/extract/text"
)

// Read reads a document's text, tables and footnotes. Tracked deletions, hidden text, headers and footers are not text.
func Read(ctx context.Context, data []byte, lim limit.Limits) (*text.Text, error) {
	lim = lim.Start()
	if !bytes.HasPrefix(data, []byte(`{\rtf`)) {
		return nil, fmt.Errorf("no RTF: %w", limit.ErrDamaged)
	}
	r := &reader{
		Flow: layout.NewFlow(layout.New(ctx, lim)), data: data, most: lim.XMLDepth,
		codepage: 1252, fonts: map[int]int{}, styles: map[int]int{},
	}
	r.now.unicodeSkip = 1
	if err := r.read(ctx); err != nil {
		return nil, err
	}
	t, err := r.Text()
	if err != nil {
		return nil, err
	}
	if s := layout.Trim(r.titled.String()); s != "" && strings.Contains(t.Body[:min(len(t.Body), 2000)], s) {
		t.Title = s
	}
	return t, nil
}

// A state is what a group of the file inherits and gives back at its end.
type state struct {
	destination
	codepage    int // of the font, 0 for the document's
	unicodeSkip int // bytes that stand for a \u to readers that don't know it
	hidden      bool
	deleted     bool
	style       int
}

type destination uint8

const (
	body destination = iota
	nothing
	fontTable
	stylesheet
	title
	footnote
)

type reader struct {
	*layout.Flow
	data     []byte
	at       int
	now      state
	stack    []state
	most     int
	codepage int
	fonts    map[int]int // font → code page
	styles   map[int]int // style → heading level
	font     int         // being defined
	started  bool        // the paragraph has text
	skip     int         // bytes after a \u still to pass over
	bytes    []byte      // in a code page, not decoded yet
	high     rune        // first half of a surrogate pair
	name     strings.Builder
	titled   strings.Builder
	notes    []string
	note     strings.Builder
	row      row
	level    int // heading level of the open paragraph
}

// A row collects what \trowd and \cellx say before or after the cells themselves.
type row struct {
	open    bool // a table is open in the flow
	cells   bool // a row is open
	inTable bool // \intbl
	defined []cellDef
	pending cellDef
	column  int // the next cell's
	left    int // edge of the row, in twips
}

type cellDef struct {
	mergedLeft, mergedUp bool
	right                int // its right edge, in twips
}

func (r *reader) read(ctx context.Context) error {
	for n := 0; r.at < len(r.data); n++ {
		if n%4096 == 0 {
			if err := limit.Check(ctx); err != nil {
				return err
			}
		}
		if err := r.Err(); err != nil {
			return err
		}
		c := r.data[r.at]
		switch c {
		case '{':
			r.flush()
			r.at++
			if len(r.stack) >= r.most {
				return fmt.Errorf("groups %w of %d", limit.ErrDepth, r.most)
			}
			r.stack = append(r.stack, r.now)
			r.skip = 0
		case '}':
			r.flush()
			r.at++
			r.closeGroup()
			if len(r.stack) == 0 {
				r.finish()
				return nil
			}
		case '\\':
			r.control()
		case '\r', '\n', 0:
			r.at++
		default:
			r.at++
			r.byte(c)
		}
	}
	return fmt.Errorf("it ends within a group: %w", limit.ErrDamaged)
}

func (r *reader) closeGroup() {
	if len(r.stack) == 0 {
		return
	}
	was := r.now
	r.now = r.stack[len(r.stack)-1]
	r.stack = r.stack[:len(r.stack)-1]
	r.skip = 0
	switch {
	case was.destination == stylesheet:
		name := strings.ToLower(strings.TrimSuffix(strings.TrimSpace(r.name.String()), ";"))
		if rest, ok := strings.CutPrefix(name, "heading "); ok {
			if n, err := strconv.Atoi(rest); err == nil && n > 0 && n < 10 {
				r.styles[was.style] = n
			}
		} else if name == "title" {
			r.styles[was.style] = 1
		}
		r.name.Reset()
	case was.destination == footnote && r.now.destination != footnote:
		r.notes = append(r.notes, layout.JoinLines(r.note.String()))
		r.note.Reset()
	}
}

func (r *reader) finish() {
	r.endTable()
	r.Close()
	for _, n := range r.notes {
		r.Paragraph(n)
	}
}

// byte takes one byte of text in the code page in force.
func (r *reader) byte(c byte) {
	if r.skip > 0 {
		r.skip--
		return
	}
	r.bytes = append(r.bytes, c)
}

// flush decodes the bytes collected and writes them.
func (r *reader) flush() {
	if len(r.bytes) == 0 {
		return
	}
	page := r.now.codepage
	if page == 0 {
		page = r.codepage
	}
	out, err := codepage(page).NewDecoder().String(string(r.bytes))
	if r.now.codepage == 0 && strings.Contains(out, "\uFFFD") { // a font of Western letters in a Chinese document
		out, err = charmap.Windows1252.NewDecoder().String(string(r.bytes))
	}
	if err == nil {
		r.write(out)
	}
	r.bytes = r.bytes[:0]
}

func codepage(n int) encoding.Encoding {
	switch n {
	case 936, 54936:
		return simplifiedchinese.GB18030
	case 950:
		return traditionalchinese.Big5
	case 932:
		return japanese.ShiftJIS
	case 949:
		return korean.EUCKR
	case 65001:
		return encoding.Nop
	case 437, 850:
		return charmap.CodePage437
	case 1251:
		return charmap.Windows1251
	}
	return charmap.Windows1252
}

func (r *reader) write(s string) {
	switch r.now.destination {
	case stylesheet:
		r.name.WriteString(s)
	case title:
		r.titled.WriteString(s)
	case footnote:
		if !r.now.hidden && !r.now.deleted {
			r.note.WriteString(s)
		}
	case body:
		if !r.now.hidden && !r.now.deleted {
			r.begin()
			r.Write(s)
		}
	}
}

// begin opens what text needs to stand in: a cell of a row where \intbl was said, and a paragraph.
func (r *reader) begin() {
	if r.row.inTable {
		r.beginCell()
	} else {
		r.endTable()
	}
	if !r.started {
		r.StartParagraph(r.level)
		r.started = true
	}
}

func (r *reader) beginCell() {
	if !r.row.open {
		r.StartTable()
		r.row.open = true
	}
	if !r.row.cells {
		r.StartRow()
		r.row.cells = true
		r.row.column = 0
		r.StartCell(1, 1, false)
	}
}

func (r *reader) endParagraph() {
	if r.started {
		r.EndParagraph()
		r.started = false
	}
}

func (r *reader) endCell() {
	r.row.inTable = true
	r.beginCell()
	r.endParagraph()
	if i := r.row.column; i < len(r.row.defined) {
		last := i
		for last+1 < len(r.row.defined) && r.row.defined[last+1].mergedLeft {
			last++
		}
		if r.row.defined[i].mergedLeft { // its place was counted with the cell before it
			r.row.column++
			return
		}
		left := r.row.left
		if i > 0 {
			left = r.row.defined[i-1].right
		}
		r.Span(last-i+1, r.row.defined[i].mergedUp)
		r.Edges(left, r.row.defined[last].right)
	}
	r.EndCell()
	r.row.column++
	r.StartCell(1, 1, false)
}

func (r *reader) endRow() {
	r.endParagraph()
	r.row.cells = false
}

func (r *reader) endTable() {
	if r.row.open {
		r.endParagraph()
		r.EndTable()
	}
	r.row.open, r.row.cells = false, false
}

// control reads a control word or symbol.
func (r *reader) control() {
	r.at++
	if r.at >= len(r.data) {
		return
	}
	c := r.data[r.at]
	if c < 'A' || c > 'z' || c > 'Z' && c < 'a' {
		r.at++
		r.symbol(c)
		return
	}
	start := r.at
	for r.at < len(r.data) && (r.data[r.at] >= 'a' && r.data[r.at] <= 'z' || r.data[r.at] >= 'A' && r.data[r.at] <= 'Z') {
		r.at++
	}
	word := string(r.data[start:r.at])
	start = r.at
	if r.at < len(r.data) && r.data[r.at] == '-' {
		r.at++
	}
	for r.at < len(r.data) && r.data[r.at] >= '0' && r.data[r.at] <= '9' && r.at-start < 11 {
		r.at++
	}
	n, err := strconv.Atoi(string(r.data[start:r.at]))
	has := err == nil
	if r.at < len(r.data) && r.data[r.at] == ' ' {
		r.at++
	}
	if word == "bin" {
		r.at = min(len(r.data), r.at+max(n, 0))
		return
	}
	if r.skip > 0 && word != "u" {
		r.skip--
		return
	}
	r.word(word, n, has)
}

func (r *reader) symbol(c byte) {
	if c == '\'' {
		if r.at+2 <= len(r.data) {
			v, err := strconv.ParseUint(string(r.data[r.at:r.at+2]), 16, 8)
			r.at += 2
			if err == nil {
				r.byte(byte(v))
			}
		}
		return
	}
	if r.skip > 0 {
		r.skip--
		return
	}
	r.flush()
	switch c {
	case '~':
		r.write(" ")
	case '_':
		r.write("-")
	case '\\', '{', '}':
		r.write(string(rune(c)))
	case '\r', '\n':
		r.word("par", 0, false)
	case '*':
		// A destination that a reader need not know: all but these are passed over.
		rest := r.data[r.at:min(len(r.data), r.at+12)]
		if !bytes.HasPrefix(rest, []byte(`\shpinst`)) && !bytes.HasPrefix(rest, []byte(`\footnote`)) && !bytes.HasPrefix(rest, []byte(`\nesttable`)) && !bytes.HasPrefix(rest, []byte(`\cs`)) {
			r.now.destination = nothing
		}
	}
}

var characters = map[string]string{
	"emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
	"emspace": " ", "enspace": " ", "qmspace": " ",
}

// destinations that are no text of the body.
var destinations = map[string]destination{
	"fonttbl": fontTable, "colortbl": nothing, "stylesheet": stylesheet, "info": nothing, "title": title, "pict": nothing, "object": body,
	"objdata": nothing, "header": nothing, "headerl": nothing, "headerr": nothing, "headerf": nothing, "footer": nothing, "footerl": nothing,
	"footerr": nothing, "footerf": nothing, "fldinst": nothing, "footnote": footnote, "annotation": nothing, "atnid": nothing, "atnauthor": nothing,
	"shprslt": nothing, "sp": nothing, "sn": nothing, "sv": nothing, "themedata": nothing, "datastore": nothing, "listtable": nothing, "listoverridetable": nothing,
	"revtbl": nothing, "generator": nothing, "nonesttables": nothing, "pntext": body, "ftnsep": nothing, "aftnsep": nothing, "ftnsepc": nothing, "xe": nothing, "tc": nothing, "bkmkstart": nothing, "bkmkend": nothing, "filetbl": nothing,
}

func (r *reader) word(word string, n int, has bool) {
	switch word {
	case "u":
		r.unicode(n)
		return
	}
	r.flush()
	if s, ok := characters[word]; ok {
		r.write(s)
		return
	}
	if d, ok := destinations[word]; ok {
		if r.now.destination != nothing || word == "title" {
			r.now.destination = d
		}
		return
	}
	on := !has || n != 0
	switch word {
	case "ansicpg":
		r.codepage = n
	case "mac":
		r.codepage = 1252
	case "pca", "pc":
		r.codepage = 850
	case "uc":
		r.now.unicodeSkip = max(n, 0)
	case "f":
		if r.now.destination == fontTable {
			r.font = n
		} else {
			r.now.codepage = r.fonts[n]
		}
	case "fcharset":
		if r.now.destination == fontTable && len(r.fonts) < 10_000 {
			r.fonts[r.font] = map[int]int{134: 936, 136: 950, 128: 932, 129: 949, 204: 1251}[n]
		}
	case "s":
		r.now.style = n
		if r.now.destination == body {
			r.level = r.styles[n]
		}
	case "outlinelevel":
		switch {
		case r.now.destination == stylesheet:
			if n >= 0 && n < 9 {
				r.styles[r.now.style] = n + 1
			}
		case n >= 0 && n < 9:
			r.level = n + 1
		}
	case "plain":
		r.now.hidden, r.now.deleted, r.now.codepage = false, false, 0
	case "v":
		r.now.hidden = on
	case "deleted":
		r.now.deleted = on
	case "ud": // the same again in Unicode
		r.titled.Reset()
	case "tab":
		r.write("\t")
	case "line", "softline":
		r.write("\n")
	default:
		if r.now.destination == footnote && word == "par" {
			r.note.WriteByte('\n')
		}
		if r.now.destination == body {
			r.paragraph(word, n)
		}
	}
}

// paragraph takes the control words that end or shape paragraphs and tables.
func (r *reader) paragraph(word string, n int) {
	switch word {
	case "par", "sect":
		if r.now.deleted {
			return
		}
		if r.row.inTable {
			r.beginCell()
		} else {
			r.endTable()
		}
		r.endParagraph()
	case "pard":
		r.row.inTable = false
		r.level = 0
	case "intbl":
		r.row.inTable = true
	case "trowd":
		r.row.defined = r.row.defined[:0]
		r.row.pending = cellDef{}
		r.row.left = 0
	case "trleft":
		r.row.left = n
	case "clmrg":
		r.row.pending.mergedLeft = true
	case "clvmrg":
		r.row.pending.mergedUp = true
	case "cellx":
		r.row.pending.right = n
		if len(r.row.defined) < layout.MaxColumns {
			r.row.defined = append(r.row.defined, r.row.pending)
		}
		r.row.pending = cellDef{}
	case "cell":
		r.endCell()
	case "nestcell":
		r.write(" ")
	case "nestrow":
		r.write("\n")
	case "row":
		r.endRow()
	case "page":
		r.endParagraph()
	}
}

// unicode takes a \u: a signed 16-bit code unit.
func (r *reader) unicode(n int) {
	if r.skip > 0 {
		r.skip = 0
	}
	r.flush()
	c := rune(n)
	if n < 0 {
		c = rune(n + 1<<16)
	}
	r.skip = r.now.unicodeSkip
	switch {
	case c >= 0xD800 && c < 0xDC00:
		r.high = c
		return
	case c >= 0xDC00 && c < 0xE000:
		if r.high == 0 {
			return
		}
		c = (r.high-0xD800)<<10 + (c - 0xDC00) + 0x10000
	}
	r.high = 0
	if c > 0 && c <= 0x10FFFF {
		r.write(string(c))
	}
}
