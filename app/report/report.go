// Package report writes a profile as data: the profile JSON that the command,
// the page and the site all give, byte for byte the same.
package report

import (
	"bytes"
	"encoding/json"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/lever"
	"sovcalc/app/profile"
	"sovcalc/app/stack"
	"sovcalc/app/words"
)

// Schema names the version of the profile JSON.
const Schema = "sovcalc.profile/1"

// A Report is a profile as it is written out. The order of the fields is part
// of the contract.
type Report struct {
	Schema        string            `json:"schema"`
	Edition       string            `json:"edition"`
	Language      string            `json:"language,omitempty"` // of the sentences, where not English
	Vector        string            `json:"vector"`
	Configuration map[string]string `json:"configuration"` // keys sort alphabetically
	Assumptions   []Assumption      `json:"assumptions"`
	Notices       []Notice          `json:"notices"`
	Headline      string            `json:"headline"`
	Hands         Hands             `json:"hands"`
	Questions     []Question        `json:"questions"`
	Layers        []Layer           `json:"layers"`
	Cells         []Cell            `json:"cells"`
	Levers        []Lever           `json:"levers"`
	Reliefs       []Relief          `json:"reliefs"`
	Exposure      []Exposure        `json:"exposure"`
	Lenses        []Lens            `json:"lenses"`
	Gap           Gap               `json:"gap"`
	Claims        []Claim           `json:"claims"`
	Shocks        []Shock           `json:"shocks"`
	Swaps         []Swap            `json:"swaps"`
	Roadmap       Roadmap           `json:"roadmap"`
	Cuts          []Cut             `json:"cuts"`

	known *catalog.Catalog // what names the ids
}

// A Level is a level, or the two between which it lies.
type Level struct {
	Lo int `json:"lo"`
	Hi int `json:"hi"`
}

// An Assumption is a detail that took its usual value.
type Assumption struct {
	Detail string `json:"detail"`
	Value  string `json:"value"`
	Fact   Fact   `json:"fact"`
}

// A Notice is something a reader must be told about the choices.
type Notice struct {
	ID   string `json:"id"`
	Text string `json:"text"`
}

// Hands counts the six questions by who has them.
type Hands struct {
	Yours  int `json:"yours"`
	Home   int `json:"home"`
	Shared int `json:"shared"`
	Others int `json:"others"`
	Open   int `json:"open"`
}

// HandsOf is what is counted, as it is written: those at home for certain, by
// whomever there, are among the open.
func HandsOf(h profile.Hands) Hands { return Hands{h.Yours, h.Home, h.Shared, h.Others, h.Open} }

// A Question is one of the six with its answer.
type Question struct {
	ID      string   `json:"id"`
	Level   Level    `json:"level"`
	Binding []string `json:"binding"`
	Answer  string   `json:"answer"`
}

// A Holder is a party with the jurisdictions that bind it.
type Holder struct {
	Actor         string   `json:"actor"`
	Name          string   `json:"name"`
	Jurisdictions []string `json:"jurisdictions"`
}

// A Layer is one of the eight with those who hold it.
type Layer struct {
	ID      string   `json:"id"`
	Level   Level    `json:"level"`
	Holders []Holder `json:"holders"`
}

// A Cell is a question asked of a layer.
type Cell struct {
	Layer    string   `json:"layer"`
	Question string   `json:"question"`
	Level    Level    `json:"level"`
	Levers   []string `json:"levers"`
	Reliefs  []string `json:"reliefs"`
}

// A Lever is a power that somebody holds, with the facts it rests on.
type Lever struct {
	ID        string   `json:"id"`
	Rule      string   `json:"rule"`
	Layer     string   `json:"layer"`
	Question  string   `json:"question"`
	Holder    Holder   `json:"holder"`
	Law       string   `json:"law,omitempty"`
	Relation  []string `json:"relation"`
	Grip      []string `json:"grip"`
	Horizon   []string `json:"horizon"`
	Record    Record   `json:"record"`
	Contested bool     `json:"contested"`
	Possible  bool     `json:"possible"`
	Level     Level    `json:"level"`
	Because   string   `json:"because"`
	Choices   []string `json:"choices"`
	Facts     []Fact   `json:"facts"`
}

