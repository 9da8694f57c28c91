//! The whole game, searched by the rules that run it.
//!
//! Every number of a debrief is exact: the value of a state is the best result (timing aside)
//! that any play from there can reach. [`Search`] finds it, [`TimingCurve`] asks what the first
//! private talk would have been worth at every other moment, and [`Report`] says what every
//! decision of a play was worth and why. A [`Coach`] does all this a slice at a time, so that a
//! page stays alive meanwhile.
//!
//! ```
//! use coach::{Report, Search};
//! use negotiation::{Entry, Move, Scenario, ScenarioDraft};
//!
//! let scenario = Scenario::new(ScenarioDraft::example()).expect("the example is sound");
//! let play = [Entry::Move(Move::Explain), Entry::Move(Move::WalkAway)];
//! let report = Report::new(&mut Search::new(&scenario), &play).expect("the play is legal");
//! assert!(report.best > 700);
//! assert_eq!(report.curve.own, None);
//!
//! let left = report.decisions.last().expect("there are two");
//! assert!(left.lost() > 500);
//! ```
#![forbid(unsafe_code)]
#![warn(clippy::unwrap_used, clippy::expect_used)]

mod bots;
mod closing;
mod clue;
mod coach;
mod curve;
mod hash;
mod layer;
mod prove;
mod reason;
mod recipe;
mod report;
mod review;
mod search;
mod thought;
mod thresholds;
mod trail;

pub use bots::{Bot, Distribution, Player, novice};
pub use clue::Clue;
pub use coach::{Advice, Answer, Ask, Coach, Request, Says};
pub use curve::TimingCurve;
pub use prove::{Close, Declared, Decoy, Facts, Finding, Kind, Temptation, prove, temptations, worth_of_kinds};
pub use reason::{Broken, Cause, Difference, Lesson, Reason, Shown};
pub use recipe::{Common, Recipe, Recipes, Rest, Said, Trial};
pub use report::{Decision, Exposure, Given, Loss, Report};
pub use review::Review;
pub use search::{Progress, Search};
pub use thought::Thought;
pub use thresholds::{BLUNDER, LOST, MISTAKE, MOST_STATES, MOST_VALUE, RIPE, SLIP, TEMPTED, UNSOUND};
