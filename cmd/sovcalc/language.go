package main

import (
	"strings"

	"github.com/spf13/cobra"

	"sovcalc/app/words"
	"sovcalc/app/words/translation"
)

// A languageFlag is the language in which a command answers.
type languageFlag struct{ *words.Language }

func english() *languageFlag { return &languageFlag{words.English} }

// add gives the command the flag. What is wrong with how a command is called
// stays in English, as the flags are.
func (f *languageFlag) add(command *cobra.Command) {
	var tags []string
	for _, o := range words.Offered {
		tags = append(tags, o.Tag)
	}
	command.Flags().Var(f, "lang", "language of the answer: "+strings.Join(tags, ", "))
}

// Set, String and Type make it a flag.
func (f *languageFlag) Set(tag string) (err error) {
	l, err := translation.Of(tag)
	if err == nil {
		f.Language = l
	}
	return err
}

func (f *languageFlag) String() string { return f.Tag }

// Type is what the help calls the value.
func (f *languageFlag) Type() string { return "language" }
