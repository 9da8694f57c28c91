//! The file of one language as a list of keys with their texts.

use super::fault::{Fault, Problem};
use std::cell::RefCell;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A file, and what is wrong with it.
pub(super) struct File<'a> {
    name: &'a str,
    text: &'a str,
    problems: RefCell<Vec<Problem>>,
}

/// A key of a table: its name, its line, and its value.
pub(super) struct Item<'a> {
    pub(super) key: &'a str,
    pub(super) line: usize,
    pub(super) value: &'a DeValue<'a>,
}

/// A text, under its key with all tables that it is in.
#[derive(Clone, Debug)]
pub(super) struct Text {
    pub(super) path: String,
    pub(super) line: usize,
    pub(super) text: String,
}

impl<'a> File<'a> {
    pub(super) fn new(name: &'a str, text: &'a str) -> Self {
        File { name, text, problems: RefCell::default() }
    }

    pub(super) fn name(&self) -> &'a str {
        self.name
    }

    /// Its tables.
    pub(super) fn parse(&self) -> Option<DeTable<'a>> {
        match DeTable::parse(self.text) {
            Ok(table) => Some(table.into_inner()),
            Err(error) => {
                let line = error.span().map_or(1, |span| self.line(&span));
                self.add(line, Fault::Syntax(error.message().to_owned()));
                None
            }
        }
    }

    pub(super) fn add(&self, line: usize, fault: Fault) {
        self.problems.borrow_mut().push(Problem { file: self.name.to_owned(), line, fault });
    }

    /// All that was noted, in the order of the file.
    pub(super) fn into_problems(self) -> Vec<Problem> {
        let mut problems = self.problems.into_inner();
        problems.sort_by_key(|problem| problem.line);
        problems
    }

    /// The line of a place, from 1.
    fn line(&self, span: &Range<usize>) -> usize {
        1 + self.text.bytes().take(span.start).filter(|byte| *byte == b'\n').count()
    }

    /// The comment right above a line.
    pub(super) fn comment(&self, line: usize) -> String {
        let above: Vec<&str> = self.text.lines().take(line - 1).collect();
        let comment = above.iter().rev().map_while(|line| line.trim_start().strip_prefix('#'));
        let mut comment: Vec<&str> = comment.map(str::trim).collect();
        comment.reverse();
        comment.join(" ")
    }

    /// The keys of a table, in the order of the file.
    pub(super) fn items(&self, table: &'a DeTable<'a>) -> Vec<Item<'a>> {
        let mut items: Vec<(&Spanned<_>, &Spanned<DeValue<'_>>)> = table.iter().collect();
        items.sort_by_key(|(key, _)| key.span().start);
        let item = |(key, value): (&'a Spanned<std::borrow::Cow<'a, str>>, &'a Spanned<DeValue<'a>>)| Item {
            key: key.get_ref(),
            line: self.line(&key.span()),
            value: value.get_ref(),
        };
        items.into_iter().map(item).collect()
    }

    /// A text, where it is one that somebody can read.
    pub(super) fn text(&self, path: &str, line: usize, value: &DeValue<'_>) -> Option<Text> {
        let Some(text) = value.as_str() else {
            self.add(line, Fault::NoText(path.to_owned()));
            return None;
        };
        if text.is_empty() {
            self.add(line, Fault::Empty(path.to_owned()));
        }
        if text.contains(|letter: char| letter.is_control() && letter != '\n') {
            self.add(line, Fault::Control(path.to_owned()));
        }
        Some(Text { path: path.to_owned(), line, text: text.to_owned() })
    }

    /// A text, or several in brackets, each under its number from 1.
    pub(super) fn one_or_more(&self, path: &str, line: usize, value: &'a DeValue<'a>) -> Vec<Text> {
        let Some(items) = value.as_array() else { return self.text(path, line, value).into_iter().collect() };
        let numbered = items.iter().enumerate();
        let text = |(at, item): (usize, &'a Spanned<DeValue<'a>>)| {
            self.text(&format!("{path}.{}", at + 1), self.line(&item.span()), item.get_ref())
        };
        numbered.filter_map(text).collect()
    }

    /// All texts of a table and of the tables within it. What begins with a `$` is none, and only the schema has it.
    pub(super) fn flatten(&self, path: &str, table: &'a DeTable<'a>, is_schema: bool) -> Vec<Text> {
        let mut texts = Vec::new();
        for Item { key, line, value } in self.items(table) {
            let path = join(path, key);
            if key.starts_with('$') {
                if !is_schema {
                    self.add(line, Fault::Directive(path));
                }
            } else if let Some(table) = value.as_table() {
                texts.extend(self.flatten(&path, table, is_schema));
            } else {
                texts.extend(self.one_or_more(&path, line, value));
            }
        }
        texts
    }
}

/// A key within a table.
pub(super) fn join(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}
