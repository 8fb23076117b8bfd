package main

import (
	"cmp"
	"context"
	"errors"
	"io"
	"os"
	"runtime"
	"strings"
	"syscall"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"zhibiao/extract"
	"zhibiao/extract/document/limit"
	"zhibiao/extract/lexicon"
	"zhibiao/report/derive"
)

// Exit statuses.
const (
	exitDone   = 0 // all was read
	exitFailed = 1 // finished, but some inputs could not be read
	exitUsage  = 2 // wrong usage, or nothing written
)

// errInputsFailed says that a run finished and some inputs could not be read. What failed has been said already.
var errInputsFailed = errors.New("some inputs failed")

// errNoPaths says that the command was called without arguments and has printed its help.
var errNoPaths = errors.New("no paths")

// A program is what one call of the command works with.
type program struct {
	in       io.Reader
	out, err io.Writer
	say      speech
	lang     language
	book     derive.Lang // of workbooks, pages and tables
}

// run is the command: it returns the exit status.
func run(ctx context.Context, args []string, in io.Reader, out, errs io.Writer) int {
	args = fromExplorer(args)
	lang := languageOf(args, os.Getenv)
	p := &program{in: in, out: out, err: errs, lang: lang, say: newSpeech(lang), book: derive.Chinese}
	root := p.command()
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, errInputsFailed):
		return exitFailed
	case errors.Is(err, errNoPaths):
	case errors.Is(err, syscall.EPIPE):
		return exitDone // whoever read our output has seen enough
	case ctx.Err() != nil:
		p.tell("interrupted")
	default:
		p.tellError(err)
	}
	return exitUsage
}

// tellError says why a run failed. Only a lexicon's faults stand in lines of their own.
func (p *program) tellError(err error) {
	var faults lexicon.Faults
	if errors.As(err, &faults) {
		p.lines(p.err, err.Error())
		return
	}
	p.tell("error", err)
}

// tell writes a message to standard error.
func (p *program) tell(key string, args ...any) {
	io.WriteString(p.err, p.say.f(key, args...)+"\n")
}

// A usageError is wrong usage.
type usageError struct{ text string }

func (e usageError) Error() string { return e.text }

// usage makes an error of a message.
func (p *program) usage(key string, args ...any) error {
	return usageError{p.say.f(key, args...)}
}

// command builds the tree of commands. Each command has a file of its own.
func (p *program) command() *cobra.Command {
	root := p.extractCommand()
	root.AddCommand(
		p.serveCommand(),
		p.textCommand(),
		p.explainCommand(),
		p.lexiconCommand(),
		p.versionCommand(),
		p.completionCommand(),
		p.manCommand(),
	)
	root.PersistentPreRunE = func(c *cobra.Command, _ []string) error { return p.checkLang(c) }
	root.SetHelpCommand(&cobra.Command{Hidden: true, Use: "no-help-command"})
	root.CompletionOptions.DisableDefaultCmd = true
	root.SilenceErrors, root.SilenceUsage = true, true
	root.SetIn(p.in)
	root.SetOut(p.out)
	root.SetErr(p.err)
	root.SetHelpFunc(p.help)
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return p.flagError(err) })
	root.PersistentFlags().SortFlags = false
	root.PersistentFlags().String("lang", "", p.say.f("flag.lang"))
	root.PersistentFlags().BoolP("help", "h", false, p.say.f("flag.help"))
	return root
}

// flagError says what is wrong with a flag, in the user's language.
func (p *program) flagError(err error) error {
	var (
		unknown *pflag.NotExistError
		missing *pflag.ValueRequiredError
		invalid *pflag.InvalidValueError
	)
	switch {
	case errors.As(err, &unknown):
		return p.usage("flag.unknown", dashed(unknown.GetSpecifiedName()))
	case errors.As(err, &missing):
		return p.usage("flag.missing", dashed(missing.GetSpecifiedName()))
	case errors.As(err, &invalid):
		return p.usage("flag.invalid", "--"+invalid.GetFlag().Name, invalid.GetValue(), invalid.Unwrap())
	}
	return p.usage("flag.wrong", err)
}

func dashed(name string) string {
	if len(name) == 1 {
		return "-" + name
	}
	return "--" + name
}

// help writes what a command does, how it is called and its flags.
func (p *program) help(c *cobra.Command, _ []string) {
	var b strings.Builder
	b.WriteString(strings.TrimSpace(cmp.Or(c.Long, c.Short)) + "\n")
	b.WriteString("\n" + p.say.f("help.usage") + "\n  " + p.usageLine(c) + "\n")
	if c.HasAvailableSubCommands() {
		b.WriteString("\n" + p.say.f("help.commands") + "\n")
		for _, sub := range c.Commands() {
			if sub.IsAvailableCommand() {
				use := strings.TrimPrefix(p.usageLine(sub), c.CommandPath()+" ")
				b.WriteString("  " + use + strings.Repeat(" ", max(1, 26-utf8.RuneCountInString(use))) + sub.Short + "\n")
			}
		}
	}
	plain, limits := flagsOf(c, true)
	b.WriteString("\n" + p.say.f("help.flags") + "\n" + plain.FlagUsages())
	if limits.HasFlags() {
		b.WriteString("\n" + p.say.f("help.limits") + "\n" + limits.FlagUsages())
	}
	if c.Example != "" {
		b.WriteString("\n" + strings.TrimSpace(c.Example) + "\n")
	}
	io.WriteString(c.OutOrStdout(), b.String())
}

