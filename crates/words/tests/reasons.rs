//! Reasons why decisions lost, held against what a good explanation is (`docs/reasons.md`):
//!
//! 1. It says what the move closed or used up, and names what is different at the end because of it.
//! 2. It never stops at the general merit of a move.
//! 3. Its sentences meet: what broke, what differs and what showed it speak of the same thing.
//! 4. It says what on the stage showed it, or that nothing did.
//! 5. It ends in something to do next time.
//! 6. It names as lost in a talk only what could have been heard in it, and counts turns in one way.
//! 7. It is three to five sentences, none of them twice, and no place in them is left empty.

use coach::{Bot, Broken, Cause, Decision, Difference, Lesson, Reason, Report, Search, Shown};
use negotiation::{
    Effect, Entry, IssueId, Move, Objection, PackageAnswer, Replay, SpellKind, State, advance, step, talks_left,
};
use reading::{Mark, grounds};
use script::author::shipped;
use script::{Case, Story};
use std::collections::BTreeSet;
use std::fs;
use std::rc::Rc;
use words::compile::{Extent, Schema, compile};
use words::{Names, Words};

/// A language as the page has it: without the texts of the command line, in the place of which it would say nothing.
fn on_page(code: &str) -> Words {
    let text = |code: &str| fs::read_to_string(format!("languages/{code}.toml")).expect("it is there");
    let schema = Schema::read("en.toml", &text("en")).expect("it is the schema");
    let compiled = compile(&schema, Extent::Page, &format!("{code}.toml"), &text(code)).expect("it compiles");
    Words::read(&compiled).expect("it is of this program")
}

/// Plays of the strategy that draws lots.
const PLAYS: u64 = 80;

/// A decision that lost five points and more, and why.
struct Lost {
    turn: u8,
    before: State,
    made: Move,
    decision: Decision,
    reason: Reason,
}

/// Every marked decision of every strategy's plays of a case, and of whatever else could have been done in the best one.
fn lost(case: &Case) -> Vec<Lost> {
    let scenario = case.scenario();
    let mut search = Search::new(scenario);
    let mut all = Vec::new();
    for bot in Bot::ALL {
        for seed in 0..if bot.is_random() { PLAYS } else { 1 } {
            let entries = bot.play(&mut search, seed);
            let report = Report::new(&mut search, &entries).expect("the play is legal");
            all.extend(report.decisions.into_iter().filter_map(|decision| marked(case, &entries, decision)));
        }
    }
    for bot in [Bot::Expert, Bot::Planner] {
        let entries = bot.play(&mut search, 0);
        for length in 0..entries.len() {
            let before = Replay::new(scenario, &entries[..length]).expect("the play is legal").last();
            for (other, _) in search.options(before) {
                let entries = [&entries[..length], &[Entry::Move(other)]].concat();
                let report = Report::new(&mut search, &entries).expect("the move is legal");
                all.extend(report.decisions.last().cloned().and_then(|it| marked(case, &entries, it)));
            }
        }
    }
    all
}

/// A decision, where it lost five points and more.
fn marked(case: &Case, entries: &[Entry], decision: Decision) -> Option<Lost> {
    let Entry::Move(made) = entries[decision.entry] else { return None };
    Mark::of(&decision)?;
    let before = Replay::new(case.scenario(), &entries[..decision.entry]).expect("the play is legal").last();
    let reason = Reason::new(case.scenario(), before, made, &decision).expect("it lost something");
    Some(Lost { turn: before.turn() + 1, before, made, decision, reason })
}

/// The cases that reasons are tried on.
fn cases() -> [Case; 3] {
    [Case::example(), shipped::case("the-offer"), shipped::case("night-shift")]
}

/// The names of the variants, without what is in them.
fn kind(reason: &Reason) -> String {
    let first = |debug: String| debug.split([' ', '(', '{']).next().unwrap_or_default().to_owned();
    let difference = reason.differences.first().map(|difference| first(format!("{difference:?}"))).unwrap_or_default();
    format!("{} {} {difference}", first(format!("{:?}", reason.cause)), first(format!("{:?}", reason.broken)))
}

