package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"sovcalc/app/profile"
	"sovcalc/app/report"
	"sovcalc/app/words"
)

func lensesCommand() *cobra.Command {
	l := english()
	var format, caseID string
	command := &cobra.Command{
		Use:   "lenses [VECTOR | FILE | -]",
		Short: "List the published definitions of sovereignty, or turn them on a configuration",
		Long: `List the published definitions of sovereignty, with who says so, the source and
its version. With a configuration (a vector, a YAML or JSON file, - for standard
input, or a case), say which of them it meets and why, what it looks like beside
what it is, and what the phrases of vendors would change if they were true.`,
		Example: `  sovcalc lenses
  sovcalc lenses --case uae-stargate-chatgpt
  sovcalc lenses --format markdown SOV1/H:FR/M:alibaba-qwen3/A:open-weights/I:own-on-premises/C:nvidia-h100/D:FR`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := checkFormat(format); err != nil {
				return err
			}
			out := cmd.OutOrStdout()
			if len(args) == 0 && caseID == "" {
				return writeLenses(out, report.LensDefinitions(l.Language), format, l.Language)
			}
			s, err := given(cmd.InOrStdin(), args, caseID)
			if err != nil {
				return err
			}
			if missing := s.Configuration.Missing(); len(missing) > 0 {
				return fmt.Errorf("%s is not given; name it, or say unknown (home cannot be unknown)", missing[0])
			}
			return writeDefinitions(out, report.DefinitionsOf(profile.Of(s.Catalog, s.Configuration), l.Language), format, l.Language)
		},
	}
	command.Flags().StringVar(&format, "format", "text", strings.Join(formats, ", "))
	command.Flags().StringVar(&caseID, "case", "", "turn them on this case")
	l.add(command)
	return command
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

func writeDefinitions(w io.Writer, d report.Definitions, format string, l *words.Language) error {
	switch format {
	case "json":
		return writeJSON(w, d)
	case "markdown":
		return d.Markdown(w, l)
	}
	return d.Text(w, l)
}
