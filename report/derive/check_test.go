package derive

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"zhibiao/extract/numeral"

	"zhibiao/extract"
)

// A case of checks: what is said, and the checks that come of it as "kind verdict code formula".
type checkCase struct {
	name  string
	text  func(t testing.TB) *text
	wants []string
}

func line(c Check) string {
	return strings.TrimSpace(string(c.Kind) + " " + string(c.Verdict) + " " + string(c.Reason.Code) + " " + c.Formula)
}

func runChecks(t *testing.T, cases []checkCase) {
	t.Helper()
	for _, c := range cases {
		var got []string
		for _, k := range Derive(c.text(t).records, Options{}).Checks {
			got = append(got, strings.Join(strings.Fields(line(k)), " "))
		}
		if !reflect.DeepEqual(got, c.wants) {
			t.Errorf("%s:\n got %q\nwant %q", c.name, got, c.wants)
		}
	}
}

func phones(total, first, opening, closing string) func(t testing.TB) *text {
	return func(t testing.TB) *text {
		return in(t, "a.txt").say("全市电话用户"+total+","+opening+"电信"+first+"、移动36万户、"+closing+"联通24万户。").
			rec("电话用户", level(total)).rec("电信", parent("电话用户"), level(first)).
			rec("移动", parent("电话用户"), level("36万户")).rec("联通", parent("电话用户"), level("24万户"))
	}
}

