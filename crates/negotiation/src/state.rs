//! Where a play stands. Small, `Copy`, and changed by [`crate::step`] alone.

use crate::EXCHANGES;
use crate::ids::{IssueId, IssueSet, PackageId, SecretId, SecretSet};
use crate::scenario::Scenario;
use core::fmt;
use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;
use strum::{VariantArray, VariantNames};

/// Everything the rules remember, in one number. Words and scenes live elsewhere.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct State(u64);

/// What became of the issue that belongs in the open.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, VariantArray, VariantNames,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Daylight {
    /// Nobody has raised it.
    Untouched,
    /// It was opened on the record.
    Opened,
    /// It was settled in private: no package can be ratified until it is re-opened.
    Tainted,
    /// It was re-opened on the record, with an apology.
    Apologised,
}

/// Where the conversation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// On the record.
    Table,
    /// Off the record.
    Corridor(Talk),
    /// The play has ended.
    Over(Ending),
}

/// A private talk under way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Talk {
    /// Exchanges left, 1-3.
    pub exchanges: u8,
    /// Whether it came too early, so that only pleasantries are possible.
    pub polite: bool,
    /// Whether we have already said something of ourselves in this talk.
    pub shared: bool,
}

/// How a play ended. As a `&str` it is its name for other programs, as in `time-out`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Ending {
    /// Both sides agreed on a package and ours ratified it.
    Ratified(PackageId),
    /// Time ran out on talks that had come far enough to leave a frame behind.
    Framework,
    /// Time ran out.
    TimeOut,
    /// Tension reached 10.
    Deadlock,
    /// We left, courteously.
    WalkedAway,
}

/// Where a part of a state stands: its lowest bit, and how many bits it has.
#[derive(Clone, Copy)]
struct Field {
    from: u32,
    bits: u32,
}

impl Field {
    const fn first(bits: u32) -> Field {
        Field { from: 0, bits }
    }

    const fn then(self, bits: u32) -> Field {
        Field { from: self.from + self.bits, bits }
    }

    const fn mask(self) -> u64 {
        (1 << self.bits) - 1
    }
}

const TURN: Field = Field::first(4);
const TENSION: Field = TURN.then(4);
const RAPPORT: Field = TENSION.then(3);
const STANDING: Field = RAPPORT.then(3);
const UNLOCKED: Field = STANDING.then(6);
const TOLD: Field = UNLOCKED.then(4);
const INTEREST_NAMED: Field = TOLD.then(1);
const GIFTS: Field = INTEREST_NAMED.then(3);
const DAYLIGHT: Field = GIFTS.then(2);
const TALKS: Field = DAYLIGHT.then(2);
const PREMATURE: Field = TALKS.then(1);
const MANDATE: Field = PREMATURE.then(1);
const CONCEDED: Field = MANDATE.then(3);
const QUOTED: Field = CONCEDED.then(1);
const FRESH: Field = QUOTED.then(1);
const PHASE: Field = FRESH.then(2);
const DETAIL: Field = PHASE.then(16);

/// Moments in one turn: at the table, outside with three, two and one exchange left, and over.
pub const MOMENTS: usize = 2 + EXCHANGES as usize;

const NO_CONCESSION: u64 = 7;
const MOST_GIFTS: u8 = 7;

impl State {
    /// The start of a play.
    pub fn start(scenario: &Scenario) -> Self {
        let numbers = scenario.numbers();
        let mut state = State(0);
        state.set_tension(numbers.tension);
        state.set_rapport(numbers.rapport);
        state.set_standing(numbers.standing);
        state.set_conceded(None);
        state
    }

    /// The moment of the game, counted from the first: every move leads to a later one, so that the
    /// states of a moment can be looked at together.
    pub fn moment(&self) -> usize {
        let within = match self.phase() {
            Phase::Table => 0,
            Phase::Corridor(talk) => MOMENTS - 1 - usize::from(talk.exchanges),
            Phase::Over(_) => MOMENTS - 1,
        };
        MOMENTS * usize::from(self.turn()) + within
    }

    /// The state as one number, for memories and counts. Different states have different keys.
    pub fn key(&self) -> u64 {
        self.0
    }

    fn get(self, field: Field) -> u64 {
        self.0 >> field.from & field.mask()
    }

    fn set(&mut self, field: Field, value: u64) {
        debug_assert!(value <= field.mask());
        self.0 = self.0 & !(field.mask() << field.from) | (value & field.mask()) << field.from;
    }

    fn byte(self, field: Field) -> u8 {
        self.get(field) as u8
    }

    fn is_set(self, field: Field) -> bool {
        self.get(field) == 1
    }

    /// Turns already used, from 0.
    pub fn turn(&self) -> u8 {
        self.byte(TURN)
    }

    pub(crate) fn next_turn(&mut self) {
        self.set(TURN, self.get(TURN) + 1);
    }

    /// How near the talks are to deadlock, 0-10.
    pub fn tension(&self) -> u8 {
        self.byte(TENSION)
    }

