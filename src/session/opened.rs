//! A play that a code brings: of which case it is, and what becomes of it where one goes on with it here.

use super::classes::Hand;
use super::kept::{KeptCase, Minutes};
use super::saved::Joined;
use super::{Loaded, Play, SavedPlay, Session};
use crate::notice::NotPlayable;
use crate::route::Route;
use classroom::PlayCode;
use negotiation::{CodeError, Run};
use script::Listing;
use std::rc::Rc;

/// What a play that is brought finds on the device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meets {
    /// Nothing that it could not take the place of.
    Nothing,
    /// Itself, at least as far.
    Itself,
    /// Another play: the player has to say which goes on.
    Another,
    /// A play that nothing takes the place of.
    Fixed,
}

impl Session {
    /// The code in the address, or what is wrong with it; nothing where the address has none.
    pub fn opened(&self) -> Option<Result<PlayCode, CodeError>> {
        match &self.route {
            Route::Run(code) => Some(code.parse()),
            _ => None,
        }
    }

    /// The case with whose numbers a run was played, once the list of cases is here.
    ///
    /// # Errors
    /// None has them. The device may know which case it was: it keeps plays of it.
    pub fn case_of(&self, run: &Run) -> Result<&Listing, NotPlayable> {
        let listings = self.listings();
        if let Some(listing) = listings.into_iter().find(|listing| listing.fingerprint == run.fingerprint.0) {
            return Ok(listing);
        }
        let same = |code: &str| code.parse::<Run>().is_ok_and(|other| other.fingerprint == run.fingerprint);
        let played = self.kept.journal.latest().into_iter().find(|digest| same(&digest.code)).map(|it| it.case.clone());
        let is_of = |case: &KeptCase| case.play.as_ref().is_some_and(|play| play.run.fingerprint == run.fingerprint);
        let kept = || self.kept.cases.iter().find(|(_, case)| is_of(case)).map(|(id, _)| id.clone());
        Err(match played.or_else(kept) {
            None => NotPlayable::UnknownCase,
            Some(id) => match self.listing(&id) {
                Some(listing) => NotPlayable::ChangedCase(listing.title.clone()),
                None => NotPlayable::MissingCase(id.to_string()),
            },
        })
    }

    /// What a play of this case finds here.
    pub fn meets(&self, id: &str, brought: &SavedPlay) -> Meets {
        let Some(kept) = self.kept_of(id).and_then(|kept| kept.play.as_ref()) else { return Meets::Nothing };
        match kept.join(brought) {
            Joined::Gives(_) => Meets::Nothing,
            Joined::Asks => Meets::Another,
            Joined::Stands if kept.continues(brought) => Meets::Itself,
            Joined::Stands => Meets::Fixed,
        }
    }

    /// Goes on here with the play that is opened.
    pub(super) fn take_up(&mut self) {
        let (Some(Ok(code)), Some(id)) = (self.opened(), self.case_on_screen()) else { return };
        let Some(Loaded::Here(case)) = self.asked(&id) else { return };
        let Some(play) = Play::resume(case, &SavedPlay::from(&code)) else { return };
        let class = match &code {
            PlayCode::UnderWay(play) => play.class.as_ref(),
            PlayCode::Run(_) | PlayCode::HandIn(_) => None,
        };
        if let Some(for_class) = class {
            self.classes_mut().enter(for_class.class.clone(), Hand::Joined).know_run(&id, for_class.attempt);
        }
        let minutes = Some(Minutes::Story(play.story.clone()));
        let brought = KeptCase { play: Some(play.saved()), minutes, ..KeptCase::default() };
        Rc::make_mut(&mut self.kept).case_mut(&id).bring_in(&brought);
        self.go(Route::Play(id));
    }
}
