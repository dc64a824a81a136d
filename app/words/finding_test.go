package words_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/configuration/random"
	"sovcalc/app/lever"
	"sovcalc/app/profile"
	"sovcalc/app/words"
)

// A question that somebody holds down in every reading is never answered by
// "perhaps" alone, and who holds it down is named.
func TestAnswerNamesWhoHoldsForCertain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := profile.Of(catalog.Default, random.Configuration(t))
		for i := range p.Questions {
			q := &p.Questions[i]
			answer, who := words.English.Answer(p, q), words.English.Who(p, q)
			if q.Level.Hi < lever.Yours && (strings.HasPrefix(answer, "Perhaps") || strings.HasPrefix(who, "Perhaps")) {
				t.Fatalf("%s, %s: at most %d, and %q, %q", p.Stack.Configuration.Vector(), q.ID, q.Level.Hi, answer, who)
			}
			before, _, _ := strings.Cut(answer, "; perhaps ")
			for _, v := range p.Findings.Levers {
				if v.Cell.Question == q.ID && q.Level.Hi < lever.Yours && v.Level.Hi == q.Level.Hi {
					if name := words.English.Party(p.Stack, v.Holder); !strings.Contains(strings.ToLower(before), strings.ToLower(name)) {
						t.Fatalf("%s, %s: %q does not name %s", p.Stack.Configuration.Vector(), q.ID, answer, name)
					}
				}
			}
		}
	})
}

// What may not exist is told as such.
func TestAnswerSaysPerhaps(t *testing.T) {
	c, problems := configuration.Parse("SOV1/H:NL/M:openai-gpt-api/A:api/I:microsoft-azure/C:unknown/D:IE+NL+SE", catalog.Default)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	p := profile.Of(catalog.Default, c)
	for i := range p.Questions {
		if p.Questions[i].ID != lever.Leave {
			continue
		}
		if got, want := words.English.Answer(p, &p.Questions[i]), "Microsoft and OpenAI (platform, model); perhaps NVIDIA (chips)."; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// What is at home for certain, by whomever there, is told as at home wherever it
// is told: in the headline, beside what the system looks like, beside a guess.
func TestWithinIsToldAsHome(t *testing.T) {
	c, _ := configuration.Parse("SOV1/H:FR/M:mistral-large-3/A:open-weights/I:mistral-compute/C:nvidia-b200/D:FR", catalog.Default)
	p := profile.Of(catalog.Default, c)
	l := words.English
	for what, said := range map[string]string{
		l.Finding(p)[0]: "Of six powers over this system, one is held at home by France itself or others there, one is shared, one is in others’ hands and of three it cannot be told.",
		l.Gap(p.Gap()):  "The machines and the data are at home; one of the six powers is, and of three it cannot be told.",
		l.Guessed(p, 2): "Your guess was two. In the hands of France, or decided there: one; of three it cannot be told.",
	} {
		if what != said {
			t.Errorf("%q is said, not %q", what, said)
		}
	}
}
