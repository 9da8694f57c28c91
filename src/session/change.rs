//! How a session changes.

use super::classes::{Classes, Hand};
use super::kept::Minutes;
use super::{
    Action, Arrival, Attending, Brought, FileContents, Kept, KeptCase, Loaded, Message, Play, Reply, SavedPlay,
    Session, Settings, Unreadable, Which,
};
use crate::browser::backup::FileTrouble;
use crate::browser::storage::StorageTrouble;
use crate::browser::version::News;
use crate::locale::{Language, Locale};
use crate::notice::Notice;
use crate::route::{Link, Route};
use classroom::Class;
use negotiation::Entry;
use reading::Prediction;
use script::Case;
use std::rc::Rc;

impl Session {
    /// The session after this.
    pub fn after(&self, message: impl Into<Message>) -> Rc<Session> {
        let mut next = self.clone();
        match message.into() {
            Message::Action(action) => next.act(action),
            Message::Arrival(arrival) => next.arrive(arrival),
        }
        Rc::new(next)
    }

    fn act(&mut self, action: Action) {
        match action {
            Action::Retry => self.retry(),
            Action::Begin { case, variant, mode, meters, prediction } => {
                self.begin_play(&case, variant, |case| Play::begin(case, mode, meters, prediction));
            }
            Action::Attend { class, case, variant, prediction } => self.attend(class, &case, variant, prediction),
            Action::HandIn(name) => self.hand_in(name),
            Action::MakeClass(class) => {
                self.classes_mut().enter(class, Hand::Made);
            }
            Action::ForgetClass(id) => self.classes_mut().remove(id),
            Action::Predict(prediction) => self.change_play(|play| play.prediction = prediction),
            Action::Choose(entry) => self.change_play(|play| play.choose(entry)),
            Action::Ask(asked) => self.change_play(|play| play.ask(asked)),
            Action::Undo => self.change_play(Play::undo),
            Action::Picked(pick) => self.change_play(|play| play.pick = Some(pick)),
            Action::GoOn(entries) => self.go_on(&entries),
            Action::Open(code) => self.go(Route::of_code(&code)),
            Action::TakeUp => self.take_up(),
            Action::Settle(which) => self.settle(which),
            Action::Reviewed(digest) => {
                let kept = Rc::make_mut(&mut self.kept);
                let case = kept.case_mut(&digest.case);
                case.best = case.best.max(Some(digest.total()));
                Rc::make_mut(&mut kept.journal).enter(*digest);
            }
            Action::Prefer(settings) => self.settings = settings,
            Action::Dismiss(notice) => Rc::make_mut(&mut self.notices).dismiss(notice),
            Action::Erase => {
                self.kept = Rc::default();
                self.seen = self.kept.clone();
                self.play = None;
                self.settings = Settings::default();
                self.say(Notice::Erased);
            }
            // What is said of a file is not what was said of the one before.
            Action::Import(_) => self.reply = None,
            // Nothing changes before it is known what came of it.
            Action::Copy(_)
            | Action::Share(_)
            | Action::SaveText { .. }
            | Action::Export
            | Action::ExportClasses
            | Action::UseVersion => {}
        }
    }

