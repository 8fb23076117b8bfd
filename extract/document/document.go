// Package document turns files into text: one reader per format, chosen by content and not by name, each within limits.
//
// Memory for one document, beside its text: plain text twice the size of the file, web pages about 12 times; word processor
// files about 7 times their text (the expanded XML is a stream, never in memory); workbooks about 600 bytes for each cell. Each paragraph
// and cell of the text itself costs about 112 bytes, and Limits.TextBytes bounds both: the text, and their number
// (Limits.Blocks).
package document

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"strings"

	"zhibiao/extract/document/archive"
	"zhibiao/extract/document/charset"
	"zhibiao/extract/document/eml"
	"zhibiao/extract/document/html"
	"zhibiao/extract/document/limit"
	"zhibiao/extract/document/plain"
	"zhibiao/extract/document/sheet"
	"zhibiao/extract/text"
)

// A Document is one text found in a file: an archive or a message holds several. Where Err is set, Text is nil.
type Document struct {
	Path     string // File.Path; archive.zip!/inner.docx inside archives
	Format   string // txt, html, docx, pdf, …; "" where it was not recognised
	Encoding string // of text formats: UTF-8, GB18030, …
	Size     int64  // bytes of the file or of the archive's entry
	Pages    int    // where the format has pages
	Text     *text.Text
	Warnings []string
	Err      error // what is wrong and what to do, for an analyst to read
}

// Read opens a file and calls each for every document in it. It never panics and never returns early but when ctx ends or
// each returns an error, which it returns: what can't be read is a Document with Err.
func Read(ctx context.Context, f File, lim limit.Limits, each func(Document) error) error {
	lim = lim.Fresh()
	data, err := load(ctx, f, lim)
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err != nil {
		return each(Document{Path: f.Path, Size: f.Size, Err: err})
	}
	in := &input{ctx: ctx, lim: lim, each: each}
	return in.read(f.Path, data, 0)
}

// ReadBytes is Read for bytes in memory; name is the path to show.
func ReadBytes(ctx context.Context, name string, data []byte, lim limit.Limits, each func(Document) error) error {
	lim = lim.Fresh()
	if int64(len(data)) > lim.FileBytes {
		return each(Document{Path: name, Size: int64(len(data)), Err: tooLarge(lim)})
	}
	in := &input{ctx: ctx, lim: lim, each: each}
	return in.read(name, data, 0)
}

func tooLarge(lim limit.Limits) error {
	return fmt.Errorf("file %w of %s: split it, or raise the limit", limit.ErrTooLarge, limit.Bytes(lim.FileBytes))
}

// load reads a file's bytes. A file that is not a plain one any more, since Walk saw it, is not opened.
func load(ctx context.Context, f File, lim limit.Limits) ([]byte, error) {
	var in io.Reader = os.Stdin
	if f.Path != "-" {
		info, err := os.Stat(f.OS)
		if err != nil {
			return nil, opening(err)
		}
		if !info.Mode().IsRegular() {
			return nil, fmt.Errorf("not a file any more but a %s", kind(info.Mode()))
		}
		if info.Size() > lim.FileBytes {
			return nil, tooLarge(lim)
		}
		file, err := os.Open(f.OS)
		if err != nil {
			return nil, opening(err)
		}
		defer file.Close()
		in = file
		f.Size = info.Size()
	}
	// One buffer of the right size: io.ReadAll would copy as it grows.
	data := make([]byte, 0, max(f.Size, 0)+512)
	for {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if len(data) == cap(data) {
			data = append(data, 0)[:len(data)]
		}
		n, err := in.Read(data[len(data):min(cap(data), len(data)+4<<20)])
		data = data[:len(data)+n]
		if int64(len(data)) > lim.FileBytes {
			return nil, tooLarge(lim)
		}
		if err == io.EOF {
			return data, nil
		}
		if err != nil {
			return nil, fmt.Errorf("reading stopped after %s: %w", limit.Bytes(int64(len(data))), err)
		}
	}
}

// opening says in words why a file can't be opened.
func opening(err error) error {
	switch {
	case errors.Is(err, os.ErrNotExist):
		return errors.New("no such file: it may have been moved or renamed; check the path")
	case errors.Is(err, os.ErrPermission):
		return errors.New("no permission to read it: ask its owner, or copy it where you may read it")
	}
	var pe *os.PathError
	if errors.As(err, &pe) {
		return fmt.Errorf("can't be opened: %w", pe.Err)
	}
	return fmt.Errorf("can't be opened: %w", err)
}

// An input is one file while it is read, with all that is packed in it.
type input struct {
	ctx     context.Context
	lim     limit.Limits
	each    func(Document) error
	entries int // files within archives and messages so far
}

// read reads data, which stands so many archives deep.
func (in *input) read(name string, data []byte, depth int) error {
	if err := in.ctx.Err(); err != nil {
		return err
	}
	d := Document{Path: name, Size: int64(len(data))}
	d.Format, d.Err = detect(data)
	switch {
	case d.Err != nil:
		return in.each(d)
	case d.Format == zipArchive:
		return in.archive(d, data, depth)
	case d.Format == message:
		return in.message(d, data, depth)
	}
	d.read(in.ctx, in.lim, data)
	return in.deliver(d)
}

