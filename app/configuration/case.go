package configuration

import (
	"strings"

	"sovcalc/app/catalog"
)

// FromCase returns the configuration of a case. What the case leaves unknown
// stays unknown.
func FromCase(e *catalog.Entry, known *catalog.Catalog) (Configuration, []Problem) {
	var c Configuration
	var problems []Problem
	for _, d := range definitions {
		if !d.Required {
			continue
		}
		value := Unknown
		if f := e.Fact(catalog.Property(d.Name)); f != nil && f.Known() {
			value = strings.Join(f.Values, "+")
		}
		var wrong []Problem
		c, wrong = c.Choose(d.Key, value, known)
		problems = append(problems, wrong...)
	}
	details := e.FactsOn(catalog.CaseDetail)
	for i := range details {
		k, ok := lettered(details[i].Of)
		if !ok || !details[i].Known() {
			continue
		}
		var wrong []Problem
		c, wrong = c.Choose(k, strings.Join(details[i].Values, "+"), known)
		problems = append(problems, wrong...)
	}
	return c, problems
}
