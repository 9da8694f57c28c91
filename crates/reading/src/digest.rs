//! One play in a few numbers.

use crate::decision::costliest;
use crate::intent::{Damaged, Mode};
use coach::{Lesson, Reason, Report};
use negotiation::{Daylight, Dimension, Entry};
use script::Story;
use std::fmt;
use std::rc::Rc;
use std::str::FromStr;

/// What a finished play came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Digest {
    /// The case's id.
    pub case: Rc<str>,
    /// How it was played.
    pub mode: Mode,
    /// The day of its debrief, as year-month-day.
    pub day: Rc<str>,
    /// The run code: the play itself.
    pub code: Rc<str>,
    /// Tenths of a point in each dimension, in the order of [`Dimension::ALL`].
    pub dimensions: [i16; 8],
    /// The share of sound decisions, in per cent.
    pub accuracy: u8,
    /// When to step out, and when the player did.
    pub window: Window,
    /// Strategic facts told.
    pub told: u8,
    /// Interests given for nothing.
    pub gifts: u8,
    /// On how many issues they told the player what matters to them, of how many.
    pub learned: (u8, u8),
    /// What became of the issue that belonged in the open.
    pub daylight: Daylight,
    /// What its costliest decision has to teach; none where no decision cost much, and for plays that were kept before
    /// this was.
    pub lesson: Option<Lesson>,
}

/// The turns of a case as far as its first private talk goes, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// How many turns there are.
    pub turns: u8,
    /// The turn in which the player first asked for a word outside.
    pub own: Option<u8>,
    /// The first and the last of the turns that were worth most.
    pub best: Option<(u8, u8)>,
}

/// The fates of the daylight issue that can be read.
const DAYLIGHT: [Daylight; 4] = [Daylight::Untouched, Daylight::Opened, Daylight::Tainted, Daylight::Apologised];

/// The word under which the fate of the daylight issue is kept.
fn word(daylight: Daylight) -> &'static str {
    match daylight {
        Daylight::Untouched => "untouched",
        Daylight::Opened => "opened",
        Daylight::Tainted => "tainted",
        Daylight::Apologised => "apologised",
    }
}

impl Digest {
    /// What a reviewed play came to.
    pub fn new(story: &Story, mode: Mode, report: &Report, day: &str) -> Digest {
        let last = story.state();
        let scenario = story.case().scenario();
        let curve = &report.curve;
        let best: Vec<u8> = (1..)
            .zip(&curve.by_turn)
            .filter(|&(_, value)| value.is_some() && *value == curve.best())
            .map(|(turn, _)| turn)
            .collect();
        Digest {
            case: story.case().structure().id.as_str().into(),
            mode,
            day: day.into(),
            code: story.run().to_string().into(),
            dimensions: Dimension::ALL.map(|dimension| report.score.dimension(dimension)),
            accuracy: report.accuracy(),
            window: Window {
                turns: scenario.numbers().turns,
                own: curve.own,
                best: best.first().copied().zip(best.last().copied()),
            },
            told: last.told().len(),
            gifts: last.gifts(),
            learned: (last.unlocked().len(), scenario.hidden_count()),
            daylight: last.daylight(),
            lesson: lesson(story, report),
        }
    }

    /// The result, in tenths of a point.
    pub fn total(&self) -> i16 {
        self.dimensions.iter().sum()
    }
}

/// What the costliest decision of a play has to teach.
fn lesson(story: &Story, report: &Report) -> Option<Lesson> {
    let decision = costliest(report)?;
    let before = *story.replay().states.get(decision.entry)?;
    let Entry::Move(made) = *story.entries().get(decision.entry)? else { return None };
    Some(Reason::new(story.case().scenario(), before, made, decision)?.lesson)
}

/// As it is kept: words with spaces between.
impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Digest { case, mode, day, code, dimensions, accuracy, window, told, gifts, learned, daylight, lesson } =
            self;
        let dimensions = dimensions.map(|tenths| tenths.to_string()).join(",");
        let Window { turns, own, best } = window;
        let (own, (first, last)) = (own.unwrap_or(0), best.unwrap_or((0, 0)));
        let (learned, hidden) = learned;
        let daylight = word(*daylight);
        write!(f, "{case} {mode} {day} {code} {dimensions} {accuracy} {turns},{own},{first},{last} ")?;
        write!(f, "{told},{gifts} {learned},{hidden} {daylight}")?;
        lesson.map_or(Ok(()), |lesson| write!(f, " {}", <&str>::from(lesson)))
    }
}

impl FromStr for Digest {
    type Err = Damaged;

    fn from_str(text: &str) -> Result<Digest, Damaged> {
        read(text).ok_or(Damaged)
    }
}

