//! Which numbers one plays with, and the way to others.

use crate::browser::random;
use crate::locale::use_words;
use crate::route::Route;
use script::Case;
use std::rc::Rc;
use yew::prelude::*;

/// What it needs.
#[derive(Properties)]
pub struct Props {
    /// The case as it is briefed.
    pub case: Rc<Case>,
}

/// A case never changes, so that the same one has the same numbers.
impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        Rc::ptr_eq(&self.case, &other.case)
    }
}

/// The links; nothing where a case has but one set of numbers.
#[component]
pub fn VariantLinks(props: &Props) -> Html {
    let phrases = use_words();
    let here = props.case.variant();
    let structure = props.case.structure();
    // Drawn once for each briefing, so that the link does not change under the finger.
    let other = use_memo((structure.id.clone(), here), |_| {
        let others: Vec<u32> = structure.variants.seeds.iter().copied().filter(|&seed| seed != here).collect();
        random::one_of(&others)
    });
    let id = || structure.id.clone();
    let Some(other) = *other else { return Html::default() };
    html! {
        <p class="variant" data-testid="variant">
            if here != 0 {
                { phrases.these_numbers(here) }{ " " }
                <a href={Route::Case(id()).href()}>{ phrases.written_numbers() }</a>{ " " }
            } else {
                { phrases.about_other_numbers() }{ " " }
            }
            <a href={Route::Variant(id(), other).href()} data-testid="other-numbers">{ phrases.other_numbers() }</a>
        </p>
    }
}
