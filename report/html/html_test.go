package html_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"

	"zhibiao/extract"
	"zhibiao/extract/document"
	"zhibiao/extract/document/limit"
	"zhibiao/report"
	"zhibiao/report/derive"
	"zhibiao/report/html"
)

// A sample is a document by name and content.
type sample struct{ name, content string }

// samples are the whole documents of testdata.
func samples(t *testing.T) (all []sample) {
	t.Helper()
	paths, err := filepath.Glob("../../testdata/documents/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range paths {
		if len(p) > 9 && p[len(p)-9:] == ".want.txt" {
			continue
		}
		b, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, sample{filepath.Base(p), string(b)})
	}
	if len(all) == 0 {
		t.Fatal("no documents")
	}
	return all
}

// read makes documents of samples, as a run does.
func read(t *testing.T, all []sample) (docs []html.Document, records []extract.Record) {
	t.Helper()
	e, err := extract.New(extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	copies := derive.NewCopies()
	for _, s := range all {
		err := document.ReadBytes(context.Background(), s.name, []byte(s.content), limit.Default, func(d document.Document) error {
			doc := html.Document{Source: report.Source{Path: d.Path, Format: d.Format, Encoding: d.Encoding, Size: d.Size, Warnings: d.Warnings}}
			if d.Err != nil {
				doc.Err = d.Err.Error()
			} else {
				r := e.Extract(d.Path, d.Text)
				copies.Mark(d.Path, d.Text.Body, r.Sections, r.Records)
				doc.Text, doc.Records, doc.Leftover = d.Text, r.Records, r.Leftover
				doc.Numerals, doc.Figures = r.Numerals, r.Figures
				for _, l := range r.Leftover {
					if l.Kind != "" {
						doc.Named++
					}
				}
				records = append(records, r.Records...)
			}
			docs = append(docs, doc)
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return docs, records
}

func write(t *testing.T, o html.Options, docs []html.Document, rest html.Rest) []byte {
	t.Helper()
	var b bytes.Buffer
	w := html.NewWriter(&b, o)
	for i := range docs {
		if err := w.Document(&docs[i]); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(rest); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func pageOf(t *testing.T, all ...sample) []byte {
	t.Helper()
	docs, records := read(t, all)
	return write(t, html.Options{Version: "test"}, docs, html.Rest{Derived: derive.Derive(records, derive.Options{})})
}
