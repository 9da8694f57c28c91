use super::{Spanish, points};
use crate::phrases::AgainPhrases;

impl AgainPhrases for Spanish {
    fn again_in_turn(&self, turn: u8) -> String {
        format!("Turno {turn}, otra vez")
    }
    fn what_it_was_worth(&self) -> &'static str {
        "Cuánto valía eso"
    }
    fn verdict(&self, lost: i16, best: usize) -> String {
        match (lost, best) {
            (..=0, ..=1) => "Era lo mejor que había.".into(),
            (..=0, 2) => "No había nada mejor. Otra jugada era igual de buena.".into(),
            (..=0, _) => format!("No había nada mejor. Otras {} jugadas eran igual de buenas.", best - 1),
            (1..10, _) => format!("Casi lo mejor: costó {}.", points(lost)),
            _ => format!("Costó {} frente a la mejor jugada.", points(lost)),
        }
    }
    fn before_it_cost(&self, lost: i16) -> String {
        match lost {
            ..=0 => "Lo que hiciste en tu partida no costó nada.".into(),
            _ => format!("Lo que hiciste en tu partida costó {}.", points(lost)),
        }
    }
    fn try_again(&self) -> &'static str {
        "Otra vez"
    }
    fn go_on_from_here(&self) -> &'static str {
        "Seguir desde aquí"
    }
    fn about_going_on(&self) -> &'static str {
        "Si sigues desde aquí, empieza una partida de práctica que ocupa el lugar de la terminada. El mejor resultado del caso se conserva."
    }
    fn show_the_answer(&self) -> &'static str {
        "Mostrar qué era mejor"
    }
    fn back_to_debrief(&self) -> &'static str {
        "Volver al repaso"
    }
    fn no_such_decision(&self) -> &'static str {
        "Esa decisión no existe"
    }
    fn about_no_such_decision(&self) -> &'static str {
        "En tu última partida de este caso no hay ninguna decisión en esta dirección. El repaso enumera las que hay."
    }
}
