//! What came of a file that somebody brought.

use crate::browser::backup::FileTrouble;
use crate::browser::storage::StorageTrouble;
use crate::session::{Reply, Unreadable};
use script::Listing;
use words::Words;

/// So much is named of what cannot be read; the rest is counted.
const NAMED: usize = 8;
/// So many characters are shown of the id of a case that is not on the list.
const SHOWN: usize = 40;

/// In a sentence; nothing where the answer is about something else. Cases have their titles from the list of them.
pub fn came_of_file(reply: &Reply, listings: &[&Listing], phrases: &Words) -> String {
    let (said, unreadable) = match reply {
        Reply::BroughtBack(brought) => (phrases.imported(brought.entries), &brought.unreadable),
        Reply::BroughtForNow(brought, StorageTrouble::Denied) => {
            (phrases.imported_for_now_denied(brought.entries), &brought.unreadable)
        }
        Reply::BroughtForNow(brought, StorageTrouble::Full) => {
            (phrases.imported_for_now_full(brought.entries), &brought.unreadable)
        }
        Reply::NothingReadable(unreadable) => (phrases.nothing_brought_back().into(), unreadable),
        Reply::NotBroughtBack(trouble) => return why_not(*trouble, phrases).into(),
        Reply::Copied(_) | Reply::NotCopied(_) => return String::new(),
    };
    if unreadable.is_empty() {
        return said;
    }
    let mut named: Vec<String> = unreadable.iter().map(|entry| called(entry, listings, phrases)).collect();
    named.dedup();
    if let Some(more) = named.len().checked_sub(NAMED).filter(|&more| more > 0) {
        named.truncate(NAMED);
        named.push(phrases.unreadable_more(more));
    }
    let named: Vec<&str> = named.iter().map(String::as_str).collect();
    format!("{said} {}", phrases.left_out(unreadable.len(), &named))
}

/// What cannot be read, as the player knows it.
fn called(entry: &Unreadable, listings: &[&Listing], phrases: &Words) -> String {
    let title = |id: &str| {
        let listed = listings.iter().find(|listing| listing.id == id);
        listed.map_or_else(|| id.chars().take(SHOWN).collect(), |listing| listing.title.clone())
    };
    match entry {
        Unreadable::Play(id) => phrases.unreadable_play(&title(id)),
        Unreadable::Best(id) => phrases.unreadable_best(&title(id)),
        Unreadable::Minutes(id) => phrases.unreadable_minutes(&title(id)),
        Unreadable::Alias(id) => phrases.unreadable_alias(&title(id)),
        Unreadable::Journal(plays) => phrases.unreadable_journal(*plays),
        Unreadable::Classes(classes) => phrases.unreadable_classes(*classes),
        Unreadable::Settings => phrases.unreadable_settings().into(),
    }
}

fn why_not(trouble: FileTrouble, phrases: &Words) -> &str {
    match trouble {
        FileTrouble::Unreadable => phrases.not_imported_unreadable(),
        FileTrouble::TooLarge => phrases.not_imported_too_large(),
        FileTrouble::NotOurs => phrases.not_imported_not_ours(),
        FileTrouble::Damaged => phrases.not_imported_damaged(),
        FileTrouble::Newer => phrases.not_imported_newer(),
        FileTrouble::NewerHere => phrases.notice_newer_play(),
        FileTrouble::NothingNew => phrases.not_imported_nothing_new(),
    }
}
