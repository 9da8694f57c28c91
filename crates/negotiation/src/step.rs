//! What each move does.

use crate::closing::{PackageAnswer, echo, framework_is_due, package_answer};
use crate::event::{Effect, Event, Reason, Rule};
use crate::ids::IssueId;
use crate::legal::{IllegalMove, legality};
use crate::moves::Move;
use crate::scenario::Scenario;
use crate::state::{Daylight, Ending, Phase, State, Talk};
use crate::{DEADLOCK, EXCHANGES, MAX_RAPPORT, MAX_STANDING};
use alloc::vec::Vec;

/// Plays one move.
///
/// # Errors
/// A move that is not legal is refused, with the rule that refuses it and the state untouched.
pub fn step(scenario: &Scenario, state: State, mv: Move) -> Result<(State, Vec<Event>), IllegalMove> {
    legality(scenario, &state, mv).map_err(|why| IllegalMove { state, refused: mv, why })?;
    let mut events = Vec::new();
    let mut turn = Turn { scenario, state, note: |event| events.push(event) };
    turn.play(mv);
    let state = turn.state;
    Ok((state, events))
}

/// Plays one move that is known to be legal, and notes nothing: for the search. An illegal move
/// gives a state that no play can reach.
#[inline]
pub fn advance(scenario: &Scenario, state: State, mv: Move) -> State {
    let mut turn = Turn { scenario, state, note: |_| {} };
    turn.play(mv);
    turn.state
}

/// A state in the middle of a move, and who is told what happens to it.
struct Turn<'a, Note: FnMut(Event)> {
    scenario: &'a Scenario,
    state: State,
    note: Note,
}

