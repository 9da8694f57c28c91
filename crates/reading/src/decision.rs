//! How good single decisions were: their marks, and which of them cost most.

use coach::{BLUNDER, Decision, MISTAKE, Report, SLIP};
use std::cmp::Reverse;

/// How much a decision gave away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// 5 points or more.
    Slip,
    /// 10 points or more.
    Mistake,
    /// 15 points or more.
    Blunder,
}

impl Mark {
    /// The mark of a decision; none where it lost less than 5 points.
    pub fn of(decision: &Decision) -> Option<Mark> {
        match decision.lost() {
            BLUNDER.. => Some(Mark::Blunder),
            MISTAKE.. => Some(Mark::Mistake),
            SLIP.. => Some(Mark::Slip),
            _ => None,
        }
    }
}

/// The decision that cost most; none where all were sound. Of several equally costly decisions, the first:
/// what came of it came of all.
pub fn costliest(report: &Report) -> Option<&Decision> {
    let costliest = report.decisions.iter().rev().max_by_key(|decision| decision.lost());
    costliest.filter(|decision| !decision.is_sound())
}

/// The decisions that cost most, so many of them at most, in the order of the play.
pub fn costly(report: &Report, most: usize) -> Vec<&Decision> {
    let rank = |decision: &Decision| (decision.lost(), Reverse(decision.entry));
    let costlier = |than: &Decision| report.decisions.iter().filter(|other| rank(other) > rank(than)).count();
    report.decisions.iter().filter(|decision| !decision.is_sound() && costlier(decision) < most).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use coach::{Search, TimingCurve};
    use negotiation::{Entry, Move, Scenario, ScenarioDraft, Score};

    fn decision(entry: usize, loss: i16) -> Decision {
        Decision { entry, before: 500, after: 500 - loss, best: vec![Move::Explain], loss: None }
    }

    fn report(losses: &[i16]) -> Report {
        Report {
            score: Score::default(),
            curve: TimingCurve { by_turn: Vec::new(), never: 0, own: None },
            best: 0,
            decisions: losses.iter().enumerate().map(|(entry, &loss)| decision(entry, loss)).collect(),
            ledger: Vec::new(),
            states: 0,
        }
    }

    #[test]
    fn marks_begin_at_five_ten_and_fifteen_points() {
        let mark = |loss: i16| Mark::of(&decision(0, loss));
        assert_eq!((mark(0), mark(49)), (None, None));
        assert_eq!((mark(50), mark(99)), (Some(Mark::Slip), Some(Mark::Slip)));
        assert_eq!((mark(100), mark(149)), (Some(Mark::Mistake), Some(Mark::Mistake)));
        assert_eq!((mark(150), mark(850)), (Some(Mark::Blunder), Some(Mark::Blunder)));
    }

    #[test]
    fn of_equally_costly_decisions_the_first_is_named() {
        assert_eq!(costliest(&report(&[0, 40, 40, 12])).map(|it| it.entry), Some(1));
        assert_eq!(costliest(&report(&[0, 9, 9])), None);
        assert_eq!(costliest(&report(&[])), None);
    }

    #[test]
    fn the_costliest_decisions_come_in_the_order_of_the_play() {
        let entries = |losses: &[i16]| costly(&report(losses), 2).iter().map(|it| it.entry).collect::<Vec<_>>();
        assert_eq!(entries(&[10, 9, 90, 200]), [2, 3]);
        assert_eq!(entries(&[200, 9, 10, 90]), [0, 3]);
        assert_eq!(entries(&[9, 9]), [] as [usize; 0]);
    }

    #[test]
    fn accuracy_counts_the_decisions_that_are_sound() {
        let scenario = Scenario::new(ScenarioDraft::example()).unwrap();
        let entries = [Move::Explain, Move::Ask, Move::GoBack, Move::WalkAway].map(Entry::Move);
        let report = Report::new(&mut Search::new(&scenario), &entries).unwrap();
        assert!(report.sound() < report.decisions.len());
        assert_eq!(usize::from(report.accuracy()), 100 * report.sound() / report.decisions.len());
    }

    #[test]
    fn nothing_is_sound_in_a_game_that_is_lost() {
        let mut lost = report(&[0, 450, 0, 0, 0]);
        lost.decisions.iter_mut().skip(2).for_each(|decision| (decision.before, decision.after) = (60, 60));
        assert_eq!((lost.accuracy(), lost.sound()), (20, 1));
        assert_eq!(lost.lost_from().map(|decision| decision.entry), Some(2));
        assert_eq!(report(&[0, 450, 0]).lost_from(), None);
    }
}
