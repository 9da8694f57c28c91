//! Where the better line no longer goes through once another move was made in its place.

use super::course::{Asked, Course};
use negotiation::{
    Effect, Ending, Event, Illegal, IssueId, IssueSet, Move, Objection, PackageAnswer, Phase, Reason, Rule, Scenario,
    State, advance, step,
};

/// The first thing in the better line that no longer comes to what it would have come to. Turns count from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Broken {
    /// A talk is shorter.
    Shorter {
        /// The turn in which it is now.
        turn: u8,
        /// The exchanges that it would have had.
        better: u8,
        /// Those that it has now.
        left: u8,
        /// Why it has no more.
        why: Reason,
    },
    /// Nobody steps out any more.
    Refused {
        /// The turn in which it was to be.
        turn: u8,
        /// Why they do not.
        why: Reason,
    },
    /// A talk comes to no more than a polite word.
    Polite {
        /// The turn in which it was to be.
        turn: u8,
        /// Whether something is stuck, and only ease is lacking.
        stuck: bool,
    },
    /// The talk comes all the same, but with less trust.
    LessTrust {
        /// The turn of it.
        turn: u8,
        /// Rapport in the better line.
        better: u8,
        /// Rapport now.
        left: u8,
    },
    /// A turn is lacking for what has to come before the talk.
    Unprepared {
        /// The turn of it.
        turn: u8,
        /// What the better line does before it, each once.
        steps: Vec<Move>,
    },
    /// The lull in which one could have stepped out passes unused.
    Passed {
        /// The turn of it.
        turn: u8,
        /// The exchanges that it would have had.
        exchanges: u8,
    },
    /// There is no talk left to ask for.
    NoTalk,
    /// They no longer answer in kind.
    Unanswered {
        /// On this issue.
        issue: IssueId,
    },
    /// The talk is over before its last exchange, which was to be this.
    TalkOver {
        /// The move.
        made: Move,
    },
    /// The talk is over before all was heard that could have been in it.
    Unheard {
        /// The issue that the better line turns to first, where it does so at once.
        first: Option<IssueId>,
        /// The issues on which they answer in this talk in the better line, and not in the best that is left.
        here: Vec<IssueId>,
        /// Others that stay unheard for good.
        never: Vec<IssueId>,
    },
    /// The package of the better line does not pass.
    NotPassed {
        /// What is said against it.
        objection: Objection,
    },
    /// The talks are over before.
    Over(Ending),
    /// Our own side is told too late or not at all, and wonders.
    Unannounced,
    /// Everything goes through, only later.
    Later,
}

/// What breaks first where the better line is played after the move; where that is a lull that comes too soon, how the
/// best line that is left goes into it.
pub(super) fn broken(scenario: &Scenario, before: State, made: Move, better: &Course, left: &Course) -> Broken {
    let broken = played_later(scenario, before, made, better);
    if let Broken::TalkOver { made: Move::Trade { issue } | Move::AskBare { issue } } = broken {
        // Of a later talk only that it is over can be said.
        if better.heard_in_talk.contains(issue) {
            return unheard(&before, issue, better, left);
        }
    }
    let (Broken::Shorter { turn, .. } | Broken::Refused { turn, .. }) = broken else { return broken };
    let Some(asked) = better.asked.first() else { return broken };
    if !asked.in_lull {
        return broken;
    }
    if asked.turn == before.turn() + 1 {
        return Broken::Passed { turn: asked.turn, exchanges: asked.exchanges };
    }
    // The day goes on; the heat of the room is another matter.
    let in_time =
        matches!(broken, Broken::Shorter { why: Reason::Always, .. } | Broken::Refused { why: Reason::Watched, .. });
    match left.asked.first() {
        Some(now) if now.turn == asked.turn && now.exchanges == asked.exchanges && now.rapport < asked.rapport => {
            Broken::LessTrust { turn: asked.turn, better: asked.rapport, left: now.rapport }
        }
        _ if turn >= asked.turn && in_time => Broken::Unprepared { turn: asked.turn, steps: steps(better, made) },
        _ => broken,
    }
}

