//! What several screens draw.

mod brief;
mod choice;
mod contents;
mod details;
mod figure;
mod heading;
mod issues;
mod line;
mod meter;
mod moves;
mod notices;
mod people;
mod prediction;
mod programme;
mod sheet;
mod speech;
mod term;
mod today;
mod waiting;

pub use brief::{brief, words_sheet};
pub use choice::{COMPACT_RADIOS, RADIOS, Radio, radio_group};
pub use contents::{CONTENTS, contents, jump};
pub use details::{arrive, details, details_id};
pub use figure::{Mood, Seat, listener, person, player, portrait};
pub use heading::ScreenHeading;
pub use line::{line, package_list};
pub use meter::{Meter, meter};
pub use moves::{doing, package_in_words};
pub use notices::notices;
pub use prediction::prediction_group;
pub use programme::{kind_class, programme, strip};
pub use sheet::{Sheet, sheets};
pub use speech::{paragraphs, room_class, side_class, spans};
pub use term::explained;
pub use today::todays_in_words;
pub use waiting::{failed, loading, ways_on};
