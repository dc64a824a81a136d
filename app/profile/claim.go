package profile

import (
	"slices"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/lever"
	"sovcalc/app/stack"
)

// A Claim is something that vendors say of a system. Its words and what it
// would take are in package words.
type Claim struct {
	ID string
	// holds returns the configuration as it would be if the claim were true;
	// it is nil for a promise that changes no fact a rule asks for.
	holds func(*Profile) (configuration.Configuration, Standing)
}

// A Standing is what a claim comes to in one configuration.
type Standing string

// The standings.
const (
	Removes   Standing = "removes"      // it would remove or weaken levers
	Moves     Standing = "moves"        // it would remove some and bring others that bind more: it trades
	Idle      Standing = "idle"         // it would change an answer, and no level with it
	Already   Standing = "already"      // the choices and facts say so
	Against   Standing = "contradicted" // the facts say otherwise: it cannot be true here
	Untold    Standing = "untold"       // what it speaks of is not known, so that it cannot be tried
	JustWords Standing = "promise"      // it changes no fact
)

// A Consequence is what a claim would change if it were true. Removed and Weakened
// are indices into this profile's findings, Added into those of After.
type Consequence struct {
	Claim    *Claim
	Standing Standing
	After    *Profile // nil where nothing was run again
	Removed  []int
	Weakened []int
	Added    []int
}

// Changes are the choices that the claim would change, in the order of the
// vector.
func (e *Consequence) Changes(before configuration.Configuration) []configuration.Key {
	var list []configuration.Key
	if e.After == nil {
		return nil
	}
	for _, d := range configuration.Definitions() {
		if e.After.Stack.Configuration.Get(d.Key) != before.Get(d.Key) {
			list = append(list, d.Key)
		}
	}
	return list
}

// Claims lists every claim once.
func Claims() []*Claim { return claims }

var claims = []*Claim{
	{"data-stays", dataStays},
	{"local-staff", answering(configuration.Administrators, func(p *Profile) string { return named(p) })},
	{"own-staff", answering(configuration.Staff, always(configuration.StaffOwn))},
	{"managed-keys", answering(configuration.Keys, always(configuration.KeysCustomer))},
	{"own-keys", answering(configuration.Keys, always(configuration.KeysExternal))},
	{"nothing-kept", answering(configuration.Retention, always(configuration.RetentionOff))},
	{"updates-vetted", answering(configuration.Updates, always(configuration.UpdatesVetted))},
	{"air-gapped", answering(configuration.Network, always(configuration.Tested))},
	{"leave-any-time", answering(configuration.Exit, always(configuration.Tested))},
	{"open-weights", openWeights},
	{"fight-orders", nil},
	{"certified", nil},
}

func always(v string) func(*Profile) string { return func(*Profile) string { return v } }

// Consequences works out every claim: the profile is run again with the claim true,
// and the levers are compared.
func (p *Profile) Consequences() []Consequence {
	list := make([]Consequence, len(claims))
	for i, c := range claims {
		list[i] = p.Consequence(c)
	}
	return list
}

// Consequence works out one claim.
func (p *Profile) Consequence(c *Claim) Consequence {
	e := Consequence{Claim: c, Standing: JustWords}
	if c.holds == nil {
		return e
	}
	conf, standing := c.holds(p)
	e.Standing = standing
	if standing != Removes {
		return e
	}
	e.After = Of(p.Stack.Catalog, conf)
	e.compare(p)
	switch {
	case e.worse(p):
		e.Standing = Moves
	case len(e.Removed)+len(e.Weakened) == 0:
		e.Standing = Idle
	}
	return e
}

// compare finds the levers that went, grew weaker or came.
func (e *Consequence) compare(before *Profile) {
	for i := range before.Findings.Levers {
		l := before.Findings.Levers[i]
		switch after := leverOf(e.After, l.ID); {
		case after == nil:
			e.Removed = append(e.Removed, i)
		case after.Level.Lo > l.Level.Lo:
			e.Weakened = append(e.Weakened, i)
		}
	}
	for i := range e.After.Findings.Levers {
		if leverOf(before, e.After.Findings.Levers[i].ID) == nil {
			e.Added = append(e.Added, i)
		}
	}
}

func leverOf(p *Profile, id string) *lever.Lever {
	for i := range p.Findings.Levers {
		if p.Findings.Levers[i].ID == id {
			return p.Findings.Levers[i]
		}
	}
	return nil
}

