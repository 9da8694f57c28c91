//! The programme of the day: a cell a turn, and in words what each lull and each watched spell is.

use super::term::explained;
use negotiation::{Spell, SpellKind};
use script::Case;
use words::{Explained, Words};
use yew::prelude::*;

/// The strip: where one is, and the signs of what is known of the day. The list beside it says the same, so that
/// readers hear that. `now` is the turn being played, counted from 1; none before the talks and after them.
pub fn strip(case: &Case, now: Option<u8>) -> Html {
    let scenario = case.scenario();
    let known_by = now.unwrap_or(1);
    let cell = |turn: u8| {
        let spell = scenario.spell(turn).filter(|spell| spell.is_known(known_by));
        let place = now.map(|now| match turn.cmp(&now) {
            std::cmp::Ordering::Less => "past",
            std::cmp::Ordering::Equal => "now",
            std::cmp::Ordering::Greater => "ahead",
        });
        html! {
            <li key={turn} class={classes!(place, spell.map(|spell| kind_class(spell.kind)))}>
                <span class="turn-number">{ turn }</span>
                { spell.map(|spell| sign(spell.kind)).unwrap_or_default() }
            </li>
        }
    };
    html! {
        <ol class="strip" role="presentation" aria-hidden="true" data-testid="strip">
            { for (1..=scenario.numbers().turns).map(cell) }
        </ol>
    }
}

/// What is known of the day in words, a line a spell.
pub fn programme(case: &Case, now: Option<u8>, phrases: &'static Words) -> Html {
    let known_by = now.unwrap_or(1);
    let spells = case.scenario().numbers().programme.iter().filter(|spell| spell.is_known(known_by));
    let mut explained_so_far = Explained::default();
    let line = |spell: &Spell| {
        let said = phrases.spell(spell, case.words().spell(spell), now);
        let holds = now.is_some_and(|now| spell.holds(now));
        html! {
            <li key={spell.id} class={classes!(kind_class(spell.kind), holds.then_some("now"))}>
                { sign(spell.kind) }{ " " }<span>{ explained("day", &said, &mut explained_so_far, phrases) }</span>
            </li>
        }
    };
    let lines: Vec<Html> = spells.map(line).collect();
    html! {
        <div class="programme" data-testid="programme">
            if lines.is_empty() {
                <p>{ phrases.no_programme() }</p>
            } else {
                <ul role="list" aria-label={phrases.programme()}>{ lines }</ul>
                <p class="note">{ phrases.otherwise_in_session() }</p>
            }
        </div>
    }
}

/// The class of a kind of turns.
pub fn kind_class(kind: SpellKind) -> &'static str {
    match kind {
        SpellKind::Lull => "lull",
        SpellKind::Watched => "watched",
        SpellKind::Law => "law",
    }
}

/// The sign of a kind of turns: a cup, an eye, a closed door.
fn sign(kind: SpellKind) -> Html {
    let path = match kind {
        SpellKind::Lull => "M3 6 H11 V10 A4 4 0 0 1 3 10 Z M11 7 A2.2 2.2 0 0 1 11 11 M5 4 V2 M9 4 V2",
        SpellKind::Watched => "M1 8 Q8 1 15 8 Q8 15 1 8 Z M10.5 8 A2.5 2.5 0 1 1 5.5 8 A2.5 2.5 0 1 1 10.5 8",
        SpellKind::Law => "M4 15 V2 H12 V15 Z M2 2 L14 15",
    };
    html! { <svg class="sign" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d={path} /></svg> }
}
