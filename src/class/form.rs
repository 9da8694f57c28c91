//! The form of a class.

use super::fields::{CASES, FROM, Fields, NAME, PASS_MARK, UNTIL, Wrong};
use crate::browser::page;
use crate::components::{COMPACT_RADIOS, RADIOS, Radio, radio_group};
use crate::locale::{Language, Offered, use_words};
use crate::session::{Action, Loaded, Session};
use classroom::{Name, Which};
use script::Listing;
use std::cell::RefCell;
use std::rc::Rc;
use words::Words;
use yew::prelude::*;

/// What the form needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The session.
    pub session: Rc<Session>,
    /// Where the interface talks to.
    pub on_action: Callback<Action>,
    /// Hears of the class that was made, by its number.
    pub on_made: Callback<u32>,
}

/// What changes the fields.
#[derive(Clone)]
struct Change {
    fields: Rc<RefCell<Fields>>,
    update: UseForceUpdateHandle,
}

impl Change {
    /// What does so when something was typed or chosen, even where the screen has not caught up with what was before.
    fn on<T: 'static>(&self, into: impl Fn(&mut Fields, T) + 'static) -> Callback<T> {
        let Change { fields, update } = self.clone();
        Callback::from(move |value| {
            into(&mut fields.borrow_mut(), value);
            update.force_update();
        })
    }
}

/// The form.
#[component]
pub fn ClassForm(props: &Props) -> Html {
    let phrases = use_words();
    let fields = use_mut_ref(Fields::default);
    let wrongs = use_state(Vec::<Wrong>::new);
    // How often the button was pressed: the same fault is come back to, too.
    let tries = use_state(|| 0u32);
    let change = Change { fields: fields.clone(), update: use_force_update() };
    use_effect_with((*tries, (*wrongs).clone()), |(_, wrongs)| {
        if let Some(wrong) = wrongs.first() {
            page::focus_id(wrong.field);
        }
    });
    let session = &props.session;
    let order: Vec<String> = session.listings().into_iter().map(|listing| listing.id.clone()).collect();
    let now = fields.borrow().clone();
    // What was wrong is said until it is mended.
    let still = if wrongs.is_empty() { Vec::new() } else { now.class(&order, phrases).err().unwrap_or_default() };
    let wrong = |field: &str| {
        let was = wrongs.iter().any(|wrong| wrong.field == field);
        still.iter().find(|wrong| was && wrong.field == field)
    };
    let make = {
        let (fields, wrongs, tries) = (fields.clone(), wrongs.clone(), tries.clone());
        let (on_action, on_made) = (props.on_action.clone(), props.on_made.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            match fields.borrow().class(&order, phrases) {
                Ok(class) => {
                    let id = class.draft().id;
                    wrongs.set(Vec::new());
                    on_action.emit(Action::MakeClass(class));
                    on_made.emit(id);
                }
                Err(found) => {
                    wrongs.set(found);
                    tries.set(*tries + 1);
                }
            }
        }
    };
    let case = |listing: &&Listing| case(session, listing, now.numbers_of(&listing.id), &change, phrases);
    html! {
        <form class="class-form" onsubmit={make} novalidate=true data-testid="class-form">
            { field(NAME, phrases.class_name(), &phrases.about_class_name(Name::LONGEST), wrong(NAME), Input {
                kind: "text",
                value: now.name.clone(),
                on_input: change.on(|fields, typed| fields.name = typed),
            }) }
            <fieldset class="radios" id={CASES} tabindex="-1" aria-describedby={wrong(CASES).map(|_| wrong_id(CASES))}>
                <legend>{ phrases.class_cases() }</legend>
                { said(CASES, wrong(CASES)) }
                <div class="radio-list">{ for session.listings().iter().map(case) }</div>
            </fieldset>
            { ways(&now, &change, phrases) }
            { languages(now.language, change.on(|fields, language| fields.language = language), phrases) }
            <fieldset class="radios">
                <legend>{ phrases.class_dates() }</legend>
                <p class="note">{ phrases.about_class_dates() }</p>
                <div class="class-dates">
                    { field(FROM, phrases.class_from(), "", wrong(FROM), Input {
                        kind: "datetime-local",
                        value: now.from.clone(),
                        on_input: change.on(|fields, typed| fields.from = typed),
                    }) }
                    { field(UNTIL, phrases.class_until(), "", wrong(UNTIL), Input {
                        kind: "datetime-local",
                        value: now.until.clone(),
                        on_input: change.on(|fields, typed| fields.until = typed),
                    }) }
                </div>
            </fieldset>
            { field(PASS_MARK, phrases.class_pass_mark(), phrases.about_class_pass_mark(), wrong(PASS_MARK), Input {
                kind: "number",
                value: now.pass_mark.clone(),
                on_input: change.on(|fields, typed| fields.pass_mark = typed),
            }) }
            <p><button type="submit" class="primary big" data-testid="make-class">{ phrases.make_class() }</button></p>
        </form>
    }
}

/// What is typed into a field.
struct Input {
    kind: &'static str,
    value: String,
    on_input: Callback<String>,
}

fn wrong_id(field: &str) -> String {
    format!("{field}-wrong")
}

/// What is wrong at a field.
fn said(field: &str, wrong: Option<&Wrong>) -> Html {
    let said = |wrong: &Wrong| html! { <p class="wrong" id={wrong_id(field)}>{ &wrong.what }</p> };
    wrong.map(said).unwrap_or_default()
}

