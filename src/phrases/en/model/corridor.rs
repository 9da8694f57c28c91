//! In the corridor.

use super::claim;
use crate::phrases::Account;
use crate::phrases::sources::*;

pub const TRADE: Account = Account {
    name: "Trade interests",
    does: "You say what an issue means to you and ask what it means to them. If rapport has reached their trust, a number from 1 to 3 that the case sets, they tell you, and they can move on that issue from then on. Rapport +1.",
    article: Some("which issues are really important to them and what the major stumbling blocks are going to be"),
    rests_on: &[
        claim(
            MCGINN_2003,
            "People who could talk left hardly anything on the table. They told each other things, each in answer to the other.",
        ),
        claim(
            KONG_2014,
            "Over 38 studies, trust went with looking for gains for both, and that went with better results together, though not everywhere alike.",
        ),
        claim(THOMPSON_1991, "Telling or asking what matters led to better results together."),
    ],
    against: &[
        claim(
            LOSCHELDER_2016,
            "First offers that showed what their sender cared about most were turned against the sender, if the other was out for gain.",
        ),
        claim(
            LEONARDELLI_2019,
            "Several packages of equal value, offered at once, show what matters without a word about it. No private talk is needed for that.",
        ),
        claim(
            ADAIR_2007,
            "In Japanese pairs it was early offers that carried information and led to more for both; in US pairs it was talk before the first offer.",
        ),
    ],
    ours: "That one exchange unlocks an issue wholly, and that nothing at the table can.",
};

pub const GIFT: Account = Account {
    name: "A gift for nothing",
    does: "The same words, before rapport has reached their trust: nothing comes back. Rapport +1, up to 2. The issue can be traded again later, but the gift stays counted.",
    article: Some("let their hair down"),
    rests_on: &[claim(
        KONG_2014,
        "Where there was more trust, people did more of what helps both. The step from there to a threshold is ours.",
    )],
    against: &[claim(
        THOMPSON_1991,
        "It was enough if one side told what matters to it, and whoever did was not worse off. The game is harsher than that.",
    )],
    ours: "That a gift costs two points of discretion.",
};

pub const SHARED_INTEREST: Account = Account {
    name: "What both of you want",
    does: "In some cases there is an issue that both sides want alike. If you bring it up for a trade while rapport is below 3, they want more for everything else: their limit rises, once, by a number that the case sets.",
    article: None,
    rests_on: &[claim(
        LOSCHELDER_2014,
        "Those who showed in their first offer that they wanted the same as the other on some issue got less: the other made them pay for it.",
    )],
    against: &[claim(
        LOSCHELDER_2014,
        "Mostly self-interested people did so. With co-operative ones there was less to fear, and the game knows only one kind of counterpart.",
    )],
    ours: "The line at rapport 3.",
};

pub const ASK_BARE: Account = Account {
    name: "Ask without giving",
    does: "At rapport 4 they answer, and it costs rapport \u{2212}2. Below, they do not, and it costs rapport \u{2212}1.",
    article: None,
    rests_on: &[claim(MCGINN_2003, "Telling goes in turns: one gives, and the other answers in kind.")],
    against: &[claim(THOMPSON_1991, "Asking alone helped as well; it was enough if one side did it.")],
    ours: "Both prices. In the trials it was never the only best move anywhere.",
};

pub const SHARE: Account = Account {
    name: "Say something about yourself",
    does: "How you feel, what your side has forbidden you, or your real deadline. Rapport +1, once in each talk, and it never costs anything.",
    article: Some("let their hair down"),
    rests_on: &[
        claim(
            GINO_2008,
            "Telling the other side one's final deadline helped, whatever else one had to fall back on. People expect the opposite.",
        ),
        claim(
            MOORE_2004,
            "A deadline made results better for those to whom waiting was costly, although they had thought that it would hurt them.",
        ),
        claim(NADLER_2004, "Small talk made an agreement by e-mail far more likely."),
    ],
    against: &[claim(
        MOORE_2004,
        "These were moderate deadlines, in experiments. A deadline that leaves you no time at all may be another matter.",
    )],
    ours: "That feelings and constraints are as safe as a deadline. The studies are about deadlines.",
};

