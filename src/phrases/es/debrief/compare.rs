use crate::phrases::debrief::ComparePhrases;
use crate::phrases::es::{Spanish, count};
use negotiation::Daylight;
use reading::Window;

impl ComparePhrases for Spanish {
    fn two_stories(&self) -> &'static str {
        "Dos historias, una regla"
    }
    fn about_two_stories(&self) -> &'static str {
        "Quienes comparan dos casos y dicen qué tienen en común se llevan mucho más a su próxima negociación que quienes estudian cada uno por separado (Loewenstein, Thompson & Gentner 1999). Contesta cada pregunta por tu cuenta antes de seguir leyendo."
    }
    fn nothing_to_compare(&self) -> &'static str {
        "Cuando hayas visto el repaso de otro caso, los dos aparecerán aquí, uno al lado del otro."
    }
    fn compare_with(&self) -> &'static str {
        "Comparar con"
    }
    fn questions_on_both(&self) -> [&'static str; 3] {
        [
            "¿Qué tenía que haber pasado, en los dos casos, para que unas palabras fuera valieran algo?",
            "¿Qué diste ahí fuera, qué recibiste a cambio y de qué dependió una cosa o la otra?",
            "¿Qué no les correspondía cerrar a ustedes dos, y en qué se podía notar?",
        ]
    }
    fn what_both_say(&self) -> &'static str {
        "Lo que dicen tus dos partidas"
    }
    fn when_it_was(&self, window: Window) -> String {
        let Window { turns, own, best } = window;
        let own = match own {
            Some(turn) => format!("Pediste salir por primera vez en el turno {turn} de {turns}."),
            None => format!("No pediste salir en ninguno de los {turns} turnos."),
        };
        let best = match best {
            Some((first, last)) if first == last => format!(" El mejor momento era el turno {first}."),
            Some((first, last)) => format!(" El mejor momento estaba entre los turnos {first} y {last}."),
            None => String::new(),
        };
        format!("{own}{best}")
    }
    fn what_was_given(&self, told: u8, gifts: u8, (learned, hidden): (u8, u8)) -> String {
        let facts = count(told.into(), "dato que solo te debilitaba", "datos que solo te debilitaban");
        let interests = count(gifts.into(), "interés", "intereses");
        let given = match (told, gifts) {
            (0, 0) => "No diste nada que se usara en tu contra.".to_owned(),
            (_, 0) => format!("Contaste {facts}."),
            (0, _) => format!("Revelaste {interests} antes de que te fueran a corresponder."),
            _ => format!("Contaste {facts}, y revelaste {interests} demasiado pronto."),
        };
        let learned = match learned {
            0 => format!("No te contaron qué hay detrás de ninguno de los {hidden} asuntos."),
            _ => format!("Te contaron qué hay detrás de {learned} de {hidden} asuntos."),
        };
        format!("{given} {learned}")
    }
    fn what_was_open(&self, status: Daylight) -> String {
        match status {
            Daylight::Opened => "Se abrió en acta.",
            Daylight::Untouched => "Nadie lo sacó en acta.",
            Daylight::Apologised => "Se cerró en privado, y se volvió a abrir con una disculpa.",
            Daylight::Tainted => "Se cerró en privado, y así quedó.",
        }
        .into()
    }
    fn points_in_both(&self) -> &'static str {
        "Los puntos de las dos partidas"
    }
}
