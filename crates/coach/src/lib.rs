//! The whole game, searched by the rules that run it.
#![forbid(unsafe_code)]
