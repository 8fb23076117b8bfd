// Package limit holds what a document reader may spend on one file, and the reasons for which a file is not read.
package limit

import (
	"fmt"
	"io"
	"math"
	"time"
)

// Limits bound what one file may cost. A field that is zero takes its value from Default.
type Limits struct {
	FileBytes     int64         // bytes of a file as it lies on disk
	ExpandedBytes int64         // bytes that all compressed parts of one file may expand to
	Ratio         int64         // expanded to compressed, per part above 1 MB
	Entries       int           // files in an archive, all levels counted
	ArchiveDepth  int           // archives within archives
	XMLDepth      int           // nested elements
	Pages         int           // pages of a PDF or OFD
	TextBytes     int64         // bytes of text made of one document
	Time          time.Duration // for one document

	spent *int64 // expanded bytes so far, shared by all copies made after Start
}

// Default is what holds where nothing else was set.
var Default = Limits{
	FileBytes:     256 << 20,
	ExpandedBytes: 512 << 20,
	Ratio:         200,
	Entries:       20_000,
	ArchiveDepth:  3,
	XMLDepth:      256,
	Pages:         5_000,
	TextBytes:     128 << 20,
	Time:          2 * time.Minute,
}

// Start returns l with its zero fields filled from Default and, unless it has one, a count of expanded bytes. A reader calls
// it first; limits handed on from a reader to another share one count.
func (l Limits) Start() Limits {
	fill(&l.FileBytes, Default.FileBytes)
	fill(&l.ExpandedBytes, Default.ExpandedBytes)
	fill(&l.Ratio, Default.Ratio)
	fill(&l.Entries, Default.Entries)
	fill(&l.ArchiveDepth, Default.ArchiveDepth)
	fill(&l.XMLDepth, Default.XMLDepth)
	fill(&l.Pages, Default.Pages)
	fill(&l.TextBytes, Default.TextBytes)
	fill(&l.Time, Default.Time)
	if l.spent == nil {
		l.spent = new(int64)
	}
	return l
}

// Fresh is Start with a count of its own: for the next file.
func (l Limits) Fresh() Limits {
	l.spent = nil
	return l.Start()
}

func fill[T comparable](field *T, value T) {
	if zero := *new(T); *field == zero {
		*field = value
	}
}

// Blocks is how many paragraphs and cells one document may have: each costs about a hundred bytes beside its text.
func (l Limits) Blocks() int { return int(l.TextBytes / 64) }

// Expand wraps the reader of a part that was compressed to so many bytes. Reading beyond ExpandedBytes, all parts of the
// file together, or beyond Ratio, is ErrBomb. Limits must have been started.
func (l Limits) Expand(r io.Reader, compressed int64) io.Reader {
	return &expander{r: r, lim: l, compressed: max(compressed, 1)}
}

type expander struct {
	r                io.Reader
	lim              Limits
	compressed, read int64
}

func (e *expander) Read(p []byte) (int, error) {
	n, err := e.r.Read(p)
	e.read += int64(n)
	*e.lim.spent += int64(n)
	if bomb := e.lim.bomb(e.read, e.compressed); bomb != nil {
		return 0, bomb
	}
	return n, err
}

// Spend counts a part that expands from so many compressed bytes to so many, before anything reads it.
func (l Limits) Spend(expanded, compressed int64) error {
	if *l.spent += expanded; *l.spent < 0 {
		*l.spent = math.MaxInt64
	}
	return l.bomb(expanded, max(compressed, 1))
}

// Exhausted reports whether the file's parts have expanded to all they may: nothing more of it can be read.
func (l Limits) Exhausted() bool { return *l.spent > l.ExpandedBytes }

func (l Limits) bomb(expanded, compressed int64) error {
	if *l.spent > l.ExpandedBytes {
		return fmt.Errorf("%w of %s", ErrBomb, Bytes(l.ExpandedBytes))
	}
	if expanded > 1<<20 && expanded/compressed > l.Ratio {
		return fmt.Errorf("%w of %d to 1", ErrBomb, l.Ratio)
	}
	return nil
}

// Bytes writes a number of bytes for a person: 512 MB.
func Bytes(n int64) string {
	switch {
	case n >= 10<<20:
		return fmt.Sprintf("%d MB", n>>20)
	case n >= 10<<10:
		return fmt.Sprintf("%d KB", n>>10)
	}
	return fmt.Sprintf("%d bytes", n)
}
