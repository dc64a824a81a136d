package catalog

// refers says which kinds of entry the values of a type name.
var refers = map[Type][]Kind{
	ActorRef:  {Actor},
	ModelRef:  {Model},
	ChipRef:   {Chip},
	LawRef:    {Control},
	InfraRef:  {Infrastructure},
	Place:     {Jurisdiction},
	HomePlace: {Jurisdiction},
	PartyRef:  {Actor, Jurisdiction},
}

// Refers returns the kinds of entry that the values of a type name, in the
// order in which they are looked for; none for text, scales and tags.
func (t Type) Refers() []Kind { return refers[t] }
