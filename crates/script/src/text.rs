//! What one person says. Markup is limited to emphasis and speakers, and is read when a case is compiled.

use serde::{Deserialize, Serialize};

/// A stretch of text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Span {
    /// As it is.
    Plain(String),
    /// With stress.
    Emphasis(String),
}

/// A text, in spans.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text(pub Vec<Span>);

/// Who speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Speaker {
    /// The player.
    You,
    /// Nobody: what is seen and heard.
    Stage,
    /// A person of the case, by place in its list.
    Person(u8),
}

/// What one person says in one go.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Speech {
    /// By whom.
    pub speaker: Speaker,
    /// What.
    pub text: Text,
}

impl Text {
    /// Reads `*stars*` as emphasis. A star that is never closed stands for itself.
    pub fn parse(source: &str) -> Text {
        let mut spans = Vec::new();
        let mut rest = source;
        while let Some((before, after)) = rest.split_once('*') {
            let Some((stressed, after)) = after.split_once('*').filter(|(stressed, _)| !stressed.is_empty()) else {
                break;
            };
            if !before.is_empty() {
                spans.push(Span::Plain(before.into()));
            }
            spans.push(Span::Emphasis(stressed.into()));
            rest = after;
        }
        if !rest.is_empty() {
            spans.push(Span::Plain(rest.into()));
        }
        Text(spans)
    }

    /// The text without its emphasis.
    pub fn plain(&self) -> String {
        self.0
            .iter()
            .map(|span| match span {
                Span::Plain(text) | Span::Emphasis(text) => text.as_str(),
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stars_emphasise_and_a_lone_star_stands_for_itself() {
        assert_eq!(
            Text::parse("Not *this* one"),
            Text(vec![Span::Plain("Not ".into()), Span::Emphasis("this".into()), Span::Plain(" one".into())])
        );
        assert_eq!(Text::parse("3 * 4").plain(), "3 * 4");
        assert_eq!(Text::parse("**").plain(), "**");
    }

    #[test]
    fn what_looks_like_code_is_text() {
        for code in ["<img src=x onerror=alert(1)>", "&lt;b&gt;", "javascript:alert(1)", "{{ 7 * 7 }}", "</script>"] {
            assert_eq!(Text::parse(code), Text(vec![Span::Plain(code.into())]));
        }
    }
}
