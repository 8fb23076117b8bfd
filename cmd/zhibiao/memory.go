package main

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// headroom is how many bytes the heap may grow by before it is collected again.
const headroom = 48 << 20

// roomy lets the heap grow by at least headroom between collections, and by half above twice that: documents are read and
// forgotten, and Go's own setting would collect every few megabytes of them. A setting of the user's (GOGC) stands.
func roomy() {
	if os.Getenv("GOGC") != "" {
		return
	}
	const smallest = 4 << 20 // heap that Go takes for the least
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
		if n := max(4<<20, live[0].Value.Uint64()); n > 0 {
			debug.SetGCPercent(int(max(50, 100*headroom/n)))
		}
	}
	runtime.SetFinalizer(c, (*collected).tune)
}
