package main

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestScripts plays the transcripts in testdata. There, "sovcalc" is the
// command with everything it would print; it must end well, and after "!"
// exit with 2. "missed sovcalc" must exit with 1.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata",
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"sovcalc": func(ts *testscript.TestScript, neg bool, args []string) {
				if neg {
					exits(ts, 2, args)
				} else {
					exits(ts, 0, args)
				}
			},
			"missed": func(ts *testscript.TestScript, _ bool, args []string) { exits(ts, 1, args[1:]) },
		},
		RequireUniqueNames: true,
	})
}

// exits runs the command in the script's folder. A lone < hands the file after
// it to standard input.
func exits(ts *testscript.TestScript, want int, args []string) {
	stdin := ""
	if n := len(args); n > 1 && args[n-2] == "<" {
		stdin, args = ts.ReadFile(args[n-1]), args[:n-2]
	}
	ctx, stop := context.WithTimeout(context.Background(), time.Minute)
	defer stop()
	if got := run(ctx, args, strings.NewReader(stdin), ts.Stdout(), ts.Stderr()); got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
	if ctx.Err() != nil {
		ts.Fatalf("did not end by itself")
	}
}
