//! The work itself, a play at a time.

use classroom::{
    Ask, Class, Counting, Form, Marker, Piece, Row, Shown, Told, count, csv, folded, json, pieces_of_text, remark,
    variant_of,
};
use script::Case;
use show::{STYLES, Show};
use std::cmp::Reverse;
use words::Words;

/// So many rows are told at once: a page has read them before anybody notices.
const BATCH: usize = 50;

/// What is marked, and what is to be.
pub struct Bench {
    /// None before it was begun.
    marker: Option<Marker<'static>>,
    class: Option<Class>,
    counting: Counting,
    /// What is to be marked yet, with its place: the next is the last.
    waiting: Vec<(usize, Piece)>,
    /// Whether plays of one variant stand together there.
    sorted: bool,
    /// The place of the next piece: it never goes back, so that what comes later stands later.
    next: usize,
    /// How many pieces there are to be marked in all.
    all: usize,
    rows: Vec<(usize, Row)>,
    /// Whether there is something to be told of the rows.
    untold: bool,
    /// The language in which the class is shown what it did, and the cases in it.
    spoken: Option<(Words, Vec<Case>)>,
    /// Takes the letters of a name apart.
    decomposed: fn(&str) -> String,
}

impl Bench {
    /// One with nothing on it.
    pub fn new(decomposed: fn(&str) -> String) -> Bench {
        let (waiting, rows) = (Vec::new(), Vec::new());
        let counting = Counting::default();
        let (marker, class, spoken) = (None, None, None);
        Bench {
            marker,
            class,
            counting,
            waiting,
            sorted: true,
            next: 0,
            all: 0,
            rows,
            untold: false,
            spoken,
            decomposed,
        }
    }

    /// Does what is asked, or sets out to do it.
    pub fn ask(&mut self, ask: Ask, mut tell: impl FnMut(Told)) {
        match ask {
            Ask::Begin { cases, class } => {
                // There is one class in the life of a worker.
                self.marker = Some(Marker::new(Vec::leak(unbundled(&cases))));
                self.class = class.parse().ok();
            }
            Ask::Read { file, text } => self.take(pieces_of_text(&file, &text)),
            Ask::Count(counting) => {
                self.counting = counting;
                self.untold = true;
            }
            Ask::Stop => {
                self.waiting.clear();
                self.all = self.rows.len();
                self.untold = true;
            }
            Ask::Write(form) => {
                let rows = self.settled();
                let text = match form {
                    Form::Csv(separator) => csv(&rows, self.class.as_ref(), separator),
                    Form::Json => json(&rows, self.class.as_ref(), self.counting),
                };
                tell(Told::Written(form, text));
            }
            Ask::Speak { words, cases } => {
                self.spoken = Words::read(&words).ok().map(|words| (words, unbundled(&cases)));
            }
            Ask::Show { names } => {
                let sections = self.shown(names);
                tell(Told::Shown(sections.map(|sections| Shown { sections, styles: STYLES.into() })));
            }
        }
    }

    /// What the class is shown, as HTML; none where no language is spoken.
    fn shown(&mut self, names: bool) -> Option<String> {
        let rows = self.settled();
        let (words, cases) = self.spoken.as_ref()?;
        let curves = self.marker.as_ref().map(Marker::curves).unwrap_or_default();
        Some(Show { words, class: self.class.as_ref(), cases, rows: &rows, curves, names }.sections())
    }

    /// Takes pieces, to be marked.
    pub fn take(&mut self, pieces: Vec<Piece>) {
        let first = self.next;
        self.next += pieces.len();
        self.all += pieces.len();
        self.waiting.extend((first..).zip(pieces));
        (self.sorted, self.untold) = (false, true);
    }

    /// Whether there is something to be done or told.
    pub fn is_busy(&self) -> bool {
        self.marker.is_some() && (self.untold || !self.waiting.is_empty())
    }

    /// Marks one piece. Whether there is another.
    pub fn work(&mut self) -> bool {
        let Some(marker) = &mut self.marker else { return false };
        if !std::mem::replace(&mut self.sorted, true) {
            let variant = |piece: &Piece| piece.what.as_ref().ok().map(variant_of);
            self.waiting.sort_by_key(|(place, piece)| {
                Reverse((variant(piece).map(|(fingerprint, seed)| (fingerprint.0, seed)), *place))
            });
        }
        if let Some((place, piece)) = self.waiting.pop() {
            self.rows.push((place, marker.row(piece)));
        }
        !self.waiting.is_empty()
    }

    /// Tells how far the work has come; all rows, where it is done.
    pub fn tell(&mut self, mut tell: impl FnMut(Told)) {
        tell(Told::Progress { done: self.all - self.waiting.len(), all: self.all });
        if !self.waiting.is_empty() {
            return;
        }
        self.untold = false;
        let rows = self.settled();
        for (batch, rows) in rows.chunks(BATCH).enumerate() {
            tell(Told::Rows { from: batch * BATCH, rows: rows.to_vec(), last: false });
        }
        // Apart from all others: the page draws its table now.
        tell(Told::Rows { from: rows.len(), rows: Vec::new(), last: true });
    }

    /// All rows in the order in which they came, with what is remarkable about them.
    fn settled(&mut self) -> Vec<Row> {
        self.rows.sort_by_key(|(place, _)| *place);
        let mut rows: Vec<Row> = self.rows.iter().map(|(_, row)| row.clone()).collect();
        remark(&mut rows, self.class.as_ref(), |name| folded(&(self.decomposed)(name)));
        count(&mut rows, self.counting);
        rows
    }
}

/// The cases of bundles; what is none is left out.
fn unbundled(bundles: &[Vec<u8>]) -> Vec<Case> {
    bundles.iter().filter_map(|bundle| Case::from_bundle(bundle).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use classroom::{Cover, HandIn, HowPlayed, Minute, Name};
    use negotiation::{Fingerprint, Run};

    /// What somebody hands in of a case that nobody knows.
    fn code(alias: &str, case: u8) -> String {
        let play = HowPlayed { assessed: true, meters: true, hints: false };
        let alias = Name::new(alias).unwrap();
        let cover = Cover { class: 7, alias, attempt: 1, play, ended: Minute(29_000_000) };
        let run = Run { fingerprint: Fingerprint([case; 4]), variant: 0, entries: Vec::new() };
        HandIn { cover, run }.to_string()
    }

    fn read(text: String) -> Ask {
        Ask::Read { file: String::new(), text }
    }

    #[test]
    fn what_is_brought_after_work_was_stopped_stands_behind_what_was_there() {
        let mut bench = Bench::new(str::to_owned);
        bench.ask(Ask::Begin { cases: Vec::new(), class: String::new() }, |_| {});
        // The first case is marked first, so that Ada and Cem are done when it is stopped.
        bench.ask(read([code("Ada", 1), code("Ben", 2), code("Cem", 1)].join("\n")), |_| {});
        assert!(bench.work() && bench.work());
        bench.ask(Ask::Stop, |_| {});
        bench.ask(read([code("Dua", 2), code("Eve", 1)].join("\n")), |_| {});
        while bench.work() {}
        let rows = bench.settled();
        let names: Vec<&str> = rows.iter().filter_map(|row| Some(row.hand_in()?.cover.alias.as_str())).collect();
        assert_eq!(names, ["Ada", "Cem", "Dua", "Eve"]);
        let mut progress = None;
        bench.tell(|told| progress = progress.take().or(Some(told)));
        assert_eq!(progress, Some(Told::Progress { done: 4, all: 4 }));
    }
}
