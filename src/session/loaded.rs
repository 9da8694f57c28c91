//! Something that has to come before it can be shown.

use crate::notice::Failure;
use std::rc::Rc;

/// Something that comes from outside.
#[derive(Clone, Debug)]
pub enum Loaded<T> {
    /// Asked for.
    Waiting,
    /// Here.
    Here(Rc<T>),
    /// It did not come.
    Failed(Failure),
}

/// What came is replaced and never changed in place.
impl<T> PartialEq for Loaded<T> {
    fn eq(&self, other: &Loaded<T>) -> bool {
        match (self, other) {
            (Loaded::Waiting, Loaded::Waiting) => true,
            (Loaded::Here(one), Loaded::Here(other)) => Rc::ptr_eq(one, other),
            (Loaded::Failed(one), Loaded::Failed(other)) => one == other,
            _ => false,
        }
    }
}

impl<T> From<Result<Rc<T>, Failure>> for Loaded<T> {
    fn from(came: Result<Rc<T>, Failure>) -> Loaded<T> {
        match came {
            Ok(here) => Loaded::Here(here),
            Err(failure) => Loaded::Failed(failure),
        }
    }
}
