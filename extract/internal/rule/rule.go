// Package rule matches patterns over the classes of spans around a number. A pattern is anchored at one quantity and looks a
// bounded number of spans to either side, so that matching a sentence takes time linear in it.
package rule

import (
	"fmt"
	"maps"
	"math/bits"
	"slices"
	"strings"

	"zhibiao/extract/internal/scan"
	"zhibiao/extract/lexicon"
)

// A Label names a part of a pattern that a record takes something from.
type Label uint8

const (
	None    Label = iota
	Verb          // the verb of a change: its class gives the direction
	BasisOf       // 同比
	Versus        // what a comparison names
	Whole         // the whole of a share
	Scope         // among whom a rank stands
	FromQ         // the quantity that a movement starts from
	Head          // the words that name the indicator behind the number
	nLabels
)

var labels = map[string]Label{"verb": Verb, "basis": BasisOf, "versus": Versus, "whole": Whole, "scope": Scope, "from": FromQ, "head": Head}

// reach is how many spans a * may take. It bounds the work at one anchor.
const reach = 24

type elem struct {
	set      scan.Set
	words    []literal // empty for any
	lengths  uint64    // of the texts that words may be, a bit each
	min, max int
	lazy     bool
	label    Label
	except   bool // any: set says what it must not take
}

// A Rule is a compiled pattern with what it says of its anchor.
type Rule struct {
	lexicon.Rule
	left, right []elem // left is in reading order away from the anchor: nearest first
	anchor      scan.Set
	required    []scan.Set // of each of which some span to the left must have a class
	kinds       []string   // of the anchor's unit; nil for any
}

// A Range is a range of tokens, half-open.
type Range struct{ Lo, Hi int }

// A Match is where a rule matched: the tokens from Lo to Hi, the anchor among them.
type Match struct {
	Rule   *Rule
	Lo, Hi int
	Labels [nLabels]Range // empty where the label was not used
}

// A Fault is what is wrong with a rule: the key of its line in the file, and the part of the line that the message is about.
type Fault struct{ Key, Part, Message string }

func (f *Fault) Error() string { return f.Message }

// roles are what a rule may make of its number: base is the value before a change, none a number that is no figure.
var roles = []string{"level", "change", "share", "rank", "base", "none"}

// settings are what a rule may set, with the values that each takes: kind takes kinds of units, parted by commas.
var settings = []struct {
	key    string
	values []string
}{
	{"kind", lexicon.Kinds},
	{"keep", []string{"verb"}}, // the verb that the pattern labels is part of the indicator
	{"wide", []string{"yes"}},  // the pattern runs over a comma
}

func check(r *lexicon.Rule) error {
	if !slices.Contains(roles, r.Role) {
		return &Fault{"role", r.Role, fmt.Sprintf("unknown role %q: one of %s", r.Role, strings.Join(roles, ", "))}
	}
	known := 0
	for _, s := range settings {
		v, ok := r.Set[s.key]
		if !ok {
			continue
		}
		known++
		for _, v := range strings.Split(v, ",") {
			if !slices.Contains(s.values, v) {
				return &Fault{"set", v, fmt.Sprintf("unknown %s %q: one of %s", s.key, v, strings.Join(s.values, ", "))}
			}
		}
	}
	if known < len(r.Set) {
		for _, key := range slices.Sorted(maps.Keys(r.Set)) {
			if key != "kind" && key != "keep" && key != "wide" {
				return &Fault{"set", key, fmt.Sprintf("unknown key %s: a rule sets kind, keep or wide", key)}
			}
		}
	}
	return nil
}

// Compile reads a rule's pattern. The error is a *Fault.
//
// A pattern is a row of elements with one @ for the number: a class of span (num, date, comma, basis, up, word, …), any (a span
// that is no number and no punctuation that parts clauses), far (any span but the end of a sentence), 'words' for a text, (a|b)
// for a choice; behind it ? for at most one, * for any number, + for at least one; before it label: to name what it takes.
func Compile(r lexicon.Rule) (*Rule, error) {
	c := &Rule{Rule: r, anchor: scan.Of(scan.Num)}
	if err := check(&r); err != nil {
		return nil, err
	}
	before, after, ok := strings.Cut(r.Pattern, "@")
	if !ok {
		return nil, &Fault{"pattern", "", "the pattern has no @ for the number"}
	}
	if strings.HasPrefix(after, "ordinal") {
		c.anchor, after = scan.Of(scan.Rank), after[len("ordinal"):]
	} else if strings.HasPrefix(after, "rankword") {
		c.anchor, after = scan.Of(scan.RankWord), after[len("rankword"):]
	}
	if k := r.Set["kind"]; k != "" {
		c.kinds = strings.Split(k, ",")
	}
	var err error
	if c.left, err = elems(before); err != nil {
		return nil, err
	}
	for i, j := 0, len(c.left)-1; i < j; i, j = i+1, j-1 {
		c.left[i], c.left[j] = c.left[j], c.left[i]
	}
	if c.right, err = elems(after); err != nil {
		return nil, err
	}
	for i := range c.left {
		if n := needs(c.left[i:]); n != 0 && !n.Has(scan.Word) {
			c.required = append(c.required, n)
		}
	}
	return c, nil
}

