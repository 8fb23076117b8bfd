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
	b := &original{body: t.Body, simple: simple, title: t.Title, simpleTitle: s.Title, changed: script.Changed(t.Body, simple), changedTitle: script.Changed(t.Title, s.Title), found: map[string]string{}}
	b.add(&b.all, b.changed)
	for i := range r.Records {
		d := &r.Records[i]
		d.Evidence.Text = t.Body[d.Evidence.Start:d.Evidence.End]
		b.look(text.Span{Start: d.Evidence.Start, End: d.Evidence.End})
		for _, f := range [...]*string{&d.Indicator, &d.Parent, &d.Area, &d.Period, &d.Section} {
			*f = b.inSentence(*f)
		}
		quantity := func(q *Quantity) {
			if q.End > q.Start {
				q.Literal = t.Body[q.Start:q.End]
				q.Unit = b.words(q.Unit, text.Span{Start: q.Start, End: q.End})
			}
			for _, f := range [...]*string{&q.Versus, &q.Of, &q.Scope, &q.Period} {
				*f = b.inSentence(*f)
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
		b.look(r.Sections[i].Span)
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

	changed, changedTitle []int // where characters were simplified, in order

	at    text.Span         // the sentence, or the section, that is looked at
	near  *runeSet          // what characters around it, and of the title, were simplified to, if not more
	alike bool              // none were
	found map[string]string // what the words of its records are in the text

	all, few runeSet // what near is where many, or few, were
}

// add puts what the characters of the text at some places, and those of the title, were simplified to into a set.
func (o *original) add(to *runeSet, changed []int) {
	for _, i := range changed {
		to.add(firstRune(o.simple[i:]))
	}
	for _, i := range o.changedTitle {
		to.add(firstRune(o.simpleTitle[i:]))
	}
}

// look finds out what was changed around a sentence.
func (o *original) look(at text.Span) {
	if at == o.at {
		return
	}
	const many = 50 // a set of so many is not made for one sentence
	lo, hi := o.around(at)
	first, _ := slices.BinarySearch(o.changed, lo)
	end, _ := slices.BinarySearch(o.changed, hi)
	if o.near = &o.all; end-first < many {
		o.near = &o.few
		clear(o.few[:])
		o.add(o.near, o.changed[first:end])
	}
	o.at, o.alike = at, first == end && len(o.changedTitle) == 0
	clear(o.found)
}

// same says whether s is written in the text around the sentence, and in the title, as it is in simplified characters, if it stands there.
func (o *original) same(s string) bool { return o.alike || !o.near.in(s) }

// around is where the words of the records of a sentence are looked for: in headings before it, below a table behind it.
func (o *original) around(at text.Span) (lo, hi int) {
	const far = 3000 // bytes
	return border(o.simple, max(0, at.Start-far), 0), border(o.simple, min(len(o.simple), at.End+far), at.End)
}

// inSentence is words for the records of the sentence that is looked at, which have much in common.
func (o *original) inSentence(s string) string {
	if s == "" || o.alike {
		return s
	}
	w, ok := o.found[s]
	if !ok {
		w = o.words(s, o.at)
		o.found[s] = w
	}
	return w
}

// words is s as the text writes it, at a place in the sentence that is looked at: found in the place that it was read from, in what stands
// before that, or in the title, else pieced together from there. What stands nowhere is left as it is.
func (o *original) words(s string, at text.Span) string {
	if s != "" && s == o.simpleTitle {
		return o.title
	}
	if o.same(s) {
		return s
	}
	lo, hi := o.around(at)
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
