package source_test

import (
	"bytes"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"sovcalc/app/catalog"
	"sovcalc/app/catalog/source"
	"sovcalc/app/configuration"
	"sovcalc/app/profile"
)

var saysIt = regexp.MustCompile(`says that it is the edition .*, but what it holds is (\S+): `)

// FuzzReadEdition asks that a catalogue in one file is either refused with a
// reason or can be worked with. The file names its own fingerprint, which
// anybody can work out: it is put right here before the file is read again.
func FuzzReadEdition(f *testing.F) {
	small, problems := source.Read(fstest.MapFS{"actor/alpha.yaml": {Data: []byte(fine)}, "jurisdiction/FR.yaml": {Data: []byte(france)}})
	if len(problems) > 0 {
		f.Fatal(problems)
	}
	var text bytes.Buffer
	if err := source.WriteEdition(&text, small); err != nil {
		f.Fatal(err)
	}
	f.Add(text.String(), small.Edition)
	f.Add(strings.ReplaceAll(text.String(), `"FR"`, `""`), small.Edition)
	f.Add(strings.ReplaceAll(text.String(), `[`, `[[`), small.Edition)
	f.Add(`{"schema": "sovcalc.catalog/1", "edition": "e", "sources": [], "entries": [{"Kind": "actor", "ID": "alpha", "Facts": [{"Property": "seat"}]}]}`, "e")
	f.Fuzz(func(t *testing.T, text, edition string) {
		c, err := source.ReadEdition(strings.NewReader(text))
		if err != nil {
			says := saysIt.FindStringSubmatch(err.Error())
			if says == nil || edition == "" {
				return
			}
			if c, err = source.ReadEdition(strings.NewReader(strings.Replace(text, edition, says[1], 1))); err != nil {
				return
			}
		}
		catalog.Differences(catalog.Default, c)
		for _, vector := range []string{"SOV1/H:FR/M:unknown/A:api/I:unknown/C:unknown/D:FR", "SOV1/H:FR/M:openai-gpt-api/A:api/I:openai-api/C:nvidia-h100/D:US"} {
			conf, problems := configuration.Parse(vector, c)
			if len(problems) == 0 {
				profile.Of(c, conf)
			}
		}
	})
}
