package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"zhibiao/extract/internal/script"
	"zhibiao/extract/text"
)

// inSimplified reads a text in traditional characters, of which simple is the same in simplified ones, byte for byte: the words and
// rules are written once, for both scripts. What the records say is put back into the characters of the text.
func (e *Extractor) inSimplified(name string, t *text.Text, simple string) Result {
	s := *t
	s.Body = simple
	s.Title, _ = script.Simplify(t.Title)
	s.Issuer, _ = script.Simplify(t.Issuer)
	r := e.read(name, &s, true)
	b := original{body: t.Body, simple: simple, title: t.Title, simpleTitle: s.Title, changed: script.Changed(t.Body), changedSet: new(runeSet), found: map[string]string{}}
	for _, at := range b.changed {
		r, _ := utf8.DecodeRuneInString(simple[at:])
		b.changedSet.add(r)
	}
	for _, at := range script.Changed(b.title) {
		r, _ := utf8.DecodeRuneInString(b.simpleTitle[at:])
		b.changedSet.add(r)
	}
	for i := range r.Records {
		d := &r.Records[i]
		d.Evidence.Text = t.Body[d.Evidence.Start:d.Evidence.End]
		at := text.Span{Start: d.Evidence.Start, End: d.Evidence.End}
		for _, f := range [...]*string{&d.Indicator, &d.Parent, &d.Area, &d.Period, &d.Section} {
			*f = b.inSentence(*f, at)
		}
		quantity := func(q *Quantity) {
			if q.End > q.Start {
				q.Literal = t.Body[q.Start:q.End]
				q.Unit = b.words(q.Unit, text.Span{Start: q.Start, End: q.End})
			}
			for _, f := range [...]*string{&q.Versus, &q.Of, &q.Scope, &q.Period} {
				*f = b.inSentence(*f, at)
			}
		}
		d.Quantities(func(_ string, q *Quantity) bool { quantity(q); return true })
		for j := range d.Changes { // those that Quantities passes over, without a literal
			if c := &d.Changes[j]; c.End == c.Start {
				quantity(c)
			}
		}
	}
	for i := range r.Sections {
		r.Sections[i].Title = b.words(r.Sections[i].Title, r.Sections[i].Span)
		if r.Sections[i].Issuer == s.Issuer {
			r.Sections[i].Issuer = t.Issuer
		}
	}
	return r
}

// An original finds the characters of a text that words of its simplified form stand for.
type original struct {
	body, simple       string
	title, simpleTitle string

	changed    []int    // where characters were simplified, in order
	changedSet *runeSet // what they were simplified to

	at    text.Span         // the sentence whose records were looked at last
	alike bool              // nothing around it was changed
	found map[string]string // what their words are in the text
}

// unchanged says whether the text from lo to hi, and its title, are written as they are in simplified characters.
func (o *original) unchanged(lo, hi int) bool {
	i, _ := slices.BinarySearch(o.changed, lo)
	return o.title == o.simpleTitle && (i == len(o.changed) || o.changed[i] >= hi)
}

// same says whether s is written in the text, and in its title, as it is in simplified characters, if it stands in the text
// between lo and hi.
func (o *original) same(s string, lo, hi int) bool {
	if o.unchanged(lo, hi) {
		return true
	}
	for _, r := range s {
		if o.changedSet.has(r) {
			return false
		}
	}
	return true
}

// around is where the words of the records of a sentence are looked for: in headings before it, below a table behind it.
func (o *original) around(at text.Span) (lo, hi int) {
	const far = 3000 // bytes
	return border(o.simple, max(0, at.Start-far), 0), border(o.simple, min(len(o.simple), at.End+far), at.End)
}

// inSentence is words for the records of a sentence, which have much in common.
func (o *original) inSentence(s string, at text.Span) string {
	if s == "" {
		return s
	}
	if at != o.at {
		o.at, o.alike = at, o.unchanged(o.around(at))
		clear(o.found)
	}
	if o.alike {
		return s
	}
	w, ok := o.found[s]
	if !ok {
		w = o.words(s, at)
		o.found[s] = w
	}
	return w
}

// words is s as the text writes it: found in the place that it was read from, in what stands before that, or in the title, else
// pieced together from there. What stands nowhere is left as it is.
func (o *original) words(s string, at text.Span) string {
	if s == "" || s == o.simpleTitle {
		if s != "" {
			return o.title
		}
		return s
	}
	lo, hi := o.around(at)
	if o.same(s, lo, hi) {
		return s
	}
	if k := index(o.simple[at.Start:at.End], s); k >= 0 {
		return o.body[at.Start+k : at.Start+k+len(s)]
	}
	if k := lastIndex(o.simple[lo:at.End], s); k >= 0 {
		return o.body[lo+k : lo+k+len(s)]
	}
	if k := index(o.simple[at.Start:hi], s); k >= 0 {
		return o.body[at.Start+k : at.Start+k+len(s)]
	}
	if k := strings.Index(o.simpleTitle, s); k >= 0 {
		return o.title[k : k+len(s)]
	}
	var b strings.Builder
	for s != "" {
		from, n := longest(o.simple[at.Start:at.End], s)
		source := o.body[at.Start:at.End]
		if k, m := longest(o.simple[lo:hi], s); m > n {
			from, n, source = k, m, o.body[lo:hi]
		}
		if n == 0 {
			_, n = utf8.DecodeRuneInString(s)
			b.WriteString(s[:n])
		} else {
			b.WriteString(source[from : from+n])
		}
		s = s[n:]
	}
	return b.String()
}

// longest finds the longest beginning of s that stands in t, whole characters, and where.
func longest(t, s string) (at, n int) {
	_, w := utf8.DecodeRuneInString(s)
	for i := 0; i < len(t); {
		k := index(t[i:], s[:n+w])
		if k < 0 {
			break
		}
		at, i = i+k, i+k
		for n += w; n < len(s); n += w { // as far as it goes on here
			if _, w = utf8.DecodeRuneInString(s[n:]); !strings.HasPrefix(t[at+n:], s[n:n+w]) {
				break
			}
		}
		if n == len(s) {
			break
		}
	}
	return at, n
}
