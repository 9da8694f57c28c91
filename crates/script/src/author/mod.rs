//! Authored text, read and checked: TOML -> drafts with the place of everything -> cases.
//!
//! All problems are reported at once, as data; whoever shows them draws them.
//!
//! ```
//! use script::author::{Code, Fault, Folder, Found, Source, Wanted};
//!
//! let numbers = Source::new("scenario.toml", b"format = 2\nturns = \"seven\"").expect("it is text");
//! let checked = Folder { name: None, numbers, words: Vec::new(), notes: Vec::new() }.check();
//! assert!(checked.cases.is_empty());
//!
//! let problem = checked.problems.iter().find(|problem| problem.code() == Code::OTR012).expect("seven is text");
//! assert_eq!(problem.fault, Fault::WrongType { found: Found::Text, wanted: Wanted::Number });
//! assert_eq!(problem.span, Some(19..26));
//! ```

mod about;
mod code;
mod compile;
mod coverage;
mod fault;
mod flaws;
mod folder;
mod index;
mod length;
mod lookalike;
mod names;
mod numbers;
mod outcomes;
mod plot;
mod problem;
mod programme;
mod read;
mod repeats;
mod scenes;
pub mod shipped;
mod source;
mod teaching;
mod uses;
mod variants;
mod when;
mod words;

pub use code::Code;
pub use fault::{Encoding, Fault, Found, Instead, Missing, Name, Severity, Special, Wanted};
pub use folder::{Checked, Folder, LINES, NOTE};
pub use length::{Length, WORDS_A_MINUTE};
pub use problem::{Label, Note, Problem};
pub use source::{At, MOST_BYTES, Position, Source};
pub use teaching::{Lesson, Mistake, Step, Teaching};
