package scan

import "slices"

// fateLists are the lists of words that fate.go reads.
type fateLists struct {
	// Fates are what befalls people, all of what is told behind their number: 遇难.
	Fates map[string]bool
}

// PartFates parts the counts of people that are told of in a row, each with what befell them and no mark between: 12人死亡8人受伤, 死亡12人受伤8人.
func (s *Sentence) PartFates() {
	for k := 0; k+2 < len(s.Tokens); k++ {
		ts := s.Tokens
		if ts[k].Class != Num || ts[k+1].Class != Word || ts[k+2].Class != Num || !s.people(k) || !s.lists.Fates[s.Text(k+1)] {
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
