//! What the debrief says about what was given away.

use crate::phrases::Names;
use coach::Exposure;

/// Strings for the exposure ledger.
pub trait LedgerPhrases {
    /// The heading.
    fn what_you_gave(&self) -> &'static str;
    /// How to read it.
    fn about_what_you_gave(&self) -> &'static str;
    /// Nothing was given.
    fn gave_nothing(&self) -> &'static str;
    /// How often something was given, and how often they answered in kind.
    fn gave(&self, times: usize, answered: usize) -> String;
    /// Everything given with what it cost: what opens it.
    fn each_thing_given(&self) -> &'static str;
    /// The table.
    fn ledger_table(&self) -> &'static str;
    /// What was given.
    fn gave_column(&self) -> &'static str;
    /// What came back.
    fn got_column(&self) -> &'static str;
    /// What it cost.
    fn cost_column(&self) -> &'static str;
    /// What came of giving something.
    fn what_came_back(&self, exposure: &Exposure, names: Names<'_>) -> String;
}
