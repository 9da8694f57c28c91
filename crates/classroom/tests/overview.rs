//! What a class is shown of its plays, against what one finds in each of them.

mod common;

use classroom::{
    Class, Counting, Curve, HandIn, Marker, Overview, Piece, Place, Quartiles, Row, count, overviews, remark,
};
use coach::{Bot, Given, Search};
use common::{class, handed_in};
use negotiation::{Daylight, Ending, Entry, Move, Replay};
use script::Case;
use script::author::shipped;
use std::mem::discriminant;

/// The rows of these plays, and the curves of their variants.
fn marked(cases: &[Case], class: Option<&Class>, handed_in: Vec<HandIn>) -> (Vec<Row>, Vec<Curve>) {
    let mut marker = Marker::new(cases);
    let pieces = handed_in.into_iter().map(|hand_in| Piece { place: Place::default(), what: Ok(hand_in) });
    let mut rows: Vec<Row> = pieces.map(|piece| marker.row(piece)).collect();
    remark(&mut rows, class, str::to_lowercase);
    count(&mut rows, Counting::Best);
    let curves = marker.curves().to_vec();
    (rows, curves)
}

/// A play that goes out with the expert, tells a strategic fact there, and leaves.
fn telling(case: &Case, search: &mut Search) -> Vec<Entry> {
    let mut entries = Bot::Expert.play(search, 0);
    let asked = entries.iter().position(|entry| *entry == Entry::Move(Move::Ask)).unwrap();
    entries.truncate(asked + 1);
    let secret = case.scenario().secrets().next().unwrap();
    // In session a talk is over after one exchange.
    let ends =
        [&[Move::Reveal { secret }, Move::GoBack, Move::WalkAway][..], &[Move::Reveal { secret }, Move::WalkAway]];
    let plays = ends.map(|end| [&entries[..], &end.iter().map(|&mv| Entry::Move(mv)).collect::<Vec<_>>()].concat());
    plays.into_iter().find(|play| Replay::new(case.scenario(), play).is_ok()).unwrap()
}

/// Six strategies of the first case and one who tells, each under its own name.
fn class_of_bots(case: &Case) -> Vec<HandIn> {
    let mut search = Search::new(case.scenario());
    let play = |bot: Bot| {
        let mut hand_in = handed_in(case, bot.name(), 0);
        hand_in.run.entries = if bot == Bot::TellAll { telling(case, &mut search) } else { bot.play(&mut search, 3) };
        hand_in
    };
    [Bot::Expert, Bot::Cautious, Bot::TellAll, Bot::Stonewall, Bot::FirstChance, Bot::ConcedeInPublic, Bot::NeverTalk]
        .map(play)
        .into()
}

fn of_bots() -> (Overview, Vec<Row>) {
    let case = shipped::case("the-offer");
    let (rows, curves) = marked(std::slice::from_ref(&case), Some(&class()), class_of_bots(&case));
    let [overview] = overviews(&rows, &curves).try_into().unwrap();
    (overview, rows)
}

#[test]
fn who_stepped_out_when_adds_up_to_the_class_and_lies_over_the_curve_of_the_case() {
    let (overview, rows) = of_bots();
    let [variant] = overview.variants.as_slice() else { panic!("{:?}", overview.variants) };
    assert_eq!((overview.plays, variant.plays, variant.variant), (7, 7, 0));
    assert_eq!(variant.first_talks.iter().sum::<usize>() + variant.never, 7);
    // Only those two never ask.
    assert_eq!(variant.never, 3, "never-talk, stonewall and concede-in-public stay in");
    for (turn, &talks) in (1..).zip(&variant.first_talks) {
        let counted = rows.iter().filter(|row| row.played().is_some_and(|played| played.first_talk == Some(turn)));
        assert_eq!(counted.count(), talks, "turn {turn}");
    }
    let curve = variant.curve.as_ref().unwrap();
    assert_eq!((curve.by_turn.len(), variant.first_talks.len(), curve.own), (9, 9, None));
    let best = rows[0].played().unwrap();
    assert_eq!(
        curve.by_turn[usize::from(best.first_talk.unwrap()) - 1],
        curve.best(),
        "the expert goes at the best moment"
    );
}

#[test]
fn results_are_told_by_their_quarters() {
    assert_eq!(Quartiles::new(vec![40, 10, 30, 20]), Quartiles { lower: 10, median: 20, upper: 30 });
    assert_eq!(Quartiles::new(vec![5]), Quartiles { lower: 5, median: 5, upper: 5 });
    assert_eq!(Quartiles::new(Vec::new()), Quartiles::default());
    let (overview, rows) = of_bots();
    let totals = rows.iter().filter_map(Row::played).map(|played| played.total()).collect();
    assert_eq!(overview.results, Quartiles::new(totals));
    for place in 0..8 {
        let values = rows.iter().filter_map(Row::played).map(|played| played.dimensions[place]).collect();
        assert_eq!(overview.dimensions[place], Quartiles::new(values));
    }
}

