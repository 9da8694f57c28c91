use super::{Spanish, count};
use crate::phrases::{CommonPhrases, HomePhrases};

impl HomePhrases for Spanish {
    fn tagline(&self) -> &'static str {
        "Negociar con público delante. Saber cuándo salir."
    }
    fn introduction(&self) -> &'static str {
        "En la mesa todo se oye y todo consta en acta, y cada cual actúa para los suyos. Fuera, dos personas pueden averiguar qué es lo que importa de verdad, o revelar lo que debían callar. Diriges una de las delegaciones. Cada frase la eliges tú."
    }
    fn choose_case(&self) -> &'static str {
        "Elige un caso"
    }
    fn minutes(&self, minutes: u8) -> String {
        format!("unos {minutes} min")
    }
    fn turns(&self, turns: u8) -> String {
        count(turns.into(), "turno", "turnos")
    }
    fn best(&self, tenths: i16) -> String {
        let noun = if tenths.unsigned_abs() == 10 { "punto" } else { "puntos" };
        format!("Mejor resultado: {} {noun}", self.points(tenths))
    }
    fn not_played(&self) -> &'static str {
        "Aún sin jugar"
    }
    fn go_on(&self) -> &'static str {
        "Seguir con la partida"
    }
    fn open_case(&self) -> &'static str {
        "Preparar el caso"
    }
    fn last_debrief(&self) -> &'static str {
        "Último repaso"
    }
    fn case_changed(&self) -> &'static str {
        "Este caso ha cambiado desde que lo jugaste. Puedes leer lo que se dijo y empezar de nuevo."
    }
    fn no_cases(&self) -> &'static str {
        "Este sitio todavía no tiene casos."
    }
    fn privacy(&self) -> &'static str {
        "Tus partidas se quedan en este dispositivo. No se envía nada a ninguna parte ni hace falta una cuenta."
    }
}
