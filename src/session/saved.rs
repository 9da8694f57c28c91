//! A play as the device keeps it: one line of text that survives a reload, a crash and a new
//! version of the program.

use classroom::{Class, ForClass, Minute, PlayCode, UnderWay};
use negotiation::{CodeError, MOST_TURNS, RULES, Run};
use reading::{Asked, Damaged, Mode, Pick, Prediction, Questions};
use std::fmt;
use std::str::FromStr;

/// For which class a play is played.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attending {
    /// The class's number.
    pub class: u32,
    /// Which run of its case it is on this device: 1 is the first.
    pub attempt: u8,
    /// Whether it was handed in.
    pub handed_in: bool,
    /// When it ended, by the clock of the device.
    pub ended: Option<Minute>,
}

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
    /// How many thoughts of the other side were heard in it.
    pub thoughts: u8,
    /// What was asked of the coach.
    pub questions: Questions,
    /// For which class it is played, if for any.
    pub class: Option<Attending>,
}

/// What becomes of two plays of one case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Joined {
    /// The play that was kept stands.
    Stands,
    /// The other one takes its place, and loses nobody anything.
    Gives(SavedPlay),
    /// Only the player can say which of them goes on.
    Asks,
}

/// A play as its code has it. A run code does not say how it is played: it is practice then.
impl From<&PlayCode> for SavedPlay {
    fn from(code: &PlayCode) -> SavedPlay {
        let run = code.run().clone();
        let (mode, meters, prediction) = match code {
            PlayCode::Run(_) => (Mode::Practice, true, Prediction::Unsaid),
            PlayCode::UnderWay(play) => (play.mode, play.meters, play.prediction),
            PlayCode::HandIn(hand_in) => (hand_in.cover.play.mode(), hand_in.cover.play.meters, Prediction::Unsaid),
        };
        let (thoughts, questions) = match code {
            PlayCode::UnderWay(play) => (play.thoughts, play.questions.clone()),
            PlayCode::Run(_) | PlayCode::HandIn(_) => (0, Questions::default()),
        };
        let class = match code {
            PlayCode::UnderWay(play) => play.class.as_ref().map(|it| Attending {
                class: it.class.draft().id,
                attempt: it.attempt,
                handed_in: false,
                ended: it.ended,
            }),
            PlayCode::Run(_) | PlayCode::HandIn(_) => None,
        };
        let (rules, over, pick) = (RULES, false, None);
        SavedPlay { rules, mode, meters, prediction, over, pick, run, thoughts, questions, class }
    }
}

impl SavedPlay {
    /// As it is taken to another device, with its class, where it is played for one.
    pub fn under_way(&self, class: Option<&Class>) -> UnderWay {
        let SavedPlay { mode, meters, prediction, thoughts, .. } = *self;
        let class = self.class.zip(class).map(|(Attending { attempt, ended, .. }, class)| ForClass {
            class: class.clone(),
            attempt,
            ended,
        });
        let (questions, run) = (self.questions.clone(), self.run.clone());
        UnderWay { mode, meters, prediction, thoughts, questions, class, run }
    }

    /// What becomes of this play, which is kept, where another one of its case comes to it from another tab or device.
    pub fn join(&self, other: &SavedPlay) -> Joined {
        let (goes_on, is_continued) = (self.continues(other), other.continues(self));
        if goes_on || is_continued {
            let (longer, shorter) = if goes_on { (self, other) } else { (other, self) };
            let handed_in = self.is_handed_in() || other.is_handed_in();
            let ended = shorter.class.and_then(|class| class.ended);
            let joined = SavedPlay {
                thoughts: self.thoughts.max(other.thoughts),
                questions: self.questions.joined(&other.questions),
                pick: longer.pick.or(shorter.pick),
                class: longer.class.map(|class| Attending { handed_in, ended: class.ended.or(ended), ..class }),
                ..longer.clone()
            };
            return if joined == *self { Joined::Stands } else { Joined::Gives(joined) };
        }
        if self.is_owed() {
            return Joined::Stands;
        }
        // What one is measured by is not chosen among, and not played again after its answers were seen.
        let is_same_measure = self.mode == other.mode && self.run.variant == other.run.variant;
        let is_begun = self.mode == Mode::Assessed && !self.run.entries.is_empty() && !self.is_handed_in();
        if self.rules == RULES && is_begun && (!self.over || is_same_measure) {
            return Joined::Stands;
        }
        match (self.is_open(), other.is_open()) {
            (_, false) => Joined::Stands,
            (false, true) => Joined::Gives(other.clone()),
            (true, true) => Joined::Asks,
        }
    }

