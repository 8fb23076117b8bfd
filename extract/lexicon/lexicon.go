// Package lexicon holds what the extraction knows about words: units, areas, cues, rules, words of the domain, synonyms of
// indicators. It is data in tables that open in a spreadsheet; README.md beside them records the judgements. A user's
// folder lies over the built-in tables: an entry with the same key takes the place of the built-in one.
package lexicon

import (
	"cmp"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

//go:embed *.tsv rules.toml
var embedded embed.FS

// A Lexicon is what was loaded. It is read-only and may be shared between goroutines. Slices stand in the order of the built-in
// files; what a user's folder adds follows in the order of its own.
type Lexicon struct {
	Units    []Unit
	Areas    []Area
	Words    []Word
	Cues     []Cue
	Rules    []Rule
	Synonyms []Synonym
	Lists    []Listed

	units map[string]int // index by word
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

// A Listed is a word of a list that the extraction asks for by its name (Fill).
type Listed struct {
	Word  string
	List  string // its name; the built-in table has at least one word of each
	Value string // what the word stands for, "" where the list says it all
	Note  string
	Place
}

// off as an entry's kind, tag, class's value or indicator takes the built-in entry away.
const off = "off"

var (
	unitTable    = layout{file: "units.tsv", columns: []string{"unit", "base", "factor", "kind", "whole", "note"}, required: 1, key: 1}
	areaTable    = layout{file: "areas.tsv", columns: []string{"area", "full", "kind", "in", "note"}, required: 1, key: 1}
	cueTable     = layout{file: "cues.tsv", columns: []string{"word", "class", "value", "note"}, required: 2, key: 2}
	wordTable    = layout{file: "words.tsv", columns: []string{"word", "tag", "freq", "note"}, required: 2, key: 2}
	listTable    = layout{file: "lists.tsv", columns: []string{"word", "list", "value", "note"}, required: 2, key: 2}
	synonymTable = layout{file: "synonyms.tsv", columns: []string{"word", "indicator", "note"}, required: 2, key: 2}
)

// Names are the files of a lexicon.
var Names = []string{unitTable.file, areaTable.file, cueTable.file, wordTable.file, listTable.file, synonymTable.file, ruleFile}

// Load reads the built-in tables and lays the user's folder over them; user may be nil. The error holds every fault of the
// user's folder (Faults).
func Load(user fs.FS) (*Lexicon, error) {
	l, faults := load(user)
	faults = slices.DeleteFunc(faults, func(f Fault) bool { return f.Note })
	if len(faults) > 0 {
		return nil, Faults(faults)
	}
	return l, nil
}

// Check reads a user's folder as Load does and returns its faults, and as notes the entries that take the place of built-in
// ones. Whether its rules can be used and their examples hold is for the extraction to say: extract.CheckLexicon.
func Check(user fs.FS) []Fault {
	_, faults := load(user)
	return faults
}

// Show writes the built-in files into a folder, which it makes where it is missing, as a start for a user's own. Tables
// begin with a byte order mark, by which Excel knows UTF-8. A file that exists already is an error; nothing is overwritten.
func Show(dir string) error {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return fmt.Errorf("lexicon: %w", err)
	}
	for _, name := range Names {
		data := builtin(name)
		if strings.HasSuffix(name, ".tsv") {
			data = bom + data
		}
		f, err := os.OpenFile(filepath.Join(dir, name), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if err != nil {
			return fmt.Errorf("lexicon: %w", err)
		}
		_, err = f.WriteString(data)
		if err := cmp.Or(err, f.Close()); err != nil {
			return fmt.Errorf("lexicon: %w", err)
		}
	}
	return nil
}

// builtin is the text of a built-in file.
func builtin(name string) string {
	data, err := embedded.ReadFile(name)
	if err != nil {
		panic(err) // the file is part of the program
	}
	return string(data)
}

func load(user fs.FS) (*Lexicon, []Fault) {
	l := new(Lexicon)
	ld := loader{user: user}
	ld.files()
	l.Units = loadTable(&ld, unitTable, readUnit)
	l.Areas = loadTable(&ld, areaTable, readArea)
	l.Cues = loadTable(&ld, cueTable, readCue)
	l.Words = loadTable(&ld, wordTable, readWord)
	l.Lists = loadTable(&ld, listTable, readListed)
	l.Synonyms = loadTable(&ld, synonymTable, readSynonym)
	l.Rules = ld.rules()
	l.units = index(l.Units)
	return l, ld.faults
}

// Unit looks a unit up by its word.
func (l *Lexicon) Unit(word string) (u Unit, ok bool) {
	i, ok := l.units[word]
	if ok {
		u = l.Units[i]
	}
	return u, ok
}

// An entry is one line of a table.
type entry interface {
	key() string   // what it is found by
	state() string // where off takes the built-in entry away
	place() *Place
}

func (u *Unit) key() string     { return u.Word }
func (u *Unit) state() string   { return u.Kind }
func (a *Area) key() string     { return a.Word }
func (a *Area) state() string   { return a.Kind }
func (c *Cue) key() string      { return c.Word + "\t" + c.Class }
func (c *Cue) state() string    { return c.Value }
func (w *Word) key() string     { return w.Word }
func (w *Word) state() string   { return w.Tag }
func (w *Listed) key() string   { return w.Word + "\t" + w.List }
func (w *Listed) state() string { return w.Value }
func (s *Synonym) key() string  { return s.Word }
func (s *Synonym) state() string {
	return s.Indicator
}
func (p *Place) place() *Place { return p }

// An entryOf is a pointer to a T that is an entry.
type entryOf[T any] interface {
	*T
	entry
}

func index[T any, E entryOf[T]](entries []T) map[string]int {
	m := make(map[string]int, len(entries))
	for i := range entries {
		m[E(&entries[i]).key()] = i
	}
	return m
}

type loader struct {
	user   fs.FS
	faults []Fault
}

// files finds what does not belong into a user's folder: a misspelled table would else be passed over in silence.
func (ld *loader) files() {
	if ld.user == nil {
		return
	}
	entries, err := fs.ReadDir(ld.user, ".")
	if err != nil {
		ld.faults = append(ld.faults, Fault{File: ".", Message: "folder can't be read: " + err.Error()})
		return
	}
	for _, e := range entries {
		name := e.Name()
		if slices.Contains(Names, name) || strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$") ||
			strings.HasPrefix(strings.ToUpper(name), "README") || strings.EqualFold(name, "desktop.ini") || strings.EqualFold(name, "thumbs.db") {
			continue
		}
		ld.faults = append(ld.faults, Fault{File: name, Message: "unknown file: the files of a lexicon are " + strings.Join(Names, ", ")})
	}
}

// own is the text of a file in the user's folder, "" where there is none.
func (ld *loader) own(name string) string {
	if ld.user == nil {
		return ""
	}
	data, err := fs.ReadFile(ld.user, name)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		ld.faults = append(ld.faults, Fault{File: name, Message: err.Error()})
	}
	return string(data)
}

// loadTable reads the built-in entries, and those of the user in their places or after them.
func loadTable[T comparable, E entryOf[T]](ld *loader, l layout, read func(*table, *row) T) []T {
	data := builtin(l.file)
	entries := make([]T, 0, strings.Count(data, "\n"))
	t := table{layout: l}
	t.read(data, func(r *row) {
		entries = append(entries, read(&t, r))
	})
	ld.faults = append(ld.faults, t.faults...)
	data = ld.own(l.file)
	if data == "" {
		return entries
	}

	at := index[T, E](entries)
	mine := make(map[string]int)
	gone := make(map[int]bool)
	t = table{layout: l}
	switch es := any(entries).(type) {
	case []Cue:
		t.classes = namesOf(es, func(c *Cue) string { return c.Class })
	case []Listed:
		t.classes = namesOf(es, func(w *Listed) string { return w.List })
		t.values = valuesOf(es)
	}
	t.read(data, func(r *row) {
		before := len(t.faults)
		entry := read(&t, r)
		e := E(&entry)
		key, name := e.key(), r.cells[0]
		i, built := at[key]
		switch first := mine[key]; {
		case len(t.faults) > before:
		case first > 0:
			t.fault(r, 0, "%s stands already in line %d", name, first)
		case built && e.state() == off:
			gone[i] = true
			t.note(r, 0, "%s takes the built-in entry away", name)
		case built:
			old := entries[i]
			*E(&old).place() = *e.place()
			if old != entry {
				t.note(r, 0, "%s takes the place of the built-in entry", name)
			}
			entries[i] = entry
		case e.state() == off:
			t.fault(r, 0, "%s is off, but there is no such built-in entry", name)
		default:
			entries = append(entries, entry)
		}
		mine[key] = r.line
	})
	ld.faults = append(ld.faults, t.faults...)
	if len(gone) == 0 {
		return entries
	}
	kept := entries[:0]
	for i := range entries {
		if !gone[i] {
			kept = append(kept, entries[i])
		}
	}
	return kept
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

func readCue(t *table, r *row) Cue {
	c := Cue{Word: r.cells[0], Class: r.cells[1], Value: r.cells[2], Note: r.cells[3], Place: Place{t.file, r.line}}
	if t.classes != nil && !slices.Contains(t.classes, c.Class) {
		t.fault(r, 1, "unknown class %q: one of %s", c.Class, strings.Join(t.classes, ", "))
	}
	return c
}

// namesOf are the names under which the built-in entries stand, in the order of their table: the extraction knows no others.
func namesOf[T any](entries []T, name func(*T) string) (names []string) {
	for i := range entries {
		if n := name(&entries[i]); !slices.Contains(names, n) {
			names = append(names, n)
		}
	}
	return names
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

func readListed(t *table, r *row) Listed {
	w := Listed{Word: r.cells[0], List: r.cells[1], Value: r.cells[2], Note: r.cells[3], Place: Place{t.file, r.line}}
	if t.classes != nil && !slices.Contains(t.classes, w.List) {
		t.fault(r, 1, "unknown list %q: the lists are those of the built-in %s", w.List, t.file)
	}
	if vs := t.values[w.List]; vs != nil && w.Value != off && !slices.Contains(vs, w.Value) {
		t.fault(r, 2, "unknown value %q of %s: one of %s", w.Value, w.List, strings.TrimSuffix(strings.Join(vs, ", "), ", "))
	}
	return w
}

// valuesOf are the values of the lists whose words stand for what the program knows by name (up, about), and not for other words.
func valuesOf(words []Listed) map[string][]string {
	values := make(map[string][]string)
	for i := range words {
		if w := &words[i]; w.Value != "" && w.Value[0] < utf8.RuneSelf && !slices.Contains(values[w.List], w.Value) {
			values[w.List] = append(values[w.List], w.Value)
		}
	}
	for i := range words {
		if w := &words[i]; w.Value == "" && values[w.List] != nil && !slices.Contains(values[w.List], "") {
			values[w.List] = append(values[w.List], "") // the word need not stand for one of them
		}
	}
	return values
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
	return Factor{Coef: coef, Scale: len(frac)}, err == nil && 0 < coef && coef < 1e18 && len(frac) <= 18
}
