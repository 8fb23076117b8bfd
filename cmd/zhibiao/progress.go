package main

import (
	"fmt"
	"io"
	"strings"
	"time"

	"zhibiao/extract/document"
)

// A progress is a bar on the last line of a terminal. The zero value, for what is no terminal, shows nothing.
type progress struct {
	w         io.Writer
	files     int
	bytes     int64
	doneFiles int
	doneBytes int64
	drawn     time.Time
	width     int // of what stands on the line
}

const (
	barWidth    = 30
	barInterval = 100 * time.Millisecond
)

// expect tells what is to come.
func (p *progress) expect(files []document.File) {
	p.files = len(files)
	for _, f := range files {
		p.bytes += f.Size
	}
}

// add counts a file as done and draws the bar, but not too often.
func (p *progress) add(size int64) {
	p.doneFiles++
	p.doneBytes += size
	if p.w == nil || time.Since(p.drawn) < barInterval {
		return
	}
	p.drawn = time.Now()
	share := float64(p.doneFiles) / float64(max(1, p.files))
	if p.bytes > 0 {
		share = min(1, float64(p.doneBytes)/float64(p.bytes))
	}
	full := int(share * barWidth)
	line := fmt.Sprintf("[%s%s] %3.0f%%  %d/%d", strings.Repeat("#", full), strings.Repeat(".", barWidth-full), 100*share, p.doneFiles, p.files)
	p.draw(line)
}

// draw overwrites the line with spaces rather than with an escape sequence, which an older Windows console would print.
func (p *progress) draw(line string) {
	fmt.Fprintf(p.w, "\r%s%s\r%s", line, strings.Repeat(" ", max(0, p.width-len(line))), line)
	p.width = len(line)
}

// clear takes the bar away, so that a message can stand on its line.
func (p *progress) clear() {
	if p.w != nil && p.width > 0 {
		p.draw("")
		p.drawn = time.Time{}
	}
}
