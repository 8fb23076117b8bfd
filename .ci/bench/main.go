// Command bench measures how fast zhibiao reads, in one run on one machine, and prints a table:
//
//	go run ./.ci/bench
//
// The texts are made by .ci/copies, with a seed, out of the corpus in $ZHIBIAO_GOLD (../shared where that is not set), or out of
// the samples in testdata where there is none. Every time is the median of some rounds; what is compared takes turns, so that
// another program's load falls on both.
package main

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"
)

//go:embed peer.js
var peerScript []byte

var (
	size   = flag.Int("size", 50, "`megabytes` of speeches; of dense reports a fifth")
	rounds = flag.Int("rounds", 5, "times that each is run")
	memory = flag.Int("memory", 400, "`megabytes` of speeches to measure memory with; 0 to go without")
	book   = flag.Bool("book", true, "measure the memory of workbooks")
	peer   = flag.Int("peer", 200, "`kilobytes` of speeches for the peer, which needs npm and the network; 0 to go without")
	keep   = flag.String("keep", "", "`folder` to work in, and to leave as it is")
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("bench: ")
	flag.Parse()
	dir := *keep
	if dir == "" {
		var err error
		if dir, err = os.MkdirTemp("", "zhibiao-bench-"); err != nil {
			log.Fatal(err)
		}
		defer os.RemoveAll(dir)
	}
	b := &bench{dir: dir}
	b.prepare()
	b.speed()
	b.start()
	b.memory()
	b.peer()
	b.print()
}

// A bench is one run.
type bench struct {
	dir     string
	program string
	source  string // where the texts are from
	rows    [][2]string
}

// in is a path in the folder of the run.
func (b *bench) in(names ...string) string {
	return filepath.Join(append([]string{b.dir}, names...)...)
}

// row adds a line to the table.
func (b *bench) row(name, format string, args ...any) {
	b.rows = append(b.rows, [2]string{name, fmt.Sprintf(format, args...)})
	log.Printf("%s: %s", name, b.rows[len(b.rows)-1][1])
}

// prepare builds the programs and makes the texts.
func (b *bench) prepare() {
	b.program = b.in("zhibiao")
	must(command("go", "build", "-o", b.program, "./cmd/zhibiao"))
	must(command("go", "build", "-o", b.in("copies"), "./.ci/copies"))
	gold := os.Getenv("ZHIBIAO_GOLD")
	if gold == "" {
		gold = filepath.Join("..", "shared")
	}
	b.source = "corpus"
	speeches, dense := glob(gold, "corpus/00[0-2]*.txt"), glob(gold, "corpus/p*.txt")
	if len(speeches) == 0 || len(dense) == 0 {
		b.source = "testdata/documents"
		speeches, dense = glob("testdata/documents", "*speeches.txt"), glob("testdata/documents", "*communique.txt")
	}
	b.copies(*size, "speeches", 0, speeches)
	b.copies(*size, "one.txt", 0, speeches)
	b.copies(*size, "small", *size*1_000_000/23_000, speeches) // they end with a line, and are some 20,000
	b.copies(max(1, *size/5), "dense.txt", 0, dense)
}

func glob(dir, pattern string) []string {
	names, err := filepath.Glob(filepath.Join(dir, pattern))
	must(err)
	return names
}

func (b *bench) copies(megabytes int, out string, part int, texts []string) {
	args := []string{"-size", strconv.Itoa(megabytes), "-part", strconv.Itoa(part), "-o", b.in(out)}
	must(command(b.in("copies"), append(args, texts...)...))
}

// A cost is what a program took.
type cost struct {
	wall, cpu time.Duration
	peak      int64 // bytes of memory
}

// read is one run of the program over a text or folder, with so many processors.
func (b *bench) read(processors int, out, text string, more ...string) cost {
	c := exec.Command(b.program, append([]string{"--no-cache", "--force", "-o", b.in(out), b.in(text)}, more...)...)
	c.Env = append(os.Environ(), "GOMAXPROCS="+strconv.Itoa(processors))
	return run(c)
}

func run(c *exec.Cmd) cost {
	var said bytes.Buffer
	c.Stderr = &said
	began := time.Now()
	if err := c.Run(); err != nil {
		log.Fatalf("%s: %v\n%s", c, err, &said)
	}
	k := cost{wall: time.Since(began), cpu: c.ProcessState.UserTime() + c.ProcessState.SystemTime()}
	if u, ok := c.ProcessState.SysUsage().(*syscall.Rusage); ok {
		k.peak = int64(u.Maxrss)
		if runtime.GOOS != "darwin" { // kilobytes, but there
			k.peak <<= 10
		}
	}
	return k
}

