package words_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"
)

// Every message stands in one map only: the maps are put together, and of two
// with the same name one would never be read.
func TestMessagesStandOnce(t *testing.T) {
	files, err := filepath.Glob("en*.go")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	where := map[string]string{}
	for _, name := range files {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range file.Decls {
			g, ok := d.(*ast.GenDecl)
			if !ok || g.Tok != token.VAR {
				continue
			}
			for _, s := range g.Specs {
				value := s.(*ast.ValueSpec)
				if name := value.Names[0].Name; name == "enReasons" {
					continue // not put together with the others
				}
				for _, v := range value.Values {
					literal, ok := v.(*ast.CompositeLit)
					if !ok {
						continue
					}
					for _, e := range literal.Elts {
						pair, ok := e.(*ast.KeyValueExpr)
						if !ok {
							continue
						}
						key, ok := pair.Key.(*ast.BasicLit)
						if !ok || key.Kind != token.STRING {
							continue
						}
						id := strings.Trim(key.Value, `"`)
						if other := where[id]; other != "" {
							t.Errorf("%s stands in %s and in %s", id, other, name)
						}
						where[id] = name
					}
				}
			}
		}
	}
	if len(where) < 500 {
		t.Errorf("only %d messages were found", len(where))
	}
}
