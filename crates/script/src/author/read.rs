//! Reads TOML values into what they should be, and reports every one that is not.

use super::fault::{Fault, Found, Name, Severity, Wanted};
use super::problem::{Label, Note, Problem};
use super::source::{At, Source};
use crate::id::is_id;
use crate::text::Text;
use std::cell::RefCell;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::ops::Range;
use strum::{VariantArray, VariantNames};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The most characters of a text. The longest that ships has a third of it.
const LONGEST_TEXT: usize = 1_000;
/// The most characters of a title or a name: it must find room on a small screen.
pub(super) const LONGEST_NAME: usize = 120;

/// A TOML value and its place.
pub(super) type Value<'a> = &'a Spanned<DeValue<'a>>;

/// The problems of one file, as they are found.
pub(super) struct Report<'a> {
    /// The file.
    pub(super) source: &'a Source,
    problems: RefCell<Vec<Problem>>,
}

impl<'a> Report<'a> {
    pub(super) fn new(source: &'a Source) -> Self {
        Report { source, problems: RefCell::default() }
    }

    /// Notes a problem at a place.
    pub(super) fn add(&self, span: &Range<usize>, fault: Fault) {
        self.push(span, fault, Vec::new());
    }

    /// Notes a problem that another place of the same file belongs to.
    pub(super) fn add_with(&self, span: &Range<usize>, fault: Fault, note: Note, other: &Range<usize>) {
        let label = Label { file: self.source.name().into(), span: other.clone(), note };
        self.push(span, fault, vec![label]);
    }

    /// Notes a problem that other places belong to.
    pub(super) fn push(&self, span: &Range<usize>, fault: Fault, labels: Vec<Label>) {
        let file = self.source.name().into();
        // An empty place at the start stands for the file as a whole.
        let span = Some(span.clone()).filter(|span| *span != (0..0));
        self.problems.borrow_mut().push(Problem { fault, file, span, labels });
    }

    /// Whether nothing that forbids to go on was noted.
    pub(super) fn is_sound(&self) -> bool {
        self.problems.borrow().iter().all(|problem| problem.severity() == Severity::Warning)
    }

    /// How much was noted so far.
    pub(super) fn count(&self) -> usize {
        self.problems.borrow().len()
    }

    /// All that was noted, in the order of the file.
    pub(super) fn into_problems(self) -> Vec<Problem> {
        let mut problems = self.problems.into_inner();
        problems.sort_by_key(|problem| problem.span.as_ref().map_or(0, |span| span.start));
        problems
    }

    fn wrong_type<T>(&self, value: Value<'_>, wanted: Wanted) -> Option<T> {
        let found = match value.get_ref() {
            DeValue::String(_) => Found::Text,
            DeValue::Integer(_) => Found::Number,
            DeValue::Float(_) => Found::Fraction,
            DeValue::Boolean(_) => Found::Truth,
            DeValue::Datetime(_) => Found::Date,
            DeValue::Array(_) => Found::List,
            DeValue::Table(_) => Found::Table,
        };
        self.add(&value.span(), Fault::WrongType { found, wanted });
        None
    }

    /// Text of any kind.
    pub(super) fn text(&self, value: Value<'_>) -> Option<At<String>> {
        match value.get_ref() {
            DeValue::String(text) => Some(At { value: text.to_string(), span: value.span() }),
            _ => self.wrong_type(value, Wanted::Text),
        }
    }

    /// Text that somebody will read, with stars for emphasis.
    pub(super) fn prose(&self, value: Value<'_>) -> Option<At<String>> {
        let text = self.plain(value, LONGEST_TEXT)?;
        if Text::parse(&text.value).plain().contains('*') {
            self.add(&text.span, Fault::LoneStar);
        }
        Some(text)
    }

    /// Text that somebody will read as it stands: stars emphasise nothing in it.
    pub(super) fn unmarked(&self, value: Value<'_>, most: usize) -> Option<At<String>> {
        let text = self.plain(value, most)?;
        if text.value.contains('*') {
            self.add(&text.span, Fault::LoneStar);
        }
        Some(text)
    }

