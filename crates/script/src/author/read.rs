//! Reads TOML values into what they should be, and reports every one that is not.

use super::fault::{Fault, Found, Name, Severity, Wanted};
use super::problem::{Label, Note, Problem};
use super::source::{At, Source};
use crate::id::is_id;
use std::cell::RefCell;
use std::ops::Range;
use strum::{VariantArray, VariantNames};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

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

    /// Text that somebody will read.
    pub(super) fn prose(&self, value: Value<'_>) -> Option<At<String>> {
        let text = self.text(value)?;
        if text.value.trim().is_empty() {
            self.add(&text.span, Fault::Empty);
        } else if text.value.split(|c: char| !c.is_alphanumeric()).any(|word| word == "TODO") {
            self.add(&text.span, Fault::Todo);
        }
        Some(text.map(|text| text.trim().into()))
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
        let DeValue::Integer(number) = value.get_ref() else { return self.wrong_type(value, Wanted::Number) };
        let read = u16::from_str_radix(number.as_str(), number.radix()).ok().filter(|&number| number <= most);
        if read.is_none() {
            self.add(&value.span(), Fault::OutOfRange { found: number.to_string(), least: 0, most });
        }
        read.map(|number| At { value: number, span: value.span() })
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
        let mut seen: Vec<&At<String>> = Vec::new();
        for id in ids {
            match seen.iter().find(|before| before.value == id.value) {
                Some(first) => {
                    self.add_with(&id.span, Fault::Twice { name, id: id.value.clone() }, Note::First, &first.span);
                }
                None => seen.push(id),
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

    /// A table of things by their ids, in the order of the file; empty where it is left out.
    pub(super) fn by_id(&self, field: &'static str) -> Vec<(At<String>, Fields<'a>)> {
        let Some(fields) = self.maybe(field).and_then(|value| self.report.table(value)) else { return Vec::new() };
        let found = fields.entries();
        found.into_iter().filter_map(|(id, value)| Some((id, self.report.table(value)?))).collect()
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

/// The name that was likely meant: a letter or two are mistyped, in long names three.
pub(super) fn nearest<'b>(found: &str, names: impl IntoIterator<Item = &'b str>) -> Option<String> {
    if found.len() > 60 {
        return None;
    }
    let distance = |name: &str| strsim::damerau_levenshtein(found, name);
    let near = names.into_iter().map(|name| (distance(name), name)).min()?;
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
