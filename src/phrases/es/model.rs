mod asking;
mod corridor;
mod ending;
mod limits;
mod score;
mod table;

use super::Spanish;
use crate::phrases::sources::{Source, Sure};
use crate::phrases::{Account, Claim, ModelPhrases, Passage};
use negotiation::{Dimension, Rule};
use reading::Part;

impl ModelPhrases for Spanish {
    fn model(&self) -> &'static str {
        "Cómo funciona este modelo"
    }
    fn about_model(&self) -> &'static [&'static str] {
        &[
            "Cada cifra de este juego la mueve una regla, y todas las reglas están en esta página: qué hace cada una, de qué palabras del artículo viene, en qué estudio se apoya y qué hay en contra. Cuando una regla no se apoya más que en nuestro criterio, la página lo dice.",
            "El artículo es «Why “Off-The-Record” Is An Important Part Of Closing Every Negotiation» (Por qué hablar fuera de acta es parte importante de cerrar cualquier negociación), de The Accidental Negotiator. Solo lo que va entre comillas es texto suyo, traducido del inglés. Lo que hallaron los estudios lo contamos con nuestras palabras.",
        ]
    }
    fn to_contents(&self) -> &'static str {
        "Volver al índice"
    }
    fn part(&self, part: Part) -> &'static str {
        match part {
            Part::Numbers => "Qué se cuenta",
            Part::Table => "En la mesa",
            Part::Asking => "Pedir unas palabras fuera",
            Part::Corridor => "En el pasillo",
            Part::Closing => "Cerrar un acuerdo",
            Part::Endings => "Cómo termina la negociación",
            Part::Score => "La puntuación",
            Part::Coach => "Cómo calcula el coach",
            Part::Limits => "Lo que este modelo no es",
            Part::Sources => "Qué se leyó, y cómo",
        }
    }
    fn about_part(&self, part: Part) -> &'static [&'static str] {
        match part {
            Part::Numbers => {
                &["En este juego no hay azar. Las mismas jugadas en el mismo caso llevan siempre al mismo resultado."]
            }
            Part::Table => &["En la mesa todo se oye y todo consta en acta. Allí cada jugada cuesta un turno."],
            Part::Asking => &[
                "Pedirlas cuesta un turno y gasta una de tus charlas fuera, salga lo que salga. El juego mira primero si es demasiado tarde y después si es demasiado pronto. Si no es ni lo uno ni lo otro, el momento está maduro. Maduro es un estado de la negociación y no un número de turno: lo que hiciste antes puede acercarlo, o cerrarle el paso.",
            ],
            Part::Corridor => &[
                "Una charla que llega a tiempo tiene tres intercambios, y cada jugada gasta uno. La charla entera cuesta un turno.",
            ],
            Part::Closing => &[
                "Solo una propuesta completa cierra un acuerdo, con una opción para cada asunto, y solo en acta.",
                "La otra parte acepta si se cumplen dos cosas. En todo asunto en que la propuesta se aparta de su posición pública tiene margen para moverse: te contó fuera qué hay detrás, o una concesión compró medio camino, o es el asunto que corresponde tratar en abierto y alguien lo ha planteado. Y la propuesta le da al menos su límite, que ha subido con cada dato estratégico que regalaste.",
                "Después, los tuyos ratifican si se cumplen tres cosas. Nada se cerró a espaldas de aquellos a quienes afecta. Tu respaldo y los logros visibles de la propuesta suman al menos 6, o 7 si tuviste que disculparte. Y la propuesta alcanza tu propio límite. Un logro visible es un asunto que se cierra más cerca de tu posición que de la suya.",
                "Así que conocer sus cifras no ayudaría gran cosa. Lo que le permite moverse es lo que te contó fuera.",
            ],
            Part::Endings => &[
                "Una propuesta que ambas partes aceptan cierra la negociación con un acuerdo. Estos son los otros finales.",
            ],
            Part::Score => &[
                "Una partida puede alcanzar 100 puntos en ocho dimensiones. Sin acuerdo, lo ganado por el camino cuenta tres octavos, 15 puntos como mucho; un acuerdo marco puede llegar a 40. El momento se suma aparte en los dos casos. En un caso donde no hay acuerdo posible, irse con cortesía es el final correcto: 45 puntos, según la proporción de sus motivos que llegaste a conocer, ocupan el lugar del acuerdo y del valor.",
            ],
            Part::Coach => &[
                "Acabada la partida, el repaso dice cuánto valía cada decisión y cuál fue el mejor momento. Nada de eso es una opinión: está calculado.",
            ],
            Part::Limits => &["Antes de llevarte algo de aquí a una mesa de verdad:"],
            Part::Sources => &[
                "Lo que solo recordamos haber leído en alguna parte queda fuera. Casi todo lo que esta página dice de un estudio sale de su resumen, así que búscalo antes de fiarte de él. Donde no figura título ni revista, no hemos comprobado dónde se publicó.",
            ],
        }
    }
    fn rule(&self, rule: Rule) -> Account {
        match rule {
            Rule::StandUp => table::STAND_UP,
            Rule::Explain => table::EXPLAIN,
            Rule::Concede => table::CONCEDE,
            Rule::OpenDaylight => table::OPEN_DAYLIGHT,
            Rule::Apologise => table::APOLOGISE,
            Rule::TellTeam => table::TELL_TEAM,
            Rule::Drift => table::DRIFT,
            Rule::Quote => table::QUOTE,
            Rule::AskTooLate => asking::TOO_LATE,
            Rule::AskTooEarly => asking::TOO_EARLY,
            Rule::AskRipe => asking::RIPE,
            Rule::Unannounced => asking::UNANNOUNCED,
            Rule::Trade => corridor::TRADE,
            Rule::Gift => corridor::GIFT,
            Rule::SharedInterest => corridor::SHARED_INTEREST,
            Rule::AskBare => corridor::ASK_BARE,
            Rule::Share => corridor::SHARE,
            Rule::Float => corridor::FLOAT,
            Rule::AgreeProcess => corridor::AGREE_PROCESS,
            Rule::Reveal => corridor::REVEAL,
            Rule::Settle => corridor::SETTLE,
            Rule::Taboo => corridor::TABOO,
            Rule::NotHere => corridor::NOT_HERE,
            Rule::TalkEnds => corridor::TALK_ENDS,
            Rule::Table => ending::TABLE,
            Rule::Deadlock => ending::DEADLOCK,
            Rule::TimeOut => ending::TIME_OUT,
            Rule::WalkAway => ending::WALK_AWAY,
        }
    }
    fn measure(&self, dimension: Dimension) -> Account {
        match dimension {
            Dimension::Agreement => score::AGREEMENT,
            Dimension::Value => score::VALUE,
            Dimension::Timing => score::TIMING,
            Dimension::Discovery => score::DISCOVERY,
            Dimension::Discretion => score::DISCRETION,
            Dimension::Daylight => score::DAYLIGHT,
            Dimension::Standing => score::STANDING,
            Dimension::Pace => score::PACE,
        }
    }
    fn numbers(&self) -> &'static [Passage] {
        limits::NUMBERS
    }
    fn coach(&self) -> &'static [Passage] {
        limits::COACH
    }
    fn limits(&self) -> &'static [Passage] {
        limits::LIMITS
    }
    fn grounds(&self, against: bool) -> &'static str {
        if against { "De dónde viene y qué hay en contra" } else { "De dónde viene" }
    }
    fn in_the_article(&self) -> &'static str {
        "En el artículo"
    }
    fn what_it_rests_on(&self) -> &'static str {
        "En qué se apoya"
    }
    fn rule_of_the_game(&self) -> &'static str {
        "En ningún estudio que hayamos leído. Es una regla del juego."
    }
    fn what_speaks_against(&self) -> &'static str {
        "Qué hay en contra"
    }
    fn what_is_ours(&self) -> &'static str {
        "De nuestra cosecha"
    }
    fn sure(&self, sure: Sure) -> Option<&'static str> {
        match sure {
            Sure::Study => None,
            Sure::Practice => Some("práctica"),
            Sure::SecondHand => Some("de segunda mano"),
        }
    }
    fn how_sure(&self) -> &'static str {
        "Hasta dónde fiarse: una fuente sin marca es un estudio que leímos en el original o en su resumen. «Práctica» señala lo que aconseja la gente del oficio, o lo que dice una ley o un tribunal; también lo leímos, pero nadie lo ha medido. «De segunda mano» señala lo que solo conocemos por lo que otros escriben."
    }
    fn cited(&self, sources: &[Source]) -> String {
        let marked = |source: &Source| match self.sure(source.sure) {
            None => source.cited.to_owned(),
            Some(mark) => format!("{}, {mark}", source.cited),
        };
        format!("({})", sources.iter().map(marked).collect::<Vec<_>>().join("; "))
    }
}

