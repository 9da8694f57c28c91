//! The words of Off-The-Record: what is said while the rules of `negotiation` run.
//!
//! An author writes numbers and words in TOML. The `author` feature parses and checks them, and
//! reports all problems at once; what comes out is a [`Case`], packed into a bundle that the app
//! loads. A [`Story`] then tells one play: it picks the lines, opens the authored scenes, keeps
//! the transcript, and lets the rules decide everything else.
//!
//! ```
//! use negotiation::{Entry, Move};
//! use script::{Case, Story};
//! use std::rc::Rc;
//!
//! let case = Rc::new(Case::example());
//! let mut story = Story::begin(case);
//! let choices = story.choices();
//! assert!(choices.all().any(|choice| choice.entry == Entry::Move(Move::Explain)));
//!
//! story.choose(Entry::Move(Move::Explain)).expect("it is on offer");
//! assert_eq!(story.state().turn(), 1);
//! ```
#![forbid(unsafe_code)]
#![warn(clippy::unwrap_used, clippy::expect_used)]

mod act;
#[cfg(feature = "author")]
pub mod author;
mod bundle;
mod case;
mod choices;
mod example;
mod id;
mod look;
mod scene;
mod story;
mod text;
mod when;

pub use act::{Act, On, Outcome};
pub use bundle::BundleError;
pub use case::{
    Case, Declares, Difficulty, Fact, Holder, Index, IssueWords, Line, Listing, Person, Side, SpellWords, Structure,
    Variants, Words,
};
pub use choices::{Choice, Choices};
pub use id::is_id;
pub use look::Look;
pub use negotiation::Room;
pub use scene::{Happening, OptionWords, Scene, SceneOption, SceneWords};
pub use story::{Spoken, Story, StoryError, What};
pub use text::{Span, Speaker, Speech, Text};
pub use when::{Band, Condition, Counted, Moment, Programme, Situation, Truth, When};
