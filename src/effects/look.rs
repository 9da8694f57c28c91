//! The page looks, sounds and speaks as the player prefers, and hears when a screen is whole.

use crate::browser::page;
use crate::locale::Language;
use crate::preference::{Motion, Preference, TextSize, Theme};
use crate::session::{Session, Settings};
use yew::prelude::*;

/// The attributes of the page's root that say how it looks; none where the browser decides.
fn looks(settings: &Settings) -> [(&'static str, Option<&'static str>); 3] {
    let Settings { theme, text_size, motion, .. } = settings;
    [
        ("data-theme", (*theme != Theme::System).then(|| theme.word())),
        ("data-text", (*text_size != TextSize::Normal).then(|| text_size.word())),
        ("data-motion", (*motion != Motion::System).then(|| motion.word())),
    ]
}

/// The same for the start of the page, which sets them before the program is there, and the language.
pub fn page_attributes(settings: &Settings) -> String {
    let language = [("lang", settings.language.as_ref().map(Language::code))];
    let given = looks(settings).into_iter().chain(language).filter_map(|(name, value)| Some((name, value?)));
    given.map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join(" ")
}

/// Has the page look, sound and speak so.
#[hook]
pub fn use_appearance(session: &Session) {
    use_effect_with(session.settings, |settings| {
        looks(settings).into_iter().for_each(|(name, value)| page::set_root(name, value));
        page::set_root("data-pace", Some(settings.pace.word()));
    });
    use_effect_with(session.locale, |locale| page::speak(locale.0.code(), locale.0.grammar().direction().attribute()));
    use_effect_with(session.settings.sound, |&on| page::sound(on));
    use_effect_with((session.waits(), session.visits), |&(waits, _)| {
        if !waits {
            page::shown();
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_start_of_the_page_finds_what_is_preferred_as_attributes() {
        let preferred = Settings { theme: Theme::Dark, language: Language::new("es"), ..Settings::default() };
        assert_eq!(page_attributes(&preferred), "data-theme=dark lang=es");
        assert_eq!(page_attributes(&Settings::default()), "");
    }
}
