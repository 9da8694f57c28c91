//! The section `[grammar]` of a language.

use super::super::coded::{GRAMMAR, LETTERS, NEXT};
use super::super::family::Family;
use super::fault::Fault;
use super::file::{File, Item};
use super::template::{self, Piece};
use toml::de::{DeTable, DeValue};

/// The section as a program reads it, and which family of plurals the language is in.
pub(super) fn read<'a>(file: &File<'a>, table: Option<&'a DeTable<'a>>) -> Option<([String; GRAMMAR.len()], Family)> {
    let items = table.map(|table| file.items(table)).unwrap_or_default();
    let mut texts = [const { String::new() }; GRAMMAR.len()];
    let mut family = None;
    for Item { key, line, value } in &items {
        let Some(at) = GRAMMAR[..LETTERS].iter().position(|known| known == key) else {
            file.add(*line, Fault::UnknownKey(format!("grammar.{key}")));
            continue;
        };
        texts[at] = text(file, GRAMMAR[at], *line, value)?;
        if GRAMMAR[at] == "plural" {
            family = Family::of_name(&texts[at]);
        }
    }
    let optional = ["list_last_changed", "list_changed_before"];
    for key in GRAMMAR[..LETTERS].iter().filter(|key| !optional.contains(key)) {
        if !items.iter().any(|item| item.key == *key) {
            file.add(1, Fault::MissingGrammar(key));
        }
    }
    let family = family?;
    let points = items.iter().find(|item| item.key == "points")?;
    let at = GRAMMAR.iter().position(|key| *key == "points")?;
    texts[at] = forms(file, points.line, &texts[at], family)?;
    Some((texts, family))
}

/// A value of the grammar.
fn text(file: &File<'_>, key: &'static str, line: usize, value: &DeValue<'_>) -> Option<String> {
    let known: &[&str] = match key {
        "direction" => &["ltr", "rtl"],
        "plural" => &Family::ALL.map(|(_, name)| name),
        "stop_after_quote" => &["yes", "no"],
        _ => &[],
    };
    let several = matches!(key, "quotes" | "list_changed_before");
    let text = match (value, several) {
        (DeValue::Array(items), true) => {
            let items: Option<Vec<&str>> = items.iter().map(|item| item.get_ref().as_str()).collect();
            items.map(|items| items.join(&NEXT.to_string()))
        }
        (DeValue::String(text), false) => Some(text.to_string()),
        _ => None,
    };
    let Some(text) = text else {
        file.add(line, Fault::NoText(format!("grammar.{key}")));
        return None;
    };
    if !known.is_empty() && !known.contains(&text.as_str()) {
        file.add(line, Fault::UnknownValue { key, found: text, known: known.to_vec() });
        return None;
    }
    Some(text)
}

/// The forms of "points": one more than the family has, for fractions.
fn forms(file: &File<'_>, line: usize, text: &str, family: Family) -> Option<String> {
    let key = || "grammar.points".to_owned();
    let (wanted, found) = (family.forms() + 1, text.split('|').count());
    if wanted != found {
        file.add(line, Fault::PluralForms { key: key(), wanted, found });
    }
    let whole = format!("{{n, plural, {text}}}");
    match template::parse(&whole) {
        Ok(pieces) => {
            let mut out = String::new();
            for piece in &pieces {
                let Piece::Plural(argument, forms) = piece else { continue };
                for (which, form) in forms.iter().enumerate() {
                    if which > 0 {
                        out.push(NEXT);
                    }
                    template::encode(form, std::slice::from_ref(&argument.name), &mut out);
                }
            }
            Some(out)
        }
        Err(reason) => {
            file.add(line, Fault::Template { key: key(), reason });
            None
        }
    }
}
