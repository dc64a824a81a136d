package profile

import (
	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/stack"
)

// swapped are the inputs that are changed, besides model and access. Whose
// sovereignty is meant, and how the question is asked, is no input of the
// system.
var swapped = []configuration.Key{
	configuration.Infrastructure, configuration.Chips, configuration.Data,
	configuration.Keys, configuration.Network, configuration.Administrators, configuration.Exit, configuration.Tuned,
	configuration.Reserve, configuration.Staff, configuration.Retention, configuration.Updates,
}

// notDone are answers that describe, and that nobody can bring about: a claim,
// and a right that the law gives or does not.
var notDone = map[configuration.Key]string{configuration.Network: configuration.Claimed, configuration.Exit: configuration.Statutory}

// changes calls told for every change of one input. The stack told of holds
// only during the call.
func (v *surveyor) changes(s *stack.Stack, told func(configuration.Key, *stack.Stack)) {
	present := s.Configuration
	var after stack.Stack
	models := v.index.Catalog.All(catalog.Model)
	for i := range models {
		changed := present.With(configuration.Model, models[i].ID)
		for _, access := range configuration.Access.Definition().Values {
			conf := changed.With(configuration.Access, access)
			if conf == present {
				continue
			}
			v.index.OutlineIn(&after, conf)
			switch {
			case !after.Fits():
			case changed == present:
				told(configuration.Access, &after)
			default:
				told(configuration.Model, &after)
			}
		}
	}
	for _, k := range swapped {
		if k == configuration.Chips && !s.ChoosesChips() {
			continue // they come with the service
		}
		for _, value := range v.values(k, s) {
			if value == notDone[k] {
				continue
			}
			if conf := present.With(k, value); conf != present {
				v.index.OutlineIn(&after, conf)
				told(k, &after)
			}
		}
	}
}

// values lists what an input can be changed to.
func (v *surveyor) values(k configuration.Key, s *stack.Stack) []string {
	d := k.Definition()
	switch {
	case k == configuration.Administrators:
		return []string{s.Configuration.Get(configuration.Home)}
	case d.Kind == "":
		return d.Values
	}
	entries := v.index.Catalog.All(d.Kind)
	list := make([]string, len(entries))
	for i := range entries {
		list[i] = entries[i].ID
	}
	return list
}
