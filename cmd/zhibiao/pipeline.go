package main

import (
	"context"
	"fmt"
	"sync"

	"zhibiao/cmd/zhibiao/internal/readings"
	"zhibiao/extract"
	"zhibiao/extract/document"
	"zhibiao/extract/document/limit"
	"zhibiao/report/derive"
)

// A reading is one document with what was found in it.
type reading struct {
	readings.Reading
	sketch *derive.Sketch // by which copies are known
}

// A pipeline reads files and extracts their records on several workers.
type pipeline struct {
	extractor *extract.Extractor
	limits    limit.Limits
	workers   int
	cache     *cache
}

const (
	// ahead is how many bytes of files may be read or waiting while the earliest file is not done: what bounds memory.
	// A file that is larger goes alone.
	ahead = 16 << 20
	// perFile is added to a file's bytes, so that many small files are bounded too.
	perFile = 16 << 10
	// waiting is how many documents of one file (an archive) may wait to be taken.
	waiting = 4
)

// run calls each with every document, in the order of the files and of the documents in them, from one goroutine, and then
// done with the file. It returns the first error of these, or that of ctx, after all its goroutines have ended.
func (p *pipeline) run(ctx context.Context, files []document.File, each func(*reading) error, done func(document.File)) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()

	jobs := make(chan *job)               // to the workers
	order := make(chan *job, 4*p.workers) // the same jobs, to whom takes their documents in order
	room := newBudget(ahead)

	var all sync.WaitGroup
	all.Go(func() {
		defer close(order)
		defer close(jobs)
		deal(ctx, files, room, order, jobs)
	})
	for range p.workers {
		all.Go(func() { p.work(ctx, jobs) })
	}

	err := take(ctx, order, each, func(j *job) {
		room.give(j.cost)
		done(j.file)
	})
	cancel()
	all.Wait()
	return err
}

// A job is one file to read.
type job struct {
	file document.File
	cost int64
	out  chan *reading // closed after the file's last document
	err  error         // set before out is closed
}

// deal makes a job of each file, as soon as there is room for it, and sends it to whom takes its documents in order and to the workers. The
// order of both is the order of the files: the earliest file is always being worked on, so that whoever waits for it does not wait for ever.
func deal(ctx context.Context, files []document.File, room *budget, order, jobs chan<- *job) {
	for _, f := range files {
		j := &job{file: f, cost: min(f.Size+perFile, ahead), out: make(chan *reading, waiting)}
		if room.take(ctx, j.cost) != nil {
			return
		}
		for _, to := range [...]chan<- *job{order, jobs} {
			select {
			case to <- j:
			case <-ctx.Done():
				return
			}
		}
	}
}

// work reads the files of jobs, one behind the other.
func (p *pipeline) work(ctx context.Context, jobs <-chan *job) {
	for j := range jobs {
		err := p.read(ctx, j.file, func(r *reading) error {
			select {
			case j.out <- r:
				return nil
			case <-ctx.Done():
				return ctx.Err()
			}
		})
		if ctx.Err() != nil {
			return // and whoever takes will not wait for j.out
		}
		j.err = err
		close(j.out)
	}
}

// take hands the documents of the jobs to each, in order, and tells done of every job whose last document was handed on.
func take(ctx context.Context, order <-chan *job, each func(*reading) error, done func(*job)) error {
	for j := range order {
		for {
			if ctx.Err() != nil { // of two that are ready, select may take either
				return ctx.Err()
			}
			var r *reading
			select {
			case r = <-j.out:
			case <-ctx.Done():
				return ctx.Err()
			}
			if r == nil {
				break // closed
			}
			if err := each(r); err != nil {
				return err
			}
		}
		if j.err != nil {
			return j.err
		}
		done(j)
	}
	return ctx.Err()
}

// read reads a file and extracts the records of its documents.
func (p *pipeline) read(ctx context.Context, f document.File, each func(*reading) error) error {
	sketched := func(r *readings.Reading) error {
		if r.Err != nil {
			return each(&reading{Reading: *r})
		}
		return each(&reading{*r, derive.NewSketch(r.Text.Body, r.Sections, r.Records)})
	}
	work := func() error {
		return p.cache.read(f, sketched, func(f document.File, data []byte, each func(*readings.Reading) error) error {
			extracted := func(d document.Document) error {
				r := &readings.Reading{Document: d}
				if d.Err == nil {
					p.extract(r)
				}
				return each(r)
			}
			if data != nil {
				return document.ReadBytes(ctx, f.Path, data, p.limits, extracted)
			}
			return document.Read(ctx, f, p.limits, extracted)
		})
	}
	if f.Path != "-" {
		return work()
	}
	// Waiting for standard input can't be called off. When ctx ends it is left behind, as the program will end.
	done := make(chan error, 1)
	go func() { done <- work() }()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}

// extract reads the records of a document. A fault of the program ends the reading of that document and no more.
func (p *pipeline) extract(r *readings.Reading) {
	defer func() {
		if fault := recover(); fault != nil {
			r.Text, r.Result = nil, extract.Result{}
			r.Err = fmt.Errorf("%w (%v)", limit.ErrFault, fault)
		}
	}()
	r.Result = p.extractor.Extract(r.Path, r.Text)
}

// A budget is a number of bytes that can be taken and given back.
type budget struct {
	mu    sync.Mutex
	left  int64
	given chan struct{} // holds a token after give, to wake the one who takes
}

func newBudget(n int64) *budget { return &budget{left: n, given: make(chan struct{}, 1)} }

// take waits until n bytes are left and takes them. Only one goroutine may take.
func (b *budget) take(ctx context.Context, n int64) error {
	for {
		b.mu.Lock()
		ok := b.left >= n
		if ok {
			b.left -= n
		}
		b.mu.Unlock()
		if ok {
			return nil
		}
		select {
		case <-b.given:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

func (b *budget) give(n int64) {
	b.mu.Lock()
	b.left += n
	b.mu.Unlock()
	select {
	case b.given <- struct{}{}:
	default:
	}
}
