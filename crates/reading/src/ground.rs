//! What stands beside a decision that lost something: why it did, and what would have been said in its place.

use crate::decision::Mark;
use coach::{Decision, Reason};
use negotiation::{Entry, Move, State};
use script::Story;
use std::mem::discriminant;

/// Why a decision lost, and what would have been said in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ground {
    /// The entry of the decision, from 0.
    pub entry: usize,
    /// Why it lost; none where it lost nothing.
    pub reason: Option<Reason>,
    /// The entry of an earlier decision in the same talk that lost by the same: what both have in common is said there.
    pub like: Option<usize>,
    /// The line that the play offered for the best move; empty where the words are those of a package.
    pub line: String,
    /// Which of the private talks it was made in; none at the table.
    talk: Option<u8>,
    /// Whether it is marked, so that its reason stands in sight.
    marked: bool,
}

/// The grounds of these decisions of a play, which come in its order.
pub fn grounds<'a>(story: &Story, decisions: impl IntoIterator<Item = &'a Decision>) -> Vec<Ground> {
    // Which line is offered hangs on all that was said before: the play is told once more.
    let mut told = Story::begin(story.case().clone());
    let mut decisions = decisions.into_iter().peekable();
    let mut grounds = Vec::new();
    for (entry, &played) in story.entries().iter().enumerate() {
        if let Some(decision) = decisions.next_if(|decision| decision.entry == entry) {
            let ground = Ground::new(&told, played, decision, &grounds);
            grounds.push(ground);
        }
        if told.choose(played).is_err() {
            break;
        }
    }
    grounds
}

impl Ground {
    fn new(told: &Story, played: Entry, decision: &Decision, before: &[Ground]) -> Ground {
        let state: State = told.state();
        // A package says itself what it is.
        let best = decision.best.first().filter(|best| !matches!(best, Move::Table { .. } | Move::Float { .. }));
        let line = best.and_then(|&best| told.line(best)).map(|line| line.plain());
        let reason = match played {
            Entry::Move(made) => Reason::new(told.case().scenario(), state, made, decision),
            Entry::Remark(_) => None,
        };
        let mut ground = Ground {
            entry: decision.entry,
            reason,
            like: None,
            line: line.unwrap_or_default(),
            talk: state.talk().map(|_| state.talks()),
            marked: Mark::of(decision).is_some(),
        };
        ground.like = before.iter().find(|first| ground.is_like(first)).map(|first| first.entry);
        ground
    }

    /// Of all grounds of the play, the reason that says in full what this one has in common with it.
    pub fn said_before<'a>(&self, grounds: &'a [Ground]) -> Option<&'a Reason> {
        grounds.iter().find(|first| Some(first.entry) == self.like)?.reason.as_ref()
    }

    /// Whether an earlier ground says in full, and in sight, what is to be said of this one.
    fn is_like(&self, first: &Ground) -> bool {
        let (Some(own), Some(other)) = (&self.reason, &first.reason) else { return false };
        let same = discriminant(&own.cause) == discriminant(&other.cause) && own.lesson == other.lesson;
        let in_sight = first.marked || !self.marked;
        first.like.is_none() && self.talk.is_some() && self.talk == first.talk && same && in_sight
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use coach::{Cause, Report, Search};
    use negotiation::Matter;
    use script::{Case, Choice};
    use std::rc::Rc;

    /// A play of the example, and everything that lost something in it.
    fn played(moves: &[Move]) -> (Story, Report) {
        let entries: Vec<Entry> = moves.iter().map(|&made| Entry::Move(made)).collect();
        let story = Story::from_entries(Rc::new(Case::example()), &entries).unwrap();
        let report = Report::new(&mut Search::new(story.case().scenario()), &entries).unwrap();
        (story, report)
    }

    #[test]
    fn the_line_of_a_better_move_is_the_one_that_the_play_offered_there() {
        let (story, report) = played(&[Move::Explain, Move::Ask, Move::GoBack, Move::WalkAway]);
        let is_package = |decision: &&Decision| matches!(decision.best[0], Move::Table { .. } | Move::Float { .. });
        let lost = report.decisions.iter().filter(|decision| !decision.is_sound() && !is_package(decision));
        let grounds = grounds(&story, lost.clone());
        assert_eq!(grounds.len(), lost.clone().count());
        assert!(grounds.len() > 1);
        for (ground, decision) in grounds.iter().zip(lost) {
            let entries = &story.entries()[..decision.entry];
            let there = Story::from_entries(story.case().clone(), entries).unwrap().choices();
            let offered: Vec<&Choice> =
                there.all().filter(|choice| choice.entry == Entry::Move(decision.best[0])).collect();
            assert_eq!(offered.iter().map(|choice| choice.say.plain()).collect::<Vec<_>>(), [ground.line.as_str()]);
        }
    }

    #[test]
    fn of_facts_told_in_one_talk_the_first_is_explained_and_the_others_refer_to_it() {
        let case = Case::example();
        let secrets: Vec<Move> = case.scenario().secrets().map(|secret| Move::Reveal { secret }).collect();
        let before = [Move::Explain, Move::StandUp, Move::Explain, Move::Ask];
        let moves = [&before[..], &secrets[..2]].concat();
        let (story, report) = played(&moves);
        let told = report.decisions.iter().filter(|decision| decision.entry >= before.len());
        let grounds = grounds(&story, told);
        let is_told = |reason: &Option<Reason>| matches!(reason, Some(Reason { cause: Cause::Told { .. }, .. }));
        assert!(grounds.len() == 2 && grounds.iter().all(|ground| is_told(&ground.reason)), "{grounds:?}");
        assert_eq!((grounds[0].like, grounds[1].like), (None, Some(before.len())));
        assert_eq!(grounds[1].said_before(&grounds), grounds[0].reason.as_ref());
    }

    #[test]
    fn what_another_talk_lost_by_the_same_is_explained_again() {
        let case = Case::example();
        let secrets: Vec<Move> = case.scenario().secrets().map(|secret| Move::Reveal { secret }).collect();
        let honest = Move::Share { matter: Matter::Feelings };
        let first = [Move::Explain, Move::StandUp, Move::Explain, Move::Ask, honest, secrets[0], Move::GoBack];
        let moves = [&first[..], &[Move::Ask, secrets[1]]].concat();
        let (story, report) = played(&moves);
        assert!(grounds(&story, &report.decisions).iter().all(|ground| ground.like.is_none()));
    }
}
