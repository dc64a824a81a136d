// Package check puts systems to a policy as fast as they can be read, in
// bounded memory and in the order in which they come, and writes what became
// of each.
package check

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"runtime"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration/file"
	"sovcalc/app/portfolio"
	"sovcalc/app/portfolio/systemfile"
	"sovcalc/app/report"
	"sovcalc/app/words"
)

// An Input is a file that is opened when its turn comes.
type Input struct {
	Name string
	Open func() (io.ReadCloser, error)
}

// Options say how systems are checked.
type Options struct {
	Known    *catalog.Catalog
	Policy   *portfolio.Policy
	Language *words.Language
	Format   string
	Read     file.Options
	Workers  int // as many as there are processors where 0

	// Wrong is told of everything that could not be read, as it is met.
	Wrong func(file string, u report.Unread)
}

// A job is a row on its way through the workers. Jobs queue up in their order,
// and whoever writes waits for the first.
type job struct {
	row  file.Item
	done chan done
}

type done struct {
	system  report.System
	written []byte
}

// waiting bounds how many rows are on their way.
const waiting = 1024

// Run checks every system of the inputs and writes what became of them. An
// error is one of the writer or of the context; what cannot be read is a
// system like others.
func Run(ctx context.Context, inputs []Input, o Options, out io.Writer) (report.Tally, error) {
	f, err := formatOf(o)
	if err != nil {
		return report.Tally{}, err
	}
	ctx, stop := context.WithCancel(ctx)
	work, queue := make(chan *job, waiting), make(chan *job, waiting)
	// Nobody waits for the reader: it may itself wait for a line that never
	// comes. When it ends, so do the workers.
	defer stop()
	go read(ctx, inputs, o, work, queue)
	workers := o.Workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	for range workers {
		go func() {
			var v portfolio.Surveyor
			for j := range work {
				s := check(&v, j.row.Row(), o)
				j.done <- done{s, f.system(&s)}
			}
		}()
	}
	return write(ctx, queue, f, o, out)
}

// read puts every row of every input into both queues.
func read(ctx context.Context, inputs []Input, o Options, work, queue chan<- *job) {
	defer close(work)
	defer close(queue)
	for _, input := range inputs {
		in, err := input.Open()
		if err != nil {
			in = failing{err}
		}
		for item := range file.Items(input.Name, in, o.Read) {
			j := &job{item, make(chan done, 1)}
			select {
			case <-ctx.Done():
				in.Close()
				return
			case queue <- j:
				work <- j // there is room, or will be: workers never wait for the queue
			}
		}
		in.Close()
	}
}

// failing is a file that could not be opened.
type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }
func (f failing) Close() error             { return nil }

// check looks at one row.
func check(v *portfolio.Surveyor, row file.Row, o Options) report.System {
	s := systemfile.System(row)
	if len(s.Mistakes) > 0 {
		return report.SystemOf(&s, nil, nil, o.Language)
	}
	f := v.Find(s.Catalog, s.Configuration)
	return report.SystemOf(&s, &f, o.Policy.Check(&s, &f, v), o.Language)
}

// write writes what became of each row, in the order of the rows. Whenever
// nothing waits, what is written goes out.
func write(ctx context.Context, queue <-chan *job, f format, o Options, to io.Writer) (report.Tally, error) {
	var tally report.Tally
	out := bufio.NewWriterSize(to, 64<<10)
	if _, err := io.WriteString(out, f.begin()); err != nil {
		return tally, err
	}
	for first := true; ; {
		var j *job
		var more bool
		select {
		case j, more = <-queue:
		default:
			if err := out.Flush(); err != nil {
				return tally, err
			}
			select {
			case j, more = <-queue:
			case <-ctx.Done():
				return tally, ctx.Err()
			}
		}
		if !more {
			break
		}
		var d done
		select {
		case d = <-j.done:
		case <-ctx.Done():
			return tally, ctx.Err()
		}
		tally.Count(&d.system)
		if o.Wrong != nil {
			for _, u := range d.system.Errors {
				o.Wrong(d.system.File, u)
			}
		}
		if len(d.written) == 0 {
			continue
		}
		if !first {
			out.WriteString(f.between())
		}
		first = false
		if _, err := out.Write(d.written); err != nil {
			return tally, err
		}
	}
	if ctx.Err() != nil {
		return tally, ctx.Err()
	}
	out.WriteString(f.end(tally))
	return tally, out.Flush()
}

// A format is a way to write systems. Its method system is called from several
// goroutines, the others from one.
type format interface {
	begin() string
	system(*report.System) []byte
	between() string
	end(report.Tally) string
}

// Formats lists the names of the formats.
func Formats() []string {
	return []string{"text", "json", "ndjson", "markdown", "csv", "sarif", "junit"}
}

func formatOf(o Options) (format, error) {
	said := said{o.Language, report.PolicyOf(o.Known, o.Policy, o.Language), o.Known.Edition}
	switch o.Format {
	case "text":
		return text{said}, nil
	case "json":
		return list{said}, nil
	case "ndjson":
		return lines{}, nil
	case "markdown":
		return markdown{said}, nil
	case "csv":
		return table{said}, nil
	case "sarif":
		return sarif{said}, nil
	case "junit":
		return junit{said}, nil
	}
	return nil, fmt.Errorf("%q is no format", o.Format)
}
