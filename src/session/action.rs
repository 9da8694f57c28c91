//! What a person does: the one way in which screens talk back.

use super::{Arrival, Settings};
use crate::browser::backup::ChosenFile;
use crate::notice::Notice;
use classroom::{Class, Name, PlayCode};
use negotiation::Entry;
use reading::{Asked, Digest, Mode, Pick, Prediction};
use std::rc::Rc;

/// Something that a person did. Moving the focus, scrolling and printing are between a screen and the
/// page; everything else that a screen wants is one of these.
#[derive(Clone, Debug)]
pub enum Action {
    /// Ask again for whatever did not arrive.
    Retry,
    /// Begin a play.
    Begin {
        /// The case.
        case: String,
        /// Its variant.
        variant: u32,
        /// How one means to play.
        mode: Mode,
        /// Whether the meters are to be shown.
        meters: bool,
        /// When one thinks to step out first.
        prediction: Prediction,
    },
    /// Begin a play for a class, which says how it is played.
    Attend {
        /// The class.
        class: Class,
        /// One of its cases.
        case: String,
        /// Its variant.
        variant: u32,
        /// When one thinks to step out first.
        prediction: Prediction,
    },
    /// Hand the finished play in to its class under this name, which stays then.
    HandIn(Name),
    /// Keep a class that one has made.
    MakeClass(Class),
    /// Forget the class with this number.
    ForgetClass(u32),
    /// Take the classes along in a file.
    ExportClasses,
    /// Say when one will first step out.
    Predict(Prediction),
    /// Choose a line, a standing move or a package.
    Choose(Entry),
    /// Ask the coach for more: all that was asked before this choice.
    Ask(Asked),
    /// Take back the last choice.
    Undo,
    /// Say which decision of the finished play one would change.
    Picked(Pick),
    /// Go on, in practice, from these entries of the finished play.
    GoOn(Vec<Entry>),
    /// Open the play of a code.
    Open(PlayCode),
    /// Go on here with the play that was opened.
    TakeUp,
    /// Say which of two plays of the case on screen goes on.
    Settle(Which),
    /// Look at the debrief of a play, which came to this.
    Reviewed(Box<Digest>),
    /// Prefer something.
    Prefer(Settings),
    /// Put a notice away.
    Dismiss(Notice),
    /// Copy a text.
    Copy(Rc<str>),
    /// Take a text along in a file.
    SaveText {
        /// The name of the file.
        name: String,
        /// What is in it.
        text: String,
    },
    /// Pass a text on with the device's own means; where it has none, copy it.
    Share(Rc<str>),
    /// Take everything along in a file.
    Export,
    /// Bring back what a file holds.
    Import(ChosenFile),
    /// Erase everything of ours from the device.
    Erase,
    /// Load the page anew, in the newest version that there is.
    UseVersion,
}

/// One of two plays of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// The one on screen.
    OnScreen,
    /// The other one.
    Other,
}

/// Whatever changes a session.
#[derive(Clone, Debug)]
pub enum Message {
    /// A person did something.
    Action(Action),
    /// Something came from outside.
    Arrival(Arrival),
}

impl From<Action> for Message {
    fn from(action: Action) -> Message {
        Message::Action(action)
    }
}

impl From<Arrival> for Message {
    fn from(arrival: Arrival) -> Message {
        Message::Arrival(arrival)
    }
}
