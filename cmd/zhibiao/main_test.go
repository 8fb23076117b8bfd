package main

import (
	"errors"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "write what was seen into the scripts and golden files")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"zhibiao": main})
}

// TestScripts runs the command as a user would. A script is testdata/script/NAME.txtar; -update writes what the command
// printed into the files that it is compared with.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		UpdateScripts:       *update,
		RequireUniqueNames:  true,
		RequireExplicitExec: true,
		Setup: func(e *testscript.Env) error {
			e.Setenv("XDG_CACHE_HOME", filepath.Join(e.WorkDir, ".cache"))
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits":   exits,
			"nofile":  nofile,
			"mkfifo":  mkfifo,
			"bigtext": bigtext,
		},
	})
}

// exits STATUS COMMAND ARG… runs a command and wants its exit status.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits STATUS COMMAND ARG…")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var status *exec.ExitError
		if !errors.As(err, &status) {
			ts.Fatalf("%v", err)
		}
		got = status.ExitCode()
	}
	if got != want {
		ts.Fatalf("exit status %d, want %d\n%s", got, want, ts.ReadFile("stderr"))
	}
}

// nofile PATTERN wants that no file matches.
func nofile(ts *testscript.TestScript, neg bool, args []string) {
	found, err := filepath.Glob(ts.MkAbs(args[0]))
	ts.Check(err)
	if (len(found) == 0) == neg {
		ts.Fatalf("files that match %s: %q", args[0], found)
	}
}

// bigtext FILE LINES writes a text with a figure in each line.
func bigtext(ts *testscript.TestScript, _ bool, args []string) {
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	var b []byte
	for i := range n {
		b = append(b, "今年以来,全市新建农村公路"...)
		b = strconv.AppendInt(b, int64(i+101), 10)
		b = append(b, "公里,同比增长12.5%。\n"...)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), b, 0o666))
}
