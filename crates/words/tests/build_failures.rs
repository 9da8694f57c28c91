//! What does not fit stops the build, with file and line.

use insta::assert_snapshot;
use words::compile::{Extent, Schema, compile};

const ENGLISH: &str = "\
[play]
# How far the play is.
turn_of = \"Turn {turn, number} of {turns, number}\"
# How long the minutes are, and who wrote them.
minutes = \"{lines, plural, # line|# lines} by {name}\"
# A side.
[play.side]
\"$by\" = \"side: script::Side\"
Ours = \"Your side\"
Theirs = \"Their side\"
";

const GRAMMAR: &str = "\
[grammar]
code = \"xx\"
name = \"Xish\"
direction = \"ltr\"
plural = \"one\"
points = \"# p|# ps|# ps\"
decimal = \".\"
thousands = \",\"
minus = \"-\"
quotes = [\"'\", \"'\"]
stop_after_quote = \"no\"
between_sentences = \" \"
list_between = \", \"
list_last = \" and \"
";

const PLAY: &str = "\
[play]
turn_of = \"T {turn, number}/{turns, number}\"
minutes = \"{name}: {lines, plural, # l|# ls}\"
[play.side]
Ours = \"We\"
Theirs = \"They\"
";

/// What is wrong with a language, line by line.
fn faults(text: &str) -> String {
    let schema = Schema::read("en.toml", ENGLISH).expect("the schema is sound");
    match compile(&schema, Extent::Whole, "xx.toml", text) {
        Ok(_) => "nothing".to_owned(),
        Err(problems) => problems.iter().map(|problem| format!("{problem}\n")).collect(),
    }
}

/// What is wrong with a language where one thing is changed.
fn changed(from: &str, to: &str) -> String {
    let text = format!("{GRAMMAR}{PLAY}");
    assert!(text.contains(from), "{from} is there to be changed");
    faults(&text.replacen(from, to, 1))
}

/// What is wrong with a schema.
fn schema_faults(text: &str) -> String {
    match Schema::read("en.toml", text) {
        Ok(_) => "nothing".to_owned(),
        Err(problems) => problems.iter().map(|problem| format!("{problem}\n")).collect(),
    }
}

#[test]
fn a_language_that_has_everything_is_sound() {
    assert_eq!(faults(&format!("{GRAMMAR}{PLAY}")), "nothing");
}

#[test]
fn a_missing_key() {
    assert_snapshot!(changed("turn_of = \"T {turn, number}/{turns, number}\"\n", ""), @"xx.toml:1: play.turn_of is missing; it is at en.toml:3");
}

#[test]
fn an_unknown_key() {
    assert_snapshot!(changed("[play]\n", "[play]\nturn_off = \"Off\"\n"), @"xx.toml:16: there is no text play.turn_off to translate");
}

#[test]
fn a_missing_variant() {
    assert_snapshot!(changed("Theirs = \"They\"\n", ""), @"xx.toml:19: play.side.Theirs is missing; it is at en.toml:10");
}

#[test]
fn a_missing_argument() {
    assert_snapshot!(changed("{name}: ", ""), @"xx.toml:17: play.minutes should say {name} somewhere");
}

#[test]
fn an_unknown_argument() {
    assert_snapshot!(changed("{name}: ", "{name}, {nam}: "), @"xx.toml:17: play.minutes has no argument {nam}; there is {lines}, {name}");
}

#[test]
fn an_argument_of_another_kind() {
    assert_snapshot!(changed("{turn, number}", "{turn}"), @"xx.toml:16: {turn} of play.turn_of is a whole number, and is written as text");
}

#[test]
fn a_wrong_number_of_plural_forms() {
    assert_snapshot!(changed("# l|# ls", "# l|# ls|# lss"), @"xx.toml:17: a plural of play.minutes has 3 forms; this language has 2");
}

#[test]
fn another_family_of_plurals_asks_for_its_forms() {
    assert_snapshot!(changed("plural = \"one\"", "plural = \"polish\""), @r#"
    xx.toml:6: a plural of grammar.points has 3 forms; this language has 4
    xx.toml:17: a plural of play.minutes has 2 forms; this language has 3
    "#);
}

#[test]
fn a_template_that_does_not_read() {
    assert_snapshot!(changed("{turn, number}", "{turn, number"), @"xx.toml:16: play.turn_of: a brace opens or closes nothing");
    assert_snapshot!(changed("{turn, number}", "{turn, roman}"), @"xx.toml:16: play.turn_of: an argument is to be written in a way that there is not");
    assert_snapshot!(changed("{turn, number}", "{, number}"), @"xx.toml:16: play.turn_of: an argument has no name");
}

#[test]
fn a_grammar_that_says_too_little_or_what_is_unknown() {
    assert_snapshot!(changed("decimal = \".\"\n", ""), @"xx.toml:1: the grammar has no decimal");
    assert_snapshot!(changed("\"ltr\"", "\"down\""), @r#"xx.toml:4: direction of the grammar is "down"; it can be ltr, rtl"#);
    assert_snapshot!(changed("\"one\"", "\"two\""), @r#"xx.toml:5: plural of the grammar is "two"; it can be same, one, none-or-one, east-slavic, polish, czech, arabic"#);
}

#[test]
fn what_is_no_text_or_no_toml() {
    assert_snapshot!(changed("\"We\"", "3"), @r#"
    xx.toml:17: play.side.Ours is missing; it is at en.toml:9
    xx.toml:19: play.side.Ours should be text in quotation marks
    "#);
    assert_snapshot!(changed("\"We\"", "\"\""), @"xx.toml:19: play.side.Ours is empty");
    assert_snapshot!(changed("\"We\"", "We"), @"xx.toml:19: string values must be quoted, expected literal string");
}

#[test]
fn only_the_schema_says_what_a_table_goes_by() {
    assert_snapshot!(changed("Ours", "\"$by\" = \"x\"\nOurs"), @"xx.toml:19: play.side.$by is not possible here");
}

#[test]
fn a_schema_says_something_about_each_key_and_names_no_function_twice() {
    assert_snapshot!(schema_faults("[play]\nturn = \"Turn\"\n"), @"en.toml:2: play.turn has no comment for translators above it");
    assert_snapshot!(schema_faults("[play]\n# A turn.\nturn = \"Turn\"\n[home]\n# A turn.\nturn = \"Turn\"\n"), @"en.toml:6: line 3 makes a function turn, too");
    assert_snapshot!(schema_faults("[play]\n# A turn.\nTurn = \"Turn\"\n"), @"en.toml:3: play.Turn should be small letters, digits and underscores");
}

#[test]
fn a_variant_without_words_does_not_compile() {
    let schema = Schema::read("en.toml", ENGLISH).expect("the schema is sound");
    let functions = schema.functions();
    let (_, side) = functions.split_once("/// A side.").expect("there is a function");
    // No arm takes all: the compiler misses what is not here, and the line is beside what is.
    assert_snapshot!(side, @r#"
        pub fn side(&self, side: script::Side) -> &str { // en.toml:7
            match side {
                script::Side::Ours { .. } => self.text(18), // en.toml:9
                script::Side::Theirs { .. } => self.text(19), // en.toml:10
            }
        }

    }
    "#);
}
