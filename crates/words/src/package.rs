//! What is said of a package that is put together.

use crate::Words;
use negotiation::{Daylight, Package, State};

impl Words {
    /// What our own side will say against a package, in the order in which it is asked; numbered, where the meters are
    /// shown as numbers.
    pub fn against_package(&self, state: &State, package: &Package, limit: u16, numbered: bool) -> Vec<String> {
        let missing = state.need().saturating_sub(state.standing() + package.wins);
        let against = [
            state.fresh().then(|| self.against_fresh().to_owned()),
            (state.daylight() == Daylight::Tainted).then(|| self.against_tainted().to_owned()),
            (missing > 0)
                .then(|| if numbered { self.against_standing(missing) } else { self.against_seen().to_owned() }),
            (package.ours < limit).then(|| self.against_limit().to_owned()),
        ];
        against.into_iter().flatten().collect()
    }
}
