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

// milestone says whether the number at token k is only a mark that was passed: 突破万亿大关.
func (a *assembly) milestone(k int) bool {
	rest := a.body[a.s.Nums[a.s.Tokens[k].Num].After:a.seg.End]
	for _, w := range []string{"大关", "关口", "门槛", "大關", "關口", "整数关口"} {
		if strings.HasPrefix(rest, w) {
			return true
		}
	}
	return false
}

// sameWhole is the whole that the share before it named, in this sentence or the one before it in the paragraph, for one that names none
// and qualifies what is counted alike: 占进出口总值的6.5%;…,占2.7%. It is "" where there is none.
func (a *assembly) sameWhole(name string) string {
	if a.cur == nil && name == "" {
		return ""
	}
	unit := ""
	if name == "" && a.cur.Level != nil {
		unit = a.cur.Level.Unit
	}
	for i := len(a.drafts) - 1; i >= 0 && i > len(a.drafts)-8; i-- {
		d := a.drafts[i]
		if i < a.first && d.Evidence.End < a.seg.Start-2 {
			return ""
		}
		if len(d.Shares) == 0 || d == a.cur && name == "" {
			continue
		}
		if of := d.Shares[len(d.Shares)-1].Of; of != "" && d.Level != nil && unit != "" && sameUnit(d.Level.Unit, unit) {
			return of
		}
	}
	return ""
}

// recentAlike are the last n drafts of the sentence that are counted as the last one is, where others stand between them: 8个项目投资3亿元,
// 5个项目投资2亿元,分别占…; nil where there are fewer, or nothing stands between.
func (a *assembly) recentAlike(n int) []*draft {
	last := len(a.drafts) - 1
	if last < a.first || a.drafts[last].Level == nil {
		return nil
	}
	unit := a.drafts[last].Level.Unit
	var out []*draft
	for i := last; i >= a.first && i > last-maxList && len(out) < n; i-- {
		if d := a.drafts[i]; d.Level != nil && sameUnit(d.Level.Unit, unit) {
			out = append([]*draft{d}, out...)
		}
	}
	if len(out) < n || out[0] == a.drafts[len(a.drafts)-n] {
		return nil
	}
	return out
}
