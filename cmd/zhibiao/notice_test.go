package main

import (
	"compress/gzip"
	"io"
	"os"
	"strings"
	"testing"
)

// TestNotice holds that the licences of the data in the program are told: Adobe's in its own words, as it asks for.
func TestNotice(t *testing.T) {
	notice, err := os.ReadFile("NOTICE")
	if err != nil {
		t.Fatal(err)
	}
	f, err := os.Open("../../extract/document/pdf/Adobe-GB1-UCS2.gz")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	words := strings.Join(strings.Fields(string(notice)), " ")
	told := 0
	for line := range strings.Lines(string(data)) {
		if rest, ok := strings.CutPrefix(strings.TrimSpace(line), "%%Copyright:"); ok && strings.Trim(rest, "- ") != "" {
			told++
			if !strings.Contains(words, strings.TrimSpace(rest)) {
				t.Errorf("NOTICE does not say %q", rest)
			}
		}
	}
	if told < 20 {
		t.Errorf("%d lines of a licence", told)
	}
	for _, name := range []string{"go-ego/gse", "fxsjy/jieba", "OpenCC", "Apache License 2.0"} {
		if !strings.Contains(words, name) {
			t.Errorf("NOTICE does not name %s", name)
		}
	}
}