func TestPartsAgainstTotal(t *testing.T) {
	runChecks(t, []checkCase{
		{"sum", phones("65.8万户", "5.8万户", "其中", ""), []string{"parts consistent 65.8万户 = 5.8万户 + 36万户 + 24万户"}},
		{"sum within rounding", phones("66.3万户", "5.8万户", "其中", ""), []string{"parts consistent 66.3万户 = 5.8万户 + 36万户 + 24万户"}},
		{"named parts need not be all", phones("75.8万户", "5.8万户", "其中", ""), []string{"parts undecidable partial_list 75.8万户 = 5.8万户 + 36万户 + 24万户"}},
		{"named parts that are far from all", phones("95.8万户", "5.8万户", "其中", ""), nil},
		{"the rest is named", phones("75.8万户", "5.8万户", "其中", "其余"), []string{"parts off differs 75.8万户 = 5.8万户 + 36万户 + 24万户"}},
		{"each is named", phones("75.8万户", "5.8万户", "分别为", ""), []string{"parts off differs 75.8万户 = 5.8万户 + 36万户 + 24万户"}},
		{"those of some", phones("75.8万户", "5.8万户", "其中使用宽带的分别为", ""), []string{"parts undecidable partial_list 75.8万户 = 5.8万户 + 36万户 + 24万户"}},
		{"main ones only", phones("75.8万户", "5.8万户", "主要分别为", ""), []string{"parts undecidable partial_list 75.8万户 = 5.8万户 + 36万户 + 24万户"}},
		{"they overlap, or one is wrong", phones("45.8万户", "5.8万户", "其中", ""), []string{"parts undecidable parts_exceed 45.8万户 = 5.8万户 + 36万户 + 24万户"}},
		{"a masked part", phones("75.8万户", "x万户", "分别为", ""), nil},
		{"summed up behind", func(t testing.TB) *text {
			return in(t, "a.txt").say("查处赌博12起、盗窃30起、诈骗8起,合计50起。").rec("查处赌博", level("12起")).rec("盗窃", level("30起")).rec("诈骗", level("8起")).rec("查处", level("50起"))
		}, []string{"parts consistent 50起 = 12起 + 30起 + 8起"}},
		{"summed up wrongly", func(t testing.TB) *text {
			return in(t, "a.txt").say("查处赌博12起、盗窃30起、诈骗8起,合计60起。").rec("查处赌博", level("12起")).rec("盗窃", level("30起")).rec("诈骗", level("8起")).rec("诈骗", level("60起"))
		}, []string{"parts off differs 60起 = 12起 + 30起 + 8起"}},
		{"summed up, but what", func(t testing.TB) *text {
			return in(t, "a.txt").say("受理12起,办结30起,合计60起。").rec("受理", level("12起")).rec("办结", level("30起")).rec("办结", level("60起"))
		}, nil},
		{"spread out without a parent", func(t testing.TB) *text {
			return in(t, "a.txt").say("用户66.8万户,分别为电信5.8万户、移动36万户、联通24万户。").rec("用户", level("66.8万户")).rec("电信", level("5.8万户")).
				rec("移动", level("36万户")).rec("联通", level("24万户"))
		}, []string{"parts consistent 66.8万户 = 5.8万户 + 36万户 + 24万户"}},
		{"two things that go each its way", func(t testing.TB) *text {
			return in(t, "a.txt").say("破案30起,刑事、治安案件分别立案10起、25起。").rec("破案", level("30起")).rec("刑事案件立案", level("10起")).rec("治安案件立案", level("25起"))
		}, nil},
		{"left out without a parent", func(t testing.TB) *text {
			return in(t, "a.txt").say("受理100件,除撤回5件外,其余90件办结。").rec("受理", level("100件")).rec("撤回", level("5件")).rec("办结", level("90件"))
		}, []string{"parts off differs 90件 = 100件 − 5件"}},
		{"men and women", func(t testing.TB) *text {
			return in(t, "a.txt").say("录用180人,其中男性100人,女性90人。").rec("录用", level("180人")).rec("男性", parent("录用"), level("100人")).rec("女性", parent("录用"), level("90人"))
		}, []string{"parts off differs 180人 = 100人 + 90人"}},
		{"left out", func(t testing.TB) *text {
			return in(t, "a.txt").say("立案100起,除八类案件20起外,其余80起。").rec("立案", level("100起")).rec("八类案件", parent("立案"), level("20起")).rec("其余", parent("立案"), level("80起"))
		}, []string{"parts consistent 80起 = 100起 − 20起"}},
		{"left out, wrong", func(t testing.TB) *text {
			return in(t, "a.txt").say("立案100起,除八类案件20起外,其余85起。").rec("立案", level("100起")).rec("八类案件", parent("立案"), level("20起")).rec("其余", parent("立案"), level("85起"))
		}, []string{"parts off differs 85起 = 100起 − 20起"}},
		{"a part above its whole", func(t testing.TB) *text {
			return in(t, "a.txt").say("立案100起,其中盗窃120起。").rec("立案", level("100起")).rec("盗窃", parent("立案"), level("120起"))
		}, []string{"parts off part_too_large 100起 ≥ 120起"}},
		{"unlike units", func(t testing.TB) *text {
			return in(t, "a.txt").say("捐赠5亿元,其中现金2亿元,物资3亿美元。").rec("捐赠", level("5亿元")).rec("现金", parent("捐赠"), level("2亿元")).rec("物资", parent("捐赠"), level("3亿美元"))
		}, nil},
	})
}

