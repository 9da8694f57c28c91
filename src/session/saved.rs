//! A play as the device keeps it: one line of text that survives a reload, a crash and a new
//! version of the program.

use negotiation::{CodeError, Run};
use reading::{Mode, Pick, Prediction};
use std::rc::Rc;

/// A play, kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedPlay {
    /// How it is played.
    pub mode: Mode,
    /// What was predicted.
    pub prediction: Prediction,
    /// Whether it has ended.
    pub over: bool,
    /// Which decision the player would change; none before the debrief asked.
    pub pick: Option<Pick>,
    /// The run code.
    pub code: Rc<str>,
}

impl SavedPlay {
    /// As kept: format, mode, prediction, whether it is over, run code; and the decision to change,
    /// once there is one.
    pub fn to_text(&self) -> String {
        let mode = match self.mode {
            Mode::Practice => "practice",
            Mode::Assessed => "assessed",
        };
        let prediction = match self.prediction {
            Prediction::Open => "open".to_owned(),
            Prediction::Unsaid => "unsaid".to_owned(),
            Prediction::Never => "never".to_owned(),
            Prediction::Turn(turn) => turn.to_string(),
        };
        let over = if self.over { "over" } else { "going" };
        let pick = match self.pick {
            None => String::new(),
            Some(Pick::Open) => " open".to_owned(),
            Some(Pick::Nothing) => " nothing".to_owned(),
            Some(Pick::Entry(entry)) => format!(" {entry}"),
        };
        format!("1 {mode} {prediction} {over} {}{pick}", self.code)
    }

    /// Reads what was kept; nothing where it is damaged or of another format.
    pub fn of_text(text: &str) -> Option<SavedPlay> {
        let mut words = text.split_whitespace();
        words.next().filter(|&format| format == "1")?;
        let mode = match words.next()? {
            "practice" => Mode::Practice,
            "assessed" => Mode::Assessed,
            _ => return None,
        };
        let prediction = match words.next()? {
            "open" => Prediction::Open,
            "unsaid" => Prediction::Unsaid,
            "never" => Prediction::Never,
            turn => Prediction::Turn(turn.parse().ok().filter(|turn| (1..=14).contains(turn))?),
        };
        let over = match words.next()? {
            "over" => true,
            "going" => false,
            _ => return None,
        };
        let code = words.next()?.into();
        // A debrief asks again where it cannot read the answer.
        let pick = words.next().and_then(|word| match word {
            "open" => Some(Pick::Open),
            "nothing" => Some(Pick::Nothing),
            entry => entry.parse().ok().map(Pick::Entry),
        });
        Some(SavedPlay { mode, prediction, over, code, pick })
    }

    /// The run.
    ///
    /// # Errors
    /// What is wrong with its code.
    pub fn run(&self) -> Result<Run, CodeError> {
        self.code.parse()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_play_survives_being_kept() {
        for prediction in [Prediction::Open, Prediction::Unsaid, Prediction::Never, Prediction::Turn(4)] {
            for pick in [None, Some(Pick::Open), Some(Pick::Nothing), Some(Pick::Entry(7))] {
                let code = "ABCDE-12345".into();
                let play = SavedPlay { mode: Mode::Assessed, prediction, over: false, code, pick };
                assert_eq!(SavedPlay::of_text(&play.to_text()), Some(play));
            }
        }
    }

    #[test]
    fn damage_is_noticed() {
        for damaged in ["", "1", "2 practice open over A", "1 practice 99 over A", "1 practice open over", "\u{0}"] {
            assert_eq!(SavedPlay::of_text(damaged), None, "{damaged:?}");
        }
    }
}
