//! All of one's data in a file: to take along, and to bring back.

use crate::browser::backup;
use crate::locale::use_words;
use crate::route::Route;
use crate::session::{Action, Reply};
use yew::prelude::*;

/// What the section needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What came of the last file.
    pub reply: Option<Reply>,
    /// Where the interface talks to.
    pub on_action: Callback<Action>,
}

/// The id of the field for a file.
const FIELD: &str = "bring-back";

/// The section.
#[component]
pub fn Data(props: &Props) -> Html {
    let phrases = use_words();
    let export = props.on_action.reform(|_: MouseEvent| Action::Export);
    let import = props.on_action.clone();
    let import = move |event: Event| {
        if let Some(file) = backup::chosen(&event) {
            import.emit(Action::Import(file));
        }
    };
    html! {
        <section aria-labelledby="data" class="data">
            <h2 id="data">{ phrases.your_data() }</h2>
            <p>{ phrases.about_export() }</p>
            <p class="row"><button type="button" onclick={export} data-testid="export">{ phrases.export() }</button></p>
            <p><label for={FIELD}>{ phrases.import() }</label></p>
            <p><input id={FIELD} type="file" accept="application/json,.json" onchange={import} data-testid="import" /></p>
            <p role="status" data-testid="brought-back">
                { match props.reply {
                    Some(Reply::BroughtBack(entries)) => phrases.imported(entries),
                    Some(Reply::NotBroughtBack) => phrases.not_imported().into(),
                    Some(Reply::Copied(_) | Reply::NotCopied(_)) | None => String::new(),
                } }
            </p>
            <p><a class="alone" href={Route::Settings.href()}>{ phrases.erase_in_settings() }</a></p>
        </section>
    }
}