    fn arrive(&mut self, arrival: Arrival) {
        match arrival {
            Arrival::Address(link) => self.follow(link),
            Arrival::Index(index) => self.index = index.into(),
            // Asked for before another language was chosen.
            Arrival::Case(id, Ok(case)) if self.is_in_another_language(&id, &case) => {}
            Arrival::Case(id, Ok(case)) => {
                let cases = Rc::make_mut(&mut self.cases);
                cases.retain(|(of, _)| *of != id);
                cases.push((id, Loaded::Here(case)));
                self.resume();
            }
            // Who left and came back asked twice: a case that is here stays.
            Arrival::Case(id, Err(_)) if self.asked(&id).is_some() => {}
            Arrival::Case(id, Err(failure)) => Rc::make_mut(&mut self.cases).push((id, Loaded::Failed(failure))),
            Arrival::Words(locale) if self.wanted_language() == Some(locale.language()) => self.speak(locale),
            // Asked for before yet another one was chosen.
            Arrival::Words(_) => {}
            Arrival::WordsFailed(language, failure) if self.wanted_language() == Some(language) => {
                // What is spoken is what is chosen, so that the other can be chosen again.
                self.settings.language = Some(self.locale.language());
                self.say(if failure.is_of_version() { Notice::Outdated } else { Notice::NotSpoken });
            }
            Arrival::WordsFailed(..) => {}
            Arrival::Kept(there) => {
                let before = self.kept.clone();
                self.hear(&there);
                self.hear_of_erasing(&before);
            }
            Arrival::Erased => {
                let before = self.kept.clone();
                self.hear(&Kept::default());
                self.hear_of_erasing(&before);
                self.say(Notice::Erased);
            }
            Arrival::Cleared => self.say(Notice::Cleared),
            Arrival::Written(there, trouble) => {
                self.hear(&there);
                self.hear_of_keeping(trouble);
            }
            Arrival::File(Ok(contents)) => self.bring_in(contents),
            Arrival::File(Err(trouble)) => self.reply = Some(Reply::NotBroughtBack(trouble)),
            Arrival::Ended(minute) => self.change_play(|play| {
                if let Some(class) = play.class.as_mut().filter(|_| play.story.is_over()) {
                    class.ended.get_or_insert(minute);
                }
            }),
            Arrival::Copied(text) => self.reply = Some(Reply::Copied(text)),
            Arrival::NotCopied(text) => self.reply = Some(Reply::NotCopied(text)),
            Arrival::Unaided => self.say(Notice::Unaided),
            Arrival::Site(read) => {
                // As with a language that a link names: it is taken for the player's choice.
                self.settings.language = self.settings.language.or(read.site.language);
                self.site = Rc::new(read);
            }
            Arrival::Version(News::Ready) => self.say(Notice::VersionReady),
            Arrival::Version(News::Gone) => self.say(Notice::Gone),
        }
    }

    /// The device was looked at: what it keeps is joined with what is to be kept.
    fn hear(&mut self, there: &Kept) {
        let seen = self.seen.unless_same(there.clone());
        let kept = self.kept.merged(&self.seen, &seen);
        // Where there is nothing to write, both are one.
        self.kept = if kept.is_same(&seen) { seen.clone() } else { kept };
        self.seen = seen;
        if self.kept.cases.iter().any(|(_, case)| case.is_newer) {
            self.say(Notice::NewerPlay);
        }
        let is_read = match &self.route {
            Route::Debrief(id) | Route::Retry(id, _) => self.finished_play_of(id).is_some(),
            _ => false,
        };
        // Nobody's debrief is taken away while it is read.
        if !is_read {
            self.resume();
        }
    }

    /// The device was given all that there was to keep, and says whether it has it.
    fn hear_of_keeping(&mut self, trouble: Option<StorageTrouble>) {
        let before = match &self.reply {
            Some(Reply::BroughtForNow(brought, _)) => Some(brought.clone()),
            _ => None,
        };
        if let Some(brought) = self.bringing.take().or(before) {
            self.reply = Some(match trouble {
                None => Reply::BroughtBack(brought),
                Some(trouble) => Reply::BroughtForNow(brought, trouble),
            });
        }
        if let Some(trouble) = trouble {
            Rc::make_mut(&mut self.notices).dismiss(Notice::KeptAgain);
            return self.say(Notice::NotKept(trouble));
        }
        let notices = [StorageTrouble::Denied, StorageTrouble::Full].map(Notice::NotKept);
        if notices.iter().any(|notice| self.notices.was_said(*notice)) {
            let all = Rc::make_mut(&mut self.notices);
            notices.into_iter().for_each(|notice| all.take_back(notice));
            self.say(Notice::KeptAgain);
        }
    }

    /// What was erased in another tab goes from the screen, too: it would be kept again with the next line.
    fn hear_of_erasing(&mut self, before: &Kept) {
        let gone = |id: &str| before.case(id).is_some() && self.kept.case(id).is_none();
        let play_is_gone = self.play.as_ref().is_some_and(|play| gone(play.id()));
        if play_is_gone {
            self.play = None;
            self.visits += 1;
        }
        if play_is_gone || (self.kept.is_empty() && !before.is_empty()) {
            self.say(Notice::Erased);
        }
    }

