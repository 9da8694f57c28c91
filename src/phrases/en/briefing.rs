use super::{English, count};
use crate::phrases::BriefingPhrases;
use reading::Mode;

impl BriefingPhrases for English {
    fn briefing_of(&self, title: &str) -> String {
        format!("{title}: briefing")
    }
    fn who_you_are(&self) -> &'static str {
        "You"
    }
    fn who_they_are(&self) -> &'static str {
        "They"
    }
    fn who_listens(&self) -> &'static str {
        "Listening"
    }
    fn situation(&self) -> &'static str {
        "The situation"
    }
    fn what_it_is_worth(&self) -> &'static str {
        "What it is worth to you"
    }
    fn about_points(&self) -> &'static str {
        "A deal needs one option for every issue. Points say what each is worth to your side. Theirs you do not know: an issue that matters little to you may matter a great deal to them."
    }
    fn option(&self) -> &'static str {
        "Option"
    }
    fn your_points(&self) -> &'static str {
        "Your points"
    }
    fn their_position(&self) -> &'static str {
        "their position"
    }
    fn your_position(&self) -> &'static str {
        "your position"
    }
    fn about_other_numbers(&self) -> &'static str {
        "The same story can be played with other numbers, just as hard."
    }
    fn other_numbers(&self) -> &'static str {
        "Take other numbers"
    }
    fn these_numbers(&self, variant: u32) -> String {
        format!("These are the numbers of variant {variant}.")
    }
    fn written_numbers(&self) -> &'static str {
        "Take the first ones"
    }
    fn your_limit(&self) -> &'static str {
        "Your limit"
    }
    fn limit_in_points(&self, points: u16) -> String {
        format!("Below {points} points in all, having no deal is better for you.")
    }
    fn your_facts(&self) -> &'static str {
        "What you know"
    }
    fn they_do_not_know(&self) -> &'static str {
        "They do not know this"
    }
    fn you_could_say(&self) -> &'static str {
        "What there is to say about yourselves"
    }
    fn people(&self) -> &'static str {
        "The people"
    }
    fn how_it_works(&self) -> &'static str {
        "How it works"
    }
    fn rules(&self, turns: u8, talks: u8) -> Vec<String> {
        vec![
            format!("You have {} at the table. Each line you speak there takes one.", count(turns.into(), "turn", "turns")),
            format!(
                "You may ask for a word outside, {} at most. A talk outside takes one turn, whatever is said in it.",
                count(talks.into(), "time", "times")
            ),
            "They move in public only where a private talk, a concession or an open discussion has made it possible.".into(),
            "Only a full package put on the table closes a deal. They must accept it, and then your own side must ratify it.".into(),
            "Tension rises by itself in front of an audience. At 10 the talks are over.".into(),
        ]
    }
    fn how_to_play(&self) -> &'static str {
        "How do you want to play?"
    }
    fn mode(&self, mode: Mode) -> &'static str {
        match mode {
            Mode::Practice => "Practice",
            Mode::Assessed => "Assessed",
        }
    }
    fn about_mode(&self, mode: Mode) -> &'static str {
        match mode {
            Mode::Practice => "You can take back a line and try another.",
            Mode::Assessed => "One run. What is said is said.",
        }
    }
    fn when_step_out(&self) -> &'static str {
        "When will you first step out?"
    }
    fn about_prediction(&self) -> &'static str {
        "Going out too early or too late costs you; nobody says when. A guess, kept for the debrief, that binds you to nothing."
    }
    fn in_turn(&self, turn: u8) -> String {
        format!("Turn {turn}")
    }
    fn never(&self) -> &'static str {
        "Never"
    }
    fn rather_not(&self) -> &'static str {
        "I cannot say yet"
    }
    fn answer(&self) -> &'static str {
        "That is my guess"
    }
    fn to_the_start(&self) -> &'static str {
        "Skip to the start of the play"
    }
    fn ready(&self) -> &'static str {
        "Ready?"
    }
    fn begin(&self) -> &'static str {
        "Take your seat"
    }
    fn begin_anew(&self) -> &'static str {
        "Begin anew"
    }
    fn about_begin_anew(&self) -> &'static str {
        "If you begin anew, your last play can be read but not continued."
    }
    fn earlier_play(&self) -> &'static str {
        "An earlier play"
    }
    fn about_changed_case(&self) -> &'static str {
        "The case has changed since, or what was kept is damaged, so this play cannot be continued. What was said can still be read."
    }
    fn read_earlier_play(&self) -> &'static str {
        "Read what was said"
    }
}
