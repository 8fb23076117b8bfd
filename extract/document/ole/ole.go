// Package ole opens OLE compound files (doc, wps, xls, encrypted docx) with mscfb, and keeps from it what would make it spend
// memory or stack out of proportion to the file.
package ole

import (
	"bytes"
	"encoding/binary"
	"fmt"

	"github.com/richardlehane/mscfb"

	"zhibiao/extract/document/limit"
)

// maxEntries bounds the directory: mscfb keeps a path for each entry, and a chain of storages within storages would grow with
// the square of their number.
const maxEntries = 10_000

// Open returns the streams and storages at the root of a file by their names. Errors wrap ErrDamaged or ErrTooLarge.
func Open(data []byte) (streams map[string]*mscfb.File, err error) {
	defer func() {
		if r := recover(); r != nil {
			streams, err = nil, fmt.Errorf("%w (%v)", limit.ErrDamaged, r)
		}
	}()
	if err := header(data); err != nil {
		return nil, err
	}
	if directory(data) > maxEntries {
		return nil, fmt.Errorf("more than %d streams in it: %w", maxEntries, limit.ErrTooLarge)
	}
	f, err := mscfb.New(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("%w (%v)", limit.ErrDamaged, err)
	}
	streams = map[string]*mscfb.File{}
	for _, e := range f.File {
		if _, twice := streams[e.Name]; len(e.Path) == 0 && !twice {
			streams[e.Name] = e
		}
	}
	return streams, nil
}

// header checks the counts of sectors that mscfb allocates by: none can be more than the file has sectors.
func header(data []byte) error {
	if len(data) < 512 || string(data[:8]) != "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" {
		return fmt.Errorf("no OLE header: %w", limit.ErrDamaged)
	}
	le := binary.LittleEndian
	shift := le.Uint16(data[30:])
	if shift != 9 && shift != 12 {
		return fmt.Errorf("sectors of 2^%d bytes: %w", shift, limit.ErrDamaged)
	}
	const directories, tables, miniTables, moreTables = 40, 44, 64, 72
	for _, at := range []int{directories, tables, miniTables, moreTables} {
		if n := le.Uint32(data[at:]); int64(n) > int64(len(data))>>shift {
			return fmt.Errorf("%d sectors in a file of %s: %w", n, limit.Bytes(int64(len(data))), limit.ErrDamaged)
		}
	}
	return nil
}

// directory counts the entries of the directory, up to one sector above maxEntries, by following its sectors through the file
// allocation table. What it cannot follow is left to mscfb to refuse. The header was checked.
func directory(data []byte) int {
	le := binary.LittleEndian
	shift := le.Uint16(data[30:])
	sector := func(n uint32) []byte {
		start := (int64(n) + 1) << shift
		if start+1<<shift > int64(len(data)) {
			return nil
		}
		return data[start : start+1<<shift]
	}
	perSector := uint32(1) << shift / 4
	fat := func(index uint32) uint32 { // the index'th sector of the allocation table
		if index < 109 {
			return le.Uint32(data[76+4*index:])
		}
		index -= 109
		next := le.Uint32(data[68:])
		for ; index >= perSector-1; index -= perSector - 1 {
			s := sector(next)
			if s == nil {
				return ^uint32(0)
			}
			next = le.Uint32(s[4*(perSector-1):])
		}
		if s := sector(next); s != nil {
			return le.Uint32(s[4*index:])
		}
		return ^uint32(0)
	}
	n := 0
	for next := le.Uint32(data[48:]); n <= maxEntries; {
		if sector(next) == nil {
			break
		}
		n += 1 << shift / 128
		s := sector(fat(next / perSector))
		if s == nil {
			break
		}
		next = le.Uint32(s[4*(next%perSector):])
	}
	return n
}
