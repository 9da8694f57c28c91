//! `docs/rules.md` has every rule of the code.

use negotiation::{Dimension, MoveKind, Rule, ScenarioDraft};
use std::fmt::Debug;
use strum::VariantArray;

const RULES: &str = include_str!("../../../docs/rules.md");

/// Those that the page does not name in code style.
fn missing<T: Debug>(names: impl IntoIterator<Item = T>) -> Vec<String> {
    let names = names.into_iter().map(|name| format!("`{name:?}`"));
    names.filter(|name| !RULES.contains(name.as_str())).collect()
}

#[test]
fn every_move_rule_ending_and_dimension_is_described() {
    assert_eq!(missing(MoveKind::VARIANTS), [""; 0]);
    assert_eq!(missing(Rule::VARIANTS), [""; 0]);
    assert_eq!(missing(Dimension::ALL), [""; 0]);
    for ending in ["Ratified", "Framework", "TimeOut", "Deadlock", "WalkedAway"] {
        assert!(RULES.contains(&format!("| `{ending}` |")), "{ending}");
    }
}

#[test]
fn every_number_of_a_case_is_described() {
    let draft = format!("{:#?}", ScenarioDraft::example());
    let fields = draft.lines().filter_map(|line| line.strip_prefix("    ")?.split_once(": "));
    let names: Vec<&str> = fields.map(|(name, _)| name).filter(|name| !name.starts_with(' ')).collect();
    assert!(names.len() > 15, "{names:?}");
    for name in names.into_iter().filter(|&name| name != "openness") {
        assert!(RULES.contains(&format!("`{name}`")), "{name}");
    }
}

#[test]
fn the_points_of_a_dimension_are_those_of_the_code() {
    for dimension in Dimension::ALL {
        assert!(RULES.contains(&format!("| `{dimension:?}` | {} |", dimension.most())), "{dimension:?}");
    }
}
