//! What came of the case of the day.

use crate::session::Todays;
use words::Words;

/// In a sentence.
pub fn todays_in_words(todays: Todays, phrases: &Words) -> String {
    match todays {
        Todays::NotPlayed => phrases.todays_not_played().into(),
        Todays::Played => phrases.todays_played().into(),
        Todays::Best(tenths) => phrases.todays_best(tenths),
    }
}
