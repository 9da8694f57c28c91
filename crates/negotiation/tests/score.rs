//! What an end is worth, dimension by dimension.

mod common;

use common::{Play, example, quiet, scenario};
use negotiation::{
    Dimension, Ending, Entry, Illegal, Move, Objection, PackageAnswer, PackageId, Reckoning, Replay, ReplayError, Rule,
    Scenario, Score, State, by_dimension, counts_timing, package_answer,
};

/// Tenths of a point of one dimension, if the play ended so.
fn tenths(play: &Play, ending: Ending, dimension: Dimension) -> i16 {
    let place = Dimension::ALL.iter().position(|&it| it == dimension).expect("it is one of them");
    by_dimension(&play.scenario, &play.state.ended(ending))[place]
}

fn fair(scenario: &Scenario) -> Ending {
    Ending::Ratified(scenario.fair().expect("an agreement is possible"))
}

#[test]
fn the_dimensions_add_up_to_a_hundred_points() {
    assert_eq!(Dimension::ALL.map(Dimension::most), [250, 100, 150, 100, 150, 100, 100, 50]);
    assert_eq!(Dimension::ALL.map(Dimension::most).iter().sum::<i16>(), 1_000);
}

#[test]
fn discretion_falls_by_six_points_a_fact_and_four_a_gift_and_counts_as_far_as_one_learned() {
    let discretion = |play: &Play| tenths(play, fair(&play.scenario), Dimension::Discretion);
    let mut play = Play::outside(example());
    let [first, second] = [0, 1].map(|place| play.scenario.secrets().nth(place).expect("it has two"));
    assert_eq!(discretion(&play), 0, "silence earns nothing");
    play.make(Move::Trade { issue: play.issue(1) });
    assert_eq!(discretion(&play), 150 / 4, "one issue of four is unlocked");
    play.make(Move::Reveal { secret: first });
    assert_eq!(discretion(&play), (150 - 60) / 4);
    let mut twice = Play::outside(example());
    twice.all([Move::Trade { issue: play.issue(1) }, Move::Reveal { secret: first }, Move::Reveal { secret: second }]);
    assert_eq!(discretion(&twice), (150 - 120) / 4);

    let mut generous = Play::of(quiet(|draft| draft.tension = 3));
    let issue = generous.issue(1);
    generous.all([Move::Ask, Move::Trade { issue }, Move::Trade { issue }]);
    assert_eq!((generous.state.gifts(), discretion(&generous)), (1, (150 - 40) / 4));
    generous.make(Move::Reveal { secret: first });
    assert_eq!(discretion(&generous), (150 - 40 - 60) / 4);
}

#[test]
fn discovery_and_standing_count_by_their_share() {
    let mut play = Play::outside(example());
    play.all([1, 2].map(|place| Move::Trade { issue: play.scenario.issue(place).expect("it has five") }));
    let ending = fair(&play.scenario);
    assert_eq!(tenths(&play, ending, Dimension::Discovery), 50);
    assert_eq!((play.state.standing(), tenths(&play, ending, Dimension::Standing)), (5, 83));
}

#[test]
fn what_belongs_in_the_open_counts_by_what_became_of_it() {
    let daylight = |moves: &[Move]| {
        let mut play = Play::outside(example());
        play.all(moves.iter().copied());
        tenths(&play, fair(&play.scenario), Dimension::Daylight)
    };
    assert_eq!(daylight(&[]), 50);
    assert_eq!(daylight(&[Move::SettleDaylight]), 0);
    assert_eq!(daylight(&[Move::SettleDaylight, Move::GoBack, Move::OpenDaylight]), 30);
    assert_eq!(daylight(&[Move::GoBack, Move::OpenDaylight]), 100);
}

