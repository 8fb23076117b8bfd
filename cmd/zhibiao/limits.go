package main

import (
	"errors"
	"math"
	"strconv"
	"strings"

	"github.com/spf13/pflag"

	"zhibiao/extract/document/limit"
)

// limitFlags makes a flag of each limit. Their names begin with max-.
func (p *program) limitFlags(f *pflag.FlagSet, l *limit.Limits) {
	bytes := func(v *int64, name string) { f.Var((*byteSize)(v), name, p.say.f("flag."+name)) }
	number := func(v pflag.Value, name string) { f.Var(v, name, p.say.f("flag."+name)) }
	bytes(&l.FileBytes, "max-file")
	bytes(&l.ExpandedBytes, "max-expanded")
	number(count[int64]{&l.Ratio}, "max-ratio")
	number(count[int]{&l.Entries}, "max-entries")
	number(count[int]{&l.ArchiveDepth}, "max-depth")
	number(count[int]{&l.XMLDepth}, "max-xml-depth")
	number(count[int]{&l.Pages}, "max-pages")
	bytes(&l.TextBytes, "max-text")
	f.DurationVar(&l.Time, "max-time", l.Time, p.say.f("flag.max-time"))
}

// A byteSize is a flag's value in bytes: 1000000, 512KB, 256MB, 2GB, of 1024 each.
type byteSize int64

var errByteSize = errors.New("write a size as 512KB, 256MB or 2GB")

func (b *byteSize) Set(s string) error {
	number, shift := strings.TrimSuffix(strings.ToUpper(s), "B"), 0
	for i, unit := range []string{"K", "M", "G"} {
		if rest, ok := strings.CutSuffix(number, unit); ok {
			number, shift = rest, 10*(i+1)
			break
		}
	}
	n, err := strconv.ParseInt(number, 10, 64)
	if err != nil || n <= 0 || n > math.MaxInt64>>shift {
		return errByteSize
	}
	*b = byteSize(n << shift)
	return nil
}

func (b *byteSize) String() string { return strconv.FormatInt(int64(*b), 10) }
func (*byteSize) Type() string     { return "bytes" }

// A count is a flag's value above zero, which a limit takes for its default.
type count[T int | int64] struct{ v *T }

var errCount = errors.New("write a whole number above 0")

func (c count[T]) Set(s string) error {
	n, err := strconv.Atoi(s)
	if err != nil || n <= 0 {
		return errCount
	}
	*c.v = T(n)
	return nil
}

func (c count[T]) String() string { return strconv.FormatInt(int64(*c.v), 10) }
func (count[T]) Type() string     { return "int" }
