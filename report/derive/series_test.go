package derive

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"zhibiao/extract"
)

// lines are a series as "label value growth", with a star for what is implied.
func lines(s Series) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s|%s|%s|%s", s.Indicator, s.Area, s.Unit, s.Span)
	for _, p := range s.Points {
		star := ""
		if p.Implied {
			star = "*"
		}
		value, growth := p.Value.Text(English), "-"
		if p.Value.OK() && !p.Value.Integer {
			value = p.Value.Decimal().String()
		}
		if p.Growth.OK() {
			growth = p.Growth.Point.round(2).String() + p.Growth.Unit
		}
		fmt.Fprintf(&b, "; %s%s %s %s", p.Label, star, value, growth)
	}
	return b.String()
}

func TestSeries(t *testing.T) {
	crime := func(document string, y int, s string, opts ...opt) []extract.Record {
		b := in(t, document).say("湘乡市" + s)
		return b.rec("刑事案件发案", append(opts, year(y), area("湘乡市"))...).records
	}
	for _, c := range []struct {
		name    string
		records [][]extract.Record
		options Options
		want    []string
	}{
		{"two documents and a base", [][]extract.Record{
			crime("2014.txt", 2014, "刑事发案976起,同比上升26.26%", level("976起"), up("26.26%")),
			crime("2015.txt", 2015, "刑事发案900起", level("900起")),
		}, Options{}, []string{"刑事案件发案|湘乡市|起|year; 2013年* 773 -; 2014年 976 26.26%; 2015年 900 -7.79%"}},
		{"a stated value goes before an implied one", [][]extract.Record{
			crime("2014.txt", 2014, "刑事发案976起,同比上升26.26%", level("976起"), up("26.26%")),
			crime("2013.txt", 2013, "刑事发案770起", level("770起")),
		}, Options{}, []string{"刑事案件发案|湘乡市|起|year; 2013年 770 -; 2014年 976 26.75%"}},
		{"another area stays apart", [][]extract.Record{
			crime("2014.txt", 2014, "刑事发案976起", level("976起")),
			in(t, "2013.txt").say("湘潭市刑事发案770起").rec("刑事案件发案", level("770起"), year(2013), area("湘潭市")).records,
		}, Options{}, nil},
		{"so does the same word for it in another document", [][]extract.Record{
			in(t, "a.txt").say("全市刑事发案976起").rec("刑事案件发案", level("976起"), year(2014), area("全市")).records,
			in(t, "b.txt").say("全市刑事发案770起").rec("刑事案件发案", level("770起"), year(2013), area("全市")).records,
		}, Options{}, nil},
		{"currencies never meet", [][]extract.Record{
			in(t, "a.txt").say("湘乡市外贸出口3亿元").rec("外贸出口总额", level("3亿元"), year(2014), area("湘乡市")).records,
			in(t, "b.txt").say("湘乡市外贸出口2亿美元").rec("外贸出口总额", level("2亿美元"), year(2013), area("湘乡市")).records,
		}, Options{}, nil},
		{"units that convert do", [][]extract.Record{
			in(t, "a.txt").say("湘乡市造林3000亩").rec("造林面积", level("3000亩"), year(2013), area("湘乡市")).records,
			in(t, "b.txt").say("湘乡市造林250公顷").rec("造林面积", level("250公顷"), year(2014), area("湘乡市")).records,
			in(t, "c.txt").say("湘乡市造林0.3万亩").rec("造林面积", level("0.3万亩"), year(2015), area("湘乡市")).records,
		}, Options{}, []string{"造林面积|湘乡市|亩|year; 2013年 3000 -; 2014年 3750 25.00%; 2015年 3000 -20.00%"}},
		{"synonyms", [][]extract.Record{
			in(t, "a.txt").say("湘乡市社零总额30亿元").rec("社零总额", level("30亿元"), year(2013), area("湘乡市")).records,
			in(t, "b.txt").say("湘乡市社会消费品零售总额33亿元").rec("社会消费品零售总额", level("33亿元"), year(2014), area("湘乡市")).records,
		}, Options{Synonyms: []Synonym{{"社会消费品零售总额", "社零总额"}}}, []string{"社会消费品零售总额|湘乡市|亿元|year; 2013年 30 -; 2014年 33 10.00%"}},
		{"targets and copies don't count", [][]extract.Record{
			crime("2014.txt", 2014, "刑事发案976起", level("976起")),
			crime("2015.txt", 2015, "刑事发案控制在900起", level("900起"), status(extract.Target)),
			crime("2016.txt", 2016, "刑事发案901起", level("901起"), copyOf("x")),
		}, Options{}, nil},
		{"the same part of two years", [][]extract.Record{
			in(t, "a.txt").say("湘乡市税收3.2亿元").rec("税收收入", level("3.2亿元"), span("2013-01-01", "2013-02-28"), area("湘乡市")).records,
			in(t, "b.txt").say("湘乡市税收4.0亿元").rec("税收收入", level("4.0亿元"), span("2012-01-01", "2012-02-29"), area("湘乡市")).records,
			in(t, "c.txt").say("湘乡市税收9.9亿元").rec("税收收入", level("9.9亿元"), span("2013-01-01", "2013-12-31"), area("湘乡市")).records,
		}, Options{}, []string{"税收收入|湘乡市|亿元|same; 2012年1—2月 4.0 -; 2013年1—2月 3.2 -20.00%"}},
		{"months, a base a month before", [][]extract.Record{
			in(t, "a.txt").say("湘乡市税收4.4亿元,环比增长10%").rec("税收收入", level("4.4亿元"), change("10%", extract.Up, extract.PeriodOn), span("2013-03-01", "2013-03-31"), area("湘乡市")).records,
			in(t, "b.txt").say("湘乡市税收5.5亿元").rec("税收收入", level("5.5亿元"), span("2013-05-01", "2013-05-31"), area("湘乡市")).records,
		}, Options{}, []string{"税收收入|湘乡市|亿元|month; 2013年2月* 4.0 -; 2013年3月 4.4 10.00%; 2013年5月 5.5 -"}},
		{"since the beginning of the year", [][]extract.Record{
			in(t, "a.txt").say("湘乡市存款55亿元,比年初增加5亿元").rec("存款余额", level("55亿元"), change("5亿元", extract.Up, extract.YearToDate), span("2013-09-30", "2013-09-30"), area("湘乡市")).records,
		}, Options{}, []string{"存款余额|湘乡市|亿元|day; 2012-12-31* 50 -; 2013-09-30 55 10.00%"}},
		{"rates are subtracted", [][]extract.Record{
			in(t, "a.txt").say("湘乡市城镇化率50.1%").rec("城镇化率", level("50.1%"), year(2013), area("湘乡市")).records,
			in(t, "b.txt").say("湘乡市城镇化率51.6%").rec("城镇化率", level("51.6%"), year(2014), area("湘乡市")).records,
		}, Options{}, []string{"城镇化率|湘乡市|%|year; 2013年 50.1 -; 2014年 51.6 1.50个百分点"}},
		{"two values that can't be one", [][]extract.Record{
			crime("2014.txt", 2014, "刑事发案976起", level("976起")),
			crime("2014b.txt", 2014, "刑事发案967起", level("967起")),
			crime("2015.txt", 2015, "刑事发案900起", level("900起")),
		}, Options{}, []string{"刑事案件发案|湘乡市|起|year; 2014年 the places state values that can't be one -; 2015年 900 -"}},
	} {
		var all []extract.Record
		for _, r := range c.records {
			all = append(all, r...)
		}
		var got []string
		for _, s := range Derive(all, c.options).Series {
			got = append(got, lines(s))
		}
		if strings.Join(got, "\n") != strings.Join(c.want, "\n") {
			t.Errorf("%s:\n got %s\nwant %s", c.name, strings.Join(got, "\n     "), strings.Join(c.want, "\n     "))
		}
	}
}

