package document

import (
	"bytes"
	"context"
	"errors"
	"path"
	"regexp"
	"strings"
	"unicode/utf8"

	"zhibiao/extract/document/docx"
	"zhibiao/extract/document/eml"
	"zhibiao/extract/document/limit"
	"zhibiao/extract/document/odt"
	"zhibiao/extract/document/ofd"
	"zhibiao/extract/document/ole"
	"zhibiao/extract/document/part"
	"zhibiao/extract/document/pdf"
	"zhibiao/extract/document/rtf"
	"zhibiao/extract/document/sheet"
	"zhibiao/extract/document/word97"
	"zhibiao/extract/text"
)

// The formats that hold other files.
const (
	zipArchive = "zip"
	message    = "eml"
)

// readers gives the reader of a format that is neither text nor holds other files, by the name that detect gives it.
func readers(format string) func(context.Context, []byte, limit.Limits) (*text.Text, error) {
	switch format {
	case "docx":
		return docx.Read
	case "odt":
		return odt.Read
	case "rtf":
		return rtf.Read
	case "xlsx":
		return sheet.Read
	case "mht":
		return eml.ReadMHT
	case "doc", "wps":
		return word97.Read
	case "pdf":
		return pdf.Read
	case "ofd":
		return ofd.Read
	}
	return nil
}

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
	{"\xDB\xA5", "document of Word 2", "save it as docx"},
	{"1\xBE\x00\x00", "document of Word for DOS or of Write", "save it as docx"},
	{"HLP\x00", "CAJ document", "save it as pdf in its reader"},
	{"CAJ\x00", "CAJ document", "save it as pdf in its reader"},
}