pub const FLOAT: Account = Account {
    name: "Float a \u{201c}what if\u{201d}",
    does: "You try out a package that moves only on issues they told you about. They say whether it would be enough for them. No number moves, and nobody is bound.",
    article: None,
    rests_on: &[
        claim(PON, "Out of sight, leaders can test an idea without failing in public."),
        claim(ICSOM_2007, "Either side is free to withdraw; to learn that you are far apart is a result, too."),
    ],
    against: &[claim(
        WELTON_1988,
        "In private people made more of their own case. A real answer to a what-if may be a bluff; here it never is.",
    )],
    ours: "That the answer is always true.",
};

pub const AGREE_PROCESS: Account = Account {
    name: "Agree how to go on",
    does: "Once they have told you about an issue, the two of you can agree how to go on at the table: what comes first, who speaks. Tension \u{2212}2.",
    article: None,
    rests_on: &[claim(
        PRUITT_2015,
        "In long conflicts, hope for an agreement was built before the talks, by two channels that made each other credible.",
    )],
    against: &[claim(
        COLORADO,
        "What is arranged in private has to be followed by people truly taking part, or it looks like a show.",
    )],
    ours: "The size, and the line between how to proceed and what to decide.",
};

pub const REVEAL: Account = Account {
    name: "Give a strategic fact away",
    does: "Your limit, a weak alternative, a split in your team, its next move, or a secret that is not yours. Their limit rises for good, by a number that the case sets for each fact. It brings no relief of any kind.",
    article: None,
    rests_on: &[
        claim(THE_AUTHOR, "A weak alternative should never be shown. A strong one may help."),
        claim(LIMITS_TOLD, "Whoever knows how far you would go can push you there."),
    ],
    against: &[claim(
        LOSCHELDER_2016,
        "Being known was dangerous with people out for gain, and not with co-operative people. That study was about priorities; the game treats every counterpart as the first kind.",
    )],
    ours: "That it never helps. With even a little relief, these traps became the best move in desperate positions, in 59 of 100 random cases.",
};

pub const SETTLE: Account = Account {
    name: "Settle it here, among the two of you",
    does: "The issue that belongs in the open is settled in private. No package can be ratified until it is opened again with an apology.",
    article: None,
    rests_on: &[
        claim(
            CALTECH_2014,
            "Where people competed, they used private channels to bid for the favour of those in power. When all talk had to be public, results were more equal.",
        ),
        claim(NRC_2008, "A fair and open procedure made people accept what they disliked; here there was none."),
        claim(COLORADO, "Secrecy that comes without a reason looks like a cover-up."),
    ],
    against: &[
        claim(
            STASAVAGE_2004,
            "Open doors make people posture as well. For some matters a closed room is the lesser evil.",
        ),
        claim(CALTECH_2014, "Where nobody competed, people talked in the open of their own accord."),
    ],
    ours: "That your side always finds out, and never lets it pass.",
};

pub const TABOO: Account = Account {
    name: "Not for sale",
    does: "In some cases the issue in the open is sacred to somebody. Settling it outside as if it had a price gives offence: tension +2, on top of the rest.",
    article: None,
    rests_on: &[
        claim(
            GINGES,
            "Money offered for what people hold sacred made them angrier and more opposed; a symbolic gesture could help.",
        ),
        claim(DEHGHANI_2010, "In Iran, for some people, offers and threats made approval of a deal fall."),
    ],
    against: &[
        claim(
            DEHGHANI_2010,
            "That was a small part of those asked, and it held for nuclear energy but not for nuclear weapons.",
        ),
        claim(
            TENBRUNSEL_2009,
            "Issues that were sacred led to a breakdown only where both sides had good alternatives.",
        ),
    ],
    ours: "The size, and that everyone on that side feels alike.",
};

pub const NOT_HERE: Account = Account {
    name: "\u{201c}Not here\u{201d}",
    does: "They tempt you with the issue that belongs in the open, and you keep it for the open. No number moves. It takes an exchange.",
    article: None,
    rests_on: &[],
    against: &[],
    ours: "All of it. The right thing to do should not need a reward.",
};

pub const TALK_ENDS: Account = Account {
    name: "Go back in",
    does: "The talk ends when its exchanges are used up or when you go back. It has cost one turn in all, and tension does not rise by itself for that turn.",
    article: Some("a discussion between you and the other side that takes place away from everyone else"),
    rests_on: &[],
    against: &[],
    ours: "All of it. Three exchanges make a player choose what to talk about.",
};
