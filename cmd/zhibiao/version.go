package main

import (
	"fmt"
	"io"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"
)

// version is set by the release script (-ldflags -X); else the build's own information tells.
var version string

func programVersion() string {
	if version != "" {
		return version
	}
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}

func (p *program) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: p.say.f("version.short"),
		Args:  cobra.NoArgs,
		RunE:  func(*cobra.Command, []string) error { return p.printVersion() },
	}
}

// printVersion prints the version, the build and the modules that are part of it.
func (p *program) printVersion() error {
	text := fmt.Sprintf("zhibiao %s %s %s/%s\n", programVersion(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, s := range info.Settings {
			switch s.Key {
			case "vcs.revision", "vcs.time", "vcs.modified":
				text += fmt.Sprintf("%s %s\n", s.Key, s.Value)
			}
		}
		for _, m := range info.Deps {
			text += fmt.Sprintf("%s %s\n", m.Path, m.Version)
		}
	}
	_, err := io.WriteString(p.out, text)
	return err
}