impl<Note: FnMut(Event)> Turn<'_, Note> {
    fn play(&mut self, mv: Move) {
        match self.state.phase() {
            Phase::Table => self.at_the_table(mv),
            Phase::Corridor(talk) => self.in_the_corridor(talk, mv),
            Phase::Over(_) => {}
        }
    }

    fn at_the_table(&mut self, mv: Move) {
        match mv {
            Move::StandUp => {
                self.standing(Rule::StandUp, Reason::Always, 1);
                self.tension(Rule::StandUp, Reason::Always, 2);
                self.rapport(Rule::StandUp, Reason::Always, -1, MAX_RAPPORT);
            }
            Move::Explain => self.rapport(Rule::Explain, Reason::Always, 1, self.state.public_rapport()),
            Move::Concede { issue } => {
                self.state.set_conceded(Some(issue));
                self.tell(Rule::Concede, Effect::HalfWay(issue));
                self.standing(Rule::Concede, Reason::Always, -2);
                self.tension(Rule::Concede, Reason::Always, -2);
            }
            Move::OpenDaylight => self.open_daylight(),
            Move::TellTeam => {
                self.state.set_mandate(true);
                self.tell(Rule::TellTeam, Effect::Mandate);
            }
            Move::Ask => return self.ask(),
            Move::Table { package } => {
                let answer = package_answer(self.scenario, &self.state, package);
                let closes = answer == PackageAnswer::Ratified;
                let reason = if closes { Reason::Closes } else { Reason::Always };
                self.note(Rule::Table, Effect::Answer(answer), reason);
                if closes {
                    self.state.next_turn();
                    return self.end(Rule::Table, Ending::Ratified(package));
                }
                self.tension(Rule::Table, Reason::Always, 1);
                self.rapport(Rule::Table, Reason::Always, -1, MAX_RAPPORT);
            }
            Move::Quote => {
                self.state.break_confidence();
                self.tell(Rule::Quote, Effect::ConfidenceBroken);
                self.rapport(Rule::Quote, Reason::Always, -(MAX_RAPPORT as i8), MAX_RAPPORT);
            }
            Move::WalkAway => {
                self.state.next_turn();
                return self.end(Rule::WalkAway, Ending::WalkedAway);
            }
            _ => {}
        }
        self.end_of_table_turn();
    }

    fn open_daylight(&mut self) {
        if self.state.daylight() == Daylight::Tainted {
            self.daylight(Rule::Apologise, Daylight::Apologised);
            self.tension(Rule::Apologise, Reason::Always, 2);
            self.standing(Rule::Apologise, Reason::Always, -1);
        } else {
            self.daylight(Rule::OpenDaylight, Daylight::Opened);
            self.tension(Rule::OpenDaylight, Reason::Always, 1);
            self.standing(Rule::OpenDaylight, Reason::Always, 1);
        }
    }

    /// Section 5 of the design: the rows apply in order.
    fn ask(&mut self) {
        let numbers = self.scenario.numbers();
        let first = self.state.talks() == 0;
        self.state.set_talks(self.state.talks() + 1);
        let number = self.state.turn() + 1;
        let by_law = numbers.private_until.is_some_and(|turn| number >= turn);
        if by_law || self.state.tension() >= numbers.lock {
            let reason = if by_law { Reason::Law } else { Reason::TensionAtLock };
            self.note(Rule::AskTooLate, Effect::TalkRefused, reason);
            self.tension(Rule::AskTooLate, reason, 1);
            self.unannounced();
            return self.end_of_table_turn();
        }
        if self.state.tension() < numbers.ripe_from || self.state.rapport() < 1 {
            let stuck = self.state.tension() >= numbers.ripe_from;
            let reason = if stuck { Reason::NoRapport } else { Reason::NothingStuck };
            self.note(Rule::AskTooEarly, Effect::TalkBegan(1), reason);
            if first {
                self.state.set_premature(true);
                self.note(Rule::AskTooEarly, Effect::Premature, reason);
            }
            self.state.set_phase(Phase::Corridor(Talk { exchanges: 1, polite: true, shared: false }));
        } else {
            let near = self.state.tension() >= numbers.lock - 1;
            let exchanges = if near { EXCHANGES - 1 } else { EXCHANGES };
            let reason = if near { Reason::TensionNearLock } else { Reason::Always };
            self.note(Rule::AskRipe, Effect::TalkBegan(exchanges), reason);
            self.state.set_phase(Phase::Corridor(Talk { exchanges, polite: false, shared: false }));
        }
        self.unannounced();
    }

    fn unannounced(&mut self) {
        if !self.state.mandate() {
            self.standing(Rule::Unannounced, Reason::NoMandate, -(self.scenario.numbers().unannounced_cost as i8));
        }
    }

    fn in_the_corridor(&mut self, mut talk: Talk, mv: Move) {
        match mv {
            Move::Trade { issue } => self.trade(issue),
            Move::AskBare { issue } if self.state.rapport() == MAX_RAPPORT => {
                self.unlock(Rule::AskBare, issue);
                self.rapport(Rule::AskBare, Reason::TrustReached, -2, MAX_RAPPORT);
            }
            Move::AskBare { .. } => self.rapport(Rule::AskBare, Reason::BelowTrust, -1, MAX_RAPPORT),
            Move::Share { .. } => {
                talk.shared = true;
                self.rapport(Rule::Share, Reason::Always, 1, MAX_RAPPORT);
            }
            Move::Float { package } => {
                let echo = echo(self.scenario, &self.state, package);
                self.tell(Rule::Float, Effect::Echo(echo));
            }
            Move::AgreeProcess => self.tension(Rule::AgreeProcess, Reason::Always, -2),
            Move::Reveal { secret } => {
                self.state.tell(secret);
                self.tell(Rule::Reveal, Effect::Told(secret, self.scenario.secret(secret).leverage));
            }
            Move::SettleDaylight => {
                self.daylight(Rule::Settle, Daylight::Tainted);
                if self.scenario.numbers().taboo_trade {
                    self.tension(Rule::Taboo, Reason::Always, 2);
                }
            }
            Move::NotHere => self.tell(Rule::NotHere, Effect::Nothing),
            _ => talk.exchanges = 1,
        }
        talk.exchanges -= 1;
        self.state.set_phase(if talk.exchanges > 0 { Phase::Corridor(talk) } else { Phase::Table });
        if talk.exchanges == 0 {
            self.tell(Rule::TalkEnds, Effect::TalkEnded);
            self.state.next_turn();
        }
        self.check_clock_and_tension();
    }

    fn trade(&mut self, issue: IssueId) {
        if let Some(shared) = self.scenario.numbers().shared_interest {
            let early = self.state.rapport() < 3 && !self.state.interest_named();
            if usize::from(shared.issue) == issue.index() && early {
                self.state.name_interest();
                self.note(Rule::SharedInterest, Effect::Leverage(shared.leverage), Reason::BelowTrust);
            }
        }
        if self.state.rapport() >= self.state.trust(self.scenario) {
            self.unlock(Rule::Trade, issue);
            self.rapport(Rule::Trade, Reason::TrustReached, 1, MAX_RAPPORT);
        } else {
            self.state.set_gifts(self.state.gifts() + 1);
            self.note(Rule::Gift, Effect::Given(issue), Reason::BelowTrust);
            self.rapport(Rule::Gift, Reason::BelowTrust, 1, 2);
        }
    }

    fn unlock(&mut self, rule: Rule, issue: IssueId) {
        self.state.unlock(issue);
        self.note(rule, Effect::Unlocked(issue), Reason::TrustReached);
    }

    /// A table turn ends: tension drifts after each turn whose number `drift` divides.
    fn end_of_table_turn(&mut self) {
        self.state.next_turn();
        if self.state.turn().is_multiple_of(self.scenario.numbers().drift) {
            self.tension(Rule::Drift, Reason::Always, 1);
        }
        self.check_clock_and_tension();
    }

    fn check_clock_and_tension(&mut self) {
        if self.state.tension() >= DEADLOCK {
            self.end(Rule::Deadlock, Ending::Deadlock);
        } else if self.state.turn() >= self.scenario.numbers().turns {
            let due = framework_is_due(&self.state);
            self.end(Rule::TimeOut, if due { Ending::Framework } else { Ending::TimeOut });
        }
    }

    fn end(&mut self, rule: Rule, ending: Ending) {
        self.state.set_phase(Phase::Over(ending));
        self.tell(rule, Effect::Ended(ending));
    }

    fn daylight(&mut self, rule: Rule, status: Daylight) {
        self.state.set_daylight(status);
        self.tell(rule, Effect::Daylight(status));
    }

    fn tension(&mut self, rule: Rule, reason: Reason, by: i8) {
        let before = self.state.tension();
        self.state.set_tension(shifted(before, by, DEADLOCK));
        self.meter(rule, reason, Effect::Tension, before, self.state.tension());
    }

    fn standing(&mut self, rule: Rule, reason: Reason, by: i8) {
        let before = self.state.standing();
        self.state.set_standing(shifted(before, by, MAX_STANDING));
        self.meter(rule, reason, Effect::Standing, before, self.state.standing());
    }

    /// Rapport rises to `most` at the highest by this rule, and never falls because of it.
    fn rapport(&mut self, rule: Rule, reason: Reason, by: i8, most: u8) {
        let before = self.state.rapport();
        self.state.set_rapport(shifted(before, by, most.max(before).min(MAX_RAPPORT)));
        self.meter(rule, reason, Effect::Rapport, before, self.state.rapport());
    }

    fn meter(&mut self, rule: Rule, reason: Reason, effect: fn(i8) -> Effect, before: u8, after: u8) {
        let moved = after as i8 - before as i8;
        self.note(rule, effect(moved), if moved == 0 { Reason::AtLimit } else { reason });
    }

    fn tell(&mut self, rule: Rule, effect: Effect) {
        self.note(rule, effect, Reason::Always);
    }

    fn note(&mut self, rule: Rule, effect: Effect, reason: Reason) {
        (self.note)(Event { rule, effect, reason });
    }
}

/// A meter moved between 0 and `most`.
fn shifted(meter: u8, by: i8, most: u8) -> u8 {
    meter.saturating_add_signed(by).min(most)
}
