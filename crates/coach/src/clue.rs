//! What to look at before one decides: the first of three steps of a hint.

use negotiation::{Daylight, Move, PackageAnswer, Scenario, State, package_answer};

/// Something that somebody who knows the best move would look at first. It names no move, and of
/// the issue that belongs in the open it gives a cue alone: to recognise it is the learner's part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Clue {
    /// How tense it is: both positions are public and something is stuck, or nothing is yet.
    Tension,
    /// How much trust there is.
    Rapport,
    /// How the own side sees its lead.
    Standing,
    /// What the own side would think of a private talk.
    OwnSide,
    /// Whether the moment for a private talk has come.
    Moment,
    /// Who holds a stake and is not in the room.
    Absent,
    /// What was settled where nobody could see it.
    Settled,
    /// What they still keep to themselves.
    Unlearned,
    /// What there is left to gain where one is.
    Enough,
    /// Whether what is known by now carries a package.
    Closing,
    /// Whether there is anything that both could live with.
    Limits,
}

impl Clue {
    /// What makes a move the best one here.
    pub fn to(best: Move, scenario: &Scenario, state: &State) -> Clue {
        match best {
            Move::StandUp if state.tension() < scenario.numbers().ripe_from => Clue::Tension,
            Move::StandUp => Clue::Standing,
            Move::Explain | Move::Share { .. } => Clue::Rapport,
            Move::Concede { .. } | Move::AgreeProcess => Clue::Tension,
            Move::OpenDaylight if state.daylight() == Daylight::Tainted => Clue::Settled,
            Move::OpenDaylight | Move::NotHere | Move::SettleDaylight => Clue::Absent,
            Move::TellTeam => Clue::OwnSide,
            Move::Ask => Clue::Moment,
            Move::Trade { .. } | Move::AskBare { .. } | Move::Reveal { .. } => Clue::Unlearned,
            Move::Float { .. } | Move::Quote => Clue::Closing,
            Move::Table { package } if package_answer(scenario, state, package) == PackageAnswer::Ratified => {
                Clue::Closing
            }
            // A package that cannot pass lets a turn go by.
            Move::Table { .. } => Clue::Tension,
            Move::GoBack => Clue::Enough,
            Move::WalkAway => Clue::Limits,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Search;
    use negotiation::{Entry, Replay, ScenarioDraft};

    #[test]
    fn along_a_best_line_each_step_has_something_to_look_at() {
        let scenario = Scenario::new(ScenarioDraft::example()).unwrap();
        let mut search = Search::new(&scenario);
        let line = search.best_line(State::start(&scenario));
        let replay = Replay::new(&scenario, &line).unwrap();
        let clues: Vec<Clue> = line
            .iter()
            .zip(&replay.states)
            .filter_map(|(entry, state)| match entry {
                Entry::Move(best) => Some(Clue::to(*best, &scenario, state)),
                Entry::Remark(_) => None,
            })
            .collect();
        assert_eq!(clues.len(), line.len());
        assert!(clues.contains(&Clue::Moment) && clues.contains(&Clue::Unlearned));
        assert_eq!(clues.last(), Some(&Clue::Closing));
    }

    #[test]
    fn the_same_move_can_have_another_reason() {
        let scenario = Scenario::new(ScenarioDraft::example()).unwrap();
        let start = State::start(&scenario);
        assert!(start.tension() < scenario.numbers().ripe_from);
        assert_eq!(Clue::to(Move::StandUp, &scenario, &start), Clue::Tension);
        let moves = [Move::StandUp, Move::StandUp, Move::StandUp].map(Entry::Move);
        let tense = Replay::new(&scenario, &moves).unwrap().last();
        assert_eq!(Clue::to(Move::StandUp, &scenario, &tense), Clue::Standing);
    }
}
