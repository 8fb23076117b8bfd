package report

import (
	"zhibiao/extract"
	"zhibiao/report/derive"
)

var groupColumns = []Column{
	{Key: "grouping", Title: w("分组", "Grouping"), Meaning: w("全部,或按指标、地区、篇章、文档分", "over all, or by indicator, area, section, document"), Width: 9, Centre: true},
	{Key: "group", Title: w("组", "Group"), Meaning: w("组名", "the group"), Width: 38, Wrap: true},
	{Key: "basis", Title: w("对比基准", "Basis"), Meaning: w("只有同一基准的增速才一起统计", "only rates of one basis are counted together"), Width: 10, Centre: true},
	{Key: "count", Title: w("个数", "Count"), Meaning: w("增速的个数,重复篇不计", "number of rates; copies count once"), Width: 8},
	{Key: "up", Title: w("上升", "Up"), Meaning: w("上升的个数", "how many rise"), Width: 8},
	{Key: "down", Title: w("下降", "Down"), Meaning: w("下降的个数", "how many fall"), Width: 8},
	{Key: "flat", Title: w("持平", "Flat"), Meaning: w("持平的个数", "how many are flat"), Width: 8},
	{Key: "least", Title: w("最小", "Least"), Meaning: w("最小的增速", "smallest rate"), Width: 10},
	{Key: "lower", Title: w("下四分位", "Lower quartile"), Meaning: w("四分之一的增速不高于它", "a quarter of the rates are not above it"), Width: 10},
	{Key: "median", Title: w("中位数", "Median"), Meaning: w("增速的中位数", "median of the rates"), Width: 10},
	{Key: "upper", Title: w("上四分位", "Upper quartile"), Meaning: w("四分之一的增速不低于它", "a quarter of the rates are not below it"), Width: 10},
	{Key: "most", Title: w("最大", "Most"), Meaning: w("最大的增速", "largest rate"), Width: 10},
	{Key: "mean", Title: w("加权平均", "Weighted mean"), Meaning: w("增减量之和÷基数之和;单位不同或缺基数时写明原因", "sum of differences ÷ sum of bases; the reason where units differ or bases are missing"), Width: 26, Wrap: true},
	{Key: "least_record", Title: w("最小者", "Which is least"), Meaning: w("点开到记录", "leads to the record"), Width: 24, Wrap: true},
	{Key: "most_record", Title: w("最大者", "Which is most"), Meaning: w("点开到记录", "leads to the record"), Width: 24, Wrap: true},
	{Key: "outliers", Title: w("离群", "Outliers"), Meaning: w("按绝对中位差离群的增速个数", "rates far from the median by the median absolute deviation"), Width: 8},
	{Key: "outlier", Title: w("最离群者", "Farthest outlier"), Meaning: w("点开到记录", "leads to the record"), Width: 24, Wrap: true},
}

func (b *Book) groupSheet() *Sheet {
	s := &Sheet{Key: GroupSheet, Name: b.say("分组统计", "Groups"), Table: "Groups", Columns: groupColumns,
		Count: b.in.Derived.SummaryCount, Freeze: 2, PrintWide: 1, Empty: b.say("没有增速可以统计", "there are no rates to summarise")}
	s.Rows = rows(b.in.Derived.Summaries(), func(g *derive.Summary, cells []Cell) ([]Cell, string) {
		key := g.Key
		if g.Grouping == derive.ByAll {
			key = b.say("全部增速", "all rates")
		} else if key == "" {
			key = b.say("(未注明)", "(none stated)")
		}
		basis := string(g.Basis)
		if basis == "" {
			basis = b.say("未说明", "not stated")
		}
		named := func(id string) Cell {
			if id == "" {
				return Cell{}
			}
			return b.recordLink(id, b.about(id).Indicator)
		}
		mean := b.number(g.Mean)
		if g.Mean.OK() {
			mean = b.rate(g.Mean)
		}
		outlier := Cell{}
		if len(g.Outliers) > 0 {
			outlier = named(g.Outliers[0].Record)
		}
		return append(cells, words(g.Grouping.Text(b.Lang)), words(key), words(basis), count(g.Count), count(g.Up), count(g.Down), count(g.Flat),
			b.rate(g.LeastRate), b.rate(g.Lower), b.rate(g.Median), b.rate(g.Upper), b.rate(g.MostRate), mean,
			named(g.Least), named(g.Most), count(len(g.Outliers)), outlier), ""
	})
	return s
}

// unlike reports whether a change is left out of pictures: a copy, a plan, or none.
func (b *Book) unlike(g *derive.Growth) bool {
	return g.Copy || !g.Rate.OK() || g.Status != extract.Actual && g.Status != ""
}
