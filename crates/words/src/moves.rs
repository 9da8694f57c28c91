//! What is said about single decisions.

use crate::Words;
use negotiation::{Reason, Rule};

impl Words {
    /// A better move, as `doing` has it, what it would have kept, and why, where that is known.
    pub fn better(&self, doing: &str, tenths: i16, why: Option<&str>) -> String {
        match why {
            Some(why) => self.better_because(doing, tenths, why),
            None => self.better_alone(doing, tenths),
        }
    }

    /// Why a move that was not made would have been better, by the rule that would have met it: what follows a
    /// colon.
    pub fn why_better(&self, rule: Rule, reason: Reason) -> &str {
        match (rule, reason) {
            (Rule::StandUp, Reason::AtLimit) => self.why_better_stand_up_at_limit(),
            (Rule::StandUp, _) => self.why_better_stand_up(),
            (Rule::Explain, Reason::AtLimit) => self.why_better_explain_at_limit(),
            (Rule::Explain, _) => self.why_better_explain(),
            (Rule::Concede, _) => self.why_better_concede(),
            (Rule::OpenDaylight, _) => self.why_better_open_daylight(),
            (Rule::Apologise, _) => self.why_better_apologise(),
            (Rule::TellTeam, _) => self.why_better_tell_team(),
            (Rule::AskTooEarly, _) => self.why_better_too_early(),
            (Rule::AskRipe, Reason::TensionNearLock) => self.why_better_ripe_near_lock(),
            (Rule::AskRipe, _) => self.why_better_ripe(),
            (Rule::Trade, _) => self.why_better_trade(),
            (Rule::Gift, _) => self.why_better_gift(),
            (Rule::AskBare, Reason::TrustReached) => self.why_better_ask_bare(),
            (Rule::Share, _) => self.why_better_share(),
            (Rule::Float, _) => self.why_better_float(),
            (Rule::AgreeProcess, _) => self.why_better_agree_process(),
            (Rule::NotHere, _) => self.why_better_not_here(),
            (Rule::TalkEnds, _) => self.why_better_talk_ends(),
            (Rule::Table, Reason::Closes) => self.why_better_table_closes(),
            (Rule::Table, _) => self.why_better_table(),
            (Rule::WalkAway, _) => self.why_better_walk_away(),
            // What these rules do speaks against a move, or they follow from no move.
            (
                Rule::AskBare
                | Rule::AskTooLate
                | Rule::Unannounced
                | Rule::SeenReturning
                | Rule::Drift
                | Rule::SharedInterest
                | Rule::Reveal
                | Rule::Settle
                | Rule::Taboo
                | Rule::Quote
                | Rule::Deadlock
                | Rule::TimeOut,
                _,
            ) => self.why_better_otherwise(),
        }
    }

    /// Other moves that were as good as the better one, as `doing` has them.
    pub fn as_good(&self, others: &[String]) -> String {
        match others {
            [] => String::new(),
            [one] => self.as_good_one(one),
            [first, second] => self.as_good_two(first, second),
            [first, second, rest @ ..] => self.as_good_more(first, second, rest.len()),
        }
    }
}