// usageLine is how the command is called, without the word [flags] that cobra adds.
func (p *program) usageLine(c *cobra.Command) string {
	if !c.HasParent() {
		return c.Use
	}
	return strings.TrimSuffix(c.UseLine(), " [flags]")
}

// flagsOf returns a command's flags, those that set limits apart from the others; with those that all commands have or without.
func flagsOf(c *cobra.Command, all bool) (plain, limits *pflag.FlagSet) {
	plain, limits = pflag.NewFlagSet("", pflag.ContinueOnError), pflag.NewFlagSet("", pflag.ContinueOnError)
	plain.SortFlags, limits.SortFlags = false, false
	shared := c.Root().PersistentFlags()
	c.Flags().VisitAll(func(f *pflag.Flag) {
		switch {
		case shared.Lookup(f.Name) != nil:
		case strings.HasPrefix(f.Name, "max-"):
			limits.AddFlag(f)
		default:
			plain.AddFlag(f)
		}
	})
	if all {
		plain.AddFlagSet(shared)
	}
	return plain, limits
}

// settings are the flags of the main command.
type settings struct {
	outputs []string
	date    string
	area    string
	only    []string
	since   string
	until   string
	lexicon string
	review  string
	workers int
	force   bool
	noCache bool
	version bool
	limits  limit.Limits
}

// defaultOutput is where the book goes where no -o names a place.
const defaultOutput = "统计指标.xlsx"

// extractCommand is the main command: from files to a workbook.
func (p *program) extractCommand() *cobra.Command {
	s := settings{limits: limit.Default, workers: runtime.GOMAXPROCS(0)}
	long, example := mainHelp(p.lang)
	c := &cobra.Command{
		Use:                   "zhibiao [flags] PATH…",
		DisableFlagsInUseLine: true,
		Short:                 p.say.f("main.short"),
		Long:                  long,
		Example:               example,
		Args:                  cobra.ArbitraryArgs,
		RunE: func(c *cobra.Command, paths []string) error {
			if s.version {
				return p.printVersion()
			}
			if len(paths) == 0 {
				if c.Flags().NFlag() > 0 {
					return p.usage("no.paths")
				}
				c.SetOut(p.err)
				p.help(c, nil)
				return errNoPaths
			}
			return p.extract(c.Context(), &s, paths)
		},
	}
	f := c.Flags()
	f.SortFlags = false
	f.StringArrayVarP(&s.outputs, "output", "o", nil, p.say.f("flag.output"))
	p.readingFlags(f, &s)
	f.StringSliceVar(&s.only, "only", nil, p.say.f("flag.only"))
	f.StringVar(&s.since, "since", "", p.say.f("flag.since"))
	f.StringVar(&s.until, "until", "", p.say.f("flag.until"))
	f.StringVar(&s.review, "review", "", p.say.f("flag.review"))
	f.BoolVar(&s.force, "force", false, p.say.f("flag.force"))
	f.Var(count[int]{&s.workers}, "workers", p.say.f("flag.workers"))
	f.BoolVar(&s.noCache, "no-cache", false, p.say.f("flag.no-cache"))
	p.limitFlags(f, &s.limits)
	f.BoolVar(&s.version, "version", false, p.say.f("flag.version"))
	wordDefaults(f)
	return c
}

// readingFlags are those that change how a text is read.
func (p *program) readingFlags(f *pflag.FlagSet, s *settings) {
	f.StringVar(&s.date, "date", "", p.say.f("flag.date"))
	f.StringVar(&s.area, "area", "", p.say.f("flag.area"))
	f.StringVar(&s.lexicon, "lexicon", "", p.say.f("flag.lexicon"))
}

// checkReading holds these flags to what they take.
func (p *program) checkReading(s *settings) error {
	if s.date != "" && !isDate(s.date) {
		return p.usage("date.wrong", s.date)
	}
	if s.lexicon != "" {
		if info, err := os.Stat(s.lexicon); err != nil || !info.IsDir() {
			return p.usage("lexicon.folder", s.lexicon)
		}
	}
	return nil
}

// extraction are the extractor's options.
func (s *settings) extraction() extract.Options {
	return extract.Options{Lexicon: userLexicon(s), Date: s.date, Area: s.area, Workers: s.workers}
}

// wordDefaults takes the defaults out of the flags' help: their texts say them, in the user's language.
func wordDefaults(f *pflag.FlagSet) {
	f.VisitAll(func(f *pflag.Flag) {
		switch f.Value.Type() {
		case "stringArray", "stringSlice":
			f.DefValue = "[]"
		case "duration":
			f.DefValue = "0s"
		default:
			f.DefValue = ""
		}
	})
}

// checkLang holds --lang to the languages that there are.
func (p *program) checkLang(c *cobra.Command) error {
	f := c.Flag("lang")
	switch lang := language(f.Value.String()); {
	case !f.Changed:
		return nil
	case lang == chinese, lang == english:
		p.book = derive.Lang(lang)
		return nil
	default:
		return p.usage("lang.unknown", string(lang))
	}
}
