#!/usr/bin/env bash
# Feeds what reads anything from outside with what nobody thought of: each fuzz target for TIME seconds (30), or those
# that are named. What it finds lies in fuzz/artifacts/ and is told by the last lines; the folder fuzz/corpus/ keeps what
# it learned, for the next run.
set -euo pipefail
cd "$(dirname "$0")/.."

need() {
  printf 'Fuzzing needs %s. To get it: %s\n' "$1" "$2" >&2
  exit 1
}
cargo +nightly --version >/dev/null 2>&1 || need "a nightly Rust by rustup" "rustup toolchain install nightly"
cargo +nightly fuzz --version >/dev/null 2>&1 || need "cargo-fuzz" "cargo install cargo-fuzz --locked"

targets=("$@")
[ ${#targets[@]} -gt 0 ] || mapfile -t targets < <(cargo +nightly fuzz list)
# No unsafe code is ours, so that a sanitizer would only slow it down.
cargo +nightly fuzz build --sanitizer none
failed=()
for target in "${targets[@]}"; do
  mkdir -p "fuzz/corpus/$target"
  printf '\n%s, for %s s\n' "$target" "${TIME:-30}"
  cargo +nightly fuzz run --sanitizer none "$target" "fuzz/corpus/$target" "fuzz/seeds/$target" -- \
    -max_total_time="${TIME:-30}" -timeout=20 -max_len=65536 -print_final_stats=1 || failed+=("$target")
done
[ ${#failed[@]} -eq 0 ] || { printf '\nFound something: %s\n' "${failed[*]}" >&2; exit 1; }
