//! All of one's data in a file: to take along, and to bring back.

use crate::browser::backup;
use crate::components::came_of_file;
use crate::route::Route;
use crate::session::{Action, Session};
use words::Words;
use yew::prelude::*;

/// The id of the field for a file.
const FIELD: &str = "bring-back";

/// The section, with what came of the last file.
pub fn data(session: &Session, on_action: &Callback<Action>, phrases: &'static Words) -> Html {
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
                { session.reply.as_ref().map(|reply| came_of_file(reply, &session.listings(), phrases)).unwrap_or_default() }
            </p>
            <p><a class="alone" href={Route::Settings.href()}>{ phrases.erase_in_settings() }</a></p>
        </section>
    }
}
