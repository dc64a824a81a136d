// Sample does what needs the tables of a program: it collects garbage under
// deep stacks, makes them grow, panics, recovers and calls through reflection.
// It prints the same whether or not its tables are stripped, but for names.
package main

import (
	"errors"
	"fmt"
	"net/url"
	"os"
	"reflect"
	"runtime"
	"strings"
	"sync"
	"syscall/js"
	"time"
)

type point struct{ x, y int }

func (p point) Sum() int        { return p.x + p.y }
func (p point) Add(n int) point { return point{p.x + n, p.y + n} }
func (p *point) Move(by ...int) { p.x += len(by); p.y += by[0] }
func (p point) String() string  { return fmt.Sprint(p.x, "/", p.y) }

type summer interface{ Sum() int }

// The method of a pointer is a wrapper that takes its own name apart.
var summers = []summer{(*point)(nil)}

func main() {
	if len(os.Args) > 1 {
		crash(os.Args[1])
		return
	}
	for _, f := range []func(){
		func() { var list []int; _ = list[len(os.Args)] },
		func() { var m map[string]int; m["a"] = 1 },
		func() { var p *point; p.x = 1 },
		func() { var v any = "text"; _ = v.(summer) },
		func() { var v any = 1; _ = v.(string) },
		func() { zero := len(os.Args) - 1; fmt.Println(1 / zero) },
		func() { summers[len(os.Args)-1].Sum() },
		func() { panic(errors.New("an error")) },
		func() { panic(fmt.Sprintf("a value %v", point{1, 2})) },
		func() { list := make([]int, 3); n := len(os.Args) + 4; _ = list[1:n] },
		func() { close((chan int)(nil)) },
		func() { a, b := any([]int{1}), any([]int{1}); fmt.Println(a == b) },
		func() { defer func() { panic("second") }(); panic("first") },
		func() { defer fmt.Println("not recovered here", nested()); panic("kept") },
	} {
		fmt.Println("recovered:", recovered(f))
	}
	fmt.Println("deferred:", deferred(3))
	fmt.Println("deep:", deep(20000, &point{1, 2}))
	fmt.Println("reflected:", reflected())
	fmt.Println("goroutines:", goroutines())
	fmt.Println("callback:", callback())
	fmt.Println("exit:", exited())
	fmt.Println("frames:", frames())
	fmt.Println("finalized:", finalized())
	fmt.Println(url.Parse("http://[::1]:8080/folder/?query#fragment"))
	fmt.Println("running:", runtime.NumGoroutine())
}

func recovered(f func()) (v any) {
	defer func() { v = recover() }()
	f()
	return "nothing"
}

// nested recovers in a function called by a deferred one, which does not count.
func nested() any { return func() any { return recover() }() }

func deferred(n int) (out []int) {
	defer func() {
		r := recover()
		out = append(out, -1, len(fmt.Sprint(r)))
	}()
	for i := range n {
		defer func() { out = append(out, i) }()
	}
	if n > 1 {
		defer func() { out = append(out, 100) }()
	}
	var m map[int]int
	m[n] = 1
	return nil
}

// deep keeps pointers in many frames while the stack grows and moves and the
// garbage collector looks for them.
func deep(n int, p *point) int {
	here := point{n, p.x}
	list := []*point{&here, {n, n}}
	if n%5000 == 0 {
		runtime.GC()
	}
	if n == 0 {
		return p.Sum()
	}
	garbage := strings.Repeat("x", n%100)
	return deep(n-1, list[n%2])%1000003 + here.x + list[1].y + len(garbage)
}

func reflected() (out []any) {
	type twice func(*point, string) (string, *point)
	made := reflect.MakeFunc(reflect.TypeFor[twice](), func(in []reflect.Value) []reflect.Value {
		runtime.GC()
		text := fmt.Sprint(deep(300, in[0].Interface().(*point)), in[1])
		return []reflect.Value{reflect.ValueOf(text), in[0]}
	}).Interface().(twice)
	text, p := made(&point{3, 4}, "text")
	out = append(out, text, p)
	value := reflect.ValueOf(point{5, 6})
	add := value.MethodByName("Add").Interface().(func(int) point)
	runtime.GC()
	out = append(out, add(10), value.MethodByName("Sum").Call(nil)[0].Int())
	move := reflect.ValueOf(p).MethodByName("Move").Interface().(func(...int))
	out = append(out, recovered(func() { move() }))
	move(1, 2, 3)
	return append(out, *p)
}

func goroutines() int {
	var group sync.WaitGroup
	results := make(chan int)
	for i := range 50 {
		group.Add(1)
		go func() {
			defer group.Done()
			defer func() { recover() }()
			time.Sleep(time.Duration(i) * time.Microsecond)
			results <- deep(200+i, &point{i, i})
			panic(i)
		}()
	}
	go func() { group.Wait(); close(results) }()
	sum := 0
	for r := range results {
		sum += r
	}
	return sum
}

func callback() int {
	f := js.FuncOf(func(_ js.Value, args []js.Value) any {
		runtime.GC()
		return deep(args[0].Int(), &point{1, 1})
	})
	defer f.Release()
	return f.Invoke(500).Int()
}

func exited() (done bool) {
	wait := make(chan bool)
	go func() {
		defer close(wait)
		defer func() { done = recover() == nil }()
		runtime.Goexit()
	}()
	<-wait
	return done
}

// frames asks for names, and may get any.
func frames() (n int) {
	pcs := make([]uintptr, 10)
	list := runtime.CallersFrames(pcs[:runtime.Callers(0, pcs)])
	for {
		f, more := list.Next()
		if f.PC != 0 && f.Function != "" {
			n++
		}
		if !more {
			break
		}
	}
	runtime.Caller(0)
	return n
}

func finalized() bool {
	done := make(chan bool, 1)
	func() { runtime.SetFinalizer(&point{1, 1}, func(*point) { done <- true }) }()
	for range 10 {
		runtime.GC()
		select {
		case <-done:
			return true
		case <-time.After(time.Millisecond):
		}
	}
	return false
}

func crash(how string) {
	switch how {
	case "panic":
		panic("on purpose")
	case "deadlock":
		<-make(chan int)
	}
}
