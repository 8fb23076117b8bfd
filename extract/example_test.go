package extract_test

import (
	"fmt"

	"zhibiao/extract"
	"zhibiao/extract/text"
)

func Example() {
	e, err := extract.New(extract.Options{})
	if err != nil {
		panic(err)
	}
	for _, r := range e.Extract("讲话.txt", &text.Text{Body: "今年以来,刑事发案976起,同比上升了26.26%;"}).Records {
		fmt.Println(r.Period, r.Indicator, r.Level.Value, r.Level.Unit, r.Changes[0].Basis, r.Changes[0].Direction, r.Changes[0].Value, r.Changes[0].Unit)
	}
	// Output: 今年以来 刑事发案 976 起 同比 up 26.26 %
}
