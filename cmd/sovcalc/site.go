package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"sovcalc/app/site"
)

func siteCommand() *cobra.Command {
	var assets, base, earlier string
	var quick bool
	command := &cobra.Command{
		Use:   "site OUT",
		Short: "Write the calculator as a folder of static files",
		Long: `Write the calculator as a folder of static files, for any web server, at a
domain's root or under any path. OUT must be empty or not exist.

The files are those that "sovcalc serve" serves. With --assets they are built
anew from a folder with the files of web, app.wasm and wasm_exec.js, and with
--base-url the pages also name the absolute addresses that previews of links and
search engines ask for: of the page and of its picture. The links of 404.html,
which a host shows where there is nothing, count from the path in --base-url, or
from the domain's root without it.`,
		Args: cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if (base != "" || earlier != "") && assets == "" {
				return errors.New("--base-url and --earlier need --assets: what is inside this program was built without them")
			}
			if assets != "" {
				if base != "" {
					var err error
					if base, err = baseURL(base); err != nil {
						return err
					}
				}
				if info, err := os.Stat(assets); err != nil || !info.IsDir() {
					return fmt.Errorf("--assets: %s is not a folder", assets)
				}
				var before fs.FS
				if earlier != "" {
					if info, err := os.Stat(earlier); err != nil || !info.IsDir() {
						return fmt.Errorf("--earlier: %s is not a folder", earlier)
					}
					before = os.DirFS(earlier)
				}
				return site.Build(args[0], site.Options{Assets: os.DirFS(assets), Pages: site.Pages(), BaseURL: base, Earlier: before, Quick: quick})
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
	command.Flags().StringVar(&earlier, "earlier", "", "a site built before: the editions that it keeps for articles are kept on")
	command.Flags().BoolVar(&quick, "quick", false, "with --assets: compress less, for tests")
	return command
}
