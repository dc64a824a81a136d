package words

// enGuess are the words for guessing before reading.
var enGuess = map[string]string{
	"guess.first":    "Let me guess before a new finding is shown",
	"guess.ask":      "How many of the six powers are in the hands of {home}?",
	"guess.reveal":   "Show the finding",
	"guess.was":      "Your guess was {guess}. In the hands of {home}, or decided there: {n}.",
	"guess.was.open": "Your guess was {guess}. In the hands of {home}, or decided there: {n}; of {open} it cannot be told.",
}
