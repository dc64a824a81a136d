package words

// A RuleText is what the method page says about a rule.
type RuleText struct {
	Statement string // what it finds, in plain words
	Rationale string // why that is a lever
	Source    string // where it comes from
	SourceURL string
	Unless    string // why it may find nothing
}

const (
	csf      = "European Commission, Cloud Sovereignty Framework v1.2.1 (October 2025)"
	csfURL   = "https://commission.europa.eu/document/download/09579818-64a6-4dd5-9577-446ab6219113_en"
	cloudAct = "United States Code, title 18, section 2713 (CLOUD Act)"
	cloudURL = "https://www.law.cornell.edu/uscode/text/18/2713"
	anssi    = "ANSSI, SecNumCloud 3.2, section 19.6, as quoted in a parliamentary amendment"
	anssiURL = "https://nosdeputes.fr/16/amendement/366/CL88"
	osaid    = "Open Source Initiative, Open Source AI Definition 1.0 (October 2024)"
	osaidURL = "https://opensource.org/ai"
	mof      = "Linux Foundation AI & Data, Model Openness Framework"
	mofURL   = "https://mot.isitopen.ai"
	oii      = "Oxford Internet Institute, compute sovereignty (June 2025)"
	oiiURL   = "https://papers.ssrn.com/sol3/papers.cfm?abstract_id=5312977"
	dataAct  = "Regulation (EU) 2023/2854 (Data Act), chapter VI"
	dataURL  = "https://eur-lex.europa.eu/eli/reg/2023/2854/oj"
	ear      = "Code of Federal Regulations, title 15, section 742.6"
	earURL   = "https://www.ecfr.gov/current/title-15/section-742.6"
	method   = "This method"
)

