package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"sovcalc/app/catalog"
	"sovcalc/app/catalog/source"
	"sovcalc/app/report"
)

func catalogCommand() *cobra.Command {
	var format string
	var all bool
	command := &cobra.Command{
		Use:   "catalog [KIND [ID]]",
		Short: "List the catalogue, or show an entry with every fact and source",
		Example: `  sovcalc catalog
  sovcalc catalog model
  sovcalc catalog model alibaba-qwen3`,
		Args: cobra.MaximumNArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := checkFormat(format); err != nil {
				return err
			}
			out := cmd.OutOrStdout()
			switch {
			case all && len(args) > 0:
				return errors.New("--all writes the whole catalogue; name no kind")
			case all:
				return source.WriteEdition(out, catalog.Default)
			case len(args) == 0:
				return kinds(out, format)
			}
			kind := catalog.Kind(args[0])
			if !slices.Contains(catalog.Kinds(), kind) {
				return fmt.Errorf("%q is no kind of entry; the kinds are %s", args[0], kindNames())
			}
			if len(args) == 1 {
				return entries(out, kind, format)
			}
			e := catalog.Default.Entry(kind, args[1])
			if e == nil {
				return fmt.Errorf(`there is no %s %q; "sovcalc catalog %s" lists them`, kind, args[1], kind)
			}
			return show(out, report.EntryOf(catalog.Default, e), format)
		},
	}
	command.Flags().BoolVar(&all, "all", false, "write the whole catalogue into one JSON file, which \"sovcalc diff-edition\" reads")
	command.Flags().StringVar(&format, "format", "text", strings.Join(formats, ", "))
	return command
}

func kindNames() string {
	var list []string
	for _, k := range catalog.Kinds() {
		list = append(list, string(k))
	}
	return strings.Join(list, ", ")
}
