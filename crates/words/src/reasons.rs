//! Why a decision lost, in three or four sentences: what it closed or used up and what is different at the end, what
//! showed it, and what to look at next time.

use crate::{Names, Words};
use coach::{Broken, Cause, Difference, Reason, Shown};
use negotiation::{
    Daylight, Ending, IssueId, MAX_RAPPORT, MAX_STANDING, Move, Objection, PackageAnswer, PackageId,
    Reason as Occasion, SpellKind,
};
use reading::{daylight_issue, differing};
use script::Case;

impl Words {
    /// The reason, for a decision that was made in this turn, from 1.
    pub fn why_it_lost(&self, reason: &Reason, turn: u8, case: &Case) -> String {
        let telling = Telling::new(self, turn, case);
        let mut sentences = vec![telling.cause(reason)];
        sentences.extend(telling.weightiest(reason).and_then(|difference| telling.difference(reason, difference)));
        sentences.push(telling.sensitive(reason).unwrap_or_else(|| telling.shown(reason)));
        sentences.push(self.next_time(self.advice(reason.lesson)));
        self.sentences(&sentences)
    }

    /// The reason; where an earlier decision of the same talk lost by the same, for which it was said in full, only what
    /// is different here.
    pub fn why_here(&self, reason: &Reason, like: Option<&Reason>, turn: u8, case: &Case) -> String {
        match like {
            None => self.why_it_lost(reason, turn, case),
            Some(like) => self.why_it_lost_too(reason, like, turn, case),
        }
    }

    /// What stood against a package that did not pass, without a full stop: `immovable` are the issues on which they
    /// could not move at all.
    pub fn not_passed(&self, answer: PackageAnswer, immovable: &[IssueId], names: Names<'_>) -> String {
        let words = self;
        match answer {
            PackageAnswer::OurSide(Objection::TooLittle(points)) => words.cause_not_passed_below_limit(points),
            PackageAnswer::They(objection) | PackageAnswer::OurSide(objection) => match objection {
                Objection::Fresh => words.cause_not_passed_fresh().into(),
                Objection::CannotMove(_) => words.cause_not_passed_cannot_move(
                    &immovable.iter().map(|&issue| names.issue(issue)).collect::<Vec<_>>(),
                ),
                Objection::OnlyHalfWay(issue) => words.cause_not_passed_half_way(names.issue(issue)),
                Objection::TooLittle(points) => words.cause_not_passed_too_little(points),
                Objection::Tainted => words.cause_not_passed_tainted().into(),
                Objection::TooLittleStanding(missing) => words.cause_not_passed_standing(missing),
            },
            PackageAnswer::Ratified => words.cause_closed_at_once().into(),
        }
    }

    fn why_it_lost_too(&self, reason: &Reason, like: &Reason, turn: u8, case: &Case) -> String {
        let telling = Telling::new(self, turn, case);
        let mut sentences = vec![match reason.cause {
            Cause::Told { secret, points } => self.cause_told_too(points, &telling.names.secret(secret)),
            _ => telling.cause(reason),
        }];
        if reason.differences.first() != like.differences.first() {
            sentences.extend(telling.weightiest(reason).and_then(|difference| telling.difference(reason, difference)));
        }
        sentences.push(self.as_before_in_this_talk(turn));
        self.sentences(&sentences)
    }
}

/// So many options of a package are too many to be named.
const MORE_OPTIONS: usize = 4;

/// What sentences about a reason need.
struct Telling<'a> {
    words: &'a Words,
    case: &'a Case,
    names: Names<'a>,
    open: &'a str,
    turn: u8,
}

