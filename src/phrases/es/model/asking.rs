//! Asking for a word outside.

use super::claim;
use crate::phrases::Account;
use crate::phrases::sources::*;

pub const TOO_LATE: Account = Account {
    name: "Demasiado tarde",
    does: "La tensión ha llegado al cerrojo del caso, o la ley prohíbe las charlas privadas a partir de este turno. Se niegan delante de todos: tensión +1, y una charla fuera gastada.",
    article: Some("¿cuál es el momento adecuado para la primera conversación fuera de acta?"),
    rests_on: &[
        claim(
            DRUCKMAN_2009,
            "Una crisis solo trajo movimiento donde el clima era bueno: mucha confianza, poco uso del poder.",
        ),
        claim(
            TALBOT_1974,
            "Un tribunal entendió que una negociación celebrada en público se congelaría en posiciones fijas.",
        ),
        claim(
            JASCOURT_1976,
            "En algunos estados de EE. UU. la ley quiere que estas conversaciones sean abiertas; en otros, no.",
        ),
    ],
    against: &[claim(
        ZARTMAN_2000,
        "Un estancamiento que duele y el miedo a una catástrofe pueden llevar a la gente a hablar. Según esto, el momento más caldeado podría ser el más maduro.",
    )],
    ours: "Que haya un umbral, y que pasado ese umbral nadie pueda dejarse ver saliendo de la sala contigo.",
};

pub const TOO_EARLY: Account = Account {
    name: "Demasiado pronto",
    does: "La tensión no llega al motivo para hablar que fija el caso, o la sintonía es 0. Solo hay una charla de cortesía, de un intercambio. Si era tu primera charla fuera, desde entonces la otra parte necesita un punto más de sintonía para corresponder.",
    article: Some("¿cuál es el momento adecuado para la primera conversación fuera de acta?"),
    rests_on: &[
        claim(
            ZARTMAN_2000,
            "La gente empieza a hablar en serio cuando está atascada de un modo que duele a los dos lados, y ve una salida.",
        ),
        claim(
            NADLER_2004,
            "Quienes negociaron por correo electrónico sin haber charlado antes de nada tuvieron más del cuádruple de probabilidades de acabar sin acuerdo.",
        ),
        claim(
            MORRIS_2002,
            "Otro estudio sobre el correo electrónico, y sobre unas palabras personales antes, apunta en la misma dirección.",
        ),
    ],
    against: &[claim(
        TANZ,
        "Mediadores y partes hablaron bien de las reuniones por separado previas a la primera sesión conjunta: calmaban a la gente y creaban sintonía.",
    )],
    ours: "El precio duradero. En las pruebas sin él, salir en el primer turno no costaba casi nada.",
};

pub const RIPE: Account = Account {
    name: "El momento está maduro",
    does: "En todos los demás casos, la otra parte sale contigo, para tres intercambios. Si a la tensión le falta un solo punto para el cerrojo, son dos.",
    article: Some("Puedes llevar aparte a los del otro lado de la mesa y ofrecerles una conversación fuera de acta."),
    rests_on: &[
        claim(ZARTMAN_2000, "Hacen falta las dos cosas: un estancamiento que duela y una salida que se vea."),
        claim(
            DRUCKMAN_2009,
            "Para que haya movimiento hace falta confianza además de presión. También aquí deben darse las dos.",
        ),
        claim(
            WELTON_1988,
            "A solas con un mediador, la gente se mostraba menos hostil, daba más información y proponía más caminos nuevos que en las sesiones conjuntas.",
        ),
    ],
    against: &[
        claim(
            WELTON_1992,
            "En 73 casos de dos centros, que hubiera sesiones privadas, y cómo fueran, no tuvo nada que ver con llegar a un acuerdo ni con lo bueno que fuera.",
        ),
        claim(
            WELTON_1988,
            "En privado la gente también elogiaba más su propia causa y denigraba más al otro, así que lo que se dice allí hay que sopesarlo.",
        ),
    ],
    ours: "Los estudios tratan de charlas privadas con un mediador, no de dos personas a solas. No sabemos de nadie que haya medido una ventana como esta.",
};

pub const UNANNOUNCED: Account = Account {
    name: "Los tuyos no lo sabían",
    does: "Si pides salir antes de avisar a los tuyos, el respaldo baja lo que marque el público del caso, un número de 0 a 3. También baja si se niegan a salir.",
    article: Some("hay un público que escucha todo lo que se dice"),
    rests_on: &[
        claim(
            WANIS_2006,
            "Los canales extraoficiales hacen posibles los grandes avances, y pueden traer de vuelta las mismas dudas que llevaron a ellos.",
        ),
        claim(COLORADO, "Un secreto repentino que nadie explica da a entender que se esconde algo."),
    ],
    against: &[claim(
        PON,
        "Una charla de la que nadie sabe libra a quienes la llevan de fracasar en público y deja fuera a los que querrían estropearla.",
    )],
    ours: "Que los tuyos siempre se den cuenta, y que siempre les importe.",
};
