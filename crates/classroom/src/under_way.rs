//! A play that is taken to another device: all that was done in it, and how it is played.

use crate::class::{Class, ClassDraft, Minute};
use negotiation::{CodeError, CodeKind, MOST_TURNS, Run, decode_as, encode};
use reading::{Asked, Mode, Prediction, Questions};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// The format of plays in which nothing was asked of the coach, and of all plays before there was another one.
const WITHOUT_QUESTIONS: u8 = 1;
/// The format of plays in which something was: what stands between header and run.
const WITH_QUESTIONS: u8 = 2;

/// A play as it stands. Which decision the player would change is no part of it: the debrief asks again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnderWay {
    /// How it is played.
    pub mode: Mode,
    /// Whether the meters are shown.
    pub meters: bool,
    /// When the player thinks to step out first.
    pub prediction: Prediction,
    /// How many thoughts of the other side were heard.
    pub thoughts: u8,
    /// What was asked of the coach.
    pub questions: Questions,
    /// The class that it is played for, if for any.
    pub class: Option<ForClass>,
    /// What was done so far.
    pub run: Run,
}

/// A class that a play is played for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForClass {
    /// The class: the other device may not know it.
    pub class: Class,
    /// Which run of its case it is: 1 is the first.
    pub attempt: u8,
    /// When it ended, by the clock of the device.
    pub ended: Option<Minute>,
}

/// What stands before the run in the code.
#[derive(Serialize, Deserialize)]
struct Header {
    assessed: bool,
    meters: bool,
    prediction: u8,
    thoughts: u8,
    class: Option<(ClassDraft, u8, Option<Minute>)>,
}

/// What was asked, as the code has it: after how many choices; steps, thought, packages and the last of them.
type Listed = Vec<(usize, u8, bool, u8, Option<usize>)>;

impl fmt::Display for UnderWay {
    /// As a code.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let header = Header {
            assessed: self.mode == Mode::Assessed,
            meters: self.meters,
            prediction: number_of(self.prediction),
            thoughts: self.thoughts,
            class: self.class.as_ref().map(|it| (it.class.draft().clone(), it.attempt, it.ended)),
        };
        let header = postcard::to_allocvec(&header).map_err(|_| fmt::Error)?;
        let listed: Listed = self
            .questions
            .all()
            .map(|(choices, Asked { steps, thought, packages, package })| (choices, steps, thought, packages, package))
            .collect();
        let format = if listed.is_empty() { WITHOUT_QUESTIONS } else { WITH_QUESTIONS };
        let mut bytes = [&[CodeKind::UnderWay.first_byte(format)][..], &header].concat();
        if format == WITH_QUESTIONS {
            bytes.extend(postcard::to_allocvec(&listed).map_err(|_| fmt::Error)?);
        }
        self.run.put(&mut bytes);
        f.write_str(&encode(&bytes))
    }
}

impl FromStr for UnderWay {
    type Err = CodeError;

    fn from_str(text: &str) -> Result<UnderWay, CodeError> {
        let read = |format| decode_as(text, CodeKind::UnderWay, format..=format);
        let (bytes, has_questions) = match read(WITHOUT_QUESTIONS) {
            Err(CodeError::Format(WITH_QUESTIONS)) => (read(WITH_QUESTIONS)?, true),
            bytes => (bytes?, false),
        };
        let (header, mut rest): (Header, _) = postcard::take_from_bytes(&bytes).map_err(|_| CodeError::Incomplete)?;
        let mut listed = Listed::new();
        if has_questions {
            (listed, rest) = postcard::take_from_bytes(rest).map_err(|_| CodeError::Incomplete)?;
        }
        let questions = listed
            .into_iter()
            .map(|(choices, steps, thought, packages, package)| (choices, Asked { steps, thought, packages, package }))
            .collect();
        let class = match header.class {
            Some((draft, attempt, ended)) => {
                let class = Class::new(draft).map_err(|_| CodeError::Mistyped)?;
                Some(ForClass { class, attempt, ended })
            }
            None => None,
        };
        Ok(UnderWay {
            mode: if header.assessed { Mode::Assessed } else { Mode::Practice },
            meters: header.meters,
            prediction: prediction_of(header.prediction).ok_or(CodeError::Mistyped)?,
            thoughts: header.thoughts,
            questions,
            class,
            run: Run::take(rest)?,
        })
    }
}

/// The number that stands for a prediction: that of its turn, or one that no turn has.
fn number_of(prediction: Prediction) -> u8 {
    match prediction {
        Prediction::Turn(turn) => turn,
        Prediction::Never => 0,
        Prediction::Unsaid => 254,
        Prediction::Open => 255,
    }
}

/// None where no case has such a turn.
fn prediction_of(number: u8) -> Option<Prediction> {
    match number {
        0 => Some(Prediction::Never),
        254 => Some(Prediction::Unsaid),
        255 => Some(Prediction::Open),
        turn @ 1..=MOST_TURNS => Some(Prediction::Turn(turn)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_prediction_has_a_number_of_its_own() {
        for prediction in [Prediction::Open, Prediction::Unsaid, Prediction::Never, Prediction::Turn(14)] {
            assert_eq!(prediction_of(number_of(prediction)), Some(prediction));
        }
        assert_eq!(prediction_of(200), None);
    }
}
