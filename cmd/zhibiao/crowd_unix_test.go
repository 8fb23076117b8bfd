//go:build unix

package main

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
)

var crowdFiles = flag.Int("files", 1200, "files of TestCrowd, of which one in a hundred is corrupt; CI takes 20000")

// packed is a zip file of names and contents.
func packed(t *testing.T, parts ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(parts); i += 2 {
		w, err := z.Create(parts[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(parts[i+1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// corrupt is ways for a file to be unreadable, and what the message about it must say.
func corrupt(t *testing.T) []struct {
	name string
	data []byte
	says string
} {
	t.Helper()
	const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>全市新建农村公路130公里。</w:t></w:r></w:p></w:body></w:document>`
	docx := packed(t, "[Content_Types].xml", "<Types/>", "word/document.xml", xml)
	secret := packed(t, "a.txt", "全市新建农村公路130公里。")
	for _, mark := range []string{"PK\x03\x04", "PK\x01\x02"} {
		i := bytes.Index(secret, []byte(mark))
		secret[i+6+2*strings.Count(mark, "\x01")] |= 1
	}
	nested := packed(t, "a.txt", "全市新建农村公路130公里。")
	for range 5 {
		nested = packed(t, "inner.zip", string(nested))
	}
	doc, err := os.ReadFile("../../extract/document/testdata/same/libreoffice.doc")
	if err != nil {
		t.Fatal(err)
	}
	pdf, err := os.ReadFile("../../extract/document/testdata/same/libreoffice.pdf")
	if err != nil {
		t.Fatal(err)
	}
	noise := make([]byte, 3000)
	for i := range noise {
		noise[i] = byte(i * i >> 3)
	}
	return []struct {
		name string
		data []byte
		says string
	}{
		{"空.txt", nil, "an empty file"},
		{"噪声.txt", noise, "binary data"},
		{"照片.txt", []byte("\x89PNG\r\n\x1a\n0000000000"), "text recognition"},
		{"截断.docx", docx[:len(docx)/2], "damaged or cut short"},
		{"坏的.docx", packed(t, "[Content_Types].xml", "<Types/>", "word/document.xml", xml[:len(xml)/2]), "damaged or cut short"},
		{"炸弹.docx", packed(t, "[Content_Types].xml", "<Types/>", "word/document.xml", strings.Repeat(" ", 4<<20)), "expands beyond the limit"},
		{"加密.zip", secret, "password"},
		{"太深.zip", nested, "nested deeper"},
		{"截断.doc", doc[:700], "damaged or cut short"},
		{"截断.pdf", pdf[:300], "damaged or cut short"},
		{"截断.rtf", []byte(`{\rtf1\ansi {\b 全市`), "damaged or cut short"},
		{"数据.xml", []byte(`<?xml version="1.0"?><a>130</a>`), "save it as"},
	}
}

// TestCrowd reads a folder of many files of which one in a hundred is corrupt, in twelve ways: all others are read, each of these is
// listed with its reason, and memory does not grow with the number of files.
func TestCrowd(t *testing.T) {
	bad := corrupt(t)
	make := func(files int) (c *call, broken map[string]string) {
		c = zhibiao(t, "in", "-o", "a.jsonl", "--no-cache", "--workers", "2")
		broken = map[string]string{}
		dir := filepath.Join(c.dir, "in")
		for i := range files {
			if i%100 == 0 { // a folder for each hundred
				if err := os.MkdirAll(filepath.Join(dir, fmt.Sprintf("%04d", i/100)), 0o777); err != nil {
					t.Fatal(err)
				}
			}
			name := filepath.Join(fmt.Sprintf("%04d", i/100), fmt.Sprintf("%05d", i))
			text := fmt.Sprintf("全市新建农村公路%d公里,同比增长%d.5%%。", i+1, i%50)
			data := []byte(text)
			switch {
			case i%100 == 57:
				b := bad[i/100%len(bad)]
				name, data = name+b.name, b.data
				broken["in/"+filepath.ToSlash(name)] = b.says
			case i%10 == 3:
				name, data = name+".html", []byte("<html><body><p>"+text+"</p></body></html>")
			case i%10 == 6:
				name, data = name+".docx", packed(t, "[Content_Types].xml", "<Types/>", "word/document.xml", `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>`+text+`</w:t></w:r></w:p></w:body></w:document>`)
			default:
				name += ".txt"
			}
			if err := os.WriteFile(filepath.Join(dir, name), data, 0o666); err != nil {
				t.Fatal(err)
			}
		}
		return c, broken
	}
	run := func(files int) (rss int64) {
		c, broken := make(files)
		err := c.Run()
		var exit *exec.ExitError
		if err != nil && !errors.As(err, &exit) || c.ProcessState.ExitCode() != exitFailed {
			t.Fatalf("%v\n%s", err, &c.err)
		}
		listed := 0
		for line := range strings.Lines(c.err.String()) {
			rest, ok := strings.CutPrefix(line, "not read: ")
			if !ok {
				continue
			}
			path, reason, _ := strings.Cut(rest, ": ")
			path, _, _ = strings.Cut(path, "!/")
			if says := broken[path]; says == "" || !strings.Contains(reason, says) {
				t.Errorf("%s: said %q, want %q in it", path, reason, says)
			}
			listed++
			delete(broken, path)
		}
		if len(broken) > 0 {
			t.Errorf("not listed: %v", broken)
		}
		out, err := os.ReadFile(filepath.Join(c.dir, "a.jsonl"))
		if err != nil {
			t.Fatal(err)
		}
		records := 0
		for line := range bytes.Lines(out) {
			var r struct {
				Indicator string
				Level     struct{ Value float64 }
				Changes   []struct{ Value float64 }
				Document  string
			}
			if err := json.Unmarshal(line, &r); err != nil {
				t.Fatal(err)
			}
			if r.Indicator != "新建农村公路" || len(r.Changes) != 1 || !strings.Contains(r.Document, fmt.Sprintf("/%05.0f.", r.Level.Value-1)) {
				t.Errorf("%s", line)
			}
			records++
		}
		if want := files - listed; records != want {
			t.Errorf("%d records of %d files of which %d are corrupt", records, files, listed)
		}
		rss = int64(c.ProcessState.SysUsage().(*syscall.Rusage).Maxrss) // 32 bits on some
		if runtime.GOOS == "linux" {                                    // others count bytes
			rss <<= 10
		}
		t.Logf("%d files, %d corrupt: %d records, %d MB at the most, %v", files, listed, records, rss>>20, c.ProcessState.UserTime())
		return rss
	}
	many := run(*crowdFiles)
	if *crowdFiles < 10_000 {
		return // too few to tell growth from the space that a garbage collector takes
	}
	few := run(*crowdFiles / 10)
	if many > few+few/2 {
		t.Errorf("%d MB for %d files, %d MB for %d", few>>20, *crowdFiles/10, many>>20, *crowdFiles)
	}
}
