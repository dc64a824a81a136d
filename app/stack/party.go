package stack

import (
	"slices"

	"sovcalc/app/catalog"
)

// PartyKind says what sort of holder a party is.
type PartyKind uint8

// The kinds of party.
const (
	Self        PartyKind = iota // the subject itself
	Actor                        // a company, foundation or public body of the catalogue
	State                        // a jurisdiction acting as such
	Undisclosed                  // nobody knows, or one of several
)

// A BondKind says why a jurisdiction binds a party.
type BondKind string

// The kinds of bond.
const (
	BySeat       BondKind = "seat"
	ByParentSeat BondKind = "parent-seat"
	ByReach      BondKind = "reach"    // documented extraterritorial reach
	BySay        BondKind = "say"      // home alone: it has a company there that users deal with
	ByPresence   BondKind = "presence" // it does there what this lever is about
	ByBeing      BondKind = "state"    // the state itself
)

// A Bond ties a party to a jurisdiction whose orders it must obey.
type Bond struct {
	Jurisdiction string // "" when it is not known which
	By           BondKind
	Entry        *catalog.Entry   // the entry that carries the fact
	Property     catalog.Property // what the entry is asked
	Fact         *catalog.Fact    // nil where the entry says nothing
	Open         bool             // unknown or contested: it may or may not bind
	Ground       bool             // one of the places where the machines may stand binds, nobody says which
}

// A Party is whoever may hold a lever, with the jurisdictions that bind it.
type Party struct {
	Kind  PartyKind
	ID    string         // actor id, jurisdiction code, "self" or "undisclosed"
	Entry *catalog.Entry // the actor or jurisdiction, nil for others
	Bonds []Bond
	Among []string // for Undisclosed: the jurisdictions it is one of, when known
	Asked *Asked   // for Undisclosed: the question that nobody answers, when a fact would

	public bool
}

// Asked is a question about an entry.
type Asked struct {
	Entry    *catalog.Entry
	Property catalog.Property
	Fact     *catalog.Fact // nil when the entry says nothing about it
}

// Name returns the catalogue's name, or "" for the subject and the unknown.
func (p Party) Name() string {
	if p.Entry == nil {
		return ""
	}
	return p.Entry.Name
}

// Jurisdictions lists the codes of all jurisdictions that bind the party,
// sorted, contested ones included.
func (p Party) Jurisdictions() []string {
	var list []string
	for _, b := range p.Bonds {
		if b.Jurisdiction != "" && !slices.Contains(list, b.Jurisdiction) {
			list = append(list, b.Jurisdiction)
		}
	}
	slices.Sort(list)
	return list
}

// Public reports whether the party is the state of its seat: a ministry, an
// agency, a public body.
func (p Party) Public() bool { return p.public }

func public(e *catalog.Entry) bool {
	return slices.ContainsFunc(e.FactsOn(catalog.Form), func(f catalog.Fact) bool {
		return slices.Contains(f.Values, "state") || slices.Contains(f.Values, "public-body")
	})
}

// selfParty is the subject as holder.
func selfParty() Party { return Party{Kind: Self, ID: "self"} }

// UndisclosedParty is a holder nobody knows, or one of the given places.
func UndisclosedParty(among ...string) Party {
	return Party{Kind: Undisclosed, ID: "undisclosed", Among: among}
}

// StateParty is a jurisdiction acting as such.
func StateParty(c *catalog.Catalog, code string) Party {
	p := Party{Kind: State, ID: code, Entry: c.Entry(catalog.Jurisdiction, code)}
	p.Bonds = []Bond{{Jurisdiction: code, By: ByBeing, Entry: p.Entry, Property: catalog.Standing}}
	if p.Entry != nil {
		p.Bonds[0].Fact = p.Entry.Fact(catalog.Standing)
	}
	return p
}

// ActorParty is an actor of the catalogue with everything that binds it: its
// seat, the seat of its ultimate parent and every documented reach.
func ActorParty(c *catalog.Catalog, id string) Party {
	if id == "self" {
		return selfParty()
	}
	e := c.Entry(catalog.Actor, id)
	if e == nil {
		return UndisclosedParty()
	}
	p := Party{Kind: Actor, ID: id, Entry: e, public: public(e)}
	p.seats(e, BySeat)
	parent := e.Fact(catalog.Parent)
	switch {
	case parent == nil || !parent.Known():
		p.Bonds = append(p.Bonds, Bond{By: ByParentSeat, Entry: e, Property: catalog.Parent, Fact: parent, Open: true})
	case parent.Value() != catalog.None:
		p.parents(c, e)
	}
	p.reaches(e)
	p.establishments(e)
	return p
}

// parents adds the bonds of the ultimate owners, however many steps up and
// however many they are at each.
func (p *Party) parents(c *catalog.Catalog, e *catalog.Entry) {
	for _, owner := range Owners(c, e) {
		p.seats(owner, ByParentSeat)
		p.reaches(owner)
	}
}

