package extract

import (
	"strings"
	"unicode/utf8"

	"zhibiao/extract/internal/scan"
)

// What a clause leaves out because the one before it has said it: the measure of an item of a row, or how it moved.

// measureOfItem parts a measure from the first of those that it is told of in turn: 近视率, 小学 of 近视率小学36%、初中71%. Both are "" where
// none is.
func (a *assembly) measureOfItem(r *levelReading) (measure, of string) {
	next := a.itemNext(r, false)
	if next == "" || a.lists.labels(r.left) {
		return "", ""
	}
	for _, w := range a.cut(r.left) {
		if w.End == len(r.left) || !a.lists.labels(r.left[:w.End]) {
			continue
		}
		measure, of = strings.TrimPrefix(strings.TrimPrefix(r.left[:w.End], "各"), "组"), r.left[w.End:]
	}
	if !a.lists.fitsKind(measure, r.kind) || utf8.RuneCountInString(measure) < 3 {
		return "", ""
	}
	of = of[beginsWith(of, "分别为", "分别是", "依次为", "依次是"):]
	n := utf8.RuneCountInString(of)
	if n < 2 || n > 6 || beginsWith(of, a.lists.MeasureVerbs...) > 0 || n != utf8.RuneCountInString(next) && alikeTail(of, next) == 0 {
		return "", ""
	}
	return measure, of
}

// fitsKind says whether a number of that kind may be a value of measure: 录取率 of a rate, 补助标准 of money, 人数 of neither.
func (l *lists) fitsKind(measure, kind string) bool {
	if l.endsAsRate(measure) || kind == "rate" {
		return l.endsAsRate(measure) == (kind == "rate")
	}
	return kind == "money" || !endsIn(measure, l.MoneyMeasures...)
}

// itemNext is what the value behind that of r is of, where nothing but that and a word for being is told before it and both have one unit:
// 初中 of 小学36%、初中为71%. It is "" where a measure is told anew, unless measured items are asked for as well.
func (a *assembly) itemNext(r *levelReading, measured bool) string {
	const longest = 6 // tokens
	ts := a.s.Tokens
	if r.k+3 >= len(ts) || ts[r.k+1].Class != scan.Dun && ts[r.k+1].Class != scan.Comma || ts[r.k+2].Class != scan.Word {
		return ""
	}
	item := trimSpace(a.s.Text(r.k + 2))
	for j := r.k + 3; j < min(r.k+longest, len(ts)); j++ {
		switch c := ts[j].Class; {
		case c == scan.Num:
			if f := &a.s.Nums[ts[j].Num]; !sameUnit(f.Unit, r.figure(a).Unit) || utf8.RuneCountInString(item) > 6 || a.lists.endsAsRate(item) || endsMeasure(item) && !measured {
				return ""
			}
			return item
		case c != scan.Reach && c != scan.To && c != scan.Adverb && c != scan.Bound && !(c == scan.Date && strings.HasPrefix(a.s.Text(j), "每")):
			return ""
		}
	}
	return ""
}

// bareItem names an item that tells only what it is of by the measure of the item directly before it: 初中巩固率, of 小学巩固率99%,初中98%. It is
// "" where the two need not be a row: where neither a third item follows nor both are of one form.
func (a *assembly) bareItem(r *levelReading) string {
	prev := a.gap(r)
	if prev < 0 || !a.levelBefore() || len(a.groups) > 0 || endsMeasure(r.left) || !sameUnit(a.cur.Level.Unit, r.figure(a).Unit) && (r.kind != "money" || a.cur.levelKind != r.kind) {
		return ""
	}
	measure, alike := a.splitMeasure(a.cur.Indicator, r.left)
	if measure == "" || (r.kind == "rate") != a.lists.endsAsRate(measure) || r.kind != "rate" && !endsIn(measure, a.lists.PricesAndYields...) {
		return ""
	}
	if a.gapped != prev && !alike && a.itemNext(r, false) == "" {
		return ""
	}
	a.gapped = r.k
	return r.left + measure
}

// gapLists are the lists of words that gap.go reads.
type gapLists struct {
	// PricesAndYields end the names of what has a value of its own for each of several things, and no sum.
	PricesAndYields []string `list:"pricesAndYields traits"`

	// MeasureVerbs stand between a measure and the value of an item: 保持, 稳定.
	MeasureVerbs []string

	// MoneyMeasures end measures whose values are amounts: 标准, 价格.
	MoneyMeasures []string
}

