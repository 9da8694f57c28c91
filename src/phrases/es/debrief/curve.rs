use super::points;
use crate::debrief::{Ripeness, Stretch};
use crate::phrases::debrief::{CurvePhrases, ScorePhrases};
use crate::phrases::es::Spanish;
use negotiation::{Event, Reason, Rule, Setup};

impl CurvePhrases for Spanish {
    fn when_to_step_out(&self) -> &'static str {
        "Cuándo salir"
    }
    fn about_curve(&self) -> &'static str {
        "¿Hasta dónde habría podido llegar esta negociación si hubieras salido por primera vez en otro turno? Cada círculo corresponde a un turno. Los turnos anteriores a tu primera salida se toman como los jugaste; todo lo demás, jugado lo mejor posible. Los puntos del momento no se cuentan, así que el máximo es 90."
    }
    fn curve_chart(&self) -> &'static str {
        "Gráfico: lo que valía en cada turno la primera charla fuera. Las mismas cifras siguen en una tabla."
    }
    fn curve_in_words(&self) -> &'static str {
        "Lo que dice la curva, turno a turno"
    }
    fn value_axis(&self) -> &'static str {
        "Mejor resultado, de 90"
    }
    fn turn_axis(&self) -> &'static str {
        "Turno de la primera charla fuera"
    }
    fn your_moment(&self) -> &'static str {
        "tú"
    }
    fn your_prediction(&self) -> &'static str {
        "tu apuesta"
    }
    fn never_line(&self) -> &'static str {
        "nunca"
    }
    fn ripeness(&self, ripeness: Ripeness) -> &'static str {
        match ripeness {
            Ripeness::TooEarly => "muy pronto",
            Ripeness::Ripe => "maduro",
            Ripeness::TooLate => "muy tarde",
        }
    }
    fn stretch(&self, stretch: &Stretch, setup: &Setup) -> String {
        let turns = turns(stretch);
        let cost = points(stretch.cost);
        match stretch.ripeness {
            Ripeness::TooEarly => format!(
                "{turns}: demasiado pronto, con hasta {cost} de pérdida. Con la tensión por debajo de {} todavía no hay nada atascado, y sin sintonía no hay con quién hablar: salen un momento por cortesía, no dicen nada y la próxima vez desconfían más.",
                setup.reason
            ),
            Ripeness::Ripe if stretch.cost > 0 => format!(
                "{turns}: maduro. Ya se conocen las dos posiciones, algo se ha atascado, hay la confianza justa y queda tiempo para llevar el resultado de vuelta a la mesa. Dentro de este margen apenas importa cuándo: {cost} como mucho."
            ),
            Ripeness::Ripe => format!(
                "{turns}: maduro. Ya se conocen las dos posiciones, algo se ha atascado, hay la confianza justa y queda tiempo para llevar el resultado de vuelta a la mesa."
            ),
            Ripeness::TooLate => format!(
                "{turns}: demasiado tarde, con hasta {cost} de pérdida. Para entonces queda poco tiempo para llevar algo de vuelta a la mesa, pesa lo que se ha dicho entretanto y, con tensión {} o más, ya no pueden dejarse ver saliendo contigo de la sala.",
                setup.lock
            ),
        }
    }
    fn met(&self, event: &Event, ripeness: Ripeness) -> &'static str {
        let gone = ripeness == Ripeness::TooLate;
        match (event.rule, event.reason) {
            (Rule::AskTooEarly, Reason::NoRapport) if gone => "ya no había sintonía",
            (Rule::AskTooEarly, _) if gone => "ya no había nada atascado",
            (Rule::AskTooEarly, Reason::NoRapport) => "todavía no había sintonía",
            (Rule::AskTooEarly, _) => "todavía no había nada atascado",
            (Rule::AskTooLate, Reason::Law) => "lo prohibía la ley",
            (Rule::AskTooLate, _) => "no podían dejarse ver saliendo",
            (_, Reason::TensionNearLock) => "una charla, pero corta",
            _ => "una charla",
        }
    }
    fn your_moment_was(&self, turn: u8, value: i16, short: i16) -> String {
        let value = self.of_points(value, 900);
        match short {
            ..=0 => {
                format!("Pediste salir por primera vez en el turno {turn}: valía {value}, y ningún turno era mejor.")
            }
            _ => format!(
                "Pediste salir por primera vez en el turno {turn}: valía {value}, {} menos que el mejor turno.",
                points(short)
            ),
        }
    }
    fn you_never_stepped_out(&self) -> &'static str {
        "No pediste nunca unas palabras fuera."
    }
    fn you_predicted(&self, predicted: Option<u8>, own: Option<u8>) -> String {
        match (predicted, own) {
            (None, None) => "Habías dicho que no saldrías en ningún momento, y así fue.".into(),
            (None, Some(_)) => "Habías dicho que no saldrías en ningún momento.".into(),
            (Some(turn), Some(own)) if turn == own => {
                format!("Habías dicho el turno {turn}, y el turno {turn} fue.")
            }
            (Some(turn), _) => format!("Habías dicho el turno {turn}."),
        }
    }
    fn never_was_worth(&self, value: i16) -> String {
        format!("Sin ninguna charla fuera, lo mejor que se podía alcanzar era {}.", self.of_points(value, 900))
    }
    fn curve_table(&self) -> &'static str {
        "Lo que valía la primera charla fuera, turno a turno"
    }
    fn value_column(&self) -> &'static str {
        "Mejor resultado"
    }
    fn ripeness_column(&self) -> &'static str {
        "El momento, y qué te esperaba"
    }
    fn note_column(&self) -> &'static str {
        "Tú"
    }
    fn not_possible(&self) -> &'static str {
        "no era posible"
    }
    fn no_talk_possible(&self) -> &'static str {
        "En esta partida no hubo ningún turno en que pudieras pedir unas palabras fuera."
    }
}

fn turns(stretch: &Stretch) -> String {
    if stretch.first == stretch.last {
        format!("Turno {}", stretch.first)
    } else {
        format!("Turnos {} a {}", stretch.first, stretch.last)
    }
}
