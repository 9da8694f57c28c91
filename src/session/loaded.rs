//! Something that has to come before it can be shown.

use crate::notice::Failure;
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

impl<T> From<Result<Rc<T>, Failure>> for Loaded<T> {
    fn from(came: Result<Rc<T>, Failure>) -> Loaded<T> {
        match came {
            Ok(here) => Loaded::Here(here),
            Err(failure) => Loaded::Failed(failure),
        }
    }
}
