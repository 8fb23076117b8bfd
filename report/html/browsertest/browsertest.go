// Package browsertest drives a real browser in tests of the page: Debian's chromium.
package browsertest

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// A Tab is a tab of a browser that the test has for itself.
type Tab struct {
	t   *testing.T
	ctx context.Context

	mu       sync.Mutex
	expected []string
}

// Open starts a browser with a profile of its own. Whatever the page throws, logs as an error or tries against its content
// security policy fails the test. Without a browser the test is skipped.
func Open(t *testing.T) *Tab {
	t.Helper()
	path, err := exec.LookPath("chromium")
	if err != nil {
		t.Skip("needs chromium: apt-get install chromium")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.Headless, chromedp.NoSandbox, chromedp.DisableGPU, chromedp.NoFirstRun, chromedp.UserDataDir(t.TempDir()),
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true))
	ctx, stop := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(stop)
	tab := &Tab{t: t}
	ctx, stop = chromedp.NewContext(ctx, chromedp.WithListener(tab.listen))
	t.Cleanup(stop)
	tab.ctx = ctx
	tab.Do(chromedp.Navigate("about:blank"))
	return tab
}

// Expect lets reports of the browser pass that contain one of these words.
func (b *Tab) Expect(words ...string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.expected = append(b.expected, words...)
}

func (b *Tab) listen(event any) {
	switch e := event.(type) {
	case *runtime.EventExceptionThrown:
		what := e.ExceptionDetails.Text
		if x := e.ExceptionDetails.Exception; x != nil {
			what += ": " + x.Description
		}
		b.t.Errorf("the page threw: %s", what)
	case *log.EventEntryAdded:
		b.mu.Lock()
		defer b.mu.Unlock()
		if e.Entry.Level == log.EntryLevelError && !slices.ContainsFunc(b.expected, func(w string) bool { return strings.Contains(e.Entry.Text, w) }) {
			b.t.Errorf("the browser reports: %s %s", e.Entry.Text, e.Entry.URL)
		}
	case *page.EventJavascriptDialogOpening:
		b.t.Errorf("the page opened a dialog: %s", e.Message)
		go chromedp.Call(b.ctx, page.HandleJavaScriptDialog, page.HandleJavaScriptDialogParams{Accept: true})
	}
}

const patience = 30 * time.Second

// Do runs actions.
func (b *Tab) Do(actions ...chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	if err := chromedp.Do(b.ctx, actions...); err != nil {
		b.t.Fatal(err)
	}
}

// Eval is the value of an expression in the page.
func Eval[T any](b *Tab, expression string) T {
	b.t.Helper()
	v, err := chromedp.Run(b.ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		b.t.Fatalf("%s: %v", expression, err)
	}
	return v
}

// Until waits until an expression is true.
func (b *Tab) Until(expression string) {
	b.t.Helper()
	for end := time.Now().Add(patience); ; {
		v, err := chromedp.Run(b.ctx, chromedp.Evaluate[bool]("!!("+expression+")"))
		switch {
		case v:
			return
		case time.Now().After(end):
			b.Picture("failed")
			b.t.Fatalf("waited in vain for %s: %v", expression, err)
		}
		time.Sleep(30 * time.Millisecond)
	}
}

// Is fails the test where an expression is not what is wanted.
func Is[T comparable](b *Tab, expression string, want T) {
	b.t.Helper()
	if got := Eval[T](b, expression); got != want {
		b.t.Errorf("%s is %v, want %v", expression, got, want)
	}
}

// Go opens an address.
func (b *Tab) Go(address string) { b.t.Helper(); b.Do(chromedp.Navigate(address)) }

// Page writes a page to a file of that name and opens it as a reader would, from the disk.
func (b *Tab) Page(name string, content []byte) {
	b.t.Helper()
	path := filepath.Join(b.t.TempDir(), name)
	if err := os.WriteFile(path, content, 0o666); err != nil {
		b.t.Fatal(err)
	}
	b.Go("file://" + path)
	b.Until(`document.querySelector("#text")`)
}

// Click clicks in the middle of the first element of a selector, with the mouse,
// after scrolling it into sight.
func (b *Tab) Click(selector string) {
	b.t.Helper()
	b.Until("document.querySelector(" + quoted(selector) + ")")
	at := Eval[[]float64](b, "(() => { const e = document.querySelector("+quoted(selector)+"); e.scrollIntoView({ block: 'nearest' }); const r = e.getClientRects()[0]; return [r.x + r.width / 2, r.y + r.height / 2]; })()")
	b.Do(chromedp.MouseClickXY(at[0], at[1]))
}

func quoted(s string) string {
	return "`" + strings.NewReplacer(`\`, `\\`, "`", "\\`", "$", `\$`).Replace(s) + "`"
}

// Keys presses keys, one after the other.
func (b *Tab) Keys(keys string) { b.t.Helper(); b.Do(chromedp.KeyEvent(keys)) }

// Type writes into the field of a selector, in place of what stands there.
func (b *Tab) Type(selector, words string) {
	b.t.Helper()
	b.Click(selector)
	Eval[bool](b, "(() => { const e = document.querySelector("+quoted(selector)+"); e.select(); return true; })()")
	b.Keys(words)
}

// Size sets the size of the window.
func (b *Tab) Size(width, height int64) { b.t.Helper(); b.Do(chromedp.EmulateViewport(width, height)) }

// Dark sets what the system prefers.
func (b *Tab) Dark(yes bool) {
	b.t.Helper()
	scheme := "light"
	if yes {
		scheme = "dark"
	}
	_, err := chromedp.Call(b.ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}})
	if err != nil {
		b.t.Fatal(err)
	}
}

// Drop drops files and folders on a place of the page, as from the desktop.
func (b *Tab) Drop(x, y float64, paths ...string) {
	b.t.Helper()
	for _, kind := range []input.DispatchDragEventType{input.DispatchDragEventTypeDragEnter, input.DispatchDragEventTypeDragOver, input.DispatchDragEventTypeDrop} {
		_, err := chromedp.Call(b.ctx, input.DispatchDragEvent, input.DispatchDragEventParams{Type: kind, X: x, Y: y,
			Data: &input.DragData{Items: []*input.DragDataItem{}, Files: paths, DragOperationsMask: 1}})
		if err != nil {
			b.t.Fatal(err)
		}
	}
}

// Downloads makes downloads go to a folder.
func (b *Tab) Downloads(folder string) {
	b.t.Helper()
	_, err := chromedp.CallBrowser(b.ctx, browser.SetDownloadBehavior, browser.SetDownloadBehaviorParams{Behavior: browser.SetDownloadBehaviorBehaviorAllow, DownloadPath: folder})
	if err != nil {
		b.t.Fatal(err)
	}
}

// Picture writes a picture for a person to look at, where ZHIBIAO_PICTURES names a folder.
func (b *Tab) Picture(name string) {
	b.t.Helper()
	folder := os.Getenv("ZHIBIAO_PICTURES")
	if folder == "" {
		return
	}
	time.Sleep(300 * time.Millisecond)
	picture, err := chromedp.Run(b.ctx, chromedp.CaptureScreenshot())
	if err == nil {
		err = os.WriteFile(filepath.Join(folder, name+".png"), picture, 0o666)
	}
	if err != nil {
		b.t.Fatal(err)
	}
}
