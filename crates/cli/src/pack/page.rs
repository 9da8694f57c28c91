//! The page of the site, as a package has it.

use super::manifest;
use super::played::Played;
use super::wanted::{Kind, Wanted};
use serde_json::{Value, json};

/// The script that speaks with a platform. Only packages have it: nobody else loads it.
pub const SCRIPT: (&str, &str) = (
    "lms.js",
    concat!(
        "(() => {\n\"use strict\";\n",
        include_str!("../../../../static/lms/scorm.js"),
        include_str!("../../../../static/lms/keep.js"),
        include_str!("../../../../static/lms/xapi.js"),
        include_str!("../../../../static/lms/main.js"),
        "})();\n"
    ),
);

/// What of the policy says with whom the page may speak.
const SELF_ONLY: &str = "connect-src 'self'";

/// Whether a package does without a file of the site: what keeps a copy on the device, as a platform has its own; the first
/// screens, since what a platform keeps must be there first; and what only whoever writes a class.json looks at.
pub fn is_left(name: &str) -> bool {
    let files = ["sw.js", "class.schema.json", "class.example.json"];
    files.contains(&name) || ["offline-", "first/"].iter().any(|start| name.starts_with(start))
}

/// The page with the script for platforms, what was asked for, and a policy that lets it speak with the store. None
/// where the page is not as this program knows it.
pub fn adapted(page: &str, wanted: &Wanted, kind: Kind, played: &Played) -> Option<String> {
    // The start of the page waits for the platform, by this name.
    if !page.contains("otrReady") || !page.contains(SELF_ONLY) {
        return None;
    }
    let config = json!({
        "case": played.case,
        "start": played.start,
        "assessed": played.assessed,
        "passMark": played.pass_mark,
        "activity": played.case.as_ref().map_or_else(|| manifest::OWN.to_owned(), |case| manifest::iri(case)),
        "endpoint": wanted.endpoint,
        "auth": wanted.key,
        "says": says(),
    });
    // A script ends at the first such sign, whatever it is part of.
    let config = config.to_string().replace('<', "\\u003c");
    let script = SCRIPT.0;
    let scripts = format!(
        "</title>\n    <script id=\"lms\" type=\"application/json\">{config}</script>\n    <script src=\"{script}\"></script>"
    );
    let page = page.replacen("</title>", &scripts, 1).replacen(SELF_ONLY, &policy(wanted, kind), 1);
    Some(without_copy(&page))
}

/// With whom the page may speak: by cmi5 the platform says only later where its store is.
fn policy(wanted: &Wanted, kind: Kind) -> String {
    match (&wanted.endpoint, kind) {
        (Some(endpoint), _) => format!("{SELF_ONLY} {}", origin(endpoint)),
        (None, Kind::Cmi5) => format!("{SELF_ONLY} https:"),
        (None, _) => SELF_ONLY.to_owned(),
    }
}

/// The address up to its first single slash.
fn origin(address: &str) -> &str {
    let from = address.find("://").map_or(0, |place| place + 3);
    let to = address[from..].find('/').map_or(address.len(), |place| from + place);
    &address[..to]
}

/// What the script has to say, in every language.
fn says() -> Value {
    let of = |code: &str| {
        let words = words::embedded(code)?;
        let says = json!({
            "waiting": words.pack_waiting(),
            "lost": words.pack_lost(),
            "unkept": words.pack_unkept(),
            "back": words.pack_back(),
        });
        Some((code.to_owned(), says))
    };
    Value::Object(words::codes().filter_map(of).collect())
}

/// The page without the script that keeps a copy on the device.
fn without_copy(page: &str) -> String {
    let Some(from) = page.find("<script src=\"./offline-") else { return page.to_owned() };
    let end = "</script>";
    let to = page[from..].find(end).map_or(page.len(), |place| from + place + end.len());
    format!("{}{}", &page[..from], &page[to..])
}
