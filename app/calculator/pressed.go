package calculator

// The names of buttons.
const (
	LayerButton    = "layer"
	QuestionButton = "question"
	HolderButton   = "holder"
	FilterAll      = "everything"
	SwapsButton    = "swaps"
	ClaimsButton   = "claims"
	EmbedButton    = "embed"
)

// Pressed says that a button was pressed. A button that sets a choice has the
// choice's name.
type Pressed struct{ Name, Value string }

func (e Pressed) apply(m Model) Model {
	switch e.Name {
	case LayerButton, QuestionButton, HolderButton, FilterAll:
		return m.Update(Filtered{e.Name, e.Value})
	case SwapsButton:
		return m.Update(AskedSwaps{})
	case ClaimsButton:
		return m.Update(AskedClaims{})
	case RoadButton:
		return m.Update(AskedRoad{})
	case SeekButton:
		return m.Update(AskedSearch{})
	case EmbedButton:
		return m.Update(AskedEmbedding{})
	}
	if k, adds, ok := several(e.Name); ok {
		return m.change(k, e.Value, adds)
	}
	return m.Update(Chose(e))
}
