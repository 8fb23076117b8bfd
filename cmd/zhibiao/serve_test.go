package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"zhibiao/extract/document/limit"
	"zhibiao/report"
	"zhibiao/report/derive"
	"zhibiao/report/html/browsertest"
	"zhibiao/report/spool"
	"zhibiao/report/xlsx"
)

// A log is a writer that may be read while it is written.
type log struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (l *log) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(p)
}

func (l *log) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.String()
}

// A served is a program that serves.
type served struct {
	address string // with the token
	temp    string // its temporary folder
	end     context.CancelFunc
	done    chan error
	log     *log
}

// serving starts the program as zhibiao serve does, with a temporary folder of its own.
func serving(t *testing.T, lim limit.Limits, paths ...string) *served {
	t.Helper()
	s := &served{temp: t.TempDir(), done: make(chan error, 1), log: new(log)}
	t.Setenv("TMPDIR", s.temp)
	t.Setenv("TMP", s.temp)
	var ctx context.Context
	ctx, s.end = context.WithCancel(t.Context())
	p := &program{in: strings.NewReader(""), out: io.Discard, err: s.log, lang: chinese, say: newSpeech(chinese), book: derive.Chinese}
	go func() { s.done <- p.serve(ctx, &settings{limits: lim, workers: 2}, paths, 0, false) }()
	at := regexp.MustCompile(`http://127\.0\.0\.1:\d+/\w+/`)
	for end := time.Now().Add(20 * time.Second); s.address == ""; time.Sleep(10 * time.Millisecond) {
		if s.address = at.FindString(s.log.String()); time.Now().After(end) {
			t.Fatalf("no address: %s", s.log)
		}
	}
	t.Cleanup(func() { s.stop(t) })
	return s
}

// stop ends the program and looks whether it left anything behind.
func (s *served) stop(t *testing.T) {
	t.Helper()
	s.end()
	if s.done == nil {
		return
	}
	select {
	case err := <-s.done:
		if err != nil {
			t.Errorf("serve: %v", err)
		}
	case <-time.After(20 * time.Second):
		t.Error("the program does not end")
	}
	s.done = nil
	left, err := os.ReadDir(s.temp)
	if err != nil {
		t.Error(err)
	}
	for _, e := range left {
		if strings.HasPrefix(e.Name(), ".zhibiao") {
			t.Errorf("left behind: %s", e.Name())
		}
	}
}

func (s *served) host() string { return strings.Split(s.address, "/")[2] }

