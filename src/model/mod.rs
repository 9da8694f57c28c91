//! How this model works: every rule, what it rests on, and what the model is not.

mod account;
mod part;
mod screen;

pub use part::Part;
#[cfg(test)]
pub use part::RULES;
pub use screen::ModelScreen;
