package main

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"
	"github.com/parquet-go/parquet-go"

	"zhibiao/extract"
	"zhibiao/extract/document"
	"zhibiao/extract/document/limit"
	"zhibiao/extract/lexicon"
	"zhibiao/report/derive"
	"zhibiao/report/jsonl"
)

func TestMain(m *testing.M) {
	flag.Parse()
	beam.Init()
	os.Exit(m.Run())
}

// quoting is how many documents of the archive state the same figure: the skewed key.
const quoting = 200

// archive makes a folder of documents and returns it with the globs that match its files: the project's test documents, copies of
// them under names that sort around them, an archive, files that can't be read, and many documents that quote one figure.
func archive(t *testing.T) (folder string, globs []string) {
	t.Helper()
	folder = t.TempDir()
	write := func(name string, data []byte) {
		path := filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	const documents = "../../testdata/documents"
	entries, err := os.ReadDir(documents)
	if err != nil {
		t.Fatal(err)
	}
	var packed bytes.Buffer
	z := zip.NewWriter(&packed)
	pack := func(name string, data []byte) {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write(data); err != nil {
			t.Fatal(err)
		}
	}
	for i, e := range entries {
		data, err := os.ReadFile(filepath.Join(documents, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		write("文件/"+e.Name(), data)
		if i%3 == 0 {
			// Byte for byte, 文件.old sorts before 文件/; a folder is read name by name, and there it comes after.
			write("文件.old/"+e.Name(), data)
			pack(e.Name(), data)
		}
	}
	pack("坏.docx", []byte("PK\x03\x04 not a document"))
	pack("twice.txt", []byte("2021年全市刑事发案976起,同比上升26.26%。"))
	pack("twice.txt", []byte("2022年全市刑事发案773起,同比下降20.8%。"))
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	write("包/a.zip", packed.Bytes())

	write("坏/empty.txt", nil)
	write("坏/picture.jpg", []byte("\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x02\x00\x00\x01"))
	write("坏/broken.pdf", []byte("%PDF-1.4\n1 0 obj <<"))
	write("坏/large.txt", bytes.Repeat([]byte("字"), maxFile/3+1))

	random := rand.New(rand.NewPCG(1, 2))
	for i := range quoting {
		var b strings.Builder
		for range 80 { // words that no other document has, so that none is a copy
			b.WriteRune(rune(0x4e00 + random.IntN(0x3000)))
		}
		year := 2015 + i%3
		fmt.Fprintf(&b, "。\n%d年湖南省粮食种植面积总量%d万亩,同比增长%d.%d%%。湖南省农村居民人均可支配收入%d元,同比增长%d.%d%%。\n",
			year, 7000+10*(i%3), 1+i%3, i%3, 11000+7*i, 5+i%7, i%10)
		write(fmt.Sprintf("引用/%03d.txt", i), []byte(b.String()))
	}
	return folder, []string{folder + "/*/*", folder + "/文件/0*"} // which overlap
}

const maxFile = 1 << 20

// A single is what one machine makes of a folder.
type single struct {
	lines     []string // of records, in the order of reading
	rows      []figureRow
	failures  []string
	summaries []string
	series    []string
	copies    int64
}

// alone reads a folder with the library, as the command does.
func alone(t *testing.T, folder string) (out single) {
	t.Helper()
	e, err := extract.New(extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	files, skipped, failed := document.Walk([]string{folder})
	if len(skipped)+len(failed) > 0 {
		t.Fatalf("skipped %v, failed %v", skipped, failed)
	}
	copies := derive.NewCopies()
	var records []extract.Record
	for _, f := range files {
		err := document.Read(context.Background(), f, limit.Limits{FileBytes: maxFile}, func(d document.Document) error {
			if d.Err != nil {
				out.failures = append(out.failures, d.Path)
				return nil
			}
			r := e.Extract(d.Path, d.Text)
			copies.Mark(d.Path, d.Text.Body, r.Sections, r.Records)
			records = append(records, r.Records...)
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	for i := range records {
		out.lines = append(out.lines, string(jsonl.Append(nil, &records[i])))
		out.rows = append(out.rows, rowsOf(&records[i])...)
		if records[i].CopyOf != "" {
			out.copies++
		}
	}
	l, err := lexicon.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	r := derive.Derive(records, deriving(l))
	for i := range r.Summaries {
		_, line := lineOf(&r.Summaries[i])
		out.summaries = append(out.summaries, line)
	}
	for i := range r.Series {
		_, line := lineOfSeries(&r.Series[i], 0)
		out.series = append(out.series, line)
	}
	return out
}

// spread runs the pipeline in this process and returns its counters.
func spread(t *testing.T, o options) map[string]int64 {
	t.Helper()
	p := beam.NewPipeline()
	build(p.Root(), o)
	result, err := beamx.RunWithMetrics(context.Background(), p)
	if err != nil {
		t.Fatal(err)
	}
	return counters(result)
}

// lines are those of all shards of an output.
func lines(t *testing.T, folder, pattern string) (all []string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(folder, pattern))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")...)
	}
	return all
}

// same holds two sets of lines against each other.
func same(t *testing.T, what string, got, want []string) {
	t.Helper()
	got, want = slices.Sorted(slices.Values(got)), slices.Sorted(slices.Values(want))
	if len(want) == 0 {
		t.Fatalf("%s: nothing to compare with", what)
	}
	if slices.Equal(got, want) {
		return
	}
	t.Errorf("%s: %d lines, want %d", what, len(got), len(want))
	shown := 0
	in := func(line string, of []string) bool { _, ok := slices.BinarySearch(of, line); return ok }
	for _, line := range want {
		if !in(line, got) && shown < 4 {
			t.Errorf("%s: missing %s", what, line)
			shown++
		}
	}
	for _, line := range got {
		if !in(line, want) && shown < 8 {
			t.Errorf("%s: too many %s", what, line)
			shown++
		}
	}
}

func TestSameAsOneMachine(t *testing.T) {
	folder, globs := archive(t)
	want := alone(t, folder)
	want.failures = append(want.failures, folder+"/none*") // a glob that matches nothing

	out := t.TempDir()
	n := spread(t, options{Input: append(globs, folder+"/none*"), Output: out, Shards: 7, Fetches: 3, Branches: 4, Limits: limit.Limits{FileBytes: maxFile}})

	same(t, "records", lines(t, out, "records-*.jsonl"), want.lines)
	same(t, "summaries", lines(t, out, "summaries-*.jsonl"), want.summaries)
	same(t, "failures", pathsOf(t, lines(t, out, "failures-*.jsonl")), want.failures)
	if n["bundles"] < 4 {
		t.Errorf("%d bundles read the files: several were wanted", n["bundles"])
	}
	if n["records"] != int64(len(want.lines)) || n["copies"] != want.copies || n["failures"] != int64(len(want.failures)) || want.copies == 0 {
		t.Errorf("counted %v; want %d records, %d copies, %d failures", n, len(want.lines), want.copies, len(want.failures))
	}

	// One figure that many documents quote keeps a few of them, and counts the others.
	var got, all []string
	repeats := int64(0)
	for _, line := range lines(t, out, "series-*.jsonl") {
		s := decoded[seriesOut](t, line)
		repeats += s.Repeats
		got = append(got, named(t, s))
	}
	for _, line := range want.series {
		all = append(all, named(t, decoded[seriesOut](t, line)))
	}
	same(t, "series", got, all)
	if repeats != quoting-3*keptRecords {
		t.Errorf("%d repeats, want %d", repeats, quoting-3*keptRecords)
	}

	// Figures, row for row.
	var rows []string
	files, _ := filepath.Glob(filepath.Join(out, "figures-*.parquet"))
	for _, f := range files {
		part, err := parquet.ReadFile[figureRow](f)
		if err != nil {
			t.Fatal(err)
		}
		for i := range part {
			rows = append(rows, string(encode(&part[i])))
		}
	}
	var wantRows []string
	for i := range want.rows {
		wantRows = append(wantRows, string(encode(&want.rows[i])))
	}
	same(t, "figures", rows, wantRows)

	// Whatever the bundles and batches: the same input gives the same bytes.
	again := t.TempDir()
	spread(t, options{Input: []string{globs[0], folder + "/none*"}, Output: again, Shards: 7, Fetches: 16, Branches: 1, Limits: limit.Limits{FileBytes: maxFile}})
	written, _ := filepath.Glob(filepath.Join(out, "*"))
	for _, f := range written {
		a, errA := os.ReadFile(f)
		b, errB := os.ReadFile(filepath.Join(again, filepath.Base(f)))
		if errA != nil || errB != nil || !bytes.Equal(a, b) {
			t.Errorf("%s differs in a second run (%v, %v)", filepath.Base(f), errA, errB)
		}
	}
}

// TestSameAsCommand holds the records against those that the command zhibiao writes, without and with a lexicon of one's own.
func TestSameAsCommand(t *testing.T) {
	folder, globs := archive(t)
	if err := os.WriteFile(filepath.Join(folder, "文件", "15-oranges.txt"), []byte("2021年全市出口脐橙12.6万标准筐,护士缺口扩大120名。\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	command := filepath.Join(t.TempDir(), "zhibiao")
	build := exec.Command("go", "build", "-o", command, "./cmd/zhibiao")
	build.Dir = "../.."
	if said, err := build.CombinedOutput(); err != nil {
		t.Fatalf("go build ./cmd/zhibiao: %v\n%s", err, said)
	}
	own := t.TempDir()
	for name, data := range map[string]string{
		"units.tsv":    "unit\tbase\twhole\n标准筐\t标准筐\tyes\n",
		"synonyms.tsv": "word\tindicator\n粮食种植面积总量\t粮食作物播种面积\n",
		"rules.toml":   "[[rule]]\nname = \"gap\"\npattern = \"'~缺口' up @\"\nrole = \"level\"\n",
	} {
		if err := os.WriteFile(filepath.Join(own, name), []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	packed, err := packLexicon(own)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name    string
		lexicon []byte
		flags   []string
		reads   string // what the records of the oranges hold
		series  string // the name of a series
	}{
		{"built in", nil, nil, `"unit":"万"`, `"粮食种植面积总量"`},
		{"own lexicon", packed, []string{"--lexicon", own}, `"unit":"万标准筐"`, `"粮食作物播种面积"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			out := t.TempDir()
			spread(t, options{Input: globs, Output: out, Shards: 2, Fetches: 5, Branches: 2, Lexicon: c.lexicon, Limits: limit.Limits{FileBytes: maxFile}})
			records := filepath.Join(t.TempDir(), "records.jsonl")
			said, err := exec.Command(command, append(c.flags, "--no-cache", "--max-file", "1MB", "-o", records, folder)...).CombinedOutput()
			if e, ok := err.(*exec.ExitError); !ok || e.ExitCode() != 1 { // 1: some files could not be read
				t.Fatalf("zhibiao: %v\n%s", err, said)
			}
			got := lines(t, out, "records-*.jsonl")
			same(t, "records", got, lines(t, filepath.Dir(records), "records.jsonl"))
			if !strings.Contains(strings.Join(got, "\n"), c.reads) {
				t.Errorf("no record holds %s", c.reads)
			}
			if all := strings.Join(lines(t, out, "series-*.jsonl"), "\n"); !strings.Contains(all, c.series) {
				t.Errorf("no series is of %s", c.series)
			}
		})
	}
}

// A lexicon that can't be used is told before anything is read.
func TestLexiconFaults(t *testing.T) {
	for name, data := range map[string]string{
		"units.tsv":  "unit\tfactor\n标准筐\t20公斤\n",
		"rules.toml": "[[rule]]\nname = \"gap\"\npattern = \"upp @\"\nrole = \"level\"\n",
		"unit.tsv":   "unit\n标准筐\n",
	} {
		own, out := t.TempDir(), t.TempDir()
		if err := os.WriteFile(filepath.Join(own, name), []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
		err := run(context.Background(), options{Input: []string{"*"}, Output: out, Shards: 1, Fetches: 1, Branches: 1}, "", own, io.Discard)
		if err == nil || !strings.Contains(err.Error(), name+":") {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

// TestDuckDB has DuckDB read what the pipeline writes, and holds what it counts against the records.
func TestDuckDB(t *testing.T) {
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("needs node: Node.js is not installed")
	}
	if exec.Command(node, "-e", "require('@duckdb/node-api')").Run() != nil {
		t.Skip("needs @duckdb/node-api: npm install @duckdb/node-api, and NODE_PATH to find it")
	}
	folder, globs := archive(t)
	want := alone(t, folder)
	out := t.TempDir()
	spread(t, options{Input: globs, Output: out, Shards: 3, Fetches: 5, Branches: 2, Limits: limit.Limits{FileBytes: maxFile}})
	roles, values, sum := map[string]int{}, 0, 0.0
	for i := range want.rows {
		r := &want.rows[i]
		roles[r.Role]++
		if r.Value != nil {
			values++
		}
		if r.Role == "level" && r.BaseUnit == "元" && r.BaseValue != nil {
			sum += *r.BaseValue
		}
	}
	const program = `
const { DuckDBInstance } = require('@duckdb/node-api');
(async () => {
	const c = await (await DuckDBInstance.create()).connect();
	const ask = async s => (await c.runAndReadAll(s)).getRowsJson();
	const figures = "'" + process.argv[1] + "/figures-*.parquet'", records = "read_json('" + process.argv[1] + "/records-*.jsonl')";
	console.log(JSON.stringify({
		roles: await ask("select role, count(*)::int from " + figures + " group by 1"),
		values: await ask("select count(value)::int, count(distinct record)::int, sum(case when role = 'level' and base_unit = '元' then base_value end) from " + figures),
		names: await ask("select count(*)::int from " + figures + " f join " + records + " r on r.id = f.record and r.document = f.document where r.indicator is distinct from f.indicator"),
		records: await ask("select count(*)::int from " + records),
	}));
})().catch(e => { console.error(e); process.exit(1); });`
	said, err := exec.Command(node, "-e", program, out).Output()
	if err != nil {
		t.Fatalf("DuckDB: %v", err)
	}
	var got struct {
		Roles, Values, Names, Records [][]any
	}
	if err := json.Unmarshal(said, &got); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	for _, r := range got.Roles {
		if n := roles[r[0].(string)]; float64(n) != r[1] {
			t.Errorf("DuckDB counts %v of %v, want %d", r[1], r[0], n)
		}
	}
	if len(got.Roles) != len(roles) || got.Records[0][0] != float64(len(want.lines)) || got.Names[0][0] != 0.0 || got.Values[0][0] != float64(values) {
		t.Errorf("DuckDB says %s; want %d roles, %d records, %d values", said, len(roles), len(want.lines), values)
	}
	if s, ok := got.Values[0][2].(float64); !ok || math.Abs(s-sum) > 1e-9*sum || sum == 0 {
		t.Errorf("DuckDB adds up %v, want %v", got.Values[0][2], sum)
	}
}

func decoded[T any](t *testing.T, line string) (v T) {
	t.Helper()
	if err := decode([]byte(line), &v); err != nil {
		t.Fatal(err)
	}
	return v
}

func pathsOf(t *testing.T, failures []string) (paths []string) {
	for _, line := range failures {
		f := decoded[failure](t, line)
		if f.Reason == "" {
			t.Errorf("%s failed without a reason", f.Document)
		}
		paths = append(paths, f.Document)
	}
	return paths
}

// named is a series, and of the records behind each point only the first of many.
func named(t *testing.T, s seriesOut) string {
	s.Repeats = 0
	for i := range s.Points {
		s.Points[i].Records = s.Points[i].Records[:1]
	}
	return string(encode(&s))
}
