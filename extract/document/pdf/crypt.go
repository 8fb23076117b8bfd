package pdf

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/md5"
	"crypto/rc4"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/binary"
	"fmt"

	"zhibiao/extract/document/limit"
)

// A crypt decrypts a file that opens without a password: many files are encrypted only to forbid printing or copying. The
// zero value is for files that are not encrypted.
type crypt struct {
	key              []byte
	streams, strings method
}

type method int

const (
	none  method = iota
	rc4V2        // RC4, a key for each object
	aesV2        // AES-128, a key for each object
	aesV3        // AES-256, one key
)

var padding = []byte("\x28\xBF\x4E\x5E\x4E\x75\x8A\x41\x64\x00\x4E\x56\xFF\xFA\x01\x08\x2E\x2E\x00\xB6\xD0\x68\x3E\x80\x2F\x0C\xA9\xFE\x64\x53\x69\x7A")

// newCrypt tries the empty user password (ISO 32000-2, 7.6.4, algorithms 2, 2.A, 4, 5 and 6). Where it does not open the file,
// the error is ErrEncrypted.
func newCrypt(f *file, d dict, id string) (crypt, error) {
	if f.resolve(d["Filter"]) != name("Standard") {
		return crypt{}, limit.ErrEncrypted
	}
	v, r := f.int(d, "V"), f.int(d, "R")
	var c crypt
	size := f.int(d, "Length") / 8
	switch v {
	case 1:
		c.streams, c.strings, size = rc4V2, rc4V2, 5
	case 2, 3:
		c.streams, c.strings = rc4V2, rc4V2
	case 4, 5:
		c.streams, c.strings = f.cryptFilter(d, "StmF"), f.cryptFilter(d, "StrF")
		size = 16
	default:
		return crypt{}, fmt.Errorf("encryption version %d: %w", v, limit.ErrEncrypted)
	}
	if size < 5 || size > 16 {
		size = 5
	}
	var err error
	if r >= 5 {
		c.key, err = f.longKey(d, r)
	} else {
		c.key, err = f.shortKey(d, r, size, id)
	}
	if err != nil {
		return crypt{}, err
	}
	return c, nil
}

// int is the whole number of an entry of d, 0 where it has none.
func (f *file) int(d dict, key name) int {
	n, _ := f.resolve(d[key]).(float64)
	return int(n)
}

// bytes is the string of an entry of d, empty where it has none.
func (f *file) bytes(d dict, key name) []byte {
	s, _ := f.resolve(d[key]).(string)
	return []byte(s)
}

// longKey is the key of 256 bits that the empty password opens, of revisions 5 and 6.
func (f *file) longKey(d dict, r int) ([]byte, error) {
	u, ue := f.bytes(d, "U"), f.bytes(d, "UE")
	if len(u) < 48 || len(ue) < 32 {
		return nil, fmt.Errorf("encryption entries: %w", limit.ErrDamaged)
	}
	hash := hash2B
	if r == 5 {
		hash = func(salt []byte) []byte { h := sha256.Sum256(salt); return h[:] }
	}
	if !bytes.Equal(hash(u[32:40]), u[:32]) {
		return nil, limit.ErrEncrypted
	}
	block, err := aes.NewCipher(hash(u[40:48]))
	if err != nil {
		return nil, err
	}
	key := make([]byte, 32)
	cipher.NewCBCDecrypter(block, make([]byte, 16)).CryptBlocks(key, ue[:32])
	return key, nil
}

// shortKey is the key of size bytes that the empty password makes, of revisions 2 to 4, where it opens the file.
func (f *file) shortKey(d dict, r, size int, id string) ([]byte, error) {
	o, u := f.bytes(d, "O"), f.bytes(d, "U")
	if len(o) < 32 || len(u) < 32 {
		return nil, fmt.Errorf("encryption entries: %w", limit.ErrDamaged)
	}
	permissions, _ := f.resolve(d["P"]).(float64)
	h := md5.New()
	h.Write(padding)
	h.Write(o[:32])
	_ = binary.Write(h, binary.LittleEndian, uint32(int64(permissions)))
	h.Write([]byte(id))
	if meta, ok := f.resolve(d["EncryptMetadata"]).(bool); ok && !meta && r >= 4 {
		h.Write([]byte{0xFF, 0xFF, 0xFF, 0xFF})
	}
	key := h.Sum(nil)
	if r >= 3 {
		for range 50 {
			sum := md5.Sum(key[:size])
			key = sum[:]
		}
	}
	key = key[:size]
	if !bytes.Equal(userEntry(key, r, id)[:16], u[:16]) {
		return nil, limit.ErrEncrypted
	}
	return key, nil
}

