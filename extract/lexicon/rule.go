package lexicon

import (
	"errors"
	"maps"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2"
)

// A Rule reads figures out of a sequence of typed spans.
type Rule struct {
	Name     string            `toml:"name"`
	Title    string            `toml:"title"`   // what the rule reads, in words
	Pattern  string            `toml:"pattern"` // over the classes of spans
	Role     string            `toml:"role"`    // of the figure: level, change, share, rank
	Set      map[string]string `toml:"set"`     // fields that the rule itself decides
	Examples []Example         `toml:"example"`
	Counter  []Counter         `toml:"counter"`
	Own      bool              `toml:"-"` // of the user's folder
	Place    `toml:"-"`
	lines    []string // of its file
}

// Fault is a fault of the rule, or with a Line of an example's. It stands at the line behind line that begins with key, in the same
// table, with a caret at part where that line has it; at line itself where there is none.
func (r *Rule) Fault(line int, key, part, message string) Fault {
	f := Fault{File: r.File, Line: line, Message: message}
	if line < 1 || line > len(r.lines) {
		return f
	}
	f.Text = r.lines[line-1]
	for i, text := range r.lines[line:] {
		trimmed := strings.TrimSpace(text)
		if strings.HasPrefix(trimmed, "[") {
			break
		}
		if name, _, ok := strings.Cut(trimmed, "="); ok && strings.TrimSpace(name) == key {
			f.Line, f.Text = line+1+i, text
			break
		}
	}
	f.Text = strings.TrimSuffix(f.Text, "\r")
	if at := strings.Index(f.Text, part); part != "" && at >= 0 {
		f.Column = columnAt(f.Text, at)
	}
	return f
}

// An Example is a text of our own that the rule must read, and what it must read there.
type Example struct {
	Text string `toml:"text"`
	Want string `toml:"want"`
	Line int    `toml:"-"` // of the rule where the file does not give the example a table of its own
}

// A Counter is a text that looks like the rule's and must not be read by it.
type Counter struct {
	Text string `toml:"text"`
	Why  string `toml:"why"`
	Line int    `toml:"-"`
}

const ruleFile = "rules.toml"

// rules reads the built-in rules and lays the user's over them by name. New ones of the user stand before all others: the built-in
// ones end in rules that match any number, behind which none would be tried.
func (ld *loader) rules() []Rule {
	rules := ld.parseRules(builtin(ruleFile))
	own := ld.own(ruleFile)
	if own == "" {
		return rules
	}
	var added []Rule
	for _, r := range ld.parseRules(own) {
		r.Own = true
		i := slices.IndexFunc(rules, func(b Rule) bool { return b.Name == r.Name })
		if i < 0 {
			added = append(added, r)
			continue
		}
		same := rules[i].same(&r)
		rules[i] = r
		if same {
			continue
		}
		f := r.Fault(r.Line, "name", r.Name, r.Name+" takes the place of the built-in rule")
		f.Note = true
		ld.faults = append(ld.faults, f)
	}
	return append(added, rules...)
}

// same reports whether two rules read alike: a folder that began as a copy of the built-in one holds most as they were.
func (r *Rule) same(o *Rule) bool {
	return r.Title == o.Title && r.Pattern == o.Pattern && r.Role == o.Role && maps.Equal(r.Set, o.Set) &&
		slices.EqualFunc(r.Examples, o.Examples, func(a, b Example) bool { return a.Text == b.Text && a.Want == b.Want }) &&
		slices.EqualFunc(r.Counter, o.Counter, func(a, b Counter) bool { return a.Text == b.Text && a.Why == b.Why })
}

func (ld *loader) parseRules(data string) []Rule {
	data = strings.TrimPrefix(data, bom)
	lines := strings.Split(data, "\n")
	fault := func(line, column int, message string) {
		f := Fault{File: ruleFile, Line: line, Message: message}
		if 0 < line && line <= len(lines) {
			f.Text = strings.TrimSuffix(lines[line-1], "\r")
			if column > 0 {
				f.Column = columnAt(f.Text, column-1)
			}
		}
		ld.faults = append(ld.faults, f)
	}
	var file struct {
		Rules []Rule `toml:"rule"`
	}
	d := toml.NewDecoder(strings.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(&file); err != nil {
		var missing *toml.StrictMissingError
		var syntax *toml.DecodeError
		switch {
		case errors.As(err, &missing):
			for i := range missing.Errors {
				line, column := missing.Errors[i].Position()
				fault(line, column, "unknown key "+strings.Join(missing.Errors[i].Key(), "."))
			}
		case errors.As(err, &syntax):
			line, column := syntax.Position()
			fault(line, column, strings.TrimPrefix(syntax.Error(), "toml: "))
		default:
			fault(0, 0, err.Error())
		}
		return nil
	}
	place(file.Rules, lines)
	for i := range file.Rules {
		r := &file.Rules[i]
		if r.Name == "" {
			fault(r.Line, 0, "rule has no name")
		} else if j := slices.IndexFunc(file.Rules[:i], func(b Rule) bool { return b.Name == r.Name }); j >= 0 {
			fault(r.Line, 0, "rule "+r.Name+" stands twice")
		}
	}
	return file.Rules
}

// place finds the lines that rules and their examples begin at: each is a table of its own in the file.
func place(rules []Rule, lines []string) {
	rule, example, counter := -1, 0, 0
	for i, line := range lines {
		switch line = strings.TrimSpace(line); {
		case strings.HasPrefix(line, "[[rule]]") && rule+1 < len(rules):
			rule, example, counter = rule+1, 0, 0
			r := &rules[rule]
			r.Place, r.lines = Place{ruleFile, i + 1}, lines
			for j := range r.Examples {
				r.Examples[j].Line = i + 1
			}
			for j := range r.Counter {
				r.Counter[j].Line = i + 1
			}
		case strings.HasPrefix(line, "[[rule.example]]") && rule >= 0 && example < len(rules[rule].Examples):
			rules[rule].Examples[example].Line = i + 1
			example++
		case strings.HasPrefix(line, "[[rule.counter]]") && rule >= 0 && counter < len(rules[rule].Counter):
			rules[rule].Counter[counter].Line = i + 1
			counter++
		}
	}
}
