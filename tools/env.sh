# Sourced by whatever builds: the project's own tools first on PATH.
PATH=$PWD/.tools/rust/bin:$PWD/.tools/bin:$PATH
export PATH
# Clippy asks for the library's place by this name; only Debian's compiler keeps it under .tools/.
if [ -d .tools/rust/sysroot ]; then export SYSROOT=$PWD/.tools/rust/sysroot; fi
unset NO_COLOR # trunk 0.21 stops on NO_COLOR=1

# Panic messages name source files: by the same short paths on every machine.
CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="--remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=cargo --remap-path-prefix=$PWD=. --remap-path-prefix=$(rustc --print sysroot)=rust"
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS
