package main

import "syscall"

// mountSmall puts a file system of 64 kB at dir.
func mountSmall(dir string) error {
	return syscall.Mount("zhibiao-test", dir, "tmpfs", 0, "size=64k,mode=777")
}

func unmount(dir string) error { return syscall.Unmount(dir, 0) }
