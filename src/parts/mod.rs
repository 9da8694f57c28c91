//! What several screens draw.

mod choice;
mod contents;
mod heading;
mod issues;
mod meter;
mod notices;
mod speech;
mod waiting;

pub use choice::{Radio, RadioGroup};
pub use contents::{CONTENTS, contents, jump};
pub use heading::{ScreenHeading, Visit};
pub use issues::issue_tables;
pub use meter::{Meter, meter};
pub use notices::Notices;
pub use speech::{paragraphs, side_class, spans};
pub use waiting::Missing;
