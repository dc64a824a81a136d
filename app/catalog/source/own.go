package source

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"sovcalc/app/catalog"
	"sovcalc/app/remark"
)

// ownKinds are the kinds of entry a reader may have of their own. Laws and
// countries are the same for everybody.
var ownKinds = []string{string(catalog.Actor), string(catalog.Chip), string(catalog.Infrastructure), string(catalog.Model)}

// Own lays a reader's own entries over a catalogue, which stays as it is.
//
// Each node maps kinds to ids to entries with a name and facts, a fact being
// property: value, or property: {thing: value} where it is told of several
// things. What is stated is checked like the catalogue's own facts, but needs
// neither source nor date. Problems name lines and no file.
func Own(over *catalog.Catalog, nodes ...*yaml.Node) (*catalog.Catalog, []Problem) {
	r := &reader{where: map[string]position{}}
	for _, n := range nodes {
		f := &file{reader: r}
		kinds := f.mapping(n, ownKinds...)
		for _, kind := range ownKinds {
			if ids := kinds[kind]; ids != nil {
				entries := f.mapping(ids)
				for i := 0; i+1 < len(ids.Content); i += 2 {
					if key := ids.Content[i]; entries[key.Value] == ids.Content[i+1] {
						r.own(over, catalog.Kind(kind), key, ids.Content[i+1])
					}
				}
			}
		}
	}
	c := *over
	c.Entries = slices.Concat(over.Entries, r.entries)
	slices.SortFunc(c.Entries, byKindAndID)
	for _, e := range r.entries {
		r.check(&c, c.Entry(e.Kind, e.ID))
	}
	if len(r.entries) > 0 {
		_, hash, _ := strings.Cut(edition(&catalog.Catalog{Entries: r.entries}), "-")
		c.Edition = over.Edition + "+own-" + hash
	}
	slices.SortStableFunc(r.problems, func(a, b Problem) int { return a.Line - b.Line })
	return &c, r.problems
}

func (r *reader) own(over *catalog.Catalog, kind catalog.Kind, key, n *yaml.Node) {
	id := key.Value
	f := &file{reader: r, own: true, entry: catalog.Entry{Kind: kind, ID: id}}
	at := fmt.Sprintf("%s/%s", kind, id)
	_, twice := r.where[at]
	switch {
	case twice:
		f.problem(key, "twice", id)
		return
	case !strings.HasPrefix(id, catalog.OwnPrefix) || !idPattern.MatchString(id) || len(id) > maxOwnID:
		f.problem(key, "own-id", remark.Quoted(short(id)), strconv.Itoa(maxOwnID))
		return
	case over.Entry(kind, id) != nil:
		f.problem(key, "own-taken", at)
		return
	}
	r.where[at] = position{"", key.Line}
	keys := f.mapping(n, "name", "note", "facts")
	if t := keys["name"]; t != nil {
		f.entry.Name = f.text(t)
	} else {
		f.problem(key, "own-name", id)
	}
	if t := keys["note"]; t != nil {
		f.entry.Note = f.text(t)
	}
	if t := keys["facts"]; t != nil {
		f.readFacts(t)
	} else {
		f.problem(key, "own-facts", id)
	}
	r.entries = append(r.entries, f.entry)
}

// maxOwnID keeps a vector with own entries within its bounds.
const maxOwnID = 60

func short(s string) string {
	if len(s) > maxOwnID {
		return strings.ToValidUTF8(s[:maxOwnID], "") + "…"
	}
	return s
}

// ownFacts reads what a reader states of a property.
func (f *file) ownFacts(d catalog.Definition, n *yaml.Node) []catalog.Fact {
	if !d.PerThing {
		return []catalog.Fact{f.ownFact(d, "", n)}
	}
	if n.Kind != yaml.MappingNode {
		f.problem(n, "things.own", string(d.Property))
		return nil
	}
	var list []catalog.Fact
	things := f.mapping(n)
	for i := 0; i+1 < len(n.Content); i += 2 {
		if of := n.Content[i]; things[of.Value] == n.Content[i+1] {
			list = append(list, f.ownFact(d, f.text(of), n.Content[i+1]))
		}
	}
	return list
}

func (f *file) ownFact(d catalog.Definition, of string, n *yaml.Node) catalog.Fact {
	fact := catalog.Fact{Property: d.Property, Of: of, Values: f.values(d, n), Own: true}
	f.stands(fact, n)
	return fact
}
