package main

import (
	"github.com/spf13/cobra"

	"sovcalc/app/report/schema"
)

func schemaCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "schema",
		Short: "Write the JSON Schema of what \"profile --format json\" writes",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			_, err := cmd.OutOrStdout().Write(schema.Profile)
			return err
		},
	}
}
