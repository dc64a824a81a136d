package check_test

import (
	"encoding/xml"
	"os/exec"
	"strings"
	"testing"

	"sovcalc/app/check"
	"sovcalc/app/portfolio"
)

func TestJUnit(t *testing.T) {
	out, _ := run(t, fleetPolicy("junit"), input("a.csv", fleet))
	type told struct {
		Type    string `xml:"type,attr"`
		Message string `xml:"message,attr"`
		Text    string `xml:",chardata"`
	}
	var run struct {
		Suites []struct {
			Name     string `xml:"name,attr"`
			Tests    int    `xml:"tests,attr"`
			Failures int    `xml:"failures,attr"`
			Errors   int    `xml:"errors,attr"`
			Cases    []struct {
				Name     string `xml:"name,attr"`
				Failures []told `xml:"failure"`
				Errors   []told `xml:"error"`
			} `xml:"testcase"`
		} `xml:"testsuite"`
	}
	if err := xml.Unmarshal([]byte(out), &run); err != nil {
		t.Fatal(err)
	}
	names := map[string]bool{}
	tests := 0
	for _, s := range run.Suites {
		failures, errors := 0, 0
		for _, c := range s.Cases {
			failures, errors = failures+len(c.Failures), errors+len(c.Errors)
			names[c.Name] = true
		}
		if s.Tests != len(s.Cases) || s.Failures != failures || s.Errors != errors {
			t.Errorf("%+v", s)
		}
		tests += s.Tests
	}
	if tests != 5 || len(names) != 5 || !names["<b>&| (line 4)"] {
		t.Errorf("%d tests with the names %v", tests, names)
	}
	missed, wrong := run.Suites[1].Cases[0], run.Suites[3].Cases[0]
	if len(missed.Failures) != 1 || len(strings.Fields(missed.Failures[0].Type)) != 2 || strings.Count(missed.Failures[0].Text, "\n") != 2 || !strings.HasPrefix(missed.Failures[0].Text, "a.csv:3 SOV1/") {
		t.Errorf("%+v", missed)
	}
	if len(wrong.Errors) != 1 || !strings.Contains(wrong.Errors[0].Message, "nope") {
		t.Errorf("%+v", wrong)
	}
}

// TestJUnitSchema asks that what is written is what the strictest reader in use
// takes: with systems that meet, miss and cannot be read, and with none.
func TestJUnitSchema(t *testing.T) {
	tool, err := exec.LookPath("xmllint")
	if err != nil {
		t.Skip("xmllint is not installed: make test-tools")
	}
	valid := func(text string) error {
		c := exec.Command(tool, "--noout", "--nonet", "--schema", "testdata/junit-10.xsd", "-")
		c.Stdin = strings.NewReader(text)
		out, err := c.CombinedOutput()
		if err != nil {
			t.Logf("%.1000s", out)
		}
		return err
	}
	nothing := options("junit")
	nothing.Policy = &portfolio.Policy{}
	for _, text := range []string{fleet, "", register(30), "name,vector\nMet,SOV1/H:FR\n", "\xff\xfe", "- &a [*a]", "name,vector\n\"a\x00\x1b\ufffe\",SOV1/H:FR\n"} {
		for _, name := range []string{"a.csv", "folder/ä <b%\".csv", ""} {
			for _, o := range []check.Options{fleetPolicy("junit"), nothing} {
				out, _ := run(t, o, input(name, text))
				if err := valid(out); err != nil {
					t.Errorf("%q from %q: %v\n%.2000s", text, name, err, out)
				}
			}
		}
	}
	out, _ := run(t, fleetPolicy("junit"), input("a.csv", fleet))
	if valid(strings.Replace(out, ` tests="1"`, "", 1)) == nil {
		t.Error("the schema asks nothing")
	}
}
