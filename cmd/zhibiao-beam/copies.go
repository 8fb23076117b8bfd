package main

import (
	"cmp"
	"context"
	"slices"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
)

// A section is a copy where an earlier one has the same Chinese characters and numbers. Which one is the earlier does not depend on
// what was read first: it is the first in the order in which zhibiao reads a folder.

func init() {
	register.Function2x1(earlier)
	register.Function4x1(repeat)
	register.Function5x1(mark)
}

var (
	countCopied = beam.NewCounter(namespace, "copied_sections")
	countCopies = beam.NewCounter(namespace, "copies")
)

// earlier is the earlier of two sections. It is a combiner's: each bundle hands on one section of each fingerprint, so that a
// page that is repeated a million times makes no group of a million.
func earlier(a, b []byte) []byte {
	var x, y section
	if decode(a, &x) != nil || decode(b, &y) != nil {
		panic("a section that was not encoded here")
	}
	if x.compare(&y) <= 0 {
		return a
	}
	return b
}

func (s *section) compare(o *section) int {
	return cmp.Or(inOrder(s.File, s.Index, o.File, o.Index), cmp.Compare(s.Start, o.Start))
}

// A repetition is a stretch of a document that repeats an earlier section.
type repetition struct {
	Index      int // of the document in its file
	Start, End int
	Of         string
}

// repeat tells the documents of all sections of one fingerprint but the first what they repeat. It holds one section at a time.
func repeat(_ string, first, all func(*[]byte) bool, emit func(string, []byte)) error {
	var b []byte
	if !first(&b) {
		return nil
	}
	var original section
	if err := decode(b, &original); err != nil {
		return err
	}
	for all(&b) {
		var s section
		if err := decode(b, &s); err != nil {
			return err
		}
		if s.compare(&original) != 0 {
			emit(s.Document, encode(&repetition{s.Index, s.Start, s.End, original.Name}))
		}
	}
	return nil
}

// mark sets CopyOf of the records of a path's documents, and puts the documents together in the order of their file.
func mark(ctx context.Context, path string, documents, repeats func(*[]byte) bool, emit func(string, []byte)) error {
	var encoded [][]byte
	for in := []byte(nil); documents(&in); {
		encoded = append(encoded, slices.Clone(in))
	}
	var copies []repetition
	for in := []byte(nil); repeats(&in); {
		var r repetition
		if err := decode(in, &r); err != nil {
			return err
		}
		copies = append(copies, r)
	}
	if len(encoded) == 1 && len(copies) == 0 { // as nearly always: nothing to unpack
		emit(path, encoded[0])
		return nil
	}
	var all []packet
	for _, in := range encoded {
		documents, err := unpack(in)
		if err != nil {
			return err
		}
		all = append(all, documents...)
	}
	slices.SortFunc(all, func(a, b packet) int { return inOrder(a.File, a.Index, b.File, b.Index) })
	countCopied.Inc(ctx, int64(len(copies)))
	for _, p := range all {
		for i := range p.Records {
			at := p.Records[i].Evidence.Start
			for _, r := range copies { // which do not overlap
				if p.Index == r.Index && r.Start <= at && at < r.End {
					p.Records[i].CopyOf = r.Of
					countCopies.Inc(ctx, 1)
				}
			}
		}
	}
	emit(path, pack(all))
	return nil
}