/// A field with its label, what is to be known of it, and what is wrong with it.
fn field(id: &'static str, label: &str, about: &str, wrong: Option<&Wrong>, input: Input) -> Html {
    let note = (!about.is_empty()).then(|| format!("{id}-about"));
    let described: Vec<String> = wrong.map(|_| wrong_id(id)).into_iter().chain(note.clone()).collect();
    let described = (!described.is_empty()).then(|| described.join(" "));
    let Input { kind, value, on_input } = input;
    let number = kind == "number";
    let oninput = on_input.reform(|event: InputEvent| page::value_of(&event));
    html! {
        <div class="field-of-form">
            <label for={id}>{ label.to_owned() }</label>
            <input {id} type={kind} {value} {oninput} min={number.then_some("0")} max={number.then_some("100")} autocomplete="off"
                aria-invalid={wrong.map(|_| "true")} aria-describedby={described} />
            if let Some(note) = note {
                <p class="note" id={note}>{ about.to_owned() }</p>
            }
            { said(id, wrong) }
        </div>
    }
}

/// A case: whether it is played, and with which numbers.
fn case(
    session: &Session,
    listing: &Listing,
    numbers: Option<Which>,
    change: &Change,
    phrases: &'static Words,
) -> Html {
    let id = listing.id.clone();
    let toggle = {
        let (id, chosen) = (id.clone(), numbers.is_some());
        change.on(move |fields, _: Event| fields.choose(&id, (!chosen).then_some(Which::AsWritten)))
    };
    let seeds = match session.case(&id) {
        Loaded::Here(case) => case.structure().variants.seeds.clone(),
        Loaded::Waiting | Loaded::Failed(_) => Vec::new(),
    };
    let others = (!seeds.is_empty()).then_some(Which::Any).into_iter();
    let values: Vec<Which> =
        [Which::AsWritten].into_iter().chain(others).chain(seeds.into_iter().map(Which::Same)).collect();
    let name = |numbers: Which| match numbers {
        Which::AsWritten => phrases.numbers_as_written().to_owned(),
        Which::Any => phrases.numbers_each_own().to_owned(),
        Which::Same(variant) => phrases.numbers_same(variant),
    };
    let option = |(place, &value): (usize, &Which)| {
        html! { <option value={place.to_string()} selected={numbers == Some(value)}>{ name(value) }</option> }
    };
    let options: Html = values.iter().enumerate().map(option).collect();
    let select = change.on(move |fields, event: Event| {
        let place = page::value_of(&event).parse().unwrap_or(0);
        fields.choose(&id, values.get(place).copied());
    });
    html! {
        <div class="class-case" key={listing.id.clone()}>
            <label class="radio">
                <input type="checkbox" checked={numbers.is_some()} onchange={toggle} />
                <span class="radio-label">{ &listing.title }</span>
                <span class="radio-note">{ &listing.field }{ ", " }{ phrases.minutes(listing.minutes) }</span>
            </label>
            if numbers.is_some() {
                <select aria-label={phrases.class_numbers(&listing.title)} onchange={select}>{ options }</select>
            }
        </div>
    }
}

/// Practice or assessed, with or without meters and hints.
fn ways(now: &Fields, change: &Change, phrases: &'static Words) -> Html {
    let radio = |label: &'static str, note: &'static str, checked| Radio {
        label: label.into(),
        note: Some(note.into()),
        checked,
        disabled: false,
    };
    let radios = [
        radio(phrases.class_assessed(), phrases.about_class_assessed(), now.play.assessed),
        radio(phrases.class_practice(), phrases.about_class_practice(), !now.play.assessed),
    ];
    let choose = change.on(|fields, place: usize| fields.play.assessed = place == 0);
    let toggle = |label: &'static str, note: &'static str, checked: bool, onchange: Callback<Event>| {
        html! {
            <label class="radio toggle">
                <input type="checkbox" {checked} {onchange} />
                <span class="radio-label">{ label }</span>
                <span class="radio-note">{ note }</span>
            </label>
        }
    };
    html! {
        <div class="class-ways">
            { radio_group(RADIOS, "class-way", phrases.class_way(), Html::default(), &radios, &choose) }
            { toggle(phrases.without_meters(), phrases.about_without_meters(), !now.play.meters,
                change.on(|fields, _| fields.play.meters = !fields.play.meters)) }
            if !now.play.assessed {
                { toggle(phrases.class_hints(), phrases.about_class_hints(), now.play.hints,
                    change.on(|fields, _| fields.play.hints = !fields.play.hints)) }
            }
        </div>
    }
}

/// The language for all, or each learner's own.
fn languages(now: Option<Language>, choose: Callback<Option<Language>>, phrases: &'static Words) -> Html {
    let named = Offered::all().into_iter().map(|offered| (Some(offered.language), AttrValue::from(offered.name)));
    let all = [(None, phrases.own_language().into())].into_iter().chain(named);
    let (values, radios): (Vec<Option<Language>>, Vec<Radio>) =
        all.map(|(value, label)| (value, Radio { label, note: None, checked: value == now, disabled: false })).unzip();
    let on_choose = choose.reform(move |place: usize| values.get(place).copied().flatten());
    radio_group(COMPACT_RADIOS, "class-language", phrases.class_language(), Html::default(), &radios, &on_choose)
}
