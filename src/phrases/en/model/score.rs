//! The eight dimensions.

use super::claim;
use crate::phrases::Account;
use crate::phrases::sources::*;

pub const AGREEMENT: Account = Account {
    name: "An agreement both can live with: 30 points",
    does: "What each side gains over its limit, one times the other, against the package where that product is highest; then the square root of it, so that half as good is worth more than half. A framework agreement counts 10.",
    article: Some("head off towards a deadlock"),
    rests_on: &[
        claim(
            NASH_1950,
            "From a few assumptions about what is fair and sensible it follows that two parties should agree where the product of their gains is highest.",
        ),
        claim(YAO_2026, "Over 582 samples, people reached about three quarters of the value that was possible."),
    ],
    against: &[claim(
        CLYMAN_1995,
        "No single number for what both have is neutral between them. Each of them asks somebody, somewhere, to act against their own interest.",
    )],
    ours: "The choice of this number and no other.",
};

pub const VALUE: Account = Account {
    name: "Your side's value: 15 points",
    does: "What your side gains over its limit. It counts up to what the fairest package would give you, so that taking more than that earns nothing.",
    article: None,
    rests_on: &[claim(
        CLYMAN_1995,
        "No joint number is neutral. So what you won for your own side is counted apart from it.",
    )],
    against: &[claim(
        CURHAN_2006,
        "People judge a negotiation by four things: the result, how they themselves came out of it, the way it went, and the relationship. Only the first is counted here.",
    )],
    ours: "The cap.",
};

pub const TIMING: Account = Account {
    name: "Timing of the first private talk: 10 points",
    does: "Ten points, less what your moment was worth less than the best one that was open to you, down to nothing. Nothing, too, if you never asked.",
    article: Some("when is the correct time to have your first off-the-record discussion?"),
    rests_on: &[
        claim(ZARTMAN_2000, "There are moments at which people are ready to talk, and others at which they are not."),
        claim(DRUCKMAN_2009, "Pressure helps only together with trust."),
    ],
    against: &[claim(
        WELTON_1992,
        "In real mediations, private sessions had nothing to do with how good the outcome was. A good moment for a talk is worth only what you then make of it, and so it is here.",
    )],
    ours: "The scale. \u{201c}Best\u{201d} means best by these rules.",
};

pub const DISCOVERY: Account = Account {
    name: "Discovery: 10 points",
    does: "The share of what they hid that you learned.",
    article: Some("which issues are really important to them and what the major stumbling blocks are going to be"),
    rests_on: &[
        claim(THOMPSON_1991, "Knowing what matters to the other side went with better results for both."),
        claim(MCGINN_2003, "People came by that knowledge by telling each other, in turns."),
    ],
    against: &[],
    ours: "That all they hid counts alike, whether your deal needed it or not.",
};

pub const DISCRETION: Account = Account {
    name: "Discretion: 10 points",
    does: "Ten points, less four for every strategic fact and two for every gift for nothing; then times the share of what you learned, so that silence earns nothing.",
    article: None,
    rests_on: &[
        claim(THE_AUTHOR, "Some things should be kept to yourself, a weak alternative above all."),
        claim(KONG_2014, "Trust first: where it was greater, openness led to more."),
    ],
    against: &[claim(
        THOMPSON_1991,
        "Those who told first what mattered to them were not worse off. A gift for nothing may be no fault at all.",
    )],
    ours: "The four and the two.",
};

pub const DAYLIGHT: Account = Account {
    name: "Daylight: 10 points",
    does: "What belongs in the open: ten if you opened it on the record, five if nobody touched it, three after an apology, none if it was left settled in private.",
    article: None,
    rests_on: &[
        claim(NRC_2008, "Where people could take part, they accepted more."),
        claim(CALTECH_2014, "Talk in public led to more equal results, where people competed."),
    ],
    against: &[claim(NRC_2008, "Not every decision is worth the cost of asking everyone.")],
    ours: "The article says nothing of this. We added it, because a private room can be used against those who are not in it.",
};

pub const STANDING: Account = Account {
    name: "Standing: 10 points",
    does: "How far your side sees, at the end, that you stood up for it: standing out of 6. A framework agreement has yet to be ratified, so there it does not count.",
    article: Some("standing up for its best interests"),
    rests_on: &[
        claim(PUTNAM_1988, "What those at home will not ratify is no agreement."),
        claim(FRIEDMAN_1994, "Leads owe their side a performance. It is a part of the work."),
    ],
    against: &[claim(
        STASAVAGE_2004,
        "The same publicity that lets a side watch over its negotiator makes the negotiator posture.",
    )],
    ours: "That standing scores, as well as helping you to close.",
};

pub const PACE: Account = Account {
    name: "Pace: 5 points",
    does: "The share of the turns that is left when a deal is ratified.",
    article: None,
    rests_on: &[claim(ROTH_1988, "Left to themselves, agreements pile up at the very end, beside the failures.")],
    against: &[claim(
        SINACEUR_2013,
        "Offers that came late led to more inventive deals. Being quick is no merit in itself.",
    )],
    ours: "That it counts at all; so it counts least.",
};