    fn plain(&self, value: Value<'_>, most: usize) -> Option<At<String>> {
        let text = self.text(value)?.map(|text| text.trim().to_string());
        let length = text.value.chars().count();
        if !text.value.chars().any(is_seen) {
            self.add(&text.span, Fault::Empty);
        } else if length > most {
            self.add(&text.span, Fault::TooLong { found: length, most });
        } else if text.value.split(|c: char| !c.is_alphanumeric()).any(|word| word == "TODO") {
            self.add(&text.span, Fault::Todo);
        }
        if let Some(found) = text.value.chars().find(|&c| is_control(c)) {
            self.add(&text.span, Fault::Control { found });
        }
        Some(text)
    }

    /// An id.
    pub(super) fn id(&self, value: Value<'_>) -> Option<At<String>> {
        let id = self.text(value)?;
        self.check_id(&id);
        Some(id)
    }

    /// Notes an id of the wrong characters.
    pub(super) fn check_id(&self, id: &At<String>) {
        if !is_id(&id.value) {
            self.add(&id.span, Fault::MalformedId { found: id.value.clone() });
        }
    }

    /// A whole number from 0 to `most`.
    pub(super) fn number(&self, value: Value<'_>, most: u16) -> Option<At<u16>> {
        self.within(value, 0, most)
    }

    /// A whole number from `least` to `most`.
    pub(super) fn within(&self, value: Value<'_>, least: u16, most: u16) -> Option<At<u16>> {
        let DeValue::Integer(number) = value.get_ref() else { return self.wrong_type(value, Wanted::Number) };
        let read = u16::from_str_radix(number.as_str(), number.radix()).ok();
        let read = read.filter(|number| (least..=most).contains(number));
        if read.is_none() {
            self.add(&value.span(), Fault::OutOfRange { found: number.to_string(), least, most });
        }
        read.map(|number| At { value: number, span: value.span() })
    }

    /// Notes a format other than this one, however large or small its number is.
    pub(super) fn check_format(&self, value: Value<'_>, known: u16) {
        let DeValue::Integer(number) = value.get_ref() else {
            let _: Option<At<u16>> = self.wrong_type(value, Wanted::Number);
            return;
        };
        let read = u16::from_str_radix(number.as_str(), number.radix()).ok();
        if read != Some(known) {
            let found = read.map_or_else(|| number.to_string(), |read| read.to_string());
            self.add(&value.span(), Fault::Format { found, known });
        }
    }

    /// A whole number that fits a byte.
    pub(super) fn byte(&self, value: Value<'_>) -> Option<At<u8>> {
        self.number(value, u8::MAX.into()).map(|number| number.map(|number| number as u8))
    }

    /// A whole number whose limits the rules know: whatever does not fit a byte is beyond them.
    pub(super) fn bounded(&self, value: Value<'_>) -> Option<At<u8>> {
        let DeValue::Integer(number) = value.get_ref() else { return self.wrong_type(value, Wanted::Number) };
        let read = u8::from_str_radix(number.as_str(), number.radix()).unwrap_or(u8::MAX);
        Some(At { value: read, span: value.span() })
    }

    /// True or false.
    pub(super) fn truth(&self, value: Value<'_>) -> Option<bool> {
        match value.get_ref() {
            DeValue::Boolean(truth) => Some(*truth),
            _ => self.wrong_type(value, Wanted::Truth),
        }
    }

