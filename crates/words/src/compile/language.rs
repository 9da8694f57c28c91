//! Checks one language against the schema, and compiles it.

use super::super::coded::{FORMAT, LAST, LETTERS, MAGIC};
use super::fault::{Fault, Problem};
use super::file::{File, Item, Text};
use super::grammar;
use super::schema::{Entry, Extent, Schema};
use super::template::{self, Argument};
use std::collections::{BTreeMap, BTreeSet};

/// The file that programs load, of the language in `text`.
pub fn compile(schema: &Schema, extent: Extent, name: &str, text: &str) -> Result<Vec<u8>, Vec<Problem>> {
    let file = File::new(name, text);
    let table = file.parse();
    let bytes = table.as_ref().and_then(|table| {
        let items = file.items(table);
        let grammar = items.iter().find(|item| item.key == "grammar").and_then(|item| item.value.as_table());
        let grammar = grammar::read(&file, grammar);
        let topics = items.iter().filter(|item| item.key != "grammar");
        let texts: Vec<Text> = topics.flat_map(|topic| flatten(&file, schema, topic)).collect();
        let (mut grammar, family) = grammar?;
        let texts = texts_in_order(&file, schema, texts, family.forms());
        grammar[LETTERS] = letters(&texts);
        write(schema, grammar.into_iter().chain(texts).take(schema.count(extent)))
    });
    let problems = file.into_problems();
    bytes.filter(|_| problems.is_empty()).ok_or(problems)
}

/// The texts of a topic. The schema itself says of some tables what they go by; that is no text.
fn flatten<'a>(file: &File<'a>, schema: &Schema, topic: &Item<'a>) -> Vec<Text> {
    match topic.value.as_table() {
        Some(table) => file.flatten(topic.key, table, file.name() == schema.file),
        None => {
            file.add(topic.line, Fault::UnknownKey(topic.key.to_owned()));
            Vec::new()
        }
    }
}

/// The texts in the order of the schema, as programs read them.
fn texts_in_order(file: &File<'_>, schema: &Schema, texts: Vec<Text>, forms: usize) -> Vec<String> {
    let mut here: BTreeMap<String, Text> = texts.into_iter().map(|text| (text.path.clone(), text)).collect();
    // Where nothing of a table is there, the line of what comes before it is the nearest there is.
    let mut line = 1;
    let mut in_order = Vec::new();
    for entry in &schema.texts {
        let path = &entry.text.path;
        match here.remove(path) {
            Some(text) => {
                line = text.line;
                in_order.push(encoded(file, entry, &text, forms));
            }
            None => {
                let schema = (schema.file.clone(), entry.text.line);
                file.add(line, Fault::MissingKey { key: path.clone(), schema });
            }
        }
    }
    for text in here.into_values() {
        file.add(text.line, Fault::UnknownKey(text.path));
    }
    in_order
}

/// One text, checked against the schema.
fn encoded(file: &File<'_>, entry: &Entry, text: &Text, forms: usize) -> String {
    let key = || text.path.clone();
    let pieces = match template::parse(&text.text) {
        Ok(pieces) => pieces,
        Err(reason) => {
            file.add(text.line, Fault::Template { key: key(), reason });
            return String::new();
        }
    };
    for found in template::plurals(&pieces).filter(|found| *found != forms) {
        file.add(text.line, Fault::PluralForms { key: key(), wanted: forms, found });
    }
    let arguments = template::arguments(&pieces);
    let same = |one: &Argument, other: &Argument| one.name == other.name;
    for argument in &arguments {
        let name = || argument.name.clone();
        match entry.arguments.iter().find(|known| same(known, argument)) {
            Some(known) if known.kind == argument.kind => {}
            Some(known) => {
                let (here, there) = (argument.kind, known.kind);
                file.add(text.line, Fault::OtherKind { key: key(), argument: name(), here, there });
            }
            None => {
                let known = entry.arguments.iter().map(|known| known.name.clone()).collect();
                file.add(text.line, Fault::UnknownArgument { key: key(), argument: name(), known });
            }
        }
    }
    for wanted in entry.arguments.iter().filter(|wanted| !wanted.optional) {
        if !arguments.iter().any(|argument| same(argument, wanted)) {
            file.add(text.line, Fault::MissingArgument { key: key(), argument: wanted.name.clone() });
        }
    }
    let mut out = String::new();
    template::encode(&pieces, &entry.places, &mut out);
    out
}

/// Every letter beyond ASCII that has a capital or is one: the small one, and its capital.
fn letters(texts: &[String]) -> String {
    // A letter that becomes several stays as it is.
    let small = |letter: char| Some(letter.to_lowercase()).filter(|it| it.len() == 1).and_then(|mut it| it.next());
    let capital = |letter: char| Some(letter.to_uppercase()).filter(|it| it.len() == 1).and_then(|mut it| it.next());
    let pair = |letter: char| small(letter).and_then(|small| Some((small, capital(small)?)));
    let all: BTreeSet<char> = texts.iter().flat_map(|text| text.chars()).filter(|letter| !letter.is_ascii()).collect();
    let pairs: BTreeSet<(char, char)> =
        all.into_iter().filter_map(pair).filter(|(small, capital)| small != capital).collect();
    pairs.into_iter().flat_map(|(small, capital)| [small, capital]).collect()
}

/// The file. None if there are more texts than its number of them can say.
fn write(schema: &Schema, texts: impl Iterator<Item = String>) -> Option<Vec<u8>> {
    let texts: Vec<String> = texts.collect();
    let mut bytes = Vec::from(MAGIC);
    bytes.push(FORMAT);
    bytes.extend(schema.fingerprint().to_le_bytes());
    bytes.extend(u16::try_from(texts.len()).ok()?.to_le_bytes());
    for text in texts {
        bytes.extend(text.into_bytes());
        bytes.push(LAST as u8);
    }
    Some(bytes)
}
