// Command zhibiao-beam takes the statistics out of a crawl's worth of documents: the work of zhibiao, as an Apache Beam
// pipeline that runs in this process, on Flink, on Spark or on Dataflow.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/s3"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"

	"zhibiao/extract"
	"zhibiao/extract/document/limit"
)

func main() {
	var o options
	flag.Func("input", "glob of files to read, as /archive/*.html or s3://bucket/2024/*.zip; may be repeated", func(glob string) error {
		o.Input = append(o.Input, glob)
		return nil
	})
	list := flag.String("input-list", "", "file of globs, one a line: a crawl that is too large to list by one glob")
	flag.StringVar(&o.Output, "output", "", "folder to write to, as /results or gs://bucket/results; it must be empty")
	flag.IntVar(&o.Shards, "shards", 16, "files that the records are spread over")
	flag.IntVar(&o.Fetches, "fetches", 16, "files that each bundle reads ahead")
	flag.IntVar(&o.Branches, "branches", 1, "steps that read side by side; the number of cores for Prism, which gives each step one bundle at a time")
	flag.StringVar(&o.Date, "date", "", "ISO date that resolves 今年 where the document states none")
	flag.StringVar(&o.Area, "area", "", "area of figures for which the document states none")
	folder := flag.String("lexicon", "", "folder of a lexicon of your own, laid over the built-in one: zhibiao lexicon check says whether it can be used")
	o.Limits = limit.Default
	for _, l := range []struct {
		v           *int64
		name, usage string
	}{
		{&o.Limits.FileBytes, "max-file", "bytes of the largest file that is read"},
		{&o.Limits.ExpandedBytes, "max-expanded", "bytes that the compressed parts of a file may expand to"},
		{&o.Limits.Ratio, "max-ratio", "expanded to compressed, of a part above 1 MB"},
		{&o.Limits.TextBytes, "max-text", "bytes of text of one document"},
	} {
		flag.Int64Var(l.v, l.name, *l.v, l.usage)
	}
	for _, l := range []struct {
		v           *int
		name, usage string
	}{
		{&o.Limits.Entries, "max-entries", "files in an archive"},
		{&o.Limits.ArchiveDepth, "max-depth", "archives within archives"},
		{&o.Limits.XMLDepth, "max-xml-depth", "nested elements"},
		{&o.Limits.Pages, "max-pages", "pages of a PDF or OFD"},
	} {
		flag.IntVar(l.v, l.name, *l.v, l.usage)
	}
	flag.DurationVar(&o.Limits.Time, "max-time", o.Limits.Time, "time for one document")
	flag.Parse()
	beam.Init()
	if err := run(context.Background(), o, *list, *folder, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "zhibiao-beam:", err)
		os.Exit(1)
	}
}

// run checks what can be checked before a cluster is asked, runs the pipeline and tells its counters.
func run(ctx context.Context, o options, list, folder string, tell io.Writer) (err error) {
	if list != "" {
		globs, err := os.ReadFile(list)
		if err != nil {
			return fmt.Errorf("-input-list: %w", err)
		}
		o.Input = append(o.Input, strings.Fields(string(globs))...)
	}
	switch {
	case len(o.Input) == 0:
		return errors.New("nothing to read: give -input or -input-list")
	case o.Output == "":
		return errors.New("nowhere to write: give -output")
	case o.Shards < 1 || o.Fetches < 1 || o.Branches < 1:
		return errors.New("-shards, -fetches and -branches must be 1 or more")
	}
	if folder != "" {
		if o.Lexicon, err = packLexicon(folder); err != nil {
			return fmt.Errorf("-lexicon %s: %w", folder, err)
		}
	}
	reading, err := o.extractor()
	if err == nil {
		_, err = extract.New(reading)
	}
	if err != nil {
		return err
	}
	if err := empty(ctx, o.Output); err != nil {
		return err
	}
	p := beam.NewPipeline()
	build(p.Root(), o)
	result, err := beamx.RunWithMetrics(ctx, p)
	if err != nil {
		return err
	}
	counted := counters(result)
	for _, name := range slices.Sorted(maps.Keys(counted)) {
		fmt.Fprintln(tell, name, counted[name])
	}
	if counted["documents"] == 0 {
		return fmt.Errorf("no document was read: see %s/failures-*", o.Output)
	}
	return nil
}

// empty refuses a folder that holds files: shards of two runs side by side would be read as one result.
func empty(ctx context.Context, folder string) error {
	fs, err := filesystem.New(ctx, folder)
	if err != nil {
		return err
	}
	defer fs.Close()
	files, err := fs.List(ctx, strings.TrimSuffix(folder, "/")+"/*")
	if err != nil {
		return fmt.Errorf("list %s: %w", folder, err)
	}
	if len(files) > 0 {
		return fmt.Errorf("%s is not empty (it holds %s): give another -output or remove what is in it", folder, files[0])
	}
	return nil
}

// counters are the pipeline's counters by name. One that was never counted up is zero all the same.
func counters(result beam.PipelineResult) map[string]int64 {
	sum := map[string]int64{"failures": 0, "copies": 0}
	for _, c := range result.Metrics().AllMetrics().Counters() {
		if c.Key.Namespace == namespace {
			sum[c.Key.Name] += c.Result()
		}
	}
	return sum
}
