package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"zhibiao/cmd/zhibiao/internal/readings"
	"zhibiao/extract"
	"zhibiao/extract/document"
	"zhibiao/extract/numeral"
	"zhibiao/report"
	"zhibiao/report/csv"
	"zhibiao/report/derive"
	"zhibiao/report/html"
	"zhibiao/report/spool"
	"zhibiao/report/xlsx"
)

const (
	receivedBytes = 2 << 30 // of all files that the page may send
	receivedFiles = 20_000
	noteBytes     = 8 << 10 // of what a reviewer may write about one record
)

// A workshop holds what one user works on: the files that came in, what was read in them, the verdicts.
type workshop struct {
	p         *program
	settings  *settings
	extractor *extract.Extractor
	ctx       context.Context
	folder    string   // of the files that came in
	root      *os.Root // the same
	paths     []string // of this machine, given on the command line: only read

	mu       sync.Mutex
	received map[string]int64 // path → bytes
	bytes    int64
	running  sync.WaitGroup
	stop     context.CancelFunc // of the run under way; else nil
	status   status

	docs    []html.Document
	records []extract.Record
	review  carrying
	derived *derive.Results // nil after a verdict: to be derived anew
	unsaved int             // verdicts since the last download
}

// A status is what the page shows while it waits.
type status struct {
	State string  `json:"state"` // idle, reading, deriving
	Files int     `json:"files"`
	Done  int     `json:"done"`
	Share float64 `json:"share"` // of the bytes

	Unsaved int `json:"unsaved"` // verdicts since the last download
}

func newWorkshop(ctx context.Context, p *program, s *settings, e *extract.Extractor, room string, paths []string) (*workshop, error) {
	w := &workshop{p: p, settings: s, extractor: e, ctx: ctx, folder: filepath.Join(room, "files"), paths: paths, received: map[string]int64{}, status: status{State: "idle"}}
	w.review.add(new(report.Review))
	w.review.review.Index()
	return w, w.empty()
}

// empty makes the folder of received files anew.
func (w *workshop) empty() error {
	if w.root != nil {
		w.root.Close()
	}
	if err := os.RemoveAll(w.folder); err != nil {
		return err
	}
	if err := os.Mkdir(w.folder, 0o700); err != nil {
		return err
	}
	root, err := os.OpenRoot(w.folder)
	w.root = root
	w.received, w.bytes = map[string]int64{}, 0
	return err
}

// A refusal is an error that the page shows, with its HTTP status.
type refusal struct {
	status int
	text   string
}

func (r *refusal) Error() string { return r.text }

func (w *workshop) refuse(status int, key string, args ...any) error {
	return &refusal{status, w.p.say.f(key, args...)}
}

// receive takes a file that the page sends. The path is that below what was dropped, with /.
func (w *workshop) receive(name string, body io.Reader) error {
	name = strings.TrimPrefix(path.Clean("/"+name), "/")
	if name == "" || len(name) > 1000 || !utf8.ValidString(name) || strings.ContainsRune(name, 0) || !filepath.IsLocal(filepath.FromSlash(name)) {
		return w.refuse(http.StatusBadRequest, "serve.name", name)
	}
	most := w.settings.limits.Fresh().FileBytes
	w.mu.Lock()
	old, again := w.received[name]
	full := !again && len(w.received) >= receivedFiles || w.bytes >= receivedBytes
	busy := w.status.State != "idle"
	if !full && !busy && !again {
		w.received[name] = 0 // its place
	}
	root, room := w.root, receivedBytes-w.bytes
	w.mu.Unlock()
	switch {
	case busy:
		return w.refuse(http.StatusConflict, "serve.busy")
	case full:
		return w.refuse(http.StatusInsufficientStorage, "serve.full", receivedFiles, receivedBytes>>30)
	}
	n, err := store(root, filepath.FromSlash(name), io.LimitReader(body, min(most, room)+1))
	switch {
	case err == nil && n > most:
		err = w.refuse(http.StatusRequestEntityTooLarge, "serve.large", most>>20)
	case err == nil && n > room:
		err = w.refuse(http.StatusInsufficientStorage, "serve.full", receivedFiles, receivedBytes>>30)
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	if root != w.root {
		return w.refuse(http.StatusConflict, "serve.busy") // cleared meanwhile
	}
	w.bytes -= old
	if err != nil {
		root.Remove(filepath.FromSlash(name))
		delete(w.received, name)
		if _, said := errors.AsType[*refusal](err); !said {
			err = w.refuse(http.StatusBadRequest, "serve.store", name, reason(err))
		}
		return err
	}
	w.received[name] = n
	w.bytes += n
	return nil
}

// store writes a file below root, which no name can leave.
func store(root *os.Root, name string, body io.Reader) (n int64, err error) {
	if folder := filepath.Dir(name); folder != "." {
		if err := root.MkdirAll(folder, 0o700); err != nil {
			return 0, err
		}
	}
	f, err := root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return 0, err
	}
	n, err = io.Copy(f, body)
	return n, errors.Join(err, f.Close())
}

