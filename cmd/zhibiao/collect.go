package main

import (
	"fmt"
	"strings"
	"unique"

	"zhibiao/extract"
	"zhibiao/extract/document"
	"zhibiao/report"
	"zhibiao/report/derive"
)

// A collection takes what the pipeline reads, in order: it marks copies, leaves out what was not asked for, hands records to
// the sinks and keeps what the book needs.
type collection struct {
	program  *program
	progress progress
	filter   *filter
	sinks    []*sink
	copies   *derive.Copies
	book     bool // whether an output is a book, made of all records at once

	records []extract.Record // kept for the book
	sources []report.Source  // kept for the book
	counts  counts
	reviews carrying
	carried report.Carried // what became of the reviews
	checks  []derive.Check // of the book
}

// counts is what the closing line tells.
type counts struct {
	read, failed, skipped             int // documents
	numerals, figures, named, records int
}

// skip takes a file that was passed over.
func (c *collection) skip(s document.Skipped) {
	c.counts.skipped++
	if c.book {
		c.sources = append(c.sources, report.Source{Path: s.Path, Skipped: s.Reason})
	}
}

// take takes a document.
func (c *collection) take(r *reading) error {
	if r.Err != nil {
		c.counts.failed++
		c.tell("failed", r.Path, r.Err)
		if c.book {
			c.sources = append(c.sources, report.Source{Path: r.Path, Format: r.Format, Size: r.Size, Err: r.Err.Error(), Warnings: r.Warnings})
		}
		return nil
	}
	named := 0
	for i := range r.Leftover {
		if r.Leftover[i].Kind != "" {
			named++
		}
	}
	c.counts.read++
	c.counts.numerals += r.Numerals
	c.counts.figures += r.Figures
	c.counts.named += named
	c.copies.Mark(r.Path, r.Text.Body, r.Sections, r.Records)
	copyOf := repeated(r)
	kept := 0
	for i := range r.Records {
		record := &r.Records[i]
		if !c.filter.keep(record) {
			continue
		}
		kept++
		for _, s := range c.sinks {
			if err := s.write(record); err != nil {
				return err
			}
		}
		if c.book {
			detach(record)
			c.records = append(c.records, *record)
		}
	}
	c.counts.records += kept
	if c.book {
		c.sources = append(c.sources, report.Source{
			Path: r.Path, Format: r.Format, Encoding: r.Encoding, Size: r.Size, Pages: r.Pages, Sections: len(r.Sections),
			Numerals: r.Numerals, Figures: r.Figures, Named: named, Records: kept, CopyOf: copyOf, Warnings: r.Warnings,
		})
	}
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