    /// A list; what cannot be read of it is left out.
    pub(super) fn list<T>(&self, value: Value<'a>, read: impl Fn(&Self, Value<'a>) -> Option<T>) -> Option<At<Vec<T>>> {
        match value.get_ref() {
            DeValue::Array(values) => {
                let read = values.iter().filter_map(|value| read(self, value)).collect();
                Some(At { value: read, span: value.span() })
            }
            _ => self.wrong_type(value, Wanted::List),
        }
    }

    /// A list that says something; one without anything in it is noted.
    pub(super) fn filled<T>(
        &self,
        value: Value<'a>,
        read: impl Fn(&Self, Value<'a>) -> Option<T>,
    ) -> Option<At<Vec<T>>> {
        if matches!(value.get_ref(), DeValue::Array(values) if values.is_empty()) {
            self.add(&value.span(), Fault::EmptyList);
        }
        self.list(value, read)
    }

    /// `[from, to]`.
    pub(super) fn range(&self, value: Value<'a>) -> Option<At<(u8, u8)>> {
        let DeValue::Array(values) = value.get_ref() else { return self.wrong_type(value, Wanted::Range) };
        let ends: Vec<u8> = values.iter().filter_map(|value| self.byte(value)).map(|end| end.value).collect();
        match ends[..] {
            [from, to] if from <= to => Some(At { value: (from, to), span: value.span() }),
            [from, to] => {
                self.add(&value.span(), Fault::EmptyRange { from, to });
                None
            }
            _ if values.len() == 2 => None,
            _ => self.wrong_type(value, Wanted::Range),
        }
    }

    /// One of a few values that have names.
    pub(super) fn one_of<T: Copy + VariantArray + VariantNames>(&self, value: Value<'_>) -> Option<At<T>> {
        self.one_of_these(value, <T as VariantNames>::VARIANTS, <T as VariantArray>::VARIANTS)
    }

    /// One of these values, by these names.
    pub(super) fn one_of_these<T: Copy>(
        &self,
        value: Value<'_>,
        names: &'static [&'static str],
        values: &[T],
    ) -> Option<At<T>> {
        let found = self.text(value)?;
        let place = names.iter().position(|&name| name == found.value);
        if place.is_none() {
            let near = nearest(&found.value, names.iter().copied());
            self.add(&found.span, Fault::UnknownValue { found: found.value.clone(), wanted: names, near });
        }
        place.and_then(|place| values.get(place)).map(|&value| At { value, span: found.span })
    }

    /// A table.
    pub(super) fn table(&'a self, value: Value<'a>) -> Option<Fields<'a>> {
        match value.get_ref() {
            DeValue::Table(table) => Some(Fields::new(self, table, value.span())),
            _ => self.wrong_type(value, Wanted::Table),
        }
    }

    /// Notes every id that was there before.
    pub(super) fn check_twice<'b>(&self, name: Name, ids: impl IntoIterator<Item = &'b At<String>>) {
        let mut seen: HashMap<&str, &At<String>> = HashMap::new();
        for id in ids {
            match seen.entry(&id.value) {
                Entry::Occupied(first) => {
                    let fault = Fault::Twice { name, id: id.value.clone() };
                    self.add_with(&id.span, fault, Note::First, &first.get().span);
                }
                Entry::Vacant(place) => {
                    place.insert(id);
                }
            }
        }
    }
}

/// A table whose fields are taken one by one; those that nobody takes are unknown.
pub(super) struct Fields<'a> {
    /// Where problems go.
    pub(super) report: &'a Report<'a>,
    /// Where the table stands.
    pub(super) span: Range<usize>,
    table: &'a DeTable<'a>,
    asked: RefCell<Vec<&'static str>>,
}

impl<'a> Fields<'a> {
    pub(super) fn new(report: &'a Report<'a>, table: &'a DeTable<'a>, span: Range<usize>) -> Self {
        Fields { report, span, table, asked: RefCell::default() }
    }

