//! The play, one exchange at a time.

use negotiation::{Effect, Entry, Event, IssueId, Move, State};
use script::{Room, Speaker, Story, What};

/// One thing the player did, and what it led to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exchange {
    /// Which entry of the play, from 0.
    pub entry: usize,
    /// The turn, from 1.
    pub turn: u8,
    /// Where.
    pub room: Room,
    /// The move; none for a free remark.
    pub made: Option<Move>,
    /// What the player said; nothing where the words are those of a package.
    pub said: String,
    /// What the rules did.
    pub events: Vec<Event>,
    /// Where the play stood afterwards.
    pub after: State,
}

/// Every exchange of a play, in order.
pub fn exchanges(story: &Story) -> Vec<Exchange> {
    let replay = story.replay();
    let exchange = |(entry, played): (usize, &Entry)| {
        let (before, after) = (replay.states.get(entry)?, replay.states.get(entry + 1)?);
        Some(Exchange {
            entry,
            turn: before.turn() + 1,
            room: Room::at(before).unwrap_or(Room::Table),
            made: match played {
                Entry::Move(made) => Some(*made),
                Entry::Remark(_) => None,
            },
            said: said(story, entry),
            events: replay.events.get(entry).cloned().unwrap_or_default(),
            after: *after,
        })
    };
    story.entries().iter().enumerate().filter_map(exchange).collect()
}

/// Exchanges by turn and room.
pub fn by_place(exchanges: &[Exchange]) -> impl Iterator<Item = &[Exchange]> {
    exchanges.chunk_by(|one, next| (one.turn, one.room) == (next.turn, next.room))
}

/// The turn in which they told the player what matters to them on an issue.
pub fn learned_in(exchanges: &[Exchange], issue: IssueId) -> Option<u8> {
    let told = Effect::Unlocked(issue);
    exchanges.iter().find(|exchange| exchange.events.iter().any(|event| event.effect == told)).map(|it| it.turn)
}

/// What the player said at an entry.
fn said(story: &Story, entry: usize) -> String {
    let own = story.transcript().iter().filter(|spoken| spoken.entry == Some(entry));
    let mut choices = own.filter(|spoken| spoken.what == What::Choice && spoken.speech.speaker == Speaker::You);
    choices.next().map(|spoken| spoken.speech.text.plain()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use script::Case;
    use std::rc::Rc;

    fn story(moves: &[Move]) -> Story {
        let entries: Vec<Entry> = moves.iter().map(|&made| Entry::Move(made)).collect();
        Story::from_entries(Rc::new(Case::example()), &entries).unwrap()
    }

    #[test]
    fn exchanges_know_their_turn_and_room() {
        let story = story(&[Move::Explain, Move::StandUp, Move::StandUp, Move::Explain, Move::Ask, Move::GoBack]);
        let exchanges = exchanges(&story);
        let rooms: Vec<(u8, Room)> = exchanges.iter().map(|exchange| (exchange.turn, exchange.room)).collect();
        assert_eq!(rooms[..4], [(1, Room::Table), (2, Room::Table), (3, Room::Table), (4, Room::Table)]);
        // A talk and the asking for it are the same turn.
        assert_eq!(rooms[4..], [(5, Room::Table), (5, Room::Corridor)]);
        let places: Vec<usize> = by_place(&exchanges).map(<[Exchange]>::len).collect();
        assert_eq!(places, [1; 6]);
        assert_eq!(exchanges[0].said, "explain");
    }
}
