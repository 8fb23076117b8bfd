package scan

import (
	"fmt"
	"os"
	"testing"

	"zhibiao/extract/lexicon"
)

func TestPrint(t *testing.T) {
	lex, err := lexicon.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	sc := New(lex)
	var s Sentence
	for _, x := range []string{
		"今年以来,刑事发案976起,同比上升了26.26%;",
		"2015年前两月，比上年同期增长6.1%，占全县工业投资比重为40.5%，在18个产茶乡中，有15个乡产量有所增加",
		"由扣押20xx万元，近2年来召开30多场会议，兑现x名，第三位",
	} {
		sc.Scan(&s, x, 0, len(x))
		for i, k := range s.Tokens {
			fmt.Fprintf(os.Stderr, "%s[%s] ", s.Text(i), k.Class)
		}
		fmt.Fprintln(os.Stderr)
	}
}
