//! The moves that are always in the same place.

use super::panel::Panel;
use crate::browser::clicks;
use crate::components::spans;
use crate::session::Play;
use negotiation::{Entry, Move, legality};
use script::{Choices, Room, Text};
use words::Words;
use yew::prelude::*;

/// What the moves need.
pub struct Standing<'a> {
    /// The play.
    pub play: &'a Play,
    /// What can be done now.
    pub choices: &'a Choices,
    /// The move that the coach named.
    pub named: Option<Entry>,
    /// Chooses.
    pub on_choose: Callback<Entry>,
    /// Opens what takes the place of the lines.
    pub on_open: Callback<Panel>,
}

/// A move, and what pressing its button does.
struct Standby<'a> {
    id: &'static str,
    label: &'static str,
    say: Option<&'a Text>,
    /// Why it is not possible now.
    refused: Option<&'static str>,
    press: Callback<MouseEvent>,
}

/// The moves.
pub fn standing(props: &Standing<'_>, phrases: &'static Words) -> Html {
    let state = props.play.story.state();
    let moves = match Room::at(&state) {
        Some(Room::Table) => {
            let mut leave = spoken(props, phrases, "move-adjourn", phrases.adjourn(), Move::WalkAway);
            leave.press = props.on_open.reform(|_| Panel::Leaving);
            vec![
                spoken(props, phrases, "move-tell", phrases.tell_side(), Move::TellTeam),
                spoken(props, phrases, "move-ask", phrases.ask_outside(), Move::Ask),
                built("move-table", phrases.table_package(), None, props.on_open.reform(|_| Panel::Package)),
                leave,
            ]
        }
        Some(Room::Corridor) => {
            let refused = (!props.choices.can_float).then(|| {
                let polite = state.talk().is_some_and(|talk| talk.polite);
                phrases.why_not(if polite {
                    negotiation::Illegal::PoliteChat
                } else {
                    negotiation::Illegal::NothingUnlocked
                })
            });
            vec![
                built("move-float", phrases.float(), refused, props.on_open.reform(|_| Panel::Float)),
                spoken(props, phrases, "move-back", phrases.go_back(), Move::GoBack),
            ]
        }
        None => Vec::new(),
    };
    let named = props.named.and_then(id_of);
    html! {
        <div class="standing-moves" role="group" aria-label={phrases.standing_moves()}>
            { for moves.into_iter().map(|standby| button(standby, named, phrases)) }
        </div>
    }
}

/// A move that is a line.
fn spoken<'a>(
    props: &Standing<'a>,
    phrases: &'static Words,
    id: &'static str,
    label: &'static str,
    mv: Move,
) -> Standby<'a> {
    let entry = Entry::Move(mv);
    let say = props.choices.standing.iter().find(|choice| choice.entry == entry).map(|choice| &choice.say);
    let story = &props.play.story;
    let refused = match legality(story.case().scenario(), &story.state(), mv) {
        Err(why) => Some(phrases.why_not(why)),
        // A scene has the same move among its own lines.
        Ok(()) if say.is_none() => Some(phrases.among_the_lines()),
        Ok(()) => None,
    };
    Standby { id, label, say, refused, press: props.on_choose.reform(move |_| entry) }
}

/// A move that has to be put together first.
fn built(
    id: &'static str,
    label: &'static str,
    refused: Option<&'static str>,
    press: Callback<MouseEvent>,
) -> Standby<'static> {
    Standby { id, label, say: None, refused, press }
}

/// The id of the button of a move.
fn id_of(entry: Entry) -> Option<&'static str> {
    Some(match entry {
        Entry::Move(Move::TellTeam) => "move-tell",
        Entry::Move(Move::Ask) => "move-ask",
        Entry::Move(Move::Table { .. }) => "move-table",
        Entry::Move(Move::WalkAway) => "move-adjourn",
        Entry::Move(Move::Float { .. }) => "move-float",
        Entry::Move(Move::GoBack) => "move-back",
        _ => return None,
    })
}

/// The button. One that is not possible now can still be reached, and says why.
fn button(standby: Standby<'_>, named: Option<&str>, phrases: &'static Words) -> Html {
    let Standby { id, label, say, refused, press } = standby;
    // A scene has the same move among its own lines, and the mark is there.
    let named = refused.is_none() && named == Some(id);
    let onclick = refused.is_none().then(|| clicks::single(press));
    html! {
        <button type="button" class={classes!("standby", named.then_some("named-by-coach"))} {id} aria-disabled={refused.map(|_| "true")} {onclick}>
            <span class="standby-label">{ label }</span>
            if named {
                { " " }<span class="coach-mark">{ phrases.coachs_line() }</span>
            }
            // For readers, whom no line break tells where the name ends.
            if refused.is_some() || say.is_some() {
                <span class="unseen">{ ":" }</span>
            }
            if let Some(refused) = refused {
                { " " }<span class="standby-note">{ refused }</span>
            } else if let Some(say) = say {
                { " " }<span class="standby-say said">{ spans(say) }</span>
            }
        </button>
    }
}
