//! A text in JSON, read by the browser.

use js_sys::{Array, Error, JSON, Object};
use wasm_bindgen::{JsCast, JsValue};

/// What such a text says, as far as we ask for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// Names and what stands under them.
    Object(Vec<(String, Json)>),
    /// A number, yes or no, or nothing.
    Other,
}

/// It is no JSON. Line and column, from 1, where the browser says from where on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotJson(pub Option<(u32, u32)>);

/// Reads a text.
///
/// # Errors
/// Where it is no JSON.
pub fn parse(text: &str) -> Result<Json, NotJson> {
    let value = JSON::parse(text).map_err(|error| {
        let message = error.dyn_ref::<Error>().map(|error| String::from(error.message())).unwrap_or_default();
        NotJson(place(&message, text))
    })?;
    Ok(json(&value))
}

fn json(value: &JsValue) -> Json {
    if let Some(text) = value.as_string() {
        Json::Text(text)
    } else if let Some(list) = value.dyn_ref::<Array>() {
        Json::List(list.iter().map(|item| json(&item)).collect())
    } else if let Some(object) = value.dyn_ref::<Object>() {
        let entry = |entry: JsValue| {
            let entry = Array::from(&entry);
            (entry.get(0).as_string().unwrap_or_default(), json(&entry.get(1)))
        };
        Json::Object(Object::entries(object).iter().map(entry).collect())
    } else {
        Json::Other
    }
}

/// Where a browser says that a text stops being JSON. Some say line and column, some how many letters come before, some
/// only that the text has ended.
fn place(message: &str, text: &str) -> Option<(u32, u32)> {
    let number = |name: &str| {
        let digits = message.split_once(name)?.1;
        digits.split(|letter: char| !letter.is_ascii_digit()).next()?.parse::<u32>().ok()
    };
    let after = |letters: usize| {
        let read = text.encode_utf16().take(letters);
        let (line, column) =
            read.fold(
                (1, 1),
                |(line, column), letter| {
                    if letter == u16::from(b'\n') { (line + 1, 1) } else { (line, column + 1) }
                },
            );
        Some((line, column))
    };
    match (number("line ").zip(number("column ")), number("position ")) {
        (Some(place), _) => Some(place),
        (None, Some(before)) => after(before as usize),
        (None, None) if message.contains("end of") => after(usize::MAX),
        (None, None) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_a_text_stops_being_json_is_found_in_what_browsers_say() {
        let text = "{\n  \"title\": \"Spring\"\n  \"cases\": []\n}";
        for message in [
            "Expected ',' or '}' after property value in JSON at position 24 (line 3 column 3)",
            "JSON.parse: expected ',' or '}' after property value in object at line 3 column 3 of the JSON data",
            "Expected ',' or '}' after property value in JSON at position 24",
        ] {
            assert_eq!(place(message, text), Some((3, 3)), "{message}");
        }
        assert_eq!(place("Unexpected end of JSON input", "{\n"), Some((2, 1)));
        assert_eq!(place("JSON Parse error: Expected '}'", text), None);
    }
}
