package main

import (
	_ "embed"
	"fmt"
	"io"
	"strings"
	"unicode"
)

// A language is one of those that messages exist in.
type language string

const (
	chinese language = "zh"
	english language = "en"
)

// messagesTSV has a line per message: key, English, Chinese; \n stands for a line end.
//
//go:embed messages.tsv
var messagesTSV string

// A speech is what the command says in one language, by key.
type speech map[string]string

func newSpeech(lang language) speech {
	s := speech{}
	for line := range strings.Lines(messagesTSV) {
		f := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		if len(f) != 3 || strings.HasPrefix(f[0], "#") {
			continue
		}
		text := f[1]
		if lang == chinese {
			text = f[2]
		}
		s[f[0]] = strings.ReplaceAll(text, `\n`, "\n")
	}
	return s
}

// f formats the message. Arguments may come from file names and documents: they are made safe for a terminal.
func (s speech) f(key string, args ...any) string {
	format, ok := s[key]
	if !ok {
		return key + " " + plainText(fmt.Sprint(args...)) // a test holds that every key used is there
	}
	for i, a := range args {
		switch a := a.(type) {
		case string:
			args[i] = plainText(a)
		case error:
			args[i] = plainText(a.Error())
		case fmt.Stringer:
			args[i] = plainText(a.String())
		}
	}
	return fmt.Sprintf(format, args...)
}

// plainText shows control characters and those that turn the direction of writing as escapes, so that text from outside
// can neither steer the terminal nor look like another line or name.
func plainText(s string) string {
	if strings.IndexFunc(s, unprintable) < 0 {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case !unprintable(r):
			b.WriteRune(r)
		case r < 0x100:
			fmt.Fprintf(&b, `\x%02x`, r)
		default:
			fmt.Fprintf(&b, `\u%04x`, r)
		}
	}
	return b.String()
}

func unprintable(r rune) bool {
	return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == '\u2028' || r == '\u2029'
}

// languageOf returns the language that the arguments ask for by --lang, else that of the system. It looks before flags are
// parsed, because what is wrong with a flag is to be said in that language too.
func languageOf(args []string, getenv func(string) string) language {
	for i, a := range args {
		if a == "--" {
			break
		}
		value, found := strings.CutPrefix(a, "--lang=")
		if a == "--lang" && i+1 < len(args) {
			value, found = args[i+1], true
		}
		if found {
			switch language(value) {
			case chinese, english:
				return language(value)
			}
		}
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := getenv(name); value != "" {
			return languageOfLocale(value)
		}
	}
	return languageOfLocale(systemLocale())
}

func languageOfLocale(locale string) language {
	if strings.HasPrefix(strings.ToLower(locale), "zh") {
		return chinese
	}
	return english
}

// A terminalWriter writes text that came from outside to a terminal: all control characters but line ends and tabs
// are shown as escapes.
type terminalWriter struct{ w io.Writer }

func (w terminalWriter) Write(p []byte) (int, error) {
	lines := strings.Split(string(p), "\n")
	for i, line := range lines {
		cells := strings.Split(strings.TrimSuffix(line, "\r"), "\t")
		for j := range cells {
			cells[j] = plainText(cells[j])
		}
		lines[i] = strings.Join(cells, "\t")
	}
	if _, err := io.WriteString(w.w, strings.Join(lines, "\n")); err != nil {
		return 0, err
	}
	return len(p), nil
}

//go:embed help.en.txt
var helpEnglish string

//go:embed help.zh.txt
var helpChinese string

// mainHelp is the help of the main command: what stands before and what stands after the list of flags.
func mainHelp(lang language) (before, after string) {
	text := helpEnglish
	if lang == chinese {
		text = helpChinese
	}
	before, after, _ = strings.Cut(text, "\n---\n")
	return before, after
}
