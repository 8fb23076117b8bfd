package scan

import (
	"unicode/utf8"

	"zhibiao/extract/lexicon"
)

// lists are the lists of words of the lexicon that scanning asks for. The lists that a file reads stand at its top, with what they
// mean; their words stand in the table lists.tsv.
type lists struct {
	// Campaigns end the names of what is undertaken, which begin with a round number: 百万亩国土绿化行动.
	Campaigns []string

	dateLists
	datelineLists
	figureLists
	holidayLists
	fateLists
	scanLists
}

func newLists(lex *lexicon.Lexicon) *lists {
	l := new(lists)
	lex.Fill(l)
	return l
}

// ListNames are the names of the lists that scanning asks for.
func ListNames() []string { return lexicon.ListNames(new(lists)) }

// A list is words that a text may begin with.
type list struct {
	words []string
	first [4]uint64 // bits of listBit for the characters that they begin with
}

func listBit(r rune) (word int, bit uint64) {
	h := uint32(r) * 0x9E3779B1
	return int(h >> 30), 1 << (h >> 24 & 63)
}

// Fill makes the words those of the list.
func (l *list) Fill(words []string) {
	l.words = words
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		i, bit := listBit(r)
		l.first[i] |= bit
	}
}

// begins says whether s begins with one of the words.
func (l *list) begins(s string) bool { return l.begin(s) != "" }

// begin is the first of the words that s begins with, "" where it begins with none.
func (l *list) begin(s string) string {
	if r, _ := runeAt(s, 0); !l.may(r) {
		return ""
	}
	for _, w := range l.words {
		if hasPrefix(s, w) {
			return w
		}
	}
	return ""
}

// may says whether a word may begin with r.
func (l *list) may(r rune) bool {
	i, bit := listBit(r)
	return l.first[i]&bit != 0
}

// lastChars are the characters that words end with.
type lastChars struct{ list }

// Fill makes the characters those that the words end with.
func (c *lastChars) Fill(words []string) {
	ends := make([]string, len(words))
	for i, w := range words {
		_, n := utf8.DecodeLastRuneInString(w)
		ends[i] = w[len(w)-n:]
	}
	c.list.Fill(ends)
}
