//! A play: its state, how it is kept, and the two rooms it is played in.

mod answer;
mod builder;
mod coach;
mod ending;
mod leaving;
mod lines;
mod minutes;
mod moved;
mod notebook;
mod prediction;
mod record;
mod room;
mod saved;
mod screen;
mod shortcuts;
mod standing;
mod state;
mod transcript;

pub use minutes::minutes;
pub use prediction::PredictionGroup;
pub use saved::{Mode, Pick, Prediction, SavedPlay};
pub use screen::{PlayScreen, room_class};
pub use state::Play;
pub use transcript::line;
