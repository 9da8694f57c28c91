//! All of one's data in a file: to take along, and to bring back.

use crate::browser::{backup, clock};
use crate::keeper;
use crate::phrases::use_phrases;
use crate::route::Route;
use crate::session::Action;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// What the section needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The ids of the cases on the list.
    pub cases: Vec<String>,
    /// Where the interface talks to.
    pub on_action: Callback<Action>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Came {
    NotYet,
    Entries(usize),
    Unreadable,
}

/// The id of the field for a file.
const FIELD: &str = "bring-back";

/// The section.
#[component]
pub fn Data(props: &Props) -> Html {
    let phrases = use_phrases();
    let came = use_state(|| Came::NotYet);
    let export = |_: MouseEvent| backup::save(&format!("off-the-record-{}.json", clock::today()));
    let import = {
        let (came, on_action, cases) = (came.clone(), props.on_action.clone(), props.cases.clone());
        move |event: Event| {
            let (came, on_action, cases) = (came.clone(), on_action.clone(), cases.clone());
            spawn_local(async move {
                match backup::load(&event).await {
                    Some(entries) => {
                        on_action.emit(keeper::brought_back(&cases));
                        came.set(Came::Entries(entries));
                    }
                    None => came.set(Came::Unreadable),
                }
            });
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
                { match *came {
                    Came::NotYet => String::new(),
                    Came::Entries(entries) => phrases.imported(entries),
                    Came::Unreadable => phrases.not_imported().into(),
                } }
            </p>
            <p><a class="alone" href={Route::Settings.href()}>{ phrases.erase_in_settings() }</a></p>
        </section>
    }
}
