# The few commands a person needs. `make help` explains them.

ADDRESS ?= 127.0.0.1
PORT ?= 8080
TIME ?= 30
SHELL := bash
run := . tools/env.sh &&

# What the site is made of: built again only when one of these has changed.
sources := index.html Trunk.toml Cargo.toml Cargo.lock \
	$(wildcard tools/*.mjs) tools/versions.sh tools/env.sh tools/package-lock.json \
	$(shell find src static scenarios crates -type f -not -path '*/tests/*')

.DEFAULT_GOAL := help
.PHONY: help play port test site bench fuzz screenshots icons check setup-play setup-test native wasm browser monkey clean

help: ## list these commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14

play: port site ## set up, build the site and serve it on http://127.0.0.1:8080/
	@$(run) tools/serve.sh dist "$(ADDRESS)" "$(PORT)"

site: dist/index.html ## the static site, in dist/: copy it to any web host
	@echo "The site is in dist/."

dist/index.html: $(sources) | setup-play
	@echo "Building the site (a minute or two when much has changed) ..."
	@$(run) trunk build --release --offline --quiet

port:
	@tools/port.sh "$(ADDRESS)" "$(PORT)"

test: setup-test check native wasm browser ## set up, then every test there is

check: setup-test ## format, clippy and docs, with warnings denied
	$(run) cargo fmt --all --check
	$(run) cargo clippy --quiet --workspace --all-targets --all-features -- -D warnings
	$(run) cargo clippy --quiet --package off-the-record --package coach-worker --package marker-worker --target wasm32-unknown-unknown -- -D warnings
	$(run) RUSTDOCFLAGS='-D warnings' cargo doc --quiet --workspace --all-features --no-deps
	tools/leftovers.sh
	$(run) tools/deny.sh

native: setup-test
	$(run) cargo test --workspace --all-features
	$(run) cargo run --release --quiet --bin otr -- check scenarios
	$(run) cargo run --release --quiet --bin otr -- prove scenarios

wasm: setup-test
	$(run) tools/wasm-tests.sh

browser: site setup-test
	$(run) node --test --test-reporter=spec tests/

monkey: site setup-test ## presses, types, reloads and opens tabs at random for ten minutes (SEED=, MINUTES=)
	$(run) SEED=$(SEED) MINUTES=$(MINUTES) node tests/monkey.mjs

bench: site setup-test ## how fast the search is, how its cost grows, and how fast it is in a browser
	$(run) cargo bench --quiet --package coach
	$(run) cargo build --release --quiet --bin otr
	$(run) node tests/speed.mjs
	$(run) node tests/page-speed.mjs

fuzz: ## feed whatever reads something from outside with what nobody thought of: TIME=30 seconds a target
	@TIME="$(TIME)" tools/fuzz.sh

screenshots: site setup-test ## pictures of every screen: the README's, and contact sheets in target/screens/
	$(run) node tests/screenshots.mjs

icons: setup-test ## the icons of the installed game, drawn from static/icons/icon.svg
	$(run) node tests/icons.mjs

setup-play:
	@tools/setup.sh play

setup-test:
	@tools/setup.sh test

clean: ## remove what was built; the tools in .tools/ stay
	rm -rf target dist
