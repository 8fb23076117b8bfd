package main

import (
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"zhibiao/extract"
	"zhibiao/extract/lexicon"
)

// lexiconCommand holds what a person needs who extends the lexicon.
func (p *program) lexiconCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "lexicon",
		Short: p.say.f("lexicon.short"),
		Long:  p.say.f("lexicon.long"),
		RunE:  func(*cobra.Command, []string) error { return p.usage("lexicon.args") },
	}
	c.AddCommand(
		&cobra.Command{
			Use:   "show DIR",
			Short: p.say.f("lexicon.show.short"),
			Long:  p.say.f("lexicon.show.long"),
			Args:  p.exactly(1, "lexicon.show.args"),
			RunE: func(_ *cobra.Command, args []string) error {
				if err := lexicon.Show(args[0]); err != nil {
					return err
				}
				p.tell("lexicon.shown", args[0], strings.Join(lexicon.Names, p.say.f("closing.comma")))
				return nil
			},
		},
		&cobra.Command{
			Use:   "check DIR",
			Short: p.say.f("lexicon.check.short"),
			Long:  p.say.f("lexicon.check.long"),
			Args:  p.exactly(1, "lexicon.check.args"),
			RunE:  func(_ *cobra.Command, args []string) error { return p.checkLexicon(args[0]) },
		},
	)
	return c
}

// checkLexicon prints every fault of a user's lexicon, and what of the built-in one it replaces.
func (p *program) checkLexicon(dir string) error {
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		return p.usage("lexicon.folder", dir)
	}
	user := os.DirFS(dir)
	faults, notes := 0, 0
	for _, f := range extract.CheckLexicon(user) {
		if f.Note {
			notes++
		} else {
			faults++
		}
		if err := p.lines(p.out, f.String()); err != nil {
			return err
		}
	}
	if faults > 0 {
		return p.usage("lexicon.faults", dir, faults)
	}
	p.tell("lexicon.good", dir, notes)
	return nil
}

// lines writes text of several lines, each made safe for a terminal.
func (p *program) lines(w io.Writer, text string) error {
	for line := range strings.SplitSeq(text, "\n") {
		if _, err := io.WriteString(w, plainText(line)+"\n"); err != nil {
			return err
		}
	}
	return nil
}
