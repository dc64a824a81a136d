// Package register holds the state of the page on which many systems are
// looked at: what was read, what was found, how it is sorted and filtered, and
// which system is open. It knows no browser and reads no file.
package register

import (
	"cmp"
	"slices"
	"strings"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/lever"
	"sovcalc/app/portfolio"
	"sovcalc/app/profile"
	"sovcalc/app/remark"
	"sovcalc/app/stack"
	"sovcalc/app/words"
)

// PageSize is how many systems stand on one page of the list.
const PageSize = 100

// A Row is one system and what was found about it.
type Row struct {
	portfolio.System
	ID      int // its place in the order of reading, and its name on the page
	Summary profile.Summary
	Acts    []portfolio.Act
	Weakest []string // who holds the levers of the weakest questions
}

// Fine reports whether the system was read and looked at.
func (r *Row) Fine() bool { return !r.Failed && len(r.Mistakes) == 0 }

// Called is how the system is called.
func (r *Row) Called() string {
	switch {
	case r.Name != "":
		return r.Name
	case r.Failed, r.Configuration == (configuration.Configuration{}):
		return r.File // nothing in it tells it apart
	}
	return r.Configuration.Vector()
}

// A Key is what the list is sorted by: a question, or one of these.
type Key string

// The keys besides the questions.
const (
	AsRead Key = "read"
	ByName Key = "name"
	ByHeld Key = "held"
)

// A Model is the state of the page. It is a value: Update returns the next one.
type Model struct {
	Catalog  *catalog.Catalog
	Language *words.Language

	Rows   []*Row // in the order of reading; a row that changes is another one
	Wrong  int    // how many could not be read
	Counts [6]profile.Hands
	Census *portfolio.Census

	Reading bool // there is more to come
	Stopped bool // the reader of the page stopped it before the end

	By         Key
	Descending bool
	Text       string
	Who        portfolio.Who // shown are systems of which it can bring about a loss
	Class      profile.Class // shown are systems with a question of this class
	Page       int
	Open       int                     // the ID of the row that is open, or -1
	Problems   []configuration.Problem // with what was entered for it
	Gaps       []configuration.Key     // choices that what was entered does not make

	Advice  *Advice
	Earlier *Earlier
	Visible []int // the IDs of the rows that are shown, in their order

	surveyor *portfolio.Surveyor // remembers what systems have in common; changes no result
}

// New returns the state of a page with nothing on it.
func New(c *catalog.Catalog, l *words.Language) Model {
	return Model{Catalog: c, Language: l, By: AsRead, Open: -1, Census: &portfolio.Census{}, surveyor: &portfolio.Surveyor{}}
}

// An Event is something that happens on the page.
type Event interface{ apply(Model) Model }

// Update returns the state after an event.
func (m Model) Update(e Event) Model { return e.apply(m) }

// Began says that files are being read, into an empty list.
type Began struct{}

func (Began) apply(m Model) Model {
	next := New(m.Catalog, m.Language)
	next.Reading, next.Earlier = true, m.Earlier
	return next.again()
}

// Read says that systems were read.
type Read struct{ Systems []portfolio.System }

func (e Read) apply(m Model) Model {
	m.Visible = slices.Clip(m.Visible)
	text := m.wanted()
	for _, s := range e.Systems {
		r := m.work(s, len(m.Rows))
		m.Rows = append(m.Rows, r)
		m.count(r, 1)
		if m.shows(r, text) {
			at, _ := slices.BinarySearchFunc(m.Visible, r.ID, m.order)
			m.Visible = slices.Insert(m.Visible, at, r.ID)
		}
	}
	m.Advice = nil
	if m.Earlier != nil {
		a := *m.Earlier
		a.Left += len(e.Systems)
		m.Earlier = &a
	}
	return m
}

// Ended says that everything was read, or that reading was stopped.
type Ended struct{ Stopped bool }

func (e Ended) apply(m Model) Model {
	m.Reading, m.Stopped = false, e.Stopped
	return m
}

