package browsertest

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
)

// A tab is a page of Firefox, or a frame in it.
type tab struct {
	*firefox
	id string // of the browsing context
}

// open opens the address in a tab with storage of its own. The scripts run in
// it, and in its frames, before any other.
func (f *firefox) open(t *testing.T, address string, scripts ...string) *page {
	t.Helper()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	var user struct{ UserContext string }
	must(f.ask("browser.createUserContext", object{}, &user))
	t.Cleanup(func() { _ = f.ask("browser.removeUserContext", object{"userContext": user.UserContext}, nil) })
	var made struct{ Context string }
	create := func() error {
		return f.ask("browsingContext.create", object{"type": "tab", "userContext": user.UserContext}, &made)
	}
	err := create()
	for range 3 { // Firefox looks at the tabs of other tests, one of which may just have gone
		if err == nil || !strings.Contains(err.Error(), "DiscardedBrowsingContext") {
			break
		}
		err = create()
	}
	must(err)
	p := &page{t: t, fox: &tab{f, made.Context}, origins: []string{originOf(t, address)}}
	f.mu.Lock()
	f.tabs[made.Context] = p
	f.mu.Unlock()
	t.Cleanup(p.judge)
	for _, script := range append([]string{reportsViolations}, scripts...) {
		must(f.ask("script.addPreloadScript", object{"functionDeclaration": "() => {" + script + "}", "contexts": []string{made.Context}}, nil))
	}
	must(f.ask("browsingContext.navigate", object{"context": made.Context, "url": address, "wait": "none"}, nil))
	return p
}

// evaluate gives the value of a JavaScript expression, or of what it promises.
func (f *tab) evaluate(expression string, value any) error {
	var given struct {
		Type   string
		Result struct{ Value string }

		ExceptionDetails struct{ Text string }
	}
	err := f.ask("script.evaluate", object{
		// A promise only where there is one: with scripts off, none is kept.
		"expression": "(said => { const json = v => JSON.stringify(v) ?? 'null'; return said?.then ? said.then(json) : json(said) })(" + expression + ")",
		"target":     object{"context": f.id}, "awaitPromise": true, "userActivation": true,
	}, &given)
	switch {
	case err != nil:
		return err
	case given.Type != "success":
		return errors.New(given.ExceptionDetails.Text)
	case value == nil:
		return nil
	}
	return json.Unmarshal([]byte(given.Result.Value), value)
}

// script runs statements.
func (f *tab) script(statements string) error {
	var given struct {
		Type             string
		ExceptionDetails struct{ Text string }
	}
	err := f.ask("script.evaluate", object{"expression": statements + ";true", "target": object{"context": f.id}, "awaitPromise": false}, &given)
	if err == nil && given.Type != "success" {
		err = errors.New(given.ExceptionDetails.Text)
	}
	return err
}

// A place is a page or a frame, as Firefox lists them.
type place struct {
	Context  string
	URL      string
	Children []place
}

// frames lists all frames of the page.
func (p *page) foxFrames() []*page {
	var tree struct{ Contexts []place }
	if err := p.fox.ask("browsingContext.getTree", object{"root": p.fox.id}, &tree); err != nil {
		return nil
	}
	var frames []*page
	var add func([]place)
	add = func(list []place) {
		for _, c := range list {
			p.fox.mu.Lock()
			p.fox.tabs[c.Context] = p // what it reports, the page reports
			p.fox.mu.Unlock()
			frames = append(frames, &page{t: p.t, fox: &tab{p.fox.firefox, c.Context}})
			add(c.Children)
		}
	}
	for _, c := range tree.Contexts {
		add(c.Children)
	}
	return frames
}

// click presses the pointer on the middle of an element, as a reader does.
func (f *tab) click(selector string) error {
	var found struct {
		Result struct{ SharedID string }
	}
	err := f.ask("script.evaluate", object{
		"expression": inView(selector), "target": object{"context": f.id}, "awaitPromise": true,
	}, &found)
	if err != nil {
		return err
	}
	if found.Result.SharedID == "" {
		return errors.New("there is no " + selector)
	}
	return f.ask("input.performActions", object{"context": f.id, "actions": []object{{
		"type": "pointer", "id": "mouse", "actions": []object{
			{"type": "pointerMove", "x": 0, "y": 0, "origin": object{"type": "element", "element": object{"sharedId": found.Result.SharedID}}},
			{"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0},
		},
	}}}, nil)
}

// publish serves markup as an article of another site and opens it.
func (f *firefox) publish(t *testing.T, site, markup string, header map[string][]string) *article {
	t.Helper()
	p := f.open(t, hostOf(t, site, markup, header), noticesStorage)
	p.mu.Lock()
	p.origins = append(p.origins, strings.TrimSuffix(site, "/"))
	p.mu.Unlock()
	return &article{p, site}
}