// Owners lists an actor's owners and their owners, the nearest first.
func Owners(c *catalog.Catalog, e *catalog.Entry) []*catalog.Entry {
	var list []*catalog.Entry
	for at := []*catalog.Entry{e}; len(at) > 0; at = at[1:] {
		parent := at[0].Fact(catalog.Parent)
		if parent == nil {
			continue
		}
		for _, id := range parent.Values {
			owner := c.Entry(catalog.Actor, id)
			if owner != nil && owner != e && !slices.Contains(list, owner) {
				list, at = append(list, owner), append(at, owner)
			}
		}
	}
	return list
}

func (p *Party) seats(e *catalog.Entry, by BondKind) {
	f := e.Fact(catalog.Seat)
	if f == nil || !f.Known() {
		p.Bonds = append(p.Bonds, Bond{By: by, Entry: e, Property: catalog.Seat, Fact: f, Open: true})
		return
	}
	for _, code := range f.Values {
		p.Bonds = append(p.Bonds, Bond{Jurisdiction: code, By: by, Entry: e, Property: catalog.Seat, Fact: f})
	}
}

func (p *Party) reaches(e *catalog.Entry) {
	facts := e.FactsOn(catalog.Reach)
	for i := range facts {
		f := &facts[i]
		if f.Value() == "no" || p.bound(f.Of) || p.exempt(f.Of) {
			continue
		}
		p.Bonds = append(p.Bonds, Bond{Jurisdiction: f.Of, By: ByReach, Entry: e, Property: catalog.Reach, Fact: f, Open: !f.Known()})
	}
}

// establishments adds the bonds of states whose law has a say by a company that
// users there deal with. Only for home do they count.
func (p *Party) establishments(e *catalog.Entry) {
	f := e.Fact(catalog.Establishment)
	switch {
	case f == nil, f.Value() == catalog.None:
	case !f.Known():
		p.Bonds = append(p.Bonds, Bond{By: BySay, Entry: e, Property: catalog.Establishment, Fact: f, Open: true})
	default:
		for _, code := range f.Values {
			if !p.bound(code) {
				p.Bonds = append(p.Bonds, Bond{Jurisdiction: code, By: BySay, Entry: e, Property: catalog.Establishment, Fact: f})
			}
		}
	}
}

// Toward returns the party as home meets it: without the say of other states,
// which is about their own users.
func (p Party) Toward(home *HomeSet) Party {
	elsewhere := func(b Bond) bool { return b.By == BySay && b.Jurisdiction != "" && !home.Contains(b.Jurisdiction) }
	if slices.ContainsFunc(p.Bonds, elsewhere) {
		p.Bonds = slices.DeleteFunc(slices.Clone(p.Bonds), elsewhere)
	}
	return p
}

// exempt reports whether the party's own entry says that a law does not reach
// it: what is known of a subsidiary goes before what is said of its owner.
func (p *Party) exempt(code string) bool {
	own := p.Entry.FactOf(catalog.Reach, code)
	return own != nil && own.Value() == "no"
}

// bound reports whether a jurisdiction already binds the party for certain.
func (p *Party) bound(code string) bool {
	return slices.ContainsFunc(p.Bonds, func(b Bond) bool { return b.Jurisdiction == code && !b.Open })
}

// rooted reports whether a jurisdiction binds the party for certain by more
// than its reach or its say.
func (p *Party) rooted(code string) bool {
	return slices.ContainsFunc(p.Bonds, func(b Bond) bool { return b.Jurisdiction == code && !b.Open && b.By != ByReach && b.By != BySay })
}

// Somewhere returns the party with one more jurisdiction: a property of an
// entry would say which.
func (p Party) Somewhere(e *catalog.Entry, at catalog.Property) Party {
	if p.Kind == Actor {
		p.Bonds = append(slices.Clip(p.Bonds), Bond{By: ByPresence, Entry: e, Property: at, Fact: e.Fact(at), Open: true})
	}
	return p
}

// OnGround returns the party with the jurisdiction of the ground that it runs
// machines on, of which the candidates are known.
func (p Party) OnGround(e *catalog.Entry) Party {
	if p.Kind == Actor {
		p.Bonds = append(slices.Clip(p.Bonds), Bond{By: ByPresence, Entry: e, Property: catalog.Regions, Fact: e.Fact(catalog.Regions), Open: true, Ground: true})
	}
	return p
}

// At returns the party with the jurisdiction of a place where it does what
// the lever is about: a data centre, a fab. A property of an entry says so.
func (p Party) At(e *catalog.Entry, at catalog.Property, places ...string) Party {
	if p.Kind != Actor {
		return p
	}
	p.Bonds = slices.Clip(p.Bonds)
	for _, code := range places {
		if !p.rooted(code) {
			p.Bonds = append(p.Bonds, Bond{Jurisdiction: code, By: ByPresence, Entry: e, Property: at, Fact: e.Fact(at)})
		}
	}
	return p
}
