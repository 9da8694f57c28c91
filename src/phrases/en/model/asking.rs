//! Asking for a word outside.

use super::claim;
use crate::phrases::Account;
use crate::phrases::sources::*;

pub const TOO_LATE: Account = Account {
    name: "Too late",
    does: "Tension has reached the case's lock, or the law forbids private talk from this turn on. They refuse on stage: tension +1, and one private talk is used up.",
    article: Some("when is the correct time to have your first off-the-record discussion?"),
    rests_on: &[
        claim(
            DRUCKMAN_2009,
            "A crisis brought movement only where the climate was good: much trust, little use of power.",
        ),
        claim(TALBOT_1974, "A court found that talks held in public would freeze into fixed positions."),
        claim(JASCOURT_1976, "In some US states the law wants such talks to be open; in others it does not."),
    ],
    against: &[claim(
        ZARTMAN_2000,
        "A stalemate that hurts, and the fear of a catastrophe, can bring people to talk. By this, the most heated moment may be the ripest.",
    )],
    ours: "That there is a line, and that beyond it nobody can be seen leaving the room with you.",
};

pub const TOO_EARLY: Account = Account {
    name: "Too early",
    does: "Tension is below the case's reason to talk, or rapport is 0. You get a polite chat of one exchange. If it was your first private talk, they need one more point of rapport from then on before they answer in kind.",
    article: Some("when is the correct time to have your first off-the-record discussion?"),
    rests_on: &[
        claim(
            ZARTMAN_2000,
            "People start to talk seriously when they are stuck in a way that hurts both, and see a way out.",
        ),
        claim(
            NADLER_2004,
            "People who negotiated by e-mail without any small talk before were over four times as likely to end without an agreement.",
        ),
        claim(MORRIS_2002, "Another study of e-mail, and of a few personal words before it, points the same way."),
    ],
    against: &[claim(
        TANZ,
        "Mediators and parties spoke well of separate talks held before the first joint session: they calmed people and built rapport.",
    )],
    ours: "The lasting price. In trials without it, stepping out in the first turn cost next to nothing.",
};

pub const RIPE: Account = Account {
    name: "The moment is ripe",
    does: "In all other cases they step out with you, for three exchanges. If tension is only one below the lock, there are two.",
    article: Some(
        "You can take the other side of the table aside and offer to have an off-the-record discussion with them.",
    ),
    rests_on: &[
        claim(ZARTMAN_2000, "It takes both: a stalemate that hurts, and a way out that people can see."),
        claim(DRUCKMAN_2009, "Movement needs trust as well as pressure. Here, too, both must be there."),
        claim(
            WELTON_1988,
            "In private sessions with a mediator people were less hostile, gave more information and proposed more new ways than together.",
        ),
    ],
    against: &[
        claim(
            WELTON_1992,
            "In 73 cases at two centres, whether and how there were private sessions had nothing to do with reaching an agreement, or with how good it was.",
        ),
        claim(
            WELTON_1988,
            "In private people also praised their own case and ran the other down more, so what is said there has to be weighed.",
        ),
    ],
    ours: "The studies are of private talks with a mediator, not of two leads alone. We know of nobody who has measured a window like this one.",
};

pub const UNANNOUNCED: Account = Account {
    name: "Nobody had told your side",
    does: "If you ask before your team was told, standing falls by the case's audience, a number from 0 to 3. So does a request that is refused.",
    article: Some("there is an audience that is listening to everything that is being said"),
    rests_on: &[
        claim(
            WANIS_2006,
            "Back channels make breakthroughs possible, and can bring back the very doubts that led to them.",
        ),
        claim(COLORADO, "A sudden secrecy that nobody explains suggests that something is being hidden."),
    ],
    against: &[claim(
        PON,
        "A talk that nobody knows of protects those who lead it from failing in public, and keeps spoilers out.",
    )],
    ours: "That your side always notices, and always minds.",
};