#[test]
fn an_agreement_counts_as_far_as_it_goes_beyond_what_public_talk_can_close() {
    let play = Play::of(example());
    let scenario = &play.scenario;
    let product = |id| f64::from(scenario.nash_product(id));
    let best = product(scenario.fair().expect("an agreement is possible"));
    let public = scenario.public_quality();
    assert!(0 < public && public < 10_000);
    let (mut least, mut most) = (i16::MAX, 0);
    for id in scenario.package_ids() {
        let quality = (10_000.0 * (product(id) / best).sqrt() + 1e-6) as u64;
        assert!(quality.abs_diff(scenario.quality(id)) <= 1, "{id:?}");
        let beyond = 250 * scenario.quality(id).saturating_sub(public) / (10_000 - public);
        let agreement = tenths(&play, Ending::Ratified(id), Dimension::Agreement);
        assert_eq!(agreement, beyond as i16);
        if scenario.quality(id) == public {
            least = least.min(agreement);
        }
        most = most.max(agreement);
    }
    assert_eq!((least, most), (0, 250));
    assert_eq!(tenths(&play, fair(scenario), Dimension::Agreement), 250);
}

#[test]
fn public_talk_can_close_what_one_concession_and_the_open_issue_bring() {
    // Whatever one concedes on: the best that they could move to with the daylight issue opened.
    let best_after = |place: usize| {
        let mut play = Play::of(scenario(|draft| draft.tension = 4));
        play.all([Move::OpenDaylight, Move::Concede { issue: play.issue(place) }]);
        let moves = |&id: &PackageId| {
            let answer = package_answer(&play.scenario, &play.state, id);
            !matches!(answer, PackageAnswer::They(Objection::CannotMove(_) | Objection::OnlyHalfWay(_)))
        };
        play.scenario.package_ids().filter(moves).map(|id| play.scenario.quality(id)).max()
    };
    assert_eq!((0..4).filter_map(best_after).max(), Some(example().public_quality()));
}

#[test]
fn value_and_pace_are_those_of_the_package_and_the_turn() {
    let play = Play::of(example());
    let fair_id = play.scenario.fair().expect("an agreement is possible");
    let most = play.scenario.surpluses(fair_id).expect("it satisfies both").0;
    for id in play.scenario.package_ids() {
        let surplus = play.scenario.package(id).ours.saturating_sub(30).min(most);
        let value = (100 * u32::from(surplus) / u32::from(most)) as i16;
        assert_eq!(tenths(&play, Ending::Ratified(id), Dimension::Value), value);
    }
    let mut later = Play::of(example());
    assert_eq!(tenths(&later, fair(&later.scenario), Dimension::Pace), 50);
    later.all([Move::Explain, Move::Explain, Move::Explain]);
    assert_eq!(tenths(&later, fair(&later.scenario), Dimension::Pace), 50 * 5 / 8);
    assert_eq!(tenths(&later, Ending::TimeOut, Dimension::Pace), 0);
}

#[test]
fn a_framework_is_ten_points_of_agreement_and_none_of_standing() {
    let mut play = Play::outside(example());
    play.make(Move::Trade { issue: play.issue(1) });
    let worth = |dimension| tenths(&play, Ending::Framework, dimension);
    assert_eq!(Dimension::ALL.map(worth), [100, 0, 0, 25, 37, 50, 0, 0]);
}

/// Everything that can be done without a deal: all is learned, nothing given away, the own side content.
fn all_but_a_deal() -> Play {
    let mut play = Play::of(quiet(|draft| (draft.tension, draft.rapport, draft.standing) = (3, 3, 6)));
    let trades = [1, 2, 0, 3].map(|place| Move::Trade { issue: play.issue(place) });
    play.make(Move::OpenDaylight).make(Move::Ask).all(trades[..3].iter().copied());
    play.make(Move::Ask).make(trades[3]);
    assert_eq!((play.state.unlocked().len(), play.state.gifts(), play.state.standing()), (4, 0, 6));
    play
}

