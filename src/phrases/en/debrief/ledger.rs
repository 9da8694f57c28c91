use crate::phrases::Names;
use crate::phrases::debrief::LedgerPhrases;
use crate::phrases::en::{English, count};
use coach::{Exposure, Given};

impl LedgerPhrases for English {
    fn what_you_gave(&self) -> &'static str {
        "What you gave away, and what you got"
    }
    fn about_what_you_gave(&self) -> &'static str {
        "To learn something one has to give something. What matters is what, to whom, and when. The cost is against the best that could have been done at that moment instead."
    }
    fn gave_nothing(&self) -> &'static str {
        "You gave nothing away. That costs nothing, and nobody tells anything to somebody who gives nothing."
    }
    fn gave(&self, times: usize, answered: usize) -> String {
        let gave = format!("You gave something {}.", count(times, "time", "times"));
        match answered {
            0 => format!("{gave} Not once did they tell you in return what lies behind an issue."),
            1 => format!("{gave} Once they told you in return what lies behind an issue."),
            _ => format!("{gave} {answered} times they told you in return what lies behind an issue."),
        }
    }
    fn each_thing_given(&self) -> &'static str {
        "Each thing you gave, and what it cost"
    }
    fn ledger_table(&self) -> &'static str {
        "Everything you gave away, in the order of the play"
    }
    fn gave_column(&self) -> &'static str {
        "You gave"
    }
    fn got_column(&self) -> &'static str {
        "You got"
    }
    fn cost_column(&self) -> &'static str {
        "Cost"
    }
    fn what_came_back(&self, exposure: &Exposure, names: Names<'_>) -> String {
        let lever = match exposure.leverage {
            0 => String::new(),
            1 => " Their limit rose by 1 point.".into(),
            points => format!(" Their limit rose by {points} points."),
        };
        let got = match (exposure.got, exposure.given) {
            (Some(issue), _) => {
                format!("They told you what lies behind \u{201c}{}\u{201d}.", names.issue(issue))
            }
            (None, Given::Ourselves(_)) => "A little trust; this is safe to say.".into(),
            (None, Given::Concession(issue)) => {
                format!("They will go half of the way on \u{201c}{}\u{201d}.", names.issue(issue))
            }
            (None, Given::Settlement) => "A settlement that your side cannot ratify as it is.".into(),
            (None, Given::Confidence) => "Applause, and their trust is gone.".into(),
            (None, Given::Interest(_) | Given::Secret(_)) => "Nothing.".into(),
        };
        format!("{got}{lever}")
    }
}
