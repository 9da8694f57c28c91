use crate::phrases::debrief::ComparePhrases;
use crate::phrases::en::{English, count};
use negotiation::Daylight;
use reading::Window;

impl ComparePhrases for English {
    fn two_stories(&self) -> &'static str {
        "Two stories, one rule"
    }
    fn about_two_stories(&self) -> &'static str {
        "People who compare two cases and say what both have in common take far more of it into their next negotiation than people who study each alone (Loewenstein, Thompson & Gentner 1999). Answer each question for yourself before you read on."
    }
    fn nothing_to_compare(&self) -> &'static str {
        "Once you have seen the debrief of another case, both stand here side by side."
    }
    fn compare_with(&self) -> &'static str {
        "Compare with"
    }
    fn questions_on_both(&self) -> [&'static str; 3] {
        [
            "What had to have happened before a word outside was worth something, in both?",
            "What did you give out there, what came back, and what decided which?",
            "What was not for the two of you to settle, and how could one have told?",
        ]
    }
    fn what_both_say(&self) -> &'static str {
        "What your two plays say"
    }
    fn when_it_was(&self, window: Window) -> String {
        let Window { turns, own, best } = window;
        let own = match own {
            Some(turn) => format!("You first asked in turn {turn} of {turns}."),
            None => format!("You never asked, in {turns} turns."),
        };
        let best = match best {
            Some((first, last)) if first == last => format!(" It was worth most in turn {first}."),
            Some((first, last)) => format!(" It was worth most between turns {first} and {last}."),
            None => String::new(),
        };
        format!("{own}{best}")
    }
    fn what_was_given(&self, told: u8, gifts: u8, (learned, hidden): (u8, u8)) -> String {
        let given = match (told, gifts) {
            (0, 0) => "You gave nothing away that was used against you.".to_owned(),
            (told, 0) => format!("You told {} that only weakened you.", count(told.into(), "fact", "facts")),
            (0, gifts) => {
                format!("You named {} before they would answer in kind.", count(gifts.into(), "interest", "interests"))
            }
            (told, gifts) => format!(
                "You told {} that only weakened you, and named {} too early.",
                count(told.into(), "fact", "facts"),
                count(gifts.into(), "interest", "interests")
            ),
        };
        format!("{given} They told you what lies behind {learned} of {hidden} issues.")
    }
    fn what_was_open(&self, status: Daylight) -> String {
        match status {
            Daylight::Opened => "It was opened on the record.",
            Daylight::Untouched => "Nobody raised it on the record.",
            Daylight::Apologised => "It was settled in private, and opened again with an apology.",
            Daylight::Tainted => "It was settled in private, and left so.",
        }
        .into()
    }
    fn points_in_both(&self) -> &'static str {
        "Points in both plays"
    }
}
