use super::{English, count, quoted, signed};
use crate::phrases::{Names, RulePhrases};
use negotiation::{Daylight, Effect, Ending, Event, Matter, Move, Objection, PackageAnswer, Reason, Rule};

impl RulePhrases for English {
    fn what(&self, event: &Event, names: Names<'_>) -> String {
        match event.effect {
            Effect::Tension(0) => "Tension stays where it is".into(),
            Effect::Rapport(0) => "Rapport stays where it is".into(),
            Effect::Standing(0) => "Standing stays where it is".into(),
            Effect::Tension(by) => format!("Tension {}", signed(by)),
            Effect::Rapport(by) => format!("Rapport {}", signed(by)),
            Effect::Standing(by) => format!("Standing {}", signed(by)),
            Effect::Unlocked(issue) => format!("They told you what is behind {}", names.issue(issue)),
            Effect::Given(issue) => {
                format!("You told them what {} means to you, and nothing came back", names.issue(issue))
            }
            Effect::Told(secret, points) => {
                let points = count(points.into(), "point", "points");
                format!("They know now: \u{201c}{}\u{201d} They want {points} more", names.secret(secret))
            }
            Effect::Leverage(points) => format!("They want {} more", count(points.into(), "point", "points")),
            Effect::HalfWay(issue) => format!("They will come half-way on {}", names.issue(issue)),
            Effect::Daylight(Daylight::Opened) => "The issue is open to everyone it concerns".into(),
            Effect::Daylight(Daylight::Tainted) => "The two of you settled it, and the rest do not know".into(),
            Effect::Daylight(Daylight::Apologised) => "You re-opened it, with an apology".into(),
            Effect::Daylight(Daylight::Untouched) | Effect::Nothing => "No number moved".into(),
            Effect::Mandate => "Your side knows that you mean to talk privately".into(),
            Effect::TalkBegan(beats) => {
                let exchanges = count(beats.into(), "exchange", "exchanges");
                format!("{} steps out with you, for {exchanges}", names.lead())
            }
            Effect::TalkRefused => format!("{} did not step out with you", names.lead()),
            Effect::Premature => "They will need more trust from now on".into(),
            Effect::TalkEnded => "You are back at the table, a turn later".into(),
            Effect::Answer(verdict) => answer(verdict, names),
            Effect::Echo(None) => "That could fly".into(),
            Effect::Echo(Some(objection)) => format!("That would not fly: {}", theirs(objection, names)),
            Effect::ConfidenceBroken => "Confidence is broken: there will be no more talks outside".into(),
            Effect::Ended(ending) => ended(ending).into(),
        }
    }

