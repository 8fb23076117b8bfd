package lexicon

import (
	"fmt"
	"reflect"
	"strings"
)

// A Filler is a list in a form of its own, made for the way in which it is asked.
type Filler interface{ Fill(words []string) }

// Fill gives the lists of words that the exported fields of a struct are named after: the field StateWords is the list
// stateWords, unless its tag names others, `list:"stateWords moods"`, which follow each other. A field is the words in the order
// of the table ([]string, or []Listed with what each stands for), whether a word is one of them (map[string]bool), what each stands for (map[string]string), or a
// Filler. Structs that are embedded are filled too.
func (l *Lexicon) Fill(lists any) {
	of := make(map[string][]Listed)
	for from := 0; from < len(l.Lists); {
		name, to := l.Lists[from].List, from+1
		for to < len(l.Lists) && l.Lists[to].List == name {
			to++
		}
		of[name] = append(of[name][:len(of[name]):len(of[name])], l.Lists[from:to]...)
		from = to
	}
	eachList(reflect.ValueOf(lists).Elem(), func(field reflect.Value, names []string) {
		var all []Listed
		for _, name := range names {
			all = append(all, of[name]...)
		}
		fill(field, all)
	})
}

// fill sets one field.
func fill(field reflect.Value, all []Listed) {
	words := make([]string, len(all))
	for i := range all {
		words[i] = all[i].Word
	}
	switch field := field.Addr().Interface().(type) {
	case *[]string:
		*field = words
	case *[]Listed:
		*field = all
	case *map[string]bool:
		*field = make(map[string]bool, len(words))
		for _, w := range words {
			(*field)[w] = true
		}
	case *map[string]string:
		*field = make(map[string]string, len(words))
		for i := range all {
			(*field)[all[i].Word] = all[i].Value
		}
	case Filler:
		field.Fill(words)
	default:
		panic(fmt.Sprintf("lexicon: a list can't be a %T", field))
	}
}

// ListNames are the names of the lists that Fill would ask for.
func ListNames(lists any) (names []string) {
	eachList(reflect.ValueOf(lists).Elem(), func(_ reflect.Value, of []string) { names = append(names, of...) })
	return names
}

// eachList calls each with the fields of a struct that are lists, and the names of these.
func eachList(of reflect.Value, each func(field reflect.Value, names []string)) {
	t := of.Type()
	for i := range t.NumField() {
		f := t.Field(i)
		switch {
		case f.Anonymous:
			eachList(of.Field(i), each)
		case f.IsExported():
			names := strings.Fields(f.Tag.Get("list"))
			if len(names) == 0 {
				names = []string{strings.ToLower(f.Name[:1]) + f.Name[1:]}
			}
			each(of.Field(i), names)
		}
	}
}