// Cleared says that the list was emptied.
type Cleared struct{}

func (Cleared) apply(m Model) Model { return New(m.Catalog, m.Language) }

// work looks at a system.
func (m Model) work(s portfolio.System, id int) *Row {
	r := &Row{System: s, ID: id}
	if !r.Fine() {
		return r
	}
	f := m.surveyor.Find(s.Catalog, s.Configuration)
	r.Summary, r.Acts = f.Summary, f.Acts()
	least := lever.Yours
	for _, level := range f.Levels {
		least = min(least, level.Lo)
	}
	if least == lever.Yours {
		return r
	}
	for _, q := range lever.Questions() {
		if f.Level(q).Lo != least {
			continue
		}
		for _, l := range f.Binding(q) {
			if name := m.Language.HolderName(s.Catalog, l.Holder); !slices.Contains(r.Weakest, name) {
				r.Weakest = append(r.Weakest, name)
			}
		}
	}
	return r
}

// count adds a row to what is counted, or takes it away.
func (m *Model) count(r *Row, n int) {
	if !r.Fine() {
		m.Wrong += n
		return
	}
	if n > 0 {
		m.Census.Add(r.Acts)
	} else {
		m.Census.Remove(r.Acts)
	}
	for i, level := range r.Summary.Levels {
		h := &m.Counts[i]
		switch counted(level) {
		case profile.Yours:
			h.Yours += n
		case profile.AtHome:
			h.Home += n
		case profile.Shared:
			h.Shared += n
		case profile.Others:
			h.Others += n
		default:
			h.Open += n
		}
	}
}

// Sorted says that the list is to be sorted; the same key again turns it round.
type Sorted struct{ By Key }

func (e Sorted) apply(m Model) Model {
	m.Descending = m.By == e.By && !m.Descending
	m.By, m.Page = e.By, 0
	return m.arrange()
}

// Filtered says what is shown.
type Filtered struct {
	Text  string
	Class profile.Class
	Who   portfolio.Who
}

func (e Filtered) apply(m Model) Model {
	m.Text, m.Class, m.Who, m.Page = e.Text, e.Class, e.Who, 0
	return m.arrange()
}

// Paged says which page of the list is shown.
type Paged struct{ Page int }

func (e Paged) apply(m Model) Model {
	m.Page = max(0, min(e.Page, m.Pages()-1))
	return m
}

// Pages is how many pages the list has.
func (m Model) Pages() int { return max(1, (len(m.Visible)+PageSize-1)/PageSize) }

// Shown lists the rows of the page that is shown.
func (m Model) Shown() []*Row {
	from := min(m.Page*PageSize, len(m.Visible))
	var list []*Row
	for _, id := range m.Visible[from:min(from+PageSize, len(m.Visible))] {
		list = append(list, m.Rows[id])
	}
	return list
}

// Opened says that a row was opened, or closed when it was open.
type Opened struct{ ID int }

func (e Opened) apply(m Model) Model {
	m.Problems, m.Gaps = nil, nil
	if m.Open == e.ID || e.ID < 0 || e.ID >= len(m.Rows) {
		m.Open = -1
	} else {
		m.Open = e.ID
	}
	return m
}

// Edited says that the open system was changed: one choice, or, where Name is
// vector, all of it.
type Edited struct{ Name, Value string }

// Vector is the name of the control that changes all choices at once.
const Vector = "vector"

func (e Edited) apply(m Model) Model {
	if m.Open < 0 {
		return m
	}
	s := m.Rows[m.Open].System
	c, problems := s.Configuration, []configuration.Problem(nil)
	m.Gaps = nil
	if e.Name == Vector {
		c, problems = configuration.Parse(e.Value, s.Catalog)
		m.Gaps = c.Missing()
	} else if k, ok := configuration.Named(e.Name); ok {
		c, problems = c.With(k).Choose(k, e.Value, s.Catalog)
	}
	m.Problems = problems
	if len(problems)+len(m.Gaps) > 0 {
		return m
	}
	s.Configuration, s.Mistakes, s.Failed = c, nil, false
	for _, k := range c.Missing() {
		s.Mistakes = append(s.Mistakes, remark.Missing(s.Line, k))
	}
	before := m.Rows[m.Open]
	after := m.work(s, before.ID)
	m.count(before, -1)
	m.count(after, 1)
	m.Rows = slices.Clone(m.Rows)
	m.Rows[m.Open] = after
	m.Advice = nil
	return m.again().arrange()
}

