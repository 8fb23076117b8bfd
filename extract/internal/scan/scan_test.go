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
		"2016年前三季度，比上年同期增长5.2%，占国内生产总值比重为58.4%，在25个夏粮产区中，有21个产区产量有所增加",
		"由扣押20xx万元，近2年来召开30多场会议，兑现x名，第三位",
	} {
		sc.Scan(&s, x, 0, len(x))
		for i, k := range s.Tokens {
			fmt.Fprintf(os.Stderr, "%s[%s] ", s.Text(i), k.Class)
		}
		fmt.Fprintln(os.Stderr)
	}
}
