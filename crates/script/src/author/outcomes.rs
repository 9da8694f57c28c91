//! In which ways a line can come out, by the numbers of the case and the conditions of the line:
//! for these there must be replies.

use super::about::Subjects;
use super::numbers::NumbersDraft;
use crate::act::{Act, On, Outcome};
use crate::when::{Condition, Counted, Moment, Programme, Truth, When};
use negotiation::SpellKind;

/// Whether a line or an option for this act about this, with these conditions, can come out so. In
/// doubt it can.
pub(super) fn possible(
    numbers: &NumbersDraft,
    subjects: &Subjects<'_>,
    act: Act,
    on: On,
    when: &When,
    outcome: Outcome,
) -> bool {
    let asked = |truth| {
        when.0.iter().find_map(|condition| match *condition {
            Condition::Is(found, wanted) if found == truth => Some(wanted),
            _ => None,
        })
    };
    match outcome {
        Outcome::Ripe => {
            programme(when, &[Programme::Session, Programme::Lull]) && moment(when, &[Moment::Stuck, Moment::Edge])
        }
        // Without any rapport it is too early at every tension below the lock.
        Outcome::Early => {
            programme(when, &[Programme::Session, Programme::Lull])
                && moment(when, &[Moment::Calm, Moment::Stuck, Moment::Edge])
        }
        Outcome::Late => programme(when, &[Programme::Session, Programme::Lull]) && moment(when, &[Moment::Locked]),
        Outcome::Watched => {
            let watched = numbers.programme.iter().any(|spell| spell.kind != SpellKind::Lull);
            watched && programme(when, &[Programme::Watched, Programme::Law])
        }
        Outcome::Fresh => asked(Truth::Fresh) != Some(false),
        Outcome::CannotMove => asked(Truth::Fresh) != Some(true) && against(when).1 > 0,
        Outcome::TooLittle | Outcome::Tainted | Outcome::Standing | Outcome::OurLimit => {
            asked(Truth::Fresh) != Some(true) && against(when).0 == 0
        }
        Outcome::Told if act == Act::Trade => asked(Truth::Trusted) != Some(false),
        // What they would rather not speak of needs more than trust.
        Outcome::Gift => on.is_none() || subjects.is_sensitive(act, on) || asked(Truth::Trusted) != Some(true),
        Outcome::Plain | Outcome::Told | Outcome::Refused | Outcome::Flies | Outcome::Fails => true,
    }
}

/// Whether the turn can be one of these.
fn programme(when: &When, turns: &[Programme]) -> bool {
    when.0.iter().all(|condition| match *condition {
        Condition::Programme(mask) => turns.iter().any(|&turn| mask & 1 << turn as u8 != 0),
        _ => true,
    })
}

/// Whether the talks can be as far as one of these.
fn moment(when: &When, moments: &[Moment]) -> bool {
    when.0.iter().all(|condition| match *condition {
        Condition::Moment(mask) => moments.iter().any(|&moment| mask & 1 << moment as u8 != 0),
        _ => true,
    })
}

/// On how many issues they may be unable to move, from and to.
fn against(when: &When) -> (u8, u8) {
    let range = when.0.iter().find_map(|condition| match *condition {
        Condition::Within(Counted::Against, from, to) => Some((from, to)),
        _ => None,
    });
    range.unwrap_or((0, u8::MAX))
}
