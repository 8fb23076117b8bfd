package extract

import (
	"zhibiao/extract/internal/scan"
	"zhibiao/extract/internal/script"
	"zhibiao/extract/internal/segment"
	"zhibiao/extract/text"
)

// An Explanation tells how a text was read: the tool for whoever writes a rule.
type Explanation struct {
	Sentences []ExplainedSentence
	Result    Result
}

// An ExplainedSentence is one sentence with its typed spans and what the rules made of its numbers.
type ExplainedSentence struct {
	text.Span
	Spans   []ExplainedSpan
	Numbers []ExplainedNumber
	Left    []Leftover
}

// An ExplainedSpan is one typed span: its class is a name that rules use.
type ExplainedSpan struct {
	text.Span
	Class string
}

// An ExplainedNumber is a number with the rule that decided its role, and the rules that matched as far as the span beside it.
type ExplainedNumber struct {
	text.Span
	Rule, Title, Role string
	Near              []string // names of rules before that one, which almost matched
}

// Explain reads a text as Extract does and tells how.
func (e *Extractor) Explain(name string, t *text.Text) Explanation {
	x := Explanation{Result: e.Extract(name, t)}
	cutter := segment.Cutter{Spans: e.spans, RunIn: e.lists.runInHeading}
	var r Result
	body, traditional := script.Simplify(t.Body)
	a := e.assembly(body, traditional, &r)
	defer a.close()
	cutter.Sentences(body, text.Span{Start: 0, End: len(body)}, func(seg segment.Sentence) {
		if !mayHoldNumber(body[seg.Start:seg.End]) {
			return
		}
		var s scan.Sentence
		a.scanner.Scan(&s, body, seg.Start, seg.End, seg.Holes...)
		es := ExplainedSentence{Span: seg.Span}
		for i := range s.Tokens {
			k := &s.Tokens[i]
			es.Spans = append(es.Spans, ExplainedSpan{text.Span{Start: k.Start, End: k.End}, k.Class.String()})
		}
		a.sentence(seg)
		for i := range a.s.Tokens {
			k := &a.s.Tokens[i]
			if k.Class != scan.Num && k.Class != scan.Rank && k.Class != scan.RankWord || i >= len(a.has) || !a.has[i] || a.named[i] { // an idle sentence is not matched
				continue
			}
			m := &a.match[i]
			n := ExplainedNumber{Span: text.Span{Start: k.Start, End: k.End}, Rule: m.Rule.Name, Title: m.Rule.Title, Role: m.Rule.Role}
			n.Near = e.rules.Near(&a.s, i, m.Rule)
			es.Numbers = append(es.Numbers, n)
		}
		for _, l := range a.s.Left {
			es.Left = append(es.Left, Leftover{text.Span{Start: l.Start, End: l.End}, l.Kind})
		}
		x.Sentences = append(x.Sentences, es)
	})
	return x
}
