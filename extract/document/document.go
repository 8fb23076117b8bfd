// Package document turns files into text: one reader per format, chosen by content and not by name, each within limits.
package document

import (
	"context"

	"zhibiao/extract/document/limit"
	"zhibiao/extract/text"
)

// A File is one input found by Walk, not yet opened.
type File struct {
	Path string // as reached from the argument given, with / on every system; - is standard input
	OS   string // the path to open
	Size int64
}

// A Skipped is a file or folder that Walk passed over, and why.
type Skipped struct {
	Path, Reason string
}

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

// Walk lists the files under paths in a stable order. …
func Walk(paths []string) (files []File, skipped []Skipped, failed []Document) { panic("to come") }

// Read opens a file and calls each for every document in it. It never panics and never returns early but when ctx ends or
// each returns an error, which it returns: what can't be read is a Document with Err.
func Read(ctx context.Context, f File, lim limit.Limits, each func(Document) error) error {
	panic("to come")
}

// ReadBytes is Read for bytes in memory; name is the path to show.
func ReadBytes(ctx context.Context, name string, data []byte, lim limit.Limits, each func(Document) error) error {
	panic("to come")
}
