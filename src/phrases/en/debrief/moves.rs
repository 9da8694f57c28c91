use super::points;
use crate::phrases::debrief::{MovePhrases, ScorePhrases};
use crate::phrases::en::{English, count, quoted};
use crate::phrases::{CommonPhrases, Names};
use negotiation::{Matter, Move, Reason, Rule};
use reading::Mark;

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
    fn better(&self, doing: &str, tenths: i16, why: Option<&str>) -> String {
        let better = format!("{doing} would have kept {} more", points(tenths));
        why.map_or(format!("{better}."), |why| format!("{better}: {why}"))
    }
    fn why_better(&self, rule: Rule, reason: Reason) -> &'static str {
        match (rule, reason) {
            (Rule::StandUp, Reason::AtLimit) => "without some tension they have no reason to talk to you.",
            (Rule::StandUp, _) => "your own side sees you fight for it, and both see that something is stuck.",
            (Rule::Explain, Reason::AtLimit) => "it builds no more trust, but it does no harm.",
            (Rule::Explain, _) => "it builds a little trust, even with everyone listening.",
            (Rule::Concede, _) => "it takes the heat out of the room, and buys half of the way.",
            (Rule::OpenDaylight, _) => "those it concerns can hear of it there, and take part.",
            (Rule::Apologise, _) => "what was settled in private can be mended in the open only.",
            (Rule::TellTeam, _) => "a private talk that your own side knows of is no betrayal.",
            (Rule::AskTooEarly, _) => "even a polite word outside leaves room to say something of yourself.",
            (Rule::AskRipe, Reason::TensionNearLock) => "something was stuck, and they could still leave the room.",
            (Rule::AskRipe, _) => "something was stuck, and there was just enough trust.",
            (Rule::Trade, _) => "they trusted you enough to answer in kind.",
            (Rule::Gift, _) => "it builds a little trust, though nothing comes back.",
            (Rule::AskBare, Reason::TrustReached) => "they trusted you enough to answer even so, once.",
            (Rule::Share, _) => "something honest about yourself is safe.",
            (Rule::Float, _) => "a what-if binds nobody.",
            (Rule::AgreeProcess, _) => {
                "how to proceed may be agreed in private, and it takes the heat out of the room."
            }
            (Rule::NotHere, _) => "it stays where everyone it concerns can take part.",
            (Rule::TalkEnds, _) => "what was left to do had to be done at the table.",
            (Rule::Table, Reason::Closes) => "they gain over their limit, and your side has enough to show for it.",
            (Rule::Table, _) => "even where it cannot close, it lets a turn go by.",
            (Rule::WalkAway, _) => "nothing that both could live with was within reach.",
            _ => "everything else would have cost more.",
        }
    }
    fn lost_most_in(&self, dimension: &str) -> String {
        format!("Most of it was lost in \u{201c}{dimension}\u{201d}.")
    }
    fn because(&self, why: &str) -> String {
        format!("What you did: {why}")
    }
    fn closed_for_less(&self, after: i16, before: i16) -> String {
        let (after, before) = (self.decimal(after), self.of_points(before, 900));
        format!("Your package closed the talks at {after}; the better line comes to {before}, timing not counted.")
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
