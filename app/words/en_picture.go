package words

// enPicture are the sentences in pictures that stand alone.
var enPicture = map[string]string{
	"picture.name":             "{model} · {infrastructure}, for {home}",
	"picture.system":           "For {home}. Model: {model}, {access}. Infrastructure: {infrastructure}. Chips: {chips}. Data: {data}.",
	"picture.legend.4":         "yours",
	"picture.legend.3":         "decided at home",
	"picture.legend.2":         "shared",
	"picture.legend.1":         "mostly theirs",
	"picture.legend.0":         "theirs",
	"picture.legend.range":     "not known: between the two",
	"picture.legend.contested": "contested: depends on who is right",
	"picture.foot":             "Edition of the facts: {edition}. A reasoned reading of public facts, not legal advice. To get the same: “sovcalc profile”, then the line above.",
	"picture.card.foot":        "The sovereignty calculator · who holds the levers?",
}
