package lever

import "sovcalc/app/stack"

// rules is the one list of all rules, by question and then by layer from the
// model down.
var rules = []*Rule{
	modelHostedSwitch, modelNotOffered, modelLicenceTerm, modelLicenceTerritory, modelLicenceTerminable, modelCopyHeld,
	platformSupplier, operatorSwitch, facilityGround, facilityLandlord, chipRemoteDisable, peopleRemoteHands, peopleSkills,

	modelHostSeesPrompts, platformUpdates, operatorCompelled, facilitySeizure, facilityAccess, dataElsewhere, dataCrosses,

	modelClosed, modelUnderContract, modelDataUndisclosed, modelFullyOpen, platformClosed, platformOpen,

	modelVendorChanges, modelLicenceLimits, modelNoRecipe, modelContentRules,

	modelSoleSupplier, platformOwnServices, operatorExit, dataExport, chipCloudOnly, chipSoftwareLock,

	modelNextVersion, modelBaseLineage, platformNextRelease, chipVendorNext, chipExportLicence,
	supplyFoundry, supplyMemory, supplyPackaging, supplyLithography, supplyDesignTools, supplyStock,
}

// Rules lists every rule once.
func Rules() []*Rule { return rules }

// on builds the cells of one layer.
func on(l stack.Layer, questions ...Question) []Cell {
	list := make([]Cell, len(questions))
	for i, q := range questions {
		list[i] = Cell{l, q}
	}
	return list
}