    /// Whether a line that is kept is a play by newer rules than ours, or in a format of run codes that we do not know.
    pub fn is_of_newer_program(line: &str) -> bool {
        let mut words = line.split_whitespace();
        let rules = words.next().and_then(|rules| rules.parse::<u8>().ok());
        let run = words.nth(3).map(str::parse::<Run>);
        rules.is_some_and(|rules| rules > RULES || matches!(run, Some(Err(CodeError::Format(_)))))
    }

    /// Whether it is the same play as the other one, as far as that one went.
    pub fn continues(&self, other: &SavedPlay) -> bool {
        let class = |play: &SavedPlay| play.class.map(|class| (class.class, class.attempt));
        let of = |play: &SavedPlay| (play.rules, play.mode, play.run.fingerprint, play.run.variant, class(play));
        of(self) == of(other) && self.run.entries.starts_with(&other.run.entries)
    }

    /// Whether it was handed in to its class.
    pub fn is_handed_in(&self) -> bool {
        self.class.is_some_and(|class| class.handed_in)
    }

    /// Whether a class waits for it: it is measured, and was not handed in. No other play of its case takes its place.
    pub fn is_owed(&self) -> bool {
        self.rules == RULES && self.mode == Mode::Assessed && self.class.is_some_and(|class| !class.handed_in)
    }

    /// Whether there is something to lose in it: choices of a play that goes on, or an end of which nobody has seen
    /// the debrief.
    pub fn is_open(&self) -> bool {
        self.rules == RULES && !self.run.entries.is_empty() && (!self.over || self.pick.is_none())
    }
}

/// What follows the mode where the meters are not shown.
const WITHOUT_METERS: &str = "+without-meters";
/// What stands before the number of thoughts that were heard.
const THOUGHTS: &str = "thoughts=";
/// What stands before what was asked since the last choice; before earlier ones with their place, as in `asked@3=1,0,0`.
const ASKED: &str = "asked";
/// What stands before the class and the run in it, as in `class=7/2`.
const CLASS: &str = "class=";
/// What stands before the minute at which it ended.
const ENDED: &str = "ended=";
/// What is there where the play was handed in.
const HANDED_IN: &str = "handed-in";

/// As kept: version of the rules, mode, prediction, whether it is over, run code; and, once there are any, the decision
/// to change, the number of thoughts that were heard, what was asked of the coach, the class, when it ended, and
/// that it was handed in.
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
            None => {}
            Some(Pick::Open) => f.write_str(" open")?,
            Some(Pick::Nothing) => f.write_str(" nothing")?,
            Some(Pick::Entry(entry)) => write!(f, " {entry}")?,
        }
        if self.thoughts > 0 {
            write!(f, " {THOUGHTS}{}", self.thoughts)?;
        }
        for (choices, asked) in self.questions.all() {
            match choices == self.run.entries.len() {
                true => write!(f, " {ASKED}={asked}")?,
                false => write!(f, " {ASKED}@{choices}={asked}")?,
            }
        }
        if let Some(Attending { class, attempt, handed_in, ended }) = self.class {
            write!(f, " {CLASS}{class}/{attempt}")?;
            if let Some(Minute(ended)) = ended {
                write!(f, " {ENDED}{ended}")?;
            }
            if handed_in {
                write!(f, " {HANDED_IN}")?;
            }
        }
        Ok(())
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
                let turn = turn.parse().ok().filter(|turn| (1..=MOST_TURNS).contains(turn));
                Prediction::Turn(turn.ok_or(Damaged)?)
            }
        };
        let over = match word()? {
            "over" => true,
            "going" => false,
            _ => return Err(Damaged),
        };
        let run: Run = word()?.parse().map_err(|_| Damaged)?;
        let (mut pick, mut thoughts, mut questions) = (None, 0, Questions::default());
        let (mut class, mut handed_in, mut ended) = (None, false, None);
        for word in words {
            if let Some(heard) = word.strip_prefix(THOUGHTS) {
                thoughts = heard.parse().unwrap_or(0);
            } else if let Some(said) = word.strip_prefix(ASKED) {
                if let Some((choices, asked)) = read_asked(said, run.entries.len()) {
                    questions.note(choices, asked);
                }
            } else if let Some(attended) = word.strip_prefix(CLASS) {
                class = Some(read_class(attended)?);
            } else if let Some(minute) = word.strip_prefix(ENDED) {
                ended = minute.parse().ok().map(Minute);
            } else {
                match word {
                    HANDED_IN => handed_in = true,
                    "open" => pick = Some(Pick::Open),
                    "nothing" => pick = Some(Pick::Nothing),
                    // A debrief asks again where it cannot read the answer.
                    entry => pick = entry.parse().ok().map(Pick::Entry),
                }
            }
        }
        let class = class.map(|(class, attempt)| Attending { class, attempt, handed_in, ended });
        Ok(SavedPlay { rules, mode, meters, prediction, over, pick, run, thoughts, questions, class })
    }
}

