//! A case's folder, from its files to cases and problems.

use super::compile::Compiler;
use super::coverage;
use super::fault::{Fault, Missing};
use super::flaws;
use super::index::Index;
use super::length::Length;
use super::lookalike;
use super::names::Names;
use super::numbers::NumbersDraft;
use super::plot;
use super::problem::Problem;
use super::read::{Fields, Report};
use super::repeats;
use super::source::{At, Source};
use super::teaching::Teaching;
use super::uses::Uses;
use super::words::WordsDraft;
use crate::case::{Case, Structure};
use negotiation::{Fingerprint, RULES, Scenario, ScenarioDraft};
use sha2::{Digest, Sha256};
use toml::de::DeTable;

/// The files of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folder {
    /// The folder's name; none where the files came without one.
    pub name: Option<String>,
    /// `scenario.toml`.
    pub numbers: Source,
    /// Each `lines.<language>.toml`.
    pub words: Vec<Source>,
    /// Each `teaching.<language>.toml`.
    pub notes: Vec<Source>,
}

/// What came of a folder.
#[derive(Clone, Debug, Default)]
pub struct Checked {
    /// The case in every language that has no error.
    pub cases: Vec<Case>,
    /// The notes for those who teach it that have no error.
    pub notes: Vec<Teaching>,
    /// All that is wrong, by file and place.
    pub problems: Vec<Problem>,
}

impl Folder {
    /// Checks everything, with the numbers of the case and with those of every variant on offer, and
    /// compiles what can be.
    pub fn check(&self) -> Checked {
        self.compile(0, true)
    }

    /// Checks everything with the numbers that a seed draws, on offer or not, and compiles what can
    /// be: whether there are words for all that can happen hangs on the numbers. Seed 0 is the case
    /// as it is written.
    pub fn check_variant(&self, seed: u32) -> Checked {
        self.compile(seed, false)
    }

    fn compile(&self, seed: u32, and_its_variants: bool) -> Checked {
        let mut checked = Checked::default();
        let report = Report::new(&self.numbers);
        let read = with_table(&report, |fields| {
            let mut numbers = NumbersDraft::read(fields);
            let written = numbers.scenario.clone();
            numbers.scenario = written.varied(&numbers.variants.bounds, seed);
            self.check_id(&numbers, &report);
            let names = numbers.names();
            let scenes: Vec<_> = numbers.scenes.iter().map(|draft| draft.compile(&report, &names)).collect();
            plot::check(&numbers, &report, &scenes);
            let scenario = flaws::check(&numbers, &report);
            if scenario.is_some() && seed == 0 {
                numbers.variants.check_numbers(&report, &written);
            }
            let rules = Rules {
                file: self.numbers.name(),
                structure: numbers.structure(&names, scenes),
                uses: scenario.as_ref().map(|scenario| {
                    let mut uses = Uses::new(scenario);
                    if and_its_variants {
                        numbers.variants.scenarios(&written).for_each(|variant| uses.join(&Uses::new(&variant)));
                    }
                    uses
                }),
                numbers: &numbers,
                names,
                scenario,
                written: &written,
                seed,
            };
            let mut drafts = Vec::new();
            for source in &self.words {
                let (case, draft, mut problems) = rules.check_words(source);
                checked.cases.extend(case);
                drafts.extend(draft);
                checked.problems.append(&mut problems);
            }
            if drafts.len() == self.words.len() && !drafts.is_empty() {
                plot::check_flags(&numbers, &report, &drafts);
            }
        });
        if !read {
            for source in &self.words {
                let report = Report::new(source);
                with_table(&report, |_| {});
                checked.problems.append(&mut report.into_problems());
            }
        }
        if !report.is_sound() {
            checked.cases.clear();
        }
        let mut problems = report.into_problems();
        if self.words.is_empty() {
            problems.push(Problem::in_file(self.numbers.name(), Fault::Missing { what: Missing::Words }));
        }
        problems.append(&mut checked.problems);
        checked.problems = problems;
        self.check_notes(&mut checked);
        checked
    }

    /// Reads the notes for those who teach the case. It is played all the same, whatever is wrong with them.
    fn check_notes(&self, checked: &mut Checked) {
        let languages = |sources: &[Source], kind| -> Vec<String> {
            sources.iter().filter_map(|source| language_of(source.name(), kind)).map(str::to_owned).collect()
        };
        let (spoken, noted) = (languages(&self.words, LINES), languages(&self.notes, NOTE));
        for source in &self.notes {
            let report = Report::new(source);
            let mut note = None;
            with_table(&report, |fields| {
                let (language, teaching) = Teaching::read(fields);
                check_language(&report, &language, NOTE);
                note = Some(teaching);
            });
            // That there are no lines at all was said already.
            let strange = language_of(source.name(), NOTE)
                .filter(|it| !spoken.is_empty() && !spoken.iter().any(|known| known == it));
            if let Some(language) = strange {
                report.add(&(0..0), Fault::NoteWithoutLines { language: language.into() });
            }
            checked.notes.extend(note.filter(|_| report.is_sound()));
            checked.problems.append(&mut report.into_problems());
        }
        for source in self.words.iter().filter(|_| !self.notes.is_empty()) {
            let lacking = language_of(source.name(), LINES).filter(|it| !noted.iter().any(|known| known == it));
            checked.problems.extend(lacking.map(|language| {
                Problem::in_file(source.name(), Fault::LinesWithoutNote { language: language.into() })
            }));
        }
    }

