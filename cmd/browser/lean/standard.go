package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// goVersion is the Go whose sources standard knows.
const goVersion = "go1.26"

// standard are changes to Go's own packages: each text stands there once. They
// take out what nothing in a page can turn on, and change nothing else: the
// tracing of runtime/trace; reports that GODEBUG asks for, and the counting and
// bisecting of its settings; the comparing of types from several modules. An address
// of a host in brackets is not examined: the browser does so before it asks it.
var standard = map[string][][2]string{
	"runtime/traceruntime.go": {
		{"return trace.enabled\n", "return false\n"},
		{"return trace.enabledWithAllocFree\n", "return false\n"},
		{"return trace.shutdown.Load()\n", "return false\n"},
	},
	"runtime/mgc.go": {
		{"if debug.gctrace > 0 {\n\t\tutil := ", "if false {\n\t\tutil := "},
		{"if debug.gccheckmark > 0 {\n\t\t\trunCheckmark(", "if false {\n\t\t\trunCheckmark("},
		{"if debug.checkfinalizers > 0 {\n\t\t\tcheckFinalizersAndCleanups()", "if false {\n\t\t\tcheckFinalizersAndCleanups()"},
		{"if debug.checkfinalizers > 0 {\n\t\tfq, ", "if false {\n\t\tfq, "},
	},
	"runtime/panic.go": {
		{"if debug.schedtrace > 0 || debug.scheddetail > 0 {", "if false {"},
	},
	"runtime/type.go": {
		{"if firstmoduledata.next == nil {\n\t\treturn", "if true {\n\t\treturn"},
	},
	"net/url/url.go": {
		{"\t\"net/netip\"\n", ""},
		{
			"\t\taddr, err := netip.ParseAddr(unescapedHostname)\n\t\tif err != nil {\n\t\t\treturn \"\", fmt.Errorf(\"invalid host: %w\", err)\n\t\t}\n" +
				"\t\tif addr.Is4() {\n\t\t\treturn \"\", errors.New(\"invalid IP-literal\")\n\t\t}\n",
			"",
		},
	},
	"internal/godebug/godebug.go": {
		{"\t\"internal/bisect\"\n", ""},
		{"\tbisect *bisect.Matcher\n", ""},
		{"\tif v.bisect != nil && !v.bisect.Stack(&stderr) {\n\t\treturn \"\"\n\t}\n", ""},
		{"\t\t\t\t\t\t\tv.bisect, _ = bisect.New(arg[j+1:])\n", ""},
		{"\tregisterMetric(\"/godebug/non-default-behavior/\"+s.Name()+\":events\", s.nonDefault.Load)\n", ""},
	},
}

// prepareStandard writes the changed files, and what go build -overlay reads.
func prepareStandard(folder string) error {
	out, err := exec.Command("go", "env", "GOROOT", "GOVERSION").Output()
	if err != nil {
		return fmt.Errorf("go env: %w", err)
	}
	root, version, _ := strings.Cut(strings.TrimSpace(string(out)), "\n")
	if version != goVersion && !strings.HasPrefix(version, goVersion+".") {
		return fmt.Errorf("this is %s, and lean knows %s: see whether the changes in standard.go still say what they did, then change the version there", version, goVersion)
	}
	replaced := map[string]string{}
	for name, edits := range standard {
		source, target := filepath.Join(root, "src", filepath.FromSlash(name)), filepath.Join(folder, "standard", filepath.FromSlash(name))
		text, err := edited(source, edits)
		if err != nil {
			return err
		}
		if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(target, text, 0o644); err != nil {
			return err
		}
		replaced[source] = target
	}
	text, err := json.MarshalIndent(map[string]any{"Replace": replaced}, "", "\t")
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(folder, "overlay.json"), text, 0o644)
}

// edited reads a file and changes it.
func edited(file string, edits [][2]string) ([]byte, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	for _, edit := range edits {
		if bytes.Count(text, []byte(edit[0])) != 1 {
			return nil, fmt.Errorf("%s no longer says %q once", filepath.Base(file), edit[0])
		}
		text = bytes.Replace(text, []byte(edit[0]), []byte(edit[1]), 1)
	}
	return text, nil
}
