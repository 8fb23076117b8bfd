package eml

import (
	"context"
	"encoding/base64"
	"errors"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"

	"zhibiao/extract/document/limit"
	"zhibiao/extract/text"
)

func b64(s string) string { return base64.StdEncoding.EncodeToString([]byte(s)) }

// read reads a message's own text, without its attachments.
func read(data []byte, lim limit.Limits) (*text.Text, error) {
	m, err := Parse(data, lim)
	if err != nil {
		return nil, err
	}
	return m.Text(context.Background(), lim)
}

func TestRead(t *testing.T) {
	gbk, err := simplifiedchinese.GBK.NewEncoder().String("全县刑事发案976起，同比上升26.26%。")
	if err != nil {
		t.Fatal(err)
	}
	const head = "From: a@example.org\r\nTo: b@example.org\r\nMIME-Version: 1.0\r\n"
	for _, test := range []struct{ name, message, body, title, date string }{
		{"plain", head + "Content-Type: text/plain; charset=utf-8\r\n\r\n刑事发案976起\r\n", "刑事发案976起\r\n", "", ""},
		{"GBK in base64, subject encoded", head + "Subject: =?gb2312?B?" + base64.StdEncoding.EncodeToString([]byte("\xB1\xA8\xB8\xE6")) + "?=\r\nDate: Tue, 20 Jan 2015 10:00:00 +0800\r\nContent-Type: text/plain; charset=gb2312\r\nContent-Transfer-Encoding: base64\r\n\r\n" + b64(gbk) + "\r\n", "报告\n全县刑事发案976起，同比上升26.26%。", "报告", "2015-01-20"},
		{"alternative", head + "Content-Type: multipart/alternative; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n发案 976\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<table><tr><td>指标<td>数<tr><td>发案<td>976</table>\r\n--x--\r\n", "指标\t数\n发案\t976\n", "", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			x, err := read([]byte(test.message), limit.Limits{})
			if err != nil {
				t.Fatal(err)
			}
			if x.Body != test.body || x.Title != test.title || x.Date != test.date {
				t.Errorf("title %q, date %q, body %q", x.Title, x.Date, x.Body)
			}
			if test.title != "" && (x.Blocks[0].Kind != text.Heading || x.Slice(x.Blocks[1].Span) == "") {
				t.Errorf("%+v", x.Blocks)
			}
		})
	}
}

func TestAttachments(t *testing.T) {
	m, err := Parse([]byte("From: a\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nsee\r\n"+
		"--x\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename*=UTF-8''%E6%8A%A5%E5%91%8A.txt\r\nContent-Transfer-Encoding: base64\r\n\r\n"+b64("发案976起")+"\r\n"+
		"--x\r\nContent-Type: image/png\r\nContent-Disposition: inline; filename=logo.png\r\n\r\nxx\r\n--x--\r\n"), limit.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	if len(m.Attachments) != 1 || m.Attachments[0].Name != "报告.txt" || string(m.Attachments[0].Data) != "发案976起" {
		t.Errorf("%+v", m.Attachments)
	}
}

func TestHostile(t *testing.T) {
	var deep strings.Builder
	deep.WriteString("From: a\r\nMIME-Version: 1.0\r\n")
	for range 300 {
		deep.WriteString("Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n")
	}
	if _, err := read([]byte(deep.String()), limit.Limits{}); !errors.Is(err, limit.ErrDepth) {
		t.Errorf("deep: error %v", err)
	}
	if _, err := read([]byte("From: a\r\nContent-Type: application/pkcs7-mime\r\n\r\nMIIB"), limit.Limits{}); !errors.Is(err, limit.ErrEncrypted) {
		t.Errorf("encrypted: error %v", err)
	}
	if _, err := ReadMHT(context.Background(), []byte("From: a\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: image/png\r\n\r\nxx\r\n--x--\r\n"), limit.Limits{}); !errors.Is(err, errNoPage) {
		t.Errorf("no page: error %v", err)
	}
	whole := "From: a\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n发案976起\r\n--x--\r\n"
	for n := range len(whole) { // what is there of a message that was cut is read, or an error: never a panic
		read([]byte(whole[:n]), limit.Limits{})
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("From: a\r\nSubject: =?UTF-8?B?5oql5ZGK?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n<p>1\r\n--x--"))
	f.Fuzz(func(t *testing.T, data []byte) {
		x, err := read(data, limit.Limits{TextBytes: 1 << 20})
		if err != nil {
			return
		}
		at := 0
		for _, b := range x.Blocks {
			if b.Start < at || b.End <= b.Start || b.End > len(x.Body) {
				t.Fatalf("block %v after %d of %d", b.Span, at, len(x.Body))
			}
			at = b.End
		}
	})
}
