//! What a move closed or used up.

use super::course::{Asked, Course};
use negotiation::{
    Effect, Event, IssueId, Move, Objection, PackageAnswer, Reason as Occasion, Rule, Scenario, SecretId, State,
    immovable, talks_left,
};

/// What a move closed or used up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// A talk went into a polite word.
    Polite {
        /// Whether something was stuck, and only ease was lacking.
        stuck: bool,
        /// Whether it was the first, so that every later one is shorter.
        first: bool,
        /// The talks that are left.
        left: u8,
    },
    /// They could not be seen leaving, and the talk is used up.
    Refused {
        /// Why they could not.
        why: Occasion,
        /// The talks that are left.
        left: u8,
        /// The turn, from 1, and the exchanges of the talk for which the better line keeps it; none where it has none.
        kept: Option<(u8, u8)>,
    },
    /// A talk that was shorter than it could have been in another turn.
    ShortTalk {
        /// The exchanges that it had.
        exchanges: u8,
        /// Why it had no more.
        why: Occasion,
        /// The exchanges of the better line's talk.
        better: u8,
        /// The turn of that, from 1.
        turn: u8,
        /// Whether that is a lull.
        in_lull: bool,
    },
    /// A talk of which our own side knew nothing.
    Untold {
        /// Standing lost.
        cost: u8,
    },
    /// A talk before what it was for was ready.
    Unready {
        /// The turn of the better line's talk, from 1; none where it has none.
        turn: Option<u8>,
    },
    /// We stayed out to the end of a lull and were seen coming back.
    Seen {
        /// Standing lost.
        cost: u8,
    },
    /// An interest was named before they trusted us enough to answer.
    Gift {
        /// The issue.
        issue: IssueId,
    },
    /// An interest both share was named before there was trust.
    SharedInterest {
        /// The issue.
        issue: IssueId,
        /// Points by which their limit rose.
        points: u8,
    },
    /// A fact was told that strengthens them.
    Told {
        /// The fact.
        secret: SecretId,
        /// Points by which their limit rose.
        points: u8,
    },
    /// The daylight issue was settled in private.
    Settled,
    /// What they had said outside was quoted.
    Quoted,
    /// An issue was asked about, and nothing offered for it.
    Asked {
        /// The issue.
        issue: IssueId,
        /// Whether they answered.
        answered: bool,
    },
    /// A package did not pass.
    NotPassed {
        /// What was said.
        answer: PackageAnswer,
        /// All issues on which they could not move at all.
        immovable: Vec<IssueId>,
    },
    /// A package closed the talks.
    Closed {
        /// Talks left.
        talks: u8,
        /// Turns left.
        turns: u8,
        /// The issues on which they had not been heard, and would have been in the better line.
        unheard: Vec<IssueId>,
        /// What the better line does first.
        first: Option<Move>,
    },
    /// The talks were left.
    Left,
    /// We went back in with exchanges left.
    WentBack {
        /// So many.
        exchanges: u8,
    },
    /// Something was conceded in public.
    Conceded {
        /// The issue.
        issue: IssueId,
        /// Standing before and after.
        standing: (u8, u8),
    },
    /// We stood up for our side.
    Pressed {
        /// Tension before and after.
        tension: (u8, u8),
    },
    /// Something cooled the talks down.
    Cooled {
        /// Tension before and after.
        tension: (u8, u8),
    },
    /// An exchange went into this.
    Exchange {
        /// The move.
        made: Move,
        /// Exchanges left after it.
        left: u8,
    },
    /// A turn at the table went into this.
    Turn {
        /// The move.
        made: Move,
    },
}

