package extract

import (
	"unicode/utf8"

	"zhibiao/extract/internal/segment"
	"zhibiao/extract/text"
)

// cells are the places of a text that no line may be joined with: cells of tables, captions, headings and page marks.
func cells(t *text.Text) []text.Span {
	var out []text.Span
	for i := range t.Blocks {
		if b := &t.Blocks[i]; b.Kind != text.Paragraph {
			out = append(out, b.Span)
		}
	}
	return out
}

// unwrapped reads a text as if its lines had not been wrapped, and puts what it found at its places in t. A literal that a line
// break parts holds the break: it is the text at its place.
func (e *Extractor) unwrapped(name string, t *text.Text, u *segment.Unwrapped, traditional bool) Result {
	flat := *t
	flat.Body = u.Body
	flat.Blocks = make([]text.Block, len(t.Blocks))
	for i, b := range t.Blocks {
		b.Span = u.Place(b.Span)
		flat.Blocks[i] = b
	}
	r := e.extract(name, &flat, traditional)
	for i := range r.Records {
		d := &r.Records[i]
		first, last := len(t.Body), 0
		d.Quantities(func(_ string, q *Quantity) bool {
			s := u.Wrapped(text.Span{Start: q.Start, End: q.End})
			q.Start, q.End, q.Literal = s.Start, s.End, t.Slice(s)
			first, last = min(first, s.Start), max(last, s.End)
			return true
		})
		s := u.Wrapped(text.Span{Start: d.Evidence.Start, End: d.Evidence.End})
		if over := s.Len() - max(maxEvidence, last-first); over > 0 { // breaks count
			d.Evidence.Cut = true
			end := max(s.End-over, last)
			s.Start += over - (s.End - end)
			s.End = end
			for s.Start < first && !utf8.RuneStart(t.Body[s.Start]) {
				s.Start++
			}
			s.End = border(t.Body, s.End, s.Start)
		}
		d.Evidence.Start, d.Evidence.End, d.Evidence.Text = s.Start, s.End, t.Slice(s)
		d.Block.Span = u.Wrapped(d.Block.Span)
	}
	for i := range r.Sections {
		r.Sections[i].Span = u.Wrapped(r.Sections[i].Span)
	}
	for i := range r.Leftover {
		r.Leftover[i].Span = u.Wrapped(r.Leftover[i].Span)
	}
	return r
}
