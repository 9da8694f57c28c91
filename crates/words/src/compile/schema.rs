//! The schema: which texts there are, what they take, and which functions speak them.

use super::super::coded::GRAMMAR;
use super::fault::{Fault, Problem};
use super::file::{File, Item, Text, join};
use super::template::{self, Argument, Piece};
use toml::de::{DeTable, DeValue};

/// The topics that only the command line needs: what it says itself, and what stands on the pages that it writes.
const OFF_PAGE: [&str; 2] = ["command_line", "site_pages"];

/// All texts of the language that the others are translated from, and the functions that speak them.
#[derive(Clone, Debug)]
pub struct Schema {
    /// The name of the file.
    pub(super) file: String,
    /// The texts, in the order in which every compiled language has them.
    pub(super) texts: Vec<Entry>,
    /// The functions.
    pub(super) functions: Vec<Function>,
    /// How many texts the page needs: the first ones.
    pub(super) on_page: usize,
}

/// How much of a language a program needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// What the page says.
    Page,
    /// All of it.
    Whole,
}

/// A text of the schema.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) text: Text,
    /// Its own arguments.
    pub(super) arguments: Vec<Argument>,
    /// The names of all arguments of the function that speaks it, in their order.
    pub(super) places: Vec<String>,
}

/// A function that speaks.
#[derive(Clone, Debug)]
pub(super) struct Function {
    pub(super) name: String,
    pub(super) comment: String,
    pub(super) line: usize,
    /// What a program has to have of a language for the function to say anything.
    pub(super) extent: Extent,
    pub(super) arguments: Vec<Argument>,
    pub(super) shape: Shape,
}

/// What a function speaks.
#[derive(Clone, Debug)]
pub(super) enum Shape {
    /// One text.
    One(usize),
    /// Several that follow each other: the first, and how many.
    Several(usize, usize),
    /// What goes with the value of an enum.
    By(By),
}

/// What goes with the values of an enum.
#[derive(Clone, Debug)]
pub(super) struct By {
    /// The name of the value in the function.
    pub(super) value: String,
    /// The path of the enum.
    pub(super) path: String,
    /// The variants.
    pub(super) variants: Vec<Variant>,
}

/// One variant, or several with a `|` between them.
#[derive(Clone, Debug)]
pub(super) struct Variant {
    pub(super) pattern: String,
    pub(super) line: usize,
    pub(super) said: Said,
}

/// What is said of a variant.
#[derive(Clone, Debug)]
pub(super) enum Said {
    One(usize),
    Several(usize, usize),
    Account(Account),
}

/// What is said of a rule on the page about the model. Claims stand under the names of their sources.
#[derive(Clone, Debug, Default)]
pub(super) struct Account {
    pub(super) name: usize,
    pub(super) does: usize,
    pub(super) article: Option<usize>,
    pub(super) rests_on: Vec<(String, usize)>,
    pub(super) against: Vec<(String, usize)>,
    pub(super) ours: usize,
}

impl Schema {
    /// Reads the language that the others are translated from.
    pub fn read(name: &str, text: &str) -> Result<Schema, Vec<Problem>> {
        let file = File::new(name, text);
        let schema = Schema { file: name.to_owned(), texts: Vec::new(), functions: Vec::new(), on_page: 0 };
        let mut reader = Reader { file: &file, extent: Extent::Page, schema };
        let table = file.parse();
        let mut topics: Vec<Item<'_>> = table.iter().flat_map(|table| file.items(table)).collect();
        topics.retain(|topic| topic.key != "grammar");
        topics.sort_by_key(|topic| OFF_PAGE.contains(&topic.key));
        for topic in topics {
            reader.extent = if OFF_PAGE.contains(&topic.key) { Extent::Whole } else { Extent::Page };
            match topic.value.as_table() {
                Some(table) => reader.table(topic.key, "", "", table),
                None => file.add(topic.line, Fault::NoText(topic.key.to_owned())),
            }
            if reader.extent == Extent::Page {
                reader.schema.on_page = reader.schema.texts.len();
            }
        }
        reader.refuse_twins();
        let schema = reader.schema;
        let problems = file.into_problems();
        if problems.is_empty() { Ok(schema) } else { Err(problems) }
    }

    /// Differs as soon as the keys, their order or their arguments do.
    pub fn fingerprint(&self) -> u64 {
        let mut hash = 0xcbf2_9ce4_8422_2325;
        let mut add = |text: &str| {
            for byte in text.bytes().chain([0]) {
                hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
            }
        };
        for Entry { text, places, .. } in &self.texts {
            add(&text.path);
            places.iter().for_each(|place| add(place));
        }
        hash
    }

    /// How many texts a compiled language has.
    pub fn count(&self, extent: Extent) -> usize {
        GRAMMAR.len()
            + match extent {
                Extent::Page => self.on_page,
                Extent::Whole => self.texts.len(),
            }
    }
}

/// Reads the tables one after the other.
struct Reader<'f, 'a> {
    file: &'f File<'a>,
    /// Of the table that is being read.
    extent: Extent,
    schema: Schema,
}

