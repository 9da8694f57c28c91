//! What can be taken along: the run code and a print, and the ways on from here.

use super::share::share;
use crate::browser::{location, page};
use crate::components::CopyField;
use crate::locale::use_words;
use crate::route::Route;
use crate::session::{Action, Play, Reply};
use classroom::PlayCode;
use coach::{Decision, Report};
use reading::Mark;
use std::rc::Rc;
use yew::prelude::*;

/// The id of the field that holds the code where it has to be copied by hand: only a field can be selected.
const FIELD: &str = "run-code";

/// What the section needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The play.
    pub play: Play,
    /// The day, where it is a play of its case.
    pub today: Option<Rc<str>>,
    /// How it was played and for which class, where it says so.
    pub attending: Option<AttrValue>,
    /// Where learners come to its class.
    pub class: Option<Route>,
    /// What was found out about it, once it may be seen.
    pub report: Option<Rc<Report>>,
    /// Whether there are answers to print.
    pub printable: bool,
    /// Whether what was to be copied was.
    pub reply: Option<Reply>,
    /// Where the interface talks to.
    pub on_action: Callback<Action>,
}

/// The section.
#[component]
pub fn Keep(props: &Props) -> Html {
    let phrases = use_words();
    let story = &props.play.story;
    let code: Rc<str> = story.run().to_string().into();
    let link: Rc<str> = location::link_for_others(&Route::of_code(&PlayCode::Run(story.run())).href()).into();
    let copied = props.reply.as_ref().and_then(|reply| reply.copied(&code));
    let copy = {
        let code = code.clone();
        props.on_action.reform(move |_| Action::Copy(code.clone()))
    };
    use_effect_with(copied, |&copied| {
        if copied == Some(false) {
            page::select_id(FIELD);
        }
    });
    let said = match copied {
        None => "",
        Some(true) => phrases.code_copied(),
        Some(false) => phrases.code_selected(),
    };
    let case = story.case();
    let again = match case.variant() {
        _ if props.today.is_some() => Route::Daily,
        0 => Route::Case(case.structure().id.clone()),
        seed => Route::Variant(case.structure().id.clone(), seed),
    };
    let shared = props.report.as_deref().map(|report| {
        let link = location::link_for_others(&again.href());
        let title = match &props.today {
            Some(day) => phrases.todays_case_titled(&phrases.short_day(day)),
            None => case.words().title.clone(),
        };
        let title = match &props.attending {
            Some(attending) => format!("{title} ({attending})"),
            None => title,
        };
        let result = phrases.shared_result(&title, report.score.total(), report.accuracy(), &squares(report), &link);
        format!("{result}\n{}", phrases.code_line(&code))
    });
    html! {
        <section class="keep" aria-labelledby="keep" data-testid="keep">
            <h2 id="keep" tabindex="-1">{ phrases.keep_it() }</h2>
            <div class="code">
                <h3>{ phrases.run_code() }</h3>
                <p class="note">{ phrases.about_run_code() }</p>
                <p><code class="run-code">{ code.to_string() }</code></p>
                <p><button type="button" onclick={copy} data-testid="copy">{ phrases.copy_code() }</button></p>
                <p role="status" data-testid="copied">{ said }</p>
                if copied == Some(false) {
                    <p><input id={FIELD} type="text" readonly=true value={code.to_string()} aria-label={phrases.run_code()} spellcheck="false" /></p>
                }
                <CopyField id="run-link" label={phrases.link_field()} text={link} button={phrases.copy_link()} copied={phrases.link_copied()}
                    reply={props.reply.clone()} on_action={props.on_action.clone()} />
            </div>
            <p class="row ways-on">
                if !props.play.is_owed() {
                    <a class="button primary" href={props.class.as_ref().unwrap_or(&again).href()} data-testid="play-again">
                        { if props.class.is_some() { phrases.to_the_class() } else { phrases.play_again() } }
                    </a>
                } else if let Some(class) = &props.class {
                    <a class="button" href={class.href()}>{ phrases.to_the_class() }</a>
                }
                <a class="button" href={Route::Home.href()}>{ phrases.home() }</a>
                if props.printable {
                    <button type="button" onclick={|_| page::print()} data-testid="print">{ phrases.print() }</button>
                }
            </p>
            if let Some(text) = shared {
                { share(text.into(), props.reply.as_ref(), &props.on_action, phrases) }
            }
        </section>
    }
}

/// A square a decision, as sound as it was: nothing of what it was.
fn squares(report: &Report) -> String {
    let square = |decision: &Decision| match Mark::of(decision) {
        _ if decision.is_lost() => '\u{2b1b}',
        None => '\u{1f7e9}',
        Some(Mark::Slip) => '\u{1f7e8}',
        Some(Mark::Mistake) => '\u{1f7e7}',
        Some(Mark::Blunder) => '\u{1f7e5}',
    };
    report.decisions.iter().map(square).collect()
}
