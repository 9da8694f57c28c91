//! Authored text, read and checked: TOML -> drafts with the place of everything -> cases.
//!
//! All problems are reported at once, as data; whoever shows them draws them.

mod about;
mod code;
mod compile;
mod coverage;
mod fault;
mod flaws;
mod folder;
mod numbers;
mod plot;
mod problem;
mod prose;
mod read;
mod repeats;
mod scenes;
mod source;
mod uses;
mod words;

pub use about::About;
pub use code::Code;
pub use fault::{Fault, Missing, Name, Wanted};
pub use folder::{Checked, Folder};
pub use numbers::{IssueDraft, NumbersDraft, SecretDraft};
pub use problem::{Label, Note, Problem, Severity};
pub use scenes::{EpisodeDraft, OptionDraft, WhenDraft};
pub use source::{At, MOST_BYTES, Position, Source};
pub use words::{
    BeatDraft, EpisodeWordsDraft, GeneralDraft, IssueWordsDraft, OptionWordsDraft, RepliesDraft, WordsDraft,
};
