package calculator

import (
	"strings"

	"sovcalc/app/configuration"
	"sovcalc/app/profile"
	"sovcalc/app/search"
)

// Working out the road takes longer than everything else: each unknown is
// answered in every way, each choice is changed, and in the end every
// combination of choices is tried. So it is asked for, the page says that it is
// under way, and what is known by then is shown.

const (
	// RoadButton asks for the road, SeekButton for another search.
	RoadButton, SeekButton = "road", "seek"
	// RoadControl is the name of a button that takes a step of the road; its
	// value is the whole configuration.
	RoadControl = "road-step"

	keep = "keep-"
)

// KeepControl is the name of the control that keeps a choice as it is.
func KeepControl(k configuration.Key) string { return keep + k.String() }

// Changeable are the choices that the search may change. Home is none of them.
func Changeable() []configuration.Key { return search.Keys() }

// Kept says of each of the changeable choices whether it stays as it is.
type Kept [5]bool

// A Road is what can be done, as far as it was worked out. A Model has another
// one after each change; what it points to is never changed.
type Road struct {
	Asked bool
	Known bool // the first two phases are worked out
	Kept  Kept // what the reader will not change
	Made  bool // the last change was a step of the road

	Assess     []profile.Unknown
	Foundation []Swap
	Reach      *Reach // what the last search came to; nil before

	swaps   *profile.Swaps
	seeking bool
	sought  Kept
}

// Seeking reports whether a search is under way.
func (r *Road) Seeking() bool { return r.seeking }

// A Reach is what a search came to.
type Reach struct {
	Kept                 Kept
	Tried, Allowed, Ties int
	Best                 []Reached          // the best first
	Remaining            *profile.Remaining // in the first; nil where there is none
	Failure              string
}

// A Reached is one of the best configurations, beside the present.
type Reached struct {
	Swap
	Profile *profile.Profile
}

// Changed lists the choices that differ from the present.
func (r *Reached) Changed(present configuration.Configuration) []configuration.Key {
	var list []configuration.Key
	for _, k := range Changeable() {
		if r.Configuration.Get(k) != present.Get(k) {
			list = append(list, k)
		}
	}
	return list
}

// RoadCommands give the same on a command line: the road, and the search with
// what it came to. There are none before the search is done.
func (m Model) RoadCommands() []string {
	if m.Road.Reach == nil || m.Road.Reach.Failure != "" {
		return nil
	}
	asked := m.Fragment()
	for i, k := range Changeable() {
		if !m.Road.Reach.Kept[i] {
			continue
		}
		asked += " --fix " + k.String()
		if m.Configuration.Get(k) == configuration.Unknown {
			asked += "=" + configuration.Unknown // there is nothing to keep: it is set
		}
	}
	return []string{"sovcalc roadmap " + asked, "sovcalc search " + asked}
}

// AskedRoad says that the reader wants to see the road.
type AskedRoad struct{}

func (AskedRoad) apply(m Model) Model {
	m.Road = &Road{Asked: true, Kept: m.Road.Kept, seeking: true, sought: m.Road.Kept}
	return m
}

// Keeps says whether the reader will change a choice.
type Keeps struct {
	Choice string
	Kept   bool
}

func (e Keeps) apply(m Model) Model {
	r := *m.Road
	for i, k := range Changeable() {
		if k.String() == e.Choice {
			r.Kept[i] = e.Kept
		}
	}
	m.Road = &r
	return m
}

// AskedSearch says that the reader wants to see the best with what is kept.
type AskedSearch struct{}

func (AskedSearch) apply(m Model) Model {
	r := *m.Road
	r.seeking, r.sought = r.Asked, r.Kept
	m.Road = &r
	return m
}

// Stepped says that the reader takes a step of the road: the configuration of
// that vector is taken.
type Stepped struct{ Vector string }

func (e Stepped) apply(m Model) Model {
	after := m.Update(Swapped(e))
	if after.Swapped {
		after.Swapped = false
		after.Road = &Road{Kept: after.Road.Kept, Made: true}
	}
	return after
}

