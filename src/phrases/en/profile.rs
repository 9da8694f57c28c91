use super::{English, count};
use crate::phrases::ProfilePhrases;
use negotiation::Dimension;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl ProfilePhrases for English {
    fn plays_link(&self) -> &'static str {
        "My plays"
    }
    fn your_plays(&self) -> &'static str {
        "My plays"
    }
    fn about_your_plays(&self) -> &'static str {
        "Every play whose debrief you have seen, in a few numbers. They are kept on this device and nowhere else."
    }
    fn play_next(&self) -> &'static str {
        "What to play next"
    }
    fn next_because_first(&self) -> &'static str {
        "It is made for a first play: seven turns, and a coach at your side."
    }
    fn next_because_new(&self) -> &'static str {
        "You have not played it yet. Two different stories teach more than one story twice."
    }
    fn next_because_weak(&self, dimension: &str) -> String {
        format!("It is where most is left to win, above all in \u{201c}{dimension}\u{201d}.")
    }
    fn next_because_all_good(&self) -> &'static str {
        "All cases went well. With other numbers the same story asks for another package."
    }
    fn over_time(&self) -> &'static str {
        "Over time"
    }
    fn over_time_table(&self, plays: usize) -> String {
        match plays {
            1 => "Points in your one play so far".into(),
            _ => format!("Points in your last {plays} plays, from the oldest to the latest"),
        }
    }
    fn course_column(&self) -> &'static str {
        "Course"
    }
    fn last_column(&self) -> &'static str {
        "Last"
    }
    fn best_column(&self) -> &'static str {
        "Best"
    }
    fn play_by_play(&self) -> &'static str {
        "Play by play"
    }
    fn day(&self, day: &str) -> String {
        let mut parts = day.split('-');
        let (year, month, date) = (parts.next(), parts.next(), parts.next());
        let month = month.and_then(|month| MONTHS.get(month.parse::<usize>().ok()?.checked_sub(1)?));
        match (year, month, date.map(|date| date.trim_start_matches('0'))) {
            (Some(year), Some(month), Some(date)) => format!("{date} {month} {year}"),
            _ => day.to_owned(),
        }
    }
    fn accuracy_of(&self, per_cent: u8) -> String {
        format!("accuracy {per_cent} %")
    }
    fn lesson(&self, dimension: Dimension) -> &'static str {
        match dimension {
            Dimension::Agreement => {
                "What it taught: an agreement lasts when it is far above both limits. What lies behind their numbers shows where to trade."
            }
            Dimension::Value => {
                "What it taught: hold on to what is worth most to you, and pay with what costs you little."
            }
            Dimension::Timing => {
                "What it taught: a word outside has its moment. Something must be stuck, and there must be just enough trust."
            }
            Dimension::Discovery => {
                "What it taught: they tell what matters to them when you tell what matters to you, once they trust you."
            }
            Dimension::Discretion => {
                "What it taught: what only weakens you helps nobody once it is told, and what matters to you buys something only once they trust you."
            }
            Dimension::Daylight => {
                "What it taught: what belongs to people who are not in the room belongs in the open."
            }
            Dimension::Standing => {
                "What it taught: your own people have to see that you stand up for them, and to know when you step out."
            }
            Dimension::Pace => "What it taught: close while there is still time.",
        }
    }
    fn nothing_left_to_learn(&self) -> &'static str {
        "Hardly anything was left in any dimension."
    }
    fn about_export(&self) -> &'static str {
        "You can take everything this site keeps on this device along in a file, and bring it back here or on another device."
    }
    fn export(&self) -> &'static str {
        "Save my data to a file"
    }
    fn import(&self) -> &'static str {
        "Bring back data from a file"
    }
    fn imported(&self, entries: usize) -> String {
        format!("Brought back: {}.", count(entries, "entry", "entries"))
    }
    fn not_imported(&self) -> &'static str {
        "That file holds no data of this game. Choose the one that you saved here; nothing was changed."
    }
    fn erase_in_settings(&self) -> &'static str {
        "Erase my data, in the settings"
    }
    fn todays_case(&self) -> &'static str {
        "Today\u{2019}s case"
    }
    fn about_todays_case(&self) -> &'static str {
        "One case with its own numbers, the same for everybody today."
    }
    fn this_is_todays_case(&self, day: &str) -> String {
        format!("Today\u{2019}s case, {}. Everybody has the same numbers today.", self.day(day))
    }
}
