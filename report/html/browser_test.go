package html_test

import (
	"testing"

	"zhibiao/report/html/browsertest"
)

func TestRead(t *testing.T) {
	b := browsertest.Open(t)
	b.Size(1366, 768)
	b.Page("统计指标.html", pageOf(t, samples(t)...))
	b.Picture("desktop")
	b.Click(".row")
	b.Picture("desktop-record")
	b.Dark(true)
	b.Picture("dark-record")
	for _, v := range []string{"growth", "parts", "series", "checks", "files"} {
		b.Click("[data-view=" + v + "]")
		b.Picture("dark-" + v)
	}
	b.Dark(false)
	b.Size(1680, 950)
	b.Click("[data-view=growth]")
	b.Picture("wide-growth")
	b.Size(390, 844)
	b.Page("统计指标.html", pageOf(t, samples(t)...))
	b.Picture("phone")
	b.Click(".row")
	b.Picture("phone-record")
	b.Click("#detail button.phone")
	b.Picture("phone-text")
}
