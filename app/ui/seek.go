package ui

import (
	"runtime"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"sovcalc/app/calculator"
	"sovcalc/app/words"
)

// The road takes seconds to work out. It is done beside everything else, a
// slice at a time, so that the page answers meanwhile.

// seeking is what is being worked out.
type seeking struct {
	search calculator.Search
	turn   int // counts the searches begun and given up
}

// only gives up what is being worked out unless it is this.
func (s *seeking) only(search calculator.Search) {
	if s.search != search {
		s.search = calculator.Search{}
		s.turn++
	}
}

// seek begins what the reader waits for, once the page says so on screen.
func (c *Calculator) seek() {
	search := c.model.Search()
	if search == c.seeks.search {
		return
	}
	c.seeks.only(search)
	if search == (calculator.Search{}) {
		return
	}
	c.seeks.search = search
	turn := c.seeks.turn
	AfterPaint(c.here, func(ctx app.Context) {
		ctx.PreventUpdate()
		go c.work(c.model, func() bool { return turn == c.seeks.turn })
	})
}

// work brings the first two phases, unless they are known, and then the rest.
func (c *Calculator) work(m calculator.Model, on func() bool) {
	bring := func(e calculator.Event) {
		c.here.Dispatch(func(app.Context) { c.happened(e) })
	}
	turns := takeTurns(on)
	if !m.Road.Known {
		e := m.Mapped()
		m = m.Update(e)
		bring(e)
	}
	bring(m.Sought(turns))
}

// slice is for how many milliseconds the browser does without its turn.
const slice = 16

// takeTurns returns a function that gives the browser its turn when it is time,
// and ends the goroutine that calls it when that is not to go on.
func takeTurns(on func() bool) func() {
	since, calls := Clock(), 0
	return func() {
		if calls++; calls%8 > 0 || Clock()-since < slice || app.Window().Get("document").Get("hidden").Truthy() {
			return
		}
		turn := make(chan struct{})
		once(app.Window(), "setTimeout", func() { close(turn) })
		<-turn
		if !on() {
			runtime.Goexit()
		}
		since = Clock()
	}
}

// saidOfRoad is what a screen reader says of the road: that the search the
// reader asked for is under way, and what it came to.
func (v view) saidOfRoad(before view) string {
	switch {
	case v.Road.Reach != nil && v.Road.Reach != before.Road.Reach:
		return v.say("road.said", words.P("tried", v.tried(v.Road.Reach)))
	case v.Road.Known && v.Road.Seeking() && !before.Road.Seeking():
		return v.say("road.working")
	}
	return ""
}
