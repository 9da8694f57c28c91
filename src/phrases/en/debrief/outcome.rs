use crate::phrases::debrief::OutcomePhrases;
use crate::phrases::en::English;

impl OutcomePhrases for English {
    fn what_was_possible(&self) -> &'static str {
        "What was possible"
    }
    fn about_what_was_possible(&self) -> &'static str {
        "Every dot is a package that could have been put on the table: the further right, the better for you; the higher, the better for them. Only those to the right of your limit and above theirs can be lived with on both sides."
    }
    fn packages_chart(&self) -> &'static str {
        "Every package by what it is worth to you and to them; the table below has the best ones in numbers"
    }
    fn points_for_you_axis(&self) -> &'static str {
        "Points for you"
    }
    fn points_for_them_axis(&self) -> &'static str {
        "Points for them"
    }
    fn their_limit(&self) -> &'static str {
        "Their limit"
    }
    fn their_limit_at_the_end(&self) -> &'static str {
        "Their limit, raised"
    }
    fn usual_line(&self) -> &'static str {
        "Usual"
    }
    fn yours_is_the_fairest(&self) -> &'static str {
        "Yours, the fairest"
    }
    fn nothing_was_possible(&self) -> &'static str {
        "No package lay above both limits. No agreement was possible here, and to leave with courtesy was the right end."
    }
    fn you_reached_nothing(&self) -> &'static str {
        "You closed on no package: both sides were left with what they have without an agreement."
    }
    fn you_reached(&self, per_cent: u8, efficient: bool) -> String {
        let rest = match (per_cent, efficient) {
            (100, _) => "No package shares more between both sides, or shares it more fairly.",
            (_, true) => "It lies on the line: neither side could have more unless the other had less.",
            (_, false) => {
                "It lies below the line: another package was better for both of you, or better for one at nobody\u{2019}s cost."
            }
        };
        format!("Your package reached {per_cent} % of what was possible. {rest}")
    }
    fn about_frontier(&self, packages: usize) -> String {
        format!(
            "The line joins the {packages} packages that nothing betters for both sides at once: the efficient frontier. Below it, something was left lying on the table."
        )
    }
    fn about_usual(&self, per_cent: u32) -> String {
        format!(
            "The dotted curve is where people usually land: about {per_cent} % of what is possible, in 582 samples of negotiators (Yao, Li & Storme 2026). It is drawn by the measure of this game\u{2019}s first dimension, which is near to theirs and not the same."
        )
    }
    fn their_limit_rose(&self, from: u16, to: u16) -> String {
        format!(
            "What you told them raised their limit from {from} points to {to}. The packages between the two lines were lost by that."
        )
    }
    fn packages_in_words(&self) -> &'static str {
        "How to read it, and the packages issue by issue"
    }
    fn frontier_as_table(&self) -> &'static str {
        "The best packages as a table"
    }
    fn frontier_table(&self) -> &'static str {
        "Efficient packages above both limits, from the best for you to the best for them"
    }
    fn package_column(&self) -> &'static str {
        "Package"
    }
    fn yours_column(&self) -> &'static str {
        "You"
    }
    fn theirs_column(&self) -> &'static str {
        "They"
    }
    fn share_column(&self) -> &'static str {
        "Of possible"
    }
    fn packages_compared(&self, closed: bool) -> &'static str {
        if closed { "Your package beside the fairest one" } else { "A package that both sides could have lived with" }
    }
    fn issue_heading(&self) -> &'static str {
        "Issue"
    }
    fn your_package(&self) -> &'static str {
        "Yours"
    }
    fn fairest_package(&self) -> &'static str {
        "The fairest"
    }
    fn points_for_you(&self, limit: u16) -> String {
        format!("Points for you (limit {limit})")
    }
    fn points_for_them(&self, limit: u16) -> String {
        format!("Points for them (their limit was {limit})")
    }
}
