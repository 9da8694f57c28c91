//! The strategies that a teaching note names. The cases know none; whoever has the coach does.

use coach::Bot;
use script::author::{Fault, Problem, Teaching};

/// What a note says of strategies that there are not.
pub fn unknown(note: &Teaching) -> Vec<Problem> {
    let named = note.mistakes.iter().filter_map(|mistake| mistake.strategy.as_ref());
    let unknown = named.filter(|name| Bot::named(&name.value).is_none());
    let problem = |name: &script::author::At<String>| Problem {
        fault: Fault::UnknownValue { found: name.value.clone(), wanted: Bot::NAMES, near: None },
        file: note.file.clone(),
        span: Some(name.span.clone()),
        labels: Vec::new(),
    };
    unknown.map(problem).collect()
}
