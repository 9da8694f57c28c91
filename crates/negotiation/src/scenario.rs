//! A case that has been checked: the only thing the rules will play.

use crate::MAX_RAPPORT;
use crate::draft::{Flaw, ScenarioDraft, Secret};
use crate::ids::{IssueId, PackageId, SecretId, SecretSet};
use crate::package::Package;
use crate::programme::{Spell, SpellKind};
use alloc::vec;
use alloc::vec::Vec;

/// Rapport that they need more before they answer on a sensitive issue.
pub const SENSITIVE: u8 = 2;

/// A checked case, with every package worked out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    numbers: ScenarioDraft,
    packages: Vec<Package>,
    fair: Option<PackageId>,
    /// Of [`Scenario::quality`], what public talk alone can reach.
    public: u64,
}

impl Scenario {
    /// Checks a draft.
    ///
    /// # Errors
    /// Every flaw there is, not only the first.
    pub fn new(draft: ScenarioDraft) -> Result<Self, Vec<Flaw>> {
        let flaws = draft.flaws();
        if !flaws.is_empty() {
            return Err(flaws);
        }
        let packages = Package::all(&draft.issues);
        let mut scenario = Scenario { numbers: draft, packages, fair: None, public: 0 };
        scenario.fair = scenario.fairest();
        scenario.public = scenario.publicly();
        let possible = scenario.package_ids().any(|id| scenario.surpluses(id).is_some());
        match (scenario.numbers.no_agreement, scenario.fair) {
            (false, None) => Err(vec![Flaw::NoZoneOfAgreement]),
            (true, _) if possible => Err(vec![Flaw::ZoneOfAgreement]),
            _ => Ok(scenario),
        }
    }

    /// The package with the highest product of surpluses; ties go to the higher lesser surplus,
    /// then to the lowest index.
    fn fairest(&self) -> Option<PackageId> {
        self.package_ids()
            .filter(|&id| self.surpluses(id).is_some_and(|(ours, theirs)| ours > 0 && theirs > 0))
            .max_by_key(|&id| {
                let lesser = self.surpluses(id).map_or(0, |(ours, theirs)| ours.min(theirs));
                (self.nash_product(id), lesser, core::cmp::Reverse(id))
            })
    }

    /// The best quality of a package that public talk alone can close: one issue bought half-way by
    /// a concession, and the daylight issue opened.
    fn publicly(&self) -> u64 {
        let closes = |id: &PackageId| {
            let package = self.package(*id);
            let mut moved = package.moved.iter().filter(|&issue| issue != self.daylight());
            moved.next().is_none_or(|issue| !package.beyond_half.contains(issue)) && moved.next().is_none()
        };
        self.package_ids().filter(closes).map(|id| self.quality(id)).max().unwrap_or(0)
    }

    /// The numbers it was made from.
    pub fn numbers(&self) -> &ScenarioDraft {
        &self.numbers
    }

    /// Every issue, in order.
    pub fn issues(&self) -> impl Iterator<Item = IssueId> + use<> {
        (0..self.numbers.issues.len() as u8).map(IssueId)
    }

    /// The issue at this place, if there is one.
    pub fn issue(&self, place: usize) -> Option<IssueId> {
        (place < self.numbers.issues.len()).then_some(IssueId(place as u8))
    }

    /// How many options an issue has, 2-5.
    pub fn options(&self, issue: IssueId) -> u8 {
        self.numbers.issues[issue.index()].ours.len() as u8
    }

    /// The last option that still counts as half-way from their public position.
    pub fn half_way(&self, issue: IssueId) -> u8 {
        self.numbers.issues[issue.index()].half_way()
    }

    /// The issue that belongs in the open.
    pub fn daylight(&self) -> IssueId {
        IssueId(self.numbers.daylight)
    }

    /// The issues on which they hide something: all but the daylight issue.
    pub fn hidden(&self) -> impl Iterator<Item = IssueId> + use<> {
        let daylight = self.daylight();
        self.issues().filter(move |&issue| issue != daylight)
    }

    /// On how many issues they hide something.
    pub fn hidden_count(&self) -> u8 {
        self.numbers.issues.len() as u8 - 1
    }

    /// Rapport at which they answer in kind on an issue: the case's trust, and two more where they
    /// would rather not speak of it, but no more than there can be.
    pub fn trust(&self, issue: IssueId) -> u8 {
        let more = if self.is_sensitive(issue) { SENSITIVE } else { 0 };
        (self.numbers.trust + more).min(MAX_RAPPORT)
    }

    /// Whether they would rather not speak of this issue.
    pub fn is_sensitive(&self, issue: IssueId) -> bool {
        self.numbers.sensitive.contains(&issue.0)
    }

