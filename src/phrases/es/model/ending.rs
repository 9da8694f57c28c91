//! Closing, and the other endings.

use super::claim;
use crate::phrases::Account;
use crate::phrases::sources::*;

pub const TABLE: Account = Account {
    name: "Poner una propuesta sobre la mesa",
    does: "Si la otra parte acepta y los tuyos ratifican, la negociación termina con un acuerdo. Si no, oyes lo primero que lo impide: tensión +1, sintonía \u{2212}1, y la negociación sigue.",
    article: None,
    rests_on: &[
        claim(
            PUTNAM_1988,
            "Quien negocia por otros se sienta a dos mesas. Solo vale la pena acordar lo que en casa se puede ratificar, y unir asuntos puede sacar adelante lo que ninguno lograría solo.",
        ),
        claim(
            SINACEUR_2013,
            "Las primeras ofertas que llegaban tarde llevaban a acuerdos más ingeniosos, porque antes se había dicho más.",
        ),
        claim(
            ADAIR_2007,
            "En las parejas estadounidenses, las ofertas tempranas frenaban los resultados: fijaban un número antes de que nadie supiera qué importaba.",
        ),
    ],
    against: &[
        claim(ADAIR_2007, "En las parejas japonesas era al revés: las ofertas tempranas eran su manera de averiguar."),
        claim(
            LEONARDELLI_2019,
            "Ofrecer varias propuestas a la vez permitía aprender de las ofertas, y se recibía mejor. El juego no tiene esa jugada.",
        ),
    ],
    ours: "Que digan la verdad sobre lo que falta, y que los tuyos cuenten logros visibles.",
};

pub const DEADLOCK: Account = Account {
    name: "Bloqueo",
    does: "Con tensión 10 la negociación termina, en el acto.",
    article: Some("encaminarse hacia el bloqueo"),
    rests_on: &[],
    against: &[claim(
        OLEKALNS_2022,
        "Un punto muerto no tiene por qué ser el final. Se puede llegar a verlo como una puerta que se abre.",
    )],
    ours: "Que haya un último punto, y que no tenga vuelta atrás.",
};

pub const TIME_OUT: Account = Account {
    name: "Se acaba el tiempo",
    does: "Cuando no quedan turnos, la negociación termina. Si te han contado qué hay detrás de dos asuntos al menos, la tensión es de 7 o menos, no has citado a nadie y nada se cerró a espaldas de nadie, queda un acuerdo marco. Puede sumar hasta 40 puntos, sin contar el momento.",
    article: None,
    rests_on: &[
        claim(
            ROTH_1988,
            "Muchos acuerdos llegaron en los últimos segundos antes de un plazo, y muchos fracasos con ellos.",
        ),
        claim(
            KARAGOZOGLU_2019,
            "Con presión de tiempo hubo más desacuerdo, sobre todo donde las primeras propuestas estaban muy lejos una de otra.",
        ),
    ],
    against: &[claim(
        CARNEVALE_1986,
        "La presión de tiempo perjudicaba a quienes pensaban en sí mismos, y no a quienes buscaban juntos una solución. Aquí el reloj es igual para unos y otros.",
    )],
    ours: "El acuerdo marco. Queríamos que una negociación que llegó lejos valiera algo.",
};

pub const WALK_AWAY: Account = Account {
    name: "Levantar la sesión y marcharse",
    does: "Te vas con cortesía, y te queda lo que habrías tenido sin esta negociación.",
    article: None,
    rests_on: &[claim(ICSOM_2007, "Enterarse de que hay mucha distancia también es un resultado.")],
    against: &[],
    ours: "Lo que puntúa. En un caso donde no hay acuerdo posible es el final correcto, y cuenta como tal.",
};
