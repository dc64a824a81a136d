package main

import (
	"strings"

	"github.com/spf13/cobra"

	"sovcalc/app/profile"
	"sovcalc/app/report"
	"sovcalc/app/search"
)

func roadmapCommand() *cobra.Command {
	l := english()
	var format string
	var seek seeker
	command := &cobra.Command{
		Use:   "roadmap [VECTOR | FILE | - | case:ID]",
		Short: "Say what to find out, what can be changed today, and what only time, training and money remove",
		Long: `Say what can be done about a configuration, in three phases: what is not known
and would narrow the result most; the changes of one choice that can be made
today; and what others still hold in the best configuration that can be reached,
with what would remove it. What may be changed is said as to "sovcalc search".`,
		Example: `  sovcalc roadmap case:uae-stargate-chatgpt
  sovcalc roadmap case:uae-stargate-chatgpt --fix model --format markdown`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := checkFormat(format); err != nil {
				return err
			}
			q, known, err := seek.query(cmd, args)
			if err != nil {
				return err
			}
			q.Top = 1
			answer, err := search.Run(known, q)
			if err != nil {
				return err
			}
			var best *profile.Profile
			if len(answer.Best) > 0 {
				best = profile.Of(known, answer.Best[0].Configuration)
			}
			return writeAny(cmd.OutOrStdout(), report.RoadOf(profile.Of(known, q.Present), best, l.Language), format, l.Language)
		},
	}
	seek.flags(command, l)
	command.Flags().StringVar(&format, "format", "text", strings.Join(formats, ", "))
	l.add(command)
	return command
}
