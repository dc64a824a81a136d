package calculator

import (
	"slices"

	"sovcalc/app/embed"
)

// The controls of what is copied into articles.
const (
	FormControl    = "embed-form"
	EditionControl = "embed-edition"
	ViewControl    = "embed-view"
	ThemeControl   = "embed-theme"
	ChangesControl = "embed-changes"
)

// Changes are the ways to let the readers of an article choose for themselves.
func Changes() []string { return []string{"none", "home", "all"} }

// An Embedding is what is copied into an article, as far as it was said.
type Embedding struct {
	Asked   bool // the reader wants to see it
	Copied  bool // the last thing done was to copy it
	Changes string
	embed.Copy
}

// usually is what is copied when nothing was said. Most articles are light,
// whatever their readers' devices are.
func usually() Embedding {
	f, _ := embed.Read("theme=" + embed.Light)
	return Embedding{Changes: Changes()[0], Copy: embed.Copy{Form: embed.AsFrame, Edition: embed.Live, Frame: f}}
}

// AskedEmbedding says that the reader wants to copy the finding.
type AskedEmbedding struct{}

func (AskedEmbedding) apply(m Model) Model {
	m.Embedding = usually()
	m.Embedding.Asked = true
	return m
}

// CopiedEmbedding says that it was copied.
type CopiedEmbedding struct{}

func (CopiedEmbedding) apply(m Model) Model {
	m.Embedding.Copied = true
	return m
}

// MeasuredEmbedding says how high the frame is that was shown as an example.
type MeasuredEmbedding struct{ Height int }

func (e MeasuredEmbedding) apply(m Model) Model {
	if m.Embedding.Asked && e.Height > 0 && e.Height <= embed.Tallest {
		m.Embedding.Height = e.Height
	}
	return m
}

// ChoseEmbedding says that a control of what is copied took a value.
type ChoseEmbedding struct{ Name, Value string }

func (e ChoseEmbedding) apply(m Model) Model {
	n := m.Embedding
	n.Copied, n.Height = false, 0
	m.Took = Took{} // what was saved is another form
	options := embed.Options()
	allowed := func(name string) bool {
		i := slices.IndexFunc(options, func(o embed.Option) bool { return o.Name == name })
		return slices.Contains(options[i].Values, e.Value)
	}
	switch {
	case e.Name == FormControl && slices.Contains(embed.Forms(), e.Value):
		n.Form = e.Value
	case e.Name == EditionControl && slices.Contains(embed.Editions(), e.Value):
		n.Edition = e.Value
	case e.Name == ViewControl && allowed(embed.View):
		n.Frame.View = e.Value
	case e.Name == ThemeControl && allowed(embed.Theme):
		n.Frame.Theme = e.Value
	case e.Name == ChangesControl && slices.Contains(Changes(), e.Value):
		n.Changes = e.Value
		query := map[string]string{"none": "none", "home": "home", "all": "home,model,access,infrastructure,chips,data"}[e.Value]
		f, _ := embed.Read("change=" + query)
		n.Frame.Change = f.Change
	default:
		return m
	}
	m.Embedding = n
	return m
}

// Finding is what is copied, for a site at that absolute address.
func (m Model) Finding(site string) embed.Finding {
	return embed.Finding{Language: m.Language, Profile: m.Profile, Case: m.Case(), Edition: m.Catalog.Edition, Site: site}
}
