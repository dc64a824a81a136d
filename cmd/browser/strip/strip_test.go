package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"sovcalc/cmd/browser/internal/wasm"
)

// sample builds the program in testdata with Go alone.
func sample(t *testing.T) []byte {
	t.Helper()
	return build(t)
}

// leanSample builds it as the browser programs are built.
func leanSample(t *testing.T) []byte {
	t.Helper()
	folder := t.TempDir()
	lean := exec.Command("go", "run", "./cmd/browser/lean", folder)
	lean.Dir = filepath.Join("..", "..", "..")
	if out, err := lean.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return build(t, "-overlay", filepath.Join(folder, "overlay.json"),
		"-gcflags=all=-l", "-gcflags=runtime=", "-gcflags=internal/runtime/...=")
}

func build(t *testing.T, arguments ...string) []byte {
	t.Helper()
	file := filepath.Join(t.TempDir(), "sample.wasm")
	build := exec.Command("go", append([]string{"build", "-trimpath", "-ldflags", "-s -w -buildid=", "-o", file}, append(arguments, "./testdata/sample")...)...)
	build.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	program, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return program
}

// play runs a program in Node.js.
func play(t *testing.T, program []byte, arguments ...string) (stdout, stderr string, code int) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "program.wasm")
	if err := os.WriteFile(file, program, 0o644); err != nil {
		t.Fatal(err)
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	script := filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec_node.js")
	c := exec.Command("node", append([]string{"--stack-size=8192", script, file}, arguments...)...)
	c.Env = append(os.Environ(), "GOTRACEBACK=system")
	var out, errors strings.Builder
	c.Stdout, c.Stderr = &out, &errors
	if err := c.Run(); c.ProcessState == nil {
		t.Fatal(err)
	}
	return out.String(), errors.String(), c.ProcessState.ExitCode()
}

func TestSameBehaviour(t *testing.T) {
	if _, err := exec.LookPath("node"); err != nil {
		t.Skip(`Node.js is not installed: "make test" installs it with npm`)
	}
	plain := sample(t)
	want, _, _ := play(t, plain)
	for _, before := range [][]byte{plain, leanSample(t)} {
		after, err := stripped(before)
		if err != nil {
			t.Fatal(err)
		}
		sameOutput(t, want, after)
		for _, how := range []string{"panic", "deadlock"} {
			sameCrash(t, before, after, how)
		}
	}
}

func sameOutput(t *testing.T, want string, after []byte) {
	t.Helper()
	got, stderr, code := play(t, after)
	// The one message that is made of a function's name.
	const real, made = "main.point.Sum called using nil *point", "go.T.f called using nil *T"
	if !strings.Contains(want, real) || !strings.Contains(got, made) {
		t.Errorf("no method was called through nil:\n%s\n%s", want, got)
	}
	if want = strings.Replace(want, real, made, 1); got != want || code != 0 {
		t.Errorf("exit %d, stderr %q, output\n%s\nwant\n%s", code, stderr, got, want)
	}
}

func sameCrash(t *testing.T, before, after []byte, how string) {
	t.Helper()
	_, whole, wantCode := play(t, before, how)
	_, short, code := play(t, after, how)
	first, _, _ := strings.Cut(whole, "\n")
	if !strings.HasPrefix(short, first) || code != wantCode || code == 0 {
		t.Errorf("%s: exit %d with %q, want exit %d with %q", how, code, short, wantCode, first)
	}
	if strings.Contains(short, "main.main") || strings.Contains(short, ".go:") {
		t.Errorf("%s: the crash still has names:\n%s", how, short)
	}
	var read strings.Builder
	if err := where(before, strings.NewReader(short), &read); err != nil {
		t.Fatal(err)
	}
	if line := regexp.MustCompile(`pc=0x[0-9a-f]+  main\.(crash|main) \S*testdata/sample/main\.go:\d+\n`); !line.MatchString(read.String()) {
		t.Errorf("%s: its addresses are not found:\n%s", how, read.String())
	}
}