// gappedChange reads a rate behind the name of an item alone as its change, where the one directly before it told its own: 工业增长8%,农业3%,
// 服务业6%.
func (a *assembly) gappedChange(r *levelReading) bool {
	if r.kind != "rate" || r.m.Rule.Name != "level" || !a.recordBefore() || len(a.cur.Changes) == 0 || a.cur.lastRole != "change" {
		return false
	}
	prev, place := a.gap(r), a.placeGap(r)
	if prev = max(prev, place); prev < 0 {
		return false
	}
	c := &a.cur.Changes[len(a.cur.Changes)-1]
	if c.Direction != Up && c.Direction != Down || c.From != nil || !sameUnit(c.Unit, r.q.Unit) {
		return false
	}
	if place < 0 && a.gapped != prev && a.itemNext(r, true) == "" && a.s.Tokens[prev+1].Class != scan.Dun && alikeTail(a.cur.Indicator, r.left) == 0 {
		return false
	}
	a.gapped = r.k
	name := a.cur.Indicator
	if r.left != "" {
		if name = r.left; !endsMeasure(name) {
			measure, _ := a.splitMeasure(a.cur.Indicator, name)
			name += measure
		}
	}
	r.q.Direction = c.Direction
	a.cur = a.newDraft(r.k, name, r.p)
	a.addLevelChange(r)
	return true
}

// gap is the token of the number before that of r, where nothing but a short noun stands between them and the record at hand told that last;
// else it is -1.
func (a *assembly) gap(r *levelReading) int {
	const (
		longest = 6  // characters
		joined  = 12 // of a third item that names two: 食品和饮料业
	)
	ts := a.s.Tokens
	prev := a.numInRow(r)
	if prev < 0 {
		return -1
	}
	start := prev + 2
	end, most := start+1, longest
	for a.gapped == prev && end+1 < r.k && ts[end].Classes&scan.Of(scan.With, scan.Dun) != 0 && ts[end+1].Class == scan.Word {
		end, most = end+2, joined
	}
	if n := utf8.RuneCountInString(r.left); n < 2 || n > most {
		return -1
	}
	if len(r.p.pieces) != 1 || !r.p.period.Empty() || a.lists.endsAsRate(r.left) || ts[start].Class != scan.Word || ts[end-1].End-ts[start].Start < len(r.left) {
		return -1
	}
	for j := end; j < r.k; j++ {
		if ts[j].Class != scan.Bound && ts[j].Class != scan.Adverb {
			return -1
		}
	}
	if a.gapped == prev || a.itemNext(r, true) != "" {
		return prev // a third of a row
	}
	if w := a.cut(r.left); !strings.HasPrefix(w[0].Tag, "n") || !strings.HasPrefix(w[len(w)-1].Tag, "n") {
		return -1
	}
	return prev
}

// numInRow is the token of the number that only a mark of a row parts from the words before that of r, where the record at hand told that last
// and nothing stands behind r; else it is -1.
func (a *assembly) numInRow(r *levelReading) int {
	ts := a.s.Tokens
	start := a.regionStart(r.m.Lo)
	if !r.right.empty() || a.cur == nil || start < 2 || ts[start-1].Class != scan.Comma && ts[start-1].Class != scan.Dun || ts[start-2].Class != scan.Num || a.cur.end != a.s.Nums[ts[start-2].Num].End {
		return -1
	}
	return start - 2
}

// placeGap is the token of the number before that of r, where nothing but a place of the kind of the one that the record at hand is of stands
// between them: 甲县增长8%,乙县6%; else it is -1.
func (a *assembly) placeGap(r *levelReading) int {
	if r.left != "" || r.p.area.Empty() {
		return -1
	}
	ts := a.s.Tokens
	prev := a.numInRow(r)
	if prev < 0 || a.cur.Area == "" {
		return -1
	}
	if place := a.body[r.p.area.Start:r.p.area.End]; r.p.area.Start != ts[prev+2].Start || r.p.area.End != ts[r.k].Start || alikeTail(place, a.cur.Area) == 0 || place == a.cur.Area {
		return -1
	}
	return prev
}

// splitMeasure is the measure that a name ends in behind what other stands in the place of, and whether the words before it are as long as
// other: 参保率 of 居民医保参保率 and 养老. It is "" where the name is no such measure.
func (a *assembly) splitMeasure(name, other string) (measure string, alike bool) {
	least := 2 // characters
	if a.lists.endsAsRate(name) {
		least = 3 // 达标率, not 标率
	}
	n := utf8.RuneCountInString(other)
	w := a.cut(name)
	for i := len(w) - 1; i > 0; i-- {
		rest := name[w[i].Start:]
		if utf8.RuneCountInString(rest) < least || !a.lists.labels(rest) && !endsIn(rest, a.lists.PricesAndYields...) && !endsMeasure(rest) || strings.HasPrefix(rest, "的") {
			continue
		}
		for j := i - 1; j >= 0 && !alike; j-- {
			alike = utf8.RuneCountInString(name[w[j].Start:w[i].Start]) == n
		}
		return rest, alike
	}
	return "", false
}