// turns runs each of some programs in turn, and returns the medians of what they took.
func turns(each ...func() cost) []cost {
	all := make([][]cost, len(each))
	for range *rounds {
		for i, f := range each {
			all[i] = append(all[i], f())
		}
	}
	out := make([]cost, len(each))
	for i, cs := range all {
		out[i] = cost{
			wall: median(cs, func(c cost) time.Duration { return c.wall }),
			cpu:  median(cs, func(c cost) time.Duration { return c.cpu }),
			peak: median(cs, func(c cost) int64 { return c.peak }),
		}
	}
	return out
}

func median[T time.Duration | int64](cs []cost, of func(cost) T) T {
	var all []T
	for _, c := range cs {
		all = append(all, of(c))
	}
	slices.Sort(all)
	return all[len(all)/2]
}

// bytesIn is the size of a file, or of all files in a folder.
func (b *bench) bytesIn(name string) (n int64) {
	must(filepath.WalkDir(b.in(name), func(path string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			var i os.FileInfo
			if i, err = d.Info(); err == nil {
				n += i.Size()
			}
		}
		return err
	}))
	return n
}

func rate(bytes int64, t time.Duration) float64 { return float64(bytes) / 1e6 / t.Seconds() }

// speed measures reading: one processor and two, dense reports, many small files.
func (b *bench) speed() {
	count := func() cost {
		c := exec.Command("wc", "-m", b.in("one.txt"))
		c.Env = append(os.Environ(), "LC_ALL=C.UTF-8")
		return run(c)
	}
	read := func(processors int, out, text string) func() cost {
		return func() cost { return b.read(processors, out, text, "--workers", strconv.Itoa(processors)) }
	}
	t := turns(
		count,
		read(1, "1.jsonl", "speeches"),
		read(2, "2.jsonl", "speeches"),
		read(1, "dense.jsonl", "dense.txt"),
		read(1, "one.jsonl", "one.txt"),
		read(1, "small.jsonl", "small"),
		read(2, "one2.jsonl", "one.txt"),
	)
	speeches, dense, one, small := b.bytesIn("speeches"), b.bytesIn("dense.txt"), b.bytesIn("one.txt"), b.bytesIn("small")
	wc, alone, two := t[0], t[1], t[2]
	b.row("`wc -m` counts the characters", "%.0f MB/s", rate(one, wc.cpu))
	b.row("speeches → JSON Lines, one processor", "%.1f MB/s (%.2f of `wc -m`)", rate(speeches, alone.cpu), rate(speeches, alone.cpu)/rate(one, wc.cpu))
	b.row("the same, two processors", "%.2f times as fast by the clock", alone.wall.Seconds()/two.wall.Seconds())
	b.row("one large file, two processors", "%.2f times as fast by the clock", t[4].wall.Seconds()/t[6].wall.Seconds())
	b.row("dense reports → JSON Lines, one processor", "%.1f MB/s", rate(dense, t[3].cpu))
	b.row(fmt.Sprintf("%d small files against one large", b.files("small")), "%.2f times the time per byte", t[5].cpu.Seconds()/float64(small)/(t[4].cpu.Seconds()/float64(one)))
	if b.sum("1.jsonl") != b.sum("2.jsonl") || b.sum("one.jsonl") != b.sum("one2.jsonl") {
		log.Fatal("the output of one worker is not that of two")
	}
	b.row("outputs of one worker and of two", "the same bytes")
}

func (b *bench) files(name string) (n int) {
	must(filepath.WalkDir(b.in(name), func(_ string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			n++
		}
		return err
	}))
	return n
}

// sum is the hash of a file. No file is read as a whole: the system reckons the memory of this program among that of those it
// starts.
func (b *bench) sum(name string) string {
	h := sha256.New()
	b.copyTo(h, name)
	return string(h.Sum(nil))
}

func (b *bench) copyTo(w io.Writer, name string) {
	f, err := os.Open(b.in(name))
	must(err)
	defer f.Close()
	_, err = io.Copy(w, f)
	must(err)
}

// lines counts the lines that are written to it.
type lines int

func (n *lines) Write(p []byte) (int, error) {
	*n += lines(bytes.Count(p, []byte("\n")))
	return len(p), nil
}

