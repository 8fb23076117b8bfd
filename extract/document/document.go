// Package document turns files into text: one reader per format, chosen by content and not by name, each within limits.
package document

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"strings"

	"zhibiao/extract/document/charset"
	"zhibiao/extract/document/html"
	"zhibiao/extract/document/limit"
	"zhibiao/extract/document/plain"
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
	return read(ctx, f.Path, data, lim, 0, each)
}

// ReadBytes is Read for bytes in memory; name is the path to show.
func ReadBytes(ctx context.Context, name string, data []byte, lim limit.Limits, each func(Document) error) error {
	lim = lim.Fresh()
	if int64(len(data)) > lim.FileBytes {
		return each(Document{Path: name, Size: int64(len(data)), Err: tooLarge(lim)})
	}
	return read(ctx, name, data, lim, 0, each)
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

// read finds the format of data and hands it to its reader.
func read(ctx context.Context, name string, data []byte, lim limit.Limits, depth int, each func(Document) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	d := Document{Path: name, Size: int64(len(data))}
	inner, stop := context.WithTimeout(ctx, lim.Time)
	defer stop()
	d.one(inner, data, lim)
	if err := ctx.Err(); err != nil {
		return err
	}
	return each(d)
}

// one reads data as a single document. A panic of a reader, or of a library under it, is that document's error.
func (d *Document) one(ctx context.Context, data []byte, lim limit.Limits) {
	defer func() {
		if p := recover(); p != nil {
			d.Text, d.Err = nil, fmt.Errorf("%w (the reader for %s failed: %v)", limit.ErrDamaged, d.Format, p)
		}
		if d.Err != nil {
			d.Text = nil
			return
		}
		for _, b := range d.Text.Blocks {
			d.Pages = max(d.Pages, b.Page)
		}
	}()
	if len(data) == 0 {
		d.Err = errors.New("empty file")
		return
	}
	format, err := Detect(data)
	if d.Format = format; err != nil {
		d.Err = err
		return
	}
	read := readers[format]
	if read == nil {
		d.decoded(ctx, data, lim)
		return
	}
	d.Text, d.Err = read(ctx, data, lim)
}

// decoded reads the formats that are text: txt, md, csv, html.
func (d *Document) decoded(ctx context.Context, data []byte, lim limit.Limits) {
	body, encoding, damaged, err := charset.Decode(data)
	if err != nil {
		d.Err = err
		return
	}
	d.Encoding = encoding
	if damaged > 0 {
		d.Warnings = append(d.Warnings, fmt.Sprintf("%d damaged characters stand as \uFFFD", damaged))
	}
	if isHTML(body) {
		d.Format = "html"
		d.Text, d.Err = html.Text(ctx, body, lim)
		return
	}
	if strings.EqualFold(path.Ext(d.Path), ".md") {
		d.Format = "md"
	}
	d.Text, d.Err = plain.Text(ctx, body, lim)
}
