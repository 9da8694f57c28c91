//! What is said while one plays.

use crate::Words;
use negotiation::{Known, Spell};
use std::cmp::Ordering;

impl Words {
    /// Sentences, one after the other.
    pub(crate) fn sentences(&self, sentences: &[String]) -> String {
        sentences.join(self.grammar().between_sentences())
    }

    /// The keys, and what each does.
    pub fn what_keys_do(&self) -> [(&str, &str); 6] {
        let uses = self.key_uses();
        let mut place = 0..;
        self.key_caps().map(|key| (key, place.next().map_or("", |place: usize| uses[place])))
    }

    /// The total against the limit.
    pub fn total_against_limit(&self, points: u16, limit: u16) -> String {
        match points.cmp(&limit) {
            Ordering::Less => self.total_against_limit_below(points, limit),
            Ordering::Equal => self.total_against_limit_equal(points, limit),
            Ordering::Greater => self.total_against_limit_above(points, limit),
        }
    }

    /// Standing and visible wins against the need.
    pub fn ready_with(&self, standing: u8, wins: u8, need: u8) -> String {
        let seen = standing + wins;
        let verdict = match need.saturating_sub(seen) {
            0 => self.ready_enough().into(),
            missing => self.ready_short(missing),
        };
        self.ready_sum(standing, wins, seen, need, &verdict)
    }

    /// The same for somebody who plays without numbers.
    pub fn ready_without(&self, standing: u8, wins: u8, need: u8) -> String {
        let enough = standing + wins >= need;
        self.ready_unnumbered(wins, if enough { self.ready_enough() } else { self.ready_not_seen() })
    }

    /// Some turns in a row, at the beginning of a line.
    pub fn turns_of_spell(&self, first: u8, last: u8) -> String {
        if first == last { self.spell_turns_one(first) } else { self.spell_turns_many(first, last) }
    }

    /// A spell of the programme, by its name in the case. `now` is the turn being played, from 1; none before the
    /// talks and after them.
    pub fn spell(&self, spell: &Spell, name: &str, now: Option<u8>) -> String {
        let turns = self.turns_of_spell(spell.from, spell.to);
        let kind = self.spell_kind(spell.kind);
        match now {
            Some(now) if spell.holds(now) => self.spell_now(&turns, name, kind),
            Some(now) if spell.to < now => self.spell_passed(&turns, name, kind),
            Some(_) if spell.known == Known::Announced => self.spell_announced(&turns, name, kind),
            Some(_) | None => self.spell_line(&turns, name, kind),
        }
    }

    /// Tension in a word.
    pub fn tension_word(&self, tension: u8) -> &str {
        match tension {
            0..=1 => self.tension_word_calm(),
            2..=3 => self.tension_word_watchful(),
            4..=6 => self.tension_word_strained(),
            7..=8 => self.tension_word_hot(),
            9 => self.tension_word_breaking(),
            _ => self.tension_word_broken(),
        }
    }

    /// Rapport in a word.
    pub fn rapport_word(&self, rapport: u8) -> &str {
        match rapport {
            0 => self.rapport_word_none(),
            1 => self.rapport_word_civil(),
            2 => self.rapport_word_ease(),
            3 => self.rapport_word_trust(),
            _ => self.rapport_word_candour(),
        }
    }

    /// Standing in a word.
    pub fn standing_word(&self, standing: u8) -> &str {
        match standing {
            0..=1 => self.standing_word_doubted(),
            2..=3 => self.standing_word_wondered(),
            4..=5 => self.standing_word_backed(),
            _ => self.standing_word_proud(),
        }
    }

    /// To ask for a hint: the first, a clearer one, the move; and once all is said.
    pub fn ask_for_hint(&self, step: u8, steps: u8) -> &str {
        match step {
            _ if step >= steps => self.ask_for_hint_no_more(),
            0 => self.ask_for_hint_first(),
            1 => self.ask_for_hint_clearer(),
            _ => self.ask_for_hint_line(),
        }
    }

    /// The move: the line as it stands there, and how many others are as good.
    pub fn the_move(&self, line: &str, others: usize) -> String {
        if others == 0 { self.the_move_alone(line) } else { self.the_move_among(line, others) }
    }

    /// A day, given as year-month-day.
    pub fn day(&self, day: &str) -> String {
        let date = |(year, month, date): (usize, usize, usize)| {
            Some(self.date(date, self.months().get(month.checked_sub(1)?)?, year))
        };
        parts_of(day).and_then(date).unwrap_or_else(|| day.to_owned())
    }

    /// The same in short, without the year.
    pub fn short_day(&self, day: &str) -> String {
        let date = |(_, month, date): (usize, usize, usize)| {
            Some(self.short_date(date, self.short_months().get(month.checked_sub(1)?)?))
        };
        parts_of(day).and_then(date).unwrap_or_else(|| day.to_owned())
    }

    /// Over the briefing of the case of the day.
    pub fn this_is_todays_case(&self, day: &str) -> String {
        self.todays_case_of(&self.day(day))
    }
}

/// Year, month and day of a date.
fn parts_of(day: &str) -> Option<(usize, usize, usize)> {
    let mut parts = day.split('-').map(|part| part.parse().ok());
    Some((parts.next()??, parts.next()??, parts.next()??))
}
