package main

import (
	"fmt"
	"slices"
	"strings"
	"syscall"
	"unique"

	"zhibiao/cmd/zhibiao/internal/readings"
	"zhibiao/extract"
	"zhibiao/extract/document"
	"zhibiao/report"
	"zhibiao/report/derive"
	"zhibiao/report/html"
)

// A collection takes what the pipeline reads, in order: it marks copies, leaves out what was not asked for, hands records to
// the sinks and keeps what the book needs.
type collection struct {
	program  *program
	progress progress
	filter   *filter
	sinks    []*sink
	copies   *derive.Copies
	derive   bool // whether an output shows what follows from all records

	shelf   *shelf           // keeps the records for workbooks
	records []extract.Record // kept where there is none and something is derived: a page shows all that is derived at once
	sources []report.Source  // where something is derived
	counts  counts
	reviews carrying
	carried report.Carried // what became of the reviews
	derived *derive.Findings
}

// counts is what the closing line tells.
type counts struct {
	read, failed, skipped             int // documents
	numerals, figures, named, records int
}

// takeUnread takes the files that are not read: those that were passed over, and those that could not be looked at.
func (c *collection) takeUnread(skipped []document.Skipped, failed []document.Document) error {
	for i := range skipped {
		if err := c.skip(skipped[i]); err != nil {
			return err
		}
	}
	for i := range failed {
		if err := c.take(&reading{Reading: readings.Reading{Document: failed[i]}}); err != nil {
			return err
		}
	}
	return nil
}

// skip takes a file that was passed over.
func (c *collection) skip(s document.Skipped) error {
	c.counts.skipped++
	return c.write(&html.Document{Source: report.Source{Path: s.Path, Skipped: language(c.program.book).why(s.Reason)}})
}

// take takes a document.
func (c *collection) take(r *reading) error {
	source := report.Source{Path: r.Path, Format: r.Format, Encoding: r.Encoding, Size: r.Size, Pages: r.Pages, Warnings: language(c.program.book).whys(r.Warnings)}
	if r.Err != nil {
		c.counts.failed++
		c.tell("failed", r.Path, c.program.lang.why(r.Err.Error()))
		source.Err = language(c.program.book).why(r.Err.Error())
		return c.write(&html.Document{Source: source})
	}
	source.Sections, source.Numerals, source.Figures = len(r.Sections), r.Numerals, r.Figures
	for i := range r.Leftover {
		if r.Leftover[i].Kind != "" {
			source.Named++
		}
	}
	c.copies.MarkSketched(r.Path, r.sketch, r.Records)
	source.CopyOf = repeated(r)
	records := slices.DeleteFunc(r.Records, func(record extract.Record) bool { return !c.filter.keep(&record) })
	source.Records = len(records)
	c.counts.add(&source)
	return c.write(&html.Document{Source: source, Text: r.Text, Records: records, Leftover: r.Leftover})
}

// write hands a document to the sinks and keeps what is needed at the end.
func (c *collection) write(d *html.Document) error {
	for _, s := range c.sinks {
		if err := s.write(d); err != nil {
			return err
		}
	}
	if !c.derive {
		if allGone(c.sinks) {
			return syscall.EPIPE
		}
		return nil
	}
	c.sources = append(c.sources, d.Source)
	if c.shelf != nil {
		for i := range d.Records {
			if err := c.shelf.add(&d.Records[i]); err != nil {
				return err
			}
		}
		return nil
	}
	for i := range d.Records {
		detach(&d.Records[i])
	}
	c.records = append(c.records, d.Records...)
	return nil
}

// detach gives the record strings of its own in place of parts of the document's text, all of which would stay in memory with
// them. Equal strings are kept once.
func detach(r *extract.Record) {
	own(&r.ID, &r.Document, &r.Section, &r.CopyOf, &r.Indicator, &r.Parent, &r.Area, &r.Period, &r.PeriodStart, &r.PeriodEnd,
		&r.Evidence.Text, &r.Block.Cell, &r.Rule)
	quantity := func(q *extract.Quantity) {
		own(&q.Literal, &q.Unit, &q.BaseUnit, &q.Versus, &q.Period, &q.Of, &q.Scope)
	}
	if r.Level != nil {
		quantity(r.Level)
	}
	for _, list := range [][]extract.Quantity{r.Changes, r.Shares, r.Ranks} {
		for i := range list {
			quantity(&list[i])
			if list[i].From != nil {
				quantity(list[i].From)
			}
		}
	}
}

func own(strings ...*string) {
	for _, s := range strings {
		*s = unique.Make(*s).Value()
	}
}

// tell writes a message where the progress bar stands.
func (c *collection) tell(key string, args ...any) {
	c.progress.clear()
	c.program.tell(key, args...)
}

// add counts a document that was read.
func (n *counts) add(s *report.Source) {
	n.read++
	n.numerals += s.Numerals
	n.figures += s.Figures
	n.named += s.Named
	n.records += s.Records
}

// coverage is the share of numerals that were understood, in percent.
func (n counts) coverage() string {
	if n.numerals == 0 {
		return "–"
	}
	return fmt.Sprintf("%.1f %%", 100*float64(n.figures+n.named)/float64(n.numerals))
}

// repeated is the document that all of r repeats, "" where there is none.
func repeated(r *reading) string {
	of := ""
	for i := range r.Records {
		earlier, _, _ := strings.Cut(r.Records[i].CopyOf, "#")
		if earlier == "" || i > 0 && earlier != of {
			return ""
		}
		of = earlier
	}
	if of == r.Path {
		return "" // it repeats itself
	}
	return of
}
