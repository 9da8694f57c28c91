use super::points;
use crate::phrases::CommonPhrases;
use crate::phrases::debrief::{CurvePhrases, ScorePhrases};
use crate::phrases::es::{Spanish, lowered};
use negotiation::ScenarioDraft;
use reading::{Met, Ripeness, Span, Stretch};

impl CurvePhrases for Spanish {
    fn when_to_step_out(&self) -> &'static str {
        "Cuándo salir"
    }
    fn about_curve(&self) -> &'static str {
        "¿Hasta dónde habría podido llegar esta negociación si hubieras salido por primera vez en otro turno? Cada círculo corresponde a un turno. Los turnos anteriores a tu primera salida se toman como los jugaste; todo lo demás, jugado lo mejor posible."
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
    fn stretch(&self, stretch: &Stretch, spans: &[Span], setup: &ScenarioDraft) -> String {
        let turns = turns(stretch.first, stretch.last);
        let cost = points(stretch.cost);
        let mut text = match stretch.ripeness {
            Ripeness::TooEarly => format!("{turns}: demasiado pronto, con hasta {cost} de pérdida."),
            Ripeness::Ripe if spans.iter().all(|span| span.met.is_talk()) => format!(
                "{turns}: maduro. Ya se conocen las dos posiciones, algo se ha atascado, hay la confianza justa y queda tiempo para llevar el resultado de vuelta a la mesa."
            ),
            Ripeness::Ripe => format!("{turns}: los mejores momentos que hubo, tal como fue tu partida."),
            Ripeness::TooLate => format!(
                "{turns}: demasiado tarde, con hasta {cost} de pérdida. Para entonces queda poco tiempo para llevar algo de vuelta a la mesa, y pesa lo que se ha dicho entretanto."
            ),
        };
        match stretch.ripeness {
            Ripeness::Ripe if stretch.cost > 0 => {
                text += &format!(" Dentro de este margen apenas importa cuándo: {cost} como mucho.");
            }
            Ripeness::TooLate if spans.is_empty() => {
                text += &format!(
                    " Con tensión {} o más, ya no pueden dejarse ver saliendo contigo de la sala.",
                    setup.lock
                );
            }
            _ => {}
        }
        let told = |span: &&Span| match stretch.ripeness {
            Ripeness::TooEarly => true,
            Ripeness::Ripe => false,
            // What a talk would have lacked was no other in the window.
            Ripeness::TooLate => !span.met.is_talk() || span.met == Met::Short,
        };
        for span in spans.iter().filter(told) {
            text += &format!(" {}", span_in_words(span, stretch, setup));
        }
        text
    }
    fn met(&self, met: Met, ripeness: Ripeness) -> &'static str {
        let gone = ripeness == Ripeness::TooLate;
        match met {
            Met::NoRapport if gone => "ya no había sintonía",
            Met::NothingStuck if gone => "ya no había nada atascado",
            Met::NoRapport => "todavía no había sintonía",
            Met::NothingStuck => "todavía no había nada atascado",
            Met::Law => "lo prohibía la ley",
            Met::Locked => "no podían dejarse ver saliendo",
            Met::Short => "una charla, pero corta",
            Met::BelowTrust => "una charla, con la confianza aún por crecer",
            Met::Untold => "una charla, sin avisar a los tuyos",
            Met::Talk => "una charla",
        }
    }
    fn curve_and_result(&self, total: i16, timing: i16) -> String {
        format!(
            "Estas cifras dicen hasta dónde habría podido llegar aún la negociación, de 90 y sin contar el momento: la tuya llegó a {}, y con {} por el momento ese es tu resultado, {}.",
            self.decimal(total - timing),
            self.decimal(timing),
            self.of_points(total, 1000)
        )
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

/// What some turns of a stretch would have met. The numbers are those of the player's own play.
fn span_in_words(span: &Span, stretch: &Stretch, setup: &ScenarioDraft) -> String {
    let gone = stretch.ripeness == Ripeness::TooLate;
    let (reason, lock) = (setup.ripe_from, setup.lock);
    let polite = "habrían salido un momento por cortesía, sin decir nada, y la próxima vez habrían desconfiado más";
    let met = match span.met {
        Met::NothingStuck if gone => {
            format!("ya no había nada atascado: la tensión en tu partida estaba por debajo de {reason}.")
        }
        Met::NothingStuck => format!(
            "todavía no había nada atascado, porque la tensión en tu partida estaba por debajo de {reason}: {polite}."
        ),
        Met::NoRapport if gone => "ya no quedaba sintonía en tu partida sobre la que hablar.".into(),
        Met::NoRapport => format!("en tu partida no había sintonía sobre la que hablar: {polite}."),
        Met::BelowTrust => format!(
            "habrían hablado contigo, pero la sintonía en tu partida estaba por debajo de {}: poca para corresponder enseguida.",
            setup.trust
        ),
        Met::Untold => "habrían hablado contigo, pero los tuyos no sabían que pensabas hacerlo.".into(),
        Met::Short => "habrían hablado contigo, pero no mucho tiempo: la tensión en tu partida era alta.".into(),
        Met::Talk => "habrían hablado contigo, pero valía más lo que aún podías hacer antes en la mesa.".into(),
        Met::Locked => {
            format!("la tensión en tu partida estaba en {lock} o más: no podían dejarse ver saliendo contigo.")
        }
        Met::Law => "lo prohibía la ley.".into(),
    };
    if (span.first, span.last) == (stretch.first, stretch.last) {
        let mut letters = met.chars();
        return letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default();
    }
    let turns = turns(span.first, span.last);
    let the = if span.first == span.last { "En el" } else { "En los" };
    format!("{the} {} {met}", lowered(&turns))
}

fn turns(first: u8, last: u8) -> String {
    match last - first {
        0 => format!("Turno {first}"),
        1 => format!("Turnos {first} y {last}"),
        _ => format!("Turnos {first} a {last}"),
    }
}
