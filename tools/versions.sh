# Every tool this project builds with, pinned in one place.
# The wasm-bindgen crate in Cargo.toml must name the same version as the tool.
WASM_BINDGEN_VERSION=0.2.130
TRUNK_VERSION=0.21.14
WASM_PACK_VERSION=0.15.1