// detect names the format of a file by its content; "" stands for text of some kind. The error says of what is recognised and
// not read what to do.
func detect(data []byte) (string, error) {
	head := data[:min(len(data), 4096)]
	switch {
	case len(data) == 0:
		return "", errors.New("an empty file")
	case bytes.HasPrefix(head, []byte("PK\x03\x04")), bytes.HasPrefix(head, []byte("PK\x05\x06")), bytes.HasPrefix(head, []byte("PK\x07\x08")):
		return container(data)
	case bytes.HasPrefix(head, []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")):
		return compound(data)
	case bytes.HasPrefix(head, []byte(`{\rtf`)):
		return "rtf", nil
	case isPDF(head):
		return "pdf", nil
	}
	for _, s := range signatures {
		if bytes.HasPrefix(head, []byte(s.start)) && (len(s.start) > 3 || !utf8.Valid(head[:min(len(head), 64)]) || bytes.IndexByte(head, 0) >= 0) {
			return "", limit.Unsupported(s.name, s.remedy)
		}
	}
	return mailed(head), nil
}

// isPDF finds the mark of PDF at the beginning, or after a little that is no text: mail gateways and printers put bytes before
// it. After text it counts where an object follows, and a first object without a mark is that of a PDF which has lost its beginning.
func isPDF(head []byte) bool {
	i := bytes.Index(head[:min(len(head), 1024)], []byte("%PDF-"))
	if i < 0 {
		return lostPDF.Match(head[:min(len(head), 256)])
	}
	return len(bytes.TrimSpace(bytes.TrimPrefix(head[:i], []byte("\uFEFF")))) == 0 || !utf8.Valid(whole(head)) || i > 0 && head[i-1] == '\n' && objectPDF.Match(head[i:])
}

// whole is head without a last character that is cut off.
func whole(head []byte) []byte {
	for i := len(head) - 1; i >= 0 && i >= len(head)-utf8.UTFMax; i-- {
		if utf8.RuneStart(head[i]) {
			if !utf8.FullRune(head[i:]) {
				return head[:i]
			}
			break
		}
	}
	return head
}

var (
	lostPDF   = regexp.MustCompile(`^(?:\s|%[^\r\n]*[\r\n])*\d+ \d+ obj\s*<<`)
	objectPDF = regexp.MustCompile(`^%PDF-\d\.\d\s(?:\s|%[^\r\n]*[\r\n])*\d+ \d+ obj\b`)
)

// container tells what a zip file is by the names in it.
func container(data []byte) (string, error) {
	z, err := part.Open(data, limit.Limits{Entries: 1 << 20})
	if err != nil {
		return zipArchive, nil // whose reader says what is wrong
	}
	if z.Has("OFD.xml") {
		return "ofd", nil
	}
	if z.Has("mimetype") && z.Has("content.xml") {
		kind, err := z.Read("mimetype")
		if err != nil {
			return "odt", err
		}
		switch kind := strings.TrimSpace(string(kind)); {
		case strings.HasPrefix(kind, "application/vnd.oasis.opendocument.text"):
			return "odt", nil
		case strings.HasPrefix(kind, "application/vnd.oasis.opendocument.spreadsheet"):
			return "ods", limit.Unsupported("OpenDocument spreadsheet (ods)", "save it as xlsx")
		case strings.HasPrefix(kind, "application/vnd.oasis.opendocument"):
			return "", limit.Unsupported("OpenDocument drawing or presentation", "save it as pdf")
		case kind == "application/epub+zip":
			return "epub", limit.Unsupported("electronic book (epub)", "save it as docx or txt")
		}
	}
	if !z.Has("[Content_Types].xml") {
		return zipArchive, nil
	}
	for _, f := range z.Entries {
		switch first, _, _ := strings.Cut(f.Name, "/"); first {
		case "word":
			return "docx", nil
		case "xl":
			if z.Has("xl/workbook.bin") {
				return "xlsb", limit.Unsupported("binary Excel workbook (xlsb)", "save it as xlsx")
			}
			return "xlsx", nil
		case "ppt":
			return "pptx", limit.Unsupported("presentation (pptx)", "save it as pdf")
		}
	}
	return zipArchive, nil
}

// compound tells what an OLE file is by the streams at its root.
func compound(data []byte) (string, error) {
	streams, err := ole.Open(data)
	if err != nil {
		return "doc", nil // whose reader says what is wrong
	}
	found := func(name string) bool { return streams[name] != nil }
	switch {
	case found("EncryptedPackage"):
		return "", limit.ErrEncrypted
	case found("WordDocument"):
		return "doc", nil
	case found("Workbook"), found("Book"):
		return "xls", limit.Unsupported("old Excel or WPS workbook (xls, et)", "save it as xlsx")
	case found("PowerPoint Document"):
		return "ppt", limit.Unsupported("old presentation (ppt, dps)", "save it as pdf")
	case found("__properties_version1.0"):
		return "msg", limit.Unsupported("Outlook message (msg)", "save it as eml")
	case found("Contents") || found("MatOST") || found("CONTENTS"):
		return "", limit.Unsupported("document of Works or Publisher", "save it as docx")
	case found("HwpSummaryInformation") || found("FileHeader"):
		return "", limit.Unsupported("document of Hangul (hwp)", "save it as docx")
	}
	return "", limit.Unsupported("OLE file of an unknown program", "save it as docx or pdf in its own program")
}

var (
	header   = regexp.MustCompile(`^(?i:from|to|cc|subject|date|received|return-path|message-id|mime-version|content-type|delivered-to|x-[\w-]+|reply-to|sender|dkim-signature|arc-[\w-]+):[ \t]`)
	contents = regexp.MustCompile(`(?i)(?:^|\n)content-type:\s*multipart/related`)
)

// mailed tells a message by its header lines, three of them, and a web archive among messages: "eml", "mht" or "".
func mailed(head []byte) string {
	n := 0
	rest := strings.TrimLeft(string(head), "\r\n")
	headers := rest
	for line := range strings.Lines(rest) {
		if strings.TrimRight(line, "\r\n") == "" {
			headers, _, _ = strings.Cut(rest, "\n\n")
			headers, _, _ = strings.Cut(headers, "\r\n\r\n")
			break
		}
		switch {
		case header.MatchString(line):
			n++
		case line[0] == ' ' || line[0] == '\t': // goes on
		case n == 0:
			return ""
		case !strings.Contains(line, ":"):
			return ""
		}
	}
	switch {
	case n < 2:
		return ""
	case contents.MatchString(headers) && (strings.Contains(headers, "Blink") || strings.Contains(headers, "text/html") || strings.Contains(headers, "Microsoft") || !strings.Contains(strings.ToLower(headers), "\nto:")):
		return "mht"
	}
	return message
}

var (
	htmlStart = regexp.MustCompile(`(?is)^(?:<\?xml[^>]*\?>|<!--.*?-->|\s)*<(?:!doctype\s+html|html|head|body|meta|title|div|table|p|span|center|font|article|h[1-6]|ul|ol|script|style|link|base|form|section)[\s/>]`)
	htmlTag   = regexp.MustCompile(`(?i)</(?:p|div|td|tr|table|span|a|li|h[1-6]|body|html)>|<br\s*/?>`)
)

// textFormat tells what a text is: a web page begins as one or is full of tags, a table has the same number of values in each
// line. Only between txt and md, and for a table too small to tell, the file's name decides.
func textFormat(name, body string) string {
	head := body[:min(len(body), 4096)]
	extension := strings.ToLower(path.Ext(name))
	switch {
	case htmlStart.MatchString(head), strings.IndexByte(head, '<') >= 0 && len(htmlTag.FindAllStringIndex(head, 8)) >= 6:
		return "html"
	case strings.HasPrefix(head, "<?xml"):
		return "xml"
	case extension == ".csv" || extension == ".tsv":
		return "csv"
	case extension == ".md" || extension == ".markdown":
		return "md"
	case extension != ".txt" && sheet.Delimiter(body) != 0:
		return "csv"
	}
	return "txt"
}
