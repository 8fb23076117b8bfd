// Package derive works out what follows from records: implied bases, growth, contributions, series, and the sums that do not
// add up.
//
// All arithmetic respects how its operands were stated: 26.26% is every number of [26.255, 26.265). A derived number is an
// [Interval] of exact fractions, and prints only the digits that the interval supports. Where a number can't be defended there
// is a [Reason] in its place. [Notes] gives, for every derived number, its sentence, formula, conditions and source.
package derive

import (
	"zhibiao/extract"
	"zhibiao/extract/numeral"
)

// A Lang is a language of texts for people.
type Lang string

const (
	Chinese Lang = "zh"
	English Lang = "en"
)

// Options set up Derive. The zero value is what most want.
type Options struct {
	// Synonyms are further names of indicators: the lexicon's, then the user's. Of two entries for one word the later wins.
	Synonyms []Synonym

	// Whole reports whether a unit counts whole things, which can't be halved: 起, 人, 件. Nil is WholeUnit.
	Whole func(unit string) bool

	// Unnamed is the basis to assume for a change whose text names none (增长8.2%). Empty assumes nothing: then the base is
	// refused with UnknownBasis.
	Unnamed extract.Basis
}

// A Synonym says that Word is another name of Indicator.
type Synonym struct {
	Indicator, Word string
}

// Results are everything that follows from a set of records. Each slice is in a fixed order that does not depend on the order
// of the records. Copies (Record.CopyOf) have their growths and checks, and count in nothing else.
type Results struct {
	Growths       []Growth       // one per change; by document and offset
	Summaries     []Summary      // over all, then by indicator, area, section, document; each sorted by key
	Contributions []Contribution // one per whole with parts; by document and offset
	Series        []Series       // by indicator, area, unit, span
	Merges        []Merge        // indicators that may be the same and were not merged
	Checks        []Check        // worst first: off, undecidable, consistent; then by document and offset
}

// A Figure is a stated quantity that a derived number used, quoted and placed.
type Figure struct {
	Record   string // Record.ID
	Role     string // level, change, share, rank, from: as in Record.Quantities
	Index    int    // which change (or From of which change), share or rank of the record; 0 for the level
	Part     Part   // what the figure is in the formula
	Literal  string // as stated
	Document string
	Start    int // byte offsets into the document's text, half-open
	End      int
}

// A Part is what a figure is in a formula.
type Part string

const (
	Stated   Part = "stated"   // the figure that is checked against the others
	Whole    Part = "whole"    // the total, the divisor of a share
	Piece    Part = "piece"    // a part of the total, the dividend of a share
	Except   Part = "except"   // a part left out of the total (除…外): subtracted
	Current  Part = "current"  // the new value, the minuend
	Base     Part = "base"     // the old value, the subtrahend
	Opposite Part = "opposite" // the same thing stated elsewhere
)

// A Number is a derived number, or the reason why there is none. Test OK first.
type Number struct {
	Interval          // in Unit
	Point    Fraction // from the figures as stated, what a spreadsheet's formula gives; the integer itself where there is only one
	Unit     string   // as the figures state it: 亿元, 起, %, 个百分点

	// Whole things can't be halved: where Integer is set, the number is one of the integers First to Last and nothing
	// else; First equals Last where the number is exact.
	First, Last int64
	Integer     bool

	About  bool   // a figure behind it says 约 or the like: the interval is that of the rounding only
	Reason Reason // why there is no number; the zero Reason where there is one
}

// An Interval is a range of exact numbers. A nil end is unbounded. The zero Interval is every number.
//
// Every stated number stands for a range: 26.26% is [26.255, 26.265). A derived number is a range too and shows only the digits
// that the range supports.
//
// Formula: v with a last digit worth u: [v - u/2, v + u/2); a count of whole things: v; 70余: (70, 80); 超过70: (70, ∞); 不足 and 以内:
// [0, v) and [0, v].
//
// Conditions: A figure with 约 has the range of its rounding only, and the result says about; masked figures give no number.
//
// Source: R. E. Moore, Interval Analysis, 1966; GB/T 8170-2008.
type Interval struct {
	Lo, Hi         Fraction
	LoOpen, HiOpen bool // the end itself is not in the interval
}

// A Method says how the base follows from level and change. With c the level and d the change as stated, multiplied by Scale,
// and s +1 up, -1 down:
type Method string

