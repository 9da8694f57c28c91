use super::{English, count};
use crate::phrases::CoachPhrases;
use crate::preference::Coaching;
use coach::{Clue, Thought};
use negotiation::Move;

impl CoachPhrases for English {
    fn your_coach(&self) -> &'static str {
        "Your coach"
    }
    fn ask_for_hint(&self, step: u8, steps: u8) -> &'static str {
        match step {
            _ if step >= steps => "That is all the coach says",
            0 => "A hint, please",
            1 => "A clearer hint",
            _ => "Show me the line",
        }
    }
    fn clue(&self, clue: Clue) -> &'static str {
        match clue {
            Clue::Tension => "Look at the tension: is anything stuck yet, and how near is the deadlock?",
            Clue::Rapport => "Look at the rapport: as things stand, would they answer you in kind?",
            Clue::Standing => "Look at your standing: your own people will have to vote for whatever you bring back.",
            Clue::OwnSide => "Look at your own side: what will they think when you leave the room?",
            Clue::Moment => "Look at tension and rapport together: is something stuck, and is there just enough trust?",
            Clue::Absent => "Look at the issues again: does one of them belong to people who are not in the room?",
            Clue::Settled => "Look at what the two of you settled outside: who should have had a say in it?",
            Clue::Unlearned => "Look at your notebook: what do they still keep to themselves?",
            Clue::Enough => "Look at what is left to gain out here, and at who is waiting inside.",
            Clue::Closing => "Look at what you know by now, at your standing and at the clock: what could pass?",
            Clue::Limits => "Look at both limits: is there anything that both of you could live with?",
        }
    }
    fn kind(&self, best: Move) -> &'static str {
        match best {
            Move::StandUp | Move::TellTeam => "Speak to your own side.",
            Move::Explain => "Speak to theirs, with reasons and not with positions.",
            Move::Concede { .. } => "Give way on something, where everybody sees it.",
            Move::OpenDaylight => "Say something in the open that must not stay between two people.",
            Move::Ask => "Leave the stage.",
            Move::Table { .. } => "Put it all together.",
            Move::Trade { .. } => "Give something, to get something.",
            Move::AskBare { .. } => "Ask. They trust you enough by now.",
            Move::Share { .. } => "Say something of yourself that nobody can use.",
            Move::Float { .. } => "Try an idea that binds nobody.",
            Move::AgreeProcess => "Talk about how to go on, and not about what.",
            Move::NotHere => "Refuse something, kindly.",
            Move::GoBack => "Leave it at that.",
            Move::WalkAway => "Stop, with courtesy.",
            Move::Reveal { .. } | Move::SettleDaylight | Move::Quote => "Something that costs you nothing any more.",
        }
    }
    fn the_move(&self, line: &str, others: usize) -> String {
        match others {
            0 => format!("This one: {line}"),
            _ => format!("This one: {line} {} as good.", count(others, "other move is", "other moves are")),
        }
    }
    fn it_matters_little(&self) -> &'static str {
        "Whatever you do here comes to the same. Say what you like."
    }
    fn coach_is_thinking(&self) -> &'static str {
        "The coach is thinking."
    }
    fn coachs_line(&self) -> &'static str {
        "The coach would"
    }
    fn what_do_they_think(&self, name: &str) -> String {
        format!("What does {name} think?")
    }
    fn thinks(&self, name: &str) -> String {
        format!("{name} thinks:")
    }
    fn thought(&self, thought: Thought) -> &'static str {
        match thought {
            Thought::Betrayed => {
                "I said that to one person, once, where nobody wrote. Now it is in the minutes. Never again."
            }
            Thought::Uneasy => {
                "What we settled out there was never ours to settle. When they hear of it, I would rather be somewhere else."
            }
            Thought::Watched => {
                "If I got up now, every eye in here would follow me to the door. I cannot be seen leaving with you."
            }
            Thought::Armed => "Now I know where it hurts. I need not move as far as I thought.",
            Thought::Unhurried => "We have hardly sat down. What would there be to whisper about?",
            Thought::Unmoved => "Speeches. So far I have heard speeches. Is there a person in there?",
            Thought::Open => "If somebody asked me for ten minutes without minutes, I do not think I would say no.",
            Thought::Waiting => {
                "You know what I can live with. I have a fair idea of what you can. Somebody has to say it in here."
            }
            Thought::Spent => {
                "We have been out there as often as is decent. Whatever it is going to be, it has to be said in here."
            }
            Thought::Puzzled => "Why are we out here? Nothing is stuck. And inside they wonder what we are cooking up.",
            Thought::Missed => "One more minute. Then they will send somebody to look for us.",
            Thought::Guarded => {
                "You seem all right. But you get nothing from me that I might read in the paper tomorrow. Not yet."
            }
            Thought::Willing => "Show me one of yours, and I will show you one of mine.",
            Thought::Content => {
                "I have said what there was to say. The rest is for in there, where people can hear it."
            }
        }
    }
    fn coaching(&self) -> &'static str {
        "Hints in practice"
    }
    fn coaching_name(&self, coaching: Coaching) -> &'static str {
        match coaching {
            Coaching::Fades => "Fewer, the more I play",
            Coaching::Full => "Always all of them",
            Coaching::Off => "None",
        }
    }
}
