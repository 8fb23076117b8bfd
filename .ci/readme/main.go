// Command readme prints the n-th command of the first code block of README.md.
package main

import (
	"fmt"
	"log"
	"os"
	"strconv"
	"strings"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("usage: readme N")
	}
	n, err := strconv.Atoi(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	text, err := os.ReadFile("README.md")
	if err != nil {
		log.Fatal(err)
	}
	_, block, _ := strings.Cut(string(text), "```sh\n")
	block, _, ok := strings.Cut(block, "```")
	commands := strings.Split(strings.TrimSpace(block), "\n")
	if !ok || n < 1 || n > len(commands) {
		log.Fatalf("README.md: no command %d in its first code block", n)
	}
	fmt.Println(commands[n-1])
}
