//! States that cannot differ in value, made one.

use crate::scenario::Scenario;
use crate::score::gifts_that_count;
use crate::state::{Phase, State};

impl State {
    /// The state that stands for all that are worth the same as this one, whatever is played from
    /// here: it forgets what no rule and no dimension of the score will ask again.
    ///
    /// - At the table with no private talk to come, rapport, mandate and a premature talk do nothing.
    /// - A concession on an issue that is unlocked is spent, whichever issue it was.
    /// - Discretion cannot fall below nothing.
    #[must_use]
    pub fn merged(mut self, scenario: &Scenario) -> State {
        let most = scenario.numbers().talks;
        if self.quoted() {
            self.set_talks(most);
        }
        if self.talks() == most && self.phase() == Phase::Table {
            self.set_rapport(0);
            self.set_mandate(false);
            self.set_premature(false);
        }
        if self.conceded().is_some_and(|issue| self.unlocked().contains(issue)) {
            self.set_conceded(self.unlocked().iter().next());
        }
        self.set_gifts(self.gifts().min(gifts_that_count(self.told().len())));
        self
    }
}
