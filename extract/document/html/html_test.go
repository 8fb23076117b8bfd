package html

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"zhibiao/extract/document/charset"
	"zhibiao/extract/document/limit"
	"zhibiao/extract/text"
)

func read(t *testing.T, page string) *text.Text {
	t.Helper()
	page, _, _, err := charset.Decode([]byte(page))
	if err != nil {
		t.Fatal(err)
	}
	x, err := Text(context.Background(), page, limit.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func TestPages(t *testing.T) {
	for _, test := range []struct{ file, title, date, issuer, body string }{
		{"government-2015-gbk.html", "2014年全县工业经济运行情况", "2015-01-20", "青溪县统计局",
			`2014年全县工业经济运行情况
发布时间：2015-01-20 来源：青溪县统计局 浏览次数：356 【打印】【关闭】
2014年，全县规模以上工业企业完成增加值28.3亿元，同比增长11.2%，增速比全市平均水平高1.3个百分点。
全县用电量达到3.2亿千瓦时，增长5.4%。
指标	单位	数值
工业增加值	亿元	28.3
用电量	亿千瓦时	3.2
`},
		{"news-2016.html", "全县教育工作推进会召开", "2016-09-10", "青溪日报",
			`全县教育工作推进会召开
2016-09-10 08:30 来源：青溪日报 字号：大 中 小
9月9日，全县教育工作推进会召开。会议通报，2015年全县投入教育经费6.8亿元，比上年增加0.7亿元，增长11.5%。
全县新建改建学校26所，新增学位5400个；学前三年毛入园率达到83.5%，提高2.1个百分点。
要确保到2018年消除大班额。
会议强调，各级各部门要统一思想，把教育摆在优先发展的战略位置，加大投入，补齐短板，努力办好人民满意的教育。
`},
	} {
		t.Run(test.file, func(t *testing.T) {
			data, err := os.ReadFile("testdata/" + test.file)
			if err != nil {
				t.Fatal(err)
			}
			x := read(t, string(data))
			if x.Body != test.body {
				t.Errorf("got\n%s\nwant\n%s", x.Body, test.body)
			}
			if x.Title != test.title || x.Date != test.date || x.Issuer != test.issuer {
				t.Errorf("title %q, date %q, issuer %q", x.Title, x.Date, x.Issuer)
			}
			for _, b := range x.Blocks {
				if s := x.Slice(b.Span); (b.Kind == text.Furniture) != strings.Contains(s, "来源") {
					t.Errorf("%q has kind %d", s, b.Kind)
				}
			}
		})
	}
}

func TestWhatStays(t *testing.T) {
	speech := "<p>" + strings.Repeat("要抓好各项工作的落实，", 20) + "全年刑事发案976起。</p>"
	for _, test := range []struct{ name, page, want string }{
		{"a short page", "<p>刑事发案976起</p>", "刑事发案976起\n"},
		{"a fragment", "刑事发案976起<br>破案412起", "刑事发案976起\n破案412起\n"},
		{"a list of titles is the page", "<ul><li><a href=1>在人大会上的讲话</a><li><a href=2>在政协会上的讲话</a><li><a href=3>在党代会上的讲话</a></ul>", "在人大会上的讲话\n在政协会上的讲话\n在党代会上的讲话\n"},
		{"lists within a speech", "<h2>一、成绩</h2><ol><li>发案976起。</li><li>破案412起。</li></ol>", "一、成绩\n发案976起。\n破案412起。\n"},
		{"lines broken in the source", "<p>刑事\n发案 976 起,\n up 3%</p>", "刑事发案 976 起, up 3%\n"},
		{"no-break spaces", "<p>&nbsp;&nbsp;刑事发案&nbsp;976起</p>", "刑事发案 976起\n"},
		{"scripts and hidden parts", "<p>一<script>2</script><style>3</style><span style='display: none'>4</span><del>5</del></p>", "一\n"},
		{"preformatted", "<pre>刑事发案976起\n破案412起</pre>", "刑事发案976起\n破案412起\n"},
		{"two speeches, links between", speech + "<p><a href=1>下一篇</a></p>" + speech, strings.Repeat("要抓好各项工作的落实，", 20) + "全年刑事发案976起。\n" + strings.Repeat("要抓好各项工作的落实，", 20) + "全年刑事发案976起。\n"},
		{"text in what is called a side bar", "<div class=sidebar>" + speech + "</div>", strings.Repeat("要抓好各项工作的落实，", 20) + "全年刑事发案976起。\n"},
		{"a table that lays out the page", "<table><tr><td><table><tr><td>指标</td><td>数</td></tr><tr><td>发案</td><td>976</td></tr></table></td><td>说明文字</td></tr></table>", "指标\t数\n发案\t976\n说明文字\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if x := read(t, test.page); x.Body != test.want {
				t.Errorf("got\n%s\nwant\n%s", x.Body, test.want)
			}
		})
	}
}

