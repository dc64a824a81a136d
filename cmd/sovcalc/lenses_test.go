package main

import (
	"bytes"
	"context"
	"encoding/json"
	"strings"
	"testing"
)

func TestLensesCommand(t *testing.T) {
	const vector = "SOV1/H:AE/M:openai-gpt-api/A:api/I:stargate-uae/C:nvidia-gb300/D:AE"
	tests := []struct {
		name  string
		args  []string
		stdin string
		code  int
		want  string // in standard output, or in standard error when the code is not 0
	}{
		{"lists all lenses", []string{"lenses"}, "", 0, "residency: Residency"},
		{"lists them as a document", []string{"lenses", "--format", "markdown"}, "", 0, "## Residency (`residency`)"},
		{"turns them on a vector", []string{"lenses", vector}, "", 0, "The machines and the data are at home; none of the six powers is."},
		{"turns them on a case", []string{"lenses", "--case", "uae-stargate-chatgpt"}, "", 0, "not met         Open source"},
		{"turns them on a file", []string{"lenses", "-"}, "home: AE\nmodel: openai-gpt-api\naccess: api\ninfrastructure: stargate-uae\nchips: nvidia-gb300\ndata: AE\n", 0, "met             Residency"},
		{"writes a document", []string{"lenses", "--format", "markdown", vector}, "", 0, "| Open source | Clément Delangue, Hugging Face | not met |"},
		{"shows one", []string{"lenses", "open-source"}, "", 0, "open-source: Open source"},
		{"shows one as a document", []string{"lenses", "residency", "--format", "markdown"}, "", 0, "## Residency (`residency`)"},
		{"turns one on a vector", []string{"lenses", "residency", vector}, "", 0, "met\n  + "},
		{"turns one on a case", []string{"lenses", "open-source", "--case", "uae-stargate-chatgpt", "--format", "json"}, "", 0, `"verdict": "not-met"`},
		{"refuses one that is not there", []string{"lenses", "openness"}, "", 2, `there is no definition "openness"; "sovcalc lenses" lists them`},
		{"refuses two configurations", []string{"lenses", vector, vector}, "", 2, "there is no definition"},
		{"refuses another format", []string{"lenses", "--format", "yaml", vector}, "", 2, "is none of text, json, markdown"},
		{"refuses another format for the list", []string{"lenses", "--format", "yaml"}, "", 2, "is none of text, json, markdown"},
		{"refuses half a configuration", []string{"lenses", "SOV1/H:AE"}, "", 2, "model is not given"},
		{"refuses a case that is not there", []string{"lenses", "--case", "nowhere"}, "", 2, "there is no case"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var out, errs bytes.Buffer
			code := run(context.Background(), test.args, strings.NewReader(test.stdin), &out, &errs)
			got := out.String()
			if code != 0 {
				got = errs.String()
			}
			if code != test.code || !strings.Contains(got, test.want) {
				t.Errorf("exit %d, want %d; %q is not in\n%s", code, test.code, test.want, got)
			}
		})
	}
}

func TestLensesJSON(t *testing.T) {
	for _, args := range [][]string{{"lenses", "--format", "json"}, {"lenses", "--format", "json", "--case", "uae-stargate-chatgpt"}} {
		var out, errs bytes.Buffer
		if code := run(context.Background(), args, strings.NewReader(""), &out, &errs); code != 0 {
			t.Fatalf("%v: exit %d: %s", args, code, errs.String())
		}
		if !json.Valid(out.Bytes()) {
			t.Errorf("%v: not JSON", args)
		}
	}
}
