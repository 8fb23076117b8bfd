package extract

import "zhibiao/extract/lexicon"

// lists are the lists of words of the lexicon that the rules in code ask for. The lists that a file reads stand at its top, with
// what they mean; their words stand in the table lists.tsv, where a user's folder adds to them. They are looked up once, when an
// Extractor is made, and not changed after that.
type lists struct {
	areaLists
	asideLists
	backLists
	basisLists
	changeLists
	chapterLists
	clauseLists
	documentLists
	doerLists
	figureLists
	frontLists
	gapLists
	goalLists
	heldLists
	levelLists
	levelnameLists
	listLists
	middleLists
	nameLists
	normLists
	nounLists
	paidLists
	partLists
	phraseLists
	pickedLists
	quantityLists
	rankLists
	rowLists
	sentenceLists
	shareLists
	splitLists
	statusLists
	tableLists
	tableHeadLists
	tableRowLists
	tableValueLists
	toldLists
	totalLists
	whenLists

	phraseSteps *phraseSteps
}

func newLists(lex *lexicon.Lexicon) *lists {
	l := new(lists)
	lex.Fill(l)
	l.phraseSteps = newPhraseSteps(l)
	return l
}

// Fill makes the set of the characters that words begin with.
func (s *runeSet) Fill(words []string) {
	for _, w := range words {
		r, _ := runeAt(w, 0)
		s.add(r)
	}
}

// endings are words that a text may end with. Most texts are told from all of them by their last character.
type endings struct {
	words []string
	last  charFilter
}

// Fill makes the words those that a text may end with.
func (e *endings) Fill(words []string) {
	e.words = words
	for _, w := range words {
		if len(w) < 2 {
			e.last = anyChar
			break
		}
		i, bit := e.last.bit(w[len(w)-2], w[len(w)-1])
		*i |= bit
	}
}

// may says whether one of the words may end s: hardly ever wrongly.
func (e *endings) may(s string) bool {
	n := len(s)
	if n < 2 {
		return false
	}
	i, bit := e.last.bit(s[n-2], s[n-1])
	return *i&bit != 0
}

// end says whether one of the words ends s.
func (e *endings) end(s string) bool { return e.may(s) && endsIn(s, e.words...) }

// beginnings are Chinese words that a text may begin with. Most texts are told from all of them by their first character.
type beginnings struct {
	words []string
	first charFilter
	short bool // one of them is no Chinese word
}

// Fill makes the words those that a text may begin with.
func (b *beginnings) Fill(words []string) {
	b.words = words
	for _, w := range words {
		if len(w) < 3 {
			b.first, b.short = anyChar, true
			break
		}
		i, bit := b.first.bit(w[1], w[2])
		*i |= bit
	}
}

// of is the length of the first of the words that s begins with, 0 where it begins with none.
func (b *beginnings) of(s string) int {
	if len(s) < 3 {
		if b.short {
			return beginsWith(s, b.words...)
		}
		return 0
	}
	if i, bit := b.first.bit(s[1], s[2]); *i&bit == 0 {
		return 0
	}
	return beginsWith(s, b.words...)
}
