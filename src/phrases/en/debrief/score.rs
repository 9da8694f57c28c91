use super::points;
use crate::phrases::debrief::ScorePhrases;
use crate::phrases::en::English;
use crate::phrases::{CommonPhrases, Names};
use negotiation::{Daylight, Dimension, Ending, Move, Rule};
use reading::{Cause, Outcome, Sum};

impl ScorePhrases for English {
    fn result(&self) -> &'static str {
        "Your result"
    }
    fn of_points(&self, tenths: i16, most: i16) -> String {
        format!("{} of {}", self.decimal(tenths), most / 10)
    }
    fn points_change(&self, tenths: i16) -> String {
        let sign = if tenths < 0 { "" } else { "+" };
        format!("{sign}{}", self.decimal(tenths))
    }
    fn out_of(&self, most: i16) -> String {
        format!("of {} points", most / 10)
    }
    fn timing_to_come(&self) -> &'static str {
        "So far. The points for timing are still being worked out."
    }
    fn in_that_turn(&self, turn: u8, sentence: &str) -> String {
        format!("Turn {turn}: {sentence}")
    }
    fn sum(&self) -> &'static str {
        "Sum"
    }
    fn asks(&self, dimension: Dimension, open: &str) -> String {
        let asks = match dimension {
            Dimension::Agreement => {
                "Is there a deal, and are both sides clearly better off with it than without it? A deal that is very good for one side and hardly worth it for the other earns little."
            }
            Dimension::Value => {
                "What did your own side gain over its limit? It counts up to what the fairest package gives you: more than that would come out of their pocket, and earns nothing."
            }
            Dimension::Timing => {
                "Did you step out at the right moment? Ten points, less what your moment was worth less than the best one open to you."
            }
            Dimension::Discovery => "How many of the reasons that they would not give in public did you learn?",
            Dimension::Discretion => {
                "Did you keep what would only weaken you? Ten points, less four for every strategic fact you gave away and two for every interest you offered before there was trust. It counts for the share of what you learned, since saying nothing to anybody is no art."
            }
            Dimension::Daylight => {
                return format!(
                    "\u{201c}{open}\u{201d} concerned people who were not there. Was it dealt with in the open? Ten points where you opened it on the record, five where nobody touched it, three after an apology, none where it was settled in private."
                );
            }
            Dimension::Standing => "Did your own side see, at the end, that you stood up for it?",
            Dimension::Pace => "Was there time left on the clock when you closed?",
        };
        asks.into()
    }
    fn rests_on(&self, dimension: Dimension) -> &'static str {
        match dimension {
            Dimension::Agreement => {
                "What talks in front of an audience easily do is \u{201c}head off towards a deadlock\u{201d}. The measure is Nash's (1950)."
            }
            Dimension::Value => {
                "Measured apart from the agreement, because no single number is fair to both sides (Clyman 1995)."
            }
            Dimension::Timing => {
                "The article's closing question: \u{201c}when is the correct time to have your first off-the-record discussion?\u{201d} On ripe moments: Zartman 2000; Druckman, Olekalns & Smith 2009."
            }
            Dimension::Discovery => {
                "What private talks are for: to learn which issues are \u{201c}really important\u{201d} to them, and what the \u{201c}stumbling blocks\u{201d} are. On giving and getting in turn: McGinn, Thompson & Bazerman 2003."
            }
            Dimension::Discretion => {
                "People answer in kind where there is trust (Kong, Dirks & Ferrin 2014). A real deadline is safe to tell (Moore 2004)."
            }
            Dimension::Daylight => {
                "An open and fair procedure makes people accept even what they dislike (National Research Council 2008)."
            }
            Dimension::Standing => {
                "Those you speak for need to see that you \u{201c}were standing up for [their] best interests\u{201d}. On what being watched does to talks: Carnevale, Pruitt & Seilheimer 1981."
            }
            Dimension::Pace => {
                "Left to themselves, agreements pile up in the last seconds, and so do failures (Roth, Murnighan & Schoumaker 1988)."
            }
        }
    }
    fn more(&self, dimension: Dimension, outcome: &Outcome) -> String {
        match dimension {
            Dimension::Agreement if !outcome.closed() => "For more: they can move only on what they told you about outside, what a concession bought, and what was opened at the table. Unlock first, then put a whole package on the table.".into(),
            Dimension::Agreement => "For more: give them what matters most to them and little to you, and take what is the other way round.".into(),
            Dimension::Value => "For more: hold on to the issues worth most to you, and let go of those worth least.".into(),
            Dimension::Timing => "For more: see \u{201c}When to step out\u{201d} below.".into(),
            Dimension::Discovery => format!("For more: outside, tell them what an issue means to you and ask what it means to them, one for one, once they trust you (here from rapport {}).", outcome.trust),
            Dimension::Discretion => format!("For more: keep your limit, your alternative and your side's plans to yourself, always. Feelings, constraints and a deadline are safe. Offer an interest once rapport is at {}.", outcome.trust),
            Dimension::Daylight => "For more: open it at the table yourself, and outside say \u{201c}not here\u{201d}.".into(),
            Dimension::Standing => "For more: tell your side before you step out, stand up for it now and then, and concede little in public.".into(),
            Dimension::Pace => "For more: close as soon as the package is good enough.".into(),
        }
    }
    fn reason(&self, reason: &Cause, outcome: &Outcome, names: Names<'_>, open: &str) -> String {
        match (reason.dimension, reason.rule) {
            (Dimension::Agreement, Some(Rule::TimeOut)) => {
                "time ran out, but enough had been understood for both sides to leave a framework behind.".into()
            }
            (Dimension::Agreement | Dimension::Value, Some(Rule::WalkAway)) => {
                format!(
                    "you left with courtesy where no agreement was possible, knowing why on {} of {} issues.",
                    outcome.learned, outcome.hidden
                )
            }
            (Dimension::Agreement, _) if reason.tenths == Dimension::Agreement.most() => {
                "your package was ratified, and no other is better for both sides taken together.".into()
            }
            (Dimension::Agreement, _) => format!(
                "your package was ratified. The fairest one would have been worth {} more here.",
                points(Dimension::Agreement.most() - reason.tenths)
            ),
            (Dimension::Value, _) if reason.tenths == Dimension::Value.most() => {
                "your package gives your side as much as the fairest one would, or more.".into()
            }
            (Dimension::Value, _) => format!(
                "what your package gives your side over its limit. The fairest one would have been worth {} more here.",
                points(Dimension::Value.most() - reason.tenths)
            ),
            (Dimension::Timing, rule) => timing(rule, reason.tenths),
            (Dimension::Discovery, Some(Rule::AskBare)) => {
                format!("they told you what is behind {}, though you gave nothing for it.", about(reason, names))
            }
            (Dimension::Discovery, _) => format!("they told you what matters to them on {}.", about(reason, names)),
            (Dimension::Discretion, None) => format!(
                "Nothing given away to begin with: ten points, for the {} of {} reasons that you learned.",
                outcome.learned, outcome.hidden
            ),
            (Dimension::Discretion, Some(Rule::Gift)) => format!(
                "you told them what {} means to you before they trusted you enough to answer.",
                about(reason, names)
            ),
            (Dimension::Discretion, _) => match reason.made {
                Some(Move::Reveal { secret }) => {
                    format!("you gave away what only weakens you: \u{201c}{}\u{201d}", names.secret(secret))
                }
                _ => "you gave something away.".into(),
            },
            (Dimension::Daylight, None) => format!("Nobody has touched \u{201c}{open}\u{201d} to begin with."),
            (Dimension::Daylight, Some(Rule::OpenDaylight)) => {
                format!("you opened \u{201c}{open}\u{201d} on the record.")
            }
            (Dimension::Daylight, Some(Rule::Apologise)) => "you opened it again, with an apology.".into(),
            (Dimension::Daylight, _) => format!("you settled \u{201c}{open}\u{201d} in private."),
            (Dimension::Standing, None) => "What your side thought of you to begin with.".into(),
            (Dimension::Standing, Some(Rule::StandUp)) => "you stood up for your side, and it saw you do so.".into(),
            (Dimension::Standing, Some(Rule::Concede)) => {
                format!("you conceded on {} with everyone looking on.", about(reason, names))
            }
            (Dimension::Standing, Some(Rule::Unannounced)) => {
                "you asked for a word outside, and nobody had told your side.".into()
            }
            (Dimension::Standing, Some(Rule::OpenDaylight)) => "you put before everyone what concerns everyone.".into(),
            (Dimension::Standing, Some(Rule::Apologise)) => "you had to apologise in public.".into(),
            (Dimension::Standing, _) => "what your side thought of you changed.".into(),
            (Dimension::Pace, _) => match outcome.turns_left {
                1 => "you closed with one turn to spare.".into(),
                left => format!("you closed with {left} turns to spare."),
            },
        }
    }
    fn no_reason(&self, sum: &Sum, outcome: &Outcome) -> &'static str {
        match sum.dimension {
            Dimension::Agreement | Dimension::Value | Dimension::Pace if !outcome.closed() => "No deal was ratified.",
            Dimension::Agreement => "The package leaves one side exactly at its limit.",
            Dimension::Value => "The package leaves your side exactly at its limit.",
            Dimension::Timing if !outcome.asked => "You never asked for a word outside.",
            Dimension::Timing => "Another moment would have been worth ten points more, or better still.",
            Dimension::Discovery => "They told you nothing that they would not say in public.",
            Dimension::Discretion if outcome.gave_away => "You gave away what only weakens you, and learned nothing.",
            Dimension::Discretion => "You learned nothing, so there was nothing to be discreet for.",
            Dimension::Daylight => match outcome.daylight {
                Daylight::Tainted => "It was settled in private.",
                _ => "Nothing came of it.",
            },
            Dimension::Standing if outcome.ending == Some(Ending::Framework) => {
                "A framework has yet to be ratified, so standing does not count."
            }
            Dimension::Standing => "Your side has lost its trust in you.",
            Dimension::Pace => "You closed in the last turn.",
        }
    }
    fn reduced(&self) -> &'static str {
        "The talks came to nothing, so what was won on the way counts for three eighths: at most 15 points, and the timing of your first private talk beside them."
    }
    fn made_of(&self) -> &'static str {
        "What it is made of"
    }
    fn about_made_of(&self) -> &'static str {
        "Eight parts add up to the result. Each unfolds, and says where its points come from."
    }
    fn beside_the_result(&self) -> &'static str {
        "Beside the result"
    }
    fn accuracy(&self) -> &'static str {
        "Accuracy"
    }
    fn per_cent(&self, share: u8) -> String {
        format!("{share} %")
    }
    fn about_accuracy(&self, sound: usize, decisions: usize) -> String {
        format!(
            "{sound} of your {decisions} decisions gave away less than a point. The result says what you got, accuracy how you played; the two are separate."
        )
    }
    fn best_of_case(&self, own: i16, best: i16) -> String {
        format!(
            "Without the points for timing: you {}, the best play there is {}.",
            self.decimal(own),
            self.of_points(best, 900)
        )
    }
}

fn timing(rule: Option<Rule>, tenths: i16) -> String {
    let short = Dimension::Timing.most() - tenths;
    let what = match rule {
        Some(Rule::AskTooEarly) => "you asked for a word outside before there was anything to say there",
        Some(Rule::AskTooLate) => "you asked for a word outside when they could no longer be seen leaving with you",
        _ => "your first word outside, and something was stuck and there was just enough trust",
    };
    match short {
        ..=0 => format!("{what}. No moment was better."),
        _ => format!("{what}. The best moment was worth {} more.", points(short)),
    }
}

/// The issue that a reason is about.
fn about(reason: &Cause, names: Names<'_>) -> String {
    match reason.made {
        Some(Move::Concede { issue } | Move::Trade { issue } | Move::AskBare { issue }) => {
            format!("\u{201c}{}\u{201d}", names.issue(issue))
        }
        _ => "one issue".into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_of_points_line_up() {
        assert_eq!([English.decimal(0), English.decimal(7), English.decimal(734)], ["0.0", "0.7", "73.4"]);
        assert_eq!([English.points_change(33), English.points_change(-167)], ["+3.3", "\u{2212}16.7"]);
        assert_eq!(English.of_points(83, 100), "8.3 of 10");
    }
}