    pub(crate) fn set_tension(&mut self, tension: u8) {
        self.set(TENSION, tension.into());
    }

    /// Whether both can let their guard down, 0-4.
    pub fn rapport(&self) -> u8 {
        self.byte(RAPPORT)
    }

    pub(crate) fn set_rapport(&mut self, rapport: u8) {
        self.set(RAPPORT, rapport.into());
    }

    /// How far our own side sees that we stand up for it, 0-6.
    pub fn standing(&self) -> u8 {
        self.byte(STANDING)
    }

    pub(crate) fn set_standing(&mut self, standing: u8) {
        self.set(STANDING, standing.into());
    }

    /// The issues on which they told us what matters to them.
    pub fn unlocked(&self) -> IssueSet {
        IssueSet(self.byte(UNLOCKED))
    }

    pub(crate) fn unlock(&mut self, issue: IssueId) {
        self.set(UNLOCKED, self.unlocked().with(issue).0.into());
    }

    /// The strategic facts we gave away.
    pub fn told(&self) -> SecretSet {
        SecretSet(self.byte(TOLD))
    }

    pub(crate) fn tell(&mut self, secret: SecretId) {
        self.set(TOLD, self.told().with(secret).0.into());
    }

    /// Whether we named the shared interest before there was trust.
    pub fn interest_named(&self) -> bool {
        self.is_set(INTEREST_NAMED)
    }

    pub(crate) fn name_interest(&mut self) {
        self.set(INTEREST_NAMED, 1);
    }

    /// Trades offered below trust: given, and nothing back. Counted to 7.
    pub fn gifts(&self) -> u8 {
        self.byte(GIFTS)
    }

    pub(crate) fn set_gifts(&mut self, gifts: u8) {
        self.set(GIFTS, gifts.min(MOST_GIFTS).into());
    }

    /// What became of the issue that belongs in the open.
    pub fn daylight(&self) -> Daylight {
        match self.get(DAYLIGHT) {
            0 => Daylight::Untouched,
            1 => Daylight::Opened,
            2 => Daylight::Tainted,
            _ => Daylight::Apologised,
        }
    }

    pub(crate) fn set_daylight(&mut self, daylight: Daylight) {
        self.set(DAYLIGHT, daylight as u64);
    }

    /// Private talks asked for so far.
    pub fn talks(&self) -> u8 {
        self.byte(TALKS)
    }

    pub(crate) fn set_talks(&mut self, talks: u8) {
        self.set(TALKS, talks.into());
    }

    /// Whether the first private talk came too early.
    pub fn premature(&self) -> bool {
        self.is_set(PREMATURE)
    }

    pub(crate) fn set_premature(&mut self, premature: bool) {
        self.set(PREMATURE, premature.into());
    }

    /// Whether our team knows that we mean to talk privately.
    pub fn mandate(&self) -> bool {
        self.is_set(MANDATE)
    }

    pub(crate) fn set_mandate(&mut self, mandate: bool) {
        self.set(MANDATE, mandate.into());
    }

    /// The issue on which we conceded in public.
    pub fn conceded(&self) -> Option<IssueId> {
        let issue = self.get(CONCEDED);
        (issue != NO_CONCESSION).then_some(IssueId(issue as u8))
    }

    pub(crate) fn set_conceded(&mut self, issue: Option<IssueId>) {
        self.set(CONCEDED, issue.map_or(NO_CONCESSION, |issue| issue.0.into()));
    }

    /// Whether we quoted at the table what was said outside.
    pub fn quoted(&self) -> bool {
        self.is_set(QUOTED)
    }

    pub(crate) fn break_confidence(&mut self) {
        self.set(QUOTED, 1);
    }

    /// Whether they told us something outside that their own people have not heard yet.
    pub fn fresh(&self) -> bool {
        self.is_set(FRESH)
    }

    pub(crate) fn set_fresh(&mut self, fresh: bool) {
        self.set(FRESH, fresh.into());
    }

    /// Where the conversation is.
    pub fn phase(&self) -> Phase {
        let detail = self.get(DETAIL);
        match self.get(PHASE) {
            0 => Phase::Table,
            1 => Phase::Corridor(Talk {
                exchanges: (detail & 3) as u8,
                polite: detail & 4 != 0,
                shared: detail & 8 != 0,
            }),
            2 => Phase::Over(Ending::Ratified(PackageId(detail as u16))),
            _ => Phase::Over(match detail {
                0 => Ending::Framework,
                1 => Ending::TimeOut,
                2 => Ending::Deadlock,
                _ => Ending::WalkedAway,
            }),
        }
    }

    pub(crate) fn set_phase(&mut self, phase: Phase) {
        let (kind, detail) = match phase {
            Phase::Table => (0, 0),
            Phase::Corridor(talk) => {
                (1, u64::from(talk.exchanges) | u64::from(talk.polite) << 2 | u64::from(talk.shared) << 3)
            }
            Phase::Over(Ending::Ratified(package)) => (2, package.0.into()),
            Phase::Over(Ending::Framework) => (3, 0),
            Phase::Over(Ending::TimeOut) => (3, 1),
            Phase::Over(Ending::Deadlock) => (3, 2),
            Phase::Over(Ending::WalkedAway) => (3, 3),
        };
        self.set(PHASE, kind);
        self.set(DETAIL, detail);
    }

