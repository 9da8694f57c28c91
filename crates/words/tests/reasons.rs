//! Reasons why decisions lost, held against what a good explanation is.

use coach::{Bot, Decision, Reason, Report, Search};
use negotiation::{Entry, Replay};
use reading::Mark;
use script::Case;
use words::{Words, embedded};

/// A decision that lost five points and more, and why.
struct Told {
    bot: &'static str,
    turn: u8,
    did: String,
    decision: Decision,
    reason: Reason,
    text: String,
}

/// Every marked decision of every strategy's plays of a case: so many plays of the one that draws lots.
fn told(words: &Words, case: &Case, plays: u64) -> Vec<Told> {
    let scenario = case.scenario();
    let mut search = Search::new(scenario);
    let mut all = Vec::new();
    for bot in Bot::ALL {
        for seed in 0..if bot.is_random() { plays } else { 1 } {
            let entries = bot.play(&mut search, seed);
            let report = Report::new(&mut search, &entries).expect("the play is legal");
            let replay = Replay::new(scenario, &entries).expect("the play is legal");
            for decision in report.decisions {
                let Entry::Move(made) = entries[decision.entry] else { continue };
                let before = replay.states[decision.entry];
                if Mark::of(&decision).is_none() {
                    continue;
                }
                let reason = Reason::new(scenario, before, made, &decision).expect("it lost something");
                let turn = before.turn() + 1;
                let text = words.why_it_lost(&reason, turn, case);
                let did = words.did(made, words::Names(case.words()), reading::open_issue(case));
                all.push(Told { bot: bot.name(), turn, did, decision, reason, text });
            }
        }
    }
    all
}

/// How often a reason of one kind is printed.
const OF_A_KIND: usize = 2;

/// The cases that the reasons are tried on.
fn cases() -> Vec<Case> {
    vec![Case::example()]
}

#[test]
#[ignore = "prints reasons, to be read"]
fn print() {
    let language = std::env::var("REASONS").unwrap_or("en".into());
    let words = embedded(&language).expect("it is there");
    let mut kinds = std::collections::BTreeMap::<String, usize>::new();
    for told in cases().iter().flat_map(|case| told(&words, case, 300)) {
        let first = |debug: String| debug.split([' ', '(']).next().unwrap_or_default().to_owned();
        let Told { bot, turn, did, decision, reason, text } = told;
        let kind = [format!("{:?}", reason.cause), format!("{:?}", reason.broken), format!("{:?}", reason.differences)];
        let seen = kinds.entry(kind.map(first).join(" ")).or_default();
        *seen += 1;
        if *seen <= OF_A_KIND {
            println!("{bot} turn {turn}: {did} ({} of {})\n  {text}", decision.lost(), decision.before);
            let Reason { cause, broken, differences, shown, .. } = &reason;
            println!("  {cause:?}\n  {broken:?} {shown:?}\n  {differences:?}\n");
        }
    }
    println!("{kinds:#?}");
}
