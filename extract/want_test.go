package extract_test

import (
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"zhibiao/extract"
	"zhibiao/extract/numeral"
)

// The lines that say what a text must give:
//
//	ROLE LITERAL | indicator | fields
//	none LITERAL | reason
//
// in the order of the text. Role is level, change, share, rank or from. LITERAL#2 is its second occurrence in the text. Fields
// are name=value, those that are left out are empty (bound: exact, status: actual). What has more than one right answer lists
// them with // between them, an empty one too (period=今年//).

var fieldNames = []string{"value", "max", "unit", "bound", "dir", "basis", "versus", "whole", "scope", "from_end", "masked", "of", "parent", "area", "period", "status"}

var fieldDefaults = map[string]string{"bound": string(extract.Exact), "status": string(extract.Actual)}

// A wanted is one line: a figure, or with the role none a literal that must be no part of a figure.
type wanted struct {
	line       int // in its file
	source     string
	role       string
	start, end int // of the literal in the text
	indicator  []string
	fields     map[string][]string
	of         []int // starts of the levels that it may belong to, -1 for none
}

// readWanted reads the lines about a text. The error says which line is wrong. The literal of a none may be missing from the
// text (start -1): a reader leaves out what stands in a page's navigation.
func readWanted(body string, lines []string, first int) ([]wanted, error) {
	var out []wanted
	for i, line := range lines {
		w := wanted{line: first + i, source: line, fields: map[string][]string{}}
		fault := func(format string, args ...any) error {
			return fmt.Errorf("line %d: %s: %s", w.line, fmt.Sprintf(format, args...), line)
		}
		parts := strings.Split(line, " | ")
		role, literal, ok := strings.Cut(parts[0], " ")
		w.role = role
		if !ok || role == "none" && len(parts) != 2 || role != "none" && len(parts) != 3 {
			return nil, fault("not of the form ROLE LITERAL | indicator | fields")
		}
		if w.start, w.end = locate(body, literal); w.start < 0 && role != "none" {
			return nil, fault("%s does not stand in the text", literal)
		}
		if role == "none" {
			out = append(out, w)
			continue
		}
		if !slices.Contains([]string{"level", "change", "share", "rank", "from"}, role) {
			return nil, fault("no role %s", role)
		}
		w.indicator = strings.Split(parts[1], " // ")
		for _, f := range strings.Fields(parts[2]) {
			name, value, ok := strings.Cut(f, "=")
			if !ok || !slices.Contains(fieldNames, name) || w.fields[name] != nil {
				return nil, fault("no field %s, or twice", f)
			}
			w.fields[name] = strings.Split(value, "//")
		}
		out = append(out, w)
	}
	for i := range out {
		w := &out[i]
		for _, label := range w.fields["of"] {
			at := -1
			if label != "" {
				if at, _ = locate(body, label); !slices.ContainsFunc(out, func(l wanted) bool { return l.role == "level" && l.start == at }) {
					return nil, fmt.Errorf("line %d: of=%s is no level: %s", w.line, label, w.source)
				}
			}
			w.of = append(w.of, at)
		}
		if w.of == nil {
			w.of = []int{-1}
		}
	}
	return out, nil
}

// locate finds LITERAL or LITERAL#n in a text, -1 where it does not stand there.
func locate(body, literal string) (start, end int) {
	n := 1
	if i := strings.LastIndexByte(literal, '#'); i > 0 {
		if k, err := strconv.Atoi(literal[i+1:]); err == nil {
			literal, n = literal[:i], k
		}
	}
	start = -1
	for ; n > 0; n-- {
		i := strings.Index(body[start+1:], literal)
		if i < 0 {
			return -1, -1
		}
		start += 1 + i
	}
	return start, start + len(literal)
}

// alternatives are a field's right answers.
func (w *wanted) alternatives(field string) []string {
	if a := w.fields[field]; a != nil {
		return a
	}
	return []string{fieldDefaults[field]}
}

// A figure is one quantity with what is said about it.
type figure struct {
	*extract.Quantity
	role string
	of   *extract.Quantity // the level that it belongs to
	rec  *extract.Record
	move extract.Direction // of a from whose change has no number of its own: that change's direction
}