func TestChecksOfOneRecord(t *testing.T) {
	runChecks(t, []checkCase{
		{"from, to and rate", func(t testing.TB) *text {
			return in(t, "a.txt").say("面积由74平方公里扩大到84平方公里,增长13.51%。").rec("建成区", from("74平方公里"), level("84平方公里"), change("13.51%", extract.Up, extract.FromTo))
		}, []string{"growth consistent 13.51% = 84平方公里 ÷ 74平方公里 − 1"}},
		{"from, to and a wrong rate", func(t testing.TB) *text {
			return in(t, "a.txt").say("面积由74平方公里扩大到84平方公里,增长18.51%。").rec("建成区", from("74平方公里"), level("84平方公里"), change("18.51%", extract.Up, extract.FromTo))
		}, []string{"growth off differs 18.51% = 84平方公里 ÷ 74平方公里 − 1"}},
		{"a rate with a zero is a rate", func(t testing.TB) *text {
			return in(t, "a.txt").say("面积由30平方公里扩大到45平方公里,增长60%。").rec("建成区", from("30平方公里"), level("45平方公里"), change("60%", extract.Up, extract.FromTo))
		}, []string{"growth off differs 60% = 45平方公里 ÷ 30平方公里 − 1"}},
		{"a mean of rates", func(t testing.TB) *text {
			return in(t, "a.txt").say("均价由1.3万元降至700元,平均降价93%。").rec("支架均价", from("1.3万元"), level("700元"), change("93%", extract.Down, extract.FromTo))
		}, []string{"growth undecidable mean_of_rates (−93%) = 700元 ÷ 1.3万元 − 1"}},
		{"a difference", func(t testing.TB) *text {
			return in(t, "a.txt").say("申请由1282人增加到2183人,增加901人。").rec("申请", from("1282人"), level("2183人"), change("901人", extract.Up, extract.FromTo))
		}, []string{"difference consistent 901人 = 2183人 − 1282人"}},
		{"a wrong difference in another unit", func(t testing.TB) *text {
			return in(t, "a.txt").say("税收由2.5亿元增加到3.1亿元,增加8000万元。").rec("税收", from("2.5亿元"), level("3.1亿元"), change("8000万元", extract.Up, extract.FromTo))
		}, []string{"difference off differs 8000万元 = 3.1亿元 − 2.5亿元"}},
		{"points called percent", func(t testing.TB) *text {
			return in(t, "a.txt").say("水平由64.74%提高到67%,提高2.26%。").rec("城镇化水平", from("64.74%"), level("67%"), change("2.26%", extract.Up, extract.FromTo))
		}, []string{"difference consistent 2.26% = 67% − 64.74%"}},
		{"relative to a percentage", func(t testing.TB) *text {
			return in(t, "a.txt").say("水平由64.74%提高到67%,提高3.49%。").rec("城镇化水平", from("64.74%"), level("67%"), change("3.49%", extract.Up, extract.FromTo))
		}, []string{"growth consistent 3.49% = 67% ÷ 64.74% − 1"}},
		{"difference and rate", func(t testing.TB) *text {
			return in(t, "a.txt").say("产量2995.6亿斤,同比增产72.5亿斤,增长2.5%。").rec("夏粮总产量", level("2995.6亿斤"), up("72.5亿斤"), up("2.5%"))
		}, []string{"growth consistent 2.5% = 72.5亿斤 ÷ (2995.6亿斤 − 72.5亿斤)"}},
		{"difference and wrong rate", func(t testing.TB) *text {
			return in(t, "a.txt").say("产量2995.6亿斤,同比减产72.5亿斤,下降3.5%。").rec("夏粮总产量", level("2995.6亿斤"), down("72.5亿斤"), down("3.5%"))
		}, []string{"growth off differs 3.5% = (−72.5亿斤) ÷ (2995.6亿斤 − (−72.5亿斤))"}},
		{"no whole base", func(t testing.TB) *text {
			return in(t, "a.txt").say("刑事发案976起,同比上升26.36%。").rec("刑事发案", level("976起"), up("26.36%"))
		}, []string{"integer off no_integer 26.36% ≈ 976起 ÷ 772 − 1"}},
		{"a whole base is nothing to report", func(t testing.TB) *text {
			return in(t, "a.txt").say("刑事发案976起,同比上升26.26%。").rec("刑事发案", level("976起"), up("26.26%"))
		}, nil},
		{"a rounder number than it looks", func(t testing.TB) *text {
			return in(t, "a.txt").say("刑事发案95起,同比上升100%。").rec("刑事发案", level("95起"), up("100%"))
		}, []string{"integer undecidable cut_off_only 100% ≈ 95起 ÷ 48 − 1"}},
		{"two rates, one of them another's", func(t testing.TB) *text {
			return in(t, "a.txt").say("发生事故9起,死亡6人,同比分别下降30.8%和33.3%。").rec("发生事故", level("9起")).rec("死亡", level("6人"), down("30.8%"), down("33.3%"))
		}, []string{"integer undecidable not_certain (−30.8%) ≈ 6人 ÷ 9 − 1"}},
		{"about", func(t testing.TB) *text {
			return in(t, "a.txt").say("面积由约74平方公里扩大到84平方公里,增长18.51%。").rec("建成区", from("74平方公里"), level("84平方公里"), change("18.51%", extract.Up, extract.FromTo),
				func(_ *text, r *extract.Record) { r.Changes[0].From.Bound = extract.About })
		}, []string{"growth undecidable about_figure 18.51% = 84平方公里 ÷ 74平方公里 − 1"}},
		{"read with doubt", func(t testing.TB) *text {
			return in(t, "a.txt").say("刑事发案976起,同比上升26.36%。").rec("刑事发案", level("976起"), up("26.36%"), func(_ *text, r *extract.Record) { r.Confidence = 0.3 })
		}, []string{"integer undecidable read_with_doubt 26.36% ≈ 976起 ÷ 772 − 1"}},
	})
}

