//! Something said, with its speaker; and a package, by its options.

use super::speech::{side_class, spans};
use crate::phrases::Phrases;
use negotiation::PackageId;
use script::{Room, Speaker, Spoken, Story, What};
use yew::prelude::*;

/// Something said, with its speaker.
pub fn line(story: &Story, spoken: &Spoken, phrases: &dyn Phrases) -> Html {
    let words = story.case().words();
    let said = match spoken.what {
        What::Package(package) => return package_list(story, package, spoken.room, phrases),
        _ => spans(&spoken.line.text),
    };
    let (name, class) = match spoken.line.speaker {
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

/// A package, by the options chosen.
fn package_list(story: &Story, package: PackageId, room: Room, phrases: &dyn Phrases) -> Html {
    html! {
        <div class="line you package">
            <p class="package-name">{ phrases.package(room) }</p>
            { chosen(story, package) }
        </div>
    }
}

/// The options of a package, each with its issue.
pub fn chosen(story: &Story, package: PackageId) -> Html {
    let options = &story.case().scenario().package(package).options;
    let issues = story.case().words().issues.iter().zip(options);
    let rows = issues.map(|(issue, &option)| {
        let option = issue.options.get(usize::from(option)).cloned().unwrap_or_default();
        html! { <div><dt>{ &issue.name }</dt><dd>{ option }</dd></div> }
    });
    html! { <dl class="chosen">{ for rows }</dl> }
}
