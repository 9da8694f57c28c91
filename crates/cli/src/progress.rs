//! How far a long piece of work has come, for somebody who waits at a terminal.

use coach::{Progress, Search};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use negotiation::{Scenario, State};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use words::Words;

/// Work that is done sooner shows nothing.
const PATIENCE: Duration = Duration::from_secs(1);
/// States between two looks at the clock.
const SLICE: u32 = 20_000;

/// A line on stderr, once the work has taken a second. None where stderr is no terminal.
pub struct Wait {
    bar: ProgressBar,
    since: Instant,
    /// Whether it is still hidden and may be shown.
    hidden: AtomicBool,
}

impl Wait {
    /// Waits for so many things; for nobody knows how many where it is none. With `quiet`, shows
    /// nothing.
    pub fn new(words: &Words, things: &str, of: Option<u64>, quiet: bool) -> Wait {
        let style = match of {
            Some(_) => words.waits_of("{bar:30}", "{human_pos}", "{human_len}", "{msg}", "{eta}"),
            None => "{spinner} {human_pos} {msg}".into(),
        };
        let bar = ProgressBar::with_draw_target(of, ProgressDrawTarget::hidden()).with_message(things.to_owned());
        if let Ok(style) = ProgressStyle::with_template(&style) {
            bar.set_style(style);
        }
        Wait { bar, since: Instant::now(), hidden: AtomicBool::new(!quiet) }
    }

    /// So many are done.
    pub fn at(&self, done: u64) {
        self.bar.set_position(done);
        self.look();
    }

    /// One more is done.
    pub fn one_more(&self) {
        self.bar.inc(1);
        self.look();
    }

    fn look(&self) {
        if self.hidden.load(Ordering::Relaxed)
            && self.since.elapsed() >= PATIENCE
            && self.hidden.swap(false, Ordering::Relaxed)
        {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
    }
}

impl Drop for Wait {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

/// Searches a whole case.
pub fn searched(words: &Words, scenario: &Scenario, quiet: bool) -> Search {
    let wait = Wait::new(words, words.waits_states(), None, quiet);
    let mut search = Search::new(scenario);
    search.begin(State::start(scenario));
    while let Progress::Searching { found, .. } = search.step(SLICE) {
        wait.at(found as u64);
    }
    search
}
