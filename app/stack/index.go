package stack

import (
	"slices"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
)

// An Index builds stacks over one catalogue and remembers what they have in
// common: who is bound by which law, which countries are home, where an offer
// stands. All of it follows from the catalogue alone, so that a stack is the
// same whatever was built before. An Index is for one goroutine, even to ask a
// stack that it built: whoever works in several gives each its own. Its
// catalogue must not change.
type Index struct {
	Catalog   *catalog.Catalog
	entries   map[name]*catalog.Entry
	actors    map[string]Party
	governed  map[string]Party
	named     map[*catalog.Entry][]answer
	homes     map[homeKey]*HomeSet
	members   map[string][]string
	owners    map[*catalog.Entry][]*catalog.Entry
	made      map[string][]*catalog.Entry
	lines     map[*catalog.Entry]*line
	chosen    map[string][]*catalog.Entry
	usual     map[*catalog.Entry][]*catalog.Entry
	standings map[standingKey]*standing
	statutes  map[string][]Statute
	unknown   map[catalog.Kind]*catalog.Entry
	nameless  *nameless // where parties are not told apart by name
}

// An answer is the parties that a fact of an entry names, bound also, where at
// is given, by the law of where they do it.
type answer struct {
	property, at catalog.Property
	parties      []Party
}

// A name is the kind and the id of an entry.
type name struct {
	kind catalog.Kind
	id   string
}

type homeKey struct{ home, bloc, allies string }

type standingKey struct {
	infrastructure *catalog.Entry
	home           *HomeSet
	data           string
}

// NewIndex returns an index that remembers nothing yet.
func NewIndex(c *catalog.Catalog) *Index {
	return &Index{
		Catalog: c, entries: map[name]*catalog.Entry{},
		actors: map[string]Party{}, governed: map[string]Party{}, named: map[*catalog.Entry][]answer{},
		homes: map[homeKey]*HomeSet{}, members: map[string][]string{}, owners: map[*catalog.Entry][]*catalog.Entry{}, made: map[string][]*catalog.Entry{},
		lines: map[*catalog.Entry]*line{}, chosen: map[string][]*catalog.Entry{}, usual: map[*catalog.Entry][]*catalog.Entry{},
		standings: map[standingKey]*standing{}, statutes: map[string][]Statute{}, unknown: map[catalog.Kind]*catalog.Entry{},
	}
}

// Join makes a stack with the model and the access of one, the infrastructure
// and the data of a second and the chips of a third. They are of one index and
// share every other choice. Like Outline, it notes nothing.
func Join(s, what, where, which *Stack) {
	*s = *where
	s.JoinModel(what)
	s.JoinChips(which)
}

// JoinModel gives a joined stack the model and the access of another.
func (s *Stack) JoinModel(what *Stack) {
	s.Configuration.Adopt(&what.Configuration, configuration.Model, configuration.Access)
	s.Model, s.Lineage, s.line = what.Model, what.Lineage, what.line
}

// JoinChips gives a joined stack the chips of another.
func (s *Stack) JoinChips(which *Stack) {
	s.Configuration.Adopt(&which.Configuration, configuration.Chips)
	s.chips()
}

// lookup returns an entry, or one that stands for a choice that is unknown:
// every fact about it is.
func (x *Index) lookup(k catalog.Kind, id string) *catalog.Entry {
	if e, known := x.entries[name{k, id}]; known {
		return e
	}
	if e := x.Catalog.Entry(k, id); e != nil && id != configuration.Unknown {
		x.entries[name{k, id}] = e
		return e
	}
	e := x.unknown[k]
	if e == nil {
		e = &catalog.Entry{Kind: k, ID: configuration.Unknown}
		x.unknown[k] = e
	}
	return e
}

// A line is what follows from a model alone.
type line struct {
	models     []*catalog.Entry // the model and its bases, the nearest first
	weights    string           // tells what is known of the weights of models apart
	developers string           // tells those who made models apart
	named      []string         // who of those that run an infrastructure is behind the models, where parties have no names
}

// line looks a model up.
func (x *Index) line(model *catalog.Entry, home *HomeSet) *line {
	l, known := x.lines[model]
	if !known {
		l = &line{models: x.lineage(model), weights: weights(model), developers: x.developers(model, home)}
		if x.nameless != nil {
			for _, e := range l.models {
				l.named = append(l.named, x.naming(e)...)
			}
		}
		x.lines[model] = l
	}
	return l
}

