package archive

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"testing"

	"zhibiao/extract/document/limit"
)

func pack(t testing.TB, names ...string) []byte {
	t.Helper()
	var buf bytes.Buffer
	z := zip.NewWriter(&buf)
	for _, name := range names {
		h := &zip.FileHeader{Name: name, Method: zip.Deflate, NonUTF8: true}
		if name == "link" {
			h.SetMode(fs.ModeSymlink | 0o777)
		}
		w, err := z.CreateHeader(h)
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(w, "of "+name)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func list(data []byte, lim limit.Limits) (all []Member, err error) {
	err = Each(context.Background(), data, lim, func(m Member) error {
		all = append(all, m)
		return nil
	})
	return all, err
}

func TestNames(t *testing.T) {
	all, err := list(pack(t, "b.txt", "a/", "a/1.txt", "../../etc/passwd", "/abs.txt", `c\win.txt`, "\xB1\xA8\xB8\xE6.txt", "link", "b.txt"), limit.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"b.txt", "a/1.txt", "etc/passwd", "abs.txt", "c/win.txt", "报告.txt", "link", "b.txt"}
	if len(all) != len(want) {
		t.Fatalf("%d members", len(all))
	}
	for i, m := range all {
		if m.Name != want[i] {
			t.Errorf("%q, not %q", m.Name, want[i])
		}
		if (m.Name == "link") != errors.Is(m.Err, limit.ErrUnsupported) || (m.Data == nil) != (m.Err != nil) {
			t.Errorf("%s: %q, error %v", m.Name, m.Data, m.Err)
		}
	}
}

func TestDamage(t *testing.T) {
	whole := pack(t, "a.txt", "b.txt")
	for n := range len(whole) {
		if _, err := list(whole[:n], limit.Limits{}); !errors.Is(err, limit.ErrDamaged) {
			t.Fatalf("cut after %d of %d bytes: error %v", n, len(whole), err)
		}
	}
	// One bad member does not cost the others.
	damaged := bytes.Clone(whole)
	damaged[bytes.Index(damaged, []byte("a.txt"))+7] ^= 0x55
	all, err := list(damaged, limit.Limits{})
	if err != nil || len(all) != 2 || !errors.Is(all[0].Err, limit.ErrDamaged) || string(all[1].Data) != "of b.txt" {
		t.Errorf("%+v, error %v", all, err)
	}
	if _, err := list(whole, limit.Limits{Entries: 1}); !errors.Is(err, limit.ErrTooLarge) {
		t.Errorf("too many: error %v", err)
	}
	if all, _ := list(whole, limit.Limits{FileBytes: 4}); !errors.Is(all[0].Err, limit.ErrTooLarge) {
		t.Errorf("too large: %+v", all)
	}
}

// A directory whose entries overlap in the data, as of a bomb without nesting, still counts in full.
func TestOverlap(t *testing.T) {
	var buf bytes.Buffer
	z := zip.NewWriter(&buf)
	w, _ := z.Create("a")
	w.Write(make([]byte, 900<<10))
	z.Close()
	data := buf.Bytes()
	start := bytes.Index(data, []byte("PK\x01\x02"))
	end := bytes.Index(data, []byte("PK\x05\x06"))
	entry := data[start:end]
	const n = 100
	out := append(bytes.Clone(data[:start]), bytes.Repeat(entry, n)...)
	tail := bytes.Clone(data[end:])
	tail[8], tail[10] = n, n
	size := len(entry) * n
	tail[12], tail[13], tail[14] = byte(size), byte(size>>8), byte(size>>16)
	all, err := list(append(out, tail...), limit.Limits{ExpandedBytes: 10 << 20})
	if err != nil || len(all) != n || all[0].Err != nil || !errors.Is(all[n-1].Err, limit.ErrBomb) {
		t.Errorf("%d members, error %v", len(all), err)
	}
}

func FuzzEach(f *testing.F) {
	f.Add(pack(f, "a.txt", "b/c.txt"))
	f.Fuzz(func(t *testing.T, data []byte) {
		Each(context.Background(), data, limit.Limits{ExpandedBytes: 1 << 20, Entries: 100}, func(m Member) error {
			if m.Err != nil && m.Data != nil {
				t.Fatal("both data and error")
			}
			if len(m.Name) > 0 && (m.Name[0] == '/' || m.Name == ".." || bytes.HasPrefix([]byte(m.Name), []byte("../"))) {
				t.Fatalf("leads out of the archive: %q", m.Name)
			}
			return nil
		})
	})
}
