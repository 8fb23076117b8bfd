package main

import (
	"os"
	"path/filepath"
	"strings"

	"zhibiao/extract"
	"zhibiao/extract/lexicon"
	"zhibiao/report"
	"zhibiao/report/derive"
	"zhibiao/report/html"
	"zhibiao/report/xlsx"
)

// writeDerived writes what follows from all records: workbooks, and the end of pages.
func (p *program) writeDerived(s *settings, c *collection) (err error) {
	if !c.derive {
		return nil
	}
	var records report.Records
	var results *derive.Results
	if c.shelf != nil {
		records, c.derived = c.shelf, c.shelf.stream.Derive()
	} else {
		if results, err = derived(s, c.records, c.reviews.review); err != nil {
			return err
		}
		records, c.derived = report.Slice(c.records), results.Findings()
	}
	for _, o := range c.sinks {
		switch {
		case o.page != nil:
			err = o.page.Close(html.Rest{Derived: results, Review: c.reviews.review, Settings: p.settings(s, c)})
		case o.isBook():
			book := report.New(report.Input{
				Records:  records,
				Derived:  c.derived,
				Sources:  c.sources,
				Review:   c.reviews.review,
				Lang:     p.book,
				Version:  programVersion(),
				Settings: p.settings(s, c),
				Folder:   folderFrom(o.output),
			})
			c.carried = book.Carried
			err = xlsx.Write(o.file, book)
		}
		if err := o.wrap(err); err != nil {
			return err
		}
	}
	return nil
}

// derived works out what follows from records as reviewers corrected them.
func derived(s *settings, records []extract.Record, review *report.Review) (*derive.Results, error) {
	if review != nil {
		var reviewed []extract.Record
		for i := range records {
			if r, stays := review.Apply(&records[i]); stays {
				reviewed = append(reviewed, *r)
			}
		}
		records = reviewed
	}
	known, err := synonyms(s)
	if err != nil {
		return nil, err
	}
	return derive.Derive(records, derive.Options{Synonyms: known}), nil
}

// synonyms are the other names of indicators that the lexicon knows.
func synonyms(s *settings) ([]derive.Synonym, error) {
	lex, err := lexicon.Load(userLexicon(s))
	if err != nil {
		return nil, err
	}
	var all []derive.Synonym
	for _, w := range lex.Synonyms {
		all = append(all, derive.Synonym{Indicator: w.Indicator, Word: w.Word})
	}
	return all, nil
}

// settings are the options that decide what is in the book, for its notes sheet.
func (p *program) settings(s *settings, c *collection) []report.Setting {
	var all []report.Setting
	add := func(name, value string) {
		if value != "" {
			all = append(all, report.Setting{Name: name, Value: value})
		}
	}
	add("--date", s.date)
	add("--area", s.area)
	add("--only", strings.Join(c.filter.only, ","))
	add("--since", s.since)
	add("--until", s.until)
	if s.lexicon != "" {
		add("--lexicon", filepath.Base(s.lexicon))
	}
	if out := c.filter.leftOut; out.all() > 0 {
		book := newSpeech(language(p.book))
		add(book.f("setting.left.out"), book.f("setting.left.out.counts", out.all(), out.Indicator, out.Time, out.NoTime))
	}
	return all
}

// folderFrom is the path from the folder of an output to the one that documents' paths count from, for links between them.
func folderFrom(o output) string {
	here, err := os.Getwd()
	if err != nil {
		return ""
	}
	if real, err := filepath.EvalSymlinks(here); err == nil {
		here = real
	}
	rel, err := filepath.Rel(filepath.Dir(o.path), here)
	if err != nil || rel == "." {
		return ""
	}
	return filepath.ToSlash(rel)
}
