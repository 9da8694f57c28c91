//! Rows as tables for other programs: the same columns, in the same order, for every form that they are written in.
//!
//! Points are whole numbers of tenths: a decimal point or comma would be read as a date or as text by every other
//! spreadsheet.

use crate::class::{Class, Minute};
use crate::marking::Unmarked;
use crate::remark::Remark;
use crate::row::{FileTrouble, Found, Row};
use negotiation::{CodeError, CodeKind, Dimension};
use strum::{EnumCount, IntoStaticStr, VariantArray};

/// What is told of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumCount, VariantArray, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Column {
    /// Its number in this table, from 1.
    Row,
    /// The file that it was found in.
    File,
    /// The line of that, from 1.
    Line,
    /// The learner's name or alias.
    Alias,
    /// The number of the class that it was played for.
    Class,
    /// The id of its case.
    Case,
    /// Its variant; 0 is the case as it is written.
    Variant,
    /// Which run of this case it is on the device, from 1.
    Run,
    /// `assessed` or `practice`.
    Mode,
    /// Whether tension, rapport and standing were shown.
    Meters,
    /// Whether the coach gave hints.
    Hints,
    /// When it ended, by the device's clock, in universal time.
    Ended,
    /// Whether it is the play that counts for its learner and case.
    Counts,
    /// The result, in tenths of a point.
    PointsTenths,
    /// Whether it passes, where the class has a pass mark.
    Passed,
    /// How it ended.
    Ending,
    /// Tenths of a point of agreement.
    AgreementTenths,
    /// Tenths of a point of value.
    ValueTenths,
    /// Tenths of a point of timing.
    TimingTenths,
    /// Tenths of a point of discovery.
    DiscoveryTenths,
    /// Tenths of a point of discretion.
    DiscretionTenths,
    /// Tenths of a point of daylight.
    DaylightTenths,
    /// Tenths of a point of standing.
    StandingTenths,
    /// Tenths of a point of pace.
    PaceTenths,
    /// The turn of the first private talk, from 1.
    FirstTalk,
    /// The share of sound decisions, in per cent.
    Accuracy,
    /// Everything remarkable; behind some, the number of another row, of a class or of a variant.
    Remarks,
    /// Why it is no play that can be marked; behind some, the place.
    Problem,
    /// The code, as it was handed in.
    Code,
}

impl Column {
    /// All of them, in order.
    pub const ALL: &'static [Column] = Column::VARIANTS;

    /// Its name.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// The dimension that it tells.
    fn dimension(self) -> Option<Dimension> {
        let place = (self as usize).checked_sub(Column::AgreementTenths as usize)?;
        Dimension::ALL.get(place).copied()
    }
}

/// What stands in a row in a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nothing is known, or there is nothing.
    Empty,
    /// A whole number.
    Number(i64),
    /// Yes or no.
    Flag(bool),
    /// A text of somebody else's.
    Text(String),
    /// A word of ours, or a moment.
    Word(String),
    /// Several words of ours.
    Words(Vec<String>),
}

/// What stands in the row of this place, from 0, in a column.
pub fn cell(place: usize, row: &Row, column: Column, class: Option<&Class>) -> Cell {
    let hand_in = row.hand_in();
    let cover = hand_in.map(|hand_in| &hand_in.cover);
    let played = row.played();
    let cell = match column {
        Column::Row => Some(number(place + 1)),
        Column::File => Some(Cell::Text(row.place.file.clone())),
        Column::Line => row.place.line.map(number),
        Column::Alias => cover.map(|cover| Cell::Text(cover.alias.to_string())),
        Column::Class => cover.map(|cover| Cell::Number(cover.class.into())),
        Column::Case => played.map(|played| Cell::Word(played.case.clone())),
        Column::Variant => hand_in.map(|hand_in| Cell::Number(hand_in.run.variant.into())),
        Column::Run => cover.map(|cover| Cell::Number(cover.attempt.into())),
        Column::Mode => cover.map(|cover| Cell::Word(if cover.play.assessed { "assessed" } else { "practice" }.into())),
        Column::Meters => cover.map(|cover| Cell::Flag(cover.play.meters)),
        Column::Hints => cover.map(|cover| Cell::Flag(cover.play.hints)),
        Column::Ended => cover.map(|cover| Cell::Word(moment(cover.ended))),
        Column::Counts => played.map(|_| Cell::Flag(row.counts)),
        Column::PointsTenths => played.map(|played| Cell::Number(played.total().into())),
        Column::Passed => {
            let mark = class.and_then(|class| class.draft().pass_mark);
            played.zip(mark).map(|(played, mark)| Cell::Flag(played.passes(mark)))
        }
        Column::Ending => played.map(|played| Cell::Word(<&str>::from(played.ending).into())),
        Column::FirstTalk => played.and_then(|played| played.first_talk).map(|turn| Cell::Number(turn.into())),
        Column::Accuracy => played.map(|played| Cell::Number(played.accuracy.into())),
        Column::Remarks => played.map(|_| Cell::Words(row.remarks.iter().map(|&remark| remarked(remark)).collect())),
        Column::Problem => problem(&row.found).map(Cell::Word),
        Column::Code => hand_in.map(|hand_in| Cell::Word(hand_in.to_string())),
        _ => played
            .zip(column.dimension())
            .map(|(played, dimension)| Cell::Number(played.dimensions[dimension as usize].into())),
    };
    cell.unwrap_or(Cell::Empty)
}

