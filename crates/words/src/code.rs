//! What is wrong with a code, and what there are codes of.

use crate::Words;
use negotiation::{CodeError, CodeKind};

impl Words {
    /// What is wrong with a text that should be a code, as the end of a sentence.
    pub fn wrong_with_code(&self, error: CodeError) -> String {
        match error {
            CodeError::Empty => self.code_error_empty().into(),
            CodeError::TooLong(length) => self.code_error_too_long(length),
            CodeError::Character(character, place) => self.code_error_character(&format!("{character:?}"), place),
            CodeError::Incomplete => self.code_error_incomplete().into(),
            CodeError::Mistyped => self.code_error_mistyped().into(),
            CodeError::Kind(CodeKind::Run) => self.code_error_run().into(),
            CodeError::Kind(CodeKind::HandIn) => self.code_error_hand_in().into(),
            CodeError::Kind(CodeKind::Class) => self.code_error_class().into(),
            CodeError::Kind(CodeKind::UnderWay) => self.code_error_under_way().into(),
            CodeError::Format(format) => self.code_error_format(format),
            CodeError::Entry(place) => self.code_error_entry(place),
        }
    }
}
