//! How the play ended.

use super::panel::HEADING;
use crate::components::package_list;
use crate::route::Route;
use crate::session::Play;
use negotiation::Ending;
use words::Words;
use yew::prelude::*;

/// The outcome in words, and the way to the debrief.
pub fn ending_panel(play: &Play, phrases: &'static Words) -> Html {
    let story = &play.story;
    let Some(ending) = story.state().ending() else { return Html::default() };
    let id = play.id().to_owned();
    html! {
        <section class="answer panel ending" aria-labelledby={HEADING} data-testid="ending">
            <h2 id={HEADING} tabindex="-1">{ phrases.ending(ending) }</h2>
            <p>{ phrases.about_ending(ending) }</p>
            if let Ending::Ratified(package) = ending {
                <h3>{ phrases.the_deal() }</h3>
                { package_list(story, package) }
            }
            <p class="row">
                <a class="button primary" href={Route::Debrief(id.clone()).href()} data-testid="to-debrief">{ phrases.to_debrief() }</a>
                // A class has its own page to come back to, which the debrief leads to.
                if play.class.is_none() {
                    <a class="button" href={Route::Case(id).href()}>{ phrases.play_again() }</a>
                }
            </p>
        </section>
    }
}
