//! What is counted, how the coach computes, and what the model is not.

use crate::phrases::Passage;
use crate::phrases::sources::*;

pub const NUMBERS: &[Passage] = &[
    passage("Turno", "El reloj. Un caso tiene de 7 a 14 turnos."),
    passage("Tensión, de 0 a 10", "Lo cerca que está la negociación del bloqueo. Si llega a 10, termina."),
    passage("Sintonía, de 0 a 4", "Si la persona de enfrente y tú pueden hablarse con franqueza."),
    passage("Respaldo, de 0 a 6", "Hasta qué punto los tuyos ven que los defiendes."),
    passage("Charlas fuera", "Dos, o tres si el caso lo dice."),
    passage(
        "Lo que fija el caso",
        "Los puntos de cada opción, los dos límites, las cifras del comienzo y, además: el motivo para hablar (la tensión por debajo de la cual nada está atascado), el cerrojo (la tensión en la que ya es demasiado tarde), la confianza (la sintonía que la otra parte necesita para corresponder), el público (lo que cuesta una charla sin avisar), la deriva (cada cuánto sube sola la tensión) y lo que le vale a la otra parte cada dato estratégico.",
    ),
];

pub const COACH: &[Passage] = &[
    passage(
        "Recorre el juego entero",
        "Desde cada posición mira toda jugada que pueda cambiar algo, y todo lo que puede venir después, hasta el final. Un caso tiene hasta un millón de posiciones que pueden diferir en valor. Nada se estima, y nada se aprende de otros jugadores.",
    ),
    passage(
        "Lo que costó una decisión",
        "El valor de una posición es el mejor resultado al que aún se puede llegar desde ella, en las siete dimensiones distintas del momento, 90 puntos en total. Una decisión cuesta lo que le quita a eso.",
    ),
    passage(
        "Precisión",
        "La proporción de tus decisiones que costaron menos de un punto. Va al lado del resultado y no forma parte de él. Una decisión que costó cinco puntos o más se llama desliz; a partir de diez, error; a partir de quince, error grave.",
    ),
    passage(
        "El mejor momento",
        "Para cada turno hasta el de tu primera petición: tus propias jugadas hasta ahí, pedirlo en ese turno y el mejor juego desde entonces. Para los posteriores: tus propias jugadas hasta que lo pediste, y luego el mejor juego que no lo pide antes del turno en cuestión.",
    ),
    passage(
        "Sabe lo que no podías saber",
        "La búsqueda ve sus puntos y sus motivos; desde tu silla no se veían. Una pérdida dice que había algo mejor, y no que tuvieras que saberlo.",
    ),
    passage(
        "«Mejor» quiere decir mejor según estas reglas",
        "La respuesta es exacta, y es una respuesta sobre este juego. No vale más que las reglas de arriba.",
    ),
    passage(
        "Cómo se comprueba",
        "La búsqueda se compara con otra que no toma ninguno de sus atajos, y cada caso tiene que pasar una lista de pruebas antes de publicarse: que no salir nunca cueste algo, que ni el primer turno ni el último sean el mejor salvo que el caso lo diga, y que ninguna trampa sea jamás la mejor jugada donde aún se puede ganar mucho.",
    ),
];

pub const LIMITS: &[Passage] = &[
    passage(
        "No es una predicción",
        "Un buen resultado aquí significa que jugaste bien con estas reglas. Nadie ha demostrado que quienes puntúan bien aquí negocien mejor en otra parte.",
    ),
    Passage {
        title: "No es asesoramiento jurídico",
        text: "«Fuera de acta» es una convención entre personas, y no un escudo. Una norma de prueba de EE. UU. impide que lo hablado para llegar a un arreglo sirva para probar una pretensión en disputa, pero no impide cualquier otro uso, y la etiqueta por sí sola no hace nada. Los periodistas entienden que hay que pactarlo antes de decir nada. Con la regla de Chatham House se puede usar lo que se dijo, pero no decir quién lo dijo. En otros lugares rigen otras reglas: pregunta a alguien que conozca la ley de donde estás.",
        sources: &[EVIDENCE, PRESS, CHATHAM],
    },
    passage(
        "No está medido en personas",
        "Los estudios dicen en qué dirección se mueve algo. Cuánto se mueve en este juego, y dónde está cada umbral, se eligió haciendo que una máquina jugara los casos hasta que las lecciones se sostuvieron y las trampas no compensaron. Ninguna cifra de aquí se midió en nadie.",
    ),
    Passage {
        title: "La mesa de una sola cultura",
        text: "Hablar con franqueza en privado y con formalidad en público, primero charla y después ofertas: esa es una manera de negociar. A las parejas de Japón les fue mejor con ofertas tempranas; a las de EE. UU., con ofertas tardías. Algunos estudios se hicieron con estudiantes en un aula.",
        sources: &[ADAIR_2007, BOUWMAN],
    },
    Passage {
        title: "Una sola persona enfrente, que no cambia nunca",
        text: "Razona igual en todos los casos, y en tu quinta partida como en la primera. No aprende, no se cansa ni te toma cariño. Las personas de verdad son distintas, y varios estudios dicen que de la clase de persona que sea depende qué se le puede decir sin peligro.",
        sources: &[LOSCHELDER_2014, LOSCHELDER_2016],
    },
    Passage {
        title: "Nadie miente",
        text: "Lo que te cuentan fuera es cierto, y también lo que puedes decir. En las sesiones privadas, la gente de verdad además exagera su propia causa.",
        sources: &[WELTON_1988],
    },
    Passage {
        title: "No hay mañana",
        text: "Cada caso termina con su negociación. Donde la gente espera volver a verse, un público puede hasta ayudar. El juego no lo sabe.",
        sources: &[BEN_YOAV_1984],
    },
    Passage {
        title: "No prueba que las charlas privadas sirvan",
        text: "En este juego hacen falta, porque el artículo lo dice y lo construimos así. Un estudio de 73 mediaciones reales no halló relación entre las sesiones privadas y la calidad del acuerdo.",
        sources: &[WELTON_1992],
    },
    Passage {
        title: "No es licencia para pactar a puerta cerrada",
        text: "Una charla fuera sirve a quienes están en ella. El juego quita puntos por cerrar lo que afecta a otros, pero solo conoce un asunto así en cada caso, y lo nombra después. En la vida no lo nombra nadie.",
        sources: &[CALTECH_2014, STASAVAGE_2004],
    },
];

const fn passage(title: &'static str, text: &'static str) -> Passage {
    Passage { title, text, sources: &[] }
}
