//! What the player can do now: lines, a package, or a question to answer first.

use super::builder::{Builder, builder};
use super::coach::CoachPanel;
use super::leaving::leaving;
use super::lines::{Lines, lines};
use super::notebook::notebook;
use super::panel::{HEADING, Panel, button_id};
use super::prediction::PredictionPanel;
use super::shortcuts::{CHOICES, key_help, use_shortcuts};
use super::standing::{Standing, standing};
use super::transcript::heading_id;
use crate::browser::{clicks, page};
use crate::components::{brief, sheets, use_escape};
use crate::locale::use_words;
use crate::session::{Action, Play};
use negotiation::Entry;
use reading::Mode;
use script::Room;
use yew::prelude::*;

/// What the answer needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The play.
    pub play: Play,
    /// Whether single keys choose lines.
    pub shortcuts: bool,
    /// How many steps a hint has in practice, 0-3.
    pub hint_steps: u8,
    /// The options picked so far in the builder, by issue.
    pub package: Vec<Option<u8>>,
    /// Picks an option for an issue.
    pub on_pick: Callback<(usize, u8)>,
    /// Where the interface talks to.
    pub on_action: Callback<Action>,
}

/// The answer.
#[component]
pub fn Answer(props: &Props) -> Html {
    let phrases = use_words();
    let panel = use_state(|| Panel::Lines);
    let named = use_state(|| None::<Entry>);
    let asks = props.play.asks_prediction();
    let was = use_mut_ref(|| (Panel::Lines, asks));
    let entries = props.play.story.entries().len();
    use_effect_with((*panel, asks), move |&now| {
        // Whatever was pressed has made way for something else: focus follows, and comes back.
        let before = was.replace(now);
        match (before, now) {
            (before, now) if before == now => {}
            // What was said last stands above: one reads it before one answers.
            ((_, true), (_, false)) => page::arrive_at_id(&heading_id(entries)),
            (_, (Panel::Package | Panel::Float | Panel::Leaving, _)) => page::arrive_at_id(HEADING),
            ((closed, _), _) => page::focus_id(button_id(closed)),
        }
    });
    let story = &props.play.story;
    let choices = story.choices();
    let room = Room::at(&story.state()).unwrap_or(Room::Table);
    let choose = props.on_action.reform(Action::Choose);
    let keys = props.shortcuts && *panel == Panel::Lines && !asks;
    use_shortcuts(keys, choices.featured.iter().map(|choice| choice.entry).collect(), &choose);
    let open = {
        let panel = panel.clone();
        Callback::from(move |to| panel.set(to))
    };
    let name = {
        let named = named.clone();
        Callback::from(move |entry| named.set(Some(entry)))
    };
    let close = open.reform(|()| Panel::Lines);
    use_escape(*panel != Panel::Lines, &close);
    let hints = if props.play.mode == Mode::Practice { props.hint_steps } else { 0 };
    let ask = props.on_action.reform(Action::Ask);
    if asks {
        return html! { <PredictionPanel play={props.play.clone()} on_action={props.on_action.clone()} /> };
    }
    let answer = match *panel {
        Panel::Package | Panel::Float => {
            let float = *panel == Panel::Float;
            let (play, options, on_pick) = (&props.play, &props.package, &props.on_pick);
            let (on_ask, on_choose, on_close) = (&ask, &choose, &close);
            builder(&Builder { play, float, options, on_pick, hints, on_ask, on_choose, on_close }, phrases)
        }
        Panel::Leaving => {
            let leave = choose.reform(|()| Entry::Move(negotiation::Move::WalkAway));
            leaving(&leave, &close, phrases)
        }
        Panel::Lines => html! {
            <section class="answer" id={CHOICES} aria-labelledby={HEADING} data-testid="choices">
                <h2 id={HEADING} tabindex="-1">{ phrases.what_do_you_say(room) }</h2>
                { lines(&Lines { choices: &choices, words: story.case().words(), shortcuts: props.shortcuts, named: *named, on_choose: &choose }, phrases) }
                { standing(&Standing { play: &props.play, choices: &choices, named: *named, on_choose: choose, on_open: open }, phrases) }
                if props.play.can_undo() {
                    <p>
                        <button type="button" class="quiet" onclick={clicks::single(props.on_action.reform(|_| Action::Undo))} data-testid="undo">
                            { phrases.undo() }
                        </button>
                    </p>
                }
                if hints > 0 {
                    <CoachPanel play={props.play.clone()} {choices} steps={hints} on_ask={ask}
                        thoughts_left={hints.saturating_sub(props.play.thoughts)} on_name={name} />
                }
                if props.shortcuts {
                    { key_help(phrases) }
                }
            </section>
        },
    };
    let mut looked_up = brief(story.case(), phrases);
    looked_up.insert(0, notebook(&props.play, phrases));
    html! { <>{ answer }{ sheets(looked_up, phrases) }</> }
}
