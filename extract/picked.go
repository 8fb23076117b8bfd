package extract

import (
	"strings"
	"unicode/utf8"

	"zhibiao/extract/internal/scan"
)

// What is singled out, and in a row behind it, with its value in brackets: 教师的满意率最高(68.3%),其次为医生(55.9%)和律师(52.7%).

// pickedName is the name of a value in the bracket at token k, which the words from token lo on tell as name: without what singles it
// out, or of an item of a row with the measure that was named before it. first is the token that the clause begins with.
func (a *assembly) pickedName(name string, first, lo, k int) string {
	ts := a.s.Tokens
	of := trimAny(trimAny(name, picksOut...), "的")
	if of != name && utf8.RuneCountInString(of) >= 2 && (endsAsRate(of) || a.picked == "" && endsMeasure(of)) {
		if endsAsRate(of) {
			a.picked = measureIn(of)
		}
		return of
	}
	join := first
	if ts[join].Class != scan.With && ts[join].Class != scan.Dun {
		join--
	}
	row := of != name || nextInRow[trimSpace(a.s.Text(first))] || join > 0 && ts[join].Classes&scan.Of(scan.With, scan.Dun) != 0 && ts[join-1].Class == scan.Close
	if lo > first { // 满意率最高的是教师(68.3%),最低的是学生(45%)
		said := trimAny(trimAny(a.clear(ts[first].Start, ts[lo-1].Start), "又", "也", "还", "仍"), "的")
		if measure := foremost(said); measure != "" {
			if row = true; endsAsRate(measure) && (strings.Contains(measure, "的") || utf8.RuneCountInString(measure) > 6) {
				a.picked = measureIn(measure)
			} else if endsAsRate(measure) || endsMeasure(measure) || endsIn(measure, "规模") {
				a.picked = measure
			}
		}
	}
	if !row || a.picked == "" || endsAsRate(of) {
		return name
	}
	if a.levelBefore() && strings.HasSuffix(a.cur.Indicator, a.picked) {
		if other := a.besideName(a.cur, of); other != "" { // 数字化普及率 of 大型企业数字化普及率, not its last three characters
			return other
		}
	}
	return of + a.picked
}

// foremost is the measure by which s picks out the first of a row: 投诉量 of 投诉量前五名, 满意率 of 满意率最高. It is "" where s picks out none.
func foremost(s string) string {
	s = strings.TrimSuffix(s, "的")
	if measure := trimAny(s, picksOut...); measure != s {
		return measure
	}
	i := lastIndex(s, "前")
	if i <= 3 || i+len("前") >= len(s) {
		return ""
	}
	rest := s[i+len("前"):]
	n := strings.TrimLeft(rest, "0123456789一二两三四五六七八九十")
	if n == rest || beginsWith(n, "位", "名", "大", "个", "种", "类") == 0 {
		return ""
	}
	return trimAny(s[:i], "居", "排名", "排在", "位居", "列")
}

// measureIn is the measure that name ends in: 满意率 of 教师的满意率.
func measureIn(name string) string {
	if i := lastIndex(name, "的"); i > 0 && i+len("的") < len(name) {
		return name[i+len("的"):]
	}
	for _, w := range [...]string{"占比", "比例", "比重", "比率"} {
		if strings.HasSuffix(name, w) {
			return w
		}
	}
	for i, n := len(name), 0; i > 0; n++ { // 阅读率: the two characters before its last, no more
		_, w := utf8.DecodeLastRuneInString(name[:i])
		if i -= w; n == 2 {
			return name[i:]
		}
	}
	return name
}

// heldBeside reads the value in brackets of those whom others of their kind are held against: 女性(54.0%) behind 男性患病率(62.1%)高于.
func (a *assembly) heldBeside(k int, versus string) bool {
	if !a.levelBefore() || !sameUnit(a.cur.Level.Unit, a.s.Nums[a.s.Tokens[k].Num].Unit) {
		return false
	}
	name := a.besideName(a.cur, versus)
	if name == "" {
		return false
	}
	was, q := a.cur, a.quantity(k)
	d := a.newDraft(k, name, phrase{})
	d.Parent, d.Level, d.versus = was.Parent, &q, true
	a.note(d, k, "level", &q)
	a.cur = was
	return true
}

// besideName is the measure of d with who in place of those whom it is of, where both are named alike, but for what stands before who:
// 农村女童超重率 of 男童超重率 and 农村女童. "" where they are not.
func (a *assembly) besideName(d *draft, who string) string {
	for _, w := range a.cut(who) {
		if name := measureOfOther(d, who[w.Start:]); name != "" {
			return who[:w.Start] + name
		}
	}
	return ""
}
