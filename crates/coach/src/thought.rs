//! What goes through the mind of the person on the other side: from the rules' state alone.

use negotiation::{Daylight, Phase, Scenario, State, Talk};

/// A thought of the other side's lead. It gives away how they see the moment, never a number and
/// never what they hide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Thought {
    /// They were quoted in front of everybody.
    Betrayed,
    /// The issue that belongs in the open was settled in private.
    Uneasy,
    /// They cannot be seen leaving the room with us.
    Watched,
    /// They know what only weakens us.
    Armed,
    /// Nothing is stuck: there is no reason to step out.
    Unhurried,
    /// There were only speeches so far.
    Unmoved,
    /// A word outside would not come amiss.
    Open,
    /// What was said outside waits to be said inside.
    Waiting,
    /// They can go no further outside, and not much further inside.
    Spent,
    /// The talk came too early: there is nothing to say.
    Puzzled,
    /// They are about to be missed inside.
    Missed,
    /// They show nothing before they trust us.
    Guarded,
    /// They would answer in kind.
    Willing,
    /// Everything is said.
    Content,
}

impl Thought {
    /// The strongest thought in a state; none once the play is over.
    pub fn at(scenario: &Scenario, state: &State) -> Option<Thought> {
        match state.phase() {
            Phase::Table => Some(at_the_table(scenario, state)),
            Phase::Corridor(talk) => Some(outside(scenario, state, talk)),
            Phase::Over(_) => None,
        }
    }
}

fn at_the_table(scenario: &Scenario, state: &State) -> Thought {
    let numbers = scenario.numbers();
    let talks_left = state.talks() < numbers.talks;
    if state.quoted() {
        Thought::Betrayed
    } else if state.daylight() == Daylight::Tainted {
        Thought::Uneasy
    } else if !state.told().is_empty() {
        Thought::Armed
    } else if state.unlocked().len() == scenario.hidden_count() {
        Thought::Waiting
    } else if !talks_left {
        Thought::Spent
    } else if state.tension() >= numbers.lock {
        Thought::Watched
    } else if state.tension() < numbers.ripe_from {
        Thought::Unhurried
    } else if state.rapport() < 1 {
        Thought::Unmoved
    } else {
        Thought::Open
    }
}

fn outside(scenario: &Scenario, state: &State, talk: Talk) -> Thought {
    if talk.polite {
        Thought::Puzzled
    } else if state.unlocked().len() == scenario.hidden_count() {
        Thought::Content
    } else if talk.exchanges == 1 {
        Thought::Missed
    } else if state.rapport() < scenario.numbers().trust {
        Thought::Guarded
    } else {
        Thought::Willing
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use negotiation::{Entry, Matter, Move, Replay, ScenarioDraft};

    fn scenario() -> Scenario {
        Scenario::new(ScenarioDraft::example()).unwrap()
    }

    /// The thought after these moves.
    fn after(moves: &[Move]) -> Option<Thought> {
        let scenario = scenario();
        let entries: Vec<Entry> = moves.iter().map(|&mv| Entry::Move(mv)).collect();
        Thought::at(&scenario, &Replay::new(&scenario, &entries).expect("a legal play").last())
    }

    #[test]
    fn thoughts_follow_the_talks() {
        assert_eq!(after(&[]), Some(Thought::Unhurried));
        assert_eq!(after(&[Move::Ask]), Some(Thought::Puzzled));
        assert_eq!(after(&[Move::WalkAway]), None);
        let ripe = [Move::Explain, Move::StandUp, Move::Explain];
        assert_eq!(after(&ripe), Some(Thought::Open));
        let outside = [&ripe[..], &[Move::Ask]].concat();
        assert_eq!(after(&outside), Some(Thought::Willing), "rapport has reached trust");
        let told =
            [&outside[..], &[Move::Reveal { secret: scenario().secrets().next().unwrap() }, Move::GoBack]].concat();
        assert_eq!(after(&told), Some(Thought::Armed));
    }

    #[test]
    fn too_much_tension_keeps_them_in_the_room() {
        let scenario = scenario();
        let mut state = State::start(&scenario);
        while state.tension() < scenario.numbers().lock {
            (state, _) = negotiation::step(&scenario, state, Move::StandUp).expect("a legal move");
        }
        assert_eq!(Thought::at(&scenario, &state), Some(Thought::Watched));
    }

    #[test]
    fn who_trusts_us_would_answer_and_nobody_else() {
        let stuck = [Move::Explain, Move::StandUp, Move::OpenDaylight, Move::Ask];
        assert_eq!(after(&stuck), Some(Thought::Guarded), "one below trust");
        let shared = [&stuck[..], &[Move::Share { matter: Matter::Feelings }]].concat();
        assert_eq!(after(&shared), Some(Thought::Willing));
        let traded = [&shared[..], &[Move::Trade { issue: scenario().hidden().next().unwrap() }]].concat();
        assert_eq!(after(&traded), Some(Thought::Missed), "one exchange is left");
    }
}