// ruleTexts are the texts of the rules by id. A test asks that every rule has
// one and that every text has a rule.
var ruleTexts = map[string]RuleText{
	"model.hosted-switch":      {"Whoever serves a model, and whoever alone holds its weights, can switch it off.", "A service is a continuing permission. Without a copy of the weights there is nothing to run when it ends. Where the developer is one of several who run the machines, it is the developer who serves the model.", csf + ", SOV-4", csfURL, "The model is not used as a service."},
	"model.not-offered":        {"A provider that refuses users of a country, or is forbidden to supply them, has stopped the model there already.", "Availability differs by home country; a refusal is a stop that has happened.", method, "", "No refusal of users at home is known."},
	"model.licence-term":       {"Weights held under a contract can be used as long as the contract lasts.", "At the end of a term the licensor decides whether, and at what price, it goes on.", csf + ", SOV-4", csfURL, "The weights are not held under a contract."},
	"model.licence-territory":  {"A licence that leaves out a territory gives no right to use the weights there.", "Holding a copy is not a right to run it; the licensor can object, and buyers and auditors will.", osaid, osaidURL, "No licence in the lineage leaves out home, or no copy is held."},
	"model.licence-terminable": {"A licence that can be ended under conditions is a weak hold on those who keep a copy or serve one; one that may be revoked at will is a strong one.", "The files stay, the right to use them may not. Enforcing it takes years, unless the licence says that it may simply be revoked.", osaid, osaidURL, "No open-weight licence in the lineage can be ended."},
	"model.copy-held":          {"A copy held under an irrevocable licence, or one's own model, cannot be switched off by anybody.", "The permission has been given to all for ever; there is no continuing act that could stop.", osaid, osaidURL, "No copy is held under an irrevocable licence."},
	"platform.supplier":        {"The supplier of a proprietary platform can let it run down by withholding licences, keys and updates.", "Disconnected operation is credited only when a public test shows it; a claim is told as a claim.", csf + ", SOV-6", csfURL, "The platform is open source."},
	"platform.open":            {"On an open-source platform nobody holds a lever over running, reading, inspecting, changing, leaving or renewing.", "The licence cannot be withdrawn and anyone may maintain the code.", csf + ", SOV-6", csfURL, "The platform is not open source."},
	"operator.switch":          {"Whoever runs the machines can switch them off.", "It is the plainest of all levers, and accounts have been closed by it.", csf + ", SOV-4", csfURL, "The user runs the machines."},
	"facility.ground":          {"The state on whose ground the machines stand can close the site.", "Territory is the one lever that every state has, by police, power supply or permit.", "Trisha Ray, Atlantic Council, as quoted by WIRED (October 2025)", "", "Nothing is known of where the machines stand."},
	"facility.landlord":        {"The owner of a site that another operates can end the tenancy.", "A tenant with its own machines depends on ground, power and doors that are another's. They are let under the law of the place, which therefore has a say.", method, "", "No separate owner of the site is known."},
	"chip.remote-disable":      {"Rented accelerators can be taken back; owned ones can be limited from afar only as far as that is documented or cannot be ruled out.", "What is rented is not owned. For owned chips the rule credits and blames only what is documented.", "Facts on remote control in the chip entries", "", "The chips are owned and no remote limit is documented."},
	"people.remote-hands":      {"Administrators and support that sit elsewhere can be told, there, to stop or to read.", "Whoever can log in can be ordered to, by the state they sit in or by their employer's.", csf + ", SOV-4", csfURL, "Administrators and support sit at home."},
	"people.skills":            {"A system that only the supplier's people can operate and repair stops when they stop.", "Own copies without own skills are stock, not capability.", csf + ", SOV-4", csfURL, "Who operates it is not the supplier."},
	"model.host-sees-prompts":  {"Whoever serves a model sees what it is asked.", "A model computes on plain text. Switching off retention leaves nothing to hand over later, but not nothing to see.", cloudAct, cloudURL, "The model is not used as a service."},
	"platform.updates":         {"A supplier that can push code can see what the code sees.", "Updates run with the platform's own rights; holding them back and vetting them leaves only what slips through.", csf + ", SOV-7", csfURL, "The platform is open source."},
	"operator.compelled":       {"An operator can be ordered to hand over data by every state whose law reaches it: one finding for each law.", "The test in such laws is control, not location. Keys held outside close what is stored, not what is computed on.", cloudAct, cloudURL, "The user runs the machines."},
	"facility.access":          {"The owner of a site that another operates has physical access to it.", "Who can enter can tamper with a machine, or carry out what is stored. That takes a breach of contract and of locked cages, and leaves traces: it is counted as weak, a choice that others could make otherwise.", method, "", "No separate owner of the site is known."},
	"facility.seizure":         {"The state on whose ground the machines stand can search and seize them.", "Territorial jurisdiction needs nobody's co-operation.", anssi, anssiURL, "Nothing is known of where the machines stand."},
	"data.elsewhere":           {"Data kept outside home is under the law of the state where it is.", "Location counts for law and confidentiality, and for nothing else.", csf + ", SOV-3", csfURL, "The data is kept at home."},
	"data.crosses":             {"Data is under the law of every state where it is processed, wherever it is stored.", "Storage at home with computing elsewhere is a border crossing with every prompt.", csf + ", SOV-3", csfURL, "The machines stand where the data is kept."},
	"model.closed":             {"A model whose weights are not in one's hands cannot be looked into.", "Bias, security and lawfulness can then be tested from outside only, on the maker's terms.", osaid + "; critics quoted by WIRED (October 2025)", osaidURL, "The weights can be had."},
	"model.under-contract":     {"Licensed weights may be studied only as the contract allows.", "Holding is not publishing: results may have to stay private and experts may be kept out.", osaid, osaidURL, "The weights are not held under a contract."},
	"model.data-undisclosed":   {"Weights without their training data hide what the model was taught.", "What a model knows, omits or prefers is decided by data that only its maker can read.", mof, mofURL, "The training data is published, or the weights cannot be had."},
	"model.fully-open":         {"Of a model with published weights, data and code, nobody keeps anything back.", "Everything that made it can be read, checked and repeated.", mof, mofURL, "Something that made the model is not published."},
	"platform.closed":          {"The supplier of a proprietary platform decides who may read and change it.", "Flaws are found and mended when the supplier chooses.", csf + ", SOV-6", csfURL, "The platform is open source."},
	"model.vendor-changes":     {"The maker of a hosted model changes it for everyone, and retires its versions.", "Customising a hosted copy is not changing the model: behaviour, price and terms stay with the maker.", csf + ", SOV-6", csfURL, "The model is not used as a service."},
	"model.licence-limits":     {"A licence that forbids derivatives, commerce or fields of use, or a contract, limits how the model may be changed.", "A right to look is not a right to change.", osaid, osaidURL, "No such limit is in the licences of the lineage."},
	"model.no-recipe":          {"Weights without data and code can be tuned, not rebuilt.", "Tuning changes the surface; what was decided in training stays.", mof, mofURL, "Data and code are published, or the weights cannot be had."},
	"model.content-rules":      {"The rules of use of a provider or of a licence limit what a model may be asked and may answer, also where home law would allow it.", "A provider may refuse what home law allows, and allow what it forbids; its rule is what the machine does.", "Jason Kwon, OpenAI, as quoted by WIRED (October 2025)", "", "No rules of use bind the user."},
	"model.sole-supplier":      {"A model that only one supplier has must be replaced, not moved, when one leaves.", "Prompts, tests and habits are made for one model. A common interface and several substitutes make it work, not loss.", dataAct, dataURL, "The weights are in hand."},
	"platform.own-services":    {"Managed services with interfaces of their own keep what is built on them.", "The more is built on them, the dearer the exit.", csf + ", SOV-6", csfURL, "The platform is open source."},
	"operator.exit":            {"Leaving an operator takes time and money; less where it has been tested, or where a law gives a right to it.", "An exit that was never tried fails when it is needed.", dataAct, dataURL, "The user runs the machines."},
	"data.export":              {"Proprietary formats and egress limits slow down taking one's data along.", "It can be done, at a cost in time and money.", dataAct, dataURL, "The data is on one's own machines or behind open interfaces."},
	"chip.cloud-only":          {"An accelerator that exists only in one cloud ties its user to that cloud.", "It cannot be bought, owned, moved or bought second-hand.", oii, oiiURL, "The accelerator can be bought."},
	"chip.software-lock":       {"A proprietary driver stack keeps software on one maker's chips, unless the serving software runs on others too.", "Porting is a matter of months, or of a setting, depending on what was written against what.", oii, oiiURL, "The driver software is open."},
	"model.next-version":       {"The maker decides whether there is a next version and for whom.", "A copy in hand does not age at once; being cut off from progress is slow, and sure.", csf + ", SOV-5", csfURL, "The model is one's own."},
	"model.base-lineage":       {"A derived model depends on whoever makes its base for the next one.", "A new name on the model does not change where its knowledge, values and flaws come from.", "Republic of Korea, sovereign foundation model programme: design and full pre-training at home", "https://www.koreaherald.com/article/10657741", "The model was trained from scratch, or on a base of the same maker."},
	"platform.next-release":    {"The supplier of a proprietary platform decides about its next release.", "Slow failure is failure: what is not maintained stops in the end.", csf + ", SOV-5", csfURL, "The platform is open source."},
	"chip.vendor-next":         {"The next accelerator comes from whoever makes it.", "What is installed keeps running; what is worn out must be replaced.", oii, oiiURL, "No maker is known."},
	"chip.export-licence":      {"A state that controls the export or the use of an accelerator decides who gets the next one.", "Not being able to buy more is another lever than not being able to run what is there.", ear, earURL, "No export control covers the chip for home."},
	"supply.foundry":           {"The foundry, and the state it fabricates in, decide about the next chip.", "Few companies fabricate leading accelerators, and each stands somewhere.", oii, oiiURL, "No foundry is known."},
	"supply.memory":            {"Makers of stacked memory can withhold it: a strong hold when they all answer to one country, a weak one otherwise.", "Without its memory an accelerator is not finished.", oii, oiiURL, "The chip uses no stacked memory."},
	"supply.packaging":         {"Packagers can withhold capacity: a strong hold when they all answer to one country, a weak one otherwise.", "Advanced packaging is as scarce as fabrication.", oii, oiiURL, "No packager is known."},
	"supply.lithography":       {"Makers of lithography machines can slow what foundries build.", "Once removed: machines in place go on printing, with service.", oii, oiiURL, "No machine maker is known."},
	"supply.design-tools":      {"Makers of design software can slow the next design.", "Once removed: what has been designed can be made.", oii, oiiURL, "No tool maker is known."},
	"supply.stock":             {"Spare accelerators carry a system over the stated years.", "Stock does not remove a lever, it postpones it.", method, "", "No spare accelerators are held."},
}

// Rule returns the text of a rule.
func (l *Language) Rule(id string) RuleText {
	if _, known := ruleTexts[id]; !known {
		return RuleText{}
	}
	say := func(what string) string { return l.Say("rule." + id + "." + what) }
	return RuleText{
		Statement: say("statement"), Rationale: say("rationale"), Source: say("source"), Unless: say("unless"),
		SourceURL: ruleTexts[id].SourceURL, // the same in every language
	}
}

// RuleIDs lists the rules that have a text, in no order.
func RuleIDs() []string {
	list := make([]string, 0, len(ruleTexts))
	for id := range ruleTexts {
		list = append(list, id)
	}
	return list
}
