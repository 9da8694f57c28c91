//! Checks the files of languages, compiles them, and writes the functions that speak them.
//!
//! One file is the schema: its keys, arguments and comments. Every other must have the same keys and
//! arguments. All that is wrong is reported at once, with file and line.

mod fault;
mod file;
mod generate;
mod grammar;
mod kind;
mod language;
mod schema;
mod template;

pub use fault::Problem;
pub use language::compile;
pub use schema::{Extent, Schema};
