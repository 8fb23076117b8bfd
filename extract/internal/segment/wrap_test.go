package segment

import (
	"strings"
	"testing"

	"zhibiao/extract/text"
)

// TestWrapped holds that lines of one width are one paragraph and lines of a list are not.
func TestWrapped(t *testing.T) {
	wrapped := "全县粮食总产量达到二十三万吨\n比上年增长百分之三农民合作社\n发展到三百一十八家带动农户两\n万六千户户均增收两千四百元新\n建高标准农田五万亩完成投资一\n亿三千万元新改建农村公路八十\n六公里\n"
	list := "粮食产量 二十三万吨\n油料产量 三万吨\n蔬菜种植面积达到十二万亩\n水果 五万吨\n肉类总产量 六万吨\n茶园面积三万亩以上\n渔业产量二万吨\n"
	count := func(body string) (n int) {
		last := -1
		new(Cutter).Sentences(body, text.Span{End: len(body)}, func(s Sentence) {
			if s.Paragraph != last {
				n, last = n+1, s.Paragraph
			}
		})
		return n
	}
	if n := count(wrapped); n != 1 {
		t.Errorf("wrapped lines are %d paragraphs, want 1", n)
	}
	if n, want := count(list), strings.Count(list, "\n"); n != want {
		t.Errorf("the lines of a list are %d paragraphs, want %d", n, want)
	}
}

func TestJoins(t *testing.T) {
	for _, test := range []struct{ name, body, want string }{
		{"lines of one width", "全县粮食总产量达到二十三万吨，\n比上年增长百分之三，农民合作社\n发展到三百一十八家，带动农户2.\n6万户，户均增收两千四百元，新建\n高标准农田五万亩，完成投资1.3\n亿元，新改建农村公路八十六公里，\n硬化道路1\n2公里。\n",
			"全县粮食总产量达到二十三万吨，比上年增长百分之三，农民合作社发展到三百一十八家，带动农户2.6万户，户均增收两千四百元，新建高标准农田五万亩，完成投资1.3亿元，新改建农村公路八十六公里，硬化道路1\n2公里。\n"},
		{"paragraphs by indentation", "　　全县粮食总产量达到二十\n三万吨，比上年增长百分\n之三，农民合作社发展到三百一十\n八家。\n　　带动农户两万六千\n户，户均增收两千四百元，新建高标\n准农田五万亩，完成投资一亿\n三千万元，新改建农村公\n路八十六公里。\n　　完\n",
			"　　全县粮食总产量达到二十三万吨，比上年增长百分之三，农民合作社发展到三百一十八家。\n　　带动农户两万六千户，户均增收两千四百元，新建高标准农田五万亩，完成投资一亿三千万元，新改建农村公路八十六公里。\n　　完\n"},
		{"numbers on lines of their own", "全年出动人员\n620\n余人次，清理摊点\n1300\n多处。\n接待群众来访\n45多次，办结率\n98.5\n%。\n工作计划\n2\n附表\n",
			"全年出动人员620余人次，清理摊点1300多处。\n接待群众来访45多次，办结率98.5%。\n工作计划\n2\n附表\n"},
		{"numbered pieces", "1、全乡共有农户5120户，参保人数1\n2、8450人，发放补贴6.3万\n3、元，新建水窖40口。\n4、加强领导\n5、落实责任\n6、全面完成任务\n",
			"1、全乡共有农户5120户，参保人数18450人，发放补贴6.3万元，新建水窖40口。\n4、加强领导\n5、落实责任\n6、全面完成任务\n"},
		{"a number parted in prose", "1998年全镇有14个行政村，共3160户，全镇总人口1\n2730人，其中城镇人口610人，防疫工作逐步加强，人口死亡率10.5\n‰。\n",
			"1998年全镇有14个行政村，共3160户，全镇总人口12730人，其中城镇人口610人，防疫工作逐步加强，人口死亡率10.5‰。\n"},
		{"numbers on lines of their own", "2023年全县完成了全年各项目标任务,统计了各乡镇人口,东镇、西镇、南镇分别为3200\n4500人\n5600人\n", ""},
		{"a number before a day", "全年共检查各类生产经营单位，发现并督促整改安全隐患，总数为36\n3月5日，召开例会两次。\n", ""},
		{"one number on a line of its own", "全年出动人员\n620\n余人次，清理摊点多处。\n", ""},
		{"a list", "粮食产量 二十三万吨\n油料产量 三万吨\n蔬菜种植面积达到十二万亩\n水果 五万吨\n肉类总产量 六万吨\n茶园面积三万亩以上\n渔业产量二万吨\n", ""},
		{"a list whose lines are of one width", "全市新增养老床位三百张\n全市新增托育机构二十家\n全市新建社区食堂四十个\n全市改造老旧小区五十个\n全市新增停车泊位六千个\n全市改造农村危房七百户\n全市新建城市公园十二处\n", ""},
		{"paragraphs", "今年以来，全县破获各类经济犯罪案件五十八起，抓获犯罪嫌疑人七十一名。\n　　各级各部门要提高认识，强化措施\n　　要健全机制，压实责任，一级抓一级，层层抓落实，确保各项任务落到实处\n　　要加强督查，定期通报\n　　要严肃纪律，对工作不力的单位和个人，依纪依规追究责任\n　　要加强宣传，营造氛围，及时总结推广好的经验和做法\n　　全年共召开会议十二次，印发文件三十份，开展检查四轮\n　　请各单位于月底前，将落实情况报送办公室\n", ""},
	} {
		if test.want == "" {
			test.want = test.body
		}
		if got := Unwrap(test.body, new(Cutter).Joins(test.body, nil)).Body; got != test.want {
			t.Errorf("%s: got\n%s\nwant\n%s", test.name, got, test.want)
		}
	}
}

// TestWrappedPlaces holds that places in an unwrapped body are found in the wrapped one, and the other way round.
func TestWrappedPlaces(t *testing.T) {
	const body = "一二\n　三四 \n五"
	u := Unwrap(body, []Join{{Span: text.Span{Start: 6, End: 10}}, {Span: text.Span{Start: 16, End: 18}}})
	if u.Body != "一二三四五" {
		t.Fatal(u.Body)
	}
	for i := 0; i < len(u.Body); i += 3 {
		for k := i + 3; k <= len(u.Body); k += 3 {
			s := text.Span{Start: i, End: k}
			w := u.Wrapped(s)
			got := strings.NewReplacer("\n", "", "　", "", " ", "").Replace(body[w.Start:w.End])
			if got != u.Body[i:k] || strings.TrimSpace(body[w.Start:w.End]) != body[w.Start:w.End] || u.Place(w) != s {
				t.Errorf("%q is %q at %v and goes back to %v", u.Body[i:k], body[w.Start:w.End], w, u.Place(w))
			}
		}
	}
}
