//! What a move takes of the time, and what time does by itself.

mod common;

use common::{Play, example, scenario};
use negotiation::{MOMENTS, Move};

#[test]
fn drift_falls_after_each_table_turn_that_it_divides() {
    let mut play = Play::of(scenario(|draft| draft.drift = 3));
    let tensions: Vec<u8> = (0..6).map(|_| play.make(Move::Explain).state.tension()).collect();
    assert_eq!(tensions, [1, 1, 2, 2, 2, 3]);
}

#[test]
fn where_both_must_live_together_afterwards_the_talks_drift_half_as_fast() {
    let mut play = Play::of(scenario(|draft| (draft.drift, draft.future) = (1, true)));
    let tensions: Vec<u8> = (0..6).map(|_| play.make(Move::Explain).state.tension()).collect();
    assert_eq!(tensions, [1, 2, 2, 3, 3, 4]);
}

#[test]
fn a_whole_talk_costs_one_turn() {
    let mut play = Play::outside(example());
    let turn = play.state.turn();
    play.all([Move::NotHere, Move::NotHere]);
    assert_eq!(play.state.turn(), turn);
    play.make(Move::NotHere);
    assert_eq!(play.state.turn(), turn + 1);
    assert!(!play.in_the_corridor());
}

#[test]
fn every_move_leads_to_a_later_moment_of_the_same_turn_or_of_the_next() {
    let mut play = Play::of(example());
    assert_eq!(play.state.moment(), 0);
    play.make(Move::Explain);
    assert_eq!(play.state.moment(), MOMENTS);
    let mut outside = Play::outside(example());
    let turn = usize::from(outside.state.turn());
    let moments: Vec<usize> = (0..3)
        .map(|_| {
            let moment = outside.state.moment();
            outside.make(Move::NotHere);
            moment
        })
        .collect();
    assert_eq!(moments, [1, 2, 3].map(|within| MOMENTS * turn + within));
    assert_eq!(outside.state.moment(), MOMENTS * (turn + 1));
    outside.make(Move::WalkAway);
    assert_eq!(outside.state.moment(), MOMENTS * (turn + 2) + 4, "leaving takes a turn");
}
