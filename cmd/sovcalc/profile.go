package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/configuration/file"
	"sovcalc/app/profile"
	"sovcalc/app/report"
	"sovcalc/app/words"
)

func profileCommand() *cobra.Command {
	l := english()
	var format, caseID string
	choices := map[configuration.Key]*string{}
	var laid func() (*catalog.Catalog, error)
	command := &cobra.Command{
		Use:   "profile [VECTOR | FILE | -]",
		Short: "Say who holds which lever over one configuration",
		Long: `Say who holds which lever over one configuration, why, and on which facts.

The configuration is a vector, a YAML or JSON file, - for standard input, a
case (--case), or flags. Flags change what the others give. Ids are listed by
"sovcalc catalog".

A file may state entries of its own (actor, chip, infrastructure, model), with
ids that begin with own- and the properties that "sovcalc catalog" shows:

  infrastructure: own-room
  entries:
    infrastructure:
      own-room: {name: Our room, facts: {offer: own, operator: self, …}}`,
		Example: `  sovcalc profile SOV1/H:AE/M:openai-gpt-api/A:api/I:stargate-uae/C:nvidia-gb300/D:AE
  sovcalc profile --case switzerland-apertus-alps
  sovcalc profile --home FR --model alibaba-qwen3 --access open-weights --infrastructure own-on-premises --chips nvidia-h100 --data FR
  sovcalc profile --format json configuration.yaml
  sovcalc profile --case uae-falcon --format svg > falcon.svg`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := checkFormat(format, pictures...); err != nil {
				return err
			}
			known, err := laid()
			if err != nil {
				return err
			}
			s, err := given(known, cmd.InOrStdin(), args, caseID)
			if err != nil {
				return err
			}
			c := s.Configuration
			for _, d := range configuration.Definitions() {
				if !cmd.Flags().Changed(d.Name) {
					continue
				}
				var problems []configuration.Problem
				if c, problems = c.With(d.Key).Choose(d.Key, *choices[d.Key], s.Catalog); len(problems) > 0 {
					return fmt.Errorf("--%s: %w", d.Name, problems[0])
				}
			}
			if missing := c.Missing(); len(missing) > 0 {
				return fmt.Errorf("%s is not given; name it, or say unknown (home cannot be unknown)", missing[0])
			}
			p := profile.Of(s.Catalog, c)
			if slices.Contains(pictures, format) {
				return draw(cmd.OutOrStdout(), p, format, l.Language)
			}
			return write(cmd.OutOrStdout(), report.Of(p, l.Language), format, l.Language)
		},
	}
	laid = laidFlag(command, l)
	command.Flags().StringVar(&format, "format", "text", strings.Join(slices.Concat(formats, pictures), ", "))
	command.Flags().StringVar(&caseID, "case", "", "start from this case")
	for _, d := range configuration.Definitions() {
		choices[d.Key] = command.Flags().String(d.Name, "", usage(d))
	}
	l.add(command)
	return command
}

// usage says what a choice takes.
func usage(d configuration.Definition) string {
	text := strings.Join(d.Values, ", ")
	if d.Kind != "" {
		text = "id of a " + string(d.Kind)
	}
	if d.List {
		text += "; several joined with +"
	}
	return text
}

// given reads the configuration that the arguments name, with the catalogue it
// is to be read with.
func given(known *catalog.Catalog, stdin io.Reader, args []string, caseID string) (file.System, error) {
	none := file.System{Catalog: known}
	switch {
	case caseID != "" && len(args) > 0:
		return none, errors.New("name either a case or a configuration")
	case caseID != "":
		e := known.Entry(catalog.Case, caseID)
		if e == nil {
			return none, fmt.Errorf(`there is no case %q; "sovcalc catalog case" lists them`, caseID)
		}
		c, problems := configuration.FromCase(e, known)
		return file.System{Configuration: c, Catalog: known}, joined(problems)
	case len(args) == 0:
		return none, nil
	case strings.HasPrefix(strings.TrimPrefix(args[0], "#"), configuration.Version):
		c, problems := configuration.Parse(args[0], known)
		return file.System{Configuration: c, Catalog: known}, joined(problems)
	case args[0] == "-":
		return fromFile(known, "standard input", stdin)
	}
	f, err := os.Open(args[0])
	if err != nil {
		return none, fmt.Errorf("%w; a vector begins with %s/", err, configuration.Version)
	}
	defer f.Close()
	return fromFile(known, args[0], f)
}

func joined(problems []configuration.Problem) error {
	list := make([]error, len(problems))
	for i, p := range problems {
		list[i] = p
	}
	return errors.Join(list...)
}

func fromFile(known *catalog.Catalog, name string, r io.Reader) (file.System, error) {
	systems, problems := file.Read(r, known)
	var errs []error
	for _, p := range problems {
		errs = append(errs, fmt.Errorf("%s: %w", name, p))
	}
	switch {
	case len(errs) > 0:
		return file.System{}, errors.Join(errs...)
	case len(systems) == 0:
		return file.System{}, fmt.Errorf("%s: %w", name, file.ErrNone)
	case len(systems) > 1:
		return file.System{}, fmt.Errorf("%s: holds %d configurations; profile takes one", name, len(systems))
	}
	return systems[0], nil
}

func write(w io.Writer, r *report.Report, format string, l *words.Language) error {
	switch format {
	case "json":
		text, err := r.JSON()
		if err != nil {
			return err
		}
		_, err = w.Write(text)
		return err
	case "markdown":
		return r.Markdown(w, l)
	}
	return r.Text(w, l)
}
