//! States that cannot differ in value, made one.

use crate::scenario::Scenario;
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
        if self.talks() == most {
            self.set_mandate(false);
            if self.phase() == Phase::Table {
                self.set_rapport(0);
                self.set_premature(false);
            }
        }
        if self.conceded().is_some_and(|issue| self.unlocked().contains(issue)) {
            self.set_conceded(self.unlocked().iter().next());
        }
        self.set_gifts(self.gifts().min(5u8.saturating_sub(2 * self.told().len())));
        self
    }
}
