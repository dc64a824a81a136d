package ui_test

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"sovcalc/app/calculator"
	"sovcalc/app/catalog"
	"sovcalc/app/site"
	"sovcalc/app/ui"
	"sovcalc/app/words"
	"sovcalc/app/words/translation"
)

// Where hands change, who is named stands in the form that the sentence asks for.
func TestHandsChangeInGermanGrammar(t *testing.T) {
	german, err := translation.Of("de")
	if err != nil {
		t.Fatal(err)
	}
	pair := calculator.NewPair(german.Catalog(catalog.Default), german, "~SOV1/H:CH/M:swiss-ai-apertus/A:open-weights/I:unknown/C:unknown/D:CH")
	markup, err := site.Render(ui.DrawPair(pair))
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(markup, "von den Vereinigten Arabischen Emiraten zu einem unbekannten Dritten") {
		t.Error("no hand changes from the Emirates to somebody unknown")
	}
	for _, wrong := range []string{"von die ", "zu ein "} {
		if at := strings.Index(markup, wrong); at >= 0 {
			t.Errorf("%q", markup[at:at+60])
		}
	}
}

// TestCompareMarkup draws comparisons of all kinds as the site does, which
// refuses what a browser would read in another way.
func TestCompareMarkup(t *testing.T) {
	for name, fragment := range map[string]string{
		"start":       "",
		"one":         own,
		"the same":    own + "~" + own,
		"repaired":    "SOV1/H:FR/M:no-such-model/Q:x/D:\"><script>~" + own + "~third",
		"all unknown": own + "~SOV1/H:EU/M:unknown/A:unknown/I:unknown/C:unknown/D:unknown/G:nothing",
		"only moves":  own + "~" + strings.Replace(own, "nvidia-h100", "amd-mi300x", 1),
	} {
		t.Run(name, func(t *testing.T) {
			pair := calculator.NewPair(catalog.Default, words.English, fragment)
			markup, err := site.Render(ui.DrawPair(pair))
			if err != nil {
				t.Fatal(err)
			}
			if strings.Contains(markup, "⟨") {
				t.Error("a message is missing:", markup[strings.Index(markup, "⟨"):][:60])
			}
			root, err := html.Parse(strings.NewReader(markup))
			if err != nil {
				t.Fatal(err)
			}
			ids := map[string]int{}
			for n := range root.Descendants() {
				if id := attribute(n, "id"); id != "" {
					ids[id]++
				}
			}
			for id, count := range ids {
				if count > 1 {
					t.Errorf("id %q stands %d times", id, count)
				}
			}
			page := text(root)
			for n := range root.Descendants() {
				for _, key := range []string{"for", "aria-labelledby", "aria-describedby"} {
					for id := range strings.FieldsSeq(attribute(n, key)) {
						if ids[id] == 0 {
							t.Errorf("<%s %s=%q> refers to nothing", n.Data, key, id)
						}
					}
				}
			}
			// Every lever that differs is told.
			c := &pair.Comparison
			for i := range c.Removed {
				if want := words.English.Because(pair.Sides[0].Profile.Stack, &c.Removed[i]); !strings.Contains(page, want) {
					t.Errorf("the page does not say that this goes: %q", want)
				}
			}
			for i := range c.Added {
				if want := words.English.Because(pair.Sides[1].Profile.Stack, &c.Added[i]); !strings.Contains(page, want) {
					t.Errorf("the page does not say that this is new: %q", want)
				}
			}
			for _, s := range pair.Sides {
				if want := words.English.Finding(s.Profile)[0]; !strings.Contains(page, want) {
					t.Errorf("the page does not say %q", want)
				}
			}
		})
	}
}

// A lever that changes hands at the same level is drawn once, and says so.
func TestCompareBoardTellsHandsFromSides(t *testing.T) {
	pair := calculator.NewPair(catalog.Default, words.English, own+"~"+strings.Replace(own, "nvidia-h100", "amd-mi300x", 1))
	moved := 0
	for _, m := range pair.Comparison.Moved {
		if before, after := pair.Sides[0].Profile.Cell(m.Cell.Layer, m.Cell.Question), pair.Sides[1].Profile.Cell(m.Cell.Layer, m.Cell.Question); before.Level == after.Level {
			moved++
		}
	}
	markup, err := site.Render(ui.DrawPair(pair))
	if err != nil {
		t.Fatal(err)
	}
	if moved == 0 || !strings.Contains(markup, words.English.Say("pair.moved")) {
		t.Errorf("%d levers change hands only, and the board does not say so", moved)
	}
	if strings.Contains(markup, `class="changed`) != (pair.Comparison.Before.Sum != pair.Comparison.After.Sum) {
		t.Error("the board shows a lever that swings where none does")
	}
}
