// Command tally reads the events of go test -json, prints what failed and what was skipped, and counts. A test that was skipped
// counts as one that failed: what it tests was not seen.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"strings"
)

type event struct {
	Action, Package, Test, Output string
	Elapsed                       float64
}

func main() {
	log.SetFlags(0)
	type test struct{ pkg, name string }
	output := map[test][]string{}
	passed, failed, skipped := 0, 0, 0
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(nil, 64<<20)
	for in.Scan() {
		var e event
		if err := json.Unmarshal(in.Bytes(), &e); err != nil {
			fmt.Println(in.Text()) // the go command itself has something to say
			failed++
			continue
		}
		t := test{e.Package, e.Test}
		switch e.Action {
		case "output", "build-output":
			output[t] = append(output[t], e.Output)
			if e.Action == "build-output" {
				fmt.Print(e.Output)
			}
		case "pass":
			if e.Test != "" {
				passed++
			} else {
				fmt.Printf("ok    %s %.1fs\n", e.Package, e.Elapsed)
			}
			delete(output, t)
		case "fail":
			failed++
			fmt.Printf("FAIL  %s %s\n%s", e.Package, e.Test, strings.Join(output[t], ""))
		case "build-fail":
			failed++
		case "skip":
			if e.Test != "" {
				skipped++
				fmt.Printf("SKIP  %s %s\n%s", e.Package, e.Test, strings.Join(output[t], ""))
			}
		}
	}
	if err := in.Err(); err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%d passed, %d failed, %d skipped\n", passed, failed, skipped)
	if failed > 0 || skipped > 0 || passed == 0 {
		os.Exit(1)
	}
}
