//! What is said of the cases that ship, beyond what every case must prove (`otr prove`).

use coach::{Report, Search, TimingCurve};
use negotiation::{Entry, Move, Scenario};
use script::author::shipped;

fn scenario(id: &str) -> Scenario {
    shipped::case(id).scenario().clone()
}

fn curve(scenario: &Scenario, moves: &[Move]) -> TimingCurve {
    let entries: Vec<Entry> = moves.iter().copied().map(Entry::Move).collect();
    Report::new(&mut Search::new(scenario), &entries).expect("the play is legal").curve
}

#[test]
fn two_public_postures_move_the_window_of_night_shift_and_lower_its_ceiling() {
    let scenario = scenario("night-shift");
    let [fresh, hardened] = [&[][..], &[Move::StandUp, Move::StandUp][..]].map(|moves| curve(&scenario, moves));
    let best_turn = |curve: &TimingCurve, from: usize| {
        let best = curve.by_turn[from..].iter().max().copied().flatten();
        let turn = curve.by_turn.iter().rposition(|value| *value == best);
        (turn.expect("there is one"), best.expect("it is possible"))
    };
    let ((early, ceiling), (late, lowered)) = (best_turn(&fresh, 0), best_turn(&hardened, 2));
    assert!(late > early, "from turn {} to turn {}", early + 1, late + 1);
    assert!(lowered <= ceiling - 50, "from {ceiling} to {lowered}");
}
