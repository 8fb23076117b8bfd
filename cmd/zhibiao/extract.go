package main

import (
	"context"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/term"

	"zhibiao/cmd/zhibiao/internal/outfile"
	"zhibiao/extract"
	"zhibiao/extract/document"
	"zhibiao/report/derive"
)

// extract is the main command's work.
func (p *program) extract(ctx context.Context, s *settings, paths []string) (err error) {
	var temporary cellar
	defer temporary.close()
	defer p.caught(&err)
	asked, err := p.newFilter(s)
	if err != nil {
		return err
	}
	if err := p.checkReading(s); err != nil {
		return err
	}
	outputs, err := p.outputs(s.outputs, s.force)
	if err != nil {
		return err
	}
	reviews, err := p.reviews(s.review, outputs, &temporary)
	if err != nil {
		return err
	}
	extractor, err := extract.New(s.extraction())
	if err != nil {
		return err
	}
	if err := p.clearLeft(outputs); err != nil {
		return err
	}
	files, skipped, failed := p.inputs(paths, outputs)
	if len(files) == 0 {
		for i := range failed {
			p.tell("failed", failed[i].Path, p.lang.why(failed[i].Err.Error()))
		}
		return p.usage("nothing.to.read", strings.Join(paths, " "))
	}

	sinks, err := p.openSinks(outputs)
	defer func() {
		for _, s := range sinks {
			s.discard()
		}
	}()
	if err != nil {
		return err
	}
	c := &collection{program: p, filter: asked, sinks: sinks, copies: derive.NewCopies(), reviews: reviews}
	page := false
	for _, s := range sinks {
		c.derive = c.derive || s.records == nil
		page = page || s.page != nil
	}
	if c.derive && !page {
		known, err := synonyms(s)
		if err != nil {
			return err
		}
		c.shelf = newShelf(temporary.spool(), reviews.review, derive.Options{Synonyms: known})
	}
	if err := c.takeUnread(skipped, failed); err != nil {
		return err
	}
	c.progress.expect(files)
	if terminal(p.err) {
		c.progress.w = p.err
	}
	work := &pipeline{extractor: extractor, limits: s.limits, workers: s.workers, cache: newCache(s)}
	err = work.run(ctx, files, c.take, func(f document.File) { c.progress.add(f.Size) })
	c.progress.clear()
	work.cache.close()
	c.copies = nil // large, and done with
	if err != nil {
		return err
	}
	if err := p.finish(ctx, s, c); err != nil {
		return err
	}
	if c.counts.failed > 0 {
		return errInputsFailed
	}
	return nil
}

// userLexicon is the folder that --lexicon names; nil without one.
func userLexicon(s *settings) fs.FS {
	if s.lexicon == "" {
		return nil
	}
	return os.DirFS(s.lexicon)
}

// clearLeft removes what killed runs left in the folders of the outputs.
func (p *program) clearLeft(outputs []output) error {
	for _, o := range outputs {
		if o.path == "" {
			continue
		}
		if err := outfile.Clear(filepath.Dir(o.path)); err != nil {
			return p.usage("output.unwritable", o.name, reason(err))
		}
	}
	return nil
}

// inputs lists the files to read, in order. Files that this run will write, or that an earlier one wrote, are passed
// over.
func (p *program) inputs(paths []string, outputs []output) (files []document.File, skipped []document.Skipped, failed []document.Document) {
	all, skipped, failed := document.Walk(paths)
	for _, f := range all {
		switch {
		case f.OS != "-" && isOutput(f.OS, outputs):
			p.tell("own.output", f.Path)
			skipped = append(skipped, document.Skipped{Path: f.Path, Reason: newSpeech(language(p.book)).f("own.reason")})
		default:
			files = append(files, f)
		}
	}
	return files, skipped, failed
}

// isOutput reports whether the file is one of the outputs or written by an earlier run.
func isOutput(path string, outputs []output) bool {
	for _, o := range outputs {
		if o.same(path) {
			return true
		}
	}
	return ours(path)
}

// terminal reports whether w is a terminal.
func terminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}
