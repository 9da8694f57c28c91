//! How far the other side can move on an issue, and what a coach who sees it says of a package.

use negotiation::{Daylight, IssueId, Objection, PackageAnswer, PackageId, Scenario, State, package_answer};
use words::Words;

/// What one knows of how far they can move on an issue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Footing {
    /// They told us what is behind it.
    Told,
    /// It is being discussed in the open.
    Open,
    /// It was settled outside.
    Settled,
    /// A concession bought half of the way.
    HalfWay,
    /// They have said nothing.
    Silent,
}

/// Where an issue stands.
pub fn footing(scenario: &Scenario, state: &State, issue: IssueId) -> Footing {
    if state.unlocked().contains(issue) {
        Footing::Told
    } else if issue == scenario.daylight() && state.daylight() == Daylight::Tainted {
        Footing::Settled
    } else if issue == scenario.daylight() && state.daylight() != Daylight::Untouched {
        Footing::Open
    } else if state.conceded() == Some(issue) {
        Footing::HalfWay
    } else {
        Footing::Silent
    }
}

/// What the coach says of a package: on how many issues they cannot follow, and never on which.
pub fn coach_on(scenario: &Scenario, state: &State, package: PackageId, phrases: &Words) -> String {
    match package_answer(scenario, state, package) {
        PackageAnswer::They(Objection::Fresh) => phrases.package_hint_fresh().into(),
        PackageAnswer::They(Objection::CannotMove(_) | Objection::OnlyHalfWay(_)) => {
            phrases.package_hint_cannot_move(out_of_reach(scenario, state, package))
        }
        PackageAnswer::They(Objection::TooLittle(_)) => phrases.package_hint_too_little().into(),
        PackageAnswer::They(Objection::Tainted | Objection::TooLittleStanding(_)) | PackageAnswer::OurSide(_) => {
            phrases.package_hint_own_side().into()
        }
        PackageAnswer::Ratified => phrases.package_hint_passes().into(),
    }
}

/// On how many issues a package asks more of them than they can do.
fn out_of_reach(scenario: &Scenario, state: &State, package: PackageId) -> usize {
    let options = &scenario.package(package).options;
    let out = |issue: &IssueId| match footing(scenario, state, *issue) {
        Footing::Told | Footing::Open | Footing::Settled => false,
        Footing::HalfWay => options[issue.index()] > scenario.half_way(*issue),
        Footing::Silent => options[issue.index()] > 0,
    };
    scenario.issues().filter(out).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use negotiation::{Move, ScenarioDraft, advance};

    #[test]
    fn the_coach_counts_the_issues_on_which_they_cannot_follow() {
        let scenario = Scenario::new(ScenarioDraft::example()).unwrap();
        let start = State::start(&scenario);
        let all = scenario.package_ids().last().unwrap();
        let issues = scenario.issues().count();
        assert_eq!(out_of_reach(&scenario, &start, all), issues);
        let opened = advance(&scenario, start, Move::OpenDaylight);
        assert_eq!(out_of_reach(&scenario, &opened, all), issues - 1);
        let as_offered = scenario.package_of(&vec![0; issues]).unwrap();
        assert_eq!(out_of_reach(&scenario, &start, as_offered), 0);
    }
}
