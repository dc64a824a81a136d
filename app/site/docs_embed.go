package site

import (
	"strings"

	"sovcalc/app/embed"
	"sovcalc/app/words"
)

// An embedDoc is the page of the contract, made from the tables that the code
// obeys.
type embedDoc struct {
	*frame
	Contract embed.Contract
	Tags     string // of the other languages
}

func languages() string {
	var tags []string
	for _, o := range words.Offered[1:] {
		tags = append(tags, o.Tag)
	}
	return strings.Join(tags, ", ")
}

func (lib *library) embedDocs() []Page {
	return []Page{lib.page(draft{
		path: "embed/", title: lib.say("embed.contract.title"), description: lib.say("embed.contract.description"), template: "embed",
		fill: func(f *frame) shown { return embedDoc{f, embed.Published(), languages()} },
		data: func() ([]byte, error) { return indented(embed.Published()) },
	})}
}
