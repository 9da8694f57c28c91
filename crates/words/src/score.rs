//! What is said about points.

use crate::{Names, Words};
use negotiation::{Daylight, Dimension, Ending, Move, Rule};
use reading::{Cause, Outcome, Sum};

impl Words {
    /// How to get more of a dimension.
    pub fn more(&self, dimension: Dimension, outcome: &Outcome) -> String {
        match dimension {
            Dimension::Agreement if !outcome.closed() => self.more_deal().into(),
            Dimension::Agreement => self.more_agreement().into(),
            Dimension::Value => self.more_value().into(),
            Dimension::Timing => self.more_timing().into(),
            Dimension::Discovery => self.more_discovery(outcome.trust),
            Dimension::Discretion => self.more_discretion(outcome.trust),
            Dimension::Daylight => self.more_daylight().into(),
            Dimension::Standing => self.more_standing().into(),
            Dimension::Pace => self.more_pace().into(),
        }
    }

    /// Where points came from, as a sentence without its turn.
    pub fn reason(&self, reason: &Cause, outcome: &Outcome, names: Names<'_>, open: &str) -> String {
        let short = reason.dimension.most() - reason.tenths;
        match (reason.dimension, reason.rule) {
            (Dimension::Agreement, Some(Rule::TimeOut)) => self.earned_framework().into(),
            (Dimension::Agreement | Dimension::Value, Some(Rule::WalkAway)) => {
                self.earned_left(outcome.learned, outcome.hidden)
            }
            (Dimension::Agreement, _) if short == 0 => self.earned_best_agreement().into(),
            (Dimension::Agreement, _) => self.earned_agreement(short),
            (Dimension::Value, _) if short == 0 => self.earned_best_value().into(),
            (Dimension::Value, _) => self.earned_value(short),
            (Dimension::Timing, rule) => self.timing(rule, short),
            (Dimension::Discovery, Some(Rule::AskBare)) => self.earned_for_nothing(&self.about(reason, names)),
            (Dimension::Discovery, _) => self.earned_reason(&self.about(reason, names)),
            (Dimension::Discretion, None) => self.earned_kept(outcome.learned, outcome.hidden),
            (Dimension::Discretion, Some(Rule::Gift)) => self.earned_gift(&self.about(reason, names)),
            (Dimension::Discretion, _) => match reason.made {
                Some(Move::Reveal { secret }) => self.earned_revealed(&names.secret(secret)),
                _ => self.earned_gave_away().into(),
            },
            (Dimension::Daylight, None) => self.earned_untouched(open),
            (Dimension::Daylight, Some(Rule::OpenDaylight)) => self.earned_opened(open),
            (Dimension::Daylight, Some(Rule::Apologise)) => self.earned_opened_again().into(),
            (Dimension::Daylight, _) => self.earned_settled(open),
            (Dimension::Standing, None) => self.earned_first_standing().into(),
            (Dimension::Standing, Some(Rule::StandUp)) => self.earned_stood_up().into(),
            (Dimension::Standing, Some(Rule::Concede)) => self.earned_conceded(&self.about(reason, names)),
            (Dimension::Standing, Some(Rule::Unannounced)) => self.earned_unannounced().into(),
            (Dimension::Standing, Some(Rule::SeenReturning)) => self.earned_seen_returning().into(),
            (Dimension::Standing, Some(Rule::OpenDaylight)) => self.earned_before_everyone().into(),
            (Dimension::Standing, Some(Rule::Apologise)) => self.earned_apologised().into(),
            (Dimension::Standing, _) => self.earned_standing().into(),
            (Dimension::Pace, _) => self.earned_turns_left(outcome.turns_left),
        }
    }

    /// Why there are none.
    pub fn no_reason(&self, sum: &Sum, outcome: &Outcome) -> &str {
        match sum.dimension {
            Dimension::Agreement | Dimension::Value | Dimension::Pace if !outcome.closed() => self.no_reason_no_deal(),
            Dimension::Agreement => self.no_reason_agreement(),
            Dimension::Value => self.no_reason_value(),
            Dimension::Timing if !outcome.asked => self.no_reason_never_asked(),
            Dimension::Timing if outcome.reduced() || outcome.ending == Some(Ending::Framework) => {
                self.no_reason_no_deal()
            }
            Dimension::Timing => self.no_reason_timing(),
            Dimension::Discovery => self.no_reason_discovery(),
            Dimension::Discretion if outcome.gave_away => self.no_reason_gave_away(),
            Dimension::Discretion => self.no_reason_learned_nothing(),
            Dimension::Daylight => match outcome.daylight {
                Daylight::Tainted => self.no_reason_settled(),
                Daylight::Untouched | Daylight::Opened | Daylight::Apologised => self.no_reason_daylight(),
            },
            Dimension::Standing if outcome.ending == Some(Ending::Framework) => self.no_reason_framework(),
            Dimension::Standing => self.no_reason_standing(),
            Dimension::Pace => self.no_reason_pace(),
        }
    }

    /// What the first word outside was, and what the best moment would have been worth more.
    fn timing(&self, rule: Option<Rule>, short: i16) -> String {
        let asked = match rule {
            Some(Rule::AskTooEarly) => self.earned_too_early(),
            Some(Rule::AskTooLate) => self.earned_too_late(),
            _ => self.earned_ripe(),
        };
        let best = if short <= 0 { self.earned_best_moment().into() } else { self.earned_moment(short) };
        self.sentences(&[asked.to_owned(), best])
    }

    /// The issue that a reason is about.
    fn about(&self, reason: &Cause, names: Names<'_>) -> String {
        match reason.made {
            Some(Move::Concede { issue } | Move::Trade { issue } | Move::AskBare { issue }) => {
                self.quote(names.issue(issue))
            }
            _ => self.earned_one_issue().into(),
        }
    }
}