fn number(count: usize) -> Cell {
    Cell::Number(i64::try_from(count).unwrap_or(i64::MAX))
}

fn remarked(remark: Remark) -> String {
    match remark {
        Remark::OtherClass(class) => format!("other-class {class}"),
        Remark::OtherCase => "other-case".into(),
        Remark::OtherVariant(variant) => format!("other-variant {variant}"),
        Remark::OtherWay => "other-way".into(),
        Remark::TooEarly => "too-early".into(),
        Remark::TooLate => "too-late".into(),
        Remark::Again(place) => format!("again {}", place + 1),
        Remark::SamePlay(place) => format!("same-play {}", place + 1),
        Remark::AlikeName(place) => format!("alike-name {}", place + 1),
        Remark::Runs(count) => format!("runs {count}"),
    }
}

fn problem(found: &Found) -> Option<String> {
    Some(match *found {
        Found::Genuine(_) => return None,
        Found::Nothing(trouble) => match trouble {
            FileTrouble::Unreadable => "file-unreadable".into(),
            FileTrouble::TooLarge => "file-too-large".into(),
            FileTrouble::NotText => "file-not-text".into(),
            FileTrouble::Document => "file-document".into(),
            FileTrouble::DamagedArchive => "file-damaged-archive".into(),
            FileTrouble::NoCode => "file-no-code".into(),
        },
        Found::Unreadable(error) => match error {
            CodeError::Empty => "code-empty".into(),
            CodeError::TooLong(_) => "code-too-long".into(),
            CodeError::Character(_, place) => format!("code-character {place}"),
            CodeError::Incomplete => "code-incomplete".into(),
            CodeError::Mistyped => "code-mistyped".into(),
            CodeError::Kind(CodeKind::Run) => "code-of-run".into(),
            CodeError::Kind(CodeKind::HandIn) => "code-of-hand-in".into(),
            CodeError::Kind(CodeKind::Class) => "code-of-class".into(),
            CodeError::Kind(CodeKind::UnderWay) => "code-of-play-under-way".into(),
            CodeError::Format(format) => format!("code-format {format}"),
            CodeError::Entry(place) => format!("code-entry {place}"),
        },
        Found::Unmarked(_, why) => match why {
            Unmarked::NoSuchCase => "no-such-case".into(),
            Unmarked::NoSuchVariant(variant) => format!("no-such-variant {variant}"),
            Unmarked::Refused(place, _) => format!("refused {place}"),
            Unmarked::NoSuchRemark(place) => format!("no-such-remark {place}"),
            Unmarked::NotOver => "not-over".into(),
        },
    })
}

/// A moment in universal time, as in `2026-11-27 09:05`: spreadsheets of every country read that as one.
pub fn moment(Minute(minutes): Minute) -> String {
    let (days, minute) = (i64::from(minutes / 1_440), minutes % 1_440);
    let (year, month, day) = date(days);
    format!("{year:04}-{month:02}-{day:02} {:02}:{:02}", minute / 60, minute % 60)
}

/// The date so many days after the beginning of 1970: year, month and day.
pub fn date(days: i64) -> (i64, i64, i64) {
    // Years begin in March, so that the day that comes and goes is the last of one.
    let days = days + 719_468;
    let (era, of_era) = (days / 146_097, days % 146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (era * 400 + year + i64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_minute_is_a_moment_of_the_calendar() {
        for (minutes, written) in [
            (0, "1970-01-01 00:00"),
            (15_778_079, "1999-12-31 23:59"),
            (15_863_039, "2000-02-28 23:59"),
            (15_863_040, "2000-02-29 00:00"),
            (29_929_065, "2026-11-27 01:45"),
        ] {
            assert_eq!(moment(Minute(minutes)), written);
        }
    }

    #[test]
    fn every_dimension_has_its_column() {
        for dimension in Dimension::ALL {
            let columns: Vec<_> = Column::ALL.iter().filter(|column| column.dimension() == Some(dimension)).collect();
            let name = format!("{dimension:?}_tenths").to_lowercase();
            assert_eq!(columns.iter().map(|column| column.name()).collect::<Vec<_>>(), [name]);
        }
    }
}
