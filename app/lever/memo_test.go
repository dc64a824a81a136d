package lever_test

import (
	"os"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/configuration/random"
	"sovcalc/app/lever"
	"sovcalc/app/stack"
)

// What a finder has seen before changes nothing: premises, order and all.
func TestFinderFindsTheSame(t *testing.T) {
	index, finder := stack.NewIndex(catalog.Default), lever.NewFinder()
	rapid.Check(t, func(t *rapid.T) {
		c := random.Configuration(t)
		for range 4 {
			got, want := finder.Find(index.Build(c)), lever.Find(stack.Build(catalog.Default, c))
			if err := differ(got, want); err != "" {
				t.Fatalf("%s: %s", c.Vector(), err)
			}
			// The next one differs in one choice: what is remembered is used.
			d := rapid.SampledFrom(configuration.Definitions()).Draw(t, "changed")
			c = c.With(d.Key, random.Value(t, d))
		}
	})
}

func differ(got, want lever.Findings) string {
	if len(got.Levers) != len(want.Levers) || len(got.Reliefs) != len(want.Reliefs) || len(got.Silent) != len(want.Silent) {
		return "not as many findings"
	}
	for i := range want.Levers {
		if g, w := plain(*got.Levers[i]), plain(*want.Levers[i]); !reflect.DeepEqual(g, w) {
			return w.ID
		}
	}
	for i := range want.Reliefs {
		g, w := got.Reliefs[i], want.Reliefs[i]
		g.Rule, w.Rule = &lever.Rule{ID: g.Rule.ID}, &lever.Rule{ID: w.Rule.ID}
		g.Premises, w.Premises = whole(g.Premises), whole(w.Premises)
		if !reflect.DeepEqual(g, w) {
			return w.ID
		}
	}
	for i := range want.Silent {
		if got.Silent[i].Rule != want.Silent[i].Rule || !reflect.DeepEqual(whole(got.Silent[i].Premises), whole(want.Silent[i].Premises)) {
			return want.Silent[i].Rule.ID
		}
	}
	return ""
}

// plain leaves out the rule's function, which cannot be compared.
func plain(l lever.Lever) lever.Lever {
	l.Rule = &lever.Rule{ID: l.Rule.ID}
	l.Premises = whole(l.Premises)
	return l
}

// whole replaces entries that stand for something unknown, of which each index
// has its own.
func whole(premises []lever.Premise) []lever.Premise {
	list := make([]lever.Premise, len(premises))
	for i, p := range premises {
		if p.Entry != nil && p.Entry.ID == configuration.Unknown {
			p.Entry, p.Fact = &catalog.Entry{Kind: p.Entry.Kind}, nil
		}
		list[i] = p
	}
	return list
}

// A survey leaves out the premises and finds the same levers, also where it
// has them from another stack.
func TestSurveyFindsTheSameLevers(t *testing.T) {
	index := stack.NewIndex(catalog.Default)
	survey := lever.NewSurvey(func(levers []lever.Lever) []lever.Lever { return append([]lever.Lever(nil), levers...) })
	rapid.Check(t, func(t *rapid.T) {
		c := random.Configuration(t)
		for range 4 {
			var got []lever.Lever
			s := index.Outline(c)
			for i := range lever.Rules() {
				got = append(got, survey.Remembered(s, i).Value...)
			}
			want := lever.Find(stack.Build(catalog.Default, c)).Levers
			if len(got) != len(want) {
				t.Fatalf("%s: %d levers, want %d", c.Vector(), len(got), len(want))
			}
			for i := range want {
				g, w := plain(got[i]), plain(*want[i])
				g.ID, g.Premises, g.Contested = w.ID, w.Premises, w.Contested
				if !reflect.DeepEqual(g, w) {
					t.Fatalf("%s: %s is %+v, want %+v", c.Vector(), w.ID, g, w)
				}
			}
			d := rapid.SampledFrom(configuration.Definitions()).Draw(t, "changed")
			c = c.With(d.Key, random.Value(t, d))
		}
	})
}

// What is remembered rests on the inputs that the inquiry notes. A rule that
// read the stack past it would be remembered wrongly.
func TestRulesLearnOnlyByAsking(t *testing.T) {
	asking := map[string]bool{"inquiry.go": true, "learn.go": true, "learn_who.go": true, "fold.go": true, "find.go": true, "memo.go": true, "ask.go": true}
	files, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if asking[f.Name()] || !strings.HasSuffix(f.Name(), ".go") || strings.HasSuffix(f.Name(), "_test.go") {
			continue
		}
		text, err := os.ReadFile(f.Name())
		if err != nil {
			t.Fatal(err)
		}
		for n, line := range strings.Split(string(text), "\n") {
			if strings.Contains(line, "q.s.") || strings.Contains(line, ".s.Configuration") {
				t.Errorf("%s:%d reads the stack itself; ask the inquiry, which notes the input", f.Name(), n+1)
			}
		}
	}
}