// figuresOf lists the figures of records in the order of the text.
func figuresOf(records []extract.Record) []figure {
	var out []figure
	for i := range records {
		r := &records[i]
		r.Quantities(func(role string, q *extract.Quantity) bool {
			f := figure{Quantity: q, role: role, rec: r}
			if role != "level" {
				f.of = r.Level
			}
			for j := range r.Changes {
				if c := &r.Changes[j]; c.From == q && c.End == c.Start {
					f.move = c.Direction
				}
			}
			out = append(out, f)
			return true
		})
	}
	slices.SortStableFunc(out, func(a, b figure) int { return a.Start - b.Start })
	return out
}

// field is a field as a wanted line writes it.
func (f *figure) field(name string) string {
	number := func(d *numeral.Decimal) string {
		if d == nil {
			return ""
		}
		return d.String()
	}
	yes := func(b bool) string {
		if b {
			return "true"
		}
		return ""
	}
	switch name {
	case "value":
		return number(f.Value)
	case "max":
		return number(f.Max)
	case "unit":
		return f.Unit
	case "bound":
		return string(f.Bound)
	case "dir":
		return string(f.Direction)
	case "basis":
		return string(f.Basis)
	case "versus":
		return f.Versus
	case "whole":
		return f.Of
	case "scope":
		return f.Scope
	case "from_end":
		return yes(f.FromEnd)
	case "masked":
		return yes(f.Masked)
	case "of":
		if f.of != nil {
			return f.of.Literal
		}
		return ""
	case "parent":
		return f.rec.Parent
	case "area":
		return f.rec.Area
	case "period":
		if f.role == "from" && f.Period != "" {
			return f.Period
		}
		return f.rec.Period
	case "status":
		return string(f.rec.Status)
	}
	panic("no field " + name)
}

// String is the figure as a wanted line.
func (f figure) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s | %s |", f.role, f.Literal, f.rec.Indicator)
	for _, name := range fieldNames {
		if v := f.field(name); v != fieldDefaults[name] {
			fmt.Fprintf(&b, " %s=%s", name, v)
		}
	}
	return b.String()
}

// wrong names what of a figure is not as wanted. All is the text's wanted lines.
func (w *wanted) wrong(f *figure, body string, all []wanted) []string {
	var out []string
	miss := func(name string, ok bool) {
		if !ok {
			out = append(out, name)
		}
	}
	miss("role", w.role == f.role)
	// A rank may or may not take 位 and 名 into its literal, and any figure a 多 or 余 behind its unit.
	tail := body[min(w.end, f.End):max(w.end, f.End)]
	miss("literal", w.start == f.Start && (w.role == "rank" || strings.Trim(tail, "多余餘") == ""))
	miss("indicator", slices.ContainsFunc(w.indicator, func(s string) bool { return dice(s, f.rec.Indicator) >= 0.8 }))
	for _, name := range fieldNames {
		alternatives, got := w.alternatives(name), f.field(name)
		var ok bool
		switch name {
		case "value", "max":
			ok = slices.ContainsFunc(alternatives, func(s string) bool { return sameNumber(s, got) })
		case "of":
			at := -1
			if f.of != nil {
				at = f.of.Start
			}
			ok = w.role == "level" || slices.Contains(w.of, at)
		case "dir":
			ok = slices.Contains(alternatives, got) || w.role == "from" && w.fields[name] == nil
		case "unit":
			ok = sameWords(alternatives, got) || w.role == "rank"
		default:
			ok = sameWords(alternatives, got)
		}
		miss(name, ok)
	}
	if implied := w.implied(all); implied != "" && f.move != "" {
		miss("direction of the change from it", implied == f.move)
	}
	return out
}

// implied is the direction that a from and the level it leads to imply, "" where they imply none.
func (w *wanted) implied(all []wanted) extract.Direction {
	if w.role != "from" || len(w.of) != 1 {
		return ""
	}
	i := slices.IndexFunc(all, func(l wanted) bool { return l.role == "level" && l.start == w.of[0] })
	if i < 0 || all[i].alternatives("unit")[0] != w.alternatives("unit")[0] {
		return ""
	}
	from, err1 := numeral.ParseDecimal(w.alternatives("value")[0])
	to, err2 := numeral.ParseDecimal(all[i].alternatives("value")[0])
	switch {
	case err1 != nil || err2 != nil:
		return ""
	case to.Cmp(from) > 0:
		return extract.Up
	case to.Cmp(from) < 0:
		return extract.Down
	}
	return extract.Flat
}

