use super::{Spanish, stopped};
use crate::phrases::CoachPhrases;
use crate::preference::Coaching;
use coach::{Clue, Thought};
use negotiation::Move;

impl CoachPhrases for Spanish {
    fn your_coach(&self) -> &'static str {
        "Tu coach"
    }
    fn ask_for_hint(&self, step: u8, steps: u8) -> &'static str {
        match step {
            _ if step >= steps => "El coach no dice más",
            0 => "Dame una pista",
            1 => "Una más clara",
            _ => "Dime qué decir",
        }
    }
    fn clue(&self, clue: Clue) -> &'static str {
        match clue {
            Clue::Tension => "Mira la tensión: ¿hay ya algo atascado, y cuánto falta para el bloqueo?",
            Clue::Rapport => "Mira la sintonía: tal como están las cosas, ¿te corresponderían?",
            Clue::Standing => "Mira tu respaldo: los tuyos tendrán que votar lo que les lleves, sea lo que sea.",
            Clue::OwnSide => "Mira a los tuyos: ¿qué pensarán cuando salgas de la sala?",
            Clue::Moment => "Mira la tensión y la sintonía a la vez: ¿hay algo atascado, y hay la confianza justa?",
            Clue::Absent => "Vuelve a mirar los asuntos: ¿hay alguno que sea de gente que no está en la sala?",
            Clue::Settled => "Mira lo que cerraste fuera con la otra parte: ¿quién tenía derecho a opinar?",
            Clue::Unlearned => "Mira tu cuaderno: ¿qué es lo que todavía se guardan?",
            Clue::Enough => "Mira qué queda por ganar aquí fuera, y quién espera dentro.",
            Clue::Closing => "Mira lo que ya sabes, tu respaldo y el reloj: ¿qué podría salir adelante?",
            Clue::Limits => "Mira los dos límites: ¿hay algo que ambas partes puedan aceptar?",
        }
    }
    fn kind(&self, best: Move) -> &'static str {
        match best {
            Move::StandUp | Move::TellTeam => "Habla para los tuyos.",
            Move::Explain => "Habla para la otra parte, con razones y no con posiciones.",
            Move::Concede { .. } => "Cede en algo, donde todo el mundo lo vea.",
            Move::OpenDaylight => "Di en abierto algo que no debe quedar entre dos personas.",
            Move::Ask => "Baja del escenario.",
            Move::Table { .. } => "Junta todas las piezas.",
            Move::Trade { .. } => "Da algo para recibir algo.",
            Move::AskBare { .. } => "Pregunta. A estas alturas ya confían en ti lo suficiente.",
            Move::Share { .. } => "Cuenta algo de ti que nadie pueda usar en tu contra.",
            Move::Float { .. } => "Prueba una idea que no comprometa a nadie.",
            Move::AgreeProcess => "Habla de cómo seguir, y no de qué.",
            Move::NotHere => "Niégate a algo, con amabilidad.",
            Move::GoBack => "Déjalo ahí.",
            Move::WalkAway => "Para, con cortesía.",
            Move::Reveal { .. } | Move::SettleDaylight | Move::Quote => "Algo que ya no te cuesta nada.",
        }
    }
    fn the_move(&self, line: &str, others: usize) -> String {
        let line = stopped(line);
        match others {
            0 => format!("Esto: {line}"),
            1 => format!("Esto: {line} Otra jugada es igual de buena."),
            _ => format!("Esto: {line} Otras {others} jugadas son igual de buenas."),
        }
    }
    fn it_matters_little(&self) -> &'static str {
        "Hagas lo que hagas, aquí da lo mismo. Di lo que quieras."
    }
    fn coach_is_thinking(&self) -> &'static str {
        "El coach está pensando."
    }
    fn coachs_line(&self) -> &'static str {
        "Elección del coach"
    }
    fn what_do_they_think(&self, name: &str) -> String {
        format!("¿Qué piensa {name}?")
    }
    fn thinks(&self, name: &str) -> String {
        format!("{name} piensa:")
    }
    fn thought(&self, thought: Thought) -> &'static str {
        match thought {
            Thought::Betrayed => {
                "Eso lo dije una vez, a una sola persona, donde nadie escribía. Ahora está en el acta. Nunca más."
            }
            Thought::Uneasy => {
                "Lo que cerramos ahí fuera no nos correspondía cerrarlo. Cuando se enteren, preferiría estar en otra parte."
            }
            Thought::Watched => {
                "Si me levantara ahora, todas las miradas me seguirían hasta la puerta. No pueden verme salir con usted."
            }
            Thought::Armed => "Ahora sé dónde duele. No hace falta que me mueva tanto como creía.",
            Thought::Unhurried => "Apenas nos hemos sentado. ¿Qué habría que cuchichear?",
            Thought::Unmoved => "Discursos. Hasta ahora no he oído más que discursos. ¿Hay una persona ahí dentro?",
            Thought::Open => "Si alguien me pidiera diez minutos sin acta, creo que no diría que no.",
            Thought::Waiting => {
                "Usted sabe qué puedo aceptar. Yo me hago una idea de qué puede aceptar usted. Alguien tiene que decirlo aquí dentro."
            }
            Thought::Spent => {
                "Hemos salido tantas veces como permite el decoro. Lo que tenga que ser, habrá que decirlo aquí dentro."
            }
            Thought::Puzzled => {
                "¿Qué hacemos aquí fuera? No hay nada atascado. Y dentro se preguntan qué estamos tramando."
            }
            Thought::Missed => "Un minuto más. Después mandarán a alguien a buscarnos.",
            Thought::Guarded => {
                "Pareces de fiar. Pero no te voy a decir nada que mañana pueda leer en el periódico. Todavía no."
            }
            Thought::Willing => "Enséñame una de tus cartas y te enseño una de las mías.",
            Thought::Content => {
                "He dicho lo que había que decir. El resto es para ahí dentro, donde la gente pueda oírlo."
            }
        }
    }
    fn coaching(&self) -> &'static str {
        "Pistas al practicar"
    }
    fn coaching_name(&self, coaching: Coaching) -> &'static str {
        match coaching {
            Coaching::Fades => "Menos cuanto más juego",
            Coaching::Full => "Siempre todas",
            Coaching::Off => "Ninguna",
        }
    }
}
