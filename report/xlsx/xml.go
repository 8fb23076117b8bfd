package xlsx

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"
)

// errXML says that a part of a workbook is no XML that this package reads.
var errXML = errors.New("a part of the workbook is damaged")

// A scanner takes the XML of a workbook's parts apart, with little memory whatever their size: encoding/xml takes ten times as long,
// and sheets are long. It knows elements by their local names, reads UTF-8 only, and no document type.
type scanner struct {
	r       *bufio.Reader
	tag     []byte // what stands between < and >
	name    []byte // of it, the local name
	attrs   []byte // of it, the rest
	end     bool   // it ends an element
	closing bool   // it began one and ends it, too: its end is to come
	chars   []byte // the text before it, where it was asked for
	keep    bool   // whether to keep text
}

func newScanner(r io.Reader) *scanner { return &scanner{r: bufio.NewReaderSize(r, 64<<10)} }

// next goes to the next tag. The error after the last is io.EOF.
func (s *scanner) next() error {
	s.chars = s.chars[:0]
	if s.closing {
		s.closing, s.end = false, true
		return nil
	}
	for {
		if err := s.text(); err != nil {
			return err
		}
		first, err := s.r.Peek(1)
		if err != nil {
			return errXML
		}
		switch first[0] {
		case '?':
			if err := s.until("?>"); err != nil {
				return err
			}
			if i := bytes.Index(s.tag, []byte("encoding=")); bytes.HasPrefix(s.tag, []byte("?xml")) && i >= 0 &&
				!bytes.EqualFold(s.tag[min(i+10, len(s.tag)):min(i+15, len(s.tag))], []byte("UTF-8")) {
				return errXML
			}
		case '!':
			head, _ := s.r.Peek(8)
			switch {
			case bytes.HasPrefix(head, []byte("!--")):
				err = s.until("-->")
			case bytes.HasPrefix(head, []byte("![CDATA[")):
				if err = s.until("]]>"); err == nil && s.keep {
					s.chars = append(s.chars, s.tag[len("![CDATA["):len(s.tag)-len("]]>")]...)
				}
			default:
				err = errXML
			}
			if err != nil {
				return err
			}
		default:
			return s.element()
		}
	}
}

// text reads the text up to the next tag.
func (s *scanner) text() error {
	begin := len(s.chars)
	for {
		b, err := s.r.ReadSlice('<')
		if err == nil {
			b = b[:len(b)-1]
		}
		if s.keep {
			s.chars = append(s.chars, b...)
		} else if err == io.EOF && len(bytes.TrimSpace(b)) > 0 {
			return errXML
		}
		switch err {
		case nil:
			if s.keep {
				return s.unescape(begin)
			}
			return nil
		case bufio.ErrBufferFull:
		default:
			return err
		}
	}
}

// until reads a tag up to some bytes.
func (s *scanner) until(end string) error {
	s.tag = s.tag[:0]
	for {
		b, err := s.r.ReadSlice('>')
		s.tag = append(s.tag, b...)
		switch {
		case err == bufio.ErrBufferFull:
		case err != nil:
			return unexpected(err)
		case bytes.HasSuffix(s.tag, []byte(end)):
			return nil
		}
	}
}

func unexpected(err error) error {
	if err == io.EOF {
		return errXML
	}
	return err
}

// element reads a tag that begins or ends an element. Between quotes, > may stand in it.
func (s *scanner) element() error {
	s.tag = s.tag[:0]
	for done := false; !done; {
		b, err := s.r.ReadSlice('>')
		s.tag = append(s.tag, b...)
		switch {
		case err == bufio.ErrBufferFull:
		case err != nil:
			return unexpected(err)
		default:
			done = balanced(s.tag)
		}
	}
	t := s.tag[:len(s.tag)-1]
	if s.end = len(t) > 0 && t[0] == '/'; s.end {
		t = t[1:]
	}
	if n := len(t); n > 0 && t[n-1] == '/' {
		t, s.closing = t[:n-1], true
	}
	i := bytes.IndexAny(t, " \t\r\n")
	if i < 0 {
		i = len(t)
	}
	s.name, s.attrs = t[:i], t[i:]
	if j := bytes.IndexByte(s.name, ':'); j >= 0 {
		s.name = s.name[j+1:]
	}
	if len(s.name) == 0 || s.end && s.closing {
		return errXML
	}
	return nil
}

// balanced reports whether every quote of a tag has its end.
func balanced(tag []byte) bool {
	for {
		i := bytes.IndexAny(tag, `"'`)
		if i < 0 {
			return true
		}
		j := bytes.IndexByte(tag[i+1:], tag[i])
		if j < 0 {
			return false
		}
		tag = tag[i+j+2:]
	}
}

// attr is an attribute's value by its local name, "" where it has none.
func (s *scanner) attr(name string) string {
	rest := s.attrs
	for {
		rest = bytes.TrimLeft(rest, " \t\r\n")
		i := bytes.IndexByte(rest, '=')
		if i < 0 {
			return ""
		}
		key := bytes.TrimRight(rest[:i], " \t\r\n")
		rest = bytes.TrimLeft(rest[i+1:], " \t\r\n")
		if len(rest) == 0 || rest[0] != '"' && rest[0] != '\'' {
			return ""
		}
		j := bytes.IndexByte(rest[1:], rest[0])
		if j < 0 {
			return ""
		}
		if c := bytes.IndexByte(key, ':'); c >= 0 {
			key = key[c+1:]
		}
		if string(key) == name {
			value := string(rest[1 : 1+j])
			if strings.IndexByte(value, '&') >= 0 {
				b, _ := unescaped([]byte(value), 0)
				value = string(b)
			}
			return value
		}
		rest = rest[j+2:]
	}
}

func (s *scanner) unescape(from int) (err error) {
	if bytes.IndexByte(s.chars[from:], '&') >= 0 || bytes.IndexByte(s.chars[from:], '\r') >= 0 {
		s.chars, err = unescaped(s.chars, from)
	}
	return err
}

// unescaped puts characters in the place of their escapes, in b from a place on, and one line end in the place of two.
func unescaped(b []byte, from int) ([]byte, error) {
	out := b[:from]
	for i := from; i < len(b); i++ {
		switch c := b[i]; c {
		case '\r':
			if i+1 == len(b) || b[i+1] != '\n' {
				out = append(out, '\n')
			}
		case '&':
			n := bytes.IndexByte(b[i:min(len(b), i+12)], ';')
			if n < 0 {
				return nil, errXML
			}
			r, ok := entity(string(b[i+1 : i+n]))
			if !ok {
				return nil, errXML
			}
			out = utf8.AppendRune(out, r) // no longer than its escape
			i += n
		default:
			out = append(out, c)
		}
	}
	return out, nil
}

func entity(name string) (rune, bool) {
	switch name {
	case "amp":
		return '&', true
	case "lt":
		return '<', true
	case "gt":
		return '>', true
	case "quot":
		return '"', true
	case "apos":
		return '\'', true
	}
	number, ok := strings.CutPrefix(name, "#")
	base := 10
	if hex, is := strings.CutPrefix(number, "x"); is {
		number, base = hex, 16
	}
	n, err := strconv.ParseUint(number, base, 21)
	return rune(n), ok && err == nil
}
