//! The page looks and sounds as the player prefers, and hears when a screen is whole.

use crate::browser::page;
use crate::session::Session;
use crate::settings::{Motion, Preference, TextSize, Theme};
use yew::prelude::*;

/// Has the page look and sound so.
#[hook]
pub fn use_look(session: &Session) {
    use_effect_with(session.settings, |settings| {
        let looks = [
            ("data-theme", (settings.theme != Theme::System).then(|| settings.theme.word())),
            ("data-text", (settings.text_size != TextSize::Normal).then(|| settings.text_size.word())),
            ("data-motion", (settings.motion != Motion::System).then(|| settings.motion.word())),
            ("data-pace", Some(settings.pace.word())),
        ];
        looks.into_iter().for_each(|(attribute, word)| page::set_root(attribute, word));
    });
    use_effect_with(session.settings.sound, |&on| page::sound(on));
    use_effect_with((session.waits(), session.visits), |&(waits, _)| {
        if !waits {
            page::shown();
        }
    });
}
