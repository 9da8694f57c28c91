//! Run codes as they stand in letters, links and lists: what was written once must be read for ever.

use negotiation::{CodeError, Entry, Fingerprint, Matter, Move, Run, Scenario, ScenarioDraft};

fn run(variant: u32, moves: &[Move]) -> Run {
    let entries = moves.iter().copied().map(Entry::Move).collect();
    Run { fingerprint: Fingerprint([0xde, 0xad, 0xbe, 0xef]), variant, entries }
}

#[test]
fn a_code_is_written_in_groups_of_five() {
    let moves = [Move::TellTeam, Move::StandUp, Move::Ask, Move::GoBack, Move::WalkAway];
    let codes = [(7, &moves[..]), (300, &moves[..4]), (0, &moves[..1])].map(|(variant, moves)| run(variant, moves));
    let written = codes.each_ref().map(Run::to_string);
    assert_eq!(written, ["0BFAV-FQF0W-G00A4-881T5-6", "0BFAV-FQFNG-12001-8H13Z-T", "0BFAV-FQF00-GBMCG"]);
    for (code, run) in written.iter().zip(&codes) {
        assert_eq!(code.parse().as_ref(), Ok(run));
    }
    let first_format = ["07FAV-FQF0W-G00A4-883SN-C", "07FAV-FQFNG-12001-8H30F-G", "07FAV-FQF00-G9TKR"];
    for (code, run) in first_format.iter().zip(&codes) {
        assert_eq!(code.parse().as_ref(), Ok(run), "they are still read");
    }
}

#[test]
fn a_text_of_a_thousand_symbols_is_looked_at_and_a_longer_one_is_not() {
    assert_eq!("0".repeat(1_000).parse::<Run>(), Err(CodeError::Mistyped));
    assert_eq!("0".repeat(1_001).parse::<Run>(), Err(CodeError::TooLong(1_001)));
    // Dashes and spaces do not count; what is reported is the text as it was typed.
    assert_eq!("0-".repeat(1_000).parse::<Run>(), Err(CodeError::Mistyped));
    assert_eq!("0-".repeat(1_001).parse::<Run>(), Err(CodeError::TooLong(2_002)));
}

#[test]
fn an_en_dash_counts_as_a_dash() {
    let run = run(7, &[Move::TellTeam, Move::Ask]);
    assert_eq!(run.to_string().replace('-', " \u{2013}").parse(), Ok(run));
}

#[test]
fn every_move_is_read_back() {
    let scenario = Scenario::new(ScenarioDraft::example()).expect("a sound case");
    let mut moves = vec![Move::StandUp, Move::Explain, Move::OpenDaylight, Move::TellTeam, Move::Ask, Move::Quote];
    moves.extend([Move::WalkAway, Move::AgreeProcess, Move::SettleDaylight, Move::NotHere, Move::GoBack]);
    for issue in scenario.issues() {
        moves.extend([Move::Concede { issue }, Move::Trade { issue }, Move::AskBare { issue }]);
    }
    moves.extend(scenario.package_ids().flat_map(|package| [Move::Table { package }, Move::Float { package }]));
    moves.extend(scenario.secrets().map(|secret| Move::Reveal { secret }));
    moves.extend(Matter::ALL.iter().map(|&matter| Move::Share { matter }));
    for mv in moves {
        let run = run(0, &[mv, Move::Explain]);
        assert_eq!(run.to_string().parse(), Ok(run));
    }
}
