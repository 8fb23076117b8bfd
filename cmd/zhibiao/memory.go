package main

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// headroom is how many bytes the heap may grow by before it is collected again.
const headroom = 48 << 20

// smallest is the heap that Go reckons with at the least.
const smallest = 4 << 20

// roomy lets the heap grow by headroom between collections, and by a quarter where that is more: documents are read and forgotten,
// and Go's own setting, twice what is held, would collect every few megabytes of them but let what a page or a large document
// holds take twice its room. A setting of the user's (GOGC) stands.
func roomy() {
	if os.Getenv("GOGC") != "" {
		return
	}
	debug.SetGCPercent(100 * headroom / smallest)
	runtime.SetFinalizer(new(collected), (*collected).tune)
}

// A collected is nothing that anyone holds: each collection finds it.
type collected struct{ _ *byte }

// tune sets anew, after each collection, how far the heap may grow.
func (c *collected) tune() {
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(live)
	if live[0].Value.Kind() == metrics.KindUint64 {
		debug.SetGCPercent(int(max(25, 100*headroom/max(smallest, live[0].Value.Uint64()))))
	}
	runtime.SetFinalizer(c, (*collected).tune)
}