func TestChecksOfOneSentence(t *testing.T) {
	mediation := func(rate string) func(t testing.TB) *text {
		return func(t testing.TB) *text {
			return in(t, "a.txt").say("共发生治安案件70余起,调解治安案件57起,调解率达"+rate+"。").rec("发生治安案件", level("70余起")).
				rec("调解治安案件", parent("发生治安案件"), level("57起")).rec("调解率", level(rate))
		}
	}
	visitors := func(s string) func(t testing.TB) *text {
		return func(t testing.TB) *text {
			return in(t, "a.txt").say("接待外地游客165.1万人次,其中邻市游客60.63万人次,占外地游客总人数的"+s+"。").rec("接待外地游客", level("165.1万人次")).
				rec("邻市游客", parent("外地游客"), level("60.63万人次"), share(s, "外地游客总人数"))
		}
	}
	runChecks(t, []checkCase{
		{"rate of two levels", mediation("80%"), []string{"share consistent 80% = 57起 ÷ 70余起"}},
		{"rate beyond what 余 allows", mediation("95%"), []string{"share off differs 95% = 57起 ÷ 70余起"}},
		{"share", visitors("36.7%"), []string{"share consistent 36.7% = 60.63万人次 ÷ 165.1万人次"}},
		{"wrong share", visitors("46.7%"), []string{"share off differs 46.7% = 60.63万人次 ÷ 165.1万人次"}},
		{"share of what is not in the sentence", func(t testing.TB) *text {
			return in(t, "a.txt").say("接待外地游客165.1万人次。").rec("接待外地游客", level("165.1万人次")).
				say("邻市游客60.63万人次,占海外游客的46.7%。").rec("邻市游客", level("60.63万人次"), share("46.7%", "海外游客"))
		}, nil},
		{"one higher than another", func(t testing.TB) *text {
			return in(t, "a.txt").say("甲镇收入155.5万元,乙镇收入120万元,甲镇收入比乙镇收入高出35.5万元。").rec("甲镇收入", level("155.5万元")).rec("乙镇收入", level("120万元")).
				rec("甲镇收入", versus("35.5万元", extract.Up, "乙镇收入"))
		}, []string{"difference consistent 35.5万元 = 155.5万元 − 120万元"}},
		{"one not so much higher than another", func(t testing.TB) *text {
			return in(t, "a.txt").say("甲镇收入155.5万元,乙镇收入121万元,甲镇收入比乙镇收入高出25.5万元。").rec("甲镇收入", level("155.5万元")).rec("乙镇收入", level("121万元")).
				rec("甲镇收入", versus("25.5万元", extract.Up, "乙镇收入"))
		}, []string{"difference off differs 25.5万元 = 155.5万元 − 121万元"}},
	})
}