#[test]
fn a_framework_is_worth_at_most_forty_points_in_all() {
    let play = all_but_a_deal();
    let worth = |dimension| tenths(&play, Ending::Framework, dimension);
    assert_eq!(Dimension::ALL.map(worth), [50, 0, 0, 100, 150, 100, 0, 0]);
}

#[test]
fn without_a_deal_a_third_of_what_was_done_on_the_way_remains() {
    let mut play = Play::outside(example());
    play.make(Move::Trade { issue: play.issue(1) });
    let all = all_but_a_deal();
    for ending in [Ending::TimeOut, Ending::Deadlock, Ending::WalkedAway] {
        let worth = |play: &Play| Dimension::ALL.map(|dimension| tenths(play, ending, dimension));
        assert_eq!(worth(&play), [0, 0, 0, 8, 12, 16, 27, 0], "{ending:?}");
        assert_eq!(worth(&all), [0, 0, 0, 33, 50, 33, 33, 0], "{ending:?}: at most fifteen points");
    }
}

#[test]
fn timing_counts_with_a_deal_and_where_leaving_is_right() {
    let counts = |scenario: &Scenario, ending| counts_timing(scenario, &State::start(scenario).ended(ending));
    let scenario = example();
    assert!(counts(&scenario, fair(&scenario)));
    for ending in [Ending::Framework, Ending::TimeOut, Ending::Deadlock, Ending::WalkedAway] {
        assert!(!counts(&scenario, ending), "{ending:?}");
    }
    assert!(!counts_timing(&scenario, &State::start(&scenario)), "it has not ended");
    let hopeless = hopeless();
    assert!(counts(&hopeless, Ending::WalkedAway));
    assert!(!counts(&hopeless, Ending::TimeOut) && !counts(&hopeless, Ending::Framework));
}

/// The example without anything that both could live with.
fn hopeless() -> Scenario {
    scenario(|draft| (draft.floors.theirs, draft.no_agreement) = (u16::MAX, true))
}

#[test]
fn where_no_agreement_is_possible_leaving_counts_by_what_one_learned_why() {
    let mut play = Play::outside(hopeless());
    play.make(Move::Trade { issue: play.issue(1) });
    let worth = |ending| Dimension::ALL.map(|dimension| tenths(&play, ending, dimension));
    // A quarter of 35 points, five sevenths of it as agreement.
    assert_eq!(worth(Ending::WalkedAway), [62, 25, 0, 25, 37, 50, 83, 0]);
    assert_eq!(worth(Ending::Framework), [0, 0, 0, 8, 12, 16, 27, 0], "no frame of anything");
}

/// What one dimension was reckoned by.
fn reckoned(score: &Score, dimension: Dimension) -> Vec<(i16, Option<Rule>, Option<usize>)> {
    let own = score.reckonings.iter().filter(|it| it.dimension == dimension);
    own.map(|&Reckoning { tenths, rule, entry, .. }| (tenths, rule, entry)).collect()
}

#[test]
fn every_point_has_the_rule_and_the_entry_that_brought_it() {
    let start = Play::outside(example());
    let [first, second] = [0, 1].map(|place| start.scenario.secrets().nth(place).expect("it has two"));
    let mut moves = vec![Move::TellTeam, Move::StandUp, Move::Explain, Move::Explain, Move::Ask];
    moves.extend([
        Move::Trade { issue: start.issue(1) },
        Move::Reveal { secret: first },
        Move::Reveal { secret: second },
    ]);
    let package = start.package(&[0, 2, 0, 0, 0]);
    moves.extend([Move::Explain, Move::Table { package }]);
    let entries: Vec<Entry> = moves.into_iter().map(Entry::Move).collect();
    let scenario = scenario(|draft| draft.floors.theirs = 30);
    let replay = Replay::new(&scenario, &entries).expect("it is legal");
    assert_eq!(replay.last().ending(), Some(Ending::Ratified(package)));
    let score = Score::new(&scenario, &replay);
    assert_eq!(
        reckoned(&score, Dimension::Discretion),
        [(37, None, None), (-15, Some(Rule::Reveal), Some(6)), (-15, Some(Rule::Reveal), Some(7))]
    );
    assert_eq!(reckoned(&score, Dimension::Discovery), [(25, Some(Rule::Trade), Some(5))]);
    assert_eq!(reckoned(&score, Dimension::Standing), [(66, None, None), (17, Some(Rule::StandUp), Some(1))]);
    assert_eq!(reckoned(&score, Dimension::Pace), [(50 / 8, Some(Rule::Table), Some(9))]);
    let agreement = reckoned(&score, Dimension::Agreement);
    assert!(matches!(agreement[..], [(1.., Some(Rule::Table), Some(9))]), "{agreement:?}");
}

