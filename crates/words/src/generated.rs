//! The functions that speak, written by `build.rs` from `languages/en.toml`.

include!(concat!(env!("OUT_DIR"), "/keys.rs"));
