//! The eight dimensions.

use super::claim;
use crate::phrases::Account;
use crate::phrases::sources::*;

pub const AGREEMENT: Account = Account {
    name: "Un acuerdo aceptable para ambas partes: 30 puntos",
    does: "Lo que cada parte gana sobre su límite, multiplicado lo uno por lo otro, frente a la propuesta en que ese producto es más alto; luego, la raíz cuadrada, para que un acuerdo la mitad de bueno valga más de la mitad. Un acuerdo marco cuenta 10.",
    article: Some("encaminarse hacia el bloqueo"),
    rests_on: &[
        claim(
            NASH_1950,
            "De unos pocos supuestos sobre lo que es justo y sensato se sigue que dos partes deberían ponerse de acuerdo donde el producto de sus ganancias es más alto.",
        ),
        claim(YAO_2026, "En 582 muestras, la gente alcanzó unas tres cuartas partes del valor que era posible."),
    ],
    against: &[claim(
        CLYMAN_1995,
        "Ningún número único para lo que tienen ambos es neutral entre ellos. Todos le piden a alguien, en algún punto, que actúe contra su propio interés.",
    )],
    ours: "La elección de este número y no de otro.",
};

pub const VALUE: Account = Account {
    name: "El valor para los tuyos: 15 puntos",
    does: "Lo que los tuyos ganan sobre su límite. Cuenta hasta lo que te daría la propuesta más justa, de modo que llevarse más que eso no suma nada.",
    article: None,
    rests_on: &[claim(
        CLYMAN_1995,
        "Ningún número conjunto es neutral. Por eso, lo que ganaste para los tuyos se cuenta aparte.",
    )],
    against: &[claim(
        CURHAN_2006,
        "La gente juzga una negociación por cuatro cosas: el resultado, cómo salió cada cual de ella, cómo se desarrolló y la relación. Aquí solo se cuenta la primera.",
    )],
    ours: "El tope.",
};

pub const TIMING: Account = Account {
    name: "El momento de la primera charla fuera: 10 puntos",
    does: "Diez puntos, menos lo que tu momento perdió frente al mejor que tenías a tu alcance, hasta quedar en nada. Nada, también, si nunca lo pediste.",
    article: Some("¿cuál es el momento adecuado para la primera conversación fuera de acta?"),
    rests_on: &[
        claim(ZARTMAN_2000, "Hay momentos en que la gente está lista para hablar, y otros en que no."),
        claim(DRUCKMAN_2009, "La presión solo ayuda junto con la confianza."),
    ],
    against: &[claim(
        WELTON_1992,
        "En mediaciones reales, las sesiones privadas no tuvieron nada que ver con lo bueno que fue el resultado. Un buen momento para una charla solo vale lo que hagas después con él, y así es aquí.",
    )],
    ours: "La escala. «Mejor» quiere decir mejor según estas reglas.",
};

pub const DISCOVERY: Account = Account {
    name: "Hallazgos: 10 puntos",
    does: "Qué proporción de lo que ocultaban llegaste a saber.",
    article: Some("qué asuntos son de verdad importantes para ellos y cuáles van a ser los grandes escollos"),
    rests_on: &[
        claim(THOMPSON_1991, "Saber qué le importa a la otra parte iba acompañado de mejores resultados para ambas."),
        claim(MCGINN_2003, "A ese saber se llegaba contándose cosas, por turnos."),
    ],
    against: &[],
    ours: "Que todo lo que ocultaban cuente igual, lo necesitara tu acuerdo o no.",
};

pub const DISCRETION: Account = Account {
    name: "Discreción: 10 puntos",
    does: "Diez puntos, menos cuatro por cada dato estratégico y dos por cada regalo a cambio de nada; luego, multiplicado por la proporción de lo que averiguaste, para que callar no sume nada.",
    article: None,
    rests_on: &[
        claim(THE_AUTHOR, "Hay cosas que es mejor guardarse, y la primera, una alternativa débil."),
        claim(KONG_2014, "Primero la confianza: donde era mayor, la franqueza rendía más."),
    ],
    against: &[claim(
        THOMPSON_1991,
        "Quienes decían primero qué les importaba no salían peor parados. Un regalo a cambio de nada quizá no sea ninguna falta.",
    )],
    ours: "El cuatro y el dos.",
};

pub const DAYLIGHT: Account = Account {
    name: "A la luz: 10 puntos",
    does: "Lo que corresponde tratar en abierto: diez si lo abriste en acta, cinco si nadie lo tocó, tres tras una disculpa, ninguno si se quedó cerrado en privado.",
    article: None,
    rests_on: &[
        claim(NRC_2008, "Donde la gente podía participar, aceptaba más."),
        claim(CALTECH_2014, "Hablar en público llevó a resultados más iguales, donde la gente competía."),
    ],
    against: &[claim(NRC_2008, "No todas las decisiones merecen lo que cuesta preguntar a todos.")],
    ours: "El artículo no dice nada de esto. Lo añadimos porque una sala cerrada se puede usar contra quienes no están en ella.",
};

pub const STANDING: Account = Account {
    name: "Respaldo: 10 puntos",
    does: "Hasta qué punto ven los tuyos, al final, que los defendiste: el respaldo, sobre 6. Un acuerdo marco está aún por ratificar, así que ahí no cuenta.",
    article: Some("defendieron lo que más le convenía"),
    rests_on: &[
        claim(PUTNAM_1988, "Lo que en casa no van a ratificar no es un acuerdo."),
        claim(FRIEDMAN_1994, "Quienes encabezan la negociación deben a los suyos una función. Es parte del oficio."),
    ],
    against: &[claim(
        STASAVAGE_2004,
        "La misma transparencia que permite a los representados vigilar a quien negocia por ellos lo empuja a la pose.",
    )],
    ours: "Que el respaldo puntúe, además de ayudarte a cerrar.",
};

pub const PACE: Account = Account {
    name: "Ritmo: 5 puntos",
    does: "La proporción de turnos que quedan cuando se ratifica un acuerdo.",
    article: None,
    rests_on: &[claim(
        ROTH_1988,
        "Si nadie lo remedia, los acuerdos se amontonan en el último instante, al lado de los fracasos.",
    )],
    against: &[claim(
        SINACEUR_2013,
        "Las ofertas que llegaban tarde llevaban a acuerdos más ingeniosos. La rapidez no es un mérito por sí misma.",
    )],
    ours: "Que cuente siquiera; por eso es lo que menos cuenta.",
};
