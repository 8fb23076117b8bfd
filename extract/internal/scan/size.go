package scan

// JoinSizes makes one span of words and a bracket between them that tells by a bound or a range which kind is meant: 中小型单位(100平方米以下)售价指数.
// What it bounds is no figure.
func (s *Sentence) JoinSizes() {
	for k := 1; k+3 < len(s.Tokens); k++ {
		if s.Tokens[k].Class == Open {
			s.joinSize(k)
		}
	}
}

// joinSize is JoinSizes for the bracket that opens at token k.
func (s *Sentence) joinSize(k int) {
	ts := s.Tokens
	if ts[k-1].Class != Word || ts[k-1].End != ts[k].Start || ts[k+1].Class != Num {
		return
	}
	n := &s.Nums[ts[k+1].Num]
	end := k + 2
	bounded := n.HasMax
	if ts[end].Class == After {
		bounded = bounded || anySuffix(s.Text(end), "以上", "以下", "以内", "以內")
		end++
	}
	if !bounded || n.Kind == "rate" || n.Kind == "point" || end+1 >= len(ts) || ts[end].Class != Close || ts[end+1].Class != Word {
		return
	}
	if gap := ts[end+1].Start - ts[end].End; gap > 0 && (gap > 1 || s.Body[ts[end].End] != ' ') || anyPrefix(s.Body, ts[end+1].Start, "的", "等") > 0 {
		return
	}
	s.Left = append(s.Left, Leftover{ts[k+1].Start, ts[k+1].End, "group limit"})
	ts[k-1].End = ts[end+1].End
	s.Tokens = append(ts[:k], ts[end+2:]...)
}
