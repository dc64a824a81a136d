package catalog

import "slices"

// Property is a question that facts answer. The same word is the key in the
// entry files.
type Property string

// A Type says what the values of a property are.
type Type uint8

// The types of value.
const (
	Text      Type = iota // free text; never read by a rule
	Scale                 // one of the listed values, the most dependent first
	Tags                  // any of the listed values, or none
	ActorRef              // ids of actors
	ModelRef              // ids of models
	ChipRef               // ids of chips
	LawRef                // ids of controls
	Place                 // ids of jurisdictions
	InfraRef              // ids of infrastructures
	PartyRef              // ids of actors or jurisdictions
	HomePlace             // ids of jurisdictions, or "home": wherever the reader is at home
	Percent               // a percentage, or the lowest and the highest that are stated
)

// None is the value that says: looked up, and there is none.
const None = "none"

// HomeToken stands for the reader's own country in places of type HomePlace.
const HomeToken = "home"

// A Definition says what a property means, whom it is asked of and which
// values it takes.
type Definition struct {
	Property Property
	Kinds    []Kind
	Type     Type
	Values   []string // for Scale and Tags; the most dependent first
	PerThing bool     // told of something (Fact.Of): several facts per entry
	Means    string   // one sentence for editors and for the catalogue pages
}

// The properties, by the kind of entry that mostly carries them.
const (
	// Actors.
	Form   Property = "form"
	Seat   Property = "seat"
	Parent Property = "parent"
	Holder Property = "holder"
	Share  Property = "share"
	Reach  Property = "reach"

	Establishment Property = "establishment"

	// Jurisdictions, laws, export controls.
	Standing      Property = "standing"
	Bloc          Property = "bloc"
	CountsAsHome  Property = "counts-as-home"
	Adequacy      Property = "adequacy"
	DataLaw       Property = "data-law"
	AILaw         Property = "ai-law"
	Localisation  Property = "localisation"
	Strategy      Property = "strategy"
	AccessTreaty  Property = "access-treaty"
	ExportPowers  Property = "export-powers"
	ChipGroup     Property = "chip-group"
	DenialPowers  Property = "denial-powers"
	LawOf         Property = "law-of"
	Power         Property = "power"
	LawReach      Property = "law-reach"
	Year          Property = "year"
	Says          Property = "says"
	ControlledBy  Property = "controlled-by"
	LicenceNeeded Property = "licence-needed"
	Otherwise     Property = "otherwise"
	BuyerSeat     Property = "buyer-seat"

	// Models.
	Developer       Property = "developer"
	Weights         Property = "weights"
	Licence         Property = "licence"
	Licensor        Property = "licensor"
	LicenceTerm     Property = "licence-term"
	LicenceExcludes Property = "licence-excludes"
	LicenceLimits   Property = "licence-limits"
	TrainingData    Property = "training-data"
	TrainingCode    Property = "training-code"
	Base            Property = "base"
	BaseDeveloper   Property = "base-developer"
	Refuses         Property = "refuses"
	Released        Property = "released"
	Parameters      Property = "parameters"
	TrainedOn       Property = "trained-on"
	HostedIn        Property = "hosted-in"
	Interface       Property = "interface"

	// Infrastructures.
	Offer          Property = "offer"
	Operator       Property = "operator"
	SiteOwner      Property = "site-owner"
	Supplier       Property = "supplier"
	Platform       Property = "platform"
	Regions        Property = "regions"
	Administrators Property = "administrators"
	Staff          Property = "staff"
	Disconnect     Property = "disconnect"
	Keys           Property = "keys"
	Updates        Property = "updates"
	Exit           Property = "exit"
	Accelerators   Property = "accelerators"
	ChipVendors    Property = "chip-vendors"
	Serves         Property = "serves"
	Certificates   Property = "certificates"
	SoldAs         Property = "sold-as"
	Status         Property = "status"

	// Chips.
	Vendor        Property = "vendor"
	DesignedIn    Property = "designed-in"
	Foundry       Property = "foundry"
	FabricatedIn  Property = "fabricated-in"
	Memory        Property = "memory"
	Packaging     Property = "packaging"
	PackagedIn    Property = "packaged-in"
	Lithography   Property = "lithography"
	DesignTools   Property = "design-tools"
	Driver        Property = "driver"
	Portability   Property = "portability"
	RemoteDisable Property = "remote-disable"
	Firmware      Property = "firmware"
	Availability  Property = "availability"
	ExportControl Property = "export-control"
	Process       Property = "process"

	// Incidents.
	Date     Property = "date"
	By       Property = "by"
	Against  Property = "against"
	Question Property = "question"
	OnLayer  Property = "on-layer"
	Reversed Property = "reversed"

	// Cases.
	CaseHome   Property = "home"
	CaseModel  Property = "model"
	CaseAccess Property = "access"
	CaseInfra  Property = "infrastructure"
	CaseChip   Property = "chips"
	CaseData   Property = "data"
	CaseDetail Property = "detail"
	Claim      Property = "claim"
	Known      Property = "known"
	Open       Property = "open"
	Story      Property = "story"
)