// clear drops everything.
func (w *workshop) clear() error {
	w.cancel()
	w.running.Wait()
	w.mu.Lock()
	defer w.mu.Unlock()
	w.docs, w.records, w.derived, w.paths, w.unsaved = nil, nil, nil, nil, 0
	w.review = carrying{}
	w.review.add(new(report.Review))
	w.review.review.Index()
	return w.empty()
}

// cancel stops the run under way.
func (w *workshop) cancel() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.stop != nil {
		w.stop()
	}
}

// wait waits for the run under way to end.
func (w *workshop) wait() {
	w.cancel()
	w.running.Wait()
	w.mu.Lock()
	defer w.mu.Unlock()
	w.root.Close()
}

// run begins to read all files, anew, unless that is under way.
func (w *workshop) run() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.status.State != "idle" {
		return
	}
	ctx, stop := context.WithCancel(w.ctx)
	w.stop = stop
	w.status = status{State: "reading"}
	w.running.Go(func() {
		defer stop()
		if err := w.read(ctx); err != nil && ctx.Err() == nil {
			w.p.tellError(err)
		}
		w.mu.Lock()
		defer w.mu.Unlock()
		w.status, w.stop = status{State: "idle"}, nil
	})
}

// read reads all files. Where it is stopped, what was there before stays.
func (w *workshop) read(ctx context.Context) error {
	filter, err := w.p.newFilter(w.settings)
	if err != nil {
		return err
	}
	paths := slices.Clone(w.paths)
	received, err := os.ReadDir(w.folder)
	if err != nil {
		return err
	}
	for _, e := range received {
		paths = append(paths, filepath.Join(w.folder, e.Name()))
	}
	files, skipped, failed := w.p.inputs(paths, nil)
	prefix := strings.TrimSuffix(filepath.ToSlash(w.folder), "/") + "/"
	shown := func(path string) string { return strings.TrimPrefix(path, prefix) }
	c := &collection{program: w.p, filter: filter, copies: derive.NewCopies(), derive: true}
	var docs []html.Document
	var ends []int // of each document's records
	keep := func(r *reading) {
		docs = append(docs, html.Document{Source: c.sources[len(c.sources)-1]})
		if r != nil {
			docs[len(docs)-1].Text, docs[len(docs)-1].Leftover = r.Text, r.Leftover
		}
		ends = append(ends, len(c.records))
	}
	for _, s := range skipped {
		w.takeReview(&s)
		s.Path = shown(s.Path)
		if err := c.skip(s); err != nil {
			return err
		}
		keep(nil)
	}
	for i := range failed {
		failed[i].Path = shown(failed[i].Path)
		if err := c.take(&reading{Reading: readings.Reading{Document: failed[i]}}); err != nil {
			return err
		}
		keep(nil)
	}
	var all, done int64
	for i := range files {
		files[i].Path = shown(files[i].Path)
		all += files[i].Size
	}
	w.report(func(s *status) { s.Files = len(files) })
	work := &pipeline{extractor: w.extractor, limits: w.settings.limits, workers: w.settings.workers}
	err = work.run(ctx, files, func(r *reading) error {
		if err := c.take(r); err != nil {
			return err
		}
		keep(r)
		return nil
	}, func(f document.File) {
		done += f.Size
		w.report(func(s *status) { s.Done, s.Share = s.Done+1, float64(done)/float64(max(1, all)) })
	})
	if err != nil {
		return err
	}
	w.report(func(s *status) { s.State, s.Share = "deriving", 1 })
	begin := 0
	for i := range docs {
		docs[i].Records = c.records[begin:ends[i]]
		begin = ends[i]
	}
	w.mu.Lock()
	review := w.reviewed()
	w.mu.Unlock()
	derived, err := w.derive(c.records, review)
	if err != nil {
		return err
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	w.docs, w.records, w.derived = docs, c.records, derived
	return nil
}

// takeReview takes the verdicts of a workbook of ours that a reading left aside, to go on with, and says so as the reason.
func (w *workshop) takeReview(s *document.Skipped) {
	review, err := readReview(s.Path, spool.New(nil))
	if err != nil {
		return
	}
	review.Shown = report.Opinions{}
	w.mu.Lock()
	w.review.add(review)
	w.derived = nil
	w.mu.Unlock()
	s.Reason = w.p.say.f("serve.review", len(review.Opinions))
}

// now is the status.
func (w *workshop) now() status {
	w.mu.Lock()
	defer w.mu.Unlock()
	s := w.status
	s.Unsaved = w.unsaved
	return s
}

func (w *workshop) report(change func(*status)) {
	w.mu.Lock()
	defer w.mu.Unlock()
	change(&w.status)
}

// reviewed is a copy of the verdicts so far. The lock must be held.
func (w *workshop) reviewed() *report.Review {
	v := &report.Review{Opinions: slices.Clone(w.review.review.Opinions)}
	v.Index()
	return v
}

// derive works out what follows from the records as reviewed.
func (w *workshop) derive(records []extract.Record, review *report.Review) (*derive.Results, error) {
	return derived(w.settings, records, review)
}

// A view is what pages and downloads are made of: a state of the workshop that does not change any more.
type view struct {
	docs    []html.Document
	records []extract.Record
	derived *derive.Results
	review  *report.Review
}

// view is the present state; saved says that it is about to be downloaded.
func (w *workshop) view(saved bool) (v view, err error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	v = view{docs: w.docs, records: w.records, review: w.reviewed()}
	if w.derived == nil {
		if w.derived, err = w.derive(v.records, v.review); err != nil {
			return v, err
		}
	}
	v.derived = w.derived
	if saved {
		w.unsaved = 0
	}
	return v, nil
}

// An opinion is what the page sends about a record.
type opinion struct {
	ID, Verdict, Value, Change, Reviewer, Note string
}

// judge takes a verdict.
func (w *workshop) judge(o opinion) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	i := slices.IndexFunc(w.records, func(r extract.Record) bool { return r.ID == o.ID })
	if i < 0 {
		return w.refuse(http.StatusNotFound, "serve.gone")
	}
	r := &w.records[i]
	v := report.Opinion{ID: o.ID, Verdict: report.ParseVerdict(o.Verdict), Reviewer: strings.TrimSpace(o.Reviewer), Note: strings.TrimSpace(o.Note),
		Document: r.Document, Indicator: r.Indicator, Evidence: r.Evidence.Text}
	if !slices.Contains(report.Verdicts, v.Verdict) {
		return w.refuse(http.StatusBadRequest, "serve.verdict", o.Verdict)
	}
	r.Quantities(func(_ string, q *extract.Quantity) bool { v.Literal = q.Literal; return false })
	if r.Level != nil {
		v.Unit = r.Level.Unit
	}
	if len(r.Changes) > 0 {
		v.ChangeUnit = r.Changes[0].Unit
	}
	var err error
	if v.Value, err = w.corrected(o.Value, v.Unit); err != nil {
		return err
	}
	if v.Change, err = w.corrected(o.Change, v.ChangeUnit); err != nil {
		return err
	}
	all := w.review.review
	if old := all.Find(o.ID); old != nil {
		*old = v
	} else {
		all.Opinions = append(all.Opinions, v)
		all.Index()
	}
	w.derived = nil
	w.unsaved++
	return nil
}