// userEntry is what a file of revision r whose key this is has as its entry U, by which a password is known to be right.
func userEntry(key []byte, r int, id string) []byte {
	want := bytes.Clone(padding)
	if r < 3 {
		xorRC4(key, want)
		return want
	}
	sum := md5.Sum(append(want, id...))
	want = sum[:]
	for i := range 20 {
		k := bytes.Clone(key)
		for j := range k {
			k[j] ^= byte(i)
		}
		xorRC4(k, want)
	}
	return want
}

// cryptFilter is the method that a version 4 or 5 dictionary names for streams or strings.
func (f *file) cryptFilter(d dict, which name) method {
	filter, _ := f.resolve(d[which]).(name)
	cf := f.dict(f.dict(d["CF"])[filter])
	switch f.resolve(cf["CFM"]) {
	case name("V2"):
		return rc4V2
	case name("AESV2"):
		return aesV2
	case name("AESV3"):
		return aesV3
	}
	return none
}

// hash2B is algorithm 2.B of ISO 32000-2 for the empty user password.
func hash2B(salt []byte) []byte {
	sum := sha256.Sum256(salt)
	k := sum[:]
	for round := 0; ; round++ {
		k1 := bytes.Repeat(k, 64)
		block, err := aes.NewCipher(k[:16])
		if err != nil {
			return nil
		}
		e := make([]byte, len(k1))
		cipher.NewCBCEncrypter(block, k[16:32]).CryptBlocks(e, k1)
		mod := 0
		for _, b := range e[:16] {
			mod += int(b)
		}
		switch mod % 3 {
		case 0:
			s := sha256.Sum256(e)
			k = s[:]
		case 1:
			s := sha512.Sum384(e)
			k = s[:]
		default:
			s := sha512.Sum512(e)
			k = s[:]
		}
		if round >= 63 && int(e[len(e)-1]) <= round-31 {
			return k[:32]
		}
	}
}

func xorRC4(key, data []byte) {
	if c, err := rc4.NewCipher(key); err == nil {
		c.XORKeyStream(data, data)
	}
}

// stream returns a stream's bytes decrypted.
func (c crypt) stream(s *stream, f *file) ([]byte, error) {
	if c.streams == none || s.ref == (ref{}) || s.dict["Type"] == name("XRef") {
		return s.raw, nil
	}
	for i, filter := range f.list(s.dict["Filter"], nil) {
		if filter == name("Crypt") { // only Identity is in use
			if p := f.list(s.dict["DecodeParms"], nil); i >= len(p) || f.dict(p[i])["Name"] == nil || f.dict(p[i])["Name"] == name("Identity") {
				return s.raw, nil
			}
		}
	}
	return c.decrypt(c.streams, s.ref, s.raw), nil
}

// object decrypts the strings in an object.
func (c crypt) object(v any, r ref) any {
	if c.strings == none {
		return v
	}
	switch v := v.(type) {
	case string:
		return string(c.decrypt(c.strings, r, []byte(v)))
	case array:
		for i := range v {
			v[i] = c.object(v[i], r)
		}
	case dict:
		for k := range v {
			v[k] = c.object(v[k], r)
		}
	}
	return v
}

func (c crypt) decrypt(m method, r ref, data []byte) []byte {
	key := c.key
	if m != aesV3 {
		k := append(bytes.Clone(key), byte(r.num), byte(r.num>>8), byte(r.num>>16), byte(r.gen), byte(r.gen>>8))
		if m == aesV2 {
			k = append(k, "sAlT"...)
		}
		sum := md5.Sum(k)
		key = sum[:min(len(c.key)+5, 16)]
	}
	if m == rc4V2 {
		out := bytes.Clone(data)
		xorRC4(key, out)
		return out
	}
	if len(data) < 32 { // a start vector and at least one block
		return nil
	}
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil
	}
	out := make([]byte, (len(data)-16)/16*16)
	cipher.NewCBCDecrypter(block, data[:16]).CryptBlocks(out, data[16:16+len(out)])
	if pad := int(out[len(out)-1]); pad >= 1 && pad <= 16 {
		out = out[:len(out)-pad]
	}
	return out
}
