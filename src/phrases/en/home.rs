use super::{English, count};
use crate::phrases::{CommonPhrases, HomePhrases};

impl HomePhrases for English {
    fn tagline(&self) -> &'static str {
        "Negotiate in front of an audience. Know when to step out."
    }
    fn introduction(&self) -> &'static str {
        "At the table everything is heard and minuted, and people perform for their own side. Outside, two people can find out what really matters, or give away what they should have kept. You lead one delegation. Every line is yours to choose."
    }
    fn choose_case(&self) -> &'static str {
        "Choose a case"
    }
    fn minutes(&self, minutes: u8) -> String {
        format!("about {minutes} min")
    }
    fn turns(&self, turns: u8) -> String {
        count(turns.into(), "turn", "turns")
    }
    fn best(&self, tenths: i16) -> String {
        format!("Best so far: {} points", self.points(tenths))
    }
    fn not_played(&self) -> &'static str {
        "Not played yet"
    }
    fn go_on(&self) -> &'static str {
        "Continue your play"
    }
    fn open_case(&self) -> &'static str {
        "Read the briefing"
    }
    fn last_debrief(&self) -> &'static str {
        "Last debrief"
    }
    fn case_changed(&self) -> &'static str {
        "This case has changed since you played it. You can read what was said, and begin anew."
    }
    fn no_cases(&self) -> &'static str {
        "This site has no cases yet."
    }
    fn privacy(&self) -> &'static str {
        "Your plays stay on this device. Nothing is sent anywhere, and there is no account."
    }
}
