package main

import (
	"errors"
	"fmt"
	"syscall"

	"zhibiao/cmd/zhibiao/internal/outfile"
	"zhibiao/extract"
	"zhibiao/report/csv"
	"zhibiao/report/html"
	"zhibiao/report/jsonl"
)

// A sink is an output that is being written.
type sink struct {
	output
	file    *outfile.File // nil for standard output
	records recordWriter  // of formats that are written record by record; else nil
	page    *html.Writer  // of pages, written document by document; else nil: a workbook, written at the end
	gone    bool          // whoever read standard output has closed it
}

// A recordWriter writes one record after the other.
type recordWriter interface {
	Write(*extract.Record) error
	Flush() error
}

// openSinks opens the outputs. Those that are open are returned even where one can't be.
func (p *program) openSinks(outputs []output) ([]*sink, error) {
	var all []*sink
	for _, o := range outputs {
		s := &sink{output: o}
		w := p.out
		if o.path != "" {
			f, err := outfile.Create(o.path)
			if err != nil {
				return all, p.usage("output.unwritable", o.name, reason(err))
			}
			s.file, w = f, f
		} else if terminal(p.out) {
			w = terminalWriter{p.out}
		}
		switch o.format {
		case ".jsonl":
			s.records = jsonl.NewWriter(w)
		case ".csv":
			s.records = csv.NewWriter(w, p.book)
		case ".html":
			s.page = html.NewWriter(w, html.Options{Lang: p.book, Version: programVersion()})
		}
		all = append(all, s)
	}
	return all, nil
}

// isBook reports whether the output is a workbook, made of all records at once.
func (s *sink) isBook() bool { return s.records == nil && s.page == nil }

// write writes a document, and of it the records that were asked for.
func (s *sink) write(d *html.Document) error {
	switch {
	case s.gone:
		return nil
	case s.page != nil:
		return s.wrap(s.page.Document(d))
	case s.records != nil:
		for i := range d.Records {
			if err := s.wrap(s.records.Write(&d.Records[i])); err != nil || s.gone {
				return err
			}
		}
	}
	return nil
}

// flush writes out what is left of the records.
func (s *sink) flush() error {
	if s.records == nil || s.gone {
		return nil
	}
	return s.wrap(s.records.Flush())
}

// wrap says which output an error is about. A reader of standard output who has gone away is none.
func (s *sink) wrap(err error) error {
	switch {
	case err == nil:
		return nil
	case s.file == nil && errors.Is(err, syscall.EPIPE):
		s.gone = true
		return nil
	}
	return fmt.Errorf("write %s: %w", s.name, reason(err))
}

// discard drops an output that was not brought into place.
func (s *sink) discard() {
	if s.file != nil {
		_ = s.file.Discard() // what can't be removed now, the next run clears
		s.file = nil
	}
}

// allGone reports whether nobody reads anything that is written.
func allGone(sinks []*sink) bool {
	for _, s := range sinks {
		if !s.gone {
			return false
		}
	}
	return true
}
