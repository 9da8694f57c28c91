//! Something said, with its speaker; and a package, by its options.

use super::speech::{side_class, spans};
use negotiation::PackageId;
use reading::chosen;
use script::{Room, Speaker, Spoken, Story, What};
use words::Words;
use yew::prelude::*;

/// Something said, with its speaker.
pub fn line(story: &Story, spoken: &Spoken, phrases: &'static Words) -> Html {
    let words = story.case().words();
    let said = match spoken.what {
        What::Package(id) => return package(story, id, spoken.room, phrases),
        _ => spans(&spoken.speech.text),
    };
    let (name, class) = match spoken.speech.speaker {
        Speaker::Stage => return html! { <p class="line stage">{ said }</p> },
        Speaker::You => (phrases.you(), "you"),
        Speaker::Person(place) => match words.people.get(usize::from(place)) {
            Some(person) => (person.name.as_str(), side_class(person.side)),
            None => ("", "audience"),
        },
    };
    html! {
        <p class={classes!("line", class)}>
            <b class="who">{ name }</b>{ " " }<span class="said">{ said }</span>
        </p>
    }
}

/// A package as it is put forward.
fn package(story: &Story, id: PackageId, room: Room, phrases: &'static Words) -> Html {
    html! {
        <div class="line you package">
            <p class="package-name">{ phrases.package(room) }</p>
            { package_list(story, id) }
        </div>
    }
}

/// The options of a package, each with its issue.
pub fn package_list(story: &Story, package: PackageId) -> Html {
    let row = |(issue, option): (&str, &str)| html! { <div><dt>{ issue.to_owned() }</dt><dd>{ option.to_owned() }</dd></div> };
    html! { <dl class="chosen">{ for chosen(story.case(), package).map(row) }</dl> }
}
