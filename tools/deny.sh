#!/usr/bin/env bash
# What the libraries are: their licences, where they come from, those that are let in, and what is known against them.
# deny.toml says what is asked. Where the tool or the list of what is known cannot be had, that is said and no more.
set -euo pipefail
cd "$(dirname "$0")/.."

if ! cargo deny --version >/dev/null 2>&1; then
  echo "cargo-deny is not there: licences and advisories were not looked at (cargo install cargo-deny --locked)." >&2
  exit 0
fi
cargo deny --offline --log-level error check bans licenses sources
if ! timeout 60 cargo deny fetch db >/dev/null 2>&1; then
  echo "The list of advisories cannot be had from here: they were not looked at." >&2
  exit 0
fi
cargo deny --log-level error check advisories
