use super::points;
use crate::debrief::Mark;
use crate::phrases::Names;
use crate::phrases::debrief::MovePhrases;
use crate::phrases::en::{English, count, quoted};
use negotiation::{Matter, Move};

impl MovePhrases for English {
    fn did(&self, made: Move, names: Names<'_>, open: &str) -> String {
        match made {
            Move::StandUp => "You stood up for your side".into(),
            Move::Explain => "You explained your reasons".into(),
            Move::Concede { issue } => format!("You conceded on {}", quoted(issue, names)),
            Move::OpenDaylight => format!("You opened \u{201c}{open}\u{201d} on the record"),
            Move::TellTeam => "You told your side that you mean to talk privately".into(),
            Move::Ask => "You asked for a word outside".into(),
            Move::Table { .. } => "You put a package on the table".into(),
            Move::Quote => "You quoted what they had told you outside".into(),
            Move::WalkAway => "You adjourned".into(),
            Move::Trade { issue } => format!("You offered to trade interests on {}", quoted(issue, names)),
            Move::AskBare { issue } => format!("You asked about {} and gave nothing", quoted(issue, names)),
            Move::Share { matter: Matter::Feelings } => "You said how you feel".into(),
            Move::Share { matter: Matter::Constraint } => "You told them what binds you".into(),
            Move::Share { matter: Matter::Deadline } => "You told them your deadline".into(),
            Move::Float { .. } => "You floated a \u{201c}what if\u{201d}".into(),
            Move::AgreeProcess => "You agreed how to proceed on stage".into(),
            Move::Reveal { .. } => "You told them what only weakens you".into(),
            Move::SettleDaylight => format!("You settled \u{201c}{open}\u{201d} in private"),
            Move::NotHere => format!("You kept \u{201c}{open}\u{201d} for the open"),
            Move::GoBack => "You went back in".into(),
        }
    }
    fn remarked(&self) -> &'static str {
        "You made a remark"
    }
    fn mark(&self, mark: Mark) -> &'static str {
        match mark {
            Mark::Slip => "Slip",
            Mark::Mistake => "Mistake",
            Mark::Blunder => "Blunder",
        }
    }
    fn mark_sign(&self, mark: Mark) -> &'static str {
        match mark {
            Mark::Slip => "?!",
            Mark::Mistake => "?",
            Mark::Blunder => "??",
        }
    }
    fn better(&self, doing: &str, tenths: i16) -> String {
        format!("{doing} would have kept {} more.", points(tenths))
    }
    fn lost_most_in(&self, dimension: &str) -> String {
        format!("Most of it was lost in \u{201c}{dimension}\u{201d}.")
    }
    fn because(&self, why: &str, instead: &str) -> String {
        format!("What you did: {why} What was better: {instead}")
    }
    fn as_good(&self, others: &[String]) -> String {
        match others {
            [one] => format!("As good: {one}."),
            [first, second] => format!("As good: {first}; {second}."),
            [first, second, rest @ ..] => {
                let rest = count(rest.len(), "other move", "other moves");
                format!("As good: {first}; {second}; and {rest}.")
            }
            [] => String::new(),
        }
    }
    fn better_line(&self, tenths: i16) -> String {
        format!("The better line to its end: {} of 90", points(tenths))
    }
    fn picked(&self) -> &'static str {
        "This is the one you would change."
    }
    fn stands(&self, tension: u8, rapport: u8, standing: u8) -> String {
        format!("Tension {tension}, rapport {rapport}, standing {standing}")
    }
    fn what_it_changed(&self) -> &'static str {
        "What it changed, and why"
    }
}
