//! A line followed to its end, and two of them compared.

use negotiation::{
    Daylight, Dimension, Effect, Ending, Entry, Event, IssueId, IssueSet, Move, PackageId, Scenario, SpellKind, State,
    step,
};

/// What a line came to.
pub(super) struct Course {
    /// The line itself.
    pub(super) moves: Vec<Move>,
    /// Where it ends.
    pub(super) end: State,
    /// What they have said outside once the talk is over in which it begins, if it begins in one.
    pub(super) heard_in_talk: IssueSet,
    /// Every time that somebody asked for a word outside.
    pub(super) asked: Vec<Asked>,
}

/// A word outside was asked for.
#[derive(Clone, Copy)]
pub(super) struct Asked {
    /// In which turn, from 1.
    pub(super) turn: u8,
    /// The exchanges that it had; none where it was refused, or no more than polite.
    pub(super) exchanges: u8,
    /// Whether nobody turned a head.
    pub(super) in_lull: bool,
    /// The rapport there was.
    pub(super) rapport: u8,
}

impl Course {
    /// Follows a line from a state.
    pub(super) fn new(scenario: &Scenario, state: State, line: &[Entry]) -> Course {
        let mut course = Course { moves: Vec::new(), end: state, heard_in_talk: state.unlocked(), asked: Vec::new() };
        let mut in_talk = state.talk().is_some();
        for entry in line {
            let Entry::Move(made) = *entry else { continue };
            let Ok((next, events)) = step(scenario, course.end, made) else { break };
            if made == Move::Ask {
                course.asked.push(Asked::new(scenario, course.end, &next, &events));
            }
            if in_talk {
                course.heard_in_talk = next.unlocked();
            }
            in_talk &= next.talk().is_some();
            course.moves.push(made);
            course.end = next;
        }
        course
    }

    /// The package that closed it.
    fn package(&self) -> Option<PackageId> {
        match self.end.ending() {
            Some(Ending::Ratified(package)) => Some(package),
            _ => None,
        }
    }
}

impl Asked {
    pub(super) fn new(scenario: &Scenario, before: State, after: &State, events: &[Event]) -> Asked {
        let began = |event: &Event| match event.effect {
            Effect::TalkBegan(exchanges) => Some(exchanges),
            _ => None,
        };
        let polite = after.talk().is_none_or(|talk| talk.polite);
        let turn = before.turn() + 1;
        Asked {
            turn,
            exchanges: if polite { 0 } else { events.iter().find_map(began).unwrap_or_default() },
            rapport: before.rapport(),
            in_lull: scenario.spell(turn).is_some_and(|spell| spell.kind == SpellKind::Lull),
        }
    }
}

/// Something in which the end of the better line differs from the best that was left after a move.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// The better line closes a deal, and after the move none is possible any more.
    NoDeal {
        /// The package that could have been agreed.
        package: PackageId,
        /// How it ends at best now.
        ending: Ending,
    },
    /// Neither closes a deal: how the better line ends, and how it ends now.
    Ending {
        /// The better line's ending.
        better: Ending,
        /// The best that is left.
        left: Ending,
    },
    /// Both close with a deal, and the better line's is better.
    Package {
        /// The better line's package.
        better: PackageId,
        /// The best that is left.
        left: PackageId,
    },
    /// They would have told more.
    Learned {
        /// On which issues they would have told what lies behind them, and do not now.
        missed: Vec<IssueId>,
    },
    /// Something was given away that the better line keeps.
    Kept,
    /// The daylight issue.
    Daylight {
        /// What becomes of it in the better line.
        better: Daylight,
        /// What becomes of it now.
        left: Daylight,
    },
    /// How far our own side stands behind us at the end.
    Standing {
        /// In the better line.
        better: u8,
        /// Now.
        left: u8,
    },
    /// Turns left at the end.
    Turns {
        /// In the better line.
        better: u8,
        /// Now.
        left: u8,
    },
}

/// In what the ends of two lines differ to the worse, what weighs most first.
pub(super) fn differences(scenario: &Scenario, better: &Course, left: &Course, lost: &[i16; 8]) -> Vec<Difference> {
    let lost = |dimension: Dimension| lost[Dimension::ALL.iter().position(|&it| it == dimension).unwrap_or_default()];
    let (with, without) = (&better.end, &left.end);
    let turns = |state: &State| scenario.numbers().turns.saturating_sub(state.turn());
    let missed: Vec<IssueId> = with.unlocked().iter().filter(|&issue| !without.unlocked().contains(issue)).collect();
    let mut found = Vec::new();
    match (better.package(), left.package()) {
        // Where no deal is left everything counts for less: the rest would only say so again.
        (Some(package), None) => {
            let ending = without.ending().unwrap_or(Ending::WalkedAway);
            return vec![Difference::NoDeal { package, ending }];
        }
        (Some(better), Some(left)) => {
            let weight = lost(Dimension::Agreement) + lost(Dimension::Value);
            found.push((weight, Difference::Package { better, left }));
        }
        (None, _) => {
            let ending = |state: &State| state.ending().unwrap_or(Ending::WalkedAway);
            if ending(with) != ending(without) {
                return vec![Difference::Ending { better: ending(with), left: ending(without) }];
            }
        }
    }
    let gave_more = without.told().len() > with.told().len() || without.gifts() > with.gifts();
    let discretion = lost(Dimension::Discretion);
    if with.unlocked().len() > without.unlocked().len() {
        let weight = lost(Dimension::Discovery) + if gave_more { 0 } else { discretion };
        found.push((weight, Difference::Learned { missed }));
    }
    if gave_more {
        found.push((discretion, Difference::Kept));
    }
    let (better, left) = (with.daylight(), without.daylight());
    found.push((lost(Dimension::Daylight), Difference::Daylight { better, left }));
    let (better, left) = (with.standing(), without.standing());
    found.push((lost(Dimension::Standing), Difference::Standing { better, left }));
    let (better, left) = (turns(with), turns(without));
    found.push((lost(Dimension::Pace), Difference::Turns { better, left }));
    let told_apart = found.iter().any(|&(weight, _)| weight > 0);
    // Where no single part weighs (a framework counts them together), what they did not say is what differs.
    found.retain(|(weight, difference)| *weight > 0 || !told_apart && matches!(difference, Difference::Learned { .. }));
    found.sort_by_key(|&(weight, _)| std::cmp::Reverse(weight));
    found.into_iter().map(|(_, difference)| difference).collect()
}
