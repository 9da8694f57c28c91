//! How much there is to read: counted, never guessed.
//!
//! What must be read is what stands on the briefing's first screen, all that is said, and every
//! line on offer. What is a tap away (points, facts, people, rules) is not counted.

use crate::case::{Case, Words};
use crate::story::Story;
use crate::text::{Speech, Text};
use negotiation::{Draws, Entry, Move, PackageAnswer, advance, package_answer};
use std::rc::Rc;

/// Words that people read in a minute.
pub const WORDS_A_MINUTE: usize = 200;
/// Plays that are counted, by chance; an odd number, so that one of them is in the middle.
const PLAYS: u64 = 25;

/// How long a case is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Length {
    /// Words on the briefing's first screen.
    pub briefing: usize,
    /// Words that open the play, before the first choice.
    pub opening: usize,
    /// Words of a play, all that must be read: the median.
    pub words: usize,
    /// Lines that are spoken in a play: the median.
    pub lines: usize,
    /// Of the lines of a play, how many in a hundred another play has, too: the median.
    pub shared: usize,
}

impl Length {
    /// Counts a case.
    pub fn new(case: &Case) -> Length {
        let case = Rc::new(case.clone());
        let briefing = briefing(case.words());
        let opening = spoken(&Story::begin(case.clone()), 0);
        let plays: Vec<(usize, Vec<String>)> = (0..PLAYS).map(|seed| played(&case, seed)).collect();
        let words = median(plays.iter().map(|(words, _)| briefing + words));
        let lines = median(plays.iter().map(|(_, lines)| lines.len()));
        let shared = median(plays.windows(2).map(|pair| in_common(&pair[0].1, &pair[1].1)));
        Length { briefing, opening, words, lines, shared }
    }

    /// Words before the first choice.
    pub fn before(&self) -> usize {
        self.briefing + self.opening
    }

    /// Minutes that a play takes.
    pub fn minutes(&self) -> u8 {
        self.words.div_ceil(WORDS_A_MINUTE).min(u8::MAX.into()) as u8
    }
}

fn briefing(words: &Words) -> usize {
    let Words { summary, you, them, audience, .. } = words;
    let general: usize = [summary, you, them, audience].into_iter().map(|text| count(text)).sum();
    general + words.briefing.iter().map(of_text).sum::<usize>()
}

/// A play by chance: the words that one has to read in it, and the lines that are spoken.
fn played(case: &Rc<Case>, seed: u64) -> (usize, Vec<String>) {
    let mut draws = Draws::new(seed);
    let mut story = Story::begin(case.clone());
    let mut words = spoken(&story, 0);
    while !story.is_over() {
        let featured = story.choices().featured;
        words += featured.iter().map(|choice| of_text(&choice.say)).sum::<usize>();
        let before = story.transcript().len();
        let entry = next(&story, &mut draws);
        if story.choose(entry).is_err() {
            break;
        }
        words += spoken(&story, before);
        // What was on offer was read there.
        let read = featured.iter().find(|choice| choice.entry == entry);
        words -= read.map_or(0, |choice| of_text(&choice.say));
    }
    // A package has no words of its own.
    let lines = story.transcript().iter().map(|spoken| spoken.speech.text.plain());
    (words, lines.filter(|line| !line.is_empty()).collect())
}

/// Of these lines, how many in a hundred are among the others.
fn in_common(lines: &[String], others: &[String]) -> usize {
    let common = lines.iter().filter(|line| others.contains(line)).count();
    100 * common / lines.len().max(1)
}

/// Somebody who puts a package that closes on the table when they think of it, one time in three; who
/// tries another one now and then; and otherwise says any line that is offered and does not bring
/// the talks to where nobody can leave the room, if there is one.
fn next(story: &Story, draws: &mut Draws) -> Entry {
    let (scenario, state) = (story.case().scenario(), story.state());
    let choices = story.choices();
    if choices.can_table {
        let closes = |id: &_| package_answer(scenario, &state, *id) == PackageAnswer::Ratified;
        let passing: Vec<_> = scenario.package_ids().filter(closes).collect();
        let others: Vec<_> = scenario.package_ids().collect();
        let pick = if draws.next(3) == 0 { draws.pick(&passing) } else { None };
        let pick = pick.or_else(|| if draws.next(10) == 0 { draws.pick(&others) } else { None });
        if let Some(package) = pick {
            return Entry::Move(Move::Table { package });
        }
    }
    let offered = choices.featured.iter().chain(&choices.standing).map(|choice| choice.entry);
    let entries: Vec<Entry> = offered.filter(|entry| *entry != Entry::Move(Move::WalkAway)).collect();
    let calm = |entry: &Entry| match *entry {
        Entry::Move(mv) => advance(scenario, state, mv).tension() < scenario.numbers().lock,
        Entry::Remark(_) => true,
    };
    let calmer: Vec<Entry> = entries.iter().copied().filter(calm).collect();
    let pick = draws.pick(&calmer).or_else(|| draws.pick(&entries));
    pick.unwrap_or(Entry::Move(Move::WalkAway))
}

/// The words of all lines from this one on.
fn spoken(story: &Story, from: usize) -> usize {
    story.transcript()[from..].iter().map(|spoken| of_speech(&spoken.speech)).sum()
}

fn of_speech(speech: &Speech) -> usize {
    of_text(&speech.text)
}

fn of_text(text: &Text) -> usize {
    count(&text.plain())
}

fn count(text: &str) -> usize {
    text.split_whitespace().count()
}

fn median(numbers: impl Iterator<Item = usize>) -> usize {
    let mut numbers: Vec<usize> = numbers.collect();
    numbers.sort_unstable();
    numbers.get(numbers.len() / 2).copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Speaker;

    #[test]
    fn a_case_with_hardly_a_word_is_short_and_one_more_line_is_longer() {
        let mut case = Case::example();
        let short = Length::new(&case);
        // "Two people, five issues and hardly a word." "You." "They." "Everyone." "There is a table."
        assert_eq!((short.briefing, short.opening), (8 + 1 + 1 + 1 + 4, 1));
        assert_eq!(short.minutes(), 1);
        assert!(short.shared > 50, "every act has one line: {short:?}");
        assert_eq!(short, Length::new(&case), "chance is the same each time");

        let long = Speech { speaker: Speaker::Stage, text: Text::parse(&"word ".repeat(400)) };
        case.words.programme[0].comes.push(long);
        let longer = Length::new(&case);
        assert!(longer.words > short.words + 300 && longer.lines >= short.lines);
        assert_eq!(longer.minutes(), short.minutes() + 2);
    }
}
