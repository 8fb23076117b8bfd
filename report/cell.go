package report

import (
	"math"
	"strconv"

	"zhibiao/extract/numeral"
	"zhibiao/extract/text"
)

// Kind says what a cell holds.
type Kind uint8

const (
	Blank  Kind = iota
	Words       // Text, with Marks set off in it
	Number      // Number, printed as Format says
	Date        // Text is an ISO date
	Choice      // Text, one of a few that the column offers; or nothing
	Live        // Formula, and its present result: Text if that is not empty, else Number
	Link        // Text that leads to Target, or to a row of another sheet as Formula says
)

// Format says how a number prints.
type Format struct {
	Scale   int  // digits after the point
	Percent bool // Number is a fraction of 1 and prints times 100 with %
	Signed  bool // a plus stands before what is above zero
	Plain   bool // no separators between thousands: years, offsets, ordinals
}

// Tone is a cell's colour, by what it means.
type Tone uint8

const (
	Normal  Tone = iota
	Good         // consistent, right
	Bad          // off, wrong, failed
	Doubt        // undecidable, to be looked at
	Muted        // beside the point: refusals, helpers
	Implied      // derived, not stated in any text
	Rise         // goes up
	Fall         // goes down
)

// A Cell is one value of a row.
type Cell struct {
	Kind    Kind
	Tone    Tone
	Format  Format
	Text    string
	Marks   []text.Span      // of Words: bytes of Text that are set off, in order, not overlapping
	Number  float64          // as the sheet holds it: a percentage as fraction of 1
	Decimal *numeral.Decimal // of a stated number: as stated, a percentage as 26.26; what CSV prints
	Formula string           // of Live and Link: see Formula
	Target  string           // of a Link to a file: the path from the book's folder, with /
}

func words(s string) Cell {
	if s == "" {
		return Cell{}
	}
	return Cell{Kind: Words, Text: s}
}

func date(iso string) Cell {
	if iso == "" {
		return Cell{}
	}
	return Cell{Kind: Date, Text: iso}
}

func count(n int) Cell {
	d := numeral.Int(int64(n))
	return Cell{Kind: Number, Number: float64(n), Decimal: &d}
}

// ordinal is a number that is no amount: an offset, a page.
func ordinal(n int) Cell {
	c := count(n)
	c.Format.Plain = true
	return c
}

func share(f float64, scale int) Cell {
	return Cell{Kind: Number, Number: f, Format: Format{Scale: scale, Percent: true}}
}

// stated is a number as the text states it: 26.26 with unit % is the cell 26.26%, which is 0.2626.
func stated(d *numeral.Decimal, unit string) Cell {
	if d == nil {
		return Cell{}
	}
	f, number := formatOf(*d, unit)
	return Cell{Kind: Number, Number: number, Format: f, Decimal: d}
}

// formatOf is the format that shows the decimal's own digits, and the number that the sheet holds.
func formatOf(d numeral.Decimal, unit string) (Format, float64) {
	f := Format{Scale: d.Scale}
	if unit == "%" {
		f.Percent = true
		return f, numeral.Decimal{Coef: d.Coef, Scale: d.Scale + 2}.Float64()
	}
	return f, d.Float64()
}

// inSheet is a number of a unit as the sheet holds it.
func inSheet(f float64, unit string) float64 {
	if unit == "%" {
		return fraction(f)
	}
	return f
}

// fraction divides by 100 in decimal, so that 26.26 becomes what Excel reads for 26.26%.
func fraction(f float64) float64 {
	if f == 0 || math.IsNaN(f) || math.IsInf(f, 0) {
		return f
	}
	p, _ := strconv.ParseFloat(strconv.FormatFloat(f, 'g', -1, 64)+"e-2", 64)
	if p == 0 { // the number had an exponent already
		return f / 100
	}
	return p
}