    fn check_id(&self, numbers: &NumbersDraft, report: &Report<'_>) {
        let id = &numbers.id.value;
        if let Some(folder) = self.name.clone().filter(|name| name != id && !id.is_empty()) {
            report.add(&numbers.id.span, Fault::NotTheFolder { id: id.clone(), folder });
        }
    }
}

/// All that the words of any language are checked against.
struct Rules<'a> {
    /// The file of the numbers.
    file: &'a str,
    numbers: &'a NumbersDraft,
    names: Names<'a>,
    structure: Structure,
    /// The rules' own view; none where the numbers are not sound.
    scenario: Option<Scenario>,
    uses: Option<Uses>,
    /// The numbers as the author wrote them: a run is tied to these, and to its seed.
    written: &'a ScenarioDraft,
    seed: u32,
}

impl Rules<'_> {
    fn check_words(&self, source: &Source) -> (Option<Case>, Option<WordsDraft>, Vec<Problem>) {
        let report = Report::new(source);
        let mut case = None;
        let mut draft = None;
        with_table(&report, |fields| {
            let words = WordsDraft::read(fields);
            check_language(&report, &words.language, LINES);
            let compiler = Compiler {
                report: &report,
                numbers_file: self.file,
                numbers: self.numbers,
                names: &self.names,
                scenes: &self.structure.scenes,
                words: &words,
                people: Index::new(words.people.iter().map(|(id, _)| id.value.as_str())),
            };
            let compiled = compiler.words();
            repeats::check(&report, &words);
            if let Some(uses) = self.uses.as_ref().filter(|_| !words.lines_lost) {
                coverage::check(&report, uses, &self.names.subjects, &words, &compiled.lines);
            }
            let found = self.scenario.as_ref().filter(|_| report.is_sound()).map(|scenario| Case {
                scenario: scenario.clone(),
                structure: self.structure.clone(),
                words: compiled,
                fingerprint: fingerprint(self.written, &self.structure),
                variant: self.seed,
            });
            case = found.map(|mut case| {
                case.structure.minutes = Length::new(&case).minutes();
                case
            });
            draft = Some(words);
        });
        (case, draft, report.into_problems())
    }
}

/// Parses a file and hands its root on. Where TOML does not read it all, or finds nothing in it, whatever else could be
/// said would mostly follow from that, so nothing else is.
fn with_table(report: &Report<'_>, read: impl FnOnce(Fields<'_>)) -> bool {
    let (table, errors) = DeTable::parse_recoverable(report.source.text());
    let text = report.source.text();
    // Where the line ends of which something was said already: the rest of what is said of it follows from that.
    let mut told = 0;
    for error in &errors {
        let span = error.span().unwrap_or(0..0);
        if span.start < told {
            continue;
        }
        let start = text[..span.start].rfind('\n').map_or(0, |newline| newline + 1);
        told = text[span.start..].find('\n').map_or(text.len(), |newline| span.start + newline) + 1;
        match lookalike::first(text[start..told.min(text.len())].trim_end_matches('\n')) {
            Some((at, found, instead)) => {
                let at = start + at;
                report.add(&(at..at + found.len_utf8()), Fault::Lookalike { found, instead });
            }
            None => report.add(&span, Fault::Syntax { why: error.message().into() }),
        }
    }
    if !errors.is_empty() {
        return false;
    }
    if table.get_ref().is_empty() {
        report.add(&(0..0), Fault::EmptyFile);
        return false;
    }
    read(Fields::new(report, table.get_ref(), 0..0));
    true
}

/// What the names of files with words begin with.
pub const LINES: &str = "lines.";
/// What the names of files with notes begin with.
pub const NOTE: &str = "teaching.";

/// The language in the name of a file of this kind, as in `lines.en.toml`.
fn language_of<'a>(name: &'a str, kind: &str) -> Option<&'a str> {
    name.rsplit(['/', '\\']).next()?.strip_prefix(kind)?.strip_suffix(".toml")
}

/// Notes a language that is not the one in the file's name.
fn check_language(report: &Report<'_>, language: &At<String>, kind: &str) {
    let file = language_of(report.source.name(), kind).filter(|_| !language.value.is_empty());
    if let Some(file) = file.filter(|file| *file != language.value) {
        let fault = Fault::NotTheLanguage { language: language.value.clone(), file: file.into() };
        report.add(&language.span, fault);
    }
}

/// The first bytes of the hash of all that decides what a run means. Words are none of it.
fn fingerprint(scenario: &ScenarioDraft, structure: &Structure) -> Fingerprint {
    // Writing to memory fails for types that postcard cannot express; ours are none of those.
    let bytes =
        postcard::to_allocvec(&(RULES, scenario, &structure.scenes, &structure.variants.bounds)).unwrap_or_default();
    let hash = Sha256::digest(&bytes);
    Fingerprint([hash[0], hash[1], hash[2], hash[3]])
}
