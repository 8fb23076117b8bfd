package layout

import (
	"context"
	"errors"
	"strings"
	"testing"

	"zhibiao/extract/document/limit"
	"zhibiao/extract/text"
)

func TestTableInBody(t *testing.T) {
	b := New(context.Background(), limit.Limits{})
	b.Paragraph("　前文\u200B ")
	b.Paragraph("表1 收支情况")
	b.Paragraph("单位:万元")
	b.Table([]Cell{{Text: "指标", Row: 1, Col: 1}, {Text: "预\n算", Row: 1, Col: 3}, {Text: "a\nb", Row: 3, Col: 2}, {Text: " ", Row: 4, Col: 1}})
	b.Page(2)
	b.Heading(2, "后文")
	b.Furniture("- 2 -")
	x, err := b.Text()
	if err != nil {
		t.Fatal(err)
	}
	if want := "前文\n表1 收支情况\n单位:万元\n指标\t\t预算\n\ta b\n后文\n- 2 -\n"; x.Body != want {
		t.Errorf("%q", x.Body)
	}
	kinds := []text.Kind{text.Paragraph, text.Caption, text.Caption, text.Cell, text.Cell, text.Cell, text.Heading, text.Furniture}
	for i, b := range x.Blocks {
		if b.Kind != kinds[i] || (b.Page == 2) != (i > 5) {
			t.Errorf("block %d: %+v", i, b)
		}
	}
}

func TestJoinLines(t *testing.T) {
	for s, want := range map[string]string{
		"比上年\n增长": "比上年增长", "a\nb": "a b", "100\n200": "100 200", "增长\n(%)": "增长(%)", "增长\n3": "增长 3", " \n一\n\n二\t": "一二", "一 二": "一 二", "": "",
	} {
		if got := JoinLines(s); got != want {
			t.Errorf("%q: %q", s, got)
		}
	}
}

func TestLimits(t *testing.T) {
	b := New(context.Background(), limit.Limits{TextBytes: 1000})
	for range 100 {
		b.Paragraph("一")
	}
	if _, err := b.Text(); !errors.Is(err, limit.ErrTooLarge) {
		t.Errorf("number of blocks: error %v", err)
	}
	b = New(context.Background(), limit.Limits{TextBytes: 1000})
	b.Paragraph(strings.Repeat("一", 400))
	if _, err := b.Text(); !errors.Is(err, limit.ErrTooLarge) {
		t.Errorf("bytes: error %v", err)
	}
	b = New(context.Background(), limit.Limits{})
	b.Paragraph("\xFF一")
	if x, err := b.Text(); err != nil || x.Body != "\uFFFD一\n" {
		t.Errorf("invalid UTF-8: %q, error %v", x.Body, err)
	}
}

// FuzzFlow drives a flow by a program of one letter per event, in any order: whatever a damaged file brings about.
func FuzzFlow(f *testing.F) {
	f.Add("tRC1w.c2w.crT")
	f.Add("pwtRCpwtRCwcTwcTw..")
	f.Fuzz(func(t *testing.T, events string) {
		flow := NewFlow(New(context.Background(), limit.Limits{TextBytes: 1 << 20}))
		for i, e := range []byte(events) {
			switch e {
			case 'p':
				flow.StartParagraph(i % 3)
			case '.':
				flow.EndParagraph()
			case 'w':
				flow.Write("发案976起")
			case 't':
				flow.StartTable()
			case 'T':
				flow.EndTable()
			case 'R':
				flow.StartRow()
			case 'r':
				flow.DropRow()
			case 'C':
				flow.StartCell(i%3, i%4, false)
			case 'c':
				flow.EndCell()
			case '1':
				flow.Span(i%5, i%2 == 0)
			case '2':
				flow.Edges(i, i*7%50)
			case '3':
				flow.SkipColumns(i % 3)
			case '\n':
				flow.Write("\n")
			}
		}
		flow.Close()
		x, err := flow.Text()
		if err != nil {
			return
		}
		at := 0
		for _, b := range x.Blocks {
			if b.Start < at || b.End <= b.Start || b.End > len(x.Body) || b.Kind == text.Cell && (b.Row < 0 || b.RowSpan < 1 || b.ColSpan < 1) {
				t.Fatalf("%+v after %d of %d", b, at, len(x.Body))
			}
			at = b.End
		}
	})
}
