package part

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"zhibiao/extract/document/limit"
)

func pack(t testing.TB, parts ...string) []byte {
	t.Helper()
	var buf bytes.Buffer
	z := zip.NewWriter(&buf)
	for i := 0; i < len(parts); i += 2 {
		w, err := z.Create(parts[i])
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(w, parts[i+1])
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func TestParts(t *testing.T) {
	p, err := Open(pack(t, "a", "1", "b", "2", "a", "3"), limit.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	if data, err := p.Read("a"); err != nil || string(data) != "1" {
		t.Errorf("the first of two parts of one name: %q, error %v", data, err)
	}
	if _, err := p.Read("c"); !errors.Is(err, limit.ErrDamaged) || p.Has("c") {
		t.Errorf("missing: error %v", err)
	}
}

func TestEntriesAreCountedBeforeTheyAreMade(t *testing.T) {
	var parts []string
	for i := range 500 {
		parts = append(parts, fmt.Sprint(i), "")
	}
	data := pack(t, parts...)
	if n := entries(data, 1000); n != 500 {
		t.Errorf("%d entries", n)
	}
	if n := entries(data, 10); n != 11 {
		t.Errorf("stopped at %d", n)
	}
	if n := entries(data[:len(data)-3], 1000); n != 0 {
		t.Errorf("no directory: %d", n)
	}
	if _, err := Open(data, limit.Limits{Entries: 499}); !errors.Is(err, limit.ErrTooLarge) {
		t.Errorf("error %v", err)
	}
}

func TestExpansion(t *testing.T) {
	data := pack(t, "a", strings.Repeat("a", 1<<20), "b", strings.Repeat("b", 3<<20))
	for _, test := range []struct {
		lim  limit.Limits
		want error
	}{
		{limit.Limits{Ratio: 5000}, nil}, {limit.Limits{}, limit.ErrBomb}, {limit.Limits{Ratio: 5000, ExpandedBytes: 3 << 20}, limit.ErrBomb},
	} {
		p, err := Open(data, test.lim)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := p.Read("a"); err != nil {
			t.Errorf("a part of 1 MB: error %v", err)
		}
		if _, err := p.Read("b"); !errors.Is(err, test.want) {
			t.Errorf("%+v: error %v", test.lim, err)
		}
		p, _ = Open(data, test.lim)
		if err := p.Weigh(); !errors.Is(err, test.want) {
			t.Errorf("%+v, weighed: error %v", test.lim, err)
		}
	}
}

func TestXML(t *testing.T) {
	read := func(s string, lim limit.Limits) (string, error) {
		x := NewXML(strings.NewReader(s), lim)
		var out strings.Builder
		for {
			tok, err := x.Token()
			if err == io.EOF {
				return out.String(), nil
			}
			if err != nil {
				return out.String(), err
			}
			switch e := tok.(type) {
			case xml.StartElement:
				if e.Name.Local == "skip" {
					if err := x.Skip(); err != nil {
						return out.String(), err
					}
				}
			case xml.CharData:
				out.Write(e)
			}
		}
	}
	if s, err := read("<?xml version='1.0' encoding='GBK'?><a>\xB1\xA8<skip>x<b>y</b></skip>\xB8\xE6</a>", limit.Limits{}); s != "报告" || err != nil {
		t.Errorf("%q, error %v", s, err)
	}
	if _, err := read(strings.Repeat("<a>", 11)+strings.Repeat("</a>", 11), limit.Limits{XMLDepth: 10}); !errors.Is(err, limit.ErrDepth) {
		t.Errorf("deep: error %v", err)
	}
	if s, err := read(strings.Repeat("<a>x</a>", 1)+"", limit.Limits{XMLDepth: 1}); s != "x" || err != nil {
		t.Errorf("at the limit: error %v", err)
	}
	for _, s := range []string{"<a>", "<a></b>", "<a>&x;</a>", "<skip><b>", `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>`, "<?xml version='1.0' encoding='bogus'?><a/>"} {
		if _, err := read(s, limit.Limits{}); !errors.Is(err, limit.ErrDamaged) {
			t.Errorf("%s: error %v", s, err)
		}
	}
}
