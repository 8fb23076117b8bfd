package derive

import (
	"fmt"
	"strings"

	"zhibiao/extract"
)

// partitions are classes that make up a whole between them and do not overlap.
var partitions = [][]string{
	{"男", "女"}, {"出口", "进口"}, {"第一产业", "第二产业", "第三产业"}, {"一产", "二产", "三产"},
	{"城镇", "农村"}, {"城镇", "乡村"}, {"城市", "农村"}, {"本土", "境外输入"}, {"境内", "境外"}, {"国内", "国外"}, {"线上", "线下"},
}

// Words that name the rest of a list, that sum it up, that open it in full, and that say it is not all.
var (
	rests    = []string{"其余", "其他", "其它", "剩余", "余下", "其餘"}
	totals   = []string{"合计", "总计", "共计", "总共", "一共", "合計", "總計", "共計"}
	openings = []string{"分别", "分為", "分为", "组成", "构成", "分別"}
	someOnly = []string{"主要", "包括", "包含", "例如", "比如", "部分", "左右", "以上为", "之一", "典型", "重点"}
)

// partChecks hold the parts of each total of a section against it. Parts are the records whose Parent is the total's
// indicator, in its sentence or the one after.
func (d *deriver) partChecks(from, to int, add func(Check, bool)) {
	total := map[string]int{}
	parts := map[int][]int{}
	var order []int
	for i := from; i < to; i++ {
		r := d.records[i]
		if r.Level == nil {
			continue
		}
		if p := d.parent[i]; p != "" && p != d.normal[i] {
			t, ok := total[p]
			if !ok || !sameSentence(d.records[t], r) {
				// 电信5.8万户、移动36万户、联通24万户,合计65.8万户: the total stands after its parts.
				if j, found := d.totalAfter(i, to, p); found {
					t, ok = j, true
				}
			}
			if ok && d.partOf(i, t) {
				if parts[t] == nil {
					order = append(order, t)
				}
				parts[t] = append(parts[t], i)
			}
		}
		if n := d.normal[i]; n != "" && d.parent[i] != n {
			total[n] = i
		}
	}
	for _, t := range order {
		d.partCheck(t, parts[t], add)
	}
	// Where the text links them and no Parent does.
	for i := from; i < to; i++ {
		if parts[i] != nil || d.records[i].Level == nil {
			continue
		}
		d.summedUp(i, from, add)
		d.spreadOut(i, to, add)
		if i > from && i+1 < to && excepted(d.records[i]) && d.parent[i] == "" && d.like(i-1, i) && d.like(i, i+1) {
			d.exceptCheck(i-1, i, i+1, add)
		}
	}
}

// like reports whether two records of one sentence have levels of like unit, and nothing but each other's names between.
func (d *deriver) like(a, b int) bool {
	x, y := d.records[a], d.records[b]
	return x.Level != nil && y.Level != nil && sameSentence(x, y) && x.CopyOf == y.CopyOf && x.Status == y.Status && samePeriod(x, y) &&
		d.measure(x.Level).base == d.measure(y.Level).base && d.measure(x.Level).base != "%"
}

// spreadOut finds the parts that 分别 spreads a total out to: 66万户,分别为电信5.8万户、移动36万户、联通24万户.
func (d *deriver) spreadOut(t, to int, add func(Check, bool)) {
	if t+2 >= to || !d.like(t, t+1) {
		return
	}
	gap := between(d.records[t+1], d.records[t].Level.End, d.records[t+1].Level.Start)
	if !strings.HasPrefix(strings.TrimLeft(gap, "，,：: 　"), "分别") {
		return
	}
	parts := []int{t + 1}
	for n := t + 2; n < to && d.like(n-1, n) && listed(d, n-1, n); n++ {
		parts = append(parts, n)
	}
	for _, p := range parts {
		if d.parent[p] != "" {
			return
		}
	}
	d.partCheck(t, parts, add)
}

// listed reports whether two levels follow each other in a list: 、 or 和 stands between the first and the name of the second.
func listed(d *deriver, a, b int) bool {
	gap := between(d.records[b], d.records[a].Level.End, d.records[b].Level.Start)
	return hasPrefixAny(strings.TrimLeft(gap, " "), "、", "和", "及", "与")
}

// totalAfter finds a total behind record i in its sentence.
func (d *deriver) totalAfter(i, to int, normal string) (int, bool) {
	for j := i + 1; j < to && sameSentence(d.records[i], d.records[j]); j++ {
		if d.records[j].Level != nil && d.normal[j] == normal {
			return j, true
		}
	}
	return 0, false
}

// partOf reports whether record p can be a part of total t: like units (no percentages), period, place and status, one sentence
// or the next.
func (d *deriver) partOf(p, t int) bool {
	a, b := d.records[p], d.records[t]
	unit := d.measure(b.Level)
	return p != t && d.measure(a.Level).base == unit.base && unit.base != "%" && samePeriod(a, b) && a.Status == b.Status &&
		a.CopyOf == b.CopyOf && a.Evidence.Start-b.Evidence.End < 30 && (sameArea(a, b) || !relative(a.Area))
}

