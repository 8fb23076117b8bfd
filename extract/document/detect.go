package document

import (
	"bytes"
	"context"
	"regexp"
	"strings"

	"zhibiao/extract/document/limit"
	"zhibiao/extract/text"
)

// readers are the formats that are not text, by the name that Detect gives them.
var readers = map[string]func(context.Context, []byte, limit.Limits) (*text.Text, error){}

// signatures are the first bytes of what is recognised but not read, with the way out.
var signatures = []struct{ start, name, remedy string }{
	{"\x89PNG\r\n", "picture (png)", "run text recognition (OCR) over it"},
	{"\xFF\xD8\xFF", "picture (jpeg)", "run text recognition (OCR) over it"},
	{"GIF8", "picture (gif)", "run text recognition (OCR) over it"},
	{"BM", "picture (bmp)", "run text recognition (OCR) over it"},
	{"II*\x00", "picture (tiff)", "run text recognition (OCR) over it"},
	{"MM\x00*", "picture (tiff)", "run text recognition (OCR) over it"},
	{"Rar!\x1A\x07", "archive (rar)", "unpack it"},
	{"7z\xBC\xAF\x27\x1C", "archive (7z)", "unpack it"},
	{"\x1F\x8B", "archive (gzip)", "unpack it"},
	{"BZh", "archive (bzip2)", "unpack it"},
	{"\xFD7zXZ\x00", "archive (xz)", "unpack it"},
	{"\x28\xB5\x2F\xFD", "archive (zstd)", "unpack it"},
	{"MZ", "program (exe)", "leave it out"},
	{"\x7FELF", "program", "leave it out"},
	{"SQLite format 3\x00", "database (SQLite)", "export it as csv"},
	{"\x00\x00\x00\x18ftyp", "film (mp4)", "leave it out"},
	{"\x00\x00\x00\x20ftyp", "film (mp4)", "leave it out"},
	{"ID3", "sound (mp3)", "leave it out"},
	{"OggS", "sound (ogg)", "leave it out"},
	{"%!PS", "PostScript", "convert it to pdf"},
	{"HLP\x00", "CAJ document", "save it as pdf in its reader"},
	{"CAJ\x00", "CAJ document", "save it as pdf in its reader"},
}

// Detect names the format of a file by its content: "" stands for one of the formats that are text.
func Detect(data []byte) (string, error) {
	head := data[:min(len(data), 4096)]
	for _, s := range signatures {
		if bytes.HasPrefix(head, []byte(s.start)) && (len(s.start) > 3 || bytes.IndexByte(head, 0) >= 0) {
			return "", limit.Unsupported(s.name, s.remedy)
		}
	}
	return "", nil
}

var (
	htmlStart = regexp.MustCompile(`(?is)^\s*(?:<\?xml[^>]*\?>|<!--.*?-->|\s)*<(?:!doctype\s+html|html|head|body|meta|title|div|table|p|span|center|font|article|h[1-6]|ul|ol|script|style|link|base|form|section)[\s/>]`)
	htmlTag   = regexp.MustCompile(`(?i)</(?:p|div|td|tr|table|span|a|li|h[1-6]|body|html)>|<br\s*/?>`)
)

// isHTML reports whether a text is a web page: it begins as one, or is full of tags.
func isHTML(body string) bool {
	head := body[:min(len(body), 4096)]
	if htmlStart.MatchString(head) {
		return true
	}
	return strings.IndexByte(head, '<') >= 0 && len(htmlTag.FindAllStringIndex(head, 8)) >= 6
}
