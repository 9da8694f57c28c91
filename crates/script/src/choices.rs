//! What the player can say now: every legal move, in a few featured lines and the rest within reach.

use crate::act::{Act, On};
use crate::case::Fact;
use crate::scene::Happening;
use crate::story::Story;
use crate::text::Text;
use negotiation::{Entry, Move, Room, legality};

/// The most lines a turn features.
const FEATURED: usize = 5;

/// One line that the player can choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What choosing it does.
    pub entry: Entry,
    /// The act it is, for labels; a remark is none.
    pub act: Option<Act>,
    /// What the act is about.
    pub on: On,
    /// What the player would say.
    pub say: Text,
}

/// All that the player can do now. Packages are not listed one by one: a builder makes them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// Three to five lines about what is on the table now; an open scene's options come first.
    pub featured: Vec<Choice>,
    /// Every other spoken move.
    pub more: Vec<Choice>,
    /// Moves that stay in the same place at every turn: tell my team, ask for a word, adjourn;
    /// outside, go back in.
    pub standing: Vec<Choice>,
    /// Whether a full package can be put on the table.
    pub can_table: bool,
    /// Whether a "what if" can be floated.
    pub can_float: bool,
}

impl Choices {
    /// All lines, in order.
    pub fn all(&self) -> impl Iterator<Item = &Choice> {
        self.featured.iter().chain(&self.more).chain(&self.standing)
    }

    /// What can be said now in this story. Nothing, once it is over.
    fn new(story: &Story) -> Choices {
        let mut choices = Choices::default();
        let Some(room) = Room::at(&story.state()) else { return choices };
        let scene = scene_choices(story);
        let mut taken: Vec<Entry> = scene.iter().map(|choice| choice.entry).collect();
        let mut offer = |acts: &[(Act, On)]| -> Vec<Choice> {
            let mut offered = Vec::new();
            for &(act, on) in acts {
                if let Some(choice) = spoken(story, act, on).filter(|choice| !taken.contains(&choice.entry)) {
                    taken.push(choice.entry);
                    offered.push(choice);
                }
            }
            offered
        };
        choices.standing = offer(standing(room));
        let [featured, rest] = candidates(story, room);
        let mut lines = offer(&featured);
        choices.more = lines.split_off(lines.len().min(FEATURED));
        choices.more.extend(offer(&rest));
        shuffle(&mut lines, story);
        if scene.is_empty() {
            choices.featured = lines;
        } else {
            choices.featured = scene;
            lines.append(&mut choices.more);
            choices.more = lines;
        }
        choices.can_table = room == Room::Table;
        choices.can_float = room == Room::Corridor && story.can_float();
        choices
    }
}

fn standing(room: Room) -> &'static [(Act, On)] {
    match room {
        Room::Table => &[(Act::TellTeam, None), (Act::Ask, None), (Act::WalkAway, None)],
        Room::Corridor => &[(Act::GoBack, None)],
    }
}

/// The lines of a turn: those to be featured, as far as there is room, and the rest. Issues and facts take turns, so that a turn is
/// about something else than the last one.
fn candidates(story: &Story, room: Room) -> [Vec<(Act, On)>; 2] {
    let scenario = story.case().scenario();
    let facts = &story.case().structure().facts;
    let round = usize::from(story.state().turn()) + story.spoken_outside();
    let possible = |(act, on): &(Act, On)| spoken(story, *act, *on).is_some();
    let issues = scenario.numbers().issues.len();
    let on_issues = |act: Act, shift: usize| {
        (0..issues).map(move |place| (act, Some(((place + round + shift) % issues) as u8))).filter(possible)
    };
    match room {
        Room::Table => {
            let mut concessions = on_issues(Act::Concede, 0);
            let mut featured = vec![(Act::Explain, None), (Act::StandUp, None)];
            featured.extend([(Act::Apologise, None), (Act::OpenDaylight, None)]);
            featured.extend(concessions.next());
            featured.push((Act::Quote, None));
            [featured, concessions.collect()]
        }
        Room::Corridor => {
            let mut trades = on_issues(Act::Trade, 0);
            let mut bare = on_issues(Act::AskBare, 1);
            // Nothing says which of them is dangerous: they stand in one list.
            let mut facts = (0..facts.len()).map(|place| told(facts[(place + round) % facts.len()])).filter(possible);
            // Who does not agree on it now has to bring it back by a turn of their own.
            let last = story.state().talk().is_some_and(|talk| talk.exchanges == 1) && story.state().fresh();
            // One of these three at a time, so that a talk has its surprises.
            let mut turning = [(Act::SettleDaylight, None), (Act::AgreeProcess, None), (Act::NotHere, None)];
            turning.rotate_left(round % 3);
            let mut featured = Vec::new();
            featured.extend(last.then_some((Act::AgreeProcess, None)));
            featured.extend(trades.next());
            featured.extend(facts.next());
            featured.push(turning[0]);
            featured.extend(facts.next());
            featured.extend(trades.next());
            featured.extend(bare.next());
            featured.extend(&turning[1..]);
            [featured, trades.chain(facts).chain(bare).collect()]
        }
    }
}

/// The act of telling a fact.
fn told(fact: Fact) -> (Act, On) {
    match fact {
        Fact::Share(matter) => (Act::Share, Some(matter as u8)),
        Fact::Secret(place) => (Act::Reveal, Some(place)),
    }
}

/// The line for an act, if it is a legal move now.
fn spoken(story: &Story, act: Act, on: On) -> Option<Choice> {
    let state = story.state();
    let scenario = story.case().scenario();
    let mv = act.to_move(on, scenario)?;
    legality(scenario, &state, mv).ok()?;
    if Act::made_by(&state, mv).0 != act {
        return None;
    }
    let say = story.line_for(act, on).and_then(|line| line.say.clone()).unwrap_or_default();
    Some(Choice { entry: Entry::Move(mv), act: Some(act), on, say })
}

/// The options of the open scene that are possible now.
fn scene_choices(story: &Story) -> Vec<Choice> {
    let Some((scene, words)) = story.scene() else { return Vec::new() };
    let options = scene.options.iter().zip(&words.options).enumerate();
    options
        .filter_map(|(place, (option, words))| match option.happening {
            Happening::Remark => {
                Some(Choice { entry: Entry::Remark(place as u8), act: None, on: None, say: words.say.clone() })
            }
            Happening::Act(act, on) => spoken(story, act, on).map(|choice| Choice { say: words.say.clone(), ..choice }),
        })
        .collect()
}

/// An order that depends on the moment alone, so that no act has a place of its own.
fn shuffle(lines: &mut [Choice], story: &Story) {
    let mut mixed = u32::from(story.state().turn()) * 7 + story.spoken_outside() as u32 * 13 + 5;
    for last in (1..lines.len()).rev() {
        mixed = mixed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        lines.swap(last, (mixed >> 16) as usize % (last + 1));
    }
}

impl Story {
    /// What the player can say now.
    pub fn choices(&self) -> Choices {
        Choices::new(self)
    }

    fn can_float(&self) -> bool {
        let scenario = self.case().scenario();
        // The first package is the status quo: it moves nothing, and so nothing that is locked.
        let status_quo = scenario.package_ids().next();
        status_quo.is_some_and(|package| legality(scenario, &self.state(), Move::Float { package }).is_ok())
    }
}
