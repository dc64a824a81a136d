# Everything is built into .build and cmd/sovcalc/bundle; neither is kept in
# version control.

BUILD   := .build
ASSETS  := $(BUILD)/assets
BUNDLE  := cmd/sovcalc/bundle
AXE     := app/site/browsertest/axe
# No paths and no debugging tables: the same bytes on every machine.
GOFLAGS_RELEASE := -trimpath -ldflags '-s -w -buildid='

.DEFAULT_GOAL := help

.PHONY: help
help: ## Show what make can do
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

.PHONY: run
run: build ## Build everything, serve the calculator on a free local port and print the address
	$(BUILD)/sovcalc serve

.PHONY: build
build: site ## Build .build/sovcalc, the command with the site inside
	go build -tags bundled $(GOFLAGS_RELEASE) -o $(BUILD)/sovcalc ./cmd/sovcalc

.PHONY: site
site: wasm ## Build the static site, into cmd/sovcalc/bundle
	rm -rf $(BUNDLE)
	go run ./cmd/sovcalc site $(QUICK) --assets $(ASSETS) $(BUNDLE)

# The release build leaves out of the program what of go-app is not used, and
# writes out no call in place except in the runtime and in go-app, where it is
# worth its bytes. The reasons and the savings stand in cmd/browser/lean/README.md.
# Then cmd/browser/strip takes out what only printing a crash needs.
GOFLAGS_BROWSER := -modfile $(BUILD)/lean/go.mod -overlay $(BUILD)/lean/overlay.json \
	-gcflags=all=-l -gcflags=runtime= -gcflags=internal/runtime/...= \
	-gcflags=github.com/maxence-charriere/go-app/v10/pkg/app= -gcflags=syscall/js=

.PHONY: wasm
wasm: ## Build the browser program and gather what goes with it
	rm -rf $(ASSETS)
	mkdir -p $(ASSETS)
	cp -r web/* $(ASSETS)/
	cp "$$(go env GOROOT)/lib/wasm/wasm_exec.js" $(ASSETS)/
	go run ./cmd/browser/lean $(BUILD)/lean
	GOOS=js GOARCH=wasm go build $(GOFLAGS_RELEASE) $(GOFLAGS_BROWSER) -o $(ASSETS)/app.wasm ./cmd/browser
	GOOS=js GOARCH=wasm go build $(GOFLAGS_RELEASE) $(GOFLAGS_BROWSER) -o $(ASSETS)/portfolio.wasm ./cmd/browser/portfolio
	go run ./cmd/browser/strip $(ASSETS)/app.wasm $(ASSETS)/portfolio.wasm

.PHONY: test
test: test-tools check ## Install what tests need, check the code and run all tests
	go test -shuffle=on -timeout 20m ./...

# A fixed number of runs, so that it ends; inputs that ever failed are kept in
# testdata/fuzz and run with every go test.
FUZZ_RUNS := 3000x
.PHONY: fuzz
fuzz: ## Fuzz every reader of vectors, files, policies and catalogue entries
	@grep -rl --include=*_test.go '^func Fuzz' app cmd | sort | while read -r file; do \
		sed -n 's/^func \(Fuzz[A-Za-z0-9_]*\)(.*/\1/p' "$$file" | while read -r name; do \
			echo "$$name ($$file)"; \
			go test "./$$(dirname "$$file")" -run '^$$' -fuzz "^$$name\$$" -fuzztime $(FUZZ_RUNS) -parallel 2 >$(BUILD)/fuzz.log 2>&1 </dev/null || \
				{ cat $(BUILD)/fuzz.log; exit 1; }; \
		done || exit 1; \
	done

.PHONY: check
check: ## Check formatting, vet natively and for the browser, check statically
	@unformatted=$$(gofmt -l app cmd); if [ -n "$$unformatted" ]; then \
		echo "not formatted (run gofmt -w):"; echo "$$unformatted"; exit 1; fi
	go mod verify
	go vet ./...
	GOOS=js GOARCH=wasm go vet $$(GOOS=js GOARCH=wasm go list -deps ./cmd/browser | grep '^sovcalc/')
	go tool staticcheck ./...
	GOOS=js GOARCH=wasm $$(go tool -n staticcheck) ./cmd/browser

