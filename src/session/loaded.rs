//! Something that has to come before it can be shown.

use std::rc::Rc;

/// Something that comes from outside.
#[derive(Clone, Debug, PartialEq)]
pub enum Loaded<T> {
    /// Asked for.
    Waiting,
    /// Here.
    Here(Rc<T>),
    /// It did not come.
    Failed(Failure),
}

/// Why something did not arrive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// No answer came.
    NoAnswer,
    /// The host has no such file, or answered with an error.
    Status(u16),
    /// What came is no case, is damaged, or belongs to another version of the program.
    Unreadable,
    /// There is no such case in the list.
    NoSuchCase,
    /// The case has no such variant.
    NoSuchVariant(NoSuchVariant),
}

/// A variant that is not on offer, and what is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoSuchVariant {
    /// The id of the case.
    pub case: String,
    /// Its variants.
    pub seeds: Vec<u32>,
}

impl<T> From<Result<Rc<T>, Failure>> for Loaded<T> {
    fn from(came: Result<Rc<T>, Failure>) -> Loaded<T> {
        match came {
            Ok(here) => Loaded::Here(here),
            Err(failure) => Loaded::Failed(failure),
        }
    }
}
