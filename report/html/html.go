// Package html writes what a run found as one page: the text with its figures highlighted on the left, their records on the
// right, and what follows from them drawn and checked. The page is a single file that loads nothing; everything that came from
// a document stands in it as data and reaches the screen as text, never as markup.
package html

import (
	"bufio"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"html"
	"io"

	"zhibiao/extract"
	"zhibiao/extract/text"
	"zhibiao/report"
	"zhibiao/report/derive"
)

// Options set up a page. The zero value is a page in Chinese to read and to send.
type Options struct {
	Lang    derive.Lang
	Title   string // of the page; empty for a general one
	Version string // of the program

	// Served is for the program's own server: the page then takes files, verdicts and downloads, by requests to the address
	// that it came from.
	Served bool
}

// A Document is one file of the run. What was skipped or could not be read has no Text.
type Document struct {
	report.Source
	Text     *text.Text
	Records  []extract.Record
	Leftover []extract.Leftover // numerals that are no figure; those of no kind are marked in the text
}

// A Writer writes a page, document by document: it keeps none of them. Close must be called at the end.
type Writer struct {
	w     *bufio.Writer
	o     Options
	begun bool
	err   error
}

//go:embed page.css
var style string

// The parts of the script, in order: they share one scope.
var (
	//go:embed words.js
	wordsJS string
	//go:embed page.js
	pageJS string
	//go:embed charts.js
	chartsJS string
	//go:embed served.js
	servedJS string
)

func (o *Options) script() string {
	s := "(() => {\n\"use strict\";\n" + wordsJS + pageJS + chartsJS
	if o.Served {
		s += servedJS
	}
	return s + "begin();\n})();\n"
}

// Begin is how every page begins, by which the program knows a page of its own again.
const Begin = "<!DOCTYPE html>\n<!-- zhibiao -->\n"

// Policy is the content security policy that the page itself states. It runs its own script only and draws with its own style;
// where it is not served it can't connect to anything.
func (o Options) Policy() string {
	p := "default-src 'none'; script-src " + hash(o.script()) + "; style-src " + hash(style) + "; img-src data:; base-uri 'none'; form-action 'none'; " +
		"require-trusted-types-for 'script'; trusted-types 'none'"
	if o.Served {
		p += "; connect-src 'self'"
	}
	return p
}

func hash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// NewWriter returns a Writer on w.
func NewWriter(w io.Writer, o Options) *Writer {
	if o.Lang != derive.English {
		o.Lang = derive.Chinese
	}
	if o.Title == "" {
		o.Title = derive.Words{ZH: "统计指标", EN: "Statistical figures"}.Text(o.Lang)
	}
	return &Writer{w: bufio.NewWriterSize(w, 64<<10), o: o}
}

func (w *Writer) begin() {
	if w.begun {
		return
	}
	w.begun = true
	lang, noScript := "zh-CN", "这个页面需要浏览器的 JavaScript。"
	if w.o.Lang == derive.English {
		lang, noScript = "en", "This page needs the browser's JavaScript."
	}
	_, w.err = fmt.Fprintf(w.w, `%s<html lang="%s">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="%s">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="%s">
<link rel="icon" href="data:,">
<title>%s</title>
<style>%s</style>
</head>
<body>
<noscript>%s</noscript>
`, Begin, lang, html.EscapeString(w.o.Policy()), html.EscapeString("zhibiao "+w.o.Version), html.EscapeString(w.o.Title), style, noScript)
}

// block writes data for the script to read. encoding/json writes <, > and & as escapes, so that nothing in it ends the block.
func (w *Writer) block(kind string, data any) {
	if w.err != nil {
		return
	}
	b, err := json.Marshal(data)
	if err != nil {
		w.err = fmt.Errorf("page: %w", err)
		return
	}
	fmt.Fprintf(w.w, "<script type=\"application/json\" data-is=\"%s\">", kind)
	w.w.Write(b)
	_, w.err = w.w.WriteString("</script>\n")
}

// Document writes a document and its records. The error is that of the underlying writer, and stays.
func (w *Writer) Document(d *Document) error {
	w.begin()
	file := fileOf(&d.Source)
	body := ""
	if d.Text != nil {
		body = d.Text.Body
	}
	at := newUnits(body)
	for i := range d.Records {
		file.Records = append(file.Records, recordOf(&d.Records[i], at, w.o.Lang))
	}
	w.block("file", file)
	w.block("text", textOf(d, at))
	return w.err
}

// Rest is what is known at the end of a run.
type Rest struct {
	Derived  *derive.Results // of the records as reviewed
	Review   *report.Review
	Settings []report.Setting
}

// Close writes what follows from the records, and ends the page.
func (w *Writer) Close(r Rest) error {
	w.begin()
	w.block("rest", restOf(&r, &w.o))
	if w.err != nil {
		return w.err
	}
	fmt.Fprintf(w.w, "<script>%s</script>\n</body>\n</html>\n", w.o.script())
	return w.w.Flush()
}
