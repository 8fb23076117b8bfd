// Package lexicon holds what the extraction knows about words: units, areas, cues, rules, words of the domain, synonyms of
// indicators. It is data in tables that open in a spreadsheet; README.md beside them records the judgements. A user's
// folder lies over the built-in tables: an entry with the same key takes the place of the built-in one.
package lexicon

import (
	"cmp"
	"embed"
	"errors"
	"io/fs"
	"slices"
	"strconv"
	"strings"
)

//go:embed *.tsv rules.toml
var builtin embed.FS

// A Lexicon is what was loaded. It is read-only and may be shared between goroutines. Slices stand in the order of the built-in
// files; what a user's folder adds follows in the order of its own.
type Lexicon struct {
	Units    []Unit
	Areas    []Area
	Words    []Word
	Cues     []Cue
	Rules    []Rule
	Synonyms []Synonym

	units map[string]int
	areas map[string]int
}

// A Place is the file and line that an entry comes from.
type Place struct {
	File string
	Line int
}

// A Unit is a unit of measure or a classifier, without a multiplier: 万 and 亿 are numerals.
type Unit struct {
	Word   string // as it stands in texts
	Base   string // the unit that values are compared in
	Factor Factor // 1 Word = Factor Base
	Kind   string // what it measures: count, money, rate, point, multiple, area, mass, … (Kinds)
	Whole  bool   // counts whole things: a value of it before rounding is an integer
	Note   string
	Place
}

// A Factor is the exact decimal Coef × 10^-Scale. It has the fields of a numeral.Decimal and converts to one.
type Factor struct {
	Coef  int64
	Scale int
}

// Kinds are the kinds of units.
var Kinds = []string{"count", "money", "rate", "point", "multiple", "score", "index", "grade", "temperature", "area", "length", "mass", "volume",
	"energy", "power", "turnover", "voltage", "electric", "pressure", "sound", "frequency", "physical", "data", "datarate", "compute", "time", "age", "compound"}

// An Area is a place, or a word that stands for one.
type Area struct {
	Word string // as it stands in texts: 湖南
	Full string // its full name: 湖南省
	Kind string // AreaKinds
	In   string // the full name of what it lies in, "" where not known
	Note string
	Place
}

// AreaKinds are the kinds of areas.
var AreaKinds = []string{"relative", "group", "suffix", "region", "province", "city", "county", "district", "country", "world", "body"}

// A Word is a word of the domain for the segmenter.
type Word struct {
	Word string
	Tag  string // part of speech as in gse: n, v, vn, a, d, …
	Freq int    // how common it is, on gse's scale; decides against other ways to cut
	Note string
	Place
}

// A Cue is a word that says what the figures around it mean: 同比, 约, 其中. A word may have several classes.
type Cue struct {
	Word  string
	Class string // the class of span that it makes; the built-in table has at least one cue of each
	Value string // what a record takes from it, "" where the class says it all
	Note  string
	Place
}

// A Synonym says that an indicator's wording means another, for series that run over documents. It never changes a record.
type Synonym struct {
	Word      string // as it stands in texts: GDP
	Indicator string // the name that the series has: 地区生产总值
	Note      string
	Place
}

// off as an entry's kind takes the built-in entry away.
const off = "off"

var (
	unitTable    = layout{file: "units.tsv", columns: []string{"unit", "base", "factor", "kind", "whole", "note"}, required: 1, key: 1}
	wordTable    = layout{file: "words.tsv", columns: []string{"word", "tag", "freq", "note"}, required: 2, key: 2}
	cueTable     = layout{file: "cues.tsv", columns: []string{"word", "class", "value", "note"}, required: 2, key: 2}
	synonymTable = layout{file: "synonyms.tsv", columns: []string{"word", "indicator", "note"}, required: 2, key: 2}
	areaTable    = layout{file: "areas.tsv", columns: []string{"area", "full", "kind", "in", "note"}, required: 1, key: 1}
)

// Load reads the built-in tables and lays the user's folder over them; user may be nil. The error holds every fault of the
// user's folder (Faults).
func Load(user fs.FS) (*Lexicon, error) {
	l := new(Lexicon)
	var faults []Fault
	ld := loader{user: user, faults: &faults}
	l.Units = load(&ld, unitTable, readUnit, func(u *Unit) (string, string, Place) { return u.Word, u.Kind, u.Place })
	l.Areas = load(&ld, areaTable, readArea, func(a *Area) (string, string, Place) { return a.Word, a.Kind, a.Place })
	l.Words = load(&ld, wordTable, readWord, func(w *Word) (string, string, Place) { return w.Word, w.Tag, w.Place })
	l.Synonyms = load(&ld, synonymTable, readSynonym, func(s *Synonym) (string, string, Place) { return s.Word, s.Indicator, s.Place })
	l.Cues = load(&ld, cueTable, readCue, func(c *Cue) (string, string, Place) { return c.Word + " " + c.Class, c.Value, c.Place })
	l.Rules = ld.rules()
	faults = slices.DeleteFunc(faults, func(f Fault) bool { return f.Note })
	if len(faults) > 0 {
		return nil, Faults(faults)
	}
	l.units = index(l.Units, func(u *Unit) string { return u.Word })
	l.areas = index(l.Areas, func(a *Area) string { return a.Word })
	return l, nil
}

// Unit looks a unit up by its word.
func (l *Lexicon) Unit(word string) (Unit, bool) {
	if i, ok := l.units[word]; ok {
		return l.Units[i], true
	}
	return Unit{}, false
}

// Area looks an area up by its word.
func (l *Lexicon) Area(word string) (Area, bool) {
	if i, ok := l.areas[word]; ok {
		return l.Areas[i], true
	}
	return Area{}, false
}

