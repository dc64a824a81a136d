package translation

import (
	"fmt"
	"io/fs"
	"path"

	"github.com/leonelquinteros/gotext"

	"sovcalc/app/catalog"
	"sovcalc/app/words"
)

// factFile is where the texts of a kind of entry stand in a language.
func factFile(tag string, kind catalog.Kind) string {
	return path.Join(tag, "facts", string(kind)+".po")
}

// facts reads what the prose of the catalogue is in a language, by its English.
func facts(from fs.FS, tag string) (map[string]string, error) {
	texts := map[string]string{}
	for _, kind := range catalog.Kinds() {
		data, err := fs.ReadFile(from, factFile(tag, kind))
		if err != nil {
			return nil, err
		}
		po := gotext.NewPo()
		po.Parse(data)
		for english, t := range po.GetDomain().GetTranslations() {
			text := t.Trs[0]
			if english == "" || text == "" {
				continue
			}
			if _, twice := texts[english]; twice {
				return nil, fmt.Errorf("%s: %q is translated in another file too", factFile(tag, kind), english)
			}
			texts[english] = text
		}
	}
	return texts, nil
}

// shown lists what the prose beside findings is in a language, in the order of
// the catalogue: "" where it is not translated.
func shown(c *catalog.Catalog, l *words.Language) []string {
	list := []string{}
	for _, p := range c.Prose() {
		if p.Shown {
			list = append(list, l.Fact(p.Text))
		}
	}
	return list
}
