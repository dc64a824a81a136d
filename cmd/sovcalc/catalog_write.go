package main

import (
	"fmt"
	"io"
	"strings"

	"sovcalc/app/catalog"
	"sovcalc/app/report"
	"sovcalc/app/report/markdown"
)

// A kindCount is how many entries of a kind there are.
type kindCount struct {
	Kind    catalog.Kind `json:"kind"`
	Entries int          `json:"entries"`
}

// An entryLine is an entry in a list.
type entryLine struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

// kinds writes how many entries of each kind the catalogue has.
func kinds(w io.Writer, format string) error {
	var list []kindCount
	for _, k := range catalog.Kinds() {
		list = append(list, kindCount{k, len(catalog.Default.All(k))})
	}
	var b strings.Builder
	switch format {
	case "json":
		return writeJSON(w, struct {
			Edition string      `json:"edition"`
			Kinds   []kindCount `json:"kinds"`
		}{catalog.Default.Edition, list})
	case "markdown":
		fmt.Fprintf(&b, "# Catalogue, edition %s\n\n| Kind | Entries |\n| --- | --- |\n", catalog.Default.Edition)
		for _, k := range list {
			fmt.Fprintf(&b, "| %s | %d |\n", k.Kind, k.Entries)
		}
	default:
		fmt.Fprintf(&b, "edition %s\n", catalog.Default.Edition)
		for _, k := range list {
			fmt.Fprintf(&b, "%-15s %d\n", k.Kind, k.Entries)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// entries lists the entries of a kind.
func entries(w io.Writer, k catalog.Kind, format string) error {
	var list []entryLine
	for _, e := range catalog.Default.All(k) {
		list = append(list, entryLine{e.ID, e.Name})
	}
	var b strings.Builder
	switch format {
	case "json":
		return writeJSON(w, list)
	case "markdown":
		fmt.Fprintf(&b, "# Catalogue: %s\n\n| Id | Name |\n| --- | --- |\n", k)
		for _, e := range list {
			fmt.Fprintf(&b, "| `%s` | %s |\n", e.ID, markdown.Text(e.Name))
		}
	default:
		for _, e := range list {
			fmt.Fprintf(&b, "%-40s %s\n", e.ID, e.Name)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// show writes an entry with every fact and source.
func show(w io.Writer, e report.Entry, format string) error {
	switch format {
	case "json":
		return writeJSON(w, e)
	case "markdown":
		return showMarkdown(w, e)
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s (%s/%s)\n", e.Name, e.Kind, e.ID)
	if e.Note != "" {
		fmt.Fprintf(&b, "%s\n", e.Note)
	}
	for _, f := range e.Facts {
		fmt.Fprintf(&b, "\n%s: %s\n", field(f), f.Value)
		for _, r := range f.Readings {
			fmt.Fprintf(&b, "    %s, says %s\n", r.Value, r.Who)
		}
		if f.Note != "" {
			fmt.Fprintf(&b, "    %s\n", f.Note)
		}
		fmt.Fprintf(&b, "    %s\n", evidence(f))
		for _, s := range f.Sources {
			fmt.Fprintf(&b, "    %s (%s)\n", s.URL, s.Supports)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func showMarkdown(w io.Writer, e report.Entry) error {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n`%s/%s`\n", markdown.Text(e.Name), e.Kind, e.ID)
	if e.Note != "" {
		fmt.Fprintf(&b, "\n%s\n", markdown.Text(e.Note))
	}
	for _, f := range e.Facts {
		fmt.Fprintf(&b, "\n- **%s:** %s (%s)\n", markdown.Text(field(f)), markdown.Text(f.Value), evidence(f))
		for _, r := range f.Readings {
			fmt.Fprintf(&b, "  - %s, says %s\n", markdown.Text(r.Value), markdown.Text(r.Who))
		}
		if f.Note != "" {
			fmt.Fprintf(&b, "  - %s\n", markdown.Text(f.Note))
		}
		for _, s := range f.Sources {
			fmt.Fprintf(&b, "  - %s\n", markdown.Link(s.Supports, s.URL))
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// field names what a fact says.
func field(f report.Fact) string { return strings.TrimSpace(f.Field + " " + f.Of) }

// evidence says how well a fact is known.
func evidence(f report.Fact) string {
	text := fmt.Sprintf("as of %s, %s confidence", f.AsOf, f.Confidence)
	if f.Recalled {
		text += ", from general knowledge"
	}
	return text
}