# What must hold in Firefox too: the tests that name it.
.PHONY: firefox-test
firefox-test: test-tools ## Install Firefox, and run in it what is tested in both browsers
	@command -v firefox-esr >/dev/null || command -v firefox >/dev/null || { \
		sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
		$$sudo apt-get update -q && $$sudo apt-get install -qy --no-install-recommends firefox-esr; \
	} || echo "Firefox could not be installed: the tests in Firefox are SKIPPED"
	FIREFOX_TEST=1 go test -count=1 -timeout 20m -run "^($$(awk '/^func Test/ { name = $$2; sub(/\(.*/, "", name) } \
		/inEach\(t|ownFirefox\(t|usualFirefox\(t/ && name { print name }' app/site/browsertest/*_test.go | sort -u | paste -sd '|' -))$$/^Firefox$$" ./app/site/browsertest

# A browser, and axe-core, which looks for barriers. sudo is used where there is
# one and it is needed.
.PHONY: test-tools
test-tools: ## Install the browser and the checkers that tests use
	@packages=; \
	command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || packages="$$packages chromium"; \
	command -v npm >/dev/null || packages="$$packages npm"; \
	command -v xmllint >/dev/null || packages="$$packages libxml2-utils"; \
	if [ -n "$$packages" ]; then \
		sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
		$$sudo apt-get update -q && $$sudo apt-get install -qy --no-install-recommends $$packages; \
	fi
	@[ $(AXE)/node_modules/axe-core/axe.min.js -nt $(AXE)/package-lock.json ] || \
		{ cd $(AXE) && npm ci --silent --no-audit --no-fund --ignore-scripts && touch node_modules/axe-core/axe.min.js; }

.PHONY: catalog
catalog: ## Check the entry files and write the catalogue's table from them
	go run -tags generate ./app/catalog/gen

.PHONY: dist
dist: site ## Make what is handed out, in .build/dist: see cmd/dist/README.md
	go run ./cmd/dist $(BUILD)/dist
	@cat $(BUILD)/dist/SHA256SUMS

.PHONY: reproducible
reproducible: ## Build twice, in two folders, and compare all bytes
	go run ./cmd/dist -twice

.PHONY: hosting-test
hosting-test: ## Install nginx and Caddy, and test the recipes for web servers with them
	@if ! command -v nginx >/dev/null || ! command -v caddy >/dev/null; then \
		sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
		$$sudo apt-get update -q && $$sudo apt-get install -qy --no-install-recommends nginx-light libnginx-mod-http-brotli-static caddy; \
	fi
	HOSTING_TEST=1 go test -count=1 ./app/site/hosting

.PHONY: licences
licences: ## Write the licences of others, as their modules say them
	go run ./cmd/dist -licences

.PHONY: bench
bench: test-tools site ## Measure sizes and times, natively and in Chromium, and write them into the README
	GOFLAGS_BROWSER='$(GOFLAGS_BROWSER)' go run ./app/site/bench

# Without -s the program holds the names of its functions, apart from the data.
# named.wasm says where a crash was: see cmd/browser/strip.
.PHONY: size
size: wasm ## Say what each package costs in the browser program
	GOOS=js GOARCH=wasm go build -trimpath $(GOFLAGS_BROWSER) -o $(BUILD)/named.wasm ./cmd/browser
	cp $(BUILD)/named.wasm $(BUILD)/stripped.wasm
	go run ./cmd/browser/strip $(BUILD)/stripped.wasm
	go run ./cmd/browser/size $(BUILD)/stripped.wasm $(BUILD)/lean/go.mod

.PHONY: clean
clean: ## Remove everything that was built
	rm -rf $(BUILD) $(BUNDLE)
