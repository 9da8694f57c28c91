use super::{Spanish, count, quoted, signed, stopped};
use crate::phrases::{Names, RulePhrases};
use negotiation::{Daylight, Effect, Ending, Event, Matter, Move, Objection, PackageAnswer, Reason, Rule};

impl RulePhrases for Spanish {
    fn what(&self, event: &Event, names: Names<'_>) -> String {
        match event.effect {
            Effect::Tension(0) => "La tensión se queda como está".into(),
            Effect::Rapport(0) => "La sintonía se queda como está".into(),
            Effect::Standing(0) => "El respaldo se queda como está".into(),
            Effect::Tension(by) => format!("Tensión {}", signed(by)),
            Effect::Rapport(by) => format!("Sintonía {}", signed(by)),
            Effect::Standing(by) => format!("Respaldo {}", signed(by)),
            Effect::Unlocked(issue) => format!("Te contaron qué hay detrás de {}", quoted(issue, names)),
            Effect::Given(issue) => {
                format!("Les contaste qué supone para ti {}, y no recibiste nada a cambio", quoted(issue, names))
            }
            Effect::Told(secret, points) => {
                let points = count(points.into(), "punto", "puntos");
                let told = stopped(&format!("«{}»", names.secret(secret)));
                format!("Ahora saben esto: {told} Quieren {points} más")
            }
            Effect::Leverage(points) => format!("Quieren {} más", count(points.into(), "punto", "puntos")),
            Effect::HalfWay(issue) => format!("Llegarán a mitad de camino en {}", quoted(issue, names)),
            Effect::Daylight(Daylight::Opened) => {
                "El asunto queda abierto a todas las personas a las que afecta".into()
            }
            Effect::Daylight(Daylight::Tainted) => {
                "Lo cerraste fuera con la otra parte, y los demás no lo saben".into()
            }
            Effect::Daylight(Daylight::Apologised) => "Lo reabriste, con una disculpa".into(),
            Effect::Daylight(Daylight::Untouched) | Effect::Nothing => "No se movió ninguna cifra".into(),
            Effect::Mandate => "Los tuyos saben que piensas hablar en privado".into(),
            Effect::TalkBegan(beats) => {
                let exchanges = count(beats.into(), "intercambio", "intercambios");
                format!("{} sale contigo: hay tiempo para {exchanges}", names.lead())
            }
            Effect::TalkRefused => format!("{} no salió contigo", names.lead()),
            Effect::Premature => "De ahora en adelante necesitarán más confianza".into(),
            Effect::TalkEnded => "Vuelves a la mesa, un turno después".into(),
            Effect::Answer(verdict) => answer(verdict, names),
            Effect::Echo(None) => "Eso podría salir adelante".into(),
            Effect::Echo(Some(objection)) => format!("Eso no saldría adelante: {}", theirs(objection, names)),
            Effect::ConfidenceBroken => "La confianza está rota: no habrá más charlas fuera".into(),
            Effect::Ended(ending) => ended(ending).into(),
        }
    }

