package derive

// Notes explain the derived numbers, in the order of the workbook. What is in English here is in the doc comment of Key; a
// test holds the two together.
func Notes() []Note { return append([]Note(nil), notes...) }

var notes = []Note{
	{
		Key:   "Interval",
		Title: Words{"区间运算", "Interval arithmetic"},
		Sentence: Words{
			"原文的每个数代表一个区间：26.26% 是 [26.255, 26.265)；推算的数也是区间，只显示区间所支持的位数。",
			"Every stated number stands for a range: 26.26% is [26.255, 26.265). A derived number is a range too and shows only the digits that the range supports.",
		},
		Formula: Words{
			"末位单位为 u 的数 v：[v − u/2, v + u/2)；整件整人的计数：v；70余：(70, 80)；超过70：(70, ∞)；不足、以内：[0, v)、[0, v]。",
			"v with a last digit worth u: [v - u/2, v + u/2); a count of whole things: v; 70余: (70, 80); 超过70: (70, ∞); 不足 and 以内: [0, v) and [0, v].",
		},
		Conditions: Words{
			"约数只按舍入给出区间，并标明“约”；隐去数字的不推算。",
			"A figure with 约 has the range of its rounding only, and the result says about; masked figures give no number.",
		},
		Source: Words{
			"R. E. Moore, Interval Analysis, 1966；GB/T 8170—2008《数值修约规则与极限数值的表示和判定》。",
			"R. E. Moore, Interval Analysis, 1966; GB/T 8170-2008.",
		},
	},
	{
		Key:   "Growth.Base",
		Title: Words{"推算基数", "Implied base"},
		Sentence: Words{
			"变动之前的数，由本期数和变动推出。",
			"Base is the value before the change, as the level and the change imply it.",
		},
		Formula: Words{
			"本期数 ÷ (1 ± 变动率)；增长 n 倍：÷ (1 + n)；是 n 倍：÷ n；翻 n 番：÷ 2ⁿ；增减量、百分点：本期数 ∓ 变动；由A到B：A。",
			"level ÷ (1 ± rate); 增长 n 倍: ÷ (1 + n); 是 n 倍: ÷ n; 翻 n 番: ÷ 2^n; differences and percentage points: level ∓ change; 由A到B: A.",
		},
		Conditions: Words{
			"对比基期已说明，且不是年均；单位可换算；基数为正；不是按可比价格或可比口径计算的增速（生产总值、增加值）。整件整人的计数只取区间内的整数，只有一个时即为确数。",
			"The basis is named and no yearly mean; units convert; the base is positive; the growth is not at constant prices or comparable scope (GDP, value added). " +
				"Counts of whole things take the integers of the range only: a single one is exact.",
		},
		Source: Words{
			"国家统计局《中国主要统计指标诠释》；整数搜索反用 GRIM 检验：N. Brown, J. Heathers, Social Psychological and Personality Science 8(4), 2017。",
			"National Bureau of Statistics of China, 中国主要统计指标诠释; the search for integers turns the GRIM test round: N. Brown, J. Heathers, Social Psychological and Personality Science 8(4), 2017.",
		},
	},
	{
		Key:   "Growth.Change",
		Title: Words{"增减量", "Absolute change"},
		Sentence: Words{
			"本期数比基数多出或减少的量，减少为负。",
			"Change is what the level is above the base, negative for a fall, in the level's unit.",
		},
		Formula:    Words{"本期数 − 基数", "level - base"},
		Conditions: Words{"与推算基数相同；百分比之差以个百分点计。", "Those of the base; a difference of percentages is in percentage points."},
		Source:     Words{"国家统计局《中国主要统计指标诠释》：增长量。", "National Bureau of Statistics of China, 中国主要统计指标诠释: 增长量."},
	},
	{
		Key:   "Growth.Recomputed",
		Title: Words{"复算增幅", "Recomputed rate"},
		Sentence: Words{
			"由基数和增减量重新算出的变动率。",
			"Recomputed is the rate as base and change give it, in %, signed.",
		},
		Formula: Words{"增减量 ÷ 基数 × 100%", "change ÷ base × 100%"},
		Conditions: Words{
			"基数大于零。基数由增幅推出且不是唯一整数时，与所述增幅相同，不构成验证。",
			"The base is above zero. Where the base comes from the stated rate and is no single integer, it is the stated rate, and verifies nothing.",
		},
		Source: Words{"国家统计局《中国主要统计指标诠释》：增长速度。", "National Bureau of Statistics of China, 中国主要统计指标诠释: 增长速度."},
	},
	{
		Key:   "Summary.Median",
		Title: Words{"中位数与四分位数", "Median and quartiles"},
		Sentence: Words{
			"一组变动率居中的数，及其四分之一、四分之三处的数。",
			"Median, Lower and Upper are the quartiles of the group's rates, in %.",
		},
		Formula: Words{
			"排序后第 1 + (n − 1)p 个数，不是整数时在相邻两数间线性内插；同 Excel QUARTILE.INC。",
			"the number at 1 + (n - 1)p in order, linear between neighbours; as Excel's QUARTILE.INC.",
		},
		Conditions: Words{
			"同一对比基期；只计实际数，不计目标和预计；重复的文本只计一次；同一变动既有增量又有增幅的只计一次。",
			"One basis; actual figures only, no targets or forecasts; copies count once; a movement stated as difference and as rate counts once.",
		},
		Source: Words{
			"R. Hyndman, Y. Fan, Sample Quantiles in Statistical Packages, The American Statistician 50(4), 1996，定义 7。",
			"R. Hyndman, Y. Fan, Sample Quantiles in Statistical Packages, The American Statistician 50(4), 1996, definition 7.",
		},
	},
	{
		Key:   "Summary.Mean",
		Title: Words{"加权平均增幅", "Weighted mean rate"},
		Sentence: Words{
			"同一指标各项合在一起的变动率，即以基数为权数的平均。",
			"Mean is the rate of all levels of one indicator together: the mean of the rates weighted by their bases.",
		},
		Formula: Words{"Σ本期数 ÷ Σ基数 − 1", "Σ level ÷ Σ base - 1"},
		Conditions: Words{
			"同一指标、单位可换算、每一项都有基数；各项互不包含由使用者判断。",
			"One indicator, convertible units, a base for every rate; whether the levels contain each other is for the reader to judge.",
		},
		Source: Words{"I. Fisher, The Making of Index Numbers, 1922（Laspeyres 型加权）。", "I. Fisher, The Making of Index Numbers, 1922 (Laspeyres weights)."},
	},
	{
		Key:   "Summary.Outliers",
		Title: Words{"离群值", "Outliers"},
		Sentence: Words{
			"与中位数相距过远的变动率。",
			"Outliers are the rates too far from the median, most extreme first.",
		},
		Formula:    Words{"|0.6745 × (x − 中位数) ÷ MAD| > 3.5", "|0.6745 × (x - median) ÷ MAD| > 3.5"},
		Conditions: Words{"至少 5 个变动率，且 MAD 不为零。", "Five rates or more, and a MAD above zero."},
		Source: Words{
			"B. Iglewicz, D. Hoaglin, How to Detect and Handle Outliers, ASQC 1993。",
			"B. Iglewicz, D. Hoaglin, How to Detect and Handle Outliers, ASQC 1993.",
		},
	},
	{
		Key:   "Share.Points",
		Title: Words{"拉动", "Contribution in points"},
		Sentence: Words{
			"一个部分的变动使总体变动了几个百分点。",
			"Points is by how many percentage points the part moved its whole.",
		},
		Formula: Words{"部分的增减量 ÷ 总体的基数 × 100", "change of the part ÷ base of the whole × 100"},
		Conditions: Words{
			"部分与总体的单位可换算，时期、对比基期和状态相同；总体的基数大于零。",
			"Part and whole have convertible units, one period, basis and status; the whole's base is above zero.",
		},
		Source: Words{"国家统计局《中国主要统计指标诠释》：拉动。", "National Bureau of Statistics of China, 中国主要统计指标诠释: 拉动."},
	},
	{
		Key:   "Share.Percent",
		Title: Words{"贡献率", "Contribution in percent"},
		Sentence: Words{
			"总体的变动有百分之几来自这个部分。",
			"Percent is how much of its whole's change the part made, in %.",
		},
		Formula:    Words{"部分的增减量 ÷ 总体的增减量 × 100%", "change of the part ÷ change of the whole × 100%"},
		Conditions: Words{"与拉动相同；总体的增减量一定不为零。", "Those of the points; the whole's change is certainly not zero."},
		Source:     Words{"国家统计局《中国主要统计指标诠释》：贡献率。", "National Bureau of Statistics of China, 中国主要统计指标诠释: 贡献率."},
	},
	{
		Key:   "Contribution.Overlap",
		Title: Words{"部分交叉", "Overlapping parts"},
		Sentence: Words{
			"各部分合起来比总体大，或变动得比总体多，可能有交叉。",
			"Overlap says that the parts together are larger than the whole or move more than it: some may belong to several.",
		},
		Formula:    Words{"Σ部分 > 总体（数值、基数或增减量）", "Σ parts > whole, of levels, bases or changes"},
		Conditions: Words{"超出舍入所能解释的范围。", "Beyond what rounding explains."},
		Source:     Words{"本工具的约定。", "A convention of this program."},
	},
	{
		Key:   "Point.Implied",
		Title: Words{"推算的时点", "Implied points"},
		Sentence: Words{
			"没有文本说明、由后一时期的变动推出的数，另行标记。",
			"Implied marks a point that no text states: it is the base of a later period's change.",
		},
		Formula: Words{
			"同比：上年同期；环比：上一时期；比年初：上年末。",
			"同比: the same span a year before; 环比: the span before; 比年初: the end of the year before.",
		},
		Conditions: Words{
			"时期能确定到日期；那个时期没有文本说明的数。不用于复合增速和趋势。",
			"The period is resolved to dates, and no text states a value for it. Not used for CAGR and trend.",
		},
		Source: Words{"本工具的约定。", "A convention of this program."},
	},
	{
		Key:   "Point.Growth",
		Title: Words{"序列增幅", "Growth in a series"},
		Sentence: Words{
			"与上年同期相比的变动率；序列中没有上年同期的，与紧接的上一时期相比。",
			"Growth is the rate against the same span a year before or, where the series has none, against the span right before.",
		},
		Formula:    Words{"本期数 ÷ 对比数 − 1", "value ÷ value before - 1"},
		Conditions: Words{"对比数大于零；百分比之间相减，得个百分点。", "The value before is above zero; percentages are subtracted and give percentage points."},
		Source:     Words{"国家统计局《中国主要统计指标诠释》：发展速度与增长速度。", "National Bureau of Statistics of China, 中国主要统计指标诠释: 发展速度, 增长速度."},
	},
	{
		Key:   "Series.CAGR",
		Title: Words{"年均复合增速", "Compound annual growth rate"},
		Sentence: Words{
			"从第一个到最后一个所述时期，每年平均的变动率。",
			"CAGR is the mean yearly rate from the first to the last stated point, in %.",
		},
		Formula:    Words{"(末期数 ÷ 首期数)^(1/年数) − 1", "(last ÷ first)^(1/years) - 1"},
		Conditions: Words{"两数都由文本说明且大于零，相隔至少一年。", "Both are stated and above zero, a year or more apart."},
		Source:     Words{"国家统计局《中国主要统计指标诠释》：平均增长速度（水平法）。", "National Bureau of Statistics of China, 中国主要统计指标诠释: 平均增长速度 (水平法)."},
	},
	{
		Key:   "Trend",
		Title: Words{"线性趋势", "Linear trend"},
		Sentence: Words{
			"各所述时期的数对时间（年）的最小二乘直线。",
			"Trend is the least-squares line through a series' stated points against time in years.",
		},
		Formula:    Words{"斜率 = Σ(t − t̄)(y − ȳ) ÷ Σ(t − t̄)²；R² 为可解释的变差比例", "slope = Σ(t - t̄)(y - ȳ) ÷ Σ(t - t̄)²; R² is the explained share of the variation"},
		Conditions: Words{"至少 5 个所述的点，不含推算的点。", "Five stated points or more; implied ones do not count."},
		Source:     Words{"C. F. Gauss, Theoria combinationis, 1823；以 gonum/stat 计算。", "C. F. Gauss, Theoria combinationis, 1823; computed by gonum/stat."},
	},
	{
		Key:   "Check.Tolerance",
		Title: Words{"容差与结论", "Tolerance and verdict"},
		Sentence: Words{
			"所述数与复算数之间，各数的舍入所能解释的最大差额。",
			"Tolerance is the largest difference between the stated and the recomputed figure that the rounding of all figures explains.",
		},
		Formula: Words{
			"差额在容差之内：一致；超出容差，且去尾、取整、约数都解释不了，又确指同一事物：不符；其余：无法判定。",
			"within it: consistent; beyond it, also with digits cut off or numbers made round, without 约, and certainly of the same thing: off; else undecidable.",
		},
		Conditions: Words{"单位可换算；隐去数字的不核对。", "Units convert; masked figures are not checked."},
		Source:     Words{"区间运算。", "Interval arithmetic."},
	},
	{
		Key:   "PartsAgainstTotal",
		Title: Words{"分项之和与总数", "Parts against total"},
		Sentence: Words{
			"总数应等于各分项之和。",
			"PartsAgainstTotal holds a total against the sum of its parts, and a part against its whole.",
		},
		Formula: Words{"总数 = Σ分项；除…外：其余 = 总数 − 除外", "total = Σ parts; with 除…外: the rest = total - what is left out"},
		Conditions: Words{
			"同一句或紧接的一句，单位可换算。只有确知列全（其余、其他、分别、合计，男女、进出口等）才可判不符；有主要、包括、等的不算列全。其他列举占总数四分之三以上的才列出。",
			"One sentence or the next, convertible units. Off only where the list is certainly complete (其余, 其他, 分别, 合计, or known classes as 男 and 女); " +
				"one with 主要, 包括 or 等 is not. Other lists are shown where they make up three quarters of the total.",
		},
		Source: Words{"统计报表勾稽关系：分项与合计。", "勾稽关系 of statistical reporting: parts and total."},
	},
	{
		Key:   "ShareAgainstLevels",
		Title: Words{"比重、比率与数值", "Share against levels"},
		Sentence: Words{
			"所述比重、比率、完成率应等于两数之商。",
			"ShareAgainstLevels holds a stated share, rate or completion against the two levels it comes from.",
		},
		Formula:    Words{"部分 ÷ 总体", "part ÷ whole"},
		Conditions: Words{"两数在同一句中，各只有一个可能；时期相同，单位可换算。", "Both stand in the sentence, with one candidate each; one period, convertible units."},
		Source:     Words{"统计报表勾稽关系：相对数与绝对数。", "勾稽关系 of statistical reporting: relative and absolute numbers."},
	},
	{
		Key:   "GrowthFromTo",
		Title: Words{"增幅与前后两数", "Growth against its values"},
		Sentence: Words{
			"所述增幅应与由…到…的两数或同时所述的增减量相符。",
			"GrowthFromTo holds a stated growth against the values from and to, or against the difference stated with it.",
		},
		Formula:    Words{"后数 ÷ 前数 − 1；增减量 ÷ (本期数 − 增减量)", "to ÷ from - 1; difference ÷ (level - difference)"},
		Conditions: Words{"同一记录、同一对比基期；按可比价格的增速不判不符。", "One record and one basis; growth at constant prices is never called off."},
		Source:     Words{"统计报表勾稽关系：增长速度。", "勾稽关系 of statistical reporting: rates of growth."},
	},
	{
		Key:   "GrowthAcross",
		Title: Words{"增幅与别处的数值", "Growth against values elsewhere"},
		Sentence: Words{
			"所述增幅应与另一处所述的基期数相符。",
			"GrowthAcross holds a stated growth against the level of its base period in another place.",
		},
		Formula: Words{"本期数 ÷ 别处的基期数 − 1", "level ÷ level of the base period elsewhere - 1"},
		Conditions: Words{
			"同一指标、地区和单位，时期能确定到日期；指标名过于笼统或口径可能不同的不判不符。",
			"One indicator, area and unit, periods resolved to dates; never off where the indicator is too general or the scope may differ.",
		},
		Source: Words{"统计报表勾稽关系：表间关系。", "勾稽关系 of statistical reporting: between reports."},
	},
	{
		Key:   "DifferenceOf",
		Title: Words{"差额与两数", "Difference against operands"},
		Sentence: Words{
			"所述差额应等于相比的两数之差。",
			"DifferenceOf holds a stated difference against the two values it is between.",
		},
		Formula:    Words{"A − B", "A - B"},
		Conditions: Words{"两数在同一句中，各只有一个可能；单位可换算。", "Both stand in the sentence, with one candidate each; convertible units."},
		Source:     Words{"统计报表勾稽关系：增减量。", "勾稽关系 of statistical reporting: differences."},
	},
	{
		Key:   "SameTwice",
		Title: Words{"同一指标两处数值", "One indicator, two values"},
		Sentence: Words{
			"同一指标、地区、时期在两处的数应相同。",
			"SameTwice holds values of one indicator, area and period in two places against each other.",
		},
		Formula: Words{"A = B", "A = B"},
		Conditions: Words{
			"时期能确定到日期，地区写明；同一篇内的不同只列出，不判不符。",
			"The period is resolved to dates and the area named; within one section a difference is listed, never called off.",
		},
		Source: Words{"统计报表勾稽关系：表间关系。", "勾稽关系 of statistical reporting: between reports."},
	},
	{
		Key:   "IntegerBase",
		Title: Words{"增幅与整数基数", "Rate against whole bases"},
		Sentence: Words{
			"整件整人的计数，增幅必须能由某个整数基数得出。",
			"IntegerBase holds a rate of whole things against the rates that whole bases give.",
		},
		Formula:    Words{"不存在整数 b，使 (本期数 − b) ÷ b 舍入或去尾后等于所述增幅", "no integer b for which (level - b) ÷ b is the stated rate when rounded or cut off"},
		Conditions: Words{"本期数为确数，对比基期为同比、环比或比年初；只有去尾或取整才行的，无法判定。", "The level is exact, the basis 同比, 环比 or 比年初; undecidable where only cutting off or a rounder number would do."},
		Source: Words{
			"N. Brown, J. Heathers, The GRIM Test, Social Psychological and Personality Science 8(4), 2017。",
			"N. Brown, J. Heathers, The GRIM Test, Social Psychological and Personality Science 8(4), 2017.",
		},
	},
	{
		Key:   "RankAgainstRank",
		Title: Words{"名次", "Ranks"},
		Sentence: Words{
			"同一事物只有一个名次，名次不超出范围，名次与数值的次序一致。",
			"RankAgainstRank holds ranks against each other, against the size of their scope, and against the values they rank.",
		},
		Formula:    Words{"名次 ≤ 范围；名次与数值同升同降", "rank ≤ scope; ranks rise or fall with values"},
		Conditions: Words{"同一指标、范围、时期；两者同名次可能并列，不判不符。", "One indicator, scope and period; two things on one rank may be tied and are never off."},
		Source:     Words{"名次的定义。", "The definition of a rank."},
	},
	{
		Key:   "Copies",
		Title: Words{"重复的文本", "Copies"},
		Sentence: Words{
			"同一篇文字在别处或本文中再次出现，即使加了页码、遮盖了数字，其记录照列并注明出处，汇总、序列和图表只计一次。",
			"Copies recognises sections that repeat an earlier one, page marks and masks notwithstanding; their records stay and count once in summaries and series.",
		},
		Formula: Words{
			"抽样的 8 字片段有七成以上、未遮盖的数字有八成以上见于先前的一篇。",
			"seven tenths of the sampled runs of 8 characters and eight tenths of the unmasked numbers stand in one earlier section.",
		},
		Conditions: Words{"以读入的先后为准。文字相同而数字不同的（每年的格式文本）不算重复。", "The order of reading decides. The same words with other numbers are no copy."},
		Source: Words{
			"A. Broder, On the Resemblance and Containment of Documents, 1997。",
			"A. Broder, On the Resemblance and Containment of Documents, 1997.",
		},
	},
}
