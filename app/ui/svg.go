package ui

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// SVG makes an element of a picture. go-app has no constructors for these, and
// every single element, not only the outermost, must name the namespace: the
// browser draws nothing otherwise.
func SVG(tag string) app.HTMLElem {
	return app.Elem(tag).XMLNS("http://www.w3.org/2000/svg")
}
