package main

import (
	"slices"
	"testing"
)

func TestWorksCountsEachPartOnce(t *testing.T) {
	at := func(name string, thread int, at, took, work float64) traced {
		return traced{Name: name, Phase: "X", Thread: thread, At: at, Took: took, Work: work}
	}
	events := []traced{
		at("Layout", 1, 0, 5, 9000), // before
		at("choice", 1, 10, 0, 0),
		at("EventDispatch", 1, 11, 10, 2000),
		at("Layout", 1, 12, 3, 500),  // within the event
		at("Paint", 2, 13, 3, 7000),  // of another thread
		at("RunTask", 1, 21, 5, 600), // no part
		at("Paint", 1, 22, 3, 1500),
		at("answer", 1, 30, 0, 0),
		at("Paint", 1, 31, 3, 4000), // after
		at("choice", 1, 40, 0, 0),
		at("EventDispatch", 1, 41, 10, 1000),
		at("answer", 1, 60, 0, 0),
	}
	if got := works(events); !slices.Equal(got, []float64{1, 3.5}) {
		t.Errorf("%v", got)
	}
}
