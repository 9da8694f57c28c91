//! One play, told: which lines are spoken while the rules run.
//!
//! A story is made by its entries alone, so that replaying them tells the same story again.

use crate::act::{Act, On, Outcome};
use crate::case::{Case, Line};
use crate::scene::{Happening, Scene, SceneWords};
use crate::text::{Speaker, Speech, Text};
use crate::when::Situation;
use negotiation::{
    ANNOUNCED_AHEAD, Effect, Entry, Event, Illegal, Known, Move, PackageId, Replay, Room, Rule, Run, State, legality,
};
use std::rc::Rc;

/// A play as it is told.
#[derive(Clone, Debug)]
pub struct Story {
    case: Rc<Case>,
    entries: Vec<Entry>,
    replay: Replay,
    transcript: Vec<Spoken>,
    used: Vec<bool>,
    happened: u64,
    scene: Option<u8>,
    flags: u64,
    last: Option<Act>,
    spoken_outside: usize,
    /// What was done so far, mixed into one number: it varies the words, so that two plays with
    /// different choices also hear different things on the way.
    past: u32,
}

/// A line that was spoken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spoken {
    /// The entry that brought it, from 0; none for the opening.
    pub entry: Option<usize>,
    /// Where.
    pub room: Room,
    /// In which turn, from 1.
    pub turn: u8,
    /// What it is.
    pub what: What,
    /// Who said what.
    pub speech: Speech,
}

/// The parts of a transcript.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// What the player said.
    Choice,
    /// The package that the player put forward or floated, to be drawn from its options.
    Package(PackageId),
    /// What followed.
    Reply,
    /// What opens a turn, an exchange or a scene.
    Cue,
    /// Closing remarks.
    Closing,
}

/// Why an entry does not fit a story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoryError {
    /// The rules refuse the move.
    Illegal(Illegal),
    /// No open scene has such a remark.
    NoSuchRemark,
}

impl Story {
    /// Begins a play, and speaks its opening.
    pub fn begin(case: Rc<Case>) -> Story {
        let mut replay = Replay { states: Vec::new(), events: Vec::new() };
        replay.states.push(State::start(case.scenario()));
        let mut story = Story {
            used: vec![false; case.words().lines.len()],
            case,
            entries: Vec::new(),
            replay,
            transcript: Vec::new(),
            happened: 0,
            scene: None,
            flags: 0,
            last: None,
            spoken_outside: 0,
            past: 0,
        };
        story.moment(Act::Opening, What::Cue, Room::Table, 1);
        story.say_programme();
        story
    }

    /// Plays entries from the start.
    ///
    /// # Errors
    /// The place of the first entry that does not fit, from 0, and why.
    pub fn from_entries(case: Rc<Case>, entries: &[Entry]) -> Result<Story, (usize, StoryError)> {
        let mut story = Story::begin(case);
        for (place, &entry) in entries.iter().enumerate() {
            story.choose(entry).map_err(|error| (place, error))?;
        }
        Ok(story)
    }

    /// The case it tells.
    pub fn case(&self) -> &Rc<Case> {
        &self.case
    }

    /// Where the play stands.
    pub fn state(&self) -> State {
        self.replay.last()
    }

    /// Every state and event so far.
    pub fn replay(&self) -> &Replay {
        &self.replay
    }

    /// What the player did so far.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The play as it can be saved and shared.
    pub fn run(&self) -> Run {
        Run { fingerprint: self.case.fingerprint(), variant: self.case.variant(), entries: self.entries.clone() }
    }

    /// All that was said so far.
    pub fn transcript(&self) -> &[Spoken] {
        &self.transcript
    }

    /// Whether the play is over.
    pub fn is_over(&self) -> bool {
        self.state().ending().is_some()
    }

    /// Whether a scene is open, and waits for an answer.
    pub fn in_scene(&self) -> bool {
        self.scene.is_some()
    }

    /// The scene that is open, and its words.
    pub(crate) fn scene(&self) -> Option<(&Scene, &SceneWords)> {
        let place = usize::from(self.scene?);
        Some((self.case.structure().scenes.get(place)?, self.case.words().scenes.get(place)?))
    }

    /// How many exchanges there were outside.
    pub(crate) fn spoken_outside(&self) -> usize {
        self.spoken_outside
    }

    /// The line that this act would take now.
    pub(crate) fn line_for(&self, act: Act, on: On) -> Option<&Line> {
        self.pick(act, on, None).and_then(|place| self.case.words().lines.get(place))
    }

    /// What the player would say to make a move now, as [`Story::choices`] offers it; none where there are no words for it.
    pub fn line(&self, mv: Move) -> Option<Text> {
        let (act, on) = Act::made_by(&self.state(), mv);
        match self.scene_option(act, on) {
            Some((_, _, words)) => Some(words.say),
            None => self.line_for(act, on).and_then(|line| line.say.clone()),
        }
    }

