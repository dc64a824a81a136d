package words

import "strings"

// An Offer is a language that the site is offered in.
type Offer struct {
	Tag    string
	Name   string // in the language itself
	Folder string // of its pages, under the site's start
}

// Offered are the languages of the site, the one that is compiled in first.
// The texts of the others are in package translation.
var Offered = []Offer{{"en", "English", ""}, {"fr", "Français", "fr/"}, {"de", "Deutsch", "de/"}}

// Folder is the folder of the language's pages.
func (l *Language) Folder() string { return FolderOf(l.Tag) }

// FolderOf is the folder of the pages in a language.
func FolderOf(tag string) string {
	for _, o := range Offered {
		if o.Tag == tag {
			return o.Folder
		}
	}
	return ""
}

// spoken are the parts of the site that are there in every language. What an
// embed promises is in English alone: it is written for programs and those who
// write them.
var spoken = []string{"compare/", "portfolio/", "cases/", "method/", "catalog/", "about/", "search/", "embed/v1/"}

// Spoken reports whether a page of the site, named without the folder of a
// language, is there in every language.
func Spoken(path string) bool {
	if path == "" || strings.HasPrefix(path, "#") {
		return true
	}
	for _, part := range spoken {
		if strings.HasPrefix(path, part) {
			return true
		}
	}
	return false
}

// Page is the path of a page in the language, or of the English one where it
// is in English alone.
func (l *Language) Page(path string) string {
	if Spoken(path) {
		return l.Folder() + path
	}
	return path
}
