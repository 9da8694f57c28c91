//! Closing, and the other endings.

use super::claim;
use crate::phrases::Account;
use crate::phrases::sources::*;

pub const TABLE: Account = Account {
    name: "Put a package on the table",
    does: "If they accept and your side ratifies, the talks end with a deal. If not, you hear the first thing that is in the way: tension +1, rapport \u{2212}1, and the talks go on.",
    article: None,
    rests_on: &[
        claim(
            PUTNAM_1988,
            "Whoever negotiates for others sits at two tables. Only what can be ratified at home is worth agreeing, and joining issues can carry what no issue could alone.",
        ),
        claim(
            SINACEUR_2013,
            "First offers that came late led to more inventive deals, because more had been said before.",
        ),
        claim(
            ADAIR_2007,
            "In US pairs early offers held results back: they fixed a number before anybody knew what mattered.",
        ),
    ],
    against: &[
        claim(ADAIR_2007, "In Japanese pairs it was the other way round: early offers were how people learned."),
        claim(
            LEONARDELLI_2019,
            "Offering several packages at once let people learn from offers, and was taken better. The game has no such move.",
        ),
    ],
    ours: "That they say truthfully what is missing, and that your own side counts visible wins.",
};

pub const DEADLOCK: Account = Account {
    name: "Deadlock",
    does: "At tension 10 the talks are over, at once.",
    article: Some("head off towards a deadlock"),
    rests_on: &[],
    against: &[claim(OLEKALNS_2022, "An impasse need not be the end. People can come to see it as an opening.")],
    ours: "That there is a last point, and that it is final.",
};

pub const TIME_OUT: Account = Account {
    name: "Time runs out",
    does: "With no turns left the talks end. If they told you about two issues at least, tension is at 7 or less, you quoted nobody and nothing was settled behind anybody's back, a framework agreement remains. It can score up to 40 points, timing aside.",
    article: None,
    rests_on: &[
        claim(ROTH_1988, "Many agreements came in the last seconds before a deadline, and many failures with them."),
        claim(
            KARAGOZOGLU_2019,
            "Under time pressure there was more disagreement, above all where the first proposals lay far apart.",
        ),
    ],
    against: &[claim(
        CARNEVALE_1986,
        "Time pressure hurt people who thought of themselves, and not those who looked for a solution together. The clock here is the same for both.",
    )],
    ours: "The framework agreement. We wanted talks that came far to be worth something.",
};

pub const WALK_AWAY: Account = Account {
    name: "Adjourn and leave",
    does: "You leave with courtesy, and have what you would have had without these talks.",
    article: None,
    rests_on: &[claim(ICSOM_2007, "To learn that you are far apart is a result, too.")],
    against: &[],
    ours: "What it scores. In a case where no agreement is possible it is the right end, and counts as such.",
};
