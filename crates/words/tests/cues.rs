//! What a reason says that the meter showed, held against the cue of that turn: a cue says how far the talks are by
//! [`Moment`], in every variant, whatever was played, and whatever the better line would have been.

use coach::{Decision, Loss, Reason, Shown};
use negotiation::{Draws, Entry, Move, PackageId, Scenario, State, advance, legal_but_packages, legality};
use script::author::shipped;
use script::{Moment, Room};

/// Plays of each variant.
const PLAYS: u64 = 300;

/// Some move that is legal; a package now and then.
fn some_move(scenario: &Scenario, state: &State, draws: &mut Draws) -> Option<Move> {
    let mut moves = Vec::new();
    legal_but_packages(scenario, state, &mut moves);
    moves.retain(|&mv| mv != Move::WalkAway);
    let packages: Vec<PackageId> = scenario.package_ids().collect();
    let package = draws.pick(&packages)?;
    moves.extend(
        [Move::Table { package }, Move::Float { package }]
            .into_iter()
            .filter(|&mv| legality(scenario, state, mv).is_ok()),
    );
    draws.pick(&moves)
}

/// Some line from a state to its end.
fn some_line(scenario: &Scenario, mut state: State, draws: &mut Draws) -> Vec<Entry> {
    let mut line = Vec::new();
    while let Some(made) = some_move(scenario, &state, draws) {
        line.push(Entry::Move(made));
        state = advance(scenario, state, made);
    }
    line
}

#[test]
fn no_reason_calls_a_moment_calm_whose_cue_says_that_something_is_stuck() {
    let (mut calm, mut cooled) = (0, 0);
    for written in ["the-offer", "night-shift"].map(shipped::case) {
        let seeds = written.structure().variants.seeds.iter().copied();
        for case in std::iter::once(0).chain(seeds).map(|seed| written.varied(seed).expect("it is on offer")) {
            let scenario = case.scenario();
            let draws = &mut Draws::new(u64::from(case.variant()));
            for _ in 0..PLAYS {
                let mut state = State::start(scenario);
                while let Some(made) = some_move(scenario, &state, draws) {
                    let (before, next) = (state, advance(scenario, state, made));
                    state = next;
                    let loss = Loss {
                        by_dimension: [10; 8],
                        line: some_line(scenario, before, draws),
                        rest: some_line(scenario, next, draws),
                    };
                    let decision = Decision { entry: 0, before: 80, after: 0, best: Vec::new(), loss: Some(loss) };
                    let reason = Reason::new(scenario, before, made, &decision).expect("it lost something");
                    let moment = Moment::new(scenario, &before);
                    let told = || format!("variant {}: {before:?} {reason:?}", case.variant());
                    match reason.shown {
                        Shown::Tension { hot: false, .. } => {
                            calm += 1;
                            assert_eq!(moment, Moment::Calm, "{}", told());
                        }
                        Shown::Stuck { .. } => {
                            cooled += 1;
                            assert_ne!(moment, Moment::Calm, "{}", told());
                        }
                        _ => {}
                    }
                    if let (Move::Ask, Some(Room::Corridor)) = (made, Room::at(&next)) {
                        let polite = next.talk().is_some_and(|talk| talk.polite);
                        let stuck = moment != Moment::Calm && before.rapport() > 0;
                        assert_eq!(
                            polite,
                            !stuck,
                            "a talk is polite where the cue says that nothing is stuck: {}",
                            told()
                        );
                    }
                }
            }
        }
    }
    assert!(calm > 100 && cooled > 10, "{calm}, {cooled}: too few to say anything");
}
