// Package charset turns the bytes of a text into UTF-8, whatever Chinese encoding they are in.
package charset

import (
	"bytes"
	"encoding/binary"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"

	"zhibiao/extract/document/limit"
)

// The names that Detect gives.
const (
	UTF8    = "UTF-8"
	UTF16LE = "UTF-16LE"
	UTF16BE = "UTF-16BE"
	GB18030 = "GB18030" // also GBK and GB2312, which it contains
	Big5    = "Big5"
)

// sample is how much of a text the guess between encodings looks at.
const sample = 64 << 10

// detect names the encoding of a text and the length of its byte order mark, and tells whether data was seen to be valid UTF-8: a second
// look would cost as much as all else. ErrBinary: these bytes are no text.
func detect(data []byte) (name string, mark int, isValid bool, err error) {
	switch {
	case bytes.HasPrefix(data, []byte("\xEF\xBB\xBF")):
		return UTF8, 3, false, nil
	case bytes.HasPrefix(data, []byte("\xFF\xFE\x00\x00")), bytes.HasPrefix(data, []byte("\x00\x00\xFE\xFF")):
		return "", 0, false, limit.Unsupported("UTF-32 text", "save it as UTF-8")
	case bytes.HasPrefix(data, []byte("\xFF\xFE")):
		return UTF16LE, 2, false, nil
	case bytes.HasPrefix(data, []byte("\xFE\xFF")):
		return UTF16BE, 2, false, nil
	}
	head := data[:min(len(data), sample)]
	if bytes.IndexByte(head, 0) >= 0 {
		name, err = utf16(head)
		return name, 0, false, err
	}
	if controls(head) > len(head)/100+1 {
		return "", 0, false, limit.ErrBinary
	}
	if valid(data) {
		return UTF8, 0, true, nil
	}
	// Judge where the first character that is not ASCII stands: scripts may fill the beginning of a page. The sample may end
	// within a character.
	first := bytes.IndexFunc(data, func(r rune) bool { return r >= 0x80 })
	head = data[first:min(len(data), first+sample)]
	u, g, b := wrong(unicode.UTF8, head), wrong(simplifiedchinese.GB18030, head), wrong(traditionalchinese.Big5, head)
	switch most := len(head)/50 + 1; {
	case u <= most/5 && u <= min(g, b):
		return UTF8, 0, false, nil // with a damaged byte here or there
	case min(g, b) > most:
		return "", 0, false, limit.ErrBinary
	case common(simplifiedchinese.GB18030, head)-5*g >= common(traditionalchinese.Big5, head)-5*b:
		return GB18030, 0, false, nil
	default:
		return Big5, 0, false, nil
	}
}

// valid is utf8.Valid, faster for Chinese characters.
func valid(data []byte) bool {
	for len(data) > 0 {
		for len(data) >= 8 { // two Chinese characters at once
			v := binary.LittleEndian.Uint64(data)
			if c, d := v&0xFF-0xE1, v>>24&0xFF-0xE1; v&0xC0C0F0C0C0F0 != 0x8080E08080E0 || c > 0xEC-0xE1 || d > 0xEC-0xE1 {
				break
			}
			data = data[6:]
		}
		if len(data) >= 4 {
			v := uint32(data[0]) | uint32(data[1])<<8 | uint32(data[2])<<16 | uint32(data[3])<<24 // one load
			if c := v & 0xFF; v&0xC0C0F0 == 0x8080E0 && 0xE1 <= c && c <= 0xEC {
				data = data[3:]
				continue
			}
			if v&0x80 == 0 {
				data = data[1:]
				continue
			}
		}
		r, n := utf8.DecodeRune(data)
		if r == utf8.RuneError && n == 1 {
			return false
		}
		data = data[n:]
	}
	return true
}

