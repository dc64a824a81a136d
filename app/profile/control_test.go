package profile_test

import (
	"bufio"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/lever"
	"sovcalc/app/profile"
	"sovcalc/app/stack"
)

// controls are the questions that the words of `known` come to.
var controls = map[string]lever.Question{
	"inspect": lever.Inspect, "modify": lever.Adapt, "stop": lever.Run, "read": lever.Keep, "deny": lever.Renew,
}

// What is publicly known of each case about who can inspect, modify, stop and
// read agrees with what was found; what is said not to be known is open.
func TestCasesAgreeWithWhatIsKnown(t *testing.T) {
	expected := readControl(t)
	cases := catalog.Default.All(catalog.Case)
	for i := range cases {
		e := &cases[i]
		t.Run(e.ID, func(t *testing.T) {
			lines := expected[e.ID]
			conf, problems := configuration.FromCase(e, catalog.Default)
			if len(problems) > 0 {
				t.Fatal(problems)
			}
			p := profile.Of(catalog.Default, conf)
			for _, f := range e.FactsOn(catalog.Known) {
				if len(lines[f.Of]) == 0 {
					t.Errorf("nothing is asked of %q: %s", f.Of, f.Value())
				}
			}
			for word, wanted := range lines {
				for _, want := range wanted {
					if word == "open" {
						continue
					}
					if err := agrees(p, controls[word], want); err != nil {
						said := ""
						if f := e.FactOf(catalog.Known, word); f != nil {
							said = f.Value()
						}
						t.Errorf("%s %s: %v\n%s", word, want, err, said)
					}
				}
			}
			told := e.Fact(catalog.Open).Values
			if len(told) != len(lines["open"]) {
				t.Fatalf("%d things are said not to be known, %d are accounted for: %q", len(told), len(lines["open"]), told)
			}
			for i, wanted := range lines["open"] {
				for want := range strings.SplitSeq(wanted, "+") {
					if want != "-" && !isOpen(p, want) {
						t.Errorf("%s is settled, yet it is said not to be known: %s", want, told[i])
					}
				}
			}
		})
		delete(expected, e.ID)
	}
	for id := range expected {
		t.Errorf("there is no case %s", id)
	}
}

// readControl reads the expectations: by case, by word.
func readControl(t *testing.T) map[string]map[string][]string {
	file, err := os.Open("testdata/control.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	list := map[string]map[string][]string{}
	var at map[string][]string
	for lines := bufio.NewScanner(file); lines.Scan(); {
		line := lines.Text()
		words := strings.Fields(line)
		switch {
		case len(words) == 0 || strings.HasPrefix(line, "#"):
		case !strings.HasPrefix(line, " "):
			at = map[string][]string{}
			list[words[0]] = at
		case controls[words[0]] == "" && words[0] != "open":
			t.Fatalf("%q is no question", words[0])
		default:
			at[words[0]] = words[1:]
		}
	}
	return list
}

// agrees checks one expectation of a question.
func agrees(p *profile.Profile, q lever.Question, want string) error {
	if at := strings.IndexAny(want, "<>=~"); at > 0 {
		return agreesOnLevel(p, q, want[:at], want[at:])
	}
	id, denied := strings.CutPrefix(want, "!")
	if id != "home" && catalog.Default.Entry(catalog.Actor, id) == nil && catalog.Default.Entry(catalog.Jurisdiction, id) == nil {
		return fmt.Errorf("there is no %s", id)
	}
	var levers []string
	for i := range p.Findings.Levers {
		l := p.Findings.Levers[i]
		if l.Cell.Question == q && (l.Holder.ID == id || slices.Contains(l.Holder.Jurisdictions(), id) ||
			id == "home" && slices.ContainsFunc(l.Holder.Jurisdictions(), p.Stack.Home.Contains)) {
			levers = append(levers, l.ID)
		}
	}
	if holds := len(levers) > 0; holds == denied {
		return fmt.Errorf("the levers are %v", levers)
	}
	return nil
}

func agreesOnLevel(p *profile.Profile, q lever.Question, layer, want string) error {
	cell := p.Cell(stack.Layer(layer), q)
	if cell == nil {
		return fmt.Errorf("it is not asked of %s", layer)
	}
	got := cell.Level
	if want == "~" {
		if got.Single() {
			return fmt.Errorf("it is %v", got)
		}
		return nil
	}
	op, digits := want[:len(want)-1], want[len(want)-1:]
	n, err := strconv.Atoi(digits)
	if err != nil {
		return err
	}
	if op != "<=" && got.Lo < n || op != ">=" && got.Hi > n {
		var levers []string
		for _, i := range cell.Binding {
			levers = append(levers, p.Findings.Levers[i].ID)
		}
		return fmt.Errorf("it is %v by %v", got, levers)
	}
	return nil
}

// isOpen reports whether a choice or a property was read in several ways.
func isOpen(p *profile.Profile, name string) bool {
	open := func(premises []lever.Premise) bool {
		return slices.ContainsFunc(premises, func(n lever.Premise) bool {
			return n.Open && (n.IsChoice && n.Key.String() == name || !n.IsChoice && string(n.Property) == name) ||
				n.IsChoice && n.Key.String() == name && p.Stack.Configuration.Get(n.Key) == configuration.Unknown ||
				!n.IsChoice && n.Entry != nil && n.Entry.ID == configuration.Unknown && string(n.Entry.Kind) == strings.TrimSuffix(name, "s")
		})
	}
	return slices.ContainsFunc(p.Findings.Levers, func(l *lever.Lever) bool { return open(l.Premises) }) ||
		slices.ContainsFunc(p.Findings.Reliefs, func(l lever.Relief) bool { return open(l.Premises) }) ||
		slices.ContainsFunc(p.Findings.Silent, func(l lever.Silence) bool { return open(l.Premises) })
}
