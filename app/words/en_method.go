package words

// enMethod are the texts of the method page in English. Tables and lists on
// that page are made from the rules themselves.
var enMethod = map[string]string{
	"method.title":       "Method",
	"method.description": "What the calculator computes, in plain words: layers, questions, levers, levels, ranges, and every rule with its reason and source.",
	"method.lead":        "The calculator does not grade how local a system looks. It lists the levers that somebody holds over it, and says of each who holds it, under whose law, how firmly, how fast it works and which facts say so. Everything else follows from that list.",

	"method.choices":               "What is chosen",
	"method.choices.lead":          "A configuration is one system, seen from one home. The letters are those of the address, so that a link, a file and a command line say the same.",
	"method.details":               "Optional details",
	"method.details.lead":          "None of these has to be answered. What is not answered is not known, and the result becomes a range; or it takes the usual value for that infrastructure and is listed as assumed.",
	"method.choice.jurisdiction":   "one or more of {n} countries, blocs and territories",
	"method.choice.model":          "one of {n} models, or not known",
	"method.choice.infrastructure": "one of {n} infrastructures, or not known",
	"method.choice.chip":           "one or more of {n} accelerators, or not known",

	"method.layers":         "Eight layers",
	"method.layers.lead":    "What a running system stands on, from those who work with it down to those who make the machines that make its chips.",
	"method.questions":      "Six questions",
	"method.questions.lead": "Each question is a freedom of whoever uses the system, and the power that others may have over it.",
	"method.power":          "The power",
	"method.asked":          "Asked of",
	"method.cells":          "A question asked of a layer is a cell. This is how many rules look into each cell:",
	"method.cells.label":    "Rules by layer and power",

	"method.levers":         "Levers",
	"method.levers.lead":    "A lever is a power over one cell. It has a holder, the laws that bind the holder, a grip, a term, the rule that found it and the facts it rests on. A state acts on its own ground and through those whom its law binds; home is among the states, and is never hidden.",
	"method.reliefs":        "Where a rule finds that nobody holds a lever, it says that too, with its facts: absence needs a reason as much as presence.",
	"method.relations":      "How the holder stands to home",
	"method.relations.lead": "A holder is bound by the law of its seat, of the seat of its ultimate owner, of every state whose law is documented to command it beyond these, and of the place where it does what the lever is about. A state in which it only has a company that users there deal with has a say for these users: that counts where this state is home, and is no power over anybody else. Compared with home, this gives one of seven relations:",
	"method.relations.why":  "Entered and reached are told apart because they differ in who is first. A holder with its seat, its owner and its work at home answers to home; a law that reaches in can order it too, and home can object where it stands. A holder that is elsewhere answers there; home law has a say, and no more.",
	"relation.name.own":     "Own",
	"relation.name.commons": "Commons",
	"relation.name.home":    "Home",
	"relation.name.ally":    "Ally",
	"relation.name.entered": "Entered",
	"relation.name.reached": "Reached",
	"relation.name.foreign": "Foreign",
	"method.relation":       "Relation",
	"method.terms":          "What else is told of a lever",
	"term.horizon":          "How soon it works",
	"term.record":           "Whether it has been used",
	"term.judgement":        "How the rule judges",
	"term.confidence":       "How well a fact is established",

	"confidence.means.high":   "high: the original text was read",
	"confidence.means.medium": "medium: a copy or several other pages were",
	"confidence.means.low":    "low: one other page, pages that disagree, or general knowledge",

	"method.levels":      "From grip and relation to a level",
	"method.levels.lead": "This table is all the arithmetic there is. How firm the lever is, and how its holder stands to home, give its level.",
	"method.counted":     "counted as: {class}",
	"method.weakest":     "A cell has the level of its lowest lever, and the highest level where there is none. A question has the level of its lowest cell. The weakest link decides, and nothing makes up for it.",
	"method.count":       "The finding counts the six questions by the hands they are in. What is one’s own and what is decided at home by others are never added up silently, and no percentage is given.",

	"method.ranges":      "Ranges: what is not known",
	"method.ranges.lead": "Where a fact or a choice is not known, every rule that asks for it is run once for each possible answer. A level is then the range of what came out, and a question whose range spreads over several hands is counted as one that cannot be told; where these are two next to each other, the finding names both. More knowledge can only narrow a range.",
	"method.contested":   "Where courts, authorities or experts differ, the fact carries each position with who holds it. The rules are run for each, and the page shows the disagreement in place of choosing.",
	"method.assumed":     "Details that were not answered take the usual value that is recorded for the infrastructure, and are listed as assumed. The reader can also let them stay open.",

	"method.cut":      "What is left at a term: an editorial choice",
	"method.cut.lead": "At a term, every lever that has taken hold by then is taken to be pulled, by every holder that is not home. A decisive lever ends its freedom: stopped, readable, hidden, changed, locked in, denied. A strong one ends the freedom to run, to leave and to renew, because what is withheld is gone when its term is over; the freedom to keep, inspect and adapt only suffers, because it is lost in part. A weak one never brings more than loss in part. Weeks count as today, months as one year, years as five. Others could draw these lines elsewhere.",

	"method.facts":      "Facts",
	"method.facts.lead": "Every fact has a value, a date, a confidence and its sources, or says that it is from general knowledge. A fact that was looked for and not found says so. All of them are here:",

	"method.rules.title": "The rules",
	"method.rules.lead":  "{n} rules find everything. Each is one small function that learns only by asking for choices and facts. No rule names a country or a company.",

	"method.promises":      "What always holds",
	"method.promises.lead": "These are tests, run with random configurations and with all cases before any edition is made.",
	"method.promise.1":     "Exchange two countries in all facts and in the home, and the result is the same with the names exchanged.",
	"method.promise.2":     "Answering what was open never gives a level outside the range that was stated before.",
	"method.promise.3":     "A holder that is bound by less, a weaker grip or a lever less never lowers a level.",
	"method.promise.4":     "Every level is explained by its levers or by a relief; every lever names a rule and a fact, and every fact a source or the lack of one.",
	"method.promise.5":     "The number and its explanation come from the same findings; neither is computed a second time.",
	"method.promise.6":     "Page, command line and site give the same data, byte for byte, for the same configuration and edition.",
	"method.promise.7":     "Every rule decides something in some configuration.",
}
