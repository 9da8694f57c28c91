//! What one looks up and puts away again: a sheet over the page, which the browser itself opens and closes. It
//! works before the program is there, and whoever closes it is where they were.

use words::Words;
use yew::prelude::*;

/// A sheet.
pub struct Sheet {
    /// The id of its heading, of which no other element of the page has one that begins so.
    pub id: &'static str,
    /// What its button says.
    pub button: AttrValue,
    /// Its heading.
    pub heading: AttrValue,
    /// What is on it.
    pub body: Html,
}

/// A row of buttons, and the sheets that they open.
pub fn sheets(sheets: Vec<Sheet>, phrases: &'static Words) -> Html {
    let button = |sheet: &Sheet| {
        html! {
            <button type="button" popovertarget={format!("{}-sheet", sheet.id)} data-testid={format!("look-up-{}", sheet.id)}>
                { &sheet.button }
            </button>
        }
    };
    html! {
        <div class="look-up" role="group" aria-label={phrases.look_up()} data-testid="look-up">
            <div class="row">{ for sheets.iter().map(button) }</div>
            { for sheets.into_iter().map(|it| sheet(it, phrases)) }
        </div>
    }
}

fn sheet(sheet: Sheet, phrases: &'static Words) -> Html {
    let Sheet { id, heading, body, .. } = sheet;
    let popover = format!("{id}-sheet");
    html! {
        <div class="sheet" id={popover.clone()} popover="auto" key={id}>
            <section aria-labelledby={id}>
                <h2 {id} tabindex="-1" autofocus=true>{ heading }</h2>
                { body }
            </section>
            <p class="sheet-foot">
                <button type="button" popovertarget={popover} popovertargetaction="hide">{ phrases.close_sheet() }</button>
            </p>
        </div>
    }
}
