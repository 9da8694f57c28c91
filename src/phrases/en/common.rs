use super::English;
use crate::browser::storage::StorageTrouble;
use crate::notice::{Failure, Notice};
use crate::phrases::CommonPhrases;
use negotiation::Dimension;
use script::{Difficulty, Room, Side};

impl CommonPhrases for English {
    fn name(&self) -> &'static str {
        "Off-The-Record"
    }
    fn page_title(&self, screen: &str) -> String {
        format!("{screen} \u{b7} Off-The-Record")
    }
    fn skip(&self) -> &'static str {
        "Skip to the content"
    }
    fn navigation(&self) -> &'static str {
        "Site"
    }
    fn use_version(&self) -> &'static str {
        "Use it now"
    }
    fn contents(&self) -> &'static str {
        "On this page"
    }
    fn cases(&self) -> &'static str {
        "Cases"
    }
    fn settings(&self) -> &'static str {
        "Settings"
    }
    fn notices(&self) -> &'static str {
        "Notices"
    }
    fn notice(&self, notice: Notice) -> &'static str {
        match notice {
            Notice::UnknownAddress => "There is nothing at that address. Here is the list of cases instead.",
            Notice::UnknownLanguage => {
                "The link asks for a language that this site does not speak. You can choose another one in the settings."
            }
            Notice::NotKept(StorageTrouble::Denied) => {
                "Your browser keeps nothing for this site. You can play on, but your play is gone once you close or reload the page."
            }
            Notice::NotKept(StorageTrouble::Full) => {
                "Your browser has no room left for this site. You can play on, but what you do from here is gone once you close or reload the page."
            }
            Notice::Erased => "Everything this site had kept on your device is erased.",
            Notice::VersionReady => {
                "A new version of the game lies ready. Your play is kept; to use the new version, the page is loaded anew."
            }
            Notice::Unaided => {
                "Your browser does not let the analysis run beside the page, so the page does it itself. It takes longer; nothing is lost, and the numbers are the same."
            }
        }
    }
    fn dismiss(&self) -> &'static str {
        "Got it"
    }
    fn loading(&self) -> &'static str {
        "One moment"
    }
    fn failed(&self) -> &'static str {
        "That did not load"
    }
    fn failure(&self, failure: &Failure) -> String {
        match failure {
            Failure::NoAnswer => "No answer came. Check your connection, then try again.".into(),
            Failure::Status(404) => "The file is missing on the host. If the site was just updated, try again in a minute; otherwise tell whoever runs it.".into(),
            Failure::Status(status) => format!("The host answered with error {status}. Try again in a minute."),
            Failure::Unreadable => "What came is damaged, or belongs to another version of this site. Reload the page, then try again.".into(),
            Failure::NoSuchCase => "This site has no case of that name.".into(),
            Failure::NoSuchVariant(_) => "This case has no variant of that number.".into(),
        }
    }
    fn no_such_variant(&self) -> &'static str {
        "There is no such variant"
    }
    fn variant_link(&self, variant: u32) -> String {
        format!("Variant {variant}")
    }
    fn retry(&self) -> &'static str {
        "Try again"
    }
    fn you(&self) -> &'static str {
        "You"
    }
    fn side(&self, side: Side) -> &'static str {
        match side {
            Side::Theirs => "Their side",
            Side::Ours => "Your side",
            Side::Audience => "Listening",
        }
    }
    fn difficulty(&self, difficulty: Difficulty) -> &'static str {
        match difficulty {
            Difficulty::Tutorial => "First case",
            Difficulty::Standard => "Standard",
            Difficulty::Hard => "Hard",
        }
    }
    fn points(&self, tenths: i16) -> String {
        let (whole, rest) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
        let sign = if tenths < 0 { "\u{2212}" } else { "" };
        if rest == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest}") }
    }
    fn record(&self, room: Room) -> &'static str {
        match room {
            Room::Table => "On the record",
            Room::Corridor => "Off the record",
        }
    }
    fn turn_in_room(&self, turn: u8, room: Room) -> String {
        match room {
            Room::Table => format!("Turn {turn}, on the record"),
            Room::Corridor => format!("Turn {turn}, off the record"),
        }
    }
    fn exchange_of_talk(&self, turn: u8, place: usize) -> String {
        format!("Turn {turn}, off the record, exchange {place}")
    }
    fn a_remark(&self, place: &str) -> String {
        format!("{place}: a remark")
    }
    fn decimal(&self, tenths: i16) -> String {
        let sign = if tenths < 0 { "\u{2212}" } else { "" };
        format!("{sign}{}.{}", tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10)
    }
    fn quote(&self, line: &str) -> String {
        format!("\u{201c}{line}\u{201d}")
    }
    fn dimension(&self, dimension: Dimension) -> &'static str {
        match dimension {
            Dimension::Agreement => "An agreement both can live with",
            Dimension::Value => "Your side's value",
            Dimension::Timing => "Timing of the first private talk",
            Dimension::Discovery => "Discovery",
            Dimension::Discretion => "Discretion",
            Dimension::Daylight => "Daylight",
            Dimension::Standing => "Standing",
            Dimension::Pace => "Pace",
        }
    }
    fn dimension_column(&self) -> &'static str {
        "What is measured"
    }
    fn most_column(&self) -> &'static str {
        "Of"
    }
    fn rules_link(&self) -> &'static str {
        "Rules"
    }
    fn read_about_model(&self) -> &'static str {
        "Every rule, the study behind it, and what speaks against it"
    }
}
