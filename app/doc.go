// Package app is the map of the program; nobody imports it.
//
// Data flows one way, in the order of this list, and nothing flows back:
//
//	catalog         facts, each with source, date and confidence
//	configuration   what is chosen; the vector
//	remark          what is told of a file that is read
//	catalog/source  reads facts as editors write them
//	stack           what stands behind the choices, and who holds it
//	lever           the rules; asking records, so a finding is its own proof
//	profile         levels, questions, layers, exposure: derived from levers
//	search          the best configurations reachable: derived from levels
//	words           sentences
//	report          the profile as JSON and text
//	calculator      the state of one visit
//	ui              the page, drawn with go-app
//	site            static files and the server
package app
