//! What the rules did, as sentences.

use crate::{Names, Words};
use negotiation::{Daylight, Effect, Event, Move, Objection, PackageAnswer, Reason, Rule, State};

impl Words {
    /// What happened, in a few words.
    pub fn what(&self, event: &Event, names: Names<'_>) -> String {
        match event.effect {
            Effect::Tension(0) => self.what_tension_stays().into(),
            Effect::Rapport(0) => self.what_rapport_stays().into(),
            Effect::Standing(0) => self.what_standing_stays().into(),
            Effect::Tension(by) => self.what_tension(by),
            Effect::Rapport(by) => self.what_rapport(by),
            Effect::Standing(by) => self.what_standing(by),
            Effect::Unlocked(issue) => self.what_unlocked(names.issue(issue)),
            Effect::BroughtBack => self.what_brought_back().into(),
            Effect::Given(issue) => self.what_given(names.issue(issue)),
            Effect::Told(secret, points) => self.what_told(&names.secret(secret), points),
            Effect::Leverage(points) => self.what_leverage(points),
            Effect::HalfWay(issue) => self.what_half_way(names.issue(issue)),
            Effect::Daylight(Daylight::Opened) => self.what_opened().into(),
            Effect::Daylight(Daylight::Tainted) => self.what_settled().into(),
            Effect::Daylight(Daylight::Apologised) => self.what_apologised().into(),
            Effect::Daylight(Daylight::Untouched) | Effect::Nothing => self.what_nothing().into(),
            Effect::Mandate => self.what_mandate().into(),
            Effect::TalkBegan(exchanges) => self.what_talk_began(names.lead(), exchanges),
            Effect::TalkRefused => self.what_talk_refused(names.lead()),
            Effect::Premature => self.what_premature().into(),
            Effect::TalkEnded => self.what_talk_ended().into(),
            Effect::Answer(verdict) => self.answer_of(verdict, names),
            Effect::Echo(None) => self.what_could_fly().into(),
            Effect::Echo(Some(objection)) => self.what_would_not_fly(&self.theirs(objection, names)),
            Effect::Rather(issue) => self.what_rather(names.issue(issue)),
            Effect::ConfidenceBroken => self.what_confidence_broken().into(),
            Effect::Ended(ending) => self.talks_ended(ending).into(),
        }
    }

    /// Why, as a sentence.
    pub fn why(&self, event: &Event) -> &str {
        match (event.rule, event.reason) {
            (Rule::Explain, Reason::AtLimit) => self.why_explain_at_limit(),
            (_, Reason::AtLimit) => self.why_at_limit(),
            (Rule::OpenDaylight, _) => match event.effect {
                Effect::Tension(_) => self.why_open_daylight_watched(),
                Effect::Standing(_) => self.why_open_daylight_seen(),
                _ => self.why_open_daylight(),
            },
            (Rule::Table, Reason::Closes) => self.why_table_closes(),
            (Rule::Table, _) if matches!(event.effect, Effect::Ended(_)) => self.why_table_ended(),
            (Rule::Table, _) => self.why_table(),
            (Rule::StandUp, _) => self.why_stand_up(),
            (Rule::Explain, _) if event.effect == Effect::BroughtBack => self.why_explain_brings_back(),
            (Rule::Explain, _) => self.why_explain(),
            (Rule::Concede, _) => self.why_concede(),
            (Rule::Apologise, _) => self.why_apologise(),
            (Rule::TellTeam, _) => self.why_tell_team(),
            (Rule::AskTooLate, Reason::Law) => self.why_too_late_by_law(),
            (Rule::AskTooLate, Reason::Watched) => self.why_too_late_watched(),
            (Rule::AskTooLate, _) => self.why_too_late(),
            (Rule::AskTooEarly, Reason::NoRapport) => self.why_too_early_without_rapport(),
            (Rule::AskTooEarly, _) => self.why_too_early(),
            (Rule::AskRipe, Reason::TensionNearLock) => self.why_ripe_near_lock(),
            (Rule::AskRipe, Reason::Lull) => self.why_ripe_in_a_lull(),
            (Rule::AskRipe, Reason::AfterPremature) => self.why_ripe_after_premature(),
            (Rule::AskRipe, _) => self.why_ripe(),
            (Rule::Unannounced, _) => self.why_unannounced(),
            (Rule::SeenReturning, _) => self.why_seen_returning(),
            (Rule::Drift, _) => self.why_drift(),
            (Rule::Trade, _) => self.why_trade(),
            (Rule::Gift, _) => self.why_gift(),
            (Rule::SharedInterest, _) => self.why_shared_interest(),
            (Rule::AskBare, Reason::TrustReached) => self.why_ask_bare_trusted(),
            (Rule::AskBare, _) => self.why_ask_bare(),
            (Rule::Share, _) => self.why_share(),
            (Rule::Float, _) if matches!(event.effect, Effect::Rather(_)) => self.why_float_rather(),
            (Rule::Float, _) => self.why_float(),
            (Rule::AgreeProcess, _) if event.effect == Effect::BroughtBack => self.why_agree_brings_back(),
            (Rule::AgreeProcess, _) => self.why_agree_process(),
            (Rule::Reveal, _) => self.why_reveal(),
            (Rule::Settle, _) => self.why_settle(),
            (Rule::Taboo, _) => self.why_taboo(),
            (Rule::NotHere, _) => self.why_not_here(),
            (Rule::TalkEnds, _) => self.why_talk_ends(),
            (Rule::Quote, _) => self.why_quote(),
            (Rule::Deadlock, _) => self.why_deadlock(),
            (Rule::TimeOut, _) => self.why_time_out(),
            (Rule::WalkAway, _) => self.why_walk_away(),
        }
    }

