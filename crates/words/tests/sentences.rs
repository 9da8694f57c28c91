//! Which sentence is said when.

use negotiation::ScenarioDraft;
use reading::{Met, Ripeness, Span, Stretch};

#[test]
fn a_flank_gives_for_each_turn_the_reason_that_held_there() {
    let (english, draft) = (words::english(), ScenarioDraft::example());
    let stretch = Stretch { ripeness: Ripeness::TooEarly, first: 1, last: 4, cost: 60 };
    let span = |first, last, met| Span { first, last, met };
    let text = english.stretch(&stretch, &[span(1, 2, Met::NothingStuck), span(3, 4, Met::BelowTrust)], &draft);
    assert!(
        text.starts_with("Turns 1 to 4: too early, by up to 6 points. In turns 1 and 2 nothing was stuck"),
        "{text}"
    );
    let (_, later) = text.split_once("In turns 3 and 4 they would have talked with you").expect("both are told");
    assert!(later.contains("rapport in your play") && !later.contains("stuck"), "{text}");
    let all = english.stretch(&stretch, &[span(1, 4, Met::NoRapport)], &draft);
    assert!(all.contains("points. There was no rapport in your play"), "{all}");
}

#[test]
fn one_is_told_apart_from_more_and_from_none() {
    let [english, spanish] = ["en", "es"].map(|code| words::embedded(code).expect("it is there"));
    assert_eq!(
        [0, 1, 2].map(|lines| english.minutes_grow(lines)),
        ["Minutes: 0 lines", "Minutes: 1 line", "Minutes: 2 lines"]
    );
    assert_eq!([1, 2].map(|left| spanish.exchanges_left(left)), ["Queda 1 intercambio", "Quedan 2 intercambios"]);
    assert!(english.about_accuracy(3, 5).starts_with("3 of your 5 decisions were the best"));
    assert!(spanish.about_accuracy(1, 5).starts_with("1 de tus 5 decisiones fue lo mejor"));
    assert!(english.marked(0, 7, 0).starts_with("None of your decisions"));
    assert!(english.marked(1, 7, 2).starts_with("One of your 7 decisions"));
    assert!(english.marked(3, 7, 1).ends_with("One remark stands among them: it spent nothing, and is no decision."));
}
