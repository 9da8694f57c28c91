use super::points;
use crate::phrases::debrief::{MovePhrases, ScorePhrases};
use crate::phrases::es::{Spanish, count, lowered, quoted};
use crate::phrases::{CommonPhrases, Names};
use negotiation::{Matter, Move, Reason, Rule};
use reading::Mark;

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
    fn better(&self, doing: &str, tenths: i16, why: Option<&str>) -> String {
        let better = format!("{doing} habría conservado {} más", points(tenths));
        why.map_or(format!("{better}."), |why| format!("{better}: {why}"))
    }
    fn why_better(&self, rule: Rule, reason: Reason) -> &'static str {
        match (rule, reason) {
            (Rule::StandUp, Reason::AtLimit) => "sin algo de tensión no tienen motivo para hablar contigo.",
            (Rule::StandUp, _) => "los tuyos te ven pelear por ellos, y todo el mundo ve que algo está atascado.",
            (Rule::Explain, Reason::AtLimit) => "no crea más confianza, pero no hace daño.",
            (Rule::Explain, _) => "crea algo de confianza, aunque todo el mundo escuche.",
            (Rule::Concede, _) => "le quita calor a la sala y compra medio camino.",
            (Rule::OpenDaylight, _) => "allí pueden oírlo y participar las personas a las que afecta.",
            (Rule::Apologise, _) => "lo que se cerró en privado solo puede repararse en abierto.",
            (Rule::TellTeam, _) => "una charla fuera que los tuyos conocen no es una traición.",
            (Rule::AskTooEarly, _) => "hasta una salida por cortesía deja decir algo de ti.",
            (Rule::AskRipe, Reason::TensionNearLock) => "había algo atascado, y todavía podían salir de la sala.",
            (Rule::AskRipe, _) => "había algo atascado, y la confianza justa.",
            (Rule::Trade, _) => "confiaban en ti lo suficiente para corresponder.",
            (Rule::Gift, _) => "crea algo de confianza, aunque no recibas nada a cambio.",
            (Rule::AskBare, Reason::TrustReached) => "confiaban en ti lo suficiente para responder aun así, una vez.",
            (Rule::Share, _) => "decir algo sincero de ti no tiene riesgo.",
            (Rule::Float, _) => "un «¿y si...?» no compromete a nadie.",
            (Rule::AgreeProcess, _) => "cómo seguir sí puede acordarse en privado, y le quita calor a la sala.",
            (Rule::NotHere, _) => "se queda donde pueden participar las personas a las que afecta.",
            (Rule::TalkEnds, _) => "lo que quedaba por hacer había que hacerlo en la mesa.",
            (Rule::Table, Reason::Closes) => {
                "la otra parte gana por encima de su límite, y los tuyos tienen bastante que mostrar."
            }
            (Rule::Table, _) => "aunque no pueda cerrar, deja pasar un turno.",
            (Rule::WalkAway, _) => "no había al alcance nada aceptable para ambas partes.",
            _ => "todo lo demás habría costado más.",
        }
    }
    fn lost_most_in(&self, dimension: &str) -> String {
        format!("La mayor parte se perdió en «{dimension}».")
    }
    fn because(&self, why: &str) -> String {
        format!("Lo que hiciste: {}", lowered(why))
    }
    fn closed_for_less(&self, after: i16, before: i16) -> String {
        let (after, before) = (self.decimal(after), self.of_points(before, 900));
        format!(
            "Tu propuesta cerró la negociación con {after}; la mejor continuación llega a {before}, sin contar el momento."
        )
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
