//! At the table.

use super::claim;
use crate::phrases::Account;
use crate::phrases::sources::*;

pub const STAND_UP: Account = Account {
    name: "Stand up for your side",
    does: "Standing +1, tension +2, rapport \u{2212}1.",
    article: Some("they need to show their company that they were standing up for its best interests at all times"),
    rests_on: &[
        claim(
            CARNEVALE_1981,
            "Negotiators who had to answer to their own side, and could be seen by the other, pressed harder and gained less together. Out of sight of each other, they did not.",
        ),
        claim(
            FRIEDMAN_1994,
            "The show on the front stage does a job: it is part of one system with the talk behind the scenes, and taking it away did not work.",
        ),
    ],
    against: &[claim(
        BEN_YOAV_1984,
        "Having to answer to one's side cuts both ways: where people expected to work together afterwards, it led to more for both.",
    )],
    ours: "The sizes. That a side never tires of being stood up for.",
};

pub const EXPLAIN: Account = Account {
    name: "Explain your reasons",
    does: "Rapport +1, but public talk alone builds rapport to 2 and no higher. If your first private talk came too early, it can build it to 3.",
    article: None,
    rests_on: &[
        claim(
            TETLOCK_1989,
            "People who had to account for their views to somebody whose own views they did not know thought in a more balanced and self-critical way.",
        ),
        claim(LERNER_1999, "A review of such studies finds that the kind of account matters: it does not always help."),
    ],
    against: &[claim(
        LERNER_1999,
        "Where people know what their audience thinks, they say what it likes to hear; where they are committed already, they defend what they said.",
    )],
    ours: "The studies are about how people think, not about how far the other side trusts them. That reasons build trust, and where this stops, is our step.",
};

pub const CONCEDE: Account = Account {
    name: "Concede in public",
    does: "They will come half-way on one issue. Standing \u{2212}2, tension \u{2212}2. One issue at most can be bought like this, and never the one that belongs in the open.",
    article: Some("what they are saying is really for their side of the table to hear"),
    rests_on: &[claim(
        KLIMOSKI_1974,
        "Representatives whom their group would judge took longer, and ended in deadlock more often, than those whom nobody would.",
    )],
    against: &[claim(
        KLIMOSKI_1974,
        "In the same study those who had been elected were less affected. The game does not ask how you came by your seat.",
    )],
    ours: "Half-way, the two points, and that it works only once.",
};

pub const OPEN_DAYLIGHT: Account = Account {
    name: "Open what belongs in the open",
    does: "In each case one issue concerns people who are not in the room. Raised on the record: standing +1, tension +1, and a package may now move on it.",
    article: None,
    rests_on: &[
        claim(
            NRC_2008,
            "Where a decision concerned many people, an open and fair procedure made them readier to accept even what they disliked.",
        ),
        claim(
            JASCOURT_1976,
            "Nearly all US states made open-meeting laws; whether bargaining falls under them differs from state to state.",
        ),
    ],
    against: &[claim(
        NRC_2008,
        "Taking part costs time and money, and is not right for every decision. The same report says so.",
    )],
    ours: "That there is exactly one such issue in each case, and what opening it costs.",
};

pub const APOLOGISE: Account = Account {
    name: "Open it again, with an apology",
    does: "If the two of you have settled that issue in private, it can be opened again on the record: tension +2, standing \u{2212}1. Your side then needs 7 in place of 6 before it ratifies.",
    article: None,
    rests_on: &[],
    against: &[],
    ours: "All of it. We wanted a way back that is never as good as not having gone there.",
};

pub const TELL_TEAM: Account = Account {
    name: "Tell your team",
    does: "Your side knows that you mean to talk privately. From then on asking for a word outside costs no standing. It takes one turn, once.",
    article: None,
    rests_on: &[
        claim(
            ICSOM_2007,
            "What musicians' committees do: the team knows of the talk and helps to decide on it, each side picks its people, and everybody is free to withdraw.",
        ),
        claim(
            COLORADO,
            "People bear with private sessions if they are told of them and are truly involved afterwards; secrecy without a reason looks like a cover-up.",
        ),
    ],
    against: &[claim(
        PON,
        "What nobody knows of cannot be spoiled by those who are against it. Announcing a talk gives a part of that away.",
    )],
    ours: "That your team always agrees, and that its knowing has no price but a turn.",
};

pub const DRIFT: Account = Account {
    name: "Tension rises by itself",
    does: "After every turn at the table whose number the drift divides: tension +1. The drift is a number from 1 to 4 that the case sets. A talk outside adds none.",
    article: Some("it is very easy for a negotiation to head off towards a deadlock"),
    rests_on: &[
        claim(
            CARNEVALE_1981,
            "Being answerable, and in view of the other side, led to more pressure and less joint gain.",
        ),
        claim(
            BOUWMAN,
            "Students who had to justify themselves to somebody agreed less often, and did less well as a group.",
        ),
        claim(
            FINGLETON_2001,
            "In theory, bargaining with open doors makes weak negotiators posture so as to look strong, which brings delay.",
        ),
    ],
    against: &[
        claim(BEN_YOAV_1984, "The effect turned round where people expected to work together later."),
        claim(
            STASAVAGE_2004,
            "Publicity also lets people keep a hold on those who speak for them. It is a trade-off, and closed doors are not always better.",
        ),
    ],
    ours: "That tension rises by the clock, and only rises.",
};

pub const QUOTE: Account = Account {
    name: "Quote what they told you",
    does: "Rapport falls to 0, and there will be no more talks outside. You win nothing with it, and no framework agreement is possible any more.",
    article: Some("no recordings are made or records are kept"),
    rests_on: &[claim(
        ELLINGSEN,
        "People gave an honest figure in 64 of 100 cases after both had co-operated, and in 6 of 100 after the other had let them down.",
    )],
    against: &[],
    ours: "That it wins nothing at all. When it won a little in trials, it became the best move in thousands of positions, which is not what anybody should learn here.",
};
