//! What came of a file that somebody brought.

use crate::browser::backup::FileTrouble;
use crate::browser::storage::StorageTrouble;
use crate::session::Reply;
use words::Words;

/// In a sentence; nothing where the answer is about something else.
pub fn came_of_file(reply: &Reply, phrases: &Words) -> String {
    let (said, brought) = match reply {
        Reply::BroughtBack(brought) => (phrases.imported(brought.entries), brought),
        Reply::BroughtForNow(brought, StorageTrouble::Denied) => {
            (phrases.imported_for_now_denied(brought.entries), brought)
        }
        Reply::BroughtForNow(brought, StorageTrouble::Full) => {
            (phrases.imported_for_now_full(brought.entries), brought)
        }
        Reply::NotBroughtBack(trouble) => return why_not(*trouble, phrases).into(),
        Reply::Copied(_) | Reply::NotCopied(_) => return String::new(),
    };
    match brought.unreadable {
        0 => said,
        left_out => format!("{said} {}", phrases.imported_in_part(left_out)),
    }
}

fn why_not(trouble: FileTrouble, phrases: &Words) -> &str {
    match trouble {
        FileTrouble::Unreadable => phrases.not_imported_unreadable(),
        FileTrouble::TooLarge => phrases.not_imported_too_large(),
        FileTrouble::NotOurs => phrases.not_imported_not_ours(),
        FileTrouble::Damaged => phrases.not_imported_damaged(),
        FileTrouble::Newer => phrases.not_imported_newer(),
        FileTrouble::NothingNew => phrases.not_imported_nothing_new(),
    }
}
