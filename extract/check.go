package extract

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"unicode"

	"zhibiao/extract/internal/rule"
	"zhibiao/extract/lexicon"
	"zhibiao/extract/text"
)

// CheckLexicon reads a user's folder as New does and returns every fault: those of its tables, of the patterns of its rules, and
// examples of its rules that are not read as they want. Notes tell what takes the place of built-in entries, rules that nothing
// depends on, and built-in rules whose examples are no longer read as they were. Without a folder (nil) the built-in rules are
// held to their own examples, and what would be a note is a fault.
func CheckLexicon(user fs.FS) []lexicon.Fault {
	faults := lexicon.Check(user)
	if slices.ContainsFunc(faults, func(f lexicon.Fault) bool { return !f.Note }) {
		return faults
	}
	e, err := New(Options{Lexicon: user})
	if err != nil {
		var wrong lexicon.Faults
		if !errors.As(err, &wrong) {
			wrong = lexicon.Faults{{File: ".", Message: err.Error()}}
		}
		return append(faults, wrong...)
	}
	for i := range e.lex.Rules {
		faults = append(faults, e.checkRule(&e.lex.Rules[i], user == nil)...)
	}
	return faults
}

// checkRule holds a rule to its examples. Of a built-in rule beside a user's, only what the user changed is told, as notes; strict
// asks of it what is asked of a user's own.
func (e *Extractor) checkRule(r *lexicon.Rule, strict bool) (faults []lexicon.Fault) {
	say := func(note bool, line int, key, part, format string, args ...any) {
		f := r.Fault(line, key, part, fmt.Sprintf(format, args...))
		f.Note = note
		faults = append(faults, f)
	}
	mine := r.Own || strict
	if mine && len(r.Examples)+len(r.Counter) == 0 {
		say(!strict, r.Line, "name", r.Name, "rule %s has no example: without one nobody knows whether it still does what it was made for", r.Name)
	}
	needed := len(r.Examples) == 0
	var without *Extractor
	if mine {
		without = e.without(r.Name)
	}
	for _, x := range r.Examples {
		got := readFigures(e, x.Text)
		var other []readFigure
		if mine {
			other = readFigures(without, x.Text)
		}
		for part := range strings.SplitSeq(x.Want, ", ") {
			w, err := readWant(part)
			switch {
			case err != nil && mine:
				say(false, x.Line, "want", part, "%v", err)
			case err != nil:
			case !slices.ContainsFunc(got, w.is) && mine:
				say(false, x.Line, "want", part, "the example %s is not read as wanted: want %s, got %s", x.Text, part, listed(got))
			case !slices.ContainsFunc(got, w.is):
				faults = append(faults, lexicon.Fault{File: r.File, Note: true,
					Message: fmt.Sprintf("the example %s of the built-in rule %s is read differently now: want %s, got %s", x.Text, r.Name, part, listed(got))})
			}
			needed = needed || !slices.ContainsFunc(other, w.is)
		}
		needed = needed || slices.ContainsFunc(got, func(f readFigure) bool { return f.rule == r.Name })
	}
	if mine && !needed {
		say(!strict, r.Line, "name", r.Name, "rule %s is not needed: its examples are read by other rules, and the same without it", r.Name)
	}
	for _, x := range r.Counter {
		for _, f := range readFigures(e, x.Text) {
			if mine && f.rule == r.Name {
				say(false, x.Line, "text", "", "the counter-example %s is read by the rule (%s): %s", x.Text, x.Why, f)
			}
		}
	}
	return faults
}

// without is an extractor as e but for one rule.
func (e *Extractor) without(name string) *Extractor {
	rules := slices.DeleteFunc(slices.Clone(e.lex.Rules), func(r lexicon.Rule) bool { return r.Name == name })
	table, err := rule.NewTable(rules)
	if err != nil {
		panic(err) // they were compiled before
	}
	return &Extractor{options: e.options, lex: e.lex, scanner: e.scanner, rules: table, words: e.words, areas: e.areas, lists: e.lists}
}

