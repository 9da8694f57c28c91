//! What the play came to, and why.
//!
//! First comes a question, because what one has judged oneself sticks; the answers unfold after
//! it. What needs the search of the whole game arrives when that is done.

mod chart;
mod compare;
mod contents;
mod geometry;
mod judgement;
mod keep;
mod ledger;
mod minutes;
mod outcome;
mod packages;
mod question;
mod result;
mod scatter;
mod search;
mod share;
mod strips;
mod timeline;
mod timing;
mod unsaid;
mod view;

pub use compare::ComparedPlay;
pub use judgement::{because, better};
pub use view::View;

use crate::browser::{clock, details, page};
use crate::coaching::Unanswered;
use crate::components::{ScreenHeading, arrive, attending_line, sheets, words_sheet};
use crate::locale::use_words;
use crate::route::Route;
use crate::session::{Action, Play, Reply};
use coach::Report;
use compare::Compare;
use keep::Keep;
use minutes::Minutes;
use reading::{Digest, Pick, exchanges, grounds};
use search::Search;
use std::rc::Rc;
use yew::prelude::*;

/// What the debrief needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The play, which has ended.
    pub play: Play,
    /// The day, where this is a play of its case.
    pub today: Option<Rc<str>>,
    /// The last play of every other case, the latest first.
    pub others: Vec<ComparedPlay>,
    /// The decision that the player made again just now, and comes back from.
    pub back_from: Option<usize>,
    /// The address of the screen, where the play was opened to be read: then nothing is asked, and nothing leads on.
    #[prop_or_default]
    pub opened: Option<Route>,
    /// How it was played and for which class, where it says so.
    #[prop_or_default]
    pub attending: Option<AttrValue>,
    /// Where learners come to its class.
    #[prop_or_default]
    pub class: Option<Route>,
    /// Who played it, where that is not whoever reads it.
    #[prop_or_default]
    pub player: Option<AttrValue>,
    /// What stands above all of it.
    #[prop_or_default]
    pub head: Html,
    /// What stands below the question, as long as it is not answered.
    #[prop_or_default]
    pub comes_next: Html,
    /// What stands below the result, its id and what it is called: handing it in.
    #[prop_or_default]
    pub hand_in: Option<(&'static str, &'static str, Html)>,
    /// Whether what was to be copied was.
    pub reply: Option<Reply>,
    /// Where the interface talks to.
    pub on_action: Callback<Action>,
}

/// The screen.
#[component]
pub fn Debrief(props: &Props) -> Html {
    let phrases = use_words();
    let report = use_state(|| Err::<Rc<Report>, _>(Unanswered::Yet));
    let pick = use_state(|| props.play.pick.unwrap_or(Pick::Open));
    let revealed = props.play.pick.is_some();
    let story = &props.play.story;
    let exchanges = use_memo(Rc::as_ptr(story), |_| exchanges(story));
    let grounds = use_memo((Rc::as_ptr(story), report.as_ref().ok().map(Rc::as_ptr)), |_| {
        let lost = report.iter().flat_map(|report| &report.decisions).filter(|decision| !decision.is_sound());
        grounds(story, lost)
    });
    let on_report = {
        let (report, on_action, play) = (report.setter(), props.on_action.clone(), props.play.clone());
        use_callback(Rc::as_ptr(story), move |found: Result<Rc<Report>, Unanswered>, _| {
            if let Ok(found) = &found {
                on_action.emit(Action::Reviewed(Box::new(Digest::new(&play.story, play.mode, found, &clock::today()))));
            }
            report.set(found);
        })
    };
    let was_revealed = use_mut_ref(|| revealed);
    use_effect_with(revealed, move |&revealed| {
        if revealed && !was_revealed.replace(revealed) {
            // The button that was pressed is gone; the section that it was in has the answer now.
            page::arrive_at_id(question::HEADING);
        }
    });
    use_effect_with(props.back_from, |&back_from| {
        if let Some(entry) = back_from {
            arrive(&timeline::step_id(entry));
        }
    });

    use_effect_with((), |()| {
        let listeners = details::open_in_print();
        move || drop(listeners)
    });

    let words = story.case().words();
    let view = View {
        phrases,
        story,
        exchanges: &exchanges,
        report: report.as_deref().map_err(|&unanswered| unanswered),
        grounds: &grounds,
        prediction: props.play.prediction.turn(),
        pick: props.play.pick.unwrap_or(*pick),
        opened: props.opened.as_ref(),
    };
    let on_pick = {
        let pick = pick.setter();
        Callback::from(move |picked| pick.set(picked))
    };
    let on_reveal = {
        let pick = *pick;
        props.on_action.reform(move |_: MouseEvent| Action::Picked(pick))
    };
    let heading = match &props.player {
        Some(player) => phrases.debrief_of_player(player, &words.title),
        None => phrases.debrief_of(&words.title),
    };
    html! {
        <article class="debrief">
            <header>
                <ScreenHeading text={heading} />
                if let Some(ending) = story.state().ending() {
                    <p class="ending"><strong>{ phrases.ending(ending) }</strong>{ ". " }{ phrases.about_ending(ending) }</p>
                }
                if story.case().variant() != 0 {
                    <p class="note">{ phrases.these_numbers(story.case().variant()) }</p>
                }
                { attending_line(props.attending.as_ref().map(ToString::to_string), phrases.code()) }
                { props.head.clone() }
                { sheets(vec![words_sheet(phrases)], phrases) }
            </header>
            if props.opened.is_some() {
                // Nobody is asked what somebody else would change.
            } else if revealed {
                { question::answered(view) }
            } else {
                { question::question(view, on_pick, on_reveal) }
                { props.comes_next.clone() }
            }
            <Search story={story.clone()} {on_report} />
            if revealed {
                { contents::contents(view, props.hand_in.as_ref().map(|&(id, name, _)| (id, name))) }
                { result::result(view) }
                if let Some((_, _, hand_in)) = &props.hand_in {
                    { hand_in.clone() }
                }
                { timeline::timeline(view) }
                { timing::timing(view) }
                { ledger::ledger(view) }
                { outcome::outcome(view) }
                { unsaid::hidden(view) }
                { unsaid::absent(view) }
                <Minutes story={story.clone()} />
            }
            if let (true, Ok(report), None) = (revealed, report.as_deref(), &props.opened) {
                <Compare own={ComparedPlay { title: words.title.clone().into(), digest: Digest::new(story, props.play.mode, report, "") }}
                    others={props.others.clone()} />
            }
            <Keep play={props.play.clone()} today={props.today.clone()} attending={props.attending.clone()} class={props.class.clone()} report={(*report).clone().ok().filter(|_| revealed && props.opened.is_none())} printable={revealed}
                reply={props.reply.clone()} on_action={props.on_action.clone()} />
        </article>
    }
}
