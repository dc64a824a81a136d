package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"sovcalc/app/catalog"
	"sovcalc/app/catalog/source"
	"sovcalc/app/check"
	"sovcalc/app/configuration/file"
	"sovcalc/app/portfolio"
	"sovcalc/app/remark"
	"sovcalc/app/report"
	"sovcalc/app/words"
)

// laidFlag adds --catalog to a command. The function it returns gives the
// catalogue to work with, in the language of the answer.
func laidFlag(command *cobra.Command, l *languageFlag) func() (*catalog.Catalog, error) {
	folder := command.Flags().String("catalog", "", "folder with entries of your own, written as the catalogue's are, to lay over it")
	return func() (*catalog.Catalog, error) {
		if *folder == "" {
			return l.Catalog(catalog.Default), nil
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
		return l.Catalog(laid), nil
	}
}

func diffEditionCommand() *cobra.Command {
	l := english()
	command := &cobra.Command{
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
			fmt.Fprintln(out, l.Say("edition.from", words.P("before", editions[0].Edition), words.P("after", editions[1].Edition)))
			list := catalog.Differences(editions[0], editions[1])
			for i := range list {
				fmt.Fprintln(out, l.Difference(editions[0], editions[1], &list[i]))
			}
			fmt.Fprintln(out, l.Say("edition.count", words.N("n", len(list))))
			return differ(cmd, out, l.Language, &portfolio.Editions{Before: editions[0], After: editions[1]}, inputs)
		},
	}
	l.add(command)
	return command
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

// differ tells of the systems of which a level changes.
func differ(cmd *cobra.Command, out io.Writer, l *words.Language, editions *portfolio.Editions, inputs []check.Input) error {
	changed, wrong, n := 0, 0, 0
	for _, input := range inputs {
		in, err := input.Open()
		if err != nil {
			return err
		}
		for row := range file.Rows(input.Name, in, file.Options{Known: editions.Before}) {
			n++
			for _, p := range row.Problems {
				fmt.Fprintln(cmd.ErrOrStderr(), placed(row.File, report.Unread{Line: p.Line, Text: l.Remark(p)}))
			}
			switch {
			case len(row.Problems) > 0:
				wrong++
				continue
			case row.Catalog != editions.Before:
				fmt.Fprintln(cmd.ErrOrStderr(), placed(row.File, report.Unread{Line: row.Line, Text: l.Remark(remark.New(row.Line, "own-entries"))}))
				wrong++
				continue
			}
			shift := editions.Shift(row.Configuration)
			if !shift.Changes() {
				continue
			}
			changed++
			name := row.Name
			if name == "" {
				name = row.Configuration.Vector()
			}
			fmt.Fprintln(out, l.Say("edition.system", words.P("system", name), words.P("change", l.Shift(&shift))))
		}
		in.Close()
	}
	if len(inputs) > 0 {
		fmt.Fprintln(out, l.Say("edition.systems", words.N("changed", changed), words.N("n", n-wrong)))
	}
	switch {
	case wrong > 0:
		return fmt.Errorf("%d of %d systems could not be read", wrong, n)
	case changed > 0:
		return errMissed
	}
	return nil
}
