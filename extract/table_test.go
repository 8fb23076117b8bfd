package extract_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"zhibiao/extract"
	"zhibiao/extract/document"
	"zhibiao/extract/document/limit"
	"zhibiao/extract/text"
)

// tableDocuments are tables as the documents' readers give them, with cells that span rows and columns, and what must be read of
// each.
var tableDocuments = []struct {
	name, file, data, want string
}{
	{"spanned headings", "a.html", `<html><body><h1>2017年上半年工业和能源</h1><p>各位代表,下面是有关情况,请予审阅。</p><table>
<caption>表1 2017年上半年主要指标 单位:亿元</caption>
<tr><th rowspan="2">指标</th><th colspan="2">6月</th><th colspan="2">1-6月累计</th></tr>
<tr><th>绝对值</th><th>同比增长(%)</th><th>绝对值</th><th>同比增长(%)</th></tr>
<tr><td>工业增加值</td><td>12.8</td><td>6.1</td><td>71.5</td><td>6.6</td></tr>
<tr><td>　#高技术产业</td><td>3.2</td><td>-0.8</td><td>18.0</td><td>2.3</td></tr>
<tr><td>用电量(万千瓦时)</td><td>8,450</td><td>持平</td><td>49,210</td><td>…</td></tr>
</table></body></html>`, `
level 12.8 | 工业增加值 | value=12.8 unit=亿元 period=6月
change 6.1 | 工业增加值 | value=6.1 unit=% dir=up basis=同比 of=12.8 period=6月
level 71.5 | 工业增加值 | value=71.5 unit=亿元 period=1-6月累计//1-6月
change 6.6 | 工业增加值 | value=6.6 unit=% dir=up basis=同比 of=71.5 period=1-6月累计//1-6月
level 3.2 | 高技术产业 | value=3.2 unit=亿元 period=6月 parent=工业增加值
change -0.8 | 高技术产业 | value=-0.8 unit=% dir=down basis=同比 of=3.2 period=6月 parent=工业增加值
level 18.0 | 高技术产业 | value=18.0 unit=亿元 period=1-6月累计//1-6月 parent=工业增加值
change 2.3 | 高技术产业 | value=2.3 unit=% dir=up basis=同比 of=18.0 period=1-6月累计//1-6月 parent=工业增加值
level 8,450 | 用电量 | value=8450 unit=万千瓦时 period=6月
change 持平 | 用电量 | dir=flat basis=同比 of=8,450 period=6月
level 49,210 | 用电量 | value=49210 unit=万千瓦时 period=1-6月累计//1-6月`},
	{"groups to the left of the names", "b.html", `<html><body><p>各部门预算执行情况已经汇总,现将有关数字公布如下,请予监督。</p><table>
<tr><th>类别</th><th>项目</th><th>计量单位</th><th>2020年</th><th>2019年</th></tr>
<tr><td rowspan="2">养老</td><td>养老床位</td><td>张</td><td>3260</td><td>2980</td></tr>
<tr><td>护理员</td><td>人</td><td>415</td><td>388</td></tr>
<tr><td rowspan="2">儿童</td><td>福利机构</td><td>个</td><td>7</td><td>6</td></tr>
<tr><td>集中养育儿童</td><td>名</td><td>53</td><td>61</td></tr>
</table></body></html>`, `
level 3260 | 养老床位 | value=3260 unit=张 period=2020年 parent=养老
level 2980 | 养老床位 | value=2980 unit=张 period=2019年 parent=养老
level 415 | 护理员 | value=415 unit=人 period=2020年 parent=养老
level 388 | 护理员 | value=388 unit=人 period=2019年 parent=养老
level 7 | 福利机构 | value=7 unit=个 period=2020年 parent=儿童
level 6#2 | 福利机构 | value=6 unit=个 period=2019年 parent=儿童
level 53 | 集中养育儿童 | value=53 unit=名 period=2020年 parent=儿童
level 61 | 集中养育儿童 | value=61 unit=名 period=2019年 parent=儿童`},
	{"two tables side by side, comma separated", "c.csv", `财政收支情况,,,
单位:万元,,,
收入,决算数,支出,决算数
一、税收收入,"5,200",一、教育支出,"3,100"
1.增值税,"2,100",二、卫生健康支出,880
合计,"6,100",合计,"4,190"
`, `
level 5,200 | 税收收入 | value=5200 unit=万元
level 3,100 | 教育支出 | value=3100 unit=万元
level 2,100 | 增值税 | value=2100 unit=万元 parent=税收收入
level 880 | 卫生健康支出 | value=880 unit=万元
level 6,100 | 收入合计 // 收入 | value=6100 unit=万元
level 4,190 | 支出合计 // 支出 | value=4190 unit=万元`},
	{"a cell of prose", "d.html", `<html><body><p>全区重点工作进展情况如下表所示,请各单位对照检查,抓好落实。</p><table>
<tr><th>任务</th><th>完成数</th><th>单位</th><th>备注</th></tr>
<tr><td>改造老旧小区</td><td>12</td><td>个</td><td>另有3个小区正在施工</td></tr>
<tr><td>新建充电桩</td><td>260</td><td>台</td><td></td></tr>
</table></body></html>`, `
level 12 | 改造老旧小区 | value=12 unit=个 area=//全区
level 3个 | 小区正在施工 // 小区 // 正在施工小区 // 小区施工 | value=3 unit=个 area=//全区
level 260 | 新建充电桩 | value=260 unit=台 area=//全区`},
}