/// What a talk that lacks an exchange does not hear. The issue is that of the exchange that is lacking.
fn unheard(before: &State, issue: IssueId, better: &Course, left: &Course) -> Broken {
    let missed = |with: IssueSet, without: IssueSet| -> Vec<IssueId> {
        with.iter().filter(|&it| !without.contains(it) && !before.unlocked().contains(it)).collect()
    };
    let mut here = missed(better.heard_in_talk, left.heard_in_talk);
    if here.is_empty() {
        here.push(issue);
    }
    let mut never = missed(better.end.unlocked(), left.end.unlocked());
    never.retain(|it| !here.contains(it));
    let first = match better.moves.first() {
        Some(&(Move::Trade { issue } | Move::AskBare { issue })) => Some(issue),
        _ => None,
    };
    Broken::Unheard { first, here, never }
}

/// What a line does before it asks for a word outside, each once, and not what was done in its place.
fn steps(better: &Course, made: Move) -> Vec<Move> {
    let mut steps = Vec::new();
    for &mv in better.moves.iter().take_while(|&&mv| mv != Move::Ask).filter(|&&mv| mv != made) {
        if !steps.contains(&mv) {
            steps.push(mv);
        }
    }
    steps
}

/// Plays the better line after the move, as far as it goes. What the move itself was in the line is left out of it:
/// to have done something first is no reason to do it twice.
fn played_later(scenario: &Scenario, before: State, made: Move, better: &Course) -> Broken {
    let (mut with, mut without) = (before, advance(scenario, before, made));
    let mut done = made == Move::Ask;
    for &mv in &better.moves {
        let Ok((next, events)) = step(scenario, with, mv) else { break };
        if !done && mv == made {
            (done, with) = (true, next);
            continue;
        }
        if mv.room() == negotiation::Room::Table && matches!(without.phase(), Phase::Corridor(_)) {
            without = advance(scenario, without, Move::GoBack);
        }
        match step(scenario, without, mv) {
            Ok((after, its)) => {
                if let Some(broken) = differs(scenario, (with, &next, &events), (without, &after, &its)) {
                    return broken;
                }
                without = after;
            }
            Err(refused) => match refused.why {
                Illegal::Over => return Broken::Over(without.ending().unwrap_or(Ending::TimeOut)),
                Illegal::NoTalkLeft | Illegal::ConfidenceBroken => return Broken::NoTalk,
                Illegal::OnlyInTheCorridor if mv != Move::GoBack => return Broken::TalkOver { made: mv },
                // It is done already.
                _ => {}
            },
        }
        with = next;
    }
    Broken::Later
}

/// How the same move comes to less.
fn differs(
    scenario: &Scenario,
    (with, next, events): (State, &State, &[Event]),
    (without, after, its): (State, &State, &[Event]),
) -> Option<Broken> {
    let better = Asked::new(scenario, with, next, events);
    let asked = its.iter().find(|event| matches!(event.effect, Effect::TalkBegan(_) | Effect::TalkRefused));
    if let Some(asked) = asked {
        let left = Asked::new(scenario, without, after, its).exchanges;
        match asked.rule {
            _ if left >= better.exchanges => {}
            Rule::AskTooLate => return Some(Broken::Refused { turn: without.turn() + 1, why: asked.reason }),
            Rule::AskTooEarly => {
                let stuck = asked.reason == Reason::NoRapport;
                return Some(Broken::Polite { turn: without.turn() + 1, stuck });
            }
            _ => {
                return Some(Broken::Shorter {
                    turn: without.turn() + 1,
                    better: better.exchanges,
                    left,
                    why: asked.reason,
                });
            }
        }
    }
    let effect = |events: &[Event], wanted: fn(&Effect) -> bool| events.iter().map(|it| it.effect).find(wanted);
    let unlocked = effect(events, |it| matches!(it, Effect::Unlocked(_)));
    if let (Some(Effect::Unlocked(issue)), None) = (unlocked, effect(its, |it| matches!(it, Effect::Unlocked(_)))) {
        return Some(Broken::Unanswered { issue });
    }
    let answer = |it: &Effect| matches!(it, Effect::Answer(_));
    if let (
        Some(Effect::Answer(PackageAnswer::Ratified)),
        Some(Effect::Answer(PackageAnswer::They(objection) | PackageAnswer::OurSide(objection))),
    ) = (effect(events, answer), effect(its, answer))
    {
        return Some(Broken::NotPassed { objection });
    }
    let wonders = |events: &[Event]| {
        events.iter().any(|it| {
            matches!(it.rule, Rule::Unannounced | Rule::SeenReturning) && matches!(it.effect, Effect::Standing(..0))
        })
    };
    if wonders(its) && !wonders(events) {
        return Some(Broken::Unannounced);
    }
    match (next.ending(), after.ending()) {
        (None, Some(ending)) => Some(Broken::Over(ending)),
        _ => None,
    }
}