const (
	ByRate       Method = "rate"       // base = c / (1 + s·d/100); d in %
	ByPermille   Method = "permille"   // base = c / (1 + s·d/1000); d in ‰
	ByTimes      Method = "times"      // base = c / (1 + s·d): 增长两倍
	ByMultiple   Method = "multiple"   // base = c / d: 是…的两倍, 增长到两倍
	ByDoubling   Method = "doubling"   // base = c / 2^d: 翻一番
	ByPoints     Method = "points"     // base = c - s·d: 个百分点 of a level in %
	ByDifference Method = "difference" // base = c - s·d: the change in the level's own or a convertible unit
	ByFrom       Method = "from"       // base is stated: 由A到B
	Unchanged    Method = "unchanged"  // base = c: 持平
)

// Growth is one change of one record, with what it implies.
type Growth struct {
	Record string // Record.ID
	Index  int    // into Record.Changes
	Copy   bool   // Record.CopyOf is set: not counted in summaries

	Document  string
	Section   string
	Indicator string // as stated
	Area      string
	Period    string
	Status    extract.Status
	Direction extract.Direction
	Basis     extract.Basis
	Assumed   bool   // Basis is Options.Unnamed, not the text's
	Versus    string // of the basis 其他

	Method Method          // empty where Base is refused before a method was found
	Scale  numeral.Decimal // what the change is to be multiplied by to be in the level's unit; 1 but for ByDifference and ByFrom

	Current Number // the level
	Rate    Number // stated rate in %, signed; refused (NoRate) where the change is not stated as a rate

	// Base is the value before the change, as the level and the change imply it.
	//
	// Formula: level ÷ (1 ± rate); 增长 n 倍: ÷ (1 + n); 是 n 倍: ÷ n; 翻 n 番: ÷ 2^n; differences and percentage points: level ∓
	// change; 由A到B: A.
	//
	// Conditions: The basis is named and no yearly mean; units convert; the base is positive; the growth is not at constant
	// prices or comparable scope (GDP, value added). Counts of whole things take the integers of the range only: a single one is
	// exact.
	//
	// Source: National Bureau of Statistics of China, 中国主要统计指标诠释; the search for integers turns the GRIM test round: N. Brown,
	// J. Heathers, Social Psychological and Personality Science 8(4), 2017.
	Base Number

	// Change is what the level is above the base, negative for a fall, in the level's unit.
	//
	// Formula: level - base
	//
	// Conditions: Those of the base; a difference of percentages is in percentage points.
	//
	// Source: National Bureau of Statistics of China, 中国主要统计指标诠释: 增长量.
	Change Number

	// Recomputed is the rate as base and change give it, in %, signed.
	//
	// Formula: change ÷ base × 100%
	//
	// Conditions: The base is above zero. Where the base comes from the stated rate and is no single integer, it is the stated
	// rate, and verifies nothing.
	//
	// Source: National Bureau of Statistics of China, 中国主要统计指标诠释: 增长速度.
	Recomputed Number

	Impossible bool // whole things, and no integer base gives the stated rate under rounding or truncation

	Figures []Figure // what was used
}

// A Grouping says what a Summary is over.
type Grouping string

const (
	ByAll       Grouping = "all"
	ByIndicator Grouping = "indicator"
	ByArea      Grouping = "area"
	BySection   Grouping = "section"
	ByDocument  Grouping = "document"
)

// A Summary is the distribution of the stated and recomputed rates of one group, of one basis. Copies count once.
type Summary struct {
	Grouping Grouping
	Key      string // indicator (normal form), area, "document#section" or document; "" for all
	Basis    extract.Basis

	Count, Up, Down, Flat int

	// Median, Lower and Upper are the quartiles of the group's rates, in %.
	//
	// Formula: the number at 1 + (n - 1)p in order, linear between neighbours; as Excel's QUARTILE.INC.
	//
	// Conditions: One basis; actual figures only, no targets or forecasts; copies count once; a movement stated as difference
	// and as rate counts once.
	//
	// Source: R. Hyndman, Y. Fan, Sample Quantiles in Statistical Packages, The American Statistician 50(4), 1996, definition 7.
	Median, Lower, Upper Number

	// Mean is the rate of all levels of one indicator together: the mean of the rates weighted by their bases.
	//
	// Formula: Σ level ÷ Σ base - 1
	//
	// Conditions: One indicator, convertible units, a base for every rate; whether the levels contain each other is for the
	// reader to judge.
	//
	// Source: I. Fisher, The Making of Index Numbers, 1922 (Laspeyres weights).
	Mean Number

	Least, Most         string // Record.ID of the extremes, "" where Count is 0
	LeastRate, MostRate Number

	// Outliers are the rates too far from the median, most extreme first.
	//
	// Formula: |0.6745 × (x - median) ÷ MAD| > 3.5
	//
	// Conditions: Five rates or more, and a MAD above zero.
	//
	// Source: B. Iglewicz, D. Hoaglin, How to Detect and Handle Outliers, ASQC 1993.
	Outliers []Outlier

	Rates []*Rate // what was counted, by document and offset; summaries share them
}