func TestTableDocuments(t *testing.T) {
	e := newExtractor(t)
	for _, c := range tableDocuments {
		t.Run(c.name, func(t *testing.T) {
			err := document.ReadBytes(context.Background(), c.file, []byte(c.data), limit.Limits{}, func(d document.Document) error {
				if d.Err != nil {
					return d.Err
				}
				all, err := readWanted(d.Text.Body, strings.Split(strings.TrimSpace(c.want), "\n"), 1)
				if err != nil {
					return fmt.Errorf("%w\n%s", err, d.Text.Body)
				}
				got := e.Extract(d.Path, d.Text)
				if diff := compare(d.Text.Body, all, figuresOf(got.Records)); !diff.ok() {
					t.Errorf("%s\n%s", d.Text.Body, &diff)
				}
				for i := range got.Records {
					r := &got.Records[i]
					if b := r.Block; r.Rule == "table" && (b.Kind != text.Cell || b.Row == 0 || b.Col == 0 || b.Table == 0 || r.Level != nil && !b.Contains(text.Span{Start: r.Level.Start, End: r.Level.End})) {
						t.Errorf("%s stands in block %+v", r.Indicator, b)
					}
				}
				if why := accounts(d.Text.Body, &got); why != "" {
					t.Error(why)
				}
				return nil
			})
			if err != nil {
				t.Fatal(err)
			}
		})
	}
}

// What is understood of a heading decides how sure a record is.
func TestTableConfidence(t *testing.T) {
	e := newExtractor(t)
	for _, c := range []struct {
		body string
		sure bool
	}{
		{"指标\t单位\t2016年\n水产品产量\t吨\t3120\n茶园面积\t亩\t880\n", true},
		{"指标\t甲乙\t丙丁\n水产品产量\t3120\t77\n茶园面积\t880\t12\n", false},
		{"| 甲乙 | 3120 | 77 |\n| 丙丁 | 880 | 12 |\n", false},
	} {
		got := e.Extract("t", &text.Text{Body: c.body})
		if len(got.Records) == 0 {
			t.Errorf("%q: no records", c.body)
		}
		for _, r := range got.Records {
			if (r.Confidence >= 0.9) != c.sure {
				t.Errorf("%q: %s %s has confidence %v", c.body, r.Indicator, r.Level.Literal, r.Confidence)
			}
		}
	}
}

// Lines that only look like rows stay prose.
func TestTableProse(t *testing.T) {
	e := newExtractor(t)
	for _, body := range []string{
		"一、　工作回顾\n二、　明年打算\n",
		"首页 | 新闻 | 公告\n联系 | 地图 | 帮助\n",
		"主持人:　　张明\n记录人:　　李红\n时间:　　2015年3月2日\n",
		"姓名\t职务\t房间\n王明\t组长\t甲楼301\n李红\t组员\t乙楼1206\n",
	} {
		for _, r := range e.Extract("t", &text.Text{Body: body}).Records {
			if r.Rule == "table" {
				t.Errorf("%q is read as a table: %s", body, r.Indicator)
			}
		}
	}
}