#[test]
fn hundreds_of_reasons_hold_to_the_rules_in_every_language() {
    let languages = ["en", "es"].map(on_page);
    let mut kinds = BTreeSet::new();
    let mut number = 0;
    for case in cases() {
        for lost in lost(&case) {
            number += 1;
            kinds.insert(kind(&lost.reason));
            meets(&lost);
            could_be_heard(&case, &lost);
            for words in &languages {
                is_told(words, &case, &lost);
                speaks_of_one_thing(words, &case, &lost);
            }
        }
    }
    assert!(number >= 300, "{number}: too few to say anything");
    assert!(kinds.len() >= 40, "{}: they are all alike", kinds.len());
}

/// Asking where one is refused, wherever that was possible in plays at random.
fn refused(case: &Case) -> Vec<Lost> {
    let scenario = case.scenario();
    let mut search = Search::new(scenario);
    let mut all = Vec::new();
    for seed in 0..PLAYS {
        let entries = Bot::Random.play(&mut search, seed);
        for length in 0..entries.len() {
            let before = Replay::new(scenario, &entries[..length]).expect("the play is legal").last();
            let Ok((_, events)) = step(scenario, before, Move::Ask) else { continue };
            if events.iter().any(|event| event.effect == Effect::TalkRefused) {
                let entries = [&entries[..length], &[Entry::Move(Move::Ask)]].concat();
                let report = Report::new(&mut search, &entries).expect("the move is legal");
                all.extend(report.decisions.last().cloned().and_then(|it| marked(case, &entries, it)));
            }
        }
    }
    all
}

#[test]
fn a_word_outside_that_was_refused_has_a_reason_whether_or_not_the_better_line_has_one_later() {
    let languages = ["en", "es"].map(on_page);
    let [mut with, mut without] = [0, 0];
    for case in cases() {
        for lost in refused(&case) {
            let Cause::Refused { kept, .. } = lost.reason.cause else { panic!("{:?}", lost.reason) };
            *if kept.is_some() { &mut with } else { &mut without } += 1;
            meets(&lost);
            for words in &languages {
                is_told(words, &case, &lost);
                speaks_of_one_thing(words, &case, &lost);
            }
        }
    }
    assert!(with >= 20 && without >= 20, "{with} with and {without} without: too few to say anything");
}

/// The example of a case after these moves.
fn played(moves: &[Move]) -> Story {
    let entries: Vec<Entry> = moves.iter().map(|&made| Entry::Move(made)).collect();
    Story::from_entries(Rc::new(Case::example()), &entries).expect("the moves are legal")
}

#[test]
fn of_facts_told_in_one_talk_the_first_is_explained_and_of_the_others_what_they_cost() {
    let secrets: Vec<_> = Case::example().scenario().secrets().take(2).collect();
    let facts = [Move::Reveal { secret: secrets[0] }, Move::Reveal { secret: secrets[1] }];
    let story = played(&[&[Move::Explain, Move::StandUp, Move::Explain, Move::Ask][..], &facts].concat());
    let case = story.case();
    let report = Report::new(&mut Search::new(case.scenario()), story.entries()).expect("the moves are legal");
    let told = grounds(&story, report.decisions.iter().filter(|decision| decision.entry >= 4));
    for words in ["en", "es"].map(on_page) {
        let texts: Vec<String> = told
            .iter()
            .filter_map(|it| Some(words.why_here(it.reason.as_ref()?, it.said_before(&told), 4, case)))
            .collect();
        let [full, short] = &texts[..] else { panic!("{texts:?}") };
        assert!(full.ends_with(&words.next_time(words.advice(Lesson::KeepFacts))), "{full}");
        assert!(!short.contains(words.advice(Lesson::KeepFacts)) && short.len() < full.len(), "{short}");
        assert!(short.contains(Names(case.words()).secret(secrets[1]).trim_end_matches('.')), "{short}");
        assert!(short.contains(&case.scenario().secret(secrets[1]).leverage.to_string()), "{short}");
    }
}

