// Sovcalc says who holds which lever over an AI system, on a command line, and
// serves and writes the site that does the same in a browser.
//
// It exits with 0 when all is well, with 1 when a check's threshold is missed,
// and with 2 on bad input or when the work could not be done.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run is main with everything from outside handed in, so that tests can call it.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	command := &cobra.Command{
		Use:           "sovcalc",
		Short:         "Who holds which lever over an AI system",
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	command.AddCommand(profileCommand(), checkCommand(), diffEditionCommand(), compareCommand(), searchCommand(), roadmapCommand(), lensesCommand(), catalogCommand(), rulesCommand(), schemaCommand(), serveCommand(), siteCommand())
	command.SetArgs(args)
	command.SetIn(stdin)
	command.SetOut(stdout)
	command.SetErr(stderr)
	switch err := command.ExecuteContext(ctx); {
	case errors.Is(err, errMissed):
		return 1
	case err != nil:
		fmt.Fprintln(stderr, "sovcalc:", err)
		return 2
	}
	return 0
}