// deliver hands a document on, unless the run was cancelled while it was read.
func (in *input) deliver(d Document) error {
	if err := in.ctx.Err(); err != nil {
		return err
	}
	return in.each(d)
}

// read reads data as a single document within the time for one. A panic of a reader, or of a library under it, is that
// document's error.
func (d *Document) read(ctx context.Context, lim limit.Limits, data []byte) {
	ctx, stop := context.WithTimeout(ctx, lim.Time)
	defer stop()
	d.guard(func() (err error) {
		if reader := readers(d.Format); reader != nil {
			d.Text, err = reader(ctx, data, lim)
		} else {
			d.Text, err = d.decoded(ctx, data, lim)
		}
		return err
	})
}

// guard runs a reader; its error or panic becomes the document's.
func (d *Document) guard(read func() error) {
	defer func() {
		if p := recover(); p != nil {
			d.Err = fmt.Errorf("%w (the reader for %s failed: %v)", limit.ErrDamaged, d.Format, p)
		}
		if d.Err != nil || d.Text == nil {
			d.Text = nil
			return
		}
		for i := range d.Text.Blocks {
			d.Pages = max(d.Pages, d.Text.Blocks[i].Page)
		}
	}()
	if d.Err = read(); d.Err != nil {
		d.Text = nil
	}
}

// decoded reads the formats that are text: txt, md, csv, html.
func (d *Document) decoded(ctx context.Context, data []byte, lim limit.Limits) (*text.Text, error) {
	body, encoding, damaged, err := charset.Decode(data)
	if err != nil {
		return nil, err
	}
	d.Encoding = encoding
	if damaged > 0 {
		d.Warnings = append(d.Warnings, fmt.Sprintf("%d damaged characters stand as \uFFFD", damaged))
	}
	switch d.Format = textFormat(path.Base(d.Path), body); d.Format {
	case "html":
		return html.Text(ctx, body, lim)
	case "csv":
		return sheet.CSV(ctx, body, lim)
	case "xml":
		return nil, limit.Unsupported("XML data", "save it as docx, xlsx or html in its own program")
	}
	return plain.Text(ctx, body, lim)
}

// archive reads the files of an archive, each a document of its own. What it skips, and what concerns the archive as a whole,
// is told of the archive itself.
func (in *input) archive(d Document, data []byte, depth int) error {
	if depth >= in.lim.ArchiveDepth {
		d.Err = fmt.Errorf("archives %w of %d: unpack it", limit.ErrDepth, in.lim.ArchiveDepth)
		return in.deliver(d)
	}
	files := 0
	var stop error // of in.each, or of the context: ends everything
	d.guard(func() error {
		return archive.Each(in.ctx, data, in.lim, func(m archive.Member) error {
			for part := range strings.SplitSeq(m.Name, "/") {
				if why := ignored(part); why != "" {
					d.Warnings = append(d.Warnings, "skipped "+m.Name+": "+why)
					return nil
				}
			}
			if err := in.count(); err != nil {
				return err
			}
			files++
			inner := d.Path + "!/" + show(m.Name)
			if m.Err != nil {
				if in.lim.Exhausted() {
					return m.Err
				}
				stop = in.deliver(Document{Path: inner, Size: m.Size, Err: m.Err})
			} else {
				stop = in.read(inner, m.Data, depth+1)
			}
			return stop
		})
	})
	switch {
	case stop != nil:
		return stop
	case d.Err == nil && files == 0:
		d.Err = errors.New("an archive without documents")
	case d.Err == nil && len(d.Warnings) == 0:
		return in.ctx.Err()
	case d.Err == nil:
		d.Text = &text.Text{}
	}
	return in.deliver(d)
}

// message reads a mail message and then what is attached to it.
func (in *input) message(d Document, data []byte, depth int) error {
	var m *eml.Message
	d.guard(func() (err error) {
		ctx, stop := context.WithTimeout(in.ctx, in.lim.Time)
		defer stop()
		if m, err = eml.Parse(data, in.lim); err == nil {
			d.Text, err = m.Text(ctx, in.lim)
		}
		return err
	})
	if err := in.deliver(d); err != nil || m == nil {
		return err
	}
	for i, a := range m.Attachments {
		name := a.Name
		if name == "" {
			name = fmt.Sprintf("attachment %d", i+1)
		}
		inner := d.Path + "!/" + show(path.Base(strings.ReplaceAll(name, `\`, "/")))
		err := in.count()
		switch {
		case err == nil && depth >= in.lim.ArchiveDepth:
			err = fmt.Errorf("attachments %w of %d: save it as a file", limit.ErrDepth, in.lim.ArchiveDepth)
			fallthrough
		case err != nil:
			err = in.deliver(Document{Path: inner, Size: int64(len(a.Data)), Err: err})
		default:
			err = in.read(inner, a.Data, depth+1)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// count counts one more file within the input.
func (in *input) count() error {
	if in.entries++; in.entries > in.lim.Entries {
		return fmt.Errorf("more than %d files in it: %w", in.lim.Entries, limit.ErrTooLarge)
	}
	return nil
}