impl<'a> Reader<'_, 'a> {
    /// A table whose keys are functions of their own. Their names begin with `prefix`; `about` is said of those
    /// that have no comment.
    fn table(&mut self, path: &str, prefix: &str, about: &str, table: &'a DeTable<'a>) {
        for Item { key, line, value } in self.file.items(table) {
            let path = join(path, key);
            let name = if prefix.is_empty() { key.to_owned() } else { format!("{prefix}_{key}") };
            if !template::is_name(key) {
                self.file.add(line, Fault::NoName(path));
                continue;
            }
            let comment = Some(self.file.comment(line)).filter(|comment| !comment.is_empty());
            let comment = comment.unwrap_or_else(|| about.to_owned());
            if let Some(table) = value.as_table() {
                match self.by(&path, table) {
                    Some(by) => self.function(name, comment, line, &path, Shape::By(by)),
                    None => self.table(&path, &name, &comment, table),
                }
            } else {
                let texts = self.file.one_or_more(&path, line, value);
                let first = self.add(texts);
                let shape = match value.as_array() {
                    Some(items) => Shape::Several(first, items.len()),
                    None => Shape::One(first),
                };
                self.function(name, comment, line, &path, shape);
            }
        }
    }

    /// A table whose keys are the variants of an enum.
    fn by(&mut self, path: &str, table: &'a DeTable<'a>) -> Option<By> {
        let items = self.file.items(table);
        let by = items.iter().find(|item| item.key == "$by")?;
        let Some((value, enum_path)) = by.value.as_str().and_then(|by| by.split_once(": ")) else {
            self.file.add(by.line, Fault::Directive(join(path, "$by")));
            return None;
        };
        let mut variants = Vec::new();
        for Item { key, line, value } in items.iter().filter(|item| item.key != "$by") {
            let path = join(path, key);
            let said = match value {
                DeValue::Table(table) => Said::Account(self.account(&path, table)),
                DeValue::Array(items) => Said::Several(self.several(&path, *line, value), items.len()),
                _ => Said::One(self.several(&path, *line, value)),
            };
            variants.push(Variant { pattern: (*key).to_owned(), line: *line, said });
        }
        Some(By { value: value.to_owned(), path: enum_path.to_owned(), variants })
    }

    fn several(&mut self, path: &str, line: usize, value: &'a DeValue<'a>) -> usize {
        let texts = self.file.one_or_more(path, line, value);
        self.add(texts)
    }

    /// What is said of a rule.
    fn account(&mut self, path: &str, table: &'a DeTable<'a>) -> Account {
        let mut account = Account::default();
        for Item { key, line, value } in self.file.items(table) {
            let path = join(path, key);
            if let Some(table) = value.as_table() {
                let claims = self.file.items(table).into_iter();
                let claims = claims
                    .map(|Item { key, line, value }| (key.to_owned(), self.several(&join(&path, key), line, value)));
                match key {
                    "rests_on" => account.rests_on = claims.collect(),
                    "against" => account.against = claims.collect(),
                    _ => self.file.add(line, Fault::Directive(path)),
                }
                continue;
            }
            let text = self.several(&path, line, value);
            match key {
                "name" => account.name = text,
                "does" => account.does = text,
                "article" => account.article = Some(text),
                "ours" => account.ours = text,
                _ => self.file.add(line, Fault::Directive(path)),
            }
        }
        account
    }

    /// Adds texts, and says where the first of them is.
    fn add(&mut self, texts: Vec<Text>) -> usize {
        let first = self.schema.texts.len();
        for text in texts {
            let pieces = template::parse(&text.text).unwrap_or_else(|reason| {
                self.file.add(text.line, Fault::Template { key: text.path.clone(), reason });
                Vec::<Piece>::new()
            });
            let arguments = template::arguments(&pieces).into_iter().cloned().collect();
            self.schema.texts.push(Entry { text, arguments, places: Vec::new() });
        }
        first
    }

    /// Adds the function that speaks all texts from the path on.
    fn function(&mut self, name: String, comment: String, line: usize, path: &str, shape: Shape) {
        if comment.is_empty() {
            self.file.add(line, Fault::NoComment(path.to_owned()));
        }
        let within = format!("{path}.");
        let speaks = |entry: &&mut Entry| entry.text.path == path || entry.text.path.starts_with(&within);
        let mut arguments: Vec<Argument> = Vec::new();
        for entry in self.schema.texts.iter_mut().filter(speaks) {
            for argument in &entry.arguments {
                match arguments.iter_mut().find(|known| known.name == argument.name) {
                    Some(known) if known.kind == argument.kind => known.optional |= argument.optional,
                    Some(known) => {
                        let (key, here, there) = (entry.text.path.clone(), argument.kind, known.kind);
                        let fault = Fault::OtherKind { key, argument: argument.name.clone(), here, there };
                        self.file.add(entry.text.line, fault);
                    }
                    None => arguments.push(argument.clone()),
                }
            }
        }
        let places: Vec<String> = arguments.iter().map(|argument| argument.name.clone()).collect();
        if places.len() > 40 {
            let reason = super::fault::Unreadable::TooMany;
            self.file.add(line, Fault::Template { key: path.to_owned(), reason });
        }
        for entry in self.schema.texts.iter_mut().filter(speaks) {
            entry.places.clone_from(&places);
        }
        self.schema.functions.push(Function { name, comment, line, extent: self.extent, arguments, shape });
    }

    /// No two keys can make the same function.
    fn refuse_twins(&self) {
        let functions = &self.schema.functions;
        for (at, function) in functions.iter().enumerate() {
            if let Some(other) = functions[..at].iter().find(|other| other.name == function.name) {
                let fault = Fault::SameName { name: function.name.clone(), other: other.line };
                self.file.add(function.line, fault);
            }
        }
    }
}