func TestGrowthRateOfYearsAndTrend(t *testing.T) {
	b := in(t, "a.txt")
	for i, v := range []string{"100.0亿元", "110.0亿元", "121.0亿元", "133.1亿元", "146.41亿元"} {
		b.say("湘乡市财政收入"+v+"。").rec("财政总收入", level(v), year(2010+i), area("湘乡市"))
	}
	s := Derive(b.records, Options{}).Series
	if len(s) != 1 {
		t.Fatalf("%d series", len(s))
	}
	if c := s[0].CAGR; !c.OK() || math.Abs(c.Float()-10) > 1e-9 || !c.Contains(integer(10)) || c.Digits() < 1 {
		t.Errorf("CAGR %s", c.Text(English))
	}
	// By hand: slope Σ(t-2)(y-122.102)/10 = 11.592, intercept 98.918, R² = 1 - 4.2614/1348.006.
	tr := s[0].Trend
	if tr.Reason.Code != "" || math.Abs(tr.Slope-11.592) > 1e-9 || math.Abs(tr.Intercept-98.918) > 1e-9 || math.Abs(tr.R2-(1-4.2614/1348.006)) > 1e-6 {
		t.Errorf("trend %+v", tr)
	}
	short := Derive(b.records[:3], Options{}).Series[0]
	if short.Trend.Reason.Code != TooFew || !short.CAGR.OK() {
		t.Errorf("three points: trend %+v, CAGR %s", short.Trend, short.CAGR.Text(English))
	}
}

func TestDoubtfulMergesAreListed(t *testing.T) {
	b := in(t, "a.txt").say("湘乡市刑事案件立案976起。").rec("刑事案件立案", level("976起"), year(2014), area("湘乡市")).
		say("湘乡市刑事案件立案总起数900起。").rec("全部刑事案件立案", level("900起"), year(2013), area("湘乡市")).
		say("湘乡市治安案件查处50起。").rec("治安案件查处", level("50起"), year(2012), area("湘乡市"))
	res := Derive(b.records, Options{})
	if len(res.Series) != 0 {
		t.Errorf("merged: %v", lines(res.Series[0]))
	}
	if len(res.Merges) != 1 || res.Merges[0].Reason.Code != Contained || len(res.Merges[0].RecordsA) != 1 {
		t.Errorf("merges: %+v", res.Merges)
	}
}