    /// Notes that we said something of ourselves in this talk.
    pub(crate) fn set_shared(&mut self) {
        if let Some(talk) = self.talk() {
            self.set_phase(Phase::Corridor(Talk { shared: true, ..talk }));
        }
    }

    /// The private talk under way, if there is one.
    pub fn talk(&self) -> Option<Talk> {
        match self.phase() {
            Phase::Corridor(talk) => Some(talk),
            Phase::Table | Phase::Over(_) => None,
        }
    }

    /// How the play ended, if it has.
    pub fn ending(&self) -> Option<Ending> {
        match self.phase() {
            Phase::Over(ending) => Some(ending),
            Phase::Table | Phase::Corridor(_) => None,
        }
    }

    /// The same state, as if the play had ended so: to compare what endings are worth.
    #[must_use]
    pub fn ended(mut self, ending: Ending) -> State {
        self.set_phase(Phase::Over(ending));
        self
    }

    /// What our own side needs to see before it ratifies, as standing plus visible wins: 6, and 7
    /// after an apology.
    pub fn need(&self) -> u8 {
        6 + u8::from(self.daylight() == Daylight::Apologised)
    }

    /// Points below which they cannot go now: their reservation value and the leverage we gave.
    pub fn their_floor(&self, scenario: &Scenario) -> u16 {
        // A case without any agreement may put their reservation value as high as numbers go.
        scenario.numbers().floors.theirs.saturating_add(scenario.leverage(self.told(), self.interest_named()))
    }
}

impl fmt::Debug for State {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("State")
            .field("turn", &self.turn())
            .field("tension", &self.tension())
            .field("rapport", &self.rapport())
            .field("standing", &self.standing())
            .field("unlocked", &self.unlocked())
            .field("told", &self.told())
            .field("interest_named", &self.interest_named())
            .field("gifts", &self.gifts())
            .field("daylight", &self.daylight())
            .field("talks", &self.talks())
            .field("premature", &self.premature())
            .field("mandate", &self.mandate())
            .field("conceded", &self.conceded())
            .field("quoted", &self.quoted())
            .field("fresh", &self.fresh())
            .field("phase", &self.phase())
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_has_bits_of_its_own() {
        let full = State(u64::MAX);
        let mut state = State(0);
        (0..15).for_each(|_| state.next_turn());
        state.set_tension(15);
        state.set_rapport(7);
        state.set_standing(7);
        (0..6).for_each(|issue| state.unlock(IssueId(issue)));
        (0..4).for_each(|secret| state.tell(SecretId(secret)));
        state.name_interest();
        state.set_gifts(9);
        state.set_daylight(Daylight::Apologised);
        state.set_talks(3);
        state.set_premature(true);
        state.set_mandate(true);
        state.set_conceded(None);
        state.break_confidence();
        state.set_fresh(true);
        state.set_phase(Phase::Over(Ending::WalkedAway));
        assert_eq!((state.turn(), state.tension(), state.rapport(), state.standing()), (15, 15, 7, 7));
        assert_eq!((state.unlocked().len(), state.told().len(), state.gifts(), state.talks()), (6, 4, 7, 3));
        assert!(state.interest_named() && state.premature() && state.mandate() && state.quoted() && state.fresh());
        assert_eq!((state.daylight(), state.conceded()), (Daylight::Apologised, None));
        assert_eq!(state.ending(), Some(Ending::WalkedAway));
        // The parts fill the number from the lowest bit up without a gap.
        let used = DETAIL.from + DETAIL.bits;
        assert_eq!(state.key() | DETAIL.mask() << DETAIL.from, full.key() & ((1 << used) - 1));
    }

    #[test]
    fn every_phase_is_read_back() {
        let talk = |exchanges, polite, shared| Phase::Corridor(Talk { exchanges, polite, shared });
        let endings = [Ending::Framework, Ending::TimeOut, Ending::Deadlock, Ending::WalkedAway];
        let over = endings.into_iter().chain([0, 15_624].map(|id| Ending::Ratified(PackageId(id)))).map(Phase::Over);
        for phase in
            [Phase::Table, talk(3, false, false), talk(1, true, false), talk(2, false, true)].into_iter().chain(over)
        {
            let mut state = State(0);
            state.set_phase(Phase::Over(Ending::Ratified(PackageId(u16::MAX))));
            state.set_phase(phase);
            assert_eq!(state.phase(), phase);
        }
    }

    #[test]
    fn a_state_is_shown_with_its_parts_by_name() {
        let mut state = State(0);
        state.set_tension(7);
        let shown = alloc::format!("{state:?}");
        assert!(shown.starts_with("State { turn: 0, tension: 7, rapport: 0, "), "{shown}");
        assert!(shown.ends_with("quoted: false, fresh: false, phase: Table }"), "{shown}");
    }
}