// lineage lists a model and its bases, the nearest first, up to eight. Of
// several bases, each is somebody's.
func (x *Index) lineage(model *catalog.Entry) []*catalog.Entry {
	list := []*catalog.Entry{model}
	for at := 0; at < len(list); at++ {
		f := list[at].Fact(catalog.Base)
		if f == nil {
			continue
		}
		for _, id := range f.Values {
			if base := x.Catalog.Entry(catalog.Model, id); base != nil && len(list) <= 8 && !slices.Contains(list, base) {
				list = append(list, base)
			}
		}
	}
	return list
}

// parties lists the actors that a fact names, or one undisclosed party.
func (x *Index) parties(e *catalog.Entry, p catalog.Property) []Party {
	if list, known := x.remembered(e, p, ""); known {
		return list
	}
	var list []Party
	if f := e.Fact(p); f == nil || !f.Known() {
		nobody := UndisclosedParty()
		nobody.Asked = &Asked{e, p, f}
		list = []Party{nobody}
	} else {
		for _, id := range f.Values {
			if id != catalog.None {
				list = append(list, x.actor(id))
			}
		}
	}
	x.named[e] = append(x.named[e], answer{p, "", list})
	return list
}

// makers is parties, bound also by the law of where they make it, which the
// property at says. With several makers, nobody says which makes it where:
// each at its own seat where that is among the places, else at one of them.
func (x *Index) makers(e *catalog.Entry, p, at catalog.Property) []Party {
	if list, known := x.remembered(e, p, at); known {
		return list
	}
	list := slices.Clone(x.parties(e, p))
	f := e.Fact(at)
	for i, p := range list {
		switch {
		case f == nil || !f.Known():
			list[i] = p.Somewhere(e, at)
		case f.Value() == catalog.None:
		case len(list) == 1 || len(f.Values) == 1:
			list[i] = p.At(e, at, f.Values...)
		case len(sites(p, f.Values)) > 1:
			list[i] = p.Somewhere(e, at)
		}
	}
	x.named[e] = append(x.named[e], answer{p, at, list})
	return list
}

func (x *Index) remembered(e *catalog.Entry, p, at catalog.Property) ([]Party, bool) {
	list := x.named[e]
	for i := range list {
		if list[i].property == p && list[i].at == at {
			return list[i].parties, true
		}
	}
	return nil, false
}

// actor is ActorParty, looked up once.
func (x *Index) actor(id string) Party {
	p, known := x.actors[id]
	if !known {
		p = ActorParty(x.Catalog, id)
		x.actors[id] = p
	}
	return p
}

// state is StateParty, looked up once.
func (x *Index) state(code string) Party {
	p, known := x.governed[code]
	if !known {
		p = StateParty(x.Catalog, code)
		x.governed[code] = p
	}
	return p
}

// membersOf is Members, looked up once.
func (x *Index) membersOf(bloc string) []string {
	list, known := x.members[bloc]
	if !known {
		list = Members(x.Catalog, bloc)
		x.members[bloc] = list
	}
	return list
}

// ownersOf is Owners, looked up once.
func (x *Index) ownersOf(e *catalog.Entry) []*catalog.Entry {
	list, known := x.owners[e]
	if !known {
		list = Owners(x.Catalog, e)
		x.owners[e] = list
	}
	return list
}

// A Statute is a law that gives a power, with the fact that says so.
type Statute struct {
	Law  *catalog.Entry
	Of   string // the jurisdiction whose law it is
	Fact *catalog.Fact
}

// laws lists the laws that give a power.
func (x *Index) laws(power string) []Statute {
	list, known := x.statutes[power]
	if known {
		return list
	}
	laws := x.Catalog.All(catalog.Law)
	for i := range laws {
		of, f := laws[i].Fact(catalog.LawOf), laws[i].Fact(catalog.Power)
		if of != nil && f != nil && slices.Contains(f.Values, power) {
			list = append(list, Statute{&laws[i], of.Value(), f})
		}
	}
	x.statutes[power] = list
	return list
}
