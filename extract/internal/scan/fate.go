package scan

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"zhibiao/extract/numeral"
)

// fateLists are the lists of words that fate.go reads.
type fateLists struct {
	// Befell are what befell people, who they are, or what they won, told with a bare number of them: 死 of 3死5伤, 男 of 9男3女, 银 of 4银2铜.
	Befell []string

	// Fates are what befalls people, all of what is told behind their number: 遇难.
	Fates map[string]bool
}

// casualties says whether the bare number s[i:e] is told with one of befell directly behind it, and another such beside it: 3死5伤,
// 1死、356傷、2失蹤.
func (l *lists) casualties(s string, i, e int) bool {
	w := anyPrefix(s, e, l.Befell...)
	if w == 0 {
		return false
	}
	next := e + w + anyPrefix(s, e+w, "、", "及", "和", "，", ",")
	if n, ok := numeral.Scan(s, next); ok && n.Unit == "" && anyPrefix(s, n.End, l.Befell...) > 0 {
		return true
	}
	head := strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(s[:i], "、"), "及"), "和")
	for _, x := range l.Befell {
		if t, ok := strings.CutSuffix(head, x); ok && t != "" {
			c, _ := utf8.DecodeLastRuneInString(t)
			return '0' <= c && c <= '9' || strings.ContainsRune("一二两三四五六七八九十百多余", c)
		}
	}
	return false
}

// PartFates parts the counts of people that are told of in a row, each with what befell them and no mark between: 12人死亡8人受伤,
// 12人死亡及8人受伤, 死亡12人受伤8人.
func (s *Sentence) PartFates() {
	for k := 0; k+2 < len(s.Tokens); k++ {
		ts := s.Tokens
		if ts[k].Class != Num || ts[k+1].Class != Word || ts[k+2].Class != Num {
			continue
		}
		if s.Nums[ts[k].Num].NoUnit && slices.Contains(s.lists.Befell, s.Text(k+1)) { // 3死5伤
			at := ts[k+1].End
			s.Tokens = slices.Insert(ts, k+2, Token{Class: Dun, Classes: Of(Dun), Start: at, End: at, Num: -1})
			continue
		}
		if !s.people(k) {
			continue
		}
		if s.joinsFates(k+1) || !s.lists.Fates[s.Text(k+1)] {
			continue
		}
		j := k + 2
		if k > 0 && ts[k-1].Class == Word && s.fateEnds(k-1) {
			j = k + 1
		}
		at := ts[j-1].End
		s.Tokens = slices.Insert(ts, j, Token{Class: Comma, Classes: Of(Comma), Start: at, End: at, Num: -1})
	}
}

// joinsFates parts the word at token k where it is what befell people with the word that joins the next to it, before a number of people:
// 2人死亡及16人受伤.
func (s *Sentence) joinsFates(k int) bool {
	w := s.Text(k)
	for _, and := range [...]string{"以及", "及", "和", "与", "另"} {
		if fate, ok := strings.CutSuffix(w, and); ok && s.lists.Fates[fate] && s.people(k+1) {
			t := &s.Tokens[k]
			at, end := t.Start+len(fate), t.End
			t.End = at
			s.Tokens = slices.Insert(s.Tokens, k+1, Token{Class: Dun, Classes: Of(Dun), Start: at, End: end, Num: -1})
			return true
		}
	}
	return false
}

// befalls says whether s, behind how many they are, tells what befell people and nothing else before its clause or item ends: 死亡及12人受伤,
// 工人重伤.
func (l *lists) befalls(s string) bool {
	const longest = 8 // characters
	n := 0
	for i, c := range s {
		if n > longest {
			return false
		}
		if !unicode.Is(unicode.Han, c) || n >= len("死亡")/3 && strings.ContainsRune("及和与另并而", c) {
			s = s[:i]
			break
		}
		n++
	}
	for _, w := range [...]int{len("死亡"), len("下落不明")} {
		if len(s) >= w && l.Fates[s[len(s)-w:]] {
			return true
		}
	}
	return false
}

// people says whether the number at token k counts people.
func (s *Sentence) people(k int) bool {
	switch s.Nums[s.Tokens[k].Num].UnitWord {
	case "人", "名", "位":
		return true
	}
	return false
}

// fateEnds says whether the words of token k end with what befell people.
func (s *Sentence) fateEnds(k int) bool {
	w := s.Text(k)
	return len(w) >= len("死亡") && s.lists.Fates[w[len(w)-len("死亡"):]]
}