#[test]
fn a_gift_and_a_breach_of_daylight_are_reckoned_where_they_were_made() {
    let scenario = quiet(|draft| draft.tension = 3);
    let issue = scenario.issue(1).expect("it has five");
    let moves = [Move::Ask, Move::Trade { issue }, Move::Trade { issue }, Move::SettleDaylight, Move::WalkAway];
    let replay = Replay::new(&scenario, &moves.map(Entry::Move)).expect("it is legal");
    let score = Score::new(&scenario, &replay);
    // A third, since nobody agreed.
    assert_eq!(reckoned(&score, Dimension::Discretion), [(12, None, None), (-3, Some(Rule::Gift), Some(1))]);
    assert_eq!(reckoned(&score, Dimension::Daylight), [(16, None, None), (-16, Some(Rule::Settle), Some(3))]);
}

#[test]
fn a_play_that_goes_on_is_worth_what_leaving_it_would_be() {
    let scenario = example();
    let replay = Replay::new(&scenario, &[Entry::Move(Move::StandUp), Entry::Remark(0)]).expect("it is legal");
    assert_eq!(replay.states.len(), 3, "a remark is an entry, too");
    let left = State::start(&scenario);
    assert_ne!(replay.last(), left);
    let score = Score::new(&scenario, &replay);
    let worth = negotiation::value(&scenario, &replay.last().ended(Ending::WalkedAway));
    assert_eq!(score.total(), worth);
}

#[test]
fn a_play_that_the_rules_refuse_stops_where_they_do() {
    let entries = [Move::Explain, Move::Explain, Move::GoBack].map(Entry::Move);
    let refused = ReplayError { entry: 2, why: Illegal::OnlyInTheCorridor };
    assert_eq!(Replay::new(&example(), &entries), Err(refused));
}

#[test]
fn what_only_an_end_is_worth_is_reckoned_at_the_end() {
    let before = [Move::TellTeam, Move::StandUp, Move::Explain, Move::Explain, Move::Ask];
    let trades =
        |scenario: &Scenario| [1, 2].map(|place| Move::Trade { issue: scenario.issue(place).expect("it has five") });
    let places = |scenario: &Scenario, after: &[Move], dimension| {
        let moves = before.into_iter().chain(trades(scenario)).chain(after.iter().copied());
        let entries: Vec<Entry> = moves.map(Entry::Move).collect();
        let replay = Replay::new(scenario, &entries).expect("it is legal");
        let score = Score::new(scenario, &replay);
        let places: Vec<Option<usize>> = reckoned(&score, dimension).into_iter().map(|(_, _, entry)| entry).collect();
        (places, entries.len() - 1)
    };
    let (framework, last) =
        places(&example(), &[Move::GoBack, Move::Explain, Move::Explain, Move::Explain], Dimension::Agreement);
    assert_eq!(framework, [Some(last)]);
    for dimension in [Dimension::Agreement, Dimension::Value] {
        let (left, last) = places(&hopeless(), &[Move::GoBack, Move::WalkAway], dimension);
        assert_eq!(left, [Some(last)], "{dimension:?}");
    }
}
