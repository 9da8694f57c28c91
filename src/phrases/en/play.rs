use super::{English, count, list};
use crate::phrases::PlayPhrases;
use negotiation::{Ending, Illegal};
use script::Room;

impl PlayPhrases for English {
    fn turn_of(&self, turn: u8, turns: u8) -> String {
        format!("Turn {turn} of {turns}")
    }
    fn exchanges_left(&self, beats: u8) -> String {
        format!("{} left", count(beats.into(), "exchange", "exchanges"))
    }
    fn minutes_grow(&self, lines: usize) -> String {
        format!("Minutes: {}", count(lines, "line", "lines"))
    }
    fn minutes_stop(&self, lines: usize) -> String {
        format!("Minutes stop: {}", count(lines, "line", "lines"))
    }
    fn room(&self, room: Room) -> &'static str {
        match room {
            Room::Table => "At the table",
            Room::Corridor => "In the corridor",
        }
    }
    fn their_side(&self) -> &'static str {
        "Their side"
    }
    fn your_side(&self) -> &'static str {
        "Your side"
    }
    fn listening(&self) -> &'static str {
        "Listening"
    }
    fn transcript(&self) -> &'static str {
        "What was said"
    }
    fn opening(&self) -> &'static str {
        "The talks open"
    }
    fn moved_to(&self, room: Room) -> &'static str {
        match room {
            Room::Table => "You go back in. The record light is on again.",
            Room::Corridor => "You step out. The record light goes off; nobody writes anything down.",
        }
    }
    fn what_do_you_say(&self, room: Room) -> &'static str {
        match room {
            Room::Table => "What do you say?",
            Room::Corridor => "What do you say, between the two of you?",
        }
    }
    fn about_issue(&self, issue: &str) -> String {
        format!("About: {issue}")
    }
    fn besides_the_issues(&self) -> &'static str {
        "Besides the issues"
    }
    fn keys(&self) -> &'static str {
        "Keys"
    }
    fn what_keys_do(&self) -> [(&'static str, &'static str); 5] {
        [
            ("1 \u{2013} 9", "say that line"),
            ("\u{2191} \u{2193}", "from the line one is on to the next"),
            ("Enter", "say the line one is on"),
            ("R", "to leaving the record, or to coming back to it"),
            ("?", "this list"),
        ]
    }
    fn keys_can_be_off(&self) -> &'static str {
        "Single keys can be switched off in the settings."
    }
    fn more_to_say(&self, number: usize) -> String {
        format!("More you could say ({number})")
    }
    fn standing_moves(&self) -> &'static str {
        "What you can always do"
    }
    fn tell_side(&self) -> &'static str {
        "Tell my side that I may step out"
    }
    fn ask_outside(&self) -> &'static str {
        "Ask for a word outside"
    }
    fn table_package(&self) -> &'static str {
        "Put a package on the table"
    }
    fn adjourn(&self) -> &'static str {
        "Adjourn and leave"
    }
    fn float(&self) -> &'static str {
        "Float a \u{201c}what if\u{201d}"
    }
    fn go_back(&self) -> &'static str {
        "Go back in"
    }
    fn why_not(&self, why: Illegal) -> &'static str {
        match why {
            Illegal::Over => "The talks are over.",
            Illegal::OnlyAtTheTable => "Only at the table.",
            Illegal::OnlyInTheCorridor => "Only outside.",
            Illegal::Unknown => "Not in this case.",
            Illegal::BelongsInTheOpen => "Not this issue.",
            Illegal::ConcededBefore => "One concession is all your side will bear.",
            Illegal::OpenedBefore => "It is open already.",
            Illegal::TeamKnows => "Your side knows.",
            Illegal::NoTalkLeft => "You have used your talks outside.",
            Illegal::ConfidenceBroken => "They will not step out with you again.",
            Illegal::NothingUnlocked => "Not before they have told you something.",
            Illegal::QuotedBefore => "You have done that.",
            Illegal::PoliteChat => "This is small talk, no more.",
            Illegal::UnlockedBefore => "They have told you.",
            Illegal::SharedBefore => "You have said something of yourself.",
            Illegal::FloatsLockedIssue => "Only what they told you about can move.",
            Illegal::ToldBefore => "They know.",
            Illegal::SettledBefore => "That is done.",
        }
    }
    fn among_the_lines(&self) -> &'static str {
        "It is among the lines above."
    }
    fn undo(&self) -> &'static str {
        "Take back my last line"
    }
    fn leave_heading(&self) -> &'static str {
        "Adjourn the talks?"
    }
    fn leave_text(&self) -> &'static str {
        "That ends them: you leave without a deal, and your side lives with what it has."
    }
    fn leave_yes(&self) -> &'static str {
        "Yes, adjourn and leave"
    }
    fn leave_no(&self) -> &'static str {
        "No, stay at the table"
    }
    fn package_text(&self) -> &'static str {
        "One option for every issue. It goes on the record, and both sides will answer it."
    }
    fn float_text(&self) -> &'static str {
        "Only what they have told you about can move. They say whether they could live with it; it binds nobody, and takes one exchange."
    }
    fn worth_to_you(&self, points: u8) -> String {
        super::count(points.into(), "point", "points")
    }
    fn they_told_you(&self) -> &'static str {
        "They told you:"
    }
    fn in_the_open(&self) -> &'static str {
        "It is being discussed in the open."
    }
    fn settled_outside(&self) -> &'static str {
        "The two of you settled it outside."
    }
    fn half_way(&self) -> &'static str {
        "After your concession they will come half-way here, and no further."
    }
    fn not_moving(&self) -> &'static str {
        "They have shown no movement here."
    }
    fn cannot_move_yet(&self) -> &'static str {
        "As things stand they cannot go there."
    }
    fn total(&self) -> &'static str {
        "For you"
    }
    fn total_against_limit(&self, points: u16, limit: u16) -> String {
        let verdict = if points < limit { "below your limit" } else { "above your limit" };
        let verdict = if points == limit { "exactly your limit" } else { verdict };
        format!("{points} points, {verdict} of {limit}")
    }
    fn readiness(&self) -> &'static str {
        "Your side"
    }
    fn ready_with(&self, standing: u8, wins: u8, need: u8) -> String {
        let seen = standing + wins;
        let wins = count(wins.into(), "visible win", "visible wins");
        let verdict = match need.checked_sub(seen) {
            None | Some(0) => "enough to ratify".to_owned(),
            Some(missing) => format!("{missing} short of what it needs to ratify"),
        };
        format!(
            "standing {standing} and {wins} (issues closed nearer to your position) make {seen} of {need}: {verdict}"
        )
    }
    fn stuck_on(&self, issues: &[&str]) -> String {
        format!("As things stand they cannot go there on {}.", list(issues))
    }
    fn their_points_unknown(&self) -> &'static str {
        "What it is worth to them, you do not know."
    }
    fn submit_package(&self) -> &'static str {
        "Put it on the table"
    }
    fn submit_float(&self) -> &'static str {
        "What if\u{2026}?"
    }
    fn back_to_lines(&self) -> &'static str {
        "Not now"
    }
    fn package(&self, room: Room) -> &'static str {
        match room {
            Room::Table => "The package on the table",
            Room::Corridor => "What if",
        }
    }
    fn meters(&self) -> &'static str {
        "How things stand"
    }
    fn tension(&self) -> &'static str {
        "Tension"
    }
    fn tension_word(&self, tension: u8) -> &'static str {
        match tension {
            0..=1 => "calm",
            2..=3 => "watchful",
            4..=6 => "strained",
            7..=8 => "hot",
            9 => "about to break",
            _ => "broken",
        }
    }
    fn rapport(&self) -> &'static str {
        "Rapport"
    }
    fn rapport_word(&self, rapport: u8) -> &'static str {
        match rapport {
            0 => "none",
            1 => "civil",
            2 => "some ease",
            3 => "trust",
            _ => "candour",
        }
    }
    fn standing(&self) -> &'static str {
        "Standing"
    }
    fn standing_word(&self, standing: u8) -> &'static str {
        match standing {
            0..=1 => "your side doubts you",
            2..=3 => "your side wonders",
            4..=5 => "your side is with you",
            _ => "your side is proud of you",
        }
    }
    fn meter_value(&self, word: &str, value: u8, most: u8) -> String {
        format!("{word}, {value} of {most}")
    }
    fn change(&self, by: i8) -> String {
        super::signed(by)
    }
    fn before_you_go_on(&self) -> &'static str {
        "Before you go on"
    }
    fn what_moved(&self) -> &'static str {
        "What moved and why"
    }
    fn nothing_moved(&self) -> &'static str {
        "Nothing moved: a remark, and it was heard."
    }
    fn notebook(&self) -> &'static str {
        "Your notebook"
    }
    fn notebook_count(&self, learned: u8, hidden: u8) -> String {
        format!("{learned} of {hidden}")
    }
    fn notebook_empty(&self) -> &'static str {
        "Nothing yet. What they tell you about an issue goes here."
    }
    fn they_know(&self) -> &'static str {
        "What they know of you"
    }
    fn your_brief(&self) -> &'static str {
        "Your points and your limit"
    }
    fn ending(&self, ending: Ending) -> &'static str {
        match ending {
            Ending::Ratified(_) => "A deal, ratified",
            Ending::Framework => "A framework agreement",
            Ending::TimeOut => "Time has run out",
            Ending::Deadlock => "Deadlock",
            Ending::WalkedAway => "The talks are adjourned",
        }
    }
    fn about_ending(&self, ending: Ending) -> &'static str {
        match ending {
            Ending::Ratified(_) => "They accepted your package, and your own side ratified it.",
            Ending::Framework => {
                "There was no time left for a deal, but enough had been said for both sides to leave a frame behind and meet again."
            }
            Ending::TimeOut => "Nothing was agreed, and too little is understood to build on.",
            Ending::Deadlock => {
                "Nobody in that room can move any more without losing face. The talks have broken down."
            }
            Ending::WalkedAway => "You left with courtesy and without a deal.",
        }
    }
    fn the_deal(&self) -> &'static str {
        "What was agreed"
    }
    fn to_debrief(&self) -> &'static str {
        "To the debrief"
    }
    fn play_again(&self) -> &'static str {
        "Play this case again"
    }
}
