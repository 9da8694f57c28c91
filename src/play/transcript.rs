//! What was said, an exchange at a time.

use crate::components::{line, room_class};
use crate::session::Play;
use negotiation::Entry;
use script::{Room, Spoken, Story};
use words::Words;
use yew::prelude::*;

/// The id of the heading over what the nth choice brought; 0 is the opening.
pub fn heading_id(entries: usize) -> String {
    format!("exchange-{entries}")
}

/// The transcript: a log, so that readers hear what each choice adds to it, once.
pub fn transcript(play: &Play, phrases: &'static Words) -> Html {
    let story = &play.story;
    let last = story.entries().len();
    let exchanges = (0..=last).map(|number| exchange(story, number, number == last, phrases));
    html! {
        <section class="transcript" role="log" aria-label={phrases.transcript()} data-testid="transcript">
            { for exchanges }
        </section>
    }
}

/// The opening, or a choice with everything that followed it up to the next.
fn exchange(story: &Story, number: usize, latest: bool, phrases: &'static Words) -> Html {
    let entry = number.checked_sub(1);
    let lines: Vec<&Spoken> = story.transcript().iter().filter(|spoken| spoken.entry == entry).collect();
    let heading = match (entry, lines.first()) {
        (Some(entry), Some(first)) if !spends(story, entry) => {
            phrases.a_remark(&phrases.turn_in_room(first.room, first.turn))
        }
        (Some(_), Some(first)) => match place_in_talk(story, first) {
            0..=1 => phrases.turn_in_room(first.room, first.turn),
            place => phrases.exchange_of_talk(first.turn, place),
        },
        _ => phrases.opening().to_owned(),
    };
    let body = lines.iter().enumerate().map(|(place, spoken)| {
        let before = place.checked_sub(1).and_then(|before| lines.get(before));
        let divider = before.and_then(|before| divider(before, spoken, phrases));
        html! { <>{ divider.unwrap_or_default() }{ line(story, spoken, phrases) }</> }
    });
    let room = lines.first().map_or(Room::Table, |first| first.room);
    html! {
        <article class={classes!("exchange", room_class(room), latest.then_some("latest"))} key={number}>
            <h2 id={heading_id(number)} tabindex="-1">{ heading }</h2>
            { for body }
            // With the last thing that is said, so that it is announced with it.
            if let Some(ending) = story.state().ending().filter(|_| latest) {
                <p class="divider">{ phrases.ending(ending) }</p>
            }
        </article>
    }
}

/// Whether an entry spends a turn, or an exchange outside: a remark in a scene does not.
fn spends(story: &Story, entry: usize) -> bool {
    matches!(story.entries().get(entry), Some(Entry::Move(_)))
}

/// Which exchange of a private talk a line opens, counted from 1 as the bar above counts them down; 0 at
/// the table.
fn place_in_talk(story: &Story, first: &Spoken) -> usize {
    // What asks for the talk is said at the table, though the reply to it is heard outside.
    let opens = |pair: &[Spoken]| {
        let [before, now] = pair else { return false };
        before.entry != now.entry && now.room == Room::Corridor && now.entry.is_some_and(|entry| spends(story, entry))
    };
    let entries = story.transcript().windows(2).filter(|pair| opens(pair)).map(|pair| &pair[1]);
    let mut same_talk = entries.filter(|spoken| spoken.turn == first.turn);
    same_talk.position(|spoken| spoken.entry == first.entry).map_or(0, |place| place + 1)
}

/// What stands between two lines of which the second belongs to another turn or room.
fn divider(before: &Spoken, now: &Spoken, phrases: &'static Words) -> Option<Html> {
    if before.room != now.room {
        let text = phrases.moved_to(now.room);
        return Some(html! { <p class={classes!("crossing", room_class(now.room))}>{ text }</p> });
    }
    (before.turn != now.turn).then(|| html! { <p class="divider">{ phrases.turn_in_room(now.room, now.turn) }</p> })
}
