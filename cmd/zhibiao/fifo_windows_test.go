package main

import "github.com/rogpeppe/go-internal/testscript"

// mkfifo can't make a named pipe here; scripts guard it with [unix].
func mkfifo(ts *testscript.TestScript, _ bool, _ []string) { ts.Fatalf("no named pipes in folders") }