func TestChecksAcrossPlaces(t *testing.T) {
	two := func(first, second, rate string, area1, area2 string) func(t testing.TB) *text {
		return func(t testing.TB) *text {
			a := in(t, "2013.txt").say("湘乡市刑事发案"+first+"。").rec("刑事案件发案", level(first), year(2013), area(area1))
			b := in(t, "2014.txt").say("湘乡市刑事发案"+second+",同比上升"+rate+"。").rec("刑事案件发案", level(second), up(rate), year(2014), area(area2))
			b.records = append(b.records, a.records...)
			return b
		}
	}
	runChecks(t, []checkCase{
		{"growth between documents", two("773起", "976起", "26.26%", "湘乡市", "湘乡市"), []string{"across consistent 26.26% = 976起 ÷ 773起 − 1"}},
		{"wrong growth between documents", two("801起", "976起", "26.26%", "湘乡市", "湘乡市"), []string{"across off differs 26.26% = 976起 ÷ 801起 − 1"}},
		{"another area", two("801起", "976起", "26.26%", "湘潭市", "湘乡市"), nil},
		{"areas that need not be one", two("801起", "976起", "26.26%", "全市", "全市"), nil},
		{"two values of one thing", func(t testing.TB) *text {
			a := in(t, "a.txt").say("湘乡市刑事发案976起。").rec("刑事案件发案", level("976起"), year(2014), area("湘乡市"))
			b := in(t, "b.txt").say("湘乡市刑事发案967起。").rec("刑事案件发案", level("967起"), year(2014), area("湘乡市"))
			b.records = append(b.records, a.records...)
			return b
		}, []string{"same off differs 967起 = 976起"}},
		{"two values, one after the other", func(t testing.TB) *text {
			return in(t, "a.txt").say("低保月人均标准分别由650元、450元提高到700元、500元。").rec("低保月人均标准", level("650元"), year(2014), area("湘乡市")).
				rec("低保月人均标准", level("700元"), year(2014), area("湘乡市"))
		}, nil},
		{"two values that can be one", func(t testing.TB) *text {
			a := in(t, "a.txt").say("湘乡市粮食总产量1.2亿斤。").rec("粮食总产量", level("1.2亿斤"), year(2014), area("湘乡市"))
			b := in(t, "b.txt").say("湘乡市粮食总产量6.02万吨。").rec("粮食总产量", level("6.02万吨"), year(2014), area("湘乡市"))
			b.records = append(b.records, a.records...)
			return b
		}, []string{"same consistent 6.02万吨 = 1.2亿斤"}},
		{"two ranks of one thing", func(t testing.TB) *text {
			a := in(t, "a.txt").say("湘乡市群众满意度列全省第5位。").rec("群众满意度", rank("5", "全省"), year(2014), area("湘乡市"))
			b := in(t, "b.txt").say("湘乡市群众满意度列全省第3位。").rec("群众满意度", rank("3", "全省"), year(2014), area("湘乡市"))
			b.records = append(b.records, a.records...)
			return b
		}, []string{"rank off contradiction 3 = 5"}},
		{"a rank outside its scope", func(t testing.TB) *text {
			return in(t, "a.txt").say("在全区15个派出所中列第16位。").rec("考评", rank("16", "全区15个派出所"))
		}, []string{"rank off differs 16 ≤ 15"}},
	})
}

// Every verdict comes with its figures, each quoted from the place that it names.
func TestChecksQuoteTheirFigures(t *testing.T) {
	b := phones("75.8万户", "5.8万户", "分别为", "")(t)
	for _, c := range Derive(b.records, Options{}).Checks {
		if len(c.Figures) == 0 || c.Figures[0].Part != Stated || c.ID == "" {
			t.Fatalf("%+v: no stated figure or no ID", c)
		}
		for _, f := range c.Figures {
			if b.body[f.Start:f.End] != f.Literal {
				t.Errorf("%s: %q stands at %d", f.Record, b.body[f.Start:f.End], f.Start)
			}
		}
		if d, tol := c.Difference.Decimal().String(), c.Tolerance.Decimal().Normal().String(); d != "10.0" && d != "10" || tol != "1.1" {
			t.Errorf("difference %s, tolerance %s, want 10 and 1.1", d, tol)
		}
	}
}

