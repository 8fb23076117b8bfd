package numeral

import "testing"

func BenchmarkScan(b *testing.B) {
	for _, s := range []string{"一个", "976起", "1,299.2亿", "37亿6千多万", "百分之三十五点五", "二〇一五年", "20xx年", "三分之二", "工作"} {
		b.Run(s, func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			b.ReportAllocs()
			for b.Loop() {
				Scan(s, 0)
			}
		})
	}
}
