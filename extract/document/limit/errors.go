package limit

import (
	"context"
	"errors"
	"fmt"
)

// The reasons for which a document is not read. Readers wrap them with what they know ("page 3: %w"); each sentence says
// what an analyst can do about it.
var (
	ErrEncrypted   = errors.New("protected by a password: save a copy without one")
	ErrScanned     = errors.New("no text in it but pictures or drawings, as of a scan: run text recognition (OCR) over it first")
	ErrUnsupported = errors.New("this format is not read")
	ErrBinary      = errors.New("not a text but binary data: save it as docx, xlsx or pdf in its own program, or leave it out")
	ErrDamaged     = errors.New("damaged or cut short: get the file again, or open it in its own program and save it anew")
	ErrTooLarge    = errors.New("larger than the limit")
	ErrBomb        = errors.New("compressed data that expands beyond the limit")
	ErrDepth       = errors.New("nested deeper than the limit")
	ErrTime        = errors.New("took longer than the limit")
	ErrFault       = errors.New("a fault of this program, not of the file: save it in another format, and report it with the file")
)

// Unsupported is ErrUnsupported for a format that was recognised, with the way out: Unsupported("old Excel workbook (xls)",
// "save it as xlsx").
func Unsupported(format, remedy string) error {
	return fmt.Errorf("%s: %w; %s", format, ErrUnsupported, remedy)
}

// Check reports whether ctx has ended: ErrTime after its deadline, the context's own error when it was cancelled. Readers
// call it in their loops.
func Check(ctx context.Context) error {
	switch err := ctx.Err(); {
	case err == nil:
		return nil
	case errors.Is(err, context.DeadlineExceeded):
		return ErrTime
	default:
		return err
	}
}
