package scan

import (
	"strings"

	"zhibiao/extract/numeral"
)

// holidayLists are the lists of words that holiday.go reads.
type holidayLists struct {
	// HolidayTails end the name of a holiday as a time: 端午节假期, 国庆黄金周.
	HolidayTails map[string]bool

	// Festivals are the days that holidays are named after.
	Festivals []string

	// FestivalList are Festivals, as what a text may begin with.
	FestivalList list `list:"festivals"`

	// HolidayNames are holidays: 黄金周.
	HolidayNames []string
}

// holiday is where the time begins that the word at i ends: at the festivals before it, or at the time that it is joined to; -1 where
// there are none (学生利用假期).
func (r *run) holiday(s string, i int) int {
	at, lo := i, r.word
	if lo < 0 {
		if n := len(r.Tokens); n > 0 && r.Tokens[n-1].Class == Date && r.Tokens[n-1].End == i && r.Tokens[n-1].Value == "" {
			return i
		}
		if n := len(r.Tokens); n > 0 && r.Tokens[n-1].Class == Num && r.Tokens[n-1].End == i { // 18个黄金周: they are counted
			return -1
		}
		opens := len(r.Tokens) == 0 || r.Tokens[len(r.Tokens)-1].Classes&Of(Comma, Semi, Stop) != 0
		if anyPrefix(s, i, r.lists.HolidayNames...) > 0 || opens && anyPrefix(s, i, "假期，", "假期,", "假期全", "假期里") > 0 { // 黄金周期间,
			return i
		}
		return -1
	}
	if d := len("228"); i-lo >= d && strings.Trim(s[i-d:i], "0123456789") == "" && (i-lo == d || !isDigit(s[i-d-1])) { // named by its day: 228连假
		return i - d
	}
	for range 3 {
		t := s[lo:at]
		n := len(t)
		for _, f := range r.lists.Festivals {
			rest, ok := strings.CutSuffix(t, f)
			if !ok {
				rest, ok = strings.CutSuffix(strings.TrimSuffix(strings.TrimSuffix(t, "节"), "節"), f)
			}
			if ok {
				n = len(rest)
				break
			}
		}
		if n == len(t) {
			break
		}
		at = lo + n
	}
	if at == i {
		return -1
	}
	return at
}

// holidayTail is where the time ends whose name ends at j, behind the part of it that is meant (假期首日, 假期前三天), and where what
// only tells how long it is ends behind that: 国庆假期七天.
func (r *run) holidayTail(s string, j int) (end, length int) {
	j += anyPrefix(s, j, "期间", "期間")
	if w := anyPrefix(s, j, "首日", "首三日"); w > 0 {
		return j + w, j + w
	}
	part := anyPrefix(s, j, "前", "后", "後")
	if n, ok := numeral.Scan(s, j+part); ok && n.Unit == "" && n.Mult == "" {
		if w := anyPrefix(s, n.End, "天"); w > 0 && anyPrefix(s, n.End+w, "然", "气", "津") == 0 {
			r.left(n.Start, n.End+w, "date")
			if part > 0 {
				return n.End + w, n.End + w
			}
			return j, n.End + w
		}
	}
	return j, j
}

// joinFestivals takes the festivals that are told of together with the one at byte at into its time, and says where that begins:
// 中秋、国庆假期.
func (r *run) joinFestivals(at int) int {
	for n := len(r.Tokens); n > 1 && r.Tokens[n-1].End == at && r.Tokens[n-2].End == r.Tokens[n-1].Start; n = len(r.Tokens) {
		by, of := &r.Tokens[n-1], &r.Tokens[n-2]
		if by.Class != Dun && r.Body[by.Start:by.End] != "和" || of.Class != Word {
			return at
		}
		name := r.Body[of.Start:of.End]
		head := name
		bare, quoted := strings.CutSuffix(name, "”")
		for _, f := range r.lists.Festivals {
			t, ok := strings.CutSuffix(strings.TrimSuffix(strings.TrimSuffix(bare, "节"), "節"), f)
			if t, ok = strings.TrimSuffix(t, "“"), ok && (!quoted || strings.HasSuffix(t, "“")); ok {
				head = t
				break
			}
		}
		if head == name {
			return at
		}
		if at = of.Start + len(head); head == "" {
			r.Tokens = r.Tokens[:n-2]
		} else {
			of.End = at
			r.Tokens = r.Tokens[:n-1]
		}
	}
	return at
}

// holidays reads the time that the word from i to j ends, a plain word where it ends none, and says where it ended.
func (r *run) holidays(s string, i, j int) int {
	at := r.holiday(s, i)
	if at < 0 {
		r.open(i)
		return j
	}
	end, length := r.holidayTail(s, j)
	r.flush(at)
	at = r.joinFestivals(at)
	if n := len(r.Tokens); n > 0 && r.Tokens[n-1].Class == Date && r.Tokens[n-1].End == at && r.Tokens[n-1].Value == "" {
		r.Tokens[n-1].End = end
	} else {
		r.emit(Date, 0, at, end, "")
	}
	if length > end {
		r.emit(Adverb, 0, end, length, "")
	}
	return length
}
