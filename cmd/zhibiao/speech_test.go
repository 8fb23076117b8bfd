package main

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestMessages holds the catalogue to what the code uses: every key there, in both languages, with the same verbs.
func TestMessages(t *testing.T) {
	verbs := regexp.MustCompile(`%%|%[-+# 0-9.]*[a-z]`)
	keys := map[string]string{}
	for n, line := range strings.Split(strings.TrimSuffix(messagesTSV, "\n"), "\n") {
		f := strings.Split(line, "\t")
		if len(f) != 3 || f[1] == "" || f[2] == "" {
			t.Errorf("messages.tsv:%d: want key, English and Chinese: %q", n+1, line)
			continue
		}
		if strings.HasPrefix(f[0], "#") {
			continue
		}
		if keys[f[0]] != "" {
			t.Errorf("messages.tsv:%d: %s stands there twice", n+1, f[0])
		}
		keys[f[0]] = f[1]
		en, zh := verbs.FindAllString(f[1], -1), verbs.FindAllString(f[2], -1)
		if !slices.Equal(en, zh) {
			t.Errorf("messages.tsv:%d: verbs %v in English, %v in Chinese", n+1, en, zh)
		}
		if regexp.MustCompile(`\p{Han}`).FindString(f[2]) == "" && !slices.Contains([]string{"error", "closing", "review.wrong"}, f[0]) && !strings.HasPrefix(f[0], "closing.") {
			t.Errorf("messages.tsv:%d: %q is not Chinese", n+1, f[2])
		}
	}
	used := map[string]bool{}
	sources, _ := filepath.Glob("*.go")
	for _, name := range sources {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range regexp.MustCompile(`"([a-z][a-z.-]*)"`).FindAllStringSubmatch(string(b), -1) {
			used[m[1]] = true
		}
		for _, m := range regexp.MustCompile(`(?:\.f|tell|usage)\("([^"]+)"[,)]`).FindAllStringSubmatch(string(b), -1) {
			if keys[m[1]] == "" {
				t.Errorf("%s uses the message %q, which is not in messages.tsv", name, m[1])
			}
		}
	}
	for key := range keys {
		if !used[key] && !used[strings.TrimPrefix(key, "flag.")] {
			t.Errorf("messages.tsv: %s is used nowhere", key)
		}
	}
}

func TestPlainText(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"报告.txt", "报告.txt"},
		{"a\x1b[31mred", `a\x1b[31mred`},
		{"a\nb\rc\td", `a\x0ab\x0dc\x09d`},
		{"a\u009b31m", `a\x9b31m`},
		{"gpj\u202etxt", `gpj\u202etxt`},
		{"a\u2028b", `a\u2028b`},
		{"a\x7f", `a\x7f`},
	} {
		if got := plainText(c.in); got != c.want {
			t.Errorf("plainText(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestLanguageOf(t *testing.T) {
	for _, c := range []struct {
		args []string
		env  map[string]string
		want language
	}{
		{nil, nil, english},
		{nil, map[string]string{"LANG": "zh_CN.UTF-8"}, chinese},
		{nil, map[string]string{"LANG": "zh_TW.UTF-8", "LC_ALL": "C"}, english},
		{nil, map[string]string{"LANG": "de_DE.UTF-8", "LC_MESSAGES": "zh_CN"}, chinese},
		{[]string{"a", "--lang", "zh"}, nil, chinese},
		{[]string{"--lang=en", "a"}, map[string]string{"LANG": "zh_CN.UTF-8"}, english},
		{[]string{"--", "--lang", "zh"}, nil, english},
		{[]string{"--lang", "fr"}, map[string]string{"LANG": "zh_CN.UTF-8"}, chinese},
		{[]string{"--lang"}, nil, english},
	} {
		if got := languageOf(c.args, func(name string) string { return c.env[name] }); got != c.want {
			t.Errorf("languageOf(%q) with %v = %s, want %s", c.args, c.env, got, c.want)
		}
	}
}

// FuzzPlainText holds that nothing steers a terminal, and that what is plain already stays as it is.
func FuzzPlainText(f *testing.F) {
	f.Add("a\x1b[2J\u202e报告")
	f.Fuzz(func(t *testing.T, s string) {
		got := plainText(s)
		if strings.IndexFunc(got, unprintable) >= 0 {
			t.Errorf("plainText(%q) = %q", s, got)
		}
		if plainText(got) != got {
			t.Errorf("plainText is not at rest on %q", got)
		}
	})
}
