//! Off-The-Record in the browser: two programs that share a page, one at a time.
//!
//! In the first, [`stage`], one chooses a case and plays; in the second, [`study`], one looks at what
//! was played. Nobody has to load the second to make a first choice, and each speaks one language:
//! `src/bin/` has each of them, and `static/start.js` loads the one that the address asks for.
//!
//! Within a program, one `session::Session` holds everything the screens show; one
//! `action::Action` is the only way they talk back; `keeper` does what has to do with the world
//! outside, through `browser`. What one program knows, the other reads from what the device keeps.
//!
//! ```no_run
//! off_the_record::stage(&off_the_record::English);
//! ```
#![forbid(unsafe_code)]
#![warn(clippy::unwrap_used, clippy::expect_used)]

mod again;
mod app;
mod briefing;
mod browser;
mod coaching;
mod components;
mod daily;
mod debrief;
mod home;
mod keeper;
mod model;
mod notice;
mod phrases;
mod play;
mod preference;
#[cfg(feature = "prerender")]
mod prerender;
mod profile;
mod program;
mod route;
mod session;
mod settings;
mod stage;
mod study;

pub use phrases::{English, Language, Phrases, Spanish, StudyPhrases};
#[cfg(feature = "prerender")]
pub use prerender::{FirstScreen, first_screens};
pub use stage::stage;
pub use study::study;
