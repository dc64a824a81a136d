package site

import (
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/catalog"
	"sovcalc/app/ui"
	"sovcalc/app/words"
)

func TestRenderRepairsWhatGoAppEncodesWrongly(t *testing.T) {
	tests := map[string]struct {
		view app.UI
		want string
	}{
		"quotes do not end an attribute": {
			app.P().Title(`a "b" <c> & 'd'`).Text("x"),
			`<p title="a &#34;b&#34; &lt;c&gt; &amp; &#39;d&#39;">x</p>`,
		},
		"a false switch is left out and a true one is set": {
			app.Input().Checked(false).Disabled(true).Required(false),
			`<input disabled=""/>`,
		},
		"an aria value keeps its true and its false": {
			app.Button().Aria("expanded", true).Aria("pressed", false).Text("x"),
			`<button aria-expanded="true" aria-pressed="false">x</button>`,
		},
		"a non-breaking space and other letters stay themselves": {
			app.P().Title("70 %\u00a0: été").Text("L\u2019État\u00a0: «\u00a0oui\u00a0»"),
			"<p title=\"70 %\u00a0: été\">L\u2019État\u00a0: «\u00a0oui\u00a0»</p>",
		},
		"a line break in an attribute stays one": {
			app.P().Title("a\nb\\n"),
			"<p title=\"a\nb\\n\"></p>",
		},
		"a carriage return survives the parser": {
			app.P().Text("a\r\nb"),
			"<p>a&#13;\nb</p>",
		},
		"nothing is put between words": {
			app.P().Body(app.Text("a"), app.B().Text("b"), app.Text(", c")),
			`<p>a<b>b</b>, c</p>`,
		},
		"spaces that were put stay": {
			app.P().Body(app.Text("a "), app.B().Text(" b "), app.Text(" c")),
			`<p>a <b> b </b> c</p>`,
		},
		"attributes come in one order": {
			app.A().Title("t").ID("i").Href("#x").Class("c").Lang("fr").Rel("r").Text("x"),
			`<a class="c" href="#x" id="i" lang="fr" rel="r" title="t">x</a>`,
		},
		"a text area shows its value": {
			app.Textarea().Text("").Attr("value", "a < b"),
			`<textarea>a &lt; b</textarea>`,
		},
		"a picture keeps its capitals": {
			ui.SVG("svg").Attr("viewBox", "0 0 1 1").Body(ui.SVG("linearGradient").ID("g")),
			`<svg viewBox="0 0 1 1"><linearGradient id="g"></linearGradient></svg>`,
		},
		"raw markup passes": {
			app.Div().Body(app.Raw(` <p class="x">a&amp;b</p> `)),
			`<div><p class="x">a&amp;b</p></div>`,
		},
		"conditions and ranges are what they choose": {
			app.Ul().Body(
				app.If(true, func() app.UI { return app.Li().Text("yes") }),
				app.If(false, func() app.UI { return app.Li().Text("no") }),
				app.Range([]int{1, 2}).Slice(func(i int) app.UI { return app.Li().Text(i) }),
			),
			`<ul><li>yes</li><li>0</li><li>1</li></ul>`,
		},
		"a component is what it renders, after it was initialised": {
			app.Div().Body(&greeting{}),
			`<div><b>hello</b></div>`,
		},
		"empty texts leave nothing": {
			app.P().Body(app.Text(""), app.Text("a"), app.Text("b")),
			`<p>ab</p>`,
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			got, err := Render(test.view)
			if err != nil {
				t.Fatal(err)
			}
			if got != test.want {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
		})
	}
}

type greeting struct {
	app.Compo
	text string
}

func (g *greeting) OnInit()        { g.text = "hello" }
func (g *greeting) Render() app.UI { return app.B().Text(g.text) }

func TestRenderRefusesWhatABrowserWouldReadDifferently(t *testing.T) {
	tests := map[string]struct {
		view app.UI
		want string // in the error
	}{
		"a paragraph in a paragraph":   {app.P().Body(app.P().Text("x")), "a browser would read"},
		"a row without a table body":   {app.Table().Body(app.Tr().Body(app.Td().Text("x"))), "<tbody>"},
		"a NUL":                        {app.P().Text("a\x00b"), "a browser would read"},
		"a style attribute":            {app.P().Style("color", "red"), "security policy"},
		"a handler in an attribute":    {app.P().Attr("onclick", "x()"), "security policy"},
		"a script address":             {app.A().Href("javascript:x()").Text("x"), "security policy"},
		"a script":                     {app.Div().Body(app.Script().Src("x")), "no place"},
		"a value on a select":          {app.Select().Attr("value", "x"), "Selected on the option"},
		"an option with empty value":   {app.Select().Body(app.Option().Value("").Text("x")), "needs a value"},
		"an image without text":        {app.Img().Src("x").Alt(""), "alt text"},
		"a picture without namespace":  {app.Elem("svg"), "ui.SVG"},
		"a line without namespace":     {ui.SVG("svg").Body(app.Elem("line")), "ui.SVG"},
		"an attribute with bad name":   {app.P().Attr(`a"b`, "x"), "not the name"},
		"raw markup of two elements":   {app.Div().Body(app.Raw("<p>a</p><p>b</p>")), "one element"},
		"a component without anything": {&hollow{}, "renders nothing"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			got, err := Render(test.view)
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got %q and error %v, want an error with %q", got, err, test.want)
			}
		})
	}
}

type hollow struct{ app.Compo }

func (*hollow) Render() app.UI { return app.If(false, nil) }

func TestRenderIsAlwaysTheSame(t *testing.T) {
	first, err := Render(ui.NewCalculator(catalog.Default, words.English, "", nil))
	if err != nil {
		t.Fatal(err)
	}
	for range 50 {
		again, err := Render(ui.NewCalculator(catalog.Default, words.English, "", nil))
		if err != nil || again != first {
			t.Fatalf("differs: %v\n%s\n%s", err, first, again)
		}
	}
}