// arrange filters and sorts.
func (m Model) arrange() Model {
	m.Visible = make([]int, 0, len(m.Rows))
	text := m.wanted()
	for _, r := range m.Rows {
		if m.shows(r, text) {
			m.Visible = append(m.Visible, r.ID)
		}
	}
	slices.SortFunc(m.Visible, m.order)
	m.Page = min(m.Page, m.Pages()-1)
	return m
}

// wanted is the text that rows are to hold.
func (m *Model) wanted() string { return strings.ToLower(strings.TrimSpace(m.Text)) }

// order tells which of two rows stands first: no two are equal.
func (m *Model) order(a, b int) int {
	if m.By == AsRead {
		if m.Descending {
			return b - a
		}
		return a - b
	}
	n := m.compare(m.Rows[a], m.Rows[b])
	if m.Descending && m.Rows[a].Fine() == m.Rows[b].Fine() {
		n = -n
	}
	return cmp.Or(n, a-b)
}

func (m *Model) shows(r *Row, text string) bool {
	if (m.Class != "" || m.Who != portfolio.Who{}) && !r.Fine() {
		return false
	}
	if m.Class != "" && !slices.ContainsFunc(r.Summary.Levels[:], func(l lever.Range) bool { return counted(l) == m.Class }) {
		return false
	}
	if m.Who != (portfolio.Who{}) && !slices.ContainsFunc(r.Acts, func(a portfolio.Act) bool { return a.Who == m.Who && !a.Home && a.Loses() }) {
		return false
	}
	if text == "" {
		return true
	}
	for _, part := range append([]string{r.Name, r.Note, r.File, r.Configuration.Vector()}, r.Weakest...) {
		if strings.Contains(strings.ToLower(part), text) {
			return true
		}
	}
	return false
}

// compare orders rows; those that could not be read come last.
func (m *Model) compare(a, b *Row) int {
	switch {
	case a.Fine() != b.Fine():
		if a.Fine() {
			return -1
		}
		return 1
	case m.By == ByName:
		return m.Language.Compare(a.Called(), b.Called())
	case m.By == ByHeld:
		return a.Summary.Over(&b.Summary)
	}
	for i, q := range lever.Questions() {
		if Key(q) == m.By {
			x, y := a.Summary.Levels[i], b.Summary.Levels[i]
			if x.Lo != y.Lo {
				return x.Lo - y.Lo
			}
			return x.Hi - y.Hi
		}
	}
	return 0
}

// WhoLabel names a state or an actor by itself.
func (m Model) WhoLabel(w portfolio.Who) string {
	if w.State {
		return m.Language.Value(m.Catalog, configuration.Home, w.ID)
	}
	return m.WhoName(w)
}

// WhoName names a state or an actor in a sentence.
func (m Model) WhoName(w portfolio.Who) string {
	switch {
	case w.State:
		return m.Language.Place(m.Catalog, w.ID)
	case w.ID == stack.UndisclosedParty().ID:
		return m.Language.HolderName(m.Catalog, stack.UndisclosedParty())
	}
	for _, r := range m.Rows { // it may be an entry of the reader's own
		if e := r.Catalog.Entry(catalog.Actor, w.ID); e != nil {
			return e.Name
		}
	}
	return w.ID
}

// counted is the class under which a level is counted, one of five.
func counted(level lever.Range) profile.Class {
	class := profile.ClassOf(level)
	if class == profile.Within {
		return profile.Open
	}
	return class
}