// A sum of rounded parts is never off, however they were rounded.
func TestRoundingNeverRaisesAnAlarm(t *testing.T) {
	r := rnd(7)
	for range 2000 {
		places := r.IntN(3)
		unit := []string{"亿元", "万户", "万吨"}[r.IntN(3)]
		n := 2 + r.IntN(5)
		total := zero
		var parts []string
		for range n {
			x := fraction(bigRat(r))
			total = total.add(x)
			parts = append(parts, x.round(places).String()+unit)
		}
		whole := total.round(r.IntN(3)).String() + unit
		b := in(t, "a.txt").say("总量"+whole+",分别为"+strings.Join(parts, "、")+"。").rec("总量", level(whole))
		for i, p := range parts {
			b.rec("分项"+string(rune('甲'+i)), parent("总量"), level(p))
		}
		checks := Derive(b.records, Options{}).Checks
		if len(checks) != 1 || checks[0].Verdict != Consistent {
			t.Fatalf("%s: %v", b.body, checks)
		}
	}
}

// Permuting documents, and records, changes nothing.
func TestOrderChangesNothing(t *testing.T) {
	r := rnd(8)
	records := corpus(t, 40, 30)
	want := Derive(records, Options{})
	if len(want.Checks) == 0 || len(want.Series) == 0 || len(want.Contributions) == 0 || len(want.Summaries) == 0 {
		t.Fatalf("nothing to compare: %d checks, %d series, %d contributions", len(want.Checks), len(want.Series), len(want.Contributions))
	}
	for range 5 {
		mixed := append([]extract.Record(nil), records...)
		r.Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
		if got := Derive(mixed, Options{}); !reflect.DeepEqual(got, want) {
			t.Fatal("another order of records gives other results")
		}
	}
}

// Derive changes nothing in the records.
func TestRecordsStay(t *testing.T) {
	records, before := corpus(t, 5, 10), corpus(t, 5, 10)
	Derive(records, Options{})
	if !reflect.DeepEqual(records, before) {
		t.Fatal("records were changed")
	}
}

// corpus is made up: each document is one place's report of one year, with wholes and parts. Rates are rounded from true
// bases; one in twenty is wrong.
func corpus(t testing.TB, documents, sentences int) []extract.Record {
	r := rnd(9)
	var all []extract.Record
	names := strings.Fields("刑事案件发案 治安案件发案 交通事故起数 受理民事案件 财政总收入 粮食总产量 接待游客人次 新增城镇就业 新建学校数量 空气优良天数")
	units := strings.Fields("起 起 起 件 亿元 万吨 万人次 人 所 天")
	kinds := strings.Fields("城区 乡村 重点 一般 公立 民办 新办 续办 当年 跨年")
	for n := range documents {
		y, place := 2010+n%8, fmt.Sprintf("第%d县", n/8)
		b := in(t, fmt.Sprintf("%s%d年.txt", place, y))
		for i := range sentences {
			k, kind := i%len(names), kinds[i/len(names)%len(kinds)]
			whole, wholeRate := grown(r, units[k])
			part, partRate := grown(r, units[k])
			b.say(place+kind+names[k]+whole+",同比上升"+wholeRate+",其中甲类"+part+",同比上升"+partRate+"。").
				rec(kind+names[k], level(whole), up(wholeRate), year(y), area(place)).
				rec("甲类", parent(kind+names[k]), level(part), up(partRate), year(y), area(place))
		}
		all = append(all, b.records...)
	}
	return all
}

