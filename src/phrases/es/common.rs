use super::Spanish;
use crate::browser::storage::StorageTrouble;
use crate::notice::{Failure, Notice};
use crate::phrases::CommonPhrases;
use negotiation::Dimension;
use script::{Difficulty, Room, Side};

impl CommonPhrases for Spanish {
    fn name(&self) -> &'static str {
        "Off-The-Record"
    }
    fn page_title(&self, screen: &str) -> String {
        format!("{screen} · Off-The-Record")
    }
    fn skip(&self) -> &'static str {
        "Saltar al contenido"
    }
    fn navigation(&self) -> &'static str {
        "Sitio"
    }
    fn use_version(&self) -> &'static str {
        "Usarla ahora"
    }
    fn contents(&self) -> &'static str {
        "En esta página"
    }
    fn cases(&self) -> &'static str {
        "Casos"
    }
    fn settings(&self) -> &'static str {
        "Ajustes"
    }
    fn notices(&self) -> &'static str {
        "Avisos"
    }
    fn notice(&self, notice: Notice) -> &'static str {
        match notice {
            Notice::UnknownAddress => "En esa dirección no hay nada. Aquí tienes la lista de casos.",
            Notice::UnknownLanguage => {
                "El enlace pide un idioma que este sitio no habla. Puedes elegir otro en los ajustes."
            }
            Notice::NotKept(StorageTrouble::Denied) => {
                "Tu navegador no guarda nada de este sitio. Puedes seguir jugando, pero la partida se pierde al cerrar la página o volver a cargarla."
            }
            Notice::NotKept(StorageTrouble::Full) => {
                "A tu navegador no le queda espacio para este sitio. Puedes seguir jugando, pero lo que hagas desde aquí se pierde al cerrar la página o volver a cargarla."
            }
            Notice::Erased => "Se ha borrado todo lo que este sitio guardaba en tu dispositivo.",
            Notice::VersionReady => {
                "Hay una versión nueva del juego. Tu partida se conserva; para usar la versión nueva, la página se carga otra vez."
            }
            Notice::Unaided => {
                "Tu navegador no permite que el análisis se haga aparte, así que lo hace la propia página. Tarda más; no se pierde nada y las cifras son las mismas."
            }
        }
    }
    fn dismiss(&self) -> &'static str {
        "Entendido"
    }
    fn loading(&self) -> &'static str {
        "Un momento"
    }
    fn failed(&self) -> &'static str {
        "No se ha podido cargar"
    }
    fn failure(&self, failure: &Failure) -> String {
        match failure {
            Failure::NoAnswer => "No hubo respuesta. Comprueba la conexión e inténtalo de nuevo.".into(),
            Failure::Status(404) => "El archivo no está en el servidor. Si el sitio se acaba de actualizar, inténtalo de nuevo dentro de un minuto; si no, avisa a quien lo administra.".into(),
            Failure::Status(status) => format!("El servidor respondió con el error {status}. Inténtalo de nuevo dentro de un minuto."),
            Failure::Unreadable => "Lo que llegó está dañado o es de otra versión de este sitio. Vuelve a cargar la página e inténtalo de nuevo.".into(),
            Failure::NoSuchCase => "Este sitio no tiene ningún caso con ese nombre.".into(),
            Failure::NoSuchVariant(_) => "Este caso no tiene ninguna variante con ese número.".into(),
        }
    }
    fn no_such_variant(&self) -> &'static str {
        "Esa variante no existe"
    }
    fn variant_link(&self, variant: u32) -> String {
        format!("Variante {variant}")
    }
    fn retry(&self) -> &'static str {
        "Reintentar"
    }
    fn you(&self) -> &'static str {
        "Tú"
    }
    fn side(&self, side: Side) -> &'static str {
        match side {
            Side::Theirs => "De la otra parte",
            Side::Ours => "De los tuyos",
            Side::Audience => "Escucha",
        }
    }
    fn difficulty(&self, difficulty: Difficulty) -> &'static str {
        match difficulty {
            Difficulty::Tutorial => "Primer caso",
            Difficulty::Standard => "Normal",
            Difficulty::Hard => "Difícil",
        }
    }
    fn points(&self, tenths: i16) -> String {
        let (whole, rest) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
        let sign = if tenths < 0 { "\u{2212}" } else { "" };
        if rest == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole},{rest}") }
    }
    fn record(&self, room: Room) -> &'static str {
        match room {
            Room::Table => "En acta",
            Room::Corridor => "Fuera de acta",
        }
    }
    fn turn_in_room(&self, turn: u8, room: Room) -> String {
        match room {
            Room::Table => format!("Turno {turn}, en acta"),
            Room::Corridor => format!("Turno {turn}, fuera de acta"),
        }
    }
    fn exchange_of_talk(&self, turn: u8, place: usize) -> String {
        format!("Turno {turn}, fuera de acta, intercambio {place}")
    }
    fn a_remark(&self, place: &str) -> String {
        format!("{place}: un comentario")
    }
    fn decimal(&self, tenths: i16) -> String {
        let sign = if tenths < 0 { "\u{2212}" } else { "" };
        format!("{sign}{},{}", tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10)
    }
    fn quote(&self, line: &str) -> String {
        format!("«{line}»")
    }
    fn dimension(&self, dimension: Dimension) -> &'static str {
        match dimension {
            Dimension::Agreement => "Un acuerdo aceptable para ambas partes",
            Dimension::Value => "El valor para los tuyos",
            Dimension::Timing => "El momento de la primera charla fuera",
            Dimension::Discovery => "Hallazgos",
            Dimension::Discretion => "Discreción",
            Dimension::Daylight => "A la luz",
            Dimension::Standing => "Respaldo",
            Dimension::Pace => "Ritmo",
        }
    }
    fn dimension_column(&self) -> &'static str {
        "Qué se mide"
    }
    fn most_column(&self) -> &'static str {
        "Máx."
    }
    fn rules_link(&self) -> &'static str {
        "Reglas"
    }
    fn read_about_model(&self) -> &'static str {
        "Cada regla, el estudio en que se apoya y lo que hay en contra"
    }
}
