package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/lever"
	"sovcalc/app/report"
	"sovcalc/app/search"
)

// A seeker is what says from where a search starts and what it may change.
type seeker struct {
	home                        string
	fixed, forbidden, questions []string
	anything                    bool
	laid                        func() (*catalog.Catalog, error)
}

// flags adds those that say it to a command.
func (s *seeker) flags(command *cobra.Command, l *languageFlag) {
	s.laid = laidFlag(command, l)
	command.Flags().StringVar(&s.home, "home", "", "whose sovereignty is asked about; several joined with +")
	command.Flags().StringArrayVar(&s.fixed, "fix", nil, "keep a choice, or set it: KEY or KEY=VALUE")
	command.Flags().StringSliceVar(&s.forbidden, "forbid", nil, "leave out what gives one of these jurisdictions a hand")
	command.Flags().StringSliceVar(&s.questions, "questions", nil, "over which questions; over any where none is named")
	command.Flags().BoolVar(&s.anything, "anything", false, "include what cannot be had today")
}

// query makes a search of the flags and the argument.
func (s *seeker) query(cmd *cobra.Command, args []string) (q search.Query, known *catalog.Catalog, err error) {
	if known, err = s.laid(); err != nil {
		return q, known, err
	}
	q.Anything = s.anything
	if len(args) > 0 {
		from, err := named(known, cmd.InOrStdin(), args[0])
		if err != nil {
			return q, known, err
		}
		known, q.Present = from.Catalog, from.Configuration
	}
	if s.home != "" {
		if err := set(&q, known, configuration.Home, s.home, "--home"); err != nil {
			return q, known, err
		}
	}
	if !q.Present.Answered(configuration.Home) {
		return q, known, errors.New("home is not given: it is whose sovereignty is asked about; name it with --home")
	}
	for _, k := range q.Present.Missing() {
		q.Present = q.Present.With(k, configuration.Unknown)
	}
	for _, f := range s.fixed {
		if err := fix(&q, known, f); err != nil {
			return q, known, err
		}
	}
	return q, known, forbid(&q, known, s.forbidden, s.questions)
}

func searchCommand() *cobra.Command {
	l := english()
	var format string
	var top int
	var seek seeker
	command := &cobra.Command{
		Use:   "search [VECTOR | FILE | - | case:ID]",
		Short: "Find the configurations that leave most in one's own hands",
		Long: `Try every combination of model, access, infrastructure, chips and data location,
and list those that leave most of the six powers one's own or decided at home;
then those that leave most shared; then those with the highest mean level. Of
combinations that come to the same, those that change least come first.

Details and everything else stay as they are in the configuration given. --fix
keeps one of the five as it is, or sets it: --fix model, or --fix data=FR.`,
		Example: `  sovcalc search --home FR
  sovcalc search case:uae-stargate-chatgpt --fix model --fix access
  sovcalc search --home KE --fix chips=nvidia-h100 --forbid US --questions run,keep --top 3`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := checkFormat(format); err != nil {
				return err
			}
			if top < 1 || top > 1000 {
				return fmt.Errorf("--top: %d is not between 1 and 1000", top)
			}
			q, known, err := seek.query(cmd, args)
			if err != nil {
				return err
			}
			q.Top = top
			answer, err := search.Run(known, q)
			if err != nil {
				return err
			}
			return writeAny(cmd.OutOrStdout(), report.Searched(known, q, answer, l.Language), format, l.Language)
		},
	}
	seek.flags(command, l)
	command.Flags().StringVar(&format, "format", "text", strings.Join(formats, ", "))
	command.Flags().IntVar(&top, "top", 10, "how many are listed")
	l.add(command)
	return command
}

// set makes a choice.
func set(q *search.Query, known *catalog.Catalog, k configuration.Key, value, flag string) error {
	var problems []configuration.Problem
	if q.Present, problems = q.Present.With(k).Choose(k, value, known); len(problems) > 0 {
		return fmt.Errorf("%s: %w", flag, problems[0])
	}
	return nil
}

// fix keeps a choice out of the search, after setting it where a value is
// given. Details are never searched: they are only set.
func fix(q *search.Query, known *catalog.Catalog, text string) error {
	name, value, given := strings.Cut(text, "=")
	k, ok := configuration.Named(name)
	if !ok {
		return fmt.Errorf("--fix: %q is not a choice this version knows", name)
	}
	searched := slices.Contains(search.Keys(), k)
	switch {
	case given:
		if err := set(q, known, k, value, "--fix "+name); err != nil {
			return err
		}
	case !searched:
		return fmt.Errorf("--fix: %s is not searched; give it a value, as in %s=…", name, name)
	case q.Present.Get(k) == configuration.Unknown:
		return fmt.Errorf("--fix: %s is not known, so that there is nothing to keep; give it a value, as in %s=…", name, name)
	}
	if searched {
		q.Fix(k)
	}
	return nil
}

func forbid(q *search.Query, known *catalog.Catalog, codes, questions []string) error {
	for _, code := range codes {
		if known.Entry(catalog.Jurisdiction, code) == nil {
			return fmt.Errorf(`--forbid: there is no jurisdiction %q; "sovcalc catalog jurisdiction" lists them`, code)
		}
	}
	q.Forbid = codes
	for _, id := range questions {
		if !slices.Contains(lever.Questions(), lever.Question(id)) {
			return fmt.Errorf("--questions: %q is none of run, keep, inspect, adapt, leave, renew", id)
		}
		q.Questions = append(q.Questions, lever.Question(id))
	}
	return nil
}
