package main

import (
	"context"
	"strings"
)

// finish writes what is left, brings the outputs into place and tells how it went.
func (p *program) finish(ctx context.Context, s *settings, c *collection) error {
	for _, s := range c.sinks {
		if err := s.flush(); err != nil {
			return err
		}
	}
	if err := p.writeDerived(s, c); err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if err := p.keepOld(c.reviews, c.carried); err != nil {
		return err
	}
	var written []string
	for _, s := range c.sinks {
		name, err := p.commit(s)
		if err != nil {
			return err
		}
		written = append(written, name)
	}
	if c.derive {
		p.tellReview(c.reviews.review, c.carried)
	}
	if !allGone(c.sinks) {
		p.close(c, written)
	}
	return nil
}

// commit brings an output into place and returns the name that it got.
func (p *program) commit(s *sink) (string, error) {
	if s.file == nil {
		return p.say.f("standard.output"), nil
	}
	f := s.file
	s.file = nil
	path, err := f.Commit()
	if err != nil {
		return "", p.usage("output.unwritable", s.name, reason(err))
	}
	if path == f.Path {
		return s.name, nil
	}
	p.tell("output.held", s.name, path)
	return path, nil
}

// close tells what was read, what failed, what was found and where it is.
func (p *program) close(c *collection, written []string) {
	n := c.counts
	parts := []string{p.say.f("closing.read", n.read)}
	if n.failed > 0 {
		parts = append(parts, p.say.f("closing.failed", n.failed))
	}
	if n.skipped > 0 {
		parts = append(parts, p.say.f("closing.skipped", n.skipped))
	}
	parts = append(parts, p.say.f("closing.found", n.figures, n.records, n.coverage()))
	if c.derived != nil && c.derived.CheckCount > 0 {
		parts = append(parts, p.say.f("closing.checks", c.derived.CheckCount, c.derived.OffCount))
	}
	if out := c.filter.leftOut; out.all() > 0 {
		parts = append(parts, p.say.f("closing.left.out", out.all(), out.Indicator, out.Time, out.NoTime))
	}
	parts = append(parts, p.say.f("closing.written", strings.Join(written, p.say.f("closing.comma"))))
	p.tell("closing", strings.Join(parts, p.say.f("closing.semicolon")))
}
