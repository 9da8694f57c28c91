use crate::phrases::debrief::OutcomePhrases;
use crate::phrases::es::Spanish;

impl OutcomePhrases for Spanish {
    fn what_was_possible(&self) -> &'static str {
        "Lo que era posible"
    }
    fn about_what_was_possible(&self) -> &'static str {
        "Cada punto del gráfico es una propuesta completa que se podía haber puesto sobre la mesa: cuanto más a la derecha, mejor para ti; cuanto más arriba, mejor para la otra parte. Solo las que están a la derecha de tu límite y por encima del suyo son aceptables para ambas partes."
    }
    fn packages_chart(&self) -> &'static str {
        "Todas las propuestas, según lo que valen para ti y para la otra parte; la tabla de abajo da las mejores en cifras"
    }
    fn points_for_you_axis(&self) -> &'static str {
        "Puntos para ti"
    }
    fn points_for_them_axis(&self) -> &'static str {
        "Puntos para la otra parte"
    }
    fn their_limit(&self) -> &'static str {
        "Su límite"
    }
    fn their_limit_at_the_end(&self) -> &'static str {
        "Su límite, al final"
    }
    fn usual_line(&self) -> &'static str {
        "Habitual"
    }
    fn yours_is_the_fairest(&self) -> &'static str {
        "La tuya, la más justa"
    }
    fn nothing_was_possible(&self) -> &'static str {
        "Ninguna propuesta quedaba por encima de los dos límites. Aquí no había acuerdo posible, y marcharse con cortesía era el final acertado."
    }
    fn you_reached_nothing(&self) -> &'static str {
        "No cerraste ninguna propuesta: las dos partes se quedaron con lo que tienen sin acuerdo."
    }
    fn you_reached(&self, per_cent: u8, efficient: bool) -> String {
        let rest = match (per_cent, efficient) {
            (100, _) => "Ninguna otra reparte más entre las dos partes, ni lo reparte con más justicia.",
            (_, true) => "Está en la línea: ninguna de las dos partes podía tener más sin que la otra tuviera menos.",
            (_, false) => {
                "Está por debajo de la línea: otra propuesta era mejor para ambas partes, o mejor para una sin que le costara nada a la otra."
            }
        };
        format!("Tu propuesta alcanzó el {per_cent} % de lo posible. {rest}")
    }
    fn about_frontier(&self, packages: usize) -> String {
        format!(
            "La línea une las {packages} propuestas que ninguna otra mejora para las dos partes a la vez: la frontera de Pareto, o frontera eficiente. Por debajo de ella, algo quedó sin aprovechar."
        )
    }
    fn about_usual(&self, per_cent: u32) -> String {
        format!(
            "La curva punteada marca adónde suele llegar la gente: cerca del {per_cent} % de lo posible, en 582 muestras de negociadores (Yao, Li & Storme 2026). Está trazada con la medida de la primera dimensión de este juego, que se acerca a la de ese estudio y no es la misma."
        )
    }
    fn their_limit_rose(&self, from: u16, to: u16) -> String {
        format!(
            "Lo que contaste hizo subir su límite de {from} a {to} puntos. Con eso se perdieron las propuestas que hay entre las dos líneas."
        )
    }
    fn packages_in_words(&self) -> &'static str {
        "Cómo leerlo, y las propuestas, asunto por asunto"
    }
    fn frontier_as_table(&self) -> &'static str {
        "Las mejores propuestas en una tabla"
    }
    fn frontier_table(&self) -> &'static str {
        "Propuestas eficientes por encima de los dos límites, de la mejor para ti a la mejor para la otra parte"
    }
    fn package_column(&self) -> &'static str {
        "Propuesta"
    }
    fn yours_column(&self) -> &'static str {
        "Tú"
    }
    fn theirs_column(&self) -> &'static str {
        "Otra parte"
    }
    fn share_column(&self) -> &'static str {
        "De lo posible"
    }
    fn packages_compared(&self, closed: bool) -> &'static str {
        if closed {
            "Tu propuesta, al lado de la más justa"
        } else {
            "Una propuesta que ambas partes habrían podido aceptar"
        }
    }
    fn issue_heading(&self) -> &'static str {
        "Asunto"
    }
    fn your_package(&self) -> &'static str {
        "La tuya"
    }
    fn fairest_package(&self) -> &'static str {
        "La más justa"
    }
    fn points_for_you(&self, limit: u16) -> String {
        format!("Puntos para ti (límite: {limit})")
    }
    fn points_for_them(&self, limit: u16) -> String {
        format!("Puntos para la otra parte (su límite era {limit})")
    }
}
