//! The rules' own things in words: moves, endings, refusals, meters.

use negotiation::{CodeError, Dimension, Ending, Illegal, Matter, Move, PackageId, State};
use reading::chosen;
use script::{Case, StoryError};

/// What a move is, for the debrief.
pub fn of_move(case: &Case, state: &State, mv: Move) -> String {
    let issue = |id: negotiation::IssueId| case.words().issues[id.index()].name.clone();
    match mv {
        Move::StandUp => "stand up for your side".into(),
        Move::Explain => "explain your reasons".into(),
        Move::Concede { issue: id } => format!("concede on {}", issue(id)),
        Move::OpenDaylight if state.daylight() == negotiation::Daylight::Tainted => {
            format!("re-open {} with an apology", issue(case.scenario().daylight()))
        }
        Move::OpenDaylight => format!("open {} on the record", issue(case.scenario().daylight())),
        Move::TellTeam => "tell your team that you mean to talk outside".into(),
        Move::Ask => "ask for a word outside".into(),
        Move::Table { package } => format!("put on the table: {}", of_package(case, package)),
        Move::Quote => "quote what they told you outside".into(),
        Move::WalkAway => "walk away".into(),
        Move::Trade { issue: id } => format!("trade interests on {}", issue(id)),
        Move::AskBare { issue: id } => format!("ask about {} and give nothing", issue(id)),
        Move::Share { matter } => match matter {
            Matter::Feelings => "say how you feel".into(),
            Matter::Constraint => "share a constraint".into(),
            Matter::Deadline => "share your deadline".into(),
        },
        Move::Float { package } => format!("float: {}", of_package(case, package)),
        Move::AgreeProcess => "agree how to proceed on stage".into(),
        Move::Reveal { secret } => format!("reveal: {}", case.words().secrets[secret.index()].plain()),
        Move::SettleDaylight => format!("settle {} out here", issue(case.scenario().daylight())),
        Move::NotHere => "keep what belongs in the open for the open".into(),
        Move::GoBack => "go back in".into(),
    }
}

/// The options of a package, by name.
pub fn of_package(case: &Case, id: PackageId) -> String {
    let options = chosen(case, id).map(|(issue, option)| format!("{issue}: {option}"));
    options.collect::<Vec<_>>().join("; ")
}

/// How a play ended.
pub fn of_ending(ending: Ending) -> &'static str {
    match ending {
        Ending::Ratified(_) => "ratified",
        Ending::Framework => "framework agreement",
        Ending::TimeOut => "time ran out",
        Ending::Deadlock => "deadlock",
        Ending::WalkedAway => "walked away",
    }
}

/// What a dimension measures.
pub fn of_dimension(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Agreement => "an agreement both can live with",
        Dimension::Value => "your side's value",
        Dimension::Timing => "timing of the first private talk",
        Dimension::Discovery => "discovery",
        Dimension::Discretion => "discretion",
        Dimension::Daylight => "daylight",
        Dimension::Standing => "standing",
        Dimension::Pace => "pace",
    }
}

/// A dimension's name for programs.
pub fn key_of(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Agreement => "agreement",
        Dimension::Value => "value",
        Dimension::Timing => "timing",
        Dimension::Discovery => "discovery",
        Dimension::Discretion => "discretion",
        Dimension::Daylight => "daylight",
        Dimension::Standing => "standing",
        Dimension::Pace => "pace",
    }
}

/// Why something cannot be done now.
pub fn of_refusal(error: StoryError) -> &'static str {
    let StoryError::Illegal(why) = error else { return "No such remark is open now." };
    match why {
        Illegal::Over => "The play is over.",
        Illegal::OnlyAtTheTable => "That belongs to the table.",
        Illegal::OnlyInTheCorridor => "That belongs outside.",
        Illegal::Unknown => "There is no such thing here.",
        Illegal::BelongsInTheOpen => "That one belongs in the open: it is no currency.",
        Illegal::ConcededBefore => "Only one issue can be bought by a concession.",
        Illegal::OpenedBefore => "It is open already.",
        Illegal::TeamKnows => "Your team knows already.",
        Illegal::NoTalkLeft => "All private talks are used.",
        Illegal::ConfidenceBroken => "After that breach they will not step out again.",
        Illegal::NothingUnlocked => "They have not told you anything yet.",
        Illegal::QuotedBefore => "You quoted them already.",
        Illegal::PoliteChat => "This is small talk: nothing else is possible yet.",
        Illegal::UnlockedBefore => "They told you about this already.",
        Illegal::SharedBefore => "One honest word about yourself is enough for one talk.",
        Illegal::FloatsLockedIssue => "A \"what if\" can move only what they have told you about.",
        Illegal::ToldBefore => "They know that already.",
        Illegal::SettledBefore => "That was settled already.",
    }
}

/// What is wrong with a run code.
pub fn of_code_error(error: CodeError) -> String {
    match error {
        CodeError::Empty => "there is no code".into(),
        CodeError::TooLong(length) => format!("{length} characters are more than any run code has"),
        CodeError::Character(character, place) => {
            format!("no run code has the character {character:?}, as this one at place {place}")
        }
        CodeError::Incomplete => "characters are missing, most likely at its end".into(),
        CodeError::Mistyped => "a character is mistaken, or two are swapped".into(),
        CodeError::Format(format) => format!("it comes from another version of the game (format {format})"),
        CodeError::Entry(place) => format!("its step {place} is none that there is"),
    }
}

/// Where tension, rapport and standing are, in words.
pub fn of_meters(state: &State) -> String {
    let tension = match state.tension() {
        0..=1 => "calm",
        2..=3 => "uneasy",
        4..=6 => "tense",
        7..=8 => "heated",
        _ => "at breaking point",
    };
    let rapport = ["they are cold to you", "they are distant", "they are civil", "they are warm", "they trust you"];
    let standing = match state.standing() {
        0..=1 => "your side doubts you",
        2..=3 => "your side watches you",
        4..=5 => "your side is with you",
        _ => "your side stands behind you",
    };
    let rapport = rapport[usize::from(state.rapport()).min(4)];
    format!("The room is {tension}; {rapport}; {standing}.")
}
