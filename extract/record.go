package extract

import (
	"zhibiao/extract/numeral"
	"zhibiao/extract/text"
)

// Bound says how the stated number limits the true one.
type Bound string

const (
	Exact    Bound = "exact"
	About    Bound = "about"     // 约、左右、近、将近、几
	MoreThan Bound = "more_than" // 余、多、超过、突破、逾
	AtLeast  Bound = "at_least"  // 以上、不少于、不低于、至少
	AtMost   Bound = "at_most"   // 以内、以下、不超过、至多
	LessThan Bound = "less_than" // 不足、不到、低于
)

// Status says whether a figure states what is, what is wanted, or what is expected.
type Status string

const (
	Actual   Status = "actual"
	Target   Status = "target"   // plans, requirements, norms
	Forecast Status = "forecast" // 预计、将
)

// Direction of a change.
type Direction string

const (
	Up   Direction = "up"
	Down Direction = "down"
	Flat Direction = "flat"
)

// Basis of a change: what it is measured against. The empty basis is one that the text does not name.
type Basis string

const (
	YearOnYear  Basis = "同比"   // the same span a year before
	PeriodOn    Basis = "环比"   // the span before this one
	YearToDate  Basis = "比年初"  // the end of the year before
	YearAverage Basis = "年均"   // a mean over years
	FromTo      Basis = "由…到…" // another value that the text states: Quantity.From
	Other       Basis = "其他"   // what Quantity.Versus names
)

// A Quantity is one number of the text with its unit. Levels, changes, shares and ranks all are quantities; the fields
// below the first group belong to one of them and are empty in the others.
type Quantity struct {
	Literal string           // exactly Body[Start:End]
	Value   *numeral.Decimal // as stated, not multiplied out: 12.6亿元 is 12.6; nil where masked or where a change is stated without a number
	Max     *numeral.Decimal // the upper end of a range, Value being the lower; else nil
	Unit    string           // as stated, with multiplier and denominator: 亿元, 万平方米, 个百分点, 元/人·年; empty for a bare number
	Bound   Bound
	Masked  bool // the source hides digits: there is no Value, and none may be guessed
	Start   int  // byte offsets into the body, half-open
	End     int

	// The same multiplied out into the base unit, so that records can be compared: 1260000000 元. Nil where that can't be
	// done exactly.
	BaseValue, BaseMax *numeral.Decimal
	BaseUnit           string

	// Of a change. A change with From and no number of its own (由A到B) has Literal "", and Start and End 0.
	Direction Direction
	Basis     Basis
	Versus    string    // what the basis 其他 names: 第一次, 全国平均水平
	From      *Quantity // the value that the change starts from
	Period    string    // of a From: its own period, where stated

	Of string // of a share: the whole that it is a percentage of

	Scope   string // of a rank: among whom (全省)
	FromEnd bool   // of a rank: counted from the last (倒数)
}

// Evidence is the sentence that a record was read from.
type Evidence struct {
	Text  string // Body[Start:End], at most about 600 bytes around the figures
	Start int
	End   int
	Cut   bool // Text is not the whole sentence
}

// A Record is what one place in one document says about one indicator: at most one level, and any number of changes,
// shares and ranks that belong to it.
type Record struct {
	ID       string // stable over edits elsewhere in the document: a hash of document, sentence, literal and ordinal
	Document string // path as reached from the argument given, with / on every system
	Section  string // title of the part of the document, "" where it has none
	CopyOf   string // "document" or "document#section" of the earlier text that this one repeats, else ""

	Indicator string
	Parent    string // the whole that an item after 其中, in brackets or after a colon belongs to
	Area      string // the place or body the figure is about, as stated nearest
	Period    string // the time it is about, as stated nearest
	Status    Status

	PeriodStart, PeriodEnd string // the period as ISO dates, first and last day; empty where it can't be resolved

	Level   *Quantity
	Changes []Quantity
	Shares  []Quantity
	Ranks   []Quantity

	Evidence   Evidence
	Block      text.Block // where in the original: page, table, row, cell
	Rule       string     // the name of the rule that read the record's first quantity
	Confidence float64    // the share of records of this make that are right, 0 to 1
	Warnings   []string
}

// Quantities calls each for every quantity of the record in the order level, changes (a From before its change), shares, ranks,
// until it returns false.
func (r *Record) Quantities(each func(role string, q *Quantity) bool) {
	if r.Level != nil && !each("level", r.Level) {
		return
	}
	for i := range r.Changes {
		c := &r.Changes[i]
		if c.From != nil && !each("from", c.From) {
			return
		}
		if (c.End > c.Start) && !each("change", c) {
			return
		}
	}
	for i := range r.Shares {
		if !each("share", &r.Shares[i]) {
			return
		}
	}
	for i := range r.Ranks {
		if !each("rank", &r.Ranks[i]) {
			return
		}
	}
}
