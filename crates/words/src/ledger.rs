//! What is said about what was given away.

use crate::{Names, Words};
use coach::{Exposure, Given};

impl Words {
    /// How often something was given, and how often they answered in kind.
    pub fn gave(&self, times: usize, answered: usize) -> String {
        let answered = if answered == 0 { self.gave_unanswered().into() } else { self.gave_answered(answered) };
        self.sentences(&[self.gave_times(times), answered])
    }

    /// What came of giving something.
    pub fn what_came_back(&self, exposure: &Exposure, names: Names<'_>) -> String {
        let got = match (exposure.got, exposure.given) {
            // The same issue stands in the column beside it, and its name may be long.
            (Some(issue), Given::Interest(given)) if issue == given => {
                self.came_back_reason_in_kind(names.issue(issue))
            }
            (Some(issue), _) => self.came_back_reason(names.issue(issue)),
            (None, Given::Ourselves(_)) => self.came_back_trust().into(),
            (None, Given::Concession(issue)) => self.came_back_half_way(names.issue(issue)),
            (None, Given::Settlement) => self.came_back_settlement().into(),
            (None, Given::Confidence) => self.came_back_applause().into(),
            (None, Given::Interest(_) | Given::Secret(_)) => self.came_back_nothing().into(),
        };
        match exposure.leverage {
            0 => got,
            points => self.sentences(&[got, self.came_back_limit_rose(points)]),
        }
    }
}
