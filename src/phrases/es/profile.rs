use super::{Spanish, count};
use crate::phrases::ProfilePhrases;
use negotiation::Dimension;

const MONTHS: [&str; 12] = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
];

impl ProfilePhrases for Spanish {
    fn plays_link(&self) -> &'static str {
        "Mis partidas"
    }
    fn your_plays(&self) -> &'static str {
        "Mis partidas"
    }
    fn about_your_plays(&self) -> &'static str {
        "Todas las partidas cuyo repaso has visto, en unas pocas cifras. Se guardan en este dispositivo y en ningún otro sitio."
    }
    fn play_next(&self) -> &'static str {
        "Qué jugar ahora"
    }
    fn next_because_first(&self) -> &'static str {
        "Está pensado para una primera partida: siete turnos y un coach a tu lado."
    }
    fn next_because_new(&self) -> &'static str {
        "Todavía no lo has jugado. Dos historias distintas enseñan más que una misma historia dos veces."
    }
    fn next_because_weak(&self, dimension: &str) -> String {
        format!("Es donde más te queda por ganar, sobre todo en «{dimension}».")
    }
    fn next_because_all_good(&self) -> &'static str {
        "Todos los casos te fueron bien. Con otras cifras, la misma historia pide otra propuesta."
    }
    fn over_time(&self) -> &'static str {
        "Tu evolución"
    }
    fn over_time_table(&self, plays: usize) -> String {
        match plays {
            1 => "Puntos de tu única partida hasta ahora".into(),
            _ => format!("Puntos de tus últimas {plays} partidas, de la más antigua a la más reciente"),
        }
    }
    fn course_column(&self) -> &'static str {
        "Gráfica"
    }
    fn last_column(&self) -> &'static str {
        "Última"
    }
    fn best_column(&self) -> &'static str {
        "Mejor"
    }
    fn play_by_play(&self) -> &'static str {
        "Partida a partida"
    }
    fn day(&self, day: &str) -> String {
        let mut parts = day.split('-');
        let (year, month, date) = (parts.next(), parts.next(), parts.next());
        let month = month.and_then(|month| MONTHS.get(month.parse::<usize>().ok()?.checked_sub(1)?));
        match (year, month, date.map(|date| date.trim_start_matches('0'))) {
            (Some(year), Some(month), Some(date)) => format!("{date} de {month} de {year}"),
            _ => day.to_owned(),
        }
    }
    fn accuracy_of(&self, per_cent: u8) -> String {
        format!("precisión del {per_cent} %")
    }
    fn lesson(&self, dimension: Dimension) -> &'static str {
        match dimension {
            Dimension::Agreement => {
                "Lo que enseñó: un acuerdo dura cuando queda muy por encima de los dos límites. Lo que hay detrás de sus cifras indica dónde intercambiar."
            }
            Dimension::Value => "Lo que enseñó: aférrate a lo que más vale para ti y paga con lo que te cuesta poco.",
            Dimension::Timing => {
                "Lo que enseñó: salir a hablar tiene su momento. Tiene que haber algo atascado y la confianza justa."
            }
            Dimension::Discovery => {
                "Lo que enseñó: cuentan lo que les importa cuando tú cuentas lo que te importa, una vez que confían en ti."
            }
            Dimension::Discretion => {
                "Lo que enseñó: lo que solo te debilita no ayuda a nadie una vez contado, y lo que te importa solo consigue algo cuando ya hay confianza."
            }
            Dimension::Daylight => {
                "Lo que enseñó: lo que es de gente que no está en la sala corresponde tratarlo en abierto."
            }
            Dimension::Standing => {
                "Lo que enseñó: los tuyos tienen que ver que los defiendes, y saber cuándo sales de la sala."
            }
            Dimension::Pace => "Lo que enseñó: cierra mientras quede tiempo.",
        }
    }
    fn nothing_left_to_learn(&self) -> &'static str {
        "No quedó casi nada por ganar en ninguna dimensión."
    }
    fn about_export(&self) -> &'static str {
        "Puedes llevarte en un archivo todo lo que este sitio guarda en este dispositivo, y recuperarlo aquí o en otro."
    }
    fn export(&self) -> &'static str {
        "Guardar datos en un archivo"
    }
    fn import(&self) -> &'static str {
        "Recuperar datos de un archivo"
    }
    fn imported(&self, entries: usize) -> String {
        format!("Datos recuperados: {}.", count(entries, "entrada", "entradas"))
    }
    fn not_imported(&self) -> &'static str {
        "Ese archivo no contiene datos de este juego. Elige el que guardaste aquí; no se ha cambiado nada."
    }
    fn erase_in_settings(&self) -> &'static str {
        "Borrar mis datos, en los ajustes"
    }
    fn todays_case(&self) -> &'static str {
        "El caso de hoy"
    }
    fn about_todays_case(&self) -> &'static str {
        "Un caso con cifras propias, las mismas hoy para todo el mundo."
    }
    fn this_is_todays_case(&self, day: &str) -> String {
        format!("El caso de hoy, {}. Hoy todo el mundo tiene las mismas cifras.", self.day(day))
    }
}
