package main

import (
	"bufio"
	"context"
	"errors"
	"net"
	"net/http"
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"time"

	"github.com/inconshreveable/mousetrap"
	"github.com/spf13/cobra"

	"zhibiao/cmd/zhibiao/internal/outfile"
	"zhibiao/extract"
	"zhibiao/extract/document/limit"
)

// fromExplorer makes of a double click on the program, or of files dropped on it, in Windows' Explorer the command that such a
// user can work with: the page in the browser.
func fromExplorer(args []string) []string {
	if !mousetrap.StartedByExplorer() {
		return args
	}
	cobra.MousetrapHelpText = "" // cobra would tell the user to open a terminal
	return append([]string{"serve", "--"}, args...)
}

// serveCommand is the program for people who do not use terminals: a page in the browser that takes files and verdicts.
func (p *program) serveCommand() *cobra.Command {
	s := settings{limits: limit.Default, workers: runtime.GOMAXPROCS(0)}
	port, quiet := 0, false
	c := &cobra.Command{
		Use:   "serve [PATH…]",
		Short: p.say.f("serve.short"),
		Long:  p.say.f("serve.long"),
		Args:  cobra.ArbitraryArgs,
		RunE: func(c *cobra.Command, paths []string) error {
			err := p.serve(c.Context(), &s, paths, port, !quiet)
			if err != nil && mousetrap.StartedByExplorer() {
				p.tellError(err) // the window would close with the program
				bufio.NewReader(p.in).ReadString('\n')
			}
			return err
		},
	}
	f := c.Flags()
	f.SortFlags = false
	f.IntVar(&port, "port", 0, p.say.f("flag.port"))
	f.BoolVar(&quiet, "no-browser", false, p.say.f("flag.no-browser"))
	f.StringVar(&s.date, "date", "", p.say.f("flag.date"))
	f.StringVar(&s.area, "area", "", p.say.f("flag.area"))
	f.StringVar(&s.lexicon, "lexicon", "", p.say.f("flag.lexicon"))
	p.limitFlags(f, &s.limits)
	wordDefaults(f)
	return c
}

// serve serves the page on this machine only, until ctx ends or the user ends it from the page.
func (p *program) serve(ctx context.Context, s *settings, paths []string, port int, browse bool) error {
	if s.date != "" && !isDate(s.date) {
		return p.usage("date.wrong", s.date)
	}
	extractor, err := extract.New(s.extraction())
	if err != nil {
		return err
	}
	room, err := outfile.NewRoom(os.TempDir())
	if err != nil {
		return p.usage("serve.room", os.TempDir(), reason(err))
	}
	defer room.Close()
	listener, err := net.Listen("tcp4", net.JoinHostPort("127.0.0.1", strconv.Itoa(port)))
	if err != nil {
		return p.usage("serve.port", err)
	}
	ctx, end := context.WithCancel(ctx)
	defer end()
	w, err := newWorkshop(ctx, p, s, extractor, room.Path, paths)
	if err != nil {
		return err
	}
	door := newDoor(listener.Addr().String(), w, end)
	server := &http.Server{
		Handler:           door,
		ReadHeaderTimeout: 10 * time.Second,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    64 << 10,
	}
	if len(paths) > 0 {
		w.run()
	}
	p.tell("serve.at", door.address())
	if browse {
		if err := openBrowser(door.invitation()); err != nil {
			p.tell("serve.no.browser", err)
		}
	}
	stopped := make(chan error, 1)
	go func() { stopped <- server.Serve(listener) }()
	select {
	case err = <-stopped:
	case <-ctx.Done():
		// Answers under way get a moment; then nothing may hold the files that are to be removed.
		grace, stop := context.WithTimeout(context.WithoutCancel(ctx), 3*time.Second)
		defer stop()
		if server.Shutdown(grace) != nil {
			server.Close()
		}
		err = <-stopped
	}
	w.wait()
	if !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	p.tell("serve.ended")
	return nil
}

// openBrowser shows an address in the user's browser.
func openBrowser(address string) error {
	var c *exec.Cmd
	switch runtime.GOOS {
	case "windows":
		c = exec.Command("rundll32", "url.dll,FileProtocolHandler", address)
	case "darwin":
		c = exec.Command("open", address)
	default:
		c = exec.Command("xdg-open", address)
	}
	if err := c.Start(); err != nil {
		return err
	}
	go c.Wait()
	return nil
}
