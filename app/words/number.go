package words

import (
	"strconv"
	"strings"
)

// Number writes a whole number in digits, in groups of three from five digits on.
func (l *Language) Number(n int) string {
	text := strconv.Itoa(n)
	if len(text) < 5 {
		return text
	}
	return l.Grouped(text)
}

// Grouped puts the language's mark between groups of three digits.
func (l *Language) Grouped(digits string) string {
	var b strings.Builder
	for i, r := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteString(l.messages["number.thousand"])
		}
		b.WriteRune(r)
	}
	return b.String()
}

// Decimal writes a number that has a decimal point as the language does.
func (l *Language) Decimal(number string) string {
	return strings.Replace(number, ".", l.messages["number.decimal"], 1)
}

// Percent writes a share.
func (l *Language) Percent(number string) string {
	return l.Say("number.percent", P("n", l.Decimal(number)))
}

// Date writes a date that stands in the catalogue: a day, a month or a year in
// digits. What is not one of these is left as it is.
func (l *Language) Date(date string) string {
	if from, to, ok := strings.Cut(date, " to "); ok {
		return l.Say("date.range", P("from", l.Date(from)), P("to", l.Date(to)))
	}
	parts := strings.Split(date, "-")
	if len(parts) < 2 || len(parts) > 3 {
		return date
	}
	for _, part := range parts {
		if _, err := strconv.Atoi(part); err != nil {
			return date
		}
	}
	months := strings.Fields(l.messages["date.months"])
	month, _ := strconv.Atoi(parts[1])
	if month < 1 || month > len(months) {
		return date
	}
	params := []Param{P("year", parts[0]), P("month", months[month-1])}
	if len(parts) == 2 {
		return l.Say("date.month", params...)
	}
	day := parts[2]
	if l.messages["date.first"] != "01" { // no leading nought, and perhaps an ordinal
		if day = strings.TrimPrefix(day, "0"); day == "1" {
			day = l.messages["date.first"]
		}
	}
	return l.Say("date.day", append(params, P("day", day))...)
}
