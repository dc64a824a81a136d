package main

import (
	"context"
	"os"
	"path/filepath"
	"slices"

	"github.com/chromedp/chromedp"
)

// inChromium measures something in a browser with a fresh profile.
func inChromium[T any](ctx context.Context, measure func(context.Context) (T, error)) (T, error) {
	var none T
	temp, err := os.MkdirTemp("", "chromium")
	if err != nil {
		return none, err
	}
	defer os.RemoveAll(temp)
	options := append(slices.Clone(chromedp.DefaultExecAllocatorOptions[:]),
		chromedp.UserDataDir(filepath.Join(temp, "profile")), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("headless", "new"), chromedp.Flag("disable-component-update", true))
	ctx, stop := chromedp.NewExecAllocator(ctx, options...)
	defer stop()
	ctx, stop = chromedp.NewContext(ctx)
	defer stop()
	if err := chromedp.Run(ctx); err != nil {
		return none, err
	}
	return measure(ctx)
}
