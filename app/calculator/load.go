package calculator

import (
	"strings"

	"sovcalc/app/configuration"
)

// LoadControl is the name of the control that opens a file.
const LoadControl = "load"

// MaxLoad bounds the file, in bytes: what is saved here is far smaller.
const MaxLoad = 4 << 20

// Loaded says what a file holds that the reader opened.
type Loaded struct {
	File    string
	Vector  string   // nothing where it holds none
	Others  int      // systems that it names besides
	Unread  []string // names in it that are no choice
	Edition string   // in which a profile was saved
	Wrong   string   // why nothing could be read: large, refused, picture or nothing
}

func (e Loaded) apply(m Model) Model {
	if e.Vector != "" {
		m.Problems, m.Filled, m.Unread = nil, nil, false
		m = m.Update(Navigated{e.Vector})
	}
	m.Loaded = e
	return m
}

// A Field is a name in a file and what stands for it there.
type Field struct{ Name, Value string }

// Load reads a file. What is saved here holds a vector: data and memos, and
// whatever names a system. In a picture long ones are broken into lines. A
// configuration in JSON comes as its fields, of the first system where there are
// several.
func Load(file, text string, fields []Field, systems int) Loaded {
	e := Loaded{File: file, Others: max(0, systems-1)}
	if strings.Contains(text[:min(len(text), 1000)], "<svg") {
		e.Wrong = "picture"
		return e
	}
	if e.Vector = firstVector(text); e.Vector != "" {
		// A profile names what could be changed besides.
		if start := text[:min(len(text), 300)]; strings.Contains(start, "sovcalc.profile/") {
			_, rest, _ := strings.Cut(start, `"edition": "`)
			e.Edition, _, _ = strings.Cut(rest, `"`)
		} else {
			e.Others = max(e.Others, len(vectors(text))-1)
		}
		return e
	}
	parts := []string{configuration.Version}
	for _, f := range fields {
		switch k, is := configuration.Named(f.Name); {
		case is:
			parts = append(parts, k.Definition().Letter+":"+f.Value)
			if systems == 1 && strings.Count(text, `"`+f.Name+`"`) > 1 {
				parts = append(parts, k.Definition().Letter+":"+f.Value) // is told as a mistake
			}
		case f.Name != "name" && f.Name != "note":
			e.Unread = append(e.Unread, f.Name)
		}
	}
	if len(parts) == 1 {
		e.Wrong = "nothing"
		return e
	}
	e.Vector = strings.Join(parts, "/")
	return e
}

func firstVector(text string) string {
	if list := vectors(text); len(list) > 0 {
		return list[0]
	}
	return ""
}

// vectors lists the vectors in a text, each once, up to a thousand.
func vectors(text string) []string {
	var list []string
	known := map[string]bool{}
	for len(list) < 1000 {
		i := strings.Index(text, configuration.Version+"/")
		if i < 0 {
			break
		}
		end := i + strings.IndexFunc(text[i:], func(r rune) bool {
			return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9') && !strings.ContainsRune(":/+-%", r)
		})
		if end < i {
			end = len(text)
		}
		if v := strings.TrimRight(text[i:end], "/"); !known[v] {
			known[v] = true
			list = append(list, v)
		}
		text = text[end:]
	}
	return list
}
