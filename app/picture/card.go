package picture

import (
	"sovcalc/app/profile"
	"sovcalc/app/words"
)

// The measures of the card, which are those that previews of links ask for.
const (
	cardWidth  = 1200
	cardHeight = 630
	cardMargin = 64
)

// Card draws the finding so that it can be read in a preview of a link: what
// it is about, the sentence, and the six levers.
func Card(p *profile.Profile, l *words.Language) *Drawing {
	d := &Drawing{Width: cardWidth, Height: cardHeight, Title: Name(p, l), Text: l.Headline(p)}
	d.add(Rectangle{0, 0, cardWidth, cardHeight, paper})
	const within = cardWidth - 2*cardMargin
	d.text(cardMargin, 76, 25, Plain, Start, soft, shortened(d.Title, within, 25, Plain))
	finding := l.Finding(p)
	size, leading := 52.0, 62.0
	if len(wrap(finding[0], within, size, Bold, 9)) > 3 {
		size, leading = 38, 48
	}
	lines := balanced(finding[0], within, size, Bold, 4)
	under := ""
	if len(finding) > 1 {
		under = finding[1]
	}
	// The sentences stand in the middle of the room that they have.
	y := 96 + (288-leading*float64(len(lines))-46)/2 + size*0.85
	for _, s := range lines {
		d.text(cardMargin, y, size, Bold, Start, ink, s)
		y += leading
	}
	d.text(cardMargin, y+2, 27, Plain, Start, soft, shortened(under, within, 27, Plain))
	cardMarks(d, p, l)
	d.text(cardMargin, 604, 21, Plain, Start, soft, l.Say("picture.card.foot"))
	d.text(cardWidth-cardMargin, 604, 21, Plain, End, soft, p.Stack.Catalog.Edition)
	return d
}

// cardMarks draws the six levers, each with its power and whose it is.
func cardMarks(d *Drawing, p *profile.Profile, l *words.Language) {
	const top, height, gap = 392, 172, 10
	w := (cardWidth - 2*cardMargin - 5*gap) / 6.0
	for i := range p.Questions {
		q := &p.Questions[i]
		x := cardMargin + float64(i)*(w+gap)
		color := edge
		class := profile.ClassOf(q.Level)
		fill := sharedTint
		switch class {
		case profile.Yours, profile.AtHome, profile.Within:
			color, fill = home, homeTint
		case profile.Others:
			color, fill = away, awayTint
		}
		d.add(Rectangle{x, top, w, height, fill}, Rectangle{x, top, w, 5, color})
		d.lever(x+w/2-48, top+16, 96, q.Level, contested(p, q.Binding))
		d.text(x+w/2, top+124, 22, Bold, Middle, ink, shortened(l.Say("power."+string(q.ID)), w+16, 22, Bold))
		d.text(x+w/2, top+153, 20, Plain, Middle, ink, shortened(l.Say("class."+string(class)), w-4, 20, Plain))
	}
}
