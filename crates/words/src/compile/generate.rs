//! Writes the functions that speak, in Rust: the arguments of each have types, and a variant that nobody
//! wrote words for does not compile.

use super::super::coded::GRAMMAR;
use super::kind::Kind;
use super::schema::{Account, By, Extent, Function, Said, Schema, Shape};
use super::template::Argument;
use std::fmt::Write;

impl Schema {
    /// The functions, as the body of a module of this crate.
    pub fn functions(&self) -> String {
        let mut out = String::from("use crate::template::{Number, Value};\nuse crate::Words;\n\n");
        let _ = writeln!(out, "/// Differs as soon as the keys or their arguments do.");
        let _ = writeln!(out, "pub(crate) const FINGERPRINT: u64 = {:#x};\n", self.fingerprint());
        for (extent, name, about) in [
            (Extent::Page, "ON_PAGE", "How many texts the page has of a language."),
            (Extent::Whole, "COUNT", "How many texts a language has."),
        ] {
            let _ = writeln!(out, "/// {about}\npub(crate) const {name}: usize = {};\n", self.count(extent));
        }
        let _ = writeln!(out, "#[allow(clippy::unneeded_struct_pattern, clippy::too_many_arguments)]\nimpl Words {{");
        for function in &self.functions {
            self.function(&mut out, function);
        }
        out.push_str("}\n");
        out
    }

    fn function(&self, out: &mut String, function: &Function) {
        let Function { name, comment, line, extent, arguments, shape } = function;
        let plain = arguments.is_empty();
        let mut parameters: Vec<String> = arguments.iter().map(parameter).collect();
        if let Shape::By(by) = shape {
            parameters.insert(0, format!("{}: {}", by.value, by.path));
        }
        let parameters: String = parameters.iter().map(|parameter| format!(", {parameter}")).collect();
        let several = |count| if plain { format!("[&str; {count}]") } else { format!("[String; {count}]") };
        let returned = match shape {
            Shape::Several(_, count) => several(*count),
            Shape::By(By { variants, .. }) if variants.iter().all(|it| matches!(it.said, Said::Account(_))) => {
                "crate::Account<'_>".to_owned()
            }
            Shape::By(By { variants, .. }) if variants.iter().any(|it| matches!(it.said, Said::Several(..))) => {
                "Vec<&str>".to_owned()
            }
            Shape::One(_) | Shape::By(_) => if plain { "&str" } else { "String" }.to_owned(),
        };
        let _ = writeln!(out, "    /// {comment}");
        if *extent == Extent::Whole {
            let _ = writeln!(out, "    #[cfg(feature = \"whole\")]");
        }
        let _ = writeln!(out, "    pub fn {name}(&self{parameters}) -> {returned} {{ // {}:{line}", self.file);
        let values: Vec<String> = arguments.iter().map(value).collect();
        let values = values.join(", ");
        let said = |which: usize| {
            let which = GRAMMAR.len() + which;
            if plain { format!("self.text({which})") } else { format!("self.filled({which}, &[{values}])") }
        };
        match shape {
            Shape::One(which) => {
                let _ = writeln!(out, "        {}", said(*which));
            }
            Shape::Several(first, count) => {
                let texts: Vec<String> = (*first..first + count).map(said).collect();
                let _ = writeln!(out, "        [{}]", texts.join(", "));
            }
            Shape::By(by) => self.by(out, by, said),
        }
        out.push_str("    }\n\n");
    }

    fn by(&self, out: &mut String, by: &By, said: impl Fn(usize) -> String) {
        let _ = writeln!(out, "        match {} {{", by.value);
        for variant in &by.variants {
            let patterns: Vec<String> = variant.pattern.split('|').map(|one| pattern(&by.path, one.trim())).collect();
            let said = match &variant.said {
                Said::One(which) => said(*which),
                Said::Several(first, count) => format!("self.texts({}, {count})", GRAMMAR.len() + first),
                Said::Account(account) => self.account(account),
            };
            let _ = writeln!(out, "            {} => {said}, // {}:{}", patterns.join(" | "), self.file, variant.line);
        }
        out.push_str("        }\n");
    }

    fn account(&self, account: &Account) -> String {
        let at = |which: usize| GRAMMAR.len() + which;
        let claims = |claims: &[(String, usize)]| {
            let claims = claims.iter().map(|(source, which)| format!("(crate::sources::{source}, {})", at(*which)));
            format!("&[{}]", claims.collect::<Vec<_>>().join(", "))
        };
        let Account { name, does, article, rests_on, against, ours } = account;
        let (name, does, article, ours) = (at(*name), at(*does), article.map(at), at(*ours));
        let (rests_on, against) = (claims(rests_on), claims(against));
        format!("self.account([{name}, {does}, {ours}], {article:?}, {rests_on}, {against})")
    }
}

/// The pattern of a variant: its name alone, or what stands there where it says more.
fn pattern(path: &str, variant: &str) -> String {
    let alone = variant.chars().all(char::is_alphanumeric);
    format!("{path}::{variant}{}", if alone { " { .. }" } else { "" })
}

fn parameter(argument: &Argument) -> String {
    let taken = match argument.kind {
        Kind::Text => "&str",
        Kind::Number => "impl Number",
        Kind::Tenths => "i16",
        Kind::List => "&[&str]",
    };
    format!("{}: {taken}", argument.name)
}

fn value(argument: &Argument) -> String {
    let name = &argument.name;
    match argument.kind {
        Kind::Text => format!("Value::Text({name})"),
        Kind::Number => format!("Value::Number({name}.whole())"),
        Kind::Tenths => format!("Value::Tenths({name})"),
        Kind::List => format!("Value::List({name})"),
    }
}
