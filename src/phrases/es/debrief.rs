mod compare;
mod curve;
mod ledger;
mod moves;
mod outcome;
mod score;

use super::{Spanish, count, points};
use crate::phrases::{CommonPhrases, DebriefPhrases};
use negotiation::{Daylight, Openness};
use script::Room;

impl DebriefPhrases for Spanish {
    fn debrief(&self) -> &'static str {
        "Repaso"
    }
    fn debrief_of(&self, title: &str) -> String {
        format!("Repaso: {title}")
    }
    fn no_play(&self) -> &'static str {
        "No hay ninguna partida terminada de este caso que repasar."
    }
    fn which_to_change(&self) -> &'static str {
        "¿Qué decisión cambiarías?"
    }
    fn about_which_to_change(&self) -> &'static str {
        "Una pregunta antes de las respuestas. Si pudieras retirar una de tus decisiones, ¿cuál sería? Se recuerda mejor lo que antes se ha juzgado por cuenta propia."
    }
    fn none_of_them(&self) -> &'static str {
        "Ninguna: lo haría todo igual"
    }
    fn show_me(&self) -> &'static str {
        "Mostrar"
    }
    fn you_would_change(&self) -> &'static str {
        "La decisión que cambiarías:"
    }
    fn you_would_change_nothing(&self) -> &'static str {
        "No cambiarías ninguna de tus decisiones."
    }
    fn what_it_cost(&self, tenths: i16) -> String {
        match tenths {
            ..=0 => "No costó nada: en ese momento no había nada mejor que hacer.".into(),
            1..10 => format!("Costó {}: casi nada.", points(tenths)),
            _ => format!("Costó {}.", points(tenths)),
        }
    }
    fn costliest_was(&self, turn: u8, tenths: i16) -> String {
        format!("Tu decisión más cara llegó en el turno {turn}: {}.", points(tenths))
    }
    fn nothing_cost_much(&self) -> &'static str {
        "Ninguna de tus decisiones costó siquiera un punto."
    }
    fn before_the_answers(&self) -> &'static str {
        "Antes de las respuestas"
    }
    fn in_brackets(&self, text: &str) -> String {
        format!("({text})")
    }
    fn none_cost_more(&self) -> &'static str {
        "Ninguna de tus decisiones costó más."
    }
    fn search(&self) -> &'static str {
        "Búsqueda en todo el juego"
    }
    fn searching(&self) -> &'static str {
        "Se están examinando todos los caminos que pudo tomar esta negociación. El momento y lo que valía cada decisión llegan enseguida."
    }
    fn looked_at(&self, states: usize) -> String {
        looked_at(states)
    }
    fn search_done(&self, states: usize) -> String {
        format!("Listo: {}.", looked_at(states))
    }
    fn still_searching(&self) -> &'static str {
        "Todavía se está calculando."
    }

    fn turn_by_turn(&self) -> &'static str {
        "Turno a turno"
    }
    fn about_turn_by_turn(&self) -> &'static str {
        "Antes y después de cada decisión cabe preguntar: si desde aquí se juega lo mejor posible, ¿hasta dónde puede llegar todavía la negociación? La decisión que rebajó esa cifra en cinco puntos o más figura como desliz; en diez, como error; en quince, como error grave. Hasta una buena frase puede llevar una marca, si había otra mejor."
    }
    fn turn_heading(&self, turn: u8) -> String {
        format!("Turno {turn}")
    }
    fn strips(&self) -> &'static str {
        "Tensión, sintonía y respaldo a lo largo de la partida; las charlas fuera de acta aparecen rayadas"
    }
    fn marked(&self, marked: usize, decisions: usize, remarks: usize) -> String {
        let marked = match marked {
            0 => "Ninguna de tus decisiones costó cinco puntos.".to_owned(),
            1 => format!("Una de tus {decisions} decisiones costó cinco puntos o más: lleva una marca."),
            _ => format!("{marked} de tus {decisions} decisiones costaron cinco puntos o más: llevan una marca."),
        };
        let marked = format!("{marked} Las charlas fuera están aquí enteras; las demás líneas se despliegan.");
        match remarks {
            0 => marked,
            1 => format!("{marked} Entre ellas hay un comentario: no gastó nada, y no es una decisión."),
            _ => format!("{marked} Entre ellas hay {remarks} comentarios: no gastaron nada, y no son decisiones."),
        }
    }
    fn strips_as_table(&self) -> &'static str {
        "Cómo se marcan las decisiones, y las franjas en una tabla"
    }
    fn turn_column(&self) -> &'static str {
        "Turno"
    }
    fn room_column(&self) -> &'static str {
        "Sala"
    }
    fn after_each_exchange(&self) -> &'static str {
        "Después de cada intercambio"
    }
    fn at_the_start(&self) -> &'static str {
        "Inicio"
    }
    fn room_letter(&self, room: Room) -> &'static str {
        match room {
            Room::Table => "en acta",
            Room::Corridor => "fuera",
        }
    }

    fn decide_again(&self) -> &'static str {
        "Decidir otra vez desde aquí"
    }

    fn two_records(&self) -> &'static str {
        "El acta y lo que se dijo"
    }
    fn about_two_records(&self) -> &'static str {
        "Quien lea el acta verá a dos partes que se mueven sin motivo. Los motivos se dieron donde nadie escribía."
    }
    fn read_both(&self) -> &'static str {
        "Leer ambas versiones en paralelo"
    }
    fn record_says(&self) -> &'static str {
        "Lo que dice el acta"
    }
    fn all_that_was_said(&self) -> &'static str {
        "Lo que se dijo"
    }
    fn record_is_silent(&self, lines: usize) -> String {
        format!("Aquí el acta calla: {}, fuera de acta.", count(lines, "línea", "líneas"))
    }
    fn which_column(&self) -> &'static str {
        "Mostrar"
    }

    fn what_they_hid(&self) -> &'static str {
        "Lo que se callaron"
    }
    fn learned_of(&self, learned: u8, hidden: u8) -> String {
        match learned {
            0 => format!(
                "En {hidden} asuntos la otra parte tenía un motivo que no iba a dar en público. No llegaste a conocer ninguno."
            ),
            _ if learned == hidden => {
                format!(
                    "En {hidden} asuntos la otra parte tenía un motivo que no iba a dar en público. Llegaste a conocerlos todos."
                )
            }
            _ => format!(
                "En {hidden} asuntos la otra parte tenía un motivo que no iba a dar en público. Llegaste a conocer {learned}."
            ),
        }
    }
    fn issue_by_issue(&self) -> &'static str {
        "Sus motivos, asunto por asunto"
    }
    fn you_learned(&self, turn: u8) -> String {
        format!("Lo supiste en el turno {turn}")
    }
    fn you_did_not_learn(&self) -> &'static str {
        "No lo supiste"
    }

    fn who_was_absent(&self) -> &'static str {
        "Quién no estaba en la sala"
    }
    fn belonged_in_the_open(&self, issue: &str, why: Openness) -> String {
        match why {
            Openness::Law => format!(
                "Había un asunto que no les correspondía cerrar por su cuenta a ustedes dos: «{issue}». La ley quiere que se trate en abierto."
            ),
            Openness::ManyHolders => format!(
                "Había un asunto que no les correspondía cerrar por su cuenta a ustedes dos: «{issue}». Muchas personas tienen algo en juego ahí, y ninguna estaba fuera contigo."
            ),
            Openness::Sacred => format!(
                "Había un asunto que no les correspondía cerrar por su cuenta a ustedes dos: «{issue}». Para quienes viven con él no está en venta, y ponerle precio es ofenderlos."
            ),
        }
    }
    fn what_became_of_it(&self, issue: &str, status: Daylight) -> String {
        match status {
            Daylight::Opened => format!(
                "Abriste el asunto «{issue}» en acta, donde todos los que tienen algo en juego podían enterarse y participar."
            ),
            Daylight::Untouched => {
                format!("Nadie sacó en acta el asunto «{issue}». Nadie salió perjudicado, pero nadie tuvo voz.")
            }
            Daylight::Apologised => format!(
                "Cerraste en privado el asunto «{issue}», y luego volviste a abrirlo con una disculpa. Eso lo repara, aunque nunca del todo."
            ),
            Daylight::Tainted => format!(
                "Cerraste en privado el asunto «{issue}», y así quedó. Quienes tienen algo en juego se enterarán cuando esté hecho, y no lo aceptarán."
            ),
        }
    }
    fn about_holders(&self, issue: &str) -> String {
        format!("Quiénes tienen algo en juego en «{issue}» y qué habrían querido")
    }

    fn keep_it(&self) -> &'static str {
        "Guardar o seguir jugando"
    }
    fn run_code(&self) -> &'static str {
        "Código de la partida"
    }
    fn about_run_code(&self) -> &'static str {
        "Toda tu partida en una línea: cada decisión, y nada sobre ti. Quien tenga el código puede ver la misma partida."
    }
    fn copy_code(&self) -> &'static str {
        "Copiar el código"
    }
    fn code_copied(&self) -> &'static str {
        "Copiado."
    }
    fn code_selected(&self) -> &'static str {
        "Tu navegador no permite copiar desde esta página. El código está seleccionado: cópialo con el teclado o con una pulsación larga."
    }
    fn share_result(&self) -> &'static str {
        "Compartir resultado"
    }
    fn shared_result(&self, title: &str, tenths: i16, accuracy: u8, squares: &str, link: &str) -> String {
        let result = self.decimal(tenths);
        format!("Off-The-Record, {title}: {result} de 100, precisión del {accuracy} %\n{squares}\n{link}")
    }
    fn result_copied(&self) -> &'static str {
        "El resultado está copiado: pégalo donde quieras."
    }
    fn result_not_copied(&self) -> &'static str {
        "Tu navegador no permite copiar desde esta página. Este es el texto, para copiarlo a mano:"
    }
    fn print(&self) -> &'static str {
        "Imprimir el repaso"
    }
    fn home(&self) -> &'static str {
        "A la lista de casos"
    }
    fn about_sources(&self) -> &'static str {
        "Las citas entre comillas que acompañan a una dimensión están traducidas del artículo del que nació este juego: «Why “Off-The-Record” Is An Important Part Of Closing Every Negotiation», The Accidental Negotiator. Los nombres y los años son los de los estudios en que se apoyan las reglas."
    }
}

/// Positions, counted.
fn looked_at(states: usize) -> String {
    if states == 1 { "1 posición examinada".into() } else { format!("{} posiciones examinadas", grouped(states)) }
}

/// A large number with its thousands apart.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let groups: Vec<&[u8]> = digits.as_bytes().rchunks(3).rev().collect();
    groups.into_iter().map(String::from_utf8_lossy).collect::<Vec<_>>().join(".")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_as_people_write_them() {
        assert_eq!(grouped(7), "7");
        assert_eq!(grouped(694_501), "694.501");
        assert_eq!(grouped(1_000_000), "1.000.000");
        assert_eq!(
            [points(0), points(10), points(20), points(4), points(124)],
            ["0 puntos", "1 punto", "2 puntos", "0,4 puntos", "12,4 puntos"]
        );
    }
}