fn read(text: &str) -> Option<Digest> {
    let mut words = text.split_whitespace();
    let case = words.next()?.into();
    let mode = words.next()?.parse().ok()?;
    let day = words.next().filter(|day| is_day(day))?.into();
    let code = words.next()?.into();
    let dimensions = numbers(words.next()?)?;
    let accuracy = words.next()?.parse().ok().filter(|&share| share <= 100)?;
    let [turns, own, first, last] = numbers(words.next()?)?;
    let ([told, gifts], [learned, hidden]) = (numbers(words.next()?)?, numbers(words.next()?)?);
    let fate = words.next()?;
    let daylight = DAYLIGHT.into_iter().find(|&daylight| word(daylight) == fate)?;
    let lesson = words.next().and_then(|word| word.parse().ok());
    let window = Window { turns, own: (own > 0).then_some(own), best: (first > 0).then_some((first, last)) };
    let learned = (learned, hidden);
    Some(Digest { case, mode, day, code, dimensions, accuracy, window, told, gifts, learned, daylight, lesson })
}

/// Whether a calendar has this day, as year-month-day.
fn is_day(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts[..] else { return false };
    let number = |text: &str, digits| {
        let is_number = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse::<u32>().ok().filter(|_| is_number)
    };
    let (Some(year), Some(month), Some(day)) = (number(year, 4), number(month, 2), number(day, 2)) else {
        return false;
    };
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 => 28 + u32::from(is_leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (1..=days).contains(&day)
}

/// So many numbers with commas between.
fn numbers<N: FromStr, const COUNT: usize>(text: &str) -> Option<[N; COUNT]> {
    let numbers: Vec<N> = text.split(',').map(|number| number.parse().ok()).collect::<Option<_>>()?;
    numbers.try_into().ok()
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use coach::Search;
    use negotiation::{Entry, Move};
    use script::Case;

    pub(crate) fn digest(case: &str, code: &str) -> Digest {
        Digest {
            case: case.into(),
            mode: Mode::Practice,
            day: "2026-11-24".into(),
            code: code.into(),
            dimensions: [300, 150, 100, 0, -10, 50, 100, 20],
            accuracy: 92,
            window: Window { turns: 7, own: None, best: Some((2, 4)) },
            told: 1,
            gifts: 0,
            learned: (3, 4),
            daylight: Daylight::Apologised,
            lesson: None,
        }
    }

    #[test]
    fn a_digest_survives_being_kept() {
        let digest = digest("the-offer", "ABC-123");
        // What devices keep already: a new version must read it.
        let kept = "the-offer practice 2026-11-24 ABC-123 300,150,100,0,-10,50,100,20 92 7,0,2,4 1,0 3,4 apologised";
        assert_eq!(digest.to_string(), kept);
        assert_eq!(kept.parse(), Ok(digest.clone()));
        let taught = Digest { lesson: Some(Lesson::NothingStuck), ..digest };
        assert_eq!(taught.to_string(), format!("{kept} nothing-stuck"));
        assert_eq!(taught.to_string().parse(), Ok(taught));
        for damaged in ["", "a practice", "a practice d c 1,2 3 4 5 6 opened", "\u{0}"] {
            assert_eq!(damaged.parse::<Digest>(), Err(Damaged), "{damaged:?}");
        }
    }

    #[test]
    fn a_play_on_a_day_that_no_calendar_has_cannot_be_read() {
        let on = |day: &str| digest("a", "A").to_string().replace("2026-11-24", day).parse::<Digest>();
        for day in ["2026-11-30", "2024-02-29", "2000-02-29", "2099-12-31"] {
            assert!(on(day).is_ok(), "{day}");
        }
        for day in [
            "2099-99-99",
            "2026-02-31",
            "2026-02-29",
            "1900-02-29",
            "2026-04-31",
            "2026-00-10",
            "2026-01-00",
            "2026-1-1",
            "+026-01-01",
            "2026-11",
            "2026-11-24-",
            "yesterday",
        ] {
            assert_eq!(on(day), Err(Damaged), "{day}");
        }
    }

    #[test]
    fn a_digest_has_the_numbers_of_the_report() {
        let entries = [Move::Explain, Move::StandUp, Move::WalkAway].map(Entry::Move);
        let story = Story::from_entries(Rc::new(Case::example()), &entries).unwrap();
        let report = Report::new(&mut Search::new(story.case().scenario()), &entries).unwrap();
        let digest = Digest::new(&story, Mode::Practice, &report, "2026-11-24");
        assert_eq!(digest.total(), report.score.total());
        assert_eq!((digest.window.own, digest.accuracy), (None, report.accuracy()));
        assert_eq!(digest.lesson, Some(Lesson::Stay), "the costliest was to leave");
        assert!(digest.window.best.is_some_and(|(first, last)| first <= last && last <= digest.window.turns));
    }
}
