package extract

import (
	"strings"
	"unicode/utf8"
)

// doubts are what speaks for and against a record, in tenths of the logarithm of the odds that it is right: the weights of a
// logistic regression over the records of 49 documents whose figures were read by people. They say how a record was made,
// never which words it holds.
const (
	trust        = 25  // of a record about which nothing below is so
	ownWords     = 4   // it tells a change, no level: the indicator stands right before it
	wholeStated  = 9   // it tells a share
	placeTold    = -10 // it tells a rank
	carriedOver  = -11 // the indicator is that of another record
	putTogether  = -12 // the indicator was put together of words that do not stand together
	oneCharacter = -19
	fewWords     = -8 // the indicator is of two or three characters
	manyWords    = -9 // of 16 to 19
	sentenceLong = -12
	attributive  = -4 // the indicator holds 的
	yetToCome    = -6 // a target or a forecast
	crowded      = -5 // more than 14 numbers in the sentence
)

// odds are the shares that tenths of the logarithm of odds stand for, from -30 to 45 in steps of 5.
var odds = [...]float64{0.05, 0.08, 0.12, 0.18, 0.27, 0.38, 0.5, 0.62, 0.73, 0.82, 0.88, 0.92, 0.95, 0.97, 0.98, 0.99}

// confidence is the share of records made as d was that are right, for prose; evidence is the sentence, numbers how many it holds.
func (d *draft) confidence(evidence string, numbers int) float64 {
	z := trust
	n := utf8.RuneCountInString(d.Indicator)
	switch {
	case n < 2:
		z += oneCharacter
	case n < 4:
		z += fewWords
	case n > 19:
		z += sentenceLong
	case n > 15:
		z += manyWords
	}
	switch {
	case d.inherited:
		z += carriedOver
	case !strings.Contains(evidence, d.Indicator):
		z += putTogether
	}
	if strings.Contains(d.Indicator, "的") {
		z += attributive
	}
	if d.Status != Actual {
		z += yetToCome
	}
	if numbers > 14 {
		z += crowded
	}
	if d.Level == nil {
		z += ownWords
	}
	if len(d.Shares) > 0 {
		z += wholeStated
	}
	if len(d.Ranks) > 0 {
		z += placeTold
	}
	return odds[min(max((z+32)/5, 0), len(odds)-1)]
}
