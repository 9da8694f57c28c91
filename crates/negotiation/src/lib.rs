//! The rules of Off-The-Record, and nothing else.
//!
//! A negotiation runs in two rooms. *At the table* everything is heard and minuted; *in the
//! corridor* two people talk off the record. [`legal_moves`] says what the player may do now,
//! [`step`] does it, and [`Score`] says what it came to. Everything is an integer, nothing is
//! random, and nothing here reads a clock, a file or the network: the same moves give the same
//! result on every machine.
//!
//! ```
//! use negotiation::{legal_moves, step, Move, Scenario, ScenarioDraft, State};
//!
//! let scenario = Scenario::new(ScenarioDraft::example()).expect("the example is sound");
//! let start = State::start(&scenario);
//! assert!(legal_moves(&scenario, &start).contains(&Move::Explain));
//!
//! let (next, events) = step(&scenario, start, Move::Explain).expect("it is legal");
//! assert_eq!(next.rapport(), start.rapport() + 1);
//! assert!(!events.is_empty());
//!
//! // A refused move says which rule refuses it, and gives the state back.
//! let refused = step(&scenario, next, Move::GoBack).unwrap_err();
//! assert_eq!(refused.state, next);
//! ```
#![no_std]
#![forbid(unsafe_code)]
#![warn(clippy::unwrap_used, clippy::expect_used)]
#![deny(clippy::float_arithmetic, clippy::std_instead_of_core, clippy::disallowed_types)]

extern crate alloc;

mod base32;
mod closing;
mod code;
mod code_kind;
mod coded;
mod draft;
mod draws;
mod event;
mod ids;
mod legal;
mod merge;
mod moves;
mod package;
mod programme;
mod room;
mod run;
mod scenario;
mod score;
mod state;
mod step;
mod typed;
mod variant;

pub use closing::{Objection, PackageAnswer, immovable, package_answer};
pub use code_kind::CodeKind;
pub use coded::{decode_as, encode};
pub use draft::{Flaw, Floors, IssuePoints, MOST_TURNS, Openness, ScenarioDraft, Secret, SecretClass, SharedInterest};
pub use draws::Draws;
pub use event::{Effect, Event, Reason, Rule};
pub use ids::{IssueId, IssueSet, PackageId, SecretId, SecretSet};
pub use legal::{Illegal, IllegalMove, legal_but_packages, legal_moves, legality, talks_left};
pub use moves::{Matter, Move, MoveKind};
pub use package::Package;
pub use programme::{ANNOUNCED_AHEAD, Known, Spell, SpellKind};
pub use room::Room;
pub use run::{Entry, Fingerprint, Replay, ReplayError, Run};
pub use scenario::{SENSITIVE, Scenario};
pub use score::{Dimension, FACT, GIFT, Reckoning, Score, by_dimension, counts_timing, value};
pub use state::{Daylight, Ending, MOMENTS, Phase, State, Talk};
pub use step::{advance, step};
pub use typed::{CodeError, LONGEST};
pub use variant::{Bounds, Parameter, Shift};

/// The version of the rules. It is part of every fingerprint, so that after a change of rule an
/// old run is told apart, and never comes to something else in silence.
pub const RULES: u8 = 2;
/// Tension at which the talks end in deadlock.
pub const DEADLOCK: u8 = 10;
/// The highest rapport.
pub const MAX_RAPPORT: u8 = 4;
/// The highest standing.
pub const MAX_STANDING: u8 = 6;
/// Exchanges in a private talk that nobody notices.
pub const EXCHANGES: u8 = 3;
