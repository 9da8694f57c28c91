//! The paths that a source names: in its imports, and in its code.

/// A path such as `crate::play::Panel`, one for each name of an import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Its parts.
    pub parts: Vec<String>,
    /// What it is called from here on, where it is imported.
    pub called: Option<String>,
    /// Whether it is handed on to others.
    pub handed_on: bool,
    /// The line it stands on, from 1.
    pub line: usize,
}

/// Every path in a code, and the code without its imports and its modules' names.
pub fn named(code: &str) -> (Vec<Named>, String) {
    let mut reader = Reader { code, place: 0 };
    let (mut all, mut rest) = (Vec::new(), String::new());
    while let Some(word) = reader.word() {
        let start = reader.place - word.len();
        if word == "mod" {
            // A module that is declared is not used by that.
            reader.until_word();
            reader.word();
        } else if word == "use" {
            let handed_on = rest.trim_end().ends_with("pub") || rest.trim_end().ends_with(')');
            reader.import(Vec::new(), handed_on, &mut all);
        } else if !code[..start].trim_end().ends_with("::") {
            let mut parts = vec![word.to_owned()];
            while let Some(next) = reader.after_colons() {
                parts.push(next.to_owned());
            }
            rest.push_str(&parts.join("::"));
            if parts.len() > 1 {
                all.push(Named { parts, called: None, handed_on: false, line: line(code, start) });
            }
        }
        rest.push_str(reader.until_word());
    }
    (all, rest)
}

fn line(code: &str, place: usize) -> usize {
    1 + code[..place].matches('\n').count()
}

struct Reader<'a> {
    code: &'a str,
    place: usize,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        &self.code[self.place..]
    }

    /// The word that begins here.
    fn word(&mut self) -> Option<&'a str> {
        if self.place == 0 {
            self.until_word();
        }
        let rest = self.rest();
        let end = rest.find(|letter: char| !is_of_word(letter)).unwrap_or(rest.len());
        self.place += end;
        (end > 0).then(|| &rest[..end])
    }

    /// Goes on to the next word, and says what is between.
    fn until_word(&mut self) -> &'a str {
        let rest = self.rest();
        let end = rest.find(is_of_word).unwrap_or(rest.len());
        self.place += end;
        &rest[..end]
    }

    /// Takes a sign where it comes next.
    fn take(&mut self, sign: &str) -> bool {
        let trimmed = self.rest().trim_start();
        let here = trimmed.starts_with(sign);
        if here {
            self.place = self.code.len() - trimmed.len() + sign.len();
        }
        here
    }

    /// The next part of a path, where there is one more.
    fn after_colons(&mut self) -> Option<&'a str> {
        let before = self.place;
        if self.take("::") && self.rest().starts_with(is_of_word) {
            return self.word();
        }
        self.place = before;
        None
    }

    /// What an import imports, after the parts that are read already.
    fn import(&mut self, mut parts: Vec<String>, handed_on: bool, all: &mut Vec<Named>) {
        loop {
            if self.take("{") {
                while !self.take("}") {
                    self.import(parts.clone(), handed_on, all);
                    self.take(",");
                }
                return;
            }
            if self.take("*") {
                break;
            }
            self.take("::");
            self.place = self.code.len() - self.rest().trim_start().len();
            let Some(word) = self.word() else { return };
            parts.push(word.to_owned());
            if !self.take("::") {
                break;
            }
        }
        let line = line(self.code, self.place);
        let mut called = parts.last().cloned();
        if self.take("as ") {
            self.place = self.code.len() - self.rest().trim_start().len();
            called = self.word().map(str::to_owned);
        }
        if parts.last().is_some_and(|last| last == "self") {
            parts.pop();
            called = parts.last().cloned();
        }
        all.push(Named { parts, called, handed_on, line });
    }
}

fn is_of_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

#[test]
fn every_name_of_an_import_is_a_path() {
    let code =
        "mod q;\npub use a::{b::{self, C}, d::E as F, *};\nuse crate::g::H;\nfn i(k: super::l::M) -> Vec<n::O> { p() }";
    let (all, rest) = named(code);
    let shown: Vec<String> = all.iter().map(|it| it.parts.join("::")).collect();
    assert_eq!(shown, ["a::b", "a::b::C", "a::d::E", "a", "crate::g::H", "super::l::M", "n::O"]);
    let called: Vec<&str> = all.iter().filter_map(|it| it.called.as_deref()).collect();
    assert_eq!(called, ["b", "C", "F", "a", "H"]);
    assert_eq!(all.iter().map(|it| it.line).collect::<Vec<_>>(), [2, 2, 2, 2, 3, 4, 4]);
    assert_eq!(all.iter().filter(|it| it.handed_on).count(), 4);
    assert!(!rest.contains(['C', 'H', 'q']) && rest.contains("super::l::M"), "{rest}");
}
