//! The one way in which the interface talks back.

use crate::browser::storage::StorageTrouble;
use crate::notice::{Failure, Notice};
use crate::phrases::Language;
use crate::route::Route;
use crate::session::{SavedPlay, Settings};
use negotiation::Entry;
use reading::{Digest, Journal, Mode, Pick, Prediction};
use script::{Case, Index};
use std::rc::Rc;

/// Something that happened: the player did it, or something asked for arrived.
#[derive(Clone, Debug)]
pub enum Action {
    /// The address changed.
    Went(Route),
    /// The address changed to one that names no screen.
    WentAstray,
    /// The list of cases arrived, and with it what the device keeps of each.
    IndexArrived(Rc<Index>, Vec<Kept>),
    /// Another tab changed what the device keeps: of each case in the list, and of earlier plays.
    KeptElsewhere(Vec<Kept>, Journal),
    /// The list did not arrive.
    IndexFailed(Failure),
    /// A case arrived.
    CaseArrived(String, Rc<Case>),
    /// It did not.
    CaseFailed(String, Failure),
    /// Ask again for whatever did not arrive.
    Retry,
    /// Begin a play of this case and variant.
    Begin(String, u32, Mode, Prediction),
    /// Say when one will first step out.
    Predict(Prediction),
    /// Choose a line, a standing move or a package.
    Choose(Entry),
    /// Take back the last choice.
    Undo,
    /// Say which decision of the finished play one would change.
    Picked(Pick),
    /// Go on, in practice, from these entries of the finished play.
    GoOn(Vec<Entry>),
    /// A finished play was reviewed.
    Reviewed(Box<Digest>),
    /// Prefer something.
    Prefer(Settings),
    /// Speak this language from now on.
    Speak(Language),
    /// No worker runs: the page itself looks at the game.
    Unaided,
    /// The device does not keep what it was given.
    NotKept(StorageTrouble),
    /// Another version of the game lies ready on the device.
    VersionReady,
    /// A notice was read.
    Dismiss(Notice),
    /// The player brought back what a file holds: preferences, plays, and what earlier ones came to.
    BroughtBack(Settings, Vec<Kept>, Journal),
    /// Everything of ours was erased from the device.
    Erased,
}

/// What the device keeps of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The case's id.
    pub case: String,
    /// The last play: nothing where it cannot be read.
    pub play: Option<SavedPlay>,
    /// What was said in it, so that it can be read whatever becomes of the case.
    pub minutes: Option<Rc<str>>,
    /// What was said in a play that a new one took the place of.
    pub earlier: Option<Rc<str>>,
    /// The best result so far, in tenths of a point.
    pub best: Option<i16>,
}