func sameNumber(a, b string) bool {
	x, err1 := numeral.ParseDecimal(a)
	y, err2 := numeral.ParseDecimal(b)
	return err1 == nil && err2 == nil && x.Cmp(y) == 0 || a == b
}

func sameWords(alternatives []string, got string) bool {
	return slices.ContainsFunc(alternatives, func(s string) bool { return norm(s) == norm(got) })
}

// norm leaves of a phrase what must be right to the letter: no white space, punctuation, 的 and 了, full-width as half-width.
func norm(s string) string {
	return strings.ToLower(strings.Map(func(r rune) rune {
		if r >= '！' && r <= '～' {
			r -= '！' - '!'
		}
		if unicode.IsSpace(r) || strings.ContainsRune("的了“”\"'‘’《》()、,,。;;::·-—", r) {
			return -1
		}
		return r
	}, s))
}

// dice is the overlap of two phrases' pairs of characters, 1 where they are the same (L. R. Dice, Measures of the Amount of
// Ecologic Association Between Species, Ecology 26, 1945).
func dice(a, b string) float64 {
	a, b = norm(a), norm(b)
	if a == b {
		return 1
	}
	pairs := func(s string) map[[2]rune]int {
		m := map[[2]rune]int{}
		last := '^'
		for _, r := range s + "$" {
			m[[2]rune{last, r}]++
			last = r
		}
		return m
	}
	x, y := pairs(a), pairs(b)
	n, common := 0, 0
	for p, k := range x {
		n += k
		common += min(k, y[p])
	}
	for _, k := range y {
		n += k
	}
	return 2 * float64(common) / float64(n)
}

// A comparison is how a text's figures stand to what was wanted.
type comparison struct {
	wanted, right  int // figures
	extra          int // figures that nobody wanted
	counter, taken int // literals that must be in no figure, and how many of them are
	lines          []string
}

func (c *comparison) ok() bool { return c.right == c.wanted && c.extra == 0 && c.taken == 0 }

func (c *comparison) String() string { return strings.Join(c.lines, "\n") }

// compare pairs wanted lines with figures, by place and role before place alone, and lists what differs.
func compare(body string, all []wanted, got []figure) comparison {
	var c comparison
	say := func(format string, args ...any) { c.lines = append(c.lines, fmt.Sprintf(format, args...)) }
	pair := make([]int, len(all)) // index into got, or -1
	used := make([]bool, len(got))
	for i := range pair {
		pair[i] = -1
	}
	match := func(fits func(w *wanted, f *figure) bool) {
		for i := range all {
			for j := range got {
				if all[i].role != "none" && pair[i] < 0 && !used[j] && fits(&all[i], &got[j]) {
					pair[i], used[j] = j, true
				}
			}
		}
	}
	match(func(w *wanted, f *figure) bool { return w.start == f.Start && w.role == f.role })
	match(func(w *wanted, f *figure) bool { return w.start == f.Start })
	match(func(w *wanted, f *figure) bool { return w.start < f.End && f.Start < w.end })
	for i := range all {
		w := &all[i]
		if w.role == "none" {
			c.counter++
			if j := slices.IndexFunc(got, func(f figure) bool { return w.start < f.End && f.Start < w.end }); j >= 0 {
				c.taken++
				say("want %s\n got %s", w.source, got[j])
			}
			continue
		}
		c.wanted++
		if pair[i] < 0 {
			say("want %s\n got nothing there", w.source)
			continue
		}
		f := &got[pair[i]]
		if wrong := w.wrong(f, body, all); len(wrong) > 0 {
			say("want %s\n got %s\n     rule %s, wrong: %s", w.source, f, f.rec.Rule, strings.Join(wrong, ", "))
			continue
		}
		c.right++
	}
	for j := range got {
		if !used[j] {
			c.extra++
			say("want nothing\n got %s\n     rule %s", got[j], got[j].rec.Rule)
		}
	}
	return c
}

func newExtractor(t testing.TB) *extract.Extractor {
	t.Helper()
	e, err := extract.New(extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func readLines(t testing.TB, path string) []string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSuffix(string(b), "\n"), "\n")
}
