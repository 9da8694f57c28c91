use super::{Spanish, count, list};
use crate::phrases::PlayPhrases;
use negotiation::{Ending, Illegal};
use script::Room;

impl PlayPhrases for Spanish {
    fn turn_of(&self, turn: u8, turns: u8) -> String {
        format!("Turno {turn} de {turns}")
    }
    fn exchanges_left(&self, beats: u8) -> String {
        let left = if beats == 1 { "Queda" } else { "Quedan" };
        format!("{left} {}", count(beats.into(), "intercambio", "intercambios"))
    }
    fn minutes_grow(&self, lines: usize) -> String {
        format!("Acta: {}", count(lines, "línea", "líneas"))
    }
    fn minutes_stop(&self, lines: usize) -> String {
        format!("Acta en pausa: {}", count(lines, "línea", "líneas"))
    }
    fn room(&self, room: Room) -> &'static str {
        match room {
            Room::Table => "En la mesa",
            Room::Corridor => "En el pasillo",
        }
    }
    fn their_side(&self) -> &'static str {
        "La otra parte"
    }
    fn your_side(&self) -> &'static str {
        "Los tuyos"
    }
    fn listening(&self) -> &'static str {
        "Escuchan"
    }
    fn transcript(&self) -> &'static str {
        "Lo que se dijo"
    }
    fn opening(&self) -> &'static str {
        "Se abre la sesión"
    }
    fn moved_to(&self, room: Room) -> &'static str {
        match room {
            Room::Table => "Vuelves a entrar. La luz de grabación está otra vez encendida.",
            Room::Corridor => "Sales. La luz de grabación se apaga; nadie toma nota de nada.",
        }
    }
    fn what_do_you_say(&self, room: Room) -> &'static str {
        match room {
            Room::Table => "¿Qué dices?",
            Room::Corridor => "¿Qué dices, de tú a tú?",
        }
    }
    fn about_issue(&self, issue: &str) -> String {
        format!("Sobre: {issue}")
    }
    fn besides_the_issues(&self) -> &'static str {
        "Aparte de los asuntos"
    }
    fn keys(&self) -> &'static str {
        "Teclas"
    }
    fn what_keys_do(&self) -> [(&'static str, &'static str); 5] {
        [
            ("1 \u{2013} 9", "decir esa frase"),
            ("\u{2191} \u{2193}", "de la frase señalada a la siguiente"),
            ("Enter", "decir la frase señalada"),
            ("R", "ir al botón de salir, o al de volver"),
            ("?", "esta lista"),
        ]
    }
    fn keys_can_be_off(&self) -> &'static str {
        "Las teclas sueltas se pueden desactivar en los ajustes."
    }
    fn more_to_say(&self, number: usize) -> String {
        format!("Más cosas que decir ({number})")
    }
    fn standing_moves(&self) -> &'static str {
        "Lo que siempre puedes hacer"
    }
    fn tell_side(&self) -> &'static str {
        "Avisar a los míos de que puedo salir"
    }
    fn ask_outside(&self) -> &'static str {
        "Pedir unas palabras fuera"
    }
    fn table_package(&self) -> &'static str {
        "Poner una propuesta sobre la mesa"
    }
    fn adjourn(&self) -> &'static str {
        "Levantar la sesión"
    }
    fn float(&self) -> &'static str {
        "Lanzar un «¿y si...?»"
    }
    fn go_back(&self) -> &'static str {
        "Volver adentro"
    }
    fn why_not(&self, why: Illegal) -> &'static str {
        match why {
            Illegal::Over => "La negociación ha terminado.",
            Illegal::OnlyAtTheTable => "Solo en la mesa.",
            Illegal::OnlyInTheCorridor => "Solo fuera.",
            Illegal::Unknown => "No en este caso.",
            Illegal::BelongsInTheOpen => "Este asunto no.",
            Illegal::ConcededBefore => "Los tuyos no aguantan más de una concesión.",
            Illegal::OpenedBefore => "Ya está abierto.",
            Illegal::TeamKnows => "Los tuyos ya lo saben.",
            Illegal::NoTalkLeft => "Ya no te quedan charlas fuera.",
            Illegal::ConfidenceBroken => "No volverán a salir contigo.",
            Illegal::NothingUnlocked => "Antes tienen que contarte algo.",
            Illegal::QuotedBefore => "Eso ya lo hiciste.",
            Illegal::PoliteChat => "Esto es charla de cortesía, nada más.",
            Illegal::UnlockedBefore => "Ya te lo contaron.",
            Illegal::SharedBefore => "Ya has contado algo de ti.",
            Illegal::FloatsLockedIssue => "Solo puede moverse aquello de lo que te hablaron.",
            Illegal::ToldBefore => "Ya lo saben.",
            Illegal::SettledBefore => "Eso ya está hecho.",
        }
    }
    fn among_the_lines(&self) -> &'static str {
        "Está entre las frases de arriba."
    }
    fn undo(&self) -> &'static str {
        "Retirar mi última frase"
    }
    fn leave_heading(&self) -> &'static str {
        "¿Levantar la sesión?"
    }
    fn leave_text(&self) -> &'static str {
        "Con eso termina la negociación: te vas sin acuerdo, y los tuyos se quedan con lo que tienen."
    }
    fn leave_yes(&self) -> &'static str {
        "Sí, levantar la sesión e irme"
    }
    fn leave_no(&self) -> &'static str {
        "No, seguir en la mesa"
    }
    fn package_text(&self) -> &'static str {
        "Una opción para cada asunto. Consta en acta, y ambas partes responderán."
    }
    fn float_text(&self) -> &'static str {
        "Solo puede moverse aquello de lo que te hablaron. Te dirán si podrían aceptarlo; no compromete a nadie y gasta un intercambio."
    }
    fn worth_to_you(&self, points: u8) -> String {
        super::count(points.into(), "punto", "puntos")
    }
    fn they_told_you(&self) -> &'static str {
        "Te contaron:"
    }
    fn in_the_open(&self) -> &'static str {
        "Se está tratando en abierto."
    }
    fn settled_outside(&self) -> &'static str {
        "Lo cerraste fuera con la otra parte."
    }
    fn half_way(&self) -> &'static str {
        "Tras tu concesión, aquí llegarán a mitad de camino, y no más allá."
    }
    fn not_moving(&self) -> &'static str {
        "Aquí no han dado señales de moverse."
    }
    fn cannot_move_yet(&self) -> &'static str {
        "Tal como están las cosas, no pueden llegar ahí."
    }
    fn total(&self) -> &'static str {
        "Para ti"
    }
    fn total_against_limit(&self, points: u16, limit: u16) -> String {
        let verdict = if points < limit { "por debajo de tu límite" } else { "por encima de tu límite" };
        let verdict = if points == limit { "justo en tu límite" } else { verdict };
        format!("{}, {verdict} de {limit}", count(points.into(), "punto", "puntos"))
    }
    fn readiness(&self) -> &'static str {
        "Los tuyos"
    }
    fn ready_with(&self, standing: u8, wins: u8, need: u8) -> String {
        let seen = standing + wins;
        let wins = count(wins.into(), "logro visible", "logros visibles");
        let verdict = match need.checked_sub(seen) {
            None | Some(0) => "basta para que ratifiquen".to_owned(),
            Some(1) => "falta 1 para que ratifiquen".to_owned(),
            Some(missing) => format!("faltan {missing} para que ratifiquen"),
        };
        format!(
            "respaldo {standing} y {wins} (asuntos cerrados más cerca de tu posición) suman {seen}, y hacen falta {need}: {verdict}"
        )
    }
    fn stuck_on(&self, issues: &[&str]) -> String {
        let issues: Vec<String> = issues.iter().map(|issue| format!("«{issue}»")).collect();
        let issues: Vec<&str> = issues.iter().map(String::as_str).collect();
        format!("Tal como están las cosas, no pueden llegar ahí en {}.", list(&issues))
    }
    fn their_points_unknown(&self) -> &'static str {
        "No sabes cuánto vale para la otra parte."
    }
    fn submit_package(&self) -> &'static str {
        "Ponerla sobre la mesa"
    }
    fn submit_float(&self) -> &'static str {
        "¿Y si...?"
    }
    fn back_to_lines(&self) -> &'static str {
        "Ahora no"
    }
    fn package(&self, room: Room) -> &'static str {
        match room {
            Room::Table => "La propuesta sobre la mesa",
            Room::Corridor => "Y si...",
        }
    }
    fn meters(&self) -> &'static str {
        "Cómo están las cosas"
    }
    fn tension(&self) -> &'static str {
        "Tensión"
    }
    fn tension_word(&self, tension: u8) -> &'static str {
        match tension {
            0..=1 => "calma",
            2..=3 => "cautela",
            4..=6 => "tirantez",
            7..=8 => "al rojo vivo",
            9 => "a punto de romperse",
            _ => "ruptura",
        }
    }
    fn rapport(&self) -> &'static str {
        "Sintonía"
    }
    fn rapport_word(&self, rapport: u8) -> &'static str {
        match rapport {
            0 => "ninguna",
            1 => "cortesía",
            2 => "cierta soltura",
            3 => "confianza",
            _ => "franqueza",
        }
    }
    fn standing(&self) -> &'static str {
        "Respaldo"
    }
    fn standing_word(&self, standing: u8) -> &'static str {
        match standing {
            0..=1 => "los tuyos dudan de ti",
            2..=3 => "los tuyos no lo ven claro",
            4..=5 => "los tuyos están contigo",
            _ => "eres el orgullo de los tuyos",
        }
    }
    fn meter_value(&self, word: &str, value: u8, most: u8) -> String {
        format!("{word}, {value} de {most}")
    }
    fn change(&self, by: i8) -> String {
        super::signed(by)
    }
    fn before_you_go_on(&self) -> &'static str {
        "Antes de seguir"
    }
    fn what_moved(&self) -> &'static str {
        "Qué se movió y por qué"
    }
    fn nothing_moved(&self) -> &'static str {
        "No se movió nada: fue un comentario, y se oyó."
    }
    fn notebook(&self) -> &'static str {
        "Tu cuaderno"
    }
    fn notebook_count(&self, learned: u8, hidden: u8) -> String {
        format!("{learned} de {hidden}")
    }
    fn notebook_empty(&self) -> &'static str {
        "Todavía nada. Aquí va lo que te cuenten sobre un asunto."
    }
    fn they_know(&self) -> &'static str {
        "Lo que saben de ti"
    }
    fn your_brief(&self) -> &'static str {
        "Tus puntos y tu límite"
    }
    fn ending(&self, ending: Ending) -> &'static str {
        match ending {
            Ending::Ratified(_) => "Un acuerdo, ratificado",
            Ending::Framework => "Un acuerdo marco",
            Ending::TimeOut => "Se acabó el tiempo",
            Ending::Deadlock => "Bloqueo",
            Ending::WalkedAway => "Se levanta la sesión",
        }
    }
    fn about_ending(&self, ending: Ending) -> &'static str {
        match ending {
            Ending::Ratified(_) => "La otra parte aceptó tu propuesta, y los tuyos la ratificaron.",
            Ending::Framework => {
                "No quedaba tiempo para un acuerdo, pero se había dicho lo bastante para que ambas partes dejaran un marco y la promesa de volver a verse."
            }
            Ending::TimeOut => "No se acordó nada, y se ha entendido demasiado poco como para construir sobre ello.",
            Ending::Deadlock => "En esa sala ya nadie puede moverse sin quedar mal. La negociación se ha roto.",
            Ending::WalkedAway => "Te fuiste con cortesía y sin acuerdo.",
        }
    }
    fn the_deal(&self) -> &'static str {
        "Lo que se acordó"
    }
    fn to_debrief(&self) -> &'static str {
        "Ir al repaso"
    }
    fn play_again(&self) -> &'static str {
        "Jugar este caso otra vez"
    }
}
