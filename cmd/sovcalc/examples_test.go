package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

// asCommand makes the test program the command itself, for shells that call it.
const asCommand = "SOVCALC_TEST_AS_COMMAND"

func TestMain(m *testing.M) {
	if os.Getenv(asCommand) != "" {
		os.Exit(run(context.Background(), os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
	}
	os.Exit(m.Run())
}

// examples are the pieces of the README in one language that call the command.
func examples(t *testing.T, language string) []string {
	t.Helper()
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, m := range regexp.MustCompile("(?s)\n```"+language+"\n(.*?)\n```\n").FindAllStringSubmatch(string(readme), -1) {
		if strings.Contains(m[1], "sovcalc check") {
			list = append(list, m[1])
		}
	}
	if len(list) == 0 {
		t.Fatalf("the README has no example in %s", language)
	}
	return list
}

const (
	meets  = `{"name":"Meets","vector":"SOV1/H:US/M:openai-gpt-oss/A:open-weights/I:air-gapped-on-premises/C:nvidia-h100/D:US/N:tested/O:own"}` + "\n"
	misses = `{"name":"Misses","vector":"SOV1/H:AE/M:openai-gpt-api/A:api/I:stargate-uae/C:nvidia-gb300/D:AE"}` + "\n"
)

// workplace is a folder with a policy and systems, in which a shell finds the
// command.
func workplace(t *testing.T) func(name string, args ...string) (out string, code int) {
	t.Helper()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	for name, text := range map[string]string{
		"bin/sovcalc":              "#!/bin/sh\n" + asCommand + "=1 exec '" + program + "' \"$@\"\n",
		"policy.yaml":              "minimum: {run: 3}\n",
		"systems/a.ndjson":         misses,
		"registers/one.ndjson":     meets + misses,
		"registers/a b/two.ndjson": strings.Repeat(misses, 5),
		"registers/none.ndjson":    "",
	} {
		file := filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	return func(name string, args ...string) (string, int) {
		t.Helper()
		if _, err := exec.LookPath(name); err != nil {
			t.Skipf("%s is not installed", name)
		}
		c := exec.Command(name, args...)
		c.Dir = folder
		c.Env = append(os.Environ(), "PATH="+filepath.Join(folder, "bin")+string(filepath.ListSeparator)+os.Getenv("PATH"))
		var problems bytes.Buffer
		c.Stderr = &problems
		out, err := c.Output()
		if problems.Len() > 0 {
			t.Logf("%.2000s", problems.String())
		}
		if err != nil && c.ProcessState == nil {
			t.Fatal(err)
		}
		return string(out), c.ProcessState.ExitCode()
	}
}

// TestExamplesForJobs asks that the jobs fail where a system misses the policy,
// and leave the file behind that the next step takes.
func TestExamplesForJobs(t *testing.T) {
	var lines []string
	for _, text := range examples(t, "yaml") {
		var steps []struct{ Run string }
		var jobs map[string]struct{ Script []string }
		switch {
		case yaml.Unmarshal([]byte(text), &steps) == nil:
			lines = append(lines, steps[0].Run)
		case yaml.Unmarshal([]byte(text), &jobs) == nil:
			lines = append(lines, jobs["sovereignty"].Script...)
		default:
			t.Errorf("neither steps nor jobs:\n%s", text)
		}
	}
	if len(lines) != 2 {
		t.Fatalf("%q", lines)
	}
	for _, line := range lines {
		in := workplace(t)
		if _, code := in("sh", "-ec", line); code != 1 {
			t.Errorf("%s: exit code %d", line, code)
		}
		_, file, _ := strings.Cut(line, "> ")
		if out, _ := in("cat", file); !strings.Contains(out, "minimum:run") || !strings.Contains(out, "Misses") {
			t.Errorf("%s holds\n%.1000s", file, out)
		}
	}
}

// TestExamplesForShells asks that all files are checked, whatever they are
// called, and that only what cannot be read is a failure.
func TestExamplesForShells(t *testing.T) {
	for _, line := range examples(t, "sh") {
		in := workplace(t)
		if _, code := in("sh", "-ec", line); code != 0 {
			t.Errorf("exit code %d", code)
		}
		for file, want := range map[string]int{"one": 2, "a b/two": 5, "none": 0} {
			if out, code := in("cat", "registers/"+file+".ndjson.out"); code != 0 || strings.Count(out, `"verdict":`) != want {
				t.Errorf("%s: %.1000s", file, out)
			}
		}
		in("sh", "-c", "echo broken > registers/three.ndjson")
		if _, code := in("sh", "-ec", line); code == 0 {
			t.Error("a file that cannot be read is no failure")
		}
	}
}

// spark stands in for Spark: it cuts a text into partitions, of which some are
// empty, and gives each to a command, as the documentation of RDD.pipe says.
const spark = `
import glob, shlex, subprocess

class Lines:
    def __init__(self, parts): self.parts = parts
    def pipe(self, command, checkCode=False):
        out = []
        for part in self.parts:
            given = "".join(line.rstrip("\n") + "\n" for line in part)
            done = subprocess.run(shlex.split(command), input=given.encode(), stdout=subprocess.PIPE)
            if checkCode and done.returncode:
                raise Exception("Pipe function exited with error code %d" % done.returncode)
            out.append(done.stdout.decode().splitlines())
        return Lines(out)

class Context:
    def textFile(self, pattern):
        lines = [line for name in sorted(glob.glob(pattern)) for line in open(name)]
        return Lines([lines[:1], [], lines[1:]])

class spark: sparkContext = Context()
`

func TestExamplesForSpark(t *testing.T) {
	for _, text := range examples(t, "python") {
		in := workplace(t)
		program := spark + text + "\nprint(*[line for part in checked.parts for line in part], sep='\\n')"
		out, code := in("python3", "-c", program)
		if code != 0 {
			t.Fatalf("exit code %d", code)
		}
		var verdicts []string
		for line := range strings.Lines(out) {
			var system struct{ Name, Verdict string }
			if err := json.Unmarshal([]byte(line), &system); err != nil {
				t.Fatalf("%v: %s", err, line)
			}
			verdicts = append(verdicts, system.Name+" "+system.Verdict)
		}
		if got := strings.Join(verdicts, ", "); got != "Meets met, Misses missed" {
			t.Errorf("%s", got)
		}
		in("sh", "-c", "echo broken > registers/one.ndjson")
		if _, code := in("python3", "-c", program); code == 0 {
			t.Error("a line that cannot be read is no failure")
		}
	}
}
