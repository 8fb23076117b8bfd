package derive

import "strings"

// The codes of reasons.
const (
	Masked            Code = "masked"
	NoValue           Code = "no_value"
	NoLevel           Code = "no_level"
	NoRate            Code = "no_rate"
	NoDirection       Code = "no_direction"
	UnlikeUnits       Code = "unlike_units"
	UnlikePeriods     Code = "unlike_periods"
	UnresolvedPeriod  Code = "unresolved_period"
	ZeroBase          Code = "zero_base"
	NegativeBase      Code = "negative_base"
	BelowNothing      Code = "below_nothing"
	UnknownBasis      Code = "unknown_basis"
	UnlikeBasis       Code = "unlike_basis"
	MeanOfYears       Code = "mean_of_years"
	AmbiguousMultiple Code = "ambiguous_multiple"
	AmbiguousPercent  Code = "ambiguous_percent"
	RankMovement      Code = "rank_movement"
	ConstantPrices    Code = "constant_prices"
	NoInteger         Code = "no_integer"
	CutOffOnly        Code = "cut_off_only"
	TooFew            Code = "too_few"
	NoSpread          Code = "no_spread"
	MixedIndicators   Code = "mixed_indicators"
	MissingBases      Code = "missing_bases"
	Overlapping       Code = "overlapping"
	NoChange          Code = "no_change"
	PartialList       Code = "partial_list"
	PartsExceed       Code = "parts_exceed"
	PartTooLarge      Code = "part_too_large"
	RoundedMore       Code = "rounded_more"
	AboutFigure       Code = "about_figure"
	Differs           Code = "differs"
	OtherPlace        Code = "other_place"
	Comparable        Code = "comparable_scope"
	TooGeneral        Code = "too_general"
	ReadWithDoubt     Code = "read_with_doubt"
	Tie               Code = "tie"
	RankOrder         Code = "rank_order"
	Contradiction     Code = "contradiction"
	Contained         Code = "contained"
	NearWording       Code = "near_wording"
	ConflictingValues Code = "conflicting_values"
	NotCertain        Code = "not_certain"
	OpenEnded         Code = "open_ended"
	NotSummed         Code = "not_summed"
	MeanOfRates       Code = "mean_of_rates"
)

// reasons hold the text of each code; {0}, {1}, … are its arguments.
var reasons = map[Code]Words{
	Masked:            {"原文隐去了数字（{0}）", "the source hides the digits ({0})"},
	NoValue:           {"原文没有给出数值", "the text states no number"},
	NoLevel:           {"原文没有给出本期数", "the text states no level"},
	NoRate:            {"原文没有给出变动率", "the change is not stated as a rate"},
	NoDirection:       {"看不出是升是降", "neither up nor down is stated"},
	UnlikeUnits:       {"计量单位不同：{0} 与 {1}", "unlike units: {0} and {1}"},
	UnlikePeriods:     {"时期不同：{0} 与 {1}", "unlike periods: {0} and {1}"},
	UnresolvedPeriod:  {"时期无法确定到日期：{0}", "the period can't be resolved to dates: {0}"},
	ZeroBase:          {"基数可能为零，不能作除数", "the base may be zero"},
	NegativeBase:      {"基数为负，变动率没有意义", "the base is negative: a rate has no meaning"},
	BelowNothing:      {"降幅达到或超过 100%，推不出基数", "a fall of 100% or more leaves no base"},
	UnknownBasis:      {"原文没有说明与何时相比", "the text does not say what the change is measured against"},
	UnlikeBasis:       {"对比口径不同：{0} 与 {1}", "unlike bases of comparison: {0} and {1}"},
	MeanOfYears:       {"年均变动，年数不明，推不出基数", "a mean over an unstated number of years gives no base"},
	AmbiguousMultiple: {"“{0}”是增长到几倍还是增长了几倍，看不出来", "{0} may be a multiple of the base or an increase by it"},
	AmbiguousPercent:  {"本期数是百分比，“{0}”可能是百分点，也可能是相对变动", "the level is a percentage: {0} may be points or a relative change"},
	RankMovement:      {"名次的变动，没有基数", "a movement in rank has no base"},
	ConstantPrices:    {"按可比价格或可比口径计算的增速，不能由现价数推基数", "a growth at constant prices or comparable scope does not lead from the stated level to its base"},
	NoInteger:         {"没有一个整数基数能得出 {0}", "no whole base gives {0}"},
	CutOffOnly:        {"四舍五入得不出 {0}，去尾或取整才行", "no whole base gives {0} by rounding, only by cutting digits off or by a rounder number"},
	TooFew:            {"数据太少：{0}", "too few: {0}"},
	NoSpread:          {"各点时间相同", "all points stand at one time"},
	MixedIndicators:   {"指标不同，不能加总", "different indicators are not summed"},
	MissingBases:      {"{1} 项中 {0} 项没有基数", "{0} of {1} have no base"},
	Overlapping:       {"各部分有交叉", "the parts overlap"},
	NoChange:          {"总体没有确定的变动", "the whole has no certain change"},
	PartialList:       {"所列各项未必是全部", "the parts named need not be all"},
	PartsExceed:       {"各项之和大于总数：有交叉，或者有误", "the parts exceed the total: they overlap, or one is wrong"},
	PartTooLarge:      {"部分大于总体", "a part is larger than its whole"},
	RoundedMore:       {"可能去了尾或取了整数", "digits may have been cut off, or the number made round"},
	AboutFigure:       {"有约数：{0}", "an approximate figure: {0}"},
	Differs:           {"差 {0}，超出了舍入所能解释的 {1}", "they differ by {0}, rounding allows {1}"},
	OtherPlace:        {"所在地区不明，不能断定是同一件事", "the area is not certain to be the same"},
	Comparable:        {"口径或价格可能不同", "scope or prices may differ"},
	TooGeneral:        {"指标名过于笼统，不能断定是同一指标：{0}", "the indicator is too general to be certain: {0}"},
	ReadWithDoubt:     {"抽取把握不大，请先核对原文", "the record was read with doubt: check the text first"},
	Tie:               {"可能并列", "they may be tied"},
	RankOrder:         {"名次与数值的次序不一致", "ranks and values are in different order"},
	Contradiction:     {"同一事物两个名次：{0} 与 {1}", "one thing has two ranks: {0} and {1}"},
	Contained:         {"一个名称包含另一个", "one name contains the other"},
	NotCertain:        {"不能断定说的是同一件事，请核对原文", "it is not certain that the figures speak of the same: check the text"},
	MeanOfRates:       {"平均增幅或降幅是各项变动率的平均，不能由总数推出", "a mean of several rates does not follow from the totals"},
	NotSummed:         {"百分比不能加总", "percentages are not summed"},
	OpenEnded:         {"有一方没有上限或下限", "one of them is open-ended"},
	ConflictingValues: {"各处数值互相矛盾", "the places state values that can't be one"},
	NearWording:       {"名称相近：{0}", "nearly the same words: {0}"},
}

