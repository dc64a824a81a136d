package main

import (
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"sovcalc/app/site"
)

func siteCommand() *cobra.Command {
	var assets, base string
	var quick bool
	command := &cobra.Command{
		Use:   "site OUT",
		Short: "Write the calculator as a folder of static files",
		Long: `Write the calculator as a folder of static files, for any web server, at a
domain's root or under any path. OUT must be empty or not exist.

The files are those that "sovcalc serve" serves. With --assets they are built
anew from a folder with the files of web, app.wasm and wasm_exec.js, and with
--base-url the pages also name the absolute addresses that previews of links and
search engines ask for: of the page and of its picture.`,
		Args: cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if assets != "" {
				if info, err := os.Stat(assets); err != nil || !info.IsDir() {
					return fmt.Errorf("--assets: %s is not a folder", assets)
				}
				return site.Build(args[0], site.Options{Assets: os.DirFS(assets), Pages: site.Pages(), Base: base, Quick: quick})
			}
			if base != "" {
				return errors.New("--base-url: the site is built anew for an address; name what it is built from with --assets")
			}
			built, err := bundle()
			if err != nil {
				return err
			}
			return site.Copy(args[0], built)
		},
	}
	command.Flags().StringVar(&base, "base-url", "", "with --assets: where the start page will be, such as https://example.org/calculator/")
	command.Flags().StringVar(&assets, "assets", "", "build from this folder")
	command.Flags().BoolVar(&quick, "quick", false, "with --assets: compress less, for tests")
	return command
}