var parting = scan.Of(scan.Comma, scan.Semi, scan.Colon, scan.Stop, scan.Bar, scan.Open, scan.Close, scan.Among)

func elems(s string) ([]elem, error) {
	var out []elem
	for _, f := range strings.Fields(s) {
		e := elem{min: 1, max: 1}
		switch f[len(f)-1] {
		case '?':
			e.min, f = 0, f[:len(f)-1]
		case '*':
			e.min, e.max, f = 0, reach, f[:len(f)-1]
		case '+':
			e.max, f = reach, f[:len(f)-1]
		}
		if l, rest, ok := strings.Cut(f, ":"); ok {
			if e.label, ok = labels[l]; !ok {
				return nil, &Fault{"pattern", l + ":", fmt.Sprintf("unknown label %q: one of %s", l, strings.Join(slices.Sorted(maps.Keys(labels)), ", "))}
			}
			f = rest
		}
		f = strings.TrimSuffix(strings.TrimPrefix(f, "("), ")")
		for _, a := range strings.Split(f, "|") {
			switch {
			case a == "any":
				e.except, e.lazy, e.set = true, true, parting|scan.Of(scan.Num)
			case a == "far":
				e.except, e.lazy, e.set = true, true, scan.Of(scan.Stop, scan.Semi)
			case strings.HasPrefix(a, "'") && strings.HasSuffix(a, "'") && len(a) > 2:
				w := newLiteral(a[1 : len(a)-1])
				e.words = append(e.words, w)
				e.lengths |= w.lengths()
			default:
				c, ok := scan.ClassOf(a)
				if !ok {
					return nil, &Fault{"pattern", a, fmt.Sprintf("unknown class %q: classes are the names that zhibiao explain prints, and any, far", a)}
				}
				e.set |= scan.Of(c)
			}
		}
		out = append(out, e)
	}
	return out, nil
}

// A literal is a text that a span may be, or that a span of words holds.
type literal struct {
	text string
	part part
}

// A part says where in a span of words a literal stands.
type part uint8

const (
	whole  part = iota // '增加': it is all of it, of whatever class the span is
	head               // '增加~'
	tail               // '~增加'
	within             // '~增加~'
)

func newLiteral(w string) literal {
	inner, open := strings.CutPrefix(w, "~")
	inner, more := strings.CutSuffix(inner, "~")
	switch {
	case inner == "": // a mark of its own
	case open && more:
		return literal{inner, within}
	case open:
		return literal{inner, tail}
	case more:
		return literal{inner, head}
	}
	return literal{w, whole}
}

// lengths are those of the texts that may be or hold the literal, a bit each, the last for all from 63 bytes on.
func (l *literal) lengths() uint64 {
	from := uint64(1) << min(len(l.text), 63)
	if l.part == whole {
		return from
	}
	return -from
}

// is says whether text, of a span of words or not, is or holds the literal.
func (l *literal) is(text string, words bool) bool {
	n := len(text) - len(l.text)
	switch {
	case n < 0:
		return false
	case l.part == whole:
		return n == 0 && text[0] == l.text[0] && text == l.text
	case !words:
		return false
	case l.part == head:
		return text[0] == l.text[0] && text[:len(l.text)] == l.text
	case l.part == tail:
		return text[len(text)-1] == l.text[len(l.text)-1] && text[n:] == l.text
	}
	return strings.Contains(text, l.text)
}

func (e *elem) takes(s *scan.Sentence, i int) bool {
	t := &s.Tokens[i]
	if e.except {
		return t.Classes&e.set == 0 || t.Classes&e.set == scan.Of(scan.Among) && t.Class != scan.Among
	}
	if t.Classes&e.set != 0 {
		if e.set.Has(scan.Word) || t.Class != scan.Word {
			return true
		}
	}
	if len(e.words) == 0 {
		return false
	}
	text := trimmed(s.Text(i))
	if e.lengths>>min(len(text), 63)&1 == 0 {
		return false
	}
	for k := range e.words {
		if e.words[k].is(text, t.Class == scan.Word) {
			return true
		}
	}
	return false
}

// trimmed is strings.TrimSpace, faster where s begins and ends with Chinese characters or their punctuation.
func trimmed(s string) string {
	if n := len(s); n >= 3 && (solid(s[0]) || wide(s)) && (solid(s[n-1]) || wide(s[n-3:])) {
		return s
	}
	return strings.TrimSpace(s)
}

