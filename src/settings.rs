//! The settings.

use crate::browser::{location, page};
use crate::components::{COMPACT_RADIOS, Radio, ScreenHeading, radio_group, use_escape};
use crate::locale::{Language, Offered, use_words};
use crate::preference::Preference;
use crate::session::{Action, Settings};
use words::Words;
use yew::prelude::*;

/// The screen.
pub fn settings(settings: Settings, on_action: &Callback<Action>, phrases: &'static Words) -> Html {
    let prefer = on_action.reform(Action::Prefer);
    html! {
        <div key="settings" class="settings">
            <ScreenHeading text={phrases.settings()} />
            { group("theme", phrases.theme(), settings.theme, &|theme| theme.name(phrases),
                prefer.reform(move |theme| Settings { theme, ..settings })) }
            { group("text", phrases.text_size(), settings.text_size, &|size| size.name(phrases),
                prefer.reform(move |text_size| Settings { text_size, ..settings })) }
            { group("motion", phrases.motion(), settings.motion, &|motion| motion.name(phrases),
                prefer.reform(move |motion| Settings { motion, ..settings })) }
            { group("pace", phrases.pace(), settings.pace, &|pace| pace.name(phrases),
                prefer.reform(move |pace| Settings { pace, ..settings })) }
            { toggle(phrases.sound(), settings.sound, prefer.reform(move |sound| Settings { sound, ..settings })) }
            { toggle(phrases.shortcuts(), settings.shortcuts,
                prefer.reform(move |shortcuts| Settings { shortcuts, ..settings })) }
            { group("coach", phrases.coaching(), settings.coaching, &|coaching| coaching.name(phrases),
                prefer.reform(move |coaching| Settings { coaching, ..settings })) }
            { languages(phrases, settings.language,
                prefer.reform(move |language| Settings { language, ..settings })) }
            <section aria-labelledby="copy">
                <h2 id="copy">{ phrases.copy_on_device() }</h2>
                <p>{ phrases.about_copy_on_device() }</p>
                <p><a class="alone" href="reset.html">{ phrases.take_copy_away() }</a></p>
            </section>
            <Erase {on_action} />
            if !location::is_on_disk() {
                <section aria-labelledby="pages">
                    <h2 id="pages">{ phrases.about_this_site() }</h2>
                    <p><a class="alone" href="teach/index.html" target="_blank" rel="noopener">{ phrases.pages_of_the_site() }</a></p>
                </section>
            }
        </div>
    }
}

/// A group of all values of one preference.
fn group<P: Preference>(
    name: &'static str,
    legend: &'static str,
    now: P,
    label: &dyn Fn(P) -> &'static str,
    prefer: Callback<P>,
) -> Html {
    let radio = |&(value, _): &(P, &str)| Radio {
        label: label(value).into(),
        note: None,
        checked: value == now,
        disabled: false,
    };
    let on_choose = prefer.reform(|place: usize| P::WORDS[place.min(P::WORDS.len() - 1)].0);
    let radios: Vec<Radio> = P::WORDS.iter().map(radio).collect();
    radio_group(COMPACT_RADIOS, name, legend, Html::default(), &radios, &on_choose)
}

/// The languages that the site has, and before them that of the browser.
fn languages(phrases: &'static Words, now: Option<Language>, prefer: Callback<Option<Language>>) -> Html {
    let offered = Offered::all();
    let named = offered.iter().map(|offered| (Some(offered.language), offered.name.clone().into()));
    let all = [(None, phrases.language_of_browser().into())].into_iter().chain(named);
    let (values, radios): (Vec<Option<Language>>, Vec<Radio>) =
        all.map(|(value, label)| (value, Radio { label, note: None, checked: value == now, disabled: false })).unzip();
    let on_choose = prefer.reform(move |place: usize| values.get(place).copied().flatten());
    radio_group(COMPACT_RADIOS, "language", phrases.language(), Html::default(), &radios, &on_choose)
}

/// A preference that is on or off.
fn toggle(label: &'static str, on: bool, prefer: Callback<bool>) -> Html {
    html! {
        <label class="radio toggle">
            <input type="checkbox" checked={on} onchange={prefer.reform(move |_| !on)} />
            <span class="radio-label">{ label }</span>
        </label>
    }
}

/// What erasing needs.
#[derive(Properties, PartialEq)]
struct EraseProps {
    on_action: Callback<Action>,
}

#[component]
fn Erase(props: &EraseProps) -> Html {
    let phrases = use_words();
    let asking = use_state(|| false);
    let was_asking = use_mut_ref(|| false);
    use_effect_with(*asking, move |&asking| {
        // The button that was pressed has made way for another one: focus follows.
        if was_asking.replace(asking) != asking {
            page::focus_id(if asking { "erase-no" } else { "erase" });
        }
    });
    let ask = |answer: bool| {
        let asking = asking.clone();
        Callback::from(move |()| asking.set(answer))
    };
    let close = ask(false);
    use_escape(*asking, &close);
    let erase = {
        let (asking, on_action) = (asking.clone(), props.on_action.clone());
        move |_| {
            on_action.emit(Action::Erase);
            asking.set(false);
        }
    };
    html! {
        <section aria-labelledby="data">
            <h2 id="data">{ phrases.your_data() }</h2>
            <p>{ phrases.about_data() }</p>
            if *asking {
                <p role="alert">{ phrases.erase_sure() }</p>
                <p class="row">
                    <button type="button" class="danger" onclick={erase}>{ phrases.erase_yes() }</button>
                    <button type="button" id="erase-no" onclick={close.reform(|_| ())}>{ phrases.erase_no() }</button>
                </p>
            } else {
                <p><button type="button" id="erase" onclick={ask(true).reform(|_| ())}>{ phrases.erase() }</button></p>
            }
        </section>
    }
}
