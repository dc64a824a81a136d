package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"sovcalc/app/catalog"
	"sovcalc/app/check"
	"sovcalc/app/configuration"
	"sovcalc/app/configuration/file"
	"sovcalc/app/portfolio"
	"sovcalc/app/portfolio/policyfile"
	"sovcalc/app/report"
)

// errMissed says that a policy is missed. What is missed has been written.
var errMissed = errors.New("the policy is missed")

func checkCommand() *cobra.Command {
	l := english()
	o := check.Options{}
	var laid func() (*catalog.Catalog, error)
	var policy, form string
	var fill []string
	var mayBeEmpty bool
	command := &cobra.Command{
		Use:   "check --policy FILE [FILE | FOLDER | VECTOR | -]...",
		Short: "Put many systems to a policy",
		Long: `Put many systems to a policy. Systems are read from files, from folders with all
files in them that are named as below, or from standard input (-, or nothing).

Files are YAML or JSON (one configuration or a list), NDJSON (.ndjson, .jsonl),
CSV (with the keys of the other files as column names; lists joined with +),
lists of vectors (one on each line, with a name after it), or CycloneDX bills of
materials, of which each machine-learning model is a system. What a bill does
not say can be given in properties such as sovcalc:home.

A policy is YAML or JSON:

  minimum: {run: 3, keep: 2}       # the lowest level of a question, 0 to 4
  lenses: [open-source]            # definitions that are met; see "sovcalc lenses"
  forbid:                          # whose law may bind no holder of a lever
    jurisdictions: [US, CN]
    questions: [keep]              # over any question where none is named
  unknown: fail                    # or pass; fail where nothing is said

Levels may be ranges where facts are unknown or contested. With "unknown: fail"
a demand is met only where it is met for certain; with "unknown: pass" it is
missed only where it is missed for certain.

The exit code is 0 when every system meets the policy, 1 when one misses it, and
2 when something could not be read, whatever else was found; each error is on
standard error with file, line and reason. Systems are read, checked and written
one after the other, in their order, and none is kept.`,
		Example: `  sovcalc check --policy policy.yaml systems/
  sovcalc check --policy policy.yaml --format sarif register.csv > results.sarif
  producer | sovcalc check --policy policy.yaml --format ndjson | consumer`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if !slices.Contains(check.Formats(), o.Format) {
				return fmt.Errorf("--format: %q is none of %s", o.Format, strings.Join(check.Formats(), ", "))
			}
			if o.Read.Format = file.Format(form); !slices.Contains(file.Formats(), o.Read.Format) {
				return fmt.Errorf("--input: %q is none of %s", form, strings.Join(told(file.Formats()), ", "))
			}
			var err error
			if o.Known, err = laid(); err != nil {
				return err
			}
			if err := filled(&o.Read.Fill, o.Known, fill); err != nil {
				return err
			}
			if o.Policy, err = policyOf(policy, o.Known); err != nil {
				return err
			}
			inputs, err := inputsOf(args, cmd.InOrStdin())
			if err != nil {
				return err
			}
			o.Read.Known, o.Language = o.Known, l.Language
			o.Wrong = func(name string, u report.Unread) { fmt.Fprintln(cmd.ErrOrStderr(), placed(name, u)) }
			// What is held at a time is little, so that it may be collected late.
			defer debug.SetGCPercent(debug.SetGCPercent(400))
			tally, err := check.Run(cmd.Context(), inputs, o, cmd.OutOrStdout())
			switch {
			case errors.Is(err, context.Canceled):
				return errors.New("stopped before the end")
			case err != nil:
				return err
			case tally.Unread > 0:
				return fmt.Errorf("%d of %d systems could not be read", tally.Unread, tally.Systems)
			case tally.Missed > 0:
				return errMissed
			case tally.Systems == 0 && !mayBeEmpty:
				return errors.New("there is no system to check")
			}
			return nil
		},
	}
	l.add(command)
	laid = laidFlag(command, l)
	flags := command.Flags()
	flags.StringVarP(&policy, "policy", "p", "", "file with what is asked, or none to ask nothing and only work out the levels")
	flags.StringVar(&o.Format, "format", "text", strings.Join(check.Formats(), ", "))
	flags.StringVar(&form, "input", "auto", "how files are written: "+strings.Join(told(file.Formats()), ", "))
	flags.StringArrayVar(&fill, "default", nil, "answer what a system does not say: KEY=VALUE")
	flags.BoolVar(&mayBeEmpty, "allow-empty", false, "no system at all is no mistake: for a stage that may get none of the lines")
	flags.StringSliceVar(&o.Read.Ignore, "ignore", nil, "keys and columns that are there for others")
	flags.IntVar(&o.Workers, "workers", 0, "how many systems are looked at side by side; as many as there are processors where 0")
	return command
}