#[test]
fn to_explain_what_is_fresh_is_called_by_its_name_and_by_what_it_brings_back() {
    let issue = Case::example().scenario().hidden().nth(1).expect("it has some");
    let talk = [Move::Explain, Move::StandUp, Move::Explain, Move::Ask, Move::Trade { issue }, Move::GoBack];
    let states = [&talk[..1], &talk].map(|moves| played(moves).state());
    assert_eq!(states.map(|state| state.fresh()), [false, true]);
    let case = Case::example();
    for words in ["en", "es"].map(on_page) {
        let name = words.doing(Move::Explain, "", Names(case.words()), "");
        let [stale, fresh] = states.map(|state| words.doing_in(&state, Move::Explain, "", Names(case.words()), ""));
        assert_eq!(stale, name);
        assert!(fresh.starts_with(&name) && fresh.len() > name.len(), "{fresh}");
    }
}

/// Rules 1 and 3: the facts are there, and fit each other.
fn meets(lost: &Lost) {
    let Lost { made, decision, reason, .. } = lost;
    let loss = decision.loss.as_ref().expect("it lost something");
    assert_eq!(loss.by_dimension.iter().sum::<i16>(), decision.lost(), "{made:?}: the ends make up the whole loss");
    assert!(!reason.differences.is_empty(), "{reason:?}: something is different at the end");
    // A tense room is never shown for what came too early, nor a calm one for what came too late.
    match (&reason.cause, reason.shown) {
        (Cause::Polite { stuck: false, .. }, shown) => {
            assert!(matches!(shown, Shown::Tension { hot: false, .. }), "{reason:?}");
        }
        (Cause::Gift { .. } | Cause::Polite { stuck: true, .. }, Shown::Rapport { rapport, needed, .. }) => {
            assert!(rapport < needed, "{reason:?}");
        }
        (Cause::Refused { .. }, Shown::Spell { kind, .. }) => assert_ne!(kind, SpellKind::Lull, "{reason:?}"),
        _ => {}
    }
    let lesson = match reason.shown {
        Shown::Tension { hot: false, .. } => Some(Lesson::NothingStuck),
        Shown::Tension { hot: true, .. } => Some(Lesson::TooHot),
        Shown::Fresh => Some(Lesson::BringBack),
        Shown::Confidence => Some(Lesson::Confidence),
        Shown::Use => Some(Lesson::KeepFacts),
        _ => None,
    };
    assert!(lesson.is_none_or(|lesson| lesson == reason.lesson), "what showed it is what is learned: {reason:?}");
    if let (Broken::NotPassed { .. }, Some(Difference::Learned { .. })) = (&reason.broken, reason.differences.first()) {
        assert!(
            !matches!(reason.cause, Cause::Turn { .. } | Cause::Pressed { .. }),
            "a package is no unheard reason: {reason:?}"
        );
    }
}

/// Rule 6: what went unheard in a talk could have been heard in it: the better line hears it there.
fn could_be_heard(case: &Case, lost: &Lost) {
    let Broken::Unheard { here, never, .. } = &lost.reason.broken else { return };
    let loss = lost.decision.loss.as_ref().expect("it lost something");
    let mut state = lost.before;
    for entry in &loss.line {
        let Entry::Move(made) = *entry else { continue };
        if state.talk().is_none() {
            break;
        }
        state = advance(case.scenario(), state, made);
    }
    for &issue in here {
        let heard = state.unlocked().contains(issue) && !lost.before.unlocked().contains(issue);
        assert!(heard, "{issue:?} could not have been heard in this talk: {:?}", lost.reason);
    }
    let missed = lost.reason.differences.iter().find_map(|difference| match difference {
        Difference::Learned { missed } => Some(missed),
        _ => None,
    });
    let is_missed = |issue: &IssueId| missed.is_some_and(|missed| missed.contains(issue));
    assert!(missed.is_none() || never.iter().all(is_missed), "{:?}", lost.reason);
}

