//! Handing a play in to its class.

use super::{Play, Session};
use classroom::{Cover, HandIn, HowPlayed, Minute, Name};
use reading::Mode;
use std::rc::Rc;

impl Session {
    /// Hands in the play on screen, which has ended, under this name. It stays under the name that it has.
    pub(super) fn hand_in(&mut self, name: Name) {
        let Some(play) = self.play.as_ref().filter(|play| play.story.is_over()) else { return };
        if play.class.is_none_or(|class| class.handed_in) {
            return;
        }
        let id = play.id().to_owned();
        Rc::make_mut(&mut self.kept).case_mut(&id).alias = Some(name);
        self.change_play(|play| {
            if let Some(class) = &mut play.class {
                class.handed_in = true;
            }
        });
    }

    /// A play as it was handed in; nothing before it was.
    pub fn handed_in(&self, play: &Play) -> Option<HandIn> {
        let attending = play.class.filter(|class| class.handed_in)?;
        let alias = self.kept_of(play.id())?.alias.clone()?;
        let played =
            HowPlayed { assessed: play.mode == Mode::Assessed, meters: play.meters, hints: self.has_hints(play) };
        let ended = attending.ended.unwrap_or(Minute(0));
        let cover = Cover { class: attending.class, alias, attempt: attending.attempt, play: played, ended };
        Some(HandIn { cover, run: play.story.run() })
    }

    /// The name under which something was handed in from this device: of this case, or else of another.
    pub fn usual_name(&self, id: &str) -> Option<&Name> {
        let of = |wanted: bool| self.kept.cases.iter().filter(move |(case, _)| (**case == *id) == wanted);
        of(true).chain(of(false)).find_map(|(_, kept)| kept.alias.as_ref())
    }
}