    /// A move as the subject of a sentence; `package` says what is put together, where something is, and `open` is
    /// the issue that belongs in the open.
    pub fn doing(&self, made: Move, package: &str, names: Names<'_>, open: &str) -> String {
        self.would_be_done(made, issue_of(made, names), open, package)
    }

    /// The same for a move that is made in a state: to explain brings back what is fresh.
    pub fn doing_in(&self, state: &State, made: Move, package: &str, names: Names<'_>, open: &str) -> String {
        match made {
            Move::Explain if state.fresh() => self.bringing_back().into(),
            _ => self.doing(made, package, names, open),
        }
    }

    /// What the player did; `open` is the issue that belongs in the open.
    pub fn did(&self, made: Move, names: Names<'_>, open: &str) -> String {
        self.was_done(made, issue_of(made, names), open)
    }

    /// What both sides say to a package on the table.
    fn answer_of(&self, verdict: PackageAnswer, names: Names<'_>) -> String {
        match verdict {
            PackageAnswer::Ratified => self.answered_ratified().into(),
            PackageAnswer::They(objection) => self.answered_refused(&self.theirs(objection, names)),
            PackageAnswer::OurSide(Objection::TooLittle(_)) => self.answered_below_limit().into(),
            PackageAnswer::OurSide(Objection::Tainted) => self.answered_tainted().into(),
            PackageAnswer::OurSide(Objection::TooLittleStanding(missing)) => self.answered_short(missing),
            PackageAnswer::OurSide(Objection::Fresh | Objection::CannotMove(_) | Objection::OnlyHalfWay(_)) => {
                self.answered_not_ratified().into()
            }
        }
    }

    /// What speaks against a package, for the other side.
    fn theirs(&self, objection: Objection, names: Names<'_>) -> String {
        match objection {
            Objection::Fresh => self.objected_fresh().into(),
            Objection::CannotMove(issue) => self.objected_cannot_move(names.issue(issue)),
            Objection::OnlyHalfWay(issue) => self.objected_half_way(names.issue(issue)),
            Objection::TooLittle(_) => self.objected_too_little().into(),
            Objection::Tainted | Objection::TooLittleStanding(_) => self.objected_not_ratified().into(),
        }
    }
}

/// The name of the issue that a move is about; nothing for a move that is about none.
fn issue_of<'a>(made: Move, names: Names<'a>) -> &'a str {
    match made {
        Move::Concede { issue } | Move::Trade { issue } | Move::AskBare { issue } => names.issue(issue),
        Move::StandUp
        | Move::Explain
        | Move::OpenDaylight
        | Move::TellTeam
        | Move::Ask
        | Move::Table { .. }
        | Move::Quote
        | Move::WalkAway
        | Move::Share { .. }
        | Move::Float { .. }
        | Move::AgreeProcess
        | Move::Reveal { .. }
        | Move::SettleDaylight
        | Move::NotHere
        | Move::GoBack => "",
    }
}