    /// Joins what a file holds with what is kept here.
    fn bring_in(&mut self, contents: FileContents) {
        let FileContents { settings, mut kept, mut unreadable } = contents;
        self.leave_out_misplaced(&mut kept, &mut unreadable);
        let before = self.kept.clone();
        self.kept = self.kept.with_file(&kept);
        let preferred = self.settings.merged(Settings::default(), settings);
        let entries = self.kept.written_since(&before, self.locale.0).len() + usize::from(preferred != self.settings);
        self.settings = preferred;
        self.resume();
        match (entries, unreadable.is_empty()) {
            (0, true) if self.kept.cases.iter().any(|(id, case)| case.is_newer && kept.case(id).is_some()) => {
                self.reply = Some(Reply::NotBroughtBack(FileTrouble::NewerHere));
            }
            (0, true) => self.reply = Some(Reply::NotBroughtBack(FileTrouble::NothingNew)),
            (0, false) => self.reply = Some(Reply::NothingReadable(unreadable)),
            // Nothing is said before the device has it.
            _ => self.bringing = Some(Brought { entries, unreadable }),
        }
    }

    /// Takes plays out that are kept under the id of one case and are of another: nobody would ever see them there.
    fn leave_out_misplaced(&self, kept: &mut Kept, unreadable: &mut Vec<Unreadable>) {
        let Loaded::Here(index) = &self.index else { return };
        for (id, case) in &mut kept.cases {
            let is_misplaced = |play: &SavedPlay| {
                let mut of =
                    index.cases.iter().filter(|listing| listing.fingerprint == play.run.fingerprint.0).peekable();
                of.peek().is_some() && of.all(|listing| *listing.id != **id)
            };
            let KeptCase { play, others, .. } = Rc::make_mut(case);
            let before = others.len() + usize::from(play.is_some());
            *play = play.take().filter(|play| !is_misplaced(play));
            others.retain(|play| !is_misplaced(play));
            let left_out = before - others.len() - usize::from(play.is_some());
            unreadable.extend((0..left_out).map(|_| Unreadable::Play((**id).into())));
        }
    }

    fn say(&mut self, notice: Notice) {
        Rc::make_mut(&mut self.notices).say(notice);
    }

    /// Goes where a link leads; home where it leads nowhere.
    pub(super) fn follow(&mut self, link: Link) {
        let found = link.route.is_ok();
        self.go(link.route.unwrap_or(Route::Home));
        if !found {
            self.say(Notice::UnknownAddress);
        }
        match link.language {
            Some(Ok(language)) => self.settings.language = Some(language),
            Some(Err(_)) => self.say(Notice::UnknownLanguage),
            None => {}
        }
    }

    /// In another language everything is said anew, the play under way included; as on another screen, the
    /// heading takes the focus.
    fn speak(&mut self, locale: Locale) {
        // What was said so far was said in the language before.
        Rc::make_mut(&mut self.kept).write_down(self.locale.0);
        self.locale = locale;
        self.cases = Rc::default();
        self.play = None;
        self.visits += 1;
    }

    fn is_in_another_language(&self, id: &str, case: &Case) -> bool {
        self.listing(id).is_some_and(|listing| listing.language != case.words().language)
    }

    pub(super) fn go(&mut self, route: Route) {
        if self.route != route {
            self.back_from = match (&self.route, &route) {
                (Route::Retry(from, entry), Route::Debrief(to)) if from == to => Some(*entry),
                _ => None,
            };
            self.route = route;
            self.visits += 1;
            self.reply = None;
            Rc::make_mut(&mut self.notices).leave_screen();
        }
        if let Some(Ok(class)) = self.class_on_screen() {
            self.class_language = language_of(&class);
        }
        self.resume();
    }

    fn retry(&mut self) {
        if matches!(self.index, Loaded::Failed(_)) {
            self.index = Loaded::Waiting;
        }
        Rc::make_mut(&mut self.cases).retain(|(_, case)| !matches!(case, Loaded::Failed(_)));
        // The button that was pressed is gone: the heading takes the focus.
        self.visits += 1;
    }

    /// Takes up the kept play of the case on screen, once everything it needs is here, also where
    /// another tab went on with it. A play that does not fit its case any more stays kept, and is
    /// shown as text.
    fn resume(&mut self) {
        let Some(id) = self.case_on_screen() else { return };
        let Some(Loaded::Here(case)) = self.asked(&id) else { return };
        let saved = self.kept_of(&id).and_then(|kept| kept.play.as_ref());
        if self.play_of(&id).map(Play::saved).as_ref() == saved {
            return;
        }
        match saved.and_then(|saved| Play::resume(case, saved)) {
            Some(play) => {
                let class = self.class_of(&play).map(|known| language_of(&known.class));
                self.class_language = class.unwrap_or(self.class_language);
                self.play = Some(play);
            }
            // Where only the other one fits the case, there is nothing to ask.
            None if self.other_play().is_some() => self.settle(Which::Other),
            None => {}
        }
    }

