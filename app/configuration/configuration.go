// Package configuration holds what a visitor chose: a model, an
// infrastructure, chips, a data location, whose sovereignty is meant, and the
// optional details. It parses and prints the vector, the sharable name of a
// configuration.
//
// It knows which ids exist, but nothing of what the facts say about them.
package configuration

import (
	"slices"
	"strings"

	"sovcalc/app/catalog"
)

// A Key names one choice. The same word is the name of the form control, the
// flag and the file key.
type Key uint8

// The choices, in the order of the vector.
const (
	Home Key = iota
	Model
	Access
	Infrastructure
	Chips
	Data
	Keys
	Network
	Administrators
	Exit
	Tuned
	Reserve
	Staff
	Retention
	Updates
	Whose
	Allies
	Bloc
	Assume
	keyCount
)

// Values of the choices that take one of a few words.
const (
	Unknown = "unknown" // an answer like any other: the result becomes a range

	API         = "api"
	Licensed    = "licensed"
	OpenWeights = "open-weights"
	Own         = "own"

	KeysProvider = "provider"
	KeysCustomer = "customer"
	KeysExternal = "external"
	KeysAttested = "attested"

	Connected = "connected"
	Claimed   = "claimed"
	Tested    = "tested"

	Untested  = "untested"
	Statutory = "statutory"

	StaffOwn      = "own"
	StaffSupplier = "supplier"

	RetentionOn  = "on"
	RetentionOff = "off"

	UpdatesPushed = "pushed"
	UpdatesVetted = "vetted"

	Country      = "country"
	Organisation = "organisation"
	Person       = "person"

	BlocCounts = "counts"
	BlocAlone  = "alone"

	AssumeUsual   = "usual"
	AssumeNothing = "nothing"
)

// A Definition says how a choice is written.
type Definition struct {
	Key      Key
	Letter   string       // in the vector
	Name     string       // everywhere else
	Kind     catalog.Kind // whose ids it takes, if any
	Values   []string     // the words it takes, the most dependent first, if no ids
	List     bool         // several values may be joined with +
	Required bool         // one of the five choices
	Default  string       // what an omitted optional choice means; "" is unknown
}

var definitions = [keyCount]Definition{
	{Home, "H", "home", catalog.Jurisdiction, nil, true, true, ""},
	{Model, "M", "model", catalog.Model, nil, false, true, ""},
	{Access, "A", "access", "", []string{API, Licensed, OpenWeights, Own}, false, true, ""},
	{Infrastructure, "I", "infrastructure", catalog.Infrastructure, nil, false, true, ""},
	{Chips, "C", "chips", catalog.Chip, nil, true, true, ""},
	{Data, "D", "data", catalog.Jurisdiction, nil, true, true, ""},
	{Keys, "K", "keys", "", []string{KeysProvider, KeysCustomer, KeysExternal, KeysAttested}, false, false, ""},
	{Network, "N", "network", "", []string{Connected, Claimed, Tested}, false, false, ""},
	{Administrators, "P", "administrators", catalog.Jurisdiction, nil, true, false, ""},
	{Exit, "X", "exit", "", []string{Untested, Statutory, Tested}, false, false, ""},
	{Tuned, "F", "tuned", "", []string{"no", "yes"}, false, false, ""},
	{Reserve, "R", "reserve", "", []string{"0", "1", "2", "3", "5"}, false, false, ""},
	{Staff, "O", "staff", "", []string{StaffSupplier, StaffOwn}, false, false, ""},
	{Retention, "Z", "retention", "", []string{RetentionOn, RetentionOff}, false, false, ""},
	{Updates, "U", "updates", "", []string{UpdatesPushed, UpdatesVetted}, false, false, ""},
	{Whose, "W", "whose", "", []string{Country, Organisation, Person}, false, false, Country},
	{Allies, "L", "allies", catalog.Jurisdiction, nil, true, false, ""},
	{Bloc, "B", "bloc", "", []string{BlocCounts, BlocAlone}, false, false, BlocCounts},
	{Assume, "G", "assume", "", []string{AssumeUsual, AssumeNothing}, false, false, AssumeUsual},
}

// Definitions returns every choice in the order of the vector.
func Definitions() []Definition { return definitions[:] }

// Definition returns how the choice is written.
func (k Key) Definition() Definition { return definitions[k] }

// String returns the name of the choice.
func (k Key) String() string { return definitions[k].Name }

// Named returns the key with that name.
func Named(name string) (Key, bool) {
	for _, d := range definitions {
		if d.Name == name {
			return d.Key, true
		}
	}
	return 0, false
}

// A Configuration is a set of choices. It is a value: two configurations are
// equal (==) exactly when their vectors are.
type Configuration struct {
	chosen [keyCount]string // lists joined with +, sorted; "" is not answered
}

// Get returns a choice, or its default where it has one. An answer that was
// not given is Unknown.
func (c Configuration) Get(k Key) string {
	if v := c.chosen[k]; v != "" {
		return v
	}
	if d := definitions[k].Default; d != "" {
		return d
	}
	return Unknown
}

// List returns the values of a choice that may have several. An answer that
// was not given is empty.
func (c Configuration) List(k Key) []string {
	if v := c.chosen[k]; v != "" && v != Unknown {
		return strings.Split(v, "+")
	}
	return nil
}

// Answered reports whether the visitor made this choice, be it Unknown.
func (c Configuration) Answered(k Key) bool { return c.chosen[k] != "" }

// With returns the configuration with one choice changed. Lists are sorted,
// and what equals the default is dropped, so that equal configurations have
// one form.
func (c Configuration) With(k Key, values ...string) Configuration {
	d := definitions[k]
	list := make([]string, 0, len(values))
	for _, v := range values {
		for part := range strings.SplitSeq(v, "+") {
			if part != "" && !slices.Contains(list, part) {
				list = append(list, part)
			}
		}
	}
	slices.Sort(list)
	v := strings.Join(list, "+")
	if !d.Required && (v == d.Default || v == Unknown) {
		v = ""
	}
	c.chosen[k] = v
	return c
}

// Take returns the configuration with some choices as another has them.
func (c Configuration) Take(from Configuration, keys ...Key) Configuration {
	c.Adopt(&from, keys...)
	return c
}

// Adopt makes some choices as another configuration has them.
func (c *Configuration) Adopt(from *Configuration, keys ...Key) {
	for _, k := range keys {
		c.chosen[k] = from.chosen[k]
	}
}

// Missing lists the required choices that have not been made.
func (c Configuration) Missing() []Key {
	var list []Key
	for _, d := range definitions {
		if d.Required && c.chosen[d.Key] == "" {
			list = append(list, d.Key)
		}
	}
	return list
}