    /// What conditions look at, while a package is put on the table if there is one.
    fn situation<'a>(&'a self, state: &'a State, package: Option<PackageId>) -> Situation<'a> {
        Situation { scenario: self.case.scenario(), state, flags: self.flags, last: self.last, package }
    }

    /// Of the unused lines that fit, the most particular, then the first; of equally particular
    /// cues, reasons and stands, one that depends on what was done before. Where an author
    /// wrote too few, a used one speaks again rather than none.
    fn pick(&self, act: Act, on: On, package: Option<PackageId>) -> Option<usize> {
        let state = self.state();
        let now = self.situation(&state, package);
        let varies = matches!(act, Act::Cue | Act::Corridor | Act::Explain | Act::StandUp);
        let lines = self.case.words().lines.iter().enumerate();
        lines
            .filter(|(_, line)| line.act == act && (line.on.is_none() || line.on == on))
            .filter(|(_, line)| line.when.holds(&now))
            .max_by_key(|&(place, line)| {
                let particular = 2 * line.when.particular() + u32::from(line.on.is_some());
                let turn = if varies { mixed(self.past, place as u32) } else { 0 };
                (!self.used[place], particular, turn, std::cmp::Reverse(place))
            })
            .map(|(place, _)| place)
    }

    /// Does one thing: the rules decide what comes of it, the words say it.
    ///
    /// # Errors
    /// An entry that does not fit changes nothing.
    pub fn choose(&mut self, entry: Entry) -> Result<(), StoryError> {
        match entry {
            Entry::Remark(place) => self.remark(place),
            Entry::Move(mv) => self.make(mv),
        }
    }

    fn remark(&mut self, place: u8) -> Result<(), StoryError> {
        let (scene, words) = self.scene().ok_or(StoryError::NoSuchRemark)?;
        let option = scene.options.get(usize::from(place)).filter(|option| option.happening == Happening::Remark);
        let (Some(option), Some(words)) = (option, words.options.get(usize::from(place))) else {
            return Err(StoryError::NoSuchRemark);
        };
        let (sets, then, words) = (option.sets, option.then, words.clone());
        let room = scene.room;
        self.entries.push(Entry::Remark(place));
        self.past = mixed(self.past, 100 + u32::from(place));
        self.replay.states.push(self.state());
        self.replay.events.push(Vec::new());
        self.say(words.say, room);
        self.reply(&words.replies, Outcome::Plain, room);
        self.flags |= sets;
        self.scene = None;
        if let Some(next) = then {
            self.open_scene(next, room);
        }
        Ok(())
    }

    fn make(&mut self, mv: Move) -> Result<(), StoryError> {
        let before = self.state();
        // A code may ask for anything, also for what the case does not have.
        legality(self.case.scenario(), &before, mv).map_err(StoryError::Illegal)?;
        let (act, on) = Act::made_by(&before, mv);
        // Words are chosen before the move: they are what the player read when choosing.
        let scene = self.scene_option(act, on);
        let package = match mv {
            Move::Table { package } => Some(package),
            _ => None,
        };
        let line = if scene.is_none() { self.pick(act, on, package) } else { None };
        let passed = self.scene().filter(|_| scene.is_none()).map(|(_, words)| words.passed.clone());
        let case = self.case.clone();
        self.replay.push(case.scenario(), Entry::Move(mv)).map_err(|illegal| StoryError::Illegal(illegal.why))?;
        self.entries.push(Entry::Move(mv));
        self.past = mixed(self.past, act as u32 * 8 + on.map_or(7, u32::from));
        let room = Room::at(&before).unwrap_or(Room::Table);
        let events = self.replay.events.last().cloned().unwrap_or_default();

        let mut then = None;
        let words = match scene {
            Some((sets, next, words)) => {
                self.flags |= sets;
                then = next;
                Some((words.say, words.replies))
            }
            None => line.map(|place| {
                self.used[place] = true;
                let line = &case.words().lines[place];
                (line.say.clone().unwrap_or_default(), line.replies.clone())
            }),
        };
        self.scene = None;
        let (say, replies) = words.unwrap_or_default();
        self.say(say, room);
        if let Move::Table { package } | Move::Float { package } = mv {
            let speech = Speech { speaker: Speaker::You, text: Text::default() };
            self.speak(speech, What::Package(package), room, before.turn() + 1);
        }
        for speech in passed.unwrap_or_default() {
            self.speak(speech, What::Reply, room, before.turn() + 1);
        }
        if let Some(outcome) = Outcome::new(act, &events) {
            self.reply(&replies, outcome, room);
        }
        self.last = Some(act);
        if room == Room::Corridor {
            self.spoken_outside += 1;
        }
        self.go_on(act, room, &events, then);
        Ok(())
    }

