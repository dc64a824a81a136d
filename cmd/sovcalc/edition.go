package main

import (
	"bufio"
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"sovcalc/app/catalog"
	"sovcalc/app/catalog/source"
	"sovcalc/app/check"
	"sovcalc/app/configuration"
	"sovcalc/app/configuration/file"
	"sovcalc/app/lever"
	"sovcalc/app/portfolio"
)

// laidFlag adds --catalog to a command. The function it returns gives the
// catalogue to work with.
func laidFlag(command *cobra.Command) func() (*catalog.Catalog, error) {
	folder := command.Flags().String("catalog", "", "folder with entries of your own, written as the catalogue's are, to lay over it")
	return func() (*catalog.Catalog, error) {
		if *folder == "" {
			return catalog.Default, nil
		}
		if info, err := os.Stat(*folder); err != nil || !info.IsDir() {
			return nil, fmt.Errorf("--catalog: %s is not a folder", *folder)
		}
		laid, problems := source.Lay(catalog.Default, os.DirFS(*folder))
		errs := make([]error, len(problems))
		for i, p := range problems {
			errs[i] = p
		}
		if len(errs) > 0 {
			return nil, fmt.Errorf("--catalog %s: %w", *folder, errors.Join(errs...))
		}
		return laid, nil
	}
}

func diffEditionCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "diff-edition BEFORE AFTER [FILE | FOLDER | VECTOR | -]...",
		Short: "Say which facts two editions of the catalogue state differently, and for which systems that matters",
		Long: `Say which facts two editions of the catalogue state differently, and, of the
systems given, for which a level changes.

An edition is a file written by "sovcalc catalog --all", or - or "this" for the
one in this program. Systems are read as by "sovcalc check"; without any, only
facts are told. Another source or date of the same answer is no difference.
Entries that a file of systems states itself are not part of an edition, and
files with such entries are refused here.

The exit code is 0 when no level of a given system changes, 1 when one does, and
2 when something could not be read.`,
		Example: `  sovcalc catalog --all > 2026-11.json
  sovcalc diff-edition 2026-11.json this
  sovcalc diff-edition 2026-11.json this systems/`,
		Args: cobra.MinimumNArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			var editions [2]*catalog.Catalog
			for i, name := range args[:2] {
				c, err := editionOf(name)
				if err != nil {
					return fmt.Errorf("%s: %w", name, err)
				}
				editions[i] = c
			}
			var inputs []check.Input
			if len(args) > 2 {
				var err error
				if inputs, err = inputsOf(args[2:], cmd.InOrStdin()); err != nil {
					return err
				}
			}
			out := bufio.NewWriter(cmd.OutOrStdout())
			defer out.Flush()
			fmt.Fprintf(out, "from edition %s to edition %s\n", editions[0].Edition, editions[1].Edition)
			list := catalog.Differences(editions[0], editions[1])
			for i := range list {
				fmt.Fprintln(out, toldOf(&list[i]))
			}
			fmt.Fprintf(out, "%d differences\n", len(list))
			return differ(cmd, out, editions, inputs)
		},
	}
}

func editionOf(name string) (*catalog.Catalog, error) {
	if name == "this" || name == "-" {
		return catalog.Default, nil
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return source.ReadEdition(f)
}

func toldOf(d *catalog.Difference) string {
	at := string(d.Kind) + "/" + d.ID
	switch {
	case d.Property == "" && d.Came:
		return at + " is new"
	case d.Property == "":
		return at + " is gone"
	}
	property := string(d.Property)
	if d.Of != "" {
		property += " of " + d.Of
	}
	return fmt.Sprintf("%s: %s was %s, and is %s", at, property, d.Before.Answer(), d.After.Answer())
}

// differ tells of the systems of which a level changes.
func differ(cmd *cobra.Command, out *bufio.Writer, editions [2]*catalog.Catalog, inputs []check.Input) error {
	var surveyors [2]portfolio.Surveyor
	changed, wrong, n := 0, 0, 0
	for _, input := range inputs {
		in, err := input.Open()
		if err != nil {
			return err
		}
		for row := range file.Rows(input.Name, in, file.Options{Known: editions[0]}) {
			n++
			s := check.System(row)
			for _, p := range row.Problems {
				fmt.Fprintf(cmd.ErrOrStderr(), "%s: %s\n", s.File, p.Error())
			}
			switch {
			case len(row.Problems) > 0:
				wrong++
				continue
			case row.Catalog != editions[0]:
				fmt.Fprintf(cmd.ErrOrStderr(), "%s: states entries of its own, which no edition holds\n", s.File)
				wrong++
				continue
			}
			name := s.Name
			if name == "" {
				name = s.Configuration.Vector()
			}
			if _, problems := configuration.Parse(s.Configuration.Vector(), editions[1]); len(problems) > 0 {
				fmt.Fprintf(out, "%s: cannot be read with the later edition: %s\n", name, problems[0].Error())
				changed++
				continue
			}
			before, after := surveyors[0].Find(editions[0], s.Configuration), surveyors[1].Find(editions[1], s.Configuration)
			if before.Summary.Levels == after.Summary.Levels {
				continue
			}
			changed++
			fmt.Fprintf(out, "%s:", name)
			for _, q := range lever.Questions() {
				if a, b := before.Level(q), after.Level(q); a != b {
					fmt.Fprintf(out, " %s %s > %s", q, levelText(a), levelText(b))
				}
			}
			fmt.Fprintln(out)
		}
		in.Close()
	}
	if len(inputs) > 0 {
		fmt.Fprintf(out, "%d of %d systems change\n", changed, n-wrong)
	}
	switch {
	case wrong > 0:
		return fmt.Errorf("%d of %d systems could not be read", wrong, n)
	case changed > 0:
		return errMissed
	}
	return nil
}

func levelText(r lever.Range) string {
	if r.Single() {
		return fmt.Sprint(r.Lo)
	}
	return fmt.Sprintf("%d–%d", r.Lo, r.Hi)
}
