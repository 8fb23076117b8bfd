package charset

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"

	"zhibiao/extract/document/limit"
)

var (
	le = unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	be = unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
)

func TestDecode(t *testing.T) {
	const (
		simplified  = "今年以来，全县刑事发案976起，同比上升26.26%。"
		short       = "发案12起\n"
		traditional = "今年以來，全縣刑事發案976起，比去年同期上升26.26%。"
		table       = "指标\t数值\r\n发案\t976\r\n"
		rare        = "镕堃喆䶮㐂" // beyond GBK
	)
	for _, test := range []struct {
		text, name string
		e          encoding.Encoding
	}{
		{simplified, UTF8, encoding.Nop}, {"\uFEFF" + simplified, UTF8, encoding.Nop}, {"976", UTF8, encoding.Nop}, {"", UTF8, encoding.Nop},
		{simplified, GB18030, simplifiedchinese.GBK}, {short, GB18030, simplifiedchinese.GBK}, {table, GB18030, simplifiedchinese.GBK}, {simplified + rare, GB18030, simplifiedchinese.GB18030},
		{strings.Repeat(simplified, 3000), GB18030, simplifiedchinese.GBK},
		{strings.Repeat("<script>x()</script>\n", 10_000) + short, GB18030, simplifiedchinese.GBK},
		{traditional, Big5, traditionalchinese.Big5}, {strings.Repeat(traditional, 3000), Big5, traditionalchinese.Big5},
		{simplified, UTF16LE, le}, {simplified, UTF16BE, be}, {short, UTF16LE, le}, {short, UTF16BE, be}, {"\uFEFF" + simplified, UTF16LE, le}, {"\uFEFF" + traditional, UTF16BE, be},
		{table, UTF16LE, le},
	} {
		data, err := test.e.NewEncoder().Bytes([]byte(test.text))
		if err != nil {
			t.Fatal(err)
		}
		body, name, damaged, err := Decode(data)
		if want := strings.TrimPrefix(test.text, "\uFEFF"); err != nil || name != test.name || damaged != 0 || body != want {
			t.Errorf("%.30q in %s: %s, %d damaged, error %v, %.60q", test.text, test.name, name, damaged, err, body)
		}
	}
}

func TestDamagedText(t *testing.T) {
	text := strings.Repeat("全县刑事发案976起，同比上升26.26%。\n", 50)
	body, name, damaged, err := Decode([]byte(text[:200] + "\xFF" + text[200:]))
	if err != nil || name != UTF8 || damaged == 0 || strings.Count(body, "\uFFFD") != damaged {
		t.Errorf("%s, %d damaged, error %v", name, damaged, err)
	}
	if body, name, _, err = Decode([]byte(text[:len(text)-3])); err != nil || name != UTF8 || !strings.HasPrefix(text, strings.TrimRight(body, "\uFFFD")) {
		t.Errorf("cut within a character: %s, error %v", name, err)
	}
}

func TestBinary(t *testing.T) {
	noise := make([]byte, 4096)
	for i := range noise {
		noise[i] = byte(i * i >> 2)
	}
	for name, data := range map[string][]byte{
		"zeros": make([]byte, 100), "noise": noise, "numbers": bytes.Repeat([]byte{1, 0, 2, 0, 3, 0, 0, 1}, 200), "controls": bytes.Repeat([]byte{1, 2, 3, 4}, 50),
	} {
		if _, got, _, err := Decode(data); !errors.Is(err, limit.ErrBinary) {
			t.Errorf("%s: %s, error %v", name, got, err)
		}
	}
}

func FuzzDecode(f *testing.F) {
	for _, e := range []encoding.Encoding{encoding.Nop, simplifiedchinese.GB18030, traditionalchinese.Big5, le, be} {
		data, _ := e.NewEncoder().Bytes([]byte("同比上升26.26%，发案976起"))
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		body, name, damaged, err := Decode(data)
		if err != nil {
			return
		}
		if !utf8.ValidString(body) || damaged < 0 {
			t.Fatalf("%s: %q, %d damaged", name, body, damaged)
		}
		if name == UTF8 && utf8.Valid(data) && body != strings.TrimPrefix(string(data), "\uFEFF") {
			t.Fatalf("changed: %q", body)
		}
	})
}

func BenchmarkDecode(b *testing.B) {
	data := []byte(strings.Repeat("今年以来，全县刑事发案976起，同比上升26.26%。\n", 20_000))
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		Decode(data)
	}
}
