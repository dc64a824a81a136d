package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"sovcalc/app/catalog"
	"sovcalc/app/profile"
	"sovcalc/app/report"
	"sovcalc/app/words"
)

func lensesCommand() *cobra.Command {
	l := english()
	var format, caseID string
	command := &cobra.Command{
		Use:   "lenses [ID] [VECTOR | FILE | -]",
		Short: "List the published definitions of sovereignty, or turn them on a configuration",
		Long: `List the published definitions of sovereignty, with who says so, the source and
its version. With a configuration (a vector, a YAML or JSON file, - for standard
input, or a case), say which of them it meets and why, what it looks like beside
what it is, and what the phrases of vendors would change if they were true. With
the id of a definition, say this of it alone.`,
		Example: `  sovcalc lenses
  sovcalc lenses residency
  sovcalc lenses --case uae-stargate-chatgpt
  sovcalc lenses open-source --case uae-stargate-chatgpt
  sovcalc lenses --format markdown SOV1/H:FR/M:alibaba-qwen3/A:open-weights/I:own-on-premises/C:nvidia-h100/D:FR`,
		Args: cobra.MaximumNArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := checkFormat(format); err != nil {
				return err
			}
			out := cmd.OutOrStdout()
			var one report.LensDefinition
			if len(args) > 0 {
				if lens, known := report.LensOf(args[0], l.Language); known {
					one, args = lens, args[1:]
				}
			}
			switch {
			case len(args) > 1 && one.ID != "":
				return errors.New("name one definition and one configuration")
			case len(args) > 0 && one.ID == "" && (len(args) > 1 || lensLike(args[0])):
				return fmt.Errorf(`there is no definition %q; "sovcalc lenses" lists them`, args[0])
			case len(args) == 0 && caseID == "" && one.ID != "":
				return writeLens(out, one, format, l.Language)
			}
			if len(args) == 0 && caseID == "" {
				return writeLenses(out, report.LensDefinitions(l.Language), format, l.Language)
			}
			s, err := given(l.Catalog(catalog.Default), cmd.InOrStdin(), args, caseID)
			if err != nil {
				return err
			}
			if missing := s.Configuration.Missing(); len(missing) > 0 {
				return fmt.Errorf("%s is not given; name it, or say unknown (home cannot be unknown)", missing[0])
			}
			p := profile.Of(s.Catalog, s.Configuration)
			if one.ID != "" {
				verdict := report.VerdictOf(p, one.ID, l.Language)
				return writeAny(out, &verdict, format, l.Language)
			}
			definitions := report.DefinitionsOf(p, l.Language)
			return writeAny(out, &definitions, format, l.Language)
		},
	}
	command.Flags().StringVar(&format, "format", "text", strings.Join(formats, ", "))
	command.Flags().StringVar(&caseID, "case", "", "turn them on this case")
	l.add(command)
	return command
}

// lensLike reports whether an argument is meant as the id of a definition: it
// is no vector and no file.
func lensLike(arg string) bool {
	if arg == "-" || strings.ContainsAny(arg, "/.#") {
		return false
	}
	_, err := os.Stat(arg)
	return err != nil
}

func writeLens(w io.Writer, d report.LensDefinition, format string, l *words.Language) error {
	if format == "json" {
		return writeJSON(w, d)
	}
	return writeLenses(w, []report.LensDefinition{d}, format, l)
}

func writeLenses(w io.Writer, list []report.LensDefinition, format string, l *words.Language) error {
	switch format {
	case "json":
		return writeJSON(w, list)
	case "markdown":
		return report.LensesMarkdown(w, list, l)
	}
	return report.LensesText(w, list, l)
}
