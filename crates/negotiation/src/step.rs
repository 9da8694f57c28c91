//! What each move does.

use crate::closing::{PackageAnswer, echo, framework_is_due, package_answer, rather};
use crate::event::{Effect, Event, Reason, Rule};
use crate::ids::{IssueId, PackageId};
use crate::legal::{IllegalMove, legality};
use crate::moves::Move;
use crate::programme::SpellKind;
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

/// What follows a move by itself.
enum Then {
    /// A turn at the table is over.
    TableTurn,
    /// An exchange outside is over.
    Exchange,
    /// The private talk is over, whatever was left of it.
    TalkEnds,
    /// Nothing: the play is over, or both have just stepped out.
    Nothing,
}

impl<Note: FnMut(Event)> Turn<'_, Note> {
    fn play(&mut self, mv: Move) {
        if self.state.ending().is_some() {
            return;
        }
        match self.make(mv) {
            Then::TableTurn => self.end_of_table_turn(),
            Then::Exchange => self.end_of_exchange(),
            Then::TalkEnds => self.end_of_talk(),
            Then::Nothing => {}
        }
    }

    /// Does what the move itself does.
    fn make(&mut self, mv: Move) -> Then {
        match mv {
            Move::StandUp => {
                self.standing(Rule::StandUp, Reason::Always, 1);
                self.tension(Rule::StandUp, Reason::Always, 2);
                self.rapport(Rule::StandUp, Reason::Always, -1, MAX_RAPPORT);
                Then::TableTurn
            }
            Move::Explain => {
                self.rapport(Rule::Explain, Reason::Always, 1, self.scenario.numbers().public_rapport);
                self.bring_back(Rule::Explain);
                Then::TableTurn
            }
            Move::Concede { issue } => {
                self.state.set_conceded(Some(issue));
                self.tell(Rule::Concede, Effect::HalfWay(issue));
                self.standing(Rule::Concede, Reason::Always, -2);
                self.tension(Rule::Concede, Reason::Always, -2);
                Then::TableTurn
            }
            Move::OpenDaylight => {
                self.open_daylight();
                Then::TableTurn
            }
            Move::TellTeam => {
                self.state.set_mandate(true);
                self.tell(Rule::TellTeam, Effect::Mandate);
                Then::TableTurn
            }
            Move::Ask => self.ask(),
            Move::Table { package } => self.table(package),
            Move::Quote => {
                self.state.break_confidence();
                self.tell(Rule::Quote, Effect::ConfidenceBroken);
                self.rapport(Rule::Quote, Reason::Always, -(MAX_RAPPORT as i8), MAX_RAPPORT);
                Then::TableTurn
            }
            Move::WalkAway => {
                self.state.next_turn();
                self.end(Rule::WalkAway, Ending::WalkedAway);
                Then::Nothing
            }
            Move::Trade { issue } => {
                self.trade(issue);
                Then::Exchange
            }
            Move::AskBare { issue } => {
                self.ask_bare(issue);
                Then::Exchange
            }
            Move::Share { .. } => {
                self.state.set_shared();
                self.rapport(Rule::Share, Reason::Always, 1, MAX_RAPPORT);
                Then::Exchange
            }
            Move::Float { package } => {
                let echo = echo(self.scenario, &self.state, package);
                self.tell(Rule::Float, Effect::Echo(echo));
                if let Some(issue) = rather(self.scenario, &self.state, package) {
                    self.tell(Rule::Float, Effect::Rather(issue));
                }
                Then::Exchange
            }
            Move::AgreeProcess => {
                self.tension(Rule::AgreeProcess, Reason::Always, -2);
                self.bring_back(Rule::AgreeProcess);
                Then::Exchange
            }
            Move::Reveal { secret } => {
                self.state.tell(secret);
                self.tell(Rule::Reveal, Effect::Told(secret, self.scenario.secret(secret).leverage));
                Then::Exchange
            }
            Move::SettleDaylight => {
                self.daylight(Rule::Settle, Daylight::Tainted);
                if self.scenario.numbers().taboo_trade {
                    self.tension(Rule::Taboo, Reason::Always, 2);
                }
                Then::Exchange
            }
            Move::NotHere => {
                self.tell(Rule::NotHere, Effect::Nothing);
                Then::Exchange
            }
            Move::GoBack => Then::TalkEnds,
        }
    }

    fn table(&mut self, package: PackageId) -> Then {
        let answer = package_answer(self.scenario, &self.state, package);
        let closes = answer == PackageAnswer::Ratified;
        let reason = if closes { Reason::Closes } else { Reason::Always };
        self.note(Rule::Table, Effect::Answer(answer), reason);
        if closes {
            self.state.next_turn();
            self.end(Rule::Table, Ending::Ratified(package));
            return Then::Nothing;
        }
        self.tension(Rule::Table, Reason::Always, 1);
        self.rapport(Rule::Table, Reason::Always, -1, MAX_RAPPORT);
        Then::TableTurn
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

    /// Too late, else too early, else ripe: the rows of `docs/rules.md` apply in order.
    fn ask(&mut self) -> Then {
        let numbers = self.scenario.numbers();
        let spell = self.scenario.spell(self.state.turn() + 1).map(|spell| spell.kind);
        let first = self.state.talks() == 0;
        self.state.set_talks(self.state.talks() + 1);
        let refused = match spell {
            Some(SpellKind::Law) => Some(Reason::Law),
            Some(SpellKind::Watched) => Some(Reason::Watched),
            Some(SpellKind::Lull) | None => (self.state.tension() >= numbers.lock).then_some(Reason::TensionAtLock),
        };
        let in_a_lull = spell == Some(SpellKind::Lull);
        if let Some(reason) = refused {
            self.note(Rule::AskTooLate, Effect::TalkRefused, reason);
            self.tension(Rule::AskTooLate, reason, 1);
            self.unannounced(Rule::Unannounced);
            return Then::TableTurn;
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
            let whole = if in_a_lull { EXCHANGES } else { 1 };
            let lost = u8::from(near) + u8::from(self.state.premature());
            let exchanges = whole.saturating_sub(lost).max(1);
            let reason = if !in_a_lull {
                Reason::Always
            } else if near {
                Reason::TensionNearLock
            } else if self.state.premature() {
                Reason::AfterPremature
            } else {
                Reason::Lull
            };
            self.note(Rule::AskRipe, Effect::TalkBegan(exchanges), reason);
            self.state.set_phase(Phase::Corridor(Talk { exchanges, polite: false, shared: false }));
        }
        if !in_a_lull {
            self.unannounced(Rule::Unannounced);
        }
        Then::Nothing
    }

    /// Our own side wonders about a talk that it was not told of.
    fn unannounced(&mut self, rule: Rule) {
        if !self.state.mandate() {
            self.standing(rule, Reason::NoMandate, -(self.scenario.numbers().unannounced_cost as i8));
        }
    }

    /// An exchange is used up, and the talk with it if it was the last.
    fn end_of_exchange(&mut self) {
        let Some(talk) = self.state.talk() else { return };
        if talk.exchanges > 1 {
            self.state.set_phase(Phase::Corridor(Talk { exchanges: talk.exchanges - 1, ..talk }));
            self.check_clock_and_tension();
            return;
        }
        if self.scenario.seen_returning(self.state.turn() + 1) {
            self.unannounced(Rule::SeenReturning);
        }
        self.end_of_talk();
    }

    fn end_of_talk(&mut self) {
        self.state.set_phase(Phase::Table);
        self.tell(Rule::TalkEnds, Effect::TalkEnded);
        self.state.next_turn();
        self.check_clock_and_tension();
    }

    fn ask_bare(&mut self, issue: IssueId) {
        if self.state.rapport() == MAX_RAPPORT {
            self.unlock(Rule::AskBare, issue);
            self.rapport(Rule::AskBare, Reason::TrustReached, -2, MAX_RAPPORT);
        } else {
            self.rapport(Rule::AskBare, Reason::BelowTrust, -1, MAX_RAPPORT);
        }
    }

    fn trade(&mut self, issue: IssueId) {
        if let Some(shared) = self.scenario.numbers().shared_interest {
            let early = self.state.rapport() < 3 && !self.state.interest_named();
            if usize::from(shared.issue) == issue.index() && early {
                self.state.name_interest();
                self.note(Rule::SharedInterest, Effect::Leverage(shared.leverage), Reason::BelowTrust);
            }
        }
        if self.state.rapport() >= self.scenario.trust(issue) {
            self.unlock(Rule::Trade, issue);
            self.rapport(Rule::Trade, Reason::TrustReached, 1, MAX_RAPPORT);
        } else {
            self.state.set_gifts(self.state.gifts() + 1);
            self.note(Rule::Gift, Effect::Given(issue), Reason::BelowTrust);
            if !self.scenario.is_sensitive(issue) {
                self.rapport(Rule::Gift, Reason::BelowTrust, 1, 2);
            }
        }
    }

    fn unlock(&mut self, rule: Rule, issue: IssueId) {
        self.state.unlock(issue);
        self.state.set_fresh(true);
        self.note(rule, Effect::Unlocked(issue), Reason::TrustReached);
    }

    /// Their own people hear of what was said outside.
    fn bring_back(&mut self, rule: Rule) {
        if self.state.fresh() {
            self.state.set_fresh(false);
            self.tell(rule, Effect::BroughtBack);
        }
    }

    /// A table turn ends: tension drifts after each turn whose number `drift` divides.
    fn end_of_table_turn(&mut self) {
        self.state.next_turn();
        if self.state.turn().is_multiple_of(self.scenario.drift()) {
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
