//! Packages that did not pass, and all that stood against them.

use negotiation::{Effect, Entry, IssueId, Move, Objection, PackageAnswer, immovable};
use script::Story;

/// A package that did not pass.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The entry of the play that put it down, from 0.
    pub entry: usize,
    /// The turn, from 1.
    pub turn: u8,
    /// What both sides said: the first thing that stood against it.
    pub answer: PackageAnswer,
    /// All issues on which they could not move at all, in the scenario's order.
    pub immovable: Vec<IssueId>,
}

/// The packages of a play that did not pass, in its order.
pub fn refusals(story: &Story) -> Vec<Refusal> {
    let (scenario, replay) = (story.case().scenario(), story.replay());
    let refusal = |(entry, played): (usize, &Entry)| {
        let Entry::Move(Move::Table { package }) = *played else { return None };
        let before = replay.states.get(entry)?;
        let answer = replay.events.get(entry)?.iter().find_map(|event| match event.effect {
            Effect::Answer(answer) if answer != PackageAnswer::Ratified => Some(answer),
            _ => None,
        })?;
        let immovable = immovable(scenario, before, package).filter_map(|objection| match objection {
            Objection::CannotMove(issue) => Some(issue),
            _ => None,
        });
        Some(Refusal { entry, turn: before.turn() + 1, answer, immovable: immovable.collect() })
    };
    story.entries().iter().enumerate().filter_map(refusal).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use script::Case;
    use std::rc::Rc;

    #[test]
    fn every_issue_that_could_not_move_is_named_and_not_the_first_alone() {
        let case = Rc::new(Case::example());
        let scenario = case.scenario();
        let all_for_us: Vec<u8> = scenario.numbers().issues.iter().map(|issue| issue.ours.len() as u8 - 1).collect();
        let package = scenario.package_of(&all_for_us).unwrap();
        let issues: Vec<IssueId> = scenario.issues().collect();
        let entries = [Entry::Move(Move::Explain), Entry::Move(Move::Table { package })];
        let refusals = refusals(&Story::from_entries(case.clone(), &entries).unwrap());
        let answer = PackageAnswer::They(Objection::CannotMove(issues[0]));
        assert!(issues.len() > 1);
        assert_eq!(refusals, [Refusal { entry: 1, turn: 2, answer, immovable: issues }]);
    }
}
