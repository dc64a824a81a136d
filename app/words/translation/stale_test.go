package translation

import (
	"crypto/sha256"
	"encoding/hex"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sovcalc/app/words"
)

var still = flag.String("still", "", "messages, with commas between them, whose translations were read again and are still right")

// A pair is a translation and the English text that it was made from, each by
// a short fingerprint.
type pair struct{ english, translated string }

func fingerprint(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:4])
}

// pairs are the messages of a language as they are now.
func pairs(l *words.Language) map[string]pair {
	now, texts, english := map[string]pair{}, l.Texts(), words.English.Texts()
	for _, id := range words.English.IDs() {
		if text, ok := texts[id]; ok && !everywhere(id) {
			now[id] = pair{fingerprint(english[id]), fingerprint(text)}
		}
	}
	return now
}

// stale lists the messages whose English text changed and whose translation did
// not, and tells whether the record holds anything else that is not so any more.
func stale(recorded, now map[string]pair) (list []string, outdated bool) {
	for id, p := range now {
		r, known := recorded[id]
		switch {
		case known && r.english != p.english && r.translated == p.translated:
			list = append(list, id)
		case r != p:
			outdated = true
		}
	}
	for id := range recorded {
		_, is := now[id]
		outdated = outdated || !is
	}
	slices.Sort(list)
	return list, outdated
}

// A changed English message does not leave behind a translation of what it said
// before: testdata records of each translation which English text it was made
// from.
func TestNoTranslationIsStale(t *testing.T) {
	for _, l := range All() {
		name := filepath.Join("testdata", l.Tag+".made-from.txt")
		recorded, err := readPairs(name)
		if err != nil && !*update {
			t.Fatal(err)
		}
		now := pairs(l)
		list, outdated := stale(recorded, now)
		if *update || *still != "" {
			for _, id := range list {
				if !slices.Contains(strings.Split(*still, ","), id) {
					now[id] = recorded[id] // stays stale until it is translated anew
				}
			}
			if err := os.WriteFile(name, writePairs(now), 0o644); err != nil {
				t.Fatal(err)
			}
			list, outdated = stale(now, pairs(l))
		}
		for _, id := range list {
			t.Errorf("%s: %s was translated from another English text.\nEnglish now: %s\nTranslation: %s\nTranslate it anew and run go test ./app/words/translation -update, or, where it is still right, go test ./app/words/translation -still %s",
				l.Tag, id, words.English.Texts()[id], l.Texts()[id], id)
		}
		if outdated {
			t.Errorf("%s: messages came, went or were translated anew; run go test ./app/words/translation -update", name)
		}
	}
}

func TestStale(t *testing.T) {
	before := map[string]pair{"a": {"1", "x"}}
	for _, test := range []struct {
		name     string
		now      map[string]pair
		stale    bool
		outdated bool
	}{
		{"nothing changed", map[string]pair{"a": {"1", "x"}}, false, false},
		{"English changed", map[string]pair{"a": {"2", "x"}}, true, false},
		{"both changed", map[string]pair{"a": {"2", "y"}}, false, true},
		{"the translation changed", map[string]pair{"a": {"1", "y"}}, false, true},
		{"a message came", map[string]pair{"a": {"1", "x"}, "b": {"1", "x"}}, false, true},
		{"a message went", map[string]pair{}, false, true},
	} {
		if list, outdated := stale(before, test.now); len(list) > 0 != test.stale || outdated != test.outdated {
			t.Errorf("%s: stale %v, outdated %v", test.name, list, outdated)
		}
	}
}

func readPairs(name string) (map[string]pair, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	recorded, n := map[string]pair{}, 0
	for line := range strings.Lines(string(data)) {
		n++
		fields := strings.Fields(line)
		if len(fields) != 3 {
			return nil, fmt.Errorf("%s:%d: a line is a message, the English text's fingerprint and the translation's", name, n)
		}
		recorded[fields[0]] = pair{fields[1], fields[2]}
	}
	return recorded, nil
}

func writePairs(now map[string]pair) []byte {
	var lines []string
	for id, p := range now {
		lines = append(lines, fmt.Sprintf("%s %s %s\n", id, p.english, p.translated))
	}
	slices.Sort(lines)
	return []byte(strings.Join(lines, ""))
}
