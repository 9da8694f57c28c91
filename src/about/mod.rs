//! How this model works: every rule, what it rests on, and what the model is not.

mod account;
mod screen;

pub use screen::about;
