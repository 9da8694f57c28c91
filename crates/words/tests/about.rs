//! The page about the model says what the rules do.

use negotiation::{
    Dimension, Effect, FACT, GIFT, Move, Rule, SENSITIVE, Scenario, ScenarioDraft, State, legal_moves, step,
};
use reading::{Part, RULES};
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use words::{Account, Words, codes, embedded, sources};

/// How far each rule moves each meter where nothing stops it, in the first positions of a game.
fn moved() -> BTreeMap<(Rule, &'static str), i8> {
    let draft = ScenarioDraft { taboo_trade: true, drift: 1, ..ScenarioDraft::example() };
    let scenario = Scenario::new(draft).unwrap();
    let (mut most, mut seen) = (BTreeMap::new(), BTreeSet::new());
    let mut ahead = VecDeque::from([State::start(&scenario)]);
    while let Some(state) = ahead.pop_front().filter(|_| seen.len() < 30_000) {
        let packages = |mv: &Move| matches!(mv, Move::Table { .. } | Move::Float { .. });
        let moves = legal_moves(&scenario, &state);
        let first_package = moves.iter().find(|mv| packages(mv)).copied();
        for mv in moves.into_iter().filter(|mv| !packages(mv)).chain(first_package) {
            let (next, events) = step(&scenario, state, mv).unwrap();
            for event in events {
                let (meter, by) = match event.effect {
                    Effect::Tension(by) => ("tension", by),
                    Effect::Rapport(by) => ("rapport", by),
                    Effect::Standing(by) => ("standing", by),
                    _ => continue,
                };
                let known = most.entry((event.rule, meter)).or_insert(by);
                if by.unsigned_abs() > known.unsigned_abs() {
                    *known = by;
                }
            }
            if seen.insert(next) {
                ahead.push_back(next);
            }
        }
    }
    most
}

/// Every account of a language: the rules and the dimensions.
fn accounts(words: &Words) -> Vec<Account<'_>> {
    let rules = RULES.into_iter().map(|rule| words.rule(rule));
    rules.chain(Dimension::ALL.into_iter().map(|dimension| words.measure(dimension))).collect()
}

/// All languages.
fn languages() -> impl Iterator<Item = Words> {
    codes().map(|code| embedded(code).expect("it reads"))
}

#[test]
fn the_page_names_the_numbers_that_the_rules_move() {
    let moved = moved();
    assert!(moved.len() >= 20, "{moved:?}");
    for words in languages() {
        let meters: BTreeMap<&str, String> =
            [("tension", words.tension()), ("rapport", words.rapport()), ("standing", words.standing())]
                .map(|(meter, word)| (meter, word.to_lowercase()))
                .into();
        for (&(rule, meter), &by) in &moved {
            // What a talk costs that nobody was told of differs by case, and a quotation takes all there is.
            if !matches!(rule, Rule::Unannounced | Rule::SeenReturning | Rule::Quote) {
                let (does, number) =
                    (words.rule(rule).does.to_lowercase(), format!("{} {}", meters[meter], words.change(by)));
                assert!(does.contains(&number), "{} {rule:?}: {number:?} is not in {does:?}", words.code());
            }
        }
    }
}

/// The small numbers as both languages of the program write them in a sentence.
fn in_words(language: &str, number: i16) -> &'static str {
    let names = match language {
        "es" => ["uno", "dos", "tres", "cuatro", "cinco", "seis"],
        _ => ["one", "two", "three", "four", "five", "six"],
    };
    names[number as usize - 1]
}

#[test]
fn what_costs_discretion_and_what_is_sensitive_is_told_as_the_rules_count_it() {
    for words in languages() {
        let number = |number: i16| in_words(words.code(), number);
        let (fact, gift, sensitive) = (number(FACT / 10), number(GIFT / 10), number(SENSITIVE.into()));
        let discretion = words.measure(Dimension::Discretion);
        for text in [discretion.does, discretion.ours, &words.asks(Dimension::Discretion, "")] {
            assert!(text.to_lowercase().contains(fact) && text.to_lowercase().contains(gift), "{text:?}");
        }
        let (trade, given) = (words.rule(Rule::Trade), words.rule(Rule::Gift));
        assert!(given.ours.contains(gift), "{:?}", given.ours);
        for text in [trade.does, trade.ours] {
            assert!(text.contains(sensitive), "{text:?}");
        }
    }
}

#[test]
fn every_account_says_what_the_rule_does_and_what_is_our_own() {
    for words in languages() {
        let mut names = BTreeSet::new();
        for account in accounts(&words) {
            assert!(names.insert(account.name), "{} is said twice", account.name);
            for text in [account.does, account.ours] {
                assert!(text.ends_with('.') || text.ends_with('?'), "{}: {text:?}", account.name);
            }
        }
    }
}

#[test]
fn every_source_is_used_somewhere() {
    let english = words::english();
    let accounts = accounts(&english);
    let claims = accounts.iter().flat_map(|account| account.rests_on.iter().chain(&account.against));
    let limits = english.limits();
    let passages = limits.iter().flat_map(|passage| passage.sources);
    let used: BTreeSet<&str> = claims.map(|claim| &claim.source).chain(passages).map(|it| it.cited).collect();
    for source in sources::ALL {
        assert!(used.contains(source.cited), "{} is listed and not used", source.cited);
    }
}

/// The figures in a text, in their order from small to large: languages put them in another order.
fn figures(text: &str) -> Vec<u32> {
    let numbers = text.split(|letter: char| !letter.is_ascii_digit()).filter_map(|number| number.parse().ok());
    let mut figures: Vec<u32> = numbers.collect();
    figures.sort_unstable();
    figures
}

#[test]
fn every_text_names_the_figures_of_its_english_twin() {
    let told = |words: &Words| -> Vec<Vec<u32>> {
        let accounts = accounts(words);
        let accounts = accounts.iter().flat_map(|account| {
            let claims = account.rests_on.iter().chain(&account.against).map(|claim| claim.says);
            [account.name, account.does, account.ours].into_iter().chain(claims)
        });
        let (numbers, coach, limits) = (words.numbers(), words.coach(), words.limits());
        let passages = numbers.iter().chain(&coach).chain(&limits).flat_map(|it| [it.title, it.text]);
        let parts = Part::ALL.into_iter().flat_map(|part| words.about_part(part));
        accounts.chain(passages).chain(parts).map(figures).collect()
    };
    let english = told(&words::english());
    for words in languages() {
        assert_eq!(told(&words), english, "{}", words.code());
    }
}