func TestSmallAndRepeatable(t *testing.T) {
	before := sample(t)
	after, err := stripped(before)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"main.deep", "testdata/sample/main.go", "reflect.ValueOf", "runtime/proc.go"} {
		if !bytes.Contains(before, []byte(name)) || bytes.Contains(after, []byte(name)) {
			t.Errorf("%s is in neither or both of the programs", name)
		}
	}
	for _, name := range kept {
		if !bytes.Contains(after, []byte(name+"\x00")) {
			t.Errorf("%s is gone, and the runtime asks for it by name", name)
		}
	}
	if twice, err := stripped(after); err != nil || !bytes.Equal(twice, after) {
		t.Errorf("stripping again changes the program: %v", err)
	}
}

// Whatever is not as Go's linker writes it is refused.
func TestRefused(t *testing.T) {
	program := sample(t)
	p, err := readProgram(program)
	if err != nil {
		t.Fatal(err)
	}
	tables, err := findTables(p.memory, p.producer)
	if err != nil {
		t.Fatal(err)
	}
	change := func(at int, content ...byte) func([]byte) []byte {
		return func([]byte) []byte {
			changed := p
			changed.memory = bytes.Clone(p.memory)
			copy(changed.memory[at:], content)
			return changed.file()
		}
	}
	record := tables.functions.at + int(le.Uint32(p.memory[tables.functions.at+4:]))
	cases := map[string]struct {
		change func([]byte) []byte
		says   string
	}{
		"nothing":          {func([]byte) []byte { return nil }, "no WebAssembly"},
		"a text":           {func([]byte) []byte { return []byte("package main") }, "no WebAssembly"},
		"half of it":       {func(b []byte) []byte { return b[:len(b)/2] }, "ends within a section"},
		"another Go":       {func(b []byte) []byte { return bytes.ReplaceAll(b, []byte("go1.26"), []byte("go1.27")) }, "go1.27"},
		"another magic":    {change(tables.names.at-72, 0xf0), "0 tables"},
		"other pointers":   {change(tables.names.at-72+7, 4), "0 tables"},
		"a record at 0":    {change(tables.functions.at+4, 0, 0, 0, 0), "out of order"},
		"another address":  {change(record, 0xff), "another form"},
		"many counters":    {change(record+28, 200), "another form"},
		"a name outside":   {change(record+4, 0xff, 0xff, 0xff, 0x7f), "a name begins outside"},
		"counters outside": {change(record+16, 0xff, 0xff, 0xff, 0x7f), "begins outside"},
		"endless counters": {change(tables.pcs.at+1, bytes.Repeat([]byte{1}, tables.pcs.size-1)...), "does not end"},
		"another count":    {change(tables.names.at-72+8, byte(tables.count+1)), "0 tables"},
	}
	for name, c := range cases {
		if _, err := stripped(c.change(program)); err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v, want %q", name, err, c.says)
		}
	}
}

// A memory and its segments are the same thing written in two ways.
func TestSegments(t *testing.T) {
	apart := make([]byte, 3000)
	copy(apart[100:], "text")
	copy(apart[100+gap:], "near")
	copy(apart[2990:], "far")
	for _, memory := range [][]byte{{1}, {0, 0, 2}, apart[:2993], bytes.Repeat([]byte{0, 7}, 70000)} {
		p := program{before: []byte(wasm.Header), memory: memory}
		again, err := readProgram(p.file())
		if err != nil || !bytes.Equal(again.memory, memory) {
			t.Errorf("%d bytes come back as %d: %v", len(memory), len(again.memory), err)
		}
	}
	for _, n := range []int{0, 1, 63, 64, -1, -64, -65, 1 << 20, 1<<28 + 5} {
		r := wasm.Reader{Rest: appendSigned(nil, n)}
		if got := r.Signed(); got != n || len(r.Rest) > 0 || r.Err != nil {
			t.Errorf("%d is read as %d: %v", n, got, r.Err)
		}
	}
}

// Fuzzing is for the tool: no file, however broken, may stop it in any other
// way than by an error.
func FuzzStripped(f *testing.F) {
	f.Add([]byte(wasm.Header))
	f.Add(program{before: []byte(wasm.Header), memory: magic}.file())
	f.Fuzz(func(t *testing.T, file []byte) {
		if out, err := stripped(file); err == nil && len(out) == 0 {
			t.Error("neither a program nor an error")
		}
	})
}
