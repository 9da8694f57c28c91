//! Text with arguments in braces: `{name}`, `{turn, number}`, `{lines, plural, # line|# lines}`.

use super::super::coded::{ARGUMENT, END, Format, NEXT, PLURAL, place};
use super::fault::Unreadable;
use super::kind::Kind;

/// An argument of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Argument {
    /// Its name.
    pub(super) name: String,
    /// What it takes.
    pub(super) kind: Kind,
    /// Whether translations may leave it out.
    pub(super) optional: bool,
}

/// A piece of a text.
#[derive(Clone, Debug)]
pub(super) enum Piece {
    /// Text as it stands.
    Text(String),
    /// An argument, written out.
    Argument(Argument, Format),
    /// One of several forms, after a number.
    Plural(Argument, Vec<Vec<Piece>>),
}

/// Reads a text.
pub(super) fn parse(text: &str) -> Result<Vec<Piece>, Unreadable> {
    pieces(text, None)
}

/// Reads a text, or a form of the plural of an argument, where `#` stands for its number.
fn pieces(text: &str, counted: Option<&Argument>) -> Result<Vec<Piece>, Unreadable> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(|letter| matches!(letter, '{' | '}') || (letter == '#' && counted.is_some())) {
        let (before, found) = rest.split_at(at);
        if !before.is_empty() {
            pieces.push(Piece::Text(before.to_owned()));
        }
        if let Some((after, argument)) = found.strip_prefix('#').zip(counted) {
            pieces.push(Piece::Argument(argument.clone(), Format::Number));
            rest = after;
        } else {
            let end = closing(found).ok_or(Unreadable::Brace)?;
            let piece = argument(&found[1..end])?;
            if counted.is_some() && matches!(piece, Piece::Plural(..)) {
                return Err(Unreadable::Nested);
            }
            pieces.push(piece);
            rest = &found[end + 1..];
        }
    }
    if !rest.is_empty() {
        pieces.push(Piece::Text(rest.to_owned()));
    }
    Ok(pieces)
}

/// Where the brace that a text begins with is closed.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 0;
    for (at, letter) in text.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth <= 1 => return Some(at).filter(|_| depth == 1),
            '}' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// What stands between braces.
fn argument(inside: &str) -> Result<Piece, Unreadable> {
    let (name, format) =
        inside.split_once(',').map_or((inside, None), |(name, format)| (name, Some(format.trim_start())));
    let (name, optional) = name.trim().strip_suffix('?').map_or((name.trim(), false), |name| (name, true));
    if !is_name(name) {
        return Err(Unreadable::Name);
    }
    let argument = |kind| Argument { name: name.to_owned(), kind, optional };
    if let Some(forms) = format.and_then(|format| format.strip_prefix("plural,")) {
        let argument = argument(Kind::Number);
        let forms = split_forms(forms).into_iter().map(|form| pieces(form, Some(&argument)));
        return Ok(Piece::Plural(argument.clone(), forms.collect::<Result<_, _>>()?));
    }
    let format = format.map_or("text", str::trim);
    let format = Format::ALL.iter().find(|(_, known, _)| *known == format).ok_or(Unreadable::Format)?.0;
    Ok(Piece::Argument(argument(format.kind()), format))
}

/// The forms of a plural. The first begins after the space behind the comma.
fn split_forms(forms: &str) -> Vec<&str> {
    forms.strip_prefix(' ').unwrap_or(forms).split('|').collect()
}

/// Words that Rust keeps to itself.
const KEPT: [&str; 22] = [
    "as", "async", "await", "break", "const", "continue", "else", "enum", "false", "fn", "for", "if", "in", "loop",
    "match", "move", "return", "self", "true", "type", "use", "while",
];

/// Whether something can be the name of a function or of an argument.
pub(super) fn is_name(name: &str) -> bool {
    let fits = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_';
    name.starts_with(|letter: char| letter.is_ascii_lowercase()) && name.chars().all(fits) && !KEPT.contains(&name)
}

/// The arguments of a text, each once, in the order in which they come.
pub(super) fn arguments(pieces: &[Piece]) -> Vec<&Argument> {
    let mut found: Vec<&Argument> = Vec::new();
    let mut add = |argument| {
        if !found.contains(&argument) {
            found.push(argument);
        }
    };
    for piece in pieces {
        match piece {
            Piece::Text(_) => {}
            Piece::Argument(argument, _) => add(argument),
            Piece::Plural(argument, forms) => {
                add(argument);
                forms.iter().flat_map(|form| arguments(form)).for_each(&mut add);
            }
        }
    }
    found
}

/// How many forms each plural of a text has.
pub(super) fn plurals(pieces: &[Piece]) -> impl Iterator<Item = usize> {
    pieces.iter().filter_map(|piece| match piece {
        Piece::Plural(_, forms) => Some(forms.len()),
        Piece::Text(_) | Piece::Argument(..) => None,
    })
}

/// Writes a text as a program reads it; `places` are the names of the arguments, in the order in which they are passed.
pub(super) fn encode(pieces: &[Piece], places: &[String], out: &mut String) {
    let place_of =
        |argument: &Argument| place(places.iter().position(|name| *name == argument.name).unwrap_or_default() as u8);
    for piece in pieces {
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::Argument(argument, format) => {
                let letter = Format::ALL.iter().find(|(known, ..)| known == format).map_or('t', |known| known.2);
                out.extend([ARGUMENT, place_of(argument), letter]);
            }
            Piece::Plural(argument, forms) => {
                out.extend([PLURAL, place_of(argument)]);
                for (which, form) in forms.iter().enumerate() {
                    if which > 0 {
                        out.push(NEXT);
                    }
                    encode(form, places, out);
                }
                out.push(END);
            }
        }
    }
}
