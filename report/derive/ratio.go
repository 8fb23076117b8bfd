package derive

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"zhibiao/extract"
)

// shareChecks hold the shares of record i against its level and the level of the whole, in one sentence.
func (d *deriver) shareChecks(i, from, to int, add func(Check, bool)) {
	r := d.records[i]
	if r.Level == nil {
		return
	}
	for n := range r.Shares {
		s := &r.Shares[n]
		if s.Value == nil || s.Unit != "%" && s.Unit != "‰" {
			continue
		}
		w, ok := d.wholeOf(i, s, from, to)
		if !ok {
			continue
		}
		d.shareCheck(i, n, w, add)
	}
}

// wholeOf finds the level that a share is of: the one record of the sentence that bears the name of its whole, or the parent's
// where the share names none.
func (d *deriver) wholeOf(i int, s *extract.Quantity, from, to int) (at int, ok bool) {
	name := thing(d.names.normal(s.Of))
	parent := d.parent[i]
	if s.Of == "" {
		if parent == "" {
			return 0, false
		}
		name = ""
	}
	at = -1
	for j := from; j < to; j++ {
		o := d.records[j]
		if j == i || o.Level == nil || d.normal[j] == "" || !samePeriod(d.records[i], o) || o.Level.Start == d.records[i].Level.Start {
			continue
		}
		t := d.thing(j)
		named := name != "" && (t == name || utf8.RuneCountInString(name) >= 3 && strings.HasSuffix(t, name) ||
			utf8.RuneCountInString(t) >= 3 && strings.HasSuffix(name, t))
		if !named && (name != "" || d.normal[j] != parent) {
			continue
		}
		if at >= 0 {
			return 0, false
		}
		at = j
	}
	return at, at >= 0
}

// shareCheck holds share n of record i against its level and the whole's.
func (d *deriver) shareCheck(i, n, w int, add func(Check, bool)) {
	r, o := d.records[i], d.records[w]
	s := &r.Shares[n]
	unit := d.measure(o.Level)
	piece, ok1 := d.level(i, unit)
	whole, ok2 := d.level(w, unit)
	stated, why := d.reading(s)
	if !ok1 || !ok2 || why.Code != "" || unit.base == "%" {
		return
	}
	q, ok := piece.quo(whole)
	if !ok || !whole.strict.Positive() {
		return
	}
	k := hundred
	if s.Unit == "‰" {
		k = tens(3)
	}
	check := compare(ShareAgainstLevels, r.Indicator, s.Unit, stated, q.scale(k), fmt.Sprintf("%s = %s ÷ %s", s.Literal, r.Level.Literal, o.Level.Literal),
		figure(r, "share", n, s, Stated), figure(r, "level", 0, r.Level, Piece), figure(o, "level", 0, o.Level, Whole))
	add(check, true)
}

// ratioCheck holds a rate (调解率) against the two levels of its sentence that it comes from: what was done (调解治安案件57起)
// and what it was done to (发生治安案件70余起).
func (d *deriver) ratioCheck(i, from, to int, add func(Check, bool)) {
	r := d.records[i]
	if r.Level == nil || r.Level.Unit != "%" || r.Level.Value == nil || r.Status == extract.Target {
		return
	}
	name, ok := strings.CutSuffix(d.normal[i], "率")
	if !ok || utf8.RuneCountInString(name) < 2 {
		return
	}
	// The verb is the end of the rate's name: 治安案件调解率.
	runes := []rune(name)
	verb := string(runes[len(runes)-2:])
	done, object := -1, -1
	for j := from; j < i; j++ {
		if o := d.records[j]; o.Level != nil && o.Level.Unit != "%" && strings.Contains(d.normal[j], verb) {
			if done >= 0 {
				return
			}
			done = j
		}
	}
	if done < 0 {
		return
	}
	noun := d.normal[done][strings.Index(d.normal[done], verb)+len(verb):]
	linked := false
	for j := from; j < i; j++ {
		o := d.records[j]
		if j == done || o.Level == nil || d.measure(o.Level).base != d.measure(d.records[done].Level).base || strings.Contains(d.normal[j], verb) {
			continue
		}
		parent := d.parent[done] != "" && d.normal[j] == d.parent[done]
		if !parent && (utf8.RuneCountInString(noun) < 2 || !strings.HasSuffix(d.normal[j], noun)) {
			continue
		}
		if object >= 0 && object != j {
			return
		}
		object, linked = j, parent
	}
	if object < 0 || !samePeriod(d.records[done], d.records[object]) {
		return
	}
	unit := d.measure(d.records[object].Level)
	piece, ok1 := d.level(done, unit)
	whole, ok2 := d.level(object, unit)
	stated, why := d.levels[i], d.levelWhy[i]
	if !ok1 || !ok2 || why.Code != "" {
		return
	}
	q, ok := piece.quo(whole)
	if !ok {
		return
	}
	a, b := d.records[done].Level, d.records[object].Level
	check := compare(ShareAgainstLevels, r.Indicator, "%", stated, q.scale(hundred), fmt.Sprintf("%s = %s ÷ %s", r.Level.Literal, a.Literal, b.Literal),
		figure(r, "level", 0, r.Level, Stated), figure(d.records[done], "level", 0, a, Piece), figure(d.records[object], "level", 0, b, Whole))
	if !linked {
		check = check.undecided(NotCertain)
	}
	add(check, true)
}
