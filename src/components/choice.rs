//! A choice of one of several values, as radio buttons.

use yew::prelude::*;

/// One value.
#[derive(Clone, PartialEq)]
pub struct Radio {
    /// What it says.
    pub label: AttrValue,
    /// A few words more.
    pub note: Option<AttrValue>,
    /// Whether it is the chosen one.
    pub checked: bool,
    /// Whether it cannot be chosen.
    pub disabled: bool,
}

/// What a group needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The name that holds the group together; no other group on the screen has it.
    pub name: AttrValue,
    /// The question.
    pub legend: AttrValue,
    /// A few words on the question.
    #[prop_or_default]
    pub children: Html,
    /// The values.
    pub radios: Vec<Radio>,
    /// Whether the values are short, and lie beside each other.
    #[prop_or_default]
    pub compact: bool,
    /// Which value was chosen, by its place.
    pub on_choose: Callback<usize>,
}

/// The group.
#[component]
pub fn RadioGroup(props: &Props) -> Html {
    let radio = |(place, radio): (usize, &Radio)| {
        let onchange = props.on_choose.reform(move |_| place);
        html! {
            <label key={place} class="radio">
                <input
                    type="radio"
                    name={props.name.clone()}
                    value={place.to_string()}
                    checked={radio.checked}
                    disabled={radio.disabled}
                    {onchange}
                />
                <span class="radio-label">{ &radio.label }</span>
                if let Some(note) = &radio.note {
                    <span class="radio-note">{ note }</span>
                }
            </label>
        }
    };
    html! {
        <fieldset class={classes!("radios", props.compact.then_some("compact"))}>
            <legend>{ &props.legend }</legend>
            { props.children.clone() }
            <div class="radio-list">{ for props.radios.iter().enumerate().map(radio) }</div>
        </fieldset>
    }
}
