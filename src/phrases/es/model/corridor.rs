//! In the corridor.

use super::claim;
use crate::phrases::Account;
use crate::phrases::sources::*;

pub const TRADE: Account = Account {
    name: "Intercambiar intereses",
    does: "Dices qué significa un asunto para ti y preguntas qué significa para la otra parte. Si la sintonía ha llegado a la confianza que necesita, un número de 1 a 3 que fija el caso, te lo cuenta, y desde entonces puede moverse en ese asunto. Sintonía +1.",
    article: Some("qué asuntos son de verdad importantes para ellos y cuáles van a ser los grandes escollos"),
    rests_on: &[
        claim(
            MCGINN_2003,
            "Quienes podían hablar apenas dejaron nada sin aprovechar. Se contaban cosas, cada una en respuesta a la otra.",
        ),
        claim(
            KONG_2014,
            "En 38 estudios, la confianza iba con buscar ganancias para ambos, y eso con mejores resultados conjuntos, aunque no en todas partes por igual.",
        ),
        claim(THOMPSON_1991, "Decir o preguntar qué importaba llevó a mejores resultados conjuntos."),
    ],
    against: &[
        claim(
            LOSCHELDER_2016,
            "Las primeras ofertas que mostraban qué le importaba más a quien las hacía se volvían en su contra, si el otro iba a lo suyo.",
        ),
        claim(
            LEONARDELLI_2019,
            "Varias propuestas de igual valor, ofrecidas a la vez, muestran qué importa sin decir una palabra de ello. Para eso no hace falta ninguna charla privada.",
        ),
        claim(
            ADAIR_2007,
            "En las parejas japonesas, la información viajaba en las ofertas tempranas, y eso llevaba a más para ambos; en las estadounidenses, en lo que se hablaba antes de la primera oferta.",
        ),
    ],
    ours: "Que un solo intercambio desbloquee un asunto del todo, y que nada de la mesa pueda hacerlo.",
};

pub const GIFT: Account = Account {
    name: "Un regalo a cambio de nada",
    does: "Las mismas palabras, antes de que la sintonía llegue a esa confianza: no recibes nada a cambio. Sintonía +1, hasta 2. El asunto se puede intercambiar más adelante, pero el regalo sigue contando.",
    article: Some("soltarse el pelo"),
    rests_on: &[claim(
        KONG_2014,
        "Donde había más confianza, la gente hacía más de lo que ayuda a ambos. El paso de ahí a un umbral es nuestro.",
    )],
    against: &[claim(
        THOMPSON_1991,
        "Bastaba con que un lado dijera qué le importaba, y quien lo decía no salía peor parado. El juego es más duro.",
    )],
    ours: "Que un regalo cueste dos puntos de discreción.",
};

pub const SHARED_INTEREST: Account = Account {
    name: "Lo que quieren las dos partes",
    does: "En algunos casos hay un asunto en que ambas partes quieren lo mismo. Si lo sacas como moneda de cambio con la sintonía por debajo de 3, te piden más por todo lo demás: su límite sube, una vez, lo que fije el caso.",
    article: None,
    rests_on: &[claim(
        LOSCHELDER_2014,
        "Quienes mostraban en su primera oferta que en algún asunto querían lo mismo que el otro obtenían menos: el otro se lo hacía pagar.",
    )],
    against: &[claim(
        LOSCHELDER_2014,
        "Lo hacía sobre todo la gente que iba a lo suyo. Con gente cooperativa había menos que temer, y el juego solo conoce una clase de persona al otro lado.",
    )],
    ours: "El umbral, en sintonía 3.",
};

pub const ASK_BARE: Account = Account {
    name: "Preguntar sin dar nada",
    does: "Con sintonía 4 te contestan: sintonía \u{2212}2. Con menos no te contestan: sintonía \u{2212}1.",
    article: None,
    rests_on: &[claim(MCGINN_2003, "Las confidencias van por turnos: uno da, y el otro corresponde.")],
    against: &[claim(THOMPSON_1991, "Preguntar sin más también ayudaba; bastaba con que lo hiciera un lado.")],
    ours: "Los dos precios. En las pruebas no fue nunca, en ninguna posición, la única mejor jugada.",
};

pub const SHARE: Account = Account {
    name: "Decir algo de ti",
    does: "Qué sientes, qué te han prohibido los tuyos o cuál es de verdad tu plazo. Sintonía +1, una vez en cada charla, y nunca cuesta nada.",
    article: Some("soltarse el pelo"),
    rests_on: &[
        claim(
            GINO_2008,
            "Decirle a la otra parte el propio plazo final ayudaba, fuera cual fuera la alternativa que cada cual tuviera. La gente espera lo contrario.",
        ),
        claim(
            MOORE_2004,
            "Un plazo mejoró los resultados de aquellos a quienes esperar les salía caro, aunque pensaban que los perjudicaría.",
        ),
        claim(NADLER_2004, "Charlar un poco antes hacía mucho más probable un acuerdo por correo electrónico."),
    ],
    against: &[claim(
        MOORE_2004,
        "Eran plazos moderados, en experimentos. Un plazo que no deja tiempo para nada puede ser otra historia.",
    )],
    ours: "Que los sentimientos y las ataduras sean tan seguros como un plazo. Los estudios hablan de plazos.",
};

