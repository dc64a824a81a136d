// Package embed is the contract of what other sites put into their pages: the
// options of an embedded finding, the messages it sends, and the snippets that
// place it there. What is listed here is a promise; a change of meaning needs
// another version and another path.
package embed

import "sovcalc/app/configuration"

// Version is that of the contract, and Path where its pages lie on the site.
const (
	Version = 1
	Path    = "embed/v1/"
	Script  = "embed/v1.js" // the element that loads the frame when it is asked to
)

// An Option is one parameter in the query of an embedded page's address. Its
// texts are the messages "embed.option.NAME" of package words.
type Option struct {
	Name    string   `json:"name"`
	Values  []string `json:"values,omitempty"` // none: any name of letters, digits, - and _
	Default string   `json:"default"`
	List    bool     `json:"list,omitempty"`    // several, joined with commas
	Program bool     `json:"program,omitempty"` // only where the program runs, not on the pages of cases
}

// The options, and the values that the code speaks of.
const (
	Theme  = "theme"
	View   = "view"
	Change = "change"
	ID     = "id"

	Auto, Light, Dark = "auto", "light", "dark"

	ViewFinding, ViewStack, ViewAnswers, ViewEvents, ViewAll = "finding", "stack", "answers", "events", "all"

	ChangeNone = "none"
)

// Options lists them in the order in which they are documented.
func Options() []Option {
	changeable := []string{ChangeNone}
	for _, d := range configuration.Definitions() {
		if d.Required {
			changeable = append(changeable, d.Name)
		}
	}
	return []Option{
		{Name: View, Values: []string{ViewFinding, ViewStack, ViewAnswers, ViewEvents, ViewAll}, Default: ViewStack},
		{Name: Theme, Values: []string{Auto, Light, Dark}, Default: Auto},
		{Name: Change, Values: changeable, Default: ChangeNone, List: true, Program: true},
		{Name: ID, Default: ""},
	}
}

// A Message is one that an embedded page sends to the page around it. Example
// is exactly what is sent for a frame with id "a" that needs 812 pixels, with
// {address} and {secret} standing for what they say. Text tells that it is
// sent as a string rather than an object. Its texts are the messages
// "embed.message.ID" of package words.
type Message struct {
	ID      string `json:"id"`
	Example string `json:"example"`
	Text    bool   `json:"text,omitempty"`
	Secret  bool   `json:"secret,omitempty"` // only where the address ends in #?secret=…
}

// Messages lists them. Each but the last is sent once for every real change
// of the height.
func Messages() []Message {
	return []Message{
		{ID: "own", Example: `{"type":"sovcalc:height","v":1,"id":"a","height":812}`},
		{ID: "datawrapper", Example: `{"datawrapper-height":{"a":812}}`},
		{ID: "amp", Example: `{"sentinel":"amp","type":"embed-size","height":812}`},
		{ID: "embedly", Example: `{"src":"{address}","context":"iframe.resize","height":812}`, Text: true},
		{ID: "wordpress", Example: `{"message":"height","value":812,"secret":"{secret}"}`, Secret: true},
		{ID: "wordpress.link", Example: `{"message":"link","value":"{address}","secret":"{secret}"}`, Secret: true},
	}
}

// Limits of the height, in pixels of the page: what is higher scrolls, and a
// change of less than Step is none.
const (
	Tallest = 4000
	Step    = 2
)

// A Header is what a web server must send with the embedded pages, or with
// the files that they load.
type Header struct {
	For   string `json:"for"` // "pages" or "assets"
	Name  string `json:"name"`
	Value string `json:"value"`
}

// Headers lists what a static host must send, beyond ordinary types. Without
// the first frames with an origin of their own cannot load the program.
func Headers() []Header {
	return []Header{
		{"assets", "Access-Control-Allow-Origin", "*"},
		{"assets", "Cross-Origin-Resource-Policy", "cross-origin"},
		{"pages", "Content-Security-Policy", "frame-ancestors *"},
	}
}