// corrected reads a number that a reviewer typed; its unit may stand with it.
func (w *workshop) corrected(s, unit string) (*numeral.Decimal, error) {
	s = strings.NewReplacer(",", "", "\uFF0C", "", " ", "", "\uFF05", "%", "\u2212", "-").Replace(s)
	if unit != "" {
		s = strings.TrimSuffix(s, unit)
	}
	if s = strings.TrimPrefix(s, "+"); s == "" {
		return nil, nil
	}
	d, err := numeral.ParseDecimal(s)
	if err != nil {
		return nil, w.refuse(http.StatusBadRequest, "serve.number", s)
	}
	return &d, nil
}

// page writes the page.
func (w *workshop) page(out io.Writer, o html.Options) error {
	v, err := w.view(false)
	if err != nil {
		return err
	}
	page := html.NewWriter(out, o)
	for i := range v.docs {
		if err := page.Document(&v.docs[i]); err != nil {
			return err
		}
	}
	return page.Close(html.Rest{Derived: v.derived, Review: v.review})
}

// workbook is the workbook with the verdicts.
func (w *workshop) workbook() ([]byte, error) {
	v, err := w.view(true)
	if err != nil {
		return nil, err
	}
	in := report.Input{Records: report.Slice(v.records), Derived: v.derived.Findings(), Review: v.review, Lang: w.p.book, Version: programVersion()}
	for i := range v.docs {
		in.Sources = append(in.Sources, v.docs[i].Source)
	}
	var b bytes.Buffer
	err = xlsx.Write(&b, report.New(in))
	return b.Bytes(), err
}

// table is the CSV with the verdicts.
func (w *workshop) table() ([]byte, error) {
	v, err := w.view(true)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	out := csv.NewWriter(&b, w.p.book)
	out.Reviewed(v.review)
	for i := range v.records {
		if err := out.Write(&v.records[i]); err != nil {
			return nil, err
		}
	}
	err = out.Flush()
	return b.Bytes(), err
}