/// What was asked, and after how many choices: of `now` none is said.
fn read_asked(text: &str, now: usize) -> Option<(usize, Asked)> {
    let (place, asked) = text.split_once('=')?;
    let choices = if place.is_empty() { now } else { place.strip_prefix('@')?.parse().ok()? };
    Some((choices, asked.parse().ok()?))
}

/// The class and the run in it.
fn read_class(text: &str) -> Result<(u32, u8), Damaged> {
    let (class, attempt) = text.split_once('/').ok_or(Damaged)?;
    Ok((class.parse().map_err(|_| Damaged)?, attempt.parse().map_err(|_| Damaged)?))
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
                for (meters, thoughts, steps, class) in [
                    (true, 0, 0, None),
                    (false, 2, 1, Some(Attending { class: u32::MAX, attempt: 2, handed_in: false, ended: None })),
                    (
                        true,
                        0,
                        0,
                        Some(Attending { class: 7, attempt: 1, handed_in: true, ended: Some(Minute(29_000_000)) }),
                    ),
                ] {
                    let (rules, mode, run, over) = (RULES, Mode::Assessed, run.clone(), false);
                    let asked = Asked { steps, ..Asked::default() };
                    let questions: Questions = [(0, asked), (1, asked)].into_iter().collect();
                    let play =
                        SavedPlay { rules, mode, meters, prediction, over, pick, run, thoughts, questions, class };
                    assert_eq!(play.to_string().parse(), Ok(play));
                }
            }
        }
    }

    #[test]
    fn a_play_of_earlier_rules_can_still_be_read() {
        let run = Run { fingerprint: Fingerprint([1, 2, 3, 4]), variant: 0, entries: vec![Entry::Move(Move::Ask)] };
        let kept: SavedPlay = format!("1 practice unsaid going {run}").parse().unwrap();
        assert_eq!((kept.rules, kept.meters, kept.thoughts, kept.run), (1, true, 0, run));
    }

    fn play(entries: &[Move]) -> SavedPlay {
        let entries = entries.iter().map(|&mv| Entry::Move(mv)).collect();
        let run = Run { fingerprint: Fingerprint([1, 2, 3, 4]), variant: 0, entries };
        let (rules, mode, prediction) = (RULES, Mode::Practice, Prediction::Unsaid);
        let (over, pick, class, questions) = (false, None, None, Questions::default());
        SavedPlay { rules, mode, meters: true, prediction, over, pick, run, thoughts: 0, questions, class }
    }

    fn attended(attempt: u8, entries: &[Move]) -> SavedPlay {
        let class = Some(Attending { class: 7, attempt, handed_in: false, ended: None });
        SavedPlay { mode: Mode::Assessed, class, ..play(entries) }
    }

    fn handed_in(play: &SavedPlay) -> SavedPlay {
        let class = play.class.map(|class| Attending { handed_in: true, ..class });
        SavedPlay { class, ..play.clone() }
    }

    #[test]
    fn the_longer_play_continues_the_shorter_and_keeps_the_count_of_thoughts() {
        let short = SavedPlay { thoughts: 2, ..play(&[Move::Explain]) };
        let long = play(&[Move::Explain, Move::StandUp]);
        assert_eq!(short.join(&long), Joined::Gives(SavedPlay { thoughts: 2, ..long.clone() }));
        assert_eq!(long.join(&short), Joined::Gives(SavedPlay { thoughts: 2, ..long.clone() }));
        assert_eq!(long.join(&long), Joined::Stands);
    }

    #[test]
    fn what_was_asked_in_two_tabs_before_one_choice_counts_once_and_nothing_of_it_after_the_choice() {
        let asking = |steps, thought| {
            let asked = Asked { steps, thought, ..Asked::default() };
            SavedPlay { questions: [(0, asked)].into_iter().collect(), ..play(&[]) }
        };
        assert_eq!(asking(2, false).join(&asking(1, true)), Joined::Gives(asking(2, true)));
        assert_eq!(asking(2, true).join(&asking(1, true)), Joined::Stands);
        let Joined::Gives(joined) = play(&[Move::Explain]).join(&asking(2, true)) else { panic!("it was asked") };
        assert_eq!((joined.questions.at(0).steps, joined.questions.at(1)), (2, Asked::default()));
    }

    #[test]
    fn of_two_plays_that_differ_nobody_but_the_player_drops_one() {
        let (one, other) = (play(&[Move::Explain]), play(&[Move::StandUp]));
        assert_eq!(one.join(&other), Joined::Asks);
        let unseen = SavedPlay { over: true, ..other.clone() };
        assert_eq!((one.join(&unseen), unseen.join(&one)), (Joined::Asks, Joined::Asks));
        let seen = SavedPlay { pick: Some(Pick::Nothing), ..unseen };
        assert_eq!((one.join(&seen), seen.join(&one)), (Joined::Stands, Joined::Gives(one.clone())));
        assert_eq!(
            play(&[]).join(&SavedPlay { mode: Mode::Assessed, ..one.clone() }),
            Joined::Gives(SavedPlay { mode: Mode::Assessed, ..one.clone() })
        );
        assert_eq!(
            SavedPlay { rules: 1, ..other }.join(&one),
            Joined::Gives(one.clone()),
            "nobody can go on with that"
        );
    }

    #[test]
    fn an_assessed_play_that_is_kept_stands_whatever_comes() {
        let one = SavedPlay { mode: Mode::Assessed, ..play(&[Move::Explain]) };
        assert_eq!(one.join(&play(&[Move::StandUp])), Joined::Stands);
        let other_way = SavedPlay { mode: Mode::Assessed, ..play(&[Move::StandUp]) };
        assert_eq!(one.join(&other_way), Joined::Stands);
    }

    #[test]
    fn a_play_that_a_class_waits_for_makes_way_for_no_other() {
        let begun = attended(1, &[]);
        let over = SavedPlay { over: true, pick: Some(Pick::Nothing), ..attended(1, &[Move::Explain]) };
        for owed in [&begun, &over] {
            assert!(owed.is_owed());
            for other in [play(&[Move::StandUp]), attended(2, &[Move::StandUp])] {
                assert_eq!(owed.join(&other), Joined::Stands);
            }
        }
        let next = attended(2, &[Move::StandUp]);
        assert_eq!(handed_in(&over).join(&next), Joined::Gives(next.clone()));
        assert!(!handed_in(&over).is_owed());
        assert!(!SavedPlay { mode: Mode::Practice, ..over }.is_owed(), "practice can be begun anew");
    }

    #[test]
    fn what_was_handed_in_in_one_tab_is_handed_in_in_all() {
        let over = SavedPlay { over: true, ..attended(1, &[Move::Explain]) };
        let judged = SavedPlay { pick: Some(Pick::Nothing), ..over.clone() };
        assert_eq!(judged.join(&handed_in(&over)), Joined::Gives(handed_in(&judged)));
        assert_eq!(handed_in(&over).join(&judged), Joined::Gives(handed_in(&judged)));
        assert_eq!(handed_in(&judged).join(&over), Joined::Stands);
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
            "2 assessed unsaid going 07W58YQM class=7",
            "2 assessed unsaid going 07W58YQM class=x/1",
        ] {
            assert_eq!(damaged.parse::<SavedPlay>(), Err(Damaged), "{damaged:?}");
        }
    }
}