// A Search is one that the reader waits for.
type Search struct {
	of   configuration.Configuration
	kept Kept
	on   bool
}

// Search returns the search that is under way; the zero Search for none.
func (m Model) Search() Search {
	if !m.Road.seeking {
		return Search{}
	}
	return Search{m.Configuration, m.Road.sought, true}
}

// mapped brings the first two phases.
type mapped struct {
	of         *profile.Profile
	swaps      *profile.Swaps
	assess     []profile.Unknown
	foundation []Swap
}

// Mapped works out the first two phases, and returns what Update takes.
func (m Model) Mapped() Event {
	swaps := m.Profile.Swaps()
	r := swaps.Roadmap(nil)
	e := mapped{m.Profile, swaps, r.Assess, []Swap{}}
	for _, s := range r.Foundation {
		e.foundation = append(e.foundation, m.proved(s))
	}
	return e
}

func (e mapped) apply(m Model) Model {
	if e.of != m.Profile || !m.Road.Asked {
		return m // of another configuration
	}
	r := *m.Road
	r.Known, r.swaps, r.Assess, r.Foundation = true, e.swaps, e.assess, e.foundation
	m.Road = &r
	return m
}

const (
	// bestShown is how many of the best are told, bestWeighed from how many
	// they are taken.
	bestShown, bestWeighed = 4, 256
)

// reached brings what a search came to.
type reached struct {
	of    *profile.Profile
	reach *Reach
}

// Sought makes the search that is under way, and returns what Update takes. It
// calls pause every now and then, which may do something else meanwhile, or
// end the goroutine that asked.
func (m Model) Sought(pause func()) Event {
	q := search.Query{Present: m.Configuration, Top: bestWeighed, Pause: pause}
	for i, k := range Changeable() {
		if m.Road.sought[i] {
			q.Fix(k)
		}
	}
	reach := &Reach{Kept: m.Road.sought}
	answer, err := search.Run(m.Catalog, q)
	if err != nil {
		reach.Failure = err.Error()
		return reached{m.Profile, reach}
	}
	reach.Tried, reach.Allowed, reach.Ties = int(answer.Tried), int(answer.Allowed), int(answer.Ties)
	for _, f := range m.differing(answer.Best) {
		after := m.engine.Of(f.Configuration)
		swap := profile.Swap{Configuration: f.Configuration, Comparison: profile.Compare(m.Profile, after)}
		reach.Best = append(reach.Best, Reached{Swap{swap, after.Stack}, after})
	}
	if len(reach.Best) > 0 && m.Road.swaps != nil {
		reach.Remaining = m.Road.swaps.Remaining(reach.Best[0].Profile)
	}
	return reached{m.Profile, reach}
}

func (e reached) apply(m Model) Model {
	if e.of != m.Profile || !m.Road.seeking || m.Road.sought != e.reach.Kept {
		return m // nobody waits for it any more
	}
	r := *m.Road
	r.seeking, r.Reach = false, e.reach
	m.Road = &r
	return m
}

// differing takes of the best, in their order, those with another model or
// another infrastructure than the ones before; many come to the same and
// differ in a chip alone. Of places for the data that come to the same, home
// itself is taken.
func (m Model) differing(best []search.Found) []search.Found {
	const model, at, data = configuration.Model, configuration.Infrastructure, configuration.Data
	var list []search.Found
next:
	for _, f := range best {
		for i := range list {
			first := &list[i]
			if f.Configuration.Get(model) != first.Configuration.Get(model) || f.Configuration.Get(at) != first.Configuration.Get(at) {
				continue
			}
			same := f.Summary == first.Summary && f.Changes == first.Changes && first.Configuration.With(data, f.Configuration.Get(data)) == f.Configuration
			if same && f.Configuration.Get(data) == m.Configuration.List(configuration.Home)[0] {
				*first = f
			}
			continue next
		}
		if len(list) < bestShown {
			list = append(list, f)
		}
	}
	return list
}

// kept reads the name of a control that keeps a choice.
func kept(name string) (choice string, ok bool) { return strings.CutPrefix(name, keep) }
