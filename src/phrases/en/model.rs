mod asking;
mod corridor;
mod ending;
mod limits;
mod score;
mod table;

use super::English;
use crate::phrases::sources::{Source, Sure};
use crate::phrases::{Account, Claim, ModelPhrases, Passage};
use negotiation::{Dimension, Rule};
use reading::Part;

impl ModelPhrases for English {
    fn model(&self) -> &'static str {
        "How this model works"
    }
    fn about_model(&self) -> &'static [&'static str] {
        &[
            "Every number in this game is moved by a rule, and every rule is on this page: what it does, which words of the article it comes from, which study it rests on, and what speaks against it. Where a rule rests on nothing but our own judgement, the page says so.",
            "The article is \u{201c}Why \u{2018}Off-The-Record\u{2019} Is An Important Part Of Closing Every Negotiation\u{201d}, from The Accidental Negotiator. Only what stands in quotation marks is its wording. What the studies found is said in our words.",
        ]
    }
    fn to_contents(&self) -> &'static str {
        "Back to the contents"
    }
    fn part(&self, part: Part) -> &'static str {
        match part {
            Part::Numbers => "What is counted",
            Part::Table => "At the table",
            Part::Asking => "Asking for a word outside",
            Part::Corridor => "In the corridor",
            Part::Closing => "Closing a deal",
            Part::Endings => "How talks end",
            Part::Score => "The score",
            Part::Coach => "How the coach computes",
            Part::Limits => "What this model is not",
            Part::Sources => "What was read, and how",
        }
    }
    fn about_part(&self, part: Part) -> &'static [&'static str] {
        match part {
            Part::Numbers => {
                &["There is no chance in this game. The same moves in the same case always come to the same thing."]
            }
            Part::Table => &["Everything at the table is heard and minuted. Each move there takes one turn."],
            Part::Asking => &[
                "Asking takes a turn and uses up one of your private talks, whatever comes of it. The game looks first whether it is too late, then whether it is too early. Otherwise the moment is ripe. Ripe is a state of the talks and not a turn number, so what you did before can bring it nearer or close it.",
            ],
            Part::Corridor => &[
                "A talk that comes at the right time has three exchanges, and each move takes one of them. The whole talk costs one turn.",
            ],
            Part::Closing => &[
                "Only a full package closes a deal, with one option for every issue, and only on the record.",
                "They accept if two things hold. Every issue on which the package leaves their public position is one they can move on: they told you about it outside, or a concession bought it half-way, or it is the issue that belongs in the open and somebody has raised it. And the package gives them at least their limit, which every strategic fact you gave away has raised.",
                "Then your own side ratifies if three things hold. Nothing was settled behind the backs of those it concerns. Your standing and the visible wins in the package come to at least 6 together, or 7 if you had to apologise. And the package reaches your own limit. A visible win is an issue that closes nearer to your position than to theirs.",
                "So it would not help much to know their numbers. What they told you outside is what allows them to move.",
            ],
            Part::Endings => &["A package that both sides take ends the talks with a deal. These are the other ways."],
            Part::Score => &[
                "A play can reach 100 points in eight dimensions. Without a deal, what was won on the way counts for three eighths, at most 15 points; a framework agreement can reach 40. Timing comes on top of either. In a case where no agreement is possible, leaving with courtesy is the right end: 45 points for the share of their reasons that you learned take the place of agreement and value.",
            ],
            Part::Coach => &[
                "After a play the debrief says what each decision was worth, and when the best moment was. None of that is an opinion: it is worked out.",
            ],
            Part::Limits => &["Before you carry anything from here to a real table:"],
            Part::Sources => &[
                "What we only remember having read somewhere is left out. Most of what this page says about a study comes from its abstract, so look it up before you rely on it. Where no title or journal is given, we have not checked where it appeared.",
            ],
        }
    }
    fn rule(&self, rule: Rule) -> Account {
        match rule {
            Rule::StandUp => table::STAND_UP,
            Rule::Explain => table::EXPLAIN,
            Rule::Concede => table::CONCEDE,
            Rule::OpenDaylight => table::OPEN_DAYLIGHT,
            Rule::Apologise => table::APOLOGISE,
            Rule::TellTeam => table::TELL_TEAM,
            Rule::Drift => table::DRIFT,
            Rule::Quote => table::QUOTE,
            Rule::AskTooLate => asking::TOO_LATE,
            Rule::AskTooEarly => asking::TOO_EARLY,
            Rule::AskRipe => asking::RIPE,
            Rule::Unannounced => asking::UNANNOUNCED,
            Rule::Trade => corridor::TRADE,
            Rule::Gift => corridor::GIFT,
            Rule::SharedInterest => corridor::SHARED_INTEREST,
            Rule::AskBare => corridor::ASK_BARE,
            Rule::Share => corridor::SHARE,
            Rule::Float => corridor::FLOAT,
            Rule::AgreeProcess => corridor::AGREE_PROCESS,
            Rule::Reveal => corridor::REVEAL,
            Rule::Settle => corridor::SETTLE,
            Rule::Taboo => corridor::TABOO,
            Rule::NotHere => corridor::NOT_HERE,
            Rule::TalkEnds => corridor::TALK_ENDS,
            Rule::Table => ending::TABLE,
            Rule::Deadlock => ending::DEADLOCK,
            Rule::TimeOut => ending::TIME_OUT,
            Rule::WalkAway => ending::WALK_AWAY,
        }
    }
    fn measure(&self, dimension: Dimension) -> Account {
        match dimension {
            Dimension::Agreement => score::AGREEMENT,
            Dimension::Value => score::VALUE,
            Dimension::Timing => score::TIMING,
            Dimension::Discovery => score::DISCOVERY,
            Dimension::Discretion => score::DISCRETION,
            Dimension::Daylight => score::DAYLIGHT,
            Dimension::Standing => score::STANDING,
            Dimension::Pace => score::PACE,
        }
    }
    fn numbers(&self) -> &'static [Passage] {
        limits::NUMBERS
    }
    fn coach(&self) -> &'static [Passage] {
        limits::COACH
    }
    fn limits(&self) -> &'static [Passage] {
        limits::LIMITS
    }
    fn grounds(&self, against: bool) -> &'static str {
        if against { "Where it comes from, and what speaks against it" } else { "Where it comes from" }
    }
    fn in_the_article(&self) -> &'static str {
        "In the article"
    }
    fn what_it_rests_on(&self) -> &'static str {
        "What it rests on"
    }
    fn rule_of_the_game(&self) -> &'static str {
        "No study that we read. This is a rule of the game."
    }
    fn what_speaks_against(&self) -> &'static str {
        "What speaks against it"
    }
    fn what_is_ours(&self) -> &'static str {
        "Our own"
    }
    fn sure(&self, sure: Sure) -> Option<&'static str> {
        match sure {
            Sure::Study => None,
            Sure::Practice => Some("practice"),
            Sure::SecondHand => Some("second-hand"),
        }
    }
    fn how_sure(&self) -> &'static str {
        "How sure we are: a source without a mark is a study that we read in the original or in its abstract. \u{201c}Practice\u{201d} marks what practitioners advise, or what a law or a court says; we read that as well, but nobody has measured it. \u{201c}Second-hand\u{201d} marks what we know only from what others write about it."
    }
    fn cited(&self, sources: &[Source]) -> String {
        let marked = |source: &Source| match self.sure(source.sure) {
            None => source.cited.to_owned(),
            Some(mark) => format!("{}, {mark}", source.cited),
        };
        format!("({})", sources.iter().map(marked).collect::<Vec<_>>().join("; "))
    }
}

