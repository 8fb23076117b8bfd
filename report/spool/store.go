package spool

import (
	"os"
)

const (
	kept    = 4 << 20  // bytes that stay in memory before there is a file
	pending = 1 << 18  // bytes that wait to be written to it
	ahead   = 64 << 10 // bytes that are read at once where one thing after the other is
)

// A store is bytes to which bytes are added at the end: in memory while they are few, then in a file.
type store struct {
	create func() (*os.File, error)
	file   *os.File
	tail   []byte // what is not in the file: from end - len(tail)
	end    int64

	window []byte // of the file, from at
	at     int64
	exact  []byte
	last   int64 // where the last read ended
}

func (s *store) append(b []byte) error {
	s.tail = append(s.tail, b...)
	s.end += int64(len(b))
	if s.file == nil && (len(s.tail) < kept || s.create == nil) || s.file != nil && len(s.tail) < pending {
		return nil
	}
	if s.file == nil {
		f, err := s.create()
		if err != nil {
			return err
		}
		s.file = f
	}
	_, err := s.file.WriteAt(s.tail, s.end-int64(len(s.tail)))
	if cap(s.tail) > 2*pending {
		s.tail = nil
	}
	s.tail = s.tail[:0]
	return err
}

// read returns n bytes, until the next read.
func (s *store) read(at int64, n int) ([]byte, error) {
	written := s.end - int64(len(s.tail))
	if at >= written {
		return s.tail[at-written:][:n], nil
	}
	if at+int64(n) > written { // some of it waits: that is rare
		b := make([]byte, n)
		if _, err := s.file.ReadAt(b[:written-at], at); err != nil {
			return nil, err
		}
		copy(b[written-at:], s.tail)
		return b, nil
	}
	// What stands right behind what was read before is read with more; what is asked for elsewhere, alone.
	behind := at == s.last
	s.last = at + int64(n)
	if at >= s.at && s.last <= s.at+int64(len(s.window)) {
		return s.window[at-s.at:][:n], nil
	}
	if behind {
		size := int(min(max(int64(n), ahead), written-at))
		if cap(s.window) < size {
			s.window = make([]byte, size)
		}
		s.window, s.at = s.window[:size], at
		if _, err := s.file.ReadAt(s.window, at); err != nil {
			s.window = s.window[:0]
			return nil, err
		}
		return s.window[:n], nil
	}
	if cap(s.exact) < n {
		s.exact = make([]byte, n)
	}
	s.exact = s.exact[:n]
	_, err := s.file.ReadAt(s.exact, at)
	return s.exact, err
}

func (s *store) close() error {
	if s.file == nil {
		return nil
	}
	return s.file.Close()
}