pub const FLOAT: Account = Account {
    name: "Lanzar un «¿y si...?»",
    does: "Tanteas una propuesta que solo se mueve en los asuntos de los que te han hablado. La otra parte dice si le bastaría. No se mueve ninguna cifra, y nadie queda comprometido.",
    article: None,
    rests_on: &[
        claim(PON, "Lejos de las miradas, los que dirigen pueden probar una idea sin fracasar en público."),
        claim(
            ICSOM_2007,
            "Cada parte es libre de retirarse; enterarse de que hay mucha distancia también es un resultado.",
        ),
    ],
    against: &[claim(
        WELTON_1988,
        "En privado la gente exageraba más su propia causa. En la vida, la respuesta a un «¿y si...?» puede ser un farol; aquí no lo es nunca.",
    )],
    ours: "Que la respuesta sea siempre cierta.",
};

pub const AGREE_PROCESS: Account = Account {
    name: "Acordar cómo seguir",
    does: "Una vez que te han contado qué hay detrás de un asunto, tú y la otra parte pueden acordar cómo seguir en la mesa: qué va primero, quién habla. Tensión \u{2212}2.",
    article: None,
    rests_on: &[claim(
        PRUITT_2015,
        "En conflictos largos, la esperanza de un acuerdo se construyó antes de negociar, por dos canales que se daban crédito el uno al otro.",
    )],
    against: &[claim(
        COLORADO,
        "A lo que se arregla en privado tiene que seguirle una participación de verdad, o parece teatro.",
    )],
    ours: "La cantidad, y dónde acaba el cómo seguir y empieza el qué decidir.",
};

pub const REVEAL: Account = Account {
    name: "Regalar un dato estratégico",
    does: "Tu límite, una alternativa débil, una división entre los tuyos, su próximo paso o un secreto que no es tuyo. El límite de la otra parte sube para siempre, lo que el caso fije para cada dato. No trae alivio de ninguna clase.",
    article: None,
    rests_on: &[
        claim(THE_AUTHOR, "Una alternativa débil no debería enseñarse nunca. Una fuerte puede ayudar."),
        claim(LIMITS_TOLD, "Quien sabe hasta dónde llegarías puede empujarte hasta ahí."),
    ],
    against: &[claim(
        LOSCHELDER_2016,
        "Dejarse conocer era peligroso con gente que iba a lo suyo, y no con gente cooperativa. Aquel estudio trataba de prioridades; el juego trata a quien tengas enfrente como si fuera a lo suyo.",
    )],
    ours: "Que no ayude nunca. Con un poco de alivio que hubiera, estas trampas pasaban a ser la mejor jugada en posiciones desesperadas, en 59 de 100 casos al azar.",
};

pub const SETTLE: Account = Account {
    name: "Cerrarlo aquí, en privado",
    does: "El asunto que corresponde tratar en abierto se cierra en privado. Ninguna propuesta se puede ratificar hasta que se reabra con una disculpa.",
    article: None,
    rests_on: &[
        claim(
            CALTECH_2014,
            "Donde la gente competía, usaba los canales privados para ganarse el favor de quienes mandaban. Cuando todo tenía que hablarse en público, los resultados fueron más iguales.",
        ),
        claim(
            NRC_2008,
            "Un procedimiento justo y abierto hacía que la gente aceptara lo que no le gustaba; aquí no hubo ninguno.",
        ),
        claim(COLORADO, "Un secreto que llega sin motivo parece un encubrimiento."),
    ],
    against: &[
        claim(
            STASAVAGE_2004,
            "Las puertas abiertas también invitan a la pose. Para algunos asuntos, una sala cerrada es el mal menor.",
        ),
        claim(CALTECH_2014, "Donde nadie competía, la gente hablaba en abierto por propia iniciativa."),
    ],
    ours: "Que los tuyos siempre se enteren, y que nunca lo dejen pasar.",
};

pub const TABOO: Account = Account {
    name: "No está en venta",
    does: "En algunos casos, el asunto que corresponde tratar en abierto es sagrado para alguien. Cerrarlo fuera como si tuviera precio ofende: tensión +2, además de lo otro.",
    article: None,
    rests_on: &[
        claim(
            GINGES,
            "Ofrecer dinero por lo que la gente tiene por sagrado la enfurecía y la ponía más en contra; un gesto simbólico podía ayudar.",
        ),
        claim(
            DEHGHANI_2010,
            "En Irán, para algunas personas, ofertas y amenazas hacían caer la aprobación de un acuerdo.",
        ),
    ],
    against: &[
        claim(
            DEHGHANI_2010,
            "Fue una parte pequeña de los encuestados, y valía para la energía nuclear pero no para las armas nucleares.",
        ),
        claim(
            TENBRUNSEL_2009,
            "Los asuntos sagrados solo llevaron a la ruptura donde ambas partes tenían buenas alternativas.",
        ),
    ],
    ours: "La cantidad, y que en ese lado todos sientan lo mismo.",
};

pub const NOT_HERE: Account = Account {
    name: "«Aquí no»",
    does: "Te tientan con el asunto que corresponde tratar en abierto, y lo reservas para la mesa. No se mueve ninguna cifra. Gasta un intercambio.",
    article: None,
    rests_on: &[],
    against: &[],
    ours: "Todo. Hacer lo correcto no debería necesitar premio.",
};

pub const TALK_ENDS: Account = Account {
    name: "Volver adentro",
    does: "La charla acaba cuando se agotan los intercambios o cuando vuelves adentro. Ha costado un turno en total, y por ese turno la tensión no sube sola.",
    article: Some("una conversación entre la otra parte y tú que tiene lugar lejos de todos los demás"),
    rests_on: &[],
    against: &[],
    ours: "Todo. Tres intercambios obligan a elegir de qué se habla.",
};
