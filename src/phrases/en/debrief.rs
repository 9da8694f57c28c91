use super::English;
use crate::phrases::{CommonPhrases, DebriefPhrases};
use negotiation::Dimension;

impl DebriefPhrases for English {
    fn debrief(&self) -> &'static str {
        "Debrief"
    }
    fn no_play(&self) -> &'static str {
        "There is no finished play of this case to look at."
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
    fn of_points(&self, tenths: i16, most: i16) -> String {
        format!("{} of {}", self.points(tenths), self.points(most))
    }
}
