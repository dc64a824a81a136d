package main

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"sovcalc/app/catalog"
	"sovcalc/app/report"
	"sovcalc/app/words"
)

func rulesCommand() *cobra.Command {
	l := english()
	var format string
	command := &cobra.Command{
		Use:   "rules [ID]",
		Short: "List the rules, or say everything about one and in which cases it binds",
		Example: `  sovcalc rules
  sovcalc rules operator.compelled
  sovcalc rules --format markdown`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := checkFormat(format); err != nil {
				return err
			}
			out := cmd.OutOrStdout()
			if len(args) == 0 {
				return writeRules(out, report.Rules(l.Language), format, l.Language)
			}
			rule, ok := report.RuleOf(l.Catalog(catalog.Default), args[0], l.Language)
			switch {
			case !ok:
				return fmt.Errorf(`there is no rule %q; "sovcalc rules" lists them`, args[0])
			case format == "json":
				return writeJSON(out, rule)
			case format == "markdown":
				return rule.Markdown(out, l.Language)
			}
			return rule.Text(out, l.Language)
		},
	}
	command.Flags().StringVar(&format, "format", "text", strings.Join(formats, ", "))
	l.add(command)
	return command
}

func writeRules(w io.Writer, list []report.RuleLine, format string, l *words.Language) error {
	switch format {
	case "json":
		return writeJSON(w, list)
	case "markdown":
		return report.RulesMarkdown(w, list, l)
	}
	return report.RulesText(w, list, l)
}

// formats are what an answer is written as.
var formats = []string{"text", "json", "markdown"}

func checkFormat(format string, more ...string) error {
	if known := slices.Concat(formats, more); !slices.Contains(known, format) {
		return fmt.Errorf("--format: %q is none of %s", format, strings.Join(known, ", "))
	}
	return nil
}

func writeJSON(w io.Writer, v any) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(v)
}
