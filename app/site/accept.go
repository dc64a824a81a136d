package site

import (
	"strconv"
	"strings"
)

// accepts reports whether an Accept-Encoding header allows the encoding
// (RFC 9110, 12.5.3). Which of the allowed ones is sent is the server's choice.
func accepts(header, encoding string) bool {
	allowed := false
	for part := range strings.SplitSeq(header, ",") {
		name, parameters, _ := strings.Cut(part, ";")
		name = strings.ToLower(strings.TrimSpace(name))
		if name != encoding && name != "*" {
			continue
		}
		allowed = weight(parameters) > 0
		if name == encoding {
			return allowed // named: what * says no longer counts
		}
	}
	return allowed
}

func weight(parameters string) float64 {
	name, value, _ := strings.Cut(strings.TrimSpace(parameters), "=")
	if !strings.EqualFold(strings.TrimSpace(name), "q") {
		return 1
	}
	q, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
	if err != nil {
		return 0
	}
	return q
}