// Reading tables takes time in proportion to their size, whatever they look like.
func TestTableLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time")
	}
	e := newExtractor(t)
	for _, c := range []struct{ name, row string }{
		{"rows", "水产品产量\t3120\t4.5\n"},
		{"wide", strings.Repeat("甲\t12\t", 200) + "\n"},
		{"bars", "| 甲 | 12 | 5% |\n\n\n"},
		{"cut tables and prose", "| 甲 | 12 | 5% |\n| 乙 | 13 | 6% |\n占比为12%。\n"},
		{"headings", "指标\t2014年\t增长\n"},
		{"spaces", "甲　　12　　3%\n"},
		{"parts", "其中:甲\t5\n"},
		{"quotes", "|\"|\"|,\n"},
	} {
		measure := func(n int) time.Duration {
			tt := &text.Text{Body: strings.Repeat(c.row, n/len(c.row))}
			best := time.Hour
			for range 2 { // others may be busy on this machine
				start := time.Now()
				e.Extract("t", tt)
				best = min(best, time.Since(start))
			}
			return best
		}
		var small, large time.Duration
		for range 4 { // another program may take the time of one try, not of each
			if small, large = measure(1<<14), measure(1<<18); large <= 100*small+time.Second/2 {
				break
			}
		}
		if large > 100*small+time.Second/2 {
			t.Errorf("%s: 16 KB take %v, 256 KB %v", c.name, small, large)
		}
		t.Logf("%s: 16 KB %v, 256 KB %v", c.name, small, large)
	}
}

// FuzzTable holds what TestAccounts holds of the cases, for tables of any shape.
func FuzzTable(f *testing.F) {
	for _, c := range tableDocuments {
		f.Add(c.data)
	}
	f.Add("单位:万元\n指标\t本月\t\t累计\t\n\t绝对额\t同比(%)\t绝对额\t同比(%)\n税收\t12\t3.4\t56\t-\n")
	f.Add("| 区 | 排名 | 变化 |\n|--|--|--|\n| 甲 | 1 | 持平 |\n| 乙 | 第2位 | x |\n")
	f.Add("名称　　数量\n甲　　12*\n乙　　[3]\n其中\n丙　　(4)\n")
	e := newExtractor(f)
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 4096 || !utf8.ValidString(s) {
			return
		}
		for _, name := range []string{"a.txt", "a.csv"} {
			err := document.ReadBytes(context.Background(), name, []byte(s), limit.Limits{}, func(d document.Document) error {
				if d.Err != nil {
					return nil
				}
				got := e.Extract(d.Path, d.Text)
				for i := range got.Records {
					got.Records[i].Quantities(func(_ string, q *extract.Quantity) bool {
						if d.Text.Body[q.Start:q.End] != q.Literal {
							t.Errorf("%q is not at %d", q.Literal, q.Start)
						}
						return true
					})
				}
				return nil
			})
			if err != nil {
				t.Fatal(err)
			}
		}
	})
}

// TestTableWithoutHeading has tables one below the other of which none has a heading, and the first only rows of one cell above
// its figures: there is no heading to take over.
func TestTableWithoutHeading(t *testing.T) {
	e := newExtractor(t)
	table := func(at int, rows ...[]string) (string, []text.Block) {
		body, blocks := "", []text.Block(nil)
		for r, row := range rows {
			for c, s := range row {
				if s != "" {
					blocks = append(blocks, text.Block{Span: text.Span{Start: at + len(body), End: at + len(body) + len(s)}, Kind: text.Cell, Table: at + 1, Row: r + 1, Col: c + 1, RowSpan: 1, ColSpan: 1})
				}
				body += s + "\t"
			}
			body = strings.TrimSuffix(body, "\t") + "\n"
		}
		return body, blocks
	}
	for _, rows := range [][][]string{
		{{"1", "1"}, {"", "2"}},
		{{"某某情况"}, {"甲", "3"}, {"乙", "4"}},
		{{"", "某某情况"}, {"甲", "3"}},
		{{"2014年"}, {"3", "4"}},
		{{"单位:万元"}, {"指标"}, {"甲", "3"}},
	} {
		for _, again := range [][][]string{rows, {{"甲", "3"}, {"乙", "4"}}, {{"3"}, {"4"}}} {
			var doc text.Text
			for _, r := range [][][]string{rows, again, rows} {
				body, blocks := table(len(doc.Body), r...)
				doc.Body, doc.Blocks = doc.Body+body, append(doc.Blocks, blocks...)
			}
			got := e.Extract("t", &doc)
			checkResult(t, doc.Body, &got)
		}
	}
}
