package limit

import (
	"context"
	"errors"
	"io"
	"strings"
	"testing"
)

func TestStart(t *testing.T) {
	l := Limits{Pages: 7}.Start()
	want := Default
	want.Pages = 7
	want.spent = l.spent
	if l != want || l.spent == nil {
		t.Errorf("%+v", l)
	}
	if again := l.Start(); again.spent != l.spent {
		t.Error("the count of one file was begun anew")
	}
	if next := l.Fresh(); next.spent == l.spent {
		t.Error("the next file goes on with the count of the last")
	}
}

func TestExpand(t *testing.T) {
	l := Limits{ExpandedBytes: 10}.Start()
	read := func(n int) error {
		_, err := io.Copy(io.Discard, l.Expand(strings.NewReader(strings.Repeat("x", n)), int64(n)))
		return err
	}
	if err := read(6); err != nil || l.Exhausted() {
		t.Error(err)
	}
	if err := read(4); err != nil {
		t.Error(err)
	}
	if err := read(1); !errors.Is(err, ErrBomb) || !l.Exhausted() {
		t.Errorf("parts count together: error %v", err)
	}
	l = Limits{}.Start()
	if err := l.Spend(1<<62, 1); !errors.Is(err, ErrBomb) {
		t.Error(err)
	}
	if err := l.Spend(1<<62, 1<<62); !errors.Is(err, ErrBomb) { // beyond what an int64 holds
		t.Error(err)
	}
}

func TestCheck(t *testing.T) {
	ctx, cancel := context.WithTimeout(context.Background(), 0)
	defer cancel()
	if err := Check(ctx); !errors.Is(err, ErrTime) {
		t.Error(err)
	}
	ctx, cancel = context.WithCancel(context.Background())
	if err := Check(ctx); err != nil {
		t.Error(err)
	}
	cancel()
	if err := Check(ctx); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

func TestBytes(t *testing.T) {
	for n, want := range map[int64]string{0: "0 bytes", 10_000: "10000 bytes", 64 << 10: "64 KB", 256 << 20: "256 MB"} {
		if got := Bytes(n); got != want {
			t.Errorf("%d: %s", n, got)
		}
	}
}