// A readFigure is a figure as an example's want tells it.
type readFigure struct {
	role, literal, rule string
	fields              map[string]string
}

// wantFields are the fields in the order in which they are told.
var wantFields = []string{"indicator", "value", "unit", "bound", "dir", "basis", "versus", "of", "whole", "scope", "status"}

func readFigures(e *Extractor, body string) []readFigure {
	var out []readFigure
	records := e.Extract("example", &text.Text{Body: body}).Records
	for i := range records {
		r := &records[i]
		r.Quantities(func(role string, q *Quantity) bool {
			f := readFigure{role, q.Literal, r.Rule, map[string]string{"indicator": r.Indicator, "unit": q.Unit, "bound": string(q.Bound), "dir": string(q.Direction),
				"basis": string(q.Basis), "versus": q.Versus, "whole": q.Of, "scope": q.Scope, "status": string(r.Status)}}
			if q.Value != nil {
				f.fields["value"] = q.Value.String()
			}
			if role != "level" && r.Level != nil {
				f.fields["of"] = r.Level.Literal
			}
			out = append(out, f)
			return true
		})
	}
	return out
}

// String is the figure in the words of a want.
func (f readFigure) String() string {
	var b strings.Builder
	b.WriteString(f.role + " " + f.literal)
	for _, name := range wantFields {
		switch v := f.fields[name]; {
		case v == "" || v == string(Exact) || v == string(Actual) || name == "value" || name == "unit":
		case name == "dir" || name == "basis" || name == "bound" || name == "status":
			b.WriteString(" " + v)
		case name == "whole":
			b.WriteString(" of " + v)
		default:
			b.WriteString(" " + name + " " + v)
		}
	}
	return b.String()
}

func listed(figures []readFigure) string {
	if len(figures) == 0 {
		return "no figure"
	}
	var parts []string
	for _, f := range figures {
		parts = append(parts, f.String())
	}
	return strings.Join(parts, ", ")
}

// A want is one part of an example's want: ROLE LITERAL and then, in any order, a direction, a basis, a bound, a status, and of,
// versus, scope, indicator, unit or value with what it is. "of" is a share's whole, else the literal of the level.
type want struct {
	role, literal string
	fields        map[string]string
}

var wantRoles = []string{"level", "change", "share", "rank", "from"}

func readWant(s string) (want, error) {
	words := strings.Fields(s)
	if len(words) < 2 || !slices.Contains(wantRoles, words[0]) {
		return want{}, fmt.Errorf("want %q is not of the form ROLE LITERAL …: the role is one of %s", s, strings.Join(wantRoles, ", "))
	}
	w := want{words[0], words[1], map[string]string{}}
	for i := 2; i < len(words); i++ {
		switch word := words[i]; word {
		case string(Up), string(Down), string(Flat):
			w.fields["dir"] = word
		case string(YearOnYear), string(PeriodOn), string(YearToDate), string(YearAverage), string(FromTo), string(Other):
			w.fields["basis"] = word
		case string(About), string(MoreThan), string(AtLeast), string(AtMost), string(LessThan):
			w.fields["bound"] = word
		case string(Target), string(Forecast):
			w.fields["status"] = word
		case "of", "versus", "scope", "indicator", "unit", "value":
			if i++; i == len(words) {
				return w, fmt.Errorf("want %q ends behind %s", s, word)
			}
			if word == "of" && w.role == "share" {
				word = "whole"
			}
			w.fields[word] = words[i]
		default:
			return w, fmt.Errorf("want %q: what is %s?", s, word)
		}
	}
	return w, nil
}

// is reports whether f is what the example wants.
func (w want) is(f readFigure) bool {
	if f.role != w.role || f.literal != w.literal && !(f.role == "rank" && strings.HasPrefix(f.literal, w.literal)) {
		return false
	}
	for name, v := range w.fields {
		if bare(f.fields[name]) != bare(v) {
			return false
		}
	}
	return true
}

// bare leaves of a phrase what must be right to the letter.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.IsPunct(r) && r != '%' && r != '.' && r != '-' || r == '的' || r == '了' {
			return -1
		}
		return r
	}, s)
}
