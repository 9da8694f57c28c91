use super::points;
use crate::phrases::debrief::ScorePhrases;
use crate::phrases::es::Spanish;
use crate::phrases::{CommonPhrases, Names};
use negotiation::{Daylight, Dimension, Ending, Move, Rule};
use reading::{Cause, Outcome, Sum};

impl ScorePhrases for Spanish {
    fn result(&self) -> &'static str {
        "Tu resultado"
    }
    fn of_points(&self, tenths: i16, most: i16) -> String {
        format!("{} de {}", self.decimal(tenths), most / 10)
    }
    fn points_change(&self, tenths: i16) -> String {
        let sign = if tenths < 0 { "" } else { "+" };
        format!("{sign}{}", self.decimal(tenths))
    }
    fn out_of(&self, most: i16) -> String {
        format!("de {} puntos", most / 10)
    }
    fn timing_to_come(&self) -> &'static str {
        "Por ahora. Los puntos del momento todavía se están calculando."
    }
    fn in_that_turn(&self, turn: u8, sentence: &str) -> String {
        format!("Turno {turn}: {sentence}")
    }
    fn sum(&self) -> &'static str {
        "Suma"
    }
    fn asks(&self, dimension: Dimension, open: &str) -> String {
        let asks = match dimension {
            Dimension::Agreement => {
                "¿Hay acuerdo, y están las dos partes claramente mejor con él que sin él? Un acuerdo muy bueno para una parte y que a la otra apenas le compensa suma poco."
            }
            Dimension::Value => {
                "¿Qué ganaron los tuyos por encima de su límite? Cuenta hasta lo que te da la propuesta más justa: lo que pase de ahí saldría del bolsillo de la otra parte, y no suma nada."
            }
            Dimension::Timing => {
                "¿Saliste en el momento justo? Diez puntos, menos la diferencia entre lo que valía tu momento y lo que valía el mejor que tuviste al alcance."
            }
            Dimension::Discovery => "De los motivos que no iban a dar en público, ¿cuántos llegaste a conocer?",
            Dimension::Discretion => {
                "¿Te guardaste lo que solo podía debilitarte? Diez puntos, menos cuatro por cada dato estratégico que diste y dos por cada interés que ofreciste antes de que hubiera confianza. Cuenta en proporción a lo que llegaste a saber, porque no decirle nada a nadie no tiene mérito."
            }
            Dimension::Daylight => {
                return format!(
                    "«{open}» afectaba a personas que no estaban. ¿Se trató en abierto? Diez puntos si lo abriste en acta, cinco si nadie lo tocó, tres tras una disculpa, ninguno si se cerró en privado."
                );
            }
            Dimension::Standing => "¿Vieron los tuyos, al final, que diste la cara por ellos?",
            Dimension::Pace => "¿Quedaba tiempo en el reloj cuando cerraste?",
        };
        asks.into()
    }
    fn rests_on(&self, dimension: Dimension) -> &'static str {
        match dimension {
            Dimension::Agreement => {
                "Con público delante, lo fácil es «encaminarse hacia el bloqueo». La medida es la de Nash (1950)."
            }
            Dimension::Value => {
                "Se mide aparte del acuerdo, porque ninguna cifra por sí sola es justa con las dos partes (Clyman 1995)."
            }
            Dimension::Timing => {
                "La pregunta que cierra el artículo: «¿cuál es el momento adecuado para la primera conversación fuera de acta?». Sobre los momentos maduros: Zartman 2000; Druckman, Olekalns & Smith 2009."
            }
            Dimension::Discovery => {
                "Para esto sirve una charla en privado: para saber qué asuntos «son de verdad importantes para ellos» y cuáles son «los grandes escollos». Sobre dar y recibir por turnos: McGinn, Thompson & Bazerman 2003."
            }
            Dimension::Discretion => {
                "La gente corresponde donde hay confianza (Kong, Dirks & Ferrin 2014). Un plazo de verdad se puede decir sin riesgo (Moore 2004)."
            }
            Dimension::Daylight => {
                "Con un procedimiento abierto y justo, la gente acepta hasta lo que no le gusta (National Research Council 2008)."
            }
            Dimension::Standing => {
                "Aquellos por quienes hablas necesitan ver que «en todo momento» defendiste «lo que más» les convenía. Sobre lo que le hace a una negociación saberse observada: Carnevale, Pruitt & Seilheimer 1981."
            }
            Dimension::Pace => {
                "Cuando nadie lo remedia, los acuerdos se amontonan en los últimos segundos, y los fracasos también (Roth, Murnighan & Schoumaker 1988)."
            }
        }
    }
    fn more(&self, dimension: Dimension, outcome: &Outcome) -> String {
        match dimension {
            Dimension::Agreement if !outcome.closed() => "Para sacar más: solo pueden moverse en lo que te contaron fuera, en lo que compró una concesión y en lo que se abrió en la mesa. Primero desbloquea; después pon sobre la mesa una propuesta completa.".into(),
            Dimension::Agreement => "Para sacar más: dales lo que más les importa y a ti te importa poco, y quédate con lo contrario.".into(),
            Dimension::Value => "Para sacar más: aférrate a los asuntos que más valen para ti, y suelta los que menos.".into(),
            Dimension::Timing => "Para sacar más: mira «Cuándo salir», más abajo.".into(),
            Dimension::Discovery => format!("Para sacar más: fuera, cuenta qué significa un asunto para ti y pregunta qué significa para la otra parte, lo uno a cambio de lo otro, cuando ya confíe en ti (aquí, con sintonía {} o más).", outcome.trust),
            Dimension::Discretion => format!("Para sacar más: guárdate siempre tu límite, tu alternativa y los planes de los tuyos. Lo que sientes, lo que te ata y un plazo se pueden decir sin riesgo. Ofrece un interés cuando la sintonía llegue a {}.", outcome.trust),
            Dimension::Daylight => "Para sacar más: abre tú el asunto en la mesa, y fuera di «aquí no».".into(),
            Dimension::Standing => "Para sacar más: avisa a los tuyos antes de salir, da la cara por ellos de vez en cuando y cede poco en público.".into(),
            Dimension::Pace => "Para sacar más: cierra en cuanto la propuesta sea lo bastante buena.".into(),
        }
    }
    fn reason(&self, reason: &Cause, outcome: &Outcome, names: Names<'_>, open: &str) -> String {
        match (reason.dimension, reason.rule) {
            (Dimension::Agreement, Some(Rule::TimeOut)) => {
                "se acabó el tiempo, pero se había entendido lo suficiente para que las dos partes dejaran un acuerdo marco.".into()
            }
            (Dimension::Agreement | Dimension::Value, Some(Rule::WalkAway)) => {
                format!(
                    "te marchaste con cortesía donde no había acuerdo posible, sabiendo por qué en {} de {} asuntos.",
                    outcome.learned, outcome.hidden
                )
            }
            (Dimension::Agreement, _) if reason.tenths == Dimension::Agreement.most() => {
                "tu propuesta se ratificó, y ninguna otra es mejor para las dos partes en conjunto.".into()
            }
            (Dimension::Agreement, _) => format!(
                "tu propuesta se ratificó. La más justa habría valido aquí {} más.",
                points(Dimension::Agreement.most() - reason.tenths)
            ),
            (Dimension::Value, _) if reason.tenths == Dimension::Value.most() => {
                "tu propuesta da a los tuyos tanto como les daría la más justa, o más.".into()
            }
            (Dimension::Value, _) => format!(
                "lo que tu propuesta da a los tuyos por encima de su límite. La más justa habría valido aquí {} más.",
                points(Dimension::Value.most() - reason.tenths)
            ),
            (Dimension::Timing, rule) => timing(rule, reason.tenths),
            (Dimension::Discovery, Some(Rule::AskBare)) => {
                format!("te contaron qué hay detrás de {}, aunque no diste nada a cambio.", about(reason, names))
            }
            (Dimension::Discovery, _) => format!("te contaron qué les importa en {}.", about(reason, names)),
            (Dimension::Discretion, None) => format!(
                "Al empezar, nada revelado: diez puntos, en proporción a los motivos que llegaste a conocer, {} de {}.",
                outcome.learned, outcome.hidden
            ),
            (Dimension::Discretion, Some(Rule::Gift)) => format!(
                "contaste qué significa para ti {} antes de que hubiera confianza suficiente para corresponderte.",
                about(reason, names)
            ),
            (Dimension::Discretion, _) => match reason.made {
                Some(Move::Reveal { secret }) => {
                    format!("revelaste lo que solo te debilita: «{}».", names.secret(secret).trim_end_matches('.'))
                }
                _ => "revelaste algo.".into(),
            },
            (Dimension::Daylight, None) => format!("Al empezar, nadie había tocado «{open}»."),
            (Dimension::Daylight, Some(Rule::OpenDaylight)) => {
                format!("abriste «{open}» en acta.")
            }
            (Dimension::Daylight, Some(Rule::Apologise)) => "volviste a abrir el asunto, con una disculpa.".into(),
            (Dimension::Daylight, _) => format!("cerraste «{open}» en privado."),
            (Dimension::Standing, None) => "Lo que los tuyos pensaban de ti al empezar.".into(),
            (Dimension::Standing, Some(Rule::StandUp)) => "diste la cara por los tuyos, y lo vieron.".into(),
            (Dimension::Standing, Some(Rule::Concede)) => {
                format!("cediste en {} delante de todos.", about(reason, names))
            }
            (Dimension::Standing, Some(Rule::Unannounced)) => {
                "pediste unas palabras fuera, y nadie había avisado a los tuyos.".into()
            }
            (Dimension::Standing, Some(Rule::OpenDaylight)) => "pusiste ante todos lo que a todos concierne.".into(),
            (Dimension::Standing, Some(Rule::Apologise)) => "tuviste que disculparte en público.".into(),
            (Dimension::Standing, _) => "cambió lo que los tuyos pensaban de ti.".into(),
            (Dimension::Pace, _) => match outcome.turns_left {
                1 => "cerraste con un turno de sobra.".into(),
                left => format!("cerraste con {left} turnos de sobra."),
            },
        }
    }
    fn no_reason(&self, sum: &Sum, outcome: &Outcome) -> &'static str {
        match sum.dimension {
            Dimension::Agreement | Dimension::Value | Dimension::Pace if !outcome.closed() => {
                "No se ratificó ningún acuerdo."
            }
            Dimension::Agreement => "La propuesta deja a una de las partes justo en su límite.",
            Dimension::Value => "La propuesta deja a los tuyos justo en su límite.",
            Dimension::Timing if !outcome.asked => "No pediste nunca unas palabras fuera.",
            Dimension::Timing => "Otro momento habría valido diez puntos más, o todavía más.",
            Dimension::Discovery => "No te contaron nada que no fueran a decir en público.",
            Dimension::Discretion if outcome.gave_away => {
                "Revelaste lo que solo te debilita, y no te enteraste de nada."
            }
            Dimension::Discretion => "No te enteraste de nada, así que no había con qué tener discreción.",
            Dimension::Daylight => match outcome.daylight {
                Daylight::Tainted => "Se cerró en privado.",
                _ => "No salió nada de ahí.",
            },
            Dimension::Standing if outcome.ending == Some(Ending::Framework) => {
                "Un acuerdo marco está por ratificar, así que el respaldo no cuenta."
            }
            Dimension::Standing => "Los tuyos han dejado de confiar en ti.",
            Dimension::Pace => "Cerraste en el último turno.",
        }
    }
    fn reduced(&self) -> &'static str {
        "La negociación quedó en nada, así que de lo ganado por el camino cuentan tres octavos: 15 puntos como mucho, y aparte los del momento de la primera charla fuera."
    }
    fn made_of(&self) -> &'static str {
        "De qué se compone"
    }
    fn about_made_of(&self) -> &'static str {
        "Ocho partes suman el resultado. Cada una se despliega y dice de dónde salen sus puntos."
    }
    fn beside_the_result(&self) -> &'static str {
        "Aparte del resultado"
    }
    fn accuracy(&self) -> &'static str {
        "Precisión"
    }
    fn per_cent(&self, share: u8) -> String {
        format!("{share} %")
    }
    fn about_accuracy(&self, sound: usize, decisions: usize) -> String {
        let lost = if sound == 1 { "costó" } else { "costaron" };
        format!(
            "{sound} de tus {decisions} decisiones {lost} menos de un punto. El resultado dice qué obtuviste; la precisión, cómo jugaste. Son cosas distintas."
        )
    }
    fn best_of_case(&self, own: i16, best: i16) -> String {
        format!(
            "Sin los puntos del momento: tú, {}; la mejor partida posible, {}.",
            self.decimal(own),
            self.of_points(best, 900)
        )
    }
}

