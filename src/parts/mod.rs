//! What several screens draw.

mod choice;
mod heading;
mod issues;
mod meter;
mod notices;
mod speech;
mod waiting;

pub use choice::{Radio, RadioGroup};
pub use heading::{ScreenHeading, Visit};
pub use issues::IssueTables;
pub use meter::Meter;
pub use notices::Notices;
pub use speech::{paragraphs, side_class, spans};
pub use waiting::Missing;
