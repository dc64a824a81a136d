package words

// Sources that several lenses have in common.
const (
	wired    = "WIRED, “‘Sovereign AI’ Has Become a New Front in the US-China Tech War”, read in a copy"
	wiredURL = "https://coa.news/?p=47034"
	essay    = "“Sovereign AI: An Illusion of Control”"
	compute  = "“AI Compute Sovereignty: Infrastructure Control Across Territories, Cloud Providers, and Accelerators”, SSRN 5312977"
	oxford   = "Hawkins, Lehdonvirta and Wu, Oxford Internet Institute"
	apart    = "One of three levels that the authors keep apart. They count countries; here one system is looked at."
)

// enLenses are the lenses: who says so, where, and what is asked; and what is
// found, test by test. Where a test has no text of its own, that of its lens
// is taken.
var enLenses = map[string]string{
	"verdict.met":          "met",
	"verdict.not-met":      "not met",
	"verdict.undetermined": "cannot be told",
	"lenses.title":         "By whose definition is it sovereign?",
	"lenses.definition":    "Definition",
	"lenses.who":           "Who says so",
	"lenses.verdict":       "Verdict",
	"lenses.says":          "Who says so: {who}.",
	"lenses.undated":       "undated",
	"claims.title":         "What claims would change",
	"claims.phrase":        "Claim",
	"claims.changes":       "If it were true",
	"lens.adapted":         "The published text speaks of the European Union. Here home takes its place, whichever home is chosen.",
	"lens.open":            "It cannot be told {clause}. Open: {list}.",
	"lens.open.else":       "It cannot be told {clause}: the catalogue has no fact for it.",
	"lens.more":            "{list} and {n} more",
	"lens.premise.share":   "who holds the rest of {of}",
	"lens.premise":         "{what} ({of})",

	"lens.residency.name":   "Residency",
	"lens.residency.who":    "Trisha Ray, Atlantic Council, naming what all such projects have in common",
	"lens.residency.source": wired,
	"lens.residency.url":    wiredURL,
	"lens.residency.date":   "2025-10",
	"lens.residency.test":   "At least part of the infrastructure stands at home, so that home law applies to it.",

	"lens.partnership.name":   "Partnership",
	"lens.partnership.who":    "OpenAI, in its agreements with governments",
	"lens.partnership.source": wired + "; " + essay,
	"lens.partnership.url":    wiredURL,
	"lens.partnership.date":   "2025-10",
	"lens.partnership.test":   "A model, whoever makes it, is deployed at home with its maker’s consent: machines and data are at home, and its maker supplies it there.",

	"lens.inspect-and-control.name":   "Inspect and control",
	"lens.inspect-and-control.who":    "critics whom WIRED does not name",
	"lens.inspect-and-control.source": wired,
	"lens.inspect-and-control.url":    wiredURL,
	"lens.inspect-and-control.date":   "2025-10",
	"lens.inspect-and-control.test":   "The model can be inspected, and to some extent controlled: nobody outside home can do more than slow down either.",

	"lens.open-source.name":   "Open source",
	"lens.open-source.who":    "Clément Delangue, Hugging Face",
	"lens.open-source.source": wired,
	"lens.open-source.url":    wiredURL,
	"lens.open-source.date":   "2025-10",
	"lens.open-source.test":   "Anyone may hold the weights, and no licence forbids home to study, change or use them. What is open under a restricted licence does not count.",

	"lens.whole-stack.name":   "Whole stack",
	"lens.whole-stack.who":    "the essay " + essay,
	"lens.whole-stack.source": essay,
	"lens.whole-stack.url":    "https://aificionado.netlify.app/posts/sovereign-ai-an-illusion-of-control",
	"lens.whole-stack.date":   "",
	"lens.whole-stack.test":   "Everything from chips to algorithms is owned, understood and controlled: at each of the eight layers, every power is one’s own, nobody’s, or decided at home.",
	"lens.whole-stack.note":   "No single country or bloc of the catalogue meets it: the machines that print chips, the memory and the design tools come from several. A home made of many countries can.",

	"lens.domestic-resources.name":   "Domestic resources",
	"lens.domestic-resources.who":    "the introduction “What is Sovereign AI and Why It Matters”",
	"lens.domestic-resources.source": "“What is Sovereign AI and Why It Matters”, author and address not recorded",
	"lens.domestic-resources.url":    "",
	"lens.domestic-resources.date":   "",
	"lens.domestic-resources.test":   "Infrastructure, data, talent and intellectual property are domestic: the machines stand at home and are run from home, the data is kept at home, people at home can operate and adapt it, and home’s developers made the model and its bases.",
	"lens.domestic-resources.note":   "The definition does not name chips; the lens on the whole stack does.",

	"lens.national-needs.name":   "National needs",
	"lens.national-needs.who":    "the news digest “The Rise of Sovereign AI in Global Tech Rivalry”",
	"lens.national-needs.source": "“The Rise of Sovereign AI in Global Tech Rivalry”, address not recorded",
	"lens.national-needs.url":    "",
	"lens.national-needs.date":   "2025-10",
	"lens.national-needs.test":   "It is self-reliant and fitted to national needs, from privacy to culture: run from home, not readable from outside, under nobody else’s rules of use, and made or tuned for home.",

	"lens.compute-territory.name":   "Compute: territory",
	"lens.compute-territory.who":    oxford,
	"lens.compute-territory.source": compute,
	"lens.compute-territory.url":    oiiURL,
	"lens.compute-territory.date":   "2025-06-24",
	"lens.compute-territory.test":   "The machines stand on the territory of home.",
	"lens.compute-territory.note":   apart,

	"lens.compute-provider.name":   "Compute: provider",
	"lens.compute-provider.who":    oxford,
	"lens.compute-provider.source": compute,
	"lens.compute-provider.url":    oiiURL,
	"lens.compute-provider.date":   "2025-06-24",
	"lens.compute-provider.test":   "Whoever runs the machines is home’s, by seat and owners.",
	"lens.compute-provider.note":   apart,

	"lens.compute-chips.name":   "Compute: chips",
	"lens.compute-chips.who":    oxford,
	"lens.compute-chips.source": compute,
	"lens.compute-chips.url":    oiiURL,
	"lens.compute-chips.date":   "2025-06-24",
	"lens.compute-chips.test":   "The makers of the accelerators are home’s, by seat and owners.",
	"lens.compute-chips.note":   apart,

	"lens.trained-from-scratch.name":   "Trained from scratch",
	"lens.trained-from-scratch.who":    "the Ministry of Science and ICT of the Republic of Korea, for its foundation model project",
	"lens.trained-from-scratch.source": "The Korea Herald and The Korea Bizwire on the first evaluation, 15 January 2026",
	"lens.trained-from-scratch.url":    "https://www.koreaherald.com/article/10657741",
	"lens.trained-from-scratch.date":   "2026-01-15",
	"lens.trained-from-scratch.test":   "Home’s developers designed the model and trained it from weights that held nothing of another’s.",
	"lens.trained-from-scratch.note":   "The minister reopened the rule for debate on 31 May 2026. Where the training machines stood is not recorded, so it is not asked.",

	"lens.model-openness.name":   "Model openness",
	"lens.model-openness.who":    "LF AI & Data, Model Openness Framework",
	"lens.model-openness.source": "Model Openness Framework, arXiv 2403.13784, and its tool",
	"lens.model-openness.url":    mofURL,
	"lens.model-openness.date":   "2026-05",
	"lens.model-openness.test":   "All components of a class are published under open licences: class III open model, class II open tooling, class I open science.",
	"lens.model-openness.note":   "Only weights, training code and training data are recorded. They can rule a class out; without model card, evaluation and report they cannot grant one, so that no model is found to meet it here.",

	"lens.secnumcloud-ownership.name":   "SecNumCloud ownership test",
	"lens.secnumcloud-ownership.who":    "ANSSI, the French cybersecurity agency",
	"lens.secnumcloud-ownership.source": "SecNumCloud 3.2, section 19.6, as quoted in a parliamentary amendment",
	"lens.secnumcloud-ownership.url":    anssiURL,
	"lens.secnumcloud-ownership.date":   "2022-03-08",
	"lens.secnumcloud-ownership.test":   "Whoever runs the machines is established at home, and holders from outside home have at most 24 % each and 39 % together of its capital or votes.",
	"lens.secnumcloud-ownership.note":   "It is one condition of the qualification, not the qualification. Shares are told only where holders are recorded; public bodies, foundations and universities have none.",

	"lens.eu-cloud-sovereignty.name":   "Cloud Sovereignty Framework",
	"lens.eu-cloud-sovereignty.who":    "the European Commission",
	"lens.eu-cloud-sovereignty.source": "Cloud Sovereignty Framework v1.2.1 (October 2025), with the implementation guidance and calculator (June 2026), read in transcriptions",
	"lens.eu-cloud-sovereignty.url":    csfURL,
	"lens.eu-cloud-sovereignty.date":   "2026-06-01",
	"lens.eu-cloud-sovereignty.test":   "Every criterion reaches SEAL-4. Of 48 criteria, {n} are asked here: those on which choices and facts bear.",
	"lens.eu-cloud-sovereignty.note":   "The framework’s overall SEAL is the minimum over all 48 criteria, so none is given here, and no system is found to meet it. An authority sets the level it asks for in its tender. The guidance says that SEAL-4 is out of reach today because of chips.",
}
