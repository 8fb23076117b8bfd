package extract

import (
	"strings"
	"unicode/utf8"

	"zhibiao/extract/internal/scan"
	"zhibiao/extract/text"
)

// byStandard names an amount by what is paid or done by it, where it is called a standard behind: 按每人180元的标准发放生活补助, and says
// whether it is one.
func (a *assembly) byStandard(r *levelReading) bool {
	if r.kind == "rate" || r.m.Rule.Name != "level" || !a.isStandard(r) {
		return false
	}
	who := r.left
	switch i := lastIndex(r.left, "按"); {
	case i >= 0 && utf8.RuneCountInString(r.left[i:]) > 8: // 按总人口3元的标准, not 按照规定拨付各项经费3元
		return false
	case i >= 0:
		who = r.left[:i]
	case !strings.Contains(a.body[a.s.Tokens[a.regionStart(r.k)].Start:r.figure(a).Start], "按") && !strings.HasSuffix(who, "以") && !strings.HasPrefix(who, "以"):
		return false
	}
	p := a.paidBy(r.k)
	name := p.text(a)
	if n := ofStandard(name); n > 0 {
		p.cut(a, n)
		name = name[n:]
	}
	if endsIn(name, a.lists.Aids...) {
		name = name[beginsWith(name, a.lists.Grants...):]
	}
	if utf8.RuneCountInString(name) < 2 || endsIn(r.left, a.lists.Aids...) && !endsIn(name, a.lists.Aids...) && !a.holdsNoun(name) { // 按照每亩补助400元的标准发放到户
		return false
	}
	who = trimAny(strings.TrimSuffix(who, "以"), "，", "严格", "统一")
	if whom := who[beginsWith(who, "对", "给", "为", "向"):]; whom != who {
		if endsIn(name, a.lists.Aids...) && utf8.RuneCountInString(name) <= 4 && utf8.RuneCountInString(whom) > 1 { // 对书店按每平方米200元的标准给予补助
			name = whom + name
		}
	} else if who != "" && len(r.p.pieces) > 0 && a.lists.mayAct(who) {
		s := r.p.pieces[0]
		a.setArea(text.Span{Start: s.Start, End: min(s.End, s.Start+len(who))})
	}
	p.area, p.period, p.status = r.p.area, r.p.period, r.p.status
	r.p, r.left, r.ind, r.right = p, name, name, phrase{}
	return true
}

// holdsNoun says whether a noun stands among the words of s: 发放生活费, not 兑现.
func (a *assembly) holdsNoun(s string) bool {
	for _, w := range a.cut(s) {
		if strings.HasPrefix(w.Tag, "n") {
			return true
		}
	}
	return false
}

// isStandard says whether the number is called a standard behind it, or is one of several: 城区按8元、乡镇按5元的标准.
func (a *assembly) isStandard(r *levelReading) bool {
	const near = 10 // tokens
	if ofStandard(r.behindFigure(a)) > 0 {
		return true
	}
	ts := a.s.Tokens
	if r.k+1 >= len(ts) || ts[r.k+1].Class != scan.Dun && ts[r.k+1].Class != scan.Comma {
		return false
	}
	for j := r.k + 2; j < len(ts) && j < r.k+near && ts[j].Classes&clauseMarks == 0; j++ {
		if a.numStands(j) {
			n := &a.s.Nums[ts[j].Num]
			return ofStandard(a.body[n.After:]) > 0 && strings.Contains(a.body[ts[r.k+1].Start:n.Start], "按")
		}
	}
	return false
}

// paidBy are the words behind the standard at the number at token k, or behind the next of those that stand in a row: 城区按8元的标准、乡镇按5元的
// 标准安排经费.
func (a *assembly) paidBy(k int) phrase {
	const far = 40 // tokens
	ts := a.s.Tokens
	for j := k + 1; j < len(ts) && j < k+far && ts[j].Class != scan.Semi && ts[j].Class != scan.Stop; j++ {
		if ts[j].Class != scan.Word || ts[j-1].Class != scan.Num && ts[j-1].Class != scan.After {
			continue
		}
		n := ofStandard(trimSpace(a.s.Text(j)))
		if n == 0 {
			return phrase{}
		}
		e := a.nounEnd(j)
		if e == j+1 && utf8.RuneCountInString(trimSpace(a.s.Text(j))[n:]) < 2 {
			continue
		}
		if j == k+1 || j == k+2 {
			a.taken = max(a.taken, e)
		}
		return a.between(j, e)
	}
	return phrase{}
}

// ofStandard is the length of the words at the start of s that call what stands before them a standard, 0 where none do.
func ofStandard(s string) int { return beginsWith(s, "的标准", "标准", "的额度", "的水平") }