// solid says whether c is a sign of ASCII and no white space.
func solid(c byte) bool { return '!' <= c && c <= '~' }

// wide says whether a character of three bytes that is no white space begins s, which has three bytes.
func wide(s string) bool { return 0xE4 <= s[0] || s[0] == 0xE3 && (s[1] != 0x80 || s[2] != 0x80) }

// skip passes over a bracket that holds a remark: the number's clause goes on behind it.
func skip(s *scan.Sentence, i, step int) int {
	if step < 0 && i >= 0 && s.Tokens[i].Class == scan.Close {
		for k := i - 1; k >= 0 && k > i-reach; k-- {
			if s.Tokens[k].Class == scan.Open {
				return k - 1
			}
		}
	}
	return i
}

// A Table is the rules in their order of precedence.
type Table struct {
	Rules   []*Rule
	width   int // spans to the left that a pattern can come to
	indexes []index
}

// NewTable compiles the lexicon's rules. The error is lexicon.Faults.
func NewTable(rules []lexicon.Rule) (*Table, error) {
	t := new(Table)
	var faults lexicon.Faults
	for _, r := range rules {
		c, err := Compile(r)
		if err != nil {
			f := err.(*Fault)
			faults = append(faults, r.Fault(r.Line, f.Key, f.Part, f.Message))
			continue
		}
		t.Rules = append(t.Rules, c)
		width := 0
		for i := range c.left {
			width += c.left[i].max + reach // with a bracket passed over
		}
		t.width = max(t.width, width)
	}
	if len(faults) > 0 {
		return nil, faults
	}
	t.indexes = indexes(t.Rules)
	return t, nil
}

// Match finds the first rule that matches at token i.
func (t *Table) Match(s *scan.Sentence, i int) (m Match, ok bool) {
	var left scan.Set // of all that a pattern can come to, once a rule asks for it
	known := false
	for k := range t.indexes {
		x := &t.indexes[k]
	rules:
		for may := x.at(s, i); may != 0; may &= may - 1 {
			r := x.rules[bits.TrailingZeros64(may)]
			if len(r.required) > 0 && !known {
				for k := max(0, i-t.width); k < i; k++ {
					left |= s.Tokens[k].Classes
				}
				known = true
			}
			for _, q := range r.required {
				if left&q == 0 {
					continue rules
				}
			}
			if r.match(&m, s, i) {
				return m, true
			}
		}
	}
	return Match{}, false
}

// needs is the set of classes of which the first span that a side takes must have one, empty where another may stand there too.
func needs(side []elem) scan.Set {
	if len(side) == 0 || side[0].min == 0 || side[0].except || len(side[0].words) > 0 {
		return 0
	}
	return side[0].set
}

// match says whether the rule, which takes the kind of its unit, matches at token i, and makes m that match.
func (r *Rule) match(m *Match, s *scan.Sentence, i int) bool {
	if len(r.left) > 0 && r.left[0].min > 0 && (i == 0 || !r.left[0].takes(s, i-1)) {
		return false
	}
	*m = Match{Rule: r, Lo: i, Hi: i + 1}
	return m.walk(s, r.left, i-1, -1) && m.walk(s, r.right, i+1, 1)
}

// walk matches elements from token i on in the direction step, and notes how far it came.
func (m *Match) walk(s *scan.Sentence, es []elem, i, step int) bool {
	if len(es) == 0 {
		if step < 0 {
			m.Lo = i + 1
		} else {
			m.Hi = i
		}
		return true
	}
	e := &es[0]
	if !e.set.Has(scan.Close) || e.except {
		i = skip(s, i, step)
	}
	n := 0 // how many e can take
	for n < e.max {
		k := i + n*step
		if k < 0 || k >= len(s.Tokens) || !e.takes(s, k) {
			break
		}
		n++
	}
	if n < e.min {
		return false
	}
	k, last, by := n, e.min, -1
	if e.lazy {
		k, last, by = e.min, n, 1
	}
	for ; k != last+by; k += by {
		if !m.walk(s, es[1:], i+k*step, step) { // which leaves m as it is
			continue
		}
		if e.label != None && k > 0 {
			lo, hi := i, i+k
			if step < 0 {
				lo, hi = i-k+1, i+1
			}
			m.Labels[e.label] = Range{lo, hi}
		}
		return true
	}
	return false
}

// Near names the rules before r whose pattern matched the span beside token i and failed further off.
func (t *Table) Near(s *scan.Sentence, i int, r *Rule) []string {
	var out []string
	for _, c := range t.Rules {
		if c == r {
			break
		}
		if c.anchor.Has(s.Tokens[i].Class) && len(c.left) > 0 && i > 0 {
			for k := range c.left {
				if c.left[k].takes(s, i-1) {
					out = append(out, c.Name)
					break
				}
				if c.left[k].min > 0 {
					break
				}
			}
		}
	}
	return out
}
