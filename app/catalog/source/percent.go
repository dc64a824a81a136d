package source

import "strconv"

// percent reports whether a value is a figure in per cent.
func percent(v string) bool {
	n, err := strconv.ParseFloat(v, 64)
	return err == nil && n >= 0 && n <= 100
}
