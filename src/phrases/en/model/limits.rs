//! What is counted, how the coach computes, and what the model is not.

use crate::phrases::Passage;
use crate::phrases::sources::*;

pub const NUMBERS: &[Passage] = &[
    passage("Turn", "The clock. A case has 7 to 14 turns."),
    passage("Tension, 0 to 10", "How near the talks are to deadlock. At 10 they are over."),
    passage("Rapport, 0 to 4", "Whether the two of you can speak frankly."),
    passage("Standing, 0 to 6", "How far your own side sees that you stand up for it."),
    passage("Private talks", "Two, or three where the case says so."),
    passage(
        "What a case sets",
        "The points of every option, both limits, the numbers at the start, and these: the reason to talk (the tension below which nothing is stuck), the lock (the tension at which it is too late), the trust (the rapport they need before they answer in kind), the audience (what an unannounced talk costs), the drift (how often tension rises by itself), and what each strategic fact is worth to them.",
    ),
];

pub const COACH: &[Passage] = &[
    passage(
        "It searches the whole game",
        "From every position it looks at every move that could make a difference, and at everything that can follow, down to the end. A case has up to a million positions that can differ in value. Nothing is estimated, and nothing is learned from other players.",
    ),
    passage(
        "What a decision cost",
        "The value of a position is the best result that can still be reached from it, in the seven dimensions other than timing, 90 points in all. A decision costs what it takes away from that.",
    ),
    passage(
        "Accuracy",
        "The share of your decisions that cost less than a point. It stands beside the result and is no part of it. A decision that cost five points or more is called a slip, from ten on a mistake, from fifteen on a blunder.",
    ),
    passage(
        "The best moment",
        "For a turn up to the one in which you first asked: your own moves until then, asking in that turn, and the best play after it. For a later one: your own moves until you asked, then the best play that does not ask before that turn.",
    ),
    passage(
        "It knows what you could not",
        "The search sees their points and their reasons; you did not. A loss says that something better was there, and not that you ought to have known.",
    ),
    passage(
        "Best means best by these rules",
        "The answer is exact, and it is an answer about this game. It is no better than the rules above.",
    ),
    passage(
        "How it is checked",
        "The search is compared with one that has none of its shortcuts, and every case has to pass a list of proofs before it is published: that never stepping out costs something, that neither the first nor the last turn is best unless the case says so, and that no trap is ever the best move where much can still be won.",
    ),
];

pub const LIMITS: &[Passage] = &[
    passage(
        "Not a prediction",
        "A good result here means that you played these rules well. Nobody has shown that people who score well here negotiate better elsewhere.",
    ),
    Passage {
        title: "Not legal advice",
        text: "\u{201c}Off the record\u{201d} is a convention between people, and no shield. A US rule of evidence keeps settlement talk from being used to prove a disputed claim, but not from every other use, and the label alone does nothing. Reporters hold that it must be agreed before anything is said. Under the Chatham House Rule what was said may be used, but not who said it. Elsewhere other rules hold: ask somebody who knows the law where you are.",
        sources: &[EVIDENCE, PRESS, CHATHAM],
    },
    passage(
        "Not measured on people",
        "Studies say which way something moves. How far it moves in this game, and where each line lies, was chosen by playing the cases through by machine until the lessons held and the traps did not pay. No number here was measured on anybody.",
    ),
    Passage {
        title: "One culture's table",
        text: "Speaking frankly in private and formally in public, first talk and then offers: that is one way to negotiate. Pairs from Japan did better with early offers, pairs from the US with late ones. Some of the studies were made with students in a classroom.",
        sources: &[ADAIR_2007, BOUWMAN],
    },
    Passage {
        title: "One counterpart, who never changes",
        text: "They reason the same way in every case, and in your fifth play as in your first. They do not learn, get tired or take a liking to you. Real people differ, and several studies say that the kind of person opposite decides what is safe to say.",
        sources: &[LOSCHELDER_2014, LOSCHELDER_2016],
    },
    Passage {
        title: "Nobody lies",
        text: "What they tell you outside is true, and so is what you can say. In private sessions real people also make more of their own case.",
        sources: &[WELTON_1988],
    },
    Passage {
        title: "No tomorrow",
        text: "Each case ends with its talks. Where people expect to meet again, an audience can even help. The game does not know this.",
        sources: &[BEN_YOAV_1984],
    },
    Passage {
        title: "Not proof that private talks work",
        text: "In this game they are needed, because the article says so and we built it like that. A study of 73 real mediations found no connection between private sessions and the quality of the agreement.",
        sources: &[WELTON_1992],
    },
    Passage {
        title: "Not a licence for back rooms",
        text: "A talk outside serves those who are in it. The game takes points for settling what concerns others, but it knows only one such issue in each case, and names it afterwards. In life nobody does.",
        sources: &[CALTECH_2014, STASAVAGE_2004],
    },
];

const fn passage(title: &'static str, text: &'static str) -> Passage {
    Passage { title, text, sources: &[] }
}
