package main

import (
	_ "embed"
	"regexp"
	"slices"
	"strings"
	"sync"
)

// reasonsTSV has a line per phrase of the readers: English, Chinese.
//
//go:embed reasons.tsv
var reasonsTSV string

// reasonsZH replaces the phrases, of several at one place the longest.
var reasonsZH = sync.OnceValue(func() *strings.Replacer {
	var pairs [][2]string
	for line := range strings.Lines(reasonsTSV) {
		if en, zh, ok := strings.Cut(strings.TrimRight(line, "\r\n"), "\t"); ok && !strings.HasPrefix(line, "#") {
			pairs = append(pairs, [2]string{en, zh})
		}
	}
	slices.SortStableFunc(pairs, func(a, b [2]string) int { return len(b[0]) - len(a[0]) })
	var all []string
	for _, p := range pairs {
		all = append(all, p[0], p[1])
	}
	return strings.NewReplacer(all...)
})

// why is what a reader says of a file, in a language. The readers speak English.
func (l language) why(said string) string {
	if l != chinese {
		return said
	}
	// The name of a file that was passed over stands within, and is no phrase.
	if name, ok := strings.CutPrefix(said, "skipped "); ok {
		if i := strings.LastIndex(name, ": "); i >= 0 {
			return reasonsZH().Replace("skipped ") + name[:i] + ":" + reasonsZH().Replace(name[i+2:])
		}
	}
	return reasonsZH().Replace(ofPage.ReplaceAllString(said, "第 $1 页:"))
}

var ofPage = regexp.MustCompile(`\bpage (\d+): `)

// whys is why of several.
func (l language) whys(said []string) []string {
	out := slices.Clone(said)
	for i := range out {
		out[i] = l.why(out[i])
	}
	return out
}
