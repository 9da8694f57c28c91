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

/// A group of values that are read one below the other.
pub const RADIOS: &str = "radios";
/// A group of values that are short, and lie beside each other.
pub const COMPACT_RADIOS: &str = "radios compact";

/// A group: its class, the name that holds it together and that no other group on the screen has, the question, a
/// few words on it, the values, and what hears which of them was chosen, by its place.
pub fn radio_group(
    class: &'static str,
    name: &str,
    legend: &str,
    about: Html,
    radios: &[Radio],
    on_choose: &Callback<usize>,
) -> Html {
    let name = AttrValue::from(name.to_owned());
    let radio = |(place, radio): (usize, &Radio)| {
        let onchange = on_choose.reform(move |_| place);
        html! {
            <label key={place} class="radio">
                <input
                    type="radio"
                    name={name.clone()}
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
        <fieldset {class}>
            <legend>{ legend.to_owned() }</legend>
            { about }
            <div class="radio-list">{ for radios.iter().enumerate().map(radio) }</div>
        </fieldset>
    }
}
