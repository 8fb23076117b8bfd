package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"zhibiao/extract"
	"zhibiao/extract/text"
	"zhibiao/report/jsonl"
)

// explainCommand shows how a sentence was read.
func (p *program) explainCommand() *cobra.Command {
	var s settings
	c := &cobra.Command{
		Use:   "explain SENTENCE",
		Short: p.say.f("explain.short"),
		Long:  p.say.f("explain.long"),
		Args:  p.exactly(1, "explain.args"),
		RunE: func(_ *cobra.Command, args []string) error {
			if err := p.checkReading(&s); err != nil {
				return err
			}
			e, err := extract.New(s.extraction())
			if err != nil {
				return err
			}
			return p.lines(p.out, p.explain(e, args[0]))
		},
	}
	f := c.Flags()
	f.SortFlags = false
	p.readingFlags(f, &s)
	return c
}

// explain tells of each sentence its spans, of each number the rule that took it, and the records.
func (p *program) explain(e *extract.Extractor, body string) string {
	x := e.Explain("-", &text.Text{Body: body})
	var b strings.Builder
	// Class names are ASCII and stand first, so that columns align whatever the width of the text behind them.
	row := func(class string, s text.Span, more string) {
		fmt.Fprintf(&b, "  %-12s %s%s\n", class, strings.ReplaceAll(body[s.Start:s.End], "\n", "⏎"), more)
	}
	for _, s := range x.Sentences {
		b.WriteString(p.say.f("explain.spans") + "\n")
		for _, span := range s.Spans {
			row(span.Class, span.Span, "")
		}
		if len(s.Numbers) > 0 {
			b.WriteString(p.say.f("explain.rules") + "\n")
		}
		for _, n := range s.Numbers {
			rule := cmp.Or(n.Rule, p.say.f("explain.no.rule"))
			if n.Title != "" {
				rule += " (" + n.Title + ")"
			}
			row(n.Role, n.Span, "  ← "+rule)
			if len(n.Near) > 0 {
				fmt.Fprintf(&b, "  %-12s %s\n", "", p.say.f("explain.near", strings.Join(n.Near, ", ")))
			}
		}
		if len(s.Left) > 0 {
			b.WriteString(p.say.f("explain.left") + "\n")
		}
		for _, l := range s.Left {
			row(cmp.Or(l.Kind, "?"), l.Span, "")
		}
	}
	for i := range x.Result.Records {
		b.WriteString(p.say.f("explain.record", i+1) + "\n  ")
		var pretty bytes.Buffer
		if err := json.Indent(&pretty, jsonl.Append(nil, &x.Result.Records[i]), "  ", "  "); err == nil {
			b.Write(pretty.Bytes())
		}
		b.WriteString("\n")
	}
	if len(x.Result.Records) == 0 {
		b.WriteString(p.say.f("explain.nothing") + "\n")
	}
	return strings.TrimSuffix(b.String(), "\n")
}
