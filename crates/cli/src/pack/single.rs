//! The whole site as one page, which plays from wherever it lies, a stick for one, without any host. What lies beside the
//! page elsewhere lies in it, packed, and `static/single.js` gives it out.

use super::manifest::escaped;
use super::site::Site;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;
use regex_lite::Regex;
use sha2::{Digest, Sha256};
use std::io::Write;

/// What gives out what lies in the page.
const BOOT: &str = include_str!("../../../../static/single.js");
/// Only hosts have a copy on the device, first screens, scripts for what may happen on the way, and pages for those who
/// teach.
const LEFT_OUT: [&str; 14] = [
    "start.js",
    "sw.js",
    "reset.html",
    "reset.js",
    "manifest.webmanifest",
    "class.schema.json",
    "class.example.json",
    "offline-",
    "rescue-",
    "styles-",
    "icon-",
    "icons/",
    "first/",
    "teach/",
];
/// Scripts of the page itself, that stand in it as they are, and what their elements say besides.
const OF_PAGE: [(&str, &str); 4] =
    [("bars-", ""), ("popover-", ""), ("sound.js", r#" type="module" id="sound""#), ("translated-", "")];

/// The page. None where the page of the site is not as this program knows it.
pub fn single(site: &Site) -> Option<String> {
    let files = || site.files.iter().filter(|(name, _)| !LEFT_OUT.iter().any(|left| name.starts_with(left)));
    let attributes = |name: &str| OF_PAGE.iter().find(|(start, _)| name.starts_with(start)).map(|(_, more)| *more);
    let start = Regex::new("(?s)<script>(.*?)</script>").ok()?.captures(&site.page)?.get(1)?.as_str();
    let style = text(site, "styles-")?;
    let icon = STANDARD.encode(text(site, "icon-")?);
    let mut scripts = Vec::new();
    for (name, bytes) in files() {
        if let Some(attributes) = attributes(name) {
            scripts.push((attributes, std::str::from_utf8(bytes).ok()?));
        }
    }
    let own = || [BOOT, start].into_iter().chain(scripts.iter().map(|(_, script)| *script));
    // Within an element of the page no script may end it.
    if own().chain([style]).any(|text| text.contains("</script") || text.contains("</style")) {
        return None;
    }
    let hashes: Vec<String> = own().map(digest).collect();
    let policy = format!(
        "default-src 'none'; script-src {} blob: 'wasm-unsafe-eval'; style-src {}; img-src data:; worker-src blob:; \
         connect-src blob:; base-uri 'none'; form-action 'none'; object-src 'none'",
        hashes.join(" "),
        digest(style)
    );
    let mut held = String::new();
    for (name, bytes) in files().filter(|(name, _)| attributes(name).is_none()) {
        let (name, packed) = (escaped(name), packed(bytes)?);
        held += &format!("<script type=\"text/plain\" data-file=\"{name}\">{packed}</script>\n");
    }
    let inline: String =
        scripts.iter().map(|(attributes, script)| format!("<script{attributes}>{script}</script>\n")).collect();
    let begin = format!("{held}<script>{BOOT}</script>\n<script>{start}</script>");
    let icon = format!("<link rel=\"icon\" type=\"image/svg+xml\" href=\"data:image/svg+xml;base64,{icon}\">");

    // First what only a host has, and the scripts that stand in the page from here on.
    let page = without(&site.page, r#"<link [^>]*rel="?(manifest|apple-touch-icon|modulepreload|preload)"?[^>]*>"#)?;
    let page = without(&page, r"<script [^>]*\bsrc=[^>]*></script>")?;
    let page = without(&page, r#"(?s)<p>[^<]*<a href="reset\.html">.*?</p>"#)?;
    let page = replaced(&page, r#"\bcontent="default-src [^"]*""#, &format!("content=\"{policy}\""))?;
    let page = replaced(&page, "<link [^>]*styles-[^>]*>", &format!("<style>{style}</style>"))?;
    let page = replaced(&page, r"<link [^>]*icon-[^>]*\.svg[^>]*>", &icon)?;
    let page = replaced(&page, "</body>", &format!("{inline}</body>"))?;
    replaced(&page, "(?s)<script>.*?</script>", &begin)
}

/// The text of the first file whose name begins so.
fn text<'a>(site: &'a Site, start: &str) -> Option<&'a str> {
    let (_, bytes) = site.files.iter().find(|(name, _)| name.starts_with(start))?;
    std::str::from_utf8(bytes).ok()
}

/// What a policy calls a script or a style within the page.
fn digest(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

/// A file as it lies in the page.
fn packed(bytes: &[u8]) -> Option<String> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).ok()?;
    Some(STANDARD.encode(encoder.finish().ok()?))
}

/// With something else in the place of the first that is so. None where nothing is.
fn replaced(page: &str, pattern: &str, by: &str) -> Option<String> {
    let found = Regex::new(pattern).ok()?.find(page)?;
    Some([&page[..found.start()], by, &page[found.end()..]].concat())
}

/// Without anything that is so, nor the space before it.
fn without(page: &str, pattern: &str) -> Option<String> {
    Some(Regex::new(&format!("\\s*{pattern}")).ok()?.replace_all(page, "").into_owned())
}