// grown is a level and the rate by which it grew.
func grown(r *rand.Rand, unit string) (level, rate string) {
	level = number(r, unit)
	d, _ := numeral.ParseDecimal(strings.TrimSuffix(level, unit))
	now := rat(d)
	whole, _ := now.quo(ratio(100+r.Int64N(80), 100)).floor()
	base := integer(whole)
	if whole == 0 {
		base = half
	}
	p := now.quo(base).sub(one).mul(hundred)
	if r.IntN(20) == 0 {
		p = p.add(ratio(7, 10))
	}
	return level, p.round(2).String() + "%"
}

func number(r *rand.Rand, unit string) string {
	if WholeUnit(unit) || unit == "天" {
		return fraction(bigRat(r)).round(0).String() + unit
	}
	return fraction(bigRat(r)).round(1).String() + unit
}

// Time grows as n log n at worst: see the rates of the four sizes.
func BenchmarkDerive(b *testing.B) {
	for _, n := range []struct {
		name      string
		documents int
	}{{"1000", 10}, {"5000", 50}, {"25000", 250}, {"100000", 1000}} {
		records := corpus(b, n.documents, 50)
		b.Run(n.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Derive(records, Options{})
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(records)), "ns/record")
		})
	}
}

// A sentence of very many figures is a list like any other: its cost does not grow with its square.
func BenchmarkLongSentence(b *testing.B) {
	for _, c := range []struct {
		name string
		each func(b *text, i int)
	}{
		{"shares", func(b *text, i int) { b.rec("本项", level(fmt.Sprint(i)+"亿元"), share("25%", "总量")) }},
		{"rates", func(b *text, i int) { b.rec("办结率", level(fmt.Sprint(i)+"%")) }},
		{"versus", func(b *text, i int) {
			b.rec("本项", level(fmt.Sprint(i)+"亿元"), versus("25%", extract.Up, "他项"))
		}},
		{"sums", func(b *text, i int) { b.rec("", level(fmt.Sprint(i)+"亿元")) }},
		{"parts", func(b *text, i int) { b.rec(fmt.Sprint("分项", i), parent("总量"), level(fmt.Sprint(i)+"亿元")) }},
		{"impossible", func(b *text, i int) { b.rec("本项", level(fmt.Sprint(7+i%3)+"起"), up("23.45%")) }},
		{"one indicator", func(b *text, i int) {
			b.rec("本项指标", level(fmt.Sprint(i)+"亿元"), up("25%"), year(2012), area("甲市"))
		}},
	} {
		for _, n := range []int{1250, 2500, 5000, 10_000} {
			records := longSentence(b, n, c.each)
			b.Run(fmt.Sprintf("%s/%d", c.name, n), func(b *testing.B) {
				for b.Loop() {
					Derive(records, Options{})
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/record")
			})
		}
	}
}

func longSentence(t testing.TB, n int, each func(b *text, i int)) []extract.Record {
	var s strings.Builder
	s.WriteString("总量80亿元,其余")
	for i := range n {
		fmt.Fprintf(&s, "、合计%d亿元%d%%%d起25%%23.45%%", i, i, 7+i%3)
	}
	b := in(t, "a.txt").say(s.String()).rec("总量", level("80亿元"))
	for i := range n {
		each(b, i)
	}
	for i := range b.records { // the extraction cuts it, too
		r := &b.records[i]
		from, to := max(0, r.Level.Start-300), min(len(b.body), r.Level.End+300)
		r.Evidence = extract.Evidence{Text: b.body[from:to], Start: from, End: to, Cut: true}
	}
	return b.records
}

// Two ranks of one record are a movement, and no contradiction.
func TestRankMoved(t *testing.T) {
	b := in(t, "a.txt").say("经济总量从世界第6位上升到第4位。").rec("国内生产总值", rank("6", "世界"), rank("4", "世界"), year(2007))
	for _, c := range Derive(b.records, Options{}).Checks {
		t.Errorf("%s: %s", c.Kind.Text(English), c.Formula)
	}
}
