package translation

import (
	"fmt"
	"os"
	"testing"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/profile"
	"sovcalc/app/words"
)

func TestShow(t *testing.T) {
	tag := os.Getenv("SHOW")
	if tag == "" {
		t.Skip()
	}
	texts, err := read(files, tag)
	if err != nil {
		t.Fatal(err)
	}
	l := words.New(tag, texts)
	for _, id := range []string{"uae-stargate-chatgpt", "switzerland-apertus-alps", "france-assistant-ia-outscale", "germany-openai-sap-delos", "china-deepseek-ascend", "eu-openeurollm-eurohpc", "laptop-open-model", "korea-exaone-furiosa", "malaysia-skyvast-deepseek-ascend"} {
		conf, _ := configuration.FromCase(catalog.Default.Entry(catalog.Case, id), catalog.Default)
		p := profile.Of(catalog.Default, conf)
		fmt.Println("=====", id, "\n", l.Headline(p), "\n", l.Gap(p.Gap()))
		for i := range p.Questions {
			fmt.Println("   ", l.Say("asks."+string(p.Questions[i].ID)), l.Answer(p, &p.Questions[i]))
		}
		for i := range p.Findings.Levers {
			if i%3 == 0 {
				fmt.Println("  *", l.Because(p.Stack, &p.Findings.Levers[i]))
			}
		}
		for _, v := range p.Views() {
			for i := range v.Because {
				if i < 2 {
					fmt.Println("  §", l.Tested(p, &v.Because[i]))
				}
			}
		}
		shocks := p.Shocks()
		for i := range shocks {
			fmt.Println("  !", l.Shock(p, &shocks[i]), "—", l.ShockTold(&shocks[i]))
			for j, n := range shocks[i].Precedents {
				if j < 2 {
					fmt.Println("     ", l.Precedent(p.Stack, n, shocks[i].Who))
				}
			}
		}
	}
}
