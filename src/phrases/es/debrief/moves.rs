use super::points;
use crate::debrief::Mark;
use crate::phrases::Names;
use crate::phrases::debrief::MovePhrases;
use crate::phrases::es::{Spanish, count, lowered, quoted};
use negotiation::{Matter, Move};

impl MovePhrases for Spanish {
    fn did(&self, made: Move, names: Names<'_>, open: &str) -> String {
        match made {
            Move::StandUp => "Defendiste a los tuyos".into(),
            Move::Explain => "Explicaste tus razones".into(),
            Move::Concede { issue } => format!("Cediste en {}", quoted(issue, names)),
            Move::OpenDaylight => format!("Abriste «{open}» en acta"),
            Move::TellTeam => "Avisaste a los tuyos de que piensas hablar en privado".into(),
            Move::Ask => "Pediste unas palabras fuera".into(),
            Move::Table { .. } => "Pusiste una propuesta completa sobre la mesa".into(),
            Move::Quote => "Citaste lo que te habían contado fuera".into(),
            Move::WalkAway => "Levantaste la sesión".into(),
            Move::Trade { issue } => format!("Ofreciste intercambiar intereses sobre {}", quoted(issue, names)),
            Move::AskBare { issue } => format!("Preguntaste por {} sin dar nada", quoted(issue, names)),
            Move::Share { matter: Matter::Feelings } => "Dijiste cómo te sientes".into(),
            Move::Share { matter: Matter::Constraint } => "Contaste qué te ata".into(),
            Move::Share { matter: Matter::Deadline } => "Contaste qué plazo tienes".into(),
            Move::Float { .. } => "Lanzaste un «¿y si...?»".into(),
            Move::AgreeProcess => "Acordaste cómo seguir en la mesa".into(),
            Move::Reveal { .. } => "Contaste lo que solo te debilita".into(),
            Move::SettleDaylight => format!("Cerraste «{open}» en privado"),
            Move::NotHere => format!("Reservaste «{open}» para tratarlo en abierto"),
            Move::GoBack => "Volviste a entrar".into(),
        }
    }
    fn remarked(&self) -> &'static str {
        "Hiciste un comentario"
    }
    fn mark(&self, mark: Mark) -> &'static str {
        match mark {
            Mark::Slip => "Desliz",
            Mark::Mistake => "Error",
            Mark::Blunder => "Error grave",
        }
    }
    fn mark_sign(&self, mark: Mark) -> &'static str {
        match mark {
            Mark::Slip => "?!",
            Mark::Mistake => "?",
            Mark::Blunder => "??",
        }
    }
    fn better(&self, doing: &str, tenths: i16) -> String {
        format!("{doing} habría conservado {} más.", points(tenths))
    }
    fn lost_most_in(&self, dimension: &str) -> String {
        format!("La mayor parte se perdió en «{dimension}».")
    }
    fn because(&self, why: &str, instead: &str) -> String {
        format!("Lo que hiciste: {} Lo que era mejor: {}", lowered(why), lowered(instead))
    }
    fn as_good(&self, others: &[String]) -> String {
        match others {
            [one] => format!("Igual de bueno: {}.", lowered(one)),
            [first, second] => format!("Igual de bueno: {}; {}.", lowered(first), lowered(second)),
            [first, second, rest @ ..] => {
                let rest = count(rest.len(), "jugada más", "jugadas más");
                format!("Igual de bueno: {}; {}; y {rest}.", lowered(first), lowered(second))
            }
            [] => String::new(),
        }
    }
    fn better_line(&self, tenths: i16) -> String {
        format!("La mejor continuación, hasta el final: {} de 90", points(tenths))
    }
    fn picked(&self) -> &'static str {
        "Esta es la que cambiarías."
    }
    fn stands(&self, tension: u8, rapport: u8, standing: u8) -> String {
        format!("Tensión {tension}, sintonía {rapport}, respaldo {standing}")
    }
    fn what_it_changed(&self) -> &'static str {
        "Qué cambió y por qué"
    }
}
