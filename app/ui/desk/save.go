package desk

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sovcalc/app/configuration"
	"sovcalc/app/lever"
	"sovcalc/app/portfolio"
	"sovcalc/app/profile"
	"sovcalc/app/register"
	"sovcalc/app/report"
)

// A saved portfolio, as JSON.
type saved struct {
	Schema  string   `json:"schema"`
	Edition string   `json:"edition"`
	Systems []system `json:"systems"`
}

type system struct {
	File    string           `json:"file,omitempty"`
	Line    int              `json:"line,omitempty"`
	Name    string           `json:"name,omitempty"`
	Note    string           `json:"note,omitempty"`
	Vector  string           `json:"vector,omitempty"`
	Edition string           `json:"edition"`
	Levels  map[string]level `json:"levels,omitempty"`
	Held    *int             `json:"held,omitempty"` // powers that are one's own or decided at home, for certain
	Acts    []act            `json:"acts,omitempty"`
	Errors  []mistake        `json:"errors,omitempty"`
	Notes   []string         `json:"notes,omitempty"`
}

type level struct {
	Lo int `json:"lo"`
	Hi int `json:"hi"`
}

type act struct {
	Who   string  `json:"who"`
	State bool    `json:"state"`
	Home  bool    `json:"home"`
	Run   outcome `json:"run"`
	Keep  outcome `json:"keep"`
	Renew outcome `json:"renew"`
}

type outcome struct {
	Best    string `json:"best"`
	Worst   string `json:"worst"`
	Horizon string `json:"horizon,omitempty"`
}

type mistake struct {
	Line int    `json:"line,omitempty"`
	Text string `json:"text"`
}

// JSON writes all systems, those that were not read included.
func JSON(m register.Model) string {
	out := saved{"sovcalc.portfolio/1", m.Catalog.Edition, []system{}}
	for _, r := range m.Rows {
		s := system{File: r.File, Line: r.Line, Name: r.Name, Note: r.Note, Edition: r.Catalog.Edition, Notes: m.Language.Remarks(r.Notes)}
		if !r.Failed {
			s.Vector = r.Configuration.Vector()
		}
		for _, e := range r.Mistakes {
			s.Errors = append(s.Errors, mistake{e.Line, m.Language.Remark(e)})
		}
		if r.Fine() {
			held := r.Summary.Held()
			s.Held, s.Levels = &held, map[string]level{}
			for i, q := range lever.Questions() {
				s.Levels[string(q)] = level{r.Summary.Levels[i].Lo, r.Summary.Levels[i].Hi}
			}
			for _, a := range r.Acts {
				s.Acts = append(s.Acts, act{a.Who.ID, a.Who.State, a.Home, outcomeOf(&a, 0), outcomeOf(&a, 1), outcomeOf(&a, 2)})
			}
		}
		out.Systems = append(out.Systems, s)
	}
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	if err := e.Encode(out); err != nil {
		panic(err) // these are texts and numbers
	}
	return b.String()
}

func outcomeOf(a *portfolio.Act, i int) outcome {
	q, e := portfolio.Acted()[i], a.Effects[i]
	o := outcome{Best: e.Best.For(q), Worst: e.Worst.For(q)}
	if e.Worst > profile.Holds {
		o.Horizon = e.Horizon.String()
	}
	return o
}

// CSV writes all systems so that they can be read again, with what was found
// beside them in columns whose names begin with an underscore.
func CSV(m register.Model) string {
	var b strings.Builder
	w := csv.NewWriter(&b)
	header := []string{"name", "note"}
	for _, d := range configuration.Definitions() {
		header = append(header, d.Name)
	}
	for _, q := range lever.Questions() {
		header = append(header, "_"+string(q))
	}
	write(w, append(header, "_held", "_weakest", "_file", "_line", "_errors", "_notes", "_edition"))
	for _, r := range m.Rows {
		cells := []string{r.Name, r.Note}
		for _, d := range configuration.Definitions() {
			value := ""
			if r.Configuration.Answered(d.Key) {
				value = r.Configuration.Get(d.Key)
			}
			cells = append(cells, value)
		}
		held := ""
		for i := range lever.Questions() {
			text := ""
			if r.Fine() {
				text, held = digits(r.Summary.Levels[i]), strconv.Itoa(r.Summary.Held())
			}
			cells = append(cells, text)
		}
		write(w, append(cells, held, strings.Join(r.Weakest, "; "), r.File, strconv.Itoa(r.Line), strings.Join(mistakes(m, r), "; "), strings.Join(m.Language.Remarks(r.Notes), "; "), r.Catalog.Edition))
	}
	w.Flush()
	return b.String()
}

func write(w *csv.Writer, cells []string) {
	for i := range cells {
		cells[i] = report.SafeCell(cells[i])
	}
	if err := w.Write(cells); err != nil {
		panic(err) // a comma is a valid separator
	}
}

func mistakes(m register.Model, r *register.Row) []string {
	var list []string
	for _, e := range r.Mistakes {
		list = append(list, m.Language.Placed(e.Line, m.Language.Remark(e)))
	}
	return list
}

// digits writes a level as 2, or as 0–2.
func digits(r lever.Range) string {
	if r.Single() {
		return strconv.Itoa(r.Lo)
	}
	return fmt.Sprintf("%d–%d", r.Lo, r.Hi)
}

// Markdown writes what is shown: the systems in a table.
func Markdown(m register.Model) string {
	var b strings.Builder
	say := m.Language.Say
	fmt.Fprintf(&b, "# %s\n\n| %s |", say("portfolio.title"), say("portfolio.list.name"))
	for _, q := range lever.Questions() {
		fmt.Fprintf(&b, " %s |", say("question."+string(q)))
	}
	fmt.Fprintf(&b, " %s |\n|%s\n", say("portfolio.list.weakest"), strings.Repeat(" --- |", 8))
	for _, id := range m.Visible {
		r := m.Rows[id]
		fmt.Fprintf(&b, "| %s |", report.Escape(r.Called()))
		for i := range lever.Questions() {
			text := ""
			if r.Fine() {
				text = digits(r.Summary.Levels[i])
			}
			fmt.Fprintf(&b, " %s |", text)
		}
		fmt.Fprintf(&b, " %s |\n", report.Escape(strings.Join(slices.Concat(r.Weakest, mistakes(m, r)), ", ")))
	}
	fmt.Fprintf(&b, "\n%s: %s\n", say("foot.edition"), m.Catalog.Edition)
	return b.String()
}
