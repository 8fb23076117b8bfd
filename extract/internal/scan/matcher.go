package scan

import (
	"sort"
	"unicode/utf8"

	"zhibiao/extract/lexicon"
)

// An entry is a word of the lexicon with every class that it may have.
type entry struct {
	word    string
	classes Set
	values  []value // of classes that carry one
}

type value struct {
	class Class
	value string
}

func (e *entry) value(c Class) string {
	for _, v := range e.values {
		if v.class == c {
			return v.value
		}
	}
	return ""
}

// words finds the longest word of a list at a place. It is indexed by the first rune, so that a place where no word
// begins costs one look into an array.
type words struct {
	first [1 << 16]uint16 // 1-based index into lists, for runes of the basic plane
	lists [][]entry       // longest first
}

func newWords(entries map[string]*entry) *words {
	w := new(words)
	keys := make([]string, 0, len(entries))
	for k := range entries {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	for _, k := range keys {
		r, _ := utf8.DecodeRuneInString(k)
		if r >= 1<<16 {
			continue
		}
		i := w.first[r]
		if i == 0 {
			w.lists = append(w.lists, nil)
			i = uint16(len(w.lists))
			w.first[r] = i
		}
		w.lists[i-1] = append(w.lists[i-1], *entries[k])
	}
	for _, l := range w.lists {
		sort.SliceStable(l, func(i, j int) bool { return len(l[i].word) > len(l[j].word) })
	}
	return w
}

// at finds the longest word at i.
func (w *words) at(s string, i int, r rune) *entry {
	if r >= 1<<16 {
		return nil
	}
	x := w.first[r]
	if x == 0 {
		return nil
	}
	l := w.lists[x-1]
	for k := range l {
		if n := len(l[k].word); i+n <= len(s) && s[i:i+n] == l[k].word {
			return &l[k]
		}
	}
	return nil
}

// A Scanner holds the lexicon in the form that scanning needs. It is read-only.
type Scanner struct {
	cues  *words
	units *words
	lex   *lexicon.Lexicon
}

// New prepares a lexicon for scanning.
func New(lex *lexicon.Lexicon) *Scanner {
	m := map[string]*entry{}
	for _, c := range lex.Cues {
		cl, ok := ClassOf(c.Class)
		if !ok {
			continue // the lexicon's own check names it
		}
		e := m[c.Word]
		if e == nil {
			e = &entry{word: c.Word}
			m[c.Word] = e
		}
		e.classes |= Of(cl)
		if c.Value != "" {
			e.values = append(e.values, value{cl, c.Value})
		}
	}
	for i := range lex.Areas { // 呼和浩特: no 和 in it
		if w := lex.Areas[i].Word; len(w) > 3 && m[w] == nil {
			m[w] = &entry{word: w, classes: Of(Word)}
		}
	}
	u := map[string]*entry{}
	for i := range lex.Units {
		u[lex.Units[i].Word] = &entry{word: lex.Units[i].Word, values: []value{{Num, lex.Units[i].Kind}}}
	}
	return &Scanner{cues: newWords(m), units: newWords(u), lex: lex}
}
