package check

import (
	"crypto/sha256"
	"fmt"
	"net/url"
	"strings"

	"sovcalc/app/report"
)

// sarif is the Static Analysis Results Interchange Format, version 2.1.0, in
// which services for source code show what was found at which line of which
// file. Every missed demand is a result, and so is what could not be read.
type sarif struct{ said }

// unread is the rule that a system can be read.
const unread = "unread"

type sarifText struct {
	Text string `json:"text"`
}

type sarifRule struct {
	ID               string    `json:"id"`
	ShortDescription sarifText `json:"shortDescription"`
}

type sarifResult struct {
	RuleID              string            `json:"ruleId"`
	Level               string            `json:"level"`
	Message             sarifText         `json:"message"`
	Locations           []sarifLocation   `json:"locations"`
	PartialFingerprints map[string]string `json:"partialFingerprints"`
	Properties          sarifProperties   `json:"properties"`
}

type sarifLocation struct {
	PhysicalLocation struct {
		ArtifactLocation struct {
			URI string `json:"uri"`
		} `json:"artifactLocation"`
		Region *sarifRegion `json:"region,omitempty"`
	} `json:"physicalLocation"`
}

type sarifRegion struct {
	StartLine int `json:"startLine"`
}

type sarifProperties struct {
	Vector string `json:"vector,omitempty"`
	Open   bool   `json:"open,omitempty"`
}

func (s sarif) begin() string {
	rules := []sarifRule{}
	for _, d := range s.policy.Demands {
		rules = append(rules, sarifRule{d.ID, sarifText{d.Text}})
	}
	rules = append(rules, sarifRule{unread, sarifText{s.Say("demand.unread")}})
	return fmt.Sprintf(`{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{`+
		`"tool":{"driver":{"name":"sovcalc","version":%s,"rules":%s}},"columnKind":"unicodeCodePoints","results":[`+"\n", encoded(s.edition), encoded(rules))
}

func (s sarif) between() string { return ",\n" }

func (s sarif) end(t report.Tally) string {
	return fmt.Sprintf("\n],\"invocations\":[{\"executionSuccessful\":%t}]}]}\n", t.Unread == 0)
}

func (s sarif) system(of *report.System) []byte {
	var list []string
	add := func(rule, message string, line int, open bool) {
		r := sarifResult{RuleID: rule, Level: "error", Message: sarifText{message}, Properties: sarifProperties{of.Vector, open}}
		r.Locations = make([]sarifLocation, 1)
		at := &r.Locations[0].PhysicalLocation
		if at.ArtifactLocation.URI = (&url.URL{Path: strings.ReplaceAll(of.File, `\`, "/")}).EscapedPath(); of.File == "" {
			at.ArtifactLocation.URI = "standard-input"
		}
		if line > 0 {
			at.Region = &sarifRegion{line}
		}
		sum := sha256.Sum256([]byte(rule + "\n" + of.Name + "\n" + of.Vector + "\n" + message))
		r.PartialFingerprints = map[string]string{"sovcalc/v1": fmt.Sprintf("%x", sum[:8])}
		list = append(list, string(encoded(r)))
	}
	for _, m := range of.Missed {
		add(m.Demand, called(of)+": "+m.Text, of.Line, m.Open)
	}
	for _, e := range of.Errors {
		line := e.Line
		if line == 0 {
			line = of.Line
		}
		add(unread, e.Text, line, false)
	}
	return []byte(strings.Join(list, ",\n"))
}
