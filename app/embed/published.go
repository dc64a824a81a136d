package embed

// A Contract is everything that is promised, as data.
type Contract struct {
	Schema    string    `json:"schema"`
	Version   int       `json:"version"`
	Addresses []Address `json:"addresses"`
	Options   []Option  `json:"options"`
	Messages  []Message `json:"messages"`
	Height    Height    `json:"height"`
	Headers   []Header  `json:"headers"`
}

// An Address is a path under the start of the site. Its text is the message
// "embed.contract.ID".
type Address struct {
	ID   string `json:"id"`
	Path string `json:"path"`
}

// A Height says within which bounds heights are told.
type Height struct {
	Tallest int `json:"tallest"`
	Step    int `json:"step"`
}

// Published is the contract of this version.
func Published() Contract {
	return Contract{
		Schema: "sovcalc.embed/1", Version: Version,
		Addresses: []Address{
			{"any", Path + "#{vector}"},
			{"case", Path + "cases/{id}/"},
			{"edition", Path + "editions/{edition}/#{vector}"},
			{"edition.case", Path + "editions/{edition}/cases/{id}/"},
			{"language", "{language}/" + Path + "…"},
			{"editions", EditionsFile},
			{"script", Script},
			{"oembed", "cases/{id}.oembed.json"},
		},
		Options: Options(), Messages: Messages(), Height: Height{Tallest, Step}, Headers: Headers(),
	}
}
