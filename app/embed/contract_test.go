package embed_test

import (
	"encoding/json"
	"strings"
	"testing"

	"sovcalc/app/embed"
	"sovcalc/app/words"
)

// The contract is a promise to pages that nobody here can change. If this test
// fails, what is published would break them: make another version instead, or,
// if something was only added, run with -update.
func TestContract(t *testing.T) {
	text, err := json.MarshalIndent(embed.Published(), "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "contract-v1.json", string(text)+"\n")
}

func TestEverythingIsDescribed(t *testing.T) {
	var ids []string
	for _, o := range embed.Options() {
		ids = append(ids, "embed.option."+o.Name, "embed.problem."+o.Name)
	}
	for _, m := range embed.Messages() {
		ids = append(ids, "embed.message."+m.ID)
	}
	for _, h := range embed.Headers() {
		ids = append(ids, "embed.header."+h.Name)
	}
	for _, id := range ids {
		if !words.English.Has(id) {
			t.Errorf("there is no message %s", id)
		}
	}
}

func TestRead(t *testing.T) {
	for _, test := range []struct {
		query, canonical string
		problems         int
	}{
		{"", "", 0},
		{"?view=stack&theme=auto", "", 0},
		{"?theme=dark&view=all", "?view=all&theme=dark", 0},
		{"?change=model,home&id=chart-1", "?change=model,home&id=chart-1", 0},
		{"?change=none", "", 0},
		{"?utm_source=x&theme=light", "?theme=light", 0},
		{"?theme=drak&view=all", "?view=all", 1},
		{"?change=none,home", "", 1},
		{"?change=home,nothing", "", 1},
		{"?change=", "", 1},
		{"?id=%22%3E%3Cscript%3E", "", 1},
		{"?id=" + strings.Repeat("a", 65), "", 1},
		{"?theme=%zz&view=all", "?view=all", 1},
		{"?a;b&theme=dark", "?theme=dark", 1},
	} {
		f, problems := embed.Read(test.query)
		if f.Query() != test.canonical || len(problems) != test.problems {
			t.Errorf("%s: %s, %v", test.query, f.Query(), problems)
		}
		for _, p := range problems {
			if !words.English.Has(p.Reason) {
				t.Errorf("%s: no message %s", test.query, p.Reason)
			}
		}
	}
}

// Whatever stands in an address, what is read is an address again.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{"", "?theme=dark&view=all&change=home,model&id=a", "?id=%00", "?change=,", "a;b=%"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, query string) {
		frame, _ := embed.Read(query)
		again, problems := embed.Read(frame.Query())
		if len(problems) > 0 || again.Query() != frame.Query() {
			t.Errorf("%q becomes %q, and that %q with %v", query, frame.Query(), again.Query(), problems)
		}
	})
}
