//! Fills the arguments into a text, as [`coded`](crate::coded) has it. A file that is damaged may give odd text, and never a panic.

use crate::coded::{ARGUMENT, END, Format, NEXT, PLURAL, place};
use crate::grammar::Grammar;

/// What is filled in for an argument.
#[derive(Clone, Copy)]
pub(crate) enum Value<'a> {
    /// Text.
    Text(&'a str),
    /// A whole number.
    Number(i64),
    /// Tenths of a point.
    Tenths(i16),
    /// Several texts.
    List(&'a [&'a str]),
}

/// A whole number of any size that sentences speak of.
pub trait Number: Copy {
    /// The same in the one size that is written out.
    fn whole(self) -> i64;
}

macro_rules! numbers {
    ($($size:ty),*) => { $(impl Number for $size {
        fn whole(self) -> i64 {
            self as i64
        }
    })* };
}

numbers!(u8, u16, u32, u64, usize, i8, i16, i32, i64);

/// Writes a text with its arguments.
pub(crate) fn fill(out: &mut String, grammar: &Grammar<'_>, template: &str, values: &[Value<'_>]) {
    let mut rest = template;
    while let Some(start) = rest.find([ARGUMENT, PLURAL]) {
        let (before, coded) = rest.split_at(start);
        out.push_str(before);
        let mut letters = coded.chars();
        let (mark, argument) = (letters.next(), letters.next());
        let value =
            values.iter().enumerate().find(|&(at, _)| Some(place(at as u8)) == argument).map(|(_, value)| *value);
        if mark == Some(PLURAL) {
            let (forms, after) = letters.as_str().split_once(END).unwrap_or((letters.as_str(), ""));
            if let Some(Value::Number(number)) = value {
                fill(out, grammar, form(forms, grammar.form(number)), values);
            }
            rest = after;
        } else {
            let format = letters.next();
            let format = Format::ALL.iter().find(|(_, _, letter)| Some(*letter) == format);
            if let (Some(value), Some((format, ..))) = (value, format) {
                write(out, grammar, value, *format);
            }
            rest = letters.as_str();
        }
    }
    out.push_str(rest);
}

/// One form of a plural.
fn form(forms: &str, which: usize) -> &str {
    forms.split(NEXT).nth(which).unwrap_or_default()
}

/// Writes one argument.
fn write(out: &mut String, grammar: &Grammar<'_>, value: Value<'_>, format: Format) {
    match (value, format) {
        (Value::Text(text), Format::Lower) => out.push_str(&grammar.lower(text)),
        (Value::Text(text), Format::Upper) => out.push_str(&grammar.upper(text)),
        (Value::Text(text), Format::Stopped) => out.push_str(&grammar.stopped(text)),
        (Value::Text(text), Format::Said) => out.push_str(&grammar.stopped(&grammar.quoted(text))),
        (Value::Text(text), _) => out.push_str(text),
        (Value::Number(number), Format::Grouped) => grammar.grouped(out, number),
        (Value::Number(number), Format::Signed) => {
            if number >= 0 {
                out.push('+');
            }
            grammar.number(out, number);
        }
        (Value::Number(number), _) => grammar.number(out, number),
        (Value::Tenths(tenths), Format::Points) => points(out, grammar, tenths),
        (Value::Tenths(tenths), Format::Decimal) => grammar.tenths(out, tenths, true),
        (Value::Tenths(tenths), Format::Change) => {
            if tenths >= 0 {
                out.push('+');
            }
            grammar.tenths(out, tenths, true);
        }
        (Value::Tenths(tenths), _) => grammar.tenths(out, tenths, false),
        (Value::List(items), Format::QuotedList) => {
            let quoted: Vec<String> = items.iter().map(|item| grammar.quoted(item)).collect();
            grammar.list(out, &quoted.iter().map(String::as_str).collect::<Vec<_>>());
        }
        (Value::List(items), _) => grammar.list(out, items),
    }
}

/// Writes tenths as points, with the noun.
fn points(out: &mut String, grammar: &Grammar<'_>, tenths: i16) {
    let which = if tenths % 10 == 0 { grammar.form((tenths / 10).into()) } else { grammar.form_of_fraction() };
    let mut number = String::new();
    grammar.tenths(&mut number, tenths, false);
    fill(out, grammar, form(grammar.points(), which), &[Value::Text(&number)]);
}