    /// A field that may be left out.
    pub(super) fn maybe(&self, field: &'static str) -> Option<Value<'a>> {
        self.asked.borrow_mut().push(field);
        self.table.get(field)
    }

    /// A field that must be there.
    pub(super) fn need(&self, field: &'static str) -> Option<Value<'a>> {
        let value = self.maybe(field);
        if value.is_none() {
            self.report.add(&self.span, Fault::NoField { field });
        }
        value
    }

    /// Required prose; empty where it is missing.
    pub(super) fn prose(&self, field: &'static str) -> String {
        self.need(field).and_then(|value| self.report.prose(value)).unwrap_or_default().value
    }

    /// Required text without emphasis; empty where it is missing.
    pub(super) fn unmarked(&self, field: &'static str) -> String {
        self.need(field).and_then(|value| self.report.unmarked(value, LONGEST_TEXT)).unwrap_or_default().value
    }

    /// A required name; empty where it is missing.
    pub(super) fn name(&self, field: &'static str) -> String {
        self.need(field).and_then(|value| self.report.unmarked(value, LONGEST_NAME)).unwrap_or_default().value
    }

    /// A required id; empty where it is missing.
    pub(super) fn id(&self, field: &'static str) -> At<String> {
        self.need(field).and_then(|value| self.report.id(value)).unwrap_or_else(|| self.nothing())
    }

    /// An empty value in place of one that could not be read.
    pub(super) fn nothing<T: Default>(&self) -> At<T> {
        At { value: T::default(), span: self.span.clone() }
    }

    /// A list of names; empty where it is left out.
    pub(super) fn names(&self, field: &'static str) -> Vec<At<String>> {
        let value = self.maybe(field).and_then(|value| self.report.list(value, |report, value| report.text(value)));
        value.unwrap_or_default().value
    }

    /// A list of tables; empty where it is left out.
    pub(super) fn tables(&self, field: &'static str) -> Vec<Fields<'a>> {
        let report = self.report;
        let value = self.maybe(field).and_then(|value| report.list(value, |_, value| report.table(value)));
        value.unwrap_or_default().value
    }

    /// A table in the table.
    pub(super) fn sub(&self, field: &'static str) -> Option<Fields<'a>> {
        self.need(field).and_then(|value| self.report.table(value))
    }

    /// A table of things by their ids, in the order of the file; empty where it is left out. A thing that is no table
    /// is noted, and stands there without its fields.
    pub(super) fn by_id(&self, field: &'static str) -> Vec<(At<String>, Option<Fields<'a>>)> {
        let Some(fields) = self.maybe(field).and_then(|value| self.report.table(value)) else { return Vec::new() };
        fields.entries().into_iter().map(|(id, value)| (id, self.report.table(value))).collect()
    }

    /// All fields of a table whose keys are an author's own, in the order of the file.
    pub(super) fn entries(self) -> Vec<(At<String>, Value<'a>)> {
        let mut found: Vec<_> = self
            .table
            .iter()
            .map(|(key, value)| (At { value: key.get_ref().to_string(), span: key.span() }, value))
            .collect();
        found.sort_by_key(|(id, _)| id.span.start);
        found
    }

    /// Notes every field that nobody asked for.
    pub(super) fn finish(self) {
        let asked = self.asked.into_inner();
        for (key, _) in self.table.iter().filter(|(key, _)| !asked.contains(&key.get_ref().as_ref())) {
            let found = key.get_ref().to_string();
            let near = nearest(&found, asked.iter().copied());
            self.report.add(&key.span(), Fault::UnknownField { found, near });
        }
    }
}

/// Whether a character leaves a mark. What orders and joins others leaves none by itself.
fn is_seen(c: char) -> bool {
    let is_nothing = matches!(
        c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}'
    );
    !is_nothing && !c.is_whitespace() && !c.is_control()
}

/// Whether a character does something to what is written around it, or to a terminal, and is no line end or tab.
fn is_control(c: char) -> bool {
    c.is_control() && !c.is_whitespace() || matches!(c, '\u{202a}'..='\u{202e}')
}

/// The longest name that is compared with others, in bytes.
const LONGEST_COMPARED: usize = 60;
/// The most names that one is compared with. No case has as many that could be meant in one place.
const MOST_NAMES: usize = 200;

/// The name that was likely meant: a letter or two are mistyped, in long names three.
pub(super) fn nearest<'b>(found: &str, names: impl IntoIterator<Item = &'b str>) -> Option<String> {
    if found.len() > LONGEST_COMPARED {
        return None;
    }
    let distance = |name: &str| strsim::damerau_levenshtein(found, name);
    let names = names.into_iter().take(MOST_NAMES).filter(|name| name.len() <= LONGEST_COMPARED);
    let near = names.map(|name| (distance(name), name)).min()?;
    let most = match near.1.len() {
        0..=3 => 1,
        4..=8 => 2,
        _ => 3,
    };
    (near.0 <= most).then(|| near.1.to_string())
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_of_the_hand_is_recognised_and_another_word_is_not() {
        let names = ["say", "reply", "act", "unless"];
        assert_eq!(nearest("repyl", names), Some("reply".into()));
        assert_eq!(nearest("sya", names), Some("say".into()));
        assert_eq!(nearest("unles", names), Some("unless".into()));
        assert_eq!(nearest("answer", names), None);
        assert_eq!(nearest("", names), None);
    }
}