func told(list []file.Format) []string {
	var names []string
	for _, f := range list {
		names = append(names, string(f))
	}
	return names
}

// placed says what is wrong and where, as compilers do.
func placed(name string, u report.Unread) string {
	if name == "" {
		name = "standard input"
	}
	if u.Line > 0 {
		return fmt.Sprintf("%s:%d: %s", name, u.Line, u.Text)
	}
	return name + ": " + u.Text
}

// policyOf reads the policy. A pipeline that forgets it must not pass.
func policyOf(name string, known *catalog.Catalog) (*portfolio.Policy, error) {
	switch name {
	case "":
		return nil, errors.New("--policy is not given: name a file, or none to ask nothing")
	case "none":
		return &portfolio.Policy{}, nil
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("--policy: %w", err)
	}
	defer f.Close()
	p, err := policyfile.Read(f, known)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return p, nil
}

// filled reads the answers to what systems do not say.
func filled(c *configuration.Configuration, known *catalog.Catalog, answers []string) error {
	for _, answer := range answers {
		name, value, _ := strings.Cut(answer, "=")
		k, ok := configuration.Named(name)
		if !ok {
			return fmt.Errorf("--default: %q is not a choice", name)
		}
		var problems []configuration.Problem
		if *c, problems = c.Choose(k, value, known); len(problems) > 0 {
			return fmt.Errorf("--default: %w", problems[0])
		}
	}
	return nil
}

// read are the names of files that are read from folders.
var read = []string{".yaml", ".yml", ".json", ".ndjson", ".jsonl", ".csv", ".tsv", ".vectors", ".cdx", ".xml"}

// inputsOf lists the files that the arguments name, those of a folder by name.
func inputsOf(args []string, stdin io.Reader) ([]check.Input, error) {
	if len(args) == 0 {
		args = []string{"-"}
	}
	var list []check.Input
	for _, arg := range args {
		if arg == "-" {
			list = append(list, check.Input{Open: func() (io.ReadCloser, error) { return io.NopCloser(stdin), nil }})
			continue
		}
		if strings.HasPrefix(strings.TrimPrefix(arg, "#"), configuration.Version+"/") {
			list = append(list, check.Input{Name: "argument", Open: func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(arg)), nil }})
			continue
		}
		info, err := os.Stat(arg)
		if err != nil {
			return nil, err
		}
		if !info.IsDir() {
			list = append(list, inputOf(arg))
			continue
		}
		n := len(list)
		err = filepath.WalkDir(arg, func(path string, d fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return err
			case path != arg && strings.HasPrefix(d.Name(), "."):
				if d.IsDir() {
					return fs.SkipDir
				}
			case !d.IsDir() && slices.Contains(read, strings.ToLower(filepath.Ext(path))):
				list = append(list, inputOf(path))
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
		if len(list) == n {
			return nil, fmt.Errorf("%s holds no file that is read; those end in %s", arg, strings.Join(read, ", "))
		}
	}
	return list, nil
}

func inputOf(path string) check.Input {
	return check.Input{Name: filepath.ToSlash(path), Open: func() (io.ReadCloser, error) { return os.Open(path) }}
}
