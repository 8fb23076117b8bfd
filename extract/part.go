package extract

import (
	"strings"
	"unicode/utf8"
)

// endsMeasure says whether s ends as the names of what is measured do.
func endsMeasure(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(measures, r)
}

// withoutKind is the name of a part without what its whole's name ends in as well, where something is left: 医院 of 医院诊疗人次, a part of
// 诊疗人次.
func withoutKind(part, whole string) string {
	n := 0
	for n < len(part) && n < len(whole) && part[len(part)-1-n] == whole[len(whole)-1-n] {
		n++
	}
	for n > 0 && !utf8.RuneStart(part[len(part)-n]) {
		n--
	}
	if head := part[:len(part)-n]; n >= len("一二三") && endsMeasure(part) && utf8.RuneCountInString(strings.TrimSuffix(head, "总")) >= 2 {
		return strings.TrimSuffix(head, "总")
	}
	return part
}
