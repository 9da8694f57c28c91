//! The parts in which the model is told, and which rule stands in which.

use negotiation::Rule;

/// A part of the account, in the order in which a player meets them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What the rules count.
    Numbers,
    /// At the table.
    Table,
    /// Asking for a word outside.
    Asking,
    /// In the corridor.
    Corridor,
    /// Putting a package on the table.
    Closing,
    /// How the talks end.
    Endings,
    /// What a play comes to.
    Score,
    /// How the coach computes.
    Coach,
    /// What the model is not.
    Limits,
    /// Everything that was read.
    Sources,
}

impl Part {
    /// All of them, in the order of the account.
    pub const ALL: [Part; 10] = [
        Part::Numbers,
        Part::Table,
        Part::Asking,
        Part::Corridor,
        Part::Closing,
        Part::Endings,
        Part::Score,
        Part::Coach,
        Part::Limits,
        Part::Sources,
    ];

    /// Where a rule stands. A new rule belongs into [`RULES`], too.
    pub fn of(rule: Rule) -> Part {
        match rule {
            Rule::StandUp
            | Rule::Explain
            | Rule::Concede
            | Rule::OpenDaylight
            | Rule::Apologise
            | Rule::TellTeam
            | Rule::Drift
            | Rule::Quote => Part::Table,
            Rule::AskTooLate | Rule::AskTooEarly | Rule::AskRipe | Rule::Unannounced | Rule::SeenReturning => {
                Part::Asking
            }
            Rule::Trade
            | Rule::Gift
            | Rule::SharedInterest
            | Rule::AskBare
            | Rule::Share
            | Rule::Float
            | Rule::AgreeProcess
            | Rule::Reveal
            | Rule::Settle
            | Rule::Taboo
            | Rule::NotHere
            | Rule::TalkEnds => Part::Corridor,
            Rule::Table => Part::Closing,
            Rule::Deadlock | Rule::TimeOut | Rule::WalkAway => Part::Endings,
        }
    }

    /// Its rules, in the order of the account.
    pub fn rules(self) -> impl Iterator<Item = Rule> {
        RULES.into_iter().filter(move |&rule| Part::of(rule) == self)
    }
}

/// Every rule. The length is that of the enum, so that a rule left out does not compile.
pub const RULES: [Rule; Rule::WalkAway as usize + 1] = [
    Rule::StandUp,
    Rule::Explain,
    Rule::Concede,
    Rule::OpenDaylight,
    Rule::Apologise,
    Rule::TellTeam,
    Rule::AskTooLate,
    Rule::AskTooEarly,
    Rule::AskRipe,
    Rule::Unannounced,
    Rule::SeenReturning,
    Rule::Drift,
    Rule::Trade,
    Rule::Gift,
    Rule::SharedInterest,
    Rule::AskBare,
    Rule::Share,
    Rule::Float,
    Rule::AgreeProcess,
    Rule::Reveal,
    Rule::Settle,
    Rule::Taboo,
    Rule::NotHere,
    Rule::TalkEnds,
    Rule::Table,
    Rule::Quote,
    Rule::Deadlock,
    Rule::TimeOut,
    Rule::WalkAway,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_is_told_once() {
        for (place, rule) in RULES.into_iter().enumerate() {
            assert_eq!(rule as usize, place, "{rule:?}");
        }
        let shown: usize = Part::ALL.into_iter().map(|part| part.rules().count()).sum();
        assert_eq!(shown, RULES.len());
    }
}
