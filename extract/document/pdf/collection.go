package pdf

// collection gives the characters of a collection of glyphs by their numbers, nil for one that is not known.
func collection(ordering string) map[uint32]rune { return nil }
