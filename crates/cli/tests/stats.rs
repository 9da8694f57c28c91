//! How much there is to read in a case.

mod common;

use common::Desk;

#[test]
fn what_must_be_read_is_counted_in_every_language_of_a_case() {
    let desk = Desk::new("stats");
    let said = desk.otr(&["stats", "hall"]);
    insta::assert_snapshot!(said);
    std::fs::copy(desk.file("lines.en.toml"), desk.file("lines.de.toml")).unwrap();
    desk.edit("lines.de.toml", "language = \"en\"", "language = \"de\"");
    assert_eq!(desk.otr(&["stats", ".", "--json"]).matches("\"minutes\": ").count(), 2);
    assert!(desk.otr(&["stats", "nowhere"]).ends_with("[1]\n"));
}