    fn why(&self, event: &Event) -> &'static str {
        match (event.rule, event.reason) {
            (Rule::Explain, Reason::AtLimit) => "Public talk alone builds no more than this.",
            (_, Reason::AtLimit) => "It cannot move any further that way.",
            (Rule::OpenDaylight, _) if matches!(event.effect, Effect::Tension(_)) => "Now others watch this issue too.",
            (Rule::OpenDaylight, _) if matches!(event.effect, Effect::Standing(_)) => {
                "Your side sees that nothing is settled behind its back."
            }
            (Rule::Table, Reason::Closes) => "They gain over their limit, and your side has enough to show for it.",
            (Rule::Table, _) if matches!(event.effect, Effect::Ended(_)) => {
                "A package that both sides take closes the talks."
            }
            (Rule::StandUp, _) => "Your side likes to see you fight; theirs digs in.",
            (Rule::Explain, _) => "Reasons build a little trust, even with everyone listening.",
            (Rule::Concede, _) => "A concession in public buys half of the way, and costs face.",
            (Rule::OpenDaylight, _) => "Opened where those it concerns can hear it, and take part.",
            (Rule::Apologise, _) => "It can be mended in the open only, and never wholly.",
            (Rule::TellTeam, _) => "A private talk that your own side knows of is no betrayal.",
            (Rule::AskTooLate, Reason::Law) => "From this turn on the law forbids private talks.",
            (Rule::AskTooLate, _) => "Too late: with tension this high they cannot be seen leaving the room with you.",
            (Rule::AskTooEarly, Reason::NoRapport) => "Too early: there is no rapport to talk on.",
            (Rule::AskTooEarly, _) => "Too early: nothing is stuck yet, so there is nothing to say.",
            (Rule::AskRipe, Reason::TensionNearLock) => "Something is stuck, but they cannot be away for long.",
            (Rule::AskRipe, _) => "Something is stuck, and there is just enough trust.",
            (Rule::Unannounced, _) => "Nobody had told your side, and it wonders what you are whispering about.",
            (Rule::Drift, _) => "In front of an audience, talk drifts towards deadlock.",
            (Rule::Trade, _) => "You gave something of what matters to you, and they answered in kind.",
            (Rule::Gift, _) => "They do not trust you enough yet to answer in kind.",
            (Rule::SharedInterest, _) => "You both want this one. Named before there is trust, it is a lever.",
            (Rule::AskBare, Reason::TrustReached) => "They trust you enough to answer even so, once.",
            (Rule::AskBare, _) => "Asking without giving spends trust.",
            (Rule::Share, _) => "Something honest about yourself is safe.",
            (Rule::Float, _) => "A what-if binds nobody.",
            (Rule::AgreeProcess, _) => "How to proceed may be agreed in private; it takes the heat out of the room.",
            (Rule::Reveal, _) => "It strengthens whoever learns it, and it stays learned.",
            (Rule::Settle, _) => "Others have a say in this, and they were not there.",
            (Rule::Taboo, _) => "For them this is not for sale, and the offer is an insult.",
            (Rule::NotHere, _) => "You kept it for the open.",
            (Rule::TalkEnds, _) => "A talk outside costs one turn in all.",
            (Rule::Table, _) => "A package that does not close costs a turn and some goodwill.",
            (Rule::Quote, _) => "Your side cheers, and nobody over there will tell you anything again.",
            (Rule::Deadlock, _) => "Tension reached 10.",
            (Rule::TimeOut, _) => "There are no turns left.",
            (Rule::WalkAway, _) => "You adjourned.",
        }
    }
    fn doing(&self, made: Move, package: &str, names: Names<'_>, open: &str) -> String {
        match made {
            Move::StandUp => "Standing up for your side".into(),
            Move::Explain => "Explaining your reasons".into(),
            Move::Concede { issue } => format!("A concession on {}", quoted(issue, names)),
            Move::OpenDaylight => format!("Opening \u{201c}{open}\u{201d} on the record"),
            Move::TellTeam => "Telling your side that you mean to talk privately".into(),
            Move::Ask => "A word outside".into(),
            Move::Table { .. } => format!("This package on the table ({package})"),
            Move::Quote => "Quoting what they told you".into(),
            Move::WalkAway => "Leaving with courtesy".into(),
            Move::Trade { issue } => format!("Trading interests on {}", quoted(issue, names)),
            Move::AskBare { issue } => format!("Asking about {}", quoted(issue, names)),
            Move::Share { matter: Matter::Feelings } => "Saying how you feel".into(),
            Move::Share { matter: Matter::Constraint } => "Telling them what binds you".into(),
            Move::Share { matter: Matter::Deadline } => "Telling them your deadline".into(),
            Move::Float { .. } => format!("A \u{201c}what if\u{201d} ({package})"),
            Move::AgreeProcess => "Agreeing how to proceed on stage".into(),
            Move::Reveal { .. } => "Telling them a fact about you".into(),
            Move::SettleDaylight => format!("Settling \u{201c}{open}\u{201d} there"),
            Move::NotHere => format!("Keeping \u{201c}{open}\u{201d} for the open"),
            Move::GoBack => "Going back in".into(),
        }
    }
}

fn answer(verdict: PackageAnswer, names: Names<'_>) -> String {
    match verdict {
        PackageAnswer::Ratified => "They accept, and your side ratifies".into(),
        PackageAnswer::They(objection) => format!("They refuse: {}", theirs(objection, names)),
        PackageAnswer::OurSide(Objection::TooLittle(_)) => "They would accept, but it is below your own limit".into(),
        PackageAnswer::OurSide(Objection::Tainted) => {
            "They would accept, but your side will not ratify what was settled behind its back".into()
        }
        PackageAnswer::OurSide(Objection::TooLittleStanding(missing)) => {
            format!("They would accept, but your side is {missing} short of seeing itself in it")
        }
        PackageAnswer::OurSide(_) => "They would accept, but your side will not ratify it".into(),
    }
}

fn theirs(objection: Objection, names: Names<'_>) -> String {
    match objection {
        Objection::CannotMove(issue) => format!("on {} they cannot move in public", names.issue(issue)),
        Objection::OnlyHalfWay(issue) => format!("on {} they will come half-way, and no further", names.issue(issue)),
        Objection::TooLittle(_) => "there is too little in it for them".into(),
        Objection::Tainted | Objection::TooLittleStanding(_) => "it cannot be ratified".into(),
    }
}

fn ended(ending: Ending) -> &'static str {
    match ending {
        Ending::Ratified(_) => "The talks end with a deal",
        Ending::Framework => "The talks end with a framework",
        Ending::TimeOut => "The talks end without a result",
        Ending::Deadlock => "The talks end in deadlock",
        Ending::WalkedAway => "The talks end, and you have left",
    }
}
