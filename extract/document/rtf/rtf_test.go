package rtf

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"

	"zhibiao/extract/document/limit"
	"zhibiao/extract/text"
)

// gbk writes text as Word under a Chinese Windows does.
func gbk(s string) string {
	data, err := simplifiedchinese.GBK.NewEncoder().String(s)
	if err != nil {
		panic(err)
	}
	var out strings.Builder
	for _, c := range []byte(data) {
		if c < 0x80 {
			out.WriteByte(c)
		} else {
			fmt.Fprintf(&out, `\'%02x`, c)
		}
	}
	return out.String()
}

func read(t *testing.T, body string) *text.Text {
	t.Helper()
	x, err := Read(context.Background(), []byte(`{\rtf1\ansi\ansicpg936{\fonttbl{\f0\fcharset134 SimSun;}{\f1\fcharset0 Times;}}{\stylesheet{\s1 heading 1;}}`+body+"}"), limit.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func TestText(t *testing.T) {
	for _, test := range []struct{ name, body, want string }{
		{"code page", gbk("刑事发案976起") + `\par`, "刑事发案976起\n"},
		{"unicode", `\uc1\u21457?\u26696?976\u-29321?\par`, "发案976起\n"},
		{"unicode with two bytes to pass over", `\uc2\u21457\'b7\'a2\u26696\'b0\'b8\par`, "发案\n"},
		{"pair of surrogates", `\uc0\u-10178\u-8710 x\par`, "\U0001F9FA" + "x\n"},
		{"font's code page", `\f1 caf\'e9 {\f0 ` + gbk("统计") + `}\par`, "café 统计\n"},
		{"marks", `\ldblquote a\rdblquote\emdash\~b\_c\{\}\\` + "\\par", "“a”— b-c{}\\\n"},
		{"deleted and hidden", gbk("发案") + `{\deleted 956}{\v 1}976` + gbk("起") + `\par`, "发案976起\n"},
		{"fields", `{\field{\*\fldinst HYPERLINK "x"}{\fldrslt ` + gbk("指标") + `}}\par`, "指标\n"},
		{"header, picture, unknown", `{\header 7\par}{\pict ffd8}{\*\unknown x}` + gbk("正文") + `\par`, "正文\n"},
		{"footnote", gbk("发案976起") + `{\footnote ` + gbk("初步数") + `\par}` + gbk("。") + `\par`, "发案976起。\n初步数\n"},
		{"line and tab", `a\line b\tab c\par`, "a\nb\tc\n"},
		{"raw bytes", `\bin3 {}{` + gbk("正文") + `\par`, "正文\n"},
		{"heading", `\pard\s1 ` + gbk("报告") + `\par\pard ` + gbk("正文") + `\par`, "报告\n正文\n"},
		{"list numbers", `{\listtext 1.\tab}` + gbk("发案") + `\par`, "1.\t发案\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if x := read(t, test.body); x.Body != test.want {
				t.Errorf("got %q\nwant %q", x.Body, test.want)
			}
		})
	}
}

func TestTable(t *testing.T) {
	x := read(t, gbk("单位:万元")+`\par`+
		`\trowd\clvmgf\cellx1000\cellx3000\cellx5000\pard\intbl `+gbk("科目")+`\cell 2014\cell 2015\cell\row`+
		`\trowd\clvmrg\cellx1000\cellx2000\cellx3000\cellx4000\cellx5000\pard\intbl \cell `+gbk("预")+`\cell `+gbk("决")+`\cell `+gbk("预")+`\cell `+gbk("决")+`\cell\row`+
		`\trowd\cellx1000\cellx2000\cellx3000\cellx4000\cellx5000\pard\intbl `+gbk("教育")+`\par `+gbk("支出")+`\cell 1\cell\cell 3\cell 4\cell\row\pard `+gbk("完")+`\par`)
	var got []string
	for _, b := range x.Blocks {
		got = append(got, fmt.Sprintf("%d %d,%d %dx%d %s", b.Kind, b.Row, b.Col, b.RowSpan, b.ColSpan, x.Slice(b.Span)))
	}
	want := []string{"3 0,0 0x0 单位:万元", "2 1,1 2x1 科目", "2 1,2 1x2 2014", "2 1,4 1x2 2015", "2 2,2 1x1 预", "2 2,3 1x1 决", "2 2,4 1x1 预", "2 2,5 1x1 决", "2 3,1 1x1 教育支出", "2 3,2 1x1 1", "2 3,4 1x1 3", "2 3,5 1x1 4", "0 0,0 0x0 完"}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s", strings.Join(got, "\n"))
	}
}

func TestDamage(t *testing.T) {
	whole, err := os.ReadFile("../testdata/same/libreoffice.rtf")
	if err != nil {
		t.Fatal(err)
	}
	whole = []byte(strings.TrimRight(string(whole), "\r\n\x00"))
	for n := 0; n < len(whole); n += 37 {
		if _, err := Read(context.Background(), whole[:n], limit.Limits{}); !errors.Is(err, limit.ErrDamaged) {
			t.Fatalf("cut after %d of %d bytes: error %v", n, len(whole), err)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, name := range []string{"libreoffice.rtf", "pandoc.rtf"} {
		data, err := os.ReadFile("../testdata/same/" + name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add([]byte(`{\rtf1\trowd\clmrg\cellx-1\cell\row\cell\nestcell\intbl\par{\footnote a\par}\u-1\'}`))
	f.Add([]byte(`{\rtf1\uc9\u1\bin99999 \'9{\*\ud{\title x}}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		x, err := Read(context.Background(), data, limit.Limits{TextBytes: 1 << 20})
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
