package ole

import (
	"encoding/binary"
	"errors"
	"testing"

	"zhibiao/extract/document/limit"
)

// Counts in the header that mscfb would allocate by.
func TestHeader(t *testing.T) {
	whole := make([]byte, 4096)
	copy(whole, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")
	whole[30] = 9
	for _, at := range []int{40, 44, 64, 72} {
		data := append([]byte(nil), whole...)
		binary.LittleEndian.PutUint32(data[at:], 1<<29)
		if _, err := Open(data); !errors.Is(err, limit.ErrDamaged) {
			t.Errorf("count at %d: %v", at, err)
		}
	}
	for _, data := range [][]byte{nil, whole[:100], make([]byte, 1024), append(whole[:30:30], make([]byte, 2000)...)} {
		if _, err := Open(data); !errors.Is(err, limit.ErrDamaged) {
			t.Errorf("%d bytes: %v", len(data), err)
		}
	}
}