// A Rate is one change's rate as a Summary counts it.
type Rate struct {
	Record string
	Index  int
	Rate   Number // in %

	growth *Growth
}

// An Outlier is a rate far from its group's median.
type Outlier struct {
	Rate
	Score float64 // 0.6745·(rate - median) / MAD
}

// A Contribution is how the parts of a whole made its change.
type Contribution struct {
	Whole *Growth // of Results.Growths
	Parts []Share

	// Overlap says that the parts together are larger than the whole or move more than it: some may belong to several.
	//
	// Formula: Σ parts > whole, of levels, bases or changes
	//
	// Conditions: Beyond what rounding explains.
	//
	// Source: A convention of this program.
	Overlap bool

	Rest   Number // change of the whole that the parts leave, in the whole's unit; refused on overlap
	Reason Reason // why no part has a contribution, else zero
}

// A Share is one part's contribution to its whole's change.
type Share struct {
	Part *Growth // of Results.Growths

	// Points is by how many percentage points the part moved its whole.
	//
	// Formula: change of the part ÷ base of the whole × 100
	//
	// Conditions: Part and whole have convertible units, one period, basis and status; the whole's base is above zero.
	//
	// Source: National Bureau of Statistics of China, 中国主要统计指标诠释: 拉动.
	Points Number

	// Percent is how much of its whole's change the part made, in %.
	//
	// Formula: change of the part ÷ change of the whole × 100%
	//
	// Conditions: Those of the points; the whole's change is certainly not zero.
	//
	// Source: National Bureau of Statistics of China, 中国主要统计指标诠释: 贡献率.
	Percent Number
}

// A Series is one indicator of one area in one unit over several periods of one kind.
type Series struct {
	Indicator string // the most frequent wording, the first in order among equals
	Normal    string // its normal form
	Area      string
	Unit      string // all points are in it
	Span      Span
	Points    []Point // by period, at least two

	// CAGR is the mean yearly rate from the first to the last stated point, in %.
	//
	// Formula: (last ÷ first)^(1/years) - 1
	//
	// Conditions: Both are stated and above zero, a year or more apart.
	//
	// Source: National Bureau of Statistics of China, 中国主要统计指标诠释: 平均增长速度 (水平法).
	CAGR Number

	Trend Trend
}

// A Span is the kind of period that a series has.
type Span string

const (
	Years    Span = "year"
	Halves   Span = "half"
	Quarters Span = "quarter"
	Months   Span = "month"
	Days     Span = "day"  // points of time: 截至9月底
	SameSpan Span = "same" // the same part of different years: 1—9月
)

// A Point is one period of a series.
type Point struct {
	Start, End string // ISO dates
	Label      string // 2014年, 2014年1—9月, 2014-09-30
	Value      Number

	// Implied marks a point that no text states: it is the base of a later period's change.
	//
	// Formula: 同比: the same span a year before; 环比: the span before; 比年初: the end of the year before.
	//
	// Conditions: The period is resolved to dates, and no text states a value for it. Not used for CAGR and trend.
	//
	// Source: A convention of this program.
	Implied bool

	Conflict bool     // several records state values that can't be one: Value is refused
	Records  []string // Record.IDs that state or imply it, by document and offset

	// Growth is the rate against the same span a year before or, where the series has none, against the span right before.
	//
	// Formula: value ÷ value before - 1
	//
	// Conditions: The value before is above zero; percentages are subtracted and give percentage points.
	//
	// Source: National Bureau of Statistics of China, 中国主要统计指标诠释: 发展速度, 增长速度.
	Growth Number

	Against int // index of the point that Growth is against; -1 for none
}

// Trend is the least-squares line through a series' stated points against time in years.
//
// Formula: slope = Σ(t - t̄)(y - ȳ) ÷ Σ(t - t̄)²; R² is the explained share of the variation
//
// Conditions: Five stated points or more; implied ones do not count.
//
// Source: C. F. Gauss, Theoria combinationis, 1823; computed by gonum/stat.
type Trend struct {
	Reason    Reason  // why there is none, else zero
	Slope     float64 // in the unit a year
	Intercept float64 // at the first point
	R2        float64
	Points    int
}

// A Merge is a pair of indicators that may be one; they were kept apart.
type Merge struct {
	A, B     string   // as stated
	RecordsA []string // Record.IDs
	RecordsB []string
	Reason   Reason // what speaks for it
}

// A CheckKind is what a check holds against what.
type CheckKind string

