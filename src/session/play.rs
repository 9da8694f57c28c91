//! The play under way.

use super::saved::{Attending, SavedPlay};
use negotiation::{Entry, RULES, Score};
use reading::{Asked, Mode, Pick, Prediction, Questions};
use script::{Case, Room, Story};
use std::rc::Rc;

/// A play, and how it is played.
#[derive(Clone, Debug)]
pub struct Play {
    /// What happened so far.
    pub story: Rc<Story>,
    /// How it is played.
    pub mode: Mode,
    /// Whether the meters are shown: without them one reads faces and lines until the debrief.
    pub meters: bool,
    /// When the player thought to step out first.
    pub prediction: Prediction,
    /// Which decision the player would change; none before the debrief asked.
    pub pick: Option<Pick>,
    /// How many thoughts of the other side were heard.
    pub thoughts: u8,
    /// What was asked of the coach.
    pub questions: Questions,
    /// For which class it is played, if for any.
    pub class: Option<Attending>,
}

/// Stories are replaced and never changed in place, so that the same one is the same play.
impl PartialEq for Play {
    fn eq(&self, other: &Play) -> bool {
        Rc::ptr_eq(&self.story, &other.story)
            && (self.mode, self.meters, self.prediction, self.pick, self.thoughts, self.class)
                == (other.mode, other.meters, other.prediction, other.pick, other.thoughts, other.class)
            && self.questions == other.questions
    }
}

impl Play {
    /// Begins one.
    pub fn begin(case: Rc<Case>, mode: Mode, meters: bool, prediction: Prediction) -> Play {
        let (story, questions) = (Rc::new(Story::begin(case)), Questions::default());
        Play { story, mode, meters, prediction, pick: None, thoughts: 0, questions, class: None }
    }

    /// Takes up one that was kept; nothing where it does not fit the case.
    pub fn resume(case: &Case, saved: &SavedPlay) -> Option<Play> {
        let run = Some(&saved.run).filter(|run| run.fingerprint == case.fingerprint())?;
        let story = Story::from_entries(Rc::new(case.varied(run.variant)?), &run.entries).ok()?;
        let SavedPlay { mode, meters, prediction, pick, thoughts, class, .. } = *saved;
        let questions = saved.questions.clone();
        Some(Play { story: Rc::new(story), mode, meters, prediction, pick, thoughts, questions, class })
    }

    /// The same play with other entries, in practice; nothing where the rules refuse them. It is one for the class
    /// where that practises, too.
    pub fn with(&self, entries: &[Entry]) -> Option<Play> {
        let story = Story::from_entries(self.story.case().clone(), entries).ok()?;
        let Play { meters, prediction, .. } = *self;
        let class = self.class.filter(|_| self.mode == Mode::Practice);
        let class = class.map(|class| Attending { handed_in: false, ended: None, ..class });
        let (story, mode, questions) = (Rc::new(story), Mode::Practice, Questions::default());
        Some(Play { story, mode, meters, prediction, pick: None, thoughts: 0, questions, class })
    }

    /// The id of its case.
    pub fn id(&self) -> &str {
        &self.story.case().structure().id
    }

    /// As it is kept.
    pub fn saved(&self) -> SavedPlay {
        SavedPlay {
            rules: RULES,
            mode: self.mode,
            meters: self.meters,
            prediction: self.prediction,
            over: self.story.is_over(),
            run: self.story.run(),
            pick: self.pick,
            thoughts: self.thoughts,
            questions: self.questions.clone(),
            class: self.class,
        }
    }

    /// What it came to, in tenths of a point, timing not counted.
    pub fn tenths(&self) -> i16 {
        Score::new(self.story.case().scenario(), self.story.replay()).total()
    }

    /// The turn being played, counted from 1; none once the play is over.
    pub fn turn(&self) -> Option<u8> {
        (!self.story.is_over()).then(|| self.story.state().turn() + 1)
    }

    /// Whether the player is to be asked now when they will first step out, where the briefing did not ask:
    /// after one exchange, as long as the answer is still open, and never in the middle of a scene.
    pub fn asks_prediction(&self) -> bool {
        let state = self.story.state();
        let at_the_table = Room::at(&state) == Some(Room::Table) && !self.story.in_scene();
        let open = self.prediction == Prediction::Open;
        open && at_the_table && state.turn() >= 1 && state.talks() == 0
    }

    /// Whether the last choice can be taken back.
    pub fn can_undo(&self) -> bool {
        self.mode == Mode::Practice && !self.story.entries().is_empty()
    }

    /// Whether a class waits for it, so that no other play of its case takes its place.
    pub fn is_owed(&self) -> bool {
        self.mode == Mode::Assessed && self.class.is_some_and(|class| !class.handed_in)
    }

    /// Does one thing. What the rules refuse changes nothing: no screen offers it.
    pub fn choose(&mut self, entry: Entry) {
        let mut story = (*self.story).clone();
        if story.choose(entry).is_ok() {
            self.story = Rc::new(story);
        }
    }

    /// Takes back the last choice, by telling the story again without it. What was asked before it stays asked.
    pub fn undo(&mut self) {
        let entries = self.story.entries();
        let Some(before) = entries.len().checked_sub(1).filter(|_| self.can_undo()) else { return };
        if let Ok(story) = Story::from_entries(self.story.case().clone(), &entries[..before]) {
            self.story = Rc::new(story);
            self.pick = None;
        }
    }

    /// What was asked of the coach before the choice that is to be made now.
    pub fn asked(&self) -> Asked {
        self.questions.at(self.story.entries().len())
    }

    /// Asks the coach for more.
    pub fn ask(&mut self, asked: Asked) {
        if asked.thought && !self.asked().thought {
            self.thoughts = self.thoughts.saturating_add(1);
        }
        self.questions.note(self.story.entries().len(), asked);
    }
}
