package extract

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"zhibiao/extract/internal/segment"
	"zhibiao/extract/text"
)

const (
	compilation = 1 << 20   // bytes of a text from which on its parts are read for themselves, by several at once
	partSize    = 256 << 10 // bytes of a part at the least
)

// A part is a stretch of a text that is read for itself.
type part struct {
	text.Span
	result Result
	drafts []*draft
	tables int // that it holds
}

// partsOf cuts a text where texts of a compilation begin. A shorter one is one part, whatever it holds, and so is one without such titles or
// with tables that its reader marked: it hangs on the text alone how it is read, not on the number of those who read it.
func partsOf(t *text.Text) []part {
	body := t.Body
	parts := []part{{Span: text.Span{End: len(body)}}}
	if len(body) < compilation || slices.ContainsFunc(t.Blocks, func(b text.Block) bool { return b.Kind == text.Cell }) {
		return parts
	}
	for at := partSize; at < len(body)-partSize; {
		i := strings.IndexByte(body[at:], '\n')
		if i < 0 {
			break
		}
		at += i + 1
		end := len(body)
		if k := strings.IndexByte(body[at:], '\n'); k >= 0 {
			end = at + k
		}
		if segment.TitleLine(body[at:end]) {
			parts[len(parts)-1].End = at
			parts = append(parts, part{Span: text.Span{Start: at, End: len(body)}})
			at += partSize
		}
	}
	return parts
}

// blocksIn are those of the blocks that lie in a span, at least with a part.
func blocksIn(blocks []text.Block, s text.Span) []text.Block {
	lo, _ := slices.BinarySearchFunc(blocks, s.Start+1, func(b text.Block, at int) int { return cmp.Compare(b.End, at) })
	hi, _ := slices.BinarySearchFunc(blocks, s.End, func(b text.Block, at int) int { return cmp.Compare(b.Start, at) })
	return blocks[min(lo, hi):hi]
}

// concurrently calls do for 0 to n-1 on so many goroutines, and returns when all are done. What one of them panics with, it panics with.
func concurrently(workers, n int, do func(int)) {
	if workers = min(workers, n); workers <= 1 {
		for i := range n {
			do(i)
		}
		return
	}
	var (
		all    sync.WaitGroup
		next   atomic.Int64
		faults = make([]any, workers)
	)
	for w := range workers {
		all.Go(func() {
			defer func() { faults[w] = recover() }()
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				do(i)
			}
		})
	}
	all.Wait()
	for _, f := range faults {
		if f != nil {
			panic(f)
		}
	}
}

// joined is what the parts of a text give together.
func joined(parts []part) Result {
	r := parts[0].result
	n := 0
	for i := range parts {
		n += len(parts[i].drafts)
	}
	r.Records = make([]Record, 0, n)
	seen, tables := make(map[uint64]int, n), 0
	for i := range parts {
		p := &parts[i]
		for _, d := range p.drafts {
			d.number(seen)
			if d.Block.Table > 0 {
				d.Block.Table += tables
			}
			r.Records = append(r.Records, d.Record)
		}
		tables += p.tables
		if i == 0 {
			continue
		}
		r.Sections = append(r.Sections, p.result.Sections...)
		r.Leftover = append(r.Leftover, p.result.Leftover...)
		r.Numerals += p.result.Numerals
		r.Figures += p.result.Figures
	}
	return r
}
