package check_test

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"runtime"
	"runtime/debug"
	"strings"
	"testing"

	"sovcalc/app/catalog"
	"sovcalc/app/check"
	"sovcalc/app/configuration"
	"sovcalc/app/configuration/file"
	"sovcalc/app/lever"
	"sovcalc/app/portfolio"
	"sovcalc/app/profile"
	"sovcalc/app/report"
	"sovcalc/app/words"
)

func options(format string) check.Options {
	return check.Options{
		Known: catalog.Default, Language: words.English, Format: format, Read: file.Options{Known: catalog.Default},
		Policy: &portfolio.Policy{
			Minimum: map[lever.Question]int{lever.Run: 3, lever.Keep: 2}, Lenses: []*profile.Lens{profile.LensOf("residency")},
			Forbid: []string{"US"}, Questions: []lever.Question{lever.Keep},
		},
	}
}

func input(name, text string) check.Input {
	return check.Input{Name: name, Open: func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(text)), nil }}
}

func run(t testing.TB, o check.Options, inputs ...check.Input) (string, report.Tally) {
	t.Helper()
	var out bytes.Buffer
	tally, err := check.Run(context.Background(), inputs, o, &out)
	if err != nil {
		t.Fatal(err)
	}
	return out.String(), tally
}

// fleet are systems of which one meets the policy of options, others miss it,
// and two cannot be read.
const fleet = `name,vector
Met,SOV1/H:US/M:openai-gpt-oss/A:open-weights/I:air-gapped-on-premises/C:nvidia-h100/D:US/N:tested/O:own
"=HYPERLINK(""x"")",SOV1/H:AE/M:openai-gpt-api/A:api/I:stargate-uae/C:nvidia-gb300/D:AE
<b>&|,SOV1/H:FR/M:alibaba-qwen3/A:open-weights/I:unknown/C:unknown/D:FR
Wrong,SOV1/H:FR/M:nope
"cut
`

func fleetPolicy(format string) check.Options {
	o := options(format)
	o.Policy = &portfolio.Policy{Minimum: map[lever.Question]int{lever.Inspect: 1, lever.Keep: 2}}
	return o
}

func TestFormats(t *testing.T) {
	want := report.Tally{Systems: 5, Met: 1, Missed: 2, Unread: 2}
	for _, format := range check.Formats() {
		o := fleetPolicy(format)
		var wrong []string
		o.Wrong = func(file string, u report.Unread) { wrong = append(wrong, fmt.Sprint(file, u.Line)) }
		out, tally := run(t, o, input("a.csv", fleet))
		if tally != want {
			t.Fatalf("%s: %+v, want %+v\n%s", format, tally, want, out)
		}
		if len(wrong) == 0 || wrong[0] != "a.csv5" {
			t.Errorf("%s: told of %v", format, wrong)
		}
		if n := strings.Count(out, "openai-gpt-api"); format != "text" && format != "markdown" && n == 0 {
			t.Errorf("%s does not name the system:\n%s", format, out)
		}
	}
}

func TestJSON(t *testing.T) {
	out, _ := run(t, fleetPolicy("json"), input("a.csv", fleet))
	var all struct {
		Schema  string
		Edition string
		Policy  report.Policy
		Systems []report.System
		Summary report.Tally
	}
	d := json.NewDecoder(strings.NewReader(out))
	d.DisallowUnknownFields()
	if err := d.Decode(&all); err != nil {
		t.Fatal(err)
	}
	if all.Schema != report.CheckSchema || all.Edition != catalog.Default.Edition || len(all.Systems) != 5 || len(all.Policy.Demands) != 2 || all.Summary.Systems != 5 {
		t.Errorf("%+v", all)
	}
	lines, _ := run(t, fleetPolicy("ndjson"), input("a.csv", fleet))
	for i, line := range strings.Split(strings.TrimSpace(lines), "\n") {
		var s report.System
		if err := json.Unmarshal([]byte(line), &s); err != nil {
			t.Fatal(err)
		}
		if a, b := fmt.Sprintf("%+v", s), fmt.Sprintf("%+v", all.Systems[i]); a[:40] != b[:40] || s.Vector != all.Systems[i].Vector {
			t.Errorf("line %d is %s, in the list it is %s", i, a, b)
		}
	}
	empty, tally := run(t, fleetPolicy("json"), input("a.ndjson", "\n"))
	if !json.Valid([]byte(empty)) || tally.Systems != 0 {
		t.Errorf("nothing gives %s", empty)
	}
}

// TestCSVIsSafe asks that no cell of the file could be taken for a formula,
// and that the cells are those of the systems.
func TestCSVIsSafe(t *testing.T) {
	out, _ := run(t, fleetPolicy("csv"), input("=a.csv", fleet))
	records, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	if err != nil || len(records) != 6 {
		t.Fatal(err, len(records))
	}
	for _, r := range records {
		for _, cell := range r {
			if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
				t.Errorf("a spreadsheet takes %q for a formula", cell)
			}
		}
	}
	if records[2][2] != `'=HYPERLINK("x")` {
		t.Errorf("the name is %q", records[2][2])
	}
}

func TestMarkdownIsEscaped(t *testing.T) {
	out, _ := run(t, fleetPolicy("markdown"), input("a.csv", fleet))
	if strings.Contains(out, "<b>") || !strings.Contains(out, `&lt;b&gt;&amp;\|`) {
		t.Errorf("not escaped:\n%s", out)
	}
}

