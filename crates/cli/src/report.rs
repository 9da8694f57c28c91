//! `otr report`: marks what a class handed in.

use crate::cases;
use crate::complain::complain;
use crate::progress::Wait;
use crate::render;
use classroom::{
    Class, Counting, Curve, FileTrouble, Form, MOST_BYTES, Marker, NotAClass, Piece, Row, count, csv, folded,
    is_of_the_system, json, pieces_of_file, remark, variant_of,
};
use coach::Search;
use rayon::prelude::*;
use script::Case;
use show::Show;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use unicode_normalization::UnicodeNormalization;
use words::Words;

/// So many plays of a variant are worth a search of their own, on another core.
const WORTH_A_SEARCH: usize = 500;

/// What is to be reported.
pub struct Wanted<'a> {
    /// The link of the class.
    pub class: Option<&'a str>,
    /// A folder with its cases.
    pub cases: &'a Path,
    /// Which of several runs counts.
    pub counting: Counting,
    /// How it is written.
    pub form: Written,
}

/// How a report is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// For people, in the terminal.
    Told,
    /// For other programs.
    Form(Form),
    /// As a page that is shown to the class, with a page for each learner by name or without.
    Page {
        /// Whether there are those.
        names: bool,
    },
}

/// Marks all that there is in a folder.
pub fn run(words: &Words, dir: &Path, wanted: &Wanted<'_>, out: &mut impl Write) -> io::Result<ExitCode> {
    let refused = |complaint: String| {
        complain(complaint);
        Ok(ExitCode::FAILURE)
    };
    let class = match wanted.class.map(str::parse::<Class>).transpose() {
        Ok(class) => class,
        Err(NotAClass::Code(error)) => {
            return refused(words.error(&words.report_no_class(&words.wrong_with_code(error))));
        }
        Err(NotAClass::Flaw(_)) => return refused(words.error(words.report_class_flaw())),
    };
    let cases = match loaded(words, wanted.cases) {
        Ok(cases) => cases,
        Err(complaint) => return refused(complaint),
    };
    let files = match files(dir) {
        Ok(files) if files.is_empty() => {
            return refused(words.error(&words.report_no_files(&dir.display().to_string())));
        }
        Ok(files) => files,
        Err(error) => return refused(words.error(&format!("{}: {error}", dir.display()))),
    };
    let quiet = wanted.form == Written::Form(Form::Json);
    let mut rows = marked(words, &cases, read(&files, dir), quiet);
    remark(&mut rows, class.as_ref(), |name| folded(&name.nfkd().collect::<String>()));
    count(&mut rows, wanted.counting);
    match wanted.form {
        Written::Form(Form::Csv(separator)) => write!(out, "{}", csv(&rows, class.as_ref(), separator))?,
        Written::Form(Form::Json) => write!(out, "{}", json(&rows, class.as_ref(), wanted.counting))?,
        Written::Page { names } => {
            let (class, curves) = (class.as_ref(), &curves(&cases, &rows));
            write!(out, "{}", Show { words, class, cases: &cases, rows: &rows, curves, names }.page())?;
        }
        Written::Told => tell(words, &rows, class.as_ref(), out)?,
    }
    let all_genuine = rows.iter().all(|row| row.played().is_some());
    Ok(if all_genuine { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Each case of a folder once, in the language that is spoken if it speaks that: all have the same numbers.
fn loaded(words: &Words, dir: &Path) -> Result<Vec<Case>, String> {
    let folders = cases::folders(dir).map_err(|problem| render::one(words, &problem, &[]))?;
    let one = |folder: &PathBuf| {
        let loaded = cases::load(folder);
        let errors = loaded.errors(words);
        let mut cases = loaded.checked.cases;
        cases.sort_by_key(|case| case.words().language != words.code());
        cases.into_iter().next().ok_or(errors.unwrap_or_default())
    };
    folders.iter().map(one).collect()
}

/// All files of a folder and of those in it, by name; a file is itself one. Links to folders are not followed: they may
/// lead in circles.
fn files(path: &Path) -> io::Result<Vec<PathBuf>> {
    if fs::metadata(path)?.is_file() {
        return Ok(vec![path.into()]);
    }
    let mut entries: Vec<_> = fs::read_dir(path)?.collect::<io::Result<_>>()?;
    entries.retain(|entry| !is_of_the_system(&entry.file_name().to_string_lossy()));
    entries.sort_by_key(fs::DirEntry::path);
    let mut all = Vec::new();
    for entry in entries {
        if entry.file_type()?.is_dir() {
            all.extend(files(&entry.path())?);
        } else if fs::metadata(entry.path()).is_ok_and(|found| found.is_file()) {
            all.push(entry.path());
        }
    }
    Ok(all)
}

/// What there is in files, each named as it lies in the folder.
fn read(files: &[PathBuf], dir: &Path) -> Vec<Piece> {
    let pieces = files.par_iter().map(|path| {
        let within = path.strip_prefix(dir).ok().filter(|name| *name != Path::new("")).unwrap_or(path);
        let name = within.to_string_lossy().replace('\\', "/");
        let mut bytes = Vec::new();
        match File::open(path).and_then(|file| file.take(MOST_BYTES + 1).read_to_end(&mut bytes)) {
            Ok(_) => pieces_of_file(&name, &bytes),
            Err(_) => vec![Piece::nothing(&name, FileTrouble::Unreadable)],
        }
    });
    pieces.flatten_iter().collect()
}

/// The rows of pieces, in their order; the work is shared by all cores, plays of one variant together.
fn marked(words: &Words, cases: &[Case], pieces: Vec<Piece>, quiet: bool) -> Vec<Row> {
    let wait = Wait::new(words, words.waits_plays(), Some(pieces.len() as u64), quiet);
    let mut pieces: Vec<(usize, Piece)> = pieces.into_iter().enumerate().collect();
    let variant = |piece: &Piece| piece.what.as_ref().ok().map(variant_of);
    pieces.sort_by_key(|(place, piece)| (variant(piece).map(|(fingerprint, seed)| (fingerprint.0, seed)), *place));
    let together = pieces.chunk_by(|(_, one), (_, other)| variant(one) == variant(other));
    let tasks: Vec<&[(usize, Piece)]> = together.flat_map(|same| same.chunks(WORTH_A_SEARCH)).collect();
    let rows = tasks.par_iter().flat_map_iter(|task| {
        let mut marker = Marker::new(cases);
        let row = |(place, piece): &(usize, Piece)| {
            let row = marker.row(piece.clone());
            wait.one_more();
            (*place, row)
        };
        task.iter().map(row).collect::<Vec<_>>()
    });
    let mut rows: Vec<(usize, Row)> = rows.collect();
    rows.sort_by_key(|(place, _)| *place);
    rows.into_iter().map(|(_, row)| row).collect()
}

/// The curve of every variant of which a play counts, on all cores.
fn curves(cases: &[Case], rows: &[Row]) -> Vec<Curve> {
    let counted = rows.iter().filter(|row| row.counts).filter_map(Row::played);
    let mut variants: Vec<(&str, u32)> =
        counted.map(|played| (played.case.as_str(), played.hand_in.run.variant)).collect();
    variants.sort_unstable();
    variants.dedup();
    let curve = |&(id, variant): &(&str, u32)| {
        let case = cases.iter().find(|case| case.structure().id == id)?.varied(variant)?;
        Curve::new(id, variant, &mut Search::new(case.scenario())).ok()
    };
    variants.par_iter().filter_map(curve).collect()
}

/// A table of the genuine plays, with what is remarkable below each; what could not be marked; and how many there are.
fn tell(words: &Words, rows: &[Row], class: Option<&Class>, out: &mut impl Write) -> io::Result<()> {
    let mark = class.and_then(|class| class.draft().pass_mark);
    let genuine: Vec<[String; 7]> = (1..)
        .zip(rows)
        .filter_map(|(number, row): (usize, &Row)| {
            let played = row.played()?;
            let cover = &played.hand_in.cover;
            let points = words.decimal(played.total());
            let points = match mark.map(|mark| played.passes(mark)) {
                Some(true) => format!("{points} {}", words.marks_passed()),
                Some(false) => format!("{points} {}", words.marks_not_passed()),
                None => points,
            };
            let counts = if row.counts { words.marks_counts() } else { words.marks_counts_not() };
            let (variant, run) = (played.hand_in.run.variant.to_string(), cover.attempt.to_string());
            Some([
                number.to_string(),
                cover.alias.to_string(),
                played.case.clone(),
                variant,
                run,
                points,
                counts.to_owned(),
            ])
        })
        .collect();
    if !genuine.is_empty() {
        let heading = [
            words.marks_column_row(),
            words.marks_column_name(),
            words.marks_column_case(),
            words.marks_column_variant(),
            words.marks_column_run(),
            words.marks_column_points(),
            words.marks_column_counts(),
        ];
        let heading = heading.map(str::to_owned);
        let lines = || [&heading].into_iter().chain(&genuine);
        let widths = std::array::from_fn::<usize, 7, _>(|column| {
            lines().map(|line| line[column].chars().count()).max().unwrap_or(0)
        });
        let mut remarked = rows.iter().filter(|row| row.played().is_some()).map(|row| &row.remarks);
        for (place, line) in lines().enumerate() {
            let cells = line.iter().zip(widths).map(|(cell, width)| format!("{cell:<width$}"));
            writeln!(out, "{}", cells.collect::<Vec<_>>().join("  ").trim_end())?;
            let remarks = if place > 0 { remarked.next() } else { None };
            for &remark in remarks.into_iter().flatten() {
                writeln!(out, "{:width$}  {}", "", words.remark(remark), width = widths[0])?;
            }
        }
    }
    for row in rows {
        if let Some(why) = words.not_genuine(&row.found) {
            writeln!(out, "{}", words.error(&words.report_problem(&words.found(&row.place), &why)))?;
        }
    }
    let counted = words.counted(rows);
    let counted: Vec<&str> = counted.iter().map(String::as_str).collect();
    writeln!(out, "{}", words.report_counts(&counted))
}
