package plain

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"zhibiao/extract/document/limit"
	"zhibiao/extract/text"
)

func blocksOf(x *text.Text) []string {
	var out []string
	for _, b := range x.Blocks {
		s := x.Slice(b.Span)
		switch b.Kind {
		case text.Cell:
			s = fmt.Sprintf("%d:%d,%d %s", b.Table, b.Row, b.Col, s)
			if b.Head {
				s = "head " + s
			}
		case text.Heading:
			s = fmt.Sprintf("heading %d %s", b.Level, s)
		case text.Caption:
			s = "caption " + s
		case text.Furniture:
			s = "furniture " + s
		}
		out = append(out, s)
	}
	return out
}

func TestBlocks(t *testing.T) {
	const long = "要坚持以人民为中心的发展思想，把群众满意作为检验工作的标准，持续推进各项任务落地见效"
	for _, test := range []struct {
		name, body string
		want       []string // nil: every line is a paragraph
	}{
		{"prose", "在全县大会上的讲话\n\n刑事发案976起。\n976\n", []string{"在全县大会上的讲话", "刑事发案976起。", "976"}},
		{"nothing marked", "在全县大会上的讲话\n\n　　刑事发案976起,同比上升了26.26%;\r\n", nil},
		{"page mark in a sentence", long + "\n第 3 页 共 10 页\n，不断取得实效。", []string{long, "furniture 第 3 页 共 10 页", "，不断取得实效。"}},
		{"page number between paragraphs", long + "\n\n12\n\n" + long, []string{long, "furniture 12", long}},
		{"left over from a site", long + "\n3\n页,当前第。\n2\n1\n2\n" + "在会上的讲话", []string{long, "furniture 3", "furniture 页,当前第。", "furniture 2", "furniture 1", "furniture 2", "在会上的讲话"}},
		{"numbers of a table that lost its shape", "刑事发案\n976\n治安案件\n356\n", []string{"刑事发案", "976", "治安案件", "356"}},
		{"markdown", "# 报告\n## 一、经济\n#话题\n", []string{"heading 1 报告", "heading 2 一、经济", "#话题"}},
		{"tabs", "表1 主要指标\n指标\t累计\t增长(%)\n产值\t86.4\t8.2\n收入\t\t-1.4\n完", []string{"caption 表1 主要指标", "1:1,1 指标", "1:1,2 累计", "1:1,3 增长(%)", "1:2,1 产值", "1:2,2 86.4", "1:2,3 8.2", "1:3,1 收入", "1:3,3 -1.4", "完"}},
		{"an empty first cell", "\t累计\t增长(%)\n产值\t86.4\t8.2\n", []string{"1:1,2 累计", "1:1,3 增长(%)", "1:2,1 产值", "1:2,2 86.4", "1:2,3 8.2"}},
		{"a row of one cell behind an empty one", "\t2015年\n\t累计\t增长(%)\n产值\t86.4\t8.2\n\t41.9\n\n\t说明\n", []string{"1:1,2 2015年", "1:2,2 累计", "1:2,3 增长(%)", "1:3,1 产值", "1:3,2 86.4", "1:3,3 8.2", "1:4,2 41.9", "说明"}},
		{"a table moved in by a tab", "\t指标\t累计\n\t产值\t86.4\n\t\t41.9\n", []string{"1:1,1 指标", "1:1,2 累计", "1:2,1 产值", "1:2,2 86.4", "1:3,2 41.9"}},
		{"paragraphs moved in by a tab", "\t发案976起\n\t破案412起\n", []string{"发案976起", "破案412起"}},
		{"bars", "| 指标 | 累计 |\n|---|--:|\n| 产值 | 86.4 |\n", []string{"head 1:1,1 指标", "head 1:1,2 累计", "furniture |---|--:|", "1:2,1 产值", "1:2,2 86.4"}},
		{"drawn", "┌──┬──┐\n│指标│累计│\n├──┼──┤\n│产值│86.4│\n└──┴──┘\n", []string{"furniture ┌──┬──┐", "1:1,1 指标", "1:1,2 累计", "furniture ├──┼──┤", "1:2,1 产值", "1:2,2 86.4", "furniture └──┴──┘"}},
		{"two tables", "a\t1\nb\t2\n\n说明\nc\t3\nd\t4\n", []string{"1:1,1 a", "1:1,2 1", "1:2,1 b", "1:2,2 2", "说明", "2:1,1 c", "2:1,2 3", "2:2,1 d", "2:2,2 4"}},
		{"tabs after list numbers", "一、\t" + long + "。\n二、\t" + long + "。\n三、\t" + long + "。\n", []string{"一、\t" + long + "。", "二、\t" + long + "。", "三、\t" + long + "。"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			x, err := Text(context.Background(), test.body, limit.Limits{})
			if err != nil {
				t.Fatal(err)
			}
			if x.Body != test.body {
				t.Errorf("the body is not the file: %q", x.Body)
			}
			if got := blocksOf(x); strings.Join(got, "\n") != strings.Join(test.want, "\n") {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(test.want, "\n"))
			}
		})
	}
}

func TestLimits(t *testing.T) {
	if _, err := Text(context.Background(), "", limit.Limits{}); err != nil {
		t.Error(err)
	}
	body := "- 1 -\n" + strings.Repeat("a\n", 1000)
	if _, err := Text(context.Background(), body, limit.Limits{TextBytes: 1000}); !errors.Is(err, limit.ErrTooLarge) {
		t.Error(err)
	}
	// More lines than blocks are kept for: all of it is paragraphs.
	if x, err := Text(context.Background(), body, limit.Limits{TextBytes: 4000}); err != nil || x.Blocks != nil {
		t.Error(err, len(x.Blocks))
	}
	ctx, cancel := context.WithTimeout(context.Background(), 0)
	defer cancel()
	if _, err := Text(ctx, body, limit.Limits{}); !errors.Is(err, limit.ErrTime) {
		t.Error(err)
	}
}

func FuzzText(f *testing.F) {
	f.Add("第 3 页 共 10 页\n# a\n|a|b|\n|-|-|\n|1|2|\nx\t1\ny\t2\n")
	f.Add("┌─┐\n│a│\n│││\n|\n||\n|||\t\n\t|\n")
	f.Fuzz(func(t *testing.T, body string) {
		x, err := Text(context.Background(), body, limit.Limits{})
		if err != nil {
			t.Fatal(err)
		}
		if x.Body != body {
			t.Fatal("changed")
		}
		at := 0
		for _, b := range x.Blocks {
			if b.Start < at || b.End <= b.Start || b.End > len(body) {
				t.Fatalf("block %v after %d of %d", b.Span, at, len(body))
			}
			at = b.End
		}
	})
}

func BenchmarkText(b *testing.B) {
	for name, line := range map[string]string{
		"long lines":  strings.Repeat("今年以来，全县刑事发案976起，同比上升26.26%。", 8) + "\n",
		"short lines": "刑事发案976起。\n一、工作情况\n",
	} {
		data := strings.Repeat(line, 4<<20/len(line))
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				if _, err := Text(context.Background(), data, limit.Limits{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