impl<'a> Telling<'a> {
    fn new(words: &'a Words, turn: u8, case: &'a Case) -> Telling<'a> {
        Telling { words, case, names: Names(case.words()), open: daylight_issue(case), turn }
    }

    /// What the move closed or used up, and what that broke.
    fn cause(&self, reason: &Reason) -> String {
        let words = self.words;
        let cause = match reason.cause {
            Cause::Pressed { tension } => self.pressed(tension, &reason.broken),
            Cause::Conceded { issue, .. } if matches!(reason.broken, Broken::Polite { stuck: false, .. }) => {
                words.cause_conceded_cooled(self.names.issue(issue))
            }
            Cause::Closed { .. } => match reason.differences.first() {
                Some(&Difference::Ending { left: Ending::Ratified(package), .. }) => {
                    let package = self.case.scenario().package(package);
                    words.cause_closed_poor(package.ours, package.theirs)
                }
                _ => self.closed(&reason.cause),
            },
            _ => self.closed(&reason.cause),
        };
        let broken = match reason.cause {
            Cause::Refused { kept: Some((turn, exchanges)), .. } => Some(words.cause_kept(turn, exchanges)),
            _ => Self::says_broken(reason).then(|| self.broken(reason)),
        };
        match broken {
            Some(broken) => words.cause_and_broken(&cause, &broken),
            None => words.cause_alone(&cause),
        }
    }

    /// Whether what broke is said: where it does not follow from the move by itself.
    fn says_broken(reason: &Reason) -> bool {
        let first = reason.differences.first();
        match reason.cause {
            Cause::Pressed { .. }
            | Cause::Cooled { .. }
            | Cause::Exchange { .. }
            | Cause::WentBack { .. }
            | Cause::Turn { .. } => true,
            Cause::Conceded { .. } | Cause::NotPassed { .. } if matches!(first, Some(Difference::Standing { .. })) => {
                false
            }
            Cause::Told { .. } if !matches!(first, Some(Difference::Learned { .. })) => false,
            Cause::Conceded { .. }
            | Cause::NotPassed { .. }
            | Cause::Told { .. }
            | Cause::Asked { .. }
            | Cause::Seen { .. } => reason.broken != Broken::Later,
            _ => false,
        }
    }

    fn closed(&self, cause: &Cause) -> String {
        let (words, lead) = (self.words, self.names.lead());
        match *cause {
            Cause::Polite { stuck, first, left } => match (stuck, first, left) {
                (false, _, 0) => words.cause_polite_calm_last().into(),
                (true, _, 0) => words.cause_polite_cold_last().into(),
                (false, true, _) => words.cause_polite_calm_first(left),
                (true, true, _) => words.cause_polite_cold_first(left),
                (false, false, _) => words.cause_polite_calm().into(),
                (true, false, _) => words.cause_polite_cold().into(),
            },
            Cause::Refused { why, left, .. } => match (why, left) {
                (Occasion::Law, 0) => words.cause_refused_law_last().into(),
                (Occasion::Law, _) => words.cause_refused_law().into(),
                (Occasion::Watched, 0) => words.cause_refused_watched_last(lead),
                (Occasion::Watched, _) => words.cause_refused_watched(lead),
                (_, 0) => words.cause_refused_hot_last(lead),
                _ => words.cause_refused_hot(lead),
            },
            Cause::ShortTalk { exchanges, why, better, turn, in_lull } => match why {
                Occasion::TensionNearLock => words.cause_short_hot(lead, exchanges, turn, better),
                Occasion::AfterPremature => words.cause_short_premature(lead, exchanges, turn, better),
                _ if in_lull => words.cause_short_session_lull(exchanges, turn, better),
                _ => words.cause_short_session(exchanges, turn, better),
            },
            Cause::Untold { cost } => words.cause_untold(cost),
            Cause::Unready { turn: Some(turn) } if turn > self.turn => words.cause_unready_turn(self.turn, turn),
            Cause::Unready { .. } => words.cause_unready().into(),
            Cause::Seen { cost } => words.cause_seen(cost),
            Cause::Gift { issue } => words.cause_gift(self.names.issue(issue), lead),
            Cause::SharedInterest { issue, points } => words.cause_shared_interest(self.names.issue(issue), points),
            Cause::Told { points, .. } => words.cause_told(points),
            Cause::Settled => words.cause_settled(self.open),
            Cause::Quoted => words.cause_quoted(lead),
            Cause::Asked { issue, answered: true } => words.cause_asked_answered(self.names.issue(issue)),
            Cause::Asked { issue, answered: false } => words.cause_asked(self.names.issue(issue)),
            Cause::NotPassed { answer, ref immovable } => words.not_passed(answer, immovable, self.names),
            Cause::Closed { talks, turns, ref unheard, first } => {
                let unheard = self.issues(unheard);
                match (unheard.is_empty(), first) {
                    (_, Some(Move::Table { .. })) => words.cause_closed_at_once().into(),
                    (false, _) if talks == 0 => words.cause_closed_unheard_no_talk(&unheard, turns),
                    (false, _) => words.cause_closed_unheard(&unheard, talks, turns),
                    (true, Some(Move::OpenDaylight)) => words.cause_closed_unopened(self.open, turns),
                    (true, Some(Move::StandUp)) => words.cause_closed_unbacked(turns),
                    (true, _) => words.cause_closed_early(turns),
                }
            }
            Cause::Left => words.cause_left().into(),
            Cause::WentBack { exchanges } => words.cause_went_back(exchanges),
            Cause::Conceded { issue, standing: (before, after) } => {
                words.cause_conceded(self.names.issue(issue), before, after)
            }
            Cause::Pressed { tension: (before, after) } => words.cause_pressed(before, after),
            Cause::Cooled { tension: (_, after) } => words.cause_cooled(after),
            Cause::Exchange { made: Move::Float { .. }, left: 0 } => words.cause_last_exchange_what_if().into(),
            Cause::Exchange { made: Move::Float { .. }, .. } => words.cause_exchange_what_if().into(),
            Cause::Exchange { made, left: 0 } => words.cause_last_exchange(&self.doing(made)),
            Cause::Exchange { made, .. } => words.cause_exchange(&self.doing(made)),
            Cause::Turn { made } => words.cause_turn(&self.doing(made)),
        }
    }

    /// What standing up did, by what it broke: it heats the room, takes of the ease between both, and takes a turn.
    fn pressed(&self, (before, after): (u8, u8), broken: &Broken) -> String {
        let words = self.words;
        match broken {
            Broken::Shorter { why: Occasion::TensionNearLock, .. }
            | Broken::Refused { why: Occasion::TensionAtLock, .. }
            | Broken::Over(Ending::Deadlock) => words.cause_pressed(before, after),
            Broken::LessTrust { .. } | Broken::Unanswered { .. } | Broken::Polite { stuck: true, .. } => {
                words.cause_pressed_cold().into()
            }
            _ => words.cause_turn(&self.doing(Move::StandUp)),
        }
    }

    fn broken(&self, reason: &Reason) -> String {
        let (words, lead) = (self.words, self.names.lead());
        match reason.broken {
            Broken::Shorter { turn, better, left, why } => match why {
                Occasion::TensionNearLock => words.broken_shorter_hot(turn, lead, left, better),
                Occasion::AfterPremature => words.broken_shorter_premature(turn, left, better),
                _ => words.broken_shorter_session(turn, left, better),
            },
            Broken::Refused { turn, why: Occasion::Law } => words.broken_refused_law(turn),
            Broken::Refused { turn, why: Occasion::Watched } => words.broken_refused_watched(turn, lead),
            Broken::Refused { turn, .. } => words.broken_refused_hot(turn, lead),
            Broken::Polite { turn, stuck: false } => words.broken_polite_calm(turn),
            Broken::Polite { turn, stuck: true } => words.broken_polite_cold(turn),
            Broken::LessTrust { turn, better, left } => {
                words.broken_less_trust(turn, words.rapport_word(left), words.rapport_word(better))
            }
            Broken::Unprepared { turn, ref steps } if steps.is_empty() => words.broken_unprepared(turn),
            Broken::Unprepared { turn, ref steps } => {
                let steps: Vec<String> = steps.iter().map(|&step| words.lowered(&self.doing(step))).collect();
                words.broken_unprepared_for(turn, &steps.iter().map(String::as_str).collect::<Vec<_>>())
            }
            Broken::Passed { turn, exchanges } => words.broken_passed(turn, exchanges),
            Broken::NoTalk => words.broken_no_talk().into(),
            Broken::Unanswered { issue } => words.broken_unanswered(self.names.issue(issue), lead),
            Broken::Unheard { first, ref here, ref never } => {
                let heard = self.issues(here);
                let unheard = match first.filter(|first| !here.contains(first) && !never.contains(first)) {
                    Some(first) => words.broken_unheard_after(self.names.issue(first), &heard),
                    None => words.broken_unheard(&heard),
                };
                match &never[..] {
                    [] => unheard,
                    never => words.broken_unheard_and_never(&unheard, &self.issues(never)),
                }
            }
            Broken::TalkOver { made: Move::AgreeProcess } => words.broken_talk_over_process().into(),
            Broken::TalkOver { made: Move::Share { .. } } => words.broken_talk_over_share().into(),
            Broken::TalkOver { .. } => words.broken_talk_over().into(),
            Broken::NotPassed { objection } => match objection {
                Objection::Fresh => words.broken_not_passed_fresh().into(),
                Objection::CannotMove(issue) => words.broken_not_passed_cannot_move(self.names.issue(issue)),
                Objection::OnlyHalfWay(issue) => words.broken_not_passed_half_way(self.names.issue(issue)),
                Objection::TooLittle(points) => words.broken_not_passed_too_little(points),
                Objection::Tainted => words.broken_not_passed_tainted().into(),
                Objection::TooLittleStanding(missing) => words.broken_not_passed_standing(missing),
            },
            Broken::Over(Ending::Deadlock) => words.broken_deadlock().into(),
            Broken::Over(_) => words.broken_no_time().into(),
            Broken::Unannounced => words.broken_unannounced().into(),
            Broken::Later => words.broken_later().into(),
        }
    }

    /// The difference that is told. Of a deal that closed too early, what went unheard is told with it already.
    fn weightiest<'r>(&self, reason: &'r Reason) -> Option<&'r Difference> {
        let package = |difference: &&Difference| matches!(difference, Difference::Package { .. });
        match (&reason.cause, reason.differences.first()) {
            (Cause::Closed { .. }, Some(Difference::Learned { .. })) => {
                reason.differences.iter().find(package).or(reason.differences.first())
            }
            (_, first) => first,
        }
    }

    /// What is different at the end; nothing where what the move did says it already.
    fn difference(&self, reason: &Reason, difference: &Difference) -> Option<String> {
        let words = self.words;
        let closed = matches!(reason.cause, Cause::Closed { .. });
        Some(match *difference {
            Difference::NoDeal { package, ending } => {
                let package = self.case.scenario().package(package);
                match ending {
                    Ending::Framework => words.differs_no_deal_framework(package.ours, package.theirs),
                    _ => words.differs_no_deal(package.ours, package.theirs),
                }
            }
            // What was closed too early says so by itself.
            Difference::Ending { .. } if closed => return None,
            Difference::Daylight { .. }
                if matches!(reason.cause, Cause::Closed { first: Some(Move::OpenDaylight), .. }) =>
            {
                return None;
            }
            Difference::Ending { better: Ending::Framework, left: Ending::Ratified(package) } => {
                let package = self.case.scenario().package(package);
                words.differs_framework_before_deal(package.ours, package.theirs)
            }
            Difference::Ending { better: Ending::Framework, .. } => words.differs_framework().into(),
            Difference::Ending { better: Ending::WalkedAway, .. } => words.differs_walked_away().into(),
            Difference::Ending { .. } => words.differs_ending().into(),
            Difference::Package { better, left } => self.packages(better, left, closed),
            Difference::Learned { .. } if closed => words.differs_learned_closed().into(),
            Difference::Learned { .. } if self.is_said_unheard(reason) => return None,
            Difference::Learned { ref missed } => words.differs_learned(&self.issues(missed)),
            Difference::Kept if matches!(reason.cause, Cause::Told { .. }) => words.differs_kept_told().into(),
            Difference::Kept => words.differs_kept().into(),
            Difference::Daylight { left: Daylight::Tainted, .. } => words.differs_daylight_tainted(self.open),
            Difference::Daylight { left: Daylight::Apologised, .. } => words.differs_daylight_apologised(self.open),
            Difference::Daylight { .. } => words.differs_daylight_untouched(self.open),
            Difference::Standing { better, left } if closed => {
                words.differs_standing_closed(better, MAX_STANDING, left)
            }
            Difference::Standing { better, left } => words.differs_standing(better, MAX_STANDING, left),
            Difference::Turns { .. } if closed => return None,
            Difference::Turns { better, left } => words.differs_turns(better, left),
        })
    }

    /// Two packages by what they differ in, in points for both sides.
    fn packages(&self, better: PackageId, left: PackageId, closed: bool) -> String {
        let words = self.words;
        let differing = differing(self.case, better, left);
        let [one, other] = [better, left].map(|id| self.case.scenario().package(id));
        let lines: Vec<String> = differing.iter().map(|it| words.of_package(it.other, it.issue, it.one)).collect();
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        match lines.len() {
            // More than a few options at once are no help: the points alone say it.
            0 | MORE_OPTIONS.. if closed => words.differs_worth_closed(one.ours, one.theirs, other.ours, other.theirs),
            0 | MORE_OPTIONS.. => words.differs_worth(one.ours, one.theirs, other.ours, other.theirs),
            _ if closed => words.differs_package_closed(one.ours, one.theirs, other.ours, other.theirs, &lines),
            _ => words.differs_package(one.ours, one.theirs, other.ours, other.theirs, &lines),
        }
    }

    /// What issues take that they would rather not speak of, where such a one went unheard.
    fn sensitive(&self, reason: &Reason) -> Option<String> {
        if !Self::says_broken(reason) {
            return None;
        }
        let Broken::Unheard { here, never, .. } = &reason.broken else { return None };
        let scenario = self.case.scenario();
        let issues: Vec<IssueId> = here.iter().chain(never).copied().filter(|&it| scenario.is_sensitive(it)).collect();
        let needed = issues.first().map(|&issue| scenario.trust(issue))?;
        Some(self.words.shown_sensitive(&self.issues(&issues), needed))
    }

    fn shown(&self, reason: &Reason) -> String {
        let words = self.words;
        match reason.shown {
            // The turns that are left after it have been counted already.
            Shown::Clock { turns: 1 } if matches!(reason.cause, Cause::Closed { .. }) => {
                words.shown_clock_last().into()
            }
            Shown::Clock { turns } if matches!(reason.cause, Cause::Closed { .. }) => {
                words.shown_clock_after(turns - 1)
            }
            Shown::Spell { id, kind, turn, known } => {
                let name = self.case.words().programme.get(usize::from(id)).map_or("", |spell| &spell.name);
                match kind {
                    _ if !known => words.shown_not_known(name, turn),
                    SpellKind::Lull => words.shown_lull(name, turn),
                    SpellKind::Watched => words.shown_watched(name, turn),
                    SpellKind::Law => words.shown_law(name, turn),
                }
            }
            Shown::Tension { tension, hot: false } => words.shown_calm(words.tension_word(tension), tension),
            Shown::Stuck { tension, needed } => words.shown_stuck(words.tension_word(tension), tension, needed),
            Shown::Tension { tension, hot: true } => {
                words.shown_hot(words.tension_word(tension), tension, self.case.scenario().numbers().lock)
            }
            Shown::Rapport { rapport: 0, needed: 1, .. } => words.shown_rapport_none(words.rapport_word(0), 0),
            Shown::Bare { rapport } => words.shown_rapport_bare(words.rapport_word(rapport), rapport, MAX_RAPPORT),
            Shown::OurPoints => words.shown_our_points().into(),
            Shown::Limit => words.shown_limit(self.case.scenario().numbers().floors.ours),
            Shown::Rapport { rapport, needed, sensitive: true } => {
                words.shown_rapport_sensitive(words.rapport_word(rapport), rapport, needed)
            }
            Shown::Rapport { rapport, needed, .. } => words.shown_rapport(words.rapport_word(rapport), rapport, needed),
            Shown::Fragile { rapport } => words.shown_fragile(words.rapport_word(rapport), rapport),
            Shown::Unlockable { issue } => words.shown_unlockable(self.names.issue(issue)),
            Shown::Clock { turns } => words.shown_clock(turns),
            Shown::Exchanges { exchanges } => words.shown_exchanges(exchanges),
            Shown::Notebook { unheard } => words.shown_notebook(unheard),
            Shown::Fresh => words.shown_fresh().into(),
            Shown::CannotMove { issue } => words.shown_cannot_move(self.names.issue(issue)),
            Shown::Readiness { missing } => words.shown_readiness(missing),
            Shown::TheirPoints => words.shown_their_points().into(),
            Shown::Untold => words.shown_untold().into(),
            Shown::Holders => words.shown_holders(self.open),
            Shown::Use => words.shown_what_for().into(),
            Shown::Confidence => words.shown_confidence().into(),
        }
    }

    /// Whether what stays unheard is said already, as what the move broke.
    fn is_said_unheard(&self, reason: &Reason) -> bool {
        matches!(
            reason.cause,
            Cause::Exchange { .. }
                | Cause::WentBack { .. }
                | Cause::Asked { .. }
                | Cause::Seen { .. }
                | Cause::Told { .. }
        ) && matches!(reason.broken, Broken::Unheard { .. })
    }

    fn issues(&self, issues: &[IssueId]) -> Vec<&str> {
        issues.iter().map(|&issue| self.names.issue(issue)).collect()
    }

    fn doing(&self, made: Move) -> String {
        self.words.doing(made, "", self.names, self.open)
    }
}
