//! The transcript in stretches of one turn and room, and what the record has of it.

use script::{Room, Spoken};

/// A stretch of the transcript: one turn, one room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment<'a> {
    /// The turn, from 1.
    pub turn: u8,
    /// The room.
    pub room: Room,
    /// What was said.
    pub lines: &'a [Spoken],
}

impl Segment<'_> {
    /// Whether the record has it.
    pub fn is_minuted(&self) -> bool {
        self.room == Room::Table
    }
}

/// The transcript in stretches.
pub fn segments(transcript: &[Spoken]) -> Vec<Segment<'_>> {
    let stretches = transcript.chunk_by(|one, next| (one.turn, one.room) == (next.turn, next.room));
    stretches.map(|lines| Segment { turn: lines[0].turn, room: lines[0].room, lines }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use negotiation::{Entry, Move};
    use script::{Case, Story};
    use std::rc::Rc;

    #[test]
    fn the_record_lacks_what_was_said_outside_and_nothing_else() {
        let moves = [Move::Explain, Move::TellTeam, Move::Ask, Move::GoBack, Move::StandUp, Move::WalkAway];
        let entries: Vec<Entry> = moves.map(Entry::Move).to_vec();
        let story = Story::from_entries(Rc::new(Case::example()), &entries).unwrap();
        let segments = segments(story.transcript());
        for segment in &segments {
            let room = if segment.is_minuted() { Room::Table } else { Room::Corridor };
            assert!(segment.lines.iter().all(|spoken| spoken.room == room));
        }
        assert_eq!(segments.iter().filter(|segment| !segment.is_minuted()).count(), 1);
        let lines: usize = segments.iter().map(|segment| segment.lines.len()).sum();
        assert_eq!(lines, story.transcript().len());
    }
}
