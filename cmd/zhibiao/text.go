package main

import (
	"io"

	"github.com/spf13/cobra"

	"zhibiao/extract/document"
	"zhibiao/extract/document/limit"
)

// textCommand prints the text that offsets count in.
func (p *program) textCommand() *cobra.Command {
	limits := limit.Default
	c := &cobra.Command{
		Use:   "text FILE",
		Short: p.say.f("text.short"),
		Long:  p.say.f("text.long"),
		Args:  p.exactly(1, "text.args"),
		RunE: func(c *cobra.Command, paths []string) error {
			files, skipped, failed := document.Walk(paths)
			for i := range skipped {
				p.tell("skipped", skipped[i].Path, p.lang.why(skipped[i].Reason))
			}
			for i := range failed {
				p.tell("failed", failed[i].Path, p.lang.why(failed[i].Err.Error()))
			}
			if len(files) == 0 {
				return p.usage("nothing.to.read", paths[0])
			}
			var out io.Writer = p.out
			if terminal(p.out) {
				out = terminalWriter{p.out}
			}
			bad := len(failed)
			for _, f := range files {
				err := document.Read(c.Context(), f, limits, func(d document.Document) error {
					if d.Err != nil {
						bad++
						p.tell("failed", d.Path, p.lang.why(d.Err.Error()))
						return nil
					}
					_, err := io.WriteString(out, d.Text.Body)
					return err
				})
				if err != nil {
					return err
				}
			}
			if bad > 0 {
				return errInputsFailed
			}
			return nil
		},
	}
	c.Flags().SortFlags = false
	p.limitFlags(c.Flags(), &limits)
	wordDefaults(c.Flags())
	return c
}

// exactly wants n arguments, and says what they are where there are more or fewer.
func (p *program) exactly(n int, key string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) != n {
			return p.usage(key)
		}
		return nil
	}
}
