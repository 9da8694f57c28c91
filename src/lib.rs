//! Off-The-Record in the browser: one program, which shows one screen at a time.
//!
//! One `session::Session` holds everything the screens show; one `session::Action` is the only way
//! they talk back; `effects` does what has to do with the world outside, through `browser`.
//! `start` puts the program on the page, and `first_screen` is what stands there before it does.
//!
//! ```no_run
//! off_the_record::start();
//! ```
#![forbid(unsafe_code)]
#![warn(clippy::unwrap_used, clippy::expect_used)]

mod about;
mod app;
mod briefing;
mod browser;
mod class;
mod coaching;
mod components;
mod daily;
mod debrief;
mod effects;
mod first_screen;
mod hand_in;
mod home;
mod join;
mod locale;
mod marks;
mod notice;
mod opened;
mod play;
mod preference;
mod profile;
mod retry;
mod route;
mod screen;
mod session;
mod settings;
mod start;

#[cfg(feature = "prerender")]
pub use first_screen::{Drawn, drawn, shell};
pub use locale::Locale;
pub use start::start;
