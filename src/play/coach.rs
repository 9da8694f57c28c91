//! The coach in practice: hints that name the thing to look at before they name the move, and what
//! the other side thinks.

use crate::browser::{clicks, scroll};
use crate::coaching::use_answer;
use crate::components::doing;
use crate::locale::use_words;
use crate::session::Play;
use coach::{Advice, Ask, Clue, Says, Thought};
use negotiation::{Entry, Move};
use reading::Asked;
use script::{Choice, Choices};
use words::Names;
use yew::prelude::*;

/// What the coach needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The play.
    pub play: Play,
    /// What can be said now.
    pub choices: Choices,
    /// How many hints there are for one choice, 0-3: what to look at, what kind of move, the move. What the other
    /// side thinks is a hint, too.
    pub steps: u8,
    /// Asks for more.
    pub on_ask: Callback<Asked>,
    /// How many thoughts of theirs can be heard yet in this play.
    pub thoughts_left: u8,
    /// Marks the line that was named.
    pub on_name: Callback<Entry>,
}

/// Both buttons, and what they brought.
#[component]
pub fn CoachPanel(props: &Props) -> Html {
    let phrases = use_words();
    let asked = props.play.asked();
    let story = &props.play.story;
    let (scenario, state) = (story.case().scenario(), story.state());
    let says = use_answer(scenario.numbers(), (asked.steps > 0).then(|| Ask::Advise(story.entries().to_vec())));
    let advice = says.as_deref().and_then(|says| if let Says::Advice(advice) = says { Some(advice) } else { None });
    let no_memory = matches!(says.as_deref(), Some(Says::OutOfMemory));
    let best = advice.and_then(Best::of);
    let named = best.as_ref().filter(|_| asked.steps == 3).map(|best| best.entry(&props.choices));
    {
        let on_name = props.on_name.clone();
        use_effect_with(named, move |named| {
            if let Some(entry) = *named {
                on_name.emit(entry);
            }
        });
    }
    let said = match (&advice, &best) {
        _ if asked.steps == 0 => Vec::new(),
        (None, _) if no_memory => vec![phrases.coach_out_of_memory().to_owned()],
        (None, _) => vec![phrases.coach_is_thinking().to_owned()],
        (Some(_), None) => vec![phrases.it_matters_little().to_owned()],
        (Some(_), Some(best)) => {
            let line = || {
                let said = spoken(&props.choices, best.entry(&props.choices));
                let said = said.map(|choice| phrases.quote(&choice.say.plain()));
                said.unwrap_or_else(|| format!("{}.", doing(phrases, story.case(), &story.state(), best.mv)))
            };
            [
                phrases.clue(Clue::to(best.mv, scenario, &state)).to_owned(),
                phrases.kind(best.mv).to_owned(),
                if asked.steps == 3 { phrases.the_move(&line(), best.others) } else { String::new() },
            ]
            .into_iter()
            .take(usize::from(asked.steps))
            .collect()
        }
    };
    let all_said = !asked.may_ask(props.steps) || no_memory || (advice.is_some() && best.is_none());
    let ask = (!all_said)
        .then(|| clicks::single(props.on_ask.reform(move |_: MouseEvent| Asked { steps: asked.steps + 1, ..asked })));
    let may_wonder = !asked.thought && asked.may_ask(props.steps) && props.thoughts_left > 0;
    let wonder = may_wonder.then(|| props.on_ask.reform(move |_: MouseEvent| Asked { thought: true, ..asked }));
    let thought = Thought::at(scenario, &state).filter(|_| asked.thought);
    let names = Names(story.case().words());
    let lead = names.lead();
    let (last_hint, thinking) = (use_node_ref(), use_node_ref());
    use_scroll_into_view(&last_hint, said.iter().map(String::len).sum());
    use_scroll_into_view(&thinking, usize::from(thought.is_some()));
    let last = said.len().saturating_sub(1);
    let hint = |(place, said): (usize, &String)| {
        let node = if place == last { last_hint.clone() } else { NodeRef::default() };
        html! { <p class="hint" key={place} ref={node}>{ said }</p> }
    };
    html! {
        <section class="coach" aria-labelledby="coach" data-testid="coach">
            <h3 id="coach">{ phrases.your_coach() }</h3>
            <p class="row">
                <button type="button" class="quiet" aria-disabled={all_said.then_some("true")} onclick={ask} data-testid="hint">
                    { phrases.ask_for_hint(if all_said { props.steps } else { asked.steps }, props.steps) }
                </button>
                <button type="button" class="quiet" aria-disabled={(!may_wonder).then_some("true")} onclick={wonder} data-testid="thought">
                    if may_wonder || props.thoughts_left == 0 {
                        { phrases.what_do_they_think(lead, props.thoughts_left) }
                    } else {
                        { phrases.what_do_they_think_later(lead, props.thoughts_left) }
                    }
                </button>
            </p>
            <div role="status" data-testid="hints">
                { for said.iter().enumerate().map(hint) }
            </div>
            <div role="status">
                if let Some(thought) = thought {
                    <div class="thought" ref={thinking} data-testid="thinks">
                        <p class="thinker">{ phrases.thinks(lead) }</p>
                        <p>{ phrases.thought(thought) }</p>
                    </div>
                }
            </div>
        </section>
    }
}

/// Scrolls to the end of what was said, as often as more is said: the buttons are at the foot of a small screen.
#[hook]
fn use_scroll_into_view(node: &NodeRef, said: usize) {
    let (node, before) = (node.clone(), use_mut_ref(|| 0));
    use_effect_with(said, move |&said| {
        if before.replace(said) < said {
            scroll::into_view(&node);
        }
    });
}

/// The best move, where it matters which one is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Best {
    mv: Move,
    /// How many other moves are as good.
    others: usize,
}

impl Best {
    fn of(advice: &Advice) -> Option<Best> {
        let mut best = advice.options.iter().filter(|&&(_, value)| value == advice.value);
        let &(mv, _) = best.next()?;
        let matters = advice.options.iter().any(|&(_, value)| value != advice.value);
        matters.then(|| Best { mv, others: best.count() })
    }

    /// The choice on screen that it stands for: whatever one shares of oneself, it comes to the same.
    fn entry(&self, choices: &Choices) -> Entry {
        let exact = Entry::Move(self.mv);
        let shares = |choice: &&Choice| matches!(choice.entry, Entry::Move(Move::Share { .. }));
        match (spoken(choices, exact), self.mv) {
            (None, Move::Share { .. }) => choices.all().find(shares).map_or(exact, |choice| choice.entry),
            _ => exact,
        }
    }
}

fn spoken(choices: &Choices, entry: Entry) -> Option<&Choice> {
    choices.all().find(|choice| choice.entry == entry)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn advice(values: &[(Move, i16)]) -> Advice {
        let value = values.iter().map(|&(_, value)| value).max().unwrap_or_default();
        Advice { value, options: values.to_vec() }
    }

    #[test]
    fn a_hint_is_given_only_where_it_matters_what_one_does() {
        assert_eq!(Best::of(&advice(&[(Move::Explain, 800), (Move::Ask, 800)])), None);
        let best = Best::of(&advice(&[(Move::StandUp, 10), (Move::Explain, 800), (Move::Ask, 800)]));
        assert_eq!(best, Some(Best { mv: Move::Explain, others: 1 }));
    }
}
