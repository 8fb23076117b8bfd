package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"zhibiao/report"
	"zhibiao/report/spool"
	"zhibiao/report/xlsx"
)

// A carrying is what reviewers typed into earlier workbooks, to be carried over into this run's.
type carrying struct {
	review   *report.Review
	from     []string // outputs of this run, by path, that hold typed reviews and will be replaced
	conflict bool     // two workbooks say different things about a record: the first counts, the other must not be lost
}

// reviews reads the workbook that --review names, and those that this run will replace.
func (p *program) reviews(named string, outputs []output, temporary *cellar) (c carrying, err error) {
	if named != "" {
		review, err := readReview(named, temporary.spool())
		if err != nil {
			return c, p.usage("review.wrong", named, reason(err))
		}
		c.add(review)
	}
	for _, o := range outputs {
		if o.format != ".xlsx" {
			continue
		}
		review, err := readReview(o.path, temporary.spool())
		switch {
		case errors.Is(err, fs.ErrNotExist), errors.Is(err, xlsx.ErrNotOurs), errors.Is(err, errEmpty):
			continue // --force was given, or there is nothing to lose
		case err != nil && !ours(o.path):
			continue // the same
		case err != nil:
			return c, p.usage("review.damaged", o.name, reason(err))
		}
		if len(review.Opinions) > 0 {
			c.from = append(c.from, o.path)
		}
		c.add(review)
	}
	return c, nil
}

var errEmpty = errors.New("an empty file")

func readReview(path string, keep *spool.Spool) (*report.Review, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if info.Size() == 0 {
		return nil, errEmpty
	}
	return xlsx.ReadReview(f, info.Size(), keep)
}

// add joins another workbook's reviews: of a record that is there already the first stays.
func (c *carrying) add(v *report.Review) {
	if c.review == nil {
		c.review = v
		return
	}
	all := c.review
	shown := make(map[uint64]bool, all.Shown.Len())
	for i := range all.Shown.Len() {
		shown[report.Hashed(all.Shown.At(i).ID)] = true
	}
	for _, o := range v.Opinions {
		first := all.Find(o.ID)
		if first == nil || o.ID == "" {
			all.Opinions = append(all.Opinions, o)
			continue
		}
		c.conflict = c.conflict || !sameOpinion(first, &o)
	}
	all.Index()
	all.Shown = all.Shown.And(v.Shown.Where(func(i int) bool {
		id := v.Shown.At(i).ID
		return all.Find(id) == nil && !shown[report.Hashed(id)]
	}))
}

// sameOpinion reports whether two reviews say the same.
func sameOpinion(a, b *report.Opinion) bool {
	typed := func(o *report.Opinion) string {
		return fmt.Sprint(o.Verdict, "|", o.Value, "|", o.Change, "|", o.ValueText, "|", o.ChangeText, "|", o.Reviewer, "|", o.Note)
	}
	return typed(a) == typed(b)
}

// keepOld copies the workbooks whose reviews did not all find their record to NAME.bak, before they are replaced.
func (p *program) keepOld(c carrying, carried report.Carried) error {
	if len(carried.Orphans) == 0 && !c.conflict {
		return nil
	}
	for _, path := range c.from {
		name, err := copyBeside(path)
		if err != nil {
			return p.usage("review.bak", path, reason(err))
		}
		p.tell("review.kept", filepath.Base(path), filepath.Base(name))
	}
	return nil
}

// copyBeside copies a file to NAME.bak, or NAME.bak2 and so on where that is taken.
func copyBeside(path string) (name string, err error) {
	in, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer in.Close()
	var out *os.File
	for n := 1; out == nil; n++ {
		name = path + ".bak"
		if n > 1 {
			name = fmt.Sprint(name, n)
		}
		if out, err = os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666); err != nil && !errors.Is(err, fs.ErrExist) {
			return "", err
		}
	}
	_, err = io.Copy(out, in)
	if err = errors.Join(err, out.Sync(), out.Close()); err != nil {
		return "", errors.Join(err, os.Remove(name))
	}
	return name, nil
}

// tellReview tells what became of the reviews, and how precise they found the records.
func (p *program) tellReview(review *report.Review, carried report.Carried) {
	if review == nil || len(review.Opinions) == 0 {
		return
	}
	p.tell("review.carried", carried.Kept, len(carried.Orphans), len(carried.Changed), carried.Vanished.Len(), carried.New)
	if precision, ok := review.Precision(); ok {
		p.tell("review.precision", precision.Reviewed, precision.Right, 100*precision.Share, 100*precision.Low, 100*precision.High)
	}
}
