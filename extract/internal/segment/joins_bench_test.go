package segment

import (
	"strings"
	"testing"
)

func BenchmarkJoins(b *testing.B) {
	for name, unit := range map[string]string{
		"paragraphs": "我们要进一步解放思想、振奋精神，统一步调，一心一意谋发展，把各项工作推上新的台阶。\n",
		"lines":      "目前\n",
		"wrapped":    "全县粮食总产量达到二十三万吨\n比上年增长百分之三农民合作社\n发展到三百一十八家带动农户两\n",
	} {
		b.Run(name, func(b *testing.B) {
			body := strings.Repeat(unit, 1<<20/len(unit))
			b.SetBytes(int64(len(body)))
			for b.Loop() {
				new(Cutter).Joins(body, nil)
			}
		})
	}
}
