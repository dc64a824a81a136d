package stack

// A Layer is one of the eight parts a running AI system stands on.
type Layer string

// The layers, bottom to top.
const (
	Supply   Layer = "supply"   // foundry, lithography, memory, packaging, design tools
	Chip     Layer = "chip"     // design and driver software
	Facility Layer = "facility" // the ground it stands on
	Operator Layer = "operator" // who runs it, and who owns them
	Platform Layer = "platform" // cloud and serving software
	Model    Layer = "model"
	Data     Layer = "data"
	People   Layer = "people" // who can operate, repair and adapt it
)

var layers = []Layer{Supply, Chip, Facility, Operator, Platform, Model, Data, People}

// Layers lists the layers, bottom to top.
func Layers() []Layer { return layers }