// ask sends a request as the page would, changed by what stands in headers, and returns status and body.
func (s *served) ask(t *testing.T, method, path, body string, headers ...string) (int, string) {
	t.Helper()
	address := path
	if !strings.HasPrefix(path, "http") {
		address = s.address + path
	}
	r, err := http.NewRequest(method, address, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	if method == http.MethodPost {
		r.Header.Set("Origin", "http://"+s.host())
		r.Header.Set("Sec-Fetch-Site", "same-origin")
	}
	for i := 0; i < len(headers); i += 2 {
		switch {
		case headers[i] == "Host":
			r.Host = headers[i+1]
		case headers[i+1] == "":
			r.Header.Del(headers[i])
		default:
			r.Header.Set(headers[i], headers[i+1])
		}
	}
	client := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	a, err := client.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Body.Close()
	b, err := io.ReadAll(a.Body)
	if err != nil {
		t.Fatal(err)
	}
	return a.StatusCode, string(b)
}

// idle waits until nothing is being read.
func (s *served) idle(t *testing.T) {
	t.Helper()
	for end := time.Now().Add(30 * time.Second); ; time.Sleep(10 * time.Millisecond) {
		if _, b := s.ask(t, "GET", "status", ""); strings.Contains(b, `"idle"`) {
			return
		}
		if time.Now().After(end) {
			t.Fatal("still reading")
		}
	}
}

const speech1 = "今年以来,刑事发案976起,同比上升了26.26%;破获刑事案件583起。"

func TestOnlyThePageGetsIn(t *testing.T) {
	s := serving(t, limit.Limits{})
	own := "http://" + s.host()
	for _, c := range []struct {
		name, method, path string
		headers            []string
		want               int
	}{
		{"the page, typed", "GET", "", nil, 200},
		{"the page, by the browser", "GET", "", []string{"Sec-Fetch-Site", "none"}, 200},
		{"a post of the page", "POST", "run", nil, 200},
		{"no token", "GET", own + "/", nil, 404},
		{"a wrong token", "GET", own + "/AAAAAAAAAAAAAAAAAAAAAAAAAA/", nil, 404},
		{"a path without a slash", "GET", strings.TrimSuffix(s.address, "/"), nil, 303},
		{"an invitation that is none", "GET", own + "/open/AAAA", nil, 404},
		{"an empty invitation", "GET", own + "/open/", nil, 404},
		{"a name that leads here (DNS rebinding)", "GET", "", []string{"Host", "evil.example"}, 403},
		{"localhost under another name", "GET", "", []string{"Host", "localhost"}, 403},
		{"a web site reads", "GET", "status", []string{"Origin", "https://evil.example"}, 403},
		{"a web site frames or links", "GET", "", []string{"Sec-Fetch-Site", "cross-site"}, 403},
		{"another port of this machine", "GET", "", []string{"Sec-Fetch-Site", "same-site"}, 403},
		{"a web site posts", "POST", "run", []string{"Origin", "https://evil.example"}, 403},
		{"a page from the disk posts", "POST", "run", []string{"Origin", "null"}, 403},
		{"a post of unknown origin", "POST", "run", []string{"Origin", ""}, 403},
		{"a post that the user did not make", "POST", "run", []string{"Sec-Fetch-Site", "none"}, 403},
		{"a get that would change something", "GET", "quit", nil, 405},
		{"a method that there is not", "DELETE", "", []string{"Origin", own}, 405},
	} {
		if got, body := s.ask(t, c.method, c.path, "", c.headers...); got != c.want {
			t.Errorf("%s: %d %q, want %d", c.name, got, body, c.want)
		}
	}
	r, err := http.Get(s.address)
	if err != nil {
		t.Fatal(err)
	}
	r.Body.Close()
	for name, want := range map[string]string{"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer", "Cross-Origin-Resource-Policy": "same-origin"} {
		if got := r.Header.Get(name); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
	if policy := r.Header.Get("Content-Security-Policy"); !strings.Contains(policy, "default-src 'none'") || !strings.Contains(policy, "frame-ancestors 'none'") {
		t.Errorf("policy %q", policy)
	}
}

func TestInvitationOpensOnce(t *testing.T) {
	w := &workshop{p: &program{book: derive.Chinese}}
	d := newDoor("127.0.0.1:1", w, func() {})
	_, once, _ := strings.Cut(d.invitation(), "/open/")
	if !d.invited(once) {
		t.Error("the invitation does not open")
	}
	if d.invited(once) || d.invited("") {
		t.Error("the invitation opens twice")
	}
}

func TestUploadsStayInTheirFolder(t *testing.T) {
	s := serving(t, limit.Limits{FileBytes: 1000})
	for _, c := range []struct {
		path string
		want int
	}{
		{"a.txt", 200},
		{"夹/b.txt", 200},
		{"a.txt", 200}, // again, in place of the first
		{"../../up.txt", 200},
		{"/etc/abs.txt", 200},
		{"夹/../c.txt", 200},
		{"", 400},
		{"..", 400},
		{"nul\x00.txt", 400},
		{"bad\xff.txt", 400},
		{strings.Repeat("长", 600), 400},
		{"a.txt/inner.txt", 400}, // below a file
	} {
		if got, body := s.ask(t, "POST", "file?path="+strings.NewReplacer("\x00", "%00", "\xff", "%FF").Replace(c.path), speech1); got != c.want {
			t.Errorf("%q: %d %s, want %d", c.path, got, body, c.want)
		}
	}
	if got, _ := s.ask(t, "POST", "file?path=large.txt", strings.Repeat("x", 1001)); got != 413 {
		t.Errorf("a large file: %d", got)
	}
	rooms, _ := filepath.Glob(filepath.Join(s.temp, ".zhibiao-*.tmp", "files"))
	if len(rooms) != 1 {
		t.Fatalf("rooms: %v", rooms)
	}
	var got []string
	err := filepath.WalkDir(rooms[0], func(path string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			rel, _ := filepath.Rel(rooms[0], path)
			info, _ := d.Info()
			got = append(got, fmt.Sprintf("%s %o", filepath.ToSlash(rel), info.Mode().Perm()))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if want := "a.txt 600,c.txt 600,etc/abs.txt 600,up.txt 600,夹/b.txt 600"; strings.Join(got, ",") != want {
		t.Errorf("files %q, want %q", got, want)
	}
	if info, err := os.Stat(filepath.Dir(rooms[0])); err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("the private folder: %v %v", info.Mode(), err)
	}
}

func TestServeReadsReviewsAndDelivers(t *testing.T) {
	s := serving(t, limit.Limits{})
	s.ask(t, "POST", "file?path=夹/讲话.txt", speech1)
	s.ask(t, "POST", "file?path=坏.docx", "PK\x03\x04 no archive")
	s.ask(t, "POST", "run", "")
	s.idle(t)
	_, page := s.ask(t, "GET", "", "")
	id := regexp.MustCompile(`"id":"(\w+)","n":"刑事发案"`).FindStringSubmatch(page)
	if id == nil || !strings.Contains(page, `"path":"夹/讲话.txt"`) || !strings.Contains(page, `"path":"坏.docx","format":"zip","size":15,"err":"文件损坏`) {
		t.Fatalf("page: %s", page[strings.Index(page, "</noscript>"):][:2000])
	}
	for body, want := range map[string]int{
		`{"id":"` + id[1] + `","verdict":"有误","value":"1,000起","change":"20%","reviewer":"甲","note":"=1+1"}`: 200,
		`{"id":"` + id[1] + `","verdict":"也许"}`:                             400,
		`{"id":"` + id[1] + `","verdict":"有误","value":"很多"}`:                400,
		`{"id":"nobody","verdict":"正确"}`:                                    404,
		`{"id":`:                                                            400,
		`{"id":"` + id[1] + `","note":"` + strings.Repeat("长", 5000) + `"}`: 400,
	} {
		if got, answer := s.ask(t, "POST", "verdict", body); got != want {
			t.Errorf("%.80s: %d %s, want %d", body, got, answer, want)
		}
	}
	status, book := s.ask(t, "GET", "workbook.xlsx", "")
	review, err := xlsx.ReadReview(strings.NewReader(book), int64(len(book)), spool.New(nil))
	if status != 200 || err != nil {
		t.Fatalf("workbook: %d %v", status, err)
	}
	o := review.Find(id[1])
	if o == nil || o.Verdict != report.Wrong || o.Value == nil || o.Value.String() != "1000" || o.Change == nil || o.Change.String() != "20" || o.Reviewer != "甲" || o.Note != "=1+1" {
		t.Errorf("the workbook says %+v", o)
	}
	_, table := s.ask(t, "GET", "records.csv", "")
	if !strings.Contains(table, "复核结论,修正值,修正变化,复核人,备注\r\n") || !strings.Contains(table, ",有误,1000,20,甲,\"'=1+1\"\r\n") {
		t.Errorf("the table says\n%s", table)
	}
	if _, page = s.ask(t, "GET", "", ""); !strings.Contains(page, `"v":"有误","value":"1000","change":"20","who":"甲","note":"=1+1"`) || !strings.Contains(page, `"f":833.3`) {
		t.Error("the page does not show the verdict and what follows from it")
	}

	// Everything is dropped, and the workbook brings the verdicts back.
	s.ask(t, "POST", "clear", "")
	if _, page := s.ask(t, "GET", "", ""); strings.Contains(page, "刑事发案") || strings.Contains(page, "甲") {
		t.Error("something is left after clearing")
	}
	s.ask(t, "POST", "file?path=夹/讲话.txt", speech1)
	s.ask(t, "POST", "file?path=统计指标.xlsx", book)
	s.ask(t, "POST", "run", "")
	s.idle(t)
	if _, page = s.ask(t, "GET", "", ""); !strings.Contains(page, `"v":"有误","value":"1000"`) {
		t.Error("the verdicts were not taken over from the workbook")
	}
	s.ask(t, "POST", "quit", "")
	select {
	case err := <-s.done:
		s.done <- err
	case <-time.After(10 * time.Second):
		t.Fatal("quit does not end the program")
	}
}

func TestServeStops(t *testing.T) {
	folder := t.TempDir()
	for i := range 60 {
		if err := os.WriteFile(filepath.Join(folder, fmt.Sprint(i)+".txt"), []byte(strings.Repeat(speech1+"\n", 20000)), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	s := serving(t, limit.Limits{}, folder)
	if got, _ := s.ask(t, "POST", "file?path=a.txt", speech1); got != 409 {
		t.Errorf("a file while others are read: %d", got)
	}
	s.ask(t, "POST", "stop", "")
	s.idle(t)
	if _, page := s.ask(t, "GET", "", ""); strings.Contains(page, `{"path":`) {
		t.Error("a run that was stopped left something")
	}
}

// TestServedPage works as someone would who has never used a terminal.
func TestServedPage(t *testing.T) {
	b := browsertest.Open(t)
	b.Expect("400 (Bad Request)") // a correction that is no number
	s := serving(t, limit.Limits{})
	b.Size(1366, 768)
	b.Go(s.address)
	b.Until(`document.querySelector("#start .zone")`)
	b.Picture("serve-start")
	folder := filepath.Join(t.TempDir(), "文件夹")
	if err := os.MkdirAll(filepath.Join(folder, "内层"), 0o777); err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string]string{"讲话.txt": speech1, "内层/<b>.txt": speech1 + "共调解各类纠纷<img src=x onerror=alert(1)>57件。", "坏.docx": "PK\x03\x04", ".hidden": "x"} {
		if err := os.WriteFile(filepath.Join(folder, filepath.FromSlash(name)), []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	b.Drop(600, 400, folder)
	b.Until(`document.querySelectorAll(".row").length > 2`)
	browsertest.Is(b, `document.querySelectorAll('[data-is=file]').length`, 4)
	b.Picture("serve-read")

	// A verdict by mouse, one by key, a correction.
	b.Click(".row")
	b.Click(`.review [data-v="正确"]`)
	b.Until(`document.querySelector("#judged").textContent === "已记下"`)
	b.Picture("serve-review")
	b.Keys("j")
	b.Keys("c")
	b.Until(`document.querySelectorAll(".row .tag.Wrong").length === 1`)
	b.Keys("k")
	b.Type(`.review [data-key=value]`, "很多\r")
	b.Until(`document.querySelector("#judged.bad")`)
	b.Type(`.review [data-key=value]`, "580\r")
	b.Until(`document.querySelector("#judged").textContent === "已记下"`)

	downloads := t.TempDir()
	b.Downloads(downloads)
	b.Click("#workbook")
	var book []byte
	for end := time.Now().Add(20 * time.Second); len(book) == 0; time.Sleep(50 * time.Millisecond) {
		book, _ = os.ReadFile(filepath.Join(downloads, "统计指标.xlsx"))
		if time.Now().After(end) {
			t.Fatal("no workbook was downloaded")
		}
	}
	review, err := xlsx.ReadReview(bytes.NewReader(book), int64(len(book)), spool.New(nil))
	if err != nil {
		t.Fatal(err)
	}
	right, wrong := 0, 0
	for _, o := range review.Opinions {
		switch {
		case o.Verdict == report.Right:
			right++
		case o.Verdict == report.Wrong && o.Value != nil && o.Value.String() == "580":
			wrong++
		}
	}
	if right != 1 || wrong != 1 {
		t.Errorf("the workbook's verdicts: %+v", review.Opinions)
	}

	// Another file, dropped onto the page with records; then the end.
	more := filepath.Join(t.TempDir(), "又一篇.txt")
	if err := os.WriteFile(more, []byte("全年接待游客30万人次,增长8.1%。"), 0o666); err != nil {
		t.Fatal(err)
	}
	b.Drop(600, 400, more)
	b.Until(`document.querySelectorAll('[data-is=file]').length === 5 && document.querySelector("#text")`)
	browsertest.Is(b, `document.querySelectorAll(".row .tag.Right").length`, 1)
	b.Click("#quit")
	b.Picture("serve-quit")
	b.Click(".sheet button.main")
	b.Until(`(document.querySelector("body > .empty") || {}).textContent === "程序已结束,可以关闭这个页面。"`)
	select {
	case err := <-s.done:
		s.done <- err
	case <-time.After(10 * time.Second):
		t.Fatal("the button does not end the program")
	}
	s.stop(t)
}
