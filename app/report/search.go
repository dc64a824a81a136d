package report

import (
	"io"
	"strconv"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/lever"
	"sovcalc/app/profile"
	"sovcalc/app/search"
	"sovcalc/app/words"
)

// SearchSchema names the version of the search JSON.
const SearchSchema = "sovcalc.search/1"

// A Search is what a search comes to, as it is written out.
type Search struct {
	Schema  string    `json:"schema"`
	Edition string    `json:"edition"`
	Present string    `json:"present"`
	Today   bool      `json:"today"` // only what can be had today was allowed
	Tried   uint64    `json:"tried"`
	Allowed uint64    `json:"allowed"`
	Held    [7]uint64 `json:"held"` // how many leave so many powers one's own or decided at home
	Ties    uint64    `json:"ties"`
	Best    []Found   `json:"best"`
	Remains *Best     `json:"remains"` // in the first; null where there is none
}

// A Found is one of the best configurations.
type Found struct {
	Vector  string            `json:"vector"`
	Choices map[string]string `json:"choices"` // those that were searched
	Changed []string          `json:"changed"` // those that differ from the present
	Hands   Hands             `json:"hands"`
	Levels  []Narrowed        `json:"questions"`
	Mean    Mean              `json:"mean"`
}

// A Mean is the plain mean of the cells. It sorts, and never leads.
type Mean struct {
	Lo float64 `json:"lo"`
	Hi float64 `json:"hi"`
}

// Searched makes the written form of an answer.
func Searched(c *catalog.Catalog, q search.Query, a search.Answer, l *words.Language) *Search {
	s := &Search{
		Schema: SearchSchema, Edition: c.Edition, Present: q.Present.Vector(), Today: !q.Anything,
		Tried: a.Tried, Allowed: a.Allowed, Held: a.Held, Ties: a.Ties, Best: []Found{},
	}
	cells := float64(len(lever.Cells()))
	for _, n := range a.Best {
		f := Found{
			Vector: n.Configuration.Vector(), Choices: map[string]string{}, Changed: []string{}, Hands: HandsOf(n.Summary.Hands),
			Mean: Mean{float64(n.Summary.Sum.Lo) / cells, float64(n.Summary.Sum.Hi) / cells},
		}
		for _, k := range search.Keys() {
			v := n.Configuration.Get(k)
			f.Choices[k.String()] = v
			if present := q.Present.Get(k); present != configuration.Unknown && present != v {
				f.Changed = append(f.Changed, k.String())
			}
		}
		for i, id := range lever.Questions() {
			f.Levels = append(f.Levels, Narrowed{string(id), level(n.Summary.Levels[i])})
		}
		s.Best = append(s.Best, f)
	}
	if len(a.Best) > 0 {
		present, best := profile.Of(c, q.Present), profile.Of(c, a.Best[0].Configuration)
		s.Remains = bestOf(present.Swaps().Remaining(best), l)
	}
	return s
}

// Text writes the answer for a reader at a terminal.
func (s *Search) Text(w io.Writer, l *words.Language) error {
	p := printer{w: w}
	p.line("%s", s.counted(l))
	if len(s.Best) == 0 {
		p.line("%s", l.Say("search.none"))
		return p.err
	}
	p.line("")
	for held := len(s.Held) - 1; held >= 0; held-- {
		if s.Held[held] > 0 {
			p.line("%s", s.leaves(l, held))
		}
	}
	p.line("\n%s\n", l.Say("search.ties", number(s.Ties), words.N("c", plural(s.Ties))))
	for i, f := range s.Best {
		p.line("%2d  %s", i+1, f.Vector)
		line := "    "
		for _, q := range f.Levels {
			line += l.Say("question."+q.ID) + " " + trimmed(q.Level) + "  "
		}
		p.line("%s%s", line, f.aside(l, s.Present))
	}
	p.line("\n%s", l.Say("search.remaining"))
	p.line("%s", s.Remains.Text)
	for _, r := range s.Remains.Remedies {
		p.line("  %s", r.Text)
		for _, v := range r.found {
			p.line("    %s %s %s", layerColumn(l, v.Layer), questionColumn(l, v.Question), v.Because)
		}
	}
	p.line("\n%s", l.Say("text.edition", words.P("edition", s.Edition)))
	return p.err
}

// Markdown writes the answer as a document.
func (s *Search) Markdown(w io.Writer, l *words.Language) error {
	p := printer{w: w}
	p.line("# %s\n\n%s", l.Say("search.title"), escape(s.counted(l)))
	if len(s.Best) == 0 {
		p.line("\n%s", escape(l.Say("search.none")))
		return p.err
	}
	p.line("")
	for held := len(s.Held) - 1; held >= 0; held-- {
		if s.Held[held] > 0 {
			p.line("- %s", escape(s.leaves(l, held)))
		}
	}
	p.line("\n%s\n", escape(l.Say("search.ties", number(s.Ties), words.N("c", plural(s.Ties)))))
	for i, f := range s.Best {
		p.line("%d. `%s`\n   %s", i+1, f.Vector, escape(f.aside(l, s.Present)))
	}
	p.line("\n## %s\n\n%s\n", l.Say("search.remaining"), escape(s.Remains.Text))
	for _, r := range s.Remains.Remedies {
		p.line("- %s", escape(r.Text))
		for _, v := range r.found {
			cell := l.Say("filter.cell", words.P("layer", l.Say("layer."+v.Layer)), words.P("power", l.Say("question."+v.Question)))
			p.line("  - %s", escape(pair(l, cell, v.Because)))
		}
	}
	p.line("\n%s", s.Edition)
	return p.err
}

// counted says how many combinations were tried.
func (s *Search) counted(l *words.Language) string {
	id := "search.tried"
	if !s.Today {
		id = "search.tried.any"
	}
	return l.Say(id, words.P("tried", grouped(s.Tried)), words.P("allowed", grouped(s.Allowed)))
}

func (s *Search) leaves(l *words.Language, held int) string {
	return l.Say("search.held", number(s.Held[held]), words.N("c", plural(s.Held[held])), l.Count("held", held))
}

// aside says the mean of the cells, and how many choices are changed.
func (f *Found) aside(l *words.Language, present string) string {
	lo, hi := l.Decimal(strconv.FormatFloat(f.Mean.Lo, 'f', 2, 64)), l.Decimal(strconv.FormatFloat(f.Mean.Hi, 'f', 2, 64))
	text := l.Say("search.mean", words.P("mean", lo))
	if lo != hi {
		text = l.Say("search.mean.range", words.P("lo", lo), words.P("hi", hi))
	}
	switch n := len(f.Changed); {
	case f.Vector == present:
		text += l.Say("list.semicolon") + l.Say("search.as-is")
	case n > 0:
		text += l.Say("list.semicolon") + l.Say("search.changes", l.Count("n", n), words.N("c", n))
	}
	return text
}

func number(n uint64) words.Param { return words.P("n", grouped(n)) }

// plural is the number that a form of a word follows.
func plural(n uint64) int {
	if n == 1 {
		return 1
	}
	return 2
}

// grouped writes a number with its thousands apart.
func grouped(n uint64) string {
	text := strconv.FormatUint(n, 10)
	for i := len(text) - 3; i > 0; i -= 3 {
		text = text[:i] + "\u202f" + text[i:]
	}
	return text
}