func TestTable(t *testing.T) {
	x := read(t, `<p>单位：万元</p><table><caption>表3 收支情况</caption>
<tr><th rowspan=2>科目</th><th colspan=2>2014年</th><th colspan="2">2015年</th></tr>
<tr><th>预算</th><th>决算</th><th>预算</th><th>决算</th></tr>
<tr><td>教育<br>支出</td><td>1</td><td></td><td>3</td><td>4</td></tr></table>`)
	var got []string
	for _, b := range x.Blocks {
		if b.Kind == text.Cell {
			got = append(got, fmt.Sprintf("%d,%d %dx%d %v %s", b.Row, b.Col, b.RowSpan, b.ColSpan, b.Head, x.Slice(b.Span)))
		} else {
			got = append(got, fmt.Sprintf("kind %d %s", b.Kind, x.Slice(b.Span)))
		}
	}
	want := []string{"kind 3 单位：万元", "kind 3 表3 收支情况", "1,1 2x1 true 科目", "1,2 1x2 true 2014年", "1,4 1x2 true 2015年",
		"2,2 1x1 true 预算", "2,3 1x1 true 决算", "2,4 1x1 true 预算", "2,5 1x1 true 决算", "3,1 1x1 false 教育支出", "3,2 1x1 false 1", "3,4 1x1 false 3", "3,5 1x1 false 4"}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s", strings.Join(got, "\n"))
	}
}

func TestHostile(t *testing.T) {
	deep := strings.Repeat("<div>", 5000) + "<p>刑事发案976起</p><table><tr><td>发案</td><td>976</td></tr></table>"
	if x := read(t, "<html><head><title>x</title></head><body>"+deep); !strings.Contains(x.Body, "刑事发案976起\n发案\t976\n") {
		t.Errorf("nested 5000 deep: %q", x.Body)
	}
	for name, page := range map[string]string{
		"spans":          "<table>" + strings.Repeat("<tr><td rowspan=65000 colspan=1000>1<td rowspan=1000>2</tr>", 300) + "</table>",
		"tables":         strings.Repeat("<table><tr><td>", 400) + "x",
		"unclosed":       strings.Repeat("<table><tr><td>1<td>2<b><i><a href=x>", 3000),
		"formatting":     strings.Repeat("<b><i><u><font>", 2000) + "x" + strings.Repeat("</p>", 2000),
		"comment":        "<!--" + strings.Repeat("-", 1<<20),
		"attributes":     "<p " + strings.Repeat("a=b ", 1<<18) + ">x",
		"broken tag":     "<p>一<" + strings.Repeat("a", 1<<20),
		"entities":       strings.Repeat("&amp;&#x4e2d;&bogus;", 50_000),
		"text and links": strings.Repeat("<a href=x>刑事发案</a>976起。", 50_000),
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			ctx, stop := context.WithTimeout(context.Background(), limit.Default.Time)
			defer stop()
			if _, err := Text(ctx, page, limit.Limits{}); err != nil && !errors.Is(err, limit.ErrTooLarge) {
				t.Error(err)
			}
			if d := time.Since(start); d > 10*time.Second*slower {
				t.Errorf("%d bytes took %v", len(page), d)
			}
		})
	}
}

func FuzzText(f *testing.F) {
	f.Add("<title>t</title><body><table><tr><td rowspan=2>a<td>1<tr><td>2</table><p>刑事发案976起")
	f.Add("<div class=nav><a href=x>上一篇</a></div><pre>a\nb</pre><br>&nbsp;")
	f.Add(strings.Repeat("<p>要抓好各项工作的落实，全年刑事发案976起。</p>", 20))
	f.Fuzz(func(t *testing.T, page string) {
		x, err := Text(context.Background(), page, limit.Limits{})
		if err != nil {
			t.Fatal(err)
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
