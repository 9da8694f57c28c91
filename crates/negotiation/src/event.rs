//! What a move did, and why: the one record that the score, the coach and the interface read.

use crate::closing::{Objection, PackageAnswer};
use crate::ids::{IssueId, SecretId};
use crate::state::{Daylight, Ending};
use serde::{Deserialize, Serialize};
use strum::VariantArray;

/// One effect of one rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event {
    /// The rule that had it.
    pub rule: Rule,
    /// What changed.
    pub effect: Effect,
    /// Why the rule applied as it did.
    pub reason: Reason,
}

/// The rules. Each names, in its own words, the article's point and the study it rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, VariantArray)]
pub enum Rule {
    /// Constituents want to see their side stood up for; pressure in view of them hardens the
    /// talks (Carnevale, Pruitt & Seilheimer 1981).
    StandUp,
    /// Accounting for one's reasons builds some trust even on stage (Lerner & Tetlock 1999).
    Explain,
    /// A public concession buys half-way and costs face (Klimoski & Ash 1974).
    Concede,
    /// An open, fair procedure makes people accept outcomes they dislike (NRC 2008).
    OpenDaylight,
    /// What was settled without its holders can be mended in the open only, and never wholly.
    Apologise,
    /// A back channel that one's own team knows of is no betrayal (ICSOM 2007).
    TellTeam,
    /// Too late: by then they cannot be seen leaving the room with you.
    AskTooLate,
    /// Too early: nothing is stuck yet, or there is no trust to talk on (Zartman 2000).
    AskTooEarly,
    /// Ripe: something is stuck and there is just enough trust (Zartman; Druckman et al. 2009).
    AskRipe,
    /// A private talk that our own side was not told of makes it wonder (Wanis-St. John 2006).
    Unannounced,
    /// Who comes back from a lull when everybody watches already is seen to come (ours).
    SeenReturning,
    /// In front of an audience, talk drifts towards deadlock (Carnevale et al. 1981).
    Drift,
    /// Interests are traded one for one, where there is trust (McGinn, Thompson & Bazerman 2003).
    Trade,
    /// An interest offered below trust is a gift: nothing comes back (Kong, Dirks & Ferrin 2014).
    Gift,
    /// An issue both want alike, named before there is trust, is a lever (Loschelder et al. 2014).
    SharedInterest,
    /// Asking without giving spends trust (McGinn et al. 2003).
    AskBare,
    /// Something honest about oneself is safe, a real deadline too (Moore 2004).
    Share,
    /// A "what if" binds nobody.
    Float,
    /// How to proceed may be agreed in private; it takes the heat out of the room.
    AgreeProcess,
    /// A strategic fact strengthens whoever learns it.
    Reveal,
    /// The daylight issue was settled without those who hold a stake in it.
    Settle,
    /// Value offered for what is sacred backfires (Ginges & Atran).
    Taboo,
    /// The daylight issue was kept for the open.
    NotHere,
    /// The private talk ended.
    TalkEnds,
    /// A package was put forward.
    Table,
    /// What was said outside was quoted inside.
    Quote,
    /// Tension reached its limit.
    Deadlock,
    /// Time ran out.
    TimeOut,
    /// The talks were left.
    WalkAway,
}

/// A single change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Tension moved by so much, after its limits.
    Tension(i8),
    /// Rapport moved by so much, after its limits.
    Rapport(i8),
    /// Standing moved by so much, after its limits.
    Standing(i8),
    /// They told us what matters to them on this issue; their own people have not heard it yet.
    Unlocked(IssueId),
    /// Their own people have heard what was said outside.
    BroughtBack,
    /// We gave an interest on this issue and got nothing back.
    Given(IssueId),
    /// We gave a strategic fact away, and their reservation value rose by so many points.
    Told(SecretId, u8),
    /// Their reservation value rose by so many points through a shared interest.
    Leverage(u8),
    /// They will move half-way on this issue.
    HalfWay(IssueId),
    /// The daylight issue changed its status.
    Daylight(Daylight),
    /// Our team knows now.
    Mandate,
    /// A private talk began, with so many exchanges.
    TalkBegan(u8),
    /// A private talk was used up without being held.
    TalkRefused,
    /// Every later private talk is an exchange shorter.
    Premature,
    /// We are back at the table.
    TalkEnded,
    /// What they say to a package tabled.
    Answer(PackageAnswer),
    /// What they say to a package floated: nothing where it could fly.
    Echo(Option<Objection>),
    /// Of a package floated: with one step on this issue both together would have more.
    Rather(IssueId),
    /// Confidence is broken, and no private talk is possible any more.
    ConfidenceBroken,
    /// The move changed no number.
    Nothing,
    /// The play ended.
    Ended(Ending),
}

/// Why a rule applied as it did, where one rule has several occasions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reason {
    /// The rule has only this one occasion.
    Always,
    /// Tension is at the lock or above.
    TensionAtLock,
    /// Tension is just below the lock, so that the talk is short.
    TensionNearLock,
    /// The law forbids private talk in this turn.
    Law,
    /// Everybody watches in this turn.
    Watched,
    /// It is a lull, so that nobody turns a head.
    Lull,
    /// The talk is shorter, because the first one came too early.
    AfterPremature,
    /// Tension is too low for a talk: nothing is stuck yet.
    NothingStuck,
    /// There is no rapport to talk on.
    NoRapport,
    /// The team had not been told.
    NoMandate,
    /// Rapport has reached what they need to answer in kind.
    TrustReached,
    /// Rapport is below what they need to answer in kind.
    BelowTrust,
    /// The number is already at its limit.
    AtLimit,
    /// Both sides take the package.
    Closes,
}
