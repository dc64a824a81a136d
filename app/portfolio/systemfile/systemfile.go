// Package systemfile makes systems of a portfolio from the rows of files, for
// the command and the page alike. It is apart from package portfolio because
// what reads files weighs, and the calculator's program reads none.
package systemfile

import (
	"sovcalc/app/configuration/file"
	"sovcalc/app/portfolio"
)

// System is the row of a file as a system of a portfolio.
func System(row file.Row) portfolio.System {
	return portfolio.System{
		File: row.File, Line: row.Line, Name: row.Name, Note: row.Note,
		Configuration: row.Configuration, Catalog: row.Catalog, Mistakes: row.Problems, Notes: row.Notes, Failed: row.Failed,
	}
}
