package main

import (
	"os"
	"path/filepath"
	"strings"

	"zhibiao/extract/lexicon"
	"zhibiao/report"
	"zhibiao/report/derive"
	"zhibiao/report/xlsx"
)

// writeBooks writes the outputs that are made of all records at once.
func (p *program) writeBooks(s *settings, c *collection) error {
	if !c.book {
		return nil
	}
	in, err := p.bookInput(s, c)
	if err != nil {
		return err
	}
	for _, s := range c.sinks {
		if s.records == nil {
			in.Folder = folderFrom(s.output)
			book := report.New(in)
			if err := s.wrap(xlsx.Write(s.file, book)); err != nil {
				return err
			}
			c.carried = book.Carried
		}
	}
	c.checks = in.Derived.Checks
	return nil
}

// bookInput is what a book is made of. What is derived comes from the records as reviewers corrected them.
func (p *program) bookInput(s *settings, c *collection) (report.Input, error) {
	in := report.Input{
		Records:  report.Slice(c.records),
		Sources:  c.sources,
		Review:   c.reviews.review,
		Lang:     p.book,
		Version:  programVersion(),
		Settings: p.settings(s, c),
	}
	reviewed := c.records
	if review := c.reviews.review; review != nil {
		reviewed = nil
		for i := range c.records {
			if r, stays := review.Apply(&c.records[i]); stays {
				reviewed = append(reviewed, *r)
			}
		}
	}
	synonyms, err := synonyms(s)
	if err != nil {
		return in, err
	}
	in.Derived = derive.Derive(reviewed, derive.Options{Synonyms: synonyms})
	return in, nil
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