func TestSummaries(t *testing.T) {
	b := in(t, "a.txt")
	for _, r := range []string{"10%", "20%", "30%", "40%", "400%"} {
		b.say("诈骗案件50万起,同比上升"+r+"。").rec("诈骗案件", level("50万起"), up(r), area("湘乡市"))
	}
	b.say("诈骗案件同比下降5%。").rec("诈骗案件", down("5%"), status(extract.Target))
	var s *Summary
	for i, x := range Derive(b.records, Options{}).Summaries {
		if x.Grouping == ByIndicator {
			s = &Derive(b.records, Options{}).Summaries[i]
		}
	}
	if s == nil || s.Count != 5 || s.Up != 5 || s.Key != "诈骗案件" {
		t.Fatalf("%+v", s)
	}
	for _, c := range []struct {
		name string
		got  Number
		want string
	}{{"median", s.Median, "30"}, {"lower", s.Lower, "20"}, {"upper", s.Upper, "40"}, {"most", s.MostRate, "400"}, {"least", s.LeastRate, "10"}} {
		if c.got.Point.String() != c.want || !c.got.Contains(c.got.Point) {
			t.Errorf("%s %s, want %s", c.name, c.got.Text(English), c.want)
		}
	}
	// 250 / (50/1.1 + 50/1.2 + 50/1.3 + 50/1.4 + 50/5) - 1
	want := 250/(50/1.1+50/1.2+50/1.3+50/1.4+50.0/5)*100 - 100
	if math.Abs(s.Mean.Float()-want) > 1e-9 {
		t.Errorf("mean %s, want %v", s.Mean.Text(English), want)
	}
	if len(s.Outliers) != 1 || s.Outliers[0].Rate.Rate.Point.String() != "400" || math.Abs(s.Outliers[0].Score-0.6745*370/10) > 1e-9 {
		t.Errorf("outliers %+v", s.Outliers)
	}
}

func TestContributions(t *testing.T) {
	imports := func(rest ...opt) *text {
		return in(t, "a.txt").say("进出口总额300亿元,同比增加50亿元,其中出口200亿元,同比增加40亿元,进口100亿元,同比增加10亿元。").
			rec("进出口总额", level("300亿元"), up("50亿元")).
			rec("出口", parent("进出口总额"), level("200亿元"), up("40亿元")).
			rec("进口", append([]opt{parent("进出口总额"), level("100亿元"), up("10亿元")}, rest...)...)
	}
	c := Derive(imports().records, Options{}).Contributions
	if len(c) != 1 || len(c[0].Parts) != 2 || c[0].Overlap || c[0].Reason.Code != "" {
		t.Fatalf("%+v", c)
	}
	for i, want := range [][2]string{{"16", "80"}, {"4", "20"}} {
		p := c[0].Parts[i]
		if p.Points.Point.String() != want[0] || p.Percent.Point.String() != want[1] || p.Points.Unit != "个百分点" {
			t.Errorf("%s: %s points, %s %%", p.Part.Indicator, p.Points.Text(English), p.Percent.Text(English))
		}
	}
	if c[0].Rest.Point.Sign() != 0 || !c[0].Rest.OK() {
		t.Errorf("rest %s", c[0].Rest.Text(English))
	}
	// Of another basis.
	c = Derive(imports(func(_ *text, r *extract.Record) { r.Changes[0].Basis = extract.PeriodOn }).records, Options{}).Contributions
	if got := c[0].Parts[1].Points.Reason.Code; got != UnlikeBasis || c[0].Rest.Reason.Code != PartialList {
		t.Errorf("another basis: %s, rest %s", got, c[0].Rest.Text(English))
	}
	// Parts that grow more than the whole.
	b := in(t, "a.txt").say("发展党员213起,同比增加10起,其中女性112起,同比增加8起,青年116起,同比增加9起。").rec("发展党员", level("213起"), up("10起")).
		rec("女性", parent("发展党员"), level("112起"), up("8起")).rec("青年", parent("发展党员"), level("116起"), up("9起"))
	c = Derive(b.records, Options{}).Contributions
	if !c[0].Overlap || c[0].Rest.Reason.Code != Overlapping || !c[0].Parts[0].Points.OK() {
		t.Errorf("overlap: %+v", c[0])
	}
	// A whole without a base says why.
	b = in(t, "a.txt").say("进出口总额300亿元,增长20%,其中出口200亿元,增长25%。").rec("进出口总额", level("300亿元"), change("20%", extract.Up, "")).
		rec("出口", parent("进出口总额"), level("200亿元"), change("25%", extract.Up, ""))
	c = Derive(b.records, Options{}).Contributions
	if len(c) != 1 || c[0].Reason.Code != UnknownBasis || c[0].Parts[0].Points.OK() {
		t.Errorf("no basis: %+v", c)
	}
}
