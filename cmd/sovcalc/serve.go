package main

import (
	"fmt"
	"net"

	"github.com/spf13/cobra"

	"sovcalc/app/site"
)

func serveCommand() *cobra.Command {
	var address, base string
	command := &cobra.Command{
		Use:   "serve",
		Short: "Serve the calculator to browsers from inside this program",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			listener, err := net.Listen("tcp", address)
			if err != nil {
				return fmt.Errorf("%w; name another address with --address, or port 0 for any free one", err)
			}
			defer listener.Close()
			built, err := bundle()
			if err != nil {
				return err
			}
			handler, err := site.Handler(built)
			if err != nil {
				return err
			}
			if base != "" {
				if base, err = baseURL(base); err != nil {
					return err
				}
			}
			handler = site.WithOEmbed(handler, base)
			fmt.Fprintf(cmd.OutOrStdout(), "The sovereignty calculator is at http://%s/ (stop with Ctrl-C)\n", listener.Addr())
			return site.Serve(cmd.Context(), listener, handler)
		},
	}
	command.Flags().StringVar(&address, "address", "127.0.0.1:0", "host and port to listen on; port 0 takes a free one")
	command.Flags().StringVar(&base, "base-url", "", "the site's own absolute address, where it is another than that of the requests (behind a proxy)")
	return command
}

// baseURL checks the flag of that name.
func baseURL(address string) (string, error) {
	base, ok := site.BaseURL(address)
	if !ok {
		return "", fmt.Errorf("--base-url: %q is no absolute address like https://example.org/calculator/", address)
	}
	return base, nil
}
