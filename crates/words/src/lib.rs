//! Every string that people read, on the page and in the command line: one file a language.
//!
//! `languages/en.toml` is the schema. The functions of [`Words`] are written from it when this crate is built, one a
//! key, with the arguments that its text has; every other language must have the same keys and arguments, or the
//! build stops with file and line. The page's program holds no text: a language is compiled to a small file of its own, which
//! is read when the program starts. So a further language adds nothing to what speakers of the others load, and the program need
//! not be built anew for it.
//!
//! What is chosen by a rule of the game (which sentence applies) is Rust, written once for all languages, in
//! the modules beside this one. What differs between languages is data: their texts, and their [`Grammar`].
//!
//! The libraries that were looked at do one of two other things: they put the texts of all languages into the program when it is
//! built (`rust-i18n`, `leptos_i18n`, `rosetta-i18n`, `fluent-static`), or they bring a parser and a formatter of Fluent along
//! (`fluent-bundle`, 110 KB), without types for the arguments.
//!
//! ```
//! # #[cfg(feature = "embedded")] {
//! let english = words::embedded("en").expect("English is there");
//! assert_eq!(english.turn_of(3, 9), "Turn 3 of 9");
//! # }
//! ```
#![forbid(unsafe_code)]
#![warn(clippy::unwrap_used, clippy::expect_used)]

mod about;
mod code;
mod coded;
#[cfg(feature = "author")]
pub mod compile;
mod curve;
mod debrief;
#[cfg(feature = "embedded")]
mod embedded;
mod family;
mod generated;
mod glossary;
mod grammar;
#[cfg(feature = "whole")]
pub mod label;
mod ledger;
mod loaded;
mod marks;
mod moves;
mod names;
mod package;
mod play;
mod reasons;
mod rules;
mod score;
pub mod sources;
mod template;

pub use about::{Account, Claim, Passage};
#[cfg(feature = "embedded")]
pub use embedded::{codes, embedded, english};
pub use family::Family;
pub use glossary::{Explained, Term};
pub use grammar::{Direction, Grammar};
pub use loaded::{ReadError, Words};
pub use names::Names;
pub use template::Number;
