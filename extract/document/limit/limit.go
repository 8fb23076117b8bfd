// Package limit holds what a document reader may spend on one file.
package limit

import "time"

// Limits bound what one file may cost. A field that is zero takes its value from Default.
type Limits struct {
	FileBytes     int64         // bytes of a file as it lies on disk
	ExpandedBytes int64         // bytes that all compressed parts of one file may expand to
	Ratio         int64         // expanded to compressed, per part above 1 MB
	Entries       int           // files in an archive, all levels counted
	ArchiveDepth  int           // archives within archives
	XMLDepth      int           // nested elements
	Pages         int           // pages of a PDF or OFD
	TextBytes     int64         // bytes of text made of one document
	Time          time.Duration // for one document
}

// Default is what holds where nothing else was set.
var Default = Limits{
	FileBytes:     256 << 20,
	ExpandedBytes: 512 << 20,
	Ratio:         200,
	Entries:       20_000,
	ArchiveDepth:  3,
	XMLDepth:      256,
	Pages:         5_000,
	TextBytes:     128 << 20,
	Time:          2 * time.Minute,
}