const fn claim(source: Source, says: &'static str) -> Claim {
    Claim { source, says }
}

/// The English texts are held against the rules; these are held against the English ones.
#[cfg(test)]
mod tests {
    use super::*;
    use crate::phrases::English;
    use crate::phrases::es::signed;
    use reading::RULES;
    use std::collections::BTreeSet;

    /// What is said of each rule and each dimension, in English and in Spanish.
    fn accounts() -> Vec<(Account, Account)> {
        let rules = RULES.into_iter().map(|rule| (English.rule(rule), Spanish.rule(rule)));
        let measures = Dimension::ALL.into_iter();
        rules.chain(measures.map(|it| (English.measure(it), Spanish.measure(it)))).collect()
    }

    /// The numbers that a text names in figures, in their order of size.
    fn figures(text: &str) -> Vec<u32> {
        let mut all: Vec<u32> =
            text.split(|it: char| !it.is_ascii_digit()).filter_map(|figure| figure.parse().ok()).collect();
        all.sort_unstable();
        all
    }

    #[test]
    fn the_page_names_the_numbers_that_the_rules_move() {
        let mut named = 0;
        for (english, spanish) in accounts() {
            let (english_does, spanish_does) = (english.does.to_lowercase(), spanish.does.to_lowercase());
            for (in_english, in_spanish) in [("tension", "tensión"), ("rapport", "sintonía"), ("standing", "respaldo")]
            {
                for by in -3..=3 {
                    let (number, twin) =
                        (format!("{in_english} {}", signed(by)), format!("{in_spanish} {}", signed(by)));
                    let times = english_does.matches(&number).count();
                    assert_eq!(spanish_does.matches(&twin).count(), times, "{}: {twin:?}", spanish.name);
                    named += times;
                }
            }
        }
        assert!(named >= 20, "{named}");
    }

