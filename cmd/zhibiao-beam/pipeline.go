package main

import (
	"archive/zip"
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/klauspost/compress/s2"

	"zhibiao/extract"
	"zhibiao/extract/document/limit"
	"zhibiao/extract/lexicon"
)

// options are what the pipeline is asked for. The functions of the pipeline carry them to their workers.
type options struct {
	Input    []string // globs
	Output   string   // folder
	Shards   int
	Fetches  int // files that a bundle reads at a time
	Branches int // steps side by side that read: more than 1 for a runner that gives a step but one bundle
	Date     string
	Area     string
	Lexicon  []byte // a user's folder, packed: workers need not see the disk of who starts the pipeline; nil for none
	Limits   limit.Limits
}

// extractor are the options of the workers' extractors.
func (o *options) extractor() (extract.Options, error) {
	user, err := o.lexicon()
	return extract.Options{Lexicon: user, Date: o.Date, Area: o.Area}, err
}

// lexicon is the user's folder, nil without one.
func (o *options) lexicon() (fs.FS, error) {
	if o.Lexicon == nil {
		return nil, nil
	}
	z, err := zip.NewReader(bytes.NewReader(o.Lexicon), int64(len(o.Lexicon)))
	if err != nil {
		return nil, fmt.Errorf("lexicon: %w", err)
	}
	return z, nil
}

// packLexicon packs the tables of a user's folder.
func packLexicon(folder string) ([]byte, error) {
	user := os.DirFS(folder)
	if _, err := lexicon.Load(user); err != nil { // a file that does not belong there is a fault too
		return nil, err
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range lexicon.Names {
		data, err := fs.ReadFile(user, name)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, fmt.Errorf("lexicon: %w", err)
		}
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write(data)
		}
		if err != nil {
			return nil, fmt.Errorf("lexicon: %w", err)
		}
	}
	if err := z.Close(); err != nil {
		return nil, fmt.Errorf("lexicon: %w", err)
	}
	return b.Bytes(), nil
}

// build lays out the pipeline.
//
//	globs → paths → documents ──────────→ marked ──┬→ records: JSON Lines and Parquet
//	                 ├→ sections → repeats ↗        ├→ rates → summaries
//	                 └→ failures: dead letters      └→ statements → series
func build(s beam.Scope, o options) {
	// Grouping by path drops a file that two globs match, and spreads the files over all workers.
	globs := beam.CreateList(s, o.Input)
	paths, unmatched := beam.ParDo2(s, &matchFn{}, beam.Reshuffle(s, globs))
	var all [3][]beam.PCollection
	for i := range o.Branches {
		mine := paths
		if o.Branches > 1 {
			mine = beam.ParDo(s, &branchFn{i, o.Branches}, paths)
		}
		documents, sections, failures := beam.ParDo3(s, &readFn{Options: o}, beam.GroupByKey(s, mine))
		all[0], all[1], all[2] = append(all[0], documents), append(all[1], sections), append(all[2], failures)
	}
	documents, sections, failures := beam.Flatten(s, all[0]...), beam.Flatten(s, all[1]...), beam.Flatten(s, append(all[2], unmatched)...)

	first := beam.CombinePerKey(s, earlier, sections)
	repeats := beam.ParDo(s, repeat, beam.CoGroupByKey(s, first, sections))
	marked := beam.ParDo(s, mark, beam.CoGroupByKey(s, documents, repeats))

	rates, statements, summaries, series := beam.ParDo4(s, &deriveFn{Options: o}, marked)
	summaries = beam.Flatten(s, summaries, beam.ParDo(s, summaryLine, beam.CombinePerKey(s, &tallyFn{}, rates)))
	series = beam.Flatten(s, series, beam.ParDo(s, &seriesFn{Options: o}, beam.CombinePerKey(s, &strandFn{}, statements)))

	writeRecords(s, o, marked)
	writeLines(s, o, "summaries", summaries)
	writeLines(s, o, "series", series)
	writeLines(s, o, "failures", failures)
}

func init() {
	register.Emitter1[string]()
	register.Emitter2[string, int]()
	register.Emitter2[string, []byte]()
	register.Emitter2[string, string]()
	register.Emitter2[int, []byte]()
	register.Emitter2[int, string]()
	register.Iter1[int]()
	register.Iter1[string]()
	register.Iter1[[]byte]()
}

// namespace is that of the pipeline's counters.
const namespace = "zhibiao"

// A packet is what is known of one document on its way through the pipeline. It is keyed by the document's path, and goes with
// the others of that path: an archive may hold two entries of one name.
type packet struct {
	File    string // the file that the document was found in
	Index   int    // the how-manieth document in it
	Records []extract.Record
}

// inOrder compares two documents by the order in which zhibiao reads a folder: by path, name by name, then as the file
// holds them.
func inOrder(fileA string, indexA int, fileB string, indexB int) int {
	return cmp.Or(slices.Compare(strings.Split(fileA, "/"), strings.Split(fileB, "/")), cmp.Compare(indexA, indexB))
}

// pack is the documents of one path on their way between two steps. Most of it are sentences and names of fields, of which one is like
// the other: it shrinks to less than a fifth, and with it what the workers send each other.
func pack(documents []packet) []byte { return s2.Encode(nil, encode(documents)) }

func unpack(b []byte) (documents []packet, err error) {
	plain, err := s2.Decode(nil, b)
	if err != nil {
		return nil, fmt.Errorf("unpack documents: %w", err)
	}
	return documents, decode(plain, &documents)
}

// encode is v on its way between two steps. All that is encoded are structs of ours, which JSON can hold.
func encode(v any) []byte {
	b, err := json.Marshal(v)
	if err != nil {
		panic(fmt.Sprintf("encode %T: %v", v, err))
	}
	return b
}

func decode(b []byte, v any) error {
	if err := json.Unmarshal(b, v); err != nil {
		return fmt.Errorf("decode %T: %w", v, err)
	}
	return nil
}
