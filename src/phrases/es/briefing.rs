use super::{Spanish, count};
use crate::phrases::BriefingPhrases;
use reading::Mode;

impl BriefingPhrases for Spanish {
    fn briefing_of(&self, title: &str) -> String {
        format!("{title}: preparación")
    }
    fn who_you_are(&self) -> &'static str {
        "Tú"
    }
    fn who_they_are(&self) -> &'static str {
        "La otra parte"
    }
    fn who_listens(&self) -> &'static str {
        "Escuchan"
    }
    fn situation(&self) -> &'static str {
        "La situación"
    }
    fn what_it_is_worth(&self) -> &'static str {
        "Lo que vale para ti"
    }
    fn about_points(&self) -> &'static str {
        "Un acuerdo necesita una opción para cada asunto. Los puntos indican cuánto vale cada una para los tuyos. Los de la otra parte no los conoces: un asunto que a ti te importa poco puede importarles mucho."
    }
    fn option(&self) -> &'static str {
        "Opción"
    }
    fn your_points(&self) -> &'static str {
        "Tus puntos"
    }
    fn their_position(&self) -> &'static str {
        "su posición"
    }
    fn your_position(&self) -> &'static str {
        "tu posición"
    }
    fn about_other_numbers(&self) -> &'static str {
        "La misma historia se puede jugar con otras cifras, igual de difíciles."
    }
    fn other_numbers(&self) -> &'static str {
        "Usar otras cifras"
    }
    fn these_numbers(&self, variant: u32) -> String {
        format!("Estas son las cifras de la variante {variant}.")
    }
    fn written_numbers(&self) -> &'static str {
        "Usar las primeras"
    }
    fn your_limit(&self) -> &'static str {
        "Tu límite"
    }
    fn limit_in_points(&self, points: u16) -> String {
        format!(
            "Por debajo de {} en total, te conviene más quedarte sin acuerdo.",
            count(points.into(), "punto", "puntos")
        )
    }
    fn your_facts(&self) -> &'static str {
        "Lo que sabes"
    }
    fn they_do_not_know(&self) -> &'static str {
        "Esto no lo saben"
    }
    fn you_could_say(&self) -> &'static str {
        "Lo que podrías contar de ti y de los tuyos"
    }
    fn people(&self) -> &'static str {
        "Las personas"
    }
    fn how_it_works(&self) -> &'static str {
        "Cómo funciona"
    }
    fn rules(&self, turns: u8, talks: u8) -> Vec<String> {
        vec![
            format!(
                "Tienes {} en la mesa. Cada frase que digas allí gasta uno.",
                count(turns.into(), "turno", "turnos")
            ),
            format!(
                "Puedes pedir unas palabras fuera, {} como máximo. Una charla fuera gasta un turno, se diga lo que se diga en ella.",
                count(talks.into(), "vez", "veces")
            ),
            "En público solo se mueven donde una charla fuera, una concesión o un debate abierto lo haya hecho posible.".into(),
            "Solo una propuesta completa, puesta sobre la mesa, cierra un acuerdo. La otra parte tiene que aceptarla, y después los tuyos tienen que ratificarla.".into(),
            "La tensión sube sola cuando hay público. Si llega a 10, la negociación se rompe.".into(),
        ]
    }
    fn how_to_play(&self) -> &'static str {
        "¿Cómo quieres jugar?"
    }
    fn mode(&self, mode: Mode) -> &'static str {
        match mode {
            Mode::Practice => "Práctica",
            Mode::Assessed => "Evaluación",
        }
    }
    fn about_mode(&self, mode: Mode) -> &'static str {
        match mode {
            Mode::Practice => "Puedes retirar una frase y probar con otra.",
            Mode::Assessed => "Una sola vez. Lo dicho, dicho está.",
        }
    }
    fn when_step_out(&self) -> &'static str {
        "¿Cuándo saldrás por primera vez?"
    }
    fn about_prediction(&self) -> &'static str {
        "Salir demasiado pronto o demasiado tarde te cuesta puntos; nadie dice cuándo. Es solo una apuesta: se guarda para el repaso y no te obliga a nada."
    }
    fn in_turn(&self, turn: u8) -> String {
        format!("Turno {turn}")
    }
    fn never(&self) -> &'static str {
        "Nunca"
    }
    fn rather_not(&self) -> &'static str {
        "Aún no lo sé"
    }
    fn answer(&self) -> &'static str {
        "Esa es mi apuesta"
    }
    fn to_the_start(&self) -> &'static str {
        "Saltar al comienzo de la partida"
    }
    fn ready(&self) -> &'static str {
        "¿Empezamos?"
    }
    fn begin(&self) -> &'static str {
        "Tomar asiento"
    }
    fn begin_anew(&self) -> &'static str {
        "Partida nueva"
    }
    fn about_begin_anew(&self) -> &'static str {
        "Si empiezas una partida nueva, la última se podrá leer, pero no continuar."
    }
    fn earlier_play(&self) -> &'static str {
        "Una partida anterior"
    }
    fn about_changed_case(&self) -> &'static str {
        "El caso ha cambiado desde entonces, o lo que se guardó está dañado, así que esta partida no se puede continuar. Lo que se dijo todavía se puede leer."
    }
    fn read_earlier_play(&self) -> &'static str {
        "Leer lo que se dijo"
    }
}