    #[test]
    fn every_text_names_the_figures_of_its_english_twin() {
        for (english, spanish) in accounts() {
            assert_eq!(figures(spanish.name), figures(english.name), "{}", spanish.name);
            assert_eq!(figures(spanish.does), figures(english.does), "{}", spanish.name);
            assert_eq!(figures(spanish.ours), figures(english.ours), "{}", spanish.name);
            let claims = |account: &Account| -> Vec<(&'static str, Vec<u32>)> {
                let claims = account.rests_on.iter().chain(account.against);
                claims.map(|claim| (claim.source.cited, figures(claim.says))).collect()
            };
            assert_eq!(claims(&spanish), claims(&english), "{}", spanish.name);
            assert_eq!(spanish.rests_on.len(), english.rests_on.len(), "{}", spanish.name);
            assert_eq!(spanish.article.is_some(), english.article.is_some(), "{}", spanish.name);
        }
        let passages = |phrases: &dyn ModelPhrases| -> Vec<(Vec<u32>, &'static [Source])> {
            let all = [phrases.numbers(), phrases.coach(), phrases.limits()].concat();
            all.iter().map(|it| (figures(&format!("{} {}", it.title, it.text)), it.sources)).collect()
        };
        assert_eq!(passages(&Spanish), passages(&English));
        for part in Part::ALL {
            let in_each = |texts: &[&str]| texts.iter().map(|text| figures(text)).collect::<Vec<_>>();
            assert_eq!(in_each(Spanish.about_part(part)), in_each(English.about_part(part)), "{part:?}");
        }
    }

    #[test]
    fn every_account_says_what_the_rule_does_and_what_is_our_own() {
        let mut names = BTreeSet::new();
        for (_, account) in accounts() {
            assert!(names.insert(account.name), "{} is said twice", account.name);
            for text in [account.does, account.ours] {
                assert!(text.ends_with('.') || text.ends_with('?'), "{}: {text:?}", account.name);
            }
        }
    }
}