fn timing(rule: Option<Rule>, tenths: i16) -> String {
    let short = Dimension::Timing.most() - tenths;
    let what = match rule {
        Some(Rule::AskTooEarly) => "pediste unas palabras fuera antes de que hubiera nada que decir allí",
        Some(Rule::AskTooLate) => "pediste unas palabras fuera cuando ya no podían dejarse ver saliendo contigo",
        _ => "tu primera charla fuera, con algo atascado y la confianza justa",
    };
    match short {
        ..=0 => format!("{what}. Ningún momento era mejor."),
        _ => format!("{what}. El mejor momento valía {} más.", points(short)),
    }
}

/// The issue that a reason is about.
fn about(reason: &Cause, names: Names<'_>) -> String {
    match reason.made {
        Some(Move::Concede { issue } | Move::Trade { issue } | Move::AskBare { issue }) => {
            format!("«{}»", names.issue(issue))
        }
        _ => "un asunto".into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_of_points_line_up() {
        assert_eq!([Spanish.decimal(0), Spanish.decimal(7), Spanish.decimal(734)], ["0,0", "0,7", "73,4"]);
        assert_eq!([Spanish.points_change(33), Spanish.points_change(-167)], ["+3,3", "\u{2212}16,7"]);
        assert_eq!(Spanish.of_points(83, 100), "8,3 de 10");
    }
}