// A Relief is the finding that nobody holds a lever.
type Relief struct {
	ID       string   `json:"id"`
	Rule     string   `json:"rule"`
	Layer    string   `json:"layer"`
	Question string   `json:"question"`
	Possible bool     `json:"possible"`
	Because  string   `json:"because"`
	Choices  []string `json:"choices"`
	Facts    []Fact   `json:"facts"`
}

// A Fact is a fact as a finding read it.
type Fact struct {
	Entry      string    `json:"entry"`
	Field      string    `json:"field"`
	Of         string    `json:"of,omitempty"`
	Value      string    `json:"value"`
	Readings   []Reading `json:"readings,omitempty"`
	Note       string    `json:"note,omitempty"`
	Sources    []Source  `json:"sources"`
	AsOf       string    `json:"as_of"`
	Confidence string    `json:"confidence"`
	Recalled   bool      `json:"recalled,omitempty"`
	Own        bool      `json:"own,omitempty"` // the reader's own statement

	values []string // what Value joins
}

// A Reading is one position in a dispute.
type Reading struct {
	Value   string   `json:"value"`
	Who     string   `json:"who"`
	Sources []Source `json:"sources"`

	values []string // what Value joins
}

// A Source is a page that a fact rests on.
type Source struct {
	URL      string `json:"url"`
	Supports string `json:"supports"`
	AsOf     string `json:"as_of"`
	Via      string `json:"via,omitempty"`
}

// An Exposure is what one jurisdiction can do through those it binds.
type Exposure struct {
	Jurisdiction string   `json:"jurisdiction"`
	Home         bool     `json:"home"`
	Questions    []Hold   `json:"questions"`
	Levers       []string `json:"levers"`
}

// A Hold is what it can do to one question.
type Hold struct {
	Question string `json:"question"`
	Grip     string `json:"grip"`
	Horizon  string `json:"horizon"`
	Certain  bool   `json:"certain"`
}

// Of makes the report of a profile, with sentences in a language.
func Of(p *profile.Profile, l *words.Language) *Report {
	s := p.Stack
	r := &Report{
		Schema: Schema, Edition: s.Catalog.Edition, Vector: s.Configuration.Vector(),
		Configuration: map[string]string{}, Headline: l.Headline(p),
		Hands:       HandsOf(p.Hands),
		Assumptions: []Assumption{}, Notices: []Notice{}, Levers: []Lever{}, Reliefs: []Relief{}, Exposure: []Exposure{}, known: s.Catalog,
	}
	if l.Foreign() {
		r.Language = l.Tag
	}
	for _, d := range configuration.Definitions() {
		if s.Configuration.Answered(d.Key) {
			r.Configuration[d.Name] = s.Configuration.Get(d.Key)
		}
	}
	for _, a := range p.Assumptions() {
		r.Assumptions = append(r.Assumptions, Assumption{detail(a), a.Read, factOf(s.Catalog, a)})
	}
	for _, n := range s.Notices {
		r.Notices = append(r.Notices, Notice{n.ID, l.Notice(s, n)})
	}
	for i := range p.Questions {
		q := &p.Questions[i]
		r.Questions = append(r.Questions, Question{string(q.ID), level(q.Level), ids(p, q.Binding), l.Answer(p, q)})
	}
	for _, layer := range p.Layers {
		holders := []Holder{}
		for _, h := range p.Holders(layer.ID) {
			holders = append(holders, holder(s, l, h))
		}
		r.Layers = append(r.Layers, Layer{string(layer.ID), level(layer.Level), holders})
	}
	for _, cell := range p.Cells {
		reliefs := []string{}
		for _, i := range cell.Reliefs {
			reliefs = append(reliefs, p.Findings.Reliefs[i].ID)
		}
		r.Cells = append(r.Cells, Cell{string(cell.Layer), string(cell.Question), level(cell.Level), ids(p, cell.Levers), reliefs})
	}
	records := p.Records()
	for i := range p.Findings.Levers {
		v := leverOf(s, l, p.Findings.Levers[i])
		v.Record = recordOf(records[i])
		r.Levers = append(r.Levers, v)
	}
	for i := range p.Findings.Reliefs {
		v := &p.Findings.Reliefs[i]
		r.Reliefs = append(r.Reliefs, Relief{
			v.ID, v.Rule.ID, string(v.Cell.Layer), string(v.Cell.Question), v.Possible, l.Relieved(s, v), choices(v.Premises), facts(s.Catalog, v.Premises),
		})
	}
	for _, e := range p.Exposures() {
		x := Exposure{Jurisdiction: e.Jurisdiction, Home: e.Home, Levers: ids(p, e.Levers)}
		for _, h := range e.Holds {
			x.Questions = append(x.Questions, Hold{string(h.Question), h.Grip.String(), h.Horizon.String(), h.Certain})
		}
		r.Exposure = append(r.Exposure, x)
	}
	r.Shocks, r.Cuts = shocks(p, l), cuts(p)
	r.Lenses, r.Gap, r.Claims = LensesOf(p, l), gapOf(p, l), ClaimsOf(p, l)
	swaps := p.Swaps()
	r.Swaps, r.Roadmap = swapsOf(p, swaps.Best(swapsTold), l), roadmapOf(p, swaps.Roadmap(nil), l)
	return r
}

