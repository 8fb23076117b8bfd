package main

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"encoding/json"
	"errors"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"sync"

	"zhibiao/report/derive"
	"zhibiao/report/html"
)

// A door lets requests to the workshop: those of the page that it served itself, and nobody else's.
//
// Every address begins with a token, so that a web site, or another user of the machine, who finds the port finds nothing. The
// token is no cookie, which browsers would send to other ports of this machine, too. Host must be this machine's, so that no
// name that a web site points here leads in; Origin and Sec-Fetch-Site, which browsers set and scripts can't, must be the page's
// own, and what changes anything must state its Origin.
type door struct {
	host  string // 127.0.0.1:port
	token string
	mux   *http.ServeMux
	html  html.Options

	mu     sync.Mutex
	invite string // opens the page once: what the browser's command line shows to other users is of no use to them
}

func newDoor(host string, w *workshop, end context.CancelFunc) *door {
	d := &door{host: host, token: rand.Text(), invite: rand.Text(), mux: http.NewServeMux()}
	d.html = html.Options{Lang: w.p.book, Version: programVersion(), Served: true}
	if w.p.book != derive.English {
		d.html.Lang = derive.Chinese
	}
	at := func(pattern string, handle func(http.ResponseWriter, *http.Request) error) {
		d.mux.HandleFunc(pattern, func(out http.ResponseWriter, r *http.Request) {
			if err := handle(out, r); err != nil {
				answer(out, err)
			}
		})
	}
	at("GET /{$}", func(out http.ResponseWriter, _ *http.Request) error {
		out.Header().Set("Content-Type", "text/html; charset=utf-8")
		return w.page(out, d.html)
	})
	at("GET /status", func(out http.ResponseWriter, _ *http.Request) error {
		out.Header().Set("Content-Type", "application/json")
		return json.NewEncoder(out).Encode(w.now())
	})
	at("POST /file", func(out http.ResponseWriter, r *http.Request) error {
		return w.receive(r.URL.Query().Get("path"), r.Body)
	})
	at("POST /run", func(http.ResponseWriter, *http.Request) error { w.run(); return nil })
	at("POST /stop", func(http.ResponseWriter, *http.Request) error { w.cancel(); return nil })
	at("POST /clear", func(http.ResponseWriter, *http.Request) error { return w.clear() })
	at("POST /quit", func(http.ResponseWriter, *http.Request) error { end(); return nil })
	at("POST /verdict", func(out http.ResponseWriter, r *http.Request) error {
		var o opinion
		if err := json.NewDecoder(http.MaxBytesReader(out, r.Body, noteBytes)).Decode(&o); err != nil {
			return &refusal{http.StatusBadRequest, err.Error()}
		}
		return w.judge(o)
	})
	at("GET /workbook.xlsx", func(out http.ResponseWriter, _ *http.Request) error {
		b, err := w.workbook()
		return attach(out, defaultOutput, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", b, err)
	})
	at("GET /records.csv", func(out http.ResponseWriter, _ *http.Request) error {
		b, err := w.table()
		return attach(out, strings.TrimSuffix(defaultOutput, ".xlsx")+".csv", "text/csv; charset=utf-8", b, err)
	})
	return d
}

// address is that of the page.
func (d *door) address() string { return "http://" + d.host + "/" + d.token + "/" }

// invitation is an address that leads to the page, once.
func (d *door) invitation() string { return "http://" + d.host + "/open/" + d.invite }

func (d *door) ServeHTTP(out http.ResponseWriter, r *http.Request) {
	h := out.Header()
	h.Set("Cache-Control", "no-store")
	h.Set("Content-Security-Policy", d.html.Policy()+"; frame-ancestors 'none'")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("X-Frame-Options", "DENY")
	if !d.own(r) {
		http.Error(out, "forbidden", http.StatusForbidden)
		return
	}
	first, rest, _ := strings.Cut(strings.TrimPrefix(r.URL.Path, "/"), "/")
	switch {
	case same(first, d.token):
		if rest == "" && !strings.HasSuffix(r.URL.Path, "/") {
			http.Redirect(out, r, d.address(), http.StatusSeeOther)
			return
		}
		inner := *r
		inner.URL = &url.URL{Path: "/" + rest, RawQuery: r.URL.RawQuery}
		d.mux.ServeHTTP(out, &inner)
	case first == "open" && r.Method == http.MethodGet && d.invited(rest):
		http.Redirect(out, r, d.address(), http.StatusSeeOther)
	default:
		http.NotFound(out, r)
	}
}

// own reports whether the request comes from the page, or from the user's own hand.
func (d *door) own(r *http.Request) bool {
	if r.Host != d.host {
		return false
	}
	reads := r.Method == http.MethodGet || r.Method == http.MethodHead
	switch origin := r.Header.Get("Origin"); {
	case origin == "http://"+d.host:
	case origin != "", !reads:
		return false
	}
	switch r.Header.Get("Sec-Fetch-Site") {
	case "", "same-origin":
		return true
	case "none": // typed, or opened by another program
		return reads
	}
	return false
}

func (d *door) invited(by string) bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.invite == "" || !same(by, d.invite) {
		return false
	}
	d.invite = ""
	return true
}

func same(a, b string) bool { return subtle.ConstantTimeCompare([]byte(a), []byte(b)) == 1 }

// answer tells an error to the page.
func answer(out http.ResponseWriter, err error) {
	status := http.StatusInternalServerError
	if r, ok := errors.AsType[*refusal](err); ok {
		status = r.status
	}
	http.Error(out, err.Error(), status)
}

// attach sends a file to be saved.
func attach(out http.ResponseWriter, name, kind string, content []byte, err error) error {
	if err != nil {
		return err
	}
	h := out.Header()
	h.Set("Content-Type", kind)
	h.Set("Content-Length", strconv.Itoa(len(content)))
	h.Set("Content-Disposition", "attachment; filename*=UTF-8''"+url.PathEscape(name))
	_, _ = out.Write(content) // a browser that has gone needs no answer
	return nil
}
