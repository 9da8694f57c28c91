//! Tension, rapport and standing through the play, as three strips and as a table.

use super::geometry::{Plot, steps};
use super::view::View;
use negotiation::{DEADLOCK, MAX_RAPPORT, MAX_STANDING, State};
use reading::Exchange;
use script::Room;
use yew::prelude::*;

/// The height of a strip.
const STRIP: i32 = 34;
/// From one strip to the next: a strip and its label.
const PITCH: i32 = 54;
/// All three.
const ALL: Plot = Plot { left: 8, top: 14, width: 344, height: 2 * PITCH + STRIP };

/// What a strip shows: its class, its name, how to read it from a state, and the most it can be.
type Strip = (&'static str, &'static str, fn(&State) -> u8, u8);

/// The strips with their table.
pub fn strips(view: View<'_>) -> Html {
    let phrases = view.phrases;
    let start = view.story.replay().states[0];
    let states: Vec<State> = [start].into_iter().chain(view.exchanges.iter().map(|exchange| exchange.after)).collect();
    let strips: [Strip; 3] = [
        ("tension", phrases.tension(), State::tension, DEADLOCK),
        ("rapport", phrases.rapport(), State::rapport, MAX_RAPPORT),
        ("standing", phrases.standing(), State::standing, MAX_STANDING),
    ];
    html! {
        <div class="strips">
            <svg class="chart" viewBox="0 0 360 176" role="img" aria-label={phrases.strips()}>
                <defs>
                    <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                        <path class="hatch" d="M0 0 V6" />
                    </pattern>
                </defs>
                { for outside(view.exchanges, states.len()) }
                { for (0..).zip(&strips).map(|(place, strip)| drawn(place, strip, &states)) }
                { for turn_marks(view.exchanges, states.len()) }
            </svg>
            <details>
                <summary>{ phrases.strips_as_table() }</summary>
                <p class="prose">{ phrases.about_turn_by_turn() }</p>
                { table(view, &strips, &start) }
            </details>
        </div>
    }
}

/// Where the talks were off the record. The first column is the start, before any exchange.
fn outside(exchanges: &[Exchange], columns: usize) -> Vec<Html> {
    let hatched = exchanges.iter().enumerate().filter(|(_, exchange)| exchange.room == Room::Corridor);
    let column = |(place, _): (usize, &Exchange)| {
        let (left, right) = (ALL.edge(place + 1, columns), ALL.edge(place + 2, columns));
        html! {
            <rect class="outside" x={left.to_string()} y={ALL.top.to_string()} width={(right - left).to_string()}
                height={ALL.height.to_string()} fill="url(#hatch)" />
        }
    };
    hatched.map(column).collect()
}

fn drawn(place: i32, (class, name, read, most): &Strip, states: &[State]) -> Html {
    let plot = Plot { top: ALL.top + PITCH * place, height: STRIP, ..ALL };
    let levels: Vec<i32> = states.iter().map(|state| plot.level(i32::from(read(state)), 0, i32::from(*most))).collect();
    html! {
        <g class={classes!("level", *class)}>
            <text class="label" x={plot.left.to_string()} y={(plot.top - 4).to_string()}>{ format!("{name} 0\u{2013}{most}") }</text>
            <path class="grid" d={format!("M{left} {} H{right} M{left} {} H{right}", plot.top, plot.bottom(), left = plot.left, right = plot.right())} />
            <polyline class="data" points={steps(&plot, &levels)} />
        </g>
    }
}

/// The number of each turn under its first exchange.
fn turn_marks(exchanges: &[Exchange], columns: usize) -> Vec<Html> {
    let turns = exchanges.chunk_by(|one, next| one.turn == next.turn).filter_map(|turn| turn.first());
    let mark = |first: &Exchange| {
        // Remarks are entries too, so that an exchange's entry is its place.
        let x = ALL.column(first.entry + 1, columns);
        html! { <text class="tick" x={x.to_string()} y={(ALL.bottom() + 13).to_string()} text-anchor="middle">{ first.turn }</text> }
    };
    turns.map(mark).collect()
}

fn table(view: View<'_>, strips: &[Strip; 3], start: &State) -> Html {
    let phrases = view.phrases;
    let values = |state: &State| -> Html {
        strips.iter().map(|(_, _, read, _)| html! { <td class="num">{ read(state) }</td> }).collect()
    };
    let row = |exchange: &Exchange| {
        html! {
            <tr key={exchange.entry}>
                <th scope="row">{ exchange.turn }</th>
                <td>{ phrases.room_letter(exchange.room) }</td>
                { values(&exchange.after) }
            </tr>
        }
    };
    html! {
        <table class="numbers" data-testid="strips-table">
            <caption>{ phrases.after_each_exchange() }</caption>
            <thead>
                <tr>
                    <th scope="col">{ phrases.turn_column() }</th>
                    <th scope="col">{ phrases.room_column() }</th>
                    { for strips.iter().map(|(_, name, _, _)| html! { <th scope="col" class="num">{ *name }</th> }) }
                </tr>
            </thead>
            <tbody>
                <tr><th scope="row">{ phrases.at_the_start() }</th><td></td>{ values(start) }</tr>
                { for view.exchanges.iter().map(row) }
            </tbody>
        </table>
    }
}
