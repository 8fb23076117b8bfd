package pdf

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"strings"
)

// build writes a file of the objects given, numbered from 1; the first is the catalog. It needs no cross-reference table.
func build(objects ...string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.4\n")
	for i, o := range objects {
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	b.WriteString("trailer <</Root 1 0 R>>\nstartxref\n0\n%%EOF\n")
	return b.Bytes()
}

func streamOf(entries string, data []byte) string {
	return fmt.Sprintf("<<%s/Length %d>>stream\n%s\nendstream", entries, len(data), data)
}

func deflate(data []byte) []byte {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	_, _ = w.Write(data)
	_ = w.Close()
	return b.Bytes()
}

// onePage is a file of one page with a content stream and a font dictionary, more objects after them from number 6 on.
func onePage(content, font string, more ...string) []byte {
	return build(append([]string{
		"<</Type/Catalog/Pages 2 0 R>>",
		"<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 595 842]>>",
		"<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>>>",
		streamOf("", []byte(content)),
		font,
	}, more...)...)
}

const helvetica = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"

// chinese is a font that is not embedded, by the name of its CMap, and the glyph collection that it counts in.
func chinese(cmap, ordering string) string {
	return "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/" + cmap + "/DescendantFonts[<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light" +
		"/CIDSystemInfo<</Registry(Adobe)/Ordering(" + ordering + ")/Supplement 2>>>>]>>"
}

// show is a content stream that shows one string in hexadecimal digits.
func show(s string) string { return fmt.Sprintf("BT /F 12 Tf 72 700 Td <%X> Tj ET", s) }

// pageOf shows lines from the top of the page down, in Latin letters.
func pageOf(lines ...string) string {
	var b strings.Builder
	b.WriteString("BT /F 12 Tf 18 TL 72 700 Td\n")
	for _, l := range lines {
		fmt.Fprintf(&b, "(%s) Tj T*\n", l)
	}
	b.WriteString("ET")
	return b.String()
}
