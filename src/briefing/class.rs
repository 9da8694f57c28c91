//! The class for which a case is briefed.

use crate::components::{attending, attending_class, attending_line, opening, opening_now, way};
use crate::route::Route;
use crate::session::Session;
use classroom::{Class, Opening};
use std::rc::Rc;
use words::Words;
use yew::prelude::*;

/// What a briefing has to know of classes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BriefedClass {
    /// The class that one came from, if from any.
    pub class: Option<Rc<Class>>,
    /// The run that is here and that a class waits for, as its screens say it: nothing else can begin.
    pub owed: Option<AttrValue>,
    /// Whether the play that is here is one of the class.
    pub is_own: bool,
    /// Which run for the class is played or comes next.
    pub run: u8,
}

impl BriefedClass {
    /// That of the briefing of this case.
    pub fn new(session: &Session, id: &str) -> BriefedClass {
        let class = session.class_of_briefing().map(Rc::new);
        let play = session.play_of(id);
        let owed = play.filter(|_| session.is_owed(id)).and_then(|play| attending(session, play)).map(AttrValue::from);
        let of = play.and_then(|play| play.class).map(|of| of.class);
        let is_own = class.as_ref().is_none_or(|class| of == Some(class.draft().id));
        let next = class.as_ref().map(|class| session.next_run(class.draft().id, id));
        let going = play.filter(|play| is_own && !play.story.is_over()).and_then(|play| play.class);
        let run = going.map(|of| of.attempt).or(next).unwrap_or(1);
        BriefedClass { class, owed, is_own, run }
    }

    /// Whether one can begin now.
    pub fn is_open(&self) -> bool {
        self.class.as_ref().is_none_or(|class| !matches!(opening_now(class), Opening::NotYet(_)))
    }

    /// What stands under the title: for which class, and how it plays.
    pub fn head(&self, phrases: &'static Words) -> Html {
        if let Some(owed) = &self.owed {
            return attending_line(Some(owed.to_string()), phrases.code());
        }
        let Some(class) = &self.class else { return Html::default() };
        let play = class.draft().play;
        html! {
            <>
                { attending_line(Some(attending_class(class, &way(play.mode(), play.meters, phrases), self.run, phrases)), phrases.code()) }
                { opening(class, phrases) }
                <p><a class="alone" href={Route::of_class(class).href()}>{ phrases.to_the_class() }</a></p>
            </>
        }
    }
}
