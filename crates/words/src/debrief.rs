//! What the debrief says as a screen, about packages, and where two plays are compared.

use crate::Words;
use reading::Window;

impl Words {
    /// What the picked decision cost; whether anything better was open.
    pub fn what_it_cost(&self, tenths: i16) -> String {
        match tenths {
            ..=0 => self.what_it_cost_nothing().into(),
            1..10 => self.what_it_cost_hardly(tenths),
            _ => self.what_it_cost_points(tenths),
        }
    }

    /// How many decisions are marked, what else is shown without being unfolded, and how many remarks stand
    /// among them.
    pub fn marked(&self, marked: usize, decisions: usize, remarks: usize) -> String {
        let marked = if marked == 0 { self.marked_none().into() } else { self.marked_some(marked, decisions) };
        let mut sentences = vec![marked, self.marked_what_unfolds().into()];
        if remarks > 0 {
            sentences.push(self.marked_remarks(remarks));
        }
        self.sentences(&sentences)
    }

    /// How much was learned of what they hid.
    pub fn learned_of(&self, learned: u8, hidden: u8) -> String {
        match learned {
            0 => self.learned_of_nothing(hidden),
            _ if learned == hidden => self.learned_of_all(hidden),
            _ => self.learned_of_some(hidden, learned),
        }
    }

    /// How much of the possible value the player's package has; whether nothing betters it.
    pub fn you_reached(&self, per_cent: u8, efficient: bool) -> String {
        let place = match (per_cent, efficient) {
            (100, _) => self.you_reached_all(),
            (_, true) => self.you_reached_the_line(),
            (_, false) => self.you_reached_below_the_line(),
        };
        self.sentences(&[self.you_reached_share(per_cent), place.to_owned()])
    }

    /// The caption over the packages: whether there is one of the player's.
    pub fn packages_compared(&self, closed: bool) -> &str {
        if closed { self.packages_compared_yours() } else { self.packages_compared_fairest() }
    }

    /// When the player stepped out, and when it would have been best.
    pub fn when_it_was(&self, window: Window) -> String {
        let Window { turns, own, best } = window;
        let own = match own {
            Some(turn) => self.when_it_was_asked(turn, turns),
            None => self.when_it_was_never_asked(turns),
        };
        match best {
            Some((first, last)) if first == last => self.sentences(&[own, self.when_it_was_best_turn(first)]),
            Some((first, last)) => self.sentences(&[own, self.when_it_was_best_turns(first, last)]),
            None => own,
        }
    }

    /// Facts told, interests given for nothing, and on how many issues of how many something was learned.
    pub fn what_was_given(&self, told: u8, gifts: u8, (learned, hidden): (u8, u8)) -> String {
        let given = match (told, gifts) {
            (0, 0) => self.what_was_given_nothing().into(),
            (_, 0) => self.what_was_given_facts(told),
            (0, _) => self.what_was_given_interests(gifts),
            _ => self.what_was_given_both(told, gifts),
        };
        let learned = match learned {
            0 => self.what_was_given_learned_nothing(hidden),
            _ => self.what_was_given_learned(learned, hidden),
        };
        self.sentences(&[given, learned])
    }

    /// What a decision made again lost, in tenths of a point, and how many moves were best.
    pub fn verdict(&self, lost: i16, best: usize) -> String {
        match (lost, best) {
            (..=0, ..=1) => self.verdict_best().into(),
            (..=0, _) => self.verdict_as_good(best - 1),
            (1..10, _) => self.verdict_nearly_best(lost),
            _ => self.verdict_worse(lost),
        }
    }

    /// What the decision of the play had lost.
    pub fn before_it_cost(&self, lost: i16) -> String {
        match lost {
            ..=0 => self.before_it_cost_nothing().into(),
            _ => self.before_it_cost_points(lost),
        }
    }
}
