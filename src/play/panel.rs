//! What can stand in the place of the lines, and how it is found on the page.

/// The id of the heading of whatever stands here.
pub const HEADING: &str = "answer";

/// What takes the place of the lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// Nothing does.
    Lines,
    /// The builder of a package to be tabled.
    Package,
    /// The builder of a package to be floated.
    Float,
    /// The question whether to leave indeed.
    Leaving,
}

/// The id of the button that opens a panel.
pub fn button_id(panel: Panel) -> &'static str {
    match panel {
        Panel::Lines => HEADING,
        Panel::Package => "move-table",
        Panel::Float => "move-float",
        Panel::Leaving => "move-adjourn",
    }
}
