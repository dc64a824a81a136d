package report

import "strings"

// SafeCell writes a text so that no spreadsheet takes it for a formula.
func SafeCell(text string) string {
	if text != "" && strings.ContainsRune("=+-@\t\r\n|%", rune(text[0])) {
		return "'" + text
	}
	return text
}

// Escape writes a text so that Markdown shows it as it is.
func Escape(text string) string { return escape(text) }
