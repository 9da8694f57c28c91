//! A play as the device keeps it: one line of text that survives a reload, a crash and a new
//! version of the program.

use negotiation::{RULES, Run};
use reading::{Damaged, Mode, Pick, Prediction};
use std::fmt;
use std::str::FromStr;

/// A play, kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedPlay {
    /// The version of the rules that it was played by.
    pub rules: u8,
    /// How it is played.
    pub mode: Mode,
    /// Whether the meters are shown.
    pub meters: bool,
    /// What was predicted.
    pub prediction: Prediction,
    /// Whether it has ended.
    pub over: bool,
    /// Which decision the player would change; none before the debrief asked.
    pub pick: Option<Pick>,
    /// What was done in it.
    pub run: Run,
}

/// What follows the mode where the meters are not shown.
const WITHOUT_METERS: &str = "+without-meters";

/// As kept: version of the rules, mode, prediction, whether it is over, run code; and the decision to change, once
/// there is one.
impl fmt::Display for SavedPlay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}{} ", self.rules, self.mode, if self.meters { "" } else { WITHOUT_METERS })?;
        match self.prediction {
            Prediction::Open => f.write_str("open")?,
            Prediction::Unsaid => f.write_str("unsaid")?,
            Prediction::Never => f.write_str("never")?,
            Prediction::Turn(turn) => write!(f, "{turn}")?,
        }
        write!(f, " {} {}", if self.over { "over" } else { "going" }, self.run)?;
        match self.pick {
            None => Ok(()),
            Some(Pick::Open) => f.write_str(" open"),
            Some(Pick::Nothing) => f.write_str(" nothing"),
            Some(Pick::Entry(entry)) => write!(f, " {entry}"),
        }
    }
}

impl FromStr for SavedPlay {
    type Err = Damaged;

    fn from_str(text: &str) -> Result<SavedPlay, Damaged> {
        let mut words = text.split_whitespace();
        let mut word = || words.next().ok_or(Damaged);
        let rules = word()?.parse().ok().filter(|rules| (1..=RULES).contains(rules)).ok_or(Damaged)?;
        let mode = word()?;
        let (mode, meters) = match mode.strip_suffix(WITHOUT_METERS) {
            Some(mode) => (mode.parse()?, false),
            None => (mode.parse()?, true),
        };
        let prediction = match word()? {
            "open" => Prediction::Open,
            "unsaid" => Prediction::Unsaid,
            "never" => Prediction::Never,
            turn => {
                let turn = turn.parse().ok().filter(|turn| (1..=14).contains(turn));
                Prediction::Turn(turn.ok_or(Damaged)?)
            }
        };
        let over = match word()? {
            "over" => true,
            "going" => false,
            _ => return Err(Damaged),
        };
        let run = word()?.parse().map_err(|_| Damaged)?;
        // A debrief asks again where it cannot read the answer.
        let pick = words.next().and_then(|word| match word {
            "open" => Some(Pick::Open),
            "nothing" => Some(Pick::Nothing),
            entry => entry.parse().ok().map(Pick::Entry),
        });
        Ok(SavedPlay { rules, mode, meters, prediction, over, run, pick })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use negotiation::{Entry, Fingerprint, Move};

    #[test]
    fn a_play_survives_being_kept() {
        let run = Run { fingerprint: Fingerprint([1, 2, 3, 4]), variant: 9, entries: vec![Entry::Move(Move::Ask)] };
        for prediction in [Prediction::Open, Prediction::Unsaid, Prediction::Never, Prediction::Turn(4)] {
            for pick in [None, Some(Pick::Open), Some(Pick::Nothing), Some(Pick::Entry(7))] {
                for meters in [true, false] {
                    let (mode, run) = (Mode::Assessed, run.clone());
                    let play = SavedPlay { rules: RULES, mode, meters, prediction, over: false, run, pick };
                    assert_eq!(play.to_string().parse(), Ok(play));
                }
            }
        }
    }

    #[test]
    fn a_play_of_earlier_rules_can_still_be_read() {
        let run = Run { fingerprint: Fingerprint([1, 2, 3, 4]), variant: 0, entries: vec![Entry::Move(Move::Ask)] };
        let kept: SavedPlay = format!("1 practice unsaid going {run}").parse().unwrap();
        assert_eq!((kept.rules, kept.meters, kept.run), (1, true, run));
    }

    #[test]
    fn damage_is_noticed() {
        for damaged in [
            "",
            "1",
            "0 practice open over A",
            "99 practice open over A",
            "1 practice 99 over A",
            "1 practice open over",
            "1 practice open over NOT-A-CODE",
            "\u{0}",
        ] {
            assert_eq!(damaged.parse::<SavedPlay>(), Err(Damaged), "{damaged:?}");
        }
    }
}
