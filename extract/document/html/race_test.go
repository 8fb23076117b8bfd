//go:build race

package html

// slower is how much more time the race detector may take.
const slower = 8
