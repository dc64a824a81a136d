package words

// enGrammar is what is particular to English: lists, numbers, dates, and the
// jurisdictions that take an article in running text.
var enGrammar = map[string]string{
	"grammar.zero":   "many",
	"grammar.labels": "lower",
	"grammar.forms":  "name the",

	"list.and":        "{list} and {last}",
	"list.or":         "{list} or {last}",
	"list.or.clauses": "{list}; or {last}",
	"list.comma":      ", ",
	"list.colon":      ":",
	"list.semicolon":  "; ",
	"list.sentences":  " ",

	"number.0":        "none",
	"number.1":        "one",
	"number.2":        "two",
	"number.3":        "three",
	"number.4":        "four",
	"number.5":        "five",
	"number.6":        "six",
	"number.7":        "seven",
	"number.8":        "eight",
	"number.9":        "nine",
	"number.10":       "ten",
	"number.11":       "eleven",
	"number.12":       "twelve",
	"number.decimal":  ".",
	"number.thousand": ",",
	"number.percent":  "{n} %",

	"date.day":    "{year}-{month}-{day}",
	"date.month":  "{year}-{month}",
	"date.months": "01 02 03 04 05 06 07 08 09 10 11 12",
	"date.first":  "01",
	"date.range":  "{from} to {to}",

	"country.AE": "United Arab Emirates | the United Arab Emirates*",
	"country.EU": "European Union | the European Union",
	"country.GB": "United Kingdom | the United Kingdom",
	"country.NL": "Netherlands | the Netherlands*",
	"country.PH": "Philippines | the Philippines*",
	"country.US": "United States | the United States*",
	"country.CD": "Democratic Republic of the Congo | the Democratic Republic of the Congo",
	"country.CF": "Central African Republic | the Central African Republic",
}