// utf16 tells the byte order by the side on which the zero bytes stand: ASCII (line ends, spaces, digits) has them in every
// text of some length.
func utf16(head []byte) (string, error) {
	var zeros [2]int
	for i, c := range head {
		if c == 0 {
			zeros[i%2]++
		}
	}
	name, e := UTF16LE, unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	if zeros[0] > zeros[1] {
		name, e = UTF16BE, unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	if min(zeros[0], zeros[1]) > max(zeros[0], zeros[1])/20 {
		return "", limit.ErrBinary
	}
	text, err := e.NewDecoder().Bytes(head[:len(head)&^1])
	if err != nil || controls(text) > len(text)/100+1 || bytes.Count(text, []byte("\uFFFD"))*3 > len(text)/50+3 {
		return "", limit.ErrBinary
	}
	// Binary data of small numbers looks like rare letters: a text is mostly ASCII and common Chinese.
	known, all := 0, 0
	for _, r := range string(text) {
		if all++; r < 0x80 || r >= 0x3000 && r <= 0x9FFF || r >= 0xFF00 && r <= 0xFF5E || r >= 0x2010 && r <= 0x2027 {
			known++
		}
	}
	if known*10 < all*9 {
		return "", limit.ErrBinary
	}
	return name, nil
}

// controls counts the control characters that no text has.
func controls(data []byte) int {
	n := 0
	for _, c := range data {
		if c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\v' && c != 0x1A && c != 0x1B {
			n++
		}
	}
	return n
}

func wrong(e encoding.Encoding, data []byte) int {
	out, err := e.NewDecoder().Bytes(data)
	if err != nil {
		return len(data)
	}
	n := bytes.Count(out, []byte("\uFFFD"))
	for _, r := range string(out) {
		if r >= 0xE000 && r <= 0xF8FF { // private use: where GB18030 puts what is another encoding
			n++
		}
	}
	return n
}

// frequent are the most frequent characters of modern Chinese, in both scripts, and the punctuation between them.
const frequent = "的一是不了在人有我他这個这个们来到时大地为子中你说生国年着就那和要她出也得里后自以会家可下而过天去能对小多然于心学么之都好看起发当没成只如事把还用第样道想作种开美总从无情己面最女但现前些所同日手又行意动方期它头经长儿回位分爱老因很给名法间斯知世什两次使身者被高已亲其进此话常与活正感见明问力理尔点文几定本公特做外孩相西果走将月十实向声车全信重三机工物气每并别真打太新比才便夫再书部水像眼等体却加电主界门利海受听表德少克代员许稜先口由死安写性马光白或住难望教命花结乐色更拉东神记处让母父应直字场平报友关放至张认接告入笑内英军候民岁往何度山觉路带万男边风解叫任金快原吃妈变通师立象数四失满战远格士音轻目条呢市区县镇乡村局委府政案件增长下降达率元亿万" +
	"個們來時為說國後會過對學麼發當沒還樣種開總從無現動頭經長兒愛間兩進話與見問點幾實車機氣別員關報區縣鎮鄉億達" + "，。、；：（）《》“”"

// common counts the frequent characters in data as decoded by e.
func common(e encoding.Encoding, data []byte) int {
	out, _ := e.NewDecoder().Bytes(data)
	n := 0
	for _, r := range string(out) {
		if r >= 0x80 && strings.ContainsRune(frequent, r) {
			n++
		}
	}
	return n
}

// Decode returns a text as UTF-8 without its byte order mark, the name of its encoding, and how many characters of it were
// damaged and stand as U+FFFD. UTF-8 is copied once and not changed otherwise.
func Decode(data []byte) (body, name string, damaged int, err error) {
	name, mark, valid, err := detect(data)
	if err != nil {
		return "", "", 0, err
	}
	data = data[mark:]
	if name == UTF8 {
		if body = string(data); !valid && !utf8.ValidString(body) {
			clean := strings.ToValidUTF8(body, "\uFFFD")
			return clean, name, strings.Count(clean, "\uFFFD") - strings.Count(body, "\uFFFD"), nil
		}
		return body, name, 0, nil
	}
	var e encoding.Encoding
	switch name {
	case UTF16LE:
		e = unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case UTF16BE:
		e = unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	case GB18030:
		e = simplifiedchinese.GB18030
	case Big5:
		e = traditionalchinese.Big5
	}
	out, err := e.NewDecoder().Bytes(data)
	if err != nil {
		return "", "", 0, limit.ErrBinary
	}
	body = string(out)
	return body, name, strings.Count(body, "\uFFFD"), nil
}