#[test]
fn deals_and_other_endings_are_all_of_the_plays() {
    let (overview, rows) = of_bots();
    let endings = overview.endings;
    let others = endings.framework + endings.time_out + endings.deadlock + endings.walked_away;
    assert_eq!(endings.ratified + others, overview.plays);
    assert_eq!(overview.variants[0].deals.iter().map(|(_, times)| times).sum::<usize>(), endings.ratified);
    assert!(endings.ratified >= 3 && endings.deadlock >= 1, "{endings:?}");
    for row in &rows {
        if let Ending::Ratified(package) = row.played().unwrap().ending {
            assert!(overview.variants[0].deals.iter().any(|(deal, _)| *deal == package));
        }
    }
}

#[test]
fn what_was_learned_and_given_away_is_counted_by_plays() {
    let (overview, rows) = of_bots();
    let played: Vec<_> = rows.iter().filter_map(Row::played).collect();
    for (issue, plays) in &overview.unlocked {
        assert_eq!(played.iter().filter(|it| it.findings.unlocked.contains(issue)).count(), *plays);
    }
    let told = |given: &Given| matches!(given, Given::Secret(_));
    let secrets: Vec<_> = overview.given.iter().filter(|one| told(&one.given)).collect();
    assert!(!secrets.is_empty(), "one of them tells: {:?}", overview.given);
    assert!(secrets.iter().all(|one| one.plays == 1 && one.leverage > 0));
    assert!(overview.given.iter().all(|one| one.answered <= one.plays && one.plays <= overview.plays));
    let most: Vec<usize> = overview.given.iter().map(|one| one.plays).collect();
    assert!(most.is_sorted_by(|one, next| one >= next), "{most:?}");
    assert_eq!(overview.daylight.iter().map(|(_, plays)| plays).sum::<usize>(), overview.plays);
    assert!(overview.daylight.iter().any(|(fate, _)| *fate == Daylight::Opened));
}

#[test]
fn the_class_lost_most_where_the_sum_of_its_losses_is_largest() {
    let (overview, rows) = of_bots();
    let losses = |made: &Move| {
        let all = rows.iter().filter_map(Row::played).flat_map(|played| &played.findings.losses);
        all.filter(|lost| discriminant(&lost.made) == discriminant(made))
            .map(|lost| u32::from(lost.tenths as u16))
            .sum::<u32>()
    };
    assert!(!overview.lost.is_empty());
    for kind in &overview.lost {
        assert_eq!(kind.tenths, losses(&kind.made), "{kind:?}");
        let (row, entry) = kind.costliest;
        let played = rows[row].played().unwrap();
        assert_eq!(played.hand_in.run.entries[entry], Entry::Move(kind.made), "the moment can be opened");
        let (_, often) = kind.lesson.unwrap();
        assert!(1 <= often && often <= kind.plays && kind.plays <= overview.plays);
    }
    assert!(overview.lost.is_sorted_by(|one, next| one.tenths >= next.tenths));
    let best = rows[0].played().unwrap();
    assert!(best.findings.losses.is_empty(), "the best play loses nothing: {:?}", best.findings.losses);
}

#[test]
fn a_learner_takes_along_what_cost_most_and_each_lesson_once() {
    let (_, rows) = of_bots();
    for row in &rows {
        let findings = &row.played().unwrap().findings;
        let lessons = findings.lessons(3);
        assert!(lessons.len() <= 3);
        assert!(lessons.iter().enumerate().all(|(place, lesson)| !lessons[..place].contains(lesson)));
        let costliest = findings.losses.iter().rev().max_by_key(|lost| lost.tenths);
        assert_eq!(lessons.first().copied(), costliest.and_then(|lost| lost.lesson));
    }
}

#[test]
fn only_plays_that_count_are_shown_and_every_case_and_variant_apart() {
    let (offer, night) = (shipped::case("the-offer"), shipped::case("night-shift"));
    let seed = offer.structure().variants.seeds[0];
    let varied = offer.varied(seed).unwrap();
    let all = vec![
        handed_in(&offer, "Ada", 1),
        handed_in(&varied, "Ben", 2),
        handed_in(&night, "Cem", 3),
        handed_in(&offer, "Dua", 4),
        handed_in(&offer, "Dua", 5),
    ];
    let cases = [offer, night];
    let (rows, curves) = marked(&cases, None, all.clone());
    let found = overviews(&rows, &curves);
    let shown: Vec<(&str, usize)> = found.iter().map(|overview| (overview.case.as_str(), overview.plays)).collect();
    assert_eq!(shown, [("night-shift", 1), ("the-offer", 3)]);
    let variants: Vec<(u32, usize)> = found[1].variants.iter().map(|it| (it.variant, it.plays)).collect();
    assert_eq!(variants, [(0, 2), (seed, 1)]);
    assert_ne!(found[1].variants[0].curve, found[1].variants[1].curve);
    assert_eq!(overviews(&[], &curves), []);
    let (rows, curves) = marked(&cases, Some(&class()), all);
    let set: Vec<(String, usize)> = overviews(&rows, &curves).into_iter().map(|it| (it.case, it.plays)).collect();
    assert_eq!(set, [("the-offer".to_owned(), 2)], "of another case or variant than was set none counts");
}

#[test]
fn what_is_shown_goes_from_a_worker_to_its_page() {
    let (overview, _) = of_bots();
    let bytes = postcard::to_allocvec(&overview).unwrap();
    assert_eq!(postcard::from_bytes::<Overview>(&bytes).unwrap(), overview);
}
