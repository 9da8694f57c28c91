//! What an instructor sets a class of Off-The-Record, and what comes back.
//!
//! Everything travels as text: a [`Class`] in the link that learners open, a [`HandIn`] in the code that
//! they send back. Nothing here trusts what comes back: every play is played again by the rules.
//!
//! ```
//! use classroom::{Class, ClassDraft, HowPlayed, Name, Task, Which};
//!
//! let class = Class::new(ClassDraft {
//!     id: 7,
//!     name: Name::new("Monday, 9 a.m.").expect("it can be seen"),
//!     tasks: vec![Task { case: "the-offer".into(), variant: Which::AsWritten }],
//!     play: HowPlayed { assessed: true, meters: true, hints: false },
//!     language: None,
//!     from: None,
//!     until: None,
//!     pass_mark: Some(50),
//! })
//! .expect("it can be played");
//! assert_eq!(class.to_string().parse(), Ok(class));
//! ```
#![forbid(unsafe_code)]
#![warn(clippy::unwrap_used, clippy::expect_used)]

mod class;
mod code;
mod compare;
mod csv;
mod files;
mod findings;
mod hand_in;
mod json;
mod marker;
mod marking;
mod name;
mod overview;
mod pasted;
mod remark;
mod row;
mod table;
mod under_way;
mod work;

pub use class::{Class, ClassDraft, ClassFlaw, HowPlayed, MOST_TASKS, Minute, NotAClass, Opening, Task, Which};
pub use code::PlayCode;
pub use compare::{count, folded, remark};
pub use csv::{Separator, csv};
pub use files::{MOST_BYTES, Piece, is_of_the_system, pieces_of_file, pieces_of_text};
pub use findings::{Findings, Lost};
pub use hand_in::{Cover, HandIn};
pub use json::json;
pub use marker::{Marker, Variant, variant_of};
pub use marking::{Marked, Unmarked, mark};
pub use name::{Name, NotAName};
pub use overview::{Curve, Endings, GivenAway, LostByKind, OfVariant, Overview, Quartiles, overviews};
pub use pasted::{Pasted, pasted};
pub use remark::{Counting, Remark};
pub use row::{FileTrouble, Found, Place, Played, Row};
pub use table::{Cell, Column, cell, date, moment};
pub use under_way::{ForClass, UnderWay};
pub use work::{Ask, Form, Shown, Told};
