package report

import "sovcalc/app/report/markdown"

// escape and link write what comes from facts; see package markdown.
func escape(text string) string { return markdown.Text(text) }

func link(text, address string) string { return markdown.Link(text, address) }
