#!/usr/bin/env bash
# The tests that run as WebAssembly: the rules' golden counts in Node, what needs a page in Chromium.
set -euo pipefail
cd "$(dirname "$0")/.."
wasm-pack test --mode no-install --node crates/script --features author --test golden
wasm-pack test --mode no-install --headless --chrome --chromedriver "$(command -v chromedriver)" . --package off-the-record
