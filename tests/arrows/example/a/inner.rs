//! Not a use: `crate::main`.
use crate::b::{Another as Other};
pub struct Thing(Other);
