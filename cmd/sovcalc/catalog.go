package main

import (
	"errors"
	"fmt"
	"io"
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
			if format != "text" && format != "json" {
				return fmt.Errorf("--format: %q is neither text nor json", format)
			}
			out := cmd.OutOrStdout()
			switch {
			case all && len(args) > 0:
				return errors.New("--all writes the whole catalogue; name no kind")
			case all:
				return source.WriteEdition(out, catalog.Default)
			case len(args) == 0:
				return kinds(out)
			}
			kind := catalog.Kind(args[0])
			if !slices.Contains(catalog.Kinds(), kind) {
				return fmt.Errorf("%q is no kind of entry; the kinds are %s", args[0], kindNames())
			}
			if len(args) == 1 {
				return entries(out, kind)
			}
			e := catalog.Default.Entry(kind, args[1])
			if e == nil {
				return fmt.Errorf(`there is no %s %q; "sovcalc catalog %s" lists them`, kind, args[1], kind)
			}
			if format == "json" {
				return writeJSON(out, report.EntryOf(catalog.Default, e))
			}
			return show(out, report.EntryOf(catalog.Default, e))
		},
	}
	command.Flags().BoolVar(&all, "all", false, "write the whole catalogue into one JSON file, which \"sovcalc diff-edition\" reads")
	command.Flags().StringVar(&format, "format", "text", "text or json, for one entry")
	return command
}

func kindNames() string {
	var list []string
	for _, k := range catalog.Kinds() {
		list = append(list, string(k))
	}
	return strings.Join(list, ", ")
}

func kinds(w io.Writer) error {
	if _, err := fmt.Fprintf(w, "edition %s\n", catalog.Default.Edition); err != nil {
		return err
	}
	for _, k := range catalog.Kinds() {
		if _, err := fmt.Fprintf(w, "%-15s %d\n", k, len(catalog.Default.All(k))); err != nil {
			return err
		}
	}
	return nil
}

func entries(w io.Writer, k catalog.Kind) error {
	for _, e := range catalog.Default.All(k) {
		if _, err := fmt.Fprintf(w, "%-40s %s\n", e.ID, e.Name); err != nil {
			return err
		}
	}
	return nil
}

func show(w io.Writer, e report.Entry) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s (%s/%s)\n", e.Name, e.Kind, e.ID)
	if e.Note != "" {
		fmt.Fprintf(&b, "%s\n", e.Note)
	}
	for _, f := range e.Facts {
		field := f.Field
		if f.Of != "" {
			field += " " + f.Of
		}
		fmt.Fprintf(&b, "\n%s: %s\n", field, f.Value)
		for _, r := range f.Readings {
			fmt.Fprintf(&b, "    %s, says %s\n", r.Value, r.Who)
		}
		if f.Note != "" {
			fmt.Fprintf(&b, "    %s\n", f.Note)
		}
		recalled := ""
		if f.Recalled {
			recalled = ", from general knowledge"
		}
		fmt.Fprintf(&b, "    as of %s, %s confidence%s\n", f.AsOf, f.Confidence, recalled)
		for _, s := range f.Sources {
			fmt.Fprintf(&b, "    %s (%s)\n", s.URL, s.Supports)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}