/// Rules 3 and 6, as they are said: turns are counted in one way, all that stood against a package is named, and so is what an
/// issue takes that they would rather not speak of.
fn speaks_of_one_thing(words: &Words, case: &Case, lost: &Lost) {
    let Lost { turn, before, reason, .. } = lost;
    let text = words.why_it_lost(reason, *turn, case);
    let told = || format!("{}: {text}\n{reason:?}", words.code());
    let name = |issue| Names(case.words()).issue(issue);
    let scenario = case.scenario();
    match &reason.cause {
        Cause::Closed { .. } => {
            let counted = words.shown_clock(scenario.numbers().turns - before.turn());
            assert!(!text.contains(&counted), "turns are counted twice: {}", told());
        }
        Cause::NotPassed { answer: PackageAnswer::They(Objection::CannotMove(_)), immovable } => {
            assert!(immovable.iter().all(|&issue| text.contains(name(issue))), "{}", told());
        }
        Cause::Refused { kept: Some((turn, exchanges)), .. } => {
            assert!(text.contains(&words.cause_kept(*turn, *exchanges)), "{}", told());
        }
        _ => {}
    }
    if reason.lesson == Lesson::Clock {
        assert!(talks_left(scenario, before) > 0, "no talk is left to count: {}", told());
    }
    let is_said = matches!(reason.cause, Cause::Exchange { .. } | Cause::WentBack { .. } | Cause::Asked { .. });
    if let (Broken::Unheard { here, never, .. }, true) = (&reason.broken, is_said) {
        let all: Vec<IssueId> = here.iter().chain(never).copied().collect();
        assert!(all.iter().all(|&issue| text.contains(name(issue))), "{}", told());
        let sensitive: Vec<IssueId> = all.into_iter().filter(|&issue| scenario.is_sensitive(issue)).collect();
        if let Some(&first) = sensitive.first() {
            let names: Vec<&str> = sensitive.into_iter().map(name).collect();
            assert!(text.contains(&words.shown_sensitive(&names, scenario.trust(first))), "{}", told());
        }
    }
}

/// Rules 2, 4, 5 and 7: what is said of them.
fn is_told(words: &Words, case: &Case, lost: &Lost) {
    let Lost { turn, made, reason, .. } = lost;
    let text = words.why_it_lost(reason, *turn, case);
    let told = || format!("{}: {text}\n{reason:?}", words.code());
    assert!(!text.contains(" .") && !text.contains("  ") && !text.contains("“”") && !text.contains("«»"), "{}", told());
    // What stands in brackets is where a meter was, and no half of a sentence.
    let brackets = text.split('(').skip(1).filter_map(|rest| rest.split(')').next());
    assert!(brackets.into_iter().all(|aside| aside.split_whitespace().count() <= 2), "{}", told());
    // Full stops within names are those of the case: it is read without them.
    let sentences: Vec<&str> = text.split_inclusive(". ").map(str::trim).collect();
    assert!((3..=5).contains(&sentences.len()), "{}", told());
    let has_broken =
        reason.broken != Broken::Later && !matches!(reason.differences[..], [Difference::Standing { .. }, ..]);
    if matches!(reason.cause, Cause::Conceded { .. } | Cause::NotPassed { .. }) && has_broken {
        assert!(sentences[0].contains(": "), "what broke stands with what the move did: {}", told());
    }
    let distinct: BTreeSet<&&str> = sentences.iter().collect();
    assert_eq!(distinct.len(), sentences.len(), "{}", told());
    let next = words.next_time(words.advice(reason.lesson));
    assert!(text.ends_with(&next), "{}", told());
    let doing = words.doing(*made, "", Names(case.words()), reading::daylight_issue(case));
    assert!(!text.starts_with(&doing), "what the better move is good for in general is no reason: {}", told());
    let names = |issue| Names(case.words()).issue(issue);
    let says_the_end = match reason.differences.first() {
        Some(&Difference::Package { better, left }) => {
            let [better, left] = [better, left].map(|id| case.scenario().package(id));
            [better.ours, better.theirs, left.ours, left.theirs].iter().all(|points| text.contains(&points.to_string()))
        }
        Some(&Difference::NoDeal { package, .. }) => {
            let package = case.scenario().package(package);
            text.contains(&package.ours.to_string()) && text.contains(&package.theirs.to_string())
        }
        Some(Difference::Learned { missed }) => missed.iter().all(|&issue| text.contains(names(issue))),
        Some(Difference::Standing { better, left }) => {
            text.contains(&better.to_string()) && text.contains(&left.to_string())
        }
        _ => true,
    };
    assert!(says_the_end, "{}", told());
}
