package outfile

import (
	"errors"
	"os"
)

// A Room is a private folder for files that no other program should see, which a killed run's successor clears.
type Room struct {
	Path string
	lock *os.File
}

// NewRoom clears what killed runs left in a folder and makes a private folder in it.
func NewRoom(folder string) (*Room, error) {
	_ = Clear(folder) // a leftover that can't be removed, as another user's, is no reason to stop
	path, lock, err := newRoom(folder)
	if err != nil {
		return nil, err
	}
	return &Room{Path: path, lock: lock}, nil
}

// Close removes the folder and all that is in it.
func (r *Room) Close() error {
	return errors.Join(r.lock.Close(), os.RemoveAll(r.Path))
}