    fn begin_play(&mut self, id: &str, variant: u32, begin: impl FnOnce(Rc<Case>) -> Play) {
        let Some(Loaded::Here(case)) = self.asked(id) else { return };
        let Some(case) = case.varied(variant) else { return };
        self.start(begin(Rc::new(case)));
    }

    /// Begins a play for a class: as the class says, and counted.
    fn attend(&mut self, class: Class, id: &str, variant: u32, prediction: Prediction) {
        let played = class.draft().play;
        let Some(Loaded::Here(case)) = self.asked(id) else { return };
        let Some(case) = case.varied(variant).filter(|_| !self.is_owed(id)) else { return };
        let (number, attempt) = (class.draft().id, self.classes_mut().enter(class, Hand::Joined).count_run(id));
        let class = Some(Attending { class: number, attempt, handed_in: false, ended: None });
        self.start(Play { class, ..Play::begin(Rc::new(case), played.mode(), played.meters, prediction) });
    }

    pub(super) fn classes_mut(&mut self) -> &mut Classes {
        Rc::make_mut(&mut Rc::make_mut(&mut self.kept).classes)
    }

    /// Goes on from an earlier moment of the play that was looked at: for its class that is another run.
    fn go_on(&mut self, entries: &[Entry]) {
        let Some(mut play) = self.play.as_ref().and_then(|play| play.with(entries)) else { return };
        let id = play.id().to_owned();
        if let Some(attending) = &mut play.class {
            attending.attempt = self.classes_mut().count_run(attending.class, &id).unwrap_or(attending.attempt);
        }
        self.start(play);
    }

    /// A play takes the place of the one before, of which the minutes stay; never that of one that a class waits for.
    fn start(&mut self, play: Play) {
        let id = play.id().to_owned();
        if self.is_owed(&id) {
            return;
        }
        self.put_other_play_by(&id);
        let kept = Rc::make_mut(&mut self.kept);
        kept.case_mut(&id).put_minutes_by();
        kept.note(&play);
        self.play = Some(play);
        self.go(Route::Play(id));
        // Who came by the address of a play that was not there is on that address already.
        self.visits += 1;
    }

    /// Changes the play under way, and what is kept of it.
    pub(super) fn change_play(&mut self, change: impl FnOnce(&mut Play)) {
        let Some(play) = &mut self.play else { return };
        let before = play.clone();
        change(play);
        if *play == before {
            return;
        }
        let (id, after) = (play.id().to_owned(), play.clone());
        // A debrief may be read after another play has taken the place of its own.
        let kept_is_other =
            self.kept_of(&id).and_then(|kept| kept.play.as_ref()).is_some_and(|kept| *kept != before.saved());
        if kept_is_other && after.story.is_over() && before.story.is_over() {
            return;
        }
        self.play = Some(before);
        self.put_other_play_by(&id);
        Rc::make_mut(&mut self.kept).note(&after);
        self.play = Some(after);
    }

    /// Where the kept play of a case is not the one that was on screen here, it stays for the player to choose.
    fn put_other_play_by(&mut self, id: &str) {
        let shown = self.play_of(id).map(Play::saved);
        let Some(kept) = self.kept_of(id).and_then(|kept| kept.play.clone()) else { return };
        let Some(Loaded::Here(case)) = self.asked(id) else { return };
        let can_go_on = kept.is_open() && Play::resume(case, &kept).is_some();
        if can_go_on && shown.as_ref() != Some(&kept) {
            let others = &mut Rc::make_mut(&mut self.kept).case_mut(id).others;
            if !others.contains(&kept) {
                others.push(kept);
            }
        }
    }

    /// The player has said which of two plays goes on. What was said in the other can still be read.
    fn settle(&mut self, which: Which) {
        let Some(other) = self.other_play() else { return };
        let (id, phrases) = (other.id().to_owned(), self.locale.0);
        let saved = other.saved();
        let kept = Rc::make_mut(&mut self.kept);
        let case = kept.case_mut(&id);
        case.others.retain(|play| *play != saved);
        match which {
            Which::OnScreen => case.earlier = Some(Minutes::Text(Minutes::Story(other.story).text(phrases))),
            Which::Other => {
                case.put_minutes_by();
                kept.note(&other);
                self.play = Some(other);
            }
        }
        // The button that was pressed is gone: the heading takes the focus.
        self.visits += 1;
    }
}

fn language_of(class: &Class) -> Option<Language> {
    class.draft().language.as_deref().and_then(Language::new)
}
