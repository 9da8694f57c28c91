//! At the table.

use super::claim;
use crate::phrases::Account;
use crate::phrases::sources::*;

pub const STAND_UP: Account = Account {
    name: "Defender a los tuyos",
    does: "Respaldo +1, tensión +2, sintonía \u{2212}1.",
    article: Some("tienen que mostrar a su empresa que en todo momento defendieron lo que más le convenía"),
    rests_on: &[
        claim(
            CARNEVALE_1981,
            "Los negociadores que tenían que responder ante los suyos, y a quienes la otra parte veía, apretaban más y ganaban menos en conjunto. Si no se veían unos a otros, no.",
        ),
        claim(
            FRIEDMAN_1994,
            "La función que se da en el escenario tiene su utilidad: forma un solo sistema con lo que se habla entre bastidores, y suprimirla no funcionó.",
        ),
    ],
    against: &[claim(
        BEN_YOAV_1984,
        "Tener que responder ante los propios es un arma de doble filo: donde la gente esperaba trabajar junta después, llevó a más para ambos.",
    )],
    ours: "Las cantidades. Que los tuyos no se cansen nunca de que los defiendan.",
};

pub const EXPLAIN: Account = Account {
    name: "Explicar tus razones",
    does: "Sintonía +1, pero lo que se dice en público, por sí solo, la lleva hasta 2 y no más arriba. Si tu primera charla fuera llegó demasiado pronto, puede llevarla hasta 3.",
    article: None,
    rests_on: &[
        claim(
            TETLOCK_1989,
            "Quienes tenían que dar cuenta de sus opiniones a alguien cuya opinión no conocían pensaban con más equilibrio y más autocrítica.",
        ),
        claim(
            LERNER_1999,
            "Una revisión de estudios así concluye que importa qué clase de cuentas se rinden: no siempre ayuda.",
        ),
    ],
    against: &[claim(
        LERNER_1999,
        "Quien sabe lo que piensa su público dice lo que a este le gusta oír; quien ya se ha comprometido defiende lo que dijo.",
    )],
    ours: "Los estudios tratan de cómo piensa la gente, no de cuánto se fía la otra parte. Que las razones crean confianza, y dónde deja eso de valer, es un paso nuestro.",
};

pub const CONCEDE: Account = Account {
    name: "Ceder en público",
    does: "La otra parte llegará a mitad de camino en un asunto. Respaldo \u{2212}2, tensión \u{2212}2. Así se puede comprar un asunto como mucho, y nunca el que corresponde tratar en abierto.",
    article: Some("lo que dicen es en realidad para que lo oiga su lado de la mesa"),
    rests_on: &[claim(
        KLIMOSKI_1974,
        "Los representantes a quienes su grupo iba a juzgar tardaban más, y acababan bloqueados más a menudo, que aquellos a quienes no juzgaría nadie.",
    )],
    against: &[claim(
        KLIMOSKI_1974,
        "En el mismo estudio, a los que habían sido elegidos les afectaba menos. El juego no pregunta cómo llegaste a tu silla.",
    )],
    ours: "El medio camino, los dos puntos y que solo funcione una vez.",
};

pub const OPEN_DAYLIGHT: Account = Account {
    name: "Abrir lo que corresponde tratar en abierto",
    does: "En cada caso hay un asunto que afecta a personas que no están en la sala. Planteado en acta: respaldo +1, tensión +1, y desde entonces una propuesta puede moverse en él.",
    article: None,
    rests_on: &[
        claim(
            NRC_2008,
            "Donde una decisión afectaba a mucha gente, un procedimiento abierto y justo la hacía más dispuesta a aceptar incluso lo que no le gustaba.",
        ),
        claim(
            JASCOURT_1976,
            "Casi todos los estados de EE. UU. dictaron leyes de reuniones abiertas; que alcancen o no a la negociación colectiva varía de un estado a otro.",
        ),
    ],
    against: &[claim(
        NRC_2008,
        "Participar cuesta tiempo y dinero, y no conviene a todas las decisiones. Lo dice el mismo informe.",
    )],
    ours: "Que haya exactamente un asunto así en cada caso, y lo que cuesta abrirlo.",
};

pub const APOLOGISE: Account = Account {
    name: "Reabrirlo, con una disculpa",
    does: "Si ese asunto se cerró en privado, se puede reabrir en acta: tensión +2, respaldo \u{2212}1. Los tuyos necesitan entonces 7 en lugar de 6 para ratificar.",
    article: None,
    rests_on: &[],
    against: &[],
    ours: "Todo. Queríamos un camino de vuelta que nunca fuera tan bueno como no haber ido.",
};

pub const TELL_TEAM: Account = Account {
    name: "Avisar a los tuyos",
    does: "Los tuyos saben que piensas hablar en privado. Desde entonces, pedir unas palabras fuera no cuesta respaldo. Gasta un turno, una vez.",
    article: None,
    rests_on: &[
        claim(
            ICSOM_2007,
            "Lo que hacen los comités de músicos: el equipo sabe de la charla y ayuda a decidirla, cada parte elige a su gente y todos son libres de retirarse.",
        ),
        claim(
            COLORADO,
            "La gente tolera las sesiones privadas si se le avisa y después participa de verdad; el secreto sin motivo parece un encubrimiento.",
        ),
    ],
    against: &[claim(
        PON,
        "Lo que nadie sabe no lo pueden estropear quienes están en contra. Anunciar una charla renuncia a una parte de eso.",
    )],
    ours: "Que los tuyos siempre estén de acuerdo, y que avisarlos no cueste más que un turno.",
};

pub const DRIFT: Account = Account {
    name: "La tensión sube sola",
    does: "Tras cada turno en la mesa cuyo número sea divisible por la deriva: tensión +1. La deriva es un número de 1 a 4 que fija el caso. Una charla fuera no añade nada.",
    article: Some("es muy fácil que una negociación empiece a encaminarse hacia el bloqueo"),
    rests_on: &[
        claim(
            CARNEVALE_1981,
            "Tener que responder ante los propios, y a la vista de la otra parte, llevó a más presión y a menos ganancia conjunta.",
        ),
        claim(
            BOUWMAN,
            "Los estudiantes que tenían que justificarse ante alguien llegaban a menos acuerdos, y como grupo les iba peor.",
        ),
        claim(
            FINGLETON_2001,
            "En teoría, negociar a puerta abierta lleva a los negociadores débiles a posar para parecer fuertes, y eso trae demora.",
        ),
    ],
    against: &[
        claim(BEN_YOAV_1984, "El efecto se invertía donde la gente esperaba trabajar junta más adelante."),
        claim(
            STASAVAGE_2004,
            "La transparencia también permite atar corto a quienes hablan por uno. Algo se gana y algo se pierde, y la puerta cerrada no siempre es mejor.",
        ),
    ],
    ours: "Que la tensión suba con el reloj, y que solo suba.",
};

pub const QUOTE: Account = Account {
    name: "Citar lo que te contaron",
    does: "La sintonía cae a 0, y no habrá más charlas fuera. No ganas nada con ello, y ya no hay acuerdo marco posible.",
    article: Some("no se hacen grabaciones ni se guarda constancia"),
    rests_on: &[claim(
        ELLINGSEN,
        "La gente dio una cifra honesta en 64 de cada 100 casos después de que ambos hubieran cooperado, y en 6 de cada 100 después de que el otro la defraudara.",
    )],
    against: &[],
    ours: "Que no gane nada en absoluto. Cuando en las pruebas ganaba un poco, pasaba a ser la mejor jugada en miles de posiciones, y no es eso lo que se debería aprender aquí.",
};