const fn claim(source: Source, says: &'static str) -> Claim {
    Claim { source, says }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::phrases::en::signed;
    use crate::phrases::sources;
    use negotiation::{Effect, Move, Scenario, ScenarioDraft, State, legal_moves, step};
    use reading::RULES;
    use std::collections::{BTreeMap, BTreeSet, VecDeque};

    /// How far each rule moves each meter where nothing stops it, in the first positions of a game.
    fn moved() -> BTreeMap<(Rule, &'static str), i8> {
        let setup = ScenarioDraft { taboo_trade: true, drift: 1, ..ScenarioDraft::example() };
        let scenario = Scenario::new(setup).unwrap();
        let (mut most, mut seen) = (BTreeMap::new(), BTreeSet::new());
        let mut ahead = VecDeque::from([State::start(&scenario)]);
        while let Some(state) = ahead.pop_front().filter(|_| seen.len() < 30_000) {
            let packages = |mv: &Move| matches!(mv, Move::Table { .. } | Move::Float { .. });
            let moves = legal_moves(&scenario, &state);
            let first_package = moves.iter().find(|mv| packages(mv)).copied();
            for mv in moves.into_iter().filter(|mv| !packages(mv)).chain(first_package) {
                let (next, events) = step(&scenario, state, mv).unwrap();
                for event in events {
                    let (meter, by) = match event.effect {
                        Effect::Tension(by) => ("tension", by),
                        Effect::Rapport(by) => ("rapport", by),
                        Effect::Standing(by) => ("standing", by),
                        _ => continue,
                    };
                    let known = most.entry((event.rule, meter)).or_insert(by);
                    if by.unsigned_abs() > known.unsigned_abs() {
                        *known = by;
                    }
                }
                if seen.insert(next) {
                    ahead.push_back(next);
                }
            }
        }
        most
    }

    #[test]
    fn the_page_names_the_numbers_that_the_rules_move() {
        let moved = moved();
        assert!(moved.len() >= 20, "{moved:?}");
        for ((rule, meter), by) in moved {
            // What an unannounced talk costs differs by case, and a quotation takes all there is.
            if !matches!(rule, Rule::Unannounced | Rule::Quote) {
                let (does, number) = (English.rule(rule).does.to_lowercase(), format!("{meter} {}", signed(by)));
                assert!(does.contains(&number), "{rule:?}: {number:?} is not in {does:?}");
            }
        }
    }

    #[test]
    fn every_account_says_what_the_rule_does_and_what_is_our_own() {
        let measures = Dimension::ALL.map(|dimension| English.measure(dimension));
        let mut names = BTreeSet::new();
        for account in RULES.map(|rule| English.rule(rule)).iter().chain(&measures) {
            assert!(names.insert(account.name), "{} is said twice", account.name);
            for text in [account.does, account.ours] {
                assert!(text.ends_with('.') || text.ends_with('?'), "{}: {text:?}", account.name);
            }
        }
    }

    #[test]
    fn every_source_is_used_somewhere() {
        let accounts = RULES.map(|rule| English.rule(rule)).into_iter();
        let accounts = accounts.chain(Dimension::ALL.map(|dimension| English.measure(dimension)));
        let claims = accounts.flat_map(|account| account.rests_on.iter().chain(account.against));
        let passages = English.limits().iter().flat_map(|passage| passage.sources);
        let used: BTreeSet<&str> = claims.map(|claim| &claim.source).chain(passages).map(|it| it.cited).collect();
        for source in sources::ALL {
            assert!(used.contains(source.cited), "{} is listed and not used", source.cited);
        }
    }
}