// mostly is the share of a total from which on a list of parts may be meant to be all of them: of one below it there is nothing
// to say.
var mostly = ratio(3, 4)

// partCheck holds the parts against the total.
func (d *deriver) partCheck(t int, parts []int, add func(Check, bool)) {
	r := d.records[t]
	unit := d.measure(r.Level)
	stated, ok := d.level(t, unit)
	if !ok {
		return
	}
	d.tooLarge(t, parts, stated, add)
	if len(parts) < 2 {
		return
	}
	if len(parts) == 2 && excepted(d.records[parts[0]]) {
		d.exceptCheck(t, parts[0], parts[1], add)
		return
	}
	check, ok := d.sumCheck(t, stated, parts)
	if !ok {
		return
	}
	closed := d.closed(t, parts)
	if check.Verdict != Consistent && closed {
		// 其他 closes the list that it stands in, which may begin after other parts.
		sum := certain(zero)
		begin := 0
		for n := len(parts) - 1; n > 0; n-- {
			v, _ := d.level(parts[n], unit)
			if sum = sum.add(v); n+2 <= len(parts) && stated.strict.Meets(sum.strict) {
				begin = n
			}
		}
		if begin > 0 {
			c, ok := d.sumCheck(t, stated, parts[begin:])
			add(c, ok)
			return
		}
	}
	if !closed {
		switch {
		case check.Difference.Point.Sign() < 0:
			check = check.undecided(PartsExceed)
		case check.Recomputed.Point.Cmp(stated.at.mul(mostly)) < 0:
			return
		default:
			check = check.undecided(PartialList)
		}
	}
	add(check, true)
}

// sumCheck is the sum of parts against a total; ok is false where one of them has no number.
func (d *deriver) sumCheck(t int, stated value, parts []int) (Check, bool) {
	r := d.records[t]
	unit := d.measure(r.Level)
	total := certain(zero)
	figures := []Figure{figure(r, "level", 0, r.Level, Stated)}
	var terms []string
	for _, p := range parts {
		v, ok := d.level(p, unit)
		if !ok {
			return Check{}, false
		}
		total = total.add(v)
		q := d.records[p].Level
		figures = append(figures, figure(d.records[p], "level", 0, q, Piece))
		terms = append(terms, q.Literal)
	}
	return compare(PartsAgainstTotal, r.Indicator, r.Level.Unit, stated, total, r.Level.Literal+" = "+strings.Join(terms, " + "), figures...), true
}

// exceptCheck holds what is left against the total without what is left out: 100起,除八类案件20起外,其余80起.
func (d *deriver) exceptCheck(t, out, left int, add func(Check, bool)) {
	total, except, rest := d.records[t], d.records[out], d.records[left]
	unit := d.measure(rest.Level)
	whole, ok1 := d.level(t, unit)
	without, ok2 := d.level(out, unit)
	stated, ok3 := d.level(left, unit)
	if !ok1 || !ok2 || !ok3 {
		return
	}
	check := compare(PartsAgainstTotal, rest.Indicator, rest.Level.Unit, stated, whole.sub(without),
		fmt.Sprintf("%s = %s − %s", rest.Level.Literal, total.Level.Literal, except.Level.Literal),
		figure(rest, "level", 0, rest.Level, Stated), figure(total, "level", 0, total.Level, Piece), figure(except, "level", 0, except.Level, Except))
	if !hasAny(between(rest, except.Level.End, rest.Level.Start), rests...) && !hasPrefixAny(rest.Indicator, rests...) {
		check = check.undecided(PartialList)
	}
	add(check, true)
}

// excepted reports whether a level stands between 除 and 外.
func excepted(r *extract.Record) bool {
	b := before(r, r.Level.Start, 60)
	if i := strings.LastIndexAny(b, ",,。;;、"); i >= 0 {
		b = b[i:]
	}
	return strings.Contains(b, "除") && strings.HasPrefix(strings.TrimLeft(after(r, r.Level.End, 12), " 　之以"), "外")
}

