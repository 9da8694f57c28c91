//! All of one's data in a file: to take along, and to bring back.

use crate::browser::backup::{self, FileTrouble};
use crate::browser::storage::StorageTrouble;
use crate::route::Route;
use crate::session::{Action, Reply};
use words::Words;
use yew::prelude::*;

/// The id of the field for a file.
const FIELD: &str = "bring-back";

/// The section, with what came of the last file.
pub fn data(reply: Option<&Reply>, on_action: &Callback<Action>, phrases: &'static Words) -> Html {
    let export = on_action.reform(|_: MouseEvent| Action::Export);
    let import = on_action.reform(Action::Import);
    let choose = {
        let import = import.clone();
        move |event: Event| {
            if let Some(file) = backup::chosen(&event) {
                import.emit(file);
            }
        }
    };
    let drop = move |event: DragEvent| {
        if let Some(file) = backup::dropped(&event) {
            import.emit(file);
        }
    };
    html! {
        <section aria-labelledby="data" class="data" ondragover={|event: DragEvent| backup::allow_drop(&event)} ondrop={drop}>
            <h2 id="data">{ phrases.your_data() }</h2>
            <p>{ phrases.about_export() }</p>
            <p class="row"><button type="button" onclick={export} data-testid="export">{ phrases.export() }</button></p>
            <p><label for={FIELD}>{ phrases.import() }</label></p>
            <p><input id={FIELD} type="file" accept="application/json,.json" onchange={choose} data-testid="import" /></p>
            <p role="status" data-testid="brought-back">
                { reply.map(|reply| came_of(reply, phrases)).unwrap_or_default() }
            </p>
            <p><a class="alone" href={Route::Settings.href()}>{ phrases.erase_in_settings() }</a></p>
        </section>
    }
}

/// What came of a file.
fn came_of(reply: &Reply, phrases: &Words) -> String {
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
        FileTrouble::NewerHere => phrases.notice_newer_play(),
        FileTrouble::NothingNew => phrases.not_imported_nothing_new(),
    }
}
