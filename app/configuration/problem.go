package configuration

import (
	"fmt"
	"strings"
)

// A Problem is a part of a vector or file that could not be used. Nothing is
// dropped without one.
type Problem struct {
	Part string    // as it was written
	ID   string    // of the reason: what is wrong and what to do
	With [2]string // what the reason names
}

// Reasons are the texts of problems in English, by id. Package words has them
// in the other languages.
var Reasons = map[string]string{
	"too-long":          "is longer than {a} characters; a vector is a single line",
	"version":           "a configuration begins with {a}/",
	"no-choice":         "is not a choice this version knows",
	"again":             "\"{a}\" was chosen before; the first choice is kept",
	"one-value":         "\"{a}\" takes one value",
	"many-values":       "\"{a}\" has more than 64 values",
	"empty":             "\"{a}\" is empty",
	"home":              "home must be named: it is whose sovereignty is asked about",
	"alone":             "unknown stands alone",
	"no-entry":          "the catalogue has no {a} of that id",
	"no-entry.place":    "the catalogue has no country or bloc of that code; a country goes by its two letters in ISO 3166-1, the European Union by EU",
	"no-entry.near":     "the catalogue has no {a} of that id; did you mean {b}?",
	"no-entry.own":      "the catalogue has no {a} of that id; an entry of your own is read with the file that states it",
	"no-entry.near.own": "the catalogue has no {a} of that id; did you mean {b}?; an entry of your own is read with the file that states it",
	"values":            "\"{a}\" takes one of {b}",
	"third":             "is a third configuration; two are compared",
	"second":            "is another configuration; this field takes one",
}

// Reason says what is wrong, in English.
func (p Problem) Reason() string {
	return strings.NewReplacer("{a}", p.With[0], "{b}", p.With[1]).Replace(Reasons[p.ID])
}

func (p Problem) Error() string {
	if p.Part == "" {
		return p.Reason()
	}
	return fmt.Sprintf("%q: %s", p.Part, p.Reason())
}

// because makes a problem of a part.
func because(part, id string, with ...string) Problem {
	p := Problem{Part: part, ID: id}
	copy(p.With[:], with)
	return p
}