impl Cause {
    pub(super) fn new(
        scenario: &Scenario,
        (before, next): (State, &State),
        made: Move,
        events: &[Event],
        better: &Course,
    ) -> Cause {
        let turns = scenario.numbers().turns.saturating_sub(next.turn());
        let seen = events.iter().find_map(|event| match (event.rule, event.effect) {
            (Rule::SeenReturning, Effect::Standing(by)) if by < 0 => Some(by.unsigned_abs()),
            _ => None,
        });
        let lever = events.iter().find_map(|event| match event.effect {
            Effect::Leverage(points) => Some(points),
            _ => None,
        });
        let got = |wanted: fn(&Effect) -> bool| events.iter().any(|event| wanted(&event.effect));
        match made {
            Move::Ask => Cause::of_asking(scenario, (before, next), events, better),
            Move::Table { package } => match events.iter().find_map(|event| match event.effect {
                Effect::Answer(answer) => Some(answer),
                _ => None,
            }) {
                Some(answer) if answer != PackageAnswer::Ratified => {
                    let immovable = immovable(scenario, &before, package).filter_map(|objection| match objection {
                        Objection::CannotMove(issue) => Some(issue),
                        _ => None,
                    });
                    Cause::NotPassed { answer, immovable: immovable.collect() }
                }
                _ => {
                    let heard = before.unlocked();
                    let unheard = better.end.unlocked().iter().filter(|&issue| !heard.contains(issue)).collect();
                    Cause::Closed {
                        talks: talks_left(scenario, &before),
                        turns,
                        unheard,
                        first: better.moves.first().copied(),
                    }
                }
            },
            Move::WalkAway => Cause::Left,
            Move::Quote => Cause::Quoted,
            Move::Reveal { secret } => Cause::Told { secret, points: scenario.secret(secret).leverage },
            Move::SettleDaylight => Cause::Settled,
            Move::Concede { issue } => Cause::Conceded { issue, standing: (before.standing(), next.standing()) },
            Move::StandUp => Cause::Pressed { tension: (before.tension(), next.tension()) },
            Move::GoBack => Cause::WentBack { exchanges: before.talk().map_or(0, |talk| talk.exchanges) },
            Move::Trade { issue } | Move::AskBare { issue } => match (lever, seen) {
                (Some(points), _) => Cause::SharedInterest { issue, points },
                _ if got(|effect| matches!(effect, Effect::Given(_))) => Cause::Gift { issue },
                (None, Some(cost)) => Cause::Seen { cost },
                _ => match made {
                    Move::AskBare { .. } => {
                        Cause::Asked { issue, answered: got(|effect| matches!(effect, Effect::Unlocked(_))) }
                    }
                    _ => Cause::exchange(made, next),
                },
            },
            Move::AgreeProcess if next.tension() < before.tension() && seen.is_none() => {
                let tension = (before.tension(), next.tension());
                if next.tension() < scenario.numbers().ripe_from {
                    Cause::Cooled { tension }
                } else {
                    Cause::exchange(made, next)
                }
            }
            Move::Share { .. } | Move::Float { .. } | Move::NotHere | Move::AgreeProcess => {
                seen.map_or_else(|| Cause::exchange(made, next), |cost| Cause::Seen { cost })
            }
            Move::Explain | Move::OpenDaylight | Move::TellTeam => Cause::Turn { made },
        }
    }

    pub(super) fn exchange(made: Move, next: &State) -> Cause {
        Cause::Exchange { made, left: next.talk().map_or(0, |talk| talk.exchanges) }
    }

    /// What asking for a word outside used up.
    fn of_asking(scenario: &Scenario, (before, next): (State, &State), events: &[Event], better: &Course) -> Cause {
        let met = |event: &&Event| matches!(event.effect, Effect::TalkBegan(_) | Effect::TalkRefused);
        let Some(met) = events.iter().find(met) else { return Cause::Unready { turn: None } };
        let (first, left) = (before.talks() == 0, scenario.numbers().talks.saturating_sub(next.talks()));
        match met.rule {
            Rule::AskTooLate => {
                let kept = better.asked.iter().find(|asked| asked.exchanges > 0);
                let kept = kept.map(|asked| (asked.turn, asked.exchanges));
                return Cause::Refused { why: met.reason, left, kept };
            }
            Rule::AskTooEarly => return Cause::Polite { stuck: met.reason == Occasion::NoRapport, first, left },
            _ => {}
        }
        let own = Asked::new(scenario, before, next, events);
        let cost = events.iter().find_map(|event| match (event.rule, event.effect) {
            (Rule::Unannounced, Effect::Standing(by)) if by < 0 => Some(by.unsigned_abs()),
            _ => None,
        });
        match (better.asked.first(), cost) {
            (Some(asked), _) if asked.exchanges > own.exchanges => Cause::ShortTalk {
                exchanges: own.exchanges,
                why: met.reason,
                better: asked.exchanges,
                turn: asked.turn,
                in_lull: asked.in_lull,
            },
            (Some(_), Some(cost)) if better.moves.contains(&Move::TellTeam) => Cause::Untold { cost },
            (asked, _) => Cause::Unready { turn: asked.map(|asked| asked.turn) },
        }
    }
}
