package words

// enAbout are the texts of the page about the project in English.
var enAbout = map[string]string{
	"about.title":       "About this calculator",
	"about.description": "What the sovereignty calculator is and is not, privacy, neutrality, how to contest a fact and how to cite it, accessibility.",
	"about.lead":        "For any AI system and any country: who can stop it, read it, hide what is inside, change it, make leaving hard, or deny the next one; under whose law, and on what evidence.",

	"about.is":   "What it is",
	"about.is.1": "A reasoned reading of public facts. From a model, an infrastructure, chips, a place for the data and a home, the calculator works out who holds which power over the system, and shows for every sentence the rule and the facts behind it.",
	"about.is.2": "This edition reads {cases} cases and rests on {entries} entries with {facts} facts from {sources} sources. The oldest fact is of {oldest}, the newest of {newest}. {recalled} facts are from general knowledge, with no page read for them; each says so.",

	"about.not":   "What it is not",
	"about.not.1": "It is not legal advice, not a certificate, not a security test and not a ranking of countries. It does not say that a dependency is bad: a dependency may be worth its price. It says which there are.",
	"about.not.2": "It is not complete. Contracts are rarely public, facts age, and what nobody has published cannot be read here. What is not known is shown as a range, not guessed. Electricity, network lines and how good a model is are not looked at.",

	"about.neutral":   "Neutrality",
	"about.neutral.1": "No rule names a country or a company. All that differs between two countries comes from facts, which anybody can check and contest, and a test exchanges countries to see that nothing else does. The same words are used for every country.",
	"about.neutral.2": "There is no home built in; the calculator only opens with an example. The same system can be read from any country, and gives each its own answer. Home itself is listed among those who hold powers.",
	"about.neutral.3": "Where experts differ, each position stands with who holds it. What sponsors say of a system is quoted as their claim. Rules that are a choice of this method are marked as such.",

	"about.privacy":   "Privacy",
	"about.privacy.1": "Nothing that you choose leaves your browser. The calculator computes there; the configuration stands in the address after the # sign, which browsers do not send.",
	"about.privacy.2": "The site sets no cookies, counts no visits, and loads nothing from any other origin. Links to sources open in a new window and pass on no referrer. Whoever runs the web server can see, as with every site, which of its pages were asked for.",

	"about.contest":   "How to contest a fact",
	"about.contest.1": "Every fact is kept in a text file, one for each entry; the page of the entry names it. A correction changes that file and brings a source that can be opened, and its date. The README of the project says how, and README.md in app/catalog/data describes the files. No knowledge of programming is needed.",
	"about.contest.2": "A file with a mistake is refused with its name and line. With a correction, the findings of all cases are computed again, and what changed can be read before it is accepted. What has been corrected so far is listed, with the reasons, in CORRECTIONS.md beside the files.",
	"about.contest.3": "To contest a rule rather than a fact, read its page: it says what it asks, why, and after whom. Another rule needs a reason, a source and a test.",

	"about.cite":   "How to cite",
	"about.cite.1": "Name the page and the edition, because facts change. The same edition always gives the same result. For a configuration of your own, give its address or its vector, which stands at the foot of the calculator. For example:",

	"about.editions":   "Editions and data",
	"about.editions.1": "An edition is named by the newest date that any of its facts carries and by a fingerprint of all facts. This site shows edition {edition}.",
	"about.editions.2": "Everything that the pages say is also there as data. Beside most pages lies a file with its name and .json at the end; these hold all of it:",

	"about.data.catalog": "The whole catalogue",
	"about.data.cases":   "All cases, with the address of each finding",
	"about.data.method":  "The rules, the choices and the table of levels",

	"about.offline":     "Without a network",
	"about.offline.1":   "After one visit to the calculator the whole site works without a network, in the browser that was used. The foot of the calculator says whether it is ready. A newer edition takes the place of the one you read only when you say so, and you are told which facts and which of your findings it changes.",
	"about.offline.2":   "For a machine that has no network at all there is the calculator in one file, which any browser opens from a disk. It reads the same addresses and gives the same findings, compares two systems and reads lists of many. The pages of the cases, the method and the catalogue are not in it.",
	"about.single":      "Download the calculator in one file ({size} MB)",
	"about.single.hash": "Its SHA-256 checksum:",

	"about.licences": "The licences of the work of others in it",

	"about.access":   "Accessibility",
	"about.access.1": "The site is made to meet the Web Content Accessibility Guidelines 2.2 at level AA. These pages need no scripts. Nothing is told by colour alone; everything can be reached with a keyboard; text can be enlarged to four times its size.",
	"about.access.2": "This is checked by a program (axe) in a browser, on every kind of page, in light and dark and on narrow and wide screens, whenever the site is changed. A program finds only part of all barriers. No independent audit has been made, and no test with people who use screen readers.",
	"about.access.3": "Known limits: what a source was read for is noted in English only, and some pages of the catalogue are long.",

	"about.licence":   "Licence",
	"about.licence.1": "The program is under the Apache License 2.0, the catalogue under Creative Commons Attribution 4.0, with the attributions that its sources ask for; they are listed in LICENSE.md beside the entry files.",
}