// register gives lines of JSON as an organisation has them: few homes, some
// models and infrastructures, in every combination.
func register(n int) string {
	r := rand.New(rand.NewPCG(7, 8))
	pick := func(k catalog.Kind, of int) string {
		entries := catalog.Default.All(k)
		return entries[r.IntN(of)*len(entries)/of].ID
	}
	homes := []string{"FR", "DE", "NO"}
	access := configuration.Access.Definition().Values
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `{"name":"System %d","home":%q,"model":%q,"access":%q,"infrastructure":%q,"chips":%q,"data":%q}`+"\n", i,
			homes[r.IntN(3)], pick(catalog.Model, 20), access[r.IntN(4)], pick(catalog.Infrastructure, 20), pick(catalog.Chip, 5), homes[r.IntN(3)])
	}
	return b.String()
}

// TestOrder asks that many workers write what one writes.
func TestOrder(t *testing.T) {
	text := register(2000)
	o := options("ndjson")
	o.Workers = 1
	want, tally := run(t, o, input("a.ndjson", text))
	o.Workers = 7
	got, _ := run(t, o, input("a.ndjson", text))
	if got != want {
		t.Error("seven workers write something else than one")
	}
	if tally.Systems != 2000 || tally.Missed == 0 {
		t.Errorf("%+v", tally)
	}
}

// endless gives a line over and over.
type endless struct {
	line string
	left int
}

func (e *endless) Read(p []byte) (int, error) {
	if e.left == 0 {
		return 0, io.EOF
	}
	e.left--
	return copy(p, e.line), nil
}

func (e *endless) Close() error { return nil }

// TestMemory asks that memory does not grow with the input.
func TestMemory(t *testing.T) {
	line := register(1)
	o := options("ndjson")
	o.Policy.Lenses = nil
	grown := func(lines int) uint64 {
		in := check.Input{Name: "a.ndjson", Open: func() (io.ReadCloser, error) { return &endless{line, lines}, nil }}
		most := &watching{}
		if _, err := check.Run(context.Background(), []check.Input{in}, o, most); err != nil {
			t.Fatal(err)
		}
		return most.heap
	}
	few, many := grown(5_000), grown(40_000)
	if many > few+32<<20 {
		t.Errorf("%d MB for 5,000 lines, %d MB for 40,000", few>>20, many>>20)
	}
}

// watching throws away what is written and notes how much memory is held.
type watching struct {
	heap  uint64
	times int
}

func (w *watching) Write(p []byte) (int, error) {
	if w.times++; w.times%50 == 1 {
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		w.heap = max(w.heap, m.HeapAlloc)
	}
	return len(p), nil
}

// TestAnswersAtOnce asks that a stage which waits for an answer before it
// sends the next line gets one.
func TestAnswersAtOnce(t *testing.T) {
	in, to := io.Pipe()
	from, out := io.Pipe()
	ended := make(chan error, 1)
	go func() {
		_, err := check.Run(context.Background(), []check.Input{{Open: func() (io.ReadCloser, error) { return in, nil }}}, options("ndjson"), out)
		out.Close()
		ended <- err
	}()
	answers := json.NewDecoder(from)
	for i := range 3 {
		if _, err := io.WriteString(to, register(1)); err != nil {
			t.Fatal(err)
		}
		var s report.System
		if err := answers.Decode(&s); err != nil || s.Line != i+1 {
			t.Fatal(err, s.Line)
		}
	}
	to.Close()
	if err := <-ended; err != nil {
		t.Error(err)
	}
}

type broken struct{}

var errBroken = errors.New("no more room")

func (broken) Write([]byte) (int, error) { return 0, errBroken }

// TestEndsEarly asks that a writer that fails, and a context that ends, end
// the check however much there is to read.
func TestEndsEarly(t *testing.T) {
	in := check.Input{Name: "a.ndjson", Open: func() (io.ReadCloser, error) { return &endless{register(1), -1}, nil }}
	if _, err := check.Run(context.Background(), []check.Input{in}, options("ndjson"), broken{}); !errors.Is(err, errBroken) {
		t.Error(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	stop()
	if _, err := check.Run(ctx, []check.Input{in}, options("ndjson"), io.Discard); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

// BenchmarkCheck is the cost of a system of a register from a line of JSON to
// a line of JSON, on one core: reading, collecting garbage and writing
// included, whatever the -2 behind the name says.
func BenchmarkCheck(b *testing.B) { benchmark(b, false) }

// BenchmarkCheckLens is the same with a definition to be met, which takes a
// whole profile.
func BenchmarkCheckLens(b *testing.B) { benchmark(b, true) }

func benchmark(b *testing.B, lens bool) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	defer debug.SetGCPercent(debug.SetGCPercent(400)) // as the command has it
	o := options("ndjson")
	if !lens {
		o.Policy.Lenses = nil
	}
	o.Workers = 1
	text := register(10_000)
	b.ReportAllocs()
	b.SetBytes(0)
	for b.Loop() {
		if _, err := check.Run(context.Background(), []check.Input{input("a.ndjson", text)}, o, io.Discard); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.N)*10_000/b.Elapsed().Seconds(), "systems/s/core")
}
