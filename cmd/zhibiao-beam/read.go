package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"strings"
	"sync"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"zhibiao/extract"
	"zhibiao/extract/document"
	"zhibiao/extract/document/limit"
	"zhibiao/report/derive"
)

func init() {
	register.DoFn4x1[context.Context, string, func(string, int), func(string, string), error](&matchFn{})
	register.DoFn3x0[string, int, func(string, int)](&branchFn{})
	register.DoFn6x1[context.Context, string, func(*int) bool, func(string, []byte), func(string, []byte), func(string, string), error](&readFn{})
}

var (
	countFiles     = beam.NewCounter(namespace, "files")
	countBytes     = beam.NewCounter(namespace, "bytes")
	countDocuments = beam.NewCounter(namespace, "documents")
	countFailures  = beam.NewCounter(namespace, "failures")
	countNumerals  = beam.NewCounter(namespace, "numerals")
	countFigures   = beam.NewCounter(namespace, "figures")
	countRecords   = beam.NewCounter(namespace, "records")
	countBundles   = beam.NewCounter(namespace, "bundles")
)

// matchFn lists the files that a glob matches; one that matches none is a dead letter. It asks for no sizes, as fileio.MatchFiles does: that is a request a file.
type matchFn struct{}

func (*matchFn) ProcessElement(ctx context.Context, glob string, paths func(string, int), failures func(string, string)) error {
	fs, err := filesystem.New(ctx, glob)
	if err != nil {
		return err
	}
	defer fs.Close()
	files, err := fs.List(ctx, glob)
	if err != nil {
		return fmt.Errorf("list %s: %w", glob, err)
	}
	none := true
	for _, f := range files {
		if !strings.Contains(f, "://") {
			if info, err := os.Stat(f); err == nil && info.IsDir() {
				continue
			}
		}
		paths(f, 0)
		none = false
	}
	if none {
		fail(ctx, &failure{Document: glob, Reason: "no file matches"}, failures)
	}
	return nil
}

// A branchFn lets the paths of one branch pass.
type branchFn struct{ Branch, Of int }

func (f *branchFn) ProcessElement(path string, n int, emit func(string, int)) {
	if shard(path, f.Of) == f.Branch {
		emit(path, n)
	}
}

// readFn reads files and extracts the records of their documents. It emits each document's packet by its path, its
// sections by their fingerprint, and dead letters by path.
//
// It takes a bundle's files in batches that it fetches side by side: an object store answers after tens of milliseconds,
// in which the records of several pages are extracted.
type readFn struct {
	Options options

	extractor *extract.Extractor
	batch     []string
}

// A section is one that may repeat another or be repeated.
type section struct {
	Document string // its path
	File     string
	Index    int
	Start    int // byte offsets into the document's text, half-open
	End      int
	Name     string // document or document#section, as Record.CopyOf names it
}

// A failure is a dead letter: a document that could not be read, and why.
type failure struct {
	Document string `json:"document"`
	Format   string `json:"format,omitempty"`
	Bytes    int64  `json:"bytes"`
	Reason   string `json:"reason"`
}

func fail(ctx context.Context, f *failure, failures func(string, string)) {
	countFailures.Inc(ctx, 1)
	failures(f.Document, string(encode(f)))
}

func (f *readFn) Setup() (err error) {
	o, err := f.Options.extractor()
	if err != nil {
		return err
	}
	f.extractor, err = extract.New(o)
	return err
}

func (f *readFn) StartBundle(context.Context, func(string, []byte), func(string, []byte), func(string, string)) {
	f.batch = f.batch[:0]
}

func (f *readFn) ProcessElement(ctx context.Context, path string, _ func(*int) bool, documents, sections func(string, []byte), failures func(string, string)) error {
	f.batch = append(f.batch, path)
	if len(f.batch) < f.Options.Fetches {
		return nil
	}
	return f.flush(ctx, documents, sections, failures)
}

func (f *readFn) FinishBundle(ctx context.Context, documents, sections func(string, []byte), failures func(string, string)) error {
	countBundles.Inc(ctx, 1)
	return f.flush(ctx, documents, sections, failures)
}

// ahead is how many bytes of a batch may wait. What is larger, or comes when they are full, is fetched when it is its turn.
const ahead = 64 << 20