    /// What follows a move by itself: the end, the way back in, the next scene or cue.
    fn go_on(&mut self, act: Act, room: Room, events: &[Event], then: Option<u8>) {
        let turn = self.state().turn();
        let called_back = act != Act::GoBack && events.iter().any(|event| event.effect == Effect::TalkEnded);
        if called_back {
            self.moment(Act::CalledBack, What::Reply, Room::Corridor, turn);
        }
        let begun = Act::begun_in(&self.state());
        let Some(now) = Room::at(&self.state()) else {
            return self.moment(begun, What::Closing, Room::Table, turn);
        };
        if now == Room::Table {
            if events.iter().any(|event| event.rule == Rule::SeenReturning) {
                self.moment(Act::SeenReturning, What::Reply, Room::Table, turn + 1);
            }
            self.say_programme();
        }
        let next = then.filter(|_| now == room).or_else(|| self.due(now));
        match next {
            Some(scene) => self.open_scene(scene, now),
            None => self.moment(begun, What::Cue, now, turn + 1),
        }
    }

    /// What the day brings at the beginning of a turn at the table: what has passed, what is to
    /// come, what comes now. Every turn begins at the table, once, so that nothing is missed.
    fn say_programme(&mut self) {
        let case = self.case.clone();
        let turn = self.state().turn() + 1;
        let spells = &case.scenario().numbers().programme;
        let words = |id: u8| &case.words().programme[usize::from(id)];
        let gone = spells.iter().filter(|spell| spell.to + 1 == turn).map(|spell| &words(spell.id).goes);
        let announced = spells
            .iter()
            .filter(|spell| spell.known == Known::Announced && announced_in(spell.from) == turn)
            .map(|spell| &words(spell.id).announced);
        let come = spells.iter().filter(|spell| spell.from == turn).map(|spell| &words(spell.id).comes);
        for speech in gone.chain(announced).chain(come).flatten() {
            self.speak(speech.clone(), What::Cue, Room::Table, turn);
        }
    }

    /// The first scene whose conditions hold and that has not happened yet.
    fn due(&self, room: Room) -> Option<u8> {
        let state = self.state();
        let situation = self.situation(&state, None);
        let scenes = (0..64u8).zip(&self.case.structure().scenes);
        scenes
            .filter(|(place, scene)| scene.room == room && self.happened & 1 << place == 0)
            .find(|(_, scene)| scene.when.as_ref().is_some_and(|when| when.holds(&situation)))
            .map(|(place, _)| place)
    }

    fn open_scene(&mut self, place: u8, room: Room) {
        self.happened |= 1 << place;
        self.scene = Some(place);
        let open = self.scene().map(|(_, words)| words.open.clone()).unwrap_or_default();
        let turn = self.state().turn() + 1;
        for speech in open {
            self.speak(speech, What::Cue, room, turn);
        }
    }

    /// The option of the open scene that is this act.
    fn scene_option(&self, act: Act, on: On) -> Option<(u64, Option<u8>, crate::scene::OptionWords)> {
        let (scene, words) = self.scene()?;
        let mut options = scene.options.iter().zip(&words.options);
        let (option, words) = options.find(|(option, _)| option.happening == Happening::Act(act, on))?;
        Some((option.sets, option.then, words.clone()))
    }

    /// Speaks the words of a moment that is no move.
    fn moment(&mut self, act: Act, what: What, room: Room, turn: u8) {
        let Some(place) = self.pick(act, None, None) else { return };
        self.used[place] = true;
        let said = self.case.words().lines[place].replies.first().map(|(_, said)| said.clone());
        for speech in said.unwrap_or_default() {
            self.speak(speech, what, room, turn);
        }
    }

    fn say(&mut self, text: Text, room: Room) {
        let turn = self.turn_of_last_entry();
        self.speak(Speech { speaker: Speaker::You, text }, What::Choice, room, turn);
    }

    fn reply(&mut self, replies: &[(Outcome, Vec<Speech>)], outcome: Outcome, room: Room) {
        let turn = self.turn_of_last_entry();
        let said = replies.iter().find(|(came, _)| *came == outcome).map(|(_, said)| said.clone());
        for speech in said.unwrap_or_default() {
            self.speak(speech, What::Reply, room, turn);
        }
    }

    fn turn_of_last_entry(&self) -> u8 {
        let before = self.replay.states.len().saturating_sub(2);
        self.replay.states.get(before).map_or(1, |state| state.turn() + 1)
    }

    fn speak(&mut self, speech: Speech, what: What, room: Room, turn: u8) {
        let entry = self.entries.len().checked_sub(1);
        self.transcript.push(Spoken { entry, room, turn, what, speech });
    }
}

/// The turn in which a spell is announced that begins in this one.
fn announced_in(from: u8) -> u8 {
    from.saturating_sub(ANNOUNCED_AHEAD).max(1)
}

/// Two numbers mixed into one that looks like neither (the finaliser of MurmurHash3).
fn mixed(past: u32, next: u32) -> u32 {
    let mut number = past.wrapping_mul(31).wrapping_add(next).wrapping_add(1);
    number = (number ^ number >> 16).wrapping_mul(0x85eb_ca6b);
    number = (number ^ number >> 13).wrapping_mul(0xc2b2_ae35);
    number ^ number >> 16
}

#[cfg(test)]
mod tests;
