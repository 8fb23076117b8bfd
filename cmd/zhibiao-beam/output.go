package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"slices"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"zhibiao/report/jsonl"
)

func init() {
	register.DoFn3x0[string, []byte, func(int, []byte)](&shardFn{})
	register.DoFn3x1[context.Context, int, func(*[]byte) bool, error](&recordsFn{})
	register.DoFn3x0[string, string, func(int, []byte)](&lineShardFn{})
	register.DoFn3x1[context.Context, int, func(*[]byte) bool, error](&linesFn{})
}

var countFilesWritten = beam.NewCounter(namespace, "files_written")

// shard is which of n files a key belongs to: the same in every run.
func shard(key string, n int) int {
	h := fnv.New64a()
	io.WriteString(h, key)
	return int(h.Sum64() % uint64(n))
}

// A shardFn spreads documents over shards.
type shardFn struct{ Shards int }

func (f *shardFn) ProcessElement(key string, packet []byte, emit func(int, []byte)) {
	emit(shard(key, f.Shards), packet)
}

// writeRecords writes the records of all documents, twice: as JSON Lines and as Parquet, in as many files each.
func writeRecords(s beam.Scope, o options, documents beam.PCollection) {
	s = s.Scope("records")
	beam.ParDo0(s, &recordsFn{Options: o}, beam.GroupByKey(s, beam.ParDo(s, &shardFn{o.Shards}, documents)))
}

// recordsFn writes one shard. It holds the shard in memory, to write it in the order of the documents: the same input gives
// the same bytes.
type recordsFn struct{ Options options }

func (f *recordsFn) ProcessElement(ctx context.Context, shard int, packets func(*[]byte) bool) error {
	var all []packet
	for in := []byte(nil); packets(&in); {
		some, err := unpack(in)
		if err != nil {
			return err
		}
		all = append(all, some...)
	}
	slices.SortFunc(all, func(a, b packet) int { return inOrder(a.File, a.Index, b.File, b.Index) })
	err := create(ctx, f.Options.file("records", shard, f.Options.Shards, "jsonl"), func(w io.Writer) error {
		out := jsonl.NewWriter(w)
		for i := range all {
			for j := range all[i].Records {
				if err := out.Write(&all[i].Records[j]); err != nil {
					return err
				}
			}
		}
		return out.Flush()
	})
	if err != nil {
		return err
	}
	return create(ctx, f.Options.file("figures", shard, f.Options.Shards, "parquet"), func(w io.Writer) error {
		return writeParquet(w, all)
	})
}

// lineShards is how many files the lines of summaries, series and failures are spread over: far fewer than records.
func (o *options) lineShards() int { return max(1, o.Shards/16) }

// A lineShardFn spreads lines over shards, each line after what it is sorted by.
type lineShardFn struct{ Shards int }

func (f *lineShardFn) ProcessElement(key, line string, emit func(int, []byte)) {
	emit(shard(key, f.Shards), encode([2]string{key, line}))
}

// writeLines writes lines of JSON, sorted within each file.
func writeLines(s beam.Scope, o options, name string, lines beam.PCollection) {
	s = s.Scope(name)
	beam.ParDo0(s, &linesFn{Options: o, Name: name}, beam.GroupByKey(s, beam.ParDo(s, &lineShardFn{o.lineShards()}, lines)))
}

type linesFn struct {
	Options options
	Name    string
}

func (f *linesFn) ProcessElement(ctx context.Context, shard int, lines func(*[]byte) bool) error {
	var all [][2]string
	for in := []byte(nil); lines(&in); {
		var one [2]string
		if err := decode(in, &one); err != nil {
			return err
		}
		all = append(all, one)
	}
	slices.SortFunc(all, func(a, b [2]string) int { return slices.Compare(a[:], b[:]) })
	return create(ctx, f.Options.file(f.Name, shard, f.Options.lineShards(), "jsonl"), func(w io.Writer) error {
		out := bufio.NewWriter(w)
		for _, line := range all {
			out.WriteString(line[1])
			out.WriteByte('\n')
		}
		return out.Flush()
	})
}

// file is the path of a shard: records-00003-of-00016.jsonl.
func (o *options) file(name string, shard, shards int, ending string) string {
	return fmt.Sprintf("%s/%s-%05d-of-%05d.%s", strings.TrimSuffix(o.Output, "/"), name, shard, shards, ending)
}

// create writes a file that appears whole or not at all, also where a bundle is tried again. Object stores bring an object into
// being when it is closed; on a file system it is renamed.
func create(ctx context.Context, path string, write func(io.Writer) error) error {
	fs, err := filesystem.New(ctx, path)
	if err != nil {
		return err
	}
	defer fs.Close()
	ctx, cancel := context.WithCancel(ctx)
	defer cancel() // an object that is not whole is abandoned, not closed
	as := path
	local := !strings.Contains(path, "://")
	if local {
		as += ".part"
	}
	w, err := fs.OpenWrite(ctx, as)
	if err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	if err := write(w); err != nil {
		if local {
			err = errors.Join(err, w.Close())
		}
		return fmt.Errorf("write %s: %w", path, err)
	}
	if err := w.Close(); err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	countFilesWritten.Inc(ctx, 1)
	if !local {
		return nil
	}
	return filesystem.Rename(ctx, fs, as, path)
}
