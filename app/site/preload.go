package site

import (
	"path"
	"regexp"
)

// styleLink is how every page names its style sheet.
var styleLink = regexp.MustCompile(`<link rel="stylesheet" href="([^"<>\s]+)">`)

// preload is the Link header of a page. The first view waits for the style
// sheet, and a browser that is told of it by the headers asks for it before it
// has read the page. The address is relative to the page's, as the page has it.
func preload(name string, data []byte) string {
	if path.Ext(name) != ".html" {
		return ""
	}
	found := styleLink.FindSubmatch(data[:min(len(data), 16<<10)])
	if found == nil {
		return ""
	}
	return "<" + string(found[1]) + ">; rel=preload; as=style"
}
