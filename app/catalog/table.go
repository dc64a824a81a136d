package catalog

// Default is the catalogue this program was built with.
var Default = unpack(table)

// A Column is one of the sequences of numbers that the table is made of. Like
// stands beside like, so that it compresses well.
type Column int

// The columns, in the order in which they are stored. A string is written as
// the number of a string in the pool, counted from 1, a source as its index,
// counted from 1; 0 is the first string or source not written so far.
const (
	Room       Column = iota // the edition; how many entries, facts, readings, values, references, sources
	Entries                  // kind, id, name, note, number of facts
	Properties               // of every fact
	Ofs                      // what it is told of
	Counts                   // how many values, readings and references a fact has; a reading's values and references
	Values                   // of facts and readings
	Notes                    // of facts, and who holds a reading
	References               // to sources
	Dates                    // of facts
	Certain                  // the confidence; one more number says whether it is recalled
	Sources                  // URL, supports, date, via
	Columns                  // how many columns there are
)

type unpacker struct {
	columns    [Columns]string
	pool       []string
	fresh      int // the first string that was not written so far
	next       int // the first source that was not
	facts      []Fact
	readings   []Reading
	values     []string
	references []uint16
}

// unpack reads a table: the lengths of the columns, the columns, how many
// strings there are and how many of them are common, which are never 0, the
// strings' lengths, and the strings. It trusts the table: the generator writes
// it, and a test compares what is read with what was written.
func unpack(text string) *Catalog {
	if text == "" {
		return &Catalog{}
	}
	var lengths [Columns]int
	for c := range lengths {
		lengths[c], text = number(text)
	}
	var u unpacker
	for c, n := range lengths {
		u.columns[c], text = text[:n], text[n:]
	}
	n, text := number(text)
	u.pool = make([]string, n)
	u.fresh, text = number(text)
	size, text := number(text)
	sizes, text := text[:size], text[size:]
	for i := range u.pool {
		n, sizes = number(sizes)
		u.pool[i], text = text[:n], text[n:]
	}
	c := &Catalog{Edition: u.string(Room), Entries: make([]Entry, u.number(Room))}
	u.facts = make([]Fact, u.number(Room))
	u.readings = make([]Reading, u.number(Room))
	u.values = make([]string, u.number(Room))
	u.references = make([]uint16, u.number(Room))
	c.Sources = make([]Source, u.number(Room))
	for i := range c.Entries {
		u.entry(&c.Entries[i])
	}
	for i := range c.Sources {
		s := &c.Sources[i]
		s.URL, s.Supports, s.AsOf, s.Via = u.string(Sources), u.string(Sources), u.string(Sources), u.string(Sources)
	}
	return c
}

func (u *unpacker) entry(e *Entry) {
	e.Kind, e.ID, e.Name, e.Note = Kind(u.string(Entries)), u.string(Entries), u.string(Entries), u.string(Entries)
	e.Facts = taken(&u.facts, u.number(Entries))
	for i := range e.Facts {
		u.fact(&e.Facts[i])
	}
}

func (u *unpacker) fact(f *Fact) {
	f.Property, f.Of = Property(u.string(Properties)), u.string(Ofs)
	f.Values = u.list()
	f.Readings = taken(&u.readings, u.number(Counts))
	for i := range f.Readings {
		r := &f.Readings[i]
		r.Values, r.Who, r.Sources = u.list(), u.string(Notes), u.refer()
	}
	f.Note, f.Sources, f.AsOf = u.string(Notes), u.refer(), u.string(Dates)
	f.Confidence, f.Recalled = Confidence(u.string(Certain)), u.number(Certain) > 0
}

func (u *unpacker) list() []string {
	list := taken(&u.values, u.number(Counts))
	for i := range list {
		list[i] = u.string(Values)
	}
	return list
}

func (u *unpacker) refer() []uint16 {
	list := taken(&u.references, u.number(Counts))
	for i := range list {
		at := u.number(References) - 1
		if at < 0 {
			at = u.next
		}
		u.next = max(u.next, at+1)
		list[i] = uint16(at)
	}
	return list
}

func (u *unpacker) string(c Column) string {
	at := u.number(c) - 1
	if at < 0 {
		at = u.fresh
		u.fresh++
	}
	return u.pool[at]
}

func (u *unpacker) number(c Column) (n int) {
	n, u.columns[c] = number(u.columns[c])
	return n
}

// number reads a number: seven bits in each byte, the lowest first, and the
// eighth where more follow.
func number(text string) (n int, rest string) {
	for i := 0; ; i++ {
		n |= int(text[i]&0x7f) << (7 * i)
		if text[i] < 0x80 {
			return n, text[i+1:]
		}
	}
}

// taken cuts the first n off a list. Nothing can be appended to them in place.
func taken[T any](list *[]T, n int) []T {
	if n == 0 {
		return nil
	}
	first := (*list)[:n:n]
	*list = (*list)[n:]
	return first
}