func index[T any](entries []T, key func(*T) string) map[string]int {
	m := make(map[string]int, len(entries))
	for i := range entries {
		m[key(&entries[i])] = i
	}
	return m
}

type loader struct {
	user   fs.FS
	faults *[]Fault
}

// load reads one table: the built-in entries, those of the user in their places or after them. info gives an entry's key, its kind
// and its place.
func load[T any](ld *loader, l layout, read func(*table, *row) T, info func(*T) (key, kind string, at Place)) []T {
	data, err := builtin.ReadFile(l.file)
	if err != nil {
		panic(err) // the file is part of the program
	}
	entries := parse(ld, l, string(data), read)
	if ld.user == nil {
		return entries
	}
	own, err := fs.ReadFile(ld.user, l.file)
	if err != nil {
		if !errors.Is(err, fs.ErrNotExist) {
			*ld.faults = append(*ld.faults, Fault{File: l.file, Message: err.Error()})
		}
		return entries
	}
	at := index(entries, func(e *T) string { k, _, _ := info(e); return k })
	mine := make(map[string]int)
	gone := make(map[int]bool)
	for _, e := range parse(ld, l, string(own), read) {
		key, kind, place := info(&e)
		note := Fault{File: place.File, Line: place.Line, Note: true}
		if first, ok := mine[key]; ok {
			note.Note, note.Message = false, key+" stands already in line "+strconv.Itoa(first)
			*ld.faults = append(*ld.faults, note)
			continue
		}
		mine[key] = place.Line
		i, built := at[key]
		switch {
		case built && kind == off:
			gone[i] = true
			note.Message = key + " takes the built-in entry away"
		case built:
			entries[i] = e
			note.Message = key + " takes the place of the built-in entry"
		case kind == off:
			note.Note, note.Message = false, key+" is off, but there is no such built-in entry"
		default:
			entries = append(entries, e)
			continue
		}
		*ld.faults = append(*ld.faults, note)
	}
	if len(gone) > 0 {
		kept := entries[:0]
		for i := range entries {
			if !gone[i] {
				kept = append(kept, entries[i])
			}
		}
		entries = kept
	}
	return entries
}

func parse[T any](ld *loader, l layout, data string, read func(*table, *row) T) []T {
	entries := make([]T, 0, strings.Count(data, "\n"))
	t := table{layout: l}
	t.read(data, func(r *row) {
		before := len(t.faults)
		if e := read(&t, r); len(t.faults) == before {
			entries = append(entries, e)
		}
	})
	*ld.faults = append(*ld.faults, t.faults...)
	return entries
}

func readUnit(t *table, r *row) Unit {
	u := Unit{Word: r.cells[0], Base: cmp.Or(r.cells[1], r.cells[0]), Factor: Factor{Coef: 1}, Kind: cmp.Or(r.cells[3], "count"), Note: r.cells[5], Place: Place{t.file, r.line}}
	if c := r.cells[2]; c != "" && c != "1" {
		var ok bool
		if u.Factor, ok = parseFactor(c); !ok {
			t.fault(r, 2, "factor %q is not a positive number of at most 18 digits, as 1000 or 0.5", c)
		}
	}
	if u.Kind != off && !slices.Contains(Kinds, u.Kind) {
		t.fault(r, 3, "unknown kind %q: one of %s, or off to take the built-in entry away", u.Kind, strings.Join(Kinds, ", "))
	}
	switch r.cells[4] {
	case "yes":
		u.Whole = true
	case "no":
	case "":
		u.Whole = u.Kind == "count"
	default:
		t.fault(r, 4, "whole is %q: yes where the unit counts whole things, else no", r.cells[4])
	}
	return u
}

func readArea(t *table, r *row) Area {
	a := Area{Word: r.cells[0], Full: cmp.Or(r.cells[1], r.cells[0]), Kind: cmp.Or(r.cells[2], "district"), In: r.cells[3], Note: r.cells[4], Place: Place{t.file, r.line}}
	if a.Kind != off && !slices.Contains(AreaKinds, a.Kind) {
		t.fault(r, 2, "unknown kind %q: one of %s, or off to take the built-in entry away", a.Kind, strings.Join(AreaKinds, ", "))
	}
	return a
}

func readWord(t *table, r *row) Word {
	w := Word{Word: r.cells[0], Tag: r.cells[1], Freq: 1000, Note: r.cells[3], Place: Place{t.file, r.line}}
	if c := r.cells[2]; c != "" {
		n, err := strconv.Atoi(c)
		if err != nil || n < 1 {
			t.fault(r, 2, "freq %q is not a whole number above 0", c)
		}
		w.Freq = n
	}
	return w
}

func readCue(t *table, r *row) Cue {
	return Cue{Word: r.cells[0], Class: r.cells[1], Value: r.cells[2], Note: r.cells[3], Place: Place{t.file, r.line}}
}

func readSynonym(t *table, r *row) Synonym {
	return Synonym{Word: r.cells[0], Indicator: r.cells[1], Note: r.cells[2], Place: Place{t.file, r.line}}
}

// parseFactor reads a positive decimal number.
func parseFactor(s string) (Factor, bool) {
	whole, frac, point := strings.Cut(s, ".")
	if whole == "" || point && frac == "" || strings.Trim(whole+frac, "0123456789") != "" {
		return Factor{}, false
	}
	frac = strings.TrimRight(frac, "0")
	coef, err := strconv.ParseInt(whole+frac, 10, 64)
	return Factor{Coef: coef, Scale: len(frac)}, err == nil && coef > 0 && len(frac) <= 18
}
