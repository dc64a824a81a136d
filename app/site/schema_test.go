package site

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"sovcalc/app/report/schema"
)

// TestSchemaIsServed asks for the schema where the profile JSON's readers look
// for it.
func TestSchemaIsServed(t *testing.T) {
	handler, err := Handler(buildTest(t))
	if err != nil {
		t.Fatal(err)
	}
	answer := httptest.NewRecorder()
	handler.ServeHTTP(answer, httptest.NewRequest(http.MethodGet, "/schema/profile-1.json", nil))
	if answer.Code != http.StatusOK || !strings.HasPrefix(answer.Header().Get("Content-Type"), "application/json") || !bytes.Equal(answer.Body.Bytes(), schema.Profile) {
		t.Errorf("answered %d, %s, %d bytes", answer.Code, answer.Header().Get("Content-Type"), answer.Body.Len())
	}
}
