package extract

import (
	"strings"

	"zhibiao/extract/internal/scan"
)

// setOff says whether the number at token k stands in a clause that only tells under what conditions: 在限座50%情况下,.
func (a *assembly) setOff(k int) bool {
	ts := a.s.Tokens
	hi := k + 1
	for hi < len(ts) && ts[hi].Classes&clauseMarks == 0 && ts[hi].Class != scan.Num {
		hi++
	}
	return endsIn(a.body[ts[k].End:ts[hi-1].End], "情况下", "条件下", "背景下", "前提下", "基础上")
}

// inWords says whether s[start:end] is part of a longer word of s: 中 of 收入中位数.
func (a *assembly) inWords(s string, start, end int) bool {
	for _, w := range a.cut(s) {
		if w.Start <= start && end <= w.End {
			return w.End-w.Start > end-start
		}
	}
	return false
}

// viewed says whether the basis at token k is told as the one of the sentence behind it: 从同比看, 环比来看.
func (a *assembly) viewed(k int) bool {
	if k+2 >= len(a.s.Tokens) || a.s.Tokens[k+2].Class != scan.Comma && a.s.Tokens[k+2].Class != scan.Colon {
		return false
	}
	switch strings.TrimSpace(a.s.Text(k + 1)) {
	case "看", "来看", "來看", "上看":
		return true
	}
	return false
}
