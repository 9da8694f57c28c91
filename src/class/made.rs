//! A class that is ready: its link, its QR code, and what learners will see.

use crate::browser::{location, page};
use crate::components::{CopyField, details, qr};
use crate::join::overview;
use crate::route::Route;
use crate::session::{Action, Session};
use classroom::Class;
use std::rc::Rc;
use words::Words;
use yew::prelude::*;

/// The id of the heading.
pub const HEADING: &str = "class-ready";
/// The id of what fills a projector.
const LARGE: &str = "class-large";

/// The link of a class, as it is given to others.
pub fn link(class: &Class) -> String {
    location::link_for_others(&Route::of_class(class).href())
}

/// The section.
pub fn made(class: &Class, session: &Rc<Session>, on_action: &Callback<Action>) -> Html {
    let phrases = session.locale.0;
    let name = class.draft().name.as_str();
    let link = link(class);
    html! {
        <section class="class-ready" aria-labelledby={HEADING} data-testid="class-ready">
            <h2 id={HEADING} tabindex="-1">{ phrases.class_ready(name) }</h2>
            <p class="prose">{ phrases.about_class_link() }</p>
            if location::is_of_this_device() {
                <p class="wrong" data-testid="of-this-device">{ phrases.link_of_this_device() }</p>
            }
            { qr(&link, &phrases.class_qr(name)).unwrap_or_default() }
            <CopyField id="class-link" label={phrases.class_link()} text={Rc::<str>::from(link.as_str())} button={phrases.copy_class_link()}
                copied={phrases.class_link_copied()} reply={session.reply.clone()} on_action={on_action.clone()} />
            // Fields are cut off on paper.
            <p class="on-paper class-address">{ &link }</p>
            <p class="row">
                <button type="button" popovertarget={LARGE} data-testid="show-large">{ phrases.show_large() }</button>
                <button type="button" onclick={|_| page::print()}>{ phrases.print_class() }</button>
                <a class="button" href={Route::Marks(class.draft().id).href()}>{ phrases.marks_title() }</a>
            </p>
            { large(name, &link, phrases) }
            { details("as-learner", phrases.see_as_learner(), html! {
                <div class="as-learner" role="group" aria-label={phrases.what_learners_see()}>
                    <p class="field">{ phrases.you_join() }</p>
                    <p class="as-heading">{ name.to_owned() }</p>
                    { overview(&Rc::new(class.clone()), session) }
                </div>
            }) }
        </section>
    }
}

/// The code as large as the screen, with the name above it and the link below.
fn large(name: &str, link: &str, phrases: &'static Words) -> Html {
    html! {
        <div class="projector" id={LARGE} popover="auto" role="dialog" aria-label={name.to_owned()} data-testid="projector">
            <p class="projector-name" tabindex="-1" autofocus=true>{ name.to_owned() }</p>
            { qr(link, &phrases.class_qr(name)).unwrap_or_default() }
            <p class="class-address">{ link.to_owned() }</p>
            <button type="button" popovertarget={LARGE} popovertargetaction="hide">{ phrases.close_large() }</button>
        </div>
    }
}
