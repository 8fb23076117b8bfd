//go:build !race

package html

// slower is how much more time the race detector may take, which does not run.
const slower = 1