// pick is the text in one language; any language but English is Chinese.
func (w Words) pick(l Lang) string {
	if l == English {
		return w.EN
	}
	return w.ZH
}

// Text is the words in one language.
func (w Words) Text(l Lang) string { return w.pick(l) }

// Text says the reason; "" for the zero Reason.
func (r Reason) Text(l Lang) string {
	if r.Code == "" {
		return ""
	}
	s := reasons[r.Code].pick(l)
	for i, a := range r.Args {
		s = strings.ReplaceAll(s, "{"+string(rune('0'+i))+"}", a)
	}
	return s
}

// Text is the verdict for people.
func (v Verdict) Text(l Lang) string {
	return map[Verdict]Words{
		Consistent:  {"一致", "consistent"},
		Off:         {"不符", "off"},
		Undecidable: {"无法判定", "undecidable"},
	}[v].pick(l)
}

// Text is the kind of check for people.
func (k CheckKind) Text(l Lang) string {
	return map[CheckKind]Words{
		PartsAgainstTotal:  {"分项之和与总数", "parts against total"},
		ShareAgainstLevels: {"比重、比率与数值", "share against levels"},
		GrowthFromTo:       {"增幅与前后两数", "growth against its values"},
		GrowthAcross:       {"增幅与别处的数值", "growth against values elsewhere"},
		DifferenceOf:       {"差额与两数", "difference against operands"},
		SameTwice:          {"同一指标两处数值", "one indicator, two values"},
		IntegerBase:        {"增幅与整数基数", "rate against whole bases"},
		RankAgainstRank:    {"名次", "ranks"},
	}[k].pick(l)
}

// Text is the span for people.
func (s Span) Text(l Lang) string {
	return map[Span]Words{
		Years:    {"年度", "year"},
		Halves:   {"半年", "half-year"},
		Quarters: {"季度", "quarter"},
		Months:   {"月度", "month"},
		Days:     {"时点", "point of time"},
		SameSpan: {"历年同期", "same part of the year"},
	}[s].pick(l)
}

// Text is the grouping for people.
func (g Grouping) Text(l Lang) string {
	return map[Grouping]Words{
		ByAll:       {"全部", "all"},
		ByIndicator: {"指标", "indicator"},
		ByArea:      {"地区", "area"},
		BySection:   {"篇章", "section"},
		ByDocument:  {"文档", "document"},
	}[g].pick(l)
}
