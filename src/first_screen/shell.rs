//! What the page says itself: before the program is there, and where that cannot come or has failed.

use crate::locale::Locale;

/// Every text of the page's own, by the name that `index.html` and `static/reset.html` have for it.
pub fn shell(Locale(words): Locale) -> Vec<(&'static str, &'static str)> {
    vec![
        ("moment", words.moment()),
        ("needs_script", words.needs_script()),
        ("stalled", words.stalled()),
        ("go_on_here", words.go_on_here()),
        ("no_start.title", words.no_start_title()),
        ("no_start.why", words.no_start_why()),
        ("no_start.retry", words.no_start_retry()),
        ("no_start.otherwise", words.no_start_otherwise()),
        ("crash.title", words.crash_title()),
        ("crash.why", words.crash_why()),
        ("crash.kept", words.crash_kept()),
        ("crash.not_kept", words.crash_not_kept()),
        ("crash.reload", words.crash_reload()),
        ("crash.otherwise", words.crash_otherwise()),
        ("reset.link", words.reset_link()),
        ("reset.link_end", words.reset_link_end()),
        ("reset.title", words.reset_title()),
        ("reset.about", words.reset_about()),
        ("reset.done", words.reset_done()),
        ("reset.failed", words.reset_failed()),
        ("reset.to_game", words.reset_to_game()),
    ]
}
