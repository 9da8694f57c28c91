use super::English;
use crate::phrases::{Language, SettingsPhrases};
use crate::preference::{Motion, Pace, TextSize, Theme};

impl SettingsPhrases for English {
    fn theme(&self) -> &'static str {
        "Light or dark"
    }
    fn theme_name(&self, theme: Theme) -> &'static str {
        match theme {
            Theme::System => "As my device",
            Theme::Light => "Light",
            Theme::Dark => "Dark",
        }
    }
    fn text_size(&self) -> &'static str {
        "Text size"
    }
    fn text_size_name(&self, size: TextSize) -> &'static str {
        match size {
            TextSize::Normal => "As my browser",
            TextSize::Large => "Large",
            TextSize::Larger => "Larger",
        }
    }
    fn motion(&self) -> &'static str {
        "Motion"
    }
    fn motion_name(&self, motion: Motion) -> &'static str {
        match motion {
            Motion::System => "As my device",
            Motion::Reduced => "None",
        }
    }
    fn pace(&self) -> &'static str {
        "New lines appear"
    }
    fn pace_name(&self, pace: Pace) -> &'static str {
        match pace {
            Pace::Brisk => "One after the other",
            Pace::Slow => "Slowly",
            Pace::AtOnce => "All at once",
        }
    }
    fn shortcuts(&self) -> &'static str {
        "Single keys: 1 to 9, R, ? and arrows"
    }
    fn sound(&self) -> &'static str {
        "Sound: the murmur of the room, and the quiet outside"
    }
    fn language(&self) -> &'static str {
        "Language"
    }
    fn language_name(&self, language: Option<Language>) -> &'static str {
        language.map_or("As my browser", Language::name)
    }
    fn copy_on_device(&self) -> &'static str {
        "Without a network"
    }
    fn about_copy_on_device(&self) -> &'static str {
        "After your first visit the whole game lies on this device and plays without a network. Your browser can also install it like an app: look for \u{201c}Install\u{201d} or \u{201c}Add to home screen\u{201d} in its menu. A new version is used when you say so."
    }
    fn take_copy_away(&self) -> &'static str {
        "Take the copy off this device"
    }
    fn your_data(&self) -> &'static str {
        "Your data"
    }
    fn about_data(&self) -> &'static str {
        "Your settings, your last play of each case, what was said in it and your best results are kept in this browser, and nowhere else."
    }
    fn erase(&self) -> &'static str {
        "Erase my data"
    }
    fn erase_sure(&self) -> &'static str {
        "Erase all plays, results and settings from this device? This cannot be undone."
    }
    fn erase_yes(&self) -> &'static str {
        "Yes, erase everything"
    }
    fn erase_no(&self) -> &'static str {
        "No, keep it"
    }
}