    fn why(&self, event: &Event) -> &'static str {
        match (event.rule, event.reason) {
            (Rule::Explain, Reason::AtLimit) => "Hablar solo en público no da para más.",
            (_, Reason::AtLimit) => "Por esa vía ya no da más de sí.",
            (Rule::OpenDaylight, _) if matches!(event.effect, Effect::Tension(_)) => {
                "Ahora hay más gente pendiente de este asunto."
            }
            (Rule::OpenDaylight, _) if matches!(event.effect, Effect::Standing(_)) => {
                "Los tuyos ven que no se cierra nada a sus espaldas."
            }
            (Rule::Table, Reason::Closes) => {
                "La otra parte gana por encima de su límite, y los tuyos tienen bastante que mostrar."
            }
            (Rule::Table, _) if matches!(event.effect, Effect::Ended(_)) => {
                "Una propuesta que ambas partes aceptan cierra la negociación."
            }
            (Rule::StandUp, _) => "A los tuyos les gusta verte pelear; la otra parte se atrinchera.",
            (Rule::Explain, _) => "Dar razones crea algo de confianza, aunque todo el mundo escuche.",
            (Rule::Concede, _) => "Una concesión en público compra medio camino, y cuesta prestigio.",
            (Rule::OpenDaylight, _) => "Se trata donde quienes tienen algo en juego pueden oírlo y participar.",
            (Rule::Apologise, _) => "Solo puede repararse en abierto, y nunca del todo.",
            (Rule::TellTeam, _) => "Una charla fuera que los tuyos conocen no es una traición.",
            (Rule::AskTooLate, Reason::Law) => "Desde este turno la ley prohíbe las charlas fuera.",
            (Rule::AskTooLate, _) => {
                "Demasiado tarde: con tanta tensión no pueden dejarse ver saliendo de la sala contigo."
            }
            (Rule::AskTooEarly, Reason::NoRapport) => "Demasiado pronto: no hay sintonía sobre la que hablar.",
            (Rule::AskTooEarly, _) => "Demasiado pronto: aún no hay nada atascado, así que no hay nada que decir.",
            (Rule::AskRipe, Reason::TensionNearLock) => "Hay algo atascado, pero no pueden ausentarse mucho tiempo.",
            (Rule::AskRipe, _) => "Hay algo atascado, y la confianza justa.",
            (Rule::Unannounced, _) => "Nadie había avisado a los tuyos, y se preguntan qué andas cuchicheando.",
            (Rule::Drift, _) => "Con público delante, la conversación deriva hacia el bloqueo.",
            (Rule::Trade, _) => "Diste algo de lo que te importa, y te correspondieron.",
            (Rule::Gift, _) => "Todavía no confían en ti lo suficiente para corresponder.",
            (Rule::SharedInterest, _) => {
                "Este asunto lo quieren ambas partes. Nombrado antes de que haya confianza, es una palanca."
            }
            (Rule::AskBare, Reason::TrustReached) => "Confían en ti lo suficiente para responder aun así, una vez.",
            (Rule::AskBare, _) => "Preguntar sin dar gasta confianza.",
            (Rule::Share, _) => "Decir algo sincero de ti no tiene riesgo.",
            (Rule::Float, _) => "Un «¿y si...?» no compromete a nadie.",
            (Rule::AgreeProcess, _) => "Cómo seguir sí puede acordarse en privado; le quita calor a la sala.",
            (Rule::Reveal, _) => "Da fuerza a quien lo sabe, y lo que se sabe no se olvida.",
            (Rule::Settle, _) => "Hay más gente con derecho a opinar en esto, y no estaba allí.",
            (Rule::Taboo, _) => "Para la otra parte esto no está en venta, y la oferta es un insulto.",
            (Rule::NotHere, _) => "Lo reservaste para tratarlo en abierto.",
            (Rule::TalkEnds, _) => "Una charla fuera cuesta un turno en total.",
            (Rule::Table, _) => "Una propuesta que no cierra cuesta un turno y algo de buena voluntad.",
            (Rule::Quote, _) => "Los tuyos aplauden, y en la otra parte nadie volverá a contarte nada.",
            (Rule::Deadlock, _) => "La tensión llegó a 10.",
            (Rule::TimeOut, _) => "No quedan turnos.",
            (Rule::WalkAway, _) => "Levantaste la sesión.",
        }
    }
    fn doing(&self, made: Move, package: &str, names: Names<'_>, open: &str) -> String {
        match made {
            Move::StandUp => "Defender a los tuyos".into(),
            Move::Explain => "Explicar tus razones".into(),
            Move::Concede { issue } => format!("Ceder en {}", quoted(issue, names)),
            Move::OpenDaylight => format!("Abrir «{open}» en acta"),
            Move::TellTeam => "Avisar a los tuyos de que piensas hablar en privado".into(),
            Move::Ask => "Pedir unas palabras fuera".into(),
            Move::Table { .. } => format!("Poner esta propuesta sobre la mesa ({package})"),
            Move::Quote => "Citar lo que te contaron".into(),
            Move::WalkAway => "Irte con cortesía".into(),
            Move::Trade { issue } => format!("Intercambiar intereses sobre {}", quoted(issue, names)),
            Move::AskBare { issue } => format!("Preguntar por {}", quoted(issue, names)),
            Move::Share { matter: Matter::Feelings } => "Decir cómo te sientes".into(),
            Move::Share { matter: Matter::Constraint } => "Contarles qué te ata".into(),
            Move::Share { matter: Matter::Deadline } => "Decirles tu plazo".into(),
            Move::Float { .. } => format!("Lanzar un «¿y si...?» ({package})"),
            Move::AgreeProcess => "Acordar cómo seguir en la mesa".into(),
            Move::Reveal { .. } => "Contarles un dato tuyo".into(),
            Move::SettleDaylight => format!("Cerrar «{open}» allí fuera"),
            Move::NotHere => format!("Reservar «{open}» para tratarlo en abierto"),
            Move::GoBack => "Volver adentro".into(),
        }
    }
}

fn answer(verdict: PackageAnswer, names: Names<'_>) -> String {
    match verdict {
        PackageAnswer::Ratified => "La otra parte acepta, y los tuyos ratifican".into(),
        PackageAnswer::They(objection) => format!("La otra parte se niega: {}", theirs(objection, names)),
        PackageAnswer::OurSide(Objection::TooLittle(_)) => {
            "La otra parte aceptaría, pero queda por debajo de tu propio límite".into()
        }
        PackageAnswer::OurSide(Objection::Tainted) => {
            "La otra parte aceptaría, pero los tuyos no ratificarán lo que se cerró a sus espaldas".into()
        }
        PackageAnswer::OurSide(Objection::TooLittleStanding(missing)) => {
            let short = if missing == 1 { "falta" } else { "faltan" };
            format!(
                "La otra parte aceptaría, pero entre respaldo y logros visibles {short} {missing} para que los tuyos ratifiquen"
            )
        }
        PackageAnswer::OurSide(_) => "La otra parte aceptaría, pero los tuyos no ratificarán".into(),
    }
}

fn theirs(objection: Objection, names: Names<'_>) -> String {
    match objection {
        Objection::CannotMove(issue) => format!("en {} no pueden moverse en público", quoted(issue, names)),
        Objection::OnlyHalfWay(issue) => {
            format!("en {} llegarán a mitad de camino, y no más allá", quoted(issue, names))
        }
        Objection::TooLittle(_) => "es demasiado poco para la otra parte".into(),
        Objection::Tainted | Objection::TooLittleStanding(_) => "no se puede ratificar".into(),
    }
}

fn ended(ending: Ending) -> &'static str {
    match ending {
        Ending::Ratified(_) => "La negociación termina con un acuerdo",
        Ending::Framework => "La negociación termina con un acuerdo marco",
        Ending::TimeOut => "La negociación termina sin resultado",
        Ending::Deadlock => "La negociación termina en bloqueo",
        Ending::WalkedAway => "La negociación termina, y ya no estás en la sala",
    }
}