    /// What a turn, counted from 1, is like by the programme; none where it is in session.
    pub fn spell(&self, turn: u8) -> Option<&Spell> {
        self.numbers.programme.iter().find(|spell| spell.holds(turn))
    }

    /// Whether somebody who stays out for the whole of a talk in this turn, counted from 1, is seen
    /// to come back: from a lull, into a turn in which everybody watches.
    pub fn seen_returning(&self, turn: u8) -> bool {
        let kind = |turn| self.spell(turn).map(|spell| spell.kind);
        kind(turn) == Some(SpellKind::Lull) && matches!(kind(turn + 1), Some(SpellKind::Watched | SpellKind::Law))
    }

    /// Every how many turns at the table tension rises by itself.
    pub fn drift(&self) -> u8 {
        if self.numbers.future { 2 * self.numbers.drift } else { self.numbers.drift }
    }

    /// Every strategic fact of ours, in order.
    pub fn secrets(&self) -> impl Iterator<Item = SecretId> + use<> {
        (0..self.numbers.secrets.len() as u8).map(SecretId)
    }

    /// One strategic fact.
    pub fn secret(&self, id: SecretId) -> Secret {
        self.numbers.secrets[id.index()]
    }

    /// Points by which their reservation value has risen, for these facts told and,
    /// where `shared` is set, for a shared interest named too early.
    pub fn leverage(&self, told: SecretSet, shared: bool) -> u16 {
        let facts: u16 = told.iter().map(|id| u16::from(self.secret(id).leverage)).sum();
        let interest = self.numbers.shared_interest.filter(|_| shared).map_or(0, |it| u16::from(it.leverage));
        facts + interest
    }

    /// Every package, in order.
    pub fn package_ids(&self) -> impl DoubleEndedIterator<Item = PackageId> + ExactSizeIterator + use<> {
        (0..self.packages.len() as u16).map(PackageId)
    }

    /// One package.
    pub fn package(&self, id: PackageId) -> &Package {
        &self.packages[id.index()]
    }

    /// The package with these options, if there is one.
    pub fn package_of(&self, options: &[u8]) -> Option<PackageId> {
        if options.len() != self.numbers.issues.len() {
            return None;
        }
        let index = self.issues().try_fold(0u16, |index, issue| {
            let (option, count) = (options[issue.index()], self.options(issue));
            (option < count).then(|| index * u16::from(count) + u16::from(option))
        })?;
        Some(PackageId(index))
    }

    /// What a package leaves both sides above their reservation values; none where one is below.
    pub fn surpluses(&self, id: PackageId) -> Option<(u16, u16)> {
        let package = self.package(id);
        let ours = package.ours.checked_sub(self.numbers.floors.ours)?;
        let theirs = package.theirs.checked_sub(self.numbers.floors.theirs)?;
        Some((ours, theirs))
    }

    /// The product of both surpluses, 0 where a side is below its reservation value (Nash 1950).
    pub fn nash_product(&self, id: PackageId) -> u32 {
        self.surpluses(id).map_or(0, |(ours, theirs)| u32::from(ours) * u32::from(theirs))
    }

    /// How good a package is for both together, in ten-thousandths: the square root of its product
    /// of surpluses against that of the fair package.
    pub fn quality(&self, id: PackageId) -> u64 {
        let Some(fair) = self.fair else { return 0 };
        (100_000_000 * u64::from(self.nash_product(id)) / u64::from(self.nash_product(fair))).isqrt()
    }

    /// The best [`Scenario::quality`] that public talk alone can reach.
    pub fn public_quality(&self) -> u64 {
        self.public
    }

    /// The fair package: the one with the highest product of surpluses. None exactly in a case
    /// where no agreement is possible.
    pub fn fair(&self) -> Option<PackageId> {
        self.fair
    }

    /// The efficient frontier: every package that no other one betters for one side without
    /// costing the other (Pareto; Raiffa). From the best for us to the best for them.
    pub fn efficient(&self) -> Vec<PackageId> {
        let worth = |id| (self.package(id).ours, self.package(id).theirs);
        let mut frontier: Vec<PackageId> = Vec::new();
        for id in self.package_ids() {
            let (ours, theirs) = worth(id);
            // Two packages that are worth the same to both are equally efficient.
            let betters = |other| worth(other) != (ours, theirs) && worth(other).0 >= ours && worth(other).1 >= theirs;
            if !self.package_ids().any(betters) {
                let before = frontier.iter().take_while(|&&other| worth(other).0 >= ours).count();
                frontier.insert(before, id);
            }
        }
        frontier
    }
}