// worse reports whether some cell is certain of less than before.
func (e *Consequence) worse(before *Profile) bool {
	for i := range before.Cells {
		if e.After.Cells[i].Level.Lo < before.Cells[i].Level.Lo {
			return true
		}
	}
	return false
}

// answering makes a claim of an answer to an optional detail. An answer that
// is as good already, chosen or usual, leaves nothing to claim.
func answering(k configuration.Key, answer func(*Profile) string) func(*Profile) (configuration.Configuration, Standing) {
	return func(p *Profile) (configuration.Configuration, Standing) {
		conf := p.Stack.Configuration
		if values := k.Definition().Values; values != nil {
			if has := p.answered(k); has != configuration.Unknown && slices.Index(values, has) >= slices.Index(values, answer(p)) {
				return conf, Already
			}
		} else if all(p.administrators(), p.Stack.Home.Contains) {
			return conf, Already
		}
		return conf.With(k, answer(p)), Removes
	}
}

// answered is the answer to a detail: the one chosen, or the usual one where
// it is assumed.
func (p *Profile) answered(k configuration.Key) string {
	if v := p.Stack.Configuration.Get(k); v != configuration.Unknown {
		return v
	}
	for _, a := range p.Assumptions() {
		if a.IsChoice && a.Key == k && !a.Open {
			return a.Read
		}
	}
	return configuration.Unknown
}

// administrators are the places from where the system is administered, chosen
// or assumed; none when nobody says.
func (p *Profile) administrators() []string {
	if list := p.Stack.Configuration.List(configuration.Administrators); len(list) > 0 {
		return list
	}
	if f := p.Stack.Infrastructure.Fact(catalog.Administrators); p.Stack.Assumes() && f != nil && f.Known() {
		return p.expand(f.Values)
	}
	return nil
}

// expand replaces the home token by the named home.
func (p *Profile) expand(places []string) []string {
	var list []string
	for _, code := range places {
		if code == catalog.HomeToken {
			list = append(list, p.Stack.Home.Named...)
		} else if code != catalog.None {
			list = append(list, code)
		}
	}
	return list
}

// all reports whether there are places and all of them pass.
func all(places []string, passes func(string) bool) bool {
	return len(places) > 0 && !slices.ContainsFunc(places, func(code string) bool { return !passes(code) })
}

// named is home as a choice writes it.
func named(p *Profile) string { return p.Stack.Configuration.Get(configuration.Home) }

// dataStays: data is kept and processed at home. Where the infrastructure has
// no place at home, that cannot be.
func dataStays(p *Profile) (configuration.Configuration, Standing) {
	s := p.Stack
	ground := s.Ground.Known && all(s.Ground.Places, s.Home.Contains)
	if ground && all(s.DataAt, s.Home.Contains) {
		return s.Configuration, Already
	}
	if len(s.Ground.Places) == 0 {
		return s.Configuration, Untold
	}
	// Home as it is named, if the infrastructure can be there; else its regions
	// at home.
	conf := s.Configuration.With(configuration.Data, s.Home.Named...)
	if runsThere(stack.Build(s.Catalog, conf)) {
		return conf, Removes
	}
	at := inside(p.expand(s.Infrastructure.Fact(catalog.Regions).Values), s.Home)
	if len(at) == 0 {
		return s.Configuration, Against
	}
	return s.Configuration.With(configuration.Data, at...), Removes
}

// runsThere reports whether the infrastructure is where the data is.
func runsThere(s *stack.Stack) bool {
	return !slices.ContainsFunc(s.Notices, func(n stack.Notice) bool { return n.ID == stack.NoRegion }) &&
		s.Ground.Known && all(s.Ground.Places, s.Home.Contains)
}

func inside(places []string, home interface{ Contains(string) bool }) []string {
	return slices.DeleteFunc(slices.Clone(places), func(code string) bool { return !home.Contains(code) })
}

// openWeights: the weights are published, and the subject takes a copy.
func openWeights(p *Profile) (configuration.Configuration, Standing) {
	s := p.Stack
	switch s.Configuration.Get(configuration.Access) {
	case configuration.OpenWeights, configuration.Own:
		return s.Configuration, Already
	}
	if !stack.Published(s.Model.Value(catalog.Weights)) {
		return s.Configuration, Against
	}
	return s.Configuration.With(configuration.Access, configuration.OpenWeights), Removes
}
