//! When a package closes: first they must accept it, then our own side must ratify it.
//!
//! Knowing their numbers does not help; the private talk is what lets them move.

use crate::ids::{IssueId, PackageId};
use crate::package::Package;
use crate::scenario::Scenario;
use crate::state::{Daylight, State};

/// What comes of a package put on the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PackageAnswer {
    /// They accept and our side ratifies.
    Ratified,
    /// They refuse.
    They(Objection),
    /// They would accept; our own side refuses.
    OurSide(Objection),
}

/// The first condition that a package fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Objection {
    /// What they told us outside has not been brought back to the table.
    Fresh,
    /// They cannot move on this issue: it is neither unlocked, nor bought, nor opened.
    CannotMove(IssueId),
    /// On this issue they can move half-way only: a concession bought no more.
    OnlyHalfWay(IssueId),
    /// It leaves that side below what it needs, by so many points.
    TooLittle(u16),
    /// The daylight issue was settled in private.
    Tainted,
    /// Our side has not seen enough standing and visible wins: so many are missing.
    TooLittleStanding(u8),
}

/// What comes of this package if it is tabled now.
pub fn package_answer(scenario: &Scenario, state: &State, id: PackageId) -> PackageAnswer {
    let package = scenario.package(id);
    if state.fresh() {
        return PackageAnswer::They(Objection::Fresh);
    }
    if let Some(objection) = immovable(scenario, state, id).next().or_else(|| too_little(scenario, state, package)) {
        return PackageAnswer::They(objection);
    }
    let seen = state.standing() + package.wins;
    let ours = scenario.numbers().floors.ours;
    if state.daylight() == Daylight::Tainted {
        PackageAnswer::OurSide(Objection::Tainted)
    } else if seen < state.need() {
        PackageAnswer::OurSide(Objection::TooLittleStanding(state.need() - seen))
    } else if package.ours < ours {
        PackageAnswer::OurSide(Objection::TooLittle(ours - package.ours))
    } else {
        PackageAnswer::Ratified
    }
}

/// What they say to a "what if" off the record: nothing where it could fly. The daylight issue
/// stays out of it, so that a yes is not yet a deal.
pub(crate) fn echo(scenario: &Scenario, state: &State, id: PackageId) -> Option<Objection> {
    too_little(scenario, state, scenario.package(id))
}

/// The issue on which one step, either way, would make most more of a package for both together:
/// of those they told us about, as far as it can be moved there. None where no step would.
pub(crate) fn rather(scenario: &Scenario, state: &State, id: PackageId) -> Option<IssueId> {
    let step = |issue: IssueId, by: i8| {
        let mut options = scenario.package(id).options.clone();
        options[issue.index()] = options[issue.index()].checked_add_signed(by)?;
        let other = scenario.package_of(&options)?;
        Some((scenario.quality(other), issue))
    };
    let steps = state.unlocked().iter().flat_map(|issue| [step(issue, -1), step(issue, 1)]).flatten();
    // Of equal steps the one on the first issue.
    let best = steps.reduce(|best, other| if other.0 > best.0 { other } else { best });
    best.filter(|&(quality, _)| quality > scenario.quality(id)).map(|(_, issue)| issue)
}

/// Every issue of a package that leaves their public position further than they can go, in the scenario's order:
/// an answer names the first.
pub fn immovable(scenario: &Scenario, state: &State, id: PackageId) -> impl Iterator<Item = Objection> {
    let package = scenario.package(id);
    scenario.issues().filter(|&issue| package.moved.contains(issue)).filter_map(|issue| {
        let opened = issue == scenario.daylight() && state.daylight() != Daylight::Untouched;
        if state.unlocked().contains(issue) || opened {
            None
        } else if state.conceded() != Some(issue) {
            Some(Objection::CannotMove(issue))
        } else if package.beyond_half.contains(issue) {
            Some(Objection::OnlyHalfWay(issue))
        } else {
            None
        }
    })
}

fn too_little(scenario: &Scenario, state: &State, package: &Package) -> Option<Objection> {
    let floor = state.their_floor(scenario);
    (package.theirs < floor).then(|| Objection::TooLittle(floor - package.theirs))
}

/// Whether talks that run out of time leave a framework agreement behind: two issues unlocked,
/// tension at 7 or less, confidence kept, nothing tainted.
pub(crate) fn framework_is_due(state: &State) -> bool {
    state.unlocked().len() >= 2 && state.tension() <= 7 && !state.quoted() && state.daylight() != Daylight::Tainted
}