func (f *readFn) flush(ctx context.Context, documents, sections func(string, []byte), failures func(string, string)) error {
	type fetched struct {
		data []byte
		err  error
	}
	batch := make([]fetched, len(f.batch))
	var all sync.WaitGroup
	lim := f.Options.Limits.Start()
	for i, path := range f.batch {
		all.Go(func() { batch[i].data, batch[i].err = fetch(ctx, path, ahead/int64(len(batch))) })
	}
	all.Wait()
	for i, path := range f.batch {
		data, err := batch[i].data, batch[i].err
		batch[i].data = nil
		if err == errLarge {
			data, err = fetch(ctx, path, lim.FileBytes)
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
		countFiles.Inc(ctx, 1)
		index := 0
		each := func(d document.Document) error {
			f.document(ctx, path, index, &d, documents, sections, failures)
			index++
			return nil
		}
		if err == errLarge {
			err = fmt.Errorf("file larger than the limit of %s: split it, or raise -max-file", limit.Bytes(lim.FileBytes))
		}
		if err != nil {
			_ = each(document.Document{Path: path, Err: err})
			continue
		}
		countBytes.Inc(ctx, int64(len(data)))
		if err := document.ReadBytes(ctx, path, data, lim, each); err != nil {
			return err
		}
	}
	f.batch = f.batch[:0]
	return nil
}

// errLarge is that of a file which holds more than was asked for.
var errLarge = fmt.Errorf("file: %w", limit.ErrTooLarge)

// fetch reads a file of at most so many bytes.
func fetch(ctx context.Context, path string, most int64) ([]byte, error) {
	fs, err := filesystem.New(ctx, path)
	if err != nil {
		return nil, err
	}
	defer fs.Close()
	r, err := fs.OpenRead(ctx, path)
	if err != nil {
		return nil, fmt.Errorf("can't be opened: %w", err)
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, most+1))
	if err != nil {
		return nil, fmt.Errorf("reading stopped after %s: %w", limit.Bytes(int64(len(data))), err)
	}
	if int64(len(data)) > most {
		return nil, errLarge
	}
	return data, nil
}

// document extracts the records of one document.
func (f *readFn) document(ctx context.Context, file string, index int, d *document.Document, documents, sections func(string, []byte), failures func(string, string)) {
	var r extract.Result
	if d.Err == nil {
		r, d.Err = f.extract(d)
	}
	if d.Err != nil {
		fail(ctx, &failure{d.Path, d.Format, d.Size, d.Err.Error()}, failures)
		return
	}
	countDocuments.Inc(ctx, 1)
	countNumerals.Inc(ctx, int64(r.Numerals))
	countFigures.Inc(ctx, int64(r.Figures))
	countRecords.Inc(ctx, int64(len(r.Records)))
	if len(r.Records) == 0 {
		return
	}
	p := packet{file, index, r.Records}
	documents(d.Path, pack([]packet{p}))
	prints(&p, d, r.Sections, func(print uint64, s section) { sections(fmt.Sprintf("%016x", print), encode(&s)) })
}

// extract calls the extractor. A panic is the document's failure: among a billion pages, one must not end the job.
func (f *readFn) extract(d *document.Document) (r extract.Result, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("the extraction failed: %v", p)
		}
	}()
	return f.extractor.Extract(d.Path, d.Text), nil
}

// prints calls each for the sections of a document that hold a record, as derive.Copies cuts them: what lies between
// sections, or all of a text without any, is one.
func prints(p *packet, d *document.Document, all []extract.Section, each func(uint64, section)) {
	body, at := d.Text.Body, 0
	one := func(title string, end int) {
		start, end := at, min(end, len(body))
		at = max(at, end)
		if start >= end || !p.holds(start, end) {
			return
		}
		name := d.Path
		if title != "" {
			name += "#" + title
		}
		if print, ok := derive.Fingerprint(body[start:end]); ok {
			each(print, section{d.Path, p.File, p.Index, start, end, name})
		}
	}
	for _, s := range all {
		one("", s.Start)
		one(s.Title, s.End)
	}
	one("", len(body))
}

// holds reports whether a record stands between two offsets.
func (p *packet) holds(start, end int) bool {
	for i := range p.Records {
		if at := p.Records[i].Evidence.Start; start <= at && at < end {
			return true
		}
	}
	return false
}
