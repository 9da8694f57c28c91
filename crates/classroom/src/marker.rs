//! Marks plays one after the other. A search is worth more than all plays of its variant, so that one is kept at a time
//! and plays of one variant come together.

use crate::files::Piece;
use crate::hand_in::HandIn;
use crate::marking::{Unmarked, mark};
use crate::row::{Found, Row};
use coach::Search;
use negotiation::Fingerprint;
use script::Case;

/// Marks plays of these cases.
pub struct Marker<'a> {
    cases: &'a [Case],
    /// The variant that was looked at last, and the search of it.
    search: Option<(Variant, Search)>,
}

/// Of what numbers a play is.
pub type Variant = (Fingerprint, u32);

impl<'a> Marker<'a> {
    /// One that has looked at nothing yet. Of a case in several languages one is enough.
    pub fn new(cases: &'a [Case]) -> Marker<'a> {
        Marker { cases, search: None }
    }

    /// The row of a piece.
    pub fn row(&mut self, piece: Piece) -> Row {
        let found = match piece.what {
            Ok(hand_in) => self.found(hand_in),
            Err(found) => found,
        };
        Row::new(piece.place, found)
    }

    fn found(&mut self, hand_in: HandIn) -> Found {
        let Some(case) = self.cases.iter().find(|case| case.fingerprint() == hand_in.run.fingerprint) else {
            return Found::Unmarked(hand_in, Unmarked::NoSuchCase);
        };
        let variant = variant_of(&hand_in);
        if self.search.as_ref().is_none_or(|(of, _)| *of != variant) {
            // Its memory first.
            self.search = None;
            match case.varied(hand_in.run.variant) {
                Some(varied) => self.search = Some((variant, Search::new(varied.scenario()))),
                None => return Found::Unmarked(hand_in, Unmarked::NoSuchVariant(variant.1)),
            }
        }
        let Some((_, search)) = &mut self.search else { return Found::Unmarked(hand_in, Unmarked::NoSuchCase) };
        match mark(&hand_in, case, search) {
            Ok(marked) => Found::Genuine(marked.into()),
            Err(why) => Found::Unmarked(hand_in, why),
        }
    }
}

/// Of what numbers a play is.
pub fn variant_of(hand_in: &HandIn) -> Variant {
    (hand_in.run.fingerprint, hand_in.run.variant)
}
