use crate::phrases::Names;
use crate::phrases::debrief::LedgerPhrases;
use crate::phrases::es::{Spanish, count};
use coach::{Exposure, Given};

impl LedgerPhrases for Spanish {
    fn what_you_gave(&self) -> &'static str {
        "Lo que diste y lo que recibiste"
    }
    fn about_what_you_gave(&self) -> &'static str {
        "Para enterarse de algo hay que dar algo. Lo que importa es qué, a quién y cuándo. Lo que costó se mide contra lo mejor que se podía haber hecho en ese momento."
    }
    fn gave_nothing(&self) -> &'static str {
        "No diste nada. Eso no cuesta nada, y nadie le cuenta nada a quien no da nada."
    }
    fn gave(&self, times: usize, answered: usize) -> String {
        let gave = format!("Diste algo {}.", count(times, "vez", "veces"));
        match answered {
            0 => format!("{gave} Ni una sola vez te contaron a cambio qué hay detrás de un asunto."),
            1 => format!("{gave} Una vez te contaron a cambio qué hay detrás de un asunto."),
            _ => format!("{gave} {answered} veces te contaron a cambio qué hay detrás de un asunto."),
        }
    }
    fn each_thing_given(&self) -> &'static str {
        "Cada cosa que diste y lo que costó"
    }
    fn ledger_table(&self) -> &'static str {
        "Todo lo que diste, en el orden de la partida"
    }
    fn gave_column(&self) -> &'static str {
        "Diste"
    }
    fn got_column(&self) -> &'static str {
        "Recibiste"
    }
    fn cost_column(&self) -> &'static str {
        "Costó"
    }
    fn what_came_back(&self, exposure: &Exposure, names: Names<'_>) -> String {
        let lever = match exposure.leverage {
            0 => String::new(),
            points => format!(" Su límite subió {}.", count(points.into(), "punto", "puntos")),
        };
        let got = match (exposure.got, exposure.given) {
            // The same issue stands in the column beside it, and its name may be long.
            (Some(issue), Given::Interest(given)) if issue == given => "Te contaron qué hay detrás.".into(),
            (Some(issue), _) => format!("Te contaron qué hay detrás de «{}».", names.issue(issue)),
            (None, Given::Ourselves(_)) => "Un poco de confianza; esto se puede decir sin riesgo.".into(),
            (None, Given::Concession(issue)) => {
                format!("Llegarán a mitad de camino en «{}».", names.issue(issue))
            }
            (None, Given::Settlement) => "Un arreglo que los tuyos no pueden ratificar tal como está.".into(),
            (None, Given::Confidence) => "Aplausos, y se acabó su confianza.".into(),
            (None, Given::Interest(_) | Given::Secret(_)) => "Nada.".into(),
        };
        format!("{got}{lever}")
    }
}
