package picture

import (
	"slices"
	"strconv"

	"sovcalc/app/catalog"
	"sovcalc/app/configuration"
	"sovcalc/app/lever"
	"sovcalc/app/profile"
	"sovcalc/app/words"
)

// The measures of the board.
const (
	boardWidth = 1200
	margin     = 48
	inside     = boardWidth - 2*margin
	layerWidth = 124
	cellWidth  = 104
	cellGap    = 3
	rowHeight  = 80
	heldAt     = margin + layerWidth + 6*cellWidth + 18
)

// Board draws the whole finding: the sentence, the stack layer by layer with a
// lever for each question and the names of those who hold it, how to read it,
// and the vector and edition by which anyone gets the same.
func Board(p *profile.Profile, l *words.Language) *Drawing {
	b := board{Drawing: &Drawing{Width: boardWidth, Title: Name(p, l), Text: l.Headline(p)}, p: p, l: l}
	b.add(Rectangle{}) // the paper, when the height is known
	y := b.head()
	y = b.rows(y + 30)
	y = b.legend(y + 34)
	b.Height = b.foot(y + 20)
	b.Shapes[0] = Rectangle{0, 0, boardWidth, b.Height, paper}
	return b.Drawing
}

type board struct {
	*Drawing
	p *profile.Profile
	l *words.Language
}

// Name names the configuration: by the case that has it, or by its model and
// infrastructure.
func Name(p *profile.Profile, l *words.Language) string {
	if e := caseOf(p); e != nil {
		return l.Entry(e)
	}
	return l.Say("picture.name", words.P("model", chosen(p, l, configuration.Model)), words.P("infrastructure", chosen(p, l, configuration.Infrastructure)),
		words.P("home", l.Home(p.Stack)))
}

// caseOf returns the case with exactly this configuration, or nil.
func caseOf(p *profile.Profile) *catalog.Entry {
	cases := p.Stack.Catalog.All(catalog.Case)
	for i := range cases {
		if c, _ := configuration.FromCase(&cases[i], p.Stack.Catalog); c == p.Stack.Configuration {
			return &cases[i]
		}
	}
	return nil
}

func chosen(p *profile.Profile, l *words.Language, k configuration.Key) string {
	return l.Chosen(p.Stack.Catalog, p.Stack.Configuration, k)
}

// system says what was chosen, in a line.
func system(p *profile.Profile, l *words.Language) string {
	var params []words.Param
	for _, k := range []configuration.Key{configuration.Model, configuration.Access, configuration.Infrastructure, configuration.Chips, configuration.Data} {
		params = append(params, words.P(k.String(), chosen(p, l, k)))
	}
	return l.Say("picture.system", append(params, words.P("home", l.Home(p.Stack)))...)
}

// head draws what it is about and the finding.
func (b *board) head() float64 {
	b.text(margin, 58, 17, Plain, Start, soft, b.l.Say("page.title"))
	y := b.paragraph(margin, 94, inside, 27, 34, Bold, ink, 2, b.Title)
	y = b.paragraph(margin, y-4, inside, 16, 22, Plain, soft, 3, system(b.p, b.l))
	finding := b.l.Finding(b.p)
	y = b.paragraph(margin, y+22, inside, 25, 33, Bold, ink, 3, finding[0])
	rest := ""
	for _, s := range finding[1:] {
		rest += " " + s
	}
	return b.paragraph(margin, y-2, inside, 18, 26, Plain, ink, 4, rest) - 26
}

// rows draws the stack, its top first.
func (b *board) rows(y float64) float64 {
	for i, q := range lever.Questions() {
		x := cellMiddle(i)
		b.text(x, y+18, 17, Bold, Middle, ink, b.l.Say("question."+string(q)))
		b.text(x, y+36, 13, Plain, Middle, soft, b.l.Say("power."+string(q)))
	}
	b.text(heldAt, y+36, 13, Plain, Start, soft, b.l.Say("board.holders"))
	y += 46
	for i := len(b.p.Layers) - 1; i >= 0; i-- {
		b.row(y, &b.p.Layers[i])
		y += rowHeight
	}
	b.add(Line{[]Point{{margin, y}, {boardWidth - margin, y}}, 1, line, false})
	return y
}

func cellMiddle(i int) float64 { return margin + layerWidth + float64(i)*cellWidth + cellWidth/2 }

func (b *board) row(y float64, layer *profile.Layer) {
	b.add(Line{[]Point{{margin, y}, {boardWidth - margin, y}}, 1, line, false})
	b.text(margin, y+rowHeight/2+6, 18, Bold, Start, ink, b.l.Say("layer."+string(layer.ID)))
	for i, q := range lever.Questions() {
		cell := b.p.Cell(layer.ID, q)
		if cell == nil {
			continue
		}
		x := cellMiddle(i)
		b.add(Rectangle{x - cellWidth/2 + cellGap/2, y + 1, cellWidth - cellGap, rowHeight - 2, tint(cell.Level)})
		word := wrap(b.l.Mark(cell.Level), cellWidth-10, 13, Plain, 2)
		top := y + 17 - 7*float64(len(word))
		b.lever(x-25, top, 50, cell.Level, contested(b.p, cell.Levers))
		for n, part := range word {
			b.text(x, top+57+float64(n)*14, 13, Plain, Middle, ink, part)
		}
	}
	names := b.l.FirstHolders(b.p.Stack, b.p.Holders(layer.ID), 2)
	top := y + rowHeight/2 + 5 - float64(len(names)-1)*10.5
	for i, name := range names {
		b.text(heldAt, top+float64(i)*21, 15, Plain, Start, ink, shortened(name, boardWidth-margin-heldAt, 15, Plain))
	}
}

// contested reports whether one of the levers is contested.
func contested(p *profile.Profile, levers []int) bool {
	return slices.ContainsFunc(levers, func(i int) bool {
		v := p.Findings.Levers[i]
		return v.Contested && !v.Level.Single()
	})
}

// legend says how to read a lever.
func (b *board) legend(y float64) float64 {
	x := float64(margin)
	item := func(r lever.Range, contested bool, text string) {
		w := 38 + width(text, 13, Plain) + 12
		if x+w > boardWidth-margin {
			x, y = margin, y+32
		}
		b.lever(x, y-17, 32, r, contested)
		b.text(x+38, y+5, 13, Plain, Start, soft, text)
		x += w
	}
	for level := lever.Yours; level >= lever.Theirs; level-- {
		item(lever.Range{Lo: level, Hi: level}, false, b.l.Say("picture.legend."+strconv.Itoa(level)))
	}
	unsure := lever.Range{Lo: lever.TheirsSaid, Hi: lever.AtHome}
	item(unsure, false, b.l.Say("picture.legend.range"))
	item(unsure, true, b.l.Say("picture.legend.contested"))
	return y + 14
}

// foot says by what anyone gets the same.
func (b *board) foot(y float64) float64 {
	b.add(Line{[]Point{{margin, y}, {boardWidth - margin, y}}, 1, line, false})
	y = b.paragraph(margin, y+28, inside, 14, 20, Mono, ink, 3, b.p.Stack.Configuration.Vector())
	y = b.paragraph(margin, y+4, inside, 14, 20, Plain, soft, 2, b.l.Say("picture.foot", words.P("edition", b.p.Stack.Catalog.Edition)))
	return y + 12
}
