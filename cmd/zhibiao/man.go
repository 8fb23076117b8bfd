package main

import (
	"cmp"
	"io"
	"strings"

	"github.com/spf13/cobra"
)

// manCommand prints the manual page. It says what --help says, in the language of the messages.
func (p *program) manCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "man",
		Short: p.say.f("man.short"),
		Long:  p.say.f("man.long"),
		Args:  p.exactly(0, "man.args"),
		RunE: func(c *cobra.Command, _ []string) error {
			_, err := io.WriteString(p.out, p.manPage(c.Root()))
			return err
		},
	}
}

func (p *program) manPage(root *cobra.Command) string {
	var b strings.Builder
	// Without a date: the same program prints the same page.
	b.WriteString(`.TH ZHIBIAO 1 "" "zhibiao ` + roff(programVersion()) + "\"\n")
	section := func(title, text string) {
		b.WriteString(".SH " + roff(title) + "\n")
		verbatim(&b, text)
	}
	section(p.say.f("man.name"), "zhibiao - "+root.Short)
	section(p.say.f("man.synopsis"), p.usageLine(root))
	section(p.say.f("man.description"), root.Long)
	commands := root.Commands()
	b.WriteString(".SH " + roff(p.say.f("man.commands")) + "\n")
	for _, c := range commands {
		if c.IsAvailableCommand() {
			b.WriteString(".SS " + roff(p.usageLine(c)) + "\n")
			verbatim(&b, cmp.Or(c.Long, c.Short))
			plain, limits := flagsOf(c, false)
			verbatim(&b, plain.FlagUsages()+limits.FlagUsages())
		}
	}
	plain, limits := flagsOf(root, true)
	section(p.say.f("man.options"), plain.FlagUsages())
	section(p.say.f("man.limits"), limits.FlagUsages())
	section(p.say.f("man.more"), root.Example)
	return b.String()
}

// verbatim writes lines as they are: filling them would put spaces between Chinese characters.
func verbatim(b *strings.Builder, text string) {
	if text = strings.Trim(text, "\n"); text == "" {
		return
	}
	b.WriteString(".nf\n")
	for line := range strings.SplitSeq(text, "\n") {
		b.WriteString(roff(line) + "\n")
	}
	b.WriteString(".fi\n")
}

// roff keeps troff from reading a line as a request or an escape.
func roff(line string) string {
	line = strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace(line)
	if strings.HasPrefix(line, ".") || strings.HasPrefix(line, "'") {
		line = `\&` + line
	}
	return line
}