// detail names an assumed detail: by its key, or by the property it stands for.
func detail(p lever.Premise) string {
	if p.IsChoice {
		return p.Key.String()
	}
	return string(p.Property)
}

func level(r lever.Range) Level { return Level{r.Lo, r.Hi} }

func ids(p *profile.Profile, levers []int) []string {
	list := make([]string, len(levers))
	for i, at := range levers {
		list[i] = p.Findings.Levers[at].ID
	}
	return list
}

func holder(s *stack.Stack, l *words.Language, p stack.Party) Holder {
	return Holder{p.ID, l.Party(s, p), emptyNotNull(p.Jurisdictions())}
}

func emptyNotNull(list []string) []string {
	if list == nil {
		return []string{}
	}
	return list
}

func leverOf(s *stack.Stack, l *words.Language, v *lever.Lever) Lever {
	return Lever{
		ID: v.ID, Rule: v.Rule.ID, Layer: string(v.Cell.Layer), Question: string(v.Cell.Question),
		Holder: holder(s, l, v.Holder), Law: v.Law,
		Relation: texts(v.Relations), Grip: texts(v.Grips), Horizon: texts(v.Horizons),
		Contested: v.Contested, Possible: v.Possible, Level: level(v.Level), Because: l.Because(s, v),
		Choices: choices(v.Premises), Facts: facts(s.Catalog, v.Premises),
	}
}

func texts[T interface{ String() string }](list []T) []string {
	out := make([]string, len(list))
	for i, v := range list {
		out[i] = v.String()
	}
	return out
}

// choices lists the choices that bear on a finding.
func choices(premises []lever.Premise) []string {
	list := []string{}
	for _, p := range premises {
		if p.IsChoice {
			list = append(list, p.Key.String())
		}
	}
	return list
}

// facts lists the facts a finding rests on. A question that no entry answers
// is listed too: what is not known is part of the proof.
func facts(c *catalog.Catalog, premises []lever.Premise) []Fact {
	list := []Fact{}
	for _, p := range premises {
		if !p.IsChoice && p.Entry != nil {
			list = append(list, factOf(c, p))
		}
	}
	return list
}

func factOf(c *catalog.Catalog, p lever.Premise) Fact {
	if p.Entry == nil {
		return Fact{Sources: []Source{}}
	}
	f := Fact{Entry: string(p.Entry.Kind) + "/" + p.Entry.ID, Field: string(p.Property), Value: configuration.Unknown, Sources: []Source{}}
	if p.Fact == nil {
		return f
	}
	f.Of, f.Note, f.AsOf, f.Confidence = p.Fact.Of, p.Fact.Note, p.Fact.AsOf, string(p.Fact.Confidence)
	f.Recalled, f.Own = p.Fact.Recalled, p.Fact.Own
	if p.Fact.Known() {
		f.Value, f.values = join(p.Fact.Values), p.Fact.Values
	}
	f.Sources = sources(c, p.Fact.Sources)
	for _, r := range p.Fact.Readings {
		f.Value = "contested"
		f.Readings = append(f.Readings, Reading{join(r.Values), r.Who, sources(c, r.Sources), r.Values})
	}
	return f
}

func join(values []string) string {
	text := ""
	for i, v := range values {
		if i > 0 {
			text += ", "
		}
		text += v
	}
	return text
}

func sources(c *catalog.Catalog, list []uint16) []Source {
	out := []Source{}
	for _, i := range list {
		s := c.Sources[i]
		out = append(out, Source{s.URL, s.Supports, s.AsOf, s.Via})
	}
	return out
}

// JSON writes the report, indented, with a final newline.
func (r *Report) JSON() ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(r); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
