package desk

import (
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration/file"
	"sovcalc/app/portfolio"
	"sovcalc/app/portfolio/systemfile"
	"sovcalc/app/register"
	"sovcalc/app/words"
)

func read(t *testing.T, text string) register.Model {
	t.Helper()
	var list []portfolio.System
	for item := range items(one("", text), file.Options{Known: catalog.Default}) {
		list = append(list, systemfile.System(item.Row()))
	}
	return register.New(catalog.Default, words.English).Update(register.Read{Systems: list})
}

// TestExample asks that the example can be read.
func TestExample(t *testing.T) {
	if m := read(t, Example); m.Wrong != 0 || len(m.Rows) != 5 {
		t.Errorf("%d rows, %d wrong: %+v", len(m.Rows), m.Wrong, m.Rows[len(m.Rows)-1].Mistakes)
	}
}

// TestSaved asks that what is saved as CSV can be read again, and that no cell
// of it is a formula.
func TestSaved(t *testing.T) {
	m := read(t, Example+"=1+1,FR,unknown,unknown,unknown,unknown,FR,\n")
	text := CSV(m)
	again := read(t, text)
	if again.Wrong != 0 || len(again.Rows) != len(m.Rows) {
		t.Fatalf("%d rows, %d wrong", len(again.Rows), again.Wrong)
	}
	for i := range m.Rows {
		if a, b := m.Rows[i].Configuration, again.Rows[i].Configuration; a != b {
			t.Errorf("%s comes back as %s", a.Vector(), b.Vector())
		}
	}
	records, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range records {
		for _, cell := range r {
			if cell != "" && strings.ContainsRune("=+-@", rune(cell[0])) {
				t.Errorf("%q is a formula", cell)
			}
		}
	}
	var s saved
	if err := json.Unmarshal([]byte(JSON(m)), &s); err != nil || len(s.Systems) != 6 || len(s.Systems[0].Acts) == 0 {
		t.Error(err, len(s.Systems))
	}
	if text := Markdown(m); !strings.Contains(text, "| Chat for staff | ") || !strings.Contains(text, `\=1+1`) {
		t.Error(text)
	}
}
