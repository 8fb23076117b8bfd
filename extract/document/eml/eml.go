// Package eml reads mail messages (eml) and web archives (mht), which are messages too.
package eml

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/mail"
	"strings"
	"time"

	"github.com/jhillyerd/enmime/v2"

	"zhibiao/extract/document/html"
	"zhibiao/extract/document/layout"
	"zhibiao/extract/document/limit"
	"zhibiao/extract/document/plain"
	"zhibiao/extract/text"
)

// An Attachment is a file within a message.
type Attachment struct {
	Name string
	Data []byte
}

// A Message is a message taken apart.
type Message struct {
	Subject     string
	Date        string // ISO date of sending, "" where it is not stated
	Body        string // as plain text; empty where there is only HTML
	HTML        string
	Attachments []Attachment // in their order; pictures within the HTML are none
}

// Parse takes a message apart. Its parts may be nested to lim.XMLDepth.
func Parse(data []byte, lim limit.Limits) (*Message, error) {
	lim = lim.Start()
	parser := enmime.NewParser(enmime.SkipMalformedParts(true), enmime.MaxStoredPartErrors(16), enmime.DisableTextConversion(true))
	if n := bytes.Count(data, []byte("boundary=")); n > lim.XMLDepth {
		return nil, fmt.Errorf("message parts %w of %d", limit.ErrDepth, lim.XMLDepth)
	}
	env, err := parser.ReadEnvelope(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("%w (%v)", limit.ErrDamaged, err)
	}
	m := &Message{Subject: layout.JoinLines(env.GetHeader("Subject")), Body: env.Text, HTML: env.HTML}
	if d, err := mail.ParseDate(env.GetHeader("Date")); err == nil {
		m.Date = d.Format(time.DateOnly)
	}
	if strings.HasPrefix(env.Root.ContentType, "application/pkcs7-mime") || strings.HasPrefix(env.Root.ContentType, "multipart/encrypted") {
		return nil, limit.ErrEncrypted
	}
	for _, parts := range [][]*enmime.Part{env.Attachments, env.Inlines} {
		for _, p := range parts {
			if len(p.Content) == 0 || strings.HasPrefix(p.ContentType, "image/") || len(m.Attachments) >= lim.Entries {
				continue
			}
			m.Attachments = append(m.Attachments, Attachment{Name: p.FileName, Data: p.Content})
		}
	}
	return m, nil
}

// Text lays a message out: its subject as title, its body, from the HTML where there is some, since that keeps tables.
func (m *Message) Text(ctx context.Context, lim limit.Limits) (*text.Text, error) {
	var inner *text.Text
	var err error
	switch {
	case m.HTML != "":
		inner, err = html.Text(ctx, m.HTML, lim)
	default:
		inner, err = plain.Text(ctx, m.Body, lim)
	}
	if err != nil {
		return nil, err
	}
	if m.Subject == "" {
		inner.Date = firstOf(inner.Date, m.Date)
		return inner, nil
	}
	start := len(m.Subject) + 1
	t := &text.Text{Body: m.Subject + "\n" + inner.Body, Title: m.Subject, Date: firstOf(m.Date, inner.Date), Issuer: inner.Issuer}
	t.Blocks = append(t.Blocks, text.Block{Span: text.Span{End: len(m.Subject)}, Kind: text.Heading, Level: 1})
	if inner.Blocks == nil {
		inner.Blocks = lines(inner.Body)
	}
	for _, b := range inner.Blocks {
		b.Start += start
		b.End += start
		t.Blocks = append(t.Blocks, b)
	}
	return t, nil
}

// lines makes every line of a body a paragraph.
func lines(body string) []text.Block {
	var blocks []text.Block
	at := 0
	for line := range strings.Lines(body) {
		if s := layout.Trim(line); s != "" {
			from := at + strings.Index(line, s)
			blocks = append(blocks, text.Block{Span: text.Span{Start: from, End: from + len(s)}})
		}
		at += len(line)
	}
	return blocks
}

func firstOf(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

var errNoPage = errors.New("a web archive without a page: open it in a browser and save it as html")

// ReadMHT reads the page of a web archive.
func ReadMHT(ctx context.Context, data []byte, lim limit.Limits) (*text.Text, error) {
	m, err := Parse(data, lim)
	if err != nil {
		return nil, err
	}
	if m.HTML == "" {
		return nil, errNoPage
	}
	return html.Text(ctx, m.HTML, lim)
}
