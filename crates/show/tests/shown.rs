//! What a class of several variants is shown, and the moments that are played again.

use classroom::{Cover, Curve, Found, HandIn, HowPlayed, Marker, Minute, Name, Piece, Place, Row, count};
use coach::Bot;
use coach::Search;
use negotiation::Run;
use script::Case;
use script::author::shipped;
use show::Show;

/// What each of these, by name, hands in: of a variant, by a strategy.
fn handed_in(case: &Case, plays: &[(&str, u32, Bot)]) -> Vec<Piece> {
    let play = HowPlayed { assessed: true, meters: true, hints: false };
    let piece = |&(name, variant, bot): &(&str, u32, Bot)| {
        let varied = case.varied(variant).unwrap();
        let entries = bot.play(&mut Search::new(varied.scenario()), 1);
        let run = Run { fingerprint: case.fingerprint(), variant, entries };
        let cover = Cover { class: 1, alias: Name::new(name).unwrap(), attempt: 1, play, ended: Minute(29_929_065) };
        Piece { place: Place::default(), what: Ok(HandIn { cover, run }) }
    };
    plays.iter().map(piece).collect()
}

/// What is shown of these plays, without names.
fn shown(plays: &[(&str, u32, Bot)]) -> (String, Vec<Row>, Vec<Curve>) {
    let cases = [shipped::case("the-offer")];
    let mut marker = Marker::new(&cases);
    let mut rows: Vec<Row> = handed_in(&cases[0], plays).into_iter().map(|piece| marker.row(piece)).collect();
    count(&mut rows, Default::default());
    assert!(rows.iter().all(|row| matches!(row.found, Found::Genuine(_)) && row.counts));
    let (words, curves) = (words::english(), marker.curves().to_vec());
    let show = Show { words: &words, class: None, cases: &cases, rows: &rows, curves: &curves, names: false };
    (show.sections(), rows, curves)
}

/// The cells of the first table behind a text, row by row.
fn table(html: &str, behind: &str) -> Vec<Vec<String>> {
    let (_, rest) = html.split_once(behind).unwrap();
    let (_, body) = rest.split_once("<tbody>").unwrap();
    let (body, _) = body.split_once("</tbody>").unwrap();
    let cell = |cell: &str| cell.split_once('>').unwrap().1.split('<').next().unwrap().to_owned();
    let cells = |row: &str| row.replace("<th", "<td").split("<td").skip(1).map(cell).collect();
    body.split("<tr>").skip(1).map(cells).collect()
}

#[test]
fn plays_of_several_variants_are_counted_together_and_few_of_one_are_not_shown_alone() {
    let plays = [("A", 8, Bot::Expert), ("B", 17, Bot::Expert), ("C", 17, Bot::NeverTalk), ("D", 23, Bot::FirstChance)];
    let (html, rows, curves) = shown(&plays);
    assert!(html.contains("3 variants together: 4 plays."), "{html}");
    assert_eq!(html.matches("When they first stepped out").count(), 1, "none of them has five plays");
    let table = table(&html, "When they first stepped out");
    let case = shipped::case("the-offer");
    for (turn, row) in (1u8..).zip(&table[..table.len() - 1]) {
        let here = rows.iter().filter(|row| row.played().unwrap().first_talk == Some(turn)).count();
        assert_eq!(row[1], here.to_string(), "turn {turn}");
        let has = |kind: fn(&negotiation::Spell) -> bool| -> usize {
            let of = |&(_, variant, _): &(&str, u32, Bot)| {
                let numbers = case.varied(variant).unwrap();
                let programme = numbers.scenario().numbers().programme.clone();
                programme.iter().any(|spell| (spell.from..=spell.to).contains(&turn) && kind(spell))
            };
            plays.iter().filter(|play| of(play)).count()
        };
        let lull = has(|spell| spell.kind == negotiation::SpellKind::Lull);
        let watched = has(|spell| spell.kind != negotiation::SpellKind::Lull);
        assert_eq!(row[3], format!("{lull} in a lull, {watched} watched"), "turn {turn}");
    }
    assert_eq!(table[table.len() - 1][..2], ["never", "1"]);
    // The mean of what it is worth, by plays.
    let never = |variant| i32::from(curves.iter().find(|curve| curve.variant == variant).unwrap().curve.never);
    let mean = (never(8) + 2 * never(17) + never(23)) / 4;
    assert_eq!(table[table.len() - 1][2], words::english().decimal(mean as i16));
}

#[test]
fn a_moment_counts_all_who_stood_there_and_what_each_choice_cost() {
    let five = ["A", "B", "C", "D", "E"].map(|name| (name, 0, Bot::NeverTalk));
    let (html, rows, _) = shown(&[&five[..], &[("F", 0, Bot::Expert)]].concat());
    let moments: Vec<&str> = html.split("What would you say?").skip(1).collect();
    assert!(!moments.is_empty() && moments.len() <= 3);
    // Five do the same and lose the same, whatever the sixth does: the first moment is theirs.
    let done = table(moments[0], "What they did");
    let lost = rows[0].played().unwrap().findings.losses.iter().map(|lost| lost.tenths).max().unwrap();
    assert!(done.iter().any(|row| row[1] == "5" && row[3] == words::english().decimal(lost)), "{done:?}");
    let sixth = done.iter().find(|row| row[1] == "1");
    assert!(sixth.is_none_or(|row| row[3] == "nothing, or less than 1"), "the best play loses nothing: {done:?}");
}
