//! Where a play stands. Small, `Copy`, and changed by [`crate::step`] alone.

use crate::ids::{IssueId, IssueSet, PackageId, SecretSet};
use crate::scenario::Scenario;

/// Everything the rules remember. Words, episodes and memory live elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct State {
    pub(crate) turn: u8,
    pub(crate) tension: u8,
    pub(crate) rapport: u8,
    pub(crate) standing: u8,
    pub(crate) unlocked: IssueSet,
    pub(crate) told: SecretSet,
    pub(crate) interest_named: bool,
    pub(crate) gifts: u8,
    pub(crate) daylight: Daylight,
    pub(crate) talks: u8,
    pub(crate) premature: bool,
    pub(crate) mandate: bool,
    pub(crate) conceded: Option<IssueId>,
    pub(crate) quoted: bool,
    pub(crate) phase: Phase,
}

/// What became of the issue that belongs in the open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
    pub beats: u8,
    /// Whether it came too early, so that only pleasantries are possible.
    pub polite: bool,
    /// Whether we have already said something of ourselves in this talk.
    pub shared: bool,
}

/// How a play ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

impl State {
    /// The start of a play.
    pub fn start(scenario: &Scenario) -> Self {
        let setup = scenario.setup();
        State {
            turn: 0,
            tension: setup.tension,
            rapport: setup.rapport,
            standing: setup.standing,
            unlocked: IssueSet::default(),
            told: SecretSet::default(),
            interest_named: false,
            gifts: 0,
            daylight: Daylight::Untouched,
            talks: 0,
            premature: false,
            mandate: false,
            conceded: None,
            quoted: false,
            phase: Phase::Table,
        }
    }

    /// Turns already used, from 0.
    pub fn turn(&self) -> u8 {
        self.turn
    }

    /// How near the talks are to deadlock, 0-10.
    pub fn tension(&self) -> u8 {
        self.tension
    }

    /// Whether both can let their guard down, 0-4.
    pub fn rapport(&self) -> u8 {
        self.rapport
    }

    /// How far our own side sees that we stand up for it, 0-6.
    pub fn standing(&self) -> u8 {
        self.standing
    }

    /// The issues on which they told us what matters to them.
    pub fn unlocked(&self) -> IssueSet {
        self.unlocked
    }

    /// The strategic facts we gave away.
    pub fn told(&self) -> SecretSet {
        self.told
    }

    /// Whether we named the shared interest before there was trust.
    pub fn interest_named(&self) -> bool {
        self.interest_named
    }

    /// Trades offered below trust: given, and nothing back. Counted to 7.
    pub fn gifts(&self) -> u8 {
        self.gifts
    }

    /// What became of the issue that belongs in the open.
    pub fn daylight(&self) -> Daylight {
        self.daylight
    }

    /// Private talks asked for so far.
    pub fn talks(&self) -> u8 {
        self.talks
    }

    /// Whether the first private talk came too early.
    pub fn premature(&self) -> bool {
        self.premature
    }

    /// Whether our team knows that we mean to talk privately.
    pub fn mandate(&self) -> bool {
        self.mandate
    }

    /// The issue on which we conceded in public.
    pub fn conceded(&self) -> Option<IssueId> {
        self.conceded
    }

    /// Whether we quoted at the table what was said outside.
    pub fn quoted(&self) -> bool {
        self.quoted
    }

    /// Where the conversation is.
    pub fn phase(&self) -> Phase {
        self.phase
    }

    /// The private talk under way, if there is one.
    pub fn talk(&self) -> Option<Talk> {
        match self.phase {
            Phase::Corridor(talk) => Some(talk),
            _ => None,
        }
    }

    /// How the play ended, if it has.
    pub fn ending(&self) -> Option<Ending> {
        match self.phase {
            Phase::Over(ending) => Some(ending),
            _ => None,
        }
    }

    /// The same state, as if the play had ended so: to compare what endings are worth.
    #[must_use]
    pub fn ended(self, ending: Ending) -> State {
        State { phase: Phase::Over(ending), ..self }
    }

    /// Rapport at which they answer in kind: the case's trust, and one more after a premature talk.
    pub fn trust(&self, scenario: &Scenario) -> u8 {
        scenario.setup().trust + u8::from(self.premature)
    }

    /// Rapport that public talk alone can build: 2, and 3 after a premature talk.
    pub fn public_rapport(&self) -> u8 {
        2 + u8::from(self.premature)
    }

    /// What our own side needs to see before it ratifies, as standing plus visible wins: 6, and 7
    /// after an apology.
    pub fn need(&self) -> u8 {
        6 + u8::from(self.daylight == Daylight::Apologised)
    }

    /// Points below which they cannot go now: their reservation value and the leverage we gave.
    pub fn their_floor(&self, scenario: &Scenario) -> u16 {
        // A case without any agreement may put their reservation value as high as numbers go.
        scenario.setup().floors.theirs.saturating_add(scenario.leverage(self.told, self.interest_named))
    }
}
