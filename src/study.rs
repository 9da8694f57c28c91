//! Where one looks at what was played, tries a decision again, and reads how the model works.

use crate::again::{Again, NoSuchDecision};
use crate::app::{Program, Shown, with_case};
use crate::components::{Missing, ScreenHeading};
use crate::debrief::{Debrief, Titled};
use crate::model::ModelScreen;
use crate::phrases::{StudyPhrases, Tongue};
use crate::program;
use crate::route::Route;
use crate::session::Session;
use negotiation::Entry;
use reading::Digest;
use yew::prelude::*;

/// Makes this the program of the page, in the language of these strings.
pub fn study(phrases: &'static dyn StudyPhrases) {
    let screen = move |shown: Shown| {
        html! {
            <ContextProvider<Tongue<dyn StudyPhrases>> context={Tongue(phrases)}>
                { screen(&shown, phrases) }
            </ContextProvider<Tongue<dyn StudyPhrases>>>
        }
    };
    program::install(Program { tongue: Tongue(phrases), screen: Callback::from(screen) });
}

fn screen(shown: &Shown, phrases: &dyn StudyPhrases) -> Html {
    let Shown { session, on_action } = shown;
    match &session.route {
        Route::Model => html! { <ModelScreen /> },
        Route::Debrief(id) | Route::Again(id, _) => {
            with_case(session.case(id), on_action, |_| play_screen(shown, id, phrases))
        }
        // The other program is on its way.
        Route::Home
        | Route::Profile
        | Route::Settings
        | Route::Daily
        | Route::Case(_)
        | Route::Play(_)
        | Route::Variant(..) => html! { <Missing failure={None} {on_action} /> },
    }
}

/// A screen of the play of a case, where there is one and it has ended.
fn play_screen(shown: &Shown, id: &str, phrases: &dyn StudyPhrases) -> Html {
    let Shown { session, on_action } = shown;
    let Some(play) = session.play_of(id).filter(|play| play.story.is_over()).cloned() else {
        return html! {
            <div class="missing">
                <ScreenHeading text={phrases.debrief()} />
                <p>{ phrases.no_play() }</p>
                <p><a class="button primary" href={Route::Case(id.to_owned()).href()}>{ phrases.open_case() }</a></p>
            </div>
        };
    };
    let Route::Again(_, entry) = session.route else {
        return html! { <Debrief key={id} {play} others={others(session, id)} back_from={session.back_from} {on_action} /> };
    };
    match play.story.entries().get(entry) {
        Some(Entry::Move(_)) => {
            html! { <Again key={entry} {play} {entry} shortcuts={session.settings.shortcuts} {on_action} /> }
        }
        _ => html! { <NoSuchDecision case={id.to_owned()} /> },
    }
}

/// The last plays of the other cases on the list, with their titles.
fn others(session: &Session, id: &str) -> Vec<Titled> {
    let titled = |digest: &Digest| {
        let title = session.listing(&digest.case)?.title.clone().into();
        Some(Titled { title, digest: digest.clone() })
    };
    session.journal.last_of_others(id).into_iter().filter_map(titled).collect()
}
