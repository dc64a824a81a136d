package main

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration/file"
	"sovcalc/app/profile"
	"sovcalc/app/report"
	"sovcalc/app/words"
)

func compareCommand() *cobra.Command {
	l := english()
	var format string
	var laid func() (*catalog.Catalog, error)
	command := &cobra.Command{
		Use:   "compare BEFORE AFTER",
		Short: "Say which levers go, come and change hands between two configurations",
		Long: `Say which levers go, come and change hands between two configurations, and what
becomes of the six questions.

Each is a vector, a YAML or JSON file, - for standard input, or a case written
case:ID.`,
		Example: `  sovcalc compare case:uae-stargate-chatgpt case:switzerland-apertus-alps
  sovcalc compare before.yaml after.yaml --format markdown`,
		Args: cobra.ExactArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := checkFormat(format); err != nil {
				return err
			}
			if args[0] == "-" && args[1] == "-" {
				return errors.New("standard input holds one configuration; name the other")
			}
			known, err := laid()
			if err != nil {
				return err
			}
			var sides [2]*profile.Profile
			for i, arg := range args {
				s, err := named(known, cmd.InOrStdin(), arg)
				if err != nil {
					return err
				}
				if missing := s.Configuration.Missing(); len(missing) > 0 {
					return fmt.Errorf("%s: %s is not given; name it, or say unknown (home cannot be unknown)", arg, missing[0])
				}
				sides[i] = profile.Of(s.Catalog, s.Configuration)
			}
			return writeAny(cmd.OutOrStdout(), report.Compared(sides[0], sides[1], l.Language), format, l.Language)
		},
	}
	laid = laidFlag(command, l)
	command.Flags().StringVar(&format, "format", "text", strings.Join(formats, ", "))
	l.add(command)
	return command
}

// named reads the configuration that one argument names; a case is written
// case:ID.
func named(known *catalog.Catalog, stdin io.Reader, arg string) (file.System, error) {
	if id, is := strings.CutPrefix(arg, "case:"); is {
		return given(known, stdin, nil, id)
	}
	return given(known, stdin, []string{arg}, "")
}

// writeAny writes what has all three forms.
func writeAny(w io.Writer, v interface {
	Text(io.Writer, *words.Language) error
	Markdown(io.Writer, *words.Language) error
}, format string, l *words.Language) error {
	switch format {
	case "json":
		return writeJSON(w, v)
	case "markdown":
		return v.Markdown(w, l)
	}
	return v.Text(w, l)
}
