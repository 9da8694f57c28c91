//! The whole game, searched by the rules that run it.
//!
//! Every number of a debrief is exact: the value of a state is the best result (timing aside)
//! that any play from there can reach. [`Search`] finds it, [`TimingCurve`] asks what the first
//! private talk would have been worth at every other moment, and [`Analysis`] puts both together
//! for one play, a slice at a time, so that a page stays alive meanwhile.
//!
//! ```
//! use coach::{Analysis, Progress};
//! use negotiation::{Entry, Move, Scenario, Setup};
//!
//! let scenario = Scenario::new(Setup::example()).expect("the example is sound");
//! let play = [Entry::Move(Move::Explain), Entry::Move(Move::WalkAway)];
//! let mut analysis = Analysis::of(&scenario, &play).expect("the play is legal");
//! while let Progress::Searching { .. } = analysis.step(50_000) {}
//! let report = analysis.report().expect("it is done");
//! assert!(report.best > 800);
//! assert_eq!(report.first_talk, None);
//! ```
#![forbid(unsafe_code)]
#![warn(clippy::unwrap_used, clippy::expect_used)]

mod analysis;
mod curve;
mod search;

pub use analysis::{Analysis, Decision, Report};
pub use curve::TimingCurve;
pub use search::{Progress, Search};
