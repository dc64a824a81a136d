package site

import "sovcalc/app/embed"

// An embedDoc is the page of the contract, made from the tables that the code
// obeys.
type embedDoc struct {
	*frame
	Contract embed.Contract
}

func (lib *library) embedDocs() []Page {
	return []Page{lib.page(draft{
		path: "embed/", title: lib.say("embed.contract.title"), description: lib.say("embed.contract.description"), template: "embed",
		fill: func(f *frame) shown { return embedDoc{f, embed.Published()} },
		data: func() ([]byte, error) { return indented(embed.Published()) },
	})}
}