// start measures one sentence on standard input.
func (b *bench) start() {
	const sentence, want = "今年以来,刑事发案976起,同比上升了26.26%;\n", `"value":976,`
	t := turns(func() cost {
		c := exec.Command(b.program, "--no-cache", "-o", "-", "-")
		c.Stdin = strings.NewReader(sentence)
		var out bytes.Buffer
		c.Stdout = &out
		k := run(c)
		if !strings.Contains(out.String(), want) {
			log.Fatalf("one sentence gave %s", &out)
		}
		return k
	})[0]
	b.row("one sentence on standard input", "%.2f s, %.0f MB of memory", t.wall.Seconds(), mega(t.peak))
}

func mega(n int64) float64 { return float64(n) / 1e6 }

// memory measures what the program holds at most.
func (b *bench) memory() {
	if *memory > 0 {
		speeches := []string{b.in("one.txt")}
		b.copies(*memory, "much", 1_000_000, speeches)
		few, many := b.read(2, "few.jsonl", "speeches"), b.read(2, "much.jsonl", "much")
		b.row(fmt.Sprintf("memory for %d and for %d MB of speeches → JSON Lines", *size, *memory), "%.0f and %.0f MB", mega(few.peak), mega(many.peak))
	}
	if *book {
		var records [2]lines
		var peaks [2]int64
		for i, copies := range []int{1, 4} {
			texts := fmt.Sprint("book", i)
			b.copies(copies*max(1, *size/5), texts, 1_000_000, []string{b.in("dense.txt")})
			_ = os.Remove(b.in("book.xlsx")) // else it would be searched for a review
			peaks[i] = b.read(2, "book.xlsx", texts, "-o", b.in("book.jsonl")).peak
			b.copyTo(&records[i], "book.jsonl")
		}
		b.row(fmt.Sprintf("memory for workbooks of %d and of %d records", records[0], records[1]), "%.0f and %.0f MB, %d bytes a record", mega(peaks[0]), mega(peaks[1]),
			(peaks[1]-peaks[0])/int64(max(1, records[1]-records[0])))
	}
}

// peer measures @microsoft/recognizers-text-suite on the beginning of the speeches: its numbers, percentages, units and dates.
func (b *bench) peer() {
	if *peer == 0 {
		return
	}
	const version = "1.3.1"
	must(command("npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", b.in("npm"), "@microsoft/recognizers-text-suite@"+version))
	f, err := os.Open(b.in("one.txt"))
	must(err)
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, int64(*peer)*1000))
	must(err)
	data = data[:bytes.LastIndexByte(data, '\n')+1]
	must(os.WriteFile(b.in("peer.txt"), data, 0o666))
	must(os.WriteFile(b.in("npm", "peer.js"), peerScript, 0o666))
	c := exec.Command("node", b.in("npm", "peer.js"), b.in("peer.txt"))
	c.Stderr = os.Stderr
	out, err := c.Output()
	must(err)
	var seconds float64
	var found int
	if _, err := fmt.Sscan(string(out), &seconds, &found); err != nil {
		log.Fatalf("the peer printed %q", out)
	}
	b.row(fmt.Sprintf("`@microsoft/recognizers-text-suite` %s, %d KB of the same speeches", version, len(data)/1000), "%.3f MB/s: %d numbers, percentages, units and dates, no indicators", float64(len(data))/1e6/seconds, found)
}

func (b *bench) print() {
	fmt.Printf("%s, %d processors, texts out of %s\n\n| | |\n| --- | --- |\n", processor(), runtime.NumCPU(), b.source)
	for _, r := range b.rows {
		fmt.Printf("| %s | %s |\n", r[0], r[1])
	}
}

// processor is the name of the processor, where the system tells it.
func processor() string {
	data, err := os.ReadFile("/proc/cpuinfo")
	if err != nil {
		return runtime.GOARCH
	}
	for line := range strings.Lines(string(data)) {
		if key, value, ok := strings.Cut(line, ":"); ok && strings.TrimSpace(key) == "model name" {
			return strings.TrimSpace(value)
		}
	}
	return runtime.GOARCH
}

func command(name string, args ...string) error {
	c := exec.Command(name, args...)
	c.Stderr = os.Stderr
	if err := c.Run(); err != nil {
		return fmt.Errorf("%s: %w", c, err)
	}
	return nil
}

func must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
