//! What files, run codes and fingerprints encode by position. Whoever reorders, renames or adds a
//! variant sees it here first. A new one at the end of a list is safe; any other change outdates
//! what was written before: raise the number of the format (`bundle.rs`, `code.rs`) or of the rules
//! (`RULES`), and then change the table.
#![cfg(feature = "author")]

use negotiation::{
    Daylight, Dimension, Entry, Fingerprint, Known, Matter, Move, MoveKind, Openness, Parameter, Room, Run, Scenario,
    ScenarioDraft, SecretClass, SpellKind,
};
use script::author::shipped;
use script::{
    Act, Case, Condition, Counted, Difficulty, Fact, Happening, Look, Moment, Outcome, Programme, Side, Span, Speaker,
    Truth,
};
use serde::Serialize;
use std::fmt::{Debug, Write};
use strum::VariantArray;

const TABLE: &str = "\
Act: StandUp Explain Concede OpenDaylight Apologise TellTeam Ask Table Quote WalkAway Trade AskBare Share Float AgreeProcess Reveal SettleDaylight NotHere GoBack Opening Cue Corridor CalledBack SeenReturning Ratified Framework TimeOut Deadlock WalkedAway
Outcome: Plain Ripe Early Late Watched Fresh CannotMove TooLittle Tainted Standing OurLimit Told Gift Refused Flies Fails
Room: Table Corridor
Openness: Law ManyHolders Sacred
SecretClass: Limit Alternative Team ThirdParty
Parameter: Turns Drift RipeFrom Lock Trust UnannouncedCost Tension Rapport Standing
Difficulty: Tutorial Standard Hard
Side: Theirs Ours Audience
Look: Cropped Parted Bob Bun Curls Long Receding Bald Headscarf Cap Beard Moustache Glasses Collar Lapels Shawl Badge Fair Brown Dark
Matter: Feelings Constraint Deadline
Dimension: Agreement Value Timing Discovery Discretion Daylight Standing Pace
Speaker: You Stage Person(1)
Span: Plain(\"\") Emphasis(\"\")
Happening: Remark Act(StandUp, None)
SpellKind: Lull Watched Law
Known: Before Announced
Fact: Share(Feelings) Secret(0)
Counted: Turn Tension Rapport Standing Talks Unlocked Told Against
Truth: Mandate Conceded Trusted Fresh
Condition: Within(Turn, 0, 0) Is(Mandate, false) Daylight(0) Moment(0) Programme(0) TensionBand(0) RapportBand(0) Flags(0) Unless(0) After(0)
";

/// One line a type: its variants in the order of the numbers that stand for them.
fn row<T: Serialize + Debug>(table: &mut String, variants: &[T]) {
    let name = std::any::type_name::<T>().rsplit("::").next().unwrap_or_default();
    write!(table, "{name}:").unwrap();
    for (position, variant) in variants.iter().enumerate() {
        let bytes = postcard::to_allocvec(variant).unwrap();
        assert_eq!(usize::from(bytes[0]), position, "{variant:?}");
        write!(table, " {variant:?}").unwrap();
    }
    table.push('\n');
}

#[test]
fn variants_have_the_numbers_that_files_know_them_by() {
    let mut table = String::new();
    row(&mut table, Act::VARIANTS);
    row(&mut table, Outcome::VARIANTS);
    row(&mut table, Room::VARIANTS);
    row(&mut table, Openness::VARIANTS);
    row(&mut table, SecretClass::VARIANTS);
    row(&mut table, Parameter::VARIANTS);
    row(&mut table, Difficulty::VARIANTS);
    row(&mut table, Side::VARIANTS);
    row(&mut table, Look::VARIANTS);
    row(&mut table, &Matter::ALL);
    row(&mut table, &Dimension::ALL);
    row(&mut table, &[Speaker::You, Speaker::Stage, Speaker::Person(1)]);
    row(&mut table, &[Span::Plain(String::new()), Span::Emphasis(String::new())]);
    row(&mut table, &[Happening::Remark, Happening::Act(Act::StandUp, None)]);
    row(&mut table, SpellKind::VARIANTS);
    row(&mut table, Known::VARIANTS);
    row(&mut table, &[Fact::Share(Matter::Feelings), Fact::Secret(0)]);
    row(&mut table, Counted::VARIANTS);
    row(&mut table, Truth::VARIANTS);
    let conditions = [
        Condition::Within(Counted::Turn, 0, 0),
        Condition::Is(Truth::Mandate, false),
        Condition::Daylight(0),
        Condition::Moment(0),
        Condition::Programme(0),
        Condition::TensionBand(0),
        Condition::RapportBand(0),
        Condition::Flags(0),
        Condition::Unless(0),
        Condition::After(0),
    ];
    row(&mut table, &conditions);
    assert_eq!(table, TABLE);
    // A condition has a bit for each.
    let daylight = [Daylight::Untouched, Daylight::Opened, Daylight::Tainted, Daylight::Apologised];
    assert_eq!(daylight, Daylight::VARIANTS);
    assert_eq!(daylight.map(|status| status as u8), [0, 1, 2, 3]);
    assert_eq!(Moment::VARIANTS, [Moment::Calm, Moment::Stuck, Moment::Edge, Moment::Locked]);
    assert_eq!(Programme::VARIANTS, [Programme::Session, Programme::Lull, Programme::Watched, Programme::Law]);
    assert_eq!(Matter::ALL.map(|matter| matter as u8), [0, 1, 2], "an act on a matter keeps its place");
}

/// A run with every move there is.
const CODE: &str = "080G4-0R4NG-10020-H30G2-GC00S-0W40J-AHB5G-01J38-E5W81-24G0D-P8C";

/// Every kind of move, on the second of whatever it can be about.
fn every_move(scenario: &Scenario) -> Vec<Move> {
    let issue = scenario.issue(1).unwrap();
    let secret = scenario.secrets().nth(1).unwrap();
    let package = scenario.package_ids().nth(200).unwrap();
    vec![
        Move::StandUp,
        Move::Explain,
        Move::Concede { issue },
        Move::OpenDaylight,
        Move::TellTeam,
        Move::Ask,
        Move::Table { package },
        Move::Quote,
        Move::WalkAway,
        Move::Trade { issue },
        Move::AskBare { issue },
        Move::Share { matter: Matter::Constraint },
        Move::Float { package },
        Move::AgreeProcess,
        Move::Reveal { secret },
        Move::SettleDaylight,
        Move::NotHere,
        Move::GoBack,
    ]
}

#[test]
fn every_move_has_a_number_of_its_own_in_run_codes() {
    let moves = every_move(&Scenario::new(ScenarioDraft::example()).unwrap());
    let kinds: Vec<MoveKind> = moves.iter().map(MoveKind::from).collect();
    assert_eq!(kinds, MoveKind::VARIANTS, "a move is missing here");
    let mut entries: Vec<Entry> = moves.into_iter().map(Entry::Move).collect();
    entries.push(Entry::Remark(3));
    let run = Run { fingerprint: Fingerprint([1, 2, 3, 4]), variant: 300, entries };
    assert_eq!(run.to_string(), CODE, "codes that people have written down come to something else");
    assert_eq!(run.to_string().parse(), Ok(run));
}

#[test]
fn a_bundle_has_the_shape_it_had() {
    // Magic word, format, check.
    assert_eq!(Case::example().to_bundle()[..9], *b"OTRB\x04\xc1\xf2\x42\xd9");
}

#[test]
fn saved_runs_of_our_cases_are_still_of_these_cases() {
    let fingerprints = ["the-offer", "night-shift"].map(|id| shipped::case(id).fingerprint().0);
    assert_eq!(
        fingerprints,
        [[0xf4, 0x32, 0x46, 0xf0], [0x99, 0xb4, 0x87, 0xa9]],
        "numbers or scenes have changed, and no older run can be gone on with"
    );
}
