mod compare;
mod curve;
mod ledger;
mod moves;
mod outcome;
mod score;

use super::{English, count, points};
use crate::phrases::{CommonPhrases, DebriefPhrases};
use negotiation::{Daylight, Openness};
use script::Room;

impl DebriefPhrases for English {
    fn debrief(&self) -> &'static str {
        "Debrief"
    }
    fn debrief_of(&self, title: &str) -> String {
        format!("Debrief: {title}")
    }
    fn no_play(&self) -> &'static str {
        "There is no finished play of this case to look at."
    }
    fn which_to_change(&self) -> &'static str {
        "Which decision would you change?"
    }
    fn about_which_to_change(&self) -> &'static str {
        "One question before the answers. If you could take back one of your decisions, which would it be? What you have judged for yourself first, you remember better."
    }
    fn none_of_them(&self) -> &'static str {
        "None: I would do it all again"
    }
    fn show_me(&self) -> &'static str {
        "Show me"
    }
    fn you_would_change(&self) -> &'static str {
        "The decision you would change:"
    }
    fn you_would_change_nothing(&self) -> &'static str {
        "You would change none of your decisions."
    }
    fn what_it_cost(&self, tenths: i16) -> String {
        match tenths {
            ..=0 => "It cost nothing: there was nothing better to do at that moment.".into(),
            1..10 => format!("It cost {}: hardly anything.", points(tenths)),
            _ => format!("It cost {}.", points(tenths)),
        }
    }
    fn costliest_was(&self, turn: u8, tenths: i16) -> String {
        format!("Your costliest decision came in turn {turn}: {}.", points(tenths))
    }
    fn nothing_cost_much(&self) -> &'static str {
        "No decision of yours cost as much as a point."
    }
    fn before_the_answers(&self) -> &'static str {
        "Before the answers"
    }
    fn in_brackets(&self, text: &str) -> String {
        format!("({text})")
    }
    fn none_cost_more(&self) -> &'static str {
        "None of your decisions cost more."
    }
    fn search(&self) -> &'static str {
        "Search of the whole game"
    }
    fn searching(&self) -> &'static str {
        "Every way these talks could have gone is being looked at. Timing, and what each decision was worth, follow in a moment."
    }
    fn looked_at(&self, states: usize) -> String {
        format!("{} positions looked at", grouped(states))
    }
    fn search_done(&self, states: usize) -> String {
        format!("Done: {} positions looked at.", grouped(states))
    }
    fn still_searching(&self) -> &'static str {
        "Still being worked out."
    }

    fn turn_by_turn(&self) -> &'static str {
        "Turn by turn"
    }
    fn about_turn_by_turn(&self) -> &'static str {
        "Before and after each decision one can ask: played as well as possible from here, how well could the talks still end? A decision that lowered this by five points or more is marked as a slip, by ten as a mistake, by fifteen as a blunder. Even a good line can be marked, if a better one was there."
    }
    fn turn_heading(&self, turn: u8) -> String {
        format!("Turn {turn}")
    }
    fn strips(&self) -> &'static str {
        "Tension, rapport and standing through the play; talks off the record are hatched"
    }
    fn marked(&self, marked: usize, decisions: usize, remarks: usize) -> String {
        let marked = match marked {
            0 => "None of your decisions gave away five points.".to_owned(),
            1 => format!("One of your {decisions} decisions gave away five points or more: it is marked."),
            _ => format!("{marked} of your {decisions} decisions gave away five points or more: they are marked."),
        };
        let marked = format!("{marked} The talks outside stand here in full; every other line unfolds.");
        match remarks {
            0 => marked,
            1 => format!("{marked} One remark stands among them: it spent nothing, and is no decision."),
            _ => format!("{marked} {remarks} remarks stand among them: they spent nothing, and are no decisions."),
        }
    }
    fn strips_as_table(&self) -> &'static str {
        "How decisions are marked, and the strips as a table"
    }
    fn turn_column(&self) -> &'static str {
        "Turn"
    }
    fn room_column(&self) -> &'static str {
        "Room"
    }
    fn after_each_exchange(&self) -> &'static str {
        "After each exchange"
    }
    fn at_the_start(&self) -> &'static str {
        "Start"
    }
    fn room_letter(&self, room: Room) -> &'static str {
        match room {
            Room::Table => "on record",
            Room::Corridor => "off record",
        }
    }

    fn decide_again(&self) -> &'static str {
        "Decide again from here"
    }

    fn two_records(&self) -> &'static str {
        "The minutes, and what was said"
    }
    fn about_two_records(&self) -> &'static str {
        "Whoever reads the minutes sees two sides moving for no reason. The reasons were given where nobody wrote."
    }
    fn read_both(&self) -> &'static str {
        "Read both, side by side"
    }
    fn record_says(&self) -> &'static str {
        "What the record says"
    }
    fn all_that_was_said(&self) -> &'static str {
        "What was said"
    }
    fn record_is_silent(&self, lines: usize) -> String {
        format!("The record is silent here: {}, off the record.", count(lines, "line", "lines"))
    }
    fn which_column(&self) -> &'static str {
        "Show"
    }

    fn what_they_hid(&self) -> &'static str {
        "What they kept to themselves"
    }
    fn learned_of(&self, learned: u8, hidden: u8) -> String {
        match learned {
            0 => format!(
                "On {hidden} issues they had a reason that they would not give in public. You learned none of them."
            ),
            _ if learned == hidden => {
                format!(
                    "On {hidden} issues they had a reason that they would not give in public. You learned every one."
                )
            }
            _ => format!(
                "On {hidden} issues they had a reason that they would not give in public. You learned {learned}."
            ),
        }
    }
    fn issue_by_issue(&self) -> &'static str {
        "Their reasons, issue by issue"
    }
    fn you_learned(&self, turn: u8) -> String {
        format!("Learned in turn {turn}")
    }
    fn you_did_not_learn(&self) -> &'static str {
        "Not learned"
    }

    fn who_was_absent(&self) -> &'static str {
        "Who was not in the room"
    }
    fn belonged_in_the_open(&self, issue: &str, why: Openness) -> String {
        match why {
            Openness::Law => format!(
                "One issue was not for the two of you to settle alone: \u{201c}{issue}\u{201d}. The law wants it dealt with in the open."
            ),
            Openness::ManyHolders => format!(
                "One issue was not for the two of you to settle alone: \u{201c}{issue}\u{201d}. Many people hold a stake in it, and none of them was outside with you."
            ),
            Openness::Sacred => format!(
                "One issue was not for the two of you to settle alone: \u{201c}{issue}\u{201d}. For those it touches it is not for sale, and whoever offers a price for it gives offence."
            ),
        }
    }
    fn what_became_of_it(&self, issue: &str, status: Daylight) -> String {
        match status {
            Daylight::Opened => format!(
                "You opened \u{201c}{issue}\u{201d} on the record, where everyone it concerns could hear of it and take part."
            ),
            Daylight::Untouched => {
                format!("Nobody raised \u{201c}{issue}\u{201d} on the record. That hurt nobody, and gave nobody a say.")
            }
            Daylight::Apologised => format!(
                "You settled \u{201c}{issue}\u{201d} in private, and then opened it again with an apology. That mends it, though never wholly."
            ),
            Daylight::Tainted => format!(
                "You settled \u{201c}{issue}\u{201d} in private, and left it so. Those it concerns will hear of it when it is done, and will not accept it."
            ),
        }
    }
    fn about_holders(&self, issue: &str) -> String {
        format!("Who holds a stake in \u{201c}{issue}\u{201d}, and what they would have wanted")
    }

    fn keep_it(&self) -> &'static str {
        "Keep it, or play on"
    }
    fn run_code(&self) -> &'static str {
        "Run code"
    }
    fn about_run_code(&self) -> &'static str {
        "Your whole play in one line: every decision, and nothing about you. Whoever has the code can see the same play."
    }
    fn copy_code(&self) -> &'static str {
        "Copy the code"
    }
    fn code_copied(&self) -> &'static str {
        "Copied."
    }
    fn code_selected(&self) -> &'static str {
        "Your browser does not let this page copy. The code is selected: copy it with your keyboard or by a long press."
    }
    fn share_result(&self) -> &'static str {
        "Share the result"
    }
    fn shared_result(&self, title: &str, tenths: i16, accuracy: u8, squares: &str, link: &str) -> String {
        let result = self.decimal(tenths);
        format!("Off-The-Record, {title}: {result} of 100, accuracy {accuracy} %\n{squares}\n{link}")
    }
    fn result_copied(&self) -> &'static str {
        "The result is copied: paste it where you like."
    }
    fn result_not_copied(&self) -> &'static str {
        "Your browser does not let this page copy. Here is the text to copy by hand:"
    }
    fn print(&self) -> &'static str {
        "Print the debrief"
    }
    fn home(&self) -> &'static str {
        "To the list of cases"
    }
    fn about_sources(&self) -> &'static str {
        "Words in quotation marks under a dimension are from the article this game grew out of: \u{201c}Why \u{2018}Off-The-Record\u{2019} Is An Important Part Of Closing Every Negotiation\u{201d}, The Accidental Negotiator. The names and years are those of the studies that the rules rest on."
    }
}

/// A large number with its thousands apart.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let groups: Vec<&[u8]> = digits.as_bytes().rchunks(3).rev().collect();
    groups.into_iter().map(String::from_utf8_lossy).collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_as_people_write_them() {
        assert_eq!(grouped(7), "7");
        assert_eq!(grouped(694_501), "694,501");
        assert_eq!(grouped(1_000_000), "1,000,000");
        assert_eq!(
            [points(10), points(20), points(4), points(124)],
            ["1 point", "2 points", "0.4 points", "12.4 points"]
        );
    }
}
