// Command copies makes a large folder of texts out of a small one, for measurements: it repeats the texts until they reach a
// size, and makes every copy distinct. In a copy each digit is turned by some steps, and one Chinese character in fifty gives
// way to another of the same text. The copies are UTF-8, whatever the texts are in. The same seed gives the same bytes.
//
//	go run ./.ci/copies -size 50 -o TARGET TEXT…
package main

import (
	"flag"
	"fmt"
	"log"
	"math/rand/v2"
	"os"
	"path/filepath"
	"unicode"

	"zhibiao/extract/document/charset"
)

const changed = 50 // one character in so many

func main() {
	log.SetFlags(0)
	log.SetPrefix("copies: ")
	size := flag.Int("size", 50, "`megabytes` to make")
	seed := flag.Uint64("seed", 1, "seed of the changes")
	out := flag.String("o", "", "`folder` to write, or a file that ends in .txt for one text")
	part := flag.Int("part", 0, "cut the copies into files of about so many `bytes`, at line ends; 0 for a file a copy")
	flag.Parse()
	if *out == "" || flag.NArg() == 0 {
		log.Fatal("usage: copies [-size MB] [-seed N] [-part BYTES] -o TARGET TEXT…")
	}
	var texts [][]rune
	for _, name := range flag.Args() {
		data, err := os.ReadFile(name)
		if err != nil {
			log.Fatal(err)
		}
		text, _, _, err := charset.Decode(data)
		if err != nil {
			log.Fatalf("%s: %v", name, err)
		}
		texts = append(texts, []rune(text))
	}
	w, err := newWriter(*out, *part)
	if err != nil {
		log.Fatal(err)
	}
	random := rand.New(rand.NewPCG(*seed, 0))
	for n := 0; w.total < *size*1_000_000; n++ {
		if err := w.copy(turned(texts[n%len(texts)], random)); err != nil {
			log.Fatal(err)
		}
	}
	if err := w.close(); err != nil {
		log.Fatal(err)
	}
}

// turned is a copy of a text with its digits turned and some of its characters exchanged.
func turned(text []rune, random *rand.Rand) string {
	out := make([]rune, len(text))
	for i, r := range text {
		switch {
		case '0' <= r && r <= '9':
			r = '0' + (r-'0'+random.Int32N(10))%10
		case unicode.Is(unicode.Han, r) && random.IntN(changed) == 0:
			if other := text[random.IntN(len(text))]; unicode.Is(unicode.Han, other) {
				r = other
			}
		}
		out[i] = r
	}
	return string(out)
}

// A writer writes copies into one file or into the files of a folder.
type writer struct {
	one    *os.File // nil for a folder
	folder string
	part   int
	files  int
	total  int // bytes written
}

func newWriter(out string, part int) (*writer, error) {
	if filepath.Ext(out) == ".txt" {
		f, err := os.Create(out)
		return &writer{one: f}, err
	}
	return &writer{folder: out, part: part}, os.MkdirAll(out, 0o777)
}

func (w *writer) copy(text string) error {
	w.total += len(text)
	if w.one != nil {
		_, err := w.one.WriteString(text + "\n")
		return err
	}
	for text != "" {
		end := len(text)
		if w.part > 0 && w.part < end {
			for end = w.part; end < len(text) && text[end-1] != '\n'; end++ {
			}
		}
		// A thousand files a folder: no file system is slow with those.
		name := filepath.Join(w.folder, fmt.Sprintf("%03d", w.files/1000), fmt.Sprintf("%06d.txt", w.files))
		if w.files%1000 == 0 {
			if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
				return err
			}
		}
		if err := os.WriteFile(name, []byte(text[:end]), 0o666); err != nil {
			return err
		}
		text = text[end:]
		w.files++
	}
	return nil
}

func (w *writer) close() error {
	if w.one == nil {
		return nil
	}
	return w.one.Close()
}
