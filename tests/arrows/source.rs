//! A source as text, without what looks like code and is none.

/// The same text with spaces in place of comments, of what stands in quotes, and of modules of tests. Lines stay where they are.
pub fn code(text: &str) -> String {
    without_tests(&without_prose(text))
}

fn without_prose(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let in_word = code.ends_with(|letter: char| letter.is_alphanumeric() || letter == '_');
        match prose(rest, in_word) {
            0 => {
                code.push(first);
                rest = &rest[first.len_utf8()..];
            }
            length => {
                code.push_str(&blank(&rest[..length]));
                rest = &rest[length..];
            }
        }
    }
    code
}

/// Spaces in place of a text, on as many lines.
fn blank(text: &str) -> String {
    text.chars().map(|letter| if letter == '\n' { '\n' } else { ' ' }).collect()
}

/// How long the comment, the text or the letter is that begins here; 0 where none does.
fn prose(rest: &str, in_word: bool) -> usize {
    let until = |end: &str, from: usize| rest[from..].find(end).map_or(rest.len(), |place| from + place + end.len());
    if rest.starts_with("//") {
        return rest.find('\n').unwrap_or(rest.len());
    }
    if rest.starts_with("/*") {
        return until("*/", 2);
    }
    if rest.starts_with('"') {
        return quoted(rest);
    }
    // A name that ends in r opens no raw text.
    if let Some(raw) = rest.strip_prefix('r').filter(|_| !in_word) {
        let marks = raw.bytes().take_while(|&byte| byte == b'#').count();
        if raw[marks..].starts_with('"') {
            return until(&format!("\"{}", "#".repeat(marks)), marks + 2);
        }
    }
    if rest.starts_with("'\\") {
        return until("'", 3);
    }
    // One letter between two marks; a lifetime has one mark only.
    let mut letters = rest.chars();
    match (letters.next(), letters.next(), letters.next()) {
        (Some('\''), Some(letter), Some('\'')) => letter.len_utf8() + 2,
        _ => 0,
    }
}

fn quoted(rest: &str) -> usize {
    let mut escaped = false;
    for (place, letter) in rest.char_indices().skip(1) {
        match letter {
            '"' if !escaped => return place + 1,
            _ => escaped = letter == '\\' && !escaped,
        }
    }
    rest.len()
}

fn without_tests(code: &str) -> String {
    let mut code = code.to_owned();
    let mut from = 0;
    while let Some(place) = code[from..].find("#[cfg(test)]").map(|place| from + place) {
        let end = end_of_item(&code, place + "#[cfg(test)]".len());
        let blank = blank(&code[place..end]);
        code.replace_range(place..end, &blank);
        from = place + blank.len();
    }
    code
}

/// Where an item ends that begins here: at its semicolon, or with its braces.
fn end_of_item(code: &str, from: usize) -> usize {
    let mut depth = 0;
    for (place, letter) in code[from..].char_indices() {
        match letter {
            ';' if depth == 0 => return from + place + 1,
            '{' => depth += 1,
            '}' if depth == 1 => return from + place + 1,
            '}' => depth -= 1,
            _ => {}
        }
    }
    code.len()
}

#[test]
fn what_is_no_code_is_left_out() {
    let text = concat!(
        "use a; // use b;\n",
        "let c = \"use d \\\" use d\"; let e = r#\"use d\"#; let f = '\"'; fn g<'h>() {} /* use d\nuse d */ i\n",
        "#[cfg(test)]\nmod tests {\n    use d;\n    mod d {}\n}\n#[cfg(test)]\npub use d;\nlet bar = j(\"\");",
    );
    let code = code(text);
    assert!(!code.contains("use b") && !code.contains("use d") && !code.contains("mod"), "{code}");
    let kept = "use a; let c = ; let e = ; let f = ; fn g<'h>() {} i let bar = j( );";
    assert_eq!(code.split_whitespace().collect::<Vec<_>>(), kept.split_whitespace().collect::<Vec<_>>());
    assert_eq!(code.lines().count(), text.lines().count());
}
