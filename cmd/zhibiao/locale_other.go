//go:build !windows

package main

// systemLocale is empty where the environment says it all.
func systemLocale() string { return "" }