const (

	// PartsAgainstTotal holds a total against the sum of its parts, and a part against its whole.
	//
	// Formula: total = Σ parts; with 除…外: the rest = total - what is left out
	//
	// Conditions: One sentence or the next, convertible units. Off only where the list is certainly complete (其余, 其他, 分别, 合计, or
	// known classes as 男 and 女); one with 主要, 包括 or 等 is not. Other lists are shown where they make up three quarters of
	// the total.
	//
	// Source: 勾稽关系 of statistical reporting: parts and total.
	PartsAgainstTotal CheckKind = "parts"

	// ShareAgainstLevels holds a stated share, rate or completion against the two levels it comes from.
	//
	// Formula: part ÷ whole
	//
	// Conditions: Both stand in the sentence, with one candidate each; one period, convertible units.
	//
	// Source: 勾稽关系 of statistical reporting: relative and absolute numbers.
	ShareAgainstLevels CheckKind = "share"

	// GrowthFromTo holds a stated growth against the values from and to, or against the difference stated with it.
	//
	// Formula: to ÷ from - 1; difference ÷ (level - difference)
	//
	// Conditions: One record and one basis; growth at constant prices is never called off.
	//
	// Source: 勾稽关系 of statistical reporting: rates of growth.
	GrowthFromTo CheckKind = "growth"

	// GrowthAcross holds a stated growth against the level of its base period in another place.
	//
	// Formula: level ÷ level of the base period elsewhere - 1
	//
	// Conditions: One indicator, area and unit, periods resolved to dates; never off where the indicator is too general or the
	// scope may differ.
	//
	// Source: 勾稽关系 of statistical reporting: between reports.
	GrowthAcross CheckKind = "across"

	// DifferenceOf holds a stated difference against the two values it is between.
	//
	// Formula: A - B
	//
	// Conditions: Both stand in the sentence, with one candidate each; convertible units.
	//
	// Source: 勾稽关系 of statistical reporting: differences.
	DifferenceOf CheckKind = "difference"

	// SameTwice holds values of one indicator, area and period in two places against each other.
	//
	// Formula: A = B
	//
	// Conditions: The period is resolved to dates and the area named; within one section a difference is listed, never called
	// off.
	//
	// Source: 勾稽关系 of statistical reporting: between reports.
	SameTwice CheckKind = "same"

	// IntegerBase holds a rate of whole things against the rates that whole bases give.
	//
	// Formula: no integer b for which (level - b) ÷ b is the stated rate when rounded or cut off
	//
	// Conditions: The level is exact, the basis 同比, 环比 or 比年初; undecidable where only cutting off or a rounder number would do.
	//
	// Source: N. Brown, J. Heathers, The GRIM Test, Social Psychological and Personality Science 8(4), 2017.
	IntegerBase CheckKind = "integer"

	// RankAgainstRank holds ranks against each other, against the size of their scope, and against the values they rank.
	//
	// Formula: rank ≤ scope; ranks rise or fall with values
	//
	// Conditions: One indicator, scope and period; two things on one rank may be tied and are never off.
	//
	// Source: The definition of a rank.
	RankAgainstRank CheckKind = "rank"
)

// A Verdict is what a check found.
type Verdict string

const (
	Consistent  Verdict = "consistent"  // 一致
	Off         Verdict = "off"         // 不符
	Undecidable Verdict = "undecidable" // 无法判定
)

// A Check holds one stated figure against others. All its numbers are in the stated figure's unit.
type Check struct {
	ID         string // stable: a hash of kind and figures
	Kind       CheckKind
	Indicator  string // of the stated figure
	Verdict    Verdict
	Reason     Reason // why undecidable, or what is off; zero where consistent
	Stated     Number
	Recomputed Number
	Difference Number // stated - recomputed

	// Tolerance is the largest difference between the stated and the recomputed figure that the rounding of all figures
	// explains.
	//
	// Formula: within it: consistent; beyond it, also with digits cut off or numbers made round, without 约, and certainly of the
	// same thing: off; else undecidable.
	//
	// Conditions: Units convert; masked figures are not checked.
	//
	// Source: Interval arithmetic.
	Tolerance Number

	Formula string   // with the literals, as 65.8万户 = 5.8万户 + 36万户 + 24万户
	Figures []Figure // Figures[0] is the stated one
	Copy    bool     // every figure stands in a copy
}

// A Code names a reason.
type Code string

// A Reason says why there is no number, or what is wrong. The zero Reason is none.
type Reason struct {
	Code Code
	Args []string // what it is about, as quoted from the text, for the placeholders of the code's text
}

// A Note explains one derived number, for the workbook's notes sheet.
type Note struct {
	Key        string // the Go name that the note documents: Growth.Base
	Title      Words
	Sentence   Words // what the number is
	Formula    Words
	Conditions Words // when there is one
	Source     Words
}

// Words are one text in both languages.
type Words struct {
	ZH, EN string
}
