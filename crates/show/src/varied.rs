//! What a class did of one variant of a case.

use classroom::OfVariant;
use script::Case;
use std::rc::Rc;

/// A variant, with the case of its numbers.
pub struct Varied<'a> {
    /// The case with these numbers.
    pub case: Rc<Case>,
    /// What became of the plays.
    pub of: &'a OfVariant,
}
