//! The screen of a play, with the two rooms it is played in.

mod answer;
mod builder;
mod coach;
mod ending;
mod leaving;
mod lines;
mod moved;
mod notebook;
mod panel;
mod prediction;
mod reach;
mod record;
mod room;
mod screen;
mod shortcuts;
mod standing;
mod transcript;

pub use screen::PlayScreen;