// closed reports whether a list certainly names all parts of a total, none of them twice: it ends with 其余 or 其他, is opened
// with 分别 or 由…组成, is summed up with 合计, or its parts are a known partition. A list that says 主要, 包括 or 等 is not.
func (d *deriver) closed(t int, parts []int) bool {
	r := d.records[t]
	first, last := d.records[parts[0]], d.records[parts[len(parts)-1]]
	var gaps strings.Builder // what stands between the figures
	all := append([]int{t}, parts...)
	if place(d.records[t]) > place(d.records[parts[0]]) {
		all = append(append([]int{}, parts...), t)
	}
	for n := 1; n < len(all); n++ {
		a, b := d.records[all[n-1]], d.records[all[n]]
		gap := between(b, a.Level.End, b.Level.Start)
		if gap == "" {
			gap = between(a, a.Level.End, b.Level.Start)
		}
		gaps.WriteString(gap)
		gaps.WriteByte('|')
	}
	text := gaps.String()
	tail := after(last, last.Level.End, 6)
	if hasAny(text, someOnly...) || strings.HasPrefix(tail, "等") || hasAny(text, "等|", "等、", "等,", "等,") {
		return false
	}
	for _, p := range parts {
		if d.records[p].Level.Bound != extract.Exact {
			return false
		}
	}
	end := between(last, d.previousEnd(parts), last.Level.Start)
	if hasAny(end, rests...) || hasPrefixAny(last.Indicator, rests...) {
		return true
	}
	if place(d.records[t]) < place(d.records[parts[0]]) {
		opening := between(first, r.Level.End, first.Level.Start)
		if hasAny(opening, openings...) && !strings.Contains(opening, "其中") { // 其中用于教育、卫生的分别为: only these two
			return true
		}
	} else if hasAny(between(r, last.Level.End, r.Level.Start), totals...) {
		return true
	}
	return d.partitioned(parts)
}

// previousEnd is where the last but one part ends.
func (d *deriver) previousEnd(parts []int) int { return d.records[parts[len(parts)-2]].Level.End }

func hasPrefixAny(s string, words ...string) bool {
	for _, w := range words {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}

// partitioned reports whether the parts are the classes of one partition, one each, and otherwise named alike.
func (d *deriver) partitioned(parts []int) bool {
	for _, classes := range partitions {
		if len(classes) != len(parts) {
			continue
		}
		rest, used := "", map[int]bool{}
		ok := true
		for n, p := range parts {
			class := -1
			for c, w := range classes {
				if strings.Contains(d.records[p].Indicator, w) {
					class = c
				}
			}
			if class < 0 || used[class] {
				ok = false
				break
			}
			used[class] = true
			stem := strings.Replace(d.records[p].Indicator, classes[class], "", 1)
			if n > 0 && stem != rest {
				ok = false
			}
			rest = stem
		}
		if ok {
			return true
		}
	}
	return false
}

// tooLarge reports parts that are larger than the whole things that they are 其中 of.
func (d *deriver) tooLarge(t int, parts []int, stated value, add func(Check, bool)) {
	r := d.records[t]
	for _, p := range parts {
		o := d.records[p]
		v, ok := d.level(p, d.measure(r.Level))
		if !ok || !above(v, stated) || o.Level.Unit != r.Level.Unit || !d.whole(r.Level.Unit) {
			continue
		}
		gap := between(o, r.Level.End, o.Level.Start)
		check := compare(PartsAgainstTotal, r.Indicator, r.Level.Unit, stated, v, fmt.Sprintf("%s ≥ %s", r.Level.Literal, o.Level.Literal),
			figure(r, "level", 0, r.Level, Stated), figure(o, "level", 0, o.Level, Piece))
		if check.Verdict == Off {
			check.Reason = Reason{Code: PartTooLarge}
		}
		if !strings.Contains(gap, "其中") || strings.ContainsAny(gap, "。;;") || len(gap) > 60 {
			check = check.undecided(NotCertain)
		}
		add(check, true)
	}
}

// summedUp finds the parts that a sentence sums up with 合计: the levels of like unit before it, from the last back, as many
// as give the total. Where none do, the parts are those of the list with 、 right before, and where there is no such list
// nothing is said.
func (d *deriver) summedUp(t, from int, add func(Check, bool)) {
	r := d.records[t]
	if t-1 < from || !d.like(t-1, t) || d.parent[t-1] != "" {
		return
	}
	if gap := between(r, d.records[t-1].Level.End, r.Level.Start); !hasPrefixAny(strings.TrimLeft(gap, "，,、 　"), totals...) {
		return
	}
	unit := d.measure(r.Level)
	stated, ok1 := d.level(t, unit)
	sum, ok2 := d.level(t-1, unit)
	if !ok1 || !ok2 {
		return
	}
	first := t - 1 // of the parts
	list := first  // of the parts of the list
	for j := t - 2; j >= max(from, t-reach) && d.like(j, j+1); j-- {
		if list == first && listed(d, j, j+1) {
			list = j
		}
		first = j
		v, ok := d.level(j, unit)
		if !ok {
			break
		}
		if sum = sum.add(v); stated.strict.Meets(sum.strict) {
			c, ok := d.sumCheck(t, stated, places(first, t))
			add(c, ok)
			return
		}
	}
	if t-list >= 2 {
		check, ok := d.sumCheck(t, stated, places(list, t))
		add(check, ok)
	}
}

// places are the records from one to another, without it.
func places(from, to int) []int {
	p := make([]int, 0, to-from)
	for i := from; i < to; i++ {
		p = append(p, i)
	}
	return p
}