// Definitions lists every property once, in the order in which pages show
// them.
func Definitions() []Definition { return definitions }

// Define returns the definition of a property for a kind of entry.
func Define(k Kind, p Property) (Definition, bool) {
	for _, i := range byProperty[p] {
		if d := &definitions[i]; slices.Contains(d.Kinds, k) {
			return *d, true
		}
	}
	return Definition{}, false
}

// ScaleOf returns the values of a property on a scale, or nil.
func ScaleOf(k Kind, p Property) []string {
	for _, i := range byProperty[p] {
		if d := &definitions[i]; slices.Contains(d.Kinds, k) {
			return d.Values
		}
	}
	return nil
}

// byProperty finds the definitions of a property, which may mean something
// else for another kind.
var byProperty = func() map[Property][]uint8 {
	m := make(map[Property][]uint8, len(definitions))
	for i := range definitions {
		m[definitions[i].Property] = append(m[definitions[i].Property], uint8(i))
	}
	return m
}()

var definitions = []Definition{
	{Form, []Kind{Actor}, Tags, []string{"company", "state", "public-body", "foundation", "university", "project"}, false, "What sort of body it is; a public body is part of the state of its seat."},
	{Seat, []Kind{Actor}, Place, nil, false, "Where it is established."},
	{Parent, []Kind{Actor}, ActorRef, nil, false, "The ultimate owner that can give it orders; none when nobody can."},
	{Holder, []Kind{Actor}, Place, nil, true, "Seat of an owner above the disclosure thresholds; the owner is named in `of`, its share in share or, where no figure is known, in the note."},
	{Share, []Kind{Actor}, Percent, nil, true, "How much of its capital or votes the owner in `of` holds; the same names as in holder."},
	{Reach, []Kind{Actor}, Scale, []string{"yes", "no"}, true, "Whether the law of the state in `of` is documented, or said by some and denied by others, to command what it does elsewhere, beyond its seat and its parent's seat. A company, a branch or a site there is not enough: that is its establishment."},
	{Establishment, []Kind{Actor}, Place, nil, false, "Other states where it has a company or a branch that its users there deal with: their law has a say in what it does for these users, and no more."},

	{Standing, []Kind{Jurisdiction}, Tags, []string{"country", "bloc", "territory"}, false, "Whether this is a country, a bloc of countries or a territory with its own rules."},
	{Bloc, []Kind{Jurisdiction}, Place, nil, false, "The blocs it is a member of."},
	{CountsAsHome, []Kind{Jurisdiction}, Scale, []string{"no", "yes"}, false, "For a bloc: whether its members usually count it as home, because its law binds them directly."},
	{DataLaw, []Kind{Jurisdiction}, Text, nil, false, "Its data-protection law."},
	{Adequacy, []Kind{Jurisdiction}, Text, nil, false, "Whether the EU treats its data protection as adequate."},
	{Localisation, []Kind{Jurisdiction}, Text, nil, false, "What it requires to be kept on its territory."},
	{AccessTreaty, []Kind{Jurisdiction}, Text, nil, false, "Agreements on direct access to data across borders."},
	{AILaw, []Kind{Jurisdiction}, Text, nil, false, "Its law on artificial intelligence."},
	{ExportPowers, []Kind{Jurisdiction}, Text, nil, false, "The export controls it can impose on AI."},
	{DenialPowers, []Kind{Jurisdiction}, Text, nil, false, "The powers by which it can have a service refused."},
	{ChipGroup, []Kind{Jurisdiction}, Text, nil, false, "How export-control lists group it as a destination for advanced chips."},
	{Strategy, []Kind{Jurisdiction}, Text, nil, false, "Its sovereign-AI programme."},

	{LawOf, []Kind{Law}, Place, nil, false, "The jurisdiction whose law it is."},
	{Power, []Kind{Law}, Tags, []string{"access", "assistance", "stop", "switch", "shield", "proposal", "blocking", "collection", "context"}, false, "What it lets the state do: have data handed over, demand help, stop a service; whether it gives users a right to switch supplier; or whether it shields, only is proposed, or gives context."},
	{LawReach, []Kind{Law}, Scale, []string{"abroad", "local"}, false, "Whether it reaches data or persons abroad."},
	{Year, []Kind{Law}, Text, nil, false, "When it was made."},
	{Says, []Kind{Law, Control}, Text, nil, false, "What it says, in short."},

	{ControlledBy, []Kind{Control}, Place, nil, false, "The state that imposes the control."},
	{LicenceNeeded, []Kind{Control}, Scale, []string{"denied", "required", "exception", "none"}, true, "Whether a buyer in the country in `of` needs that state's licence; denied means that applications are presumed to be refused."},
	{Otherwise, []Kind{Control}, Scale, []string{"denied", "required", "exception", "none"}, false, "What holds for every country that is not listed."},
	{BuyerSeat, []Kind{Control}, Place, nil, false, "Countries whose companies fall under the control wherever they buy."},

	{Developer, []Kind{Model}, ActorRef, nil, false, "Who trained it and decides about its next version."},
	{Weights, []Kind{Model}, Scale, []string{"closed", "contract", "licensed", "open"}, false, "Whether the weights can be held: by nobody else, only under a contract with the maker, under a restricted public licence, or by anyone."},
	{Licence, []Kind{Model}, Text, nil, false, "The licence of the weights."},
	{Licensor, []Kind{Model}, ActorRef, nil, false, "Who grants that licence, where it is not the developer alone: the makers of the base whose terms a derived model passes on."},
	{LicenceTerm, []Kind{Model}, Scale, []string{"revocable", "terminable", "irrevocable"}, false, "Whether the licensor may withdraw the licence at will, may end it under conditions such as a breach, or cannot end it."},
	{LicenceExcludes, []Kind{Model}, Place, nil, false, "Territories to whose people or companies the licence gives no rights."},
	{LicenceLimits, []Kind{Model}, Tags, []string{"no-derivatives", "non-commercial", "field-of-use", "user-limit", "acceptable-use", "naming", "no-redistribution"}, false, "What the licence forbids or binds."},
	{TrainingData, []Kind{Model}, Scale, []string{"undisclosed", "summary", "disclosed", "open"}, false, "Whether the training data is published, listed, summarised or not disclosed."},
	{TrainingCode, []Kind{Model}, Scale, []string{"closed", "partial", "open"}, false, "Whether the code that trained it is published."},
	{Base, []Kind{Model}, ModelRef, nil, false, "The model it was derived from; none when it was trained from scratch."},
	{BaseDeveloper, []Kind{Model}, ActorRef, nil, false, "Who made the model it was derived from."},
	{Refuses, []Kind{Model}, Place, nil, false, "Countries whose users the provider refuses, or to which its state forbids the supply."},
	{Interface, []Kind{Model}, Scale, []string{"own", "drop-in"}, false, "Whether another model can be put behind the same interface."},
	{HostedIn, []Kind{Model}, Text, nil, false, "Where it is offered as a service."},
	{TrainedOn, []Kind{Model}, Text, nil, false, "The hardware it was trained on."},
	{Parameters, []Kind{Model}, Text, nil, false, "Its size."},
	{Released, []Kind{Model}, Text, nil, false, "When it was first released."},

	{Offer, []Kind{Infrastructure}, Tags, []string{"vendor-api", "hyperscaler", "hyperscaler-sovereign", "partner-operated", "domestic-cloud", "public-compute", "own", "foreign-tenant"}, false, "What sort of offer it is."},
	{Operator, []Kind{Infrastructure}, ActorRef, nil, false, "Who runs it; `self` for one's own."},
	{SiteOwner, []Kind{Infrastructure}, ActorRef, nil, false, "Who owns the site, where that is not the operator."},
	{Supplier, []Kind{Infrastructure}, ActorRef, nil, false, "Whose platform software it runs on."},
	{Platform, []Kind{Infrastructure}, Scale, []string{"proprietary", "mixed", "open"}, false, "Whether the platform software is proprietary or open source."},
	{Regions, []Kind{Infrastructure}, HomePlace, nil, false, "Where it runs."},
	{Administrators, []Kind{Infrastructure}, HomePlace, nil, false, "From where its administrators and support can reach it."},
	{Staff, []Kind{Infrastructure}, Scale, []string{"supplier", "own"}, false, "Whether the people who can operate and repair it are the supplier's or the user's own."},
	{Disconnect, []Kind{Infrastructure}, Scale, []string{"none", "claimed", "inherent", "tested"}, false, "Whether it can run cut off from a foreign parent or supplier: no, by its operator's word, because the operator has no parent to be cut from, or by public test."},
	{Keys, []Kind{Infrastructure}, Scale, []string{"provider", "customer", "external", "attested"}, false, "The strongest key arrangement it offers: keys the provider holds, keys the customer manages but the service uses, keys held outside the provider, or those and attested confidential computing."},
	{Updates, []Kind{Infrastructure}, Scale, []string{"pushed", "vetted"}, false, "Whether the supplier can push code, or updates are held back and vetted first."},
	{Exit, []Kind{Infrastructure}, Scale, []string{"untested", "statutory", "tested"}, false, "Whether moving away has been tested, or is a right by law."},
	{Interface, []Kind{Infrastructure}, Scale, []string{"own", "standard"}, false, "Whether its managed services have interfaces of their own or follow open standards."},
	{Accelerators, []Kind{Infrastructure}, ChipRef, nil, false, "The accelerators it is known to offer."},
	{ChipVendors, []Kind{Infrastructure}, ActorRef, nil, false, "The makers of the accelerators it is known to offer."},
	{Serves, []Kind{Infrastructure}, ModelRef, nil, false, "The models it offers as a service."},
	{Certificates, []Kind{Infrastructure}, Text, nil, false, "Certificates it states."},
	{SoldAs, []Kind{Infrastructure}, Text, nil, false, "What its vendor says of its sovereignty."},
	{Status, []Kind{Infrastructure, Case}, Tags, []string{"announced", "planned", "under-construction", "pilot", "operating", "paused", "withdrawn", "archetype"}, false, "Whether it exists yet, or still."},

	{Vendor, []Kind{Chip}, ActorRef, nil, false, "Who sells it."},
	{DesignedIn, []Kind{Chip}, Place, nil, false, "Where it is designed."},
	{Foundry, []Kind{Chip}, ActorRef, nil, false, "Who fabricates it."},
	{FabricatedIn, []Kind{Chip}, Place, nil, false, "Where it is fabricated."},
	{Process, []Kind{Chip}, Text, nil, false, "The process node."},
	{Memory, []Kind{Chip}, ActorRef, nil, false, "Who makes its stacked memory; none when it uses none."},
	{Packaging, []Kind{Chip}, ActorRef, nil, false, "Who packages it."},
	{PackagedIn, []Kind{Chip}, Place, nil, false, "Where it is packaged."},
	{Lithography, []Kind{Chip}, ActorRef, nil, false, "Who makes the lithography machines its process needs."},
	{DesignTools, []Kind{Chip}, ActorRef, nil, false, "Who makes the software it is designed with."},
	{Driver, []Kind{Chip}, Scale, []string{"proprietary", "mixed", "open"}, false, "Whether the driver stack is proprietary or open."},
	{Portability, []Kind{Chip}, Scale, []string{"single", "multiple"}, false, "Whether the serving software that runs on it also runs on another vendor's chips."},
	{RemoteDisable, []Kind{Chip}, Scale, []string{"documented", "limits", "none"}, false, "Whether a remote stop, or a remote limit, is documented."},
	{Firmware, []Kind{Chip}, Text, nil, false, "Who can replace its firmware."},
	{Availability, []Kind{Chip}, Scale, []string{"cloud-only", "restricted", "domestic-only", "open-market", "not-yet"}, false, "Whether it can be bought, or only rented inside its maker's cloud."},
	{ExportControl, []Kind{Chip}, LawRef, nil, false, "The export controls that cover it."},

	{Date, []Kind{Incident}, Text, nil, false, "When it happened."},
	{By, []Kind{Incident}, PartyRef, nil, false, "The states and actors that pulled the lever."},
	{Against, []Kind{Incident}, PartyRef, nil, false, "The states and actors it was pulled against."},
	{Question, []Kind{Incident}, Tags, []string{"run", "keep", "inspect", "adapt", "leave", "renew"}, false, "The powers it used."},
	{OnLayer, []Kind{Incident}, Tags, []string{"supply", "chip", "facility", "operator", "platform", "model", "data", "people"}, false, "The layers it was used on."},
	{Reversed, []Kind{Incident}, Scale, []string{"no", "partly", "yes"}, false, "Whether it was undone."},

	{CaseHome, []Kind{Case}, Place, nil, false, "Whose sovereignty the case is about."},
	{CaseModel, []Kind{Case}, ModelRef, nil, false, "The model."},
	{CaseAccess, []Kind{Case}, Scale, []string{"api", "licensed", "open-weights", "own"}, false, "How the model is had."},
	{CaseInfra, []Kind{Case}, InfraRef, nil, false, "The infrastructure."},
	{CaseChip, []Kind{Case}, ChipRef, nil, false, "The chips it is served on."},
	{CaseData, []Kind{Case}, Place, nil, false, "Where the data is kept."},
	{CaseDetail, []Kind{Case}, Text, nil, true, "An optional detail of the configuration, by its vector key in `of`."},
	{Claim, []Kind{Case}, Text, nil, false, "What is claimed of it, and by whom."},
	{Known, []Kind{Case}, Text, nil, true, "What is publicly known about who can inspect, modify, stop and read it, by the word in `of`."},
	{Open, []Kind{Case}, Text, nil, false, "What is not known."},
	{Story, []Kind{Case}, Text, nil, false, "The case in a sentence."},
}
