package lexicon

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// A Fault is something wrong, or worth knowing, in a file of a lexicon.
type Fault struct {
	File    string
	Line    int    // 1-based; 0 where the fault is of the file as a whole
	Column  int    // 1-based, in characters; 0 where the fault is of the line as a whole
	Text    string // the line
	Message string
	Note    bool // nothing is wrong: an entry that shadows a built-in one
}

// String is file:line:column and the message, then the line and a caret below the place.
func (f Fault) String() string {
	var b strings.Builder
	b.WriteString(f.File)
	if f.Line > 0 {
		fmt.Fprintf(&b, ":%d", f.Line)
		if f.Column > 0 {
			fmt.Fprintf(&b, ":%d", f.Column)
		}
	}
	b.WriteString(": ")
	if f.Note {
		b.WriteString("note: ")
	}
	b.WriteString(f.Message)
	if f.Line > 0 && f.Text != "" {
		b.WriteString("\n    ")
		b.WriteString(strings.ReplaceAll(f.Text, "\t", tab))
		if f.Column > 0 {
			b.WriteString("\n    ")
			b.WriteString(strings.Repeat(" ", caret(f.Text, f.Column)))
			b.WriteString("^")
		}
	}
	return b.String()
}

// tab stands for a tab where a line is shown, so that the caret does not depend on the terminal's tab stops.
const tab = "  "

// caret is the display width of what stands before the column-th character.
func caret(line string, column int) int {
	w := 0
	for _, r := range line {
		if column--; column <= 0 {
			break
		}
		w += width(r)
	}
	return w
}

// width is the number of terminal cells of a character: two for East Asian wide and full-width ones.
func width(r rune) int {
	switch {
	case r == '\t':
		return len(tab)
	case r < 0x1100:
		return 1
	case r <= 0x115F, 0x2E80 <= r && r <= 0xA4CF && r != 0x303F, 0xAC00 <= r && r <= 0xD7A3, 0xF900 <= r && r <= 0xFAFF,
		0xFE30 <= r && r <= 0xFE6F, 0xFF00 <= r && r <= 0xFF60, 0xFFE0 <= r && r <= 0xFFE6, 0x1F300 <= r && r <= 0x1FAFF,
		0x20000 <= r && r <= 0x3FFFD:
		return 2
	}
	return 1
}

// Faults are the errors of a lexicon in the order of its files and lines.
type Faults []Fault

// Error prints at most ten faults.
func (fs Faults) Error() string {
	const most = 10
	var b strings.Builder
	b.WriteString("lexicon: ")
	for i, f := range fs {
		if i == most {
			fmt.Fprintf(&b, "\nand %d more", len(fs)-most)
			break
		}
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(f.String())
	}
	return b.String()
}

// columnAt is the 1-based character column of a byte offset in a line.
func columnAt(line string, offset int) int {
	return utf8.RuneCountInString(line[:min(offset, len(line))]) + 1
}
