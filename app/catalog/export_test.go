package catalog

// Unpack is unpack, for tests that make tables of their own.
var Unpack = unpack
