//! What was said, as plain text: for keeping, so that a play of a changed case can still be read.

use reading::chosen;
use script::{Room, Speaker, Spoken, Story, What};
use words::Words;

/// The whole transcript as text, a line each.
pub fn minutes(story: &Story, phrases: &'static Words) -> String {
    let mut text = String::new();
    let mut place: Option<(u8, Room)> = None;
    for spoken in story.transcript() {
        if place != Some((spoken.turn, spoken.room)) {
            place = Some((spoken.turn, spoken.room));
            text.push_str(&phrases.turn_in_room(spoken.room, spoken.turn));
            text.push('\n');
        }
        text.push_str(&line(story, spoken, phrases));
        text.push('\n');
    }
    text
}

fn line(story: &Story, spoken: &Spoken, phrases: &'static Words) -> String {
    let words = story.case().words();
    let speaker = match spoken.speech.speaker {
        Speaker::You => phrases.you(),
        Speaker::Stage => return spoken.speech.text.plain(),
        Speaker::Person(place) => words.people.get(usize::from(place)).map_or("", |person| &person.name),
    };
    let said = match spoken.what {
        What::Package(package) => {
            let options = chosen(story.case(), package).map(|(issue, option)| format!("{issue}: {option}"));
            options.collect::<Vec<_>>().join("; ")
        }
        _ => spoken.speech.text.plain(),
    };
    format!("{speaker}: {said}")
}
