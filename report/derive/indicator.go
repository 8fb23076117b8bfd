package derive

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// names turns indicators into normal forms.
type names struct {
	synonym map[string]string // normal form → normal form of the indicator it is a name of
	cache   map[string]string
}

func newNames(synonyms []Synonym) *names {
	n := &names{synonym: map[string]string{}, cache: map[string]string{}}
	for _, s := range synonyms { // of two entries for one word the later wins
		from, to := plain(s.Word), plain(s.Indicator)
		if from != to && from != "" && to != "" {
			n.synonym[from] = to
		}
	}
	return n
}

// normal is the form in which indicators are compared: see plain, then the synonym table. A chain of synonyms is followed to
// its end; a circle ends at its smallest member.
func (n *names) normal(indicator string) string {
	if indicator == "" {
		return ""
	}
	if s, ok := n.cache[indicator]; ok {
		return s
	}
	indicator = strings.Clone(indicator) // which may be part of a whole record, or document
	s := plain(indicator)
	seen := []string{s}
	for {
		next, ok := n.synonym[s]
		if !ok {
			break
		}
		if i := slices.Index(seen, next); i >= 0 {
			s = slices.Min(seen[i:])
			break
		}
		s = next
		seen = append(seen, s)
	}
	n.cache[indicator] = s // by newDeriver, which meets every name, before anything else reads
	return s
}

// Words that an indicator may carry at its beginning or end without becoming another one.
var (
	// 全市 and the like are the area, not the indicator.
	leading = []string{"全国", "全省", "全市", "全县", "全区", "全州", "全盟", "全旗", "全镇", "全乡", "全所", "我国", "我省", "我市", "我县", "我区", "我镇", "我乡", "我所", "我院",
		"我局", "我校", "本市", "本省", "本县", "本区", "共", "累计", "合计", "总计", "各类", "各项", "各种", "实现", "达到", "达", "已", "的"}
	trailing = []string{"总人数", "总户数", "总件数", "总数量", "总数", "总计", "合计", "数量", "人数", "件数", "起数", "户数", "个数", "数", "情况", "的"}
)

// plain folds width and case, drops spaces, quotes and punctuation, and takes off the words that name no indicator.
func plain(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r), unicode.IsPunct(r) && r != '&':
			return -1
		}
		return unicode.ToUpper(r)
	}, width.Fold.String(s))
	for _, w := range leading {
		if t := strings.TrimPrefix(s, w); utf8.RuneCountInString(t) >= 2 {
			s = t
		}
	}
	for _, w := range trailing {
		if t := strings.TrimSuffix(s, w); utf8.RuneCountInString(t) >= 2 {
			s = t
		}
	}
	return s
}

// doing are verbs that tell how things came to be counted: the whole of a share is often named without them.
var doing = []string{"发生", "受理", "接待", "立案", "接报", "完成", "成功", "共有", "现有", "拥有", "办理", "审结", "受理审核"}

// thing is a normal form without the verb in front, for finding the whole that a share names.
func thing(normal string) string {
	for _, w := range doing {
		if t := strings.TrimPrefix(normal, w); t != normal && utf8.RuneCountInString(t) >= 2 {
			normal = t
		}
	}
	for _, w := range leading {
		if t := strings.TrimPrefix(normal, w); utf8.RuneCountInString(t) >= 2 {
			normal = t
		}
	}
	return normal
}

// general reports whether an indicator is too short to be taken for the same thing in another place.
func general(normal string) bool { return utf8.RuneCountInString(normal) < 4 }

// relative reports whether an area means another place in another text: 全市, 我所, 本县, or none at all.
func relative(area string) bool {
	if area == "" {
		return true
	}
	for _, w := range []string{"全国", "我国"} {
		if area == w {
			return false
		}
	}
	for _, w := range []string{"全", "我", "本", "该", "各", "贵", "辖区", "同"} {
		if strings.HasPrefix(area, w) {
			return true
		}
	}
	return false
}
