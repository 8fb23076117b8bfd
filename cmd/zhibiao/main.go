// Command zhibiao reads policy texts and writes the statistics in them as a workbook, CSV, JSON Lines or a page.
// See help.en.txt, or run zhibiao --help.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	roomy()
	// A closed pipe (| head) must come back as an error, so that outputs are put away, instead of ending the process.
	signal.Ignore(syscall.SIGPIPE)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second Ctrl-C ends at once
	code := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}
