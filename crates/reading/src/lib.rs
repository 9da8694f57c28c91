//! What a finished play means: the facts that a debrief, a journal and a list of results tell, and no word
//! of how they are told.
//!
//! The rules say what happened, the coach what every decision was worth. Here both are read: where the
//! window for a first word outside was, where every point came from, which decision cost most, what
//! could have been agreed, what there is to learn from it. The app and the command line tell the same
//! facts, each in its own way, so that no two of them can come to different numbers.
//!
//! ```
//! use coach::{Report, Search};
//! use negotiation::{Entry, Move};
//! use reading::{Outcome, sums};
//! use script::{Case, Story};
//! use std::rc::Rc;
//!
//! let entries = [Move::Explain, Move::StandUp, Move::WalkAway].map(Entry::Move);
//! let story = Story::from_entries(Rc::new(Case::example()), &entries).expect("the rules allow it");
//! let report = Report::new(&mut Search::new(story.case().scenario()), &entries).expect("they still do");
//!
//! // Every point of the result has a cause.
//! let sums = sums(&report.score.reckonings, story.replay(), &entries);
//! assert_eq!(sums.iter().map(|sum| sum.tenths).sum::<i16>(), report.score.total());
//!
//! // Nothing came of these talks, so that what was won on the way counts for less.
//! assert!(Outcome::new(story.case().scenario(), &story.state()).reduced());
//! ```
#![forbid(unsafe_code)]
#![warn(clippy::unwrap_used, clippy::expect_used)]

mod asked;
mod decision;
mod digest;
mod exchange;
mod ground;
mod intent;
mod journal;
mod lesson;
mod outcome;
mod package;
mod part;
mod possible;
mod refusal;
mod segment;
mod sums;
mod window;

pub use asked::{Asked, Questions};
pub use decision::{Mark, costliest, costly};
pub use digest::{Digest, Window};
pub use exchange::{Exchange, by_place, exchanges, learned_in};
pub use ground::{Ground, grounds};
pub use intent::{Damaged, Mode, Pick, Prediction};
pub use journal::Journal;
pub use lesson::Why;
pub use outcome::Outcome;
pub use package::{Differing, chosen, daylight_issue, differing};
pub use part::{Part, RULES};
pub use possible::{Possible, USUAL, Worth, share, worth};
pub use refusal::{Refusal, refusals};
pub use segment::{Segment, segments};
pub use sums::{Cause, Sum, sums};
pub use window::{Met, Moment, Ripeness, Span, Stretch, met, moments, spans, stretches};
