package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"zhibiao/extract"
	"zhibiao/extract/document"
	"zhibiao/extract/document/limit"
)

// someFiles makes files of very different sizes, the larger ones first, so that later ones are done before.
func someFiles(t *testing.T, n int) []document.File {
	t.Helper()
	dir := t.TempDir()
	for i := range n {
		text := ""
		for j := range 1 + 300/(i%17+1) {
			text += fmt.Sprintf("全市新建农村公路%d公里。\n", i+j+1)
		}
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%04d.txt", i)), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	files, _, failed := document.Walk([]string{dir})
	if len(files) != n || len(failed) > 0 {
		t.Fatalf("%d files, %d failed", len(files), len(failed))
	}
	return files
}

func somePipeline(t *testing.T) *pipeline {
	t.Helper()
	e, err := extract.New(extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return &pipeline{extractor: e, limits: limit.Default, workers: 4}
}

// settled waits until no more goroutines run than before.
func settled(t *testing.T, before int) {
	t.Helper()
	for range 200 {
		if runtime.NumGoroutine() <= before {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Errorf("%d goroutines are left, %d ran before", runtime.NumGoroutine(), before)
}

func TestPipelineKeepsOrder(t *testing.T) {
	files, p := someFiles(t, 200), somePipeline(t)
	before := runtime.NumGoroutine()
	n, done := 0, 0
	err := p.run(context.Background(), files, func(r *reading) error {
		if r.Path != files[n].Path {
			t.Fatalf("document %d is %s, want %s", n, r.Path, files[n].Path)
		}
		n++
		return nil
	}, func(document.File) { done++ })
	if err != nil || n != 200 || done != 200 {
		t.Errorf("%d documents, %d files done, %v", n, done, err)
	}
	settled(t, before)
}

func TestPipelineStops(t *testing.T) {
	files, p := someFiles(t, 200), somePipeline(t)
	before := runtime.NumGoroutine()
	full := errors.New("disk full")
	n := 0
	err := p.run(context.Background(), files, func(r *reading) error {
		if n++; n == 20 {
			return full
		}
		return nil
	}, func(document.File) {})
	if err != full || n != 20 {
		t.Errorf("after an error: %d documents, %v", n, err)
	}
	settled(t, before)

	ctx, cancel := context.WithCancel(context.Background())
	n = 0
	err = p.run(ctx, files, func(r *reading) error {
		if n++; n == 20 {
			cancel()
		}
		return nil
	}, func(document.File) {})
	if err != context.Canceled || n > 21 {
		t.Errorf("after an end from outside: %d documents, %v", n, err)
	}
	settled(t, before)
}

// TestFaultOfOurOwn has an extraction that fails on each document: every one is told of, and the run goes on.
func TestFaultOfOurOwn(t *testing.T) {
	files, p := someFiles(t, 20), somePipeline(t)
	p.extractor = nil
	n := 0
	err := p.run(context.Background(), files, func(r *reading) error {
		if n++; !errors.Is(r.Err, limit.ErrFault) || r.Text != nil || len(r.Records) > 0 {
			t.Errorf("%s: %v", r.Path, r.Err)
		}
		return nil
	}, func(document.File) {})
	if err != nil || n != 20 {
		t.Errorf("%d documents, %v", n, err)
	}
}

// TestPipelineWaits holds that files are not read far ahead of whoever takes them.
func TestPipelineWaits(t *testing.T) {
	files, p := someFiles(t, 300), somePipeline(t)
	for i := range files {
		files[i].Size = ahead / 10 // as if they were large
	}
	n, done := 0, 0
	err := p.run(context.Background(), files, func(r *reading) error {
		if n++; n == 1 {
			time.Sleep(300 * time.Millisecond)
			for _, f := range files[20:] {
				os.Remove(f.OS) // not opened yet
			}
		}
		if n > 20 && r.Err == nil {
			t.Errorf("document %d was read while the first was not taken", n)
		}
		return nil
	}, func(document.File) { done++ })
	if err != nil || n != 300 || done != 300 {
		t.Errorf("%d documents, %d files done, %v", n, done, err)
	}
}
