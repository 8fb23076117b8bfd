// Package derive works out what follows from records: implied bases, growth, contributions, series, and the sums that do not
// add up.
//
// All arithmetic respects how its operands were stated: 26.26% is every number of [26.255, 26.265). A derived number is an
// [Interval] of exact fractions, and prints only the digits that the interval supports. Where a number can't be defended there
// is a [Reason] in its place. [Notes] gives, for every derived number, its sentence, formula, conditions and source.
package derive

import (
	"math/big"

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
	// Synonyms are added to the built-in table (BuiltinSynonyms).
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
	Point    *big.Rat // from the figures as stated, what a spreadsheet's formula gives; the integer itself where there is only one
	Unit     string   // as the figures state it: 亿元, 起, %, 个百分点

	// Whole things can't be halved: where Integer is set, the number is one of the integers First to Last and nothing
	// else; First equals Last where the number is exact.
	Integer     bool
	First, Last int64

	About  bool   // a figure behind it says 约 or the like: the interval is that of the rounding only
	Reason Reason // why there is no number; the zero Reason where there is one
}

// An Interval is a range of exact numbers. A nil end is unbounded. The zero Interval is every number.
type Interval struct {
	Lo, Hi         *big.Rat
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

	Current    Number // the level
	Rate       Number // stated rate in %, signed; refused (NoRate) where the change is not stated as a rate
	Base       Number // implied base in the level's unit
	Change     Number // absolute change, signed, in the level's unit
	Recomputed Number // change ÷ base in %, signed: from the integers where the base is one of them, from the stated difference or base
	Impossible bool   // whole things, and no integer base gives the stated rate under rounding or truncation

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
	Median, Lower, Upper  Number // quartiles of the rates, in %
	Mean                  Number // weighted by base: Σchange ÷ Σbase; refused where units differ or bases are missing
	Least, Most           string // Record.ID of the extremes, "" where Count is 0
	LeastRate, MostRate   Number
	Outliers              []Outlier // by MAD, most extreme first
	Rates                 []Rate    // what was counted, by document and offset
}

// A Rate is one change's rate as a Summary counts it.
type Rate struct {
	Record string
	Index  int
	Rate   Number // in %
}

// An Outlier is a rate far from its group's median.
type Outlier struct {
	Rate
	Score float64 // 0.6745·(rate - median) / MAD
}

// A Contribution is how the parts of a whole made its change.
type Contribution struct {
	Whole   Growth
	Parts   []Share
	Overlap bool   // the parts move more than the whole, or are larger: some may belong to several
	Rest    Number // change of the whole that the parts leave, in the whole's unit; refused on overlap
	Reason  Reason // why no part has a contribution, else zero
}

// A Share is one part's contribution to its whole's change.
type Share struct {
	Part    Growth
	Points  Number // change of the part ÷ base of the whole, in 个百分点
	Percent Number // change of the part ÷ change of the whole, in %
}

// A Series is one indicator of one area in one unit over several periods of one kind.
type Series struct {
	Indicator string // the most frequent wording, the first in order among equals
	Normal    string // its normal form
	Area      string
	Unit      string // all points are in it
	Span      Span
	Points    []Point // by period, at least two
	CAGR      Number  // between the first and last stated points, in % a year
	Trend     Trend
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
	Implied    bool     // no text states it: it is the base of a later period's change
	Conflict   bool     // several records state values that can't be one: Value is refused
	Records    []string // Record.IDs that state or imply it, by document and offset
	Growth     Number   // against the same span a year before or, in a series by quarter, month or day, the point before: %
	Against    int      // index of the point that Growth is against; -1 for none
}

// A Trend is the least-squares line through a series' stated points against time in years.
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
	PartsAgainstTotal  CheckKind = "parts"      // the parts of a total against it
	ShareAgainstLevels CheckKind = "share"      // a share, rate or completion against part and whole
	GrowthFromTo       CheckKind = "growth"     // a stated growth against the values from and to
	GrowthAcross       CheckKind = "across"     // a stated growth against levels in other places
	DifferenceOf       CheckKind = "difference" // a stated difference against its operands
	SameTwice          CheckKind = "same"       // one indicator, area and period with values in two places
	IntegerBase        CheckKind = "integer"    // a rate of whole things that no integer base gives
	RankAgainstRank    CheckKind = "rank"       // two things on one rank, a rank outside its scope, ranks against values
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
	Difference Number   // stated - recomputed
	Tolerance  Number   // the difference that rounding of all figures allows, as an absolute value
	Formula    string   // with the literals, as 65.8万户 = 5.8万户 + 36万户 + 24万户
	Figures    []Figure // Figures[0] is the stated one
	Copy       bool     // every figure stands in a copy
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
