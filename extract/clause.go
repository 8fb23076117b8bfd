package extract

import (
	"strings"

	"zhibiao/extract/internal/scan"
)

// setOff says whether the number at token k stands in a clause that only tells under what conditions: 在限座50%情况下,.
func (a *assembly) setOff(k int) bool {
	rest := strings.TrimPrefix(a.body[a.s.Nums[a.s.Tokens[k].Num].After:a.seg.End], "的")
	for _, w := range []string{"情况下", "条件下", "背景下", "前提下", "基础上"} {
		if strings.HasPrefix(rest, w) {
			return true
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
